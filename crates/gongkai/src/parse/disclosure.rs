//! Which amount of information is the total, which are categories and channels, and which number each list divides.

use super::draft::{self, Disclosed, Entry, Role};
use crate::{Concept, List, ListKind, StatementId};

/// What an amount of information turned out to be.
#[derive(Debug, Clone, Default)]
struct Settled {
    concept: Option<Concept>,
    /// The amount that this one is a part of.
    whole: Option<usize>,
    /// The category that it is a nested part of.
    outer: Option<usize>,
    /// It opens a list.
    opens: bool,
}

/// The concept of every entry in order, the label of the category that each one is nested in, and the lists.
pub(crate) fn settle(entries: &[Entry], text: &str) -> (Vec<Concept>, Vec<Option<String>>, Vec<List>) {
    let mut settled: Vec<Settled> = vec![Settled::default(); entries.len()];
    let amounts: Vec<(usize, &Disclosed)> = entries
        .iter()
        .enumerate()
        .filter_map(|(at, entry)| match &entry.role {
            Role::Disclosed(disclosed) => Some((at, disclosed)),
            _ => None,
        })
        .collect();
    for &(at, amount) in &amounts {
        if amount.cumulative || (amount.running && stands_beside_a_total(entries, &amounts, at)) {
            settled[at].concept = Some(Concept::DisclosureCumulative);
        }
    }
    divide(entries, &amounts, &mut settled);
    name(entries, &amounts, &mut settled);
    let concepts = entries.iter().zip(&settled).map(|(entry, it)| concept(entry, it, entries)).collect();
    let parents = settled.iter().map(|it| it.outer.and_then(|outer| entries[outer].label.clone()).map(|it| draft::words(&text[it]))).collect();
    (concepts, parents, lists(entries, &settled))
}

/// Whether a running total has a smaller yearly total in its own sentence or the one before.
fn stands_beside_a_total(entries: &[Entry], amounts: &[(usize, &Disclosed)], at: usize) -> bool {
    let (spot, own) = (entries[at].spot, entries[at].value.count());
    amounts.iter().any(|&(other, amount)| {
        let near = entries[other].spot.paragraph == spot.paragraph && entries[other].spot.sentence.abs_diff(spot.sentence) <= 1;
        other != at && near && amount.general && amount.channel.is_none() && !amount.running && entries[other].value.count() <= own
    })
}

/// Finds the whole of each part. A general amount opens a list; parts follow it in its paragraph, or in the next one of the same section.
fn divide(entries: &[Entry], amounts: &[(usize, &Disclosed)], settled: &mut [Settled]) {
    let mut whole: Option<usize> = None;
    let mut last: Option<(usize, Option<usize>)> = None; // the amount before, with the category that it is nested in
    for &(at, amount) in amounts {
        if settled[at].concept.is_some() {
            continue;
        }
        let spot = entries[at].spot;
        whole = whole.filter(|&it| entries[it].spot.section == spot.section && spot.paragraph - entries[it].spot.paragraph <= 1);
        // In a later sentence only what is said to be a part is one; a verb of its own begins something else.
        let introduced = amount.parts || amount.examples || !amount.verb;
        let carried = |it: usize| matches!(&entries[it].role, Role::Disclosed(of) if of.channel.is_some());
        if !amount.general {
            whole = whole.filter(|&it| {
                let same = entries[it].spot.paragraph == spot.paragraph && entries[it].spot.sentence == spot.sentence;
                same || if carried(it) { amount.parts } else { introduced }
            });
        }
        let same_sentence = |other: usize| entries[other].spot.paragraph == spot.paragraph && entries[other].spot.sentence == spot.sentence;
        // A column inside a list is a category of it.
        let follows = whole.is_some_and(|it| same_sentence(it) && (amount.parts || entries[it].spot.depth < spot.depth));
        let opens = amount.general || (whole.is_none() && amount.verb && amount.channel.is_none() && is_divided_next(entries, amounts, at));
        if opens && !(amount.channel.is_some() && (follows || whole.is_some_and(|it| part_of_a_partition(entries, settled, it, at)))) {
            whole = Some(at);
            settled[at].opens = true;
            last = Some((at, None));
            continue;
        }
        let outer = last.filter(|&(before, _)| same_sentence(before) && Some(before) != whole).and_then(|(before, nested_in)| {
            let deeper = spot.depth > entries[before].spot.depth;
            let goes_on = nested_in.filter(|_| (!amount.apart || spot.depth > 0) && spot.depth == entries[before].spot.depth);
            if deeper || (amount.parts && !amount.apart) { Some(before) } else { goes_on }
        });
        settled[at].whole = whole;
        settled[at].outer = outer;
        last = Some((at, outer));
    }
}

