//! Documents by whether they are open: 制发公文286件，其中主动公开168件，依申请公开37件，不予公开81件. None of them is a request.

use crate::Concept;
use crate::pairs::words;
use crate::parse::clause::{Clause, Labelled};
use crate::parse::entry::{Disclosed, Role};
use crate::parse::few::few;
use crate::parse::lexicon::Cue;
use crate::parse::memory::Memory;
use crate::parse::scope;
use crate::parse::sentence::{REACH, Sentence};
use crate::parse::token::{Kind, Stop};

/// Whether documents are open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Attribute {
    Open,
    OnRequest,
    Withheld,
}

/// So many numbers on either side are looked at for another attribute.
const BESIDE: usize = 2;

/// The longest words before a number that may be an attribute, in tokens.
const WORDS: usize = 8;

/// The attribute that a number of documents is told with, or all of them before their attributes; nothing where one stands by itself, or requests are spoken of.
pub(super) fn read(clause: &Clause<'_>, memory: &mut Memory) -> Option<Labelled> {
    if memory.requests || memory.received || !matches!(clause.unit(), "件" | "条" | "份" | "篇" | "个" | "项") {
        return None;
    }
    let (sentence, at) = (clause.sentence, clause.item.at);
    let secret = || clause.says(clause.lead_text(), words!["涉及国家"]);
    if !sentence.signs.may_have(Cue::OnRequest) && !sentence.signs.may_have(Cue::Named(Concept::RequestsRefused)) && !secret() {
        return None;
    }
    let own = attribute(sentence, at);
    // 主动公开政府信息21条，依申请公开0件: what is counted in another unit is a request.
    let alike = |it: &usize| unit(sentence, *it) == unit(sentence, at);
    let around: Vec<Attribute> =
        before(sentence, at).chain(behind(sentence, at)).filter(alike).filter_map(|it| attribute(sentence, it)).map(|it| it.0).collect();
    if asks(clause) {
        return None;
    }
    let Some((own, start)) = own else { return made(clause, memory) };
    let divides = match own {
        Attribute::Open => !around.is_empty(),
        _ => around.contains(&Attribute::Open) || memory.made && !around.is_empty(),
    };
    // 依申请公开3件，已主动公开2件，不予公开1件: requests, and what came of them.
    let opens = |it: usize| attribute(sentence, it).is_some_and(|it| it.0 == Attribute::OnRequest);
    let next = |it: usize| behind(sentence, it).next().and_then(|it| attribute(sentence, it)).is_some_and(|it| it.0 == Attribute::Open);
    let first = std::iter::once(at).chain(before(sentence, at)).find(|it| opens(*it));
    // 涉及国家秘密的公文类信息0条 says by itself why it could not be public.
    let secret = own == Attribute::Withheld && sentence.text[start..].starts_with("涉及国家");
    if !secret && (!divides || around.contains(&own)) || unit(sentence, at) != "条" && first.is_some_and(next) {
        return None;
    }
    memory.made = true;
    // “主动公开”的65件: the quotes are none of its name.
    let label = clause.trimmed(start..clause.before().end.max(start));
    let label = label.map(|it| it.start..it.start + sentence.text[it].trim_end_matches('”').len());
    Some(match own {
        Attribute::OnRequest => (Role::Fixed(Concept::InformationOnRequest), label),
        Attribute::Withheld => (Role::Fixed(Concept::InformationWithheld), label),
        Attribute::Open => {
            memory.disclosed = true;
            // 制发公文133份，主动公开9份: documents beside whatever else was disclosed.
            let documents = !matches!(clause.unit(), "条" | "篇" | "项");
            // 截至2012年底累计主动公开8344条，依申请公开97条: a stock, as anywhere else.
            let cumulative = scope::is_cumulative(clause, memory.year);
            let running = clause.lead_has(Cue::Running) && !scope::is_of_the_year(clause, memory.year);
            let found = Disclosed { general: true, documents, verb: true, cumulative, running, ..Disclosed::default() };
            (Role::Disclosed(found), label)
        }
    })
}

