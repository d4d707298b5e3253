//! Lists other than those of information disclosed: which total the parts of requests, consultations and remedies divide.

use super::draft::Spot;
use crate::{Concept, List, ListKind, StatementId};
use std::collections::HashMap;

/// Each kind of part with the totals that it may divide.
const PARTITIONS: &[(&[Concept], &[Concept])] = &[
    (&[Concept::RequestsReceivedByChannel], &[Concept::RequestsReceived, Concept::RequestsHandledBase]),
    (&[Concept::RequestsReceivedByApplicant], &[Concept::RequestsReceived, Concept::RequestsHandledBase]),
    (&[Concept::ConsultationsByChannel], &[Concept::ConsultationsTotal]),
    (
        &[
            Concept::ReconsiderationUpheld,
            Concept::ReconsiderationCorrected,
            Concept::ReconsiderationOther,
            Concept::ReconsiderationPending,
        ],
        &[Concept::ReconsiderationTotal],
    ),
    (
        &[Concept::LitigationUpheld, Concept::LitigationCorrected, Concept::LitigationOther, Concept::LitigationPending],
        &[Concept::LitigationTotal],
    ),
];

/// The lists among statements in order: a part divides the last total before it in its own sentence or the one before.
pub(crate) fn lists(concepts: &[Concept], spots: &[Spot]) -> Vec<List> {
    let mut lists: Vec<List> = Vec::new();
    let mut wholes: [Option<usize>; PARTITIONS.len()] = [None; PARTITIONS.len()];
    let mut of: HashMap<(usize, usize), usize> = HashMap::new(); // by partition and whole
    for (at, concept) in concepts.iter().enumerate() {
        for (nth, (parts, totals)) in PARTITIONS.iter().enumerate() {
            if totals.contains(concept) {
                wholes[nth] = Some(at);
            }
            let Some(whole) = wholes[nth].filter(|_| parts.contains(concept)) else { continue };
            if spots[whole].paragraph != spots[at].paragraph || spots[at].sentence - spots[whole].sentence > 1 {
                continue;
            }
            let list = *of.entry((nth, whole)).or_insert_with(|| {
                lists.push(List { whole: Some(StatementId(whole)), parts: Vec::new(), kind: ListKind::Parts, cut: false });
                lists.len() - 1
            });
            lists[list].parts.push(StatementId(at));
        }
    }
    lists
}
