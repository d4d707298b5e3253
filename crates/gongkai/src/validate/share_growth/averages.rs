//! Averages over the months of the year: 发布信息312条，平均每月发布31条.

use crate::unit::UNITS;
use crate::validate::{Breach, Outcomes};
use crate::within::has_any;
use crate::{Bilingual, Concept, Place, Reading};
use chrono::Datelike;
use rust_decimal::Decimal;
use std::ops::Range;

/// Words of an average over the months of the year.
const BY_MONTH: [&str; 3] = ["平均每月", "月均", "月平均"];
/// Words of a year that has fewer months than twelve, or of other years.
const SHORTER: [&str; 7] = ["月以来", "月起", "月份", "上半年", "下半年", "季度", "上年"];
/// How far a sentence is followed either way, in characters.
const SENTENCE: usize = 80;
const MONTHS: i64 = 12;

pub(super) fn check(reading: &Reading, outcomes: &mut Outcomes<'_>) {
    of_each(reading, outcomes);
    let text = reading.document.text();
    let found = BY_MONTH.iter().flat_map(|it| outcomes.once.find(reading, it)).collect::<Vec<_>>();
    let of_period = if found.is_empty() { None } else { months_of_period(reading) };
    for (at, word) in found {
        let rest = &text[at + word.len()..];
        let verb = rest.trim_start_matches(['发', '布', '公', '开', '推', '送', '更', '新', '约', '达', '近', '主', '动']);
        let Some(average) = number(text, text.len() - verb.len()) else { continue };
        let hedged = rest[..rest.len() - verb.len()].contains(['约', '近']);
        let from = opens(text, at);
        let before = &text[from..at];
        if hedged || has_any(before, &SHORTER) {
            continue;
        }
        // The number nearest before it that counts the same.
        let mut wholes = numbers(text, from..at).into_iter().filter(|it| it.unit == average.unit && it.value >= average.value);
        let Some(whole) = wholes.next_back() else { continue };
        let months = months_said(before).or(of_period).unwrap_or(MONTHS);
        // Of the year, or of the months that it says: either may be meant.
        let fits = |of: i64| [months, MONTHS].iter().any(|it| average.value.saturating_mul(*it).saturating_sub(of).saturating_abs() < *it);
        let place = Place::new(&reading.document, whole.at.start..average.at.end);
        // Rounded up or down to a whole number, or the other number is meant.
        if fits(whole.value) || wholes.any(|it| fits(it.value)) {
            outcomes.holds(place, None);
            continue;
        }
        let expected = (Decimal::from(whole.value) / Decimal::from(months)).round_dp(1).normalize();
        tell(reading, place, whole.value, average.value, expected, outcomes);
    }
}

/// 12个乡镇共发布信息1140条，平均每个乡镇95条: so many of them, and what they have in all.
fn of_each(reading: &Reading, outcomes: &mut Outcomes<'_>) {
    let text = reading.document.text();
    for (at, word) in outcomes.once.find(reading, "平均每个") {
        let rest = &text[at + word.len()..];
        let Some(digits) = rest.char_indices().take(NOUN).find(|it| it.1.is_ascii_digit()).map(|it| it.0) else { continue };
        let noun = rest[..digits].trim_end_matches(['发', '布', '公', '开', '为', '有', '达']);
        let Some(average) = number(text, at + word.len() + digits).filter(|_| noun.chars().all(crate::fold::is_han) && !noun.is_empty())
        else {
            continue;
        };
        let from = opens(text, at);
        let counted = text[from..at].match_indices(noun).filter_map(|it| number_before(&text[from..from + it.0])).collect::<Vec<i64>>();
        let [count] = counted[..] else { continue };
        // 平均每个工作日, 每季度平均, and others that are counted beside them, are other averages.
        let time = ["日", "天", "月", "季", "周", "年", "时"].iter().any(|it| noun.contains(it));
        if time || text[from..at].contains('每') {
            continue;
        }
        let all = numbers(text, from..at);
        let bodies = all.iter().filter(|it| matches!(it.unit, "个" | "家")).count();
        let wholes: Vec<Number<'_>> = all.into_iter().filter(|it| it.unit == average.unit && it.value >= average.value).collect();
        if bodies != 1 || wholes.len() != 1 {
            continue;
        }
        // To the nearest, cut off or rounded up.
        let fits = |of: i64| average.value.saturating_mul(count).saturating_sub(of).saturating_abs() < count;
        let Some(whole) = wholes.last().filter(|_| count > 1) else { continue };
        let place = Place::new(&reading.document, at..average.at.end);
        if wholes.iter().any(|it| fits(it.value)) {
            outcomes.holds(place, None);
            continue;
        }
        let expected = (Decimal::from(whole.value) / Decimal::from(count)).round_dp(1).normalize();
        outcomes.broken(Breach {
            about: format!("average {}", average.value),
            severity: None,
            message: Bilingual::new(
                format!("{count} 个{noun}共 {}，平均每个是 {expected}，写作 {}。", whole.value, average.value),
                format!("{} of {count} are {expected} each, and {} is printed.", whole.value, average.value),
            ),
            places: vec![place],
            concepts: reading.concepts_in(&place.range()),
            expected: Some(expected.to_string()),
            found: Some(average.value.to_string()),
            suspects: Vec::new(),
        });
    }
}

