//! The vocabulary of reports as data: each word with what it is a cue for. One scan finds them all; the longest word wins where several begin at one place,
//! so that 行政复议申请 is a reconsideration and no request, and 申请人 is neither.

use crate::Concept;
use aho_corasick::{AhoCorasick, MatchKind};
use std::sync::LazyLock;

/// What a word is a cue for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cue {
    /// The word names a concept by itself.
    Named(Concept),
    /// A verb of publishing.
    Disclose,
    /// A verb of making or obtaining information.
    Make,
    /// The general noun: information, without saying which.
    Information,
    /// A carrier of information: a site, an account, a paper.
    Carrier,
    /// A column of a site.
    Column,
    /// 通过, 利用: the carrier follows.
    Via,
    /// A verb of receiving a request.
    Receive,
    /// A request for information.
    Request,
    /// 依申请公开: a request after a verb of receiving, else an attribute of documents.
    OnRequest,
    /// A verb of answering.
    Answer,
    /// A verb of concluding.
    Conclude,
    /// A way in which requests or consultations come in.
    Way,
    /// A kind of applicant.
    Applicant,
    /// A result of reconsideration or litigation.
    Result(RemedyResult),
    /// Charging for disclosure on request.
    Fee,
    /// Money spent by the agency, which is no fee collected.
    Cost,
    /// Inspection or assessment.
    Inspect,
    /// On-site inspection.
    Onsite,
    /// Units that are inspected or trained.
    Unit,
    /// A notice issued to inspected units.
    Notice,
    /// A verb of issuing.
    Issue,
    /// What is issued about the work.
    Paper,
    /// Training.
    Train,
    /// Training in rotation.
    Rotate,
    /// A part of a platform that is changed.
    Platform,
    /// A verb of changing a platform.
    Change,
    /// An account on a social platform.
    Account,
    /// Something that is counted and is none of the above: it takes the number to itself.
    Foreign,
    /// A subject that information may be about: it names a category in a list of them, and nothing elsewhere.
    Topic,
    /// The word before which a negation stands says that there is none.
    Negation,
    /// 其中, 包括: parts follow.
    Parts,
    /// 主要包括, 主要有: examples follow.
    Examples,
    /// Several years.
    Cumulative,
    /// Another time than the report year, a target or an average: what is counted is not this year's.
    Elsewhen,
    /// 累计, 总计: the year's total unless a yearly total stands beside it.
    Running,
    /// 全部, 均: the whole base.
    All,
    /// 由于, 因.
    Because,
    /// 因此, 所以.
    Therefore,
    /// 占, 比例: a share follows.
    ShareOf,
    /// 率: a rate follows, which is no share.
    Rate,
    /// 统计期限 and the like.
    Period,
    /// Words that hold other words without meaning them.
    Shield,
}

/// A result of reconsideration or litigation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RemedyResult {
    Upheld,
    Corrected,
    Other,
    Pending,
}

use Concept as C;
use Cue::Named;

