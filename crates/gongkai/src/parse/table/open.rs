//! A table on lines while it is being read: its title, its header, its rows.

use super::label::Meaning;
use super::place::TELLING;
use crate::fold::is_han;
use crate::{Edition, Form, Table, Value};
use std::ops::Range;

/// A row as it was met: its label, then its values.
#[derive(Debug, Clone, Default)]
pub(super) struct Met {
    /// What its label may mean; nothing for values that stand on a line without one.
    pub(super) meanings: Vec<Meaning>,
    pub(super) values: Vec<Printed>,
    /// Its label, folded.
    pub(super) words: String,
    pub(super) lines: Vec<usize>,
    /// How many pipes stand on the line of its values.
    pub(super) pipes: usize,
    /// Its line ends before those of the other rows do.
    pub(super) short: bool,
    /// Words that are no label stand after it: the values that follow them are of another row.
    pub(super) ended: bool,
}

/// A value as it was met.
#[derive(Debug, Clone)]
pub(super) struct Printed {
    pub(super) value: Value,
    pub(super) range: Range<usize>,
    /// An empty line that may be a blank cell: it counts only where the row lacks exactly as many cells.
    pub(super) soft: bool,
    /// Nothing between two tabs: a blank cell, or a column that no row fills.
    pub(super) hollow: bool,
    /// The first byte of its line, and the column of print at which it begins.
    pub(super) line: usize,
    pub(super) at: usize,
}

/// Values that begin no farther apart stand under one another, one to a line; one no farther from the margin begins a line.
const MARGIN: usize = 4;

/// The values of a row that is printed on several lines, from left to right: a cell may stand lower than its neighbours. `None` where two stand at one place.
pub(super) fn from_left(values: Vec<&Printed>) -> Option<Vec<&Printed>> {
    let Some(first) = values.first() else { return Some(values) };
    let (line, margin) = (first.line, |it: &&Printed| it.at <= MARGIN);
    let (left, right) = values.iter().fold((usize::MAX, 0), |(left, right), it| (left.min(it.at), right.max(it.at)));
    let wrapped = values.iter().skip(1).any(|it| it.line != line && margin(it));
    let in_order = values.is_sorted_by(|one, other| one.at < other.at);
    if values.iter().all(|it| it.line == line) || right - left <= MARGIN || wrapped || in_order {
        return Some(values);
    }
    let mut values = values;
    values.sort_by_key(|it| it.at);
    values.windows(2).all(|pair| pair[0].at < pair[1].at).then_some(values)
}

impl Met {
    /// Whether its values so far stand on one line.
    pub(super) fn is_on_one_line(&self) -> bool {
        let last = self.lines.last();
        let values = self.values.iter().filter(|it| !it.soft).count();
        values > 1 && self.lines.iter().filter(|it| Some(*it) == last).count() >= values
    }

    /// The values of a row of so many columns, if it has as many. Surplus blanks are the rest of a span; surplus numbers are no part of the form.
    pub(super) fn values(&self, columns: usize) -> Option<Vec<&Printed>> {
        let mut hard = from_left(self.values.iter().filter(|it| !it.soft).collect())?;
        // A remark behind the last cell is none.
        let opens = hard.first().is_some_and(|it| it.value != Value::Blank);
        while opens && hard.len() > columns && hard.last().is_some_and(|it| matches!(it.value, Value::NotANumber(_))) {
            hard.pop();
        }
        if hard.len() < columns {
            return (self.values.len() == columns).then(|| self.values.iter().collect());
        }
        let blank = |part: &[&Printed]| part.iter().all(|it| it.value == Value::Blank);
        let surplus = hard.len() - columns;
        // A row that ends before the others has lost a cell: behind empty ones nothing tells which.
        if self.short && hard[surplus].value == Value::Blank {
            return None;
        }
        if blank(&hard[columns..]) {
            // Blank on both sides: either may be the rest of a span.
            let either = surplus > 0 && blank(&hard[..surplus]) && !blank(&hard) && self.is_on_one_line();
            return (!either).then(|| hard[..columns].to_vec());
        }
        blank(&hard[..surplus]).then(|| hard[surplus..].to_vec())
    }
}

