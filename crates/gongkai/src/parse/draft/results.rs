//! Results of remedies and grounds of outcomes that are said without a number of their own: 行政复议1件，结果维持; 行政诉讼2件，均判决驳回诉讼请求;
//! 不予公开1件（属于国家秘密）.

use super::Draft;
use crate::Concept;
use crate::fold::Folded;
use crate::pairs::words;
use crate::parse::classify::{is_ground_of, is_outcome, is_remedy, is_under_way, remedy_result};
use crate::parse::entry::{Entry, Role, Spot};
use crate::parse::few::few;
use crate::parse::lexicon::{Cue, RemedyResult};
use crate::parse::sentence::{REACH, Sentence};
use crate::parse::token::{Kind, Stop};
use std::collections::BTreeSet;

impl Draft<'_> {
    /// Gives the cases that a sentence counts their result, where it says one for all of them.
    pub(super) fn results(&mut self, sentence: &Sentence<'_>, first: usize, tokens_of: &[usize], folded: &Folded) {
        let mut said: Vec<Entry> = Vec::new();
        for (nth, (cases, &at)) in self.entries[first..].iter().zip(tokens_of).enumerate() {
            let Some(found) = result(sentence, cases, at, folded).or_else(|| remarked_ground(sentence, cases, at, folded)) else {
                continue;
            };
            // 行政复议2件、行政诉讼1件，结果均为维持: of both.
            let before = nth.checked_sub(1).map(|it| (&self.entries[first + it], tokens_of[it]));
            // 行政复议3件、行政诉讼2件，目前案件正在审理中 may be said of either.
            let several = cases.value.count() != Some(1) && !sentence.signs.may_have(Cue::All);
            if several && before.is_some_and(|it| is_beside(sentence, it.1, at)) {
                continue;
            }
            if let Some((other, _)) = before.filter(|it| is_beside(sentence, it.1, at) && is_of_all(sentence, at))
                && let (Role::Fixed(counted), Role::Fixed(own), Role::Fixed(result)) = (&other.role, &cases.role, &found.role)
                && let Some(result) = same_result(*own, *result, *counted)
            {
                let end = found.source.end;
                said.push(Entry {
                    role: Role::Fixed(result),
                    label: found.label.clone(),
                    source: other.source.start..end,
                    share: None,
                    ..other.clone()
                });
            }
            said.push(found);
        }
        // 行政复议2件，均维持，其中…维持1件: what has a number is told already.
        let fixed = |it: &Entry| if let Role::Fixed(concept) = it.role { Some(concept) } else { None };
        let mut told: BTreeSet<Concept> = self.entries[first..].iter().filter(|_| !said.is_empty()).filter_map(fixed).collect();
        self.entries.extend(said.into_iter().filter(|it| fixed(it).is_some_and(|concept| told.insert(concept))));
    }
}

/// Whether nothing but 、 or a comma and the name of the other remedy stands between two numbers.
fn is_beside(sentence: &Sentence<'_>, from: usize, to: usize) -> bool {
    let named = |it: usize| matches!(sentence.tokens[it].kind, Kind::Cue(Cue::Named(concept)) if is_remedy(concept));
    let mark = |it: usize| matches!(sentence.tokens[it].kind, Kind::Stop(Stop::Enumeration | Stop::Comma));
    to > from && to - from <= 4 && (from + 1..to).all(|it| named(it) || mark(it)) && (from + 1..to).any(named)
}

/// Whether a result is said of all behind a number, and not of the cases of one court or body: 复议机关均予维持.
fn is_of_all(sentence: &Sentence<'_>, at: usize) -> bool {
    let Some((all, _)) = sentence.cues(at..sentence.tokens.len().min(at + REACH)).find(|it| it.1 == Cue::All) else { return false };
    let between = &sentence.text[sentence.tokens[at].span.end..sentence.tokens[all].span.start.max(sentence.tokens[at].span.end)];
    !sentence.says(between, words!["复议", "法院", "诉讼", "政府", "判"])
}

/// The result of another remedy that is called as that of the first is.
fn same_result(remedy: Concept, result: Concept, other: Concept) -> Option<Concept> {
    use RemedyResult::{Corrected, Other, Pending, Upheld};
    [Upheld, Corrected, Other, Pending]
        .into_iter()
        .find(|it| remedy_result(remedy, *it) == Some(result))
        .and_then(|it| remedy_result(other, it))
}

