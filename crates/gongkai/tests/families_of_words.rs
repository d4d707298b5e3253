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
        ("承办人大代表建议28件、政协提案53件，共公开办理结果76件。", &[]),
        ("全年承办人大代表建议28件、政协提案53件。", &[]),
    ]);
}

#[test]
fn lawsuits_by_their_way_to_court() {
    check(&[
        (
            "全年发生行政复议7件，复议后起诉1件，尚未审结。",
            &["reconsideration.total [行政复议] 7件", "litigation.total [复议后起诉] 1件", "litigation.pending [尚未审结] 1件"],
        ),
        ("未经复议直接诉讼0件，复议后诉讼2件。", &["litigation.total [未经复议直接诉讼] 0件", "litigation.total [复议后诉讼] 2件"]),
        ("行政诉讼3件，其中未经复议直接起诉2件、复议后起诉1件。", &["litigation.total [行政诉讼] 3件"]),
    ]);
}

#[test]
fn results_of_remedies_in_more_words() {
    check(&[
        (
            "收到信息公开行政复议2件，其中1件维持，1件进行了重新答复。",
            &[
                "reconsideration.total [行政复议] 2件",
                "reconsideration.upheld [维持] 1件",
                "reconsideration.corrected [进行了重新答复] 1件",
            ],
        ),
        (
            "行政复议申请31件，其中维持20件、申请人撤回申请等7件。",
            &[
                "reconsideration.total [行政复议申请] 31件",
                "reconsideration.upheld [维持] 20件",
                "reconsideration.other [申请人撤回申请] 7件",
            ],
        ),
        (
            "共有19件政府信息公开行政复议案件，其中15件维持、4件撤销。",
            &["reconsideration.total [行政复议案件] 19件", "reconsideration.upheld [维持] 15件", "reconsideration.corrected [撤销] 4件"],
        ),
        ("办理行政复议案件85件，均与政府信息公开无关。", &[]),
        ("新收行政复议案件18件，上年结转2件。", &["reconsideration.total [行政复议案件] 18件"]),
        ("全年行政执法工作均无被申请行政复议。", &[]),
    ]);
}

#[test]
fn documents_that_are_not_open_where_nobody_asked() {
    check(&[
        (
            "我局主动公开文件41件，依申请公开0件，不予公开125件。",
            &[
                "disclosure.total [主动公开文件] 41件",
                "other.on_request_info [依申请公开] 0件",
                "other.not_disclosed_info [不予公开] 125件",
            ],
        ),
        (
            "收到政府信息公开申请5件，予以公开3件，不予公开2件。",
            &[
                "requests.received.total [政府信息公开申请] 5件",
                "requests.granted.total [予以公开] 3件",
                "requests.refused.total [不予公开] 2件",
            ],
        ),
    ]);
}

#[test]
fn fees_that_were_paid() {
    check(&[
        ("产生费用320元，减免120元，实收200元。", &["fees.collected [费用] 200元"]),
        ("收取信息处理费12笔，共1860元。", &["fees.collected [信息处理费] 1860元"]),
        ("我县严格执行收费标准，共收费130元。", &["fees.collected [收费] 130元"]),
        ("收取水资源费35万元。", &[]),
    ]);
}

#[test]
fn explanations_by_their_plain_words() {
    check(&[
        ("政策解读率达到100%，共发布解读34篇。", &["other.interpretations [解读] 34篇"]),
        (
            "公开信息210条，其中税费政策及解读128条、办税指南82条。",
            &["disclosure.total [公开信息] 210条", "disclosure.category [税费政策及解读] 128条", "disclosure.category [办税指南] 82条"],
        ),
        ("2件行政规范性文件均按要求进行文字解读。", &[]),
    ]);
}

#[test]
fn what_is_no_information() {
    check(&[
        ("就预算信息公开、热点问题回应等11项工作进行部署。", &[]),
        ("推送“石政20条”。", &[]),
        ("市民通过网站可查询和获取8万条政务信息。", &[]),
        ("继续有效20件，失效2件、废止4件。", &[]),
        ("依法作出政府信息公开告知书40份。", &[]),
        (
            "2012年共主动公开信息478条（2008年以来累计932条）。",
            &["disclosure.total [主动公开信息] 478条", "other.disclosure_cumulative [2008年以来] 932条"],
        ),
        ("本局主动公开政府信息417条（含2008年以来所有信息）。", &["other.disclosure_cumulative [主动公开政府信息] 417条"]),
    ]);
}

#[test]
fn courses_and_those_who_took_part() {
    check(&[
        ("全年开展集中培训2次，人数达120人。", &["training.sessions [集中培训] 2次", "training.participants [人数] 120人"]),
        ("组织52个单位的85名工作人员参加政务公开培训。", &["training.units [培训] 52个", "training.participants [培训] 85名"]),
        ("培训护理员230名。", &[]),
    ]);
}

#[test]
fn attributes_kinds_and_what_is_new() {
    check(&[
        (
            "2012年共新增政府信息132条，其中政策法规类32条，工作动态类100条。",
            &["disclosure.total [新增政府信息] 132条", "disclosure.category [政策法规类] 32条", "disclosure.category [工作动态类] 100条"],
        ),
        (
            "主动公开政府信息132条，编入依申请公开目录的信息26条。",
            &["disclosure.total [主动公开政府信息] 132条", "other.on_request_info [编入依申请公开目录的信息] 26条"],
        ),
        ("抽查政务新媒体账号20个。", &["inspections.units [账号] 20个"]),
        ("行政机关依申请提供政府信息，不收取费用。", &[]),
        ("没有收到申请的单位也要报送年度报告。", &[]),
    ]);
}
