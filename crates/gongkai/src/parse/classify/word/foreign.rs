//! Words that mean something else elsewhere: what is published may be about them.

use super::super::names::{does_something_else, is_about_proposals, is_social, names_a_document, names_information};
use super::super::outcomes::{is_under_way, remedy_result};
use super::Word;
use crate::fold::Folded;
use crate::pairs::words;
use crate::parse::amount;
use crate::parse::clause::Labelled;
use crate::parse::entry::Role;
use crate::parse::few::few;
use crate::parse::lexicon::{Cue, RemedyResult};
use crate::parse::memory::Memory;
use crate::parse::sentence::REACH;
use crate::parse::token::{Kind, Stop, Token};
use crate::unit::{is_of_information, is_of_requests};
use crate::{Concept, SectionKind};

/// What a number counts whose telling word is a topic or something that the report is not about.
pub(super) fn read(word: Word<'_>, memory: &mut Memory, folded: &Folded) -> Option<Labelled> {
    let clause = word.clause;
    // 2.惠农政策和资金发放类171条, on a line of its own.
    if word.in_lead && clause.section == SectionKind::Disclosure && amount::is_a_class(clause, memory) {
        return amount::read(clause, memory, folded);
    }
    if does_something_else(clause) && !clause.lead_has(Cue::Disclose) {
        return None;
    }
    // 公开…函件26件: a verb of publishing takes its subject along.
    if amount::is_a_line(clause) || is_published(word, memory) {
        return amount::read(clause, memory, folded);
    }
    if word.cue == Cue::Topic { None } else { of_requests(word, memory) }
}

/// Whether information is counted, though the word is of something else.
fn is_published(word: Word<'_>, memory: &Memory) -> bool {
    let Word { clause, at, unit, in_lead, requests, .. } = word;
    if word.cue == Cue::Topic {
        let published = || in_lead && clause.sentence.has(clause.item.lead.start..at, Cue::Disclose);
        // 公开行政处罚决定382起.
        let decisions = || unit == "起" && clause.lead_words().ends_with("决定") && published();
        return decisions()
            || (memory.topic || memory.list && unit == "个") && in_lead && names_a_document(clause)
            || !requests && is_of_information(unit) && (memory.list || published());
    }
    let pictures = || matches!(unit, "条" | "篇" | "期");
    if !in_lead {
        // 官方微信发布1400余条图文信息.
        return clause.lead_has(Cue::Disclose) && clause.lead_has(Cue::Carrier) && word.text() == "图文" && pictures();
    }
    // 通过官方微信推送图文消息402篇: what a carrier sends out.
    let sent_out = || {
        let video = unit == "个" && word.text() == "短视频";
        clause.lead_has(Cue::Disclose) && (clause.lead_has(Cue::Carrier) || follows_an_account(word)) && (video || pictures())
    };
    if requests {
        return sent_out();
    }
    // 教育信息207条、访谈3条、视频新闻263条: between two parts of a list.
    let mark =
        |it: Option<usize>| it.and_then(|it| clause.sentence.tokens.get(it)).is_some_and(|it| it.kind == Kind::Stop(Stop::Enumeration));
    let between = || mark(clause.item.lead.start.checked_sub(1)) && mark(Some(clause.item.at + 1));
    is_a_kind(word, memory)
        || memory.list && unit == "条" && between()
        || clause.lead_has(Cue::Disclose) && is_about_proposals(clause)
        // 公开人大代表建议、政协提案复文188件.
        || clause.lead_has(Cue::Disclose)
            && is_of_information(unit)
            && few!["复文", "办理结果", "办理情况", "答复意见"].end(clause.lead_words())
        || sent_out()
}

/// Whether an account of social media was named before in the same part of the sentence: 抖音号粉丝1.1万，发布短视频120条.
fn follows_an_account(word: Word<'_>) -> bool {
    let Word { clause, at, .. } = word;
    let lead = clause.item.lead.start;
    // Nothing is said but what was done with it.
    let verb = clause.sentence.cues(lead..at).next().filter(|it| it.1 == Cue::Disclose && it.0 + 1 == at);
    let bare = verb.is_some_and(|(verb, _)| {
        let before = clause.trimmed(clause.item.lead_start..clause.span(verb).start);
        before.is_none() && clause.span(verb).end == clause.span(at).start && clause.span(at).end == clause.digits()
    });
    let before = &clause.sentence.tokens[lead.saturating_sub(REACH)..lead];
    let part = before.iter().rposition(|it| matches!(it.kind, Kind::Stop(Stop::Semicolon))).map_or(0, |it| it + 1);
    let account = |it: &Token| it.kind == Kind::Cue(Cue::Carrier) && is_social(&clause.sentence.text[it.span.clone()]);
    bare && before[part..].iter().any(account)
}

