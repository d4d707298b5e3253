//! What one report tells of a quantity: a number, or which of the things that are no number.

use super::Quantity;
use crate::{CellKey, Concept, Edition, Grid, Harmonised, Report, Value};
use rust_decimal::Decimal;

/// What a report tells of a quantity. None of these is zero but a number that is zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Told {
    /// A number.
    Number(Stated),
    /// A cell printed empty, or one of several cells whose sum it would be.
    Blank,
    /// A mark such as `/`.
    Mark,
    /// Text that is no number.
    Text,
    /// Said to exist, and not said how many.
    Unknown,
    /// Not stated, though a report of its edition could state it.
    Absent,
    /// Nothing in its edition states it.
    NoCounterpart,
}

/// A number as it is added up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Stated {
    /// The number; money in yuan.
    pub number: Decimal,
    /// It is hedged in the report (约, 余, 不足).
    pub hedged: bool,
    /// The report states another number as well: of both, the one of the table is taken, else the first.
    pub disputed: bool,
}

impl Told {
    /// The key in the published formats.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Number(_) => "number",
            Self::Blank => "blank",
            Self::Mark => "mark",
            Self::Text => "text",
            Self::Unknown => "unknown",
            Self::Absent => "absent",
            Self::NoCounterpart => "no_counterpart",
        }
    }

    /// The number, where it is one.
    pub const fn number(self) -> Option<Decimal> {
        match self {
            Self::Number(it) => Some(it.number),
            _ => None,
        }
    }

    fn of(value: &Value, unit: &str) -> Self {
        match value {
            Value::Count(_) | Value::Amount(_) => {
                let number = value.number().and_then(|it| it.checked_mul(yuan(unit)?));
                number.map_or(Self::Text, |number| Self::Number(Stated { number, hedged: false, disputed: false }))
            }
            Value::Blank => Self::Blank,
            Value::Mark(_) => Self::Mark,
            Value::Unknown => Self::Unknown,
            Value::NotANumber(_) | Value::Words(_) | Value::Date(_) => Self::Text,
        }
    }

    /// The sum of two parts: a number only where both are.
    fn plus(self, other: Self) -> Self {
        match (self, other) {
            (Self::Number(one), Self::Number(two)) => match one.number.checked_add(two.number) {
                Some(number) => Self::Number(Stated { number, hedged: one.hedged || two.hedged, disputed: one.disputed || two.disputed }),
                None => Self::Text,
            },
            // Of what is no number, the one that tells less.
            (one, two) => one.max(two),
        }
    }
}

/// How many yuan a unit of money is, and 1 for every unit that is none of money; nothing for the money of others.
fn yuan(unit: &str) -> Option<Decimal> {
    Some(Decimal::from(match unit {
        "千元" => 1_000,
        "万元" | "萬元" => 10_000,
        "百万元" => 1_000_000,
        "亿元" | "億元" => 100_000_000,
        it if ["美元", "港元", "欧元", "日元"].iter().any(|foreign| it.ends_with(foreign)) => return None,
        _ => 1,
    }))
}

impl Report {
    /// What it tells of a quantity. The statutory table comes first, since it is the official figure; prose where the table has no number.
    ///
    /// ```
    /// use gongkai::{Harmonised, Quantity, Told};
    /// let report = gongkai::parse("2012年收到信息公开申请12件。没有发生行政诉讼。").report;
    /// let told = |it| report.told(Quantity::Harmonised(it));
    /// assert_eq!(told(Harmonised::RequestsReceived).number(), Some(12.into()));
    /// assert_eq!(told(Harmonised::LitigationTotal).number(), Some(0.into())); // a zero said in words
    /// assert_eq!(told(Harmonised::ReconsiderationTotal), Told::Absent); // which is not zero
    /// assert_eq!(told(Harmonised::RegulationsIssued), Told::NoCounterpart); // nothing of 2008 states it
    /// ```
    pub fn told(&self, quantity: Quantity) -> Told {
        let (printed, prose) = match quantity {
            Quantity::Harmonised(it) => (self.told_in_cells(it), it.bridge().prose),
            Quantity::Concept(Concept::Cell(cell)) => (self.told_in_cell(cell), Some(Concept::Cell(cell))),
            Quantity::Concept(it) => (None, Some(it)),
        };
        let said = prose.and_then(|it| self.told_in_prose(it));
        match (printed, said) {
            (Some(Told::Number(it)), Some(Told::Number(other))) => {
                let differs = it.number != other.number && !other.hedged;
                Told::Number(Stated { disputed: it.disputed || other.disputed || differs, ..it })
            }
            (_, Some(it @ Told::Number(_))) if printed.and_then(Told::number).is_none() => it,
            (Some(it), _) | (None, Some(it)) => it,
            (None, None) if quantity.has_counterpart(self.edition) => Told::Absent,
            (None, None) => Told::NoCounterpart,
        }
    }

    /// The sum of the cells that state a harmonised concept; `None` where none of them is printed.
    fn told_in_cells(&self, concept: Harmonised) -> Option<Told> {
        let bridge = concept.bridge();
        self.tables.iter().find_map(|grid| {
            let cells = bridge.cells(grid.edition());
            cells.first().filter(|it| it.table == grid.table())?;
            let (mut any, mut sum) = (false, None);
            for cell in cells {
                let told = printed(grid, *cell);
                any |= told.is_some();
                let told = told.unwrap_or(Told::Absent);
                sum = Some(sum.map_or(told, |sum: Told| sum.plus(told)));
            }
            sum.filter(|_| any)
        })
    }

