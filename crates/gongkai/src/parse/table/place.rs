//! Labels and values to the cells of a form: which form it is, and which value is which cell.

use super::Tables;
use super::label::Meaning;
use crate::{Axis, Column, Edition, Form, Grid, Judged, LocalCell, Over, Role, Row, Table, Value, Verdict};
use std::ops::Range;

/// The form that knows most of the labels. Of equals the edition of the tables before it, else the newest.
pub(super) fn best<T: Scored>(tables: &Tables, place: impl Fn(Edition, &'static Form) -> Option<T>) -> Option<T> {
    let before = tables.grids.last().map(Grid::edition);
    let editions = before.into_iter().chain(Edition::ALL.iter().rev().copied());
    let forms = editions.flat_map(|edition| edition.forms().iter().map(move |form| (edition, form)));
    forms.filter_map(|(edition, form)| place(edition, form)).reduce(|best, it| if it.score() > best.score() { it } else { best })
}

/// A try to read a table as a form.
pub(super) trait Scored {
    /// How many labels the form knows.
    fn score(&self) -> usize;
}

impl Scored for Placed {
    fn score(&self) -> usize {
        self.score
    }
}

/// A row as it was met: its label, then its values.
#[derive(Debug)]
pub(super) struct Met {
    pub(super) meanings: Vec<Meaning>,
    pub(super) values: Vec<(Value, Range<usize>)>,
    pub(super) lines: Vec<usize>,
    /// Words that are no label stand after it: the values that follow them are of another row.
    pub(super) ended: bool,
}

/// The table that is being read.
#[derive(Debug, Default)]
pub(super) struct Open {
    pub(super) title: Option<Table>,
    /// Column labels in the order in which they stand.
    pub(super) header: Vec<Vec<Meaning>>,
    pub(super) rows: Vec<Met>,
    /// Lines of title and header.
    pub(super) lines: Vec<usize>,
    /// Values that stand under a header without a row label: the one row of the remedies.
    pub(super) bare: Vec<(Value, Range<usize>)>,
}

/// What of an open table has its place in a form.
pub(super) fn in_order(open: &Open, edition: Edition, form: &'static Form) -> Option<Placed> {
    let printed = columns(&open.header, edition, form);
    let inferred = printed.is_none();
    let columns = printed.or_else(|| by_position(&open.header, edition, form))?;
    let grid = Grid::new(edition, form.table).ok()?;
    let mut placed = Placed { score: open.header.len(), inferred, grid, cells: Vec::new(), local: Vec::new(), lines: open.lines.clone() };
    if form.one_row {
        placed.one_row(open, form, &columns)?;
        return Some(placed);
    }
    let mut next = 0;
    for (nth, met) in open.rows.iter().enumerate() {
        // Two rows may have one label: the next one in printed order is meant.
        let at = |from: usize| {
            let is = |it: &crate::Item<Row>| met.meanings.iter().any(|meaning| meaning.row(edition, form.table) == Some(it.key));
            form.rows[from..].iter().position(is).map(|found| from + found)
        };
        let Some(found) = at(next).or_else(|| at(0)) else { continue };
        // A row that is printed twice is held once; the other one is told.
        let twice = placed.cells.iter().any(|it| it.row == form.rows[found].key);
        next = found + 1;
        placed.score += 1;
        let row = &form.rows[found];
        if !row.role.has_cell() {
            placed.lines.extend(&met.lines);
            continue;
        }
        // Surplus blanks are the rest of a span; surplus numbers are no part of this form.
        let values = &met.values;
        if twice || values.len() < columns.len() || values[columns.len()..].iter().any(|it| it.0 != Value::Blank) {
            continue;
        }
        placed.lines.extend(&met.lines);
        for (cell, ((value, range), column)) in values.iter().zip(&columns).enumerate() {
            placed.cells.push(PlacedCell { row: row.key, column: *column, value: value.clone(), range: range.clone(), at: (nth, cell) });
        }
    }
    let sure = !inferred || placed.is_confirmed();
    (sure && !placed.cells.is_empty()).then_some(placed)
}

/// A table in its form.
pub(super) struct Placed {
    /// How many labels the form knows.
    pub(super) score: usize,
    /// Its columns were taken by position.
    pub(super) inferred: bool,
    pub(super) grid: Grid,
    pub(super) cells: Vec<PlacedCell>,
    /// Cells of rows and columns that the form does not have, with the bytes of each.
    pub(super) local: Vec<LocalCell>,
    /// The first bytes of its lines.
    pub(super) lines: Vec<usize>,
}

pub(super) struct PlacedCell {
    pub(super) row: Row,
    pub(super) column: Column,
    pub(super) value: Value,
    pub(super) range: Range<usize>,
    /// Its row and its place in the row, as printed.
    pub(super) at: (usize, usize),
}

impl Placed {
    /// Whether what must add up does, in enough rows that are not all zero.
    pub(super) fn is_confirmed(&self) -> bool {
        let mut grid = self.grid.clone();
        for cell in &self.cells {
            let _ = grid.set(cell.row, cell.column, cell.value.clone());
        }
        let identities: Vec<_> = grid.form().identities().into_iter().filter(|it| it.over == Over::Columns).collect();
        let judged = grid.judge(&identities);
        let told = |it: &Judged<'_>| {
            let Axis::Row(row) = it.at else { return false };
            it.verdict == Verdict::Holds
                && grid.form().columns.iter().any(|column| grid.cell(row, column.key).count().is_some_and(|it| it > 0))
        };
        !judged.iter().any(|it| matches!(it.verdict, Verdict::Broken { .. })) && judged.iter().filter(|it| told(it)).count() >= TOLD
    }

    /// A table whose cells all stand in one row: as many values as the form has cells, in the order of its groups.
    fn one_row(&mut self, open: &Open, form: &Form, columns: &[Column]) -> Option<()> {
        let rows: Vec<Row> = form.rows.iter().filter(|it| it.role.has_cell()).map(|it| it.key).collect();
        // The labels of its groups may be rows by name; the values stand after the last of them.
        let values: Vec<&(Value, Range<usize>)> = open.bare.iter().chain(open.rows.iter().flat_map(|it| &it.values)).collect();
        if values.len() != rows.len() * columns.len() {
            return None;
        }
        self.lines.extend(open.rows.iter().flat_map(|it| &it.lines));
        let cells = rows.iter().flat_map(|row| columns.iter().map(move |column| (*row, *column)));
        for (at, ((row, column), (value, range))) in cells.zip(values).enumerate() {
            self.cells.push(PlacedCell { row, column, value: value.clone(), range: range.clone(), at: (0, at) });
        }
        Some(())
    }
}

