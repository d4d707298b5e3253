//! Zeros said in words: 未收到申请, 没有发生复议、诉讼和申诉, 收费情况：无. One sentence may give several.

mod link;
mod reason;

use super::lexicon::Cue;
use super::sentence::Sentence;
use super::token::{Date, Kind, Stop};
use crate::{Concept, SectionKind};
use link::is_link;
pub(crate) use reason::reason;
use std::ops::Range;

/// A zero: what there is none of, the words that name it, and the clause that says so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Zero {
    pub(crate) concept: Concept,
    pub(crate) by_channel: bool,
    pub(crate) label: Range<usize>,
    pub(crate) clause: Range<usize>,
    /// The first token of its clause.
    pub(crate) at: usize,
}

/// Words between a negation and a noun that turn the sense: the work was not done well, rather than that there was none.
const TURNS: &[&str] = &["及时", "按时", "充分", "完善", "规范", "完全", "能够", "未能", "健全", "到位", "足够", "明确"];

/// How far from a negation its object may stand, in bytes.
const REACH_BYTES: usize = 300;

/// The clauses of a sentence as ranges of tokens, without their stops.
pub(crate) fn clauses(sentence: &Sentence<'_>) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut start = 0;
    for (at, token) in sentence.tokens.iter().enumerate() {
        if matches!(token.kind, Kind::Stop(Stop::Comma | Stop::Semicolon | Stop::Colon | Stop::Sentence)) {
            out.push(start..at);
            start = at + 1;
        }
    }
    out.push(start..sentence.tokens.len());
    out
}

/// Whether a word that says that there is none ends what it says, and nothing else was said before of the same: not 收取300元，对困难群众不收费.
fn is_said_of_all(sentence: &Sentence<'_>, at: usize) -> bool {
    let behind = sentence.text[sentence.tokens[at].span.end..].chars().next();
    let ends = behind.is_none_or(|it| matches!(it, ',' | '。' | ';' | '、' | ')' | ' ' | '件' | '下'));
    let fee = sentence.word(at) == "不收费" || sentence.word(at).contains('免');
    // 对低保户予以免收, 检索费一律免收, 可予以免收的情形: of some, of one kind, of what may be.
    if sentence.word(at).contains('免') {
        let said = &sentence.text[sentence.start..sentence.tokens.last().map_or(sentence.start, |it| it.span.end)];
        let some = ["低保", "困难", "特困", "贫困", "残疾", "其中", "可予", "可以", "可免", "情形", "检索费", "邮寄费", "其余"]
            .iter()
            .any(|it| said.contains(it));
        let money = |it: &super::token::Token| matches!(&it.kind, Kind::Number(number) if number.unit.clone().is_some_and(|it| sentence.text[it].ends_with('元')));
        if some || sentence.tokens.iter().any(money) {
            return false;
        }
    }
    let counted = || sentence.tokens[..at].iter().any(|it| matches!(it.kind, Kind::Number(_)));
    let exempt = || sentence.tokens[..at].iter().any(|it| matches!(it.kind, Kind::Cue(Cue::Fee)));
    !fee && (ends || !sentence.word(at).ends_with("结转")) || fee && ends && !(counted() && exempt())
}

/// The clauses of a sentence, those too that 、 parts and that say each by itself what there was none of: 无申请、无复议.
fn denials(sentence: &Sentence<'_>) -> Vec<Range<usize>> {
    let is = |at: usize, kind: &Kind| sentence.tokens.get(at).is_some_and(|it| it.kind == *kind);
    let parts = |at: &usize| is(*at, &Kind::Stop(Stop::Enumeration)) && is(at + 1, &Kind::Cue(Cue::Negation));
    let mut out = Vec::new();
    for clause in clauses(sentence) {
        let mut start = clause.start;
        for at in clause.clone().filter(parts) {
            out.push(start..at);
            start = at + 1;
        }
        out.push(start..clause.end);
    }
    out
}

