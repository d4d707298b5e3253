//! `stock-mismatch` (YER002): what there is does not follow from last year's and from what came and went.

use super::super::{Certainty, Options, Outcomes, Rule};
use crate::{Bilingual, Edition, Reading, Severity};

pub(in super::super) const RULE: Rule = Rule {
    code: "YER002",
    name: "stock-mismatch",
    severity: Severity::Warning,
    editions: &[Edition::Trial2019, Edition::Format2021],
    title: Bilingual::new("存量与上年的存量和本年的增减对不上。", "A stock does not follow from last year's and from what came and went."),
    page: Bilingual::new(
        "规章、行政规范性文件的“现行有效件数”，应等于上年的现行有效件数加本年制发、减本年废止；试行格式的“上一年项目数量”应等于上年报告的项目数加上年的增减。给出上年报告（--previous）时才查。集中清理、机构调整可以是正当的原因，所以是警告。",
        "Regulations and normative documents in force are last year's, with those issued this year and without those repealed; 上一年项目数量 of the trial format is last year's number of items with last year's change. Judged only where last year's report is given (--previous). A clean-up or a reorganisation may be a good reason: a warning.",
    ),
    not_checked: Bilingual::new("没有给出上年的报告；有的格没有数。", "Last year's report is not given; a cell holds no number."),
    basis: Bilingual::new("由各项的含义推断。", "Inferred from what the items count."),
    certainty: Certainty::Practice,
    breaks: "第二十条第（一）项\n信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数\n规章 | 0 | 0 | 0\n行政规范性文件 | 3 | 1 | 40\n",
    holds: "第二十条第（一）项\n信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数\n规章 | 0 | 0 | 0\n行政规范性文件 | 3 | 1 | 34\n",
    beside: "第二十条第（一）项\n信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数\n规章 | 0 | 0 | 0\n行政规范性文件 | 5 | 2 | 32\n",
    below: &[],
    check,
};

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    super::judge(reading, outcomes, |it| it.id != "carry");
}
