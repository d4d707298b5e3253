//! The dates that the figures cover, in the wordings of 统计期限.

use super::lexicon::Cue;
use super::sentence::Sentence;
use super::token::{Date, Kind};
use crate::Concept;
use crate::parse::few::few;
use chrono::{Datelike, NaiveDate};
use std::ops::Range;

/// A stated period: its days, its bytes in the folded text, and whether 年 or 月 was lost in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Stated {
    pub(crate) start: NaiveDate,
    /// `None` for a day that no calendar has.
    pub(crate) end: Option<NaiveDate>,
    pub(crate) span: Range<usize>,
    pub(crate) damaged: bool,
}

/// The period that a sentence states: two days joined by 至 in a sentence about statistics, or spanning a year.
pub(crate) fn stated(sentence: &Sentence<'_>) -> Option<Stated> {
    let dates: Vec<(Range<usize>, Date)> = dates(sentence).collect();
    let spoken = sentence.tokens.iter().any(|it| matches!(it.kind, Kind::Cue(Cue::Period)));
    // 2009年度（1月1日—12月31日）: the year stands before.
    let mut before = None;
    dates.windows(2).find_map(|pair| {
        let [(first, from), (second, to)] = pair else { return None };
        let year = before;
        before = from.year.or(year);
        // 统计期限为2018年1月起至2018年12月止: whole months.
        let in_brackets = sentence.text[..first.start].trim_ascii_end().ends_with('(');
        if spoken
            && !in_brackets
            && let Some((start, end)) = months(sentence, from, to, second)
            && is_joint(&sentence.text[first.end..second.start])
        {
            let span = widened(sentence, first.start..second.end);
            return Some(Stated { start, end: Some(end), span, damaged: false });
        }
        let start = from.resolve(None).or_else(|| from.resolve(year))?;
        let end = to.resolve(Some(chrono::Datelike::year(&start)));
        if end.is_none() && (to.month.is_none() || to.day.is_none()) {
            return None;
        }
        let joined = is_joint(&sentence.text[first.end..second.start]);
        let year = start.ordinal0() == 0 && end.is_some_and(|it| (it.month(), it.day()) == (12, 31));
        let first_year = start == NaiveDate::from_ymd_opt(2008, 5, 1)? && end.is_some_and(|it| it.year() == 2008);
        // 2010年9月1日至2011年8月31日: the year of a school.
        let of_school = (start.month(), start.day()) == (9, 1) && end == NaiveDate::from_ymd_opt(start.year() + 1, 8, 31);
        (joined && (spoken || year || first_year || of_school)).then(|| Stated {
            start,
            end,
            span: widened(sentence, first.start..second.end),
            damaged: from.damaged || to.damaged,
        })
    })
}

/// The first and the last day of a period told by its months: from the first month, or its first day, to the end of the last.
fn months(sentence: &Sentence<'_>, from: &Date, to: &Date, last: &Range<usize>) -> Option<(NaiveDate, NaiveDate)> {
    if to.day.is_some() || from.damaged || to.damaged || from.day.is_some() && !sentence.text[last.end..].starts_with(['底', '末']) {
        return None;
    }
    let start = NaiveDate::from_ymd_opt(from.year?, from.month?, from.day.unwrap_or(1))?;
    let next = NaiveDate::from_ymd_opt(to.year.unwrap_or(from.year?), to.month?, 1)?.checked_add_months(chrono::Months::new(1))?;
    next.pred_opt().filter(|end| *end > start).map(|end| (start, end))
}

/// So many numbers of a sentence tell whether its day ends a stock of several years.
const NEAR: usize = 2;

/// The last day alone, as 截至2012年12月31日 gives it.
pub(crate) fn end_alone(sentence: &Sentence<'_>) -> Option<(NaiveDate, Range<usize>, bool)> {
    // A stock of several years, in what is counted first.
    let counted = sentence.tokens.iter().enumerate().filter(|it| matches!(it.1.kind, Kind::Number(_))).nth(NEAR).map(|it| it.0);
    let near = &sentence.tokens[..counted.unwrap_or(sentence.tokens.len())];
    if near.iter().any(|it| matches!(it.kind, Kind::Cue(Cue::Cumulative | Cue::Named(Concept::DisclosureCumulative)))) {
        return None;
    }
    dates(sentence).find_map(|(span, date)| {
        let lead = sentence.text[sentence.start..span.start].trim_ascii_end();
        let stated = few![
            "截至",
            "截止",
            "截止到",
            "截止至",
            "统计至",
            "时间点为",
            "截止日期为",
            "截止日期是",
            "截止时间为",
            "截止期为",
            "截止为",
            "截止期是",
            "截止日为"
        ]
        .end(lead);
        let end = date.resolve(None).filter(|_| stated)?;
        Some((end, span, date.damaged))
    })
}

fn dates<'a>(sentence: &Sentence<'a>) -> impl Iterator<Item = (Range<usize>, Date)> + use<'a> {
    sentence.tokens.iter().filter_map(|it| match it.kind {
        Kind::Date(date) => Some((it.span.clone(), date)),
        _ => None,
    })
}

fn is_joint(text: &str) -> bool {
    // 起于2010年1月1日，止于2010年12月31日.
    // 自2008年5月1日《条例》施行至12月31日.
    let named = text.trim_start_matches('起').strip_prefix('《').and_then(|it| it.split_once('》'));
    let text = named.map_or(text, |(_, rest)| {
        ["施行之日", "实施之日", "施行", "实施", "起施行", "正式施行", "正式实施"]
            .iter()
            .find_map(|it| rest.strip_prefix(it))
            .unwrap_or(text)
    });
    let joint = text.chars().any(|it| matches!(it, '至' | '到' | '-' | '~'))
        || text.contains("止于")
        || matches!(text.trim_ascii_end(), "起," | "起" | "起止" | "起,截止");
    joint
        && text.chars().all(|it| {
            matches!(
                it,
                '至' | '零'
                    | '时'
                    | '0'
                    | '到'
                    | '-'
                    | '~'
                    | '起'
                    | '始'
                    | ','
                    | ' '
                    | '截'
                    | '止'
                    | '日'
                    | '当'
                    | '年'
                    | '于'
                    | '开'
                    | '算'
                    | '计'
                    | '同'
                    | '之'
            )
        })
}

/// The span with 自 before it and 止 after it.
fn widened(sentence: &Sentence<'_>, span: Range<usize>) -> Range<usize> {
    let lead = &sentence.text[sentence.start..span.start];
    let open = ["自", "从"]
        .iter()
        .find(|word| lead.trim_ascii_end().ends_with(**word))
        .map_or(0, |word| word.len() + lead.len() - lead.trim_ascii_end().len());
    let close = if sentence.text[span.end..].starts_with('止') { '止'.len_utf8() } else { 0 };
    span.start - open..span.end + close
}
