//! Folded text to tokens: numbers with unit and hedge, dates, words of the vocabulary and stops, in one pass from left to right.

mod count;
mod date;
mod digits;
mod opens;
mod titled;

use super::lexicon::{self, Cue, LEXICON};
use crate::number::chinese_digit;
use crate::{Qualifier, Share, Value};
use chrono::NaiveDate;
use count::numeral;
use digits::{code, number};
use opens::{OPENS, TITLE};
use std::ops::Range;
use titled::title_end;

/// A token of folded text.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Token {
    pub(crate) span: Range<usize>,
    pub(crate) kind: Kind,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Kind {
    /// Apart from the others, so that a token is small.
    Number(Box<Number>),
    Percent(Share),
    Date(Date),
    /// A number that counts nothing: an ordinal, article, document number, duration, contact, or code.
    Reference,
    /// Digits beyond what a count can be.
    Unread,
    Cue(Cue),
    Stop(Stop),
}

/// A number that may count something.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Number {
    pub(crate) value: Value,
    /// The digits alone, without hedge and unit.
    pub(crate) digits: Range<usize>,
    pub(crate) unit: Option<Range<usize>>,
    pub(crate) qualifier: Option<Qualifier>,
    /// Written in Chinese numerals.
    pub(crate) in_words: bool,
}

/// A date as far as it is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Date {
    pub(crate) year: Option<i32>,
    pub(crate) month: Option<u32>,
    pub(crate) day: Option<u32>,
    /// 年 or 月 was lost in print, so that digits run together.
    pub(crate) damaged: bool,
    /// How many numbers of the source it holds.
    pub(crate) numbers: u8,
}

impl Date {
    pub(crate) fn resolve(self, year: Option<i32>) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.year.or(year)?, self.month?, self.day?)
    }
}

/// Punctuation that ends something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stop {
    Sentence,
    Semicolon,
    Comma,
    Enumeration,
    Colon,
    Open,
    Close,
}

const fn stop(it: char) -> Option<Stop> {
    Some(match it {
        '。' | '!' | '?' | '！' | '？' | '…' => Stop::Sentence,
        ';' => Stop::Semicolon,
        ',' | '，' => Stop::Comma,
        '、' => Stop::Enumeration,
        ':' => Stop::Colon,
        '(' | '〈' => Stop::Open,
        ')' | '〉' => Stop::Close,
        _ => return None,
    })
}

/// The tokens of one paragraph.
pub(crate) fn tokens(text: &str) -> Vec<Token> {
    let mut out: Vec<Token> = Vec::with_capacity(text.len() / 8);
    let (opens, words, bytes) = (&*OPENS, &*LEXICON, text.as_bytes());
    let mut at = 0;
    // No word counts before this byte: what a document is called says nothing of what is counted.
    let mut silent = 0;
    loop {
        at += opens.find(&bytes[at..]);
        let Some(&first) = bytes.get(at) else { return out };
        let end = if first.is_ascii_digit() {
            // A number that begins here outranks a word.
            let end = number(text, at, &mut out);
            silent = silent.max(torn_word_end(text, at, end));
            end
        } else if let Some((length, stop)) = stop_at(text, at) {
            out.push(Token { span: at..at + length, kind: Kind::Stop(stop) });
            at + length
        } else if let Some((length, cue)) = words.at_start(&bytes[at..]).filter(|_| at >= silent) {
            out.push(Token { span: at..at + length, kind: Kind::Cue(cue) });
            at + length
        } else if opens.is_alone(&bytes[at..]) {
            other(text, at, &mut silent, &mut out)
        } else {
            // The beginning of a longer word.
            at
        };
        at = if end > at { end } else { text.ceil_char_boundary(at + 1) };
    }
}

/// The stop that stands at a place, and its length. None begins like a Han letter.
fn stop_at(text: &str, at: usize) -> Option<(usize, Stop)> {
    let it = match text.as_bytes()[at] {
        0xe4..0xea => return None,
        _ => text[at..].chars().next()?,
    };
    Some((it.len_utf8(), stop(it)?))
}

