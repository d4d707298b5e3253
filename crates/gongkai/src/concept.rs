//! What is counted: one key for each thing that reports state, in prose or in a cell of a statutory table, with its official term.

use crate::keyed::by_text;
use crate::{Bilingual, CellKey, Column, Harmonised, Row, Table, UnknownKey};
use std::fmt;
use std::str::FromStr;

macro_rules! concepts {
    ($($(#[$doc:meta])* $name:ident = $key:literal, $zh:literal, $en:literal;)*) => {
        /// What a statement of a report is about: something said in prose, or a cell of a statutory table.
        ///
        /// Keys are stable for ever; [`Concept::prose`] lists those of prose in the order of a report.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum Concept {
            $(#[doc = concat!($zh, ": ", $en, ".")] $(#[$doc])* $name,)*
            /// A cell of a statutory table, or a number said in prose that a cell or a subtotal of the table would hold.
            Cell(CellKey),
        }

        impl Concept {
            /// The concepts of prose that are no rows of the request table, with their keys.
            const NAMED: &'static [(Self, &'static str)] = &[$((Self::$name, $key),)*];

            /// The term, in Chinese and English.
            ///
            /// ```
            /// use gongkai::Concept;
            /// assert_eq!(Concept::RequestsReceived.term().zh, "本年新收申请");
            /// ```
            pub fn term(self) -> Bilingual {
                match self {
                    $(Self::$name => Bilingual::new($zh, $en).to_owned(),)*
                    Self::Cell(cell) => cell.term(),
                }
            }
        }

        impl fmt::Display for Concept {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                match self {
                    $(Self::$name => f.write_str($key),)*
                    Self::Cell(cell) => cell.fmt(f),
                }
            }
        }
    };
}

macro_rules! rows_said_in_prose {
    ($($name:ident = $row:ident;)*) => {
        /// The rows of the request table, as prose says them: of all applicants together.
        #[expect(non_upper_case_globals, reason = "they are used beside the variants, as one vocabulary")]
        impl Concept {
            $(#[doc = concat!("The total of [`Row::", stringify!($row), "`].")]
            pub const $name: Self = Self::Cell(CellKey::new(Table::Requests, Row::$row, Column::Total));)*

            const ROWS: &'static [Self] = &[$(Self::$name,)*];
        }
    };
}

concepts! {
    PeriodStart = "period.start", "统计期限的首日", "first day that the figures cover";
    PeriodEnd = "period.end", "统计期限的末日", "last day that the figures cover";
    DisclosureTotal = "disclosure.total", "主动公开政府信息总数", "items proactively disclosed in the year";
    DisclosureCategory = "disclosure.category", "主动公开政府信息（按类别）", "items proactively disclosed, by category";
    DisclosureChannel = "disclosure.channel", "主动公开政府信息（按渠道）", "items proactively disclosed, by channel";
    DisclosureCumulative = "other.disclosure_cumulative", "历年累计主动公开", "items proactively disclosed over several years";
    InformationMade = "other.made_total", "制作、获取的政府信息", "items of information made or obtained";
    InformationOnRequest = "other.on_request_info", "属依申请公开的信息", "items made that are open on request only";
    InformationWithheld = "other.not_disclosed_info", "属不予公开的信息", "items made that are not open";
    RequestsReceivedByChannel = "requests.received_by_channel", "申请（按渠道）", "requests received, by channel";
    RequestsReceivedByApplicant = "requests.received_by_applicant", "申请（按申请人）", "requests received, by applicant";
    RequestsHandledBase = "requests.handled_base.total", "收办申请（含上年结转）", "requests received and carried in together";
    RequestsAnswered = "requests.answered.total", "答复申请", "requests answered";
    RequestsGrantedOrPartial = "other.requests_granted_or_partial", "予以公开及部分公开", "granted in full or in part";
    RequestsWithdrawn = "other.requests_withdrawn", "申请人撤回", "withdrawn by the applicant";
    ConsultationsTotal = "consultations.total", "咨询", "consultations";
    ConsultationsByChannel = "consultations.by_channel", "咨询（按渠道）", "consultations, by channel";
    ReconsiderationTotal = "reconsideration.total", "行政复议", "reconsiderations";
    ReconsiderationUpheld = "reconsideration.upheld", "行政复议：结果维持", "reconsiderations: upheld";
    ReconsiderationCorrected = "reconsideration.corrected", "行政复议：结果纠正", "reconsiderations: corrected";
    ReconsiderationOther = "reconsideration.other", "行政复议：其他结果", "reconsiderations: other result";
    ReconsiderationPending = "reconsideration.pending", "行政复议：尚未审结", "reconsiderations: pending";
    LitigationTotal = "litigation.total", "行政诉讼", "lawsuits";
    LitigationUpheld = "litigation.upheld", "行政诉讼：结果维持", "lawsuits: upheld";
    LitigationCorrected = "litigation.corrected", "行政诉讼：结果纠正", "lawsuits: corrected";
    LitigationOther = "litigation.other", "行政诉讼：其他结果", "lawsuits: other result";
    LitigationPending = "litigation.pending", "行政诉讼：尚未审结", "lawsuits: pending";
    ComplaintsTotal = "complaints.total", "举报、投诉、申诉", "complaints";
    FeesCollected = "fees.collected", "依申请公开收费", "fees collected for disclosure on request";
    FeesReason = "fees.reason", "未收费的原因", "the stated reason for not collecting fees";
    StaffFullTime = "staff.full_time", "专职人员", "full-time staff";
    StaffPartTime = "staff.part_time", "兼职人员", "part-time staff";
    InspectionsUnits = "inspections.units", "检查考核单位", "units assessed";
    InspectionsOnsite = "inspections.onsite", "实地抽查单位", "units spot-checked on site";
    InspectionsRounds = "inspections.rounds", "检查轮次", "rounds of inspection";
    InspectionsNotices = "inspections.notices", "通报、专项查办通知", "notices issued";
    TrainingSessions = "training.sessions", "培训期数", "training sessions";
    TrainingParticipants = "training.participants", "培训人次", "training participants";
    TrainingUnits = "training.units", "参训单位", "units trained";
    TrainingRotationUnits = "training.rotation_units", "跟班学习单位", "units whose staff trained in rotation";
    PlatformsItems = "platforms.items", "平台栏目、事项变动", "changes made to platforms in the year";
    PlatformsAccounts = "platforms.accounts", "政务新媒体账号", "accounts run";
    DocumentsIssued = "documents.issued", "就公开工作制发的文件", "documents issued about the work";
    RequestsAnsweredOtherwise = "other.requests_answered_otherwise", "其他答复（表中没有的一类）", "answers of a kind that no row has";
    Interpretations = "other.interpretations", "政策解读", "policy interpretations";
    PressConferences = "other.press_conferences", "新闻发布会", "press conferences";
    PageViews = "other.page_views", "访问量", "page views";
    ReceptionPoints = "other.reception_points", "申请受理点、查阅点", "places where requests are received or documents read";
    StaffTotal = "other.staff_total", "工作人员", "staff of either kind";
}

