//! What a number counts by its telling word.

use super::names::{changed, does_something_else, is_social, is_way_noun, names_a_class, names_a_document, names_information, prints};
use super::outcomes::{is_about_disclosure, is_outcome, is_published_already, is_remedy, remedy_result};
use crate::fold::Folded;
use crate::parse::clause::{Clause, Labelled};
use crate::parse::entry::Role;
use crate::parse::label;
use crate::parse::lexicon::{Cue, RemedyResult};
use crate::parse::memory::Memory;
use crate::parse::sentence::REACH;
use crate::parse::{amount, request};
use crate::unit::{is_of_information, is_of_people, is_of_requests};
use crate::{Concept, SectionKind};

/// What the number counts by its telling word.
pub(super) fn by_word(clause: &Clause<'_>, at: usize, cue: Cue, memory: &mut Memory, folded: &Folded) -> Option<Labelled> {
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
                && clause.trimmed(clause.span(at).end..clause.before().end).is_some()
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
            let court = clause.sentence.word(at).ends_with('诉') || clause.lead_text().contains("法院");
            let remedy = if court { memory.remedy.insert(Concept::LitigationTotal) } else { memory.remedy.as_mut()? };
            clause.named(remedy_result(*remedy, result)?, at)
        }
        // The results after it are those of lawsuits.
        Cue::Sued => {
            memory.remedy = Some(Concept::LitigationTotal);
            None
        }
        // 复议机关维持3件，撤销1件.
        Cue::Foreign
            if clause.sentence.word(at) == "撤销" && (in_lead || clause.tail_text().trim() == "撤销") && memory.remedy.is_some() =>
        {
            clause.named(remedy_result(memory.remedy?, RemedyResult::Corrected)?, at)
        }
        Cue::Fee if clause.number.value.count() == Some(0) => clause.named(Concept::FeesCollected, at),
        Cue::Request | Cue::OnRequest => request::read(clause, at, memory),
        // 未答复的2件, 待答复1件, 延至2018年1月答复: not answered.
        Cue::Answer
            if ["未", "尚未", "待", "未能"].iter().any(|it| clause.sentence.text[..clause.span(at).start].ends_with(it))
                || ["延至", "延期至", "延期到", "顺延至"]
                    .iter()
                    .any(|it| clause.sentence.text[clause.item.lead_start..clause.item.tail_end].contains(it)) =>
        {
            None
        }
        // 均按期答复，提供复印材料132页: no request is counted in pages.
        Cue::Answer | Cue::Conclude if matches!(unit, "页" | "字" | "元" | "家") => None,
        Cue::Answer if in_lead && is_published_already(clause, memory) => clause.named(Concept::RequestsAnsweredOtherwise, at),
        // “非政府信息”答复1件: an outcome that no row has.
        Cue::Answer if in_lead && clause.sentence.text[..clause.span(at).start].ends_with('”') => {
            clause.named(Concept::RequestsAnsweredOtherwise, at)
        }
        // 其中按时办结数20件 of those concluded.
        Cue::Conclude
            if clause.said(Cue::Parts)
                && ["按时", "按期", "延期"].iter().any(|it| clause.sentence.text[..clause.span(at).start].ends_with(it)) =>
        {
            None
        }
        Cue::Answer if requests || clause.said(Cue::Request) || clause.said(Cue::OnRequest) || followed_by(Cue::Request) => {
            clause.named(Concept::RequestsAnswered, at)
        }
        Cue::Conclude if requests || clause.lead_has(Cue::Request) => clause.named(Concept::RequestsConcluded, at),
        Cue::Way if requests && clause.sentence.word(at).ends_with("申请") => clause.named(Concept::RequestsReceivedByChannel, at),
        Cue::Way | Cue::Carrier
            if memory.consultations
                && (!memory.disclosed || memory.consulted)
                && (matches!(unit, "人次" | "次" | "件") || unit == "个" && in_lead) =>
        {
            Some((Role::Consulted { by_channel: true }, Some(clause.span(at))))
        }
        Cue::Way if requests && (is_of_requests(unit) || unit.is_empty()) => clause.named(Concept::RequestsReceivedByChannel, at),
        // 网络6件、信函4件 among the requests received.
        Cue::Carrier if (memory.received || memory.divided) && !memory.list && is_of_requests(unit) && !clause.said(Cue::Disclose) => {
            let joined = at.checked_sub(1).filter(|&it| clause.item.lead.contains(&it) && is_way_noun(clause.sentence.word(at)));
            let adjoins = joined.filter(|&it| clause.span(it).end == clause.span(at).start);
            let start = clause.span(adjoins.unwrap_or(at)).start;
            Some((Role::Fixed(Concept::RequestsReceivedByChannel), Some(start..clause.span(at).end)))
        }
        // 其中现场4件、信件2件.
        Cue::Foreign
            if (memory.received || memory.divided)
                && clause.sentence.word(at) == "信件"
                && is_of_requests(unit)
                && unit != "条"
                && in_lead =>
        {
            clause.named(Concept::RequestsReceivedByChannel, at)
        }
        Cue::Foreign if memory.received && clause.sentence.word(at) == "企业" && (is_of_requests(unit) || unit.is_empty()) && in_lead => {
            clause.named(Concept::RequestsReceivedByApplicant, at)
        }
        // 收到公民申请3件, before any other request: all of them, unless other applicants follow.
        Cue::Applicant
            if clause.sentence.word(at).ends_with("申请")
                && !memory.received
                && is_of_requests(unit)
                && clause.lead().any(|(it, cue)| cue == Cue::Receive && clause.span(it).end == clause.span(at).start) =>
        {
            memory.requests = true;
            let divided = followed_by_applicants(clause);
            clause.named(if divided { Concept::RequestsReceivedByApplicant } else { Concept::RequestsReceived }, at)
        }
        Cue::Applicant if requests && !is_of_people(unit) => clause.named(Concept::RequestsReceivedByApplicant, at),
        Cue::Carrier | Cue::Account if matches!(unit, "个" | "家") && (cue == Cue::Account || is_social(clause.sentence.word(at))) => {
            {
                // 关停政务新媒体5个: a change, not what is run.
                let closed = ["关停", "注销", "整合", "停用", "清理", "关闭"].iter().any(|word| clause.lead_text().contains(word));
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
            // 公开1起 among the outcomes of requests: granted; 公开现行有效规章18件 is not.
            let rest = clause.span(at).end..clause.before().end.max(clause.span(at).end);
            if cue == Cue::Disclose
                && requests
                && (matches!(unit, "件" | "起" | "宗" | "") || matches!(unit, "条" | "份") && (memory.received || memory.outcome))
                && clause.sentence.word(at) == "公开"
                && clause.tail_text().is_empty()
                && label::is_general(
                    &clause.sentence.text[rest.clone()],
                    clause.general_nouns(&rest).map(|it| it.start - rest.start..it.end - rest.start),
                )
            {
                return clause.named(Concept::RequestsGranted, at);
            }
            let elsewhere =
                matches!(clause.section, SectionKind::Fees | SectionKind::Remedies | SectionKind::Problems | SectionKind::Consultations);
            // 全年1128条公开信息中，图解类较少, wherever it is said: the whole once more.
            let whole = ["公开信息中", "公开的信息中", "政府信息中"].iter().any(|it| clause.tail_text().starts_with(it))
                && clause.lead_text().trim_end().ends_with("全年");
            let proactive = whole || clause.sentence.text[clause.item.lead_start..clause.item.tail_end].contains("主动公开");
            if requests && is_published_already(clause, memory) {
                return clause.named(Concept::RequestsAnsweredOtherwise, at);
            }
            let foreign = !in_lead && followed_by(Cue::Foreign) || memory.remedy.is_some() && !memory.disclosed;
            (!foreign && (proactive || !elsewhere && !requests)).then(|| amount::read(clause, memory, folded)).flatten()
        }
        _ => None,
    }
}

