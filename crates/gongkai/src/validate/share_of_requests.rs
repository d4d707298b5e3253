//! `handling-rate-mismatch` (SHR005): the rate of requests answered or concluded is not that of the numbers beside it.

mod told_again;

use super::list::exact;
use super::{Breach, Certainty, Options, Outcomes, Rule};
use crate::within::has_any;
use crate::{Bilingual, Concept, Edition, Fact, Place, Reading, Rounding, Severity, Share};
use rust_decimal::Decimal;
use std::ops::Range;

pub(super) const RULE: Rule = Rule {
    code: "SHR005",
    name: "handling-rate-mismatch",
    severity: Severity::Warning,
    editions: Edition::ALL,
    title: Bilingual::new(
        "办结率、答复率与写出的件数对不上。",
        "The rate of requests concluded or answered is not that of the numbers told.",
    ),
    page: Bilingual::new(
        "“收到申请25件，办结23件，办结率98%”：23占25的92%。分母可以是收到的件数，也可以加上上年结转；“按时答复23件，占申请总数的98%”也这样核对；同一句没有写收到的件数，取前文唯一的那个数；“20个工作日内答复的84件……20个工作日内答复的占96.6%”，照前面写的件数核对。按时办结率、按期答复率说的是时限，只有同一句写明按期答复的件数（按期答复37件，按时答复率95%）、又不是100%的才核对，100%而另写“逾期的3件”的也提示；同一句里没有写办结或答复的件数，或写明有的撤回、有的尚在期限内，也不判断。",
        "收到申请25件，办结23件，办结率98%: 23 of 25 is 92 %. The base may be what came in, with or without what was carried in (so it is with 按时答复23件，占申请总数的98%), or the one number received that stands shortly before. What the sentence has counted already (20个工作日内答复的84件…20个工作日内答复的占96.6%) is held against that number. Rates of what was done in time (按时办结率) are about the time limit: they are judged only where the sentence says how many that were (按期答复37件，按时答复率95%), and at 100 % only beside 逾期的3件; nor is a rate judged whose sentence does not say how many were concluded or answered, or says that some were withdrawn or not yet due.",
    ),
    not_checked: Bilingual::new(
        "没有写办结率、答复率，或没有写件数；写明有的撤回、有的尚在期限内；写作约数。",
        "No such rate is stated, or no number of requests stands in its sentence; some were withdrawn or not yet due; the rate is hedged.",
    ),
    basis: Bilingual::new("算术。", "Arithmetic."),
    certainty: Certainty::Practice,
    breaks: "2017年，共收到政府信息公开申请25件，当年办结23件，办结率为98%。",
    holds: "2017年，共收到政府信息公开申请25件，当年办结23件，办结率为92%。",
    beside: "",
    below: &[],
    check,
};

/// What a rate is of.
const RATES: [(&str, Concept); 3] =
    [("办结率", Concept::RequestsConcluded), ("答复率", Concept::RequestsAnswered), ("回复率", Concept::RequestsAnswered)];
/// Words before it that make it one of the time limit.
const IN_TIME: [&str; 6] = ["按时", "按期", "及时", "限时", "时限", "法定"];

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    told_again::check(reading, outcomes);
    let text = reading.document.text();
    for (word, done) in RATES {
        for at in outcomes.once.find(reading, word).map(|it| it.0).take(MOST) {
            let Some((share, end)) = rate_behind(&text[at + word.len()..]).map(|it| (it.0, at + word.len() + it.1)) else { continue };
            let sentence = sentence_around(text, at);
            let said = &text[sentence.clone()];
            // 按时办结56件，延期办结2件，按时办结率为98.5%: those in time are told, whatever became of the rest.
            let in_time = timed(&text[sentence.start..at]);
            let told = if in_time { answered_in_time(&text[sentence.start..at]) } else { None };
            let others = if told.is_some() { &OTHERS[OF_THE_REST..] } else { &OTHERS };
            // Some were not due yet, or the rate is of something else.
            let other = has_any(said, others);
            let of_part = ["申请", "来信", "件的", "建议", "提案"].iter().any(|it| text[sentence.start..at].ends_with(it));
            if other || of_part {
                continue;
            }
            // 按期答复37件，按时答复率95%: of those in time their number must be told, and all may be of those that were due.
            if in_time
                && Decimal::new(share.units(), share.places()) == Decimal::ONE_HUNDRED
                && let Some((late, said)) = late(text, sentence.clone())
            {
                late_beside_all(reading, at..end, said, late, outcomes);
                continue;
            }
            if in_time && (told.is_none() || Decimal::new(share.units(), share.places()) == Decimal::ONE_HUNDRED) {
                continue;
            }
            judge(reading, (done, told), share, at..end, (&sentence, others), outcomes);
        }
    }
    // 按时答复23件，占申请总数的98%.
    let shared = reading.stated().filter(|it| RATES.iter().any(|rate| rate.1 == it.statement.concept));
    for (fact, share) in shared.filter_map(|it| it.statement.share.map(|share| (it, share))).take(MOST) {
        let of_all = ["占申请总数", "占收到申请总数", "占申请总量", "占受理总数", "占受理申请总数", "占收到申请"];
        let sentence = sentence_around(text, fact.place.start);
        if of_all.iter().any(|it| fact.text.contains(it)) {
            judge(reading, (fact.statement.concept, None), share, fact.place.range(), (&sentence, &[]), outcomes);
        }
    }
}

