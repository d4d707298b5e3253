//! How requests end: what was answered and what was concluded.

use super::super::done::{follows_all_concluded, is_after_the_year, is_by_a_way, is_in_time, tells_outcomes};
use super::super::names::is_about_proposals;
use super::super::outcomes::is_published_already;
use super::Word;
use crate::Concept;
use crate::fold::Folded;
use crate::pairs::words;
use crate::parse::amount;
use crate::parse::clause::Labelled;
use crate::parse::few::few;
use crate::parse::lexicon::Cue;
use crate::parse::memory::Memory;
use crate::unit::is_of_requests;

/// What a number counts that was answered.
pub(super) fn answered(word: Word<'_>, memory: &mut Memory, folded: &Folded) -> Option<Labelled> {
    let Word { clause, at, in_lead, requests, .. } = word;
    // 公开省政协提案的答复1篇: a paper.
    let paper = || matches!(clause.unit(), "条" | "篇") || clause.lead_words().ends_with("办理答复");
    let published = || clause.lead_has(Cue::Disclose) && paper();
    if in_lead && !requests && (memory.list || published()) && is_about_proposals(clause) {
        return amount::read(clause, memory, folded);
    }
    // 未答复的2件, 待答复1件, 延至2018年1月答复: not answered.
    let not_yet = few!["未", "尚未", "待", "未能", "不在"].end(word.before())
        || clause.says(word.around(), words!["延至", "延期至", "延期到", "顺延至", "将于下年", "将于次年"])
        // 26件按期答复，3件顺延: not yet.
        || !in_lead && clause.tail_words() == "顺延";
    // 全部答复，其中书面答复5件，电子邮件答复4件: how some of them were.
    let by_a_way = || in_lead && clause.near_text().matches("答复").count() > 1 && is_by_a_way(clause, at);
    // 涉及信访答复的196件: what they are about.
    let about = || in_lead && clause.lead_words().starts_with("涉及");
    if not_yet || by_a_way() || about() || is_no_request(word) {
        return None;
    }
    // 3件依法依规答复公开: how they ended.
    if !in_lead && requests && few!["答复公开", "答复并公开", "答复予以公开", "答复并予以公开"].end(clause.tail_words())
    {
        return word.named(Concept::RequestsGranted);
    }
    // “非政府信息”答复1件: an outcome that no row has.
    if in_lead && (is_published_already(clause, memory) || word.before().ends_with('”')) {
        return word.named(Concept::RequestsAnsweredOtherwise);
    }
    if !in_lead && is_after_the_year(clause) {
        return None;
    }
    let of_disclosure = || word.text().ends_with("信息公开答复") && in_lead && clause.span(at).end == clause.digits();
    if requests || of_disclosure() || clause.said(Cue::Request) || clause.said(Cue::OnRequest) || word.followed_by(Cue::Request) {
        return word.named(Concept::RequestsAnswered);
    }
    outcomes_follow(word, memory).then(|| word.named(Concept::RequestsAnswered)).flatten()
}

/// What a number counts that was concluded.
pub(super) fn concluded(word: Word<'_>, memory: &mut Memory) -> Option<Labelled> {
    let Word { clause, at, in_lead, requests, .. } = word;
    // 行政复议89件，已审结81件: cases, and no requests.
    let cases = memory.remedy.is_some() && word.text() == "审结";
    // 其中按时办结数20件 of those concluded.
    // 申请办结86宗，按时办结85宗，延期办结1宗: how many of them, once all are told.
    // 其中298件按时办结，17件结转下年: those that were, and those that were not.
    let others_go_over = || clause.sentence.signs.may_have(Cue::Named(Concept::RequestsCarriedOut)) && !follows_all_concluded(clause);
    // 受理36件，其中按期办结36件: all of them.
    let all = clause.number.value.count().is_some_and(|it| it > 0 && it == memory.handled) && !follows_all_concluded(clause);
    let in_time = || (clause.said(Cue::Parts) && !others_go_over() || in_lead && follows_all_concluded(clause)) && is_in_time(clause, at);
    // 另3宗于2017年1月办结, beside those concluded: after the year.
    if cases || is_no_request(word) || !all && in_time() || !in_lead && is_after_the_year(clause) {
        return None;
    }
    if outcomes_follow(word, memory)
        || requests
        || clause.lead_has(Cue::Request)
        || clause.said(Cue::OnRequest)
        || clause.tail_words().starts_with("申请中")
    {
        return word.named(Concept::RequestsConcluded);
    }
    None
}

/// Whether the sentence goes on to tell how the requests ended: its numbers are requests then.
fn outcomes_follow(word: Word<'_>, memory: &mut Memory) -> bool {
    let follow = word.in_lead && is_of_requests(word.unit) && word.unit != "条" && tells_outcomes(word.clause);
    memory.requests |= follow;
    follow
}

/// Whether the unit is none that requests are counted in.
fn is_no_request(word: Word<'_>) -> bool {
    // 均按期答复，提供复印材料132页.
    matches!(word.unit, "页" | "字" | "元" | "家")
        // “便民咨询”栏目收到并回复560条信息: no request either.
        || word.unit == "条" && word.clause.says(word.clause.near_text(), words!["栏目", "信箱", "留言", "便民"])
            && !word.clause.says(word.clause.near_text(), words!["申请"])
        // 区长信箱收到来信1126封，办结1098封.
        || word.unit == "封" && word.clause.says(word.clause.near_text(), words!["信箱", "来信"])
}
