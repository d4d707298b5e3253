//! Statutory tables in running text: pipe rows, columns kept apart by spaces, one cell a line. Rows and columns are known by their labels, never by position
//! from the start; a row that does not have exactly the values of its columns is not placed, and its numbers stay in the coverage.

mod label;
mod piece;

use crate::fold::Script;
use crate::{Axis, CellIndex, Column, Edition, Form, Grid, Judged, Over, Place, Role, Row, Table, Value, Verdict};
use gongkai_document::Document;
use label::Meaning;
use piece::{Content, Piece};
use std::collections::BTreeMap;
use std::ops::Range;

/// The tables of a document.
#[derive(Debug, Default)]
pub(super) struct Tables {
    pub(super) grids: Vec<Grid>,
    /// Where each printed cell stands, for each grid.
    pub(super) places: Vec<BTreeMap<(Row, Column), Place>>,
    /// The starts of lines that are part of a table.
    lines: Vec<usize>,
    /// How many numbers became cells.
    pub(super) numbers: usize,
    /// Numbers on the lines of a table that became no cell, and remarks with a number beside that of a cell: 22（其中修订16件）.
    pub(super) remarks: Vec<Range<usize>>,
}

impl Tables {
    /// Whether the line that begins at a byte is part of a table.
    pub(super) fn holds(&self, line: usize) -> bool {
        self.lines.binary_search(&line).is_ok()
    }
}

/// Reads the tables of a document.
pub(super) fn read(document: &Document, script: Script) -> Tables {
    let mut reader = Reader { document, tables: Tables::default(), open: Open::default(), pending: Vec::new(), loose: BTreeMap::new() };
    for piece in piece::pieces(document, script) {
        if piece.has_number() {
            reader.loose.insert(piece.range.start, (piece.range.end, piece.line));
        }
        reader.piece(piece);
    }
    reader.close();
    let Reader { mut tables, loose, .. } = reader;
    tables.lines.sort_unstable();
    tables.lines.dedup();
    // The sentences are not read from the lines of a table: what stands there and became no cell is told here.
    let left = loose.into_iter().filter(|(_, (_, line))| tables.holds(*line)).map(|(start, (end, _))| start..end);
    tables.remarks.extend(left.collect::<Vec<_>>());
    tables
}

/// A row as it was met: its label, then its values.
#[derive(Debug)]
struct Met {
    meanings: Vec<Meaning>,
    values: Vec<(Value, Range<usize>)>,
    lines: Vec<usize>,
    /// Words that are no label stand after it: the values that follow them are of another row.
    ended: bool,
}

/// The table that is being read.
#[derive(Debug, Default)]
struct Open {
    title: Option<Table>,
    /// Column labels in the order in which they stand.
    header: Vec<Vec<Meaning>>,
    rows: Vec<Met>,
    /// Lines of title and header.
    lines: Vec<usize>,
    /// Values that stand under a header without a row label: the one row of the remedies.
    bare: Vec<(Value, Range<usize>)>,
}

struct Reader<'a> {
    document: &'a Document,
    tables: Tables,
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
            let (columns, rows): (Vec<Meaning>, Vec<Meaning>) = meanings.iter().partition(|it| it.is_column());
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
        // Of equals the edition of the tables before it, else the newest.
        let before = self.tables.grids.last().map(Grid::edition);
        let editions = before.into_iter().chain(Edition::ALL.iter().rev().copied());
        let forms = editions.flat_map(|edition| edition.forms().iter().map(move |form| (edition, form)));
        let best = forms
            .filter(|(_, form)| open.title.is_none_or(|table| table == form.table))
            .filter_map(|(edition, form)| placed(&open, edition, form))
            .reduce(|best, it| if it.score > best.score { it } else { best });
        let Some(placed) = best else { return };
        let mut grid = placed.grid;
        let table = self.tables.grids.len();
        let mut places = BTreeMap::new();
        for cell in placed.cells {
            self.loose.remove(&cell.range.start);
            let text = &self.document.text()[cell.range.clone()];
            if let Some(open) = text.find(['(', '（']).filter(|it| text[*it..].contains(|it: char| it.is_ascii_digit())) {
                self.tables.remarks.push(cell.range.start + open..cell.range.end);
            }
            let place = Place {
                cell: Some(CellIndex { table, row: cell.at.0, cell: cell.at.1, inferred: placed.inferred }),
                ..Place::new(self.document, cell.range)
            };
            self.tables.numbers += usize::from(cell.value.number().is_some());
            places.insert((cell.row, cell.column), place);
            // The form has the cell: its row and column are the form's own.
            let _ = grid.set(cell.row, cell.column, cell.value);
        }
        self.tables.lines.extend(placed.lines);
        self.tables.grids.push(grid);
        self.tables.places.push(places);
    }
}

