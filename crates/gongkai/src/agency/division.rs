//! Division codes (行政区划代码, GB/T 2260), which change: a code is valid for a time.

use super::Level;
use crate::Error;
use crate::keyed::by_text;
use chrono::NaiveDate;
use std::fmt;
use std::str::FromStr;

/// A division code of six digits: two each for province, prefecture and county.
///
/// ```
/// use gongkai::{DivisionCode, Level};
/// use chrono::NaiveDate;
/// let code: DivisionCode = "652100".parse()?;
/// assert_eq!((code.level(), code.parent().unwrap().to_string()), (Level::Prefecture, "650000".to_owned()));
///
/// // Turpan prefecture became a city with a code of its own in 2015.
/// let record = code.record().unwrap();
/// assert!(record.is_valid(NaiveDate::from_ymd_opt(2012, 12, 31).unwrap()));
/// assert!(!record.is_valid(NaiveDate::from_ymd_opt(2015, 3, 16).unwrap()));
/// assert_eq!(record.successor, Some("650400"));
/// # Ok::<(), gongkai::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct DivisionCode(String);

/// What is recorded of a code: its name and the time for which it is valid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct DivisionRecord {
    /// The code.
    pub code: &'static str,
    /// The name of the division.
    pub name: &'static str,
    /// The first day on which it is valid, where that is recorded.
    pub from: Option<NaiveDate>,
    /// The first day on which it is not valid any more, where it has ended.
    pub until: Option<NaiveDate>,
    /// The code that came after it.
    pub successor: Option<&'static str>,
}

/// The first two digits of the provinces.
const PROVINCES: &[&str] = &[
    "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43", "44", "45", "46", "50",
    "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82",
];

/// The day on which the State Council let Turpan become a city; the codes of its divisions changed with it.
const TURPAN: Option<NaiveDate> = NaiveDate::from_ymd_opt(2015, 3, 16);

const fn ended(code: &'static str, name: &'static str, successor: &'static str) -> DivisionRecord {
    DivisionRecord { code, name, from: None, until: TURPAN, successor: Some(successor) }
}

const fn begun(code: &'static str, name: &'static str) -> DivisionRecord {
    DivisionRecord { code, name, from: TURPAN, until: None, successor: None }
}

/// The codes whose validity is recorded here. It is no register: a code that is not in it may be valid, and nothing is said of it.
pub const RECORDED_DIVISIONS: &[DivisionRecord] = &[
    begun("650400", "吐鲁番市"),
    begun("650402", "高昌区"),
    begun("650421", "鄯善县"),
    begun("650422", "托克逊县"),
    ended("652100", "吐鲁番地区", "650400"),
    ended("652101", "吐鲁番市（县级）", "650402"),
    ended("652122", "鄯善县", "650421"),
    ended("652123", "托克逊县", "650422"),
];

impl DivisionRecord {
    /// Whether the code is valid on a day.
    pub fn is_valid(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day < until)
    }
}

impl DivisionCode {
    /// The level that the code tells.
    pub fn level(&self) -> Level {
        match (&self.0[2..4], &self.0[4..6]) {
            ("00", _) => Level::Province,
            (_, "00") => Level::Prefecture,
            _ => Level::County,
        }
    }

    /// The code of the division above. `None` for a province.
    pub fn parent(&self) -> Option<Self> {
        match self.level() {
            Level::County => Some(Self(format!("{}00", &self.0[..4]))),
            Level::Prefecture => Some(Self(format!("{}0000", &self.0[..2]))),
            _ => None,
        }
    }

    /// What is recorded of the code. `None` says that nothing is, not that the code is wrong.
    pub fn record(&self) -> Option<&'static DivisionRecord> {
        RECORDED_DIVISIONS.iter().find(|it| it.code == self.0)
    }
}

impl FromStr for DivisionCode {
    type Err = Error;

    /// Reads a code.
    ///
    /// # Errors
    ///
    /// When it is not six digits, begins with no province, or has a county without a prefecture.
    fn from_str(text: &str) -> Result<Self, Error> {
        let bad = |zh: &str, en: &str| Error::bad_value(format!("行政区划代码 {text:?}：{zh}。"), format!("division code {text:?}: {en}."));
        let code = text.trim();
        if code.len() != 6 || !code.bytes().all(|it| it.is_ascii_digit()) {
            return Err(bad("应为 6 位数字", "it must be six digits"));
        }
        if !PROVINCES.contains(&&code[..2]) {
            return Err(bad("前两位不是省级代码", "its first two digits are no province"));
        }
        if &code[2..4] == "00" && &code[4..6] != "00" {
            return Err(bad("有县级而没有地级", "it has a county without a prefecture"));
        }
        Ok(Self(code.to_owned()))
    }
}

impl fmt::Display for DivisionCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

by_text!(DivisionCode, "^[1-8][1-9][0-9]{4}$");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes() {
        for (code, level) in [("650000", Level::Province), ("652100", Level::Prefecture), ("652122", Level::County)] {
            assert_eq!(code.parse::<DivisionCode>().expect(code).level(), level);
        }
        for wrong in ["65210", "6521000", "65210a", "052100", "190000", "650012", "６５２１００"] {
            assert!(wrong.parse::<DivisionCode>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn records_are_well_formed_and_follow_one_another() {
        for record in RECORDED_DIVISIONS {
            assert!(record.code.parse::<DivisionCode>().is_ok() && !record.name.is_empty());
            if let Some(successor) = record.successor {
                let next = RECORDED_DIVISIONS.iter().find(|it| it.code == successor).expect("recorded");
                assert_eq!(next.from, record.until);
            }
        }
    }
}
