//! The crosswalk (口径对照): the only bridge between the editions, and between prose and tables.

use crate::keyed::keyed;
use crate::{Bilingual, CellKey, Column, Concept, Edition, Row, Table, Text};

keyed! {
    /// A concept that joins editions and prose, so that years compare.
    #[non_exhaustive]
    pub enum Harmonised as "harmonised concept" {
        RequestsReceived = "requests_received", "本年新收申请", "requests newly received";
        RequestsCarriedIn = "requests_carried_in", "上年结转", "requests carried in";
        RequestsConcluded = "requests_concluded", "办结", "requests concluded";
        RequestsCarriedOut = "requests_carried_out", "结转下年", "requests carried out";
        Granted = "granted", "予以公开", "granted";
        GrantedInPart = "granted_in_part", "部分公开", "granted in part";
        Refused = "refused", "不予公开", "refused";
        RefusedStateSecret = "refused_state_secret", "国家秘密", "refused: state secret";
        RefusedSecurityStability = "refused_security_stability", "三安全一稳定", "refused: security and stability";
        RefusedThirdPartyRights = "refused_third_party_rights", "第三方合法权益", "refused: rights of a third party";
        RefusedProhibitedByLaw = "refused_prohibited_by_law", "法律法规禁止", "refused: prohibited by law";
        RefusedNotGovernmentInformation = "refused_not_government_information", "非政府信息", "refused: no government information";
        RefusedInternalAffairs = "refused_internal_affairs", "内部事务信息", "refused: internal affairs";
        RefusedProcessInformation = "refused_process_information", "过程性信息", "refused: process information";
        RefusedEnforcementFile = "refused_enforcement_file", "行政执法案卷", "refused: enforcement file";
        RefusedAdministrativeInquiry = "refused_administrative_inquiry", "行政查询事项", "refused: administrative inquiry";
        UnavailableNotHeld = "unavailable_not_held", "不掌握/不存在", "not held, or not existing";
        UnavailableNeedsCreation = "unavailable_needs_creation", "需另行制作", "would have to be made";
        UnavailableStillUnclear = "unavailable_still_unclear", "补正后仍不明确", "still unclear after amendment";
        ToldToAmend = "told_to_amend", "告知更改补充", "told to amend";
        ToldOtherProcedure = "told_other_procedure", "其他途径办理", "another procedure applies";
        NotProcessed = "not_processed", "不予处理", "not processed";
        OtherHandling = "other_handling", "其他处理", "otherwise handled";
        ReconsiderationTotal = "reconsideration_total", "行政复议", "reconsiderations";
        ReconsiderationCorrected = "reconsideration_corrected", "复议纠正", "reconsiderations: corrected";
        ReconsiderationUpheld = "reconsideration_upheld", "复议维持", "reconsiderations: upheld";
        ReconsiderationOther = "reconsideration_other", "复议其他", "reconsiderations: other result";
        ReconsiderationPending = "reconsideration_pending", "复议未结", "reconsiderations: pending";
        LitigationTotal = "litigation_total", "行政诉讼", "lawsuits";
        LitigationCorrected = "litigation_corrected", "诉讼纠正", "lawsuits: corrected";
        LitigationUpheld = "litigation_upheld", "诉讼维持", "lawsuits: upheld";
        LitigationOther = "litigation_other", "诉讼其他", "lawsuits: other result";
        NormativeDocumentsIssued = "normative_documents_issued", "制发规范性文件", "normative documents issued";
        NormativeDocumentsDisclosed = "normative_documents_disclosed", "公开规范性文件", "normative documents disclosed";
        NormativeDocumentsInForce = "normative_documents_in_force", "现行有效规范性文件", "normative documents in force";
        RegulationsIssued = "regulations_issued", "制发规章", "regulations issued";
        LicensingDecisions = "licensing_decisions", "行政许可决定", "licensing decisions";
        PenaltyDecisions = "penalty_decisions", "行政处罚决定", "penalty decisions";
        CoercionDecisions = "coercion_decisions", "行政强制决定", "coercion decisions";
        AdministrativeFeeAmount = "administrative_fee_amount", "行政事业性收费金额", "amount of administrative fees";
        RequestFees = "request_fees", "依申请公开收费", "fees for disclosure on request";
        ProactiveItems = "proactive_items", "主动公开信息数", "items proactively disclosed";
        Complaints = "complaints", "举报投诉", "complaints";
        StaffTotal = "staff_total", "工作人员", "staff";
        Trainees = "trainees", "培训人次", "people trained";
        RequestsAnswered = "requests_answered", "答复申请", "requests answered";
        StaffFullTime = "staff_full_time", "专职人员", "full-time staff";
        StaffPartTime = "staff_part_time", "兼职人员", "part-time staff";
        TrainingSessions = "training_sessions", "培训班", "training sessions";
    }
}

