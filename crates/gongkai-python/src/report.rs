//! Reports.

use crate::domain::Grid;
use crate::error::{GongkaiError, exception};
use crate::fact::{Coverage, Fact};
use crate::finding::{Finding, Place};
use gongkai::{Options, Reading, json::Line};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::IntoPyDict;
use std::collections::BTreeMap;
use std::sync::Arc;

/// An annual report as it was published, with the way back to its source.
#[pyclass(frozen, module = "gongkai")]
pub(crate) struct Report {
    pub(crate) reading: Arc<Reading>,
    pub(crate) source: Option<String>,
}

/// A typed part of a report, from the JSON that the crate writes.
fn part<'py, T: serde::Serialize>(slf: &Bound<'py, Report>, name: &str, part: &T) -> PyResult<Bound<'py, PyAny>> {
    let json = serde_json::to_string(part).map_err(|error| GongkaiError::new_err(error.to_string()))?;
    slf.py().import("gongkai._model")?.call_method1("part", (name, json))
}

/// Reads the bytes of a file.
#[pyfunction]
#[pyo3(signature = (data, *, source=None, lang="zh"))]
pub(crate) fn read_bytes(py: Python<'_>, data: &[u8], source: Option<String>, lang: &str) -> PyResult<Report> {
    let lang = crate::lang(lang)?;
    let reading = py.detach(|| gongkai::read(data)).map_err(|error| exception(&error, lang))?;
    Ok(Report { reading: Arc::new(reading), source })
}

/// Reads text.
#[pyfunction]
pub(crate) fn parse(py: Python<'_>, text: &str) -> Report {
    Report { reading: Arc::new(py.detach(|| gongkai::parse(text))), source: None }
}

#[pymethods]
impl Report {
    /// The path or name that the report was read from.
    #[getter]
    fn source(&self) -> Option<&str> {
        self.source.as_deref()
    }

