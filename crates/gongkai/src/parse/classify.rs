//! What the number of a clause counts: the nearest telling word before it decides, else the first one after it, else what was said just before.

use super::clause::{Clause, Labelled};
use super::entry::{Entry, Role, Spot};
use super::lexicon::{Cue, RemedyResult};
use super::memory::Memory;
use super::sentence::{Item, REACH, Sentence};
use super::token::Kind;
use super::{amount, fees, request, scope, supervision};
use crate::fold::Folded;
use crate::unit::{is_of_cases, is_of_information, is_of_people, is_of_requests};
use crate::{Concept, SectionKind};

/// The entry of an item, or `None` where the vocabulary has no word for it.
pub(crate) fn entry(sentence: &Sentence<'_>, item: &Item, spot: Spot, memory: &mut Memory, folded: &Folded) -> Option<Entry> {
    let number = sentence.number(item.at)?;
    let clause = Clause { sentence, item, number, section: spot.section };
    // A comparison inside a list does not end it, nor does 是上年的1.3倍.
    if clause.unit() == "倍" || scope::is_elsewhen(&clause) {
        return None;
    }
    let aside = std::mem::take(&mut memory.aside);
    if aside && (item.depth > 0 || clause.said(Cue::Parts) || !clause.lead_has(Cue::Disclose)) {
        memory.aside = true;
        return None;
    }
    let found = role(&clause, memory, folded);
    memory.list = matches!(&found, Some((Role::Disclosed(_), _)));
    let (role, label) = found?;
    memory.outcome = matches!(role, Role::Fixed(concept) if is_outcome(concept) && concept != Concept::RequestsCarriedIn);
    memory.units_trained = matches!(role, Role::Fixed(Concept::TrainingUnits));
    memory.divided = matches!(role, Role::Fixed(Concept::RequestsReceivedByApplicant | Concept::RequestsReceivedByChannel));
    memory.carried_in |= role == Role::Fixed(Concept::RequestsCarriedIn);
    memory.came_in |= matches!(role, Role::Fixed(Concept::RequestsReceived) | Role::HandedIn) && number.value.count() != Some(0);
    match role {
        Role::HandedIn | Role::Fixed(Concept::RequestsReceived | Concept::RequestsHandledBase) => memory.received = true,
        Role::Fixed(Concept::TrainingSessions) => memory.trained = true,
        // What is counted now is no part of the requests received.
        Role::Fixed(Concept::RequestsReceivedByChannel | Concept::RequestsReceivedByApplicant) => {}
        Role::Disclosed(_) => memory.received = false,
        Role::Fixed(concept) if !is_outcome(concept) => memory.received = false,
        _ => {}
    }
    let label = label.filter(|it| !it.is_empty());
    let start = label.as_ref().map_or(clause.digits(), |it| it.start.min(clause.digits()));
    let end = label.as_ref().map_or(clause.end(), |it| it.end.max(clause.end()));
    Some(Entry {
        role,
        label: label.map(|it| folded.source(it)),
        value: number.value.clone(),
        unit: number.unit.clone().map(|it| folded.source(it)),
        share: None,
        qualifier: number.qualifier,
        source: folded.source(start..end),
        spot: Spot { depth: item.depth, ..spot },
    })
}

