//! The numbers of a sentence, one by one: several under one name, none, or what each counts.

use super::Draft;
use super::remedies::joined_remedies;
use crate::Concept;
use crate::fold::Folded;
use crate::parse::entry::{Entry, Role, Spot};
use crate::parse::lexicon::Cue;
use crate::parse::sentence::{Item, Sentence};
use crate::parse::token::Kind;
use crate::parse::{classify, distribute, request, whole, zero};
use std::collections::VecDeque;

/// So many tokens behind a number it is said.
const BEHIND: usize = 8;

/// So many numbers of a sentence may be said to be all of one way.
const ALL: usize = 8;

impl Draft<'_> {
    /// Reads the numbers of a sentence one by one. `tokens_of` is the token of each entry's number.
    pub(super) fn counts(
        &mut self,
        sentence: &Sentence<'_>,
        spot: Spot,
        folded: &Folded,
        tokens_of: &mut Vec<usize>,
        understood: &mut [bool],
    ) {
        let mut groups = distribute::shared(sentence).into_iter().peekable();
        let mut shared: VecDeque<(usize, Entry)> = VecDeque::new();
        let mut answered: Vec<(usize, Entry)> = Vec::new();
        for item in sentence.items() {
            while let Some(group) = groups.next_if(|it| it[0].0 <= item.at) {
                shared.extend(distribute::entries(sentence, &group, spot, &mut self.memory, folded).unwrap_or_default());
            }
            while shared.front().is_some_and(|it| it.0 <= item.at)
                && let Some((at, entry)) = shared.pop_front()
            {
                understood[item.at] = true;
                self.entries.push(entry);
                tokens_of.push(at);
            }
            if understood[item.at] {
                continue;
            }
            if zero::is_denied_one(sentence, item.at) {
                understood[item.at] = true;
                continue;
            }
            if let Some(entry) = classify::entry(sentence, &item, spot, &mut self.memory, folded) {
                understood[item.at] = true;
                let (joined, each) = joined_remedies(sentence, &item, &entry, folded);
                // 行政复议和行政诉讼共2件 is one number for both: it belongs to neither.
                if !joined.is_empty() && !each {
                    understood[item.at] = false;
                    continue;
                }
                let remedy = |(concept, label)| Entry { role: Role::Fixed(concept), label: Some(label), ..entry.clone() };
                let remedies: Vec<Entry> = joined.into_iter().map(remedy).collect();
                // 共收到并答复依申请公开1件: so many were answered as well.
                answered.extend(also_answered(sentence, &item, &entry, folded).map(|it| (item.at, it)));
                tokens_of.extend(std::iter::repeat_n(item.at, 1 + remedies.len()));
                self.entries.push(entry);
                self.entries.extend(remedies);
            }
        }
        let first = self.entries.len() - tokens_of.len();
        let last = tokens_of.len().checked_sub(1);
        // 收到申请8件，都为信函申请，按时办结8件.
        let all = |at: usize| (at + 1..=at + BEHIND).any(|it| sentence.tokens.get(it).is_some_and(|it| it.kind == Kind::Cue(Cue::All)));
        let told = tokens_of.iter().zip(&self.entries[first..]).enumerate();
        let told = told.filter(|(nth, (at, _))| Some(*nth) == last || sentence.signs.may_have(Cue::All) && all(**at)).take(ALL);
        let parts: Vec<(usize, Entry)> =
            told.filter_map(|(_, (at, amount))| Some((*at, whole::part(sentence, *at, amount, spot, folded)?))).collect();
        for (at, part) in parts.into_iter().chain(answered) {
            let behind = tokens_of.partition_point(|it| *it <= at);
            self.entries.insert(first + behind, part);
            tokens_of.insert(behind, at);
        }
    }
}

/// The requests that were answered, where one number and one clause tell that they came in and were: 收到并答复依申请公开1件.
fn also_answered(sentence: &Sentence<'_>, item: &Item, entry: &Entry, folded: &Folded) -> Option<Entry> {
    if entry.role != Role::Fixed(Concept::RequestsReceived) || entry.value.count() == Some(0) {
        return None;
    }
    let (receive, answer) = request::came_and_done(sentence, item.lead.clone())?;
    let concept = if sentence.has(answer..answer + 1, Cue::Answer) { Concept::RequestsAnswered } else { Concept::RequestsConcluded };
    // 受理答复22件. 受理答复12件，其中2件结转: some of them are not answered yet.
    let carried = sentence.signs.may_have(Cue::Named(Concept::RequestsCarriedOut));
    let parted = sentence.tokens[receive].span.end < sentence.tokens[answer].span.start;
    (parted || !carried && matches!(sentence.word(receive), "受理" | "收到")).then(|| Entry {
        role: Role::Fixed(concept),
        label: Some(folded.source(sentence.tokens[answer].span.clone())),
        share: None,
        ..entry.clone()
    })
}
