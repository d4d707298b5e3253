//! Reports that are made up: as many as are asked for, each the same whenever it is asked for, each adding up.

use gongkai::{CellKey, Column, Edition, Report, Row, Table, Value};

/// Numbers without end, the same for the same seed.
#[derive(Debug, Clone, Copy)]
pub struct Numbers(u64);

impl Numbers {
    /// The numbers of a seed.
    #[must_use]
    pub fn of(seed: usize) -> Self {
        Self(seed as u64 ^ 0x9e37_79b9_7f4a_7c15)
    }

    /// The next number below a bound.
    pub fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % bound
    }
}

/// The years that the reports are spread over.
const YEARS: usize = 4;

/// The agency and the year of a report.
#[must_use]
pub fn name(nth: usize) -> (String, i32) {
    (format!("云溪县第{}局", nth / YEARS), 2021 + (nth % YEARS) as i32)
}

/// A report of the format of 2021, with every cell printed.
///
/// # Panics
///
/// Never: its cells are those of the form.
#[must_use]
pub fn report(nth: usize) -> Report {
    let mut numbers = Numbers::of(nth);
    let (agency, year) = name(nth);
    let mut builder = Report::builder(Edition::Format2021).agency(agency).year(year);
    for form in Edition::Format2021.forms() {
        for (row, column) in form.cells() {
            let count = if form.table == Table::Requests { 0 } else { numbers.below(40) as i64 };
            builder = builder.value(CellKey::new(form.table, row, column), Value::Count(count)).expect("a cell of the form");
        }
    }
    for (row, column, count) in requests(&mut numbers) {
        builder = builder.value(CellKey::new(Table::Requests, row, column), Value::Count(count)).expect("a cell of the form");
    }
    builder.build()
}

/// The request table: what came in, how some of it was concluded, what goes on; rows and columns add up.
fn requests(numbers: &mut Numbers) -> Vec<(Row, Column, i64)> {
    let mut cells = Vec::new();
    let mut totals = [0; 5];
    for column in [Column::NaturalPerson, Column::CommercialEnterprise, Column::OtherOrganization] {
        let [granted, part, unavailable, out, carried] = [9, 4, 7, 3, 3].map(|bound| numbers.below(bound) as i64);
        let received = granted + part + unavailable + out - carried;
        let (received, carried) = (received.max(0), carried + received.min(0));
        let values = [received, carried, granted, part, unavailable];
        let rows = [Row::Received, Row::CarriedIn, Row::Granted, Row::GrantedInPart, Row::UnavailableNotHeld];
        cells.extend(rows.into_iter().zip(values).map(|(row, value)| (row, column, value)));
        cells.push((Row::Concluded, column, granted + part + unavailable));
        cells.push((Row::CarriedOut, column, out));
        totals.iter_mut().zip(values).for_each(|(total, value)| *total += value);
    }
    let [received, carried, granted, part, unavailable] = totals;
    let concluded = granted + part + unavailable;
    let all = [
        (Row::Received, received),
        (Row::CarriedIn, carried),
        (Row::Granted, granted),
        (Row::GrantedInPart, part),
        (Row::UnavailableNotHeld, unavailable),
        (Row::Concluded, concluded),
        (Row::CarriedOut, received + carried - concluded),
    ];
    cells.extend(all.map(|(row, value)| (row, Column::Total, value)));
    cells
}
