//! Real reports with gold facts, where they are at hand: thresholds that only rise. Without them the test says so and passes.

use gongkai::{Reading, Value};
use serde_json::Value as Json;
use std::fs;
use std::path::PathBuf;

/// The folder of a part of the corpus: `$GONGKAI_CORPUS`, else beside the project.
fn corpus(part: &str) -> Option<PathBuf> {
    let root = std::env::var_os("GONGKAI_CORPUS")
        .map_or_else(|| PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/corpus")), PathBuf::from);
    let part = root.join(part);
    if part.join("gold").is_dir() {
        return Some(part);
    }
    #[expect(clippy::print_stderr, reason = "a skipped test says so")]
    {
        eprintln!("skipped: there is no corpus at {}", part.display());
    }
    None
}

#[derive(Debug, Default)]
struct Score {
    hits: usize,
    missed: usize,
    wrong: usize,
}

impl Score {
    /// The harmonic mean of precision and recall, in thousandths.
    fn f1(&self) -> usize {
        2000 * self.hits / (2 * self.hits + self.missed + self.wrong)
    }
}

fn same_value(gold: &Json, value: &Value) -> bool {
    match value {
        Value::Count(count) => gold.as_i64() == Some(*count),
        Value::Date(date) => gold.as_str() == Some(&date.to_string()),
        Value::Words(words) => gold.as_str().is_some_and(|gold| gold.contains(words.as_str()) || words.contains(gold)),
        _ => false,
    }
}

/// Compares concept and value, each fact of the reading used once. Repeats of a hit are no false alarm; optional gold counts neither way.
fn score(reading: &Reading, gold: &Json, score: &mut Score) {
    let facts: Vec<_> = reading
        .facts()
        .filter(|it| {
            it.place.cell.is_none()
                && !it.statement.concept.to_string().starts_with("other.")
                && !matches!(it.statement.value, Value::Unknown)
        })
        .collect();
    let gold: Vec<&Json> =
        gold["facts"].as_array().into_iter().flatten().filter(|it| it["cell"] != true && !it["value"].is_null()).collect();
    let same = |gold: &Json, at: usize| {
        gold["concept"] == facts[at].statement.concept.to_string() && same_value(&gold["value"], &facts[at].statement.value)
    };
    let mut used = vec![false; facts.len()];
    let mut hits: Vec<&Json> = Vec::new();
    let (optional, asked): (Vec<&Json>, Vec<&Json>) = gold.iter().copied().partition(|it| it["optional"] == true);
    for (gold, counts) in asked.iter().map(|it| (it, true)).chain(optional.iter().map(|it| (it, false))) {
        if gold["concept"].as_str().is_some_and(|it| it.starts_with("other.")) {
            continue;
        }
        if let Some(at) = (0..facts.len()).find(|&at| !used[at] && same(gold, at)) {
            used[at] = true;
            hits.push(gold);
            score.hits += usize::from(counts);
        } else {
            score.missed += usize::from(counts);
        }
    }
    score.wrong += (0..facts.len()).filter(|&at| !used[at] && !hits.iter().any(|gold| same(gold, at))).count();
}

/// Compares cells with the printed ones: right ones, and those that hold another value.
#[cfg(feature = "traditional")]
fn cells(reading: &Reading, gold: &Json, score: &mut Score) {
    let of_cells: Vec<_> = reading.facts().filter(|it| it.place.cell.is_some()).collect();
    for gold in gold["facts"].as_array().into_iter().flatten().filter(|it| it["cell"] == true && it["optional"] != true) {
        let empty = gold["value"].is_null() || gold["status"] == "blank" || gold["status"] == "mark";
        let found = of_cells.iter().find(|it| gold["concept"] == it.statement.concept.to_string());
        let same = |value: &Value| match value.number() {
            None => empty,
            Some(number) => !empty && gold["value"].to_string().parse() == Ok(number),
        };
        match found {
            Some(fact) if same(&fact.statement.value) => score.hits += 1,
            Some(_) => score.wrong += 1,
            None => score.missed += 1,
        }
    }
}

/// Reads every file of a part of the corpus beside its gold; those whose reader is not built in are left out.
fn each(part: &str, mut one: impl FnMut(&Reading, &Json)) -> bool {
    let Some(part) = corpus(part) else { return false };

    let mut files: Vec<PathBuf> =
        fs::read_dir(part.join("text")).expect("the folder is there").map(|it| it.expect("readable").path()).collect();
    files.sort();
    assert!(!files.is_empty());
    for file in files {
        let name = file.file_stem().expect("a name").to_string_lossy();
        let gold: Json = serde_json::from_slice(&fs::read(part.join("gold").join(format!("{name}.json"))).expect("gold")).expect("JSON");
        match gongkai::read(&fs::read(&file).expect("readable")) {
            Ok(reading) => one(&reading, &gold),
            Err(error) => assert!(error.is_other_format() && !cfg!(feature = "readers"), "{}: {error}", file.display()),
        }
    }
    true
}

fn run(part: &str, least: usize) {
    let mut total = Score::default();
    if !each(part, |reading, gold| score(reading, gold, &mut total)) {
        return;
    }
    assert!(total.f1() >= least, "F1 0.{:03} of at least 0.{least:03}: {total:?}", total.f1());
}

#[cfg(feature = "traditional")]
#[test]
fn every_cell_is_read_and_none_of_them_wrongly() {
    for part in ["dev", "pdf"] {
        let mut total = Score::default();
        each(part, |reading, gold| {
            if gold["cells_labelled"] != false {
                cells(reading, gold, &mut total);
            }
        });
        assert!((total.wrong, total.missed) == (0, 0), "cells of {part}: {total:?}");
    }
}

#[test]
fn the_seed_report_is_read_to_its_last_figure() {
    run("seed", 1000);
}

#[cfg(feature = "traditional")]
#[test]
fn passages() {
    run("dev", 985);
}
