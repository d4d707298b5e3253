//! `column-sum-mismatch` (SUM003): the rows of a table do not add up to their total.

use super::super::{Certainty, Options, Outcomes, Rule};
use crate::{Bilingual, Edition, Op, Over, Reading, Severity, Strength};

pub(in super::super) const RULE: Rule = Rule {
    code: "SUM003",
    name: "column-sum-mismatch",
    severity: Severity::Error,
    editions: &[Edition::Statistics2014, Edition::Trial2019, Edition::Format2021],
    title: Bilingual::new("表中各行相加不等于合计行。", "The rows of a table do not add up to their total."),
    page: Bilingual::new(
        "申请表“（七）总计”等于第三项下各种办理结果之和，逐列判断。2014年统计表的“收到申请数”“申请答复数”等，等于其下各小项之和；复议、诉讼数量可以大于各种结果之和（未结），只作提示。\n\n哪一格写错，与 SUM002 一样由全表各项关系推定。",
        "The total (七) of the request table is the sum of all outcomes under item three, judged column by column. In the statistics table of 2014 the requests received, those answered and others are the sums of the lines under them; reconsiderations and lawsuits may be more than their results (undecided ones), and are a warning.\n\nWhich cell is wrong follows from all sums of the table, as for SUM002.",
    ),
    not_checked: Bilingual::new(
        "合计空白；有的行没有印出，或不是数；机关自行增加了行或列。",
        "The total is left blank; a row is not printed or holds no number; the agency added rows or columns of its own.",
    ),
    basis: Bilingual::new("格式的表式结构：合计等于其下各项之和。", "The layout of the form: a total is the sum of what stands under it."),
    certainty: Certainty::Arithmetic,
    breaks: include_str!("../examples/requests_column.txt"),
    holds: include_str!("../examples/requests_sound.txt"),
    beside: "",
    below: &[],
    check,
};

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    super::judge(reading, outcomes, |it| it.over == Over::Rows && it.op == Op::Equal && it.strength == Strength::Structural);
}
