//! Text and tables as a reader meets them, with white space as a reader of the page sees it.

use crate::table::Weaver;
use crate::{Error, Limits, Problem, Table, Unread};
use std::ops::Range;

/// What stands before the next letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    None,
    Space,
    #[cfg(feature = "docx")]
    Tab,
    Line,
}

/// Builds the text of a document: paragraphs on lines, the cells of a row kept apart by tabs, the rows by line breaks.
#[derive(Debug)]
pub(crate) struct Builder {
    text: String,
    gap: Gap,
    tables: Vec<Table>,
    open: Vec<Open>,
    asides: Vec<Range<usize>>,
    limits: Limits,
    cells: usize,
}

/// A table that is not ended yet.
#[derive(Debug)]
struct Open {
    weaver: Weaver,
    /// Its place among the tables, which stand in the order in which they begin.
    nth: usize,
    cell: Option<usize>,
    /// Whether the cell has text yet.
    empty: bool,
}

/// What a builder gives.
#[derive(Debug)]
pub(crate) struct Built {
    pub(crate) text: String,
    pub(crate) tables: Vec<Table>,
    pub(crate) asides: Vec<Range<usize>>,
    /// The name of the file, where it gives itself one.
    pub(crate) title: Option<String>,
    pub(crate) unread: Vec<Unread>,
}

/// Raised digits: the marks of footnotes.
#[cfg(any(feature = "html", feature = "docx", feature = "pdf"))]
pub(crate) const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

impl Builder {
    pub(crate) fn new(limits: &Limits) -> Self {
        Self { text: String::new(), gap: Gap::None, tables: Vec::new(), open: Vec::new(), asides: Vec::new(), limits: *limits, cells: 0 }
    }

    /// The same, for about so many bytes of text.
    #[cfg(feature = "html")]
    pub(crate) fn with_room(mut self, bytes: usize) -> Self {
        self.text.reserve(bytes);
        self
    }

    /// Text in which a run of white space is one space, and a line break between two Chinese characters is nothing.
    #[cfg(feature = "html")]
    pub(crate) fn flow(&mut self, text: &str) -> Result<(), Error> {
        // Most text has no space.
        let apart = |it: &[u8]| it.iter().map(|it| u8::from(*it == b' ' || may_control(*it))).sum::<u8>() > 0;
        if !text.as_bytes().chunks(AT_ONCE).any(apart) {
            return self.append(text);
        }
        let mut rest = text;
        let is_space = |it: &u8| matches!(it, b' ' | b'\t' | b'\n' | b'\r' | b'\x0c');
        while !rest.is_empty() {
            let space = rest.bytes().take_while(is_space).count();
            if space > 0 {
                let broken = rest[..space].bytes().any(|it| matches!(it, b'\n' | b'\r'));
                rest = &rest[space..];
                let between = |it: Option<char>| it.is_none_or(is_wide);
                if !(broken && between(self.text.chars().next_back()) && between(rest.chars().next())) {
                    self.gap(Gap::Space);
                }
                continue;
            }
            let end = rest.bytes().position(|it| is_space(&it)).unwrap_or(rest.len());
            self.put(&rest[..end])?;
            rest = &rest[end..];
        }
        Ok(())
    }

    /// Text whose lines and spaces are as they stand.
    #[cfg(feature = "html")]
    pub(crate) fn verbatim(&mut self, text: &str) -> Result<(), Error> {
        for (nth, line) in text.split('\n').enumerate() {
            if nth > 0 {
                self.line();
            }
            self.put(line)?;
        }
        Ok(())
    }

    /// Text as it is.
    ///
    /// # Errors
    ///
    /// When there is more text than a file of text may have.
    pub(crate) fn put(&mut self, text: &str) -> Result<(), Error> {
        // A control character is nothing that a page shows.
        if text.bytes().any(may_control) && text.contains(is_control) {
            let shown: String = text.chars().filter(|it| !is_control(*it)).collect();
            return self.append(&shown);
        }
        self.append(text)
    }

    /// Text without control characters, as it is.
    fn append(&mut self, text: &str) -> Result<(), Error> {
        if text.is_empty() {
            return Ok(());
        }
        if self.text.len() + text.len() > self.limits.bytes {
            return Err(Error::from(Problem::ExpandsTooFar { limit: self.limits.bytes }));
        }
        let last = self.text.as_bytes().last().copied();
        let bare = matches!(last, None | Some(b'\n' | b'\t'));
        match std::mem::replace(&mut self.gap, Gap::None) {
            Gap::Space if !bare => self.text.push(' '),
            #[cfg(feature = "docx")]
            Gap::Tab if !bare => self.text.push('\t'),
            Gap::Line if !matches!(last, None | Some(b'\n')) => self.text.push('\n'),
            _ => {}
        }
        if let Some(open) = self.open.last_mut()
            && let Some(cell) = open.cell
            && std::mem::replace(&mut open.empty, false)
        {
            open.weaver.cell_mut(cell).text = self.text.len()..self.text.len();
        }
        self.text.push_str(text);
        Ok(())
    }

    /// Text that stands higher than its line: digits become raised ones, so that they join no number.
    #[cfg(any(feature = "html", feature = "docx"))]
    pub(crate) fn raised(&mut self, text: &str) -> Result<(), Error> {
        let raised = |it: char| it.to_digit(10).map_or(it, |digit| RAISED[digit as usize]);
        self.put(&text.trim().chars().map(raised).collect::<String>())
    }

