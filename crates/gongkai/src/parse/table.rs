//! Statutory tables, wherever they stand: as tables of the document, and on the lines of its text. Rows and columns are known by their labels, never by
//! position from the start.

mod header;
mod label;
mod lines;
mod matrix;
mod piece;
mod place;

use crate::fold::Script;
use crate::{CellIndex, Column, Edition, Form, Grid, Place, Row};
use gongkai_document::Document;
use place::Placed;
use std::collections::BTreeMap;
use std::ops::Range;

/// The tables of a document.
#[derive(Debug, Default)]
pub(super) struct Tables {
    pub(super) grids: Vec<Grid>,
    /// Where each printed cell stands, for each grid.
    pub(super) places: Vec<BTreeMap<(Row, Column), Place>>,
    /// The starts of lines that are part of a table.
    lines: Vec<usize>,
    /// How many numbers became cells.
    pub(super) numbers: usize,
    /// Numbers on the lines of a table that became no cell, and remarks with a number beside that of a cell: 22（其中修订16件）.
    pub(super) unplaced: Vec<Range<usize>>,
    /// Where something stands that is a form by its labels, and could not be read as one.
    pub(super) refused: Vec<Range<usize>>,
    /// Tables of the file that may be refused yet.
    doubtful: Vec<matrix::Doubtful>,
    /// How many labels of each edition alone the tables have, by the order of [`Edition::ALL`].
    editions: [usize; Edition::ALL.len()],
    /// The names over the columns of the table that was read last: a table that goes on without a header has the same.
    last_heads: Option<matrix::Heads>,
    /// How many of [`lines`](Self::lines) are sorted.
    settled: usize,
}

/// Reads the tables of a document: those that the file itself has, then those that stand on lines.
pub(super) fn read(document: &Document, script: Script) -> Tables {
    let mut tables = Tables::default();
    let mut sheets: Vec<_> = document.tables().iter().filter_map(|table| matrix::Read::new(document, table, script)).collect();
    for at in 1..sheets.len() {
        let (before, after) = sheets.split_at_mut(at);
        matrix::join(&mut before[at - 1], &mut after[0]);
    }
    for sheet in &sheets {
        sheet.editions(&mut tables.editions);
    }
    for sheet in &sheets {
        sheet.place(document, &mut tables);
    }
    tables.settle();
    lines::read(document, script, &mut tables);
    tables.refuse_unread();
    tables.in_order_of_the_text();
    tables
}

/// Units of money as they are printed, the longer first, with what is kept of them.
const MONEY: [(&str, &str); 9] = [
    ("亿元", "亿元"),
    ("億元", "亿元"),
    ("百万元", "百万元"),
    ("万元", "万元"),
    ("萬元", "万元"),
    ("千元", "千元"),
    ("美元", "美元"),
    ("港元", "港元"),
    ("元", "元"),
];
/// How far before a number of money its unit may be named in the header, in bytes.
const HEADER: usize = 600;

impl Tables {
    /// Whether the line that begins at a byte is part of a table.
    pub(super) fn holds(&self, line: usize) -> bool {
        self.lines.binary_search(&line).is_ok()
    }

    /// The starts of the lines that are part of a table so far.
    fn taken(&self) -> Vec<usize> {
        self.lines[..self.settled].to_vec()
    }

    /// The edition that most labels are of, where any is told by its labels.
    fn edition(&self) -> Option<Edition> {
        let most = Edition::ALL.iter().rev().copied().max_by_key(|it| self.editions[*it as usize])?;
        (self.editions[most as usize] > 0).then_some(most)
    }

    /// The names over the columns of the table that was read last, where it was of this form.
    fn heads_of(&self, edition: Edition, form: &Form) -> Option<&matrix::Heads> {
        let same = self.grids.last().is_some_and(|it| (it.edition(), it.table()) == (edition, form.table));
        self.last_heads.as_ref().filter(|_| same)
    }

    /// Refuses the tables of the file of which no cell was read in any way.
    fn refuse_unread(&mut self) {
        for it in std::mem::take(&mut self.doubtful) {
            let read = self.places.iter().flat_map(BTreeMap::values).any(|place| it.range.contains(&place.start));
            let told = self.refused.iter().any(|other| other.start < it.range.end && it.range.start < other.end);
            if !read && !told {
                self.refuse(it);
            }
        }
        self.settle();
    }

    /// Refuses a table for good: nothing on its lines is read in another way.
    fn refuse(&mut self, it: matrix::Doubtful) {
        self.refused.push(it.range);
        self.lines.extend(it.lines);
        self.unplaced.extend(it.numbers);
    }

