//! `day-impossible` (DAT003): a day that no calendar has.

mod documents;
pub(super) mod of_law;

use super::super::{Breach, Certainty, Options, Outcomes, Rule};
use crate::{Bilingual, Concept, Edition, Place, Reading, Severity};
use chrono::NaiveDate;

pub(in super::super) const RULE: Rule = Rule {
    code: "DAT003",
    name: "day-impossible",
    severity: Severity::Warning,
    editions: Edition::ALL,
    title: Bilingual::new("日历上没有这一天。", "A day that no calendar has."),
    page: Bilingual::new(
        "“11月31日”“2月30日”不存在，多半是“30日”“28日”之误，或月份写错；“2019年2月29日”也不存在，那年不是闰年。文号的年份（〔2106〕12号）不会有的，国务院令第711号、第492号的公布、施行日期写错的，也在此提示。",
        "11月31日 and 2月30日 do not exist: the day or the month is wrong. Nor does 2019年2月29日, for 2019 was no leap year. The number of a document with a year that cannot be, 〔2106〕12号, and wrong days of orders No. 711 and No. 492 of the State Council are told here too.",
    ),
    not_checked: Bilingual::new("没有写月日。", "No day is written."),
    basis: Bilingual::new("历法。", "The calendar."),
    certainty: Certainty::Practice,
    breaks: "截至2017年11月31日，我局公开信息30条。",
    holds: "截至2017年12月31日，我局公开信息30条。",
    beside: "",
    below: &[],
    check,
};

/// A year that has every day.
const LEAP: i32 = 2024;

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    documents::check(reading, outcomes);
    of_law::check(reading, outcomes);
    let text = reading.document.text();
    for (at, word) in outcomes.once.find(reading, "月") {
        let digits = |text: &str| text.bytes().rev().take(2).take_while(u8::is_ascii_digit).count();
        let before = text[..at].trim_end_matches(' ');
        let month_len = digits(before);
        let after = text[at + word.len()..].trim_start_matches(' ');
        let start = text.len() - after.len();
        let day_len = after.bytes().take(3).take_while(u8::is_ascii_digit).count();
        let closes = after[day_len..].trim_start_matches(' ').starts_with('日');
        let (month, day) = (before[before.len() - month_len..].parse::<u32>().ok(), after[..day_len].parse::<u32>().ok());
        let (Some(month), Some(day)) = (month, day) else { continue };
        if !closes
            || !(1..=12).contains(&month)
            || day_len > 2
            || before[..before.len() - month_len].ends_with(|it: char| it.is_ascii_digit())
        {
            continue;
        }
        // The 29th of February is a day of leap years, and of whichever is meant where none stands before it.
        let lead = before[..before.len() - month_len].trim_end_matches(' ');
        let year = lead.strip_suffix('年').and_then(|it| it.get(it.len().checked_sub(4)?..)).and_then(|it| it.parse().ok());
        if NaiveDate::from_ymd_opt(year.unwrap_or(LEAP), month, day).is_some() {
            continue;
        }
        let place = Place::new(&reading.document, before.len() - month_len..start + day_len);
        outcomes.broken(Breach {
            about: format!("{month}-{day}"),
            severity: None,
            message: Bilingual::new(format!("{month} 月没有 {day} 日。"), format!("Month {month} has no day {day}.")),
            places: vec![place],
            concepts: vec![Concept::PeriodEnd],
            expected: None,
            found: Some(format!("{month}-{day}")),
            suspects: Vec::new(),
        });
    }
}
