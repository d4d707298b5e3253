//! Who reports, and for which year.

mod place;
mod said;

use super::token::{Kind, Token, tokens};
use crate::affix::Affixes;
use crate::agency::is_agency;
use crate::fold::is_han;
pub(in crate::parse) use place::{is_place, lacks_its_place, placed};
pub(crate) use said::{By, said};

/// Words that open the sentence in which a report names itself.
#[rustfmt::skip]
static OPENINGS: Affixes = Affixes::new(&[
    "现就", "现将", "特向社会公布", "特向社会公开", "特公布", "特编制", "编制了", "编制的", "编制形成", "形成", "形成了", "编写", "编写了", "编制并发布", "现公开", "现就公开", "现向社会公布", "现向社会公开", "现发布", "现公布", "公布了", "现报告", "编制", "公布",
]);

/// So many paragraphs of a text are looked at as its title.
pub(crate) const MOST: usize = 50;
/// No agency has a longer name, in bytes.
pub(crate) const LONGEST: usize = 120;

/// How an agency speaks of itself, and what is left of a title that holds no name.
const PRONOUNS: &[&str] = &[
    "我局",
    "本局",
    "我办",
    "本办",
    "我单位",
    "本单位",
    "本机关",
    "我镇",
    "我县",
    "我市",
    "我区",
    "我乡",
    "我委",
    "本委",
    "本级",
    "本部门",
    "我部门",
    "年度",
    "本街道",
    "我街道",
    "本中心",
    "我中心",
    "本院",
    "本校",
    "我校",
    "本镇",
    "本乡",
    "本县",
    "本区",
    "本厅",
    "我厅",
    "我处",
    "我街",
];

/// Whether words name agencies of a kind together: 各级政府, 石岗县各乡镇; 各莫镇 is a place.
pub(crate) fn names_several(name: &str) -> bool {
    let kinds = [
        '级', '县', '市', '区', '州', '旗', '乡', '镇', '街', '部', '单', '科', '处', '局', '派', '中', '高', '学', '院', '地', '直', '有',
    ];
    name.split('各').skip(1).any(|it| it.starts_with(kinds))
}

/// Whether words speak of an agency without its name: 以来我局.
fn is_pronoun(name: &str) -> bool {
    PRONOUNS.iter().any(|it| name.ends_with(it) || name.starts_with(it))
        || name.contains("报告")
        || names_several(name)
        || matches!(name, "学校" | "高校" | "本开发区")
        || matches!(name, "中华人民共和国" | "政府" | "人民政府" | "政务" | "党务")
}

/// A name is spread out by spaces where it has more letters than these.
const SPREAD: usize = 3;

/// The agency, where a paragraph is its name and nothing else.
pub(crate) fn agency_alone(paragraph: &str) -> Option<String> {
    let name = paragraph.trim_ascii();
    // 石 岗 县 人 民 政 府.
    let spread = name.split(' ').count() > SPREAD && name.split(' ').all(|it| it.chars().nth(1).is_none());
    let joined = if spread { name.replace(' ', "") } else { String::new() };
    let name = if spread { &joined } else { name };
    // 石岗市民委(宗教局): another name of it.
    if let Some((own, other)) = name.strip_suffix(')').and_then(|it| it.split_once('(')) {
        let both = is_agency(other) && !other.contains(['(', ',', '、']);
        return agency_alone(own).filter(|_| both).map(|_| name.replace(' ', ""));
    }
    let plain = !name.contains([',', '。', ';', ':', '、', '(']) && !name.contains(|it: char| it.is_ascii_digit());
    (plain && name.chars().count() >= 3 && is_agency(name) && !is_pronoun(name)).then(|| name.replace(' ', ""))
}