    fn settle(&mut self) {
        self.lines.sort_unstable();
        self.lines.dedup();
        self.settled = self.lines.len();
    }

    /// Takes a table. One that goes on in the next is one table: the same form, and no cell of it stands twice.
    fn take(&mut self, document: &Document, placed: Placed) {
        let goes_on = |grid: &Grid| {
            (grid.edition(), grid.table()) == (placed.grid.edition(), placed.grid.table())
                && !placed.cells.iter().any(|it| grid.cell(it.row, it.column).value().is_some())
        };
        if !self.grids.last().is_some_and(goes_on) {
            self.grids.push(placed.grid);
            self.places.push(BTreeMap::new());
        }
        let table = self.grids.len() - 1;
        let (Some(grid), Some(places)) = (self.grids.last_mut(), self.places.last_mut()) else { return };
        for cell in placed.cells {
            let text = &document.text()[cell.range.clone()];
            // A remark with a number of its own behind that of the cell.
            let remark = || text.find(['(', '（']).filter(|it| text[*it..].contains(|it: char| it.is_ascii_digit()));
            if let Some(open) = cell.value.number().and_then(|_| remark()) {
                self.unplaced.push(cell.range.start + open..cell.range.end);
            }
            let is_money = grid.form().unit(cell.row, cell.column).ends_with('元') || matches!(cell.column, Column::ProcurementAmount);
            let unit = is_money.then(|| money(document.text(), &cell.range)).flatten();
            let place = Place {
                cell: Some(CellIndex { table, row: cell.at.0, cell: cell.at.1, inferred: cell.inferred }),
                ..Place::new(document, cell.range)
            };
            self.numbers += usize::from(cell.value.number().is_some());
            places.insert((cell.row, cell.column), place);
            // Of the units, only that of money changes what a number means.
            if let Some(unit) = unit.filter(|_| cell.value.number().is_some_and(|it| !it.is_zero())) {
                grid.set_unit(cell.row, cell.column, unit);
            }
            // The form has the cell: its row and column are the form's own.
            let _ = grid.set(cell.row, cell.column, cell.value);
        }
        for cell in placed.local {
            grid.add_local(cell);
        }
        self.lines.extend(placed.lines);
    }

    /// Puts the tables in the order in which they stand, however they were found.
    fn in_order_of_the_text(&mut self) {
        let first = |places: &BTreeMap<_, Place>| places.values().map(|it| it.start).min();
        let mut both: Vec<_> = std::mem::take(&mut self.grids).into_iter().zip(std::mem::take(&mut self.places)).collect();
        both.sort_by_key(|it| first(&it.1));
        for (table, (grid, mut places)) in both.into_iter().enumerate() {
            for cell in places.values_mut().filter_map(|it| it.cell.as_mut()) {
                cell.table = table;
            }
            self.grids.push(grid);
            self.places.push(places);
        }
    }
}

/// The unit of a number of money: behind it in its cell, in a cell just before it, or in the header: 单位：元.
fn money(text: &str, cell: &Range<usize>) -> Option<&'static str> {
    let ending = |it: &str| MONEY.iter().find(|unit| it.ends_with(unit.0));
    let is_digit = |it: char| it.is_ascii_digit() || ('０'..='９').contains(&it);
    // What stands behind the number, before any remark: 251000元（含欠缴）.
    let in_cell = text[cell.clone()].split(['(', '（']).next().unwrap_or_default().trim_end();
    if let Some((_, unit)) = ending(in_cell).filter(|it| in_cell[..in_cell.len() - it.0.len()].trim_end().ends_with(is_digit)) {
        return Some(unit);
    }
    let between = |it: char| it.is_whitespace() || it == '|';
    let before = text[..cell.start].trim_end_matches(between);
    if let Some((_, unit)) = ending(before).filter(|it| before.len() < cell.start && before[..before.len() - it.0.len()].ends_with(between))
    {
        return Some(unit);
    }
    let start = (0..=before.len().saturating_sub(HEADER)).rev().find(|it| text.is_char_boundary(*it)).unwrap_or(0);
    let header = &before[start..];
    let at = ["单位：", "单位:", "單位：", "單位:"].iter().filter_map(|it| header.rfind(it)).max()? + "单位".len();
    let named = header[at..].trim_start_matches(['：', ':', ' ', '　']);
    MONEY.iter().find(|it| named.starts_with(it.0)).map(|it| it.1)
}
