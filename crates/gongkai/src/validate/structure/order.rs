//! `sections-out-of-order` (STR009): the sections of the official format stand in another order.

use super::super::{Certainty, Options, Outcomes, Rule};
use super::at;
use crate::{Bilingual, Edition, Reading, SectionKind, Severity};

pub(in super::super) const RULE: Rule = Rule {
    code: "STR009",
    name: "sections-out-of-order",
    severity: Severity::Warning,
    editions: &[Edition::Trial2019, Edition::Format2021],
    title: Bilingual::new("各部分的先后与规定格式不同。", "The sections stand in another order than the official format has."),
    page: Bilingual::new(
        "2019年起的格式按总体情况、主动公开、申请、复议诉讼、问题改进、其他事项的次序排列。把复议诉讼写在申请之前，多半是粘贴时放错了位置；序号照样连续，所以序号检查看不出来。",
        "The formats since 2019 go from the overview to disclosure, requests, remedies, problems and other matters. Remedies before requests were mostly pasted in the wrong place; the numbers still follow one another, so that the numbering does not tell.",
    ),
    not_checked: Bilingual::new("2019年以前没有统一的次序。", "Before 2019 there was no common order."),
    basis: Bilingual::new(
        "国办公开办函〔2021〕30号、〔2019〕60号的格式。",
        "The formats of documents 〔2021〕 No. 30 and 〔2019〕 No. 60.",
    ),
    certainty: Certainty::Practice,
    breaks: "一、总体情况\n2023年公开信息88条。\n二、主动公开政府信息情况\n见附表。\n三、政府信息公开行政复议、行政诉讼情况\n没有发生。\n四、收到和处理政府信息公开申请情况\n没有收到。\n五、存在的主要问题及改进情况\n更新慢。\n六、其他需要报告的事项\n没有。",
    holds: "一、总体情况\n2023年公开信息88条。\n二、主动公开政府信息情况\n见附表。\n三、收到和处理政府信息公开申请情况\n没有收到。\n四、政府信息公开行政复议、行政诉讼情况\n没有发生。\n五、存在的主要问题及改进情况\n更新慢。\n六、其他需要报告的事项\n没有。",
    beside: "",
    below: &[],
    check,
};

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    let report = &reading.report;
    let due: Vec<SectionKind> = report.edition.sections().iter().filter(|it| it.required).map(|it| it.kind).collect();
    let mut met: Vec<(usize, SectionKind)> = Vec::new(); // its place in the format
    for section in report.sections.iter().filter(|it| !it.heading.is_empty()) {
        let Some(nth) = due.iter().position(|it| *it == section.kind) else { continue };
        // A list of contents stands before the text.
        if nth == 0 && met.iter().any(|it| it.0 == 0) {
            met.clear();
        }
        if met.iter().any(|it| it.0 == nth) {
            continue;
        }
        let after = met.iter().find(|it| it.0 > nth).map(|it| it.1);
        met.push((nth, section.kind));
        if after.is_none() && met.len() > 1 {
            continue;
        }
        let headings = outcomes.once.headings(reading);
        let Some(place) = headings.iter().find(|it| section.heading.contains(it.words(reading))).map(|it| it.place) else { continue };
        let Some(after) = after else {
            outcomes.holds(place, None);
            continue;
        };
        let (own, before) = (section.kind.term(), after.term());
        outcomes.broken(at(
            place,
            section.kind.key(),
            Bilingual::new(
                format!("“{}”写在“{}”之后，规定的格式是在它之前。", own.zh, before.zh),
                format!("“{}” stands after “{}”, and the format has it before.", own.en, before.en),
            ),
            Vec::new(),
            None,
            None,
        ));
        return;
    }
}
