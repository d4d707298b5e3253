//! Who reports, and for which year.

use super::token::{Kind, Token};
use crate::affix::Affixes;
use crate::agency::is_agency;

/// Words that open the sentence in which a report names itself.
static OPENINGS: Affixes =
    Affixes::new(&["现就", "现将", "特向社会公布", "特向社会公开", "特编制", "现向社会公布", "现公布", "编制", "公布"]);

/// So many paragraphs of a text are looked at as its title.
pub(crate) const MOST: usize = 50;
/// No agency has a longer name, in bytes.
pub(crate) const LONGEST: usize = 120;

/// The agency, where a paragraph is its name and nothing else.
pub(crate) fn agency_alone(paragraph: &str) -> Option<String> {
    let name = paragraph.trim_ascii();
    let plain = !name.contains([',', '。', ';', ':', '、', '(']) && !name.contains(|it: char| it.is_ascii_digit());
    (plain && name.chars().count() >= 3 && is_agency(name)).then(|| name.replace(' ', ""))
}

/// The agency and the year that a paragraph names, if it is the title of a report or the sentence that speaks of the report.
pub(crate) fn read(text: &str, tokens: &[Token]) -> Option<(Option<String>, i32)> {
    // The last year before 信息公开…报告: a law may be cited with a year of its own.
    let years = tokens.iter().rev().filter_map(|it| match it.kind {
        Kind::Date(date) if date.month.is_none() => date.year.map(|year| (it.span.clone(), year)),
        _ => None,
    });
    let (span, year) = years.into_iter().find(|(span, _)| {
        let after = &text[span.end..];
        let within = |most: usize| {
            let most = (0..=most.min(after.len())).rev().find(|it| after.is_char_boundary(*it)).unwrap_or(0);
            &after[..most]
        };
        if !within(90).contains("信息公开") {
            return false;
        }
        // 发布2020年政府信息公开年报1条: a report that is counted.
        let named = ["报告", "年报"].iter().filter_map(|it| within(150).find(it).map(|at| at + it.len())).min();
        named.is_some_and(|it| {
            let digits = after[it..].bytes().take_while(u8::is_ascii_digit).count();
            digits == 0 || !after[it + digits..].starts_with(['条', '份', '件', '篇', '期'])
        })
    })?;
    let after = &text[span.end..];
    let lead = &text[..span.start];
    let start = OPENINGS.last_end(lead);
    let is_title = text.chars().count() <= 60 && !text.contains('。');
    let agency = match start {
        Some(start) => Some(&lead[start..]),
        None if is_title && !lead.trim_ascii().is_empty() => Some(lead),
        None if is_title => after.find("政府信息公开").or_else(|| after.find("信息公开")).map(|found| &after[..found]),
        None => None,
    };
    // Words of a portal may stand before the name: 首页 > 某局.
    let agency = agency.map(|it| it.trim_ascii_end().rsplit(['>', '»', ':', '|']).next().unwrap_or(it));
    let agency = agency
        .map(|it| it.trim_matches(|it: char| it.is_whitespace() || matches!(it, '#' | '*' | '《' | '》' | '-' | '关' | '于')))
        .filter(|it| it.chars().count() >= 2 && !it.contains([',', '。', ';']));
    Some((agency.map(str::to_owned), year))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::token::tokens;

    #[test]
    fn titles() {
        let cases = [
            ("金乡县水务局2009年政府信息公开工作年度报告", Some((Some("金乡县水务局"), 2009))),
            ("2015年西牛镇政府信息公开工作年度报告", Some((Some("西牛镇"), 2015))),
            ("现就某地区行政公署(行署办公室)2012年度政府信息公开工作情况汇总报告如下。", Some((Some("某地区行政公署(行署办公室)"), 2012))),
            ("按照2008年施行的《政府信息公开条例》,现公布2012年度政府信息公开年度报告。", Some((None, 2012))),
            ("2012年主动公开政府信息4934条。", None),
        ];
        for (text, expected) in cases {
            assert_eq!(read(text, &tokens(text)), expected.map(|(agency, year)| (agency.map(str::to_owned), year)), "{text}");
        }
    }
}
