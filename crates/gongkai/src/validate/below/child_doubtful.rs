//! `child-doubtful` (ROL003): a report below is given twice, or is of another year.

use super::super::{Breach, Certainty, Options, Outcomes, Rule};
use crate::{Bilingual, Edition, Place, Reading, Severity};

pub(in super::super) const RULE: Rule = Rule {
    code: "ROL003",
    name: "child-doubtful",
    severity: Severity::Warning,
    editions: Edition::ALL,
    title: Bilingual::new("下级报告重复，或不是同一年的。", "A report below is given twice, or is of another year."),
    page: Bilingual::new(
        "同一机关的下级报告给了两份，合计时就算了两次；年份不同的没有计入。先理清下级报告，合计才有意义。",
        "Two reports of one agency among those below are counted twice; reports of another year are not counted. The sums mean something only when that is settled.",
    ),
    not_checked: Bilingual::new(
        "没有给出下级报告，或它们没有写机关和年份。",
        "No reports below are given, or they name neither agency nor year.",
    ),
    basis: Bilingual::new("每个机关每年一份报告。", "There is one report an agency and year."),
    certainty: Certainty::Practice,
    breaks: "云溪县2012年政府信息公开工作年度报告\n收到信息公开申请7件。",
    holds: "收到信息公开申请11件。",
    beside: "",
    below: &[
        "云溪县水利局2012年政府信息公开工作年度报告\n收到信息公开申请7件。",
        "云溪县教育局2011年政府信息公开工作年度报告\n收到信息公开申请4件。",
    ],
    check,
};

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    let Some(children) = outcomes.children else { return };
    let place = Place::new(&reading.document, 0..0);
    let breach = |about: String, message: Bilingual| Breach {
        about,
        severity: None,
        message,
        places: vec![place],
        concepts: Vec::new(),
        expected: None,
        found: None,
        suspects: Vec::new(),
    };
    let twice: Vec<Breach> = children
        .twice(&reading.report)
        .into_iter()
        .map(|(agency, sources)| {
            let files = sources.join("、");
            breach(
                agency.to_owned(),
                Bilingual::new(
                    format!("下级机关“{agency}”的报告给了 {} 份，都计入了合计：{files}。", sources.len()),
                    format!("{} reports of {agency} are given and are all in the sums: {files}.", sources.len()),
                ),
            )
        })
        .collect();
    let other = children.of_other_years(&reading.report);
    let year = reading.report.year.unwrap_or_default();
    let of_other_years = (!other.is_empty()).then(|| {
        let (count, first) = (other.len(), other[0]);
        breach(
            "years".to_owned(),
            Bilingual::new(
                format!("{count} 份下级报告不是 {year} 年的，没有计入合计，如 {first}。"),
                format!("{count} reports below are not of {year} and are in no sum, such as {first}."),
            ),
        )
    });
    twice.into_iter().chain(of_other_years).for_each(|it| outcomes.broken(it));
}
