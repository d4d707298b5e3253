//! `gongkai check`: what is wrong with each report, and who has not reported.

use crate::args::CheckFormat;
use crate::run::{self, Printed};
use crate::{Outcome, extract, show, words as w};
use gongkai::{
    Around, Bilingual, Checked, Children, Jurisdiction, Lang, Options, Page, Reading, Received, Register, Severity, json, json::Line,
};
use gongkai_panel::{Chunk, Format, Layout, Reader, Sidecar, Source, Writer};
use std::borrow::Cow;
use std::ffi::OsString;
use std::io::{self, Write};
use std::panic::AssertUnwindSafe;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// How to print.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Style {
    pub(crate) format: CheckFormat,
    pub(crate) lang: Lang,
    pub(crate) color: bool,
    pub(crate) facts: bool,
}

/// What to judge by.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Rules<'a> {
    pub(crate) options: &'a Options,
    /// Where last year's reports are.
    pub(crate) previous: &'a [OsString],
    /// Where the reports of those below are.
    pub(crate) children: &'a [OsString],
    /// Who should have reported.
    pub(crate) register: Option<&'a Register>,
    pub(crate) fail_on: Option<Severity>,
}

/// Takes reports that others are judged beside; whether all of them could be read.
fn readings(
    paths: &[OsString],
    rules: &Rules<'_>,
    lang: Lang,
    mut take: impl FnMut(String, Result<Reading, String>),
) -> io::Result<Outcome> {
    let mut outcome = Outcome::Clean;
    if paths.is_empty() {
        return Ok(outcome);
    }
    run::over(
        paths,
        Reader { register: rules.register, lang },
        |_, read| read,
        |source, read, tell| {
            match read {
                Ok(reading) => take(source.name(), Ok(reading)),
                Err(error) => {
                    tell(&source.name(), &error);
                    take(source.name(), Err(error));
                    outcome = Outcome::Failed;
                }
            }
            Ok(())
        },
    )?;
    Ok(outcome)
}

/// The report of the year before: that of the same agency; of one report and one before it, that one, if neither name nor year speaks against it.
fn year_before<'a>(reading: &Reading, previous: &'a [(String, Reading)], alone: bool) -> Option<&'a Reading> {
    let paired = previous.iter().map(|it| &it.1).find(|it| it.is_year_before(reading));
    let fits = |it: &&Reading| {
        let (before, now) = (&it.report, &reading.report);
        before.agency.as_ref().zip(now.agency.as_ref()).is_none_or(|(one, other)| one == other)
            && before.year.zip(now.year).is_none_or(|(one, other)| one + 1 == other)
    };
    paired.or_else(|| if let [only] = previous { Some(&only.1).filter(|_| alone).filter(fits) } else { None })
}

/// The first of the rules that hold a report against that of the year before.
const ACROSS: &str = "YER001";

/// How a report is judged.
type Check<'a> = dyn Fn(&Reading, Option<&Sidecar>) -> Checked + Sync + 'a;

/// Checks every input, in the order given.
pub(crate) fn all(paths: &[OsString], rules: &Rules<'_>, style: Style, out: &mut dyn Write) -> io::Result<Outcome> {
    let mut previous = Vec::new();
    let of_previous = readings(rules.previous, rules, style.lang, |source, reading| previous.extend(reading.ok().map(|it| (source, it))))?;
    let mut children = Children::default();
    let of_below = readings(rules.children, rules, style.lang, |source, read| match read {
        Ok(reading) => children.add(&source, &reading.report),
        Err(_) => children.add_unread(&source),
    })?;
    let children = (!rules.children.is_empty()).then_some(&children);
    // The days of the list go first.
    let mut options = rules.options.clone();
    options.due.extend(rules.register.into_iter().flat_map(Register::due).map(|(agency, day)| (agency.to_owned(), day.into())));
    let alone = gongkai_panel::collect(paths, style.lang).sources.len() == 1;
    let check = |reading: &Reading, sidecar: Option<&Sidecar>| {
        let previous = year_before(reading, &previous, alone);
        if previous.is_none() && !rules.previous.is_empty() {
            let name = reading.report.agency.clone().unwrap_or_default();
            let year = reading.report.year.map_or_else(String::new, |it| it.to_string());
            anstream::eprintln!("gongkai: {name} {year}: {}", w::NO_YEAR_BEFORE.say(style.lang));
        }
        // The list may name the agency by the end of its name only.
        let agency = reading.report.bodies.reporting_agency.as_ref().map(|it| &it.name);
        let day = rules.register.zip(agency).and_then(|(list, name)| list.entries()[list.find(name)?].due.map(|day| (name, day)));
        let mut options = sidecar.map_or(Cow::Borrowed(&options), |it| Cow::Owned(it.apply(&options)));
        if let Some((name, day)) = day.filter(|it| !options.due.contains_key(it.0)) {
            options.to_mut().due.insert(name.clone(), day.into());
        }
        let mut checked = gongkai::check_around(reading, Around { previous, children }, &options);
        if previous.is_none() && !rules.previous.is_empty() {
            let reason = Bilingual::new(w::NO_YEAR_BEFORE.say(Lang::Zh).to_owned(), w::NO_YEAR_BEFORE.say(Lang::En).to_owned());
            checked.not_checked.push(gongkai::NotChecked { code: ACROSS, place: None, reason });
        }
        checked
    };
    print(paths, &check, rules, style, out).map(|it| it.max(of_previous).max(of_below))
}

