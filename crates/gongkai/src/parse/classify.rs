//! What the number of a clause counts: the nearest telling word before it decides, else the first one after it, else what was said just before.

use super::draft::{Disclosed, Entry, Role, Spot};
use super::label;
use super::lexicon::{Cue, RemedyResult};
use super::sentence::{Item, Sentence};
use super::token::{Kind, Number, Stop};
use crate::fold::Folded;
use crate::{Concept, SectionKind};
use std::ops::Range;

/// What the paragraph said before this sentence.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Memory {
    /// Requests were spoken of.
    pub(crate) requests: bool,
    /// Consultations were counted.
    pub(crate) consultations: bool,
    /// The remedy that results belong to.
    pub(crate) remedy: Option<Concept>,
    /// An amount of information was counted, so that parts may follow.
    pub(crate) disclosed: bool,
    /// Information made or obtained was counted, so that its attributes may follow.
    pub(crate) made: bool,
}

/// The entry of an item, or `None` where the vocabulary has no word for it.
pub(crate) fn entry(sentence: &Sentence<'_>, item: &Item, spot: Spot, memory: &mut Memory, folded: &Folded) -> Option<Entry> {
    let number = sentence.number(item.at)?;
    let (role, label) = role(sentence, item, number, spot.section, memory)?;
    let end = sentence.tokens[item.at].span.end;
    let (label_span, label) = match label {
        Some(span) => (Some(span.clone()), Some(sentence.text[span].to_owned())),
        None => (None, None),
    };
    let start = label_span.as_ref().map_or(number.digits.start, |it| it.start.min(number.digits.start));
    let end = label_span.map_or(end, |it| it.end.max(end));
    Some(Entry {
        role,
        label,
        value: number.value.clone(),
        unit: number.unit.clone().map(|it| sentence.text[it].to_owned()),
        share: None,
        qualifier: number.qualifier,
        source: folded.source(start..end),
        spot: Spot { depth: item.depth, ..spot },
    })
}

type Labelled = (Role, Option<Range<usize>>);

