//! A list of bare numbers with its sum: 逐月为：9、6、14、11，全年合计40条.

use crate::validate::{Breach, Outcomes};
use crate::{Bilingual, Place, Reading};
use std::ops::Range;

/// Words before the sum of a list, and what it may count: 共3个渠道 counts the numbers and not what they say.
const SUMS: [&str; 3] = ["合计", "共计", "总计"];
const UNITS: [&str; 5] = ["条", "件", "份", "篇", "人次"];
/// So few numbers are no list.
const FEW: usize = 3;
/// No number of a list has more digits.
const DIGITS: usize = 9;

/// Holds the sum of each list of a line against its numbers.
pub(super) fn check(reading: &Reading, line: &Range<usize>, outcomes: &mut Outcomes<'_>) {
    let text = reading.document.text();
    let mut at = line.start;
    while let Some(open) = text[at..line.end].find(|it: char| it.is_ascii_digit()).map(|it| at + it) {
        let (numbers, end) = list(&text[open..line.end]);
        at = open + end;
        // 附件1、2、3 and 第19、20条 are no list of numbers: one is told behind 为 or a colon.
        if !text[line.start..open].trim_end().ends_with(['为', '：', ':']) {
            continue;
        }
        let rest = text[at..line.end].trim_start_matches(['，', ',', ' ']);
        let rest = ["全年", "一年", "总数", "本年"].iter().find_map(|it| rest.strip_prefix(it)).unwrap_or(rest);
        let Some(behind) = SUMS.iter().find_map(|it| rest.strip_prefix(it)).filter(|_| numbers.len() >= FEW) else { continue };
        let digits = behind.bytes().take_while(u8::is_ascii_digit).count();
        let Some(printed) = behind[..digits].parse::<i64>().ok().filter(|_| digits <= DIGITS) else { continue };
        let sum: i64 = numbers.iter().sum();
        let start = line.end - behind.len();
        let place = Place::new(&reading.document, start..start + digits);
        // 2011、2012、2013 are years.
        let counted = UNITS.iter().any(|it| behind[digits..].starts_with(it));
        if !counted || numbers.iter().all(|it| (1990..2100).contains(it)) {
            continue;
        }
        if sum == printed {
            outcomes.holds(place, None);
            continue;
        }
        let range = open..start + digits;
        outcomes.broken(Breach {
            about: format!("list {printed}"),
            severity: None,
            message: Bilingual::new(
                format!("合计写作 {printed}，{} 个数相加是 {sum}。", numbers.len()),
                format!("The sum is printed as {printed}; the {} numbers add up to {sum}.", numbers.len()),
            ),
            places: vec![place, Place::new(&reading.document, open..at)],
            concepts: reading.concepts_in(&range),
            expected: Some(sum.to_string()),
            found: Some(printed.to_string()),
            suspects: Vec::new(),
        });
    }
}

/// The numbers that stand one behind another with nothing but 、 between them, and where they end.
fn list(text: &str) -> (Vec<i64>, usize) {
    let (mut numbers, mut at) = (Vec::new(), 0);
    loop {
        let digits = text[at..].bytes().take_while(u8::is_ascii_digit).count();
        let Some(number) = text[at..at + digits].parse().ok().filter(|_| digits <= DIGITS) else { return (Vec::new(), at + digits.max(1)) };
        numbers.push(number);
        at += digits;
        match text[at..].strip_prefix('、').filter(|it| it.starts_with(|it: char| it.is_ascii_digit())) {
            Some(rest) => at = text.len() - rest.len(),
            None => return (numbers, at),
        }
    }
}
