//! Lines to pieces: what may be a cell of a table.

use super::content::{Content, VALUE, opens_value, seen};
use super::ruling::{BOX, Ruling};
use crate::Value;
use crate::fold::Script;
use gongkai_document::Document;
use memchr::memmem::Finder;
use std::borrow::Cow;
use std::ops::Range;
use std::sync::LazyLock;

/// A stretch of a line that may be a cell.
#[derive(Debug, Clone)]
pub(super) struct Piece<'d> {
    pub(super) content: Content,
    /// Its bytes in the source.
    pub(super) range: Range<usize>,
    pub(super) folded: Cow<'d, str>,
    /// The first byte of its line.
    pub(super) line: usize,
}

impl Piece<'_> {
    /// Whether it holds a number, as a value or in words that are no label.
    pub(super) fn has_number(&self) -> bool {
        match &self.content {
            Content::Value(value) => value.number().is_some(),
            Content::Text | Content::Prose => self.folded.contains(|it: char| it.is_ascii_digit()),
            Content::Label(_) | Content::Blank | Content::Hollow | Content::Noise | Content::Gap => false,
        }
    }
}

/// No table has more rows.
const INDEX: i64 = 99;
/// A line without pipes that is longer than this is running text, in bytes without white space.
const LINE: usize = 250;
/// The most cells of a line.
const CELLS: usize = 500;
/// The same with all white space.
const PADDED: usize = 2000;

/// The lines of a text as pieces, in order.
pub(super) struct Lines<'d> {
    text: &'d str,
    script: Script,
    ruling: Ruling,
    /// Whether a pipe has ended the cell before: a pipe on a line of its own ends a cell, or is an empty one.
    closed: bool,
}

impl<'d> Lines<'d> {
    pub(super) fn new(document: &'d Document, script: Script) -> Self {
        let text = document.text();
        Self { text, script, ruling: Ruling::of(document), closed: false }
    }

    /// The pieces of the next line, in place of those of the line before.
    pub(super) fn pieces(&mut self, line: Range<usize>, out: &mut Vec<Piece<'d>>) {
        out.clear();
        let start = line.start;
        let whole = |content: Content, range: Range<usize>| Piece { content, range, folded: Cow::Borrowed(""), line: start };
        let text = &self.text[line.clone()];
        let trimmed = text.trim();
        if trimmed.is_empty() {
            out.push(whole(Content::Gap, start..start));
            return;
        }
        if self.ruling.boxed && trimmed.chars().all(|it| matches!(it, '\u{2500}'..='\u{257f}')) && !trimmed.contains(BOX) {
            return;
        }
        let ends = std::mem::replace(&mut self.closed, trimmed.ends_with('|'));
        if trimmed == "|" && !ends {
            return;
        }
        let piped = self.ruling.has_pipe(text);
        // A line of nothing but pipes is none of a table.
        let bounds = || text.chars().filter(|it| matches!(it, '|' | '\t') || BOX.contains(it)).count();
        if text.len() > PADDED && (!piped || bounds() > CELLS) || !piped && has_letters(text, LINE) {
            out.push(whole(Content::Prose, line));
            return;
        }
        for cell in self.ruling.split(self.text, line.clone()) {
            self.cell(cell, start, out);
        }
        let tabs = text.bytes().filter(|it| *it == b'\t').count();
        if !piped && tabs > 0 && self.ruling.tabs != Some(tabs) {
            for it in out.iter_mut().filter(|it| matches!(it.content, Content::Blank)) {
                it.content = Content::Hollow;
            }
        }
        tidy(out);
    }

