//! `prose-table-mismatch` (CON001): the text states another number than the table.

use super::super::{Breach, Certainty, Options, Outcomes, Rule};
use super::{contradicted, prose_acts, stated};
use crate::within::has_any;
use crate::{
    Bilingual, CROSSWALK, Cell, CellKey, Column, Comparability, Concept, Edition, Fact, Grid, Reading, Row, Severity, Text, Value,
};
use rust_decimal::prelude::ToPrimitive;
use std::sync::LazyLock;

pub(in super::super) const RULE: Rule = Rule {
    code: "CON001",
    name: "prose-table-mismatch",
    severity: Severity::Warning,
    editions: &[Edition::Statistics2014, Edition::Trial2019, Edition::Format2021],
    title: Bilingual::new("正文写的数与表中的数不同。", "The text states another number than the table."),
    page: Bilingual::new(
        "“总体情况”等正文写到的新收、办结、予以公开、复议、诉讼等件数，与法定表格中同一项应当一致。行政诉讼与表中“未经复议直接起诉”“复议后起诉”两项之和相比；表中“总计”空白时，用各申请人之和。同一项在正文中写了几次，只要有一次与表相符就不提示。正文可能另有口径（只写已审结的、只写本级的），所以作为警告，由人判断。“作出行政许可决定132件”、规范性文件的制发与废止、自然人申请的件数，也与表相比；2014年统计表的各渠道、新闻发布会、政策解读，只差一次按键时才提示。",
        "What the text says of requests received, concluded and granted, of reconsiderations and lawsuits, should be what the statutory table has. Lawsuits are compared with the sum of the two groups of the table; where the total of a row is left blank, with the sum of its columns. Where the text states a thing several times, one that agrees is enough. The text may count differently (only cases closed, only the organ itself): a warning, for a person to judge. Decisions (作出行政许可决定132件), documents issued and repealed, and requests of natural persons are compared with the table as well; channels, press conferences and interpretations of the table of 2014 only where one slip of a key lies between.",
    ),
    not_checked: Bilingual::new(
        "正文没有写，或不是确数；表没有印出这一项。",
        "The text does not state it, or not exactly; the table does not print it.",
    ),
    basis: Bilingual::new("同一份报告对同一件事只能有一个数。", "One report has one number for one thing."),
    certainty: Certainty::Practice,
    breaks: concat!("2024年,收到行政复议申请8件。\n", include_str!("../examples/remedies_sound.txt")),
    holds: concat!("2024年,收到行政复议申请6件。\n", include_str!("../examples/remedies_sound.txt")),
    beside: "",
    below: &[],
    check,
};

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    prose_acts::check(reading, outcomes);
    if reading.report.tables.is_empty() {
        return;
    }
    for &(concept, ref cells) in &COMPARED[reading.report.edition as usize] {
        let in_prose = stated(reading, concept);
        let Some((found, fact)) = in_prose.first() else { continue };
        let Some(in_table) = sum(reading, cells) else {
            left_blank(reading, fact, *found, cells, outcomes);
            continue;
        };
        // 受理 may hold what was carried in.
        let carried = CellKey::new(crate::Table::Requests, Row::CarriedIn, Column::Total);
        let with_carried =
            (concept == Concept::RequestsReceived).then(|| sum(reading, &[carried])).flatten().and_then(|it| it.checked_add(in_table));
        if in_prose.iter().any(|(count, _)| *count == in_table || Some(*count) == with_carried) {
            outcomes.holds(fact.place, None);
            continue;
        }
        if let Some(reason) = another_scope(reading, fact, in_table) {
            outcomes.not_checked(Some(fact.place), reason);
            continue;
        }
        // Items disclosed are counted in several ways: only a slip of a key tells that one thing is meant.
        let loose = matches!(concept, Concept::DisclosureTotal | Concept::TrainingParticipants);
        if loose && !crate::repair::one_slip(in_table, *found) {
            outcomes.not_checked(Some(fact.place), Bilingual::new("口径可能不同", "it may be counted in another way"));
            continue;
        }
        let term = concept.term();
        contradicted(
            fact,
            None,
            in_table,
            *found,
            Bilingual::new(
                format!("正文写“{}”{found}，表中是 {in_table}。", term.zh),
                format!("The text states {found} for “{}”, the table has {in_table}.", term.en),
            ),
            outcomes,
        );
    }
}