/// Every word of the vocabulary in simplified script and ASCII punctuation.
const WORDS: &[(Cue, &[&str])] = &[
    (Cue::Shield, &[
        "申请人", "政府信息公开申请人", "信息公开申请人", "公开申请人", "未经复议", "未经复议直接起诉", "复议后起诉", "公开申请表", "申请渠道", "申请受理机构", "受理机构", "依申请公开目录", "依申请公开工作", "依申请公开办", "依申请公开制度", "公开指南", "公开目录", "公开条例",
        "申请公开办法", "三公", "信息化", "信息员", "信息中心", "信息科", "信息部", "领导信箱", "公开栏目", "公开电话", "公开方式", "公开形式", "公开范围", "公开内容", "公开程序", "公开时限", "公开属性", "公开工作",
        "公开事务", "公开方面", "公开为原则", "不公开为例外", "公开为常态", "公开制度", "公开平台建设", "公开领导小组", "公开监督", "公开查阅", "公开渠道", "公开义务", "公开责任", "公开率", "公开规定", "公开情况",
        "行政许可申请", "许可申请", "审批申请", "热点或重大舆情回应的申请", "回应的申请", "试运行", "检查费", "检索费", "检查站", "通知公告", "公告通知", "咨询服务", "咨询电话", "咨询工作", "答复工作", "答复文书", "回复率", "答复率",
        "办结率", "受理点", "投诉案件办理情况", "信访件", "申请表", "申请书", "无障碍", "无偿", "无条件", "无纸化", "无重大", "无关", "未成年", "没有任何不应",
        "发布会", "发布协调", "发布机制", "通过率", "因地制宜", "因素", "原因", "费用支出", "全部公开",
    ]),
    (Cue::Shield, &[
        "今年以来", "年初以来", "本年度以来", "一年以来", "今年年初以来", "不同渠道", "各种渠道", "多种渠道", "各类渠道", "多渠道", "各种方式", "多种方式", "不同方式", "各种形式", "多种形式", "各种载体", "政务公开", "政务公开工作", "信息公开制度",
    ]),
    (Cue::Elsewhen, &[
        "去年", "上年", "上年度", "上年同期", "去年同期", "同期", "上一年", "上一年度", "前年", "明年", "上半年", "下半年", "目标任务", "的目标", "任务为", "不少于", "不低于", "平均", "日均", "月均", "年均", "每月", "每周", "每日", "每天", "每年", "每季度", "未公开", "未发布", "未予公开",
    ]),
    // Period.
    (Cue::Period, &["统计期限", "统计时限", "统计时间", "统计数据期限", "统计数据时限", "时限", "期限", "统计数据", "所列数据", "数据统计", "报告期", "统计周期"]),
    // Proactive disclosure.
    (Cue::Disclose, &[
        "主动公开", "公开", "发布", "公布", "公示", "刊登", "刊载", "刊发", "播发", "推送", "更新", "上传", "转载", "加载", "录入", "报送", "发文", "上网公示", "上网公开", "公开发布", "更新发布", "共享", "登载", "挂网",
    ]),
    (Cue::Make, &["制作", "获取", "形成", "产生", "制发"]),
    (Cue::Information, &[
        "政府信息", "信息", "资讯", "政务信息", "政府资讯", "各类信息", "各类政府信息", "信息量", "信息发布量", "信息总数", "信息数", "信息数量", "政府信息数", "政府信息总数", "政府信息数量",
    ]),
    (Cue::Carrier, &[
        "网站", "网页", "官网", "门户", "门户网", "门户网站", "信息网", "公开网", "政务网", "网络", "互联网", "线上", "线下", "网上", "微博", "微信", "政务微博", "政务微信", "微信公众号", "公众号", "微信平台", "微信公众平台", "公众平台", "两微", "抖音", "抖音号", "头条", "今日头条", "头条号", "客户端", "新媒体", "政务新媒体",
        "媒体", "新闻媒体", "报纸", "报刊", "日报", "晚报", "报社", "电视", "电视台", "电台", "广播", "公报", "政府公报", "公告栏", "公示栏", "公开栏", "宣传栏", "政务栏", "揭示板", "电子屏", "显示屏", "触摸屏", "简报", "手机报", "短信", "平台", "系统", "公开系统", "新闻发布会", "查阅点", "查阅室", "查阅中心", "档案馆", "图书馆", "工作群", "微信群",
        "其他方式", "其它方式", "其他渠道", "其它渠道", "其他形式", "其他途径", "专栏", "渠道", "载体", "杂志", "信息报", "中国网",
    ]),
    (Cue::Column, &["栏目", "版块", "板块", "子目录", "频道"]),
    (Cue::Via, &["通过", "利用", "依托", "借助"]),
    (Named(C::DisclosureCumulative), &["历年累计公开", "历年累计主动公开"]),
    (Cue::Cumulative, &["历年", "以来", "历史累计", "以前", "之前", "两年共", "三年共", "四年共", "五年共"]),
    (Cue::Running, &["累计", "总计", "目前"]),
    (Cue::Parts, &["其中", "包括", "分别为", "分别是", "包含"]),
    (Cue::Examples, &["主要包括", "主要有", "主要是", "主要为", "主要涉及", "主要公开"]),
    (Cue::ShareOf, &["占", "比例", "占比", "所占"]),
    (Cue::Rate, &["率", "增长", "下降", "回落", "上升", "减少", "提高", "同比"]),
    // Requests.
    (Cue::Receive, &["收到", "受理", "接到", "新收", "接收", "收取申请", "收悉", "办理", "提出", "接受"]),
    (Cue::Request, &[
        "申请", "公开申请", "信息公开申请", "政府信息公开申请", "公开政府信息的申请", "申请公开政府信息", "申请公开信息", "申请信息公开", "依申请公开申请", "依申请公开政府信息申请", "申请件", "申请数", "申请量", "政府信息公开申请量", "信息公开申请量", "申请公开", "信息公开申请数", "政府信息公开申请案件", "申请案件", "申请公开信息事项", "申请公开政府信息的要求",
    ]),
    (Cue::OnRequest, &["依申请公开", "依申请", "依申请公开信息", "依申请公开政府信息", "依申请公开事项", "依申请公开件", "政府信息依申请公开", "信息依申请公开", "依申请公开的政府信息", "依申请公开的信息"]),
    (Named(C::RequestsHandledBase), &["收办", "共收办"]),
    (Cue::Answer, &["答复", "回复", "予以答复", "依法答复", "已答复", "按时答复", "按期答复", "办复"]),
    (Cue::Conclude, &["办结", "共办理", "已办结", "审结"]),
    (Cue::Way, &["当面", "现场", "信函", "书信", "传真", "邮寄", "邮件", "电子邮件", "电话", "热线", "热线咨询", "来电", "来访", "来信", "电话接听", "来电来访", "在线", "当面申请", "现场申请", "网上申请", "网络申请", "信函申请", "传真申请", "邮寄申请", "电子邮件申请", "书面申请", "口头申请"]),
    (Cue::Applicant, &["自然人", "公民个人", "公民", "法人或其他组织", "法人或者其他组织", "法人和其他组织", "法人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "以组织名义", "自然人申请", "法人或其他组织申请"]),
    (Named(C::RequestsGranted), &["予以公开", "同意公开", "准予公开", "给予公开", "公开答复", "全部公开的"]),
    (Named(C::RequestsGrantedInPart), &["部分公开", "同意部分公开", "予以部分公开"]),
    (Named(C::RequestsGrantedOrPartial), &["予以公开及部分公开", "予以公开或部分公开", "予以公开和部分公开", "公开及部分公开", "公开和部分公开", "公开或部分公开"]),
    (Named(C::RequestsRefused), &["不予公开", "不同意公开", "不予公开信息", "不予公开政府信息", "不予公开的政府信息", "不应公开"]),
    (Named(C::RefusedStateSecret), &["属于国家秘密", "涉及国家秘密"]),
    (Named(C::RefusedProhibitedByLaw), &["法律行政法规禁止公开", "法律、行政法规禁止公开", "法律法规禁止公开"]),
    (Named(C::RefusedSecurityStability), &["三安全一稳定"]),
    (Named(C::RefusedThirdPartyRights), &["第三方合法权益"]),
    (Named(C::RefusedInternalAffairs), &["内部事务信息", "三类内部事务", "内部事务"]),
    (Named(C::RefusedProcessInformation), &["过程性信息", "四类过程性信息", "四类过程性"]),
    (Named(C::RefusedEnforcementFile), &["行政执法案卷", "执法案卷"]),
    (Named(C::RefusedAdministrativeInquiry), &["行政查询事项", "行政查询"]),
    (Named(C::RequestsUnavailable), &["无法提供"]),
    (Named(C::UnavailableNotHeld), &["不掌握相关政府信息", "不掌握", "信息不存在", "政府信息不存在", "不存在的", "非本机关政府信息", "非本机关", "不属于本机关", "不属本机关", "非本部门掌握", "不属于本机关公开", "不属于本行政机关", "不属于本行政机关公开", "非本行政机关", "不属于本单位", "不属于本单位公开", "不属本单位", "不属于我局", "不属于本部门"]),
    (Named(C::UnavailableNeedsCreation), &["没有现成信息", "另行制作"]),
    (Named(C::UnavailableStillUnclear), &["申请内容不明确", "内容仍不明确", "申请内容仍不明确", "补正后仍不明确"]),
    (Named(C::RequestsNotProcessed), &["不予处理"]),
    (Named(C::NotProcessedPetition), &["信访举报投诉类申请", "信访举报投诉类", "信访、举报、投诉类"]),
    (Named(C::NotProcessedRepeat), &["重复申请", "重复申请件"]),
    (Named(C::NotProcessedPublication), &["公开出版物"]),
    (Named(C::NotProcessedExcessive), &["大量反复申请"]),
    (Named(C::NotProcessedReissue), &["确认或重新出具", "重新出具"]),
    (Named(C::RequestsOtherHandling), &["其他处理", "其它处理", "作其他处理"]),
    (Named(C::OtherNotCorrected), &["逾期不补正", "逾期未补正"]),
    (Named(C::OtherFeeUnpaid), &["逾期未按收费通知", "逾期未缴纳费用"]),
    (Named(C::RequestsWithdrawn), &["主动撤回", "自主撤销", "申请撤回", "撤回申请", "放弃申请", "撤销申请"]),
    (Named(C::RequestsCarriedIn), &["上年结转", "上年度结转", "上一年结转", "上一年度结转", "上年度结转申请", "上年结转申请", "上年转入", "上年度转入"]),
    (Named(C::RequestsCarriedOut), &[
        "结转下年", "结转下年度", "结转下一年", "结转下一年度", "结转至下年", "结转至下一年", "结转到下年", "转下年", "转下年度", "转接下年", "顺延到下年", "顺延至下年", "下年度结转", "下一年度继续办理", "结转下年度继续办理", "结转至下年度", "结转到下一年", "转至下一年", "转至下一年度", "转至下年度", "跨年度办理",
    ]),
    // Consultations.
    (Named(C::ConsultationsTotal), &["咨询", "政府信息公开咨询", "公开咨询"]),
    // Remedies.
    (Named(C::ReconsiderationTotal), &["行政复议", "复议", "申请行政复议", "行政复议申请", "行政复议案件", "行政复议案", "复议案件", "复议申请", "申请复议", "被申请行政复议", "提起行政复议"]),
    (Named(C::LitigationTotal), &["行政诉讼", "诉讼", "提起行政诉讼", "提起诉讼", "行政诉讼案件", "行政诉讼案", "诉讼案件", "行政公诉", "应诉案件"]),
    (Named(C::ComplaintsTotal), &["申诉", "行政申诉", "申诉案", "申诉案件", "举报", "投诉", "举报投诉", "投诉举报"]),
    (Named(C::ReconsiderationCorrected), &["行政复议纠错", "复议纠错", "行政复议被纠错"]),
    (Named(C::LitigationCorrected), &["行政诉讼败诉", "诉讼败诉"]),
    (Cue::Result(RemedyResult::Upheld), &["结果维持", "维持", "维持原", "驳回诉讼请求", "驳回原告诉讼请求", "驳回复议申请", "胜诉"]),
    (Cue::Result(RemedyResult::Corrected), &["结果纠正", "纠正", "被纠错", "被依法纠错", "败诉", "确认违法", "责令重作", "责令履行", "撤销或责令重作"]),
    (Cue::Result(RemedyResult::Other), &["其他结果", "其它结果", "其他情形", "撤诉"]),
    (Cue::Result(RemedyResult::Pending), &["尚未审结", "未审结", "未结", "正在审理"]),
    // Fees.
    (Cue::Fee, &["收费", "费用", "收取", "信息处理费", "信息公开处理费", "处理费", "成本费用", "收费及减免", "减免情况", "收取任何费用", "收取费用", "收费情况", "收费工作", "检索、复印", "检索、复制", "复印费", "工本费"]),
    (Cue::Cost, &["支出", "经费", "预算", "行政事业性收费", "收费项目", "收费标准", "违规收费", "价格收费", "排污费", "收费公告", "价格", "收费管理"]),
    // Staff.
    (Named(C::StaffFullTime), &["专职", "全职", "专职人员", "全职人员", "专职工作人员", "全职工作人员"]),
    (Named(C::StaffPartTime), &["兼职", "兼职人员", "兼职工作人员", "信息公开兼职人员"]),
    (Named(C::StaffTotal), &["工作人员", "民警", "专兼职人员", "专兼职工作人员", "专(兼)职人员", "专、兼职人员"]),
    // Inspections.
    (Cue::Inspect, &["检查", "评估检查", "抽查", "考核", "评查", "督查", "评估", "监测", "测评", "网上评查", "网上监测", "全覆盖检查", "检查考核", "督促检查", "巡查", "自查"]),
    (Cue::Onsite, &["实地抽查", "实地检查", "现场检查", "现场抽查", "实地督查", "实地核查"]),
    (Cue::Unit, &["单位", "部门", "县(市)", "县区", "县(市、区)", "乡镇", "街道"]),
    (Cue::Notice, &["专项查办通知", "整改通知", "督办通知", "督办单", "查办通知", "整改通知书", "通报", "工作通报"]),
    (Cue::Issue, &["下发", "印发", "发出", "编发", "制发了", "下达", "出台", "制定", "制定出台", "制定印发"]),
    (Cue::Paper, &["文件", "制度", "方案", "办法"]),
    // Training.
    (Cue::Train, &["培训", "培训班", "业务培训", "培训会", "参训", "参训人员", "受训", "受训人员"]),
    (Cue::Rotate, &["跟班学习", "跟班培训", "以干代训", "轮训"]),
    // Platforms.
    (Cue::Platform, &["事项", "专题专栏", "信息公开专题专栏", "专题", "公开专栏", "信息类栏目", "服务类栏目", "互动类栏目", "功能版块"]),
    (Cue::Change, &["修改完善", "新增", "增设", "新设", "新开设", "优化", "调整", "改版", "新建", "开设"]),
    (Cue::Account, &["账号", "帐号", "政务微博账号"]),
    // Counted things that are no disclosure.
    (Named(C::PageViews), &["访问量", "点击量", "浏览量", "阅读量", "访问次数", "访客量", "点击率", "点击数", "浏览次数", "播放量", "浏览信息", "信息浏览"]),
    (Named(C::PressConferences), &["召开新闻发布会", "举办新闻发布会", "组织新闻发布会", "新闻通气会"]),
    (Named(C::ReceptionPoints), &["信息申请受理点", "申请受理点", "信息公开受理点", "专门的信息申请受理点", "查阅场所"]),
    (Cue::Foreign, &[
        "留言", "群众诉求", "诉求", "12345", "热线交办", "网络问政", "网上问政", "问政", "舆情", "人大代表建议", "政协提案", "提案", "信件", "信箱", "公众意见", "群众意见", "收到意见", "投诉咨询", "咨询、投诉", "咨询投诉", "投诉电话", "违法举报", "效能投诉", "在线咨询", "在线访谈",
        "采访", "专访", "关注", "观注", "粉丝", "安装量", "批次", "企业", "产品", "借阅", "接待", "出版刊物", "发放", "稿件", "刊稿", "短视频", "图文", "演练", "意见征集", "征集调查", "互动", "场次", "催办", "整改", "失效链接", "错误信息", "总访问次数", "答问", "网民", "来信来访", "撤销", "增加", "案件", "审查",
        "解读产品", "政策简明问答", "公文公开属性", "舆情回应", "服务事项", "办理事项", "子栏目", "详细类别", "专项清理", "回应社会关切", "座谈会", "直播", "访谈", "宣传册",
    ]),
    (Cue::Topic, &[
        "档案", "查阅", "意见", "回应", "办件", "办事", "证照", "方面", "项目", "人口", "任务", "工作要点", "预警信息", "审批", "热点", "社会关切", "案卷", "法律法规", "行政许可", "行政处罚", "会议", "活动", "建议",
    ]),
    (Named(C::Interpretations), &["政策解读", "解读稿", "政策解读稿", "解读材料", "政策解读材料", "解读类信息", "政策解读信息", "解读信息"]),
    (Cue::Foreign, &["属于已主动公开", "已主动公开范围"]),
    // Negation.
    (Cue::Negation, &[
        "没有", "未", "无", "不存在", "未收到", "没有收到", "未接到", "没有接到", "未发生", "没有发生", "未产生", "没有产生", "未出现", "没有出现", "未受理", "没有受理", "未有", "无一例", "尚未", "暂未", "暂无", "暂不", "不收取", "未收取", "没有收取", "未涉及", "没有涉及", "尚未开展", "未引发", "没有引发", "均为零", "为零", "未曾", "从未", "并无", "不涉及", "未提起", "未因", "没有因", "无因", "尚无", "未向", "没有向", "未对", "没有对",
    ]),
    (Cue::All, &["全部", "均", "都", "均已", "全部按", "已全部"]),
    (Cue::Because, &["由于", "因为", "鉴于"]),
    (Cue::Therefore, &["因此", "因而", "所以", "故而"]),
];

/// The automaton over all words, and the cue of each pattern.
static LEXICON: LazyLock<(AhoCorasick, Vec<Cue>)> = LazyLock::new(|| {
    let (patterns, cues): (Vec<&str>, Vec<Cue>) = WORDS.iter().flat_map(|(cue, words)| words.iter().map(move |word| (*word, *cue))).unzip();
    let automaton = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(patterns);
    (automaton.expect("the words of the vocabulary are a small constant set"), cues)
});

/// The words of the vocabulary in folded text, from left to right.
pub(crate) fn cues(folded: &str) -> impl Iterator<Item = (std::ops::Range<usize>, Cue)> + '_ {
    let (automaton, cues) = &*LEXICON;
    automaton.find_iter(folded).map(|found| (found.range(), cues[found.pattern().as_usize()]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_word_stands_once() {
        let mut words: Vec<&str> = WORDS.iter().flat_map(|(_, words)| words.iter().copied()).collect();
        words.sort_unstable();
        let twice: Vec<_> = words.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0]).collect();
        assert!(twice.is_empty(), "{twice:?}");
    }

    #[test]
    fn the_longest_word_wins() {
        let found: Vec<_> = cues("行政复议申请45起").map(|(_, cue)| cue).collect();
        assert_eq!(found, [Named(C::ReconsiderationTotal)]);
    }
}
