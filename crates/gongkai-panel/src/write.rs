//! Rows to files: CSV, JSON lines, Parquet.

use crate::{Batches, Layout};
use arrow_array::RecordBatch;
use arrow_select::concat::concat_batches;
use gongkai::{Field, PanelColumn};
use parquet::arrow::ArrowWriter;
use parquet::basic::Compression;
use parquet::file::properties::WriterProperties;
use serde_json::ser::{CompactFormatter, Formatter};
use std::io::{self, Write};
use std::str::FromStr;
use std::sync::{Arc, Mutex, PoisonError};

/// A format of flat tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Format {
    /// Comma-separated UTF-8 with a header. Nothing is an empty field.
    Csv,
    /// One JSON object a line; numbers with their digits. Nothing is `null`.
    JsonLines,
    /// Parquet, compressed with Snappy.
    Parquet,
}

impl FromStr for Format {
    type Err = String;

    /// The format of a name: `csv`, `jsonl` or `parquet`.
    fn from_str(name: &str) -> Result<Self, String> {
        match name {
            "csv" => Ok(Self::Csv),
            "jsonl" => Ok(Self::JsonLines),
            "parquet" => Ok(Self::Parquet),
            _ => Err(format!("there is no format {name:?}; there are: csv, jsonl, parquet")),
        }
    }
}

/// Some rows in a format.
#[derive(Debug, Clone)]
pub struct Chunk(Content);

#[derive(Debug, Clone)]
enum Content {
    Text(Vec<u8>),
    Rows(RecordBatch),
}

impl Chunk {
    /// The rows that `rows` gives.
    ///
    /// # Panics
    ///
    /// Never: text in memory can be written to.
    pub fn of(format: Format, layout: &Layout, rows: impl FnOnce(&mut dyn FnMut(&[Field<'_>]))) -> Self {
        Self(match format {
            Format::Csv => {
                let mut text = csv::Writer::from_writer(Vec::new());
                rows(&mut |row| text.write_record(row.iter().map(ToString::to_string)).expect("memory is written to"));
                Content::Text(text.into_inner().expect("memory is written to"))
            }
            Format::JsonLines => {
                let mut text = Vec::new();
                rows(&mut |row| object(&mut text, &layout.columns, row).expect("memory is written to"));
                Content::Text(text)
            }
            Format::Parquet => {
                let mut batches = Batches::new(layout);
                rows(&mut |row| batches.push(row));
                Content::Rows(batches.finish())
            }
        })
    }
}

/// One line of JSON.
fn object(out: &mut Vec<u8>, columns: &[PanelColumn], row: &[Field<'_>]) -> io::Result<()> {
    let mut json = CompactFormatter;
    json.begin_object(out)?;
    for (nth, (column, field)) in columns.iter().zip(row).enumerate() {
        json.begin_object_key(out, nth == 0)?;
        serde_json::to_writer(&mut *out, &column.name)?;
        json.begin_object_value(out)?;
        match field {
            Field::Text(text) => serde_json::to_writer(&mut *out, text)?,
            Field::Null => json.write_null(out)?,
            // The digits of a number are JSON as they stand.
            Field::Integer(_) | Field::Decimal(_) | Field::Flag(_) => write!(out, "{field}")?,
        }
    }
    json.end_object(out)?;
    out.push(b'\n');
    Ok(())
}

/// Rows that are written together, and sources at most.
const TOGETHER: usize = 256;
/// Rows of a group that is written at once.
const GROUP: usize = 64 * 1024;

/// Writes a table, chunk by chunk, in bounded memory.
#[derive(Debug)]
pub struct Writer<W> {
    out: W,
    parquet: Option<Parquet>,
}

/// Parquet is made in memory, a group of rows at a time, and handed on.
#[derive(Debug)]
struct Parquet {
    /// Rows that are not written yet: a batch for each source is too small to be written by itself.
    waiting: Vec<RecordBatch>,
    writer: ArrowWriter<Buffer>,
    buffer: Buffer,
}

/// Bytes that a writer has made and that are not handed on yet.
#[derive(Debug, Clone, Default)]
struct Buffer(Arc<Mutex<Vec<u8>>>);

impl Buffer {
    fn take(&self) -> Vec<u8> {
        std::mem::take(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Write for Buffer {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Parquet {
    /// Writes the rows that wait.
    fn write(&mut self) -> io::Result<()> {
        let Some(first) = self.waiting.first() else { return Ok(()) };
        let rows = concat_batches(&first.schema(), &self.waiting).map_err(io::Error::other)?;
        self.waiting.clear();
        self.writer.write(&rows).map_err(io::Error::other)
    }
}

impl<W: Write> Writer<W> {
    /// Begins a table.
    ///
    /// # Errors
    ///
    /// When `out` cannot be written to.
    pub fn new(format: Format, layout: &Layout, mut out: W) -> io::Result<Self> {
        let parquet = match format {
            Format::Csv => {
                let mut header = csv::Writer::from_writer(&mut out);
                header.write_record(layout.columns.iter().map(|it| it.name.as_ref()))?;
                header.flush()?;
                None
            }
            Format::JsonLines => None,
            Format::Parquet => {
                let properties =
                    WriterProperties::builder().set_compression(Compression::SNAPPY).set_max_row_group_row_count(Some(GROUP)).build();
                let buffer = Buffer::default();
                let writer =
                    ArrowWriter::try_new(buffer.clone(), Arc::clone(&layout.schema), Some(properties)).map_err(io::Error::other)?;
                Some(Parquet { waiting: Vec::new(), writer, buffer })
            }
        };
        Ok(Self { out, parquet })
    }

    /// Writes rows.
    ///
    /// # Errors
    ///
    /// When `out` cannot be written to, or the rows are of another format.
    pub fn write(&mut self, chunk: &Chunk) -> io::Result<()> {
        match (&chunk.0, &mut self.parquet) {
            (Content::Text(text), None) => self.out.write_all(text),
            (Content::Rows(rows), Some(parquet)) => {
                parquet.waiting.push(rows.clone());
                if parquet.waiting.iter().map(RecordBatch::num_rows).sum::<usize>() < TOGETHER && parquet.waiting.len() < TOGETHER {
                    return Ok(());
                }
                parquet.write()?;
                self.out.write_all(&parquet.buffer.take())
            }
            _ => Err(io::Error::other("rows of another format")),
        }
    }

    /// Ends the table, and gives back what it was written to.
    ///
    /// # Errors
    ///
    /// When `out` cannot be written to.
    pub fn finish(mut self) -> io::Result<W> {
        if let Some(mut parquet) = self.parquet {
            parquet.write()?;
            parquet.writer.close().map_err(io::Error::other)?;
            self.out.write_all(&parquet.buffer.take())?;
        }
        self.out.flush()?;
        Ok(self.out)
    }
}
