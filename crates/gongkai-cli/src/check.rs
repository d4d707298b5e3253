//! `gongkai check`: what is wrong with each report.

use crate::args::CheckFormat;
use crate::input::Input;
use crate::run::Printed;
use crate::{Outcome, extract, show};
use gongkai::{Lang, Options, Severity, json::Line};

/// How to print.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Style {
    pub(crate) format: CheckFormat,
    pub(crate) lang: Lang,
    pub(crate) color: bool,
    pub(crate) facts: bool,
}

pub(crate) fn one(input: &Input, options: &Options, fail_on: Option<Severity>, style: Style) -> Printed {
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
        CheckFormat::Text => show::full(&name, &reading, &checked, style),
    };
    let found = fail_on.is_some_and(|level| checked.findings.iter().any(|it| it.severity >= level));
    Printed { text, error: None, outcome: if found { Outcome::Found } else { Outcome::Clean } }
}
