//! An amount of information disclosed: the verb, the noun and the carrier of its clause.

mod carrier;

use super::clause::{Clause, Labelled};
use super::entry::{Disclosed, Role};
use super::label;
use super::lexicon::Cue;
use super::memory::Memory;
use super::scope;
use super::sentence::REACH;
use super::token::{Kind, Stop};
use crate::fold::Folded;
use crate::{Concept, SectionKind};
use carrier::{carrier_before, carrier_behind, carrier_in, channel_span, is_of_a_gazette, opens_with_in, takes_together, unnamed_carrier};
use std::ops::Range;

/// Units in which information is counted.
const UNITS: &[&str] = &["条", "件", "份", "篇", "期", "则", "个", "项", "批", "宗", ""];

/// The amount of information that a clause states.
pub(crate) fn read(clause: &Clause<'_>, memory: &mut Memory, folded: &Folded) -> Option<Labelled> {
    let informs = |range: Range<usize>| clause.general_nouns(&range).next().is_some();
    // 刊发文稿、公告、公示等44篇: the last word is one of the things.
    let verb = |(at, cue): &(usize, Cue)| *cue == Cue::Disclose && !clause.sentence.text[clause.span(*at).end..].starts_with('等');
    let own_verb = clause.lead().rev().find(verb).map(|it| it.0);
    // Information made or obtained, of which what is disclosed is a part.
    if clause.lead_has(Cue::Make) && own_verb.is_none() && informs(clause.item.lead_start..clause.digits()) {
        memory.made = true;
        return Some((Role::Fixed(Concept::InformationMade), clause.trimmed(clause.item.lead_start..clause.digits())));
    }
    // 制发规范性文件3件: documents made, whether they were published or not.
    if clause.lead_has(Cue::Make) && own_verb.is_none() && matches!(clause.unit(), "件" | "份" | "个" | "项" | "部") {
        return None;
    }
    let published = own_verb.is_some() || clause.context_has(Cue::Disclose);
    // 从公开形式看，门户网站3211条: the section says what is counted.
    let by_section = (clause.section == SectionKind::Disclosure || memory.topic) && clause.unit() == "条" && clause.lead_has(Cue::Carrier);
    let spoken = by_section
        || published
        || memory.list
        || memory.topic
        || is_a_line(clause)
        || is_a_class(clause, memory)
        || !memory.disclosed && spoken_of(clause).is_some()
        || informs(clause.item.lead_start..clause.digits())
        || informs(clause.end()..clause.item.tail_end)
        || clause.context_has(Cue::Column);
    let nominal =
        ["方案", "公告", "公示", "批复", "结果", "文件", "规划", "信息"].iter().any(|it| clause.lead_text().trim_end().ends_with(it));
    let counted = match clause.unit() {
        // 公开于13个子栏目, 125项信息公开任务: a part of a platform or a task, and no information.
        "个" | "项" if holds_or_does(clause) || names_a_body(clause) => false,
        "个" => own_verb.is_some() || (memory.list || memory.topic) && nominal,
        "" => own_verb.is_some(),
        "项" | "宗" | "批" => own_verb.is_some() || memory.list || memory.topic,
        unit => UNITS.contains(&unit),
    };
    if !spoken || !counted || clause.lead_text().trim_end().ends_with("增加到") {
        return None;
    }
    // 采用142条, after what was handed in: what another one made of it. 档案馆接收: handed over, and not published.
    let name = clause.trimmed(clause.item.lead_start..clause.digits()).map_or("", |it| &clause.sentence.text[it]);
    let kept = clause.lead_has(Cue::Receive) && ["档案馆", "图书馆"].iter().any(|word| clause.lead_text().contains(word));
    // 接收65个单位报送的公开文件1873件: handed in by others.
    let kept = kept || ["报送的", "移交的", "移送的", "送交的"].iter().any(|word| clause.lead_text().contains(word));
    // 查阅点汇集信息18条: brought together, and published before.
    let gathered = own_verb.is_none() && ["汇集", "归集", "汇编", "收录"].iter().any(|word| clause.lead_text().contains(word));
    // 向区政府办报送信息214篇: told upward, and not to the public.
    let upward = own_verb.is_some_and(|at| clause.sentence.word(at) == "报送")
        && (clause.lead_text().contains('向') && !clause.lead_has(Cue::Carrier) || is_told_upward(clause, own_verb));
    // 制发规范性文件14件，主动公开14件: of these documents.
    let of_documents = is_of_what_was_made(clause);
    memory.made |= of_documents;
    memory.aside = upward || kept || gathered || is_of_a_gazette(clause);
    // 其中26条还被日报采用.
    let taken_up =
        ["采用", "采纳", "录用", "转载"].iter().any(|word| clause.tail_text().contains(word)) && clause.tail_text().contains('被');
    // 下架过期信息11条: what is taken away is not published.
    let removed =
        ["下架", "清理", "删除", "撤下", "排查", "归类", "过期", "失效"].iter().any(|it| name.starts_with(it)) && own_verb.is_none();
    if memory.aside || of_documents || taken_up || removed || ["采用", "采纳", "录用", "被采用", "被录用", "被采纳"].contains(&name)
    {
        return None;
    }
    let words = Words::of(clause, own_verb, memory);
    let behind = carrier_behind(clause);
    let bare = words.verb.is_none() && words.via.is_none() && behind.is_none();
    let channel = behind.or_else(|| words.channel(clause));
    let before = clause.item.context.start..clause.item.at;
    let sums_up = scope::sums_up(clause);
    let found = Disclosed {
        general: (words.general || sums_up || words.year) && !(words.column && words.via.is_none()),
        channel: channel.clone().map(|it| folded.source(it)),
        column: words.column || channel.is_some() && words.carrier.is_some_and(|at| clause.sentence.word(at).ends_with("专栏")),
        named_as_carrier: carrier::ends_as_a_carrier(name),
        verb: published,
        bare,
        sums_up,
        cumulative: scope::is_cumulative(clause),
        running: clause.lead_has(Cue::Running),
        parts: clause.said(Cue::Parts) || is_among(clause) || opens_a_list(clause),
        examples: clause.said(Cue::Examples),
        bracket: clause.item.depth > 0,
        apart: clause.sentence.tokens[before].iter().any(|it| it.kind == Kind::Stop(Stop::Semicolon)),
    };
    let label = match channel {
        Some(channel) => channel,
        None if words.spoken_of.is_some() => words.spoken_of?,
        None if words.year => clause.span(clause.last_in_lead(Cue::Change).or(words.verb).or(own_verb)?),
        None if words.column && words.names_nothing => {
            clause.trimmed(clause.item.lead_start..words.verb.map_or(clause.digits(), |at| clause.span(at).start))?
        }
        None if found.general && !words.follows => {
            let start = words.verb.map_or(words.noun.start, |at| clause.span(at).start);
            clause.trimmed(start..words.noun.end).unwrap_or(words.noun)
        }
        None => clause.trimmed(words.noun)?,
    };
    memory.disclosed = true;
    Some((Role::Disclosed(found), Some(label)))
}

