//! Numbers as reports state them: values that keep what was printed, shares, hedges, and Chinese numerals.

use crate::keyed::{by_text, keyed};
use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::fmt;

/// Whether a letter is one of those that ordinals are written with: 一、, （十二）.
pub(crate) const fn is_ordinal(it: char) -> bool {
    matches!(it, '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十')
}

/// What a report states at one place. Missing, blank, mark, unknown and zero are five different things: a value that is missing has no
/// statement at all, and the other four are told apart here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Value {
    /// A whole number. A printed negative is held, and judged elsewhere.
    Count(i64),
    /// A number with a fraction; its scale is the printed one.
    Amount(
        #[serde(with = "rust_decimal::serde::str")]
        #[cfg_attr(feature = "schema", schemars(with = "String"))]
        Decimal,
    ),
    /// A date.
    Date(NaiveDate),
    /// A fact in words, such as the reason why no fee was collected.
    Words(String),
    /// A cell printed empty.
    Blank,
    /// A cell that holds a mark such as `/` or `—`.
    Mark(String),
    /// A cell that holds text which is no number.
    NotANumber(String),
    /// Said to exist, not said how many.
    Unknown,
}

keyed! {
    /// What kind of thing a [`Value`] is, as the published formats name it.
    #[non_exhaustive]
    pub enum Status as "status" {
        /// A number, a date or words.
        Number = "number", "有值", "a number, a date or words";
        Blank = "blank", "空白", "printed empty";
        Mark = "mark", "符号", "a mark";
        Text = "text", "文字", "text that is no number";
        /// It is said to exist, and not said how many.
        Unknown = "unknown", "数量不详", "said to exist, not said how many";
    }
}

impl Value {
    /// What kind of thing this is.
    pub fn status(&self) -> Status {
        match self {
            Self::Count(_) | Self::Amount(_) | Self::Date(_) | Self::Words(_) => Status::Number,
            Self::Blank => Status::Blank,
            Self::Mark(_) => Status::Mark,
            Self::NotANumber(_) => Status::Text,
            Self::Unknown => Status::Unknown,
        }
    }

    /// The whole number, where it is one.
    pub fn count(&self) -> Option<i64> {
        match self {
            Self::Count(count) => Some(*count),
            _ => None,
        }
    }

    /// The number, whole or not, where it is one.
    pub fn number(&self) -> Option<Decimal> {
        match self {
            Self::Count(count) => Some(Decimal::from(*count)),
            Self::Amount(amount) => Some(*amount),
            _ => None,
        }
    }

    /// The date, where it is one.
    pub fn date(&self) -> Option<NaiveDate> {
        match self {
            Self::Date(date) => Some(*date),
            _ => None,
        }
    }
}

/// A percentage with its printed places: `1.10` is not `1.1`.
///
/// ```
/// use gongkai::Share;
/// let share: Share = "1.10".parse().unwrap();
/// assert_eq!((share.units(), share.places()), (110, 2));
/// assert_ne!(share, "1.1".parse().unwrap());
/// assert_eq!(share.to_string(), "1.10");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Share {
    units: i64,
    places: u32,
}

impl Share {
    /// The most places that are read; more are no statistic.
    pub const MAX_PLACES: u32 = 6;

    /// The largest percentage that is read; more is a slip of the pen, and sums of shares stay within an integer.
    const MOST: i64 = 10_000;

    /// The digits without the point: 110 for `1.10`.
    pub const fn units(self) -> i64 {
        self.units
    }

    /// The number of decimals.
    pub const fn places(self) -> u32 {
        self.places
    }

    pub(crate) const fn from_units(units: i64, places: u32) -> Self {
        Self { units, places }
    }
}

impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Decimal::new(self.units, self.places).fmt(f)
    }
}

by_text!(Share, "^[0-9]+([.][0-9]+)?$");

/// A text that is no percentage.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no percentage: {0}")]
pub struct NotAShare(String);

impl std::str::FromStr for Share {
    type Err = NotAShare;

    fn from_str(printed: &str) -> Result<Self, NotAShare> {
        let wrong = || NotAShare(printed.to_owned());
        let decimal = Decimal::from_str_exact(printed).map_err(|_| wrong())?;
        let units = i64::try_from(decimal.mantissa()).map_err(|_| wrong())?;
        let places = decimal.scale();
        let plausible = places <= Self::MAX_PLACES && (0..=Self::MOST * 10_i64.pow(places.min(Self::MAX_PLACES))).contains(&units);
        plausible.then_some(Self { units, places }).ok_or_else(wrong)
    }
}

