//! By what sums are grouped.

use crate::keyed::keyed;
use crate::{DivisionCode, Edition, Level, Report, Scope};
use serde::{Deserialize, Serialize};

keyed! {
    /// What sums are grouped by.
    pub enum By as "grouping" {
        Agency = "agency", "机关", "agency";
        /// The code of the division, as the list of agencies gives it.
        Division = "division", "行政区划", "division";
        Level = "level", "层级", "level";
        Year = "year", "年份", "year";
        Edition = "edition", "版本", "edition";
    }
}

/// A group of reports. What was not asked for, and what a report does not tell, is `None`.
///
/// Whose figures a report holds (本级, 本行政区域, or not said) always parts groups: the three are never added to one another.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[non_exhaustive]
pub struct Group {
    /// The reporting agency.
    pub agency: Option<String>,
    /// Its division.
    pub division: Option<DivisionCode>,
    /// Its level.
    pub level: Option<Level>,
    /// The report year. It is told for what is of a moment, whether it was asked for or not.
    pub year: Option<i32>,
    /// The edition.
    pub edition: Option<Edition>,
    /// Whose figures the reports hold, where they say so.
    pub scope: Option<Scope>,
}

impl Group {
    /// The group of a report.
    pub(super) fn of(report: &Report, by: &[By]) -> Self {
        let agency = report.bodies.reporting_agency.as_ref();
        let mut group = Self { scope: report.bodies.scope, ..Self::default() };
        for by in by {
            match by {
                By::Agency => group.agency.clone_from(&report.agency),
                By::Division => group.division = agency.and_then(|it| it.division.clone()),
                By::Level => group.level = agency.and_then(crate::Agency::known_level),
                By::Year => group.year = report.year,
                By::Edition => group.edition = Some(report.edition),
            }
        }
        group
    }
}
