//! More phrase families: what accounts and screens send out, several zeros in one clause, requests named by 依申请公开 alone, who asked, bodies that
//! were trained or visited, lists behind a colon. The sentences are our own.

mod stated;

use stated::check;

#[test]
fn what_accounts_and_screens_send_out_is_their_own() {
    check(&[
        (
            "在县政府网站公开信息73条，“松岭水务”微信公众号推送汛情提示48条。",
            &["disclosure.channel [县政府网站] 73条", "disclosure.channel [“松岭水务”微信公众号] 48条"],
        ),
        (
            "通过门户网站公开信息212条，窗口电子屏滚动公示办理进度640条。",
            &["disclosure.channel [门户网站] 212条", "disclosure.channel [窗口电子屏] 640条"],
        ),
        (
            "官方微博、抖音、快手、视频号分别发布作品31条、27条、19条、8条。",
            &[
                "disclosure.channel [官方微博] 31条",
                "disclosure.channel [抖音] 27条",
                "disclosure.channel [快手] 19条",
                "disclosure.channel [视频号] 8条",
            ],
        ),
        (
            "全年公开政府信息900条，按公开主体分，部门600条，乡镇300条；按公开渠道分，政府网站700条，政务新媒体150条，其他渠道50条。",
            &[
                "disclosure.total [公开政府信息] 900条",
                "disclosure.category [部门] 600条",
                "disclosure.category [乡镇] 300条",
                "disclosure.channel [政府网站] 700条",
                "disclosure.channel [政务新媒体] 150条",
                "disclosure.channel [其他渠道] 50条",
            ],
        ),
        // How they are counted, what is handed out, who was told.
        ("不同渠道发布同一信息的计1条。", &[]),
        ("便民大厅发放办事手册2600份。", &[]),
        ("对更新不及时的3个单位予以通报。", &[]),
    ]);
}

#[test]
fn several_zeros_in_one_clause() {
    let none: &[&str] = &["requests.received.total [依申请公开] 0", "fees.collected [收费] 0", "reconsideration.total [复议] 0"];
    check(&[
        ("依申请公开、收费、复议三项工作均未发生。", none),
        ("依申请公开、收费、复议均无发生。", none),
        (
            "公开申请、行政复议、收费三项数据均为0。",
            &["reconsideration.total [行政复议] 0", "requests.received.total [公开申请] 0", "fees.collected [收费] 0"],
        ),
        ("没有一名村民向镇政府申请公开信息。", &["requests.received.total [申请公开信息] 0"]),
        ("市局及所属5个分局全年没有收到政府信息公开申请。", &["requests.received.total [政府信息公开申请] 0"]),
        // None was struck down by those who might have done so.
        ("没有被复议机关撤销的答复。", &["reconsideration.corrected [被复议] 0"]),
    ]);
}

#[test]
fn requests_named_by_what_they_ask_for() {
    check(&[
        ("依申请公开全年仅2件。", &["requests.received.total [依申请公开] 2件"]),
        ("依申请公开共登记19件，去年结转2件。", &["requests.received.total [依申请公开] 19件", "requests.carried_in.total [去年结转] 2件"]),
        ("全年依申请公开1件，属于宅基地批准文件，已告知查询途径。", &["requests.received.total [依申请公开] 1件"]),
        // Among documents it says how they are opened.
        ("公开规范性文件12件，依申请公开3件。", &["disclosure.category [规范性文件] 12件", "other.on_request_info [依申请公开] 3件"]),
        (
            "收到申请两件，一件予以公开，一件因内容未定不予公开。",
            &["requests.received.total [申请] 2件", "requests.granted.total [予以公开] 1件", "requests.refused.total [不予公开] 1件"],
        ),
        (
            "收到申请230件（含职业索赔人申请120件），办结220件。",
            &["requests.received.total [申请] 230件", "requests.concluded.total [办结] 220件"],
        ),
        (
            "接收申请21件，连同上年结转的3件，累计办理24件。",
            &["requests.received.total [申请] 21件", "requests.carried_in.total [上年结转] 3件", "requests.handled_base.total [办理] 24件"],
        ),
    ]);
}

#[test]
fn who_asked() {
    check(&[
        (
            "收到信息公开申请6份，申请人中教职工4人、校外人员2人。",
            &[
                "requests.received.total [信息公开申请] 6份",
                "requests.received_by_applicant [教职工] 4人",
                "requests.received_by_applicant [校外人员] 2人",
            ],
        ),
        (
            "受理公开申请5件，其中社会公众3件、农民合作社2件。",
            &[
                "requests.received.total [公开申请] 5件",
                "requests.received_by_applicant [社会公众] 3件",
                "requests.received_by_applicant [农民合作社] 2件",
            ],
        ),
        (
            "当年共有8件政府信息公开申请递交我局，均已答复。",
            &["requests.received.total [政府信息公开申请] 8件", "requests.answered.total [答复] 8件"],
        ),
        (
            "受理申请9件，其中网上提交4件、通过邮政寄送5件。",
            &["requests.received.total [申请] 9件", "requests.received_by_channel [网上] 4件", "requests.received_by_channel [邮政] 5件"],
        ),
    ]);
}

#[test]
fn bodies_that_were_trained_or_visited() {
    check(&[
        (
            "举办政务公开培训班3期，参训单位42个、参训人员130名。",
            &["training.sessions [培训班] 3期", "training.units [参训单位] 42个", "training.participants [参训人员] 130名"],
        ),
        ("组织18户市属企业开展信息公开集中培训。", &["training.units [集中培训] 18户"]),
        ("抽取16家单位现场核查，印发整改交办函9份。", &["inspections.onsite [现场核查] 16家", "inspections.notices [整改交办函] 9份"]),
        ("对20个乡镇开展专项检查，其中实地检查7个。", &["inspections.units [专项检查] 20个", "inspections.onsite [实地检查] 7个"]),
        ("政务新媒体账号由年初的40个清理整合为22个。", &["platforms.accounts [账号] 22个"]),
        ("印发信息发布审核办法等政务公开制度文件4件。", &["documents.issued [文件] 4件"]),
    ]);
}

#[test]
fn lists_behind_a_colon_and_kinds_of_documents() {
    check(&[
        (
            "全年公开行政执法信息：行政许可310件、行政处罚95件。",
            &["disclosure.category [行政许可] 310件", "disclosure.category [行政处罚] 95件"],
        ),
        (
            "公开行政处罚决定52件、产品抽查通告11期、用地预审结果34条。",
            &[
                "disclosure.category [行政处罚决定] 52件",
                "disclosure.category [产品抽查通告] 11期",
                "disclosure.category [用地预审结果] 34条",
            ],
        ),
        ("公开审查目录1份、行政复议决定书28份。", &["disclosure.category [审查目录] 1份", "disclosure.category [行政复议决定书] 28份"]),
        (
            "2014年9月1日至2015年8月31日，学校公开信息350条。",
            &["period.start 2014-09-01", "period.end 2015-08-31", "disclosure.total [公开信息] 350条"],
        ),
    ]);
}
