//! Numbers without a unit that count something all the same: in a list, as a result, directly behind what they count.

use super::outcomes::{is_outcome, is_remedy};
use crate::fold::is_han;
use crate::parse::clause::Clause;
use crate::parse::few::few;
use crate::parse::lexicon::Cue;
use crate::parse::memory::Memory;
use crate::parse::sentence::REACH;
use crate::parse::token::{Kind, Stop};
use crate::{Concept, SectionKind};

/// How many tokens from a number another one of its list stands.
const BESIDE: usize = 6;

/// So many tokens at most stand between the number before and a name: a comma, 其中, another comma.
const BEHIND: usize = 4;

/// A number without a unit in a list: 动态要闻32、通知公告17; (企业4，自然人2); 公开5，不予公开1.
pub(super) fn is_listed(clause: &Clause<'_>, memory: &Memory) -> bool {
    let sentence = clause.sentence;
    let Some(named) = clause.trimmed(clause.before()).filter(|it| it.end == clause.digits()) else { return false };
    let name = &sentence.text[named];
    let next = sentence.tokens.get(clause.item.at + 1);
    let ends = next.is_none_or(|it| matches!(it.kind, Kind::Stop(_)) && it.span.start == clause.end());
    let bare = clause.number.digits.end == clause.end();
    // 测评得分98、满意率96 are no amounts.
    let measured = few!["率", "分", "度", "名", "电话", "室", "号", "第", "比", "年"].end(name) && !name.ends_with("制度");
    let marked = |at: Option<usize>| {
        at.and_then(|it| sentence.tokens.get(it)).is_some_and(|it| matches!(it.kind, Kind::Stop(Stop::Enumeration | Stop::Semicolon)))
    };
    let in_row = marked(Some(clause.item.at + 1)) || marked(clause.item.lead.start.checked_sub(1));
    let plain = bare && name.chars().all(is_han) && (2..=12).contains(&name.chars().count());
    // Two at the least are told so.
    let (from, to) = (clause.item.at.saturating_sub(BESIDE), sentence.tokens.len().min(clause.item.at + BESIDE));
    let other = |at: usize| sentence.number(at).filter(|_| at != clause.item.at);
    let several = (from..to).filter_map(other).any(|it| it.unit.is_none());
    // 活动类460条，部门动态402，其他248条: its unit is that of both its neighbours.
    let in_pieces = |at: Option<usize>| {
        let unit = at.and_then(|it| sentence.number(it)).and_then(|it| it.unit.clone());
        unit.is_some_and(|it| &sentence.text[it] == "条")
    };
    // 155条，其中，制度15，公告21条.
    let opens = clause.item.lead.start;
    let last_number = (opens.saturating_sub(BEHIND)..opens).rev().find(|&it| sentence.number(it).is_some());
    let next_number = (clause.item.at + 1..to).find(|&it| sentence.number(it).is_some());
    let beside = memory.list && !memory.requests && in_pieces(last_number) && in_pieces(next_number) && !clause.lead_has(Cue::Disclose);
    if ends && plain && !measured && beside {
        return true;
    }
    let of_requests = (memory.requests || clause.section == SectionKind::Requests)
        && clause.lead().next_back().is_some_and(|(at, cue)| {
            let named = matches!(cue, Cue::Applicant | Cue::Way | Cue::Named(_) | Cue::Foreign) || cue == Cue::Disclose;
            named && clause.span(at).end == clause.digits()
        });
    // 其中网站80，微信40
    let before = |back: usize| clause.item.lead.start.checked_sub(back);
    let comma =
        before(1).and_then(|it| sentence.tokens.get(it)).is_some_and(|it| matches!(it.kind, Kind::Stop(Stop::Comma | Stop::Semicolon)));
    let behind = comma && before(2).and_then(|it| sentence.number(it)).is_some_and(|it| it.unit.is_none());
    // 若干事宜3（附件2）条: its unit may stand behind the remark.
    let remarked = sentence.text[clause.end()..].starts_with('(');
    ends && plain
        && !measured
        && several
        && (of_requests || memory.list && (in_row || clause.said(Cue::Parts) || behind) && !memory.requests && !remarked)
}

