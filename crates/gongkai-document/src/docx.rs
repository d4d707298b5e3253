//! Word documents: paragraphs with their automatic numbers, and tables with merged cells.

mod numbering;
mod xml;

use crate::archive::Archive;
use crate::builder::{Builder, Built};
use crate::{Error, Format, Limits};
use numbering::{Level, Numbering};
use xml::{Element, Event};

/// Parts that a reader of the document sees, in the order in which they are read. Headers and footers hold page numbers.
const PARTS: &[&str] = &["word/document.xml", "word/footnotes.xml", "word/endnotes.xml"];

/// Reads a document.
pub(crate) fn read(bytes: &[u8], limits: &Limits) -> Result<Built, Error> {
    let mut archive = Archive::open(bytes, Format::Docx, limits)?;
    let numbering = archive.part("word/numbering.xml")?.unwrap_or_default();
    let styles = archive.part("word/styles.xml")?.unwrap_or_default();
    let mut reader = Reader {
        builder: Builder::new(limits),
        numbering: Numbering::read(&numbering, &styles, limits)?,
        cells: Vec::new(),
        paragraph: None,
        run: Run::default(),
        deleted: false,
        hidden: 0,
        numbered: None,
    };
    for (nth, name) in PARTS.iter().enumerate() {
        match archive.part(name)? {
            Some(part) => reader.part(&part, limits)?,
            None if nth == 0 => return Err(Error::broken(Format::Docx, format!("it has no {name}"))),
            None => {}
        }
        reader.builder.line();
    }
    Ok(reader.builder.finish())
}

struct Reader {
    builder: Builder,
    numbering: Numbering,
    /// The cells that are open, the innermost last.
    cells: Vec<Cell>,
    /// The properties of the paragraph that is open, until its first text.
    paragraph: Option<Paragraph>,
    run: Run,
    /// The row that is open was deleted under tracked changes.
    deleted: bool,
    /// How many elements are open whose text is not shown.
    hidden: usize,
    /// The number that stands before the next text.
    numbered: Option<String>,
}

/// A cell whose properties are being read.
#[derive(Debug, Default)]
struct Cell {
    columns: usize,
    /// It goes on from the cell above.
    goes_on: bool,
    begun: bool,
}

/// How a run of letters is drawn.
#[derive(Debug, Default)]
struct Run {
    /// It is hidden or struck out.
    hidden: bool,
    raised: bool,
}

/// How a paragraph is numbered.
#[derive(Debug, Default)]
struct Paragraph {
    style: Option<String>,
    list: Option<String>,
    level: Option<usize>,
}

/// Elements whose text a reader does not see: deleted text, moved text at its old place, the older form of an alternative, separators of notes.
const HIDDEN: &[&str] = &["del", "moveFrom", "Fallback", "instrText", "delText"];

impl Reader {
    fn part(&mut self, part: &str, limits: &Limits) -> Result<(), Error> {
        let mut text = false;
        let mut of_row = false;
        xml::walk(part, Format::Docx, limits, |event| {
            match event {
                Event::Start(element) if element.name == "del" && of_row => self.deleted = true,
                Event::End("del") if of_row => {}
                Event::Start(element) if HIDDEN.contains(&element.name) || is_separator(&element) => self.hidden += 1,
                Event::End(name) if HIDDEN.contains(&name) => self.hidden = self.hidden.saturating_sub(1),
                Event::Start(element) => {
                    text = element.name == "t";
                    of_row |= element.name == "trPr";
                    self.start(&element)?;
                }
                Event::End(name) => {
                    text = false;
                    of_row &= name != "trPr";
                    self.end(name)?;
                }
                Event::Text(words) if text && self.hidden == 0 => self.text(words)?,
                Event::Text(_) => {}
            }
            Ok(())
        })
    }

