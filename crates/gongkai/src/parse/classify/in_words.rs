//! One, in words: 收到申请一件 counts, 办结一件申请 is a turn of phrase.

use super::outcomes::{is_outcome, remedy_result};
use crate::Concept;
use crate::parse::clause::{Clause, Labelled};
use crate::parse::few::few;
use crate::parse::lexicon::Cue;
use crate::parse::memory::Memory;
use crate::unit::is_of_cases;

/// Whether the number is a one in words that may be a turn of phrase. That of an outcome is none: 收到申请两件，一件予以公开，一件不予公开.
pub(super) fn is_one(clause: &Clause<'_>, memory: &Memory) -> bool {
    let unit = clause.unit();
    if !clause.number.in_words || clause.number.value.count() != Some(1) || is_of_cases(unit) || matches!(unit, "名" | "人") {
        return false;
    }
    let plain = |it: Concept| matches!(it, Concept::RequestsGranted | Concept::RequestsGrantedInPart | Concept::RequestsRefused);
    let alone = clause.lead_words().is_empty();
    let opens = memory.received && alone && clause.tail().any(|(_, cue)| matches!(cue, Cue::Named(it) if plain(it)));
    let behind = clause.tail().next().is_some_and(|(_, cue)| matches!(cue, Cue::Named(it) if is_outcome(it)));
    let outcome = (clause.said(Cue::Parts) || memory.outcome && alone) && behind || opens;
    !outcome
}

/// The result that stands directly behind it: 一件维持、一件纠错.
pub(super) fn result(clause: &Clause<'_>, memory: &Memory) -> Option<Labelled> {
    let (at, Cue::Result(result)) = clause.tail().next()? else { return None };
    let concept = remedy_result(memory.remedy?, result)?;
    (clause.span(at).start == clause.end()).then(|| clause.named(concept, at)).flatten()
}

/// Whether what it counts is named directly before it, so that it is a count; or was held: 举办一次政务公开培训班.
pub(super) fn is_named(clause: &Clause<'_>) -> bool {
    let held = few!["举办", "举办了", "举行", "举行了", "组织", "组织了", "组织开展", "组织开展了", "开展", "开展了", "召开", "召开了"];
    if matches!(clause.unit(), "次" | "期" | "场") && held.end(clause.lead_words()) && clause.tail().any(|it| it.1 == Cue::Train) {
        return true;
    }
    let Some((at, cue)) = clause.lead().next_back() else { return false };
    let way = cue == Cue::Way && clause.sentence.word(at).ends_with("申请");
    let trained = || cue == Cue::Train && matches!(clause.unit(), "次" | "期" | "场");
    // 只收到一份依申请公开申请.
    let came = || {
        let next = clause.tail().next();
        let behind = next.is_some_and(|it| matches!(it.1, Cue::Request | Cue::OnRequest) && clause.span(it.0).start == clause.end());
        let only = few!["只收到", "仅收到", "共收到", "只受理", "仅受理", "只接到", "仅接到"];
        cue == Cue::Receive && behind && only.end(clause.lead_words())
    };
    let names = way || matches!(cue, Cue::Request | Cue::OnRequest | Cue::Named(_) | Cue::Notice | Cue::Result(_)) || trained() || came();
    names && matches!(clause.sentence.text[clause.span(at).end..clause.digits()].trim_ascii(), "" | "的" | "决定" | "判决" | "数")
}
