//! A number that turned into another one, with its rate: 由上年的128件降至96件，降幅25%.

use super::compared::{Kind, number, rate, skip_unit};
use crate::validate::contradiction::rise_that_falls::WORDS;
use crate::validate::{Breach, Outcomes};
use crate::{Bilingual, Place, Reading};
use rust_decimal::Decimal;

/// How far before the verb the first number opens, in characters.
const NEAR: usize = 24;
pub(super) fn check(reading: &Reading, outcomes: &mut Outcomes<'_>) {
    let text = reading.document.text();
    for (word, _) in WORDS {
        for (at, _) in outcomes.once.find(reading, word) {
            // 1.2万条 is no exact number.
            let Some((base, unit)) = base(&text[..at]) else { continue };
            let Some((count, behind)) = number(text[at + word.len()..].trim_start_matches([' ', '了'])) else { continue };
            let whole = !text[at + word.len()..text.len() - behind.len()].contains('万');
            let Some((own, rest)) = skip_unit(behind).filter(|it| it.0 == unit && !unit.is_empty() && whole) else { continue };
            // 由上月的35件降至28件，同比下降12% speaks of another year.
            let rest = rest.trim_start_matches(['，', ',', '、', '（', '(', ' ']);
            let whole = |it: Decimal| i64::try_from(it.trunc()).ok().filter(|_| it.fract().is_zero());
            let (Some(base), Some(count)) = (whole(base).filter(|it| *it > 0), whole(count)) else { continue };
            let Some(found) = rate(base, rest).filter(|it| matches!(it.kind, Kind::Rise | Kind::Fall)) else { continue };
            let place = Place::new(&reading.document, at..text.len() - rest.len() + found.words.len());
            if found.follows(count) {
                outcomes.holds(place, None);
                continue;
            }
            let part = Decimal::from(count.abs_diff(base));
            let expected = (part / Decimal::from(base) * Decimal::ONE_HUNDRED).round_dp(found.printed.scale().max(1)).normalize();
            let words = found.words;
            outcomes.broken(Breach {
                about: format!("turned {base} {count}"),
                severity: None,
                message: Bilingual::new(
                    format!("由 {base}{own} 到 {count}{own}，写作“{words}”，算得 {expected}%。"),
                    format!("From {base} to {count} is said to be “{words}”; it is {expected}%."),
                ),
                places: vec![place],
                concepts: reading.concepts_in(&place.range()),
                expected: Some(expected.to_string()),
                found: Some(found.printed.to_string()),
                suspects: Vec::new(),
            });
        }
    }
}

/// The number with its unit that a clause ends in, behind 由 or 从: 由上年的128件.
fn base(lead: &str) -> Option<(Decimal, &'static str)> {
    let from = lead.char_indices().rev().take(NEAR).take_while(|it| !matches!(it.1, '，' | '。' | ',' | '；' | '\n')).last()?.0;
    let clause = &lead[from..];
    let opens = clause.rfind(['由', '从'])?;
    let start = clause[opens..].trim_end_matches(|it: char| !it.is_ascii_digit());
    let digits = start.bytes().rev().take_while(|it| it.is_ascii_digit() || *it == b'.').count();
    let (base, behind) = number(&clause[opens + start.len() - digits..])?;
    let (unit, rest) = skip_unit(behind)?;
    (rest.trim().is_empty() && !clause[opens..].contains('万')).then_some((base, unit))
}
