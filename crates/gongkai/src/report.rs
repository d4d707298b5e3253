//! The typed report: what one agency states for one year. It holds values only; where they stood is kept beside it, so that equal reports are equal
//! wherever they were read from. A report may be wrong and is still held.

mod builder;
mod interchange;
mod parts;

pub use builder::ReportBuilder;
pub use parts::{Disclosure, FeeState, Fees, Part, Platforms, Remedies, RemedyResults, Requests, Staff, Training};

use crate::keyed::keyed;
use crate::{Bodies, Citation, Concept, Edition, Grid, Improvement, Qualifier, SectionKind, Share, Table, Value};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// An annual report as it was published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Report {
    /// The format that its headings and labels follow.
    pub edition: Edition,
    /// The reporting agency (编制机关), where the text names it.
    pub agency: Option<String>,
    /// The report year, where the title or the period tells it.
    pub year: Option<i32>,
    /// Its sections in order.
    pub sections: Vec<Section>,
    /// Everything that it states, in the order of the text. The same concept stated twice stands twice.
    pub statements: Vec<Statement>,
    /// How statements divide one another.
    pub lists: Vec<List>,
    /// Its statutory tables, in the order of the text.
    #[serde(default)]
    pub tables: Vec<Grid>,
    /// The bodies behind it: who is in charge, who does the work, whom to ask; what the report covers.
    #[serde(default)]
    pub bodies: Bodies,
    /// The documents that it cites, in the order of the text.
    #[serde(default)]
    pub citations: Vec<Citation>,
    /// Problems and measures, one by one as the report lists them.
    #[serde(default)]
    pub improvements: Vec<Improvement>,
}

/// A section of a report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// What it is about.
    pub kind: SectionKind,
    /// Its heading as printed, with its number. Empty for the preamble.
    pub heading: String,
}

/// One thing that a report states.
///
/// ```
/// let reading = gongkai::parse("2012年主动公开政府信息4934条,其中人事任免信息9条,占0.19%。");
/// let part = &reading.report.statements[1];
/// assert_eq!(part.concept, gongkai::Concept::DisclosureCategory);
/// assert_eq!(part.label.as_deref(), Some("人事任免信息"));
/// assert_eq!(part.value.count(), Some(9));
/// assert_eq!(part.share.unwrap().to_string(), "0.19");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// What it is about.
    pub concept: Concept,
    /// The words that name the counted thing or the channel.
    pub label: Option<String>,
    /// What is stated.
    pub value: Value,
    /// The unit as printed (条, 件, 人次, 元 ...).
    pub unit: Option<String>,
    /// The percentage printed with it.
    pub share: Option<Share>,
    /// How the number is hedged.
    pub qualifier: Option<Qualifier>,
    /// The label of the category that this one is a part of, for a nested 其中.
    pub parent: Option<String>,
}

/// The place of a statement in [`Report::statements`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StatementId(pub usize);

/// A list of parts, with the number that they divide where one is stated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct List {
    /// The number that the parts divide.
    pub whole: Option<StatementId>,
    /// The parts in order.
    pub parts: Vec<StatementId>,
    /// What the words around it say about the parts.
    pub kind: ListKind,
    /// The list ends with the text, so that parts may be missing.
    pub cut: bool,
}

keyed! {
    /// What the wording says of a list, before any arithmetic.
    #[non_exhaustive]
    pub enum ListKind as "kind of list" {
        /// Named one after another (其中, a colon, or nothing): complete if its numbers or shares say so.
        Parts = "parts", "分项", "parts";
        /// Examples by their wording (主要包括, 等): never a sum.
        Examples = "examples", "举例", "examples";
        /// One item may go through several channels, so that they may overlap.
        Channels = "channels", "渠道", "channels";
    }
}

/// The dates that the figures of a report cover.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Period {
    /// The first day, where it is stated.
    pub start: Option<NaiveDate>,
    /// The last day, where it is stated.
    pub end: Option<NaiveDate>,
}

impl Report {
    /// The statements of one concept, in the order of the text.
    ///
    /// ```
    /// let reading = gongkai::parse("全年收到信息公开申请3件。没有发生行政复议、行政诉讼。");
    /// let lawsuits: Vec<_> = reading.report.stated(gongkai::Concept::LitigationTotal).collect();
    /// assert_eq!(lawsuits[0].value.count(), Some(0)); // a zero said in words
    /// ```
    pub fn stated(&self, concept: Concept) -> impl Iterator<Item = &Statement> {
        self.statements.iter().filter(move |it| it.concept == concept)
    }

    /// The statement of an id of this report.
    ///
    /// # Panics
    ///
    /// When the id is not of this report.
    pub fn statement(&self, id: StatementId) -> &Statement {
        &self.statements[id.0]
    }

    /// The stated period (统计期限), the first one where several are stated. `None` where the report states none.
    pub fn period(&self) -> Option<Period> {
        let date = |concept| self.stated(concept).find_map(|it| it.value.date());
        let period = Period { start: date(Concept::PeriodStart), end: date(Concept::PeriodEnd) };
        (period.start.is_some() || period.end.is_some()).then_some(period)
    }

    /// The first exact count stated for a concept: in prose, else in a table. `None` where nothing is stated, or only something that is no number.
    pub fn count(&self, concept: Concept) -> Option<i64> {
        let in_prose = self.stated(concept).find_map(|it| it.value.count());
        let in_table = || {
            let Concept::Cell(cell) = concept else { return None };
            self.table(cell.table)?.cell(cell.row, cell.column).count()
        };
        in_prose.or_else(in_table)
    }

    /// A statutory table, the first one where several are printed.
    pub fn table(&self, table: Table) -> Option<&Grid> {
        self.tables.iter().find(|it| it.table() == table)
    }

    /// Everything that it states, in prose and in tables, as one flat list: statements in the order of the text, then printed cells.
    ///
    /// ```
    /// use gongkai::{CellKey, Column, Concept, Edition, Report, Row, Table};
    /// let granted = CellKey::new(Table::Requests, Row::Granted, Column::Total);
    /// let report = Report::builder(Edition::Format2021).count(granted, 7)?.build();
    /// let facts: Vec<_> = report.facts().collect();
    /// assert_eq!((facts[0].concept.to_string(), facts[0].unit.as_deref()), ("requests.granted.total".to_owned(), Some("件")));
    /// # Ok::<(), gongkai::Error>(())
    /// ```
    pub fn facts(&self) -> impl Iterator<Item = Cow<'_, Statement>> {
        let cells = self.tables.iter().flat_map(|grid| {
            grid.printed().map(|(key, value)| {
                let form = grid.form();
                let unit = grid.unit(key.row, key.column);
                let label = form.row(key.row).map(|it| it.label.to_owned());
                Cow::Owned(Statement {
                    concept: Concept::Cell(key),
                    label,
                    value: value.clone(),
                    unit: (!unit.is_empty()).then(|| unit.to_owned()),
                    share: None,
                    qualifier: None,
                    parent: None,
                })
            })
        });
        self.statements.iter().map(Cow::Borrowed).chain(cells)
    }
}
