//! Dates as far as they are printed, also those that lost 年 or 月.

use super::digits::skip_spaces;
use super::{Date, Kind, Token};
use crate::chinese_numeral;
use crate::number::chinese_digit;
use crate::parse::few::few;
use std::ops::Range;

/// A date that begins with the digits at `at`, printed with 年, 月, 日 or damaged.
pub(super) fn date(text: &str, at: usize, end: usize, out: &mut Vec<Token>) -> Option<usize> {
    let digits = &text[at..end];
    if digits.len() > 8 || digits.bytes().any(|it| matches!(it, b'.' | b',')) {
        return dotted_date(text, at, out);
    }
    if let Some(year) = bare_year(text, at, end) {
        let found = Date { year: Some(year), month: None, day: None, damaged: false, numbers: 1 };
        out.push(Token { span: at..end, kind: Kind::Date(found) });
        return Some(end);
    }
    if let Some((found, last)) = school_year(text, at, end).or_else(|| spaced(text, at, end)) {
        out.push(Token { span: at..last, kind: Kind::Date(found) });
        return Some(last);
    }
    // Most numbers are followed by nothing of a date.
    let next = skip_spaces(text, end);
    // 20101231止: 年, 月 and 日 were lost.
    let run_together = digits.len() == 8 && text[next..].starts_with('止');
    if !run_together && !text[next..].starts_with(['年', '月', '日', '-', '~', '至', '/']) {
        return None;
    }
    let value: u32 = digits.parse().ok()?;
    // 1-12月: up to the later month.
    let behind = text[end..].strip_prefix(['-', '~', '至']).map(|it| text.len() - it.len()).filter(|_| (1..=12).contains(&value));
    if let Some((month, last)) = behind.and_then(|from| component(text, from, '月', 12)).filter(|it| it.0 > value) {
        let found = Date { year: None, month: Some(month), day: None, damaged: false, numbers: 2 };
        // 1-12月31日 ends in a day.
        if component(text, last, '日', 31).is_none() {
            out.push(Token { span: at..last, kind: Kind::Date(found) });
            return Some(last);
        }
    }
    let after = |word: &str| text[next..].starts_with(word);
    let mut found = Date { year: None, month: None, day: None, damaged: false, numbers: 1 };
    let last;
    if after("年") && (1900..2200).contains(&value) {
        found.year = i32::try_from(value).ok();
        let mut end = next + '年'.len_utf8();
        // 元月 is the first.
        let first = text[end..].strip_prefix("元月").map(|it| (1, text.len() - it.len()));
        if text[end..].starts_with('度') {
            end += '度'.len_utf8();
        } else if let Some((month, after_month)) = first.or_else(|| component(text, end, '月', 12)) {
            found.month = Some(month);
            found.numbers += u8::from(first.is_none());
            end = after_month;
            if let Some(day) = day_after(text, end) {
                end = day.take(&mut found);
            }
        }
        // 2011年1231日: 月 was lost.
        let digits = text[end..].bytes().take(5).take_while(u8::is_ascii_digit).count();
        if found.month.is_none() && (3..=4).contains(&digits) && text[end + digits..].starts_with('日') {
            (found.month, found.day) = split_month_day(&text[end..end + digits]).map(|(month, day)| (Some(month), Some(day)))?;
            (found.damaged, found.numbers) = (true, 2);
            end += digits + '日'.len_utf8();
        }
        last = end;
    } else if after("月") && (1..=12).contains(&value) && !text[..at].ends_with('第') {
        found.month = Some(value);
        let mut end = next + '月'.len_utf8();
        if let Some(day) = day_after(text, end) {
            end = day.take(&mut found);
        }
        last = end;
    } else if after("月") && (5..=6).contains(&digits.len()) && digits.starts_with("20") {
        // 20121月1日: 年 was lost.
        found.year = digits[..4].parse().ok();
        found.month = digits[4..].parse().ok().filter(|it| (1..=12).contains(it));
        found.month?;
        found.damaged = true;
        let end = next + '月'.len_utf8();
        let day = component(text, end, '日', 31);
        found.day = day.map(|it| it.0);
        found.numbers += u8::from(day.is_some());
        last = day.map_or(end, |it| it.1);
    } else if after("日") && digits.len() >= 5 || run_together {
        (found.year, found.month, found.day) = split(digits)?;
        found.damaged = true;
        last = if run_together { end } else { next + '日'.len_utf8() };
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

/// The four digits of a year.
fn year(digits: &str) -> Option<i32> {
    digits.parse().ok().filter(|it| digits.len() == 4 && (1990..2200).contains(it))
}

/// 2012-2013学年: the year of a school, told by the one that it ends in.
fn school_year(text: &str, at: usize, end: usize) -> Option<(Date, usize)> {
    let first = year(&text[at..end])?;
    let behind = text[end..].strip_prefix('年').unwrap_or(&text[end..]);
    let second = behind.trim_start_matches(['-', '~', '至']);
    let own = second.get(..4).filter(|_| second.len() < behind.len()).and_then(year).filter(|it| *it == first + 1)?;
    let rest = second[4..].strip_prefix('年').unwrap_or(&second[4..]);
    let found = Date { year: Some(own), month: None, day: None, damaged: false, numbers: 2 };
    rest.starts_with("学年").then(|| (found, text.len() - second.len() + 4))
}

/// 2015 1 1日: 年 and 月 were lost, and the spaces around them stayed.
fn spaced(text: &str, at: usize, end: usize) -> Option<(Date, usize)> {
    let own = year(&text[at..end]).filter(|_| text[end..].starts_with(' '))?;
    let start = skip_spaces(text, end);
    let digits = text[start..].bytes().take(3).take_while(u8::is_ascii_digit).count();
    let month = text[start..start + digits].parse().ok().filter(|it| (1..=12).contains(it))?;
    let (day, last) = component(text, start + digits, '日', 31).filter(|_| text[start + digits..].starts_with(' '))?;
    // 2015 1 12 日均3条.
    if few!["均", "常", "报"].open(&text[last..]) {
        return None;
    }
    Some((Date { year: Some(own), month: Some(month), day: Some(day), damaged: true, numbers: 3 }, last))
}

/// A title is no longer, in bytes.
const TITLE: usize = 120;

/// 2025未收到申请, 2024我局主动公开信息: a year that opens a clause, and lost its 年.
fn bare_year(text: &str, at: usize, end: usize) -> Option<i32> {
    let year = text[at..end].parse().ok().filter(|it| end - at == 4 && (2004..2100).contains(it))?;
    let lead = text[..at].trim_end();
    let opens = lead.is_empty() || lead.ends_with(['。', ',', ';', ':']);
    // 2009石岗镇政府信息公开工作年度报告, 石岗县林业局2020政府信息公开年度报告: a title.
    let behind = &text[end..];
    let near = &behind[..behind.floor_char_boundary(TITLE)];
    let directly = few!["政府信息公开工作年度报告", "政府信息公开年度报告", "政府信息公开工作报告"].open(behind);
    // 2014件政府信息公开年度报告收录的信息: a count.
    let counted = few!["件", "条", "份", "人", "个", "次", "篇", "项", "家", "期", "名", "户", "场", "元", "多", "余", "万"];
    let printed = counted.open(behind) || behind.trim_start().starts_with(['年', '月', '日', '-', '/', '~', '至', '.']);
    if directly || !printed && lead.is_empty() && near.contains("政府信息公开") && near.contains("年度报告") {
        return Some(year);
    }
    (opens && few!["未", "没", "我", "本", "全年", "全县", "全市", "全区", "主动公开", "政府信息公开工作"].open(&text[end..]))
        .then_some(year)
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
    let found = Date {
        year: text[at..year_end].parse().ok(),
        month: part(year_end + 1..month_end),
        day: part(month_end + 1..day_end),
        damaged: false,
        numbers: 3,
    };
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

/// A day of a month, and the byte at which it ends.
struct Day {
    of_month: u32,
    end: usize,
    /// It is not printed: 1月日起.
    lost: bool,
}

impl Day {
    /// Gives the day to its date; returns where it ends. A day that was lost is no number of the text.
    fn take(self, date: &mut Date) -> usize {
        date.day = Some(self.of_month);
        date.numbers += u8::from(!self.lost);
        date.damaged |= self.lost;
        self.end
    }
}

/// The day behind a month: 31日, or 31 where 日 was lost before 期间 and 止, or the first where the day of 1月日起 was lost.
fn day_after(text: &str, at: usize) -> Option<Day> {
    let before = |mark: char| component(text, at, mark, 31).map(|(day, end)| (day, end - mark.len_utf8()));
    let printed = component(text, at, '日', 31).or_else(|| before('期')).or_else(|| before('止'));
    if let Some((day, end)) = printed {
        return Some(Day { of_month: day, end, lost: false });
    }
    let first = few!["日起", "日至"].open(&text[at..]) && few!["年1月", "年 1 月", "年01月"].end(&text[..at]);
    first.then_some(Day { of_month: 1, end: at + '日'.len_utf8(), lost: true })
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

/// No part of a date has more letters: 二〇一二.
const MOST: usize = 5;

/// What is typed for 〇 in years: 二○一二年, 二O一二年, 二0一二年.
const ZEROS: [char; 5] = ['○', '◯', 'O', 'o', '0'];

/// A date in Chinese numerals: 二〇一二年一月一日, 五月一日.
pub(super) fn in_words(text: &str, at: usize, out: &mut Vec<Token>) -> Option<usize> {
    let part = |at: usize, mark: char| {
        let numeral = |it: &char| chinese_digit(*it).is_some() || *it == '十' || ZEROS.contains(it);
        let len: usize = text[at..].chars().take(MOST).take_while(numeral).map(char::len_utf8).sum();
        let marked = text[at + len..].starts_with(mark);
        let value = marked.then(|| chinese_numeral(&text[at..at + len].replace(ZEROS, "〇"))).flatten()?;
        Some((value, at + len + mark.len_utf8()))
    };
    // 五月一日 of the year that is spoken of; 五月 alone may be five months.
    if let Some((month, after)) = part(at, '月').filter(|it| (1..=12).contains(&it.0)) {
        let (day, end) = part(after, '日').filter(|it| (1..=31).contains(&it.0))?;
        let found = Date { year: None, month: u32::try_from(month).ok(), day: u32::try_from(day).ok(), damaged: false, numbers: 2 };
        out.push(Token { span: at..end, kind: Kind::Date(found) });
        return Some(end);
    }
    let (year, mut end) = part(at, '年').filter(|(year, _)| (1900..2200).contains(year))?;
    let mut found = Date { year: i32::try_from(year).ok(), month: None, day: None, damaged: false, numbers: 1 };
    if let Some((month, after)) = part(end, '月') {
        (found.month, found.numbers, end) = (u32::try_from(month).ok(), 2, after);
        if let Some((day, after)) = part(end, '日') {
            (found.day, found.numbers, end) = (u32::try_from(day).ok(), 3, after);
        }
    }
    out.push(Token { span: at..end, kind: Kind::Date(found) });
    Some(end)
}
