//! Phrase families in which one number or one word speaks of several things: results without a number, names in a row, none at all. The sentences are our own.

mod stated;

use stated::check;

#[test]
fn a_result_without_a_number_is_that_of_all_cases() {
    check(&[
        (
            "发生行政复议1件，结果维持；行政诉讼2件，均被法院驳回起诉。",
            &[
                "reconsideration.total [行政复议] 1件",
                "reconsideration.upheld [结果维持] 1件",
                "litigation.total [行政诉讼] 2件",
                "litigation.upheld [驳回起诉] 2件",
            ],
        ),
        (
            "行政复议3件，全部维持原决定，行政诉讼1件，目前正在审理中。",
            &[
                "reconsideration.total [行政复议] 3件",
                "reconsideration.upheld [维持原决定] 3件",
                "litigation.total [行政诉讼] 1件",
                "litigation.pending [正在审理中] 1件",
            ],
        ),
        // Of several cases without 均 nobody knows how many ended so.
        ("行政复议3件，有的维持。", &["reconsideration.total [行政复议] 3件"]),
        // Names of results beside one another are no results.
        ("行政复议1件，结果分维持、纠正和其他结果三种。", &["reconsideration.total [行政复议] 1件"]),
        // What has a number of its own is told once.
        (
            "行政复议2件，其中维持1件、撤销1件。",
            &["reconsideration.total [行政复议] 2件", "reconsideration.upheld [维持] 1件", "reconsideration.corrected [撤销] 1件"],
        ),
    ]);
}

#[test]
fn a_ground_without_a_number_is_that_of_its_outcome() {
    check(&[
        (
            "收到申请6件，予以公开5件，不予公开1件（属于国家秘密）。",
            &[
                "requests.received.total [申请] 6件",
                "requests.granted.total [予以公开] 5件",
                "requests.refused.total [不予公开] 1件",
                "requests.refused_state_secret.total [属于国家秘密] 1件",
            ],
        ),
        ("收到申请3件，全部同意公开。", &["requests.received.total [申请] 3件", "requests.granted.total [同意公开] 3件"]),
        // What a request is about is no ground where nothing was refused.
        ("收到申请2件，1件因涉及商业秘密正在征求第三方意见。", &["requests.received.total [申请] 2件"]),
    ]);
}

#[test]
fn names_in_a_row_with_their_numbers() {
    check(&[
        (
            "行政复议9件，维持、纠正和其他结果依次为6件、1件和2件。",
            &[
                "reconsideration.total [行政复议] 9件",
                "reconsideration.upheld [维持] 6件",
                "reconsideration.corrected [纠正] 1件",
                "reconsideration.other [其他结果] 2件",
            ],
        ),
        (
            "主动公开信息66条，县政府网站和本局微信公众号分别公开45条、21条；公告、简报分别为40条、26条。",
            &[
                "disclosure.total [主动公开信息] 66条",
                "disclosure.channel [县政府网站] 45条",
                "disclosure.channel [微信公众号] 21条",
                "disclosure.category [公告] 40条",
                "disclosure.category [简报] 26条",
            ],
        ),
        ("配备专、兼职人员各2名。", &["staff.full_time [专] 2名", "staff.part_time [兼职人员] 2名"]),
        ("行政复议、行政诉讼各1件。", &["litigation.total [行政诉讼] 1件", "reconsideration.total [行政复议] 1件"]),
        // Each of the offices has as many: nothing is named that would be counted.
        ("各科室各配备1台电脑。", &[]),
    ]);
}

