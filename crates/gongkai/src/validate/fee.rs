//! Fees for disclosure on request: whether there was a basis for them, and whether the schedule can give them.

pub(super) mod off_schedule;
pub(super) mod without_basis;

use crate::{Concept, Place, Reading};
use rust_decimal::Decimal;

/// The fees that a report says it collected, in the unit that it prints, with their place; those that are hedged or nothing are left out.
fn collected(reading: &Reading) -> Vec<(Decimal, String, Place)> {
    let exact = reading.stated_of(Concept::FeesCollected).filter(|it| it.statement.qualifier.is_none());
    let of = |it: crate::Fact<'_>| {
        let number = it.statement.value.number().filter(|it| !it.is_zero())?;
        Some((number, it.statement.unit.clone().unwrap_or_else(|| "元".to_owned()), it.place))
    };
    exact.filter_map(of).collect()
}
