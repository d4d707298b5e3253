//! Tables, requests, and the codes and numbers of the domain.

use crate::error::exception;
use crate::fact::value;
use crate::law::Calendar;
use crate::report::Report;
use chrono::NaiveDate;
use gongkai::{Axis, CellKey, Column, Edition, Lang, Receipt, ReportBuilder as Core, Row, Verdict};
use pyo3::prelude::*;
use pyo3::types::PyTuple;
use rust_decimal::Decimal;
use std::fmt::Display;
use std::str::FromStr;
use std::sync::Arc;

/// An identity, the row or column where it was judged, how it came out, and the two sums where it is broken.
type Judged = (String, &'static str, &'static str, Option<Decimal>, Option<Decimal>);

/// A statutory table with what is printed in it.
#[pyclass(frozen, module = "gongkai", eq)]
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Grid(pub(crate) gongkai::Grid);

/// A cell with the number printed in it and the one proposed.
type Changed = (&'static str, &'static str, Option<i64>, i64);

#[pymethods]
impl Grid {
    /// The edition whose form it follows.
    #[getter]
    fn edition(&self) -> &'static str {
        self.0.edition().key()
    }

    /// Which table it is.
    #[getter]
    fn table(&self) -> &'static str {
        self.0.table().key()
    }

    /// The value at a row and column; None for a blank, a mark, text that is no number, or a cell that is not printed.
    fn __getitem__<'py>(&self, py: Python<'py>, at: &Bound<'py, PyTuple>) -> PyResult<Bound<'py, PyAny>> {
        let (row, column): (String, String) = at.extract()?;
        match self.at(&row, &column)? {
            gongkai::Cell::Printed(printed) => value(py, printed),
            _ => Ok(py.None().into_bound(py)),
        }
    }

    /// What is printed at a row and column: 'number', 'blank', 'mark', 'text', 'unknown', or 'missing'.
    fn status(&self, row: &str, column: &str) -> PyResult<&'static str> {
        Ok(self.at(row, column)?.value().map_or("missing", |it| it.status().key()))
    }

    /// Every smallest set of changes that makes the table add up, the likeliest first, each as (row, column, printed, proposed); None for a blank.
    ///
    /// Empty where everything adds up; None where more is wrong than can be told apart.
    fn repairs(&self) -> Option<Vec<Vec<Changed>>> {
        let changed = |it: &gongkai::Change| (it.cell.row.key(), it.cell.column.key(), it.from, it.to);
        match self.0.repairs() {
            gongkai::Repairs::Sound => Some(Vec::new()),
            gongkai::Repairs::Found(found) => Some(found.iter().map(|it| it.changes.iter().map(changed).collect()).collect()),
            _ => None,
        }
    }

    /// Whether one cell alone is wrong beyond doubt: then it is the first of the repairs.
    fn repair_is_certain(&self) -> bool {
        self.0.repairs().unique().is_some()
    }

    /// Everything that is printed, as (row, column, value), in printed order.
    fn cells<'py>(&self, py: Python<'py>) -> PyResult<Vec<(&'static str, &'static str, Bound<'py, PyAny>)>> {
        self.0.printed().map(|(key, printed)| Ok((key.row.key(), key.column.key(), value(py, printed)?))).collect()
    }

    /// The number of a subtotal that the form prints no cell for.
    fn subtotal(&self, row: &str, column: &str) -> PyResult<Option<Decimal>> {
        Ok(self.0.subtotal(crate::key(row)?, crate::key(column)?))
    }

    /// What must hold, row by row and column by column: (identity, row or column, verdict, left sum, right sum).
    fn judge(&self) -> Vec<Judged> {
        let identities = self.0.form().identities();
        let one = |it: gongkai::Judged<'_>| {
            let (verdict, left, right) = match it.verdict {
                Verdict::Holds => ("holds", None, None),
                Verdict::Broken { left, right } => ("broken", Some(left), Some(right)),
                Verdict::NotChecked(_) => ("not_checked", None, None),
            };
            let at = match it.at {
                Axis::Row(row) => row.key(),
                Axis::Column(column) => column.key(),
            };
            (it.identity.id.clone(), at, verdict, left, right)
        };
        self.0.judge(&identities).into_iter().map(one).collect()
    }

    fn __repr__(&self) -> String {
        format!("<gongkai.Grid {} {}: {} cells>", self.edition(), self.table(), self.0.printed().count())
    }
}

