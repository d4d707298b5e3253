//! `rise-that-falls` (CON008): what is said to have grown from one number to another became less.

use super::super::{Breach, Certainty, Options, Outcomes, Rule};
use crate::{Bilingual, Edition, Place, Reading, Severity};
use rust_decimal::Decimal;

pub(in super::super) const RULE: Rule = Rule {
    code: "CON008",
    name: "rise-that-falls",
    severity: Severity::Warning,
    editions: Edition::ALL,
    title: Bilingual::new("写作增加，数却变小；写作减少，数却变大。", "What is said to have grown became less, or the other way round."),
    page: Bilingual::new(
        "“由上年的563个增加到491个”：方向与前后两个数相反，多半是两个数写颠倒了，或有一个写错。“逐年下降，2019年42件、2020年35件、2021年39件”也提示。",
        "由上年的563个增加到491个: the direction is against the two numbers; they were exchanged, or one is wrong. So is 逐年下降 against 2019年42件、2020年35件、2021年39件.",
    ),
    not_checked: Bilingual::new("没有这样写的。", "Nothing is said so."),
    basis: Bilingual::new("算术。", "Arithmetic."),
    certainty: Certainty::Arithmetic,
    breaks: "受理旅游咨询电话由上年的563个增加到491个。",
    holds: "受理旅游咨询电话由上年的491个增加到563个。",
    beside: "",
    below: &[],
    check,
};

/// The words before the second number, and whether they say that it is more.
pub(in super::super) const WORDS: [(&str, bool); 13] = [
    ("增加到", true),
    ("增至", true),
    ("增加至", true),
    ("上升到", true),
    ("上升至", true),
    ("增长到", true),
    ("提高到", true),
    ("减少到", false),
    ("减少至", false),
    ("减至", false),
    ("下降到", false),
    ("下降至", false),
    ("降至", false),
];
/// How far before it the first number opens, in characters.
const NEAR: usize = 24;

/// What goes on from year to year, and whether it rises.
const YEARLY: [(&str, bool); 10] = [
    ("逐年下降", false),
    ("逐年减少", false),
    ("逐年递减", false),
    ("逐年回落", false),
    ("逐年降低", false),
    ("逐年上升", true),
    ("逐年增加", true),
    ("逐年增长", true),
    ("逐年递增", true),
    ("逐年攀升", true),
];
/// How far behind these words the years may stand, in characters.
const YEARS: usize = 80;

