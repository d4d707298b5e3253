//! Deadlines (答复期限) under the law in force on the day of receipt, with the working days counted one by one.

use crate::error::Cause;
use crate::law;
use crate::{Bilingual, Calendar, DayKind, Error, Text};
use chrono::NaiveDate;

/// The Regulations that govern a request (《政府信息公开条例》), by the day on which it was received.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Regime {
    /// The first day on which it is in force.
    pub from: NaiveDate,
    /// The decree and article that set the time for a reply.
    pub law: Text,
    /// Working days for a reply.
    pub reply: usize,
    /// Working days that an extension may add.
    pub extension: usize,
    /// Working days within which an unclear request must be sent back for amendment; the Regulations of 2007 set none.
    pub amendment: Option<usize>,
    /// Working days that a third party has to answer; the Regulations of 2007 set none.
    pub third_party: Option<usize>,
    /// Whether the time for asking other organs is left out too, beside that for asking third parties.
    pub other_organs: bool,
}

impl Regime {
    /// The Regulations in their two versions, the older first.
    pub const ALL: [Self; 2] = [
        Self {
            from: law::REGULATIONS_2007,
            law: Bilingual::new(
                "《政府信息公开条例》（国务院令第492号）第二十四条",
                "Regulations on Open Government Information (State Council decree 492), article 24",
            ),
            reply: 15,
            extension: 15,
            amendment: None,
            third_party: None,
            other_organs: false,
        },
        Self {
            from: law::REGULATIONS_2019,
            law: Bilingual::new(
                "《政府信息公开条例》（国务院令第711号）第三十三条",
                "Regulations on Open Government Information (State Council decree 711), article 33",
            ),
            reply: 20,
            extension: 20,
            amendment: Some(7),
            third_party: Some(15),
            other_organs: true,
        },
    ];

    /// The version in force on a day.
    ///
    /// # Errors
    ///
    /// Before the Regulations came into force.
    pub fn on(day: NaiveDate) -> Result<&'static Self, Error> {
        Self::ALL.iter().rev().find(|it| it.from <= day).ok_or_else(|| {
            let first = Self::ALL[0].from;
            Error::because(
                Cause::NoLaw,
                format!("{day} 时《政府信息公开条例》尚未施行（{first} 起施行），没有法定答复期限；请核对日期。"),
                format!(
                    "on {day} the Regulations were not in force yet (they are since {first}): there is no deadline by law. Check the date."
                ),
            )
        })
    }
}

/// A time that does not count, such as asking a third party: neither its first nor its last day counts.
///
/// ```
/// use gongkai::Suspension;
/// let suspension: Suspension = "2025-01-21..2025-02-07".parse().unwrap();
/// assert_eq!(suspension.to_string(), "2025-01-21..2025-02-07");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Suspension {
    first: NaiveDate,
    last: NaiveDate,
}

impl Suspension {
    /// The time from one day to another, both left out.
    ///
    /// # Errors
    ///
    /// When it ends before it begins.
    pub fn new(first: NaiveDate, last: NaiveDate) -> Result<Self, Error> {
        if first > last {
            return Err(Error::bad_value(
                format!("中止期间 {first}..{last} 的末日早于首日；请核对。"),
                format!("the suspension {first}..{last} ends before it begins: check it."),
            ));
        }
        Ok(Self { first, last })
    }

    /// Its first day.
    pub const fn first(&self) -> NaiveDate {
        self.first
    }

    /// Its last day.
    pub const fn last(&self) -> NaiveDate {
        self.last
    }

    fn covers(self, day: NaiveDate) -> bool {
        (self.first..=self.last).contains(&day)
    }
}

impl std::fmt::Display for Suspension {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}..{}", self.first, self.last)
    }
}

impl std::str::FromStr for Suspension {
    type Err = Error;

    /// Reads `FROM..TO`.
    ///
    /// # Errors
    ///
    /// When a day is no date, or the suspension ends before it begins.
    fn from_str(text: &str) -> Result<Self, Error> {
        let days = text.split_once("..").and_then(|(first, last)| first.trim().parse().ok().zip(last.trim().parse().ok()));
        let (first, last) = days.ok_or_else(|| {
            Error::bad_value(
                format!("{text:?} 不是一段日期；应如 2025-01-21..2025-02-07。"),
                format!("{text:?} is no span of dates: write it as 2025-01-21..2025-02-07."),
            )
        })?;
        Self::new(first, last)
    }
}

