//! `numbering-broken` (STR001): the numbers of headings jump or repeat.

use super::super::{Certainty, Options, Outcomes, Rule};
use super::{Heading, at, ordinal};
use crate::{Bilingual, Edition, Place, Reading, Severity};
use std::ops::Range;

pub(in super::super) const RULE: Rule = Rule {
    code: "STR001",
    name: "numbering-broken",
    severity: Severity::Warning,
    editions: Edition::ALL,
    title: Bilingual::new("标题序号跳号或重号。", "The numbers of headings jump or repeat."),
    page: Bilingual::new(
        "“一、”之后是“三、”，或两个“二、”，说明有一节丢了，或序号没有改。（一）（二）在同一节之内判断；重新从一开始的，当作下一层。段内的“一是……二是……四是”，一行一句的“1、……2、……4、……”也在此提示。整节只有一句话的（四、本年度没有收费情况。）也占一个序号。接在同一行一句话后面的“……。（二）……”也占一个序号。节选里标题的序号就是格式规定的（五、存在的主要问题及改进情况），不算丢失。",
        "三、 after 一、, or 二、 twice: a section was lost, or its number was not changed. （一）, （二） are judged inside their section; numbers that begin anew at one are those of a list inside. A series inside a paragraph (一是…二是…四是), and one of a sentence a line (1、… 2、… 4、…), are told as well. A section that is a sentence (四、本年度没有收费情况。) has its number too. In an excerpt a heading with the very number that the format gives it (五、存在的主要问题及改进情况) has lost nothing. A passage that goes on in the line of the one before, behind a sentence (…。（二）…), has a number as well.",
    ),
    not_checked: Bilingual::new("没有带序号的标题。", "There are no numbered headings."),
    basis: Bilingual::new("公文格式：序号依次排列。", "The format of official documents: numbers follow one another."),
    certainty: Certainty::Practice,
    breaks: "一、概述\n2012年，我局认真开展工作。\n三、依申请公开情况\n收到申请3件。",
    holds: "一、概述\n2012年，我局认真开展工作。\n二、依申请公开情况\n收到申请3件。",
    beside: "",
    below: &[],
    check,
};

fn check(reading: &Reading, options: &Options, outcomes: &mut Outcomes<'_>) {
    in_a_line(reading, outcomes);
    on_lines(reading, outcomes);
    // The rows of a table that could not be read look like headings.
    if let Some(refused) = reading.refused.first() {
        return outcomes.not_checked(Some(*refused), Bilingual::new("有一张表没有读懂", "a table was not read"));
    }
    // The number reached on each level; a list that begins anew inside a section lies over it.
    let mut open: [Vec<i64>; 2] = [Vec::new(), Vec::new()];
    let once = outcomes.once;
    let mut before = 0; // the byte behind the heading before
    for heading in once.headings(reading) {
        let between = std::mem::replace(&mut before, heading.place.end)..heading.place.start;
        if heading.level == 1 {
            open[1].clear();
        }
        let reached = &mut open[heading.level - 1];
        let Some(&last) = reached.last() else {
            reached.push(heading.number);
            continue;
        };
        if heading.number == 1 {
            reached.push(1);
        } else if let Some(at) = reached.iter().rposition(|it| it + 1 == heading.number) {
            // 五、 before 四、: six follows all the same.
            if reached.last() != Some(&(heading.number + 1)) {
                reached.truncate(at);
            }
            reached.push(heading.number);
            outcomes.holds(heading.place, None);
        } else if options.partial && (has_its_own_number(reading, heading) || heading.level == 2 && heading.number > last + 2) {
            // An excerpt leaves out what stands between.
            outcomes
                .not_checked(Some(heading.place), Bilingual::new("节选，中间的标题没有选入", "an excerpt: headings between were left out"));
            reached.push(heading.number);
        } else if heading.level == 1 && are_sentences(reading, between.clone(), last + 1..heading.number)
            || heading.level == 2 && are_run_in(reading, between, last + 1..heading.number)
        {
            reached.push(heading.number);
            outcomes.holds(heading.place, None);
        } else {
            breach(reading, heading, last, outcomes);
            // （一）（二）（二）（四）: one slip, and （四） follows all the same.
            reached.push(if heading.number == last { last + 1 } else { heading.number });
        }
    }
}

