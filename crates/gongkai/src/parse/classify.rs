//! What the number of a clause counts: the nearest telling word before it decides, else the first one after it, else what was said just before.

mod alone;
mod attributes;
mod bare;
mod done;
mod in_words;
mod named;
mod names;
mod outcomes;
mod telling;
mod unitless;
mod word;

use super::clause::{Clause, Labelled};
use super::entry::{Disclosed, Entry, Role, Spot};
use super::lexicon::{Cue, RemedyResult};
use super::memory::Memory;
use super::sentence::{Item, REACH, Sentence};
use super::token::{Kind, Stop};
use super::{amount, fees, request, scope, supervision};
use crate::Concept;
use crate::fold::Folded;
use crate::pairs::words;
use crate::parse::few::few;
use crate::unit::{is_of_information, is_of_requests};
use alone::alone;
use bare::{is_about, is_about_the_report, is_all_of_them, is_in_a_name, is_the_total, keeps_accounts};
use names::{announces_kinds, does_business, does_something_else, issues_papers, prints};
pub(crate) use names::{is_social, names_a_document};
pub(crate) use outcomes::{is_ground_of, is_outcome, is_remedy, is_result, is_under_way, remedy_result};
use telling::telling;
use unitless::{is_a_result, is_listed, is_named};
use word::by_word;

