//! Articles of a law: 第二十条第二款第（一）项.

use crate::{Error, chinese_numeral};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A place in a law: article (条), paragraph (款), item (项).
///
/// ```
/// use gongkai::Article;
/// let article: Article = "第20条第（一）项".parse()?;
/// assert_eq!((article.article, article.paragraph, article.item), (20, None, Some(1)));
/// assert_eq!(article.to_string(), "第二十条第（一）项");
/// # Ok::<(), gongkai::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Article {
    /// 条, from 1.
    pub article: u16,
    /// 款, from 1.
    #[serde(default)]
    pub paragraph: Option<u16>,
    /// 项, from 1.
    #[serde(default)]
    pub item: Option<u16>,
}

impl Article {
    /// The articles at the start of a text, with the text after them: `第四十九条、第五十条`, `第9至12条和第15条`, `第十条、十一条`.
    pub(crate) fn list(text: &str) -> (Vec<Self>, &str) {
        let mut out: Vec<Self> = Vec::new();
        let mut rest = text;
        while out.len() < MOST {
            let first = out.is_empty();
            let next =
                if first { rest } else { rest.trim_start().trim_start_matches(['、', '，', ',', '和', '及', '与']).trim_start() };
            if !first && next.len() == rest.len() {
                break;
            }
            let Some((range, after)) = one(next, first, RANGE) else { break };
            out.extend(range);
            rest = after;
        }
        (out, rest)
    }
}

/// The longest range of articles that is taken for one.
const RANGE: u16 = 60;
/// The most articles of one citation: more are no citation.
const MOST: usize = 100;

/// One article, or a range or list of them that shares its 条. Only the first of a list needs its 第.
fn one(text: &str, needs_mark: bool, most: u16) -> Option<(Vec<Article>, &str)> {
    let plain = |article: u16| Article { article, paragraph: None, item: None };
    let text = match text.strip_prefix('第') {
        Some(rest) => rest,
        None if needs_mark => return None,
        None => text,
    };
    let (first, text) = number(text)?;
    // 第九条至第十二条, 第9至12条
    let unmarked = text.strip_prefix('条').unwrap_or(text).trim_start();
    if let Some(end) = unmarked.strip_prefix(['至', '到', '-', '—', '～']) {
        let (last, end) = number(end.strip_prefix('第').unwrap_or(end))?;
        let end = end.strip_prefix('条')?;
        return (first < last && last - first <= RANGE).then(|| ((first..=last).map(plain).collect(), end));
    }
    // 第十九、二十条
    if let Some(next) = text.strip_prefix('、') {
        let (more, rest) = one(next, false, most.checked_sub(1)?)?;
        return Some((std::iter::once(plain(first)).chain(more).collect(), rest));
    }
    let mut rest = text.strip_prefix('条')?;
    let mut article = plain(first);
    for (ending, part) in [('款', &mut article.paragraph), ('项', &mut article.item)] {
        let inner = rest.strip_prefix('第').map(|it| it.trim_start_matches(['（', '(']));
        let Some((count, after)) = inner.and_then(number) else { continue };
        if let Some(after) = after.trim_start_matches(['）', ')']).strip_prefix(ending) {
            (*part, rest) = (Some(count), after);
        }
    }
    Some((vec![article], rest))
}

/// A number in digits or in Chinese numerals at the start of a text.
fn number(text: &str) -> Option<(u16, &str)> {
    let text = text.trim_start_matches(' ');
    let end = text.find(|it: char| !(it.is_ascii_digit() || "〇零一二两三四五六七八九十百".contains(it))).unwrap_or(text.len());
    let (digits, rest) = text.split_at(end);
    let number = digits.parse().ok().or_else(|| chinese_numeral(digits).and_then(|it| u16::try_from(it).ok()))?;
    (number > 0).then_some((number, rest.trim_start_matches(' ')))
}

/// A number below a thousand in Chinese numerals.
fn chinese(number: u16) -> String {
    const DIGITS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let digit = |it: u16| DIGITS[usize::from(it % 10)];
    match number {
        0..10 => digit(number).to_owned(),
        10..20 => format!("十{}", digit(number)),
        20..100 => format!("{}十{}", digit(number / 10), digit(number)),
        100..1000 if number.is_multiple_of(100) => format!("{}百", digit(number / 100)),
        100..1000 if number % 100 < 10 => format!("{}百零{}", digit(number / 100), digit(number)),
        100..1000 => format!("{}百{}十{}", digit(number / 100), digit(number / 10), digit(number)),
        _ => number.to_string(),
    }
}

impl fmt::Display for Article {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "第{}条", chinese(self.article))?;
        if let Some(paragraph) = self.paragraph {
            write!(f, "第{}款", chinese(paragraph))?;
        }
        if let Some(item) = self.item {
            write!(f, "第（{}）项", chinese(item))?;
        }
        Ok(())
    }
}

impl FromStr for Article {
    type Err = Error;

    /// Reads one place in a law.
    ///
    /// # Errors
    ///
    /// When the text is anything else.
    fn from_str(text: &str) -> Result<Self, Error> {
        match one(text.trim(), true, 0).as_ref().map(|(articles, rest)| (articles.as_slice(), *rest)) {
            Some(([article], "")) => Ok(*article),
            _ => Err(Error::bad_value(
                format!("{text:?} 不是条款号；应如“第二十条第（一）项”。"),
                format!("{text:?} is no article: write it as 第二十条第（一）项."),
            )),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_and_ranges() {
        let shown = |text: &str| {
            let (articles, rest) = Article::list(text);
            (articles.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "), rest.to_owned())
        };
        let cases = [
            ("第四十九条、第五十条规定", "第四十九条 第五十条", "规定"),
            ("第9至12条和第15条的要求", "第九条 第十条 第十一条 第十二条 第十五条", "的要求"),
            ("第二十条第二款第（三）项", "第二十条第二款第（三）项", ""),
            ("第105条", "第一百零五条", ""),
            ("第 20 条", "第二十条", ""),
            ("第九条至第十一条", "第九条 第十条 第十一条", ""),
            ("第十条、十一条、十二条规定", "第十条 第十一条 第十二条", "规定"),
            ("第十九、二十条", "第十九条 第二十条", ""),
            ("第九条、部门规章", "第九条", "、部门规章"),
            ("第一批", "", "第一批"),
        ];
        for (text, articles, rest) in cases {
            assert_eq!(shown(text), (articles.to_owned(), rest.to_owned()), "{text}");
        }
    }

    #[test]
    fn every_article_comes_back() {
        for number in 1..1000 {
            let article = Article { article: number, paragraph: Some(number % 12 + 1), item: Some(number % 20 + 1) };
            assert_eq!(article.to_string().parse(), Ok(article), "{article}");
        }
    }
}
