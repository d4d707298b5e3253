//! Requests that a number by itself tells of, after what was spoken of: 新收34件, 共17件, 企业6件.

use super::is_written_word;
use crate::pairs::words;
use crate::parse::classify::is_remedy;
use crate::parse::clause::{Clause, Labelled};
use crate::parse::entry::Role;
use crate::parse::few::few;
use crate::parse::lexicon::Cue;
use crate::parse::memory::Memory;
use crate::parse::sentence::REACH;
use crate::parse::token::Kind;
use crate::unit::{is_of_people, is_of_requests};
use crate::{Concept, SectionKind};

/// Words that say all by themselves, after what was spoken of: 收到…申请3件, 办理3件; 新收173件; 其他5件 among outcomes; 总数为17件 after the applicants.
pub(crate) fn by_itself(clause: &Clause<'_>, memory: &mut Memory) -> Option<Labelled> {
    let lead = clause.trimmed(clause.before());
    let word = lead.clone().map_or("", |it| clause.sentence.text[it].trim_matches(['“', '”']));
    // 收到申请5份，申请人中教职工2人、学生2人: those who asked are counted.
    if is_of_people(clause.unit()) && memory.received && clause.says(clause.near_text(), words!["申请人中"]) {
        let who = word.strip_prefix("申请人中").unwrap_or(word);
        let label = lead.map(|it| it.end - who.len()..it.end).filter(|_| is_applicant(who))?;
        return Some((Role::Fixed(Concept::RequestsReceivedByApplicant), Some(label)));
    }
    if !is_of_requests(clause.unit()) {
        return None;
    }
    // 2023年新收34件.
    let year = word.trim_start_matches(|it: char| it.is_ascii_digit());
    let word = year.strip_prefix('年').filter(|_| year.len() + 4 == word.len()).map_or(word, |it| it.trim_start_matches('度'));
    // 办理申请64件，其中58件为当年新收.
    let new = few!["为当年新收", "为本年新收", "为新收", "系当年新收", "系本年新收", "系新收", "为本年度新收"];
    let concept = match word {
        "" if memory.requests && new.are(clause.tail_words()) && speaks_of_requests_last(clause) => Concept::RequestsReceived,
        "新收" | "本年新收" | "当年新收" | "年内新收" | "新收到"
            if (memory.requests || clause.section == SectionKind::Requests || carries(clause)) && !memory.list =>
        {
            Concept::RequestsReceived
        }
        // 上年结转2件，2023年共受理265件，结转下年3件.
        "受理" | "收到" | "共受理" | "共收到" | "新受理"
            if memory.carried_in && !memory.received && !memory.list && !memory.outcome && carries(clause) =>
        {
            Concept::RequestsReceived
        }
        // In the section on requests, where nothing else was named yet: 共受理2件.
        "受理" | "收到" | "接到" | "接收"
            if clause.section == SectionKind::Requests
                && !memory.requests
                && !memory.list
                && !clause.lead_words().ends_with('的')
                // 收到2件区政府的征询单: of something else.
                && !few!["征询单", "函", "工单", "来信", "文件", "通知"].end(clause.tail_words()) =>
        {
            Concept::RequestsReceived
        }
        "" | "有" if memory.requests && !memory.list && clause.unit() != "条" && matches!(clause.tail_words(), "结转" | "公开") => {
            if clause.tail_words() == "结转" {
                Concept::RequestsCarriedOut
            } else {
                Concept::RequestsGranted
            }
        }
        // 接收37件，连同结转的2件，累计办理39件: all that were to be handled.
        "办理"
            if memory.carried_in
                && clause.number.value.count() == Some(memory.handled)
                && clause.says(clause.lead_text(), words!["累计"]) =>
        {
            Concept::RequestsHandledBase
        }
        "办理" if memory.received && !memory.list => Concept::RequestsConcluded,
        // 除2件结转下年，其他13件均按期答复.
        "其他" | "其它"
            if memory.outcome
                && clause.item.rest.clone().any(|it| clause.sentence.tokens[it].kind == Kind::Cue(Cue::All))
                && clause.tail().any(|it| it.1 == Cue::Answer) =>
        {
            Concept::RequestsAnswered
        }
        // 自然人27件，商业企业3件，其他1件: as those before it are told.
        "其他" | "其它" if memory.divided && clause.follows_a_number() && !memory.outcome => {
            let before = clause.item.lead.start.saturating_sub(REACH)..clause.item.lead.start;
            match clause.sentence.cues(before).rev().find(|it| matches!(it.1, Cue::Applicant | Cue::Way | Cue::Carrier))?.1 {
                Cue::Applicant => Concept::RequestsReceivedByApplicant,
                _ => Concept::RequestsReceivedByChannel,
            }
        }
        // 其他处理6件，其中逾期不补正2件，其他4件: the rest of these.
        "其他" | "其它" | "其他情形" if memory.outcome && divides_other_handling(clause) => Concept::OtherMisc,
        "其他" | "其它" | "其他情形" if memory.outcome && !speaks_of_contents(clause) => Concept::RequestsOtherHandling,
        "不存在" if memory.requests && !memory.list => Concept::UnavailableNotHeld,
        // 通过系统收到11件，局长信箱收到2件: one more way.
        way if memory.divided
            && clause.follows_a_number()
            && way.strip_suffix("收到").is_some_and(|it| few!["信箱", "邮箱", "窗口", "柜台"].end(it)) =>
        {
            Concept::RequestsReceivedByChannel
        }
        way if memory.divided && is_written_word(way) => Concept::RequestsReceivedByChannel,
        who if (memory.received || memory.divided) && is_applicant(bare_applicant(who)) => Concept::RequestsReceivedByApplicant,
        // 转办6件，直接收到15件，共21件.
        // 商业企业6件、法律服务机构4件，共11件，占8.1%: a group of them.
        "" if memory.received
            && !memory.list
            && clause.item.tail.is_empty()
            && clause.lead_words().ends_with(['共', '计'])
            && !clause.sentence.text[clause.end()..].trim_start_matches([',', ' ']).starts_with('占') =>
        {
            // 新收57件，上年结转3件，共计60件: what was carried in is in it.
            // 予以公开156件…其他处理15件，总计349件: that of the outcomes.
            if memory.carried_in && memory.outcome && clause.number.value.count() != Some(memory.handled) {
                Concept::RequestsConcluded
            } else if memory.carried_in {
                Concept::RequestsHandledBase
            } else {
                Concept::RequestsReceived
            }
        }
        "总" | "总数" | "总量" if memory.divided => Concept::RequestsReceived,
        "" if memory.divided && clause.item.tail.is_empty() && clause.lead_words().ends_with('计') => {
            // 计14件（新收13件、结转1件）.
            let with_carried = clause.sentence.text[clause.end()..].starts_with("(新收");
            if with_carried { Concept::RequestsHandledBase } else { Concept::RequestsReceived }
        }
        _ => return None,
    };
    memory.requests = true;
    // 来自个人38件.
    let received = if concept == Concept::RequestsReceivedByChannel && word.ends_with("收到") { "收到".len() } else { 0 };
    let label = lead.map(|it| it.start + word.find("来自").map_or(0, |at| at + "来自".len())..it.end - received);
    Some((Role::Fixed(concept), label))
}

