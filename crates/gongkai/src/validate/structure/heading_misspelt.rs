//! `heading-misspelt` (TXT004): a heading is an official one but for a character.

use super::super::{Certainty, Options, Outcomes, Rule};
use super::{at, headings};
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

/// The headings of every format, with their other wordings.
static OFFICIAL: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
    let sections = Edition::ALL.iter().flat_map(|it| it.sections());
    sections.flat_map(|it| std::iter::once(it.label).chain(it.aliases.iter().copied())).collect()
});

/// A shorter heading says too little.
const SHORTEST: usize = 8;

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    for heading in headings(reading).into_iter().filter(|it| it.level == 1) {
        let letters = heading.words.chars().count();
        // 和 and 及 say the same.
        let same = |one: char, other: char| one == other || "和及与、".contains(one) && "和及与、".contains(other);
        let differs = |label: &str| label.chars().zip(heading.words.chars()).filter(|(one, other)| !same(*one, *other)).count();
        let near = OFFICIAL.iter().find(|it| letters >= SHORTEST && it.chars().count() == letters && differs(it) == 1);
        let Some(label) = near.filter(|_| !OFFICIAL.iter().any(|it| it.chars().count() == letters && differs(it) == 0)) else { continue };
        outcomes.broken(at(
            heading.place,
            heading.words,
            Bilingual::new(
                format!("标题“{}”，法定标题是“{label}”。", heading.words),
                format!("The heading “{}” is officially “{label}”.", heading.words),
            ),
            Vec::new(),
            Some(heading.words.to_owned()),
            Some((*label).to_owned()),
        ));
    }
}
