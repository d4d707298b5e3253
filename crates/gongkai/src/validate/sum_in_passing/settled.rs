//! Cases that are settled and cases that are not make all of them: 行政复议案件21件，已审结19件，…另有3件正在审理.

use super::numbers::Number;
use crate::Reading;
use crate::validate::Outcomes;
use crate::within::has_any;

/// Words before the number of those that are settled.
const SETTLED: [&str; 4] = ["已审结", "审结", "已结案", "已办结"];
/// Words behind the number of those that are not.
const OPEN: [&str; 6] = ["正在审理", "尚在审理", "尚未审结", "未审结", "正在审查", "尚未结案"];
/// Words before them.
const OTHERS: [&str; 6] = ["另有", "尚有", "还有", "其余", "另", "余"];

/// What became of cases that were neither, and from where cases came.
const OTHERWISE: [&str; 17] =
    ["结转", "上年", "往年", "含", "一审", "二审", "上诉", "撤", "中止", "终止", "受理", "移送", "调解", "告知", "诉讼，", "以前", "遗留"];

/// Holds the cases of a sentence against those that are settled and those that are not.
pub(super) fn check(reading: &Reading, numbers: &[Number<'_>], outcomes: &mut Outcomes<'_>) {
    let text = reading.document.text();
    let ends_in = |it: &Number<'_>, words: &[&str]| words.iter().any(|word| it.lead.trim_end_matches(['了', '的', ' ']).ends_with(word));
    for (nth, whole) in numbers.iter().enumerate() {
        let Some(settled) = numbers.get(nth + 1).filter(|it| it.unit == whole.unit && ends_in(it, &SETTLED)) else { continue };
        let opens =
            |it: &&Number<'_>| it.unit == whole.unit && ends_in(it, &OTHERS) && OPEN.iter().any(|word| text[it.at.end..].starts_with(word));
        let Some(last) = numbers[nth + 2..].iter().position(|it| opens(&it)).map(|it| nth + 2 + it) else { continue };
        let open = &numbers[last];
        // What was pending from before may be among those that were settled, and some were ended otherwise.
        let before = whole.lead.contains("新") || numbers[..nth].iter().any(|it| it.unit == whole.unit);
        let said = &text[whole.at.start..open.at.end];
        let otherwise = has_any(said, &OTHERWISE) || last > nth + 2 && !numbers[nth + 2].lead.contains("其中");
        let remedy = (whole.lead.contains("复议") || whole.lead.contains("诉讼")) && !whole.lead.contains('、');
        let sum = settled.value.checked_add(open.value).filter(|it| remedy && !before && !otherwise && *it >= whole.value);
        if let Some(sum) = sum {
            super::judge(reading, whole, &[settled.clone(), open.clone()], sum, outcomes);
        }
    }
}
