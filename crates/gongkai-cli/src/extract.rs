//! `gongkai extract`: the facts of each report, one line of JSON each.

use crate::Outcome;
use crate::input::Input;
use crate::run::Printed;
use gongkai::{Lang, Options, json::Line};

pub(crate) fn one(input: &Input, lang: Lang) -> Printed {
    let name = input.name();
    match input.read(lang) {
        Ok(reading) => {
            let notes = gongkai::check(&reading, &Options::of_reading());
            Printed { text: line(&Line::extracted(&name, &reading, &notes, lang)), error: None, outcome: Outcome::Clean }
        }
        Err(error) => Printed { text: line(&Line::failed(&name, &error, lang)), error: Some(error), outcome: Outcome::Failed },
    }
}

/// A line of JSON with its line break.
pub(crate) fn line(line: &Line<'_>) -> String {
    let mut text = line.to_json().expect("a line holds only strings, numbers and lists");
    text.push('\n');
    text
}
