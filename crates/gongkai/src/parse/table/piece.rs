//! Lines to pieces: what may be a cell of a table.

use super::label::{self, Meaning};
use crate::Value;
use crate::fold::{Folded, Script};
use gongkai_document::Document;
use rust_decimal::Decimal;
use std::borrow::Cow;
use std::ops::Range;

/// A stretch of a line that may be a cell.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    pub(super) content: Content,
    /// Its bytes in the source.
    pub(super) range: Range<usize>,
    pub(super) folded: String,
    /// The first byte of its line.
    pub(super) line: usize,
}

/// What a piece holds.
#[derive(Debug, Clone)]
pub(super) enum Content {
    Label(&'static [Meaning]),
    Value(Value),
    /// An empty cell between pipes.
    Blank,
    /// Nothing between two tabs: a cell, or only a wider gap.
    Hollow,
    /// Rules, page numbers, and words that every table has.
    Noise,
    Text,
    /// Running text, which no table holds.
    Prose,
    /// An empty line: it parts cells, or is one.
    Gap,
}

impl Piece {
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
/// A text longer than this is running text, in characters.
const PROSE: usize = 40;
/// A line without pipes that is longer than this is running text, in bytes without white space.
const LINE: usize = 250;
/// The most cells of a line.
const CELLS: usize = 500;
/// The same with all white space.
const PADDED: usize = 2000;

/// The longest value with its remark, in bytes.
const VALUE: usize = 120;

/// Words over tables that name no row or column.
const NOISE: &[&str] = &["信息内容", "申请人情况", "指标名称", "统计指标", "单位", "计量单位", "序号"];
/// Units that stand in cells of their own.
const UNITS: &[&str] = &[
    "条", "件", "份", "篇", "期", "个", "项", "起", "次", "人", "元", "场", "家", "万元", "人次", "(条)", "(件)", "(次)", "(个)", "(人)",
    "(万元)",
];

/// The pieces of a document in order.
pub(super) fn pieces<'d>(
    document: &'d Document,
    script: Script,
    free: impl Fn(&Range<usize>) -> bool + 'd,
) -> impl Iterator<Item = Piece> + 'd {
    // Whether a pipe has ended the cell before: a pipe on a line of its own ends a cell, or is an empty one.
    let mut closed = false;
    let frame = frame(document.text());
    document.lines().filter(free).flat_map(move |line| {
        let start = line.start;
        let content = document.text()[line.clone()].trim();
        if !content.is_empty() {
            let ends = std::mem::replace(&mut closed, content.ends_with('|'));
            if content == "|" && !ends {
                return Vec::new();
            }
        }
        if content.is_empty() {
            return vec![Piece { content: Content::Gap, range: start..start, folded: String::new(), line: start }];
        }
        // A line of nothing but pipes is none of a table.
        let bytes = &document.text().as_bytes()[line.clone()];
        if bytes.len() > PADDED && bytes.iter().filter(|it| matches!(it, b'|' | b'\t')).count() > CELLS {
            return vec![Piece { content: Content::Prose, range: line, folded: String::new(), line: start }];
        }
        let letters = || document.text()[line.clone()].split_whitespace().map(str::len).sum::<usize>();
        if line.len() > LINE && !document.text()[line.clone()].contains('|') && (line.len() > PADDED || letters() > LINE) {
            return vec![Piece { content: Content::Prose, range: line, folded: String::new(), line: start }];
        }
        let mut of_line: Vec<Piece> = split(document.text(), line.clone(), frame)
            .into_iter()
            .flat_map(|range| piece(document.text(), range, start, script))
            .collect();
        if document.text()[line.clone()].contains('\t') && !document.text()[line].contains('|') {
            for it in of_line.iter_mut().filter(|it| matches!(it.content, Content::Blank)) {
                it.content = Content::Hollow;
            }
        }
        // A line of nothing but cells: an empty one between pipes or tabs is a cell as well.
        let is_cell = |it: &Piece| matches!(it.content, Content::Value(_) | Content::Blank | Content::Hollow);
        if of_line.len() > 2 && of_line.iter().all(is_cell) && of_line.iter().any(Piece::has_number) {
            for it in of_line.iter_mut().filter(|it| !matches!(it.content, Content::Value(_))) {
                it.content = Content::Value(Value::Blank);
            }
        }
        // The number of a row in the table.
        if let [Piece { content: Content::Value(Value::Count(1..=INDEX)), .. }, Piece { content: Content::Label(_), .. }, _, ..] =
            &of_line[..]
        {
            of_line[0].content = Content::Noise;
        }
        // Empty cells before a label are spans of the row above, or the rest of its last row.
        if let Some(label) = of_line.iter().position(|it| matches!(it.content, Content::Label(_))) {
            let mut at = 0;
            of_line.retain(|it| {
                at += 1;
                at > label || !matches!(it.content, Content::Blank | Content::Hollow)
            });
        }
        of_line
    })
}

