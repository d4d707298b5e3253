//! The day of publication, as a page prints it.

use super::{Place, Reading};
use chrono::{Datelike, NaiveDate};
use memchr::memmem;
use std::ops::Range;

/// Words before the day of publication.
const WORDS: [&str; 6] = ["发布时间", "发布日期", "公开日期", "生成日期", "發布時間", "發布日期"];
/// So many lines are the head of a page.
const HEAD: usize = 20;
/// The longest day with what stands before it, in characters.
const DAY: usize = 40;
/// No line on publication is longer, in bytes: the words, and a date in figures.
const LONGEST: usize = 24;

impl Reading {
    /// The day on which the report was made public, where its page says so, with the place.
    ///
    /// ```
    /// let reading = gongkai::parse("发布时间：2020-01-20\n公开信息30条。");
    /// assert_eq!(reading.published().unwrap().0.to_string(), "2020-01-20");
    /// assert!(gongkai::parse("公开信息30条。").published().is_none());
    /// ```
    pub fn published(&self) -> Option<(NaiveDate, Place)> {
        self.published_where(|_| true)
    }

    /// The same, where it is known which words may stand in the text.
    pub(crate) fn published_where(&self, may_have: impl Fn(&str) -> bool) -> Option<(NaiveDate, Place)> {
        let text = self.document.text();
        let named = || {
            // Most texts have none of the words, and no end of one is looked for.
            let last = |letter: &'static str| {
                let may_be = WORDS.iter().any(|it| it.ends_with(letter) && may_have(it));
                may_be.then(|| memmem::find_iter(text.as_bytes(), letter).map(|at| at + letter.len())).into_iter().flatten()
            };
            last("期").chain(last("间")).chain(last("間")).find_map(|end| {
                let word = WORDS.iter().find(|it| text[..end].ends_with(**it))?;
                let close = text[end..].char_indices().take(DAY).find(|it| it.1 == '\n').map_or(text.len(), |it| end + it.0);
                let close = text[end..close].char_indices().nth(DAY).map_or(close, |it| end + it.0);
                day(&text[end..close]).map(|day| (end - word.len(), day))
            })
        };
        // 时间：2022-02-21 on a line of its own under the title, or beside 来源： and the like of a portal.
        let mut above = "";
        let opening = || {
            self.document.lines().take(HEAD).find_map(|line| {
                let shown = text[line.clone()].trim_start();
                let before = above;
                if !shown.trim_end().is_empty() {
                    above = shown;
                }
                let rest =
                    ["时间", "日期", "時間"].iter().find_map(|it| shown.strip_prefix(it)).filter(|it| it.starts_with(['：', ':']))?;
                let behind = rest.trim_start_matches(|it: char| it.is_ascii_digit() || "：:-/.年月日 　".contains(it)).trim_end();
                let beside = ["来源", "浏览", "点击", "字号", "作者", "发布", "信息来源"].iter().any(|it| behind.starts_with(it));
                let after = |day: &NaiveDate| self.report.year.is_none_or(|year| day.year() > year);
                let titled = || before.contains("报告") || before.contains("報告");
                let is_day = beside || behind.is_empty() && titled();
                day(rest).filter(|it| is_day && after(it)).map(|day| (line.end - shown.len(), day))
            })
        };
        let (at, published) = named().or_else(opening)?;
        let end = text[at..].find('\n').unwrap_or(text.len() - at).min(LONGEST);
        let end = (0..=end).rev().find(|it| text.is_char_boundary(at + it)).unwrap_or(0);
        Some((published, Place::new(&self.document, at..at + end)))
    }
}

/// Who signs a report, and the day below: 云溪县水务局 over 2014年3月17日.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Signature {
    /// The bytes of the name.
    pub(crate) name: Range<usize>,
    pub(crate) day: NaiveDate,
    pub(crate) place: Place,
}

impl Reading {
    /// The signature at the end of the report, where an agency stands on a line over a day of the year of the report, or of one of the two after it.
    pub(crate) fn signature(&self) -> Option<Signature> {
        let text = self.document.text();
        let year = self.report.year?;
        text.rmatch_indices('日').take(DAYS).find_map(|(at, _)| {
            let line = self.document.line_around(at);
            // 2023年5月16日（此件公开发布）: a remark behind the day.
            let shown = text[line.clone()].trim();
            let remark = shown.find(['（', '(']).filter(|it| shown[*it..].contains("此件") && shown.ends_with(['）', ')']));
            let shown = remark.map_or(shown, |it| shown[..it].trim_end());
            if shown.len() > SIGNED || !shown.ends_with('日') {
                return None;
            }
            let day = crate::parse::day_alone(shown).filter(|it| (0..=2).contains(&(it.year() - year)))?;
            let above = text[..line.start].trim_end();
            let own = above.rsplit('\n').next().unwrap_or_default().trim();
            let start = line.start + text[line.clone()].len() - text[line.clone()].trim_start().len();
            // 抄送：县财政局 signs nothing.
            (crate::agency::is_agency(own) && !own.contains(['：', ':'])).then(|| Signature {
                name: above.len() - own.len()..above.len(),
                day,
                place: Place::new(&self.document, start..start + shown.len()),
            })
        })
    }
}

/// So many days at the end of a report may be that of its signature.
const DAYS: usize = 64;
/// No day on a line of its own is longer, in bytes.
const SIGNED: usize = 48;

/// A day in figures, with any marks between them: 2019-12-20, 2019年12月20日.
fn day(text: &str) -> Option<NaiveDate> {
    let text = text.trim_start_matches(['：', ':', ' ', '　', '\t', '|']);
    let mut numbers = text.split(|it: char| !it.is_ascii_digit()).filter(|it| !it.is_empty());
    let (year, month, day) = (numbers.next()?, numbers.next()?, numbers.next()?);
    let opens = text.starts_with(year) && year.len() == 4 && month.len() <= 2 && day.len() <= 2;
    NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).filter(|_| opens)
}