/// Whether the sections of some numbers are a sentence each, between two headings: 四、本年度没有收费情况。
fn are_sentences(reading: &Reading, between: Range<usize>, mut numbers: Range<i64>) -> bool {
    if numbers.is_empty() {
        return false;
    }
    let lines = reading.document.text().get(between).unwrap_or_default().lines();
    let lines = lines.filter(|it| it.trim_end().ends_with('。') && !it.contains(['|', '\t']));
    for (level, number, _) in lines.filter_map(|it| ordinal(it.trim_start())) {
        numbers.start += i64::from(level == 1 && number == numbers.start);
    }
    numbers.is_empty()
}

/// Whether passages of some numbers go on in the lines between two headings, behind a sentence: 兼职人员1人。 （二）建立制度。
fn are_run_in(reading: &Reading, between: Range<usize>, mut numbers: Range<i64>) -> bool {
    // The first of them may go on in the line of the heading itself.
    let start = reading.document.line_around(between.start.saturating_sub(1)).start;
    let said = reading.document.text().get(start..between.end).unwrap_or_default();
    if numbers.is_empty() {
        return false;
    }
    for (at, open) in said.match_indices(['（', '(']) {
        let behind = &said[at + open.len()..];
        let near = &behind[..behind.floor_char_boundary(NUMERAL + '）'.len_utf8())];
        let number = near.find(['）', ')']).and_then(|it| crate::chinese_numeral(&near[..it]));
        let blank = said[..at].chars().rev().take(BLANKS).take_while(|it| matches!(it, ' ' | '　')).map(char::len_utf8).sum::<usize>();
        let ends = said[..at - blank].ends_with('。');
        numbers.start += i64::from(!numbers.is_empty() && ends && number == Some(numbers.start));
    }
    numbers.is_empty()
}

/// So many blanks may stand before a heading that goes on in a line.
const BLANKS: usize = 8;

/// No numeral of a heading is longer, in bytes: 十二.
const NUMERAL: usize = 9;

/// The aspects of the first section of 2021, in their order.
const ASPECTS: [&str; 5] = ["主动公开", "依申请公开", "信息管理", "平台建设", "监督保障"];

/// Whether a heading has the number that the format gives it: 五、存在的主要问题及改进情况.
fn has_its_own_number(reading: &Reading, heading: &Heading) -> bool {
    let words = heading.words(reading);
    let nth = usize::try_from(heading.number - 1).unwrap_or(usize::MAX);
    if heading.level == 2 {
        return ASPECTS.get(nth).is_some_and(|it| words.contains(it));
    }
    let later = [Edition::Trial2019, Edition::Format2021];
    later.iter().any(|it| it.sections().get(nth).is_some_and(|it| words == it.label || it.aliases.contains(&words)))
}

fn breach(reading: &Reading, heading: &Heading, last: i64, outcomes: &mut Outcomes<'_>) {
    let expected = last + 1;
    let Heading { number, place, .. } = heading;
    let words: String = heading.words(reading).chars().take(20).collect();
    outcomes.broken(at(
        *place,
        &words,
        Bilingual::new(
            format!("标题“{words}”的序号是第 {number}，上一个是第 {last}，应为第 {expected}。"),
            format!("The heading “{words}” has number {number} after {last}; {expected} was due."),
        ),
        Vec::new(),
        Some(number.to_string()),
        Some(expected.to_string()),
    ));
}

