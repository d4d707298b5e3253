//! Folded text to tokens: numbers with unit and hedge, dates, words of the vocabulary and stops, in one pass from left to right.

use super::lexicon::{self, Cue};
use crate::number::{chinese_digit, chinese_power};
use crate::{Qualifier, Share, Value, chinese_numeral};
use chrono::NaiveDate;
use rust_decimal::Decimal;
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

fn stop(it: char) -> Option<Stop> {
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

/// Units of counts, the longer before the shorter. Each is a measure word that reports put between a number and its noun.
const UNITS: &[&str] = &[
    "篇(条)", "条(次)", "篇(次)", "件(次)", "人次", "批次", "场次", "家次", "件次", "条次", "篇次", "万元", "亿元", "美元", "余条", "大项", "大类", "大板块", "条", "件", "份", "篇", "期", "个", "项", "起", "宗", "例", "次", "人", "名", "家", "批", "场", "元", "册", "则", "张", "部", "处", "位", "支",
    "封", "幅", "页", "本", "版", "户", "辆", "轮", "班", "倍", "种", "款", "台", "套", "间", "所", "字", "门", "座", "段", "枚", "道", "类",
];

/// Units that make a numeral in Chinese characters a count: those that are rare in idioms.
const UNITS_OF_NUMERALS: &[&str] = &["人次", "场次", "条", "件", "份", "篇", "期", "起", "宗", "例", "次", "人", "名", "家", "项", "个", "场", "批", "轮"];

/// What follows a number that is a length of time and no count.
const DURATIONS: &[&str] = &[
    "个工作日", "工作日", "个月", "日内", "天", "小时", "分钟", "年来", "年内", "周岁", "周年", "年度", "个季度", "季度", "个星期", "个自然日", "年以上", "年期", "年间", "个小时", "时", "分", "秒", "日前",
];

/// The tokens of one paragraph.
pub(crate) fn tokens(text: &str) -> Vec<Token> {
    let mut out: Vec<Token> = Vec::with_capacity(text.len() / 8);
    let mut words = lexicon::cues(text).peekable();
    let mut at = 0;
    while let Some(it) = text[at..].chars().next() {
        while words.peek().is_some_and(|(span, _)| span.start < at) {
            words.next();
        }
        let before = at;
        // A number that begins here outranks a word; a hotline such as 12345 does not.
        if it.is_ascii_digit() {
            at = number(text, at, &mut out);
        } else if words.peek().is_some_and(|(span, _)| span.start == at) {
            if let Some((span, cue)) = words.next() {
                at = span.end;
                out.push(Token { span, kind: Kind::Cue(cue) });
            }
        } else if chinese_digit(it).is_some() || it == '十' || it == '百' {
            at = numeral(text, at, &mut out);
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

/// Letters with what is glued to them: A4, a web address, an e-mail address. Digits inside are no counts.
fn code(text: &str, at: usize, out: &mut Vec<Token>) -> usize {
    let len = text[at..].bytes().take_while(|it| it.is_ascii_alphanumeric() || matches!(it, b'.' | b'@' | b'/' | b'_' | b'-' | b'&' | b'=' | b':')).count();
    let end = at + len;
    if text[at..end].bytes().any(|it| it.is_ascii_digit()) {
        out.push(Token { span: at..end, kind: Kind::Reference });
    }
    end
}

fn skip_spaces(text: &str, at: usize) -> usize {
    at + text[at..].bytes().take_while(|it| *it == b' ').count()
}

fn ahead<'a>(text: &str, at: usize, words: &[&'a str]) -> Option<&'a str> {
    words.iter().copied().find(|word| text[at..].starts_with(word))
}

/// Whether the text ends with one of the words, spaces aside.
fn behind(text: &str, words: &[&str]) -> bool {
    let text = text.trim_end_matches(' ');
    words.iter().any(|word| text.ends_with(word))
}

/// Reads what begins with the digit at `at`; returns where it ends.
fn number(text: &str, at: usize, out: &mut Vec<Token>) -> usize {
    let end = digits_end(text, at);
    let lead = &text[..at];
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
    let continues_reference = || {
        matches!(out.last(), Some(Token { kind: Kind::Reference, span }) if matches!(text[span.end..at].trim(), "至" | "-" | "~" | "、" | "到" | "和" | "." | "/"))
    };
    if lead.ends_with('第') || lead.ends_with("第 ") || continues_reference() {
        return reference(out, end);
    }
    // A list ordinal: 1. 2、 (3) at the beginning of a clause, followed by a word.
    let opens = lead.trim_end().is_empty() || out.last().is_some_and(|it| matches!(it.kind, Kind::Stop(_)) && text[it.span.end..at].trim().is_empty());
    if opens && whole && len <= 2 {
        let after = rest.chars().nth(1);
        let mark = rest.starts_with('、') || (rest.starts_with('.') && after.is_some_and(|it| !it.is_ascii_digit()));
        let bracketed = rest.starts_with(')') && lead.trim_end().ends_with('(');
        if mark || bracketed {
            return reference(out, next + if rest.starts_with('、') { '、'.len_utf8() } else { 1 });
        }
    }
    if rest.starts_with('%') {
        let share = text[at..end].replace(',', "").parse::<Share>();
        out.push(Token { span: at..next + 1, kind: share.map_or(Kind::Reference, Kind::Percent) });
        return next + 1;
    }
    let bracketed = behind(lead, &["〔", "[", "【"]) || (whole && len == 4 && behind(lead, &["("]) && rest.starts_with(')') && text[next + 1..].trim_start().starts_with(|it: char| it.is_ascii_digit()));
    if bracketed || rest.starts_with('号') || ahead(text, next, DURATIONS).is_some() {
        return reference(out, end);
    }
    let contact = whole && (behind(lead, &["电话", "传真", "邮编", "邮政编码", "电话:", "传真:", "邮编:", "邮政编码:", "热线", "区号", "QQ", "号码", "号码:"]) && !behind(lead, &["来电"]) && len >= 5);
    let hotline = whole && len >= 3 && len <= 8 && ["热线", "电话", "民声", "便民", "市长"].iter().any(|it| rest.starts_with(it)) && !rest.starts_with("电话回访");
    if contact || hotline || behind(lead, &["+"]) || rest.starts_with('+') {
        return reference(out, end);
    }
    // A range of durations: 3-15个工作日.
    if let Some(second) = rest.strip_prefix(['-', '~']) {
        let digits = second.bytes().take_while(u8::is_ascii_digit).count();
        let end = next + 1 + digits;
        if digits > 0 && ahead(text, skip_spaces(text, end), DURATIONS).is_some() {
            return reference(out, end);
        }
    }
    count(text, at..end, false, out)
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

/// A count: digits, magnitude, hedge and unit.
fn count(text: &str, digits: Range<usize>, in_words: bool, out: &mut Vec<Token>) -> usize {
    let mut at = digits.end;
    let mut qualifier = qualifier_before(&text[..digits.start]);
    let mut magnitude = 1_i64;
    let mut take_magnitude = |at: &mut usize| {
        let next = skip_spaces(text, *at);
        let it = text[next..].chars().next();
        if let Some(it @ ('万' | '亿' | '千' | '百')) = it
            && let Some(power) = chinese_power(it)
            && !text[next..].starts_with("万元")
        {
            magnitude = magnitude.saturating_mul(power);
            *at = next + it.len_utf8();
        } else if text[next..].starts_with("万元") {
            magnitude = magnitude.saturating_mul(10_000);
            *at = next + '万'.len_utf8();
        }
    };
    if !in_words {
        take_magnitude(&mut at);
    }
    let next = skip_spaces(text, at);
    if let Some(it) = text[next..].chars().next().filter(|it| matches!(it, '余' | '多' | '几')) {
        qualifier = Some(Qualifier::Over);
        at = next + it.len_utf8();
        if !in_words {
            take_magnitude(&mut at);
        }
    }
    let next = skip_spaces(text, at);
    let unit = ahead(text, next, UNITS).map(|unit| next..next + unit.len());
    if let Some(unit) = &unit {
        at = unit.end;
    }
    let after = &text[at..];
    if qualifier.is_none() && after.starts_with("以上") {
        qualifier = Some(Qualifier::Over);
    } else if qualifier.is_none() && after.starts_with("左右") {
        qualifier = Some(Qualifier::About);
    }
    let value = if in_words { chinese_numeral(&text[digits.clone()]).map(Value::Count) } else { value(&text[digits.clone()], magnitude) };
    let kind = value.map_or(Kind::Unread, |value| Kind::Number(Number { value, digits: digits.clone(), unit, qualifier, in_words }));
    out.push(Token { span: digits.start..at, kind });
    at
}

/// The value of Arabic digits times a magnitude, whole where it is whole.
fn value(digits: &str, magnitude: i64) -> Option<Value> {
    let plain = digits.replace(',', "");
    if !plain.contains('.') {
        return plain.parse::<i64>().ok()?.checked_mul(magnitude).map(Value::Count);
    }
    let decimal = Decimal::from_str_exact(&plain).ok()?;
    let scaled = decimal.checked_mul(Decimal::from(magnitude))?;
    if magnitude > 1 && scaled.fract().is_zero() { i64::try_from(scaled.trunc()).ok().map(Value::Count) } else { Some(Value::Amount(scaled)) }
}

fn qualifier_before(lead: &str) -> Option<Qualifier> {
    const BEFORE: &[(Qualifier, &[&str])] = &[
        (Qualifier::Over, &["超过", "突破", "逾", "多达", "超", "突破了"]),
        (Qualifier::About, &["约", "近", "大约", "将近", "约为", "接近"]),
        (Qualifier::Under, &["不足", "不到"]),
    ];
    BEFORE.iter().find(|(_, words)| behind(lead, words)).map(|(qualifier, _)| *qualifier)
}

/// A numeral in Chinese characters: a count only before one of its own units, and never after 第.
fn numeral(text: &str, at: usize, out: &mut Vec<Token>) -> usize {
    let len: usize = text[at..].chars().take_while(|it| chinese_digit(*it).is_some() || chinese_power(*it).is_some()).map(char::len_utf8).sum();
    let end = at + len;
    let lead = &text[..at];
    let joined = ["第", "其", "进", "统", "唯", "同", "每", "某", "另", "这", "任", "首", "再", "逐", "专", "之", "哪", "那", "本", "上", "下", "单", "万", "二", "星期", "周", "初", "高", "正", "副", "新", "老", "“"];
    if behind(lead, &joined) || chinese_numeral(&text[at..end]).is_none() {
        return end;
    }
    // 一件, 一个 are turns of phrase; 一名 and 一起 count.
    let single = chinese_numeral(&text[at..end]) == Some(1);
    let hedge = text[end..].chars().next().filter(|it| matches!(it, '余' | '多')).map_or(0, char::len_utf8);
    let Some(unit) = ahead(text, end + hedge, UNITS_OF_NUMERALS) else { return end };
    let after = &text[end + hedge + unit.len()..];
    if single && !matches!(unit, "名" | "起" | "宗" | "例" | "人") {
        return end;
    }
    let noun = ["方面", "季度", "“", "级", "字", "部分", "性", "体", "环节", "阶段", "层面", "月", "小时", "工作日", "一", "民", "大", "标题", "目录", "别", "样", "义"];
    if noun.iter().any(|it| after.starts_with(it)) {
        return end;
    }
    count(text, at..end, true, out)
}

/// A date that begins with the digits at `at`, printed with 年, 月, 日 or damaged.
fn date(text: &str, at: usize, end: usize, out: &mut Vec<Token>) -> Option<usize> {
    let digits = &text[at..end];
    if digits.contains(['.', ',']) || digits.len() > 8 {
        return dotted_date(text, at, out);
    }
    let value: u32 = digits.parse().ok()?;
    let next = skip_spaces(text, end);
    let after = |word: &str| text[next..].starts_with(word);
    let mut found = Date { year: None, month: None, day: None, damaged: false, numbers: 1 };
    let last;
    if after("年") && (1900..2200).contains(&value) {
        found.year = i32::try_from(value).ok();
        let mut end = next + '年'.len_utf8();
        if text[end..].starts_with('度') {
            end += '度'.len_utf8();
        } else if let Some((month, after_month)) = component(text, end, '月', 12) {
            found.month = Some(month);
            found.numbers += 1;
            end = after_month;
            if let Some((day, after_day)) = component(text, end, '日', 31) {
                found.day = Some(day);
                found.numbers += 1;
                end = after_day;
            }
        }
        last = end;
    } else if after("月") && (1..=12).contains(&value) && !text[..at].ends_with('第') {
        found.month = Some(value);
        let mut end = next + '月'.len_utf8();
        // 12月31期间: 日 was lost.
        let day = component(text, end, '日', 31).or_else(|| component(text, end, '期', 31).map(|(day, end)| (day, end - '期'.len_utf8())));
        if let Some((day, after_day)) = day {
            found.day = Some(day);
            found.numbers += 1;
            end = after_day;
        }
        last = end;
    } else if after("日") && digits.len() >= 5 {
        (found.year, found.month, found.day) = split(digits)?;
        found.damaged = true;
        last = next + '日'.len_utf8();
    } else if after("日") && (3..=4).contains(&digits.len()) && value > 31 {
        (found.month, found.day) = split_month_day(digits).map(|(month, day)| (Some(month), Some(day)))?;
        found.damaged = true;
        last = next + '日'.len_utf8();
    } else if after("日") && (1..=31).contains(&value) && !after("日均") {
        found.day = Some(value);
        last = next + '日'.len_utf8();
    } else {
        return dotted_date(text, at, out);
    }
    out.push(Token { span: at..last, kind: Kind::Date(found) });
    Some(last)
}

/// 2012-01-31, 2012.1.31, 2012/1/31.
fn dotted_date(text: &str, at: usize, out: &mut Vec<Token>) -> Option<usize> {
    let bytes = text.as_bytes();
    let run = |from: usize| from + bytes.get(from..).unwrap_or_default().iter().take_while(|it| it.is_ascii_digit()).count();
    let year_end = run(at);
    let mark = bytes.get(year_end).copied().filter(|it| matches!(it, b'-' | b'.' | b'/'))?;
    let month_end = run(year_end + 1);
    if year_end - at != 4 || bytes.get(month_end) != Some(&mark) {
        return None;
    }
    let day_end = run(month_end + 1);
    let part = |range: Range<usize>| text[range].parse::<u32>().ok();
    let found = Date { year: text[at..year_end].parse().ok(), month: part(year_end + 1..month_end), day: part(month_end + 1..day_end), damaged: false, numbers: 3 };
    found.resolve(None)?;
    out.push(Token { span: at..day_end, kind: Kind::Date(found) });
    Some(day_end)
}

/// A month or day after `at`: digits, spaces, and its character.
fn component(text: &str, at: usize, mark: char, most: u32) -> Option<(u32, usize)> {
    let start = skip_spaces(text, at);
    let end = start + text[start..].bytes().take(3).take_while(u8::is_ascii_digit).count();
    let value = text[start..end].parse().ok().filter(|it| (1..=most).contains(it))?;
    let next = skip_spaces(text, end);
    text[next..].starts_with(mark).then(|| (value, next + mark.len_utf8()))
}

type Parts = (Option<i32>, Option<u32>, Option<u32>);

/// Digits of a date that lost 年 and 月: 201011日 is 1 January, 20101231日 is 31 December.
fn split(digits: &str) -> Option<Parts> {
    let year = digits.get(..4)?.parse().ok().filter(|year| (1990..2100).contains(year))?;
    let (month, day) = split_month_day(digits.get(4..)?)?;
    Some((Some(year), Some(month), Some(day)))
}

/// Month and day run together. Where both splits are dates (111), the month of one digit is taken.
fn split_month_day(digits: &str) -> Option<(u32, u32)> {
    (1..=2_usize).find_map(|at| {
        let month = digits.get(..at)?.parse().ok().filter(|it| (1..=12).contains(it))?;
        let day = digits.get(at..)?;
        let valid = !day.is_empty() && day.len() <= 2 && !day.starts_with('0') || (day.len() == 2 && at == 2);
        let day = day.parse().ok().filter(|it| valid && (1..=31).contains(it))?;
        Some((month, day))
    })
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
            Kind::Date(date) => Some(format!("{:?}-{:?}-{:?}{}", date.year.unwrap_or(0), date.month.unwrap_or(0), date.day.unwrap_or(0), if date.damaged { "?" } else { "" })),
            Kind::Reference => Some(format!("<{}>", &text[it.span])),
            Kind::Unread => Some("unread".to_owned()),
            Kind::Cue(_) | Kind::Stop(_) => None,
        };
        tokens(text).into_iter().filter_map(show).collect::<Vec<_>>().join("; ")
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
            ("收费3.5万元", "35000 元"),
            ("190.457379", "190.457379 -"),
            ("0.50元", "0.50 元"),
            ("2012年1月1日起", "2012-1-1"),
            ("12月31日", "0-12-31"),
            ("2012年度", "2012-0-0"),
            ("2013-03-18", "2013-3-18"),
            ("201011日至20101231日", "2010-1-1?; 2010-12-31?"),
            ("1231日", "0-12-31?"),
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
            ("一系列,进一步,三公,一是,四个方面,第一期", ""),
            ("99999999999999999999999条", "unread"),
        ];
        for (text, expected) in cases {
            assert_eq!(show(text), expected, "{text}");
        }
    }
}
