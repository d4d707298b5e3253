//! Who asked.

use super::super::done::{followed_by_applicants, speaks_of_applicants};
use super::super::names::are_several;
use super::Word;
use crate::Concept;
use crate::pairs::words;
use crate::parse::clause::Labelled;
use crate::parse::few::few;
use crate::parse::lexicon::Cue;
use crate::parse::memory::Memory;
use crate::unit::{is_of_people, is_of_requests};

/// What a number counts that stands with a kind of applicant.
pub(super) fn asked(word: Word<'_>, memory: &mut Memory) -> Option<Labelled> {
    let Word { clause, at, unit, .. } = word;
    // 申请人为自然人的52件; 从申请人情况分析，自然人占98.5%（331件）. 行政许可申请人为自然人的300件 are none.
    let named = ["申请人为", "申请人是", "申请人系", "申请主体为"].iter().find_map(|it| word.before().strip_suffix(it));
    let named = named.is_some_and(|it| !few!["复议", "许可", "诉讼", "救助", "补贴", "登记", "仲裁"].end(it));
    let spoken = speaks_of_applicants(clause) && !clause.says(clause.near_text(), words!["许可", "处罚", "登记"]);
    let requests = word.requests || spoken || named;
    memory.requests |= requests;
    // 个人申请7人次，单位申请1人次: each time one asked.
    let alone = word.in_lead && clause.lead_words() == word.text();
    if unit == "人次" && word.text().ends_with("申请") && alone && (requests || memory.divided || followed_by_applicants(clause)) {
        memory.requests = true;
        return word.named(Concept::RequestsReceivedByApplicant);
    }
    if word.text().ends_with("申请") && !memory.received && is_of_requests(unit) {
        // 收到公民、企业申请41件: who they are, all together.
        if are_several(clause, at) {
            memory.requests = true;
            return word.named(Concept::RequestsReceived);
        }
        // 收到公民申请3件, before any other request: all of them, unless other applicants follow.
        if clause.lead().any(|(it, cue)| cue == Cue::Receive && clause.span(it).end == clause.span(at).start) {
            memory.requests = true;
            let divided = followed_by_applicants(clause);
            return word.named(if divided { Concept::RequestsReceivedByApplicant } else { Concept::RequestsReceived });
        }
    }
    let asked = requests && !is_of_people(unit) && unit != "户";
    asked.then(|| word.named(Concept::RequestsReceivedByApplicant)).flatten()
}
