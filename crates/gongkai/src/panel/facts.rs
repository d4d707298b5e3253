//! One row a fact, with its place.

use super::{Field, FieldKind, PanelColumn, Record, UNREADABLE, column, who, who_columns};
use crate::{Bilingual, Concept, Table, Value};

pub(super) fn columns() -> Vec<PanelColumn> {
    use FieldKind::{Decimal, Integer, Text};
    let mut columns = who_columns();
    columns.extend([
        column(
            "concept",
            Text,
            Bilingual::new(
                "概念，或单元格 表.行.列；没有一个事实的来源为空",
                "the concept, or the cell as table.row.column; null for a source without a fact",
            ),
        ),
        column("harmonised", Text, Bilingual::new("口径对照中的概念", "the concept of the crosswalk")),
        column("applicant", Text, Bilingual::new("申请表中的申请人类别", "the applicant, in the request table")),
        column("label", Text, Bilingual::new("原文中的名称", "the words that name the counted thing")),
        column("value", Decimal, Bilingual::new("数值", "the number")),
        column(
            "value_text",
            Text,
            Bilingual::new("原样的值：数字保留写出的位数，日期，文字", "the value as printed: a number with its digits, a date, words"),
        ),
        column(
            "status",
            Text,
            Bilingual::new(
                "number、blank、mark、text、unknown；没有事实为 none，读不了为 unreadable",
                "number, blank, mark, text or unknown; none for a source without a fact, unreadable for one that could not be read",
            ),
        ),
        column("unit", Text, Bilingual::new("单位", "the unit")),
        column("share", Text, Bilingual::new("所占百分比，保留写出的位数", "the percentage printed with it, with its digits")),
        column("qualifier", Text, Bilingual::new("约、余、不足", "how the number is hedged")),
        column("parent", Text, Bilingual::new("所属的类别", "the category that it is a part of")),
        column("start", Integer, Bilingual::new("在原文中的起始字节", "its first byte in the text")),
        column("end", Integer, Bilingual::new("结束字节", "the byte after its last")),
        column("line", Integer, Bilingual::new("行，从 1 起", "its line, from 1")),
        column("column", Integer, Bilingual::new("列（字符），从 1 起", "its column in characters, from 1")),
        column("table", Integer, Bilingual::new("第几张表，从 0 起", "which table, from 0")),
        column("row", Integer, Bilingual::new("表中的行，从 0 起", "its row, from 0")),
        column("cell", Integer, Bilingual::new("行中的格，从 0 起", "its cell in the row, from 0")),
        column("text", Text, Bilingual::new("原文", "the passage; the reason for an unreadable source")),
    ]);
    columns
}

pub(super) fn rows(record: &Record<'_>, row: &mut dyn FnMut(&[Field<'_>])) {
    let who = who(record.source, record.outcome.ok().map(|it| &it.report));
    let (mut fields, opened) = (who.clone(), who.len());
    let reading = match record.outcome {
        Ok(reading) if reading.facts().next().is_some() => reading,
        // Neither a source that could not be read nor one that states nothing is lost.
        other => {
            fields.resize(opened + 6, Field::Null);
            fields.push(Field::text(if other.is_ok() { "none" } else { UNREADABLE }));
            fields.resize(opened + 18, Field::Null);
            fields.push(Field::some(other.err()));
            return row(&fields);
        }
    };
    for fact in reading.facts() {
        let (statement, place) = (&*fact.statement, fact.place);
        fields.truncate(opened);
        let applicant = match statement.concept {
            Concept::Cell(cell) if cell.table == Table::Requests => Some(cell.column.key()),
            _ => None,
        };
        let words = match &statement.value {
            Value::Count(it) => Some(it.to_string()),
            Value::Amount(it) => Some(it.to_string()),
            Value::Date(it) => Some(it.to_string()),
            Value::Words(it) | Value::Mark(it) | Value::NotANumber(it) => Some(it.clone()),
            Value::Blank | Value::Unknown => None,
        };
        let of_table = |part: Option<usize>| part.map_or(Field::Null, Field::count);
        fields.extend([
            Field::text(statement.concept.to_string()),
            Field::some(statement.concept.harmonised().map(crate::Harmonised::key)),
            Field::some(applicant),
            Field::some(statement.label.clone()),
            Field::number(statement.value.number()),
            Field::some(words),
            Field::text(statement.value.status().key()),
            Field::some(statement.unit.clone()),
            Field::some(statement.share.map(|it| it.to_string())),
            Field::some(statement.qualifier.map(crate::Qualifier::key)),
            Field::some(statement.parent.clone()),
            Field::count(place.start),
            Field::count(place.end),
            Field::count(place.line),
            Field::count(place.column),
            of_table(place.cell.map(|it| it.table)),
            of_table(place.cell.map(|it| it.row)),
            of_table(place.cell.map(|it| it.cell)),
            Field::text(fact.text),
        ]);
        row(&fields);
    }
}