fn role(clause: &Clause<'_>, memory: &mut Memory, folded: &Folded) -> Option<Labelled> {
    let unit = clause.unit();
    // 8件中网上提交5件: the whole once more.
    if clause.tail_text().starts_with('中') && memory.received && is_of_requests(unit) && clause.lead_text().trim().is_empty() {
        return None;
    }
    // 其余8件分别为无法提供、不予处理和其他处理: one number for several.
    let rest = ["其余", "余下", "剩余"].iter().any(|it| clause.lead_text().contains(it));
    if rest && clause.tail_text().trim_start().starts_with("分别为") {
        return None;
    }
    // 11件来自个人, after the requests received.
    let from = clause.tail_text().trim_start();
    if (memory.received || clause.lead_has(Cue::Request)) && from.starts_with("来自") && is_of_requests(unit) {
        memory.received = true;
        let start = clause.item.tail_end - from.len() + "来自".len();
        return Some((Role::Fixed(Concept::RequestsReceivedByApplicant), clause.trimmed(start..clause.item.tail_end)));
    }
    if let Some(who) = request::put_by(clause).filter(|_| memory.received && is_of_requests(unit)) {
        return Some((Role::Fixed(Concept::RequestsReceivedByApplicant), Some(who)));
    }
    if let Some(found) = request::over_the_year(clause) {
        memory.requests = true;
        return Some(found);
    }
    // 通过网站提交5件, 以传真形式申请9条, after the requests received: a way, whatever it is.
    if let Some(way) = request::handed_in(clause).filter(|_| memory.received && is_of_requests(unit)) {
        return Some((Role::Fixed(Concept::RequestsReceivedByChannel), Some(way)));
    }
    if let Some(found) = request::by_itself(clause, memory) {
        return Some(found);
    }
    // A number without a unit is a count only where it is hedged, or none: 260余, 均为0.
    let none = clause.number.value.count() == Some(0) && clause.lead_text().ends_with('为');
    if unit.is_empty() && !none && (clause.number.in_words || clause.number.qualifier.is_none()) {
        return None;
    }
    // 收到申请一件 counts; 办结一件申请 is a turn of phrase.
    let outcome = clause.said(Cue::Parts) && clause.tail().next().is_some_and(|(_, cue)| matches!(cue, Cue::Named(it) if is_outcome(it)));
    if clause.number.in_words && !outcome && clause.number.value.count() == Some(1) && !(is_of_cases(unit) || matches!(unit, "名" | "人"))
    {
        let (at, cue) = clause.lead().next_back()?;
        let way = cue == Cue::Way && clause.sentence.word(at).ends_with("申请");
        let names = way || matches!(cue, Cue::Request | Cue::OnRequest | Cue::Named(_) | Cue::Notice);
        if !names || !clause.sentence.text[clause.span(at).end..clause.digits()].trim().is_empty() {
            return None;
        }
    }
    if none && clause.lead().next_back().is_some_and(|(_, cue)| cue == Cue::Fee) {
        let (at, _) = clause.lead().next_back()?;
        return clause.named(Concept::FeesCollected, at);
    }
    if unit.ends_with('元') {
        return fees::read(clause, memory);
    }
    if let Some(found) = request::carried(clause, memory).or_else(|| supervision::read(clause, memory)) {
        return Some(found);
    }
    let lead = clause.lead_text();
    if lead.contains("原来") || ["每", "下降", "对", "将", "把"].iter().any(|word| lead.ends_with(word)) {
        return None;
    }
    if let Some((paper, Cue::Paper)) = clause.lead().next_back()
        && issues_papers(clause)
    {
        return lead.contains("公开").then(|| clause.named(Concept::DocumentsIssued, paper)).flatten();
    }
    match telling(clause) {
        Some((at, cue)) => by_word(clause, at, cue, memory, folded),
        None if !memory.disclosed && amount::spoken_of(clause).is_some() => amount::read(clause, memory, folded),
        None if memory.list && scope::sums_up(clause) => amount::read(clause, memory, folded),
        // 推进审批信息公开。土地征收批复497件、办理结果278个.
        None if (memory.list || memory.topic)
            && !memory.requests
            && unit != "人"
            && names_a_document(clause)
            && !does_something_else(clause) =>
        {
            amount::read(clause, memory, folded)
        }
        None if amount::is_a_line(clause) => amount::read(clause, memory, folded),
        // A part of a list, or of a column, may be named by words that no vocabulary holds.
        None if (memory.list || clause.context_has(Cue::Column))
            && !(memory.requests || unit == "期" && prints(clause) || does_something_else(clause))
            && is_of_information(unit) =>
        {
            amount::read(clause, memory, folded)
        }
        None => None,
    }
}