/// Whether a clause is a line of a list in the section on disclosure: 机构职能类：12条.
pub(crate) fn is_a_line(clause: &Clause<'_>) -> bool {
    let sentence = clause.sentence;
    let ends = sentence.text[clause.end()..].trim_matches([' ', ';', '。', '.']).is_empty();
    let label = clause.trimmed(clause.item.lead_start..clause.digits());
    let colon = sentence.text[..clause.digits()].trim_end().ends_with(':');
    let opens = label.as_ref().is_some_and(|it| sentence.text[..it.start].chars().take(7).count() <= 6);
    clause.section == SectionKind::Disclosure && clause.unit() == "条" && ends && colon && opens
}

/// Whether a class of information is counted, wherever it is said: 机构职能类355条.
pub(crate) fn is_a_class(clause: &Clause<'_>, memory: &Memory) -> bool {
    let name = clause.trimmed(clause.item.lead_start..clause.digits()).map_or("", |it| &clause.sentence.text[it]);
    let classed = name.strip_suffix('类').or_else(|| name.strip_suffix("类信息")).is_some_and(|it| it.chars().nth(1).is_some());
    clause.unit() == "条" && classed && !memory.requests && memory.remedy.is_none() && clause.item.tail.is_empty()
}

/// Whether what is named directly behind a number holds information, or is to be done: 13个子栏目, 125项信息公开任务.
fn holds_or_does(clause: &Clause<'_>) -> bool {
    let behind = clause.tail_text().trim();
    ["栏目", "子栏目", "版块", "板块", "专栏", "专题"].iter().any(|word| behind.starts_with(word))
        || ["任务", "工作", "举措", "措施", "要点", "制度"].iter().any(|word| behind.ends_with(word))
}

