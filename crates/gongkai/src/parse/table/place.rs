//! Labels and values to the cells of a form: which form it is, and which value is which cell.

use super::Tables;
use super::columns::{by_position, columns, some_columns};
use super::label::{certain_row, is_common, named_below};
use super::one_row::one_row;
use super::open::{Met, Open, Printed};
use crate::reading::CellSource;
use crate::{Axis, Column, Edition, Form, Grid, Judged, LocalCell, Over, Row, Table, Value, Verdict};
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
    // One label more is no reason to leave the edition of the table before: a torn label may be that of another form by chance.
    let kept = |edition: Edition| usize::from(Some(edition) == before);
    let mut best: Option<(T, (usize, Reverse<usize>))> = None;
    for (Reverse(most), order, edition, form) in forms {
        if best.as_ref().is_some_and(|(_, found)| (most + kept(edition), Reverse(order)) < *found) {
            continue;
        }
        let Some(placed) = place(edition, form) else { continue };
        let rank = (placed.score() + kept(edition), Reverse(order));
        if best.as_ref().is_none_or(|(_, found)| rank > *found) {
            best = Some((placed, rank));
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
    let mut astray = false;
    let below = named_below(open.rows.iter().map(|it| certain_row(&it.meanings, &it.words, edition, form)));
    let mut found_at = vec![None; open.rows.len()];
    for (nth, met) in open.rows.iter().enumerate() {
        // Two rows may have one label: the next one in printed order is meant.
        let at = |from: usize| {
            let is = |it: &crate::Item<Row>| met.meanings.iter().any(|meaning| meaning.row(edition, form.table) == Some(it.key));
            form.rows[from..].iter().position(is).map(|found| from + found)
        };
        let Some(found) = at(next).or_else(|| at(0)) else {
            astray |= !met.values.is_empty();
            continue;
        };
        // Values whose label was not read stand before: of two rows with one label either may be meant.
        let is = |it: &&crate::Item<Row>| met.meanings.iter().any(|meaning| meaning.row(edition, form.table) == Some(it.key));
        if form.rows.iter().filter(is).nth(1).is_some() {
            if astray {
                continue;
            }
        } else {
            astray = false;
        }
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

    /// Whether no more is placed than a cell or two of the request table, by words that stand in any table: 栏目, 总计 over 其他.
    pub(super) fn is_by_common_words(&self) -> bool {
        let cells = &self.grid.lattice().cells;
        let mut rows = self.cells.iter().zip(cells).filter(|it| it.0.is_some()).map(|it| it.1.0);
        self.grid.table() == Table::Requests && self.sources().nth(FEW).is_none() && rows.all(|it| it == Row::OtherMisc)
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
    pub(super) fn adds_up(&self) -> bool {
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
    pub(super) fn row(&mut self, nth: usize, met: &Met, row: &crate::Item<Row>, columns: &[Option<Column>]) {
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

/// So few cells may be read by chance.
const FEW: usize = 2;
/// So many labels of one form stand nowhere but in it.
pub(super) const TELLING: usize = 4;
/// Fewer rows that add up than this confirm nothing.
const TOLD: usize = 3;
