//! `caption-missing` (STR006): a table on article 20 lacks its caption, while others have theirs.

use super::super::{Certainty, Options, Outcomes, Rule};
use super::at;
use crate::{Bilingual, Concept, Edition, Reading, Severity, Table};

pub(in super::super) const RULE: Rule = Rule {
    code: "STR006",
    name: "caption-missing",
    severity: Severity::Warning,
    editions: &[Edition::Trial2019, Edition::Format2021],
    title: Bilingual::new("第二十条的一张表没有写是哪一项。", "A table on article 20 does not say which item it is."),
    page: Bilingual::new(
        "主动公开一节的各表之前印有“第二十条第（一）项”“第二十条第（五）项”等。其他各表都有，只有一张没有，是漏了标题。",
        "Each table of the section on disclosure stands under 第二十条第（一）项, 第二十条第（五）项 and so on. Where the others have it and one has not, its caption was left out.",
    ),
    not_checked: Bilingual::new("没有一张表写了是哪一项。", "No table says which item it is."),
    basis: Bilingual::new(
        "国办公开办函〔2021〕30号、〔2019〕60号所附格式。",
        "The forms of documents 〔2021〕 No. 30 and 〔2019〕 No. 60.",
    ),
    certainty: Certainty::Practice,
    breaks: "信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数\n规章 | 0 | 0 | 0\n行政规范性文件 | 3 | 3 | 9\n第二十条第（五）项\n信息内容 | 本年处理决定数量\n行政许可 | 12\n第二十条第（六）项\n信息内容 | 本年处理决定数量\n行政处罚 | 3\n行政强制 | 0\n",
    holds: "第二十条第（一）项\n信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数\n规章 | 0 | 0 | 0\n行政规范性文件 | 3 | 3 | 9\n第二十条第（五）项\n信息内容 | 本年处理决定数量\n行政许可 | 12\n第二十条第（六）项\n信息内容 | 本年处理决定数量\n行政处罚 | 3\n行政强制 | 0\n",
    beside: "",
    below: &[],
    check,
};

/// The captions, as they are printed in either script and width.
const CAPTIONS: [(Table, &[&str]); 5] = [
    (Table::Art20Item1, &["（一）项", "(一)项", "（一）項", "(一)項"]),
    (Table::Art20Item5, &["（五）项", "(五)项", "（五）項", "(五)項"]),
    (Table::Art20Item6, &["（六）项", "(六)项", "（六）項", "(六)項"]),
    (Table::Art20Item8, &["（八）项", "(八)项", "（八）項", "(八)項"]),
    (Table::Art20Item9, &["（九）项", "(九)项", "（九）項", "(九)項"]),
];

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    let once = outcomes.once;
    let has = |captions: &[&str]| captions.iter().any(|it| once.has(reading, it));
    let captioned = CAPTIONS.iter().filter(|(_, captions)| has(captions)).count();
    for (nth, grid) in reading.report.tables.iter().enumerate() {
        let Some((table, captions)) = CAPTIONS.iter().find(|it| it.0 == grid.table()) else { continue };
        let Some((cell, _)) = grid.printed().next().filter(|_| captioned > 1 && !has(captions)) else { continue };
        let place = reading.under_its_header(reading.cell_place(nth, cell));
        let term = table.term();
        outcomes.broken(at(
            place,
            term.zh,
            Bilingual::new(format!("{}的表之前没有写是哪一项。", term.zh), format!("{}: no caption stands before the table.", term.en)),
            vec![Concept::Cell(cell)],
            None,
            Some(term.zh.to_owned()),
        ));
    }
}