/// 报送国家、省级平台数据1.9万条: to those above, whatever carries it.
fn is_told_upward(clause: &Clause<'_>, verb: Option<usize>) -> bool {
    verb.is_some_and(|at| {
        let behind = &clause.sentence.text[clause.span(at).end..clause.digits()];
        ["国家", "省", "市", "上级", "中央", "区委", "县委", "区政府", "县政府"].iter().any(|it| behind.starts_with(it))
    })
}

/// Whether bodies or people are counted, and no information: 信息公开专门机构13个.
fn names_a_body(clause: &Clause<'_>) -> bool {
    ["机构", "队伍", "小组", "单位", "部门", "场所", "窗口", "受理点", "查阅点"]
        .iter()
        .any(|it| clause.lead_text().trim_end().ends_with(it))
}

/// The parts that the words of an amount have.
#[expect(clippy::struct_excessive_bools, reason = "each is one thing that the words say or not")]
struct Words {
    /// The verb of publishing, unless it is a part of the name.
    verb: Option<usize>,
    /// The bytes of the noun phrase.
    noun: Range<usize>,
    /// The noun follows the number.
    follows: bool,
    /// The noun says nothing beyond 信息.
    names_nothing: bool,
    /// The amount is of information in general.
    general: bool,
    /// 主动公开…政府信息: the whole, whatever stands between.
    proactive: bool,
    /// The carrier, in its own words or before them.
    carrier: Option<usize>,
    /// A column stands before the verb.
    column: bool,
    /// The byte after 通过 or 在.
    via: Option<usize>,
    /// 当年新增, beside what was published over several years: the year's own.
    year: bool,
    /// 主动公开政府信息…，达到1024条: the noun that a bare number refers to.
    spoken_of: Option<Range<usize>>,
}

impl Words {
    fn of(clause: &Clause<'_>, own_verb: Option<usize>, memory: &Memory) -> Self {
        let in_list = memory.list;
        let (sentence, item, digits) = (clause.sentence, clause.item, clause.digits());
        let via = clause.lead().find(|(_, cue)| *cue == Cue::Via).map(|(at, _)| clause.span(at).end).or_else(|| opens_with_in(clause));
        let own_carrier = carrier_in(clause, item.lead.start..own_verb.unwrap_or(item.lead.end));
        let part_of_name = own_carrier.is_none() && own_verb.is_some_and(|verb| is_part_of_name(clause, verb, via, in_list));
        let verb = own_verb.filter(|_| !part_of_name);
        let noun_start = verb.map_or(item.lead_start, |at| clause.span(at).end);
        // 发布14条主动公开政府信息: the noun follows the number.
        let behind = || {
            in_list && clause.trimmed(clause.end()..item.tail_end).is_some() && !HEDGES.iter().any(|it| clause.tail_text().starts_with(it))
        };
        let follows = clause.trimmed(noun_start..digits).is_none() && (!item.tail.is_empty() || behind());
        let noun = if follows { clause.end()..item.tail_end } else { noun_start..digits };
        let text = sentence.text[noun.clone()].trim_end_matches([' ', '(']);
        let names_nothing = label::is_general(text, clause.general_nouns(&noun).map(|it| it.start - noun.start..it.end - noun.start));
        // 主动公开卫生政府信息52条: the whole, whatever stands before the noun.
        let proactive = verb.is_some_and(|at| sentence.word(at) == "主动公开")
            && ["政府信息", "政府资讯"].iter().any(|it| text.contains(it))
            && !text.contains('类');
        // 在公开的35条信息中: the whole once more.
        let repeated = follows && text.ends_with(['中', '里']);
        // 党务信息26条、政务信息88条: a subject beside others.
        let beside = in_list && verb.is_none() && text.trim_start().starts_with("政务");
        let says_so = verb.is_some() || follows || clause.general_nouns(&noun).next().is_some();
        let general = !part_of_name && !beside && says_so && (names_nothing || proactive || repeated);
        // 通过公报公开文件6件: what it is, and nothing of what it is about.
        let posts = verb.is_some()
            && (POSTS.contains(&text.trim()) || via.is_some() && text.trim() == "文件" && clause.lead_text().contains("公报"));
        let column = sentence.cues(item.lead.start..verb.unwrap_or(item.lead.end)).next_back().is_some_and(|(_, cue)| cue == Cue::Column);
        let carrier = own_carrier.or_else(|| carrier_in(clause, item.context.clone()).filter(|_| verb.is_some() && (general || posts)));
        let carrier = carrier.or_else(|| carrier_before(clause, verb.filter(|_| general || posts)?, posts));
        // 公开的信息包括工作动态、会议等共30篇.
        let summed = ["信息包括", "内容包括", "信息有"].iter().any(|it| text.contains(it)) && text.trim_end_matches('共').ends_with('等');
        let names_nothing = names_nothing || posts || summed;
        let spoken_of = if memory.disclosed { None } else { spoken_of(clause) };
        let general = general || spoken_of.is_some();
        let year = is_years_own(clause);
        Self { verb, noun, follows, names_nothing, general, proactive, carrier, column, via, year, spoken_of }
    }

