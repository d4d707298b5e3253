//! Tables that the file itself has: each value by the label left of it and the label above it.

use super::Tables;
use super::label::{self, Meaning};
use super::piece::{self, Content};
use super::place::{self, Placed, best};
use crate::fold::{Folded, Script};
use crate::{Column, Edition, Form, Grid, LocalCell, Row, Table, Value};
use gongkai_document::{Cell, Document};
use std::collections::BTreeSet;
use std::ops::Range;

/// No form is wider than this; a table that is lays a page out.
const WIDEST: usize = 256;

/// The most fields of rows that the cells of a form cover.
const COVERED: usize = 200_000;

/// A table of a document that may be a form, or several under one another.
pub(super) struct Read<'t> {
    entries: Vec<Entry<'t>>,
    rows: Rows,
}

impl<'t> Read<'t> {
    /// Looks at the cells of a table; `None` where no label of any form is among them.
    pub(super) fn new(document: &Document, table: &'t gongkai_document::Table, script: Script) -> Option<Self> {
        if table.columns() > WIDEST || table.cells().is_empty() || document.is_aside(table.range().start) {
            return None;
        }
        // A page that is laid out with spans over everything is no form either.
        let covered: usize = table.cells().iter().map(|it| it.rows).sum();
        if covered > COVERED {
            return None;
        }
        let entries: Vec<Entry<'t>> = table.cells().iter().map(|cell| Entry::new(document, cell, script)).collect();
        let rows = Rows::new(&entries, table.rows());
        entries.iter().any(|it| !it.meanings().is_empty()).then_some(Self { entries, rows })
    }

    /// Counts the labels that only one edition has.
    pub(super) fn editions(&self, counts: &mut [usize; Edition::ALL.len()]) {
        for meanings in self.entries.iter().map(Entry::meanings) {
            let mut of = meanings.iter().filter_map(|it| it.edition());
            if let Some(edition) = of.next().filter(|edition| of.all(|it| it == *edition)) {
                counts[edition as usize] += 1;
            }
        }
    }

    /// Places what of it is a form.
    pub(super) fn place(&self, document: &Document, tables: &mut Tables) {
        for block in blocks(&self.entries, &self.rows) {
            let sheet = Sheet { entries: &self.entries, rows: &self.rows, block: &block };
            let known = sheet.known();
            let most = |edition: Edition, form: &Form| {
                let fits = block.title.is_none_or(|table| table == form.table);
                if fits { known[edition as usize][form.table as usize] } else { 0 }
            };
            let placed = best(tables, most, |edition, form| sheet.placed(edition, form, tables.heads_of(edition, form)));
            let Some(Filled { mut placed, heads, labels }) = placed else {
                let entries = || block.all().flat_map(|row| &self.rows.starts[row]).map(|&it| &self.entries[it]);
                let numbers: Vec<Range<usize>> = entries().filter(|it| it.has_number()).map(|it| it.cell.text.clone()).collect();
                let telling = known.iter().flatten().any(|it| *it >= place::TELLING);
                if let (true, Some(first), Some(last)) = (telling, entries().next(), numbers.last()) {
                    // It may be read yet by what stands on its lines.
                    let range = first.cell.text.start..last.end.max(first.cell.text.start);
                    let doubtful = Doubtful { range, lines: block.lines(&self.entries, &self.rows, document), numbers };
                    if sheet.is_doubled() {
                        tables.refuse(doubtful);
                    } else {
                        tables.doubtful.push(doubtful);
                    }
                }
                continue;
            };
            placed.lines = block.lines(&self.entries, &self.rows, document);
            let labels: BTreeSet<usize> = labels.into_iter().collect();
            let mut taken: Vec<usize> = placed.cells.iter().map(|it| it.range.start).collect();
            taken.sort_unstable();
            for entry in block.all().flat_map(|row| &self.rows.starts[row]).map(|&it| &self.entries[it]) {
                let start = entry.cell.text.start;
                // A text with a number in it is held as a text; its number was not read.
                let unread = matches!(entry.content, Content::Text | Content::Prose);
                if entry.has_number() && (unread || taken.binary_search(&start).is_err()) && !labels.contains(&start) {
                    tables.unplaced.push(entry.cell.text.clone());
                }
            }
            tables.take(document, placed);
            tables.last_heads = Some(Heads { heads, width: sheet.width() });
        }
    }
}

