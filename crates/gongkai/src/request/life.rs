//! Which step may follow which, and when a reply is due.

use super::{Consulted, Event, Happened, Remedy, RequestRecord, is_outcome};
use crate::deadline::under;
use crate::error::Cause;
use crate::keyed::keyed;
use crate::{Calendar, Column, Deadline, DeadlineOptions, Error, Regime, Row, Suspension};
use chrono::NaiveDate;

keyed! {
    /// Where a request stands on a day.
    pub enum RequestStatus as "status of a request" {
        Handling = "handling", "办理中", "being handled";
        AwaitingAmendment = "awaiting_amendment", "等待补正", "waiting for the applicant to amend";
        Consulting = "consulting", "征求意见中", "waiting for an answer of others";
        AwaitingPayment = "awaiting_payment", "等待缴费", "waiting for payment";
        /// No reply, and the last day is over.
        Overdue = "overdue", "已超期", "overdue";
        AnsweredInTime = "answered_in_time", "按期答复", "answered in time";
        AnsweredLate = "answered_late", "逾期答复", "answered late";
        Withdrawn = "withdrawn", "已撤回", "withdrawn";
    }
}

keyed! {
    /// A step of the life of a request, without what it carries.
    pub enum Step as "step" {
        AmendmentAsked = "amendment_asked", "告知补正", "notice to amend";
        Amended = "amended", "补正", "amendment";
        ConsultationBegan = "consultation_began", "征求意见", "consultation";
        ConsultationEnded = "consultation_ended", "征求意见结束", "end of a consultation";
        Extended = "extended", "延长期限", "extension";
        FeeNotified = "fee_notified", "收费通知", "fee notice";
        FeePaid = "fee_paid", "缴费", "payment";
        Withdrawn = "withdrawn", "撤回", "withdrawal";
        Replied = "replied", "答复", "reply";
        Delivered = "delivered", "送达", "delivery";
        RemedySought = "remedy_sought", "提起救济", "remedy sought";
        RemedyDecided = "remedy_decided", "救济结果", "remedy decided";
    }
}

impl Event {
    /// Which step it is.
    pub const fn step(&self) -> Step {
        match self {
            Self::AmendmentAsked { .. } => Step::AmendmentAsked,
            Self::Amended => Step::Amended,
            Self::ConsultationBegan { .. } => Step::ConsultationBegan,
            Self::ConsultationEnded { .. } => Step::ConsultationEnded,
            Self::Extended => Step::Extended,
            Self::FeeNotified { .. } => Step::FeeNotified,
            Self::FeePaid => Step::FeePaid,
            Self::Withdrawn => Step::Withdrawn,
            Self::Replied { .. } => Step::Replied,
            Self::Delivered => Step::Delivered,
            Self::RemedySought { .. } => Step::RemedySought,
            Self::RemedyDecided { .. } => Step::RemedyDecided,
        }
    }
}

impl RequestRecord {
    /// Records that something happened on a day.
    ///
    /// # Errors
    ///
    /// When it cannot have happened: before what is recorded already, or as a step that the life of a request does not allow. The record stays as it was.
    pub fn record(&mut self, on: NaiveDate, event: Event) -> Result<(), Error> {
        let last = self.events.last().map_or(self.received, |it| it.on);
        if on < last {
            return Err(Error::bad_value(
                format!("申请 {}：{} {on} 早于前一步 {last}；请按先后登记。", self.id, event.step().term().zh),
                format!(
                    "request {}: the {} on {on} lies before the step of {last}: record them in order.",
                    self.id,
                    event.step().term().en
                ),
            ));
        }
        if let Err((zh, en)) = self.allows(on, &event) {
            let step = event.step().term();
            return Err(Error::because(
                Cause::IllegalStep,
                format!("申请 {}：{on} 不能登记“{}”：{zh}。", self.id, step.zh),
                format!("request {}: no {} can be recorded on {on}: {en}.", self.id, step.en),
            ));
        }
        self.events.push(Happened { on, event });
        Ok(())
    }

