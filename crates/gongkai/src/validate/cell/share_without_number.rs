//! `share-without-number` (FRM004): 占 is followed by no number.

use super::super::{Breach, Certainty, Options, Outcomes, Rule};
use crate::{Bilingual, Edition, Place, Reading, Severity};

pub(in super::super) const RULE: Rule = Rule {
    code: "FRM004",
    name: "share-without-number",
    severity: Severity::Warning,
    editions: Edition::ALL,
    title: Bilingual::new("“占”后面没有数。", "占 is followed by no number."),
    page: Bilingual::new(
        "“其他类8条，占；”漏写了占比。只看紧跟在条数之后的“占”。",
        "其他类8条，占；lacks its share. Only a 占 directly behind a count is looked at.",
    ),
    not_checked: Bilingual::new("总是可查。", "It is always judged."),
    basis: Bilingual::new("文字完整。", "Plain reading."),
    certainty: Certainty::Practice,
    breaks: "公开信息30条，其中工作动态22条，占73.33%；其他类8条，占；均已公开。",
    holds: "公开信息30条，其中工作动态22条，占73.33%；其他类8条，占26.67%；均已公开。",
    beside: "",
    below: &[],
    check,
};

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    let text = reading.document.text();
    for (at, word) in outcomes.once.find(reading, "占") {
        let end = at + word.len();
        let after = text[end..].trim_start_matches(['比', '为', ' ']);
        let ends = after.starts_with(['；', ';', '，', ',', '。', '、', '）', ')', '%', '％']);
        let before = text[..at].trim_end_matches(['，', ',', '（', '(', ' ']);
        let counted = before.ends_with(['条', '條', '件', '份', '篇', '次']);
        let digits = before.trim_end_matches(['条', '條', '件', '份', '篇', '次']).ends_with(|it: char| it.is_ascii_digit());
        if !(ends && counted && digits) {
            continue;
        }
        let start = before.char_indices().rev().nth(CONTEXT).map_or(0, |it| it.0);
        outcomes.broken(Breach {
            about: text[start..end].to_owned(),
            severity: None,
            message: Bilingual::new("“占”后面漏写了占比。".to_owned(), "The share after 占 is missing.".to_owned()),
            places: vec![Place::new(&reading.document, start..end)],
            concepts: vec![crate::Concept::DisclosureCategory],
            expected: None,
            found: None,
            suspects: Vec::new(),
        });
    }
}

/// How much of the words before it is shown, in characters.
const CONTEXT: usize = 6;