impl Grid {
    fn at(&self, row: &str, column: &str) -> PyResult<gongkai::Cell<'_>> {
        let (row, column): (Row, Column) = (crate::key(row)?, crate::key(column)?);
        match self.0.cell(row, column) {
            gongkai::Cell::NoSuchCell => {
                let key = CellKey::new(self.0.table(), row, column);
                Err(crate::error::unknown_key(format!("edition {} has no cell {key}", self.0.edition())))
            }
            cell => Ok(cell),
        }
    }
}

/// Builds a report from figures.
#[pyclass(module = "gongkai")]
pub(crate) struct ReportBuilder {
    inner: Core,
    lang: Lang,
}

#[pymethods]
impl ReportBuilder {
    #[new]
    #[pyo3(signature = (edition, *, agency=None, year=None, lang="zh"))]
    fn new(edition: &str, agency: Option<String>, year: Option<i32>, lang: &str) -> PyResult<Self> {
        let edition: Edition = crate::key(edition)?;
        let mut inner = gongkai::Report::builder(edition);
        if let Some(agency) = agency {
            inner = inner.agency(agency);
        }
        if let Some(year) = year {
            inner = inner.year(year);
        }
        Ok(Self { inner, lang: crate::lang(lang)? })
    }

    /// Prints a count in a cell of a table.
    fn count<'py>(slf: PyRefMut<'py, Self>, cell: &str, count: i64) -> PyResult<PyRefMut<'py, Self>> {
        let cell: CellKey = crate::key(cell)?;
        Self::step(slf, |it| it.count(cell, count))
    }

    /// Prints an amount with its decimals in a cell.
    fn amount<'py>(slf: PyRefMut<'py, Self>, cell: &str, amount: Decimal) -> PyResult<PyRefMut<'py, Self>> {
        Self::print(slf, cell, gongkai::Value::Amount(amount))
    }

    /// Prints a cell empty.
    fn blank<'py>(slf: PyRefMut<'py, Self>, cell: &str) -> PyResult<PyRefMut<'py, Self>> {
        Self::print(slf, cell, gongkai::Value::Blank)
    }

    /// Prints a mark such as / in a cell.
    fn mark<'py>(slf: PyRefMut<'py, Self>, cell: &str, mark: String) -> PyResult<PyRefMut<'py, Self>> {
        Self::print(slf, cell, gongkai::Value::Mark(mark))
    }

    /// The period that the figures cover.
    fn period(slf: PyRefMut<'_, Self>, start: NaiveDate, end: NaiveDate) -> PyResult<PyRefMut<'_, Self>> {
        Self::step(slf, |it| it.period(start, end))
    }

    /// Adds a count stated in prose.
    fn statement<'py>(slf: PyRefMut<'py, Self>, concept: &str, count: i64) -> PyResult<PyRefMut<'py, Self>> {
        let statement = gongkai::Statement::new(crate::key(concept)?, gongkai::Value::Count(count));
        Self::step(slf, |it| it.statement(statement))
    }

    /// The report.
    fn build(&self) -> Report {
        Report { reading: Arc::new(gongkai::Reading::of(self.inner.clone().build())), source: None }
    }
}

impl ReportBuilder {
    fn print<'py>(slf: PyRefMut<'py, Self>, cell: &str, value: gongkai::Value) -> PyResult<PyRefMut<'py, Self>> {
        let cell: CellKey = crate::key(cell)?;
        Self::step(slf, |it| it.value(cell, value))
    }

    /// One step of the builder. A step that is refused leaves it as it was.
    fn step(mut slf: PyRefMut<'_, Self>, step: impl FnOnce(Core) -> Result<Core, gongkai::Error>) -> PyResult<PyRefMut<'_, Self>> {
        let lang = slf.lang;
        slf.inner = step(slf.inner.clone()).map_err(|error| exception(&error, lang))?;
        Ok(slf)
    }
}

