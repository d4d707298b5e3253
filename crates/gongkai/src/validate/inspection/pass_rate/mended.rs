//! More faults are said to be mended than were found: 发现问题37个，已督促整改39个.

use super::super::super::{Breach, Outcomes};
use crate::within::has_any;
use crate::{Bilingual, Place, Reading};

/// What is said of the faults that were mended, before their number.
const MENDED: [&str; 6] = ["整改到位", "整改完成", "完成整改", "整改", "解决", "销号"];
/// What is said of those that were found.
const FOUND: [&str; 5] = ["发现", "查找出", "排查出", "查出", "梳理出"];
/// The units of faults.
const UNITS: [char; 6] = ['个', '处', '项', '条', '件', '起'];
/// How far behind its number a rate is told, in characters.
const RATE: usize = 16;
/// How far before it the sentence is followed, in characters.
const SENTENCE: usize = 80;

pub(super) fn check(reading: &Reading, outcomes: &mut Outcomes<'_>) {
    let text = reading.document.text();
    let once = outcomes.once;
    let mut last = 0; // where the last one that was judged ends
    let mut places: Vec<(usize, &str)> = MENDED.iter().flat_map(|word| once.find(reading, word)).collect();
    places.sort_unstable_by_key(|it| (it.0, std::cmp::Reverse(it.1.len())));
    for (at, word) in places {
        if at < last {
            continue;
        }
        let Some((mended, unit, end)) = number_behind(text, at + word.len()) else { continue };
        last = end;
        let before = text[..at].char_indices().rev().take(SENTENCE).take_while(|it| !matches!(it.1, '。' | '\n')).last();
        let from = before.map_or(at, |it| it.0);
        let said = &text[from..at];
        // Those of other rounds, or of the year before, may be among them.
        let others = has_any(
            said,
            &[
                "累计",
                "历年",
                "上年",
                "往年",
                "遗留",
                "以来",
                "整改",
                "又",
                "另",
                "举一反三",
                "其他",
                "对照",
                "同步",
                "共性",
                "各单位",
                "每",
                "通报",
                "省",
                "上级",
                "市级",
            ],
        ) || said.rsplit("问题").next().is_some_and(|it| it.contains("全年"));
        let numbers = said.split(|it: char| !it.is_ascii_digit()).filter(|it| !it.is_empty()).count();
        // 自查发现18个，上级反馈6个，已整改24个: those of several sources.
        if others || numbers != 1 || said.matches("问题").count() != 1 {
            continue;
        }
        let Some((found_at, verb)) = FOUND.iter().find_map(|it| Some((said.find(it)?, it))) else { continue };
        let problems = said.find("问题").map_or(0, |it| it + "问题".len());
        // 发现问题37个, 发现37个问题.
        let first = || number_behind(text, from + found_at + verb.len()).filter(|it| text[it.2..].starts_with("问题"));
        let Some((found, of, _)) = number_behind(text, from + problems).filter(|_| problems > found_at).or_else(first) else { continue };
        // 整改率107.7% behind them: the rate is judged, with both numbers.
        let behind: String = text[end..].chars().take(RATE).take_while(|it| !matches!(it, '。' | '\n')).collect();
        if behind.contains("整改率") {
            continue;
        }
        let place = Place::new(&reading.document, from + found_at..end);
        if of != unit || mended <= found {
            outcomes.holds(place, None);
            continue;
        }
        outcomes.broken(Breach {
            about: format!("mended {mended}/{found}"),
            severity: None,
            message: Bilingual::new(
                format!("发现 {found}{unit}，整改的却有 {mended}{unit}。"),
                format!("{found} were found, and {mended} are said to be mended."),
            ),
            places: vec![place],
            concepts: Vec::new(),
            expected: None,
            found: Some(mended.to_string()),
            suspects: Vec::new(),
        });
    }
}

/// The whole number directly behind a byte, with its unit, and where that ends.
fn number_behind(text: &str, from: usize) -> Option<(i64, char, usize)> {
    let rest = text[from..].trim_start_matches(['了', '共', '计', ' ', '类']);
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let unit = rest[digits..].chars().next().filter(|it| UNITS.contains(it))?;
    let end = text.len() - rest.len() + digits + unit.len_utf8();
    let exact = !text[end..].starts_with(['余', '多', '以']);
    Some((rest[..digits].parse().ok().filter(|_| exact && digits < 9)?, unit, end))
}
