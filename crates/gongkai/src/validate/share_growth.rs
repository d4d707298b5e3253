//! `growth-mismatch` (SHR003): a rate of growth, or a multiple, does not follow from its two numbers.

use super::list::exact;
use super::{Breach, Certainty, Options, Outcomes, Rule};
use crate::{Bilingual, Edition, Fact, Place, Reading, Rounding, Severity, Share};
use rust_decimal::Decimal;

pub(super) const RULE: Rule = Rule {
    code: "SHR003",
    name: "growth-mismatch",
    severity: Severity::Warning,
    editions: Edition::ALL,
    title: Bilingual::new("增长率、倍数与前后两个数对不上。", "A rate of growth, or a multiple, does not follow from its two numbers."),
    page: Bilingual::new(
        "“1512条，比上年的1260条增长25%”：两个数都写出来了，增长率就能核对。四舍五入、舍去、进位都算对。“是上年的2.4倍”按今年除以上年，“增长2.2倍”按增加的部分除以上年。“占总量的三分之一”按列表的总数核对，相差不到总数的百分之三不提示。",
        "1512条，比上年的1260条增长25%: both numbers are there, and the rate can be checked. To the nearest, cut off and rounded up are all right. 是上年的2.4倍 is this year divided by the last; 增长2.2倍 is the increase divided by the last. 占总量的三分之一 is checked against the total of its list, and told where it is off by three per cent of the total or more.",
    ),
    not_checked: Bilingual::new("上年的数没有写出来，或不是确数。", "The number of the year before is not there, or not exact."),
    basis: Bilingual::new("算术。", "Arithmetic."),
    certainty: Certainty::Arithmetic,
    breaks: "2021年，主动公开政府信息1512条，比上年的1260条增长25%。",
    holds: "2021年，主动公开政府信息1512条，比上年的1260条增长20%。",
    beside: "",
    below: &[],
    check,
};

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    for fact in reading.stated() {
        let Some(count) = exact(&fact.statement) else { continue };
        let text = reading.document.text();
        let window = text[fact.place.end..].char_indices().take(WINDOW).take_while(|(_, it)| !matches!(it, '。' | '\n'));
        let end = window.last().map_or(fact.place.end, |(at, it)| fact.place.end + at + it.len_utf8());
        // What is counted next has its own comparison.
        let after = &text[fact.place.end..end];
        if let Some(found) = compared(after) {
            judge(reading, &fact, count, &found, outcomes);
        }
    }
    fractions(reading, outcomes);
}

/// How far behind a number its comparison may reach, in characters.
const WINDOW: usize = 60;

/// A comparison in words.
struct Compared<'a> {
    base: i64,
    kind: Kind,
    printed: Decimal,
    /// As printed, to the end of the comparison.
    words: &'a str,
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Rise,
    Fall,
    /// So many times the number before.
    Times,
    /// More by so many times the number before.
    MoreByTimes,
}

const BEFORE: [&str; 8] = ["上年度", "上一年度", "上一年", "上年", "去年", "前年", "同期", "年度"];
const RISES: [&str; 6] = ["增长", "增加", "上升", "提高", "上涨", "增幅"];
const FALLS: [&str; 6] = ["下降", "减少", "降低", "回落", "降幅", "下滑"];

