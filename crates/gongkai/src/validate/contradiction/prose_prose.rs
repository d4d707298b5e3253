//! `stated-differently` (CON002): one thing is stated twice, with two numbers.

use super::super::{Certainty, Options, Outcomes, Rule};
use super::{contradicted, stated};
use crate::{Bilingual, Concept, Edition, Fact, Reading, Severity};

pub(in super::super) const RULE: Rule = Rule {
    code: "CON002",
    name: "stated-differently",
    severity: Severity::Warning,
    editions: Edition::ALL,
    title: Bilingual::new("同一件事前后写了两个数。", "One thing is stated twice, with two numbers."),
    page: Bilingual::new(
        "收到的申请、行政复议、行政诉讼、收费、人员等，一份报告各有一个数；概述与分节各写一次时应当一致，写“没有发生”而别处又写有几件，也是前后不一。主动公开的总数常有几种口径（全市、本级、某网站），因此只在两个数只差一次按键（数位颠倒、漏一位、错一位）时才提示。",
        "A report has one number of requests received, of reconsiderations, lawsuits, fees and staff; the overview and the section agree, and what never happened in one place does not happen twice in another. Items disclosed are often counted in several ways (the whole city, the organ itself, one site), so that two totals are told only where one slip of a key lies between them: two digits exchanged, one dropped, one changed.",
    ),
    not_checked: Bilingual::new("只写了一次，或不是确数。", "It is stated once, or not exactly."),
    basis: Bilingual::new("同一份报告对同一件事只能有一个数。", "One report has one number for one thing."),
    certainty: Certainty::Practice,
    breaks: "一、概述\n2012年,我局主动公开政府信息428条,没有发生行政复议,收到申请3件。\n二、主动公开政府信息情况\n2012年主动公开政府信息482条。\n三、行政复议情况\n发生行政复议2件。",
    holds: "一、概述\n2012年,我局主动公开政府信息428条,没有发生行政复议,收到申请3件。\n二、主动公开政府信息情况\n2012年主动公开政府信息428条。\n三、行政复议情况\n未发生行政复议。",
    beside: "",
    below: &[],
    check,
};

/// What a report has one number of.
const ONE_NUMBER: &[Concept] = &[
    Concept::RequestsReceived,
    Concept::ReconsiderationTotal,
    Concept::LitigationTotal,
    Concept::ReconsiderationUpheld,
    Concept::ReconsiderationCorrected,
    Concept::LitigationUpheld,
    Concept::LitigationCorrected,
    Concept::ComplaintsTotal,
    Concept::FeesCollected,
    Concept::StaffFullTime,
    Concept::StaffPartTime,
];

/// What is counted in several ways, so that only a slip tells that one thing is meant.
const SEVERAL_SCOPES: [Concept; 2] = [Concept::DisclosureTotal, Concept::ConsultationsTotal];

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    for &concept in ONE_NUMBER {
        judge(reading, concept, |_, _| true, outcomes);
    }
    for concept in SEVERAL_SCOPES {
        judge(reading, concept, crate::repair::one_slip, outcomes);
    }
    judge(reading, Concept::RequestsRefused, |one, other| (one == 0) != (other == 0), outcomes);
}

/// The most that stands between two numbers of one line that are compared, in bytes.
const FARTHEST: usize = 2000;

/// Words that change whose numbers are told, or of when.
const SCOPES: [&str; 11] = ["本级", "全省", "全区", "全市", "全县", "全镇", "其中", "上年", "去年", "办公室", "作为"];

/// Whether the sentence before a number speaks of all agencies of a place, or of one of them, where it says so.
fn is_wide(reading: &Reading, fact: &Fact<'_>) -> Option<bool> {
    let lead = &reading.document.text()[..fact.place.start];
    let from = lead.char_indices().rev().take(SENTENCE).take_while(|it| !matches!(it.1, '。' | '\n')).last().map_or(lead.len(), |it| it.0);
    let says = |words: &[&str]| words.iter().any(|it| lead[from..].contains(it));
    if says(&["办公室", "作为被申请人", "作为被告", "本级", "本机关"]) {
        return Some(false);
    }
    says(&["全省", "全市", "全县", "全区", "全州", "各部门", "各级"]).then_some(true)
}

/// How far before a number its sentence is followed, in characters.
const SENTENCE: usize = 120;

fn judge(reading: &Reading, concept: Concept, wrong: impl Fn(i64, i64) -> bool, outcomes: &mut Outcomes<'_>) {
    let all = stated(reading, concept);
    let Some((first, fact)) = all.first() else { return };
    let text = reading.document.text();
    // On one line: none in one sentence, and some in a later one.
    let apart = |it: &Fact<'_>, count: i64| {
        let between = text.get(fact.place.end..it.place.start).filter(|it| it.len() <= FARTHEST).unwrap_or_default();
        it.place.line != fact.place.line
            || (count == 0) != (*first == 0) && between.contains('。') && !SCOPES.iter().any(|it| between.contains(it))
    };
    // 全区17件 and 区政府办公室2件 are numbers of two agencies.
    let own = is_wide(reading, fact);
    let alike = |it: &Fact<'_>| own.zip(is_wide(reading, it)).is_none_or(|(one, other)| one == other);
    let Some((other, second)) = all.iter().find(|(count, it)| count != first && apart(it, *count) && wrong(*first, *count) && alike(it))
    else {
        return;
    };
    let term = concept.term();
    contradicted(
        second,
        Some(fact),
        *first,
        *other,
        Bilingual::new(
            format!("“{}”在第 {} 行写作 {first}，在第 {} 行写作 {other}。", term.zh, fact.place.line, second.place.line),
            format!("“{}” is {first} in line {} and {other} in line {}.", term.en, fact.place.line, second.place.line),
        ),
        outcomes,
    );
}
