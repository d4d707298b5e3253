//! Which amount of information is the total, which are categories and channels, and which number each list divides.
//!
//! Every pass is linear in the number of entries: a hostile text may hold a million of them.

mod named;

use super::entry::{self, Disclosed, Entry, Role};
use crate::{Concept, List, ListKind, StatementId};
use named::{is_an_account, is_of_its_field, is_of_rules, is_said_among};
use rustc_hash::{FxHashMap, FxHashSet};

/// What an amount of information turned out to be.
#[derive(Debug, Clone, Default)]
struct Settled {
    concept: Option<Concept>,
    /// The amount that this one is a part of.
    whole: Option<usize>,
    /// The part before it, of the same whole.
    before: Option<usize>,
    /// The category that it is a nested part of.
    outer: Option<usize>,
    /// It opens a list.
    opens: bool,
    /// Something is a part of it.
    divided: bool,
    /// How many channels are parts of it.
    channels: usize,
}

/// How many parts may stand before their sum.
const MOST_GATHERED: usize = 64;

/// How many sentences may part a running total from the yearly one.
const APART: usize = 2;

/// A smaller number may be that of a kind and of the whole by chance.
const LARGE: i64 = 100;

/// How many amounts on either side a running total is compared with.
const NEAR: usize = 8;

/// The concept of every entry in order, the label of the category that each one is nested in, and the lists.
pub(crate) fn settle(entries: &[Entry], text: &str) -> (Vec<Concept>, Vec<Option<String>>, Vec<List>) {
    let mut settled: Vec<Settled> = vec![Settled::default(); entries.len()];
    let amounts: Vec<(usize, &Disclosed)> = entries
        .iter()
        .enumerate()
        .filter_map(|(at, entry)| match &entry.role {
            Role::Disclosed(disclosed) => Some((at, disclosed)),
            _ => None,
        })
        .collect();
    for (nth, &(at, amount)) in amounts.iter().enumerate() {
        if amount.cumulative || (amount.running && stands_beside_a_total(entries, &amounts, nth)) {
            settled[at].concept = Some(Concept::DisclosureCumulative);
        }
    }
    divide(entries, &amounts, &mut settled, text);
    name(entries, &amounts, &mut settled, text);
    let consultations = Consultations::of(entries);
    // 通过网站收到3件，当面受理2件: parts, where another number of requests received stands beside.
    let received = entries.iter().filter(|it| matches!(it.role, Role::HandedIn | Role::Fixed(Concept::RequestsReceived))).count();
    let concepts = entries.iter().zip(&settled).map(|(entry, it)| concept(entry, it, consultations, received)).collect();
    let parents =
        settled.iter().map(|it| it.outer.and_then(|outer| entries[outer].label.clone()).map(|it| entry::words(&text[it]))).collect();
    (concepts, parents, lists(entries, &settled, text))
}

/// Whether a running total has a smaller yearly total in its own sentence or the one before or after.
fn stands_beside_a_total(entries: &[Entry], amounts: &[(usize, &Disclosed)], nth: usize) -> bool {
    let (at, _) = amounts[nth];
    let (spot, own) = (entries[at].spot, entries[at].value.count());
    amounts[nth.saturating_sub(NEAR)..amounts.len().min(nth + NEAR)].iter().any(|&(other, amount)| {
        let near = entries[other].spot.paragraph == spot.paragraph && entries[other].spot.sentence.abs_diff(spot.sentence) <= APART;
        other != at && near && amount.general && amount.channel.is_none() && !amount.running && entries[other].value.count() <= own
    })
}

