//! The key of a label: what is left of it without what printers add.

use crate::fold::is_han;
use crate::letters::Letters;
use std::borrow::Cow;

/// A label without white space, numbering, punctuation and the marks of footnotes. Most labels are their own key.
pub(super) fn key(folded: &str) -> Cow<'_, str> {
    if !is_plain(folded) {
        let spelt = spelt(folded);
        let mut key = String::with_capacity(spelt.len());
        key.extend(named(&spelt).chars().filter(|it| !is_punctuation(*it)));
        return Cow::Owned(key);
    }
    let named = named(folded);
    if memchr::memchr(b'.', named.as_bytes()).is_some() { Cow::Owned(named.replace('.', "")) } else { Cow::Borrowed(named) }
}

/// Whether a folded label holds nothing but letters, digits, brackets and full stops, as far as its bytes tell.
fn is_plain(folded: &str) -> bool {
    folded.bytes().all(|it| it.is_ascii_alphanumeric() || matches!(it, b'(' | b')' | b'.' | 0x80..0xc0 | 0xe4..=0xe9))
}

/// The letters of a label, without white space, quotation marks, marks of Markdown and of footnotes.
fn spelt(folded: &str) -> String {
    let is_mark = |it: char| matches!(it, '“' | '”' | '"' | '\'' | '*' | '#' | '\\');
    let mut spelt = String::with_capacity(folded.len());
    spelt.extend(folded.chars().filter(|it| is_han(*it) || !it.is_whitespace() && !is_mark(*it) && !is_note(*it)));
    // What Markdown takes over from pages: line breaks, and spaces by their names.
    if memchr::memchr2(b'<', b'&', spelt.as_bytes()).is_none() {
        return spelt;
    }
    ["<br>", "<br/>", "&nbsp;", "&emsp;", "&ensp;"].iter().fold(spelt, |spelt, it| spelt.replace(it, ""))
}

/// Whether a label may lose a Han letter with which it begins.
pub(super) fn may_go(first: char) -> bool {
    NUMERALS.has(first) || matches!(first, '其' | '信')
}

/// A label from its name on.
fn named(spelt: &str) -> &str {
    let mut rest = spelt;
    while let Some(after) = rest.strip_prefix("其中:") {
        rest = after;
    }
    // Two names run into one where the line between them was lost: 信息内容本年处理决定数量.
    unnumbered(rest.strip_prefix("信息内容").filter(|it| !it.is_empty()).unwrap_or(rest))
}

fn is_punctuation(it: char) -> bool {
    matches!(it, ',' | '、' | ';' | ':' | '。' | '.')
}

/// A mark of a footnote, or a number in a circle.
fn is_note(it: char) -> bool {
    matches!(it, '¹' | '²' | '³' | '⁰'..='⁹' | '①'..='⑳' | '※')
}

/// The digits of the number before a label.
static NUMERALS: Letters = Letters::new(&['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']);

/// A label without the number before it: 一、 （一） 1. 1、 1
fn unnumbered(label: &str) -> &str {
    let digits = |it: char| it.is_ascii_digit();
    if !label.starts_with(|it: char| digits(it) || it == '(' || NUMERALS.has(it)) {
        return label;
    }
    for (open, close) in [("(", ")"), ("", "、"), ("", "."), ("", ")")] {
        let numbered = label.strip_prefix(open).map(|it| it.trim_start_matches(|it: char| digits(it) || NUMERALS.has(it)));
        if let Some(after) = numbered.filter(|it| it.len() < label.len() - open.len()).and_then(|it| it.strip_prefix(close)) {
            return after.trim_start_matches(['.', '、']);
        }
    }
    let bare = label.trim_start_matches(digits);
    if label.len() - bare.len() <= 2 && bare.starts_with(is_han) { bare } else { label }
}

/// A label without the remark in brackets at its end, which may go on below.
pub(super) fn bare(key: &str) -> &str {
    let open =
        if key.ends_with(')') { opens_last(key) } else { memchr::memchr(b'(', key.as_bytes()).filter(|open| goes_on(&key[*open..])) };
    open.filter(|it| *it > 0).map_or(key, |it| &key[..it])
}

/// Whether a remark that opens is all letters as far as it goes.
fn goes_on(remark: &str) -> bool {
    !remark.contains(|it: char| it == ')' || it.is_ascii_digit())
}

/// The bracket that the last letter closes.
fn opens_last(key: &str) -> Option<usize> {
    let mut depth = 0_usize;
    key.bytes().enumerate().rev().find_map(|(at, it)| {
        match it {
            b')' => depth += 1,
            b'(' => depth = depth.saturating_sub(1),
            _ => {}
        }
        (it == b'(' && depth == 0).then_some(at)
    })
}
