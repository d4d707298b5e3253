//! The form of single numbers and cells: blanks, units, hedges, columns misread.

pub(super) mod column_misread;
pub(super) mod decimal_count;
pub(super) mod form_incomplete;
pub(super) mod hedge_of_exact;
pub(super) mod letter_in_number;
pub(super) mod number_damaged;
pub(super) mod regulations_of_township;
pub(super) mod respectively;
pub(super) mod row_added;
pub(super) mod share_without_number;
pub(super) mod total_blank;
pub(super) mod unit_differs;
pub(super) mod unit_missing;
pub(super) mod unit_odd;

use super::Breach;
use crate::{Bilingual, Concept, Place};

fn breach(about: String, place: Place, concept: Concept, message: Bilingual, found: Option<String>, expected: Option<String>) -> Breach {
    Breach { about, severity: None, message, places: vec![place], concepts: vec![concept], expected, found, suspects: Vec::new() }
}