/// A name in a header.
#[derive(Debug, Clone)]
pub(super) struct Name {
    /// What it may mean; nothing where it is no label.
    pub(super) meanings: Vec<Meaning>,
    pub(super) folded: String,
    /// The first bytes of its line and of itself.
    pub(super) line: usize,
    pub(super) start: usize,
    /// The columns of print that it covers.
    pub(super) at: Range<usize>,
}

impl Name {
    pub(super) fn is_row(&self) -> bool {
        self.meanings.iter().any(|it| it.is_row())
    }

    pub(super) fn is_column(&self) -> bool {
        self.meanings.iter().any(|it| it.is_column())
    }
}

/// The table that is being read.
#[derive(Debug, Clone, Default)]
pub(super) struct Open {
    pub(super) title: Option<Table>,
    /// Names in the order in which they stand.
    pub(super) header: Vec<Name>,
    pub(super) rows: Vec<Met>,
    /// Lines of title and header.
    pub(super) lines: Vec<usize>,
    /// Values that stand under a header without a row label: the one row of the remedies.
    pub(super) bare: Vec<Printed>,
    /// The labels of what stood before were broken over lines.
    pub(super) torn: bool,
    /// The header was printed again under rows.
    pub(super) headed_again: bool,
    /// Names of the header were put together from parts under one another.
    pub(super) mended: bool,
}

impl Open {
    /// The labels in the header.
    pub(super) fn labels(&self) -> Vec<Vec<Meaning>> {
        self.header.iter().filter(|it| !it.meanings.is_empty()).map(|it| it.meanings.clone()).collect()
    }
}

impl Open {
    /// Whether so many of its labels are of one form that it is nothing else.
    pub(super) fn is_a_form(&self) -> bool {
        let rows = |edition, form: &Form| self.most(edition, form) - self.labels().len();
        let forms = || Edition::ALL.iter().flat_map(|edition| edition.forms().iter().map(move |form| (*edition, form)));
        let columns = |edition, form: &Form| {
            self.header.iter().flat_map(|it| &it.meanings).filter(|it| it.column(edition, form.table).is_some()).count()
        };
        forms().any(|(edition, form)| rows(edition, form) + columns(edition, form) >= TELLING)
    }

    /// Marks the rows whose line ends before those of the others do, where cells that are covered from above are printed as empty ones.
    pub(super) fn mark_short(&mut self) {
        let widest = self.rows.iter().map(|it| it.pipes).max().unwrap_or(0);
        let values = |it: &Met| it.values.iter().filter(|it| !it.soft).count();
        let mut counts = self.rows.iter().filter(|it| !it.values.is_empty()).map(values);
        let first = counts.next();
        if counts.any(|it| Some(it) != first) {
            self.rows.iter_mut().for_each(|it| it.short = it.pipes < widest);
        }
    }

    /// The same without what stands between tabs and is nothing, where there is any.
    pub(super) fn without_hollow(&self) -> Option<Self> {
        let hollow = |it: &Met| it.values.iter().any(|it| it.hollow);
        self.rows.iter().any(hollow).then(|| {
            let mut bare = self.clone();
            bare.rows.iter_mut().for_each(|row| row.values.retain(|it| !it.hollow));
            bare
        })
    }

    /// Whether several values stand on lines with a letter that names nothing: labels are broken over lines, and nobody knows which value is whose.
    pub(super) fn is_torn(&self) -> bool {
        let letter = |words: &str| !words.is_empty() && words.len() <= LETTER && words.chars().filter(|it| is_han(*it)).count() <= 1;
        let torn = |it: &&Met| it.meanings.is_empty() && letter(&it.words) && !it.values.is_empty();
        let count = self.rows.iter().filter(torn).count();
        self.torn || count > 1 && count * 5 > self.rows.len()
    }

    /// The most labels that a form may know of it.
    pub(super) fn most(&self, edition: Edition, form: &Form) -> usize {
        let of_form = |met: &&Met| met.meanings.iter().any(|it| it.row(edition, form.table).is_some());
        self.header.iter().filter(|it| !it.meanings.is_empty()).count() + self.rows.iter().filter(of_form).count()
    }
}

/// A letter, or the number of a label: no longer than this, in bytes.
const LETTER: usize = 6;
