//! Tables in running text: pipe rows, columns kept apart by spaces, one cell a line. A row that does not have exactly the values of its columns is not placed,
//! and its numbers stay in the coverage.

mod labels;
mod pending;

use super::Tables;
use super::content::Content;
use super::header;
use super::label::{self, Meaning};
use super::open::{Met, Name, Open, Printed};
use super::piece::{self, Piece};
use super::place::{Placed, best};
use crate::fold::Script;
use crate::number::is_ordinal;
use crate::parse::outline;
use crate::{Form, SectionKind, Value};
use gongkai_document::Document;
use std::collections::{BTreeMap, BTreeSet};

/// Reads the tables that stand on lines, and tells the numbers on their lines that became no cell.
pub(super) fn read(document: &Document, script: Script, tables: &mut Tables) {
    let taken = tables.taken();
    let free = |line: &std::ops::Range<usize>| taken.binary_search(&line.start).is_err() && !document.is_aside(line.start);
    // Without a value there is no table.
    if !document.lines().filter(free).any(|line| piece::may_hold_a_value(&document.text()[line], script)) {
        return;
    }
    let mut reader = Reader {
        document,
        tables,
        open: Open::default(),
        pending: Vec::new(),
        loose: BTreeMap::new(),
        gaps: 0,
        parting: parting(document),
        torn: false,
        in_remedies: false,
    };
    let mut lines = piece::Lines::new(document, script);
    let mut pieces = Vec::new();
    for line in document.lines().filter(free) {
        lines.pieces(line, &mut pieces);
        for piece in pieces.drain(..) {
            if piece.has_number() {
                reader.loose.insert(piece.range.start, (piece.range.end, piece.line));
            }
            reader.piece(piece);
        }
    }
    reader.close();
    // The sentences are not read from the lines of a table: what stands there and became no cell is told here.
    let Reader { loose, tables, .. } = reader;
    tables.settle();
    for (start, (end, line)) in loose {
        if tables.holds(line) {
            tables.unplaced.push(start..end);
        }
    }
}

struct Reader<'a> {
    document: &'a Document,
    tables: &'a mut Tables,
    open: Open,
    /// Pieces of a label that is spread over cells or lines.
    pending: Vec<Piece<'a>>,
    /// Pieces with a number that are no cell and no label so far: where each begins, where it ends, and its line.
    loose: BTreeMap<usize, (usize, usize)>,
    /// Empty lines since the last piece.
    gaps: usize,
    /// How many empty lines part two cells that stand one to a line.
    parting: usize,
    /// Labels were broken over lines.
    torn: bool,
    /// The section about remedies has begun, and no other one.
    in_remedies: bool,
}

/// How many empty lines part two cells that stand one to a line: none where two numbers ever stand on neighbouring lines.
fn parting(document: &Document) -> usize {
    let is_number = |line: &str| !line.is_empty() && line.bytes().all(|it| it.is_ascii_digit());
    let mut before = false;
    for line in document.lines() {
        let number = is_number(document.text()[line].trim());
        if before && number {
            return 0;
        }
        before = number;
    }
    1
}

/// More names than this has no header, and more values no row.
const WIDEST: usize = 200;
/// More rows than this has no table.
const LONGEST: usize = 1000;
/// No cell of a word is longer, in characters.
const CELL: usize = 12;
/// A label is spread over at most this many pieces.
const SPREAD: usize = 4;

