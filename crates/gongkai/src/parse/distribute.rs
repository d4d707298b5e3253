//! Numbers that belong to several names: 分别 and 依次 give each name its own, 各 gives one to all. 机构概况、政策法规两类信息分别为4条、16条.

use super::amount;
use super::classify::{is_remedy, remedy_result};
use super::entry::{Disclosed, Entry, Role, Spot};
use super::label;
use super::lexicon::Cue;
use super::memory::Memory;
use super::sentence::{REACH, Sentence};
use super::token::{Kind, Stop, tokens};
use crate::Concept;
use crate::fold::Folded;
use crate::pairs::{Word, words};
use crate::parse::few::few;
use crate::unit::{counted_in, is_of_requests};
use std::ops::Range;

/// A number and the bytes of the name that it belongs to.
pub(crate) type Shared = (usize, Range<usize>);

/// Words that give as many numbers as there are names before them to these names, in their order.
const IN_ORDER: &[Word] = words!["分别", "依次", "各发布", "各公开", "各推送"];

/// Words that give one number to each of the names before them, as 各 does.
const ALIKE: &[Word] = words!["均为", "都为", "均是", "都是"];

/// The numbers of a sentence that belong to names before them all together: those of 分别 each to its own, that of 各 to every one.
pub(crate) fn shared(sentence: &Sentence<'_>) -> Vec<Vec<Shared>> {
    let end = sentence.tokens.last().map_or(sentence.start, |it| it.span.end);
    let said = &sentence.text[sentence.start..end.max(sentence.start)];
    let in_order = IN_ORDER.iter().filter(|it| sentence.says(said, &[**it]));
    let in_order = in_order.flat_map(|it| said.match_indices(it.text)).map(|(at, word)| (sentence.start + at, word.len()));
    let mut groups: Vec<Vec<Shared>> = in_order
        .filter_map(|(at, length)| {
            let numbers = numbers_after(sentence, at + length);
            // Names are looked for only where there are numbers to give to them.
            // 同意公开、部分公开和不予公开，件数依次为: the names stand in the clause before.
            let counted = sentence.text[sentence.start..at].trim_ascii_end();
            let counted =
                ["件数", "条数", "数量", "分别"].iter().find_map(|it| counted.strip_suffix(it)).and_then(|it| it.strip_suffix(','));
            let names_end = counted.map_or(at, |it| sentence.start + it.len());
            // 涵盖规划建设、招商引资、财政资金三大板块，分别为: so do these.
            let names_end = how_many(&sentence.text[sentence.start..names_end]).map_or(names_end, |it| sentence.start + it);
            let names = if numbers.len() > 1 { names_before(sentence, names_end) } else { Vec::new() };
            // 2014年、2015年分别为96条和158条: each of its own year.
            let years = names.iter().all(|it| sentence.text[it.clone()].trim_end_matches('度').ends_with('年'));
            (!names.is_empty() && !years && numbers.len() == names.len()).then(|| numbers.into_iter().zip(names).collect())
        })
        .collect();
    if said.contains('各') || sentence.says(said, ALIKE) {
        groups.extend((0..sentence.tokens.len()).filter_map(|at| each(sentence, at)));
    }
    groups.sort_by_key(|it| it[0].0);
    groups
}

/// The bytes before a clause that ends in how many names stand in it.
fn how_many(said: &str) -> Option<usize> {
    let clause = said.trim_ascii_end().strip_suffix(',')?;
    let names = ["板块", "方面", "领域", "大类", "类别", "类"].iter().find_map(|it| clause.strip_suffix(it))?;
    let names = names.strip_suffix(['大', '个']).unwrap_or(names);
    let rest = names.trim_end_matches(['两', '二', '三', '四', '五', '六', '七', '八', '九', '十']);
    (rest.len() < names.len()).then_some(rest.len())
}

