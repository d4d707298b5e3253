//! What reading a document gives: the report, the places of its values, and what could not be placed.

mod published;

pub(crate) use published::Signature;

use crate::{CellKey, Concept, Evidence, Report, Statement, StatementId};
use gongkai_document::Document;
use std::borrow::Cow;
use std::ops::Range;

/// A report with the way back to its source.
///
/// ```
/// let reading = gongkai::parse("本年度收到信息公开申请12件，区号0995。");
/// let fact = reading.facts().next().unwrap();
/// assert_eq!((fact.statement.value.count(), fact.text), (Some(12), "信息公开申请12件"));
/// assert_eq!(reading.coverage.unplaced.len(), 1); // 0995 is nothing that is counted
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Reading {
    /// The source as text.
    pub document: Document,
    /// What it says.
    pub report: Report,
    /// What the edition was told by.
    pub evidence: Evidence,
    /// Where each statement stands: one place for each of [`Report::statements`].
    pub(crate) places: Vec<Place>,
    /// Where each printed cell stands: one list for each of [`Report::tables`], in the order of the cells of its form.
    pub(crate) cells: Vec<Vec<Option<CellSource>>>,
    /// Where each cell of a row or column that the agency added stands: one list for each of [`Report::tables`], in the order of [`Grid::local`](crate::Grid::local).
    pub(crate) local: Vec<Vec<Range<usize>>>,
    /// How much of the source became part of the report.
    pub coverage: Coverage,
    /// Where something stands that is a statutory table by its labels, and could not be read as one: none of its numbers was taken.
    pub refused: Vec<Place>,
}

/// A place in the decoded text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Place {
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// Which cell of which table it is, where it is one.
    pub cell: Option<CellIndex>,
}

/// The place of a cell among the tables of a report, each from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CellIndex {
    /// Which of [`Report::tables`].
    pub table: usize,
    /// Its row, as printed.
    pub row: usize,
    /// Its cell in the row, as printed.
    pub cell: usize,
    /// Its column has no printed name and was taken by position: the row labels match the form, the number of values is that of the form, and what must
    /// add up does.
    pub inferred: bool,
}

/// Where a cell of a table stands in the source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CellSource {
    /// Its bytes.
    pub(crate) range: Range<usize>,
    /// Its row, and its cell in the row, as printed.
    pub(crate) row: usize,
    pub(crate) cell: usize,
    /// Its column has no printed name and was taken by position.
    pub(crate) inferred: bool,
}

impl CellSource {
    /// Its place as a cell of one of the tables of a report.
    fn place(&self, document: &Document, table: usize) -> Place {
        let index = CellIndex { table, row: self.row, cell: self.cell, inferred: self.inferred };
        Place { cell: Some(index), ..Place::new(document, self.range.clone()) }
    }
}

impl Place {
    /// The place of a range of bytes of a document.
    ///
    /// # Panics
    ///
    /// When the range lies outside the document or inside a character.
    pub fn new(document: &Document, range: Range<usize>) -> Self {
        let (line, column) = document.position(range.start);
        Self { start: range.start, end: range.end, line, column, cell: None }
    }

    /// The bytes.
    pub fn range(&self) -> Range<usize> {
        self.start..self.end
    }
}

/// How many numbers the source has and how many of them are understood.
///
/// A number is understood when it became a fact, or a part of a recognised date, document number, article, ordinal, duration or contact.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Coverage {
    /// Numbers in the source.
    pub numbers: usize,
    /// Numbers that are understood.
    pub placed: usize,
    /// Where the others stand, in the order of the text.
    pub unplaced: Vec<Place>,
}

/// One statement or cell with its place: the representation behind every flat format.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact<'a> {
    /// What is stated.
    pub statement: Cow<'a, Statement>,
    /// Where.
    pub place: Place,
    /// The text of the place.
    pub text: &'a str,
}

/// How far before its first number the header of a table reaches, in characters.
const HEADER: usize = 60;

/// How far from its start a text may open with its year, in characters.
const OPENING: usize = 16;

impl Reading {
    /// A report that was made from figures and read from no source: each of its places is the start of an empty text.
    ///
    /// ```
    /// use gongkai::{Concept, Edition, Options, Reading, Report, Statement, Value};
    /// let report = Report::builder(Edition::Narrative2008).statement(Statement::new(Concept::DisclosureTotal, Value::Count(12)))?.build();
    /// let reading = Reading::of(report);
    /// assert_eq!(reading.facts().next().unwrap().statement.value.count(), Some(12));
    /// assert!(gongkai::check(&reading, &Options { partial: true, ..Options::default() }).findings.is_empty());
    /// # Ok::<(), gongkai::Error>(())
    /// ```
    pub fn of(report: Report) -> Self {
        let document = Document::from_text("");
        let places = vec![Place::new(&document, 0..0); report.statements.len()];
        Self {
            document,
            report,
            evidence: Evidence::Declared,
            places,
            cells: Vec::new(),
            local: Vec::new(),
            coverage: Coverage::default(),
            refused: Vec::new(),
        }
    }