/// A request for disclosure with everything that has happened to it.
#[pyclass(module = "gongkai", eq)]
#[derive(PartialEq, Eq)]
pub(crate) struct RequestRecord {
    inner: gongkai::RequestRecord,
    lang: Lang,
}

#[pymethods]
impl RequestRecord {
    #[new]
    #[pyo3(signature = (id, applicant, way, arrived, *, confirmed=None, lang="zh"))]
    fn new(id: String, applicant: &str, way: &str, arrived: NaiveDate, confirmed: Option<NaiveDate>, lang: &str) -> PyResult<Self> {
        let lang = crate::lang(lang)?;
        let receipt = Receipt { way: crate::key(way)?, arrived, confirmed };
        let inner = gongkai::RequestRecord::new(id, crate::key(applicant)?, receipt).map_err(|error| exception(&error, lang))?;
        Ok(Self { inner, lang })
    }

    /// Reads a record from its JSON.
    #[staticmethod]
    #[pyo3(signature = (text, *, lang="zh"))]
    fn from_json(text: &str, lang: &str) -> PyResult<Self> {
        let lang = crate::lang(lang)?;
        let inner = serde_json::from_str(text).map_err(|error| crate::error::BadValueError::new_err(error.to_string()))?;
        Ok(Self { inner, lang })
    }

    /// The record as JSON.
    fn to_json(&self) -> PyResult<String> {
        serde_json::to_string(&self.inner).map_err(|error| crate::error::GongkaiError::new_err(error.to_string()))
    }

    /// Who applies.
    #[getter]
    fn applicant(&self) -> &'static str {
        self.inner.applicant().key()
    }

    /// The number under which it is kept.
    #[getter]
    fn id(&self) -> &str {
        self.inner.id()
    }

    /// The day of receipt.
    #[getter]
    fn received(&self) -> NaiveDate {
        self.inner.received()
    }

    /// The row of the request table that counts its outcome.
    #[getter]
    fn outcome(&self) -> Option<&'static str> {
        self.inner.outcome().map(Row::key)
    }

    /// Records a step, as JSON of the published format.
    fn record_json(&mut self, on: NaiveDate, event: &str) -> PyResult<()> {
        let event = serde_json::from_str(event).map_err(|error| crate::error::BadValueError::new_err(format!("{event}: {error}")))?;
        self.inner.record(on, event).map_err(|error| exception(&error, self.lang))
    }

    /// Where the request stands on a day.
    #[pyo3(signature = (today, *, calendar=None))]
    fn status(&self, today: NaiveDate, calendar: Option<&Calendar>) -> PyResult<&'static str> {
        let calendar = calendar.map_or(gongkai::Calendar::national(), |it| &it.0);
        self.inner.status(calendar, today).map(gongkai::RequestStatus::key).map_err(|error| exception(&error, self.lang))
    }

    /// The deadline as it stands on a day, as JSON.
    #[pyo3(signature = (today, *, calendar=None))]
    fn deadline_json(&self, today: NaiveDate, calendar: Option<&Calendar>) -> PyResult<String> {
        let calendar = calendar.map_or(gongkai::Calendar::national(), |it| &it.0);
        let due = self.inner.deadline(calendar, today).map_err(|error| exception(&error, self.lang))?;
        Ok(due.to_json(self.lang))
    }

    fn __repr__(&self) -> String {
        format!("<gongkai.RequestRecord {} received {}: {} steps>", self.inner.id(), self.inner.received(), self.inner.events().len())
    }
}

