//! Tables with known slips: which wrong cell is found, which number is restored, and that nothing is called certain that is not true.
//!
//! The generator knows nothing of how repairs are ranked: it fills in tables as agencies of three sizes do, and slips as clerks do.

use gongkai::{CellKey, Column, Edition, Grid, Repairs, Role, Row, Table, Value};
use std::collections::BTreeMap;

/// A small generator of numbers (xorshift), so that every run sees the same tables.
struct Dice(u64);

impl Dice {
    fn next(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 11).expect("64-bit") % below
    }

    fn pick<'a, T>(&mut self, among: &'a [T]) -> &'a T {
        &among[self.next(among.len())]
    }
}

type Numbers = BTreeMap<(Row, Column), i64>;

struct Layout {
    edition: Edition,
    rows: Vec<Row>,
    results: Vec<Row>,
    columns: Vec<Column>,
}

impl Layout {
    fn of(edition: Edition) -> Self {
        let form = edition.form(Table::Requests).expect("it has a request table");
        let rows: Vec<Row> = form.rows.iter().filter(|it| it.role.has_cell()).map(|it| it.key).collect();
        let results = form.rows.iter().filter(|it| it.role == Role::Entry).map(|it| it.key);
        let results = results.filter(|it| !matches!(it, Row::Received | Row::CarriedIn | Row::CarriedOut)).collect();
        Self { edition, rows, results, columns: form.columns.iter().filter(|it| it.role.has_cell()).map(|it| it.key).collect() }
    }

    /// A table that adds up, of an agency with about so many requests.
    fn sound(&self, dice: &mut Dice, size: usize) -> Numbers {
        let mut numbers: Numbers = self.rows.iter().flat_map(|&row| self.columns.iter().map(move |&column| ((row, column), 0))).collect();
        let applicants = &self.columns[..self.columns.len() - 1];
        for (nth, &column) in applicants.iter().enumerate() {
            // Nearly all requests come from natural persons and companies; the other columns hold a few, mostly zeros.
            let share = if nth == 0 {
                size
            } else if nth == 1 {
                size / 8
            } else {
                size / 200
            };
            let mut concluded = 0;
            for _ in 0..share + dice.next(share / 3 + 2) {
                let kinds = 1 + dice.next(self.results.len());
                let row = self.results[dice.next(kinds)];
                *numbers.get_mut(&(row, column)).expect("a cell") += 1;
                concluded += 1;
            }
            let carried_out = i64::try_from(dice.next(share / 8 + 1)).expect("small");
            let carried_in = i64::try_from(dice.next(share / 8 + 1)).expect("small").min(concluded + carried_out);
            numbers.insert((Row::Concluded, column), concluded);
            numbers.insert((Row::CarriedOut, column), carried_out);
            numbers.insert((Row::CarriedIn, column), carried_in);
            numbers.insert((Row::Received, column), concluded + carried_out - carried_in);
        }
        for &row in &self.rows {
            let sum = applicants.iter().map(|&column| numbers[&(row, column)]).sum();
            numbers.insert((row, Column::Total), sum);
        }
        numbers
    }

    fn grid(&self, numbers: &Numbers, blank_zeros: bool) -> Grid {
        let mut grid = Grid::new(self.edition, Table::Requests).expect("a request table");
        for (&(row, column), &number) in numbers {
            let value = if blank_zeros && number == 0 && column != Column::Total { Value::Blank } else { Value::Count(number) };
            grid.set(row, column, value).expect("a cell of the form");
        }
        grid
    }

    fn any_cell(&self, dice: &mut Dice) -> (Row, Column) {
        (*dice.pick(&self.rows), *dice.pick(&self.columns))
    }
}

