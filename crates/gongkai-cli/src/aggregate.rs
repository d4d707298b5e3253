//! `gongkai aggregate`: reports added up.

use crate::{Outcome, run, words as w};
use gongkai::{Aggregation, Field, Group, Lang, Tally, Totals};
use gongkai_panel::{Chunk, Format, Layout, Reader, Writer};
use std::ffi::OsString;
use std::fmt::Write as _;
use std::io::{self, Write};
use unicode_width::UnicodeWidthStr;

pub(crate) fn run(
    paths: &[OsString],
    aggregation: &Aggregation,
    format: Option<Format>,
    reader: Reader<'_>,
    out: &mut dyn Write,
) -> io::Result<Outcome> {
    let lang = reader.lang;
    let (mut totals, mut refused) = (aggregation.empty(), 0_usize);
    run::over(
        paths,
        reader,
        |_, read| read,
        |source, read, tell| {
            match read {
                Ok(reading) => {
                    refused += usize::from(!reading.refused.is_empty());
                    totals.add(&reading.report);
                }
                Err(error) => {
                    tell(&source.name(), &error);
                    totals.add_unreadable();
                }
            }
            Ok(())
        },
    )?;
    if refused > 0 {
        anstream::eprintln!("gongkai: {refused} {}", w::TABLES_REFUSED.say(lang));
    }
    if totals.repeated() > 0 {
        anstream::eprintln!("gongkai: {} {}", totals.repeated(), w::REPEATED_REPORTS.say(lang));
    }
    let (layout, rows) = (Layout::of(aggregation.columns()), |row: &mut dyn FnMut(&[Field<'_>])| totals.rows_in(lang, row));
    match format {
        Some(format) => {
            let mut writer = Writer::new(format, &layout, out)?;
            writer.write(&Chunk::of(format, &layout, rows))?;
            writer.finish()?;
        }
        None => out.write_all(table(&totals, lang).as_bytes())?,
    }
    if totals.unreadable() == 0 {
        return Ok(Outcome::Clean);
    }
    anstream::eprintln!("gongkai: {} {}", totals.unreadable(), w::UNREADABLE.say(lang));
    Ok(Outcome::Failed)
}

/// How wide sums are with their units.
const VALUE: usize = 18;

/// The sums for people: group by group, each with the reports that it is of.
fn table(totals: &Totals, lang: Lang) -> String {
    let mut text = String::new();
    let names = totals.totals().map(|it| it.quantity.term()).chain(totals.rates().map(|it| it.rate.term().to_owned()));
    let width = names.map(|it| it.get(lang).width()).max().unwrap_or_default();
    let mut group = None;
    let mut open = |text: &mut String, next: &Group| {
        if group.as_ref() != Some(next) {
            let gap = if text.is_empty() { "" } else { "\n" };
            let _ = writeln!(text, "{gap}{}", name(next, totals.aggregation(), lang));
            group = Some(next.clone());
        }
    };
    let mut silent = 0;
    for total in totals.totals() {
        // What no report of the group states is told in one line.
        if total.tally.absent + total.tally.no_counterpart == total.tally.reports() {
            silent += 1;
            continue;
        }
        open(&mut text, total.group);
        let sum = total.sum().map_or_else(|| "-".to_owned(), |it| it.to_string());
        let told = total.tally.counts().into_iter().zip(Tally::TERMS).skip(1).filter(|it| it.0.1 > 0);
        let told: Vec<String> = told.map(|((_, count), term)| format!("{} {count}", term.say(lang))).collect();
        let name = (total.quantity.term().get(lang).to_owned(), width);
        line(&mut text, &name, &format!("{sum} {}", total.quantity.unit()), &coverage(total.tally.numbers, total.tally.reports(), lang));
        let _ = writeln!(text, "{}", if told.is_empty() { String::new() } else { format!("  ({})", told.join(", ")) });
    }
    for total in totals.rates() {
        if total.ratio.reports == 0 {
            silent += 1;
            continue;
        }
        open(&mut text, total.group);
        let percent = total.ratio.percent().map_or_else(|| "-".to_owned(), |it| format!("{it} %"));
        let side = |it: Option<rust_decimal::Decimal>| it.map_or_else(|| "-".to_owned(), |it| it.to_string());
        let sides = format!("  {} / {}", side(total.ratio.numerator()), side(total.ratio.denominator()));
        line(
            &mut text,
            &(total.rate.term().say(lang).to_owned(), width),
            &percent,
            &coverage(total.ratio.reports, total.ratio.reports + total.ratio.left_out, lang),
        );
        let _ = writeln!(text, "{sides}");
    }
    if text.is_empty() {
        let none = totals.totals().next().is_none() && totals.rates().next().is_none();
        let _ = writeln!(text, "{}", if none { w::NO_REPORT } else { w::NOTHING_STATED }.say(lang));
    }
    if silent > 0 {
        let _ = writeln!(text, "\n{}{silent}", w::SILENT.say(lang));
    }
    text
}

fn line(text: &mut String, (name, width): &(String, usize), value: &str, coverage: &str) {
    let (after, before) = (width - name.width(), VALUE.saturating_sub(value.width()));
    let _ = write!(text, "  {name}{:after$}  {:before$}{value}  {coverage}", "", "");
}

/// How many of the reports a sum is of.
fn coverage(of: u64, all: u64, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{of}/{all} 份"),
        Lang::En => format!("{of} of {all} reports"),
    }
}

/// What a group is of.
fn name(group: &Group, aggregation: &Aggregation, lang: Lang) -> String {
    use gongkai::By;
    let unknown = || w::UNKNOWN.say(lang).to_owned();
    let mut parts: Vec<String> = Vec::new();
    for by in aggregation.by() {
        let value = match by {
            By::Agency => group.agency.clone(),
            By::Division => group.division.as_ref().map(ToString::to_string),
            By::Level => group.level.map(|it| it.term().say(lang).to_owned()),
            By::Year => group.year.map(|it| it.to_string()),
            By::Edition => group.edition.map(|it| it.term().say(lang).to_owned()),
        };
        parts.push(value.unwrap_or_else(|| format!("{}{}", by.term().say(lang), unknown())));
    }
    if let Some(year) = group.year.filter(|_| !aggregation.by().contains(&By::Year)) {
        parts.push(year.to_string());
    }
    if let Some(scope) = group.scope {
        parts.push(scope.term().say(lang).to_owned());
    }
    if parts.is_empty() { w::ALL_REPORTS.say(lang).to_owned() } else { parts.join(" · ") }
}