    /// A piece of a line.
    fn piece(&self, range: Range<usize>, line: usize) -> Piece<'d> {
        let text = &self.text[range.clone()];
        let start = range.start + (text.len() - text.trim_start().len());
        let range = start..start.max(range.start + text.trim_end().len());
        let (content, folded) = seen(&self.text[range.clone()], self.script);
        Piece { content, range, folded, line }
    }

    /// Adds a piece, or several where a label and its values stand in one: 行政许可 0.
    fn cell(&self, range: Range<usize>, line: usize, out: &mut Vec<Piece<'d>>) {
        let whole = self.piece(range, line);
        let text = &self.text[whole.range.clone()];
        let wide = || memchr::memchr2(b'\t', b'\r', text.as_bytes()).is_some() || WIDE_SPACE.find(text.as_bytes()).is_some();
        if !may_have_space(text) && !wide() {
            out.push(whole);
            return;
        }
        // 0 0 0 0: no number is spelt so.
        let zeros = || {
            let mut words = text.split_whitespace();
            words.clone().nth(1).is_some() && words.all(|it| it == "0")
        };
        if !matches!(whole.content, Content::Text | Content::Prose) && !zeros() {
            out.push(whole);
            return;
        }
        // A label, then values with single spaces between them.
        let first = out.len();
        let words = || {
            text.split_whitespace().map(|it| it.as_ptr() as usize - text.as_ptr() as usize + whole.range.start).zip(text.split_whitespace())
        };
        let several = words().nth(1).is_some() && words().nth(WORDS).is_none();
        if !several {
            out.push(whole);
            return;
        }
        out.extend(words().map(|(at, word)| self.piece(at..at + word.len(), line)));
        let words = &out[first..];
        let values = words.iter().rev().take_while(|it| matches!(it.content, Content::Value(_) | Content::Noise)).count();
        // The names of a header side by side.
        let names = || words.iter().all(|it| matches!(it.content, Content::Label(_) | Content::Noise));
        // 593 20 24 37: the values of a row whose label stands above.
        if values == 0 && names() || values == words.len() && words.iter().any(Piece::has_number) {
            return;
        }
        let valued = words.iter().any(|it| matches!(it.content, Content::Value(_)));
        let label = (valued && values > 0 && values < words.len()).then(|| {
            let last = &words[words.len() - values - 1];
            self.piece(words[0].range.start..last.range.end, line)
        });
        let named = words.len() - values;
        // 三、本年度办理结果 （一）予以公开 3500 20: the name of a group stands before the label.
        let group = || {
            let is_name = |it: &Piece<'_>| matches!(it.content, Content::Label(_));
            (1..named).take_while(|&at| is_name(&words[at - 1])).find_map(|at| {
                let label = self.piece(words[at].range.start..words[named - 1].range.end, line);
                is_name(&label).then_some((at, label))
            })
        };
        let group = label.as_ref().filter(|it| !matches!(it.content, Content::Label(_))).and_then(|_| group());
        match label {
            Some(label) if matches!(label.content, Content::Label(_)) => {
                out.splice(first..first + named, [label]);
            }
            _ if group.is_some() => {
                let from = group.as_ref().map_or(0, |it| it.0);
                out.splice(first + from..first + named, group.map(|it| it.1));
            }
            _ => {
                out.truncate(first);
                out.push(whole);
            }
        }
    }
}

/// Settles what the pieces of a line are beside one another.
fn tidy(line: &mut Vec<Piece<'_>>) {
    // A line of nothing but cells: an empty one between pipes or tabs is a cell as well.
    let is_cell = |it: &Piece<'_>| matches!(it.content, Content::Value(_) | Content::Blank | Content::Hollow);
    if line.len() > 2 && line.iter().all(is_cell) && line.iter().any(Piece::has_number) {
        for it in line.iter_mut().filter(|it| !matches!(it.content, Content::Value(_))) {
            it.content = Content::Value(Value::Blank);
        }
    }
    // The number of a row in the table.
    if let [index @ Piece { content: Content::Value(Value::Count(1..=INDEX)), .. }, Piece { content: Content::Label(_), .. }, _, ..] =
        &mut line[..]
    {
        index.content = Content::Noise;
    }
    // Empty cells before a label are spans of the row above, or the rest of its last row.
    if let Some(label) = line.iter().position(|it| matches!(it.content, Content::Label(_))) {
        let mut at = 0;
        line.retain(|it| {
            at += 1;
            at > label || !matches!(it.content, Content::Blank | Content::Hollow)
        });
    }
}

