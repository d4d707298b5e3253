//! Decisions, documents and applicants that prose counts beside the cell that counts the same.

use super::stated;
use crate::validate::{Breach, Outcomes};
use crate::within::has_any;
use crate::{Bilingual, CellKey, Column, Concept, Fact, Place, Reading, Row, Table};

/// Words directly before a number, the words that its sentence holds beside them, and the cell that counts the same.
const SAID: [(&str, &str, Table, Row, Column); 7] = [
    ("作出行政许可决定", "", Table::Art20Item5, Row::AdministrativeLicensing, Column::Decisions),
    ("作出行政处罚决定", "", Table::Art20Item6, Row::AdministrativePenalty, Column::Decisions),
    ("作出行政强制决定", "", Table::Art20Item6, Row::AdministrativeCoercion, Column::Decisions),
    ("制发行政规范性文件", "", Table::Art20Item1, Row::NormativeDocuments, Column::IssuedThisYear),
    ("制发规范性文件", "", Table::Art20Item1, Row::NormativeDocuments, Column::IssuedThisYear),
    ("废止", "规范性文件", Table::Art20Item1, Row::NormativeDocuments, Column::RepealedThisYear),
    ("现行有效", "规范性文件", Table::Art20Item1, Row::NormativeDocuments, Column::InForce),
];

/// Words of a sentence whose numbers are of others, of some, or of other years.
const OTHERS: [&str; 31] = [
    "全省",
    "全市",
    "全县",
    "全区",
    "全州",
    "各部门",
    "各单位",
    "其中",
    "累计",
    "历年",
    "以来",
    "上年",
    "去年",
    "拟",
    "同比",
    "县直",
    "准予",
    "不予",
    "领域",
    "上半年",
    "下半年",
    "季度",
    "撤销",
    "公开",
    "程序",
    "代",
    "失效",
    "解读",
    "月",
    "涉及",
    "类",
];

/// How far around a number its sentence is followed, in characters.
const SENTENCE: usize = 80;

/// So many places of each word are looked at.
const MOST: usize = 8;

pub(super) fn check(reading: &Reading, outcomes: &mut Outcomes<'_>) {
    let text = reading.document.text();
    for (words, beside, table, row, column) in SAID {
        let Some(in_table) = reading.report.table(table).and_then(|it| it.cell(row, column).count()) else { continue };
        let said: Vec<(i64, Place)> = outcomes
            .once
            .find(reading, words)
            .map(|it| it.0)
            .take(MOST)
            .filter_map(|at| {
                let (number, end) = number_behind(&text[at + words.len()..]).map(|it| (it.0, at + words.len() + it.1))?;
                let sentence = sentence_before(text, at);
                let own = is_of_the_table(reading, column, sentence) && sentence.contains(beside) && !has_any(sentence, &OTHERS);
                own.then(|| (number, Place::new(&reading.document, at..end)))
            })
            .collect();
        let Some(&(found, place)) = said.first().filter(|_| said.iter().all(|it| it.0 != in_table)) else { continue };
        broken(CellKey::new(table, row, column), place, found, in_table, outcomes);
    }
    applicants(reading, outcomes);
    statistics(reading, outcomes);
}

/// What prose counts by channel, with the row of the table of 2014 that counts the same.
const CHANNELS: [(&str, Row); 4] =
    [("网站", Row::ChannelWebsite), ("微博", Row::ChannelWeibo), ("微信", Row::ChannelWechat), ("公报", Row::ChannelGazette)];

