//! Phrase families of clerks of many kinds of agencies: what came in and how it ended, who took part, what was sent out, what is no information. The
//! sentences are our own.

mod stated;

use stated::check;

#[test]
fn requests_in_other_words() {
    check(&[
        (
            "自6月1日以来，区档案局共受理依申请公开政府信息7件，均已在15个工作日内答复。",
            &["requests.received.total [依申请公开政府信息] 7件", "requests.answered.total [答复] 7件"],
        ),
        ("2008年5月至12月，我局仅收到2份申请。", &["requests.received.total [申请] 2份"]),
        (
            "共收到书面申请8件，其中公民6件、企业2件，均按期办理完毕并答复申请人。",
            &[
                "requests.received.total [申请] 8件",
                "requests.concluded.total [办理完毕] 8件",
                "requests.answered.total [答复] 8件",
                "requests.received_by_applicant [公民] 6件",
                "requests.received_by_applicant [企业] 2件",
            ],
        ),
        (
            "受理申请9件，均为自然人提出，其中要求公开档案的4件，均因已移交而答复本机关不掌握。",
            &["requests.received.total [申请] 9件", "requests.received_by_applicant [自然人] 9件"],
        ),
        (
            "收到申请6件，均按时答复。有1件申请涉及商业秘密，征求意见后依法作出不予公开决定。",
            &[
                "requests.received.total [申请] 6件",
                "requests.answered.total [按时答复] 6件",
                "requests.refused.total [不予公开] 1件",
                "requests.refused_third_party_rights.total [涉及商业秘密] 1件",
            ],
        ),
        (
            "2016年收到申请12件，加上2015年底收到的2件，全年办结14件。",
            &[
                "requests.received.total [申请] 12件",
                "requests.carried_in.total [加上2015年底收到] 2件",
                "requests.concluded.total [办结] 14件",
            ],
        ),
        (
            "共收到申请5件：关于规划的3件，关于征地的2件。全部按期答复，其中有1件经行政复议，予以维持。",
            &[
                "requests.received.total [申请] 5件",
                "requests.answered.total [答复] 5件",
                "reconsideration.total [行政复议] 1件",
                "reconsideration.upheld [维持] 1件",
            ],
        ),
        ("申请办结40宗，按时办结38宗，延期办结2宗；另1宗于2019年1月办结。", &["requests.concluded.total [办结] 40宗"]),
        (
            "从申请人身份看，收到申请6件，其中自然人4件、律师事务所1件、媒体1件。",
            &[
                "requests.received.total [申请] 6件",
                "requests.received_by_applicant [自然人] 4件",
                "requests.received_by_applicant [律师事务所] 1件",
                "requests.received_by_applicant [媒体] 1件",
            ],
        ),
        (
            "网上申请、现场申请分别为12件、3件，共收到申请15件。",
            &[
                "requests.received_by_channel [网上申请] 12件",
                "requests.received_by_channel [现场申请] 3件",
                "requests.received.total [申请] 15件",
            ],
        ),
        (
            "本局收到申请3件，其中一件属于县财政局职责，另两件已予以公开。",
            &["requests.received.total [申请] 3件", "requests.granted.total [予以公开] 2件"],
        ),
        (
            "收到申请9件，8件已答复，1件因申请人撤回终止办理。",
            &["requests.received.total [申请] 9件", "requests.answered.total [已答复] 8件"],
        ),
        (
            "收到申请20件，2件结转下年。从申请内容看，征地类15件，其他5件。",
            &["requests.received.total [申请] 20件", "requests.carried_out.total [结转下年] 2件"],
        ),
        (
            "依申请公开1件，内容为补贴发放明细，已答复申请人。",
            &["requests.received.total [依申请公开] 1件", "requests.answered.total [已答复] 1件"],
        ),
        (
            "办理政府信息公开申请30件（含上年结转4件），予以公开26件。",
            &[
                "requests.handled_base.total [政府信息公开申请] 30件",
                "requests.carried_in.total [上年结转] 4件",
                "requests.granted.total [予以公开] 26件",
            ],
        ),
        (
            "新收申请90件，其中本级40件、乡镇50件；结转上年度申请6件。",
            &["requests.received.total [申请] 90件", "requests.carried_in.total [结转上年] 6件"],
        ),
    ]);
}

