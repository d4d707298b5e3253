//! What carries information: sites, accounts, columns, papers.

use super::super::done::speaks_of_applicants;
use super::super::names::{changed, is_a_matter, is_social, is_way_noun, prints};
use super::{Word, information, way};
use crate::Concept;
use crate::fold::Folded;
use crate::pairs::words;
use crate::parse::amount;
use crate::parse::clause::Labelled;
use crate::parse::entry::Role;
use crate::parse::few::{Few, few};
use crate::parse::lexicon::Cue;
use crate::parse::memory::Memory;
use crate::parse::token::{Kind, Stop};
use crate::unit::is_of_requests;
use std::ops::Range;

/// What a number counts that stands with a carrier of information.
pub(super) fn read(word: Word<'_>, memory: &mut Memory, folded: &Folded) -> Option<Labelled> {
    let Word { clause, cue, unit, .. } = word;
    if cue == Cue::Carrier {
        if way::consulted(word, memory) {
            memory.consultations = true;
            return Some((Role::Consulted { by_channel: true }, Some(clause.span(word.at))));
        }
        // 从申请人身份看，自然人5件、媒体1件.
        if memory.divided && is_of_requests(unit) && speaks_of_applicants(clause) {
            return word.named(Concept::RequestsReceivedByApplicant);
        }
        // 向市档案馆移送文件29份: handed on, and no way.
        let handed = word.in_lead
            && clause.lead_words().starts_with('向')
            && clause.says(clause.lead_text(), words!["移送", "移交", "报送", "送交"]);
        if handed {
            return None;
        }
        // 需到县档案馆查询的5件: where to look for it.
        if word.in_lead && clause.lead_words().ends_with("查询的") || way::handed_on(word) {
            return None;
        }
        if let Some(way) = way_of_requests(word, memory) {
            return Some((Role::Fixed(Concept::RequestsReceivedByChannel), Some(way)));
        }
    }
    // 新开设专栏数量2条, 专题专栏维护数16条: what was changed about a site, in whatever unit, and what is kept up.
    if word.in_lead && few!["专栏数量", "专栏数", "专栏个数", "专栏维护数", "专栏维护数量"].end(clause.lead_words()) {
        let opened = clause.says(clause.lead_text(), words!["新开设", "新增", "新设", "开设"]);
        return opened.then(|| word.named(Concept::PlatformsItems)).flatten();
    }
    // 抽查的4个账号全部合格: some of them, by others.
    let runs = matches!(cue, Cue::Carrier | Cue::Account);
    if runs && clause.says(clause.lead_text(), words!["抽查的", "抽检的", "检查的", "抽测的"]) {
        return None;
    }
    // 13个政务新媒体管理部门: who is in charge of them. 设立查阅点27个: no part of a site.
    let behind = &clause.sentence.text[clause.span(word.at).end..];
    if few!["管理部门", "主管", "主办", "运营", "负责"].open(behind) || word.text().starts_with("查阅") && matches!(unit, "个" | "处")
    {
        return None;
    }
    // 抽查政务新媒体账号120个.
    let looked_at = cue == Cue::Account || is_social(word.text()) || few!["网站", "门户网站"].are(word.text());
    let inspects = || clause.lead().any(|it| it.1 == Cue::Inspect && it.0 < word.at) && !clause.lead_has(Cue::Change);
    if word.in_lead && looked_at && matches!(unit, "个" | "家" | "个次" | "家次") && inspects() {
        return word.named(Concept::InspectionsUnits);
    }
    // 对52个政务新媒体账号开展4轮检查: those that were looked at.
    let of_account = matches!(unit, "个" | "家") && (cue == Cue::Account || cue == Cue::Carrier && is_social(word.text()));
    let inspected = || {
        let end = clause.sentence.tokens.len().min(clause.item.at + INSPECTED);
        let stop = |it: &usize| matches!(clause.sentence.tokens[*it].kind, Kind::Stop(Stop::Comma | Stop::Semicolon | Stop::Sentence));
        let end = (clause.item.at..end).find(stop).unwrap_or(end);
        let check = clause.sentence.cues(clause.item.at..end).find(|it| it.1 == Cue::Inspect).map(|it| it.0);
        let held = |it: usize| {
            let before = &clause.sentence.text[clause.end()..clause.span(it).start.max(clause.end())];
            clause.says(before, words!["开展", "进行", "实施", "轮", "次", "每季度", "每月", "定期"])
                && !few!["自查", "监测"].are(clause.sentence.word(it))
        };
        !word.in_lead && clause.lead_words().starts_with('对') && check.is_some_and(held)
    };
    if of_account && inspected() {
        return word.named(Concept::InspectionsUnits);
    }
    if of_account {
        return word.named(if was_closed(word) { Concept::PlatformsItems } else { Concept::PlatformsAccounts });
    }
    if cue == Cue::Account {
        return None;
    }
    // 公开重大行政决策事项16个: what was decided, and no part of a platform.
    let decided = cue == Cue::Platform && word.in_lead && clause.lead_words().ends_with("决策事项") && matches!(unit, "个" | "项" | "件");
    if decided && clause.lead_has(Cue::Disclose) || is_in_its_name(word, memory) {
        return amount::read(clause, memory, folded);
    }
    // 公开规范性文件39项，公开行政许可事项45项，行政确认事项19项: kinds of what was published, one after another.
    let told = || memory.list && (clause.lead_has(Cue::Disclose) || clause.follows_a_number()) && !DONE_WITH.open(clause.lead_words());
    if cue == Cue::Platform
        && word.text() == "事项"
        && unit == "项"
        && word.in_lead
        && !word.requests
        && !clause.lead_has(Cue::Change)
        && !few!["公示事项", "公开事项"].end(clause.lead_words())
        && told()
    {
        return amount::read(clause, memory, folded);
    }
    // 调整权责事项40项, 事项清单421项: matters of the agency, and no part of a platform. 修改完善事项23项 is one.
    if cue == Cue::Platform && word.text() == "事项" && matches!(unit, "个" | "项") && is_a_matter(clause, word.at) {
        return None;
    }
    if matches!(unit, "个" | "项") {
        return changed(clause).then(|| word.named(Concept::PlatformsItems)).flatten();
    }
    // 公报24期 are issues of the gazette, not information in it; inside a list of information they are a part of it.
    if cue == Cue::Carrier && matches!(unit, "期" | "册") && (!memory.list || prints(clause)) {
        return None;
    }
    if cue == Cue::Platform {
        if names_matters(word, memory) {
            return amount::read(clause, memory, folded);
        }
        if !memory.list {
            return None;
        }
    }
    information::read(word, memory, folded)
}

