//! `balance-mismatch` (SUM004): received and carried in do not make concluded and carried out.

use super::super::{Certainty, Options, Outcomes, Rule};
use crate::{Bilingual, Edition, Op, Reading, Severity, Strength};

pub(in super::super) const RULE: Rule = Rule {
    code: "SUM004",
    name: "balance-mismatch",
    severity: Severity::Error,
    editions: &[Edition::Trial2019, Edition::Format2021],
    title: Bilingual::new("申请表的勾稽关系不成立。", "The balance of the request table does not hold."),
    page: Bilingual::new(
        "格式注明：本列数据的勾稽关系为第一项加第二项之和，等于第三项加第四项之和。即本年新收加上年结转，等于本年办理总计加结转下年度，逐列判断。这是格式自己写明的唯一一条关系。",
        "The form itself says: in each column, item one and item two together equal item three and item four together. That is, requests newly received and those carried in equal those concluded and those carried out. It is the only relation that the form states.",
    ),
    not_checked: Bilingual::new("有的格没有印出，或不是数。", "A cell is not printed or holds no number."),
    basis: Bilingual::new(
        "国办公开办函〔2021〕30号、〔2019〕60号所附格式的注。",
        "The note on the forms of documents 〔2021〕 No. 30 and 〔2019〕 No. 60.",
    ),
    certainty: Certainty::Law,
    breaks: include_str!("../examples/requests_balance.txt"),
    holds: include_str!("../examples/requests_sound.txt"),
    beside: "",
    below: &[],
    check,
};

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    super::judge(reading, outcomes, |it| it.op == Op::Equal && it.strength == Strength::Stated);
}
