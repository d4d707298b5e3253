//! `less-than-children` (ROL002): the report has less than some of those below it.

use super::super::{Breach, Certainty, Options, Outcomes, Rule};
use super::compared;
use crate::{Bilingual, Edition, Reading, Severity};

pub(in super::super) const RULE: Rule = Rule {
    code: "ROL002",
    name: "less-than-children",
    severity: Severity::Warning,
    editions: Edition::ALL,
    title: Bilingual::new("比部分下级报告的合计还少。", "The report has less than some of those below it."),
    page: Bilingual::new(
        "有的下级报告没有写某一项，合计不全；但写出的几份相加已经超过本报告的数，无论其余是多少都对不上。有负数时不查。",
        "Where some of the reports below do not state an item, their sum is not whole; but where those that do already come to more than the report has, no number of the others can make it right. With negative numbers nothing is judged.",
    ),
    not_checked: Bilingual::new("每份下级报告都写出该项时由 ROL001 核对。", "Where every report below states the item, ROL001 judges."),
    basis: Bilingual::new("部分不大于总和。", "A part is no more than the whole."),
    certainty: Certainty::Practice,
    breaks: "2012年，收到信息公开申请6件。",
    holds: "2012年，收到信息公开申请9件。",
    beside: "",
    below: &["2012年，收到信息公开申请3件。", "2012年，收到信息公开申请4件。", "2012年，公开信息5条。"],
    check,
};

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    for it in compared(reading, outcomes) {
        let Some(sum) = it.tally.sum().filter(|_| it.sum().is_none() && !it.negative && it.tally.hedged == 0) else { continue };
        if sum <= it.found {
            continue;
        }
        let unit = it.unit;
        let (found, of, all) = (it.found.normalize(), it.tally.numbers, it.tally.reports());
        outcomes.broken(Breach {
            about: it.concept.to_string(),
            severity: None,
            message: Bilingual::new(
                format!("“{}”写作 {found}{unit}，而 {all} 份下级报告中写出该项的 {of} 份合计已有 {sum}{unit}。", it.name.zh),
                format!(
                    "“{}” is {found}{unit}, while the {of} of {all} reports below that state it come to {sum}{unit} already.",
                    it.name.en
                ),
            ),
            places: vec![it.place],
            concepts: vec![it.concept],
            expected: None,
            found: Some(found.to_string()),
            suspects: Vec::new(),
        });
    }
}
