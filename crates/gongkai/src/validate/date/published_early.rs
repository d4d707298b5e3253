//! `published-early` (DAT004): the report was published before its period ended.

use super::super::{Breach, Certainty, Options, Outcomes, Rule};
use crate::{Bilingual, Concept, Edition, Reading, Severity};
use chrono::NaiveDate;

pub(in super::super) const RULE: Rule = Rule {
    code: "DAT004",
    name: "published-early",
    severity: Severity::Warning,
    editions: Edition::ALL,
    title: Bilingual::new("统计期限还没有结束就发布了。", "The report was published before its period ended."),
    page: Bilingual::new(
        "年度报告在次年发布。发布时间早于统计期限的末日，数字就不可能是全年的，或有一个日期写错。",
        "An annual report is published in the year after. Where it was published before the last day of its period, the figures cannot be those of the whole year, or one of the dates is wrong.",
    ),
    not_checked: Bilingual::new("没有写发布时间，或没有写统计期限。", "The day of publication or the period is not stated."),
    basis: Bilingual::new(
        "《政府信息公开条例》第五十条：每年1月31日前公布上一年度的报告。",
        "Article 50 of the Regulations: the report on the year before is published by 31 January.",
    ),
    certainty: Certainty::Practice,
    breaks: "发布时间：2019-12-20\n统计期限自2019年1月1日起至2019年12月31日止。公开信息30条。",
    holds: "发布时间：2020-01-20\n统计期限自2019年1月1日起至2019年12月31日止。公开信息30条。",
    beside: "",
    below: &[],
    check,
};

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    let Some((published, place)) = outcomes.once.published(reading) else { return };
    let end = reading.report.period().and_then(|it| it.end).or_else(|| NaiveDate::from_ymd_opt(reading.report.year?, 12, 31));
    let Some(end) = end else { return outcomes.not_checked(Some(place), Bilingual::new("没有写统计期限", "no period is stated")) };
    if published > end {
        return outcomes.holds(place, None);
    }
    outcomes.broken(Breach {
        about: "published".to_owned(),
        severity: None,
        message: Bilingual::new(
            format!("{published} 发布，而统计期限到 {end} 才结束。"),
            format!("Published on {published}, before the period ended on {end}."),
        ),
        places: vec![place],
        concepts: vec![Concept::PeriodEnd],
        expected: None,
        found: Some(published.to_string()),
        suspects: Vec::new(),
    });
}
