//! Money: the fees that were collected for disclosure on request.

use super::clause::{Clause, Labelled};
use super::lexicon::Cue;
use super::memory::Memory;
use super::sentence::REACH;
use super::token::Kind;
use crate::Concept;

/// Money: a fee collected, where the clause or what was said before it speaks of charging, and not of what the agency spends or charges otherwise.
pub(crate) fn read(clause: &Clause<'_>, memory: &mut Memory) -> Option<Labelled> {
    // 按每页0.3元收取: a price.
    if clause.lead_text().contains('每') {
        return None;
    }
    let first =
        if clause.lead_text().trim_start().ends_with('计') { clause.item.at.saturating_sub(REACH) } else { clause.item.context.start };
    let before = || clause.sentence.cues(first..clause.item.at);
    let (at, _) = before().rev().chain(clause.tail()).find(|(_, cue)| *cue == Cue::Fee)?;
    let spent = before().any(|(_, cue)| cue == Cue::Cost);
    // 复印费46元、邮寄费30元，合计76元: the sum is told after its parts.
    let parts = clause.sentence.tokens[clause.item.rest.start..clause.sentence.tokens.len().min(clause.item.at + REACH)].iter().any(|it| {
        let Kind::Number(number) = &it.kind else { return false };
        let of_money = number.unit.clone().is_some_and(|it| clause.sentence.text[it].ends_with('元'));
        of_money && ["合计", "共计", "总计"].iter().any(|word| clause.sentence.text[..number.digits.start].ends_with(word))
    });
    if parts {
        return None;
    }
    // A part of a sum that is told already (其中…收取380元) is no second fee.
    let first = !spent && !std::mem::replace(&mut memory.fees, true);
    first.then(|| clause.named(Concept::FeesCollected, at)).flatten()
}
