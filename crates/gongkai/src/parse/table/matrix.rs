//! Tables that the file itself has: each value by the label left of it and the label above it.

mod beside;
mod block;
mod entry;
mod head;
mod label;
mod others;
mod sheet;

use super::Tables;
use super::content::Content;
use super::label::meanings;
use super::place::{self, best};
use crate::fold::Script;
use crate::{Edition, Form, Table};
use block::blocks;
use entry::{Entry, Rows};
use gongkai_document::Document;
pub(super) use head::Heads;
use sheet::{Filled, Sheet};
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Range;

/// No form is wider than this; a table that is lays a page out.
const WIDEST: usize = 256;

/// Fewer than one of so many numbers are read by chance, where there are many.
const CHANCE: usize = 4;
const MANY: usize = 20;

/// The most fields of rows that the cells of a form cover.
const COVERED: usize = 200_000;

/// A table of a document that may be a form, or several under one another.
pub(super) struct Read<'t> {
    entries: Vec<Entry<'t>>,
    rows: Rows,
    /// Another table stands on the same lines.
    parted: bool,
}

impl<'t> Read<'t> {
    /// Looks at the cells of a table; `None` where no label of any form is among them.
    pub(super) fn new(document: &'t Document, table: &'t gongkai_document::Table, script: Script) -> Option<Self> {
        if table.columns() > WIDEST || table.cells().is_empty() || document.is_aside(table.range().start) {
            return None;
        }
        // A page that is laid out with spans over everything is no form either.
        let covered: usize = table.cells().iter().map(|it| it.rows).sum();
        if covered > COVERED {
            return None;
        }
        let mut entries: Vec<Entry<'t>> = table.cells().iter().map(|cell| Entry::new(document, cell, script)).collect();
        number_rows(&mut entries);
        let rows = Rows::new(&entries, table.rows());
        entries.iter().any(|it| !it.meanings().is_empty()).then_some(Self { entries, rows, parted: false })
    }

    /// Parts tables that stand side by side, with an empty column between them.
    pub(super) fn apart(self) -> Vec<Self> {
        let rows = self.rows.starts.len();
        let sides = beside::sides(&self.entries, &self.rows);
        if sides.iter().all(|it| *it == 0) {
            return vec![self];
        }
        let mut parts: Vec<Vec<Entry<'t>>> = Vec::new();
        for (entry, side) in self.entries.into_iter().zip(sides) {
            if parts.len() <= side {
                parts.resize_with(side + 1, Vec::new);
            }
            parts[side].push(entry);
        }
        parts
            .into_iter()
            .filter(|it| !it.is_empty())
            .map(|entries| Self { rows: Rows::new(&entries, rows), entries, parted: true })
            .collect()
    }

    /// Whether another table stands beside it.
    pub(super) fn is_parted(&self) -> bool {
        self.parted
    }

    /// Tells the numbers that no form took, on lines that the table beside it holds: nothing else reads those.
    pub(super) fn tell_the_rest(&self, document: &Document, tables: &mut Tables) {
        let cells = tables.cells.iter().flatten().flatten().map(|it| it.range.start);
        let others = tables.local.iter().flatten().chain(&tables.unplaced).map(|it| it.start);
        let told: BTreeSet<usize> = cells.chain(others).collect();
        let numbers = self.entries.iter().filter(|it| it.has_number() && it.meanings().is_empty()).map(|it| &it.cell.text);
        let held = numbers.filter(|it| !told.contains(&it.start) && tables.holds(document.line_around(it.start).start));
        let rest: Vec<Range<usize>> = held.cloned().collect();
        tables.unplaced.extend(rest);
    }

    /// Counts the labels that only one edition has.
    pub(super) fn editions(&self, counts: &mut [usize; Edition::ALL.len()]) {
        for meanings in self.entries.iter().map(Entry::meanings) {
            let mut of = meanings.iter().filter_map(|it| it.edition());
            if let Some(edition) = of.next().filter(|edition| of.all(|it| it == *edition)) {
                counts[edition as usize] += 1;
            }
        }
    }

