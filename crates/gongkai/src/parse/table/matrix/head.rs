//! The names over the columns, and which of them a value stands under.

use super::entry::Entry;
use crate::{Column, Row};

/// A stretch of columns under one name.
#[derive(Debug, Clone)]
pub(super) struct Head {
    /// The columns of the table that it covers.
    pub(super) from: usize,
    pub(super) to: usize,
    /// The column of the form, where its name is one.
    pub(super) column: Option<Column>,
    /// The row of the form that stands above it: 行政复议 over its results.
    pub(super) row: Option<Row>,
    /// What is printed, where it is none.
    pub(super) name: String,
    /// The same name with the same values stands left of it: a merged cell that was printed over again, or a total on both sides.
    pub(super) repeated: bool,
}

/// Whether the same names stand twice side by side: another year, or another agency, stands beside this one, and nothing tells which is meant.
pub(super) fn is_doubled(heads: &[Head]) -> bool {
    let own = || heads.iter().filter(|it| !it.repeated);
    own().enumerate().any(|(nth, head)| head.column.is_some() && own().take(nth).any(|it| it.column == head.column))
}

/// The names over the columns of a table, for the table that goes on from it.
#[derive(Debug)]
pub(in crate::parse::table) struct Heads {
    pub(super) heads: Vec<Head>,
    /// How many columns the table has.
    pub(super) width: usize,
}

/// Names that stand one beside the other, wherever.
pub(super) fn in_turn(columns: &[Column]) -> Vec<Head> {
    let head = |(at, column): (usize, &Column)| Head {
        from: at,
        to: at + 1,
        column: Some(*column),
        row: None,
        name: String::new(),
        repeated: false,
    };
    columns.iter().enumerate().map(head).collect()
}

/// The names over a value: one by one where the row has as many values as there are names, else those over its columns, where no label stands under a name.
pub(super) fn over<'h>(heads: &'h [Head], values: &[&Entry<'_>], nth: usize, edge: usize) -> &'h [Head] {
    if heads.len() == values.len() {
        return std::slice::from_ref(&heads[nth]);
    }
    // A row that ends before the last name has lost a cell, and nobody knows which.
    let last = heads.iter().rfind(|it| it.column.is_some()).map_or(0, |it| it.to);
    if heads.first().is_none_or(|it| it.from < edge) || values.last().is_some_and(|it| it.end() < last) {
        return &[];
    }
    let value = values[nth];
    // They stand from left to right.
    let over = &heads[heads.partition_point(|it| it.to <= value.cell.column)..];
    let over = &over[..over.partition_point(|it| it.from < value.end())];
    // A name over several values is the name of none.
    let shared = over.iter().any(|head| values.iter().filter(|it| head.from < it.end() && it.cell.column < head.to).count() > 1);
    if shared { &[] } else { over }
}
