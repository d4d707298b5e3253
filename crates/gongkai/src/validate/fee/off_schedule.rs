//! `fee-off-schedule` (FEE002): an amount that no requests can come to.

use super::super::{Breach, Certainty, Options, Outcomes, Rule};
use super::collected;
use crate::{Bilingual, Concept, Edition, FeeRegime, Reading, Severity};
use chrono::NaiveDate;
use rust_decimal::Decimal;

pub(in super::super) const RULE: Rule = Rule {
    code: "FEE002",
    name: "fee-off-schedule",
    severity: Severity::Warning,
    editions: Edition::ALL,
    title: Bilingual::new("收费金额不可能由收费标准得出。", "An amount that the schedule of fees cannot give."),
    page: Bilingual::new(
        "信息处理费按件每件100元起，按页每页10元、20元、40元，合计总是10元的整倍数。不是整倍数的，金额写错，或收的不是这项费用。以万元写的是约数，不查。",
        "The processing fee is 100 yuan and more an item, or 10, 20 or 40 yuan a page: what it comes to is always a multiple of 10 yuan. Any other amount is mistaken, or is another fee. Amounts in ten thousand yuan are rounded, and are not judged.",
    ),
    not_checked: Bilingual::new(
        "2021年以前；年份不明；金额以万元写。",
        "Before 2021; the year is not known; the amount is in ten thousand yuan.",
    ),
    basis: Bilingual::new("国办函〔2020〕109号第四条、第五条。", "Letter 〔2020〕 No. 109 of the General Office, articles 4 and 5."),
    certainty: Certainty::Law,
    breaks: "山城县2022年政府信息公开工作年度报告\n2022年收取信息处理费645元。",
    holds: "山城县2022年政府信息公开工作年度报告\n2022年收取信息处理费640元。",
    beside: "",
    below: &[],
    check,
};

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    let Some(first) = reading.report.year.and_then(|year| NaiveDate::from_ymd_opt(year, 1, 1)) else { return };
    if FeeRegime::on(first).map(|it| it.0) != Some(FeeRegime::ProcessingFee) {
        return;
    }
    for (number, unit, place) in collected(reading) {
        if unit != "元" {
            outcomes.not_checked(Some(place), Bilingual::new("金额不以元写", "the amount is not in yuan"));
        } else if (number % Decimal::TEN).is_zero() {
            outcomes.holds(place, None);
        } else {
            outcomes.broken(Breach {
                about: "fees".to_owned(),
                severity: None,
                message: Bilingual::new(
                    format!("信息处理费 {number}元不是10元的整倍数，按收费标准得不出这个数。"),
                    format!("A processing fee of {number} yuan is no multiple of 10: the schedule cannot give it."),
                ),
                places: vec![place],
                concepts: vec![Concept::FeesCollected],
                expected: None,
                found: Some(number.to_string()),
                suspects: Vec::new(),
            });
        }
    }
}