    /// Whether this is the same agency's report of the year before another one, as far as their titles tell.
    ///
    /// ```
    /// let of = |year: i32| gongkai::parse(&format!("山城县水利局{year}年政府信息公开工作年度报告\n收到申请3件。"));
    /// assert!(of(2023).is_year_before(&of(2024)) && !of(2022).is_year_before(&of(2024)));
    /// ```
    pub fn is_year_before(&self, later: &Self) -> bool {
        let same = self.report.agency.is_some() && self.report.agency == later.report.agency;
        same && self.report.year.zip(later.report.year).is_some_and(|(one, other)| one + 1 == other)
    }

    /// Everything that is stated with its place: statements in the order of the text, then printed cells.
    pub fn facts(&self) -> impl Iterator<Item = Fact<'_>> {
        let tables = self.report.tables.iter().enumerate();
        let cells = tables.flat_map(move |(table, grid)| grid.printed().map(move |(key, _)| self.cell_place(table, key)));
        let places = self.places.iter().copied().chain(cells);
        self.report.facts().zip(places).map(move |(statement, place)| Fact { statement, place, text: &self.document.text()[place.range()] })
    }

    /// What is stated outside tables, in the order of the text.
    pub(crate) fn stated(&self) -> impl Iterator<Item = Fact<'_>> {
        self.report.statements.iter().zip(&self.places).map(|(statement, place)| self.fact(statement, *place))
    }

    /// What is stated of one concept.
    pub(crate) fn stated_of(&self, concept: Concept) -> impl Iterator<Item = Fact<'_>> {
        let of = self.report.statements.iter().zip(&self.places).filter(move |it| it.0.concept == concept);
        of.map(|(statement, place)| self.fact(statement, *place))
    }

    fn fact<'a>(&'a self, statement: &'a Statement, place: Place) -> Fact<'a> {
        Fact { statement: Cow::Borrowed(statement), place, text: &self.document.text()[place.range()] }
    }

    /// The first thing stated in a range of bytes, outside tables.
    pub(crate) fn first_in(&self, range: Range<usize>) -> Option<Fact<'_>> {
        self.facts_in(range).next()
    }

    /// The year of the report; else the one that its text opens with: 2021年，县农业农村局共收到….
    pub(crate) fn likely_year(&self) -> Option<i32> {
        let opening = || {
            // An excerpt may open with a heading.
            let text = self.document.text();
            let first = self.document.lines().find(|it| text[it.clone()].contains('。')).map_or(0, |it| it.start);
            let text = if text.chars().take(OPENING).any(|it| it == '年') { text } else { text[first..].trim_start() };
            let (at, _) = text.char_indices().take(OPENING).find(|it| it.1 == '年')?;
            let digits = text[..at].bytes().rev().take_while(u8::is_ascii_digit).count();
            text[at - digits..at].parse().ok().filter(|_| digits == 4)
        };
        self.report.year.or_else(opening)
    }

    /// What is stated in a range of bytes, outside tables, with its places.
    pub(crate) fn facts_in(&self, range: Range<usize>) -> impl Iterator<Item = Fact<'_>> {
        let first = self.places.partition_point(|it| it.start < range.start);
        let inside = self.places[first..].iter().take_while(move |it| it.start < range.end);
        self.report.statements[first..].iter().zip(inside).map(|(statement, place)| Fact {
            statement: Cow::Borrowed(statement),
            place: *place,
            text: &self.document.text()[place.range()],
        })
    }

    /// What is stated in a range of bytes, outside tables.
    pub(crate) fn concepts_in(&self, range: &Range<usize>) -> Vec<Concept> {
        let first = self.places.partition_point(|it| it.start < range.start);
        let inside = self.places[first..].iter().take_while(|it| it.start < range.end);
        self.report.statements[first..].iter().zip(inside).map(|it| it.0.concept).collect()
    }

    /// The place of a cell of one of the tables; the start of the text where the source has none for it.
    pub(crate) fn cell_place(&self, table: usize, cell: CellKey) -> Place {
        let source = || {
            let at = self.report.tables.get(table)?.lattice().at(cell.row, cell.column)?;
            self.cells.get(table)?[at].as_ref()
        };
        source().map_or_else(|| Place::new(&self.document, 0..0), |it| it.place(&self.document, table))
    }

    /// From the header of a table down to one of its cells, so that the header is shown.
    pub(crate) fn under_its_header(&self, place: Place) -> Place {
        let before = self.document.text()[..place.start].char_indices();
        let start = before.rev().nth(HEADER).map_or(0, |it| it.0);
        Place::new(&self.document, start..place.end)
    }

    /// The place of a statement.
    ///
    /// # Panics
    ///
    /// When the id is not of this report.
    pub fn place(&self, id: StatementId) -> Place {
        self.places[id.0]
    }
}
