//! Tables in plain text whose merged cells were printed over again in every row and column that they cover, as programs write them that unfold a page:
//! 行政复议 | 行政复议 | 行政复议. The words that stand again tell the spans.

use crate::table::{COLUMNS, Cell, Table};
use std::ops::Range;

/// Fewer fields in a line, or fewer lines, make no such table.
const FIELDS: usize = 3;
const LINES: usize = 3;
/// A table of more lines is taken in parts, so that no text takes much memory.
const MOST: usize = 1000;
/// No report has more cells: what follows them is left to its lines.
const CELLS: usize = 500_000;

/// The tables of a text that print their merged cells over again.
pub(crate) fn tables(text: &str, lines: impl Iterator<Item = Range<usize>>) -> Vec<Table> {
    let mut found = Vec::new();
    if memchr::memchr2(b'\t', b'|', text.as_bytes()).is_none() {
        return found;
    }
    let mut rows: Vec<Vec<Range<usize>>> = Vec::new();
    let cells = |found: &[Table]| found.iter().map(|it: &Table| it.cells().len()).sum::<usize>();
    for line in lines {
        let fields = fields(text, line);
        if rows.len() == MOST || rows.last().is_some_and(|it| it.len() != fields.len()) {
            found.extend(woven(text, &std::mem::take(&mut rows)));
            if cells(&found) > CELLS {
                return found;
            }
        }
        if (FIELDS..=COLUMNS).contains(&fields.len()) {
            rows.push(fields);
        }
    }
    found.extend(woven(text, &rows));
    found
}

/// The fields of a line between tabs, else between pipes; none where neither stands in it. Of more than a table has, so many that it is none.
fn fields(text: &str, line: Range<usize>) -> Vec<Range<usize>> {
    let own = &text[line.clone()];
    let mark = if own.contains('\t') { '\t' } else { '|' };
    if !own.contains(mark) {
        return Vec::new();
    }
    let trimmed = own.trim();
    let inner = if mark == '|' { trimmed.strip_prefix('|').unwrap_or(trimmed) } else { own };
    let inner = if mark == '|' { inner.strip_suffix('|').unwrap_or(inner) } else { inner };
    let place = |field: &str| {
        let at = field.as_ptr() as usize - text.as_ptr() as usize;
        at..at + field.len()
    };
    inner.split(mark).take(COLUMNS + 1).map(|it| place(it.trim())).collect()
}

/// A table of a file that has no spans and prints its merged cells over again, with the spans that its words tell; any other as it is.
#[cfg(any(feature = "html", feature = "docx", feature = "xlsx", feature = "pdf"))]
pub(crate) fn merged(text: &str, table: Table) -> Table {
    let (width, cells) = (table.columns(), table.cells());
    let spans = cells.iter().any(|it| it.rows > 1 || it.columns > 1 || it.holds_table);
    if spans || width < FIELDS || cells.len() != width * table.rows() {
        return table;
    }
    // Most tables have no word beside itself.
    let field = |it: &Cell| &text[it.text.clone()];
    if !cells.windows(2).any(|pair| pair[0].row == pair[1].row && field(&pair[0]) == field(&pair[1]) && is_word(field(&pair[0]))) {
        return table;
    }
    let rows: Vec<Vec<Range<usize>>> = cells.chunks(width).map(|row| row.iter().map(|it| it.text.clone()).collect()).collect();
    woven(text, &rows).unwrap_or(table)
}

/// Whether a field is a label: numbers and marks that stand again are values of their own.
fn is_word(field: &str) -> bool {
    // 暂无 stands for a number.
    const MARKS: [&str; 5] = ["暂无", "没有", "不适用", "未统计", "不详"];
    !MARKS.contains(&field) && field.chars().filter(|it| ('\u{4e00}'..='\u{9fff}').contains(it)).nth(1).is_some()
}

