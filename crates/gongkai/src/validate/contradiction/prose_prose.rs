//! `stated-differently` (CON002): one thing is stated twice, with two numbers.

mod charged;
mod stale;

use super::super::{Certainty, Options, Outcomes, Rule};
use super::{contradicted, stated};
use crate::within::has_any;
use crate::{Bilingual, Concept, Edition, Fact, Reading, Severity};
use std::collections::BTreeSet;

pub(in super::super) const RULE: Rule = Rule {
    code: "CON002",
    name: "stated-differently",
    severity: Severity::Warning,
    editions: Edition::ALL,
    title: Bilingual::new("同一件事前后写了两个数。", "One thing is stated twice, with two numbers."),
    page: Bilingual::new(
        "收到的申请、行政复议、行政诉讼、收费、人员等，一份报告各有一个数；概述与分节各写一次时应当一致，写“没有发生”而别处又写有几件，也是前后不一。主动公开的总数常有几种口径（全市、本级、某网站），因此只在两个数只差一次按键（数位颠倒、漏一位、错一位）时才提示；新闻发布会、政策解读的数也是这样。写明“由原来的8个增加到16个”，后文仍写8个的，也提示。",
        "A report has one number of requests received, of reconsiderations, lawsuits, fees and staff; the overview and the section agree, and what never happened in one place does not happen twice in another. Items disclosed are often counted in several ways (the whole city, the organ itself, one site), so that two totals are told only where one slip of a key lies between them: two digits exchanged, one dropped, one changed; so it is with press conferences and interpretations. A number that was said to have changed (由原来的8个增加到16个) and is written as before later on is told as well.",
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
    courses(reading, outcomes);
    for concept in OFTEN_SLIPPED {
        slipped(reading, concept, outcomes);
    }
    charged::check(reading, outcomes);
    stale::check(reading, outcomes);
    judge(reading, Concept::RequestsRefused, |one, other| (one == 0) != (other == 0), outcomes);
}

/// What is told in passing, so that only a slip of a key on another line tells that one thing is meant.
const OFTEN_SLIPPED: [Concept; 2] = [Concept::PressConferences, Concept::Interpretations];

/// 全年召开新闻发布会14场 in one part, 举办新闻发布会17场 in another.
fn slipped(reading: &Reading, concept: Concept, outcomes: &mut Outcomes<'_>) {
    let text = reading.document.text();
    let own = |it: &Fact<'_>| {
        let before = said_before(text, it.place.start, OTHERS, &['。', '\n', '；']);
        !OF_SOME.iter().any(|word| before.contains(word) || text[it.place.range()].contains(word))
    };
    let all: Vec<(i64, Fact<'_>)> = stated(reading, concept).into_iter().take(MOST).filter(|it| own(&it.1)).collect();
    let [(first, fact), rest @ ..] = &all[..] else { return };
    let other = rest.iter().find(|(count, it)| {
        count != first
            && it.place.line != fact.place.line
            && it.statement.unit == fact.statement.unit
            && (crate::repair::one_slip(*first, *count) || concept == Concept::PressConferences && *first.max(count) < FEW)
    });
    if let Some((other, second)) = other {
        differ(fact, second, *first, *other, outcomes);
    }
}

/// Of fewer than these a number is known by heart, and another one is no rounding.
const FEW: i64 = 20;

/// What stands before a place, back to one of the stops or to the end of what is looked at, in characters.
fn said_before<'a>(text: &'a str, at: usize, most: usize, stops: &[char]) -> &'a str {
    let from = text[..at].char_indices().rev().take(most).take_while(|it| !stops.contains(&it.1)).last();
    &text[from.map_or(at, |it| it.0)..at]
}

/// Words of a sentence whose number is of some, of others, or of another time.
const OF_SOME: [&str; 28] = [
    "专家",
    "围绕",
    "针对",
    "专场",
    "聚焦",
    "组织",
    "其中",
    "参加",
    "负责",
    "主要",
    "上年",
    "去年",
    "比",
    "增",
    "同比",
    "分别",
    "部门",
    "各",
    "上级",
    "政府新闻办",
    "月",
    "季度",
    "半年",
    "图解",
    "视频",
    "网站",
    "微信",
    "公众号",
];

/// How far before a number its clause is followed, in characters.
const CLAUSE: usize = 40;

