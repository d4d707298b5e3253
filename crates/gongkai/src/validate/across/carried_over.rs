//! `carry-mismatch` (YER001): what was carried in is not what was carried out the year before.

use super::super::{Certainty, Options, Outcomes, Rule};
use crate::{Bilingual, Edition, Reading, Severity};

pub(in super::super) const RULE: Rule = Rule {
    code: "YER001",
    name: "carry-mismatch",
    severity: Severity::Warning,
    editions: &[Edition::Trial2019, Edition::Format2021],
    title: Bilingual::new("上年结转与上年报告的结转下年度不同。", "What was carried in is not what was carried out the year before."),
    page: Bilingual::new(
        "本年申请表第二项“上年结转”，应等于上年申请表第四项“结转下年度继续办理”，逐列核对。给出上年报告（--previous）时才查。机构合并、撤销，或上年的表后来更正过，可以是正当的原因，所以是警告。",
        "Item two of this year's request table, carried in, equals item four of last year's, carried out, column by column. Judged only where last year's report is given (--previous). A merger of organs, or a correction of last year's table, may be a good reason: a warning.",
    ),
    not_checked: Bilingual::new("没有给出上年的报告；有的格没有数。", "Last year's report is not given; a cell holds no number."),
    basis: Bilingual::new("格式的项目含义：上年结转即上年的结转下年度。", "What the items of the form mean."),
    certainty: Certainty::Practice,
    breaks: include_str!("../examples/requests_carried_in.txt"),
    holds: include_str!("../examples/requests_sound.txt"),
    beside: include_str!("../examples/requests_year_before.txt"),
    below: &[],
    check,
};

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    super::judge(reading, outcomes, |it| it.id == "carry");
}
