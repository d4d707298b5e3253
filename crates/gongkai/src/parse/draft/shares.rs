//! Percentages and the counts that they are shares of.

use super::Draft;
use crate::Rounding;
use crate::fold::Folded;
use crate::pairs::words;
use crate::parse::entry::{Entry, Role};
use crate::parse::label;
use crate::parse::lexicon::Cue;
use crate::parse::sentence::{REACH, Sentence};
use crate::parse::token::{Kind, Stop, Token};
use std::ops::Range;

impl Draft<'_> {
    /// Gives each percentage to the count that it belongs to.
    pub(super) fn shares(&mut self, sentence: &Sentence<'_>, first: usize, tokens_of: &[usize], folded: &Folded, understood: &mut [bool]) {
        self.distributed(sentence, first, tokens_of, understood);
        for (at, token) in sentence.tokens.iter().enumerate() {
            let Kind::Percent(share) = token.kind else { continue };
            if understood[at] {
                continue;
            }
            // 行政类占57.1%，共8件: the count stands behind.
            let next = tokens_of.partition_point(|&it| it < at);
            if let Some(entry) = self.entries.get_mut(first + next)
                && tokens_of.get(next) == Some(&(at + 2))
                && sentence.share_before(at + 2).is_some()
                && entry.share.is_none()
            {
                entry.share = Some(share);
                understood[at] = true;
                continue;
            }
            let Some(last) = next.checked_sub(1) else { continue };
            let between = tokens_of[last] + 1..at;
            if between.len() > REACH {
                continue;
            }
            let bracketed =
                matches!(sentence.tokens[between.clone()].first(), Some(Token { kind: Kind::Stop(Stop::Open), .. })) && between.len() == 1;
            let counted = sentence.tokens[between.clone()].iter().any(|it| matches!(it.kind, Kind::Number(_)));
            let amount = || matches!(self.entries[first + last].role, Role::Disclosed(_));
            let of_count =
                || speaks_of_the_count(sentence, between.clone()) || amount() && names_the_count_again(sentence, between.clone());
            // 学术讲座35条，5.9%；: nothing else can be meant.
            let bare = || amount() && is_set_beside(sentence, between.clone(), at);
            let spoken = !counted && !sentence.has(between.clone(), Cue::Rate) && of_count();
            if !(bracketed || spoken || bare()) {
                continue;
            }
            // 价格监测信息811条，占77.53%: the share of what it follows, where the numbers say so.
            let own = outer_part(&self.entries, first, first + last);
            let count = |at: usize| self.entries[at].value.count();
            // 更新1条，其中机构概况类1条，占3%: as much as what it stands behind.
            let is_own = count(first + last).is_some_and(|it| Some(it) == count(own))
                || count(first + last).zip(count(own)).is_some_and(|it| it.1 > 0 && Rounding::Nearest.agrees(it.0, it.1, share));
            let owner = if is_own { first + last } else { own };
            let entry = &mut self.entries[owner];
            if entry.share.is_none() {
                entry.share = Some(share);
                let end = folded.source(token.span.clone()).end;
                entry.source.end = entry.source.end.max(end);
                understood[at] = true;
            }
        }
    }

    /// 业务类47条、其他类21条，占总体比例分别为69.1%和30.9%: as many shares as numbers before them, in their order.
    pub(super) fn distributed(&mut self, sentence: &Sentence<'_>, first: usize, tokens_of: &[usize], understood: &mut [bool]) {
        let is_share = |at: usize| sentence.tokens.get(at).is_some_and(|it| matches!(it.kind, Kind::Percent(_)));
        let goes_on =
            |at: usize| is_share(at) || sentence.tokens.get(at).is_some_and(|it| matches!(it.kind, Kind::Stop(Stop::Enumeration)));
        let mut at = 0;
        while let Some(start) = (at..sentence.tokens.len()).find(|&at| is_share(at)) {
            let end = (start..sentence.tokens.len()).find(|&at| !goes_on(at)).unwrap_or(sentence.tokens.len());
            let shares: Vec<usize> = (start..end).filter(|&at| is_share(at)).collect();
            if shares.len() > 1 {
                self.given_out(sentence, first, tokens_of, &shares, understood);
            }
            at = end;
        }
    }

    /// Gives shares that stand one behind the other to as many numbers before them.
    fn given_out(&mut self, sentence: &Sentence<'_>, first: usize, tokens_of: &[usize], shares: &[usize], understood: &mut [bool]) {
        let start = shares[0];
        let before = tokens_of.partition_point(|&it| it < start);
        let (Some(own), Some(&last)) = (before.checked_sub(shares.len()), tokens_of[..before].last()) else { return };
        let said = &sentence.text[sentence.tokens[last].span.end..sentence.tokens[start].span.start];
        let entries = &mut self.entries[first + own..first + before];
        let of_whole = sentence.says(said, words!["占"]) || sentence.says(said, words!["比例", "比重"]);
        // 分别比上年增长20%、10%, 答复率和满意率分别占100%、98%.
        let of_other =
            said.contains(['增', '升', '降', '率']) || sentence.says(said, words!["同比"]) || sentence.says(said, words!["上年"]);
        let each = sentence.says(said, words!["分别"]) || sentence.says(said, words!["依次"]);
        if !each || !of_whole || of_other || entries.iter().any(|it| it.share.is_some()) {
            return;
        }
        for (entry, &at) in entries.iter_mut().zip(shares) {
            if let Kind::Percent(share) = sentence.tokens[at].kind {
                entry.share = Some(share);
                understood[at] = true;
            }
        }
    }
}

