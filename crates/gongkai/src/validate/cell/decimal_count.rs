//! `count-not-whole` (FRM009): things that are counted one by one have a decimal, or are fewer than none.

use super::super::{Certainty, Options, Outcomes, Rule};
use super::breach;
use crate::{Bilingual, Column, Concept, Edition, Reading, Severity, Value};

pub(in super::super) const RULE: Rule = Rule {
    code: "FRM009",
    name: "count-not-whole",
    severity: Severity::Warning,
    editions: Edition::ALL,
    title: Bilingual::new("按件数的数带有小数，或者是负数。", "A number of single things has a decimal, or is below zero."),
    page: Bilingual::new(
        "“收到申请2.5件”：申请、复议、诉讼一件一件地数，不会有半件。多半是多按了一个小数点。法定表格里的件数也不会是负数（2019年的“本年增/减”除外）。费用、以万计的数不在此列。",
        "收到申请2.5件: requests, reconsiderations and lawsuits are counted one by one, and there is no half of one. A point was mostly pressed too many. Nor is a number in a statutory table below zero, but for 本年增/减 of 2019. Fees, and numbers in tens of thousands, are none of these.",
    ),
    not_checked: Bilingual::new("没有带小数的件数，也没有负数。", "No number of them has a decimal or is below zero."),
    basis: Bilingual::new("件数是不小于零的整数。", "A count is whole, and not below zero."),
    certainty: Certainty::Practice,
    breaks: "2015年，收到政府信息公开申请2.5件。",
    holds: "2015年，收到政府信息公开申请25件。",
    beside: "",
    below: &[],
    check,
};

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    for fact in reading.stated() {
        let Value::Amount(amount) = &fact.statement.value else { continue };
        let unit = fact.statement.unit.as_deref().unwrap_or("");
        let whole = amount.fract().is_zero();
        if whole || fact.statement.concept == Concept::FeesCollected || !UNITS.contains(&unit) {
            continue;
        }
        outcomes.broken(breach(
            fact.statement.concept.to_string(),
            fact.place,
            fact.statement.concept,
            Bilingual::new(format!("写作 {amount}{unit}，件数应为整数。"), format!("{amount}{unit} is printed; a count is whole.")),
            Some(amount.to_string()),
            None,
        ));
    }
    cells(reading, outcomes);
}

/// 行政强制 -3: no cell of a form but the change of the year is below zero, and none but money has a decimal.
fn cells(reading: &Reading, outcomes: &mut Outcomes<'_>) {
    for (nth, grid) in reading.report.tables.iter().enumerate() {
        let form = grid.form();
        for (cell, value) in grid.printed() {
            // Nearly all of them are counts.
            if matches!(value, Value::Count(count) if *count >= 0) {
                continue;
            }
            let Some(number) = value.number() else { continue };
            let whole = number.fract().is_zero() && !number.is_sign_negative();
            let other = matches!(cell.column, Column::ItemsChange | Column::ProcurementAmount | Column::FeeAmount);
            if whole || other || form.unit(cell.row, cell.column).ends_with('元') {
                continue;
            }
            let term = cell.term();
            outcomes.broken(breach(
                cell.to_string(),
                reading.cell_place(nth, cell),
                Concept::Cell(cell),
                Bilingual::new(
                    format!("“{}”写作 {number}，件数应为不小于零的整数。", term.zh),
                    format!("“{}” is {number}; a count is whole, and not below zero.", term.en),
                ),
                Some(number.to_string()),
                None,
            ));
        }
    }
}

/// Units of single things.
const UNITS: [&str; 11] = ["条", "件", "份", "宗", "起", "人", "名", "次", "个", "篇", "期"];