#[test]
fn none_at_all() {
    check(&[
        (
            "因信息公开引起的行政复议和行政诉讼，2012年一件也没有。",
            &["reconsideration.total [行政复议] 0", "litigation.total [行政诉讼] 0"],
        ),
        (
            "行政复议、行政诉讼、举报投诉三项均无。",
            &["reconsideration.total [行政复议] 0", "litigation.total [行政诉讼] 0", "complaints.total [举报投诉] 0"],
        ),
        ("设专职人员1名，兼职人员暂无。", &["staff.full_time [专职人员] 1名", "staff.part_time [兼职人员] 0"]),
        (
            "收到申请5件，其中当面3件、邮寄2件，没有收到传真申请。",
            &[
                "requests.received.total [申请] 5件",
                "requests.received_by_channel [当面] 3件",
                "requests.received_by_channel [邮寄] 2件",
                "requests.received_by_channel [传真申请] 0",
            ],
        ),
        ("上年没有结转，本年收到申请2件。", &["requests.carried_in.total [上年没有结转] 0", "requests.received.total [申请] 2件"]),
        // Aircraft without a pilot deny nothing.
        ("利用无人机巡查，受理行政复议1件。", &["reconsideration.total [行政复议] 1件"]),
        // One that there is, is none that is denied.
        ("行政复议有1件，也没有撤销。", &["reconsideration.total [行政复议] 1件"]),
    ]);
}

#[test]
fn all_of_one_kind() {
    check(&[
        ("办公室2名同志负责此项工作，都是兼职。", &["staff.part_time [兼职] 2名"]),
        ("兼职人员由各科室内勤担任，共7名。", &["staff.part_time [兼职人员] 7名"]),
        // Those who were trained are no staff.
        ("培训36人，都是各单位专职人员。", &["training.participants [培训] 36人"]),
    ]);
}

#[test]
fn several_measure_words() {
    check(&[
        (
            "主动公开政府信息1286条（件），其中网站公开1021条(篇)。",
            &["disclosure.total [主动公开政府信息] 1286条（件）", "disclosure.channel [网站] 1021条(篇)"],
        ),
        ("公开信息30条，比上年的24条多出6条。", &["disclosure.total [公开信息] 30条"]),
    ]);
}

#[test]
fn said_to_be_none_of_disclosure() {
    check(&[
        ("热线接到投诉1204个（均为服务质量投诉，与信息公开无关）。", &[]),
        ("接受现场咨询9万人次、电话咨询2.1万人次，均属就医咨询。", &[]),
        ("接受信息公开咨询9人次，均为当面咨询。", &["consultations.total [公开咨询] 9人次", "consultations.by_channel [当面] 9人次"]),
        ("收取技术服务费63万元，与信息公开无关。", &[]),
    ]);
}

#[test]
fn the_whole_once_more() {
    check(&[
        (
            "主动公开信息38条。38条信息可划分为：动态20条，公告18条。",
            &["disclosure.total [主动公开信息] 38条", "disclosure.category [动态] 20条", "disclosure.category [公告] 18条"],
        ),
        ("主动公开信息38条。7月起每日发布空气质量日报184期，不计入上述38条。", &["disclosure.total [主动公开信息] 38条"]),
        ("公开信息267条，其中防汛期间（6至8月）公开88条。", &["disclosure.total [公开信息] 267条"]),
    ]);
}

#[test]
fn answers_that_no_row_has() {
    check(&[(
        "答复申请6件，其中同意公开3件，属于已主动公开范围2件，告知通过其他途径办理1件。",
        &[
            "requests.answered.total [申请] 6件",
            "requests.granted.total [同意公开] 3件",
            "other.requests_answered_otherwise [属于已主动公开范围] 2件",
            "other.requests_answered_otherwise [告知通过其他途径办理] 1件",
        ],
    )]);
}

