//! Comparisons in words: a number, the number before it, and how the one is said to follow from the other.

use crate::unit::UNITS;
use crate::{Rounding, Share};
use rust_decimal::Decimal;

/// A comparison in words.
#[derive(Debug, Clone, PartialEq)]
pub(in super::super) struct Compared<'a> {
    /// The number before.
    pub(in super::super) base: i64,
    pub(in super::super) kind: Kind,
    pub(in super::super) printed: Decimal,
    /// As printed, to the end of the comparison.
    pub(in super::super) words: &'a str,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(in super::super) enum Kind {
    /// By so many hundredths.
    Rise,
    Fall,
    /// So many times the number before.
    Times,
    /// More by so many times the number before.
    MoreByTimes,
    /// Twice as many, by and large.
    Doubled,
    /// By so many.
    More,
    Less,
}

const BEFORE: [&str; 9] = ["上年度", "上一年度", "上一年", "上年", "去年", "前年", "同期", "年度", "往年"];
const RISES: [&str; 7] = ["增长", "增加", "上升", "提高", "上涨", "增幅", "多"];
const FALLS: [&str; 8] = ["下降", "减少", "降低", "回落", "降幅", "下滑", "减", "少"];
const JOINS: [&str; 5] = ["的基础上", "基础上", "相比较", "相比", "同期"];
/// Words before a rate that follows a difference.
const AGAIN: [&str; 4] = ["同比", "环比", "比上年", "较上年"];

/// Words of what became twice as many.
const DOUBLED: [&str; 4] = ["翻了一番", "翻一番", "翻番", "增长了一倍"];

/// Verbs between the year before and its number.
const SAYS: [&str; 6] = ["主动公开", "公开", "发布", "收到", "受理", "共"];

impl Compared<'_> {
    /// What the rate is taken of: the change, or the number itself.
    pub(in super::super) fn part(&self, count: i64) -> i64 {
        match self.kind {
            Kind::Rise | Kind::More | Kind::MoreByTimes => count.saturating_sub(self.base),
            Kind::Fall | Kind::Less => self.base.saturating_sub(count),
            Kind::Times | Kind::Doubled => count,
        }
    }

    /// What would follow, to a place more than a whole number at the least, with its sign.
    pub(in super::super) fn due(&self, count: i64) -> (Decimal, &'static str) {
        let rate = Decimal::from(self.part(count)) / Decimal::from(self.base);
        let (due, sign) = match self.kind {
            Kind::Rise | Kind::Fall => (rate * Decimal::ONE_HUNDRED, "%"),
            _ => (rate, "倍"),
        };
        (due.round_dp(self.printed.scale().max(1)).normalize(), sign)
    }

    /// Whether it follows from a number and the one before, under any rounding.
    pub(in super::super) fn follows(&self, count: i64) -> bool {
        let part = self.part(count);
        match self.kind {
            Kind::Rise | Kind::Fall => {
                let share = self.printed.to_string().parse::<Share>();
                share.is_ok_and(|share| part >= 0 && Rounding::ALL.iter().any(|it| it.agrees(part, self.base, share)))
            }
            Kind::Times | Kind::MoreByTimes => {
                // 2.33 is no 3倍; 2.48 may be 2.5倍, and 2.4倍.
                let near = if self.printed.scale() == 0 { Decimal::new(6, 1) } else { Decimal::new(1, self.printed.scale()) };
                (Decimal::from(part) / Decimal::from(self.base) - self.printed).abs() < near
            }
            // 翻了一番 is said of what is nearly so, and of a little more.
            Kind::Doubled => (19..=23).contains(&(count.saturating_mul(10) / self.base)),
            Kind::More | Kind::Less => Decimal::from(part) == self.printed,
        }
    }
}

/// Reads what directly follows a number: ，比上年的1260条增长25%; ，是上年312条的2.4倍; ，比上年增加21条，增长15.6%.
pub(super) fn compared(count: i64, after: &str) -> Vec<Compared<'_>> {
    read(count, after).unwrap_or_default()
}