fn role(sentence: &Sentence<'_>, item: &Item, number: &Number, section: SectionKind, memory: &mut Memory) -> Option<Labelled> {
    let unit = number.unit.clone().map_or("", |it| &sentence.text[it]);
    // A numeral in characters is a count only where a word names what it counts.
    if unit.is_empty() && (number.in_words || number.qualifier.is_none()) {
        return None;
    }
    if unit == "倍" {
        return None;
    }
    if unit.ends_with('元') {
        return money(sentence, item);
    }
    let lead_text = &sentence.text[item.lead_start..number.digits.start];
    if lead_text.contains("原来") || lead_text.ends_with("每") || lead_text.ends_with("下降") {
        return None;
    }
    let fixed = |concept, at: usize| Some((Role::Fixed(concept), Some(sentence.tokens[at].span.clone())));
    // Carried requests are told after the number as often as before: 72件申请顺延到下年度.
    let carried = |cue| matches!(cue, Cue::Named(Concept::RequestsCarriedIn | Concept::RequestsCarriedOut));
    if let Some((at, Cue::Named(concept))) = sentence.cues(item.lead.clone()).rev().chain(sentence.cues(item.rest.clone())).find(|(_, cue)| carried(*cue)) {
        memory.requests = true;
        return fixed(concept, at);
    }
    if let Some(found) = supervision(sentence, item, unit) {
        return Some(found);
    }
    let telling = |(_, cue): &(usize, Cue)| is_telling(*cue);
    let (at, cue) = sentence.cues(item.lead.clone()).rev().find(telling).or_else(|| sentence.cues(item.tail.clone()).find(telling)).or_else(|| {
        // 已答复9宗 after 受理…申请: a bare verb refers to what was spoken of.
        sentence.cues(item.context.clone()).rev().find(|(_, cue)| is_telling(*cue) && !matches!(cue, Cue::Foreign | Cue::Named(Concept::PageViews)))
    })?;
    let in_lead = item.lead.contains(&at);
    let before = item.lead.start..if in_lead { at } else { item.lead.end };
    let spoken = || before.clone().chain(item.context.clone());
    let said = |wanted: Cue| spoken().any(|it| sentence.tokens[it].kind == Kind::Cue(wanted));
    let requests = memory.requests || section == SectionKind::Requests;
    match cue {
        Cue::Foreign => (unit == "条" && memory.disclosed).then(|| disclosed(sentence, item, number, memory)).flatten(),
        Cue::Named(Concept::ConsultationsTotal) => {
            memory.consultations = true;
            let by_channel = in_lead && (way_before(sentence, &item.lead, at).is_some() || matches!(sentence.word(at), "热线咨询"));
            let start = way_before(sentence, &item.lead, at).unwrap_or(sentence.tokens[at].span.start);
            Some((Role::Consulted { by_channel }, Some(start..sentence.tokens[at].span.end)))
        }
        Cue::Named(concept @ (Concept::StaffFullTime | Concept::StaffPartTime | Concept::StaffTotal)) => matches!(unit, "人" | "名" | "位" | "个").then(|| fixed(concept, at)).flatten(),
        Cue::Named(Concept::PressConferences) if !matches!(unit, "次" | "场" | "期" | "场次") => disclosed(sentence, item, number, memory),
        Cue::Named(concept @ (Concept::RequestsRefused | Concept::RequestsGranted)) if !requests && (memory.made || memory.disclosed) => {
            let attribute = if concept == Concept::RequestsRefused { Concept::InformationWithheld } else { concept };
            fixed(attribute, at)
        }
        Cue::Named(concept) => {
            if is_remedy(concept) {
                memory.remedy = Some(concept);
                if !matches!(unit, "件" | "起" | "宗" | "例" | "个" | "次" | "项" | "条" | "份" | "人次") {
                    return None;
                }
            }
            if is_outcome(concept) && memory.disclosed && unit == "条" && !requests {
                return disclosed(sentence, item, number, memory);
            }
            memory.requests |= is_outcome(concept) || concept == Concept::RequestsHandledBase;
            fixed(concept, at)
        }
        Cue::Result(result) => fixed(remedy_result(memory.remedy?, result)?, at),
        Cue::Request | Cue::OnRequest => {
            let cut_off = said(Cue::Answer) || said(Cue::Conclude);
            let received = said(Cue::Receive) || cut_off || said(Cue::Named(Concept::RequestsHandledBase));
            if cue == Cue::OnRequest && !received {
                return if memory.made || memory.disclosed { fixed(Concept::InformationOnRequest, at) } else { None };
            }
            if !matches!(unit, "件" | "起" | "宗" | "条" | "份" | "项" | "个" | "例" | "次" | "人次" | "封") {
                return None;
            }
            let nearest = spoken_verb(sentence, before.clone()).or_else(|| spoken_verb(sentence, item.context.clone()));
            memory.requests = true;
            let way = way_before(sentence, &item.lead, at).filter(|_| in_lead && requests && nearest.is_none());
            let concept = match nearest {
                Some(Cue::Answer) => Concept::RequestsAnswered,
                Some(Cue::Conclude) => Concept::RequestsConcluded,
                Some(Cue::Named(concept)) => concept,
                _ if way.is_some() => Concept::RequestsReceivedByChannel,
                _ if said(Cue::Applicant) && requests && !said(Cue::Receive) => Concept::RequestsReceivedByApplicant,
                _ => Concept::RequestsReceived,
            };
            let start = way.unwrap_or(sentence.tokens[at].span.start);
            Some((Role::Fixed(concept), Some(start..sentence.tokens[at].span.end)))
        }
        Cue::Answer if requests => fixed(Concept::RequestsAnswered, at),
        Cue::Conclude if requests => fixed(Concept::RequestsConcluded, at),
        Cue::Way if requests && sentence.word(at).ends_with("申请") => fixed(Concept::RequestsReceivedByChannel, at),
        Cue::Way | Cue::Carrier if memory.consultations && matches!(unit, "人次" | "次" | "个" | "件") && !memory.disclosed => Some((Role::Consulted { by_channel: true }, Some(sentence.tokens[at].span.clone()))),
        Cue::Way if requests && matches!(unit, "件" | "起" | "宗" | "份" | "项" | "条") => fixed(Concept::RequestsReceivedByChannel, at),
        Cue::Applicant if requests => fixed(Concept::RequestsReceivedByApplicant, at),
        Cue::Carrier if matches!(unit, "个" | "家") && is_social(sentence.word(at)) => fixed(Concept::PlatformsAccounts, at),
        Cue::Account if matches!(unit, "个" | "家") => fixed(Concept::PlatformsAccounts, at),
        Cue::Platform | Cue::Column | Cue::Carrier if matches!(unit, "个" | "项") && sentence.word(at) != "专题专栏" || (cue == Cue::Platform && matches!(unit, "个" | "项")) => {
            let changed = said(Cue::Change) || sentence.has(0..item.at, Cue::Change);
            (changed && !sentence.text[sentence.start..number.digits.start].contains("原来")).then(|| fixed(Concept::PlatformsItems, at)).flatten()
        }
        Cue::Disclose | Cue::Make | Cue::Information | Cue::Carrier | Cue::Column | Cue::Platform | Cue::Via | Cue::Way => {
            let blocked = matches!(section, SectionKind::Fees | SectionKind::Remedies | SectionKind::Problems | SectionKind::Consultations);
            // 公开1起 among the outcomes of requests: granted.
            if cue == Cue::Disclose && requests && matches!(unit, "件" | "起" | "宗") && sentence.word(at) == "公开" && item.tail_end == sentence.tokens[item.at].span.end {
                return fixed(Concept::RequestsGranted, at);
            }
            let proactive = sentence.text[item.lead_start..item.tail_end].contains("主动公开");
            if (blocked || requests) && !proactive {
                return None;
            }
            disclosed(sentence, item, number, memory)
        }
        _ => None,
    }
    .or_else(|| None)
}

