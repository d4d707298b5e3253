//! `growth-mismatch` (SHR003): a rate of growth, or a multiple, does not follow from its two numbers.

mod averages;
mod compared;
mod in_words;
mod points;
mod spread;
mod turned;

use super::list::exact;
use super::{Breach, Certainty, Options, Outcomes, Rule};
use crate::within::has_any;
use crate::{Bilingual, Concept, Edition, Fact, Place, Reading, Severity};
pub(super) use compared::{Compared, Kind};
use compared::{compared, number, rate, skip_unit, times_a_year, times_before_behind, times_behind};
use rust_decimal::Decimal;

pub(super) const RULE: Rule = Rule {
    code: "SHR003",
    name: "growth-mismatch",
    severity: Severity::Warning,
    editions: Edition::ALL,
    title: Bilingual::new("增长率、倍数与前后两个数对不上。", "A rate of growth, or a multiple, does not follow from its two numbers."),
    page: Bilingual::new(
        "“1512条，比上年的1260条增长25%”：两个数都写出来了，增长率就能核对；“比上年增加252条，增长20%”由今年的数减去增加的数得上年的数。四舍五入、舍去、进位都算对。一句以“比上年的1260条增长25%”开头的，说的是上一句的第一个数。“是上年的2.4倍”按今年除以上年，“增长2.2倍”按增加的部分除以上年。“占总量的三分之一”按列表的总数核对，相差不到总数的百分之三不提示；“占比过半”“占比超八成”而不到文中任何总数的这么多，也提示；“由92.3%提高到97.1%，提高5.8个百分点”按两率之差核对，“由上年的128件降至96件，降幅25%”按前后两数核对，“翻了一番”按两倍核对；“发布312条，平均每月发布31条”按十二个月核对，统计期限或文字（8个月来）写明月数的按其月数，写明是部分月份的不算；“12个乡镇发布1140条，平均每个乡镇95条”同样核对。",
        "1512条，比上年的1260条增长25%: both numbers are there, and the rate can be checked; 比上年增加252条，增长20% gives last year's number by subtraction. To the nearest, cut off and rounded up are all right. A sentence that opens with 比上年的1260条增长25% compares the first number of the one before. 是上年的2.4倍 is this year divided by the last; 增长2.2倍 is the increase divided by the last. 占总量的三分之一 is checked against the total of its list, and told where it is off by three per cent of the total or more; so is 占比过半 or 占比超八成 of what is less of every number that it may be a part of. 由92.3%提高到97.1%，提高5.8个百分点 is checked against the difference of the two rates, 由上年的128件降至96件，降幅25% against both numbers, 翻了一番 against twice as many, and 平均每月发布31条 against a twelfth of the year, or against so many months as the period or the words (8个月来) have, unless it tells of a part of the year; so is 12个乡镇发布1140条，平均每个乡镇95条.",
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

/// What stands behind a number, as far as its comparison may reach.
fn behind<'a>(reading: &'a Reading, fact: &Fact<'_>) -> &'a str {
    let rest = &reading.document.text()[fact.place.end..];
    let window = rest.char_indices().take(WINDOW).take_while(|(_, it)| !matches!(it, '。' | '\n'));
    window.last().map_or("", |(at, it)| &rest[..at + it.len_utf8()])
}

/// The number of a year that a comparison quotes, or gives by its difference, and where the comparison ends.
pub(super) fn quoted(reading: &Reading, fact: &Fact<'_>, count: i64, year: i32) -> Option<(i64, usize)> {
    let after = behind(reading, fact);
    let found = compared(count, after).into_iter().next()?;
    let end = after.find(found.words)? + found.words.len();
    let named = &after[..end];
    let is_of_year = has_any(named, &["上年", "上一年", "去年"]) || named.contains(&format!("{year}年"));
    (is_of_year && !named.contains("前年") && !named.contains('万')).then_some((found.base, fact.place.end + end))
}

/// Words before a rate on the year before whose number is not printed.
const ON_YEAR_BEFORE: [&str; 8] = ["同比", "比上年", "较上年", "比去年", "较去年", "比上一年", "较上一年", "与上年相比"];

/// 46件，同比增长20%: a rate on the year before whose number is not printed, told as one of a base of 1, and where it ends. A part may carry the rate of its whole.
pub(super) fn rate_alone<'a>(reading: &'a Reading, fact: &Fact<'_>) -> Option<(Compared<'a>, usize)> {
    let after = behind(reading, fact);
    let rest = after.trim_start_matches(['，', ',', '（', '(', ' ']);
    let own = ON_YEAR_BEFORE.iter().find_map(|it| rest.strip_prefix(it))?;
    let found = rate(1, own.trim_start_matches(['度', '同', '期', '相', '比', '，', ',', ' ']))?;
    let end = fact.place.end + words_end(reading, fact, &found);
    (matches!(found.kind, Kind::Rise | Kind::Fall) && whole_before(reading, fact).is_none()).then_some((found, end))
}

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    for fact in reading.stated() {
        let Some(count) = exact(&fact.statement) else { continue };
        let text = reading.document.text();
        // What is counted next has its own comparison.
        let after = behind(reading, &fact);
        for found in compared(count, after) {
            // 申请287件，其中法人18件，较上年的246件增长16.7%: that of a part turned round is the growth of the whole.
            let turned = matches!(found.kind, Kind::Rise) && count < found.base || matches!(found.kind, Kind::Fall) && count > found.base;
            // 收到19件，其中当面2件，比上年减少5件，下降20.83%: so is one that fits the whole and not the part.
            let near = |whole: i64| (whole - found.base).abs() <= found.base && (whole > found.base) == matches!(found.kind, Kind::Rise);
            let whole = whole_before(reading, &fact).filter(|it| fits_better(it.1, count, after) || turned && near(it.1));
            match whole {
                Some((whole, count)) => {
                    let found = compared(count, after).into_iter().find(|it| it.words == found.words).unwrap_or(found);
                    judge(reading, &Fact { place: fact.place, ..whole }, count, &found, outcomes);
                }
                None => judge(reading, &fact, count, &found, outcomes),
            }
        }
        // Behind a part it may be said of the whole.
        let first = || {
            let line = reading.document.line_around(fact.place.start);
            let from = text[line.start..fact.place.start].rfind('。').map_or(line.start, |it| line.start + it);
            reading.first_in(from..fact.place.start).is_none_or(|it| it.place.end > fact.place.start)
        };
        if let Some((base, printed, words)) = times_behind(after).or_else(|| times_before_behind(after).filter(|_| first())) {
            judge(reading, &fact, count, &Compared { base, kind: Kind::Times, printed, words }, outcomes);
        }
        if let Some((year, printed, words)) = times_a_year(after)
            && let Some(base) = of_year(&text[..fact.place.start], year)
        {
            judge(reading, &fact, count, &Compared { base, kind: Kind::Times, printed, words }, outcomes);
        }
    }
    of_the_sentence_before(reading, outcomes);
    before_behind(reading, outcomes);
    in_words::check(reading, outcomes);
    points::check(reading, outcomes);
    turned::check(reading, outcomes);
    spread::check(reading, outcomes);
    averages::check(reading, outcomes);
}