/// 发文191份，其中属于主动公开的71份，属于不予公开的120份: all documents that were made, whatever the verb.
fn made(clause: &Clause<'_>, memory: &mut Memory) -> Option<Labelled> {
    let (sentence, at) = (clause.sentence, clause.item.at);
    let mut next = behind(sentence, at);
    let first = next.next()?;
    let parts = [attribute(sentence, first)?.0, attribute(sentence, next.next()?)?.0];
    let between = sentence.text[clause.end()..].trim_start_matches([',', ':', '(', ' ']);
    let opens = few!["其中", "主动公开", "属于主动公开", "属主动公开", "包括", "标注"].open(between.trim_start_matches(['“', '(']));
    if !opens || parts[0] == parts[1] {
        return None;
    }
    // 公开信息320条，其中主动公开310条，依申请公开10条: what was disclosed either way.
    let verb = clause.lead_has(Cue::Make)
        || clause.lead_has(Cue::Issue)
        || clause.says(clause.lead_text(), words!["发文", "拟制", "纳入", "制作"]);
    let withheld = parts.contains(&Attribute::Withheld)
        || next.next().and_then(|it| attribute(sentence, it)).is_some_and(|it| it.0 == Attribute::Withheld);
    (verb || withheld).then(|| {
        memory.made = true;
        (Role::Fixed(Concept::InformationMade), clause.trimmed(clause.before()))
    })
}

/// Whether requests are spoken of around a number.
fn asks(clause: &Clause<'_>) -> bool {
    let near = clause.item.at.saturating_sub(REACH)..clause.sentence.tokens.len().min(clause.item.at + REACH);
    let verbs = |it: Cue| matches!(it, Cue::Receive | Cue::Answer | Cue::Request | Cue::Applicant | Cue::Conclude);
    // 属于已申请公开的0份: a slip for 依申请公开.
    let slip = |at: usize| clause.sentence.word(at) == "申请公开" && clause.sentence.text[..clause.span(at).start].ends_with(['依', '已']);
    clause.sentence.cues(near).any(|it| verbs(it.1) && !slip(it.0))
        || clause.says(clause.near_text(), words!["处理", "依申请公开方面", "依申请公开事项", "依申请公开件"])
}

fn unit<'a>(sentence: &Sentence<'a>, at: usize) -> &'a str {
    sentence.number(at).and_then(|it| it.unit.clone()).map_or("", |it| &sentence.text[it])
}

/// The numbers before one in its sentence, the nearest first.
fn before<'a>(sentence: &'a Sentence<'_>, at: usize) -> impl Iterator<Item = usize> + 'a {
    (at.saturating_sub(REACH)..at).rev().filter(|&it| sentence.number(it).is_some()).take(BESIDE)
}

/// The numbers behind one in its sentence.
fn behind<'a>(sentence: &'a Sentence<'_>, at: usize) -> impl Iterator<Item = usize> + 'a {
    (at + 1..sentence.tokens.len().min(at + REACH)).filter(|&it| sentence.number(it).is_some()).take(BESIDE + 1)
}

/// The attribute that the words before a number end in, and the byte at which it begins: 其中属于主动公开的, 不予公开类信息数为.
fn attribute(sentence: &Sentence<'_>, at: usize) -> Option<(Attribute, usize)> {
    let number = sentence.number(at)?;
    let stops =
        |it: &usize| matches!(sentence.tokens[*it].kind, Kind::Number(_) | Kind::Percent(_) | Kind::Stop(Stop::Comma | Stop::Semicolon));
    let reach = at.saturating_sub(WORDS);
    let far = if reach == 0 { sentence.start } else { sentence.tokens[reach].span.start };
    let start = (reach..at).rev().find(stops).map_or(far, |it| sentence.tokens[it].span.end);
    let mut said = sentence.text.get(start..number.digits.start)?;
    loop {
        said = said.trim_end_matches([' ', '(', '“', '”', ':', '为', '有', '共', '的', '类', '数', '量']);
        let general = ["政府信息", "信息", "公文", "文件", "档案"].iter().find_map(|it| said.strip_suffix(it));
        match general {
            Some(rest) => said = rest,
            None => break,
        }
    }
    let own = [
        ("主动公开", Attribute::Open),
        ("依申请公开", Attribute::OnRequest),
        ("已申请公开", Attribute::OnRequest),
        ("不予公开", Attribute::Withheld),
        ("不公开", Attribute::Withheld),
        ("免予公开", Attribute::Withheld),
        ("涉及国家秘密", Attribute::Withheld),
        ("涉及国家机密", Attribute::Withheld),
    ];
    own.iter().find(|it| said.ends_with(it.0)).map(|it| (it.1, start + said.len() - it.0.len()))
}
