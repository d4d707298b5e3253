//! Phrase families of decision 25. The sentences are our own.

mod stated;

use stated::check;

#[test]
fn calls_with_questions() {
    check(&[
        ("全年接听咨询电话230次。", &["consultations.total [接听咨询电话] 230次"]),
        ("全年共接到群众咨询电话64个。", &["consultations.total [咨询电话] 64个"]),
        (
            "接听咨询电话120个，接待来访咨询35人次。",
            &["consultations.by_channel [接听咨询电话] 120个", "consultations.by_channel [来访咨询] 35人次"],
        ),
        (
            "全年受理咨询95人次，其中拨打咨询电话的60人次，当面询问的35人次。",
            &["consultations.total [咨询] 95人次", "consultations.by_channel [咨询电话] 60人次", "consultations.by_channel [当面] 35人次"],
        ),
        ("接待咨询35人次，设立咨询电话3个。", &["consultations.total [咨询] 35人次"]),
        ("公布咨询电话3个。", &[]),
        ("接听查档咨询电话86次，接待现场查档142人次。", &["consultations.total [咨询电话] 86次"]),
    ]);
}

#[test]
fn classes_before_a_colon_or_a_bracket() {
    check(&[
        (
            "1.工作动态类：发布12条；2.政策文件类：发布3条。",
            &["disclosure.category [工作动态类] 12条", "disclosure.category [政策文件类] 3条"],
        ),
        (
            "业务管理类信息（主动公开5条），机构调整和人员变动类信息（公开了8条）。",
            &["disclosure.category [业务管理类信息] 5条", "disclosure.category [机构调整和人员变动类信息] 8条"],
        ),
        ("公开信息分三大类：主动公开25条。", &["disclosure.total [主动公开] 25条"]),
    ]);
}

#[test]
fn what_is_published_of_proposals() {
    check(&[
        (
            "公开省政协提案的答复1篇、市人大代表建议的答复2篇。",
            &["disclosure.category [省政协提案的答复] 1篇", "disclosure.category [市人大代表建议的答复] 2篇"],
        ),
        (
            "发布政府信息930条，其中政策解读材料18篇、市人大代表建议和政协提案办理复文44件。",
            &[
                "disclosure.total [发布政府信息] 930条",
                "disclosure.category [政策解读材料] 18篇",
                "disclosure.category [市人大代表建议和政协提案办理复文] 44件",
            ],
        ),
        ("承办人大代表建议28件、政协提案53件，共公开办理结果76件。", &["disclosure.category [办理结果] 76件"]),
        ("全年承办人大代表建议28件、政协提案53件。", &[]),
    ]);
}