/// Working days counted from a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Count {
    /// The days that count, in order. The last one is the end of the term.
    pub days: Vec<NaiveDate>,
    /// The days in between that do not count although they are no ordinary weekend: days off and suspensions.
    pub left_out: Vec<LeftOut>,
}

/// A day that does not count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// The day.
    pub date: NaiveDate,
    /// Why not.
    pub reason: Bilingual,
}

/// The longest time between two days that count: beyond it a suspension is a slip of the pen.
const LONGEST: usize = 366 * 20;

impl Calendar {
    /// Counts working days after a day, which does not count itself. Suspensions are left out.
    ///
    /// ```
    /// use gongkai::Calendar;
    /// let count = Calendar::national().count("2026-02-02".parse().unwrap(), 7, &[])?;
    /// assert_eq!(count.days[6].to_string(), "2026-02-11");
    /// # Ok::<(), gongkai::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// When a day of a year without a calendar would have to be judged.
    pub fn count(&self, after: NaiveDate, working_days: usize, suspensions: &[Suspension]) -> Result<Count, Error> {
        let mut count = Count { days: Vec::with_capacity(working_days), left_out: Vec::new() };
        for date in after.iter_days().skip(1).take(LONGEST) {
            if count.days.len() == working_days {
                break;
            }
            let suspended = suspensions.iter().any(|it| it.covers(date));
            let day = self.day(date)?;
            match (day.works(), suspended) {
                (true, false) => count.days.push(date),
                (true, true) => {
                    count.left_out.push(LeftOut { date, reason: Bilingual::new("不计入期限", "not counted").to_owned() });
                }
                (false, _) if day.kind == DayKind::Holiday => {
                    let (zh, en) = if day.name.is_empty() { ("节假日", String::new()) } else { (day.name, format!(" ({})", day.name)) };
                    let reason = Bilingual { zh: zh.to_owned(), en: format!("day off{en}") };
                    count.left_out.push(LeftOut { date, reason });
                }
                (false, _) => {}
            }
        }
        if count.days.len() < working_days {
            return Err(Error::bad_value(
                "中止期间过长，期限无法届满；请核对日期。",
                "the suspension is so long that the term never ends: check the dates.",
            ));
        }
        Ok(count)
    }
}

/// How a deadline is counted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DeadlineOptions {
    /// The reply was extended, with notice to the applicant.
    pub extended: bool,
    /// Times that do not count: asking third parties, and since 2019 other organs.
    pub suspensions: Vec<Suspension>,
    /// The day of receipt is day 1 if it is a working day. The Regulations do not say; practice leaves it out.
    pub counts_receipt: bool,
}

/// The day by which a request must be answered, and how it was found.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Deadline {
    /// The day of receipt.
    pub received: NaiveDate,
    /// The last day for the reply.
    pub due: NaiveDate,
    /// The law in force on the day of receipt.
    pub regime: &'static Regime,
    /// Whether the extension is in it.
    pub extended: bool,
    /// The days that count and those left out.
    pub count: Count,
    /// The notice of the next year may still change the last days of this one.
    pub provisional: bool,
}

/// The deadline of a request under the law in force on the day of receipt: 15 working days and 15 more by the Regulations of 2007, 20 and 20 by those of
/// 2019. Day 1 is the next working day.
///
/// ```
/// use gongkai::{Calendar, DeadlineOptions, deadline};
/// let due = |received: &str| {
///     deadline(received.parse().unwrap(), &DeadlineOptions::default(), Calendar::national()).unwrap().due.to_string()
/// };
/// assert_eq!(due("2019-05-14"), "2019-06-04"); // 15 working days, by the law of that day
/// assert_eq!(due("2019-05-15"), "2019-06-13"); // 20
/// ```
///
/// # Errors
///
/// Before the Regulations were in force, and when a day of a year without a calendar would have to be judged.
pub fn deadline(received: NaiveDate, options: &DeadlineOptions, calendar: &Calendar) -> Result<Deadline, Error> {
    under(Regime::on(received)?, received, options, calendar)
}

