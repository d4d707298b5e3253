//! `table-twice` (CON010): the same statutory table stands twice, with different numbers.

use super::super::{Breach, Certainty, Options, Outcomes, Rule};
use crate::{Bilingual, CellKey, Concept, Edition, Grid, Reading, Severity, Value};
use rust_decimal::Decimal;

pub(in super::super) const RULE: Rule = Rule {
    code: "CON010",
    name: "table-twice",
    severity: Severity::Warning,
    editions: Edition::ALL,
    title: Bilingual::new("同一张表出现两次，数不相同。", "The same table stands twice, with different numbers."),
    page: Bilingual::new(
        "一份报告里有两张申请情况表，又没有写各是哪一年、哪一级的，如旧稿没有删去，或把上年的表也留在报告里。写明年份的，只取报告年度的一张。",
        "A report has two tables of requests, and nothing says which year or level each is of: a draft was left in it, or last year's table. Where the years are printed over them, only the table of the year of the report is read.",
    ),
    not_checked: Bilingual::new("没有重复的表。", "No table stands twice."),
    basis: Bilingual::new("一份报告一张表。", "A report has each table once."),
    certainty: Certainty::Practice,
    breaks: "二、主动公开政府信息情况\n信息内容 | 本年处理决定数量 |\n行政许可 | 12 |\n以上为初稿。\n信息内容 | 本年处理决定数量 |\n行政许可 | 17 |",
    holds: "二、主动公开政府信息情况\n信息内容 | 本年处理决定数量 |\n行政许可 | 12 |",
    beside: "",
    below: &[],
    check,
};

/// So many cells are shown.
const SHOWN: usize = 4;

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    let tables = &reading.report.tables;
    for (nth, table) in tables.iter().enumerate() {
        let same = |it: &&Grid| (it.edition(), it.table()) == (table.edition(), table.table());
        let Some(before) = tables[..nth].iter().position(|it| same(&it)) else {
            if let Some((key, _)) = table.printed().next() {
                outcomes.holds(reading.cell_place(nth, key), None);
            }
            continue;
        };
        let differs = |key: &CellKey| {
            let value = |grid: &Grid| grid.cell(key.row, key.column).value().and_then(Value::number);
            value(&tables[before]).zip(value(table)).filter(|it| it.0 != it.1)
        };
        let differing: Vec<(CellKey, Decimal, Decimal)> =
            table.printed().filter_map(|(key, _)| differs(&key).map(|(one, other)| (key, one, other))).collect();
        let Some((key, one, other)) = differing.first() else { continue };
        let term = Concept::Cell(*key).term();
        let shown = || differing.iter().take(SHOWN).map(|it| it.0);
        outcomes.broken(Breach {
            about: format!("twice {}", table.table()),
            severity: None,
            message: Bilingual::new(
                format!("同一张表有两份，{} 格不同：“{}”一处是 {one}，一处是 {other}。", differing.len(), term.zh),
                format!("The same table stands twice and {} cells differ: “{}” is {one} here and {other} there.", differing.len(), term.en),
            ),
            places: shown().flat_map(|key| [reading.cell_place(before, key), reading.cell_place(nth, key)]).collect(),
            concepts: shown().map(Concept::Cell).collect(),
            expected: None,
            found: None,
            suspects: Vec::new(),
        });
    }
}
