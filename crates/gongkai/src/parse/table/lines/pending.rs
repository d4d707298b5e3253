//! Labels that are spread over cells or lines.

use super::Reader;
use crate::parse::table::content::Content;
use crate::parse::table::label::{self, Meaning};
use crate::parse::table::piece::Piece;
use std::borrow::Cow;

impl<'a> Reader<'a> {
    /// The longest run of pieces that ends here and makes a label.
    pub(super) fn resolve(&mut self, meanings_of: fn(&str) -> &'static [Meaning]) -> bool {
        let last = self.pending.len() - 1;
        let mut words = String::new();
        for start in 0..self.pending.len() {
            // Letters of a label that is printed from top to bottom may stand between its pieces.
            let upright = |at: usize| at > start && at < last && self.pending[at].folded.chars().nth(1).is_none();
            let mut of = |kept: &dyn Fn(usize) -> bool| {
                words.clear();
                words.extend((start..=last).filter(|at| kept(*at)).map(|at| &*self.pending[at].folded));
                meanings_of(&words)
            };
            let mut meanings = of(&|_| true);
            if meanings.is_empty() && (start..last).any(upright) {
                meanings = of(&|at| !upright(at));
            }
            if meanings.is_empty() {
                continue;
            }
            let parts = self.pending.split_off(start);
            self.pending.clear();
            let (first, last) = (&parts[0], &parts[parts.len() - 1]);
            let (range, line) = (first.range.start..last.range.end, first.line);
            self.label(&Piece { content: Content::Label(meanings), range, folded: Cow::Owned(words), line }, &parts);
            return true;
        }
        false
    }

    /// The longest run of pieces that a label ends, where with them it is another label.
    pub(super) fn resolve_with(&mut self, end: &Piece<'a>) -> bool {
        let Content::Label(own) = end.content else { return false };
        let joined = (0..self.pending.len()).map(|start| {
            let words: String = self.pending[start..].iter().chain([end]).map(|it| &*it.folded).collect();
            (start, label::meanings(&words), words)
        });
        let Some((start, meanings, folded)) = joined.into_iter().find(|it| !it.1.is_empty() && it.1 != own) else { return false };
        let mut parts = self.pending.split_off(start);
        self.pending.clear();
        parts.push(end.clone());
        let (range, line) = (parts[0].range.start..end.range.end, parts[0].line);
        self.label(&Piece { content: Content::Label(meanings), range, folded: Cow::Owned(folded), line }, &parts);
        true
    }
}
