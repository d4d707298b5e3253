//! Tables in running text: pipe rows, columns kept apart by spaces, one cell a line. A row that does not have exactly the values of its columns is not placed,
//! and its numbers stay in the coverage.

use super::Tables;
use super::label::{self, Meaning};
use super::piece::{self, Content, Piece};
use super::place::{Met, Open, best};
use crate::fold::Script;
use crate::{Table, Value};
use gongkai_document::Document;
use std::collections::BTreeMap;

/// Reads the tables that stand on lines, and tells the numbers on their lines that became no cell.
pub(super) fn read(document: &Document, script: Script, tables: &mut Tables) {
    let mut reader = Reader { document, tables, open: Open::default(), pending: Vec::new(), loose: BTreeMap::new() };
    for piece in piece::pieces(document, script) {
        if reader.tables.is_taken(piece.line) || document.is_aside(piece.line) {
            continue;
        }
        if piece.has_number() {
            reader.loose.insert(piece.range.start, (piece.range.end, piece.line));
        }
        reader.piece(piece);
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
    pending: Vec<Piece>,
    /// Pieces with a number that are no cell and no label so far: where each begins, where it ends, and its line.
    loose: BTreeMap<usize, (usize, usize)>,
}

/// A label is spread over at most this many pieces.
const SPREAD: usize = 4;

impl Reader<'_> {
    fn piece(&mut self, piece: Piece) {
        match &piece.content {
            Content::Noise => {}
            // A long label may be spread over lines as well; a sentence ends the table.
            Content::Prose if piece.folded.is_empty() || piece.folded.contains('。') => self.close(),
            Content::Label(_) => {
                self.pending.clear();
                self.label(piece);
            }
            Content::Value(_) | Content::Blank => {
                self.pending.clear();
                self.value(piece);
            }
            Content::Text | Content::Prose => {
                if let Some(row) = self.open.rows.last_mut() {
                    // A single letter is of a label that is printed from top to bottom.
                    row.ended |= !row.values.is_empty() || piece.folded.chars().nth(1).is_some();
                }
                self.pending.push(piece);
                if self.pending.len() > SPREAD {
                    self.pending.remove(0);
                }
                // The longest run of pieces that makes a label.
                for start in 0..self.pending.len().saturating_sub(1) {
                    // Letters of a label that is printed from top to bottom may stand between its pieces.
                    let last = self.pending.len() - 1;
                    let upright = |(at, it): &(usize, &Piece)| *at > start && *at < last && it.folded.chars().nth(1).is_none();
                    let of = |all: bool| -> String {
                        let parts = self.pending.iter().enumerate().skip(start).filter(|it| all || !upright(it));
                        parts.map(|(_, it)| it.folded.as_str()).collect()
                    };
                    let mut joined = of(true);
                    let mut meanings = label::meanings(&joined);
                    if meanings.is_empty() {
                        joined = of(false);
                        meanings = label::meanings(&joined);
                    }
                    if !meanings.is_empty() {
                        let parts = self.pending.split_off(start);
                        self.pending.clear();
                        let (first, last) = (&parts[0], &parts[parts.len() - 1]);
                        let lines = parts.iter().map(|it| it.line).collect::<Vec<_>>();
                        for part in &parts {
                            self.loose.remove(&part.range.start);
                        }
                        let piece = Piece {
                            content: Content::Label(meanings),
                            range: first.range.start..last.range.end,
                            folded: joined,
                            line: first.line,
                        };
                        self.label(piece);
                        self.note(&lines);
                        return;
                    }
                }
            }
        }
    }

    /// Lines that belong to what was read last.
    fn note(&mut self, lines: &[usize]) {
        match self.open.rows.last_mut() {
            Some(row) => row.lines.extend(lines),
            None => self.open.lines.extend(lines),
        }
    }

    fn label(&mut self, piece: Piece) {
        let Content::Label(meanings) = piece.content else { return };
        if let Some(table) = meanings.iter().find_map(|it| it.title()) {
            self.close();
            self.open.title = Some(table);
            self.open.lines.push(piece.line);
            return;
        }
        let of_title = |it: &&Meaning| self.open.title.is_none_or(|table| it.table() == Some(table));
        let columns: Vec<Meaning> = meanings.iter().filter(|it| it.is_column()).filter(of_title).copied().collect();
        let rows: Vec<Meaning> = meanings.iter().filter(|it| it.is_row()).filter(of_title).copied().collect();
        let in_body = !self.open.rows.is_empty();
        if in_body && !rows.is_empty() || columns.is_empty() && !rows.is_empty() {
            self.open.rows.push(Met { meanings: rows, values: Vec::new(), lines: vec![piece.line], ended: false });
        } else if !columns.is_empty() {
            // A table that goes on over a page prints its header again.
            let again = |it: &Meaning| it.table() == Some(Table::Requests);
            if in_body && columns.iter().any(again) && self.open.rows.iter().any(|row| row.meanings.iter().any(again)) {
                self.open.lines.push(piece.line);
                return;
            }
            if in_body || !self.open.bare.is_empty() {
                self.close();
            }
            self.open.header.push(columns);
            self.open.lines.push(piece.line);
        } else if in_body {
            // A label of another table.
            self.close();
            let (columns, rows): (Vec<Meaning>, Vec<Meaning>) = meanings.iter().copied().partition(|it| it.is_column());
            if columns.is_empty() {
                self.open.rows.push(Met { meanings: rows, values: Vec::new(), lines: vec![piece.line], ended: false });
            } else {
                self.open.header.push(columns);
                self.open.lines.push(piece.line);
            }
        }
    }

    fn value(&mut self, piece: Piece) {
        let value = match piece.content {
            Content::Value(value) => value,
            Content::Blank => Value::Blank,
            _ => return,
        };
        if let Some(row) = self.open.rows.last_mut() {
            if !row.ended {
                row.values.push((value, piece.range));
                row.lines.push(piece.line);
            }
        } else if !self.open.header.is_empty() && (value != Value::Blank || !self.open.bare.is_empty()) {
            self.open.bare.push((value, piece.range));
            self.open.lines.push(piece.line);
        }
    }

    /// Ends the table that is being read, and places it if it is one.
    fn close(&mut self) {
        self.pending.clear();
        let open = std::mem::take(&mut self.open);
        if open.rows.is_empty() && open.bare.is_empty() {
            return;
        }
        let Some(placed) = best(self.tables, |edition, form| {
            if open.title.is_none_or(|table| table == form.table) { super::place::in_order(&open, edition, form) } else { None }
        }) else {
            return;
        };
        for cell in &placed.cells {
            self.loose.remove(&cell.range.start);
        }
        self.tables.take(self.document, placed);
    }
}
