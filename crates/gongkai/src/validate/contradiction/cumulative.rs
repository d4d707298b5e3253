//! `cumulative-too-small` (CON005): the count over all years is no more than that of this year.

use super::super::{Certainty, Options, Outcomes, Rule};
use super::{contradicted, stated};
use crate::{Bilingual, Concept, Edition, Reading, Severity};

pub(in super::super) const RULE: Rule = Rule {
    code: "CON005",
    name: "cumulative-too-small",
    severity: Severity::Warning,
    editions: Edition::ALL,
    title: Bilingual::new("历年累计不大于当年的数。", "The count over all years is no more than that of this year."),
    page: Bilingual::new(
        "历年累计包含当年，还包含以前各年，不会小于当年的数；只有开始公开的第一年才会相等。",
        "The count over all years holds that of this year and of the years before it. It is never less, and equal only in the first year.",
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

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    let totals = stated(reading, Concept::DisclosureTotal);
    for (all, fact) in stated(reading, Concept::DisclosureCumulative) {
        let Some((year, other)) = totals.iter().find(|(count, it)| *count > 0 && *count >= all && it.statement.unit == fact.statement.unit)
        else {
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