/// 申请数量逐年下降，2019年42件、2020年35件、2021年39件: three years or more, one behind another.
fn year_by_year(reading: &Reading, outcomes: &mut Outcomes<'_>) {
    let text = reading.document.text();
    let once = outcomes.once;
    for ((at, word), rises) in YEARLY.iter().flat_map(|it| once.find(reading, it.0).map(|found| (found, it.1))) {
        let rest = &text[at + word.len()..];
        let end =
            rest.char_indices().take(YEARS).take_while(|it| !matches!(it.1, '。' | '\n')).last().map_or(0, |it| it.0 + it.1.len_utf8());
        let before = text[..at].char_indices().rev().take(NEAR).take_while(|it| !matches!(it.1, '。' | '；' | '\n')).last();
        let before = &text[before.map_or(at, |it| it.0)..at];
        // The years stand directly behind: 信访量逐年下降，申请量有所增加，2019年12件 tells of something else.
        let first = rest.find(|it: char| it.is_ascii_digit()).unwrap_or(0);
        let directly = ["，", ",", "：", ":", "（", "，分别为", "，分别是", "，其中", "，即"].contains(&rest[..first].trim());
        if !directly || before.contains("逐年") || before.contains('除') {
            continue;
        }
        let (mut numbers, mut last) = (Vec::new(), 0);
        let mut units = Vec::new();
        for (year, mark) in rest[..end].match_indices('年') {
            let digits = rest[..year].bytes().rev().take_while(u8::is_ascii_digit).count();
            let behind = rest[year + mark.len()..end].trim_start_matches(['度', '为', '是', '的', '收', '到', '达', '有', ' ']);
            let size = behind.bytes().take_while(u8::is_ascii_digit).count();
            let count = number(&behind[..size]).filter(|_| !behind[size..].starts_with(['.', ',', '年', '月', '万', '余', '多']));
            let known = rest[year - digits..year].parse::<i32>().ok().filter(|_| digits == 4);
            if let (Some(year), Some(count)) = (known, count) {
                numbers.push((year, count));
                units.push(behind[size..].chars().next());
                last = end - behind.len() + size;
            }
        }
        let in_turn = numbers.len() > 2 && units.iter().all(|it| *it == units[0]) && numbers.windows(2).all(|it| it[1].0 == it[0].0 + 1);
        if !in_turn {
            continue;
        }
        let place = Place::new(&reading.document, at..at + word.len() + last);
        let turn = numbers.windows(2).find(|it| it[0].1 != it[1].1 && (it[1].1 > it[0].1) != rises);
        let Some([one, other]) = turn.and_then(|it| it.first_chunk()) else {
            outcomes.holds(place, None);
            continue;
        };
        outcomes.broken(Breach {
            about: word.to_owned(),
            severity: None,
            message: Bilingual::new(
                format!("{} 年 {}，{} 年 {}，写作“{word}”。", one.0, one.1, other.0, other.1),
                format!("{} in {} and {} in {} is said to be “{word}”.", one.1, one.0, other.1, other.0),
            ),
            places: vec![place],
            concepts: reading.concepts_in(&place.range()),
            expected: None,
            found: Some(other.1.to_string()),
            suspects: Vec::new(),
        });
    }
}

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    year_by_year(reading, outcomes);
    let text = reading.document.text();
    let once = outcomes.once;
    for (word, rises) in WORDS {
        for (at, _) in once.find(reading, word) {
            // 下降至, and not 降至 in it.
            if WORDS.iter().any(|it| it.0.len() > word.len() && it.0.ends_with(word) && text[..at + word.len()].ends_with(it.0)) {
                continue;
            }
            let from = text[..at].char_indices().rev().nth(NEAR).map_or(0, |it| it.0);
            let lead = &text[from..at];
            // Both numbers are whole, and nothing stands between the first and the verb but its unit.
            let Some(opens) = lead.rfind(['由', '从']).filter(|it| !lead[*it..].contains(['，', '。', '\n'])) else { continue };
            let unit = lead.trim_end_matches(|it: char| !it.is_ascii_digit());
            let before = number_at_end(unit).filter(|_| lead[unit.len()..].chars().nth(UNIT).is_none());
            let after = text[at + word.len()..].trim_start_matches([' ', '了']);
            let year = after.bytes().take_while(u8::is_ascii_digit).count();
            let named = after[year..].strip_prefix('年').filter(|_| year == 4).map_or(after, |it| it.trim_start_matches(['度', '的']));
            let digits = named.bytes().take_while(|it| is_of_a_number(*it)).count();
            let (Some(before), Some(now)) = (before, number(&named[..digits])) else { continue };
            // 38.2万人次 and 41.5万人次 have the same letter behind them.
            let hedged = |rest: &str| rest.trim_start_matches(['万', '亿']).starts_with(['.', '余', '多', ',', '%', '％']);
            // 1小时 and 30分钟 are not compared, and a rank that rises has a smaller number.
            let letter = |rest: &str| rest.trim_start().chars().next();
            let (one, other) = (letter(&lead[unit.len()..]), letter(&named[digits..]));
            if one != other || matches!(one, Some('年' | '位' | '名' | '第' | '月' | '日' | '天' | '分' | '小' | '秒')) {
                continue;
            }
            if hedged(&named[digits..]) || hedged(&lead[unit.len()..]) {
                continue;
            }
            let end = text.len() - named.len() + digits;
            let place = Place::new(&reading.document, from + opens..end);
            if (now > before) == rises || now == before {
                outcomes.holds(place, None);
                continue;
            }
            outcomes.broken(Breach {
                about: word.to_owned(),
                severity: None,
                message: Bilingual::new(
                    format!("由 {before} 到 {now}，写作“{word}”。"),
                    format!("From {before} to {now} is said to be “{word}”."),
                ),
                places: vec![place],
                concepts: reading.concepts_in(&place.range()),
                expected: None,
                found: Some(now.to_string()),
                suspects: Vec::new(),
            });
        }
    }
}

/// The number that a text ends with.
fn number_at_end(text: &str) -> Option<Decimal> {
    let digits = text.bytes().rev().take_while(|it| is_of_a_number(*it)).count();
    number(&text[text.len() - digits..])
}

fn is_of_a_number(byte: u8) -> bool {
    byte.is_ascii_digit() || matches!(byte, b'.' | b',')
}

/// A number as printed: 1563, 1,563, 38.2.
fn number(digits: &str) -> Option<Decimal> {
    let mut groups = digits.split('.').next().unwrap_or_default().split(',');
    let first = groups.next().is_some_and(|it| !it.is_empty());
    let whole = first && groups.all(|it| it.len() == 3) && !digits.rsplit_once('.').is_some_and(|it| it.1.contains(','));
    Decimal::from_str_exact(&digits.replace(',', "")).ok().filter(|_| digits.len() <= DIGITS && whole)
}

/// No number that is compared has more digits.
const DIGITS: usize = 12;
/// The longest unit behind the first number, in characters: 万人次.
const UNIT: usize = 3;
