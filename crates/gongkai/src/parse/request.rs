//! Numbers of requests: received, answered, concluded, by way and by applicant.

use super::clause::{Clause, Labelled};
use super::draft::Role;
use super::lexicon::Cue;
use super::memory::Memory;
use crate::{Concept, SectionKind};

/// What the number of a clause says whose nearest telling word, at `at`, is a request.
pub(crate) fn read(clause: &Clause<'_>, at: usize, memory: &mut Memory) -> Option<Labelled> {
    let on_request = clause.sentence.tokens[at].kind == super::token::Kind::Cue(Cue::OnRequest);
    let verb = verb(clause);
    let none = clause.number.value.count() == Some(0);
    let own_section = clause.section == SectionKind::Requests && clause.unit() != "条";
    if on_request && verb.is_none() && !own_section && (!none || memory.made) {
        // 依申请公开信息459条 among what was made or disclosed is an attribute of documents.
        return (memory.made || memory.disclosed).then(|| clause.named(Concept::InformationOnRequest, at)).flatten();
    }
    if !matches!(clause.unit(), "件" | "起" | "宗" | "条" | "份" | "项" | "个" | "例" | "次" | "人次" | "封" | "") {
        return None;
    }
    let in_lead = clause.item.lead.contains(&at);
    if clause.lead_text().contains("涉及") {
        return None; // Some of them, spoken of for another reason.
    }
    // 47件申请均已按期答复: what was done with them follows.
    let done = |wanted: Cue| !in_lead && clause.sentence.cues(at..clause.item.rest.end.max(at)).any(|(_, cue)| cue == wanted);
    if done(Cue::All) && (done(Cue::Answer) || done(Cue::Conclude)) {
        memory.requests = true;
        return clause.named(if done(Cue::Answer) { Concept::RequestsAnswered } else { Concept::RequestsConcluded }, at);
    }
    // 25件政府信息公开申请案件 without a verb of receiving: some of them, not all.
    if !in_lead && verb.is_none() && clause.section != SectionKind::Requests {
        return None;
    }
    // 无法提供的申请2件: the outcome stands before.
    let outcome = clause.lead().rev().find_map(|(it, cue)| if let Cue::Named(concept) = cue { Some((it, concept)) } else { None });
    if let Some((it, concept)) = outcome.filter(|(it, concept)| *it < at && super::classify::is_outcome(*concept)) {
        memory.requests = true;
        return clause.named(concept, it);
    }
    let spoken = memory.speaks_of_requests(clause);
    memory.requests = true;
    let way = way_before(clause, at).filter(|_| spoken && verb.is_none());
    let applicant = clause.lead().find(|(_, cue)| *cue == Cue::Applicant).filter(|_| spoken && !clause.said(Cue::Receive));
    let (concept, first) = match verb {
        Some(Cue::Answer) => (Concept::RequestsAnswered, at),
        Some(Cue::Conclude) => (Concept::RequestsConcluded, at),
        Some(Cue::Named(concept)) => (concept, at),
        _ => match (way, applicant) {
            (Some(way), _) => (Concept::RequestsReceivedByChannel, way),
            (None, Some((applicant, _))) => (Concept::RequestsReceivedByApplicant, applicant),
            (None, None) => (Concept::RequestsReceived, at),
        },
    };
    Some((Role::Fixed(concept), Some(clause.span(first).start..clause.span(at).end)))
}

/// The verb on requests nearest to the number: in its own words, else in what was said before.
fn verb(clause: &Clause<'_>) -> Option<Cue> {
    let is_verb = |cue: &Cue| matches!(cue, Cue::Receive | Cue::Answer | Cue::Conclude | Cue::Named(Concept::RequestsHandledBase));
    let own = clause.lead().rev().map(|(_, cue)| cue).find(is_verb);
    own.or_else(|| clause.context().rev().map(|(_, cue)| cue).find(is_verb))
}

/// The token of a way (当面, 电话, 网上) that stands directly before the one at `at`.
pub(crate) fn way_before(clause: &Clause<'_>, at: usize) -> Option<usize> {
    let lead = &clause.item.lead;
    let (way, cue) = lead.contains(&at).then(|| clause.sentence.cues(lead.start..at).next_back()).flatten()?;
    // 网上提交申请15件, 信函方式申请3件.
    let between = &clause.sentence.text[clause.span(way).end..clause.span(at).start];
    let joined = ["", "提交", "递交", "提出", "方式", "形式", "渠道", "的"].contains(&between);
    (matches!(cue, Cue::Way | Cue::Carrier) && joined).then_some(way)
}
