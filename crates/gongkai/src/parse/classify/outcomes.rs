//! Outcomes of requests and remedies.

use crate::pairs::words;
use crate::parse::clause::{Clause, Labelled};
use crate::parse::few::few;
use crate::parse::lexicon::{Cue, RemedyResult};
use crate::parse::memory::Memory;
use crate::parse::sentence::REACH;
use crate::unit::{is_of_people, is_of_requests};
use crate::{Concept, SectionKind};

/// Rows of the request table: their words are spoken of requests only.
pub(crate) fn is_outcome(concept: Concept) -> bool {
    (Concept::RequestsCarriedIn..=Concept::RequestsCarriedOut).contains(&concept)
}

/// Whether a row of the request table is a ground of an outcome: 属于国家秘密 of 不予公开.
pub(crate) fn is_ground_of(ground: Concept, outcome: Concept) -> bool {
    let (Concept::Cell(ground), Concept::Cell(outcome)) = (ground, outcome) else { return false };
    ground.row.key().strip_prefix(outcome.row.key()).is_some_and(|it| it.starts_with('_'))
}

/// Whether several grounds of an outcome are told before a number, so that it is of none of them: 不掌握或者需要另行制作而无法提供21件, 信访、重复申请不予处理5件.
pub(super) fn has_several_grounds(clause: &Clause<'_>, outcome: Concept) -> bool {
    let mut grounds = clause.lead().filter_map(|(at, cue)| match cue {
        Cue::Named(concept) if is_ground_of(concept, outcome) => Some((at, concept)),
        _ => None,
    });
    let Some((at, first)) = grounds.next() else { return false };
    let before = clause.sentence.text[clause.item.lead_start..clause.span(at).start.max(clause.item.lead_start)].trim_ascii_end();
    before.chars().nth(1).is_some() && few!["、", "或", "或者", "和", "以及"].end(before) || grounds.any(|it| it.1 != first)
}

pub(crate) fn is_remedy(concept: Concept) -> bool {
    matches!(concept, Concept::ReconsiderationTotal | Concept::LitigationTotal | Concept::ComplaintsTotal)
}

/// Whether the sentence of a complaint speaks of disclosure, or names it beside the other remedies.
pub(super) fn is_about_disclosure(clause: &Clause<'_>) -> bool {
    let sentence = clause.sentence;
    let near = clause.item.at.saturating_sub(REACH)..sentence.tokens.len().min(clause.item.at + REACH);
    let start = if near.start == 0 { sentence.start } else { clause.span(near.start).start };
    let said = &sentence.text[start..clause.span(near.end - 1).end];
    let beside = |cue| matches!(cue, Cue::Named(Concept::ReconsiderationTotal | Concept::LitigationTotal));
    // 受理患者投诉45件，均与医疗服务有关，没有关于信息公开的投诉.
    let of_another =
        said.split([',', '。', ';']).any(|it| it.starts_with("均与") && it.ends_with("有关") && !clause.says(it, words!["公开"]));
    // 投诉举报65209件，与政府信息公开有关的0件: those of the work are told apart from all.
    let behind = sentence.text.get(clause.end()..start + said.len()).unwrap_or_default();
    let apart = behind
        .split([',', ';'])
        .skip(1)
        .any(|it| it.starts_with('与') && clause.says(it, words!["公开"]) && clause.says(it, words!["有关的"]));
    if (of_another || apart) && clause.number.value.count() != Some(0) {
        return false;
    }
    clause.number.value.count() == Some(0)
        || matches!(clause.section, SectionKind::Remedies | SectionKind::Other)
        || clause.says(said, words!["公开"])
        || sentence.cues(near).any(|it| beside(it.1))
}

/// 已主动公开的5件, 属于主动公开范围的答复2件 among the answers: they were told where to find it.
pub(super) fn is_published_already(clause: &Clause<'_>, memory: &Memory) -> bool {
    let lead = clause.lead_text();
    // 同意公开1件，已公开3件 as well.
    let said = clause.says(lead, words!["已公开的", "已主动公开", "属于主动公开", "属主动公开", "主动公开范围"]);
    // 均按时办结,其中主动公开1件、同意公开7件.
    let bare = clause.trimmed(clause.before()).is_some_and(|it| {
        // 主动公开(告知获取方式)14件.
        let rest = clause.sentence.text[it].strip_prefix("主动公开");
        rest.is_some_and(|it| it.is_empty() || it.starts_with('(') && it.ends_with(')'))
    });
    said || bare && memory.received && is_of_requests(clause.unit()) && clause.unit() != "条" && clause.tail_text().is_empty()
}

