//! One row a source, two columns a cell of a statutory table: the number, and what is printed where there is none.

use super::{Field, FieldKind, OUT_OF_RANGE, PanelColumn, Record, UNREADABLE, column, who, who_columns};
use crate::{Bilingual, CellKey, Column, Edition, Row, Table};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

/// The cells of a table over all editions: in the order of the newest that has them.
fn cells(table: Table) -> &'static [(Row, Column)] {
    static CELLS: OnceLock<BTreeMap<Table, Vec<(Row, Column)>>> = OnceLock::new();
    let of = |table: Table| {
        let mut seen = BTreeSet::new();
        let forms = Edition::ALL.iter().rev().filter_map(|edition| edition.form(table));
        forms.flat_map(crate::Form::cells).filter(|at| seen.insert(*at)).collect()
    };
    let cells = CELLS.get_or_init(|| Table::ALL.iter().map(|it| (*it, of(*it))).collect());
    cells.get(&table).map_or(&[], Vec::as_slice)
}

pub(super) fn columns(table: Table) -> Vec<PanelColumn> {
    let mut columns = who_columns();
    columns.push(column(
        "status",
        FieldKind::Text,
        Bilingual::new("read 已读，no_table 没有这张表，unreadable 读不了", "read, no_table or unreadable"),
    ));
    let name = |(row, column): (Row, Column)| format!("{row}.{column}");
    let cells = cells(table);
    columns.extend(cells.iter().map(|at| PanelColumn {
        name: name(*at).into(),
        kind: FieldKind::Decimal,
        about: CellKey::new(table, at.0, at.1).term(),
    }));
    columns.extend(cells.iter().map(|at| PanelColumn {
        name: format!("{}.status", name(*at)).into(),
        kind: FieldKind::Text,
        about: Bilingual::new(
            "number、blank、mark、text、absent 未印、no_such_cell 该版没有、out_of_range 超出范围".to_owned(),
            "number, blank, mark, text, absent, no_such_cell or out_of_range".to_owned(),
        ),
    }));
    columns
}

pub(super) fn rows(table: Table, record: &Record<'_>, row: &mut dyn FnMut(&[Field<'_>])) {
    let report = record.outcome.ok().map(|it| &it.report);
    let mut fields = who(record.source, report);
    let cells = cells(table);
    match report.map(|it| it.table(table)) {
        Some(Some(grid)) => {
            fields.push(Field::text("read"));
            fields.extend(cells.iter().map(|at| Field::number(grid.cell(at.0, at.1).number())));
            fields.extend(cells.iter().map(|at| {
                Field::text(match grid.cell(at.0, at.1) {
                    crate::Cell::Printed(value) if value.number().is_some() && Field::number(value.number()) == Field::Null => OUT_OF_RANGE,
                    crate::Cell::Printed(value) => value.status().key(),
                    crate::Cell::Missing => "absent",
                    crate::Cell::NoSuchCell => "no_such_cell",
                })
            }));
        }
        other => {
            fields.push(Field::text(if other.is_some() { "no_table" } else { UNREADABLE }));
            fields.resize(fields.len() + 2 * cells.len(), Field::Null);
        }
    }
    row(&fields);
}
