//! More phrase families: requests put off, grounds told together, carriers taken together, kinds in so many fields, remedies named before their results,
//! staff by a number alone, what one applicant asked for. The sentences are our own.

mod stated;

use stated::check;

#[test]
fn requests_that_were_put_off() {
    check(&[
        (
            "收到申请41件，已答复36件，另有5件因正在征求意见，结转下年度办理。",
            &[
                "requests.received.total [申请] 41件",
                "requests.answered.total [已答复] 36件",
                "requests.carried_out.total [结转下年度] 5件",
            ],
        ),
        (
            "收到申请21件，答复18件，其余3件延至2014年2月答复。",
            &["requests.received.total [申请] 21件", "requests.answered.total [答复] 18件", "requests.carried_out.total [延至2014年] 3件"],
        ),
        ("本年无结转至2023年的申请。", &["requests.carried_out.total [本年无结转] 0"]),
        // A case goes over as well, and is no request.
        ("行政诉讼上年结转2件。", &[]),
    ]);
}

#[test]
fn grounds_told_together_and_outcomes_joined() {
    check(&[
        (
            "收到申请30件，其中本机关不掌握或者需要另行制作而无法提供6件。",
            &["requests.received.total [申请] 30件", "requests.unavailable.total [无法提供] 6件"],
        ),
        (
            "收到申请30件，因不掌握无法提供6件。",
            &["requests.received.total [申请] 30件", "requests.unavailable_not_held.total [不掌握] 6件"],
        ),
        (
            "收到申请30件，涉及第三方合法权益不予公开2件。",
            &["requests.received.total [申请] 30件", "requests.refused_third_party_rights.total [第三方合法权益] 2件"],
        ),
        (
            "收到申请30件，同意或部分同意公开19件。",
            &["requests.received.total [申请] 30件", "other.requests_granted_or_partial [同意或部分同意公开] 19件"],
        ),
        ("收到申请9件，转为信访渠道办理2件。", &["requests.received.total [申请] 9件"]),
    ]);
}

#[test]
fn carriers_taken_together_or_each_by_itself() {
    check(&[
        ("通过大厅、网站、短信三种途径主动公开信息732条。", &["disclosure.total [主动公开信息] 732条"]),
        ("通过各类渠道公开政府信息655条。", &["disclosure.total [公开政府信息] 655条"]),
        ("微博、微信各发布45条和62条。", &["disclosure.channel [微博] 45条", "disclosure.channel [微信] 62条"]),
        (
            "公开信息120条。渠道分布：门户网站90条，公告栏30条。",
            &["disclosure.total [公开信息] 120条", "disclosure.channel [门户网站] 90条", "disclosure.channel [公告栏] 30条"],
        ),
        (
            "公开信息57条，涵盖民政救助、农业农村两大板块，分别为31条和26条。",
            &["disclosure.total [公开信息] 57条", "disclosure.category [民政救助] 31条", "disclosure.category [农业农村] 26条"],
        ),
        ("公开信息：全年62条。", &["disclosure.total [公开信息：全年] 62条"]),
        ("公开信息80条。热线受理业务3.4万件。", &["disclosure.total [公开信息] 80条"]),
    ]);
}

#[test]
fn remedies_named_before_their_results() {
    check(&[
        (
            "行政复议案6件，行政诉讼案1件。行政复议中，维持5件，纠正1件。",
            &[
                "reconsideration.total [行政复议案] 6件",
                "litigation.total [行政诉讼案] 1件",
                "reconsideration.upheld [维持] 5件",
                "reconsideration.corrected [纠正] 1件",
            ],
        ),
        (
            "行政诉讼8件，其中支持行政机关7件，纠错1件。",
            &["litigation.total [行政诉讼] 8件", "litigation.upheld [支持行政机关] 7件", "litigation.corrected [纠错] 1件"],
        ),
    ]);
}

#[test]
fn a_number_of_staff_and_of_one_applicant() {
    check(&[
        ("政府信息公开工作人员均为兼职，共4人。", &["staff.part_time [兼职] 4人"]),
        ("对1名申请人当年累计提出的52件申请，按件收费3200元。", &["fees.collected [收费] 3200元"]),
        ("人大建议办结11件，其中予以公开9件。", &[]),
        ("对36家单位开展考核，发布季度通报2期。", &["inspections.units [考核] 36家", "inspections.notices [通报] 2期"]),
    ]);
}
