//! `category-twice` (CON003): a category stands twice, with two numbers: in one list, or in the list that divides all and later on.

use super::super::list::{exact, unit};
use super::super::{Certainty, Options, Outcomes, Rule};
use super::contradicted;
use crate::within::has_any;
use crate::{Bilingual, Concept, Edition, Fact, ListKind, Place, Reading, Severity};
use memchr::memmem;
use std::borrow::Cow;
use std::collections::HashMap;

pub(in super::super) const RULE: Rule = Rule {
    code: "CON003",
    name: "category-twice",
    severity: Severity::Warning,
    editions: Edition::ALL,
    title: Bilingual::new("同一类别写了两次，数不同。", "One category stands twice, with two numbers."),
    page: Bilingual::new(
        "“人事信息6条，财政信息10条，人事信息8条”：同一个名称在同一句里列了两次，数又不同，多半有一个名称写错，或者复制时没有改。主动公开总数分列的类别，在后文又写一次、数不同的，也提示；按网站、微信等渠道写的，其他年度、月份的，不比。",
        "人事信息6条，财政信息10条，人事信息8条: one name stands twice in one list, with different numbers. One of the names is probably wrong, or was copied and not changed. So is a category of the whole that is told once more later on, with another number; numbers of one channel, or of another time, are not compared.",
    ),
    not_checked: Bilingual::new("没有两次写到同一名称。", "No name stands twice."),
    basis: Bilingual::new("一个列表中每一类只列一次，全文一个数。", "A list names each category once, and a report has one number of it."),
    certainty: Certainty::Practice,
    breaks: "公开信息24条：人事信息6条，财政信息10条，人事信息8条。",
    holds: "公开信息24条：人事信息6条，财政信息10条，工作动态8条。",
    beside: "",
    below: &[],
    check,
};

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    told_again(reading, outcomes);
    let mut seen: HashMap<(usize, String), (i64, Fact<'_>)> = HashMap::new(); // by line and label
    for fact in reading.stated_of(Concept::DisclosureCategory).filter(|it| it.statement.parent.is_none()) {
        let (Some(label), Some(count)) = (fact.statement.label.clone(), exact(&fact.statement)) else { continue };
        let name = stem(&label).to_owned();
        // 34个部门公开6207条，18个乡镇公开1022条: the verb names nothing.
        if name.is_empty() || name == "公开" {
            continue;
        }
        let key = (fact.place.line, name);
        match seen.get(&key) {
            Some((first, before))
                if *first != count && fact.statement.unit == before.statement.unit && !is_told_by_itself(reading, before, &fact) =>
            {
                contradicted(
                    &fact,
                    Some(before),
                    *first,
                    count,
                    Bilingual::new(
                        format!("“{label}”在同一列表中写了两次：{first} 和 {count}。"),
                        format!("“{label}” stands twice in one list, with {first} and {count}."),
                    ),
                    outcomes,
                );
            }
            Some(_) => {}
            None => {
                seen.insert(key, (count, fact));
            }
        }
    }
}

/// 微信发布社会关切类信息495条: a statement with a verb of its own, and no part of the list before it.
fn is_told_by_itself(reading: &Reading, before: &Fact<'_>, fact: &Fact<'_>) -> bool {
    let text = reading.document.text();
    let between = text.get(before.place.end..fact.place.start).unwrap_or_default();
    // 网站公开130条，其中政策法规15条。微信公开446条，其中政策法规25条: two lists.
    if between.len() > FARTHEST || between.rsplit_once(['。', '；', ';']).is_some_and(|it| it.1.contains("其中")) {
        return true;
    }
    let clause = between.rsplit(['，', ',', '。', '；', ';', '\n']).next().unwrap_or_default();
    let published = has_any(clause, &["发布", "推送", "公开", "刊登", "刊载", "登载"]);
    published && (between.contains('。') || has_any(clause, &["网", "微信", "微博", "公众号", "抖音", "报", "栏", "屏", "平台"]))
}

/// No list is longer, in bytes.
const FARTHEST: usize = 8192;

/// The name of a category without what every category may end in.
fn stem(label: &str) -> &str {
    label.trim_end_matches("信息").trim_end_matches('类').trim_end_matches("信息")
}