/// What is done with matters that are not published.
const DONE_WITH: &Few = few!["取消", "下放", "受理", "承接", "协调", "完成", "进驻", "梳理", "认领", "办理", "衔接", "落实"];

/// So many words behind accounts it is told that they were inspected.
const INSPECTED: usize = 12;

/// The bytes of the way by which some of the requests received came in: 网络6件、信函4件.
fn way_of_requests(word: Word<'_>, memory: &Memory) -> Option<Range<usize>> {
    let Word { clause, at, unit, .. } = word;
    let of_those = (memory.received || memory.divided) && !memory.list && is_of_requests(unit) && !clause.said(Cue::Disclose);
    if !of_those {
        return None;
    }
    let joined = at.checked_sub(1).filter(|&it| clause.item.lead.contains(&it) && is_way_noun(word.text()));
    let adjoins = joined.filter(|&it| clause.span(it).end == clause.span(at).start);
    Some(clause.span(adjoins.unwrap_or(at)).start..clause.span(at).end)
}

/// Whether an account is told as closed, which is a change and not what is run: 关停政务新媒体5个, but 由58个清理整合为31个.
fn was_closed(word: Word<'_>) -> bool {
    let clause = word.clause;
    // 共关停67个，其中微信58个: parts of those.
    let part = || {
        let near = clause.near_text();
        let of_closed = clause.says(near, words!["关停", "注销"])
            && !clause.says(near, words!["共有", "现有", "正常", "维护", "保留", "运行", "目前", "共计"]);
        of_closed && (clause.said(Cue::Parts) || clause.follows_a_number())
    };
    part()
        || !clause.lead_words().ends_with("整合为")
            && clause.says(clause.lead_text(), words!["关停", "注销", "整合", "停用", "清理", "关闭"])
}

/// Whether the carrier is a word in the name of a kind of information, counted in 项.
fn is_in_its_name(word: Word<'_>, memory: &Memory) -> bool {
    let clause = word.clause;
    if !memory.list || word.unit != "项" || !word.in_lead {
        return false;
    }
    match word.cue {
        // 公开规范性文件5件、重大决策预公开事项7项: a kind of what was published.
        Cue::Platform => {
            let before = clause.item.lead.start.checked_sub(1);
            let enumerated = |it: usize| clause.sentence.tokens[it].kind == Kind::Stop(Stop::Enumeration);
            few!["公开事项", "其他事项", "其它事项", "决策事项"].end(clause.lead_words())
                && before.is_some_and(|it| clause.said(Cue::Examples) || enumerated(it))
        }
        // 学校要闻175项、媒体聚焦35项, 统计数据及分析公报116项.
        Cue::Carrier => {
            // 通知公告40项，占6.7%；媒体聚焦35项.
            let before = clause.item.lead.start.checked_sub(1).map(|it| &clause.sentence.tokens[it].kind);
            let goes_on = clause.follows_a_number() || matches!(before, Some(Kind::Stop(Stop::Semicolon)));
            !clause.lead_has(Cue::Change) && goes_on
        }
        _ => false,
    }
}

/// Whether matters of the agency are published one by one.
fn names_matters(word: Word<'_>, memory: &Memory) -> bool {
    let Word { clause, unit, in_lead, requests, .. } = word;
    let published = clause.lead_has(Cue::Disclose);
    // 公开惠农补贴、低保评定等事项230余条.
    in_lead && unit == "条" && published && clause.lead_words().ends_with("等事项")
        // 主动公开行政许可处理事项746件.
        || !requests
            && in_lead
            && matches!(unit, "件" | "条")
            && (memory.list || published)
            && few!["处理事项", "许可事项", "处罚事项", "审批事项", "服务事项"].end(clause.lead_words())
}