keyed! {
    /// How a number is hedged.
    pub enum Qualifier as "qualifier" {
        /// 约, 近, 左右.
        About = "about", "约", "about";
        /// 余, 多, 逾, 突破, 超过, 以上.
        Over = "over", "余", "at least";
        /// 不足, 不到.
        Under = "under", "不足", "less than";
    }
}

/// A value with its hedge: exactly 52, more than 80, an unknown number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Figure {
    /// The value.
    pub value: Value,
    /// How it is hedged.
    #[serde(default)]
    pub qualifier: Option<Qualifier>,
}

impl Figure {
    /// A count without a hedge.
    pub const fn exactly(count: i64) -> Self {
        Self { value: Value::Count(count), qualifier: None }
    }

    /// The count, hedged or not.
    pub fn count(&self) -> Option<i64> {
        self.value.count()
    }

    /// The count where it is not hedged.
    pub fn exact(&self) -> Option<i64> {
        self.count().filter(|_| self.qualifier.is_none())
    }
}

/// The digit that a character of a Chinese numeral stands for.
pub(crate) const fn chinese_digit(it: char) -> Option<i64> {
    Some(match it {
        '零' | '〇' => 0,
        '一' | '壹' => 1,
        '二' | '两' | '贰' => 2,
        '三' | '叁' => 3,
        '四' | '肆' => 4,
        '五' | '伍' => 5,
        '六' | '陆' => 6,
        '七' | '柒' => 7,
        '八' | '捌' => 8,
        '九' | '玖' => 9,
        _ => return None,
    })
}

/// The power of ten that a character of a Chinese numeral stands for.
pub(crate) const fn chinese_power(it: char) -> Option<i64> {
    Some(match it {
        '十' | '拾' => 10,
        '百' | '佰' => 100,
        '千' | '仟' => 1_000,
        '万' => 10_000,
        '亿' => 100_000_000,
        _ => return None,
    })
}

/// The value of a whole number in Chinese numerals, read by position (二〇一二) or by powers (一百零三, 两万三千).
///
/// `None` where the text is no numeral, or its value is beyond what a count can be.
///
/// ```
/// use gongkai::chinese_numeral;
/// for (text, value) in [("两", 2), ("十", 10), ("十四", 14), ("三百零五", 305), ("一万二千", 12_000), ("二〇一二", 2012)] {
///     assert_eq!(chinese_numeral(text), Some(value));
/// }
/// assert_eq!(chinese_numeral("三公"), None);
/// ```
pub fn chinese_numeral(text: &str) -> Option<i64> {
    if text.is_empty() {
        return None;
    }
    if text.chars().all(|it| chinese_digit(it).is_some()) {
        return text.chars().try_fold(0_i64, |value, it| value.checked_mul(10)?.checked_add(chinese_digit(it)?));
    }
    // `section` is what stands before the next 万 or 亿, `digit` what stands before the next power.
    let (mut value, mut section, mut digit) = (0_i64, 0_i64, None);
    for it in text.chars() {
        if let Some(next) = chinese_digit(it) {
            digit = Some(next);
        } else {
            let power = chinese_power(it)?;
            let before = digit.take();
            if power >= 10_000 {
                section = section.checked_add(before.unwrap_or(0))?;
                let whole = if section == 0 { value.max(1) } else { section };
                value = if section == 0 && value > 0 { value.checked_mul(power)? } else { value.checked_add(whole.checked_mul(power)?)? };
                section = 0;
            } else {
                section = section.checked_add(before.unwrap_or(1).checked_mul(power)?)?;
            }
        }
    }
    value.checked_add(section)?.checked_add(digit.unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_numerals() {
        let cases = [
            ("一", Some(1)),
            ("二十", Some(20)),
            ("二十三", Some(23)),
            ("一百", Some(100)),
            ("一百二十", Some(120)),
            ("三千零一", Some(3001)),
            ("万", Some(10_000)),
            ("十万", Some(100_000)),
            ("一亿三千万", Some(130_000_000)),
            ("十二亿", Some(1_200_000_000)),
            ("亿亿亿", None),
            ("条", None),
            ("", None),
        ];
        for (text, value) in cases {
            assert_eq!(chinese_numeral(text), value, "{text}");
        }
    }

    #[test]
    fn shares_keep_their_places() {
        for (printed, units, places) in [("0", 0, 0), ("43.70", 4370, 2), ("100", 100, 0), ("0.5", 5, 1)] {
            let share: Share = printed.parse().expect(printed);
            assert_eq!((share.units(), share.places(), share.to_string().as_str()), (units, places, printed));
        }
        assert!("12.3456789".parse::<Share>().is_err());
        for wrong in ["约3", "-1", "9223372036854775807", "10000.1"] {
            assert!(wrong.parse::<Share>().is_err(), "{wrong}");
        }
    }
}
