//! A report beside those of the agencies below it.

pub(super) mod child_doubtful;
pub(super) mod less_than_children;
pub(super) mod sum_of_children;

use super::Outcomes;
use crate::{Bilingual, Concept, Harmonised, Place, Quantity, Reading, Tally};
use rust_decimal::Decimal;
use std::collections::BTreeSet;

/// A number of a report with what those below it come to.
struct Compared {
    concept: Concept,
    name: Bilingual,
    place: Place,
    found: Decimal,
    tally: Tally,
    /// 元 where it is money, which is compared in yuan.
    unit: &'static str,
    /// One of them prints a negative number, so that a part may be more than the whole.
    negative: bool,
}

/// The numbers of a report that those below it have sums for: its cells, and what prose alone states.
fn compared(reading: &Reading, outcomes: &Outcomes<'_>) -> Vec<Compared> {
    let Some(children) = outcomes.children else { return Vec::new() };
    let report = &reading.report;
    let mut compared = Vec::new();
    let mut in_cells = BTreeSet::new();
    for (nth, grid) in report.tables.iter().enumerate() {
        for (cell, _) in grid.printed() {
            let concept = Concept::Cell(cell);
            let quantity = Quantity::Concept(concept);
            let Some(found) = report.told(quantity).number() else { continue };
            let Some((tally, negative)) = children.sum(report, quantity) else { continue };
            in_cells.extend(concept.harmonised());
            compared.push(Compared {
                concept,
                name: cell.term(),
                place: reading.cell_place(nth, cell),
                found,
                tally,
                unit: unit(quantity),
                negative,
            });
        }
    }
    let mut seen = BTreeSet::new();
    for fact in reading.stated() {
        let Some(harmonised) = fact.statement.concept.harmonised().filter(|it| !in_cells.contains(it)) else { continue };
        let exact = fact.statement.qualifier.is_none() && is_prose_of(harmonised, fact.statement.concept);
        let Some(found) = report.told(Quantity::Harmonised(harmonised)).number().filter(|_| exact && seen.insert(harmonised)) else {
            continue;
        };
        let Some((tally, negative)) = children.sum(report, Quantity::Harmonised(harmonised)) else { continue };
        let name = harmonised.term().to_owned();
        compared.push(Compared {
            concept: fact.statement.concept,
            name,
            place: fact.place,
            found,
            tally,
            unit: unit(Quantity::Harmonised(harmonised)),
            negative,
        });
    }
    compared
}

/// The unit that a number is told with: only money changes its own.
fn unit(quantity: Quantity) -> &'static str {
    Some(quantity.unit()).filter(|it| *it == "元").unwrap_or_default()
}

fn is_prose_of(harmonised: Harmonised, concept: Concept) -> bool {
    harmonised.bridge().prose == Some(concept)
}

impl Compared {
    /// The sum of those below, where every one of them gives a number.
    fn sum(&self) -> Option<Decimal> {
        self.tally.sum().filter(|_| self.tally.numbers == self.tally.reports() && self.tally.hedged == 0)
    }
}