/// The word that tells what the number counts.
fn telling(clause: &Clause<'_>) -> Option<(usize, Cue)> {
    let first_after = clause.tail().next();
    // 1名工作人员兼职负责: what they are stands behind what they do.
    if is_of_people(clause.unit())
        && let Some(Cue::Named(Concept::StaffTotal)) = first_after.map(|it| it.1)
        && let Some(kind) = clause.tail().nth(1).filter(|it| matches!(it.1, Cue::Named(Concept::StaffFullTime | Concept::StaffPartTime)))
    {
        return Some(kind);
    }
    // 14名兼职人员, 3起行政诉讼: people and cases are named after their number, whatever stood before it.
    let named_after = first_after.filter(|(_, cue)| match clause.unit() {
        unit if is_of_people(unit) => matches!(cue, Cue::Named(Concept::StaffFullTime | Concept::StaffPartTime)),
        unit if is_of_cases(unit) => matches!(cue, Cue::Named(_) | Cue::Request | Cue::OnRequest),
        _ => false,
    });
    // 4起针对我局信息公开的行政复议.
    let case = || clause.tail().find(|(_, cue)| matches!(cue, Cue::Named(it) if is_remedy(*it)));
    let named_after = named_after.or_else(|| is_of_cases(clause.unit()).then(case).flatten());
    let tells = |(_, cue): &(usize, Cue)| cue.is_telling();
    // 其余1件因申请材料不齐正在补正: of a reason only the outcome that it is the ground of.
    let of_cause = clause.tail_text().starts_with('因');
    let behind = |it: &(usize, Cue)| tells(it) && (!of_cause || matches!(it.1, Cue::Named(concept) if is_outcome(concept)));
    // 已答复9宗 after 受理…申请: a bare verb refers to what was spoken of.
    let refers = |(_, cue): &(usize, Cue)| cue.is_telling() && !matches!(cue, Cue::Foreign | Cue::Topic | Cue::Named(_));
    let (at, cue) = named_after
        .or_else(|| clause.lead().rev().find(tells))
        .or_else(|| clause.tail().find(behind))
        .or_else(|| clause.context().rev().find(refers))
        .or_else(|| risen_or_fallen(clause))?;
    if !clause.item.lead.contains(&at) {
        return Some((at, cue));
    }
    if let Some((before, named @ Cue::Named(concept))) = clause.sentence.cues(clause.item.lead.start..at).next_back() {
        let between = clause.sentence.text[clause.span(before).end..clause.span(at).start].trim_matches(['”', '"', ' ', '的', '类']);
        let adds_nothing = match cue {
            // 属于四类过程性的信息1件: the general noun adds nothing to the ground before it.
            Cue::Information => is_outcome(concept),
            // 政策解读稿件发布数11篇: nor does the verb of a count.
            Cue::Disclose => {
                let behind = clause.sentence.text[clause.span(at).end..clause.digits()].trim();
                matches!(concept, Concept::Interpretations | Concept::PressConferences) && matches!(behind, "数" | "量" | "数量" | "次数")
            }
            // “信息不存在”答复6件: nor does the verb.
            Cue::Answer => is_outcome(concept) && between.is_empty(),
            // 因属于国家秘密不予公开1件: nor does the outcome that it is the ground of.
            Cue::Named(outcome) => is_ground_of(concept, outcome) && !between.contains('等'),
            _ => false,
        };
        if adds_nothing {
            return Some((before, named));
        }
    }
    // 专职从事政府信息公开工作人员1名, 专职信息公开人员1名.
    if is_of_people(clause.unit())
        && matches!(cue, Cue::Named(Concept::StaffTotal) | Cue::Disclose | Cue::Information)
        && let Some(kind) = clause.lead().find(|(_, it)| matches!(it, Cue::Named(Concept::StaffFullTime | Concept::StaffPartTime)))
    {
        return Some(kind);
    }
    // 受理的行政复议案件中涉及政府信息公开的5件: what they are about, not what is counted.
    if matches!(cue, Cue::Information | Cue::Disclose)
        && ["涉及", "关于", "有关"].iter().any(|word| clause.lead_text().contains(word))
        && let Some((remedy, named)) = clause.lead().find(|(_, it)| matches!(it, Cue::Named(it) if is_remedy(*it)))
    {
        return Some((remedy, named));
    }
    // 依申请公开系统共收到1宗信息: what is received there is a request.
    if matches!(cue, Cue::Carrier | Cue::Information) && clause.lead_has(Cue::Receive) {
        let request = clause.lead().rev().find(|(_, it)| matches!(it, Cue::OnRequest | Cue::Request));
        return request.or(Some((at, cue)));
    }
    // 制作119期政策简明问答: a bare verb before the number, a foreign thing after it.
    let bare = matches!(cue, Cue::Make | Cue::Disclose) && clause.trimmed(clause.span(at).end..clause.digits()).is_none();
    first_after.filter(|(_, it)| bare && *it == Cue::Foreign).or(Some((at, cue)))
}

