//! A statutory table with what was printed in it.

mod balance;

pub use balance::{Judged, Verdict};

use crate::form::Lattice;
use crate::{Axis, CellKey, Column, Edition, Error, Form, Row, Table, Value};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A statutory table as one report fills it in.
///
/// It holds whatever was printed, right or wrong. What the source does not print is missing; what the edition does not have is no cell.
///
/// ```
/// use gongkai::{Cell, Column, Edition, Grid, Row, Table, Value};
/// let mut grid = Grid::new(Edition::Format2021, Table::Requests)?;
/// grid.set(Row::Received, Column::Total, Value::Count(12))?;
/// grid.set(Row::Granted, Column::Total, Value::Blank)?;
/// assert_eq!(grid.cell(Row::Received, Column::Total).count(), Some(12));
/// assert_eq!(grid.cell(Row::Granted, Column::Total), Cell::Printed(&Value::Blank)); // blank is not zero
/// assert_eq!(grid.cell(Row::CarriedIn, Column::Total), Cell::Missing);
/// assert_eq!(grid.cell(Row::ReceivedFax, Column::Total), Cell::NoSuchCell); // counted in 2014 only
/// # Ok::<(), gongkai::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "Printed", into = "Printed")]
#[cfg_attr(feature = "schema", schemars(with = "Printed"))]
pub struct Grid {
    edition: Edition,
    table: Table,
    /// What is printed in each cell of the form, in the order of its [`Lattice`].
    cells: Vec<Option<Value>>,
    /// Units printed in cells, where they are not those of the form.
    units: BTreeMap<(Row, Column), String>,
    local: Vec<LocalCell>,
}

/// What a table says at one row and column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cell<'a> {
    /// What is printed: a number, a blank, a mark, or text that is no number.
    Printed(&'a Value),
    /// The form has the cell, the source does not print it.
    Missing,
    /// The form has no such cell.
    NoSuchCell,
}

impl<'a> Cell<'a> {
    /// The value, where one is printed.
    pub const fn value(self) -> Option<&'a Value> {
        match self {
            Self::Printed(value) => Some(value),
            Self::Missing | Self::NoSuchCell => None,
        }
    }

    /// The whole number, where one is printed.
    pub fn count(self) -> Option<i64> {
        self.value()?.count()
    }

    /// The number, whole or not, where one is printed.
    pub fn number(self) -> Option<Decimal> {
        self.value()?.number()
    }
}

/// A cell of a row or column that the agency added to the form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LocalCell {
    /// The row label as printed.
    pub row: String,
    /// The column label as printed.
    pub column: String,
    /// What is printed.
    pub value: Value,
}

impl LocalCell {
    /// Whether its row is the added one, and not its column: its row is none of the form.
    pub(crate) fn is_of_added_row(&self, form: &Form) -> bool {
        !form.rows.iter().any(|it| it.key.term().zh == self.row)
    }
}

impl Grid {
    /// A table of an edition, with nothing printed in it.
    ///
    /// # Errors
    ///
    /// When the edition has no such table.
    pub fn new(edition: Edition, table: Table) -> Result<Self, Error> {
        let lattice = Lattice::of(edition, table).ok_or_else(|| Error::no_such_table(edition, table))?;
        Ok(Self { edition, table, cells: vec![None; lattice.cells.len()], units: BTreeMap::new(), local: Vec::new() })
    }

    /// The edition whose form it follows.
    pub const fn edition(&self) -> Edition {
        self.edition
    }

    /// Which table it is.
    pub const fn table(&self) -> Table {
        self.table
    }