/// The bytes of a clause, with the words that no token covers.
pub(crate) fn clause_bytes(sentence: &Sentence<'_>, clause: &Range<usize>) -> Range<usize> {
    let start = clause.start.checked_sub(1).map_or(sentence.start, |before| sentence.tokens[before].span.end);
    let end = sentence.tokens.get(clause.end).map_or(sentence.text.len(), |stop| stop.span.start);
    let slice = &sentence.text[start..end.max(start)];
    let lead = slice.len() - slice.trim_start().len();
    start + lead..start + slice.trim_end().len().max(lead)
}

/// Whether a number is the one of 没有一例, 未发生过1起, 未收到一件: with the negation before it, none.
pub(crate) fn is_denied_one(sentence: &Sentence<'_>, at: usize) -> bool {
    let Some(number) = sentence.number(at).filter(|it| it.value.count() == Some(1) && it.qualifier.is_none()) else { return false };
    let unit = number.unit.clone().map_or("", |it| &sentence.text[it]);
    let received = |it: &usize| matches!(sentence.tokens[*it].kind, Kind::Cue(Cue::Receive));
    let mut before = at.checked_sub(1);
    before = before.map(|it| if received(&it) { it.saturating_sub(1) } else { it });
    let negation = before.filter(|it| matches!(sentence.tokens[*it].kind, Kind::Cue(Cue::Negation)));
    negation.is_some_and(|it| {
        let between: String = sentence.text[sentence.tokens[it].span.end..sentence.tokens[at].span.start]
            .chars()
            .filter(|it| !" 过任何到了有".contains(*it))
            .collect();
        let words = ["", "收", "接", "发生", "收到", "接到", "受理", "出现", "产生"];
        matches!(unit, "起" | "件" | "例" | "宗" | "次" | "项" | "条" | "份") && words.contains(&between.as_str())
    })
}

