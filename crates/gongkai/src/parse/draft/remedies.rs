//! One number for several remedies.

use crate::Concept;
use crate::fold::Folded;
use crate::parse::classify::{is_outcome, is_remedy};
use crate::parse::entry::{Entry, Role};
use crate::parse::few::few;
use crate::parse::lexicon::Cue;
use crate::parse::sentence::{Item, Sentence};
use std::ops::Range;

/// The other remedies that share a number, and whether it is the number of each: 行政复议、行政诉讼和申诉案件0件 is three zeros, 行政复议、行政诉讼各1件 two ones.
pub(super) fn joined_remedies(
    sentence: &Sentence<'_>,
    item: &Item,
    entry: &Entry,
    folded: &Folded,
) -> (Vec<(Concept, Range<usize>)>, bool) {
    let Role::Fixed(own) = entry.role else { return (Vec::new(), true) };
    let none = entry.value.count() == Some(0);
    // 本年度新收、上年结转、结转下年各栏全部为0.
    if !(is_remedy(own) || none && is_outcome(own)) {
        return (Vec::new(), true);
    }
    let joined = |at: usize| sentence.text[sentence.tokens[at].span.end..].starts_with(['、', '和', '及', '与']);
    let others = sentence.cues(item.lead.clone()).filter_map(|(at, cue)| match cue {
        Cue::Named(concept) if is_remedy(concept) && concept != own => Some((concept, folded.source(sentence.tokens[at].span.clone()))),
        // 依申请公开、行政复议、行政诉讼均为0件.
        Cue::OnRequest | Cue::Request if none && joined(at) => {
            Some((Concept::RequestsReceived, folded.source(sentence.tokens[at].span.clone())))
        }
        Cue::Receive if none && joined(at) && sentence.word(at) == "新收" => {
            Some((Concept::RequestsReceived, folded.source(sentence.tokens[at].span.clone())))
        }
        // 行政复议、收费均为0.
        Cue::Fee if none && (joined(at) || ends_the_list(sentence, at, item)) => {
            Some((Concept::FeesCollected, folded.source(sentence.tokens[at].span.clone())))
        }
        Cue::Named(concept) if none && joined(at) && is_outcome(concept) => {
            Some((concept, folded.source(sentence.tokens[at].span.clone())))
        }
        _ => None,
    });
    let number = sentence.tokens[item.at].span.start;
    let each = none || sentence.text[item.lead_start..number].trim_ascii_end().ends_with('各');
    (others.collect(), each)
}

/// Whether nothing but 均为 stands between the last name of a list and the number of all: 行政诉讼、收费均为0.
fn ends_the_list(sentence: &Sentence<'_>, at: usize, item: &Item) -> bool {
    let behind = sentence.text[sentence.tokens[at].span.end..sentence.tokens[item.at].span.start].trim_ascii();
    let listed = sentence.text[..sentence.tokens[at].span.start].ends_with(['、', '和', '及', '与']);
    listed && few!["均为", "都为", "均是", "都是", "全部为", "皆为", "三项均为", "四项均为", "三项数据均为", "四项数据均为"].are(behind)
}