/// Courses are counted in several ways; two numbers of those that the agency held on open government in the year, in the same words, are of one thing.
fn courses(reading: &Reading, outcomes: &mut Outcomes<'_>) {
    let text = reading.document.text();
    let clause = |it: &Fact<'_>| {
        let before = said_before(text, it.place.start, CLAUSE, &['。', '\n', '，', ',', '；']);
        &text[it.place.start - before.len()..it.place.end]
    };
    let about = |own: &str| {
        let has = |words: &[&str]| has_any(own, words);
        has(&["信息公开", "政务公开"])
            && has(&["组织", "举办", "开展", "举行"])
            && !has(&["参加", "参训", "派员", "其中", "专题", "分别", "乡镇", "政府办", "市政府", "县政府", "区政府", "上级", "各"])
    };
    // 业务培训 and 培训会 may be other events.
    let kind = |own: &str| ["业务", "培训会"].map(|word| own.contains(word));
    let all = stated(reading, Concept::TrainingSessions).into_iter().take(MOST);
    let held: Vec<(i64, Fact<'_>, [bool; 2])> =
        all.filter_map(|(count, it)| Some(clause(&it)).filter(|own| about(own)).map(kind).map(|kind| (count, it, kind))).collect();
    let [(first, fact, own), rest @ ..] = &held[..] else { return };
    let other = rest.iter().find(|(count, it, kind)| {
        count != first && kind == own && it.statement.unit == fact.statement.unit && it.place.line != fact.place.line
    });
    if let Some((other, second, _)) = other {
        differ(fact, second, *first, *other, outcomes);
    }
}

/// So many numbers of courses are looked at.
const MOST: usize = 64;

/// The most that stands between two numbers of one line that are compared, in bytes.
const FARTHEST: usize = 2000;

/// Words that change whose numbers are told, or of when.
const SCOPES: [&str; 11] = ["本级", "全省", "全区", "全市", "全县", "全镇", "其中", "上年", "去年", "办公室", "作为"];

/// Whether the sentence before a number speaks of all agencies of a place, or of one of them, where it says so.
fn is_wide(reading: &Reading, fact: &Fact<'_>) -> Option<bool> {
    let lead = said_before(reading.document.text(), fact.place.start, SENTENCE, &['。', '\n']);
    let says = |words: &[&str]| has_any(lead, words);
    if says(&["办公室", "作为被申请人", "作为被告", "本级", "本机关"]) {
        return Some(false);
    }
    says(&["全省", "全市", "全县", "全区", "全州", "各部门", "各级"]).then_some(true)
}

/// How far before a number it may be said that it is of the rest, in characters.
const OTHERS: usize = 16;

/// How far before a number its sentence is followed, in characters.
const SENTENCE: usize = 120;

