//! 分别: several names, then as many numbers. 机构概况、政策法规两类信息分别为4条、16条.

use super::entry::{Disclosed, Entry, Role, Spot};
use super::label;
use super::lexicon::Cue;
use super::memory::Memory;
use super::sentence::{REACH, Sentence};
use super::token::{Kind, Stop};
use crate::Concept;
use crate::fold::Folded;
use crate::unit::is_of_requests;
use std::ops::Range;

/// A number and the bytes of the name that it belongs to.
pub(crate) type Shared = (usize, Range<usize>);

/// The numbers of a sentence that 分别 gives to names before it, with these names.
pub(crate) fn shared(sentence: &Sentence<'_>) -> Vec<Shared> {
    let end = sentence.tokens.last().map_or(sentence.start, |it| it.span.end);
    let said = &sentence.text[sentence.start..end.max(sentence.start)];
    let each = said.match_indices("分别").map(|(at, _)| sentence.start + at);
    each.flat_map(|at| {
        let numbers = numbers_after(sentence, at + "分别".len());
        // Names are looked for only where there are numbers to give to them.
        let names = if numbers.len() > 1 { names_before(sentence, at) } else { Vec::new() };
        if numbers.len() == names.len() { numbers.into_iter().zip(names).collect() } else { Vec::new() }
    })
    .collect()
}

/// The numbers that follow a byte, joined by nothing but 、 and 和.
fn numbers_after(sentence: &Sentence<'_>, byte: usize) -> Vec<usize> {
    let first = sentence.tokens.partition_point(|it| it.span.start < byte);
    let reach = sentence.tokens.len().min(first + REACH);
    let number =
        (first..reach).take_while(|&at| !matches!(sentence.tokens[at].kind, Kind::Stop(_))).find(|&at| sentence.number(at).is_some());
    let mut numbers: Vec<usize> = number.into_iter().collect();
    while let Some(&last) = numbers.last() {
        let next = (last + 1..reach).find(|&at| sentence.number(at).is_some());
        let joined = |it: &usize| {
            let between = sentence.text[sentence.tokens[last].span.end..sentence.tokens[*it].span.start].trim();
            ["、", ",", "和", "及", "与", "以及"].contains(&between)
        };
        match next.filter(joined) {
            Some(at) => numbers.push(at),
            None => break,
        }
    }
    numbers
}

/// The names of the clause before a byte.
fn names_before(sentence: &Sentence<'_>, byte: usize) -> Vec<Range<usize>> {
    let next = sentence.tokens.partition_point(|it| it.span.end <= byte);
    let ends = |at: &usize| matches!(sentence.tokens[*at].kind, Kind::Stop(stop) if stop != Stop::Enumeration);
    let from = next.saturating_sub(REACH);
    let opens = (from..next).rev().find(ends);
    let start = opens.map_or_else(
        || sentence.tokens.get(from).map_or(byte, |it| if from == 0 { sentence.start } else { it.span.start }),
        |at| sentence.tokens[at].span.end,
    );
    let mut names: Vec<Range<usize>> = Vec::new();
    let mut at = start;
    for part in sentence.text[start..byte.max(start)].split_inclusive(['、', '和', '及', '与']) {
        let name = part.trim_end_matches(['、', '和', '及', '与']);
        names.extend(label::trim(name).map(|it| at + it.start..at + it.end));
        at += part.len();
    }
    if let Some(last) = names.last_mut() {
        let kinds = sentence.text[last.clone()].trim_end_matches("信息").trim_end_matches("申请");
        // 业务工作四类信息: how many there are is no part of the last name.
        let name =
            kinds.strip_suffix('类').map_or(kinds, |it| it.trim_end_matches(['两', '二', '三', '四', '五', '六', '七', '八', '九', '十']));
        let counted = kinds.ends_with('类') && name.len() + '类'.len_utf8() < kinds.len();
        if counted {
            last.end = last.start + name.len();
        }
    }
    names
}

/// What the numbers of 分别 count, by their names together. `None` where the vocabulary has no word for them.
pub(crate) fn entries(
    sentence: &Sentence<'_>,
    shared: &[Shared],
    spot: Spot,
    memory: &mut Memory,
    folded: &Folded,
) -> Option<Vec<(usize, Entry)>> {
    let (first, _) = shared.first()?;
    let (_, name) = shared.first()?;
    let opens = sentence.tokens.partition_point(|it| it.span.start < name.start);
    let before = opens.saturating_sub(REACH)..*first;
    let cue_of = |name: &Range<usize>| {
        sentence.tokens_in(name).iter().rev().find_map(|it| if let Kind::Cue(cue) = it.kind { Some(cue) } else { None })
    };
    let cues: Vec<Option<Cue>> = shared.iter().map(|(_, name)| cue_of(name)).collect();
    let unit_of = |at: usize| sentence.number(at).and_then(|it| it.unit.clone()).map_or("", |it| &sentence.text[it]);
    let requests =
        shared.iter().all(|(at, _)| is_of_requests(unit_of(*at))) && (memory.received || sentence.has(before.clone(), Cue::Request));
    let disclosed = memory.disclosed || sentence.has(before.clone(), Cue::Disclose) || sentence.has(before.clone(), Cue::Information);
    let carried = sentence.has(before.clone(), Cue::Via) || cues.iter().all(|it| matches!(it, Some(Cue::Carrier)));
    let role = |cue: Option<Cue>, name: &Range<usize>| -> Option<Role> {
        Some(match cue {
            Some(Cue::Named(concept)) if !matches!(concept, Concept::Interpretations | Concept::PressConferences) => Role::Fixed(concept),
            Some(Cue::Way | Cue::Carrier) if requests => Role::Fixed(Concept::RequestsReceivedByChannel),
            Some(Cue::Applicant) if requests => Role::Fixed(Concept::RequestsReceivedByApplicant),
            _ if disclosed && !requests => Role::Disclosed(Disclosed {
                channel: carried.then(|| folded.source(name.clone())),
                verb: sentence.has(before.clone(), Cue::Disclose),
                ..Disclosed::default()
            }),
            _ => return None,
        })
    };
    let mut out = Vec::new();
    for ((at, name), cue) in shared.iter().zip(cues) {
        let number = sentence.number(*at)?;
        out.push((
            *at,
            Entry {
                role: role(cue, name)?,
                label: Some(folded.source(name.clone())),
                value: number.value.clone(),
                unit: number.unit.clone().map(|it| folded.source(it)),
                share: None,
                qualifier: number.qualifier,
                source: folded.source(number.digits.start..sentence.tokens[*at].span.end),
                spot,
            },
        ));
    }
    memory.list = out.iter().any(|(_, it)| matches!(it.role, Role::Disclosed(_)));
    memory.disclosed |= memory.list;
    Some(out)
}
