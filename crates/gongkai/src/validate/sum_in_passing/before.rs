//! Parts whose whole stands in the sentence before: 重点领域中，财政预决算24条，…; 分季度看，一季度48条，….

use super::numbers::{Number, sum};
use super::{LONGEST, MOST, judge};
use crate::Reading;
use crate::validate::Outcomes;
use crate::within::has_any;
use rust_decimal::Decimal;
use std::ops::Range;

/// 其中重点领域信息公开412条。重点领域中，财政预决算24条，…: the parts of a part that the sentence before names.
pub(super) fn told_again(
    reading: &Reading,
    before: Option<&Number<'_>>,
    parts: &[Number<'_>],
    sentence: Range<usize>,
    outcomes: &mut Outcomes<'_>,
) {
    let text = reading.document.text();
    let own = &text[sentence.clone()];
    let Some(among) = own.char_indices().take(NAME).find(|it| matches!(it.1, '，' | ',' | '：' | ':')).map(|it| &own[..it.0]) else {
        return;
    };
    let Some(name) = among.trim().strip_suffix('中').map(|it| it.trim_start_matches('在').trim_end_matches("信息")) else { return };
    // 预算240条，其中部门预算120条; 二者有交叉: a part is divided again, or some are in two of them.
    if name.chars().nth(2).is_none() || has_any(own, &["其中", "交叉", "重复", "重叠"]) {
        return;
    }
    let Some(whole) = before.filter(|it| near(it.lead).contains(name) && !it.unit.is_empty()) else { return };
    // 重点领域信息412条中，…: the number itself stands there, and is no part; 另公开70条 is none either.
    let among = sentence.start + among.len();
    let of_others = |it: &Number<'_>| has_any(it.lead, &["另", "此外", "还"]);
    let parts = &parts[parts.iter().take_while(|it| it.at.start < among).count()..];
    let parts = &parts[..parts.iter().take_while(|it| !of_others(it)).count()];
    let plain = |it: &Number<'_>| it.unit == whole.unit && it.lead.chars().nth(LONGEST).is_none();
    let Some(sum) = sum(parts).filter(|_| parts.len() > 1 && parts.len() < MOST && parts.iter().all(plain)) else { return };
    // A part list may leave some out; more than the whole is none.
    if sum > whole.value {
        judge(reading, whole, parts, sum, outcomes);
    }
}

/// 公开政府信息246条。分季度看，一季度48条，二季度71条，三季度66条，四季度51条: the whole stands in the sentence before.
pub(super) fn quarters(reading: &Reading, before: &[Number<'_>], parts: &[Number<'_>], outcomes: &mut Outcomes<'_>) {
    let [first, .., last] = parts else { return };
    let four =
        parts.len() == 4 && parts.iter().zip(["一季度", "二季度", "三季度", "四季度"]).all(|(it, name)| it.lead.trim_end().ends_with(name));
    // 共318人次。其中，第一期96人次，第二期74人次，第三期83人次，第四期75人次.
    let in_turn = parts.len() > 2
        && parts.len() <= ORDINALS.len()
        && first.lead.trim_start().starts_with("其中")
        && parts
            .iter()
            .zip(ORDINALS)
            .all(|(it, ordinal)| ["期", "批", "场", "轮"].iter().any(|of| it.lead.contains(&format!("{ordinal}{of}"))));
    let four = four || in_turn;
    let same = |it: &&Number<'_>| four && it.unit == first.unit && last.unit == it.unit && !it.unit.is_empty();
    let (Some(whole), Some(sum)) = (before.iter().rfind(same), sum(parts)) else { return };
    // 收到申请48件，办结46件: they may be the quarters of either.
    if before.iter().any(|it| it.value == sum) || before.iter().filter(same).count() > 1 {
        return;
    }
    // Another number is meant where they are far from it.
    if (sum - whole.value).abs() * Decimal::from(5) <= whole.value {
        judge(reading, whole, parts, sum, outcomes);
    }
}

/// The first to the last of a series.
const ORDINALS: [&str; 6] = ["第一", "第二", "第三", "第四", "第五", "第六"];

/// The last words of those before a number.
pub(super) fn near(lead: &str) -> &str {
    &lead[lead.char_indices().rev().take(3 * LONGEST).last().map_or(0, |it| it.0)..]
}

/// The longest words before a list that name what it divides, in characters.
const NAME: usize = 12;
