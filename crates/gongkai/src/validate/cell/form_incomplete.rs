//! `form-incomplete` (FRM012): a table, a row or a column of the format is not printed.

use super::super::structure::is_whole;
use super::super::{Breach, Certainty, Options, Outcomes, Rule};
use crate::within::has_any;
use crate::{Bilingual, Column, Edition, Grid, Place, Reading, Row, SectionKind, Severity, Table, Text};

pub(in super::super) const RULE: Rule = Rule {
    code: "FRM012",
    name: "form-incomplete",
    severity: Severity::Warning,
    editions: &[Edition::Trial2019, Edition::Format2021],
    title: Bilingual::new("法定表格没有印全。", "A table, a row or a column of the format is not printed."),
    page: Bilingual::new(
        "格式的每一张表、每一行、每一列都要印出，没有的填0。一张表也没有读到的（表格可能是图片），少了某一张表的，申请表、复议诉讼表少了行或列（例如没有“结转下年度继续办理”一行，没有“总计”一列）的，在此提示：少了的不是零，汇总时只能算缺失，与它有关的勾稽关系也没有核对。第二十条中间缺一项、某一项少一行的，由 STR003 提示。",
        "Every table, row and column of the format is printed, with 0 where there is none. Told here: no table was read at all (they may be images), one of them is missing, or the request table or the table of remedies lacks a row or a column, such as that of requests carried over or that of totals. What is missing is no zero: added up it counts as missing, and the identities that it belongs to were not checked. An item missing between two others of article 20, and a row that one of them lacks, are told by STR003.",
    ),
    not_checked: Bilingual::new(
        "只是节选；有一张表没有读懂，或表中有没有归入的数。",
        "It is an excerpt; a table was not read, or numbers in it were not placed.",
    ),
    basis: Bilingual::new("格式所附的表格。", "The tables of the format."),
    certainty: Certainty::Practice,
    breaks: include_str!("../examples/form_incomplete.txt"),
    holds: include_str!("../examples/form_complete.txt"),
    beside: "",
    below: &[],
    check,
};

/// So many lines about a table may hold numbers of it that were not placed.
const NEAR: usize = 3;
/// So many rows or columns are named.
const NAMED: usize = 4;

fn check(reading: &Reading, options: &Options, outcomes: &mut Outcomes<'_>) {
    if !is_whole(reading, options) {
        // A table that is printed from its first row to its last is whole, though the report is not.
        for (nth, grid) in reading.report.tables.iter().enumerate().filter(|it| reading.refused.is_empty() && is_printed_throughout(it.1)) {
            lines(reading, nth, grid, outcomes);
        }
        return outcomes.not_checked(None, Bilingual::new("不是完整的报告", "not a whole report"));
    }
    if let Some(refused) = reading.refused.first() {
        return outcomes.not_checked(Some(*refused), Bilingual::new("有一张表没有读懂", "a table was not read"));
    }
    tables(reading, outcomes);
    for (nth, grid) in reading.report.tables.iter().enumerate() {
        if matches!(grid.table(), Table::Requests | Table::Remedies) {
            lines(reading, nth, grid, outcomes);
        }
    }
}

