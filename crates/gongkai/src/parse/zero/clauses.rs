//! The clauses of a sentence, and the number that a denial takes with it: 未收到一件.

use super::is_remedy;
use crate::parse::few::few;
use crate::parse::lexicon::Cue;
use crate::parse::sentence::Sentence;
use crate::parse::token::{Kind, Stop};
use std::ops::Range;

/// The clauses of a sentence as ranges of tokens, without their stops.
pub(crate) fn clauses(sentence: &Sentence<'_>) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut start = 0;
    for (at, token) in sentence.tokens.iter().enumerate() {
        if matches!(token.kind, Kind::Stop(Stop::Comma | Stop::Semicolon | Stop::Colon | Stop::Sentence)) {
            out.push(start..at);
            start = at + 1;
        }
    }
    out.push(start..sentence.tokens.len());
    out
}

/// Whether a clause only goes on with what the one before it denies: 没有因公开被举报、投诉，以及被申请行政复议.
fn goes_on(sentence: &Sentence<'_>, before: &Range<usize>, clause: &Range<usize>) -> bool {
    let is = |at: usize, wanted: fn(&Kind) -> bool| wanted(&sentence.tokens[at].kind);
    let denies = |clause: &Range<usize>| clause.clone().any(|it| is(it, |it| matches!(it, Kind::Cue(Cue::Negation))));
    let counts = clause.clone().any(|it| is(it, |it| matches!(it, Kind::Number(_) | Kind::Percent(_))));
    let comma = is(before.end, |it| matches!(it, Kind::Stop(Stop::Comma)));
    let own = &sentence.text[clause_bytes(sentence, clause)];
    let joined = ["以及", "或者", "及", "或"].iter().find_map(|it| own.strip_prefix(it));
    let joined = joined.is_some_and(|it| few!["被", "因", "由", "引", "提起"].open(it));
    // 未发生因政府信息公开申请行政复议，提起行政诉讼的情况.
    let named = few!["提起行政诉讼", "提起诉讼", "提出行政诉讼", "被提起行政诉讼"].open(own)
        && few!["的情况", "的案件", "的情形", "情况", "案件", "的现象"].end(own)
        && sentence.cues(before.clone()).any(|it| is_remedy(it.1));
    // 未收到申请，以及因公开引起的复议 denies each in words of its own.
    let asked = sentence.cues(before.clone()).any(|it| matches!(it.1, Cue::Request | Cue::OnRequest | Cue::All));
    comma && (joined && !asked || named) && !counts && denies(before) && !denies(clause)
}

/// The clauses of a sentence, those too that 、 parts and that say each by itself what there was none of: 无申请、无复议.
pub(super) fn denials(sentence: &Sentence<'_>) -> Vec<Range<usize>> {
    let is = |at: usize, kind: &Kind| sentence.tokens.get(at).is_some_and(|it| it.kind == *kind);
    let parts = |at: &usize| is(*at, &Kind::Stop(Stop::Enumeration)) && is(at + 1, &Kind::Cue(Cue::Negation));
    let mut out: Vec<Range<usize>> = Vec::new();
    for clause in clauses(sentence) {
        if let Some(last) = out.last_mut()
            && goes_on(sentence, last, &clause)
        {
            last.end = clause.end;
            continue;
        }
        let mut start = clause.start;
        for at in clause.clone().filter(parts) {
            out.push(start..at);
            start = at + 1;
        }
        out.push(start..clause.end);
    }
    out
}

/// The bytes of a clause, with the words that no token covers.
pub(crate) fn clause_bytes(sentence: &Sentence<'_>, clause: &Range<usize>) -> Range<usize> {
    let start = clause.start.checked_sub(1).map_or(sentence.start, |before| sentence.tokens[before].span.end);
    let end = sentence.tokens.get(clause.end).map_or(sentence.end(), |stop| stop.span.start);
    let slice = &sentence.text[start..end.max(start)];
    let lead = slice.len() - slice.trim_ascii_start().len();
    start + lead..start + slice.trim_ascii_end().len().max(lead)
}

/// Whether a number is the one of 没有一例, 未发生过1起, 未收到一件: with the negation before it, none.
pub(crate) fn is_denied_one(sentence: &Sentence<'_>, at: usize) -> bool {
    let Some(number) = sentence.number(at).filter(|it| it.value.count() == Some(1) && it.qualifier.is_none()) else { return false };
    let unit = number.unit.clone().map_or("", |it| &sentence.text[it]);
    let received = |it: &usize| matches!(sentence.tokens[*it].kind, Kind::Cue(Cue::Receive));
    let mut before = at.checked_sub(1);
    before = before.map(|it| if received(&it) { it.saturating_sub(1) } else { it });
    let negation = before.filter(|it| matches!(sentence.tokens[*it].kind, Kind::Cue(Cue::Negation)));
    negation.is_some_and(|it| {
        let between: String = sentence.text[sentence.tokens[it].span.end..sentence.tokens[at].span.start]
            .chars()
            .filter(|it| !" 过任何到了有".contains(*it))
            .collect();
        let words = ["", "收", "接", "发生", "收到", "接到", "受理", "出现", "产生"];
        matches!(unit, "起" | "件" | "例" | "宗" | "次" | "项" | "条" | "份") && words.contains(&between.as_str())
    })
}
