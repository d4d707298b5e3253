//! The lists that divide an amount of information.

use super::{NEAR, Settled};
use crate::parse::entry::{Entry, Role};
use crate::{Concept, List, ListKind, StatementId};
use rustc_hash::FxHashMap;

/// 市本级的3215条中: the number of a part again, to say what it holds.
fn is_named_again(entry: &Entry, part: &Entry, text: &str) -> bool {
    let refers = text[entry.source.end..].starts_with('中') && entry.value == part.value;
    let label = |it: &Entry| it.label.clone().map(|it| text[it].trim_end_matches('的'));
    refers && label(entry).zip(label(part)).is_some_and(|(own, before)| own == before)
}

/// The lists, each with its whole and its parts in the order of the text.
pub(super) fn lists(entries: &[Entry], settled: &[Settled], text: &str) -> Vec<List> {
    let mut lists: Vec<List> = Vec::new();
    let mut of: FxHashMap<(usize, bool), usize> = FxHashMap::default(); // by whole or outer category, and whether the parts are channels
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
        let list = *of.entry((whole, by_channel)).or_insert_with(|| {
            lists.push(List { whole: Some(StatementId(whole)), parts: Vec::new(), kind, cut: false });
            lists.len() - 1
        });
        let before = &lists[list].parts[lists[list].parts.len().saturating_sub(NEAR)..];
        if !before.iter().any(|it| is_named_again(&entries[at], &entries[it.0], text)) {
            lists[list].parts.push(StatementId(at));
        }
    }
    lists
}
