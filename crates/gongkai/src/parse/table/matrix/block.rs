//! Where a form begins and ends: a table of the file may hold several under one another.

use super::entry::{Entry, Rows};
use crate::parse::table::content::Content;
use crate::parse::table::label::Meaning;
use crate::{Table, Value};
use gongkai_document::Document;

/// A form as it was met: its header and the rows under it.
#[derive(Debug, Default)]
pub(super) struct Block {
    pub(super) title: Option<Table>,
    pub(super) titles: Vec<usize>,
    pub(super) header: Vec<usize>,
    pub(super) body: Vec<usize>,
    /// Rows that repeat the header.
    pub(super) repeated: Vec<usize>,
}

/// No header has more rows; what stands above is none.
const HEADER: usize = 12;

impl Block {
    pub(super) fn push_header(&mut self, row: usize) {
        if self.header.len() == HEADER {
            self.header.remove(0);
        }
        self.header.push(row);
    }

    pub(super) fn all(&self) -> impl Iterator<Item = usize> + '_ {
        [&self.titles, &self.header, &self.body, &self.repeated].into_iter().flatten().copied()
    }

    /// The first bytes of its lines in the text.
    pub(super) fn lines(&self, entries: &[Entry<'_>], rows: &Rows, document: &Document) -> Vec<usize> {
        let mut lines: Vec<usize> = Vec::new();
        let mut line = 0..0;
        for cell in self.all().flat_map(|row| &rows.starts[row]).map(|&it| entries[it].cell) {
            // The cells of a row stand on one line, most of them.
            if lines.is_empty() || !(line.start..=line.end).contains(&cell.text.start) {
                line = document.line_around(cell.text.start);
                lines.push(line.start);
            }
            while line.end < cell.text.end {
                line = document.line_around(line.end + 1);
                lines.push(line.start);
            }
        }
        lines
    }
}

/// What a row of a table is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Title(Table),
    Header,
    Body,
    Other,
}

fn kind(entries: &[Entry<'_>], own: &[usize], in_body: bool) -> Kind {
    let own = || own.iter().map(|&it| &entries[it]);
    if let Some(table) = own().flat_map(Entry::meanings).find_map(|it| it.title()) {
        return Kind::Title(table);
    }
    let means = |entry: &Entry<'_>, is: fn(Meaning) -> bool| entry.meanings().iter().any(|it| is(*it));
    if own().any(|it| matches!(it.content, Content::Value(_))) {
        return Kind::Body;
    }
    // 统计指标 | 单位 | 2017年 | 2016年.
    let is_year =
        |it: &str| it.trim_end_matches('度').strip_suffix('年').is_some_and(|it| it.len() == 4 && it.bytes().all(|it| it.is_ascii_digit()));
    if own().any(|it| matches!(&*it.folded, "统计指标" | "指标名称" | "指标" | "项目")) && own().any(|it| is_year(&it.folded)) {
        return Kind::Header;
    }
    let columns = own().any(|it| means(it, Meaning::is_column) && !means(it, Meaning::is_row));
    let either = own().filter(|it| means(it, Meaning::is_column)).count();
    if columns || either > 1 && !in_body {
        return Kind::Header;
    }
    // The groups of a table of one row stand in its header: 行政复议, 行政诉讼.
    let group = |it: &Meaning| it.edition().and_then(|of| of.form(it.table()?)).is_some_and(|form| form.one_row);
    let is_group = |it: &Entry<'_>| !it.meanings().is_empty() && it.meanings().iter().all(group);
    let blank = own().any(|it| matches!(it.content, Content::Blank));
    if own().any(is_group) && !blank && own().all(|it| is_group(it) || matches!(it.content, Content::Noise | Content::Text)) {
        return Kind::Header;
    }
    // A value that cannot be read is one: 18 over 80.
    let text = own().skip_while(|it| !means(it, Meaning::is_row)).any(|it| matches!(it.content, Content::Text) && it.has_number());
    match own().any(|it| means(it, Meaning::is_row)) {
        true if in_body || blank || text => Kind::Body,
        true => Kind::Header,
        false => Kind::Other,
    }
}

/// Whether a row holds 1, 2, 3 and so on, and the name of no row.
fn numbers_columns(entries: &[Entry<'_>], own: &[usize]) -> bool {
    let own = || own.iter().map(|&it| &entries[it]);
    let numbers = || own().filter(|it| matches!(it.content, Content::Value(_)));
    let in_turn = || numbers().zip(1..).all(|(it, nth)| it.value() == Some(Value::Count(nth)));
    numbers().nth(NUMBERED - 1).is_some() && in_turn() && !own().any(|it| it.meanings().iter().any(|it| it.is_row()))
}

/// Fewer numbers in turn may be a row.
const NUMBERED: usize = 5;

/// The forms that stand in a table, one under another.
pub(super) fn blocks(entries: &[Entry<'_>], rows: &Rows) -> Vec<Block> {
    let mut done = Vec::new();
    let mut block = Block::default();
    let mut again: Vec<usize> = Vec::new(); // rows that repeat the header since the last row of the body
    for row in 0..rows.starts.len() {
        let own = &rows.starts[row];
        let labels = |row: usize| -> Vec<&str> {
            rows.starts[row].iter().map(|&it| &entries[it]).filter(|it| !it.meanings().is_empty()).map(|it| &*it.folded).collect()
        };
        match kind(entries, own, !block.body.is_empty()) {
            Kind::Title(table) => {
                done.push(std::mem::take(&mut block));
                again.clear();
                block.title = Some(table);
                block.titles.push(row);
                // A title may stand left of its header.
                if own.iter().flat_map(|&it| entries[it].meanings()).any(|it| it.is_column()) {
                    block.header.push(row);
                }
            }
            Kind::Header if block.body.is_empty() => block.push_header(row),
            // A table that goes on over a page prints its header again.
            Kind::Header if block.header.iter().any(|&it| labels(it) == labels(row)) => {
                block.repeated.push(row);
                again.push(row);
            }
            Kind::Header => {
                done.push(std::mem::take(&mut block));
                again.clear();
                block.header.push(row);
            }
            Kind::Body => {
                let again = std::mem::take(&mut again);
                // Under the header the first row again: another table of the same form.
                if !again.is_empty() && !labels(row).is_empty() && block.body.first().is_some_and(|it| labels(*it) == labels(row)) {
                    block.repeated.retain(|it| !again.contains(it));
                    done.push(std::mem::replace(&mut block, Block { header: again, ..Block::default() }));
                }
                block.body.push(row);
            }
            // Names of local columns, units.
            Kind::Other if block.body.is_empty() && !block.header.is_empty() => block.push_header(row),
            // What stands over a header, and holds no number, is of the table.
            Kind::Other if block.body.is_empty() && !own.iter().any(|&it| entries[it].has_number() || entries[it].cell.holds_table) => {
                block.titles.push(row);
            }
            Kind::Other => {}
        }
    }
    done.push(block);
    for block in &mut done {
        // 1, 2, 3 under the names are the numbers of the columns.
        if block.body.len() > 1 && numbers_columns(entries, &rows.starts[block.body[0]]) {
            block.titles.push(block.body.remove(0));
        }
        // A row of nothing but empty cells under a header: a form of one row that was left blank.
        let blank = |row: &usize| rows.starts[*row].iter().all(|&it| matches!(entries[it].content, Content::Blank));
        if block.body.is_empty() && block.header.len() > 1 && block.header.last().is_some_and(blank) {
            block.body.extend(block.header.pop());
        }
    }
    done.retain(|it| !it.body.is_empty());
    done
}
