//! Read and check the annual reports that Chinese government organs publish on their open-government-information work
//! (政府信息公开工作年度报告).
//!
//! The way of the data is one direction: bytes to a [`Document`], a document to a [`Reading`] (the [`Report`] with the place of every value and the numbers that
//! were not understood), a reading to what is [`Checked`].
//!
//! ```
//! let reading = gongkai::parse("2012年主动公开政府信息10条，其中，文件类4条，占40%；其他类7条，占70%。");
//!
//! // What it says: typed values, each with its place.
//! let total = reading.facts().next().unwrap();
//! assert_eq!((total.statement.value.count(), total.place.line, total.text), (Some(10), 1, "主动公开政府信息10条"));
//!
//! // What is wrong, in two languages, with the numbers that may be the wrong ones.
//! let checked = gongkai::check(&reading, &gongkai::Options::default());
//! assert_eq!(checked.findings[0].name, "total-mismatch");
//! assert_eq!(checked.findings[0].suspects[0].proposed, "11");
//! ```
//!
//! # What to know
//!
//! - **Nothing is lost silently.** Missing, blank, mark, unknown and zero are five different things (see [`Value`]); a number that became no fact is in
//!   [`Coverage::unplaced`]; a rule that could not judge says why ([`NotChecked`]).
//! - **A report may be wrong and is still held.** Reading never fails on content. [`Error`] is for what could not be done, [`Finding`] for what is wrong.
//! - **Exact.** Counts are integers, shares keep their printed places ([`Share`]), and no judgement uses a binary float.
//! - **Pure.** No input or output, no clock, no network, no printing.
//!
//! # The field, type by type
//!
//! | what | types |
//! |---|---|
//! | a report (年度报告) | [`Report`], [`Statement`], [`List`], [`Section`]; its parts: [`Disclosure`], [`Requests`], [`Remedies`], [`Fees`], [`Staff`], [`Training`], [`Platforms`] |
//! | who reports | [`Agency`], [`Bodies`], [`Contact`], [`Level`], [`Scope`], [`DivisionCode`], [`CreditCode`] |
//! | formats and tables (格式、表) | [`Edition`], [`Form`], [`Item`], [`Identity`], [`Grid`], [`Cell`]; the axes [`Table`], [`Row`], [`Column`] |
//! | comparing years (口径) | [`Concept`], [`Harmonised`], [`Bridge`], [`CROSSWALK`] |
//! | one request (申请) | [`RequestRecord`], [`Receipt`], [`Event`], [`RequestStatus`] |
//! | deadlines (期限) | [`deadline()`], [`Deadline`], [`Regime`], [`Suspension`], [`Calendar`] |
//! | fees (收费) | [`fee()`], [`Fee`], [`FeeRegime`], [`LocalStandard`], [`FeeState`] |
//! | inspections (检查) | [`Round`], [`Inspected`], [`InspectionRule`], [`IndicatorSet`] |
//! | documents (文件) | [`Citation`], [`DocumentNumber`], [`Article`] |
//! | what is wrong | [`check()`], [`Finding`], [`Rule`], [`RULES`] |
//!
//! # From files
//!
//! [`read()`] takes the bytes of plain text in any of the usual encodings and, with the features of its readers, of pages, workbooks, Word and PDF files; a format
//! whose reader is not built in is refused by name. [`read_within`] sets the [`Limits`]. What the file has and no reader could read stands in [`Reading::refused`]
//! and in the document's `unread`. A table can also be made from figures ([`Report::builder`], [`Report::from_json`]) and judged ([`Grid::judge`]).
//!
//! # Features
//!
//! - `html` (on by default), `docx`, `xlsx`, `pdf`: readers of files; `readers` is all of them. Plain text is always read.
//! - `schema`: JSON Schemas of the published formats.
//! - `traditional`: fold traditional script for matching. The text of the report keeps its own.

mod affix;
mod agency;
mod aggregate;
mod axis;
mod bodies;
mod calendar;
mod children;
mod citation;
mod concept;
mod crosswalk;
mod deadline;
mod due;
mod edition;
mod error;
mod fee;
mod finding;
mod fold;
mod form;
mod grid;
mod inspection;
pub mod json;
mod jurisdiction;
mod keyed;
mod lang;
mod law;
mod letters;
mod number;
mod page;
mod pairs;
mod panel;
mod parse;
mod quantity;
mod rate;
mod reading;
mod repair;
mod report;
mod request;
mod rounding;
#[cfg(feature = "schema")]
mod schema;
mod similar;
mod unit;
mod validate;
mod vocabulary;
mod within;