/// 行政复议案件由上年的12件降至5件: the words stand before the number of the year before.
fn risen_or_fallen(clause: &Clause<'_>) -> Option<(usize, Cue)> {
    let lead = clause.lead_text().trim();
    let turns = ["降至", "降到", "下降至", "下降到", "减少到", "减少至", "增至", "增加到", "增加至", "上升到", "上升至"].contains(&lead);
    let before = clause.item.lead.start.checked_sub(1).filter(|_| turns)?;
    let start = before.saturating_sub(REACH);
    let stop = (start..before).rev().find(|&at| matches!(clause.sentence.tokens[at].kind, Kind::Stop(_))).map_or(start, |it| it + 1);
    clause.sentence.cues(stop..before).rev().find(|(_, cue)| cue.is_telling())
}

/// What the number counts by its telling word.
fn by_word(clause: &Clause<'_>, at: usize, cue: Cue, memory: &mut Memory, folded: &Folded) -> Option<Labelled> {
    let unit = clause.unit();
    let in_lead = clause.item.lead.contains(&at);
    // 申请的答复情况：已主动公开的5件.
    let spoken = clause.context_has(Cue::Request) && (clause.context_has(Cue::Answer) || clause.context_has(Cue::Conclude));
    let requests = memory.speaks_of_requests(clause) || spoken;
    let followed_by = |wanted: Cue| clause.tail().next().is_some_and(|(_, it)| it == wanted);
    match cue {
        // 社会组织类63条, 救灾物资发放41条: the name of a part of a list, whatever its words mean elsewhere.
        _ if in_lead && memory.list && !requests && names_a_class(clause, at, cue) => amount::read(clause, memory, folded),
        Cue::Topic | Cue::Foreign | Cue::Information if does_something_else(clause) && !clause.lead_has(Cue::Disclose) => None,
        // 公开…函件26件: a verb of publishing takes its subject along.
        Cue::Topic | Cue::Foreign if amount::is_a_line(clause) => amount::read(clause, memory, folded),
        Cue::Topic if memory.topic && in_lead && names_a_document(clause) => amount::read(clause, memory, folded),
        Cue::Topic => {
            let published = in_lead && clause.sentence.has(clause.item.lead.start..at, Cue::Disclose);
            (!requests && is_of_information(unit) && (memory.list || published)).then(|| amount::read(clause, memory, folded)).flatten()
        }
        // 其中…建议提案办理结果53条: in a list of information what ends as information does is a part of it.
        Cue::Foreign
            if in_lead
                // 处置舆情76条: what is counted is the foreign thing itself.
                && clause.trimmed(clause.span(at).end..clause.digits()).is_some()
                && (memory.list || memory.topic && names_a_document(clause)) && !requests && !matches!(clause.sentence.word(at), "增加" | "撤销") && names_information(clause) =>
        {
            amount::read(clause, memory, folded)
        }
        // 通过官方微信推送图文消息402篇: what a carrier sends out.
        Cue::Foreign if in_lead && clause.lead_has(Cue::Disclose) && clause.lead_has(Cue::Carrier) => {
            matches!(unit, "条" | "篇" | "期").then(|| amount::read(clause, memory, folded)).flatten()
        }
        Cue::Named(concept) => by_name(clause, at, concept, memory, folded),
        // 胜诉, 败诉 and 撤诉 are said of litigation only.
        Cue::Result(result) => {
            // 行政复议维持0件: the remedy stands before its result.
            let named = clause.lead().rev().find_map(|(_, cue)| if let Cue::Named(it) = cue { Some(it) } else { None });
            memory.remedy = named.filter(|it| is_remedy(*it)).or(memory.remedy);
            let court = clause.sentence.word(at).ends_with('诉');
            let remedy = if court { memory.remedy.insert(Concept::LitigationTotal) } else { memory.remedy.as_mut()? };
            clause.named(remedy_result(*remedy, result)?, at)
        }
        // The results after it are those of lawsuits.
        Cue::Sued => {
            memory.remedy = Some(Concept::LitigationTotal);
            None
        }
        // 复议机关维持3件，撤销1件.
        Cue::Foreign if clause.sentence.word(at) == "撤销" && in_lead && memory.remedy.is_some() => {
            clause.named(remedy_result(memory.remedy?, RemedyResult::Corrected)?, at)
        }
        Cue::Fee if clause.number.value.count() == Some(0) => clause.named(Concept::FeesCollected, at),
        Cue::Request | Cue::OnRequest => request::read(clause, at, memory),
        // 均按期答复，提供复印材料132页: no request is counted in pages.
        Cue::Answer | Cue::Conclude if matches!(unit, "页" | "字" | "元" | "家") => None,
        Cue::Answer if in_lead && is_published_already(clause, memory) => None,
        // “非政府信息”答复1件: an outcome that no row has.
        Cue::Answer if in_lead && clause.sentence.text[..clause.span(at).start].ends_with('”') => None,
        // 其中按时办结数20件 of those concluded.
        Cue::Conclude
            if clause.said(Cue::Parts)
                && ["按时", "按期", "延期"].iter().any(|it| clause.sentence.text[..clause.span(at).start].ends_with(it)) =>
        {
            None
        }
        Cue::Answer if requests || clause.said(Cue::Request) || followed_by(Cue::Request) => clause.named(Concept::RequestsAnswered, at),
        Cue::Conclude if requests || clause.lead_has(Cue::Request) => clause.named(Concept::RequestsConcluded, at),
        Cue::Way if requests && clause.sentence.word(at).ends_with("申请") => clause.named(Concept::RequestsReceivedByChannel, at),
        Cue::Way | Cue::Carrier
            if memory.consultations && !memory.disclosed && (matches!(unit, "人次" | "次" | "件") || unit == "个" && in_lead) =>
        {
            Some((Role::Consulted { by_channel: true }, Some(clause.span(at))))
        }
        Cue::Way if requests && is_of_requests(unit) => clause.named(Concept::RequestsReceivedByChannel, at),
        // 网络6件、信函4件 among the requests received.
        Cue::Carrier if (memory.received || memory.divided) && !memory.list && is_of_requests(unit) && !clause.said(Cue::Disclose) => {
            let joined = at.checked_sub(1).filter(|&it| clause.item.lead.contains(&it) && is_way_noun(clause.sentence.word(at)));
            let adjoins = joined.filter(|&it| clause.span(it).end == clause.span(at).start);
            let start = clause.span(adjoins.unwrap_or(at)).start;
            Some((Role::Fixed(Concept::RequestsReceivedByChannel), Some(start..clause.span(at).end)))
        }
        Cue::Foreign if memory.received && clause.sentence.word(at) == "企业" && is_of_requests(unit) && in_lead => {
            clause.named(Concept::RequestsReceivedByApplicant, at)
        }
        // 收到公民申请3件, before any other request: all of them.
        Cue::Applicant
            if clause.sentence.word(at).ends_with("申请")
                && !memory.received
                && is_of_requests(unit)
                && clause.lead().any(|(it, cue)| cue == Cue::Receive && clause.span(it).end == clause.span(at).start) =>
        {
            memory.requests = true;
            clause.named(Concept::RequestsReceived, at)
        }
        Cue::Applicant if requests && !is_of_people(unit) => clause.named(Concept::RequestsReceivedByApplicant, at),
        Cue::Carrier | Cue::Account if matches!(unit, "个" | "家") && (cue == Cue::Account || is_social(clause.sentence.word(at))) => {
            {
                // 关停政务新媒体5个: a change, not what is run.
                let closed = ["关停", "注销", "整合"].iter().any(|word| clause.lead_text().contains(word));
                clause.named(if closed { Concept::PlatformsItems } else { Concept::PlatformsAccounts }, at)
            }
        }
        Cue::Platform | Cue::Column | Cue::Carrier if matches!(unit, "个" | "项") => {
            changed(clause).then(|| clause.named(Concept::PlatformsItems, at)).flatten()
        }
        // 公报24期 are issues of the gazette, not information in it; inside a list of information they are a part of it.
        Cue::Carrier if matches!(unit, "期" | "册") && (!memory.list || prints(clause)) => None,
        Cue::Platform if !memory.list => None,
        Cue::Disclose | Cue::Make | Cue::Information | Cue::Carrier | Cue::Column | Cue::Platform | Cue::Way => {
            // 公开1起 among the outcomes of requests: granted.
            if cue == Cue::Disclose
                && requests
                && (matches!(unit, "件" | "起" | "宗") || unit == "条" && memory.received)
                && clause.sentence.word(at) == "公开"
                && clause.tail_text().is_empty()
            {
                return clause.named(Concept::RequestsGranted, at);
            }
            let elsewhere =
                matches!(clause.section, SectionKind::Fees | SectionKind::Remedies | SectionKind::Problems | SectionKind::Consultations);
            let proactive = clause.sentence.text[clause.item.lead_start..clause.item.tail_end].contains("主动公开");
            if requests && is_published_already(clause, memory) {
                return None;
            }
            let foreign = !in_lead && followed_by(Cue::Foreign) || memory.remedy.is_some() && !memory.disclosed;
            (!foreign && (proactive || !elsewhere && !requests)).then(|| amount::read(clause, memory, folded)).flatten()
        }
        _ => None,
    }
}

