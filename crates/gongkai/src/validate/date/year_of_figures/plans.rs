//! Plans for a year that is over: 2016年，我局将制定…, or 我局将在2016年加大…, in the report of 2016.

use super::super::super::{Breach, Outcomes};
use super::year_before;
use crate::within::has_any;
use crate::{Bilingual, Place, Reading};

/// 2016年，我局将制定…, in a report of 2016: what is planned is for the years after it.
pub(super) fn check(reading: &Reading, titled: i32, outcomes: &mut Outcomes<'_>) {
    left_over(reading, titled, outcomes);
    let text = reading.document.text();
    let once = outcomes.once;
    for (at, _) in ["年，", "年,", "年我"].iter().flat_map(|word| once.find(reading, word)) {
        let Some(year) = year_before(text, at).filter(|it| (titled - it).abs() < 2 && *it <= titled) else { continue };
        let before = text[..at].trim_end_matches(' ');
        let Some(start) = before.len().checked_sub(4).filter(|it| text.is_char_boundary(*it)) else { continue };
        let opens = text[..start].trim_end().ends_with(['。', '；', '\n', '”', '）', '：', '　']) || text[..start].trim_end().len() < start;
        let behind = &text[at + '年'.len_utf8()..];
        let window = behind.char_indices().nth(SUBJECT).map_or(behind, |it| &behind[..it.0]);
        let Some(will) = window.find('将').filter(|&it| !window[..it].contains(['。', '；', '\n', '、'])) else { continue };
        let plan = &behind[will + '将'.len_utf8()..];
        let words = window[..will].trim_start_matches(['，', ',', ' ']);
        let own = ["我", "本", "全", ""].iter().any(|it| words.starts_with(it)) && words.chars().nth(6).is_none();
        // 将信息公开作为…, 将…纳入…: what is taken, not what will be done.
        let clause = plan.split(['，', ',', '。', '；', '\n']).next().unwrap_or_default();
        // 将…同部署，公开信息30条 tells what was done.
        let counted = plan.split(['。', '\n']).next().is_some_and(|it| {
            let mut units = it.match_indices(['条', '件']);
            units.any(|unit| it[..unit.0].ends_with(|it: char| it.is_ascii_digit()))
        });
        let taken = counted || has_any(clause, &crate::parse::TAKEN);
        // 将从以下三个方面加以改进, and not 将从各科室收集的信息发布.
        let aspects = plan.starts_with('从') && has_any(clause, &["方面", "入手"]);
        if taken || !opens || !own || !(aspects || PLANNED.iter().any(|it| plan.starts_with(it))) {
            continue;
        }
        let end = at + '年'.len_utf8() + will + '将'.len_utf8();
        outcomes.broken(Breach {
            about: format!("plan {year}"),
            severity: None,
            message: Bilingual::new(
                format!("{titled} 年度的报告，打算却写的是 {year} 年。"),
                format!("The report is on {titled}, and its plans are for {year}."),
            ),
            places: vec![Place::new(&reading.document, start..end)],
            concepts: Vec::new(),
            expected: Some((titled + 1).to_string()),
            found: Some(year.to_string()),
            suspects: Vec::new(),
        });
    }
}

/// How far behind a year its plan may begin, in characters.
const SUBJECT: usize = 12;
/// What an agency will do: verbs, where 将 is not 把.
const PLANNED: [&str; 20] = [
    "继续",
    "进一步",
    "制定",
    "加强",
    "着力",
    "完善",
    "推进",
    "加大",
    "探索",
    "建立",
    "不断",
    "努力",
    "切实",
    "认真",
    "严格",
    "强化",
    "重点",
    "积极",
    "深入",
    "扎实",
];

/// 下一步，我局将在2021年加大解读力度, in the report of 2021: left over from the report before.
fn left_over(reading: &Reading, titled: i32, outcomes: &mut Outcomes<'_>) {
    let text = reading.document.text();
    let once = outcomes.once;
    let words = [format!("将在{titled}年"), format!("将于{titled}年")];
    for (at, word) in words.iter().flat_map(|word| once.find(reading, word)) {
        let before = text[..at].char_indices().rev().take(OPENS).take_while(|it| !matches!(it.1, '。' | '；' | '\n')).last();
        let lead = &text[before.map_or(at, |it| it.0)..at];
        // 年初提出将在2021年完成 tells what was planned then.
        let ahead = has_any(lead, &["下一步", "今后", "下步", "新的一年", "接下来", "下一阶段"]);
        // 将在2021年工作的基础上…: what it goes on from.
        let behind: String = text[at + word.len()..].chars().take(OPENS).take_while(|it| !matches!(it, '，' | '。' | '；')).collect();
        let told = behind.contains("基础") || has_any(lead, &["提出", "承诺", "计划", "要求", "明确", "方案", "规划", "年初"]);
        if !ahead || told {
            continue;
        }
        outcomes.broken(Breach {
            about: format!("plan {titled}"),
            severity: None,
            message: Bilingual::new(
                format!("{titled} 年度的报告，下一步的打算却写的是 {titled} 年。"),
                format!("The report is on {titled}, and what comes next is said of {titled} as well."),
            ),
            places: vec![Place::new(&reading.document, at..at + word.len())],
            concepts: Vec::new(),
            expected: Some((titled + 1).to_string()),
            found: Some(titled.to_string()),
            suspects: Vec::new(),
        });
    }
}

/// How far before its year a plan is opened, in characters.
const OPENS: usize = 24;