/// The agency and the year that a paragraph names, if it is the title of a report or the sentence that speaks of the report.
pub(crate) fn read(text: &str, tokens: &[Token]) -> Option<(Option<String>, i32)> {
    if let Some((agency, year)) = run_in(text, tokens) {
        return Some((Some(agency), year));
    }
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
        // 政府信息公开工作2014年度报告: the year stands behind.
        let named = || REPORTS.iter().any(|it| after.starts_with(it)) && is_of_the_work(&text[..span.start]);
        // 依申请公开政府信息工作情况的报告 as well.
        if !within(90).contains("信息公开") && !within(90).contains("公开政府信息") && !named() {
            return false;
        }
        // 发布2020年政府信息公开年报1条: a report that is counted.
        let named = ["报告", "年报", "工作总结"].iter().filter_map(|it| within(150).find(it).map(|at| at + it.len())).min();
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
        // 石岗二中[2015]3号 签发人:某某 2014年石岗第二中学政府信息公开年度报告: the name stands behind the year.
        None if is_title && !is_agency(lead.trim_ascii_end()) && named_behind(after).and_then(agency_alone).is_some() => {
            named_behind(after)
        }
        None if is_title && !lead.trim_ascii().is_empty() => Some(lead),
        None if is_title => named_behind(after),
        None => None,
    };
    // 某区人民政府办公室(以下简称区政府办公室).
    let agency = agency.map(|it| it.split_once("(以下简称").map_or(it, |it| it.0));
    // 字体[ 大 中 小 ]石岗县水利局: so may its buttons.
    let agency = agency.map(|it| it.rsplit_once(" ]").map_or(it, |it| it.1));
    // Words of a portal may stand before the name: 首页 > 某局.
    let agency = agency.map(|it| it.trim_ascii_end().rsplit(['>', '»', ':', '|', '《']).next().unwrap_or(it));
    let agency = agency
        .map(|it| it.trim_matches(|it: char| it.is_whitespace() || matches!(it, '#' | '*' | '《' | '》' | '-' | '•')))
        // 标题石岗镇, 内容概述 石岗县卫生局: the name of the field that a portal keeps the title in.
        .map(|it| {
            it.trim_start_matches("标题")
                .trim_start_matches("内容概述")
                .trim_start()
                .trim_start_matches("关于")
                .trim_end_matches("关于")
                .trim_end_matches('的')
                .trim()
        })
        .map(|it| ["发布", "公布"].iter().find_map(|word| it.strip_suffix(word)).unwrap_or(it))
        // 《石岗街道信息公开2014年度工作报告》: what it is about ends no name.
        .map(|it| {
            it.strip_suffix("信息公开").map_or(it, |name| name.strip_suffix("政府").filter(|it| !it.ends_with("人民")).unwrap_or(name))
        })
        // 石岗市交通局网站政务信息公开年度报告.
        .map(|it| ["网站政务", "政务"].iter().find_map(|word| it.strip_suffix(word)).filter(|it| is_agency(it)).unwrap_or(it))
        // 政府信息公开年报石岗镇: what a portal calls the page stands before the name.
        .map(|it| it.rsplit_once("公开年报").map_or(it, |it| it.1))
        // 石岗县林业局政府信息公开2010年度报告, 石岗镇人民政府信息公开2010年度报告.
        .map(|it| {
            it.split_once("政府信息公开")
                .map_or(it, |(before, _)| if before.ends_with("人民") { &it[..before.len() + "政府".len()] } else { before })
        })
        // 石岗区2012年政府信息公开年度报告石岗区: the title once more. example.com石岗镇: the address of a mirror.
        .map(without_address)
        .map(|it| it.find(|it: char| it.is_ascii_digit()).filter(|at| it[*at..].contains('年')).map_or(it, |at| &it[..at]))
        .filter(|it| {
            it.chars().count() >= 2
                && !it.contains([',', '。', ';', '》'])
                && !it.starts_with(|it: char| it.is_ascii_digit())
                && !it.contains("关于")
                && !is_pronoun(it)
        });
    Some((agency.map(str::to_owned), year))
}

/// The title that a text goes on behind: 石岗县林业局 2018年政府信息公开工作年度报告 根据《条例》….
fn run_in(text: &str, tokens: &[Token]) -> Option<(String, i32)> {
    let first = tokens.iter().find(|it| matches!(it.kind, Kind::Date(_)))?;
    let Kind::Date(date) = first.kind else { return None };
    let year = date.year.filter(|_| date.month.is_none() && first.span.start <= LONGEST)?;
    let behind = text[first.span.end..].trim_start_matches(['度', ' ']);
    let named = ["政府信息公开", "信息公开", "政务公开"].iter().any(|it| behind.starts_with(it));
    let agency = text[..first.span.start].trim_ascii_end().trim_end_matches("关于");
    let plain = named && agency.chars().all(is_han) && OPENINGS.last_end(agency).is_none();
    // 石岗县2017年政府信息公开工作年度报告(以下简称年报)根据…: a place reports for its government.
    let place = || (is_place(agency) && is_named_report(behind)).then(|| agency.to_owned());
    if plain { agency_alone(agency).or_else(place).map(|it| (it, year)) } else { None }
}

/// Whether words are the rest of a title, with a short name for it behind: 政府信息公开工作年度报告(以下简称“年报”).
fn is_named_report(behind: &str) -> bool {
    let named = ["年度报告", "工作报告", "报告", "年报"].iter().filter_map(|it| behind.find(it).map(|at| (at, at + it.len()))).min();
    named.is_some_and(|(at, end)| at <= LONGEST && behind[end..].starts_with("(以下简称"))
}