/// Whether the words are the name of a part of a list of information.
fn is_a_kind(word: Word<'_>, memory: &Memory) -> bool {
    let Word { clause, at, .. } = word;
    // 其中…建议提案办理结果53条: what ends as information does. 处置舆情76条: what is counted is the foreign thing itself.
    let is_behind = || clause.trimmed(clause.span(at).end..clause.before().end).is_some();
    let in_list = || memory.list || memory.topic && names_a_document(clause);
    let document = || is_behind() && in_list() && !matches!(word.text(), "增加" | "撤销") && names_information(clause);
    // 其中行政处罚案件427件，工作动态94条: a kind of what was disclosed, and what ends its name.
    let penalties = || word.text() == "案件" && word.before().ends_with("处罚");
    document() || memory.list && (is_about_proposals(clause) || penalties())
}

/// What is told of requests and of the remedies against them with a word that means something else elsewhere.
fn of_requests(word: Word<'_>, memory: &Memory) -> Option<Labelled> {
    let Word { clause, at, unit, in_lead, .. } = word;
    match word.text() {
        // 维持6件、依法纠错2件、正在办理1件.
        // 已答复38件，正在办理3件; 其余2件正在办理: not done by the end of the year.
        under_way if is_under_way(under_way) => {
            let others = words!["建议", "提案", "信访", "工单", "许可", "投诉", "来信", "信箱", "咨询", "督办", "审批", "热线"];
            if clause.says(clause.near_text(), others) {
                return None;
            }
            if memory.resulted && in_lead && clause.follows_a_number() {
                return word.named(remedy_result(memory.remedy?, RemedyResult::Pending)?);
            }
            // 截至6月底正在办理3件: not by the end of the year.
            let adjoins = if in_lead { clause.span(at).end == clause.digits() } else { clause.span(at).start == clause.end() };
            let before = clause.item.at.saturating_sub(REACH)..clause.item.at;
            let ended = |it: Cue| memory.requests && matches!(it, Cue::Answer | Cue::Conclude);
            let spoken = clause.sentence.cues(before).any(|it| matches!(it.1, Cue::Request | Cue::OnRequest) || ended(it.1));
            let asked = (memory.received || memory.carried_in) && memory.remedy.is_none() && spoken && !clause.is_dated();
            (asked && adjoins && is_of_requests(unit)).then(|| word.named(Concept::RequestsCarriedOut)).flatten()
        }
        // 复议机关维持3件，撤销1件.
        "撤销" if (in_lead || clause.tail_words() == "撤销") && memory.remedy.is_some() && !memory.remedies_joined => {
            word.named(remedy_result(memory.remedy?, RemedyResult::Corrected)?)
        }
        // 咨询4件，其中在线咨询3件.
        "在线咨询" if memory.consultations || clause.section == SectionKind::Consultations => {
            let part = clause.said(Cue::Parts) || clause.follows_a_number();
            let role = if part { Role::Fixed(Concept::ConsultationsByChannel) } else { Role::Consulted { by_channel: false } };
            Some((role, Some(clause.span(at))))
        }
        // 网上咨询165人次，现场接待67人次: one more way.
        "接待" if memory.consulted && clause.follows_a_number() && in_lead && matches!(unit, "人次" | "次" | "人") => {
            let way = clause.trimmed(clause.before()).filter(|it| {
                let label = &clause.sentence.text[it.clone()];
                let who = ["来访群众", "群众", "人数", "人员"].iter().find_map(|it| label.strip_suffix(it)).unwrap_or(label);
                few!["现场接待", "窗口接待", "当面接待", "来访接待"].are(who)
            })?;
            Some((Role::Consulted { by_channel: true }, Some(way)))
        }
        // 其中现场4件、信件2件.
        "信件" if (memory.received || memory.divided) && is_of_requests(unit) && unit != "条" && in_lead => {
            word.named(Concept::RequestsReceivedByChannel)
        }
        // 要求公开企业改制资料的5件: what they ask for.
        "企业" if memory.received && (is_of_requests(unit) || unit.is_empty()) && in_lead => {
            let rest = clause.trimmed(clause.span(at).end..clause.digits());
            let asks = rest.is_none_or(|it| clause.sentence.text[it].contains(['提', '申', '类', '单', '组', '社', '团', '法']));
            asks.then(|| word.named(Concept::RequestsReceivedByApplicant)).flatten()
        }
        _ => None,
    }
}
