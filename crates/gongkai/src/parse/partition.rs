//! Lists other than those of information disclosed: which total the parts of requests, consultations and remedies divide.

use super::draft::Spot;
use crate::{Concept as C, List, ListKind, StatementId};
use std::collections::HashMap;

/// Each kind of part with the totals that it may divide. Grounds of an outcome are no parts beside it.
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
        ],
        &[C::RequestsReceived, C::RequestsHandledBase, C::RequestsAnswered, C::RequestsConcluded],
    ),
    (&[C::ConsultationsByChannel], &[C::ConsultationsTotal]),
    (
        &[C::ReconsiderationUpheld, C::ReconsiderationCorrected, C::ReconsiderationOther, C::ReconsiderationPending],
        &[C::ReconsiderationTotal],
    ),
    (&[C::LitigationUpheld, C::LitigationCorrected, C::LitigationOther, C::LitigationPending], &[C::LitigationTotal]),
];

/// Which of them are the outcomes of requests.
const OUTCOMES: usize = 2;

/// The lists among statements in order: a part divides the last total before it in its own sentence or the one before.
pub(crate) fn lists(concepts: &[C], spots: &[Spot]) -> Vec<List> {
    let mut lists: Vec<List> = Vec::new();
    let mut wholes: [Option<usize>; PARTITIONS.len()] = [None; PARTITIONS.len()];
    let mut of: HashMap<(usize, usize), usize> = HashMap::new(); // by partition and whole
    for (at, concept) in concepts.iter().enumerate() {
        for (nth, (parts, totals)) in PARTITIONS.iter().enumerate() {
            if totals.contains(concept) {
                wholes[nth] = Some(at);
            }
            let Some(whole) = wholes[nth].filter(|_| parts.contains(concept)) else { continue };
            // The whole, or the part before: outcomes may stand a line each.
            let before = of.get(&(nth, whole)).and_then(|&list: &usize| lists[list].parts.last()).map_or(whole, |id| id.0);
            let near = spots[before].paragraph == spots[at].paragraph && spots[at].sentence - spots[before].sentence <= 1;
            let next_line =
                nth == OUTCOMES && spots[before].section == spots[at].section && spots[at].paragraph - spots[before].paragraph == 1;
            if !near && !next_line {
                continue;
            }
            let list = *of.entry((nth, whole)).or_insert_with(|| {
                lists.push(List { whole: Some(StatementId(whole)), parts: Vec::new(), kind: ListKind::Parts, cut: false });
                lists.len() - 1
            });
            // What stands in brackets after a part divides that part.
            let first = lists[list].parts.first().map_or(at, |id| id.0);
            if spots[at].depth <= spots[first].depth {
                lists[list].parts.push(StatementId(at));
            }
        }
    }
    lists
}