/// Puts a row together whose label goes on in the first row of the next table: a page ended in the middle of it. The values stand in one of the two halves.
pub(super) fn join<'t>(before: &mut Read<'t>, after: &mut Read<'t>) {
    let (Some(last), Some(first)) = (before.rows.starts.last(), after.rows.starts.first()) else { return };
    let words = |entry: &Entry<'_>| matches!(entry.content, Content::Text | Content::Label(_));
    let upper = last.iter().copied().rfind(|&it| words(&before.entries[it]));
    let lower = first.iter().copied().rfind(|&it| words(&after.entries[it]));
    let (Some(upper), Some(lower)) = (upper, lower) else { return };
    let whole = [before.entries[upper].folded.as_str(), &after.entries[lower].folded].concat();
    let meanings = label::meanings(&whole);
    if meanings.is_empty() || meanings == before.entries[upper].meanings() || meanings == after.entries[lower].meanings() {
        return;
    }
    let blank = |entries: &[Entry<'_>], row: &[usize], label: usize| {
        row.iter().filter(|it| **it > label).all(|it| matches!(entries[*it].content, Content::Blank))
    };
    let (value, rest) = if blank(&after.entries, first, lower) {
        (&mut before.entries[upper], &mut after.entries[lower])
    } else if blank(&before.entries, last, upper) {
        (&mut after.entries[lower], &mut before.entries[upper])
    } else {
        return;
    };
    (value.content, value.folded) = (Content::Label(meanings), whole);
    (rest.content, rest.folded) = (Content::Noise, String::new());
}

/// A cell with what it holds.
#[derive(Debug)]
struct Entry<'t> {
    cell: &'t Cell,
    content: Content,
    folded: String,
}

impl<'t> Entry<'t> {
    fn new(document: &Document, cell: &'t Cell, script: Script) -> Self {
        let text = &document.text()[cell.text.clone()];
        // A number may stand in a table of its own.
        let framed = cell.holds_table && text.trim().len() <= FRAMED && !text.trim().contains(['\t', '\n']);
        if cell.holds_table && !framed || text.len() > LONG {
            return Self { cell, content: Content::Prose, folded: String::new() };
        }
        // Most cells of a form hold a number and nothing else.
        if let Some(count) = piece::plain_count(text) {
            return Self { cell, content: Content::Value(Value::Count(count)), folded: text.to_owned() };
        }
        if let Some(label) = label::official(text.trim()) {
            return Self { cell, content: Content::Label(label.meanings), folded: label.folded.clone() };
        }
        let mut folded = Folded::default();
        folded.push(text, 0, script);
        let mut folded = folded.text;
        folded.truncate(folded.trim_end().len());
        folded.drain(..folded.len() - folded.trim_start().len());
        // Two numbers under one another are not one.
        let stacked = text.contains('\n') && {
            let digit = |it: Option<char>| it.is_some_and(char::is_numeric);
            let lines = || text.trim().lines().map(str::trim);
            lines().zip(lines().skip(1)).any(|(one, next)| digit(one.chars().next_back()) && digit(next.chars().next()))
        };
        let content = match piece::content(&folded) {
            Content::Value(_) if stacked => Content::Text,
            content => content,
        };
        Self { cell, content, folded }
    }

    fn meanings(&self) -> &'static [Meaning] {
        if let Content::Label(meanings) = self.content { meanings } else { &[] }
    }

    fn has_number(&self) -> bool {
        match &self.content {
            Content::Value(value) => value.number().is_some(),
            Content::Text => self.folded.contains(|it: char| it.is_ascii_digit()),
            Content::Prose => !self.cell.holds_table && self.folded.contains(|it: char| it.is_ascii_digit()),
            Content::Label(_) | Content::Blank | Content::Hollow | Content::Noise | Content::Gap => false,
        }
    }

    fn end(&self) -> usize {
        self.cell.column + self.cell.columns
    }

    fn covers(&self, column: usize) -> bool {
        (self.cell.column..self.end()).contains(&column)
    }

    /// What it says as the value of a cell.
    fn value(&self) -> Option<Value> {
        match &self.content {
            Content::Value(value) => Some(value.clone()),
            Content::Blank | Content::Hollow => Some(Value::Blank),
            Content::Text => Some(Value::NotANumber(self.folded.clone())),
            Content::Label(_) | Content::Noise | Content::Prose | Content::Gap => None,
        }
    }
}