    /// Why an event may not follow, in both languages.
    fn allows(&self, on: NaiveDate, event: &Event) -> Result<(), (&'static str, &'static str)> {
        let had = |step: Step| self.events.iter().any(|it| it.event.step() == step);
        let check = |holds: bool, zh: &'static str, en: &'static str| if holds { Ok(()) } else { Err((zh, en)) };
        let open = |whom: Consulted| {
            let count = |began: bool| {
                let is = |it: &&Happened| match it.event {
                    Event::ConsultationBegan { whom: other } => began && other == whom,
                    Event::ConsultationEnded { whom: other } => !began && other == whom,
                    _ => false,
                };
                self.events.iter().filter(is).count()
            };
            count(true) > count(false)
        };
        if !matches!(event, Event::Delivered | Event::RemedySought { .. } | Event::RemedyDecided { .. }) {
            check(self.concluded().is_none(), "申请已经办结", "the request is concluded")?;
        }
        match event {
            Event::AmendmentAsked { until } => {
                check(!had(Step::AmendmentAsked), "补正只能告知一次（第三十条）", "amendment is asked for once (Article 30)")?;
                check(*until >= on, "补正期限早于告知日", "the time to amend ends before the notice")
            }
            Event::Amended => check(had(Step::AmendmentAsked) && !had(Step::Amended), "没有等待补正的告知", "no notice to amend is open"),
            Event::ConsultationBegan { whom } => check(!open(*whom), "同一对象正在征求意见", "they are being asked already"),
            Event::ConsultationEnded { whom } => check(open(*whom), "没有正在进行的征求意见", "nobody is being asked"),
            Event::Extended => check(!had(Step::Extended), "期限只能延长一次", "the time is extended once"),
            Event::FeeNotified { amount } => {
                check(!had(Step::FeeNotified), "收费通知已经发出", "the fee has been asked for")?;
                check(amount.is_sign_positive() && !amount.is_zero(), "金额应大于零", "the amount must be above zero")
            }
            Event::FeePaid => check(had(Step::FeeNotified) && !had(Step::FeePaid), "没有待缴的费用", "no fee is open"),
            Event::Withdrawn => Ok(()),
            Event::Replied { outcome } => {
                check(is_outcome(*outcome), "不是办理结果的一种", "this row is no outcome of a request")?;
                match outcome {
                    Row::OtherNotCorrected => {
                        check(had(Step::AmendmentAsked) && !had(Step::Amended), "没有逾期未补正的告知", "no notice to amend is open")
                    }
                    Row::UnavailableStillUnclear => check(had(Step::Amended), "申请没有补正过", "the request has not been amended"),
                    Row::OtherFeeUnpaid => {
                        check(had(Step::FeeNotified) && !had(Step::FeePaid), "没有未缴的收费通知", "no fee notice is open")
                    }
                    _ => Ok(()),
                }
            }
            Event::Delivered => check(had(Step::Replied) && !had(Step::Delivered), "没有待送达的答复", "no reply is to be delivered"),
            Event::RemedySought { remedy } => {
                check(!self.sought(*remedy), "已经登记过", "it is recorded already")?;
                check(
                    *remedy != Remedy::LitigationAfterReconsideration || self.decided(Remedy::Reconsideration),
                    "没有已经作出决定的复议",
                    "no reconsideration has been decided",
                )
            }
            Event::RemedyDecided { remedy, result } => {
                check(self.sought(*remedy) && !self.decided(*remedy), "没有未审结的救济", "no such remedy is pending")?;
                check(
                    matches!(result, Column::Upheld | Column::Corrected | Column::Other),
                    "结果只能是维持、纠正或其他",
                    "a result is upheld, corrected or other",
                )
            }
        }
    }

    fn sought(&self, remedy: Remedy) -> bool {
        self.events.iter().any(|it| it.event == Event::RemedySought { remedy })
    }

    fn decided(&self, remedy: Remedy) -> bool {
        self.events.iter().any(|it| matches!(it.event, Event::RemedyDecided { remedy: other, .. } if other == remedy))
    }

    /// When the reply is due, as it stands on a day: under the law of the day of receipt, from the day of receipt, of the amendment or of the payment,
    /// without the time for asking others. A consultation or a fee notice that is still open stops the time up to `today`.
    ///
    /// # Errors
    ///
    /// Before the Regulations were in force, and when a day of a year without a calendar would have to be judged.
    pub fn deadline(&self, calendar: &Calendar, today: NaiveDate) -> Result<Deadline, Error> {
        let regime = Regime::on(self.received)?;
        let last = |step: Step| self.events.iter().rev().find(|it| it.event.step() == step).map(|it| it.on);
        let from = [last(Step::Amended), last(Step::FeePaid)].into_iter().flatten().fold(self.received, NaiveDate::max);
        let mut suspensions = Vec::new();
        for (at, happened) in self.events.iter().enumerate() {
            let stops = match happened.event {
                Event::ConsultationBegan { whom } if whom == Consulted::ThirdParty || regime.other_organs => {
                    let end = self.events[at..].iter().find(|it| it.event == Event::ConsultationEnded { whom });
                    Some(end.map_or(today, |it| it.on))
                }
                Event::FeeNotified { .. } if last(Step::FeePaid).is_none() => Some(today),
                _ => None,
            };
            if let Some(until) = stops {
                suspensions.push(Suspension::new(happened.on, until.max(happened.on))?);
            }
        }
        let options = DeadlineOptions { extended: last(Step::Extended).is_some(), suspensions, ..DeadlineOptions::default() };
        // An amendment may come after a change of the law; the request stays under the law of its receipt.
        let mut counted = under(regime, from, &options, calendar)?;
        counted.received = self.received;
        Ok(counted)
    }

    /// Where the request stands on a day.
    ///
    /// # Errors
    ///
    /// When its deadline is needed and cannot be known.
    pub fn status(&self, calendar: &Calendar, today: NaiveDate) -> Result<RequestStatus, Error> {
        let had = |step: Step| self.events.iter().filter(|it| it.event.step() == step).count();
        if had(Step::Withdrawn) > 0 {
            return Ok(RequestStatus::Withdrawn);
        }
        if let Some(replied) = self.concluded() {
            let due = self.deadline(calendar, replied)?.due;
            return Ok(if replied <= due { RequestStatus::AnsweredInTime } else { RequestStatus::AnsweredLate });
        }
        if had(Step::AmendmentAsked) > had(Step::Amended) {
            return Ok(RequestStatus::AwaitingAmendment);
        }
        if had(Step::FeeNotified) > had(Step::FeePaid) {
            return Ok(RequestStatus::AwaitingPayment);
        }
        if had(Step::ConsultationBegan) > had(Step::ConsultationEnded) {
            return Ok(RequestStatus::Consulting);
        }
        let due = self.deadline(calendar, today)?.due;
        Ok(if today > due { RequestStatus::Overdue } else { RequestStatus::Handling })
    }
}
