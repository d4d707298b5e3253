//! Findings, places and rules.

use gongkai::{Lang, Reading};
use pyo3::prelude::*;
use std::sync::Arc;

/// A place in the decoded text.
#[pyclass(frozen, module = "gongkai", eq, hash)]
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Place(pub(crate) gongkai::Place);

#[pymethods]
impl Place {
    /// The first byte of the text in UTF-8.
    #[getter]
    fn start(&self) -> usize {
        self.0.start
    }

    /// The byte after the last.
    #[getter]
    fn end(&self) -> usize {
        self.0.end
    }

    /// The line, from 1.
    #[getter]
    fn line(&self) -> usize {
        self.0.line
    }

    /// The column in characters, from 1.
    #[getter]
    fn column(&self) -> usize {
        self.0.column
    }

    /// Which table of the report a cell stands in, from 0; `None` where it is no cell.
    #[getter]
    fn table(&self) -> Option<usize> {
        self.0.cell.map(|it| it.table)
    }

    /// The row of a cell, as printed, from 0.
    #[getter]
    fn row(&self) -> Option<usize> {
        self.0.cell.map(|it| it.row)
    }

    /// Which value of its row a cell is, as printed, from 0.
    #[getter]
    fn cell(&self) -> Option<usize> {
        self.0.cell.map(|it| it.cell)
    }

    /// Whether the column or row of a cell has no printed name and was taken by position, which what must add up confirmed.
    #[getter]
    fn inferred(&self) -> bool {
        self.0.cell.is_some_and(|it| it.inferred)
    }

    fn __repr__(&self) -> String {
        format!("<gongkai.Place {}:{}>", self.0.line, self.0.column)
    }
}

/// Something that is wrong with a report.
#[pyclass(frozen, module = "gongkai")]
pub(crate) struct Finding {
    inner: gongkai::Finding,
    reading: Arc<Reading>,
    source: Option<String>,
    lang: Lang,
}

impl Finding {
    pub(crate) fn new(inner: gongkai::Finding, reading: Arc<Reading>, source: Option<String>, lang: Lang) -> Self {
        Self { inner, reading, source, lang }
    }
}

#[pymethods]
impl Finding {
    /// The path or name that its report was read from.
    #[getter]
    fn source(&self) -> Option<&str> {
        self.source.as_deref()
    }

    /// The same on every run.
    #[getter]
    fn id(&self) -> &str {
        &self.inner.id
    }

    /// The code of its rule, such as 'SUM001'.
    #[getter]
    fn code(&self) -> &'static str {
        self.inner.code
    }

    /// The name of its rule: the fault.
    #[getter]
    fn name(&self) -> &'static str {
        self.inner.name
    }

    /// 'error', 'warning' or 'info'.
    #[getter]
    fn severity(&self) -> &'static str {
        self.inner.severity.key()
    }

    /// What is wrong, for a reader.
    #[getter]
    fn message(&self) -> &str {
        self.inner.message.get(self.lang)
    }

    /// All places that it is about, the main one first.
    #[getter]
    fn places(&self) -> Vec<Place> {
        self.inner.places.iter().copied().map(Place).collect()
    }

    /// All concepts that it is about.
    #[getter]
    fn concepts(&self) -> Vec<String> {
        self.inner.concepts.iter().map(ToString::to_string).collect()
    }

    /// What was expected, as a decimal string.
    #[getter]
    fn expected(&self) -> Option<&str> {
        self.inner.expected.as_deref()
    }

    /// What stands, as a decimal string.
    #[getter]
    fn found(&self) -> Option<&str> {
        self.inner.found.as_deref()
    }

    /// 'unsafe' or 'display-only'. Nothing that changes a number is safe.
    #[getter]
    fn applicability(&self) -> &'static str {
        self.inner.applicability.key()
    }

    /// The legal or arithmetic basis.
    #[getter]
    fn basis(&self) -> &str {
        self.inner.basis.get(self.lang)
    }

    /// Numbers that may be the wrong ones, the likeliest first.
    #[getter]
    fn suspects(&self) -> Vec<Suspect> {
        self.inner.suspects.iter().map(|it| Suspect { suspect: it.clone(), lang: self.lang }).collect()
    }

    /// The passage of the main place.
    #[getter]
    fn text(&self) -> Option<&str> {
        self.inner.places.first().map(|place| &self.reading.document.text()[place.range()])
    }

    fn _repr_html_<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        slf.py().import("gongkai._html")?.call_method1("finding", (slf,))
    }

    fn __repr__(&self) -> String {
        format!("<gongkai.Finding {} {}: {}>", self.inner.code, self.inner.severity, self.message())
    }
}

/// A number that may be the wrong one.
#[pyclass(frozen, module = "gongkai")]
pub(crate) struct Suspect {
    suspect: gongkai::Suspect,
    lang: Lang,
}

#[pymethods]
impl Suspect {
    /// What it states.
    #[getter]
    fn concept(&self) -> String {
        self.suspect.concept.to_string()
    }

    /// Its label.
    #[getter]
    fn label(&self) -> Option<&str> {
        self.suspect.label.as_deref()
    }

    /// Where it stands.
    #[getter]
    fn place(&self) -> Place {
        Place(self.suspect.place)
    }

    /// The number as stated.
    #[getter]
    fn found(&self) -> &str {
        &self.suspect.found
    }

    /// The number that would close the identity.
    #[getter]
    fn proposed(&self) -> &str {
        &self.suspect.proposed
    }

    /// How far the evidence carries: 'unique', 'ranked' or 'tie'.
    #[getter]
    fn standing(&self) -> &'static str {
        self.suspect.standing.key()
    }

    /// The evidence, in words.
    #[getter]
    fn evidence(&self) -> Vec<&str> {
        self.suspect.evidence.iter().map(|it| it.get(self.lang)).collect()
    }

    fn __repr__(&self) -> String {
        format!("<gongkai.Suspect {} {} -> {}>", self.suspect.concept, self.suspect.found, self.suspect.proposed)
    }
}

/// A rule of the catalogue.
#[pyclass(frozen, module = "gongkai")]
pub(crate) struct Rule {
    rule: &'static gongkai::Rule,
    lang: Lang,
}

/// Every rule, by code.
#[pyfunction]
#[pyo3(signature = (*, lang="zh"))]
pub(crate) fn rules(lang: &str) -> PyResult<Vec<Rule>> {
    let lang = crate::lang(lang)?;
    Ok(gongkai::RULES.iter().map(|rule| Rule { rule, lang }).collect())
}

#[pymethods]
impl Rule {
    /// Family and number: 'SUM001'.
    #[getter]
    fn code(&self) -> &'static str {
        self.rule.code
    }

    /// The fault: 'total-mismatch'.
    #[getter]
    fn name(&self) -> &'static str {
        self.rule.name
    }

    /// 'error', 'warning' or 'info'.
    #[getter]
    fn severity(&self) -> &'static str {
        self.rule.severity.key()
    }

    /// What is wrong, in one sentence.
    #[getter]
    fn title(&self) -> &'static str {
        self.rule.title.say(self.lang)
    }

    /// The whole page as Markdown.
    #[getter]
    fn page(&self) -> String {
        self.rule.markdown(self.lang)
    }

    fn __repr__(&self) -> String {
        format!("<gongkai.Rule {} {}>", self.rule.code, self.rule.name)
    }
}