/// Whether the next amount is introduced by 其中, so that this one is what it divides.
fn is_divided_next(entries: &[Entry], amounts: &[(usize, &Disclosed)], at: usize) -> bool {
    let next = amounts.iter().find(|&&(other, _)| other > at);
    next.is_some_and(|&(other, it)| it.parts && !it.bracket && entries[other].spot.paragraph == entries[at].spot.paragraph && entries[other].value.count() <= entries[at].value.count())
}

/// Whether the whole is being divided by channels already, so that one more channel goes on with it.
fn part_of_a_partition(entries: &[Entry], settled: &[Settled], whole: usize, at: usize) -> bool {
    let plain = matches!(&entries[whole].role, Role::Disclosed(it) if it.channel.is_none());
    let near = entries[whole].spot.paragraph == entries[at].spot.paragraph;
    plain && near && entries[whole].spot.sentence == entries[at].spot.sentence && (settled.iter().any(|it| it.whole == Some(whole)) || entries[at].value.count() < entries[whole].value.count())
}

/// Names the amounts: a figure of one channel is the total when no other total and no other channel stand beside it.
fn name(entries: &[Entry], amounts: &[(usize, &Disclosed)], settled: &mut [Settled]) {
    let open = |settled: &[Settled], at: usize| settled[at].concept.is_none();
    let has_total = amounts.iter().any(|&(at, it)| open(settled, at) && it.channel.is_none() && settled[at].opens);
    let channels = amounts.iter().filter(|&&(at, it)| open(settled, at) && it.channel.is_some()).count();
    let alone = amounts.iter().filter(|&&(at, _)| open(settled, at)).count() == 1;
    for &(at, amount) in amounts {
        if !open(settled, at) {
            continue;
        }
        let divided = settled.iter().any(|it| it.whole == Some(at) && it.outer.is_none());
        let concept = match &amount.channel {
            None if settled[at].opens => Concept::DisclosureTotal,
            // A column inside a list names a category, and so does the bare name of a paper among categories.
            Some(_) if settled[at].whole.is_some() && (amount.column || amount.bare && goes_on_with_categories(settled, at)) => Concept::DisclosureCategory,
            Some(_) if has_total || (channels > 1 && !(divided && is_only_divided(entries, amounts, settled, at))) => Concept::DisclosureChannel,
            Some(_) => Concept::DisclosureTotal,
            None if alone && amount.verb && settled[at].outer.is_none() => Concept::DisclosureTotal,
            None => Concept::DisclosureCategory,
        };
        settled[at].concept = Some(concept);
    }
}

/// Whether the part before, of the same whole, is a category.
fn goes_on_with_categories(settled: &[Settled], at: usize) -> bool {
    settled[..at].iter().rev().find(|it| it.whole == settled[at].whole && it.outer.is_none()).is_some_and(|it| it.concept == Some(Concept::DisclosureCategory))
}

/// Whether no channel stands beside this one that is a part of nothing.
fn is_only_divided(entries: &[Entry], amounts: &[(usize, &Disclosed)], settled: &[Settled], at: usize) -> bool {
    !amounts.iter().any(|&(other, it)| other != at && it.channel.is_some() && settled[other].whole != Some(at) && entries[other].value != entries[at].value)
}

fn concept(entry: &Entry, settled: &Settled, entries: &[Entry]) -> Concept {
    match &entry.role {
        Role::Fixed(concept) => *concept,
        Role::Disclosed(_) => settled.concept.unwrap_or(Concept::DisclosureCategory),
        Role::Consulted { by_channel } => {
            let consulted = || entries.iter().filter(|it| matches!(it.role, Role::Consulted { .. }));
            let has_total = consulted().any(|it| it.role == Role::Consulted { by_channel: false });
            if *by_channel && (has_total || consulted().count() > 1) { Concept::ConsultationsByChannel } else { Concept::ConsultationsTotal }
        }
    }
}

fn lists(entries: &[Entry], settled: &[Settled]) -> Vec<List> {
    let mut lists: Vec<(usize, bool, List)> = Vec::new(); // with the whole or outer category, and whether the parts are channels
    for (at, it) in settled.iter().enumerate() {
        let Role::Disclosed(amount) = &entries[at].role else { continue };
        let Some(whole) = it.outer.or(it.whole) else { continue };
        let by_channel = it.concept == Some(Concept::DisclosureChannel);
        let kind = if by_channel {
            ListKind::Channels
        } else if amount.examples {
            ListKind::Examples
        } else {
            ListKind::Parts
        };
        match lists.iter_mut().find(|(of, channels, _)| *of == whole && *channels == by_channel) {
            Some((_, _, list)) => list.parts.push(StatementId(at)),
            None => lists.push((whole, by_channel, List { whole: Some(StatementId(whole)), parts: vec![StatementId(at)], kind, cut: false })),
        }
    }
    lists.into_iter().map(|(_, _, list)| list).collect()
}
