//! A single request for disclosure (政府信息公开申请) and its life, from receipt to remedies.

mod event;
mod life;
mod receipt;

pub use event::{Consulted, Event, Happened, Remedy};
pub use life::{RequestStatus, Step};
pub use receipt::{Receipt, Way};

use crate::keyed::keyed;
use crate::{Column, Edition, Error, Role, Row, Table};
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

keyed! {
    /// Who applies, by the columns of the request table.
    pub enum Applicant as "applicant" {
        NaturalPerson = "natural_person", "自然人", "natural person";
        CommercialEnterprise = "commercial_enterprise", "商业企业", "commercial enterprise";
        ResearchInstitution = "research_institution", "科研机构", "research institution";
        PublicInterestOrganization = "public_interest_organization", "社会公益组织", "public-interest organisation";
        LegalServiceInstitution = "legal_service_institution", "法律服务机构", "legal service institution";
        OtherOrganization = "other_organization", "其他组织", "other organisation";
    }
}

impl Applicant {
    /// The column of the request table that counts this applicant.
    pub const fn column(self) -> Column {
        match self {
            Self::NaturalPerson => Column::NaturalPerson,
            Self::CommercialEnterprise => Column::CommercialEnterprise,
            Self::ResearchInstitution => Column::ResearchInstitution,
            Self::PublicInterestOrganization => Column::PublicInterestOrganization,
            Self::LegalServiceInstitution => Column::LegalServiceInstitution,
            Self::OtherOrganization => Column::OtherOrganization,
        }
    }
}

/// A request with everything that has happened to it, in order.
///
/// What could not have happened is refused when it is recorded; what is merely late is held, and told by [`RequestRecord::status`].
///
/// ```
/// use gongkai::{Applicant, Calendar, Event, Receipt, RequestRecord, Row, Way};
/// let day = |text: &str| text.parse().unwrap();
/// let receipt = Receipt::new(Way::Online, day("2025-01-17")).confirmed(day("2025-01-20"));
/// let mut request = RequestRecord::new("2025-001", Applicant::NaturalPerson, receipt)?;
/// request.record(day("2025-02-18"), Event::Replied { outcome: Row::Granted, ground: None })?;
///
/// // Received is the day that both sides confirmed; the reply was due after 20 working days.
/// let deadline = request.deadline(Calendar::national(), day("2025-02-18"))?;
/// assert_eq!((request.received().to_string(), deadline.due.to_string()), ("2025-01-20".into(), "2025-02-21".into()));
///
/// // A second reply cannot be.
/// let error = request.record(day("2025-02-20"), Event::Replied { outcome: Row::Granted, ground: None }).unwrap_err();
/// assert!(error.is_illegal_step());
/// # Ok::<(), gongkai::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "Written", into = "Written")]
#[cfg_attr(feature = "schema", schemars(with = "Written"))]
pub struct RequestRecord {
    id: String,
    applicant: Applicant,
    receipt: Receipt,
    received: NaiveDate,
    events: Vec<Happened>,
}

impl RequestRecord {
    /// A request that has been received.
    ///
    /// # Errors
    ///
    /// When the way of receipt needs a confirmation that is not recorded, or one that lies before the arrival.
    pub fn new(id: impl Into<String>, applicant: Applicant, receipt: Receipt) -> Result<Self, Error> {
        Ok(Self { id: id.into(), applicant, receipt, received: receipt.received()?, events: Vec::new() })
    }

    /// The number under which the agency keeps it.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Who applies.
    pub const fn applicant(&self) -> Applicant {
        self.applicant
    }

    /// How and when it came in.
    pub const fn receipt(&self) -> Receipt {
        self.receipt
    }

    /// The day of receipt (收到申请之日) by Article 31.
    pub const fn received(&self) -> NaiveDate {
        self.received
    }

    /// What has happened, in order.
    pub fn events(&self) -> &[Happened] {
        &self.events
    }

    /// The row of the request table that counts its outcome, once it is answered or withdrawn. A new reply after a remedy is not counted again.
    pub fn outcome(&self) -> Option<Row> {
        self.events.iter().find_map(|it| match it.event {
            Event::Replied { outcome, .. } => Some(outcome),
            // Before 2021 there is one row for all other handling, before 2019 none.
            Event::Withdrawn => [Row::OtherMisc, Row::OtherHandling].into_iter().find(|row| is_outcome(*row, it.on)),
            _ => None,
        })
    }

    /// The day on which it was answered or withdrawn.
    pub fn concluded(&self) -> Option<NaiveDate> {
        self.events.iter().find(|it| matches!(it.event, Event::Replied { .. } | Event::Withdrawn)).map(|it| it.on)
    }
}

/// Whether a row is an outcome of a single request in the table of the year: an entry under the results, or under the answers of 2014.
pub(crate) fn is_outcome(row: Row, on: NaiveDate) -> bool {
    let edition = Edition::in_force(on.year()).unwrap_or(Edition::Narrative2008);
    let form = edition.form(Table::Requests).or_else(|| Edition::Statistics2014.form(Table::Statistics));
    let Some(form) = form else { return false };
    let Some(at) = form.rows.iter().position(|it| it.key == row && it.role == Role::Entry) else { return false };
    // Whatever it stands under, from the nearest to the outermost.
    let mut level = form.rows[at].level;
    form.rows[..at].iter().rev().any(|it| {
        let over = it.level < level;
        level = level.min(it.level);
        over && matches!(it.key, Row::Results | Row::Answered)
    })
}

/// A record as it is written: reading it records each event anew, so that an impossible life is an error.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "RequestRecord"))]
#[serde(deny_unknown_fields)]
struct Written {
    id: String,
    applicant: Applicant,
    receipt: Receipt,
    #[serde(default)]
    events: Vec<Happened>,
}

impl From<RequestRecord> for Written {
    fn from(it: RequestRecord) -> Self {
        Self { id: it.id, applicant: it.applicant, receipt: it.receipt, events: it.events }
    }
}

impl TryFrom<Written> for RequestRecord {
    type Error = Error;

    fn try_from(written: Written) -> Result<Self, Error> {
        let mut record = Self::new(written.id, written.applicant, written.receipt)?;
        written.events.into_iter().try_for_each(|it| record.record(it.on, it.event))?;
        Ok(record)
    }
}
