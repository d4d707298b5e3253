//! A number at a price: 26份，按每份6元收取，共计166元.

use super::numbers::Number;
use crate::validate::{Breach, Outcomes};
use crate::within::has_any;
use crate::{Bilingual, Place, Reading};

/// Holds the sum of a sentence against its one number and its one price.
pub(super) fn check(reading: &Reading, numbers: &[Number<'_>], outcomes: &mut Outcomes<'_>) {
    let text = reading.document.text();
    let unit_of = |it: &Number<'_>| ["每份", "每件", "每页", "每张"].into_iter().find(|word| it.lead.trim_end().ends_with(word));
    let Some((nth, unit)) = numbers.iter().enumerate().find_map(|(nth, it)| Some((nth, unit_of(it).filter(|_| it.unit == "元")?))) else {
        return;
    };
    let unit = &unit['每'.len_utf8()..];
    let price = &numbers[nth];
    let counts: Vec<&Number<'_>> = numbers[..nth].iter().filter(|it| it.unit == unit).collect();
    let sums: Vec<&Number<'_>> = numbers[nth + 1..].iter().filter(|it| it.unit == "元").collect();
    // Whatever else is paid, or counted, leaves it open.
    let ([count], [sum]) = (&counts[..], &sums[..]) else { return };
    let total = has_any(&text[price.at.end..sum.at.start], &["共", "计", "收取"]);
    let Some(expected) = count.value.checked_mul(price.value).filter(|_| total) else { return };
    let place = Place::new(&reading.document, count.at.start..sum.at.end);
    if expected == sum.value {
        return outcomes.holds(place, None);
    }
    let expected = expected.normalize();
    outcomes.broken(Breach {
        about: format!("price {}", sum.value),
        severity: None,
        message: Bilingual::new(
            format!("{}{unit}，每{unit} {} 元，应是 {expected} 元，写作 {} 元。", count.value, price.value, sum.value),
            format!("{} at {} yuan each are {expected} yuan, and {} is printed.", count.value, price.value, sum.value),
        ),
        concepts: reading.concepts_in(&place.range()),
        places: vec![place],
        expected: Some(expected.to_string()),
        found: Some(sum.value.to_string()),
        suspects: Vec::new(),
    });
}
