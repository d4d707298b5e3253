//! Phrase families of decision 26: documents by whether they are open, what is under way, what is said of all requests, denials with a remark. The sentences
//! are our own.

mod stated;

use stated::check;

#[test]
fn documents_by_whether_they_are_open() {
    check(&[
        (
            "全年发文210份，其中属于主动公开的130份，属于依申请公开的0份，属于不予公开的80份。",
            &[
                "other.made_total [发文] 210份",
                "disclosure.total [主动公开] 130份",
                "other.on_request_info [依申请公开] 0份",
                "other.not_disclosed_info [不予公开] 80份",
            ],
        ),
        ("标注“主动公开”的18件，标注“依申请公开”的7件。", &["disclosure.total [主动公开] 18件", "other.on_request_info [依申请公开] 7件"]),
        // Beside information in general documents are a kind of it.
        (
            "全年主动公开政府信息600条。制发公文90件，主动公开60件，依申请公开30件。",
            &[
                "disclosure.total [主动公开政府信息] 600条",
                "other.made_total [制发公文] 90件",
                "disclosure.category [主动公开] 60件",
                "other.on_request_info [依申请公开] 30件",
            ],
        ),
        // In another unit a request is counted.
        (
            "主动公开政府信息66条，依申请公开0件。",
            &["disclosure.total [主动公开政府信息] 66条", "requests.received.total [依申请公开] 0件"],
        ),
        (
            "收到申请9件，主动公开2件，不予公开7件。",
            &[
                "requests.received.total [申请] 9件",
                "other.requests_answered_otherwise [主动公开] 2件",
                "requests.refused.total [不予公开] 7件",
            ],
        ),
    ]);
}

#[test]
fn proposals_that_were_published() {
    check(&[
        (
            "主动公开信息90条，其中公开人大代表建议3件、政协提案4件，公告10条。",
            &[
                "disclosure.total [主动公开信息] 90条",
                "disclosure.category [人大代表建议] 3件",
                "disclosure.category [政协提案] 4件",
                "disclosure.category [公告] 10条",
            ],
        ),
        ("全年办理人大代表建议12件、政协提案5件。", &[]),
    ]);
}

#[test]
fn what_is_under_way() {
    check(&[
        (
            "全年收到申请30件，已答复27件，3件正在办理中。",
            &[
                "requests.received.total [申请] 30件",
                "requests.answered.total [已答复] 27件",
                "requests.carried_out.total [正在办理中] 3件",
            ],
        ),
        ("被申请行政复议1起，正在办理中。", &["reconsideration.total [被申请行政复议] 1起", "reconsideration.pending [正在办理中] 1起"]),
        ("被提起行政诉讼4件，目前案件尚在审理中。", &["litigation.total [提起行政诉讼] 4件", "litigation.pending [尚在审理中] 4件"]),
        ("承办代表建议12件，已办结10件，2件正在办理中。", &[]),
    ]);
}

#[test]
fn what_is_said_of_all_requests() {
    check(&[
        ("收到的14件申请已全部答复。", &["requests.received.total [申请] 14件", "requests.answered.total [答复] 14件"]),
        (
            "收到申请4件，均因信息不存在无法提供。",
            &["requests.received.total [申请] 4件", "requests.unavailable_not_held.total [信息不存在] 4件"],
        ),
        (
            "收到申请2件，均同意公开，没有不予公开的。",
            &["requests.received.total [申请] 2件", "requests.granted.total [同意公开] 2件", "requests.refused.total [不予公开] 0"],
        ),
        ("14件申请获准公开，3件申请被拒绝公开。", &["requests.granted.total [获准公开] 14件", "requests.refused.total [拒绝公开] 3件"]),
        ("指导各镇办理信息公开申请12件。", &[]),
    ]);
}

#[test]
fn denials_with_a_remark_or_a_condition() {
    check(&[
        ("我局未收到政府信息公开申请（历年累计5件）。", &["requests.received.total [政府信息公开申请] 0"]),
        (
            "全年未发生因答复不规范产生行政复议、行政诉讼的案件。",
            &["reconsideration.total [行政复议] 0", "litigation.total [行政诉讼的案件] 0"],
        ),
        ("没有被行政复议机关纠错的案件。", &["reconsideration.corrected [行政复议] 0"]),
        ("没有收到食品安全方面的举报。", &[]),
        ("对于没有收到申请的，应当在报告中注明。", &[]),
        ("2011年以前，我局没有收到过政府信息公开申请。", &[]),
        ("二、收费情况\n无\n三、行政复议和行政诉讼情况\n无\n", &["fees.collected 0", "reconsideration.total 0", "litigation.total 0"]),
    ]);
}

