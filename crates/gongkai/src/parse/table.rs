//! Statutory tables, wherever they stand: as tables of the document, and on the lines of its text. Rows and columns are known by their labels, never by
//! position from the start.

mod columns;
mod content;
mod header;
mod label;
mod lines;
mod matrix;
mod one_row;
mod open;
mod piece;
mod place;
mod ruling;

use crate::affix::Affixes;
use crate::fold::Script;
use crate::reading::CellSource;
use crate::{Column, Edition, Form, Grid, LocalCell, Value};
use gongkai_document::Document;
use place::Placed;
use std::cell::OnceCell;
use std::ops::Range;

/// The tables of a document.
#[derive(Debug, Default)]
pub(super) struct Tables {
    pub(super) grids: Vec<Grid>,
    /// Where each printed cell stands, for each grid.
    pub(super) cells: Vec<Vec<Option<CellSource>>>,
    /// Where each cell of a row or column that the agency added stands, for each grid.
    pub(super) local: Vec<Vec<Range<usize>>>,
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
    /// The year of the report, as its title has it, where it was asked.
    year: OnceCell<Option<i32>>,
    /// Where the last table ends that gave way to that of another year.
    passed: usize,
    /// How many of [`lines`](Self::lines) are sorted.
    settled: usize,
}

/// Reads the tables of a document: those that the file itself has, then those that stand on lines.
pub(super) fn read(document: &Document, script: Script) -> Tables {
    let mut tables = Tables::default();
    let mut sheets: Vec<_> =
        document.tables().iter().filter_map(|table| matrix::Read::new(document, table, script)).flat_map(matrix::Read::apart).collect();
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
    for sheet in sheets.iter().filter(|it| it.is_parted()) {
        sheet.tell_the_rest(document, &mut tables);
    }
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
/// What stands before the unit of a table.
static NAMED: Affixes = Affixes::new(&["单位：", "单位:", "單位：", "單位:"]);
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

    /// The row of a form that the table before has reached, where it was of the same form: one that goes on begins there.
    fn reached(&self, edition: Edition, form: &Form) -> usize {
        let same = self.grids.last().is_some_and(|it| (it.edition(), it.table()) == (edition, form.table));
        let cells = self.cells.last().filter(|_| same).into_iter().flatten();
        let last = cells.zip(form.cells()).filter(|it| it.0.is_some()).last().map(|it| it.1.0);
        last.and_then(|row| form.rows.iter().position(|it| it.key == row)).map_or(0, |at| at + 1)
    }

    /// Refuses the tables of the file of which no cell was read in any way.
    fn refuse_unread(&mut self) {
        for it in std::mem::take(&mut self.doubtful) {
            let read = self.cells.iter().flatten().flatten().any(|cell| it.range.contains(&cell.range.start));
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
        let end = placed.sources().map(|it| it.range.end).max();
        if self.is_of_an_earlier_year(document, &placed) {
            self.passed = self.passed.max(end.unwrap_or(0));
            self.lines.extend(placed.lines);
            let numbers = placed.cells.into_iter().flatten().filter(|it| has_number(&document.text()[it.range.clone()]));
            self.unplaced.extend(numbers.map(|it| it.range));
            return;
        }
        let Placed { grid: mut given, cells, local, lines, .. } = placed;
        let lattice = given.lattice();
        for (at, CellSource { range, .. }) in cells.iter().enumerate().filter_map(|(at, it)| Some((at, it.as_ref()?))) {
            if given.values()[at].as_ref().and_then(Value::number).is_none() {
                continue;
            }
            self.numbers += 1;
            // A remark with a number of its own behind that of the cell.
            let text = &document.text()[range.clone()];
            if let Some(open) = text.find(['(', '（']).filter(|it| text[*it..].contains(|it: char| it.is_ascii_digit())) {
                self.unplaced.push(range.start + open..range.end);
            }
            // Of the units, only that of money changes what a number means.
            let (row, column) = lattice.cells[at];
            let is_money = lattice.units[at].ends_with('元') || column == Column::ProcurementAmount;
            if let Some(unit) = is_money.then(|| money(document.text(), range)).flatten() {
                given.set_unit(row, column, unit);
            }
        }
        let (added, ranges): (Vec<LocalCell>, Vec<Range<usize>>) = local.into_iter().unzip();
        for cell in added {
            given.add_local(cell);
        }
        self.lines.extend(lines);
        // The same table once more, with the same numbers, is held once.
        if self
            .grids
            .iter()
            .rev()
            .take(NEAR)
            .any(|it| it.edition() == given.edition() && it.table() == given.table() && it.values() == given.values())
        {
            return;
        }
        match (self.grids.last_mut(), self.cells.last_mut()) {
            (Some(grid), Some(before)) if grid.goes_on_in(&given) => {
                grid.join(given);
                self.local.last_mut().into_iter().for_each(|it| it.extend_from_slice(&ranges));
                for (one, other) in before.iter_mut().zip(cells) {
                    *one = one.take().or(other);
                }
            }
            _ => {
                self.grids.push(given);
                self.cells.push(cells);
                self.local.push(ranges);
            }
        }
    }

    /// Whether the same table of a later year was read before, by the years over both; one of an earlier year that was read before gives way.
    fn is_of_an_earlier_year(&mut self, document: &Document, placed: &Placed) -> bool {
        let given = &placed.grid;
        let same = |it: &Grid| (it.edition(), it.table()) == (given.edition(), given.table()) && it.contradicts(given);
        let Some(at) = self.grids.iter().rev().take(NEAR).position(same).map(|back| self.grids.len() - 1 - back) else { return false };
        let first = |cells: &[Option<CellSource>]| cells.iter().flatten().map(|it| it.range.start).min();
        let (Some(before), Some(own)) = (first(&self.cells[at]), first(&placed.cells)) else { return false };
        let (Some(of_before), Some(of_own)) = (self.year_over(document, before), self.year_over(document, own)) else { return false };
        let of_title = self.year(document);
        let rank = |year: i32| of_title.map_or((true, year), |of| (year <= of, year));
        if of_before == of_own {
            return false;
        }
        let gives_way = rank(of_before) < rank(of_own);
        if gives_way {
            self.grids.remove(at);
            self.local.remove(at);
            let numbers = self.cells.remove(at).into_iter().flatten().filter(|it| has_number(&document.text()[it.range.clone()]));
            let numbers: Vec<Range<usize>> = numbers.map(|it| it.range).collect();
            self.numbers = self.numbers.saturating_sub(numbers.len());
            self.unplaced.extend(numbers);
        }
        !gives_way
    }

    /// The year of the report, as its title has it.
    fn year(&self, document: &Document) -> Option<i32> {
        *self.year.get_or_init(|| year_of_title(document.text()))
    }

    /// The year that stands last between the table before and the first value of a table.
    fn year_over(&self, document: &Document, value: usize) -> Option<i32> {
        let text = document.text();
        let ends = self.cells.iter().rev().take(NEAR).flatten().flatten().map(|it| it.range.end).chain([self.passed]);
        let before = ends.filter(|it| *it <= value).max().unwrap_or(0);
        let start = (before.max(value.saturating_sub(CAPTION))..value).find(|it| text.is_char_boundary(*it))?;
        // A caption begins with the year that it is of.
        text[start..value].lines().rev().find_map(|line| {
            let line = line.trim_start_matches(|it: char| it.is_whitespace() || matches!(it, '|' | '（' | '(' | '《' | '附'));
            let year = line.get(..4)?.parse().ok()?;
            line[4..].trim_start().starts_with('年').then_some(year)
        })
    }

    /// Puts the tables in the order in which they stand, however they were found.
    fn in_order_of_the_text(&mut self) {
        let first = |cells: &[Option<CellSource>]| cells.iter().flatten().map(|it| it.range.start).min();
        let grids = std::mem::take(&mut self.grids).into_iter().zip(std::mem::take(&mut self.local));
        let mut both: Vec<_> = grids.zip(std::mem::take(&mut self.cells)).collect();
        both.sort_by_key(|it| first(&it.1));
        let grids: Vec<_>;
        (grids, self.cells) = both.into_iter().unzip();
        (self.grids, self.local) = grids.into_iter().unzip();
    }
}

/// How far before the first value of a table its year may stand, in bytes.
const CAPTION: usize = 1200;

/// The last year that a text names.
fn last_year(text: &str) -> Option<i32> {
    text.rmatch_indices('年').find_map(|(at, _)| {
        let before = text[..at].trim_end_matches([' ', '度']);
        let digits = before.get(before.len().checked_sub(4)?..)?;
        let alone = !before[..before.len() - 4].ends_with(|it: char| it.is_ascii_digit());
        digits.parse().ok().filter(|year| alone && (2000..2100).contains(year))
    })
}

/// The year of the first line that speaks of a report on disclosure.
fn year_of_title(text: &str) -> Option<i32> {
    let title = text
        .lines()
        .take(TITLE)
        .find(|it| it.len() <= LONGEST && it.contains("信息公开") && it.contains('年') && (it.contains('报') || it.contains("统计表")))?;
    last_year(title)
}

/// So many lines are looked at for a title, of so many bytes each.
const TITLE: usize = 50;
const LONGEST: usize = 200;
/// So many tables before one are compared with it.
const NEAR: usize = 16;

fn has_number(cell: &str) -> bool {
    cell.contains(|it: char| it.is_numeric())
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
    let named = header[NAMED.last_end(header)?..].trim_start_matches(['：', ':', ' ', '　']);
    MONEY.iter().find(|it| named.starts_with(it.0)).map(|it| it.1)
}