/// The text tells a number, and the cell of the table is blank or holds a text.
fn left_blank(reading: &Reading, fact: &Fact<'_>, found: i64, cells: &[CellKey], outcomes: &mut Outcomes<'_>) {
    let [cell] = cells else { return };
    let grid = reading.report.table(cell.table);
    let Some(Cell::Printed(value)) = grid.map(|it| it.cell(cell.row, cell.column)) else { return };
    if found == 0 || !matches!(value, Value::Blank) {
        return outcomes.not_checked(Some(fact.place), Bilingual::new("表中的一格不是整数", "the cell holds no whole number"));
    }
    // Another number, another body, another year: only what is told once, of the agency itself.
    let text = reading.document.text();
    let line = reading.document.line_around(fact.place.start);
    let sentence = text[line.clone()].split_inclusive('。').scan(line.start, |at, it| {
        let start = *at;
        *at += it.len();
        Some((start, it))
    });
    let own = sentence.filter(|it| it.0 <= fact.place.start).last().map_or("", |it| it.1);
    let others = has_any(own, &OTHERS) || stated(reading, fact.statement.concept).iter().any(|it| it.0 != found);
    let before = reading.report.year.is_some_and(|it| own.contains(&format!("{}年", it - 1)));
    if others || before {
        return outcomes.not_checked(Some(fact.place), Bilingual::new("口径可能不同", "it may be counted in another way"));
    }
    let term = cell.term();
    outcomes.broken(Breach {
        about: format!("{cell} blank"),
        severity: None,
        message: Bilingual::new(
            format!("正文写“{}”{found}，表中这一格空白。", term.zh),
            format!("The text states {found} for “{}”, and its cell is blank.", term.en),
        ),
        places: vec![fact.place],
        concepts: vec![fact.statement.concept, Concept::Cell(*cell)],
        expected: Some(found.to_string()),
        found: None,
        suspects: Vec::new(),
    });
}

/// Words of a sentence whose number may be that of another body, or of another matter.
const OTHERS: [&str; 15] =
    ["所属", "下属", "转办", "协助", "咨询", "全省", "全市", "全县", "全区", "全州", "本局为", "本机关未", "未收到", "上年", "去年"];

/// Why a number of prose is of something else than the table: 全区各机关收到356件，本机关42件; 新增3件，加上结转的2件，共5件.
fn another_scope(reading: &Reading, fact: &Fact<'_>, in_table: i64) -> Option<Text> {
    let text = reading.document.text();
    let line = reading.document.line_around(fact.place.start);
    let lead = &text[line.start..fact.place.start];
    let clause = lead.rfind(['。', '；', ';', '，', ',', '：']).map_or(lead, |at| &lead[at..]);
    let tail = &text[fact.place.end..line.end.max(fact.place.end)];
    let sentence = tail.find('。').map_or(tail, |at| &tail[..at]);
    let printed = in_table.to_string();
    // The number of the table, whole.
    let names = |words: &str, of: &str| {
        let number = format!("{words}{printed}");
        of.match_indices(&number).any(|(at, it)| !of[at + it.len()..].starts_with(|it: char| it.is_ascii_digit() || it == '.'))
    };
    if ["共", "共计", "合计", "总计"].iter().any(|it| names(it, sentence)) {
        return Some(Bilingual::new("加上其他的数，与表相符", "with the others it is that of the table"));
    }
    let wide = has_any(clause, &WIDE);
    let own = has_any(tail, &OWN) && names("", tail);
    (wide && own).then_some(Bilingual::new("所写的是更大范围的数", "it is a number of a wider scope"))
}

