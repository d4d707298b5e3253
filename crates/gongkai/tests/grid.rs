//! Ways of wording, as a grid: sentences of our own, written by somebody who had not seen the reader, a concept after another, with what a careful reader
//! takes from each (`tests/grid/*.tsv`: the text, and `concept=value` pairs; `?` before one that may be left out, `|` between fair concepts). Thresholds
//! that only rise.

#![expect(clippy::print_stderr, reason = "the figures behind a threshold are told")]

use gongkai::{Fact, Value};
use rust_decimal::Decimal;

/// What is expected: whether it may be left out, the fair concepts, the value.
struct Expected<'a> {
    optional: bool,
    concepts: Vec<&'a str>,
    value: &'a str,
}

impl<'a> Expected<'a> {
    fn of(pair: &'a str) -> Self {
        let (concepts, value) = pair.trim_start_matches('?').rsplit_once('=').expect("a pair is concept=value");
        Self { optional: pair.starts_with('?'), concepts: concepts.split('|').collect(), value }
    }

    fn is(&self, fact: &Fact<'_>) -> bool {
        let concept = fact.statement.concept.to_string();
        let named = self.concepts.iter().any(|it| *it == concept || *it == "other.*" && concept.starts_with("other."));
        named
            && match &fact.statement.value {
                Value::Date(date) => date.to_string() == self.value,
                value => value.number().is_some_and(|it| self.value.parse::<Decimal>() == Ok(it)),
            }
    }

    /// Whether nothing but what is not scored is expected.
    fn is_aside(&self) -> bool {
        self.concepts.iter().all(|it| it.starts_with("other."))
    }
}

/// Whether a fact counts: other figures are read as far as they go, and a period where the case has one.
fn is_scored(fact: &Fact<'_>, periods: bool) -> bool {
    let concept = fact.statement.concept.to_string();
    !concept.starts_with("other.") && concept != "fees.reason" && (periods || !concept.starts_with("period."))
}

/// How many cases are read without a fault, and how many there are.
fn read(cases: &str) -> (usize, usize) {
    let (mut right, mut all) = (0, 0);
    for case in cases.lines() {
        let (text, pairs) = case.split_once('\t').expect("a case is a text and its pairs");
        let expected: Vec<Expected<'_>> = pairs.split(';').filter(|it| !it.is_empty()).map(Expected::of).collect();
        let reading = gongkai::parse(text.replace("\\n", "\n").as_str());
        let facts: Vec<Fact<'_>> = reading.facts().collect();
        let mut used = vec![false; facts.len()];
        let mut missed = Vec::new();
        let (wanted, optional): (Vec<_>, Vec<_>) = expected.iter().partition(|it| !it.optional);
        for it in wanted.into_iter().chain(optional) {
            match (0..facts.len()).find(|&at| !used[at] && it.is(&facts[at])) {
                Some(at) => used[at] = true,
                None if it.optional || it.is_aside() => {}
                None => missed.push(it.value),
            }
        }
        let periods = pairs.contains("period.");
        let wrong = (0..facts.len()).filter(|&at| !used[at] && is_scored(&facts[at], periods)).count();
        right += usize::from(missed.is_empty() && wrong == 0);
        all += 1;
        if !missed.is_empty() || wrong > 0 {
            eprintln!("missed {missed:?}, {wrong} wrong: {text}");
        }
    }
    eprintln!("{right} of {all} are read without a fault");
    (right, all)
}

#[test]
fn requests() {
    let (right, _) = read(include_str!("grid/requests.tsv"));
    assert!(right >= 338, "{right}");
}

#[test]
fn remedies_and_the_rest() {
    let (right, _) = read(include_str!("grid/remedies_and_the_rest.tsv"));
    assert!(right >= 383, "{right}");
}

#[test]
fn disclosure() {
    let (right, _) = read(include_str!("grid/disclosure.tsv"));
    assert!(right >= 325, "{right}");
}

#[test]
fn none_and_all() {
    let (right, _) = read(include_str!("grid/none_and_all.tsv"));
    assert!(right >= 340, "{right}");
}

#[test]
fn passages() {
    let (right, _) = read(include_str!("grid/passages.tsv"));
    assert!(right >= 32, "{right}");
}
