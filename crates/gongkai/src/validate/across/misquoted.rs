//! `last-year-misquoted` (YER004): the number of last year that a comparison quotes is not that of last year's report.

use super::super::list::exact;
use super::super::share_growth::quoted;
use super::super::{Breach, Certainty, Options, Outcomes, Rule};
use crate::quantity::{Quantity, Told};
use crate::{Bilingual, Edition, Harmonised, Reading, Severity};
use rust_decimal::Decimal;

pub(in super::super) const RULE: Rule = Rule {
    code: "YER004",
    name: "last-year-misquoted",
    severity: Severity::Warning,
    editions: Edition::ALL,
    title: Bilingual::new("引用的上年数与上年的报告不同。", "The number of last year that is quoted is not that of last year's report."),
    page: Bilingual::new(
        "“收到申请46件，比上年的38件增加8件”：38应是上年报告里的数；“比上年增加8件”则由46减8得38。正文或表里的数都算，口径按对照表。上年报告自己写了两个数，或写的是约数时不判断。",
        "收到申请46件，比上年的38件增加8件: the 38 is to be found in last year's report; 比上年增加8件 gives it by subtraction. Numbers of text and of tables are taken, through the crosswalk. Not judged where last year's report has two numbers, or a hedged one.",
    ),
    not_checked: Bilingual::new(
        "没有给出上年的报告，或上年没有写这个数。",
        "Last year's report is not given, or does not state the number.",
    ),
    basis: Bilingual::new("上年的报告。", "Last year's report."),
    certainty: Certainty::Practice,
    breaks: "山城县水利局2016年政府信息公开工作年度报告\n2016年，我局收到政府信息公开申请46件，比上年的38件增加8件。",
    holds: "山城县水利局2016年政府信息公开工作年度报告\n2016年，我局收到政府信息公开申请46件，比上年的36件增加10件。",
    beside: "山城县水利局2015年政府信息公开工作年度报告\n2015年，我局收到政府信息公开申请36件。",
    below: &[],
    check,
};

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    let Some(previous) = outcomes.previous else { return };
    // The comparison is with the year before only where the two reports are of years that follow.
    let Some(year) = previous.report.year.filter(|it| reading.report.year == it.checked_add(1)) else { return };
    for fact in reading.stated() {
        let Some(count) = exact(&fact.statement) else { continue };
        let Some((base, end)) = quoted(reading, &fact, count, year) else { continue };
        let place = crate::Place { end, ..fact.place };
        let concept = fact.statement.concept;
        let quantity = Harmonised::of(concept).map_or(Quantity::Concept(concept), Quantity::Harmonised);
        let Told::Number(told) = previous.report.told(quantity) else {
            outcomes.not_checked(Some(place), Bilingual::new("上年的报告没有写这个数", "last year's report does not state it"));
            continue;
        };
        if told.hedged || told.disputed {
            outcomes.not_checked(Some(place), Bilingual::new("上年的报告没有写确数", "last year's report has no one exact number"));
            continue;
        }
        if told.number == Decimal::from(base) {
            outcomes.holds(place, None);
            continue;
        }
        let (term, printed) = (concept.term(), told.number.normalize());
        outcomes.broken(Breach {
            about: concept.to_string(),
            severity: None,
            message: Bilingual::new(
                format!("“{}”的上年数引作 {base}，上年的报告是 {printed}。", term.zh),
                format!("Last year's “{}” is quoted as {base}, and last year's report has {printed}.", term.en),
            ),
            places: vec![place],
            concepts: vec![concept],
            expected: Some(printed.to_string()),
            found: Some(base.to_string()),
            suspects: Vec::new(),
        });
    }
}