keyed! {
    /// How the numbers of the editions compare.
    #[non_exhaustive]
    pub enum Comparability as "comparability" {
        Same = "same", "可比", "the same";
        Close = "close", "口径相近", "close: see the caveat";
        Summed = "summed", "合并后可比", "comparable when several cells are added";
        NoCounterpart = "no_counterpart", "部分版本没有对应", "not in every edition";
    }
}

/// One line of the crosswalk: where the editions and prose state a harmonised concept.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Bridge {
    /// The concept.
    pub harmonised: Harmonised,
    /// How the editions compare.
    pub comparability: Comparability,
    /// What a user of the comparison must know; empty where there is nothing.
    pub caveat: Text,
    /// The prose concept that says the same, where there is one.
    pub prose: Option<Concept>,
    statistics_2014: &'static [CellKey],
    trial_2019: &'static [CellKey],
    format_2021: &'static [CellKey],
}

impl Bridge {
    /// The cells of an edition whose sum is the concept. Empty where the edition has no counterpart.
    pub const fn cells(&self, edition: Edition) -> &'static [CellKey] {
        match edition {
            Edition::Narrative2008 => &[],
            Edition::Statistics2014 => self.statistics_2014,
            Edition::Trial2019 => self.trial_2019,
            Edition::Format2021 => self.format_2021,
        }
    }
}

impl Harmonised {
    /// Where the editions and prose state it.
    ///
    /// ```
    /// use gongkai::{Comparability, Edition, Harmonised};
    /// let granted = Harmonised::Granted.bridge();
    /// assert_eq!(granted.comparability, Comparability::Summed);
    /// assert_eq!(granted.cells(Edition::Statistics2014).len(), 2); // 已主动公开 and 同意公开
    /// ```
    ///
    /// # Panics
    ///
    /// Never: each concept has its line, in the same order, which a test confirms.
    pub fn bridge(self) -> &'static Bridge {
        &CROSSWALK[self as usize]
    }

    /// What a concept belongs to: in prose, or as a single cell that states it alone in some edition.
    pub(crate) fn of(concept: Concept) -> Option<Self> {
        let states = |it: &&Bridge| {
            it.prose == Some(concept)
                || matches!(concept, Concept::Cell(cell) if Edition::ALL.iter().any(|edition| it.cells(*edition) == [cell]))
        };
        CROSSWALK.iter().find(states).map(|it| it.harmonised)
    }
}

const fn stats(row: Row) -> CellKey {
    CellKey::new(Table::Statistics, row, Column::Value)
}

const fn requests(row: Row) -> CellKey {
    CellKey::new(Table::Requests, row, Column::Total)
}

const NONE: Text = Bilingual::new("", "");

