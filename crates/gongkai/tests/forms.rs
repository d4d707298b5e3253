//! The forms: what must add up follows from their roles. The pages of the book hold the result; where the reference tables are at hand, they are compared too.

use gongkai::{
    Axis, Column, Comparability, Edition, Form, Harmonised, Identity, Op, Over, Role, Row, SectionKind, Source, Strength, Table,
};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

#[test]
fn rows_and_columns_are_unique_and_every_axis_value_is_used() {
    let (mut rows, mut columns, mut tables) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for &edition in Edition::ALL {
        for form in edition.forms() {
            let own: BTreeSet<Row> = form.rows.iter().map(|it| it.key).collect();
            assert_eq!(own.len(), form.rows.len(), "{edition} {}", form.table);
            let across: BTreeSet<Column> = form.columns.iter().map(|it| it.key).collect();
            assert_eq!(across.len(), form.columns.len(), "{edition} {}", form.table);
            rows.extend(own);
            columns.extend(across);
            tables.insert(form.table);
            for item in form.rows {
                assert!(!item.label.is_empty() && item.role.has_cell() || item.role == Role::Heading || item.role == Role::Subtotal);
            }
            let ids: BTreeSet<String> = form.identities().into_iter().map(|it| it.id).collect();
            assert_eq!(ids.len(), form.identities().len(), "{edition} {}", form.table);
        }
    }
    assert_eq!(rows, Row::ALL.iter().copied().collect());
    assert_eq!(columns, Column::ALL.iter().copied().collect());
    assert_eq!(tables, Table::ALL.iter().copied().collect());
}

#[test]
fn labels_of_one_form_do_not_collide() {
    for form in Edition::ALL.iter().flat_map(|it| it.forms()) {
        let labels: Vec<String> =
            form.columns.iter().flat_map(|it| std::iter::once(it.label).chain(it.aliases.iter().copied())).map(str::to_owned).collect();
        let unique: BTreeSet<&String> = labels.iter().collect();
        assert_eq!(unique.len(), labels.len(), "{}", form.table);
        // Two rows may be called 其他 or 被依法纠错数: what stands over them tells them apart.
        let mut under: BTreeSet<(usize, &str)> = BTreeSet::new();
        for (at, row) in form.rows.iter().enumerate() {
            let parent = form.rows[..at].iter().rposition(|it| it.level < row.level).unwrap_or(usize::MAX);
            assert!(under.insert((parent, row.label)), "{}: {}", form.table, row.label);
        }
    }
}

#[test]
fn what_is_written_from_memory_is_said_to_be() {
    let stats = Edition::Statistics2014.form(Table::Statistics).unwrap();
    let memory = stats.rows.iter().filter(|it| it.source == Source::Memory).count();
    assert_eq!((memory, stats.rows.len() - memory), (58, 7));
    for edition in [Edition::Trial2019, Edition::Format2021] {
        assert!(edition.forms().iter().flat_map(|it| it.rows).all(|it| it.source == Source::Confirmed));
    }
}

// The reference tables, written by others from the same sources.

#[derive(Deserialize)]
struct Oracle {
    sections: Option<Vec<OracleSection>>,
    tables: Vec<OracleTable>,
    identities: Vec<OracleIdentity>,
}

#[derive(Deserialize)]
struct OracleSection {
    key: String,
    numbering: String,
    label_zh: String,
}

#[derive(Deserialize)]
struct OracleTable {
    key: String,
    rows: Vec<OracleItem>,
    columns: Vec<OracleItem>,
}

#[derive(Deserialize)]
struct OracleItem {
    key: String,
    label_zh: String,
    numbering: Option<String>,
    unit: Option<String>,
    value: Option<bool>,
    confidence: Option<String>,
}

#[derive(Deserialize)]
struct OracleIdentity {
    id: String,
    table: String,
    over: String,
    left: Vec<OracleTerm>,
    op: String,
    right: Vec<OracleTerm>,
    strength: String,
    severity: String,
}

#[derive(Deserialize)]
struct OracleTerm {
    coef: i64,
    key: String,
}

#[derive(Deserialize)]
struct Crosswalk {
    concepts: Vec<OracleBridge>,
}

#[derive(Deserialize)]
struct OracleBridge {
    concept: String,
    label_zh: String,
    relation: String,
    #[serde(rename = "2014")]
    y2014: Option<Vec<String>>,
    #[serde(rename = "2019")]
    y2019: Option<Vec<String>>,
    #[serde(rename = "2021")]
    y2021: Option<Vec<String>>,
    prose: Vec<String>,
}

/// A reference file, where it is at hand.
fn oracle<T: serde::de::DeserializeOwned>(name: &str) -> Option<T> {
    let root = std::env::var_os("GONGKAI_FORMS")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/domain/forms"), PathBuf::from);
    let path = root.join(name);
    let Ok(text) = std::fs::read_to_string(&path) else {
        #[expect(clippy::print_stderr, reason = "a skipped test says so")]
        {
            eprintln!("skipped: there is no reference at {}", path.display());
        }
        return None;
    };
    Some(serde_saphyr::from_str(&text).expect("a reference that can be read"))
}

/// An identity in one line, whatever its name and the order of its terms.
fn shape(over: &str, left: &[(i64, String)], op: &str, right: &[(i64, String)], strength: &str, severity: &str) -> String {
    let side = |terms: &[(i64, String)]| {
        let mut terms: Vec<String> = terms.iter().map(|(coefficient, key)| format!("{coefficient}*{key}")).collect();
        terms.sort();
        terms.join("+")
    };
    format!("{over}: {} {op} {} ({strength}, {severity})", side(left), side(right))
}

