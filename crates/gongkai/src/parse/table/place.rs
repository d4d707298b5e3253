//! Labels and values to the cells of a form: which form it is, and which value is which cell.

use super::Tables;
use super::label::{Meaning, is_common};
use crate::reading::CellSource;
use crate::{Axis, Column, Edition, Form, Grid, Judged, LocalCell, Over, Role, Row, Table, Value, Verdict};
use std::cmp::Reverse;
use std::ops::Range;

/// The form that knows most of the labels. Of equals the edition that most labels of the document are of, then that of the tables before it, else the newest.
///
/// `most` bounds the labels that a form can know, so that only forms which may be the best are tried.
pub(super) fn best<T: Scored>(
    tables: &Tables,
    most: impl Fn(Edition, &'static Form) -> usize,
    place: impl Fn(Edition, &'static Form) -> Option<T>,
) -> Option<T> {
    let before = tables.grids.last().map(Grid::edition);
    let mut editions: Vec<Edition> = Vec::with_capacity(Edition::ALL.len());
    for edition in tables.edition().into_iter().chain(before).chain(Edition::ALL.iter().rev().copied()) {
        if !editions.contains(&edition) {
            editions.push(edition);
        }
    }
    let forms = editions.into_iter().flat_map(|edition| edition.forms().iter().map(move |form| (edition, form)));
    let mut forms: Vec<_> =
        forms.enumerate().map(|(order, (edition, form))| (Reverse(most(edition, form)), order, edition, form)).collect();
    forms.retain(|it| it.0.0 > 0);
    forms.sort_unstable_by_key(|it| (it.0, it.1));
    let mut best: Option<(T, usize)> = None;
    for (Reverse(most), order, edition, form) in forms {
        if best.as_ref().is_some_and(|(found, of)| (most, Reverse(order)) < (found.score(), Reverse(*of))) {
            continue;
        }
        let Some(placed) = place(edition, form) else { continue };
        if best.as_ref().is_none_or(|(found, of)| (placed.score(), Reverse(order)) > (found.score(), Reverse(*of))) {
            best = Some((placed, order));
        }
    }
    best.map(|it| it.0)
}

/// A try to read a table as a form.
pub(super) trait Scored {
    /// How many labels the form knows.
    fn score(&self) -> usize;
}

impl Scored for Placed {
    fn score(&self) -> usize {
        self.score
    }
}

/// A row as it was met: its label, then its values.
#[derive(Debug, Clone, Default)]
pub(super) struct Met {
    /// What its label may mean; nothing for values that stand on a line without one.
    pub(super) meanings: Vec<Meaning>,
    pub(super) values: Vec<Printed>,
    /// Its label, folded.
    pub(super) words: String,
    pub(super) lines: Vec<usize>,
    /// How many pipes stand on the line of its values.
    pub(super) pipes: usize,
    /// Its line ends before those of the other rows do.
    pub(super) short: bool,
    /// Words that are no label stand after it: the values that follow them are of another row.
    pub(super) ended: bool,
}

/// A value as it was met.
#[derive(Debug, Clone)]
pub(super) struct Printed {
    pub(super) value: Value,
    pub(super) range: Range<usize>,
    /// An empty line that may be a blank cell: it counts only where the row lacks exactly as many cells.
    pub(super) soft: bool,
    /// Nothing between two tabs: a blank cell, or a column that no row fills.
    pub(super) hollow: bool,
}

impl Met {
    /// Whether its values so far stand on one line.
    pub(super) fn is_on_one_line(&self) -> bool {
        let last = self.lines.last();
        let values = self.values.iter().filter(|it| !it.soft).count();
        values > 1 && self.lines.iter().filter(|it| Some(*it) == last).count() >= values
    }

    /// The values of a row of so many columns, if it has as many. Surplus blanks are the rest of a span; surplus numbers are no part of the form.
    fn values(&self, columns: usize) -> Option<Vec<&Printed>> {
        let hard: Vec<&Printed> = self.values.iter().filter(|it| !it.soft).collect();
        if hard.len() < columns {
            return (self.values.len() == columns).then(|| self.values.iter().collect());
        }
        let blank = |part: &[&Printed]| part.iter().all(|it| it.value == Value::Blank);
        let surplus = hard.len() - columns;
        // A row that ends before the others has lost a cell: behind empty ones nothing tells which.
        if self.short && hard[surplus].value == Value::Blank {
            return None;
        }
        if blank(&hard[columns..]) {
            // Blank on both sides: either may be the rest of a span.
            let either = surplus > 0 && blank(&hard[..surplus]) && !blank(&hard) && self.is_on_one_line();
            return (!either).then(|| hard[..columns].to_vec());
        }
        blank(&hard[..surplus]).then(|| hard[surplus..].to_vec())
    }
}

/// A name in a header.
#[derive(Debug, Clone)]
pub(super) struct Name {
    /// What it may mean; nothing where it is no label.
    pub(super) meanings: Vec<Meaning>,
    pub(super) folded: String,
    /// The first bytes of its line and of itself.
    pub(super) line: usize,
    pub(super) start: usize,
    /// The columns of print that it covers.
    pub(super) at: Range<usize>,
}

impl Name {
    pub(super) fn is_row(&self) -> bool {
        self.meanings.iter().any(|it| it.is_row())
    }

    pub(super) fn is_column(&self) -> bool {
        self.meanings.iter().any(|it| it.is_column())
    }
}

/// The table that is being read.
#[derive(Debug, Clone, Default)]
pub(super) struct Open {
    pub(super) title: Option<Table>,
    /// Names in the order in which they stand.
    pub(super) header: Vec<Name>,
    pub(super) rows: Vec<Met>,
    /// Lines of title and header.
    pub(super) lines: Vec<usize>,
    /// Values that stand under a header without a row label: the one row of the remedies.
    pub(super) bare: Vec<Printed>,
    /// The labels of what stood before were broken over lines.
    pub(super) torn: bool,
    /// The header was printed again under rows.
    pub(super) headed_again: bool,
    /// Names of the header were put together from parts under one another.
    pub(super) mended: bool,
}

impl Open {
    /// The labels in the header.
    fn labels(&self) -> Vec<Vec<Meaning>> {
        self.header.iter().filter(|it| !it.meanings.is_empty()).map(|it| it.meanings.clone()).collect()
    }
}

impl Open {
    /// Whether so many of its labels are of one form that it is nothing else.
    pub(super) fn is_a_form(&self) -> bool {
        let rows = |edition, form: &Form| self.most(edition, form) - self.labels().len();
        let forms = || Edition::ALL.iter().flat_map(|edition| edition.forms().iter().map(move |form| (*edition, form)));
        let columns = |edition, form: &Form| {
            self.header.iter().flat_map(|it| &it.meanings).filter(|it| it.column(edition, form.table).is_some()).count()
        };
        forms().any(|(edition, form)| rows(edition, form) + columns(edition, form) >= TELLING)
    }

    /// Marks the rows whose line ends before those of the others do, where cells that are covered from above are printed as empty ones.
    pub(super) fn mark_short(&mut self) {
        let widest = self.rows.iter().map(|it| it.pipes).max().unwrap_or(0);
        let values = |it: &Met| it.values.iter().filter(|it| !it.soft).count();
        let mut counts = self.rows.iter().filter(|it| !it.values.is_empty()).map(values);
        let first = counts.next();
        if counts.any(|it| Some(it) != first) {
            self.rows.iter_mut().for_each(|it| it.short = it.pipes < widest);
        }
    }

    /// The same without what stands between tabs and is nothing, where there is any.
    pub(super) fn without_hollow(&self) -> Option<Self> {
        let hollow = |it: &Met| it.values.iter().any(|it| it.hollow);
        self.rows.iter().any(hollow).then(|| {
            let mut bare = self.clone();
            bare.rows.iter_mut().for_each(|row| row.values.retain(|it| !it.hollow));
            bare
        })
    }

    /// Whether many values stand on lines with a few letters that name nothing: labels are broken over lines, and nobody knows which value is whose.
    pub(super) fn is_torn(&self) -> bool {
        let torn =
            |it: &&Met| it.meanings.is_empty() && !it.words.is_empty() && it.words.chars().nth(TORN).is_none() && !it.values.is_empty();
        let count = self.rows.iter().filter(torn).count();
        self.torn || count > 1 && count * 5 > self.rows.len()
    }

    /// The most labels that a form may know of it.
    pub(super) fn most(&self, edition: Edition, form: &Form) -> usize {
        let of_form = |met: &&Met| met.meanings.iter().any(|it| it.row(edition, form.table).is_some());
        self.header.iter().filter(|it| !it.meanings.is_empty()).count() + self.rows.iter().filter(of_form).count()
    }
}

/// What of an open table has its place in a form. `from` is the row of the form that the table before it has reached.
pub(super) fn in_order(open: &Open, edition: Edition, form: &'static Form, from: usize) -> Option<Placed> {
    // Where a row has several values, their number tells whose they are.
    if form.cells().count() == form.rows.iter().filter(|it| it.role.has_cell()).count() && open.is_torn() {
        return None;
    }
    let labels = open.labels();
    if form.one_row {
        return one_row(open, edition, form, &labels);
    }
    let leaves: Vec<usize> = open.header.iter().filter(|it| it.is_column()).map(|it| it.line).collect();
    let levels = leaves.iter().any(|it| *it != leaves[0]);
    let named = columns(&labels, levels, edition, form).map(|it| it.into_iter().map(Some).collect());
    let named: Option<Vec<Option<Column>>> = named.or_else(|| some_columns(&open.header, edition, form));
    let inferred = named.is_none();
    let columns = named.or_else(|| by_position(&labels, edition, form).map(|it| it.into_iter().map(Some).collect()))?;
    let mut placed = Placed::new(edition, form, labels.len(), inferred)?;
    placed.lines.clone_from(&open.lines);
    let mut next = from;
    let below = named_below(open, edition, form);
    let mut found_at = vec![None; open.rows.len()];
    for (nth, met) in open.rows.iter().enumerate() {
        // Two rows may have one label: the next one in printed order is meant.
        let at = |from: usize| {
            let is = |it: &crate::Item<Row>| met.meanings.iter().any(|meaning| meaning.row(edition, form.table) == Some(it.key));
            form.rows[from..].iter().position(is).map(|found| from + found)
        };
        let Some(found) = at(next).or_else(|| at(0)) else { continue };
        // 合计 of a group stands before rows which the form has before its total.
        if found > below[nth] && is_common(&met.words, &form.rows[found]) {
            continue;
        }
        found_at[nth] = Some(found);
        next = found + 1;
        placed.score += 1;
        placed.row(nth, met, &form.rows[found], &columns);
    }
    let sure = if inferred { placed.is_confirmed() } else { !open.mended || !placed.is_mostly_broken() };
    let sure = sure && !placed.is_empty();
    sure.then(|| placed.between(open, &found_at, form, &columns).with_local(open, &found_at, &columns))
}

/// For each row as it was met, the first row of the form that one below it names beyond doubt.
fn named_below(open: &Open, edition: Edition, form: &Form) -> Vec<usize> {
    let mut first = usize::MAX;
    let named = |met: &Met| {
        let mut rows = met.meanings.iter().filter_map(|it| it.row(edition, form.table));
        let row = rows.next().filter(|row| rows.all(|it| it == *row))?;
        let certain = |at: &usize| form.rows[*at].role.has_cell() && !is_common(&met.words, &form.rows[*at]);
        form.rows.iter().position(|it| it.key == row).filter(certain)
    };
    let of = |met| {
        let below = first;
        first = below.min(named(met).unwrap_or(usize::MAX));
        below
    };
    let mut below: Vec<usize> = open.rows.iter().rev().map(of).collect();
    below.reverse();
    below
}

/// A table in its form.
#[derive(Debug, Clone)]
pub(super) struct Placed {
    /// How many labels the form knows.
    pub(super) score: usize,
    /// Its columns were taken by position.
    pub(super) inferred: bool,
    pub(super) grid: Grid,
    /// Where each printed cell stands, in the order of the cells of the form.
    pub(super) cells: Vec<Option<CellSource>>,
    /// Cells of rows and columns that the form does not have, with the bytes of each.
    pub(super) local: Vec<(LocalCell, Range<usize>)>,
    /// The first bytes of its lines.
    pub(super) lines: Vec<usize>,
}

impl Placed {
    /// A form in which nothing is placed yet, and of which so many labels are known.
    pub(super) fn new(edition: Edition, form: &Form, score: usize, inferred: bool) -> Option<Self> {
        let grid = Grid::new(edition, form.table).ok()?;
        let cells = vec![None; grid.values().len()];
        Some(Self { score, inferred, grid, cells, local: Vec::new(), lines: Vec::new() })
    }

    /// Whether nothing is placed.
    pub(super) fn is_empty(&self) -> bool {
        self.cells.iter().all(Option::is_none)
    }

    /// Where what is placed stands.
    pub(super) fn sources(&self) -> impl Iterator<Item = &CellSource> {
        self.cells.iter().flatten()
    }

    /// Puts a value in its cell, where the form has it; one that is printed twice is held once. `at` is its row and its place in the row, as printed.
    pub(super) fn cell(&mut self, row: Row, column: Column, value: Value, range: Range<usize>, at: (usize, usize)) {
        let Some(source) = self.grid.lattice().at(row, column).map(|it| &mut self.cells[it]) else { return };
        if source.is_none() {
            *source = Some(CellSource { range, row: at.0, cell: at.1, inferred: self.inferred });
            let _ = self.grid.set(row, column, value);
        }
    }

    /// The sums over its rows, judged.
    fn judged(&self) -> Vec<Judged<'static>> {
        let mut judged = self.grid.judge(&self.grid.lattice().identities);
        judged.retain(|it| it.identity.over == Over::Columns);
        judged
    }

    /// Whether nothing that must add up fails to.
    fn is_balanced(&self) -> bool {
        !self.grid.judge(&self.grid.lattice().identities).iter().any(|it| matches!(it.verdict, Verdict::Broken { .. }))
    }

    /// Whether every row adds up.
    fn adds_up(&self) -> bool {
        let judged = self.judged();
        !judged.is_empty() && judged.iter().all(|it| it.verdict == Verdict::Holds)
    }

    /// How many rows fail to add up.
    pub(super) fn broken(&self) -> usize {
        self.judged().iter().filter(|it| matches!(it.verdict, Verdict::Broken { .. })).count()
    }

    /// Whether more rows fail to add up than do: their columns cannot be what they were taken for.
    fn is_mostly_broken(&self) -> bool {
        let judged = self.judged();
        let that = |are: fn(&Verdict) -> bool| judged.iter().filter(|it| are(&it.verdict)).count();
        that(|it| matches!(it, Verdict::Broken { .. })) > that(|it| *it == Verdict::Holds)
    }

    /// Whether what must add up does, in enough rows that are not all zero.
    pub(super) fn is_confirmed(&self) -> bool {
        let grid = &self.grid;
        let judged = self.judged();
        let told = |it: &Judged<'_>| {
            let Axis::Row(row) = it.at else { return false };
            it.verdict == Verdict::Holds
                && grid.form().columns.iter().any(|column| grid.cell(row, column.key).count().is_some_and(|it| it > 0))
        };
        !judged.iter().any(|it| matches!(it.verdict, Verdict::Broken { .. })) && judged.iter().filter(|it| told(it)).count() >= TOLD
    }

    /// A row that has exactly the values of its columns. One that is printed twice is held once; the other one is told.
    fn row(&mut self, nth: usize, met: &Met, row: &crate::Item<Row>, columns: &[Option<Column>]) {
        if !row.role.has_cell() {
            self.lines.extend(&met.lines);
            return;
        }
        let twice = self.grid.form().columns.iter().any(|it| self.grid.cell(row.key, it.key).value().is_some());
        // Its lines are of the table even where its values do not fit: no sentence stands there.
        self.lines.extend(&met.lines);
        let Some(values) = met.values(columns.len()).filter(|_| !twice) else { return };
        for (cell, (printed, column)) in values.into_iter().zip(columns).enumerate() {
            let Some(column) = *column else { continue };
            self.cell(row.key, column, printed.value.clone(), printed.range.clone(), (nth, cell));
        }
    }

    /// Rows that lost their labels, where as many stand between two known rows as the form has there, all rows of the form are printed, and what must add up
    /// does with them.
    fn between(self, open: &Open, found_at: &[Option<usize>], form: &Form, columns: &[Option<Column>]) -> Self {
        let cells: Vec<usize> = (0..form.rows.len()).filter(|&at| form.rows[at].role.has_cell()).collect();
        let printed: Vec<usize> = (0..open.rows.len())
            .filter(|&nth| found_at[nth].is_none_or(|at| form.rows[at].role.has_cell()) && open.rows[nth].values(columns.len()).is_some())
            .collect();
        let agrees = |(nth, at): (&usize, &usize)| found_at[*nth].is_none_or(|found| found == *at);
        let lost = printed.iter().any(|&nth| found_at[nth].is_none());
        if !lost || printed.len() != cells.len() || !printed.iter().zip(&cells).all(agrees) {
            return self;
        }
        let mut whole = self.clone();
        whole.inferred = true;
        for (&nth, &at) in printed.iter().zip(&cells).filter(|(nth, _)| found_at[**nth].is_none()) {
            whole.row(nth, &open.rows[nth], &form.rows[at], columns);
        }
        whole.inferred = self.inferred;
        if whole.is_confirmed() && whole.is_balanced() { whole } else { self }
    }
}

