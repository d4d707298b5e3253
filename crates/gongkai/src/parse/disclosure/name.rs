//! Which amount is the total, which are categories and which are channels.

use super::named::{is_an_account, is_of_its_field, is_of_rules};
use super::{NEAR, Settled, same_sentence};
use crate::parse::entry::{Disclosed, Entry, Role};
use crate::parse::few::few;
use crate::{Concept, Rounding};
use rustc_hash::{FxHashMap, FxHashSet};

/// A smaller number may be that of a kind and of the whole by chance.
const LARGE: i64 = 100;

/// Names the amounts that are no stock: a figure of one channel is the total when no other total and no other channel stand beside it.
pub(super) fn name(entries: &[Entry], amounts: &[(usize, &Disclosed)], settled: &mut [Settled], text: &str) {
    let open: Vec<(usize, &Disclosed)> = amounts.iter().copied().filter(|&(at, _)| settled[at].concept.is_none()).collect();
    let beside = Beside::of(entries, &open, settled, text);
    let mut division = 0;
    for (nth, &(at, amount)) in open.iter().enumerate() {
        division += usize::from(amount.apart);
        let own = &settled[at];
        let concept = if !own.opens && beside.is_by_carrier(at, own, division) {
            Concept::DisclosureChannel
        } else if amount.channel.is_some() {
            beside.name_channel(nth, settled)
        } else {
            beside.name_plain(nth, settled)
        };
        settled[at].concept = Some(concept);
    }
}

/// What stands beside an amount in the report, which decides what it is.
struct Beside<'a> {
    entries: &'a [Entry],
    text: &'a str,
    /// The amounts that are to be named, by their entry.
    open: &'a [(usize, &'a Disclosed)],
    /// Which of them are totals.
    totals: Vec<bool>,
    has_total: bool,
    /// The largest number of the fields that are to be public first: what is smaller is no total.
    key_fields: Option<i64>,
    /// The largest total that is not told of several carriers.
    plain_total: Option<i64>,
    /// The first one says what the information of the agency is about, and that is all there is.
    of_its_field: bool,
    /// How many amounts of channels each paragraph holds.
    channels_of: FxHashMap<usize, usize>,
    /// How many of them there are.
    channels: usize,
    /// By the amount that they divide, how many channels there are and what they make.
    parts_by_channel: FxHashMap<usize, (usize, i64)>,
    /// The lists of carriers.
    by_carrier: FxHashSet<ListKey>,
    /// The numbers of the totals.
    stated: FxHashSet<i64>,
}

