//! `parts-announced` (STR002): the opening announces another number of parts than it lists.

use super::super::{Certainty, Options, Outcomes, Rule};
use super::at;
use crate::number::is_ordinal;
use crate::parse::few::{Few, few};
use crate::{Bilingual, Edition, Place, Reading, Severity, chinese_numeral};
use std::ops::RangeInclusive;

pub(in super::super) const RULE: Rule = Rule {
    code: "STR002",
    name: "parts-announced",
    severity: Severity::Warning,
    editions: Edition::ALL,
    title: Bilingual::new("“由……几部分组成”写的部分数与列出的不符。", "The opening announces another number of parts than it lists."),
    page: Bilingual::new(
        "报告开头常写“本报告由概述、……等六个部分组成”。数一数列出的名称，与写出的数目不符，多半是漏列、多列，或沿用了旧文字。用“和”“及”连接的，以及“申请行政复议、提起行政诉讼情况”“问题、改进措施”这样一个标题里带顿号的，按一项或两项都算相符。",
        "Reports often open with: 本报告由概述、……等六个部分组成. The names are counted; where their number is not the one announced, one was left out, one is too many, or the sentence is an old one. Names joined by 和 or 及, and one heading with a mark in it such as 申请行政复议、提起行政诉讼情况, count as one or as two.",
    ),
    not_checked: Bilingual::new("开头没有这样的句子。", "There is no such sentence."),
    basis: Bilingual::new("报告自己写明的部分数。", "What the report says of itself."),
    certainty: Certainty::Practice,
    breaks: "本报告由概述、主动公开情况、依申请公开情况、存在的问题等五个部分组成。",
    holds: "本报告由概述、主动公开情况、依申请公开情况、存在的问题等四个部分组成。",
    beside: "",
    below: &[],
    check,
};

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    let text = reading.document.text();
    for found in outcomes.once.find(reading, "部分").map(|it| it.0).filter(|at| {
        ["组成", "構成", "构成", "內容", "内容"].iter().any(|it| text[at + "部分".len()..].starts_with(it)) || sums_up(&text[..*at])
    }) {
        let from = text[..found].char_indices().rev().nth(LONGEST).map_or(0, |it| it.0);
        let lead = text[from..found].trim_end_matches('个').trim_end_matches('個');
        let numeral: usize = lead.chars().rev().take_while(|it| is_ordinal(*it) || it.is_ascii_digit()).map(char::len_utf8).sum();
        let printed = &lead[lead.len() - numeral..];
        let Some(announced) = printed.parse().ok().or_else(|| chinese_numeral(printed)).filter(|_| numeral > 0) else { continue };
        let sentence = lead.rfind(['。', '！', '\n']).map_or(0, |it| it + lead[it..].chars().next().map_or(1, char::len_utf8));
        let Some(opens) = ["包括", "包含", "由"].iter().find_map(|it| lead[sentence..].rfind(it)).map(|it| sentence + it) else {
            continue;
        };
        let list = lead[opens..lead.len() - numeral].trim_end_matches(['共', '，', ',', ' ', '这']);
        let names = list.trim_end_matches('等');
        // “总体情况”“主动公开政府信息情况”: nothing but the quotes parts them.
        let names = &*names.replace("”“", "、");
        let listed = fair(names);
        // 由概述，主动公开情况等五部分组成: some of them by way of example.
        let open = list.ends_with('等') && announced > listed.end() + 1;
        let place = Place::new(&reading.document, from + opens..found + "部分组成".len());
        if *listed.end() < 2 || open || listed.contains(&announced) {
            outcomes.holds(place, None);
            continue;
        }
        let listed = if announced < *listed.start() { listed.start() } else { listed.end() };
        outcomes.broken(at(
            place,
            "parts",
            Bilingual::new(
                format!("写明由 {announced} 个部分组成，列出的是 {listed} 个。"),
                format!("{announced} parts are announced, and {listed} are listed."),
            ),
            Vec::new(),
            Some(announced.to_string()),
            Some(listed.to_string()),
        ));
    }
}

/// What the name of a part ends with, where nothing of it follows behind the next mark.
const ENDS: &Few = few![
    "情况", "情況", "事项", "事項", "概述", "概况", "概況", "引言", "前言", "措施", "问题", "問題", "方向", "打算", "计划", "計劃", "附表",
    "附件", "附录", "附錄", "说明", "說明", "方面", "报表", "報表", "工作"
];

/// How many parts a list may be said to have: 申请行政复议、提起诉讼情况 is one or two, and so is 收费情况和存在问题.
fn fair(names: &str) -> RangeInclusive<i64> {
    let marks: &[char] = if names.matches(['；', ';']).nth(1).is_some() { &['；', ';'] } else { &['、', '，', ','] };
    let parts: Vec<&str> = names.split_inclusive(marks).collect();
    let name = |part: &str| part.trim_end_matches(marks).trim().to_owned();
    let remedies = |one: &str, other: &str| {
        ["复议", "複議", "復議"].iter().any(|it| one.contains(it)) && (other.contains("诉讼") || other.contains("訴訟"))
    };
    // Where commas part the names, 、 stands inside one.
    let by_commas = names.matches(['，', ',']).nth(1).is_some();
    let inside = |pair: &&[&str]| by_commas && pair[0].ends_with('、') && remedies(pair[0], pair[1]);
    // 问题、改进措施 and 复议情况、诉讼情况 are often one heading.
    let goes_on = |pair: &&[&str]| {
        let (own, next) = (name(pair[0]), pair[1]);
        !inside(pair) && (remedies(&own, next) || few!["问题", "問題"].end(&own) && next.contains('改') || !ENDS.end(&own))
    };
    let one = parts.len() - parts.windows(2).filter(inside).count();
    let joined = parts.windows(2).filter(goes_on).count();
    // 收费情况和存在问题 are two names, and so are 努力方向及附件; 问题及改进措施 is one.
    let parted = |part: &&str| part.match_indices(['和', '及', '与', '與']).filter(|it| parts_at(part, it.0)).count();
    let split: usize = parts.iter().map(parted).sum();
    let whole = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    whole(one - joined)..=whole(one + split)
}

/// Whether a 和 or 及 at a byte may stand between two names.
fn parts_at(part: &str, at: usize) -> bool {
    let behind = part[at..].trim_start_matches(['和', '及', '与', '與', '其']);
    few!["情况", "情況", "事项", "事項", "概述", "措施", "方向"].end(part[..at].trim_end_matches('以')) || behind.starts_with('附')
}

/// Whether nothing but a number stands between 共 and the parts: 全文包括概述、…，共六个部分.
fn sums_up(lead: &str) -> bool {
    let numeral = lead.trim_end_matches(['个', '個', '大']);
    let rest = numeral.trim_end_matches(|it: char| is_ordinal(it) || it.is_ascii_digit());
    rest.len() < numeral.len() && rest.ends_with(['共', '等'])
}

/// The longest list of parts that is looked at, in characters.
const LONGEST: usize = 400;