/// Words that can say what a number counts.
fn is_telling(cue: Cue) -> bool {
    matches!(
        cue,
        Cue::Named(_) | Cue::Disclose | Cue::Make | Cue::Information | Cue::Carrier | Cue::Column | Cue::Request | Cue::OnRequest | Cue::Answer | Cue::Conclude | Cue::Way | Cue::Applicant | Cue::Result(_) | Cue::Platform | Cue::Account | Cue::Foreign
    )
}

fn is_remedy(concept: Concept) -> bool {
    matches!(concept, Concept::ReconsiderationTotal | Concept::LitigationTotal | Concept::ComplaintsTotal)
}

/// Rows of the request table: their words are spoken of requests only.
fn is_outcome(concept: Concept) -> bool {
    concept >= Concept::RequestsCarriedIn && concept <= Concept::RequestsCarriedOut
}

fn is_social(word: &str) -> bool {
    ["微博", "微信", "公众号", "新媒体", "抖音", "头条", "客户端"].iter().any(|it| word.contains(it))
}

fn remedy_result(remedy: Concept, result: RemedyResult) -> Option<Concept> {
    let (upheld, corrected, other, pending) = match remedy {
        Concept::ReconsiderationTotal => (Concept::ReconsiderationUpheld, Concept::ReconsiderationCorrected, Concept::ReconsiderationOther, Concept::ReconsiderationPending),
        Concept::LitigationTotal => (Concept::LitigationUpheld, Concept::LitigationCorrected, Concept::LitigationOther, Concept::LitigationPending),
        _ => return None,
    };
    Some(match result {
        RemedyResult::Upheld => upheld,
        RemedyResult::Corrected => corrected,
        RemedyResult::Other => other,
        RemedyResult::Pending => pending,
    })
}

/// The verb on requests nearest to the end of a range.
fn spoken_verb(sentence: &Sentence<'_>, range: Range<usize>) -> Option<Cue> {
    sentence.cues(range).rev().map(|(_, cue)| cue).find(|cue| matches!(cue, Cue::Receive | Cue::Answer | Cue::Conclude | Cue::Named(Concept::RequestsHandledBase)))
}

