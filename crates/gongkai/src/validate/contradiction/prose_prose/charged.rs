//! Fees that were not collected in one part, and were in another.

use super::{OTHERS, SENTENCE, said_before};
use crate::validate::{Breach, Outcomes};
use crate::within::has_any;
use crate::{Bilingual, Concept, Fact, Reading, Value};

/// Fees of the rest, or of information that nobody asked for.
const LEFT_OUT: [&str; 7] = ["除此之外", "此外", "除上述", "其他", "其它", "其余", "主动公开"];
/// Fees of another year, or beside those that are denied.
const ELSEWHERE: [&str; 4] = ["除此之外", "此外", "上年", "去年"];
/// One kind of fee, one kind of people, or a part of the year.
const OTHER_FEES: [&str; 9] = ["上年", "去年", "检索费", "邮寄费", "对", "月", "五保", "低保", "困难"];

/// How far behind the denial of a fee 任何费用 may stand, in characters.
const SAID: usize = 24;

/// 未收取任何费用 in one part, 收取复制费42.5元 in another.
pub(super) fn check(reading: &Reading, outcomes: &mut Outcomes<'_>) {
    let text = reading.document.text();
    let of = || reading.stated_of(Concept::FeesCollected).filter(|it| it.statement.qualifier.is_none());
    let Some(none) = of().find(|it| it.statement.value.count() == Some(0)) else { return };
    let some = of().find(|it| {
        let Value::Amount(amount) = it.statement.value else { return false };
        !amount.is_zero() && it.place.line != none.place.line && it.statement.unit.as_deref().is_some_and(|unit| unit.ends_with('元'))
    });
    let Some(some) = some else { return };
    // 未向申请人收取任何费用: of all there is. 未收取检索费, 对五保户未收取 leave some out.
    let said = |it: &Fact<'_>| {
        let stops = ['。', '；', ';', '\n'];
        let before = said_before(text, it.place.start, SENTENCE, &stops);
        let behind: usize = text[it.place.end..].chars().take(OTHERS).take_while(|it| !stops.contains(it)).map(char::len_utf8).sum();
        &text[it.place.start - before.len()..it.place.end + behind]
    };
    let of_all = text[none.place.start..].chars().take(SAID).collect::<String>().contains("任何费用");
    // 除复制费外，未收取其他任何费用; 主动公开的信息不收取任何费用: of the rest, or of what nobody asked for.
    let of_the_rest = has_any(said(&none), &LEFT_OUT);
    let of_some = of_the_rest || !of_all && has_any(said(&none), &OTHER_FEES);
    let line = &text[reading.document.line_around(some.place.start)];
    // 减免信息处理费80元: what was not collected.
    let before = said_before(text, some.place.end, SENTENCE, &['。', '；', ';', '\n', '，', ',']);
    let waived = has_any(before, &["减免", "免收", "免除", "退还", "退回"]);
    // 收取检索费30元已全部退还; 2020年收取20元，今年取消: given back, or of another year.
    let behind: String = text[some.place.end..].chars().take(SAID).take_while(|it| !matches!(it, '。' | '；' | '\n')).collect();
    let returned = has_any(&behind, &["退还", "退回", "取消"]);
    let years = |line: &str| {
        line.match_indices('年').any(|(at, _)| {
            let digits = line[..at].bytes().rev().take_while(u8::is_ascii_digit).count();
            digits == 4 && reading.report.year.is_some_and(|it| line[at - 4..at] != it.to_string())
        })
    };
    if returned || years(line) || years(said(&none)) || said(&none).contains("月起") || of_some || waived || has_any(line, &ELSEWHERE) {
        return;
    }
    let Value::Amount(amount) = some.statement.value else { return };
    let term = Concept::FeesCollected.term();
    let (zero, line) = (none.place, some.place);
    outcomes.broken(Breach {
        about: Concept::FeesCollected.to_string(),
        severity: None,
        message: Bilingual::new(
            format!("“{}”在第 {} 行写作没有，在第 {} 行写作 {amount}。", term.zh, zero.line, line.line),
            format!("“{}” is none in line {} and {amount} in line {}.", term.en, zero.line, line.line),
        ),
        places: vec![some.place, none.place],
        concepts: vec![Concept::FeesCollected],
        expected: Some("0".to_owned()),
        found: Some(amount.to_string()),
        suspects: Vec::new(),
    });
}