#[test]
fn over_the_year_in_other_words() {
    check(&[
        (
            "收到申请9件，去年结转1件，办结8件，转下年2件。",
            &[
                "requests.received.total [申请] 9件",
                "requests.carried_in.total [去年结转] 1件",
                "requests.concluded.total [办结] 8件",
                "requests.carried_out.total [转下年] 2件",
            ],
        ),
        (
            "收到申请9件，按期办结8件，1件结转。",
            &["requests.received.total [申请] 9件", "requests.concluded.total [办结] 8件", "requests.carried_out.total 1件"],
        ),
        (
            "新收申请9件，加上2013年底未办结的2件，应办理11件。",
            &[
                "requests.received.total [申请] 9件",
                "requests.carried_in.total [2013年底未办结] 2件",
                "requests.handled_base.total [应办理] 11件",
            ],
        ),
    ]);
}

#[test]
fn the_whole_names_what_it_is_divided_by() {
    check(&[
        (
            "2010年，全系统主动公开政府信息3652条。\n按照公开内容统计，主要包括：法规文件128条，登记公告1985条。",
            &[
                "disclosure.total [主动公开政府信息] 3652条",
                "disclosure.category [法规文件] 128条",
                "disclosure.category [登记公告] 1985条",
            ],
        ),
        (
            "公开信息440条，公开的信息以业务办理、政策法规为主，分别为402条和38条。",
            &["disclosure.total [公开信息] 440条", "disclosure.category [业务办理] 402条", "disclosure.category [政策法规] 38条"],
        ),
        // What is taken away, or only looked through, is not published.
        ("公开信息69条。对2010年以前的目录进行复核，下架过期信息11条。", &["disclosure.total [公开信息] 69条"]),
    ]);
}

#[test]
fn a_heading_that_is_run_in() {
    check(&[
        ("（五）行政复议、诉讼及申诉。本年度均为0件。", &["reconsideration.total 0", "litigation.total 0", "complaints.total 0"]),
        // Among problems what did not happen in the year is a zero; what might is none.
        (
            "五、存在的主要问题及改进措施\n虽然2015年我局未发生行政复议案件，但仍须绷紧依法行政这根弦。",
            &["reconsideration.total [行政复议案件] 0"],
        ),
        ("五、存在的主要问题及改进措施\n没有申请时也要做好准备。", &[]),
    ]);
}

#[test]
fn what_is_asked_for_or_supposed_is_no_result() {
    check(&[
        ("行政诉讼1件，原告请求确认违法，法院已受理。", &["litigation.total [行政诉讼] 1件"]),
        ("行政复议1件，如被纠正将依法整改。", &["reconsideration.total [行政复议] 1件"]),
        ("行政复议2件，均对维持决定不服提起诉讼。", &["reconsideration.total [行政复议] 2件"]),
        ("收到申请1件，申请公开该信息是否予以公开正在审查。", &["requests.received.total [申请] 1件"]),
        ("收到查询国家秘密、商业秘密类申请3件。", &["requests.received.total [申请] 3件"]),
        ("行政诉讼1件，法院准许原告撤诉。", &["litigation.total [行政诉讼] 1件", "litigation.other [准许原告撤诉] 1件"]),
    ]);
}

#[test]
fn what_is_free_for_some_is_no_zero() {
    check(&[
        ("全年收取费用100元，其中2件申请予以免收。", &["fees.collected [收取费用] 100元"]),
        ("依法可予以免收的情形，申请人可提出申请。", &[]),
        ("各单位对不向社会公开的申请，均应说明理由。", &[]),
        ("不设置任何收费门槛。", &[]),
        ("鉴于页数较少，复印费全部予以免收。", &["fees.reason [全部予以免收] “鉴于页数较少”", "fees.collected [全部予以免收] 0"]),
    ]);
}

#[test]
fn words_about_others_set_nothing_aside() {
    check(&[
        ("全年主动公开信息1200条（不含转载信息，转载信息未纳入统计）。", &["disclosure.total [主动公开信息] 1200条"]),
        ("收到申请12件，重复提交的不计入。", &["requests.received.total [申请] 12件"]),
        ("清理类事项公开信息35条。", &["disclosure.total [公开信息] 35条"]),
        ("档案室由2人兼管，文秘1人兼办信访。", &[]),
    ]);
}