/// 公开4321条，其中各镇街1870条，区直部门2451条。比2011年的4012条增长9.3%: what a sentence opens with compares the first number of the one before.
fn of_the_sentence_before(reading: &Reading, outcomes: &mut Outcomes<'_>) {
    let text = reading.document.text();
    for (at, stop) in outcomes.once.find(reading, "。") {
        let rest = &text[at + stop.len()..];
        if !rest.starts_with(['比', '较', '与', '同']) {
            continue;
        }
        let window = rest.char_indices().take(WINDOW).take_while(|(_, it)| !matches!(it, '。' | '\n' | '；')).last();
        let after = window.map_or("", |(at, it)| &rest[..at + it.len_utf8()]);
        let back = text[..at].char_indices().rev().take(SENTENCE).take_while(|it| !matches!(it.1, '。' | '\n')).last();
        let sentence = back.map_or(at, |it| it.0)..at;
        let Some(first) = reading.first_in(sentence.clone()) else { continue };
        let whole = matches!(first.statement.concept, Concept::DisclosureTotal | Concept::RequestsReceived);
        let Some(count) = exact(&first.statement).filter(|_| whole) else { continue };
        // Another number of the sentence may be meant.
        let own = reading.facts_in(sentence).filter_map(|it| exact(&it.statement));
        let others: Vec<i64> = own.collect();
        for found in compared(count, after) {
            let fits = others.iter().any(|&it| compared(it, after).iter().all(|found| found.follows(it)));
            let near = found.base.checked_mul(2).is_some_and(|it| count <= it) && count.saturating_mul(2) >= found.base;
            if fits || near {
                let end = at + stop.len() + after.find(found.words).map_or(0, |it| it + found.words.len());
                if fits {
                    outcomes.holds(Place { end, ..first.place }, None);
                } else {
                    judge(reading, &first, count, &found, outcomes);
                }
            }
        }
    }
}

