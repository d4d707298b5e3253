//! Counts: digits or a numeral, with magnitude, hedge and unit.

use super::digits::{DURATIONS, skip_spaces};
use super::{Kind, Number, Token};
use crate::affix::Affixes;
use crate::number::{chinese_digit, chinese_power};
use crate::parse::few::few;
use crate::unit::{OF_NUMERALS, measure};
use crate::{Qualifier, Value, chinese_numeral};
use rust_decimal::Decimal;
use std::borrow::Cow;
use std::ops::Range;

/// A count: digits, magnitude, hedge and unit.
pub(super) fn count(text: &str, digits: Range<usize>, in_words: bool, out: &mut Vec<Token>) -> usize {
    let mut at = digits.end;
    let mut qualifier = qualifier_before(&text[..digits.start]);
    let mut magnitude = 1_i64;
    let mut take_magnitude = |at: &mut usize| {
        // 5千万: one power after another.
        while let Some(it) = text[skip_spaces(text, *at)..].chars().next().filter(|it| matches!(it, '万' | '亿' | '千' | '百')) {
            magnitude = magnitude.saturating_mul(chinese_power(it).unwrap_or(1));
            *at = skip_spaces(text, *at) + it.len_utf8();
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
    let unit = measure(&text[next..]).map(|unit| next..next + unit);
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
    let kind =
        value.map_or(Kind::Unread, |value| Kind::Number(Box::new(Number { value, digits: digits.clone(), unit, qualifier, in_words })));
    out.push(Token { span: digits.start..at, kind });
    at
}

/// The value of Arabic digits times a magnitude, whole where it is whole.
fn value(digits: &str, magnitude: i64) -> Option<Value> {
    let parted = digits.bytes().any(|it| matches!(it, b',' | b' '));
    let plain = if parted { Cow::Owned(digits.replace([',', ' '], "")) } else { Cow::Borrowed(digits) };
    if !plain.contains('.') {
        return plain.parse::<i64>().ok()?.checked_mul(magnitude).map(Value::Count);
    }
    let decimal = Decimal::from_str_exact(&plain).ok()?;
    let scaled = decimal.checked_mul(Decimal::from(magnitude))?;
    if magnitude > 1 && scaled.fract().is_zero() {
        i64::try_from(scaled.trunc()).ok().map(Value::Count)
    } else {
        Some(Value::Amount(scaled))
    }
}

fn qualifier_before(lead: &str) -> Option<Qualifier> {
    static BEFORE: Affixes = Affixes::new(&["超过", "突破", "逾", "多达", "超", "突破了", "约", "近", "约为", "接近", "不足", "不到"]);
    BEFORE.at_end(lead.trim_end_matches(' ')).map(|word| match word {
        "约" | "近" | "约为" | "接近" => Qualifier::About,
        "不足" | "不到" => Qualifier::Under,
        _ => Qualifier::Over,
    })
}

/// A numeral in Chinese characters: a count only before one of its own units, and never after 第. 几十 and 两三 say no number.
pub(super) fn numeral(text: &str, at: usize, out: &mut Vec<Token>) -> usize {
    let len: usize =
        text[at..].chars().take_while(|it| chinese_digit(*it).is_some() || chinese_power(*it).is_some()).map(char::len_utf8).sum();
    let end = at + len;
    let (lead, digits) = (&text[..at], &text[at..end]);
    // 另一件 is another one; 另两件已予以公开 counts.
    let joined = JOINED.at_end(lead.trim_end_matches(' '));
    if joined.is_some_and(|it| it != "另" || digits == "一") {
        return end;
    }
    if let Some(end) = said_again(text, at..end, out) {
        return end;
    }
    let hedge = text[end..].chars().next().filter(|it| matches!(it, '余' | '多' | '几')).map_or(0, char::len_utf8);
    let Some(unit) = OF_NUMERALS.at_start(&text[end + hedge..]) else { return end };
    let after = &text[end + hedge + unit.len()..];
    // 一个, 一次 are turns of phrase.
    // 三元区, 一元化, 二元结构.
    let of_name = unit == "元" && few!["区", "化", "结", "素", "论", "月", "镇", "乡", "村", "县"].open(after);
    let phrase = of_name
        || digits == "一"
            && matches!(unit, "个" | "次" | "家" | "期" | "项" | "批" | "轮" | "场")
            && !(matches!(unit, "次" | "期" | "场") && was_held(lead, after))
        || DURATIONS.at_start(&text[end + hedge..]).is_some();
    if phrase || NOUNS.at_start(after).is_some() {
        return end;
    }
    let bare_digits = digits.chars().count() > 1 && digits.chars().all(|it| chinese_digit(it).is_some_and(|digit| digit > 0));
    // 不足百条, 近千件: a power alone is no count.
    let power_alone = hedge == 0 && few!["百", "千", "万", "亿"].open(digits);
    let vague = bare_digits || power_alone || VAGUE.at_end(lead.trim_end_matches(' ')).is_some();
    if vague || chinese_numeral(digits).is_none() {
        let end = end + hedge + unit.len();
        out.push(Token { span: at..end, kind: Kind::Unread });
        return end;
    }
    count(text, at..end, true, out)
}

/// Whether training was held once: 举办一次政务公开培训班. What is held every year, or is to be, is no count.
fn was_held(lead: &str, after: &str) -> bool {
    let held = ["举办", "举行", "开展", "组织", "召开"].iter().find_map(|it| lead.trim_end_matches('了').strip_suffix(it));
    let Some(before) = held else { return false };
    let sentences = &before[before.ceil_char_boundary(before.len().saturating_sub(SENTENCES))..];
    let clause = sentences.rsplit(STOPS).next().unwrap_or_default();
    let what = after[..after.floor_char_boundary(HELD)].split(STOPS).next().unwrap_or_default();
    // Held by others, by each of several, every year, or not yet.
    let other =
        ["每", "各", "分别", "参加", "至少", "将", "拟", "计划", "定期", "原则上", "建议", "要求", "应当", "必须", "争取", "不少于"];
    let ahead = ["下一步", "今后", "年将", "将把", "将做好", "将继续", "将进一步", "月底前", "力争", "我们要"];
    what.contains("培训")
        && !other.iter().any(|it| clause.contains(it) || what.contains(it))
        && !ahead.iter().any(|it| sentences.contains(it))
}

/// What parts clauses.
const STOPS: [char; 5] = [',', '。', ';', ':', '、'];

/// So far before the verb it is said that something is planned, in bytes.
const SENTENCES: usize = 300;

/// So far behind its verb training is named, in bytes.
const HELD: usize = 60;

/// 二百九十(290)条: a number in words, and once more in figures; returns where it ends. Where the two differ, both stand as they are.
fn said_again(text: &str, words: Range<usize>, out: &mut Vec<Token>) -> Option<usize> {
    let inside = text[words.end..].strip_prefix('(')?;
    let digits = inside.bytes().take_while(u8::is_ascii_digit).count();
    let behind = inside[digits..].strip_prefix(')')?;
    let value = inside[..digits].parse::<i64>().ok()?;
    let unit = measure(behind).filter(|_| chinese_numeral(&text[words.clone()]) == Some(value))?;
    let start = text.len() - behind.len();
    let (digits, unit) = (words.start..start, start..start + unit);
    let end = unit.end;
    let number = Number { value: Value::Count(value), digits, unit: Some(unit), qualifier: None, in_words: false };
    out.push(Token { span: words.start..end, kind: Kind::Number(Box::new(number)) });
    Some(end)
}

/// 百分之三十八点三, 百分之15.6: a share in words, with as many places as it is said with.
pub(super) fn percent_in_words(text: &str, at: usize, out: &mut Vec<Token>) -> Option<usize> {
    let rest = text[at..].strip_prefix("百分之")?;
    let from = text.len() - rest.len();
    let run = |from: usize, is: fn(char) -> bool| from + text[from..].chars().take_while(|it| is(*it)).map(char::len_utf8).sum::<usize>();
    let digits = run(from, |it| it.is_ascii_digit() || it == '.');
    if digits > from {
        let share = text[from..digits].parse().ok()?;
        out.push(Token { span: at..digits, kind: Kind::Percent(share) });
        return Some(digits);
    }
    let whole = run(from, |it| chinese_digit(it).is_some() || matches!(it, '十' | '百'));
    let mut printed = chinese_numeral(&text[from..whole])?.to_string();
    let mut end = whole;
    if let Some(decimals) = text[whole..].strip_prefix('点').map(|it| text.len() - it.len()) {
        let last = run(decimals, |it| chinese_digit(it).is_some());
        if last > decimals {
            printed.push('.');
            printed.extend(text[decimals..last].chars().filter_map(chinese_digit).map(|it| it.to_string()));
            end = last;
        }
    }
    out.push(Token { span: at..end, kind: Kind::Percent(printed.parse().ok()?) });
    Some(end)
}

/// Words before a numeral that make it say no number.
static VAGUE: Affixes = Affixes::new(&["几", "数", "上", "成"]);

/// Words before a numeral that make it a part of a word.
static JOINED: Affixes = Affixes::new(&[
    "第", "其", "进", "统", "唯", "同", "每", "某", "另", "这", "任", "首", "再", "逐", "专", "之", "哪", "那", "本", "下", "单", "星期",
    "周", "初", "高", "正", "副", "新", "老", "式", "“",
]);

/// Words after a measure word that make it a part of a word.
static NOUNS: Affixes = Affixes::new(&[
    "方面",
    "工作均",
    "工作都",
    "数据均",
    "数据都",
    "指标均",
    "情况均",
    "季度",
    "“",
    "级",
    "字",
    "部分",
    "性",
    "体",
    "环节",
    "阶段",
    "层面",
    "月",
    "小时",
    "工作日",
    "一",
    "民",
    "大",
    "标题",
    "目录",
    "别",
    "样",
    "义",
    "途径",
    "渠道",
    "主线",
    "线",
    "特点",
    "特征",
    "亮点",
    "重点",
    "维度",
    "合计",
    "共计",
    "相加",
    "平台合计",
    "平台共计",
    "平台共",
    "网站合计",
    "网站共计",
    "渠道合计",
]);
