//! Fees and deadlines as lines of JSON, the same from every surface.

use crate::{Deadline, Fee, FeeStep, Lang};
use serde::Serialize;

/// The published fee: `gongkai fee --format json`.
#[derive(Serialize)]
struct FeeLine<'a> {
    kind: &'a str,
    n: u64,
    amount: String,
    currency: &'a str,
    working: Vec<Step>,
    basis: &'a str,
}

#[derive(Serialize)]
struct Step {
    from: u64,
    to: u64,
    count: u64,
    rate: String,
    amount: String,
    text: String,
}

impl Fee {
    /// The fee as a line of JSON. Amounts are decimal strings in yuan.
    ///
    /// ```
    /// use gongkai::{FeeBy, Lang, fee};
    /// let line = fee(FeeBy::Pages, 31, "2025-06-01".parse().unwrap())?.to_json(Lang::En);
    /// assert!(line.starts_with(r#"{"kind":"pages","n":31,"amount":"10","currency":"CNY","working":[{"from":1,"to":30,"count":30"#));
    /// # Ok::<(), gongkai::Error>(())
    /// ```
    ///
    /// # Panics
    ///
    /// Never: a fee holds nothing that JSON cannot.
    pub fn to_json(&self, lang: Lang) -> String {
        let step = |it: &FeeStep| Step {
            from: it.first,
            to: it.last,
            count: it.count(),
            rate: it.rate.to_string(),
            amount: it.amount().to_string(),
            text: it.say(self.by).get(lang).to_owned(),
        };
        let line = FeeLine {
            kind: self.by.key(),
            n: self.count,
            amount: self.amount.to_string(),
            currency: "CNY",
            working: self.working.iter().map(step).collect(),
            basis: self.basis.say(lang),
        };
        serde_json::to_string(&line).expect("a fee holds only text and numbers")
    }
}

/// The published deadline: `gongkai deadline --format json`.
#[derive(Serialize)]
struct DeadlineLine<'a> {
    received: String,
    due: String,
    working_days: usize,
    extended: bool,
    law: &'a str,
    days: Vec<String>,
    left_out: Vec<LeftOut<'a>>,
    provisional: bool,
}

#[derive(Serialize)]
struct LeftOut<'a> {
    date: String,
    reason: &'a str,
}

impl Deadline {
    /// The deadline as a line of JSON.
    ///
    /// ```
    /// use gongkai::{Calendar, DeadlineOptions, Lang, deadline};
    /// let due = deadline("2025-01-20".parse().unwrap(), &DeadlineOptions::default(), Calendar::national())?;
    /// assert!(due.to_json(Lang::En).starts_with(r#"{"received":"2025-01-20","due":"2025-02-21","working_days":20,"extended":false"#));
    /// # Ok::<(), gongkai::Error>(())
    /// ```
    ///
    /// # Panics
    ///
    /// Never: a deadline holds nothing that JSON cannot.
    pub fn to_json(&self, lang: Lang) -> String {
        let line = DeadlineLine {
            received: self.received.to_string(),
            due: self.due.to_string(),
            working_days: self.count.days.len(),
            extended: self.extended,
            law: self.regime.law.say(lang),
            days: self.count.days.iter().map(ToString::to_string).collect(),
            left_out: self.count.left_out.iter().map(|it| LeftOut { date: it.date.to_string(), reason: it.reason.get(lang) }).collect(),
            provisional: self.provisional,
        };
        serde_json::to_string(&line).expect("a deadline holds only text and numbers")
    }
}
