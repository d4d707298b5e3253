//! `row-sum-mismatch` (SUM002): the columns of a table row do not add up to its total.

use super::super::{Certainty, Options, Outcomes, Rule};
use crate::{Bilingual, Edition, Op, Over, Reading, Severity, Strength};

pub(in super::super) const RULE: Rule = Rule {
    code: "SUM002",
    name: "row-sum-mismatch",
    severity: Severity::Error,
    editions: &[Edition::Statistics2014, Edition::Trial2019, Edition::Format2021],
    title: Bilingual::new("表中一行各列相加不等于总计。", "The columns of a table row do not add up to its total."),
    page: Bilingual::new(
        "申请表每一行按申请人分列，末列“总计”等于前面各列之和；复议诉讼表每一组的“总计”等于四种结果之和。空白格和“/”按 0 计，并在说明中写明。\n\n申请表每一格同时在一个行关系和一个列关系之中，任何一格写错都能找到，并算出原来的数；几种改法都说得通时，按人常犯的错排出先后，不作断定。复议诉讼表每组只有一个关系，只能发现，不能指出是哪一格。",
        "Each row of the request table is divided by applicant, and its last column is the sum of those before it; in the table of remedies the total of each group is the sum of the four results. Blank cells and marks are read as 0, and the message says so.\n\nEvery cell of the request table stands in one sum across and one down, so that any single wrong cell is found and its number restored. Where several changes would explain it they are ranked by how people slip, and none is called certain. The groups of the table of remedies have one sum each: a fault is found, and cannot be told to be in one cell.",
    ),
    not_checked: Bilingual::new(
        "总计空白；有的格没有印出，或不是数；机关自行增加了行或列。",
        "The total is left blank; a cell is not printed or holds no number; the agency added rows or columns of its own.",
    ),
    basis: Bilingual::new("格式的表式结构：总计等于各列之和。", "The layout of the form: a total is the sum of its columns."),
    certainty: Certainty::Arithmetic,
    breaks: include_str!("../examples/remedies_broken.txt"),
    holds: include_str!("../examples/remedies_sound.txt"),
    beside: "",
    below: &[],
    check,
};

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    super::judge(reading, outcomes, |it| it.over == Over::Columns && it.op == Op::Equal && it.strength == Strength::Structural);
}