/// Whether a text is longer than so many bytes without the spaces that pad it.
fn has_letters(text: &str, most: usize) -> bool {
    let padding = || {
        let narrow = text.bytes().filter(u8::is_ascii_whitespace).count();
        narrow + WIDE_SPACE.find_iter(text.as_bytes()).count() * WIDE_SPACE.needle().len()
    };
    text.len() > most && text.len() - padding() > most
}

/// The space of Chinese print.
static WIDE_SPACE: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("\u{3000}"));

/// Whether one of the pieces of a line may be a value: its last word is one, or it has cells.
pub(super) fn may_hold_a_value(line: &str, script: Script) -> bool {
    let line = line.trim();
    let bytes = line.as_bytes();
    // Most lines have neither a bound of cells nor a space.
    let parted = || memchr::memchr2(b'|', b'\t', bytes).is_some() || line.contains("  ");
    if memchr::memchr3(b'|', b'\t', b' ', bytes).is_some() && parted() || line.ends_with(BOX) || WIDE_SPACE.find(bytes).is_some() {
        return true;
    }
    // No value is longer, so that none ends a line whose last letters are one word.
    let end = &line[line.floor_char_boundary(line.len().saturating_sub(VALUE + 4))..];
    let word = if may_have_space(end) { end.rfind(char::is_whitespace).map_or(end, |at| end[at..].trim_start()) } else { end };
    if word.len() > VALUE {
        return false;
    }
    let opens = |it: char| opens_value(it) || matches!(it, '\u{ff01}'..='\u{ff5e}' | '–' | '—' | '―' | '─' | '−');
    if !word.starts_with(|it: char| opens(it) || script != Script::Simplified) {
        return false;
    }
    // Running text that opens with a number or a bracket is told by its next letters: no number with its unit is that long.
    let number = word.split(['(', '（']).next().unwrap_or(word);
    if number.len() > NUMBER || number.is_empty() && !word.chars().nth(1).is_some_and(opens) {
        return false;
    }
    matches!(seen(word, script).0, Content::Value(_))
}

/// Whether white space, other than tabs, the ends of lines and the space of Chinese print, may stand in a text. Most have none, nor a mark that begins as the rarer spaces do.
fn may_have_space(text: &str) -> bool {
    [NARROW, RARE].iter().any(|it| memchr::memchr3(it[0], it[1], it[2], text.as_bytes()).is_some())
}

/// The first bytes of all white space but tabs, the ends of lines, and the space of Chinese print.
const NARROW: [u8; 3] = [b' ', 0xc2, 0xe1];
const RARE: [u8; 3] = [0xe2, 0x0b, 0x0c];
/// The longest number of a cell with its unit, in bytes.
const NUMBER: usize = 48;
/// The most words of a line that is looked at word by word.
const WORDS: usize = 24;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_cells_or_words() {
        let shown = |line: &str| {
            let of = |it: &Piece<'_>| match &it.content {
                Content::Label(_) => format!("<{}>", it.folded),
                Content::Value(value) => value.count().map_or("_".to_owned(), |it| it.to_string()),
                Content::Noise => ".".to_owned(),
                _ => format!("?{}", it.folded),
            };
            let mut pieces = Vec::new();
            let document = Document::from_text(line);
            Lines::new(&document, Script::Simplified).pieces(0..line.len(), &mut pieces);
            pieces.iter().map(of).collect::<Vec<String>>().join(" ")
        };
        let cases = [
            ("规章 0 6 4", "<规章> 0 6 4"),
            ("结果维持 结果纠正 总计", "<结果维持> <结果纠正> <总计>"),
            ("3 | 申请办结数 | 件 | 161 |", ". <申请办结数> . 161"),
            ("政务微信公开政府信息数 条 12", "<政务微信公开政府信息数> . 12"),
            ("（二）部分公开（区分处理的， 61 62", "<(二)部分公开(区分处理的,> 61 62"),
            ("5 | | 3 |", "5 _ 3"),
            ("我局召开会议 3 次", "?我局召开会议 3 次"),
        ];
        for (line, expected) in cases {
            assert_eq!(shown(line), expected, "{line}");
        }
    }
}