/// The tables of the format that were not read. One between two others is told elsewhere.
fn tables(reading: &Reading, outcomes: &mut Outcomes<'_>) {
    let report = &reading.report;
    let forms: Vec<Table> = report.edition.forms().iter().map(|it| it.table).collect();
    let printed: Vec<bool> = forms.iter().map(|it| report.table(*it).is_some()).collect();
    let inner = |nth: usize| matches!(forms[nth], Table::Art20Item5 | Table::Art20Item6);
    let between = |nth: usize| inner(nth) && printed[nth - 1] && printed.get(nth + 1) == Some(&true);
    // Where its whole section is missing, that is told.
    let has_section = |table: Table| {
        let kind = section_of(table);
        report.sections.iter().any(|it| it.kind == kind && !it.heading.is_empty())
    };
    let due = |nth: usize| !printed[nth] && !between(nth) && has_section(forms[nth]);
    let missing: Vec<&str> = (0..forms.len()).filter(|nth| due(*nth)).map(|it| forms[it].term().zh).collect();
    let named: Vec<&str> = (0..forms.len()).filter(|nth| due(*nth)).map(|it| forms[it].term().en).collect();
    if missing.is_empty() {
        return;
    }
    let place = last_line(reading);
    if report.tables.is_empty() && has_any(reading.document.text(), &["附表", "附件", "见表"]) {
        return outcomes.not_checked(Some(place), Bilingual::new("表格在附件里", "the tables are attached"));
    }
    // Its caption, or a name over its columns, is printed: it is there, and was not understood.
    let printed_words = forms.iter().enumerate().filter(|it| due(it.0)).flat_map(|it| words_of(*it.1));
    if !report.tables.is_empty() && printed_words.into_iter().any(|it| reading.document.text().contains(it)) {
        return outcomes.not_checked(Some(place), Bilingual::new("有一张表没有读懂", "a table was not understood"));
    }
    // Numbers that were not placed may be those of the table.
    if !reading.coverage.unplaced.is_empty() && report.tables.is_empty() && has_numbers_in_rows(reading) {
        return outcomes.not_checked(Some(place), Bilingual::new("表中的数没有归入", "the numbers of a table were not placed"));
    }
    let message = if report.tables.is_empty() {
        Bilingual::new("没有读到一张法定表格；表格可能是图片。".to_owned(), "No statutory table was read; they may be images.".to_owned())
    } else {
        Bilingual::new(format!("没有读到“{}”的表。", missing.join("”“")), format!("The table of {} was not read.", named.join(", of ")))
    };
    outcomes.broken(Breach {
        about: "tables".to_owned(),
        severity: None,
        message,
        places: vec![place],
        concepts: Vec::new(),
        expected: Some(missing.join("、")),
        found: None,
        suspects: Vec::new(),
    });
}

/// Words that nothing but the table itself has: its caption, a name over its columns.
const fn words_of(table: Table) -> &'static [&'static str] {
    match table {
        Table::Art20Item1 => &["第（一）项", "第(一)项", "本年制发", "现行有效件数"],
        Table::Art20Item5 => &["第（五）项", "第(五)项"],
        Table::Art20Item6 => &["第（六）项", "第(六)项"],
        Table::Art20Item8 => &["第（八）项", "第(八)项", "本年收费"],
        Table::Art20Item9 => &["第（九）项", "第(九)项"],
        Table::Requests => &["社会公益组织", "结转下年度继续办理"],
        Table::Remedies => &["结果维持", "未经复议直接起诉"],
        Table::Statistics => &[],
    }
}

/// The section that a table stands in.
const fn section_of(table: Table) -> SectionKind {
    match table {
        Table::Requests => SectionKind::Requests,
        Table::Remedies => SectionKind::Remedies,
        _ => SectionKind::Disclosure,
    }
}

/// Whether numbers that were not placed stand in a row, as those of a table do.
fn has_numbers_in_rows(reading: &Reading) -> bool {
    reading.coverage.unplaced.windows(3).any(|it| {
        let between = reading.document.text().get(it[0].end..it[2].start).unwrap_or_default();
        between.chars().all(|it| it.is_whitespace() || it.is_ascii_digit() || it == '|')
    })
}