/// What the number counts where a word names a concept by itself.
fn by_name(clause: &Clause<'_>, at: usize, concept: Concept, memory: &mut Memory, folded: &Folded) -> Option<Labelled> {
    let unit = clause.unit();
    let requests = memory.speaks_of_requests(clause);
    match concept {
        Concept::ConsultationsTotal => {
            memory.consultations = true;
            let way = request::way_before(clause, at).or_else(|| request::way_of_consultations(clause, at));
            let start = clause.span(way.unwrap_or(at)).start;
            Some((Role::Consulted { by_channel: way.is_some() }, Some(start..clause.span(at).end)))
        }
        // 信息全部公开: what is all open is no request granted.
        Concept::RequestsGranted if clause.sentence.word(at) == "全部公开" && !requests => None,
        Concept::StaffFullTime | Concept::StaffPartTime | Concept::StaffTotal => {
            matches!(unit, "人" | "名" | "位" | "个").then(|| clause.named(concept, at)).flatten()
        }
        // 发布政策解读19篇 beside a list is no part of it.
        Concept::Interpretations if memory.list && !(clause.lead_has(Cue::Disclose) && unit != "条") => {
            amount::read(clause, memory, folded)
        }
        Concept::PressConferences if !matches!(unit, "次" | "场" | "期" | "场次") => amount::read(clause, memory, folded),
        // 其中…不予公开583条 of what was made: an attribute of documents, not of requests.
        Concept::RequestsRefused if !requests && (memory.made || memory.disclosed) => clause.named(Concept::InformationWithheld, at),
        Concept::ReconsiderationTotal | Concept::LitigationTotal | Concept::ComplaintsTotal => {
            // 办理各类行政复议案件132件: not of open government alone.
            if clause.sentence.text[..clause.span(at).start].ends_with("各类") {
                return None;
            }
            // 市民投诉866件, 热线受理举报1286件: no complaint about open government.
            if concept == Concept::ComplaintsTotal && !is_about_disclosure(clause) {
                return None;
            }
            memory.remedy = Some(concept);
            // 1件行政复议未审结: the result follows.
            let after = clause.tail().find_map(|(at, cue)| if let Cue::Result(result) = cue { Some((at, result)) } else { None });
            if let Some((at, result)) = after.filter(|_| !clause.item.lead.contains(&at)) {
                return clause.named(remedy_result(concept, result)?, at);
            }
            matches!(unit, "件" | "起" | "宗" | "例" | "个" | "次" | "项" | "条" | "份" | "人次" | "")
                .then(|| clause.named(concept, at))
                .flatten()
        }
        _ if is_outcome(concept) && memory.disclosed && unit == "条" && !requests => amount::read(clause, memory, folded),
        _ => {
            memory.requests |= is_outcome(concept) || concept == Concept::RequestsHandledBase;
            clause.named(concept, at)
        }
    }
}