/// A table in a cell with no more text than this is a frame, in bytes.
const FRAMED: usize = 40;
/// A cell with more text than this holds prose, in bytes.
const LONG: usize = 400;

/// The cells of each row, from left to right.
#[derive(Debug)]
struct Rows {
    /// Those that begin in it.
    starts: Vec<Vec<usize>>,
    /// Those that begin in it or reach into it from above.
    covers: Vec<Vec<usize>>,
}

impl Rows {
    fn new(entries: &[Entry<'_>], rows: usize) -> Self {
        let mut starts = vec![Vec::new(); rows];
        for (at, entry) in entries.iter().enumerate() {
            starts[entry.cell.row].push(at);
        }
        let mut open: Vec<usize> = Vec::new();
        let mut covers = Vec::with_capacity(rows);
        for (row, own) in starts.iter().enumerate() {
            open.retain(|&it| entries[it].cell.row + entries[it].cell.rows > row);
            open.extend(own);
            open.sort_by_key(|&it| (entries[it].cell.column, entries[it].cell.row));
            covers.push(open.clone());
        }
        Self { starts, covers }
    }
}

/// A form as it was met: its header and the rows under it.
#[derive(Debug, Default)]
struct Block {
    title: Option<Table>,
    titles: Vec<usize>,
    header: Vec<usize>,
    body: Vec<usize>,
    /// Rows that repeat the header.
    repeated: Vec<usize>,
}

/// No header has more rows; what stands above is none.
const HEADER: usize = 12;

impl Block {
    fn push_header(&mut self, row: usize) {
        if self.header.len() == HEADER {
            self.header.remove(0);
        }
        self.header.push(row);
    }

    fn all(&self) -> impl Iterator<Item = usize> + '_ {
        [&self.titles, &self.header, &self.body, &self.repeated].into_iter().flatten().copied()
    }

