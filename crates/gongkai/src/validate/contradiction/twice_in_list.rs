//! `category-twice` (CON003): a list names one category twice, with two numbers.

use super::super::list::exact;
use super::super::{Certainty, Options, Outcomes, Rule};
use super::contradicted;
use crate::{Bilingual, Concept, Edition, Fact, Reading, Severity};
use std::collections::HashMap;

pub(in super::super) const RULE: Rule = Rule {
    code: "CON003",
    name: "category-twice",
    severity: Severity::Warning,
    editions: Edition::ALL,
    title: Bilingual::new("同一类别在一个列表里出现两次，数不同。", "A list names one category twice, with two numbers."),
    page: Bilingual::new(
        "“人事信息6条，财政信息10条，人事信息8条”：同一个名称在同一句里列了两次，数又不同，多半有一个名称写错，或者复制时没有改。",
        "人事信息6条，财政信息10条，人事信息8条: one name stands twice in one list, with different numbers. One of the names is probably wrong, or was copied and not changed.",
    ),
    not_checked: Bilingual::new("列表没有两次写到同一名称。", "No name stands twice in a list."),
    basis: Bilingual::new("一个列表中每一类只列一次。", "A list names each category once."),
    certainty: Certainty::Practice,
    breaks: "公开信息24条：人事信息6条，财政信息10条，人事信息8条。",
    holds: "公开信息24条：人事信息6条，财政信息10条，工作动态8条。",
    beside: "",
    below: &[],
    check,
};

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    let mut seen: HashMap<(usize, String), (i64, Fact<'_>)> = HashMap::new(); // by line and label
    for fact in reading.stated().filter(|it| it.statement.concept == Concept::DisclosureCategory && it.statement.parent.is_none()) {
        let (Some(label), Some(count)) = (fact.statement.label.clone(), exact(&fact.statement)) else { continue };
        let name = label.trim_end_matches("信息").trim_end_matches('类').trim_end_matches("信息").to_owned();
        let key = (fact.place.line, name);
        match seen.get(&key) {
            Some((first, before)) if *first != count && fact.statement.unit == before.statement.unit => contradicted(
                &fact,
                Some(before),
                *first,
                count,
                Bilingual::new(
                    format!("“{label}”在同一列表中写了两次：{first} 和 {count}。"),
                    format!("“{label}” stands twice in one list, with {first} and {count}."),
                ),
                outcomes,
            ),
            Some(_) => {}
            None => {
                seen.insert(key, (count, fact));
            }
        }
    }
}
