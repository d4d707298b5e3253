//! Properties of the domain: whatever the figures are, these hold.

use chrono::{Days, NaiveDate};
use gongkai::{
    Axis, Calendar, CellKey, Column, Concept, DeadlineOptions, DocumentNumber, Edition, FeeBy, Form, Grid, Identity, List, ListKind, Op,
    Over, Report, Row, Statement, StatementId, Strength, Suspension, Table, Value, Verdict, deadline, fee,
};
use proptest::prelude::*;
use std::collections::BTreeSet;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2025, 6, 1).expect("a day")
}

proptest! {
    #[test]
    fn a_fee_grows_with_its_count_and_has_no_jump(by in prop_oneof![Just(FeeBy::Items), Just(FeeBy::Pages)], count in 0_u64..5_000) {
        let bill = |count| fee(by, count, today()).expect("in force");
        let (one, next) = (bill(count), bill(count + 1));
        let step = next.amount - one.amount;
        // The next one costs its own rate and nothing more: at least that of the one before it.
        prop_assert_eq!(step, next.working.last().map_or(0, |it| it.rate).into());
        prop_assert!(one.working.last().is_none_or(|it| step >= it.rate.into()));
        prop_assert_eq!(one.working.iter().map(gongkai::FeeStep::count).sum::<u64>(), count);
        prop_assert!(one.working.windows(2).all(|pair| pair[0].last + 1 == pair[1].first && pair[0].rate <= pair[1].rate));
    }

    #[test]
    fn deadlines_only_move_forward(offset in 0_u64..6_200, length in 0_u64..40, begins in 0_u64..60) {
        let received = NaiveDate::from_ymd_opt(2008, 5, 1).expect("a day") + Days::new(offset);
        let due = |received, options: &DeadlineOptions| deadline(received, options, Calendar::national()).expect("known").due;
        let plain = due(received, &DeadlineOptions::default());
        prop_assert!(plain > received);
        prop_assert!(Calendar::national().is_working_day(plain).expect("known"));
        let extended = DeadlineOptions { extended: true, ..DeadlineOptions::default() };
        prop_assert!(due(received, &extended) > plain);
        let first = received + Days::new(begins);
        let suspension = Suspension::new(first, first + Days::new(length)).expect("in order");
        let suspended = DeadlineOptions { suspensions: vec![suspension], ..DeadlineOptions::default() };
        prop_assert!(due(received, &suspended) >= plain);
        let early = DeadlineOptions { counts_receipt: true, ..DeadlineOptions::default() };
        prop_assert!(due(received, &early) <= plain);
        // The day after is never due before, but where a new law begins.
        prop_assert!(due(received + Days::new(1), &DeadlineOptions::default()) >= plain);
    }

    #[test]
    fn the_normal_form_of_a_document_number_is_itself(organ in "[国云山政办发函传厅]{1,12}", year in 1949..=2100, serial in 1_u32..=99_999) {
        let normal = format!("{organ}〔{year}〕{serial}号");
        let number: DocumentNumber = normal.parse().expect("normal");
        prop_assert_eq!(number.to_string(), normal.clone());
        prop_assert!(number.repairs.is_empty());
        // Every other pair of brackets, spaces and lost brackets read as the same number.
        for (open, close) in [("[", "]"), ("（", "）"), ("﹝", "﹞"), (" 〔 ", " 〕 "), ("【", "】")] {
            let other: DocumentNumber = format!("{organ}{open}{year}{close}{serial}号").parse().expect("printed in another way");
            prop_assert_eq!(&other, &number);
        }
        if (1949..=2099).contains(&year) {
            let lost: DocumentNumber = format!("{organ}{year}{serial}号").parse().expect("repaired");
            prop_assert_eq!(lost.to_string(), normal);
            prop_assert!(!lost.repairs.is_empty());
        }
    }

    #[test]
    fn documents_numbers_never_panic(text in "\\PC{0,30}") {
        let _ = text.parse::<DocumentNumber>();
        let _ = text.parse::<gongkai::Article>();
        let _ = text.parse::<gongkai::CreditCode>();
        let _ = text.parse::<gongkai::DivisionCode>();
        let _ = text.parse::<Suspension>();
        let _ = text.parse::<Concept>();
        let _ = Calendar::national().extended(&text);
        let _ = Report::from_json(&text);
    }

    #[test]
    fn any_report_comes_back_from_its_json(report in any_report()) {
        prop_assert_eq!(Report::from_json(&report.to_json()), Ok(report));
    }

    #[test]
    fn a_changed_cell_breaks_the_identities_of_its_row_and_column((edition, table) in any_table(), seeds in prop::collection::vec(0_i64..900, 400), at in any::<prop::sample::Index>(), change in 1_i64..50) {
        let grid = balanced(edition, table, &seeds);
        let form = grid.form();
        // What is merely inferred may be broken by sound figures.
        let identities: Vec<Identity> = form.identities().into_iter().filter(|it| it.strength != Strength::Inferred).collect();
        for judged in grid.judge(&identities) {
            prop_assert_eq!(&judged.verdict, &Verdict::Holds, "{} {} at {}", table, judged.identity.id, judged.at.key());
        }
        let cells: Vec<(Row, Column)> = form.cells().collect();
        let (row, column) = cells[at.index(cells.len())];
        let mut broken = grid.clone();
        let count = grid.cell(row, column).count().expect("filled");
        broken.set(row, column, Value::Count(count + change)).expect("a cell");
        let named: BTreeSet<(String, Axis)> = broken
            .judge(&identities)
            .into_iter()
            .filter(|it| it.verdict != Verdict::Holds)
            .map(|it| (it.identity.id.clone(), it.at))
            .collect();
        // Every equation that holds the cell is broken at its row or column, and no other one is.
        for identity in identities.iter().filter(|it| it.op == Op::Equal) {
            let (own, across) = if identity.over == Over::Rows { (Axis::Row(row), Axis::Column(column)) } else { (Axis::Column(column), Axis::Row(row)) };
            let judged = identity.left.iter().chain(&identity.right).all(|(_, it)| !is_subtotal(form, *it));
            let holds_cell = judged && identity.left.iter().chain(&identity.right).any(|(_, it)| *it == own);
            prop_assert_eq!(named.contains(&(identity.id.clone(), across)), holds_cell, "{} at {}", identity.id, across.key());
        }
        let elsewhere = named.iter().filter(|(_, at)| *at != Axis::Row(row) && *at != Axis::Column(column)).count();
        prop_assert_eq!(elsewhere, 0);
    }
}