/// The zeros that a sentence says in words.
///
/// Where requests were counted before, that none came from somebody says nothing of all of them.
pub(crate) fn zeros(sentence: &Sentence<'_>, section: SectionKind, received: bool) -> Vec<Zero> {
    let denies = sentence.tokens.iter().any(|it| matches!(it.kind, Kind::Cue(Cue::Negation | Cue::None(_))));
    // 虽然2015年未发生行政复议: what happened in the year, though it is told among problems.
    let happened = || {
        let of_year = sentence.tokens.iter().any(|it| matches!(it.kind, Kind::Date(Date { year: Some(_), .. })))
            || sentence.text[sentence.start..].starts_with("全年")
            || sentence.tokens.iter().any(|it| sentence.text[..it.span.start].ends_with("全年"));
        let word = |at: usize| ["未发生", "没有发生", "未收到", "没有收到", "未向", "未收取"].contains(&sentence.word(at));
        of_year && sentence.cues(0..sentence.tokens.len()).any(|(at, cue)| cue == Cue::Negation && word(at))
    };
    if !denies || section == SectionKind::Problems && !happened() {
        return Vec::new();
    }
    // What one may do if not content says nothing of what happened.
    let said = &sentence.text[sentence.start..sentence.tokens.last().map_or(sentence.start, |it| it.span.end)];
    // Names of the columns of a table in a row say nothing.
    let names = ["结果维持", "结果纠正", "尚未审结", "其他结果", "总计"].iter().filter(|word| said.contains(**word)).count();
    if names > 1 || said.contains("正当理由") || said.contains("尚未 ") {
        return Vec::new();
    }
    if ["如对", "如果", "如不", ",可申请", "可依法", "可以", "的可"].iter().any(|word| said.contains(word)) {
        return Vec::new();
    }
    let mut out: Vec<Zero> = Vec::new();
    let clauses = denials(sentence);
    // 零申请, 零复议.
    for clause in &clauses {
        for (at, cue) in sentence.cues(clause.clone()) {
            if let Cue::None(concept) = cue
                && is_said_of_all(sentence, at)
            {
                let clause = Range { start: clause.start, end: clause.end };
                out.push(Zero {
                    concept,
                    by_channel: false,
                    label: sentence.tokens[at].span.clone(),
                    clause: clause_bytes(sentence, &clause),
                    at: clause.start,
                });
            }
        }
    }
    for (nth, clause) in clauses.iter().enumerate() {
        let Some((negation, _)) = sentence.cues(clause.clone()).find(|(_, cue)| *cue == Cue::Negation) else { continue };
        let bytes = clause_bytes(sentence, clause);
        let text = &sentence.text[bytes.clone()];
        let counts = |it: usize| match sentence.tokens[it].kind {
            Kind::Number(_) => !(is_denied_one(sentence, it) || it < negation && is_link(sentence, it, negation)),
            Kind::Percent(_) => true,
            _ => false,
        };
        // 3件申请均未收取费用: the number stands before what is denied, which is no count.
        let charges = |it: &str| ["未收取", "不收取", "没有收取"].contains(&it);
        let counted = if charges(sentence.word(negation)) { negation..clause.end } else { clause.clone() };
        if text.contains("支出") || counted.clone().any(counts) {
            continue;
        }
        // 收费情况：无 says it of what stands before the colon.
        // 行政复议情况：本年度没有发生, 引起的行政复议，2009年一件也没有 as well.
        let behind = &sentence.text[sentence.tokens[negation].span.end..bytes.end.max(sentence.tokens[negation].span.end)];
        let alone = is_link(sentence, clause.start, negation) && matches!(behind, "" | "发生");
        let none = sentence.word(negation).ends_with("发生") || matches!(sentence.word(negation), "无" | "没有");
        let bare = text.chars().count() <= 2 || alone && none;
        let (spoken, whole) = match nth.checked_sub(1).map(|before| &clauses[before]) {
            Some(before) if bare => (before.clone(), clause_bytes(sentence, before).start..bytes.end),
            _ => (negation + 1..clause.end, bytes.clone()),
        };
        if bare && sentence.text[whole.clone()].contains("支出") {
            continue;
        }
        let mut found: Vec<(usize, Cue)> = sentence.cues(spoken.clone()).collect();
        // 均为零 closes its clause.
        let ends = sentence.text[sentence.tokens[negation].span.end..bytes.end.max(sentence.tokens[negation].span.end)].trim().is_empty();
        let happens =
            ["未发生", "没有发生", "未出现", "没有出现", "零发生", "未有发生"].contains(&sentence.word(negation)) && ends && !bare;
        // 行政诉讼无, 举报投诉三项均无: nothing but a link stands between what is denied and the denial.
        let noun = || sentence.cues(clause.start..negation).rev().find(|(at, cue)| *cue != Cue::All && !is_link(sentence, *at, negation));
        let closes = ends
            && !bare
            && matches!(sentence.word(negation), "无" | "没有" | "暂无" | "暂缺")
            && noun().is_some_and(|(at, _)| is_link(sentence, at + 1, negation));
        // 不向社会公开的申请, 不设置门槛: they deny a fee, or staff, and nothing else.
        let word = sentence.word(negation);
        if word == "不向" && !text.contains("收取") && !text.contains("收费") {
            continue;
        }
        if matches!(word, "不设" | "未设" | "未配备" | "没有配备") {
            found.retain(|(_, cue)| matches!(cue, Cue::Named(Concept::StaffFullTime | Concept::StaffPartTime)));
        }
        if found.is_empty() && (happens || closes || sentence.word(negation).ends_with('零')) {
            found = sentence.cues(clause.start..negation).collect();
        }
        let remedies = found
            .iter()
            .any(|(_, cue)| is_remedy(*cue) || matches!(cue, Cue::Named(Concept::ReconsiderationCorrected | Concept::LitigationCorrected)));
        // 依申请受理信息公开申请: one zero, named by the plain word.
        if found.iter().any(|(_, cue)| *cue == Cue::Request) {
            found.retain(|(_, cue)| *cue != Cue::OnRequest);
        }
        let costs = found.iter().any(|(_, cue)| *cue == Cue::Cost);
        for &(at, cue) in &found {
            let between = sentence.tokens[negation].span.end..sentence.tokens[at].span.start;
            // What stands that far from the negation is not its object.
            if !bare && between.len() > REACH_BYTES {
                break;
            }
            if !bare && between.start < between.end && TURNS.iter().any(|word| sentence.text[between.clone()].contains(word)) {
                break;
            }
            let concept = match cue {
                Cue::Named(concept) if is_remedy(cue) => concept,
                Cue::Named(
                    concept @ (Concept::RequestsRefused
                    | Concept::RequestsCarriedIn
                    | Concept::StaffFullTime
                    | Concept::StaffPartTime
                    | Concept::RequestsCarriedOut
                    | Concept::ReconsiderationCorrected
                    | Concept::LitigationCorrected
                    | Concept::ConsultationsTotal),
                ) => concept,
                // 未收取依申请公开的费用: what is denied is the fee.
                Cue::Request | Cue::OnRequest if received || charges(sentence.word(negation)) => continue,
                Cue::Request | Cue::OnRequest
                    if (!remedies || joins(sentence, at)) && !costs && (bare || denies_receipt(sentence, negation, at, clause)) =>
                {
                    Concept::RequestsReceived
                }
                // 收到公民申请公开信息的要求, 收到公民、法人申请.
                Cue::Applicant
                    if !remedies
                        && !received
                        && sentence.word(at).ends_with("申请")
                        && (sentence.text[sentence.tokens[at].span.end..].starts_with("公开")
                            || sentence.text[sentence.tokens[at].span.end..bytes.end.max(sentence.tokens[at].span.end)]
                                .trim()
                                .is_empty())
                        && sentence.has(clause.clone(), Cue::Receive) | sentence.word(negation).ends_with(['到', '有']) =>
                {
                    Concept::RequestsReceived
                }
                // 无传真申请; 没有收到传真申请, where others came in.
                Cue::Way if sentence.word(at).ends_with("申请") && (sentence.word(negation) == "无" || received && !remedies) => {
                    Concept::RequestsReceivedByChannel
                }
                Cue::Fee if !costs && (!remedies || joins(sentence, at)) => Concept::FeesCollected,
                _ => continue,
            };
            if out.iter().rev().take(8).any(|zero| zero.concept == concept && zero.clause == whole) {
                continue;
            }
            let by_channel = concept == Concept::ConsultationsTotal
                && sentence.cues(spoken.start.min(clause.start)..at).any(|(_, cue)| matches!(cue, Cue::Way | Cue::Carrier));
            out.push(Zero { concept, by_channel, label: sentence.tokens[at].span.clone(), clause: whole.clone(), at: clause.start });
        }
        // 未收取, 不收取 carry their noun in the verb.
        if ["未收取", "不收取", "没有收取"].contains(&sentence.word(negation))
            && !costs
            && !out.iter().rev().take(8).any(|zero| zero.concept == Concept::FeesCollected && zero.clause == whole)
        {
            out.push(Zero {
                concept: Concept::FeesCollected,
                by_channel: false,
                label: sentence.tokens[negation].span.clone(),
                clause: whole,
                at: clause.start,
            });
        }
    }
    out
}

