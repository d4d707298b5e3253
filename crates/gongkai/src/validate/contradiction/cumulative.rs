//! `cumulative-too-small` (CON005): the count over all years is no more than that of this year.

use super::super::list::exact;
use super::super::{Certainty, Options, Outcomes, Rule};
use super::{contradicted, stated};
use crate::within::has_any;
use crate::{Bilingual, Concept, Edition, Fact, Reading, Severity};

pub(in super::super) const RULE: Rule = Rule {
    code: "CON005",
    name: "cumulative-too-small",
    severity: Severity::Warning,
    editions: Edition::ALL,
    title: Bilingual::new("历年累计不大于当年的数。", "The count over all years is no more than that of this year."),
    page: Bilingual::new(
        "历年累计包含当年，还包含以前各年，不会小于当年的数；只有开始公开的第一年才会相等；“截止2012年12月31日，累计……”没有写历年的，相等不算错。“截至2012年底，累计公开……”小于前面当年数的，也提示；写明上年底累计数的（截至2010年底的累计数是2698条，2011年新增412条），按两数之和核对。",
        "The count over all years holds that of this year and of the years before it. It is never less, and equal only in the first year; 截止2012年12月31日，累计 without 历年 may be equal. So is what was disclosed 截至2012年底，累计, behind the number of the year; where the number by the end of the year before is told (截至2010年底的累计数是2698条，2011年新增412条), the sum of both is checked.",
    ),
    not_checked: Bilingual::new("没有同时写当年数和历年累计。", "The year and all years are not both stated."),
    basis: Bilingual::new("累计包含当年。", "The whole holds its part."),
    certainty: Certainty::Practice,
    breaks: "2013年,主动公开政府信息540条。自2008年《条例》施行以来,历年累计主动公开政府信息512条。",
    holds: "2013年,主动公开政府信息540条。自2008年《条例》施行以来,历年累计主动公开政府信息2512条。",
    beside: "",
    below: &[],
    check,
};

/// What stands between the year before and the number of all years up to its end.
const BY_THEN: [&str; 5] = ["年底的累计数是", "年底的累计数为", "年底累计数为", "年底累计为", "年末累计为"];

/// 截至2010年底的累计数是2698条，2011年新增412条: what was there before, and what the year added, on the line of the sum.
fn with_the_years_before<'a>(reading: &'a Reading, sum: &Fact<'_>) -> Option<(i64, i64, Fact<'a>)> {
    let text = reading.document.text();
    let line = reading.document.line_around(sum.place.start);
    let own = &text[line.clone()];
    // What was taken down, or is of others, is no part of it.
    let (at, rest) = BY_THEN.iter().find_map(|it| own.find(it).map(|at| (at, &own[at + it.len()..])))?;
    let last: i32 = own[..at].get(at.checked_sub(4)?..)?.parse().ok()?;
    let of_year = own.contains(&format!("{}年", last + 1))
        && !own.contains(&format!("{}年", last + 2))
        && !has_any(own, &["删除", "清理", "移除", "下架", "全市", "全县", "全区"]);
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let before = rest[..digits].parse().ok().filter(|_| of_year && !rest[digits..].starts_with(['余', '多', '.', ',', '万']))?;
    let totals = reading.facts_in(line).filter(|it| it.statement.concept == Concept::DisclosureTotal);
    let mut totals = totals.filter_map(|it| Some((exact(&it.statement)?, it)));
    let (year, fact) = totals.next()?;
    totals.next().is_none().then_some((before, year, fact))
}

/// Whether the clause of a number says that it is of several years, and not only 截止…累计.
fn over_several_years(text: &str, fact: &Fact<'_>) -> bool {
    let before = text[..fact.place.start].char_indices().rev().take(SENTENCE).take_while(|it| !matches!(it.1, '。' | '；' | '\n')).last();
    let said = &text[before.map_or(fact.place.start, |it| it.0)..fact.place.end];
    !(has_any(said, &["截至", "截止"]) && said.contains("累计")) || has_any(said, &["历年", "以来", "历史", "自20", "年来"])
}

