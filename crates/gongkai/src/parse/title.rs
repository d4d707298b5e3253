//! Who reports, and for which year.

use super::token::{Kind, Token};
use crate::affix::Affixes;
use crate::agency::is_agency;
use crate::parse::few::few;
use memchr::memmem::Finder;
use std::sync::LazyLock;

/// Words that open the sentence in which a report names itself.
#[rustfmt::skip]
static OPENINGS: Affixes = Affixes::new(&[
    "现就", "现将", "特向社会公布", "特向社会公开", "特公布", "特编制", "编制了", "编制的", "编制形成", "编写", "编写了", "编制并发布", "现公开", "现就公开", "现向社会公布", "现向社会公开", "现发布", "现公布", "公布了", "现报告", "编制", "公布",
]);

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
        // 特向社会公布2015年度某区信息公开年度报告: the year stands before the name.
        Some(start) if lead[start..].trim_matches([' ', '《']).is_empty() => named_behind(after),
        Some(start) => Some(&lead[start..]),
        None if is_title && !lead.trim_ascii().is_empty() => Some(lead),
        None if is_title => named_behind(after),
        None => None,
    };
    // 某区人民政府办公室(以下简称区政府办公室).
    let agency = agency.map(|it| it.split_once("(以下简称").map_or(it, |it| it.0));
    // Words of a portal may stand before the name: 首页 > 某局.
    let agency = agency.map(|it| it.trim_ascii_end().rsplit(['>', '»', ':', '|']).next().unwrap_or(it));
    let agency = agency
        .map(|it| it.trim_matches(|it: char| it.is_whitespace() || matches!(it, '#' | '*' | '《' | '》' | '-' | '•')))
        .map(|it| it.trim_start_matches("关于").trim_end_matches("关于").trim())
        .map(|it| ["发布", "公布"].iter().find_map(|word| it.strip_suffix(word)).unwrap_or(it))
        .filter(|it| it.chars().count() >= 2 && !it.contains([',', '。', ';']));
    Some((agency.map(str::to_owned), year))
}

/// The letter that the verbs of writing a report begin with.
static WRITTEN: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("编"));

/// The agency that a sentence says has written the report: 本报告由某局编制, 某镇人民政府编制的年度报告.
pub(crate) fn compiler(text: &str) -> Option<String> {
    let written = WRITTEN.find_iter(text.as_bytes()).find(|at| few!["编制", "编写", "编撰"].open(&text[*at..]))?;
    let said = &text[..written];
    let clause = said.rfind(['。', ';', '>', ':']).map_or(said, |at| &said[at..]);
    if !clause.contains("报告") && !text[written..].contains("报告") && !clause.contains("年报") {
        return None;
    }
    // 由某局根据《条例》的要求编制: what it follows stands between.
    let by = clause.rsplit_once('由')?.1;
    let name = FOLLOWS.iter().filter_map(|it| by.find(it)).min().map_or(by, |at| &by[..at]);
    let name = name.split_once('(').map_or(name, |it| it.0);
    agency_alone(name.trim_matches([',', ' ', '“', '”']))
}

/// What a report follows, or who else has a part in it, between its author and the verb.
const FOLLOWS: [&str; 11] = ["根据", "按照", "依据", "依照", "遵照", "结合", "负责", "组织", "牵头", "汇总", "综合"];

/// What a title names between the year and what was made public. 石岗镇人民政府信息公开 says 政府 once for both.
fn named_behind(after: &str) -> Option<&str> {
    let end = after.find("政府信息公开").or_else(|| after.find("信息公开"))?;
    let shared = after[..end].ends_with("人民") && after[end..].starts_with("政府");
    Some(&after[..end + if shared { "政府".len() } else { 0 }])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::token::tokens;

    #[test]
    fn who_has_written_it() {
        let cases = [
            ("本报告由石岗县林业局编制。", Some("石岗县林业局")),
            ("本年报由石岗镇人民政府根据《条例》的要求编制,全文包括六个部分。", Some("石岗镇人民政府")),
            ("本报告是由石岗县商务委员会编制的2013年度政府信息公开年度报告。", Some("石岗县商务委员会")),
            ("本报告由概述、主动公开情况等六部分组成。本报告由石岗县教育局(以下简称县教育局)编制。", Some("石岗县教育局")),
            ("由各科室编制目录。", None),
            ("本报告由办公室编制,全文由五部分组成。", None),
        ];
        for (text, expected) in cases {
            assert_eq!(compiler(text).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn titles() {
        let cases = [
            ("金乡县水务局2009年政府信息公开工作年度报告", Some((Some("金乡县水务局"), 2009))),
            ("2015年西牛镇政府信息公开工作年度报告", Some((Some("西牛镇"), 2015))),
            ("2015年石岗镇人民政府信息公开年度报告", Some((Some("石岗镇人民政府"), 2015))),
            ("2015年石岗镇人民政府政府信息公开年度报告", Some((Some("石岗镇人民政府"), 2015))),
            ("现就某地区行政公署(行署办公室)2012年度政府信息公开工作情况汇总报告如下。", Some((Some("某地区行政公署(行署办公室)"), 2012))),
            ("按照2008年施行的《政府信息公开条例》,现公布2012年度政府信息公开年度报告。", Some((None, 2012))),
            ("特向社会公布2015年度石岗高新区信息公开年度报告。", Some((Some("石岗高新区"), 2015))),
            ("现发布石岗县林业局2018年政府信息公开年度报告。", Some((Some("石岗县林业局"), 2018))),
            ("石岗县教育局(以下简称县教育局)2018年政府信息公开年度报告", Some((Some("石岗县教育局"), 2018))),
            ("石岗海关2018年政府信息公开年度报告", Some((Some("石岗海关"), 2018))),
            ("石岗海关关于2018年政府信息公开年度报告", Some((Some("石岗海关"), 2018))),
            ("编制了石岗乡2008年政府信息公开工作年度报告。", Some((Some("石岗乡"), 2008))),
            ("石岗县林业局发布2012年政府信息公开工作年度报告", Some((Some("石岗县林业局"), 2012))),
            ("2012年主动公开政府信息4934条。", None),
        ];
        for (text, expected) in cases {
            assert_eq!(read(text, &tokens(text)), expected.map(|(agency, year)| (agency.map(str::to_owned), year)), "{text}");
        }
    }
}
