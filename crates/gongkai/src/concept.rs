//! What is counted: one key for each concept that reports state in prose, with its official term.

use crate::{Bilingual, lang::Text};
use std::fmt;

macro_rules! concepts {
    ($($(#[$doc:meta])* $name:ident = $key:literal, $zh:literal, $en:literal;)*) => {
        /// What a statement of a report is about.
        ///
        /// Keys are stable for ever; [`Concept::ALL`] lists them in the order of a report.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum Concept { $(#[doc = concat!($zh, ": ", $en, ".")] $(#[$doc])* $name,)* }

        impl Concept {
            /// Every concept, in the order of a report.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The key in the published formats, such as `disclosure.total`.
            pub const fn key(self) -> &'static str {
                match self { $(Self::$name => $key,)* }
            }

            /// The term, in Chinese and English.
            pub const fn term(self) -> Text {
                match self { $(Self::$name => Bilingual::new($zh, $en),)* }
            }
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
    RequestsReceived = "requests.received.total", "本年新收申请", "requests newly received";
    RequestsReceivedByChannel = "requests.received_by_channel", "申请（按渠道）", "requests received, by channel";
    RequestsReceivedByApplicant = "requests.received_by_applicant", "申请（按申请人）", "requests received, by applicant";
    RequestsCarriedIn = "requests.carried_in.total", "上年结转", "requests carried in from the year before";
    RequestsHandledBase = "requests.handled_base.total", "收办申请（含上年结转）", "requests received and carried in together";
    RequestsAnswered = "requests.answered.total", "答复申请", "requests answered";
    RequestsConcluded = "requests.concluded.total", "办结申请", "requests concluded";
    RequestsGranted = "requests.granted.total", "予以公开", "granted";
    RequestsGrantedInPart = "requests.granted_in_part.total", "部分公开", "granted in part";
    RequestsRefused = "requests.refused.total", "不予公开", "refused";
    RefusedStateSecret = "requests.refused_state_secret.total", "属于国家秘密", "refused: state secret";
    RefusedProhibitedByLaw = "requests.refused_prohibited_by_law.total", "其他法律行政法规禁止公开", "refused: prohibited by law";
    RefusedSecurityStability = "requests.refused_security_stability.total", "危及“三安全一稳定”", "refused: security and stability";
    RefusedThirdPartyRights = "requests.refused_third_party_rights.total", "保护第三方合法权益", "refused: rights of a third party";
    RefusedInternalAffairs = "requests.refused_internal_affairs.total", "属于三类内部事务信息", "refused: internal affairs";
    RefusedProcessInformation = "requests.refused_process_information.total", "属于四类过程性信息", "refused: process information";
    RefusedEnforcementFile = "requests.refused_enforcement_file.total", "属于行政执法案卷", "refused: enforcement file";
    RefusedAdministrativeInquiry = "requests.refused_administrative_inquiry.total", "属于行政查询事项", "refused: administrative inquiry";
    RequestsUnavailable = "requests.unavailable.total", "无法提供", "not available";
    UnavailableNotHeld = "requests.unavailable_not_held.total", "本机关不掌握相关政府信息", "not available: not held";
    UnavailableNeedsCreation = "requests.unavailable_needs_creation.total", "没有现成信息需要另行制作", "not available: would have to be made";
    UnavailableStillUnclear = "requests.unavailable_still_unclear.total", "补正后申请内容仍不明确", "not available: still unclear after amendment";
    RequestsNotProcessed = "requests.not_processed.total", "不予处理", "not processed";
    NotProcessedPetition = "requests.not_processed_petition.total", "信访举报投诉类申请", "not processed: petition or complaint";
    NotProcessedRepeat = "requests.not_processed_repeat.total", "重复申请", "not processed: repeat";
    NotProcessedPublication = "requests.not_processed_publication.total", "要求提供公开出版物", "not processed: public publication";
    NotProcessedExcessive = "requests.not_processed_excessive.total", "无正当理由大量反复申请", "not processed: excessive";
    NotProcessedReissue = "requests.not_processed_reissue.total", "要求行政机关确认或重新出具已获取信息", "not processed: re-issue";
    RequestsOtherHandling = "requests.other_handling.total", "其他处理", "otherwise handled";
    OtherNotCorrected = "requests.other_not_corrected.total", "申请人逾期不补正", "otherwise handled: not amended in time";
    OtherFeeUnpaid = "requests.other_fee_unpaid.total", "申请人逾期未缴费", "otherwise handled: fee not paid in time";
    RequestsGrantedOrPartial = "other.requests_granted_or_partial", "予以公开及部分公开", "granted in full or in part";
    RequestsWithdrawn = "other.requests_withdrawn", "申请人撤回", "withdrawn by the applicant";
    RequestsCarriedOut = "requests.carried_out.total", "结转下年度继续办理", "requests carried out to the next year";
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
    Interpretations = "other.interpretations", "政策解读", "policy interpretations";
    PressConferences = "other.press_conferences", "新闻发布会", "press conferences";
    PageViews = "other.page_views", "访问量", "page views";
    ReceptionPoints = "other.reception_points", "申请受理点、查阅点", "places where requests are received or documents read";
    StaffTotal = "other.staff_total", "工作人员", "staff of either kind";
}

impl Concept {
    /// The concept of a key.
    ///
    /// ```
    /// use gongkai::Concept;
    /// assert_eq!(Concept::from_key("disclosure.total"), Some(Concept::DisclosureTotal));
    /// ```
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|it| it.key() == key)
    }

    /// The key that joins editions and prose, where the concept has a counterpart in the tables.
    ///
    /// The crosswalk of the forms is the only bridge between prose and tables; this is its side of the prose.
    pub fn harmonised(self) -> Option<&'static str> {
        use Concept as C;
        Some(match self {
            C::DisclosureTotal => "proactive_items",
            C::RequestsReceived => "requests_received",
            C::RequestsCarriedIn => "requests_carried_in",
            C::RequestsConcluded => "requests_concluded",
            C::RequestsAnswered => "requests_answered",
            C::RequestsCarriedOut => "requests_carried_out",
            C::RequestsRefused => "refused",
            C::RequestsNotProcessed => "not_processed",
            C::RequestsOtherHandling => "other_handling",
            C::RequestsGranted => "granted",
            C::RequestsGrantedInPart => "granted_in_part",
            C::RefusedStateSecret => "refused_state_secret",
            C::RefusedProhibitedByLaw => "refused_prohibited_by_law",
            C::RefusedSecurityStability => "refused_security_stability",
            C::RefusedThirdPartyRights => "refused_third_party_rights",
            C::RefusedInternalAffairs => "refused_internal_affairs",
            C::RefusedProcessInformation => "refused_process_information",
            C::RefusedEnforcementFile => "refused_enforcement_file",
            C::RefusedAdministrativeInquiry => "refused_administrative_inquiry",
            C::UnavailableNotHeld => "unavailable_not_held",
            C::UnavailableNeedsCreation => "unavailable_needs_creation",
            C::UnavailableStillUnclear => "unavailable_still_unclear",
            C::ReconsiderationTotal => "reconsideration_total",
            C::ReconsiderationUpheld => "reconsideration_upheld",
            C::ReconsiderationCorrected => "reconsideration_corrected",
            C::ReconsiderationOther => "reconsideration_other",
            C::ReconsiderationPending => "reconsideration_pending",
            C::LitigationTotal => "litigation_total",
            C::LitigationUpheld => "litigation_upheld",
            C::LitigationCorrected => "litigation_corrected",
            C::LitigationOther => "litigation_other",
            C::ComplaintsTotal => "complaints",
            C::FeesCollected => "request_fees",
            C::StaffFullTime => "staff_full_time",
            C::StaffPartTime => "staff_part_time",
            C::TrainingSessions => "training_sessions",
            C::TrainingParticipants => "trainees",
            _ => return None,
        })
    }
}

impl fmt::Display for Concept {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.key())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn keys_are_unique_and_come_back() {
        let keys: BTreeSet<_> = Concept::ALL.iter().map(|it| it.key()).collect();
        assert_eq!(keys.len(), Concept::ALL.len());
        for &concept in Concept::ALL {
            assert_eq!(Concept::from_key(concept.key()), Some(concept));
            assert!(concept.key().bytes().all(|it| it.is_ascii_lowercase() || it == b'.' || it == b'_'), "{concept}");
            assert!(!concept.term().zh.is_empty() && !concept.term().en.is_empty());
        }
    }
}