/// 其中政府网站公开132条, and 123 in the table of 2014: counted in several ways, so that only a slip of a key tells that one thing is meant.
fn statistics(reading: &Reading, outcomes: &mut Outcomes<'_>) {
    let Some(grid) = reading.report.table(Table::Statistics) else { return };
    let text = reading.document.text();
    let mut compare = |row: Row, said: &[(i64, Fact<'_>)]| {
        let Some(in_table) = grid.cell(row, Column::Value).count() else { return };
        let [(found, fact)] = said else { return };
        let sentence = sentence_before(text, fact.place.start);
        let other = has_any(sentence, &["上年", "去年", "累计", "历年", "同比"]);
        let staff = matches!(row, Row::StaffFullTime | Row::StaffPartTime);
        if *found != in_table && !other && (staff || crate::repair::one_slip(*found, in_table)) {
            broken(CellKey::new(Table::Statistics, row, Column::Value), fact.place, *found, in_table, outcomes);
        }
    };
    // The agency's own staff, told once.
    for (concept, row) in [(Concept::StaffFullTime, Row::StaffFullTime), (Concept::StaffPartTime, Row::StaffPartTime)] {
        let said: Vec<(i64, Fact<'_>)> = stated(reading, concept);
        let own = |it: &(i64, Fact<'_>)| !has_any(sentence_before(text, it.1.place.start), &["各", "全县", "全市", "全区", "全省", "下属"]);
        if said.len() == 1 && said.iter().all(own) {
            compare(row, &said);
        }
    }
    let channels = stated(reading, Concept::DisclosureChannel);
    for (word, row) in CHANNELS {
        let named = |it: &&(i64, Fact<'_>)| it.1.statement.label.as_deref().is_some_and(|it| it.contains(word));
        compare(row, &channels.iter().filter(named).cloned().collect::<Vec<_>>());
    }
    for (concept, row) in [(Concept::PressConferences, Row::PressConferences), (Concept::Interpretations, Row::PolicyInterpretations)] {
        let said = stated(reading, concept);
        if said.iter().all(|it| Some(it.0) != grid.cell(row, Column::Value).count()) {
            compare(row, &said[..said.len().min(1)]);
        }
    }
}

/// Whether another number of documents in a sentence is that of the table: 制发规范性文件3件，废止4件，现行有效17件. A decision needs no witness.
fn is_of_the_table(reading: &Reading, column: Column, sentence: &str) -> bool {
    let of = |it: Column| reading.report.table(Table::Art20Item1).and_then(|grid| grid.cell(Row::NormativeDocuments, it).count());
    let others = [Column::IssuedThisYear, Column::RepealedThisYear, Column::InForce].into_iter().filter(|it| *it != column);
    let printed = |number: i64| {
        sentence.match_indices(&format!("{number}件")).any(|(at, _)| !sentence[..at].ends_with(|it: char| it.is_ascii_digit()))
    };
    column == Column::Decisions || others.filter_map(of).any(|it| it > 0 && printed(it))
}

/// 其中自然人申请21件，法人或其他组织申请4件, where the table divides the same number in another way.
fn applicants(reading: &Reading, outcomes: &mut Outcomes<'_>) {
    let Some((nth, grid)) = reading.report.tables.iter().enumerate().find(|it| it.1.table() == Table::Requests) else { return };
    let all = grid.cell(Row::Received, Column::Total).count();
    let one_total = stated(reading, Concept::RequestsReceived);
    if all.is_none() || one_total.is_empty() || one_total.iter().any(|it| Some(it.0) != all) {
        return;
    }
    let label = |it: &Fact<'_>| it.statement.label.clone().unwrap_or_default();
    let said = stated(reading, Concept::RequestsReceivedByApplicant);
    let people: Vec<&(i64, Fact<'_>)> = said.iter().filter(|it| label(&it.1).starts_with("自然人")).collect();
    let [(found, fact)] = people[..] else { return };
    let cell = CellKey::new(Table::Requests, Row::Received, Column::NaturalPerson);
    let Some(in_table) = grid.cell(cell.row, cell.column).count() else { return };
    // 自然人申请 of those concluded, of another agency: only what stands with the total of the table.
    let near = one_total.iter().any(|it| it.1.place.line == fact.place.line && it.1.place.start < fact.place.start);
    if *found == in_table || !near {
        return;
    }
    broken_at(cell, vec![fact.place, reading.cell_place(nth, cell)], *found, in_table, outcomes);
}

fn broken(cell: CellKey, place: Place, found: i64, in_table: i64, outcomes: &mut Outcomes<'_>) {
    broken_at(cell, vec![place], found, in_table, outcomes);
}

fn broken_at(cell: CellKey, places: Vec<Place>, found: i64, in_table: i64, outcomes: &mut Outcomes<'_>) {
    let term = cell.term();
    outcomes.broken(Breach {
        about: cell.to_string(),
        severity: None,
        message: Bilingual::new(
            format!("正文写“{}”{found}，表中是 {in_table}。", term.zh),
            format!("The text states {found} for “{}”, the table has {in_table}.", term.en),
        ),
        places,
        concepts: vec![Concept::Cell(cell)],
        expected: Some(in_table.to_string()),
        found: Some(found.to_string()),
        suspects: Vec::new(),
    });
}

/// The count directly behind words, 件 behind it, and the byte at which it ends.
fn number_behind(rest: &str) -> Option<(i64, usize)> {
    let own = rest.trim_start_matches(['共', '了', '为', ' ', '的', '行', '政', '规', '范', '性', '文', '件', '总', '计']);
    let digits = own.bytes().take_while(u8::is_ascii_digit).count();
    let behind = own[digits..].trim_start_matches(' ').strip_prefix(['件', '项', '宗', '份']).filter(|_| digits > 0 && digits < 9)?;
    let hedged = behind.starts_with(['余', '多']);
    Some((own[..digits].parse().ok().filter(|_| !hedged)?, rest.len() - behind.len()))
}

/// The words of a sentence before a byte.
fn sentence_before(text: &str, at: usize) -> &str {
    let before = text[..at].char_indices().rev().take(SENTENCE).take_while(|it| !matches!(it.1, '。' | '\n' | '；' | ';')).last();
    let end = text[at..].char_indices().nth(REST).map_or(text.len(), |it| at + it.0);
    &text[before.map_or(at, |it| it.0)..end]
}

/// How much behind the start of the words belongs to them, in characters.
const REST: usize = 24;
