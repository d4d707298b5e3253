//! Inspections and training: units, rounds, notices, sessions, participants.

use super::clause::{Clause, Labelled};
use super::entry::Role;
use super::lexicon::Cue;
use super::memory::Memory;
use super::sentence::REACH;
use super::token::{Kind, Stop};
use crate::Concept;
use crate::agency::is_agency;
use crate::pairs::{Word, words};
use crate::parse::few::few;

/// Nouns after a number of units that are neither inspected nor trained.
const NO_UNITS: &[Word] = words!["受理", "医", "企业", "媒体", "机构", "经营"];
/// Courses of other work, and inspections of others.
const OTHER_COURSES: &[Word] = words![
    "技术培训",
    "技能培训",
    "安全培训",
    "教师培训",
    "创业培训",
    "就业培训",
    "纳税人",
    "养殖户",
    "种植户",
    "农民",
    "驾驶员",
    "从业人员",
    "护理员",
    "家政",
    "电商",
    "村医",
    "种养殖",
    "农技",
    "企业负责人",
    "统计业务",
    "统计人员",
    "残疾人",
    "特种作业"
];
const OTHER_INSPECTIONS: &[Word] = words![
    "市场检查",
    "安全检查",
    "生产检查",
    "行政检查",
    "食品检查",
    "质量检查",
    "税务检查",
    "执法检查",
    "卫生检查",
    "环保检查",
    "消防检查"
];

/// What a number of units, rounds, sessions or people says of supervision.
pub(crate) fn read(clause: &Clause<'_>, memory: &Memory) -> Option<Labelled> {
    match clause.unit() {
        "次" | "轮" | "期" | "场" | "班" | "场次" | "批次" | "人次" | "人" | "名" | "家" | "家次"
            if ([OTHER_COURSES, OTHER_INSPECTIONS].iter().any(|it| clause.says(clause.lead_text(), it))
                || clause.says(clause.tail_text(), OTHER_INSPECTIONS))
                && !clause.says(clause.lead_text(), words!["公开", "网站"]) =>
        {
            None
        }
        "家" | "家次" | "所" | "个次" => units(clause, memory),
        // 考核县(市、区)13个、市直部门46个.
        "个" if clause.lead().next_back().is_some_and(|it| it.1 == Cue::Unit)
            && (clause.said(Cue::Inspect) || clause.said(Cue::Onsite)) =>
        {
            units(clause, memory)
        }
        // 对9个供电所开展检查2轮.
        "个" if clause.lead_words().ends_with('对')
            && (near(clause, Cue::Inspect).is_some() || near(clause, Cue::Onsite).is_some())
            && names_agencies(clause) =>
        {
            units(clause, memory)
        }
        // 参训单位31个; 检查15个单位，其中实地检查6个.
        "个" if memory.trained && few!["参训单位", "参加单位", "培训单位"].end(clause.lead_words()) => {
            Some((Role::Fixed(Concept::TrainingUnits), clause.trimmed(clause.before())))
        }
        "个" if clause.lead().next_back().is_some_and(|(at, cue)| cue == Cue::Onsite && clause.span(at).end == clause.digits()) => {
            clause.named(Concept::InspectionsOnsite, clause.last_in_lead(Cue::Onsite)?)
        }
        // 组织23户省属企业开展培训.
        "户" if near(clause, Cue::Train).is_some() && clause.says(clause.tail_text(), words!["属企业", "直企业"]) => {
            clause.named(Concept::TrainingUnits, near(clause, Cue::Train)?)
        }
        "个" if clause.tail().any(|(_, cue)| cue == Cue::Unit) || few!["县", "市", "区", "乡", "镇", "村"].open(clause.tail_text()) => {
            units(clause, memory)
        }
        "次" | "轮" | "期" | "场" | "班" | "场次" | "批次" => rounds(clause, memory),
        "份" | "件" | "张" => {
            let (at, cue) = clause.lead().next_back()?;
            // 收到上级提示函2份: issued by another one.
            let told = clause.sentence.word(at).ends_with("通报");
            (cue == Cue::Notice && !clause.said(Cue::Receive) && (!told || clause.said(Cue::Issue)))
                .then(|| clause.named(Concept::InspectionsNotices, at))
                .flatten()
        }
        "人次" | "人" | "名" => people(clause, memory),
        _ => None,
    }
}

