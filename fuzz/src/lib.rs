//! What every target does with the bytes of a file: read it within small limits, judge it, and look that nothing of it is lost on the way.

pub mod words;

use gongkai::{Limits, Options};
use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// Small limits, so that a slow input is found as one.
pub fn limits() -> Limits {
    let mut limits = Limits::USUAL;
    (limits.bytes, limits.expanded, limits.nodes, limits.cells) = (1 << 20, 4 << 20, 100_000, 20_000);
    limits
}

/// Reads a file to its findings, and looks at what was read.
pub fn read(bytes: &[u8]) {
    let Ok(reading) = gongkai::read_within(bytes, &limits()) else { return };
    let text = reading.document.text();
    for fact in reading.facts() {
        assert_eq!(&text[fact.place.range()], fact.text);
    }
    let coverage = &reading.coverage;
    assert_eq!(coverage.numbers, coverage.placed + coverage.unplaced.len(), "every number is placed or told");
    for table in reading.document.tables() {
        assert!(table.cells().iter().all(|it| text.is_char_boundary(it.text.start) && text.is_char_boundary(it.text.end)));
        assert!(table.cells().iter().all(|it| it.row + it.rows <= table.rows().max(1) && it.rows > 0 && it.columns > 0));
    }
    let _ = gongkai::check(&reading, &Options::default());
}

/// An archive of parts, each by its name.
pub fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        if zip.start_file(*name, SimpleFileOptions::default()).is_err() || zip.write_all(bytes).is_err() {
            return Vec::new();
        }
    }
    zip.finish().map(Cursor::into_inner).unwrap_or_default()
}

/// The bytes cut at each `\0`.
pub fn pieces(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    bytes.split(|it| *it == 0)
}
