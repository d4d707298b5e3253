//! `kinds-announced` (STR007): so many kinds are announced, and another number of them is listed.

mod issues;
mod places;

use super::super::{Certainty, Options, Outcomes, Rule};
use super::at;
use crate::number::is_ordinal;
use crate::within::has_any;
use crate::{Bilingual, Edition, Place, Reading, Severity, chinese_numeral};

pub(in super::super) const RULE: Rule = Rule {
    code: "STR007",
    name: "kinds-announced",
    severity: Severity::Warning,
    editions: Edition::ALL,
    title: Bilingual::new("写明有几类，列出的却不是几类。", "So many kinds are announced, and another number of them is listed."),
    page: Bilingual::new(
        "“归纳为六大类：机构设置类、政策法规类、法律援助类、律师公证类、人民调解类”只列了五类。只在冒号后面逐一列出、每一项都以“类”等同一个字结尾时核对；“……”“……”等3个专栏，点名的多于3个的，“以下三个方面：一是……四是……”，“4轮督查：第一轮……第二轮……第三轮……”，以及几个书名号后面写明的“五项制度”，也提示。",
        "归纳为六大类, with five kinds behind the colon. Judged only where they follow a colon one by one, each ending in the very word that is counted; and where more are named in quotation marks than 等3个 says, where 以下三个方面 goes on from 一是 to 四是, where 4轮督查 are told from 第一轮 to 第三轮, and where 五项制度 stands behind another number of titles.",
    ),
    not_checked: Bilingual::new("没有这样的列举。", "There is no such list."),
    basis: Bilingual::new("算术。", "Arithmetic."),
    certainty: Certainty::Practice,
    breaks: "我局将应公开的信息归纳为六大类：机构设置类、政策法规类、法律援助类、律师公证管理类、人民调解类，逐类明确责任。",
    holds: "我局将应公开的信息归纳为五大类：机构设置类、政策法规类、法律援助类、律师公证管理类、人民调解类，逐类明确责任。",
    beside: "",
    below: &[],
    check,
};

/// What is counted, as each of the listed ends too.
const KINDS: [&str; 4] = ["类", "類", "栏目", "板块"];
/// The longest list that is looked at, in characters.
const LONGEST: usize = 300;

/// “政策法规”“办事指南”“双拥工作”“就业创业”等3个专栏: more are named than there are.
fn named(reading: &Reading, outcomes: &mut Outcomes<'_>) {
    let text = reading.document.text();
    for (at, word) in outcomes.once.find(reading, "”等") {
        let rest = &text[at + word.len()..];
        let numeral: usize = rest.chars().take_while(|it| is_ordinal(*it) || it.is_ascii_digit()).map(char::len_utf8).sum();
        let printed = &rest[..numeral];
        let Some(announced) = printed.parse::<i64>().ok().or_else(|| chinese_numeral(printed)).filter(|_| numeral > 0) else { continue };
        // The names behind 等2大类 may be of what is in them.
        let Some(counted) = ["个", "项", "类"].iter().find_map(|it| rest[numeral..].strip_prefix(it)) else { continue };
        // 等一个个专栏, 等一大批, 等12项和1个, 等3个以上 count something else, or not exactly.
        let tail: String = counted.chars().take(NEXT).take_while(|it| !matches!(it, '，' | '。' | '；' | ',' | '\n')).collect();
        let inexact = ["以上", "以内", "多", "余", "个", "大"].iter().any(|it| counted.starts_with(it));
        if announced < 2 || inexact || tail.contains(|it: char| it.is_ascii_digit()) {
            continue;
        }
        // The names stand one behind the other, with nothing but 、 between them.
        let (mut start, mut count) = (at + '”'.len_utf8(), 0);
        while let Some(lead) = text[..start].trim_end_matches(['、', ' ']).strip_suffix('”') {
            let opens = lead.char_indices().rev().take(QUOTED).find(|it| it.1 == '“');
            let Some((open, _)) = opens else { break };
            (start, count) = (open, count + 1);
        }
        let place = Place::new(&reading.document, start..at + word.len() + numeral);
        if count <= announced {
            outcomes.holds(place, None);
            continue;
        }
        outcomes.broken(super::at(
            place,
            "named",
            Bilingual::new(
                format!("写明 {announced} 个，列出的有 {count} 个。"),
                format!("{announced} are announced, and {count} are named."),
            ),
            Vec::new(),
            Some(announced.to_string()),
            Some(count.to_string()),
        ));
    }
}