/// Reads a numeral, a code or a title where one begins; returns where it ends.
fn other(text: &str, at: usize, silent: &mut usize, out: &mut Vec<Token>) -> usize {
    let Some(it) = text[at..].chars().next() else { return at };
    if opens_numeral(it) {
        let read = count::percent_in_words(text, at, out).or_else(|| date::in_words(text, at, out));
        let end = read.unwrap_or_else(|| numeral(text, at, out));
        *silent = (*silent).max(torn_word_end(text, at, end));
        return end;
    }
    if it.is_ascii_alphabetic() {
        return code(text, at, out);
    }
    if it == TITLE && at >= *silent {
        *silent = title_end(text, at + it.len_utf8());
    }
    at
}

/// Where a word ends that begins in the unit of a number and goes on behind it: 2013年底未办结 is none that was 办结.
fn torn_word_end(text: &str, number: usize, end: usize) -> usize {
    let letters = text[number..end].char_indices().rev().take(UNIT).filter(|it| !it.1.is_ascii());
    let words = letters.filter_map(|(at, _)| {
        let word = &text.as_bytes()[number + at..];
        lexicon::may_begin(word).then(|| lexicon::cue(word)).flatten().map(|it| number + at + it.0)
    });
    words.max().unwrap_or(end)
}

/// So many letters has a unit that a word may begin with.
const UNIT: usize = 2;