/// The names that a number behind 各 belongs to: 年度报告与预决算各1条, 机构简介、年报(各1条), 决策信息、人事信息均为0条.
fn each(sentence: &Sentence<'_>, at: usize) -> Option<Vec<Shared>> {
    let number = sentence.number(at)?;
    let said = sentence.text[sentence.start..number.digits.start].trim_ascii_end();
    let before = said.strip_suffix('各').or_else(|| ALIKE.iter().find_map(|it| said.strip_suffix(it.text)))?;
    let mut names = names_before(sentence, sentence.start + before.strip_suffix('(').unwrap_or(before).len());
    // 财政类19条，占6%、决策类、人事类均为0条: what was counted before is no name.
    let counted = sentence.tokens[..at].iter().rfind(|it| matches!(it.kind, Kind::Number(_) | Kind::Percent(_)));
    names.retain(|it| counted.is_none_or(|number| it.start >= number.span.end));
    (names.len() > 1).then(|| names.into_iter().map(|name| (at, name)).collect())
}

/// The numbers that follow a byte, joined by nothing but 、 and 和.
fn numbers_after(sentence: &Sentence<'_>, byte: usize) -> Vec<usize> {
    let first = sentence.tokens.partition_point(|it| it.span.start < byte);
    let reach = sentence.tokens.len().min(first + REACH);
    let number =
        (first..reach).take_while(|&at| !matches!(sentence.tokens[at].kind, Kind::Stop(_))).find(|&at| sentence.number(at).is_some());
    let mut numbers: Vec<usize> = number.into_iter().collect();
    while let Some(&last) = numbers.last() {
        let next = (last + 1..reach).find(|&at| sentence.number(at).is_some());
        let unit = |at: usize| sentence.number(at).and_then(|it| it.unit.clone()).map_or("", |it| &sentence.text[it]);
        let joined = |it: &usize| {
            let between = sentence.text[sentence.tokens[last].span.end..sentence.tokens[*it].span.start].trim_ascii();
            // 2011条、986条，两个平台…: another thing begins behind the comma.
            few!["、", "和", "及", "与", "以及"].are(between) || between == "," && unit(last) == unit(*it)
        };
        match next.filter(joined) {
            Some(at) => numbers.push(at),
            None => break,
        }
    }
    numbers
}

/// The names of the clause before a byte.
fn names_before(sentence: &Sentence<'_>, byte: usize) -> Vec<Range<usize>> {
    let next = sentence.tokens.partition_point(|it| it.span.end <= byte);
    let ends = |at: &usize| matches!(sentence.tokens[*at].kind, Kind::Stop(stop) if stop != Stop::Enumeration);
    let from = next.saturating_sub(REACH);
    let opens = (from..next).rev().find(ends);
    let start = opens.map_or_else(
        || sentence.tokens.get(from).map_or(byte, |it| if from == 0 { sentence.start } else { it.span.start }),
        |at| sentence.tokens[at].span.end,
    );
    let mut names: Vec<Range<usize>> = Vec::new();
    // 以业务办理、政策法规为主，分别为402条和38条: the names stand in the clause before.
    let mainly = || {
        let comma = opens.filter(|&at| matches!(sentence.tokens[at].kind, Kind::Stop(Stop::Comma)))?;
        let end = sentence.tokens[comma].span.start;
        let before = sentence.text[sentence.start..end].strip_suffix("为主")?;
        let from = before.rfind(['以', ',', '。']).filter(|&it| before[it..].starts_with('以'))?;
        Some(sentence.start + from + '以'.len_utf8()..sentence.start + before.len())
    };
    let named = if sentence.text[start..byte.max(start)].trim_ascii().is_empty() { mainly() } else { None };
    let (start, byte) = named.map_or((start, byte), |it| (it.start, it.end));
    let text = &sentence.text[start..byte.max(start)];
    let mut at = 0;
    for (mark, it) in text.match_indices(['、', '和', '及', '与']).chain(std::iter::once((text.len(), ""))) {
        // “健康安和”微信订阅号: no name ends inside quotes.
        let quoted = text[at..mark].matches('“').count() > text[at..mark].matches('”').count();
        if quoted && !it.is_empty() {
            continue;
        }
        names.extend(label::trim(&text[at..mark]).map(|it| start + at + it.start..start + at + it.end));
        at = mark + it.len();
    }
    // 专、兼职人员: the first name is cut short.
    if let [first, second, ..] = &mut names[..]
        && sentence.text[first.clone()].ends_with('专')
        && sentence.text[second.clone()].starts_with("兼职")
    {
        first.start = first.end - '专'.len_utf8();
    }
    if let Some(last) = names.last_mut() {
        // 公示栏公开数依次为: what is counted is no part of the last name.
        let name = &sentence.text[last.clone()];
        let counted = ["公开数", "公开量", "发布数", "发布量"]
            .iter()
            .chain(&PUBLISHED)
            .find_map(|it| name.strip_suffix(it))
            .filter(|it| !it.is_empty());
        last.end = last.start + counted.unwrap_or(name).len();
        let kinds = sentence.text[last.clone()].trim_end_matches("信息").trim_end_matches("申请");
        // 业务工作四类信息: how many there are is no part of the last name.
        let name =
            kinds.strip_suffix('类').map_or(kinds, |it| it.trim_end_matches(['两', '二', '三', '四', '五', '六', '七', '八', '九', '十']));
        let counted = kinds.ends_with('类') && name.len() + '类'.len_utf8() < kinds.len();
        if counted {
            last.end = last.start + name.len();
        }
    }
    names
}