pub use agency::{
    Agency, AgencyKind, CreditCode, DivisionCode, DivisionRecord, Level, RECORDED_DIVISIONS, Register, RegisterColumn, Registered, Scope,
};
pub use aggregate::{Aggregation, By, Group, RateTotal, Total, Totals};
pub use axis::{CellKey, Column, Row, Table};
pub use bodies::{Bodies, Contact, Improvement};
pub use calendar::{Calendar, Day, DayKind};
pub use children::Children;
pub use citation::{Article, Citation, DocumentKind, DocumentNumber, NumberRepair};
pub use concept::Concept;
pub use crosswalk::{Bridge, CROSSWALK, Comparability, Harmonised};
pub use deadline::{Count, Deadline, DeadlineOptions, LeftOut, Regime, Suspension, deadline};
pub use due::{DueBy, LocalDue, ReportDue, report_due};
pub use edition::{Edition, Evidence, SectionForm, SectionKind};
pub use error::Error;
pub use fee::{CostItem, Exemption, Fee, FeeBy, FeeRegime, FeeStep, LOCAL_STANDARDS, LocalStandard, fee};
pub use finding::{Applicability, Finding, Severity, Standing, Suspect};
pub use form::{Axis, Form, Identity, Item, Link, Measure, Op, Over, Relation, Role, Source, Strength, Term};
pub use gongkai_document::{Document, Format, Limits, Unread};
pub use grid::{Cell, Grid, Judged, LocalCell, Verdict};
pub use inspection::{
    Assessment, Deductions, Indicator, IndicatorSet, Inspected, InspectionFault, InspectionRule, Layer, Method, ObjectKind, Round,
    rate_fits,
};
pub use jurisdiction::{Arrival, Entry, Jurisdiction, Received};
pub use keyed::UnknownKey;
pub use lang::{Bilingual, Lang, Text};
pub use number::{Figure, NotAShare, Qualifier, Share, Status, Value, chinese_numeral};
pub use page::{AlikePair, Page, alike_document};
pub use panel::{Field, FieldKind, PANEL_PLACES, PANEL_SCHEMA, PanelColumn, PanelTable, Record};
pub use quantity::{Quantity, Stated, Tally, Told};
pub use rate::{Rate, Ratio};
pub use reading::{CellIndex, Coverage, Fact, Place, Reading};
pub use repair::{Change, Repair, Repairs, Slip};
pub use report::{
    Disclosure, FeeState, Fees, List, ListKind, Part, Period, Platforms, Remedies, RemedyResults, Report, ReportBuilder, Requests, Section,
    Staff, Statement, StatementId, Training,
};
pub use request::{Applicant, Consulted, Event, Happened, Receipt, Remedy, RequestRecord, RequestStatus, Step, Way};
pub use rounding::{Explanation, Rounding, explain};
#[cfg(feature = "schema")]
pub use schema::schemas;
pub use similar::{Alike, Corpus, Digest, Likeness, Shared, groups, passages};
pub use validate::{Around, Certainty, Checked, Held, NotChecked, Options, RULES, Rule, check, check_around, check_beside, rule};

/// Reads the bytes of a file, within the usual [`Limits`].
///
/// # Errors
///
/// When the bytes are empty, too many, of a format that is not read, or no text.
///
/// # Example
///
/// ```
/// let gbk = [0xca, 0xd5, 0xb5, 0xbd, 0xc9, 0xea, 0xc7, 0xeb, 0x33, 0xbc, 0xfe, 0xa1, 0xa3]; // 收到申请3件。
/// let reading = gongkai::read(&gbk)?;
/// assert_eq!(reading.report.count(gongkai::Concept::RequestsReceived), Some(3));
/// # Ok::<(), gongkai::Error>(())
/// ```
pub fn read(bytes: &[u8]) -> Result<Reading, Error> {
    read_within(bytes, &Limits::default())
}

/// Reads the bytes of a file as a report, within limits of one's own.
///
/// # Errors
///
/// As [`read`], and when the file asks for more than the limits.
///
/// ```
/// let mut limits = gongkai::Limits::USUAL;
/// limits.bytes = 1000;
/// assert!(gongkai::read_within("公开信息3条。".repeat(100).as_bytes(), &limits).is_err());
/// ```
pub fn read_within(bytes: &[u8], limits: &Limits) -> Result<Reading, Error> {
    Ok(parse::parse(Document::read(bytes, limits)?))
}

/// Reads a document as a report: the second half of [`read`]. Any document gives a reading, if an empty one.
///
/// Of many small files, a third more a second are read and checked where each step is done for a dozen of them before the next one, since the code
/// of a step then stays in the cache of the processor:
///
/// ```
/// use gongkai::{Document, Limits, Options, check, parse_document};
/// let files = ["收到申请3件。", "2012年主动公开政府信息10条,其中文件类4条;其他类7条。"];
/// let documents = files.map(|it| Document::read(it.as_bytes(), &Limits::default()).unwrap());
/// let readings = documents.map(parse_document);
/// let findings = readings.each_ref().map(|it| check(it, &Options { partial: true, ..Options::default() }).findings.len());
/// assert_eq!(findings, [0, 1]);
/// ```
pub fn parse_document(document: Document) -> Reading {
    parse::parse(document)
}

/// Reads text that is decoded already. Any text gives a reading, if an empty one.
///
/// ```
/// let reading = gongkai::parse("本年度未收到信息公开申请。");
/// assert_eq!(reading.report.count(gongkai::Concept::RequestsReceived), Some(0));
/// assert_eq!(reading.report.count(gongkai::Concept::LitigationTotal), None); // missing, which is not zero
/// ```
pub fn parse(text: &str) -> Reading {
    parse::parse(Document::from_text(text))
}
