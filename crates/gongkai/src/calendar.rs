//! Working days (工作日): the State Council's notice of each year, calendar files for further years, and regional holidays.

mod file;

use crate::Error;
use crate::error::Cause;
use crate::keyed::keyed;
use chrono::{Datelike, NaiveDate, Weekday};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// Which days are working days.
///
/// A year is known or it is not: asking about a day of a year without a calendar is an error, never a guess by weekdays.
///
/// ```
/// use chrono::NaiveDate;
/// use gongkai::Calendar;
/// let day = |text: &str| text.parse::<NaiveDate>().unwrap();
/// let calendar = Calendar::national();
/// assert_eq!(calendar.is_working_day(day("2025-01-26")), Ok(true)); // a Sunday, worked for Spring Festival
/// assert_eq!(calendar.is_working_day(day("2025-01-28")), Ok(false)); // a Tuesday
/// assert!(calendar.is_working_day(day("2003-06-02")).unwrap_err().is_no_calendar());
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    years: BTreeSet<i32>,
    days: BTreeMap<NaiveDate, Named>,
}

/// A day that differs from the rule of weekdays.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Named {
    works: bool,
    name: String,
}

keyed! {
    /// Why a day is or is no working day.
    pub enum DayKind as "kind of day" {
        Weekday = "weekday", "工作日", "weekday";
        Weekend = "weekend", "周末", "weekend";
        Holiday = "holiday", "节假日", "day off";
        MakeUp = "make_up", "调休上班", "make-up working day";
    }
}

/// A day of a calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Day<'a> {
    /// The date.
    pub date: NaiveDate,
    /// Why it is or is no working day.
    pub kind: DayKind,
    /// The holiday that it belongs to; empty for an ordinary day.
    pub name: &'a str,
}

impl Day<'_> {
    /// Whether it is a working day.
    pub const fn works(&self) -> bool {
        matches!(self.kind, DayKind::Weekday | DayKind::MakeUp)
    }
}

static NATIONAL: LazyLock<Calendar> = LazyLock::new(|| {
    let empty = Calendar { years: BTreeSet::new(), days: BTreeMap::new() };
    empty.extended(include_str!("calendar/national.txt")).expect("the national calendar is well-formed")
});

impl Calendar {
    /// The national calendar: the years whose notices are built in.
    pub fn national() -> &'static Self {
        &NATIONAL
    }

    /// This calendar with the years and days of a calendar file: further whole years, or the holidays of a region.
    ///
    /// A line is `year 2027` (a whole year is known), `off 2027-01-01..2027-01-03 元旦` or `work 2027-01-09`; `#` opens a comment.
    /// A file of the widespread JSON layout (`{"year": 2027, "days": [{"name", "date", "isOffDay"}]}`) is read as well.
    /// Days of the file outweigh those that are known already; a file without a year is an overlay.
    ///
    /// ```
    /// use gongkai::Calendar;
    /// let regional = Calendar::national().extended("off 2026-03-20 开斋节").unwrap();
    /// assert_eq!(regional.is_working_day("2026-03-20".parse().unwrap()), Ok(false));
    /// assert!(Calendar::national().extended("off 2026-02-30").unwrap_err().is_bad_value());
    /// ```
    ///
    /// # Errors
    ///
    /// When a line is anything else: the message names the line.
    pub fn extended(&self, text: &str) -> Result<Self, Error> {
        let mut calendar = self.clone();
        file::read(text, &mut calendar)?;
        Ok(calendar)
    }

    /// The years that are known, in order.
    pub fn years(&self) -> impl Iterator<Item = i32> {
        self.years.iter().copied()
    }

    /// What a day is.
    ///
    /// # Errors
    ///
    /// When its year has no calendar.
    pub fn day(&self, date: NaiveDate) -> Result<Day<'_>, Error> {
        if !self.years.contains(&date.year()) {
            return Err(self.unknown(date.year()));
        }
        Ok(match self.days.get(&date) {
            Some(named) if named.works => Day { date, kind: DayKind::MakeUp, name: &named.name },
            Some(named) => Day { date, kind: DayKind::Holiday, name: &named.name },
            None if matches!(date.weekday(), Weekday::Sat | Weekday::Sun) => Day { date, kind: DayKind::Weekend, name: "" },
            None => Day { date, kind: DayKind::Weekday, name: "" },
        })
    }

    /// Whether a day is a working day.
    ///
    /// # Errors
    ///
    /// When its year has no calendar.
    pub fn is_working_day(&self, date: NaiveDate) -> Result<bool, Error> {
        self.day(date).map(|it| it.works())
    }

    /// The number of working days of a year.
    ///
    /// ```
    /// assert_eq!(gongkai::Calendar::national().working_days(2025), Ok(248));
    /// ```
    ///
    /// # Errors
    ///
    /// When the year has no calendar.
    pub fn working_days(&self, year: i32) -> Result<usize, Error> {
        let first = NaiveDate::from_yo_opt(year, 1).filter(|_| self.years.contains(&year));
        let first = first.ok_or_else(|| self.unknown(year))?;
        let days = first.iter_days().take_while(|it| it.year() == year);
        days.map(|date| self.is_working_day(date)).filter(|it| !matches!(it, Ok(false))).collect::<Result<Vec<_>, _>>().map(|it| it.len())
    }

    /// Whether the notice of the next year may still change this day: the last days of a year belong to the New Year holiday of the next.
    pub fn is_provisional(&self, date: NaiveDate) -> bool {
        date.month() == 12 && date.day() >= NEW_YEAR && self.years.contains(&date.year()) && !self.years.contains(&(date.year() + 1))
    }

    fn unknown(&self, year: i32) -> Error {
        let known = self.years.range(..year).next_back().map_or_else(String::new, |last| format!("{last}-12-{}", NEW_YEAR - 1));
        let (zh, en) = if known.is_empty() || self.years.range(year..).next().is_some() {
            let first = self.years.first().map_or_else(String::new, ToString::to_string);
            (format!("最早的年份是 {first}"), format!("the first year is {first}"))
        } else {
            (format!("{known} 以前的答案是确定的"), format!("an answer is certain up to {known}"))
        };
        Error::because(
            Cause::NoCalendar,
            format!("没有 {year} 年的工作日历（{zh}）；请给出国务院公布的该年安排（命令行用 --calendar），切勿按周末推算。"),
            format!(
                "there is no working-day calendar of {year} ({en}): give the State Council's arrangement of that year (on the command line with --calendar). Weekends alone would be a guess."
            ),
        )
    }
}