/// A result of a remedy with its number and no unit, in brackets, behind a colon or behind another one: 复议9件（纠正1、维持6、其他2）.
pub(super) fn is_a_result(clause: &Clause<'_>, memory: &Memory) -> bool {
    let sentence = clause.sentence;
    let next = sentence.tokens.get(clause.item.at + 1);
    let ends = next.is_none_or(|it| matches!(it.kind, Kind::Stop(_)) && it.span.start == clause.end());
    let Some(start) = clause.item.lead.start.checked_sub(1) else { return false };
    let opens = matches!(sentence.tokens[start].kind, Kind::Stop(Stop::Colon | Stop::Open | Stop::Enumeration | Stop::Comma));
    let name = clause.trimmed(clause.before()).map_or("", |it| &sentence.text[it]);
    let result = clause.lead().next_back().is_some_and(|(at, cue)| matches!(cue, Cue::Result(_)) && clause.span(at).end == clause.digits());
    ends && opens && clause.number.digits.end == clause.end() && (result || memory.resulted && matches!(name, "其他" | "其它"))
}

/// A number without a unit directly behind what it counts, at the end of its clause: 收到政府信息公开申请2。行政复议0，行政诉讼0。 Where requests
/// are spoken of, 申请办结数为8，同意公开答复数为7占87.5% as well.
pub(super) fn is_named(clause: &Clause<'_>, memory: &Memory) -> bool {
    let next = clause.sentence.tokens.get(clause.item.at + 1);
    // 主动公开信息1、机构职能 is an ordinal.
    let ends = next.is_none_or(|it| {
        let stop = matches!(it.kind, Kind::Stop(Stop::Sentence | Stop::Semicolon | Stop::Comma | Stop::Close));
        (stop || it.kind == Kind::Cue(Cue::ShareOf)) && it.span.start == clause.end()
    });
    let bare = clause.number.digits.end == clause.end();
    let Some((at, cue)) = clause.lead().next_back() else { return false };
    // 行政复议件数：0
    // 申请数量是2, 予以公开的是2
    let between = clause.sentence.text[clause.span(at).end..clause.digits()].trim_end_matches([':', '是', '为', ' ']);
    if !["", "数", "件数", "数量", "总数", "的", "人数", "人次", "总人数", "总人次"].contains(&between) {
        return false;
    }
    let none = clause.number.value.count() == Some(0) && clause.section == SectionKind::Requests;
    let counted = match cue {
        Cue::Request => none || clause.sentence.word(at).contains("公开") || between.ends_with('数') && clause.lead_has(Cue::Receive),
        // 依申请公开0。申请复议0。收费0。
        // 主动公开12，依申请公开0: an attribute of documents.
        Cue::OnRequest => {
            let near = clause.item.at.saturating_sub(REACH)..clause.sentence.tokens.len().min(clause.item.at + REACH);
            let of_documents = clause.sentence.cues(near).any(|it| matches!(it.1, Cue::Disclose | Cue::Make | Cue::Issue));
            clause.number.value.count() == Some(0) && !of_documents
        }
        Cue::Fee => clause.number.value.count() == Some(0),
        // 兼职人员数：9。咨询总数：160。
        Cue::Named(Concept::StaffFullTime | Concept::StaffPartTime | Concept::ConsultationsTotal) => !between.is_empty(),
        Cue::Named(concept) => is_remedy(concept) || is_outcome(concept),
        Cue::Information => clause.lead_has(Cue::Disclose),
        Cue::Answer | Cue::Conclude => between.ends_with('数') && memory.speaks_of_requests(clause),
        _ => false,
    };
    // 主动公开信息2023 may be a year.
    let year = clause.number.value.count().is_some_and(|it| (1990..2100).contains(&it));
    ends && bare && counted && !year
}
