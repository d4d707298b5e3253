//! Many reports at once: paths to readings on all cores, and the flat tables of [`gongkai::PanelTable`] and [`gongkai::Totals`] as CSV, JSON lines,
//! Arrow and Parquet.
//!
//! ```
//! use gongkai::PanelTable;
//! use gongkai_panel::{Format, Layout, Reader, Source, Writer};
//! let layout = Layout::of(PanelTable::Reports.columns());
//! let mut writer = Writer::new(Format::Csv, &layout, Vec::new()).unwrap();
//! let sources = [Source::Bytes("a.txt".into(), "山城县水利局2012年政府信息公开年度报告\n收到申请12件。".as_bytes().into())];
//! gongkai_panel::each(
//!     &sources,
//!     Reader::default(),
//!     |source, read| gongkai_panel::rows(source, read, PanelTable::Reports, &layout, Format::Csv),
//!     |_, rows| writer.write(&rows.chunk),
//! ).unwrap();
//! let csv = String::from_utf8(writer.finish().unwrap()).unwrap();
//! assert!(csv.starts_with("source,agency,division,level,year,edition") && csv.contains("a.txt,山城县水利局,,,2012,2008"));
//! ```
//!
//! Memory is bounded: sources are read a batch at a time, and written before the next one.

mod batch;
mod each;
mod reader;
mod rows;
mod sidecar;
mod similar;
mod source;
mod stream;
mod words;
mod write;

pub use batch::{Batches, Layout};
pub use each::{all, each};
pub use reader::Reader;
pub use rows::{Rows, rows};
pub use sidecar::Sidecar;
pub use similar::{Compared, Pair, Similar, similar};
pub use source::{Source, Sources, collect, document, register, text};
pub use stream::{RowsOf, Stream, batch};
pub use write::{Chunk, Format, Writer};