/// The table that lines of equal width make, where words of theirs stand again beside themselves.
fn woven(text: &str, rows: &[Vec<Range<usize>>]) -> Option<Table> {
    let width = rows.first()?.len();
    let field = |row: usize, column: usize| &text[rows[row][column].clone()];
    let again = |row: usize| (1..width).any(|at| is_word(field(row, at)) && field(row, at) == field(row, at - 1));
    if rows.len() < LINES || !(0..rows.len()).any(again) {
        return None;
    }
    let mut taken = vec![false; rows.len() * width];
    let mut cells = Vec::new();
    // The columns that the lowest label above each column covers.
    let mut over: Vec<Range<usize>> = (0..width).map(|it| it..it + 1).collect();
    for row in 0..rows.len() {
        for column in 0..width {
            if taken[row * width + column] {
                continue;
            }
            let own = field(row, column);
            let free = |row: usize, column: usize| !taken[row * width + column] && field(row, column) == own;
            let (end, below) = if is_word(own) {
                let end = (column..width).find(|&it| !free(row, it)).unwrap_or(width);
                let below = (row + 1..rows.len()).find(|&below| !(column..end).all(|it| free(below, it))).unwrap_or(rows.len());
                over[column..end].fill(column..end);
                (end, below)
            } else {
                // A value under a merged name is printed over again with it.
                let Range { start, end } = over[column];
                let again = start == column && (column..end).all(|it| free(row, it));
                (if again { end } else { column + 1 }, row + 1)
            };
            for row in row..below {
                taken[row * width + column..row * width + end].fill(true);
            }
            cells.push(Cell { row, column, rows: below - row, columns: end - column, text: rows[row][column].clone(), holds_table: false });
        }
    }
    Some(Table::of(cells, rows.len(), width))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Document;

    fn shown(text: &str) -> Vec<Vec<String>> {
        let document = Document::from_text(text);
        let show = |table: &Table| {
            let show = |it: &Cell| format!("{}@{},{} {}x{}", &text[it.text.clone()], it.row, it.column, it.rows, it.columns);
            table.cells().iter().map(show).collect()
        };
        tables(text, document.lines()).iter().map(show).collect()
    }

    #[test]
    fn words_that_stand_again_are_one_cell() {
        assert_eq!(
            shown("一、概述\n第一项\t第一项\t第一项\n内容\t数量\t数量\n许可\t7\t7\n处罚\t0\t0\n二、"),
            [["第一项@0,0 1x3", "内容@1,0 1x1", "数量@1,1 1x2", "许可@2,0 1x1", "7@2,1 1x2", "处罚@3,0 1x1", "0@3,1 1x2"]]
        );
        assert_eq!(
            shown("| 复议 | 复议 | 总计 |\n| 维持 | 纠正 | 总计 |\n| 3 | 3 | 6 |"),
            [["复议@0,0 1x2", "总计@0,2 2x1", "维持@1,0 1x1", "纠正@1,1 1x1", "3@2,0 1x1", "3@2,1 1x1", "6@2,2 1x1"]]
        );
    }

    #[test]
    #[cfg(feature = "html")]
    fn a_page_without_spans_that_prints_its_merged_cells_over_again() {
        let row = |fields: [&str; 3]| format!("<tr><td>{}</td></tr>", fields.join("</td><td>"));
        let page = [row(["内容", "数量", "数量"]), row(["许可", "7", "7"]), row(["处罚", "1", "2"])].concat();
        let document = Document::read(format!("<table>{page}</table>").as_bytes(), &crate::Limits::default()).unwrap();
        let spans: Vec<_> = document.tables()[0].cells().iter().map(|it| it.columns).collect();
        assert_eq!(spans, [1, 2, 1, 2, 1, 1, 1]);
    }

    #[test]
    fn a_table_that_repeats_no_word_is_left_to_its_lines() {
        for text in [
            "指标\t单位\t数量\n申请\t件\t3\n答复\t件\t3",
            "规章\t0\t0\n许可\t0\t0\n处罚\t0\t0",
            "复议\t复议\t3",
            "无\t无\t无\n无\t无\t无\n无\t无\t无",
        ] {
            assert!(shown(text).is_empty(), "{text}");
        }
        // A line has more fields than any table, and a table more lines than are held at a time.
        assert!(shown(&"复议|".repeat(COLUMNS + 2).repeat(LINES)).is_empty());
        let long = tables(&"复议|复议|3\n".repeat(MOST + LINES), Document::from_text("复议|复议|3\n".repeat(MOST + LINES)).lines());
        assert_eq!(long.iter().map(Table::rows).collect::<Vec<_>>(), [MOST, LINES]);
        // Values that differ under one name stay apart.
        assert_eq!(shown("内容\t数量\t数量\n许可\t7\t8\n处罚\t0\t0").concat()[2..4], ["许可@1,0 1x1", "7@1,1 1x1"]);
    }
}