/// What is announced before 一是.
const POINTS: [&str; 8] = ["个方面", "方面", "个问题", "点", "项", "个环节", "个层面", "个不足"];
/// What may stand between that and the mark before 一是, in characters.
const BETWEEN: usize = 8;
/// How far the points of one passage are followed, in characters.
const PASSAGE: usize = 1500;
const ORDINALS: [&str; 9] = ["二是", "三是", "四是", "五是", "六是", "七是", "八是", "九是", "十是"];

/// 存在以下三个方面的问题：一是…；二是…；三是…；四是…: more or fewer points than announced.
fn in_turn(reading: &Reading, outcomes: &mut Outcomes<'_>) {
    let text = reading.document.text();
    for (at, word) in outcomes.once.find(reading, "一是") {
        let Some(lead) = text[..at].trim_end().strip_suffix(['：', ':', '，', ',', '。']) else { continue };
        let from = lead.char_indices().rev().take(BETWEEN + 6).take_while(|it| !matches!(it.1, '，' | '。' | '；' | '\n')).last();
        let clause = &lead[from.map_or(lead.len(), |it| it.0)..];
        let Some((announced, start)) = announced(clause) else { continue };
        // The points of the same passage: up to the next 一是.
        let rest = &text[at + word.len()..];
        let end = rest.char_indices().take(PASSAGE).take_while(|it| it.1 != '\n').last().map_or(0, |it| it.0 + it.1.len_utf8());
        let passage = rest[..end].split("一是").next().unwrap_or_default();
        let (mut count, mut reached) = (1_i64, 0);
        for ordinal in ORDINALS {
            let Some(found) = passage[reached..].find(ordinal) else { break };
            (count, reached) = (count + 1, reached + found + ordinal.len());
        }
        let place = Place::new(&reading.document, lead.len() - clause.len() + start..at);
        // A series inside a series: 三是抓好三个环节，一是…; and a last point that opens otherwise.
        let whole = &rest[..end];
        let nested = whole.contains("一是") && has_any(&whole[passage.len()..], &ORDINALS);
        let line = reading.document.line_around(at);
        let inside =
            text[line.start..at].char_indices().rev().take(PASSAGE).last().is_some_and(|it| text[line.start + it.0..at].contains("一是"));
        if nested && count < announced || inside && count > announced {
            continue;
        }
        // The last one may begin with another word, or stand in the next paragraph.
        let open = count < announced
            && (end < rest.len() && count == 1
                || has_any(passage, &["最后", "此外", "另外", "同时", "还", "第", "再就是", "再次", "再者"]));
        if count == announced || open {
            outcomes.holds(place, None);
            continue;
        }
        outcomes.broken(super::at(
            place,
            "points",
            Bilingual::new(
                format!("写明 {announced} 个，列出的有 {count} 个。"),
                format!("{announced} are announced, and {count} are listed."),
            ),
            Vec::new(),
            Some(announced.to_string()),
            Some(count.to_string()),
        ));
    }
}

/// How many points a clause announces, 以下三个方面的问题, and where the number stands.
fn announced(clause: &str) -> Option<(i64, usize)> {
    let is_numeral = |it: char| "二两三四五六七八九十23456789".contains(it);
    let (at, numeral) = clause.char_indices().rfind(|it| is_numeral(it.1))?;
    let behind = &clause[at + numeral.len_utf8()..];
    // 第三点, 十三个方面 and 三五个方面 are no plain number.
    let plain = !clause[..at].ends_with(|it: char| it == '第' || it == '一' || it.is_numeric() || is_numeral(it));
    let point = POINTS.iter().find_map(|it| behind.strip_prefix(it))?;
    let near = point.chars().count() <= BETWEEN;
    let count =
        if numeral == '两' { Some(2) } else { numeral.to_digit(10).map(i64::from).or_else(|| chinese_numeral(&numeral.to_string())) };
    count.filter(|_| plain && near).map(|it| (it, at))
}

/// So far behind a number another one may stand that counts the same names, in characters.
const NEXT: usize = 12;

