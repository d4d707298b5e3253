//! `figures-repeated` (YER003): the figures are those of last year.

use super::super::{Breach, Certainty, Options, Outcomes, Rule};
use crate::{Bilingual, Concept, Edition, Fact, Place, Reading, Severity};
use std::collections::HashMap;

pub(in super::super) const RULE: Rule = Rule {
    code: "YER003",
    name: "figures-repeated",
    severity: Severity::Warning,
    editions: Edition::ALL,
    title: Bilingual::new("数字与上年的报告相同。", "The figures are those of last year's report."),
    page: Bilingual::new(
        "两年的报告，同一项目的数字九成以上相同，而且不止几个零，多半是沿用了上年的报告没有改。零和存量（现行有效件数等）不算在内。给出上年报告（--previous）时才查。",
        "Where nine in ten of the figures of two years are the same, thing by thing, and they are more than a few, last year's report was probably used again. Zeros and stocks (documents in force and the like) do not count. Judged only where last year's report is given (--previous).",
    ),
    not_checked: Bilingual::new("没有给出上年的报告；不为零的数太少。", "Last year's report is not given; too few figures are not zero."),
    basis: Bilingual::new("《政府信息公开工作年度报告格式》要求如实填报本年度情况。", "The format asks for the figures of the year."),
    certainty: Certainty::Practice,
    breaks: "2013年，主动公开政府信息120条，其中文件类31条，动态类57条，其他类32条。收到申请7件，答复6件。",
    holds: "2013年，主动公开政府信息131条，其中文件类35条，动态类60条，其他类36条。收到申请9件，答复9件。",
    beside: "2012年，主动公开政府信息120条，其中文件类31条，动态类57条，其他类32条。收到申请7件，答复6件。",
    below: &[],
    check,
};

/// Fewer figures may be the same by chance.
const FEWEST: usize = 6;

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    let Some(previous) = outcomes.previous else { return };
    let (now, before) = (figures(reading), figures(previous));
    if now.len() < FEWEST {
        return outcomes.not_checked(None, Bilingual::new("不为零的数太少", "too few figures are not zero"));
    }
    let mut left: HashMap<(String, String), usize> = HashMap::new();
    for (key, _) in before {
        *left.entry(key).or_default() += 1;
    }
    let same: Vec<Place> = now
        .iter()
        .filter(|(key, _)| {
            left.get_mut(key).is_some_and(|it| {
                *it > 0 && {
                    *it -= 1;
                    true
                }
            })
        })
        .map(|(_, place)| *place)
        .collect();
    let (count, all) = (same.len(), now.len());
    let Some(first) = same.first().filter(|_| count * 10 >= all * 9) else { return };
    outcomes.broken(Breach {
        about: "figures".to_owned(),
        severity: None,
        message: Bilingual::new(
            format!("{all} 个不为零的数中，{count} 个与上年的报告相同。"),
            format!("Of {all} figures that are not zero, {count} are those of last year's report."),
        ),
        places: std::iter::once(*first).chain(same.iter().skip(1).copied()).collect(),
        concepts: Vec::new(),
        expected: None,
        found: Some(count.to_string()),
        suspects: Vec::new(),
    });
}

/// The figures of the year that are not zero: what each is of, with its number.
fn figures(reading: &Reading) -> Vec<((String, String), Place)> {
    let is_flow = |it: &Fact<'_>| match it.statement.concept {
        Concept::Cell(cell) => {
            reading.report.edition.form(cell.table).and_then(|form| form.measure(cell.row, cell.column)) != Some(crate::Measure::Stock)
        }
        Concept::DisclosureCumulative => false,
        _ => true,
    };
    let of = |it: Fact<'_>| {
        let number = it.statement.value.number().filter(|it| !it.is_zero())?;
        let name = format!("{} {}", it.statement.concept, it.statement.label.as_deref().unwrap_or_default());
        Some(((name, number.to_string()), it.place))
    };
    reading.facts().filter(is_flow).filter_map(of).collect()
}