/// Whether a word says that what is counted is under way.
pub(crate) fn is_under_way(word: &str) -> bool {
    few!["正在办理", "尚在办理", "仍在办理", "还在办理", "未到", "尚未到", "尚在答复期", "尚在法定"].open(word)
}

/// Whether a concept is a result of a remedy.
pub(crate) fn is_result(concept: Concept) -> bool {
    use RemedyResult::{Corrected, Other, Pending, Upheld};
    let remedies = [Concept::ReconsiderationTotal, Concept::LitigationTotal];
    remedies.iter().any(|of| [Upheld, Corrected, Other, Pending].into_iter().any(|it| remedy_result(*of, it) == Some(concept)))
}

/// The row of a result of a remedy.
pub(crate) fn remedy_result(remedy: Concept, result: RemedyResult) -> Option<Concept> {
    use Concept as C;
    let [upheld, corrected, other, pending] = match remedy {
        C::ReconsiderationTotal => {
            [C::ReconsiderationUpheld, C::ReconsiderationCorrected, C::ReconsiderationOther, C::ReconsiderationPending]
        }
        C::LitigationTotal => [C::LitigationUpheld, C::LitigationCorrected, C::LitigationOther, C::LitigationPending],
        _ => return None,
    };
    Some(match result {
        RemedyResult::Upheld => upheld,
        RemedyResult::Corrected => corrected,
        RemedyResult::Other => other,
        RemedyResult::Pending => pending,
    })
}

/// What a word for a result counts: that of the remedy named with it, else of the one before. 胜诉, 败诉 and 撤诉 are said of litigation only.
pub(super) fn result_of_a_remedy(clause: &Clause<'_>, at: usize, result: RemedyResult, memory: &mut Memory) -> Option<Labelled> {
    // 对连续败诉的4家单位进行约谈: who, and no cases.
    if is_of_people(clause.unit()) || matches!(clause.unit(), "家" | "户") {
        return None;
    }
    // 另有申请不予受理2件: a request.
    if clause.lead_has(Cue::Request) && few!["不予受理", "重新答复"].are(clause.sentence.word(at)) {
        return None;
    }
    // 对被纠正的1件，责成…: what was done about some that were told.
    if clause.lead_words().starts_with("对被") {
        return None;
    }
    // 行政复议维持0件: the remedy stands before its result.
    // 行政复议中，维持7件: so does the clause before.
    let named =
        clause.lead().rev().chain(clause.context().rev()).find_map(|(_, cue)| if let Cue::Named(it) = cue { Some(it) } else { None });
    memory.remedy = named.filter(|it| is_remedy(*it)).or(memory.remedy);
    let court = clause.sentence.word(at).ends_with('诉') || clause.says(clause.lead_text(), words!["法院"]);
    memory.remedies_joined &= named.is_none() && !court;
    if memory.remedies_joined {
        return None;
    }
    let remedy = if court { memory.remedy.insert(Concept::LitigationTotal) } else { memory.remedy.as_mut()? };
    clause.named(remedy_result(*remedy, result)?, at)
}

/// Whether a bare 公开 is told with other outcomes of requests behind it, and no document was made or issued before.
pub(super) fn is_beside_an_outcome(clause: &Clause<'_>, at: usize) -> bool {
    let sentence = clause.sentence;
    let before = sentence.text[clause.item.lead_start..clause.span(at).start].trim_ascii();
    let bare = sentence.word(at) == "公开"
        && matches!(clause.unit(), "件" | "宗" | "起")
        && ["", "已", "其中", "予", "已答复者", "已办结者"].contains(&before)
        && clause.tail_words().is_empty()
        && sentence.text[clause.span(at).end..clause.digits()].trim_ascii().is_empty();
    bare && is_followed_by_an_outcome(clause)
}

/// Whether the next number is one of another outcome of requests, and no document was made or issued before.
pub(super) fn is_followed_by_an_outcome(clause: &Clause<'_>) -> bool {
    let sentence = clause.sentence;
    let end = sentence.tokens.len().min(clause.item.at + BESIDE);
    let Some(next) = (clause.item.at + 1..end).find(|&it| sentence.number(it).is_some()) else { return false };
    let other = |cue: Cue| matches!(cue, Cue::Named(it) if is_outcome(it) && it != Concept::RequestsGranted);
    let from = clause.item.at.saturating_sub(REACH);
    let made = sentence.cues(from..clause.item.at).any(|it| matches!(it.1, Cue::Make | Cue::Issue | Cue::Paper));
    !made && sentence.cues(clause.item.at + 1..next).any(|it| other(it.1))
}

/// How many tokens behind an outcome the next one may stand.
const BESIDE: usize = 6;
