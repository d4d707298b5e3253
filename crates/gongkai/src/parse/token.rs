//! Folded text to tokens: numbers with unit and hedge, dates, words of the vocabulary and stops, in one pass from left to right.

mod count;
mod date;

use super::lexicon::{self, Cue};
use crate::affix::Affixes;
use crate::fold::is_han;
use crate::letters::Letters;
use crate::number::chinese_digit;
use crate::unit::UNITS;
use crate::{Qualifier, Share, Value};
use chrono::NaiveDate;
use count::{count, numeral};
use date::date;
use std::ops::Range;

/// A token of folded text.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Token {
    pub(crate) span: Range<usize>,
    pub(crate) kind: Kind,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Kind {
    Number(Number),
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
    pub(crate) numbers: usize,
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

/// What follows a number that is a length of time and no count.
static DURATIONS: Affixes = Affixes::new(&[
    "个工作日",
    "工作日",
    "个月",
    "日内",
    "天",
    "小时",
    "分钟",
    "年来",
    "年内",
    "周岁",
    "周年",
    "年度",
    "个季度",
    "季度",
    "个星期",
    "周",
    "个周",
    "个自然日",
    "年以上",
    "年期",
    "年间",
    "个小时",
    "时",
    "分",
    "秒",
    "日前",
]);

/// The tokens of one paragraph.
pub(crate) fn tokens(text: &str) -> Vec<Token> {
    let mut out: Vec<Token> = Vec::with_capacity(text.len() / 8);
    let mut words = lexicon::cues(text);
    let mut word = words.next();
    let mut at = 0;
    let mut title = next_title(text, 0);
    loop {
        // What a document is called says nothing of what is counted.
        while word.as_ref().is_some_and(|(span, _)| span.start < at || title.contains(&span.start)) {
            word = words.next();
        }
        if word.as_ref().is_some_and(|(span, _)| span.start >= title.end) && title.end < text.len() {
            title = next_title(text, title.end);
            continue;
        }
        let next = word.as_ref().map_or(text.len(), |(span, _)| span.start);
        at += OPENS.find(&text.as_bytes()[at..next]);
        let Some(it) = text[at..].chars().next() else { break };
        let before = at;
        // A number that begins here outranks a word; a hotline such as 12345 does not.
        if it.is_ascii_digit() {
            at = number(text, at, &mut out);
        } else if at == next {
            if let Some((span, cue)) = word.take() {
                at = span.end;
                out.push(Token { span, kind: Kind::Cue(cue) });
                word = words.next();
            }
        } else if opens_numeral(it) {
            let read = count::percent_in_words(text, at, &mut out).or_else(|| date::in_words(text, at, &mut out));
            at = read.unwrap_or_else(|| numeral(text, at, &mut out));
        } else if let Some(stop) = stop(it) {
            at += it.len_utf8();
            out.push(Token { span: before..at, kind: Kind::Stop(stop) });
        } else if it.is_ascii_alphabetic() {
            at = code(text, at, &mut out);
        }
        if at == before {
            at += it.len_utf8();
        }
    }
    out
}

/// How documents are called: 《…的通知》, and not 《政府公报》.
static DOCUMENTS: Affixes = Affixes::new(&[
    "通知", "办法", "意见", "方案", "制度", "条例", "规定", "规范", "细则", "规则", "要点", "决定", "批复", "报告", "纲要", "规划", "计划",
    "标准", "通报", "预案", "守则", "章程", "函", "(试行)", "指引", "机制", "指南", "目录", "手册",
]);

/// The longest title, in bytes.
const LONGEST_TITLE: usize = 240;

/// The first title of a document from a byte on; an empty range at the end of the text where there is none.
fn next_title(text: &str, mut from: usize) -> Range<usize> {
    while let Some(open) = text[from..].find('《').map(|it| from + it) {
        let inside = open + '《'.len_utf8();
        let window = text[inside..].char_indices().take_while(|it| it.0 <= LONGEST_TITLE);
        let close = window.take_while(|it| it.1 != '《').find(|it| it.1 == '》').map(|it| inside + it.0);
        match close.filter(|&close| DOCUMENTS.at_end(&text[inside..close]).is_some()) {
            Some(close) => return inside..close,
            None => from = inside,
        }
    }
    text.len()..text.len()
}

/// Whether a numeral in Chinese characters may begin with a character.
const fn opens_numeral(it: char) -> bool {
    chinese_digit(it).is_some() || matches!(it, '十' | '百' | '千' | '万')
}

/// Every letter that a token may begin with, beside the words of the vocabulary: digits, numerals, stops, and the letters of codes.
#[rustfmt::skip]
static OPENS: Letters = Letters::new(&[
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9',
    '零', '〇', '一', '壹', '二', '两', '贰', '三', '叁', '四', '肆', '五', '伍', '六', '陆', '七', '柒', '八', '捌', '九', '玖', '十', '百', '千', '万',
    '。', '!', '?', '！', '？', '…', ';', ',', '，', '、', ':', '(', '〈', ')', '〉',
    'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r', 's', 't', 'u', 'v', 'w', 'x', 'y', 'z',
    'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M', 'N', 'O', 'P', 'Q', 'R', 'S', 'T', 'U', 'V', 'W', 'X', 'Y', 'Z',
]);

/// Letters with what is glued to them: A4, a web address, an e-mail address. Digits inside are no counts.
fn code(text: &str, at: usize, out: &mut Vec<Token>) -> usize {
    let len = text[at..]
        .bytes()
        .take_while(|it| it.is_ascii_alphanumeric() || matches!(it, b'.' | b'@' | b'/' | b'_' | b'-' | b'&' | b'=' | b':'))
        .count();
    let end = at + len;
    if text[at..end].bytes().any(|it| it.is_ascii_digit()) {
        out.push(Token { span: at..end, kind: Kind::Reference });
    }
    end
}

fn skip_spaces(text: &str, at: usize) -> usize {
    at + text[at..].bytes().take_while(|it| *it == b' ').count()
}

/// Words before digits that are those of a contact.
static CONTACTS: Affixes = Affixes::new(&["电话", "传真", "邮编", "邮政编码", "热线", "区号", "QQ", "号码"]);
/// Words behind digits that name a hotline by them.
static HOTLINES: Affixes = Affixes::new(&["热线", "电话", "民声", "便民", "市长"]);

/// Reads what begins with the digit at `at`; returns where it ends.
fn number(text: &str, at: usize, out: &mut Vec<Token>) -> usize {
    let lead = &text[..at];
    let end = spaced_end(text, at, digits_end(text, at));
    let whole = !text[at..end].contains(['.', ',']);
    let len = end - at;
    if let Some(end) = date(text, at, end, out) {
        return end;
    }
    let next = skip_spaces(text, end);
    let rest = &text[next..];
    let reference = |out: &mut Vec<Token>, end: usize| {
        out.push(Token { span: at..end, kind: Kind::Reference });
        end
    };
    let continues_reference = || matches!(out.last(), Some(Token { kind: Kind::Reference, span }) if matches!(text[span.end..at].trim(), "至" | "-" | "~" | "、" | "到" | "和" | "." | "/"));
    if lead.ends_with('第') || lead.ends_with("第 ") || continues_reference() {
        return reference(out, end);
    }
    // A list ordinal: 1. 2、 (3) at the beginning of a clause, followed by a word.
    let opens = lead.trim_end().is_empty()
        || out.last().is_some_and(|it| matches!(it.kind, Kind::Stop(_)) && text[it.span.end..at].trim().is_empty());
    // 3.1本机关不掌握…: the number of an item, where nothing is counted in 本.
    if lead.trim().is_empty() && text[at..end].contains('.') && ["本机关", "本部门", "本单位", "本局"].iter().any(|it| rest.starts_with(it))
    {
        return reference(out, end);
    }
    if opens && whole && len <= 2 {
        let after = rest.chars().nth(1);
        // 申请：20、答复18件: after a colon only a first ordinal is one.
        let first = text[at..end] == *"1" || !out.last().is_some_and(|it| it.kind == Kind::Stop(Stop::Colon));
        let mark = rest.starts_with('、') && first || (rest.starts_with('.') && after.is_some_and(|it| !it.is_ascii_digit()));
        let bracketed = rest.starts_with(')') && lead.trim_end().ends_with('(');
        if mark || bracketed {
            // Its bracket opens no remark.
            if bracketed {
                out.pop_if(|it| it.kind == Kind::Stop(Stop::Open));
            }
            return reference(out, next + if rest.starts_with('、') { '、'.len_utf8() } else { 1 });
        }
    }
    if rest.starts_with('%') {
        let share = text[at..end].replace(',', "").parse::<Share>();
        out.push(Token { span: at..next + 1, kind: share.map_or(Kind::Unread, Kind::Percent) });
        return next + 1;
    }
    let before = lead.trim_end_matches(' ');
    let bracketed = before.ends_with(['〔', '[', '【'])
        || (whole
            && len == 4
            && before.ends_with('(')
            && rest.starts_with(')')
            && text[next + 1..].trim_start().starts_with(|it: char| it.is_ascii_digit()));
    // The note of a form: 不同渠道和方式公开相同信息计1条.
    let note = before.ends_with('按') && rest.starts_with("条计")
        || before.ends_with("相同信息计")
        || before.ends_with("同一信息计")
        || before.ends_with("同一信息按");
    if bracketed || note || rest.starts_with('号') || DURATIONS.at_start(rest).is_some() {
        return reference(out, end);
    }
    let named = before.strip_suffix(':').unwrap_or(before);
    let contact = whole && len >= 5 && CONTACTS.at_end(named).is_some() && UNITS.at_start(rest).is_none();
    let hotline = whole && (3..=8).contains(&len) && HOTLINES.at_start(rest).is_some() && !rest.starts_with("电话回访");
    // 1+3+N, 互联网+2, +86: a plus that is glued to what stands before it, or that of a telephone. Else it is the sign of a count.
    let glued = lead.strip_suffix('+').is_some_and(|it| len >= 7 || text[at..end] == *"86" || it.ends_with(char::is_alphanumeric));
    if contact || hotline || glued || text[end..].starts_with('+') {
        return reference(out, end);
    }
    // A range of durations: 3-15个工作日.
    if let Some(second) = rest.strip_prefix(['-', '~']) {
        let digits = second.bytes().take_while(u8::is_ascii_digit).count();
        let end = next + 1 + digits;
        if digits > 0 && DURATIONS.at_start(&text[skip_spaces(text, end)..]).is_some() {
            return reference(out, end);
        }
    }
    // -5条: a negative count is not read as a positive one.
    if lead.ends_with('-') && !lead.trim_end_matches('-').ends_with(|it: char| it.is_ascii_alphanumeric()) && !lead.ends_with("--") {
        out.push(Token { span: at..end, kind: Kind::Unread });
        return end;
    }
    count(text, at..end, false, out)
}

/// The end of digits whose thousands a space keeps apart, as in 共1 286条: only between a word and a unit.
fn spaced_end(text: &str, at: usize, first: usize) -> usize {
    if first - at > 3 || !text[..at].ends_with(is_han) || text[at..first].contains('.') {
        return first;
    }
    let mut end = first;
    while let Some(group) = text[end..].strip_prefix(' ').and_then(|it| it.get(..3)).filter(|it| it.bytes().all(|it| it.is_ascii_digit())) {
        end += 1 + group.len();
    }
    let whole = end > first && UNITS.at_start(&text[end..]).is_some();
    if whole { end } else { first }
}

/// The end of digits with separators of thousands and one decimal point.
fn digits_end(text: &str, at: usize) -> usize {
    let bytes = text.as_bytes();
    let run = |from: usize| from + bytes[from..].iter().take_while(|it| it.is_ascii_digit()).count();
    let mut end = run(at);
    if end - at <= 3 {
        while bytes.get(end) == Some(&b',') && run(end + 1) == end + 4 {
            end += 4;
        }
    }
    if bytes.get(end) == Some(&b'.') && run(end + 1) > end + 1 {
        end = run(end + 1);
    }
    end
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
                Some(format!("{value} {unit} {qualifier}").trim_end().to_owned())
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
    fn no_token_opens_with_another_letter() {
        for it in (0..0x1_0000).filter_map(char::from_u32) {
            let opens = it.is_ascii_alphanumeric() || opens_numeral(it) || stop(it).is_some();
            let text = it.to_string();
            assert_eq!(OPENS.find(text.as_bytes()) == 0, opens, "{it}");
        }
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
            ("2013-03-18", "2013-3-18"),
            ("201011日至20101231日", "2010-1-1?; 2010-12-31?"),
            ("1231日", "0-12-31?"),
            ("自20121月1日起至201212月31日止", "2012-1-1?; 2012-12-31?"),
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
            ("12345热线47件", "<12345>; 47 件"),
            ("电话:8522885;传真:8522885", "<8522885>; <8522885>"),
            ("tlfdzzw2@sina.cn", "<tlfdzzw2@sina.cn>"),
            ("两名人员,行政复议两起", "2 名; 2 起"),
            ("七个县,二十二个部门", "7 个; 22 个"),
            ("几十件,数百条,两三件", "unread; unread; unread"),
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
