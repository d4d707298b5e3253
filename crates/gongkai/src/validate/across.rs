//! This year's report beside last year's: what was carried over, what there was and what came, and what was copied.

pub(super) mod carried_over;
pub(super) mod figures_repeated;
pub(super) mod misquoted;
pub(super) mod stock_and_flow;
pub(super) mod text_repeated;

use super::{Breach, Outcomes};
use crate::{Axis, Bilingual, CellKey, Concept, Grid, Link, Reading};
use rust_decimal::Decimal;

/// Judges the links of every table to the year before that a rule is about.
fn judge(reading: &Reading, outcomes: &mut Outcomes<'_>, is_of_rule: impl Fn(&Link) -> bool) {
    let Some(previous) = outcomes.previous else { return };
    for (nth, grid) in reading.report.tables.iter().enumerate() {
        let Some(before) = previous.report.table(grid.table()) else { continue };
        for link in grid.form().links.iter().filter(|it| is_of_rule(it)) {
            let form = grid.form();
            let across: Vec<Axis> = match link.now {
                Axis::Row(_) => form.columns.iter().filter(|it| it.role.has_cell()).map(|it| Axis::Column(it.key)).collect(),
                Axis::Column(_) => form.rows.iter().filter(|it| it.role.has_cell()).map(|it| Axis::Row(it.key)).collect(),
            };
            for at in across {
                judge_one(reading, (nth, grid, before), link, at, outcomes);
            }
        }
    }
}

fn judge_one(reading: &Reading, (nth, grid, before): (usize, &Grid, &Grid), link: &Link, at: Axis, outcomes: &mut Outcomes<'_>) {
    let Some(now) = cell(grid, link.now, at) else { return };
    let place = reading.cell_place(nth, now);
    let expected = link.terms.iter().try_fold(Decimal::ZERO, |sum, &(by, term, years)| {
        let of = if years == 0 { grid } else { before };
        let key = cell(of, term, at)?;
        sum.checked_add(of.cell(key.row, key.column).number()?.checked_mul(Decimal::from(by))?)
    });
    let (Some(found), Some(expected)) = (grid.cell(now.row, now.column).number(), expected) else {
        return outcomes
            .not_checked(Some(place), Bilingual::new("今年或上年有一格没有数", "a cell of this year or the year before holds no number"));
    };
    if found == expected {
        return outcomes.holds(place, None);
    }
    let term = now.term();
    let (found, expected) = (found.normalize(), expected.normalize());
    outcomes.broken(Breach {
        about: now.to_string(),
        severity: None,
        message: Bilingual::new(
            format!("“{}”写作 {found}，按上年的报告应是 {expected}。", term.zh),
            format!("“{}” is {found}; by last year's report it would be {expected}.", term.en),
        ),
        places: vec![place],
        concepts: vec![Concept::Cell(now)],
        expected: Some(expected.to_string()),
        found: Some(found.to_string()),
        suspects: Vec::new(),
    });
}

/// The cell of a table where a term meets the row or column that it is judged at.
fn cell(grid: &Grid, term: Axis, at: Axis) -> Option<CellKey> {
    let ((Axis::Row(row), Axis::Column(column)) | (Axis::Column(column), Axis::Row(row))) = (term, at) else { return None };
    grid.form().has_cell(row, column).then(|| CellKey::new(grid.table(), row, column))
}