#[test]
fn consultations_complaints_and_staff() {
    check(&[
        (
            "接受来电来访咨询计划生育政策90人次，其中来电60人次，来访30人次。",
            &["consultations.total [咨询] 90人次", "consultations.by_channel [来电] 60人次", "consultations.by_channel [来访] 30人次"],
        ),
        ("受理患者投诉12件，均与医疗服务有关，没有关于信息公开的投诉。", &["complaints.total [投诉] 0"]),
        ("我镇有政务公开工作人员3人(兼职)。", &["staff.part_time [政务公开工作人员] 3人"]),
        ("6个县级单位仅有专职人员9名。", &["staff.full_time [专职人员] 9名"]),
        (
            "组织政务公开培训2期，40个单位的90余名工作人员参加。",
            &["training.sessions [培训] 2期", "training.units [单位] 40个", "training.participants [工作人员参加] >90名"],
        ),
        ("在全市8个县评估中位列第2名，抽查单位12家。", &["inspections.units [抽查] 12家"]),
    ]);
}

#[test]
fn carriers_and_what_they_send() {
    check(&[
        (
            "全年公开招生、学区划分、资助等信息共120条，微信公众号发布300条。",
            &["disclosure.total [公开招生、学区划分、资助等信息] 120条", "disclosure.channel [微信公众号] 300条"],
        ),
        (
            "微信公众号推送图文消息40期160条，公开信息300条。",
            &["disclosure.channel [微信公众号] 160条", "disclosure.total [公开信息] 300条"],
        ),
        ("“河口微讯”发布80条，政府网站公开60条。", &["disclosure.channel [“河口微讯”] 80条", "disclosure.channel [政府网站] 60条"]),
        (
            "公开信息90条，其中网站公开80条、微博公开（不含转发）40条。",
            &["disclosure.total [公开信息] 90条", "disclosure.channel [网站] 80条", "disclosure.channel [微博] 40条"],
        ),
        (
            "在政府网站公开政务动态60篇、政策文件8份，公示公告20条。",
            &["disclosure.category [政务动态] 60篇", "disclosure.category [政策文件] 8份", "disclosure.category [公示公告] 20条"],
        ),
        ("公开信息数量由上年的310条降至260条。", &["disclosure.total [公开信息数量] 260条"]),
        ("规范性文件公开数为3件。", &["disclosure.category [规范性文件公开] 3件"]),
    ]);
}

#[test]
fn what_is_no_information_of_the_year() {
    check(&[
        ("向县政府公报室报送文件5件，公开信息70条。", &["disclosure.total [公开信息] 70条"]),
        ("全镇累计上报县政务办信息50篇，公开信息30条。", &["disclosure.total [公开信息] 30条"]),
        ("公开贫困村12个的动态信息，公开信息30条。", &["disclosure.total [公开信息] 30条"]),
        ("承办人大代表建议8件、政协提案4件，共公开办理结果12件。", &[]),
        ("办理行政许可0件、行政处罚2件，公开信息20条。", &["disclosure.total [公开信息] 20条"]),
        ("悬挂横幅30条，公开信息20条。", &["disclosure.total [公开信息] 20条"]),
        ("1-12月共发布信息80条，1-6月30条。", &["disclosure.total [发布信息] 80条"]),
    ]);
}

#[test]
fn times_and_totals() {
    check(&[
        ("公众号自7月开通以来推送信息40条，公开信息90条。", &["disclosure.channel [公众号] 40条", "disclosure.total [公开信息] 90条"]),
        ("公开信息总数：90条。", &["disclosure.total [公开信息总数] 90条"]),
        (
            "其中公开规章2部、规范性文件6件，公开信息300条。",
            &["disclosure.category [规章] 2部", "disclosure.category [规范性文件] 6件", "disclosure.total [公开信息] 300条"],
        ),
        ("通过县网公开本单位信息13条。", &["disclosure.total [县网] 13条"]),
        ("公开信息l26条，受理申请O件。", &[]),
    ]);
}