/// The longest rest of the name of a class, in characters.
const CLASS: usize = 8;

/// Whether the last word before a number ends the name of a class of information: 社会组织类63条, 救灾物资发放41条.
fn names_a_class(clause: &Clause<'_>, at: usize, cue: Cue) -> bool {
    let span = clause.span(at);
    let behind = clause.sentence.text[span.end..clause.digits()].trim();
    let classed = matches!(cue, Cue::Applicant | Cue::Way | Cue::Foreign | Cue::Topic)
        && (behind.ends_with('类') || behind.ends_with("类信息"))
        && behind.chars().nth(CLASS).is_none();
    let published = cue == Cue::Applicant && clause.unit() == "条" && (names_a_document(clause) || behind.ends_with("动态"));
    let classed = classed || published && !behind.is_empty();
    let given = cue == Cue::Foreign && clause.sentence.word(at) == "发放" && behind.is_empty() && clause.unit() == "条";
    let opens = clause.trimmed(clause.item.lead_start..span.start).is_none();
    is_of_information(clause.unit()) && (classed || given && !opens)
}

/// Whether a row of the request table is a ground of an outcome: 属于国家秘密 of 不予公开.
fn is_ground_of(ground: Concept, outcome: Concept) -> bool {
    let (Concept::Cell(ground), Concept::Cell(outcome)) = (ground, outcome) else { return false };
    ground.row.key().strip_prefix(outcome.row.key()).is_some_and(|it| it.starts_with('_'))
}

