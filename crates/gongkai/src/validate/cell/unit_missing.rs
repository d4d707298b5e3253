//! `amount-without-unit` (FRM002): an amount of money in a table has no unit.

use super::super::{Certainty, Options, Outcomes, Rule};
use super::breach;
use crate::{Bilingual, Column, Concept, Edition, Reading, Severity};

pub(in super::super) const RULE: Rule = Rule {
    code: "FRM002",
    name: "amount-without-unit",
    severity: Severity::Warning,
    editions: &[Edition::Trial2019, Edition::Format2021],
    title: Bilingual::new("表中金额没有写单位。", "An amount of money in a table has no unit."),
    page: Bilingual::new(
        "“采购总金额 8040”是元还是万元，看不出来，相差一万倍。表头、行名和格内都没有写单位的，在此提示；金额为零的不提示。",
        "采购总金额 8040 may be yuan or ten thousand yuan, and nothing tells which. Amounts with a unit neither in the header nor in the row nor in the cell are told here; an amount of nothing needs none.",
    ),
    not_checked: Bilingual::new("没有金额，或金额为零。", "There is no amount, or it is nothing."),
    basis: Bilingual::new("金额须有单位才有意义。", "An amount means nothing without its unit."),
    certainty: Certainty::Practice,
    breaks: "第二十条第（九）项\n信息内容 | 采购项目数量 | 采购总金额\n政府集中采购 | 6 | 52.15\n",
    holds: "第二十条第（九）项\n信息内容 | 采购项目数量 | 采购总金额\n政府集中采购 | 6 | 52.15万元\n",
    beside: "",
    below: &[],
    check,
};

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    let text = reading.document.text();
    for (nth, grid) in reading.report.tables.iter().enumerate() {
        for (cell, value) in grid.printed() {
            let is_amount = matches!(cell.column, Column::ProcurementAmount | Column::FeeAmount);
            let Some(number) = value.number().filter(|it| is_amount && !it.is_zero()) else { continue };
            let place = reading.cell_place(nth, cell);
            if !grid.form().unit(cell.row, cell.column).is_empty() || text[place.range()].contains('元') {
                outcomes.holds(place, None);
                continue;
            }
            let term = cell.term();
            outcomes.broken(breach(
                cell.to_string(),
                place,
                Concept::Cell(cell),
                Bilingual::new(
                    format!("“{}”{number} 没有写单位，看不出是元还是万元。", term.zh),
                    format!("“{}” {number} has no unit: yuan or ten thousand yuan?", term.en),
                ),
                Some(number.to_string()),
                None,
            ));
        }
    }
}