#[test]
fn what_the_first_reading_took_for_something_else() {
    check(&[
        (
            "收到申请25件，有3件申请因涉及个人隐私未予公开，其余均予以公开。",
            &["requests.received.total [申请] 25件", "requests.refused.total [未予公开] 3件"],
        ),
        (
            "收到申请12件，于法定期限内答复12件，其中3件于当年办结。",
            &["requests.received.total [申请] 12件", "requests.answered.total [答复] 12件", "requests.concluded.total [办结] 3件"],
        ),
        (
            "收到申请8件，其中企业单位5件、企业组织3件。",
            &[
                "requests.received.total [申请] 8件",
                "requests.received_by_applicant [企业] 5件",
                "requests.received_by_applicant [企业] 3件",
            ],
        ),
        ("接收并发布各部门信息1200条。", &["disclosure.total [各部门信息] 1200条"]),
        ("主动公开各站所上报的信息320条。", &["disclosure.total [各站所上报的信息] 320条"]),
        (
            "主动公开信息120条，其中现行有效规范性文件8件，工作动态112条。",
            &[
                "disclosure.total [主动公开信息] 120条",
                "disclosure.category [现行有效规范性文件] 8件",
                "disclosure.category [工作动态] 112条",
            ],
        ),
        (
            "公开信息75条，其中“乡村振兴”公开信息30条，“疫情防控”公开信息45条。",
            &[
                "disclosure.total [公开信息] 75条",
                "disclosure.category [“乡村振兴”公开信息] 30条",
                "disclosure.category [“疫情防控”公开信息] 45条",
            ],
        ),
        ("机构改革后，5月至12月公开信息120条，全年共160条。", &["disclosure.total [公开信息] 160条"]),
        // Of five years in a report of 2021, and of one in that of the year itself: it is not taken for the year's own.
        (
            "自2016年3月开通以来，微信公众号公开信息120条。全年公开信息300条。",
            &["other.disclosure_cumulative [微信公众号] 120条", "disclosure.total [公开信息] 300条"],
        ),
        ("接收各部门报送信息320条，审核后公开发布信息280条。", &["disclosure.total [公开发布信息] 280条"]),
        ("二、主动公开政府信息情况\n经审查后予以公开的政府信息共计1026条。", &["disclosure.total [经审查后予以公开的政府信息] 1026条"]),
        (
            "收到申请20件，其中11件来自网上申请系统，9件来自媒体。",
            &[
                "requests.received.total [申请] 20件",
                "requests.received_by_channel [网上申请系统] 11件",
                "requests.received_by_applicant [媒体] 9件",
            ],
        ),
        (
            "收到申请10件，其中学生提交8件，教师提交2件。",
            &[
                "requests.received.total [申请] 10件",
                "requests.received_by_applicant [学生] 8件",
                "requests.received_by_applicant [教师] 2件",
            ],
        ),
        ("收到申请1件，收取复制费12元，减免信息处理费80元。", &["requests.received.total [申请] 1件", "fees.collected [收取] 12元"]),
        ("全年发布信息300条，涉及民生公开的120条。", &["disclosure.total [发布信息] 300条", "disclosure.category [民生公开] 120条"]),
        (
            "收到申请26件，涉及征地拆迁等内容，予以公开20件，不予公开3件，其他3件。",
            &[
                "requests.received.total [申请] 26件",
                "requests.granted.total [予以公开] 20件",
                "requests.refused.total [不予公开] 3件",
                "requests.other_handling.total [其他] 3件",
            ],
        ),
        ("受理防雷装置验收申请412件，均按期办结；未收到政府信息公开申请。", &["requests.received.total [政府信息公开申请] 0"]),
        (
            "通过网站公布信息93条，政府网公布信息41条，两网合计134条。",
            &["disclosure.channel [网站] 93条", "disclosure.channel [政府网] 41条", "disclosure.total [两网] 134条"],
        ),
        (
            "公开信息270件，其中网站公开245件；网站公开的245件中，事故通报31件、其他87件。",
            &[
                "disclosure.total [公开信息] 270件",
                "disclosure.channel [网站] 245件",
                "disclosure.category [事故通报] in 网站 31件",
                "disclosure.category [其他] in 网站 87件",
            ],
        ),
        (
            "收到申请3件，其中教职工2件、学生1件。",
            &[
                "requests.received.total [申请] 3件",
                "requests.received_by_applicant [教职工] 2件",
                "requests.received_by_applicant [学生] 1件",
            ],
        ),
        (
            "接收并答复依申请公开5件，其中部分公开1件。",
            &[
                "requests.received.total [依申请公开] 5件",
                "requests.answered.total [答复] 5件",
                "requests.granted_in_part.total [部分公开] 1件",
            ],
        ),
        ("通过各类平台发布信息3286条。", &["disclosure.total [发布信息] 3286条"]),
        (
            "发布信息1187条，其中惠企政策98条、项目申报公示73条。",
            &["disclosure.total [发布信息] 1187条", "disclosure.category [惠企政策] 98条", "disclosure.category [项目申报公示] 73条"],
        ),
        (
            "中心网站发布交易公告60条、结果公示58条、政策法规45条。",
            &["disclosure.category [交易公告] 60条", "disclosure.category [结果公示] 58条", "disclosure.category [政策法规] 45条"],
        ),
        ("收到有效投诉31件（其中涉及院务公开的0件）。", &["complaints.total [投诉] 31件"]),
        (
            "主动公开信息 1 428 条（其中农业政策 96 条、其他 1332 条）。",
            &["disclosure.total [主动公开信息] 1428条", "disclosure.category [农业政策] 96条", "disclosure.category [其他] 1332条"],
        ),
        (
            "公开信息12条：①网站8条；②微信4条。",
            &["disclosure.total [公开信息] 12条", "disclosure.channel [网站] 8条", "disclosure.channel [微信] 4条"],
        ),
    ]);
}