/// Whether a word is joined to the next one as its like: 费用及诉讼.
fn joins(sentence: &Sentence<'_>, at: usize) -> bool {
    let after = &sentence.text[sentence.tokens[at].span.end..];
    ["及", "和", "、", "或", "与"].iter().any(|word| after.starts_with(word))
}

/// Words after a request that speak of something else than its having come in.
const OF_THE_WORK: &[&str] =
    &["不予", "说明", "渠道", "制度", "理由", "结果", "办理", "联系方式", "规定", "畅通", "收取", "表", "指南", "流程"];

/// Whether a negation denies that a request came in: 未收到…申请, 没有…申请, 无依申请公开的情况, and not 未提供…的申请.
fn denies_receipt(sentence: &Sentence<'_>, negation: usize, request: usize, clause: &Range<usize>) -> bool {
    // 申请数量为零: the noun stands before.
    let between = negation + 1..request.max(negation + 1);
    let handled = sentence.cues(between.clone()).any(|(_, cue)| matches!(cue, Cue::Answer | Cue::Conclude));
    let receives = sentence.has(between, Cue::Receive);
    let own = matches!(sentence.word(negation), "未") && !receives;
    let end = sentence.tokens.get(clause.end).map_or(sentence.text.len(), |it| it.span.start);
    let after: String = sentence.text[sentence.tokens[request].span.end..end].chars().take(6).collect();
    !own && !handled && !OF_THE_WORK.iter().any(|word| after.contains(word))
}

