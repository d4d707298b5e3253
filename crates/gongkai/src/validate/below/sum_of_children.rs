//! `sum-of-children` (ROL001): the reports below come to another number.

use super::super::{Breach, Certainty, Options, Outcomes, Rule};
use super::{Compared, compared};
use crate::{Bilingual, Edition, Reading, Severity};

pub(in super::super) const RULE: Rule = Rule {
    code: "ROL001",
    name: "sum-of-children",
    severity: Severity::Warning,
    editions: Edition::ALL,
    title: Bilingual::new("与下级报告的合计不符。", "The reports below come to another number."),
    page: Bilingual::new(
        "给出下级机关的报告（--children）时，逐项把它们相加，与本报告的数核对。只有每份下级报告都写出该项时才核对；有空白、符号或未写的，或有一份读不出来的，合计不全，不查。年份不同的下级报告不计入。不为零的项目一半以上都不符，多半是下级报告没有给全，只提示一次。",
        "Where the reports of the agencies below are given (--children), they are added up item by item and held against the report. An item is judged only where every one of them states it: with blanks, marks or nothing, or a report that could not be read, the sum is not whole. Reports of other years are left out. Where more than half of the items that are not zero differ, some reports are probably missing, and that is told once.",
    ),
    not_checked: Bilingual::new(
        "没有给出下级报告；有的下级报告没有写该项。",
        "No reports below are given; one of them does not state the item.",
    ),
    basis: Bilingual::new("汇总报告的数是下级各数之和。", "The numbers of a report that sums up are the sums of those below."),
    certainty: Certainty::Practice,
    breaks: "2012年，收到信息公开申请8件。",
    holds: "2012年，收到信息公开申请7件。",
    beside: "",
    below: &["2012年，收到信息公开申请3件。", "2012年，收到信息公开申请4件。"],
    check,
};

/// With fewer items than this, each is told for itself.
const FEW: usize = 8;

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    let Some(children) = outcomes.children else { return };
    if !children.unread().is_empty() {
        return outcomes.not_checked(None, Bilingual::new("有的下级报告没有读出来", "one of the reports below could not be read"));
    }
    let mut differing = Vec::new();
    let mut judged = 0;
    for it in compared(reading, outcomes) {
        match it.sum() {
            Some(sum) if sum == it.found => {
                // Zeros agree whichever reports are given.
                judged += usize::from(!sum.is_zero());
                outcomes.holds(it.place, None);
            }
            Some(_) => {
                judged += 1;
                differing.push(it);
            }
            None => outcomes.not_checked(
                Some(it.place),
                Bilingual::new("有的下级报告没有写该项，或写的是约数", "one of the reports below does not state the item, or hedges it"),
            ),
        }
    }
    if judged >= FEW && differing.len() * 2 > judged {
        return outcomes.broken(all_of_them(&differing, judged));
    }
    for it in &differing {
        outcomes.broken(one_of_them(it));
    }
}

fn one_of_them(it: &Compared) -> Breach {
    let (sum, found, reports) = (it.tally.sum().unwrap_or_default(), it.found.normalize(), it.tally.reports());
    let unit = it.unit;
    Breach {
        about: it.concept.to_string(),
        severity: None,
        message: Bilingual::new(
            format!("“{}”写作 {found}{unit}，{reports} 份下级报告合计 {sum}{unit}。", it.name.zh),
            format!("“{}” is {found}{unit}; the {reports} reports below come to {sum}{unit}.", it.name.en),
        ),
        places: vec![it.place],
        concepts: vec![it.concept],
        expected: Some(sum.to_string()),
        found: Some(found.to_string()),
        suspects: Vec::new(),
    }
}

fn all_of_them(differing: &[Compared], judged: usize) -> Breach {
    let count = differing.len();
    Breach {
        about: "most".to_owned(),
        severity: None,
        message: Bilingual::new(
            format!("核对的 {judged} 项中有 {count} 项与下级报告的合计不符，多半是下级报告没有给全或给错。"),
            format!("Of {judged} items, {count} are not what the reports below come to: some of them are probably missing, or are others."),
        ),
        places: differing.iter().map(|it| it.place).collect(),
        concepts: differing.iter().map(|it| it.concept).collect(),
        expected: None,
        found: None,
        suspects: Vec::new(),
    }
}
