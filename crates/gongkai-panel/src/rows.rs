//! The rows of one source in their format: made where the source is read, so that all cores make them.

use crate::{Chunk, Format, Layout, Source};
use gongkai::{PanelTable, Reading, Record};

/// The rows of one source.
#[derive(Debug, Clone)]
pub struct Rows {
    /// The rows of a table.
    pub chunk: Chunk,
    /// Why the source could not be read, if so; its rows say so too.
    pub error: Option<String>,
}

/// The rows of a table of one source, in a format.
pub fn rows(source: &Source, read: Result<Reading, String>, table: PanelTable, layout: &Layout, format: Format) -> Rows {
    let name = source.name();
    let record = match &read {
        Ok(reading) => Record::read(&name, reading),
        Err(error) => Record::unreadable(&name, error),
    };
    Rows { chunk: Chunk::of(format, layout, |row| table.rows(&record, row)), error: read.err() }
}
