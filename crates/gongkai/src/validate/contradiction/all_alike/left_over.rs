//! All were answered, or answered in time, and some are told that were not.

use crate::validate::contradiction::stated;
use crate::validate::{Breach, Once, Outcomes};
use crate::within::has_any;
use crate::{Bilingual, Concept, Place, Reading, StatementId};
use std::ops::Range;

/// Words for what was late, and for what was not answered.
const LATE: [&str; 6] = ["逾期答复", "逾期办结", "超期答复", "超期办结", "超时答复", "超时办结"];
const LEFT: [&str; 8] = ["未答复的", "未办结的", "尚未答复的", "尚未办结的", "未答复", "未办结", "尚未答复", "尚未办结"];
/// How all of them were answered.
const DONE: [&str; 4] = ["答复", "办结", "回复", "办理完毕"];
const IN_TIME: [&str; 8] = ["按时", "按期", "及时", "法定期限", "规定期限", "法定时限", "规定时限", "规定时间"];

/// 全部在法定期限内答复…逾期答复1件; 均已办结…未答复的2件.
pub(super) fn check(reading: &Reading, outcomes: &mut Outcomes<'_>) {
    if let Some((all, some, count)) = find(reading, outcomes.once, &LATE, true) {
        tell(reading, all, some, count, Concept::RequestsAnswered, outcomes);
    }
    if let Some((all, some, count)) = late_elsewhere(reading, outcomes.once) {
        tell(reading, all, some, count, Concept::RequestsAnswered, outcomes);
    }
    if is_all_told(reading)
        && let Some((all, some, count)) = find(reading, outcomes.once, &LEFT, false)
    {
        tell(reading, all, some, count, Concept::RequestsCarriedOut, outcomes);
    }
}

/// Whether what came in is what was concluded: by its outcomes or by its number, with nothing carried in.
fn is_all_told(reading: &Reading) -> bool {
    let received = stated(reading, Concept::RequestsReceived);
    let Some((count, first)) = received.first().filter(|it| it.0 > 0) else { return false };
    let one = received.iter().all(|it| it.0 == *count);
    let carried = stated(reading, Concept::RequestsCarriedIn).iter().any(|it| it.0 > 0);
    let report = &reading.report;
    let outcomes = report.lists.iter().filter(|list| list.whole.is_some_and(|it| reading.place(it).start == first.place.start));
    let sum = |parts: &[StatementId]| parts.iter().try_fold(0_i64, |sum, id| sum.checked_add(report.statement(*id).value.count()?));
    let granted = |parts: &[StatementId]| parts.iter().any(|id| report.statement(*id).concept == Concept::RequestsGranted);
    one && !carried && outcomes.into_iter().any(|list| granted(&list.parts) && sum(&list.parts) == Some(*count))
}

/// Where all of them are spoken of, and, at most so far behind it on its line, a number of others.
fn find(reading: &Reading, once: &Once, words: &[&str], in_time: bool) -> Option<(Range<usize>, Range<usize>, i64)> {
    let text = reading.document.text();
    words.iter().flat_map(|word| once.find(reading, word)).take(MOST).find_map(|(at, word)| {
        // 去年逾期答复1件; 投诉举报未办结2件.
        let clause: String =
            text[..at].chars().rev().take(CLAUSE).take_while(|it| !matches!(it, '，' | ',' | '。' | '；' | '\n')).collect();
        let other = has_any(&clause, &["年去", "年上", "诉投", "报举", "访信"]);
        let denied = other || text[..at].ends_with(['无', '没', '未', '有', '不', '免', '止']) && !text[..at].ends_with("仍有");
        let digits = text[at + word.len()..].bytes().take_while(u8::is_ascii_digit).count();
        let end = at + word.len() + digits;
        let count = text[end - digits..end].parse::<i64>().ok().filter(|it| *it > 0 && text[end..].starts_with('件') && !denied)?;
        let from = text[..at].char_indices().rev().take(BEFORE).take_while(|it| it.1 != '\n').last().map_or(at, |it| it.0);
        let lead = &text[from..at];
        let all = ["全部", "均", "都"].iter().flat_map(|it| lead.match_indices(it)).find_map(|(open, _)| {
            let clause: String = lead[open..].chars().take(CLAUSE).take_while(|it| !matches!(it, '，' | ',' | '。' | '；' | ';')).collect();
            let done = has_any(&clause, &DONE);
            (done && (!in_time || has_any(&clause, &IN_TIME))).then(|| from + open..from + open + clause.len())
        })?;
        Some((all, at..end + '件'.len_utf8(), count))
    })
}

/// 全部在法定期限内答复, and in another passage 有1件申请超过法定期限才作出答复.
fn late_elsewhere(reading: &Reading, once: &Once) -> Option<(Range<usize>, Range<usize>, i64)> {
    let text = reading.document.text();
    let words = ["超过法定期限", "超出法定期限", "超过法定时限", "超出法定时限", "超过规定期限", "超过规定时限"];
    let (some, count) = words.iter().flat_map(|word| once.find(reading, word)).take(MOST).find_map(|(at, word)| {
        let clause =
            text[..at].char_indices().rev().take(CLAUSE).take_while(|it| !matches!(it.1, '，' | ',' | '。' | '；' | '\n')).last()?.0;
        let lead = &text[clause..at];
        let unit = lead.find('件')?;
        let digits = lead[..unit].bytes().rev().take_while(u8::is_ascii_digit).count();
        let count = lead[unit - digits..unit].parse::<i64>().ok().filter(|it| *it > 0)?;
        // 上年有1件: another year. 没有1件.
        let named = has_any(lead, &["今年", "本年", "全年", "年内"]);
        let year = reading.report.year.is_some_and(|it| lead.contains('年') && !named && !lead.contains(&it.to_string()));
        let denied = year || has_any(lead, &["没有", "未", "无", "若", "如", "上年", "去年"]);
        (!denied).then(|| (clause + unit - digits..at + word.len(), count))
    })?;
    let before = &text[..some.start];
    let all = once.find(reading, "全部").chain(once.find(reading, "均")).take(MOST).find_map(|(open, _)| {
        let clause: String =
            before.get(open..)?.chars().take(CLAUSE).take_while(|it| !matches!(it, '，' | ',' | '。' | '；' | ';')).collect();
        let lead = before[..open].rsplit('。').next().unwrap_or_default();
        let done = has_any(&clause, &DONE) && has_any(&clause, &IN_TIME);
        (done && lead.contains("申请")).then(|| open..open + clause.len())
    })?;
    Some((all, some, count))
}

/// So many words are looked at.
const MOST: usize = 32;
/// How far before such a number all may be spoken of, in characters.
const BEFORE: usize = 80;
/// The longest clause that speaks of all, in characters.
const CLAUSE: usize = 20;

fn tell(reading: &Reading, all: Range<usize>, some: Range<usize>, count: i64, concept: Concept, outcomes: &mut Outcomes<'_>) {
    let text = reading.document.text();
    let (said, told) = (&text[all.clone()], &text[some.clone()]);
    outcomes.broken(Breach {
        about: concept.to_string(),
        severity: None,
        message: Bilingual::new(format!("写作“{said}”，又写“{told}”。"), format!("“{said}” is said of all, and then “{told}”.")),
        places: vec![Place::new(&reading.document, some.clone()), Place::new(&reading.document, all)],
        concepts: vec![concept, Concept::RequestsReceived],
        expected: Some("0".to_owned()),
        found: Some(count.to_string()),
        suspects: Vec::new(),
    });
}
