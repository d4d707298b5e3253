//! `fee-without-basis` (FEE001): a fee was collected in a year in which there was none.

use super::super::{Breach, Certainty, Options, Outcomes, Rule};
use super::collected;
use crate::within::has_any;
use crate::{Bilingual, Concept, Edition, FeeRegime, Reading, Severity};
use chrono::NaiveDate;

pub(in super::super) const RULE: Rule = Rule {
    code: "FEE001",
    name: "fee-without-basis",
    severity: Severity::Warning,
    editions: Edition::ALL,
    title: Bilingual::new("在没有收费依据的年份收了费。", "A fee was collected in a year in which there was none."),
    page: Bilingual::new(
        "检索、复制、邮寄费自2017年4月1日起取消，信息处理费自2021年1月1日起施行。2018、2019、2020年全年没有收费依据；报告写明收了费的，要么年份或数字写错，要么须说明。2018年以来写明收的是检索费、复制费、邮寄费的，也没有依据。",
        "Fees for search, copying and post were abolished on 1 April 2017, and the processing fee is in force since 1 January 2021. In 2018, 2019 and 2020 there was no basis for any; where a report says that something was collected, the year or the number is wrong, or it needs a word. Nor has there been a basis since 2018 for what is called a fee for search, copying or post.",
    ),
    not_checked: Bilingual::new("年份不明；没有写收费，或写的是约数。", "The year is not known; no fee is stated, or it is hedged."),
    basis: Bilingual::new(
        "财税〔2017〕20号；国办函〔2020〕109号。",
        "Document 〔2017〕 No. 20 of the Ministry of Finance; letter 〔2020〕 No. 109 of the General Office.",
    ),
    certainty: Certainty::Law,
    breaks: "山城县2019年政府信息公开工作年度报告\n依申请公开政府信息收取费用120元。",
    holds: "山城县2019年政府信息公开工作年度报告\n依申请公开政府信息未收取费用。",
    beside: "",
    below: &[],
    check,
};

/// How far before a fee its sentence is followed, in characters.
const SENTENCE: usize = 60;

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    let fees = collected(reading);
    let Some(year) = reading.likely_year() else {
        if let Some((_, _, place)) = fees.first() {
            outcomes.not_checked(Some(*place), Bilingual::new("年份不明", "the year is not known"));
        }
        return;
    };
    let on = |month: u32, day: u32| NaiveDate::from_ymd_opt(year, month, day).and_then(FeeRegime::on).map(|it| it.0);
    let none = on(1, 1) == Some(FeeRegime::Abolished) && on(12, 31) == Some(FeeRegime::Abolished);
    for (number, unit, place) in fees {
        // 检索费、复制费 ended in 2017, whatever came after them.
        let text = reading.document.text();
        let before = text[..place.end].char_indices().rev().take(SENTENCE).take_while(|it| !matches!(it.1, '。' | '；' | '\n')).last();
        let clause = &text[before.map_or(place.end, |it| it.0)..place.end];
        let old = year >= 2018 && has_any(clause, &["检索费", "复制费", "邮寄费"]) && !clause.contains("信息处理费");
        if !none && !old {
            outcomes.holds(place, None);
            continue;
        }
        outcomes.broken(Breach {
            about: "fees".to_owned(),
            severity: None,
            message: Bilingual::new(
                format!("{year} 年没有收费依据，而报告写收费 {number}{unit}。"),
                format!("There was no basis for a fee in {year}, and {number}{unit} are said to have been collected."),
            ),
            places: vec![place],
            concepts: vec![Concept::FeesCollected],
            expected: Some("0".to_owned()),
            found: Some(number.to_string()),
            suspects: Vec::new(),
        });
    }
}
