//! Many reports at once: where they come from, and how they are read.

use crate::error::GongkaiError;
use crate::finding::Finding;
use crate::report::{Report, options};
use crate::table::{Rows, Table};
use crate::totals::{Totals, aggregation};
use gongkai::{Checked, Jurisdiction, Lang, Options, PanelTable, Reading, Received, Record, Register};
use gongkai_panel::{Layout, Reader, RowsOf, Sidecar, Source, Stream, all, batch};
use indicatif::{ProgressBar, ProgressDrawTarget};
use pyo3::exceptions::{PyIndexError, PyValueError};
use pyo3::prelude::*;
use rust_decimal::Decimal;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io::IsTerminal;
use std::panic::AssertUnwindSafe;
use std::path::PathBuf;
use std::sync::Arc;

/// Sources of reports: files, folders and bytes, none of them read yet.
#[pyclass(frozen, module = "gongkai._gongkai")]
#[derive(Clone)]
pub(crate) struct Sources {
    given: Arc<[Source]>,
    skipped: Vec<(String, String)>,
    register: Option<Arc<Register>>,
    progress: bool,
    lang: Lang,
}

/// A path, or the bytes of a file with a name.
#[derive(FromPyObject)]
pub(crate) enum PathOrBytes {
    #[pyo3(transparent)]
    Bytes((String, Vec<u8>)),
    #[pyo3(transparent)]
    Path(OsString),
}

#[pymethods]
impl Sources {
    #[new]
    #[pyo3(signature = (items, *, agencies=None, progress=false, lang="zh"))]
    fn new(items: Vec<PathOrBytes>, agencies: Option<OsString>, progress: bool, lang: &str) -> PyResult<Self> {
        let lang = crate::lang(lang)?;
        let (mut sources, mut skipped) = (Vec::new(), Vec::new());
        for item in items {
            match item {
                PathOrBytes::Bytes((name, bytes)) => sources.push(Source::Bytes(name, bytes.into())),
                PathOrBytes::Path(path) => {
                    let found = gongkai_panel::collect(&[path], lang);
                    sources.extend(found.sources);
                    skipped.extend(found.skipped.into_iter().map(|it| (it.0.display().to_string(), it.1)));
                }
            }
        }
        let register = agencies.map(|path| gongkai_panel::register(path.as_ref(), lang)).transpose().map_err(GongkaiError::new_err)?;
        Ok(Self { given: sources.into(), skipped, register: register.map(Arc::new), progress, lang })
    }

    fn __len__(&self) -> usize {
        self.given.len()
    }

    /// The name of each source.
    #[getter]
    fn names(&self) -> Vec<String> {
        self.given.iter().map(Source::name).collect()
    }

    /// What stands in a folder and was passed over, with the reason.
    #[getter]
    fn skipped(&self) -> Vec<(String, String)> {
        self.skipped.clone()
    }

    /// The same, with messages in another language.
    fn in_language(&self, lang: &str) -> PyResult<Self> {
        Ok(Self { lang: crate::lang(lang)?, ..self.clone() })
    }

    /// Some of them.
    #[pyo3(signature = (from, to, /))]
    fn slice(&self, from: usize, to: usize) -> PyResult<Self> {
        let sources = self.given.get(from..to).ok_or_else(|| PyIndexError::new_err("no such source"))?;
        Ok(Self { given: sources.into(), skipped: Vec::new(), register: self.register.clone(), progress: self.progress, lang: self.lang })
    }

    /// Reads some of them on all cores: each a report, or the reason why it is none.
    #[pyo3(signature = (from, to, /))]
    fn read(&self, py: Python<'_>, from: usize, to: usize) -> PyResult<Vec<ReportOrError>> {
        let sources = self.given.get(from..to).ok_or_else(|| PyIndexError::new_err("no such source"))?;
        let read = py.detach(|| all(sources, self.reader(), |_, read| read));
        let made = sources.iter().zip(read).map(|(source, read)| match read {
            Ok(reading) => ReportOrError::Report(Report { reading: Arc::new(reading), source: Some(source.name()) }),
            Err(error) => ReportOrError::Error(error),
        });
        Ok(made.collect())
    }