/// The result of all the cases that the number at a token counts.
fn result(sentence: &Sentence<'_>, cases: &Entry, at: usize, folded: &Folded) -> Option<Entry> {
    let Role::Fixed(counted) = cases.role else { return None };
    let count = cases.value.count().filter(|it| *it > 0)?;
    let end = end(sentence, at, counted);
    let mut results = sentence.cues(at + 1..end).filter_map(|(at, cue)| of(counted, cue, sentence.word(at)).map(|it| (at, it)));
    let (mut word, mut result) = results.next()?;
    // 维持、纠正、其他结果 one beside the other are names. 均同意公开，没有不予公开的 denies the other.
    for (at, other) in results {
        let denied = || sentence.has(word..at, Cue::Negation);
        match (is_ground_of(other, result), is_ground_of(result, other)) {
            _ if other == result => {}
            // 均因信息不存在无法提供: the ground tells more.
            (_, true) => {}
            (true, _) => (word, result) = (at, other),
            // 均予以公开，因信息不存在的已说明 speaks of others.
            _ if denied() || is_of_few(other) => break,
            _ => return None,
        }
    }
    // 维持2件, 维持0: it has a number of its own.
    let own = sentence.tokens.get(end).is_some_and(|it| matches!(it.kind, Kind::Number(_) | Kind::Percent(_)));
    let clause = (word + 1..=end.min(sentence.tokens.len() - 1)).find(|&it| matches!(sentence.tokens[it].kind, Kind::Stop(_)));
    if own && clause.is_none() || sentence.has(at + 1..word, Cue::Negation) {
        return None;
    }
    // 原告请求确认违法, 如被纠正, 是否予以公开, 对维持决定不服: asked for, supposed, disputed.
    let part = |it: &usize| matches!(sentence.tokens[*it].kind, Kind::Stop(_));
    let opens = (at + 1..word).rev().find(part).map_or(sentence.tokens[at].span.end, |it| sentence.tokens[it].span.end);
    let reach = sentence.tokens.len().min(word + REACH);
    let last = if reach == sentence.tokens.len() { sentence.end() } else { sentence.tokens[reach].span.start };
    let ends = (word + 1..reach).find(part).map_or(last, |it| sentence.tokens[it].span.start);
    let own = sentence.tokens[word].span.clone();
    let around = [&sentence.text[opens..own.start], &sentence.text[own.end..ends.max(own.end)]];
    // 均依申请人要求予以公开: as they asked.
    let granted = sentence.says(around[0], words!["依申请人", "按申请人", "按照申请人"]);
    if !granted && UNSETTLED.iter().any(|it| around.iter().any(|text| text.contains(it))) {
        return None;
    }
    // 行政诉讼案件3件，目前案件正在审理中: what is under way is said of all of them.
    let under_way = || {
        let pending = is_remedy(counted) && remedy_result(counted, RemedyResult::Pending) == Some(result);
        let opens = sentence.text[opens..own.start].trim_ascii();
        pending && (opens.is_empty() || few!["目前", "现", "案件", "目前案件", "目前均", "现均", "该案", "仍", "尚", "目前仍"].are(opens))
    };
    let all = sentence.has(at + 1..word, Cue::All) || under_way();
    // 收到申请1件，部分信息不存在，其余已公开: a part of what one asked for.
    let some = few!["部分", "其余", "其他", "一部分"];
    if !all
        && is_of_few(result)
        && (some.open(&sentence.text[opens..own.start]) || some.open(sentence.text[ends.max(own.end)..].trim_start_matches(',')))
    {
        return None;
    }
    (count == 1 || all).then(|| Entry {
        role: Role::Fixed(result),
        label: Some(folded.source(sentence.tokens[word].span.clone())),
        source: cases.source.start..folded.source(sentence.tokens[word].span.clone()).end,
        share: None,
        // A ground divides its outcome; a result is one of those beside it.
        spot: Spot { depth: cases.spot.depth + usize::from(is_ground_of(result, counted)), ..cases.spot },
        ..cases.clone()
    })
}

