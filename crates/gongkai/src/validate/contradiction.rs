//! Numbers that contradict each other: prose against tables, prose against prose, inside a list, and what cannot be.

pub(super) mod all_alike;
pub(super) mod all_upheld;
pub(super) mod cumulative;
pub(super) mod more_answered;
pub(super) mod more_than_whole;
pub(super) mod not_the_most;
mod prose_acts;
pub(super) mod prose_prose;
pub(super) mod prose_table;
pub(super) mod rise_that_falls;
pub(super) mod table_twice;
pub(super) mod twice_in_list;

use super::{Breach, Outcomes};
use crate::{Bilingual, Concept, Fact, Reading};

/// The exact counts that prose states of a concept, in the order of the text.
fn stated(reading: &Reading, concept: Concept) -> Vec<(i64, Fact<'_>)> {
    reading.stated_of(concept).filter_map(|it| super::list::exact(&it.statement).map(|count| (count, it))).collect()
}

/// A number that another one speaks against.
fn contradicted(fact: &Fact<'_>, other: Option<&Fact<'_>>, expected: i64, found: i64, message: Bilingual, outcomes: &mut Outcomes<'_>) {
    let mut places = vec![fact.place];
    places.extend(other.map(|it| it.place));
    let mut concepts = vec![fact.statement.concept];
    concepts.extend(other.map(|it| it.statement.concept));
    concepts.dedup();
    outcomes.broken(Breach {
        about: fact.statement.concept.to_string(),
        severity: None,
        message,
        places,
        concepts,
        expected: Some(expected.to_string()),
        found: Some(found.to_string()),
        suspects: Vec::new(),
    });
}
