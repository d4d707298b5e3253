//! What a document is called stands between 《 and 》 and says nothing of what is counted.

use super::opens::TITLE;
use crate::affix::Affixes;

/// How documents are called: 《…的通知》, and not 《政府公报》.
static DOCUMENTS: Affixes = Affixes::new(&[
    "通知", "办法", "意见", "方案", "制度", "条例", "规定", "规范", "细则", "规则", "要点", "决定", "批复", "报告", "纲要", "规划", "计划",
    "标准", "通报", "预案", "守则", "章程", "函", "(试行)", "指引", "机制", "指南", "目录", "手册",
]);

/// The longest title, in bytes.
const LONGEST_TITLE: usize = 240;

/// Where the title of a document that is open from a byte on is closed; that byte where it is none.
pub(super) fn title_end(text: &str, inside: usize) -> usize {
    let window = text[inside..].char_indices().take_while(|it| it.0 <= LONGEST_TITLE && it.1 != TITLE);
    let close = window.filter(|it| it.1 == '》').map(|it| inside + it.0).next();
    close.filter(|&close| DOCUMENTS.at_end(&text[inside..close]).is_some()).unwrap_or(inside)
}
