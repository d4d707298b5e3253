//! Which number an amount of information is a part of.

use super::named::is_said_among;
use super::{NEAR, Settled, same_sentence};
use crate::parse::entry::{Disclosed, Entry, Role};

/// How many parts may stand before their sum.
const MOST_GATHERED: usize = 64;

/// No words that announce a list are longer, in characters.
const ANNOUNCED: usize = 24;

/// Finds the whole of each part. A general amount opens a list; parts follow it in its paragraph, or in the next one of the same section.
pub(super) fn divide(entries: &[Entry], amounts: &[(usize, &Disclosed)], settled: &mut [Settled], text: &str) {
    let mut division = Division { entries, amounts, settled, text, whole: None, last: None, last_part: None, reached: 0 };
    for (nth, &(at, _)) in amounts.iter().enumerate() {
        if division.settled[at].concept.is_none() {
            division.take(nth);
        } else if division.is_divided_stock(nth) {
            division.open(at);
        }
    }
}

/// What is being divided, amount by amount.
struct Division<'a> {
    entries: &'a [Entry],
    /// The amounts of information, by their entry.
    amounts: &'a [(usize, &'a Disclosed)],
    settled: &'a mut [Settled],
    text: &'a str,
    /// The amount that is being divided.
    whole: Option<usize>,
    /// The amount before, with the category that it is nested in.
    last: Option<(usize, Option<usize>)>,
    /// The part before, of the same whole.
    last_part: Option<usize>,
    /// The paragraph that the list has reached.
    reached: usize,
}

impl Division<'_> {
    /// Places an amount: it opens a list, or is a part of what was opened before.
    fn take(&mut self, nth: usize) {
        let (at, amount) = self.amounts[nth];
        self.whole = self.whole.filter(|&it| self.goes_on(it, at, amount));
        if self.opens(nth) && !self.is_a_channel_of_it(at, amount) {
            if amount.sums_up {
                gather(self.entries, self.amounts, nth, self.settled);
            }
            self.settled[at].opens = true;
            self.open(at);
        } else {
            self.put(nth);
        }
        self.reached = self.entries[at].spot.paragraph;
    }

    /// What follows divides an amount.
    fn open(&mut self, at: usize) {
        self.whole = Some(at);
        self.last = Some((at, None));
        self.last_part = None;
        self.reached = self.entries[at].spot.paragraph;
    }

    /// Whether the parts of a stock follow in its sentence, and not what is this year's of it: 累计公开11115条，其中，区政府1746条.
    fn is_divided_stock(&self, nth: usize) -> bool {
        let (at, _) = self.amounts[nth];
        let next = self.amounts.get(nth + 1).filter(|it| it.1.parts && !it.1.of_the_year && !it.1.general);
        next.is_some_and(|it| self.same_sentence(at, it.0) && !self.is_larger(it.0, at))
    }

    /// Makes an amount a part of what is being divided, or of the category that it is nested in.
    fn put(&mut self, nth: usize) {
        let (at, amount) = self.amounts[nth];
        let outer = self.named_before(nth).or_else(|| self.nested_in(at, amount));
        self.settled[at].whole = self.whole;
        self.settled[at].outer = outer;
        if outer.is_none() {
            self.settled[at].before = self.last_part;
            self.last_part = Some(at);
            if let Some(whole) = self.whole {
                // 公众号发布178条，文章共328篇: what is larger divides nothing.
                self.settled[whole].divided |= !self.is_larger(at, whole);
                self.settled[whole].parts += 1;
                self.settled[whole].channels += usize::from(amount.channel.is_some());
            }
        }
        self.last = Some((at, outer));
    }

    fn same_sentence(&self, one: usize, other: usize) -> bool {
        same_sentence(&self.entries[one], &self.entries[other])
    }

    fn is_larger(&self, at: usize, than: usize) -> bool {
        self.entries[at].value.count() > self.entries[than].value.count()
    }

    /// Whether an amount stands in the sentence of its whole or in the next one.
    fn is_near(&self, at: usize, whole: usize) -> bool {
        let (own, of) = (self.entries[at].spot, self.entries[whole].spot);
        of.paragraph == own.paragraph && own.sentence - of.sentence <= 1
    }

    /// Whether the part before stands in the same sentence, no deeper.
    fn is_beside_a_part(&self, at: usize) -> bool {
        self.last_part.is_some_and(|it| self.same_sentence(it, at) && self.entries[it].spot.depth <= self.entries[at].spot.depth)
    }

    /// Whether what is being divided still is where an amount is told.
    fn goes_on(&self, whole: usize, at: usize, amount: &Disclosed) -> bool {
        let spot = self.entries[at].spot;
        if self.entries[whole].spot.section != spot.section || spot.paragraph - self.reached > 1 {
            return false;
        }
        let by_channel = matches!(&self.entries[whole].role, Role::Disclosed(of) if of.channel.is_some());
        // In a later sentence only what is said to be a part is one, and what goes on after it; a verb of its own begins something else.
        let introduced =
            || amount.parts || (amount.examples || !amount.verb) && (!by_channel || is_announced(&self.entries[whole], self.text));
        if !amount.general && !self.same_sentence(whole, at) && !self.is_beside_a_part(at) && !introduced() {
            return false;
        }
        // 网站发布40条；综合要闻57条；通告14条: beside it, where nothing says that they are in it.
        let announced = || is_announced(&self.entries[whole], self.text);
        if amount.apart && !amount.general && !amount.parts && !amount.examples && self.last_part.is_none() && !announced() && by_channel {
            return false;
        }
        // 网站公开346条，通过显示屏播放1200条: another carrier beside the first, and no part of it.
        let sibling = by_channel && amount.channel.is_some() && !amount.parts && self.entries[whole].spot.depth == spot.depth;
        // 在网站、公众号上公开551条，其中：网站233条；公众号318条: each of those that the whole names.
        let of = |at: usize| match &self.entries[at].role {
            Role::Disclosed(of) => of.channel.clone().map_or("", |it| &self.text[it]),
            Role::Fixed(_) | Role::HandedIn | Role::Consulted { .. } => "",
        };
        let several = of(whole).contains(['、', '和', '及']);
        let named = several && self.settled[whole].divided && of(whole).contains(of(at)) && !self.is_larger(at, whole);
        let sibling = sibling && !named;
        !sibling || self.settled[whole].divided && !self.is_larger(at, whole) && !amount.apart
    }

    /// Whether an amount opens a list.
    fn opens(&self, nth: usize) -> bool {
        let (at, amount) = self.amounts[nth];
        if amount.general {
            // 其中招生类是热点，共发布402条，占22.8%: what has a share of the whole is a part of it.
            let shared = self.entries[at].share.is_some() && self.whole.is_some_and(|it| self.is_near(at, it) && self.is_larger(it, at));
            // 公开311条，其中文件72件，公开信息182条，微信6条: one more part, smaller than the whole.
            let beside = !amount.sums_up
                && !amount.apart
                && amount.channel.is_none()
                && self.is_beside_a_part(at)
                && self.whole.is_some_and(|it| self.same_sentence(it, at) && self.is_larger(it, at));
            return !shared && !beside;
        }
        let next = || self.amounts.get(nth + 1).is_some_and(|&(next, it)| divides(self.entries, at, next, it));
        self.whole.is_none() && amount.verb && amount.channel.is_none() && next()
    }

    /// Whether an amount is that of one channel of what is being divided.
    fn is_a_channel_of_it(&self, at: usize, amount: &Disclosed) -> bool {
        amount.channel.is_some()
            && self.whole.is_some_and(|it| {
                let deeper = self.same_sentence(it, at) && self.entries[it].spot.depth < self.entries[at].spot.depth;
                self.is_near(at, it) && (amount.parts || self.is_beside_a_part(at))
                    || deeper
                    || goes_on_by_channel(self.entries, self.settled, it, at)
            })
    }

    /// The part that the words before an amount name: 业务类信息中，建设工程134条.
    fn named_before(&self, nth: usize) -> Option<usize> {
        let at = self.amounts[nth].0;
        let near = &self.amounts[nth.saturating_sub(NEAR)..nth];
        let mut named = near.iter().filter(|it| !it.1.general || it.1.channel.is_some()).map(|it| it.0).rev();
        named.find(|&it| Some(it) != self.whole && is_said_among(&self.entries[at], &self.entries[it], self.text))
    }

    /// The part that an amount is nested in, as 其中 and brackets tell.
    fn nested_in(&self, at: usize, amount: &Disclosed) -> Option<usize> {
        let (before, nested_in) = self.last.filter(|&(before, _)| self.same_sentence(before, at) && Some(before) != self.whole)?;
        let (own, of) = (self.entries[at].spot.depth, self.entries[before].spot.depth);
        if own > of || amount.parts && !amount.apart {
            return Some(before);
        }
        let goes_on = nested_in.filter(|_| own == of && (!amount.apart || own > 0))?;
        // 教师类94条（招聘51条，其中公告19条；职称43条）: a semicolon ends 其中, and the bracket goes on.
        let outer = self.settled[goes_on].outer.filter(|_| amount.apart && self.entries[goes_on].spot.depth == own);
        Some(outer.unwrap_or(goes_on))
    }
}