/// Whether other handling was counted just before, and its kinds behind it.
fn divides_other_handling(clause: &Clause<'_>) -> bool {
    let before = clause.item.lead.start.saturating_sub(REACH)..clause.item.lead.start;
    let cues = || clause.sentence.cues(before.clone());
    cues().any(|it| it.1 == Cue::Named(Concept::RequestsOtherHandling)) && cues().any(|it| it.1 == Cue::Parts)
}

/// 全年新收176件，上年结转4件: what is carried over in the same sentence tells that requests are spoken of.
fn carries(clause: &Clause<'_>) -> bool {
    let sentence = clause.sentence;
    let rest = clause.item.at + 1..sentence.tokens.len().min(clause.item.at + REACH);
    let carried = |it: &Cue| matches!(it, Cue::Named(Concept::RequestsCarriedIn | Concept::RequestsCarriedOut));
    let other = |it: &Cue| *it == Cue::Foreign || matches!(it, Cue::Named(it) if is_remedy(*it));
    sentence.cues(rest).any(|(_, it)| carried(&it)) && !sentence.cues(0..clause.item.at).any(|(_, it)| other(&it))
}

/// Whether no remedy and no other work was spoken of behind the requests: 行政复议12件，其中10件为新收.
fn speaks_of_requests_last(clause: &Clause<'_>) -> bool {
    let before = clause.item.lead.start.saturating_sub(REACH)..clause.item.lead.start;
    let last = clause.sentence.cues(before).rev().find(|it| it.1.is_telling());
    let carried = |it: Concept| matches!(it, Concept::RequestsCarriedIn | Concept::RequestsHandledBase);
    last.is_some_and(|it| matches!(it.1, Cue::Request | Cue::OnRequest) || matches!(it.1, Cue::Named(it) if carried(it)))
}

/// Whether a word names those who ask, whoever they are: 本校学生, 校外人员, 辖区居民.
fn is_applicant(word: &str) -> bool {
    const WHO: [&str; 23] = [
        "公众",
        "合作社",
        "个人",
        "公民",
        "企业",
        "单位",
        "组织",
        "社会人员",
        "律师",
        "教职工",
        "学生",
        "教师",
        "家长",
        "职工",
        "记者",
        "校外人员",
        "居民",
        "村民",
        "校友",
        "考生",
        "农牧民",
        "农民",
        "牧民",
    ];
    const OF: [&str; 12] = ["", "城镇", "城市", "其他", "本校", "在校", "校内", "辖区", "本地", "外地", "社会", "专业"];
    WHO.iter().any(|it| word.strip_suffix(it).is_some_and(|of| OF.contains(&of)))
}

/// 主要来自企业, 申请人为个人: the name alone.
fn bare_applicant(who: &str) -> &str {
    let who = who.trim_start_matches("主要").trim_end_matches('的');
    ["来自", "申请人为", "申请人是", "申请人系"].iter().find_map(|it| who.strip_prefix(it)).unwrap_or(who)
}

/// 从申请内容看，征地补偿类21件…，其他5件: by what they ask for.
pub(crate) fn speaks_of_contents(clause: &Clause<'_>) -> bool {
    let contents =
        words!["内容看", "内容分", "申请内容", "申请的内容", "申请信息内容", "申请的信息内容", "申请公开内容", "申请公开的内容",];
    clause.says(clause.near_text(), contents)
}
