//! 全部为, 都为: one channel or category that is the whole. 公开468条，全部为政府网站公开.

use super::entry::{Disclosed, Entry, Role, Spot};
use super::label;
use super::lexicon::Cue;
use super::sentence::Sentence;
use super::token::{Kind, Stop};
use super::zero;
use crate::Concept;
use crate::fold::Folded;
use crate::pairs::words;
use crate::parse::few::few;
use std::ops::Range;

/// Words that say that what follows is all of it.
const ALL: [&str; 14] = [
    "皆为",
    "都是通过",
    "全部来自",
    "全部为",
    "都为",
    "均为",
    "全部是",
    "都是",
    "全为",
    "全部通过",
    "均通过",
    "都属于",
    "均属于",
    "全部属于",
];

/// The part that is the whole of an amount of the sentence, in the clause directly behind it.
pub(crate) fn part(sentence: &Sentence<'_>, at: usize, amount: &Entry, spot: Spot, folded: &Folded) -> Option<Entry> {
    if let Some(part) = only_way(sentence, at, amount, spot, folded).or_else(|| only_applicant(sentence, at, amount, spot, folded)) {
        return Some(part);
    }
    if amount.role == Role::Fixed(Concept::InformationMade) {
        return all_published(sentence, at, amount, spot, folded);
    }
    let Role::Disclosed(Disclosed { general: true, channel: None, .. }) = amount.role else { return None };
    // 公开107条，全文电子化率达100%，全部为业务动态: how they are kept is said between.
    let kept = |it: &Range<usize>| sentence.says(&sentence.text[zero::clause_bytes(sentence, it)], words!["电子化"]);
    let clause = zero::clauses(sentence).into_iter().filter(|it| it.start > at).take(2).find(|it| !kept(it))?;
    let bytes = zero::clause_bytes(sentence, &clause);
    let said = &sentence.text[bytes.clone()];
    let word = ALL.iter().find(|it| said.starts_with(**it))?;
    let counts = |it: usize| matches!(sentence.tokens[it].kind, Kind::Number(_) | Kind::Percent(_));
    if clause.clone().any(counts) {
        return None;
    }
    let named = label::trim(said[word.len()..].trim_end_matches("公开").trim_end_matches("发布"))?;
    let label = bytes.start + word.len() + named.start..bytes.start + word.len() + named.end;
    let carried = sentence.has(clause, Cue::Carrier);
    let category = few!["类", "信息", "公告", "文件", "动态"].end(&sentence.text[label.clone()]);
    let label = folded.source(label);
    (carried || category).then(|| Entry {
        role: Role::Disclosed(Disclosed { channel: carried.then(|| label.clone()), parts: true, ..Disclosed::default() }),
        source: amount.source.start..folded.source(bytes).end,
        label: Some(label),
        share: None,
        spot,
        ..amount.clone()
    })
}

/// 产生政府信息16条，均已主动公开: as many were disclosed as were made.
fn all_published(sentence: &Sentence<'_>, at: usize, amount: &Entry, spot: Spot, folded: &Folded) -> Option<Entry> {
    let clause = zero::clauses(sentence).into_iter().find(|it| it.start > at)?;
    let bytes = zero::clause_bytes(sentence, &clause);
    let opened = ["均已", "全部", "已全部", "均", "都已"].iter().filter_map(|it| sentence.text[bytes.clone()].strip_prefix(it));
    let said = opened.min_by_key(|it| it.len())?;
    let published = few!["主动公开", "予以主动公开", "进行主动公开", "进行了主动公开", "依法主动公开"].are(said);
    let label = folded.source(bytes.end - said.len()..bytes.end);
    published.then(|| Entry {
        role: Role::Disclosed(Disclosed { general: true, verb: true, ..Disclosed::default() }),
        source: amount.source.start..label.end,
        label: Some(label),
        share: None,
        spot,
        ..amount.clone()
    })
}

