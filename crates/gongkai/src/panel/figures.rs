//! One row a source and harmonised concept: what the report tells of it.

use super::{Field, FieldKind, OUT_OF_RANGE, PanelColumn, Record, UNREADABLE, column, who, who_columns};
use crate::{Bilingual, Quantity, Told};

pub(super) fn columns() -> Vec<PanelColumn> {
    use FieldKind::{Decimal, Flag, Text};
    let mut columns = who_columns();
    columns.extend([
        column(
            "concept",
            Text,
            Bilingual::new("口径对照中的概念；读不了的来源为空", "the concept of the crosswalk; null for a source that could not be read"),
        ),
        column("label", Text, Bilingual::new("概念的名称", "its Chinese term")),
        column("measure", Text, Bilingual::new("flow 流量，stock 存量（不能跨年相加）", "flow, or stock: never added over years")),
        column("value", Decimal, Bilingual::new("数值；金额一律以元计", "the number; all money in yuan")),
        column(
            "status",
            Text,
            Bilingual::new(
                "number、blank、mark、text、unknown、absent 未写、no_counterpart 该版没有、out_of_range 超出可加范围、unreadable 读不了",
                "number, blank, mark, text, unknown, absent, no_counterpart, out_of_range or unreadable",
            ),
        ),
        column("unit", Text, Bilingual::new("单位", "the unit")),
        column("hedged", Flag, Bilingual::new("是约数（约、余、不足）", "whether the number is hedged")),
        column("disputed", Flag, Bilingual::new("报告另有一个不同的数", "whether the report states another number as well")),
    ]);
    columns
}

pub(super) fn rows(record: &Record<'_>, row: &mut dyn FnMut(&[Field<'_>])) {
    let who = who(record.source, record.outcome.ok().map(|it| &it.report));
    let (mut fields, opened) = (who.clone(), who.len());
    let Ok(reading) = record.outcome else {
        fields.resize(opened + 4, Field::Null);
        fields.push(Field::text(UNREADABLE));
        fields.resize(opened + 8, Field::Null);
        return row(&fields);
    };
    for quantity in Quantity::harmonised() {
        let told = reading.report.told(quantity);
        let (hedged, disputed) = match told {
            Told::Number(it) => (Field::Flag(it.hedged), Field::Flag(it.disputed)),
            _ => (Field::Null, Field::Null),
        };
        fields.truncate(opened);
        fields.extend([
            Field::text(quantity.to_string()),
            Field::text(quantity.term().zh),
            Field::text(quantity.measure().key()),
            Field::number(told.number()),
            Field::text(status(told)),
            Field::text(quantity.unit()),
            hedged,
            disputed,
        ]);
        row(&fields);
    }
}

/// What is told, as sums count it: a number beyond what is added up is no number here either.
fn status(told: Told) -> &'static str {
    match told.number() {
        Some(number) if Field::number(Some(number)) == Field::Null => OUT_OF_RANGE,
        _ => told.key(),
    }
}