    /// The bytes of the channel, where the amount is that of one. A column names what it holds, a site carries it; several carriers taken together are no single one.
    fn channel(&self, clause: &Clause<'_>) -> Option<Range<usize>> {
        if self.column && self.via.is_none() {
            return None;
        }
        let Some(carrier) = self.carrier else {
            return (self.names_nothing && (!self.column || self.via.is_some()))
                .then(|| unnamed_carrier(clause, self.verb?, self.via))
                .flatten();
        };
        let text = clause.sentence.text[self.noun.clone()].trim_end();
        let lists_subjects = ["等信息", "等政府信息", "等各类信息", "等各类政府信息"].iter().any(|it| text.ends_with(it));
        let by_carrier = self.names_nothing
            || lists_subjects
            || self.verb.is_none()
            || (self.proactive && !self.column)
            || self.informs_by(clause, carrier, text) && !text.ends_with("类信息");
        (by_carrier && !takes_together(clause, carrier)).then(|| channel_span(clause, carrier))
    }

    /// 市安监局网站公开动态信息21条: the carrier is the subject of the verb, and the noun ends in 信息.
    fn informs_by(&self, clause: &Clause<'_>, carrier: usize, text: &str) -> bool {
        let medium = matches!(clause.sentence.word(carrier), "线上" | "线下" | "网上" | "网络" | "互联网");
        let adjacent = self.verb.is_some_and(|verb| {
            let between = clause.sentence.text.get(clause.span(carrier).end..clause.span(verb).start).unwrap_or_default();
            label::trim(between.trim_start_matches(['》', '”', '上'])).is_none()
        });
        adjacent
            && !medium
            && ["信息", "资讯", "新闻", "稿件", "文章", "动态", "公告", "通告", "通知", "报道"]
                .iter()
                .any(|it| text.trim_end_matches(['为', '共', '数']).ends_with(it))
    }
}

/// Words behind a number that hedge it, and name nothing.
const HEDGES: [&str; 5] = ["左右", "以上", "以内", "之多", "上下"];

/// What an account sends out, whatever it is about.
const POSTS: [&str; 10] = ["文章", "图文", "消息", "图文消息", "图文信息", "推文", "动态信息", "新闻稿", "短视频", "视频"];

/// Whether a bare verb follows documents that were made and counted: 制发规范性文件14件，主动公开14件.
fn is_of_what_was_made(clause: &Clause<'_>) -> bool {
    let bare = clause.last_in_lead(Cue::Disclose).is_some_and(|at| {
        let span = clause.span(at);
        [clause.item.lead_start..span.start, span.end..clause.digits()].into_iter().all(|it| clause.trimmed(it).is_none())
    });
    let Some(before) = clause.item.context.start.checked_sub(1).filter(|_| bare && clause.item.tail.is_empty()) else { return false };
    let from = before.saturating_sub(REACH);
    let start = (from..before).rev().find(|&at| matches!(clause.sentence.tokens[at].kind, Kind::Stop(_))).map_or(from, |it| it + 1);
    let made = clause.sentence.has(start..before, Cue::Make) || clause.sentence.has(start..before, Cue::Issue);
    made && !clause.sentence.has(start..before, Cue::Information)
}