/// The number before 个 at the end of a text: 全县12个.
fn number_before(lead: &str) -> Option<i64> {
    let lead = lead.strip_suffix('个')?;
    let digits = lead.bytes().rev().take_while(u8::is_ascii_digit).count();
    // 走访3个社区: some of them.
    let before = &lead[..lead.len() - digits];
    let all = before.trim().is_empty() || ALL_OF.iter().any(|it| before.ends_with(it));
    lead[lead.len() - digits..].parse().ok().filter(|_| digits <= DIGITS && all)
}

/// What stands before the number of all of them.
const ALL_OF: [&str; 12] = ["全县", "全市", "全区", "全省", "全州", "全旗", "全镇", "下辖", "所辖", "所属", "，", ","];

/// The longest name of what has an average, in characters.
const NOUN: usize = 10;

/// How many months a sentence says that its numbers are of: 8个月来.
fn months_said(before: &str) -> Option<i64> {
    let at = ["个月来", "个月以来", "个月共", "个月间"].iter().filter_map(|it| before.rfind(it)).max()?;
    let lead = &before[..at];
    let numeral = lead.trim_end_matches(|it: char| it.is_ascii_digit() || crate::number::is_ordinal(it));
    let numeral = &lead[numeral.len()..];
    numeral.parse().ok().or_else(|| crate::chinese_numeral(numeral)).filter(|it| (1..=MONTHS).contains(it))
}

/// How many months the period of the report has.
fn months_of_period(reading: &Reading) -> Option<i64> {
    let day = |concept| reading.stated_of(concept).next().and_then(|it| it.statement.value.date());
    let (start, end) = day(Concept::PeriodStart).zip(day(Concept::PeriodEnd))?;
    (start.year() == end.year() && start <= end).then(|| i64::from(end.month() - start.month() + 1))
}

fn tell(reading: &Reading, place: Place, whole: i64, average: i64, expected: Decimal, outcomes: &mut Outcomes<'_>) {
    outcomes.broken(Breach {
        about: format!("average {average}"),
        severity: None,
        message: Bilingual::new(
            format!("全年 {whole}，平均每月是 {expected}，写作 {average}。"),
            format!("{whole} in the year are {expected} a month, and {average} is printed."),
        ),
        places: vec![place],
        concepts: reading.concepts_in(&place.range()),
        expected: Some(expected.to_string()),
        found: Some(average.to_string()),
        suspects: Vec::new(),
    });
}

/// Where the sentence about a byte opens.
fn opens(text: &str, at: usize) -> usize {
    let before = text[..at].char_indices().rev().take(SENTENCE).take_while(|it| !matches!(it.1, '。' | '；' | '\n'));
    before.last().map_or(at, |it| it.0)
}

/// A whole number with its unit, and its bytes.
struct Number<'a> {
    value: i64,
    unit: &'a str,
    at: Range<usize>,
}

/// The number that stands at a byte, with a unit and no hedge.
fn number(text: &str, at: usize) -> Option<Number<'_>> {
    let digits = text[at..].bytes().take_while(u8::is_ascii_digit).count();
    let value = text[at..at + digits].parse().ok().filter(|_| digits <= DIGITS)?;
    let unit = UNITS.at_start(&text[at + digits..])?;
    let end = at + digits + unit.len();
    let hedged = text[end..].starts_with(['余', '多', '以', '左']);
    (!hedged).then_some(Number { value, unit, at: at..end })
}

/// No number that is looked at has more digits.
const DIGITS: usize = 9;

fn numbers(text: &str, range: Range<usize>) -> Vec<Number<'_>> {
    let own = &text[range.clone()];
    let opens = own.match_indices(|it: char| it.is_ascii_digit()).map(|it| it.0);
    let first = opens.filter(|at| !own[..*at].ends_with(|it: char| it.is_ascii_digit() || matches!(it, '.' | ',')));
    first.filter_map(|at| number(text, range.start + at)).filter(|it| it.at.end <= range.end).collect()
}