/// Finds the whole of each part. A general amount opens a list; parts follow it in its paragraph, or in the next one of the same section.
fn divide(entries: &[Entry], amounts: &[(usize, &Disclosed)], settled: &mut [Settled], text: &str) {
    let mut whole: Option<usize> = None;
    let mut last: Option<(usize, Option<usize>)> = None; // the amount before, with the category that it is nested in
    let mut last_part: Option<usize> = None; // the part before, of the same whole
    let mut reached = 0; // the paragraph that the list has reached
    for (nth, &(at, amount)) in amounts.iter().enumerate() {
        if settled[at].concept.is_some() {
            continue;
        }
        let spot = entries[at].spot;
        let same_sentence = |other: usize| entries[other].spot.paragraph == spot.paragraph && entries[other].spot.sentence == spot.sentence;
        whole = whole.filter(|&it| entries[it].spot.section == spot.section && spot.paragraph - reached <= 1);
        // In a later sentence only what is said to be a part is one, and what goes on after it; a verb of its own begins something else.
        let introduced = amount.parts || amount.examples || !amount.verb;
        let goes_on = last_part.is_some_and(|it| same_sentence(it) && entries[it].spot.depth <= spot.depth);
        let carried = |it: usize| matches!(&entries[it].role, Role::Disclosed(of) if of.channel.is_some());
        if !amount.general {
            let kept = |it: usize| if carried(it) && !is_announced(&entries[it], text) { amount.parts } else { introduced };
            whole = whole.filter(|&it| same_sentence(it) || goes_on || kept(it));
        }
        // 网站公开346条，通过显示屏播放1200条: another carrier beside the first, and no part of it.
        let sibling = |it: usize| carried(it) && amount.channel.is_some() && !amount.parts && entries[it].spot.depth == spot.depth;
        let larger = |it: usize| entries[at].value.count() > entries[it].value.count();
        whole = whole.filter(|&it| !sibling(it) || settled[it].divided && !larger(it) && !amount.apart);
        let near = |it: usize| entries[it].spot.paragraph == spot.paragraph && spot.sentence - entries[it].spot.sentence <= 1;
        let deeper = |it: usize| same_sentence(it) && entries[it].spot.depth < spot.depth;
        let follows = whole.is_some_and(|it| near(it) && (amount.parts || goes_on) || deeper(it));
        let next = amounts.get(nth + 1);
        // 其中招生类是热点，共发布402条，占22.8%: what has a share of the whole is a part of it.
        let shared =
            entries[at].share.is_some() && whole.is_some_and(|it| near(it) && entries[it].value.count() > entries[at].value.count());
        let opens = amount.general && !shared
            || (whole.is_none()
                && amount.verb
                && amount.channel.is_none()
                && next.is_some_and(|&(next, it)| divides(entries, at, next, it)));
        let is_part = amount.channel.is_some() && (follows || whole.is_some_and(|it| goes_on_by_channel(entries, settled, it, at)));
        if opens && !is_part {
            if amount.sums_up {
                gather(entries, amounts, nth, settled);
            }
            whole = Some(at);
            reached = spot.paragraph;
            settled[at].opens = true;
            last = Some((at, None));
            last_part = None;
            continue;
        }
        // 业务类信息中，建设工程134条: of the part that the words before it name.
        let named = amounts[nth.saturating_sub(NEAR)..nth].iter().filter(|it| !it.1.general || it.1.channel.is_some()).map(|it| it.0).rev();
        let among = named.into_iter().find(|&it| Some(it) != whole && is_said_among(&entries[at], &entries[it], text));
        let outer = last.filter(|&(before, _)| same_sentence(before) && Some(before) != whole).and_then(|(before, nested_in)| {
            let deeper = spot.depth > entries[before].spot.depth;
            let goes_on = nested_in.filter(|_| (!amount.apart || spot.depth > 0) && spot.depth == entries[before].spot.depth);
            // 教师类94条（招聘51条，其中公告19条；职称43条）: a semicolon ends 其中, and the bracket goes on.
            let goes_on = goes_on.map(|it| match settled[it].outer.filter(|_| amount.apart) {
                Some(outer) if entries[it].spot.depth == spot.depth => outer,
                _ => it,
            });
            if deeper || (amount.parts && !amount.apart) { Some(before) } else { goes_on }
        });
        let outer = among.or(outer);
        settled[at].whole = whole;
        settled[at].outer = outer;
        reached = spot.paragraph;
        if outer.is_none() {
            settled[at].before = last_part;
            last_part = Some(at);
            if let Some(whole) = whole {
                // 公众号发布178条，文章共328篇: what is larger divides nothing.
                settled[whole].divided |= !larger(whole);
                settled[whole].channels += usize::from(amount.channel.is_some());
            }
        }
        last = Some((at, outer));
    }
}

/// Whether the line of an amount ends with a colon, so that its parts follow line by line: 通过网站公开132条，具体如下：.
fn is_announced(amount: &Entry, text: &str) -> bool {
    let behind = text[amount.source.end..].chars().take(ANNOUNCED).take_while(|it| *it != '\n');
    behind.filter(|it| !it.is_whitespace()).last().is_some_and(|it| matches!(it, ':' | '：'))
}

/// No words that announce a list are longer, in characters.
const ANNOUNCED: usize = 24;