fn is_subtotal(form: &Form, axis: Axis) -> bool {
    matches!(axis, Axis::Row(row) if form.row(row).is_some_and(|it| !it.role.has_cell()))
}

fn any_table() -> impl Strategy<Value = (Edition, Table)> {
    let all: Vec<(Edition, Table)> =
        Edition::ALL.iter().flat_map(|edition| edition.forms().iter().map(|form| (*edition, form.table))).collect();
    prop::sample::select(all)
}

/// A table in which everything fits: single entries are drawn, and every whole follows from its parts.
fn balanced(edition: Edition, table: Table, seeds: &[i64]) -> Grid {
    let mut grid = Grid::new(edition, table).expect("a table of the edition");
    let form = grid.form();
    for ((row, column), seed) in form.cells().zip(seeds) {
        // Inequalities hold with room: wholes of which only parts are printed are large, their parts small.
        let large = matches!(row, Row::ProactiveItems | Row::NormativeDocumentsIssued | Row::PressConferences | Row::OnlineInterviews)
            || matches!(column, Column::DisclosedTotal | Column::ItemsPreviousYear);
        let channel = row.key().starts_with("channel_");
        let count = if large {
            10_000 + seed
        } else if channel {
            9_000 + seed
        } else {
            *seed
        };
        grid.set(row, column, Value::Count(count)).expect("a cell");
    }
    // Parts before wholes: a sum may be a part of the next.
    let mut identities: Vec<Identity> =
        form.identities().into_iter().filter(|it| it.op == Op::Equal && !is_subtotal(form, it.right[0].1)).collect();
    identities.reverse();
    for _ in 0..3 {
        for identity in &identities {
            if identity.right.len() == 1 {
                fill(&mut grid, identity, identity.right[0].1, 1);
            } else {
                // new + carried in = concluded + carried out: what came in follows.
                fill(&mut grid, identity, identity.left[0].1, -1);
            }
        }
    }
    grid
}

/// Sets one term of an identity to what the others leave for it.
fn fill(grid: &mut Grid, identity: &Identity, term: Axis, sign: i64) {
    let form = grid.form();
    let across: Vec<Axis> = if identity.over == Over::Rows {
        form.columns.iter().filter(|it| it.role.has_cell()).map(|it| Axis::Column(it.key)).collect()
    } else {
        form.rows.iter().filter(|it| it.role.has_cell()).map(|it| Axis::Row(it.key)).collect()
    };
    for at in across {
        let cell = |axis: Axis| match (axis, at) {
            (Axis::Row(row), Axis::Column(column)) | (Axis::Column(column), Axis::Row(row)) => (row, column),
            _ => unreachable!("an identity is judged across its own axis"),
        };
        let side = |terms: &[(i64, Axis)]| -> i64 {
            terms
                .iter()
                .filter(|it| it.1 != term)
                .map(|(factor, axis)| factor * grid.cell(cell(*axis).0, cell(*axis).1).count().unwrap_or(0))
                .sum()
        };
        let count = sign * (side(&identity.left) - side(&identity.right));
        let (row, column) = cell(term);
        grid.set(row, column, Value::Count(count)).expect("a cell");
    }
}

