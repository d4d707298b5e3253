//! What the number of a clause counts: the nearest telling word before it decides, else the first one after it, else what was said just before.

use super::draft::{Disclosed, Entry, Role, Spot};
use super::label;
use super::lexicon::{Cue, RemedyResult};
use super::sentence::{Item, REACH, Sentence};
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
    /// The count before this one was an amount of information, so that this one may go on with its list.
    pub(crate) list: bool,
    /// A fee was told.
    pub(crate) fees: bool,
    /// Information made or obtained was counted, so that its attributes may follow.
    pub(crate) made: bool,
}

/// The entry of an item, or `None` where the vocabulary has no word for it.
pub(crate) fn entry(sentence: &Sentence<'_>, item: &Item, spot: Spot, memory: &mut Memory, folded: &Folded) -> Option<Entry> {
    if is_elsewhen(sentence, item) {
        return None; // A comparison inside a list does not end it.
    }
    let found = read(sentence, item, spot, memory, folded);
    memory.list = matches!(&found, Some(Entry { role: Role::Disclosed(_), .. }));
    found
}

fn read(sentence: &Sentence<'_>, item: &Item, spot: Spot, memory: &mut Memory, folded: &Folded) -> Option<Entry> {
    let number = sentence.number(item.at)?;
    let (role, label) = role(sentence, item, number, spot.section, memory, folded)?;
    let end = sentence.tokens[item.at].span.end;
    let start = label.as_ref().map_or(number.digits.start, |it| it.start.min(number.digits.start));
    let end = label.as_ref().map_or(end, |it| it.end.max(end));
    Some(Entry {
        role,
        label: label.filter(|it| !it.is_empty()).map(|it| folded.source(it)),
        value: number.value.clone(),
        unit: number.unit.clone().map(|it| folded.source(it)),
        share: None,
        qualifier: number.qualifier,
        source: folded.source(start..end),
        spot: Spot { depth: item.depth, ..spot },
    })
}

/// Whether the number is of another year or part of a year, a target or an average: 比上年的280条, 每月30条, 2011年为280条.
fn is_elsewhen(sentence: &Sentence<'_>, item: &Item) -> bool {
    let Some(number) = sentence.number(item.at) else { return false };
    let lead = &sentence.text[item.lead_start..number.digits.start];
    let dated = |month: bool| sentence.tokens[item.lead.clone()].iter().any(|it| matches!(it.kind, Kind::Date(date) if date.month.is_some() == month && date.day.is_none() && date.year.is_some() != month));
    let compared = ["比", "较", "同比"].iter().any(|word| lead.trim_start().starts_with(word)) || (lead.trim_start().starts_with('与') && dated(false));
    // Nothing but a year stands before it, after another number of the sentence.
    let bare_year = dated(false) && sentence.cues(item.lead.clone()).next().is_none() && label::trim(lead.trim_start_matches(|it: char| it.is_ascii_digit() || "年度 (".contains(it))).is_none() && item.tail.is_empty() && item.context.start > 0;
    sentence.has(item.lead.clone(), Cue::Elsewhen) || compared || dated(true) || bare_year
}

type Labelled = (Role, Option<Range<usize>>);