/// How far before a number its sentence is followed, in characters.
const SENTENCE: usize = 60;

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    let totals = stated(reading, Concept::DisclosureTotal);
    let text = reading.document.text();
    // 截至2012年底，累计主动公开793条, behind the number of the year.
    let of_all = |it: &Fact<'_>| {
        let before = text[..it.place.start].char_indices().rev().take(SENTENCE).take_while(|it| !matches!(it.1, '。' | '；' | '\n')).last();
        let clause = &text[before.map_or(it.place.start, |it| it.0)..it.place.start];
        clause.contains("截至") && clause.contains("累计") && !clause.contains("今年")
    };
    let (running, totals): (Vec<_>, Vec<_>) = totals.into_iter().partition(|it| of_all(&it.1));
    let mut last_line = None;
    for (all, fact) in stated(reading, Concept::DisclosureCumulative).into_iter().chain(running) {
        // One sum of a line is judged.
        let line = fact.place.line;
        let over_years = fact.statement.concept == Concept::DisclosureCumulative && last_line.replace(line) != Some(line);
        let summed = if over_years { with_the_years_before(reading, &fact) } else { None };
        if let Some((before, year, other)) = summed.filter(|it| it.0.checked_add(it.1) != Some(all)) {
            let due = before.saturating_add(year);
            contradicted(
                &fact,
                Some(&other),
                due,
                all,
                Bilingual::new(
                    format!("上年底累计 {before}，当年 {year}，合起来是 {due}，写作累计 {all}。"),
                    format!("{before} by the end of the year before and {year} in this one make {due}; {all} is printed."),
                ),
                outcomes,
            );
            continue;
        }
        // 网站历年累计公开398条, and 486 on the site in the year.
        let on_site =
            |it: &Fact<'_>| it.statement.label.as_deref().is_some_and(|it| it.contains("网站")) && it.statement.unit == fact.statement.unit;
        // Of the site as such, and of all that it published.
        let own = &text[reading.document.line_around(fact.place.start)];
        let of_site = over_years
            && own.split_once("网站历年累计公开").is_some_and(|(before, behind)| {
                let all = ["", "信息", "政府信息"].iter().filter_map(|it| behind.strip_prefix(it));
                (before.is_empty() || before.ends_with(['，', ',', '。', '；']))
                    && all.into_iter().any(|it| it.starts_with(|it: char| it.is_ascii_digit()))
            })
            && stated(reading, Concept::DisclosureChannel).iter().filter(|it| on_site(&it.1)).count() == 1;
        if let Some((year, other)) =
            stated(reading, Concept::DisclosureChannel).into_iter().find(|it| of_site && it.0 > all && on_site(&it.1))
        {
            contradicted(
                &fact,
                Some(&other),
                year,
                all,
                Bilingual::new(
                    format!("网站历年累计 {all}，当年就有 {year}。"),
                    format!("{all} on the site over all years, and {year} in this one alone."),
                ),
                outcomes,
            );
            continue;
        }
        // One that is said to run may be that of the year itself, and so may 截止2012年12月31日，累计公开21条.
        let runs = fact.statement.concept == Concept::DisclosureTotal || !over_several_years(text, &fact);
        let least = |count: i64| if runs { count > all } else { count >= all };
        let before = |it: &Fact<'_>| fact.statement.concept != Concept::DisclosureTotal || it.place.end <= fact.place.start;
        let same = |it: &Fact<'_>| it.statement.unit == fact.statement.unit && before(it);
        let Some((year, other)) = totals.iter().find(|(count, it)| *count > 0 && least(*count) && same(it)) else {
            continue;
        };
        contradicted(
            &fact,
            Some(other),
            *year,
            all,
            Bilingual::new(format!("历年累计 {all}，当年就有 {year}。"), format!("{all} over all years, and {year} in this one alone.")),
            outcomes,
        );
    }
}
