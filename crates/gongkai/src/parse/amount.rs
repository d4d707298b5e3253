//! An amount of information disclosed: the verb, the noun and the carrier of its clause.

mod announced;
mod bodies;
mod carrier;
mod carriers;
mod issues;
mod listed;
mod no_amount;
mod spoken;
mod words;

use super::classify::names_a_document;
use super::clause::{Clause, Labelled};
use super::entry::{Disclosed, Role};
use super::lexicon::Cue;
use super::memory::Memory;
use super::request;
use super::scope;
use super::token::{Kind, Stop};
use crate::fold::Folded;
use crate::pairs::words;
use crate::parse::few::few;
use crate::{Concept, SectionKind};
pub(crate) use announced::{class_in_the_clause_before, kinds_taken_together};
use bodies::{is_of_counted_bodies, names_bodies, without_what_they_did};
pub(crate) use carrier::ends_as_a_carrier;
use carrier::{carried_mainly, carrier_behind};
use issues::{is_copies, is_handed_out, is_issues};
use listed::{is_among, opens_a_list};
use no_amount::{holds_or_does, is_handed_on, is_no_information, is_of_few, is_of_other_work, is_taken_up_or_away, names_a_body};
pub(crate) use spoken::spoken_of;
use spoken::{TURNS, is_of_what_was_made, opens_with_key_fields};
use std::ops::Range;
use words::Words;

/// Units in which information is counted.
pub(crate) const UNITS: &[&str] = &["条", "件", "份", "篇", "期", "则", "个", "项", "批", "宗", "笔", ""];

