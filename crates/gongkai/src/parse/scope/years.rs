//! Figures of one year beside those of another.

use crate::Concept;
use crate::pairs::words;
use crate::parse::clause::Clause;
use crate::parse::few::few;
use crate::parse::lexicon::Cue;
use crate::parse::sentence::{REACH, Sign};
use crate::parse::token::{Date, Kind, Stop};

/// Whether the clause of a number, or its sentence, opens with one of the years before that of the report, and another clause before it opened with the
/// year of the report and told how many: 2016年未收到申请，2015年收到1件. A stretch of time (2012年底), what was carried over and what is said to be of the
/// year are of none before. `year` is that of the report.
pub(crate) fn is_of_an_earlier_year(clause: &Clause<'_>, year: Option<i32>) -> bool {
    let (Some(year), sentence) = (year, clause.sentence) else { return false };
    if !sentence.signs.has(Sign::Date) {
        return false;
    }
    let from = clause.item.at.saturating_sub(REACH);
    let opens = |at: &usize| {
        let before = at.checked_sub(1).map(|it| &sentence.tokens[it]);
        let start = before.map_or(sentence.start, |it| it.span.end);
        let stop = before.is_none_or(|it| matches!(it.kind, Kind::Stop(Stop::Comma | Stop::Semicolon | Stop::Sentence)));
        stop && sentence.text.get(start..sentence.tokens[*at].span.start).is_some_and(|it| it.trim_ascii().is_empty())
    };
    let named = |at: usize| if let Kind::Date(Date { year, month: None, .. }) = sentence.tokens[at].kind { year } else { None };
    // What a semicolon parts, and what is said to be of the year, is of none before.
    let parted = |at: &usize| matches!(sentence.tokens[*at].kind, Kind::Stop(Stop::Semicolon | Stop::Sentence));
    let since = (from..clause.item.at).rfind(parted).map_or(from, |it| it + 1);
    let Some((at, own)) = (since..clause.item.at).rev().filter(opens).find_map(|at| Some((at, named(at)?))) else { return false };
    let span = &sentence.tokens[at].span;
    let behind = &sentence.text[span.end..clause.digits().max(span.end)];
    // 2012年结转5件, 2008年至2012年, 2012年底, 2012年以来: what came over, or a stretch of time.
    let stretch =
        behind.trim_start_matches('度').starts_with(['底', '末', '至', '到', '起', '-', '~', '以', '结', '转', '未', '跨', '的', '报']);
    let of_year = clause.says(clause.lead_text(), words!["全年", "今年", "本年", "累计", "年来"]) && !clause.is_dated();
    let carried = clause.lead_has(Cue::Named(Concept::RequestsCarriedIn)) || clause.says(behind, words!["结转", "以来", "转入"]);
    own < year && year - own <= FAR && !stretch && !carried && !of_year && tells_of(&sentence.text[..span.start], year)
}

/// Whether a clause that opens with a year goes on to tell how many, or that there were none.
fn tells_of(text: &str, year: i32) -> bool {
    let text = &text[text.ceil_char_boundary(text.len().saturating_sub(NAMED))..];
    text.match_indices(&format!("{year}年")).any(|(at, word)| {
        let before = text[..at].trim_ascii_end();
        let opens = before.chars().next_back().is_none_or(|it| matches!(it, ',' | '。' | ';' | ':' | ')'));
        // 截至2017年12月31日，公开31条: the day is no number.
        let by_then = few!["截至", "截止"].end(before);
        let mut behind =
            text[at + word.len()..].chars().take(TOLD).take_while(|it| !matches!(it, '。' | ';')).skip_while(|it| by_then && *it != ',');
        let opens = opens || by_then;
        opens && behind.any(|it| it.is_ascii_digit() || matches!(it, '未' | '无' | '零'))
    })
}

/// Whether another number of the sentence, before this one, opens with a later year: 2020年公开688条，2019年公开560条.
pub(super) fn follows_a_later_year(clause: &Clause<'_>) -> bool {
    let (sentence, item) = (clause.sentence, clause.item);
    let year = |at: usize| match sentence.tokens[at].kind {
        Kind::Date(Date { year, month: None, .. }) => year,
        _ => None,
    };
    let span = &sentence.tokens[item.lead.start].span;
    let opens = sentence.text.get(item.lead_start..span.start).is_some_and(|it| it.trim_ascii().is_empty());
    let verb = few!["主动公开", "公开", "共公开", "共主动公开", "收到", "受理", "共收到", "共受理", "发布", "共发布"];
    let opens = opens && verb.open(sentence.text[span.end..].trim_start_matches(['度', ' ']));
    let Some(own) = year(item.lead.start).filter(|_| opens) else { return false };
    let later = |at: &usize| year(*at).is_some_and(|it| it > own);
    let counts = |at: usize| (at + 1..item.lead.start).any(|it| sentence.number(it).is_some());
    (item.at.saturating_sub(REACH)..item.lead.start).find(later).is_some_and(counts)
}

/// Whether another number of the sentence opens with a later year: 2019年公开560条，2020年公开688条.
pub(super) fn precedes_a_later_year(clause: &Clause<'_>) -> bool {
    let (sentence, item) = (clause.sentence, clause.item);
    let year = |at: usize| match sentence.tokens.get(at)?.kind {
        Kind::Date(Date { year, month: None, .. }) => year,
        _ => None,
    };
    let Some(own) = year(item.lead.start) else { return false };
    let carried = clause.says(clause.lead_text(), words!["结转", "转入"]);
    // 结转2025年7件 goes on into it, and opens nothing.
    let opens = |at: &usize| {
        let before = &sentence.tokens[at - 1];
        matches!(before.kind, Kind::Stop(_)) && sentence.text[before.span.end..sentence.tokens[*at].span.start].trim_ascii().is_empty()
    };
    let reach = sentence.tokens.len().min(item.at + REACH);
    let later = (item.at + 1..reach).filter(opens).find(|&at| year(at).is_some_and(|it| it > own));
    // What follows the later year is a count as well.
    let counts = |at: usize| {
        (at + 1..reach).take_while(|&it| !matches!(sentence.tokens[it].kind, Kind::Stop(_))).any(|it| sentence.number(it).is_some())
    };
    !carried && later.is_some_and(counts)
}

/// 2018年、2019年，分别收到8件: the years stand in the clause before.
pub(super) fn is_of_each_year(clause: &Clause<'_>) -> bool {
    let tokens = &clause.sentence.tokens[clause.item.context.clone()];
    let years = || tokens.iter().filter_map(|it| if let Kind::Date(Date { year, month: None, .. }) = it.kind { year } else { None });
    clause.context_is_dated() && years().any(|it| years().next() != Some(it)) && clause.says(clause.lead_text(), words!["分别"])
}

/// So far before an earlier year that of the report is named, in bytes.
const NAMED: usize = 600;

/// So far behind the year it is told how many, in characters.
const TOLD: usize = 40;

/// More years before that of the report nobody compares with.
const FAR: i32 = 5;
