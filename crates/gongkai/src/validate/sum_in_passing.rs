//! `sum-in-passing` (SUM007): numbers of one unit that are added up in a sentence, whatever they count.

use super::{Breach, Certainty, Options, Outcomes, Rule};
use crate::letters::Letters;
use crate::unit::UNITS;
use crate::{Bilingual, Edition, Place, Reading, Severity};
use rust_decimal::Decimal;
use std::ops::Range;

pub(super) const RULE: Rule = Rule {
    code: "SUM007",
    name: "sum-in-passing",
    severity: Severity::Warning,
    editions: Edition::ALL,
    title: Bilingual::new(
        "一句话里同一单位的几个数相加，不等于所写的总数。",
        "Numbers of one unit in a sentence do not add up to the total beside them.",
    ),
    page: Bilingual::new(
        "人员、培训、收费、会议等，不论数的是什么：“共有5人，其中专职2人，兼职4人”“累计培训240人次，其中第一期86人次，第二期92人次，第三期72人次”“检索费120元，复制费86.5元，邮寄费54元，三项合计270.5元”。只在各项合起来就是全部时核对：专职与兼职、上半年与下半年、第一至第末期、检索复制邮寄三种费用、写明“几项合计”；其他列表须有三项以上，且相差恰好是一次笔误（错一位、颠倒、漏一位）。",
        "Staff, courses, fees, meetings, whatever is counted: 共有5人，其中专职2人，兼职4人. Judged only where the parts are all there is: full-time and part-time, both halves of the year, the first to the last course, the three kinds of fees, or 三项合计; any other list has three parts or more, and lacks its total by exactly one slip of a key.",
    ),
    not_checked: Bilingual::new(
        "单位不同，有约数，或列表已由 SUM001 核对。",
        "The units differ, a number is hedged, or SUM001 judges the list.",
    ),
    basis: Bilingual::new("算术。", "Arithmetic."),
    certainty: Certainty::Practice,
    breaks: "目前从事此项工作的人员共有5人，其中专职2人，兼职4人。",
    holds: "目前从事此项工作的人员共有6人，其中专职2人，兼职4人。",
    beside: "",
    below: &[],
    check,
};

/// The longest words between two numbers of a list, in characters.
const LONGEST: usize = 30;
/// No list of a sentence that is judged here has more parts.
const MOST: usize = 32;
/// What may follow the last part, in characters.
const TAIL: usize = 12;

/// Letters of the words that make a sum: 共计, 其中, 分别, 副组长, or a colon.
static SAYS_SO: Letters = Letters::new(&['共', '计', '中', '别', '设', '：', ':']);

/// A number with its unit.
#[derive(Debug)]
struct Number<'a> {
    value: Decimal,
    unit: &'a str,
    /// Its bytes, with the unit.
    at: Range<usize>,
    /// The words before it, back to the number before.
    lead: &'a str,
}

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    let text = reading.document.text();
    // What a list of the report divides is judged there.
    let mut divided: Vec<Range<usize>> =
        reading.report.lists.iter().filter(|it| it.parts.len() > 1).filter_map(|it| it.whole).map(|it| reading.place(it).range()).collect();
    divided.sort_unstable_by_key(|it| it.start);
    let is_divided = |at: usize| {
        let after = divided.partition_point(|it| it.start <= at);
        divided[after.saturating_sub(1)..after].iter().any(|it| it.contains(&at))
    };
    for line in reading.document.lines() {
        // The rows of tables are judged by their forms; and a line without any of these letters adds nothing up.
        let own = &text[line.clone()];
        if own.trim().contains(['\t', '|']) || SAYS_SO.find(own.as_bytes()) == own.len() {
            continue;
        }
        let mut start = line.start;
        let stops = own.match_indices(['。', '；', ';']).map(|(at, mark)| (line.start + at, mark.len()));
        for (stop, mark) in stops.chain(std::iter::once((line.end, 0))) {
            let sentence = start..stop;
            start = stop + mark;
            let numbers = numbers(text, sentence.clone());
            if numbers.len() < 3 {
                continue;
            }
            for nth in 0..numbers.len() {
                if is_divided(numbers[nth].at.start) {
                    continue;
                }
                let found = whole_first(text, &numbers, nth, sentence.end).or_else(|| whole_last(&numbers, nth));
                if let Some((parts, sum)) = found {
                    judge(reading, &numbers[nth], &numbers[parts], sum, outcomes);
                }
            }
        }
    }
}

fn judge(reading: &Reading, whole: &Number<'_>, parts: &[Number<'_>], sum: Decimal, outcomes: &mut Outcomes<'_>) {
    let place = |it: &Number<'_>| Place::new(&reading.document, it.at.clone());
    if sum == whole.value {
        return outcomes.holds(place(whole), None);
    }
    let range = whole.at.start.min(parts[0].at.start)..whole.at.end.max(parts[parts.len() - 1].at.end);
    let mut concepts = reading.concepts_in(&range);
    concepts.dedup();
    let (count, unit, printed) = (parts.len(), whole.unit, whole.value);
    outcomes.broken(Breach {
        about: format!("{printed}{unit}"),
        severity: None,
        message: Bilingual::new(
            format!("总数写作 {printed}{unit}，{count} 项相加是 {sum}{unit}。"),
            format!("The total is printed as {printed}{unit}; its {count} parts add up to {sum}{unit}."),
        ),
        places: std::iter::once(whole).chain(parts).map(place).collect(),
        concepts,
        expected: Some(sum.to_string()),
        found: Some(printed.to_string()),
        suspects: Vec::new(),
    });
}

