//! The year of a document that was not made yet: 〔2106〕12号.

use super::super::super::{Breach, Outcomes};
use crate::{Bilingual, Place, Reading};

/// Where the year of the report is not known, none is later.
const LAST: i32 = 2100;

pub(super) fn check(reading: &Reading, outcomes: &mut Outcomes<'_>) {
    let text = reading.document.text();
    for (close, word) in outcomes.once.find(reading, "〕") {
        let Some(start) = close.checked_sub(4) else { continue };
        let Some(year) = text.get(start..close).and_then(|it| it.parse::<i32>().ok()) else { continue };
        let rest = text[close + word.len()..].trim_start_matches(['第', ' ']);
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let numbered = digits > 0 && rest[digits..].trim_start().starts_with('号') && text[..start].ends_with('〔');
        // A page that was put up again later may cite later documents: only what lies far ahead cannot be.
        let last = reading.report.year.map_or(LAST, |it| it + AHEAD);
        if !numbered {
            continue;
        }
        let open = start - '〔'.len_utf8();
        let place = Place::new(&reading.document, open..text.len() - rest.len() + digits + '号'.len_utf8());
        if year <= last {
            outcomes.holds(place, None);
            continue;
        }
        outcomes.broken(Breach {
            about: format!("document {year}"),
            severity: None,
            message: Bilingual::new(format!("文号的年份写作 {year}，不会有。"), format!("No document has the year {year} in its number.")),
            places: vec![place],
            concepts: Vec::new(),
            expected: None,
            found: Some(year.to_string()),
            suspects: Vec::new(),
        });
    }
}

/// So many years after its own a report may have been put up again.
const AHEAD: i32 = 12;