/// The nearest token with a cue: before the number, else after it in its clause.
fn near(clause: &Clause<'_>, cue: Cue) -> Option<usize> {
    if !clause.sentence.signs.may_have(cue) {
        return None;
    }
    clause.last_in_lead(cue).or_else(|| clause.sentence.cues(clause.item.rest.clone()).find(|(_, it)| *it == cue).map(|(at, _)| at))
}

fn units(clause: &Clause<'_>, memory: &Memory) -> Option<Labelled> {
    let told = |cue| clause.sentence.signs.may_have(cue);
    if !memory.trained && !memory.units_trained && ![Cue::Rotate, Cue::Onsite, Cue::Inspect, Cue::Train].into_iter().any(told) {
        return None;
    }
    // 受理点12家; 检查企业1204家次: the object of another work.
    let object = clause.last_in_lead(Cue::Inspect).map_or("", |at| &clause.sentence.text[clause.span(at).end..clause.digits()]);
    // 12家直属医疗卫生单位 are bodies below.
    let below = clause.tail_text().starts_with("直属");
    if !below && (clause.says(clause.tail_text(), NO_UNITS) || clause.says(object, NO_UNITS)) {
        return None;
    }
    // 在全市12个县评估中位列第4名: others judged, and the agency among them.
    let end = clause.sentence.tokens.get(clause.item.rest.end).map_or(clause.item.tail_end, |it| it.span.start);
    let rest = clause.sentence.text.get(clause.end()..end).unwrap_or_default();
    if clause.says(rest, words!["位列", "排名", "位居", "名列", "得分"]) {
        return None;
    }
    let kinds = [
        (Cue::Rotate, Concept::TrainingRotationUnits),
        (Cue::Onsite, Concept::InspectionsOnsite),
        (Cue::Inspect, Concept::InspectionsUnits),
    ];
    let found = kinds.iter().find_map(|&(cue, concept)| near(clause, cue).map(|at| (concept, at)));
    // 培训2场，覆盖26个部门.
    let goes_on = memory.units_trained && clause.trimmed(clause.before()).is_none();
    // 举办培训班2期，61个单位、135人参加.
    let takes_part = || {
        let end = clause.sentence.tokens.get(clause.item.rest.end).map_or(clause.item.tail_end, |it| it.span.start);
        let rest = clause.sentence.text.get(clause.end()..end).unwrap_or_default();
        ["参加", "参训"]
            .iter()
            .any(|word| rest.split_once(word).is_some_and(|it| it.1.is_empty() || few!["培训", "了", "会议", "学习"].open(it.1)))
    };
    // 召开培训会，水利局等55个部门的业务人员参加了会议: those of a course that nobody counted.
    let goes_on = goes_on || (memory.trained || near(clause, Cue::Train).is_none() && holds_a_course(clause)) && takes_part();
    let covers = goes_on || memory.trained && clause.says(clause.lead_text(), words!["覆盖", "涉及", "来自"]);
    if covers && found.is_none() {
        // 55个部门和单位的业务人员参加.
        let who = clause.tail_text().find(['的', '参']).unwrap_or(clause.tail_text().len());
        return Some((Role::Fixed(Concept::TrainingUnits), clause.trimmed(clause.end()..clause.end() + who)));
    }
    let found = found.or_else(|| later_in_list(clause, Cue::Inspect).map(|at| (Concept::InspectionsUnits, at)));
    let (concept, at) = found.or_else(|| near(clause, Cue::Train).map(|at| (Concept::TrainingUnits, at)))?;
    clause.named(concept, at)
}

