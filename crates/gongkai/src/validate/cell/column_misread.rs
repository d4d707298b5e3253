//! `column-misread` (FRM006): 处理决定数量 was filled in as last year's items and their change.

use super::super::{Breach, Certainty, Options, Outcomes, Rule};
use crate::{Bilingual, CellKey, Column, Concept, Edition, Place, Reading, Row, Severity, Table};

pub(in super::super) const RULE: Rule = Rule {
    code: "FRM006",
    name: "column-misread",
    severity: Severity::Warning,
    editions: &[Edition::Trial2019],
    title: Bilingual::new("“处理决定数量”填成了项目数。", "The number of decisions was filled in as a number of items."),
    page: Bilingual::new(
        "试行格式的第二十条第（五）、（六）项有三列：上一年项目数量、本年增/减、处理决定数量。前两列数事项，末列数作出的决定。各行都恰好是前两列之和，而又有增减，多半是把末列当成了“本年项目数”。",
        "Items 5 and 6 of article 20 in the trial format have three columns: items of the year before, their change, and decisions made. The first two count items, the last one decisions. Where every row is exactly the sum of the first two, and something changed, the last column was probably taken for this year's items.",
    ),
    not_checked: Bilingual::new("没有增减，或有的格没有印出。", "Nothing changed, or a cell is not printed."),
    basis: Bilingual::new("国办公开办函〔2019〕60号所附格式的列名。", "The columns of the form of document 〔2019〕 No. 60."),
    certainty: Certainty::Practice,
    breaks: "第二十条第（五）项\n信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量\n行政许可 | 61 | 36 | 97\n其他对外管理服务事项 | 0 | 0 | 0\n",
    holds: "第二十条第（五）项\n信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量\n行政许可 | 61 | 36 | 1203\n其他对外管理服务事项 | 0 | 0 | 0\n",
    beside: "",
    below: &[],
    check,
};

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    let mut rows: Vec<(CellKey, Place, i64)> = Vec::new();
    let mut changed = false;
    for (nth, grid) in
        reading.report.tables.iter().enumerate().filter(|(_, it)| matches!(it.table(), Table::Art20Item5 | Table::Art20Item6))
    {
        for row in grid.form().rows.iter().map(|it| it.key) {
            let of = |column| grid.cell(row, column).count();
            let (Some(before), Some(change), Some(decisions)) =
                (of(Column::ItemsPreviousYear), of(Column::ItemsChange), of(Column::Decisions))
            else {
                continue;
            };
            if (before, change, decisions) == (0, 0, 0) {
                continue;
            }
            if before.checked_add(change) != Some(decisions) {
                return; // One row was filled in as it is meant.
            }
            changed |= change != 0 && before != 0;
            let cell = CellKey::new(grid.table(), row, Column::Decisions);
            rows.push((cell, reading.cell_place(nth, cell), decisions));
        }
    }
    let Some((_, _, first)) = rows.first().filter(|_| changed) else { return };
    let row: Vec<&str> = rows.iter().map(|it| Row::term(it.0.row).zh).collect();
    outcomes.broken(Breach {
        about: "decisions".to_owned(),
        severity: None,
        message: Bilingual::new(
            format!("“处理决定数量”（{}）恰好等于上一年项目数量加本年增减，像是填成了项目数。", row.join("、")),
            format!(
                "The decisions of {} rows are exactly last year's items with their change: a number of items seems to be filled in.",
                rows.len()
            ),
        ),
        places: rows.iter().map(|it| it.1).collect(),
        concepts: rows.iter().map(|it| Concept::Cell(it.0)).collect(),
        expected: None,
        found: Some(first.to_string()),
        suspects: Vec::new(),
    });
}
