//! 全部为, 都为: one channel or category that is the whole. 公开468条，全部为政府网站公开.

use super::entry::{Disclosed, Entry, Role, Spot};
use super::label;
use super::lexicon::Cue;
use super::sentence::Sentence;
use super::token::Kind;
use super::zero;
use crate::fold::Folded;

/// Words that say that what follows is all of it.
const ALL: [&str; 8] = ["全部为", "都为", "均为", "全部是", "都是", "全为", "全部通过", "均通过"];

/// The part that is the whole of an amount of the sentence, in the clause directly behind it.
pub(crate) fn part(sentence: &Sentence<'_>, at: usize, amount: &Entry, spot: Spot, folded: &Folded) -> Option<Entry> {
    let Role::Disclosed(Disclosed { general: true, channel: None, .. }) = amount.role else { return None };
    let clause = zero::clauses(sentence).into_iter().find(|it| it.start > at)?;
    let bytes = zero::clause_bytes(sentence, &clause);
    let said = &sentence.text[bytes.clone()];
    let word = ALL.iter().find(|it| said.starts_with(**it))?;
    let counts = |it: usize| matches!(sentence.tokens[it].kind, Kind::Number(_) | Kind::Percent(_));
    if clause.clone().any(counts) {
        return None;
    }
    let named = label::trim(said[word.len()..].trim_end_matches("公开").trim_end_matches("发布"))?;
    let label = bytes.start + word.len() + named.start..bytes.start + word.len() + named.end;
    let carried = sentence.has(clause, Cue::Carrier);
    let category = ["类", "信息", "公告", "文件"].iter().any(|it| sentence.text[label.clone()].ends_with(it));
    let label = folded.source(label);
    (carried || category).then(|| Entry {
        role: Role::Disclosed(Disclosed { channel: carried.then(|| label.clone()), parts: true, ..Disclosed::default() }),
        source: amount.source.start..folded.source(bytes).end,
        label: Some(label),
        share: None,
        spot,
        ..amount.clone()
    })
}
