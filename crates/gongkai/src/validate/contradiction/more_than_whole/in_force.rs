//! More documents made in the year than are in force at its end: 制发5件，废止2件，现行有效3件. Those that are made are among those in force.

use crate::validate::{Breach, Outcomes};
use crate::{Bilingual, CellKey, Column, Reading, Row, Severity, Table};

pub(super) fn check(reading: &Reading, outcomes: &mut Outcomes<'_>) {
    for (nth, grid) in reading.report.tables.iter().enumerate().filter(|it| it.1.table() == Table::Art20Item1) {
        for row in [Row::Regulations, Row::NormativeDocuments] {
            let cell = |column| grid.printed().find(|it| it.0 == CellKey::new(Table::Art20Item1, row, column));
            let count = |column| cell(column).and_then(|it| it.1.count());
            let (Some(issued), Some(in_force)) = (count(Column::IssuedThisYear), count(Column::InForce)) else { continue };
            let Some((at, _)) = cell(Column::InForce) else { continue };
            let place = reading.cell_place(nth, at);
            if issued <= in_force {
                outcomes.holds(place, None);
                continue;
            }
            // What was made for a term of less than a year may be among those repealed.
            let repealed = count(Column::RepealedThisYear).unwrap_or(0);
            let term = row.term();
            outcomes.broken(Breach {
                about: format!("in force {}", row.key()),
                severity: (issued <= in_force.saturating_add(repealed)).then_some(Severity::Info),
                message: Bilingual::new(
                    format!("“{}”本年制发 {issued} 件，年末现行有效却只有 {in_force} 件；本年制发的都应在现行有效之内。", term.zh),
                    format!(
                        "{issued} of “{}” were made in the year, and only {in_force} are in force at its end: those made are among them.",
                        term.en
                    ),
                ),
                places: vec![place],
                concepts: Vec::new(),
                expected: None,
                found: Some(in_force.to_string()),
                suspects: Vec::new(),
            });
        }
    }
}
