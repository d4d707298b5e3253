//! A class of information of which nothing was published, among others that are counted: 其中，无机构职能类信息；法规文件类10条.

use super::Denial;
use crate::parse::few::few;
use crate::parse::sentence::REACH;
use crate::within::has_any;
use std::ops::Range;

/// The longest name of a class, in characters.
const NAME: usize = 12;

impl Denial<'_, '_> {
    /// The bytes of the class, where the clause says nothing else and other classes are counted near it.
    pub(super) fn class_of_information(&self) -> Option<Range<usize>> {
        let Self { sentence, negation, .. } = *self;
        let word = sentence.tokens[negation].span.clone();
        let before = sentence.text.get(self.bytes.start..word.start)?;
        if !matches!(before, "" | "其中") || !matches!(sentence.word(negation), "无" | "没有" | "暂无") {
            return None;
        }
        let said = sentence.text.get(word.end..self.bytes.end)?;
        let name = said.trim_ascii();
        let classed = name.strip_suffix("信息").unwrap_or(name).strip_suffix('类')?;
        // 无其他类, 无咨询类, 无涉及国家秘密的公文类信息: no class of what is published.
        let other = few!["其他", "其它", "各", "咨询", "投诉", "举报", "举报投诉", "申请", "依申请公开"].are(classed)
            || has_any(classed, &["秘密", "机密", "不宜", "不予", "免予", "不公开", "不应"]);
        let start = self.bytes.end - said.trim_ascii_start().len();
        ((2..=NAME).contains(&classed.chars().count()) && !other && self.classes_are_counted()).then_some(start..start + name.len())
    }

    /// Whether a number near the denial is that of another class: 法规文件类信息10条.
    fn classes_are_counted(&self) -> bool {
        let Self { sentence, negation, .. } = *self;
        let near = negation.saturating_sub(REACH)..sentence.tokens.len().min(negation + REACH);
        near.filter_map(|at| sentence.number(at)).any(|it| {
            let unit = it.unit.clone().is_some_and(|it| matches!(&sentence.text[it], "条" | "件" | "篇" | "份"));
            unit && few!["类", "类信息", "类信息有", "类有"].end(sentence.text[..it.digits.start].trim_ascii_end())
        })
    }
}