/// Whether the clause before says that a course was held: 召开信息公开培训会，. 部署培训工作，35个单位参加会议 tells of a meeting.
fn holds_a_course(clause: &Clause<'_>) -> bool {
    let Some((at, _)) = clause.context().rev().find(|it| it.1 == Cue::Train) else { return false };
    let stop = clause.sentence.tokens.get(at + 1).filter(|it| matches!(it.kind, Kind::Stop(Stop::Comma)));
    let ends = stop.is_some_and(|it| it.span.start == clause.span(at).end);
    let said = &clause.sentence.text[clause.sentence.start..clause.span(at).start];
    let before = &said[said.ceil_char_boundary(said.len().saturating_sub(COURSE))..];
    let held = clause.says(before, words!["召开", "举办", "组织", "开展", "举行"]);
    ends && held && !clause.says(before, words!["参加", "传达"])
}

/// So far before the word for a course it is told that it was held, in bytes.
const COURSE: usize = 90;

fn rounds(clause: &Clause<'_>, memory: &Memory) -> Option<Labelled> {
    let own = |cue: Cue| matches!(cue, Cue::Train | Cue::Inspect | Cue::Onsite | Cue::Notice);
    // 2轮检查: the noun directly behind it.
    let behind = clause.tail().next().filter(|(at, cue)| own(*cue) && clause.span(*at).start == clause.end());
    let before = behind.or_else(|| clause.lead().rev().find(|(_, cue)| cue.is_telling() || own(*cue)));
    let (at, cue) = before.or_else(|| clause.tail().rev().find(|(_, cue)| own(*cue) || *cue == Cue::Foreign))?;
    let directly = !clause.item.lead.contains(&at) || clause.trimmed(clause.span(at).end..clause.digits()).is_none();
    match (cue, clause.unit()) {
        // 通报财务收支情况八次: something is told, and no notice counted.
        (Cue::Notice, _) if !directly || clause.tail_words().starts_with('被') => None,
        // 飞行检查通报9期 in a list of information is a part of it.
        (Cue::Notice, _) if memory.list && !clause.lead_has(Cue::Issue) => None,
        // 公开水情通报365期, 职代会通报2次 are none of the inspection; 抽查网站132家次，发布通报4期 is.
        (Cue::Notice, "期" | "次") if !clause.lead_has(Cue::Issue) && !tells_of_inspection(clause, at) && is_no_notice(clause) => None,
        // 参加全县季度通报4次.
        (Cue::Notice, _) if clause.lead_words().starts_with("参加") => None,
        (Cue::Notice, "期" | "次") => clause.named(Concept::InspectionsNotices, at),
        (Cue::Train, _) => clause.named(Concept::TrainingSessions, at),
        // 接受县政务公开办测评，全年测评4次: by others.
        (Cue::Inspect | Cue::Onsite, _) if clause.says(clause.near_text(), words!["接受县", "接受市", "接受省", "接受区", "接受上级"]) => {
            None
        }
        (Cue::Inspect | Cue::Onsite, "次" | "轮") => clause.named(Concept::InspectionsRounds, at),
        _ => None,
    }
}

/// Whether a notice is told of right behind an inspection, and by no name of its own: 抽查网站132家次，发布通报4期.
fn tells_of_inspection(clause: &Clause<'_>, at: usize) -> bool {
    let before = clause.item.lead.start.saturating_sub(REACH)..clause.item.lead.start;
    // 开展年度考核，发布季度通报4期.
    let lead = &clause.sentence.text[..clause.span(at).start];
    let lead = ["季度", "月度", "专项检查", "检查", "考核", "测评"].iter().find_map(|it| lead.strip_suffix(it)).unwrap_or(lead);
    let bare = clause.sentence.word(at) == "通报" && lead.ends_with("发布");
    bare && clause.sentence.has(before, Cue::Inspect)
}

/// Whether what is told is published, or told to the workers of a body.
fn is_no_notice(clause: &Clause<'_>) -> bool {
    clause.lead_has(Cue::Disclose) || clause.says(clause.lead_text(), words!["职代会"])
}

