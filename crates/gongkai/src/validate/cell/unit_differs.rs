//! `unit-differs` (FRM007): the unit in a cell is not that of its column.

use super::super::{Certainty, Options, Outcomes, Rule};
use super::breach;
use crate::{Bilingual, Concept, Edition, Form, Reading, Severity};
use rust_decimal::Decimal;

pub(in super::super) const RULE: Rule = Rule {
    code: "FRM007",
    name: "unit-differs",
    severity: Severity::Warning,
    editions: Edition::ALL,
    title: Bilingual::new("格内的单位与表头不同。", "The unit in a cell is not that of its column."),
    page: Bilingual::new(
        "表头以“万元”计，格内却写“251000元”，汇总时会差一万倍。数字按格内的单位读取，在此提示改成表头的单位。格内没有写单位，而正文写的是它的万分之一“万元”的（864000与86.4万元），是以元填的，也在此提示。",
        "Where the column counts in ten thousand yuan (万元) and a cell says 251000元, a sum is wrong ten thousand times over. The number is read in the unit of its cell; it is told here, so that it can be written in that of the column. A cell without a unit of which the text tells the ten-thousandth in 万元 (864000 and 86.4万元) was filled in with yuan, and is told too.",
    ),
    not_checked: Bilingual::new("表头没有单位，或格内没有写单位。", "The column has no unit, or the cell prints none."),
    basis: Bilingual::new("《政府信息公开工作年度报告格式》：收费金额以万元计。", "The official form counts fees in ten thousand yuan."),
    certainty: Certainty::Practice,
    breaks: "第二十条第（八）项\n信息内容 | 本年收费金额（单位：万元）\n行政事业性收费 | 251000元\n",
    holds: "第二十条第（八）项\n信息内容 | 本年收费金额（单位：万元）\n行政事业性收费 | 25.1万元\n",
    beside: "",
    below: &[],
    check,
};

/// An amount in yuan under a head of 万元, which the text tells in ten thousands: 86.4万元, and 864000 in the cell.
fn in_yuan(reading: &Reading, nth: usize, outcomes: &mut Outcomes<'_>) {
    let (text, grid) = (reading.document.text(), &reading.report.tables[nth]);
    for (cell, value) in grid.printed() {
        let Some(number) = value.number().filter(|it| *it >= Decimal::ONE_THOUSAND) else { continue };
        if grid.form().unit(cell.row, cell.column) != "万元" || grid.unit(cell.row, cell.column) != "万元" {
            continue;
        }
        let told = (number / Decimal::from(10_000)).normalize();
        if !outcomes.once.has(reading, "万元") || !stands_alone(text, &format!("{told}万元")) {
            continue;
        }
        let (term, place) = (cell.term(), reading.cell_place(nth, cell));
        outcomes.broken(breach(
            format!("{cell} yuan"),
            place,
            Concept::Cell(cell),
            Bilingual::new(
                format!("“{}”以万元计，写作 {number}；正文写 {told}万元，格内是以元写的。", term.zh),
                format!("“{}” counts in ten thousand yuan and has {number}; the text tells {told}万元: the cell is in yuan.", term.en),
            ),
            Some(number.to_string()),
            Some(told.to_string()),
        ));
    }
}

/// Whether an amount stands in a text, and is not the end of a larger one.
fn stands_alone(text: &str, amount: &str) -> bool {
    text.match_indices(amount).any(|it| !text[..it.0].ends_with(|it: char| it.is_ascii_digit() || matches!(it, '.' | ',')))
}

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    let text = reading.document.text();
    for (nth, grid) in reading.report.tables.iter().enumerate() {
        if !has_money(grid.form()) {
            continue;
        }
        in_yuan(reading, nth, outcomes);
        for (cell, value) in grid.printed() {
            let of_form = grid.form().unit(cell.row, cell.column);
            let Some(number) = value.number().filter(|_| of_form.ends_with('元')) else { continue };
            let place = reading.cell_place(nth, cell);
            let unit = grid.unit(cell.row, cell.column);
            if unit == of_form {
                if text[place.range()].contains('元') {
                    outcomes.holds(place, None);
                }
                continue;
            }
            let term = cell.term();
            outcomes.broken(breach(
                cell.to_string(),
                place,
                Concept::Cell(cell),
                Bilingual::new(
                    format!("“{}”{number} 写的是“{unit}”，表头以“{of_form}”计。", term.zh),
                    format!("“{}” {number} is in {unit}, while its column counts in {of_form}.", term.en),
                ),
                Some(unit.to_owned()),
                Some(of_form.to_owned()),
            ));
        }
    }
}

/// Whether a row or column of a form counts money.
fn has_money(form: &Form) -> bool {
    form.rows.iter().map(|it| it.unit).chain(form.columns.iter().map(|it| it.unit)).any(|it| it.ends_with('元'))
}
