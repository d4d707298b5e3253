//! One row a source.

use super::{Field, FieldKind, PanelColumn, Record, UNREADABLE, column, who, who_columns};
use crate::Bilingual;

pub(super) fn columns() -> Vec<PanelColumn> {
    use FieldKind::{Integer, Text};
    let mut columns = who_columns();
    columns.extend([
        column("status", Text, Bilingual::new("read 已读，unreadable 读不了", "read or unreadable")),
        column("edition_by", Text, Bilingual::new("版本的依据", "what the edition was told by")),
        column("facts", Integer, Bilingual::new("事实数", "facts")),
        column("numbers", Integer, Bilingual::new("原文中的数字个数", "numbers in the source")),
        column("placed", Integer, Bilingual::new("读懂的数字个数", "numbers that were understood")),
        column("tables", Integer, Bilingual::new("读出的法定表格数", "statutory tables that were read")),
        column(
            "refused",
            Integer,
            Bilingual::new("不能可靠读取、未采用的表格数", "tables that could not be read reliably, and were not taken"),
        ),
        column("error", Text, Bilingual::new("读不了的原因", "why it could not be read")),
    ]);
    columns
}

pub(super) fn rows(record: &Record<'_>, row: &mut dyn FnMut(&[Field<'_>])) {
    let mut fields = who(record.source, record.outcome.ok().map(|it| &it.report));
    match record.outcome {
        Ok(reading) => fields.extend([
            Field::text("read"),
            Field::text(reading.evidence.key()),
            Field::count(reading.facts().count()),
            Field::count(reading.coverage.numbers),
            Field::count(reading.coverage.placed),
            Field::count(reading.report.tables.len()),
            Field::count(reading.refused.len()),
            Field::Null,
        ]),
        Err(error) => {
            fields.push(Field::text(UNREADABLE));
            fields.resize(fields.len() + 6, Field::Null);
            fields.push(Field::text(error));
        }
    }
    row(&fields);
}
