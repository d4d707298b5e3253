//! No term was extended, and some are told that were: 没有一件延长答复期限…2件延长了20个工作日答复.

use crate::validate::{Breach, Outcomes};
use crate::within::has_any;
use crate::{Bilingual, Concept, Place, Reading};

/// Words that deny it of all.
const NONE: [&str; 9] = [
    "没有一件延长答复期限",
    "均未延长答复期限",
    "没有延长答复期限",
    "未延长答复期限",
    "均未延期",
    "无延期答复",
    "没有延期答复",
    "未出现延期",
    "均未延长期限",
];
/// Words that tell of some.
const SOME: [&str; 6] = ["延期答复", "延期办结", "延长了", "延长答复期限", "延长期限", "经批准延期"];
/// Of none, of other cases, of another year, of what may be.
const OTHERS: [&str; 20] = [
    "未",
    "没有",
    "无",
    "上年",
    "去年",
    "可",
    "如",
    "需要延",
    "规定",
    "除",
    "建议",
    "提案",
    "信访",
    "复议",
    "法院",
    "审",
    "工单",
    "热线",
    "所属",
    "年有",
];
/// How far around them a number of requests stands, in characters.
const NEAR: usize = 48;

pub(super) fn check(reading: &Reading, outcomes: &mut Outcomes<'_>) {
    let text = reading.document.text();
    let once = outcomes.once;
    let Some((none, word)) = NONE.iter().find_map(|it| once.find(reading, it).next()) else { return };
    let own = none..none + word.len();
    // 除3件经批准延期外，其余43件均未延期: of the rest.
    let clause = text[..none].char_indices().rev().take(NEAR).take_while(|it| !matches!(it.1, '。' | '；' | '\n')).last();
    if has_any(&text[clause.map_or(none, |it| it.0)..none], &["其余", "除", "其他"]) {
        return;
    }
    for (at, some) in SOME.iter().flat_map(|word| once.find(reading, word)) {
        if own.start <= at && at < own.end {
            continue;
        }
        let before = text[..at].char_indices().rev().take(NEAR).take_while(|it| !matches!(it.1, '。' | '；' | '\n')).last();
        let lead = &text[before.map_or(at, |it| it.0)..at];
        // Of none, of the year before, of what may be.
        if has_any(lead, &OTHERS) {
            continue;
        }
        let Some(start) = count(lead).map(|it| at - lead.len() + it) else { continue };
        outcomes.broken(Breach {
            about: format!("extended {}", text[start..at].chars().take(4).collect::<String>()),
            severity: None,
            message: Bilingual::new(
                format!("写作“{word}”，后面却有延期的。"),
                "None is said to be extended, and some are told that were.".to_owned(),
            ),
            places: vec![Place::new(&reading.document, own), Place::new(&reading.document, start..at + some.len())],
            concepts: vec![Concept::RequestsAnswered],
            expected: None,
            found: Some(some.to_owned()),
            suspects: Vec::new(),
        });
        return;
    }
}

/// Where the last number of requests in some words opens, other than none of them: 2件.
fn count(lead: &str) -> Option<usize> {
    let unit = lead.rmatch_indices(['件', '宗', '份']).map(|it| it.0).find(|at| lead[..*at].ends_with(|it: char| it.is_ascii_digit()))?;
    let digits = lead[..unit].bytes().rev().take_while(u8::is_ascii_digit).count();
    let number = &lead[unit - digits..unit];
    (number.bytes().any(|it| it != b'0')).then_some(unit - digits)
}
