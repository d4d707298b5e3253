//! `mixed-formats` (STR008): the tables of one report are of two formats.

use super::super::{Certainty, Options, Outcomes, Rule};
use super::at;
use crate::{Bilingual, Concept, Edition, Reading, Severity};

pub(in super::super) const RULE: Rule = Rule {
    code: "STR008",
    name: "mixed-formats",
    severity: Severity::Warning,
    editions: &[Edition::Trial2019, Edition::Format2021],
    title: Bilingual::new("一份报告里的表格用了两种格式。", "The tables of one report are of two formats."),
    page: Bilingual::new(
        "2021年起第二十条第（一）项的列是“本年制发件数、本年废止件数、现行有效件数”，2019年试行格式是“本年新制作数量、本年新公开数量、对外公开总数量”。一份报告里两种都有，多半有一张表是从旧报告复制来的；本年格式没有、另一年格式才有的行（其他对外管理服务事项）也在此提示。",
        "From 2021 item 1 of article 20 has the columns 本年制发件数, 本年废止件数, 现行有效件数; the trial format of 2019 had others. With both in one report, a table was probably copied from an old one. A row that only the other format has (其他对外管理服务事项) is told as well.",
    ),
    not_checked: Bilingual::new("没有读到两张表。", "Fewer than two tables were read."),
    basis: Bilingual::new(
        "国办公开办函〔2021〕30号、〔2019〕60号所附格式。",
        "The forms of documents 〔2021〕 No. 30 and 〔2019〕 No. 60.",
    ),
    certainty: Certainty::Practice,
    breaks: "第二十条第（一）项\n信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量\n规章 | 0 | 0 | 0\n规范性文件 | 3 | 3 | 34\n第二十条第（五）项\n信息内容 | 本年处理决定数量\n行政许可 | 25\n第二十条第（六）项\n信息内容 | 本年处理决定数量\n行政处罚 | 12\n行政强制 | 0\n",
    holds: "第二十条第（一）项\n信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数\n规章 | 0 | 0 | 0\n行政规范性文件 | 3 | 1 | 34\n第二十条第（五）项\n信息内容 | 本年处理决定数量\n行政许可 | 25\n",
    beside: "",
    below: &[],
    check,
};

/// 其他对外管理服务事项 in a table of 2021: a row that only the other format has, left standing.
fn rows_left(reading: &Reading, edition: Edition, outcomes: &mut Outcomes<'_>) {
    let other = if edition == Edition::Format2021 { Edition::Trial2019 } else { Edition::Format2021 };
    let text = reading.document.text();
    for grid in reading.report.tables.iter().filter(|it| it.edition() == edition) {
        let (own, form) = (grid.form(), other.form(grid.table()));
        let rows = form.into_iter().flat_map(|it| it.rows).filter(|it| it.role.has_cell() && own.rows.iter().all(|row| row.key != it.key));
        for row in rows.filter(|it| it.label.chars().nth(SHORTEST).is_some()) {
            let Some((at, _)) = outcomes.once.find(reading, row.label).next() else { continue };
            let line = reading.document.line_around(at);
            // A line of a table, and no sentence on it.
            let printed = &text[line.clone()];
            if printed.contains(['。', '，']) || !printed.trim_start_matches(['|', ' ', '\t']).starts_with(row.label) {
                continue;
            }
            outcomes.broken(at_row(reading, line, row.label, other));
        }
    }
}

/// A shorter label may be of anything, in characters.
const SHORTEST: usize = 5;

fn at_row(reading: &Reading, line: std::ops::Range<usize>, label: &str, other: Edition) -> crate::validate::Breach {
    at(
        crate::Place::new(&reading.document, line),
        label,
        Bilingual::new(
            format!("“{label}”是 {} 年格式的行，本年的格式没有这一行。", other.key()),
            format!("“{label}” is a row of the format of {}, and the format of this year has none.", other.key()),
        ),
        Vec::new(),
        Some(label.to_owned()),
        None,
    )
}

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    let tables = &reading.report.tables;
    let of = |edition: Edition| tables.iter().filter(|it| it.edition() == edition).count();
    let most = [Edition::Format2021, Edition::Trial2019].into_iter().max_by_key(|it| of(*it));
    let Some(most) = most.filter(|it| of(*it) > 1) else { return };
    rows_left(reading, most, outcomes);
    for (nth, grid) in tables.iter().enumerate() {
        let other = grid.edition();
        let Some((cell, _)) = grid.printed().next() else { continue };
        let place = reading.under_its_header(reading.cell_place(nth, cell));
        if other == most || other == Edition::Statistics2014 {
            outcomes.holds(place, None);
            continue;
        }
        let term = grid.table().term();
        outcomes.broken(at(
            place,
            grid.table().key(),
            Bilingual::new(
                format!("{}的表是 {} 年格式，其他表是 {} 年格式。", term.zh, other.key(), most.key()),
                format!("The table of {} is of the format of {}, the others are of that of {}.", term.en, other.key(), most.key()),
            ),
            vec![Concept::Cell(cell)],
            Some(other.key().to_owned()),
            Some(most.key().to_owned()),
        ));
    }
}