/// ，是上年的2.4倍（2013年为1045条）: the number of the year before stands behind its multiple.
pub(super) fn times_before_behind(after: &str) -> Option<(i64, Decimal, &str)> {
    let rest = after.trim_start_matches(['，', ',', ' ']);
    let own = ["是上年的", "为上年的", "是去年的", "为去年的", "是上年度的", "是上一年的"].iter().find_map(|it| rest.strip_prefix(it))?;
    let (times, behind) = number(own)?;
    let inside = behind.strip_prefix('倍')?.strip_prefix(['（', '('])?;
    let digits = inside.bytes().take_while(u8::is_ascii_digit).count();
    let of_year = inside[digits..].strip_prefix('年').filter(|_| digits == 4);
    let named = of_year.or_else(|| BEFORE.iter().find_map(|it| inside.strip_prefix(it)))?;
    let (base, behind) = number(named.trim_start_matches(['度', '为', '是', '公', '开', '收', '到', '共', ' ']))?;
    let (unit, end) = skip_unit(behind)?;
    let base = i64::try_from(base.trunc()).ok().filter(|it| *it > 0 && base.fract().is_zero() && !unit.is_empty())?;
    end.starts_with(['）', ')']).then_some((base, times, &rest[..rest.len() - end.len()]))
}

/// ，而2016年仅为287条，是上年的2.5倍: the number of the year before stands between.
pub(super) fn times_behind(after: &str) -> Option<(i64, Decimal, &str)> {
    let rest = after.trim_start_matches(['，', ',', ' ', '而']);
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let named = rest[digits..].strip_prefix('年').filter(|_| digits == 4);
    let named = named.or_else(|| ["上年", "去年", "上一年"].iter().find_map(|it| rest.strip_prefix(it)))?;
    let (base, behind) = number(named.trim_start_matches(['度', '仅', '只', '全', '年', '为', '有', '是', ' ']))?;
    let (_, behind) = skip_unit(behind.trim_start()).filter(|it| !it.0.is_empty())?;
    let words = behind.trim_start_matches(['，', ',', ' ']);
    let times = ["是上年的", "为上年的", "是去年的", "为去年的", "是上一年的"].iter().find_map(|it| words.strip_prefix(it))?;
    let (times, end) = number(times)?;
    let end = end.strip_prefix('倍').filter(|it| !it.starts_with(['多', '以']))?;
    let base = i64::try_from(base.trunc()).ok().filter(|it| *it > 0 && base.fract().is_zero())?;
    Some((base, times, &words[..words.len() - end.len()]))
}

/// 是2013年信息发布总量的1.5倍: so many times what was there in a year, whose number stands elsewhere.
pub(super) fn times_a_year(after: &str) -> Option<(&str, Decimal, &str)> {
    let rest = after.trim_start_matches(['，', ',', ' ']).strip_prefix(['是', '为'])?.trim_start();
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let named = rest[digits..].strip_prefix('年').filter(|_| digits == 4)?;
    let of = named.find('的').filter(|it| *it <= FARTHEST && !named[..*it].contains(['，', ',', '。']))?;
    let tail = &named[of + '的'.len_utf8()..];
    let (times, end) = number(tail)?;
    let end = end.strip_prefix('倍').filter(|it| !it.starts_with(['多', '以']))?;
    Some((&rest[..digits], times, &rest[..rest.len() - end.len()]))
}

/// The longest words between a year and 的1.5倍, in bytes.
const FARTHEST: usize = 48;

/// ，同比下降20.0%（2022年为192件）: the number before stands behind its rate.
fn before_behind(after: &str) -> Option<Compared<'_>> {
    let rest = after.trim_start_matches(['，', ',', '（', '(', ' ']);
    let own = AGAIN.iter().find_map(|it| rest.strip_prefix(it))?;
    let found = rate(1, own.trim_start_matches(['相', '比', ' ']))?;
    let behind = &own[own.find(found.words)? + found.words.len()..];
    let behind = behind.strip_prefix(['（', '('])?;
    let digits = behind.bytes().take_while(u8::is_ascii_digit).count();
    let of_year = behind[digits..].strip_prefix('年').filter(|_| digits == 4);
    let rest = of_year.or_else(|| BEFORE.iter().find_map(|it| behind.strip_prefix(it)))?;
    let (base, rest) = number(rest.trim_start_matches(['同', '期', '度', '为', '是', '公', '开', '收', '到', '受', '理', '共', ' ']))?;
    let (unit, rest) = skip_unit(rest)?;
    let base = i64::try_from(base.trunc()).ok().filter(|it| *it > 0 && base.fract().is_zero() && !unit.is_empty())?;
    rest.starts_with(['）', ')']).then_some(Compared { base, ..found })
}

