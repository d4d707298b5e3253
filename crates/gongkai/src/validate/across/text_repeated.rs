//! `text-repeated` (TXT005): the text is that of last year.

use super::super::{Breach, Certainty, Options, Outcomes, Rule};
use crate::{Alike, Bilingual, Corpus, Digest, Edition, Place, Reading, Severity, passages};

pub(in super::super) const RULE: Rule = Rule {
    code: "TXT005",
    name: "text-repeated",
    severity: Severity::Warning,
    editions: Edition::ALL,
    title: Bilingual::new("文字与上年的报告几乎相同。", "The text is nearly that of last year's report."),
    page: Bilingual::new(
        "去掉数字、标点和机关名称以后，正文九成以上与上年的报告相同，多半是照抄上年的报告，只改了数字。法规名称、固定句式每年都一样，所以相同不到九成的不提示；表格不算在内。给出上年报告（--previous）时才查。",
        "Where nine tenths of the running text, without digits, marks and the name of the agency, are those of last year's report, the report was probably copied with other numbers put in. Names of laws and set phrases are the same every year, so that less than nine tenths is not told; tables do not count. Judged only where last year's report is given (--previous).",
    ),
    not_checked: Bilingual::new("没有给出上年的报告；正文太短。", "Last year's report is not given; there is too little running text."),
    basis: Bilingual::new(
        "国办公开办函〔2021〕30号：报告内容要真实、避免照搬照抄。",
        "Document 〔2021〕 No. 30 asks for reports that are not copied.",
    ),
    certainty: Certainty::Practice,
    breaks: "我局高度重视政府信息公开工作，健全机制，明确专人负责，及时更新公开指南，规范办理流程，加强业务培训，今年公开信息53条。",
    holds: "我局全年召开三次专题会议研究公开事项，新设公开专栏一个，编制办事指南二十余份，走访群众听取意见并逐条整改，公开信息53条。",
    beside: "我局高度重视政府信息公开工作，健全机制，明确专人负责，及时更新公开指南，规范办理流程，加强业务培训，今年公开信息41条。",
    below: &[],
    check,
};

/// From so many thousandths on, the text is that of last year.
const REPEATED: u32 = 900;

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    let Some(previous) = outcomes.previous else { return };
    let digests = [Digest::of(reading), Digest::of(previous)];
    if !digests.iter().all(Digest::has_text) {
        return outcomes.not_checked(None, Bilingual::new("正文太短", "there is too little running text"));
    }
    let likeness = Corpus::new(&digests).compare(0, 1);
    let Some(alike) = likeness.alike(REPEATED) else { return };
    let places: Vec<Place> = passages(reading, previous).into_iter().map(|it| Place::new(&reading.document, it.first)).collect();
    let percent = format!("{}.{}", likeness.first_in_second / 10, likeness.first_in_second % 10);
    let numbers = match (alike, likeness.numbers) {
        (_, None) => Bilingual::new("没有数字可比", "without numbers to compare"),
        (Alike::Copy, _) => Bilingual::new("数字也相同", "and so are its numbers"),
        (Alike::Template, _) => Bilingual::new("只换了数字", "with other numbers put in"),
    };
    outcomes.broken(Breach {
        about: "text".to_owned(),
        severity: None,
        message: Bilingual::new(
            format!("正文有 {percent}% 见于上年的报告，{}。", numbers.zh),
            format!("{percent}% of the running text stands in last year's report, {}.", numbers.en),
        ),
        places,
        concepts: Vec::new(),
        expected: None,
        found: Some(percent),
        suspects: Vec::new(),
    });
}
