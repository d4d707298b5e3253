//! The panel: flat tables of many reports, the same in every format. A table is its columns and its rows of fields; CSV, JSON lines, Arrow and Parquet
//! are written from these elsewhere.

mod facts;
mod figures;
mod findings;
mod reports;
mod totals;
mod wide;

use crate::{Bilingual, Reading, Report, Table, Text, UnknownKey};
use rust_decimal::Decimal;
use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

/// The name of the format, with its version: columns are added, never renamed nor removed.
pub const PANEL_SCHEMA: &str = "gongkai-panel/1";

/// A flat table over reports.
///
/// ```
/// use gongkai::{Field, PanelTable, Record};
/// let reading = gongkai::parse("2012年收到信息公开申请12件。");
/// let table = PanelTable::Figures;
/// let at = |name: &str| table.columns().iter().position(|it| it.name == name).unwrap();
/// let (concept, value, status) = (at("concept"), at("value"), at("status"));
/// let mut told = Vec::new();
/// table.rows(&Record::read("a.txt", &reading), &mut |row| told.push((row[concept].to_string(), row[value].to_string(), row[status].to_string())));
/// assert!(told.contains(&("requests_received".into(), "12".into(), "number".into())));
/// assert!(told.contains(&("litigation_total".into(), String::new(), "absent".into()))); // missing is not zero
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PanelTable {
    /// One row a source: who reports, how much was understood, or why it could not be read.
    Reports,
    /// One row a fact: all that is stated, in prose and in tables, with its place.
    Facts,
    /// One row a source and harmonised concept, with what the report tells of it: what group-bys add up.
    Figures,
    /// One row a source, one column a cell of a statutory table.
    Wide(Table),
}

/// A column of a flat table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PanelColumn {
    /// Its name.
    pub name: Cow<'static, str>,
    /// What its fields hold, beside nothing.
    pub kind: FieldKind,
    /// What it tells.
    pub about: Bilingual,
}

/// What the fields of a column hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FieldKind {
    /// Text.
    Text,
    /// A whole number of 64 bits.
    Integer,
    /// A decimal with [`PANEL_PLACES`] decimals.
    Decimal,
    /// True or false.
    Flag,
}

/// Decimals of the numbers of the panel. A number with more is null there, and stands in full in `value_text`.
pub const PANEL_PLACES: u32 = crate::quantity::PLACES;

/// One field of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Field<'a> {
    /// Nothing.
    Null,
    /// Text.
    Text(Cow<'a, str>),
    /// A whole number.
    Integer(i64),
    /// A number.
    Decimal(Decimal),
    /// True or false.
    Flag(bool),
}

impl fmt::Display for Field<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Null => Ok(()),
            Self::Text(it) => f.write_str(it),
            Self::Integer(it) => it.fmt(f),
            Self::Decimal(it) => it.fmt(f),
            Self::Flag(it) => it.fmt(f),
        }
    }
}

impl<'a> Field<'a> {
    pub(crate) fn text(text: impl Into<Cow<'a, str>>) -> Self {
        Self::Text(text.into())
    }

    pub(crate) fn some(text: Option<impl Into<Cow<'a, str>>>) -> Self {
        text.map_or(Self::Null, |it| Self::Text(it.into()))
    }

    pub(crate) fn count(count: impl TryInto<i64>) -> Self {
        count.try_into().map_or(Self::Null, Self::Integer)
    }

    /// A number, where the panel has the decimals and the digits for it.
    pub(crate) fn number(number: Option<Decimal>) -> Self {
        number.filter(|it| crate::quantity::millionths(*it).is_some()).map_or(Self::Null, Self::Decimal)
    }
}

/// One source: its report, or why it could not be read.
#[derive(Debug, Clone, Copy)]
pub struct Record<'a> {
    pub(crate) source: &'a str,
    pub(crate) outcome: Result<&'a Reading, &'a str>,
}

impl<'a> Record<'a> {
    /// A source that was read.
    pub const fn read(source: &'a str, reading: &'a Reading) -> Self {
        Self { source, outcome: Ok(reading) }
    }

    /// A source that could not be read, and why: it has its row in every table.
    pub const fn unreadable(source: &'a str, error: &'a str) -> Self {
        Self { source, outcome: Err(error) }
    }
}

/// The status of a number beyond what the panel holds and sums add up.
pub(crate) const OUT_OF_RANGE: &str = "out_of_range";

/// The status of a row of a source that could not be read.
pub(crate) const UNREADABLE: &str = "unreadable";

pub(crate) fn column(name: impl Into<Cow<'static, str>>, kind: FieldKind, about: Text) -> PanelColumn {
    PanelColumn { name: name.into(), kind, about: about.to_owned() }
}