/// What a heading speaks of, as far as a section can say that there was none of it.
pub(crate) fn subjects(tokens: &[super::token::Token]) -> Vec<Concept> {
    let cues = || tokens.iter().filter_map(|it| if let Kind::Cue(cue) = it.kind { Some(cue) } else { None });
    let remedies = cues().any(is_remedy);
    let mut out: Vec<Concept> = Vec::new();
    for cue in cues() {
        let concept = match cue {
            Cue::Named(concept) if is_remedy(cue) || concept == Concept::ConsultationsTotal => concept,
            Cue::Fee => Concept::FeesCollected,
            Cue::Request | Cue::OnRequest if !remedies => Concept::RequestsReceived,
            _ => continue,
        };
        if !out.contains(&concept) {
            out.push(concept);
        }
    }
    out
}

/// A longer sentence names what there is none of, in bytes.
const BARE: usize = 100;

/// The bytes of a sentence that says 无 and names nothing, so that its heading does: 无。 本年度无此类情况。
pub(crate) fn bare(sentence: &Sentence<'_>) -> Option<Range<usize>> {
    let none = |it: &super::token::Token| matches!(&it.kind, Kind::Number(number) if number.value.count() == Some(0));
    if let [only] | [only, _] = sentence.tokens
        && none(only)
        && sentence.text[sentence.start..only.span.start].trim().is_empty()
        && sentence.text[only.span.end..sentence.tokens.last()?.span.end].trim_matches(['。', ' ']).is_empty()
    {
        return Some(only.span.clone());
    }
    // 本年度均为0件, under a heading that is run in.
    let mut counts =
        sentence.tokens.iter().enumerate().filter(|(_, it)| !matches!(it.kind, Kind::Stop(_) | Kind::Cue(Cue::All) | Kind::Date(_)));
    if let (Some((at, number)), None) = (counts.next(), counts.next())
        && none(number)
        && sentence.text[number.span.end..sentence.tokens.last()?.span.end].trim_matches(['。', ' ']).is_empty()
        && link::is_plain(sentence, at)
    {
        return Some(number.span.clone());
    }
    let denies = sentence.tokens.iter().any(|it| matches!(it.kind, Kind::Cue(Cue::Negation)));
    let text = sentence.text[sentence.start..sentence.tokens.last()?.span.end].trim_end_matches(['。', ' ']);
    if !denies || text.len() > BARE {
        return None;
    }
    let start = sentence.start + text.len() - text.trim_start().len();
    let text = text.trim_start();
    let points_back = ["此类", "上述", "此项", "该类", "这类"].iter().any(|word| text.contains(word));
    let plain = ["未发生", "没有发生", "均未发生", "没有", "未产生"].contains(&text);
    (text == "无" || plain || points_back && text.chars().count() <= 20).then(|| start..start + text.len())
}

fn is_remedy(cue: Cue) -> bool {
    matches!(cue, Cue::Named(concept) if super::classify::is_remedy(concept))
}