/// 一是…；二是…；四是…: a series inside a paragraph. One that begins anew, or with another number, is another series.
fn in_a_line(reading: &Reading, outcomes: &mut Outcomes<'_>) {
    let text = reading.document.text();
    let mut open: Vec<i64> = Vec::new(); // the numbers reached, of series inside series
    let mut of_line = None;
    for (at, _) in outcomes.once.find(reading, "是") {
        let lead = &text[..at];
        let Some(numeral) = lead.chars().next_back().filter(|it| NUMERALS.contains(*it)) else { continue };
        let start = at - numeral.len_utf8();
        let opens = text[..start].trim_end_matches([' ', '　']);
        if !opens.is_empty() && !opens.ends_with(['。', '；', ';', '：', ':', '，', ',', '\n', '）', ')']) {
            continue;
        }
        let Some(number) = crate::chinese_numeral(&text[start..at]) else { continue };
        let line = reading.document.line_around(start).start;
        if of_line.replace(line) != Some(line) {
            open.clear();
        }
        // 三是做到“两结合”：一是…，二是…。四是…: the outer series goes on.
        let outer = open.iter().rposition(|it| it + 1 == number);
        let skipped = outer.is_none() && open.last().is_some_and(|it| it + 2 == number) && number > 2;
        if let Some(at) = outer {
            open.truncate(at);
        }
        open.push(number);
        if open.len() > DEEPEST {
            open.remove(0);
        }
        if skipped {
            let place = Place::new(&reading.document, start..at + '是'.len_utf8());
            let expected = number - 1;
            outcomes.broken(at_place(place, number, expected));
        }
    }
}

/// No series stands deeper in others.
const DEEPEST: usize = 4;

/// 1、…。 2、…。 4、…。, a sentence a line: a series whose numbers are figures, from the first one on.
fn on_lines(reading: &Reading, outcomes: &mut Outcomes<'_>) {
    let text = reading.document.text();
    let mut reached: Option<(i64, char)> = None; // the number of the line before, and what stands behind it
    for line in reading.document.lines() {
        let own = text[line.clone()].trim_start();
        if own.is_empty() {
            continue;
        }
        // Most lines begin with no figure.
        if !own.as_bytes()[0].is_ascii_digit() {
            reached = None;
            continue;
        }
        let digits = own.bytes().take_while(u8::is_ascii_digit).count();
        let mark = own[digits..].chars().next().filter(|it| matches!(it, '、' | '．' | '.') && (1..=2).contains(&digits));
        let sentence = own.trim_end().ends_with(['。', '；', ';']) && !own.contains(['|', '\t']);
        let Some((mark, Ok(number))) = mark.filter(|_| sentence).map(|mark| (mark, own[..digits].parse::<i64>())) else {
            reached = None;
            continue;
        };
        // 2.5万件 begins no item.
        let item = !own[digits + mark.len_utf8()..].starts_with(|it: char| it.is_ascii_digit());
        if item && number > 2 && reached == Some((number - 2, mark)) {
            let start = line.end - own.len();
            let missing = number - 1;
            // The line before may hold both.
            let before = reading.document.line_around(line.start.saturating_sub(1)).start;
            let inside = text[before..line.start].contains(&format!("{missing}{mark}"));
            if !inside {
                outcomes.broken(at_place(Place::new(&reading.document, start..start + digits + mark.len_utf8()), number, missing));
            }
        }
        let goes_on = number == 1 || reached.is_some_and(|it| it.0 < number);
        reached = (item && goes_on).then_some((number, mark));
    }
}

const NUMERALS: &str = "一二三四五六七八九";

fn at_place(place: Place, number: i64, expected: i64) -> crate::validate::Breach {
    at(
        place,
        "series",
        Bilingual::new(
            format!("序号数到 {}，接着是 {number}，缺第 {expected}。", expected - 1),
            format!("The series goes from {} to {number}: {expected} is missing.", expected - 1),
        ),
        Vec::new(),
        Some(number.to_string()),
        Some(expected.to_string()),
    )
}
