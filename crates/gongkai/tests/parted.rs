//! More phrase families: numbers that turned from last year's, names told before several numbers, outcomes that end in 者, what is planned and not done,
//! none of several things, words that others use. The sentences are our own.

mod stated;

use stated::check;

#[test]
fn requests_behind_the_number_of_last_year_or_before_their_word() {
    check(&[
        (
            "受理申请数有所上升，由7件增加到19件。来自企业11件，来自个人8件。",
            &[
                "requests.received.total [申请数] 19件",
                "requests.received_by_applicant [企业] 11件",
                "requests.received_by_applicant [个人] 8件",
            ],
        ),
        ("依申请公开由上年的31件回落到12件。", &["requests.received.total [依申请公开] 12件"]),
        ("全年共有9件申请，均已答复。", &["requests.received.total [申请] 9件", "requests.answered.total [答复] 9件"]),
        (
            "收到公民、企业申请27件。其中公民20件、企业7件。",
            &[
                "requests.received.total [企业申请] 27件",
                "requests.received_by_applicant [公民] 20件",
                "requests.received_by_applicant [企业] 7件",
            ],
        ),
        // What is counted is no request where its own word says so.
        ("公众号由268条减至221条。", &[]),
    ]);
}

#[test]
fn outcomes_with_their_numbers_before_or_behind() {
    check(&[
        (
            "收到申请12件。已答复者公开7件、部分公开1件、查无此信息4件。",
            &[
                "requests.received.total [申请] 12件",
                "requests.granted.total [公开] 7件",
                "requests.granted_in_part.total [部分公开] 1件",
                "requests.unavailable_not_held.total [查无此信息] 4件",
            ],
        ),
        (
            "收到申请14件，答复的情形有三种：同意公开、部分公开和不予公开，件数依次为8件、4件、2件。",
            &[
                "requests.received.total [申请] 14件",
                "requests.granted.total [同意公开] 8件",
                "requests.granted_in_part.total [部分公开] 4件",
                "requests.refused.total [不予公开] 2件",
            ],
        ),
        // Documents that were made, and which of them are open.
        ("印发公文20件，其中公开17件，不予公开3件。", &["other.not_disclosed_info [不予公开] 3件"]),
        (
            "收到申请5件，办结3件，2件留待下年。",
            &["requests.received.total [申请] 5件", "requests.concluded.total [办结] 3件", "requests.carried_out.total [留待下年] 2件"],
        ),
    ]);
}

#[test]
fn none_told_of_several_or_in_plain_words() {
    check(&[
        ("复议、诉讼、投诉，三者均未发生。", &["reconsideration.total [复议] 0", "litigation.total [诉讼] 0", "complaints.total [投诉] 0"]),
        ("未收分文。", &["fees.collected [未收分文] 0"]),
        ("公民的申请，本年未收到。", &["requests.received.total [申请] 0"]),
    ]);
}

#[test]
fn what_is_planned_or_of_another_year_is_not_counted() {
    check(&[
        ("2019年计划主动公开600条，并组织培训4次。", &[]),
        ("下一步，力争提高质量，全年举办培训3期。", &[]),
        ("全年共计公开信息288条，不及2018年（540条）的六成。", &["disclosure.total [公开信息] 288条"]),
        ("收到投诉39件，其中与信息公开有关的1件。", &["complaints.total [投诉] 1件"]),
    ]);
}