/// What the number counts where a word names a concept by itself.
pub(super) fn by_name(clause: &Clause<'_>, at: usize, concept: Concept, memory: &mut Memory, folded: &Folded) -> Option<Labelled> {
    let unit = clause.unit();
    let requests = memory.speaks_of_requests(clause);
    match concept {
        // 不予公开答复中有11件…: some of them.
        _ if is_outcome(concept)
            && clause.item.lead.contains(&at)
            && ["中有", "中"]
                .iter()
                .any(|it| clause.sentence.text[clause.span(at).end..clause.before().end.max(clause.span(at).end)].ends_with(it)) =>
        {
            None
        }
        // 其余27件按信访、咨询等途径处理: requests.
        Concept::ConsultationsTotal if requests && unit == "件" && !clause.item.lead.contains(&at) => None,
        Concept::ConsultationsTotal => {
            memory.consultations = true;
            let way = request::way_before(clause, at).or_else(|| request::way_of_consultations(clause, at));
            let start = clause.span(way.unwrap_or(at)).start;
            Some((Role::Consulted { by_channel: way.is_some() }, Some(start..clause.span(at).end)))
        }
        // 非政府信息3件, of the requests answered.
        Concept::RequestsAnsweredOtherwise => {
            let asked = requests || memory.received || clause.said(Cue::Answer);
            (asked && is_of_requests(unit)).then(|| clause.named(concept, at)).flatten()
        }
        // 信息全部公开: what is all open is no request granted.
        // 信箱来信公开答复1047条: no request is counted in 条 where none was spoken of.
        Concept::RequestsGranted if matches!(clause.sentence.word(at), "全部公开" | "公开答复") && !requests => None,
        Concept::StaffFullTime | Concept::StaffPartTime | Concept::StaffTotal => {
            // 档案室由2人兼管: of other work.
            let other = clause.sentence.word(at).starts_with('兼')
                && clause.sentence.word(at).len() == "兼管".len()
                && clause.sentence.word(at) != "兼职"
                && clause.section != SectionKind::Staff
                && !clause.sentence.text[clause.sentence.start..clause.digits()].contains("公开");
            (!other && matches!(unit, "人" | "名" | "位" | "个")).then(|| clause.named(concept, at)).flatten()
        }
        // 发布政策解读19篇 beside a list is no part of it.
        Concept::Interpretations if memory.list && unit != "条" && writes(clause) => clause.named(concept, at),
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
        // 1件因内容涉及他人隐私，正在征求意见: what a request is about is no ground where nothing was refused.
        Concept::RefusedThirdPartyRights | Concept::RefusedStateSecret
            if may_be_a_subject(clause.sentence.word(at))
                && !(memory.outcome || clause.said(Cue::Named(Concept::RequestsRefused)) || is_refused_behind(clause)) =>
        {
            None
        }
        // 形成不予公开情形清单6条.
        _ if is_outcome(concept)
            && clause.item.lead.contains(&at)
            && ["清单", "目录", "台账"]
                .iter()
                .any(|it| clause.sentence.text[clause.span(at).end..clause.before().end.max(clause.span(at).end)].contains(it)) =>
        {
            None
        }
        // 核查出不宜公开的信息9处: no request is counted so.
        _ if is_outcome(concept) && !(is_of_requests(unit) || matches!(unit, "" | "次" | "人次" | "批") || unit == "个" && requests) => {
            None
        }
        _ if is_outcome(concept) && memory.disclosed && unit == "条" && !requests => amount::read(clause, memory, folded),
        _ => {
            memory.requests |= is_outcome(concept) || concept == Concept::RequestsHandledBase;
            clause.named(concept, at)
        }
    }
}