impl<'a> Reader<'a> {
    fn piece(&mut self, piece: Piece<'a>) {
        let open = &self.open;
        if open.header.len() > WIDEST || open.bare.len() > WIDEST || open.rows.len() > LONGEST {
            self.close();
        }
        match &piece.content {
            Content::Noise => {}
            Content::Gap => self.gap(&piece),
            Content::Hollow => self.soft(&piece),
            // A long label may be spread over lines as well; a sentence ends the table.
            Content::Prose if piece.folded.is_empty() || piece.folded.ends_with('。') || piece.folded.contains('。') => self.close(),
            Content::Label(_) => {
                self.gaps = 0;
                // It may be the end of a longer label: 法人或 over 其他组织.
                if self.pending.is_empty() || !self.resolve_with(&piece) {
                    self.pending.clear();
                    self.label(&piece, &[]);
                }
            }
            Content::Value(_) | Content::Blank => {
                self.gaps = 0;
                let words = self.pending.last().filter(|it| it.line == piece.line).map(|it| it.folded.clone().into_owned());
                if !self.pending.is_empty() {
                    // The rest of a label may stand below its values.
                    self.resolve(label::beginning);
                    self.pending.clear();
                }
                self.value(&piece, words.unwrap_or_default());
            }
            Content::Text | Content::Prose
                if outline::heading(&piece.folded, Script::Simplified).is_some_and(is_section)
                    && label::beginning(&piece.folded).is_empty() =>
            {
                self.close();
                self.in_remedies = outline::heading(&piece.folded, Script::Simplified) == Some(SectionKind::Remedies);
            }
            Content::Text | Content::Prose => {
                self.gaps = 0;
                if let Some(row) = self.open.rows.last_mut() {
                    // 空, N/A, ○ between the values of a line: a cell, whatever it says.
                    // 约28, l8 right behind the label: the first cell, and spoilt.
                    let first = row.values.is_empty() && !row.words.is_empty() && is_spoilt(&piece.folded);
                    let filled = (first || row.values.last().is_some_and(|it| !it.soft)) && row.lines.last() == Some(&piece.line);
                    if filled && !row.ended && piece.folded.chars().nth(CELL).is_none() && row.values.len() < WIDEST {
                        let value = Value::NotANumber(piece.folded.clone().into_owned());
                        row.values.push(printed(self.document, value, &piece, false));
                        return;
                    }
                    // A label may go on: 部分公开（只计这一情 形，不计其他情形）. The number of the next one is none of it.
                    if row.values.is_empty() && !row.words.is_empty() && !is_numbering(&piece.folded) {
                        let whole = format!("{}{}", row.words, piece.folded);
                        let rows: Vec<Meaning> = label::meanings(&whole).iter().filter(|it| it.is_row()).copied().collect();
                        if !rows.is_empty() {
                            (row.words, row.meanings) = (whole, rows);
                            row.lines.push(piece.line);
                            return;
                        }
                    }
                    // A single letter is of a label that is printed from top to bottom.
                    row.ended |= !row.values.is_empty() || piece.folded.chars().nth(1).is_some();
                } else if !self.open.header.is_empty() || self.open.title.is_some() || self.in_remedies {
                    self.open.header.push(self.name(&piece, &[]));
                }
                self.pending.push(piece);
                if self.pending.len() > SPREAD {
                    self.pending.remove(0);
                }
                if self.pending.len() > 1 {
                    self.resolve(label::meanings);
                }
            }
        }
    }

    /// Empty lines part two cells; one more is a cell that is empty.
    fn gap(&mut self, piece: &Piece<'_>) {
        self.gaps += 1;
        if self.gaps > self.parting {
            self.soft(piece);
        }
    }

    /// What may be an empty cell, and may be nothing.
    fn soft(&mut self, piece: &Piece<'_>) {
        if let Some(row) = self.open.rows.last_mut().filter(|it| !it.ended && it.values.len() < WIDEST) {
            row.values.push(printed(self.document, Value::Blank, piece, true));
        }
    }

    /// A value; `words` are no label of any form, and stand before it on its line.
    fn value(&mut self, piece: &Piece<'_>, words: String) {
        let (value, hard) = match &piece.content {
            Content::Value(value) => (value.clone(), true),
            Content::Blank => (Value::Blank, false),
            _ => return,
        };
        let hollow = !hard && self.document.text()[self.document.line_around(piece.line)].contains('\t');
        let printed = Printed { hollow, ..printed(self.document, value, piece, false) };
        if let Some(row) = self.open.rows.last_mut() {
            // Several values on one line are a row; what follows on another line is another.
            let below = row.lines.last() != Some(&piece.line) && row.is_on_one_line();
            if (row.ended || below) && hard {
                // Values on a line without a label: a row that lost its own, or one that the agency added.
                self.open.rows.push(Met { words, values: vec![printed], lines: vec![piece.line], ..Met::default() });
            } else if !row.ended
                && !below
                && row.values.len() < WIDEST
                && (!row.meanings.is_empty() || row.lines.last() == Some(&piece.line))
            {
                if row.values.is_empty() {
                    row.pipes = self.document.text()[self.document.line_around(piece.line)].matches('|').count();
                }
                row.values.push(printed);
                row.lines.push(piece.line);
            }
        } else if hard
            && self.open.bare.is_empty()
            && self.open.header.iter().any(Name::is_column)
            && self.open.header.last().is_some_and(Name::is_row)
        {
            // The name before the first value is that of its row, not one of the header: 行政复议 5 0 1 0 6.
            let name = self.open.header.pop().map(|it| it.meanings).unwrap_or_default();
            self.open.rows.push(Met { meanings: name, values: vec![printed], lines: vec![piece.line], ..Met::default() });
        } else if !self.open.header.is_empty() && (hard || !self.open.bare.is_empty()) {
            self.open.bare.push(printed);
            self.open.lines.push(piece.line);
        }
    }

