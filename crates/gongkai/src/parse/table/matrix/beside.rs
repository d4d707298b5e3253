//! Tables that stand side by side on one sheet, with an empty column between them, and a long table that is printed in two halves side by side.

use super::entry::{Entry, Rows};
use crate::Table;
use std::collections::BTreeSet;

/// The part of a sheet that each cell belongs to: 0 for what is no table beside another one.
pub(super) fn sides(entries: &[Entry<'_>], rows: &Rows) -> Vec<usize> {
    if let Some(half) = half(entries, rows) {
        return entries.iter().map(|it| usize::from(it.cell.column >= half)).collect();
    }
    let mut sides = vec![0; entries.len()];
    let mut last = 0;
    // The gaps of the rows before, from the right, and the part that is left of all.
    let mut gaps: Vec<(usize, usize)> = Vec::new();
    let mut first = 0;
    let filled = |row: &[usize]| row.iter().any(|&it| !entries[it].folded.is_empty());
    let mut row = 0;
    while row < rows.covers.len() {
        // Rows between two empty ones.
        let end = (row..rows.covers.len()).find(|&it| !filled(&rows.covers[it])).unwrap_or(rows.covers.len());
        let band = rows.starts.of(row..end).to_vec();
        // Tables go on below an empty row as long as their gaps do.
        let covers = |gap: usize| rows.covers.of(row..end).iter().any(|&it| !entries[it].folded.is_empty() && entries[it].covers(gap));
        if !band.is_empty() && (gaps.is_empty() || gaps.iter().any(|it| covers(it.0))) {
            (gaps, first) = (Vec::new(), 0);
            // What is left of the last gap, and then of those before it.
            let mut left = band.clone();
            while let Some(gap) = gap(entries, &left, rows.width).filter(|_| last < MOST) {
                left.retain(|&it| entries[it].cell.column < gap);
                last += 1;
                gaps.push((gap, last));
            }
            if !gaps.is_empty() {
                last += 1;
                first = last;
            }
        }
        for it in band {
            let right = gaps.iter().find(|gap| entries[it].cell.column >= gap.0);
            sides[it] = right.map_or(first, |gap| gap.1);
        }
        row = end + 1;
    }
    sides
}

/// The column at which the second half of a table begins, where the names of the columns stand twice side by side over the labels of different rows.
fn half(entries: &[Entry<'_>], rows: &Rows) -> Option<usize> {
    let middle = rows.width / 2;
    let names = |row: usize| rows.starts[row].iter().map(|&it| &entries[it]);
    let is_doubled = |row: usize| {
        if !rows.starts[row].len().is_multiple_of(2) {
            return false;
        }
        let (left, right): (Vec<_>, Vec<_>) = names(row).partition(|it| it.cell.column < middle);
        let alike = |(one, other): (&&Entry<'_>, &&Entry<'_>)| one.cell.column + middle == other.cell.column && one.folded == other.folded;
        left.len() > 1 && left.len() == right.len() && left.iter().zip(&right).all(alike) && !left[0].folded.is_empty()
    };
    // The first names stand over labels, not over numbers.
    let header = (0..rows.starts.len().min(HEADER)).find(|&row| rows.width.is_multiple_of(2) && is_doubled(row))?;
    // A line over the full width may close the table.
    let below = || entries.iter().filter(|it| it.cell.row > header && it.cell.columns < rows.width);
    if below().any(|it| (it.cell.column + 1..it.end()).contains(&middle)) {
        return None;
    }
    let labels = |row: usize, right: bool| {
        let own = names(row).filter(move |it| (it.cell.column >= middle) == right && it.meanings().iter().any(|it| it.is_row()));
        own.map(|it| &*it.folded).next_back()
    };
    let pairs: Vec<_> = (header + 1..rows.starts.len()).map(|row| (labels(row, false), labels(row, true))).collect();
    let (left, right) = (pairs.iter().filter(|it| it.0.is_some()).count(), pairs.iter().filter(|it| it.1.is_some()).count());
    let same = pairs.iter().filter(|it| it.0.is_some() && it.0 == it.1).count();
    // The same rows once more are those of another year, or of another agency; some may have one name in two groups.
    (left > 1 && right > 1 && same * 3 <= right * 2).then_some(middle)
}

/// The names of the columns stand in one of the first rows.
const HEADER: usize = 8;

/// No sheet has more tables side by side.
const MOST: usize = 64;

/// The last column that parts two tables: nothing stands in it, and on either side of it stand labels, and numbers in rows of their own or with labels of
/// rows beside them. A gap between the labels of a table and its numbers parts nothing, nor does one between the halves of a row.
fn gap(entries: &[Entry<'_>], band: &[usize], width: usize) -> Option<usize> {
    let mut filled = vec![false; width];
    let own = || band.iter().map(|&it| &entries[it]);
    // The title of the sheet may stand over all its tables.
    let top = own().filter(|it| !it.meanings().is_empty()).map(|it| it.cell.row).min()?;
    for entry in own().filter(|it| !it.folded.is_empty() && it.cell.row >= top) {
        filled[entry.cell.column..entry.end().min(width)].fill(true);
    }
    let first = filled.iter().position(|it| *it)?;
    let last = filled.iter().rposition(|it| *it)?;
    (first + 1..last).rev().filter(|&at| !filled[at]).find(|&gap| {
        let (left, right): (Vec<usize>, Vec<usize>) = band.iter().partition(|&&it| entries[it].cell.column < gap);
        let [left, right] = [left, right].map(|of| Side::of(entries, &of));
        let of_rows = left.row_labels > 0 && right.row_labels > 0;
        let many = left.labels > 2 && right.labels > 2;
        let of_columns = many && left.numbers.is_disjoint(&right.numbers);
        let of_tables = many && left.table != right.table;
        !left.numbers.is_empty() && !right.numbers.is_empty() && (of_rows || of_columns || of_tables)
    })
}

/// What stands on one side of a gap.
struct Side {
    labels: usize,
    /// Labels of rows that a number stands in.
    row_labels: usize,
    /// The rows with numbers.
    numbers: BTreeSet<usize>,
    /// The table that most of its labels may be of.
    table: Option<Table>,
}

impl Side {
    fn of(entries: &[Entry<'_>], own: &[usize]) -> Self {
        let own = || own.iter().map(|&it| &entries[it]);
        let labels = || own().filter(|it| !it.meanings().is_empty());
        let numbers: BTreeSet<usize> = own().filter(|it| it.has_number()).map(|it| it.cell.row).collect();
        Self {
            labels: labels().count(),
            row_labels: labels().filter(|it| numbers.contains(&it.cell.row) && it.meanings().iter().all(|it| it.is_row())).count(),
            numbers,
            table: {
                let of = |table: Table| labels().filter(|it| it.meanings().iter().any(|it| it.table() == Some(table))).count();
                Table::ALL.iter().copied().max_by_key(|it| of(*it))
            },
        }
    }
}
