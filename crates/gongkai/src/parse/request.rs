//! Numbers of requests: received, answered, concluded, by way and by applicant.

mod alone;
mod around;
mod carried;
mod on_request;
mod some;
mod turned;
mod ways;

use super::classify::{is_ground_of, is_outcome};
use super::clause::{Clause, Labelled};
use super::entry::Role;
use super::lexicon::Cue;
use super::memory::Memory;
use super::scope;
use super::sentence::Sentence;
use super::token::Kind;
use crate::pairs::words;
use crate::parse::few::few;
use crate::within::has_any;
use crate::{Concept, SectionKind};
pub(crate) use alone::{by_itself, speaks_of_contents};
pub(crate) use around::{may_be_spoken_of, of_those_received, told_around, told_behind};
pub(crate) use carried::{added_from_before, by_itself as carried_by_itself, carried, over_the_year};
use carried::{goes_on, put_off};
use some::{is_of_business, is_of_others, is_some_of_them, is_told_of_some, left_undisclosed, outcome_told_later};
use std::ops::Range;
use turned::{behind, turned};
use ways::{by_way_or_applicant, first_of_ways, follows, is_written, is_written_word};
pub(crate) use ways::{handed_in, handed_in_behind, put_by, way_before, way_of_consultations, written};

/// What the number of a clause says whose nearest telling word, at `at`, is a request.
pub(crate) fn read(clause: &Clause<'_>, at: usize, memory: &mut Memory) -> Option<Labelled> {
    let on_request = matches!(clause.sentence.tokens[at].kind, Kind::Cue(Cue::OnRequest));
    let verb = verb(clause);
    let none = clause.number.value.count() == Some(0);
    let own_section = clause.section == SectionKind::Requests && clause.unit() != "条";
    // 制作依申请公开信息答复书12份: papers.
    if on_request && clause.lead_has(Cue::Make) && clause.says(clause.lead_text(), words!["答复书", "告知书"]) {
        return None;
    }
    // 共制作依申请公开文件数40件: documents, whatever section they stand in.
    if on_request && clause.lead_has(Cue::Make) && !clause.lead_has(Cue::Receive) && clause.says(clause.lead_text(), words!["文件", "信息"])
    {
        return clause.named(Concept::InformationOnRequest, at);
    }
    if on_request && verb.is_none() && !own_section && (!none || memory.made) {
        return on_request::read(clause, at, memory);
    }
    // 收到工伤认定申请645件: for something else.
    if clause.item.lead.contains(&at) && !own_section && !memory.requests && is_of_business(clause, at) {
        return None;
    }
    if !matches!(clause.unit(), "件" | "起" | "宗" | "条" | "份" | "项" | "个" | "例" | "次" | "人次" | "封" | "") {
        return None;
    }
    let in_lead = clause.item.lead.contains(&at);
    // 收到申请418件（含职业打假人申请305件）: some of them.
    if in_lead && clause.item.depth > 0 && memory.received && clause.lead_words().starts_with('含') && !clause.said(Cue::Receive) {
        return None;
    }
    // 之前收到的2件申请, 其中1件申请含两个事项: some of them, and what is in one.
    let lead = clause.lead_words();
    let by_time = few!["之前收到的", "之后收到的", "以前收到的", "以后收到的", "日前收到的", "日后收到的", "日收到的"].end(lead);
    if by_time || in_lead && few!["申请含", "申请包含", "申请包括"].end(lead) {
        return None;
    }
    // 收取信息处理费100元，为1件申请按页计收: what it was charged for. 从申请内容看，登记类4件: what they are about.
    // 8件按申请事项全部予以公开: as it was asked for.
    if !in_lead && clause.tail_words().starts_with('按') {
        let outcome = clause.tail().find_map(|(it, cue)| if let Cue::Named(concept) = cue { Some((it, concept)) } else { None });
        return outcome.filter(|it| is_outcome(it.1)).and_then(|(it, concept)| clause.named(concept, it));
    }
    // 收取信息处理费的申请2件.
    if in_lead && clause.says(clause.lead_text(), words!["处理费的", "收费的", "费用的"]) {
        return None;
    }
    let charged = clause.lead_words().ends_with('为') && clause.says(clause.tail_text(), words!["计收", "收取", "收费"]);
    let of_contents = clause.sentence.text[clause.span(at).end..].starts_with("内容");
    if charged || of_contents {
        return None;
    }
    // 申请人当年累计提出34件申请: those of one.
    if clause.says(clause.lead_text(), words!["申请人当年累计", "申请人累计", "该申请人", "同一申请人", "名申请人当年", "申请人一年内"])
    {
        return None;
    }
    // Some of them, spoken of for another reason. 共收到涉及房屋征收等领域的申请15件: all, where they were not counted before.
    let all = || {
        let counts = |it: &str| it.starts_with(|it: char| it.is_ascii_digit());
        let others = |rest: &str| {
            has_any(rest, &["涉及", "共计", "合计", "总计", "其他领域", "其他申请", "其它"]) || rest.split(",共").skip(1).any(counts)
        };
        let opens = clause.says(clause.lead_text(), words!["共收到涉及", "共受理涉及"]) && !clause.says(clause.lead_text(), words!["信访"]);
        let rest = &clause.sentence.text[clause.end()..];
        let rest = rest[..rest.floor_char_boundary(OTHERS)].split('。').next().unwrap_or_default();
        !memory.received && in_lead && clause.lead_has(Cue::Receive) && opens && !others(rest)
    };
    if clause.says(clause.lead_text(), words!["涉及"]) && !all() {
        return None;
    }
    // 历年累计申请总数1件; 上述申请除2件跨年答复外; 告知向市局申请1件.
    let turned_away = in_lead && clause.sentence.text[clause.item.lead_start..clause.span(at).start].contains("告知");
    if clause.said(Cue::Cumulative) && scope::is_cumulative(clause, memory.year) || clause.lead_words().ends_with('除') || turned_away {
        return None;
    }
    if in_lead && (is_some_of_them(clause, at, memory) || is_of_others(clause)) {
        return None;
    }
    // 公开申请指向不明确、不具体4件: what is wrong with them.
    if in_lead && clause.says(&clause.sentence.text[clause.span(at).end..clause.digits()], words!["不明确", "不具体", "不清楚"]) {
        return if memory.received { clause.named(Concept::UnavailableStillUnclear, at) } else { None };
    }
    // 47件申请均已按期答复: what was done with them follows.
    // 收到的23件申请全部答复: they came in, and were answered.
    let came_in = !in_lead && !memory.received && clause.lead_has(Cue::Receive) && clause.lead_words().ends_with('的');
    let done = |wanted: Cue| !in_lead && !came_in && clause.sentence.cues(at..clause.item.rest.end.max(at)).any(|(_, cue)| cue == wanted);
    if done(Cue::All) && (done(Cue::Answer) || done(Cue::Conclude)) {
        memory.requests = true;
        return clause.named(if done(Cue::Answer) { Concept::RequestsAnswered } else { Concept::RequestsConcluded }, at);
    }
    // 对241件申请的答复.
    let answers = ["申请的答复", "申请作出答复", "申请进行答复", "申请进行了答复"];
    if !in_lead && clause.lead_words().ends_with('对') && answers.iter().any(|it| clause.tail_text().contains(it)) {
        memory.requests = true;
        return clause.named(Concept::RequestsAnswered, at);
    }
    // 15件申请获准公开: how they ended is told behind.
    if !in_lead && let Some((it, concept)) = ended_behind(clause, at) {
        memory.requests = true;
        return clause.named(concept, it);
    }
    // 25件政府信息公开申请案件 without a verb of receiving: some of them, not all.
    if !in_lead && verb.is_none() && clause.section != SectionKind::Requests {
        return None;
    }
    // 收到84条，其中申请提供年鉴59条, 其中20件为申请公开招生信息: what some of them are about.
    let of_those = memory.received && clause.said(Cue::Parts) && !clause.said(Cue::Receive);
    let asks_for = few!["提供", "公开", "查询", "获取", "了解"];
    let behind_it = clause.sentence.text[clause.span(at).end..clause.digits().max(clause.span(at).end)].trim_ascii();
    let about = in_lead && asks_for.open(behind_it) && !asks_for.are(behind_it) && !few!["的", "政府信息", "信息"].end(behind_it);
    let about = about
        || in_lead && few!["公开的", "提供的", "查询的", "获取的"].are(behind_it)
        || behind_it == "的" && clause.sentence.word(at) == "申请公开";
    if of_those && (about || !in_lead && few!["为申请", "系申请", "是申请"].open(clause.tail_words())) {
        return None;
    }
    // 无法提供的申请2件: the outcome stands before.
    let outcome = clause.lead().rev().find_map(|(it, cue)| if let Cue::Named(concept) = cue { Some((it, concept)) } else { None });
    // 收到查询商业秘密类申请3件: what they are about.
    let about = |it: Concept| matches!(it, Concept::RefusedStateSecret | Concept::RefusedThirdPartyRights);
    // 属于国家秘密的申请2件: an outcome all the same.
    let described = |it: usize| clause.sentence.text[clause.span(it).end..clause.span(at).start.max(clause.span(it).end)] == *"的";
    if let Some((it, concept)) = outcome.filter(|(it, concept)| *it < at && is_outcome(*concept) && (!about(*concept) || described(*it))) {
        memory.requests = true;
        // 因需要另行制作而无法提供的申请4件: the ground is told with it.
        let mut grounds = clause.lead().filter_map(|(at, cue)| match cue {
            Cue::Named(ground) if at < it && is_ground_of(ground, concept) => Some((at, ground)),
            _ => None,
        });
        let (it, concept) = match (grounds.next(), grounds.next()) {
            (Some(ground), None) => ground,
            _ => (it, concept),
        };
        return clause.named(concept, it);
    }
    let spoken = memory.speaks_of_requests(clause);
    // 公民个人提出申请1030件, of those received.
    if memory.received
        && let Some((who, Cue::Applicant)) =
            clause.sentence.cues(clause.item.lead.start..at.max(clause.item.lead.start)).rev().find(|it| it.1 != Cue::Receive)
        && few!["提出", "提交", "提出的", "提交的", "递交"]
            .are(clause.sentence.text[clause.span(who).end..clause.span(at).start].trim_ascii())
    {
        return clause.named(Concept::RequestsReceivedByApplicant, who);
    }
    memory.requests = true;
    // 其中收到邮递依申请公开信息1条: a way of those received, whatever the verb.
    let of_those = memory.received && clause.said(Cue::Parts);
    let way = way_before(clause, at).filter(|_| spoken && (verb.is_none() || of_those && verb == Some(Cue::Receive)));
    let applicant = clause.lead().find(|(_, cue)| *cue == Cue::Applicant).filter(|_| spoken && !clause.said(Cue::Receive));
    let verb_in_lead = clause.lead().find(|(_, cue)| matches!(cue, Cue::Receive | Cue::Answer | Cue::Conclude));
    let who = clause.trimmed(clause.item.lead_start..clause.span(at).start).filter(|_| in_lead);
    // 通过邮寄收到申请20件, 现场受理申请4件.
    let handed = clause.lead().find(|(_, cue)| *cue == Cue::Receive).and_then(|(receive, _)| {
        let (way, cue) = clause.sentence.cues(clause.item.lead.start..receive).next_back()?;
        let via = clause.sentence.cues(clause.item.lead.start..receive).find(|(_, cue)| *cue == Cue::Via);
        let start = via.map_or(clause.span(way).start, |(at, _)| clause.span(at).end);
        let joined = ["", "渠道", "方式"].contains(&clause.sentence.text[clause.span(way).end..clause.span(receive).start].trim_ascii());
        // 全市国土资源系统收到: all bodies of a field, and no way.
        let lead = &clause.sentence.text[clause.item.lead_start.min(clause.span(way).start)..clause.span(way).start];
        let of_bodies = clause.sentence.word(way) == "系统" && clause.says(lead, words!["全市", "全县", "全区", "全省", "全州", "全"]);
        (in_lead && joined && !of_bodies && matches!(cue, Cue::Way | Cue::Carrier))
            .then(|| clause.trimmed(start..clause.span(way).end))
            .flatten()
    });
    if let Some(way) = handed {
        return Some((Role::HandedIn, Some(way)));
    }
    // 新收到106件，上年结转8件，办理113件: those that came in were told.
    let handles = verb == Some(Cue::Receive)
        && clause.lead().rev().find(|it| it.1 == Cue::Receive).is_some_and(|it| clause.sentence.word(it.0) == "办理");
    if in_lead && handles && (memory.received || memory.carried_in) && !is_handled_base(clause) {
        return clause.named(Concept::RequestsConcluded, at);
    }
    // 接收并答复依申请公开5件: so many came in.
    let both = in_lead && came_and_done(clause.sentence, clause.item.lead.clone()).is_some();
    let verb = if both { Some(Cue::Receive) } else { verb };
    let (concept, first) = match verb {
        // 办理申请64件，其中58件为当年新收: with those carried in.
        Some(Cue::Conclude | Cue::Receive) if in_lead && is_handled_base(clause) => (Concept::RequestsHandledBase, at),
        Some(Cue::Answer) => (Concept::RequestsAnswered, at),
        Some(Cue::Conclude) => (Concept::RequestsConcluded, at),
        Some(Cue::Named(concept)) => (concept, at),
        _ => match (way, applicant) {
            (Some(way), _) => (Concept::RequestsReceivedByChannel, way),
            (None, Some((applicant, _))) => (Concept::RequestsReceivedByApplicant, applicant),
            // 收到邮寄方式提交的申请12件、网页提交的申请5件: those of one way, beside those of another.
            (None, None) if let Some((part, label)) = by_way_or_applicant(clause, at, memory).filter(|_| in_lead) => {
                memory.received = true;
                return Some((Role::Fixed(part), Some(label)));
            }
            // 网上申请3件、书面申请1件: a way beside a way.
            (None, None) if (memory.divided || follows(clause)) && verb_in_lead.is_none() && is_written(clause, who.as_ref()) => {
                return Some((Role::Fixed(Concept::RequestsReceivedByChannel), who));
            }
            // 其中教职工申请2件，社会人员申请6件: whoever it is, a part of the requests received.
            (None, None) if memory.received && verb_in_lead.is_none() && (clause.said(Cue::Parts) || memory.divided) && who.is_some() => {
                // 书面申请8件, 通过互联网提交表单申请8件: a way.
                let carried = clause.lead().any(|(it, cue)| it < at && matches!(cue, Cue::Way | Cue::Carrier));
                let concept = if carried || is_written(clause, who.as_ref()) {
                    Concept::RequestsReceivedByChannel
                } else {
                    Concept::RequestsReceivedByApplicant
                };
                return Some((Role::Fixed(concept), who));
            }
            // 收到书面申请13份，电子邮件申请8份，共21份: the first of several ways.
            (None, None) if let Some(start) = first_of_ways(clause, at) => {
                memory.received = true;
                return Some((Role::Fixed(Concept::RequestsReceivedByChannel), Some(start..clause.span(at).end)));
            }
            // 收到的申请中，关联申请有17件; 有2名申请人提出申请58件: some of them, told for another reason.
            (None, None) if is_told_of_some(clause) => return None,
            (None, None) => (Concept::RequestsReceived, at),
        },
    };
    Some((Role::Fixed(concept), Some(clause.span(first).start..clause.span(at).end)))
}

