//! Whether the numbers of a table fit together: each identity of the form, cell by cell of the other axis.

use super::{Cell, Grid};
use crate::{Axis, CellKey, Identity, Op, Over, Role};
use rust_decimal::Decimal;

/// One identity, judged at one row or column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged<'a> {
    /// What must hold.
    pub identity: &'a Identity,
    /// The row or column that it was judged in.
    pub at: Axis,
    /// How it came out.
    pub verdict: Verdict,
}

/// How an identity came out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// The sides fit.
    Holds,
    /// They do not: the sum of either side.
    Broken {
        /// The sum of the left side.
        left: Decimal,
        /// The sum of the right side.
        right: Decimal,
    },
    /// Not judged: these cells hold no number. Missing, blank and mark are no zeros.
    NotChecked(Vec<CellKey>),
}

impl Grid {
    /// Judges identities of the form wherever all cells hold numbers. Subtotals without cells of their own are not judged: nothing is printed for them.
    ///
    /// ```
    /// use gongkai::{Axis, Column, Edition, Grid, Row, Table, Value, Verdict};
    /// let mut grid = Grid::new(Edition::Format2021, Table::Remedies)?;
    /// let results = [Column::Upheld, Column::Corrected, Column::Other, Column::Pending, Column::Total];
    /// for (column, count) in results.into_iter().zip([376, 97, 196, 121, 791]) {
    ///     grid.set(Row::Reconsideration, column, Value::Count(count))?;
    /// }
    /// let identities = grid.form().identities();
    /// let judged = grid.judge(&identities);
    /// assert_eq!(judged[0].at, Axis::Row(Row::Reconsideration));
    /// assert_eq!(judged[0].verdict, Verdict::Broken { left: 790.into(), right: 791.into() });
    /// assert!(matches!(judged[1].verdict, Verdict::NotChecked(_))); // litigation is not printed
    /// # Ok::<(), gongkai::Error>(())
    /// ```
    pub fn judge<'a>(&self, identities: &'a [Identity]) -> Vec<Judged<'a>> {
        let form = self.form();
        let rows = || form.rows.iter().filter(|it| it.role.has_cell()).map(|it| Axis::Row(it.key));
        let columns = || form.columns.iter().filter(|it| it.role.has_cell()).map(|it| Axis::Column(it.key));
        let has_cells = |axis: Axis| match axis {
            Axis::Row(row) => form.row(row).is_some_and(|it| it.role != Role::Subtotal),
            Axis::Column(_) => true,
        };
        let mut out = Vec::new();
        for identity in identities {
            if !identity.left.iter().chain(&identity.right).all(|(_, it)| has_cells(*it)) {
                continue;
            }
            let across: Vec<Axis> = if identity.over == Over::Rows { columns().collect() } else { rows().collect() };
            out.extend(across.into_iter().map(|at| Judged { identity, at, verdict: self.verdict(identity, at) }));
        }
        out
    }

    fn verdict(&self, identity: &Identity, at: Axis) -> Verdict {
        let mut without = Vec::new();
        let mut side = |terms: &[(i64, Axis)]| {
            terms.iter().fold(Decimal::ZERO, |sum, &(coefficient, term)| {
                let ((Axis::Row(row), Axis::Column(column)) | (Axis::Column(column), Axis::Row(row))) = (term, at) else {
                    unreachable!("an identity is judged across its own axis")
                };
                let number = match self.cell(row, column) {
                    Cell::Printed(value) => value.number(),
                    Cell::Missing | Cell::NoSuchCell => None,
                };
                let term = number.and_then(|it| it.checked_mul(Decimal::from(coefficient))).and_then(|it| sum.checked_add(it));
                term.unwrap_or_else(|| {
                    without.push(CellKey::new(self.table(), row, column));
                    sum
                })
            })
        };
        let (left, right) = (side(&identity.left), side(&identity.right));
        let fits = match identity.op {
            Op::Equal => left == right,
            Op::AtMost => left <= right,
        };
        match (without.is_empty(), fits) {
            (false, _) => Verdict::NotChecked(without),
            (true, true) => Verdict::Holds,
            (true, false) => Verdict::Broken { left, right },
        }
    }
}
