//! The cells of a table, each with what it holds, by row and column.

use crate::Value;
use crate::fold::Script;
use crate::parse::table::content::{Content, plain_count, seen};
use crate::parse::table::label::Meaning;
use gongkai_document::{Cell, Document};
use std::borrow::Cow;
use std::ops::Range;

/// A cell with what it holds.
#[derive(Debug)]
pub(super) struct Entry<'t> {
    pub(super) cell: &'t Cell,
    pub(super) content: Content,
    pub(super) folded: Cow<'t, str>,
}

impl<'t> Entry<'t> {
    pub(super) fn new(document: &'t Document, cell: &'t Cell, script: Script) -> Self {
        let text = &document.text()[cell.text.clone()];
        // Most cells of a form hold a number and nothing else.
        if let Some(count) = plain_count(text).filter(|_| !cell.holds_table) {
            return Self { cell, content: Content::Value(Value::Count(count)), folded: Cow::Borrowed(text) };
        }
        // A number, or a label, may stand in a table of its own.
        let framed = cell.holds_table && text.trim().len() <= FRAMED && !text.trim().contains(['\t', '\n']);
        if cell.holds_table && !framed || text.len() > LONG {
            // A long text may hold the values of rows that no line parts: they are told.
            let folded = Cow::Borrowed(if cell.holds_table { "" } else { text });
            return Self { cell, content: Content::Prose, folded };
        }
        // Two numbers under one another are not one.
        let stacked = text.contains('\n') && {
            let digit = |it: Option<char>| it.is_some_and(char::is_numeric);
            let lines = || text.trim().lines().map(str::trim);
            lines().zip(lines().skip(1)).any(|(one, next)| digit(one.chars().next_back()) && digit(next.chars().next()))
        };
        let (content, folded) = seen(text, script);
        let content = match content {
            Content::Value(_) if stacked => Content::Text,
            // 部分公开（只计这 0 138 325 一情形）: the values of a row among the words of its label are no remark of it.
            Content::Label(_) if holds_values(text) => Content::Text,
            // Page numbers stand between the tables of a file, not in them.
            Content::Noise if folded.contains(|it: char| it.is_ascii_digit()) => Content::Text,
            content => content,
        };
        Self { cell, content, folded }
    }

    pub(super) fn meanings(&self) -> &'static [Meaning] {
        if let Content::Label(meanings) = self.content { meanings } else { &[] }
    }

    pub(super) fn has_number(&self) -> bool {
        match &self.content {
            Content::Value(value) => value.number().is_some(),
            Content::Text => self.folded.contains(|it: char| it.is_ascii_digit()),
            Content::Prose => !self.cell.holds_table && self.folded.contains(|it: char| it.is_ascii_digit()),
            Content::Label(_) | Content::Blank | Content::Hollow | Content::Noise | Content::Gap => false,
        }
    }

    pub(super) fn end(&self) -> usize {
        self.cell.column + self.cell.columns
    }

    pub(super) fn covers(&self, column: usize) -> bool {
        (self.cell.column..self.end()).contains(&column)
    }

    /// What it says as the value of a cell.
    pub(super) fn value(&self) -> Option<Value> {
        match &self.content {
            Content::Value(value) => Some(value.clone()),
            Content::Blank | Content::Hollow => Some(Value::Blank),
            Content::Text => Some(Value::NotANumber(self.folded.clone().into_owned())),
            Content::Label(_) | Content::Noise | Content::Prose | Content::Gap => None,
        }
    }
}

/// Whether two numbers stand side by side, with nothing but room between them.
fn holds_values(text: &str) -> bool {
    // Few labels hold a digit.
    if !text.bytes().any(|it| it.is_ascii_digit()) {
        return false;
    }
    let is_number = |it: &str| it.bytes().all(|it| it.is_ascii_digit() || matches!(it, b',' | b'.'));
    let mut words = text.split_whitespace().map(is_number);
    let mut before = false;
    words.any(|it| std::mem::replace(&mut before, it) && it)
}

/// A table in a cell with no more text than this is a frame, in bytes.
const FRAMED: usize = 160;
/// A cell with more text than this holds prose, in bytes.
const LONG: usize = 400;

/// The cells of each row, in one list after another.
#[derive(Debug)]
pub(super) struct Lists {
    all: Vec<usize>,
    /// Where each list ends.
    ends: Vec<usize>,
}

impl Lists {
    /// Room for so many cells in so many rows.
    fn of_size(cells: usize, rows: usize) -> Self {
        Self { all: Vec::with_capacity(cells), ends: Vec::with_capacity(rows) }
    }

    /// How many lists there are.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// Adds a list.
    fn push(&mut self, list: impl IntoIterator<Item = usize>) {
        self.all.extend(list);
        self.ends.push(self.all.len());
    }

    /// The cells of some rows in turn.
    pub(super) fn of(&self, rows: Range<usize>) -> &[usize] {
        let end = |row: usize| row.checked_sub(1).map_or(0, |it| self.ends[it]);
        &self.all[end(rows.start)..end(rows.end)]
    }
}

impl std::ops::Index<usize> for Lists {
    type Output = [usize];

    fn index(&self, row: usize) -> &[usize] {
        self.of(row..row + 1)
    }
}

/// The cells of each row, from left to right.
#[derive(Debug)]
pub(super) struct Rows {
    /// Those that begin in it.
    pub(super) starts: Lists,
    /// Those that begin in it or reach into it from above.
    pub(super) covers: Lists,
    /// How many columns the table has.
    pub(super) width: usize,
}

impl Rows {
    pub(super) fn new(entries: &[Entry<'_>], rows: usize) -> Self {
        let mut in_turn: Vec<usize> = (0..entries.len()).collect();
        in_turn.sort_by_key(|&it| entries[it].cell.row);
        let mut cells = in_turn.into_iter().peekable();
        let mut open: Vec<usize> = Vec::new();
        let (mut starts, mut covers) = (Lists::of_size(entries.len(), rows), Lists::of_size(entries.len(), rows));
        for row in 0..rows {
            starts.push(std::iter::from_fn(|| cells.next_if(|&it| entries[it].cell.row == row)));
            open.retain(|&it| entries[it].cell.row + entries[it].cell.rows > row);
            open.extend(&starts[row]);
            open.sort_by_key(|&it| (entries[it].cell.column, entries[it].cell.row));
            covers.push(open.iter().copied());
        }
        let width = entries.iter().map(Entry::end).max().unwrap_or(0);
        Self { starts, covers, width }
    }
}
