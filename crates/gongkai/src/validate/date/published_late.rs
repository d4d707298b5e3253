//! `published-late` (DAT006): the report was published after the day on which it was due.

use super::super::{Breach, Certainty, Options, Outcomes, Rule};
use crate::{Bilingual, Concept, DueBy, Edition, Place, Reading, Severity};
use chrono::Datelike;

pub(in super::super) const RULE: Rule = Rule {
    code: "DAT006",
    name: "published-late",
    severity: Severity::Warning,
    editions: Edition::ALL,
    title: Bilingual::new("超过法定期限才公布。", "The report was published after it was due."),
    page: Bilingual::new(
        "2018年度及以前的报告应在次年3月31日前公布；2019年度起，政府部门的报告应在1月31日前，政府的报告应在3月31日前。乡镇、街道、开发区等，条例没有规定日期；机关的类别从名称看不出来的，过了3月31日才提示。没有写发布时间的，看文末署名下的日期：署名已过期限，公布不会更早。期限不因休息日顺延。各地另有规定的，写在名录（--expect）或 gongkai.toml 里，以其为准。",
        "Reports on 2018 and before were due by 31 March of the next year; since those on 2019, departments are due by 31 January and governments by 31 March. For townships, street offices and zones the Regulations name no day; where the name does not tell the kind of agency, only a day after 31 March is told. Where no day of publication is printed, that below the signature counts: a report signed too late was not published before. The day is not moved for rest days. Local orders stand in a list of agencies (--expect) or in gongkai.toml, and go first.",
    ),
    not_checked: Bilingual::new(
        "没有写发布时间或年份；条例没有规定该类机关的日期。",
        "The day of publication or the year is not stated; the Regulations name no day for the agency.",
    ),
    basis: Bilingual::new(
        "《政府信息公开条例》（2007）第三十一条；（2019）第四十九条。",
        "Article 31 of the Regulations of 2007; Article 49 of those of 2019.",
    ),
    certainty: Certainty::Law,
    breaks: "山城县水利局2022年政府信息公开工作年度报告\n发布时间：2023-02-07\n",
    holds: "山城县水利局2022年政府信息公开工作年度报告\n发布时间：2023-01-19\n",
    beside: "",
    below: &[],
    check,
};

fn check(reading: &Reading, options: &Options, outcomes: &mut Outcomes<'_>) {
    let report = &reading.report;
    // A report that was signed too late was not published before.
    let printed = outcomes.once.published(reading);
    let signed = || outcomes.once.signature(reading).map(|it| (it.day, it.place));
    let Some((published, place)) = printed.or_else(signed) else { return };
    let is_signed = printed.is_none();
    let agency = report.bodies.reporting_agency.as_ref();
    let Some(due) = options.due_of(agency, report.year) else {
        return outcomes.not_checked(Some(place), Bilingual::new("没有写年份", "the year is not stated"));
    };
    if due.by == DueBy::Custom && agency.is_some_and(|it| it.kind.is_some()) {
        return outcomes
            .not_checked(Some(place), Bilingual::new("条例没有规定该类机关的日期", "the Regulations name no day for such an agency"));
    }
    if published <= due.day {
        // Nobody knows when a report was published that was signed in time.
        return if is_signed { not_told(place, outcomes) } else { outcomes.holds(place, None) };
    }
    // A page may be put up again years later, and a year in the title may be wrong.
    if report.year.is_some_and(|year| published.year() > year + 1) {
        return outcomes.not_checked(
            Some(place),
            Bilingual::new("发布时间在两年以后，可能是重新上传", "the page may have been put up again, two years later"),
        );
    }
    let days = (published - due.day).num_days();
    outcomes.broken(Breach {
        about: "published".to_owned(),
        severity: None,
        message: Bilingual::new(
            format!("{published} {}，比期限 {} 晚 {days} 天。", if is_signed { "署名" } else { "公布" }, due.day),
            format!("{} on {published}, {days} days after it was due on {}.", if is_signed { "Signed" } else { "Published" }, due.day),
        ),
        places: vec![place],
        concepts: vec![Concept::PeriodEnd],
        expected: Some(due.day.to_string()),
        found: Some(published.to_string()),
        suspects: Vec::new(),
    });
}

fn not_told(place: Place, outcomes: &mut Outcomes<'_>) {
    outcomes.not_checked(Some(place), Bilingual::new("没有写发布时间，只有署名的日期", "only the day of the signature is told"));
}