#[test]
fn courses_and_notices() {
    check(&[
        ("召开信息公开培训会，水利局、农业局等32个部门的业务人员参加了会议。", &["training.units [部门] 32个"]),
        ("开展信息公开专项检查，全年发布专项检查通报4期。", &["inspections.notices [通报] 4期"]),
        ("办公室、督查处等7个处室负责信息的预审。", &[]),
        ("编发《民政期刊》12期、《民政增刊》3期。", &[]),
    ]);
}

#[test]
fn accounts_send_out_what_is_theirs() {
    check(&[
        (
            "主动公开政府信息200条。抖音号发布作品60条，政务新媒体发布各类惠民类信息54条。",
            &["disclosure.total [主动公开政府信息] 200条", "disclosure.channel [抖音号] 60条", "disclosure.channel [政务新媒体] 54条"],
        ),
        (
            "主动公开政府信息200条。微信公众号“石岗发布”推送工作动态信息88条。",
            &["disclosure.total [主动公开政府信息] 200条", "disclosure.channel [微信公众号] 88条"],
        ),
    ]);
}

#[test]
fn parts_by_who_published_them() {
    check(&[
        (
            "全市主动公开政府信息1000条。其中8个乡镇发布信息400条，市直部门发布信息600条。",
            &["disclosure.total [主动公开政府信息] 1000条", "disclosure.category [乡镇] 400条", "disclosure.category [市直部门] 600条"],
        ),
        (
            "全市主动公开政府信息1000条。市政府及其部门主动公开政府信息380条。县区政府及其部门主动公开政府信息620条。",
            &[
                "disclosure.total [主动公开政府信息] 1000条",
                "disclosure.category [市政府及其部门] 380条",
                "disclosure.category [县区政府及其部门] 620条",
            ],
        ),
        ("机构职能类43条，机构职能类比例4.3%。", &["disclosure.category [机构职能类] 43条 4.3%"]),
    ]);
}

#[test]
fn channels_that_make_an_amount_up() {
    check(&[
        (
            "及时公开教育、卫生、社保等工作信息90条（其中：网站60条、公众号30条）。",
            &["disclosure.total [教育、卫生、社保等工作信息] 90条", "disclosure.channel [网站] 60条", "disclosure.channel [公众号] 30条"],
        ),
        (
            "通过网站公开58条，移动新媒体发布信息30条（其中：微博18条，微信12条）。",
            &[
                "disclosure.channel [网站] 58条",
                "disclosure.channel [移动新媒体] 30条",
                "disclosure.channel [微博] 18条",
                "disclosure.channel [微信] 12条",
            ],
        ),
        // Acts are none of it.
        ("全年行政许可决定60件、行政处罚12件。", &[]),
    ]);
}

#[test]
fn names_with_their_place_and_years_that_open() {
    let cases = [
        ("公安局2010年政府信息公开工作年度报告\n石岗县公安局高度重视公开工作。", Some("石岗县公安局"), Some(2010)),
        ("市教育局2012年政府信息公开年度报告\n请与石岗市教育局办公室联系。", Some("石岗市教育局"), Some(2012)),
        ("石岗市发展和改革局2014年度政府信息\n公开工作年度报告\n本报告由市发改局编制。", Some("石岗市发展和改革局"), Some(2014)),
        ("特向社会公布2019年本镇政府信息公开工作年度报告。", None, Some(2019)),
        ("2024年，我局收到申请15件，2023年结转2件，结转2025年1件。", None, Some(2024)),
        ("2022年，我局坚持公开。公开发布《石岗县水利局2021年政府信息公开工作年度报告》。", None, Some(2022)),
        ("二○一二年，公开信息30条。二○一二年，未收到申请。", None, Some(2012)),
    ];
    for (text, agency, year) in cases {
        let reading = gongkai::parse(text);
        assert_eq!((reading.report.agency.as_deref(), reading.report.year), (agency, year), "{text}");
    }
}
