//! Flat tables as Arrow streams.

use crate::many::Sources;
use arrow_array::ffi_stream::FFI_ArrowArrayStream;
use arrow_array::{RecordBatch, RecordBatchIterator, RecordBatchReader};
use gongkai_panel::{Layout, RowsOf};
use pyo3::prelude::*;
use pyo3::types::PyCapsule;
use std::sync::Arc;

/// A flat table of many sources, read while it is consumed.
#[pyclass(frozen, module = "gongkai._gongkai")]
pub(crate) struct Table {
    pub(crate) sources: Sources,
    pub(crate) layout: Layout,
    pub(crate) rows: Arc<RowsOf>,
}

#[pymethods]
impl Table {
    /// The names of its columns.
    #[getter]
    fn columns(&self) -> Vec<String> {
        self.layout.columns.iter().map(|it| it.name.to_string()).collect()
    }

    /// The table as an Arrow stream: polars, pandas, pyarrow and duckdb read it.
    #[pyo3(signature = (requested_schema=None))]
    fn __arrow_c_stream__<'py>(&self, py: Python<'py>, requested_schema: Option<&Bound<'py, PyAny>>) -> PyResult<Bound<'py, PyCapsule>> {
        // A consumer may ask for other types; none is promised.
        let _ = requested_schema;
        capsule(py, Box::new(self.sources.stream(self.layout.clone(), Arc::clone(&self.rows))))
    }
}

/// Rows of a flat table.
#[pyclass(frozen, module = "gongkai._gongkai")]
pub(crate) struct Rows(pub(crate) RecordBatch);

#[pymethods]
impl Rows {
    /// The names of its columns.
    #[getter]
    fn columns(&self) -> Vec<String> {
        self.0.schema().fields().iter().map(|it| it.name().clone()).collect()
    }

    /// The rows as an Arrow stream.
    #[pyo3(signature = (requested_schema=None))]
    fn __arrow_c_stream__<'py>(&self, py: Python<'py>, requested_schema: Option<&Bound<'py, PyAny>>) -> PyResult<Bound<'py, PyCapsule>> {
        let _ = requested_schema;
        let schema = self.0.schema();
        capsule(py, Box::new(RecordBatchIterator::new([Ok(self.0.clone())], schema)))
    }
}

pub(crate) fn capsule(py: Python<'_>, reader: Box<dyn RecordBatchReader + Send>) -> PyResult<Bound<'_, PyCapsule>> {
    PyCapsule::new_with_value(py, FFI_ArrowArrayStream::new(reader), c"arrow_array_stream")
}
