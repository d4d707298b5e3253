//! Finding the wrong cell of a request table: 10,000 tables with slips, the time of each. `cargo bench --bench repair` prints the spread.

use gongkai::{Column, Edition, Grid, Repairs, Role, Row, Table, Value};
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
}
