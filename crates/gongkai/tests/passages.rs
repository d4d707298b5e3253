//! Passages of our own, written without sight of the reader: what they state, and what is wrong in them. Thresholds that only rise.

#![cfg(feature = "traditional")]
#![expect(clippy::print_stderr, reason = "the figures behind a threshold are told")]

use gongkai::{Finding, Options, Severity, Value};
use serde_json::Value as Json;
use std::ops::Range;

fn lines(of: &'static str) -> impl Iterator<Item = Json> {
    of.lines().map(|line| serde_json::from_str(line).expect("a passage is JSON"))
}

fn text<'a>(of: &'a Json, key: &str) -> &'a str {
    of[key].as_str().unwrap_or_default()
}

/// Whether a finding is of a family that may stand for another: a wrong sum is a contradiction as well.
fn is_kin(code: &str, family: &str) -> bool {
    let kin: &[&str] = match family {
        "SUM" => &["SUM", "CON", "ROL"],
        "CON" => &["CON", "SUM"],
        "DAT" => &["DAT", "STR", "FRM"],
        "STR" => &["STR", "TXT", "DAT"],
        "TXT" => &["TXT", "STR"],
        "FRM" => &["FRM", "DAT"],
        other => return code.starts_with(other),
    };
    kin.iter().any(|it| code.starts_with(it))
}

fn hits(finding: &Finding, gold: &Json, span: &Range<usize>) -> bool {
    let strings = |key: &str| gold[key].as_array().into_iter().flatten().filter_map(Json::as_str);
    let kin = is_kin(finding.code, text(gold, "family")) || strings("also").any(|it| is_kin(finding.code, it));
    let of_suspects = finding.suspects.iter().map(|it| it.concept);
    let shared = finding.concepts.iter().copied().chain(of_suspects).any(|it| strings("concepts").any(|gold| it.to_string() == gold));
    kin && (shared || finding.places.iter().any(|it| it.start < span.end && it.end > span.start))
}

/// How many of the faults in passages are found, in hundredths. Every alarm must be right, and a sound passage raises none.
fn found(passages: &'static str) -> usize {
    let (mut asked, mut found, mut alarms, mut right) = (0, 0, 0, 0);
    for passage in lines(passages) {
        let source = text(&passage, "text");
        let options = Options { partial: passage["complete"] != true, ..Options::default() };
        let checked = gongkai::check(&gongkai::parse(source), &options);
        let told: Vec<&Finding> = checked.findings.iter().filter(|it| it.severity > Severity::Info).collect();
        let gold: Vec<&Json> = passage["findings"].as_array().into_iter().flatten().collect();
        if gold.is_empty() {
            let shown: Vec<_> = told.iter().map(|it| (it.code, &it.message.zh)).collect();
            assert!(told.is_empty(), "nothing is wrong here: {shown:?}\n{source}");
        }
        let mut used = vec![false; told.len()];
        for gold in gold {
            let start = source.find(text(gold, "text")).unwrap_or(source.len());
            let span = start..start + text(gold, "text").len();
            let mut hit = false;
            for (at, _) in told.iter().enumerate().filter(|(_, it)| hits(it, gold, &span)) {
                (used[at], hit) = (true, true);
            }
            if gold["findable"] != false && gold["optional"] != true {
                asked += 1;
                found += usize::from(hit);
            }
        }
        alarms += told.len();
        right += used.iter().filter(|it| **it).count();
    }
    eprintln!("{found} of {asked} found, {right} of {alarms} alarms are right");
    assert!(right == alarms, "{right} of {alarms} alarms are right");
    found * 100 / asked
}

#[test]
fn defects_are_found_and_sound_passages_raise_nothing() {
    assert!(found(include_str!("passages/defects.jsonl")) >= 95);
}

#[test]
fn faults_of_other_kinds_are_found_and_sound_passages_raise_nothing() {
    assert!(found(include_str!("passages/faults.jsonl")) >= 93);
}

#[test]
fn faults_of_whole_reports_are_found_and_sound_reports_raise_nothing() {
    assert!(found(include_str!("passages/reports.jsonl")) >= 80);
}

#[test]
fn slips_of_clerks_are_found_and_sound_passages_raise_nothing() {
    assert!(found(include_str!("passages/slips.jsonl")) >= 94);
}