impl<'a> Beside<'a> {
    fn of(entries: &'a [Entry], open: &'a [(usize, &'a Disclosed)], settled: &[Settled], text: &'a str) -> Self {
        // 平台发布相关数据53条，其中…: divided itself, after information in general was counted.
        let first_general = open.iter().find(|(_, it)| it.general && !it.documents).map_or(usize::MAX, |it| it.0);
        let is_whole = |at: usize, it: &Disclosed| {
            it.channel.is_none() && settled[at].opens && !it.key_fields && (it.general && !it.documents || at < first_general)
        };
        // 政策文件主动公开1件；通过网站发布信息140条，其中…: nor what one site published, with its parts.
        let divided = |&(at, it): &(usize, &Disclosed)| it.channel.is_some() && settled[at].divided && settled[at].channels == 0;
        let of_documents = !open.iter().any(divided) && !open.iter().any(|&(at, it)| is_whole(at, it) && it.general && !it.documents);
        let is_total = |at: usize, it: &Disclosed| is_whole(at, it) && (!it.documents || of_documents);
        // 公开各类审计信息59件，其中主动公开信息59件: the total twice.
        let told_again = |nth: usize| {
            let (one, other) = (open[nth], open.get(nth + 1));
            let same = |it: &&(usize, &Disclosed)| it.1.general && it.1.channel.is_none() && entries[it.0].value == entries[one.0].value;
            one.1.documents && one.1.general && other.filter(same).is_some_and(|it| same_sentence(&entries[it.0], &entries[one.0]))
        };
        let mut totals: Vec<bool> = (0..open.len()).map(|nth| is_total(open[nth].0, open[nth].1) || told_again(nth)).collect();
        set_parts_aside(&mut totals, entries, open, text);
        let mut channels_of: FxHashMap<usize, usize> = FxHashMap::default();
        for &(at, _) in open.iter().filter(|(_, it)| it.channel.is_some()) {
            *channels_of.entry(entries[at].spot.paragraph).or_default() += 1;
        }
        let mut parts_by_channel: FxHashMap<usize, (usize, i64)> = FxHashMap::default();
        for &(at, _) in open.iter().filter(|it| it.1.channel.is_some()) {
            if let Some(whole) = settled[at].outer.or(settled[at].whole) {
                let (several, sum) = parts_by_channel.entry(whole).or_default();
                *several += 1;
                *sum = sum.saturating_add(entries[at].value.count().unwrap_or(0));
            }
        }
        Self {
            parts_by_channel,
            entries,
            text,
            open,
            has_total: totals.contains(&true),
            key_fields: open.iter().filter(|it| it.1.key_fields).filter_map(|it| entries[it.0].value.count()).max(),
            plain_total: open
                .iter()
                .zip(&totals)
                .filter(|(it, total)| **total && !it.1.carriers)
                .map(|(it, _)| entries[it.0].value.count().unwrap_or(i64::MAX))
                .max(),
            of_its_field: !totals.contains(&true) && tells_its_field(entries, open, text),
            channels: channels_of.values().sum(),
            channels_of,
            by_carrier: lists_of_carriers(entries, open, settled, text),
            stated: open.iter().zip(&totals).filter(|it| *it.1).filter_map(|it| entries[it.0.0].value.count()).collect(),
            totals,
        }
    }

    /// Whether an amount is a part of a list of carriers.
    fn is_by_carrier(&self, at: usize, own: &Settled, division: usize) -> bool {
        let spot = self.entries[at].spot;
        let key = |it| (own.outer.or(own.whole).unwrap_or(usize::MAX), spot.paragraph, spot.sentence, it);
        self.by_carrier.contains(&key(None)) || self.by_carrier.contains(&key(Some(division)))
    }

    /// Whether the channels behind an amount make it up, and no total is told: 公开等工作信息1261条（其中：网站390条、微信公众号871条）.
    fn is_made_up_by_channels(&self, nth: usize, settled: &[Settled]) -> bool {
        let (at, amount) = self.open[nth];
        let made_up = |&(several, sum): &(usize, i64)| several > 1 && self.entries[at].value.count() == Some(sum);
        if !self.parts_by_channel.get(&at).is_some_and(made_up) || !amount.verb || amount.parts || self.has_total {
            return false;
        }
        // 网站公开5062条，“两微”发布3771条（微信2180条，微博1591条）: one carrier beside another.
        let near = &self.open[nth.saturating_sub(NEAR)..self.open.len().min(nth + NEAR)];
        // 门户网站及政务新媒体 are several: what stands in another sentence is none beside them.
        let channel = amount.channel.clone().map_or("", |it| &self.text[it]);
        let one = !channel.is_empty() && !channel.contains(['、', '及', '和', '与']);
        let sibling = |&(other, of): &(usize, &Disclosed)| {
            other != at
                && of.channel.is_some()
                && settled[other].outer.or(settled[other].whole) != Some(at)
                && self.entries[other].spot.paragraph == self.entries[at].spot.paragraph
                && (one || same_sentence(&self.entries[other], &self.entries[at]))
        };
        !near.iter().any(sibling)
    }

    /// Whether several carriers together make what each was told to before: 网站发布5条，新媒体发布62条，网站、新媒体公开67条.
    fn is_the_sum_of_channels(&self, nth: usize) -> bool {
        let (at, amount) = self.open[nth];
        let channel = amount.channel.clone().map_or("", |it| &self.text[it]);
        if self.has_total || !channel.contains(['、', '和', '及']) {
            return false;
        }
        let before = &self.open[nth.saturating_sub(NEAR)..nth];
        let of = before.iter().filter(|it| it.1.channel.is_some() && self.entries[it.0].spot.section == self.entries[at].spot.section);
        let counts: Option<Vec<i64>> = of.map(|it| self.entries[it.0].value.count()).collect();
        let sum = counts.as_ref().and_then(|it| it.iter().try_fold(0_i64, |sum, it| sum.checked_add(*it)));
        counts.is_some_and(|it| it.len() > 1) && sum == self.entries[at].value.count()
    }

    /// Whether the other parts of the same whole in the sentence of an amount are those of channels, all of them.
    fn stands_among_channels(&self, nth: usize, settled: &[Settled]) -> bool {
        let at = self.open[nth].0;
        let near = self.open[nth.saturating_sub(NEAR)..self.open.len().min(nth + NEAR)].iter();
        let mut others = near
            .filter(|it| it.0 != at && settled[it.0].whole == settled[at].whole && same_sentence(&self.entries[it.0], &self.entries[at]))
            .peekable();
        others.peek().is_some() && others.all(|it| it.1.channel.is_some())
    }

    /// What an amount is that was told of a channel.
    fn name_channel(&self, nth: usize, settled: &[Settled]) -> Concept {
        let (at, amount) = self.open[nth];
        let own = &settled[at];
        // 在网站累计公开846条，其中本年度在网站公开214条.
        if amount.parts && amount.of_the_year && is_behind_a_stock(&self.entries[..at], &settled[..at]) {
            return Concept::DisclosureTotal;
        }
        let after_category = || own.before.is_some_and(|it| settled[it].concept == Some(Concept::DisclosureCategory));
        let channel = amount.channel.clone().map_or("", |it| &self.text[it]);
        // A column inside a list names a category, and so does the bare name of a paper among categories. 政务公开517条，微信公众号81条: an account does not.
        if own.whole.is_some() && (amount.column || amount.bare && after_category() && !is_an_account(channel)) {
            return Concept::DisclosureCategory;
        }
        // 公开政策公文299件，政府公报3期: issues are one more kind.
        if amount.bare
            && !own.opens
            && few!["公报", "公報"].end(channel)
            && self.entries[at].unit.clone().is_some_and(|it| self.text[it].starts_with('期'))
        {
            return Concept::DisclosureCategory;
        }
        // Only its own parts stand beside it.
        // 网站发布信息289条，其中政策类11条…: a list of categories divides it, and the other channels are told elsewhere.
        let only_here = own.channels == 0 && self.channels_of.get(&self.entries[at].spot.paragraph) == Some(&1);
        // 官方网站公开1021条。其中，招标信息392条: one part of it divides nothing.
        let stands_alone = own.divided && own.parts > 1 && (own.channels + 1 == self.channels || only_here);
        // 公众号发文410篇: what an account sends out is no total, though nothing else is counted.
        let is_an_account = || own.channels == 0 && !own.divided && is_an_account(channel);
        let below_key_fields = || self.key_fields.is_some_and(|most| self.entries[at].value.count().is_some_and(|it| it < most));
        if self.is_made_up_by_channels(nth, settled) || self.is_the_sum_of_channels(nth) {
            return Concept::DisclosureTotal;
        }
        let beside_others = self.has_total || below_key_fields() || self.of_its_field || self.channels > 1 && !stands_alone;
        if beside_others || is_an_account() { Concept::DisclosureChannel } else { Concept::DisclosureTotal }
    }

    /// What an amount is that was told of no channel.
    fn name_plain(&self, nth: usize, settled: &[Settled]) -> Concept {
        let (at, amount) = self.open[nth];
        let (entry, own) = (&self.entries[at], &settled[at]);
        // 历年累计公开210条，其中2018年度55条: the year's. Behind that of one carrier it is that carrier's.
        let of_a_carrier = || matches!(&self.entries[at - 1].role, Role::Disclosed(of) if of.channel.is_some());
        if amount.parts && amount.of_the_year && at > 0 && !of_a_carrier() && is_behind_a_stock(&self.entries[..at], &settled[..at]) {
            return Concept::DisclosureTotal;
        }
        if self.totals[nth] {
            // 通过网站、平台等公开228条、微信公众号162条: one more carrier stands beside them.
            let sibling = || {
                let next = self.open.get(nth + 1).filter(|it| it.1.channel.is_some() && !it.1.parts && !it.1.apart);
                // 通过网站、微信共发布856条，通过公开栏公开32条: none of those named.
                let another = |it: &Disclosed| {
                    let own = entry.label.clone().map_or("", |it| &self.text[it]);
                    it.channel.clone().is_some_and(|it| !own.contains(&self.text[it]))
                };
                let beside = |at: usize| same_sentence(&self.entries[at], entry) && self.entries[at].spot.depth == entry.spot.depth;
                next.is_some_and(|it| (it.1.bare || another(it.1)) && beside(it.0))
            };
            // 通过网站、微博等公开800条，其中网站公开700条，微博发布100条。…发布60条: larger than any other, and made up by its carriers.
            let made_up = self.parts_by_channel.get(&at).is_some_and(|it| it.0 > 1 && entry.value.count() == Some(it.1));
            let beside = self.plain_total.is_some_and(|it| !made_up || entry.value.count().is_none_or(|own| it >= own));
            return if amount.carriers && (beside || sibling()) { Concept::DisclosureChannel } else { Concept::DisclosureTotal };
        }
        // 公开城管执法信息1107条 where 全年公开信息1107条 stands elsewhere: the total again.
        let told_again = || {
            let stated = entry.value.count().is_some_and(|it| it >= LARGE && self.stated.contains(&it));
            amount.verb && own.whole.is_none() && !amount.parts && stated
        };
        // 公开规范性文件2件, 发布消费警示19期: one kind of documents, or issues of one, and not all there is.
        let is_all = || {
            self.open.len() == 1
                && amount.verb
                && !own.opens
                && !amount.key_fields
                && !is_of_rules(entry, self.text)
                && !is_of_issues(entry, self.text)
        };
        // 公开281条，其中通过网站公开258条、微信20条、公告3条: the rest of the ways, which make it with this one.
        let completes = own.whole.filter(|_| own.outer.is_none()).is_some_and(|whole| {
            let of = self.parts_by_channel.get(&whole).filter(|it| it.0 > 1);
            let sum = of.zip(entry.value.count().filter(|it| *it > 0)).and_then(|(it, own)| it.1.checked_add(own));
            let label = entry.label.clone().map_or("", |it| &self.text[it]);
            let kind = few!["类", "信息", "文件", "解读", "法规", "动态", "规划", "資訊"].end(label);
            sum.is_some() && sum == self.entries[whole].value.count() && self.stands_among_channels(nth, settled) && !kind
        });
        if completes {
            return Concept::DisclosureChannel;
        }
        if self.of_its_field && nth == 0 || told_again() || is_all() || self.is_made_up_by_channels(nth, settled) {
            Concept::DisclosureTotal
        } else {
            Concept::DisclosureCategory
        }
    }
}

/// Takes from the totals those that are parts of the first one: what is printed as a share of it, and two or more that make it up: 全市主动公开165567条。
/// 市政府及其部门公开71359条，县区政府公开94208条.
fn set_parts_aside(totals: &mut [bool], entries: &[Entry], open: &[(usize, &Disclosed)], text: &str) {
    let count = |nth: usize| entries[open[nth].0].value.count();
    let Some(first) = totals.iter().position(|it| *it) else { return };
    let Some(whole) = count(first) else { return };
    let proactive = entries[open[first].0].label.clone().is_some_and(|it| text[it].starts_with("主动公开"));
    let others: Vec<usize> = (first + 1..totals.len()).filter(|&it| totals[it]).collect();
    let is_share = |nth: usize| {
        let share = entries[open[nth].0].share.filter(|it| it.units() > 0);
        whole >= LARGE && share.zip(count(nth)).is_some_and(|(share, part)| part < whole && Rounding::Nearest.agrees(part, whole, share))
    };
    // 主动公开信息51条。其中公开政府信息29条，…
    let is_among = |nth: usize| {
        let (at, amount) = open[nth];
        let (of, own) = (entries[open[first].0].spot, entries[at].spot);
        let near = of.paragraph == own.paragraph && own.sentence.abs_diff(of.sentence) <= 1;
        proactive && near && nth == first + 1 && amount.parts && !amount.of_the_year && !amount.cumulative && count(nth) < Some(whole)
    };
    let sum = others.iter().try_fold(0_i64, |sum, &it| sum.checked_add(count(it)?));
    let make_it_up = whole >= LARGE && others.len() > 1 && sum == Some(whole);
    for nth in others {
        totals[nth] = !(make_it_up || is_share(nth) || is_among(nth));
    }
}

/// Whether the first amount says what the information of the agency is about, with no other one beside it: 主动公开涉税信息250条.
fn tells_its_field(entries: &[Entry], open: &[(usize, &Disclosed)], text: &str) -> bool {
    open.first().is_some_and(|&(at, amount)| {
        let beside = open.get(1).is_some_and(|it| it.1.channel.is_none() && !it.1.parts && same_sentence(&entries[at], &entries[it.0]));
        // 重点领域 is no field of an agency.
        amount.channel.is_none() && amount.verb && !amount.parts && !amount.key_fields && is_of_its_field(&entries[at], text) && !beside
    })
}

/// A list by its whole, its paragraph and its sentence, or by a part of the sentence between semicolons.
type ListKey = (usize, usize, usize, Option<usize>);

/// The lists whose parts are carriers and nothing else: 红盾网198条、公告栏34条、微信118条; 按渠道分，网站13018条，新媒体1894条 behind another division.
fn lists_of_carriers(entries: &[Entry], open: &[(usize, &Disclosed)], settled: &[Settled], text: &str) -> FxHashSet<ListKey> {
    let mut lists: FxHashMap<ListKey, (usize, bool, bool)> = FxHashMap::default(); // how many parts, whether all may be carriers, and one is
    let mut division = 0;
    for &(at, amount) in open {
        division += usize::from(amount.apart);
        if settled[at].opens {
            continue;
        }
        let (whole, spot) = (settled[at].outer.or(settled[at].whole).unwrap_or(usize::MAX), entries[at].spot);
        let rest = || entries[at].label.clone().is_some_and(|it| matches!(text.get(it), Some("其他" | "其它" | "其他渠道" | "其他方式")));
        for key in [None, Some(division)] {
            let (parts, all, any) = lists.entry((whole, spot.paragraph, spot.sentence, key)).or_insert((0, true, false));
            *parts += 1;
            *all &= amount.channel.is_some() || amount.named_as_carrier || rest();
            *any |= amount.channel.is_some() && !amount.column;
        }
    }
    lists.into_iter().filter(|(_, (parts, all, any))| *parts > 1 && *all && *any).map(|it| it.0).collect()
}

/// Whether what was told just before is of several years.
fn is_behind_a_stock(entries: &[Entry], settled: &[Settled]) -> bool {
    let disclosed = entries.last().is_some_and(|it| matches!(it.role, Role::Disclosed(_)));
    disclosed && settled.last().is_some_and(|it| it.concept == Some(Concept::DisclosureCumulative))
}

/// Whether issues of something with a name are counted: 消费警示19期.
fn is_of_issues(entry: &Entry, text: &str) -> bool {
    entry.label.is_some() && entry.unit.clone().is_some_and(|it| text[it].starts_with(['期', '起']))
}
