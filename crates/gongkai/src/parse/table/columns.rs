//! Which columns of a form a header prints, and in which order.

use super::label::Meaning;
use super::open::Name;
use crate::{Column, Edition, Form, Role, Table};

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
pub(super) fn some_columns(header: &[Name], edition: Edition, form: &Form) -> Option<Vec<Option<Column>>> {
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
        // Printed on a line of their own, they stand where the form has them.
        _ if levels => {
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
