//! An average beyond the least and the most: 平均办理时长22个工作日，最短的2个工作日，最长的19个工作日.

use super::compared::number;
use crate::validate::{Breach, Outcomes};
use crate::within::has_any;
use crate::{Bilingual, Place, Reading};
use rust_decimal::Decimal;

/// Words for the least and for the most.
const LEAST: [&str; 3] = ["最短", "最少", "最低"];
const MOST: [&str; 3] = ["最长", "最多", "最高"];
/// How far behind the average both are told, and how far behind its word a number stands, in characters.
const SENTENCE: usize = 60;
const NEAR: usize = 10;

pub(super) fn check(reading: &Reading, outcomes: &mut Outcomes<'_>) {
    let text = reading.document.text();
    for (at, word) in outcomes.once.find(reading, "平均") {
        let rest = &text[at + word.len()..];
        let end = rest.char_indices().take(SENTENCE).take_while(|it| !matches!(it.1, '。' | '\n' | '；')).last();
        let sentence = &rest[..end.map_or(0, |it| it.0 + it.1.len_utf8())];
        let told = |words: &[&'static str; 3]| words.iter().find_map(|it| Some((sentence.find(it)?, *it)));
        let (Some((least_at, least)), Some((most_at, most))) = (told(&LEAST), told(&MOST)) else { continue };
        // 由上年的12个工作日缩短到9个, 压缩15个, and that of others: no average of these.
        let first = &sentence[..least_at.min(most_at)];
        let lead: String = text[..at].chars().rev().take(NEAR).take_while(|it| !matches!(it, '。' | '\n' | '；')).collect();
        if has_any(first, &["由", "从", "缩", "压", "上年", "去年", "我"]) || lead.contains(['省', '国', '市']) {
            continue;
        }
        let own = near(first);
        let (low, high) = (near(&sentence[least_at + least.len()..]), near(&sentence[most_at + most.len()..]));
        let (Some((mean, unit)), Some((low, of_low)), Some((high, of_high))) = (own, low, high) else { continue };
        if unit != of_low || unit != of_high || low > high {
            continue;
        }
        let place = Place::new(&reading.document, at..at + word.len() + sentence.len());
        if (low..=high).contains(&mean) {
            outcomes.holds(place, None);
            continue;
        }
        outcomes.broken(Breach {
            about: format!("mean {mean}"),
            severity: None,
            message: Bilingual::new(
                format!("平均 {mean}{unit}，不在最小的 {low} 与最大的 {high} 之间。"),
                format!("An average of {mean} does not lie between the least, {low}, and the most, {high}."),
            ),
            places: vec![place],
            concepts: reading.concepts_in(&place.range()),
            expected: None,
            found: Some(mean.to_string()),
            suspects: Vec::new(),
        });
    }
}

/// The first number of some words, if it is near, with the two letters behind it.
fn near(words: &str) -> Option<(Decimal, &str)> {
    // 最短当日、最长28个工作日: the number of the other one is none of its own.
    let own = words.char_indices().take(NEAR).take_while(|it| !matches!(it.1, '、' | '，' | ','));
    let first = own.into_iter().find(|it| it.1.is_ascii_digit())?.0;
    let (value, rest) = number(&words[first..])?;
    let unit = rest.char_indices().nth(2).map_or(rest, |it| &rest[..it.0]);
    let hedged = rest.starts_with(['余', '多', '万', '%', '％']);
    Some((value, unit)).filter(|_| !hedged && !unit.is_empty())
}
