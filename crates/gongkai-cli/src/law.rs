//! `gongkai fee` and `gongkai deadline`: what the law says of a number or a day, with the way to it.

use crate::{Outcome, words as w};
use chrono::{DateTime, FixedOffset, NaiveDate};
use gongkai::{Calendar, DeadlineOptions, FeeBy, Lang, Suspension, deadline, fee};
use std::fmt::Write as _;
use std::io::{self, Write};
use std::path::PathBuf;
use std::time::SystemTime;

/// The fee of each number; one that is wrong never stops the others.
pub(crate) fn fees(by: FeeBy, counts: &[String], on: Option<&str>, json: bool, lang: Lang, out: &mut dyn Write) -> io::Result<Outcome> {
    let on = match on.map(|it| date(it, lang)) {
        Some(Err(error)) => return Ok(told(&error)),
        Some(Ok(on)) => on,
        None => {
            let today = today();
            anstream::eprintln!("gongkai: {}{today}", w::TODAY.say(lang));
            today
        }
    };
    let one = |count: &String| {
        let number = count.parse().map_err(|_| format!("{}{count}", w::NO_NUMBER.say(lang)))?;
        let bill = fee(by, number, on).map_err(|error| error.message(lang))?;
        if json {
            return Ok(bill.to_json(lang));
        }
        let (unit, amount) = (by.unit().say(lang), bill.amount);
        let mut text = match lang {
            Lang::Zh => format!("{number}{unit}：{amount}元"),
            Lang::En => format!("{number} {unit}: {amount} yuan"),
        };
        for step in &bill.working {
            let _ = write!(text, "\n  {}", step.say(by).get(lang));
        }
        let _ = write!(text, "\n{}{}", w::BASIS.say(lang), bill.basis.say(lang));
        Ok(text)
    };
    each(counts, ("n", json), one, out)
}

/// What applies to every deadline of a run.
pub(crate) struct Terms<'a> {
    pub(crate) extended: bool,
    pub(crate) suspended: &'a [String],
    pub(crate) calendars: &'a [PathBuf],
}

/// The deadline of each day of receipt; one that is wrong never stops the others.
pub(crate) fn deadlines(received: &[String], terms: &Terms<'_>, json: bool, lang: Lang, out: &mut dyn Write) -> io::Result<Outcome> {
    let mut calendar = Calendar::national().clone();
    let configured = match crate::config::calendars(lang) {
        Ok(calendars) => calendars,
        Err(error) => return Ok(told(&error)),
    };
    for path in configured.iter().chain(terms.calendars) {
        match gongkai_panel::text(path, lang).and_then(|text| calendar.extended(&text).map_err(|error| error.message(lang))) {
            Ok(extended) => calendar = extended,
            Err(error) => return Ok(told(&format!("{}: {error}", path.display()))),
        }
    }
    let suspensions: Result<Vec<Suspension>, _> = terms.suspended.iter().map(|it| it.parse()).collect();
    let suspensions = match suspensions {
        Ok(suspensions) => suspensions,
        Err(error) => return Ok(told(&gongkai::Error::message(&error, lang))),
    };
    let options = DeadlineOptions { extended: terms.extended, suspensions, ..DeadlineOptions::default() };
    let one = |received: &String| {
        let due = deadline(date(received, lang)?, &options, &calendar).map_err(|error| error.message(lang))?;
        if json {
            return Ok(due.to_json(lang));
        }
        let days: Vec<String> = due.count.days.iter().map(|it| it.format("%m-%d").to_string()).collect();
        let mut text = format!(
            "{}{}  {}{}  ({}{})\n  {}\n",
            w::RECEIVED.say(lang),
            due.received,
            w::DUE.say(lang),
            due.due,
            days.len(),
            w::WORKING_DAYS.say(lang),
            days.join(" ")
        );
        if !due.count.left_out.is_empty() {
            let left: Vec<String> =
                due.count.left_out.iter().map(|it| format!("{} {}", it.date.format("%m-%d"), it.reason.get(lang))).collect();
            let _ = writeln!(text, "  {}{}", w::LEFT_OUT.say(lang), left.join(", "));
        }
        if due.provisional {
            let _ = writeln!(text, "  {}", w::PROVISIONAL.say(lang));
        }
        let _ = write!(text, "{}{}", w::BASIS.say(lang), due.regime.law.say(lang));
        Ok(text)
    };
    each(received, ("received", json), one, out)
}

/// Prints what each input gives. What cannot be done is told, and with JSON it stands in its place.
fn each(
    inputs: &[String],
    (name, json): (&str, bool),
    one: impl Fn(&String) -> Result<String, String>,
    out: &mut dyn Write,
) -> io::Result<Outcome> {
    let mut outcome = Outcome::Clean;
    for input in inputs {
        match one(input) {
            Ok(text) => writeln!(out, "{text}")?,
            Err(error) => {
                outcome = told(&error);
                if json {
                    writeln!(out, "{}", serde_json::json!({ name: input, "error": error }))?;
                }
            }
        }
    }
    Ok(outcome)
}

fn told(error: &str) -> Outcome {
    anstream::eprintln!("gongkai: {error}");
    Outcome::Failed
}

fn date(text: &str, lang: Lang) -> Result<NaiveDate, String> {
    text.parse().map_err(|_| format!("{}{text}", w::NO_DATE.say(lang)))
}

/// The day by the clock of the machine, in the time of Beijing, which the law means.
#[expect(clippy::disallowed_methods, reason = "the command takes the date of the machine where none is given, and says so")]
fn today() -> NaiveDate {
    let beijing = FixedOffset::east_opt(8 * 3600).expect("eight hours are an offset");
    DateTime::<chrono::Utc>::from(SystemTime::now()).with_timezone(&beijing).date_naive()
}