fn read(count: i64, after: &str) -> Option<Vec<Compared<'_>>> {
    if let Some(found) = before_behind(after) {
        return Some(vec![found]);
    }
    let mut rest = after.trim_start_matches(['，', ',', '（', '(', ' ', '；']);
    let times_first = rest.starts_with(['是', '为']);
    rest = rest.trim_start_matches(['是', '为', '比', '较', '同', '与', '在', '由', ' ']);
    // The year before, by word or by number.
    let named = BEFORE.iter().find_map(|it| rest.strip_prefix(it));
    let by_year = || {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        rest[digits..].strip_prefix('年').filter(|_| digits == 4)
    };
    rest = named.or_else(by_year)?;
    rest = joined(rest).trim_start_matches(['度', '的', '为', '是', '（', '(', ' ']);
    // 上年公开95条，同比增加12条.
    rest = SAYS.iter().find_map(|it| rest.strip_prefix(it)).unwrap_or(rest);
    let Some((base, behind)) = number(rest) else { return difference(count, rest).map(|it| it.0) };
    let base = i64::try_from(base.trunc()).ok().filter(|it| *it > 0 && base.fract().is_zero())?;
    rest = skip_unit(behind)?.1.trim_start_matches(['）', ')', '，', ',', '的', ' ']);
    // 由2015年的120条大幅增加，增长3倍.
    rest = ["大幅增加", "大幅增长", "大幅上升", "大幅减少", "大幅下降"].iter().find_map(|it| rest.strip_prefix(it)).unwrap_or(rest);
    rest = again(joined(rest).trim_start_matches(['，', ',', ' ']));
    if let Some((printed, after)) = number(rest).filter(|_| times_first) {
        let words = after.strip_prefix('倍').filter(|it| !it.starts_with(['多', '以', '有', '还', '左', '强', '余']))?;
        return Some(vec![Compared { base, kind: Kind::Times, printed, words: &rest[..rest.len() - words.len()] }]);
    }
    if let Some(rate) = rate(base, rest) {
        return Some(vec![rate]);
    }
    // 比上年的742条增加133条，增长16.6%: both follow from the number that is printed.
    let (differences, tail) = difference(count, rest)?;
    let mut found = vec![Compared { base, ..differences.into_iter().next()? }];
    found.extend(rate(base, again(tail)));
    Some(found)
}

/// 增加21条，增长15.6%: the difference, the rate on the number that it leaves, and what follows the difference.
fn difference(count: i64, rest: &str) -> Option<(Vec<Compared<'_>>, &str)> {
    let (rises, tail) = verb(rest)?;
    let tail = tail.trim_start_matches(['了', ' ']);
    let (printed, behind) = number(tail)?;
    let (unit, behind) = skip_unit(behind)?;
    let less = i64::try_from(printed.trunc()).ok().filter(|_| !unit.is_empty() && printed.fract().is_zero())?;
    let base = if rises { count.checked_sub(less)? } else { count.checked_add(less)? };
    let words = &rest[..rest.len() - behind.len()];
    let mut found = vec![Compared { base, kind: if rises { Kind::More } else { Kind::Less }, printed, words }];
    found.extend(rate(base, again(behind)).filter(|_| base > 0));
    Some((found, behind))
}

/// 增长25%, 下降一 number of hundredths, 增长2.2倍.
pub(super) fn rate(base: i64, rest: &str) -> Option<Compared<'_>> {
    // 翻了一番 is twice as many; 翻近一番 is less.
    if let Some(words) =
        DOUBLED.iter().find_map(|it| rest.strip_prefix(it)).filter(|it| !it.starts_with(['多', '以', '有', '还', '左', '强', '余']))
    {
        let words = &rest[..rest.len() - words.len()];
        return Some(Compared { base, kind: Kind::Doubled, printed: Decimal::TWO, words });
    }
    let (rises, tail) = verb(rest)?;
    let tail = tail.trim_start_matches('率').trim_start_matches(['了', '约', '为', '达', '到', ' ']);
    let (printed, after) = number(tail)?;
    let (kind, words) = match after.strip_prefix(['%', '％']) {
        Some(words) => (if rises { Kind::Rise } else { Kind::Fall }, words),
        None => (if rises { Kind::MoreByTimes } else { return None }, after.strip_prefix('倍')?),
    };
    // Hedged, it is no exact rate.
    let hedged = words.starts_with(['以', '左', '多', '余', '强']);
    (!hedged).then(|| Compared { base, kind, printed, words: &rest[..rest.len() - words.len()] })
}

