//! How a request comes in, and which day counts as its day of receipt (Article 31 of the Regulations of 2019).

use crate::error::Cause;
use crate::keyed::keyed;
use crate::{Error, Regime};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

keyed! {
    /// The way in which a request comes in.
    pub enum Way as "way of receipt" {
        /// Received on the day on which it is handed in.
        InPerson = "in_person", "当面提交", "in person";
        /// Received on the day on which the post is signed for.
        SignedMail = "signed_mail", "邮寄（签收）", "mail that is signed for";
        /// Mail without a signature: received on the day on which the institution confirms it with the applicant.
        OrdinaryMail = "ordinary_mail", "平常信函等无需签收的邮寄", "mail without a signature";
        /// Received on the day on which both sides confirm.
        Online = "online", "互联网渠道", "online";
        /// The fax of the working institution: received on the day on which both sides confirm.
        Fax = "fax", "传真", "fax";
    }
}

impl Way {
    /// Whether the day of receipt is the day of a confirmation, not of the arrival.
    pub const fn needs_confirmation(self) -> bool {
        matches!(self, Self::OrdinaryMail | Self::Online | Self::Fax)
    }
}

/// How and when a request came in.
///
/// ```
/// use gongkai::{Receipt, Way};
/// let arrived = "2025-03-03".parse().unwrap();
/// assert_eq!(Receipt::new(Way::InPerson, arrived).received()?, arrived);
/// assert!(Receipt::new(Way::Online, arrived).received().unwrap_err().is_illegal_step()); // not confirmed yet
/// # Ok::<(), gongkai::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Receipt {
    /// The way.
    pub way: Way,
    /// The day on which it was handed in, signed for, or arrived.
    pub arrived: NaiveDate,
    /// The day on which it was confirmed with the applicant, for the ways that need it.
    #[serde(default)]
    pub confirmed: Option<NaiveDate>,
}

impl Receipt {
    /// A request that arrived on a day and is not confirmed.
    pub const fn new(way: Way, arrived: NaiveDate) -> Self {
        Self { way, arrived, confirmed: None }
    }

    /// The same, confirmed with the applicant on a day.
    #[must_use]
    pub const fn confirmed(mut self, on: NaiveDate) -> Self {
        self.confirmed = Some(on);
        self
    }

    /// The day of receipt.
    ///
    /// # Errors
    ///
    /// When the way needs a confirmation that there is not, or it lies before the arrival.
    pub fn received(&self) -> Result<NaiveDate, Error> {
        // The Regulations of 2007 do not speak of a confirmation: the day of arrival counts where none is recorded.
        let before = Regime::on(self.arrived).is_ok_and(|it| it.amendment.is_none());
        if !self.way.needs_confirmation() || before && self.confirmed.is_none() {
            return Ok(self.arrived);
        }
        let (arrived, way) = (self.arrived, self.way.term());
        match self.confirmed {
            Some(confirmed) if confirmed >= arrived => Ok(confirmed),
            Some(confirmed) => Err(Error::bad_value(
                format!("确认日 {confirmed} 早于到达日 {arrived}；请核对。"),
                format!("it was confirmed on {confirmed}, before it arrived on {arrived}: check the dates."),
            )),
            None => Err(Error::because(
                Cause::IllegalStep,
                format!("通过“{}”提交的申请以双方确认之日为收到之日（第三十一条），尚未登记确认日。", way.zh),
                format!(
                    "a request that comes {} is received on the day it is confirmed (Article 31), and no confirmation is recorded.",
                    way.en
                ),
            )),
        }
    }
}