    /// The first bytes of its lines in the text.
    fn lines(&self, entries: &[Entry<'_>], rows: &Rows, document: &Document) -> Vec<usize> {
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

/// The forms that stand in a table, one under another.
fn blocks(entries: &[Entry<'_>], rows: &Rows) -> Vec<Block> {
    let mut done = Vec::new();
    let mut block = Block::default();
    for (row, own) in rows.starts.iter().enumerate() {
        let labels = |row: usize| -> Vec<&str> {
            rows.starts[row].iter().map(|&it| &entries[it]).filter(|it| !it.meanings().is_empty()).map(|it| it.folded.as_str()).collect()
        };
        match kind(entries, own, !block.body.is_empty()) {
            Kind::Title(table) => {
                done.push(std::mem::take(&mut block));
                block.title = Some(table);
                block.titles.push(row);
                // A title may stand left of its header.
                if own.iter().flat_map(|&it| entries[it].meanings()).any(|it| it.is_column()) {
                    block.header.push(row);
                }
            }
            Kind::Header if block.body.is_empty() => block.push_header(row),
            // A table that goes on over a page prints its header again.
            Kind::Header if block.header.iter().any(|&it| labels(it) == labels(row)) => block.repeated.push(row),
            Kind::Header => {
                done.push(std::mem::take(&mut block));
                block.header.push(row);
            }
            Kind::Body => block.body.push(row),
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
        // A row of nothing but empty cells under a header: a form of one row that was left blank.
        let blank = |row: &usize| rows.starts[*row].iter().all(|&it| matches!(entries[it].content, Content::Blank));
        if block.body.is_empty() && block.header.len() > 1 && block.header.last().is_some_and(blank) {
            block.body.extend(block.header.pop());
        }
    }
    done.retain(|it| !it.body.is_empty());
    done
}

/// A block in its table.
#[derive(Debug, Clone, Copy)]
struct Sheet<'a> {
    entries: &'a [Entry<'a>],
    rows: &'a Rows,
    block: &'a Block,
}

/// A stretch of columns under one name.
#[derive(Debug, Clone)]
struct Head {
    /// The columns of the table that it covers.
    from: usize,
    to: usize,
    /// The column of the form, where its name is one.
    column: Option<Column>,
    /// The row of the form that stands above it: 行政复议 over its results.
    row: Option<Row>,
    /// What is printed.
    name: String,
}

/// What is a form by its labels, and could not be placed by its rows and columns.
#[derive(Debug)]
pub(super) struct Doubtful {
    pub(super) range: Range<usize>,
    /// The first bytes of its lines.
    pub(super) lines: Vec<usize>,
    pub(super) numbers: Vec<Range<usize>>,
}

/// Whether the same names stand twice side by side: another year, or another agency, stands beside this one, and nothing tells which is meant.
fn is_doubled(heads: &[Head]) -> bool {
    heads.iter().enumerate().any(|(nth, head)| head.column.is_some() && heads[..nth].iter().any(|it| it.column == head.column))
}

/// The names over the columns of a table, for the table that goes on from it.
#[derive(Debug)]
pub(super) struct Heads {
    heads: Vec<Head>,
    /// How many columns the table has.
    width: usize,
}

/// A form filled in.
struct Filled {
    placed: Placed,
    heads: Vec<Head>,
    /// The first bytes of its labels.
    labels: Vec<usize>,
}

impl place::Scored for Filled {
    fn score(&self) -> usize {
        self.placed.score
    }
}

impl Sheet<'_> {
    /// How many columns the table has.
    fn width(&self) -> usize {
        self.entries.iter().map(Entry::end).max().unwrap_or(0)
    }

    fn covers(&self, row: usize) -> impl DoubleEndedIterator<Item = &Entry<'_>> {
        self.rows.covers[row].iter().map(|&it| &self.entries[it])
    }

    /// The most labels that each form may know: names of its columns in the header, and rows that one of its labels, or words that may begin one, stand in.
    fn known(&self) -> [[usize; Table::ALL.len()]; Edition::ALL.len()] {
        let mut known = [[0; Table::ALL.len()]; Edition::ALL.len()];
        for entry in self.block.header.iter().flat_map(|&row| &self.rows.starts[row]).map(|&it| &self.entries[it]) {
            let mut seen = [[false; Table::ALL.len()]; Edition::ALL.len()];
            for meaning in entry.meanings().iter().filter(|it| it.is_column()) {
                if let Meaning::Item(edition, table, _) = *meaning {
                    seen[edition as usize][table as usize] = true;
                }
            }
            count(&mut known, &seen);
        }
        for &row in &self.block.body {
            let mut seen = [[false; Table::ALL.len()]; Edition::ALL.len()];
            for entry in self.covers(row) {
                if matches!(entry.content, Content::Text) {
                    seen = [[true; Table::ALL.len()]; Edition::ALL.len()];
                }
                for meaning in entry.meanings().iter().filter(|it| it.is_row()) {
                    if let Meaning::Item(edition, table, _) = *meaning {
                        seen[edition as usize][table as usize] = true;
                    }
                }
            }
            count(&mut known, &seen);
        }
        known
    }

    /// The names over the values, from left to right: from the first column of the form on. What stands left of it names the labels.
    fn heads(&self, edition: Edition, form: &Form) -> Vec<Head> {
        let mut heads: Vec<(usize, Head)> = Vec::new();
        for at in 0..self.width() {
            // From the lowest name up.
            let over = || {
                let rows = self.block.header.iter().rev();
                rows.flat_map(|&row| self.rows.covers[row].iter().copied()).filter(|&it| self.entries[it].covers(at))
            };
            let Some(leaf) = over().find(|&it| !matches!(self.entries[it].content, Content::Blank)) else { continue };
            if let Some((before, head)) = heads.last_mut()
                && *before == leaf
                && head.to == at
            {
                head.to += 1;
                continue;
            }
            let means = |it: usize| self.entries[it].meanings();
            let cell = |it: &Column| form.column(*it).is_some_and(|it| it.role.has_cell());
            let column = means(leaf).iter().find_map(|it| it.column(edition, form.table)).filter(cell);
            let named = |it: &Row| form.row(*it).is_some_and(|it| it.role.has_cell());
            let row = over().find_map(|it| means(it).iter().filter_map(|it| it.row(edition, form.table)).find(named));
            heads.push((leaf, Head { from: at, to: at + 1, column, row, name: self.entries[leaf].folded.clone() }));
        }
        heads.into_iter().map(|it| it.1).skip_while(|it| it.column.is_none()).collect()
    }

    /// Whether a form stands twice side by side by the names over its columns.
    fn is_doubled(&self) -> bool {
        let forms = Edition::ALL.iter().flat_map(|&edition| edition.forms().iter().map(move |form| (edition, form)));
        forms.filter(|it| !it.1.one_row && it.1.columns.len() > 1).any(|(edition, form)| is_doubled(&self.heads(edition, form)))
    }

    /// How many columns of a form the header names, wherever.
    fn named(&self, edition: Edition, form: &Form) -> Vec<Vec<Meaning>> {
        let header = self.block.header.iter().flat_map(|&row| &self.rows.starts[row]).map(|&it| self.entries[it].meanings());
        let of_form = |it: &&Meaning| it.column(edition, form.table).is_some();
        header.map(|it| it.iter().filter(of_form).copied().collect::<Vec<_>>()).filter(|it| !it.is_empty()).collect()
    }

    /// The block as a form, if it is that form.
    fn placed(&self, edition: Edition, form: &'static Form, before: Option<&Heads>) -> Option<Filled> {
        let named = self.named(edition, form);
        let heads = self.heads(edition, form);
        let cells = |it: &Column| form.column(*it).is_some_and(|it| it.role.has_cell());
        let known: BTreeSet<Column> = named.iter().flatten().filter_map(|it| it.column(edition, form.table)).filter(cells).collect();
        let all = form.columns.iter().filter(|it| it.role.has_cell()).count();
        if form.one_row {
            let filled = (known.len() == all).then(|| self.filled(edition, form, &heads, named.len(), false))??;
            // Under a header that lost its spans some values stand under a name by chance: then the order tells, or nothing.
            let values = self.block.body.iter().flat_map(|&row| self.covers(row)).filter(|it| it.has_number()).count();
            let read = filled.placed.cells.iter().filter(|it| it.value.number().is_some()).count();
            return if read < values && self.block.body.len() == 1 { self.in_order(edition, form, filled) } else { Some(filled) };
        }
        if is_doubled(&heads) {
            return None;
        }
        if named.is_empty()
            && let Some(before) = before
        {
            // It goes on from the page before, without its header: under the same columns, or under as many.
            let columns: Vec<Column> = before.heads.iter().filter_map(|it| it.column).collect();
            let heads = if before.width == self.width() { before.heads.clone() } else { in_turn(&columns) };
            return self.filled(edition, form, &heads, 0, false);
        }
        if known.len() < all
            && let Some(columns) = place::by_position(&named, edition, form)
            && let Some(filled) = self.filled(edition, form, &in_turn(&columns), named.len(), true).filter(|it| it.placed.is_confirmed())
        {
            return Some(filled);
        }
        let as_drawn = self.filled(edition, form, &heads, named.len(), false);
        // Wrong spans may draw a name in another's place. The order in which the names are written tells it, where with it more rows add up.
        let written = place::columns(&named, self.block.header.len() > 1, edition, form)
            .filter(|it| !it.iter().map(|it| Some(*it)).eq(heads.iter().map(|it| it.column)));
        let as_written = written.and_then(|it| self.filled(edition, form, &in_turn(&it), named.len(), false));
        match (as_drawn, as_written) {
            (Some(drawn), Some(written)) => {
                let named = |it: &Filled| it.heads.iter().filter(|it| it.column.is_some()).count();
                let fault = |it: &Filled| (std::cmp::Reverse(named(it)), it.placed.broken());
                Some(if fault(&written) < fault(&drawn) { written } else { drawn })
            }
            (drawn, written) => drawn.or(written),
        }
    }

    /// The block as a form under the names of its columns.
    fn filled(&self, edition: Edition, form: &'static Form, heads: &[Head], names: usize, inferred: bool) -> Option<Filled> {
        let grid = Grid::new(edition, form.table).ok()?;
        let mut placed = Placed { score: names, inferred, grid, cells: Vec::new(), local: Vec::new(), lines: Vec::new() };
        let (mut next, mut labels) = (0, Vec::new());
        for &row in &self.block.body {
            let label = self.label(row, edition, form, next);
            labels.extend(label.as_ref().map(|it| it.start));
            let edge = label.as_ref().map_or_else(|| if form.one_row { 0 } else { self.edge(row) }, |it| it.edge);
            let values: Vec<&Entry<'_>> = self.covers(row).filter(|it| it.cell.column >= edge).collect();
            let found = label.as_ref().and_then(|it| it.row);
            if let Some(at) = found {
                next = at + 1;
                placed.score += 1;
            }
            let key = found.map(|at| form.rows[at].key);
            let named = label.as_ref().and_then(|it| it.column);
            for (nth, value) in values.iter().enumerate() {
                let Some(content) = value.value() else { continue };
                // Both names may stand left of it: 行政复议 | 结果维持 | 3.
                let both = key.is_some() && named.is_some();
                let over = if both { &[] } else { over(heads, &values, nth, edge) };
                // A number that stands under several names is none of them.
                if over.len() > 1 && content.number().is_some() {
                    continue;
                }
                let left = (both && nth == 0).then_some((key, named));
                let under = over.iter().map(|it| (key.or(if form.one_row { it.row } else { None }), it.column));
                for (key, column) in left.into_iter().chain(under) {
                    match key.zip(column).filter(|(row, column)| form.has_cell(*row, *column)) {
                        Some((key, column)) => placed.cell(key, column, content.clone(), value.cell.text.clone(), (row, nth)),
                        None if content.number().is_some() => {
                            let row = key.map_or_else(|| self.words(row, edge), |it| it.term().zh.to_owned());
                            let name = || over.first().map_or(String::new(), |it| it.name.clone());
                            let column = column.map_or_else(name, |it| it.term().zh.to_owned());
                            placed.local.push(LocalCell { row, column, value: content.clone() });
                        }
                        None => {}
                    }
                }
            }
        }
        if form.one_row && placed.cells.is_empty() {
            self.one_row(form, &mut placed);
        }
        (!placed.cells.is_empty()).then_some(Filled { placed, heads: heads.to_vec(), labels })
    }

    /// The words left of the values of a row.
    fn words(&self, row: usize, edge: usize) -> String {
        let words = self.covers(row).filter(|it| it.cell.column < edge && it.cell.row == row);
        words.map(|it| it.folded.as_str()).collect::<Vec<_>>().join(" ")
    }

    /// Where the values of a row without a known label begin: after its words.
    fn edge(&self, row: usize) -> usize {
        let words =
            self.covers(row).take_while(|it| matches!(it.content, Content::Label(_) | Content::Text | Content::Prose | Content::Noise));
        words.map(Entry::end).max().unwrap_or(0)
    }

    /// The label of a row: the last one that names a row of the form, else a column of it.
    fn label(&self, row: usize, edition: Edition, form: &Form, next: usize) -> Option<Label> {
        let left: Vec<&Entry<'_>> = self.covers(row).collect();
        let due = form.rows[next.min(form.rows.len())..].iter().find(|it| it.role.has_cell());
        let rows = |meanings: &[Meaning]| -> Vec<Row> { meanings.iter().filter_map(|it| it.row(edition, form.table)).collect() };
        let of_row = |entry: &Entry<'_>| -> Vec<Row> {
            match &entry.content {
                // A label may go on over the page: one that only one row begins with, or that the row which is due begins with.
                Content::Text if entry.cell.row == row => match rows(label::beginning(&entry.folded)) {
                    rows if rows.is_empty() => due
                        .filter(|it| std::iter::once(&it.label).chain(it.aliases).any(|label| label::is_like(label, &entry.folded)))
                        .map(|it| it.key)
                        .into_iter()
                        .collect(),
                    rows => rows,
                },
                _ => rows(entry.meanings()),
            }
        };
        // Words of its own that no form knows stand between the last known label and the values: a row that the agency added, or one in other words.
        let unknown = left.iter().position(|it| matches!(it.content, Content::Value(_) | Content::Blank)).and_then(|values| {
            let own =
                left[..values].iter().rposition(|it| it.cell.row == row && !matches!(it.content, Content::Value(_) | Content::Blank))?;
            let words = left[own];
            let is_unit = words.folded.chars().nth(2).is_none();
            (matches!(words.content, Content::Text | Content::Prose) && !is_unit && of_row(words).is_empty()).then_some(words)
        });
        if let Some(words) = unknown {
            return Some(Label { row: None, column: None, edge: words.end(), start: words.cell.text.start });
        }
        if let Some(label) = left.iter().rposition(|it| !of_row(it).is_empty()) {
            let keys = of_row(left[label]);
            let groups: Vec<Row> = left[..label].iter().flat_map(|it| of_row(it)).collect();
            let fitting: Vec<usize> = (0..form.rows.len()).filter(|&at| keys.contains(&form.rows[at].key)).collect();
            // Two rows may have one label: the one in the group that stands left of it, else the next one in printed order.
            let group = |at: usize| form.rows[..at].iter().rev().find(|it| it.level < form.rows[at].level).map(|it| it.key);
            let in_group = fitting.iter().find(|&&at| group(at).is_some_and(|it| groups.contains(&it)) && fitting.len() > 1);
            let found = in_group.or_else(|| fitting.iter().find(|&&at| at >= next)).or(fitting.first()).copied();
            let has_cell = found.filter(|&at| form.rows[at].role.has_cell());
            // Right of the names of a row of groups stand its results: 行政复议 | 结果维持 | 3.
            let result = left[label + 1..].iter().take_while(|it| !matches!(it.content, Content::Value(_) | Content::Blank));
            let column = result.clone().flat_map(|it| it.meanings()).find_map(|it| it.column(edition, form.table));
            let edge = if column.is_some() { result.map(|it| it.end()).max().unwrap_or(0) } else { left[label].end() };
            return Some(Label { row: has_cell, column, edge, start: left[label].cell.text.start });
        }
        let of_column = |entry: &&&Entry<'_>| entry.meanings().iter().find_map(|it| it.column(edition, form.table));
        let label = left.iter().rev().find(|it| of_column(it).is_some())?;
        Some(Label { row: None, column: of_column(&label), edge: label.end(), start: label.cell.text.start })
    }