/// Makes the amounts before a sum its parts: those of its sentence that are no larger.
fn gather(entries: &[Entry], amounts: &[(usize, &Disclosed)], nth: usize, settled: &mut [Settled]) {
    let (sum, _) = amounts[nth];
    for &(part, amount) in amounts[..nth].iter().rev().take(MOST_GATHERED) {
        let (own, of) = (entries[part].spot, entries[sum].spot);
        let is_part = (own.paragraph, own.sentence) == (of.paragraph, of.sentence)
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
    let (own, of) = (entries[at].spot, entries[whole].spot);
    plain
        && (own.paragraph, own.sentence) == (of.paragraph, of.sentence)
        && (settled[whole].divided || entries[at].value.count() < entries[whole].value.count())
}

/// Names the amounts: a figure of one channel is the total when no other total and no other channel stand beside it.
fn name(entries: &[Entry], amounts: &[(usize, &Disclosed)], settled: &mut [Settled], text: &str) {
    let open: Vec<(usize, &Disclosed)> = amounts.iter().copied().filter(|&(at, _)| settled[at].concept.is_none()).collect();
    // 平台发布相关数据53条，其中…: divided itself, after information in general was counted.
    let first_general = open.iter().find(|(_, it)| it.general).map_or(usize::MAX, |it| it.0);
    let is_total = |at: usize, it: &Disclosed| it.channel.is_none() && settled[at].opens && (it.general || at < first_general);
    let totals: Vec<bool> = open.iter().map(|&(at, it)| is_total(at, it)).collect();
    let has_total = totals.contains(&true);
    let has_plain_total = open.iter().zip(&totals).any(|(it, total)| *total && !it.1.carriers);
    let mut channels_of: FxHashMap<usize, usize> = FxHashMap::default(); // by paragraph
    for &(at, _) in open.iter().filter(|(_, it)| it.channel.is_some()) {
        *channels_of.entry(entries[at].spot.paragraph).or_default() += 1;
    }
    let channels: usize = channels_of.values().sum();
    // 主动公开涉税信息250条, before any other amount and with no other total: what the agency's information is about.
    let of_its_field = open.first().is_some_and(|&(at, amount)| {
        let beside = open.get(1).is_some_and(|it| it.1.channel.is_none() && !it.1.parts && same_sentence(&entries[at], &entries[it.0]));
        !has_total && amount.channel.is_none() && amount.verb && !amount.parts && is_of_its_field(&entries[at], text) && !beside
    });
    let by_carrier = lists_of_carriers(entries, &open, settled, text);
    // 公开城管执法信息1107条 where 全年公开信息1107条 stands elsewhere: the total again.
    let stated: FxHashSet<i64> = open.iter().zip(&totals).filter(|it| *it.1).filter_map(|it| entries[it.0.0].value.count()).collect();
    let told_again = |at: usize| entries[at].value.count().is_some_and(|it| it >= LARGE && stated.contains(&it));
    let mut division = 0;
    for (&(at, amount), is_total) in open.iter().zip(totals) {
        let own = &settled[at];
        let whole = own.whole.unwrap_or(usize::MAX);
        division += usize::from(amount.apart);
        let spot = entries[at].spot;
        let listed = own.outer.is_none() && !own.opens;
        let by_carrier =
            listed && [None, Some(division)].iter().any(|it| by_carrier.contains(&(whole, spot.paragraph, spot.sentence, *it)));
        // Only its own parts stand beside it.
        // 网站发布信息289条，其中政策类11条…: a list of categories divides it, and the other channels are told elsewhere.
        let only_here = own.channels == 0 && channels_of.get(&entries[at].spot.paragraph) == Some(&1);
        let stands_alone = own.divided && (own.channels + 1 == channels || only_here);
        let after_category = own.before.is_some_and(|it| settled[it].concept == Some(Concept::DisclosureCategory));
        let concept = match &amount.channel {
            _ if by_carrier => Concept::DisclosureChannel,
            // 历年累计公开210条，其中2018年度55条: the year's.
            None if amount.parts && amount.of_the_year && is_behind_a_stock(&entries[..at], &settled[..at]) => Concept::DisclosureTotal,
            None if is_total && amount.carriers && has_plain_total => Concept::DisclosureChannel,
            None if is_total => Concept::DisclosureTotal,
            None if of_its_field && open[0].0 == at => Concept::DisclosureTotal,
            None if amount.verb && own.whole.is_none() && !amount.parts && told_again(at) => Concept::DisclosureTotal,
            None if own.opens => Concept::DisclosureCategory,
            // A column inside a list names a category, and so does the bare name of a paper among categories.
            Some(_) if own.whole.is_some() && (amount.column || amount.bare && after_category) => Concept::DisclosureCategory,
            Some(_) if has_total || of_its_field || (channels > 1 && !stands_alone) => Concept::DisclosureChannel,
            // 公众号发文410篇: what an account sends out is no total, though nothing else is counted.
            Some(channel) if own.channels == 0 && !own.divided && is_an_account(&text[channel.clone()]) => Concept::DisclosureChannel,
            Some(_) => Concept::DisclosureTotal,
            // 公开规范性文件2件, 发布消费警示19期: one kind of documents, or issues of one, and not all there is.
            None if open.len() == 1 && amount.verb && !is_of_rules(&entries[at], text) && !is_of_issues(&entries[at], text) => {
                Concept::DisclosureTotal
            }
            None => Concept::DisclosureCategory,
        };
        settled[at].concept = Some(concept);
    }
}

/// A list by its whole, its paragraph and its sentence, or by a part of the sentence between semicolons.
type ListKey = (usize, usize, usize, Option<usize>);

/// The lists whose parts are carriers and nothing else: 红盾网198条、公告栏34条、微信118条; 按渠道分，网站13018条，新媒体1894条 behind another division.
fn lists_of_carriers(entries: &[Entry], open: &[(usize, &Disclosed)], settled: &[Settled], text: &str) -> FxHashSet<ListKey> {
    let mut lists: FxHashMap<ListKey, (usize, bool, bool)> = FxHashMap::default(); // how many parts, whether all may be carriers, and one is
    let mut division = 0;
    for &(at, amount) in open {
        division += usize::from(amount.apart);
        if settled[at].outer.is_some() || settled[at].opens {
            continue;
        }
        let (whole, spot) = (settled[at].whole.unwrap_or(usize::MAX), entries[at].spot);
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

/// Whether what was told just before is of several years, by whatever channel.
fn is_behind_a_stock(entries: &[Entry], settled: &[Settled]) -> bool {
    let of_all = entries.last().is_some_and(|it| matches!(it.role, Role::Disclosed(Disclosed { channel: None, .. })));
    of_all && settled.last().is_some_and(|it| it.concept == Some(Concept::DisclosureCumulative))
}

/// Whether issues of something with a name are counted: 消费警示19期.
fn is_of_issues(entry: &Entry, text: &str) -> bool {
    entry.label.is_some() && entry.unit.clone().is_some_and(|it| text[it].starts_with('期'))
}

fn same_sentence(one: &Entry, other: &Entry) -> bool {
    (one.spot.paragraph, one.spot.sentence) == (other.spot.paragraph, other.spot.sentence)
}

/// What is said of consultations in the whole report.
#[derive(Debug, Clone, Copy)]
struct Consultations {
    all: usize,
    has_total: bool,
}

impl Consultations {
    fn of(entries: &[Entry]) -> Self {
        let all = entries.iter().filter(|it| matches!(it.role, Role::Consulted { .. })).count();
        Self { all, has_total: entries.iter().any(|it| it.role == Role::Consulted { by_channel: false }) }
    }
}

fn concept(entry: &Entry, settled: &Settled, consultations: Consultations, received: usize) -> Concept {
    match &entry.role {
        Role::Fixed(concept) => *concept,
        Role::HandedIn if received > 1 => Concept::RequestsReceivedByChannel,
        Role::HandedIn => Concept::RequestsReceived,
        Role::Disclosed(_) => settled.concept.unwrap_or(Concept::DisclosureCategory),
        Role::Consulted { by_channel } if *by_channel && (consultations.has_total || consultations.all > 1) => {
            Concept::ConsultationsByChannel
        }
        Role::Consulted { .. } => Concept::ConsultationsTotal,
    }
}

/// 市本级的3215条中: the number of a part again, to say what it holds.
fn is_named_again(entry: &Entry, part: &Entry, text: &str) -> bool {
    let refers = text[entry.source.end..].starts_with('中') && entry.value == part.value;
    let label = |it: &Entry| it.label.clone().map(|it| text[it].trim_end_matches('的'));
    refers && label(entry).zip(label(part)).is_some_and(|(own, before)| own == before)
}

fn lists(entries: &[Entry], settled: &[Settled], text: &str) -> Vec<List> {
    let mut lists: Vec<List> = Vec::new();
    let mut of: FxHashMap<(usize, bool), usize> = FxHashMap::default(); // by whole or outer category, and whether the parts are channels
    for (at, it) in settled.iter().enumerate() {
        let Role::Disclosed(amount) = &entries[at].role else { continue };
        let Some(whole) = it.outer.or(it.whole) else { continue };
        let by_channel = it.concept == Some(Concept::DisclosureChannel);
        let kind = if by_channel {
            ListKind::Channels
        } else if amount.examples {
            ListKind::Examples
        } else {
            ListKind::Parts
        };
        let list = *of.entry((whole, by_channel)).or_insert_with(|| {
            lists.push(List { whole: Some(StatementId(whole)), parts: Vec::new(), kind, cut: false });
            lists.len() - 1
        });
        let before = &lists[list].parts[lists[list].parts.len().saturating_sub(NEAR)..];
        if !before.iter().any(|it| is_named_again(&entries[at], &entries[it.0], text)) {
            lists[list].parts.push(StatementId(at));
        }
    }
    lists
}
