//! `numbering-broken` (STR001): the numbers of headings jump or repeat.

use super::super::{Certainty, Options, Outcomes, Rule};
use super::{Heading, at};
use crate::{Bilingual, Edition, Reading, Severity};

pub(in super::super) const RULE: Rule = Rule {
    code: "STR001",
    name: "numbering-broken",
    severity: Severity::Warning,
    editions: Edition::ALL,
    title: Bilingual::new("标题序号跳号或重号。", "The numbers of headings jump or repeat."),
    page: Bilingual::new(
        "“一、”之后是“三、”，或两个“二、”，说明有一节丢了，或序号没有改。（一）（二）在同一节之内判断；重新从一开始的，当作下一层。",
        "三、 after 一、, or 二、 twice: a section was lost, or its number was not changed. （一）, （二） are judged inside their section; numbers that begin anew at one are those of a list inside.",
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

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    // The rows of a table that could not be read look like headings.
    if let Some(refused) = reading.refused.first() {
        return outcomes.not_checked(Some(*refused), Bilingual::new("有一张表没有读懂", "a table was not read"));
    }
    // The number reached on each level; a list that begins anew inside a section lies over it.
    let mut open: [Vec<i64>; 2] = [Vec::new(), Vec::new()];
    let once = outcomes.once;
    for heading in once.headings(reading) {
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
            reached.truncate(at);
            reached.push(heading.number);
            outcomes.holds(heading.place, None);
        } else {
            breach(reading, heading, last, outcomes);
            reached.push(heading.number);
        }
    }
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
