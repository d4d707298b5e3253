//! What the paragraph has said so far, as far as it bears on the next number.

use super::classify::{is_outcome, is_result};
use super::clause::Clause;
use super::entry::Role;
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
    /// The largest amount of information in general that was counted, of no carrier alone.
    pub(crate) total: Option<i64>,
    /// What one carrier published was counted.
    pub(crate) carried: bool,
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

    /// Takes in what a number was found to count.
    pub(crate) fn counts(&mut self, role: &Role, clause: &Clause<'_>) {
        let count = clause.number.value.count();
        let fixed = if let Role::Fixed(concept) = role { Some(*concept) } else { None };
        let outcome = |it: Concept| is_outcome(it) || it == Concept::RequestsAnsweredOtherwise;
        let handed_in = *role == Role::HandedIn;
        self.resulted = fixed.is_some_and(is_result);
        self.consulted = matches!(role, Role::Consulted { .. });
        self.outcome = fixed.is_some_and(|it| outcome(it) && it != Concept::RequestsCarriedIn);
        self.units_trained = fixed == Some(Concept::TrainingUnits);
        self.divided = handed_in || matches!(fixed, Some(Concept::RequestsReceivedByApplicant | Concept::RequestsReceivedByChannel));
        // 收到信函申请3件，没有收到传真申请: others did.
        self.came_in |= self.divided && count != Some(0);
        self.carried_in |= fixed == Some(Concept::RequestsCarriedIn);
        if matches!(fixed, Some(Concept::RequestsCarriedIn | Concept::RequestsReceived)) {
            self.handled = self.handled.saturating_add(count.unwrap_or(0));
        }
        if handed_in || fixed == Some(Concept::RequestsReceived) {
            self.none_came = count == Some(0);
            self.came_in |= !self.none_came;
        }
        match role {
            Role::HandedIn | Role::Fixed(Concept::RequestsReceived | Concept::RequestsHandledBase) => self.received = true,
            Role::Fixed(Concept::TrainingSessions) => self.trained = true,
            // What is counted now is no part of the requests received.
            // 收到申请3件。全年主动公开信息218条，其中…: and the parts of it are none of requests.
            Role::Disclosed(amount) => {
                self.received = false;
                self.carried |= amount.channel.is_some();
                if amount.general && amount.channel.is_none() {
                    self.total = self.total.max(count);
                }
                self.requests &= !(amount.general && amount.verb || clause.unit() == "条");
            }
            // Its ways and applicants do not end it, nor do those answered: 答复8份，公开6份.
            Role::Fixed(
                Concept::RequestsReceivedByChannel
                | Concept::RequestsReceivedByApplicant
                | Concept::RequestsAnswered
                | Concept::RequestsConcluded,
            ) => {}
            Role::Fixed(concept) if !outcome(*concept) => self.received = false,
            _ => {}
        }
    }
}