/// Whether one of the pieces of a line may be a value: its last word is one, or it has cells.
pub(super) fn may_hold_a_value(line: &str, script: Script) -> bool {
    let line = line.trim();
    if line.bytes().any(|it| matches!(it, b'|' | b'\t')) || line.contains("  ") || line.contains("\u{3000}") {
        return true;
    }
    let word = line.rfind(char::is_whitespace).map_or(line, |at| line[at..].trim_start());
    let opens = |it: char| opens_value(it) || matches!(it, '\u{ff01}'..='\u{ff5e}' | '–' | '—' | '―' | '─' | '−');
    if word.len() > VALUE || !word.starts_with(|it: char| opens(it) || script != Script::Simplified) {
        return false;
    }
    let mut folded = Folded::default();
    folded.push(word, 0, script);
    matches!(content(&folded.text), Content::Value(_))
}

/// Where pipes frame the lines of tables: nothing stands before or after such a pipe. Else it is the bound of an empty cell.
#[derive(Debug, Clone, Copy)]
struct Frame {
    before: bool,
    after: bool,
}

/// How most lines of tables are framed.
fn frame(text: &str) -> Frame {
    let (mut before, mut after, mut lines) = (0, 0, 0);
    for line in text.lines().filter(|it| it.contains('|')) {
        before += usize::from(line.trim_start().starts_with('|'));
        after += usize::from(line.trim_end().ends_with('|'));
        lines += 1;
    }
    Frame { before: before * 2 > lines, after: after * 2 > lines }
}

/// The cells of a line: between pipes, else between tabs or wide gaps.
fn split(text: &str, line: Range<usize>, frame: Frame) -> Vec<Range<usize>> {
    let content = &text[line.clone()];
    let at = |offset: usize| line.start + offset;
    if content.contains('\t') && !content.contains('|') {
        // Between two tabs may stand an empty cell.
        let mut start = 0;
        let mut out = Vec::new();
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
    }
    if content.contains('|') {
        let mut out = Vec::new();
        let mut start = if frame.before && content.trim_start().starts_with('|') { content.find('|').map_or(0, |it| it + 1) } else { 0 };
        if content.trim() == "|" {
            return vec![line.clone()];
        }
        while let Some(end) = content[start..].find('|').map(|it| start + it) {
            out.push(at(start)..at(end));
            start = end + 1;
        }
        if !content[start..].trim().is_empty() || !frame.after && !out.is_empty() {
            out.push(at(start)..line.end);
        }
        return out;
    }
    at_gaps(text, line)
}

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

/// A piece, or several where a label and its values stand in one: 行政许可 0.
fn piece(text: &str, range: Range<usize>, line: usize, script: Script) -> Vec<Piece> {
    let one = |range: Range<usize>| {
        let slice = &text[range.clone()];
        let start = range.start + (slice.len() - slice.trim_start().len());
        let range = start..start.max(range.start + slice.trim_end().len());
        let text = &text[range.clone()];
        if let Some(count) = plain_count(text) {
            return Piece { content: Content::Value(Value::Count(count)), range, folded: text.to_owned(), line };
        }
        if let Some(label) = label::official(text) {
            return Piece { content: Content::Label(label.meanings), range, folded: label.folded.clone(), line };
        }
        let mut folded = Folded::default();
        folded.push(text, range.start, script);
        Piece { content: content(folded.text.trim()), range, folded: folded.text.trim().to_owned(), line }
    };
    let whole = one(range.clone());
    if !matches!(whole.content, Content::Text | Content::Prose) {
        return vec![whole];
    }
    // A label, then values with single spaces between them.
    let slice = &text[whole.range.clone()];
    let words: Vec<Range<usize>> = slice
        .split_whitespace()
        .map(|it| {
            let at = it.as_ptr() as usize - slice.as_ptr() as usize + whole.range.start;
            at..at + it.len()
        })
        .take(WORDS + 1)
        .collect();
    if words.len() > WORDS {
        return vec![whole];
    }
    if words.len() < 2 {
        return vec![whole];
    }
    let each: Vec<Piece> = words.iter().map(|it| one(it.clone())).collect();
    let values = each.iter().rev().take_while(|it| matches!(it.content, Content::Value(_) | Content::Noise)).count();
    if values == 0 {
        // The names of a header side by side.
        let names = each.iter().all(|it| matches!(it.content, Content::Label(_) | Content::Noise));
        return if names { each } else { vec![whole] };
    }
    if values == words.len() || !each.iter().any(|it| matches!(it.content, Content::Value(_))) {
        return vec![whole];
    }
    let (label, rest) = words.split_at(words.len() - values);
    let label = one(label[0].start..label[label.len() - 1].end);
    if !matches!(label.content, Content::Label(_)) || rest.is_empty() {
        return vec![whole];
    }
    std::iter::once(label).chain(each.into_iter().skip(words.len() - values)).collect()
}

