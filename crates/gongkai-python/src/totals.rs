//! Sums of many reports.

use crate::error::exception;
use crate::report::Report;
use crate::table::capsule;
use arrow_array::RecordBatchIterator;
use gongkai::{Aggregation, By, Lang, Quantity, Rate};
use gongkai_panel::{Layout, batch};
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyDict};

/// Sums so far: they add up in any order and grouping.
#[pyclass(module = "gongkai._gongkai")]
#[derive(Clone)]
pub(crate) struct Totals {
    pub(crate) totals: gongkai::Totals,
    pub(crate) lang: Lang,
}

#[pymethods]
impl Totals {
    /// Nothing added up yet.
    #[staticmethod]
    #[pyo3(signature = (by, concepts=None, *, lang="zh"))]
    fn empty(by: Vec<String>, concepts: Option<Vec<String>>, lang: &str) -> PyResult<Self> {
        Ok(Self { totals: aggregation(by, concepts)?.empty(), lang: crate::lang(lang)? })
    }

    /// Both together.
    fn merge(&self, other: &Self) -> PyResult<Self> {
        let mut both = self.clone();
        both.totals.merge(&other.totals).map_err(|error| exception(&error, self.lang))?;
        Ok(both)
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.totals == other.totals
    }

    /// Takes the sums of another one in.
    fn absorb(&mut self, other: &Self) -> PyResult<()> {
        self.totals.merge(&other.totals).map_err(|error| exception(&error, self.lang))
    }

    /// Takes one more report in.
    fn absorb_report(&mut self, report: &Report) {
        self.totals.add(&report.reading.report);
    }

    /// With one more report.
    fn add(&self, report: &Report) -> Self {
        let mut more = self.clone();
        more.totals.add(&report.reading.report);
        more
    }

    /// The state as JSON of the format gongkai-totals/1.
    fn to_json(&self) -> String {
        self.totals.to_json()
    }

    /// Reads a state.
    #[staticmethod]
    #[pyo3(signature = (text, *, lang="zh"))]
    fn from_json(text: &str, lang: &str) -> PyResult<Self> {
        let lang = crate::lang(lang)?;
        Ok(Self { totals: gongkai::Totals::from_json(text).map_err(|error| exception(&error, lang))?, lang })
    }

    /// Inputs that could not be read: they are in no sum.
    #[getter]
    fn unreadable(&self) -> u64 {
        self.totals.unreadable()
    }

    /// Reports beyond the first of the same agency and year: they are in the sums, and may be copies.
    #[getter]
    fn repeated(&self) -> u64 {
        self.totals.repeated()
    }

    /// The names of the columns of the table of sums.
    #[getter]
    fn columns(&self) -> Vec<String> {
        self.totals.aggregation().columns().iter().map(|it| it.name.to_string()).collect()
    }

    /// The sums as an Arrow stream.
    #[pyo3(signature = (requested_schema=None))]
    fn __arrow_c_stream__<'py>(&self, py: Python<'py>, requested_schema: Option<&Bound<'py, PyAny>>) -> PyResult<Bound<'py, PyCapsule>> {
        let _ = requested_schema;
        let rows = batch(&Layout::of(self.totals.aggregation().columns()), |row| self.totals.rows_in(self.lang, row));
        let schema = rows.schema();
        capsule(py, Box::new(RecordBatchIterator::new([Ok(rows)], schema)))
    }

    /// The sums, each a dictionary.
    fn rows<'py>(&self, py: Python<'py>) -> PyResult<Vec<Bound<'py, PyDict>>> {
        let columns = self.columns();
        let (mut rows, mut failed) = (Vec::new(), None);
        self.totals.rows_in(self.lang, &mut |row| {
            let dictionary = PyDict::new(py);
            let filled = columns.iter().zip(row).try_for_each(|(name, field)| dictionary.set_item(name, python(py, field)?));
            match filled {
                Ok(()) => rows.push(dictionary),
                Err(error) => failed = Some(error),
            }
        });
        failed.map_or(Ok(rows), Err)
    }
}

/// A field as Python has it.
fn python<'py>(py: Python<'py>, field: &gongkai::Field<'_>) -> PyResult<Bound<'py, PyAny>> {
    use gongkai::Field;
    Ok(match field {
        Field::Null => py.None().into_bound(py),
        Field::Text(it) => it.as_ref().into_pyobject(py)?.into_any(),
        Field::Integer(it) => it.into_pyobject(py)?.into_any(),
        Field::Decimal(it) => it.into_pyobject(py)?.into_any(),
        Field::Flag(it) => it.into_pyobject(py)?.to_owned().into_any(),
    })
}

/// What is added up, and by what; everything where nothing is named.
pub(crate) fn aggregation(by: Vec<String>, concepts: Option<Vec<String>>) -> PyResult<Aggregation> {
    let by: Vec<By> = by.into_iter().map(|it| crate::key(&it)).collect::<PyResult<_>>()?;
    let Some(concepts) = concepts else { return Ok(Aggregation::new(by, Quantity::harmonised(), Rate::ALL.iter().copied())) };
    let (rates, quantities): (Vec<String>, Vec<String>) = concepts.into_iter().partition(|it| it.starts_with("rate."));
    let quantities: Vec<Quantity> = quantities.iter().map(|it| crate::key(it)).collect::<PyResult<_>>()?;
    let rates: Vec<Rate> = rates.iter().map(|it| crate::key(it)).collect::<PyResult<_>>()?;
    Ok(Aggregation::new(by, quantities, rates))
}
