//! Why there was none: 因尚无收费标准，未收取费用.

use super::{Zero, clause_bytes, clauses};
use crate::parse::lexicon::Cue;
use crate::parse::sentence::Sentence;
use std::ops::Range;

/// The clause that gives the reason for a zero: one that opens with 由于 or 因, or the one before 因此.
pub(crate) fn reason(sentence: &Sentence<'_>, zero: &Zero) -> Option<Range<usize>> {
    let clauses = clauses(sentence);
    let own = clauses.iter().position(|it| it.start == zero.at)?;
    let because = |clause: &Range<usize>| {
        let (at, _) = sentence.cues(clause.clone()).find(|(_, cue)| *cue == Cue::Because)?;
        // 因 alone is the word only where it opens its clause.
        (sentence.word(at) != "因" || clause_bytes(sentence, clause).start == sentence.tokens[at].span.start).then_some(at)
    };
    if let Some((nth, at)) = (0..own).rev().find_map(|nth| because(&clauses[nth]).map(|at| (nth, at))) {
        let end = clause_bytes(sentence, &clauses[own - 1]).end;
        return Some(sentence.tokens[at].span.start..end).filter(|it| nth < own && it.start < it.end);
    }
    // 因此 may be a clause of its own: 未发生申请，因此，未发生收费.
    let therefore = |nth: usize| {
        let so = sentence.text[clause_bytes(sentence, &clauses[nth])].starts_with('故');
        so || sentence.cues(clauses[nth].clone()).any(|(_, cue)| cue == Cue::Therefore)
    };
    let link = (own.saturating_sub(1)..=own).find(|&nth| therefore(nth))?;
    let before = link.checked_sub(1)?;
    Some(clause_bytes(sentence, &clauses[before])).filter(|it| it.start < it.end)
}