/// Every line, in the order of [`Harmonised::ALL`].
pub const CROSSWALK: &[Bridge] = &[
    Bridge {
        harmonised: Harmonised::RequestsReceived,
        comparability: Comparability::Same,
        caveat: Bilingual::new(
            "申请件数的口径（一事一申请、份、件）各地各年未完全统一",
            "what counts as one request was never quite uniform",
        ),
        prose: Some(Concept::RequestsReceived),
        statistics_2014: &[stats(Row::Received)],
        trial_2019: &[requests(Row::Received)],
        format_2021: &[requests(Row::Received)],
    },
    Bridge {
        harmonised: Harmonised::RequestsCarriedIn,
        comparability: Comparability::Same,
        caveat: NONE,
        prose: Some(Concept::RequestsCarriedIn),
        statistics_2014: &[],
        trial_2019: &[requests(Row::CarriedIn)],
        format_2021: &[requests(Row::CarriedIn)],
    },
    Bridge {
        harmonised: Harmonised::RequestsConcluded,
        comparability: Comparability::Close,
        caveat: Bilingual::new(
            "2014年统计表计办结件数，2019年起计办结结果",
            "2014 counts conclusions, later editions the outcomes of concluded requests",
        ),
        prose: Some(Concept::RequestsConcluded),
        statistics_2014: &[stats(Row::Concluded)],
        trial_2019: &[requests(Row::Concluded)],
        format_2021: &[requests(Row::Concluded)],
    },
    Bridge {
        harmonised: Harmonised::RequestsCarriedOut,
        comparability: Comparability::Same,
        caveat: NONE,
        prose: Some(Concept::RequestsCarriedOut),
        statistics_2014: &[],
        trial_2019: &[requests(Row::CarriedOut)],
        format_2021: &[requests(Row::CarriedOut)],
    },
    Bridge {
        harmonised: Harmonised::Granted,
        comparability: Comparability::Summed,
        caveat: Bilingual::new(
            "2014年分“属于已主动公开范围”和“同意公开”两行；2019年起没有前一行，实践中计入予以公开",
            "2014 has two rows, public already and agreed; later editions have no row for the former, and practice counts it as granted",
        ),
        prose: Some(Concept::RequestsGranted),
        statistics_2014: &[stats(Row::AlreadyPublic), stats(Row::Consented)],
        trial_2019: &[requests(Row::Granted)],
        format_2021: &[requests(Row::Granted)],
    },
    Bridge {
        harmonised: Harmonised::GrantedInPart,
        comparability: Comparability::Same,
        caveat: NONE,
        prose: Some(Concept::RequestsGrantedInPart),
        statistics_2014: &[stats(Row::GrantedInPart)],
        trial_2019: &[requests(Row::GrantedInPart)],
        format_2021: &[requests(Row::GrantedInPart)],
    },
    Bridge {
        harmonised: Harmonised::Refused,
        comparability: Comparability::Close,
        caveat: Bilingual::new(
            "2014年含“不是《条例》所指政府信息”，2019年起含“行政查询事项”",
            "2014 includes what is no government information, later editions include administrative inquiries",
        ),
        prose: Some(Concept::RequestsRefused),
        statistics_2014: &[stats(Row::Refused)],
        trial_2019: REFUSED,
        format_2021: REFUSED,
    },
    Bridge {
        harmonised: Harmonised::RefusedStateSecret,
        comparability: Comparability::Same,
        caveat: NONE,
        prose: Some(Concept::RefusedStateSecret),
        statistics_2014: &[stats(Row::RefusedStateSecret)],
        trial_2019: &[requests(Row::RefusedStateSecret)],
        format_2021: &[requests(Row::RefusedStateSecret)],
    },
    Bridge {
        harmonised: Harmonised::RefusedSecurityStability,
        comparability: Comparability::Same,
        caveat: NONE,
        prose: Some(Concept::RefusedSecurityStability),
        statistics_2014: &[stats(Row::RefusedSecurityStability)],
        trial_2019: &[requests(Row::RefusedSecurityStability)],
        format_2021: &[requests(Row::RefusedSecurityStability)],
    },
    Bridge {
        harmonised: Harmonised::RefusedThirdPartyRights,
        comparability: Comparability::Summed,
        caveat: Bilingual::new("2014年分商业秘密和个人隐私两行", "2014 has two rows, trade secrets and privacy"),
        prose: Some(Concept::RefusedThirdPartyRights),
        statistics_2014: &[stats(Row::RefusedTradeSecret), stats(Row::RefusedPersonalPrivacy)],
        trial_2019: &[requests(Row::RefusedThirdPartyRights)],
        format_2021: &[requests(Row::RefusedThirdPartyRights)],
    },
    Bridge {
        harmonised: Harmonised::RefusedProhibitedByLaw,
        comparability: Comparability::Close,
        caveat: Bilingual::new("2014年口径更宽：法律法规规定的其他情形", "wider in 2014: any other statutory ground"),
        prose: Some(Concept::RefusedProhibitedByLaw),
        statistics_2014: &[stats(Row::RefusedOtherStatutoryGround)],
        trial_2019: &[requests(Row::RefusedProhibitedByLaw)],
        format_2021: &[requests(Row::RefusedProhibitedByLaw)],
    },
    Bridge {
        harmonised: Harmonised::RefusedNotGovernmentInformation,
        comparability: Comparability::NoCounterpart,
        caveat: Bilingual::new(
            "2019年起分散到其他处理、行政查询事项、信访类申请",
            "from 2019 spread over other handling, inquiries and petitions",
        ),
        prose: None,
        statistics_2014: &[stats(Row::RefusedNotGovernmentInformation)],
        trial_2019: &[],
        format_2021: &[],
    },
    Bridge {
        harmonised: Harmonised::RefusedInternalAffairs,
        comparability: Comparability::NoCounterpart,
        caveat: NONE,
        prose: Some(Concept::RefusedInternalAffairs),
        statistics_2014: &[],
        trial_2019: &[requests(Row::RefusedInternalAffairs)],
        format_2021: &[requests(Row::RefusedInternalAffairs)],
    },
    Bridge {
        harmonised: Harmonised::RefusedProcessInformation,
        comparability: Comparability::NoCounterpart,
        caveat: NONE,
        prose: Some(Concept::RefusedProcessInformation),
        statistics_2014: &[],
        trial_2019: &[requests(Row::RefusedProcessInformation)],
        format_2021: &[requests(Row::RefusedProcessInformation)],
    },
    Bridge {
        harmonised: Harmonised::RefusedEnforcementFile,
        comparability: Comparability::NoCounterpart,
        caveat: NONE,
        prose: Some(Concept::RefusedEnforcementFile),
        statistics_2014: &[],
        trial_2019: &[requests(Row::RefusedEnforcementFile)],
        format_2021: &[requests(Row::RefusedEnforcementFile)],
    },
    Bridge {
        harmonised: Harmonised::RefusedAdministrativeInquiry,
        comparability: Comparability::NoCounterpart,
        caveat: NONE,
        prose: Some(Concept::RefusedAdministrativeInquiry),
        statistics_2014: &[],
        trial_2019: &[requests(Row::RefusedAdministrativeInquiry)],
        format_2021: &[requests(Row::RefusedAdministrativeInquiry)],
    },
    Bridge {
        harmonised: Harmonised::UnavailableNotHeld,
        comparability: Comparability::Summed,
        caveat: Bilingual::new("2014年分“不属于本行政机关”和“信息不存在”两行", "2014 has two rows, not of this organ and not existing"),
        prose: Some(Concept::UnavailableNotHeld),
        statistics_2014: &[stats(Row::NotThisAgency), stats(Row::Nonexistent)],
        trial_2019: &[requests(Row::UnavailableNotHeld)],
        format_2021: &[requests(Row::UnavailableNotHeld)],
    },
    Bridge {
        harmonised: Harmonised::UnavailableNeedsCreation,
        comparability: Comparability::NoCounterpart,
        caveat: NONE,
        prose: Some(Concept::UnavailableNeedsCreation),
        statistics_2014: &[],
        trial_2019: &[requests(Row::UnavailableNeedsCreation)],
        format_2021: &[requests(Row::UnavailableNeedsCreation)],
    },
    Bridge {
        harmonised: Harmonised::UnavailableStillUnclear,
        comparability: Comparability::NoCounterpart,
        caveat: Bilingual::new(
            "2014年“告知作出更改补充”是补正通知本身，不可比",
            "the notice to amend of 2014 is another stage and does not compare",
        ),
        prose: Some(Concept::UnavailableStillUnclear),
        statistics_2014: &[],
        trial_2019: &[requests(Row::UnavailableStillUnclear)],
        format_2021: &[requests(Row::UnavailableStillUnclear)],
    },
    Bridge {
        harmonised: Harmonised::ToldToAmend,
        comparability: Comparability::NoCounterpart,
        caveat: Bilingual::new("补正通知是办理环节，不是2019年起的办理结果", "a notice to amend is a stage, and no outcome from 2019 on"),
        prose: None,
        statistics_2014: &[stats(Row::ToldToAmend)],
        trial_2019: &[],
        format_2021: &[],
    },
    Bridge {
        harmonised: Harmonised::ToldOtherProcedure,
        comparability: Comparability::NoCounterpart,
        caveat: Bilingual::new("2019年起分散到行政查询事项和信访举报投诉类申请", "from 2019 spread over inquiries and petitions"),
        prose: None,
        statistics_2014: &[stats(Row::OtherProcedure)],
        trial_2019: &[],
        format_2021: &[],
    },
    Bridge {
        harmonised: Harmonised::NotProcessed,
        comparability: Comparability::NoCounterpart,
        caveat: NONE,
        prose: Some(Concept::RequestsNotProcessed),
        statistics_2014: &[],
        trial_2019: NOT_PROCESSED,
        format_2021: NOT_PROCESSED,
    },
    Bridge {
        harmonised: Harmonised::OtherHandling,
        comparability: Comparability::Summed,
        caveat: Bilingual::new("2019年一行，2021年起分三行", "one row in 2019, three from 2021"),
        prose: Some(Concept::RequestsOtherHandling),
        statistics_2014: &[],
        trial_2019: &[requests(Row::OtherHandling)],
        format_2021: &[requests(Row::OtherNotCorrected), requests(Row::OtherFeeUnpaid), requests(Row::OtherMisc)],
    },
    Bridge {
        harmonised: Harmonised::ReconsiderationTotal,
        comparability: Comparability::Close,
        caveat: Bilingual::new("2014年没有“尚未审结”", "2014 has no pending cases"),
        prose: Some(Concept::ReconsiderationTotal),
        statistics_2014: &[stats(Row::ReconsiderationTotal)],
        trial_2019: &[CellKey::new(Table::Remedies, Row::Reconsideration, Column::Total)],
        format_2021: &[CellKey::new(Table::Remedies, Row::Reconsideration, Column::Total)],
    },
    Bridge {
        harmonised: Harmonised::ReconsiderationCorrected,
        comparability: Comparability::Same,
        caveat: NONE,
        prose: Some(Concept::ReconsiderationCorrected),
        statistics_2014: &[stats(Row::ReconsiderationCorrected)],
        trial_2019: &[CellKey::new(Table::Remedies, Row::Reconsideration, Column::Corrected)],
        format_2021: &[CellKey::new(Table::Remedies, Row::Reconsideration, Column::Corrected)],
    },
    Bridge {
        harmonised: Harmonised::ReconsiderationUpheld,
        comparability: Comparability::Same,
        caveat: NONE,
        prose: Some(Concept::ReconsiderationUpheld),
        statistics_2014: &[stats(Row::ReconsiderationUpheld)],
        trial_2019: &[CellKey::new(Table::Remedies, Row::Reconsideration, Column::Upheld)],
        format_2021: &[CellKey::new(Table::Remedies, Row::Reconsideration, Column::Upheld)],
    },
    Bridge {
        harmonised: Harmonised::ReconsiderationOther,
        comparability: Comparability::Close,
        caveat: Bilingual::new("2014年没有“尚未审结”，未结的可能计入其他", "2014 has no pending cases, which may be counted as other"),
        prose: Some(Concept::ReconsiderationOther),
        statistics_2014: &[stats(Row::ReconsiderationOther)],
        trial_2019: &[CellKey::new(Table::Remedies, Row::Reconsideration, Column::Other)],
        format_2021: &[CellKey::new(Table::Remedies, Row::Reconsideration, Column::Other)],
    },
    Bridge {
        harmonised: Harmonised::ReconsiderationPending,
        comparability: Comparability::NoCounterpart,
        caveat: NONE,
        prose: Some(Concept::ReconsiderationPending),
        statistics_2014: &[],
        trial_2019: &[CellKey::new(Table::Remedies, Row::Reconsideration, Column::Pending)],
        format_2021: &[CellKey::new(Table::Remedies, Row::Reconsideration, Column::Pending)],
    },
    Bridge {
        harmonised: Harmonised::LitigationTotal,
        comparability: Comparability::Close,
        caveat: Bilingual::new(
            "2014年没有“尚未审结”；2019年起分直接起诉和复议后起诉",
            "2014 has no pending cases; from 2019 in two rows, direct and after reconsideration",
        ),
        prose: Some(Concept::LitigationTotal),
        statistics_2014: &[stats(Row::LitigationTotal)],
        trial_2019: &[
            CellKey::new(Table::Remedies, Row::LitigationDirect, Column::Total),
            CellKey::new(Table::Remedies, Row::LitigationAfterReconsideration, Column::Total),
        ],
        format_2021: &[
            CellKey::new(Table::Remedies, Row::LitigationDirect, Column::Total),
            CellKey::new(Table::Remedies, Row::LitigationAfterReconsideration, Column::Total),
        ],
    },
    Bridge {
        harmonised: Harmonised::LitigationCorrected,
        comparability: Comparability::Same,
        caveat: Bilingual::new("2019年起分直接起诉和复议后起诉两行", "from 2019 in two rows, direct and after reconsideration"),
        prose: Some(Concept::LitigationCorrected),
        statistics_2014: &[stats(Row::LitigationCorrected)],
        trial_2019: &[
            CellKey::new(Table::Remedies, Row::LitigationDirect, Column::Corrected),
            CellKey::new(Table::Remedies, Row::LitigationAfterReconsideration, Column::Corrected),
        ],
        format_2021: &[
            CellKey::new(Table::Remedies, Row::LitigationDirect, Column::Corrected),
            CellKey::new(Table::Remedies, Row::LitigationAfterReconsideration, Column::Corrected),
        ],
    },
    Bridge {
        harmonised: Harmonised::LitigationUpheld,
        comparability: Comparability::Same,
        caveat: Bilingual::new("2014年含驳回原告诉讼请求；2019年起分两行", "2014 names dismissals too; from 2019 in two rows"),
        prose: Some(Concept::LitigationUpheld),
        statistics_2014: &[stats(Row::LitigationUpheld)],
        trial_2019: &[
            CellKey::new(Table::Remedies, Row::LitigationDirect, Column::Upheld),
            CellKey::new(Table::Remedies, Row::LitigationAfterReconsideration, Column::Upheld),
        ],
        format_2021: &[
            CellKey::new(Table::Remedies, Row::LitigationDirect, Column::Upheld),
            CellKey::new(Table::Remedies, Row::LitigationAfterReconsideration, Column::Upheld),
        ],
    },
    Bridge {
        harmonised: Harmonised::LitigationOther,
        comparability: Comparability::Close,
        caveat: Bilingual::new("2014年没有“尚未审结”，未结的可能计入其他", "2014 has no pending cases, which may be counted as other"),
        prose: Some(Concept::LitigationOther),
        statistics_2014: &[stats(Row::LitigationOther)],
        trial_2019: &[
            CellKey::new(Table::Remedies, Row::LitigationDirect, Column::Other),
            CellKey::new(Table::Remedies, Row::LitigationAfterReconsideration, Column::Other),
        ],
        format_2021: &[
            CellKey::new(Table::Remedies, Row::LitigationDirect, Column::Other),
            CellKey::new(Table::Remedies, Row::LitigationAfterReconsideration, Column::Other),
        ],
    },
    Bridge {
        harmonised: Harmonised::NormativeDocumentsIssued,
        comparability: Comparability::Close,
        caveat: Bilingual::new("2021年限于行政规范性文件", "2021 narrows it to administrative normative documents"),
        prose: None,
        statistics_2014: &[stats(Row::NormativeDocumentsIssued)],
        trial_2019: &[CellKey::new(Table::Art20Item1, Row::NormativeDocuments, Column::IssuedThisYear)],
        format_2021: &[CellKey::new(Table::Art20Item1, Row::NormativeDocuments, Column::IssuedThisYear)],
    },
    Bridge {
        harmonised: Harmonised::NormativeDocumentsDisclosed,
        comparability: Comparability::Close,
        caveat: Bilingual::new(
            "2014年为主动公开规范性文件数，2019年为本年新公开数量",
            "2014 counts documents disclosed, 2019 those newly disclosed",
        ),
        prose: None,
        statistics_2014: &[stats(Row::NormativeDocumentsDisclosed)],
        trial_2019: &[CellKey::new(Table::Art20Item1, Row::NormativeDocuments, Column::DisclosedThisYear)],
        format_2021: &[],
    },
    Bridge {
        harmonised: Harmonised::NormativeDocumentsInForce,
        comparability: Comparability::NoCounterpart,
        caveat: Bilingual::new("2019年“对外公开总数量”不是现行有效数", "the total disclosed of 2019 is another thing"),
        prose: None,
        statistics_2014: &[],
        trial_2019: &[],
        format_2021: &[CellKey::new(Table::Art20Item1, Row::NormativeDocuments, Column::InForce)],
    },
    Bridge {
        harmonised: Harmonised::RegulationsIssued,
        comparability: Comparability::Same,
        caveat: NONE,
        prose: None,
        statistics_2014: &[],
        trial_2019: &[CellKey::new(Table::Art20Item1, Row::Regulations, Column::IssuedThisYear)],
        format_2021: &[CellKey::new(Table::Art20Item1, Row::Regulations, Column::IssuedThisYear)],
    },
    Bridge {
        harmonised: Harmonised::LicensingDecisions,
        comparability: Comparability::Same,
        caveat: NONE,
        prose: None,
        statistics_2014: &[],
        trial_2019: &[CellKey::new(Table::Art20Item5, Row::AdministrativeLicensing, Column::Decisions)],
        format_2021: &[CellKey::new(Table::Art20Item5, Row::AdministrativeLicensing, Column::Decisions)],
    },
    Bridge {
        harmonised: Harmonised::PenaltyDecisions,
        comparability: Comparability::Same,
        caveat: NONE,
        prose: None,
        statistics_2014: &[],
        trial_2019: &[CellKey::new(Table::Art20Item6, Row::AdministrativePenalty, Column::Decisions)],
        format_2021: &[CellKey::new(Table::Art20Item6, Row::AdministrativePenalty, Column::Decisions)],
    },
    Bridge {
        harmonised: Harmonised::CoercionDecisions,
        comparability: Comparability::Same,
        caveat: NONE,
        prose: None,
        statistics_2014: &[],
        trial_2019: &[CellKey::new(Table::Art20Item6, Row::AdministrativeCoercion, Column::Decisions)],
        format_2021: &[CellKey::new(Table::Art20Item6, Row::AdministrativeCoercion, Column::Decisions)],
    },
    Bridge {
        harmonised: Harmonised::AdministrativeFeeAmount,
        comparability: Comparability::NoCounterpart,
        caveat: Bilingual::new("2019年报的是收费项目数，不是金额", "2019 reports the number of fee items, not money"),
        prose: None,
        statistics_2014: &[],
        trial_2019: &[],
        format_2021: &[CellKey::new(Table::Art20Item8, Row::AdministrativeFees, Column::FeeAmount)],
    },
    Bridge {
        harmonised: Harmonised::RequestFees,
        comparability: Comparability::NoCounterpart,
        caveat: Bilingual::new(
            "2021年起信息处理费以元写在第六部分；2014年统计表以万元计",
            "from 2021 the processing fee stands in section six, in yuan; 2014 prints ten thousand yuan",
        ),
        prose: Some(Concept::FeesCollected),
        statistics_2014: &[stats(Row::RequestFees)],
        trial_2019: &[],
        format_2021: &[],
    },
    Bridge {
        harmonised: Harmonised::ProactiveItems,
        comparability: Comparability::NoCounterpart,
        caveat: Bilingual::new("2019年起没有此格，常写在总体情况里", "no cell from 2019 on; often said in the overview"),
        prose: Some(Concept::DisclosureTotal),
        statistics_2014: &[stats(Row::ProactiveItems)],
        trial_2019: &[],
        format_2021: &[],
    },
    Bridge {
        harmonised: Harmonised::Complaints,
        comparability: Comparability::NoCounterpart,
        caveat: Bilingual::new("仅2014年统计表有此格；其他年份写在正文", "a cell of the 2014 table only; told in prose elsewhere"),
        prose: Some(Concept::ComplaintsTotal),
        statistics_2014: &[stats(Row::ComplaintsTotal)],
        trial_2019: &[],
        format_2021: &[],
    },
    Bridge {
        harmonised: Harmonised::StaffTotal,
        comparability: Comparability::NoCounterpart,
        caveat: Bilingual::new("仅2014年统计表有此格", "a cell of the 2014 table only"),
        prose: None,
        statistics_2014: &[stats(Row::StaffTotal)],
        trial_2019: &[],
        format_2021: &[],
    },
    Bridge {
        harmonised: Harmonised::Trainees,
        comparability: Comparability::NoCounterpart,
        caveat: Bilingual::new("仅2014年统计表有此格；其他年份写在正文", "a cell of the 2014 table only; told in prose elsewhere"),
        prose: Some(Concept::TrainingParticipants),
        statistics_2014: &[stats(Row::Trainees)],
        trial_2019: &[],
        format_2021: &[],
    },
    Bridge {
        harmonised: Harmonised::RequestsAnswered,
        comparability: Comparability::NoCounterpart,
        caveat: Bilingual::new("2019年起只印办结总计", "later editions print only what was concluded"),
        prose: Some(Concept::RequestsAnswered),
        statistics_2014: &[stats(Row::Answered)],
        trial_2019: &[],
        format_2021: &[],
    },
    Bridge {
        harmonised: Harmonised::StaffFullTime,
        comparability: Comparability::NoCounterpart,
        caveat: Bilingual::new("仅2014年统计表有此格；其他年份写在正文", "a cell of the 2014 table only; told in prose elsewhere"),
        prose: Some(Concept::StaffFullTime),
        statistics_2014: &[stats(Row::StaffFullTime)],
        trial_2019: &[],
        format_2021: &[],
    },
    Bridge {
        harmonised: Harmonised::StaffPartTime,
        comparability: Comparability::NoCounterpart,
        caveat: Bilingual::new("仅2014年统计表有此格；其他年份写在正文", "a cell of the 2014 table only; told in prose elsewhere"),
        prose: Some(Concept::StaffPartTime),
        statistics_2014: &[stats(Row::StaffPartTime)],
        trial_2019: &[],
        format_2021: &[],
    },
    Bridge {
        harmonised: Harmonised::TrainingSessions,
        comparability: Comparability::NoCounterpart,
        caveat: Bilingual::new("仅2014年统计表有此格；其他年份写在正文", "a cell of the 2014 table only; told in prose elsewhere"),
        prose: Some(Concept::TrainingSessions),
        statistics_2014: &[stats(Row::TrainingCourses)],
        trial_2019: &[],
        format_2021: &[],
    },
];

