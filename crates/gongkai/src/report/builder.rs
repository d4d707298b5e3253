//! Making a report from figures: only what could never be true is refused, everything else is held and judged later.

use super::{List, Report, Section, Statement};
use crate::{Agency, Bodies, CellKey, Column, Concept, Edition, Error, Grid, Value};
use chrono::{Datelike, NaiveDate};

/// Builds a [`Report`].
///
/// ```
/// use gongkai::{CellKey, Column, Edition, Report, Row, Table};
/// let received = CellKey::new(Table::Requests, Row::Received, Column::Total);
/// let report = Report::builder(Edition::Format2021).agency("山城县水务局").year(2024).count(received, 12)?.build();
/// assert_eq!(report.table(Table::Requests).unwrap().cell(Row::Received, Column::Total).count(), Some(12));
///
/// let error = Report::builder(Edition::Format2021).count(received, -1).unwrap_err();
/// assert!(error.is_bad_value());
/// # Ok::<(), gongkai::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct ReportBuilder {
    report: Report,
}

impl Report {
    /// Starts a report of an edition, with nothing stated.
    pub fn builder(edition: Edition) -> ReportBuilder {
        let report = Self {
            edition,
            agency: None,
            year: None,
            sections: Vec::new(),
            statements: Vec::new(),
            lists: Vec::new(),
            tables: Vec::new(),
            bodies: Bodies::default(),
            citations: Vec::new(),
            improvements: Vec::new(),
        };
        ReportBuilder { report }
    }
}

impl ReportBuilder {
    /// The reporting agency (编制机关).
    #[must_use]
    pub fn agency(mut self, name: impl Into<String>) -> Self {
        let name = name.into();
        self.report.bodies.reporting_agency.get_or_insert_with(|| Agency::named(name.clone()));
        self.report.agency = Some(name);
        self
    }

    /// The report year.
    #[must_use]
    pub fn year(mut self, year: i32) -> Self {
        self.report.year = Some(year);
        self
    }

    /// The reporting agency with its level, division and codes.
    #[must_use]
    pub fn reporting_agency(mut self, agency: Agency) -> Self {
        self.report.agency = Some(agency.name.clone());
        self.report.bodies.reporting_agency = Some(agency);
        self
    }

    /// The bodies behind the report.
    #[must_use]
    pub fn bodies(mut self, bodies: Bodies) -> Self {
        self.report.bodies = bodies;
        self
    }

    /// Adds a section.
    #[must_use]
    pub fn section(mut self, section: Section) -> Self {
        self.report.sections.push(section);
        self
    }

    /// The period that the figures cover.
    ///
    /// # Errors
    ///
    /// When the last day lies before the first, or a year is not one of four digits.
    pub fn period(mut self, start: NaiveDate, end: NaiveDate) -> Result<Self, Error> {
        if start > end || !(1000..=9999).contains(&start.year()) || !(1000..=9999).contains(&end.year()) {
            return Err(Error::bad_value(
                format!("统计期限 {start} 至 {end} 不可能：末日不能早于首日，年份为四位；请核对日期。"),
                format!(
                    "the period {start} to {end} is impossible: the last day lies before the first, or a year has not four digits. Check the dates."
                ),
            ));
        }
        for (concept, date) in [(Concept::PeriodStart, start), (Concept::PeriodEnd, end)] {
            self.report.statements.push(Statement::new(concept, Value::Date(date)));
        }
        Ok(self)
    }

    /// Prints a count in a cell. The table is added where the report does not have it yet.
    ///
    /// # Errors
    ///
    /// When the edition has no such cell, or the count is negative where only a change may be.
    pub fn count(self, cell: CellKey, count: i64) -> Result<Self, Error> {
        self.value(cell, Value::Count(count))
    }

    /// Prints any value in a cell: an amount, a blank, a mark, or even text that is no number.
    ///
    /// # Errors
    ///
    /// When the edition has no such cell, or a number is negative where only a change may be.
    pub fn value(mut self, cell: CellKey, value: Value) -> Result<Self, Error> {
        if let Some(number) = value.number().filter(|it| it.is_sign_negative() && !it.is_zero() && cell.column != Column::ItemsChange) {
            return Err(Error::bad_value(
                format!("单元格 {cell} 的数不能是负数（{number}）；请核对。"),
                format!("the number of the cell {cell} cannot be negative ({number}): check it."),
            ));
        }
        let tables = &mut self.report.tables;
        let at = tables.iter().position(|it| it.table() == cell.table).unwrap_or(tables.len());
        if at == tables.len() {
            tables.push(Grid::new(self.report.edition, cell.table)?);
        }
        tables[at].set(cell.row, cell.column, value)?;
        Ok(self)
    }

    /// Adds a statement of prose.
    ///
    /// # Errors
    ///
    /// When its count is negative.
    pub fn statement(mut self, statement: Statement) -> Result<Self, Error> {
        if let Some(count) = statement.value.number().filter(|it| it.is_sign_negative() && !it.is_zero()) {
            let concept = statement.concept;
            return Err(Error::bad_value(
                format!("{concept} 的数不能是负数（{count}）；请核对。"),
                format!("the count of {concept} cannot be negative ({count}): check it."),
            ));
        }
        self.report.statements.push(statement);
        Ok(self)
    }

    /// Says how statements divide one another.
    ///
    /// # Errors
    ///
    /// When the list names a statement that has not been added.
    pub fn list(mut self, list: List) -> Result<Self, Error> {
        let known = self.report.statements.len();
        if let Some(id) = list.whole.iter().chain(&list.parts).find(|it| it.0 >= known) {
            let id = id.0;
            return Err(Error::bad_value(
                format!("清单引用的第 {id} 条陈述不存在（现有 {known} 条）；请先加入陈述。"),
                format!("the list names statement {id}, and there are {known}: add the statement first."),
            ));
        }
        self.report.lists.push(list);
        Ok(self)
    }

    /// The report.
    pub fn build(self) -> Report {
        self.report
    }
}

impl Statement {
    /// A statement of a value, with nothing said about it.
    pub fn new(concept: Concept, value: Value) -> Self {
        Self { concept, label: None, value, unit: None, share: None, qualifier: None, parent: None }
    }
}