/// The numbers of a sentence that have a unit and no hedge; any other number ends what stands before it.
fn numbers(text: &str, sentence: Range<usize>) -> Vec<Number<'_>> {
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

/// 共有5人，其中专职2人，兼职4人: the parts of a number that stands before them, to the end of the sentence.
fn whole_first(text: &str, numbers: &[Number<'_>], nth: usize, end: usize) -> Option<(Range<usize>, Decimal)> {
    let whole = &numbers[nth];
    let fits = |it: &&Number<'_>| it.unit == whole.unit && !it.unit.is_empty() && it.lead.chars().nth(LONGEST).is_none();
    let count = numbers[nth + 1..].iter().take(MOST).take_while(fits).count();
    // The list goes on with something else, or is none.
    if count < 2 || nth + 1 + count < numbers.len() {
        return None;
    }
    let parts = nth + 1..nth + 1 + count;
    let own = &numbers[parts.clone()];
    let sum = sum(own)?;
    let opens = &own[0].lead;
    // What stands in brackets divides a part, or is a remark.
    if own.iter().any(|it| it.lead.contains(['(', '（'])) {
        return None;
    }
    let says_so = ["其中", "分别", "：", ":"].iter().any(|it| opens.contains(it));
    let tail = &text[own[count - 1].at.end..end];
    if is_everything(own) && (says_so || opens.contains('设')) {
        // A small part may be left out of a list that says 其中.
        let near = sum > whole.value || (whole.value - sum) * Decimal::TEN <= whole.value.max(Decimal::TEN);
        return (near || slip(whole.value, sum)).then_some((parts, sum));
    }
    let slip = || slip(whole.value, sum);
    let closed = tail.chars().nth(TAIL).is_none() && !tail.starts_with('等') && count > 2 && says_so;
    (closed && (sum == whole.value || slip())).then_some((parts, sum))
}

/// 检索费120元，复制费86.5元，邮寄费54元，三项合计270.5元; 18个县和32个部门共48个单位: the parts of a number that stands behind them.
fn whole_last(numbers: &[Number<'_>], nth: usize) -> Option<(Range<usize>, Decimal)> {
    let whole = &numbers[nth];
    let lead = whole.lead.trim_end_matches([' ', '为', '是']);
    let lead = ["合计", "共计", "总计", "一共", "共"].iter().find_map(|it| lead.strip_suffix(it))?;
    let fits = |it: &&Number<'_>| it.unit == whole.unit && !it.unit.is_empty();
    let run = numbers[..nth].iter().rev().take(MOST).take_while(fits).count();
    // 三项合计 says how many.
    let counted = lead.strip_suffix(['项', '者', '类']).and_then(|it| {
        let name = it.trim_end_matches(|it: char| "一二两三四五六七八九十".contains(it));
        crate::chinese_numeral(&it[name.len()..]).filter(|_| !name.ends_with('第'))
    });
    if let Some(count) = counted.and_then(|it| usize::try_from(it).ok()) {
        let parts = nth.checked_sub(count).filter(|_| count > 1 && count <= run)?..nth;
        let sum = sum(&numbers[parts.clone()])?;
        return Some((parts, sum));
    }
    if run < 2 {
        return None;
    }
    let found = (2..=run).find_map(|count| {
        let parts = nth - count..nth;
        sum(&numbers[parts.clone()]).filter(|it| *it == whole.value).map(|it| (parts, it))
    });
    // Two that are joined, and named together just behind them: nearly their sum.
    let pair = nth - 2..nth;
    let joined = ["和", "及", "与", "、"].iter().any(|it| numbers[nth - 1].lead.contains(it));
    let plain = |it: &str| !it.contains(['，', ',', '。', '：']);
    let close = |it: &Decimal| (*it - whole.value).abs() * Decimal::TEN <= whole.value;
    let near =
        (run == 2 && joined && plain(lead) && plain(numbers[nth - 1].lead)).then(|| sum(&numbers[pair.clone()]).filter(close)).flatten();
    found.or(near.map(|it| (pair, it)))
}

fn sum(parts: &[Number<'_>]) -> Option<Decimal> {
    parts.iter().try_fold(Decimal::ZERO, |sum, it| sum.checked_add(it.value))
}

/// Whether one number is another with one slip of a key, decimals and all: 318.50 and 298.50.
fn slip(one: Decimal, other: Decimal) -> bool {
    let places = one.scale().max(other.scale());
    let units = |it: Decimal| {
        let scaled = it.checked_mul(Decimal::from(10_i64.checked_pow(places)?))?;
        i64::try_from(scaled.trunc()).ok()
    };
    units(one).zip(units(other)).is_some_and(|(one, other)| crate::repair::one_slip(one, other))
}

/// Whether the names of the parts leave nothing out.
fn is_everything(parts: &[Number<'_>]) -> bool {
    let named = |word: &str| parts.iter().filter(|it| it.lead.contains(word)).count() == 1;
    let ordinals = ["第一", "第二", "第三", "第四", "第五", "第六"];
    let in_turn = || parts.iter().zip(ordinals).all(|(it, ordinal)| it.lead.contains(ordinal)) && parts.len() <= ordinals.len();
    match parts.len() {
        2 => named("专职") && named("兼职") || named("上半年") && named("下半年") || in_turn(),
        3 => {
            let fees = named("检索") && (named("复制") || named("复印")) && named("邮寄");
            named("副组长") && named("成员") || fees || in_turn()
        }
        4 => named("一季度") && named("四季度") || in_turn(),
        _ => in_turn(),
    }
}