fn print(paths: &[OsString], check: &Check<'_>, rules: &Rules<'_>, style: Style, out: &mut dyn Write) -> io::Result<Outcome> {
    let pages: Mutex<Vec<Page>> = Mutex::default();
    let one = |source: &Source, read| one(source, read, check, rules, style, &pages);
    let reader = Reader { register: rules.register, lang: style.lang };
    let sarif = style.format == CheckFormat::Sarif;
    if sarif {
        out.write_all(json::sarif::start(style.lang)?.as_bytes())?;
    }
    let run = run::each(paths, reader, if sarif { "," } else { "" }, out, one)?;
    if sarif {
        out.write_all(json::sarif::end(&run.failed)?.as_bytes())?;
    }
    let jurisdiction = rules.register.map(|register| {
        let mut jurisdiction = Jurisdiction::judged_by(register.clone(), rules.options.clone());
        run.received.into_iter().for_each(|it| jurisdiction.receive(it));
        jurisdiction
    });
    if style.format == CheckFormat::Html {
        out.write_all(Page::document_of(&lock(&pages), &run.failed, jurisdiction.as_ref(), style.lang).as_bytes())?;
    }
    let Some(jurisdiction) = jurisdiction else { return Ok(run.outcome) };
    match style.format {
        CheckFormat::Html => {}
        CheckFormat::Json => {
            let layout = Layout::of(Jurisdiction::columns());
            let mut lines = Writer::new(Format::JsonLines, &layout, Vec::new())?;
            lines.write(&Chunk::of(Format::JsonLines, &layout, |row| jurisdiction.rows(row)))?;
            let lines = String::from_utf8_lossy(&lines.finish()?).trim_end().replace('\n', ",");
            let year = jurisdiction.year().map_or_else(|| "null".to_owned(), |it| it.to_string());
            writeln!(out, "{{\"schema\":\"gongkai-arrivals/1\",\"year\":{year},\"arrivals\":[{lines}]}}")?;
        }
        CheckFormat::Text => out.write_all(jurisdiction.say(style.lang).as_bytes())?,
        CheckFormat::Concise | CheckFormat::GitHub | CheckFormat::Sarif => anstream::eprint!("{}", jurisdiction.say(style.lang)),
    }
    let wanting = jurisdiction.is_wanting() && rules.fail_on.is_some_and(|level| level <= Severity::Warning);
    Ok(run.outcome.max(if wanting { Outcome::Found } else { Outcome::Clean }))
}

/// The pages so far. A thread that failed has pushed its page or not: what is there is whole.
fn lock(pages: &Mutex<Vec<Page>>) -> MutexGuard<'_, Vec<Page>> {
    pages.lock().unwrap_or_else(PoisonError::into_inner)
}

fn one(
    source: &Source,
    read: Result<Reading, String>,
    check: &Check<'_>,
    rules: &Rules<'_>,
    style: Style,
    pages: &Mutex<Vec<Page>>,
) -> Printed {
    let name = source.name();
    let received = |outcome: Result<&Reading, &str>, checked| rules.register.map(|_| Received::of(&name, outcome, checked));
    let reader = Reader { register: rules.register, lang: style.lang };
    let judged = read.and_then(|reading| {
        let sidecar = Sidecar::of(source, style.lang)?;
        let checked = reader.guarded(AssertUnwindSafe(|| check(&reading, sidecar.as_ref())))?;
        Ok((reading, sidecar, checked))
    });
    let (reading, sidecar, checked) = match judged {
        Ok(all) => all,
        Err(error) => {
            let text =
                if style.format == CheckFormat::Json { extract::line(&Line::failed(&name, &error, style.lang)) } else { String::new() };
            let received = received(Err(&error), None);
            return Printed { text, error: Some(error), note: None, outcome: Outcome::Failed, received };
        }
    };
    let text = match style.format {
        CheckFormat::Json => extract::line(&Line::checked(&name, &reading, &checked, style.facts, style.lang)),
        CheckFormat::Concise => show::concise(&name, &checked, style.lang),
        CheckFormat::Sarif => json::sarif::results(&name, &reading, &checked, style.lang).unwrap_or_default(),
        CheckFormat::GitHub => show::github(&name, &reading, &checked, style.lang),
        CheckFormat::Html => {
            lock(pages).push(Page::of(&name, &reading, &checked));
            String::new()
        }
        CheckFormat::Text => show::full(&name, &reading, &checked, style),
    };
    let found = rules.fail_on.is_some_and(|level| checked.findings.iter().any(|it| it.severity >= level));
    let received = received(Ok(&reading), Some(&checked));
    let note = sidecar.and_then(|it| it.stale(&checked, rules.options, style.lang));
    Printed { text, error: None, note, outcome: if found { Outcome::Found } else { Outcome::Clean }, received }
}
