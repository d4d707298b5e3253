//! Adding up: a monoid, whatever the order and the grouping; stocks apart from flows, scopes apart from one another.

use gongkai::{Aggregation, By, CellKey, Edition, Grid, Group, Harmonised, Measure, Quantity, Rate, Report, Scope, Totals, Value};
use proptest::prelude::*;

const CELLS: &[&str] = &[
    "requests.received.total",
    "requests.carried_in.total",
    "requests.granted.total",
    "requests.granted_in_part.total",
    "requests.concluded.total",
    "requests.carried_out.total",
    "requests.refused_state_secret.total",
    "art20_8.administrative_fees.fee_amount",
    "art20_1.normative_documents.in_force",
    "remedies.reconsideration.corrected",
    "remedies.reconsideration.total",
];

fn report(year: Option<i32>, agency: u8, scope: Option<Scope>, cells: &[(usize, Value)]) -> Report {
    let mut builder = Report::builder(Edition::Format2021);
    if agency > 0 {
        builder = builder.agency(format!("第{agency}局"));
    }
    let mut report = builder.build();
    // A report that was read may print what a builder refuses.
    for (at, value) in cells {
        let key: CellKey = CELLS[*at].parse().expect("a cell");
        if report.table(key.table).is_none() {
            report.tables.push(Grid::new(Edition::Format2021, key.table).expect("a table of the edition"));
        }
        let grid = report.tables.iter_mut().find(|it| it.table() == key.table).expect("pushed");
        grid.set(key.row, key.column, value.clone()).expect("a cell of the edition");
    }
    report.year = year;
    report.bodies.scope = scope;
    report
}

fn values() -> impl Strategy<Value = Value> {
    prop_oneof![
        4 => (-3..50_000_i64).prop_map(Value::Count),
        1 => (0..999_999_i64, 0..5_u32).prop_map(|(digits, scale)| Value::Amount(rust_decimal::Decimal::new(digits, scale))),
        1 => Just(Value::Blank),
        1 => Just(Value::Mark("/".into())),
        1 => Just(Value::NotANumber("无".into())),
    ]
}

fn reports() -> impl Strategy<Value = Report> {
    let scope = prop_oneof![3 => Just(None), 1 => Just(Some(Scope::Region)), 1 => Just(Some(Scope::OwnLevel))];
    let year = prop_oneof![1 => Just(None), 4 => (2019..2024_i32).prop_map(Some)];
    let cells = proptest::collection::vec((0..CELLS.len(), values()), 0..8);
    (year, 0..4_u8, scope, cells).prop_map(|(year, agency, scope, cells)| report(year, agency, scope, &cells))
}

fn groupings() -> impl Strategy<Value = Vec<By>> {
    proptest::sample::subsequence(By::ALL.to_vec(), 0..=By::ALL.len())
}

fn whole(by: &[By]) -> Aggregation {
    Aggregation::new(by.iter().copied(), Quantity::harmonised(), Rate::ALL.iter().copied())
}

fn added(aggregation: &Aggregation, reports: &[Report]) -> Totals {
    let mut totals = aggregation.empty();
    for it in reports {
        totals.add(it);
    }
    totals
}

fn merged(one: &Totals, other: &Totals) -> Totals {
    let mut both = one.clone();
    both.merge(other).expect("the same aggregation");
    both
}