/// How well passages are read: F1 in thousandths.
fn read(passages: &'static str) -> usize {
    let (mut hit, mut missed, mut wrong) = (0, 0, 0);
    for passage in lines(passages) {
        let reading = gongkai::parse(text(&passage, "text"));
        let scored = |it: &gongkai::Fact<'_>| {
            !it.statement.concept.to_string().starts_with("other.") && !matches!(it.statement.value, Value::Unknown)
        };
        let facts: Vec<_> = reading.facts().filter(scored).collect();
        let same = |gold: &Json, at: usize| {
            let value = |gold: &Json| match &facts[at].statement.value {
                Value::Count(count) => gold.as_i64() == Some(*count),
                Value::Date(date) => gold.as_str() == Some(&date.to_string()),
                Value::Words(words) => gold.as_str().is_some_and(|gold| gold.contains(words.as_str()) || words.contains(gold)),
                other => other.number().is_some_and(|it| gold.to_string().parse() == Ok(it)),
            };
            let values = gold["values"].as_array().into_iter().flatten();
            gold["concept"] == facts[at].statement.concept.to_string() && (value(&gold["value"]) || values.into_iter().any(value))
        };
        let mut used = vec![false; facts.len()];
        let (optional, asked): (Vec<&Json>, Vec<&Json>) = passage["facts"]
            .as_array()
            .into_iter()
            .flatten()
            .filter(|it| !text(it, "concept").starts_with("other."))
            .partition(|it| it["optional"] == true);
        for (gold, counts) in asked.iter().map(|it| (it, true)).chain(optional.iter().map(|it| (it, false))) {
            let found = (0..facts.len()).find(|&at| !used[at] && same(gold, at));
            if let Some(at) = found {
                used[at] = true;
            }
            hit += usize::from(counts && found.is_some());
            missed += usize::from(counts && found.is_none());
        }
        wrong += (0..facts.len()).filter(|&at| !used[at] && !asked.iter().chain(&optional).any(|gold| same(gold, at))).count();
    }
    eprintln!("{hit} right, {missed} missed, {wrong} wrong");
    2000 * hit / (2 * hit + missed + wrong)
}

#[test]
fn statements_of_prose() {
    let f1 = read(include_str!("passages/prose.jsonl"));
    assert!(f1 >= 993, "F1 0.{f1}");
}

#[test]
fn statements_in_other_wordings() {
    let f1 = read(include_str!("passages/statements.jsonl"));
    assert!(f1 >= 990, "F1 0.{f1}");
}

#[test]
fn statements_in_varied_sentences() {
    let f1 = read(include_str!("passages/varied.jsonl"));
    assert!(f1 >= 964, "F1 0.{f1}");
}

#[test]
fn statements_in_dense_passages() {
    let f1 = read(include_str!("passages/dense.jsonl"));
    assert!(f1 >= 931, "F1 0.{f1}");
}

#[test]
fn statements_of_agencies_of_every_kind() {
    let f1 = read(include_str!("passages/natural.jsonl"));
    assert!(f1 >= 963, "F1 0.{f1}");
}

#[test]
fn statements_in_the_manner_of_real_reports() {
    let f1 = read(include_str!("passages/manner.jsonl"));
    assert!(f1 >= 978, "F1 0.{f1}");
}

#[test]
fn statements_of_the_regions() {
    let f1 = read(include_str!("passages/regions.jsonl"));
    assert!(f1 >= 934, "F1 0.{f1}");
}

#[test]
fn statements_of_clerks_each_in_a_manner_of_his_own() {
    let f1 = read(include_str!("passages/everyday.jsonl"));
    assert!(f1 >= 958, "F1 0.{f1}");
}

#[test]
fn statements_in_the_manner_of_published_reports() {
    let f1 = read(include_str!("passages/sampled.jsonl"));
    assert!(f1 >= 978, "F1 0.{f1}");
}

#[test]
fn statements_where_numbers_are_parted_from_their_names() {
    let f1 = read(include_str!("passages/parted.jsonl"));
    assert!(f1 >= 880, "F1 0.{f1}");
}

#[test]
fn statements_of_reports_up_to_2013() {
    let f1 = read(include_str!("passages/early.jsonl"));
    assert!(f1 >= 995, "F1 0.{f1}");
}

#[test]
fn statements_of_reports_since_2014() {
    let f1 = read(include_str!("passages/late.jsonl"));
    assert!(f1 >= 995, "F1 0.{f1}");
}

#[test]
fn statements_of_bodies_of_every_trade() {
    let f1 = read(include_str!("passages/trades.jsonl"));
    assert!(f1 >= 970, "F1 0.{f1}");
}

#[test]
fn statements_as_published_reports_usually_word_them() {
    let f1 = read(include_str!("passages/usual.jsonl"));
    assert!(f1 >= 975, "F1 0.{f1}");
}

#[test]
fn subtle_mistakes_are_found_and_what_looks_like_one_raises_nothing() {
    assert!(found(include_str!("passages/subtle.jsonl")) >= 83);
}

#[test]
fn mistakes_are_found_and_what_looks_like_one_is_left_alone() {
    assert!(found(include_str!("passages/edges.jsonl")) >= 84);
}

#[test]
fn mistakes_that_the_text_alone_shows_are_found() {
    assert!(found(include_str!("passages/certain.jsonl")) >= 90);
}

#[test]
fn passages_and_mistakes_as_clerks_make_them() {
    let f1 = read(include_str!("passages/clerks.jsonl"));
    assert!(f1 >= 990, "{f1} thousandths");
    assert!(found(include_str!("passages/clerks.jsonl")) >= 96);
}

#[test]
fn mistakes_of_the_kinds_that_real_reports_have() {
    assert!(found(include_str!("passages/genuine.jsonl")) >= 87);
}

#[test]
fn statements_and_mistakes_of_clerks_with_habits_of_their_own() {
    let f1 = read(include_str!("passages/habits.jsonl"));
    assert!(f1 >= 978, "F1 0.{f1}");
    assert!(found(include_str!("passages/habits.jsonl")) >= 90);
}
