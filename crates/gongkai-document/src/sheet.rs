//! Workbooks: each visible sheet as one table, with merged cells, and numbers as they are shown.

mod ods;
mod shown;
mod xls;
mod xlsx;

use crate::builder::{Builder, Built};
use crate::{Error, Format, Limits, Problem};
use std::collections::{BTreeMap, BTreeSet};

/// Reads a workbook.
pub(crate) fn read(bytes: &[u8], format: Format, limits: &Limits) -> Result<Built, Error> {
    let mut builder = Builder::new(limits);
    match format {
        Format::Xls => xls::read(bytes, limits, &mut builder)?,
        Format::Ods => ods::read(bytes, limits, &mut builder)?,
        _ => xlsx::read(bytes, limits, &mut builder)?,
    }
    Ok(builder.finish())
}

/// A sheet while it is read: what its cells show, by row and column from 0, and which of them are merged. Rows and columns that are hidden are left out, as
/// on paper.
#[derive(Debug)]
struct Sheet<T> {
    cells: BTreeMap<(u32, u32), T>,
    merged: Vec<Merged>,
    hidden: Hidden,
}

impl<T> Default for Sheet<T> {
    fn default() -> Self {
        Self { cells: BTreeMap::new(), merged: Vec::new(), hidden: Hidden::default() }
    }
}

/// Cells that are one: the first and the last, both by row and column.
#[derive(Debug, Clone, Copy)]
struct Merged {
    from: (u32, u32),
    to: (u32, u32),
}

/// What of a sheet is not shown.
#[derive(Debug, Default)]
struct Hidden {
    rows: Ranges,
    columns: Ranges,
}

/// Rows or columns: from and to.
#[derive(Debug, Default)]
struct Ranges(Vec<(u32, u32)>);

impl Ranges {
    fn push(&mut self, from: u32, to: u32) {
        match self.0.last_mut() {
            Some(last) if last.1.checked_add(1) == Some(from) && to >= from => last.1 = to,
            _ => self.0.push((from, to)),
        }
    }

    /// Puts them in order, those that touch as one.
    fn settle(&mut self) {
        self.0.retain(|it| it.0 <= it.1);
        self.0.sort_unstable();
        self.0.dedup_by(|next, last| {
            let touch = next.0 <= last.1.saturating_add(1);
            last.1 = if touch { last.1.max(next.1) } else { last.1 };
            touch
        });
    }

    /// The last one of the range that holds it, once they are settled.
    fn end_of(&self, at: u32) -> Option<u32> {
        let next = self.0.partition_point(|it| it.0 <= at);
        self.0[..next].last().map(|it| it.1).filter(|it| *it >= at)
    }

    fn contains(&self, at: u32) -> bool {
        self.end_of(at).is_some()
    }
}