rows_said_in_prose! {
    RequestsReceived = Received;
    RequestsCarriedIn = CarriedIn;
    RequestsConcluded = Concluded;
    RequestsGranted = Granted;
    RequestsGrantedInPart = GrantedInPart;
    RequestsRefused = Refused;
    RefusedStateSecret = RefusedStateSecret;
    RefusedProhibitedByLaw = RefusedProhibitedByLaw;
    RefusedSecurityStability = RefusedSecurityStability;
    RefusedThirdPartyRights = RefusedThirdPartyRights;
    RefusedInternalAffairs = RefusedInternalAffairs;
    RefusedProcessInformation = RefusedProcessInformation;
    RefusedEnforcementFile = RefusedEnforcementFile;
    RefusedAdministrativeInquiry = RefusedAdministrativeInquiry;
    RequestsUnavailable = Unavailable;
    UnavailableNotHeld = UnavailableNotHeld;
    UnavailableNeedsCreation = UnavailableNeedsCreation;
    UnavailableStillUnclear = UnavailableStillUnclear;
    RequestsNotProcessed = NotProcessed;
    NotProcessedPetition = NotProcessedPetition;
    NotProcessedRepeat = NotProcessedRepeat;
    NotProcessedPublication = NotProcessedPublication;
    NotProcessedExcessive = NotProcessedExcessive;
    NotProcessedReissue = NotProcessedReissue;
    RequestsOtherHandling = OtherHandling;
    OtherNotCorrected = OtherNotCorrected;
    OtherFeeUnpaid = OtherFeeUnpaid;
    OtherMisc = OtherMisc;
    RequestsCarriedOut = CarriedOut;
}

impl Concept {
    /// Every concept that prose may state, in the order of a report: the rows of the request table first.
    pub fn prose() -> impl Iterator<Item = Self> {
        Self::ROWS.iter().copied().chain(Self::NAMED.iter().map(|it| it.0))
    }

    /// The key that joins editions and prose, where the concept has one in the crosswalk.
    ///
    /// ```
    /// use gongkai::{Concept, Harmonised};
    /// assert_eq!(Concept::RequestsReceived.harmonised(), Some(Harmonised::RequestsReceived));
    /// assert_eq!(Concept::FeesReason.harmonised(), None);
    /// ```
    pub fn harmonised(self) -> Option<Harmonised> {
        Harmonised::of(self)
    }
}

impl FromStr for Concept {
    type Err = UnknownKey;

    /// The concept of a key.
    ///
    /// ```
    /// use gongkai::{Column, Concept, Row};
    /// assert_eq!("disclosure.total".parse(), Ok(Concept::DisclosureTotal));
    /// let Ok(Concept::Cell(cell)) = "requests.granted.natural_person".parse() else { panic!() };
    /// assert_eq!((cell.row, cell.column), (Row::Granted, Column::NaturalPerson));
    /// ```
    fn from_str(key: &str) -> Result<Self, UnknownKey> {
        if let Some(named) = Self::NAMED.iter().find(|it| it.1 == key) {
            return Ok(named.0);
        }
        key.parse().map(Self::Cell).map_err(|_| UnknownKey::new("concept", key, Self::NAMED.iter().map(|it| it.1)))
    }
}

by_text!(Concept, "^[a-z0-9_]+([.][a-z0-9_]+){1,2}$");

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn keys_are_unique_and_come_back() {
        let keys: BTreeSet<String> = Concept::prose().map(|it| it.to_string()).collect();
        assert_eq!(keys.len(), Concept::prose().count());
        for concept in Concept::prose() {
            let key = concept.to_string();
            assert_eq!(key.parse(), Ok(concept));
            assert!(key.bytes().all(|it| it.is_ascii_lowercase() || it == b'.' || it == b'_'), "{key}");
            assert!(!concept.term().zh.is_empty() && !concept.term().en.is_empty());
        }
    }
}