/// 新增信息215条，同比增长35%，其中…。2013年为172条: the number of the year before is the whole next sentence.
fn before_behind(reading: &Reading, outcomes: &mut Outcomes<'_>) {
    let Some(year) = reading.likely_year() else { return };
    let text = reading.document.text();
    for fact in reading.stated().filter(|it| matches!(it.statement.concept, Concept::DisclosureTotal | Concept::RequestsReceived)) {
        let (Some(count), Some((rate, _))) = (exact(&fact.statement), rate_alone(reading, &fact)) else { continue };
        // A fact may run over two lines.
        let line = reading.document.line_around(fact.place.end);
        let Some((_, next)) = text[fact.place.end..line.end.max(fact.place.end)].split_once('。') else { continue };
        let named = [format!("{}年", year - 1), "上年".to_owned(), "去年".to_owned()];
        let Some(rest) = named.iter().find_map(|it| next.trim_start().strip_prefix(it.as_str())) else { continue };
        let Some((base, behind)) = rest.strip_prefix(['为', '為']).and_then(number) else { continue };
        let unit = fact.statement.unit.as_deref().unwrap_or_default();
        let ends = behind.strip_prefix(unit).is_some_and(|it| it.starts_with('。'));
        let base = i64::try_from(base.trunc()).ok().filter(|it| *it > 0 && base.fract().is_zero() && ends && !unit.is_empty());
        if let Some(base) = base {
            judge(reading, &fact, count, &Compared { base, ..rate }, outcomes);
        }
    }
}

/// Whether every comparison behind a number follows from the whole, and not every one from the part.
fn fits_better(whole: i64, part: i64, after: &str) -> bool {
    let follows = |count: i64| compared(count, after).iter().all(|it| it.follows(count));
    follows(whole) && !follows(part)
}

/// The first number of the sentence of a part, where 其中 stands between.
fn whole_before<'a>(reading: &'a Reading, part: &Fact<'_>) -> Option<(Fact<'a>, i64)> {
    let text = &reading.document.text()[..part.place.start];
    let window = text.char_indices().rev().take(SENTENCE).take_while(|it| !matches!(it.1, '。' | '\n' | '；' | ';'));
    let from = window.last()?.0;
    let first = reading.first_in(from..part.place.start).filter(|it| it.place.end <= part.place.start)?;
    let count = exact(&first.statement)?;
    text[first.place.end..].contains("其中").then_some((first, count))
}

/// No sentence is followed farther, in characters.
const SENTENCE: usize = 200;

/// The number of a year that the sentence names before: 由2013年的1128条增加到…
fn of_year(lead: &str, year: &str) -> Option<i64> {
    let from = lead.char_indices().rev().take(2 * WINDOW).take_while(|it| !matches!(it.1, '。' | '\n')).last()?.0;
    let sentence = &lead[from..];
    let at = sentence.find(&format!("{year}年"))? + year.len() + '年'.len_utf8();
    let (base, behind) = number(sentence[at..].trim_start_matches(['的', '为', ' ']))?;
    skip_unit(behind.trim_start()).filter(|it| !it.0.is_empty())?;
    i64::try_from(base.trunc()).ok().filter(|it| *it > 0 && base.fract().is_zero())
}

/// How far behind a number its comparison may reach, in characters.
const WINDOW: usize = 60;

fn judge(reading: &Reading, fact: &Fact<'_>, count: i64, found: &Compared<'_>, outcomes: &mut Outcomes<'_>) {
    if matches!(found.kind, Kind::More | Kind::Less) {
        return difference(reading, fact, count, found, outcomes);
    }
    let agrees = found.follows(count);
    let end = fact.place.end + words_end(reading, fact, found);
    let place = Place { end, ..fact.place };
    if agrees {
        return outcomes.holds(place, None);
    }
    let (expected, sign) = found.due(count);
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

/// 比上年的742条增加133条: the difference of the two numbers that are printed.
fn difference(reading: &Reading, fact: &Fact<'_>, count: i64, found: &Compared<'_>, outcomes: &mut Outcomes<'_>) {
    let change = if found.kind == Kind::More { count - found.base } else { found.base - count };
    let place = Place { end: fact.place.end + words_end(reading, fact, found), ..fact.place };
    if Decimal::from(change) == found.printed {
        return outcomes.holds(place, None);
    }
    let (base, words) = (found.base, found.words);
    outcomes.broken(Breach {
        about: format!("{} {words}", fact.statement.concept),
        severity: None,
        message: Bilingual::new(
            format!("由 {base} 到 {count}，写作“{words}”，两数相差 {}。", change.abs()),
            format!("From {base} to {count} is said to be “{words}”; the two differ by {}.", change.abs()),
        ),
        places: vec![place],
        concepts: vec![fact.statement.concept],
        expected: Some(change.abs().to_string()),
        found: Some(found.printed.to_string()),
        suspects: Vec::new(),
    });
}

/// How far behind a fact the words of its comparison end, in bytes.
fn words_end(reading: &Reading, fact: &Fact<'_>, found: &Compared<'_>) -> usize {
    let text = &reading.document.text()[fact.place.end..];
    text.find(found.words).map_or(0, |it| it + found.words.len())
}
