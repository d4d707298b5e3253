//! More phrase families: what is said of a single request, ways behind their number, the first of several ways, grounds told with their outcome, carriers
//! that the sentence announces, papers by their titles, what is there already. The sentences are our own.

mod stated;

use stated::check;

#[test]
fn of_one_request_it_need_not_be_said_that_all_were_answered() {
    check(&[
        (
            "本年度收到公开申请1件，系企业查询规划图纸，已当场答复。",
            &["requests.received.total [公开申请] 1件", "requests.answered.total [答复] 1件"],
        ),
        ("本年度收到公开申请1件，已按时办结。", &["requests.received.total [公开申请] 1件", "requests.concluded.total [办结] 1件"]),
        // Of two it is said of one, perhaps.
        ("本年度收到公开申请2件，已依法答复。", &["requests.received.total [公开申请] 2件"]),
        ("本年度收到公开申请1件，尚未答复。", &["requests.received.total [公开申请] 1件"]),
    ]);
}

#[test]
fn ways_behind_their_number_and_the_first_of_several() {
    check(&[
        (
            "收到政府信息公开申请9件，其中4件以电子邮件方式提出，5件以书面方式提出。",
            &[
                "requests.received.total [政府信息公开申请] 9件",
                "requests.received_by_channel [电子邮件] 4件",
                "requests.received_by_channel [书面] 5件",
            ],
        ),
        (
            "收到书面申请12份，网上申请7份，共19份。",
            &[
                "requests.received_by_channel [书面申请] 12份",
                "requests.received_by_channel [网上申请] 7份",
                "requests.received.total 19份",
            ],
        ),
        (
            "受理公开申请23宗，其中网上提交16宗，书面提交7宗。",
            &[
                "requests.received.total [公开申请] 23宗",
                "requests.received_by_channel [网上] 16宗",
                "requests.received_by_channel [书面] 7宗",
            ],
        ),
        // How it was answered is no way of asking.
        (
            "收到公开申请9件，其中5件以书面方式答复，4件以电子邮件方式答复。",
            &["requests.received.total [公开申请] 9件", "requests.answered.total [答复] 5件"],
        ),
        ("答复公开申请9件，其中书面答复5件，电子邮件答复4件。", &["requests.answered.total [公开申请] 9件"]),
        ("收到书面申请12份，全部答复。", &["requests.received.total [申请] 12份", "requests.answered.total [答复] 12份"]),
    ]);
}

#[test]
fn outcomes_told_with_their_ground_and_by_themselves() {
    check(&[
        ("收到申请3件，1件因涉及商户经营数据未予公开。", &["requests.received.total [申请] 3件", "requests.refused.total [未予公开] 1件"]),
        ("对涉及第三方评估报告的2件申请作出了不予公开决定。", &["requests.refused.total [不予公开] 2件"]),
        (
            "收到申请4件，因不掌握相关信息无法提供3件。",
            &["requests.received.total [申请] 4件", "requests.unavailable_not_held.total [不掌握] 3件"],
        ),
        // One ground of several is none of all.
        ("收到申请4件，因不掌握等原因无法提供3件。", &["requests.received.total [申请] 4件", "requests.unavailable.total [无法提供] 3件"]),
        (
            "办结812件（含上年结转9件），其中予以公开401件、部分公开37件。",
            &[
                "requests.concluded.total [办结] 812件",
                "requests.carried_in.total [上年结转] 9件",
                "requests.granted.total [予以公开] 401件",
                "requests.granted_in_part.total [部分公开] 37件",
            ],
        ),
        ("县长信箱收到来信904封，办结897封。", &[]),
    ]);
}

#[test]
fn carriers_that_the_sentence_announces() {
    check(&[
        (
            "2014年主动公开政府信息合计900条。按公开渠道统计如下：门户网站500条；市场主体公示系统归集许可信息250条；宣传车、村广播等其他方式150条。",
            &[
                "disclosure.total [主动公开政府信息] 900条",
                "disclosure.channel [门户网站] 500条",
                "disclosure.channel [市场主体公示系统归集许可信息] 250条",
                "disclosure.channel [宣传车、村广播等其他方式] 150条",
            ],
        ),
        (
            "在政府网站、“平和松岭”微信订阅号分别发布信息811条、406条，两个平台互不重复，全年共计1217条。",
            &[
                "disclosure.channel [政府网站] 811条",
                "disclosure.channel [“平和松岭”微信订阅号] 406条",
                "disclosure.total [全年共计] 1217条",
            ],
        ),
    ]);
}

#[test]
fn kinds_that_a_title_announces() {
    check(&[(
        "（一）数量。公开政府信息53条。\n（二）类别。机构职能8条，渔业资源增殖25条，渔港安全20条。",
        &[
            "disclosure.total [公开政府信息] 53条",
            "disclosure.category [机构职能] 8条",
            "disclosure.category [渔业资源增殖] 25条",
            "disclosure.category [渔港安全] 20条",
        ],
    )]);
}

#[test]
fn papers_columns_accounts_and_what_is_there_already() {
    check(&[
        ("先后印发《松岭县政务公开要点》《信息公开申请办理规程》等6个文件。", &["documents.issued [文件] 6个"]),
        ("印发《松岭县食品安全方案》等6个文件。", &[]),
        ("贯彻省政府办公厅印发的《信息公开要点》《工作规程》等6个文件。", &[]),
        ("对“政策解读”“投诉举报”2个栏目进行了升级。", &[]),
        ("对“惠民补贴”“农资价格”2个栏目进行了调整优化。", &["platforms.items [栏目] 2个"]),
        ("注销政务微博账号2个，现保留1个。", &["platforms.items [政务微博账号] 2个", "platforms.accounts [现保留] 1个"]),
        ("对12家直属医疗机构单位开展现场检查。", &["inspections.onsite [现场检查] 12家"]),
        // What was there before the year, what is there by now, and what was changed about services is no information of the year.
        (
            "通过门户网站公开政府信息640条。连同《条例》施行前已公开的1200条，网站现有政府信息1840条。",
            &["disclosure.total [门户网站] 640条"],
        ),
        ("办事指南更新31项。", &[]),
        ("发布信息880条，是2013年（440条）的2倍。", &["disclosure.total [发布信息] 880条"]),
    ]);
}

#[test]
fn fees_that_a_sum_follows_and_a_day_that_is_none() {
    check(&[
        ("对3件申请分别收取90元和210元，合计收取信息处理费300元。", &["fees.collected [信息处理费] 300元"]),
        ("申请人提出的申请，我局均免费提供。", &["fees.collected [均免费提供] 0"]),
        ("统计期限自2013年1月1日起至2013年11月31日止。", &["period.start 2013-01-01"]),
    ]);
}