/// Where the words of a way (当面, 电话, 网上) begin that stand directly before a word.
fn way_before(sentence: &Sentence<'_>, lead: &Range<usize>, at: usize) -> Option<usize> {
    let end = sentence.tokens[at].span.start;
    let (at, _) = sentence.cues(lead.start.min(at)..at).next_back().filter(|(at, cue)| matches!(cue, Cue::Way | Cue::Carrier) && sentence.tokens[*at].span.end == end)?;
    Some(sentence.tokens[at].span.start)
}

/// Money: a fee collected, where the clause or what was said before it speaks of charging, and not of what the agency spends or charges otherwise.
fn money(sentence: &Sentence<'_>, item: &Item) -> Option<Labelled> {
    let before = item.context.start..item.at;
    let (at, _) = sentence.cues(before.clone()).rev().chain(sentence.cues(item.tail.clone())).find(|(_, cue)| *cue == Cue::Fee)?;
    let spent = sentence.has(before, Cue::Cost);
    // A part of a sum that is told already (其中…收取380元) is no second fee.
    let told = (0..item.at).any(|it| sentence.number(it).is_some_and(|it| it.unit.clone().is_some_and(|unit| sentence.text[unit].ends_with('元'))));
    (!spent && !told).then(|| (Role::Fixed(Concept::FeesCollected), Some(sentence.tokens[at].span.clone())))
}

/// Inspections and training: units, rounds, notices, sessions, participants.
fn supervision(sentence: &Sentence<'_>, item: &Item, unit: &str) -> Option<Labelled> {
    let near = |cue: Cue| sentence.cues(item.lead.clone()).rev().chain(sentence.cues(item.rest.clone())).find(|(_, it)| *it == cue).map(|(at, _)| at);
    let fixed = |concept, at: usize| Some((Role::Fixed(concept), Some(sentence.tokens[at].span.clone())));
    let counts_units = unit == "家" || (unit == "个" && (sentence.has(item.tail.clone(), Cue::Unit) || sentence.text[sentence.tokens[item.at].span.end..item.tail_end].starts_with(['县', '市', '区', '乡', '镇'])));
    match unit {
        _ if counts_units => {
            let staff = ["受理", "医", "企业", "媒体", "机构"].iter().any(|word| sentence.text[sentence.tokens[item.at].span.end..item.tail_end].contains(word));
            if staff {
                None
            } else if let Some(at) = near(Cue::Rotate) {
                fixed(Concept::TrainingRotationUnits, at)
            } else if let Some(at) = near(Cue::Onsite) {
                fixed(Concept::InspectionsOnsite, at)
            } else if let Some(at) = near(Cue::Inspect).or_else(|| later_in_list(sentence, item, Cue::Inspect)) {
                fixed(Concept::InspectionsUnits, at)
            } else {
                near(Cue::Train).and_then(|at| fixed(Concept::TrainingUnits, at))
            }
        }
        "次" | "轮" | "期" | "场" | "班" | "场次" | "批次" => {
            let nearest = |cue: Cue| {
                let before = sentence.cues(item.lead.clone()).rev().find(|(_, it)| is_telling(*it) || matches!(it, Cue::Train | Cue::Inspect | Cue::Notice));
                let word = before.or_else(|| sentence.cues(item.tail.clone()).filter(|(_, it)| matches!(it, Cue::Train | Cue::Inspect | Cue::Notice | Cue::Foreign)).last());
                word.filter(|(_, it)| *it == cue).map(|(at, _)| at)
            };
            if let Some(at) = nearest(Cue::Notice).filter(|_| unit == "期" || unit == "次") {
                return fixed(Concept::InspectionsNotices, at);
            }
            if let Some(at) = nearest(Cue::Train) {
                return fixed(Concept::TrainingSessions, at);
            }
            nearest(Cue::Inspect).filter(|_| matches!(unit, "次" | "轮")).and_then(|at| fixed(Concept::InspectionsRounds, at))
        }
        "份" | "件" => sentence.cues(item.lead.clone()).next_back().filter(|(at, cue)| *cue == Cue::Notice && !sentence.word(*at).ends_with("通报")).and_then(|(at, _)| fixed(Concept::InspectionsNotices, at)),
        "人次" | "人" | "名" => {
            let staff = sentence.cues(item.tail.clone()).next().is_some_and(|(_, cue)| matches!(cue, Cue::Named(_)));
            let at = near(Cue::Train).or_else(|| sentence.cues(item.context.clone()).rev().find(|(_, cue)| *cue == Cue::Train).map(|(at, _)| at))?;
            let consulted = sentence.has(item.lead.clone(), Cue::Named(Concept::ConsultationsTotal));
            (!staff && !consulted).then(|| fixed(Concept::TrainingParticipants, at)).flatten()
        }
        _ => None,
    }
}