/// The most words of a line that is looked at word by word.
const WORDS: usize = 24;

/// The count of a text that is nothing but digits.
pub(super) fn plain_count(text: &str) -> Option<i64> {
    let digits = !text.is_empty() && text.len() <= DIGITS && text.bytes().all(|it| it.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}

/// So many digits are a count, whatever they are.
const DIGITS: usize = 18;

/// What a text holds, as a cell of its own.
pub(super) fn content(folded: &str) -> Content {
    if folded.is_empty() || folded == "|" {
        return Content::Blank;
    }
    // Nothing longer than this is a value, or a word over a table.
    if folded.len() <= VALUE {
        let mut plain = Cow::Borrowed(folded);
        if folded.contains(char::is_whitespace) {
            plain.to_mut().retain(|it| !it.is_whitespace());
        }
        // Marks of Markdown around a value.
        if plain.len() > 2 && plain.bytes().any(|it| matches!(it, b'*' | b'\\')) {
            plain.to_mut().retain(|it| it != '*' && it != '\\');
        }
        let rule = plain.len() >= 3 && plain.bytes().all(|it| matches!(it, b'-' | b':' | b'=' | b'_' | b'+'));
        let page = plain.len() > 2 && plain.starts_with('-') && plain.ends_with('-');
        if rule || page || NOISE.contains(&&*plain) || UNITS.contains(&&*plain) {
            return Content::Noise;
        }
        if let Some(value) = value(&plain) {
            return Content::Value(value);
        }
    }
    if folded.starts_with("注:") && !folded.contains(|it: char| it.is_ascii_digit()) {
        return Content::Noise;
    }
    let meanings = label::meanings(folded);
    if !meanings.is_empty() {
        return Content::Label(meanings);
    }
    if folded.chars().nth(PROSE).is_some() || folded.contains(['。', ';']) { Content::Prose } else { Content::Text }
}

/// Whether the value of a cell may begin with a folded character: digits, signs and marks.
fn opens_value(it: char) -> bool {
    it.is_ascii_digit() || matches!(it, '〇' | '零' | '无' | '+' | '-' | '增' | '减' | '↑' | '↓' | '(' | '/' | '\\' | '·' | '*')
}

/// Words that stand in a cell instead of a number, and name nothing.
const SAID: &[&str] = &[
    "见附件",
    "详见附件",
    "见附表",
    "详见附表",
    "若干",
    "不适用",
    "不详",
    "暂无",
    "暂无数据",
    "未统计",
    "未作统计",
    "不统计",
    "保密",
    "略",
    "同上",
    "多",
    "较多",
];

/// The value of a cell: a number as it may be printed, a mark, or a word that stands for one.
fn value(plain: &str) -> Option<Value> {
    if SAID.contains(&plain) {
        return Some(Value::NotANumber(plain.to_owned()));
    }
    if !plain.starts_with(opens_value) {
        return None;
    }
    if matches!(plain, "/" | "-" | "--" | "\\" | "·" | "*" | "//") {
        return Some(Value::Mark(plain.to_owned()));
    }
    if matches!(plain, "〇" | "零") {
        return Some(Value::Count(0));
    }
    if plain == "无" {
        return Some(Value::NotANumber(plain.to_owned()));
    }
    // A number with its sign may stand in brackets.
    let bracketed = plain.strip_prefix('(').and_then(|it| it.strip_suffix(')'));
    let plain = bracketed.filter(|it| it.starts_with('-') || plain_count(it).is_some()).unwrap_or(plain);
    // A remark may stand behind the number: 22(其中修订16件). So may the mark of a footnote.
    let number = plain.split('(').next().filter(|it| !it.is_empty())?;
    let number = number.trim_end_matches(|it| matches!(it, '¹' | '²' | '³' | '⁰'..='⁹' | '①'..='⑳' | '※' | '*'));
    let signs = [("增加", 1), ("减少", -1), ("+", 1), ("增", 1), ("↑", 1), ("-", -1), ("减", -1), ("↓", -1)];
    let signed =
        signs.into_iter().find_map(|(words, sign)| number.strip_prefix(words).map(|number| (sign, number.trim_start_matches('/'))));
    let (sign, number) = signed.unwrap_or((1, number));
    let number = ["万元", "人次", "件", "项", "条", "个", "次", "元", "人", "篇", "份", "期", "场", "起", "家"]
        .iter()
        .find_map(|unit| number.strip_suffix(unit))
        .unwrap_or(number);
    let digits = ungrouped(number)?;
    let shaped = digits.starts_with(|it: char| it.is_ascii_digit())
        && digits.ends_with(|it: char| it.is_ascii_digit())
        && digits.bytes().all(|it| it.is_ascii_digit() || it == b'.')
        && digits.bytes().filter(|it| *it == b'.').count() <= 1;
    if !shaped {
        return None;
    }
    if digits.contains('.') {
        return Decimal::from_str_exact(&digits).ok().map(|it| Value::Amount(it * Decimal::from(sign)));
    }
    digits.parse::<i64>().ok().map(|it| Value::Count(it * sign))
}

/// A number without the marks between its groups of three or four digits; nothing where they stand elsewhere: `1,2` is two numbers.
fn ungrouped(number: &str) -> Option<Cow<'_, str>> {
    if !number.contains([',', '\'']) {
        return Some(Cow::Borrowed(number));
    }
    let whole = number.split('.').next().unwrap_or_default();
    let mut groups = whole.split([',', '\'']);
    let first = groups.next().unwrap_or_default().len();
    let rest: Vec<usize> = groups.map(str::len).collect();
    let even = |size: usize| (1..=size).contains(&first) && rest.iter().all(|it| *it == size);
    (even(3) || even(4)).then(|| Cow::Owned(number.replace([',', '\''], "")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_in_many_prints() {
        let cases = [
            ("0", Some(Value::Count(0))),
            ("1,234", Some(Value::Count(1234))),
            ("+3", Some(Value::Count(3))),
            ("减4", Some(Value::Count(-4))),
            ("251000元", Some(Value::Count(251_000))),
            ("22(其中修订16件)", Some(Value::Count(22))),
            ("12.50", Some(Value::Amount(Decimal::new(1250, 2)))),
            ("/", Some(Value::Mark("/".to_owned()))),
            ("38人次", Some(Value::Count(38))),
            ("(0)", Some(Value::Count(0))),
            ("(-3)", Some(Value::Count(-3))),
            ("零", Some(Value::Count(0))),
            ("无", Some(Value::NotANumber("无".to_owned()))),
            ("无规章", None),
            ("第3", None),
            ("1.", None),
        ];
        for (text, expected) in cases {
            assert_eq!(value(text), expected, "{text}");
        }
    }

    #[test]
    fn a_line_is_cells_or_words() {
        let shown = |line: &str| {
            let of = |it: &Piece| match &it.content {
                Content::Label(_) => format!("<{}>", it.folded),
                Content::Value(value) => value.count().map_or("_".to_owned(), |it| it.to_string()),
                Content::Noise => ".".to_owned(),
                _ => format!("?{}", it.folded),
            };
            let document = Document::from_text(line);
            pieces(&document, Script::Simplified, |_| true).map(|it| of(&it)).collect::<Vec<_>>().join(" ")
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

    #[test]
    fn lines_are_split_at_pipes_tabs_and_wide_gaps() {
        let shown =
            |line: &str| split(line, 0..line.len(), frame(line)).into_iter().map(|it| line[it].trim().to_owned()).collect::<Vec<_>>();
        assert_eq!(shown("规章 | 0 | | 3 |"), ["规章", "0", "", "3"]);
        assert_eq!(shown("| 规章 | 0 |"), ["规章", "0"]);
        assert_eq!(shown("|||"), ["", ""]);
        assert_eq!(shown("|"), ["|"]);
        assert_eq!(shown("规章\t0  3"), ["规章", "0", "3"]);
        assert_eq!(shown("行政许可 0"), ["行政许可 0"]);
    }
}
