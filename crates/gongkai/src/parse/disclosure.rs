//! Which amount of information is the total, which are categories and channels, and which number each list divides.
//!
//! Every pass is linear in the number of entries: a hostile text may hold a million of them.

mod lists;
mod name;
mod named;
mod whole;

use super::entry::{self, Disclosed, Entry, Role};
use crate::within::has_any;
use crate::{Concept, List};
use lists::lists;
use name::name;
use whole::divide;

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
    /// How many parts it has.
    parts: usize,
    /// How many channels are parts of it.
    channels: usize,
}

/// How many sentences may part a running total from the yearly one.
const APART: usize = 2;

/// How many amounts on either side may have to do with one.
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
        let stock = || amount.general && !amount.of_the_year && holds_that_of_the_year(entries, &amounts, nth, text);
        if amount.cumulative || stock() || (amount.running && stands_beside_a_total(entries, &amounts, nth, text)) {
            settled[at].concept = Some(Concept::DisclosureCumulative);
        }
    }
    divide(entries, &amounts, &mut settled, text);
    set_parts_of_a_stock_aside(entries, &amounts, &mut settled, text);
    name(entries, &amounts, &mut settled, text);
    let consultations = Consultations::of(entries);
    // 通过网站收到3件，当面受理2件: parts, where another number of requests received stands beside.
    let received = entries.iter().filter(|it| matches!(it.role, Role::HandedIn | Role::Fixed(Concept::RequestsReceived))).count();
    let concepts = entries
        .iter()
        .zip(&settled)
        .enumerate()
        .map(|(at, (entry, it))| concept(entry, it, consultations, received > 1 || stands_beside_a_part(entries, at, text)))
        .collect();
    // What a total is divided into has no kind over it.
    let kind = |it: &Settled| it.outer.filter(|outer| settled[*outer].concept != Some(Concept::DisclosureTotal));
    let parents = settled.iter().map(|it| kind(it).and_then(|it| entries[it].label.clone()).map(|it| entry::words(&text[it]))).collect();
    (concepts, parents, lists(entries, &settled, text))
}

/// 累计公开782条，其中机构职能类4条…。2014年新增29条: where the year has a total of its own, the parts of what there is by then are of that, and of no year.
fn set_parts_of_a_stock_aside(entries: &[Entry], amounts: &[(usize, &Disclosed)], settled: &mut [Settled], text: &str) {
    let of_year = |&(at, amount): &(usize, &Disclosed)| settled[at].concept.is_none() && settled[at].whole.is_none() && amount.general;
    let years = amounts.iter().filter(|it| of_year(it)).filter_map(|it| entries[it.0].value.count()).max();
    let Some(years) = years else { return };
    for &(at, amount) in amounts {
        let stock = |it: &usize| settled[*it].concept == Some(Concept::DisclosureCumulative);
        let Some(whole) = settled[at].whole.filter(stock) else { continue };
        // 累计782条，其中今年新增机构职能类4条: that is the year's.
        let from = text.floor_char_boundary(entries[at].source.start.saturating_sub(TOLD));
        let said = text.get(from.max(entries[whole].source.end)..entries[at].source.end).unwrap_or_default();
        let said = said.rsplit(['，', ',', '；', ';', '。']).next().unwrap_or_default();
        let own = amount.of_the_year || has_any(said, &["今年", "本年", "当年", "新增"]) || said.contains("年") && said.contains("20");
        let larger = entries[whole].value.count().is_some_and(|it| it > years);
        if larger && !own && amount.channel.is_none() && !amount.general {
            settled[at].concept = Some(Concept::DisclosureCumulative);
        }
    }
}

/// So far before a part of a stock it is told that it is the year's, in bytes.
const TOLD: usize = 60;

/// Whether an amount is told for all time up to a day and a smaller one behind it for the year: 截至2012年底，共公开267条，其中2012年新增47条.
fn holds_that_of_the_year(entries: &[Entry], amounts: &[(usize, &Disclosed)], nth: usize, text: &str) -> bool {
    let (at, Some(&(next, part))) = (amounts[nth].0, amounts.get(nth + 1)) else { return false };
    let deeper = entries[next].spot.depth > entries[at].spot.depth;
    if deeper || !same_sentence(&entries[at], &entries[next]) || entries[next].value.count() >= entries[at].value.count() {
        return false;
    }
    let (start, end) = (entries[at].source.start, entries[at].source.end);
    let from = text.floor_char_boundary(start.saturating_sub(SINCE));
    let before = text.get(from..end).unwrap_or_default();
    let before = before.rsplit(['。', '；', '\n']).next().unwrap_or_default();
    let several =
        has_any(before, &["截至", "截止", "以来", "年来", "至今"]) || has_any(before, &["自2", "自1", "从2"]) && before.contains('至');
    let between = text.get(end..entries[next].source.end).unwrap_or_default();
    let dated = || between.char_indices().any(|(it, letter)| letter == '年' && between[..it].ends_with(|it: char| it.is_ascii_digit()));
    let of_year = has_any(between, &["今年", "本年", "当年"]) || dated();
    let new = part.of_the_year || part.general;
    several && of_year && new && has_any(between, &["其中", "新增", "当年", "本年", "今年"])
}

