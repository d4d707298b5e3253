//! Excel since 2007 (ECMA-376, part 1, 18): the parts that tell what a sheet shows.

use super::shown::{self, Style};
use super::{Merged, Sheet};
use crate::archive::Archive;
use crate::builder::Builder;
use crate::xml::{self, Budget, Element, Event};
use crate::{Error, Format, Limits, Problem};
use std::borrow::Cow;

/// Reads every visible sheet.
pub(super) fn read(bytes: &[u8], limits: &Limits, builder: &mut Builder) -> Result<(), Error> {
    let mut archive = Archive::open(bytes, Format::Xlsx, limits)?;
    let mut budget = Budget::new(limits);
    let main = archive.main_part()?.unwrap_or_else(|| "xl/workbook.xml".to_owned());
    let book = archive.part(&main)?.ok_or_else(|| Error::broken(Format::Xlsx, format!("it has no {main}")))?;
    let book = Book::read(&book, &mut budget)?;
    let targets = archive.targets(&main)?;
    let part = |archive: &mut Archive<'_>, kind: &str| match targets.iter().find(|it| it.kind == kind) {
        Some(target) => archive.part(&target.name),
        None => Ok(None),
    };
    let strings = part(&mut archive, "sharedStrings")?.unwrap_or_default();
    let styles = part(&mut archive, "styles")?.unwrap_or_default();
    let of_book = OfBook { strings: shared_strings(&strings, &mut budget)?, styles: shown::styles(&styles, book.from_1904, &mut budget)? };
    for id in &book.sheets {
        // A sheet of another kind, such as a chart, holds no cells.
        let Some(target) = targets.iter().find(|it| it.id == *id && it.kind == "worksheet") else { continue };
        let part =
            archive.part(&target.name)?.ok_or_else(|| Error::broken(Format::Xlsx, format!("its sheet {} is not there", target.name)))?;
        let mut sheet = Reader::new(&of_book, limits).read(&part, &mut budget)?;
        sheet.write(builder, limits, |it| match it {
            Cell::Shared(nth) => of_book.strings.get(*nth).map_or("", String::as_str),
            Cell::Own(text) => text,
        })?;
    }
    Ok(())
}

/// What a workbook says of its sheets.
#[derive(Debug, Default)]
struct Book {
    /// The ids of the visible ones, in their order.
    sheets: Vec<String>,
    /// Days are counted from 1904.
    from_1904: bool,
}

impl Book {
    fn read(part: &str, budget: &mut Budget) -> Result<Self, Error> {
        let mut book = Self::default();
        xml::walk(part, Format::Xlsx, budget, |event| {
            match event {
                Event::Start(it) if it.name == "workbookPr" => book.from_1904 = it.is_on("date1904"),
                Event::Start(it) if it.name == "sheet" && it.attribute("state").is_none_or(|it| it == "visible") => {
                    book.sheets.extend(it.attribute("id"));
                }
                _ => {}
            }
            Ok(())
        })?;
        Ok(book)
    }
}

/// What the sheets of a workbook share.
struct OfBook {
    strings: Vec<String>,
    styles: Vec<Style>,
}

/// The texts that cells name by their place. How they are to be spoken is none of them.
fn shared_strings(part: &str, budget: &mut Budget) -> Result<Vec<String>, Error> {
    let mut strings: Vec<String> = Vec::new();
    let (mut in_text, mut spoken) = (false, false);
    xml::walk(part, Format::Xlsx, budget, |event| {
        match event {
            Event::Start(it) => {
                match it.name {
                    "si" => strings.push(String::new()),
                    "rPh" => spoken = true,
                    _ => {}
                }
                in_text = it.name == "t" && !spoken;
            }
            Event::End(name) => {
                in_text = false;
                spoken &= name != "rPh";
            }
            Event::Text(text) if in_text => {
                if let Some(last) = strings.last_mut() {
                    last.push_str(&unescaped(text));
                }
            }
            Event::Text(_) => {}
        }
        Ok(())
    })?;
    Ok(strings)
}

/// What a cell shows.
#[derive(Debug)]
enum Cell {
    /// One of the shared texts.
    Shared(usize),
    Own(String),
}

/// Reads one sheet.
struct Reader<'a> {
    of_book: &'a OfBook,
    limits: &'a Limits,
    sheet: Sheet<Cell>,
    at: (u32, u32),
    kind: String,
    style: usize,
    value: String,
    formula: Option<String>,
    /// The element whose text is being read.
    within: Option<Part>,
    spoken: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Value,
    Formula,
}

impl<'a> Reader<'a> {
    fn new(of_book: &'a OfBook, limits: &'a Limits) -> Self {
        Self {
            of_book,
            limits,
            sheet: Sheet::default(),
            at: (0, 0),
            kind: String::new(),
            style: 0,
            value: String::new(),
            formula: None,
            within: None,
            spoken: false,
        }
    }

    fn read(mut self, part: &str, budget: &mut Budget) -> Result<Sheet<Cell>, Error> {
        let mut begun = false;
        xml::walk(part, Format::Xlsx, budget, |event| {
            match event {
                Event::Start(element) => self.start(&element, &mut begun),
                Event::End("c") => self.cell()?,
                Event::End("row") => self.at = (self.at.0.saturating_add(1), 0),
                Event::End(name) => {
                    self.within = None;
                    self.spoken &= name != "rPh";
                }
                Event::Text(text) => match self.within {
                    Some(Part::Value) if !self.spoken => self.value.push_str(&unescaped(text)),
                    Some(Part::Formula) => self.formula.get_or_insert_default().push_str(text),
                    _ => {}
                },
            }
            Ok(())
        })?;
        Ok(self.sheet)
    }

