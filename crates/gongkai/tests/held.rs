//! More phrase families: courses and inspections by the month they were held in, what is put up on boards, papers that are handed out, some accounts of many,
//! fees of one kind, denials that go on behind a comma. The sentences are our own.

mod stated;

use stated::check;

#[test]
fn a_month_says_when_something_was_held() {
    check(&[
        ("5月，区政务办举办信息公开培训班1期，参训55人。", &["training.sessions [培训班] 1期", "training.participants [参训] 55人"]),
        ("先后于3月、11月组织业务培训2场。", &["training.sessions [业务培训] 2场"]),
        ("8月底开展专项检查1次。", &["inspections.rounds [专项检查] 1次"]),
        // A stretch of months is a part of the year, and information of a month is.
        ("1-6月组织培训4次。", &[]),
        ("1月至6月组织培训4次。", &[]),
        ("6月公开信息20条。", &[]),
        ("每月培训1次。", &[]),
    ]);
}

#[test]
fn what_is_put_up_and_what_is_handed_out() {
    check(&[
        (
            "全年在镇政府网站发布信息46条，在政务公开栏、黑板报张贴告示75份。",
            &["disclosure.channel [镇政府网站] 46条", "disclosure.channel [政务公开栏] 75份"],
        ),
        // Papers that are handed out publish nothing that is counted, nor do visitors.
        (
            "局网站公开信息88条，其中转载23条；印制《办事手册》2000册。",
            &["disclosure.total [局网站] 88条", "disclosure.category [转载] 23条"],
        ),
        ("公开信息35条。局领导接待来访群众12批。", &["disclosure.total [公开信息] 35条"]),
        (
            "公开政府信息541条。公开渠道以区门户网站为主（512条），以《区情通讯》（6期）为辅。",
            &["disclosure.total [公开政府信息] 541条", "disclosure.channel [区门户网站] 512条"],
        ),
        // Told upward, and of use there.
        ("编发简报20期，报送信息98条，被市政府办采用17条。", &[]),
        ("报送区档案馆的公开文件23份。", &[]),
    ]);
}

#[test]
fn some_of_many() {
    check(&[
        ("上级抽查的6个账号均合格。", &[]),
        ("运维政务新媒体账号9个。", &["platforms.accounts [账号] 9个"]),
        ("行政诉讼7件。对连年败诉的3家单位进行约谈。", &["litigation.total [行政诉讼] 7件"]),
        ("数据开放平台新增开放数据集27个。", &[]),
        ("新增专题专栏3个。", &["platforms.items [专题专栏] 3个"]),
        ("专家现场咨询18场次。", &[]),
        ("接待现场咨询18人次。", &["consultations.total [现场咨询] 18人次"]),
    ]);
}

#[test]
fn outcomes_in_other_words() {
    check(&[
        (
            "收到申请6件，其中予以公开4件，因未按期补正视为放弃2件。",
            &[
                "requests.received.total [申请] 6件",
                "requests.granted.total [予以公开] 4件",
                "requests.other_not_corrected.total [未按期补正] 2件",
            ],
        ),
        (
            "办结申请9件，其中予以公开6件，属信访投诉类不予处理3件。",
            &[
                "requests.concluded.total [申请] 9件",
                "requests.granted.total [予以公开] 6件",
                "requests.not_processed_petition.total [信访投诉类] 3件",
            ],
        ),
        // Not decided yet.
        ("收到申请8件，另有1件因涉及第三方权益正在征求意见。", &["requests.received.total [申请] 8件"]),
        (
            "行政复议5件，其中维持3件、纠正1件、正在办理1件。",
            &[
                "reconsideration.total [行政复议] 5件",
                "reconsideration.upheld [维持] 3件",
                "reconsideration.corrected [纠正] 1件",
                "reconsideration.pending [正在办理] 1件",
            ],
        ),
        (
            "收到申请12件，申请人中牧民8人、城镇居民4人。",
            &[
                "requests.received.total [申请] 12件",
                "requests.received_by_applicant [牧民] 8人",
                "requests.received_by_applicant [城镇居民] 4人",
            ],
        ),
    ]);
}