/// The deadline of a reply that a version of the Regulations governs, counted from a day.
pub(crate) fn under(regime: &'static Regime, from: NaiveDate, options: &DeadlineOptions, calendar: &Calendar) -> Result<Deadline, Error> {
    let days = regime.reply + if options.extended { regime.extension } else { 0 };
    let after = if options.counts_receipt { from.pred_opt().unwrap_or(from) } else { from };
    let count = calendar.count(after, days, &options.suspensions)?;
    let due = count.days.last().copied().unwrap_or(from);
    let provisional = count.days.iter().any(|it| calendar.is_provisional(*it));
    Ok(Deadline { received: from, due, regime, extended: options.extended, count, provisional })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn due(received: &str, options: &DeadlineOptions) -> Result<String, Error> {
        let received = received.parse().expect(received);
        deadline(received, options, Calendar::national()).map(|it| it.due.to_string())
    }

    #[test]
    fn worked_deadlines() {
        let cases = [
            ("2012-09-20", "2012-10-17"),
            ("2012-12-20", "2013-01-11"),
            ("2018-02-05", "2018-03-01"),
            ("2019-05-14", "2019-06-04"),
            ("2019-05-15", "2019-06-13"),
            ("2020-01-17", "2020-02-21"),
            ("2021-02-01", "2021-03-04"),
            ("2025-01-20", "2025-02-21"),
            ("2026-02-02", "2026-03-06"),
            ("2026-09-14", "2026-10-16"),
        ];
        for (received, expected) in cases {
            assert_eq!(due(received, &DeadlineOptions::default()).as_deref(), Ok(expected), "{received}");
        }
        let count = Calendar::national().count("2026-09-14".parse().expect("a day"), 15, &[]).expect("known");
        assert_eq!(count.days[14].to_string(), "2026-10-10");
    }

    #[test]
    fn extensions_and_suspensions_only_move_it_forward() {
        let extended = DeadlineOptions { extended: true, ..DeadlineOptions::default() };
        assert_eq!(due("2025-03-03", &DeadlineOptions::default()).as_deref(), Ok("2025-03-31"));
        assert_eq!(due("2025-03-03", &extended).as_deref(), Ok("2025-04-28"));
        let suspended = |text: &str| DeadlineOptions { suspensions: vec![text.parse().expect(text)], ..DeadlineOptions::default() };
        assert_eq!(due("2025-03-03", &suspended("2025-03-10..2025-03-14")).as_deref(), Ok("2025-04-08"));
        // After the due date, and before receipt, it changes nothing.
        assert_eq!(due("2025-03-03", &suspended("2025-04-01..2025-04-30")).as_deref(), Ok("2025-03-31"));
        assert_eq!(due("2025-03-03", &suspended("2025-02-01..2025-03-03")).as_deref(), Ok("2025-03-31"));
        let with_receipt = DeadlineOptions { counts_receipt: true, ..DeadlineOptions::default() };
        assert_eq!(due("2025-03-03", &with_receipt).as_deref(), Ok("2025-03-28"));
    }

    #[test]
    fn what_cannot_be_known_is_an_error() {
        assert!(due("2008-04-30", &DeadlineOptions::default()).expect_err("no law").is_no_law());
        let last = Calendar::national().years().last().expect("years");
        let error = due(&format!("{last}-12-25"), &DeadlineOptions::default()).expect_err("no calendar");
        assert!(error.is_no_calendar() && error.to_string().contains(&format!("certain up to {last}-12-27")), "{error}");
        assert!("2025-01-05..2025-01-01".parse::<Suspension>().is_err());
        assert!("2025-01-05".parse::<Suspension>().is_err());
        let forever =
            DeadlineOptions { suspensions: vec!["2005-01-01..9000-01-01".parse().expect("a span")], ..DeadlineOptions::default() };
        assert!(due("2010-01-04", &forever).is_err());
    }

    #[test]
    fn days_left_out_are_explained() {
        let deadline = deadline("2025-01-20".parse().expect("a day"), &DeadlineOptions::default(), Calendar::national()).expect("known");
        assert_eq!(deadline.count.days.len(), 20);
        assert_eq!(deadline.count.left_out.len(), 8);
        assert_eq!(deadline.count.left_out[0].reason.zh, "春节");
        assert!(!deadline.provisional);
    }
}
