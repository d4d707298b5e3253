//! `parts-announced` (STR002): the opening announces another number of parts than it lists.

use super::super::{Certainty, Options, Outcomes, Rule};
use super::at;
use crate::number::is_ordinal;
use crate::{Bilingual, Edition, Place, Reading, Severity, chinese_numeral};

pub(in super::super) const RULE: Rule = Rule {
    code: "STR002",
    name: "parts-announced",
    severity: Severity::Warning,
    editions: Edition::ALL,
    title: Bilingual::new("“由……几部分组成”写的部分数与列出的不符。", "The opening announces another number of parts than it lists."),
    page: Bilingual::new(
        "报告开头常写“本报告由概述、……等六个部分组成”。数一数列出的名称，与写出的数目不符，多半是漏列、多列，或沿用了旧文字。用“和”“及”连接的，按一项或两项都算相符。",
        "Reports often open with: 本报告由概述、……等六个部分组成. The names are counted; where their number is not the one announced, one was left out, one is too many, or the sentence is an old one. Names joined by 和 or 及 count as one or as two.",
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
        let names = lead[opens..lead.len() - numeral].trim_end_matches(['共', '等', '，', ',', ' ', '这']);
        // 概述,主动公开情况,收费情况: commas may part them as well, and 、 then stands inside a name.
        let marks = |of: &[char]| names.matches(of).count();
        let mark: &[char] = if marks(&['，', ',']) > 1 { &['，', ','] } else { &['、'] };
        let listed = i64::try_from(marks(mark)).unwrap_or(i64::MAX).saturating_add(1);
        // 收费情况和存在问题 are two names; 问题及改进措施 is one.
        let last = names.rsplit(mark).next().unwrap_or_default();
        let joins = |it: &(usize, &str)| {
            last[..it.0].ends_with('以')
                || ["情况", "事项", "概述", "情況", "措施"].iter().any(|word| last[..it.0].trim_end_matches('以').ends_with(word))
        };
        let joined = i64::try_from(last.match_indices(['和', '及']).filter(joins).count()).unwrap_or(0);
        let place = Place::new(&reading.document, from + opens..found + "部分组成".len());
        if listed < 2 || (listed..=listed + joined).contains(&announced) {
            outcomes.holds(place, None);
            continue;
        }
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

/// Whether nothing but a number stands between 共 and the parts: 全文包括概述、…，共六个部分.
fn sums_up(lead: &str) -> bool {
    let numeral = lead.trim_end_matches(['个', '個', '大']);
    let rest = numeral.trim_end_matches(|it: char| is_ordinal(it) || it.is_ascii_digit());
    rest.len() < numeral.len() && rest.ends_with(['共', '等'])
}

/// The longest list of parts that is looked at, in characters.
const LONGEST: usize = 400;
