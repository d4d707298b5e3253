//! Adding up a million reports from memory, on one core; reports a second are items a second. Beside it the floor: touching each printed cell once.

use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use gongkai::{Aggregation, By, Report, Totals};
use gongkai_bench::synthetic;

fn main() {
    divan::main();
}

/// Reports that are held; they are gone over until a million are added.
const HELD: usize = 10_000;
const ALL: usize = 1_000_000;

fn held() -> Vec<Report> {
    (0..HELD).map(synthetic::report).collect()
}

fn add(aggregation: &Aggregation, reports: &[Report]) -> Totals {
    let mut totals = aggregation.empty();
    (0..ALL / HELD).for_each(|_| reports.iter().for_each(|it| totals.add(black_box(it))));
    totals
}

/// Everything in the crosswalk and every rate, by year.
#[divan::bench(sample_count = 3, sample_size = 1)]
fn by_year(bencher: Bencher<'_, '_>) {
    let reports = held();
    let aggregation = Aggregation::default();
    bencher.counter(ItemsCount::new(ALL)).bench_local(|| add(&aggregation, &reports).totals().count());
}

/// The same, by agency and year.
#[divan::bench(sample_count = 3, sample_size = 1)]
fn by_agency_and_year(bencher: Bencher<'_, '_>) {
    let reports = held();
    let whole = Aggregation::default();
    let aggregation =
        Aggregation::new([By::Agency, By::Year], whole.quantities().iter().copied(), whole.rates().iter().copied());
    bencher.counter(ItemsCount::new(ALL)).bench_local(|| add(&aggregation, &reports).totals().count());
}

/// The floor: each printed number of each report, added to one sum.
#[divan::bench(sample_count = 3, sample_size = 1)]
fn every_cell_once(bencher: Bencher<'_, '_>) {
    let reports = held();
    bencher.counter(ItemsCount::new(ALL)).bench_local(|| {
        let sum = |it: &Report| it.tables.iter().flat_map(|grid| grid.printed().filter_map(|it| it.1.count())).sum::<i64>();
        (0..ALL / HELD).map(|_| reports.iter().map(|it| sum(black_box(it))).sum::<i64>()).sum::<i64>()
    });
}