/// The verb of a list of units may follow its last member: 到七个县、22个部门检查.
fn later_in_list(sentence: &Sentence<'_>, item: &Item, cue: Cue) -> Option<usize> {
    let next = (item.at + 1..sentence.tokens.len()).find(|&it| sentence.number(it).is_some())?;
    let joined = (item.at + 1..next).all(|it| !matches!(sentence.tokens[it].kind, Kind::Stop(Stop::Comma | Stop::Semicolon | Stop::Sentence)));
    let end = (next..sentence.tokens.len()).find(|&it| matches!(sentence.tokens[it].kind, Kind::Stop(Stop::Comma | Stop::Semicolon | Stop::Sentence))).unwrap_or(sentence.tokens.len());
    joined.then(|| sentence.cues(next..end).find(|(_, it)| *it == cue).map(|(at, _)| at)).flatten()
}

/// Units in which information is counted.
const UNITS_OF_INFORMATION: &[&str] = &["条", "件", "份", "篇", "期", "则", "篇(条)", "条(次)", "篇(次)", "余条", "个", "项", "批", "宗", ""];

/// An amount of information disclosed: its verb, noun and carrier.
fn disclosed(sentence: &Sentence<'_>, item: &Item, number: &Number, memory: &mut Memory) -> Option<Labelled> {
    let unit = number.unit.clone().map_or("", |it| &sentence.text[it]);
    if !UNITS_OF_INFORMATION.contains(&unit) {
        return None;
    }
    let digits = number.digits.start;
    let verb = sentence.cues(item.lead.clone()).rev().find(|(_, cue)| *cue == Cue::Disclose).map(|(at, _)| at);
    let verb_before = || sentence.cues(item.context.clone()).rev().find(|(_, cue)| *cue == Cue::Disclose).is_some();
    let end = sentence.tokens[item.at].span.end;
    let noun_start = verb.map_or(item.lead_start, |at| sentence.tokens[at].span.end);
    // 发布14条主动公开政府信息: the noun follows the number.
    let follows = label::trim(&sentence.text[noun_start..digits]).is_none() && item.tail_end > end && !item.tail.is_empty();
    let noun = if follows { end..item.tail_end } else { noun_start..digits };
    let nouns = |range: Range<usize>| {
        let tokens = sentence.tokens.iter().filter(move |it| it.span.start >= range.start && it.span.end <= range.end);
        tokens.filter(|it| it.kind == Kind::Cue(Cue::Information)).map(|it| it.span.clone())
    };
    let informs = nouns(noun.clone()).next().is_some();
    let made = sentence.has(item.lead.clone(), Cue::Make) && !sentence.has(item.lead.clone(), Cue::Disclose) && informs;
    if made {
        memory.made = true;
        return Some((Role::Fixed(Concept::InformationMade), label::trim(&sentence.text[item.lead_start..digits]).map(|it| it.start + item.lead_start..it.end + item.lead_start)));
    }
    let has_verb = verb.is_some() || verb_before();
    if !(has_verb || informs || memory.disclosed) {
        return None;
    }
    if matches!(unit, "个" | "项" | "宗" | "批" | "") && !(verb.is_some() || memory.disclosed && !unit.is_empty()) {
        return None;
    }
    let noun_text = &sentence.text[noun.clone()];
    let general = label::is_general(noun_text, nouns(noun.clone()).map(|it| it.start - noun.start..it.end - noun.start));
    let carrier_in = |range: Range<usize>| sentence.cues(range).rev().find(|(_, cue)| *cue == Cue::Carrier).map(|(at, _)| at);
    let before_verb = item.lead.start..verb.unwrap_or(item.lead.end);
    let own_carrier = carrier_in(before_verb.clone());
    let column = sentence.cues(before_verb.clone()).next_back().is_some_and(|(_, cue)| cue == Cue::Column);
    let via = sentence.has(item.lead.clone(), Cue::Via) || sentence.text[item.lead_start..digits].trim_start_matches(['“', ' ']).starts_with('在');
    let carrier = own_carrier.or_else(|| carrier_in(item.context.clone()).filter(|_| verb.is_some() && general));
    let ends_general = sentence.text[noun.clone()].trim_end_matches(['共', '计', '数', '约', '近', ' ']).ends_with("等信息") || noun_text.contains("等政府信息") || noun_text.contains("等各类信息");
    let channel = carrier.filter(|_| if column { via && general } else { general || ends_general || verb.is_none() });
    let remark = |at: usize| channel_span(sentence, item, at);
    let mut found = Disclosed {
        general: general && (verb.is_some() || informs || follows),
        channel: channel.map(|at| sentence.text[remark(at)].to_owned()),
        verb: has_verb,
        cumulative: sentence.has(item.context.start..item.at, Cue::Cumulative) || spans_years(sentence, item),
        running: sentence.has(item.lead.clone(), Cue::Running),
        parts: sentence.has(item.context.start..item.at, Cue::Parts),
        examples: sentence.has(item.context.start..item.at, Cue::Examples),
        bracket: item.depth > 0,
        apart: sentence.tokens[item.context.start..item.at].iter().any(|it| it.kind == Kind::Stop(Stop::Semicolon)),
        catch_all: false,
    };
    found.catch_all = !found.general && ["其他", "其它"].iter().any(|it| noun_text.contains(it));
    let own = if let Some(at) = channel {
        remark(at)
    } else if found.general || column {
        let start = if column { item.lead_start } else { verb.map_or(noun.start, |at| sentence.tokens[at].span.start) };
        let end = if column { verb.map_or(digits, |at| sentence.tokens[at].span.start) } else { noun.end };
        trimmed(sentence, start..end).unwrap_or(noun.clone())
    } else {
        trimmed(sentence, noun.clone())?
    };
    if !found.general && found.channel.is_none() && !has_verb && !memory.disclosed && unit != "条" {
        return None;
    }
    memory.disclosed = true;
    Some((Role::Disclosed(found), Some(own)))
}

