//! Which row of a form a row of the table is.

use super::entry::Entry;
use super::sheet::Sheet;
use crate::parse::table::content::Content;
use crate::parse::table::label::{self, is_common};
use crate::{Column, Edition, Form, Row};

/// The label of a row.
#[derive(Debug)]
pub(super) struct Label {
    /// Its row among those of the form, where it has cells.
    pub(super) row: Option<usize>,
    /// The column of the form that it names, where it names one.
    pub(super) column: Option<Column>,
    /// The first column of the table right of it.
    pub(super) edge: usize,
    /// Its first byte.
    pub(super) start: usize,
}

impl Sheet<'_> {
    /// The words left of the values of a row.
    pub(super) fn words(&self, row: usize, edge: usize) -> String {
        let words = self.covers(row).filter(|it| it.cell.column < edge && it.cell.row == row);
        words.map(|it| &*it.folded).collect::<Vec<_>>().join(" ")
    }

    /// Where the values of a row without a known label begin: after its words.
    pub(super) fn edge(&self, row: usize) -> usize {
        let words =
            self.covers(row).take_while(|it| matches!(it.content, Content::Label(_) | Content::Text | Content::Prose | Content::Noise));
        words.map(Entry::end).max().unwrap_or(0)
    }

    /// For each row of the block, the first row of the form that a row below it names beyond doubt.
    pub(super) fn named_below(&self, edition: Edition, form: &Form) -> Vec<usize> {
        label::named_below(self.block.body.iter().map(|&row| {
            let label = self.covers(row).rev().find(|it| it.meanings().iter().any(|it| it.row(edition, form.table).is_some()))?;
            label::certain_row(label.meanings(), &label.folded, edition, form)
        }))
    }

    /// The label of a row: the last one that names a row of the form, else a column of it.
    /// From the column `values` on stand values under the names of the form.
    pub(super) fn label(
        &self,
        row: usize,
        edition: Edition,
        form: &Form,
        next: usize,
        below: usize,
        values: Option<usize>,
    ) -> Option<Label> {
        let left: Vec<&Entry<'_>> = self.covers(row).collect();
        let due = || form.rows[next.min(form.rows.len())..].iter().find(|it| it.role.has_cell());
        // The rows of the form that a cell may name.
        let of_row = |entry: &Entry<'_>| {
            let is_text = matches!(entry.content, Content::Text) && entry.cell.row == row;
            // A label may go on over the page: one that only one row begins with, or that the row which is due begins with.
            let meanings = if is_text { label::beginning(&entry.folded) } else { entry.meanings() };
            let rows = meanings.iter().filter_map(|it| it.row(edition, form.table));
            let begun = (is_text && rows.clone().next().is_none()).then(|| {
                let like =
                    |it: &&crate::Item<Row>| std::iter::once(&it.label).chain(it.aliases).any(|label| label::is_like(label, &entry.folded));
                due().filter(like).map(|it| it.key)
            });
            rows.chain(begun.flatten())
        };
        let names_one = |entry: &Entry<'_>| of_row(entry).next().is_some();
        let from = values;
        // Words of its own that no form knows stand between the last known label and the values: a row that the agency added, or one in other words.
        let unknown = left.iter().position(|it| matches!(it.content, Content::Value(_) | Content::Blank)).and_then(|values| {
            let is_words = |it: &Entry<'_>| {
                !matches!(it.content, Content::Value(_) | Content::Blank)
                    && it.folded.contains(char::is_alphabetic)
                    && !it.folded.starts_with('=')
            };
            let own = left[..values].iter().rposition(|it| it.cell.row == row && is_words(it))?;
            let words = left[own];
            // 约118, l18 under 自然人 with the label left of it: a value that is spoilt.
            if from.is_some_and(|it| words.cell.column >= it) && left[..own].iter().any(|it| names_one(it)) {
                return None;
            }
            let is_unit = words.folded.chars().nth(2).is_none();
            let of_other_form = || {
                !words.meanings().is_empty()
                    && !words.meanings().iter().any(|it| it.edition() == Some(edition) && it.table() == Some(form.table))
            };
            let is_other = matches!(words.content, Content::Text | Content::Prose) || of_other_form();
            (is_other && !is_unit && !names_one(words)).then_some(words)
        });
        if let Some(words) = unknown {
            return Some(Label { row: None, column: None, edge: words.end(), start: words.cell.text.start });
        }
        if let Some(label) = left.iter().rposition(|it| names_one(it)) {
            let groups = || left[..label].iter().flat_map(|it| of_row(it));
            let mut fitting: Vec<usize> = of_row(left[label]).filter_map(|row| form.rows.iter().position(|it| it.key == row)).collect();
            fitting.sort_unstable();
            fitting.dedup();
            // Two rows may have one label: the one in the group that stands left of it, else the next one in printed order.
            let group = |at: usize| form.rows[..at].iter().rev().find(|it| it.level < form.rows[at].level).map(|it| it.key);
            let in_group = fitting.iter().find(|&&at| fitting.len() > 1 && group(at).is_some_and(|group| groups().any(|it| it == group)));
            let found = in_group.or_else(|| fitting.iter().find(|&&at| at >= next)).or(fitting.first()).copied();
            // 合计 in （四）无法提供 is that of the group, and no row of the form.
            let nearest = || left[..label].iter().rev().find(|it| it.cell.text != left[label].cell.text && names_one(it));
            // Nor is one that stands before rows which the form has before it.
            let placed =
                |at: usize| nearest().map_or(at <= below, |it| of_row(it).any(|row| form.is_in(at, row) || form.rows[at].key == row));
            let found = found.filter(|&at| !is_common(&left[label].folded, &form.rows[at]) || placed(at));
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
}