    /// A name of a header as it stands in its line.
    fn name(&self, piece: &Piece<'_>, meanings: &[Meaning]) -> Name {
        let text = self.document.text();
        let from = columns(&text[piece.line..piece.range.start]);
        let to = from + columns(&text[piece.range.clone()]).max(1);
        Name {
            meanings: meanings.to_vec(),
            folded: piece.folded.clone().into_owned(),
            line: piece.line,
            start: piece.range.start,
            at: from..to,
        }
    }

    /// Ends the table that is being read, and places it if it is one.
    fn close(&mut self) {
        self.pending.clear();
        let mut open = std::mem::take(&mut self.open);
        header::mend(&mut open);
        header::from_left(&mut open, self.document);
        if open.rows.is_empty() && open.bare.is_empty() {
            return;
        }
        open.mark_short();
        open.torn = self.torn;
        self.torn = open.is_torn();
        let placed = |open: &Open| {
            let most = |edition, form: &Form| if open.title.is_none_or(|table| table == form.table) { open.most(edition, form) } else { 0 };
            best(self.tables, most, |edition, form| super::place::in_order(open, edition, form, self.tables.reached(edition, form)))
        };
        // A column that no row fills is no blank cell: what places more is meant.
        let bare = open.without_hollow().and_then(|bare| placed(&bare));
        let own = placed(&open);
        let cells = |it: &Option<Placed>| it.as_ref().map_or(0, |it| it.sources().count());
        let placed = if cells(&bare) > cells(&own) { bare } else { own };
        let Some(placed) = placed.filter(|it| !it.is_by_common_words()) else {
            let numbers = open.rows.iter().flat_map(|it| &it.values).chain(&open.bare).filter(|it| it.value.number().is_some());
            let lines = open.rows.iter().filter(|it| !it.meanings.is_empty()).filter_map(|it| it.lines.first()).chain(&open.lines);
            if let (true, Some(&start), Some(end)) = (open.is_a_form(), lines.min(), numbers.map(|it| it.range.end).max()) {
                self.tables.refused.push(start..end.max(start));
                // No sentence stands on its lines: their numbers are told one by one.
                self.tables.lines.extend(open.rows.iter().flat_map(|it| &it.lines).chain(&open.lines));
            }
            return;
        };
        // A word in a cell that holds a number, as =4, is told all the same.
        let is_word = |it: &&Printed| matches!(it.value, Value::NotANumber(_));
        let words: BTreeSet<usize> = open.rows.iter().flat_map(|it| &it.values).filter(is_word).map(|it| it.range.start).collect();
        for cell in placed.sources().filter(|it| !words.contains(&it.range.start)) {
            self.loose.remove(&cell.range.start);
        }
        self.tables.take(self.document, placed);
    }
}

/// Whether a heading is that of a section of the report: a table ends before it.
fn is_section(kind: SectionKind) -> bool {
    !matches!(kind, SectionKind::Other | SectionKind::Preamble)
}

/// Whether a piece is the number of a label and nothing else: （二）.
fn is_numbering(folded: &str) -> bool {
    let inner = folded.strip_prefix('(').and_then(|it| it.strip_suffix(')'));
    inner.is_some_and(|it| !it.is_empty() && it.chars().all(is_ordinal))
}

/// A value as it stands in print.
fn printed(document: &Document, value: Value, piece: &Piece<'_>, soft: bool) -> Printed {
    let at = columns(document.text().get(piece.line..piece.range.start).unwrap_or_default());
    Printed { value, range: piece.range.clone(), soft, hollow: false, line: piece.line, at }
}

/// How wide a text is in print: a Chinese letter is as wide as two Latin ones.
fn columns(text: &str) -> usize {
    text.chars().map(|it| if it.is_ascii() { 1 } else { 2 }).sum()
}

/// A number with a hedge, or with letters that look like digits: 约28, 28余, l8.
fn is_spoilt(text: &str) -> bool {
    let bare = text.trim_start_matches(['约', '近', '逾', '超']).trim_end_matches(['余', '多']);
    let digit = |it: char| it.is_ascii_digit() || matches!(it, 'O' | 'o' | 'l' | 'I');
    !bare.is_empty() && bare.chars().all(digit) && bare.contains(|it: char| it.is_ascii_digit())
}
