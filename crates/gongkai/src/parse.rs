//! A document to a report. Parsing judges nothing and never fails on content: what it cannot read it leaves in the coverage.
//!
//! The layers, each one file: [`outline`] makes paragraphs and headings of lines, `fold` makes one script and width, [`token`] finds numbers, dates and words of the
//! [`lexicon`], [`sentence`] gives each number its own words, [`classify`] says what it counts (with [`amount`], [`request`], [`supervision`] and [`scope`]), [`zero`] and [`period`] read what is said without a count, and
//! [`disclosure`] and [`partition`] settle which number divides which.

mod amount;
mod classify;
mod clause;
mod disclosure;
mod distribute;
mod draft;
mod entry;
mod fees;
pub(crate) mod few;
mod label;
mod lexicon;
mod memory;
mod narrative;
mod outline;
mod partition;
mod period;
mod request;
mod scope;
mod sentence;
mod subject;
mod supervision;
mod table;
mod title;
mod token;
mod whole;
mod zero;

use crate::fold::{Folded, Script};
use crate::number::is_ordinal;
use crate::{Place, Reading, Section};
use draft::{Draft, is_of_other_accounts};
use gongkai_document::Document;
pub(crate) use scope::TAKEN;
use token::Kind;

/// Reads a document as a report.
pub(crate) fn parse(document: Document) -> Reading {
    let script = Script::of(document.text());
    let mut draft = Draft::new(document.text());
    let tables = table::read(&document, script);
    draft.coverage.numbers += tables.numbers;
    draft.coverage.placed += tables.numbers;
    draft.coverage.numbers += tables.unplaced.len();
    draft.unplaced.extend(tables.unplaced.iter().cloned());
    let mut folded = Folded::default();
    if let Some(title) = document.title() {
        folded.push(title, 0, script);
        draft.whose.paragraph(&folded.text, &token::tokens(&folded.text));
    }
    // One step over all paragraphs after another: what a step needs stays at hand.
    let outline = outline::paragraphs(&document, script, |line| tables.holds(line) || document.is_aside(line));
    let mut paragraphs: Vec<(outline::Paragraph, Folded, Vec<token::Token>)> = Vec::with_capacity(outline.len());
    for paragraph in outline {
        let mut folded = Folded::default();
        for line in &paragraph.lines {
            folded.push(&document.text()[line.clone()], line.start, script);
        }
        let tokens = token::tokens(&folded.text);
        for token in &tokens {
            if let Kind::Date(token::Date { year: Some(year @ 2004..=2100), .. }) = token.kind {
                let other = is_of_other_accounts(&folded.text, &token.span);
                let years = if other { &mut draft.whose.of_accounts } else { &mut draft.whose.years };
                *years.entry(year).or_default() += 1;
            }
        }
        paragraphs.push((paragraph, folded, tokens));
    }
    draft.whose.count_accounts();
    // Paragraphs are counted without the headings between them: （二）公开内容 parts no list from its total.
    let mut nth = 0;
    let mut sections = Vec::with_capacity(paragraphs.len());
    for (paragraph, folded, tokens) in &paragraphs {
        if let Some(kind) = paragraph.heading {
            draft.section = kind;
            draft.goes_on = false;
            draft.heading = zero::subjects(tokens);
            draft.whose.line.clear(); // 无 above it is no letter of a label that is printed from top to bottom.
            draft.headed = HEADED;
            draft.about = None;
            let heading = paragraph.lines.iter().map(|line| &document.text()[line.clone()]).collect();
            draft.sections.push(Section { kind, heading });
        }
        sections.push(draft.section);
        nth += usize::from(!is_subheading(&folded.text));
        let subject = if paragraph.heading.is_none() { subject::read(&folded.text, 0, tokens) } else { None };
        draft.paragraph(nth, subject, folded, tokens);
        // Where a table was read, the edition is that of the table.
        if tables.grids.is_empty() {
            draft.marks.see(&folded.text);
        }
    }
    for ((paragraph, ..), section) in paragraphs.iter().zip(sections) {
        if paragraph.heading.is_none() {
            match &paragraph.lines[..] {
                [line] => draft.narrative.paragraph(&document.text()[line.clone()], section),
                lines => {
                    let joined: String = lines.iter().map(|line| &document.text()[line.clone()]).collect();
                    draft.narrative.paragraph(&joined, section);
                }
            }
        }
    }
    let read = draft.finish(&document, tables.grids);
    let refused = tables.refused.into_iter().map(|it| Place::new(&document, it)).collect();
    Reading {
        document,
        report: read.report,
        evidence: read.evidence,
        places: read.places,
        cells: tables.cells,
        local: tables.local,
        coverage: read.coverage,
        refused,
    }
}

/// The day that a line is, and nothing else: 二〇一四年四月十七日, 2014年4月17日.
pub(crate) fn day_alone(line: &str) -> Option<chrono::NaiveDate> {
    let mut folded = Folded::default();
    folded.push(line.trim(), 0, Script::of(line));
    match &token::tokens(&folded.text)[..] {
        [only] if only.span == (0..folded.text.len()) => match only.kind {
            Kind::Date(date) => date.resolve(None),
            _ => None,
        },
        _ => None,
    }
}

/// Whether a paragraph is a heading inside a section: short, in brackets of an ordinal, without a stop and without a number.
fn is_subheading(folded: &str) -> bool {
    let text = folded.trim_ascii();
    let ordinal = text.strip_prefix('(').and_then(|it| it.split_once(')'));
    let words = ordinal.filter(|(ordinal, _)| ordinal.chars().all(is_ordinal)).map(|it| it.1);
    words.is_some_and(|it| {
        it.chars().count() <= SUBHEADING && !it.contains(['。', ',', ';', ':']) && !it.contains(|it: char| it.is_ascii_digit())
    })
}

/// The heading itself, and the paragraph below it.
const HEADED: u8 = 2;

/// The longest heading inside a section, in characters.
const SUBHEADING: usize = 20;
