//! The items of the section on problems and measures: series of ordinals in a paragraph.

use crate::affix::Affixes;
use crate::fold::is_han;
use crate::letters::Letters;
use crate::number::is_ordinal;

/// Words that a line is made of which only says that problems or measures follow.
#[rustfmt::skip]
static FOLLOW: Affixes = Affixes::new(&[
    "存在的", "存在", "主要", "问题", "不足", "困难", "改进", "措施", "情况", "下一步", "工作", "打算", "思路", "和", "及", "与", "的", "方面",
]);

/// Whether a line only says that problems or measures follow.
pub(super) fn is_heading(title: &str) -> bool {
    let mut rest = title.trim();
    while let Some(first) = rest.chars().next() {
        let known = FOLLOW.at_start(rest).map_or(0, str::len);
        if known == 0 && is_han(first) {
            return false;
        }
        rest = &rest[known.max(first.len_utf8())..];
    }
    true
}

/// The pieces of a paragraph that open with an ordinal, without it. Empty where the paragraph holds none.
pub(super) fn split_at_ordinals(text: &str) -> Vec<&str> {
    let text = text.trim().trim_start_matches(['*', '#', ' ']);
    // 一是 … 二是 …, 第一 … 第二 …: a series inside the paragraph.
    for (mark, first) in [("是", "一"), ("要", "一")] {
        let starts = series(text, |at| ordinal_before(&text[..at]), mark, first);
        if !starts.is_empty() {
            return cut_at(text, &starts);
        }
    }
    // 1.… 2.…, （1）… （2）…, ①… ②…: in one paragraph, or one at its start.
    let numbered = numbered_series(text);
    if !numbered.is_empty() {
        return cut_at(text, &numbered);
    }
    Vec::new()
}

/// Where the ordinal that ends a text begins.
fn ordinal_before(before: &str) -> usize {
    before.len() - before.chars().rev().take_while(|it| is_ordinal(*it)).map(char::len_utf8).sum::<usize>()
}

/// The ordinals with a mark behind them, where each begins and ends: 一是, 二是. The paragraph or a clause opens with it.
fn series(text: &str, begin: impl Fn(usize) -> usize, mark: &str, first: &str) -> Vec<(usize, usize)> {
    let mut out = Vec::new();
    for at in memchr::memmem::find_iter(text.as_bytes(), mark) {
        let start = begin(at);
        let opens = text[..start].trim_end().is_empty() || text[..start].trim_end().ends_with(['。', '；', ';', '，', ',', '：', ':']);
        if start < at && opens && (mark == "是" || !out.is_empty() || &text[start..at] == first) {
            out.push((start, at + mark.len()));
        }
    }
    // 一要 alone is no series.
    if mark != "是" && out.len() < 2 { Vec::new() } else { out }
}

/// Behind what a numbered item begins.
static STOPS: Letters = Letters::new(&['。', '；', ';', '：', ':']);

/// Numbered items of one style: 1. 2. 3. after a stop, or a single one at the start.
fn numbered_series(text: &str) -> Vec<(usize, usize)> {
    let mut out: Vec<(usize, usize)> = Vec::new();
    let mut style = None;
    let mut at = 0;
    while let Some(it) = text[at..].chars().next() {
        if let Some((length, own)) = numbering(&text[at..]) {
            if style.is_none() && (at == 0 || own.1 == 1) {
                style = Some(own.0);
            }
            if style == Some(own.0) && (out.is_empty() || own.1 == out.len() + 1) {
                out.push((at, at + length));
            }
        }
        // On behind the next stop, and behind white space there.
        at += it.len_utf8();
        if !STOPS.has(it) && !it.is_whitespace() {
            at += STOPS.find(&text.as_bytes()[at..]);
            at += text[at..].chars().next().map_or(0, char::len_utf8);
        }
    }
    // In the middle of a paragraph one number is no series.
    if out.len() == 1 && out[0].0 > 0 { Vec::new() } else { out }
}

/// A numbering at the start of a text: its length, its style and its number.
fn numbering(text: &str) -> Option<(usize, (u8, usize))> {
    const CHINESE: [&str; 10] = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];
    let circled = text.chars().next().filter(|it| ('①'..='⑩').contains(it));
    if let Some(it) = circled {
        return Some((it.len_utf8(), (3, it as usize - '①' as usize + 1)));
    }
    let (open, rest) = match text.chars().next()? {
        it @ ('（' | '(') => (1, &text[it.len_utf8()..]),
        '第' => (2, &text['第'.len_utf8()..]),
        _ => (0, text),
    };
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let (number, after) = if digits > 0 {
        (rest[..digits].parse().ok()?, &rest[digits..])
    } else {
        let at = CHINESE.iter().position(|it| rest.starts_with(it))?;
        (at + 1, &rest[CHINESE[at].len()..])
    };
    let close = after.chars().next()?;
    let closes = match open {
        1 => matches!(close, '）' | ')'),
        2 => matches!(close, '，' | ',' | '、'),
        _ => matches!(close, '、' | '.' | '．'),
    };
    let end = text.len() - after.len() + close.len_utf8();
    let decimal = open == 0 && digits > 0 && text[end..].starts_with(|it: char| it.is_ascii_digit());
    let style = open * 2 + u8::from(digits > 0);
    (closes && !decimal && number < 100).then_some((end, (10 + style, number)))
}

fn cut_at<'a>(text: &'a str, starts: &[(usize, usize)]) -> Vec<&'a str> {
    let ends = starts.iter().skip(1).map(|it| it.0).chain([text.len()]);
    starts.iter().zip(ends).map(|(&(_, start), end)| text[start..end].trim().trim_end_matches(['；', ';', '，', ',', '*']).trim()).collect()
}
