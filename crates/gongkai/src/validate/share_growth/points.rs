//! Percentage points: the difference of two rates that stand before it.

use crate::validate::{Breach, Outcomes};
use crate::{Bilingual, Place, Reading};
use rust_decimal::Decimal;

/// 由上年的92.3%提高到97.1%，提高5.8个百分点: the difference of the two rates.
pub(super) fn check(reading: &Reading, outcomes: &mut Outcomes<'_>) {
    let text = reading.document.text();
    for (at, word) in outcomes.once.find(reading, "个百分点") {
        let lead = &text[..at];
        let printed = lead.trim_end_matches(|it: char| it.is_ascii_digit() || it == '.');
        let Some(change) = lead[printed.len()..].parse::<Decimal>().ok().filter(|_| lead.len() - printed.len() < 8) else { continue };
        let turned =
            ["提高了", "提高", "上升了", "上升", "增长", "下降了", "下降", "降低了", "降低"].iter().find_map(|it| printed.strip_suffix(it));
        let Some(before) = turned.map(|it| it.trim_end_matches(['，', ',', ' '])) else { continue };
        let rates = percents_at_end(before);
        let [last, first] = rates[..] else { continue };
        let place = Place::new(&reading.document, printed.len()..at + word.len());
        let Some(due) = last.checked_sub(first).map(|it| it.abs()) else { continue };
        // 由95%提高到98%，提高2.8个百分点: of rates that were rounded for print.
        let coarse = first.scale().max(last.scale());
        let rounded = change.scale() > coarse && (due - change).abs() < Decimal::new(1, coarse);
        // 由33.3%提高到66.7%，提高33.3个百分点: the rates and their difference were rounded apart.
        let rounded = rounded || coarse > 0 && change.scale() == coarse && (due - change).abs() <= Decimal::new(1, coarse);
        // 由33.33%提高到66.67%，提高33.3个百分点: as exact as it is printed.
        if rounded
            || due == change
            || due.round_dp_with_strategy(change.scale(), rust_decimal::RoundingStrategy::MidpointAwayFromZero) == change
        {
            outcomes.holds(place, None);
            continue;
        }
        outcomes.broken(Breach {
            about: format!("points {change}"),
            severity: None,
            message: Bilingual::new(
                format!("由 {first}% 到 {last}%，相差 {due} 个百分点，写作 {change}。"),
                format!("From {first} % to {last} % are {due} points, and {change} is printed."),
            ),
            places: vec![place],
            concepts: Vec::new(),
            expected: Some(due.to_string()),
            found: Some(change.to_string()),
            suspects: Vec::new(),
        });
    }
}

/// When the second rate was measured.
const PERIODS: [&str; 12] =
    ["一季度", "二季度", "三季度", "四季度", "第四季度", "第三季度", "第二季度", "年末", "年底", "今年", "本年", "下半年"];

/// The two rates that a clause ends in, the last one first: 由上年的92.3%提高到97.1%.
fn percents_at_end(clause: &str) -> Vec<Decimal> {
    let mut out = Vec::new();
    let mut rest = clause;
    while out.len() < 2 {
        let Some(lead) = rest.strip_suffix(['%', '％']) else { break };
        let before = lead.trim_end_matches(|it: char| it.is_ascii_digit() || it == '.');
        let Some(rate) = lead[before.len()..].parse().ok().filter(|_| lead.len() - before.len() < 8) else { break };
        out.push(rate);
        let turn = ["提高到", "提高至", "上升到", "上升至", "增至", "降至", "下降到", "下降至", "提升到", "提升至"];
        // 提高到四季度的94.2%.
        let of = before.strip_suffix('的').and_then(|it| PERIODS.iter().find_map(|period| it.strip_suffix(period)));
        let before = of.unwrap_or(before);
        rest = turn.iter().find_map(|it| before.strip_suffix(it)).unwrap_or_default();
    }
    out
}