fn is_remedy(concept: Concept) -> bool {
    matches!(concept, Concept::ReconsiderationTotal | Concept::LitigationTotal | Concept::ComplaintsTotal)
}

/// Whether the sentence of a complaint speaks of disclosure, or names it beside the other remedies.
fn is_about_disclosure(clause: &Clause<'_>) -> bool {
    let sentence = clause.sentence;
    let near = clause.item.at.saturating_sub(REACH)..sentence.tokens.len().min(clause.item.at + REACH);
    let start = if near.start == 0 { sentence.start } else { clause.span(near.start).start };
    let said = &sentence.text[start..clause.span(near.end - 1).end];
    let beside = |cue| matches!(cue, Cue::Named(Concept::ReconsiderationTotal | Concept::LitigationTotal));
    clause.number.value.count() == Some(0)
        || clause.section == SectionKind::Remedies
        || said.contains("公开")
        || sentence.cues(near).any(|it| beside(it.1))
}

/// 公报全年出版24期, 编发《简报》36期: issues of a paper.
fn prints(clause: &Clause<'_>) -> bool {
    ["出版", "编发", "编印", "印发", "刊印", "发行", "编辑", "出刊"].iter().any(|word| clause.lead_text().contains(word))
}

/// Whether the words before a number begin with a verb that publishes nothing: 编制公开指南46份.
fn does_something_else(clause: &Clause<'_>) -> bool {
    const VERBS: [&str; 12] = ["编制", "编写", "修订", "建立", "设立", "设置", "召开", "举办", "组织", "开展", "查处", "走访"];
    let lead = clause.trimmed(clause.item.lead_start..clause.digits()).map_or("", |it| &clause.sentence.text[it]);
    clause.unit() != "条" && VERBS.iter().any(|it| lead.starts_with(it))
}

