//! `respectively-unmatched` (FRM013): more names stand before 分别为 than numbers behind it, or fewer.

use super::super::{Breach, Certainty, Options, Outcomes, Rule};
use crate::unit::UNITS;
use crate::within::has_any;
use crate::{Bilingual, Edition, Place, Reading, Severity};

pub(in super::super) const RULE: Rule = Rule {
    code: "FRM013",
    name: "respectively-unmatched",
    severity: Severity::Warning,
    editions: Edition::ALL,
    title: Bilingual::new("“分别为”前的名称与后面的数不一样多。", "The names before 分别为 are not as many as the numbers behind it."),
    page: Bilingual::new(
        "“政府网站、政务微信、新闻媒体公开数分别为214条、97条、36条、15条”：三个名称，四个数，也无从知道哪个数是谁的。只看以顿号并列、没有“等”字、个数只差一个的；“和”前后算一个或两个都可以。",
        "政府网站、政务微信、新闻媒体公开数分别为214条、97条、36条、15条: three names and four numbers, and nobody can tell which number is whose. Only lists joined by 、, without 等, that differ by one are looked at; what 和 joins may be one name or two.",
    ),
    not_checked: Bilingual::new("没有这样并列的。", "Nothing is listed so."),
    basis: Bilingual::new("“分别”要求一一对应。", "分别 gives each name its own number."),
    certainty: Certainty::Practice,
    breaks: "公开信息362条，政府网站、政务微信、新闻媒体公开数分别为214条、97条、36条、15条。",
    holds: "公开信息362条，政府网站、政务微信、新闻媒体公开数分别为214条、112条、36条。",
    beside: "",
    below: &[],
    check,
};

/// Words between the names and their numbers.
const IN_ORDER: [&str; 4] = ["分别为", "分别是", "分别有", "分别达"];
/// Marks that end the clause of the names.
const STOPS: [char; 9] = ['，', ',', '。', '；', ';', '：', ':', '\n', '\t'];
/// What a name is joined to the last one by.
const AND: [char; 3] = ['和', '及', '与'];

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    let text = reading.document.text();
    let once = outcomes.once;
    for (at, word) in IN_ORDER.iter().flat_map(|word| once.find(reading, word)) {
        let Some((numbers, length)) = numbers(&text[at + word.len()..]).filter(|it| it.0 > 1) else { continue };
        let Some((least, most, start)) = names(&text[reading.document.line_around(at).start..at]) else { continue };
        let place = Place::new(&reading.document, at - start..at + word.len() + length);
        if (least..=most).contains(&numbers) {
            outcomes.holds(place, None);
            continue;
        }
        // 建议、提案答复率、满意率分别为100%、98%: rates of both.
        let rates = text[at - start..at].contains('率');
        let names = if numbers < least { least } else { most };
        if names.abs_diff(numbers) != 1 || rates {
            continue;
        }
        outcomes.broken(Breach {
            about: format!("{names}/{numbers}"),
            severity: None,
            message: Bilingual::new(
                format!("“{word}”前有 {names} 个名称，后面是 {numbers} 个数。"),
                format!("There are {names} names before “{word}”, and {numbers} numbers behind it."),
            ),
            places: vec![place],
            concepts: reading.concepts_in(&place.range()),
            expected: Some(names.to_string()),
            found: Some(numbers.to_string()),
            suspects: Vec::new(),
        });
    }
}

/// How many numbers of one unit a text begins with, joined by marks and nothing else, and where they end.
fn numbers(text: &str) -> Option<(usize, usize)> {
    let (mut count, mut at, mut of, mut marked) = (0, 0, None, false);
    loop {
        let rest = text[at..].trim_start_matches(' ');
        let digits = rest.bytes().take_while(|it| it.is_ascii_digit() || *it == b'.').count();
        let behind = rest[digits..].trim_start_matches(' ');
        let unit = UNITS.at_start(behind).or_else(|| ["%", "％"].into_iter().find(|it| behind.starts_with(it)));
        let Some(unit) = unit.filter(|it| digits > 0 && of.is_none_or(|of| of == *it)) else { break };
        // 余, 多 and a remark behind a number are no reason to count it otherwise.
        let end = text.len() - behind.len() + unit.len();
        (count, of) = (count + 1, Some(unit));
        // 2件、3件、8件，13件均已答复: a comma ends what 、 joins.
        let joins = |it: &char| matches!(it, '、' | '和' | '及') || matches!(it, '，' | ',') && !marked;
        let Some(mark) = text[end..].chars().next().filter(joins) else { return Some((count, end)) };
        marked |= mark == '、';
        at = end + mark.len_utf8();
    }
    // 6件、2件，共8件: what follows is no number of the list.
    let closed = text[..at].ends_with(['，', ',']);
    closed.then_some((count, at))
}

/// How many names end a text, joined by 、 and perhaps by 和, at the least and at the most, and how long they are. What is named by examples has no number.
fn names(text: &str) -> Option<(usize, usize, usize)> {
    let said = text.trim_end_matches([' ', '，', ',']);
    let clause = &said[said.rfind(STOPS).map_or(0, |it| it + said[it..].chars().next().map_or(1, char::len_utf8))..];
    let plain = !has_any(clause, &["等", "各", "（", "(", "“", "《", "法人", "每", "其他", "其它", "以及"]) && clause.contains('、');
    let parts = clause.matches('、').count() + 1;
    // 电子邮件和当面提交 are two names, 住房和城乡建设局 is one: nobody can tell.
    let joined = clause.matches(AND).count();
    let short = clause.split('、').rev().skip(1).all(|it| it.chars().nth(LONGEST).is_none());
    (plain && short && joined < 3 && parts <= MOST).then_some((parts, parts + joined, text.len() - said.len() + clause.len()))
}

/// The longest name, in characters, and the most names.
const LONGEST: usize = 14;
const MOST: usize = 12;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_numbers_are_counted() {
        for (text, expected) in [
            ("其中,通过信函、传真、电子邮件和当面提交的申请", Some((3, 4))),
            ("国土局、规划局、住房和城乡建设局", Some((3, 4))),
            ("通过政府网站、政务微信、新闻媒体三种渠道公开信息，", Some((3, 3))),
            ("网站、微信等平台", None),
            ("公民、法人和其他组织的申请", None),
            ("公开信息和受理申请", None),
        ] {
            assert_eq!(names(text).map(|it| (it.0, it.1)), expected, "{text}");
        }
        for (text, expected) in [
            ("6件、2件、11件。", Some(3)),
            ("214条、97条，合计311条", Some(2)),
            ("2件、3件、8件，13件均已答复", Some(3)),
            ("5条，占10%", Some(1)),
            ("50%、30%和20%。", Some(3)),
            ("3件、5条", None),
            ("两件、三件", None),
        ] {
            assert_eq!(numbers(text).map(|it| it.0), expected, "{text}");
        }
    }
}
