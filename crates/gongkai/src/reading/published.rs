//! The day of publication, as a page prints it.

use super::{Place, Reading};
use chrono::NaiveDate;

/// Words before the day of publication.
const WORDS: [&str; 6] = ["发布时间", "发布日期", "公开日期", "生成日期", "發布時間", "發布日期"];
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
        let text = self.document.text();
        let (at, published) = WORDS.iter().find_map(|word| {
            let at = text.find(word)?;
            day(&text[at + word.len()..]).map(|day| (at, day))
        })?;
        let end = text[at..].find('\n').unwrap_or(text.len() - at).min(LONGEST);
        let end = (0..=end).rev().find(|it| text.is_char_boundary(at + it)).unwrap_or(0);
        Some((published, Place::new(&self.document, at..at + end)))
    }
}

/// A day in figures, with any marks between them: 2019-12-20, 2019年12月20日.
fn day(text: &str) -> Option<NaiveDate> {
    let text = text.trim_start_matches(['：', ':', ' ', '　', '\t', '|']);
    let mut numbers = text.split(|it: char| !it.is_ascii_digit()).filter(|it| !it.is_empty());
    let (year, month, day) = (numbers.next()?, numbers.next()?, numbers.next()?);
    let opens = text.starts_with(year) && year.len() == 4 && month.len() <= 2 && day.len() <= 2;
    NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).filter(|_| opens)
}
