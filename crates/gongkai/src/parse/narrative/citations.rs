//! The documents that a paragraph cites.

use crate::{Article, Citation, DocumentNumber};
use memchr::memmem::Finder;
use std::sync::LazyLock;

/// The documents that a paragraph cites: titles that name a kind of document or carry a number or an article, and numbers without a title.
pub(super) fn citations(text: &str) -> Vec<Citation> {
    let mut out: Vec<(usize, Citation)> = Vec::new();
    let mut numbered = Vec::new(); // where the numbers beside titles end, in order
    let mut at = 0;
    while let Some(open) = OPEN.find(&text.as_bytes()[at..]).map(|it| at + it + '《'.len_utf8()) {
        let Some(close) = closing(&text[open..]).map(|it| open + it) else { break };
        at = close + '》'.len_utf8();
        let title = &text[open..close];
        let mut after = &text[at..];
        let bracketed = after.trim_start().strip_prefix(['(', '（']).and_then(|it| {
            // The brackets of the year stand inside those of the number.
            let end = it.char_indices().take(NUMBER).find(|(_, it)| *it == '号')?.0 + '号'.len_utf8();
            Some((DocumentNumber::read(&it[..end])?, &it[end..]))
        });
        let number = bracketed.map(|(number, rest)| {
            numbered.push(text.len() - rest.len());
            after = rest.trim_start_matches([')', '）']);
            number
        });
        let (articles, _) = Article::list(before_articles(after));
        let citation = Citation { title: Some(title.trim().to_owned()).filter(|it| !it.is_empty()), number, articles };
        if citation.kind().is_some() || citation.number.is_some() || !citation.articles.is_empty() {
            out.push((open, citation));
        }
    }
    for at in SIGN.find_iter(text.as_bytes()) {
        let end = at + '号'.len_utf8();
        if numbered.binary_search(&end).is_ok() || !text[..at].ends_with(|it: char| it.is_numeric()) {
            continue;
        }
        let start =
            text[..at].char_indices().rev().take(NUMBER).take_while(|(_, it)| !matches!(it, '》' | '。' | '，' | ',' | '；' | ';')).last();
        if let Some(number) = start.and_then(|(start, _)| DocumentNumber::at_end(&text[start..end])) {
            out.push((at, Citation { title: None, number: Some(number), articles: Vec::new() }));
        }
    }
    out.sort_by_key(|it| it.0);
    out.into_iter().map(|it| it.1).collect()
}

/// What opens a title, what closes it, and what ends a number.
static OPEN: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("《"));
static CLOSE: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("》"));
static SIGN: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("号"));

/// Where a title ends whose mark is open: titles inside it have marks of their own. A mark that is never closed ends at the next one.
fn closing(text: &str) -> Option<usize> {
    // Most titles are short, and hold none.
    let first = CLOSE.find(text.as_bytes())?;
    if first < TITLE && OPEN.find(&text.as_bytes()[..first]).is_none() {
        return Some(first);
    }
    let mut depth = 0;
    for (at, it) in text.char_indices().take(TITLE) {
        match it {
            '《' => depth += 1,
            '》' if depth == 0 => return Some(at),
            '》' => depth -= 1,
            _ => {}
        }
    }
    text.char_indices().take(TITLE).find(|it| it.1 == '》').map(|it| it.0)
}

/// The most characters of a title.
const TITLE: usize = 120;

/// What stands between a title and its articles: spaces, 的, 中, a remark in brackets.
fn before_articles(after: &str) -> &str {
    let mut rest = after.trim_start();
    if let Some(inner) = rest.strip_prefix(['（', '(']) {
        let end = inner.char_indices().take(NUMBER).find(|(_, it)| matches!(it, '）' | ')'));
        rest = end.map_or(rest, |(at, it)| &inner[at + it.len_utf8()..]);
    }
    rest.trim_start().trim_start_matches(['的', '中', '之']).trim_start()
}

/// The most characters of a document number, with some words before it.
const NUMBER: usize = 40;
