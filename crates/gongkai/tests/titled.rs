//! Phrase families in which the words of a number stand elsewhere: in the title of the passage, behind a share, in the next clause. The sentences are our own.

mod stated;

use stated::check;

#[test]
fn a_title_says_what_a_number_by_itself_counts() {
    check(&[
        (
            "复议件数：合计3件，维持2件，其他1件。",
            &["reconsideration.total 3件", "reconsideration.upheld [维持] 2件", "reconsideration.other [其他] 1件"],
        ),
        ("五、收费。0元（2019年：12元）。", &["fees.collected 0元"]),
        ("收费情况：本年度为零。复议诉讼情况：本年度为零。", &["fees.collected 0", "reconsideration.total 0", "litigation.total 0"]),
        ("（三）行政复议、行政诉讼情况\n两项均为零。", &["reconsideration.total 0", "litigation.total 0"]),
        ("3.依申请公开情况\n收到7件、办结7件。", &["requests.received.total [收到] 7件", "requests.concluded.total [办结] 7件"]),
        // The next title ends what the one before spoke of.
        (
            "（二）依申请公开情况\n收到7件。\n（三）政府信息管理\n公开现行有效规章18件。",
            &["requests.received.total [收到] 7件", "disclosure.category [现行有效规章] 18件"],
        ),
        // What a title speaks of is counted once: the lines below are of other things.
        (
            "一、本年新收政府信息公开申请数量：20件\n（一）予以公开：15件\n（二）部分公开：5件",
            &[
                "requests.received.total [政府信息公开申请] 20件",
                "requests.granted.total [予以公开] 15件",
                "requests.granted_in_part.total [部分公开] 5件",
            ],
        ),
        // An ordinal of a lower form parts the passage itself.
        (
            "（二）依申请公开情况\n1、全年共受理5件。\n2、当面2件。",
            &["requests.received.total [受理] 5件", "requests.received_by_channel [当面] 2件"],
        ),
        // Another clause stands between, and the number is of that.
        ("主动公开情况：我局召开会议，传达学习上级文件，全年12件。", &[]),
        ("行政复议情况：处理信访来信，共12件。", &[]),
        // A statement is no title.
        ("没有收费：免费提供复印件。", &["fees.collected [收费] 0"]),
    ]);
}

#[test]
fn a_title_says_by_what_information_is_divided() {
    check(&[
        (
            "公开渠道：县政府网站212条，微信公众号96条，电子屏31条。",
            &["disclosure.channel [县政府网站] 212条", "disclosure.channel [微信公众号] 96条", "disclosure.channel [电子屏] 31条"],
        ),
        (
            "收到申请9件。\n申请方式——到窗口5件，寄信3件，发邮件1件。",
            &[
                "requests.received.total [申请] 9件",
                "requests.received_by_channel [窗口] 5件",
                "requests.received_by_channel [寄信] 3件",
                "requests.received_by_channel [发邮件] 1件",
            ],
        ),
    ]);
}

#[test]
fn a_count_may_stand_behind_its_share() {
    check(&[
        (
            "主动公开信息200条，其中动态类占57.5%，共115条；政策类占42.5%（85条）。",
            &[
                "disclosure.total [主动公开信息] 200条",
                "disclosure.category [动态类] 115条 57.5%",
                "disclosure.category [政策类] 85条 42.5%",
            ],
        ),
        (
            "答复申请8件，“予以公开”占比75%，共6件；“信息不存在”占比25%，共2件。",
            &[
                "requests.answered.total [申请] 8件",
                "requests.granted.total [予以公开] 6件 75%",
                "requests.unavailable_not_held.total [信息不存在] 2件 25%",
            ],
        ),
        // A rate, and people after a share of others.
        ("公开率占100%（500条）。职工200人，党员占40%，共80人参加活动。", &[]),
        // The share of the number before it, and another count.
        (
            "公开信息200条，其中动态类115条，占57.5%，政策类85条，占42.5%。",
            &["disclosure.total [公开信息] 200条", "disclosure.category [动态类] 115条 57.5%", "disclosure.category [政策类] 85条 42.5%"],
        ),
    ]);
}

