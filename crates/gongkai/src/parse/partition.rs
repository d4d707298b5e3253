//! Lists other than those of information disclosed: which total the parts of requests, consultations and remedies divide.

use super::classify::{is_ground_of, is_outcome};
use super::entry::{Entry, Role, Spot};
use crate::parse::few::few;
use crate::{Concept as C, List, ListKind, StatementId};
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::LazyLock;

/// Each kind of part with the totals that it may divide. Grounds of an outcome divide it, and are no parts beside it.
const PARTITIONS: &[(&[C], &[C])] = &[
    (&[C::RequestsReceivedByChannel], &[C::RequestsReceived, C::RequestsHandledBase]),
    (&[C::RequestsReceivedByApplicant], &[C::RequestsReceived, C::RequestsHandledBase]),
    (
        &[
            C::RequestsGranted,
            C::RequestsGrantedInPart,
            C::RequestsGrantedOrPartial,
            C::RequestsRefused,
            C::RequestsUnavailable,
            C::UnavailableNotHeld,
            C::UnavailableStillUnclear,
            C::RequestsNotProcessed,
            C::RequestsOtherHandling,
            C::RequestsWithdrawn,
            C::RequestsAnsweredOtherwise,
        ],
        &[C::RequestsReceived, C::RequestsHandledBase, C::RequestsAnswered, C::RequestsConcluded],
    ),
    (&[C::ConsultationsByChannel], &[C::ConsultationsTotal]),
    (
        &[
            C::RefusedStateSecret,
            C::RefusedProhibitedByLaw,
            C::RefusedSecurityStability,
            C::RefusedThirdPartyRights,
            C::RefusedInternalAffairs,
            C::RefusedProcessInformation,
            C::RefusedEnforcementFile,
            C::RefusedAdministrativeInquiry,
        ],
        &[C::RequestsRefused],
    ),
    (
        &[C::NotProcessedPetition, C::NotProcessedRepeat, C::NotProcessedPublication, C::NotProcessedExcessive, C::NotProcessedReissue],
        &[C::RequestsNotProcessed],
    ),
    (
        &[C::ReconsiderationUpheld, C::ReconsiderationCorrected, C::ReconsiderationOther, C::ReconsiderationPending],
        &[C::ReconsiderationTotal],
    ),
    (&[C::LitigationUpheld, C::LitigationCorrected, C::LitigationOther, C::LitigationPending], &[C::LitigationTotal]),
];

/// All concepts that are a part or a total of one.
static OF_LISTS: LazyLock<FxHashSet<C>> =
    LazyLock::new(|| PARTITIONS.iter().flat_map(|(parts, totals)| parts.iter().chain(*totals)).copied().collect());

/// How many parts before it a part is compared with.
const NEAR: usize = 32;

/// Which of them are the outcomes of requests.
const OUTCOMES: usize = 2;

/// Lets parts that divide another part stand one deeper: 自然人20件，其中学生9件；企业5件. They do so up to the next semicolon or stop.
pub(crate) fn nest(entries: &mut [Entry], text: &str) {
    let of = |entry: &Entry| match entry.role {
        Role::Fixed(concept @ (C::RequestsReceivedByChannel | C::RequestsReceivedByApplicant)) => Some(concept),
        _ => None,
    };
    let mut nested = None;
    for at in 1..entries.len() {
        let (before, own) = (of(&entries[at - 1]), of(&entries[at]));
        let between = text.get(entries[at - 1].source.end..entries[at].source.start).unwrap_or_default();
        if nested.is_some() && between.contains(['；', ';', '。', '\n']) {
            nested = None;
        }
        if own.is_some() && own == before && between.contains("其中") {
            nested = own;
        }
        if own.is_some() && own == nested {
            entries[at].spot.depth += 1;
        }
    }
}

/// Whether a concept is a row below an outcome of requests.
fn is_ground(concept: C) -> bool {
    is_outcome(concept) && !matches!(concept, C::RequestsCarriedIn | C::RequestsCarriedOut)
}

/// 予以公开5件，不予公开1件，无法提供3件，共办结10件: outcomes that stand before the number that holds them.
fn summed_up(parts: &[C], at: usize, concepts: &[C], entries: &[Entry], text: &str) -> Option<List> {
    let own = &entries[at];
    let before = entries[..at].iter().rev().take(NEAR);
    let run = before.take_while(|it| (it.spot.paragraph, it.spot.sentence) == (own.spot.paragraph, own.spot.sentence)).count();
    let mut outcomes: Vec<StatementId> = (at - run..at).rev().take_while(|&it| parts.contains(&concepts[it])).map(StatementId).collect();
    outcomes.reverse();
    let last = outcomes.last()?;
    let between = text.get(entries[last.0].source.end..own.source.start)?.trim_start_matches(['，', ',', '；', ' ']);
    let says_so = few!["共", "合计", "总计"].open(between) || between.is_empty() && text[own.source.start..].starts_with('共');
    (outcomes.len() > 1 && says_so).then_some(List { whole: Some(StatementId(at)), parts: outcomes, kind: ListKind::Parts, cut: false })
}

