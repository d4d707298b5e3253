//! Requests that are told by what stands around their number, whatever word is nearest: 11件来自个人, 1件未予公开, 其余5件延至次年答复.

use super::{behind, goes_on, handed_in, handed_in_behind, left_undisclosed, outcome_told_later, put_by, put_off, turned, written};
use crate::pairs::words;
use crate::parse::clause::{Clause, Labelled};
use crate::parse::entry::Role;
use crate::parse::lexicon::Cue;
use crate::parse::memory::Memory;
use crate::parse::sentence::Sign;
use crate::unit::is_of_requests;
use crate::{Concept, SectionKind};

/// Whether requests may be spoken of: they were before, or a word of the sentence may be one for them.
pub(crate) fn may_be_spoken_of(clause: &Clause<'_>, memory: &Memory) -> bool {
    let before = memory.requests || memory.received || memory.carried_in || memory.divided || memory.outcome;
    let signs = clause.sentence.signs;
    let says = [Cue::Request, Cue::OnRequest, Cue::Receive].into_iter().any(|it| signs.may_have(it)) || signs.has(Sign::Named);
    before || clause.section == SectionKind::Requests || says
}

/// Of the requests received: who put some, by which way, or that they were left undisclosed.
pub(crate) fn of_those_received(clause: &Clause<'_>, memory: &mut Memory) -> Option<Labelled> {
    let of_requests = is_of_requests(clause.unit());
    // 11件来自个人, after the requests received.
    let from = clause.tail_text().trim_ascii_start();
    let by_way = clause.lead_has(Cue::Way);
    let carried = || clause.tail().any(|it| it.1 == Cue::Named(Concept::RequestsCarriedIn));
    if (memory.received || clause.lead_has(Cue::Request)) && from.starts_with("来自") && of_requests && !by_way && !carried() {
        memory.received = true;
        let start = clause.item.tail_end - from.len() + "来自".len();
        // 11件来自网上申请系统, 9件来自邮寄: ways, and no applicants.
        let ways = clause.tail().any(|(at, cue)| cue == Cue::Way || cue == Cue::Carrier && clause.sentence.word(at) != "媒体");
        let concept = if ways { Concept::RequestsReceivedByChannel } else { Concept::RequestsReceivedByApplicant };
        return Some((Role::Fixed(concept), clause.trimmed(start..clause.item.tail_end)));
    }
    if let Some(who) = (memory.received && of_requests).then(|| put_by(clause)).flatten() {
        return Some((Role::Fixed(Concept::RequestsReceivedByApplicant), Some(who)));
    }
    let left = left_undisclosed(clause, memory)?;
    memory.requests = true;
    Some((Role::Fixed(Concept::RequestsRefused), Some(left)))
}

/// An outcome that is told later in the sentence, or a number that stands behind that of the year before, or before its word.
pub(crate) fn told_around(clause: &Clause<'_>, memory: &mut Memory) -> Option<Labelled> {
    if let Some(found) = outcome_told_later(clause, memory) {
        return Some(found);
    }
    let found = turned(clause, memory).or_else(|| behind(clause, memory))?;
    memory.requests = true;
    Some(found)
}

/// What is told behind the number: that requests go over into the next year, or the way by which they came.
pub(crate) fn told_behind(clause: &Clause<'_>, memory: &Memory) -> Option<Labelled> {
    if let Some(found) = memory.speaks_of_requests(clause).then(|| put_off(clause)).flatten() {
        return Some(found);
    }
    if goes_on(clause, memory) {
        return Some((Role::Fixed(Concept::RequestsCarriedOut), None));
    }
    if !memory.received || !is_of_requests(clause.unit()) {
        return None;
    }
    // 通过网站提交5件, 以传真形式申请9条, after the requests received: a way, whatever it is; 5件以书面方式提出.
    let way = handed_in_behind(clause).or_else(|| handed_in(clause)).or_else(|| written(clause))?;
    // 以组织名义提交的2件: who it is, and no way.
    let who = clause.says(&clause.sentence.text[way.clone()], words!["名义", "身份"]);
    let concept = if who { Concept::RequestsReceivedByApplicant } else { Concept::RequestsReceivedByChannel };
    Some((Role::Fixed(concept), Some(way)))
}
