//! `not-all-upheld` (CON009): all cases are said to have been upheld, and the table or the text has other results.

use super::super::{Breach, Certainty, Options, Outcomes, Rule};
use crate::{Bilingual, CellKey, Column, Concept, Edition, Fact, Reading, Row, Severity, Table};

pub(in super::super) const RULE: Rule = Rule {
    code: "CON009",
    name: "not-all-upheld",
    severity: Severity::Warning,
    editions: Edition::ALL,
    title: Bilingual::new(
        "写作全部维持，表中或别处却有其他结果。",
        "All were upheld, it says, and the table or the text has other results.",
    ),
    page: Bilingual::new(
        "“行政复议7件，诉讼9件，均获维持”，而表中有尚未审结、结果纠正或其他结果；或正文另写“责令纠正1件”。",
        "行政复议7件，诉讼9件，均获维持, while the table has cases that were corrected, ended otherwise or are pending; or the text has one that was corrected.",
    ),
    not_checked: Bilingual::new("没有写“均维持”，或没有复议诉讼表。", "Nothing is said of all of them, or there is no table of remedies."),
    basis: Bilingual::new("正文与表应当一致。", "Text and table agree."),
    certainty: Certainty::Practice,
    breaks: "2017年，行政复议案件5件，复议机关维持3件，责令纠正1件，其他1件。\n上述5件复议案件的审理结果均为维持原答复。\n2017年行政复议案件5件，均维持。",
    holds: "2017年，行政复议案件5件，均维持。",
    beside: "",
    below: &[],
    check,
};

/// Words between the number and the result, longest first.
const LEADS: [&str; 13] =
    ["经审理", "复议机关", "复议决定", "复议结果", "审理结果", "审理", "法院", "决定", "结果", "判决", "裁定", "的", "已审结"];
const ALL: [&str; 5] = ["全部", "全都", "均", "都", "一律"];
const GIVEN: [&str; 8] = ["予以", "作出", "得到", "判决", "为", "获", "被", "是"];

/// So many numbers of cases are looked at.
const MOST: usize = 32;

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    let totals = [Concept::ReconsiderationTotal, Concept::LitigationTotal];
    let of: Vec<Fact<'_>> = reading.stated().filter(|it| totals.contains(&it.statement.concept)).collect();
    for (nth, fact) in of.iter().enumerate().take(MOST) {
        let concept = fact.statement.concept;
        if fact.statement.value.count().is_none_or(|it| it == 0) {
            continue;
        }
        // 行政复议7件，诉讼9件，均获维持 is said of both.
        let next = of.get(nth + 1).filter(|it| {
            it.place.start >= fact.place.end
                && reading.document.text()[fact.place.end..it.place.start].trim_matches(['，', ',', '、', ' ', '和']).is_empty()
        });
        let end = next.map_or(fact.place.end, |it| it.place.end);
        if !says_all_upheld(&reading.document.text()[end..]) {
            continue;
        }
        let Some((place, named, count)) = others(reading, fact).into_iter().next() else {
            outcomes.holds(fact.place, None);
            continue;
        };
        let term = concept.term();
        outcomes.broken(Breach {
            about: concept.to_string(),
            severity: None,
            message: Bilingual::new(
                format!("“{}”写作全部维持，却有“{}”{count} 件。", term.zh, named.zh),
                format!("All of “{}” are said to have been upheld, and there is “{}”: {count}.", term.en, named.en),
            ),
            places: vec![crate::Place::new(&reading.document, fact.place.start..upheld_end(reading, end)), place],
            concepts: vec![concept, if concept == totals[0] { Concept::ReconsiderationUpheld } else { Concept::LitigationUpheld }],
            expected: None,
            found: Some(count.to_string()),
            suspects: Vec::new(),
        });
    }
}

/// Where the words end that say it.
fn upheld_end(reading: &Reading, from: usize) -> usize {
    let text = &reading.document.text()[from..];
    text.find("维持").map_or(from, |at| from + at + "维持".len())
}

/// ，复议结果全部为维持; ，均获维持.
fn says_all_upheld(after: &str) -> bool {
    let mut rest = after.trim_start_matches(['，', ',', '。', '；', ' ', '（', '(']);
    while let Some(it) = LEADS.iter().find_map(|it| rest.strip_prefix(it)) {
        rest = it;
    }
    let Some(mut rest) = ALL.iter().find_map(|it| rest.strip_prefix(it)) else { return false };
    while let Some(it) = GIVEN.iter().chain(&LEADS).find_map(|it| rest.strip_prefix(it)) {
        rest = it;
    }
    rest.starts_with("维持")
}

/// Other results that the table of remedies, or the text, has.
///
/// A table of another number, or a text that has several, is of another scope: 全区复议17件，其中…; 区政府办作为被申请人的2件，均被维持.
fn others(reading: &Reading, fact: &Fact<'_>) -> Vec<(crate::Place, Bilingual, i64)> {
    let (concept, total) = (fact.statement.concept, fact.statement.value.count());
    let reconsidered = concept == Concept::ReconsiderationTotal;
    let rows: &[Row] = if reconsidered { &[Row::Reconsideration] } else { &[Row::LitigationDirect, Row::LitigationAfterReconsideration] };
    let mut out = Vec::new();
    for (nth, grid) in reading.report.tables.iter().enumerate().filter(|it| it.1.table() == Table::Remedies) {
        let totals = || rows.iter().filter_map(|row| grid.cell(*row, Column::Total).count());
        if totals().next().is_none() || totals().try_fold(0_i64, i64::checked_add) != total {
            continue;
        }
        for (&row, column) in rows.iter().flat_map(|row| [Column::Corrected, Column::Other, Column::Pending].map(|it| (row, it))) {
            if let Some(count) = grid.cell(row, column).count().filter(|it| *it > 0) {
                let cell = CellKey::new(Table::Remedies, row, column);
                out.push((reading.cell_place(nth, cell), cell.term(), count));
            }
        }
    }
    let corrected = if reconsidered { Concept::ReconsiderationCorrected } else { Concept::LitigationCorrected };
    let one = reading.stated_of(concept).all(|it| it.statement.value.count() == total);
    let told = reading.stated().filter(|it| one && it.statement.concept == corrected);
    out.extend(told.filter_map(|it| Some((it.place, corrected.term(), it.statement.value.count().filter(|it| *it > 0)?))));
    out
}