/// Reads a comparison directly behind a number: ，比上年的1260条增长25%; ，是上年312条的2.4倍; ，上年为240万人次，增长2.2倍.
fn compared(after: &str) -> Option<Compared<'_>> {
    let mut rest = after.trim_start_matches(['，', ',', '（', '(', ' ', '；']);
    let times_first = rest.starts_with(['是', '为']);
    rest = rest.trim_start_matches(['是', '为', '比', '较', '同', '与']);
    rest = rest.trim_start_matches(' ');
    // The year before, by word or by number.
    let named = BEFORE.iter().find_map(|it| rest.strip_prefix(it));
    let by_year = || {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        rest[digits..].strip_prefix('年').filter(|_| digits == 4)
    };
    rest = named.or_else(by_year)?;
    rest = rest.trim_start_matches("同期").trim_start_matches(['度', '的', '为', '是', '（', '(', ' ']);
    let (base, mut rest) = number(rest)?;
    let base = i64::try_from(base.trunc()).ok().filter(|it| *it > 0 && base.fract().is_zero())?;
    rest = skip_unit(rest);
    rest = rest.trim_start_matches(['）', ')', '，', ',', '的', ' ']);
    if let Some((printed, after)) = number(rest).filter(|_| times_first) {
        let words = after.strip_prefix('倍')?;
        return Some(Compared { base, kind: Kind::Times, printed, words: &rest[..rest.len() - words.len()] });
    }
    let rise = RISES.iter().find_map(|it| rest.strip_prefix(it)).map(|it| (Kind::Rise, it));
    let (kind, tail) = rise.or_else(|| FALLS.iter().find_map(|it| rest.strip_prefix(it)).map(|it| (Kind::Fall, it)))?;
    let tail = tail.trim_start_matches(['了', '约', '为', '达', '到', ' ']);
    let (printed, after) = number(tail)?;
    let (kind, words) = match after.strip_prefix(['%', '％']) {
        Some(words) => (kind, words),
        None => (if kind == Kind::Rise { Kind::MoreByTimes } else { return None }, after.strip_prefix('倍')?),
    };
    Some(Compared { base, kind, printed, words: &rest[..rest.len() - words.len()] })
}

/// A number with its magnitude, and what follows it.
fn number(text: &str) -> Option<(Decimal, &str)> {
    let len = text.bytes().take_while(|it| it.is_ascii_digit() || *it == b'.' || *it == b',').count();
    // More digits are no count and no rate.
    if len > DIGITS {
        return None;
    }
    let number = Decimal::from_str_exact(&text[..len].replace(',', "")).ok()?;
    let rest = text[len..].trim_start_matches(' ');
    match rest.strip_prefix('万') {
        Some(rest) => Some((number.checked_mul(Decimal::from(10_000))?, rest)),
        None => Some((number, rest)),
    }
}

/// The longest number that is read, in digits and separators.
const DIGITS: usize = 15;

fn skip_unit(text: &str) -> &str {
    ["人次", "条次", "条", "條", "件", "份", "次", "篇", "起", "宗", "个", "期", "人"]
        .iter()
        .find_map(|it| text.strip_prefix(it))
        .unwrap_or(text)
}

fn judge(reading: &Reading, fact: &Fact<'_>, count: i64, found: &Compared<'_>, outcomes: &mut Outcomes<'_>) {
    let change = count - found.base;
    let (part, printed) = match found.kind {
        Kind::Rise => (change, found.printed),
        Kind::Fall => (-change, found.printed),
        Kind::Times => (count, found.printed * Decimal::ONE_HUNDRED),
        Kind::MoreByTimes => (change, found.printed * Decimal::ONE_HUNDRED),
    };
    let exact_rate = Decimal::from(part) / Decimal::from(found.base);
    let places = found.printed.scale();
    let agrees = match found.kind {
        Kind::Rise | Kind::Fall => {
            let share = printed.to_string().parse::<Share>();
            share.is_ok_and(|share| part >= 0 && Rounding::ALL.iter().any(|it| it.agrees(part, found.base, share)))
        }
        Kind::Times | Kind::MoreByTimes => {
            let unit = Decimal::new(1, places);
            (exact_rate - found.printed).abs() < unit
        }
    };
    let end = fact.place.end + words_end(reading, fact, found);
    let place = Place { end, ..fact.place };
    if agrees {
        return outcomes.holds(place, None);
    }
    let (expected, sign) = match found.kind {
        Kind::Rise | Kind::Fall => ((exact_rate * Decimal::ONE_HUNDRED).round_dp(places.max(1)), "%"),
        Kind::Times | Kind::MoreByTimes => (exact_rate.round_dp(places.max(1)), "倍"),
    };
    let expected = expected.normalize();
    let base = found.base;
    let words = found.words;
    outcomes.broken(Breach {
        about: fact.statement.concept.to_string(),
        severity: None,
        message: Bilingual::new(
            format!("由 {base} 到 {count}，写作“{words}”，算得 {expected}{sign}。"),
            format!("From {base} to {count} is said to be “{words}”; it is {expected}{}.", if sign == "%" { "%" } else { " times" }),
        ),
        places: vec![place],
        concepts: vec![fact.statement.concept],
        expected: Some(expected.to_string()),
        found: Some(found.printed.to_string()),
        suspects: Vec::new(),
    });
}