fn any_value() -> impl Strategy<Value = Value> {
    prop_oneof![
        (0..i64::MAX).prop_map(Value::Count),
        (0..i64::MAX, 0_u32..6).prop_map(|(units, places)| Value::Amount(rust_decimal::Decimal::new(units, places))),
        (0_u64..40_000).prop_map(|days| Value::Date(NaiveDate::from_ymd_opt(1990, 1, 1).expect("a day") + Days::new(days))),
        "\\PC{0,12}".prop_map(Value::Words),
        Just(Value::Blank),
        Just(Value::Mark("—".to_owned())),
        "\\PC{0,6}".prop_map(Value::NotANumber),
        Just(Value::Unknown),
    ]
}

fn any_report() -> impl Strategy<Value = Report> {
    let concepts: Vec<Concept> = Concept::prose().collect();
    let statement =
        (prop::sample::select(concepts), any_value(), prop::option::of("\\PC{0,8}"), prop::option::of((0_i64..100_000, 0_u32..4)))
            .prop_map(|(concept, value, label, share)| {
                let share = share.and_then(|(units, places)| rust_decimal::Decimal::new(units, places).to_string().parse().ok());
                Statement { label, share, ..Statement::new(concept, value) }
            });
    let cells = prop::collection::vec((any::<prop::sample::Index>(), any_value()), 0..30);
    (prop::sample::select(Edition::ALL), prop::collection::vec(statement, 0..12), cells, prop::option::of("\\PC{1,12}")).prop_map(
        |(edition, statements, cells, agency)| {
            let keys: Vec<CellKey> =
                edition.forms().iter().flat_map(|form| form.cells().map(|(row, column)| CellKey::new(form.table, row, column))).collect();
            let mut builder = Report::builder(edition).year(2020);
            if let Some(agency) = agency {
                builder = builder.agency(agency);
            }
            let counted = statements.len();
            for statement in statements {
                let negative = statement.value.number().is_some_and(|it| it.is_sign_negative());
                let statement = if negative { Statement { value: Value::Unknown, ..statement } } else { statement };
                builder = builder.statement(statement).expect("not negative");
            }
            if counted > 1 {
                let list =
                    List { whole: Some(StatementId(0)), parts: (1..counted).map(StatementId).collect(), kind: ListKind::Parts, cut: false };
                builder = builder.list(list).expect("they are there");
            }
            for (at, value) in cells {
                if !keys.is_empty() {
                    builder = builder.value(keys[at.index(keys.len())], value).expect("a cell of the edition");
                }
            }
            builder.build()
        },
    )
}

#[test]
fn a_published_table_holds() {
    // A city's table of 2025, figures only: row by row, the seven columns.
    let rows: &[(Row, [i64; 7])] = &[
        (Row::Received, [13612, 252, 0, 45, 128, 32, 14069]),
        (Row::CarriedIn, [535, 6, 0, 1, 18, 0, 560]),
        (Row::Granted, [5345, 129, 0, 41, 19, 14, 5548]),
        (Row::GrantedInPart, [2120, 39, 0, 1, 6, 2, 2168]),
        (Row::RefusedStateSecret, [13, 0, 0, 0, 0, 0, 13]),
        (Row::RefusedProhibitedByLaw, [30, 0, 0, 0, 0, 0, 30]),
        (Row::RefusedSecurityStability, [11, 0, 0, 0, 0, 0, 11]),
        (Row::RefusedThirdPartyRights, [49, 2, 0, 0, 0, 0, 51]),
        (Row::RefusedInternalAffairs, [103, 1, 0, 0, 0, 0, 104]),
        (Row::RefusedProcessInformation, [84, 1, 0, 0, 0, 0, 85]),
        (Row::RefusedEnforcementFile, [282, 4, 0, 0, 0, 0, 286]),
        (Row::RefusedAdministrativeInquiry, [147, 0, 0, 0, 1, 2, 150]),
        (Row::UnavailableNotHeld, [3075, 50, 0, 0, 89, 8, 3222]),
        (Row::UnavailableNeedsCreation, [177, 3, 0, 0, 0, 0, 180]),
        (Row::UnavailableStillUnclear, [19, 0, 0, 0, 0, 0, 19]),
        (Row::NotProcessedPetition, [199, 1, 0, 0, 3, 0, 203]),
        (Row::NotProcessedRepeat, [147, 1, 0, 0, 0, 0, 148]),
        (Row::NotProcessedPublication, [0; 7]),
        (Row::NotProcessedExcessive, [100, 1, 0, 0, 0, 0, 101]),
        (Row::NotProcessedReissue, [5, 0, 0, 0, 0, 0, 5]),
        (Row::OtherNotCorrected, [315, 3, 0, 0, 0, 0, 318]),
        (Row::OtherFeeUnpaid, [202, 0, 0, 1, 0, 0, 203]),
        (Row::OtherMisc, [941, 17, 0, 1, 3, 3, 965]),
        (Row::Concluded, [13364, 252, 0, 44, 121, 29, 13810]),
        (Row::CarriedOut, [783, 6, 0, 2, 25, 3, 819]),
    ];
    let mut grid = Grid::new(Edition::Format2021, Table::Requests).expect("a table");
    let columns: Vec<Column> = grid.form().columns.iter().filter(|it| it.role.has_cell()).map(|it| it.key).collect();
    for (row, counts) in rows {
        for (column, count) in columns.iter().zip(counts) {
            grid.set(*row, *column, Value::Count(*count)).expect("a cell");
        }
    }
    let identities = grid.form().identities();
    let judged = grid.judge(&identities);
    assert_eq!(judged.len(), 39); // 25 rows, and two equations for each of 7 columns
    assert!(judged.iter().all(|it| it.verdict == Verdict::Holds));
    assert_eq!(grid.subtotal(Row::Refused, Column::Total), Some(730.into()));
}