/// What was done with what the names before it carry: 在门户网站、局网站发布信息分别为126条和841条.
const PUBLISHED: [&str; 4] = ["发布信息", "公开信息", "发布政府信息", "公开政府信息"];

/// What the numbers of a group count, by their names together. `None` where the vocabulary has no word for them.
pub(crate) fn entries(
    sentence: &Sentence<'_>,
    shared: &[Shared],
    spot: Spot,
    memory: &mut Memory,
    folded: &Folded,
) -> Option<Vec<(usize, Entry)>> {
    let (first, name) = shared.first()?;
    let opens = sentence.tokens.partition_point(|it| it.span.start < name.start);
    let before = opens.saturating_sub(REACH)..*first;
    let last_cue = |name: &Range<usize>| {
        let said = tokens(&sentence.text[name.clone()]);
        // 举报投诉案件: the noun of cases says nothing.
        let cases = |it: &Range<usize>| sentence.text.get(name.start + it.start..name.start + it.end) == Some("案件");
        said.iter().rev().find_map(|it| if let Kind::Cue(cue) = it.kind { Some(cue).filter(|_| !cases(&it.span)) } else { None })
    };
    let cues: Vec<Option<Cue>> = shared.iter().map(|it| last_cue(&it.1)).collect();
    // 在门户网站、局网站发布信息分别为126条和841条: what was done stands behind the last name.
    let behind = shared.last().map_or("", |it| &sentence.text[it.1.end..]);
    let published = PUBLISHED.iter().any(|it| behind.starts_with(it));
    let unit_of = |at: usize| sentence.number(at).and_then(|it| it.unit.clone()).map_or("", |it| counted_in(&sentence.text[it]));
    // 行政复议、行政诉讼各1件 are told with the remedies.
    let remedies = cues.iter().any(|it| matches!(it, Some(Cue::Named(concept)) if is_remedy(*concept)));
    if shared.get(1).is_some_and(|it| it.0 == *first) && (remedies || is_elsewhen(sentence, before.clone())) {
        return None;
    }
    // 网上申请、现场申请分别为56件、23件, before the requests are told.
    let by_way = shared.iter().zip(&cues).all(|(it, cue)| matches!(cue, Some(Cue::Way)) && sentence.text[it.1.clone()].ends_with("申请"));
    let requests = shared.iter().all(|(at, _)| is_of_requests(unit_of(*at)))
        && (memory.received || memory.requests && !memory.disclosed || sentence.has(before.clone(), Cue::Request) || by_way);
    // 参加省、市在线访谈各1次: no information is counted so.
    let informs = shared.iter().all(|(at, _)| amount::UNITS.contains(&unit_of(*at)));
    let disclosed = informs
        && (published || memory.disclosed || sentence.has(before.clone(), Cue::Disclose) || sentence.has(before.clone(), Cue::Information));
    // What a carrier before another number published is no more of it.
    let since = (before.start..opens).rev().find(|&at| sentence.number(at).is_some()).map_or(before.start, |it| it + 1);
    let carried =
        sentence.has(since..*first, Cue::Via) || cues.iter().filter(|it| matches!(it, Some(Cue::Carrier))).count() * 3 > cues.len() * 2;
    // 主动公开、依申请公开、不予公开信息分别为280条、25条、15条: attributes of documents.
    let text_of = |name: &Range<usize>| &sentence.text[name.clone()];
    let own = |name: &Range<usize>| few!["主动公开", "主动公开的", "主动公开信息"].are(text_of(name));
    let attributes = shared.len() > 1 && !memory.received && shared.iter().any(|it| own(&it.1));
    let role = |cue: Option<Cue>, name: &Range<usize>| -> Option<Role> {
        Some(match cue {
            _ if attributes && text_of(name).starts_with("主动公开") => {
                Role::Disclosed(Disclosed { general: true, verb: true, ..Disclosed::default() })
            }
            _ if attributes && text_of(name).starts_with("依申请公开") => Role::Fixed(Concept::InformationOnRequest),
            _ if attributes && few!["不予公开", "免予公开", "不公开"].open(text_of(name)) => {
                Role::Fixed(Concept::InformationWithheld)
            }
            _ if &sentence.text[name.clone()] == "专" => Role::Fixed(Concept::StaffFullTime),
            // 电话咨询、现场咨询分别为40人次、18人次.
            Some(Cue::Named(Concept::ConsultationsTotal)) => Role::Consulted { by_channel: true },
            Some(Cue::Named(concept)) if !matches!(concept, Concept::Interpretations | Concept::PressConferences) => Role::Fixed(concept),
            Some(Cue::Result(result)) => Role::Fixed(remedy_result(memory.remedy?, result)?),
            Some(Cue::Way | Cue::Carrier) if requests => Role::Fixed(Concept::RequestsReceivedByChannel),
            Some(Cue::Applicant) if requests => Role::Fixed(Concept::RequestsReceivedByApplicant),
            _ if disclosed && !requests => Role::Disclosed(Disclosed {
                channel: carried.then(|| folded.source(name.clone())),
                verb: sentence.has(before.clone(), Cue::Disclose),
                ..Disclosed::default()
            }),
            _ => return None,
        })
    };
    let mut out = Vec::new();
    for ((at, name), cue) in shared.iter().zip(cues) {
        let number = sentence.number(*at)?;
        let Some(role) = role(cue, name) else {
            // 非政府信息、信息不存在分别为3件、5件: an outcome that no row has, beside one that has.
            if requests {
                continue;
            }
            return None;
        };
        out.push((
            *at,
            Entry {
                role,
                label: Some(folded.source(name.clone())),
                value: number.value.clone(),
                unit: number.unit.clone().map(|it| folded.source(it)),
                share: None,
                qualifier: number.qualifier,
                source: folded.source(number.digits.start..sentence.tokens[*at].span.end),
                spot,
            },
        ));
    }
    memory.list = out.iter().any(|(_, it)| matches!(it.role, Role::Disclosed(_)));
    memory.disclosed |= memory.list;
    Some(out)
}

/// Whether what is counted is of another time: 每月、每季各1次.
fn is_elsewhen(sentence: &Sentence<'_>, range: Range<usize>) -> bool {
    sentence.has(range, Cue::Elsewhen)
}