impl Placed {
    /// Rows of the agency's own: words that no form knows, and a value under each name.
    fn with_local(mut self, open: &Open, found_at: &[Option<usize>], columns: &[Option<Column>]) -> Self {
        for (met, _) in open.rows.iter().zip(found_at).filter(|(met, at)| at.is_none() && met.meanings.is_empty() && !met.words.is_empty())
        {
            let Some(values) = met.values(columns.len()) else { continue };
            let placed = |it: &&Printed| self.sources().any(|source| source.range == it.range);
            if values.iter().any(placed) || values.iter().all(|it| it.value.number().is_none()) {
                continue;
            }
            for (printed, column) in values.into_iter().zip(columns) {
                let column = column.map_or(String::new(), |it| it.term().zh.to_owned());
                let cell = LocalCell { row: met.words.clone(), column, value: printed.value.clone() };
                self.local.push((cell, printed.range.clone()));
            }
        }
        self
    }
}

/// A table whose cells all stand in one row: as many values as the form has cells, in the order of its groups. The names of the columns stand over each group,
/// or once; where they are lost, the names of the groups and what must add up tell.
fn one_row(open: &Open, edition: Edition, form: &'static Form, labels: &[Vec<Meaning>]) -> Option<Placed> {
    let rows = as_printed(open, edition, form);
    let width = form.columns.len();
    let known = |it: &&Vec<Meaning>| it.iter().any(|it| it.table() == Some(form.table) && it.edition() == Some(edition));
    let names: Vec<Column> = labels.iter().filter_map(|it| it.iter().find_map(|it| it.column(edition, form.table))).collect();
    let distinct = |group: &[Column]| group.iter().enumerate().all(|(at, it)| !group[..at].contains(it));
    let are_named = (names.len() == width || names.len() == width * rows.len()) && names.chunks(width).all(distinct);
    let named = |row: &crate::Item<Row>| {
        let words = || open.header.iter().map(|it| &it.folded).chain(open.rows.iter().map(|it| &it.words));
        std::iter::once(&row.label).chain(row.aliases).any(|label| words().any(|it| it.contains(*label)))
    };
    let mut placed = Placed::new(edition, form, labels.iter().filter(known).count(), !are_named)?;
    placed.lines.clone_from(&open.lines);
    let names = if are_named { names } else { form.columns.iter().map(|it| it.key).collect() };
    // Each group may stand in a row of its own, under the names.
    let by_label = |met: &Met| rows.iter().find(|row| met.meanings.iter().any(|it| it.row(edition, form.table) == Some(row.key)));
    if are_named && names.len() == width {
        let columns: Vec<Option<Column>> = names.iter().copied().map(Some).collect();
        for (nth, met) in open.rows.iter().enumerate() {
            if let Some(row) = by_label(met).filter(|_| met.values(width).is_some()) {
                placed.row(nth, met, row, &columns);
            }
        }
        if !placed.is_empty() {
            return Some(placed);
        }
    }
    // A table for each group: its name stands before the names of the columns.
    let group: Vec<&&crate::Item<Row>> = rows
        .iter()
        .filter(|row| open.header.iter().any(|it| it.meanings.iter().any(|it| it.row(edition, form.table) == Some(row.key))))
        .collect();
    let hard: Vec<&Printed> = open.bare.iter().filter(|it| !it.soft).collect();
    if let ([row], true) = (&group[..], are_named && names.len() == width && hard.len() == width && open.rows.is_empty()) {
        for (at, (printed, column)) in hard.into_iter().zip(&names).enumerate() {
            placed.cell(row.key, *column, printed.value.clone(), printed.range.clone(), (0, at));
        }
        return Some(placed);
    }
    // The labels of its groups may be rows by name; the values stand after the last of them.
    let values: Vec<&Printed> = open.bare.iter().chain(open.rows.iter().flat_map(|it| &it.values)).filter(|it| !it.soft).collect();
    if values.len() != rows.len() * width {
        return None;
    }
    placed.lines.extend(open.rows.iter().flat_map(|it| &it.lines));
    for (at, printed) in values.into_iter().enumerate() {
        let (row, column) = (rows[at / width].key, names[at % names.len()]);
        placed.cell(row, column, printed.value.clone(), printed.range.clone(), (0, at));
    }
    let sure = are_named || rows.iter().all(|it| named(it)) && placed.adds_up();
    sure.then_some(placed)
}

