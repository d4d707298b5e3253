//! What the number of a clause counts: the nearest telling word before it decides, else the first one after it, else what was said just before.

mod names;
mod outcomes;
mod telling;
mod word;

use super::clause::{Clause, Labelled};
use super::entry::{Entry, Role, Spot};
use super::lexicon::{Cue, RemedyResult};
use super::memory::Memory;
use super::sentence::{Item, Sentence};
use super::{amount, fees, request, scope, supervision};
use crate::Concept;
use crate::fold::Folded;
use crate::unit::{is_of_cases, is_of_information, is_of_requests};
use names::{does_something_else, issues_papers, names_a_document, prints};
use outcomes::is_result;
pub(crate) use outcomes::{is_ground_of, is_outcome, is_remedy, remedy_result};
use telling::telling;
use word::by_word;

/// The entry of an item, or `None` where the vocabulary has no word for it.
pub(crate) fn entry(sentence: &Sentence<'_>, item: &Item, spot: Spot, memory: &mut Memory, folded: &Folded) -> Option<Entry> {
    let number = sentence.number(item.at)?;
    let clause = Clause { sentence, item, number, section: spot.section };
    // A comparison inside a list does not end it, nor does 是上年的1.3倍.
    if clause.unit() == "倍" || scope::is_elsewhen(&clause) || scope::is_set_aside(&clause) {
        return None;
    }
    if scope::names_the_whole_again(&clause) && !memory.received && !memory.requests {
        (memory.list, memory.disclosed) = (true, true);
        return None;
    }
    let aside = std::mem::take(&mut memory.aside);
    if aside && (item.depth > 0 || clause.said(Cue::Parts) || !clause.lead_has(Cue::Disclose)) {
        memory.aside = true;
        return None;
    }
    let found = role(&clause, memory, folded);
    // 预警类66条(含信号212次)、科普类156条: a remark does not end the list that it stands in.
    let disclosed = matches!(&found, Some((Role::Disclosed(_), _)));
    memory.list = disclosed || memory.list && item.depth > 0;
    let (role, label) = found?;
    memory.resulted = matches!(role, Role::Fixed(concept) if is_result(concept));
    memory.consulted = matches!(role, Role::Consulted { .. });
    let outcome = |concept: Concept| is_outcome(concept) || concept == Concept::RequestsAnsweredOtherwise;
    memory.outcome = matches!(role, Role::Fixed(concept) if outcome(concept) && concept != Concept::RequestsCarriedIn);
    memory.units_trained = matches!(role, Role::Fixed(Concept::TrainingUnits));
    memory.divided = matches!(role, Role::Fixed(Concept::RequestsReceivedByApplicant | Concept::RequestsReceivedByChannel));
    memory.carried_in |= role == Role::Fixed(Concept::RequestsCarriedIn);
    if matches!(role, Role::Fixed(Concept::RequestsCarriedIn | Concept::RequestsReceived)) {
        memory.handled = memory.handled.saturating_add(number.value.count().unwrap_or(0));
    }
    memory.came_in |= matches!(role, Role::Fixed(Concept::RequestsReceived) | Role::HandedIn) && number.value.count() != Some(0);
    match role {
        Role::HandedIn | Role::Fixed(Concept::RequestsReceived | Concept::RequestsHandledBase) => memory.received = true,
        Role::Fixed(Concept::TrainingSessions) => memory.trained = true,
        // What is counted now is no part of the requests received.
        Role::Fixed(Concept::RequestsReceivedByChannel | Concept::RequestsReceivedByApplicant) => {}
        Role::Disclosed(_) => memory.received = false,
        Role::Fixed(concept) if !outcome(concept) => memory.received = false,
        _ => {}
    }
    let label = label.filter(|it| !it.is_empty());
    let start = label.as_ref().map_or(clause.digits(), |it| it.start.min(clause.digits()));
    let end = label.as_ref().map_or(clause.end(), |it| it.end.max(clause.end()));
    Some(Entry {
        role,
        label: label.map(|it| folded.source(it)),
        value: number.value.clone(),
        unit: number.unit.clone().map(|it| folded.source(it)),
        share: None,
        qualifier: number.qualifier,
        source: folded.source(start..end),
        spot: Spot { depth: item.depth, ..spot },
    })
}

