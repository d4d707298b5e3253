//! Which row of a form a row of the table is.

use super::entry::Entry;
use super::sheet::Sheet;
use crate::parse::table::label::{self, Meaning};
use crate::parse::table::piece::Content;
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
        words.map(|it| it.folded.as_str()).collect::<Vec<_>>().join(" ")
    }

    /// Where the values of a row without a known label begin: after its words.
    pub(super) fn edge(&self, row: usize) -> usize {
        let words =
            self.covers(row).take_while(|it| matches!(it.content, Content::Label(_) | Content::Text | Content::Prose | Content::Noise));
        words.map(Entry::end).max().unwrap_or(0)
    }

    /// The label of a row: the last one that names a row of the form, else a column of it.
    pub(super) fn label(&self, row: usize, edition: Edition, form: &Form, next: usize) -> Option<Label> {
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
            let is_words = |it: &Entry<'_>| {
                !matches!(it.content, Content::Value(_) | Content::Blank)
                    && it.folded.contains(char::is_alphabetic)
                    && !it.folded.starts_with('=')
            };
            let own = left[..values].iter().rposition(|it| it.cell.row == row && is_words(it))?;
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
}