#[test]
fn fees_of_one_kind_and_denials_that_go_on() {
    check(&[
        ("收取复制费36元，未收取邮寄费。", &["fees.collected [收取] 36元"]),
        ("2020年收取信息处理费80元，2021年未收取。", &["fees.collected [信息处理费] 80元", "fees.collected [未收取] 0"]),
        (
            "全年没有因信息公开被投诉，以及被申请行政复议、提起行政诉讼的情形。",
            &["complaints.total [投诉] 0", "reconsideration.total [被申请行政复议] 0", "litigation.total [提起行政诉讼] 0"],
        ),
        // What is counted behind the comma was there.
        ("未收到投诉，以及行政复议1件。", &["complaints.total [投诉] 0", "reconsideration.total [行政复议] 1件"]),
    ]);
}

#[test]
fn what_people_asked_about_and_kinds_behind_a_total() {
    check(&[
        ("接待群众来电咨询信息公开事项43次。", &["consultations.total [来电咨询] 43次"]),
        ("发布咨询信息公开指南3次。", &[]),
        (
            "公开防汛信息120条，召开发布会3场。其他主动公开信息中，行政许可40条、行政处罚15条。",
            &["disclosure.total [防汛信息] 120条", "disclosure.category [行政许可] 40条", "disclosure.category [行政处罚] 15条"],
        ),
        (
            "公开规范性文件6件、重大决策预公开事项4项、价格信息52期。",
            &[
                "disclosure.category [规范性文件] 6件",
                "disclosure.category [重大决策预公开事项] 4项",
                "disclosure.category [价格信息] 52期",
            ],
        ),
    ]);
}

#[test]
fn results_of_two_remedies_are_those_of_neither() {
    check(&[
        ("引发行政复议4件、行政诉讼3件，维持5件，纠正2件。", &["reconsideration.total [行政复议] 4件", "litigation.total [行政诉讼] 3件"]),
        (
            "行政复议4件、行政诉讼3件，复议维持4件，法院判决维持3件。",
            &[
                "reconsideration.total [行政复议] 4件",
                "litigation.total [行政诉讼] 3件",
                "reconsideration.upheld [维持] 4件",
                "litigation.upheld [维持] 3件",
            ],
        ),
    ]);
}

#[test]
fn what_is_near_the_edge_of_these_rules() {
    check(&[
        // Complaints have no results, and what there was none of has none.
        (
            "举报投诉0件、行政复议4件，维持3件，纠正1件。",
            &[
                "complaints.total [举报投诉] 0件",
                "reconsideration.total [行政复议] 4件",
                "reconsideration.upheld [维持] 3件",
                "reconsideration.corrected [纠正] 1件",
            ],
        ),
        (
            "行政复议6件、行政诉讼0件，维持6件。",
            &["reconsideration.total [行政复议] 6件", "litigation.total [行政诉讼] 0件", "reconsideration.upheld [维持] 6件"],
        ),
        ("未收到政府信息公开申请，及时公开行政复议决定。", &["requests.received.total [政府信息公开申请] 0"]),
        ("未收到申请，以及因信息公开引起的行政复议。", &["requests.received.total [申请] 0"]),
        // The year is told, or each month by itself.
        ("3月培训1次，6月培训1次，全年累计培训2次。", &["training.sessions [培训] 2次"]),
        ("3月和9月分别组织检查1次。", &[]),
        ("自6月起开展检查4次。", &[]),
        ("拟于3月举办培训班1期。", &[]),
        ("公开政府信息300条，梳理公开事项26项。", &["disclosure.total [公开政府信息] 300条"]),
        (
            "公开信息200条，其中走访慰问信息30条，会议信息12条。",
            &["disclosure.total [公开信息] 200条", "disclosure.category [走访慰问信息] 30条", "disclosure.category [会议信息] 12条"],
        ),
        ("收取检索费20元、复印费50元、邮寄费30元，收费总额100元。", &["fees.collected [收费] 100元"]),
        ("全年收费300元，其中信息处理费总额200元。", &["fees.collected [收费] 300元"]),
        (
            "公开信息220条，其中通过微博、微信两种方式公开120条。",
            &["disclosure.total [公开信息] 220条", "disclosure.channel [微博、微信] 120条"],
        ),
        ("全年共收到申请内容为土地征收的申请12件。", &["requests.received.total [申请] 12件"]),
        ("收到申请30件，其余5件转至下级单位办理。", &["requests.received.total [申请] 30件"]),
    ]);
}