/// Fewer rows that add up than this confirm nothing.
const TOLD: usize = 3;

/// The columns of a form in its own order, where the header prints too few of their names to tell and none of them contradicts it.
pub(super) fn by_position(header: &[Vec<Meaning>], edition: Edition, form: &Form) -> Option<Vec<Column>> {
    let all: Vec<Column> = form.columns.iter().filter(|it| it.role.has_cell()).map(|it| it.key).collect();
    if form.table != Table::Requests {
        return None;
    }
    let known = |meanings: &Vec<Meaning>| meanings.iter().find_map(|it| it.column(edition, form.table));
    // Names of one level stand in the order of the form; those of a group are printed below the others.
    let named: Vec<Column> = header.iter().filter_map(known).collect();
    let in_order = |level: u8| {
        let at: Vec<usize> = named
            .iter()
            .filter(|it| form.column(**it).is_some_and(|it| it.level == level))
            .filter_map(|it| all.iter().position(|column| column == it))
            .collect();
        at.is_sorted()
    };
    (in_order(0) && in_order(1)).then_some(all)
}

/// The columns of a form in the order in which a header prints them, or `None` where it does not print them all.
pub(super) fn columns(header: &[Vec<Meaning>], edition: Edition, form: &Form) -> Option<Vec<Column>> {
    let mut found: Vec<Column> = Vec::new();
    let mut group = None;
    for meanings in header {
        let column = meanings.iter().find_map(|it| it.column(edition, form.table))?;
        let item = form.column(column)?;
        if item.role == Role::Heading {
            group = Some(found.len());
        } else if !found.contains(&column) {
            found.push(column);
        }
    }
    let all = form.columns.iter().filter(|it| it.role.has_cell()).count();
    if found.len() != all {
        return None;
    }
    // The columns of a group are printed below the others, and stand where the group does.
    if let Some(at) = group {
        let inside = |it: &Column| form.column(*it).is_some_and(|it| it.level > 0);
        let (inner, mut outer): (Vec<Column>, Vec<Column>) = found.into_iter().partition(inside);
        let at = at.min(outer.len());
        outer.splice(at..at, inner);
        return Some(outer);
    }
    Some(found)
}
