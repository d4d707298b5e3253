//! Information itself, published or made.

use super::super::names::does_something_else;
use super::super::outcomes::{is_beside_an_outcome, is_followed_by_an_outcome, is_published_already};
use super::Word;
use crate::fold::Folded;
use crate::pairs::words;
use crate::parse::clause::Labelled;
use crate::parse::few::few;
use crate::parse::lexicon::Cue;
use crate::parse::memory::Memory;
use crate::parse::sentence::REACH;
use crate::parse::{amount, label};
use crate::unit::is_of_information;
use crate::{Concept, SectionKind};

/// What a number counts whose telling word is of publishing, of information or of what carries it.
pub(super) fn read(word: Word<'_>, memory: &mut Memory, folded: &Folded) -> Option<Labelled> {
    let Word { clause, at, cue, in_lead, requests, .. } = word;
    if cue == Cue::Information && does_something_else(clause) && !clause.lead_has(Cue::Disclose) {
        return None;
    }
    // 告知已主动公开6件: what was answered.
    if in_lead && few!["告知", "告知已", "告知属", "告知其已"].end(word.before()) {
        let told = requests || is_followed_by_an_outcome(clause);
        return told.then(|| word.named(Concept::RequestsAnsweredOtherwise)).flatten();
    }
    // 按规定向申请人提供政府信息26件.
    if cue == Cue::Information && in_lead && clause.says(clause.lead_text(), words!["申请人提供"]) && clause.unit() != "条" {
        memory.requests = true;
        return word.named(Concept::RequestsGranted);
    }
    // 同意公开1件，已公开3件: public before.
    let granted = || {
        let before = clause.item.at.saturating_sub(REACH)..clause.item.lead.start;
        clause.sentence.cues(before).any(|it| it.1 == Cue::Named(Concept::RequestsGranted))
    };
    if cue == Cue::Disclose && clause.lead_words().starts_with("已公开") && granted() {
        return word.named(Concept::RequestsAnsweredOtherwise);
    }
    if cue == Cue::Disclose {
        // 办理结果：公开17件，查无此信息3件: an outcome beside others, and no information.
        if in_lead && is_beside_an_outcome(clause, at) {
            memory.requests = true;
            return word.named(Concept::RequestsGranted);
        }
        if is_granted(word, memory) {
            return word.named(Concept::RequestsGranted);
        }
    }
    let elsewhere =
        matches!(clause.section, SectionKind::Fees | SectionKind::Remedies | SectionKind::Problems | SectionKind::Consultations);
    // 全年1128条公开信息中，图解类较少, wherever it is said: the whole once more.
    let whole = few!["公开信息中", "公开的信息中", "政府信息中"].open(clause.tail_text()) && clause.lead_words().ends_with("全年");
    // 通过公开栏公开信息12期, behind requests.
    let carried = || {
        let all = [Cue::Via, Cue::Carrier, Cue::Disclose, Cue::Information].iter().all(|it| clause.lead_has(*it));
        all && clause.section != SectionKind::Requests && !clause.said(Cue::Request) && !clause.said(Cue::OnRequest)
    };
    // 收到申请8件。门户网站发布信息312条: another sentence, in which nothing is said of requests.
    let apart = || {
        let near = clause.item.at.saturating_sub(REACH)..clause.sentence.tokens.len().min(clause.item.at + REACH);
        let spoken = |it: Cue| matches!(it, Cue::Request | Cue::OnRequest | Cue::Receive | Cue::Answer | Cue::Conclude | Cue::Applicant);
        let published = clause.lead_has(Cue::Disclose) && clause.lead_has(Cue::Carrier);
        let counted = is_of_information(clause.unit()) && clause.unit() != "件";
        published && counted && !clause.sentence.cues(near).any(|it| spoken(it.1))
    };
    let apart = (requests || elsewhere || memory.remedy.is_some()) && apart();
    let proactive = whole || carried() || apart || clause.says(word.around(), words!["主动公开", "重点领域"]);
    // 其中涉及重点领域信息公开3件: what requests are about.
    if requests && clause.unit() != "条" && clause.says(clause.lead_text(), words!["涉及"]) {
        return None;
    }
    if requests && is_published_already(clause, memory) {
        return word.named(Concept::RequestsAnsweredOtherwise);
    }
    // 行政复议2件。主动公开规划信息120条: remedies were told before.
    let told = || apart || in_lead && clause.says(clause.lead_text(), words!["主动公开"]);
    let foreign = !in_lead && word.followed_by(Cue::Foreign) || memory.remedy.is_some() && !memory.disclosed && !told();
    (!foreign && (proactive || !elsewhere && !requests)).then(|| amount::read(clause, memory, folded)).flatten()
}

/// Whether 公开1起 stands among the outcomes of requests; 公开现行有效规章18件 does not.
fn is_granted(word: Word<'_>, memory: &Memory) -> bool {
    let Word { clause, at, unit, .. } = word;
    let counts_requests = matches!(unit, "件" | "起" | "宗" | "") || matches!(unit, "条" | "份") && (memory.received || memory.outcome);
    if !word.requests || !counts_requests || word.text() != "公开" || !clause.tail_text().is_empty() {
        return false;
    }
    // 全年重点领域信息公开218条: information behind the requests.
    let about = unit == "条" || clause.says(clause.lead_text(), words!["涉及", "重点领域"]);
    if about && clause.lead().any(|(it, cue)| it < at && cue == Cue::Information) {
        return false;
    }
    let rest = clause.span(at).end..clause.before().end.max(clause.span(at).end);
    let nouns = clause.general_nouns(&rest).map(|it| it.start - rest.start..it.end - rest.start);
    label::is_general(&clause.sentence.text[rest.clone()], nouns)
}
