//! A class of information of which nothing was published, among others that are counted: 其中，无机构职能类信息；法规文件类10条.

use super::Denial;
use crate::parse::token::Kind;
use std::ops::Range;

/// The longest name of a class, in characters.
const NAME: usize = 12;

impl Denial<'_, '_> {
    /// The bytes of the class, where the clause says nothing else and the sentence counts others.
    pub(super) fn class_of_information(&self) -> Option<Range<usize>> {
        let Self { sentence, negation, .. } = *self;
        let word = sentence.tokens[negation].span.clone();
        if word.start != self.bytes.start || !matches!(sentence.word(negation), "无" | "没有" | "暂无") {
            return None;
        }
        let said = &sentence.text[word.end..self.bytes.end.max(word.end)];
        let name = said.trim_ascii();
        let classed = name.strip_suffix("信息").unwrap_or(name).strip_suffix('类')?;
        let start = self.bytes.end - said.trim_ascii_start().len();
        let counted = sentence
            .tokens
            .iter()
            .any(|it| matches!(&it.kind, Kind::Number(it) if it.unit.clone().is_some_and(|it| &sentence.text[it] == "条")));
        // 无涉及国家秘密的公文类信息: what could not be public.
        let secret = ['密', '免', '予'].iter().any(|it| classed.contains(*it));
        ((2..=NAME).contains(&classed.chars().count()) && counted && !secret).then_some(start..start + name.len())
    }
}
