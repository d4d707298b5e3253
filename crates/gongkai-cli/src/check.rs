//! `gongkai check`: what is wrong with each report.

use crate::args::CheckFormat;
use crate::input::Input;
use crate::run::{self, Printed};
use crate::{Outcome, extract, show};
use std::ffi::OsString;
use std::io::{self, Write};
use std::sync::{Mutex, MutexGuard, PoisonError};

use gongkai::{Lang, Options, Page, Severity, json, json::Line};

/// How to print.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Style {
    pub(crate) format: CheckFormat,
    pub(crate) lang: Lang,
    pub(crate) color: bool,
    pub(crate) facts: bool,
}

/// Checks every input, in the order given.
pub(crate) fn all(
    paths: &[OsString],
    options: &Options,
    fail_on: Option<Severity>,
    style: Style,
    out: &mut dyn Write,
) -> io::Result<Outcome> {
    let pages: Mutex<Vec<Page>> = Mutex::default();
    let one = |input: &Input| one(input, options, fail_on, style, &pages);
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

fn one(input: &Input, options: &Options, fail_on: Option<Severity>, style: Style, pages: &Mutex<Vec<Page>>) -> Printed {
    let name = input.name();
    let reading = match input.read(style.lang) {
        Ok(reading) => reading,
        Err(error) => {
            let text =
                if style.format == CheckFormat::Json { extract::line(&Line::failed(&name, &error, style.lang)) } else { String::new() };
            return Printed { text, error: Some(error), outcome: Outcome::Failed };
        }
    };
    let checked = gongkai::check(&reading, options);
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
