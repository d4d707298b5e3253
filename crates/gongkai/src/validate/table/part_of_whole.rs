//! `part-exceeds-whole` (SUM005): a number of a table is more than what it is a part of.

use super::super::{Certainty, Options, Outcomes, Rule};
use crate::{Bilingual, Edition, Op, Reading, Severity, Strength};

pub(in super::super) const RULE: Rule = Rule {
    code: "SUM005",
    name: "part-exceeds-whole",
    severity: Severity::Warning,
    editions: &[Edition::Statistics2014, Edition::Trial2019, Edition::Format2021],
    title: Bilingual::new(
        "表中一个数大于它所属的数，或两个数对不上。",
        "A number of a table is more than what it is a part of, or two numbers do not fit.",
    ),
    page: Bilingual::new(
        "由所数的内容推出的关系：其中数不大于它所属的数；主动公开规范性文件数不大于制发总数；由各渠道公开的合起来不少于公开的条数。格式没有写明这些关系，已发布的报告也可能有正当的例外，所以只作警告。",
        "Relations that follow from what is counted: a part is no more than its whole; normative documents disclosed are no more than those issued; items disclosed by all channels together are no fewer than the items disclosed. The form does not state them, and published reports may have reason to differ: a warning.",
    ),
    not_checked: Bilingual::new("有的格没有印出，或不是数。", "A cell is not printed or holds no number."),
    basis: Bilingual::new("由各项的含义推断。", "Inferred from what the lines count."),
    certainty: Certainty::Practice,
    breaks: include_str!("../examples/statistics_broken.txt"),
    holds: include_str!("../examples/statistics_sound.txt"),
    beside: "",
    below: &[],
    check,
};

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    super::judge(reading, outcomes, |it| it.op == Op::AtMost || it.strength == Strength::Inferred);
}
