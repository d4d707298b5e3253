//! When a report is due: the last day on which it is to be public, by the law of its year and the kind of agency.

use crate::keyed::keyed;
use crate::{AgencyKind, Error};
use chrono::NaiveDate;

keyed! {
    /// What sets the day on which a report is due.
    #[non_exhaustive]
    pub enum DueBy as "rule of the due day" {
        /// Every organ, for the reports on 2008 to 2018.
        Regulations2007 = "regulations_2007", "《政府信息公开条例》（2007）第三十一条：每年3月31日前公布上一年度的报告", "Article 31 of the Regulations of 2007: by 31 March";
        /// Departments of governments from county level up, since the reports on 2019.
        Departments2019 = "departments_2019", "《政府信息公开条例》（2019）第四十九条第一款：政府部门每年1月31日前公布", "Article 49, paragraph 1, of the Regulations of 2019: departments by 31 January";
        /// The reports of governments, since those on 2019.
        Governments2019 = "governments_2019", "《政府信息公开条例》（2019）第四十九条第二款：本级政府的报告每年3月31日前公布", "Article 49, paragraph 2, of the Regulations of 2019: the report of a government by 31 March";
        /// Townships, street offices, zones and authorised organisations: the Regulations of 2019 name no day for them, and 31 March is the custom.
        Custom = "custom", "《政府信息公开条例》没有规定日期，各地另定；按惯例以3月31日计", "the Regulations name no day, local orders do; 31 March by custom";
        /// A day of the list of agencies, or of the configuration.
        LocalOrder = "local_order", "本地规定的日期", "the day of a local order";
    }
}

/// The day on which a report is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReportDue {
    /// The last day on which it is in time. It is not moved for rest days.
    pub day: NaiveDate,
    /// What sets it.
    pub by: DueBy,
}

/// The day on which the report on a year is due, by law.
///
/// # Errors
///
/// For a year before 2008, when there was no duty to report.
///
/// ```
/// use gongkai::{AgencyKind, DueBy, report_due};
/// let of = |year, kind| report_due(year, Some(kind)).map(|it| (it.day.to_string(), it.by));
/// assert_eq!(of(2018, AgencyKind::Department)?, ("2019-03-31".to_owned(), DueBy::Regulations2007));
/// assert_eq!(of(2019, AgencyKind::Department)?, ("2020-01-31".to_owned(), DueBy::Departments2019));
/// assert_eq!(of(2019, AgencyKind::Government)?.0, "2020-03-31");
/// assert_eq!(of(2019, AgencyKind::StreetOffice)?.1, DueBy::Custom); // the law names no day
/// assert!(report_due(2007, None).is_err());
/// # Ok::<(), gongkai::Error>(())
/// ```
pub fn report_due(year: i32, kind: Option<AgencyKind>) -> Result<ReportDue, Error> {
    let by = match (year, kind) {
        (..2008, _) => return Err(Error::no_duty_to_report(year)),
        (..2019, _) => DueBy::Regulations2007,
        (_, Some(AgencyKind::Department | AgencyKind::VerticalDepartment)) => DueBy::Departments2019,
        (_, Some(AgencyKind::Government)) => DueBy::Governments2019,
        _ => DueBy::Custom,
    };
    let (month, last) = if by == DueBy::Departments2019 { (1, 31) } else { (3, 31) };
    let day = NaiveDate::from_ymd_opt(year.saturating_add(1), month, last).ok_or_else(|| Error::no_duty_to_report(year))?;
    Ok(ReportDue { day, by })
}

/// A day on which reports are due by local order: one day, or a day of each year.
///
/// ```
/// use gongkai::LocalDue;
/// let each_year: LocalDue = "01-26".parse()?;
/// assert_eq!(each_year.of_report_year(2023).unwrap().to_string(), "2024-01-26");
/// let once: LocalDue = "2024-02-20".parse()?;
/// assert_eq!(once.of_report_year(2022), None); // another year's report
/// # Ok::<(), gongkai::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LocalDue {
    year: Option<i32>,
    month: u32,
    day: u32,
}

impl LocalDue {
    /// The day on which a report on a year is due by it, where it speaks of that year.
    pub fn of_report_year(self, year: i32) -> Option<NaiveDate> {
        let next = year.checked_add(1)?;
        // The last day of February is the 28th in most years.
        let day = NaiveDate::from_ymd_opt(next, self.month, self.day).or_else(|| NaiveDate::from_ymd_opt(next, self.month, 28));
        day.filter(|_| self.year.is_none_or(|it| it == next))
    }
}

impl From<NaiveDate> for LocalDue {
    fn from(day: NaiveDate) -> Self {
        use chrono::Datelike;
        Self { year: Some(day.year()), month: day.month(), day: day.day() }
    }
}

impl std::str::FromStr for LocalDue {
    type Err = Error;

    /// Reads `2024-01-26`, or `01-26` for each year.
    fn from_str(text: &str) -> Result<Self, Error> {
        let wrong = || {
            Error::bad_value(
                format!("期限 {text:?} 不是日期；应写作 01-26 或 2024-01-26。"),
                format!("the due day {text:?} is no date: write it as 01-26 or 2024-01-26."),
            )
        };
        if let Ok(day) = text.parse::<NaiveDate>() {
            return Ok(day.into());
        }
        // A leap year has every day that a year may have.
        let day: NaiveDate = format!("2000-{text}").parse().map_err(|_| wrong())?;
        Ok(Self { year: None, ..day.into() })
    }
}