/// The entry of an item, or `None` where the vocabulary has no word for it.
pub(crate) fn entry(sentence: &Sentence<'_>, item: &Item, spot: Spot, memory: &mut Memory, folded: &Folded) -> Option<Entry> {
    let number = sentence.number(item.at)?;
    let clause = Clause::new(sentence, item, number, spot.section);
    // A comparison inside a list does not end it, nor does 是上年的1.3倍.
    if clause.unit() == "倍"
        || scope::is_elsewhen(&clause)
        || scope::is_set_aside(&clause)
        || scope::is_of_an_earlier_year(&clause, memory.year)
    {
        // 主动公开政府信息增加37条，总数达到203条.
        memory.grown = clause.lead_has(Cue::Disclose) && clause.lead_has(Cue::Information) && is_of_information(clause.unit());
        // 审查拟公开信息543条，不予公开37条: attributes of these.
        memory.made |= clause.says(clause.lead_text(), words!["拟公开"]);
        return None;
    }
    if scope::names_the_whole_again(&clause) && !memory.received && !memory.requests {
        (memory.list, memory.disclosed) = (true, true);
        return None;
    }
    // 公开行政执法信息：行政许可2.4万件、行政处罚3.7万件: what is published stands before a list of its kinds.
    if !memory.requests && announces_kinds(&clause) {
        (memory.list, memory.disclosed) = (true, true);
    }
    // 重点公开了5个方面：安全生产许可41条: a list follows.
    let tail = clause.tail_words();
    if clause.unit() == "个"
        && clause.lead_has(Cue::Disclose)
        && tail == "方面"
        && clause.sentence.text[clause.item.tail_end..].starts_with(':')
    {
        (memory.list, memory.disclosed) = (true, true);
        return None;
    }
    // 网站、微信分别发布811条、406条，两个平台互不重复，共计1217条: how many carriers there are ends no list.
    if clause.number.in_words && matches!(clause.unit(), "个" | "种") && few!["平台", "渠道", "载体", "自媒体", "媒体", "新媒体"].open(tail)
    {
        return None;
    }
    // 本报告包括…依申请公开办理情况等七项内容: chapters.
    if matches!(clause.unit(), "项" | "个" | "大") && few!["内容", "部分内容"].open(tail) && is_about_the_report(&clause) {
        return None;
    }
    // “苏政50条”: the name of a policy.
    if clause.unit() == "条" && is_in_a_name(&clause) {
        return None;
    }
    // 公开十件实事进展, “最不满意的十件事”: a name.
    if number.in_words && few!["事", "实事", "大事", "好事", "民生实事"].open(tail) {
        return None;
    }
    let aside = std::mem::take(&mut memory.aside);
    if aside && (item.depth > 0 || clause.said(Cue::Parts) || !clause.lead_has(Cue::Disclose)) {
        memory.aside = true;
        return None;
    }
    if memory.list && !memory.requests && does_business(&clause) {
        memory.list = false;
        return None;
    }
    let of_business = memory.business == Some(spot.sentence) && word::goes_on_with_business(&clause);
    let found = if of_business { None } else { role(&clause, memory, folded).filter(|it| !is_about(&clause, it)) };
    let found = found.or_else(|| alone(&clause, memory)).filter(|_| !of_business);
    memory.grown &= found.is_none();
    // 受理信访事项96件，已办结94件: what was done with it is of that business as well.
    match &found {
        None if word::counts_business(&clause) => memory.business = Some(spot.sentence),
        Some(_) => memory.business = None,
        None => {}
    }
    // What the title speaks of is counted once.
    if found.is_some() {
        memory.subject = None;
    }
    // 预警类66条(含信号212次)、科普类156条: a remark does not end the list that it stands in.
    let disclosed = matches!(&found, Some((Role::Disclosed(_), _)));
    // 行政处罚信息表217张、监管动态72条: nor does another unit between two of its parts.
    let kind = |it: usize| sentence.tokens.get(it).map(|it| &it.kind);
    let before = item.lead.start.checked_sub(1);
    let between = |stop: Stop| kind(item.at + 1) == Some(&Kind::Stop(stop)) && before.and_then(kind) == Some(&Kind::Stop(stop));
    // 行政处罚公示9期47家: and what stands directly behind a part is a remark on it.
    let adjoins = before.and_then(|it| sentence.number(it)).is_some() && clause.lead_text().is_empty();
    // 答复公众留言33条 in a list of information.
    let answered = || clause.unit() == "条" && clause.lead_has(Cue::Answer) && between(Stop::Comma);
    // 建议提案办理结果 over 1条、社会救助7条: a list goes on.
    let torn = || before.is_none() && clause.lead_words().is_empty() && kind(item.at + 1) == Some(&Kind::Stop(Stop::Enumeration));
    let among = memory.list && found.is_none() && (between(Stop::Enumeration) || adjoins || answered() || torn());
    memory.list = disclosed || memory.list && item.depth > 0 || among;
    let (role, label) = found?;
    memory.counts(&role, &clause);
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
    // 其余8件分别为无法提供、不予处理和其他处理: one number for several.
    let each = clause.tail_words().starts_with("分别为");
    if each && clause.says(clause.lead_text(), words!["其余", "余下", "剩余"]) {
        return None;
    }
    // Most of what may be said of requests is asked in vain where nobody speaks of them.
    let asks = request::may_be_spoken_of(clause, memory);
    if asks {
        // 8件中网上提交5件: the whole once more.
        if clause.tail_text().starts_with('中') && memory.received && is_of_requests(unit) && clause.lead_words().is_empty() {
            return None;
        }
        if let Some(found) = request::of_those_received(clause, memory) {
            return Some(found);
        }
    }
    if let Some(found) = attributes::read(clause, memory) {
        return Some(found);
    }
    if let Some(paper) = names::named_papers(clause) {
        return clause.says(clause.lead_text(), words!["公开"]).then_some((Role::Fixed(Concept::DocumentsIssued), Some(paper)));
    }
    if asks && let Some(found) = request::told_around(clause, memory) {
        return Some(found);
    }
    if let Some(found) = request::over_the_year(clause, memory.year).or_else(|| request::carried_by_itself(clause)) {
        memory.requests = true;
        return Some(found);
    }
    if asks && let Some(found) = request::told_behind(clause, memory) {
        return Some(found);
    }
    let listed = unit.is_empty()
        && !clause.number.in_words
        && (is_listed(clause, memory) || is_named(clause, memory) || memory.remedy.is_some() && is_a_result(clause, memory));
    // 维持121件、纠错26件、其他40件.
    if let Some(remedy) = memory.remedy.filter(|_| memory.resulted && (is_of_requests(unit) || listed))
        && let Some(label) = clause.trimmed(clause.before())
        && matches!(&clause.sentence.text[label.clone()], "其他" | "其它")
    {
        return remedy_result(remedy, RemedyResult::Other).map(|it| (Role::Fixed(it), Some(label)));
    }
    // 投诉举报65209件，与政府信息公开有关的0件: of those named before.
    let lead = clause.lead_words();
    let lead = lead.strip_prefix("其中").unwrap_or(lead);
    let about = lead.starts_with('与') && lead.ends_with("有关的") && clause.says(lead, words!["公开"]);
    if about || few!["涉及", "投诉", "反映"].open(lead) && lead.ends_with("信息公开的") {
        let named = clause.sentence.cues(clause.item.lead.start.saturating_sub(REACH)..clause.item.lead.start).rev().find_map(
            |(at, cue)| match cue {
                Cue::Named(Concept::ComplaintsTotal) => Some((at, Concept::ComplaintsTotal)),
                _ => None,
            },
        );
        return named.and_then(|(at, concept)| clause.named(concept, at));
    }
    if asks && let Some(found) = request::by_itself(clause, memory) {
        return Some(found);
    }
    // A number without a unit is a count only where it is hedged, or none: 260余, 均为0.
    let none = clause.number.value.count() == Some(0) && clause.lead_text().ends_with('为');
    if unit.is_empty() && !none && !listed && (clause.number.in_words || clause.number.qualifier.is_none()) {
        return None;
    }
    if in_words::is_one(clause, memory) {
        let result = in_words::result(clause, memory);
        if result.is_some() || !in_words::is_named(clause) {
            return result;
        }
    }
    if (none || listed) && clause.number.value.count() == Some(0) && clause.lead().next_back().is_some_and(|(_, cue)| cue == Cue::Fee) {
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
    if clause.says(lead, words!["原来"]) || few!["每", "下降", "对", "将", "把"].end(lead) {
        return None;
    }
    if let Some((paper, Cue::Paper)) = clause.lead().next_back()
        && issues_papers(clause)
    {
        return clause.says(lead, words!["公开"]).then(|| clause.named(Concept::DocumentsIssued, paper)).flatten();
    }
    // 对“政策解读”“投诉举报”2个栏目进行了优化: whatever their names say elsewhere.
    if let Some((at, Cue::Column)) = clause.tail().next()
        && unit == "个"
        && clause.span(at).start == clause.end()
        && lead.trim_ascii_start().starts_with(['对', '将', '把'])
    {
        return names::changed(clause).then(|| clause.named(Concept::PlatformsItems, at)).flatten();
    }
    if keeps_accounts(clause) {
        return Some((Role::Fixed(Concept::PlatformsAccounts), clause.trimmed(clause.before())));
    }
    if is_all_of_them(clause, memory) {
        return Some((Role::Consulted { by_channel: false }, None));
    }
    // 主要为业务工作类，共165条.
    if memory.disclosed
        && is_of_information(unit)
        && let Some(class) = amount::class_in_the_clause_before(clause)
    {
        let found = Disclosed { parts: true, verb: true, ..Disclosed::default() };
        return Some((Role::Disclosed(found), Some(class)));
    }
    if is_of_information(unit)
        && let Some(kinds) = amount::kinds_taken_together(clause)
    {
        memory.disclosed = true;
        return Some((Role::Disclosed(Disclosed { general: true, verb: true, ..Disclosed::default() }), Some(kinds)));
    }
    match telling(clause) {
        Some((at, cue)) => by_word(clause, at, cue, memory, folded),
        None if !memory.disclosed && amount::spoken_of(clause).is_some() => amount::read(clause, memory, folded),
        // 本年度新增信息83条，累计已达671条.
        // 新增信息83条（累计1087条）.
        None if memory.list
            && is_of_information(unit)
            && clause.lead_words() == "累计"
            && clause.says(clause.near_text(), words!["新增"]) =>
        {
            Some((Role::Fixed(Concept::DisclosureCumulative), None))
        }
        None if std::mem::take(&mut memory.grown) && is_of_information(unit) && is_the_total(clause) => {
            memory.disclosed = true;
            Some((Role::Disclosed(Disclosed { general: true, verb: true, ..Disclosed::default() }), clause.trimmed(clause.before())))
        }
        None if memory.list
            && is_of_information(unit)
            && few!["累计达", "累计达到", "累计已达", "累计已达到", "历年累计", "累计总数为"].are(clause.lead_words())
            && clause.says(clause.near_text(), words!["新增", "本年", "全年", "今年", "当年"]) =>
        {
            Some((Role::Fixed(Concept::DisclosureCumulative), clause.trimmed(clause.before())))
        }
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
        None if amount::is_a_line(clause) || amount::is_a_class(clause, memory) => amount::read(clause, memory, folded),
        // A part of a list, or of a column, may be named by words that no vocabulary holds.
        None if (memory.list || clause.context_has(Cue::Column))
            && !(memory.requests || unit == "期" && prints(clause) || does_something_else(clause))
            && (is_of_information(unit) || listed) =>
        {
            amount::read(clause, memory, folded)
        }
        None => None,
    }
}