/// Whether the rate behind some words is one of the time limit: 按时办结率.
fn timed(before: &str) -> bool {
    let from = before.char_indices().rev().take(IN_TIME_WITHIN).last().map_or(0, |it| it.0);
    has_any(&before[from..], &IN_TIME)
}

/// The number of those that were late, in a sentence, and where it says so: 逾期的3件.
fn late(text: &str, sentence: Range<usize>) -> Option<(i64, Range<usize>)> {
    let said = &text[sentence.clone()];
    said.match_indices("逾期").find_map(|(at, word)| {
        let rest = said[at + word.len()..].trim_start_matches(['答', '复', '办', '结', '的']);
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let count = rest[..digits].parse().ok().filter(|it| *it > 0 && rest[digits..].starts_with(['件', '宗']))?;
        let end = said.len() - rest.len() + digits + '件'.len_utf8();
        Some((count, sentence.start + at..sentence.start + end))
    })
}

fn late_beside_all(reading: &Reading, rate: Range<usize>, said: Range<usize>, late: i64, outcomes: &mut Outcomes<'_>) {
    outcomes.broken(Breach {
        about: "late".to_owned(),
        severity: None,
        message: Bilingual::new(
            format!("按时率写作100%，又写逾期 {late} 件。"),
            format!("All are said to have been in time, and {late} to have been late."),
        ),
        places: vec![Place::new(&reading.document, rate), Place::new(&reading.document, said)],
        concepts: vec![Concept::RequestsAnswered],
        expected: None,
        found: Some("100".to_owned()),
        suspects: Vec::new(),
    });
}

/// The number of those that were answered in time, where a sentence tells it: 按期答复37件.
fn answered_in_time(sentence: &str) -> Option<i64> {
    let mut said = IN_TIME[..3].iter().flat_map(|it| sentence.match_indices(it).map(move |at| at.0 + it.len()));
    said.find_map(|at| {
        let rest = ["答复", "办结", "回复"].iter().find_map(|it| sentence[at..].strip_prefix(it))?;
        let rest = rest.trim_start_matches(['了', '的', ' ']);
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        rest[digits..].starts_with(['件', '宗']).then(|| rest[..digits].parse().ok())?
    })
}

/// Words of a sentence whose rate may be of fewer than came in.
const OTHERS: [&str; 22] = [
    "延期",
    "其余",
    "不属于",
    "重复",
    "转",
    "补正",
    "并案",
    "不予受理",
    "电话答复",
    "口头",
    "撤回",
    "尚在",
    "未到期",
    "未到答复期",
    "尚未到",
    "期内",
    "正在办理",
    "期限内",
    "来信",
    "建议",
    "提案",
    "信访",
];
/// So many of them speak of those that were not done in time.
const OF_THE_REST: usize = 2;
/// So many rates are looked at.
const MOST: usize = 32;
/// How far before a rate it may be said to be one of the time limit, in characters.
const IN_TIME_WITHIN: usize = 8;
/// How far a sentence is followed, in characters.
const SENTENCE: usize = 200;

