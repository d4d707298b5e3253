//! Which step may follow which, and when a reply is due.

use super::{Consulted, Event, Happened, Remedy, RequestRecord, is_outcome};
use crate::deadline::under;
use crate::error::Cause;
use crate::keyed::keyed;
use crate::{Calendar, Column, Deadline, DeadlineOptions, Error, FeeRegime, Regime, Row, Suspension};
use chrono::NaiveDate;

keyed! {
    /// Where a request stands on a day.
    pub enum RequestStatus as "status of a request" {
        Handling = "handling", "办理中", "being handled";
        AwaitingAmendment = "awaiting_amendment", "等待补正", "waiting for the applicant to amend";
        /// The applicant has not amended in time: the request may be concluded as such (Article 30).
        Lapsed = "lapsed", "逾期未补正或未缴费，待结案", "lapsed: not amended or not paid in time";
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

/// No request has more steps than this.
const STEPS: usize = 500;
/// Working days within which a fee must be paid, from the day after the notice.
const PAYMENT: usize = 20;

impl RequestRecord {
    /// Records that something happened on a day.
    ///
    /// # Errors
    ///
    /// When it cannot have happened: before what is recorded already, or as a step that the life of a request does not allow. The record stays as it was.
    pub fn record(&mut self, on: NaiveDate, event: Event) -> Result<(), Error> {
        let step = event.step().term();
        let last = self.events.last().map_or(self.received, |it| it.on);
        if on < last {
            return Err(Error::bad_value(
                format!("申请 {}：{} {on} 早于前一步 {last}；请按先后登记。", self.id, step.zh),
                format!("request {}: the {} on {on} lies before the step of {last}: record them in order.", self.id, step.en),
            ));
        }
        let allowed = if self.events.len() < STEPS { self.allows(on, &event) } else { Err(("步骤过多", "there are too many steps")) };
        if let Err((zh, en)) = allowed {
            return Err(Error::because(
                Cause::IllegalStep,
                format!("申请 {}：{on} 不能登记“{}”：{zh}。", self.id, step.zh),
                format!("request {}: no {} can be recorded on {on}: {en}.", self.id, step.en),
            ));
        }
        self.events.push(Happened { on, event });
        Ok(())
    }

    fn last(&self, step: Step) -> Option<&Happened> {
        self.events.iter().rev().find(|it| it.event.step() == step)
    }

    fn count(&self, wanted: impl Fn(&Event) -> bool) -> usize {
        self.events.iter().filter(|it| wanted(&it.event)).count()
    }

    /// Why an event may not follow, in both languages.
    fn allows(&self, on: NaiveDate, event: &Event) -> Result<(), (&'static str, &'static str)> {
        let had = |step: Step| self.last(step).is_some();
        let check = |holds: bool, zh: &'static str, en: &'static str| if holds { Ok(()) } else { Err((zh, en)) };
        // A remedy that corrects a reply reopens the request for another one.
        let corrected = self.count(|it| matches!(it, Event::RemedyDecided { result: Column::Corrected, .. }));
        let replies = self.count(|it| matches!(it, Event::Replied { .. }));
        let concluded = had(Step::Withdrawn) || replies > corrected;
        let reopened = replies > 0 && !concluded;
        if !matches!(event, Event::Delivered | Event::RemedySought { .. } | Event::RemedyDecided { .. }) {
            check(!concluded, "申请已经办结", "the request is concluded")?;
        }
        match event {
            Event::AmendmentAsked { until } => {
                check(!had(Step::AmendmentAsked), "补正只能告知一次（第三十条）", "amendment is asked for once (Article 30)")?;
                check(*until >= on, "补正期限早于告知日", "the time to amend ends before the notice")
            }
            Event::Amended => check(had(Step::AmendmentAsked) && !had(Step::Amended), "没有等待补正的告知", "no notice to amend is open"),
            Event::ConsultationBegan { .. } | Event::Withdrawn => Ok(()),
            Event::ConsultationEnded { whom } => {
                let began = self.count(|it| *it == Event::ConsultationBegan { whom: *whom });
                let ended = self.count(|it| *it == Event::ConsultationEnded { whom: *whom });
                check(began > ended, "没有正在进行的征求意见", "nobody is being asked")
            }
            Event::Extended => check(!had(Step::Extended), "期限只能延长一次", "the time is extended once"),
            Event::FeeNotified { amount } => {
                check(!had(Step::FeeNotified), "收费通知已经发出", "the fee has been asked for")?;
                check(amount.is_sign_positive() && !amount.is_zero(), "金额应大于零", "the amount must be above zero")?;
                let regime = FeeRegime::on(on).map(|it| it.0);
                check(regime != Some(FeeRegime::Abolished), "当时已取消收费", "fees were abolished then")
            }
            Event::FeePaid => check(had(Step::FeeNotified) && !had(Step::FeePaid), "没有待缴的费用", "no fee is open"),
            Event::Replied { outcome, .. } => {
                check(is_outcome(*outcome, on), "不是当时表格中的一种办理结果", "this row is no outcome in the table of that year")?;
                match outcome {
                    _ if reopened => Ok(()),
                    Row::OtherNotCorrected => self.lapsed_amendment(on),
                    Row::UnavailableStillUnclear => check(had(Step::Amended), "申请没有补正过", "the request has not been amended"),
                    Row::OtherFeeUnpaid => self.lapsed_payment(on),
                    _ => Ok(()),
                }
            }
            Event::Delivered => {
                let delivered = self.count(|it| *it == Event::Delivered);
                check(replies > delivered, "没有待送达的答复", "no reply is to be delivered")
            }
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

    /// A request lapses when the time to amend is over, not before.
    fn lapsed_amendment(&self, on: NaiveDate) -> Result<(), (&'static str, &'static str)> {
        match self.last(Step::AmendmentAsked).map(|it| &it.event) {
            Some(Event::AmendmentAsked { until }) if self.last(Step::Amended).is_none() => {
                if on > *until {
                    Ok(())
                } else {
                    Err(("补正期限尚未届满", "the time to amend is not over"))
                }
            }
            _ => Err(("没有逾期未补正的告知", "no notice to amend is open")),
        }
    }

    /// A request lapses when the time to pay is over, not before. Where the calendar of the year is not known, only the order of the days is checked.
    fn lapsed_payment(&self, on: NaiveDate) -> Result<(), (&'static str, &'static str)> {
        let Some(notified) = self.last(Step::FeeNotified).filter(|_| self.last(Step::FeePaid).is_none()) else {
            return Err(("没有未缴的收费通知", "no fee notice is open"));
        };
        let last = pay_by(Calendar::national(), notified.on).unwrap_or(notified.on);
        if on > last { Ok(()) } else { Err(("缴费期限尚未届满", "the time to pay is not over")) }
    }

    fn sought(&self, remedy: Remedy) -> bool {
        self.events.iter().any(|it| it.event == Event::RemedySought { remedy })
    }

    fn decided(&self, remedy: Remedy) -> bool {
        self.events.iter().any(|it| matches!(it.event, Event::RemedyDecided { remedy: other, .. } if other == remedy))
    }

    /// When the reply is due, as it stands on a day: under the law of the day of receipt, from the day of receipt, of the amendment or of the payment,
    /// without the time for asking others and for amendment. Only what has happened by `today` counts, and only what began before the time was over:
    /// a late extension heals nothing. What is still open stops the time up to `today`; a third party has fifteen working days since 2019.
    ///
    /// # Errors
    ///
    /// Before the Regulations were in force, and when a day of a year without a calendar would have to be judged.
    pub fn deadline(&self, calendar: &Calendar, today: NaiveDate) -> Result<Deadline, Error> {
        let regime = Regime::on(self.received)?;
        let mut from = self.received;
        let mut options = DeadlineOptions::default();
        let mut due = under(regime, from, &options, calendar)?;
        for (at, happened) in self.events.iter().enumerate().filter(|(_, it)| it.on <= today) {
            let on = happened.on;
            if on > due.due {
                break;
            }
            let ends =
                |wanted: &dyn Fn(&Event) -> bool| self.events[at..].iter().find(|it| it.on <= today && wanted(&it.event)).map(|it| it.on);
            match &happened.event {
                Event::Replied { .. } | Event::Withdrawn => break,
                Event::Extended => options.extended = true,
                Event::Amended => from = on,
                // Since 2021 the payment of the processing fee starts the time anew; cost fees never stopped it.
                Event::FeePaid if processing_fee(on) => from = on,
                Event::AmendmentAsked { .. } => {
                    options.suspensions.push(Suspension::new(on, ends(&|it| *it == Event::Amended).unwrap_or(today).max(on))?);
                }
                Event::FeeNotified { .. } if processing_fee(on) => {
                    options.suspensions.push(Suspension::new(on, ends(&|it| *it == Event::FeePaid).unwrap_or(today).max(on))?);
                }
                Event::ConsultationBegan { whom } if *whom == Consulted::ThirdParty || regime.other_organs => {
                    let answered = ends(&|it| *it == Event::ConsultationEnded { whom: *whom });
                    let open = match regime.third_party {
                        Some(days) if answered.is_none() => calendar.count(on, days, &[])?.days.last().map_or(today, |it| today.min(*it)),
                        _ => today,
                    };
                    options.suspensions.push(Suspension::new(on, answered.unwrap_or(open).max(on))?);
                }
                _ => {}
            }
            due = under(regime, from, &options, calendar)?;
        }
        due.received = self.received;
        Ok(due)
    }

    /// Where the request stands on a day, by what has happened until then. Overdue outweighs everything that is waited for.
    ///
    /// # Errors
    ///
    /// When its deadline is needed and cannot be known.
    pub fn status(&self, calendar: &Calendar, today: NaiveDate) -> Result<RequestStatus, Error> {
        let until = |it: &&Happened| it.on <= today;
        let had = |step: Step| self.events.iter().filter(until).filter(|it| it.event.step() == step).count();
        if had(Step::Withdrawn) > 0 {
            return Ok(RequestStatus::Withdrawn);
        }
        if let Some(replied) = self.concluded().filter(|it| *it <= today) {
            let lapsed = matches!(self.outcome(), Some(Row::OtherNotCorrected | Row::OtherFeeUnpaid));
            let due = self.deadline(calendar, replied)?.due;
            return Ok(if lapsed || replied <= due { RequestStatus::AnsweredInTime } else { RequestStatus::AnsweredLate });
        }
        if today > self.deadline(calendar, today)?.due {
            return Ok(RequestStatus::Overdue);
        }
        if had(Step::AmendmentAsked) > had(Step::Amended) {
            let over =
                matches!(self.last(Step::AmendmentAsked).map(|it| &it.event), Some(Event::AmendmentAsked { until }) if today > *until);
            return Ok(if over { RequestStatus::Lapsed } else { RequestStatus::AwaitingAmendment });
        }
        if had(Step::FeeNotified) > had(Step::FeePaid) {
            let over = match self.last(Step::FeeNotified) {
                Some(notified) => today > pay_by(calendar, notified.on)?,
                None => false,
            };
            return Ok(if over { RequestStatus::Lapsed } else { RequestStatus::AwaitingPayment });
        }
        Ok(if had(Step::ConsultationBegan) > had(Step::ConsultationEnded) { RequestStatus::Consulting } else { RequestStatus::Handling })
    }

    /// The last day on which a notice to amend could be given: seven working days after receipt since 2019. `None` where the law set no time.
    ///
    /// # Errors
    ///
    /// Before the Regulations were in force, and when a day of a year without a calendar would have to be judged.
    pub fn amendment_notice_by(&self, calendar: &Calendar) -> Result<Option<NaiveDate>, Error> {
        let Some(days) = Regime::on(self.received)?.amendment else { return Ok(None) };
        Ok(calendar.count(self.received, days, &[])?.days.last().copied())
    }
}

/// The last day on which a fee can be paid.
fn pay_by(calendar: &Calendar, notified: NaiveDate) -> Result<NaiveDate, Error> {
    Ok(calendar.count(notified, PAYMENT, &[])?.days.last().copied().unwrap_or(notified))
}

fn processing_fee(on: NaiveDate) -> bool {
    FeeRegime::on(on).is_some_and(|it| it.0 == FeeRegime::ProcessingFee)
}
