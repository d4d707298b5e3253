//! Calendar files: a line for each year and each span of days, or the widespread JSON layout.

use super::{Calendar, Named};
use crate::Error;
use chrono::{Datelike, NaiveDate};
use serde::Deserialize;

/// The longest span of days off or make-up days.
const SPAN: usize = 60;

/// Adds the years and days of a file.
pub(super) fn read(text: &str, calendar: &mut Calendar) -> Result<(), Error> {
    let text = text.trim_start_matches('\u{feff}');
    if text.trim_start().starts_with('{') {
        return json(text, calendar);
    }
    let mut any = false;
    let mut declared = Vec::new();
    for (number, line) in text.lines().enumerate().map(|(at, line)| (at + 1, line)) {
        let line = line.split('#').next().unwrap_or_default().trim();
        if line.is_empty() {
            continue;
        }
        any = true;
        let wrong = || {
            Error::bad_value(
                format!("工作日历第 {number} 行读不通：{line:?}；应为“year 2027”“off 2027-01-01..2027-01-03 元旦”或“work 2027-01-09”。"),
                format!(
                    "line {number} of the calendar cannot be read: {line:?}. Write 'year 2027', 'off 2027-01-01..2027-01-03 name' or 'work 2027-01-09'."
                ),
            )
        };
        let (word, rest) = line.split_once(char::is_whitespace).ok_or_else(wrong)?;
        let (span, name) = rest.trim().split_once(char::is_whitespace).unwrap_or((rest.trim(), ""));
        match word {
            "year" => {
                let year = span.parse().ok().filter(|it| (1900..=2200).contains(it)).ok_or_else(wrong)?;
                declared.push(year);
            }
            "off" | "work" => {
                let (first, last) = span.split_once("..").unwrap_or((span, span));
                let (first, last): (NaiveDate, NaiveDate) =
                    first.parse().ok().zip(last.parse().ok()).filter(|(first, last)| first <= last).ok_or_else(wrong)?;
                let days: Vec<NaiveDate> = first.iter_days().take(SPAN + 1).take_while(|it| *it <= last).collect();
                if days.len() > SPAN {
                    return Err(wrong());
                }
                let named = Named { works: word == "work", name: name.trim().to_owned() };
                calendar.days.extend(days.into_iter().map(|day| (day, named.clone())));
            }
            _ => return Err(wrong()),
        }
    }
    if !any {
        return Err(nothing());
    }
    declared.into_iter().try_for_each(|year| declare(year, calendar))
}

/// Takes a whole year as known, if any of its days off is: a year of weekends alone has not been announced.
fn declare(year: i32, calendar: &mut Calendar) -> Result<(), Error> {
    let announced = calendar.days.iter().any(|(day, named)| day.year() == year && !named.works);
    if !announced {
        return Err(Error::bad_value(
            format!("工作日历称 {year} 年完整，却没有该年的任何放假日；请写入国务院公布的安排。"),
            format!("the calendar says that {year} is complete and has no day off in it: write the arrangement of that year."),
        ));
    }
    calendar.years.insert(year);
    Ok(())
}

fn nothing() -> Error {
    Error::bad_value("工作日历文件里没有任何一天；请核对文件。", "there is nothing in the calendar file: check that it is the right one.")
}

#[derive(Deserialize)]
struct File {
    year: i32,
    days: Vec<FileDay>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct FileDay {
    #[serde(default)]
    name: String,
    date: NaiveDate,
    is_off_day: bool,
}

fn json(text: &str, calendar: &mut Calendar) -> Result<(), Error> {
    let file: File = serde_json::from_str(text).map_err(|error| {
        Error::bad_value(
            format!("工作日历不是可读的 JSON：{error}；应有 year 和 days（name、date、isOffDay）。"),
            format!("the calendar is no JSON that can be read: {error}. It needs year and days (name, date, isOffDay)."),
        )
    })?;
    // A year that has not been announced has a file without days.
    if file.days.is_empty() {
        return Err(nothing());
    }
    calendar.days.extend(file.days.into_iter().map(|it| (it.date, Named { works: !it.is_off_day, name: it.name })));
    declare(file.year, calendar)
}
