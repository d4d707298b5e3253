//! Word documents: paragraphs with their automatic numbers, and tables with merged cells.

mod numbering;

use crate::archive::Archive;
use crate::builder::{Builder, Built};
use crate::xml::{self, Budget, Element, Event};
use crate::{Error, Format, Limits};
use numbering::{Level, Numbering};

/// Parts that a reader of the document sees beside its text, in the order in which they are read. Headers and footers hold page numbers.
const NOTES: &[&str] = &["footnotes", "endnotes"];

/// Reads a document.
pub(crate) fn read(bytes: &[u8], limits: &Limits) -> Result<Built, Error> {
    let mut archive = Archive::open(bytes, Format::Docx, limits)?;
    let mut budget = Budget::new(limits);
    let main = archive.main_part()?.unwrap_or_else(|| "word/document.xml".to_owned());
    let targets = archive.targets(&main)?;
    let part = |archive: &mut Archive<'_>, kind: &str| match targets.iter().find(|it| it.kind == kind) {
        Some(target) => archive.part(&target.name),
        None => Ok(None),
    };
    let numbering = part(&mut archive, "numbering")?.unwrap_or_default();
    let styles = part(&mut archive, "styles")?.unwrap_or_default();
    let mut reader = Reader {
        builder: Builder::new(limits),
        numbering: Numbering::read(&numbering, &styles, &mut budget)?,
        cells: Vec::new(),
        paragraph: None,
        run: Run::default(),
        deleted: false,
        hidden: 0,
        fields: Vec::new(),
        controls: Vec::new(),
        numbered: None,
    };
    let text = archive.part(&main)?.ok_or_else(|| Error::broken(Format::Docx, format!("it has no {main}")))?;
    reader.part(&text, &mut budget)?;
    for kind in NOTES {
        reader.builder.line();
        if let Some(notes) = part(&mut archive, kind)? {
            reader.part(&notes, &mut budget)?;
        }
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
    /// The fields that are open, and whether what they show has begun: before it stands what they compute it from.
    fields: Vec<bool>,
    /// The controls that are open, and whether they show only what asks to be filled in.
    controls: Vec<bool>,
    /// The number that stands before the next text.
    numbered: Option<String>,
}

/// A cell whose properties are being read.
#[derive(Debug, Default)]
struct Cell {
    columns: usize,
    /// It goes on from the cell above.
    goes_on: bool,
    /// It was deleted.
    deleted: bool,
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

/// Elements whose text a reader does not see: deleted text, moved text at its old place, the older form of an alternative, how a word is spoken.
const HIDDEN: &[&str] = &["del", "moveFrom", "Fallback", "instrText", "delText", "rt"];

impl Reader {
    fn part(&mut self, part: &str, budget: &mut Budget) -> Result<(), Error> {
        let mut text = false;
        let mut of_row = false;
        // How many elements are open that hold properties as they were before a change.
        let mut before = 0_usize;
        xml::walk(part, Format::Docx, budget, |event| {
            match event {
                Event::Start(element) if element.name.ends_with("Change") => before += 1,
                Event::End(name) if name.ends_with("Change") => before = before.saturating_sub(1),
                _ if before > 0 => {}
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
            "vanish" | "strike" | "dstrike" if self.hidden == 0 => {
                self.run.hidden |= value().is_none_or(|it| !matches!(it.as_str(), "0" | "false" | "none"));
            }
            "vertAlign" => self.run.raised = value().is_some_and(|it| it == "superscript"),
            "gridBefore" => self.builder.skip(number().unwrap_or(0)),
            "tc" => self.cells.push(Cell { columns: 1, ..Cell::default() }),
            "gridSpan" => self.with_cell(|cell| cell.columns = number().unwrap_or(1).max(1)),
            "vMerge" => {
                let goes_on = value().is_none_or(|it| it != "restart");
                self.with_cell(|cell| cell.goes_on = goes_on);
            }
            "cellDel" => self.with_cell(|cell| cell.deleted = true),
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
            "tab" | "ptab" if self.paragraph.is_none() && self.hidden == 0 => self.builder.tab(),
            "noBreakHyphen" => self.text("-")?,
            "fldChar" => match element.attribute("fldCharType").as_deref() {
                Some("begin") => self.fields.push(false),
                Some("separate") => self.fields.iter_mut().rev().take(1).for_each(|it| *it = true),
                _ => drop(self.fields.pop()),
            },
            "sdt" => self.controls.push(false),
            "showingPlcHdr" => self.controls.iter_mut().rev().take(1).for_each(|it| *it = true),
            "sym" => self.symbol(element)?,
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
                // What a field is computed from ends with its paragraph at the latest: one that is never closed hides nothing that follows.
                self.fields.fill(true);
                self.builder.line();
            }
            "tc" => {
                self.begin_cell()?;
                self.cells.pop();
                self.builder.cell_end();
            }
            "tbl" => self.builder.table_end(),
            "sdt" => drop(self.controls.pop()),
            _ => {}
        }
        Ok(())
    }

    /// A letter by its code in a font. Fonts of letters have the codes of ASCII from F020 on; fonts of pictures have pictures there.
    fn symbol(&mut self, element: &Element<'_>) -> Result<(), Error> {
        let pictures = element.attribute("font").is_some_and(|it| it.contains("dings"));
        let code = element.attribute("char").and_then(|it| u32::from_str_radix(&it, 16).ok());
        let letter = code.map(|it| if (0xf020..0xf07f).contains(&it) { it - 0xf000 } else { it }).and_then(char::from_u32);
        match letter.filter(|it| !pictures && !it.is_control()) {
            Some(letter) => self.text(letter.encode_utf8(&mut [0; 4])),
            None => Ok(()),
        }
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
        if self.deleted || cell.deleted {
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
        let unshown = self.fields.contains(&false) || self.controls.contains(&true) || self.hidden > 0;
        if unshown || self.run.hidden || self.cells.last().is_some_and(|it| it.goes_on) {
            return Ok(());
        }
        if let Some(number) = self.numbered.take() {
            let digit = words.trim_start().starts_with(char::is_numeric);
            // A number before a number is not part of it; before the value of a cell it is left out.
            if !(digit && self.cells.last().is_some()) {
                self.builder.put(&number)?;
                if digit || number.ends_with(|it: char| it.is_ascii()) {
                    self.builder.put(" ")?;
                }
            }
        }
        if self.run.raised { self.builder.raised(words) } else { self.builder.put(words) }
    }
}

/// A note that only draws the line over the notes.
fn is_separator(element: &Element<'_>) -> bool {
    matches!(element.name, "footnote" | "endnote") && element.attribute("type").is_some()
}