/// 编写政策解读5篇: a verb of writing takes its object out of the list of what was disclosed.
fn writes(clause: &Clause<'_>) -> bool {
    let lead = clause.trimmed(clause.before()).map_or("", |it| &clause.sentence.text[it]);
    ["编写", "撰写", "制作", "编制", "推出", "配发", "同步"].iter().any(|it| lead.starts_with(it))
}

/// Whether a word for a ground of refusal may only say what a request is about: 商业秘密, 个人隐私; 属于国家秘密 and 第三方合法权益 do not.
fn may_be_a_subject(word: &str) -> bool {
    let ground = ["属于国家秘密", "涉及国家秘密", "属国家秘密"].contains(&word) || word.ends_with("合法权益");
    !ground
}

/// Whether the words behind a number say that it was refused: 1件属企业商业秘密，未予公开.
fn is_refused_behind(clause: &Clause<'_>) -> bool {
    let end = clause.sentence.tokens.len().min(clause.item.at + REACH);
    let behind = (clause.item.at + 1..end).take_while(|&at| clause.sentence.number(at).is_none());
    behind.into_iter().any(|at| clause.sentence.tokens[at].kind == crate::parse::token::Kind::Cue(Cue::Named(Concept::RequestsRefused)))
        || clause.tail_text().contains("未予公开")
}

/// Whether other applicants are counted after a number: 收到公民申请3件，法人申请2件.
fn followed_by_applicants(clause: &Clause<'_>) -> bool {
    let end = clause.sentence.tokens.len().min(clause.item.at + REACH);
    clause.sentence.cues(clause.item.at + 1..end).any(|it| it.1 == Cue::Applicant)
}