/// Words behind a way that say what was done by it.
const DONE: [&str; 17] = [
    "依申请公开",
    "方式提交的",
    "方式提出的",
    "方式提出",
    "方式申请",
    "方式提交",
    "方式递交",
    "方式受理",
    "形式提出",
    "途径提出",
    "渠道提出",
    "提出",
    "提交",
    "递交",
    "方式",
    "申请",
    "咨询",
];

/// What a bracket in the clause of a number says of it: 36件申请（均为自然人提交）.
fn remark(sentence: &Sentence<'_>, at: usize) -> Option<Range<usize>> {
    let is = |it: usize, wanted: Stop| sentence.tokens.get(it).is_some_and(|it| it.kind == Kind::Stop(wanted));
    let open = (at + 1..=at + REMARK).find(|it| is(*it, Stop::Open))?;
    let plain = (at + 1..open).all(|it| !matches!(sentence.tokens[it].kind, Kind::Stop(_) | Kind::Number(_)));
    let close = (open + 1..=open + REMARK).find(|it| is(*it, Stop::Close)).filter(|_| plain)?;
    Some(sentence.tokens[open].span.end..sentence.tokens[close].span.start)
}

/// No remark stands further behind its number, or is longer, in tokens.
const REMARK: usize = 6;

/// The one kind of applicant from whom all requests of the sentence came: 收到申请18件，均为自然人提出; 申请人全部为自然人.
fn only_applicant(sentence: &Sentence<'_>, at: usize, amount: &Entry, spot: Spot, folded: &Folded) -> Option<Entry> {
    if amount.role != Role::Fixed(Concept::RequestsReceived) || amount.value.count().is_none_or(|it| it == 0) {
        return None;
    }
    // 36件申请（均为自然人提交）, else what the clause behind it says.
    remark(sentence, at).and_then(|it| all_of_one_kind(sentence, it, amount, spot, folded)).or_else(|| {
        let clause = zero::clauses(sentence).into_iter().find(|it| it.start > at)?;
        all_of_one_kind(sentence, zero::clause_bytes(sentence, &clause), amount, spot, folded)
    })
}

/// The kind of applicant that a stretch of the sentence says of all requests of a number: 均为自然人提出, 申请人类型为自然人.
fn all_of_one_kind(sentence: &Sentence<'_>, bytes: Range<usize>, amount: &Entry, spot: Spot, folded: &Folded) -> Option<Entry> {
    let said = &sentence.text[bytes.clone()];
    let opened = ["申请人", "申请人类型", "申请主体", "从申请主体上看", "从申请主体看"]
        .iter()
        .filter_map(|it| said.strip_prefix(it))
        .min_by_key(|it| it.len());
    // 收到申请1件，为自然人申请. 申请人类型为自然人: of all of them.
    let one = ["为", "系", "由", "来自"].iter().filter(|_| amount.value.count() == Some(1) || opened.is_some());
    let opened = opened.unwrap_or(said);
    let all = ALL.iter().chain(&["均由", "全部由", "全部来自", "均来自", "均系", "均属", "皆为", "都由"]).chain(one);
    let word = all.filter(|it| opened.starts_with(**it)).max_by_key(|it| it.len())?;
    let start = bytes.start + said.len() - opened.len() + word.len();
    let who = sentence.tokens_in(&(start..bytes.end.max(start))).first()?;
    let behind = few!["提出", "提出的", "提交", "申请", "的申请", "提出的申请", "提出申请", "个人"];
    let rest = &sentence.text[who.span.end..bytes.end.max(who.span.end)];
    let whole = who.span.start == start && (rest.is_empty() || behind.are(rest));
    (who.kind == Kind::Cue(Cue::Applicant) && whole).then(|| Entry {
        role: Role::Fixed(Concept::RequestsReceivedByApplicant),
        source: amount.source.start..folded.source(bytes).end,
        label: Some(folded.source(who.span.clone())),
        share: None,
        spot,
        ..amount.clone()
    })
}

