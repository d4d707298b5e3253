//! Tables of `OpenDocument` (ISO/IEC 26300): what each cell shows stands in the file as text.

use super::{Merged, Sheet};
use crate::archive::Archive;
use crate::builder::Builder;
use crate::xml::{self, Budget, Element, Event};
use crate::{Error, Format, Limits, Problem};

/// Reads every sheet.
pub(super) fn read(bytes: &[u8], limits: &Limits, builder: &mut Builder) -> Result<(), Error> {
    let mut archive = Archive::open(bytes, Format::Ods, limits)?;
    if archive.part("META-INF/manifest.xml")?.is_some_and(|it| it.contains("encryption-data")) {
        return Err(Error::from(Problem::Locked(Format::Ods)));
    }
    let content = archive.part("content.xml")?.ok_or_else(|| Error::broken(Format::Ods, "it has no content.xml"))?;
    let mut hidden = Vec::new();
    let mut style = None;
    let mut budget = Budget::new(limits);
    xml::walk(&content, Format::Ods, &mut budget, |event| {
        if let Event::Start(it) = event {
            match it.name {
                "style" => style = it.attribute("name"),
                "table-properties" if it.attribute("display").is_some_and(|it| it == "false") => hidden.extend(style.take()),
                _ => {}
            }
        }
        Ok(())
    })?;
    let mut reader = Reader { hidden, limits, builder, sheet: None, row: Row::default(), cell: None, aside: 0 };
    xml::walk(&content, Format::Ods, &mut Budget::new(limits), |event| match event {
        Event::Start(element) => {
            reader.start(&element);
            Ok(())
        }
        Event::End(name) => reader.end(name),
        Event::Text(text) => {
            if let Some(cell) = reader.cell.as_mut().filter(|it| it.paragraph && reader.aside == 0) {
                cell.text.push_str(text);
            }
            Ok(())
        }
    })
}

struct Reader<'a> {
    /// The styles of tables that are not shown.
    hidden: Vec<String>,
    limits: &'a Limits,
    builder: &'a mut Builder,
    /// The sheet that is open, unless it is hidden.
    sheet: Option<Sheet<String>>,
    row: Row,
    cell: Option<Cell>,
    /// How many elements are open whose text is none of the cell's: remarks.
    aside: usize,
}

/// The row that is read.
#[derive(Debug, Default)]
struct Row {
    at: u32,
    /// How many rows are alike.
    times: u32,
    column: u32,
    cells: Vec<(u32, u32, Cell)>,
    is_hidden: bool,
    /// The next column whose width is told.
    declared: u32,
}

/// A cell that is read.
#[derive(Debug, Clone, Default)]
struct Cell {
    text: String,
    /// What is stored beside the text.
    value: String,
    times: u32,
    columns: u32,
    rows: u32,
    /// Text stands in a paragraph.
    paragraph: bool,
    paragraphs: usize,
}

/// No sheet has more rows or columns.
const FARTHEST: u32 = 1 << 20;

/// More spaces in a row than this are a gap like any other.
const SPACES: usize = 40;

impl Reader<'_> {
    fn start(&mut self, element: &Element<'_>) {
        let number = |name: &str| element.attribute(name).and_then(|it| it.parse::<u32>().ok()).unwrap_or(1).clamp(1, FARTHEST);
        let collapsed = || element.attribute("visibility").is_some_and(|it| it != "visible");
        match element.name {
            "table" => {
                let shown = !element.attribute("style-name").is_some_and(|it| self.hidden.contains(&it));
                (self.sheet, self.row) = (shown.then(Sheet::default), Row::default());
            }
            "table-column" => {
                let (from, times) = (self.row.declared, number("number-columns-repeated"));
                self.row.declared = (from + times).min(FARTHEST);
                if let Some(sheet) = self.sheet.as_mut().filter(|_| collapsed()) {
                    sheet.hidden.columns.push(from, self.row.declared - 1);
                }
            }
            "table-row" => {
                self.row.times = number("number-rows-repeated");
                self.row.column = 0;
                self.row.cells.clear();
                self.row.is_hidden = collapsed();
            }
            "table-cell" | "covered-table-cell" => {
                let times = number("number-columns-repeated");
                let (columns, rows) = (number("number-columns-spanned"), number("number-rows-spanned"));
                // What it shows stands in it as text; a program may have written the value alone.
                let stored = ["value", "string-value", "date-value"].iter().find_map(|it| element.attribute(it));
                // A formula whose result was not stored is shown as the formula: its cell is not blank.
                let formula = || element.attribute("formula").map(|it| it.trim_start_matches("of:").to_owned());
                let value = stored.or_else(formula).unwrap_or_default();
                self.cell = Some(Cell { value, times, columns, rows, ..Cell::default() });
            }
            "annotation" => self.aside += 1,
            "p" | "h" => {
                if let Some(cell) = self.cell.as_mut().filter(|_| self.aside == 0) {
                    if cell.paragraphs > 0 {
                        cell.text.push('\n');
                    }
                    cell.paragraphs += 1;
                    cell.paragraph = true;
                }
            }
            "s" | "tab" | "line-break" => {
                let aside = self.aside > 0;
                if let Some(cell) = self.cell.as_mut().filter(|it| it.paragraph && !aside) {
                    let letter = if element.name == "line-break" { '\n' } else { ' ' };
                    cell.text.extend(std::iter::repeat_n(letter, (number("c") as usize).min(SPACES)));
                }
            }
            _ => {}
        }
    }

    fn end(&mut self, name: &str) -> Result<(), Error> {
        match name {
            "table" => {
                if let Some(mut sheet) = self.sheet.take() {
                    sheet.write(self.builder, self.limits, String::as_str)?;
                }
            }
            "table-row" => self.end_row()?,
            "table-cell" | "covered-table-cell" => {
                if let Some(mut cell) = self.cell.take() {
                    if cell.paragraphs == 0 {
                        cell.text = std::mem::take(&mut cell.value);
                    }
                    let column = self.row.column;
                    self.row.column = (column + cell.times).min(FARTHEST);
                    let times = cell.times;
                    if !cell.text.trim().is_empty() || cell.columns > 1 || cell.rows > 1 {
                        self.row.cells.push((column, times, cell));
                    }
                }
            }
            "p" | "h" => {
                if let Some(cell) = self.cell.as_mut().filter(|_| self.aside == 0) {
                    cell.paragraph = false;
                }
            }
            "annotation" => self.aside = self.aside.saturating_sub(1),
            _ => {}
        }
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), Error> {
        let Row { at, times, cells, is_hidden, .. } = &mut self.row;
        let from = *at;
        *at = (from + *times).min(FARTHEST);
        let Some(sheet) = self.sheet.as_mut().filter(|_| !cells.is_empty()) else { return Ok(()) };
        for row in from..*at {
            for (column, times, cell) in cells.iter() {
                for column in *column..column + times {
                    if sheet.cells.len().max(sheet.merged.len()) >= self.limits.cells {
                        return Err(Error::from(Problem::TooManyCells { limit: self.limits.cells }));
                    }
                    if cell.columns > 1 || cell.rows > 1 {
                        let to = (row + cell.rows - 1, column + cell.columns - 1);
                        sheet.merged.push(Merged { from: (row, column), to });
                    }
                    if !cell.text.trim().is_empty() {
                        sheet.cells.insert((row, column), cell.text.clone());
                    }
                }
            }
        }
        if *is_hidden && *at > from {
            sheet.hidden.rows.push(from, *at - 1);
        }
        Ok(())
    }
}
