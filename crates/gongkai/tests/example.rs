//! The example of the README, to its last figure and word. Snapshots are reviewed like code.

use gongkai::{Lang, Options, Value, check, read};
use std::fmt::Write;

const EXAMPLE: &[u8] = include_bytes!("../../../examples/yunxi-2012.txt");

#[test]
fn facts() {
    let reading = read(EXAMPLE).expect("text");
    let mut shown = format!("{:?} {:?} {}\n", reading.report.agency, reading.report.year, reading.report.edition);
    for section in &reading.report.sections {
        let _ = writeln!(shown, "# {:?} {}", section.kind, section.heading);
    }
    for fact in reading.facts() {
        let statement = fact.statement;
        let value = match &statement.value {
            Value::Count(count) => count.to_string(),
            Value::Date(date) => date.to_string(),
            other => format!("{other:?}"),
        };
        let share = statement.share.map(|it| it.to_string());
        let _ = writeln!(
            shown,
            "{}:{} {} {value} {:?} {:?} {share:?} {:?}",
            fact.place.line, fact.place.column, statement.concept, statement.label, statement.unit, statement.qualifier
        );
    }
    insta::assert_snapshot!(shown);
}

#[test]
fn findings_in_both_languages() {
    let reading = read(EXAMPLE).expect("text");
    let checked = check(&reading, &Options::default());
    let mut shown = String::new();
    for finding in &checked.findings {
        for lang in [Lang::Zh, Lang::En] {
            let _ = writeln!(shown, "{} {} {}", finding.code, finding.severity, finding.message.get(lang));
            for evidence in finding.suspects.iter().flat_map(|it| &it.evidence) {
                let _ = writeln!(shown, "  {}", evidence.get(lang));
            }
        }
    }
    for held in checked.held.iter().filter(|it| it.place.line == 13) {
        if let Some(note) = &held.note {
            let _ = writeln!(shown, "holds {} {}", held.code, note.en);
        }
    }
    insta::assert_snapshot!(shown);
}

#[test]
fn a_checker_that_only_rounds_to_the_nearest_would_raise_eight_false_alarms() {
    let reading = read(EXAMPLE).expect("text");
    let shares = reading.report.statements.iter().filter_map(|it| Some((it.value.count()?, it.share?)));
    let naive = shares.filter(|&(count, share)| !gongkai::Rounding::Nearest.agrees(count, 4934, share)).count();
    let raised = check(&reading, &Options::default()).findings.iter().filter(|it| it.code.starts_with("SHR")).count();
    assert_eq!((naive, raised), (8, 0));
}

#[test]
fn gb18030_without_a_declaration_gives_the_same_report() {
    let text = std::str::from_utf8(EXAMPLE).expect("UTF-8");
    let gbk = encoding_rs::GB18030.encode(text).0;
    assert_eq!(read(&gbk).expect("GB18030").report, read(EXAMPLE).expect("UTF-8").report);
}