    /// The format that its headings and labels follow: '2008', '2014', '2019' or '2021'.
    #[getter]
    fn edition(&self) -> &'static str {
        self.reading.report.edition.key()
    }

    /// The reporting agency, where the text names it.
    #[getter]
    fn agency(&self) -> Option<&str> {
        self.reading.report.agency.as_deref()
    }

    /// The report year, where the title or the period tells it.
    #[getter]
    fn year(&self) -> Option<i32> {
        self.reading.report.year
    }

    /// What the edition was told by: 'labels', 'headings', 'year' or 'nothing'.
    #[getter]
    fn edition_by(&self) -> &'static str {
        self.reading.evidence.key()
    }

    /// Its statutory tables.
    #[getter]
    fn tables(&self) -> Vec<Grid> {
        self.reading.report.tables.iter().cloned().map(Grid).collect()
    }

    /// The typed report as JSON of the format gongkai-report/1.
    fn to_json(&self) -> String {
        self.reading.report.to_json()
    }

    /// Reads a report of the format gongkai-report/1. It has no source: its places are all the start of an empty text.
    #[staticmethod]
    #[pyo3(signature = (text, *, lang="zh"))]
    fn from_json(text: &str, lang: &str) -> PyResult<Self> {
        let lang = crate::lang(lang)?;
        let report = gongkai::Report::from_json(text).map_err(|error| exception(&error, lang))?;
        Ok(Self { reading: Arc::new(gongkai::Reading::of(report)), source: None })
    }

    /// The bodies behind the report, whom to ask, and what it covers.
    #[getter]
    fn bodies<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        part(slf, "bodies", &slf.get().reading.report.bodies)
    }

    /// The documents that it cites.
    #[getter]
    fn citations<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        part(slf, "citations", &slf.get().reading.report.citations)
    }

    /// Problems and measures, one by one.
    #[getter]
    fn improvements<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        part(slf, "improvements", &slf.get().reading.report.improvements)
    }

    /// Proactive disclosure: total, categories, channels.
    fn disclosure<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        part(slf, "disclosure", &slf.get().reading.report.disclosure())
    }

    /// Requests: totals, by channel, by applicant.
    fn requests<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        part(slf, "requests", &slf.get().reading.report.requests())
    }

    /// Reconsideration, litigation and complaints.
    fn remedies<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        part(slf, "remedies", &slf.get().reading.report.remedies())
    }

    /// Fees for disclosure on request, with what they come to.
    fn fees<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        part(slf, "fees", &slf.get().reading.report.fees())
    }

    /// Staff.
    fn staff<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        part(slf, "staff", &slf.get().reading.report.staff())
    }

    /// Training.
    fn training<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        part(slf, "training", &slf.get().reading.report.training())
    }

    /// Platforms.
    fn platforms<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        part(slf, "platforms", &slf.get().reading.report.platforms())
    }

    /// The round of inspection that the prose tells of, if it tells of one.
    fn inspection<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        part(slf, "inspection", &gongkai::Round::told_in(&slf.get().reading.report))
    }

    /// The decoded text.
    #[getter]
    fn text(&self) -> &str {
        self.reading.document.text()
    }

    /// How many numbers the source has, and those that were not understood.
    #[getter]
    fn coverage(&self) -> Coverage {
        Coverage { reading: Arc::clone(&self.reading) }
    }

    /// Every fact, in the order of the text.
    fn facts(&self) -> Vec<Fact> {
        let fact = |it: gongkai::Fact<'_>| Fact { statement: it.statement.into_owned(), place: it.place, text: it.text.to_owned() };
        self.reading.facts().map(fact).collect()
    }

    /// What is wrong with the report, the most serious first; beside the same agency's report of the year before, where it is given.
    ///
    /// `children` are the reports of subordinate agencies, which are added up and held against it. `due` holds days of local order, such as
    /// `{'department': '01-26'}`. `severity` gives codes or families another severity; `dismissed` holds the ids of findings that were looked at and put aside.
    #[pyo3(signature = (*, previous=None, children=None, partial=false, select=None, ignore=None, severity=None, dismissed=None, due=None, lang="zh"))]
    #[expect(clippy::too_many_arguments, reason = "they are keywords")]
    fn check(
        &self,
        py: Python<'_>,
        previous: Option<&Bound<'_, Self>>,
        children: Option<Vec<Bound<'_, Self>>>,
        partial: bool,
        select: Option<Vec<String>>,
        ignore: Option<Vec<String>>,
        severity: Option<BTreeMap<String, String>>,
        dismissed: Option<&Bound<'_, PyAny>>,
        due: Option<BTreeMap<String, String>>,
        lang: &str,
    ) -> PyResult<Vec<Finding>> {
        let lang = crate::lang(lang)?;
        let mut options = options(partial, select, ignore)?;
        let levels = severity.unwrap_or_default().into_iter().map(|(code, level)| Ok((code, level.parse()?)));
        options.severity = levels.collect::<Result<_, gongkai::UnknownKey>>().map_err(|error| PyValueError::new_err(error.to_string()))?;
        // A list of ids, or what `dismissals` gives; a text would be taken letter by letter.
        if dismissed.is_some_and(pyo3::types::PyAnyMethods::is_instance_of::<pyo3::types::PyString>) {
            return Err(pyo3::exceptions::PyTypeError::new_err("dismissed is a list of ids, not one text"));
        }
        let ids = dismissed.map(|it| it.try_iter()?.map(|it| it?.extract()).collect::<PyResult<_>>());
        options.dismissed = ids.transpose()?.unwrap_or_default();
        for (whom, day) in due.unwrap_or_default() {
            options.due.insert(whom, day.parse().map_err(|error| exception(&error, lang))?);
        }
        known(&options)?;
        let previous = previous.map(|it| Arc::clone(&it.get().reading));
        let children = children.map(|given| {
            let mut children = gongkai::Children::default();
            given.iter().map(Bound::get).for_each(|it| children.add(it.source.as_deref().unwrap_or(""), &it.reading.report));
            children
        });
        let checked = py.detach(|| {
            let around = gongkai::Around { previous: previous.as_deref(), children: children.as_ref() };
            gongkai::check_around(&self.reading, around, &options)
        });
        Ok(checked
            .findings
            .into_iter()
            .map(|finding| Finding::new(finding, Arc::clone(&self.reading), self.source.clone(), lang))
            .collect())
    }

    /// One self-contained page for a person: findings, the tables redrawn with what is wrong, and the text with its passages underlined.
    #[pyo3(signature = (*, previous=None, partial=false, lang="zh"))]
    fn page(&self, py: Python<'_>, previous: Option<&Bound<'_, Self>>, partial: bool, lang: &str) -> PyResult<String> {
        let lang = crate::lang(lang)?;
        let options = options(partial, None, None)?;
        let previous = previous.map(|it| Arc::clone(&it.get().reading));
        Ok(py.detach(|| {
            let checked = gongkai::check_beside(&self.reading, previous.as_deref(), &options);
            let page = gongkai::Page::of(self.source.as_deref().unwrap_or(""), &self.reading, &checked);
            gongkai::Page::document(&[page], &[], lang)
        }))
    }

    /// The findings as a SARIF 2.1.0 log.
    #[pyo3(signature = (*, partial=false, lang="zh"))]
    fn sarif(&self, py: Python<'_>, partial: bool, lang: &str) -> PyResult<String> {
        use gongkai::json::sarif;
        let lang = crate::lang(lang)?;
        let options = options(partial, None, None)?;
        let log = py.detach(|| {
            let checked = gongkai::check(&self.reading, &options);
            let results = sarif::results(self.source.as_deref().unwrap_or(""), &self.reading, &checked, lang)?;
            Ok::<_, serde_json::Error>(format!("{}{results}{}", sarif::start(lang)?, sarif::end(&[])?))
        });
        log.map_err(|error| GongkaiError::new_err(error.to_string()))
    }

    /// What could not be judged: the code of the rule, the reason, and the place where there is one.
    #[pyo3(signature = (*, partial=false, lang="zh"))]
    fn not_checked(&self, py: Python<'_>, partial: bool, lang: &str) -> PyResult<Vec<(&'static str, String, Option<Place>)>> {
        let lang = crate::lang(lang)?;
        let options = options(partial, None, None)?;
        let checked = py.detach(|| gongkai::check(&self.reading, &options));
        Ok(checked.not_checked.into_iter().map(|it| (it.code, it.reason.get(lang).to_owned(), it.place.map(Place))).collect())
    }

    /// The report as `gongkai check --format json --facts` prints it: facts, findings and coverage, with Decimal for numbers with a fraction.
    #[pyo3(signature = (*, partial=false, lang="zh"))]
    fn to_dict<'py>(&self, py: Python<'py>, partial: bool, lang: &str) -> PyResult<Bound<'py, PyAny>> {
        let lang = crate::lang(lang)?;
        let options = options(partial, None, None)?;
        let line = py.detach(|| {
            let checked = gongkai::check(&self.reading, &options);
            Line::checked(self.source.as_deref().unwrap_or(""), &self.reading, &checked, true, lang).to_json()
        });
        let line = line.map_err(|error| GongkaiError::new_err(error.to_string()))?;
        let exact = [("parse_float", py.import("decimal")?.getattr("Decimal")?)].into_py_dict(py)?;
        py.import("json")?.call_method("loads", (line,), Some(&exact))
    }

    fn _repr_html_<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        slf.py().import("gongkai._html")?.call_method1("report", (slf,))
    }

    fn __repr__(&self) -> String {
        let report = &self.reading.report;
        let name = report.agency.as_deref().unwrap_or("?");
        let year = report.year.map_or_else(|| "?".to_owned(), |year| year.to_string());
        format!("<gongkai.Report {name} {year}: {} facts>", self.reading.facts().count())
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.reading.report == other.reading.report
    }
}

pub(crate) fn options(partial: bool, select: Option<Vec<String>>, ignore: Option<Vec<String>>) -> PyResult<Options> {
    let options = Options { partial, select: select.unwrap_or_default(), ignore: ignore.unwrap_or_default(), ..Options::default() };
    known(&options)?;
    Ok(options)
}

/// An error where the options name a rule or family that there is not.
fn known(options: &Options) -> PyResult<()> {
    match options.unknown_codes().next() {
        Some(code) => Err(PyValueError::new_err(format!("there is no such rule: {code}"))),
        None => Ok(()),
    }
}