/// How far behind a fact the words of its comparison end, in bytes.
fn words_end(reading: &Reading, fact: &Fact<'_>, found: &Compared<'_>) -> usize {
    let text = &reading.document.text()[fact.place.end..];
    text.find(found.words).map_or(0, |it| it + found.words.len())
}

/// Fractions in words, with their parts of sixty.
const FRACTIONS: [(&str, i64); 9] = [
    ("一半", 30),
    ("三分之一", 20),
    ("三分之二", 40),
    ("四分之一", 15),
    ("四分之三", 45),
    ("五分之一", 12),
    ("五分之二", 24),
    ("五分之三", 36),
    ("五分之四", 48),
];

/// 占总量的三分之一 behind a part of a list.
fn fractions(reading: &Reading, outcomes: &mut Outcomes<'_>) {
    let text = reading.document.text();
    for list in &reading.report.lists {
        let Some(whole) = list.whole.and_then(|id| exact(reading.report.statement(id))).filter(|it| *it > 0) else { continue };
        for &id in &list.parts {
            let statement = reading.report.statement(id);
            let Some(count) = exact(statement) else { continue };
            let place = reading.place(id);
            let after = text[place.end..].trim_start_matches(['，', ',', ' ']);
            let Some(rest) = after.strip_prefix('占') else { continue };
            let rest = ["总数的", "总量的", "全部的", "总体的", "总数", "总量"].iter().find_map(|it| rest.strip_prefix(it)).unwrap_or(rest);
            let Some((word, sixtieths)) = FRACTIONS.iter().find(|it| rest.starts_with(it.0)) else { continue };
            let off = (count.saturating_mul(60) - whole.saturating_mul(*sixtieths)).abs();
            let end = text.len() - rest.len() + word.len();
            let place = Place { end, ..place };
            if off.saturating_mul(100) < whole.saturating_mul(60 * NEAR) {
                outcomes.holds(place, None);
                continue;
            }
            let expected = Rounding::Nearest.share(count, whole, 1).map(|it| it.to_string());
            let shown = expected.clone().unwrap_or_default();
            outcomes.broken(Breach {
                about: format!("{} {word}", statement.concept),
                severity: None,
                message: Bilingual::new(
                    format!("{count} 占 {whole} 的 {shown}%，写作“{word}”。"),
                    format!("{count} is {shown}% of {whole}, and “{word}” is printed."),
                ),
                places: vec![place],
                concepts: vec![statement.concept],
                expected,
                found: Some((*word).to_owned()),
                suspects: Vec::new(),
            });
        }
    }
}

/// So many hundredths of the total may a fraction in words be off.
const NEAR: i64 = 3;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comparisons() {
        let cases = [
            ("，比上年的1260条增长25%。", Some((1260, "25", "增长25%"))),
            ("，较2021年的76件下降33.3%", Some((76, "33.3", "下降33.3%"))),
            ("，是上年312条的2.4倍；", Some((312, "2.4", "2.4倍"))),
            ("，上年为240万人次，增长2.2倍", Some((2_400_000, "2.2", "增长2.2倍"))),
            ("（去年同期100件，增加50%）", Some((100, "50", "增加50%"))),
            ("，比上年增长25%。", None),
            ("，比上年的1260条增加252条。", None),
            ("，其中网站100条。", None),
        ];
        for (text, expected) in cases {
            let found = compared(text).map(|it| (it.base, it.printed.to_string(), it.words));
            assert_eq!(found, expected.map(|it| (it.0, it.1.to_owned(), it.2)), "{text}");
        }
    }
}