#[test]
fn what_is_carried_on_is_told_in_the_next_clause() {
    check(&[
        ("收到申请9件，尚有1件在法定期限内，转2016年答复。", &["requests.received.total [申请] 9件", "requests.carried_out.total 1件"]),
        (
            "2022年结转2件，2023年新收31件，合计33件，均已办结。",
            &[
                "requests.carried_in.total [2022年结转] 2件",
                "requests.received.total [2023年新收] 31件",
                "requests.handled_base.total 33件",
                "requests.concluded.total [办结] 33件",
            ],
        ),
        // What was taken, and what is planned.
        ("2022年将政务公开列入考核，全年主动公开信息120条。", &["disclosure.total [主动公开信息] 120条"]),
        ("收到申请9件，其余3件，转2024年新成立的数据局办理。", &["requests.received.total [申请] 9件"]),
        // Some of them, told for another reason.
        ("2020年收到申请52件。收到的申请中，关联申请有17件。", &["requests.received.total [申请] 52件"]),
        ("收到申请120件。申请较集中的是规划局（41件）。", &["requests.received.total [申请] 120件"]),
    ]);
}

#[test]
fn lists_without_units_and_lists_with_remarks() {
    check(&[
        (
            "主动公开政府信息共60条，包括：工作动态32、通知公告17、人事11。",
            &[
                "disclosure.total [主动公开政府信息] 60条",
                "disclosure.category [工作动态] 32",
                "disclosure.category [通知公告] 17",
                "disclosure.category [人事] 11",
            ],
        ),
        (
            "申请：6件（企业4，自然人2）。",
            &["requests.received.total [申请] 6件", "requests.received_by_applicant [企业] 4", "requests.received_by_applicant [自然人] 2"],
        ),
        (
            "公开信息二百一十（210）条，其中水质公示（每日1次）180条、通知30条。",
            &["disclosure.total [公开信息] 210条", "disclosure.category [水质公示（每日1次）] 180条", "disclosure.category [通知] 30条"],
        ),
        (
            "收到申请8件，公开6件、不予公开（国家秘密）1件、重复申请1件。",
            &[
                "requests.received.total [申请] 8件",
                "requests.granted.total [公开] 6件",
                "requests.refused.total [不予公开] 1件",
                "requests.refused_state_secret.total [国家秘密] 1件",
                "requests.not_processed_repeat.total [重复申请] 1件",
            ],
        ),
        // What is measured is no amount.
        ("主动公开信息120条，测评得分98，群众满意率96。", &["disclosure.total [主动公开信息] 120条"]),
        // Of two numbers that differ neither is taken.
        ("公开信息五十（48）条。", &[]),
    ]);
}

#[test]
fn several_things_taken_together_are_the_whole() {
    check(&[
        (
            "网站公开171条，公众号公开335条，公示栏公开208条，三者合计714条。",
            &[
                "disclosure.channel [网站] 171条",
                "disclosure.channel [公众号] 335条",
                "disclosure.channel [公示栏] 208条",
                "disclosure.total [三者] 714条",
            ],
        ),
        (
            "行政复议2件、行政诉讼1件，结果均为维持。",
            &[
                "reconsideration.total [行政复议] 2件",
                "reconsideration.upheld [维持] 2件",
                "litigation.total [行政诉讼] 1件",
                "litigation.upheld [维持] 1件",
            ],
        ),
        // 复议机关 decides on its own cases only.
        (
            "行政诉讼3件，行政复议5件，复议机关均予维持。",
            &["litigation.total [行政诉讼] 3件", "reconsideration.total [行政复议] 5件", "reconsideration.upheld [维持] 5件"],
        ),
    ]);
}

#[test]
fn headings_glued_to_their_text() {
    check(&[(
        "一、概述2013年，我局认真公开信息。三、依申请公开政府信息的情况本年度收到申请3件。五、行政复议和行政诉讼情况2013年度共收到行政复议申请1件。",
        &["requests.received.total [申请] 3件", "reconsideration.total [行政复议申请] 1件"],
    )]);
}
