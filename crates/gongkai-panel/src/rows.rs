//! The rows of one source in their format: made where the source is read, so that all cores make them.

use crate::{Chunk, Format, Layout, Source};
use gongkai::{Lang, PanelTable, Reading, Record, Register};

/// The rows of one source.
#[derive(Debug, Clone)]
pub struct Rows {
    /// The rows of a table.
    pub chunk: Chunk,
    /// Why the source could not be read, if so; its rows say so too.
    pub error: Option<String>,
}

/// A source as a report. What the list of agencies knows of its agency is filled in.
///
/// # Errors
///
/// When it cannot be read: a sentence that says why.
pub fn read(source: &Source, register: Option<&Register>, lang: Lang) -> Result<Reading, String> {
    let mut reading = source.read(lang)?;
    if let Some(register) = register {
        register.complete_from(&mut reading.report, &source.name());
    }
    Ok(reading)
}

/// The rows of a table of one source, in a format.
pub fn rows(source: &Source, table: PanelTable, layout: &Layout, format: Format, register: Option<&Register>, lang: Lang) -> Rows {
    let outcome = read(source, register, lang);
    let name = source.name();
    let record = match &outcome {
        Ok(reading) => Record::read(&name, reading),
        Err(error) => Record::unreadable(&name, error),
    };
    Rows { chunk: Chunk::of(format, layout, |row| table.rows(&record, row)), error: outcome.err() }
}
