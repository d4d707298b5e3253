//! A table as it was printed: cells with their spans, each a range of the text.

use std::ops::Range;

/// A table of a document: its cells in the order of the text, each with the rows and columns that it covers.
///
/// Rows and columns count from 0. Spans are resolved: a cell that covers two columns moves those after it, as on the printed page.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    cells: Vec<Cell>,
    rows: usize,
    columns: usize,
}

/// A cell of a [`Table`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// Its first row.
    pub row: usize,
    /// Its first column.
    pub column: usize,
    /// How many rows it covers, at least one.
    pub rows: usize,
    /// How many columns it covers, at least one.
    pub columns: usize,
    /// The bytes of its text in the document; empty for a cell printed empty.
    pub text: Range<usize>,
    /// Whether a table of its own stands in it.
    pub holds_table: bool,
}

impl Table {
    /// A table of cells that lie in so many rows and columns.
    pub(crate) const fn of(cells: Vec<Cell>, rows: usize, columns: usize) -> Self {
        Self { cells, rows, columns }
    }

    /// The cells, in the order of the text.
    pub fn cells(&self) -> &[Cell] {
        &self.cells
    }

    /// How many rows it has.
    pub const fn rows(&self) -> usize {
        self.rows
    }

    /// How many columns its widest row has.
    pub const fn columns(&self) -> usize {
        self.columns
    }

    /// The bytes from its first cell to its last.
    pub fn range(&self) -> Range<usize> {
        match (self.cells.first(), self.cells.last()) {
            (Some(first), Some(last)) => first.text.start..last.text.end.max(first.text.start),
            _ => 0..0,
        }
    }
}

/// A table that is being read row by row.
#[derive(Debug, Default)]
pub(crate) struct Weaver {
    table: Table,
    /// For each column, the row from which it is free again.
    free: Vec<usize>,
    /// The row that is open.
    row: Option<usize>,
    /// The first column that the open row has not passed.
    column: usize,
    /// Whether the open row has a cell.
    begun: bool,
    /// The cells of the row above, for those that go on downwards: index by first column.
    #[cfg(feature = "docx")]
    above: Vec<(usize, usize)>,
    #[cfg(feature = "docx")]
    here: Vec<(usize, usize)>,
}

/// More columns than this has no table; a span beyond it is cut.
pub(crate) const COLUMNS: usize = 1000;

/// Most tables have at least so many cells.
const USUAL: usize = 32;

impl Weaver {
    pub(crate) fn row(&mut self) {
        self.row = Some(self.row.map_or(0, |it| it + 1));
        self.column = 0;
        self.begun = false;
        #[cfg(feature = "docx")]
        {
            std::mem::swap(&mut self.above, &mut self.here);
            self.here.clear();
        }
    }

    /// Begins a cell that covers `rows` (0: all that follow) and `columns`; cells outside a row make one. Gives its index.
    pub(crate) fn cell(&mut self, rows: usize, columns: usize, at: usize) -> usize {
        if self.row.is_none() {
            self.row();
        }
        let row = self.row.unwrap_or_default();
        while self.free.get(self.column).is_some_and(|&free| free > row) {
            self.column += 1;
        }
        let column = self.column;
        let columns = columns.clamp(1, COLUMNS);
        let rows = if rows == 0 { usize::MAX } else { rows };
        let end = column + columns;
        if self.free.len() < end {
            self.free.resize(end, 0);
        }
        let down = row.saturating_add(rows);
        for free in &mut self.free[column..end] {
            *free = (*free).max(down);
        }
        self.column = end;
        self.begun = true;
        if self.table.cells.is_empty() {
            self.table.cells.reserve(USUAL);
        }
        self.table.cells.push(Cell { row, column, rows, columns, text: at..at, holds_table: false });
        #[cfg(feature = "docx")]
        self.here.push((column, self.table.cells.len() - 1));
        self.table.cells.len() - 1
    }

    /// How many columns the widest row has so far.
    pub(crate) fn width(&self) -> usize {
        self.free.len()
    }

    /// Whether the next cell is the first one that the row prints.
    pub(crate) const fn starts_row(&self) -> bool {
        !self.begun
    }

    /// Leaves columns out.
    #[cfg(feature = "docx")]
    pub(crate) fn skip(&mut self, columns: usize) {
        self.column = (self.column + columns.min(COLUMNS)).min(COLUMNS * 4);
    }

    /// Lets the cell above go on downwards through this row. Gives whether there is one.
    #[cfg(feature = "docx")]
    pub(crate) fn go_on(&mut self, columns: usize) -> bool {
        let Some(&(column, cell)) = self.above.iter().find(|it| it.0 == self.column) else { return false };
        self.table.cells[cell].rows += 1;
        self.column += columns.clamp(1, COLUMNS);
        self.here.push((column, cell));
        if self.free.len() < self.column {
            self.free.resize(self.column, 0);
        }
        true
    }

    pub(crate) fn cell_mut(&mut self, cell: usize) -> &mut Cell {
        &mut self.table.cells[cell]
    }

    /// The table, with spans cut at its last row.
    pub(crate) fn finish(mut self) -> Table {
        let rows = self.row.map_or(0, |it| it + 1);
        for cell in &mut self.table.cells {
            cell.rows = cell.rows.min(rows - cell.row).max(1);
        }
        self.table.rows = rows;
        self.table.columns = self.free.len();
        self.table
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn woven(rows: &[&[(usize, usize)]]) -> Vec<(usize, usize, usize, usize)> {
        let mut weaver = Weaver::default();
        for row in rows {
            weaver.row();
            for &(rows, columns) in *row {
                weaver.cell(rows, columns, 0);
            }
        }
        weaver.finish().cells.iter().map(|it| (it.row, it.column, it.rows, it.columns)).collect()
    }

    #[test]
    fn spans_move_the_cells_after_them() {
        assert_eq!(woven(&[&[(2, 1), (1, 2)], &[(1, 1), (1, 1)]]), [(0, 0, 2, 1), (0, 1, 1, 2), (1, 1, 1, 1), (1, 2, 1, 1)]);
        // A span beyond the last row is cut; 0 is all rows that follow.
        assert_eq!(woven(&[&[(65534, 1)], &[(0, 1)], &[]]), [(0, 0, 3, 1), (1, 1, 2, 1)]);
        assert_eq!(woven(&[&[(1, 0), (1, 60_000)]])[1], (0, 1, 1, COLUMNS));
    }
}
