//! `heading-misspelt` (TXT004): a heading is an official one but for a character.

use super::super::{Certainty, Options, Outcomes, Rule};
use super::at;
use crate::{Bilingual, Edition, Reading, Severity};
use std::sync::LazyLock;

pub(in super::super) const RULE: Rule = Rule {
    code: "TXT004",
    name: "heading-misspelt",
    severity: Severity::Warning,
    editions: Edition::ALL,
    title: Bilingual::new("标题与法定标题只差一个字。", "A heading is an official one but for a character."),
    page: Bilingual::new(
        "“主要公开政府信息情况”比“主动公开政府信息情况”错了一个字。只在字数相同、恰好错一个字时提示；各地自拟的标题不受影响。",
        "主要公开政府信息情况 is 主动公开政府信息情况 with one wrong character. Told only where the length is the same and exactly one character differs; headings of one's own are left alone.",
    ),
    not_checked: Bilingual::new("没有带序号的标题。", "There are no numbered headings."),
    basis: Bilingual::new("格式所定标题。", "The headings of the format."),
    certainty: Certainty::Practice,
    breaks: "一、总体情况\n2022年，我局认真开展工作。\n二、主要公开政府信息情况\n公开信息30条。",
    holds: "一、总体情况\n2022年，我局认真开展工作。\n二、主动公开政府信息情况\n公开信息30条。",
    beside: "",
    below: &[],
    check,
};

/// The headings of every format, with their other wordings, each with its length in characters.
static OFFICIAL: LazyLock<Vec<(usize, &'static str)>> = LazyLock::new(|| {
    let sections = Edition::ALL.iter().flat_map(|it| it.sections());
    let labels = sections.flat_map(|it| std::iter::once(it.label).chain(it.aliases.iter().copied()));
    labels.map(|it| (it.chars().count(), it)).collect()
});

/// A shorter heading says too little.
const SHORTEST: usize = 8;

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    let once = outcomes.once;
    for heading in once.headings(reading).iter().filter(|it| it.level == 1) {
        let words = heading.words(reading);
        let letters = words.chars().count();
        if letters < SHORTEST {
            continue;
        }
        // 和 and 及 say the same.
        let joins = |it: char| matches!(it, '和' | '及' | '与' | '、');
        let same = |one: char, other: char| one == other || joins(one) && joins(other);
        // 工作人员和经费情况 is about money spent, and 收费 about money taken: another heading.
        // 政务信息 is said by many for 政府信息.
        if words.contains("经费") || words.contains("政务信息") {
            continue;
        }
        // More than one letter is more than a slip.
        let differs = |label: &str| label.chars().zip(words.chars()).filter(|(one, other)| !same(*one, *other)).take(2).count();
        let as_long = || OFFICIAL.iter().filter(|it| it.0 == letters).map(|it| it.1);
        let near = as_long().find(|it| differs(it) == 1);
        let Some(label) = near.filter(|_| !as_long().any(|it| differs(it) == 0)) else { continue };
        outcomes.broken(at(
            heading.place,
            words,
            Bilingual::new(format!("标题“{words}”，法定标题是“{label}”。"), format!("The heading “{words}” is officially “{label}”.")),
            Vec::new(),
            Some(words.to_owned()),
            Some(label.to_owned()),
        ));
    }
}