/// A name without what stands before it in letters: example.com石岗镇, Page 9 - 石岗镇; 12345热线服务中心 begins with its number.
fn without_address(name: &str) -> &str {
    let rest = name.trim_start_matches(|it: char| it.is_ascii() && !matches!(it, '(' | '*'));
    let address = &name[..name.len() - rest.len()];
    if address.contains(|it: char| it.is_ascii_alphabetic() || it == '.') { rest } else { name }
}

/// How a title goes on behind its year, where the work is named before it.
const REPORTS: [&str; 5] = ["度报告", "度工作报告", "年度报告", "报告", "年报"];

/// Whether words end in the work that is reported on: 石岗县林业局政府信息公开工作.
fn is_of_the_work(lead: &str) -> bool {
    let lead = lead.trim_ascii_end();
    let lead = &lead[lead.ceil_char_boundary(lead.len().saturating_sub(LONGEST))..];
    // 现公布石岗开发区信息公开2018年度报告.
    let of_agency = || {
        lead.strip_suffix("信息公开").is_some_and(|it| {
            OPENINGS.last_end(it).is_some_and(|at| !is_pronoun(&it[at..]) && (is_agency(&it[at..]) || it.ends_with("开发区")))
        })
    };
    lead.ends_with("政府信息公开工作") || lead.ends_with("政府信息公开") || of_agency()
}

/// The agency and the year of a title on two lines: 石岗县林业局 over 政府信息公开工作2014年度报告.
pub(crate) fn on_two_lines(first: &str, second: &str) -> Option<(Option<String>, i32)> {
    let second = second.trim_ascii();
    let goes_on = ["政府信息公开", "信息公开", "工作", "年度报告", "报告"].iter().any(|it| second.starts_with(it));
    // 2014年度政府信息 over 公开工作年度报告.
    let goes_on = goes_on || second.starts_with("公开") && first.ends_with("信息");
    let short = |line: &str| line.chars().count() <= LINE && !line.contains(['。', ',', ';', ':']);
    if first.is_empty() || !goes_on || !short(first) || !short(second) {
        return None;
    }
    let title = format!("{first}{second}");
    read(&title, &tokens(&title)).filter(|it| it.0.is_some())
}

/// No line of a title is longer, in characters.
const LINE: usize = 40;

/// What a title names between the year and what was made public. 石岗镇人民政府信息公开 says 政府 once for both.
fn named_behind(after: &str) -> Option<&str> {
    // 某局信息公开年度报告。报告包括政府信息公开申请的处理情况: the first one.
    let first = after.split(['。', ';']).next().unwrap_or(after);
    let end = first.find("政府信息公开").or_else(|| first.find("信息公开"))?;
    let shared = after[..end].ends_with("人民") && after[end..].starts_with("政府");
    Some(&after[..end + if shared { "政府".len() } else { 0 }])
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
            ("石岗县林业局 2018年政府信息公开工作年度报告 根据《条例》和2016年的要求,编制本报告。", Some((Some("石岗县林业局"), 2018))),
            ("现公布石岗县林业局政府信息公开工作2014年度报告。", Some((Some("石岗县林业局"), 2014))),
            ("2015年度石岗县交通运输局的政府信息公开年度报告", Some((Some("石岗县交通运输局"), 2015))),
            ("现公布石岗经济开发区信息公开2018年度报告。", Some((Some("石岗经济开发区"), 2018))),
            ("现将2011年以来我局政府信息公开工作年度报告公布如下。", Some((None, 2011))),
            ("落实《要点》的通知》、推进2018年政府信息公开工作,编制年度报告。", Some((None, 2018))),
            ("2012年主动公开政府信息4934条。", None),
        ];
        for (text, expected) in cases {
            assert_eq!(read(text, &tokens(text)), expected.map(|(agency, year)| (agency.map(str::to_owned), year)), "{text}");
        }
    }

    #[test]
    fn titles_on_two_lines() {
        let cases = [
            (["石岗县林业局", "政府信息公开工作2014年度报告"], Some(("石岗县林业局", 2014))),
            (["2011年度石岗县住房公积金管理中心", "政府信息公开年度报告"], Some(("石岗县住房公积金管理中心", 2011))),
            (["2013年石岗县政务中心政府信息公开", "工作年度报告"], Some(("石岗县政务中心", 2013))),
            (["政府信息公开", "2014年度报告"], None),
            (["石岗县林业局", "一、概述"], None),
        ];
        for ([first, second], expected) in cases {
            let found = on_two_lines(first, second);
            assert_eq!(found, expected.map(|(agency, year)| (Some(agency.to_owned()), year)), "{first} {second}");
        }
    }
}