proptest! {
    #[test]
    fn merging_is_associative_and_commutative_and_has_an_identity(
        a in proptest::collection::vec(reports(), 0..5),
        b in proptest::collection::vec(reports(), 0..5),
        c in proptest::collection::vec(reports(), 0..5),
        by in groupings(),
    ) {
        let aggregation = whole(&by);
        let (a, b, c) = (added(&aggregation, &a), added(&aggregation, &b), added(&aggregation, &c));
        prop_assert_eq!(merged(&merged(&a, &b), &c), merged(&a, &merged(&b, &c)));
        prop_assert_eq!(merged(&a, &b), merged(&b, &a));
        prop_assert_eq!(merged(&a, &aggregation.empty()), a.clone());
        prop_assert_eq!(merged(&aggregation.empty(), &a), a);
    }

    #[test]
    fn parts_add_up_to_the_whole_in_any_order(
        reports in proptest::collection::vec(reports(), 0..12).prop_shuffle(),
        at in 0..12_usize,
        by in groupings(),
    ) {
        let aggregation = whole(&by);
        let (one, other) = reports.split_at(at.min(reports.len()));
        let mut backwards = reports.clone();
        backwards.reverse();
        let all = added(&aggregation, &reports);
        prop_assert_eq!(&merged(&added(&aggregation, one), &added(&aggregation, other)), &all);
        prop_assert_eq!(added(&aggregation, &backwards).to_json(), all.to_json());
        prop_assert_eq!(Totals::from_json(&all.to_json()).expect("our own"), all);
    }

    #[test]
    fn every_report_is_told_once_in_each_sum(reports in proptest::collection::vec(reports(), 0..12), by in groupings()) {
        let totals = added(&whole(&by), &reports);
        for quantity in Quantity::harmonised() {
            let told: u64 = totals.totals().filter(|it| it.quantity == quantity).map(|it| it.tally.reports()).sum();
            prop_assert_eq!(told, reports.len() as u64, "{}", quantity);
        }
    }

    #[test]
    fn a_moment_is_never_added_over_years_nor_a_scope_to_another(reports in proptest::collection::vec(reports(), 1..12)) {
        let totals = added(&whole(&[]), &reports);
        for total in totals.totals() {
            let of_moment = total.quantity.measure() == Measure::Stock;
            let of_group = |it: &&Report| it.bodies.scope == total.group.scope && (!of_moment || it.year == total.group.year);
            prop_assert_eq!(total.tally.reports(), reports.iter().filter(of_group).count() as u64, "{}", total.quantity);
            if of_moment && total.group.year.is_none() && total.tally.numbers > 1 {
                prop_assert_eq!(total.sum(), None);
            }
        }
    }
}

#[test]
fn a_rate_is_over_the_reports_that_state_both_sides() {
    let of = |granted: Value, concluded: Value| report(Some(2022), 1, None, &[(2, granted), (3, Value::Count(0)), (4, concluded)]);
    let reports = [of(Value::Count(2), Value::Count(3)), of(Value::Count(9), Value::Blank), of(Value::Blank, Value::Count(40))];
    let totals = added(&whole(&[]), &reports);
    let rate = totals.rates().find(|it| it.rate == Rate::DisclosedOfConcluded).expect("a rate");
    assert_eq!((rate.ratio.percent().map(|it| it.to_string()), rate.ratio.reports, rate.ratio.left_out), (Some("66.67".to_owned()), 1, 2));
    // The sums hold what the rate leaves out.
    let concluded = totals.totals().find(|it| it.quantity == Quantity::Harmonised(Harmonised::RequestsConcluded)).expect("a sum");
    assert_eq!(concluded.sum(), Some(43.into()));
}

#[test]
fn what_differs_is_not_merged_and_what_repeats_is_told() {
    let by_year = whole(&[By::Year]);
    let mut totals = added(&by_year, &[report(Some(2022), 1, None, &[]), report(Some(2022), 1, None, &[]), report(None, 1, None, &[])]);
    assert_eq!(totals.repeated(), 1);
    let error = totals.merge(&whole(&[By::Agency]).empty()).expect_err("another grouping");
    assert!(error.is_bad_value());
    totals.add_unreadable();
    assert_eq!(merged(&totals, &totals).unreadable(), 2);
    assert!(Totals::from_json(r#"{"schema":"gongkai-totals/0"}"#).is_err());
}

#[test]
fn groups_hold_what_was_asked_for() {
    let mut one = report(Some(2022), 1, None, &[(0, Value::Count(5))]);
    one.bodies.reporting_agency =
        Some(gongkai::Agency { division: Some("652100".parse().expect("a code")), ..gongkai::Agency::named("第1局") });
    let totals = added(&whole(&[By::Level, By::Division, By::Edition]), &[one]);
    let group: &Group = totals.totals().next().expect("a sum").group;
    assert_eq!(
        (group.level.map(gongkai::Level::key), group.edition, &group.agency),
        (Some("prefecture"), Some(Edition::Format2021), &None)
    );
}
