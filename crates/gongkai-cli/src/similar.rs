//! `gongkai similar`: reports that are near-identical.

use crate::args::SimilarFormat;
use crate::{Outcome, run, words as w};
use gongkai::{AlikePair, Lang, Reading, Shared, alike_document, passages};
use gongkai_panel::{Compared, Pair, Reader, Similar};
use serde_json::json;
use std::collections::HashMap;
use std::ffi::OsString;
use std::fmt::Write as _;
use std::io::{self, Write};

/// Pairs of one group whose passages are shown: each member beside the first one.
const SHOWN: usize = 20;
/// Passages of a pair that are printed as text.
const PASSAGES: usize = 3;
/// Characters of a passage that are printed as text.
const LONGEST: usize = 60;

pub(crate) fn run(paths: &[OsString], threshold: u32, format: SimilarFormat, lang: Lang, out: &mut dyn Write) -> io::Result<Outcome> {
    let sources = run::collect(paths, lang);
    let bar = run::progress(sources.len());
    let found = gongkai_panel::similar(&sources, threshold, lang, &|_| bar.inc(1));
    bar.finish_and_clear();
    for (source, error) in &found.failed {
        anstream::eprintln!("gongkai: {source}: {error}");
    }
    let short: Vec<String> = found.reports.iter().filter(|it| !it.has_text).map(|it| it.source.name()).collect();
    if !short.is_empty() {
        anstream::eprintln!("gongkai: {}{}", w::NO_TEXT.say(lang), short.join(", "));
    }
    if !found.exact {
        anstream::eprintln!("gongkai: {}", w::NOT_ALL_PAIRS.say(lang));
    }
    let mut sections = Vec::new();
    for (nth, (group, pairs)) in found.groups.iter().zip(found.by_group()).enumerate() {
        let shown = shown(&pairs, group);
        let mut readings: HashMap<usize, Reading> = HashMap::new();
        for at in shown.iter().flat_map(|it| [it.first, it.second]) {
            if let std::collections::hash_map::Entry::Vacant(place) = readings.entry(at) {
                // It was read before; a file that has gone since is left out.
                if let Ok(reading) = (Reader { register: None, lang }).read(&found.reports[at].source) {
                    place.insert(reading);
                }
            }
        }
        let both = shown.into_iter().filter_map(|pair| {
            let (one, two) = (readings.get(&pair.first)?, readings.get(&pair.second)?);
            Some((pair, one, two, passages(one, two)))
        });
        match format {
            SimilarFormat::Json => out.write_all(line(&found, group, &pairs, both).as_bytes())?,
            SimilarFormat::Html => sections.extend(both.map(|(pair, one, two, shared)| section(&found, pair, one, two, &shared))),
            SimilarFormat::Text => {
                writeln!(out, "{}", heading(nth, group, lang))?;
                let first = &found.reports[group[0]];
                writeln!(out, "  {}", name(first))?;
                for (pair, one, _, shared) in both {
                    out.write_all(said(&found, pair, one, &shared, group[0], lang).as_bytes())?;
                }
                if group.len() > SHOWN + 1 {
                    writeln!(out, "  … {} {}", group.len() - SHOWN - 1, w::NOT_SHOWN.say(lang))?;
                }
                writeln!(out)?;
            }
        }
        if format == SimilarFormat::Html && group.len() > SHOWN + 1 {
            anstream::eprintln!("gongkai: {}: {} {}", heading(nth, group, lang), group.len() - SHOWN - 1, w::NOT_SHOWN.say(lang));
        }
    }
    match format {
        SimilarFormat::Html => out.write_all(alike_document(&sections, lang).as_bytes())?,
        SimilarFormat::Text if found.groups.is_empty() => writeln!(out, "{}", w::NONE_ALIKE.say(lang))?,
        _ => {}
    }
    Ok(if found.failed.is_empty() { Outcome::Clean } else { Outcome::Failed })
}

