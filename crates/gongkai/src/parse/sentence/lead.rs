//! The words before a number that are its own: back to a stop, to the number before it, or over a share that stands between.

use super::Sentence;
use crate::pairs::words;
use crate::parse::few::few;
use crate::parse::lexicon::Cue;
use crate::parse::token::{Kind, Stop};
use crate::unit::is_of_people;
use std::ops::Range;

/// How far a share may stand from its percentage, in tokens.
const SHARE: usize = 3;

/// The longest name that a comma parts from its number, in characters.
const NAMED: usize = 24;

impl Sentence<'_> {
    /// Walks back from a number to where its own words begin: a stop, or the number before it.
    pub(super) fn lead(&self, at: usize) -> (Range<usize>, usize) {
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
        let own = self.text[self.tokens[stop].span.end..self.tokens[at].span.start].trim_ascii();
        let behind = match self.stop(stop)? {
            Stop::Open => own.is_empty() && self.closes(at + 1),
            Stop::Comma => matches!(own, "" | "共" | "计" | "有" | "为" | "共计" | "达" | "达到" | "即"),
            _ => false,
        };
        let (share, _) = self.cues(percent.saturating_sub(SHARE)..percent).rev().find(|(_, cue)| *cue == Cue::ShareOf)?;
        let between = self.text[self.tokens[share].span.end..self.tokens[percent].span.start].trim_ascii();
        // 占比最大，达58.8%，计160条.
        let plain = between.is_empty() || few!["最大,达", "最高,达", "最大,为", "最高,为", "了", "比", "比为", "为"].are(between);
        // 征收类36条，占10.2%，共3件: that of the number before.
        let named = share > 0 && !matches!(self.tokens[share - 1].kind, Kind::Number(_) | Kind::Percent(_) | Kind::Stop(_));
        let named =
            named || share > 0 && self.text[self.tokens[share - 1].span.end..self.tokens[share].span.start].chars().nth(1).is_some();
        // 公开率占100%(500条) is a rate; 党员占40%，共80人参加: the number begins another thing.
        let rate = self.text[..self.tokens[share].span.start].ends_with(['率', '度']);
        let people = self.number(at).and_then(|it| it.unit.clone()).is_some_and(|it| is_of_people(&self.text[it]));
        (behind && plain && named && !rate && !people).then_some(share)
    }

    /// Where a number stands directly behind that of the issues it was sent out in, the token of that one: 推送图文消息52期208条, 编发推文127期、381篇.
    pub(crate) fn issues_before(&self, at: usize) -> Option<usize> {
        let stop = at.checked_sub(1).filter(|&it| matches!(self.stop(it), Some(Stop::Comma | Stop::Enumeration | Stop::Open)));
        let issues = stop.unwrap_or(at).checked_sub(1)?;
        let unit = self.number(issues)?.unit.clone()?;
        let own = self.number(at)?;
        let between = self.text.get(self.tokens[issues].span.end..own.digits.start).unwrap_or("?").trim_ascii();
        let joined = matches!(between, "" | "," | "、" | "(") && matches!(&self.text[unit], "期" | "批" | "批次");
        (joined && own.unit.clone().is_some_and(|it| matches!(&self.text[it], "条" | "篇"))).then_some(issues)
    }

    /// Whether nothing but 有 or 为 stands between a comma and a number, and a short name without a number between the comma and the semicolon before it.
    fn is_named_before(&self, comma: usize, at: usize) -> bool {
        let own = self.text[self.tokens[comma].span.end..self.tokens[at].span.start].trim_ascii();
        let opens = (comma.saturating_sub(6)..comma).rev().find(|&it| self.stop(it).is_some_and(|stop| stop != Stop::Enumeration));
        if opens.is_some_and(|it| !matches!(self.stop(it), Some(Stop::Semicolon | Stop::Comma))) || opens.is_none() && comma > 6 {
            return false;
        }
        let plain = !(opens.map_or(0, |it| it + 1)..comma)
            .any(|it| matches!(self.tokens[it].kind, Kind::Number(_) | Kind::Percent(_) | Kind::Date(_) | Kind::Reference));
        let name = self.text[self.after(opens)..self.tokens[comma].span.start].trim_ascii();
        let ranked = few![
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
            "居多"
        ]
        .end(name);
        let superlative = self.says(name, words!["其次是", "再次是", "最多的是", "最高的是", "最少的是"]);
        plain
            && matches!(own, "有" | "为" | "" | "共" | "仅" | "仅有" | "只有" | "计")
            && name.chars().nth(NAMED).is_none()
            && (ranked || superlative)
    }

    /// The token at which a remark directly before the number opens, else the number's own.
    pub(super) fn before_remark(&self, at: usize) -> usize {
        let close = at.checked_sub(1).filter(|&it| self.stop(it) == Some(Stop::Close));
        close.and_then(|it| self.remark(it)).unwrap_or(at)
    }

    /// Whether a short name and nothing else stands between the stop before a colon and the colon, and its number directly after it: 公开信息：全年43条.
    fn follows_a_short_name(&self, colon: usize, at: usize) -> bool {
        let opens = (colon.saturating_sub(6)..colon).rev().find(|&it| self.stop(it).is_some_and(|stop| stop != Stop::Enumeration));
        let name = &self.text[self.after(opens.or(colon.checked_sub(7)))..self.tokens[colon].span.start];
        let between = self.text[self.tokens[colon].span.end..self.tokens[at].span.start].trim_ascii();
        let directly = matches!(between, "" | "全年" | "全年共" | "共" | "共计" | "本年" | "本年度");
        directly
            && (2..=15).contains(&name.trim_ascii().chars().count())
            && !(opens.map_or(0, |it| it + 1)..colon).any(|it| matches!(self.tokens[it].kind, Kind::Number(_)))
    }

    /// The words between two numbers of one clause: 、 tells whose they are.
    fn between(&self, before: usize, at: usize, first: usize) -> (Range<usize>, usize) {
        // 3篇(含2019年预算、2018年决算)、文件5篇: not the one inside a remark.
        let mut depth = 0_usize;
        let parts = |it: &usize| {
            match self.stop(*it) {
                Some(Stop::Open) => depth += 1,
                Some(Stop::Close) => depth = depth.saturating_sub(1),
                Some(Stop::Enumeration) => return depth == 0,
                _ => {}
            }
            false
        };
        match (first..at).find(parts) {
            Some(mark) => (mark + 1..at, self.after(Some(mark))),
            // 33条政策文件和18条人事任免信息: after numbers that stand before their nouns, the noun is that of the number before.
            None if self.joins(before, at) && self.stands_before_its_noun(before) => (at..at, self.tokens[at].span.start),
            None => (first..at, self.after(Some(before))),
        }
    }

    /// Whether the words between two numbers end in 和.
    fn joins(&self, before: usize, at: usize) -> bool {
        let words = self.text[self.tokens[before].span.end..self.tokens[at].span.start].trim_ascii();
        few!["和", "及", "与"].end(words) && words.chars().count() > 1
    }

    /// Whether no words of its own stand before a number: a stop, 有 or 其中 does.
    fn stands_before_its_noun(&self, at: usize) -> bool {
        let before = self.text[self.start..self.tokens[at].span.start].trim_ascii_end();
        before.is_empty() || few!["、", ",", ":", ";", "(", "有", "和", "了", "到", "盖", "对", "生"].end(before)
    }
}
