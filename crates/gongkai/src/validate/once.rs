//! What several rules ask of a reading, found once.

use super::structure::{Heading, headings};
use crate::pairs::Pairs;
use crate::reading::Signature;
use crate::{Place, Reading};
use chrono::NaiveDate;
use memchr::memmem;
use std::cell::OnceCell;
use std::ops::Range;

/// What stands in a sentence, and in no heading or cell.
const STOPS: [&str; 5] = ["，", "。", ",", "；", ";"];

/// So many pairs of letters are told apart in a report.
const PAIRS: usize = 1 << 15;

/// What was found in one reading so far.
#[derive(Debug, Default)]
pub(super) struct Once {
    headings: OnceCell<Vec<Heading>>,
    published: OnceCell<Option<(NaiveDate, Place)>>,
    signature: OnceCell<Option<Signature>>,
    pairs: OnceCell<Pairs>,
    sentences: OnceCell<Vec<Range<usize>>>,
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

    /// Where a word stands in the text, with the word.
    pub(super) fn find<'a>(&self, reading: &'a Reading, word: &'a str) -> impl Iterator<Item = (usize, &'a str)> + use<'a> {
        let text = reading.document.text();
        self.may_have(reading, word).then(|| memmem::find_iter(text.as_bytes(), word)).into_iter().flatten().map(move |at| (at, word))
    }

    /// Whether a word may stand in the text; nearly always where it may it does.
    fn may_have(&self, reading: &Reading, word: &str) -> bool {
        self.pairs.get_or_init(|| Pairs::of(reading.document.text(), PAIRS)).may_have(word)
    }

    /// The lines with a stop in them: all but headings and the cells of tables.
    pub(super) fn sentences(&self, reading: &Reading) -> &[Range<usize>] {
        self.sentences.get_or_init(|| {
            let text = reading.document.text().as_bytes();
            let mut stops: Vec<usize> = STOPS.iter().flat_map(|stop| memmem::find_iter(text, stop)).collect();
            stops.sort_unstable();
            let mut stops = stops.into_iter().peekable();
            let has_stop = |line: &Range<usize>| {
                while stops.next_if(|it| *it < line.start).is_some() {}
                stops.peek().is_some_and(|it| *it < line.end)
            };
            reading.document.lines().filter(has_stop).collect()
        })
    }

    /// Whether a word stands anywhere in the text.
    pub(super) fn has(&self, reading: &Reading, word: &str) -> bool {
        self.find(reading, word).next().is_some()
    }

    /// The day of publication, with its place.
    pub(super) fn published(&self, reading: &Reading) -> Option<(NaiveDate, Place)> {
        *self.published.get_or_init(|| reading.published_where(|word| self.may_have(reading, word)))
    }
}