    fn gap(&mut self, gap: Gap) {
        self.gap = self.gap.max(gap);
    }

    /// A tab in running text; in a cell it is a space, for tabs keep cells apart.
    #[cfg(feature = "docx")]
    pub(crate) fn tab(&mut self) {
        self.gap(if self.open.is_empty() { Gap::Tab } else { Gap::Space });
    }

    /// A new line, where the last one is not empty.
    pub(crate) fn line(&mut self) {
        // The first line of a cell stands on the line of its row.
        if self.open.last().is_none_or(|it| !it.empty || it.cell.is_none()) {
            self.gap(Gap::Line);
        }
    }

    pub(crate) fn table_start(&mut self) {
        if let Some(open) = self.open.last_mut()
            && let Some(cell) = open.cell
        {
            open.weaver.cell_mut(cell).holds_table = true;
            // What stands in the table inside counts as text of the cell.
            if std::mem::replace(&mut open.empty, false) {
                self.break_line();
                let at = self.text.len();
                if let Some(open) = self.open.last_mut() {
                    open.weaver.cell_mut(cell).text = at..at;
                }
            }
        }
        self.gap(Gap::Line);
        self.open.push(Open { weaver: Weaver::default(), nth: self.tables.len(), cell: None, empty: true });
        self.tables.push(Table::default());
    }

    pub(crate) fn row_start(&mut self) {
        self.cell_end();
        if let Some(open) = self.open.last_mut() {
            open.weaver.row();
            self.break_line();
        }
    }

    fn break_line(&mut self) {
        self.gap = Gap::None;
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
    }

    /// Begins a cell of the innermost table; `columns` and `rows` are the spans as declared.
    pub(crate) fn cell_start(&mut self, rows: usize, columns: usize) -> Result<(), Error> {
        self.cell_end();
        let Some(open) = self.open.last_mut() else { return Ok(()) };
        self.cells += 1;
        if self.cells > self.limits.cells || open.weaver.width() > crate::table::COLUMNS * 4 {
            return Err(Error::from(Problem::TooManyCells { limit: self.limits.cells }));
        }
        // The cells of a row are kept apart by tabs.
        let first = open.weaver.starts_row();
        self.gap = Gap::None;
        if !first {
            self.text.push('\t');
        }
        let at = self.text.len();
        let cell = open.weaver.cell(rows, columns, at);
        open.cell = Some(cell);
        open.empty = true;
        Ok(())
    }

    /// Leaves columns of the open row out.
    #[cfg(feature = "docx")]
    pub(crate) fn skip(&mut self, columns: usize) {
        if let Some(open) = self.open.last_mut() {
            open.weaver.skip(columns);
        }
    }

    /// Lets the cell above go on downwards; gives whether there is one.
    #[cfg(feature = "docx")]
    pub(crate) fn go_on(&mut self, columns: usize) -> bool {
        self.cell_end();
        self.open.last_mut().is_some_and(|open| open.weaver.go_on(columns))
    }

    pub(crate) fn cell_end(&mut self) {
        let end = self.text.len();
        if let Some(open) = self.open.last_mut()
            && let Some(cell) = open.cell.take()
        {
            let cell = open.weaver.cell_mut(cell);
            cell.text.end = end.max(cell.text.start);
            self.gap = Gap::None;
        }
    }

    pub(crate) fn table_end(&mut self) {
        self.cell_end();
        if let Some(open) = self.open.pop() {
            self.tables[open.nth] = open.weaver.finish();
            self.gap(Gap::Line);
        }
    }

    /// Where the next letter will stand.
    pub(crate) fn mark(&mut self) -> usize {
        self.text.len()
    }

    /// Marks what stands after a place as no part of the document proper.
    #[cfg(any(feature = "html", feature = "pdf"))]
    pub(crate) fn aside(&mut self, from: usize) {
        if from < self.text.len() {
            self.asides.push(from..self.text.len());
        }
    }

    pub(crate) fn finish(mut self) -> Built {
        while !self.open.is_empty() {
            self.table_end();
        }
        self.tables.retain(|it| !it.cells().is_empty());
        self.asides.sort_unstable_by_key(|it| (it.start, std::cmp::Reverse(it.end)));
        let mut asides: Vec<Range<usize>> = Vec::with_capacity(self.asides.len());
        for it in self.asides {
            match asides.last_mut() {
                Some(last) if it.start <= last.end => last.end = last.end.max(it.end),
                _ => asides.push(it),
            }
        }
        Built { text: self.text, tables: self.tables, asides, title: None, unread: Vec::new() }
    }
}

fn is_control(it: char) -> bool {
    it.is_control() && !matches!(it, '\t' | '\n')
}

/// So many bytes are looked at together.
#[cfg(feature = "html")]
const AT_ONCE: usize = 32;

/// Whether a control character may begin with a byte: those of ASCII are one byte, the others open with 0xc2.
const fn may_control(it: u8) -> bool {
    it < b' ' || matches!(it, 0x7f | 0xc2)
}

/// Whether no space is written between it and its neighbours: Chinese characters and their punctuation.
#[cfg(feature = "html")]
fn is_wide(it: char) -> bool {
    matches!(it, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ff60}' | '“' | '”' | '‘' | '’' | '…' | '—')
}