/// How far behind their number rounds are told one by one, in characters.
const TOLD: usize = 160;

/// 全年组织了4轮督查：第一轮在3月…；第二轮…；第三轮…。: fewer or more are told than there were.
fn rounds(reading: &Reading, outcomes: &mut Outcomes<'_>) {
    let text = reading.document.text();
    for (at, first) in FIRST.iter().flat_map(|first| outcomes.once.find(reading, first)) {
        let unit = &first["第一".len()..];
        let Some(lead) = text[..at].trim_end().strip_suffix(['：', ':', '，', '。']) else { continue };
        // The number just before, of the same rounds: 4轮督查.
        let from = lead.char_indices().rev().take(BETWEEN + 4).take_while(|it| !matches!(it.1, '，' | '。' | '；' | '\n')).last();
        let clause = &lead[from.map_or(lead.len(), |it| it.0)..];
        let Some(counted) = clause.rfind(unit) else { continue };
        let numeral: usize =
            clause[..counted].chars().rev().take_while(|it| is_ordinal(*it) || it.is_ascii_digit()).map(char::len_utf8).sum();
        let printed = &clause[counted - numeral..counted];
        let Some(announced) =
            printed.parse::<i64>().ok().or_else(|| chinese_numeral(printed)).filter(|it| numeral > 0 && (2..=9).contains(it))
        else {
            continue;
        };
        let rest = &text[at..];
        let end =
            rest.char_indices().take(TOLD).take_while(|it| !matches!(it.1, '。' | '\n')).last().map_or(0, |it| it.0 + it.1.len_utf8());
        let passage = &rest[..end];
        // Each is told once, in turn; the next sentence tells of none, and nothing says that there were others.
        let ordinals = NUMERALS.chars().map(|it| passage.matches(&format!("第{it}{unit}")).count());
        let told = ordinals.clone().take_while(|it| *it == 1).count();
        let behind: String = rest[end..].chars().take(BEHIND).collect();
        let others = has_any(passage, &["其余", "后", "末", "以及", "计划", "明年", "、第", "和第", "及第", "、三"]);
        let whole = rest[end..].starts_with('。') && !others && ordinals.sum::<usize>() == told && !behind.contains('第');
        let count = i64::try_from(told).unwrap_or(i64::MAX);
        let place = Place::new(&reading.document, lead.len() - clause.len() + counted - numeral..at + first.len());
        if count == announced {
            outcomes.holds(place, None);
        } else if whole && (2..announced).contains(&count) {
            outcomes.broken(super::at(
                place,
                "rounds",
                Bilingual::new(
                    format!("写明 {announced}{unit}，逐一写出的有 {count}{unit}。"),
                    format!("{announced} are announced, and {count} are told one by one."),
                ),
                Vec::new(),
                Some(announced.to_string()),
                Some(count.to_string()),
            ));
        }
    }
}

/// How far behind the sentence another round may be told, in characters.
const BEHIND: usize = 48;
/// The first of several rounds, and numerals in turn.
const FIRST: [&str; 4] = ["第一轮", "第一次", "第一场", "第一批"];
const NUMERALS: &str = "一二三四五六七八九";