/// Words for more than one agency, and words for the agency itself.
const WIDE: [&str; 9] = ["全省", "全市", "全县", "全区", "全州", "全旗", "全镇", "各部门", "各行政机关"];
const OWN: [&str; 9] = ["本机关", "本级", "本局", "我局", "本办", "我办", "办公室", "政府办", "本委"];

/// A concept of prose with the cells that say the same.
type Compared = (Concept, Vec<CellKey>);

/// What prose says with the cells that say the same, by edition.
static COMPARED: LazyLock<Vec<Vec<Compared>>> = LazyLock::new(|| Edition::ALL.iter().map(|it| compared(*it)).collect());

fn compared(edition: Edition) -> Vec<Compared> {
    let whole = edition != Edition::Statistics2014;
    // Remedies are counted alike in every edition, but for those that are not decided; items disclosed often are.
    let alike = [Concept::ReconsiderationTotal, Concept::LitigationTotal, Concept::DisclosureTotal];
    let bridged = CROSSWALK.iter().filter(move |it| {
        let alike = it.prose.is_some_and(|it| alike.contains(&it)) && !whole;
        it.comparability == Comparability::Same || alike || whole && it.comparability != Comparability::NoCounterpart
    });
    let mut out: Vec<Compared> =
        bridged.filter_map(|it| Some((it.prose?, it.cells(edition).to_vec()))).filter(|(_, cells)| !cells.is_empty()).collect();
    if !whole {
        out.push((Concept::TrainingParticipants, vec![CellKey::new(crate::Table::Statistics, Row::Trainees, Column::Value)]));
    }
    if whole {
        let requests = |row| CellKey::new(crate::Table::Requests, row, Column::Total);
        out.push((Concept::RequestsGrantedOrPartial, vec![requests(Row::Granted), requests(Row::GrantedInPart)]));
        let group = [Concept::RequestsUnavailable, Concept::RequestsNotProcessed, Concept::RequestsOtherHandling, Concept::RequestsRefused];
        for concept in group {
            let Concept::Cell(cell) = concept else { continue };
            if !out.iter().any(|it| it.0 == concept) {
                out.push((concept, rows_of(edition, cell.row).into_iter().map(requests).collect()));
            }
        }
    }
    out
}

/// The rows that a group of the request table is the sum of; the row itself where it prints a cell.
fn rows_of(edition: Edition, group: Row) -> Vec<Row> {
    let Some(form) = edition.form(crate::Table::Requests) else { return Vec::new() };
    let Some(at) = form.rows.iter().position(|it| it.key == group) else { return Vec::new() };
    if form.rows[at].role.has_cell() {
        return vec![group];
    }
    let under = form.rows[at + 1..].iter().take_while(|it| it.level > form.rows[at].level);
    under.filter(|it| it.role.has_cell()).map(|it| it.key).collect()
}

fn sum(reading: &Reading, cells: &[CellKey]) -> Option<i64> {
    let of = |cell: &CellKey| reading.report.table(cell.table).and_then(|grid| number(grid, *cell));
    cells.iter().try_fold(0_i64, |sum, cell| sum.checked_add(of(cell)?))
}

/// The number of a cell; that of a total left blank is the sum of its row.
fn number(grid: &Grid, cell: CellKey) -> Option<i64> {
    match grid.cell(cell.row, cell.column) {
        Cell::Printed(Value::Count(count)) => Some(*count),
        // 134.00 is whole.
        Cell::Printed(Value::Amount(amount)) if amount.fract().is_zero() && !grid.unit(cell.row, cell.column).ends_with('元') => {
            amount.to_i64()
        }
        Cell::Printed(Value::Blank | Value::Mark(_)) if cell.column == Column::Total => {
            let others = grid.form().columns.iter().filter(|it| it.role.has_cell() && it.key != Column::Total);
            let printed: Vec<i64> = others.filter_map(|it| grid.cell(cell.row, it.key).count()).collect();
            // A row that is blank all along tells nothing, and no zero.
            if printed.is_empty() {
                return None;
            }
            printed.iter().try_fold(0_i64, |sum, it| sum.checked_add(*it))
        }
        _ => None,
    }
}
