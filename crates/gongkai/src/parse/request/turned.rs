//! Requests whose number stands behind that of the year before, or before its word: 申请由9件增加到22件, 全年共有14件申请.

use crate::Concept;
use crate::parse::clause::{Clause, Labelled};
use crate::parse::few::{Few, few};
use crate::parse::lexicon::Cue;
use crate::parse::memory::Memory;
use crate::parse::sentence::REACH;
use crate::unit::is_of_requests;

/// What stands between the number of the year before and that of this one.
const TURNS: &Few = few![
    "回落到",
    "回落至",
    "增加到",
    "增长到",
    "上升到",
    "增加至",
    "增长至",
    "上升至",
    "增至",
    "猛增至",
    "猛增到",
    "减少到",
    "减少至",
    "减至",
    "降至",
    "降到",
    "下降至",
    "下降到"
];
/// What stands before a number whose word follows.
const THERE_ARE: &Few = few![
    "全年共计",
    "全年共有",
    "全年总共",
    "全年有",
    "全年共",
    "本年共有",
    "本年有",
    "本年度有",
    "本年度共有",
    "当年共有",
    "年内有",
    "共有",
    "共计",
    "总共",
    "有"
];

/// 受理申请数由9件增加到22件: this year's number, of what was spoken of before that of the last year.
pub(crate) fn turned(clause: &Clause<'_>, memory: &Memory) -> Option<Labelled> {
    if memory.received || !is_of_requests(clause.unit()) || clause.unit() == "条" || !TURNS.are(clause.lead_words()) {
        return None;
    }
    let from = clause.item.at.saturating_sub(REACH);
    // The last year's number stands just before, behind 由 or 从.
    let before = clause.item.lead.start.checked_sub(1)?;
    clause.sentence.number(before)?;
    let (at, cue) = clause.sentence.cues(from..before).rev().find(|it| it.1.is_telling())?;
    let opens = clause.sentence.text[clause.span(at).end..clause.span(before).start].contains(['由', '从']);
    (opens && matches!(cue, Cue::Request | Cue::OnRequest)).then(|| clause.named(Concept::RequestsReceived, at)).flatten()
}

/// 全年共有14件申请: the word directly behind its number, with nothing else in its clause.
pub(crate) fn behind(clause: &Clause<'_>, memory: &Memory) -> Option<Labelled> {
    if memory.received
        || !is_of_requests(clause.unit())
        || clause.unit() == "条"
        || !THERE_ARE.are(clause.lead_words().rsplit(' ').next().unwrap_or_default())
    {
        return None;
    }
    let (at, cue) = clause.tail().next()?;
    let span = clause.span(at);
    // 共有9件政府信息公开申请递交我关.
    let rest = clause.sentence.text[span.end..clause.item.tail_end].trim_ascii();
    let handed = few!["递交", "提交", "送达"].open(rest);
    let alone = span.start == clause.end() && (rest.is_empty() || handed);
    (alone && cue == Cue::Request).then(|| clause.named(Concept::RequestsReceived, at)).flatten()
}