    /// Places what of it is a form.
    pub(super) fn place(&self, document: &Document, tables: &mut Tables) {
        for block in blocks(&self.entries, &self.rows) {
            let sheet = Sheet { entries: &self.entries, rows: &self.rows, block: &block, year: tables.year(document) };
            if let Some(other) = sheet.of_other_matters() {
                // Neither its cells nor its lines are those of a form: its numbers are told.
                tables.lines.extend(block.lines(&self.entries, &self.rows, document));
                tables.unplaced.extend(other);
                continue;
            }
            let known = sheet.known();
            let most = |edition: Edition, form: &Form| {
                let fits = block.title.is_none_or(|table| table == form.table);
                if fits { known[edition as usize][form.table as usize] } else { 0 }
            };
            let placed = best(tables, most, |edition, form| {
                sheet.placed(edition, form, tables.heads_of(edition, form), tables.reached(edition, form))
            });
            // Of a table that stands on its side a few numbers fall into cells by chance.
            let numbers = || block.all().flat_map(|row| &self.rows.starts[row]).filter(|&&it| self.entries[it].has_number()).count();
            let by_chance = |it: &Filled| {
                let read = it.placed.sources().count() + it.placed.local.len();
                numbers() > MANY && read * CHANCE < numbers() || it.placed.is_by_common_words()
            };
            let Some(Filled { mut placed, heads, mut labels }) = placed.filter(|it| !by_chance(it)) else {
                let entries = || block.all().flat_map(|row| &self.rows.starts[row]).map(|&it| &self.entries[it]);
                let numbers: Vec<Range<usize>> = entries().filter(|it| it.has_number()).map(|it| it.cell.text.clone()).collect();
                let named = |edition: Edition, table: Table| known[edition as usize][table as usize] >= place::TELLING;
                let forms = Edition::ALL.iter().flat_map(|&edition| edition.forms().iter().map(move |it| (edition, it.table)));
                let telling = forms.filter(|it| named(it.0, it.1)).any(|it| is_of_form(entries(), it.0, it.1));
                if let (true, Some(first), Some(last)) = (telling, entries().next(), numbers.last()) {
                    // It may be read yet by what stands on its lines.
                    let range = first.cell.text.start..last.end.max(first.cell.text.start);
                    let doubtful = Doubtful { range, lines: block.lines(&self.entries, &self.rows, document), numbers };
                    if sheet.is_doubled() {
                        tables.refuse(doubtful);
                    } else {
                        tables.doubtful.push(doubtful);
                    }
                }
                continue;
            };
            placed.lines = block.lines(&self.entries, &self.rows, document);
            labels.sort_unstable();
            let mut taken: Vec<usize> = placed.sources().map(|it| it.range.start).collect();
            taken.sort_unstable();
            for entry in block.all().flat_map(|row| &self.rows.starts[row]).map(|&it| &self.entries[it]) {
                let start = entry.cell.text.start;
                // A text with a number in it is held as a text; its number was not read.
                let unread = matches!(entry.content, Content::Text | Content::Prose);
                if entry.has_number() && (unread || taken.binary_search(&start).is_err()) && labels.binary_search(&start).is_err() {
                    tables.unplaced.push(entry.cell.text.clone());
                }
            }
            tables.take(document, placed);
            tables.last_heads = Some(Heads { heads, width: sheet.width() });
        }
    }
}

/// Takes the numbers of the rows, where the first column holds nothing else, out of the values: 0, 1, 2 in a table that a program wrote.
fn number_rows(entries: &mut [Entry<'_>]) {
    let first = || entries.iter().filter(|it| it.cell.column == 0 && it.cell.rows == 1 && !matches!(it.content, Content::Blank));
    let count = |it: &Entry<'_>| if let Content::Value(value) = &it.content { value.count() } else { None };
    let mut numbers = first().map(count);
    let Some(Some(start @ (0 | 1))) = numbers.next() else { return };
    let in_turn = numbers.zip(start + 1..).all(|(it, due)| it == Some(due)) && first().count() > NUMBERED;
    // A label must stand right of them.
    if in_turn && entries.iter().any(|it| it.cell.column > 0 && !it.meanings().is_empty()) {
        entries.iter_mut().filter(|it| it.cell.column == 0 && it.cell.columns == 1).for_each(|it| it.content = Content::Noise);
    }
}

/// Fewer numbers in turn may be values.
const NUMBERED: usize = 3;

/// Whether so many of the words of a table are labels of a form that it is one, and no table of another kind with a few words in common: 科室, 专职人员数, 电话.
fn is_of_form<'e>(entries: impl Iterator<Item = &'e Entry<'e>>, edition: Edition, table: Table) -> bool {
    let (mut named, mut words) = (0, 0);
    for entry in entries.filter(|it| matches!(it.content, Content::Text | Content::Label(_)) && !it.has_number()) {
        words += 1;
        // 其他, 总计 stand in any table.
        let own = entry.folded.chars().nth(2).is_some();
        named += usize::from(own && entry.meanings().iter().any(|it| (it.edition(), it.table()) == (Some(edition), Some(table))));
    }
    named * OF_FORM >= words
}

/// One of so many words of a form at least is a label of it, however it was spoilt.
const OF_FORM: usize = 3;

/// Puts a row together whose label goes on in the first row of the next table: a page ended in the middle of it. The values stand in one of the two halves.
pub(super) fn join<'t>(before: &mut Read<'t>, after: &mut Read<'t>) {
    let (Some(last), true) = (before.rows.starts.len().checked_sub(1), after.rows.starts.len() > 0) else { return };
    let (last, first) = (&before.rows.starts[last], &after.rows.starts[0]);
    let words = |entry: &Entry<'_>| matches!(entry.content, Content::Text | Content::Label(_));
    let upper = last.iter().copied().rfind(|&it| words(&before.entries[it]));
    let lower = first.iter().copied().rfind(|&it| words(&after.entries[it]));
    let (Some(upper), Some(lower)) = (upper, lower) else { return };
    let whole = [&*before.entries[upper].folded, &*after.entries[lower].folded].concat();
    let meanings = meanings(&whole);
    if meanings.is_empty() || meanings == before.entries[upper].meanings() || meanings == after.entries[lower].meanings() {
        return;
    }
    let blank = |entries: &[Entry<'_>], row: &[usize], label: usize| {
        row.iter().filter(|it| **it > label).all(|it| matches!(entries[*it].content, Content::Blank))
    };
    let (value, rest) = if blank(&after.entries, first, lower) {
        (&mut before.entries[upper], &mut after.entries[lower])
    } else if blank(&before.entries, last, upper) {
        (&mut after.entries[lower], &mut before.entries[upper])
    } else {
        return;
    };
    (value.content, value.folded) = (Content::Label(meanings), Cow::Owned(whole));
    (rest.content, rest.folded) = (Content::Noise, Cow::Borrowed(""));
}

/// What is a form by its labels, and could not be placed by its rows and columns.
#[derive(Debug)]
pub(super) struct Doubtful {
    pub(super) range: Range<usize>,
    /// The first bytes of its lines.
    pub(super) lines: Vec<usize>,
    pub(super) numbers: Vec<Range<usize>>,
}