    fn start(&mut self, element: &Element<'_>, begun: &mut bool) {
        let number = |name: &str| element.attribute(name).and_then(|it| it.parse::<u32>().ok());
        match element.name {
            "col" if element.is_on("hidden") => {
                if let (Some(from), Some(to)) = (number("min"), number("max")) {
                    self.sheet.hidden.columns.push(from.saturating_sub(1), to.saturating_sub(1));
                }
            }
            "row" => {
                let next = if *begun { self.at.0 } else { 0 };
                *begun = true;
                self.at = (number("r").map_or(next, |it| it.saturating_sub(1)), 0);
                if element.is_on("hidden") {
                    self.sheet.hidden.rows.push(self.at.0, self.at.0);
                }
            }
            "c" => {
                if let Some(at) = element.attribute("r").and_then(|it| address(&it)) {
                    self.at = at;
                }
                self.kind = element.attribute("t").unwrap_or_default();
                self.style = number("s").unwrap_or(0) as usize;
                self.value.clear();
                self.formula = None;
            }
            "v" | "t" => self.within = Some(Part::Value),
            "f" => {
                self.within = Some(Part::Formula);
                self.formula = Some(String::new());
            }
            "rPh" => self.spoken = true,
            "mergeCell" => {
                let area = element.attribute("ref").and_then(|it| {
                    let (from, to) = it.split_once(':')?;
                    let (one, other) = (address(from)?, address(to)?);
                    Some(Merged { from: (one.0.min(other.0), one.1.min(other.1)), to: (one.0.max(other.0), one.1.max(other.1)) })
                });
                self.sheet.merged.extend(area);
            }
            _ => {}
        }
    }

    fn cell(&mut self) -> Result<(), Error> {
        let value = std::mem::take(&mut self.value);
        let own = match (self.kind.as_str(), &self.formula) {
            ("s", _) => {
                let text = value.trim().parse().ok().and_then(|nth: usize| Some((nth, self.of_book.strings.get(nth)?)));
                let (nth, text) =
                    text.ok_or_else(|| Error::broken(Format::Xlsx, format!("a cell shows text {value}, which is not there")))?;
                (!text.trim().is_empty()).then_some(Cell::Shared(nth))
            }
            // A formula whose result was not stored is shown as the formula: its cell is not blank.
            (_, Some(formula)) if value.is_empty() => Some(Cell::Own(format!("={formula}"))),
            ("" | "n", _) => Some(Cell::Own(self.of_book.styles.get(self.style).unwrap_or(&Style::General).shown(&value))),
            ("b", _) => Some(Cell::Own(if value.trim() == "1" { "TRUE" } else { "FALSE" }.to_owned())),
            _ => Some(Cell::Own(value)),
        };
        if let Some(cell) = own.filter(|it| !matches!(it, Cell::Own(text) if text.trim().is_empty())) {
            if self.sheet.cells.len() >= self.limits.cells {
                return Err(Error::from(Problem::TooManyCells { limit: self.limits.cells }));
            }
            if self.sheet.cells.insert(self.at, cell).is_some() {
                let (row, column) = (self.at.0.saturating_add(1), self.at.1.saturating_add(1));
                return Err(Error::broken(Format::Xlsx, format!("the cell in row {row}, column {column} of a sheet stands twice")));
            }
        }
        self.at.1 = self.at.1.saturating_add(1);
        Ok(())
    }
}

/// A text without the escapes for letters that XML has not: `_x000D_`.
fn unescaped(text: &str) -> Cow<'_, str> {
    if !text.contains("_x") {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        out.push_str(&rest[..at]);
        let code = rest.get(at + 2..at + 6).filter(|_| rest[at + 6..].starts_with('_')).and_then(|it| u32::from_str_radix(it, 16).ok());
        if let Some(letter) = code.and_then(char::from_u32) {
            out.push(if letter == '\r' { '\n' } else { letter });
            rest = &rest[at + 7..];
        } else {
            out.push_str("_x");
            rest = &rest[at + 2..];
        }
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// The row and column of an address, from 0: `B3` is (2, 1).
fn address(address: &str) -> Option<(u32, u32)> {
    let letters = address.bytes().take_while(u8::is_ascii_alphabetic).count();
    let column = address[..letters]
        .bytes()
        .try_fold(0_u32, |all, it| all.checked_mul(26)?.checked_add(u32::from(it.to_ascii_uppercase() - b'A') + 1))?;
    let row: u32 = address[letters..].parse().ok()?;
    Some((row.checked_sub(1)?, column.checked_sub(1)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes() {
        for (text, expected) in
            [("甲_x000D_\n乙", "甲\n\n乙"), ("_xFF08_一）", "（一）"), ("a_xb", "a_xb"), ("_x00", "_x00"), ("_x00公开_", "_x00公开_")]
        {
            assert_eq!(unescaped(text), expected, "{text}");
        }
    }

    #[test]
    fn addresses() {
        let cases = [("A1", Some((0, 0))), ("B3", Some((2, 1))), ("AA10", Some((9, 26))), ("1", None), ("A", None), ("A0", None)];
        for (text, expected) in cases {
            assert_eq!(address(text), expected, "{text}");
        }
    }
}