/// The rows and columns of one table of which no cell is printed.
fn lines(reading: &Reading, nth: usize, grid: &Grid, outcomes: &mut Outcomes<'_>) {
    let (rows, columns) = missing(grid);
    if rows.is_empty() && columns.is_empty() {
        let first = grid.printed().next().map(|it| reading.cell_place(nth, it.0));
        return first.into_iter().for_each(|it| outcomes.holds(it, None));
    }
    let cells = || grid.printed().map(|it| reading.cell_place(nth, it.0));
    let (Some(first), Some(last)) = (cells().min_by_key(|it| it.start), cells().max_by_key(|it| it.end)) else { return };
    // What was not read is not missing; it may stand on a line before the first that was.
    let near = first.line.saturating_sub(NEAR)..=last.line + NEAR;
    if reading.coverage.unplaced.iter().any(|it| near.contains(&it.line)) {
        return outcomes.not_checked(Some(first), Bilingual::new("表中有没有归入的数", "numbers of the table were not placed"));
    }
    if may_be_named_otherwise(reading, grid, first, last, &rows, !columns.is_empty()) {
        return outcomes.not_checked(Some(first), Bilingual::new("有的行或列可能是另一种写法", "a row or a column may have another name"));
    }
    let table = grid.table().term();
    for (what, names) in [(Bilingual::new("行", "rows"), rows), (Bilingual::new("列", "columns"), columns)] {
        if names.is_empty() {
            continue;
        }
        let shown = |of: fn(&Bilingual<&'static str>) -> &'static str| names.iter().take(NAMED).map(of).collect::<Vec<_>>();
        let more = names.len() > NAMED;
        outcomes.broken(Breach {
            about: format!("{}.{}", grid.table().key(), what.en),
            severity: None,
            message: Bilingual::new(
                format!(
                    "{}没有印“{}”{}{}，少了的不是零。",
                    table.zh,
                    shown(|it| it.zh).join("”“"),
                    if more { format!("等 {} ", names.len()) } else { String::new() },
                    what.zh
                ),
                format!(
                    "{} does not print these {}: {}{}. What is missing is no zero.",
                    table.en,
                    what.en,
                    shown(|it| it.en).join("; "),
                    if more { "…" } else { "" }
                ),
            ),
            places: vec![first],
            concepts: Vec::new(),
            expected: Some(names.iter().map(|it| it.zh).collect::<Vec<_>>().join("、")),
            found: None,
            suspects: Vec::new(),
        });
    }
}

/// Whether what is missing may be printed in other words: a row of the agency's own, a line of the table without any of its cells, as many fields as the
/// form has columns.
fn may_be_named_otherwise(reading: &Reading, grid: &Grid, first: Place, last: Place, rows: &[Text], columns: bool) -> bool {
    let text = reading.document.text();
    let taken: Vec<usize> = reading.cells.iter().flatten().flatten().map(|it| reading.document.line_around(it.range.start).start).collect();
    let begins = reading.document.line_around(first.start).start;
    let table = text[..begins].char_indices().rev().take(HEADER).last().map_or(0, |it| it.0)..reading.document.line_around(last.end).end;
    let behind = text[table.end..].trim_start().lines().next().unwrap_or_default();
    // 四、结转至下年度继续办理, 一、新收政府信息公开申请.
    let carried = behind.contains("结转") && !behind.contains('。');
    let unread = reading.document.lines().filter(|it| it.start > begins && it.end < table.end && !taken.contains(&it.start));
    let inner = unread.filter(|it| text[it.clone()].trim().chars().nth(2).is_some()).count() > 0;
    let opens =
        ["新收", "收到"].iter().any(|it| text[table.start..begins].lines().any(|line| line.contains(it) && line.contains(['\t', '|'])));
    let own = grid.local().iter().any(|it| !it.row.is_empty());
    // The names of remedies may stand over the table.
    let named = grid.table() == Table::Remedies && rows.iter().any(|it| text[table.clone()].contains(it.zh));
    let fields = |line: &str| line.matches(['\t', '|']).count();
    let cells = grid.form().columns.iter().filter(|it| it.role.has_cell()).count();
    let wide = columns && fields(&text[reading.document.line_around(first.start)]) >= cells;
    !rows.is_empty() && (carried || inner || opens || own || named) || wide
}

/// How far before its first number the header of a table may begin, in characters.
const HEADER: usize = 160;

/// Whether the first and the last row of the requests are printed, and all others but a few.
fn is_printed_throughout(grid: &Grid) -> bool {
    let rows: Vec<_> = grid.form().rows.iter().filter(|it| it.role.has_cell()).map(|it| it.key).collect();
    let printed = |row: &Row| grid.printed().any(|it| it.0.row == *row);
    let (Some(first), Some(last)) = (rows.first(), rows.last()) else { return false };
    let missing = rows.iter().filter(|it| !printed(it)).count();
    grid.table() == Table::Requests && printed(first) && printed(last) && missing <= FEW && missing > 0
}

/// So many rows may be left out of a table that is whole but for them.
const FEW: usize = 2;

/// The rows and columns of the form of which no cell is printed.
fn missing(grid: &Grid) -> (Vec<Text>, Vec<Text>) {
    let (form, cells) = (grid.form(), &grid.lattice().cells);
    let printed = || cells.iter().zip(grid.values()).filter(|it| it.1.is_some()).map(|it| it.0);
    let mut rows = [false; Row::ALL.len()];
    let mut columns = [false; Column::ALL.len()];
    for &(row, column) in printed() {
        (rows[row as usize], columns[column as usize]) = (true, true);
    }
    let missing_rows = form.rows.iter().filter(|it| it.role.has_cell() && !rows[it.key as usize]);
    let missing_columns = form.columns.iter().filter(|it| it.role.has_cell() && !columns[it.key as usize]);
    (missing_rows.map(|it| it.key.term()).collect(), missing_columns.map(|it| it.key.term()).collect())
}

/// The last line of the text: where what is missing would stand is not known.
fn last_line(reading: &Reading) -> Place {
    let end = reading.document.text().trim_end().len();
    let line = reading.document.line_around(end.saturating_sub(1));
    Place::new(&reading.document, line.start..end.max(line.start))
}
