//! The codes of what is told of a text, from warnings up.

use gongkai::{Options, Severity, check, parse};

/// What is told of an excerpt.
pub(crate) fn codes(text: &str) -> Vec<&'static str> {
    of(text, true)
}

/// What is told of a text, as an excerpt or as a whole report.
pub(crate) fn of(text: &str, partial: bool) -> Vec<&'static str> {
    let checked = check(&parse(text), &Options { partial, ..Options::default() });
    checked.findings.iter().filter(|it| it.severity >= Severity::Warning).map(|it| it.code).filter(|it| *it != "RED001").collect()
}
