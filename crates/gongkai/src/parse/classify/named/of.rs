//! What a number beside a named concept is of: documents and not requests, other matters and not disclosure, a part told behind it.

use super::super::outcomes::is_remedy;
use crate::Concept;
use crate::pairs::words;
use crate::parse::clause::Clause;
use crate::parse::few::few;
use crate::parse::lexicon::Cue;
use crate::parse::memory::Memory;
use crate::parse::sentence::REACH;
use crate::parse::token::Kind;

/// How far behind complaints a part of them is told, in characters.
const PART: usize = 48;

/// Whether documents that are not open are counted: 依申请公开0件，不予公开125件; and 不予公开政府信息35条, where no request was counted before.
pub(super) fn is_of_documents(clause: &Clause<'_>, at: usize, memory: &Memory) -> bool {
    // 不予公开信息有10条 as well.
    let informs = || clause.sentence.text[clause.span(at).end..].starts_with(['政', '信']) || clause.sentence.word(at).ends_with("信息");
    let noun = || clause.unit() == "条" && informs();
    let none_asked = memory.none_came && (memory.made || memory.disclosed) || !memory.received && !memory.outcome && noun();
    clause.number.value.count() != Some(0) && !memory.came_in && none_asked
}

/// Whether the words around a number of cases say that they are not about disclosure against the agency: 本机关作为复议机关审结96件; 6件，均与工程招投标有关;
/// 12331热线受理投诉举报1562件.
pub(super) fn is_of_other_cases(clause: &Clause<'_>, concept: Concept) -> bool {
    let behind = behind(clause);
    let own = clause.says(clause.lead_text(), words!["信息公开"]);
    let about = !own && behind.split_once("均与").and_then(|it| it.1.split_once("有关")).is_some_and(|it| !it.0.contains("公开"));
    let agency =
        words!["本机关作为复议机关", "本局作为复议机关", "我局作为复议机关", "我厅作为复议机关", "我委作为复议机关", "本部门作为复议机关"];
    let judges = || clause.says(clause.near_text(), agency) || clause.says(behind, words!["本机关为复议机关"]);
    let line = words!["热线受理", "热线共受理", "热线全年", "热线接", "热线转", "热线收", "热线办", "热线共接"];
    let near = clause.near_text();
    let called = || concept == Concept::ComplaintsTotal && clause.says(near, line) && !clause.says(near, words!["公开"]);
    // 行政复议案件1240件，其中政府信息公开类行政复议案件96件: all business, of which a part is about disclosure.
    let business =
        || !own && behind.split_once("其中").is_some_and(|it| few!["政府信息公开类", "信息公开类", "涉及政府信息公开"].open(it.1));
    // 患者投诉143件, 医疗纠纷诉讼7件.
    let lead = clause.lead_words();
    let disputes = !own
        && few!["患者投诉", "旅客投诉", "业主投诉", "客户投诉", "用户投诉", "家长投诉", "消费者投诉", "纠纷诉讼", "纠纷案件"].end(lead);
    // 因具体行政行为被提起行政诉讼2起.
    let acts = !own && clause.says(clause.lead_text(), words!["因具体行政行为", "因行政处罚", "因征地", "因房屋征收", "因其他行政"]);
    about || acts || judges() || called() || business() || disputes || clause.says(behind, words!["公开无关"])
}

/// Whether the sentence of a number told of a remedy before it.
pub(super) fn told_of_cases(clause: &Clause<'_>) -> bool {
    let before = clause.item.at.saturating_sub(REACH)..clause.item.at;
    clause.sentence.cues(before).any(|it| matches!(it.1, Cue::Result(_)) || matches!(it.1, Cue::Named(concept) if is_remedy(concept)))
}

/// Whether documents were made or issued just before, in the sentence of a number.
pub(super) fn is_of_documents_made(clause: &Clause<'_>) -> bool {
    let before = clause.item.at.saturating_sub(REACH)..clause.item.lead.start;
    let made = clause.sentence.cues(before.clone()).any(|it| matches!(it.1, Cue::Make | Cue::Issue));
    let asked = clause.sentence.cues(before).any(|it| matches!(it.1, Cue::Request | Cue::OnRequest | Cue::Receive));
    made && !asked && clause.says(clause.near_text(), words!["文件", "公文"])
}

/// Whether the plain word for explanations does not stand by itself before the number.
pub(super) fn is_loosely_named(clause: &Clause<'_>, at: usize) -> bool {
    let span = clause.span(at);
    let plain = few!["解读", "图解", "文字解读", "图文解读", "政策图解", "视频解读", "动漫解读", "专家解读", "媒体解读"]
        .are(clause.sentence.word(at));
    let behind = || clause.sentence.text[span.end.min(clause.digits())..clause.digits()].trim_ascii();
    let adjoins =
        || span.end <= clause.digits() && matches!(behind(), "" | "共" | "共计" | "数" | "数量" | "类" | "仅" | "只有" | "稿" | "达");
    // 图文解读12篇、视频解读3个: nothing but the number before is joined to it.
    let joined = || span.start > clause.item.lead_start && few!["及", "和", "与", "、", "以及"].end(&clause.sentence.text[..span.start]);
    plain && (!adjoins() || joined())
}

/// 投诉39件，其中与信息公开有关的1件: the others are about whatever.
pub(super) fn has_a_part_about_disclosure(clause: &Clause<'_>) -> bool {
    let part = behind(clause).split_once("其中").map(|it| it.1.trim_ascii_start());
    part.is_some_and(|it| few!["与", "涉及", "投诉", "反映", "属"].open(it) && clause.says(it, words!["信息公开"]))
}

/// What is told near behind a number, in its statement.
pub(super) fn behind<'a>(clause: &Clause<'a>) -> &'a str {
    let rest = &clause.sentence.text[clause.end()..];
    let end = rest.char_indices().take(PART).take_while(|it| !matches!(it.1, '。' | ';')).last().map_or(0, |it| it.0 + it.1.len_utf8());
    &rest[..end]
}

/// 编写政策解读5篇: a verb of writing takes its object out of the list of what was disclosed.
pub(super) fn writes(clause: &Clause<'_>) -> bool {
    let lead = clause.trimmed(clause.before()).map_or("", |it| &clause.sentence.text[it]);
    few!["编写", "撰写", "制作", "编制", "推出", "配发", "同步"].open(lead)
}

/// Whether the words behind a number say that it was refused: 1件属企业商业秘密，未予公开.
pub(super) fn is_refused_behind(clause: &Clause<'_>) -> bool {
    let end = clause.sentence.tokens.len().min(clause.item.at + REACH);
    let behind = (clause.item.at + 1..end).take_while(|&at| clause.sentence.number(at).is_none());
    behind.into_iter().any(|at| clause.sentence.tokens[at].kind == Kind::Cue(Cue::Named(Concept::RequestsRefused)))
        || clause.says(clause.tail_text(), words!["未予公开"])
}
