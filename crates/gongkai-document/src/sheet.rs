//! Workbooks: each visible sheet as one table, with merged cells, and numbers as they are shown.

mod shown;

use crate::archive::Archive;
use crate::builder::{Builder, Built};
use crate::{Error, Format, Limits, Problem};
use calamine::{Data, DataRef, Dimensions, Ods, Reader, SheetVisible, Xls, Xlsx};
use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;

/// The cells of a sheet that hold something, by row and column, as they are shown.
type Shown = BTreeMap<(u32, u32), String>;

/// Reads a workbook.
pub(crate) fn read(bytes: &[u8], format: Format, limits: &Limits) -> Result<Built, Error> {
    let mut builder = Builder::new(limits);
    let file = Cursor::new(bytes);
    // The library has no limit of its own on what an archive unpacks to.
    if format != Format::Xls {
        Archive::open(bytes, format, limits)?.measure()?;
    }
    match format {
        Format::Xls => {
            let mut book = Xls::new(file).map_err(|error| Error::broken(format, error))?;
            for name in visible(&book) {
                let range = book.worksheet_range(&name).map_err(|error| Error::broken(format, error))?;
                let merged = book.merge_cells_by_sheet_name(&name).unwrap_or_default();
                sheet(&mut builder, &of_range(&range), &merged, limits)?;
            }
        }
        Format::Ods => {
            let mut book = Ods::new(file).map_err(|error| Error::broken(format, error))?;
            for name in visible(&book) {
                let range = book.worksheet_range(&name).map_err(|error| Error::broken(format, error))?;
                sheet(&mut builder, &of_range(&range), &[], limits)?;
            }
        }
        _ => {
            let mut book: Xlsx<_> = Xlsx::new(file).map_err(|error| Error::broken(format, error))?;
            for name in visible(&book) {
                let cells = of_xlsx(&mut book, &name).map_err(|error| Error::broken(format, error))?;
                let merged = book.merge_cells_by_sheet_name(&name).unwrap_or_default();
                sheet(&mut builder, &cells, &merged, limits)?;
            }
        }
    }
    Ok(builder.finish())
}

fn visible<R: std::io::Read + std::io::Seek, B: Reader<R>>(book: &B) -> Vec<String> {
    book.sheets_metadata().iter().filter(|it| it.visible == SheetVisible::Visible).map(|it| it.name.clone()).collect()
}

/// The cells of a sheet with the formats of their numbers. A formula whose result was not stored is shown as the formula: its cell is not blank.
fn of_xlsx(book: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Result<Shown, calamine::XlsxError> {
    let mut shown = Shown::new();
    let mut cells = book.worksheet_cells_reader(name)?;
    while let Some((cell, style)) = cells.next_cell_with_style_id()? {
        let code = cells.styles().get(style).and_then(|it| it.number_format.as_ref()).map(|it| it.format_code.as_str());
        let text = match cell.get_value() {
            DataRef::SharedString(text) => (*text).to_owned(),
            value => text(&Data::from(value.clone()), code),
        };
        if !text.trim().is_empty() {
            shown.insert(cell.get_position(), text);
        }
    }
    drop(cells);
    let mut formulas = book.worksheet_cells_reader(name)?;
    while let Some(formula) = formulas.next_formula()? {
        if !formula.get_value().is_empty() {
            shown.entry(formula.get_position()).or_insert_with(|| format!("={}", formula.get_value()));
        }
    }
    Ok(shown)
}

fn of_range(range: &calamine::Range<Data>) -> Shown {
    let (top, left) = range.start().unwrap_or_default();
    let cells = range.used_cells().map(|(row, column, value)| ((top + row as u32, left + column as u32), text(value, None)));
    cells.filter(|it| !it.1.trim().is_empty()).collect()
}

/// A value as a sheet shows it.
fn text(value: &Data, code: Option<&str>) -> String {
    match value {
        Data::Int(number) => shown::number(&number.to_string(), code),
        Data::Float(number) => shown::number(&number.to_string(), code),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => text.clone(),
        Data::Bool(yes) => if *yes { "TRUE" } else { "FALSE" }.to_owned(),
        Data::DateTime(date) => {
            let (year, month, day, ..) = date.to_ymd_hms_milli();
            format!("{year}年{month}月{day}日")
        }
        Data::Error(error) => error.to_string(),
        Data::Empty => String::new(),
    }
}

/// Writes a sheet as one table: every row from its first cell that holds something to its last.
fn sheet(builder: &mut Builder, shown: &Shown, merged: &[Dimensions], limits: &Limits) -> Result<(), Error> {
    let (Some((&(top, _), _)), Some((&(bottom, _), _))) = (shown.first_key_value(), shown.last_key_value()) else { return Ok(()) };
    let left = shown.keys().map(|it| it.1).min().unwrap_or(0);
    // A merged cell at the edge reaches beyond what is written in it.
    let merged: Vec<&Dimensions> =
        merged.iter().filter(|it| shown.contains_key(&it.start) || it.start.0 <= bottom && it.start.0 >= top).collect();
    let right =
        shown.keys().map(|it| it.1).chain(merged.iter().filter(|it| shown.contains_key(&it.start)).map(|it| it.end.1)).max().unwrap_or(0);
    let area = (u64::from(bottom - top) + 1).saturating_mul(u64::from(right - left) + 1);
    if area > limits.cells as u64 {
        return Err(Error::from(Problem::TooManyCells { limit: limits.cells }));
    }
    let mut spans: BTreeMap<(u32, u32), &Dimensions> = BTreeMap::new();
    let mut covered: BTreeSet<(u32, u32)> = BTreeSet::new();
    for area in merged {
        spans.insert(area.start, area);
        // Merged cells do not overlap; a file where they do could ask for any amount of work.
        if covered.len() > limits.cells || spans.len() > limits.cells {
            return Err(Error::from(Problem::TooManyCells { limit: limits.cells }));
        }
        for row in area.start.0..=area.end.0.min(bottom) {
            covered.extend((area.start.1..=area.end.1.min(right)).map(|column| (row, column)));
        }
        covered.remove(&area.start);
    }
    builder.table_start();
    for row in top..=bottom {
        builder.row_start();
        for column in left..=right {
            let at = (row, column);
            if covered.contains(&at) {
                continue;
            }
            let (rows, columns) = spans.get(&at).map_or((1, 1), |it| (it.end.0 - row + 1, it.end.1.min(right) - column + 1));
            builder.cell_start(rows as usize, columns as usize)?;
            for (nth, line) in shown.get(&at).map_or("", String::as_str).lines().enumerate() {
                if nth > 0 {
                    builder.line();
                }
                builder.put(&line.replace('\t', " "));
            }
        }
    }
    builder.table_end();
    Ok(())
}