impl<T> Sheet<T> {
    /// Writes the sheet as one table: every row from its first cell that holds something to its last.
    fn write<'t>(&'t mut self, builder: &mut Builder, limits: &Limits, text: impl Fn(&'t T) -> &'t str) -> Result<(), Error> {
        self.hidden.rows.settle();
        self.hidden.columns.settle();
        let this = &*self;
        let Hidden { rows: hidden_rows, columns: hidden_columns } = &this.hidden;
        let is_shown = |at: &(u32, u32)| !hidden_rows.contains(at.0) && !hidden_columns.contains(at.1);
        let mut cells: BTreeMap<(u32, u32), &str> = this.cells.iter().filter(|it| is_shown(it.0)).map(|(at, it)| (*at, text(it))).collect();
        // A merged cell whose first row or column is hidden shows its text in the rest of it.
        let first = |from: u32, to: u32, hidden: &Ranges| hidden.end_of(from).map_or(from, |it| it.saturating_add(1).min(to));
        let visible = |area: &Merged| {
            let from = (first(area.from.0, area.to.0, hidden_rows), first(area.from.1, area.to.1, hidden_columns));
            Merged { from, to: area.to }
        };
        let merged: Vec<Merged> = this.merged.iter().map(visible).collect();
        for (area, shown) in this.merged.iter().zip(&merged).filter(|it| it.0.from != it.1.from) {
            if let Some(own) = this.cells.get(&area.from) {
                cells.insert(shown.from, text(own));
            }
        }
        let (Some((&(top, _), _)), Some((&(bottom, _), _))) = (cells.first_key_value(), cells.last_key_value()) else { return Ok(()) };
        let left = cells.keys().map(|it| it.1).min().unwrap_or(0);
        // A merged cell at the edge reaches beyond what is written in it.
        let written = merged.iter().filter(|it| cells.contains_key(&it.from));
        let right = cells.keys().map(|it| it.1).chain(written.map(|it| it.to.1)).max().unwrap_or(0);
        let too_many = || Error::from(Problem::TooManyCells { limit: limits.cells });
        if (u64::from(bottom - top) + 1).saturating_mul(u64::from(right - left) + 1) > limits.cells as u64 {
            return Err(too_many());
        }
        let columns: Vec<u32> = (left..=right).filter(|it| !hidden_columns.contains(*it)).collect();
        let mut spans: BTreeMap<(u32, u32), &Merged> = BTreeMap::new();
        let mut covered: BTreeSet<(u32, u32)> = BTreeSet::new();
        // Merged cells do not overlap; a file where they do could ask for any amount of work.
        let mut work = 0;
        for area in merged.iter().filter(|it| it.from.0 <= bottom && it.from.1 <= right && it.to.0 >= top && it.to.1 >= left) {
            let (down, across) = (area.from.0.max(top)..=area.to.0.min(bottom), area.from.1.max(left)..=area.to.1.min(right));
            work += 1 + down.clone().count() * across.clone().count();
            if work > limits.cells {
                return Err(too_many());
            }
            spans.insert(area.from, area);
            covered.extend(down.flat_map(|row| across.clone().map(move |column| (row, column))));
            covered.remove(&area.from);
        }
        builder.table_start();
        for row in (top..=bottom).filter(|it| !hidden_rows.contains(*it)) {
            builder.row_start();
            for &column in &columns {
                let at = (row, column);
                if covered.contains(&at) {
                    continue;
                }
                let (rows, wide) = spans.get(&at).map_or((1, 1), |it| {
                    let down = (row..=it.to.0.min(bottom)).filter(|it| !hidden_rows.contains(*it)).count();
                    let across = columns.iter().filter(|column| (at.1..=it.to.1).contains(column)).count();
                    (down, across)
                });
                builder.cell_start(rows, wide)?;
                for (nth, line) in cells.get(&at).copied().unwrap_or_default().lines().enumerate() {
                    if nth > 0 {
                        builder.line();
                    }
                    builder.put(&line.replace('\t', " "))?;
                }
            }
        }
        builder.table_end();
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(sheet: &mut Sheet<String>) -> Built {
        let mut builder = Builder::new(&Limits::USUAL);
        sheet.write(&mut builder, &Limits::USUAL, String::as_str).expect("small");
        builder.finish()
    }

    #[test]
    fn hidden_columns_and_rows_are_left_out_and_spans_shrink() {
        let mut sheet = Sheet::default();
        for (at, text) in [((1, 1), "题"), ((2, 1), "a"), ((2, 2), "藏"), ((2, 3), "b"), ((3, 1), "藏"), ((4, 3), "c")] {
            sheet.cells.insert(at, text.to_owned());
        }
        sheet.merged.push(Merged { from: (1, 1), to: (1, 3) });
        sheet.hidden.columns.push(2, 2);
        sheet.hidden.rows.push(3, 3);
        let built = written(&mut sheet);
        assert_eq!(built.text, "题\na\tb\n\tc");
        assert_eq!(built.tables[0].cells()[0].columns, 2);
        // The name of a group whose first row is hidden stands in the rest of it.
        sheet.hidden.rows.push(1, 1);
        sheet.merged[0].to = (2, 1);
        sheet.cells.remove(&(2, 1));
        assert_eq!(written(&mut sheet).text, "题\tb\n\tc");
    }

    #[test]
    fn overlapping_areas_are_refused_when_they_ask_for_too_much() {
        let mut sheet = Sheet::default();
        sheet.cells.insert((0, 0), "1".to_owned());
        sheet.cells.insert((600, 600), "1".to_owned());
        sheet.merged = vec![Merged { from: (0, 0), to: (600, 600) }; 9];
        assert!(sheet.write(&mut Builder::new(&Limits::USUAL), &Limits::USUAL, String::as_str).is_err());
    }
}