const REFUSED: &[CellKey] = &[
    requests(Row::RefusedStateSecret),
    requests(Row::RefusedProhibitedByLaw),
    requests(Row::RefusedSecurityStability),
    requests(Row::RefusedThirdPartyRights),
    requests(Row::RefusedInternalAffairs),
    requests(Row::RefusedProcessInformation),
    requests(Row::RefusedEnforcementFile),
    requests(Row::RefusedAdministrativeInquiry),
];

const NOT_PROCESSED: &[CellKey] = &[
    requests(Row::NotProcessedPetition),
    requests(Row::NotProcessedRepeat),
    requests(Row::NotProcessedPublication),
    requests(Row::NotProcessedExcessive),
    requests(Row::NotProcessedReissue),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_concept_has_its_line_and_every_cell_exists() {
        assert_eq!(CROSSWALK.len(), Harmonised::ALL.len());
        for (bridge, &harmonised) in CROSSWALK.iter().zip(Harmonised::ALL) {
            assert_eq!(bridge.harmonised, harmonised);
            for &edition in Edition::ALL {
                for cell in bridge.cells(edition) {
                    assert!(edition.form(cell.table).is_some_and(|form| form.has_cell(cell.row, cell.column)), "{edition}: {cell}");
                }
            }
            let caveat = !bridge.caveat.zh.is_empty() && !bridge.caveat.en.is_empty();
            assert!(caveat || matches!(bridge.comparability, Comparability::Same | Comparability::NoCounterpart), "{harmonised}");
        }
    }
}
