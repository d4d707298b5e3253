//! The identities of a table as equations over its cells.

use crate::{Axis, CellKey, Column, Grid, Op, Over, Row, Severity, Strength, Value};

/// How many cells an equation system may have: more than any form.
pub(super) const MOST: usize = 256;

/// A larger number is no count of requests, and sums of such numbers could grow too large.
const LARGEST: u64 = 1_000_000_000_000;

/// A cell as the equations see it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Variable {
    pub(super) key: CellKey,
    /// Its row and column among those that have cells, in printed order.
    pub(super) row: usize,
    pub(super) column: usize,
    /// What is printed; `None` for a blank or a mark.
    pub(super) printed: Option<i64>,
    /// It is a total of its row, or of its column.
    pub(super) is_total: bool,
}

impl Variable {
    /// The number that the equations take.
    pub(super) fn value(&self) -> i64 {
        self.printed.unwrap_or(0)
    }
}

/// An equation: the terms sum up to nothing when the table is right.
#[derive(Debug, Clone)]
pub(super) struct Equation {
    /// Variables with their coefficients.
    pub(super) terms: Vec<(usize, i64)>,
    /// What the terms lack: the changes of the variables, weighted, must make it.
    pub(super) lack: i64,
}

#[derive(Debug)]
pub(super) struct System {
    pub(super) variables: Vec<Variable>,
    pub(super) equations: Vec<Equation>,
    /// The equations that each variable is in.
    pub(super) of: Vec<Vec<(usize, i64)>>,
    /// Totals are not printed, or left blank, so that fewer errors can be told apart.
    pub(super) reduced: bool,
    /// How many rows and columns have cells.
    pub(super) rows: usize,
    pub(super) columns: usize,
    /// The variable of each of their cells.
    cells: Vec<Option<usize>>,
}

impl System {
    /// The equations of a table that can be judged. `None` where a number is too large.
    pub(super) fn of(grid: &Grid) -> Option<Self> {
        let lattice = grid.lattice();
        let width = lattice.width;
        let rows: Vec<Row> = lattice.cells.iter().step_by(width).map(|it| it.0).collect();
        let columns: Vec<Column> = lattice.cells[..width].iter().map(|it| it.1).collect();
        let mut variables: Vec<Variable> = Vec::with_capacity(lattice.cells.len());
        let mut cells = vec![None; lattice.cells.len()];
        for (at, (&(row, column), value)) in lattice.cells.iter().zip(grid.values()).enumerate() {
            let printed = match value {
                Some(Value::Count(count)) if count.unsigned_abs() > LARGEST => return None,
                Some(Value::Count(count)) => Some(*count),
                Some(Value::Blank | Value::Mark(_)) => None,
                _ => continue,
            };
            cells[at] = Some(variables.len());
            let key = CellKey::new(grid.table(), row, column);
            variables.push(Variable { key, row: at / width, column: at % width, printed, is_total: false });
        }
        let mut equations: Vec<Equation> = Vec::new();
        // Totals that are left blank above numbers, all along, are not known; a blank anywhere else is read as nothing.
        let mut unknown = vec![false; variables.len()];
        let mut reduced = false;
        for identity in &lattice.identities {
            if identity.op != Op::Equal || identity.strength == Strength::Inferred || identity.severity != Severity::Error {
                continue;
            }
            let across: Vec<Axis> = match identity.over {
                Over::Rows => columns.iter().copied().map(Axis::Column).collect(),
                Over::Columns => rows.iter().copied().map(Axis::Row).collect(),
            };
            let (mut blank, mut filled): (Vec<usize>, usize) = (Vec::new(), 0);
            for at in across {
                let slot = |term: Axis| cell(term, at).and_then(|(row, column)| lattice.at(row, column));
                // A subtotal that the form prints no cell for closes nothing.
                if !identity.left.iter().chain(&identity.right).all(|it| slot(it.1).is_some()) {
                    continue;
                }
                let side = |terms: &[(i64, Axis)]| terms.iter().map(|&(by, it)| Some((cells[slot(it)?]?, by))).collect::<Option<Vec<_>>>();
                let (Some(left), Some(right)) = (side(&identity.left), side(&identity.right)) else {
                    reduced = true;
                    continue;
                };
                if right.is_empty() {
                    continue;
                }
                if let [(whole, _)] = right[..] {
                    variables[whole].is_total = true;
                    let parts = left.iter().any(|&(it, _)| variables[it].value() != 0);
                    match variables[whole].printed {
                        None if parts => blank.push(whole),
                        Some(_) if parts => filled += 1,
                        _ => {}
                    }
                }
                let terms: Vec<(usize, i64)> = left.into_iter().chain(right.into_iter().map(|(it, by)| (it, -by))).collect();
                let lack = terms.iter().try_fold(0_i64, |sum, &(it, by)| sum.checked_sub(by.checked_mul(variables[it].value())?))?;
                equations.push(Equation { terms, lack });
            }
            if blank.len() > filled {
                reduced = true;
                for it in blank {
                    unknown[it] = true;
                }
            }
        }
        equations.retain(|it| it.terms.iter().all(|&(at, _)| !unknown[at]));
        if variables.len() > MOST {
            return None;
        }
        let mut of = vec![Vec::new(); variables.len()];
        for (at, equation) in equations.iter().enumerate() {
            for &(variable, by) in &equation.terms {
                of[variable].push((at, by));
            }
        }
        Some(Self { variables, equations, of, reduced, rows: rows.len(), columns: width, cells })
    }

    pub(super) fn is_sound(&self) -> bool {
        self.equations.iter().all(|it| it.lack == 0)
    }

    /// Whether changes, added to the printed numbers, make every equation hold and no number negative.
    pub(super) fn closes(&self, changes: &[(usize, i64)]) -> bool {
        let made = |equation: usize| -> Option<i64> {
            changes.iter().try_fold(0_i64, |sum, &(variable, by)| {
                let coefficient = self.of[variable].iter().find(|it| it.0 == equation).map_or(0, |it| it.1);
                sum.checked_add(coefficient.checked_mul(by)?)
            })
        };
        changes.iter().all(|&(variable, by)| self.variables[variable].value().checked_add(by).is_some_and(|it| it >= 0))
            && self.equations.iter().enumerate().all(|(at, it)| made(at) == Some(it.lack))
    }

    /// The variable of a cell, by its row and column in printed order.
    pub(super) fn at(&self, row: usize, column: usize) -> Option<usize> {
        self.cells.get(row * self.columns + column).copied().flatten()
    }
}

/// The cell where a term of an identity meets the axis that it is judged at.
fn cell(term: Axis, at: Axis) -> Option<(Row, Column)> {
    match (term, at) {
        (Axis::Row(row), Axis::Column(column)) | (Axis::Column(column), Axis::Row(row)) => Some((row, column)),
        _ => None,
    }
}
