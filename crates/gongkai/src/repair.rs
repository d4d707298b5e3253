//! Which numbers of a table are wrong: every smallest set of changes that makes all of its identities hold, the likeliest slip first.
//!
//! The request table with its totals is a code of distance 4: one wrong cell is always found and its value restored, and any three wrong cells are noticed. Two
//! cells that were mixed up may be explained in several ways; then all of them are given, ranked by how people slip, and nothing is called certain.

mod mistake;
mod search;
mod slip;
mod system;

pub use slip::Slip;

use crate::{CellKey, Grid};
use system::System;

/// What the identities of a table say of its numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Repairs {
    /// Every identity that can be judged holds.
    Sound,
    /// The smallest sets of changes that make all of them hold, the likeliest first.
    Found(Vec<Repair>),
    /// More numbers are wrong than can be told apart: the table is to be filled in again.
    TooMany,
}

/// A set of changes that makes every identity of a table hold.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Repair {
    /// The cells to change, in printed order.
    pub changes: Vec<Change>,
    /// The slip that it would undo.
    pub slip: Slip,
    /// No other single cell could explain it: its cell stands in two sums or more, and all totals of the table are printed.
    pub certain: bool,
    /// How unlikely the slip is: a rank among the repairs of one table, and no probability.
    pub cost: u32,
}

/// A cell with another number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Change {
    /// The cell.
    pub cell: CellKey,
    /// The number printed in it; `None` for a blank or a mark, which is read as nothing.
    pub from: Option<i64>,
    /// The number that it would have.
    pub to: i64,
}

impl Repairs {
    /// The one cell whose number, changed, makes everything hold.
    ///
    /// More changes than one are never called unique, even where no other set is as small: three slips can look like two.
    pub fn unique(&self) -> Option<&Repair> {
        match self {
            Self::Found(repairs) => match &repairs[..] {
                [only] if only.certain => Some(only),
                _ => None,
            },
            Self::Sound | Self::TooMany => None,
        }
    }

    /// Whether the first repair is clearly likelier than the second.
    pub fn ranked(&self) -> bool {
        match self {
            Self::Found(repairs) => match &repairs[..] {
                [_] => true,
                [first, second, ..] => first.cost + MARGIN <= second.cost,
                [] => false,
            },
            Self::Sound | Self::TooMany => false,
        }
    }
}

/// Whether one slip of a key lies between two numbers of two digits or more.
pub(crate) fn one_slip(one: i64, other: i64) -> bool {
    one.min(other) > 9 && mistake::points(Some(one), other) <= mistake::COMMON
}

/// How much likelier a repair has to be than the next one.
const MARGIN: u32 = 8;

impl Grid {
    /// Finds which numbers are wrong where the table does not add up: all smallest repairs, exactly, ranked by how people slip.
    ///
    /// A blank or a mark inside a sum is read as nothing, and is the first to be filled; an identity whose total is blank or missing is left out.
    /// Inferred identities, which published reports may have reason to break, take no part.
    ///
    /// ```
    /// use gongkai::{Column, Edition, Grid, Repairs, Row, Table, Value};
    /// let mut grid = Grid::new(Edition::Format2021, Table::Requests)?;
    /// let cells: Vec<_> = grid.form().cells().collect();
    /// for (row, column) in cells {
    ///     grid.set(row, column, Value::Count(0))?;
    /// }
    /// for row in [Row::Received, Row::Granted, Row::Concluded] {
    ///     grid.set(row, Column::NaturalPerson, Value::Count(21))?;
    ///     grid.set(row, Column::Total, Value::Count(21))?;
    /// }
    /// assert_eq!(grid.repairs(), Repairs::Sound);
    /// grid.set(Row::Granted, Column::NaturalPerson, Value::Count(12))?; // two digits exchanged
    /// let repairs = grid.repairs();
    /// let change = repairs.unique().unwrap().changes[0];
    /// assert_eq!((change.cell.row, change.from, change.to), (Row::Granted, Some(12), 21));
    /// # Ok::<(), gongkai::Error>(())
    /// ```
    pub fn repairs(&self) -> Repairs {
        let Some(system) = System::of(self) else { return Repairs::TooMany };
        if system.is_sound() {
            return Repairs::Sound;
        }
        let Some(found) = search::smallest(&system) else { return Repairs::TooMany };
        let size = found.first().map_or(usize::MAX, Vec::len);
        // Whole rows and columns that slipped change more cells than a search can reach.
        let whole = if size > 2 { slip::of_rows_and_columns(&system) } else { Vec::new() };
        let mut repairs: Vec<Repair> = found.into_iter().map(|changes| slip::judge(&system, &changes)).chain(whole).collect();
        repairs.sort_by(|one, other| one.cost.cmp(&other.cost).then_with(|| one.changes[0].cell.cmp(&other.changes[0].cell)));
        repairs.dedup_by(|one, other| one.changes == other.changes);
        if repairs.is_empty() { Repairs::TooMany } else { Repairs::Found(repairs) }
    }
}
