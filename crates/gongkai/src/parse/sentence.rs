//! A sentence and the counts in it: each number with the words before it, the words after it, and what was said just before.

use super::lexicon::Cue;
use super::token::{Kind, Number, Stop, Token};
use crate::unit::is_of_people;
use std::ops::Range;

/// The longest stretch of tokens that is searched from one number, so that a text without stops costs no more than one with them.
pub(crate) const REACH: usize = 64;

/// One sentence of folded text. Token indices count in `tokens`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sentence<'a> {
    pub(crate) text: &'a str,
    pub(crate) tokens: &'a [Token],
    /// The byte at which the sentence begins.
    pub(crate) start: usize,
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
        let sentence = Sentence { text, tokens, start: *start };
        *start = tokens.last().map_or(text.len(), |it| it.span.end);
        Some(sentence)
    })
}

/// The longest remark in brackets, in tokens.
const REMARK: usize = 12;

/// How far a share may stand from its percentage, in tokens.
const SHARE: usize = 3;

/// The longest name that a comma parts from its number, in characters.
const NAMED: usize = 24;

impl<'a> Sentence<'a> {
    /// The number at a token.
    pub(crate) fn number(&self, at: usize) -> Option<&'a Number> {
        match &self.tokens.get(at)?.kind {
            Kind::Number(number) => Some(number),
            _ => None,
        }
    }

    /// The cues among tokens, in order.
    pub(crate) fn cues(&self, range: Range<usize>) -> impl DoubleEndedIterator<Item = (usize, Cue)> + use<'a> {
        let start = range.start;
        self.tokens[range].iter().enumerate().filter_map(move |(at, it)| match it.kind {
            Kind::Cue(cue) => Some((start + at, cue)),
            _ => None,
        })
    }

    /// Whether a cue stands among tokens.
    pub(crate) fn has(&self, range: Range<usize>, cue: Cue) -> bool {
        self.cues(range).any(|(_, it)| it == cue)
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
        let mut items: Vec<Item> = Vec::new();
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
        let share = self.share_before(at);
        let named = share.unwrap_or(at);
        let lead_end = share.map_or_else(|| self.number(at).map_or(0, |it| it.digits.start), |it| self.tokens[it].span.start);
        let (lead, lead_start) = self.lead(named);
        let lead = lead.start..self.before_remark(named).max(lead.start);
        // 1.组织机构类信息3条: the ordinal is no part of the name.
        let ordinal = self.tokens[lead.clone()]
            .first()
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

    /// Walks back from a number to where its own words begin: a stop, or the number before it.
    fn lead(&self, at: usize) -> (Range<usize>, usize) {
        let mut first = at;
        while let Some(before) = first.checked_sub(1) {
            match self.tokens[before].kind {
                // 机构概况(12条), 统计数据：210条: nothing but a bracket or a colon stands between a name and its number.
                Kind::Stop(Stop::Open) if first == at && self.adjoins(before, at) && self.closes(at + 1) => first = before,
                Kind::Stop(Stop::Colon) if first == at && self.follows_a_short_name(before, at) => first = before,
                // 林业动态居首，有139条; 财政预决算最少，6条: a name in a list, and its number behind a comma.
                Kind::Stop(Stop::Comma) if self.is_named_before(before, at) => first = before,
                Kind::Stop(Stop::Comma | Stop::Semicolon | Stop::Colon | Stop::Open | Stop::Sentence) | Kind::Percent(_) => break,
                Kind::Stop(Stop::Close) => match self.remark(before) {
                    // A remark between a label and its number: 网站(含转发)319条.
                    // 水质公示(每日1次)365条: how often.
                    Some(open)
                        if self.text[self.tokens[open].span.end..].starts_with('每')
                            || self.tokens[open + 1..before].iter().all(|it| !matches!(it.kind, Kind::Number(_) | Kind::Percent(_))) =>
                    {
                        first = open;
                    }
                    _ => break,
                },
                Kind::Number(_) => return self.between(before, at, first),
                _ => first = before,
            }
        }
        (first..at, self.after(first.checked_sub(1)))
    }

    /// Where a number stands behind its share, the token at which the share begins: 行政类占57.1%，共8件; 官网占27.1%(83条).
    pub(crate) fn share_before(&self, at: usize) -> Option<usize> {
        let stop = at.checked_sub(1)?;
        let percent = stop.checked_sub(1)?;
        if !matches!(self.tokens[percent].kind, Kind::Percent(_)) {
            return None;
        }
        let own = self.text[self.tokens[stop].span.end..self.tokens[at].span.start].trim();
        let behind = match self.stop(stop)? {
            Stop::Open => own.is_empty() && self.closes(at + 1),
            Stop::Comma => matches!(own, "" | "共" | "计" | "有" | "为" | "共计" | "达" | "达到" | "即"),
            _ => false,
        };
        let (share, _) = self.cues(percent.saturating_sub(SHARE)..percent).rev().find(|(_, cue)| *cue == Cue::ShareOf)?;
        let between = self.text[self.tokens[share].span.end..self.tokens[percent].span.start].trim();
        // 占比最大，达58.8%，计160条.
        let plain = between.is_empty() || ["最大,达", "最高,达", "最大,为", "最高,为", "了", "比", "比为", "为"].contains(&between);
        // 征收类36条，占10.2%，共3件: that of the number before.
        let named = share > 0 && !matches!(self.tokens[share - 1].kind, Kind::Number(_) | Kind::Percent(_) | Kind::Stop(_));
        let named =
            named || share > 0 && self.text[self.tokens[share - 1].span.end..self.tokens[share].span.start].chars().nth(1).is_some();
        // 公开率占100%(500条) is a rate; 党员占40%，共80人参加: the number begins another thing.
        let rate = self.text[..self.tokens[share].span.start].ends_with(['率', '度']);
        let people = self.number(at).and_then(|it| it.unit.clone()).is_some_and(|it| is_of_people(&self.text[it]));
        (behind && plain && named && !rate && !people).then_some(share)
    }

    /// Whether nothing but 有 or 为 stands between a comma and a number, and a short name without a number between the comma and the semicolon before it.
    fn is_named_before(&self, comma: usize, at: usize) -> bool {
        let own = self.text[self.tokens[comma].span.end..self.tokens[at].span.start].trim();
        let opens = (comma.saturating_sub(6)..comma).rev().find(|&it| self.stop(it).is_some_and(|stop| stop != Stop::Enumeration));
        if opens.is_some_and(|it| !matches!(self.stop(it), Some(Stop::Semicolon | Stop::Comma))) || opens.is_none() && comma > 6 {
            return false;
        }
        let plain = !(opens.map_or(0, |it| it + 1)..comma)
            .any(|it| matches!(self.tokens[it].kind, Kind::Number(_) | Kind::Percent(_) | Kind::Date(_) | Kind::Reference));
        let name = self.text[self.after(opens)..self.tokens[comma].span.start].trim();
        let ranked = [
            "居首",
            "占大头",
            "占比最大",
            "占比最高",
            "比重最大",
            "数量最多",
            "为主",
            "居首位",
            "排第一",
            "最多",
            "最少",
            "次之",
            "居次",
            "居第二",
            "居第二位",
            "较多",
            "较少",
            "信息多",
            "动态多",
            "相对多",
            "相对少",
            "居多",
        ]
        .iter()
        .any(|it| name.ends_with(it));
        let superlative = ["其次是", "再次是", "最多的是", "最高的是", "最少的是"].iter().any(|it| name.contains(it));
        plain
            && matches!(own, "有" | "为" | "" | "共" | "仅" | "仅有" | "只有" | "计")
            && name.chars().nth(NAMED).is_none()
            && (ranked || superlative)
    }

    /// The token at which a remark directly before the number opens, else the number's own.
    fn before_remark(&self, at: usize) -> usize {
        let close = at.checked_sub(1).filter(|&it| self.stop(it) == Some(Stop::Close));
        close.and_then(|it| self.remark(it)).unwrap_or(at)
    }

    /// Whether nothing but spaces stands between two tokens.
    fn adjoins(&self, before: usize, at: usize) -> bool {
        self.text[self.tokens[before].span.end..self.tokens[at].span.start].trim().is_empty()
    }

    fn closes(&self, at: usize) -> bool {
        at < self.tokens.len() && self.stop(at) == Some(Stop::Close)
    }

    /// Whether a short name and nothing else stands between the stop before a colon and the colon, and its number directly after it.
    fn follows_a_short_name(&self, colon: usize, at: usize) -> bool {
        let opens = (colon.saturating_sub(6)..colon).rev().find(|&it| self.stop(it).is_some_and(|stop| stop != Stop::Enumeration));
        let name = &self.text[self.after(opens.or(colon.checked_sub(7)))..self.tokens[colon].span.start];
        let directly = self.text[self.tokens[colon].span.end..self.tokens[at].span.start].trim().is_empty();
        directly
            && (2..=15).contains(&name.trim().chars().count())
            && !(opens.map_or(0, |it| it + 1)..colon).any(|it| matches!(self.tokens[it].kind, Kind::Number(_)))
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

    /// The words between two numbers of one clause: 、 tells whose they are.
    fn between(&self, before: usize, at: usize, first: usize) -> (Range<usize>, usize) {
        match (first..at).find(|&it| self.stop(it) == Some(Stop::Enumeration)) {
            Some(mark) => (mark + 1..at, self.after(Some(mark))),
            // 33条政策文件和18条人事任免信息: after numbers that stand before their nouns, the noun is that of the number before.
            None if self.joins(before, at) && self.stands_before_its_noun(before) => (at..at, self.tokens[at].span.start),
            None => (first..at, self.after(Some(before))),
        }
    }

    /// Whether the words between two numbers end in 和.
    fn joins(&self, before: usize, at: usize) -> bool {
        let words = self.text[self.tokens[before].span.end..self.tokens[at].span.start].trim();
        ["和", "及", "与"].iter().any(|word| words.ends_with(word)) && words.chars().count() > 1
    }

    /// Whether no words of its own stand before a number: a stop, 有 or 其中 does.
    fn stands_before_its_noun(&self, at: usize) -> bool {
        let before = self.text[self.start..self.tokens[at].span.start].trim_end();
        before.is_empty() || before.ends_with(['、', ',', ':', ';', '(', '有', '和', '了', '到', '盖', '对', '生'])
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