    /// A flat table of them, read as it is consumed.
    fn table(&self, name: &str) -> PyResult<Table> {
        let table: PanelTable = crate::key(name)?;
        let bar = self.bar();
        let rows = move |source: &Source, read: Result<Reading, String>, row: &mut dyn FnMut(&[gongkai::Field<'_>])| {
            step(&bar);
            table.rows(&record(&source.name(), &read), row);
        };
        Ok(Table { sources: self.clone(), layout: Layout::of(table.columns()), rows: Arc::new(rows) })
    }

    /// The table of their findings, read and checked as it is consumed.
    #[pyo3(signature = (*, previous=None, partial=false, select=None, ignore=None))]
    fn findings_table(
        &self,
        py: Python<'_>,
        previous: Option<&Bound<'_, Self>>,
        partial: bool,
        select: Option<Vec<String>>,
        ignore: Option<Vec<String>>,
    ) -> PyResult<Table> {
        let options = options(partial, select, ignore)?;
        let (bar, lang) = (self.bar(), self.lang);
        // Read before the stream begins: a thread of the pool that waits for the others may be given this very work again.
        let before = previous.map(Bound::get);
        let before = py.detach(|| before.map(Self::readings).unwrap_or_default()).0;
        let rows = move |source: &Source, read: Result<Reading, String>, row: &mut dyn FnMut(&[gongkai::Field<'_>])| {
            let checked = read.as_ref().map_err(String::clone).and_then(|it| beside(source, it, &before, &options, lang));
            step(&bar);
            Checked::rows(checked.as_ref().map_err(String::as_str), &record(&source.name(), &read), lang, row);
        };
        Ok(Table { sources: self.clone(), layout: Layout::of(Checked::columns()), rows: Arc::new(rows) })
    }

    /// What is wrong with each of them, beside last year's reports where they are given; and what could not be read.
    #[pyo3(signature = (*, previous=None, partial=false, select=None, ignore=None))]
    #[expect(clippy::type_complexity, reason = "findings and failures are lists for Python")]
    fn check(
        &self,
        py: Python<'_>,
        previous: Option<&Bound<'_, Self>>,
        partial: bool,
        select: Option<Vec<String>>,
        ignore: Option<Vec<String>>,
    ) -> PyResult<(Vec<Finding>, Vec<(String, String)>)> {
        let options = options(partial, select, ignore)?;
        let before = previous.map(Bound::get);
        let (done, unread) = py.detach(|| {
            let (before, unread) = before.map(Self::readings).unwrap_or_default();
            let bar = self.bar();
            let one = |source: &Source, read: Result<Reading, String>| {
                step(&bar);
                let reading = read?;
                let checked = beside(source, &reading, &before, &options, self.lang)?;
                // A report without findings is let go at once.
                Ok((!checked.findings.is_empty()).then_some((reading, checked)))
            };
            (all(&self.given, self.reader(), one), unread)
        });
        let (mut findings, mut failed) = (Vec::new(), unread);
        for (source, done) in self.given.iter().zip(done) {
            match done {
                Ok(None) => {}
                Ok(Some((reading, checked))) => {
                    let reading = Arc::new(reading);
                    findings.extend(
                        checked.findings.into_iter().map(|it| Finding::new(it, Arc::clone(&reading), Some(source.name()), self.lang)),
                    );
                }
                Err(error) => failed.push((source.name(), error)),
            }
        }
        Ok((findings, failed))
    }

    /// Who of a list of agencies has reported, on time, late or not at all.
    #[expect(clippy::needless_pass_by_value, reason = "it comes from Python")]
    fn arrivals(&self, py: Python<'_>, path: PathBuf) -> PyResult<Rows> {
        let register = gongkai_panel::register(&path, self.lang).map_err(GongkaiError::new_err)?;
        let mut jurisdiction = Jurisdiction::new(register);
        let received = py.detach(|| {
            let one =
                |source: &Source, read: Result<Reading, String>| Received::of(&source.name(), read.as_ref().map_err(String::as_str), None);
            all(&self.given, self.reader(), one)
        });
        for it in received {
            jurisdiction.receive(it);
        }
        Ok(Rows(batch(&Layout::of(Jurisdiction::columns()), |row| jurisdiction.rows(row))))
    }

    /// Which of them are near-identical: the table of pairs, the groups, what could not be read, and whether every pair was compared.
    #[expect(clippy::type_complexity, reason = "a tuple for the class around it")]
    fn similar(&self, py: Python<'_>, threshold: Decimal) -> PyResult<(Rows, Vec<Vec<String>>, Vec<(String, String)>, bool)> {
        let thousandths = threshold.checked_mul(Decimal::from(1000)).filter(|it| it.fract().is_zero());
        let thousandths = thousandths.and_then(|it| u32::try_from(it).ok()).filter(|it| (500..=1000).contains(it));
        let thousandths =
            thousandths.ok_or_else(|| PyValueError::new_err("threshold must be from 0.5 to 1, with three decimals at most"))?;
        let bar = self.bar();
        let found = py.detach(|| gongkai_panel::similar(&self.given, thousandths, self.lang, &|_| step(&bar)));
        let rows = Rows(batch(&Layout::of(gongkai_panel::Similar::columns()), |row| found.rows(row)));
        let name = |at: &usize| found.reports[*at].source.name();
        let groups = found.groups.iter().map(|it| it.iter().map(name).collect()).collect();
        Ok((rows, groups, found.failed, found.exact))
    }

    /// Adds them up.
    #[pyo3(signature = (by, concepts=None))]
    fn aggregate(&self, py: Python<'_>, by: Vec<String>, concepts: Option<Vec<String>>) -> PyResult<Totals> {
        let aggregation = aggregation(by, concepts)?;
        let totals = py.detach(|| {
            let (mut totals, bar) = (aggregation.empty(), self.bar());
            let add = |_: &Source, read: Result<Reading, String>| -> Result<(), std::convert::Infallible> {
                match read {
                    Ok(reading) => totals.add(&reading.report),
                    Err(_) => totals.add_unreadable(),
                }
                Ok(())
            };
            let Ok(()) = gongkai_panel::each(&self.given, self.reader(), |_, read| (read, step(&bar)).0, add);
            totals
        });
        Ok(Totals { totals, lang: self.lang })
    }
}

impl Sources {
    /// Progress on standard error, where it is wanted and someone looks on.
    fn bar(&self) -> ProgressBar {
        if self.progress && self.given.len() > 1 && std::io::stderr().is_terminal() {
            ProgressBar::with_draw_target(Some(self.given.len() as u64), ProgressDrawTarget::stderr())
        } else {
            ProgressBar::hidden()
        }
    }

    fn reader(&self) -> Reader<'_> {
        Reader { register: self.register.as_deref(), lang: self.lang }
    }

    /// Rows of each of them as a stream.
    pub(crate) fn stream(&self, layout: Layout, rows: Arc<RowsOf>) -> Stream {
        Stream::new(Arc::clone(&self.given), self.register.clone(), self.lang, layout, rows)
    }

    /// All of them that can be read, and why the others cannot.
    fn readings(&self) -> (Vec<Reading>, Vec<(String, String)>) {
        let (mut readings, mut unread) = (Vec::new(), Vec::new());
        let Ok(()) = gongkai_panel::each(
            &self.given,
            self.reader(),
            |_, read| read,
            |source, read| {
                match read {
                    Ok(reading) => readings.push(reading),
                    Err(error) => unread.push((source.name(), error)),
                }
                Ok::<(), std::convert::Infallible>(())
            },
        );
        (readings, unread)
    }
}

/// The ids of the findings of a report that were put aside in the file beside it, each with the reason.
///
/// Examples
/// --------
/// >>> import gongkai, pathlib, tempfile
/// >>> path = pathlib.Path(tempfile.mkdtemp()) / "report.txt"
/// >>> _ = path.write_text("2012年公开信息11条,其中文件类4条,其他类6条。", "utf-8")
/// >>> id = gongkai.read(path).check(partial=True)[0].id
/// >>> _ = path.with_name("report.txt.gongkai.toml").write_text(f"[dismissed]\\n{id} = '与原件核对过'\\n", "utf-8")
/// >>> list(gongkai.dismissals(path).values())
/// ['与原件核对过']
/// >>> gongkai.read(path).check(partial=True, dismissed=gongkai.dismissals(path))
/// []
#[pyfunction]
#[pyo3(signature = (path, *, lang="zh"))]
pub(crate) fn dismissals(path: PathBuf, lang: &str) -> PyResult<BTreeMap<String, String>> {
    let sidecar = Sidecar::of(&Source::File(path), crate::lang(lang)?).map_err(GongkaiError::new_err)?;
    Ok(sidecar.map(|it| it.dismissed().clone()).unwrap_or_default())
}

/// A report checked beside that of the year before, where that is among some, without what its sidecar puts aside.
fn beside(source: &Source, reading: &Reading, before: &[Reading], options: &Options, lang: Lang) -> Result<Checked, String> {
    let sidecar = Sidecar::of(source, lang)?;
    let options = sidecar.map_or(Cow::Borrowed(options), |it| Cow::Owned(it.apply(options)));
    let previous = before.iter().find(|it| it.is_year_before(reading));
    Reader { register: None, lang }.guarded(AssertUnwindSafe(|| gongkai::check_beside(reading, previous, &options)))
}

fn record<'a>(name: &'a str, read: &'a Result<Reading, String>) -> Record<'a> {
    match read {
        Ok(reading) => Record::read(name, reading),
        Err(error) => Record::unreadable(name, error),
    }
}

/// One source more; the last one clears the line.
fn step(bar: &ProgressBar) {
    bar.inc(1);
    if Some(bar.position()) == bar.length() {
        bar.finish_and_clear();
    }
}

/// A report, or why there is none.
#[derive(IntoPyObject)]
pub(crate) enum ReportOrError {
    Report(Report),
    Error(String),
}
