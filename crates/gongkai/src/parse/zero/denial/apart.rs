//! What stands around a denial and makes it none, or is none of what it denies: plans, conditions, other years, bodies.

use super::super::clause_bytes;
use super::REACH_BYTES;
use crate::pairs::words;
use crate::parse::few::few;
use crate::parse::lexicon::Cue;
use crate::parse::sentence::Sentence;
use crate::parse::token::{Date, Kind, Stop};
use std::ops::Range;

/// 总站及所属7个边检站全年没有收到申请, 两名申请人均未提出复议: how many bodies, or people, it is said of.
pub(super) fn is_of_bodies(sentence: &Sentence<'_>, at: usize) -> bool {
    let token = &sentence.tokens[at].span;
    let below = few!["所属", "下属", "直属", "所辖"].end(&sentence.text[..token.start]);
    below || sentence.text[token.end..].starts_with("申请人均")
}

/// Whether what is denied is to be so from now on, or was so before the year: 我局将进一步完善制度，做到不收取费用; 2010年以前，没有收到过申请.
pub(super) fn is_to_be(sentence: &Sentence<'_>, clause: &Range<usize>, negation: usize) -> bool {
    let before = sentence.text[sentence.start..sentence.tokens[negation].span.start].trim_ascii_start();
    let near = &before[before.ceil_char_boundary(before.len().saturating_sub(REACH_BYTES))..];
    let planned = sentence.says(near, words!["将进一步", "将继续", "今后将", "下一步"])
        && few!["做到", "确保", "保证", "实现"].open(clause_text(sentence, clause));
    // 2014年底之前 is the end of the period.
    let earlier = clause.start.checked_sub(2).is_some_and(|it| {
        let year = it.checked_sub(1).and_then(|it| sentence.tokens.get(it));
        let plain = year.is_some_and(|year| {
            matches!(year.kind, Kind::Date(Date { month: None, .. })) && year.span.end == sentence.tokens[it].span.start
        });
        plain && matches!(sentence.tokens[it].kind, Kind::Cue(Cue::Cumulative)) && few!["以前", "之前"].are(sentence.word(it))
    });
    planned || earlier
}

pub(super) fn clause_text<'a>(sentence: &Sentence<'a>, clause: &Range<usize>) -> &'a str {
    &sentence.text[clause_bytes(sentence, clause)]
}

/// The bracket of a clause that tells of other years than the one that is spoken of.
pub(super) fn remark_of_years(sentence: &Sentence<'_>, clause: Range<usize>) -> Option<usize> {
    let open = clause.into_iter().find(|&at| matches!(sentence.tokens[at].kind, Kind::Stop(Stop::Open)))?;
    let behind = &sentence.text[sentence.tokens[open].span.end..];
    few!["历年", "累计", "上年", "去年", "截至", "自20"].open(behind).then_some(open)
}
