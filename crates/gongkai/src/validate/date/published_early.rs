//! `published-early` (DAT004): the report was published before its period ended.

use super::super::{Breach, Certainty, Options, Outcomes, Rule};
use crate::{Bilingual, Concept, Edition, Reading, Severity};
use chrono::{Datelike, NaiveDate};

pub(in super::super) const RULE: Rule = Rule {
    code: "DAT004",
    name: "published-early",
    severity: Severity::Warning,
    editions: Edition::ALL,
    title: Bilingual::new("统计期限还没有结束就发布了。", "The report was published before its period ended."),
    page: Bilingual::new(
        "年度报告在次年发布。发布时间（没有写的，文末落款的日期）早于统计期限的末日，数字就不可能是全年的，或有一个日期写错。",
        "An annual report is published in the year after. Where it was published, or else signed, before the last day of its period, the figures cannot be those of the whole year, or one of the dates is wrong.",
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
    let once = outcomes.once;
    // The signature of an attachment stands elsewhere.
    let ends = |it: &&crate::reading::Signature| reading.document.text()[it.place.end..].trim().is_empty();
    let signed = || once.signature(reading).filter(ends).map(|it| (it.day, it.place)).or_else(|| last_line(reading));
    let Some((published, place)) = once.published(reading).or_else(signed) else { return };
    let end = reading.report.period().and_then(|it| it.end).or_else(|| NaiveDate::from_ymd_opt(reading.report.year?, 12, 31));
    let Some(end) = end else { return outcomes.not_checked(Some(place), Bilingual::new("没有写统计期限", "no period is stated")) };
    // A report may be signed on the last day of its year.
    if published > end || published == end && once.published(reading).is_none() {
        return outcomes.holds(place, None);
    }
    outcomes.broken(Breach {
        about: "published".to_owned(),
        severity: None,
        message: Bilingual::new(
            format!("{published} 发布或落款，而统计期限到 {end} 才结束。"),
            format!("Published or signed on {published}, before the period ended on {end}."),
        ),
        places: vec![place],
        concepts: vec![Concept::PeriodEnd],
        expected: None,
        found: Some(published.to_string()),
        suspects: Vec::new(),
    });
}

/// The day that is the last line of a report of the year: 二〇一三年十一月二十日.
fn last_line(reading: &Reading) -> Option<(NaiveDate, crate::Place)> {
    let text = reading.document.text();
    let end = text.trim_end().len();
    let line = reading.document.line_around(end.checked_sub(1)?);
    let shown = text[line.start..end.max(line.start)].trim_start();
    // 落实时间： above it: a day of what is planned or reported.
    let above = text[..line.start].trim_end();
    if above.ends_with(['：', ':']) || above.ends_with("时间") {
        return None;
    }
    let day = Some(shown).filter(|it| it.len() <= DAY).and_then(crate::parse::day_alone)?;
    if Some(day.year()) != reading.report.year {
        return None;
    }
    Some((day, crate::Place::new(&reading.document, end - shown.len()..end)))
}

/// No day on a line of its own is longer, in bytes.
const DAY: usize = 48;
