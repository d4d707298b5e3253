//! Whether the number of an amount opens a list of kinds, so that what carries it is no channel of this one alone.

use crate::parse::clause::Clause;
use crate::parse::few::few;
use crate::parse::lexicon::Cue;
use crate::parse::sentence::REACH;
use crate::parse::token::{Kind, Stop};

/// Whether another kind of information, and no carrier, is counted behind 、.
pub(super) fn followed_by_a_kind(clause: &Clause<'_>) -> bool {
    let (sentence, at) = (clause.sentence, clause.item.at);
    let next = |stop: Stop| sentence.tokens.get(at + 1).is_some_and(|it| it.kind == Kind::Stop(stop));
    let reach = sentence.tokens.len().min(at + REACH);
    if next(Stop::Comma) {
        // 发布工作动态97篇，政务信息53条，通知公告26条: bare names, two at the least.
        return !clause.lead_words().ends_with("信息") && sends_kinds(clause);
    }
    let other = (at + 1..reach).take_while(|&it| !ends(&sentence.tokens[it].kind)).find(|&it| sentence.number(it).is_some());
    next(Stop::Enumeration) && other.is_some_and(|it| !sentence.has(at..it, Cue::Carrier))
}

/// Whether two bare names with their numbers follow a number, a comma between each of them.
fn sends_kinds(clause: &Clause<'_>) -> bool {
    let (sentence, mut at) = (clause.sentence, clause.item.at);
    for _ in 0..2 {
        let reach = sentence.tokens.len().min(at + KIND);
        let Some(number) = (at + 1..reach).find(|&it| sentence.number(it).is_some()) else { return false };
        let stops = |it: &usize| matches!(sentence.tokens[*it].kind, Kind::Stop(_));
        let comma = sentence.tokens[at + 1].kind == Kind::Stop(Stop::Comma) && (at + 2..number).filter(stops).count() == 0;
        let bare = |it: usize| matches!(sentence.tokens[it].kind, Kind::Cue(Cue::Information | Cue::Topic | Cue::Foreign | Cue::Shield));
        let unit = sentence.number(number).and_then(|it| it.unit.clone()).map_or("", |it| &sentence.text[it]);
        if !comma || !(at + 2..number).all(bare) || !matches!(unit, "条" | "篇") {
            return false;
        }
        at = number;
    }
    true
}

/// Whether another class of information with its number is all that the next clause says: …34条，概况类信息150条.
pub(super) fn followed_by_a_class(clause: &Clause<'_>) -> bool {
    let (sentence, at) = (clause.sentence, clause.item.at);
    let reach = sentence.tokens.len().min(at + KIND);
    let Some(number) = (at + 1..reach).find(|&it| sentence.number(it).is_some()) else { return false };
    let said = sentence.text[clause.end()..sentence.tokens[number].span.start].trim_start_matches([',', '、', ' ']).trim_ascii_end();
    let name = said.strip_suffix("信息").unwrap_or(said);
    // 涉及财政类信息150条: a part of what was counted.
    let opens = few!["涉及", "包括", "含", "其中", "群众", "关于", "有关"].open(name);
    !opens && name.strip_suffix('类').is_some_and(|it| it.chars().nth(1).is_some() && !it.contains([',', ';', '。', '各']))
}

/// No name of a kind has more words, with its comma and its number.
const KIND: usize = 8;

fn ends(kind: &Kind) -> bool {
    matches!(kind, Kind::Stop(stop) if *stop != Stop::Enumeration)
}
