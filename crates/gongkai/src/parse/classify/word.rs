//! What a number counts by its telling word.
//!
//! The word says which passage decides: what is not about the work, how requests end, the way they came, who asked, what carries
//! information, and information itself.

mod carrier;
mod ended;
mod foreign;
mod information;
mod way;
mod who;

use super::named::by_name;
use super::names::names_a_class;
use super::outcomes::{is_outcome, remedy_result, result_of_a_remedy};
use crate::Concept;
use crate::fold::Folded;
use crate::pairs::words;
use crate::parse::clause::{Clause, Labelled};
use crate::parse::lexicon::Cue;
use crate::parse::memory::Memory;
use crate::parse::sentence::REACH;
use crate::parse::{amount, request};
use crate::unit::is_of_requests;

/// A telling word in its clause.
#[derive(Clone, Copy)]
struct Word<'a> {
    clause: &'a Clause<'a>,
    /// The token of the word.
    at: usize,
    cue: Cue,
    unit: &'a str,
    /// It stands before its number, behind the number before.
    in_lead: bool,
    /// The passage speaks of requests.
    requests: bool,
}

impl Word<'_> {
    /// The word itself.
    fn text(&self) -> &str {
        self.clause.sentence.word(self.at)
    }

    /// The text of the sentence before the word.
    fn before(&self) -> &str {
        &self.clause.sentence.text[..self.clause.span(self.at).start]
    }

    /// The clause of the number, from its first word to its last.
    fn around(&self) -> &str {
        &self.clause.sentence.text[self.clause.item.lead_start..self.clause.item.tail_end]
    }

    /// Whether the first word behind the number is of a kind.
    fn followed_by(&self, wanted: Cue) -> bool {
        self.clause.tail().next().is_some_and(|(_, it)| it == wanted)
    }

    fn named(&self, concept: Concept) -> Option<Labelled> {
        self.clause.named(concept, self.at)
    }
}

/// What the number counts by its telling word.
pub(super) fn by_word(clause: &Clause<'_>, at: usize, cue: Cue, memory: &mut Memory, folded: &Folded) -> Option<Labelled> {
    // 申请的答复情况：已主动公开的5件.
    let spoken = clause.context_has(Cue::Request) && (clause.context_has(Cue::Answer) || clause.context_has(Cue::Conclude));
    let requests = memory.speaks_of_requests(clause) || spoken;
    let word = Word { clause, at, cue, unit: clause.unit(), in_lead: clause.item.lead.contains(&at), requests };
    // 社会组织类63条, 救灾物资发放41条: the name of a part of a list, whatever its words mean elsewhere.
    if word.in_lead && memory.list && !requests && names_a_class(clause, at, cue) {
        return amount::read(clause, memory, folded);
    }
    match cue {
        Cue::Topic | Cue::Foreign => foreign::read(word, memory, folded),
        Cue::Named(concept) => by_name(clause, at, concept, memory, folded),
        Cue::Result(result) => result_of_a_remedy(clause, at, result, memory),
        Cue::Sued => sued(word, memory),
        Cue::Fee if clause.number.value.count() == Some(0) => word.named(Concept::FeesCollected),
        Cue::Request | Cue::OnRequest => request::read(clause, at, memory),
        Cue::Answer => ended::answered(word, memory, folded),
        Cue::Conclude => ended::concluded(word, memory),
        Cue::Way => way::read(word, memory, folded),
        Cue::Applicant => who::asked(word, memory),
        Cue::Carrier | Cue::Account | Cue::Platform | Cue::Column => carrier::read(word, memory, folded),
        Cue::Disclose | Cue::Make | Cue::Information => information::read(word, memory, folded),
        _ => None,
    }
}

/// 行政复议7件，复议后起诉1件: a lawsuit, where they were not counted all together. The results after it are those of lawsuits.
fn sued(word: Word<'_>, memory: &mut Memory) -> Option<Labelled> {
    let told = memory.remedy == Some(Concept::LitigationTotal) && !memory.sued;
    memory.remedy = Some(Concept::LitigationTotal);
    memory.sued |= !told;
    // 1宗复议后诉讼结果维持: what it ended with stands behind it.
    let result = word.clause.sentence.cues(word.at + 1..word.clause.item.tail.end.max(word.at + 1)).next();
    if let Some((at, Cue::Result(result))) = result.filter(|_| !word.in_lead) {
        return remedy_result(Concept::LitigationTotal, result).and_then(|it| word.clause.named(it, at));
    }
    let adjoins = word.in_lead && word.clause.span(word.at).end == word.clause.digits();
    if told || !adjoins { None } else { word.named(Concept::LitigationTotal) }
}

/// Whether matters of another business are counted that came in or were handled: 受理信访事项96件, 承办行政许可事项96件.
pub(super) fn counts_business(clause: &Clause<'_>) -> bool {
    let lead = clause.lead_words();
    let came = clause.says(lead, words!["受理", "承办", "办理", "收到", "接到", "接收", "转办", "审批", "交办"]);
    let spoken = || {
        let before = clause.item.at.saturating_sub(REACH)..clause.item.at;
        let requests = clause.sentence.cues(before).any(|it| matches!(it.1, Cue::Request | Cue::OnRequest));
        requests || clause.lead_has(Cue::Disclose)
    };
    let named = || {
        clause.says(
            lead,
            words![
                "信访", "工单", "热线", "许可", "审批", "建议", "提案", "来信", "案件", "诉求", "留言", "投诉", "事项", "业务", "信箱",
                "来访"
            ],
        )
    };
    came && is_of_requests(clause.unit()) && clause.unit() != "条" && !spoken() && named()
}

/// Whether nothing but what was done stands before a number: 已办结94件, 按期答复90件, 其中网上办结12件.
pub(super) fn goes_on_with_business(clause: &Clause<'_>) -> bool {
    let outcome = |cue: Cue| matches!(cue, Cue::Named(concept) if is_outcome(concept));
    let own = |cue: Cue| {
        matches!(cue, Cue::Request | Cue::OnRequest | Cue::Applicant | Cue::Disclose) || matches!(cue, Cue::Named(_)) && !outcome(cue)
    };
    let own = clause.lead().any(|it| own(it.1));
    let done = clause.lead().next_back().is_some_and(|it| matches!(it.1, Cue::Answer | Cue::Conclude) || outcome(it.1));
    done && !own && clause.tail().next().is_none()
}
