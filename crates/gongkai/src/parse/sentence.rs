//! A sentence and the counts in it: each number with the words before it, the words after it, and what was said just before.

mod lead;
mod signs;

use super::lexicon::Cue;
use super::token::{Kind, Number, Stop, Token};
use crate::pairs::{Pairs, Word};
use crate::within::has;
pub(crate) use signs::{Sign, Signs};
use std::cell::OnceCell;
use std::ops::Range;

/// The longest stretch of tokens that is searched from one number, so that a text without stops costs no more than one with them.
pub(crate) const REACH: usize = 64;

/// So much room for pairs has each byte of a text.
const ROOM: usize = 2;

/// One sentence of folded text. Token indices count in `tokens`.
#[derive(Debug)]
pub(crate) struct Sentence<'a> {
    pub(crate) text: &'a str,
    pub(crate) tokens: &'a [Token],
    /// The byte at which the sentence begins.
    pub(crate) start: usize,
    /// What it holds.
    pub(crate) signs: Signs,
    /// The pairs of letters in it, once they are asked.
    pairs: OnceCell<Pairs>,
    /// Whether it may say that a number is none of disclosure, once it is asked.
    pub(crate) sets_aside: OnceCell<bool>,
    /// The tokens behind which a plan is told, once they are asked.
    pub(crate) plans: OnceCell<Vec<usize>>,
}

/// A number with its surroundings, as ranges of tokens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Item {
    /// The number's own token.
    pub(crate) at: usize,
    /// The words before it that belong to it, up to a remark in brackets directly before the number.
    pub(crate) lead: Range<usize>,
    /// The byte at which those words begin.
    pub(crate) lead_start: usize,
    /// The byte at which they end: at the digits, or at a share that stands between.
    pub(crate) lead_end: usize,
    /// The words after it up to the next number, remark or stop.
    pub(crate) tail: Range<usize>,
    /// The byte at which those words end.
    pub(crate) tail_end: usize,
    /// All words after it in the clause.
    pub(crate) rest: Range<usize>,
    /// What was said in the sentence since the number before, or since its beginning.
    pub(crate) context: Range<usize>,
    /// How many brackets are open around it.
    pub(crate) depth: usize,
}

/// The sentences of a paragraph.
pub(crate) fn sentences<'a>(text: &'a str, tokens: &'a [Token]) -> impl Iterator<Item = Sentence<'a>> {
    tokens.split_inclusive(|it| matches!(it.kind, Kind::Stop(Stop::Sentence))).scan(0, move |start, tokens| {
        let sentence = Sentence {
            text,
            tokens,
            start: *start,
            signs: Signs::of(tokens),
            pairs: OnceCell::new(),
            sets_aside: OnceCell::new(),
            plans: OnceCell::new(),
        };
        *start = tokens.last().map_or(text.len(), |it| it.span.end);
        Some(sentence)
    })
}

/// The longest remark in brackets, in tokens.
const REMARK: usize = 12;