/// Whether a numeral in Chinese characters may begin with a character.
const fn opens_numeral(it: char) -> bool {
    chinese_digit(it).is_some() || matches!(it, '十' | '百' | '千' | '万')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn show(text: &str) -> String {
        let show = |it: Token| match it.kind {
            Kind::Number(number) => {
                let value = match &number.value {
                    Value::Count(count) => count.to_string(),
                    Value::Amount(amount) => amount.to_string(),
                    _ => unreachable!("a number token holds a number"),
                };
                let unit = number.unit.map_or("-", |it| &text[it]);
                let qualifier = number.qualifier.map_or("", Qualifier::key);
                Some(format!("{value} {unit} {qualifier}").trim_ascii_end().to_owned())
            }
            Kind::Percent(share) => Some(format!("{share}%")),
            Kind::Date(date) => Some(format!(
                "{:?}-{:?}-{:?}{}",
                date.year.unwrap_or(0),
                date.month.unwrap_or(0),
                date.day.unwrap_or(0),
                if date.damaged { "?" } else { "" }
            )),
            Kind::Reference => Some(format!("<{}>", &text[it.span])),
            Kind::Unread => Some("unread".to_owned()),
            Kind::Cue(_) | Kind::Stop(_) => None,
        };
        tokens(text).into_iter().filter_map(show).collect::<Vec<_>>().join("; ")
    }

    #[test]
    fn a_token_is_small() {
        // Every question walks over them.
        assert!(size_of::<Token>() <= 48, "{} bytes", size_of::<Token>());
    }

    #[test]
    fn a_word_that_begins_in_a_unit_says_nothing() {
        let words = |text: &'static str| -> Vec<&str> {
            tokens(text).into_iter().filter(|it| matches!(it.kind, Kind::Cue(_))).map(|it| &text[it.span]).collect()
        };
        assert_eq!(words("2013年底未办结的7件"), [""; 0]);
        assert_eq!(words("2013年办结7件"), ["办结"]);
        assert_eq!(words("《关于公开工作的通知》公开3件"), ["公开"]);
    }

    #[test]
    fn numbers_and_what_only_looks_like_one() {
        let cases = [
            ("公开4934条,占8.21%", "4934 条; 8.21%"),
            ("共3,107件", "3107 件"),
            ("12,345,678元", "12345678 元"),
            ("2.6万期", "26000 期"),
            ("突破1.3亿次", "130000000 次 over"),
            ("约 2.2万人次", "22000 人次 about"),
            ("18万余条", "180000 条 over"),
            ("100余万次", "1000000 次 over"),
            ("80多人", "80 人 over"),
            ("200多期内容", "200 期 over"),
            ("近20家", "20 家 about"),
            ("不足10件", "10 件 under"),
            ("占百分之五十", "50%"),
            ("占百分之三十八点三;", "38.3%"),
            ("达百分之百", "100%"),
            ("占百分之十二点零五", "12.05%"),
            ("占百分之15.6", "15.6%"),
            ("百分之几", ""),
            ("收费3.5万元", "35000 元"),
            ("190.457379", "190.457379 -"),
            ("0.50元", "0.50 元"),
            ("信息共1 286条", "1286 条"),
            ("分别为12 345条", "12345 条"),
            ("网站12 微信345条", "12 -; 345 条"),
            ("共1 2865条", "1 -; 2865 条"),
            ("《关于12件申请的通知》3份", "12 件; 3 份"),
            ("2012年1月1日起", "2012-1-1"),
            ("12月31日", "0-12-31"),
            ("2012年度", "2012-0-0"),
            ("2025未收到申请,2024我局公开3条,公开2024条", "2025-0-0; 2024-0-0; 3 条; 2024 条"),
            ("按照《条例》第9条至12条规定,第9、12条,公开9、12条", "<9>; <12>; <9>; <12>; 9 -; 12 条"),
            ("(详见附图1、图2),图3张", "<1>; <2>; 3 张"),
            ("2013-03-18", "2013-3-18"),
            ("201011日至20101231日", "2010-1-1?; 2010-12-31?"),
            ("1231日", "0-12-31?"),
            ("自20121月1日起至201212月31日止", "2012-1-1?; 2012-12-31?"),
            ("自 2015 1 1日起至 2015 12 31日止,公开2015 1条", "2015-1-1?; 2015-12-31?; 2015 -; 1 条"),
            ("2012-2013学年度公开3条,2012年至2014年", "2013-0-0; 3 条; 2012-0-0; 2014-0-0"),
            ("1.2019年收到2件,2.5万条,3.2019条", "<1.>; 2019-0-0; 2 件; 25000 条; 3.2019 条"),
            ("201213月1日", "201213 -; 0-0-1"),
            ("第9至12条规定", "<9>; <12>"),
            ("第5名", "<5>"),
            ("〔2009〕6号", "<2009>; <6>"),
            ("吐地行办传[2012]66号", "<2012>; <66>"),
            ("20个工作日内", "<20>"),
            ("3-15个工作日", "<3-15>"),
            ("1.组织机构类3条;2.文件类8条", "<1.>; 3 条; <2.>; 8 条"),
            ("3、1年来", "<3、>; <1>"),
            ("(1)概况", "<1)>"),
            ("其中1.组织机构5条;2.规章1.5万条", "<1.>; 5 条; <2.>; 15000 条"),
            ("12345热线47件", "<12345>; 47 件"),
            ("电话:8522885;传真:8522885", "<8522885>; <8522885>"),
            ("电话:0591-24832364,(0571)86624908,12345条", "<0591-24832364>; <0571)86624908>; 12345 条"),
            ("时间:2017-01-10 16:20,9:05:30", "2017-1-10; <16:20>; <9:05:30>"),
            ("时间:2022-01-26 11:27 字体:[]", "2022-1-26; <11:27>"),
            ("收到申请:20件,比例1:20条", "20 件; 1 -; 20 条"),
            ("索引号:330803-043/2020-42138,12条", "<330803-043/2020-42138>; 12 条"),
            ("索引号 | 11370300MB28A/2012-None | 3条", "<11370300MB28A/2012-None>; 3 条"),
            ("tlfdzzw2@sina.cn", "<tlfdzzw2@sina.cn>"),
            ("两名人员,行政复议两起", "2 名; 2 起"),
            ("七个县,二十二个部门", "7 个; 22 个"),
            ("几十件,数百条,两三件", "unread; unread; unread"),
            ("信息二百九十(290)条,五十(48)条", "290 条; 48 -"),
            ("申请一件,十几件,万余条", "1 件; 10 件 over; 10000 条 over"),
            ("收取5千万元", "50000000 元"),
            ("占33.333333333%", "unread"),
            ("接听咨询电话12345次", "12345 次"),
            ("二〇一二年一月一日至二〇一二年十二月三十一日", "2012-1-1; 2012-12-31"),
            ("一系列,进一步,三公,一是,四个方面,第一期", ""),
            ("99999999999999999999999条", "unread"),
        ];
        for (text, expected) in cases {
            assert_eq!(show(text), expected, "{text}");
        }
    }
}
