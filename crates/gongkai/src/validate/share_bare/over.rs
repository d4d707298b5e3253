//! A rate of more than a hundred, of what is a part: 全文电子化率达102.6%.

use super::super::{Breach, Outcomes};
use crate::{Bilingual, Place, Reading};
use rust_decimal::Decimal;

/// Rates of a part of a whole. What was planned may be exceeded, what grows may double, and one document may be explained twice: 完成率, 增长率, 解读率,
/// 覆盖率 are none of them.
const RATES: [&str; 12] =
    ["电子化率", "公开率", "办结率", "答复率", "合格率", "满意率", "满意度", "及时率", "回复率", "准确率", "知晓率", "处理率"];
/// What may stand between a rate and its number.
const LINKS: [&str; 9] = ["", "达", "为", "达到", "达到了", "高达", "是", "均为", "均达"];
/// No number of a rate is longer, in bytes.
const LONGEST: usize = 8;

pub(super) fn check(reading: &Reading, outcomes: &mut Outcomes<'_>) {
    let text = reading.document.text();
    let once = outcomes.once;
    for (at, word) in RATES.iter().flat_map(|word| once.find(reading, word)) {
        let rest = &text[at + word.len()..];
        let Some(first) = rest.find(|it: char| it.is_ascii_digit()).filter(|it| LINKS.contains(&rest[..*it].trim())) else { continue };
        let digits = rest[first..].bytes().take_while(|it| it.is_ascii_digit() || *it == b'.').count();
        let percent = rest[first + digits..].starts_with(['%', '％']);
        let rate = rest[first..first + digits].parse::<Decimal>().ok().filter(|_| percent && digits <= LONGEST);
        let Some(rate) = rate.filter(|it| *it > Decimal::ONE_HUNDRED) else { continue };
        outcomes.broken(Breach {
            about: format!("{word} {rate}"),
            severity: None,
            message: Bilingual::new(format!("{word}写作 {rate}%，超过100%。"), format!("{word} is given as {rate} %, more than 100.")),
            places: vec![Place::new(&reading.document, at..at + word.len() + first + digits + 1)],
            concepts: Vec::new(),
            expected: None,
            found: Some(rate.to_string()),
            suspects: Vec::new(),
        });
    }
}
