//! The structure of a report: its headings and their numbers, its sections, the format of its year.

pub(super) mod caption_missing;
pub(super) mod format_of_year;
pub(super) mod heading_misspelt;
pub(super) mod kinds_announced;
pub(super) mod mixed_formats;
pub(super) mod numbering;
pub(super) mod order;
pub(super) mod parts_announced;
pub(super) mod required_figure;
pub(super) mod section_empty;
pub(super) mod section_missing;

use super::{Breach, Options};
use crate::number::is_ordinal;
use crate::{Bilingual, Concept, Edition, Place, Reading, chinese_numeral};
use std::ops::Range;
use std::sync::LazyLock;

/// A numbered heading.
#[derive(Debug)]
pub(super) struct Heading {
    /// 1 for 一、, 2 for （一）.
    level: usize,
    number: i64,
    /// The bytes of the words after the number.
    words: Range<usize>,
    place: Place,
}

/// How far before its first number a table begins, in bytes: its header and the label of its first row.
const BEFORE: usize = 240;

/// The longest ordinal on a line of its own, in bytes, and a letter that stands for the words after it.
const ALONE: usize = 18;
const REST: char = '情';

/// The longest line that is a heading, in characters.
const LONGEST: usize = 45;

/// The numbered headings of a report, rows of tables aside.
pub(super) fn headings(reading: &Reading) -> Vec<Heading> {
    let text = reading.document.text();
    // Where each table stands, with the labels of its first rows.
    let tables: Vec<(usize, usize)> = reading
        .cells
        .iter()
        .filter_map(|cells| {
            let printed = || cells.iter().flatten().map(|it| &it.range);
            Some((printed().map(|it| it.start).min()?.saturating_sub(BEFORE), printed().map(|it| it.end).max()?))
        })
        .collect();
    let in_table = |at: usize| tables.iter().any(|&(start, end)| (start..end).contains(&at));
    // 二、 may stand on a line of its own, and its words on the next one.
    let mut alone: Option<(usize, usize, i64)> = None;
    let mut heading = |line: Range<usize>| {
        let shown = text[line.clone()].trim_start_matches(|it: char| it.is_whitespace() || matches!(it, '#' | '*'));
        let start = line.end - shown.len();
        let before = alone.take_if(|_| !shown.is_empty());
        let first = shown.chars().next();
        let opens = matches!(first, Some('（' | '(' | '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十'));
        if !opens && before.is_none() {
            return None;
        }
        let shown = shown.trim_end();
        if opens
            && shown.len() <= ALONE
            && let Some((level, number, _)) = ordinal(&format!("{shown}{REST}"))
            && ordinal(shown).is_none()
        {
            alone = Some((start, level, number));
            return None;
        }
        let (start, (level, number, words)) = match (ordinal(shown), before) {
            (Some(own), _) => (start, own),
            (None, Some((start, level, number))) if !shown.contains('。') && shown.chars().nth(LONGEST).is_none() => {
                (start, (level, number, shown))
            }
            _ => return None,
        };
        // 三、本 over 年 over 度: a label that stands upright.
        let upright = words.trim().chars().nth(1).is_none();
        if in_table(start) && (upright || is_label(level, number, words)) {
            return None;
        }
        let is_short = level == 2 || words.chars().nth(LONGEST).is_none() && !words.contains(['。', '；', ';']);
        // 四、结转下一年度	6	0: a row with its fields.
        if !is_short || shown.contains('|') || words.contains('\t') {
            return None;
        }
        let end = line.start + text[line].trim_end().len();
        Some(Heading { level, number, words: end - words.len()..end, place: Place::new(&reading.document, start..end) })
    };
    reading.document.lines().filter_map(&mut heading).collect()
}

impl Heading {
    /// The words after the number.
    fn words<'a>(&self, reading: &'a Reading) -> &'a str {
        &reading.document.text()[self.words.clone()]
    }
}

/// Whether a report is whole, as far as its headings tell, and no excerpt.
pub(super) fn is_whole(reading: &Reading, options: &Options) -> bool {
    !options.partial && reading.report.sections.iter().filter(|it| !it.heading.is_empty()).count() >= HEADINGS
}

/// A report with fewer headings is no whole one.
const HEADINGS: usize = 4;

/// The level and number of a line that opens with a Chinese ordinal, and the words after it.
fn ordinal(line: &str) -> Option<(usize, i64, &str)> {
    let bracketed = line.strip_prefix(['（', '(']);
    let inner = bracketed.unwrap_or(line);
    let len: usize = inner.chars().take_while(|it| is_ordinal(*it)).map(char::len_utf8).sum();
    let number = chinese_numeral(&inner[..len]).filter(|_| len > 0)?;
    let rest = &inner[len..];
    let words = if bracketed.is_some() { rest.strip_prefix(['）', ')'])? } else { rest.strip_prefix(['、', '.', '．', '，', ','])? };
    let words = words.trim_start_matches(['、', ' ', '　']);
    (!words.is_empty()).then_some((if bracketed.is_some() { 2 } else { 1 }, number, words))
}

/// Whether a line is the label of a row of a statutory table, standing on a line of its own.
fn is_label(level: usize, number: i64, words: &str) -> bool {
    let ends = |rest: &str| rest.is_empty() || rest.starts_with(['（', '(', '：', ':']) || rest.starts_with(char::is_numeric);
    // Its values stand behind a tab where the file has a table.
    // Its values stand behind a tab, or behind much room, where there is a table.
    let same = |label: &str| {
        words.strip_prefix(label).is_some_and(|rest| rest.starts_with(['\t', ' ']) && rest.trim() != "" || ends(rest.trim_start()))
    };
    let from = LABELS.partition_point(|it| (it.0, it.1) < (level, number));
    LABELS[from..].iter().take_while(|it| (it.0, it.1) == (level, number)).any(|it| same(it.2))
}

/// The labels of rows that are printed with a Chinese ordinal, without their remarks in brackets, in the order of level and number.
static LABELS: LazyLock<Vec<(usize, i64, &'static str)>> = LazyLock::new(|| {
    let items = Edition::ALL.iter().flat_map(|it| it.forms()).flat_map(|form| form.rows);
    let plain = |label: &'static str| label.split(['（', '(']).next().unwrap_or(label);
    let mut labels: Vec<_> = items
        .filter_map(|item| ordinal(&format!("{}x", item.numbering)).map(|(level, number, _)| (level, number, item)))
        .flat_map(|(level, number, item)| {
            std::iter::once(item.label).chain(item.aliases.iter().copied()).map(move |it| (level, number, plain(it)))
        })
        .collect();
    labels.sort_unstable();
    labels.dedup();
    labels
});

/// A breach at one place that is about no number.
fn at(place: Place, about: &str, message: Bilingual, concepts: Vec<Concept>, found: Option<String>, expected: Option<String>) -> Breach {
    Breach { about: about.to_owned(), severity: None, message, places: vec![place], concepts, expected, found, suspects: Vec::new() }
}