/// Whether the words before a number name information, whatever it is about: 建议提案办理结果53条, 局部修改方案12个.
fn names_information(clause: &Clause<'_>) -> bool {
    let acts = clause.lead().any(|(at, cue)| {
        matches!(cue, Cue::Answer | Cue::Conclude | Cue::Change) || cue == Cue::Receive && clause.sentence.word(at) != "办理"
    });
    let verb = ["收到", "回复", "征集", "收集", "处理", "组织", "开展", "回应", "举办", "召开", "接待", "承办"];
    !acts && !verb.iter().any(|it| clause.lead_text().starts_with(it)) && (clause.unit() == "条" || names_a_document(clause))
}

/// Whether the words before a number end as the name of a document does.
fn names_a_document(clause: &Clause<'_>) -> bool {
    const DOCUMENTS: [&str; 14] =
        ["结果", "清单", "公告", "公示", "批复", "文件", "方案", "规划", "报告", "通知", "信息", "指南", "决定", "情况"];
    DOCUMENTS.iter().any(|it| clause.lead_text().trim_end().ends_with(it))
}

/// 已主动公开的5件, 属于主动公开范围的答复2件 among the answers: they were told where to find it.
fn is_published_already(clause: &Clause<'_>, memory: &Memory) -> bool {
    let lead = clause.lead_text();
    let said = ["已主动公开", "属于主动公开", "属主动公开", "主动公开范围"].iter().any(|word| lead.contains(word));
    // 均按时办结,其中主动公开1件、同意公开7件.
    let bare = clause.trimmed(clause.item.lead_start..clause.digits()).is_some_and(|it| &clause.sentence.text[it] == "主动公开");
    said || bare && memory.received && is_of_requests(clause.unit()) && clause.unit() != "条" && clause.tail_text().is_empty()
}

/// A noun that makes a way of what stands before it: 网络渠道.
fn is_way_noun(word: &str) -> bool {
    matches!(word, "渠道" | "方式" | "形式" | "途径" | "平台" | "系统")
}

/// 印发政务公开文件6份: documents about the work, not documents disclosed.
fn issues_papers(clause: &Clause<'_>) -> bool {
    clause.lead_has(Cue::Issue) && !clause.lead_has(Cue::Disclose) && matches!(clause.unit(), "份" | "件" | "项" | "个" | "部")
}

/// Whether a platform was changed, in the words just before.
fn changed(clause: &Clause<'_>) -> bool {
    let (sentence, at) = (clause.sentence, clause.item.at);
    let before = at.saturating_sub(REACH)..at;
    let text = &sentence.text[clause.span(before.start).start..clause.digits()];
    sentence.has(before, Cue::Change) && !text.contains("原来")
}

/// Rows of the request table: their words are spoken of requests only.
pub(crate) fn is_outcome(concept: Concept) -> bool {
    (Concept::RequestsCarriedIn..=Concept::RequestsCarriedOut).contains(&concept)
}

fn is_social(word: &str) -> bool {
    ["微博", "微信", "公众号", "新媒体", "抖音", "头条", "客户端"].iter().any(|it| word.contains(it))
}

fn remedy_result(remedy: Concept, result: RemedyResult) -> Option<Concept> {
    use Concept as C;
    let [upheld, corrected, other, pending] = match remedy {
        C::ReconsiderationTotal => {
            [C::ReconsiderationUpheld, C::ReconsiderationCorrected, C::ReconsiderationOther, C::ReconsiderationPending]
        }
        C::LitigationTotal => [C::LitigationUpheld, C::LitigationCorrected, C::LitigationOther, C::LitigationPending],
        _ => return None,
    };
    Some(match result {
        RemedyResult::Upheld => upheld,
        RemedyResult::Corrected => corrected,
        RemedyResult::Other => other,
        RemedyResult::Pending => pending,
    })
}
