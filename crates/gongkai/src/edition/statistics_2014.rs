//! The narrative report with the statistics table, report years 2014-2018 (国办发〔2014〕32号). Most labels are written from memory.

use super::Definition;
use super::narrative_2008::SECTIONS;
use crate::form::{Axis, Form, Op, Over, Relation, Strength, entry, heading, of_which, open_sum, sum};
use crate::{Bilingual, Column, Row, SectionKind, Severity, Table};

pub(super) const DEFINITION: Definition = Definition {
    first_year: 2014,
    last_year: Some(2018),
    title: "政府信息公开情况统计表",
    basis: &[
        Bilingual::new("国办发〔2014〕32号", "General Office, notice 32 of 2014"),
        Bilingual::new(
            "《政府信息公开条例》（国务院令第492号）第三十一条、第三十二条",
            "Regulations on Open Government Information (State Council decree 492), articles 31 and 32",
        ),
    ],
    sections: SECTIONS,
    tables: &[STATS],
};

/// The appendix of the report: 65 rows under nine heads, one figure each. It has no row for requests carried over.
const STATS: Form = Form {
    table: Table::Statistics,
    section: SectionKind::Appendix,
    row_header: "",
    note: "",
    one_row: false,
    rows: &[
        heading(0, Row::ProactiveDisclosure, "一、", "主动公开情况").also(&["主动公开政府信息情况"]),
        entry(1, Row::ProactiveItems, "（一）", "主动公开政府信息数（不同渠道和方式公开相同信息计1条）")
            .also(&["主动公开政府信息数", "主动公开信息数", "主动公开政府信息总数"])
            .unit("条"),
        of_which(2, Row::NormativeDocumentsDisclosed, "其中：", "主动公开规范性文件数")
            .also(&["其中:主动公开规范性文件数", "主动公开规范文件数"])
            .unit("条"),
        entry(2, Row::NormativeDocumentsIssued, "", "制发规范性文件总数").also(&["制发规范文件总数"]).unit("件"),
        heading(1, Row::Channels, "（二）", "通过不同渠道和方式公开政府信息的情况").unsure(),
        entry(2, Row::ChannelGazette, "1.", "政府公报公开政府信息数").also(&["政府公报公开数"]).unit("条").unsure(),
        entry(2, Row::ChannelWebsite, "2.", "政府网站公开政府信息数").also(&["政府网站公开数"]).unit("条").unsure(),
        entry(2, Row::ChannelWeibo, "3.", "政务微博公开政府信息数").also(&["政府微博公开政府信息数", "政务微博公开数"]).unit("条").unsure(),
        entry(2, Row::ChannelWechat, "4.", "政务微信公开政府信息数")
            .also(&["政府微信公开政府信息数", "政务微信公开数"])
            .unit("条")
            .unsure(),
        entry(2, Row::ChannelOther, "5.", "其他方式公开政府信息数").also(&["其他方式公开数"]).unit("条").unsure(),
        heading(0, Row::Response, "二、", "回应解读情况"),
        entry(1, Row::HotTopicResponses, "（一）", "回应公众关注热点或重大舆情数（不同方式回应同一热点或舆情计1次）")
            .also(&["回应公众关注热点或重大舆情数"])
            .unit("次")
            .unsure(),
        heading(1, Row::ResponseChannels, "（二）", "通过不同渠道和方式回应解读的情况").unsure(),
        entry(2, Row::PressConferences, "1.", "参加或举办新闻发布会总次数")
            .also(&["参加或举办新闻发布会次数", "新闻发布会总次数"])
            .unit("次")
            .unsure(),
        of_which(3, Row::PressConferencesPrincipal, "其中：", "主要负责同志参加新闻发布会次数")
            .also(&["其中:主要负责同志参加新闻发布会次数"])
            .unit("次")
            .unsure(),
        entry(2, Row::OnlineInterviews, "2.", "政府网站在线访谈次数").also(&["在线访谈次数"]).unit("次").unsure(),
        of_which(3, Row::OnlineInterviewsPrincipal, "其中：", "主要负责同志参加政府网站在线访谈次数")
            .also(&["其中:主要负责同志参加政府网站在线访谈次数"])
            .unit("次")
            .unsure(),
        entry(2, Row::PolicyInterpretations, "3.", "政策解读稿件发布数").also(&["政策解读稿件数"]).unit("篇").unsure(),
        entry(2, Row::WeiboWechatResponses, "4.", "微博微信回应事件数").unit("次").unsure(),
        entry(2, Row::OtherResponses, "5.", "其他方式回应事件数").unit("次").unsure(),
        heading(0, Row::Requests, "三、", "依申请公开情况").also(&["依申请公开政府信息情况"]).unsure(),
        sum(1, Row::Received, "（一）", "收到申请数").also(&["收到申请总数", "申请总数", "受理申请数"]).unit("件").unsure(),
        entry(2, Row::ReceivedInPerson, "1.", "当面申请数").unit("件").unsure(),
        entry(2, Row::ReceivedFax, "2.", "传真申请数").unit("件").unsure(),
        entry(2, Row::ReceivedOnline, "3.", "网络申请数").also(&["网上申请数", "电子邮件申请数"]).unit("件").unsure(),
        entry(2, Row::ReceivedLetter, "4.", "信函申请数").unit("件").unsure(),
        sum(1, Row::Concluded, "（二）", "申请办结数").also(&["办结数"]).unit("件").unsure(),
        entry(2, Row::ConcludedOnTime, "1.", "按时办结数").unit("件").unsure(),
        entry(2, Row::ConcludedExtended, "2.", "延期办结数").unit("件").unsure(),
        sum(1, Row::Answered, "（三）", "申请答复数").also(&["对申请的答复总数", "答复总数"]).unit("件").unsure(),
        entry(2, Row::AlreadyPublic, "1.", "属于已主动公开范围数").unit("件").unsure(),
        entry(2, Row::Consented, "2.", "同意公开答复数").also(&["同意公开"]).unit("件").unsure(),
        entry(2, Row::GrantedInPart, "3.", "同意部分公开答复数").also(&["同意部分公开"]).unit("件").unsure(),
        sum(2, Row::Refused, "4.", "不同意公开答复数").also(&["不予公开答复数", "否决公开答复总数"]).unit("件").unsure(),
        entry(3, Row::RefusedStateSecret, "其中：", "涉及国家秘密").unit("件").unsure(),
        entry(3, Row::RefusedTradeSecret, "", "涉及商业秘密").unit("件").unsure(),
        entry(3, Row::RefusedPersonalPrivacy, "", "涉及个人隐私").unit("件").unsure(),
        entry(3, Row::RefusedSecurityStability, "", "危及国家安全、公共安全、经济安全和社会稳定")
            .also(&["危及国家安全、公共安全、经济安全和社会稳定数"])
            .unit("件")
            .unsure(),
        entry(3, Row::RefusedNotGovernmentInformation, "", "不是《条例》所指政府信息")
            .also(&["非《条例》所指政府信息", "不是《条例》所指政府信息数"])
            .unit("件")
            .unsure(),
        entry(3, Row::RefusedOtherStatutoryGround, "", "法律法规规定的其他情形").unit("件").unsure(),
        entry(2, Row::NotThisAgency, "5.", "不属于本行政机关公开数").also(&["非本部门掌握", "不属于本机关公开数"]).unit("件").unsure(),
        entry(2, Row::Nonexistent, "6.", "申请信息不存在数").also(&["信息不存在"]).unit("件").unsure(),
        entry(2, Row::ToldToAmend, "7.", "告知作出更改补充数").also(&["申请内容不明确"]).unit("件"),
        entry(2, Row::OtherProcedure, "8.", "告知通过其他途径办理数").unit("件"),
        open_sum(0, Row::ReconsiderationTotal, "四、", "行政复议数量")
            .also(&["行政复议数", "行政复议总数", "因政府信息公开被申请行政复议数量"])
            .unit("件")
            .unsure(),
        entry(1, Row::ReconsiderationUpheld, "（一）", "维持具体行政行为数").also(&["维持具体行政行为"]).unit("件").unsure(),
        entry(1, Row::ReconsiderationCorrected, "（二）", "被依法纠错数").also(&["被纠错数"]).unit("件").unsure(),
        entry(1, Row::ReconsiderationOther, "（三）", "其他情形数").unit("件").unsure(),
        open_sum(0, Row::LitigationTotal, "五、", "行政诉讼数量")
            .also(&["行政诉讼数", "行政诉讼总数", "因政府信息公开被提起行政诉讼数量"])
            .unit("件")
            .unsure(),
        entry(1, Row::LitigationUpheld, "（一）", "维持具体行政行为或者驳回原告诉讼请求数").unit("件").unsure(),
        entry(1, Row::LitigationCorrected, "（二）", "被依法纠错数").unit("件").unsure(),
        entry(1, Row::LitigationOther, "（三）", "其他情形数").unit("件").unsure(),
        entry(0, Row::ComplaintsTotal, "六、", "举报投诉数量").also(&["举报投诉数", "举报投诉总数", "被举报投诉数量"]).unit("件").unsure(),
        entry(0, Row::RequestFees, "七、", "依申请公开信息收取的费用")
            .also(&["依申请公开政府信息收取的费用", "依申请公开收取的费用"])
            .unit("万元")
            .unsure(),
        heading(0, Row::Institutions, "八、", "机构建设和保障经费情况").unsure(),
        entry(1, Row::DedicatedOffices, "（一）", "政府信息公开工作专门机构数").unit("个").stock().unsure(),
        entry(1, Row::ReadingPoints, "（二）", "设置政府信息公开查阅点数").also(&["政府信息公开查阅点数"]).unit("个").stock().unsure(),
        sum(1, Row::StaffTotal, "（三）", "从事政府信息公开工作人员数").unit("人").stock().unsure(),
        entry(2, Row::StaffFullTime, "1.", "专职人员数（不包括政府公报及政府网站工作人员数）")
            .also(&["专职人员数"])
            .unit("人")
            .stock()
            .unsure(),
        entry(2, Row::StaffPartTime, "2.", "兼职人员数").unit("人").stock().unsure(),
        entry(1, Row::SpecialFunds, "（四）", "政府信息公开专项经费（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费）")
            .also(&["政府信息公开专项经费"])
            .unit("万元")
            .unsure(),
        heading(0, Row::MeetingsAndTraining, "九、", "政府信息公开会议和培训情况").unsure(),
        entry(1, Row::Meetings, "（一）", "召开政府信息公开工作会议或专题会议数").unit("次").unsure(),
        entry(1, Row::TrainingCourses, "（二）", "举办各类培训班数").also(&["举办培训班数"]).unit("次").unsure(),
        entry(1, Row::Trainees, "（三）", "接受培训人员数").unit("人次").unsure(),
    ],
    columns: &[entry(0, Column::Value, "", "统计数").also(&[
        "数量",
        "统计数据",
        "本年度",
        "本年数",
        "本年统计数",
        "合计",
        "总计",
        "全年",
        "全年数",
        "全年合计",
        "全年统计数",
    ])],
    relations: &[
        Relation {
            id: "normative_disclosed_at_most_issued",
            over: Over::Rows,
            left: &[(1, Axis::Row(Row::NormativeDocumentsDisclosed))],
            op: Op::AtMost,
            right: &[(1, Axis::Row(Row::NormativeDocumentsIssued))],
            strength: Strength::Inferred,
            severity: Severity::Warning,
        },
        Relation {
            id: "items_at_most_channels",
            over: Over::Rows,
            left: &[(1, Axis::Row(Row::ProactiveItems))],
            op: Op::AtMost,
            right: &[
                (1, Axis::Row(Row::ChannelGazette)),
                (1, Axis::Row(Row::ChannelWebsite)),
                (1, Axis::Row(Row::ChannelWeibo)),
                (1, Axis::Row(Row::ChannelWechat)),
                (1, Axis::Row(Row::ChannelOther)),
            ],
            strength: Strength::Inferred,
            severity: Severity::Warning,
        },
        Relation {
            id: "channel_gazette_at_most_items",
            over: Over::Rows,
            left: &[(1, Axis::Row(Row::ChannelGazette))],
            op: Op::AtMost,
            right: &[(1, Axis::Row(Row::ProactiveItems))],
            strength: Strength::Inferred,
            severity: Severity::Warning,
        },
        Relation {
            id: "channel_website_at_most_items",
            over: Over::Rows,
            left: &[(1, Axis::Row(Row::ChannelWebsite))],
            op: Op::AtMost,
            right: &[(1, Axis::Row(Row::ProactiveItems))],
            strength: Strength::Inferred,
            severity: Severity::Warning,
        },
        Relation {
            id: "channel_weibo_at_most_items",
            over: Over::Rows,
            left: &[(1, Axis::Row(Row::ChannelWeibo))],
            op: Op::AtMost,
            right: &[(1, Axis::Row(Row::ProactiveItems))],
            strength: Strength::Inferred,
            severity: Severity::Warning,
        },
        Relation {
            id: "channel_wechat_at_most_items",
            over: Over::Rows,
            left: &[(1, Axis::Row(Row::ChannelWechat))],
            op: Op::AtMost,
            right: &[(1, Axis::Row(Row::ProactiveItems))],
            strength: Strength::Inferred,
            severity: Severity::Warning,
        },
        Relation {
            id: "channel_other_at_most_items",
            over: Over::Rows,
            left: &[(1, Axis::Row(Row::ChannelOther))],
            op: Op::AtMost,
            right: &[(1, Axis::Row(Row::ProactiveItems))],
            strength: Strength::Inferred,
            severity: Severity::Warning,
        },
        Relation {
            id: "answered_against_concluded",
            over: Over::Rows,
            left: &[(1, Axis::Row(Row::Answered))],
            op: Op::Equal,
            right: &[(1, Axis::Row(Row::Concluded))],
            strength: Strength::Inferred,
            severity: Severity::Info,
        },
        Relation {
            id: "concluded_against_received",
            over: Over::Rows,
            left: &[(1, Axis::Row(Row::Concluded))],
            op: Op::AtMost,
            right: &[(1, Axis::Row(Row::Received))],
            strength: Strength::Inferred,
            severity: Severity::Info,
        },
    ],
    links: &[],
};
