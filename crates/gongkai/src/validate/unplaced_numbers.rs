//! `numbers-not-placed` (RED001): numbers of the source that became no fact.

use super::{Breach, Certainty, Options, Outcomes, Rule};
use crate::{Bilingual, Edition, Reading, Severity};

pub(super) const RULE: Rule = Rule {
    code: "RED001",
    name: "numbers-not-placed",
    severity: Severity::Info,
    editions: Edition::ALL,
    title: Bilingual::new("有的数未能归入任何一项。", "Some numbers of the report were not understood."),
    page: Bilingual::new(
        "读取时，每个数要么成为一项事实，要么属于认出的日期、文号、条款、序号、期限或联系方式；其余的列在这里，一个不漏。这不是报告的错，只说明这些数没有被检查。",
        "In reading, each number becomes a fact or a part of a recognised date, document number, article, ordinal, duration or contact. The others are listed here, every one of them. Nothing is wrong with the report; these numbers were just not checked.",
    ),
    not_checked: Bilingual::new("从不：每次读取都报告。", "Never: every reading says so."),
    basis: Bilingual::new("本工具的约定：不无声地丢掉任何数。", "A promise of this tool: no number is lost silently."),
    certainty: Certainty::Reading,
    breaks: "全年接待来宾35批。",
    holds: "全年收到信息公开申请35件。",
    beside: "",
    below: &[],
    check,
};

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    let coverage = &reading.coverage;
    let n = coverage.unplaced.len();
    if n == 0 {
        return;
    }
    outcomes.broken(Breach {
        about: "coverage".to_owned(),
        severity: None,
        message: Bilingual::new(
            format!("全文 {} 个数，其中 {n} 个未能归入任何一项，没有检查。", coverage.numbers),
            format!("{n} of the {} numbers in the text became no fact and were not checked.", coverage.numbers),
        ),
        places: coverage.unplaced.clone(),
        concepts: Vec::new(),
        expected: None,
        found: Some(n.to_string()),
        suspects: Vec::new(),
    });
}
