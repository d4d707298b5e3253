//! A table of many sources as a stream of Arrow batches: read on all cores, a batch at a time, while it is consumed.

use crate::{Batches, Layout, Reader, Source, all};
use arrow_array::{RecordBatch, RecordBatchReader};
use arrow_schema::{ArrowError, SchemaRef};
use arrow_select::concat::concat_batches;
use gongkai::{Field, Lang, Reading, Register};
use std::sync::Arc;

/// Sources that are read for one batch of the stream.
const BATCH: usize = 128;

/// The rows that one source gives, as it was read.
pub type RowsOf = dyn Fn(&Source, Result<Reading, String>, &mut dyn FnMut(&[Field<'_>])) + Send + Sync;

/// A table of many sources, read as it is consumed.
pub struct Stream {
    sources: Arc<[Source]>,
    register: Option<Arc<Register>>,
    lang: Lang,
    layout: Layout,
    rows: Arc<RowsOf>,
    at: usize,
}

impl std::fmt::Debug for Stream {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Stream").field("sources", &self.sources.len()).field("at", &self.at).finish_non_exhaustive()
    }
}

impl Stream {
    /// The stream of the rows that each source gives, read beside a list of agencies.
    pub fn new(sources: Arc<[Source]>, register: Option<Arc<Register>>, lang: Lang, layout: Layout, rows: Arc<RowsOf>) -> Self {
        Self { sources, register, lang, layout, rows, at: 0 }
    }
}

impl Iterator for Stream {
    type Item = Result<RecordBatch, ArrowError>;

    fn next(&mut self) -> Option<Self::Item> {
        let batch = self.sources.get(self.at..(self.at + BATCH).min(self.sources.len())).filter(|it| !it.is_empty())?;
        self.at += batch.len();
        let parts = all(batch, Reader { register: self.register.as_deref(), lang: self.lang }, |source, read| {
            let mut batches = Batches::new(&self.layout);
            (self.rows)(source, read, &mut |row| batches.push(row));
            batches.finish()
        });
        Some(concat_batches(&self.layout.schema, &parts))
    }
}

impl RecordBatchReader for Stream {
    fn schema(&self) -> SchemaRef {
        Arc::clone(&self.layout.schema)
    }
}

/// Rows that are there already, as a batch.
pub fn batch(layout: &Layout, rows: impl FnOnce(&mut dyn FnMut(&[Field<'_>]))) -> RecordBatch {
    let mut batches = Batches::new(layout);
    rows(&mut |row| batches.push(row));
    batches.finish()
}