/// Whether what stands between two amounts, or before the noun of the second, names a year or says that it is a part or new: 累计公开80条，本年度新增80条.
fn is_told_apart(entries: &[Entry], one: usize, other: usize, text: &str) -> bool {
    let (first, second) = (&entries[one.min(other)], &entries[one.max(other)]);
    let between = text.get(first.source.end..second.source.end).unwrap_or_default();
    // 公开92条。截至2015年12月31日，已公开92条: the day parts nothing.
    let by_a_day = has_any(between, &["截至", "截止"]) && !between.contains("累计");
    has_any(between, &["年", "新增"]) && !by_a_day || between.contains("其中") && !between.contains('。')
}

/// So far before an amount it is told since when, in bytes.
const SINCE: usize = 120;

/// Whether a running total has a smaller yearly total in its own sentence or the one before or after.
fn stands_beside_a_total(entries: &[Entry], amounts: &[(usize, &Disclosed)], nth: usize, text: &str) -> bool {
    let (at, running) = amounts[nth];
    let (spot, own) = (entries[at].spot, entries[at].value.count());
    // 网站总计发布54条，其中部门动态38条，主动公开8件: what stands behind divides it.
    let divided = amounts
        .get(nth + 1)
        .is_some_and(|it| it.1.parts && !it.1.of_the_year && !it.1.general && same_sentence(&entries[it.0], &entries[at]));
    let among = |other: usize| divided && other > at && same_sentence(&entries[other], &entries[at]);
    amounts[nth.saturating_sub(NEAR)..amounts.len().min(nth + NEAR)].iter().any(|&(other, amount)| {
        let of = entries[other].spot;
        // 主动公开1192条，其中…。 over 截止2009年12月底，已主动公开8400条: the paragraph before.
        let alone = running.general && running.channel.is_none();
        let before = alone && other < at && of.paragraph + 1 == spot.paragraph && of.section == spot.section && spot.sentence == 0;
        let near = of.paragraph == spot.paragraph && of.sentence.abs_diff(spot.sentence) <= APART || before;
        // 通过公开网主动公开92条，其中…，累计公开831项: the number of the year is divided, by whatever channel.
        let divided = || {
            let next = amounts.binary_search_by_key(&other, |it| it.0).ok().and_then(|it| amounts.get(it + 1));
            other < at && running.channel.is_none() && next.is_some_and(|it| it.1.parts && same_sentence(&entries[it.0], &entries[other]))
        };
        // 累计主动公开信息161条，其中主动公开政府信息23条: a part of it, and of no other time.
        let part = amount.parts
            && !amount.of_the_year
            && same_sentence(&entries[at], &entries[other])
            && other == at + 1
            && names_as_much(entries, at, other, text);
        let whole = !part && amount.general && (amount.channel.is_none() || divided()) || amount.of_the_year && other > at;
        // 累计公开80条，主动公开80条: the year's, told twice. What is named as the year's stays beside it.
        let (count, named) = (entries[other].value.count(), amount.of_the_year || is_told_apart(entries, at, other, text));
        other != at && !among(other) && near && whole && !amount.running && (count < own || count == own && named)
    })
}

/// Whether the number behind requests that came in one way is of those that came in another: 网上受理申请26件，窗口受理4件. Behind 其中 it is a part of them.
fn stands_beside_a_part(entries: &[Entry], at: usize, text: &str) -> bool {
    let (Role::HandedIn, Some(next)) = (&entries[at].role, entries.get(at + 1)) else { return false };
    let between = text.get(entries[at].source.end..next.source.start).unwrap_or_default();
    // 通过网站、信函收到申请26件，网上20件、信函6件: the whole.
    let parts = entries[at + 1..].iter().take(WAYS).take_while(|it| it.role == Role::Fixed(Concept::RequestsReceivedByChannel));
    let sum = parts.map(|it| it.value.count()).try_fold(0_i64, |sum, it| sum.checked_add(it?));
    if sum.is_some() && sum == entries[at].value.count() {
        return false;
    }
    next.role == Role::Fixed(Concept::RequestsReceivedByChannel)
        && same_sentence(&entries[at], next)
        && !has_any(between, &["其中", "均", "全部", "都"])
}

/// Whether nothing but 其中 stands between two amounts that are named alike, with no word of the year: 累计主动公开信息161条，其中，主动公开政府信息23条.
fn names_as_much(entries: &[Entry], one: usize, other: usize, text: &str) -> bool {
    let between = text.get(entries[one].source.end..entries[other].source.start).unwrap_or_default();
    let label = |at: usize| entries[at].label.clone().and_then(|it| text.get(it)).unwrap_or_default();
    let bare = between.trim_matches(['，', ',', ' ', '：', ':']) == "其中";
    bare && label(one).starts_with("主动公开") && label(other).starts_with("主动公开政府信息")
}

/// More ways than this divide nothing.
const WAYS: usize = 16;

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

fn concept(entry: &Entry, settled: &Settled, consultations: Consultations, beside: bool) -> Concept {
    match &entry.role {
        Role::Fixed(concept) => *concept,
        Role::HandedIn if beside => Concept::RequestsReceivedByChannel,
        Role::HandedIn => Concept::RequestsReceived,
        Role::Disclosed(_) => settled.concept.unwrap_or(Concept::DisclosureCategory),
        Role::Consulted { by_channel } if *by_channel && (consultations.has_total || consultations.all > 1) => {
            Concept::ConsultationsByChannel
        }
        Role::Consulted { .. } => Concept::ConsultationsTotal,
    }
}