/// The rows of a form whose cells stand in one row, by groups in the order in which the header prints their names.
fn as_printed(open: &Open, edition: Edition, form: &'static Form) -> Vec<&'static crate::Item<Row>> {
    let printed = |group: Row| open.header.iter().position(|it| it.meanings.iter().any(|it| it.row(edition, form.table) == Some(group)));
    let mut group = None;
    let rows = form.rows.iter().filter_map(|row| {
        if row.level == 0 {
            group = printed(row.key);
        }
        row.role.has_cell().then_some((group, row))
    });
    let mut rows: Vec<_> = rows.collect();
    if rows.iter().all(|it| it.0.is_some()) {
        rows.sort_by_key(|it| it.0);
    }
    rows.into_iter().map(|it| it.1).collect()
}

/// So many labels of one form stand nowhere but in it.
pub(super) const TELLING: usize = 4;
/// The most letters of a part of a label that names nothing.
const TORN: usize = 4;
/// Fewer rows that add up than this confirm nothing.
const TOLD: usize = 3;

/// The columns of a form in its own order, where the header prints too few of their names to tell and none of them contradicts it.
pub(super) fn by_position(header: &[Vec<Meaning>], edition: Edition, form: &Form) -> Option<Vec<Column>> {
    let all: Vec<Column> = form.columns.iter().filter(|it| it.role.has_cell()).map(|it| it.key).collect();
    if form.table != Table::Requests {
        return None;
    }
    let known = |meanings: &Vec<Meaning>| meanings.iter().find_map(|it| it.column(edition, form.table));
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

/// The columns of a header whose names are not all known: as many names as the form has columns, each known one in its place.
fn some_columns(header: &[Name], edition: Edition, form: &Form) -> Option<Vec<Option<Column>>> {
    let flat = form.columns.iter().all(|it| it.role.has_cell());
    let columns: Vec<Option<Column>> = header.iter().map(|it| it.meanings.iter().find_map(|it| it.column(edition, form.table))).collect();
    let known: Vec<Column> = columns.iter().flatten().copied().collect();
    let distinct = known.iter().enumerate().all(|(at, it)| !known[..at].contains(it));
    (flat && !form.one_row && columns.len() == form.columns.len() && !known.is_empty() && distinct).then_some(columns)
}

/// The columns of a form in the order in which a header prints them, or `None` where it does not print them all.
///
/// `levels` says that the names stand on several lines: then those of a group may stand above or below the others, and not where they belong.
pub(super) fn columns(header: &[Vec<Meaning>], levels: bool, edition: Edition, form: &Form) -> Option<Vec<Column>> {
    let mut found: Vec<Column> = Vec::new();
    let mut group = None;
    for meanings in header {
        let column = meanings.iter().find_map(|it| it.column(edition, form.table))?;
        let item = form.column(column)?;
        if item.role == Role::Heading {
            group = Some(found.iter().filter(|it| form.column(**it).is_some_and(|it| it.level == 0)).count());
        } else if !found.contains(&column) {
            found.push(column);
        }
    }
    let all = form.columns.iter().filter(|it| it.role.has_cell()).count();
    if found.len() != all {
        return None;
    }
    let inside = |it: &Column| form.column(*it).is_some_and(|it| it.level > 0);
    let first = found.iter().position(inside);
    let last = found.iter().rposition(inside);
    let (Some(first), Some(last)) = (first, last) else { return Some(found) };
    // Others before and after them: they stand where they belong.
    let among = first > 0 && last + 1 < found.len();
    let below = last + 1 == found.len();
    let at = match group {
        _ if among => return Some(found),
        // Printed below the others, they stand where the group does.
        Some(at) if below => at,
        // Printed above the others, they stand where the form has them.
        _ if levels && !below => {
            let ahead = form.columns.iter().take_while(|it| it.level == 0 && it.role != Role::Heading).filter(|it| it.role.has_cell());
            ahead.filter(|it| found.contains(&it.key)).count()
        }
        _ => return Some(found),
    };
    let (inner, mut outer): (Vec<Column>, Vec<Column>) = found.into_iter().partition(inside);
    let at = at.min(outer.len());
    outer.splice(at..at, inner);
    Some(outer)
}