impl<'a> Sentence<'a> {
    /// The number at a token.
    pub(crate) fn number(&self, at: usize) -> Option<&'a Number> {
        match &self.tokens.get(at)?.kind {
            Kind::Number(number) => Some(number),
            _ => None,
        }
    }

    /// The cues among tokens, in order; none where the range ends before it starts.
    pub(crate) fn cues(&self, range: Range<usize>) -> impl DoubleEndedIterator<Item = (usize, Cue)> + use<'a> {
        let start = range.start;
        let among = self.tokens.get(range).unwrap_or_default();
        among.iter().enumerate().filter_map(move |(at, it)| match it.kind {
            Kind::Cue(cue) => Some((start + at, cue)),
            _ => None,
        })
    }

    /// Whether a cue stands among tokens.
    pub(crate) fn has(&self, range: Range<usize>, cue: Cue) -> bool {
        self.cues(range).any(|(_, it)| it == cue)
    }

    /// Whether one of some words stands in a passage of the sentence. Most are nowhere in it.
    #[inline(never)]
    pub(crate) fn says(&self, passage: &str, words: &[Word]) -> bool {
        debug_assert!(passage.is_empty() || self.own().as_bytes().as_ptr_range().contains(&passage.as_ptr()), "a passage of this sentence");
        let pairs = self.pairs.get_or_init(|| Pairs::of(self.own(), self.own().len() * ROOM));
        words.iter().any(|it| pairs.may_hold(it) && has(passage, it.text))
    }

    /// The byte at which it ends: behind its stop, else the end of the text.
    pub(crate) fn end(&self) -> usize {
        let stop = self.tokens.last().filter(|it| matches!(it.kind, Kind::Stop(Stop::Sentence)));
        stop.map_or(self.text.len(), |it| it.span.end)
    }

    /// Its own text.
    fn own(&self) -> &'a str {
        &self.text[self.start..self.end()]
    }

    /// The tokens inside a range of bytes.
    pub(crate) fn tokens_in(&self, range: &Range<usize>) -> &'a [Token] {
        let start = self.tokens.partition_point(|it| it.span.start < range.start);
        let end = self.tokens.partition_point(|it| it.span.end <= range.end);
        self.tokens.get(start..end).unwrap_or_default()
    }

    /// The text of a token.
    pub(crate) fn word(&self, at: usize) -> &'a str {
        &self.text[self.tokens[at].span.clone()]
    }

    /// The byte at which the words after the token `at` begin; for no token, the start of the sentence.
    fn after(&self, at: Option<usize>) -> usize {
        at.map_or(self.start, |at| self.tokens[at].span.end)
    }

    fn stop(&self, at: usize) -> Option<Stop> {
        match self.tokens[at].kind {
            Kind::Stop(stop) => Some(stop),
            _ => None,
        }
    }

    /// The counts of the sentence, in order.
    pub(crate) fn items(&self) -> Vec<Item> {
        let mut items: Vec<Item> = Vec::with_capacity(self.tokens.len() / 4 + 1);
        let mut depth = 0;
        for at in 0..self.tokens.len() {
            match self.tokens[at].kind {
                Kind::Stop(Stop::Open) => depth += 1,
                Kind::Stop(Stop::Close) => depth = depth.max(1) - 1,
                Kind::Number(_) => {
                    let item = self.item(at, depth, items.last());
                    items.push(item);
                }
                _ => {}
            }
        }
        items
    }

    fn item(&self, at: usize, depth: usize, before: Option<&Item>) -> Item {
        let share = self.share_before(at).or_else(|| self.issues_before(at));
        let named = share.unwrap_or(at);
        let lead_end = share.map_or_else(|| self.number(at).map_or(0, |it| it.digits.start), |it| self.tokens[it].span.start);
        let (lead, lead_start) = self.lead(named);
        let lead = lead.start..self.before_remark(named).max(lead.start);
        // 1.组织机构类信息3条: the ordinal is no part of the name.
        let ordinal = self.tokens[lead.clone()]
            .iter()
            .find(|it| !matches!(it.kind, Kind::Cue(Cue::Parts | Cue::Examples)))
            .filter(|it| it.kind == Kind::Reference && self.text[it.span.clone()].ends_with(['.', '、', ')']));
        let lead_start = ordinal.map_or(lead_start, |it| it.span.end);
        let (tail, tail_end) = self.tail(at);
        let rest_end = (at + 1..self.tokens.len().min(at + REACH))
            .find(|&it| matches!(self.stop(it), Some(Stop::Comma | Stop::Semicolon | Stop::Sentence | Stop::Open | Stop::Close)))
            .unwrap_or(self.tokens.len().min(at + REACH));
        // 政策类占42.5%(85条): its name and its share stand outside the bracket.
        let outside = share.is_some() && at.checked_sub(1).is_some_and(|it| self.stop(it) == Some(Stop::Open));
        let depth = depth - usize::from(outside && depth > 0);
        let context = before.map_or(0, |it| it.at + 1).min(lead.start)..lead.start;
        Item { at, lead, lead_start, lead_end, tail, tail_end, rest: at + 1..rest_end, context, depth }
    }

    /// Whether nothing but spaces stands between two tokens.
    fn adjoins(&self, before: usize, at: usize) -> bool {
        self.text[self.tokens[before].span.end..self.tokens[at].span.start].trim_ascii().is_empty()
    }

    fn closes(&self, at: usize) -> bool {
        at < self.tokens.len() && self.stop(at) == Some(Stop::Close)
    }

    /// Whether a number stands directly behind the remark that opens at a token.
    fn remarks_a_name(&self, open: usize) -> bool {
        let close = (open + 1..self.tokens.len().min(open + REMARK)).find(|&it| self.stop(it) == Some(Stop::Close));
        close.is_some_and(|it| self.number(it + 1).is_some())
    }

    /// The bracket that the one at `close` closes.
    fn remark(&self, close: usize) -> Option<usize> {
        (close.saturating_sub(REMARK)..close).rev().find(|&it| self.stop(it) == Some(Stop::Open))
    }

    /// The words after a number that may name what it counts.
    fn tail(&self, at: usize) -> (Range<usize>, usize) {
        let mut end = at + 1;
        let mut mark = None;
        while end < self.tokens.len() {
            match self.tokens[end].kind {
                Kind::Stop(Stop::Enumeration) if mark.is_none() => mark = Some(end),
                Kind::Stop(Stop::Enumeration) => {}
                // 公开6件、不予公开(国家秘密)1件: a remark inside the name of the next number.
                Kind::Stop(Stop::Open) if mark.is_some() && self.remarks_a_name(end) => {
                    end = mark.unwrap_or(end);
                    break;
                }
                Kind::Stop(_) | Kind::Percent(_) => break,
                Kind::Number(_) => {
                    end = mark.unwrap_or(end);
                    break;
                }
                _ => {}
            }
            end += 1;
        }
        let byte = self.tokens.get(end).map_or(self.text.len(), |it| it.span.start);
        (at + 1..end, byte.max(self.tokens[at].span.end))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::token::tokens;

    fn show(text: &str) -> Vec<(String, String)> {
        let tokens = tokens(text);
        let sentence = sentences(text, &tokens).next().expect("a sentence");
        let show = |it: Item| {
            (
                text[it.lead_start..sentence.number(it.at).expect("a number").digits.start].to_owned(),
                text[sentence.tokens[it.at].span.end..it.tail_end].to_owned(),
            )
        };
        sentence.items().into_iter().map(show).collect()
    }

    #[test]
    fn words_go_to_their_number() {
        let cases: &[(&str, &[(&str, &str)])] = &[
            ("公开4934条,其中,文件类405条", &[("公开", ""), ("文件类", "")]),
            ("配备了1名专职、26名兼职人员", &[("配备了", "专职"), ("", "兼职人员")]),
            ("公开5条、政策、法规类2条", &[("公开", ""), ("政策、法规类", "")]),
            ("其中网站(含转发)319条,微信1条", &[("其中网站(含转发)", ""), ("微信", "")]),
            ("办结7件(含结转2件)", &[("办结", ""), ("含结转", "")]),
            ("有3条动态、6条政策文件和8条人事信息", &[("有", "动态"), ("", "政策文件和"), ("", "人事信息")]),
        ];
        for (text, expected) in cases {
            let found = show(text);
            let found: Vec<(&str, &str)> = found.iter().map(|(lead, tail)| (lead.as_str(), tail.as_str())).collect();
            assert_eq!(&found, expected, "{text}");
        }
    }
}
