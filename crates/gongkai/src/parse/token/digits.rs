//! What begins with a digit or a letter of a code: a count with its unit, a share, a date, or a reference that counts nothing.

use super::count::count;
use super::date::date;
use super::{Kind, Stop, Token};
use crate::Share;
use crate::affix::Affixes;
use crate::fold::is_han;
use crate::parse::few::few;
use crate::unit::UNITS;

/// What follows a number that is a length of time and no count.
pub(super) static DURATIONS: Affixes = Affixes::new(&[
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

/// Letters with what is glued to them: A4, a web address, an e-mail address. Digits inside are no counts.
pub(super) fn code(text: &str, at: usize, out: &mut Vec<Token>) -> usize {
    let len = text[at..]
        .bytes()
        .take_while(|it| it.is_ascii_alphanumeric() || matches!(it, b'.' | b'@' | b'/' | b'_' | b'-' | b'&' | b'=' | b':'))
        .count();
    let end = at + len;
    if let Some(end) = mistyped(text, at, out) {
        return end;
    }
    if text[at..end].bytes().any(|it| it.is_ascii_digit()) {
        out.push(Token { span: at..end, kind: Kind::Reference });
    }
    end
}

/// Units that a mistyped number is known by.
static COUNTED: Affixes = Affixes::new(&["条", "件", "份", "篇", "次", "人", "元", "條", "人次"]);

/// 公开信息l26条, 受理申请O件: letters that stand for digits, before a unit. It is a number, and none that can be read.
fn mistyped(text: &str, at: usize, out: &mut Vec<Token>) -> Option<usize> {
    // Most digits are followed by none of them.
    if !matches!(text.as_bytes().get(digits_run(text, at)), Some(b'O' | b'o' | b'l' | b'I')) {
        return None;
    }
    let run = text[at..].bytes().take_while(|it| it.is_ascii_digit() || matches!(it, b'O' | b'o' | b'l' | b'I')).count();
    let end = at + run;
    let letters = text[at..end].bytes().filter(u8::is_ascii_alphabetic).count();
    let opens = text[..at].trim_end_matches(' ').ends_with(|it: char| is_han(it) || matches!(it, ':' | '：' | '(' | '（'));
    // II条 counts in Roman numerals.
    let digits = run > letters || run == 1 && matches!(&text[at..end], "O" | "o");
    let counted = COUNTED.at_start(text[end..].trim_start_matches(' ')).is_some();
    (letters > 0 && digits && opens && counted).then(|| {
        out.push(Token { span: at..end, kind: Kind::Unread });
        end
    })
}

pub(super) fn skip_spaces(text: &str, at: usize) -> usize {
    at + text[at..].bytes().take_while(|it| *it == b' ').count()
}

/// Words before digits that are those of a contact.
static CONTACTS: Affixes = Affixes::new(&["电话", "传真", "邮编", "邮政编码", "热线", "区号", "QQ", "号码"]);
/// Words behind digits that name a hotline by them.
static HOTLINES: Affixes = Affixes::new(&["热线", "电话", "民声", "便民", "市长"]);

/// Reads what begins with the digit at `at`; returns where it ends.
pub(super) fn number(text: &str, at: usize, out: &mut Vec<Token>) -> usize {
    let lead = &text[..at];
    // 1O5件.
    if let Some(end) = mistyped(text, at, out) {
        return end;
    }
    if let Some(end) = telephone_end(text, at).or_else(|| clock_end(text, at)).or_else(|| index_end(text, at)) {
        out.push(Token { span: at..end, kind: Kind::Reference });
        return end;
    }
    let end = spaced_end(text, at, digits_end(text, at));
    let whole = !text.as_bytes()[at..end].iter().any(|it| matches!(it, b'.' | b','));
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
    // 6.2级地震, 3级医院: a grade.
    if rest.starts_with('级') {
        return reference(out, end);
    }
    // 第9条至12条, 第9、12条.
    let before = out.iter().rev().take(2).find(|it| it.kind != Kind::Stop(Stop::Enumeration));
    let joint = |it: &str| matches!(it, "至" | "-" | "~" | "、" | "到" | "和" | "." | "/" | "条至" | "条到" | "条、" | "条和" | "条-");
    let continues_reference = || before.is_some_and(|it| it.kind == Kind::Reference && joint(text[it.span.end..at].trim_ascii()));
    // 详见附图1、图2.
    let figure = || few!["附图", "附表", "见图", "见表", "、图", "、表", "(图", "(表"].end(lead);
    if lead.ends_with('第') || lead.ends_with("第 ") || continues_reference() || figure() {
        return reference(out, end);
    }
    // A list ordinal: 1. 2、 (3) at the beginning of a clause, followed by a word.
    // So is one behind 其中: 其中1.组织机构5条;2.规章100条.
    let opens = lead.trim_ascii_end().is_empty()
        || few!["其中", "包括", "主要有", "分别为", "分别是"].end(lead.trim_ascii_end())
        || out.last().is_some_and(|it| matches!(it.kind, Kind::Stop(_)) && text[it.span.end..at].trim_ascii().is_empty());
    // 3.1本机关不掌握…: the number of an item, where nothing is counted in 本.
    if lead.trim_ascii().is_empty() && text[at..end].contains('.') && few!["本机关", "本部门", "本单位", "本局"].open(rest) {
        return reference(out, end);
    }
    if opens && whole && len <= 2 {
        let after = rest.chars().nth(1);
        // 申请：20、答复18件: after a colon only a first ordinal is one.
        let first = text[at..end] == *"1" || !out.last().is_some_and(|it| matches!(it.kind, Kind::Stop(Stop::Colon)));
        let mark = rest.starts_with('、') && first
            || (rest.starts_with('.') && (after.is_some_and(|it| !it.is_ascii_digit()) || is_year(rest, 1)));
        // 五十(48)条 counts.
        let counted = rest.get(1..).is_some_and(|it| UNITS.at_start(it).is_some());
        let bracketed = rest.starts_with(')') && lead.trim_ascii_end().ends_with('(') && !counted;
        if mark || bracketed {
            // Its bracket opens no remark.
            if bracketed {
                out.pop_if(|it| matches!(it.kind, Kind::Stop(Stop::Open)));
            }
            return reference(out, next + if rest.starts_with('、') { '、'.len_utf8() } else { 1 });
        }
    }
    if rest.starts_with('%') {
        let digits = &text[at..end];
        let share = if digits.contains(',') { digits.replace(',', "").parse::<Share>() } else { digits.parse() };
        out.push(Token { span: at..next + 1, kind: share.map_or(Kind::Unread, Kind::Percent) });
        return next + 1;
    }
    let before = lead.trim_end_matches(' ');
    let bracketed = before.ends_with(['〔', '[', '【'])
        || (whole
            && len == 4
            && before.ends_with('(')
            && rest.starts_with(')')
            && text[next + 1..].trim_ascii_start().starts_with(|it: char| it.is_ascii_digit()));
    // The note of a form: 不同渠道和方式公开相同信息计1条.
    let note = before.ends_with(['按', '计']) && is_of_a_note(before, rest);
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

/// The end of a telephone number with the code of its area: 0591-24832364, 0571)86624908.
fn telephone_end(text: &str, at: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let code = digits_run(text, at);
    let parted = bytes[at] == b'0' && (3..=4).contains(&(code - at)) && matches!(bytes.get(code), Some(b'-' | b')'));
    let end = parted.then(|| digits_run(text, code + 1))?;
    (7..=8).contains(&(end - code - 1)).then_some(end)
}

/// The end of a time of day: 17:03, 16:55:49.
fn clock_end(text: &str, at: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let two = |from: usize| (bytes.get(from) == Some(&b':') && digits_run(text, from + 1) == from + 3).then_some(from + 3);
    let hour = digits_run(text, at);
    let minute = two(hour).filter(|_| (1..=2).contains(&(hour - at)))?;
    let (hours, minutes) = (text[at..hour].parse::<u8>().ok()?, text[hour + 1..minute].parse::<u8>().ok()?);
    let end = two(minute).unwrap_or(minute);
    // Behind a day it is one, whatever follows: 2022-01-26 11:27 字体.
    let dated = text[..at].trim_end_matches(' ').ends_with(|it: char| it.is_ascii_digit() || it == '日') && text[..at].ends_with(' ');
    let counts = !dated && UNITS.at_start(&text[skip_spaces(text, end)..]).is_some();
    (hours < 24 && minutes < 60 && !counts).then_some(end)
}

/// The end of the number by which a page is kept: 索引号：11370300MB2856822A/2012-00007.
fn index_end(text: &str, at: usize) -> Option<usize> {
    let before = text[..at].trim_end_matches([' ', ':', '|']);
    let letters = |it: &u8| it.is_ascii_alphanumeric() || matches!(it, b'/' | b'-' | b'_');
    few!["索引号", "索引编号", "信息索引号"].end(before).then(|| at + text.as_bytes()[at..].iter().take_while(|it| letters(it)).count())
}

/// The end of digits whose thousands a space keeps apart, as in 共1 286条: only between a word and a unit.
fn spaced_end(text: &str, at: usize, first: usize) -> usize {
    if first - at > 3
        || text.as_bytes().get(first) != Some(&b' ')
        || !text[..at].trim_end_matches(' ').ends_with(is_han)
        || text[at..first].contains('.')
    {
        return first;
    }
    let mut end = first;
    while let Some(group) = text[end..].strip_prefix(' ').and_then(|it| it.get(..3)).filter(|it| it.bytes().all(|it| it.is_ascii_digit())) {
        end += 1 + group.len();
    }
    let whole = end > first && UNITS.at_start(text[end..].trim_start_matches(' ')).is_some();
    if whole { end } else { first }
}

/// Whether what stands around a number is that of a note on how to count.
fn is_of_a_note(before: &str, rest: &str) -> bool {
    before.ends_with('按') && rest.starts_with("条计")
        || before.ends_with("只计") && rest.starts_with('条')
        || few!["相同信息计", "同一信息计", "同一信息按"].end(before)
}

/// The end of the digits that stand at a place.
fn digits_run(text: &str, at: usize) -> usize {
    at + text.as_bytes()[at..].iter().take_while(|it| it.is_ascii_digit()).count()
}

/// Whether a year stands at a byte: 2019年.
fn is_year(text: &str, at: usize) -> bool {
    text[at..].starts_with("20") && digits_run(text, at) == at + 4 && text[at + 4..].starts_with('年')
}

/// The end of digits with separators of thousands and one decimal point.
fn digits_end(text: &str, at: usize) -> usize {
    let bytes = text.as_bytes();
    let run = |from: usize| digits_run(text, from);
    let mut end = run(at);
    if end - at <= 3 {
        while bytes.get(end) == Some(&b',') && run(end + 1) == end + 4 {
            end += 4;
        }
    }
    // 1.2019年收到申请: the number of an item, and a year.
    let opens = || text[..at].trim_end().is_empty() || text[..at].trim_end().ends_with(['。', ';', ',', ':']);
    let year = || end - at <= 2 && is_year(text, end + 1) && opens();
    if bytes.get(end) == Some(&b'.') && run(end + 1) > end + 1 && !year() {
        end = run(end + 1);
    }
    end
}