/// Whether one place stands at most so far behind another one, and not before it: 全部 takes up a number that was told earlier.
fn follows(before: usize, at: usize, most: usize) -> bool {
    at.checked_sub(before).is_some_and(|it| it <= most)
}

/// The lists among statements in order: a part divides the last total before it in its own sentence or the one before.
pub(crate) fn lists(concepts: &[C], entries: &[Entry], text: &str) -> Vec<List> {
    let label = |it: &Entry| it.label.clone().map(|it| &text[it]);
    let spots: Vec<Spot> = entries.iter().map(|it| it.spot).collect();
    let mut lists: Vec<List> = Vec::new();
    let mut wholes: [Option<usize>; PARTITIONS.len()] = [None; PARTITIONS.len()];
    let mut of: FxHashMap<(usize, usize), usize> = FxHashMap::default(); // by partition and whole
    for (at, concept) in concepts.iter().enumerate().filter(|it| OF_LISTS.contains(it.1) || is_ground(*it.1)) {
        for (nth, (parts, totals)) in PARTITIONS.iter().enumerate() {
            if totals.contains(concept) {
                // 复议后诉讼1件，直接诉讼1件，两件均未审结: results behind both may be those of either.
                let beside = |it: usize| (spots[it].paragraph, spots[it].sentence) == (spots[at].paragraph, spots[at].sentence);
                let sued = *concept == C::LitigationTotal && wholes[nth].is_some_and(beside);
                wholes[nth] = Some(at).filter(|_| !sued);
                if nth == OUTCOMES && matches!(*concept, C::RequestsAnswered | C::RequestsConcluded) {
                    lists.extend(summed_up(parts, at, concepts, entries, text));
                }
            }
            let among = parts.contains(concept) || nth == OUTCOMES && is_ground(*concept) && !totals.contains(concept);
            // 答复8份，公开6份，不存在2份；另1份申请人撤回: who withdrew got no answer.
            let unanswered = |whole: &usize| *concept != C::RequestsWithdrawn || concepts[*whole] != C::RequestsAnswered;
            let Some(whole) = wholes[nth].filter(|_| among).filter(unanswered) else { continue };
            // The whole, or the part before: outcomes may stand a line each.
            let before = of.get(&(nth, whole)).and_then(|&list: &usize| lists[list].parts.last()).map_or(whole, |id| id.0);
            let near = spots[before].paragraph == spots[at].paragraph && follows(spots[before].sentence, spots[at].sentence, 1);
            let next_line = nth == OUTCOMES
                && spots[before].section == spots[at].section
                && spots[before].paragraph != spots[at].paragraph
                && follows(spots[before].paragraph, spots[at].paragraph, 1);
            if !near && !next_line {
                continue;
            }
            let list = *of.entry((nth, whole)).or_insert_with(|| {
                lists.push(List { whole: Some(StatementId(whole)), parts: Vec::new(), kind: ListKind::Parts, cut: false });
                lists.len() - 1
            });
            // What stands in brackets after a part divides that part.
            let first = lists[list].parts.first().map_or(at, |id| id.0);
            // 不予公开的10件, in the next paragraph: the part once more.
            let same = |it: &Entry| it.value == entries[at].value && label(it) == label(&entries[at]);
            // So is 不予公开的4件, wherever it stands.
            let named_again = text[entries[at].source.clone()].contains("的") || text[..entries[at].source.start].ends_with('的');
            let again = (!near || named_again)
                && lists[list].parts.iter().rev().take(NEAR).any(|it| concepts[it.0] == *concept && same(&entries[it.0]));
            // 逾期不补正3件 is one of the outcomes where the one that it is a ground of is not told.
            let told = lists[list]
                .parts
                .iter()
                .rev()
                .take(NEAR)
                .any(|it| is_ground_of(*concept, concepts[it.0]) && concepts[it.0] != C::RequestsGranted);
            // 收到申请4件，均为信函提出: one way that is all of them divides nothing.
            let all =
                nth < OUTCOMES && entries[at].source.start <= entries[whole].source.start && entries[at].value == entries[whole].value;
            if spots[at].depth <= spots[first].depth && !again && !told && !all {
                lists[list].parts.push(StatementId(at));
            }
        }
    }
    lists
}