fn trimmed(sentence: &Sentence<'_>, range: Range<usize>) -> Option<Range<usize>> {
    label::trim(&sentence.text[range.clone()]).map(|it| range.start + it.start..range.start + it.end)
}

/// The words of a channel: from what opens the clause to its carrier, a remark in brackets included.
fn channel_span(sentence: &Sentence<'_>, item: &Item, carrier: usize) -> Range<usize> {
    let end = sentence.tokens[carrier].span.end;
    let start = if item.lead.contains(&carrier) { item.lead_start } else { sentence.tokens[(item.context.start..carrier).rev().find(|&it| matches!(sentence.tokens[it].kind, Kind::Stop(_))).map_or(item.context.start, |it| it + 1)].span.start };
    let via = sentence.cues(item.context.start..carrier).rev().find(|(_, cue)| *cue == Cue::Via).map(|(at, _)| sentence.tokens[at].span.end).filter(|it| *it >= start);
    let start = via.unwrap_or(start);
    trimmed(sentence, start..end).unwrap_or(sentence.tokens[carrier].span.clone())
}

/// 2003年至2009年: a span of years before the number.
fn spans_years(sentence: &Sentence<'_>, item: &Item) -> bool {
    let years: Vec<i32> = sentence.tokens[item.context.start..item.at]
        .iter()
        .filter_map(|it| match it.kind {
            Kind::Date(date) if date.month.is_none() => date.year,
            _ => None,
        })
        .collect();
    years.windows(2).any(|pair| pair[0] < pair[1]) && sentence.text[sentence.start..].contains('至')
}
