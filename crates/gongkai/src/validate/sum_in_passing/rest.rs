//! What is left of a number: 共有18个乡镇，其中15个…；其余4个….

use super::numbers::{Number, numbers, sum};
use crate::Reading;
use crate::validate::Outcomes;
use std::ops::Range;

/// Words of what is left of a whole.
const REST: [&str; 4] = ["其余", "余下", "剩余", "其他"];
/// How far before it the whole may stand, in characters.
const NEAR: usize = 160;

/// Holds what is left against the whole and its parts before it, all in one sentence, which a semicolon does not end.
pub(super) fn check(reading: &Reading, line: &Range<usize>, outcomes: &mut Outcomes<'_>) {
    let text = reading.document.text();
    let own = &text[line.clone()];
    let found = REST.iter().flat_map(|word| own.match_indices(word));
    for (at, word) in found {
        let at = line.start + at;
        let opens =
            text[line.start..at].ends_with(['，', '；', ',', ';']) && text[at + word.len()..].starts_with(|it: char| it.is_ascii_digit());
        let from = text[line.start..at].char_indices().rev().take(NEAR).take_while(|it| it.1 != '。').last();
        let Some(from) = from.map(|it| line.start + it.0).filter(|_| opens) else { continue };
        let end = text[at..line.end].find(['，', '；', '。', ',', ';']).map_or(line.end, |it| at + it);
        let all = numbers(text, from..end);
        let Some((rest, before)) = all.split_last().filter(|it| it.0.at.start >= at && !it.0.unit.is_empty()) else { continue };
        let Some(whole) = before.iter().position(|it| it.unit == rest.unit) else { continue };
        // One part stands between, behind 其中: several may overlap.
        let parts = &before[whole + 1..];
        let divides = matches!(parts, [only] if only.lead.contains("其中") && !only.lead.contains(['(', '（']));
        if !divides
            || parts.iter().any(|it| it.unit != rest.unit)
            || noun(text, rest).is_none_or(|it| Some(it) != noun(text, &before[whole]))
        {
            continue;
        }
        let parts: Vec<Number<'_>> = parts.iter().chain([rest]).cloned().collect();
        if let Some(sum) = sum(&parts) {
            super::judge(reading, &before[whole], &parts, sum, outcomes);
        }
    }
}

/// What a number counts, as far as one letter tells: 乡 of 18个乡镇.
fn noun(text: &str, number: &Number<'_>) -> Option<char> {
    text[number.at.end..].chars().next().filter(|it| crate::fold::is_han(*it))
}
