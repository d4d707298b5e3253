//! Shares in words: 占总量的三分之一 behind a part of a list, 占比过半 behind any number.

use crate::validate::list::exact;
use crate::validate::{Breach, Outcomes};
use crate::{Bilingual, Place, Reading, Rounding};
use std::collections::HashSet;

pub(super) fn check(reading: &Reading, outcomes: &mut Outcomes<'_>) {
    fractions(reading, outcomes);
    of_a_passage(reading, outcomes);
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
            let rest = ["总数的", "总量的", "全部的", "总体的", "全部信息的", "全部申请的", "总数", "总量"]
                .iter()
                .find_map(|it| rest.strip_prefix(it))
                .unwrap_or(rest);
            let Some((word, sixtieths)) = FRACTIONS.iter().find(|it| rest.starts_with(it.0)) else { continue };
            // 占一半以上, 一半多 say at the least.
            if rest[word.len()..].starts_with(['以', '多', '强', '左', '上']) {
                continue;
            }
            let off = (count.saturating_mul(60) - whole.saturating_mul(*sixtieths)).abs();
            let end = text.len() - rest.len() + word.len();
            let place = Place { end, ..place };
            // 网上提交60件（本市居民40件，占三分之二）: of a number between.
            let from = text[..place.start].char_indices().rev().take(PASSAGE).take_while(|it| !matches!(it.1, '\n')).last();
            let between = counts(&text[from.map_or(place.start, |it| it.0)..place.start]);
            let fits = |it: &(i64, &str, usize)| {
                let off = (count.saturating_mul(60) - it.0.saturating_mul(*sixtieths)).abs();
                off.saturating_mul(100) < it.0.saturating_mul(60 * NEAR)
            };
            if between.iter().any(|it| it.0 > count && fits(it)) {
                outcomes.holds(place, None);
                continue;
            }
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

/// What a share in words says: from so many hundredths to so many.
struct InWords {
    hundredths: std::ops::RangeInclusive<i64>,
    /// It is a fraction and nothing else.
    exact: bool,
    /// Where the words end.
    end: usize,
}

/// The words before a share, with what it is of: 占办结总数的.
fn whole_named(rest: &str) -> Option<&str> {
    let own =
        rest.strip_prefix('占').or_else(|| rest.strip_prefix("，超过").filter(|it| !it.starts_with(|it: char| it.is_ascii_digit())))?;
    let mut named = own.char_indices().take(NAMED).map(|it| &own[it.0..]);
    let of = named.find_map(|it| ["总数", "总量", "总体", "全部申请", "全部信息"].iter().find_map(|word| it.strip_prefix(word)));
    let own = of.map_or(own, |it| it.trim_start_matches('的'));
    let own = ["比例", "比", "到", "了"].iter().find_map(|it| own.strip_prefix(it)).unwrap_or(own);
    Some(own.trim_start_matches(['为', '达', '到']))
}

/// How far behind 占 the word for a total may stand, in characters.
const NAMED: usize = 8;

/// 占比过半, 占比超八成, 占三分之二, 占七成以上, 占比近六成, 占不足一成.
fn in_words(rest: &str) -> Option<InWords> {
    let own = whole_named(rest)?;
    let strip = |of: &[&str]| of.iter().find_map(|it| own.strip_prefix(it));
    let over = strip(&["超过", "超", "逾", "过"]).or_else(|| rest.starts_with("，超过").then_some(own));
    let (near, below) = (strip(&["将近", "接近", "近", "大约", "约"]), strip(&["不足", "不到"]));
    let words = over.or(near).or(below).unwrap_or(own);
    let tenth = |it: &str| it.strip_suffix('成').and_then(crate::chinese_numeral).filter(|it| (1..10).contains(it)).map(|it| it * 10);
    let (hundredths, behind) = if let Some(behind) = ["半数", "一半", "半"].iter().find_map(|it| words.strip_prefix(it)) {
        (50, behind)
    } else if let Some((word, sixtieths)) = FRACTIONS.iter().find(|it| words.starts_with(it.0)) {
        (sixtieths * 100 / 60, &words[word.len()..])
    } else {
        let end = words.char_indices().nth(1).filter(|it| it.1 == '成')?.0 + '成'.len_utf8();
        (tenth(&words[..end])?, &words[end..])
    };
    let above = behind.strip_prefix("以上").or(behind.strip_prefix('多'));
    let end = rest.len() - above.unwrap_or(behind).len();
    // 过半 needs its word: 占半 says nothing.
    let bare = words.starts_with('半') && over.is_none();
    let said = if over.is_some() || above.is_some() {
        hundredths..=i64::MAX
    } else if below.is_some() {
        0..=hundredths
    } else {
        let about = if near.is_some() { ABOUT } else { 2 * NEAR };
        hundredths - about..=hundredths + 2 * NEAR
    };
    let exact = over.or(above).or(near).or(below).is_none();
    (!bare).then_some(InWords { hundredths: said, exact, end })
}

/// So many hundredths of the total may be lacking to what it is near to.
const ABOUT: i64 = 10;

/// 收到申请96件，其中涉及征地补偿41件，占比过半: of every number of the passage that the part may be one of, it is less.
fn of_a_passage(reading: &Reading, outcomes: &mut Outcomes<'_>) {
    let text = reading.document.text();
    // Where the parts of lists end.
    let mut ends: Option<HashSet<usize>> = None;
    // 占比过半; 超过信息总量的一半.
    for (at, _) in outcomes.once.find(reading, "占").chain(outcomes.once.find(reading, "，超过")) {
        let Some(said) = in_words(&text[at..]) else { continue };
        let from = text[..at].char_indices().rev().take(PASSAGE).take_while(|it| it.1 != '\n').last().map_or(at, |it| it.0);
        // What is divided in a clause of its own may be of another whole: 栏目信息中，通知类120条，占比过半.
        let passage = &text[from..at];
        let opens = passage.rfind(['。', '；', ';']).map_or(0, |it| it + passage[it..].chars().next().map_or(0, char::len_utf8));
        // 430条信息中 says how many.
        let unsaid = |word: &str| passage[opens..].match_indices(word).any(|it| !passage[..opens + it.0].ends_with(['条', '件']));
        if unsaid("信息中") || unsaid("申请中") {
            continue;
        }
        let numbers = counts(passage);
        let Some(((count, unit, end), before)) = numbers.split_last() else { continue };
        let near = text[from + end..at].trim_matches(['，', ',', ' ']).is_empty();
        // The share of a list is judged with its list.
        let parts = || reading.report.lists.iter().flat_map(|list| &list.parts).map(|id| reading.place(*id).end).collect();
        if !near || said.exact && ends.get_or_insert_with(parts).contains(&(from + end)) {
            continue;
        }
        // 网上提交60件、信函提交40件，占七成以上: the parts joined by 、 are told of together.
        let joined = before
            .iter()
            .rev()
            .zip(numbers.iter().rev())
            .take_while(|(own, next)| own.1 == *unit && passage[own.2..next.2].starts_with('、'));
        let (parts, run) = joined.fold((0, *count), |(parts, sum): (usize, i64), it| (parts + 1, sum.saturating_add(it.0.0)));
        let before = &before[..before.len() - parts];
        let wholes: Vec<i64> = before.iter().filter(|it| it.1 == *unit && it.0 > *count).map(|it| it.0).collect();
        let Some(whole) = wholes.iter().copied().min() else { continue };
        let place = Place::new(&reading.document, from + end..at + said.end);
        let fits = |whole: &i64| {
            let least = whole.saturating_mul(*said.hundredths.start());
            let most = whole.saturating_mul(*said.hundredths.end());
            [*count, run].iter().any(|own| (least..=most).contains(&own.saturating_mul(100)))
        };
        if wholes.iter().any(fits) {
            outcomes.holds(place, None);
            continue;
        }
        let word = &text[at..at + said.end];
        let expected = Rounding::Nearest.share(*count, whole, 1).map(|it| it.to_string());
        let shown = expected.clone().unwrap_or_default();
        outcomes.broken(Breach {
            about: format!("share {count}"),
            severity: None,
            message: Bilingual::new(
                format!("{count} 占 {whole} 的 {shown}%，写作“{word}”。"),
                format!("{count} is {shown}% of {whole}, and “{word}” is printed."),
            ),
            concepts: reading.concepts_in(&(from..at)),
            places: vec![place],
            expected,
            found: Some(word.to_owned()),
            suspects: Vec::new(),
        });
    }
}

/// So many characters before a share in words the number that it is of may stand.
const PASSAGE: usize = 160;

/// The counts of a passage, each with its unit and the byte at which that ends.
fn counts(text: &str) -> Vec<(i64, &str, usize)> {
    let mut out = Vec::new();
    let mut at = 0;
    while let Some(open) = text[at..].find(|it: char| it.is_ascii_digit()).map(|it| at + it) {
        let digits = text[open..].bytes().take_while(|it| it.is_ascii_digit() || *it == b',').count();
        let unit = crate::unit::UNITS.at_start(&text[open + digits..]).unwrap_or("");
        at = open + digits + unit.len();
        let hedged = text[..open].ends_with(['约', '近', '超', '逾']);
        if let Some(count) = text[open..open + digits].replace(',', "").parse().ok().filter(|_| !unit.is_empty() && digits < 12 && !hedged)
        {
            out.push((count, unit, at));
        }
    }
    out
}

/// So many hundredths of the total may a fraction in words be off.
const NEAR: i64 = 3;