/// Something that is read from its text, as JSON with its normal form.
#[pyfunction]
pub(crate) fn parsed_json(kind: &str, text: &str, lang: &str) -> PyResult<String> {
    fn one<T: FromStr<Err = gongkai::Error> + Display + serde::Serialize>(text: &str, lang: Lang) -> PyResult<serde_json::Value> {
        let parsed: T = text.parse().map_err(|error| exception(&error, lang))?;
        let fields = serde_json::to_value(&parsed).map_err(|error| crate::error::GongkaiError::new_err(error.to_string()))?;
        Ok(serde_json::json!({ "text": parsed.to_string(), "fields": fields }))
    }
    let lang = crate::lang(lang)?;
    let mut value = match kind {
        "document_number" => one::<gongkai::DocumentNumber>(text, lang)?,
        "article" => one::<gongkai::Article>(text, lang)?,
        "credit_code" => one::<gongkai::CreditCode>(text, lang)?,
        _ => one::<gongkai::DivisionCode>(text, lang)?,
    };
    match kind {
        "credit_code" => {
            if let Ok(code) = text.parse::<gongkai::CreditCode>() {
                value["fields"] =
                    serde_json::json!({ "division": code.division(), "organisation": code.organisation(), "is_organ": code.is_organ() });
            }
        }
        "division_code" => {
            if let Ok(code) = text.parse::<gongkai::DivisionCode>() {
                let record = code.record();
                value["fields"] = serde_json::json!({
                    "level": code.level(),
                    "parent": code.parent(),
                    "name": record.map(|it| it.name),
                    "valid_from": record.and_then(|it| it.from),
                    "valid_until": record.and_then(|it| it.until),
                    "successor": record.and_then(|it| it.successor),
                });
            }
        }
        _ => {}
    }
    Ok(value.to_string())
}

/// What kind of document a title names.
#[pyfunction]
pub(crate) fn document_kind(title: String) -> Option<&'static str> {
    gongkai::Citation { title: Some(title), number: None, articles: Vec::new() }.kind().map(gongkai::DocumentKind::key)
}

/// The faults of a round of inspection, as JSON.
#[pyfunction]
pub(crate) fn inspection_faults_json(round: &str) -> PyResult<String> {
    let round: gongkai::Round = serde_json::from_str(round).map_err(|error| crate::error::BadValueError::new_err(error.to_string()))?;
    serde_json::to_string(&round.faults()).map_err(|error| crate::error::GongkaiError::new_err(error.to_string()))
}

/// The forms of an edition with what must hold in them, as JSON.
#[pyfunction]
pub(crate) fn forms_json(edition: &str) -> PyResult<String> {
    let edition: Edition = crate::key(edition)?;
    let forms: Vec<_> = edition.forms().iter().map(|form| serde_json::json!({ "form": form, "identities": form.identities() })).collect();
    serde_json::to_string(&forms).map_err(|error| crate::error::GongkaiError::new_err(error.to_string()))
}

/// The crosswalk, as JSON.
#[pyfunction]
pub(crate) fn crosswalk_json(lang: &str) -> PyResult<String> {
    let lang = crate::lang(lang)?;
    let cells = |bridge: &gongkai::Bridge, edition: Edition| bridge.cells(edition).iter().map(ToString::to_string).collect::<Vec<_>>();
    let lines: Vec<_> = gongkai::CROSSWALK
        .iter()
        .map(|it| {
            let by_edition: serde_json::Map<String, serde_json::Value> =
                Edition::ALL.iter().map(|edition| (edition.to_string(), cells(it, *edition).into())).collect();
            serde_json::json!({
                "harmonised": it.harmonised,
                "term": it.harmonised.term().say(lang),
                "comparability": it.comparability,
                "caveat": it.caveat.say(lang),
                "prose": it.prose,
                "cells": by_edition,
            })
        })
        .collect();
    serde_json::to_string(&lines).map_err(|error| crate::error::GongkaiError::new_err(error.to_string()))
}

/// The JSON Schemas of the published formats, as JSON.
#[pyfunction]
pub(crate) fn schemas_json() -> String {
    gongkai::schemas().to_string()
}
