//! Excel before 2007. The library that reads it trusts the file; what would make it fail is looked for before.

use super::{Merged, Sheet, shown};
use crate::builder::Builder;
use crate::{Error, Format, Limits, Problem};
use calamine::{Data, Reader, SheetVisible, Xls};
use std::io::{Cursor, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Reads every visible sheet.
pub(super) fn read(bytes: &[u8], limits: &Limits, builder: &mut Builder) -> Result<(), Error> {
    measure(bytes, limits)?;
    // Should the library fail on a file, this file alone is lost.
    let sheets = catch_unwind(AssertUnwindSafe(|| sheets(bytes)));
    let mut sheets = sheets.unwrap_or_else(|_| Err(Error::broken(Format::Xls, "its reader failed on it")))?;
    sheets.iter_mut().try_for_each(|it| it.write(builder, limits, String::as_str))
}

fn sheets(bytes: &[u8]) -> Result<Vec<Sheet<String>>, Error> {
    let broken = |error: &dyn std::error::Error| Error::broken(Format::Xls, error);
    let mut book = Xls::new(Cursor::new(bytes)).map_err(|error| broken(&error))?;
    let visible = book.sheets_metadata().iter().filter(|it| it.visible == SheetVisible::Visible);
    let names: Vec<String> = visible.map(|it| it.name.clone()).collect();
    let mut sheets = Vec::new();
    for name in names {
        let range = book.worksheet_range(&name).map_err(|error| broken(&error))?;
        let (top, left) = range.start().unwrap_or_default();
        let cells = range.used_cells().map(|(row, column, value)| ((top + row as u32, left + column as u32), text(value)));
        let merged = book.merge_cells_by_sheet_name(&name).unwrap_or_default();
        sheets.push(Sheet {
            cells: cells.filter(|it| !it.1.trim().is_empty()).collect(),
            merged: merged.iter().map(|it| Merged { from: it.start, to: it.end }).collect(),
            ..Sheet::default()
        });
    }
    Ok(sheets)
}

/// A value as a sheet shows it.
fn text(value: &Data) -> String {
    match value {
        Data::Int(number) => number.to_string(),
        Data::Float(number) => shown::typed(*number),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => text.clone(),
        Data::Bool(yes) => if *yes { "TRUE" } else { "FALSE" }.to_owned(),
        Data::DateTime(date) => shown::date(*date),
        Data::Error(error) => error.to_string(),
        Data::Empty => String::new(),
    }
}

/// Records that place a value at a row and a column ([MS-XLS] 2.3), and those that place several up to a last column.
const CELLS: &[u16] = &[0x0006, 0x00d6, 0x00fd, 0x0201, 0x0203, 0x0204, 0x0205, 0x027e, 0x0406, 0x0003, 0x0004];
const ROWS_OF_CELLS: &[u16] = &[0x00bd, 0x00be];
/// The record that a sheet begins with.
const BEGIN: u16 = 0x0809;

/// Goes through the records for the area that each sheet spans: the library holds all of it, however little is written there.
fn measure(bytes: &[u8], limits: &Limits) -> Result<(), Error> {
    let broken = |error: std::io::Error| Error::broken(Format::Xls, error);
    let mut file = cfb::CompoundFile::open(Cursor::new(bytes)).map_err(broken)?;
    let name = ["/Workbook", "/Book"].into_iter().find(|it| file.is_stream(it));
    let name = name.ok_or_else(|| Error::broken(Format::Xls, "it has no workbook in it"))?;
    let mut book = Vec::new();
    file.open_stream(name).map_err(broken)?.take(limits.expanded as u64).read_to_end(&mut book).map_err(broken)?;
    let word = |at: usize| book.get(at..at + 2).map(|it| u16::from_le_bytes([it[0], it[1]]));
    let (mut at, mut area) = (0, 0_u64);
    // The first and the last row, and the first and the last column, of the sheet.
    let mut span: Option<[u16; 4]> = None;
    let size =
        |span: Option<[u16; 4]>| span.map_or(0, |[top, bottom, left, right]| (u64::from(bottom - top) + 1) * (u64::from(right - left) + 1));
    while let (Some(kind), Some(length)) = (word(at), word(at + 2)) {
        let end = at + 4 + usize::from(length);
        if kind == BEGIN {
            area += size(span.take());
        }
        let several = ROWS_OF_CELLS.contains(&kind) && length >= 6;
        if (several || CELLS.contains(&kind) && length >= 4)
            && let (Some(row), Some(column)) = (word(at + 4), word(at + 6))
        {
            let last = if several { word(end - 2).unwrap_or(column).max(column) } else { column };
            let [top, bottom, left, right] = span.unwrap_or([row, row, column, last]);
            span = Some([top.min(row), bottom.max(row), left.min(column), right.max(last)]);
        }
        at = end;
    }
    if area + size(span) > limits.cells as u64 {
        return Err(Error::from(Problem::TooManyCells { limit: limits.cells }));
    }
    Ok(())
}
