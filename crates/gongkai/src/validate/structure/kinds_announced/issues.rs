//! Issues by their numbers: 编发公报12期（总第37期至总第46期）.

use super::super::at;
use crate::validate::Outcomes;
use crate::{Bilingual, Place, Reading};

/// No number of an issue has more digits.
const DIGITS: usize = 5;

pub(super) fn check(reading: &Reading, outcomes: &mut Outcomes<'_>) {
    let text = reading.document.text();
    for (at_unit, word) in ["期（", "期("].iter().flat_map(|word| outcomes.once.find(reading, word)) {
        let Some((count, start)) = number_before(&text[..at_unit]) else { continue };
        let inside = &text[at_unit + word.len()..];
        let Some(close) = inside.char_indices().take(CLOSE).find(|it| matches!(it.1, '）' | ')')) else { continue };
        let Some((first, last)) = range(&inside[..close.0]).filter(|it| it.0 <= it.1) else { continue };
        let place = Place::new(&reading.document, start..at_unit + word.len() + close.0 + close.1.len_utf8());
        let numbered = last - first + 1;
        // 其中7、8期合刊: two numbers of one issue.
        let behind: String = text[place.end..].chars().take(CLOSE).collect();
        if numbered == count || behind.contains("合刊") || behind.contains("合期") {
            outcomes.holds(place, None);
            continue;
        }
        outcomes.broken(at(
            place,
            "issues",
            Bilingual::new(
                format!("写作 {count} 期，第 {first} 至 {last} 期是 {numbered} 期。"),
                format!("{count} issues, and nos. {first} to {last} are {numbered}."),
            ),
            Vec::new(),
            Some(count.to_string()),
            Some(numbered.to_string()),
        ));
    }
}

/// The longest remark that is looked at, in characters.
const CLOSE: usize = 24;

/// 总第37期至总第46期, 第5—16期.
fn range(remark: &str) -> Option<(i64, i64)> {
    let parted = ["至", "到", "—", "－", "-", "~", "～"].iter().find_map(|it| remark.split_once(it))?;
    let number = |of: &str, first: bool| {
        let of = of.trim();
        let of = of.strip_prefix('总').unwrap_or(of);
        let of = if first { of.strip_prefix('第')? } else { of.strip_prefix('第').unwrap_or(of) };
        of.strip_suffix('期').unwrap_or(of).parse().ok().filter(|_| of.len() <= DIGITS + '期'.len_utf8())
    };
    Some((number(parted.0, true)?, number(parted.1.trim_start_matches('—'), false)?))
}

/// The number at the end of a text, and where it opens.
fn number_before(lead: &str) -> Option<(i64, usize)> {
    let digits = lead.bytes().rev().take_while(u8::is_ascii_digit).count();
    let start = lead.len() - digits;
    // 第12期（…） is one issue.
    lead[start..].parse().ok().filter(|_| digits <= DIGITS && !lead[..start].ends_with('第')).map(|it| (it, start))
}
