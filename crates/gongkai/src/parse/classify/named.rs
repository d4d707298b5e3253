//! What a number counts where a word names a concept by itself.

mod of;

use super::outcomes::{
    has_several_grounds, is_about_disclosure, is_followed_by_an_outcome, is_ground_of, is_outcome, is_remedy, remedy_result,
};
use crate::fold::Folded;
use crate::pairs::words;
use crate::parse::clause::{Clause, Labelled};
use crate::parse::entry::Role;
use crate::parse::few::few;
use crate::parse::lexicon::{Cue, RemedyResult};
use crate::parse::memory::Memory;
use crate::parse::sentence::REACH;
use crate::parse::{amount, request};
use crate::unit::is_of_requests;
use crate::{Concept, SectionKind};
use of::{
    has_a_part_about_disclosure, is_loosely_named, is_of_documents, is_of_documents_made, is_of_other_cases, is_refused_behind,
    told_of_cases, writes,
};

/// The longest remark in brackets behind a number of people, in characters.
const REMARK: usize = 12;

/// What the number counts where a word names a concept by itself.
pub(super) fn by_name(clause: &Clause<'_>, at: usize, concept: Concept, memory: &mut Memory, folded: &Folded) -> Option<Labelled> {
    let unit = clause.unit();
    let requests = memory.speaks_of_requests(clause);
    let in_lead = |at: usize| clause.item.lead.contains(&at);
    match concept {
        // 监督投诉制度、责任追究制度等9项制度.
        _ if is_remedy(concept) && few!["制度", "机制", "措施", "办法"].open(clause.tail_words()) => None,
        // 浏览量5000以上12条, 5000浏览量以上: what is counted has so many views.
        Concept::PageViews if clause.sentence.text[clause.span(at).end..].starts_with("以上") => None,
        // 复议310件，其中维持201件、申请人撤回申请等73件: how the rest of the cases ended.
        Concept::RequestsWithdrawn if memory.remedy.is_some() && (memory.resulted || !memory.received) && told_of_cases(clause) => {
            clause.named(remedy_result(memory.remedy?, RemedyResult::Other)?, at)
        }
        // 维持1件，尚未办结0件: so is a case that is not settled.
        Concept::RequestsCarriedOut if memory.remedy.is_some() && memory.resulted && clause.sentence.word(at).ends_with("未办结") => {
            clause.named(remedy_result(memory.remedy?, RemedyResult::Pending)?, at)
        }
        // 新收行政复议案件18件，上年结转2件: cases.
        Concept::RequestsCarriedIn | Concept::RequestsCarriedOut if memory.remedy.is_some() && !memory.requests && !memory.received => None,
        // 制发规范性文件28份，予以公开26份: of these documents.
        Concept::RequestsGranted if !requests && !memory.received && is_of_documents_made(clause) => None,
        Concept::RequestsRefused if !requests && !memory.received && is_of_documents_made(clause) => {
            clause.named(Concept::InformationWithheld, at)
        }
        // 不予公开答复中有11件…: some of them.
        _ if is_outcome(concept)
            && clause.item.lead.contains(&at)
            && few!["中有", "中"].end(&clause.sentence.text[clause.span(at).end..clause.before().end.max(clause.span(at).end)]) =>
        {
            None
        }
        // 行政诉讼上年结转1件: no request.
        Concept::RequestsCarriedIn | Concept::RequestsCarriedOut
            if clause.lead().any(|(it, cue)| it < at && matches!(cue, Cue::Named(it) if is_remedy(it))) =>
        {
            None
        }
        // 人大建议办结12件，其中予以公开10件: proposals, and no requests.
        _ if is_outcome(concept)
            && !requests
            && !memory.received
            && clause.says(clause.near_text(), words!["人大建议", "代表建议", "政协提案", "委员提案", "建议提案"])
            && !clause.context_has(Cue::Request) =>
        {
            None
        }
        // 其余27件按信访、咨询等途径处理: requests.
        Concept::ConsultationsTotal if requests && unit == "件" && !clause.item.lead.contains(&at) => None,
        // 现场咨询43场次: how often it was offered. 回答8名网友咨询的问题: who asked about whatever.
        // 工作动态类248条，问题咨询类48条: a kind of what was disclosed.
        Concept::ConsultationsTotal if memory.list && unit == "条" && clause.sentence.text[clause.span(at).end..].starts_with('类') => {
            amount::read(clause, memory, folded)
        }
        // 告知申请人向其他机关咨询3件: what was answered.
        Concept::ConsultationsTotal if clause.says(clause.lead_text(), words!["告知申请人"]) => None,
        // 咨询的水资源管理等11个方面: what about.
        Concept::ConsultationsTotal if unit == "个" && few!["方面", "问题", "领域"].open(clause.tail_words()) => None,
        Concept::ConsultationsTotal
            if matches!(unit, "笔" | "场" | "场次" | "期") || unit == "名" && clause.tail_words().contains("咨询的") =>
        {
            None
        }
        // 服务热线服务17218人次，信息咨询类12973件: what callers asked about.
        Concept::ConsultationsTotal
            if clause.sentence.text[clause.span(at).end..].starts_with('类')
                && clause.says(clause.near_text(), words!["热线", "工单", "12345"]) =>
        {
            None
        }
        Concept::ConsultationsTotal => {
            // 咨询200人次，其中来信来访咨询35人次: as one way of several.
            let among = memory.consultations && clause.said(Cue::Parts) || memory.consulted && clause.follows_a_number();
            memory.consultations = true;
            // 来电来访咨询312人次，其中来电245人次: two ways are all there are.
            // So are 来信来访来电咨询.
            let several = |at: usize| few!["来信", "来访", "来电", "来函"].end(&clause.sentence.text[..at]);
            let one_way = |it: &usize| clause.sentence.word(*it).matches('来').count() < 2 && !several(clause.span(*it).start);
            let way = request::way_before(clause, at).or_else(|| request::way_of_consultations(clause, at)).filter(one_way);
            let start = clause.span(way.unwrap_or(at)).start;
            // 电话询问30次 beside another way.
            let itself = few!["来电", "电话", "来访", "上门", "登门"].open(clause.sentence.word(at));
            let by_channel = way.is_some() || itself && one_way(&at) || among && several(clause.span(at).start);
            Some((Role::Consulted { by_channel }, Some(start..clause.span(at).end)))
        }
        // 非政府信息3件, of the requests answered.
        Concept::RequestsAnsweredOtherwise => {
            let asked = requests || memory.received || clause.said(Cue::Answer) || is_followed_by_an_outcome(clause);
            (asked && is_of_requests(unit)).then(|| clause.named(concept, at)).flatten()
        }
        // 信息全部公开: what is all open is no request granted.
        // 信箱来信公开答复1047条: no request is counted in 条 where none was spoken of.
        Concept::RequestsGranted
            if matches!(clause.sentence.word(at), "全部公开" | "公开答复") && !requests && !is_followed_by_an_outcome(clause) =>
        {
            None
        }
        // 经审查后予以公开的政府信息共计1026条, in the section on disclosure.
        Concept::RequestsGranted if unit == "条" && clause.section == SectionKind::Disclosure && !requests => {
            amount::read(clause, memory, folded)
        }
        Concept::StaffFullTime | Concept::StaffPartTime | Concept::StaffTotal => {
            // 档案室由2人兼管: of other work.
            let other = clause.sentence.word(at).starts_with('兼')
                && clause.sentence.word(at).len() == "兼管".len()
                && clause.sentence.word(at) != "兼职"
                && clause.section != SectionKind::Staff
                && !clause.says(clause.near_text(), words!["公开", "专门机构"])
                // 无专职人员，由党政办2名同志兼任.
                && !clause.sentence.cues(clause.item.at.saturating_sub(REACH)..clause.item.at).any(|it| matches!(it.1, Cue::Named(Concept::StaffFullTime)));
            // 1名汉族干部和1名藏族干部兼任: one of several.
            let word = clause.sentence.word(at);
            let one_of_several = few!["兼任", "兼管", "兼办"].are(word)
                && clause.sentence.text[..clause.digits()].trim_ascii_end().ends_with(['和', '、', '及']);
            let other = other || one_of_several;
            // 17个县级单位仅有专职人员9名: units are counted.
            let of_units = unit == "个" && !in_lead(at) && clause.span(at).start > clause.end();
            // 政务公开工作人员2人(兼职).
            let inside = clause.sentence.text[clause.end()..].strip_prefix('(').unwrap_or_default();
            let remark = inside.char_indices().take(REMARK).find(|it| it.1 == ')').map_or("", |it| &inside[..it.0]);
            let concept = match remark.trim_start_matches(['均', '为', '都', '是']) {
                "兼职" => Concept::StaffPartTime,
                "专职" => Concept::StaffFullTime,
                // 132名专、兼职工作人员: both together.
                _ if clause.span(at).start >= clause.end() && few!["专、", "专"].end(&clause.sentence.text[..clause.span(at).start]) => {
                    Concept::StaffTotal
                }
                _ => concept,
            };
            // 要求各单位至少明确1名专职人员: what each is to have.
            let due = few!["至少明确", "至少配备", "至少安排", "至少确定", "至少指定"].end(clause.lead_words())
                && clause.says(clause.lead_text(), words!["要求", "各单位", "各部门", "每个", "各镇", "各乡"]);
            let other = other || due;
            // 1名专职、1名兼职共2名: the sum, behind the number of its own.
            let own =
                at.checked_sub(1).and_then(|it| clause.sentence.number(it)).is_some() && clause.span(at - 1).end == clause.span(at).start;
            let summed = own && in_lead(at) && clause.says(clause.lead_text(), words!["共", "合计", "总计"]);
            let concept = if summed { Concept::StaffTotal } else { concept };
            (!other && !of_units && matches!(unit, "人" | "名" | "位" | "个" | "")).then(|| clause.named(concept, at)).flatten()
        }
        // 公众号发布宣传信息、政策解读等共计259条: the last one of several.
        Concept::Interpretations
            if in_lead(at)
                && clause.lead_has(Cue::Disclose)
                && clause.sentence.text[clause.span(at).end..clause.digits()].starts_with('等')
                && clause.sentence.text[..clause.span(at).start].ends_with('、') =>
        {
            amount::read(clause, memory, folded)
        }
        // 发布各类政务信息及政策解读184条: both together.
        Concept::Interpretations
            if in_lead(at)
                && clause.lead_has(Cue::Disclose)
                && few!["信息及", "信息和", "信息、", "信息与"].end(&clause.sentence.text[..clause.span(at).start]) =>
        {
            amount::read(clause, memory, folded)
        }
        // 政策法规及解读128条, 解读文件3份: a part of the name. 2件文件均进行文字解读: no number of them.
        Concept::Interpretations if is_loosely_named(clause, at) => {
            // 召开新闻发布会解读政策文件4场次.
            let press = clause.lead().find(|it| it.1 == Cue::Named(Concept::PressConferences) && matches!(unit, "场" | "场次" | "次"));
            match press {
                Some((press, _)) => clause.named(Concept::PressConferences, press),
                None if in_lead(at) => amount::read(clause, memory, folded),
                None => None,
            }
        }
        // 发布政策解读19篇 beside a list is no part of it.
        Concept::Interpretations if memory.list && unit != "条" && writes(clause) => clause.named(concept, at),
        Concept::Interpretations if memory.list && !(clause.lead_has(Cue::Disclose) && unit != "条") => {
            amount::read(clause, memory, folded)
        }
        Concept::PressConferences if !matches!(unit, "次" | "场" | "期" | "场次") => amount::read(clause, memory, folded),
        // 其中…不予公开583条 of what was made: an attribute of documents, not of requests.
        Concept::RequestsRefused if !requests && (memory.made || memory.disclosed) || is_of_documents(clause, at, memory) => {
            clause.named(Concept::InformationWithheld, at)
        }
        Concept::ReconsiderationTotal | Concept::LitigationTotal | Concept::ComplaintsTotal => {
            // 办理各类行政复议案件132件: not of open government alone. 85件，均与政府信息公开无关: not at all.
            let none = clause.number.value.count() == Some(0);
            let others = || !none && is_of_other_cases(clause, concept);
            // 民事诉讼案件3件, 其他行政诉讼案件25件, 各类行政复议案件: of other matters as well.
            let before = &clause.sentence.text[..clause.span(at).start];
            let of_others = few!["各类", "民事"].end(before) || few!["其他", "其它"].end(before) && !clause.follows_a_number();
            if !none && of_others || others() {
                memory.remedy = None;
                return None;
            }
            // 咨询类1012件、建议类395件、投诉类1250件: what people wrote about.
            if concept == Concept::ComplaintsTotal
                && clause.sentence.text[clause.span(at).end..].starts_with('类')
                && clause.says(clause.near_text(), words!["建议类"])
            {
                return None;
            }
            // 另有5件属于举报投诉: what some of the requests are.
            if concept == Concept::ComplaintsTotal && clause.tail_words().starts_with("属于") {
                return None;
            }
            // 市民投诉866件, 热线受理举报1286件: no complaint about open government.
            if concept == Concept::ComplaintsTotal && (!is_about_disclosure(clause) || has_a_part_about_disclosure(clause)) {
                return None;
            }
            // 设“举报投诉”等9大板块: what a column is called.
            if matches!(unit, "大板块" | "大项" | "大类" | "板块" | "栏目")
                || few!["栏目", "板块", "版块", "专栏"].open(clause.tail_words())
            {
                return None;
            }
            // 行政复议6件、行政诉讼2件，维持7件: results of both are those of neither. Complaints have none, nor has what there was none of.
            let none = clause.number.value.count() == Some(0) || concept == Concept::ComplaintsTotal;
            let beside = memory.remedy.filter(|it| *it != concept && *it != Concept::ComplaintsTotal && clause.follows_a_number());
            memory.remedies_joined = beside.is_some() && !none && !memory.remedy_none;
            if beside.is_none() || !none {
                (memory.remedy, memory.remedy_none) = (Some(concept), none);
            }
            // 1件行政复议未审结: the result follows.
            let after = clause.tail().find_map(|(at, cue)| if let Cue::Result(result) = cue { Some((at, result)) } else { None });
            if let Some((at, result)) = after.filter(|_| !clause.item.lead.contains(&at)) {
                return clause.named(remedy_result(concept, result)?, at);
            }
            // 有1名申请人向市政府申请行政复议: each of them is a case.
            let denied = clause.says(clause.tail_text(), words!["均未", "没有", "均没"]);
            let who = !denied && matches!(unit, "名" | "人") && clause.tail_text().starts_with("申请人") && !clause.item.lead.contains(&at);
            (who || matches!(unit, "件" | "起" | "宗" | "例" | "个" | "次" | "项" | "条" | "份" | "人次" | ""))
                .then(|| clause.named(concept, at))
                .flatten()
        }
        // 2件因涉及第三方权益正在征求意见: not decided yet.
        Concept::RefusedThirdPartyRights if clause.says(clause.tail_text(), words!["正在征求", "在征求"]) => None,
        // 1件因内容涉及他人隐私，正在征求意见: what a request is about is no ground where nothing was refused.
        Concept::RefusedThirdPartyRights | Concept::RefusedStateSecret
            if may_be_a_subject(clause.sentence.word(at))
                && !(memory.outcome || clause.said(Cue::Named(Concept::RequestsRefused)) || is_refused_behind(clause)) =>
        {
            None
        }
        // 因不掌握该信息无法提供8件: the ground is told with it.
        Concept::RequestsUnavailable
            if clause.says(clause.lead_text(), words!["因", "由于"]) && ground_of_unavailable(clause, at).is_some() =>
        {
            memory.requests = true;
            let (ground, concept) = ground_of_unavailable(clause, at)?;
            clause.named(concept, ground)
        }
        // 明确23项不予公开内容.
        _ if is_outcome(concept)
            && matches!(unit, "项" | "类" | "个" | "种")
            && !clause.item.lead.contains(&at)
            && few!["内容", "情形", "事项", "范围", "的内容", "的情形"].open(&clause.sentence.text[clause.span(at).end..]) =>
        {
            None
        }
        // 形成不予公开情形清单6条.
        _ if is_outcome(concept)
            && clause.item.lead.contains(&at)
            && clause.says(
                &clause.sentence.text[clause.span(at).end..clause.before().end.max(clause.span(at).end)],
                words!["清单", "目录", "台账"],
            ) =>
        {
            None
        }
        // 核查出不宜公开的信息9处: no request is counted so.
        _ if is_outcome(concept) && !(is_of_requests(unit) || matches!(unit, "" | "次" | "人次" | "批") || unit == "个" && requests) => {
            None
        }
        _ if is_outcome(concept) && memory.disclosed && unit == "条" && !requests => amount::read(clause, memory, folded),
        // 全县建议办理总数为143件.
        Concept::RequestsHandledBase if clause.says(clause.lead_text(), words!["建议", "提案", "信访", "诉求"]) => None,
        _ => {
            memory.requests |= is_outcome(concept) || concept == Concept::RequestsHandledBase;
            clause.named(concept, at)
        }
    }
}

/// The word before 无法提供 that says why.
fn ground_of_unavailable(clause: &Clause<'_>, at: usize) -> Option<(usize, Concept)> {
    if has_several_grounds(clause, Concept::RequestsUnavailable) {
        return None;
    }
    // 不掌握等原因无法提供: one of several.
    let adjoins = |it: usize| !clause.says(&clause.sentence.text[clause.span(it).end..clause.span(at).start], words!["等", "、"]);
    clause.lead().filter(|it| it.0 < at && adjoins(it.0)).find_map(|(at, cue)| match cue {
        Cue::Named(concept) if is_ground_of(concept, Concept::RequestsUnavailable) => Some((at, concept)),
        _ => None,
    })
}

/// Whether a word for a ground of refusal may only say what a request is about: 商业秘密, 个人隐私; 属于国家秘密 and 第三方合法权益 do not.
fn may_be_a_subject(word: &str) -> bool {
    let ground = few!["属于国家秘密", "涉及国家秘密", "属国家秘密"].are(word) || word.ends_with("合法权益");
    !ground
}
