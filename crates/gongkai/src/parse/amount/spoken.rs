//! What a number refers to that has no words of its own: information that the words before it speak of, documents that were made, fields that open the sentence.

use crate::pairs::words;
use crate::parse::clause::Clause;
use crate::parse::few::{Few, few};
use crate::parse::lexicon::Cue;
use crate::parse::sentence::REACH;
use crate::parse::token::Kind;
use std::ops::Range;

/// The fields that are to be public first, where the sentence opens with them and nothing else was counted since: 重点领域信息公开方面，合计公开180条.
pub(super) fn opens_with_key_fields(clause: &Clause<'_>) -> Option<Range<usize>> {
    let (start, end) = (clause.sentence.start, clause.item.lead_start);
    let said = clause.sentence.text.get(start..end).filter(|it| it.len() <= FIELDS)?;
    let opened = said.trim_ascii_start();
    let fields = ["重点领域信息公开", "重点领域信息", "重点领域公开"].iter().find(|it| opened.starts_with(**it))?;
    let topic = few!["方面", "成效", "工作", "情况", ",", ":"].open(&opened[fields.len()..]);
    let counted = said.contains(|it: char| it.is_ascii_digit()) || clause.says(clause.lead_text(), words!["全年", "主动公开政府信息"]);
    let start = end - opened.len();
    (topic && !counted).then_some(start..start + fields.len())
}

/// So far before its number the fields may open a sentence, in bytes.
const FIELDS: usize = 90;

/// Whether a bare verb follows documents that were made and counted: 制发规范性文件14件，主动公开14件.
pub(super) fn is_of_what_was_made(clause: &Clause<'_>) -> bool {
    let bare = clause.last_in_lead(Cue::Disclose).is_some_and(|at| {
        let span = clause.span(at);
        [clause.item.lead_start..span.start, span.end..clause.digits()].into_iter().all(|it| clause.trimmed(it).is_none())
    });
    let Some(before) = clause.item.context.start.checked_sub(1).filter(|_| bare && clause.item.tail.is_empty()) else { return false };
    let from = before.saturating_sub(REACH);
    let start = (from..before).rev().find(|&at| matches!(clause.sentence.tokens[at].kind, Kind::Stop(_))).map_or(from, |it| it + 1);
    let made = clause.sentence.has(start..before, Cue::Make) || clause.sentence.has(start..before, Cue::Issue);
    // 办理行政许可300件，公示300件: of what was decided.
    let said =
        &clause.sentence.text[clause.span(start.min(before)).start..clause.span(before).start.max(clause.span(start.min(before)).start)];
    // 收到网上咨询261件，公开163件: of these as well.
    let made = made || clause.says(said, words!["咨询", "留言", "来信"]) && clause.says(said, words!["收到", "受理", "办理", "回复"]);
    let made = made || clause.says(said, words!["办理行政", "办理许可", "实施行政", "作出行政", "核发"]);
    made && !clause.sentence.has(start..before, Cue::Information)
}

/// The information in general that was published by the words just before a number without words of its own: 主动公开政府信息…，达到1024条.
pub(crate) fn spoken_of(clause: &Clause<'_>) -> Option<Range<usize>> {
    let lead = clause.lead_words();
    let named = clause.trimmed(clause.before()).map_or("", |it| &clause.sentence.text[it]);
    // 主动向社会发布信息，数量达2050条.
    let bare = matches!(named, "" | "数量" | "总量" | "总数") && clause.item.tail.is_empty();
    // 上半年122条，下半年149条，全年共计271条: the words stand before the parts of the year.
    let whole_year = lead.starts_with("全年") && lead.contains(['共', '计']);
    // 公开信息数量由上年的518条降至441条, before anything else was told.
    let turned = TURNS.are(lead) && clause.item.tail.is_empty();
    let start = if whole_year || turned { clause.item.at.saturating_sub(REACH) } else { clause.item.context.start };
    let (noun, _) =
        clause.sentence.cues(start..clause.item.lead.start).rev().find(|(_, cue)| *cue == Cue::Information).filter(|_| bare || turned)?;
    let (verb, _) = clause.sentence.cues(start..noun).next_back().filter(|(_, cue)| *cue == Cue::Disclose)?;
    Some(clause.span(verb).start..clause.span(noun).end)
}

/// Words between the number of the year before and that of this one.
pub(super) const TURNS: &Few = few![
    "减至",
    "回落到",
    "回落至",
    "降至",
    "降到",
    "下降至",
    "下降到",
    "减少到",
    "减少至",
    "增至",
    "增加至",
    "增加到",
    "增长到",
    "增长至",
    "上升到",
    "上升至"
];