#[test]
fn numbers_without_units_and_those_who_asked() {
    check(&[
        (
            "收到政府信息公开申请3，行政复议0，行政诉讼0。",
            &["requests.received.total [政府信息公开申请] 3", "reconsideration.total [行政复议] 0", "litigation.total [行政诉讼] 0"],
        ),
        ("行政复议件数：0，行政诉讼件数：0。", &["reconsideration.total [行政复议] 0", "litigation.total [行政诉讼] 0"]),
        (
            "主动公开政府信息120，其中网站80，微信40。",
            &["disclosure.total [主动公开政府信息] 120", "disclosure.channel [网站] 80", "disclosure.channel [微信] 40"],
        ),
        // An ordinal, a year, a telephone.
        ("主动公开信息1、机构职能。", &[]),
        ("主动公开信息2023，咨询电话85512345。", &[]),
        (
            "收到申请8件，其中本校学生5件，校外人员3件。",
            &[
                "requests.received.total [申请] 8件",
                "requests.received_by_applicant [本校学生] 5件",
                "requests.received_by_applicant [校外人员] 3件",
            ],
        ),
        ("收到申请8件，其中涉及企业5件。", &["requests.received.total [申请] 8件"]),
        (
            "收到申请4件，其中网上申请3件、书面申请1件。",
            &[
                "requests.received.total [申请] 4件",
                "requests.received_by_channel [网上申请] 3件",
                "requests.received_by_channel [书面] 1件",
            ],
        ),
        ("全年收到书面申请5件。", &["requests.received.total [申请] 5件"]),
        ("数据自2015年1月1日起算，至同年12月31日截止。", &["period.start 2015-01-01", "period.end 2015-12-31"]),
    ]);
}

#[test]
fn what_goes_over_and_what_is_all_of_it() {
    check(&[
        (
            "全年收到申请36件，上年结转4件。办结38件，结转2件。",
            &[
                "requests.received.total [申请] 36件",
                "requests.carried_in.total [上年结转] 4件",
                "requests.concluded.total [办结] 38件",
                "requests.carried_out.total [结转] 2件",
            ],
        ),
        (
            "新收政府信息公开申请19件，结转2件。办结20件，结转1件。",
            &[
                "requests.received.total [政府信息公开申请] 19件",
                "requests.carried_in.total [结转] 2件",
                "requests.concluded.total [办结] 20件",
                "requests.carried_out.total [结转] 1件",
            ],
        ),
        ("亦无上年结转、下年结转。", &["requests.carried_in.total [上年结转] 0", "requests.carried_out.total [下年结转] 0"]),
        ("受理当面申请2起，已答复2起。", &["requests.received.total [当面申请] 2起", "requests.answered.total [已答复] 2起"]),
        ("受理当面申请2件、信函申请3件。", &["requests.received_by_channel [当面申请] 2件", "requests.received_by_channel [信函申请] 3件"]),
        (
            "受理公众申请61件。通过网络提交38件，信函23件。全部按期答复。",
            &[
                "requests.received.total [申请] 61件",
                "requests.answered.total [答复] 61件",
                "requests.received_by_channel [网络] 38件",
                "requests.received_by_channel [信函] 23件",
            ],
        ),
        (
            "全年公开政府信息219条。公开内容有三：疫情防控63条、脱贫攻坚59条、其他97条。",
            &[
                "disclosure.total [公开政府信息] 219条",
                "disclosure.category [疫情防控] 63条",
                "disclosure.category [脱贫攻坚] 59条",
                "disclosure.category [其他] 97条",
            ],
        ),
        ("接受公众关于政府信息公开的咨询，共计1260人次。", &["consultations.total 1260人次"]),
        (
            "接待咨询，现场62人次、电话18人次，合计80人次。",
            &["consultations.by_channel [现场] 62人次", "consultations.by_channel [电话] 18人次", "consultations.total 80人次"],
        ),
        ("2017年公开信息302条，302条信息中有288条在十个工作日内公开。", &["disclosure.total [公开信息] 302条"]),
        ("抖音号发布短视频41个，视频号发布短片77条。", &["disclosure.channel [抖音号] 41个", "disclosure.channel [视频号] 77条"]),
        (
            "区政府网站本街道栏目公开74条，微信公众号发布30条。",
            &["disclosure.channel [区政府网站] 74条", "disclosure.channel [微信公众号] 30条"],
        ),
    ]);
}