/// Whether the line of an amount ends with a colon, so that its parts follow line by line: 通过网站公开132条，具体如下：.
fn is_announced(amount: &Entry, text: &str) -> bool {
    let behind = text[amount.source.end..].chars().take(ANNOUNCED).take_while(|it| *it != '\n');
    behind.filter(|it| !it.is_whitespace()).last().is_some_and(|it| matches!(it, ':' | '：'))
}

/// Makes the amounts before a sum its parts: those of its sentence that are no larger.
fn gather(entries: &[Entry], amounts: &[(usize, &Disclosed)], nth: usize, settled: &mut [Settled]) {
    let (sum, _) = amounts[nth];
    for &(part, amount) in amounts[..nth].iter().rev().take(MOST_GATHERED) {
        let is_part = same_sentence(&entries[part], &entries[sum])
            && entries[part].value.count() <= entries[sum].value.count()
            && settled[part].concept.is_none();
        if !is_part {
            break;
        }
        settled[part].opens = false;
        settled[part].whole = Some(sum);
        settled[sum].divided = true;
        settled[sum].channels += usize::from(amount.channel.is_some());
    }
}

/// Whether the next amount is introduced by 其中, so that this one is what it divides.
fn divides(entries: &[Entry], at: usize, next: usize, amount: &Disclosed) -> bool {
    amount.parts
        && !amount.bracket
        && entries[next].spot.paragraph == entries[at].spot.paragraph
        && entries[next].value.count() <= entries[at].value.count()
}

/// Whether the whole is being divided in this sentence, so that one more channel goes on with it.
fn goes_on_by_channel(entries: &[Entry], settled: &[Settled], whole: usize, at: usize) -> bool {
    let plain = matches!(&entries[whole].role, Role::Disclosed(it) if it.channel.is_none());
    let divides = settled[whole].divided || entries[at].value.count() < entries[whole].value.count();
    plain && same_sentence(&entries[whole], &entries[at]) && divides
}
