//! Places by their names: 设立查阅点3个，分别位于县档案馆、县图书馆和县行政服务中心.

use super::super::at;
use crate::validate::Outcomes;
use crate::{Bilingual, Place, Reading, chinese_numeral};

/// What stands between the number and the names.
const OPENS: [&str; 6] = ["分别位于", "分别设在", "分别设于", "分别设立在", "分别是县", "分别在"];
/// What is counted so, with its unit behind the number.
const UNITS: [char; 3] = ['个', '处', '家'];
/// The last letters of the names of places.
const ENDS: [char; 10] = ['馆', '心', '局', '室', '厅', '站', '所', '院', '府', '处'];
/// The longest list of names that is looked at, in characters.
const LONGEST: usize = 120;
/// More are not named one by one.
const MOST: i64 = 12;

pub(super) fn check(reading: &Reading, outcomes: &mut Outcomes<'_>) {
    let text = reading.document.text();
    for (at_words, word) in OPENS.iter().flat_map(|word| outcomes.once.find(reading, word)) {
        let word = word.trim_end_matches('县');
        let lead = text[..at_words].trim_end_matches(['，', ',', '、', ' ', '（', '(']);
        let Some((count, start)) = counted(lead) else { continue };
        let from = at_words + word.len();
        let end = text[from..]
            .char_indices()
            .take(LONGEST)
            .find(|it| matches!(it.1, '，' | '。' | '；' | ',' | ';' | '\n' | '（' | '(' | '）' | ')'));
        let Some(end) = end.map(|it| from + it.0) else { continue };
        let listed = &text[from..end];
        // 等, or a number among the names: not all of them, or several in one.
        // 四个街道办事处, 一楼: several in one name. The list may go on behind a remark, or behind 以及.
        let rest = text[end..].trim_start_matches(['，', ',']);
        let goes_on = text[end..].starts_with(['（', '(']) || ["以及", "及", "还", "另", "和"].iter().any(|it| rest.starts_with(it));
        let several = listed.contains(['等', '各', '个', '两', '楼', '层']) || listed.contains(|it: char| it.is_ascii_digit());
        let open = several || goes_on;
        let names: Vec<&str> = listed.split('、').collect();
        // 县行政服务中心和县图书馆 are two, 县文化和旅游局 is one.
        let two = |it: &str| it.find(['和', '及', '与']).is_some_and(|at| it[..at].ends_with(ENDS));
        let joined = names.last().is_some_and(|it| two(it));
        let inner = names[..names.len() - 1].iter().any(|it| it.contains(['和', '及', '与']));
        let named = i64::try_from(names.len() + usize::from(joined)).unwrap_or(i64::MAX);
        if open || inner || named < 2 || !(2..=MOST).contains(&count) {
            continue;
        }
        let place = Place::new(&reading.document, start..end);
        if named == count {
            outcomes.holds(place, None);
            continue;
        }
        outcomes.broken(at(
            place,
            "places",
            Bilingual::new(format!("写作 {count} 处，列出的有 {named} 处。"), format!("{count} places, and {named} are named.")),
            Vec::new(),
            Some(count.to_string()),
            Some(named.to_string()),
        ));
    }
}

/// The number with its unit that a text ends with, and where it opens: 查阅点3个, 三个查阅点 is not looked at.
fn counted(lead: &str) -> Option<(i64, usize)> {
    let unit = lead.chars().next_back().filter(|it| UNITS.contains(it))?;
    let lead = &lead[..lead.len() - unit.len_utf8()];
    let start = lead.trim_end_matches(|it: char| it.is_ascii_digit() || crate::number::is_ordinal(it)).len();
    let printed = &lead[start..];
    printed
        .parse()
        .ok()
        .or_else(|| chinese_numeral(printed))
        .filter(|_| !printed.is_empty() && !lead[..start].ends_with('第'))
        .map(|it| (it, start))
}
