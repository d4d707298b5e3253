//! `format-of-another-year` (STR004): the tables are those of another year's format.

use super::super::{Breach, Certainty, Options, Outcomes, Rule};
use super::at;
use crate::{Bilingual, Concept, Edition, Reading, SectionKind, Severity};

pub(in super::super) const RULE: Rule = Rule {
    code: "STR004",
    name: "format-of-another-year",
    severity: Severity::Warning,
    editions: Edition::ALL,
    title: Bilingual::new("表格是另一年份的格式。", "The tables are those of another year's format."),
    page: Bilingual::new(
        "2019、2020年度的报告用试行格式，2021年度起用国办公开办函〔2021〕30号所附格式，第二十条第（一）项的列名不同，第（九）项不再填报。年份或所引文件与表格的列名不符，是沿用了旧表；一份报告里两种格式的表混用，也在此提示。",
        "Reports for 2019 and 2020 follow the trial format, those since 2021 the format of document 〔2021〕 No. 30: item one of article 20 has other columns, and item nine is gone. Where the year of the report, or the document that it cites, does not go with the columns of its tables, an old table was used again. Tables of two formats in one report are told here as well.",
    ),
    not_checked: Bilingual::new("没有法定表格，或年份不明。", "There are no statutory tables, or the year is not known."),
    basis: Bilingual::new("国办公开办函〔2021〕30号、〔2019〕60号。", "Documents 〔2021〕 No. 30 and 〔2019〕 No. 60."),
    certainty: Certainty::Practice,
    breaks: "山城县2022年政府信息公开工作年度报告\n第二十条第（一）项\n信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量\n规章 | 0 | 0 | 0\n规范性文件 | 3 | 3 | 9\n",
    holds: "山城县2022年政府信息公开工作年度报告\n第二十条第（一）项\n信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数\n规章 | 0 | 0 | 0\n行政规范性文件 | 3 | 3 | 9\n",
    beside: "",
    below: &[],
    check,
};

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    let report = &reading.report;
    // The forms that differ between the trial format and the one in force; the others are printed alike.
    mixed(reading, outcomes);
    let telling = report.tables.iter().enumerate().filter(|(_, it)| it.form().section == SectionKind::Disclosure);
    let cites_new = report.citations.iter().filter_map(|it| it.number.as_ref()).any(|it| it.to_string().contains("〔2021〕30号"));
    let year = report.year.or_else(|| first_year(reading.document.text()));
    let due = match year.and_then(Edition::in_force) {
        Some(edition) if edition >= Edition::Trial2019 => Some(edition),
        _ if cites_new => Some(Edition::Format2021),
        _ => None,
    };
    let mut wrong: Option<Breach> = None;
    for (nth, grid) in telling {
        let Some((cell, _)) = grid.printed().next() else { continue };
        let place = reading.cell_place(nth, cell);
        let Some(due) = due else {
            outcomes.not_checked(Some(place), Bilingual::new("年份不明", "the year is not known"));
            continue;
        };
        // Reports for 2020 came in the layout of 2021 too, as that was announced. A statistics table is no matter of these two.
        let early = due == Edition::Trial2019 && grid.edition() == Edition::Format2021;
        if grid.edition() == due || early || grid.edition() < Edition::Trial2019 {
            outcomes.holds(place, None);
            continue;
        }
        let shown = reading.under_its_header(place);
        let concepts = grid.printed().map(|(key, _)| Concept::Cell(key));
        let (used, due) = (grid.edition().key(), due.key());
        let breach = wrong.get_or_insert_with(|| {
            let message = Bilingual::new(
                format!("第二十条各表用的是 {used} 年格式，应当用 {due} 年格式。"),
                format!("The tables on article 20 are those of the format of {used}, and the one of {due} is due."),
            );
            at(shown, "art20", message, Vec::new(), Some(used.to_owned()), Some(due.to_owned()))
        });
        if !breach.places.contains(&shown) {
            breach.places.push(shown);
        }
        breach.concepts.extend(concepts);
    }
    if let Some(breach) = wrong {
        outcomes.broken(breach);
    }
}

/// A table of the trial format beside one of the format of 2021.
fn mixed(reading: &Reading, outcomes: &mut Outcomes<'_>) {
    let tables = || reading.report.tables.iter().enumerate().filter(|(_, it)| it.form().section == SectionKind::Disclosure);
    let newer = tables().any(|(_, it)| it.edition() == Edition::Format2021);
    let Some((nth, first)) = tables().find(|(_, it)| newer && it.edition() == Edition::Trial2019) else { return };
    let Some((cell, _)) = first.printed().next() else { return };
    outcomes.broken(at(
        reading.under_its_header(reading.cell_place(nth, cell)),
        "mixed",
        Bilingual::new(
            "第二十条各表中，有的是 2019 年格式，有的是 2021 年格式。".to_owned(),
            "Of the tables on article 20 some are those of the format of 2019, others of that of 2021.".to_owned(),
        ),
        first.printed().map(|(key, _)| Concept::Cell(key)).collect(),
        Some("2019".to_owned()),
        Some("2021".to_owned()),
    ));
}

/// The year that a text without a title begins with.
fn first_year(text: &str) -> Option<i32> {
    let opening: String = text.chars().take(OPENING).collect();
    let at = opening.find('年')?;
    let before = opening[..at].trim_end();
    before.get(before.len().checked_sub(4)?..)?.parse().ok().filter(|it| (2008..2100).contains(it))
}

/// How much of a text is its beginning, in characters.
const OPENING: usize = 120;