/// The amount of information that a clause states.
pub(crate) fn read(clause: &Clause<'_>, memory: &mut Memory, folded: &Folded) -> Option<Labelled> {
    let informs = |range: Range<usize>| clause.general_nouns(&range).next().is_some();
    // 刊发文稿、公告、公示等44篇: the last word is one of the things.
    // “理塘发布”微信1480条: the name of an account.
    // 公众号编发推文381篇: what a carrier sends out, and no paper that is issued. In 网站编发布信息 the verb is 发布.
    let sends = |at: usize| {
        clause.sentence.word(at) == "编发"
            && clause.lead().any(|it| it.0 < at && it.1 == Cue::Carrier)
            && !clause.sentence.text[clause.span(at).end..].starts_with('布')
    };
    let verb = |(at, cue): &(usize, Cue)| {
        (*cue == Cue::Disclose || *cue == Cue::Issue && sends(*at))
            && !clause.sentence.text[clause.span(*at).end..].starts_with(['等', '”'])
    };
    let own_verb = clause.lead().rev().find(verb).map(|it| it.0);
    // 主动公开行政处罚信息公示47条: the verb is the first one, and the last word a part of what was published.
    let shown = |at: &usize| clause.sentence.word(*at) == "公示" && clause.span(*at).end == clause.digits();
    let opens = |at: usize| {
        clause.lead().take_while(|it| it.0 < at).filter(verb).last().map(|it| it.0).filter(|it| clause.sentence.word(*it).ends_with("公开"))
    };
    let first =
        own_verb.filter(shown).and_then(|at| opens(at).filter(|it| clause.trimmed(clause.span(*it).end..clause.span(at).start).is_some()));
    let own_verb = first.or(own_verb);
    // Information made or obtained, of which what is disclosed is a part.
    if clause.lead_has(Cue::Make) && own_verb.is_none() && informs(clause.before()) {
        memory.made = true;
        return Some((Role::Fixed(Concept::InformationMade), clause.trimmed(clause.before())));
    }
    // 制发规范性文件3件: documents made, whether they were published or not. 制作月报12期 as well.
    let made = matches!(clause.unit(), "件" | "份" | "个" | "项" | "部") || clause.unit() == "期" && !clause.lead_has(Cue::Carrier);
    // 制发规范性文件总数1条.
    let rules = || few!["规范性文件", "规范性文件数", "规范性文件数量", "规范性文件总数"].end(clause.lead_words());
    // 公开4751条，其中：制发规范性文件2份，部门文件类107条: parts of what was published.
    let among = memory.disclosed && memory.list && clause.said(Cue::Parts) && rules();
    if clause.lead_has(Cue::Make) && own_verb.is_none() && (made || rules()) && !among {
        return None;
    }
    let published = own_verb.is_some() || clause.context_has(Cue::Disclose);
    // 从公开形式看，门户网站3211条: the section says what is counted.
    let by_section = (clause.section == SectionKind::Disclosure || memory.topic) && clause.unit() == "条" && clause.lead_has(Cue::Carrier);
    // “健康北泉”微博公开（不含转发）1890条: the remark is no name.
    let spoken = by_section
        || published
        || memory.list
        || memory.topic
        || is_a_line(clause)
        || is_a_class(clause, memory)
        || !memory.disclosed && spoken_of(clause).is_some()
        || informs(clause.before())
        || informs(clause.end()..clause.item.tail_end)
        || clause.context_has(Cue::Column)
        || carried_mainly(clause).is_some();
    let counted = match clause.unit() {
        // 公开于13个子栏目, 125项信息公开任务: a part of a platform or a task, and no information.
        // 7个批次: how often.
        "个" if clause.tail_text().starts_with("批次") => false,
        "个" | "项" if holds_or_does(clause) || names_a_body(clause) => false,
        "个" => own_verb.is_some() || (memory.list || memory.topic) && names_a_document(clause),
        "" => own_verb.is_some() || memory.list,
        // 4826笔資訊: money is counted so as well.
        "笔" => memory.list || informs(clause.before()),
        // 公开行政处罚决定382起.
        "起" => own_verb.is_some() && names_a_document(clause),
        // 公告栏张贴203张.
        "张" => own_verb.is_some() && clause.lead_has(Cue::Carrier),
        // 由概述等7部分组成: chapters.
        "部" if clause.tail_text().starts_with('分') => false,
        "项" | "宗" | "批" | "部" => own_verb.is_some() || memory.list || memory.topic,
        unit => UNITS.contains(&unit),
    };
    if !spoken || !counted || clause.lead_words().ends_with("增加到") {
        return None;
    }
    // 公众号由268条减至221条: of what, the words before the other number tell.
    if TURNS.are(clause.lead_words()) && spoken_of(clause).is_none() {
        return None;
    }
    // 投诉31件(其中涉及院务公开的0件).
    let of_letters = || clause.says(clause.near_text(), words!["投诉", "信访", "来信", "举报", "工单"]);
    if clause.says(clause.lead_text(), words!["涉及"]) && clause.lead_words().ends_with("公开的") && of_letters() {
        return None;
    }
    // 先后发布四批政策清单: how often.
    if clause.unit() == "批" && clause.number.in_words {
        return None;
    }
    if is_of_other_work(clause, own_verb, memory.list) || is_no_information(clause) || is_issues(clause) {
        return None;
    }
    // 办事指南更新46项: what was changed about services.
    let updated = own_verb.is_some_and(|at| clause.sentence.word(at) == "更新" && clause.span(at).end == clause.digits());
    if clause.unit() == "项" && updated && !informs(clause.before()) {
        return None;
    }
    // 从申请的信息内容来看，拆迁信息2件: what requests are about.
    if own_verb.is_none() && clause.unit() != "条" && (memory.requests || memory.received) && request::speaks_of_contents(clause) {
        return None;
    }
    // 不同渠道发布相同信息的计1条: how it is counted.
    if few!["的计", "只计", "的算作", "均按"].end(clause.lead_words()) {
        return None;
    }
    // 发布487条(含前述312条).
    if clause.item.depth > 0 && few!["含前述", "含上述", "含以上", "含其中"].are(clause.lead_words()) {
        return None;
    }
    // 承办人大、政协建议6件: what was handled.
    let handled = || {
        let last = clause.near_text().rsplit([',', ';', '。', ':']).next().unwrap_or_default().trim_ascii_start();
        let letters = clause.says(last, words!["建议", "提案", "来信", "信访"]);
        few!["承办", "办理"].open(last) && letters && !few!["结果", "情况", "流程", "信息"].end(last)
    };
    if own_verb.is_none() && clause.unit() == "件" && !memory.requests && handled() {
        return None;
    }
    if own_verb.is_none() && is_handed_out(clause) || is_copies(clause) {
        return None;
    }
    // 17件文件中有14件: some of the documents.
    if clause.tail_text().starts_with("文件中") || name_ends_among(clause) {
        return None;
    }
    // 6条道路施工信息: roads are counted.
    if clause.unit() == "条" && few!["道路", "路段", "河道", "街巷"].open(clause.tail_words()) {
        return None;
    }
    // 转为主动公开的有3107份: of what was made in other years; 现有政府信息3773条: all there is.
    if clause.says(clause.lead_text(), words!["转为主动公开", "现有政府信息"]) || is_of_few(clause) {
        return None;
    }
    // 制发规范性文件14件，主动公开14件: of these documents.
    let of_documents = is_of_what_was_made(clause);
    memory.made |= of_documents;
    let name = clause.trimmed(clause.before()).map_or("", |it| &clause.sentence.text[it]);
    // 三者分别为1326条、845篇: several that were named before.
    // 302条信息中有288条: some of them, whatever they have in common.
    if matches!(name, "三者" | "两者" | "二者" | "四者" | "信息中" | "信息里") && !scope::sums_up(clause) {
        return None;
    }
    // 共清理机构职能类信息31件，法规文件类12件: of other years.
    let cleared = own_verb.is_none() && clause.says(clause.lead_text(), words!["清理"]);
    memory.aside = cleared || is_handed_on(clause, own_verb);
    if memory.aside || of_documents || is_taken_up_or_away(clause, name, own_verb) {
        return None;
    }
    // 编入依申请公开目录的信息26条, 依申请公开类信息26条: an attribute of documents.
    if few!["编入依申请公开", "依申请公开类", "依申请公开目录", "依申请公开信息目录"].open(name) && !memory.requests
    {
        return Some((Role::Fixed(Concept::InformationOnRequest), clause.trimmed(clause.before())));
    }
    let words = Words::of(clause, own_verb, memory);
    let class = announced::class_before(clause, own_verb);
    let behind = carrier_behind(clause).or_else(|| carried_mainly(clause));
    let bare = words.verb.is_none() && words.via.is_none() && behind.is_none();
    let carriers = words.carriers(clause).filter(|_| behind.is_none());
    let channel = behind.or_else(|| words.channel(clause).filter(|_| carriers.is_none())).filter(|_| class.is_none());
    let before = clause.item.context.start..clause.item.at;
    let sums_up = scope::sums_up(clause);
    // 占主动公开信息总数1193条的3.1%: all there is.
    let of_all = clause.lead_text().contains('占')
        && few!["总数", "总量", "总条数"].end(clause.lead_words())
        && clause.tail_text().starts_with('的');
    // 围绕重点领域主动公开500条: what was kept in view, and all that was disclosed.
    let in_view = words!["围绕重点领域", "聚焦重点领域", "突出重点领域", "针对重点领域", "紧盯重点领域", "紧扣重点领域"];
    let key_fields = clause.says(clause.lead_text(), words!["重点领域"]) && !clause.says(clause.lead_text(), in_view);
    // 重点领域信息公开成效显著，合计公开180条: what the sentence is about.
    let opens_with_fields = opens_with_key_fields(clause).filter(|_| sums_up && !key_fields);
    // 发布法定主动公开内容1条，包括机构概况1条: a class of what is public, with its parts.
    let by_law = clause.says(clause.lead_text(), words!["发布法定主动公开", "公布法定主动公开", "更新法定主动公开"])
        && few!["包括", "其中", "含"].open(clause.sentence.text[clause.end()..].trim_start_matches([',', '(', ' ']));
    let key_fields = key_fields || opens_with_fields.is_some() || by_law;
    // 省直部门公开20.3万条: who published it.
    let who = words
        .verb
        .and_then(|verb| clause.trimmed(clause.item.lead_start..clause.span(verb).start))
        .filter(|it| names_bodies(&clause.sentence.text[it.clone()]));
    let of_bodies = is_of_counted_bodies(clause);
    let found = Disclosed {
        documents: words.of_a_field && channel.is_none(),
        by: who.map(|it| folded.source(it)),
        general: class.is_none()
            && (words.general || of_all || sums_up || words.year)
            && !(words.column && words.via.is_none())
            && !key_fields
            && !of_bodies,
        key_fields,
        channel: channel.clone().map(|it| folded.source(it)),
        carriers: carriers.is_some(),
        column: words.column || channel.is_some() && words.carrier.is_some_and(|at| carrier::is_of_a_site(clause, at)),
        named_as_carrier: carrier::ends_as_a_carrier(name) || carrier::are_announced(clause),
        verb: published,
        bare,
        sums_up: sums_up && opens_with_fields.is_none(),
        // 当年更新信息371件（累计公开4092件）.
        cumulative: scope::is_cumulative(clause, memory.year) || is_a_running_remark(clause),
        running: (clause.lead_has(Cue::Running) || scope::is_told_as_done_by_a_day(clause))
            && !scope::is_of_the_year(clause, memory.year)
            && !clause.says(clause.lead_text(), words!["全年累计"]),
        parts: clause.said(Cue::Parts) || is_among(clause) || opens_a_list(clause) || of_bodies,
        of_the_year: scope::is_named_by_the_year(clause, memory.year)
            || words.general && words.verb.is_some() && scope::opens_with_this_year(clause),
        examples: clause.said(Cue::Examples),
        bracket: clause.item.depth > 0,
        apart: clause.sentence.tokens[before].iter().any(|it| matches!(it.kind, Kind::Stop(Stop::Semicolon))),
    };
    let label = match channel.or(carriers) {
        Some(channel) => channel,
        None if class.is_some() => class?,
        None if opens_with_fields.is_some() => opens_with_fields?,
        None if of_bodies => clause.trimmed(clause.item.lead_start..words.verb.map_or(clause.before().end, |at| clause.span(at).start))?,
        None if words.spoken_of.is_some() => words.spoken_of?,
        // 重点领域公开信息150条: the verb is a part of the name.
        None if key_fields
            && let Some(at) =
                ["重点领域公开", "重点领域主动公开"].iter().find_map(|it| clause.lead_text().find(it)).filter(|_| !words.follows) =>
        {
            clause.trimmed(words.noun.start.min(clause.item.lead_start + at)..words.noun.end)?
        }
        None if words.year => {
            // 新增政府信息205条: with its noun, if it has one.
            let verb = clause.span(clause.last_in_lead(Cue::Change).or(words.verb).or(own_verb)?);
            let end = clause.trimmed(verb.end..clause.before().end).map_or(verb.end, |it| it.end);
            verb.start..end
        }
        None if words.column && words.names_nothing => {
            clause.trimmed(clause.item.lead_start..words.verb.map_or(clause.before().end, |at| clause.span(at).start))?
        }
        None if found.general && !words.follows => {
            let start = words.verb.map_or(words.noun.start, |at| clause.span(at).start);
            clause.trimmed(start..words.noun.end).unwrap_or(words.noun)
        }
        None if found.general => clause.trimmed(words.noun)?,
        None => without_what_they_did(clause, clause.trimmed(words.noun)?),
    };
    memory.disclosed = true;
    Some((Role::Disclosed(found), Some(label)))
}

