//! A form filled in: each value in the row of its label, in the column of its name.

use super::block::Block;
use super::entry::{Entry, Rows};
use super::head::{Head, Heads, in_turn, is_doubled, over};
use crate::parse::table::columns;
use crate::parse::table::content::Content;
use crate::parse::table::label::Meaning;
use crate::parse::table::place::{self, Placed};
use crate::{Column, Edition, Form, LocalCell, Row, Table};

/// A block in its table.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sheet<'a> {
    pub(super) entries: &'a [Entry<'a>],
    pub(super) rows: &'a Rows,
    pub(super) block: &'a Block,
    /// The year of the report, as its title has it.
    pub(super) year: Option<i32>,
}

/// A form filled in.
pub(super) struct Filled {
    pub(super) placed: Placed,
    pub(super) heads: Vec<Head>,
    /// The first bytes of its labels.
    pub(super) labels: Vec<usize>,
}

impl place::Scored for Filled {
    fn score(&self) -> usize {
        self.placed.score
    }
}

impl Sheet<'_> {
    /// How many columns the table has.
    pub(super) fn width(&self) -> usize {
        self.rows.width
    }

    pub(super) fn covers(&self, row: usize) -> impl DoubleEndedIterator<Item = &Entry<'_>> {
        self.rows.covers[row].iter().map(|&it| &self.entries[it])
    }

    /// The most labels that each form may know: names of its columns in the header, and rows that one of its labels, or words that may begin one, stand in.
    pub(super) fn known(&self) -> [[usize; Table::ALL.len()]; Edition::ALL.len()] {
        let mut known = [[0; Table::ALL.len()]; Edition::ALL.len()];
        // What each form was counted for last: it is counted once for a name, and once for a row.
        let mut last = [[0; Table::ALL.len()]; Edition::ALL.len()];
        let mut count = |edition: usize, table: usize, nth: usize| {
            if std::mem::replace(&mut last[edition][table], nth) != nth {
                known[edition][table] += 1;
            }
        };
        let names = self.block.header.iter().flat_map(|&row| &self.rows.starts[row]).map(|&it| &self.entries[it]);
        let mut nth = 0;
        for entry in names {
            nth += 1;
            for meaning in entry.meanings().iter().filter(|it| it.is_column()) {
                if let Meaning::Item(edition, table, _) = *meaning {
                    count(edition as usize, table as usize, nth);
                }
            }
        }
        for &row in &self.block.body {
            nth += 1;
            for entry in self.covers(row) {
                if matches!(entry.content, Content::Text) {
                    (0..Edition::ALL.len()).for_each(|edition| (0..Table::ALL.len()).for_each(|table| count(edition, table, nth)));
                }
                for meaning in entry.meanings().iter().filter(|it| it.is_row()) {
                    if let Meaning::Item(edition, table, _) = *meaning {
                        count(edition as usize, table as usize, nth);
                    }
                }
            }
        }
        known
    }

    /// The names over the values, from left to right: from the first column of the form on. What stands left of it names the labels.
    pub(super) fn heads(&self, edition: Edition, form: &Form) -> Vec<Head> {
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
            // 2017年 | 2016年 over the one column of the statistics table.
            let column = column.or_else(|| {
                self.is_year_of_report(&self.entries[leaf].folded).then(|| form.column(Column::Value)).flatten().map(|it| it.key)
            });
            let named = |it: &Row| form.row(*it).is_some_and(|it| it.role.has_cell());
            let row = over().find_map(|it| means(it).iter().filter_map(|it| it.row(edition, form.table)).find(named));
            let name = if column.is_none() { self.entries[leaf].folded.clone().into_owned() } else { String::new() };
            heads.push((leaf, Head { from: at, to: at + 1, column, row, name, repeated: false }));
        }
        heads.into_iter().map(|it| it.1).skip_while(|it| it.column.is_none()).collect()
    }

    /// Whether a form stands twice side by side by the names over its columns.
    pub(super) fn is_doubled(&self) -> bool {
        let forms = Edition::ALL.iter().flat_map(|&edition| edition.forms().iter().map(move |form| (edition, form)));
        forms
            .filter(|it| !it.1.one_row && it.1.columns.len() > 1)
            .any(|(edition, form)| is_doubled(&self.with_repeats(self.heads(edition, form))))
    }

    /// The names, with those marked that stand over the very values of the same name left of them.
    fn with_repeats(&self, mut heads: Vec<Head>) -> Vec<Head> {
        for nth in 1..heads.len() {
            let head = &heads[nth];
            let Some(before) = heads[..nth].iter().find(|it| it.column.is_some() && it.column == head.column) else { continue };
            let value = |row: usize, column: usize| self.covers(row).find(|it| it.covers(column)).map(|it| (&*it.folded, it.has_number()));
            let (one, other) = (before.from, head.from);
            let mut rows = self.block.body.iter().map(|&row| (value(row, one), value(row, other)));
            let mut numbers = false;
            let same = rows.all(|(one, other)| {
                numbers |= one.is_some_and(|it| it.1);
                one.is_some() && one == other
            });
            heads[nth].repeated = same && numbers;
        }
        heads
    }

    /// How many columns of a form the header names, wherever.
    pub(super) fn named(&self, edition: Edition, form: &Form) -> Vec<Vec<Meaning>> {
        let header = self.block.header.iter().flat_map(|&row| &self.rows.starts[row]).map(|&it| self.entries[it].meanings());
        let of_form = |it: &&Meaning| it.column(edition, form.table).is_some();
        header.map(|it| it.iter().filter(of_form).copied().collect::<Vec<_>>()).filter(|it| !it.is_empty()).collect()
    }

    /// The block as a form, if it is that form. `from` is the row of the form that the table before it has reached.
    pub(super) fn placed(&self, edition: Edition, form: &'static Form, before: Option<&Heads>, from: usize) -> Option<Filled> {
        let named = self.named(edition, form);
        let heads = self.heads(edition, form);
        let cells = |it: &Column| form.column(*it).is_some_and(|it| it.role.has_cell());
        let mut known: Vec<Column> = named.iter().flatten().filter_map(|it| it.column(edition, form.table)).filter(cells).collect();
        known.sort_unstable();
        known.dedup();
        let all = form.columns.iter().filter(|it| it.role.has_cell()).count();
        if form.one_row {
            // The names of the columns may stand left of the values, as those of the rows do: 行政复议 | 结果维持 | 3.
            let beside = || {
                // Two columns of values are those of two years, or of two agencies.
                let number =
                    |row: &usize| self.covers(*row).filter(|it| matches!(&it.content, Content::Value(it) if it.number().is_some())).nth(1);
                if self.block.body.iter().any(|row| number(row).is_some()) {
                    return None;
                }
                let filled = self.filled(edition, form, &[], 0, false, from)?;
                (known.is_empty() && filled.placed.sources().count() == form.cells().count()).then_some(filled)
            };
            if let Some(filled) = beside() {
                return Some(filled);
            }
            // 结果维持 and 总计 alone: where every row has its name as well, each value has both.
            let rows = || self.block.body.iter().map(|&row| self.label(row, edition, form, 0, 0, None));
            let both = known.len() > 1 && rows().all(|it| it.is_some_and(|it| it.row.is_some()));
            let filled = (known.len() == all || both).then(|| self.filled(edition, form, &heads, named.len(), false, from))??;
            // Under a header that lost its spans some values stand under a name by chance: then the order tells, or nothing.
            let values = self.block.body.iter().flat_map(|&row| self.covers(row)).filter(|it| it.has_number()).count();
            let read = filled.placed.grid.values().iter().flatten().filter(|it| it.number().is_some()).count();
            return if read < values && self.block.body.len() == 1 { self.in_order(edition, form, filled) } else { Some(filled) };
        }
        let heads = self.with_repeats(heads);
        if is_doubled(&heads) {
            return None;
        }
        if named.is_empty()
            && let Some(before) = before
        {
            // It goes on from the page before, without its header: under the same columns, or under as many.
            let columns: Vec<Column> = before.heads.iter().filter_map(|it| it.column).collect();
            let heads = if before.width == self.width() { before.heads.clone() } else { in_turn(&columns) };
            return self.filled(edition, form, &heads, 0, false, from);
        }
        if known.len() < all
            && let Some(columns) = columns::by_position(&named, edition, form)
            && let Some(filled) =
                self.filled(edition, form, &in_turn(&columns), named.len(), true, from).filter(|it| it.placed.is_confirmed())
        {
            return Some(filled);
        }
        let as_drawn = self.filled(edition, form, &heads, named.len(), false, from);
        // Wrong spans may draw a name in another's place. The order in which the names are written tells it, where with it more rows add up.
        let written = columns::columns(&named, self.block.header.len() > 1, edition, form)
            .filter(|it| !it.iter().map(|it| Some(*it)).eq(heads.iter().map(|it| it.column)));
        let as_written = written.and_then(|it| self.filled(edition, form, &in_turn(&it), named.len(), false, from));
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
    pub(super) fn filled(
        &self,
        edition: Edition,
        form: &'static Form,
        heads: &[Head],
        names: usize,
        inferred: bool,
        from: usize,
    ) -> Option<Filled> {
        let mut placed = Placed::new(edition, form, names, inferred)?;
        let lattice = placed.grid.lattice();
        let (mut next, mut labels) = (from, Vec::with_capacity(self.block.body.len()));
        let mut values: Vec<&Entry<'_>> = Vec::with_capacity(self.width());
        let latest = if form.one_row { self.of_latest_year() } else { None };
        for (&row, below) in self.block.body.iter().zip(self.named_below(edition, form)) {
            if latest.as_ref().is_some_and(|it| !it.contains(&row)) {
                continue;
            }
            let label = self.label(row, edition, form, next, below, heads.first().map(|it| it.from));
            labels.extend(label.as_ref().map(|it| it.start));
            let edge = label.as_ref().map_or_else(|| if form.one_row { 0 } else { self.edge(row) }, |it| it.edge);
            values.clear();
            values.extend(self.covers(row).filter(|it| it.cell.column >= edge));
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
                // The same value once more.
                if let [head] = over
                    && head.repeated
                {
                    labels.push(value.cell.text.start);
                    continue;
                }
                let left = (both && nth == 0).then_some((key, named));
                let under = over.iter().map(|it| (key.or(if form.one_row { it.row } else { None }), it.column));
                for (key, column) in left.into_iter().chain(under) {
                    match key.zip(column).filter(|(row, column)| lattice.at(*row, *column).is_some()) {
                        Some((key, column)) => placed.cell(key, column, content.clone(), value.cell.text.clone(), (row, nth)),
                        None if content.number().is_some() => {
                            let row = key.map_or_else(|| self.words(row, edge), |it| it.term().zh.to_owned());
                            let name = || over.first().map_or(String::new(), |it| it.name.clone());
                            let column = column.map_or_else(name, |it| it.term().zh.to_owned());
                            placed.local.push((LocalCell { row, column, value: content.clone() }, value.cell.text.clone()));
                        }
                        None => {}
                    }
                }
            }
        }
        if form.one_row && placed.is_empty() {
            self.one_row(form, &mut placed);
        }
        (!placed.is_empty()).then_some(Filled { placed, heads: heads.to_vec(), labels })
    }

    /// The same with the values in the order of the form, where there are as many.
    pub(super) fn in_order(&self, edition: Edition, form: &'static Form, filled: Filled) -> Option<Filled> {
        let mut placed = Placed::new(edition, form, filled.placed.score, filled.placed.inferred)?;
        self.one_row(form, &mut placed);
        (!placed.is_empty()).then_some(Filled { placed, ..filled })
    }

    /// Whether a name stands over a column.
    fn is_named(&self, column: usize) -> bool {
        let over = self.block.header.iter().flat_map(|&row| self.covers(row)).filter(|it| it.covers(column));
        over.into_iter().any(|it| !matches!(it.content, Content::Blank))
    }

    /// A form whose cells all stand in one row, under a header whose names do not stand over them: as many values as the form has cells.
    pub(super) fn one_row(&self, form: &Form, placed: &mut Placed) {
        let cells: Vec<(Row, Column)> = form.cells().collect();
        for &row in &self.block.body {
            let is_value = |it: &&Entry<'_>| match it.content {
                Content::Value(_) => true,
                // An empty column that parts the groups is no cell.
                Content::Blank => self.is_named(it.cell.column),
                _ => false,
            };
            let values: Vec<&Entry<'_>> = self.covers(row).filter(is_value).collect();
            if values.len() == cells.len() && placed.score >= cells.len() && placed.is_empty() {
                for (nth, (&(key, column), entry)) in cells.iter().zip(values).enumerate() {
                    let Some(value) = entry.value() else { continue };
                    placed.cell(key, column, value, entry.cell.text.clone(), (row, nth));
                }
            }
        }
    }
}
