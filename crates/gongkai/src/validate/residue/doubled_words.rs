//! `words-doubled` (TXT002): words stand twice in a row.

use super::super::{Breach, Certainty, Options, Outcomes, Rule};
use crate::fold::is_han;
use crate::{Bilingual, Edition, Place, Reading, Severity};

pub(in super::super) const RULE: Rule = Rule {
    code: "TXT002",
    name: "words-doubled",
    severity: Severity::Warning,
    editions: Edition::ALL,
    title: Bilingual::new("词语连着写了两遍。", "Words stand twice in a row."),
    page: Bilingual::new(
        "“进一步进一步”“紧紧围绕紧紧围绕”：三个字以上的同样的字连着出现两次，是粘贴或修改时留下的。两个字的重复（“主动公开公开指南”）常是正当的，不提示。",
        "进一步进一步: three characters or more that stand twice in a row were left by pasting or editing. Two characters twice (主动公开公开指南) are often right, and are not told.",
    ),
    not_checked: Bilingual::new("总是可查。", "It is always judged."),
    basis: Bilingual::new("文字通顺。", "Plain reading."),
    certainty: Certainty::Practice,
    breaks: "2018年，我局进一步进一步加大公开力度，公开信息30条。",
    holds: "2018年，我局进一步加大公开力度，公开信息30条。",
    beside: "",
    below: &[],
    check,
};

/// The shortest and the longest words that are looked for, in characters.
const SHORTEST: usize = 3;
const LONGEST: usize = 8;

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    let text = reading.document.text();
    let mut at = 0;
    while at + 2 * SHORTEST * LETTER <= text.len() {
        let Some(len) = doubled(text.as_bytes(), at) else {
            at += 1;
            continue;
        };
        let (start, end) = (at, at + 2 * len);
        at = end;
        // Names of columns that stand in a row are no sentence.
        let line = reading.document.line_around(start);
        let before = text[line.start..start].chars().rev().take(NEAR);
        let after = text[end..line.end.max(end)].chars().take(NEAR);
        if !before.chain(after).any(|it| matches!(it, '，' | '。' | ',' | '；')) {
            continue;
        }
        let word = text[start..start + len].to_owned();
        outcomes.broken(Breach {
            about: word.clone(),
            severity: None,
            message: Bilingual::new(format!("“{word}”连着写了两遍。"), format!("“{word}” stands twice in a row.")),
            places: vec![Place::new(&reading.document, start..end)],
            concepts: Vec::new(),
            expected: Some(word),
            found: Some(text[start..end].to_owned()),
            suspects: Vec::new(),
        });
    }
}

/// How far a stop may stand from the words, in characters.
const NEAR: usize = 120;

/// The bytes of a Chinese character in UTF-8.
const LETTER: usize = 3;

/// The length in bytes of the words at a byte that stand twice: Chinese characters, not one and the same.
fn doubled(text: &[u8], at: usize) -> Option<usize> {
    // The first byte of most Chinese characters.
    if !(0xe3..=0xe9).contains(&text[at]) {
        return None;
    }
    let first = &text[at..at + LETTER];
    (SHORTEST..=LONGEST).map(|it| it * LETTER).find(|&len| {
        if text.get(at + len..at + len + LETTER) != Some(first) {
            return false;
        }
        let Some(twice) = text.get(at..at + 2 * len) else { return false };
        let (one, other) = twice.split_at(len);
        one == other && one.chunks(LETTER).any(|it| *it != one[..LETTER]) && std::str::from_utf8(one).is_ok_and(|it| it.chars().all(is_han))
    })
}
