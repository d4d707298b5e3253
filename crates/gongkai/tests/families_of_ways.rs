//! Phrase families of decision 25: requests by way and by applicant where no total stands before them, and what is no request. The sentences are our own.

mod stated;

use stated::check;

#[test]
fn ways_without_a_total() {
    check(&[
        (
            "网络申请数为31件，信函申请数为12件。",
            &["requests.received_by_channel [网络申请] 31件", "requests.received_by_channel [信函申请] 12件"],
        ),
        (
            "收到邮寄方式提交的政府信息公开申请12件、网页提交的政府信息公开申请5件。",
            &["requests.received_by_channel [邮寄] 12件", "requests.received_by_channel [网页提交的政府信息公开申请] 5件"],
        ),
        (
            "网上受理政府信息公开申请26件，窗口受理4件，信函受理9件。",
            &[
                "requests.received_by_channel [网上] 26件",
                "requests.received_by_channel [窗口] 4件",
                "requests.received_by_channel [信函] 9件",
            ],
        ),
        (
            "共收到网上申请2件，其中1件申请人撤回。",
            &["requests.received.total [网上申请] 2件", "other.requests_withdrawn [申请人撤回] 1件"],
        ),
        ("公布传真和电子邮箱，印制申请表300份。", &[]),
    ]);
}

#[test]
fn applicants_without_a_total() {
    check(&[
        (
            "由公民提出的申请有64件，由法人提出的申请有5件。",
            &["requests.received_by_applicant [公民] 64件", "requests.received_by_applicant [法人] 5件"],
        ),
        ("全年收到申请18件，均为自然人提出。", &["requests.received.total [申请] 18件", "requests.received_by_applicant [自然人] 18件"]),
        (
            "收到依申请公开5件，申请人均为自然人。",
            &["requests.received.total [依申请公开] 5件", "requests.received_by_applicant [自然人] 5件"],
        ),
        ("收到公民提出的申请3件。", &["requests.received.total [申请] 3件"]),
    ]);
}

#[test]
fn what_was_carried_over() {
    check(&[
        (
            "收到政府信息公开申请19件（包括上年结转1件），均已答复。",
            &[
                "requests.handled_base.total [政府信息公开申请] 19件",
                "requests.answered.total [答复] 19件",
                "requests.carried_in.total [上年结转] 1件",
            ],
        ),
        (
            "新收申请52件、2024年结转3件，已办结53件、结转2026年2件。",
            &[
                "requests.received.total [申请] 52件",
                "requests.carried_in.total [2024年结转] 3件",
                "requests.concluded.total [已办结] 53件",
                "requests.carried_out.total [结转2026年] 2件",
            ],
        ),
        ("新收和上年结转的政府信息公开申请合计145件。", &["requests.handled_base.total [上年结转] 145件"]),
        ("受理申请40件，未办结2件。", &["requests.received.total [申请] 40件", "requests.carried_out.total [未办结] 2件"]),
    ]);
}

#[test]
fn requests_for_something_else() {
    check(&[
        ("受理企业开办申请2310件，全部网上办结。", &[]),
        ("收到工伤认定申请645件。", &[]),
        ("收取信息处理费的申请2件。", &[]),
        ("我局没有不予公开的政府信息公开申请。", &["requests.refused.total [不予公开的政府信息] 0"]),
        ("属于国家秘密的申请2件。", &["requests.refused_state_secret.total [属于国家秘密] 2件"]),
    ]);
}
