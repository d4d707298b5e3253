//! What the paragraph has said so far, as far as it bears on the next number.

use super::clause::Clause;
use crate::{Concept, SectionKind};

/// What was said before in the paragraph.
#[derive(Debug, Clone, Copy, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is one thing that was said or not")]
pub(crate) struct Memory {
    /// The year that the report is of, as far as the text has told it.
    pub(crate) year: Option<i32>,
    /// What the title of the passage speaks of, so that a number by itself counts it: 收费情况：0元.
    pub(crate) subject: Option<Concept>,
    /// Requests were spoken of.
    pub(crate) requests: bool,
    /// The requests received were counted, so that their ways and applicants may follow.
    pub(crate) received: bool,
    /// Requests came in: one or more were counted.
    pub(crate) came_in: bool,
    /// No request came in: 依申请公开0件.
    pub(crate) none_came: bool,
    /// The sentence in which other business was counted: 受理信访事项96件.
    pub(crate) business: Option<usize>,
    /// Requests carried in from the year before were counted.
    pub(crate) carried_in: bool,
    /// How many requests were carried in and received.
    pub(crate) handled: i64,
    /// The count before this one was an outcome of requests.
    pub(crate) outcome: bool,
    /// The count before this one was a part of the requests received, by way or applicant.
    pub(crate) divided: bool,
    /// Consultations were counted.
    pub(crate) consultations: bool,
    /// The count before this one was of consultations.
    pub(crate) consulted: bool,
    /// The count before this one was a result of a remedy.
    pub(crate) resulted: bool,
    /// The remedy that results belong to.
    pub(crate) remedy: Option<Concept>,
    /// There was none of it.
    pub(crate) remedy_none: bool,
    /// The lawsuits that were counted are told by the way to court, and not all together.
    pub(crate) sued: bool,
    /// Two remedies were counted beside each other, so that results behind them may be those of either.
    pub(crate) remedies_joined: bool,
    /// An amount of information was counted, so that parts may follow.
    pub(crate) disclosed: bool,
    /// The count before this one was an amount of information, so that this one may go on with its list.
    pub(crate) list: bool,
    /// What the last number counted is no information of the year, though its words speak of information: its parts are none either.
    pub(crate) aside: bool,
    /// The sentence before said what information follows, without a number: 推进…信息公开.
    pub(crate) topic: bool,
    /// How much more was disclosed than before was told, and not how much: its total may follow.
    pub(crate) grown: bool,
    /// Sessions of training were counted, so that their participants may follow.
    pub(crate) trained: bool,
    /// The count before this one was of units trained.
    pub(crate) units_trained: bool,
    /// A fee was told.
    pub(crate) fees: bool,
    /// Information made or obtained was counted, so that its attributes may follow.
    pub(crate) made: bool,
}

impl Memory {
    /// Whether requests are the subject: they were spoken of, or the section is theirs.
    pub(crate) fn speaks_of_requests(self, clause: &Clause<'_>) -> bool {
        self.requests || clause.section == SectionKind::Requests
    }
}
