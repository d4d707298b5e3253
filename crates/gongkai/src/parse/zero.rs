//! Zeros said in words: 未收到申请, 没有发生复议、诉讼和申诉, 收费情况：无. One sentence may give several.

mod clauses;
mod denial;
mod heading;
mod link;
mod reason;

use super::lexicon::Cue;
use super::sentence::{REACH, Sentence, Sign};
use super::token::{Date, Kind, Token};
use crate::letters::Letters;
use crate::pairs::words;
use crate::parse::few::few;
use crate::{Concept, SectionKind};
use clauses::denials;
pub(crate) use clauses::{clause_bytes, clauses, is_denied_one};
use denial::Denial;
pub(crate) use heading::{bare, subjects};
pub(crate) use reason::reason;
use std::ops::Range;

/// A zero: what there is none of, the words that name it, and the clause that says so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Zero {
    pub(crate) concept: Concept,
    pub(crate) by_channel: bool,
    pub(crate) label: Range<usize>,
    pub(crate) clause: Range<usize>,
    /// The first token of its clause.
    pub(crate) at: usize,
}

/// The zeros that a sentence says in words.
///
/// Where requests were counted before, that none came from somebody says nothing of all of them.
pub(crate) fn zeros(sentence: &Sentence<'_>, section: SectionKind, received: bool) -> Vec<Zero> {
    if !sentence.signs.has(Sign::Denial) || says_what_may_be(sentence) {
        return Vec::new();
    }
    // Among problems only staff may be told to be none: 没有专职工作人员.
    let staff_only = section == SectionKind::Problems && !tells_what_happened(sentence);
    let clauses = denials(sentence);
    let mut out = Vec::new();
    // 零申请, 零复议.
    for clause in &clauses {
        for (at, cue) in sentence.cues(clause.clone()) {
            if let Cue::None(concept) = cue
                && is_said_of_all(sentence, at)
                && !(sentence.word(at) == "未起诉" && counts_cases(sentence))
            {
                out.push(Zero {
                    concept,
                    by_channel: false,
                    label: sentence.tokens[at].span.clone(),
                    clause: clause_bytes(sentence, clause),
                    at: clause.start,
                });
            }
        }
    }
    for (nth, clause) in clauses.iter().enumerate() {
        let before = nth.checked_sub(1).map(|it| &clauses[it]);
        if let Some(denial) = Denial::of(sentence, before, clause, received) {
            denial.zeros(&mut out);
        }
    }
    out.retain(|it| !staff_only || matches!(it.concept, Concept::StaffFullTime | Concept::StaffPartTime));
    out
}

/// The words of a sentence, from its first to its last token.
fn said<'a>(sentence: &Sentence<'a>) -> &'a str {
    &sentence.text[sentence.start..sentence.tokens.last().map_or(sentence.start, |it| it.span.end)]
}

/// 虽然2015年未发生行政复议: what happened in the year, though it is told among problems.
fn tells_what_happened(sentence: &Sentence<'_>) -> bool {
    let of_year = sentence.tokens.iter().any(|it| matches!(it.kind, Kind::Date(Date { year: Some(_), .. })))
        || sentence.text[sentence.start..].starts_with("全年")
        || sentence.tokens.iter().any(|it| sentence.text[..it.span.start].ends_with("全年"));
    let word = |at: usize| few!["未发生", "没有发生", "未收到", "没有收到", "未向", "未收取"].are(sentence.word(at));
    of_year && sentence.cues(0..sentence.tokens.len()).any(|(at, cue)| cue == Cue::Negation && word(at))
}

/// Letters of 结果, 尚未, 正当, 如, 可, 力争: of the names of columns two hold one of them.
static MAY_BE: Letters = Letters::new(&['果', '尚', '当', '如', '可', '争']);