/// The ground of an outcome that stands in brackets before its number: 不予公开（三类内部事务信息）2条.
fn remarked_ground(sentence: &Sentence<'_>, cases: &Entry, at: usize, folded: &Folded) -> Option<Entry> {
    let Role::Fixed(counted) = cases.role else { return None };
    let stop = |at: usize, stop: Stop| sentence.tokens[at].kind == Kind::Stop(stop);
    let close = at.checked_sub(1).filter(|&it| is_outcome(counted) && stop(it, Stop::Close))?;
    let open = (close.saturating_sub(REMARK)..close).rev().find(|&it| stop(it, Stop::Open))?;
    let mut grounds = sentence.cues(open..close).filter_map(|(at, cue)| match cue {
        Cue::Named(ground) if is_ground_of(ground, counted) => Some((at, ground)),
        _ => None,
    });
    let (Some((word, ground)), None) = (grounds.next(), grounds.next()) else { return None };
    Some(Entry {
        role: Role::Fixed(ground),
        label: Some(folded.source(sentence.tokens[word].span.clone())),
        share: None,
        spot: Spot { depth: cases.spot.depth + 1, ..cases.spot },
        ..cases.clone()
    })
}

/// The longest remark in brackets, in tokens.
const REMARK: usize = 12;

/// Words that make a result none that came about.
const UNSETTLED: [&str; 15] =
    ["请求", "要求", "诉请", "主张", "申请人", "原告", "是否", "如果", "如被", "如需", "若", "拟", "建议", "不服", "应当"];

/// Where the words about a number of cases end: at another number, another thing counted, the end of their bracket, or that of their part of the sentence.
fn end(sentence: &Sentence<'_>, at: usize, counted: Concept) -> usize {
    let reach = sentence.tokens.len().min(at + REACH);
    let mut depth = 0_usize;
    let ends = |it: &usize| match sentence.tokens[*it].kind {
        Kind::Number(_) | Kind::Percent(_) | Kind::Stop(Stop::Semicolon | Stop::Sentence) | Kind::Cue(Cue::Parts) => true,
        Kind::Stop(Stop::Open) => {
            depth += 1;
            false
        }
        Kind::Stop(Stop::Close) => {
            depth = depth.wrapping_sub(1);
            depth == usize::MAX
        }
        // 不予公开1件，属于国家秘密 goes on; 不予公开1件，无法提供 does not.
        Kind::Cue(Cue::Named(concept)) => {
            concept != counted
                && (is_remedy(concept)
                    || !is_remedy(counted)
                        && is_outcome(concept)
                        && !is_ground_of(concept, counted)
                        && of(counted, Cue::Named(concept), "").is_none())
        }
        _ => false,
    };
    (at + 1..reach).find(ends).unwrap_or(reach)
}

/// Whether an outcome is that nothing could be provided, or nothing was done.
fn is_of_few(outcome: Concept) -> bool {
    [Concept::RequestsUnavailable, Concept::RequestsNotProcessed].into_iter().any(|it| outcome == it || is_ground_of(outcome, it))
}

/// The row of a result of a remedy, of an outcome of requests, or of a ground of it, that a word names. 撤销 says the result of cases alone.
fn of(counted: Concept, cue: Cue, word: &str) -> Option<Concept> {
    let requests = matches!(counted, Concept::RequestsReceived | Concept::RequestsAnswered | Concept::RequestsConcluded);
    match cue {
        // 收到申请4件，全部同意公开.
        Cue::Named(outcome @ (Concept::RequestsGranted | Concept::RequestsGrantedInPart | Concept::RequestsRefused)) if requests => {
            Some(outcome)
        }
        // 收到申请3件，均属于信访事项，不予处理; 均属本机关不掌握的信息.
        Cue::Named(outcome) if requests && is_of_few(outcome) => Some(outcome),
        Cue::Result(result) => remedy_result(counted, result),
        Cue::Foreign if word == "撤销" => remedy_result(counted, RemedyResult::Corrected),
        // 行政复议1起，正在办理中.
        Cue::Foreign if is_under_way(word) => remedy_result(counted, RemedyResult::Pending),
        Cue::Named(ground) if is_ground_of(ground, counted) => Some(ground),
        _ => None,
    }
}