#[test]
fn zeros_of_one_word() {
    check(&[
        (
            "行政复议、行政诉讼、行政申诉均为“零”。",
            &["reconsideration.total [行政复议] 0", "litigation.total [行政诉讼] 0", "complaints.total [行政申诉] 0"],
        ),
        ("依申请公开：零受理。", &["requests.received.total [零受理] 0"]),
        ("收费方面：没有收费项目。", &["fees.collected [没有收费项目] 0"]),
        ("被复议纠错为零，被诉败诉为零。", &["reconsideration.corrected [被复议纠错] 0", "litigation.corrected [被诉败诉] 0"]),
        (
            "公开信息50条，收到申请5件，不涉及政府信息公开收费。",
            &["disclosure.total [公开信息] 50条", "requests.received.total [申请] 5件", "fees.collected [收费] 0"],
        ),
        ("收到信访件19件，办结17件，结转2件。", &[]),
        ("实现咨询零受理差错，无收费项目变动。", &[]),
        ("治安处罚类复议57件、诉讼12件，不属于本报告统计范围。", &[]),
        ("全年公开信息呈现三个特点，来自三条线，突出两项重点。", &[]),
    ]);
}

#[test]
fn what_the_regions_say_in_other_words() {
    check(&[
        // What goes over the year, and what came in before it.
        (
            "收到申请26件，25件于年内办结，1件跨年。",
            &["requests.received.total [申请] 26件", "requests.concluded.total [办结] 25件", "requests.carried_out.total 1件"],
        ),
        (
            "办理申请64件，其中58件为当年新收、6件为上年接转，未办结的2件顺延。",
            &[
                "requests.handled_base.total [申请] 64件",
                "requests.received.total 58件",
                "requests.carried_in.total [上年接转] 6件",
                "requests.carried_out.total 2件",
            ],
        ),
        (
            "收到申请1件，上年度无结转，亦未结转至下一年度。",
            &[
                "requests.received.total [申请] 1件",
                "requests.carried_in.total [上年度无结转] 0",
                "requests.carried_out.total [未结转至下一年度] 0",
            ],
        ),
        (
            "全年新收176件，同比增加71件；上年结转4件。",
            &["requests.received.total [新收] 176件", "requests.carried_in.total [上年结转] 4件"],
        ),
        // Results with their numbers and no unit.
        (
            "行政复议98件：维持71、纠正9、其他15、未结3。",
            &[
                "reconsideration.total [行政复议] 98件",
                "reconsideration.upheld [维持] 71",
                "reconsideration.corrected [纠正] 9",
                "reconsideration.other [其他] 15",
                "reconsideration.pending [未结] 3",
            ],
        ),
        ("行政复议89件，已审结81件。", &["reconsideration.total [行政复议] 89件"]),
        // Staff told in brackets, and in a clause of its own.
        ("各处室信息员22名（均为兼职）。", &["staff.part_time [兼职] 22名"]),
        ("街道无专职人员，由党政办2名同志兼任。", &["staff.full_time [专职人员] 0", "staff.part_time [兼任] 2名"]),
        ("信息公开工作由1名汉族干部和1名藏族干部兼任。", &[]),
        ("档案室由2人兼任管理员。", &[]),
        // Who came with a question, and how.
        (
            "咨询：接待群众上门询问约80人次，电话询问30次左右。",
            &["consultations.by_channel [上门询问] ~80人次", "consultations.by_channel [电话询问] ~30次"],
        ),
        (
            "窗口及热线受理咨询共375起，其中热线370起，窗口当面5起。",
            &["consultations.total [咨询] 375起", "consultations.by_channel [热线] 370起", "consultations.by_channel [当面] 5起"],
        ),
        ("处理投诉举报65209件，与政府信息公开有关的投诉举报0件。", &["complaints.total [投诉举报] 0件"]),
        // Requests under a title that says how they were handled.
        (
            "依申请公开工作依法依规：全年受理41件，来自个人38件，来自企业3件。",
            &[
                "requests.received.total [受理] 41件",
                "requests.received_by_applicant [个人] 38件",
                "requests.received_by_applicant [企业] 3件",
            ],
        ),
        ("没有公民、法人要求我局公开政府信息。", &["requests.received.total [要求我局公开政府信息] 0"]),
        (
            "没有收过费。申请人未申请复议，也未起诉。",
            &["fees.collected [没有收过费] 0", "reconsideration.total [申请复议] 0", "litigation.total [未起诉] 0"],
        ),
        ("申请内容集中于拆迁安置（121件）、产业扶持资金（33件）。", &[]),
        // Totals.
        (
            "主动公开方面总计258条，网站201条，社区公告栏57条。",
            &["disclosure.total [主动公开方面] 258条", "disclosure.channel [网站] 201条", "disclosure.channel [社区公告栏] 57条"],
        ),
        ("全年上网信息合共89条，其中概况信息6条。", &["disclosure.total [上网信息] 89条", "disclosure.category [概况信息] 6条"]),
        ("主动向社会发布信息，数量达2050条。", &["disclosure.total [发布信息] 2050条"]),
        // Issues, with a remark on them, go on with the list; neither what was to be done nor what others said is information.
        (
            "公布卫生许可名单24期、行政处罚公示9期47家、量化分级结果4期。",
            &[
                "disclosure.category [卫生许可名单] 24期",
                "disclosure.category [行政处罚公示] 9期",
                "disclosure.category [量化分级结果] 4期",
            ],
        ),
        ("公开任务已完成36项，群众对方案提出意见1904条，发布信息20条。", &["disclosure.total [发布信息] 20条"]),
        // Platforms and inspections.
        (
            "新上线专栏4个，升级改造栏目11个，下线过时栏目9个。",
            &["platforms.items [专栏] 4个", "platforms.items [栏目] 11个", "platforms.items [栏目] 9个"],
        ),
        ("上线公开系统，设查阅点13个。", &[]),
        // What only looks like one of these.
        ("依申请公开收费0。", &["fees.collected [收费] 0"]),
        ("行政诉讼2件，另有1件未起诉。", &["litigation.total [行政诉讼] 2件"]),
        ("组织检查4次，在网站公开水情通报365期。", &["inspections.rounds [检查] 4次", "disclosure.category [水情通报] 365期"]),
        ("收到申请3件，行政复议12件，其中10件为新收。", &["requests.received.total [申请] 3件", "reconsideration.total [行政复议] 12件"]),
        ("聘请法律顾问3名（均为兼职），聘请社会监督员20名（兼职）。", &[]),
        ("公布3笔扶贫资金去向。", &[]),
        ("公文中依申请公开4件，为内部资料。", &[]),
        ("答复申请29件，26件按期答复，3件顺延。", &["requests.answered.total [申请] 29件", "requests.answered.total [按期答复] 26件"]),
        ("依申请公开工作有序推进。受理行政许可事项120件，办结118件。", &[]),
        ("检查单位45个次。", &["inspections.units [检查] 45个次"]),
        ("举办养殖技术培训班11期，培训养殖户736人次。", &[]),
        ("收取出让金2.31亿元，聘请律师费用8万元。", &[]),
        ("对4个县（区）局进行了实地督查。", &["inspections.onsite [实地督查] 4个"]),
    ]);
}