/// Whether it rises or falls, and what follows.
fn verb(rest: &str) -> Option<(bool, &str)> {
    let rise = RISES.iter().find_map(|it| rest.strip_prefix(it)).map(|it| (true, it));
    rise.or_else(|| FALLS.iter().find_map(|it| rest.strip_prefix(it)).map(|it| (false, it)))
}

fn joined(rest: &str) -> &str {
    JOINS.iter().find_map(|it| rest.strip_prefix(it)).unwrap_or(rest)
}

/// What stands behind a difference, up to the verb of its rate.
fn again(rest: &str) -> &str {
    let rest = rest.trim_start_matches(['，', ',', '、', '（', '(', ' ']);
    AGAIN.iter().find_map(|it| rest.strip_prefix(it)).unwrap_or(rest)
}

/// A number with its magnitude, and what follows it.
pub(super) fn number(text: &str) -> Option<(Decimal, &str)> {
    let len = text.bytes().take_while(|it| it.is_ascii_digit() || *it == b'.' || *it == b',').count();
    // More digits are no count and no rate.
    if len > DIGITS {
        return None;
    }
    let number = Decimal::from_str_exact(&text[..len].replace(',', "")).ok()?;
    let rest = text[len..].trim_start_matches(' ');
    match rest.strip_prefix('万') {
        Some(rest) => Some((number.checked_mul(Decimal::from(10_000))?, rest)),
        None => Some((number, rest)),
    }
}

/// The longest number that is read, in digits and separators.
const DIGITS: usize = 15;

/// The unit of a number, where it has one, and what follows; `None` where it is hedged: 20余件.
pub(super) fn skip_unit(text: &str) -> Option<(&'static str, &str)> {
    let (unit, rest) = UNITS.at_start(text).map_or(("", text), |unit| (unit, &text[unit.len()..]));
    let hedge = |it: &str| ["余", "多", "左右", "以上"].iter().any(|word| it.starts_with(word));
    (!hedge(text) && !hedge(rest)).then_some((unit, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comparisons() {
        let cases = [
            (1512, "，比上年的1260条增长25%。", "1260 Rise 25 增长25%"),
            (51, "，较2021年的76件下降33.3%", "76 Fall 33.3 下降33.3%"),
            (187, "，与2014年的150件相比增长34.7%。", "150 Rise 34.7 增长34.7%"),
            (1480, "，在2011年1250条的基础上增长22.4%。", "1250 Rise 22.4 增长22.4%"),
            (749, "，是上年312条的2.4倍；", "312 Times 2.4 2.4倍"),
            (768, "，上年为240件，增长2.2倍", "240 MoreByTimes 2.2 增长2.2倍"),
            (150, "（去年同期100件，增加50%）", "100 Rise 50 增加50%"),
            (865, "，比上年的742条增加133条，增长16.6%。", "742 More 133 增加133条; 742 Rise 16.6 增长16.6%"),
            (156, "，比2012年多21条，增长15.6%。", "135 More 21 多21条; 135 Rise 15.6 增长15.6%"),
            (30, "，同上年相比减少6件（同比下降16.7%）", "36 Less 6 减少6件; 36 Fall 16.7 下降16.7%"),
            (30, "，比上年减少6件。", "36 Less 6 减少6件"),
            (315, "，2015年为210条，同比翻了一番。", "210 Doubled 2 翻了一番"),
            (315, "，2015年为210条，同比翻近一番。", ""),
            (107, "，上年公开95条，同比增加12条，增长11.2%。", "95 More 12 增加12条; 95 Rise 11.2 增长11.2%"),
            (360, "，由2015年的120条大幅增加，增长3倍。", "120 MoreByTimes 3 增长3倍"),
            (160, "，同比下降20.0%（2022年为192件），", "192 Fall 20.0 下降20.0%"),
            (118, "，较上年的96条同比减少22.92%。", "96 Fall 22.92 减少22.92%"),
            (160, "，同比下降20.0%（含上年结转4件）", ""),
            (1512, "，比上年增长25%。", ""),
            (1512, "，比上年的1260余条增长25%。", ""),
            (1512, "，比上年的1260条增长20%以上。", ""),
            (1512, "，比上年增加250余条，增长25%。", ""),
            (1512, "，其中网站100条。", ""),
            (1512, "，比上年增加办公人员2名。", ""),
        ];
        for (count, text, expected) in cases {
            let shown: Vec<String> =
                compared(count, text).iter().map(|it| format!("{} {:?} {} {}", it.base, it.kind, it.printed, it.words)).collect();
            assert_eq!(shown.join("; "), expected, "{text}");
        }
    }
}
