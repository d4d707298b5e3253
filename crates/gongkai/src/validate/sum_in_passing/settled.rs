//! Cases that are settled and cases that are not make all of them: 行政复议案件21件，已审结19件，…另有3件正在审理.

use super::numbers::Number;
use crate::Reading;
use crate::validate::Outcomes;

/// Words before the number of those that are settled.
const SETTLED: [&str; 4] = ["已审结", "审结", "已结案", "已办结"];
/// Words behind the number of those that are not.
const OPEN: [&str; 6] = ["正在审理", "尚在审理", "尚未审结", "未审结", "正在审查", "尚未结案"];
/// Words before them.
const OTHERS: [&str; 6] = ["另有", "尚有", "还有", "其余", "另", "余"];

/// Holds the cases of a sentence against those that are settled and those that are not.
pub(super) fn check(reading: &Reading, numbers: &[Number<'_>], outcomes: &mut Outcomes<'_>) {
    let text = reading.document.text();
    let ends_in = |it: &Number<'_>, words: &[&str]| words.iter().any(|word| it.lead.trim_end_matches(['了', '的', ' ']).ends_with(word));
    for (nth, whole) in numbers.iter().enumerate() {
        let Some(settled) = numbers.get(nth + 1).filter(|it| it.unit == whole.unit && ends_in(it, &SETTLED)) else { continue };
        let opens =
            |it: &&Number<'_>| it.unit == whole.unit && ends_in(it, &OTHERS) && OPEN.iter().any(|word| text[it.at.end..].starts_with(word));
        let Some(open) = numbers[nth + 2..].iter().find(opens) else { continue };
        // What was pending from before may be among those that were settled.
        let before = whole.lead.contains("新") || numbers[..nth].iter().any(|it| it.unit == whole.unit);
        let remedy = whole.lead.contains("复议") || whole.lead.contains("诉讼");
        if let Some(sum) = settled.value.checked_add(open.value).filter(|_| remedy && !before) {
            super::judge(reading, whole, &[settled.clone(), open.clone()], sum, outcomes);
        }
    }
}
