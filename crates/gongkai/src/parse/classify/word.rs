//! What a number counts by its telling word.

use super::done::{
    answers_behind, followed_by_applicants, follows_all_concluded, is_after_the_year, is_by_a_way, is_in_time, is_only_way, is_received,
    speaks_of_applicants, tells_outcomes,
};
use super::named::by_name;
use super::names::{
    are_several, changed, does_something_else, is_a_matter, is_about_proposals, is_social, is_way_noun, names_a_class, names_a_document,
    names_information, prints,
};
use super::outcomes::{is_beside_an_outcome, is_published_already, remedy_result, result_of_a_remedy};
use crate::fold::Folded;
use crate::pairs::words;
use crate::parse::clause::{Clause, Labelled};
use crate::parse::entry::Role;
use crate::parse::few::few;
use crate::parse::label;
use crate::parse::lexicon::{Cue, RemedyResult};
use crate::parse::memory::Memory;
use crate::parse::token::{Kind, Stop};
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
        // 2.惠农政策和资金发放类171条, on a line of its own.
        Cue::Foreign | Cue::Topic if in_lead && clause.section == SectionKind::Disclosure && amount::is_a_class(clause, memory) => {
            amount::read(clause, memory, folded)
        }
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
        Cue::Foreign | Cue::Answer if in_lead && memory.list && !requests && is_about_proposals(clause) => {
            amount::read(clause, memory, folded)
        }
        // 其中行政处罚案件427件，工作动态94条: a kind of what was disclosed, and what ends its name.
        Cue::Foreign
            if in_lead
                && memory.list
                && !requests
                && clause.sentence.word(at) == "案件"
                && clause.sentence.text[..clause.span(at).start].ends_with("处罚") =>
        {
            amount::read(clause, memory, folded)
        }
        // 通过官方微信推送图文消息402篇: what a carrier sends out.
        Cue::Foreign if in_lead && clause.lead_has(Cue::Disclose) && clause.lead_has(Cue::Carrier) => {
            let video = unit == "个" && clause.sentence.word(at) == "短视频";
            (video || matches!(unit, "条" | "篇" | "期")).then(|| amount::read(clause, memory, folded)).flatten()
        }
        // 公开人大代表建议、政协提案复文188件.
        Cue::Foreign
            if in_lead
                && !requests
                && clause.lead_has(Cue::Disclose)
                && is_of_information(unit)
                && few!["复文", "办理结果", "办理情况", "答复意见"].end(clause.lead_words()) =>
        {
            amount::read(clause, memory, folded)
        }
        // 官方微信发布1400余条图文信息.
        Cue::Foreign
            if !in_lead && clause.lead_has(Cue::Disclose) && clause.lead_has(Cue::Carrier) && clause.sentence.word(at) == "图文" =>
        {
            matches!(unit, "条" | "篇" | "期").then(|| amount::read(clause, memory, folded)).flatten()
        }
        // 办理结果：公开17件，查无此信息3件: an outcome beside others, and no information.
        Cue::Disclose if in_lead && is_beside_an_outcome(clause, at) => {
            memory.requests = true;
            clause.named(Concept::RequestsGranted, at)
        }
        Cue::Named(concept) => by_name(clause, at, concept, memory, folded),
        Cue::Result(result) => result_of_a_remedy(clause, at, result, memory),
        // The results after it are those of lawsuits.
        Cue::Sued => {
            memory.remedy = Some(Concept::LitigationTotal);
            None
        }
        // 维持6件、依法纠错2件、正在办理1件.
        Cue::Foreign
            if in_lead
                && memory.resulted
                && matches!(clause.sentence.word(at), "正在办理" | "正在办理中")
                && clause.follows_a_number()
                && !clause.says(clause.near_text(), words!["建议", "提案", "信访"]) =>
        {
            clause.named(remedy_result(memory.remedy?, RemedyResult::Pending)?, at)
        }
        // 复议机关维持3件，撤销1件.
        Cue::Foreign
            if clause.sentence.word(at) == "撤销"
                && (in_lead || clause.tail_words() == "撤销")
                && memory.remedy.is_some()
                && !memory.remedies_joined =>
        {
            clause.named(remedy_result(memory.remedy?, RemedyResult::Corrected)?, at)
        }
        Cue::Fee if clause.number.value.count() == Some(0) => clause.named(Concept::FeesCollected, at),
        Cue::Request | Cue::OnRequest => request::read(clause, at, memory),
        // 未答复的2件, 待答复1件, 延至2018年1月答复: not answered.
        Cue::Answer
            if few!["未", "尚未", "待", "未能", "不在"].end(&clause.sentence.text[..clause.span(at).start])
                || clause.says(
                    &clause.sentence.text[clause.item.lead_start..clause.item.tail_end],
                    words!["延至", "延期至", "延期到", "顺延至", "将于下年", "将于次年"],
                ) =>
        {
            None
        }
        // 全部答复，其中书面答复5件，电子邮件答复4件: how some of them were.
        Cue::Answer if in_lead && clause.near_text().matches("答复").count() > 1 && is_by_a_way(clause, at) => None,
        // 4件以电子邮件方式答复, 寄送答复书5份: how it was answered.
        Cue::Way if answers_behind(clause, at) => None,
        // 26件按期答复，3件顺延: not yet.
        Cue::Answer if !in_lead && clause.tail_words() == "顺延" => None,
        // 行政复议89件，已审结81件: cases, and no requests.
        Cue::Conclude if memory.remedy.is_some() && clause.sentence.word(at) == "审结" => None,
        // 涉及信访答复的196件: what they are about.
        Cue::Answer if in_lead && clause.lead_words().starts_with("涉及") => None,
        // 均按期答复，提供复印材料132页: no request is counted in pages.
        Cue::Answer | Cue::Conclude if matches!(unit, "页" | "字" | "元" | "家") => None,
        // 区长信箱收到来信1126封，办结1098封.
        Cue::Answer | Cue::Conclude if unit == "封" && clause.says(clause.near_text(), words!["信箱", "来信"]) => None,
        Cue::Answer if in_lead && is_published_already(clause, memory) => clause.named(Concept::RequestsAnsweredOtherwise, at),
        // “非政府信息”答复1件: an outcome that no row has.
        Cue::Answer if in_lead && clause.sentence.text[..clause.span(at).start].ends_with('”') => {
            clause.named(Concept::RequestsAnsweredOtherwise, at)
        }
        // 其中按时办结数20件 of those concluded.
        Cue::Conclude if clause.said(Cue::Parts) && is_in_time(clause, at) => None,
        // 申请办结86宗，按时办结85宗，延期办结1宗: how many of them, once all are told.
        Cue::Conclude if in_lead && is_in_time(clause, at) && follows_all_concluded(clause) => None,
        // 另3宗于2017年1月办结, beside those concluded: after the year.
        Cue::Conclude | Cue::Answer if !in_lead && is_after_the_year(clause) => None,
        Cue::Answer if requests || clause.said(Cue::Request) || clause.said(Cue::OnRequest) || followed_by(Cue::Request) => {
            clause.named(Concept::RequestsAnswered, at)
        }
        Cue::Answer | Cue::Conclude if in_lead && is_of_requests(unit) && unit != "条" && tells_outcomes(clause) => {
            memory.requests = true;
            clause.named(if cue == Cue::Answer { Concept::RequestsAnswered } else { Concept::RequestsConcluded }, at)
        }
        Cue::Conclude
            if requests
                || clause.lead_has(Cue::Request)
                || clause.context_has(Cue::OnRequest)
                || clause.tail_words().starts_with("申请中") =>
        {
            clause.named(Concept::RequestsConcluded, at)
        }
        Cue::Way
            if requests
                && (memory.received || !matches!(unit, "件" | "份" | "宗" | "起") || !is_received(clause, at))
                && clause.sentence.word(at).ends_with("申请") =>
        {
            clause.named(Concept::RequestsReceivedByChannel, at)
        }
        // 收到当面申请2件、信函申请1件, before any other.
        Cue::Way if matches!(unit, "件" | "份" | "宗" | "起") && clause.sentence.word(at).ends_with("申请") && is_received(clause, at) =>
        {
            memory.requests = true;
            // 受理当面申请2起，已答复2起: no other way is told in the whole paragraph, so these are all.
            let alone = !memory.received && is_only_way(clause);
            let role = if alone { Role::HandedIn } else { Role::Fixed(Concept::RequestsReceivedByChannel) };
            Some((role, Some(clause.span(at))))
        }
        // 接待咨询，现场62人次、电话18人次 as well.
        Cue::Way | Cue::Carrier
            if (memory.consultations || unit == "人次" && clause.context_has(Cue::Named(Concept::ConsultationsTotal)))
                && (!memory.disclosed || memory.consulted)
                && (matches!(unit, "人次" | "次" | "件")
                    || unit == "起" && memory.consulted
                    || unit == "个" && in_lead
                    || unit == "封" && clause.sentence.word(at).ends_with("邮件")) =>
        {
            memory.consultations = true;
            Some((Role::Consulted { by_channel: true }, Some(clause.span(at))))
        }
        // 局长信箱收到来信530封: no request.
        Cue::Way if unit == "封" && clause.says(clause.near_text(), words!["信箱"]) => None,
        // 3件…，当场给予公开；2件请求…: a way that was told of the number before.
        Cue::Way if at < clause.item.lead.start && clause.sentence.text[clause.span(at).end..clause.digits()].contains(';') => None,
        Cue::Way if requests && (is_of_requests(unit) || unit.is_empty()) => clause.named(Concept::RequestsReceivedByChannel, at),
        // 从申请人身份看，自然人5件、媒体1件.
        Cue::Carrier if memory.divided && is_of_requests(unit) && speaks_of_applicants(clause) => {
            clause.named(Concept::RequestsReceivedByApplicant, at)
        }
        // 网络6件、信函4件 among the requests received.
        // 需到县档案馆查询的5件: where to look for it.
        Cue::Carrier if in_lead && clause.lead_words().ends_with("查询的") => None,
        // 转为信访渠道办理2件: where it was handed on to.
        Cue::Carrier | Cue::Way if in_lead && clause.says(clause.lead_text(), words!["转为", "转入", "转由", "转至", "转交"]) => {
            None
        }
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
        // 要求公开企业改制资料的5件: what they ask for.
        Cue::Foreign
            if memory.received
                && clause.sentence.word(at) == "企业"
                && (is_of_requests(unit) || unit.is_empty())
                && in_lead
                && clause
                    .trimmed(clause.span(at).end..clause.digits())
                    .is_none_or(|it| clause.sentence.text[it].contains(['提', '申', '类', '单', '组', '社', '团', '法'])) =>
        {
            clause.named(Concept::RequestsReceivedByApplicant, at)
        }
        // 收到公民、企业申请41件: who they are, all together.
        Cue::Applicant
            if clause.sentence.word(at).ends_with("申请") && !memory.received && is_of_requests(unit) && are_several(clause, at) =>
        {
            memory.requests = true;
            clause.named(Concept::RequestsReceived, at)
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
        Cue::Applicant if requests && !is_of_people(unit) && unit != "户" => clause.named(Concept::RequestsReceivedByApplicant, at),
        // 抽查的4个账号全部合格: some of them, by others.
        Cue::Carrier | Cue::Account if clause.says(clause.lead_text(), words!["抽查的", "抽检的", "检查的", "抽测的"]) => None,
        Cue::Carrier | Cue::Account if matches!(unit, "个" | "家") && (cue == Cue::Account || is_social(clause.sentence.word(at))) => {
            {
                // 关停政务新媒体5个: a change, not what is run.
                // 由58个清理整合为31个: what is run now.
                let merged = clause.lead_words().ends_with("整合为");
                let closed = !merged && clause.says(clause.lead_text(), words!["关停", "注销", "整合", "停用", "清理", "关闭"]);
                clause.named(if closed { Concept::PlatformsItems } else { Concept::PlatformsAccounts }, at)
            }
        }
        // 公开规范性文件5件、重大决策预公开事项7项: a kind of what was published.
        Cue::Platform
            if memory.list
                && unit == "项"
                && in_lead
                && few!["公开事项", "其他事项", "其它事项", "决策事项"].end(clause.lead_words())
                && clause
                    .item
                    .lead
                    .start
                    .checked_sub(1)
                    .is_some_and(|it| clause.said(Cue::Examples) || clause.sentence.tokens[it].kind == Kind::Stop(Stop::Enumeration)) =>
        {
            amount::read(clause, memory, folded)
        }
        // 学校要闻175项、媒体聚焦35项: the carrier is a part of its name.
        Cue::Carrier
            if memory.list
                && unit == "项"
                && in_lead
                && !clause.lead_has(Cue::Change)
                && clause.follows_a_number()
                && clause.trimmed(clause.span(at).end..clause.digits()).is_some() =>
        {
            amount::read(clause, memory, folded)
        }
        // 调整权责事项40项, 事项清单421项: matters of the agency, and no part of a platform. 修改完善事项23项 is one.
        Cue::Platform if clause.sentence.word(at) == "事项" && matches!(unit, "个" | "项") && is_a_matter(clause, at) => None,
        Cue::Platform | Cue::Column | Cue::Carrier if matches!(unit, "个" | "项") => {
            changed(clause).then(|| clause.named(Concept::PlatformsItems, at)).flatten()
        }
        // 公报24期 are issues of the gazette, not information in it; inside a list of information they are a part of it.
        Cue::Carrier if matches!(unit, "期" | "册") && (!memory.list || prints(clause)) => None,
        // 公开惠农补贴、低保评定等事项230余条.
        Cue::Platform if unit == "条" && in_lead && clause.lead_has(Cue::Disclose) && clause.lead_words().ends_with("等事项") => {
            amount::read(clause, memory, folded)
        }
        // 主动公开行政许可处理事项746件.
        Cue::Platform
            if !requests
                && in_lead
                && matches!(unit, "件" | "条")
                && (memory.list || clause.lead_has(Cue::Disclose))
                && few!["处理事项", "许可事项", "处罚事项", "审批事项", "服务事项"].end(clause.lead_words()) =>
        {
            amount::read(clause, memory, folded)
        }
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
            let whole = few!["公开信息中", "公开的信息中", "政府信息中"].open(clause.tail_text()) && clause.lead_words().ends_with("全年");
            let proactive = whole || clause.says(&clause.sentence.text[clause.item.lead_start..clause.item.tail_end], words!["主动公开"]);
            if requests && is_published_already(clause, memory) {
                return clause.named(Concept::RequestsAnsweredOtherwise, at);
            }
            let foreign = !in_lead && followed_by(Cue::Foreign) || memory.remedy.is_some() && !memory.disclosed;
            (!foreign && (proactive || !elsewhere && !requests)).then(|| amount::read(clause, memory, folded)).flatten()
        }
        _ => None,
    }
}