#[test]
fn a_blank_is_not_checked_and_no_zero() {
    let mut grid = Grid::new(Edition::Format2021, Table::Remedies).expect("a table");
    for (column, value) in [Column::Upheld, Column::Corrected, Column::Other, Column::Pending, Column::Total].into_iter().zip([
        Value::Count(5),
        Value::Blank,
        Value::Mark("/".to_owned()),
        Value::Count(2),
        Value::Count(7),
    ]) {
        grid.set(Row::Reconsideration, column, value).expect("a cell");
    }
    let identities = grid.form().identities();
    let judged = grid.judge(&identities);
    let Verdict::NotChecked(cells) = &judged[0].verdict else { panic!("{:?}", judged[0]) };
    let named: Vec<String> = cells.iter().map(ToString::to_string).collect();
    assert_eq!(named, ["remedies.reconsideration.corrected", "remedies.reconsideration.other"]);
}

#[test]
fn bad_values_name_the_place_and_the_remedy() {
    let cell = |row| CellKey::new(Table::Requests, row, Column::Total);
    let cases: Vec<(gongkai::Error, &str, &str)> = vec![
        (Report::builder(Edition::Trial2019).count(cell(Row::OtherFeeUnpaid), 1).expect_err("2021 only"), "requests.other_fee_unpaid.total", "2021"),
        (Report::builder(Edition::Format2021).count(cell(Row::Refused), 1).expect_err("no cell"), "requests.refused.total", "prints no cell"),
        (Report::builder(Edition::Format2021).count(cell(Row::Granted), -1).expect_err("negative"), "requests.granted.total", "negative"),
        (Grid::new(Edition::Narrative2008, Table::Requests).expect_err("no tables"), "requests", "2008"),
        (
            Report::builder(Edition::Format2021).period(today(), today() - Days::new(1)).expect_err("backwards"),
            "2025-05-31",
            "before the first",
        ),
        (Report::from_json("{}").expect_err("empty"), "schema", "gongkai-report/1"),
        (
            Report::from_json(r#"{"schema":"gongkai-report/1","report":{"edition":"2021","agency":null,"year":null,"sections":[],"statements":[],"lists":[],"tables":[{"edition":"2019","table":"requests","cells":[{"row":"other_misc","column":"total","value":{"count":1}}]}]}}"#)
                .expect_err("a row of another edition"),
            "report.tables[0]",
            "requests.other_misc.total",
        ),
        (
            Report::from_json(r#"{"schema":"gongkai-report/1","report":{"edition":"2021","agency":null,"year":null,"sections":[],"statements":[{"concept":"requests.granted","value":{"count":1}}],"lists":[]}}"#)
                .expect_err("no such concept"),
            "report.statements[0].concept",
            "requests.granted",
        ),
    ];
    for (error, place, remedy) in cases {
        let message = error.message(gongkai::Lang::En);
        assert!(message.contains(place) && message.contains(remedy), "{message}");
        assert!(error.message(gongkai::Lang::Zh).contains(place), "{error:?}");
    }
}