/// Whether a clause says 新增 of the year and nothing else: 其中当年新增2.3万条.
fn is_years_own(clause: &Clause<'_>) -> bool {
    let lead = clause.lead_text().trim_end();
    let Some(before) = ["新增", "新增公开", "新公开", "新发布"].iter().find_map(|it| lead.strip_suffix(it)) else {
        return false;
    };
    let before = before.trim_end();
    ["今年", "年度", "年"].iter().any(|word| before.ends_with(word)) || before.ends_with(')') && before.contains("学年")
}

/// The information in general that was published by the words just before a number without words of its own: 主动公开政府信息…，达到1024条.
pub(crate) fn spoken_of(clause: &Clause<'_>) -> Option<Range<usize>> {
    let lead = clause.lead_text().trim();
    let bare = clause.trimmed(clause.item.lead_start..clause.digits()).is_none() && clause.item.tail.is_empty();
    // 上半年122条，下半年149条，全年共计271条: the words stand before the parts of the year.
    let whole_year = lead.starts_with("全年") && lead.contains(['共', '计']);
    let start = if whole_year { clause.item.at.saturating_sub(REACH) } else { clause.item.context.start };
    let (noun, _) = clause.sentence.cues(start..clause.item.lead.start).rev().find(|(_, cue)| *cue == Cue::Information).filter(|_| bare)?;
    let (verb, _) = clause.sentence.cues(start..noun).next_back().filter(|(_, cue)| *cue == Cue::Disclose)?;
    Some(clause.span(verb).start..clause.span(noun).end)
}

/// Whether the verb is a part of the name: 部门文件信息公开12条 in a list, 成交公示1条, 财政信息公开了36条.
fn is_part_of_name(clause: &Clause<'_>, verb: usize, via: Option<usize>, in_list: bool) -> bool {
    let sentence = clause.sentence;
    let span = clause.span(verb);
    // 公示类612条 names a class.
    if sentence.text[span.end..].starts_with('类') {
        return true;
    }
    let noun_after = clause.trimmed(span.end..clause.digits()).is_some();
    let Some(before) = clause.trimmed(clause.item.lead_start..span.start) else {
        // 其中新增180条，更新220条: the verb is all the name there is.
        return in_list && !noun_after && matches!(sentence.word(verb), "更新" | "转载" | "公示" | "推送" | "编发" | "报送");
    };
    // 有针对性地及时发布信息: an adverb is no name.
    let adverb = ["地", "及时", "依法", "主动", "积极", "陆续", "按时", "定期", "同步", "统一", "集中", "首次"];
    if adverb.iter().any(|word| sentence.text[before.clone()].ends_with(word)) {
        return false;
    }
    let after_noun = verb > clause.item.lead.start && {
        let previous = &sentence.tokens[verb - 1];
        previous.kind == Kind::Cue(Cue::Information) && previous.span.end == span.start
    };
    let shown = !noun_after && (sentence.word(verb).ends_with("公示") || sentence.word(verb) == "公开" && after_noun);
    (in_list || shown) && !is_time(clause, &before) && !clause.lead_has(Cue::Column) && unnamed_carrier(clause, verb, via).is_none()
}

/// 在主动公开的信息中: parts follow, as after 其中.
fn is_among(clause: &Clause<'_>) -> bool {
    let sentence = clause.sentence;
    let start = clause.item.context.start.checked_sub(1).map_or(sentence.start, |before| sentence.tokens[before].span.end);
    let said = &sentence.text[start..clause.item.lead_start.max(start)];
    ["信息中", "资讯中", "信息里"].iter().any(|it| said.contains(it))
}

/// Whether a colon and nothing else stands between a number and the name of this one: 公开信息1870条：公示类612条.
fn opens_a_list(clause: &Clause<'_>) -> bool {
    let before = |back: usize| clause.item.lead.start.checked_sub(back).map(|at| &clause.sentence.tokens[at].kind);
    matches!((before(2), before(1)), (Some(Kind::Number(_)), Some(Kind::Stop(Stop::Colon))))
}

/// Whether words are a time and nothing else: 2012年度.
fn is_time(clause: &Clause<'_>, range: &Range<usize>) -> bool {
    let sentence = clause.sentence;
    sentence
        .tokens_in(range)
        .iter()
        .any(|it| matches!(it.kind, Kind::Date(_)) && label::trim(&sentence.text[it.span.end..range.end]).is_none())
}