/// The one way by which all requests or consultations of the sentence came in: 收到申请8件，全部为网络申请; 均通过邮寄方式提出.
fn only_way(sentence: &Sentence<'_>, at: usize, amount: &Entry, spot: Spot, folded: &Folded) -> Option<Entry> {
    let role = match amount.role {
        Role::Fixed(Concept::RequestsReceived) => Role::Fixed(Concept::RequestsReceivedByChannel),
        Role::Consulted { by_channel: false } => Role::Consulted { by_channel: true },
        _ => return None,
    };
    if amount.value.count().is_none_or(|it| it == 0) {
        return None;
    }
    let clause = zero::clauses(sentence).into_iter().find(|it| it.start > at)?;
    let bytes = zero::clause_bytes(sentence, &clause);
    let said = &sentence.text[bytes.clone()];
    let opened = ["申请方式", "提交方式", "咨询方式"].iter().find_map(|it| said.strip_prefix(it)).unwrap_or(said);
    // 收到申请1件，为网上申请. 受理2件，为挂号信依申请公开: of both, as the noun tells.
    let noun = few!["申请", "依申请公开"].end(said) && !said.contains(['、', '和']);
    let one = ["为", "系", "通过", "是"].iter().filter(|_| amount.value.count() == Some(1));
    let by_noun = ["为", "系", "属", "属于"].iter().filter(|word| {
        let start = bytes.start + said.len() - opened.len() + word.len();
        let first = sentence.tokens_in(&(start..bytes.end.max(start))).first();
        noun && first.is_some_and(|it| it.span.start == start && matches!(it.kind, Kind::Cue(Cue::Way | Cue::Carrier)))
    });
    let word = ALL
        .iter()
        .chain(&["均以", "全部以", "均系"])
        .chain(one)
        .chain(by_noun)
        .filter(|it| opened.starts_with(**it))
        .max_by_key(|it| it.len())?;
    let start = bytes.start + said.len() - opened.len() + word.len();
    let rest = &sentence.text[start..bytes.end.max(start)];
    // 都为信函申请: the way with its noun is one word.
    let whole = sentence.tokens_in(&(start..bytes.end.max(start))).last();
    let whole = whole.is_some_and(|it| it.kind == Kind::Cue(Cue::Way) && it.span.end == start + rest.len());
    let name = DONE.iter().find_map(|it| rest.strip_suffix(it)).filter(|_| !whole).unwrap_or(rest);
    // 为企业通过信函提出: who it was stands before.
    let by = ["通过", "以"].iter().filter_map(|it| name.rfind(it).map(|at| at + it.len())).max().unwrap_or(0);
    let name = label::trim(&name[by..])?;
    let named = start + by + name.start..start + by + name.end;
    // 均为自然人通过网络提出: who it was is no way.
    let last_way = sentence.tokens_in(&named).last().map_or(named.start, |it| it.span.start);
    let who = sentence.tokens_in(&named).iter().any(|it| matches!(it.kind, Kind::Cue(Cue::Applicant)));
    let named = if who { last_way } else { named.start }..named.end;
    let counts = |it: usize| matches!(sentence.tokens[it].kind, Kind::Number(_) | Kind::Percent(_));
    let way = sentence.cues(clause.clone()).any(|(_, cue)| matches!(cue, Cue::Way | Cue::Carrier));
    // 均通过邮寄方式答复: what was done by it is no way in.
    let last = sentence
        .tokens_in(&named)
        .last()
        .is_some_and(|it| matches!(it.kind, Kind::Cue(Cue::Way | Cue::Carrier)) && it.span.end == named.end);
    let answered = sentence.has(clause.clone(), Cue::Answer) || sentence.has(clause.clone(), Cue::Conclude);
    let way = way && last && !answered;
    // Two ways are no single one.
    let several = sentence.text[named.clone()].contains(['、', '和', '及', '或', '等']);
    (way && !several && !clause.into_iter().any(counts)).then(|| Entry {
        role,
        source: amount.source.start..folded.source(bytes).end,
        label: Some(folded.source(named)),
        share: None,
        spot,
        ..amount.clone()
    })
}