    /// The same with the values in the order of the form, where there are as many.
    fn in_order(&self, edition: Edition, form: &'static Form, filled: Filled) -> Option<Filled> {
        let mut placed = Placed { grid: Grid::new(edition, form.table).ok()?, cells: Vec::new(), local: Vec::new(), ..filled.placed };
        self.one_row(form, &mut placed);
        (!placed.cells.is_empty()).then_some(Filled { placed, ..filled })
    }

    /// A form whose cells all stand in one row, under a header whose names do not stand over them: as many values as the form has cells.
    fn one_row(&self, form: &Form, placed: &mut Placed) {
        let cells: Vec<(Row, Column)> = form.cells().collect();
        for &row in &self.block.body {
            let values: Vec<&Entry<'_>> = self.covers(row).filter(|it| matches!(it.content, Content::Value(_) | Content::Blank)).collect();
            if values.len() == cells.len() && placed.score >= cells.len() && placed.cells.is_empty() {
                for (nth, (&(key, column), entry)) in cells.iter().zip(values).enumerate() {
                    let Some(value) = entry.value() else { continue };
                    placed.cell(key, column, value, entry.cell.text.clone(), (row, nth));
                }
            }
        }
    }
}

/// Adds one for each form that was seen.
fn count(known: &mut [[usize; Table::ALL.len()]; Edition::ALL.len()], seen: &[[bool; Table::ALL.len()]; Edition::ALL.len()]) {
    for (known, seen) in known.iter_mut().flatten().zip(seen.iter().flatten()) {
        *known += usize::from(*seen);
    }
}

