//! What the text of a cell holds: a value, a label, a mark, nothing.

use super::label::{self, Meaning};
use crate::Value;
use crate::fold::{Script, folded};
use crate::unit::UNITS;
use rust_decimal::Decimal;
use std::borrow::Cow;

/// What a cell, or what may be one, holds.
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

/// A text longer than this is running text, in characters.
const PROSE: usize = 40;
/// The longest value with its remark, in bytes.
pub(super) const VALUE: usize = 120;

/// The longest of the words below, in bytes.
const WORD: usize = 15;
/// Words over tables that name no row or column.
const NOISE: &[&str] = &["信息内容", "申请人情况", "指标名称", "统计指标", "单位", "计量单位", "序号"];
/// What the text of a cell holds, and the text itself, folded.
pub(super) fn seen(text: &str, script: Script) -> (Content, Cow<'_, str>) {
    // Most cells of a form hold a number and nothing else, or a label as the form prints it.
    let text = text.trim();
    if let Some(count) = plain_count(text) {
        return (Content::Value(Value::Count(count)), Cow::Borrowed(text));
    }
    if let Some(label) = label::official(text) {
        return (Content::Label(label.meanings), Cow::Borrowed(&label.folded));
    }
    let folded = match folded(text, script) {
        Cow::Borrowed(folded) => Cow::Borrowed(folded.trim()),
        Cow::Owned(folded) => Cow::Owned(folded.trim().to_owned()),
    };
    (content(&folded), folded)
}