/// Whether nothing but a comma stands between a count and a share, and a stop behind it.
fn is_set_beside(sentence: &Sentence<'_>, between: Range<usize>, share: usize) -> bool {
    let comma = matches!(sentence.tokens[between.clone()], [Token { kind: Kind::Stop(Stop::Comma), .. }]);
    let adjoins = |at: usize| sentence.text[sentence.tokens[at - 1].span.end..sentence.tokens[at].span.start].trim_ascii().is_empty();
    let ends = sentence
        .tokens
        .get(share + 1)
        .is_none_or(|it| matches!(it.kind, Kind::Stop(Stop::Semicolon | Stop::Sentence)) && adjoins(share + 1));
    comma && adjoins(between.start) && adjoins(share) && ends
}

/// Whether 占 stands first in its clause, so that the share is of what was counted before: 405条,占8.21%, and not 其中法规占8.21%.
fn speaks_of_the_count(sentence: &Sentence<'_>, between: Range<usize>) -> bool {
    let Some((share, _)) = sentence.cues(between.clone()).find(|(_, cue)| *cue == Cue::ShareOf) else { return false };
    let clause = (between.start..share).rev().find(|&it| matches!(sentence.tokens[it].kind, Kind::Stop(_)));
    let start = clause.map_or(sentence.tokens[between.start - 1].span.end, |it| sentence.tokens[it].span.end);
    label::trim(&sentence.text[start..sentence.tokens[share].span.start]).is_none()
}

/// Whether the clause of a share names the count before it once more, and nothing else: 机构职能类43条，机构职能类比例3.3%.
fn names_the_count_again(sentence: &Sentence<'_>, between: Range<usize>) -> bool {
    let Some((share, _)) = sentence.cues(between.clone()).rev().find(|(_, cue)| *cue == Cue::ShareOf) else { return false };
    let Some(count) = between.start.checked_sub(1).and_then(|it| sentence.number(it)) else { return false };
    let said = &sentence.text[sentence.tokens[between.start - 1].span.end..sentence.tokens[share].span.start];
    let behind = sentence.tokens.get(between.end).map_or("", |it| &sentence.text[sentence.tokens[share].span.end..it.span.start]);
    let name = said.trim_start_matches([',', ' ']);
    name.len() < said.len()
        && name.chars().nth(1).is_some()
        && matches!(behind.trim_ascii(), "" | "为")
        && sentence.text[..count.digits.start].trim_ascii_end().ends_with(name)
}

/// The part that a share belongs to: parts of a part stand between it and its share, as in 法规类31条,其中法规15条,文件16条,占总体的1%.
fn outer_part(entries: &[Entry], first: usize, last: usize) -> usize {
    let amount = |at: usize| match &entries[at].role {
        Role::Disclosed(amount) => Some(amount),
        _ => None,
    };
    let specific = |at: usize| amount(at).is_some_and(|it| !it.general);
    let mut at = last;
    while at > first && last - at < NESTED && specific(at) && entries[at].spot.depth == 0 {
        let Some(own) = amount(at) else { break };
        if own.apart {
            break;
        }
        if own.parts && specific(at - 1) && entries[at - 1].share.is_none() {
            return at - 1;
        }
        at -= 1;
    }
    last
}

/// How many parts of a part may stand between it and its share.
const NESTED: usize = 16;
