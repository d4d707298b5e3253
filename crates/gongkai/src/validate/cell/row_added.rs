//! `row-added` (FRM008): a row or a column that the form does not have.

use super::super::{Breach, Certainty, Options, Outcomes, Rule};
use crate::{Bilingual, Edition, Place, Reading, Severity};

pub(in super::super) const RULE: Rule = Rule {
    code: "FRM008",
    name: "row-added",
    severity: Severity::Warning,
    editions: &[Edition::Statistics2014, Edition::Trial2019, Edition::Format2021],
    title: Bilingual::new("法定表格里加了格式没有的行或列。", "A row or a column was added to a statutory table."),
    page: Bilingual::new(
        "表格全国统一，各级按同样的行列相加；自行增加的行列汇总不到，还会使合计说不清是否包含它。这里的数照样保留，不并入任何一格；加了行的，各列的合计不再判断；加了列的，各行的合计不再判断。",
        "The tables are the same all over the country, and are added up row by row; what is added is lost there, and leaves it open whether a total holds it. Its numbers are kept, and go into no cell of the form; where a row was added, the sums down its columns are not judged, and where a column was, those along its rows.",
    ),
    not_checked: Bilingual::new("没有读到法定表格。", "No statutory table was read."),
    basis: Bilingual::new("格式所附的表格。", "The tables of the format."),
    certainty: Certainty::Practice,
    breaks: "第二十条第（一）项\n信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数\n规章 | 0 | 0 | 0\n行政规范性文件 | 3 | 1 | 34\n其他政策文件 | 12 | 4 | 255\n",
    holds: "第二十条第（一）项\n信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数\n规章 | 0 | 0 | 0\n行政规范性文件 | 3 | 1 | 34\n",
    beside: "",
    below: &[],
    check,
};

/// So many rows and columns are told.
const MOST: usize = 16;

/// How much of a name is shown, in characters.
const SHOWN: usize = 20;

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    for (grid, ranges) in reading.report.tables.iter().zip(&reading.local) {
        // One row is one thing to mend, however many cells it has.
        let mut told: Vec<&str> = Vec::new();
        for (cell, range) in grid.local().iter().zip(ranges).filter(|it| it.0.value.number().is_some()) {
            let (what, zh, en) =
                if cell.is_of_added_row(grid.form()) { (&cell.row, "行", "row") } else { (&cell.column, "列", "column") };
            if what.is_empty() || told.len() >= MOST || told.contains(&what.as_str()) {
                continue;
            }
            told.push(what);
            let line = reading.document.line_around(range.start);
            let shown: String = what.chars().take(SHOWN).chain((what.chars().count() > SHOWN).then_some('…')).collect();
            let table = grid.table().term();
            outcomes.broken(Breach {
                about: format!("{}.{what}", grid.table().key()),
                severity: None,
                message: Bilingual::new(
                    format!("{}的表里有格式没有的{zh}“{shown}”。", table.zh),
                    format!("The table of {} has a {en} that the form does not have: “{shown}”.", table.en),
                ),
                places: vec![Place::new(&reading.document, line.start..range.end)],
                concepts: Vec::new(),
                expected: None,
                found: Some(what.clone()),
                suspects: Vec::new(),
            });
        }
    }
}