/// The columns that open every table: what the source is, and who reports.
pub(crate) fn who_columns() -> Vec<PanelColumn> {
    use FieldKind::{Integer, Text};
    vec![
        column("source", Text, Bilingual::new("来源文件", "the file")),
        column("agency", Text, Bilingual::new("编制机关", "the reporting agency")),
        column("division", Text, Bilingual::new("行政区划代码（来自名录）", "the code of its division, from the list of agencies")),
        column("level", Text, Bilingual::new("行政层级", "its level")),
        column("year", Integer, Bilingual::new("报告年份", "the report year")),
        column("edition", Text, Bilingual::new("报告版本", "the edition")),
        column("scope", Text, Bilingual::new("数字的范围：本级、本行政区域", "whose figures it holds: own_level or region")),
    ]
}

pub(crate) fn who<'a>(source: &'a str, report: Option<&'a Report>) -> Vec<Field<'a>> {
    let agency = report.and_then(|it| it.bodies.reporting_agency.as_ref());
    let level = agency.and_then(crate::Agency::known_level);
    vec![
        Field::text(source),
        Field::some(report.and_then(|it| it.agency.as_deref())),
        Field::some(agency.and_then(|it| it.division.as_ref()).map(ToString::to_string)),
        Field::some(level.map(crate::Level::key)),
        report.and_then(|it| it.year).map_or(Field::Null, |it| Field::Integer(it.into())),
        Field::some(report.map(|it| it.edition.key())),
        Field::some(report.and_then(|it| it.bodies.scope).map(crate::Scope::key)),
    ]
}

impl PanelTable {
    /// Every table: those of all reports, then one for each statutory table.
    pub fn all() -> impl Iterator<Item = Self> {
        [Self::Reports, Self::Facts, Self::Figures].into_iter().chain(Table::ALL.iter().copied().map(Self::Wide))
    }

    /// What it holds.
    pub fn about(self) -> Bilingual {
        match self {
            Self::Reports => Bilingual::new(
                "每个来源一行：谁的报告、读懂多少、读不了的原因",
                "one row a source: who reports, how much was understood, or why it could not be read",
            )
            .to_owned(),
            Self::Facts => Bilingual::new(
                "每个事实一行：正文和表格中的全部陈述，带出处",
                "one row a fact: all that is stated, in prose and in tables, with its place",
            )
            .to_owned(),
            Self::Figures => {
                Bilingual::new("每个来源、每个对照概念一行：分组汇总用", "one row a source and harmonised concept: for group-bys")
                    .to_owned()
            }
            Self::Wide(table) => {
                let term = table.term();
                Bilingual::new(format!("每个来源一行、每格一列：{}", term.zh), format!("one row a source, one column a cell: {}", term.en))
            }
        }
    }

    /// Its columns in order.
    pub fn columns(self) -> Vec<PanelColumn> {
        match self {
            Self::Reports => reports::columns(),
            Self::Facts => facts::columns(),
            Self::Figures => figures::columns(),
            Self::Wide(table) => wide::columns(table),
        }
    }

    /// Gives its rows of one source, each with a field for each column.
    pub fn rows(self, record: &Record<'_>, row: &mut dyn FnMut(&[Field<'_>])) {
        match self {
            Self::Reports => reports::rows(record, row),
            Self::Facts => facts::rows(record, row),
            Self::Figures => figures::rows(record, row),
            Self::Wide(table) => wide::rows(table, record, row),
        }
    }
}

impl fmt::Display for PanelTable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Reports => "reports",
            Self::Facts => "facts",
            Self::Figures => "figures",
            Self::Wide(table) => table.key(),
        })
    }
}

impl FromStr for PanelTable {
    type Err = UnknownKey;

    /// The table of a name.
    fn from_str(name: &str) -> Result<Self, UnknownKey> {
        Self::all().find(|it| it.to_string() == name).ok_or_else(|| {
            let known = ["reports", "facts", "figures"].into_iter().chain(Table::ALL.iter().map(|it| it.key()));
            UnknownKey::new("panel table", name, known)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_row_has_a_field_of_the_right_kind_for_each_column() {
        let reading = crate::parse(include_str!("../../../examples/yunxi-2012.txt"));
        let page = crate::parse("2014年度\n收到申请数 | 件 | 9\n信息公开申请3件，占1.10%。");
        let records = [Record::read("a", &reading), Record::read("b", &page), Record::unreadable("c", "broken")];
        for table in PanelTable::all() {
            let columns = table.columns();
            assert_eq!(columns.iter().map(|it| &it.name).collect::<BTreeSet<_>>().len(), columns.len(), "{table}");
            assert_eq!(table.to_string().parse(), Ok(table));
            for record in &records {
                let mut rows = 0;
                table.rows(record, &mut |row| {
                    rows += 1;
                    assert_eq!(row.len(), columns.len(), "{table}");
                    for (field, column) in row.iter().zip(&columns) {
                        let kind = match field {
                            Field::Null => continue,
                            Field::Text(_) => FieldKind::Text,
                            Field::Integer(_) => FieldKind::Integer,
                            Field::Decimal(_) => FieldKind::Decimal,
                            Field::Flag(_) => FieldKind::Flag,
                        };
                        assert_eq!(kind, column.kind, "{table} {}", column.name);
                    }
                });
                assert!(rows > 0, "{table}: a source without a row is lost");
            }
        }
    }
}
