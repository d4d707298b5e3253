//! `total-left-blank` (FRM001): totals of a table are blank where its columns hold numbers.

use super::super::{Breach, Certainty, Options, Outcomes, Rule};
use crate::{Bilingual, Cell, CellKey, Column, Concept, Edition, Reading, Role, Severity, Value};

pub(in super::super) const RULE: Rule = Rule {
    code: "FRM001",
    name: "total-left-blank",
    severity: Severity::Warning,
    editions: &[Edition::Trial2019, Edition::Format2021],
    title: Bilingual::new("总计栏空白，而各列有数。", "The total of a row is blank where its columns hold numbers."),
    page: Bilingual::new(
        "申请表、复议诉讼表的“总计”栏空着，或只有“—”“/”这样的记号，而同一行各列填了数。空白不等于零：汇总时这一项只能算缺失，勾稽关系也无从核对。",
        "The total of a row of the request table or of the table of remedies is blank, or holds a mark such as — or /, and its columns hold numbers. Blank is not zero: added up over agencies the figure is missing, and nothing can be checked against it.",
    ),
    not_checked: Bilingual::new("没有这样的表。", "There is no such table."),
    basis: Bilingual::new("格式：总计为必填项。", "The format: totals are to be filled in."),
    certainty: Certainty::Practice,
    breaks: "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况\n|  | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n| 行政复议 | 3 | 1 | 0 | 2 |  |\n| 未经复议直接起诉 | 0 | 0 | 0 | 0 | 0 |\n| 复议后起诉 | 0 | 0 | 0 | 0 | 0 |\n",
    holds: include_str!("../examples/remedies_sound.txt"),
    beside: "",
    below: &[],
    check,
};

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    for (nth, grid) in reading.report.tables.iter().enumerate() {
        let form = grid.form();
        if form.column(Column::Total).is_none_or(|it| it.role != Role::Total) {
            continue;
        }
        let blank = |row: crate::Row| matches!(grid.cell(row, Column::Total), Cell::Printed(Value::Blank | Value::Mark(_)));
        let counts = |row: crate::Row| {
            let others = form.columns.iter().filter(|it| it.role.has_cell() && it.key != Column::Total);
            others.filter_map(|it| grid.cell(row, it.key).count()).any(|it| it != 0)
        };
        let rows = form.rows.iter().filter(|it| it.role.has_cell()).map(|it| it.key);
        let empty: Vec<crate::Row> = rows.filter(|&row| blank(row) && counts(row)).collect();
        if empty.is_empty() {
            continue;
        }
        let key = |row: &crate::Row| CellKey::new(grid.table(), *row, Column::Total);
        let place = |row: &crate::Row| reading.cell_place(nth, key(row));
        let table = grid.table().term();
        outcomes.broken(Breach {
            about: grid.table().key().to_owned(),
            severity: None,
            message: Bilingual::new(
                format!("{}：{} 行的总计空白，而各列有数。空白不等于零。", table.zh, empty.len()),
                format!("{}: the totals of {} rows are blank, and their columns hold numbers. Blank is not zero.", table.en, empty.len()),
            ),
            places: empty.iter().map(place).collect(),
            concepts: empty.iter().map(|row| Concept::Cell(key(row))).collect(),
            expected: None,
            found: None,
            suspects: Vec::new(),
        });
    }
}
