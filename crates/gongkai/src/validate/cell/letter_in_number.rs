//! `letter-in-number` (FRM010): letters were typed for the digits 0 and 1.

use super::super::{Breach, Certainty, Options, Outcomes, Rule};
use crate::{Bilingual, Edition, Place, Reading, Severity, Value};
use std::ops::Range;

pub(in super::super) const RULE: Rule = Rule {
    code: "FRM010",
    name: "letter-in-number",
    severity: Severity::Warning,
    editions: Edition::ALL,
    title: Bilingual::new("数字里有字母。", "A number has a letter in it."),
    page: Bilingual::new(
        "“受理申请O件”“公开信息l26条”“2O15年”：字母O、l、I看起来像0和1，程序读不出是多少，表格软件也不能计算。请改成数字。这样的数不采用，列在没有归入的数里。",
        "受理申请O件, 公开信息l26条, 2O15年: the letters O, l and I look like 0 and 1, and no program can tell how many are meant. Such a number is not taken for any other; it is listed among those that were not placed.",
    ),
    not_checked: Bilingual::new("数字里没有字母。", "No number has a letter in it."),
    basis: Bilingual::new("数用数字写。", "Numbers are written in digits."),
    certainty: Certainty::Practice,
    breaks: "2013年，我街道共主动公开政府信息l26条，受理政府信息公开申请O件。",
    holds: "2013年，我街道共主动公开政府信息126条，受理政府信息公开申请0件。",
    beside: "",
    below: &[],
    check,
};

/// Letters that look like digits.
const LETTERS: &str = "OolIＯｏｌＩ";

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    let text = reading.document.text();
    let years: Vec<Range<usize>> = in_years(text, outcomes.once.find(reading, "年").map(|it| it.0)).take(MOST).collect();
    let mut found = years.clone();
    for place in &reading.coverage.unplaced {
        // 1O in a cell: the letter stands behind what was read.
        let behind: usize = text[place.end..].chars().take_while(|it| LETTERS.contains(*it)).map(char::len_utf8).sum();
        let end = place.end + behind;
        let word = text[end..].starts_with(char::is_alphanumeric);
        let range = place.start..if word { place.end } else { end };
        let printed = &text[range.clone()];
        let letter = printed.contains(|it| LETTERS.contains(it));
        if letter
            && !years.iter().any(|it| it.start < range.end && range.start < it.end)
            && !printed.chars().any(|it| it.is_alphabetic() && !LETTERS.contains(it))
        {
            found.push(range);
        }
    }
    // O in a cell.
    for (nth, grid) in reading.report.tables.iter().enumerate() {
        let spoilt = |value: &Value| matches!(value, Value::NotANumber(text) if !text.is_empty() && text.chars().all(|it| it.is_ascii_digit() || LETTERS.contains(it)));
        let cells = grid.printed().filter(|it| spoilt(it.1)).map(|it| reading.cell_place(nth, it.0).range());
        let cells: Vec<Range<usize>> = cells.filter(|cell| !found.iter().any(|it| it.start < cell.end && cell.start < it.end)).collect();
        found.extend(cells);
    }
    for range in found {
        let printed = &text[range.clone()];
        let meant: String = printed
            .chars()
            .map(|it| {
                if "OoＯｏ".contains(it) {
                    '0'
                } else if "lIｌＩ".contains(it) {
                    '1'
                } else {
                    it
                }
            })
            .collect();
        outcomes.broken(Breach {
            about: printed.to_owned(),
            severity: None,
            message: Bilingual::new(
                format!("“{printed}”里有字母，应是“{meant}”。"),
                format!("“{printed}” has a letter in it; “{meant}” was meant."),
            ),
            places: vec![Place::new(&reading.document, range.clone())],
            concepts: Vec::new(),
            expected: Some(meant),
            found: Some(printed.to_owned()),
            suspects: Vec::new(),
        });
    }
}

/// Years with a letter among their digits: 2O15年.
fn in_years(text: &str, ends: impl Iterator<Item = usize>) -> impl Iterator<Item = Range<usize>> {
    ends.filter_map(move |end| {
        let start = end.checked_sub(YEAR)?;
        let year = text.get(start..end)?;
        let own = year.starts_with(['1', '2']) && year.chars().all(|it| it.is_ascii_digit() || LETTERS.contains(it));
        let letters = year.chars().filter(char::is_ascii_alphabetic).count();
        // 2O2O年会 is none.
        let word = ["会", "货", "轻", "代", "级"].iter().any(|it| text[end + '年'.len_utf8()..].starts_with(it));
        (own && !word && (1..=2).contains(&letters) && !text[..start].ends_with(|it: char| it.is_ascii_alphanumeric()))
            .then_some(start..end)
    })
}

/// So many years are looked at.
const MOST: usize = 64;
/// The digits of a year.
const YEAR: usize = 4;