    fn start(&mut self, element: &Element<'_>) -> Result<(), Error> {
        let value = || element.attribute("val");
        let number = || value().and_then(|it| it.trim().parse::<usize>().ok());
        match element.name {
            "tbl" => {
                self.begin_cell()?;
                self.builder.table_start();
            }
            "tr" => {
                self.deleted = false;
                self.builder.row_start();
            }
            "r" => self.run = Run::default(),
            "vanish" | "strike" | "dstrike" => self.run.hidden |= value().is_none_or(|it| !matches!(it.as_str(), "0" | "false" | "none")),
            "vertAlign" => self.run.raised = value().is_some_and(|it| it == "superscript"),
            "gridBefore" => self.builder.skip(number().unwrap_or(0)),
            "tc" => self.cells.push(Cell { columns: 1, ..Cell::default() }),
            "gridSpan" => self.with_cell(|cell| cell.columns = number().unwrap_or(1).max(1)),
            "vMerge" => {
                let goes_on = value().is_none_or(|it| it != "restart");
                self.with_cell(|cell| cell.goes_on = goes_on);
            }
            "p" => {
                self.begin_cell()?;
                self.builder.line();
                self.paragraph = Some(Paragraph::default());
                self.numbered = None;
            }
            "pStyle" => self.with_paragraph(|it| it.style = value()),
            "numId" => self.with_paragraph(|it| it.list = value()),
            "ilvl" => self.with_paragraph(|it| it.level = number()),
            "br" | "cr" => self.builder.line(),
            "tab" if self.paragraph.is_none() && self.hidden == 0 => self.builder.tab(),
            "noBreakHyphen" => self.text("-")?,
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, name: &str) -> Result<(), Error> {
        match name {
            // Its properties are read when they end, or with its first run.
            "pPr" => self.number(),
            "r" => self.run = Run::default(),
            "p" => {
                self.paragraph = None;
                self.builder.line();
            }
            "tc" => {
                self.begin_cell()?;
                self.cells.pop();
                self.builder.cell_end();
            }
            "tbl" => self.builder.table_end(),
            _ => {}
        }
        Ok(())
    }

    fn with_cell(&mut self, set: impl FnOnce(&mut Cell)) {
        if let Some(cell) = self.cells.last_mut().filter(|it| !it.begun) {
            set(cell);
        }
    }

    fn with_paragraph(&mut self, set: impl FnOnce(&mut Paragraph)) {
        if let Some(paragraph) = &mut self.paragraph {
            set(paragraph);
        }
    }

    /// Begins the cell whose properties are read, if it has not begun.
    fn begin_cell(&mut self) -> Result<(), Error> {
        let Some(cell) = self.cells.last_mut().filter(|it| !it.begun) else { return Ok(()) };
        cell.begun = true;
        if self.deleted {
            cell.goes_on = true;
            return Ok(());
        }
        if cell.goes_on && self.builder.go_on(cell.columns) {
            return Ok(());
        }
        cell.goes_on = false;
        self.builder.cell_start(1, cell.columns)
    }

    fn number(&mut self) {
        let Some(paragraph) = self.paragraph.take() else { return };
        let style = paragraph.style.as_deref();
        let level = Level { list: paragraph.list.as_deref(), level: paragraph.level };
        self.numbered = self.numbering.next(style, level);
    }

    fn text(&mut self, words: &str) -> Result<(), Error> {
        self.begin_cell()?;
        if self.paragraph.is_some() {
            self.number();
        }
        // What stands in a cell that goes on from the one above is not shown.
        if self.run.hidden || self.cells.last().is_some_and(|it| it.goes_on) {
            return Ok(());
        }
        if let Some(number) = self.numbered.take() {
            self.builder.put(&number);
        }
        if self.run.raised {
            self.builder.raised(words)
        } else {
            self.builder.put(words)
        }
        Ok(())
    }
}

/// A note that only draws the line over the notes.
fn is_separator(element: &Element<'_>) -> bool {
    matches!(element.name, "footnote" | "endnote") && element.attribute("type").is_some()
}