/// What of an open table has its place in a form.
fn placed(open: &Open, edition: Edition, form: &'static Form) -> Option<Placed> {
    let printed = columns(&open.header, edition, form);
    let inferred = printed.is_none();
    let columns = printed.or_else(|| by_position(&open.header, edition, form))?;
    let grid = Grid::new(edition, form.table).ok()?;
    let mut placed = Placed { score: open.header.len(), inferred, grid, cells: Vec::new(), lines: open.lines.clone() };
    if form.one_row {
        placed.one_row(open, form, &columns)?;
        return Some(placed);
    }
    let mut next = 0;
    for (nth, met) in open.rows.iter().enumerate() {
        // Two rows may have one label: the next one in printed order is meant.
        let at = |from: usize| {
            let is = |it: &crate::Item<Row>| {
                met.meanings.iter().any(|meaning| meaning.axis() == Some(Axis::Row(it.key)) && meaning.edition() == Some(edition))
            };
            form.rows[from..].iter().position(is).map(|found| from + found)
        };
        let Some(found) = at(next).or_else(|| at(0)) else { continue };
        // A row that is printed twice is held once; the other one is told.
        let twice = placed.cells.iter().any(|it| it.row == form.rows[found].key);
        next = found + 1;
        placed.score += 1;
        let row = &form.rows[found];
        if !row.role.has_cell() {
            placed.lines.extend(&met.lines);
            continue;
        }
        // Surplus blanks are the rest of a span; surplus numbers are no part of this form.
        let values = &met.values;
        if twice || values.len() < columns.len() || values[columns.len()..].iter().any(|it| it.0 != Value::Blank) {
            continue;
        }
        placed.lines.extend(&met.lines);
        for (cell, ((value, range), column)) in values.iter().zip(&columns).enumerate() {
            placed.cells.push(PlacedCell { row: row.key, column: *column, value: value.clone(), range: range.clone(), at: (nth, cell) });
        }
    }
    let sure = !inferred || placed.is_confirmed();
    (sure && !placed.cells.is_empty()).then_some(placed)
}

/// A table in its form.
struct Placed {
    /// How many labels the form knows.
    score: usize,
    /// Its columns were taken by position.
    inferred: bool,
    grid: Grid,
    cells: Vec<PlacedCell>,
    lines: Vec<usize>,
}

struct PlacedCell {
    row: Row,
    column: Column,
    value: Value,
    range: Range<usize>,
    at: (usize, usize),
}

impl Placed {
    /// Whether what must add up does, in enough rows that are not all zero.
    fn is_confirmed(&self) -> bool {
        let mut grid = self.grid.clone();
        for cell in &self.cells {
            let _ = grid.set(cell.row, cell.column, cell.value.clone());
        }
        let identities: Vec<_> = grid.form().identities().into_iter().filter(|it| it.over == Over::Columns).collect();
        let judged = grid.judge(&identities);
        let told = |it: &Judged<'_>| {
            let Axis::Row(row) = it.at else { return false };
            it.verdict == Verdict::Holds
                && grid.form().columns.iter().any(|column| grid.cell(row, column.key).count().is_some_and(|it| it > 0))
        };
        !judged.iter().any(|it| matches!(it.verdict, Verdict::Broken { .. })) && judged.iter().filter(|it| told(it)).count() >= TOLD
    }

    /// A table whose cells all stand in one row: as many values as the form has cells, in the order of its groups.
    fn one_row(&mut self, open: &Open, form: &Form, columns: &[Column]) -> Option<()> {
        let rows: Vec<Row> = form.rows.iter().filter(|it| it.role.has_cell()).map(|it| it.key).collect();
        // The labels of its groups may be rows by name; the values stand after the last of them.
        let values: Vec<&(Value, Range<usize>)> = open.bare.iter().chain(open.rows.iter().flat_map(|it| &it.values)).collect();
        if values.len() != rows.len() * columns.len() {
            return None;
        }
        self.lines.extend(open.rows.iter().flat_map(|it| &it.lines));
        let cells = rows.iter().flat_map(|row| columns.iter().map(move |column| (*row, *column)));
        for (at, ((row, column), (value, range))) in cells.zip(values).enumerate() {
            self.cells.push(PlacedCell { row, column, value: value.clone(), range: range.clone(), at: (0, at) });
        }
        Some(())
    }
}

/// Fewer rows that add up than this confirm nothing.
const TOLD: usize = 3;

/// The columns of a form in its own order, where the header prints too few of their names to tell and none of them contradicts it.
fn by_position(header: &[Vec<Meaning>], edition: Edition, form: &Form) -> Option<Vec<Column>> {
    let all: Vec<Column> = form.columns.iter().filter(|it| it.role.has_cell()).map(|it| it.key).collect();
    if form.table != Table::Requests {
        return None;
    }
    let known = |meanings: &Vec<Meaning>| {
        meanings.iter().find_map(|it| match it.axis() {
            Some(Axis::Column(column)) if it.edition() == Some(edition) && it.table() == Some(form.table) => Some(column),
            _ => None,
        })
    };
    // Names of one level stand in the order of the form; those of a group are printed below the others.
    let named: Vec<Column> = header.iter().filter_map(known).collect();
    let in_order = |level: u8| {
        let at: Vec<usize> = named
            .iter()
            .filter(|it| form.column(**it).is_some_and(|it| it.level == level))
            .filter_map(|it| all.iter().position(|column| column == it))
            .collect();
        at.is_sorted()
    };
    (in_order(0) && in_order(1)).then_some(all)
}

/// The columns of a form in the order in which a header prints them, or `None` where it does not print them all.
fn columns(header: &[Vec<Meaning>], edition: Edition, form: &Form) -> Option<Vec<Column>> {
    let mut found: Vec<Column> = Vec::new();
    let mut group = None;
    for meanings in header {
        let column = meanings.iter().find_map(|it| match it.axis() {
            Some(Axis::Column(column)) if it.edition() == Some(edition) && it.table() == Some(form.table) => Some(column),
            _ => None,
        })?;
        let item = form.column(column)?;
        if item.role == Role::Heading {
            group = Some(found.len());
        } else if !found.contains(&column) {
            found.push(column);
        }
    }
    let all = form.columns.iter().filter(|it| it.role.has_cell()).count();
    if found.len() != all {
        return None;
    }
    // The columns of a group are printed below the others, and stand where the group does.
    if let Some(at) = group {
        let inside = |it: &Column| form.column(*it).is_some_and(|it| it.level > 0);
        let (inner, mut outer): (Vec<Column>, Vec<Column>) = found.into_iter().partition(inside);
        let at = at.min(outer.len());
        outer.splice(at..at, inner);
        return Some(outer);
    }
    Some(found)
}