fn ours(identity: &Identity) -> String {
    let side = |terms: &[(i64, Axis)]| terms.iter().map(|(coefficient, axis)| (*coefficient, axis.key().to_owned())).collect::<Vec<_>>();
    let (left, right) = (side(&identity.left), side(&identity.right));
    shape(identity.over.key(), &left, identity.op.key(), &right, identity.strength.key(), identity.severity.key())
}

/// The rows that have a number in the reference, and not here: headings that the reference does not know.
const OWN_HEADINGS: &[&str] = &["organisations", "litigation"];

#[test]
fn forms_agree_with_the_reference() {
    for &edition in &[Edition::Statistics2014, Edition::Trial2019, Edition::Format2021] {
        let Some(oracle) = oracle::<Oracle>(&format!("{edition}.yaml")) else { return };
        let keys: Vec<&str> = oracle.tables.iter().map(|it| it.key.as_str()).collect();
        assert_eq!(edition.forms().iter().map(|it| it.table.key()).collect::<Vec<_>>(), keys);
        for (form, table) in edition.forms().iter().zip(&oracle.tables) {
            let rows = form.rows.iter().filter(|it| !OWN_HEADINGS.contains(&it.key.key()));
            for (row, other) in rows.clone().zip(&table.rows) {
                assert_eq!(
                    (row.key.key(), row.label, row.numbering),
                    (&*other.key, &*other.label_zh, other.numbering.as_deref().unwrap_or(""))
                );
                assert_eq!(row.role.has_cell(), other.value.unwrap_or(true), "{}", row.key);
                assert_eq!(row.source == Source::Memory, other.confidence.as_deref() == Some("memory"), "{}", row.key);
                if edition == Edition::Statistics2014 && row.role.has_cell() {
                    assert_eq!(form.unit(row.key, Column::Value), other.unit.as_deref().unwrap_or(""));
                }
            }
            assert_eq!(rows.count(), table.rows.len());
            let columns = form.columns.iter().filter(|it| !OWN_HEADINGS.contains(&it.key.key()));
            for (column, other) in columns.clone().zip(&table.columns) {
                assert_eq!((column.key.key(), column.label), (&*other.key, &*other.label_zh));
                let unit = other.unit.as_deref().filter(|it| *it != "per_row" && !it.starts_with("not printed"));
                assert_eq!(column.unit, unit.unwrap_or(""), "{}", column.key);
            }
            assert_eq!(columns.count(), table.columns.len());
            let own: BTreeSet<String> = form.identities().iter().map(ours).collect();
            let term = |it: &OracleTerm| (it.coef, it.key.clone());
            let others: BTreeMap<String, &str> = oracle
                .identities
                .iter()
                .filter(|it| it.table == table.key)
                .map(|it| {
                    let (left, right): (Vec<_>, Vec<_>) = (it.left.iter().map(term).collect(), it.right.iter().map(term).collect());
                    (shape(&it.over, &left, &it.op, &right, &it.strength, &it.severity), it.id.as_str())
                })
                .collect();
            for (identity, id) in &others {
                assert!(own.contains(identity), "{edition} {id}: {identity}\nours: {own:#?}");
            }
            assert_eq!(own.len(), others.len(), "{edition} {}", form.table);
        }
        for (section, other) in edition.sections().iter().zip(oracle.sections.iter().flatten()) {
            assert_eq!((section.kind.key(), section.numbering, section.label), (&*other.key, &*other.numbering, &*other.label_zh));
        }
    }
}

#[test]
fn the_crosswalk_agrees_with_the_reference() {
    let Some(oracle) = oracle::<Crosswalk>("crosswalk.yaml") else { return };
    assert_eq!(oracle.concepts.len(), Harmonised::ALL.len());
    for (other, &harmonised) in oracle.concepts.iter().zip(Harmonised::ALL) {
        assert_eq!((harmonised.key(), harmonised.term().zh), (&*other.concept, &*other.label_zh));
        let bridge = harmonised.bridge();
        for (edition, cells) in
            [(Edition::Statistics2014, &other.y2014), (Edition::Trial2019, &other.y2019), (Edition::Format2021, &other.y2021)]
        {
            let own: Vec<String> = bridge.cells(edition).iter().map(ToString::to_string).collect();
            assert_eq!(own, cells.clone().unwrap_or_default(), "{harmonised} {edition}");
        }
        assert_eq!(bridge.prose.map(|it| it.to_string()), other.prose.first().cloned(), "{harmonised}");
        let expected = match other.relation.as_str() {
            "same" => Comparability::Same,
            "close" => Comparability::Close,
            "sum_to_one" | "split_2021" => Comparability::Summed,
            _ => Comparability::NoCounterpart,
        };
        assert_eq!(bridge.comparability, expected, "{harmonised}");
    }
}

#[test]
fn the_official_note_is_the_only_stated_rule() {
    let stated = |form: &Form| form.identities().into_iter().filter(|it| it.strength == Strength::Stated).collect::<Vec<_>>();
    for edition in [Edition::Trial2019, Edition::Format2021] {
        let all: Vec<Identity> = edition.forms().iter().flat_map(stated).collect();
        assert_eq!(all.len(), 1);
        assert_eq!((all[0].over, all[0].op), (Over::Rows, Op::Equal));
        assert_eq!(edition.sections().iter().filter(|it| it.required).count(), 6);
        assert_eq!(edition.sections()[2].kind, SectionKind::Requests);
    }
}