fn role(clause: &Clause<'_>, memory: &mut Memory, folded: &Folded) -> Option<Labelled> {
    let unit = clause.unit();
    // 8件中网上提交5件: the whole once more.
    if clause.tail_text().starts_with('中') && memory.received && is_of_requests(unit) && clause.lead_text().trim().is_empty() {
        return None;
    }
    // 其余8件分别为无法提供、不予处理和其他处理: one number for several.
    let rest = ["其余", "余下", "剩余"].iter().any(|it| clause.lead_text().contains(it));
    if rest && clause.tail_text().trim_start().starts_with("分别为") {
        return None;
    }
    // 11件来自个人, after the requests received.
    let from = clause.tail_text().trim_start();
    if (memory.received || clause.lead_has(Cue::Request)) && from.starts_with("来自") && is_of_requests(unit) {
        memory.received = true;
        let start = clause.item.tail_end - from.len() + "来自".len();
        return Some((Role::Fixed(Concept::RequestsReceivedByApplicant), clause.trimmed(start..clause.item.tail_end)));
    }
    if let Some(who) = request::put_by(clause).filter(|_| memory.received && is_of_requests(unit)) {
        return Some((Role::Fixed(Concept::RequestsReceivedByApplicant), Some(who)));
    }
    if let Some(found) = request::over_the_year(clause) {
        memory.requests = true;
        return Some(found);
    }
    // 通过网站提交5件, 以传真形式申请9条, after the requests received: a way, whatever it is.
    if let Some(way) = request::handed_in(clause).filter(|_| memory.received && is_of_requests(unit)) {
        return Some((Role::Fixed(Concept::RequestsReceivedByChannel), Some(way)));
    }
    // 维持121件、纠错26件、其他40件.
    if let Some(remedy) = memory.remedy.filter(|_| memory.resulted && is_of_requests(unit))
        && let Some(label) = clause.trimmed(clause.item.lead_start..clause.digits())
        && matches!(&clause.sentence.text[label.clone()], "其他" | "其它")
    {
        return remedy_result(remedy, RemedyResult::Other).map(|it| (Role::Fixed(it), Some(label)));
    }
    if let Some(found) = request::by_itself(clause, memory) {
        return Some(found);
    }
    // A number without a unit is a count only where it is hedged, or none: 260余, 均为0.
    let none = clause.number.value.count() == Some(0) && clause.lead_text().ends_with('为');
    if unit.is_empty() && !none && (clause.number.in_words || clause.number.qualifier.is_none()) {
        return None;
    }
    // 收到申请一件 counts; 办结一件申请 is a turn of phrase.
    let outcome = clause.said(Cue::Parts) && clause.tail().next().is_some_and(|(_, cue)| matches!(cue, Cue::Named(it) if is_outcome(it)));
    if clause.number.in_words && !outcome && clause.number.value.count() == Some(1) && !(is_of_cases(unit) || matches!(unit, "名" | "人"))
    {
        let (at, cue) = clause.lead().next_back()?;
        let way = cue == Cue::Way && clause.sentence.word(at).ends_with("申请");
        let names = way || matches!(cue, Cue::Request | Cue::OnRequest | Cue::Named(_) | Cue::Notice);
        if !names || !clause.sentence.text[clause.span(at).end..clause.digits()].trim().is_empty() {
            return None;
        }
    }
    if none && clause.lead().next_back().is_some_and(|(_, cue)| cue == Cue::Fee) {
        let (at, _) = clause.lead().next_back()?;
        return clause.named(Concept::FeesCollected, at);
    }
    if unit.ends_with('元') {
        return fees::read(clause, memory);
    }
    if let Some(found) = request::carried(clause, memory).or_else(|| supervision::read(clause, memory)) {
        return Some(found);
    }
    let lead = clause.lead_text();
    if lead.contains("原来") || ["每", "下降", "对", "将", "把"].iter().any(|word| lead.ends_with(word)) {
        return None;
    }
    if let Some((paper, Cue::Paper)) = clause.lead().next_back()
        && issues_papers(clause)
    {
        return lead.contains("公开").then(|| clause.named(Concept::DocumentsIssued, paper)).flatten();
    }
    match telling(clause) {
        Some((at, cue)) => by_word(clause, at, cue, memory, folded),
        None if !memory.disclosed && amount::spoken_of(clause).is_some() => amount::read(clause, memory, folded),
        None if memory.list && scope::sums_up(clause) => amount::read(clause, memory, folded),
        // 推进审批信息公开。土地征收批复497件、办理结果278个.
        None if (memory.list || memory.topic)
            && !memory.requests
            && unit != "人"
            && names_a_document(clause)
            && !does_something_else(clause) =>
        {
            amount::read(clause, memory, folded)
        }
        None if amount::is_a_line(clause) || amount::is_a_class(clause, memory) => amount::read(clause, memory, folded),
        // 现场62人次、电话18人次，合计80人次.
        None if memory.consultations && matches!(unit, "人次" | "次") && ["合计", "共计", "总计", "共"].contains(&lead.trim()) => {
            Some((Role::Consulted { by_channel: false }, None))
        }
        // A part of a list, or of a column, may be named by words that no vocabulary holds.
        None if (memory.list || clause.context_has(Cue::Column))
            && !(memory.requests || unit == "期" && prints(clause) || does_something_else(clause))
            && is_of_information(unit) =>
        {
            amount::read(clause, memory, folded)
        }
        None => None,
    }
}