/// The rate behind its name, and the byte at which it ends.
fn rate_behind(after: &str) -> Option<(Share, usize)> {
    let rest = after.trim_start_matches(['为', '达', '到', '均', '是', ' ']);
    let digits = rest.bytes().take_while(|it| it.is_ascii_digit() || *it == b'.').count();
    let mark = rest[digits..].chars().next().filter(|it| matches!(it, '%' | '％'))?;
    // No rate is longer.
    let share = rest[..digits].parse().ok().filter(|_| digits < 8)?;
    Some((share, after.len() - rest.len() + digits + mark.len_utf8()))
}

fn sentence_around(text: &str, at: usize) -> Range<usize> {
    let stops = |it: &(usize, char)| matches!(it.1, '。' | '\n' | '；');
    let start = text[..at].char_indices().rev().take(SENTENCE).take_while(|it| !stops(it)).last().map_or(at, |it| it.0);
    let end = text[at..].char_indices().take(SENTENCE).take_while(|it| !stops(it)).last().map_or(at, |it| at + it.0 + it.1.len_utf8());
    start..end
}

/// The requests received that a sentence before tells, where they are one number in the whole report and nothing says that some are not due.
fn received_before(reading: &Reading, sentence: &Range<usize>, others: &[&str]) -> Option<i64> {
    let text = reading.document.text();
    let of = |concept: Concept| reading.stated_of(concept);
    let some = |concept: Concept| of(concept).any(|it| it.statement.value.count() != Some(0));
    let mut received = of(Concept::RequestsReceived);
    let first = received.next().filter(|it| it.place.end <= sentence.start && sentence.start - it.place.end <= BEFORE)?;
    let count = exact(&first.statement)?;
    let one = received.all(|it| exact(&it.statement) == Some(count));
    let carried = [Concept::RequestsCarriedIn, Concept::RequestsCarriedOut, Concept::RequestsHandledBase].into_iter().any(some);
    let between = &text[first.place.end..sentence.end];
    (one && !carried && !has_any(between, others)).then_some(count)
}

/// How far before a rate what came in is looked for, in bytes.
const BEFORE: usize = 600;

fn judge(
    reading: &Reading,
    (done, in_time): (Concept, Option<i64>),
    share: Share,
    rate: Range<usize>,
    (sentence, others): (&Range<usize>, &[&str]),
    outcomes: &mut Outcomes<'_>,
) {
    let own: Vec<Fact<'_>> = reading.facts_in(sentence.clone()).filter(|it| it.place.end <= sentence.end).collect();
    let all = |concept: Concept| own.iter().filter(move |it| it.statement.concept == concept).filter_map(|it| exact(&it.statement));
    let part = in_time.or_else(|| all(done).next());
    let mut received: Vec<i64> = all(Concept::RequestsReceived).chain(all(Concept::RequestsHandledBase)).collect();
    if received.is_empty() {
        received.extend(received_before(reading, sentence, others));
    }
    let carried = all(Concept::RequestsCarriedIn).next().unwrap_or(0);
    let (Some(part), Some(&first)) = (part, received.first()) else { return };
    let counted =
        own.iter().filter(|it| in_time.is_some() || it.statement.concept != done).filter_map(|it| exact(&it.statement)).take(MOST);
    let out = all(Concept::RequestsCarriedOut).next().unwrap_or(0);
    let due = received.iter().flat_map(|it| [Some(*it), it.checked_add(carried), it.checked_sub(out)]).collect::<Vec<_>>();
    let bases = due.into_iter().chain(counted.map(Some)).flatten().filter(|it| *it > 0 && *it >= part);
    let mut known = bases.peekable();
    if known.peek().is_none() {
        return;
    }
    let place = Place::new(&reading.document, rate);
    if known.any(|base| Rounding::ALL.iter().any(|it| it.agrees(part, base, share))) {
        return outcomes.holds(place, None);
    }
    let Some(expected) = Rounding::Nearest.share(part, first, share.places().max(1)) else { return };
    outcomes.broken(Breach {
        about: done.to_string(),
        severity: None,
        message: Bilingual::new(
            format!("{part} 件占 {first} 件的 {expected}%，写作 {share}%。"),
            format!("{part} of {first} is {expected} %, and {share} % is printed."),
        ),
        places: vec![place],
        concepts: vec![done, Concept::RequestsReceived],
        expected: Some(expected.to_string()),
        found: Some(share.to_string()),
        suspects: Vec::new(),
    });
}