fn role(sentence: &Sentence<'_>, item: &Item, number: &Number, section: SectionKind, memory: &mut Memory, folded: &Folded) -> Option<Labelled> {
    let unit = number.unit.clone().map_or("", |it| &sentence.text[it]);
    // A numeral in characters is a count only where a word names what it counts.
    if unit.is_empty() && (number.in_words || number.qualifier.is_none()) {
        return None;
    }
    if unit == "倍" {
        return None;
    }
    if unit.ends_with('元') {
        return money(sentence, item, memory);
    }
    let lead_text = &sentence.text[item.lead_start..number.digits.start];
    let fixed = |concept, at: usize| Some((Role::Fixed(concept), Some(sentence.tokens[at].span.clone())));
    // Carried requests are told after the number as often as before: 72件申请顺延到下年度.
    let carried = |cue| matches!(cue, Cue::Named(Concept::RequestsCarriedIn | Concept::RequestsCarriedOut));
    if let Some((at, Cue::Named(concept))) = sentence.cues(item.lead.clone()).rev().chain(sentence.cues(item.tail.clone())).find(|(_, cue)| carried(*cue)) {
        memory.requests = true;
        return fixed(concept, at);
    }
    if let Some(found) = supervision(sentence, item, unit) {
        return Some(found);
    }
    if lead_text.contains("原来") || ["每", "下降", "对", "将", "把"].iter().any(|word| lead_text.ends_with(word)) {
        return None;
    }
    let first_after = sentence.cues(item.tail.clone()).next();
    // 印发政务公开文件6份: documents about the work, not documents disclosed.
    if let Some((paper, Cue::Paper)) = sentence.cues(item.lead.clone()).next_back()
        && sentence.has(item.lead.clone(), Cue::Issue)
        && !sentence.has(item.lead.clone(), Cue::Disclose)
        && matches!(unit, "份" | "件" | "项" | "个" | "部")
    {
        return if lead_text.contains("公开") { fixed(Concept::DocumentsIssued, paper) } else { None };
    }
    // 14名兼职人员: people are named after their number, whatever stood before it.
    if let Some((at, Cue::Named(concept @ (Concept::StaffFullTime | Concept::StaffPartTime)))) = first_after
        && matches!(unit, "人" | "名" | "位")
    {
        return fixed(concept, at);
    }
    // 引发了3起行政诉讼: 起 and 宗 count cases, never information.
    let case_after = first_after.filter(|(_, cue)| matches!(unit, "起" | "宗" | "例") && matches!(cue, Cue::Named(_) | Cue::Request | Cue::OnRequest));
    let telling = |(_, cue): &(usize, Cue)| is_telling(*cue);
    let found = case_after.or_else(|| sentence.cues(item.lead.clone()).rev().find(telling)).or_else(|| sentence.cues(item.tail.clone()).find(telling)).or_else(|| {
        // 已答复9宗 after 受理…申请: a bare verb refers to what was spoken of.
        sentence.cues(item.context.clone()).rev().find(|(_, cue)| is_telling(*cue) && !matches!(cue, Cue::Foreign | Cue::Topic | Cue::Named(_)))
    });
    if found.is_none() && memory.list && sums_up(lead_text) {
        return disclosed(sentence, item, number, memory, folded);
    }
    let Some((mut at, mut cue)) = found else {
        // A part of a list, or of a column, may be named by words that no vocabulary holds.
        let listed = memory.list || sentence.has(item.context.clone(), Cue::Column);
        return (listed && !memory.requests && matches!(unit, "条" | "件" | "份" | "篇" | "期" | "宗" | "批" | "项")).then(|| disclosed(sentence, item, number, memory, folded)).flatten();
    };
    // 属于四类过程性的信息1件: the general noun adds nothing to the ground before it.
    if cue == Cue::Information
        && let Some((ground, Cue::Named(concept))) = sentence.cues(item.lead.start..at.max(item.lead.start)).next_back()
        && is_outcome(concept)
    {
        (at, cue) = (ground, Cue::Named(concept));
    }
    // 依申请公开系统共收到1宗信息: what is received there is a request.
    if matches!(cue, Cue::Carrier | Cue::Information)
        && sentence.has(item.lead.clone(), Cue::Receive)
        && let Some((request, wanted)) = sentence.cues(item.lead.clone()).rev().find(|(_, it)| matches!(it, Cue::OnRequest | Cue::Request))
    {
        (at, cue) = (request, wanted);
    }
    // 制作119期政策简明问答: a bare verb before the number, a foreign thing after it.
    if item.lead.contains(&at) && matches!(cue, Cue::Make | Cue::Disclose) && first_after.is_some_and(|(_, it)| it == Cue::Foreign) && trimmed(sentence, sentence.tokens[at].span.end..number.digits.start).is_none() {
        return None;
    }
    // 公报24期 are issues of the gazette, not information in it; inside a list of information they are a part of it.
    if cue == Cue::Carrier && matches!(unit, "期" | "册") && !memory.list {
        return None;
    }
    let in_lead = item.lead.contains(&at);
    let spoken = || item.lead.clone().chain(item.context.clone());
    let said = |wanted: Cue| spoken().any(|it| sentence.tokens[it].kind == Kind::Cue(wanted));
    let requests = memory.requests || section == SectionKind::Requests;
    match cue {
        Cue::Foreign => None,
        // 公开…函件26件: a verb of publishing takes its subject along.
        Cue::Topic => {
            let published = in_lead && sentence.has(item.lead.start..at, Cue::Disclose);
            (!requests && (memory.list || published) && matches!(unit, "条" | "件" | "份" | "篇" | "期" | "项" | "宗")).then(|| disclosed(sentence, item, number, memory, folded)).flatten()
        }
        Cue::Named(Concept::ConsultationsTotal) => {
            memory.consultations = true;
            let by_channel = in_lead && (way_before(sentence, &item.lead, at).is_some() || matches!(sentence.word(at), "热线咨询"));
            let start = way_before(sentence, &item.lead, at).unwrap_or(sentence.tokens[at].span.start);
            Some((Role::Consulted { by_channel }, Some(start..sentence.tokens[at].span.end)))
        }
        Cue::Named(concept @ (Concept::StaffFullTime | Concept::StaffPartTime | Concept::StaffTotal)) => matches!(unit, "人" | "名" | "位" | "个").then(|| fixed(concept, at)).flatten(),
        Cue::Named(Concept::Interpretations) if memory.list => disclosed(sentence, item, number, memory, folded),
        Cue::Named(Concept::PressConferences) if !matches!(unit, "次" | "场" | "期" | "场次") => disclosed(sentence, item, number, memory, folded),
        Cue::Named(concept @ (Concept::RequestsRefused | Concept::RequestsGranted)) if !requests && (memory.made || memory.disclosed) => {
            let attribute = if concept == Concept::RequestsRefused { Concept::InformationWithheld } else { concept };
            fixed(attribute, at)
        }
        Cue::Named(concept) => {
            if is_remedy(concept) {
                memory.remedy = Some(concept);
                // 1件行政复议未审结: the result follows.
                let result = sentence.cues(item.tail.clone()).find_map(|(at, cue)| match cue {
                    Cue::Result(result) if !in_lead => Some((at, result)),
                    _ => None,
                });
                if let Some((at, result)) = result {
                    return fixed(remedy_result(concept, result)?, at);
                }
                if !matches!(unit, "件" | "起" | "宗" | "例" | "个" | "次" | "项" | "条" | "份" | "人次") {
                    return None;
                }
            }
            if is_outcome(concept) && memory.disclosed && unit == "条" && !requests {
                return disclosed(sentence, item, number, memory, folded);
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
            let nearest = spoken_verb(sentence, item.lead.clone()).or_else(|| spoken_verb(sentence, item.context.clone()));
            // 25件政府信息公开申请案件 without a verb of receiving: some of them, not all.
            if !in_lead && nearest.is_none() && section != SectionKind::Requests {
                return None;
            }
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
            let applicant = sentence.cues(item.lead.clone()).find(|(_, cue)| *cue == Cue::Applicant && concept == Concept::RequestsReceivedByApplicant);
            let start = way.or(applicant.map(|(at, _)| sentence.tokens[at].span.start)).unwrap_or(sentence.tokens[at].span.start);
            Some((Role::Fixed(concept), Some(start..sentence.tokens[at].span.end)))
        }
        Cue::Answer if requests || first_after.is_some_and(|(_, it)| it == Cue::Request) => fixed(Concept::RequestsAnswered, at),
        Cue::Conclude if requests => fixed(Concept::RequestsConcluded, at),
        Cue::Way if requests && sentence.word(at).ends_with("申请") => fixed(Concept::RequestsReceivedByChannel, at),
        Cue::Way | Cue::Carrier if memory.consultations && matches!(unit, "人次" | "次" | "个" | "件") && !memory.disclosed => Some((Role::Consulted { by_channel: true }, Some(sentence.tokens[at].span.clone()))),
        Cue::Way if requests && matches!(unit, "件" | "起" | "宗" | "份" | "项" | "条") => fixed(Concept::RequestsReceivedByChannel, at),
        Cue::Applicant if requests => fixed(Concept::RequestsReceivedByApplicant, at),
        Cue::Carrier if matches!(unit, "个" | "家") && is_social(sentence.word(at)) => fixed(Concept::PlatformsAccounts, at),
        Cue::Account if matches!(unit, "个" | "家") => fixed(Concept::PlatformsAccounts, at),
        Cue::Platform | Cue::Column | Cue::Carrier if matches!(unit, "个" | "项") && sentence.word(at) != "专题专栏" || (cue == Cue::Platform && matches!(unit, "个" | "项")) => {
            let before = item.at.saturating_sub(REACH)..item.at;
            let changed = sentence.has(before.clone(), Cue::Change);
            (changed && !sentence.text[sentence.tokens[before.start].span.start..number.digits.start].contains("原来")).then(|| fixed(Concept::PlatformsItems, at)).flatten()
        }
        Cue::Disclose | Cue::Make | Cue::Information | Cue::Carrier | Cue::Column | Cue::Platform | Cue::Way => {
            if first_after.is_some_and(|(_, it)| it == Cue::Foreign) && !in_lead || (cue == Cue::Platform && !memory.list) || (memory.remedy.is_some() && !memory.disclosed) {
                return None;
            }
            let blocked = matches!(section, SectionKind::Fees | SectionKind::Remedies | SectionKind::Problems | SectionKind::Consultations);
            // 公开1起 among the outcomes of requests: granted.
            if cue == Cue::Disclose && requests && matches!(unit, "件" | "起" | "宗") && sentence.word(at) == "公开" && item.tail_end == sentence.tokens[item.at].span.end {
                return fixed(Concept::RequestsGranted, at);
            }
            let proactive = sentence.text[item.lead_start..item.tail_end].contains("主动公开");
            if (blocked || requests) && !proactive {
                return None;
            }
            disclosed(sentence, item, number, memory, folded)
        }
        _ => None,
    }
    .or_else(|| None)
}

/// Words that can say what a number counts.
fn is_telling(cue: Cue) -> bool {
    matches!(
        cue,
        Cue::Named(_) | Cue::Disclose | Cue::Make | Cue::Information | Cue::Carrier | Cue::Column | Cue::Request | Cue::OnRequest | Cue::Answer | Cue::Conclude | Cue::Way | Cue::Applicant | Cue::Result(_) | Cue::Platform | Cue::Account | Cue::Foreign | Cue::Topic
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
fn money(sentence: &Sentence<'_>, item: &Item, memory: &mut Memory) -> Option<Labelled> {
    let before = item.context.start..item.at;
    let (at, _) = sentence.cues(before.clone()).rev().chain(sentence.cues(item.tail.clone())).find(|(_, cue)| *cue == Cue::Fee)?;
    let spent = sentence.has(before, Cue::Cost);
    // A part of a sum that is told already (其中…收取380元) is no second fee.
    (!spent && !std::mem::replace(&mut memory.fees, true)).then(|| (Role::Fixed(Concept::FeesCollected), Some(sentence.tokens[at].span.clone())))
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
    let reach = sentence.tokens.len().min(item.at + REACH);
    let next = (item.at + 1..reach).find(|&it| sentence.number(it).is_some())?;
    let joined = (item.at + 1..next).all(|it| !matches!(sentence.tokens[it].kind, Kind::Stop(Stop::Comma | Stop::Semicolon | Stop::Sentence)));
    let end = (next..reach).find(|&it| matches!(sentence.tokens[it].kind, Kind::Stop(Stop::Comma | Stop::Semicolon | Stop::Sentence))).unwrap_or(reach);
    joined.then(|| sentence.cues(next..end).find(|(_, it)| *it == cue).map(|(at, _)| at)).flatten()
}

/// Units in which information is counted.
const UNITS_OF_INFORMATION: &[&str] = &["条", "条次", "篇次", "件次", "件", "份", "篇", "期", "则", "篇(条)", "条(次)", "篇(次)", "余条", "个", "项", "批", "宗", ""];

/// An amount of information disclosed: its verb, noun and carrier.
fn disclosed(sentence: &Sentence<'_>, item: &Item, number: &Number, memory: &mut Memory, folded: &Folded) -> Option<Labelled> {
    let unit = number.unit.clone().map_or("", |it| &sentence.text[it]);
    if !UNITS_OF_INFORMATION.contains(&unit) {
        return None;
    }
    let digits = number.digits.start;
    let token_end = sentence.tokens[item.at].span.end;
    let lead_text = &sentence.text[item.lead_start..digits];
    let mut verb = sentence.cues(item.lead.clone()).rev().find(|(_, cue)| *cue == Cue::Disclose).map(|(at, _)| at);
    let verb_before = sentence.cues(item.context.clone()).any(|(_, cue)| cue == Cue::Disclose);
    let informs = |range: Range<usize>| general_nouns(sentence, range).next().is_some();
    // Information made or obtained, of which what is disclosed is a part.
    if sentence.has(item.lead.clone(), Cue::Make) && verb.is_none() && informs(item.lead_start..digits) {
        memory.made = true;
        return Some((Role::Fixed(Concept::InformationMade), trimmed(sentence, item.lead_start..digits)));
    }
    let has_verb = verb.is_some() || verb_before;
    if !(has_verb || informs(item.lead_start..digits) || informs(token_end..item.tail_end) || memory.list || sentence.has(item.context.clone(), Cue::Column)) {
        return None;
    }
    if matches!(unit, "个" | "") && verb.is_none() || matches!(unit, "项" | "宗" | "批") && !(verb.is_some() || memory.list) {
        return None;
    }
    let carrier = verb.map_or(item.lead.end, |at| at);
    let own_carrier = carrier_in(sentence, item.lead.start..carrier.max(item.lead.start));
    let before_verb = verb.and_then(|at| trimmed(sentence, item.lead_start..sentence.tokens[at].span.start));
    let noun_after_verb = verb.is_some_and(|at| trimmed(sentence, sentence.tokens[at].span.end..digits).is_some());
    // 部门文件信息公开12条, 成交公示1条: the verb is a part of the name.
    let via = sentence.cues(item.lead.clone()).find(|(_, cue)| *cue == Cue::Via).map(|(at, _)| sentence.tokens[at].span.end).or_else(|| opens_with_in(sentence, item));
    // 财政信息公开了36条: the subject is named before a plain verb.
    let subject = verb.is_some_and(|at| sentence.word(at) == "公开" && at > item.lead.start && sentence.tokens[at - 1].kind == Kind::Cue(Cue::Information) && sentence.tokens[at - 1].span.end == sentence.tokens[at].span.start) && !noun_after_verb;
    let showing = subject || verb.is_some_and(|at| sentence.word(at).ends_with("公示"));
    let named_by_verb = before_verb.is_some_and(|it| !is_time(sentence, it))
        && own_carrier.is_none()
        && (showing || memory.list)
        && !(noun_after_verb && showing && !memory.list)
        && !sentence.has(item.lead.clone(), Cue::Column)
        && named_carrier(sentence, item, verb, via).is_none();
    if named_by_verb {
        verb = None;
    }
    let noun_start = verb.map_or(item.lead_start, |at| sentence.tokens[at].span.end);
    // 发布14条主动公开政府信息: the noun follows the number.
    let follows = trimmed(sentence, noun_start..digits).is_none() && !item.tail.is_empty();
    let noun = if follows { token_end..item.tail_end } else { noun_start..digits };
    let noun_text = sentence.text[noun.clone()].trim_end();
    let names_nothing = label::is_general(noun_text, general_nouns(sentence, noun.clone()).map(|it| it.start - noun.start..it.end - noun.start));
    // 在公开的35条信息中, 主动公开卫生政府信息52条: the whole, whatever stands before the noun.
    let proactive = verb.is_some_and(|at| sentence.word(at) == "主动公开") && (noun_text.contains("政府信息") || noun_text.contains("政府资讯")) && !noun_text.contains('类');
    let repeated = follows && noun_text.ends_with('中');
    // 党务信息26条、政务信息88条: a subject beside others.
    let beside = memory.list && verb.is_none() && noun_text == "政务信息";
    let general = !named_by_verb && !beside && (names_nothing || proactive || repeated) && (verb.is_some() || informs(noun.clone()) || follows);
    let column = sentence.cues(item.lead.start..verb.unwrap_or(item.lead.end)).next_back().is_some_and(|(_, cue)| cue == Cue::Column);
    let carrier = own_carrier.or_else(|| carrier_in(sentence, item.context.clone()).filter(|_| verb.is_some() && general));
    let adjacent = carrier.is_some_and(|at| verb.is_some_and(|verb| trimmed(sentence, sentence.tokens[at].span.end..sentence.tokens[verb].span.start).is_none()));
    let lists_subjects = ["等信息", "等政府信息", "等各类信息", "等各类政府信息"].iter().any(|it| noun_text.ends_with(it));
    let medium = carrier.is_some_and(|at| matches!(sentence.word(at), "线上" | "线下" | "网上" | "网络" | "互联网"));
    let informs_by_carrier = adjacent && !medium && ["信息", "资讯"].iter().any(|it| noun_text.trim_end_matches(['为', '共', '数']).ends_with(it));
    // A column names what it holds; a site carries it. Several carriers taken together are no single one.
    let together = carrier.is_some_and(|at| takes_together(sentence, at));
    let by_carrier = names_nothing || lists_subjects || informs_by_carrier || verb.is_none() || (proactive && !column);
    let channel = match carrier {
        Some(at) if by_carrier && !together && !(column && via.is_none()) => Some(channel_span(sentence, item, at)),
        _ if names_nothing && verb.is_some() && !column && carrier.is_none() => named_carrier(sentence, item, verb, via),
        _ => None,
    };
    let is_column = column || channel.is_some() && carrier.is_some_and(|at| sentence.word(at).ends_with("专栏"));
    let found = Disclosed {
        general: (general || sums_up(lead_text)) && !(column && via.is_none()),
        channel: channel.clone().map(|it| folded.source(it)),
        column: is_column,
        verb: has_verb,
        bare: verb.is_none() && via.is_none(),
        sums_up: sums_up(lead_text),
        cumulative: sentence.has(item.context.start..item.at, Cue::Cumulative) || spans_years(sentence, item),
        running: sentence.has(item.lead.clone(), Cue::Running),
        parts: sentence.has(item.context.start..item.at, Cue::Parts) || is_among(sentence, item),
        examples: sentence.has(item.context.start..item.at, Cue::Examples),
        bracket: item.depth > 0,
        apart: sentence.tokens[item.context.start..item.at].iter().any(|it| it.kind == Kind::Stop(Stop::Semicolon)),
    };
    let own = match channel {
        Some(channel) => channel,
        None if column => trimmed(sentence, item.lead_start..verb.map_or(digits, |at| sentence.tokens[at].span.start))?,
        None if follows => trimmed(sentence, noun)?,
        None if found.general => trimmed(sentence, verb.map_or(noun.start, |at| sentence.tokens[at].span.start)..noun.end).unwrap_or(noun),
        None => trimmed(sentence, noun)?,
    };
    if lead_text.trim_end().ends_with("增加到") && found.channel.is_none() {
        return None;
    }
    memory.disclosed = true;
    Some((Role::Disclosed(found), Some(own)))
}

/// 合计256条, 以上共公开170条: the whole stands after its parts.
fn sums_up(lead: &str) -> bool {
    ["以上", "上述", "合计", "总计"].iter().any(|word| lead.trim_start().starts_with(word))
}

/// 在主动公开的信息中: parts follow, as after 其中.
fn is_among(sentence: &Sentence<'_>, item: &Item) -> bool {
    let start = item.context.start.checked_sub(1).map_or(sentence.start, |before| sentence.tokens[before].span.end);
    let said = &sentence.text[start..item.lead_start.max(start)];
    ["信息中", "资讯中", "信息里"].iter().any(|it| said.contains(it))
}

/// The general nouns (信息) inside a range of bytes.
fn general_nouns<'a>(sentence: &Sentence<'a>, range: Range<usize>) -> impl Iterator<Item = Range<usize>> + use<'a> {
    sentence.tokens_in(&range).iter().filter(|it| it.kind == Kind::Cue(Cue::Information)).map(|it| it.span.clone())
}

/// The last carrier among tokens.
fn carrier_in(sentence: &Sentence<'_>, range: Range<usize>) -> Option<usize> {
    sentence.cues(range).rev().find(|(_, cue)| *cue == Cue::Carrier).map(|(at, _)| at)
}

/// Whether words are a time and nothing else: 2012年度, 全年.
fn is_time(sentence: &Sentence<'_>, range: Range<usize>) -> bool {
    sentence.tokens_in(&range).iter().any(|it| matches!(it.kind, Kind::Date(_)) && label::trim(&sentence.text[it.span.end..range.end]).is_none())
}

/// Whether a clause opens with 在, a time aside; the byte after it.
fn opens_with_in(sentence: &Sentence<'_>, item: &Item) -> Option<usize> {
    let lead = &sentence.text[item.lead_start..sentence.tokens[item.at].span.start];
    let at = lead.find('在').filter(|&at| at <= 24)?;
    Some(item.lead_start + at + '在'.len_utf8())
}

/// 平度政务网、平度公安微信等网络渠道: all carriers together.
fn takes_together(sentence: &Sentence<'_>, carrier: usize) -> bool {
    let word = sentence.word(carrier);
    let lead = &sentence.text[sentence.tokens[carrier.saturating_sub(REACH)].span.start..sentence.tokens[carrier].span.start];
    let kinds = ["渠道", "载体", "方式", "形式", "途径"];
    kinds.iter().any(|it| word.ends_with(it)) && lead.rfind('等').is_some_and(|at| lead[..at].contains('、') && lead[at..].chars().count() <= 8)
}

/// The words of a carrier that no vocabulary holds: those after 通过 or 利用, or a title or name that ends like one.
fn named_carrier(sentence: &Sentence<'_>, item: &Item, verb: Option<usize>, via: Option<usize>) -> Option<Range<usize>> {
    let end = sentence.tokens[verb?].span.start;
    let start = via.filter(|&it| it < end).unwrap_or(item.lead_start);
    let words = trimmed(sentence, start..end)?;
    let text = sentence.text[words.clone()].trim_end_matches(['”', '》', '上', '主', '动', '依', '法', ' ']);
    let ends_like_one = text.ends_with(['网', '报', '台', '号', '刊', '群', '栏']);
    (via.is_some() || ends_like_one).then_some(words)
}

fn trimmed(sentence: &Sentence<'_>, range: Range<usize>) -> Option<Range<usize>> {
    label::trim(&sentence.text[range.clone()]).map(|it| range.start + it.start..range.start + it.end)
}

/// The words of a channel: from what opens the clause to its carrier.
fn channel_span(sentence: &Sentence<'_>, item: &Item, carrier: usize) -> Range<usize> {
    // A remark between the carrier and its number belongs to the name: 网站(含转载).
    let remarked = carrier + 1 == item.lead.end && item.lead.end < item.at;
    let end = sentence.tokens[if remarked { item.at - 1 } else { carrier }].span.end;
    let end = end + sentence.text[end..].chars().next().filter(|it| matches!(it, '》' | '”')).map_or(0, char::len_utf8);
    let opening = (0..carrier).rev().find(|&it| matches!(sentence.tokens[it].kind, Kind::Stop(stop) if stop != Stop::Enumeration) || matches!(sentence.tokens[it].kind, Kind::Date(_) | Kind::Number(_)) || sentence.tokens[it].kind == Kind::Cue(Cue::Via));
    let start = opening.map_or(sentence.start, |it| sentence.tokens[it].span.end);
    let start = if item.lead.contains(&carrier) { start.max(item.lead_start) } else { start };
    let start = opens_with_in(sentence, item).filter(|it| (start..end).contains(it)).unwrap_or(start);
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
    let from = sentence.tokens[item.context.start].span.start;
    years.windows(2).any(|pair| pair[0] < pair[1]) && sentence.text[from..sentence.tokens[item.at].span.start].contains('至')
}