/// The tokens of the verb of receiving and of that of answering or concluding where one number is told of both: 收到并答复, 受理、办结, 受理答复.
pub(crate) fn came_and_done(sentence: &Sentence<'_>, lead: Range<usize>) -> Option<(usize, usize)> {
    let (receive, _) = sentence.cues(lead.clone()).find(|it| it.1 == Cue::Receive)?;
    let (done, _) =
        sentence.cues(receive + 1..lead.end.max(receive + 1)).next().filter(|it| matches!(it.1, Cue::Answer | Cue::Conclude))?;
    let between = &sentence.text[sentence.tokens[receive].span.end..sentence.tokens[done].span.start];
    let at_once = between.is_empty() && matches!(sentence.word(receive), "受理" | "收到" | "接收" | "接受");
    (at_once || few!["并", "、", "并按时", "并按期", "并及时", "并依法", "和"].are(between)).then_some((receive, done))
}

/// How requests ended, directly behind the word for them, which opens what stands behind their number: 15件申请获准公开.
fn ended_behind(clause: &Clause<'_>, at: usize) -> Option<(usize, Concept)> {
    let (it, cue) = clause.tail().find(|it| it.0 > at)?;
    let Cue::Named(concept) = cue else { return None };
    let short = clause.lead_words().chars().nth(2).is_none() || clause.lead_words() == "对其中";
    let opens = clause.span(at).start == clause.end() && short;
    let ends = clause.sentence.text[clause.span(it).end..clause.item.tail_end].trim_ascii().is_empty();
    let between = clause.sentence.text[clause.span(at).end..clause.span(it).start].trim_ascii();
    (opens
        && ends
        && is_outcome(concept)
        && (between.is_empty() || few!["被", "已", "已被", "依法", "依法被", "经审查", "进行了"].are(between)))
    .then_some((it, concept))
}

/// Whether the numbers behind 其中 say that some of those handled are new.
fn is_handled_base(clause: &Clause<'_>) -> bool {
    let handled =
        clause.lead().any(|(at, cue)| matches!(cue, Cue::Receive | Cue::Conclude) && matches!(clause.sentence.word(at), "办理" | "共办理"));
    let behind: String = clause.sentence.text[clause.end()..].chars().take(NEW).take_while(|it| !matches!(it, '。' | ';')).collect();
    handled && behind.contains("其中") && has_any(&behind, &["当年新收", "本年新收", "年内新收", "其中新收"])
}

/// So far behind requests about something others may be told, in bytes.
const OTHERS: usize = 240;

/// So far behind the number it is told how many are new, in characters.
const NEW: usize = 24;

/// The verb on requests nearest to the number: in its own words, else in what was said before.
fn verb(clause: &Clause<'_>) -> Option<Cue> {
    let is_verb = |cue: &Cue| matches!(cue, Cue::Receive | Cue::Answer | Cue::Conclude | Cue::Named(Concept::RequestsHandledBase));
    let own = clause.lead().rev().map(|(_, cue)| cue).find(is_verb);
    own.or_else(|| clause.context().rev().map(|(_, cue)| cue).find(is_verb))
}