/// The first day of December that a New Year holiday has ever reached.
const NEW_YEAR: u32 = 28;

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect(text)
    }

    #[test]
    fn working_days_of_each_year() {
        let known = [249, 251, 250, 250, 250, 249, 250, 250, 249, 250, 249, 250, 250, 249, 250, 249, 249, 251, 248, 248];
        for (year, days) in (2007..).zip(known) {
            assert_eq!(Calendar::national().working_days(year), Ok(days), "{year}");
        }
    }

    #[test]
    fn an_unknown_year_says_what_to_do() {
        let error = Calendar::national().is_working_day(day("2031-01-04")).expect_err("unknown");
        let last = Calendar::national().years().last().expect("years");
        assert!(error.is_no_calendar());
        for part in ["2031", "--calendar", &format!("{last}-12-{}", NEW_YEAR - 1)] {
            assert!(error.message(crate::Lang::Zh).contains(part) && error.message(crate::Lang::En).contains(part), "{error}");
        }
        assert!(Calendar::national().working_days(1990).expect_err("unknown").to_string().contains("first year is 2004"));
    }

    #[test]
    fn the_last_days_of_the_last_year_may_still_change() {
        let calendar = Calendar::national();
        let last = calendar.years().last().expect("years");
        assert!(calendar.is_provisional(NaiveDate::from_ymd_opt(last, 12, 31).expect("a day")));
        assert!(!calendar.is_provisional(NaiveDate::from_ymd_opt(last, 12, 20).expect("a day")));
        assert!(!calendar.is_provisional(day("2018-12-29")));
    }

    #[test]
    fn further_years_and_regional_holidays() {
        let calendar = Calendar::national()
            .extended(
                "# announced\nyear 2031\noff 2031-01-01 元旦\r\nwork 2031-01-04..2031-01-05  调休\n\noff 2026-03-20..2026-03-21 开斋节\n",
            )
            .expect("well-formed");
        let kind = |text: &str| calendar.day(day(text)).map(|it| (it.kind, it.name)).expect(text);
        assert_eq!(kind("2031-01-01"), (DayKind::Holiday, "元旦"));
        assert_eq!(kind("2031-01-05"), (DayKind::MakeUp, "调休"));
        assert_eq!(kind("2031-01-06"), (DayKind::Weekday, ""));
        assert_eq!(kind("2026-03-20"), (DayKind::Holiday, "开斋节"));
        assert_eq!(kind("2026-03-22"), (DayKind::Weekend, ""));
    }

    #[test]
    fn the_widespread_json_layout() {
        let json = r#"{"$schema":"x","year":2031,"papers":[],"days":[{"name":"元旦","date":"2031-01-01","isOffDay":true},{"name":"元旦","date":"2030-12-28","isOffDay":false}]}"#;
        let calendar = Calendar::national().extended(json).expect("well-formed");
        assert_eq!(calendar.is_working_day(day("2031-01-01")), Ok(false));
        assert!(calendar.is_working_day(day("2030-12-28")).is_err()); // its year is not known
        let empty = r#"{"year":2031,"papers":[],"days":[]}"#;
        assert!(Calendar::national().extended(empty).is_err(), "a year that is not announced is no calendar");
    }

    #[test]
    fn files_that_are_wrong_name_the_line() {
        for (text, expected) in [
            ("year 20x7", "line 1"),
            ("year 2031\nfree 2031-01-01", "line 2"),
            ("off 2031-02-30", "2031-02-30"),
            ("off 2031-01-03..2031-01-01", "line 1"),
            ("off 2031-01-01..2033-01-01", "line 1"),
            ("", "nothing"),
            ("{\"year\":2031", "JSON"),
        ] {
            let error = Calendar::national().extended(text).expect_err(text);
            assert!(error.is_bad_value() && error.to_string().contains(expected), "{error}");
        }
    }
}