    /// Its form.
    ///
    /// # Panics
    ///
    /// Never: a grid is made for a table that its edition has.
    pub fn form(&self) -> &'static Form {
        self.lattice().form
    }

    /// The cells of its form.
    pub(crate) fn lattice(&self) -> &'static Lattice {
        Lattice::of(self.edition, self.table).expect("a grid is made for a table of its edition")
    }

    /// What is printed at a row and column.
    pub fn cell(&self, row: Row, column: Column) -> Cell<'_> {
        match self.lattice().at(row, column) {
            Some(at) => self.cells[at].as_ref().map_or(Cell::Missing, Cell::Printed),
            None => Cell::NoSuchCell,
        }
    }

    /// What is printed in each cell of the form, in the order of its [`Lattice`].
    pub(crate) fn values(&self) -> &[Option<Value>] {
        &self.cells
    }

    /// Prints a value in a cell; gives back what stood there.
    ///
    /// # Errors
    ///
    /// When the form has no such cell.
    pub fn set(&mut self, row: Row, column: Column, value: Value) -> Result<Option<Value>, Error> {
        let at = self.lattice().at(row, column);
        let at = at.ok_or_else(|| Error::no_such_cell(self.edition, CellKey::new(self.table, row, column)))?;
        Ok(self.cells[at].replace(value))
    }

    /// The unit of a cell: the one printed in it, else that of the form. Empty where neither has one.
    ///
    /// ```
    /// use gongkai::{Column, Edition, Grid, Row, Table, Value};
    /// let mut grid = Grid::new(Edition::Format2021, Table::Art20Item8)?;
    /// grid.set(Row::AdministrativeFees, Column::FeeAmount, Value::Count(251_000))?;
    /// assert_eq!(grid.unit(Row::AdministrativeFees, Column::FeeAmount), "万元");
    /// grid.set_unit(Row::AdministrativeFees, Column::FeeAmount, "元"); // printed as 251000元
    /// assert_eq!(grid.unit(Row::AdministrativeFees, Column::FeeAmount), "元");
    /// # Ok::<(), gongkai::Error>(())
    /// ```
    pub fn unit(&self, row: Row, column: Column) -> &str {
        let of_form = || self.lattice().at(row, column).map_or_else(|| self.form().unit(row, column), |at| self.lattice().units[at]);
        self.units.get(&(row, column)).map_or_else(of_form, String::as_str)
    }

    /// Keeps the unit that is printed in a cell, where it is not that of the form.
    pub fn set_unit(&mut self, row: Row, column: Column, unit: &str) {
        if self.form().has_cell(row, column) && self.form().unit(row, column) != unit {
            self.units.insert((row, column), unit.to_owned());
        } else {
            self.units.remove(&(row, column));
        }
    }

    /// Everything printed in cells of the form, row by row in printed order.
    pub fn printed(&self) -> impl Iterator<Item = (CellKey, &Value)> {
        let cells = self.lattice().cells.iter().zip(&self.cells);
        cells.filter_map(|(&(row, column), value)| Some((CellKey::new(self.table, row, column), value.as_ref()?)))
    }

    /// The cells of rows and columns that the agency added.
    pub fn local(&self) -> &[LocalCell] {
        &self.local
    }

    /// Keeps a cell of a row or column that the form does not have.
    pub fn add_local(&mut self, cell: LocalCell) {
        self.local.push(cell);
    }

    /// Whether another one may be the rest of this table: it is of the same form, and no cell stands in both.
    pub(crate) fn goes_on_in(&self, rest: &Self) -> bool {
        let both = |it: (&Option<Value>, &Option<Value>)| it.0.is_some() && it.1.is_some();
        (self.edition, self.table) == (rest.edition, rest.table) && !self.cells.iter().zip(&rest.cells).any(both)
    }

    /// Whether a cell that both print holds another value in the other one.
    pub(crate) fn contradicts(&self, other: &Self) -> bool {
        let differ = |it: (&Option<Value>, &Option<Value>)| it.0.is_some() && it.1.is_some() && it.0 != it.1;
        self.cells.iter().zip(&other.cells).any(differ)
    }

    /// Takes in the rest of the table.
    pub(crate) fn join(&mut self, rest: Self) {
        for (one, other) in self.cells.iter_mut().zip(rest.cells) {
            *one = one.take().or(other);
        }
        self.units.extend(rest.units);
        self.local.extend(rest.local);
    }

    /// The number of a subtotal that the form prints no cell for: the sum of what stands under it, where all of that is printed as numbers.
    pub fn subtotal(&self, row: Row, column: Column) -> Option<Decimal> {
        let identity = self.lattice().identities.iter().find(|it| it.right == [(1, Axis::Row(row))])?;
        identity.left.iter().try_fold(Decimal::ZERO, |sum, &(_, part)| {
            let Axis::Row(part) = part else { return None };
            sum.checked_add(self.cell(part, column).number()?)
        })
    }
}

/// A grid as the published format holds it: its cells in printed order.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "Grid"))]
#[serde(deny_unknown_fields)]
struct Printed {
    edition: Edition,
    table: Table,
    cells: Vec<PrintedCell>,
    #[serde(default)]
    local: Vec<LocalCell>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "Cell"))]
#[serde(deny_unknown_fields)]
struct PrintedCell {
    row: Row,
    column: Column,
    value: Value,
    /// The unit printed in the cell, where it is not that of the form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    unit: Option<String>,
}

impl From<Grid> for Printed {
    fn from(grid: Grid) -> Self {
        let unit = |key: CellKey| grid.units.get(&(key.row, key.column)).cloned();
        let cell =
            |(key, value): (CellKey, &Value)| PrintedCell { row: key.row, column: key.column, value: value.clone(), unit: unit(key) };
        let cells = grid.printed().map(cell).collect();
        Self { edition: grid.edition, table: grid.table, cells, local: grid.local }
    }
}

impl TryFrom<Printed> for Grid {
    type Error = Error;

    fn try_from(printed: Printed) -> Result<Self, Error> {
        let mut grid = Self::new(printed.edition, printed.table)?;
        for cell in printed.cells {
            if grid.set(cell.row, cell.column, cell.value)?.is_some() {
                return Err(Error::cell_twice(CellKey::new(printed.table, cell.row, cell.column)));
            }
            if let Some(unit) = cell.unit {
                grid.set_unit(cell.row, cell.column, &unit);
            }
        }
        grid.local = printed.local;
        Ok(grid)
    }
}
