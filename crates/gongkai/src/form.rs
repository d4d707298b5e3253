//! The shape of a statutory table: its rows and columns in printed order, what adds up to what, and how sure each label is.

mod identity;
mod lattice;

pub use identity::{Identity, Op, Over, Strength, Term};
pub(crate) use lattice::Lattice;

use crate::keyed::keyed;
use crate::{Column, Row, SectionKind, Severity, Table};
use serde::Serialize;

/// A statutory table as an edition prints it. Reading, judging, rendering, adding up and the docs are loops over it.
///
/// ```
/// use gongkai::{Edition, Row, Table};
/// let form = Edition::Format2021.form(Table::Requests).unwrap();
/// assert_eq!(form.row(Row::Granted).unwrap().printed(), "（一）予以公开");
/// assert_eq!(form.cells().count(), 25 * 7);
/// ```
#[derive(Debug, Clone, Copy, Serialize)]
#[non_exhaustive]
pub struct Form {
    /// Which table.
    pub table: Table,
    /// The section that holds it.
    pub section: SectionKind,
    /// What stands over the column of row labels, where something does.
    pub row_header: &'static str,
    /// The note printed on the form.
    pub note: &'static str,
    /// Whether all cells stand in one row under headers of several levels.
    pub one_row: bool,
    /// The rows in printed order.
    pub rows: &'static [Item<Row>],
    /// The columns in printed order.
    pub columns: &'static [Item<Column>],
    /// What holds beside the sums that follow from the roles.
    pub relations: &'static [Relation],
    /// What must fit with the year before.
    pub links: &'static [Link],
}

/// A row or a column of a form.
#[derive(Debug, Clone, Copy, Serialize)]
#[non_exhaustive]
pub struct Item<K: 'static> {
    /// What it counts.
    pub key: K,
    /// How deep it stands: 0 is the outermost.
    pub level: u8,
    /// The numbering printed before the label: `（一）`, `1.`, or nothing.
    pub numbering: &'static str,
    /// The official label.
    pub label: &'static str,
    /// Other wordings that are taken for the label.
    pub aliases: &'static [&'static str],
    /// The unit (件, 项, 万元 ...). Empty where the other axis has it, or where the form prints none.
    pub unit: &'static str,
    /// What it is to its neighbours.
    pub role: Role,
    /// Whether it may be added over years.
    pub measure: Measure,
    /// How sure the label is.
    pub source: Source,
}

keyed! {
    /// What a row or a column is to its neighbours. The sums of a form follow from it.
    #[non_exhaustive]
    pub enum Role as "role" {
        /// It has no cells and no number of its own.
        Heading = "heading", "标题", "heading";
        /// It prints no cell, and its number is the sum of what stands under it.
        Subtotal = "subtotal", "小计（不设单元格）", "subtotal without a cell";
        /// It is counted by itself.
        Entry = "entry", "分项", "entry";
        /// It adds up the entries above it, under its heading.
        Total = "total", "总计", "total of what stands above";
        /// It is the sum of what stands under it.
        Sum = "sum", "合计", "sum of what stands under it";
        /// It is at least the sum of what stands under it: cases that are not decided are in it alone.
        OpenSum = "open_sum", "合计（含未结）", "sum that holds undecided cases too";
        /// It is a part of the entry over it, beside parts that are not printed.
        OfWhich = "of_which", "其中", "part of the entry over it";
    }
}

impl Role {
    /// Whether the form prints cells for it.
    pub const fn has_cell(self) -> bool {
        !matches!(self, Self::Heading | Self::Subtotal)
    }
}

keyed! {
    /// Whether a number is of a year or of a moment.
    pub enum Measure as "measure" {
        /// It may be added over years and over agencies.
        Flow = "flow", "流量", "of a year";
        /// It may be added over agencies, never over years.
        Stock = "stock", "存量", "of a moment";
    }
}

keyed! {
    /// How sure the wording of a label is.
    pub enum Source as "source" {
        Confirmed = "confirmed", "已核对", "read in an official text or in published reports";
        /// It helps to recognise a row; no error rests on it.
        Memory = "memory", "未核对", "written from memory";
    }
}

/// A relation that the roles do not tell: a balance that is printed on the form, or what follows from what is counted.
#[derive(Debug, Clone, Copy, Serialize)]
#[non_exhaustive]
pub struct Relation {
    /// The name in the published formats, unique in its edition.
    pub id: &'static str,
    /// Which axis its terms are of.
    pub over: Over,
    /// The left side.
    pub left: &'static [(i64, Axis)],
    /// How the sides compare.
    pub op: Op,
    /// The right side; empty is zero.
    pub right: &'static [(i64, Axis)],
    /// What it rests on.
    pub strength: Strength,
    /// How serious a breach is.
    pub severity: Severity,
}

/// A term of a relation: a row or a column of its form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Axis {
    /// A row.
    Row(Row),
    /// A column.
    Column(Column),
}

impl Axis {
    /// The key of the row or column.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Row(row) => row.key(),
            Self::Column(column) => column.key(),
        }
    }
}

