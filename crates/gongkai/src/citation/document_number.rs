//! Document numbers (发文字号, GB/T 9704-2012, 7.2.5): organ code, year in hexagonal brackets, serial. Reports print them in many ways.

use crate::Error;
use crate::affix::Affixes;
use crate::keyed::keyed;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// The number of a document, in its parts.
///
/// ```
/// use gongkai::{DocumentNumber, NumberRepair};
/// let number: DocumentNumber = "国办公开办函 [2021] 30 号".parse()?;
/// assert_eq!(number.to_string(), "国办公开办函〔2021〕30号");
///
/// // Brackets get lost in copies: they are put back, and that is said.
/// let repaired: DocumentNumber = "中办发20168号".parse()?;
/// assert_eq!((repaired.year, repaired.serial), (Some(2016), 8));
/// assert_eq!(repaired.repairs, [NumberRepair::Bracket]);
///
/// let decree: DocumentNumber = "国务院令第711号".parse()?;
/// assert_eq!((decree.year, decree.to_string().as_str()), (None, "国务院令第711号"));
/// # Ok::<(), gongkai::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DocumentNumber {
    /// The code of the organ (机关代字) with the mark of the kind: `国办发`.
    pub organ: String,
    /// The year. Decrees have none.
    #[serde(default)]
    pub year: Option<i32>,
    /// The serial number of the year, or of all decrees.
    pub serial: u32,
    /// What had to be put right to read it.
    #[serde(default)]
    pub repairs: Vec<NumberRepair>,
}

keyed! {
    /// Something in a printed document number that had to be put right to read it.
    #[non_exhaustive]
    pub enum NumberRepair as "repair of a document number" {
        /// A bracket is lost; where the year ends was told by its digits.
        Bracket = "bracket", "括号缺失", "a bracket is lost";
        Year = "year", "年份只有两位", "the year has two digits";
        /// 第 before the serial number of a year, or zeros.
        Serial = "serial", "序号前有“第”或虚位", "第 or zeros before the serial number";
        /// 号 is lost.
        Sign = "sign", "缺“号”字", "号 is lost";
    }
}

const OPEN: [char; 10] = ['〔', '[', '［', '(', '（', '【', '﹝', '〖', '「', '<'];
const CLOSE: [char; 10] = ['〕', ']', '］', ')', '）', '】', '﹞', '〗', '」', '>'];
/// The most characters of an organ code.
const ORGAN: usize = 16;

impl DocumentNumber {
    /// The number that a text is, if it is one.
    pub(crate) fn read(text: &str) -> Option<Self> {
        let width = |it: char| match it {
            '０'..='９' => char::from_digit(u32::from(it) - u32::from('０'), 10).unwrap_or(it),
            other => other,
        };
        let compact: String = text.chars().filter(|it| !it.is_whitespace()).map(width).collect();
        read(&compact)
    }

    /// The number that ends a text, as in 根据国办发〔2014〕32号: words before it that belong to the sentence are left out.
    pub(crate) fn at_end(text: &str) -> Option<Self> {
        // The year begins at its bracket, or at its digits where the bracket is lost; a decree ends in 令第N号.
        let unsigned = text.strip_suffix('号').unwrap_or(text).trim_end();
        let unserial = unsigned.trim_end_matches(|it: char| it.is_ascii_digit() || CLOSE.contains(&it) || it == '第' || it == ' ');
        let head = text.rfind(OPEN).map_or(unserial, |open| &text[..open]).trim_end();
        let start = head.char_indices().rev().take_while(|(_, it)| crate::fold::is_han(*it)).take(SEEN).last()?.0;
        let organ = cut(&text[start..head.len()]);
        let number = Self::read(&text[head.len() - organ.len()..])?;
        // A longer code holds words of the sentence that are not known here.
        let decree = number.year.is_none();
        (decree || number.organ.chars().count() <= CODE && !number.organ.contains("政府")).then_some(number)
    }
}

/// The most characters before the year that are looked at.
const SEEN: usize = 30;
/// The longest organ code that is taken from running text.
const CODE: usize = 8;

/// Words that stand before a document number in a sentence.
#[rustfmt::skip]
static BEFORE: Affixes = Affixes::new(&[
    "根据", "按照", "依据", "依照", "遵照", "转发", "印发", "关于", "下发", "制发", "结合", "落实", "贯彻", "执行", "制定", "出台",
    "发布", "文件", "通知", "办公厅", "办公室", "委员会", "人民政府", "监察局", "了", "按", "见", "以", "和", "及", "的", "经",
]);

/// The organ code at the end of a run of characters, without the words of the sentence and the full names of organs before it.
fn cut(run: &str) -> &str {
    // 国务院令 is a name that may follow anything.
    if let Some(decree) = ["国务院令", "国令", "主席令", "政府令"].iter().find(|it| run.ends_with(**it)) {
        return &run[run.len() - decree.len()..];
    }
    let last = run.chars().next_back().map_or(0, char::len_utf8);
    &run[BEFORE.last_end(&run[..run.len() - last]).unwrap_or(0)..]
}

