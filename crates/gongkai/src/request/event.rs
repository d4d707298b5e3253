//! What may happen to a request.

use crate::keyed::keyed;
use crate::{Article, Column, Row};
use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

keyed! {
    /// Who is asked before a reply.
    pub enum Consulted as "consulted body" {
        /// A third party whose rights are touched (Article 32). The time does not count.
        ThirdParty = "third_party", "第三方", "third party";
        /// Another organ, such as a joint maker (Article 34). The time does not count since 2019; under the Regulations of 2007 it does.
        OtherOrgan = "other_organ", "其他机关", "other organ";
    }
}

keyed! {
    /// A remedy against the handling of a request, by the rows of the remedies table.
    pub enum Remedy as "remedy" {
        Reconsideration = "reconsideration", "行政复议", "reconsideration";
        LitigationDirect = "litigation_direct", "未经复议直接起诉", "litigation without reconsideration";
        LitigationAfterReconsideration = "litigation_after_reconsideration", "复议后起诉", "litigation after reconsideration";
    }
}

impl Remedy {
    /// The row of the remedies table that counts it.
    pub const fn row(self) -> Row {
        match self {
            Self::Reconsideration => Row::Reconsideration,
            Self::LitigationDirect => Row::LitigationDirect,
            Self::LitigationAfterReconsideration => Row::LitigationAfterReconsideration,
        }
    }
}

/// Something that happens to a request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Event {
    /// 告知补正: the applicant is told once what to amend, by a day (Article 30).
    AmendmentAsked {
        /// The last day for the amendment.
        until: NaiveDate,
    },
    /// 补正: the amended request comes in; the time for a reply begins anew.
    Amended,
    /// 征求意见: somebody is asked, and the time may stop.
    ConsultationBegan {
        /// Who.
        whom: Consulted,
    },
    /// The answer of whoever was asked, or the end of their time.
    ConsultationEnded {
        /// Who.
        whom: Consulted,
    },
    /// 延长答复期限: with consent of the head of the working institution and notice to the applicant, once.
    Extended,
    /// 收费通知: a fee is asked for before the request is handled; the time stops.
    FeeNotified {
        /// Yuan.
        #[serde(with = "rust_decimal::serde::str")]
        #[cfg_attr(feature = "schema", schemars(with = "String"))]
        amount: Decimal,
    },
    /// 缴费: paid in full; the time for a reply begins anew on the next day.
    FeePaid,
    /// 撤回: the applicant withdraws.
    Withdrawn,
    /// 答复: the reply, by the row of the request table that counts it.
    Replied {
        /// The outcome.
        outcome: Row,
        /// The article that it rests on, where it is recorded.
        #[serde(default)]
        ground: Option<Article>,
    },
    /// 送达: the reply has reached the applicant.
    Delivered,
    /// A remedy is sought, against a reply or against silence.
    RemedySought {
        /// Which one.
        remedy: Remedy,
    },
    /// A remedy is decided.
    RemedyDecided {
        /// Which one.
        remedy: Remedy,
        /// Upheld, corrected or other, by the columns of the remedies table.
        result: Column,
    },
}

/// An event with its day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Happened {
    /// The day.
    pub on: NaiveDate,
    /// What happened.
    pub event: Event,
}