/// What one may do if not content, and the names of the columns of a table in a row, say nothing of what happened.
fn says_what_may_be(sentence: &Sentence<'_>) -> bool {
    let said = said(sentence);
    // 虽规定可以收取成本费用，但我局未收取: what is told behind it happened.
    let said = said.rfind(",但").map_or(said, |at| &said[at..]);
    let names = ["结果维持", "结果纠正", "尚未审结", "其他结果", "总计"].iter().filter(|word| said.contains(**word));
    // 报告中没有复议、诉讼的情况: it has no such part.
    if sentence.says(said, words!["报告中没有", "报告中无", "报告没有"]) {
        return true;
    }
    // Without one of these letters neither two of the names nor any of the words below can stand in it.
    if MAY_BE.find(said.as_bytes()) == said.len() {
        return false;
    }
    // 1件结果维持，1件结果纠正；无行政诉讼: no names of columns, but results.
    names.count() > 1 && !said.contains("件结果")
        || sentence.says(said, words!["正当理由", "尚未 ", "如对", "如果", "如不", "力争", ",可申请", "可依法", "可以", "的可"])
}

/// 行政诉讼2件，另有1件未起诉: who did not sue is one of some.
fn counts_cases(sentence: &Sentence<'_>) -> bool {
    let near = &sentence.tokens[..sentence.tokens.len().min(REACH)];
    near.iter().any(|it| matches!(it.kind, Kind::Number(_) | Kind::Cue(Cue::Named(Concept::LitigationTotal))))
}

/// Whether a word that says that there is none ends what it says, and nothing else was said before of the same: not 收取300元，对困难群众不收费.
fn is_said_of_all(sentence: &Sentence<'_>, at: usize) -> bool {
    // 行政复议为零受理: of what stands before.
    if sentence.word(at).contains("为零") {
        let before = at.saturating_sub(REACH)..at;
        let last = sentence.cues(before).rev().find(|it| matches!(it.1, Cue::Named(_) | Cue::Request | Cue::OnRequest | Cue::Foreign));
        return last.is_some_and(|it| matches!(it.1, Cue::Request | Cue::OnRequest));
    }
    let behind = sentence.text[sentence.tokens[at].span.end..].chars().next();
    let ends = behind.is_none_or(|it| matches!(it, ',' | '。' | ';' | '、' | ')' | ' ' | '件' | '下'));
    // 无结转至2024年的申请.
    let ends = ends || few!["至20", "到20"].open(&sentence.text[sentence.tokens[at].span.end..]);
    let fee = sentence.word(at) == "不收费" || sentence.word(at).contains('免');
    let near = at.saturating_sub(REACH)..sentence.tokens.len().min(at + REACH);
    // 对低保户予以免收, 检索费一律免收, 可予以免收的情形: of some, of one kind, of what may be.
    if sentence.word(at).contains('免') {
        let start = if near.start == 0 { sentence.start } else { sentence.tokens[near.start].span.start };
        let said = &sentence.text[start..sentence.tokens[near.end - 1].span.end.max(start)];
        let some = sentence
            .says(said, words!["低保", "困难", "特困", "贫困", "残疾", "其中", "可予", "可以", "可免", "情形", "检索费", "邮寄费", "其余"]);
        let money = |it: &Token| matches!(&it.kind, Kind::Number(number) if number.unit.clone().is_some_and(|it| sentence.text[it].ends_with('元')));
        if some || sentence.tokens[near.clone()].iter().any(money) {
            return false;
        }
    }
    let counted = || sentence.tokens[near.start..at].iter().any(|it| matches!(it.kind, Kind::Number(_)));
    let exempt = || sentence.tokens[near.start..at].iter().any(|it| matches!(it.kind, Kind::Cue(Cue::Fee)));
    // 没有收费项目变动, 零受理差错 deny something else.
    let must_end = few!["结转", "收费项目", "工本费", "零受理"].end(sentence.word(at));
    !fee && (ends || !must_end) || fee && ends && !(counted() && exempt())
}

fn is_remedy(cue: Cue) -> bool {
    matches!(cue, Cue::Named(concept) if super::classify::is_remedy(concept))
}
