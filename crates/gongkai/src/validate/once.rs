//! What several rules ask of a reading, found once.

use super::structure::{Heading, headings};
use crate::reading::Signature;
use crate::{Place, Reading};
use chrono::NaiveDate;
use std::cell::OnceCell;

/// What was found in one reading so far.
#[derive(Debug, Default)]
pub(super) struct Once {
    headings: OnceCell<Vec<Heading>>,
    published: OnceCell<Option<(NaiveDate, Place)>>,
    signature: OnceCell<Option<Signature>>,
}

impl Once {
    /// The numbered headings.
    pub(super) fn headings(&self, reading: &Reading) -> &[Heading] {
        self.headings.get_or_init(|| headings(reading))
    }

    /// Who signs the report, and when.
    pub(super) fn signature(&self, reading: &Reading) -> Option<&Signature> {
        self.signature.get_or_init(|| reading.signature()).as_ref()
    }

    /// The day of publication, with its place.
    pub(super) fn published(&self, reading: &Reading) -> Option<(NaiveDate, Place)> {
        *self.published.get_or_init(|| reading.published())
    }
}
