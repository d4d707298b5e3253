//! Days of the law.

use chrono::NaiveDate;

/// A day that stands in the law.
pub(crate) const fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a date of the law")
}

/// The first day of the Regulations of 2007 (国务院令第492号).
pub(crate) const REGULATIONS_2007: NaiveDate = day(2008, 5, 1);
/// The first day of the Regulations of 2019 (国务院令第711号).
pub(crate) const REGULATIONS_2019: NaiveDate = day(2019, 5, 15);
