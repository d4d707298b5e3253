//! What a document is called stands between 《 and 》 and says nothing of what is counted.

use crate::affix::Affixes;
use std::ops::Range;

/// How documents are called: 《…的通知》, and not 《政府公报》.
static DOCUMENTS: Affixes = Affixes::new(&[
    "通知", "办法", "意见", "方案", "制度", "条例", "规定", "规范", "细则", "规则", "要点", "决定", "批复", "报告", "纲要", "规划", "计划",
    "标准", "通报", "预案", "守则", "章程", "函", "(试行)", "指引", "机制", "指南", "目录", "手册",
]);

/// What opens a title.
const OPEN: &str = "《";
/// The longest title, in bytes.
const LONGEST_TITLE: usize = 240;

/// The first title of a document from a byte on; an empty range at the end of the text where there is none.
pub(super) fn next_title(text: &str, mut from: usize) -> Range<usize> {
    while let Some(open) = memchr::memmem::find(&text.as_bytes()[from..], OPEN.as_bytes()).map(|it| from + it) {
        let inside = open + OPEN.len();
        let window = text[inside..].char_indices().take_while(|it| it.0 <= LONGEST_TITLE);
        let close = window.take_while(|it| it.1 != '《').find(|it| it.1 == '》').map(|it| inside + it.0);
        match close.filter(|&close| DOCUMENTS.at_end(&text[inside..close]).is_some()) {
            Some(close) => return inside..close,
            None => from = inside,
        }
    }
    text.len()..text.len()
}