/// The parts of a number without its spaces, or `None`.
fn read(compact: &str) -> Option<DocumentNumber> {
    let start = compact.find(|it: char| it.is_ascii_digit() || OPEN.contains(&it))?;
    let (organ, rest) = compact.split_at(start);
    let mut repairs = Vec::new();
    // A decree: 第 stands before its serial number, and no year does.
    if let Some(decree) = organ.strip_suffix('第').filter(|it| it.ends_with('令')) {
        let serial = rest.strip_suffix('号')?.parse().ok().filter(|it| *it > 0)?;
        return Some(DocumentNumber { organ: decree.to_owned(), year: None, serial, repairs });
    }
    let opened = rest.strip_prefix(OPEN);
    let digits = opened.unwrap_or(rest);
    let run = digits.bytes().take_while(u8::is_ascii_digit).count();
    let closes = digits[run..].starts_with(CLOSE);
    let (year, rest) = match (run, closes) {
        (2 | 4, true) => digits.split_at(run),
        // No bracket tells where the year ends: its first two digits do.
        (5..=9, false) if digits.starts_with("19") || digits.starts_with("20") => digits.split_at(4),
        (4, false) if digits[run..].starts_with('第') => digits.split_at(4),
        _ => return None,
    };
    if opened.is_none() || !closes {
        repairs.push(NumberRepair::Bracket);
    }
    let year = match (year.len(), year.parse::<i32>().ok()?) {
        (2, year) => {
            repairs.push(NumberRepair::Year);
            if year >= 49 { 1900 + year } else { 2000 + year }
        }
        (_, year) => year,
    };
    let rest = rest.strip_prefix(CLOSE).unwrap_or(rest);
    let (serial, rest) = match rest.strip_prefix('第') {
        Some(rest) => (rest, true),
        None => (rest, false),
    };
    let signed = serial.strip_suffix('号');
    let serial = signed.unwrap_or(serial);
    if rest || serial.starts_with('0') {
        repairs.push(NumberRepair::Serial);
    }
    if signed.is_none() {
        repairs.push(NumberRepair::Sign);
    }
    let plain = !serial.is_empty() && serial.len() <= 5 && serial.bytes().all(|it| it.is_ascii_digit());
    let serial = serial.parse().ok().filter(|it| plain && *it > 0)?;
    let known = (1949..=2100).contains(&year) && (1..=ORGAN).contains(&organ.chars().count()) && organ.chars().all(crate::fold::is_han);
    known.then(|| DocumentNumber { organ: organ.to_owned(), year: Some(year), serial, repairs })
}

impl FromStr for DocumentNumber {
    type Err = Error;

    /// Reads a document number in any of the ways in which it is printed.
    ///
    /// # Errors
    ///
    /// When the text is no document number, even when brackets are put back.
    fn from_str(text: &str) -> Result<Self, Error> {
        Self::read(text).ok_or_else(|| {
            Error::bad_value(
                format!("{text:?} 不是发文字号；应如“国办发〔2014〕32号”：机关代字、六角括号内四位年份、序号、“号”。"),
                format!("{text:?} is no document number: write organ code, year of four digits in brackets, serial and 号, as in 国办发〔2014〕32号."),
            )
        })
    }
}

impl fmt::Display for DocumentNumber {
    /// The normal form: `国办发〔2014〕32号`, `国务院令第492号`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.year {
            Some(year) => write!(f, "{}〔{year}〕{}号", self.organ, self.serial),
            None => write!(f, "{}第{}号", self.organ, self.serial),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use NumberRepair::{Bracket, Serial, Sign, Year};

    #[test]
    fn printed_in_many_ways() {
        let cases: &[(&str, &str, &[NumberRepair])] = &[
            ("吐地行办传[2012]66号", "吐地行办传〔2012〕66号", &[]),
            ("国办函〔2020〕109号", "国办函〔2020〕109号", &[]),
            ("中办发﹝2016﹞8号", "中办发〔2016〕8号", &[]),
            ("闽价费〔 2008 〕 472 号", "闽价费〔2008〕472号", &[]),
            ("粤价（２００９）２０３号", "粤价〔2009〕203号", &[]),
            ("中办发﹝20168号", "中办发〔2016〕8号", &[Bracket]),
            ("中办发2016〕8号", "中办发〔2016〕8号", &[Bracket]),
            ("国办公开办函〔202130", "国办公开办函〔2021〕30号", &[Bracket, Sign]),
            ("云政发[87]12号", "云政发〔1987〕12号", &[Year]),
            ("云政发〔2011〕第012号", "云政发〔2011〕12号", &[Serial]),
            ("国务院令第492号", "国务院令第492号", &[]),
        ];
        for (text, normal, repairs) in cases {
            let number: DocumentNumber = text.parse().expect(text);
            assert_eq!((number.to_string().as_str(), number.repairs.as_slice()), (*normal, *repairs), "{text}");
        }
        for wrong in [
            "",
            "云政发",
            "云政发〔2011〕号",
            "〔2011〕5号",
            "云政发〔2011〕123456号",
            "云政发〔1234〕5号",
            "云政发〔2011〕0号",
            "2016年8号",
        ] {
            assert!(wrong.parse::<DocumentNumber>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn the_words_of_the_sentence_are_left_out() {
        let found = |text: &str| DocumentNumber::at_end(text).map(|it| it.to_string());
        assert_eq!(found("根据国办发〔2014〕32号").as_deref(), Some("国办发〔2014〕32号"));
        assert_eq!(found("我县以云政办发[2012]15号").as_deref(), Some("云政办发〔2012〕15号"));
        assert_eq!(found("共收到12号"), None);
        for (text, number) in [
            ("依照国务院办公厅国办发〔2016〕8号", Some("国办发〔2016〕8号")),
            ("转发了县政办〔2012〕5号", Some("县政办〔2012〕5号")),
            ("根据国务院令第711号", Some("国务院令第711号")),
            ("根据中办发20168号", Some("中办发〔2016〕8号")),
            ("按国办函〔2020〕109号", Some("国办函〔2020〕109号")),
            ("政务公开办公室国办公开办函〔2021〕30号", Some("国办公开办函〔2021〕30号")),
            ("本市全体机关同志共同认真学习闽政办〔2020〕1号", None),
        ] {
            assert_eq!(found(text).as_deref(), number, "{text}");
        }
    }
}
