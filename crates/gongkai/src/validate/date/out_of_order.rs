//! `days-out-of-order` (DAT008): what came later has an earlier day, or what is told as done lies after the signature.

use super::super::{Breach, Certainty, Options, Outcomes, Rule};
use super::day_impossible::of_law::days;
use crate::within::has_any;
use crate::{Bilingual, Concept, Edition, Place, Reading, Severity};
use chrono::{Datelike, NaiveDate};

pub(in super::super) const RULE: Rule = Rule {
    code: "DAT008",
    name: "days-out-of-order",
    severity: Severity::Warning,
    editions: Edition::ALL,
    title: Bilingual::new("日期先后颠倒。", "Days stand in an order that cannot be."),
    page: Bilingual::new(
        "一句话里写明哪一天收到申请、哪一天答复，答复却早于收到；或者写作已经做了的事（“2014年11月，我局举办了培训班”），日期在报告署名之后：多半是年份或月份写错。打算做的事不算。",
        "A sentence tells on which day a request came in and on which it was answered, and the answer is earlier; or something is told as done (2014年11月，我局举办了培训班) after the day on which the report was signed: the year or the month is wrong. What is planned is none of it.",
    ),
    not_checked: Bilingual::new("没有写明日期，或报告没有署名的日期。", "No days are written, or the report is not signed with one."),
    basis: Bilingual::new(
        "先收到申请，后答复；报告写的是署名之前的事。",
        "Requests are answered after they came in; a report tells what was before it.",
    ),
    certainty: Certainty::Practice,
    breaks: "我局于2021年6月18日收到该申请，经征求第三方意见，于2021年6月9日作出答复。",
    holds: "我局于2021年6月8日收到该申请，经征求第三方意见，于2021年6月29日作出答复。",
    beside: "",
    below: &[],
    check,
};

/// How far behind the day of receipt that of the answer stands, in characters.
const SENTENCE: usize = 90;

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    answered_before(reading, outcomes);
    after_the_signature(reading, outcomes);
}

/// 于2021年6月18日收到该申请，…，于2021年6月9日作出…答复.
fn answered_before(reading: &Reading, outcomes: &mut Outcomes<'_>) {
    let text = reading.document.text();
    for (at, word) in outcomes.once.find(reading, "日收到") {
        let from = text[..at].char_indices().rev().nth(DAY).map_or(0, |it| it.0);
        let end = text[at + word.len()..].char_indices().take(SENTENCE).take_while(|it| !matches!(it.1, '。' | '\n' | '；')).last();
        let end = end.map_or(at + word.len(), |it| at + word.len() + it.0 + it.1.len_utf8());
        let Some((came, range, _)) = days(&text[from..at + '日'.len_utf8()]).last() else { continue };
        let rest = &text[at + word.len()..end];
        // 申请人的补正材料: what came then is no request.
        let asked = rest.char_indices().nth(ASKED).map_or(rest, |it| &rest[..it.0]);
        if !asked.contains("申请") || asked.contains("补正") {
            continue;
        }
        let answer = days(rest).find(|it| {
            let said: String = it.2.chars().take(ANSWER).collect();
            let clause = said.split(['，', ',']).next().unwrap_or_default();
            has_any(clause, &["答复", "告知书", "决定"]) && !has_any(clause, &["补正", "延期", "征求", "期限"])
        });
        let Some((answered, of, _)) = answer else { continue };
        // 申请公开2021年6月9日作出的决定, 不服…, 此前已于…: another act has that day.
        if has_any(&rest[..of.start], &["申请公开", "不服", "撤销", "请求", "此前", "已于", "复议", "要求公开", "曾于"])
        {
            continue;
        }
        let place = Place::new(&reading.document, from + range.start..at + word.len() + of.end);
        if answered >= came {
            outcomes.holds(place, None);
            continue;
        }
        tell(
            place,
            format!("answered {answered}"),
            Bilingual::new(
                format!("{came} 收到申请，却在 {answered} 答复。"),
                format!("A request that came in on {came} is said to have been answered on {answered}."),
            ),
            vec![Concept::RequestsAnswered],
            answered,
            outcomes,
        );
    }
}

/// The longest day in figures, how far a request is named behind its receipt, and an answer behind its day, in characters.
const DAY: usize = 12;
const ASKED: usize = 16;
const ANSWER: usize = 24;

/// 2014年11月，我局举办了…, over a signature of 20 January 2014.
fn after_the_signature(reading: &Reading, outcomes: &mut Outcomes<'_>) {
    let Some((signed, name)) = outcomes.once.signature(reading).map(|it| (it.day, it.name.start)) else { return };
    let text = reading.document.text();
    for (at, word) in outcomes.once.find(reading, "月").filter(|it| it.0 < name) {
        let lead = &text[..at];
        let digits = lead.bytes().rev().take_while(u8::is_ascii_digit).count();
        let month: Option<u32> = lead[lead.len() - digits..].parse().ok().filter(|it| (1..=12).contains(it));
        let Some(before) = lead[..lead.len() - digits].strip_suffix('年') else { continue };
        let year: Option<i32> = before.get(before.len().saturating_sub(4)..).and_then(|it| it.parse().ok());
        let (Some(month), Some(year)) = (month, year) else { continue };
        let Some(day) = NaiveDate::from_ymd_opt(year, month, 1).filter(|it| *it > signed && it.year() <= signed.year() + 1) else {
            continue;
        };
        let rest = &text[at + word.len()..];
        let end = rest.char_indices().take(SENTENCE).take_while(|it| !matches!(it.1, '。' | '\n' | '；')).last();
        let sentence = &rest[..end.map_or(0, |it| it.0 + it.1.len_utf8())];
        let opens = before[..before.len() - 4].char_indices().rev().take(DAY).take_while(|it| !matches!(it.1, '。' | '\n')).last();
        let said = &text[opens.map_or(before.len() - 4, |it| it.0)..at];
        // It was done: 举办了, 参加了培训; and no plan, term or end of one.
        let done = has_any(sentence, &["举办了", "召开了", "开展了", "组织了", "印发了", "参加了", "完成了", "进行了"]);
        let ahead =
            has_any(sentence, &["将", "拟", "计划", "预计", "力争"]) || has_any(said, &["将", "拟", "计划", "至", "到", "前", "截"]);
        // It opens its sentence, and what was done follows: 围绕2014年3月换届工作 is an occasion.
        let first = said.trim_start().starts_with(&before[before.len() - 4..]);
        let digits = sentence.bytes().take_while(u8::is_ascii_digit).count();
        let comma = sentence[digits..].trim_start_matches('日').starts_with(['，', ',']);
        if !done || ahead || !first || !comma {
            continue;
        }
        let place = Place::new(&reading.document, before.len() - 4..at + word.len());
        tell(
            place,
            format!("done {day}"),
            Bilingual::new(
                format!("报告 {signed} 署名，却写 {year} 年 {month} 月的事已经做了。"),
                format!("The report is signed on {signed}, and something of {month}/{year} is told as done."),
            ),
            Vec::new(),
            day,
            outcomes,
        );
    }
}

fn tell(place: Place, about: String, message: Bilingual, concepts: Vec<Concept>, found: NaiveDate, outcomes: &mut Outcomes<'_>) {
    outcomes.broken(Breach {
        about,
        severity: None,
        message,
        places: vec![place],
        concepts,
        expected: None,
        found: Some(found.to_string()),
        suspects: Vec::new(),
    });
}