    fn told_in_cell(&self, cell: CellKey) -> Option<Told> {
        let grid = self.table(cell.table)?;
        printed(grid, cell).or_else(|| {
            let number = grid.subtotal(cell.row, cell.column)?;
            Some(Told::Number(Stated { number, hedged: false, disputed: false }))
        })
    }

    fn told_in_prose(&self, concept: Concept) -> Option<Told> {
        let mut best: Option<Told> = None;
        for statement in self.stated(concept) {
            let mut told = Told::of(&statement.value, statement.unit.as_deref().unwrap_or_default());
            if let Told::Number(it) = &mut told {
                it.hedged = statement.qualifier.is_some();
            }
            best = Some(match (best, told) {
                (None, told) => told,
                // An exact number before a hedged one, and any number before what is none.
                (Some(Told::Number(one)), Told::Number(two)) if one.hedged && !two.hedged => told,
                (Some(Told::Number(one)), Told::Number(two)) => {
                    let differs = !one.hedged && !two.hedged && one.number != two.number;
                    Told::Number(Stated { disputed: one.disputed || differs, ..one })
                }
                (Some(it @ Told::Number(_)), _) => it,
                (Some(_), Told::Number(_)) => told,
                (Some(it), _) => it,
            });
        }
        best
    }
}

/// What is printed in a cell; `None` where nothing is.
fn printed(grid: &Grid, cell: CellKey) -> Option<Told> {
    let value = grid.cell(cell.row, cell.column).value()?;
    // Nothing is nothing in any unit.
    let unit = if value.number().is_none_or(|it| it.is_zero()) { "" } else { grid.unit(cell.row, cell.column) };
    Some(Told::of(value, unit))
}

impl Quantity {
    /// Whether a report of an edition could state it, in a table or in prose.
    pub fn has_counterpart(self, edition: Edition) -> bool {
        match self {
            Self::Harmonised(it) => !it.bridge().cells(edition).is_empty() || it.bridge().prose.is_some(),
            Self::Concept(Concept::Cell(cell)) => cell.is_in(edition) || Concept::prose().any(|it| it == Concept::Cell(cell)),
            Self::Concept(_) => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Column, Row, Table};

    fn report(cells: &[(&str, Value)]) -> Report {
        let mut grids: Vec<Grid> = Vec::new();
        for (key, value) in cells {
            let key: CellKey = key.parse().expect("a cell");
            if !grids.iter().any(|it| it.table() == key.table) {
                grids.push(Grid::new(Edition::Statistics2014, key.table).expect("a table"));
            }
            let grid = grids.iter_mut().find(|it| it.table() == key.table).expect("pushed");
            grid.set(key.row, key.column, value.clone()).expect("a cell of the form");
        }
        let mut report = Report::builder(Edition::Statistics2014).build();
        report.tables = grids;
        report
    }

    #[test]
    fn a_sum_of_cells_is_a_number_only_where_all_of_them_are() {
        let granted = Quantity::Harmonised(Harmonised::Granted);
        let of = |one: Value, two: Value| report(&[("stats.already_public.value", one), ("stats.consented.value", two)]).told(granted);
        assert_eq!(of(Value::Count(3), Value::Count(4)).number(), Some(7.into()));
        assert_eq!(of(Value::Count(3), Value::Blank), Told::Blank);
        assert_eq!(of(Value::Mark("/".into()), Value::Blank), Told::Mark);
        assert_eq!(report(&[("stats.consented.value", Value::Count(4))]).told(granted), Told::Absent);
        assert_eq!(report(&[]).told(granted), Told::Absent);
    }

    #[test]
    fn the_table_comes_first_and_another_number_in_prose_is_a_dispute() {
        let reading = crate::parse("2014年共收到申请8件。\n（一）收到申请数 | 件 | 9\n");
        let told = reading.report.told(Quantity::Harmonised(Harmonised::RequestsReceived));
        let Told::Number(it) = told else { panic!("{told:?}") };
        assert!(it.number == Decimal::from(8) || it.disputed, "{it:?}");
    }

    #[test]
    fn money_comes_to_yuan_from_every_unit() {
        let fees = Quantity::Harmonised(Harmonised::RequestFees);
        let in_table = report(&[("stats.request_fees.value", Value::Amount(Decimal::new(125, 3)))]);
        assert_eq!(in_table.told(fees).number(), Some(Decimal::from(1250)));
        let in_prose = crate::parse("依申请公开政府信息收取检索费、复制费等费用共计1250元。").report;
        assert_eq!(in_prose.told(fees).number(), Some(Decimal::from(1250)));
    }

    #[test]
    fn the_cells_of_a_bridge_are_of_one_table() {
        for harmonised in Harmonised::ALL {
            for edition in Edition::ALL {
                let tables: Vec<Table> = harmonised.bridge().cells(*edition).iter().map(|it| it.table).collect();
                assert!(tables.windows(2).all(|it| it[0] == it[1]), "{harmonised} {edition}");
            }
        }
        let refused = Quantity::Concept(Concept::Cell(CellKey::new(Table::Requests, Row::Refused, Column::Total)));
        assert!(refused.has_counterpart(Edition::Format2021));
    }
}
