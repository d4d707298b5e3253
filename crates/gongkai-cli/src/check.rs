//! `gongkai check`: what is wrong with each report.

use crate::args::CheckFormat;
use crate::run::{self, Printed};
use crate::{Outcome, extract, show};
use std::ffi::OsString;
use std::io::{self, Write};
use std::sync::{Mutex, MutexGuard, PoisonError};

use gongkai_panel::Source;

use gongkai::{Checked, Lang, Options, Page, Reading, Severity, json, json::Line};

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
    pub(crate) fail_on: Option<Severity>,
}

/// Last year's reports, and whether all of them could be read.
fn years_before(paths: &[OsString], lang: Lang) -> (Vec<Reading>, Outcome) {
    let mut outcome = Outcome::Clean;
    let mut readings = Vec::new();
    for input in run::collect(paths, lang) {
        match input.read(lang) {
            Ok(reading) => readings.push(reading),
            Err(error) => {
                anstream::eprintln!("gongkai: {}: {error}", input.name());
                outcome = Outcome::Failed;
            }
        }
    }
    (readings, outcome)
}

/// The report of the year before: that of the same agency; of one report and one before it, that one.
fn year_before<'a>(reading: &Reading, previous: &'a [Reading], alone: bool) -> Option<&'a Reading> {
    let paired = previous.iter().find(|it| it.is_year_before(reading));
    paired.or_else(|| if let [only] = previous { Some(only).filter(|_| alone) } else { None })
}

/// How a report is judged.
type Check<'a> = dyn Fn(&Reading) -> Checked + Sync + 'a;

/// Checks every input, in the order given.
pub(crate) fn all(paths: &[OsString], rules: &Rules<'_>, style: Style, out: &mut dyn Write) -> io::Result<Outcome> {
    let (previous, outcome) = years_before(rules.previous, style.lang);
    let alone = gongkai_panel::collect(paths, style.lang).sources.len() == 1;
    let check = |reading: &Reading| gongkai::check_beside(reading, year_before(reading, &previous, alone), rules.options);
    print(paths, &check, rules.fail_on, style, out).map(|it| it.max(outcome))
}

fn print(paths: &[OsString], check: &Check<'_>, fail_on: Option<Severity>, style: Style, out: &mut dyn Write) -> io::Result<Outcome> {
    let pages: Mutex<Vec<Page>> = Mutex::default();
    let one = |input: &Source| one(input, check, fail_on, style, &pages);
    if style.format == CheckFormat::Html {
        let run = run::each(paths, style.lang, "", out, one)?;
        out.write_all(Page::document(&lock(&pages), &run.failed, style.lang).as_bytes())?;
        return Ok(run.outcome);
    }
    if style.format != CheckFormat::Sarif {
        return Ok(run::each(paths, style.lang, "", out, one)?.outcome);
    }
    out.write_all(json::sarif::start(style.lang)?.as_bytes())?;
    let run = run::each(paths, style.lang, ",", out, one)?;
    out.write_all(json::sarif::end(&run.failed)?.as_bytes())?;
    Ok(run.outcome)
}

/// The pages so far. A thread that failed has pushed its page or not: what is there is whole.
fn lock(pages: &Mutex<Vec<Page>>) -> MutexGuard<'_, Vec<Page>> {
    pages.lock().unwrap_or_else(PoisonError::into_inner)
}

fn one(input: &Source, check: &Check<'_>, fail_on: Option<Severity>, style: Style, pages: &Mutex<Vec<Page>>) -> Printed {
    let name = input.name();
    let reading = match input.read(style.lang) {
        Ok(reading) => reading,
        Err(error) => {
            let text =
                if style.format == CheckFormat::Json { extract::line(&Line::failed(&name, &error, style.lang)) } else { String::new() };
            return Printed { text, error: Some(error), outcome: Outcome::Failed };
        }
    };
    let checked = check(&reading);
    let text = match style.format {
        CheckFormat::Json => extract::line(&Line::checked(&name, &reading, &checked, style.facts, style.lang)),
        CheckFormat::Concise => show::concise(&name, &checked, style.lang),
        CheckFormat::Sarif => json::sarif::results(&name, &reading, &checked, style.lang).unwrap_or_default(),
        CheckFormat::GitHub => show::github(&name, &checked, style.lang),
        CheckFormat::Html => {
            lock(pages).push(Page::of(&name, &reading, &checked));
            String::new()
        }
        CheckFormat::Text => show::full(&name, &reading, &checked, style),
    };
    let found = fail_on.is_some_and(|level| checked.findings.iter().any(|it| it.severity >= level));
    Printed { text, error: None, outcome: if found { Outcome::Found } else { Outcome::Clean } }
}