fn people(clause: &Clause<'_>, memory: &Memory) -> Option<Labelled> {
    // 推动2名咨询员通过考核: of other work.
    let staff = clause.tail().next().is_some_and(|(_, cue)| matches!(cue, Cue::Named(_) | Cue::Foreign));
    let consulted = clause.lead_has(Cue::Named(Concept::ConsultationsTotal));
    // 56个单位的180余名工作人员参加, of a course.
    // 85名工作人员参加政务公开培训 as well.
    let participants = || {
        let tail = clause.tail_words();
        let trained = memory.trained || memory.units_trained;
        trained && few!["参加", "参加会议", "参加了会议", "参加培训", "参加学习"].end(tail)
            || clause.tail().any(|it| it.1 == Cue::Train) && clause.says(tail, words!["参加", "参与"])
    };
    if staff && !participants() || consulted {
        return None;
    }
    let said = || clause.context().rev().find(|(_, cue)| *cue == Cue::Train).map(|(at, _)| at);
    // 培训36次、1850人次; 参加人数68人.
    let own = clause.trimmed(clause.before());
    let lead = own.clone().map_or("", |it| &clause.sentence.text[it]);
    let bare = [
        "",
        "单位",
        "部门",
        "派出",
        "参加",
        "人数",
        "参加人数",
        "参加人员",
        "参与",
        "参与人数",
        "到会",
        "到会人数",
        "参会",
        "参会人员",
        "参会人数",
        "参训",
        "覆盖",
        "参加人次",
        "出勤",
        "参加者",
        "到训",
        "听课",
        "听课人员",
        "受众",
        "学员",
    ]
    .contains(&lead)
        && clause.tail().next().is_none();
    let bare = bare || lead.starts_with("覆盖") && lead.ends_with("人员");
    // 12个社区共35人参加, 217名执法人员参加.
    let takes_part = few!["参加", "到会", "参训"].end(clause.tail_words()) || clause.tail_text().starts_with("参加");
    if (memory.trained || memory.units_trained && said().is_none()) && takes_part && near(clause, Cue::Train).is_none() {
        return Some((Role::Fixed(Concept::TrainingParticipants), clause.trimmed(clause.end()..clause.item.tail_end)));
    }
    // 培训866人次。接待群众73批次、182人次: of what its own sentence counts.
    let bare = bare && (!lead.is_empty() || clause.sentence.signs.may_have(Cue::Train) || takes_part || counts_nothing_else(clause));
    match near(clause, Cue::Train).or_else(said) {
        Some(at) => clause.named(Concept::TrainingParticipants, at),
        None if memory.trained && bare => Some((Role::Fixed(Concept::TrainingParticipants), own)),
        None => None,
    }
}

/// Whether no word around says what it counts: 1次，28人次, under a heading.
fn counts_nothing_else(clause: &Clause<'_>) -> bool {
    let near = clause.item.at.saturating_sub(REACH)..clause.sentence.tokens.len().min(clause.item.at + REACH);
    !clause.sentence.cues(near).any(|it| it.1.is_telling())
}

/// Whether what is counted is agencies, before the verb: 9个供电所开展检查.
fn names_agencies(clause: &Clause<'_>) -> bool {
    let behind = clause.tail_text();
    let end = ["开展", "进行", "的"].iter().filter_map(|it| behind.find(it)).min().unwrap_or(behind.len());
    let name = behind[..end].trim_end_matches(')').trim_ascii();
    matches!(name, "社区" | "村" | "村(社区)" | "村居") || is_agency(name)
}

/// The verb of a list of units may follow its last member: 到七个县、22个部门检查.
fn later_in_list(clause: &Clause<'_>, cue: Cue) -> Option<usize> {
    let (sentence, at) = (clause.sentence, clause.item.at);
    let reach = sentence.tokens.len().min(at + REACH);
    let ends = |it: usize| matches!(sentence.tokens[it].kind, Kind::Stop(Stop::Comma | Stop::Semicolon | Stop::Sentence));
    let end = (at + 1..reach).find(|&it| ends(it)).unwrap_or(reach);
    sentence.cues(at + 1..end).rev().find(|(_, it)| *it == cue).map(|(at, _)| at)
}
