//! The cells of a form as a rectangle: each row and column that has cells by its number, so that a cell is found without a search.

use super::{Form, Identity};
use crate::{Column, Edition, Row, Table};
use std::sync::LazyLock;

/// The rows and columns of a form that have cells, numbered in printed order.
#[derive(Debug)]
pub(crate) struct Lattice {
    pub(crate) form: &'static Form,
    /// Every cell, row by row: what is held for cells is held in this order.
    pub(crate) cells: Vec<(Row, Column)>,
    /// The unit of each of them, as [`Form::unit`] says it.
    pub(crate) units: Vec<&'static str>,
    /// Everything that must hold in the table, as [`Form::identities`] says it.
    pub(crate) identities: Vec<Identity>,
    rows: [u8; Row::ALL.len()],
    columns: [u8; Column::ALL.len()],
    /// How many columns have cells.
    pub(crate) width: usize,
}

/// The number of a row or column without cells.
const NONE: u8 = u8::MAX;

static LATTICES: LazyLock<Vec<[Option<Lattice>; Table::ALL.len()]>> = LazyLock::new(|| {
    let of = |edition: &Edition| std::array::from_fn(|table| edition.form(Table::ALL[table]).map(Lattice::new));
    Edition::ALL.iter().map(of).collect()
});

impl Lattice {
    /// The cells of a table of an edition; `None` where the edition has no such table.
    pub(crate) fn of(edition: Edition, table: Table) -> Option<&'static Self> {
        LATTICES[edition as usize][table as usize].as_ref()
    }

    fn new(form: &'static Form) -> Self {
        let (mut rows, mut columns) = ([NONE; Row::ALL.len()], [NONE; Column::ALL.len()]);
        for (it, nth) in form.rows.iter().filter(|it| it.role.has_cell()).zip(0..NONE) {
            rows[it.key as usize] = nth;
        }
        let mut width = 0;
        for (it, nth) in form.columns.iter().filter(|it| it.role.has_cell()).zip(0..NONE) {
            columns[it.key as usize] = nth;
            width += 1;
        }
        let cells: Vec<(Row, Column)> = form.cells().collect();
        let units = cells.iter().map(|it| form.unit(it.0, it.1)).collect();
        Self { form, cells, units, identities: form.identities(), rows, columns, width }
    }

    /// The number of a cell in [`cells`](Self::cells), where the form has it.
    pub(crate) fn at(&self, row: Row, column: Column) -> Option<usize> {
        let (row, column) = (self.rows[row as usize], self.columns[column as usize]);
        (row != NONE && column != NONE).then(|| usize::from(row) * self.width + usize::from(column))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_cell_has_its_number_and_nothing_else_has_one() {
        for (&edition, &table) in Edition::ALL.iter().flat_map(|edition| Table::ALL.iter().map(move |table| (edition, table))) {
            assert_eq!(edition.form(table).is_some(), Lattice::of(edition, table).is_some());
            let Some(lattice) = Lattice::of(edition, table) else { continue };
            for (nth, &(row, column)) in lattice.cells.iter().enumerate() {
                assert_eq!(lattice.at(row, column), Some(nth), "{edition} {table} {row} {column}");
            }
            let all = Row::ALL.iter().flat_map(|&row| Column::ALL.iter().map(move |&column| (row, column)));
            assert_eq!(all.filter(|it| lattice.at(it.0, it.1).is_some()).count(), lattice.cells.len());
        }
    }
}