/// The count of a text that is nothing but digits.
pub(super) fn plain_count(text: &str) -> Option<i64> {
    let digits = !text.is_empty() && text.len() <= DIGITS && text.bytes().all(|it| it.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}

/// So many digits are a count, whatever they are.
const DIGITS: usize = 18;

/// What a folded text holds, as a cell of its own.
fn content(folded: &str) -> Content {
    if folded.is_empty() || folded == "|" {
        return Content::Blank;
    }
    // 4 [1]: the mark of a footnote.
    let is_mark = |it: &str| !it.is_empty() && it.chars().all(|it| it.is_ascii_digit() || is_raised(it));
    let marked = folded.strip_suffix(']').and_then(|it| it.split_once('[')).filter(|it| is_mark(it.1) && !it.0.is_empty());
    let folded = marked.map_or(folded, |it| it.0.trim_end());
    // Nothing longer than this is a value, or a word over a table.
    if folded.len() <= VALUE {
        let mut plain = Cow::Borrowed(folded);
        if folded.contains(char::is_whitespace) {
            if stands_apart(folded) {
                return Content::Text;
            }
            plain.to_mut().retain(|it| !it.is_whitespace());
        }
        // Marks of Markdown around a value.
        if plain.len() > 1 && plain.bytes().any(|it| matches!(it, b'*' | b'\\' | b'`')) {
            let marks = |it: char| matches!(it, '*' | '\\' | '`');
            if !plain.chars().all(marks) {
                plain.to_mut().retain(|it| !marks(it));
            }
        }
        if plain.contains('/') && plain.bytes().all(|it| matches!(it, b'-' | b'/')) {
            return Content::Value(Value::Mark(plain.into_owned()));
        }
        let rule = plain.len() >= 3 && plain.bytes().all(|it| matches!(it, b'-' | b':' | b'=' | b'_' | b'+'));
        let page = plain.len() > 2 && plain.starts_with('-') && plain.ends_with('-');
        if rule || page || plain.len() <= WORD && (NOISE.contains(&&*plain) || is_unit(&plain)) {
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

/// Whether a cell holds a measure word and nothing else: 件, (条).
fn is_unit(plain: &str) -> bool {
    let bare = plain.strip_prefix('(').and_then(|it| it.strip_suffix(')')).unwrap_or(plain);
    UNITS.at_start(bare).is_some_and(|unit| unit.len() == bare.len())
}

/// Whether the value of a cell may begin with a folded character: digits, signs and marks.
pub(super) fn opens_value(it: char) -> bool {
    it.is_ascii_digit()
        || matches!(it, '〇' | '零' | '无' | '○' | '×' | '_' | '+' | '-' | '增' | '减' | '↑' | '↓' | '(' | '/' | '\\' | '·' | '*')
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
    "空",
    "(空)",
    "(无)",
    "N/A",
    "n/a",
    "无数据",
    "未填",
    "未填报",
];

/// The value of a cell: a number as it may be printed, a mark, or a word that stands for one.
fn value(plain: &str) -> Option<Value> {
    if plain.len() <= WORD && SAID.contains(&plain) {
        return Some(Value::NotANumber(plain.to_owned()));
    }
    if !plain.starts_with(opens_value) {
        return None;
    }
    if matches!(plain, "/" | "-" | "--" | "\\" | "·" | "*" | "//" | "○" | "×" | "_") {
        return Some(Value::Mark(plain.to_owned()));
    }
    // 零件, in a column of 件.
    if plain.strip_prefix(['〇', '零']).is_some_and(|unit| unit.is_empty() || is_unit(unit)) {
        return Some(Value::Count(0));
    }
    if plain == "无" {
        return Some(Value::NotANumber(plain.to_owned()));
    }
    // A number with its sign may stand in brackets.
    let bracketed = plain.strip_prefix('(').and_then(|it| it.strip_suffix(')'));
    // Whether (5) is five or five less nobody can tell.
    let plain = bracketed.filter(|it| it.starts_with('-') || plain_count(it) == Some(0)).unwrap_or(plain);
    // 3(减): which way it went stands behind.
    let turned = [("(减)", -1), ("(减少)", -1), ("(增)", 1), ("(增加)", 1)];
    let behind = turned.into_iter().find_map(|(words, sign)| Some((plain.strip_suffix(words)?, sign)));
    if let Some((number, sign)) = behind {
        return plain_count(number).map(|it| Value::Count(it * sign));
    }
    // A remark may stand behind the number: 22(其中修订16件). So may the mark of a footnote.
    let number = plain.split('(').next().filter(|it| !it.is_empty())?;
    let number = number.trim_end_matches('。');
    let number = number.trim_end_matches(|it| is_raised(it) || matches!(it, '①'..='⑳' | '※' | '*'));
    let signs = [("增加", 1), ("减少", -1), ("+", 1), ("增", 1), ("↑", 1), ("-", -1), ("减", -1), ("↓", -1)];
    let signed =
        signs.into_iter().find_map(|(words, sign)| number.strip_prefix(words).map(|number| (sign, number.trim_start_matches('/'))));
    let (sign, number) = signed.unwrap_or((1, number));
    let unit = UNITS.at_end(number).filter(|it| !matches!(*it, "亿元" | "美元" | "倍"));
    let number = unit.and_then(|unit| number.strip_suffix(unit)).unwrap_or(number);
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

/// Whether a digit is one of a footnote.
const fn is_raised(it: char) -> bool {
    matches!(it, '¹' | '²' | '³' | '⁰'..='⁹')
}

/// Whether spaces part two numbers: 12 13. In 1 2 3 4 they part digits, and in 1 234 groups of three.
fn stands_apart(folded: &str) -> bool {
    let groups = || folded.split_whitespace().map(|it| it.trim_matches(|it: char| !it.is_ascii_digit()));
    let digits = || groups().all(|it| !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit()));
    let single = || groups().all(|it| it.len() == 1);
    let grouped = || groups().skip(1).all(|it| it.len() == 3) && groups().next().is_some_and(|it| it.len() <= 3);
    groups().nth(1).is_some() && digits() && !single() && !grouped()
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
            ("(5)", None),
            ("3(减)", Some(Value::Count(-3))),
            ("零件", Some(Value::Count(0))),
            ("○", Some(Value::Mark("○".to_owned()))),
            ("空", Some(Value::NotANumber("空".to_owned()))),
            ("(-3)", Some(Value::Count(-3))),
            ("零", Some(Value::Count(0))),
            ("无", Some(Value::NotANumber("无".to_owned()))),
            ("无规章", None),
            ("第3", None),
            ("1.", None),
            ("12。", Some(Value::Count(12))),
            // Whether it is twelve or 120000 is for the unit of its column to say.
            ("12万", None),
            ("3亿元", None),
        ];
        for (text, expected) in cases {
            assert_eq!(value(text), expected, "{text}");
        }
    }

    #[test]
    fn no_word_is_longer_than_the_longest() {
        assert_eq!(NOISE.iter().chain(SAID).map(|it| it.len()).max(), Some(WORD));
    }
}
