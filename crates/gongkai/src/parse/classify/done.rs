//! What was done with requests, and by which way they came: in time or after the year, all of them or some, with their outcomes.

use super::outcomes::{is_outcome, is_remedy};
use crate::pairs::words;
use crate::parse::clause::Clause;
use crate::parse::few::few;
use crate::parse::lexicon::Cue;
use crate::parse::sentence::REACH;
use crate::parse::token::{Date, Kind};
use crate::within::has_any;

/// Whether 按时, 按期 or 延期 stands before the verb at a token.
pub(super) fn is_in_time(clause: &Clause<'_>, at: usize) -> bool {
    few!["按时", "按期", "延期"].end(&clause.sentence.text[..clause.span(at).start])
}

/// 于2017年1月: a month of a year that is named stands directly behind the number, as the date of what follows, and the number is of the rest.
pub(super) fn is_after_the_year(clause: &Clause<'_>) -> bool {
    let rest = clause.says(clause.lead_text(), words!["另", "余", "剩余"]);
    if rest && clause.tail_words().starts_with("于次年") {
        return true;
    }
    let dated = clause.sentence.tokens.get(clause.item.at + 1).is_some_and(|it| {
        matches!(it.kind, Kind::Date(Date { year: Some(_), month: Some(_), .. }))
            && matches!(clause.sentence.text[clause.end()..it.span.start].trim_ascii(), "于" | "在" | "办结于" | "答复于")
    });
    rest && dated
}

/// Whether a way stands directly behind a verb of receiving, or goes on in a list of ways.
pub(super) fn is_received(clause: &Clause<'_>, at: usize) -> bool {
    // 收到公众当面申请2件.
    let adjoins = |it: usize| {
        let between = clause.sentence.text.get(clause.span(it).end..clause.span(at).start);
        between.is_some_and(|it| matches!(it, "" | "公众" | "群众" | "职工" | "村民" | "居民"))
    };
    let verb = clause.lead().any(|(it, cue)| cue == Cue::Receive && adjoins(it));
    let before = |back: usize| clause.item.lead.start.checked_sub(back);
    let way = before(3).and_then(|it| clause.sentence.tokens.get(it)).is_some_and(|it| matches!(it.kind, Kind::Cue(Cue::Way)));
    verb || way && before(2).is_some_and(|it| clause.sentence.number(it).is_some())
}

/// Whether no other way, and no sum, is told near a number: 受理当面申请2起，已答复2起.
pub(super) fn is_only_way(clause: &Clause<'_>) -> bool {
    let from = clause.item.lead.start.saturating_sub(REACH);
    let to = clause.sentence.tokens.len().min(clause.item.at + REACH);
    let ways = clause.sentence.cues(from..to).filter(|it| matches!(it.1, Cue::Way | Cue::Carrier)).count();
    // The paragraph goes on behind the sentence.
    let behind: String = clause.sentence.text[clause.end()..].chars().take(PARAGRAPH).collect();
    let others = ["合计", "总数", "共计", "申请", "网", "信函", "邮寄", "传真", "邮件"];
    // 申请人撤回: no other request.
    let behind = behind.replace("申请人", "");
    ways == 1 && !has_any(&behind, &others)
}

/// So many letters of a paragraph are looked through for another way.
const PARAGRAPH: usize = 120;

/// Whether the requests concluded were told earlier in the sentence, with their number.
pub(super) fn follows_all_concluded(clause: &Clause<'_>) -> bool {
    let from = clause.item.lead.start.saturating_sub(REACH);
    let mut cues = clause.sentence.cues(from..clause.item.lead.start);
    let told = |at: usize| clause.sentence.number(at + 1).is_some() && !is_in_time(clause, at);
    cues.any(|(at, cue)| cue == Cue::Conclude && told(at))
}

/// Whether the words before a list say that it is one of applicants: 从申请人身份看.
pub(super) fn speaks_of_applicants(clause: &Clause<'_>) -> bool {
    let from = clause.span(clause.item.lead.start.saturating_sub(REACH).min(clause.item.at)).start;
    let said = &clause.sentence.text[from.max(clause.sentence.start)..clause.digits()];
    clause.says(said, words!["申请人身份", "申请人类", "申请人看", "申请主体", "申请人构成", "申请人情况", "申请人性质"])
}

/// Whether other applicants are counted after a number: 收到公民申请3件，法人申请2件.
pub(super) fn followed_by_applicants(clause: &Clause<'_>) -> bool {
    let end = clause.sentence.tokens.len().min(clause.item.at + REACH);
    clause.sentence.cues(clause.item.at + 1..end).any(|it| it.1 == Cue::Applicant)
}

/// 办结1611件，其中予以公开702件、部分公开118件: two kinds of outcome behind tell that requests were done, though none was named.
pub(super) fn tells_outcomes(clause: &Clause<'_>) -> bool {
    let rest = clause.item.at + 1..clause.sentence.tokens.len().min(clause.item.at + REACH);
    let remedies = clause.sentence.cues(rest.clone()).any(|(_, it)| matches!(it, Cue::Named(concept) if is_remedy(concept)));
    let outcomes = clause.sentence.cues(rest).filter(|(_, it)| matches!(it, Cue::Named(concept) if is_outcome(*concept)));
    // 办结提案45件，其中予以公开30件: what else is concluded, and made open.
    let other = words!["建议", "提案", "许可", "处罚", "信访", "工单", "来信", "热线", "信箱", "案件"];
    !remedies && outcomes.take(2).count() == 2 && !clause.says(clause.near_text(), other)
}

/// Whether the verb of answering stands directly behind the way of it: 书面答复, 电子邮件答复.
pub(super) fn is_by_a_way(clause: &Clause<'_>, at: usize) -> bool {
    let before = &clause.sentence.text[..clause.span(at).start];
    few!["书面", "当面", "口头", "电话", "邮件", "传真", "邮寄", "现场", "网上", "信函"].end(before)
}

/// Whether a way is one of answering, by the verb behind it.
pub(super) fn answers_behind(clause: &Clause<'_>, at: usize) -> bool {
    let behind = clause.sentence.text[clause.span(at).end..clause.item.tail_end.max(clause.span(at).end)]
        .trim_start_matches(['方', '式', '形', '渠', '道', '的']);
    few!["答复", "送达", "反馈", "告知", "回复"].open(behind)
}
