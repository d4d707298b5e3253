//! How the lines of tables are ruled: by pipes, by drawn lines, by tabs, by wide gaps.

use gongkai_document::Document;
use std::collections::BTreeMap;
use std::ops::Range;

/// How the lines of the tables of a text are ruled.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Ruling {
    /// Nothing stands before the pipe that opens a line, or after the one that closes it. Else it is the bound of an empty cell.
    before: bool,
    after: bool,
    /// Lines are ruled with box-drawing characters.
    pub(super) boxed: bool,
    /// How many tabs several lines have: there nothing between two tabs is an empty cell, and not a wider gap.
    pub(super) tabs: Option<usize>,
}

/// Vertical lines of tables that are drawn with characters.
pub(super) const BOX: [char; 4] = ['│', '┃', '║', '｜'];

impl Ruling {
    /// How most lines of tables are ruled.
    pub(super) fn of(document: &Document) -> Self {
        let boxed = document.text().contains(BOX);
        let mut own = Self { boxed, ..Self::default() };
        let (mut before, mut after, mut lines) = (0, 0, 0);
        let mut tabs: BTreeMap<usize, usize> = BTreeMap::new();
        for line in document.lines().map(|it| &document.text()[it]) {
            if own.has_pipe(line) {
                let line = line.trim();
                before += usize::from(own.pipe(line).is_some_and(|it| it.start == 0));
                after += usize::from(line.ends_with('|') || boxed && line.ends_with(BOX));
                lines += 1;
            } else if line.contains('\t') {
                *tabs.entry(line.matches('\t').count()).or_default() += 1;
            }
        }
        (own.before, own.after) = (before * 2 > lines, after * 2 > lines);
        let regular = tabs.into_iter().filter(|it| it.0 >= TABS && it.1 >= LINES).max_by_key(|it| it.1);
        own.tabs = regular.map(|it| it.0);
        own
    }

    pub(super) fn has_pipe(self, text: &str) -> bool {
        self.pipe(text).is_some()
    }

    /// The first pipe of a text.
    fn pipe(self, text: &str) -> Option<Range<usize>> {
        if self.boxed {
            let (at, pipe) = text.char_indices().find(|it| it.1 == '|' || BOX.contains(&it.1))?;
            return Some(at..at + pipe.len_utf8());
        }
        memchr::memchr(b'|', text.as_bytes()).map(|at| at..at + 1)
    }

    /// The cells of a line: between pipes, else between tabs or wide gaps.
    pub(super) fn split(self, text: &str, line: Range<usize>) -> Vec<Range<usize>> {
        let content = &text[line.clone()];
        let at = |offset: usize| line.start + offset;
        let mut out = Vec::new();
        let Some(first) = self.pipe(content) else {
            if !content.contains('\t') {
                return at_gaps(text, line);
            }
            // Between two tabs may stand an empty cell.
            let mut start = 0;
            for cell in content.split('\t') {
                let range = at(start)..at(start + cell.len());
                if cell.trim().is_empty() {
                    out.push(range);
                } else {
                    out.extend(at_gaps(text, range));
                }
                start += cell.len() + 1;
            }
            return out;
        };
        if content.trim().len() == first.len() {
            return vec![line.clone()];
        }
        let opens = self.before && content[..first.start].trim().is_empty();
        let mut start = if opens { first.end } else { 0 };
        while let Some(pipe) = self.pipe(&content[start..]) {
            out.push(at(start)..at(start + pipe.start));
            start += pipe.end;
        }
        if !content[start..].trim().is_empty() || !self.after && !out.is_empty() {
            out.push(at(start)..line.end);
        }
        out
    }
}

/// So many lines with as many tabs are those of a table, and fewer tabs than this are none of one.
const LINES: usize = 3;
const TABS: usize = 3;

/// What stands between gaps of two spaces or more.
fn at_gaps(text: &str, line: Range<usize>) -> Vec<Range<usize>> {
    let content = &text[line.clone()];
    let at = |offset: usize| line.start + offset;
    let mut out = Vec::new();
    let mut start = 0;
    let is_gap = |it: char| it.is_whitespace();
    let mut gap: Option<(usize, usize)> = None; // where it begins, how wide it is
    for (offset, it) in content.char_indices().chain([(content.len(), '\0')]) {
        if is_gap(it) {
            let wide = if it == ' ' { 1 } else { 2 };
            gap = Some(gap.map_or((offset, wide), |(from, width)| (from, width + wide)));
        } else if let Some((from, width)) = gap.take()
            && width >= 2
        {
            if from > start {
                out.push(at(start)..at(from));
            }
            start = offset;
        }
    }
    if start < content.len() {
        out.push(at(start)..line.end);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_split_at_pipes_tabs_and_wide_gaps() {
        let shown = |line: &str| {
            Ruling::of(&Document::from_text(line))
                .split(line, 0..line.len())
                .into_iter()
                .map(|it| line[it].trim().to_owned())
                .collect::<Vec<_>>()
        };
        assert_eq!(shown("规章 | 0 | | 3 |"), ["规章", "0", "", "3"]);
        assert_eq!(shown("| 规章 | 0 |"), ["规章", "0"]);
        assert_eq!(shown("|||"), ["", ""]);
        assert_eq!(shown("|"), ["|"]);
        assert_eq!(shown("规章\t0  3"), ["规章", "0", "3"]);
        assert_eq!(shown("行政许可 0"), ["行政许可 0"]);
    }
}
