//! The days of the Regulations themselves: 国务院令第711号…自2019年5月1日起施行 is another day than that of the law.

use super::super::super::{Breach, Outcomes};
use crate::{Bilingual, Place, Reading};
use chrono::NaiveDate;

/// Year, month and day.
type Day = (i32, u32, u32);

/// An order of the State Council with the days on which it was made public and came into force.
const ORDERS: [(&str, [Day; 2], Day); 2] = [
    // Signed, and released some days later: either may be meant.
    ("国务院令第711号", [(2019, 4, 3), (2019, 4, 15)], (2019, 5, 15)),
    ("国务院令第492号", [(2007, 4, 5), (2007, 4, 24)], (2008, 5, 1)),
];
/// What may stand between an order and its days: nothing that speaks of another act.
const BETWEEN: &str = "，,、自于从（）() 年月日公布颁布发布修订通过起施行0123456789";
/// What a day of the law is followed by, and which of the two it is.
const SAID: [(&str, bool); 6] =
    [("起施行", true), ("起正式施行", true), ("起实施", true), ("公布", false), ("颁布", false), ("修订公布", false)];
/// How far behind the order its days stand, in characters.
const NEAR: usize = 40;

pub(super) fn check(reading: &Reading, outcomes: &mut Outcomes<'_>) {
    let text = reading.document.text();
    for (order, made, force) in ORDERS {
        for (at, word) in outcomes.once.find(reading, order) {
            let rest = &text[at + word.len()..];
            // Up to another order or document.
            let end = rest.char_indices().take(NEAR).take_while(|it| !matches!(it.1, '。' | '；' | '\n' | '《' | '第')).last();
            let near = &rest[..end.map_or(0, |it| it.0 + it.1.len_utf8())];
            for (day, range, behind) in days(near) {
                if near[..range.start].contains(|it| !BETWEEN.contains(it)) {
                    break;
                }
                let Some(in_force) = SAID.iter().find(|it| behind.starts_with(it.0)).map(|it| it.1) else { continue };
                let from = at + word.len();
                let place = Place::new(&reading.document, from + range.start..from + range.end);
                let date = |(year, month, day): Day| NaiveDate::from_ymd_opt(year, month, day);
                let Some(due) = date(if in_force { force } else { made[0] }) else { continue };
                if day == due || !in_force && date(made[1]) == Some(day) {
                    outcomes.holds(place, None);
                    continue;
                }
                outcomes.broken(Breach {
                    about: format!("{order} {day}"),
                    severity: None,
                    message: if in_force {
                        Bilingual::new(
                            format!("{order}自 {due} 起施行，写作 {day}。"),
                            format!("{order} is in force since {due}, not {day}."),
                        )
                    } else {
                        Bilingual::new(
                            format!("{order}于 {due} 公布，写作 {day}。"),
                            format!("{order} was made public on {due}, not {day}."),
                        )
                    },
                    places: vec![place],
                    concepts: Vec::new(),
                    expected: Some(due.to_string()),
                    found: Some(day.to_string()),
                    suspects: Vec::new(),
                });
            }
        }
    }
}

/// The days in figures in some words, each with its bytes and what follows it.
pub(in super::super) fn days(words: &str) -> impl Iterator<Item = (NaiveDate, std::ops::Range<usize>, &str)> {
    words.match_indices('年').filter_map(|(at, mark)| {
        let digits = words[..at].bytes().rev().take_while(u8::is_ascii_digit).count();
        let start = at - digits;
        let (month, rest) = figures(&words[at + mark.len()..], '月')?;
        let (day, rest) = figures(rest, '日')?;
        let date = NaiveDate::from_ymd_opt(words[start..at].parse().ok()?, month, day).filter(|_| digits == 4)?;
        Some((date, start..words.len() - rest.len(), rest))
    })
}

/// One or two figures before a mark, and what follows it.
fn figures(words: &str, mark: char) -> Option<(u32, &str)> {
    let digits = words.bytes().take_while(u8::is_ascii_digit).count();
    let rest = words[digits..].strip_prefix(mark)?;
    Some((words[..digits].parse().ok().filter(|_| digits <= 2)?, rest))
}