/// A number as a hand that slips writes it; always another one.
fn mistyped(dice: &mut Dice, number: i64) -> i64 {
    let digits: Vec<char> = number.to_string().chars().collect();
    loop {
        let mut wrong = digits.clone();
        let at = dice.next(digits.len());
        match dice.next(5) {
            0 if at + 1 < wrong.len() => wrong.swap(at, at + 1),
            1 => wrong.insert(at, digits[at]),
            2 if wrong.len() > 1 => drop(wrong.remove(at)),
            3 => wrong.insert(at, char::from(b'0' + u8::try_from(dice.next(10)).expect("a digit"))),
            _ => wrong[at] = char::from(b'0' + u8::try_from(dice.next(10)).expect("a digit")),
        }
        let found: i64 = wrong.into_iter().collect::<String>().parse().expect("digits");
        if found != number {
            return found;
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Kind {
    Typos(usize),
    Arbitrary,
    BesideInRow,
    BesideInColumn,
    RowShifted,
    StaleTotal,
}

/// Slips; gives the cells with their true numbers, or nothing where this table gives no chance for it.
fn slip(layout: &Layout, dice: &mut Dice, numbers: &mut Numbers, kind: Kind) -> Vec<((Row, Column), i64)> {
    let before = numbers.clone();
    match kind {
        Kind::Typos(count) => {
            let mut cells = Vec::new();
            while cells.len() < count {
                let cell = layout.any_cell(dice);
                if !cells.contains(&cell) {
                    cells.push(cell);
                    let wrong = mistyped(dice, before[&cell]);
                    numbers.insert(cell, wrong);
                }
            }
        }
        Kind::Arbitrary => {
            let cell = layout.any_cell(dice);
            let wrong = i64::try_from(dice.next(1000)).expect("small");
            numbers.insert(cell, wrong);
        }
        Kind::BesideInRow => {
            let (row, at) = (*dice.pick(&layout.rows), dice.next(layout.columns.len() - 2));
            let (one, other) = ((row, layout.columns[at]), (row, layout.columns[at + 1]));
            numbers.insert(one, before[&other]);
            numbers.insert(other, before[&one]);
        }
        Kind::BesideInColumn => {
            let (column, at) = (*dice.pick(&layout.columns), dice.next(layout.rows.len() - 1));
            let (one, other) = ((layout.rows[at], column), (layout.rows[at + 1], column));
            numbers.insert(one, before[&other]);
            numbers.insert(other, before[&one]);
        }
        Kind::RowShifted => {
            let row = *dice.pick(&layout.rows);
            for (at, &column) in layout.columns.iter().enumerate() {
                let from = at.checked_sub(1).map_or(0, |it| before[&(row, layout.columns[it])]);
                numbers.insert((row, column), from);
            }
        }
        Kind::StaleTotal => {
            let row = *dice.pick(&layout.rows);
            *numbers.get_mut(&(row, Column::Total)).expect("a total") += 1 + i64::try_from(dice.next(9)).expect("small");
        }
    }
    before.into_iter().filter(|(cell, number)| numbers[cell] != *number).collect()
}

#[derive(Debug, Default)]
struct Score {
    tables: usize,
    first: usize,
    first_three: usize,
    among_all: usize,
    called_unique: usize,
    wrongly_unique: usize,
    given_up: usize,
}

/// Slips in many tables, and looks what is found.
fn run(kind: Kind, tables: usize, blank_zeros: bool) -> Score {
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15 ^ tables as u64);
    let layouts = [Layout::of(Edition::Format2021), Layout::of(Edition::Trial2019)];
    let mut score = Score::default();
    while score.tables < tables {
        let layout = dice.pick(&layouts);
        let size = *dice.pick(&[5, 40, 600]);
        let mut numbers = layout.sound(&mut dice, size);
        let truth = slip(layout, &mut dice, &mut numbers, kind);
        let grid = layout.grid(&numbers, blank_zeros);
        // Two result rows of one column may stand exchanged in a way that no sum shows.
        let found = match grid.repairs() {
            Repairs::Sound => {
                // A total that became nothing is a blank one, and left out.
                assert!(truth.len() != 1 || blank_zeros, "one wrong cell is always seen: {truth:?}");
                continue;
            }
            found => found,
        };
        score.tables += 1;
        let right = |it: &gongkai::Repair| {
            let changes = |it: &gongkai::Repair| it.changes.iter().map(|it| ((it.cell.row, it.cell.column), it.to)).collect::<Vec<_>>();
            let mut found = changes(it);
            found.sort_unstable();
            found == truth
        };
        if let Some(unique) = found.unique() {
            score.called_unique += 1;
            score.wrongly_unique += usize::from(!right(unique));
        }
        match &found {
            Repairs::Found(repairs) => {
                let at = repairs.iter().position(right);
                score.first += usize::from(at == Some(0));
                score.first_three += usize::from(at.is_some_and(|it| it < 3));
                score.among_all += usize::from(at.is_some());
            }
            _ => score.given_up += 1,
        }
    }
    score
}

#[test]
fn one_wrong_cell_is_always_found_and_its_number_restored() {
    for kind in [Kind::Typos(1), Kind::Arbitrary, Kind::StaleTotal] {
        let score = run(kind, 1000, false);
        assert_eq!((score.first, score.called_unique, score.wrongly_unique), (1000, 1000, 0), "{kind:?}: {score:?}");
    }
}

#[test]
fn two_and_three_wrong_cells() {
    let score = run(Kind::Typos(2), 1000, false);
    assert!(score.first >= 995 && score.among_all == 1000 && score.wrongly_unique == 0, "{score:?}");
    let score = run(Kind::Typos(3), 400, false);
    assert!(score.first >= 392 && score.wrongly_unique == 0, "{score:?}");
}

#[test]
fn neighbours_that_were_exchanged_are_among_the_first_three() {
    for kind in [Kind::BesideInRow, Kind::BesideInColumn] {
        let score = run(kind, 1000, false);
        assert!(score.first_three >= 970 && score.among_all == 1000 && score.wrongly_unique == 0, "{kind:?}: {score:?}");
    }
}

#[test]
fn a_row_that_slipped_is_put_back() {
    let score = run(Kind::RowShifted, 500, false);
    assert!(score.first_three >= 450 && score.wrongly_unique == 0, "{score:?}");
}

#[test]
fn blank_zeros_take_nothing_away() {
    for kind in [Kind::Typos(1), Kind::BesideInRow] {
        let score = run(kind, 500, true);
        assert!(score.first_three >= 485 && score.wrongly_unique == 0, "{kind:?}: {score:?}");
    }
}

#[test]
fn a_total_that_is_not_printed_takes_no_part() {
    let layout = Layout::of(Edition::Format2021);
    let mut dice = Dice(7);
    let numbers = layout.sound(&mut dice, 40);
    let mut grid = layout.grid(&numbers, false);
    for &row in &layout.rows {
        grid.set(row, Column::Total, Value::Blank).expect("a cell");
    }
    assert_eq!(grid.repairs(), Repairs::Sound);
    // Without the totals of rows a wrong cell is seen, and cannot be told from others of its column.
    let cell = CellKey::new(Table::Requests, Row::Granted, Column::NaturalPerson);
    grid.set(cell.row, cell.column, Value::Count(numbers[&(cell.row, cell.column)] + 3)).expect("a cell");
    let repairs = grid.repairs();
    assert!(repairs.unique().is_none() && !repairs.ranked(), "{repairs:?}");
    let Repairs::Found(repairs) = repairs else { panic!("one cell explains it") };
    assert!(repairs.iter().any(|it| it.changes.len() == 1 && it.changes[0].cell == cell));
}

#[test]
fn remedies_are_found_wrong_and_never_located() {
    let mut grid = Grid::new(Edition::Format2021, Table::Remedies).expect("a table");
    let columns = [Column::Upheld, Column::Corrected, Column::Other, Column::Pending, Column::Total];
    for (column, number) in columns.into_iter().zip([3, 1, 0, 2, 7]) {
        grid.set(Row::Reconsideration, column, Value::Count(number)).expect("a cell");
    }
    let Repairs::Found(repairs) = grid.repairs() else { panic!("one cell explains it") };
    assert_eq!(repairs.len(), 5);
    assert!(Repairs::Found(repairs).unique().is_none());
}

#[test]
fn a_table_that_is_wrong_all_over_is_not_guessed_at() {
    let layout = Layout::of(Edition::Format2021);
    let mut dice = Dice(11);
    let mut numbers = layout.sound(&mut dice, 600);
    for _ in 0..40 {
        let cell = layout.any_cell(&mut dice);
        let wrong = mistyped(&mut dice, numbers[&cell]);
        numbers.insert(cell, wrong);
    }
    assert_eq!(layout.grid(&numbers, false).repairs(), Repairs::TooMany);
}

/// The figures of the docs: `cargo test --release --test repair -- --ignored --nocapture`.
#[test]
#[ignore = "figures for the docs"]
#[expect(clippy::print_stdout, reason = "it prints figures")]
fn figures() {
    let kinds = [
        Kind::Typos(1),
        Kind::Arbitrary,
        Kind::Typos(2),
        Kind::Typos(3),
        Kind::BesideInRow,
        Kind::BesideInColumn,
        Kind::RowShifted,
        Kind::StaleTotal,
    ];
    for kind in kinds {
        for blank in [false, true] {
            let score = run(kind, 10_000, blank);
            println!("{kind:?} blank zeros {blank}: {score:?}");
        }
    }
}

#[test]
fn numbers_too_large_to_add_are_no_reason_to_fail() {
    let layout = Layout::of(Edition::Format2021);
    let mut dice = Dice(3);
    for _ in 0..300 {
        let mut numbers = layout.sound(&mut dice, 40);
        for _ in 0..3 {
            let cell = layout.any_cell(&mut dice);
            numbers.insert(cell, *dice.pick(&[i64::MAX, i64::MAX - 1, i64::MIN, -1]));
        }
        // Whatever it says, it says something.
        let _ = layout.grid(&numbers, false).repairs();
    }
}