/// 规划计划类3条 among all that was disclosed, and 全年公开规划计划类信息6条 in a later paragraph.
fn told_again(reading: &Reading, outcomes: &mut Outcomes<'_>) {
    let text = reading.document.text();
    let total = |it: &&crate::List| {
        it.kind == ListKind::Parts && it.whole.is_some_and(|id| reading.report.statement(id).concept == Concept::DisclosureTotal)
    };
    for list in reading.report.lists.iter().filter(total).take(LISTS) {
        for &id in list.parts.iter().take(PARTS) {
            let (statement, place) = (reading.report.statement(id), reading.place(id));
            let (Some(label), Some(count)) = (statement.label.as_deref(), exact(statement)) else { continue };
            let name = stem(label);
            if name.chars().nth(SHORTEST).is_none() {
                continue;
            }
            let line = reading.document.line_around(place.start);
            let behind = line.end.max(place.end);
            let found = memmem::find_iter(&text.as_bytes()[behind..], name).take(TIMES).find_map(|it| {
                let at = behind + it;
                let (number, end) = number_behind(text, at + name.len(), unit(statement))?;
                // No part of it is larger, whatever its sentence is about.
                let more = number > count && opens_a_clause(reading, at);
                (number != count && (more || is_of_the_whole(reading, at))).then_some((number, at..end))
            });
            let Some((number, range)) = found else { continue };
            let fact = |place: Place| Fact { statement: Cow::Borrowed(statement), place, text: &text[place.range()] };
            contradicted(
                &fact(Place::new(&reading.document, range)),
                Some(&fact(place)),
                count,
                number,
                Bilingual::new(
                    format!("“{label}”在分列时写作 {count}，这里写作 {number}。"),
                    format!("“{label}” is {count} where the whole is divided, and {number} here."),
                ),
                outcomes,
            );
        }
    }
}

/// So many lists that divide a total are looked at, with so many parts, each told again so many times.
const LISTS: usize = 8;
const PARTS: usize = 32;
const TIMES: usize = 8;
/// A shorter name says too little: one more letter than this, at the least.
const SHORTEST: usize = 2;

/// The whole number directly behind a name, in the same unit, and the byte at which it ends.
fn number_behind(text: &str, from: usize, unit: &str) -> Option<(i64, usize)> {
    let rest = ["类信息", "信息", "类"].iter().find_map(|it| text[from..].strip_prefix(it)).unwrap_or(&text[from..]);
    let rest = rest.trim_start_matches([' ', '共', '为']);
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let behind = rest[digits..].strip_prefix(unit).filter(|_| digits > 0 && digits < 9 && !unit.is_empty())?;
    let hedged = behind.starts_with(['余', '多', '以']);
    Some((rest[..digits].parse().ok().filter(|_| !hedged)?, text.len() - behind.len()))
}

/// Words of a sentence whose number is that of a channel, of a time or of an agency.
const SCOPES: [&str; 34] = [
    "单位",
    "清理",
    "审核",
    "依申请",
    "下属",
    "新设",
    "过期",
    "整改",
    "网",
    "微",
    "公众号",
    "抖音",
    "栏",
    "屏",
    "报",
    "平台",
    "渠道",
    "上年",
    "去年",
    "同比",
    "月",
    "季度",
    "半年",
    "本级",
    "累计",
    "各",
    "比",
    "增",
    "占",
    "历年",
    "部门",
    "以来",
    "专题",
    "力争",
];

/// Whether a name opens its clause, in a sentence that names no year and not several: …逐月公开，规划计划类信息9条.
fn opens_a_clause(reading: &Reading, at: usize) -> bool {
    let text = reading.document.text();
    let before = text[..at].char_indices().rev().take(SENTENCE).take_while(|it| !matches!(it.1, '。' | '\n')).last();
    let lead = &text[before.map_or(at, |it| it.0)..at];
    let other = ["年", "累计", "以来", "历", "力争", "计划", "单位", "审核", "清理", "依申请"];
    lead.ends_with(['，', ',', '；', ';']) && !has_any(lead, &other)
}

/// Whether a number stands in a sentence of its own that names no channel, no other time and no other list.
fn is_of_the_whole(reading: &Reading, at: usize) -> bool {
    let text = reading.document.text();
    let before = text[..at].char_indices().rev().take(SENTENCE).take_while(|it| !matches!(it.1, '。' | '\n' | '；' | ';')).last();
    let lead = &text[before.map_or(at, |it| it.0)..at];
    let year = reading.report.year.map(|it| it.to_string()).unwrap_or_default();
    let other_year = lead.match_indices('年').any(|(end, _)| {
        let digits = lead[..end].bytes().rev().take_while(u8::is_ascii_digit).count();
        digits == 4 && lead[end - 4..end] != year
    });
    let listed = reading.report.lists.iter().filter(|it| it.whole.is_some());
    let mut parts = listed.flat_map(|it| &it.parts).map(|it| reading.place(*it));
    // 每月公布上月结果，…全年公开监督抽检结果67条: the clause says so itself.
    let clause = lead.rsplit(['，', ',']).next().unwrap_or(lead).trim();
    let of_year = ["全年公开", "全年共公开", "全年公布", "全年共公布", "全年发布", "全年共发布"].contains(&clause);
    !other_year && (of_year || !has_any(lead, &SCOPES)) && (of_year || !parts.any(|it| (it.start..it.end).contains(&at) || it.start == at))
}

/// How far before a name its sentence is followed, in characters.
const SENTENCE: usize = 80;
