//! Whether a verb of publishing is a part of the name of what is counted.

use super::super::carrier::unnamed_carrier;
use super::super::carriers::carrier_like_the_one_before;
use crate::pairs::words;
use crate::parse::clause::Clause;
use crate::parse::few::few;
use crate::parse::label;
use crate::parse::lexicon::Cue;
use crate::parse::token::Kind;
use std::ops::Range;

/// No agency is longer that speaks of itself, in characters: 我街道.
const WHO: usize = 4;

/// Longer names than 的相关信息 say of what they are, in characters.
const RELATED: usize = 6;

/// No name of the next class is longer, in bytes.
const NEXT: usize = 48;

/// Whether the verb is a part of the name: 部门文件信息公开12条 in a list, 成交公示1条, 财政信息公开了36条.
pub(super) fn is_part_of_name(clause: &Clause<'_>, verb: usize, via: Option<usize>, in_list: bool) -> bool {
    let sentence = clause.sentence;
    let span = clause.span(verb);
    // 公示类612条 names a class.
    if sentence.text[span.end..].starts_with('类') {
        return true;
    }
    let noun_after = clause.trimmed(span.end..clause.before().end).is_some();
    // 2019年，水务局主动公开政府信息901条, whatever list stands before: all of it.
    let whole = sentence.word(verb) == "主动公开" && clause.sentence.text[span.end..].starts_with("政府信息") && clause.is_dated();
    if whole && !clause.said(Cue::Parts) {
        return false;
    }
    let Some(before) = clause.trimmed(clause.item.lead_start..span.start) else {
        // 其中新增180条，更新220条: the verb is all the name there is.
        return in_list && !noun_after && matches!(sentence.word(verb), "更新" | "转载" | "公示" | "推送" | "编发" | "报送");
    };
    // 有针对性地及时发布信息: an adverb is no name.
    // 2010年,我街主动公开: who did it.
    let who = &sentence.text[before.clone()];
    let all = few!["全街", "全街道", "全镇", "全乡", "全县", "全市", "全区", "全局", "全院", "全校", "全委"].are(who);
    if all || who.starts_with(['我', '本']) && who.chars().nth(WHO).is_none() {
        return false;
    }
    let adverb = few!["地", "及时", "依法", "主动", "积极", "陆续", "按时", "定期", "同步", "统一", "集中", "首次", "实际", "年内"];
    // 法定主动公开信息16条，重点领域信息13条: one class beside others.
    let behind = &sentence.text[clause.end()..];
    let beside = || {
        let near = &behind[..behind.floor_char_boundary(2 * NEXT)];
        let next = near.split(|it: char| it.is_ascii_digit()).next().unwrap_or_default();
        behind.starts_with([',', '、', ';'])
            && next.len() <= NEXT
            && next.ends_with("信息")
            && !clause.says(next, words!["其他", "其它", "其中", "通过"])
            && !clause.says(clause.lead_text(), words!["全年", "我局", "我镇", "年"])
    };
    if who.ends_with("法定") && (in_list || beside()) {
        return true;
    }
    // 水利部已主动公开政府信息8400多条, and not 规范性文件已公开5件.
    if adverb.end(who) || noun_after && few!["已", "已经"].end(who) {
        return false;
    }
    let after_noun = verb > clause.item.lead.start && {
        let previous = &sentence.tokens[verb - 1];
        matches!(previous.kind, Kind::Cue(Cue::Information)) && previous.span.end == span.start
    };
    // 规范性文件公开数为0: how many of them were.
    // 规章对外公开总数量1件 as well.
    let documents = few!["文件", "规章", "文件对外", "规章对外"].end(&sentence.text[before.clone()])
        && sentence.text[span.end..clause.before().end.max(span.end)].trim_ascii().starts_with(['数', '量', '总']);
    let shown = (!noun_after || documents)
        && (sentence.word(verb).ends_with("公示") || sentence.word(verb) == "公开" && (after_noun || documents)
            // 规范性文件相关信息发布13条.
            || sentence.word(verb) == "发布" && after_noun && who.ends_with("相关信息") && who.chars().nth(RELATED).is_some());
    let carries = || unnamed_carrier(clause, verb, via).or_else(|| carrier_like_the_one_before(clause, verb)).is_some();
    (in_list || shown) && !is_time(clause, &before) && !clause.lead_has(Cue::Column) && !carries()
}

/// Whether words are a time and nothing else: 2012年度.
fn is_time(clause: &Clause<'_>, range: &Range<usize>) -> bool {
    let sentence = clause.sentence;
    sentence
        .tokens_in(range)
        .iter()
        .any(|it| matches!(it.kind, Kind::Date(_)) && label::trim(&sentence.text[it.span.end..range.end]).is_none())
}
