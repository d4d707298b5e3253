//! What a document is called stands between 《 and 》 and says nothing of what is counted.

use super::opens::TITLE;
use crate::affix::Affixes;
use memchr::memmem::Finder;
use std::sync::LazyLock;

/// How documents are called: 《…的通知》, and not 《政府公报》.
static DOCUMENTS: Affixes = Affixes::new(&[
    "通知", "办法", "意见", "方案", "制度", "条例", "规定", "规范", "细则", "规则", "要点", "决定", "批复", "报告", "纲要", "规划", "计划",
    "标准", "通报", "预案", "守则", "章程", "函", "(试行)", "指引", "机制", "指南", "目录", "手册",
]);

/// What opens a title and what closes it.
static MARKS: LazyLock<[Finder<'static>; 2]> = LazyLock::new(|| ["《", "》"].map(Finder::new));

/// The longest title, in bytes.
const LONGEST_TITLE: usize = 240;

/// Where the title of a document that is open from a byte on is closed; that byte where it is none.
pub(super) fn title_end(text: &str, inside: usize) -> usize {
    let [open, close] = &*MARKS;
    let window = &text.as_bytes()[inside..text.len().min(inside + LONGEST_TITLE + TITLE.len_utf8())];
    let end = close.find(window).filter(|&it| open.find(&window[..it]).is_none()).map(|it| inside + it);
    end.filter(|&it| DOCUMENTS.at_end(&text[inside..it]).is_some()).unwrap_or(inside)
}
