//! What a label does to the table that is being read: it titles one, heads a column, begins a row, or ends it.

use super::Reader;
use crate::Table;
use crate::parse::table::content::Content;
use crate::parse::table::label::Meaning;
use crate::parse::table::open::Met;
use crate::parse::table::piece::Piece;

/// No label has as many numbers.
const NUMBERS: usize = 3;

impl Reader<'_> {
    /// A label, with the parts that it was put together from.
    pub(super) fn label(&mut self, piece: &Piece<'_>, parts: &[Piece<'_>]) {
        let Content::Label(meanings) = piece.content else { return };
        for part in parts {
            // 3500 20 24 inside what was taken for a label is told all the same.
            let numbers = part.folded.split(|it: char| !it.is_ascii_digit()).filter(|it| !it.is_empty()).count();
            if numbers < NUMBERS {
                self.loose.remove(&part.range.start);
            }
            self.open.header.retain(|it| it.start != part.range.start || !it.meanings.is_empty());
        }
        let lines = || std::iter::once(piece.line).chain(parts.iter().map(|it| it.line));
        if let Some(table) = meanings.iter().find_map(|it| it.title()) {
            self.close();
            self.open.title = Some(table);
            self.open.lines.extend(lines());
            return;
        }
        let of_title = |it: &&Meaning| self.open.title.is_none_or(|table| it.table() == Some(table));
        let columns: Vec<Meaning> = meanings.iter().filter(|it| it.is_column()).filter(of_title).copied().collect();
        let rows: Vec<Meaning> = meanings.iter().filter(|it| it.is_row()).filter(of_title).copied().collect();
        let in_body = !self.open.rows.is_empty();
        // The groups of a table of one row stand in its header, where the names of its columns do not stand yet.
        let of_group = |it: &Meaning| it.edition().and_then(|of| of.form(it.table()?)).is_some_and(|form| form.one_row);
        let has_values = !self.open.bare.is_empty() || self.open.rows.iter().any(|it| !it.values.is_empty());
        let is_other = || self.open.rows.iter().flat_map(|it| &it.meanings).any(|it| !of_group(it));
        // A group with a table of its own has its name before its header.
        let stacked = self.open.rows.is_empty() && !self.open.bare.is_empty();
        if columns.is_empty() && !rows.is_empty() && rows.iter().all(of_group) && (!has_values || is_other() || stacked) {
            if in_body || stacked {
                self.close();
            }
            let name = self.name(piece, &rows);
            self.open.header.push(name);
            self.open.lines.extend(lines());
            return;
        }
        let met =
            |meanings: Vec<Meaning>| Met { meanings, words: piece.folded.clone().into_owned(), lines: lines().collect(), ..Met::default() };
        // Under the header the first row again: another table of the same form.
        if self.open.headed_again && self.open.rows.first().is_some_and(|it| !it.meanings.is_empty() && it.meanings == rows) {
            let (header, title) = (self.open.header.clone(), self.open.title);
            self.close();
            (self.open.header, self.open.title) = (header, title);
        }
        // A cell over two columns is printed in both: （二）被依法纠错数 | （二）被依法纠错数.
        let twice =
            self.open.rows.last().is_some_and(|it| it.values.is_empty() && !it.ended && it.meanings == rows && it.words == *piece.folded);
        if twice && !rows.is_empty() {
            return;
        }
        let in_body = !self.open.rows.is_empty();
        if in_body && !rows.is_empty() || columns.is_empty() && !rows.is_empty() {
            self.open.rows.push(met(rows));
        } else if !columns.is_empty() {
            // A table that goes on over a page prints its header again.
            let again = |it: &Meaning| it.table() == Some(Table::Requests);
            if in_body && columns.iter().any(again) && self.open.rows.iter().any(|row| row.meanings.iter().any(again)) {
                self.open.lines.extend(lines());
                self.open.headed_again = true;
                return;
            }
            if in_body || !self.open.bare.is_empty() {
                self.close();
            }
            let name = self.name(piece, &columns);
            self.open.header.push(name);
            self.open.lines.extend(lines());
        } else if in_body {
            // A label of another table.
            self.close();
            let (columns, rows): (Vec<Meaning>, Vec<Meaning>) = meanings.iter().copied().partition(|it| it.is_column());
            if columns.is_empty() {
                self.open.rows.push(met(rows));
            } else {
                let name = self.name(piece, &columns);
                self.open.header.push(name);
                self.open.lines.extend(lines());
            }
        }
    }
}
