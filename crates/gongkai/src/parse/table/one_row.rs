//! Forms whose cells all stand in one row: the remedies.

use super::label::Meaning;
use super::open::{Met, Name, Open, Printed, from_left};
use super::place::Placed;
use crate::{Column, Edition, Form, Row};

/// A table whose cells all stand in one row: as many values as the form has cells, in the order of its groups. The names of the columns stand over each group,
/// or once; where they are lost, the names of the groups and what must add up tell.
pub(super) fn one_row(open: &Open, edition: Edition, form: &'static Form, labels: &[Vec<Meaning>]) -> Option<Placed> {
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
    // 行政诉讼 alone is of neither way to court.
    let by_label = |met: &Met| {
        let mut named = rows.iter().filter(|row| met.meanings.iter().any(|it| it.row(edition, form.table) == Some(row.key)));
        named.next().filter(|_| named.next().is_none())
    };
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
    let met: Vec<&Printed> = open.bare.iter().chain(open.rows.iter().flat_map(|it| &it.values)).filter(|it| !it.soft).collect();
    if met.len() != rows.len() * width {
        return None;
    }
    // A cell may stand lower than its neighbours: then what must add up confirms where it stands.
    let values = from_left(met.clone())?;
    let moved = values.iter().zip(&met).any(|(one, other)| !std::ptr::eq(*one, *other));
    placed.inferred |= moved;
    placed.lines.extend(open.rows.iter().flat_map(|it| &it.lines));
    for (at, printed) in values.into_iter().enumerate() {
        let (row, column) = (rows[at / width].key, names[at % names.len()]);
        placed.cell(row, column, printed.value.clone(), printed.range.clone(), (0, at));
    }
    let sure = are_named && !moved || moved && placed.adds_up() || rows.iter().all(|it| named(it)) && placed.adds_up();
    sure.then_some(placed)
}

/// The rows of a form whose cells stand in one row, by groups in the order in which the header prints their names.
fn as_printed(open: &Open, edition: Edition, form: &'static Form) -> Vec<&'static crate::Item<Row>> {
    let names = |row: Row, name: &Name| name.meanings.iter().any(|it| it.row(edition, form.table) == Some(row));
    let printed = |row: Row| open.header.iter().position(|it| names(row, it));
    // 行政诉讼 may name the ways to court as well: a way is where its own name stands.
    let leaves = |name: &Name| form.rows.iter().filter(|it| it.role.has_cell() && names(it.key, name)).count();
    let alone = |row: Row| open.header.iter().position(|it| names(row, it) && leaves(it) == 1);
    let mut group = None;
    let rows = form.rows.iter().filter_map(|row| {
        if row.level == 0 {
            group = printed(row.key);
        }
        row.role.has_cell().then_some((group, alone(row.key), row))
    });
    let mut rows: Vec<_> = rows.collect();
    if rows.iter().all(|it| it.0.is_some()) {
        // 复议后起诉 may stand before 未经复议直接起诉 in its group.
        let inner = rows.iter().all(|it| it.1.is_some());
        rows.sort_by_key(|it| (it.0, it.1.filter(|_| inner)));
    }
    rows.into_iter().map(|it| it.2).collect()
}
