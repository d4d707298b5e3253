//! Finding the wrong cell of a request table: 10,000 tables with slips, the time of each. `cargo bench --bench repair` prints the spread.

use gongkai::{Axis, Column, Edition, Grid, Op, Over, Repairs, Role, Row, Severity, Strength, Table, Value};
use microlp::{ComparisonOp, LinearExpr, OptimizationDirection, Problem};
use std::time::{Duration, Instant};

/// A small generator of numbers (xorshift), so that every run sees the same tables.
struct Dice(u64);

impl Dice {
    fn next(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % below
    }
}

fn table(dice: &mut Dice, slips: usize) -> Grid {
    let mut grid = Grid::new(Edition::Format2021, Table::Requests).expect("a request table");
    let form = grid.form();
    let rows: Vec<Row> = form.rows.iter().filter(|it| it.role.has_cell()).map(|it| it.key).collect();
    let results: Vec<Row> = form.rows.iter().filter(|it| it.role == Role::Entry && it.level > 0).map(|it| it.key).collect();
    let columns: Vec<Column> = form.columns.iter().filter(|it| it.role.has_cell()).map(|it| it.key).collect();
    let mut numbers = std::collections::BTreeMap::new();
    for &column in &columns[..6] {
        let (mut concluded, out, carried) = (0, dice.next(4) as i64, dice.next(3) as i64);
        for &row in &results {
            let count = if dice.next(3) == 0 { dice.next(60) as i64 } else { 0 };
            concluded += count;
            numbers.insert((row, column), count);
        }
        let of =
            [(Row::Concluded, concluded), (Row::CarriedOut, out), (Row::CarriedIn, carried), (Row::Received, concluded + out - carried)];
        numbers.extend(of.map(|(row, count)| ((row, column), count)));
    }
    for &row in &rows {
        let sum = columns[..6].iter().map(|&column| numbers[&(row, column)]).sum();
        numbers.insert((row, Column::Total), sum);
    }
    for _ in 0..slips {
        let at = (rows[dice.next(rows.len())], columns[dice.next(columns.len())]);
        *numbers.get_mut(&at).expect("a cell") += 1 + dice.next(90) as i64;
    }
    for ((row, column), count) in numbers {
        grid.set(row, column, Value::Count(count)).expect("a cell");
    }
    grid
}

/// The same question to a solver: the fewest cells to change so that every sum closes. A column of print is one variable for the change of each cell, and a
/// binary one for whether it changes. Gives how many cells change.
fn milp(grid: &Grid) -> Option<i64> {
    const MOST: f64 = 100_000.0;
    let form = grid.form();
    let mut problem = Problem::new(OptimizationDirection::Minimize);
    problem.set_time_limit(Duration::from_secs(20));
    let mut cells = std::collections::BTreeMap::new();
    for (row, column) in form.cells() {
        let printed = grid.cell(row, column).count()? as f64;
        let change = problem.add_var(0.0, (-printed, MOST));
        let changes = problem.add_binary_var(1.0);
        problem.add_constraint([(change, 1.0), (changes, -MOST)], ComparisonOp::Le, 0.0);
        problem.add_constraint([(change, 1.0), (changes, MOST)], ComparisonOp::Ge, 0.0);
        cells.insert((row, column), (change, printed));
    }
    for identity in form.identities() {
        if identity.op != Op::Equal || identity.strength == Strength::Inferred || identity.severity != Severity::Error {
            continue;
        }
        let across: Vec<Axis> = match identity.over {
            Over::Rows => form.columns.iter().map(|it| Axis::Column(it.key)).collect(),
            Over::Columns => form.rows.iter().map(|it| Axis::Row(it.key)).collect(),
        };
        for at in across {
            let cell = |term: Axis| match (term, at) {
                (Axis::Row(row), Axis::Column(column)) | (Axis::Column(column), Axis::Row(row)) => cells.get(&(row, column)).copied(),
                _ => None,
            };
            let terms = identity.left.iter().map(|it| (it.0 as f64, it.1)).chain(identity.right.iter().map(|it| (-(it.0 as f64), it.1)));
            let Some(terms) = terms.map(|(by, it)| Some((by, cell(it)?))).collect::<Option<Vec<_>>>() else { continue };
            let lack: f64 = terms.iter().map(|(by, (_, printed))| by * printed).sum();
            let mut sum = LinearExpr::empty();
            terms.iter().for_each(|(by, (change, _))| sum.add(*change, *by));
            problem.add_constraint(sum, ComparisonOp::Eq, -lack);
        }
    }
    let solution = problem.solve().ok()?.into_solution().ok()?;
    Some(solution.objective().round() as i64)
}

/// Tables that are put to the solver for each number of slips.
const SOLVED: usize = 20;

fn main() {
    for slips in 0..=4 {
        let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
        let tables: Vec<Grid> = (0..10_000).map(|_| table(&mut dice, slips)).collect();
        let mut times: Vec<Duration> = Vec::with_capacity(tables.len());
        let mut found = 0;
        for grid in &tables {
            let started = Instant::now();
            let repairs = grid.repairs();
            times.push(started.elapsed());
            found += usize::from(matches!(repairs, Repairs::Found(_)));
        }
        times.sort_unstable();
        let at = |part: usize| times[(times.len() - 1) * part / 1000];
        println!("{slips} wrong cells: explained {found} of 10000; median {:?}, 99 % {:?}, worst {:?}", at(500), at(990), at(1000));
    }
    for slips in 1..=3 {
        let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
        let mut times = Vec::new();
        let mut changed = Vec::new();
        for _ in 0..SOLVED {
            let grid = table(&mut dice, slips);
            let started = Instant::now();
            changed.extend(milp(&grid));
            times.push(started.elapsed());
        }
        times.sort_unstable();
        let most = changed.iter().max().copied().unwrap_or_default();
        println!(
            "{slips} wrong cells, to a solver of integer programs (microlp): solved {} of {SOLVED}, at most {most} cells; median {:?}, worst {:?}",
            changed.len(),
            times[SOLVED / 2],
            times[SOLVED - 1]
        );
    }
}
