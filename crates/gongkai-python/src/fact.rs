//! What a report states, and how much of it was understood.

use crate::finding::Place;
use gongkai::{Reading, Value};
use pyo3::prelude::*;
use std::sync::Arc;

/// How much of a report was understood.
#[pyclass(frozen, module = "gongkai")]
pub(crate) struct Coverage {
    pub(crate) reading: Arc<Reading>,
}

#[pymethods]
impl Coverage {
    /// Numbers in the source.
    #[getter]
    fn numbers(&self) -> usize {
        self.reading.coverage.numbers
    }

    /// Numbers that were understood.
    #[getter]
    fn placed(&self) -> usize {
        self.reading.coverage.placed
    }

    /// Text and place of each of the others.
    #[getter]
    fn unplaced(&self) -> Vec<(String, Place)> {
        let text = self.reading.document.text();
        self.reading.coverage.unplaced.iter().map(|place| (text[place.range()].to_owned(), Place(*place))).collect()
    }

    fn __repr__(&self) -> String {
        format!("<gongkai.Coverage {} of {} numbers>", self.placed(), self.numbers())
    }
}

/// One thing that a report states, with its place.
#[pyclass(frozen, module = "gongkai", eq)]
#[derive(PartialEq, Eq)]
pub(crate) struct Fact {
    pub(crate) statement: gongkai::Statement,
    pub(crate) place: gongkai::Place,
    pub(crate) text: String,
}

/// A value: int, Decimal, date or str; None for what is no value.
pub(crate) fn value<'py>(py: Python<'py>, value: &Value) -> PyResult<Bound<'py, PyAny>> {
    Ok(match value {
        Value::Count(count) => count.into_pyobject(py)?.into_any(),
        Value::Amount(amount) => amount.into_pyobject(py)?.into_any(),
        Value::Date(date) => date.into_pyobject(py)?.into_any(),
        Value::Words(words) => words.into_pyobject(py)?.into_any(),
        _ => py.None().into_bound(py),
    })
}

#[pymethods]
impl Fact {
    /// What is stated, such as 'disclosure.total'.
    #[getter]
    fn concept(&self) -> String {
        self.statement.concept.to_string()
    }

    /// The key that joins editions and prose, where there is one.
    #[getter]
    fn harmonised(&self) -> Option<&'static str> {
        self.statement.concept.harmonised().map(gongkai::Harmonised::key)
    }

    /// The words that name the counted thing.
    #[getter]
    fn label(&self) -> Option<&str> {
        self.statement.label.as_deref()
    }

    /// The value: int, Decimal, date, str, or None for a blank, a mark, or an unknown number. Never a float.
    #[getter]
    fn value<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        value(py, &self.statement.value)
    }

    /// 'number', 'blank', 'mark', 'text' or 'unknown'.
    #[getter]
    fn status(&self) -> &'static str {
        self.statement.value.status().key()
    }

    /// The unit as printed.
    #[getter]
    fn unit(&self) -> Option<&str> {
        self.statement.unit.as_deref()
    }

    /// The percentage as printed, without its sign: '1.10' keeps its zero.
    #[getter]
    fn share(&self) -> Option<String> {
        self.statement.share.map(|share| share.to_string())
    }

    /// None for an exact number, else 'about', 'over' or 'under'.
    #[getter]
    fn qualifier(&self) -> Option<&'static str> {
        self.statement.qualifier.map(gongkai::Qualifier::key)
    }

    /// The label of the category that this one is a part of.
    #[getter]
    fn parent(&self) -> Option<&str> {
        self.statement.parent.as_deref()
    }

    /// Where it stands.
    #[getter]
    fn place(&self) -> Place {
        Place(self.place)
    }

    /// The passage.
    #[getter]
    fn text(&self) -> &str {
        &self.text
    }

    fn __repr__(&self) -> String {
        format!("<gongkai.Fact {} {:?} at {}:{}>", self.concept(), self.text, self.place.line, self.place.column)
    }
}
