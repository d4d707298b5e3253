//! How a set of changes may have come about: wrong figures, two cells exchanged, a count in the wrong cell, a row or column that slipped by one.

use super::mistake::points;
use super::search::Changes;
use super::system::{System, Variable};
use super::{Change, Repair};
use crate::keyed::keyed;

keyed! {
    /// The slip that a repair would undo.
    #[non_exhaustive]
    pub enum Slip as "slip" {
        /// Each number was written wrongly by itself.
        Figures = "figures", "数字写错", "wrong figures";
        /// Two neighbouring cells hold each other's numbers.
        Exchanged = "exchanged", "相邻两格互换", "neighbouring cells exchanged";
        /// A part of a count went to the neighbouring cell.
        Moved = "moved", "计入了相邻的格", "counted in the neighbouring cell";
        /// The numbers of a row stand one column too far.
        RowShifted = "row_shifted", "整行错位一格", "a row shifted by one column";
        /// The numbers of a column stand one row too far.
        ColumnShifted = "column_shifted", "整列错位一行", "a column shifted by one row";
        /// Two rows hold each other's numbers.
        RowsExchanged = "rows_exchanged", "两行互换", "two rows exchanged";
    }
}

/// The points of each thing that went wrong.
const EACH: u32 = 40;
const EXCHANGE: u32 = 6;
const EXCHANGE_APART: u32 = 30;
const MOVE: u32 = 22;
const MOVE_APART: u32 = 40;
const SHIFT: u32 = 20;

/// A repair with the likeliest slip that explains it.
pub(super) fn judge(system: &System, changes: &Changes) -> Repair {
    let single = |&(at, by): &(usize, i64)| {
        let it = &system.variables[at];
        let points = points(it.printed, it.value() + by);
        // A total that was not added up again may be anything.
        EACH + if it.is_total { points.min(16) } else { points }
    };
    let mut slip = Slip::Figures;
    let mut cost: u32 = changes.iter().map(single).sum();
    for (nth, one) in changes.iter().enumerate() {
        for other in &changes[nth + 1..] {
            let rest: u32 = changes.iter().filter(|it| *it != one && *it != other).map(single).sum();
            for (as_slip, points) in of_two(system, *one, *other) {
                if rest + EACH + points < cost {
                    (slip, cost) = (as_slip, rest + EACH + points);
                }
            }
        }
    }
    repair(system, changes, slip, cost)
}

fn repair(system: &System, changes: &[(usize, i64)], slip: Slip, cost: u32) -> Repair {
    let change = |&(at, by): &(usize, i64)| {
        let Variable { key, printed, .. } = system.variables[at];
        Change { cell: key, from: printed, to: printed.unwrap_or(0) + by }
    };
    let certain = matches!(changes, [(only, _)] if system.of[*only].len() > 1 && !system.reduced);
    Repair { changes: changes.iter().map(change).collect(), slip, certain, cost }
}

/// What two changes may be together.
fn of_two(system: &System, (one, by): (usize, i64), (other, back): (usize, i64)) -> impl Iterator<Item = (Slip, u32)> {
    let (first, second) = (&system.variables[one], &system.variables[other]);
    let exchanged = first.value() + by == second.value() && second.value() + back == first.value();
    let moved = by == -back;
    let near = neighbours(first, second);
    let exchange = exchanged.then_some((Slip::Exchanged, if near { EXCHANGE } else { EXCHANGE_APART }));
    let movement = moved.then_some((Slip::Moved, if near { MOVE } else { MOVE_APART }));
    exchange.into_iter().chain(movement)
}

/// Whether two cells stand side by side in printed order.
fn neighbours(one: &Variable, other: &Variable) -> bool {
    (one.row == other.row && one.column.abs_diff(other.column) == 1) || (one.column == other.column && one.row.abs_diff(other.row) == 1)
}

/// The repairs of whole rows and columns that slipped.
pub(super) fn of_rows_and_columns(system: &System) -> Vec<Repair> {
    let rows = (0..system.rows).flat_map(|row| shifted_row(system, row));
    let columns = (0..system.columns).flat_map(|column| shifted_column(system, column));
    let exchanged = exchanged_rows(system);
    rows.chain(columns).chain(exchanged).collect()
}

/// The changes from printed numbers to others, where they close everything.
fn close(system: &System, cells: &[usize], meant: &[i64], slip: Slip) -> Option<Repair> {
    let changes: Vec<(usize, i64)> =
        cells.iter().zip(meant).map(|(&at, meant)| (at, meant - system.variables[at].value())).filter(|it| it.1 != 0).collect();
    (!changes.is_empty() && system.closes(&changes)).then(|| repair(system, &changes, slip, EACH + SHIFT))
}