/// 先后制定《…办法》《…制度》《…规范》五项制度: titles one behind another, and how many they are said to be.
fn titles(reading: &Reading, outcomes: &mut Outcomes<'_>) {
    let text = reading.document.text();
    for (at, word) in outcomes.once.find(reading, "》") {
        let rest = &text[at + word.len()..];
        let numeral: usize = rest.chars().take_while(|it| is_ordinal(*it) || it.is_ascii_digit()).map(char::len_utf8).sum();
        let printed = &rest[..numeral];
        let Some(announced) = printed.parse::<i64>().ok().or_else(|| chinese_numeral(printed)).filter(|it| numeral > 0 && *it > 1) else {
            continue;
        };
        let counted = ["项", "个", "部"].iter().find_map(|it| rest[numeral..].strip_prefix(it)).unwrap_or_default();
        if !["制度", "规定", "办法", "文件", "规范"].iter().any(|it| counted.starts_with(it)) {
            continue;
        }
        let (mut start, mut count) = (at + word.len(), 0);
        while let Some(lead) = text[..start].trim_end_matches(['、', '和', '及', '，', ' ']).strip_suffix('》') {
            let Some((open, _)) = lead.char_indices().rev().take(TITLED).find(|it| matches!(it.1, '《' | '》')).filter(|it| it.1 == '《')
            else {
                break;
            };
            (start, count) = (open, count + 1);
        }
        let place = Place::new(&reading.document, start..at + word.len() + numeral);
        // What stands before the first title: another one, or something that has none, may be counted as well.
        let from = text[..start].char_indices().rev().take(LONGEST).take_while(|it| !matches!(it.1, '。' | '；' | '\n')).last();
        let before = &text[from.map_or(start, |it| it.0)..start];
        let verb = MADE.iter().any(|it| before.ends_with(it));
        // 八项规定 is a name.
        let name = announced == 8 && counted.starts_with("规定");
        if count < 2 || count == announced || before.contains('》') || count < announced && !verb || name {
            continue;
        }
        outcomes.broken(super::at(
            place,
            "titles",
            Bilingual::new(
                format!("写明 {announced} 项，列出的有 {count} 项。"),
                format!("{announced} are announced, and {count} are named."),
            ),
            Vec::new(),
            Some(announced.to_string()),
            Some(count.to_string()),
        ));
    }
}

/// Verbs that what was made follows, and nothing else.
const MADE: [&str; 12] = ["制定", "制定了", "出台", "出台了", "印发", "印发了", "建立", "建立了", "修订", "修订了", "完善了", "制订"];
/// The longest title, in characters.
const TITLED: usize = 40;

/// The longest name in quotation marks, in characters.
const QUOTED: usize = 20;

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    named(reading, outcomes);
    in_turn(reading, outcomes);
    rounds(reading, outcomes);
    titles(reading, outcomes);
    issues::check(reading, outcomes);
    places::check(reading, outcomes);
    let text = reading.document.text();
    for (colon, mark) in outcomes.once.find(reading, "：").chain(outcomes.once.find(reading, ":")) {
        let Some((kind, lead)) = KINDS.iter().find_map(|it| Some((*it, text[..colon].strip_suffix(it)?))) else { continue };
        let lead = lead.trim_end_matches(['大', '个', '個']);
        let numeral: usize = lead.chars().rev().take_while(|it| is_ordinal(*it) || it.is_ascii_digit()).map(char::len_utf8).sum();
        let printed = &lead[lead.len() - numeral..];
        let Some(announced) = printed
            .parse()
            .ok()
            .or_else(|| chinese_numeral(printed))
            .filter(|_| numeral > 0 && !lead[..lead.len() - numeral].ends_with('第'))
        else {
            continue;
        };
        let from = colon + mark.len();
        let end = text[from..].char_indices().take(LONGEST).find(|it| matches!(it.1, '，' | '。' | '；' | ',' | ';' | '\n'));
        let Some(listed) = end.map(|it| &text[from..from + it.0]) else { continue };
        let each = || listed.split('、').map(str::trim);
        // 涉及六大类：机构职能6条、法规文件14条: a name with its number.
        let counted = |it: &str| {
            it.trim_end_matches(['条', '件', '篇', '份']).ends_with(|it: char| it.is_ascii_digit()) && !it.ends_with(char::is_numeric)
        };
        let numbered = text[from + listed.len()..].starts_with('。') && each().all(counted);
        if each().count() < 2 || !numbered && !each().all(|it| it.len() > kind.len() && it.ends_with(kind)) {
            continue;
        }
        // 政策类和法规类 may be one or two.
        let joined = each().filter(|it| it.contains(['和', '及', '与'])).count();
        let count = each().count();
        let place = Place::new(&reading.document, colon - kind.len() - (colon - kind.len() - lead.len()) - numeral..from + listed.len());
        let fits = |it: i64| usize::try_from(it).is_ok_and(|it| (count..=count + joined).contains(&it));
        if fits(announced) {
            outcomes.holds(place, None);
            continue;
        }
        outcomes.broken(at(
            place,
            "kinds",
            Bilingual::new(
                format!("写明 {announced} {kind}，列出的是 {count} {kind}。"),
                format!("{announced} kinds are announced, and {count} are listed."),
            ),
            Vec::new(),
            Some(announced.to_string()),
            Some(count.to_string()),
        ));
    }
}
