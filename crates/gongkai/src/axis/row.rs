//! What the rows of the statutory tables count: one enum for every table and edition, so that years compare.

use crate::keyed::keyed;

keyed! {
    /// What a row of a statutory table counts.
    ///
    /// The term is a short one, for messages; the official label of an edition stands on its [`Form`](crate::Form).
    ///
    /// ```
    /// use gongkai::Row;
    /// assert_eq!("granted_in_part".parse(), Ok(Row::GrantedInPart));
    /// assert!("granted_partly".parse::<Row>().unwrap_err().to_string().starts_with("there is no row \"granted_partly\""));
    /// ```
    #[non_exhaustive]
    pub enum Row as "row" {
        // Article 20 of the Regulations, items 1, 5, 6, 8 and 9.
        Regulations = "regulations", "规章", "regulations";
        NormativeDocuments = "normative_documents", "行政规范性文件", "normative documents";
        AdministrativeLicensing = "administrative_licensing", "行政许可", "administrative licensing";
        OtherExternalServices = "other_external_services", "其他对外管理服务事项", "other external services";
        AdministrativePenalty = "administrative_penalty", "行政处罚", "administrative penalties";
        AdministrativeCoercion = "administrative_coercion", "行政强制", "administrative coercion";
        AdministrativeFees = "administrative_fees", "行政事业性收费", "administrative fees";
        GovernmentProcurement = "government_procurement", "政府集中采购", "central procurement";

        // Requests: what came in, how it was concluded, what goes on.
        Received = "received", "本年新收申请", "requests newly received";
        CarriedIn = "carried_in", "上年结转", "requests carried in from the year before";
        Results = "results", "本年度办理结果", "results of the year";
        Granted = "granted", "予以公开", "granted";
        GrantedInPart = "granted_in_part", "部分公开", "granted in part";
        Refused = "refused", "不予公开", "refused";
        RefusedStateSecret = "refused_state_secret", "属于国家秘密", "refused: state secret";
        RefusedProhibitedByLaw = "refused_prohibited_by_law", "其他法律行政法规禁止公开", "refused: prohibited by law";
        RefusedSecurityStability = "refused_security_stability", "危及“三安全一稳定”", "refused: security and stability";
        RefusedThirdPartyRights = "refused_third_party_rights", "保护第三方合法权益", "refused: rights of a third party";
        RefusedInternalAffairs = "refused_internal_affairs", "属于三类内部事务信息", "refused: internal affairs";
        RefusedProcessInformation = "refused_process_information", "属于四类过程性信息", "refused: process information";
        RefusedEnforcementFile = "refused_enforcement_file", "属于行政执法案卷", "refused: enforcement file";
        RefusedAdministrativeInquiry = "refused_administrative_inquiry", "属于行政查询事项", "refused: administrative inquiry";
        Unavailable = "unavailable", "无法提供", "not available";
        UnavailableNotHeld = "unavailable_not_held", "本机关不掌握相关政府信息", "not available: not held";
        UnavailableNeedsCreation = "unavailable_needs_creation", "没有现成信息需要另行制作", "not available: would have to be made";
        UnavailableStillUnclear = "unavailable_still_unclear", "补正后申请内容仍不明确", "not available: still unclear after amendment";
        NotProcessed = "not_processed", "不予处理", "not processed";
        NotProcessedPetition = "not_processed_petition", "信访举报投诉类申请", "not processed: petition or complaint";
        NotProcessedRepeat = "not_processed_repeat", "重复申请", "not processed: repeat";
        NotProcessedPublication = "not_processed_publication", "要求提供公开出版物", "not processed: public publication";
        NotProcessedExcessive = "not_processed_excessive", "无正当理由大量反复申请", "not processed: excessive";
        NotProcessedReissue = "not_processed_reissue", "要求行政机关确认或重新出具已获取信息", "not processed: re-issue";
        OtherHandling = "other_handling", "其他处理", "otherwise handled";
        OtherNotCorrected = "other_not_corrected", "申请人逾期不补正", "otherwise handled: not amended in time";
        OtherFeeUnpaid = "other_fee_unpaid", "申请人逾期未缴费", "otherwise handled: fee not paid in time";
        OtherMisc = "other_misc", "其他处理：其他", "otherwise handled: other";
        Concluded = "concluded", "办结申请", "requests concluded";
        CarriedOut = "carried_out", "结转下年度继续办理", "requests carried out to the next year";

        // Remedies.
        Reconsideration = "reconsideration", "行政复议", "reconsideration";
        Litigation = "litigation", "行政诉讼", "litigation";
        LitigationDirect = "litigation_direct", "未经复议直接起诉", "litigation without reconsideration";
        LitigationAfterReconsideration = "litigation_after_reconsideration", "复议后起诉", "litigation after reconsideration";

        // The statistics table of 2014.
        ProactiveDisclosure = "proactive_disclosure", "主动公开情况", "proactive disclosure";
        ProactiveItems = "proactive_items", "主动公开政府信息数", "items proactively disclosed";
        NormativeDocumentsDisclosed = "normative_documents_disclosed", "主动公开规范性文件数", "normative documents disclosed";
        NormativeDocumentsIssued = "normative_documents_issued", "制发规范性文件总数", "normative documents issued";
        Channels = "channels", "通过不同渠道和方式公开政府信息的情况", "disclosure by channel";
        ChannelGazette = "channel_gazette", "政府公报公开政府信息数", "items disclosed in the gazette";
        ChannelWebsite = "channel_website", "政府网站公开政府信息数", "items disclosed on the web site";
        ChannelWeibo = "channel_weibo", "政务微博公开政府信息数", "items disclosed on Weibo";
        ChannelWechat = "channel_wechat", "政务微信公开政府信息数", "items disclosed on WeChat";
        ChannelOther = "channel_other", "其他方式公开政府信息数", "items disclosed in other ways";
        Response = "response", "回应解读情况", "responses and interpretation";
        HotTopicResponses = "hot_topic_responses", "回应公众关注热点或重大舆情数", "responses to public concerns";
        ResponseChannels = "response_channels", "通过不同渠道和方式回应解读的情况", "responses by channel";
        PressConferences = "press_conferences", "参加或举办新闻发布会总次数", "press conferences";
        PressConferencesPrincipal = "press_conferences_principal", "主要负责同志参加新闻发布会次数", "press conferences with the head of the organ";
        OnlineInterviews = "online_interviews", "政府网站在线访谈次数", "online interviews";
        OnlineInterviewsPrincipal = "online_interviews_principal", "主要负责同志参加政府网站在线访谈次数", "online interviews with the head of the organ";
        PolicyInterpretations = "policy_interpretations", "政策解读稿件发布数", "policy interpretations";
        WeiboWechatResponses = "weibo_wechat_responses", "微博微信回应事件数", "events answered on Weibo and WeChat";
        OtherResponses = "other_responses", "其他方式回应事件数", "events answered in other ways";
        Requests = "requests", "依申请公开情况", "disclosure on request";
        ReceivedInPerson = "received_in_person", "当面申请数", "requests in person";
        ReceivedFax = "received_fax", "传真申请数", "requests by fax";
        ReceivedOnline = "received_online", "网络申请数", "requests online";
        ReceivedLetter = "received_letter", "信函申请数", "requests by letter";
        ConcludedOnTime = "concluded_on_time", "按时办结数", "concluded on time";
        ConcludedExtended = "concluded_extended", "延期办结数", "concluded after extension";
        Answered = "answered", "申请答复数", "requests answered";
        AlreadyPublic = "already_public", "属于已主动公开范围数", "answered: public already";
        Consented = "consented", "同意公开答复数", "answered: disclosure agreed";
        RefusedTradeSecret = "refused_trade_secret", "涉及商业秘密", "refused: trade secret";
        RefusedPersonalPrivacy = "refused_personal_privacy", "涉及个人隐私", "refused: personal privacy";
        RefusedNotGovernmentInformation = "refused_not_government_information", "不是《条例》所指政府信息", "refused: no government information";
        RefusedOtherStatutoryGround = "refused_other_statutory_ground", "法律法规规定的其他情形", "refused: another statutory ground";
        NotThisAgency = "not_this_agency", "不属于本行政机关公开数", "answered: not this organ's";
        Nonexistent = "nonexistent", "申请信息不存在数", "answered: does not exist";
        ToldToAmend = "told_to_amend", "告知作出更改补充数", "answered: told to amend";
        OtherProcedure = "other_procedure", "告知通过其他途径办理数", "answered: another procedure applies";
        ReconsiderationTotal = "reconsideration_total", "行政复议数量", "reconsiderations";
        ReconsiderationUpheld = "reconsideration_upheld", "复议维持具体行政行为数", "reconsiderations: upheld";
        ReconsiderationCorrected = "reconsideration_corrected", "复议被依法纠错数", "reconsiderations: corrected";
        ReconsiderationOther = "reconsideration_other", "复议其他情形数", "reconsiderations: other result";
        LitigationTotal = "litigation_total", "行政诉讼数量", "lawsuits";
        LitigationUpheld = "litigation_upheld", "诉讼维持或驳回数", "lawsuits: upheld or dismissed";
        LitigationCorrected = "litigation_corrected", "诉讼被依法纠错数", "lawsuits: corrected";
        LitigationOther = "litigation_other", "诉讼其他情形数", "lawsuits: other result";
        ComplaintsTotal = "complaints_total", "举报投诉数量", "complaints";
        RequestFees = "request_fees", "依申请公开信息收取的费用", "fees for disclosure on request";
        Institutions = "institutions", "机构建设和保障经费情况", "institutions and funds";
        DedicatedOffices = "dedicated_offices", "政府信息公开工作专门机构数", "dedicated offices";
        ReadingPoints = "reading_points", "设置政府信息公开查阅点数", "reading points";
        StaffTotal = "staff_total", "从事政府信息公开工作人员数", "staff";
        StaffFullTime = "staff_full_time", "专职人员数", "full-time staff";
        StaffPartTime = "staff_part_time", "兼职人员数", "part-time staff";
        SpecialFunds = "special_funds", "政府信息公开专项经费", "special funds";
        MeetingsAndTraining = "meetings_and_training", "政府信息公开会议和培训情况", "meetings and training";
        Meetings = "meetings", "召开政府信息公开工作会议或专题会议数", "meetings on the work";
        TrainingCourses = "training_courses", "举办各类培训班数", "training courses";
        Trainees = "trainees", "接受培训人员数", "people trained";
    }
}