/// The pairs of a group that are shown: the first one with each other member that is like it, else the pair that brought a member in.
fn shown<'a>(pairs: &[&'a Pair], group: &[usize]) -> Vec<&'a Pair> {
    let of = |member: usize| {
        let with_first = pairs.iter().copied().find(|it| (it.first, it.second) == (group[0], member));
        with_first
            .or_else(|| pairs.iter().copied().filter(|it| it.first == member || it.second == member).max_by_key(|it| it.likeness.text))
    };
    group.iter().skip(1).take(SHOWN).filter_map(|member| of(*member)).collect()
}

fn name(report: &Compared) -> String {
    let who = report.agency.clone().unwrap_or_default();
    let year = report.year.map_or_else(String::new, |it| it.to_string());
    [report.source.name(), who, year].into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join("  ")
}

fn heading(nth: usize, group: &[usize], lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("第 {} 组：{} 份", nth + 1, group.len()),
        Lang::En => format!("group {}: {} reports", nth + 1, group.len()),
    }
}

/// Thousandths as a decimal.
fn decimal(thousandths: u32) -> String {
    format!("{}.{:03}", thousandths / 1000, thousandths % 1000)
}

fn said(found: &Similar, pair: &Pair, first: &Reading, shared: &[Shared], beside: usize, lang: Lang) -> String {
    let (it, other) = (pair.likeness, if pair.second == beside { pair.first } else { pair.second });
    let numbers = it.numbers.map_or_else(String::new, |it| format!(", {} {}", w::NUMBERS_ALIKE.say(lang), decimal(it)));
    let mut text = format!(
        "  {}  {} {}{numbers}  {}\n",
        name(&found.reports[other]),
        w::TEXT_ALIKE.say(lang),
        decimal(it.text),
        pair.alike.term().say(lang)
    );
    let mut longest: Vec<&Shared> = shared.iter().collect();
    longest.sort_by_key(|it| std::cmp::Reverse(it.first.len()));
    for passage in longest.into_iter().take(PASSAGES) {
        let words = &first.document.text()[passage.first.clone()];
        let cut: String = words.chars().take(LONGEST).collect();
        let rest = if cut.len() < words.len() { "…" } else { "" };
        let _ = writeln!(text, "      “{}{rest}”", cut.replace('\n', " "));
    }
    text
}

fn section(found: &Similar, pair: &Pair, one: &Reading, two: &Reading, shared: &[Shared]) -> String {
    let (first, second) = (name(&found.reports[pair.first]), name(&found.reports[pair.second]));
    AlikePair { first: (&first, one), second: (&second, two), likeness: pair.likeness, alike: pair.alike, shared }.section()
}

/// One line of JSON: a group, its pairs, and the passages of those that are shown.
fn line<'a>(
    found: &Similar,
    group: &[usize],
    pairs: &[&Pair],
    both: impl Iterator<Item = (&'a Pair, &'a Reading, &'a Reading, Vec<Shared>)>,
) -> String {
    // Printed with the digits of the thousandths: nothing is judged by it.
    let number = |it: u32| serde_json::Value::from(f64::from(it) / 1000.0);
    let source = |at: usize| found.reports[at].source.name();
    let reports: Vec<_> = group
        .iter()
        .map(|it| json!({ "source": source(*it), "agency": found.reports[*it].agency, "year": found.reports[*it].year }))
        .collect();
    let pair = |it: &Pair| {
        let likeness = it.likeness;
        json!({
            "first": source(it.first),
            "second": source(it.second),
            "kind": it.alike.key(),
            "text": number(likeness.text),
            "first_in_second": number(likeness.first_in_second),
            "second_in_first": number(likeness.second_in_first),
            "numbers": likeness.numbers.map(number),
        })
    };
    let pairs: Vec<_> = pairs.iter().map(|it| pair(it)).collect();
    let passage = |one: &Reading, two: &Reading, it: &Shared| json!({ "first": &one.document.text()[it.first.clone()], "second": &two.document.text()[it.second.clone()] });
    let shared: Vec<_> = both
        .map(|(it, one, two, shared)| {
            let passages: Vec<_> = shared.iter().map(|it| passage(one, two, it)).collect();
            json!({ "first": source(it.first), "second": source(it.second), "passages": passages })
        })
        .collect();
    format!("{}\n", json!({ "schema": "gongkai-similar/1", "reports": reports, "pairs": pairs, "shared": shared }))
}