/// Whether a bracket directly behind a number tells how many there are by now: 371件（累计公开4092件）.
fn is_a_running_remark(clause: &Clause<'_>) -> bool {
    let adjoins = clause.item.lead.start.checked_sub(2).and_then(|it| clause.sentence.number(it)).is_some();
    clause.item.depth > 0 && adjoins && clause.lead_words().starts_with("累计")
}

/// Whether what is counted opens with one of some words.
fn name_opens(clause: &Clause<'_>, words: &[&str]) -> bool {
    clause.trimmed(clause.before()).is_some_and(|it| words.iter().any(|word| clause.sentence.text[it.clone()].starts_with(word)))
}

/// Whether the words before a number say of which documents it counts some: 文件中有14件.
fn name_ends_among(clause: &Clause<'_>) -> bool {
    few!["文件中", "文件中有", "规范性文件中", "规范性文件中有"].are(clause.lead_words())
}

/// Whether a clause is a line of a list in the section on disclosure: 机构职能类：12条.
pub(crate) fn is_a_line(clause: &Clause<'_>) -> bool {
    let sentence = clause.sentence;
    let ends = sentence.text[clause.end()..].trim_matches([' ', ';', '。', '.']).is_empty();
    let label = clause.trimmed(clause.before());
    let colon = sentence.text[..clause.digits()].trim_ascii_end().ends_with(':');
    let opens = label.as_ref().is_some_and(|it| sentence.text[..it.start].chars().take(7).count() <= 6);
    clause.section == SectionKind::Disclosure && clause.unit() == "条" && ends && colon && opens
}

/// Whether a class of information is counted, wherever it is said: 机构职能类355条.
pub(crate) fn is_a_class(clause: &Clause<'_>, memory: &Memory) -> bool {
    let name = clause.trimmed(clause.before()).map_or("", |it| &clause.sentence.text[it]);
    let classed = name.strip_suffix('类').or_else(|| name.strip_suffix("类信息")).is_some_and(|it| it.chars().nth(1).is_some());
    clause.unit() == "条" && classed && !memory.requests && memory.remedy.is_none() && clause.item.tail.is_empty()
}
