//! The numbers of a sentence as they are added up.

use crate::unit::UNITS;
use rust_decimal::Decimal;
use std::ops::Range;

/// A number with its unit.
#[derive(Debug, Clone)]
pub(super) struct Number<'a> {
    pub(super) value: Decimal,
    pub(super) unit: &'a str,
    /// Its bytes, with the unit.
    pub(super) at: Range<usize>,
    /// The words before it, back to the number before.
    pub(super) lead: &'a str,
}

/// The numbers of a sentence that have a unit and no hedge; any other number ends what stands before it.
pub(super) fn numbers(text: &str, sentence: Range<usize>) -> Vec<Number<'_>> {
    let mut out = Vec::new();
    let mut from = sentence.start;
    let mut at = sentence.start;
    while let Some(open) = text[at..sentence.end].find(|it: char| it.is_ascii_digit()).map(|it| at + it) {
        let digits = text[open..sentence.end].bytes().take_while(|it| it.is_ascii_digit() || *it == b'.').count();
        let end = open + digits;
        let rest = text[end..sentence.end].trim_start_matches(' ');
        let unit = UNITS.at_start(rest).unwrap_or("");
        let close = if unit.is_empty() { end } else { sentence.end - rest.len() + unit.len() };
        let hedged = text[from..open].trim_end_matches(' ').ends_with(['约', '近', '超', '逾', '过', '第', '-', ','])
            || text[close..sentence.end].starts_with(['余', '多', '以', '左', '%', '％']);
        let number = Decimal::from_str_exact(&text[open..end]).ok().filter(|_| digits < 12 && !hedged);
        let unit = if number.is_some() { unit } else { "" };
        out.push(Number {
            value: number.unwrap_or_default(),
            unit: if unit == "名" { "人" } else { unit },
            at: open..close,
            lead: &text[from..open],
        });
        (from, at) = (close, close);
    }
    out
}

pub(super) fn sum(parts: &[Number<'_>]) -> Option<Decimal> {
    parts.iter().try_fold(Decimal::ZERO, |sum, it| sum.checked_add(it.value))
}

/// Whether one number is another with one slip of a key, decimals and all: 318.50 and 298.50.
pub(super) fn slip(one: Decimal, other: Decimal) -> bool {
    let places = one.scale().max(other.scale());
    let units = |it: Decimal| {
        let scaled = it.checked_mul(Decimal::from(10_i64.checked_pow(places)?))?;
        i64::try_from(scaled.trunc()).ok()
    };
    units(one).zip(units(other)).is_some_and(|(one, other)| crate::repair::one_slip(one, other))
}