/// Names that stand one beside the other, wherever.
fn in_turn(columns: &[Column]) -> Vec<Head> {
    let head = |(at, column): (usize, &Column)| Head { from: at, to: at + 1, column: Some(*column), row: None, name: String::new() };
    columns.iter().enumerate().map(head).collect()
}

/// The names over a value: one by one where the row has as many values as there are names, else those over its columns, where no label stands under a name.
fn over<'h>(heads: &'h [Head], values: &[&Entry<'_>], nth: usize, edge: usize) -> &'h [Head] {
    if heads.len() == values.len() {
        return std::slice::from_ref(&heads[nth]);
    }
    // A row that ends before the last name has lost a cell, and nobody knows which.
    let last = heads.iter().rfind(|it| it.column.is_some()).map_or(0, |it| it.to);
    if heads.first().is_none_or(|it| it.from < edge) || values.last().is_some_and(|it| it.end() < last) {
        return &[];
    }
    let value = values[nth];
    // They stand from left to right.
    let over = &heads[heads.partition_point(|it| it.to <= value.cell.column)..];
    let over = &over[..over.partition_point(|it| it.from < value.end())];
    // A name over several values is the name of none.
    let shared = over.iter().any(|head| values.iter().filter(|it| head.from < it.end() && it.cell.column < head.to).count() > 1);
    if shared { &[] } else { over }
}

/// The label of a row.
#[derive(Debug)]
struct Label {
    /// Its row among those of the form, where it has cells.
    row: Option<usize>,
    /// The column of the form that it names, where it names one.
    column: Option<Column>,
    /// The first column of the table right of it.
    edge: usize,
    /// Its first byte.
    start: usize,
}