/// A row whose numbers stand one column to the right or left, its total with them or in its place. The one that fell off is what the total lacks.
fn shifted_row(system: &System, row: usize) -> Vec<Repair> {
    let cells: Vec<usize> = (0..system.columns).filter_map(|column| system.at(row, column)).collect();
    let printed: Vec<i64> = cells.iter().map(|&it| system.variables[it].value()).collect();
    let broken = cells.last().is_some_and(|&it| system.of[it].iter().any(|&(at, _)| system.equations[at].lack != 0));
    let [parts @ .., total] = &printed[..] else { return Vec::new() };
    if !broken || parts.len() < 2 {
        return Vec::new();
    }
    let back: Vec<i64> = printed[1..].to_vec(); // one to the left, without a total
    let on: Vec<i64> = printed[..parts.len()].to_vec(); // one to the right, without the first
    let mut candidates: Vec<Vec<i64>> = Vec::new();
    // The total slipped too, and fell off; or the first fell off.
    candidates.push(back.iter().copied().chain([back.iter().sum()]).collect());
    let first = on[parts.len() - 1] - on[..parts.len() - 1].iter().sum::<i64>();
    candidates.push([first].into_iter().chain(on.iter().copied()).collect());
    // The total stands; one of the parts fell off at either end.
    let last = total - parts[1..].iter().sum::<i64>();
    candidates.push(parts[1..].iter().copied().chain([last, *total]).collect());
    let first = total - parts[..parts.len() - 1].iter().sum::<i64>();
    candidates.push([first].into_iter().chain(parts[..parts.len() - 1].iter().copied()).chain([*total]).collect());
    candidates.into_iter().filter_map(|meant| close(system, &cells, &meant, Slip::RowShifted)).collect()
}

/// A column whose numbers stand one row too low or too high, from some row to the end of what its total sums up. What fell off is what the total lacks.
fn shifted_column(system: &System, column: usize) -> Vec<Repair> {
    let mut out = Vec::new();
    for equation in &system.equations {
        let [parts @ .., (total, _)] = &equation.terms[..] else { continue };
        let of_column = |at: usize| system.variables[at].column == column && system.variables[at].row != system.variables[*total].row;
        if parts.len() < 3 || !parts.iter().all(|&(at, by)| by == 1 && of_column(at)) {
            continue;
        }
        let cells: Vec<usize> = parts.iter().map(|it| it.0).collect();
        let printed: Vec<i64> = cells.iter().map(|&it| system.variables[it].value()).collect();
        let whole = system.variables[*total].value();
        for from in 0..cells.len() - 1 {
            let above: i64 = printed[..from].iter().sum();
            // They stand one row too low: the last one fell off, and is what the total lacks.
            let up = printed[from + 1..].iter().copied();
            let lost = whole - above - up.clone().sum::<i64>();
            let up: Vec<i64> = printed[..from].iter().copied().chain(up).chain([lost]).collect();
            // They stand one row too high: the first one fell off.
            let down = printed[from..cells.len() - 1].iter().copied();
            let lost = whole - above - down.clone().sum::<i64>();
            let down: Vec<i64> = printed[..from].iter().copied().chain([lost]).chain(down).collect();
            out.extend(
                [up, down]
                    .iter()
                    .filter(|it| rows_agree(system, &cells, it))
                    .filter_map(|it| close(system, &cells, it, Slip::ColumnShifted)),
            );
        }
    }
    out
}

/// Whether each changed number makes up what its row lacks: a quick look before everything is judged.
fn rows_agree(system: &System, cells: &[usize], meant: &[i64]) -> bool {
    cells.iter().zip(meant).all(|(&at, meant)| {
        let change = meant - system.variables[at].value();
        let row = system.variables[at].row;
        let own =
            system.of[at].iter().find(|(equation, _)| system.equations[*equation].terms.iter().all(|it| system.variables[it.0].row == row));
        own.is_none_or(|&(equation, by)| system.equations[equation].lack == by * change)
    })
}

/// Two rows that hold each other's numbers: seen where they have different parts in the sums.
fn exchanged_rows(system: &System) -> Vec<Repair> {
    let cells = |row: usize| -> Vec<usize> { (0..system.columns).filter_map(|column| system.at(row, column)).collect() };
    let part = |at: usize| -> Vec<(usize, i64)> { system.of[at].iter().copied().filter(|it| !is_of_a_row(system, it.0)).collect() };
    let mut out = Vec::new();
    for one in 0..system.rows {
        for other in one + 1..system.rows {
            let (first, second) = (cells(one), cells(other));
            let alike = first.first().zip(second.first()).is_none_or(|(&first, &second)| part(first) == part(second));
            if alike || first.len() != second.len() {
                continue;
            }
            let value = |at: &usize| system.variables[*at].value();
            let meant: Vec<i64> = second.iter().chain(&first).map(value).collect();
            let both: Vec<usize> = first.into_iter().chain(second).collect();
            out.extend(close(system, &both, &meant, Slip::RowsExchanged));
        }
    }
    out
}

/// Whether an equation is about the cells of one row.
fn is_of_a_row(system: &System, equation: usize) -> bool {
    let mut rows = system.equations[equation].terms.iter().map(|it| system.variables[it.0].row);
    rows.next().is_some_and(|first| rows.all(|it| it == first))
}
