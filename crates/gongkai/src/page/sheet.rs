//! The statutory tables as they were filled in: wrong sums on the margins, suspects tinted.

use super::{both, escape};
use crate::{Cell, CellKey, Checked, Column, Concept, Grid, Reading, Row, Standing, Text, Value};
use std::collections::HashMap;
use std::fmt::Write;

/// Every table of the report.
pub(super) fn tables(reading: &Reading, checked: &Checked, out: &mut String) {
    for (nth, grid) in reading.report.tables.iter().enumerate() {
        Sheet::of(nth, grid, checked).draw(out);
    }
}

struct Sheet<'a> {
    grid: &'a Grid,
    /// How far the evidence against each cell carries.
    suspects: HashMap<CellKey, Standing>,
    /// What stands on the margin of a row or a column whose sum is wrong.
    rows: HashMap<Row, String>,
    columns: HashMap<Column, String>,
}

impl<'a> Sheet<'a> {
    fn of(nth: usize, grid: &'a Grid, checked: &Checked) -> Self {
        let mut sheet = Self { grid, suspects: HashMap::new(), rows: HashMap::new(), columns: HashMap::new() };
        let of_table = |it: &&crate::Finding| it.places.first().and_then(|it| it.cell).is_some_and(|it| it.table == nth);
        for finding in checked.findings.iter().filter(of_table).filter(|it| it.code.starts_with("SUM")) {
            for suspect in &finding.suspects {
                let Concept::Cell(cell) = suspect.concept else { continue };
                let known = sheet.suspects.entry(cell).or_insert(suspect.standing);
                if suspect.standing == Standing::Unique {
                    *known = Standing::Unique;
                }
            }
            let cells: Vec<CellKey> =
                finding.concepts.iter().filter_map(|it| if let Concept::Cell(cell) = it { Some(*cell) } else { None }).collect();
            let Some(first) = cells.first() else { continue };
            let said = format!("{} ≠ {}", finding.found.as_deref().unwrap_or_default(), finding.expected.as_deref().unwrap_or_default());
            if cells.iter().all(|it| it.row == first.row) {
                sheet.rows.insert(first.row, said);
            } else if cells.iter().all(|it| it.column == first.column) {
                sheet.columns.entry(first.column).and_modify(|it| *it = format!("{it}; {said}")).or_insert(said);
            }
        }
        sheet
    }

    fn draw(&self, out: &mut String) {
        let form = self.grid.form();
        let table = self.grid.table().term();
        let columns: Vec<Column> = form.columns.iter().filter(|it| it.role.has_cell()).map(|it| it.key).collect();
        let _ = write!(out, "<h3>{}</h3>\n<table><thead><tr><th></th>", both(table));
        for column in form.columns.iter().filter(|it| it.role.has_cell()) {
            let _ = write!(out, "<th>{}</th>", escape(column.label));
        }
        out.push_str("</tr></thead><tbody>\n");
        for row in form.rows {
            let label = escape(&row.printed());
            let indent = "　".repeat(usize::from(row.level));
            if !row.role.has_cell() {
                let _ = writeln!(out, "<tr><th colspan=\"{}\">{indent}{label}</th></tr>", columns.len() + 1);
                continue;
            }
            let _ = write!(out, "<tr><th>{indent}{label}</th>");
            for &column in &columns {
                self.cell(row.key, column, out);
            }
            if let Some(wrong) = self.rows.get(&row.key) {
                let _ = write!(out, "<td class=\"margin\">✗ {}</td>", escape(wrong));
            }
            out.push_str("</tr>\n");
        }
        if !self.columns.is_empty() {
            out.push_str("<tr><th class=\"margin\"></th>");
            for column in &columns {
                let wrong = self.columns.get(column).map_or_else(String::new, |it| format!("✗ {}", escape(it)));
                let _ = write!(out, "<td class=\"margin\">{wrong}</td>");
            }
            out.push_str("</tr>\n");
        }
        out.push_str("</tbody></table>\n");
        for local in self.grid.local() {
            let shown = match &local.value {
                Value::Count(count) => count.to_string(),
                Value::Amount(amount) => amount.to_string(),
                _ => String::new(),
            };
            let kept = both(Text::new("格式以外的一格", "a cell beyond the form"));
            let _ = writeln!(out, "<p><small>{kept}: {} · {}: {}</small></p>", escape(&local.row), escape(&local.column), escape(&shown));
        }
    }

    fn cell(&self, row: Row, column: Column, out: &mut String) {
        let key = CellKey::new(self.grid.table(), row, column);
        let tint = match self.suspects.get(&key) {
            Some(Standing::Unique) => " certain",
            Some(_) => " suspect",
            None => "",
        };
        // Blank, a mark, text and nothing printed are four things.
        let (class, shown) = match self.grid.cell(row, column) {
            Cell::Printed(Value::Count(count)) => ("n", count.to_string()),
            Cell::Printed(Value::Amount(amount)) => ("n", amount.to_string()),
            Cell::Printed(Value::Mark(mark)) => ("blank", escape(mark)),
            Cell::Printed(Value::Blank) => ("blank", both(Text::new("空", "blank"))),
            Cell::Printed(Value::Words(words)) => ("blank", escape(words)),
            Cell::Printed(_) => ("blank", String::new()),
            Cell::Missing | Cell::NoSuchCell => ("missing", String::new()),
        };
        let _ = write!(out, "<td class=\"{class}{tint}\">{shown}</td>");
    }
}