fn judge(reading: &Reading, concept: Concept, wrong: impl Fn(i64, i64) -> bool, outcomes: &mut Outcomes<'_>) {
    let all = stated(reading, concept);
    let Some((first, fact)) = all.first() else { return };
    let text = reading.document.text();
    // 全省4110件，省直部门617件，市县3493件: the levels of one whole.
    let levels: BTreeSet<i64> = all[1..].iter().map(|it| it.0).filter(|it| it != first).collect();
    if levels.len() > 1 && levels.iter().try_fold(0, |sum: i64, it| sum.checked_add(*it)) == Some(*first) {
        return;
    }
    // On one line: none in one sentence, and some in a later one.
    let apart = |it: &Fact<'_>, count: i64| {
        let between = text.get(fact.place.end..it.place.start).filter(|it| it.len() <= FARTHEST).unwrap_or_default();
        let scoped = || has_any(between, &SCOPES);
        it.place.line != fact.place.line
            || is_the_whole_again(text, it, *first, count)
            || (count == 0) != (*first == 0) && (between.contains('。') || is_said_again(text, fact, it, between)) && !scoped()
    };
    // 全区17件 and 区政府办公室2件 are numbers of two agencies.
    let own = is_wide(reading, fact);
    // 收取1500元。除此之外，未收取其他费用: of the rest.
    let others = |it: &Fact<'_>| {
        let from = it.place.start - said_before(text, it.place.start, OTHERS, &[]).len();
        let said = &text[from..it.place.end];
        // 主动公开不收费 says nothing of requests; 主动公开和依申请公开均未收取 does.
        let proactive = said.contains("主动公开") && !said.contains("依申请公开");
        proactive || has_any(said, &["除此之外", "此外", "除上述", "其他", "其它", "其余"])
    };
    let alike = |it: &Fact<'_>| {
        !(concept == Concept::FeesCollected && (others(it) || others(fact)))
            && own.zip(is_wide(reading, it)).is_none_or(|(one, other)| one == other)
    };
    // 没有新发生的复议案件。2020年发生的1件于2021年审结: one of another year.
    let years = |it: &Fact<'_>| {
        let before = said_before(text, it.place.start, SENTENCE, &['。', '；', '\n']);
        let said = &text[it.place.start - before.len()..it.place.end];
        let years = said.match_indices('年').filter_map(|(at, _)| said[..at].get(at.checked_sub(4)?..)?.parse::<i32>().ok());
        years.min()
    };
    let of_year = reading.report.year.or_else(|| years(fact));
    let earlier = |it: &Fact<'_>| years(it).zip(of_year).is_some_and(|(own, year)| own < year);
    let new = *first == 0 && has_any(&text[fact.place.range()], &["新发生", "新增"]);
    // 全系统收到612件。 over 其中市局机关187件。
    let among = |it: &Fact<'_>| {
        if matches!(concept, Concept::StaffFullTime | Concept::StaffPartTime | Concept::FeesCollected) {
            return false;
        }
        said_before(text, it.place.start, SENTENCE, &['。', '；', ';', '\n']).contains("其中")
    };
    // 全系统收到612件，其中市局机关187件, and later 187件申请中: the part once more.
    let part = |of: &Fact<'_>, count: i64| {
        let once_more = |it: &Fact<'_>| it.place.start < of.place.start && (it.place.line == fact.place.line || among(it));
        count > 0 && all.iter().any(|(own, it)| *own == count && once_more(it))
    };
    let alike = |it: &Fact<'_>| alike(it) && !earlier(it) && !new && !among(it);
    let Some((other, second)) =
        all.iter().find(|(count, it)| count != first && apart(it, *count) && wrong(*first, *count) && alike(it) && !part(it, *count))
    else {
        return;
    };
    differ(fact, second, *first, *other, outcomes);
}

/// Whether a number says once more how many there are: 全年公开的1216条信息中, 收费总额为420元.
fn is_the_whole_again(text: &str, fact: &Fact<'_>, first: i64, own_count: i64) -> bool {
    let own = &text[fact.place.range()];
    let before = said_before(text, fact.place.start, OTHERS, &['。', '，', ',', '；', '\n']);
    // 收费420元，总额0.42万元: the point was put elsewhere.
    let (less, more) = (first.min(own_count), first.max(own_count));
    let shifted = less > 0 && [10, 100, 1000].iter().any(|it| less.checked_mul(*it) == Some(more));
    own.ends_with("信息中") && before.starts_with("全年") && before.ends_with("公开的") || own.contains("总额") && shifted
}

/// Whether the very words of a number follow it in the next clause: 办理行政复议案件1宗，无办理行政复议案件.
fn is_said_again(text: &str, one: &Fact<'_>, other: &Fact<'_>, between: &str) -> bool {
    let words = |it: &Fact<'_>| it.statement.label.clone().filter(|it| !it.is_empty());
    let own = &text[other.place.range()];
    // 无行政复议案件被撤销 says it of what was struck down.
    let ends = text[other.place.end..].chars().next().is_none_or(|it| matches!(it, '，' | ',' | '。' | '；' | ';' | '\n'))
        && words(other).is_some_and(|label| own.ends_with(&label));
    if !ends {
        return false;
    }
    let joined = between.trim_matches([',', '，', ';', '；', ' ']).is_empty() && !between.is_empty();
    joined && words(one).is_some_and(|label| words(other).as_ref() == Some(&label)) && !has_any(own, &["其他", "其它", "另", "再", "新"])
}

fn differ(fact: &Fact<'_>, second: &Fact<'_>, first: i64, other: i64, outcomes: &mut Outcomes<'_>) {
    let term = fact.statement.concept.term();
    contradicted(
        second,
        Some(fact),
        first,
        other,
        Bilingual::new(
            format!("“{}”在第 {} 行写作 {first}，在第 {} 行写作 {other}。", term.zh, fact.place.line, second.place.line),
            format!("“{}” is {first} in line {} and {other} in line {}.", term.en, fact.place.line, second.place.line),
        ),
        outcomes,
    );
}