/// What must fit with the year before: the number of this year is the sum of terms of either year.
#[derive(Debug, Clone, Copy, Serialize)]
#[non_exhaustive]
pub struct Link {
    /// The name in the published formats, unique in its edition.
    pub id: &'static str,
    /// The number of this year.
    pub now: Axis,
    /// The terms: the coefficient, the row or column, and how many years back.
    pub terms: &'static [(i64, Axis, u8)],
}

impl<K: Copy + PartialEq> Item<K> {
    const fn new(level: u8, key: K, numbering: &'static str, label: &'static str, role: Role) -> Self {
        let (unit, measure, source) = ("", Measure::Flow, Source::Confirmed);
        Self { key, level, numbering, label, aliases: &[], unit, role, measure, source }
    }

    pub(crate) const fn also(mut self, aliases: &'static [&'static str]) -> Self {
        self.aliases = aliases;
        self
    }

    pub(crate) const fn unit(mut self, unit: &'static str) -> Self {
        self.unit = unit;
        self
    }

    pub(crate) const fn stock(mut self) -> Self {
        self.measure = Measure::Stock;
        self
    }

    pub(crate) const fn unsure(mut self) -> Self {
        self.source = Source::Memory;
        self
    }

    /// The label with its numbering, as the form prints it.
    pub fn printed(&self) -> String {
        [self.numbering, self.label].concat()
    }
}

pub(crate) const fn heading<K: Copy + PartialEq>(level: u8, key: K, numbering: &'static str, label: &'static str) -> Item<K> {
    Item::new(level, key, numbering, label, Role::Heading)
}

pub(crate) const fn subtotal<K: Copy + PartialEq>(level: u8, key: K, numbering: &'static str, label: &'static str) -> Item<K> {
    Item::new(level, key, numbering, label, Role::Subtotal)
}

pub(crate) const fn entry<K: Copy + PartialEq>(level: u8, key: K, numbering: &'static str, label: &'static str) -> Item<K> {
    Item::new(level, key, numbering, label, Role::Entry)
}

pub(crate) const fn total<K: Copy + PartialEq>(level: u8, key: K, numbering: &'static str, label: &'static str) -> Item<K> {
    Item::new(level, key, numbering, label, Role::Total)
}

pub(crate) const fn sum<K: Copy + PartialEq>(level: u8, key: K, numbering: &'static str, label: &'static str) -> Item<K> {
    Item::new(level, key, numbering, label, Role::Sum)
}

pub(crate) const fn open_sum<K: Copy + PartialEq>(level: u8, key: K, numbering: &'static str, label: &'static str) -> Item<K> {
    Item::new(level, key, numbering, label, Role::OpenSum)
}

pub(crate) const fn of_which<K: Copy + PartialEq>(level: u8, key: K, numbering: &'static str, label: &'static str) -> Item<K> {
    Item::new(level, key, numbering, label, Role::OfWhich)
}

impl Form {
    /// A row, where the form has it.
    pub fn row(&self, row: Row) -> Option<&'static Item<Row>> {
        self.rows.iter().find(|it| it.key == row)
    }

    /// A column, where the form has it.
    pub fn column(&self, column: Column) -> Option<&'static Item<Column>> {
        self.columns.iter().find(|it| it.key == column)
    }

    /// Whether the row at a place stands in the group of another row, however deep.
    pub(crate) fn is_in(&self, at: usize, group: Row) -> bool {
        let mut level = self.rows[at].level;
        self.rows[..at].iter().rev().any(|it| {
            let over = it.level < level;
            level = level.min(it.level);
            over && it.key == group
        })
    }

    /// Whether the form prints this cell.
    pub fn has_cell(&self, row: Row, column: Column) -> bool {
        self.row(row).is_some_and(|it| it.role.has_cell()) && self.column(column).is_some_and(|it| it.role.has_cell())
    }

    /// Whether the form speaks of this number: a cell, or a subtotal that it prints no cell for.
    pub fn states(&self, row: Row, column: Column) -> bool {
        self.row(row).is_some_and(|it| it.role != Role::Heading) && self.column(column).is_some_and(|it| it.role.has_cell())
    }

    /// Every cell, row by row in printed order.
    pub fn cells(&self) -> impl Iterator<Item = (Row, Column)> {
        let columns = || self.columns.iter().filter(|it| it.role.has_cell());
        self.rows.iter().filter(|it| it.role.has_cell()).flat_map(move |row| columns().map(move |column| (row.key, column.key)))
    }

    /// The unit of a cell: of its column, else of its row; empty where the form prints none.
    pub fn unit(&self, row: Row, column: Column) -> &'static str {
        let unit = self.column(column).map_or("", |it| it.unit);
        if unit.is_empty() { self.row(row).map_or("", |it| it.unit) } else { unit }
    }

    /// Whether a number of a cell is of a year or of a moment.
    pub fn measure(&self, row: Row, column: Column) -> Option<Measure> {
        let (row, column) = (self.row(row)?.measure, self.column(column)?.measure);
        Some(if row == Measure::Stock || column == Measure::Stock { Measure::Stock } else { Measure::Flow })
    }
}
