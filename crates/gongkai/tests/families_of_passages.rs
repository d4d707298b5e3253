//! Phrase families of decision 28: what the title of a passage says of its number, stocks and their parts, requests told round about. The sentences are our own.

mod stated;

use stated::check;

#[test]
fn a_title_names_the_carrier_of_its_passage() {
    check(&[
        (
            "三、公开渠道\n1、门户网站。全年发布信息168条。\n2、政务微信。全年发布信息28条。",
            &["disclosure.channel [门户网站] 168条", "disclosure.channel [政务微信] 28条"],
        ),
        (
            "2015年主动公开政府信息523条。\n（一）办好县政府网站。全年共发布信息400条。\n（二）县电视台\n全年播发信息28条。",
            &["disclosure.total [主动公开政府信息] 523条", "disclosure.channel [县政府网站] 400条", "disclosure.channel [县电视台] 28条"],
        ),
        (
            "（一）通过县政府网站公开信息。全年共报送信息21条。\n（二）通过市局网站公开信息。全年共报送信息73条。",
            &["disclosure.channel [县政府网站] 21条", "disclosure.channel [市局网站] 73条"],
        ),
        // The only figure of the year is the total.
        ("（一）门户网站建设。全年发布信息168条。", &["disclosure.total [发布信息] 168条"]),
        // What the sentence names outweighs the title, and the next number is not its own.
        (
            "（一）门户网站。通过微信公众号发布信息28条。\n（二）公开栏。全年公开信息30条。全年主动公开政府信息90条。",
            &["disclosure.channel [微信公众号] 28条", "disclosure.channel [公开栏] 30条", "disclosure.total [主动公开政府信息] 90条"],
        ),
        // Several carriers, or a word for all of them, are no one carrier; another title ends it.
        ("1、公开渠道。全年发布信息168条。", &["disclosure.total [发布信息] 168条"]),
        ("1、网站和微信。全年发布信息168条。", &["disclosure.total [发布信息] 168条"]),
        ("（一）政府网站\n（二）主动公开\n全年发布信息168条。", &["disclosure.total [发布信息] 168条"]),
        // The class that the title names is what is counted, whatever carries it.
        (
            "全年主动公开政府信息90条，其中网站公开60条。\n4.发展规划信息公开。通过县政府网站公开发展规划信息3条。\n5.财政信息公开。通过县政府网站公开财政信息2条。",
            &[
                "disclosure.total [主动公开政府信息] 90条",
                "disclosure.channel [网站] 60条",
                "disclosure.category [发展规划信息] 3条",
                "disclosure.category [财政信息] 2条",
            ],
        ),
    ]);
}

#[test]
fn what_there_is_by_a_day_and_its_parts() {
    check(&[
        (
            "2009年主动公开政府信息92条。截止2009年12月底，石岗部已主动公开政府信息840多条。",
            &["disclosure.total [主动公开政府信息] 92条", "other.disclosure_cumulative [石岗部已主动公开政府信息] >840条"],
        ),
        (
            "2009年主动公开政府信息92条，其中政策法规类2条，动态类90条。\n截至2009年12月底，我部已主动公开政府信息840多条。",
            &[
                "disclosure.total [主动公开政府信息] 92条",
                "disclosure.category [政策法规类] 2条",
                "disclosure.category [动态类] 90条",
                "other.disclosure_cumulative [主动公开政府信息] >840条",
            ],
        ),
        // The year's, where no other number of it is told.
        ("截至2009年12月底，我局已主动公开政府信息84条。", &["disclosure.total [主动公开政府信息] 84条"]),
        // The parts of a stock are of no year that has a total of its own.
        (
            "我局累计主动公开政府信息782条，其中，机构职能类4条，业务类778条。2014年新增的主动公开政府信息29条，其中，业务类24条。",
            &[
                "other.disclosure_cumulative [主动公开政府信息] 782条",
                "other.disclosure_cumulative [机构职能类] 4条",
                "other.disclosure_cumulative [业务类] 778条",
                "disclosure.total [主动公开政府信息] 29条",
                "disclosure.category [业务类] 24条",
            ],
        ),
    ]);
}

#[test]
fn totals_in_more_words_and_parts_in_more_places() {
    check(&[
        (
            "依托县政府网站发布政策公文、会议信息、规划计划等政府信息1100余条，其中政策公文299件，政府公报3期。",
            &["disclosure.total [县政府网站] >1100条", "disclosure.category [政策公文] 299件", "disclosure.category [政府公报] 3期"],
        ),
        (
            "全年发布各类教育信息718条，发布公文288份，图片新闻430份。",
            &["disclosure.total [发布各类教育信息] 718条", "disclosure.category [公文] 288份", "disclosure.category [图片新闻] 430份"],
        ),
        // One kind beside others.
        (
            "发布各类农业信息380条、价格信息90条、病虫情报24期。",
            &["disclosure.category [各类农业信息] 380条", "disclosure.category [价格信息] 90条", "disclosure.category [病虫情报] 24期"],
        ),
        (
            "主动公开政府信息4751条，其中：制发规范性文件2份，部门文件类107条，动态类4642条。",
            &[
                "disclosure.total [主动公开政府信息] 4751条",
                "disclosure.category [制发规范性文件] 2份",
                "disclosure.category [部门文件类] 107条",
                "disclosure.category [动态类] 4642条",
            ],
        ),
        ("全年制发规范性文件2份。", &[]),
        (
            "从公开渠道来看，政府网站公开信息2条，占4.5%，现场宣传42条，占95.5%。",
            &["disclosure.channel [政府网站] 2条 4.5%", "disclosure.channel [现场宣传] 42条 95.5%"],
        ),
        (
            "学校网站公开信息597项，其中通知公告40项，占6.7%；媒体聚焦35项，5.9%。",
            &["disclosure.total [学校网站] 597项", "disclosure.category [通知公告] 40项 6.7%", "disclosure.category [媒体聚焦] 35项 5.9%"],
        ),
        (
            "全年共发布规范性文件41件，配文解读32件。其中专家、新媒体等多角度解读16件。",
            &[
                "disclosure.category [规范性文件] 41件",
                "disclosure.category [配文解读] 32件",
                "disclosure.category [专家、新媒体等多角度解读] 16件",
            ],
        ),
        (
            "主动公开信息281条，其中通过网站公开258条、微信公众号20条、公告3条。",
            &[
                "disclosure.total [主动公开信息] 281条",
                "disclosure.channel [网站] 258条",
                "disclosure.channel [微信公众号] 20条",
                "disclosure.channel [公告] 3条",
            ],
        ),
        (
            "主动公开政府信息41条。其中政府网站中机构职能类信息4条，政策法规类信息37条。",
            &[
                "disclosure.total [主动公开政府信息] 41条",
                "disclosure.category [政府网站中机构职能类信息] 4条",
                "disclosure.category [政策法规类信息] 37条",
            ],
        ),
        (
            "学校网站共公开信息1021条。其中，招标采购信息392条。\n信息公开网新增主动公开信息586条。",
            &["disclosure.channel [学校网站] 1021条", "disclosure.category [招标采购信息] 392条", "disclosure.channel [信息公开网] 586条"],
        ),
        (
            "发布教育要闻378条、教育信息207条、访谈3条、视频新闻263条。",
            &[
                "disclosure.category [教育要闻] 378条",
                "disclosure.category [教育信息] 207条",
                "disclosure.category [访谈] 3条",
                "disclosure.category [视频新闻] 263条",
            ],
        ),
        (
            "微信公众号粉丝3.2万，推送文章612篇；“石岗发布”抖音号粉丝1.1万，发布短视频120条。",
            &["disclosure.channel [微信公众号] 612篇", "disclosure.channel [“石岗发布”抖音号] 120条"],
        ),
        ("全年推送短视频612条。", &[]),
        // A rate of growth is no share.
        ("公开信息597条，增长5.9%。", &["disclosure.total [公开信息] 597条"]),
    ]);
}

#[test]
fn kinds_and_carriers_in_more_shapes() {
    check(&[
        (
            "主动公开规范性文件39项，公开行政许可事项45项，行政确认事项19项，其他行政权力事项3项。",
            &[
                "disclosure.category [规范性文件] 39项",
                "disclosure.category [行政许可事项] 45项",
                "disclosure.category [行政确认事项] 19项",
                "disclosure.category [其他行政权力事项] 3项",
            ],
        ),
        ("调整行政权力事项40项。", &[]),
        (
            "公开人大建议办理意见43项，政协提案27项。",
            &["disclosure.category [人大建议办理意见] 43项", "disclosure.category [政协提案] 27项"],
        ),
        // A list whose name and number were torn apart goes on.
        (
            "主动公开信息34条，其中公共文化5条、建议办理结果\n\n1 条、社会救助 7 条、养老服务 2 条。",
            &[
                "disclosure.total [主动公开信息] 34条",
                "disclosure.category [公共文化] 5条",
                "disclosure.category [社会救助] 7条",
                "disclosure.category [养老服务] 2条",
            ],
        ),
        ("12项、3个部门参加。", &[]),
        (
            "通过门户网站公开政府信息62条；通过新媒体公开信息（“石岗医保”微信公众号）96条。",
            &["disclosure.channel [门户网站] 62条", "disclosure.channel [新媒体] 96条"],
        ),
        (
            "全年公开308条。其中：通过微信公众号“石岗发布”“云溪微讯”发布通知公告34条；通过公示栏公开16条。",
            &["disclosure.total [公开] 308条", "disclosure.channel [微信公众号] 34条", "disclosure.channel [公示栏] 16条"],
        ),
        (
            "法定主动公开信息16条，重点领域信息13条。",
            &["disclosure.category [法定主动公开信息] 16条", "disclosure.category [重点领域信息] 13条"],
        ),
        // What was done with it, and 内有, name nothing.
        (
            "主动公开政府信息50条，其中发布年报1条，制定并发布规范性文件3件，涉及到行政许可类4条。",
            &[
                "disclosure.total [主动公开政府信息] 50条",
                "disclosure.category [年报] 1条",
                "disclosure.category [规范性文件] 3件",
                "disclosure.category [行政许可类] 4条",
            ],
        ),
        (
            "通过门户网站、政务微信等平台发布信息，其中，通过石岗街道信息公开专栏发布信息359条，公众号发布12条。",
            &["disclosure.channel [石岗街道信息公开专栏] 359条", "disclosure.channel [公众号] 12条"],
        ),
        (
            "在市政府网站、“石岗统计”微信公众号上主动公开551条，其中：市政府网站233条；“石岗统计”微信公众号318条。",
            &[
                "disclosure.total [市政府网站、“石岗统计”微信公众号] 551条",
                "disclosure.channel [市政府网站] 233条",
                "disclosure.channel [“石岗统计”微信公众号] 318条",
            ],
        ),
        ("主动公开行政处罚决定382起。", &["disclosure.category [行政处罚决定] 382起"]),
        ("主动公开信息36条，承办人大、政协建议6件。", &["disclosure.total [主动公开信息] 36条"]),
        ("发布应用场景开放清单7个批次。", &[]),
        (
            "三、公开形式\n（一）政府网站。全年公布信息4213条。\n（二）《石岗政报》。全年发行《石岗政报》12期，发布政府信息662条。",
            &["disclosure.channel [政府网站] 4213条", "disclosure.channel [《石岗政报》] 662条"],
        ),
        (
            "主动公开信息共189条，其中：\n1. 累计公开规章制度类信息12条，2011年新增2条；\n2. 累计公开供电质量类信息177条。",
            &[
                "disclosure.total [主动公开信息] 189条",
                "disclosure.category [规章制度类信息] 12条",
                "disclosure.category [2011年新增] 2条",
                "disclosure.category [供电质量类信息] 177条",
            ],
        ),
        ("主动公开行政事业性收费信息1条，公开费用总额为4.043万元。", &["disclosure.total [行政事业性收费信息] 1条"]),
    ]);
}

#[test]
fn requests_told_round_about() {
    check(&[
        (
            "受理并按时回复政府信息依申请公开事项19项，全部为自然人申请。",
            &[
                "requests.received.total [政府信息依申请公开事项] 19项",
                "requests.received_by_applicant [自然人申请] 19项",
                "requests.answered.total [回复] 19项",
            ],
        ),
        (
            "2022年结转至2023年2件，2023年共受理265件，已办结264件，结转下年度办理3件。",
            &[
                "requests.carried_in.total [2022年结转] 2件",
                "requests.received.total [2023年共受理] 265件",
                "requests.concluded.total [已办结] 264件",
                "requests.carried_out.total [结转下年度] 3件",
            ],
        ),
        (
            "共收到涉及房屋征收等领域的政府信息公开申请15件，均按时答复。",
            &["requests.received.total [政府信息公开申请] 15件", "requests.answered.total [按时答复] 15件"],
        ),
        // Some of them, once all are counted.
        ("收到申请20件，其中涉及房屋征收的申请15件。", &["requests.received.total [申请] 20件"]),
        (
            "收到政府信息公开申请7件。受理的公开申请全部在法定时限内作出答复。",
            &["requests.received.total [政府信息公开申请] 7件", "requests.answered.total [作出答复] 7件"],
        ),
        (
            "共收到申请315件，其中298件按时办结，17件结转下年度办理。",
            &[
                "requests.received.total [申请] 315件",
                "requests.concluded.total [办结] 298件",
                "requests.carried_out.total [结转下年度] 17件",
            ],
        ),
        // How many of them in time is no number of its own.
        (
            "共收到申请315件，办结315件，其中298件按时办结。",
            &["requests.received.total [申请] 315件", "requests.concluded.total [办结] 315件"],
        ),
        (
            "收到申请4件，其中3件依法依规答复公开，1件属不掌握相关信息无法提供。",
            &[
                "requests.received.total [申请] 4件",
                "requests.granted.total [答复] 3件",
                "requests.unavailable_not_held.total [不掌握] 1件",
            ],
        ),
        (
            "接到4份公开申请，对其中两件申请进行了部分公开。",
            &["requests.received.total [公开申请] 4份", "requests.granted_in_part.total [部分公开] 2件"],
        ),
        (
            "收到政府信息公开申请数量为2件，申请人类型为自然人。",
            &["requests.received.total [政府信息公开申请] 2件", "requests.received_by_applicant [自然人] 2件"],
        ),
        (
            "共受理36件政府信息公开申请（均为自然人提交），其中按期办结36件。",
            &[
                "requests.received.total [政府信息公开申请] 36件",
                "requests.received_by_applicant [自然人] 36件",
                "requests.concluded.total [办结] 36件",
            ],
        ),
        ("收到申请2件，为挂号信依申请公开。", &["requests.received.total [申请] 2件", "requests.received_by_channel [挂号信] 2件"]),
        ("收到依申请公开1件，属网上申请。", &["requests.received.total [依申请公开] 1件", "requests.received_by_channel [网上申请] 1件"]),
        // Two ways, or a reason, are no single way.
        ("收到申请2件，为网上和信函申请。", &["requests.received.total [申请] 2件"]),
        ("1.2019年收到申请2件。", &["requests.received.total [申请] 2件"]),
        (
            "依申请公开情况。共制作依申请公开文件数40件，全年未收到依申请公开信息申请。",
            &["other.on_request_info [依申请公开] 40件", "requests.received.total [申请] 0"],
        ),
        (
            "收到申请13件，其中通过依申请公开系统收到11件，局长信箱收到2件。",
            &[
                "requests.received.total [申请] 13件",
                "requests.received_by_channel [依申请公开系统] 11件",
                "requests.received_by_channel [局长信箱] 2件",
            ],
        ),
        (
            "收到政府信息公开申请3件，2件为自然人申请，1件为商业机构申请。",
            &[
                "requests.received.total [政府信息公开申请] 3件",
                "requests.received_by_applicant [自然人申请] 2件",
                "requests.received_by_applicant [商业机构申请] 1件",
            ],
        ),
        (
            "收到政府信息公开申请9件。从申请的信息内容来看，行政许可类5件，拆迁信息2件，政策法规类2件。",
            &["requests.received.total [政府信息公开申请] 9件"],
        ),
        (
            "2013年度没有依申请公开信息的情况。不予公开信息有10条，主要是人事安排的信息。",
            &["requests.received.total [依申请公开信息] 0", "other.not_disclosed_info [不予公开信息] 10条"],
        ),
        (
            "对全区52个政务新媒体账号开展4轮常态化检查，下发整改通知书3份。",
            &["inspections.units [政务新媒体] 52个", "inspections.rounds [常态化检查] 4轮", "inspections.notices [整改通知书] 3份"],
        ),
        ("运营52个政务新媒体账号。", &["platforms.accounts [政务新媒体] 52个"]),
        (
            "行政复议6件，5件结果维持，1件结果纠正；1宗复议后诉讼结果维持。",
            &[
                "reconsideration.total [行政复议] 6件",
                "reconsideration.upheld [结果维持] 5件",
                "reconsideration.corrected [结果纠正] 1件",
                "litigation.upheld [结果维持] 1宗",
            ],
        ),
    ]);
}

#[test]
fn days_and_years_in_more_shapes() {
    check(&[
        ("统计期限自 2015 1 1日起至 2015 12 31日止。", &["period.start 2015-01-01", "period.end 2015-12-31"]),
        ("2012-2013学年度，我校主动公开信息423条。", &["disclosure.total [主动公开信息] 423条"]),
    ]);
    let year = |text: &str| gongkai::parse(text).report.year;
    assert_eq!(year("2012-2013学年度，我校主动公开信息423条。"), Some(2013));
    assert_eq!(gongkai::parse("2018—2019学年，学校公开信息200条。").coverage.unplaced, []);
}

#[test]
fn what_these_families_leave_alone() {
    check(&[
        // What is divided by something else behind the ways.
        (
            "主动公开50条。从公开渠道看，网站公开20条，微信公众号公开30条；从内容看，财政预算5条，人事任免45条。",
            &[
                "disclosure.total [主动公开] 50条",
                "disclosure.channel [网站] 20条",
                "disclosure.channel [微信公众号] 30条",
                "disclosure.category [财政预算] 5条",
                "disclosure.category [人事任免] 45条",
            ],
        ),
        // Kinds beside carriers.
        (
            "主动公开信息100条。按渠道分，网站60条、微信20条。按内容分，政策法规20条、工作动态80条。",
            &[
                "disclosure.total [主动公开信息] 100条",
                "disclosure.channel [网站] 60条",
                "disclosure.channel [微信] 20条",
                "disclosure.category [政策法规] 20条",
                "disclosure.category [工作动态] 80条",
            ],
        ),
        (
            "主动公开100条，其中网站60条，微信40条，规范性文件0条。",
            &[
                "disclosure.total [主动公开] 100条",
                "disclosure.channel [网站] 60条",
                "disclosure.channel [微信] 40条",
                "disclosure.category [规范性文件] 0条",
            ],
        ),
        // One field beside another, or beside all there is.
        ("全年发布各类农业信息380条，气象信息90条。", &["disclosure.category [各类农业信息] 380条", "disclosure.category [气象信息] 90条"]),
        (
            "发布各类价格信息718条。全年主动公开政府信息1000条。",
            &["disclosure.category [发布各类价格信息] 718条", "disclosure.total [主动公开政府信息] 1000条"],
        ),
        (
            "全年法定主动公开信息160条，通过网站公开150条，公告栏公开10条。",
            &["disclosure.total [主动公开信息] 160条", "disclosure.channel [网站] 150条", "disclosure.channel [公告栏] 10条"],
        ),
        // The total once more, and that of all bodies.
        (
            "2015年主动公开政府信息523条。\n（一）政府网站\n全年主动公开政府信息523条。",
            &["disclosure.total [主动公开政府信息] 523条", "disclosure.total [主动公开政府信息] 523条"],
        ),
        (
            "（一）政府网站建设。全县主动公开政府信息4168条。\n（二）重点。通过微信公开1000条。",
            &["disclosure.total [主动公开政府信息] 4168条", "disclosure.channel [微信] 1000条"],
        ),
        (
            "1、网站信息公开。通过门户网站信息20条。\n2、微信信息公开。微信信息30条。",
            &["disclosure.channel [门户网站] 20条", "disclosure.channel [微信] 30条"],
        ),
        // The year's, though a day is named.
        (
            "2015年主动公开政府信息92条。截至2015年底，全年已公开政府信息92条。",
            &["disclosure.total [主动公开政府信息] 92条", "disclosure.total [公开政府信息] 92条"],
        ),
        (
            "累计公开信息782条，其中今年新增机构职能类4条。2014年主动公开24条。",
            &["other.disclosure_cumulative [公开信息] 782条", "disclosure.category [机构职能类] 4条", "disclosure.total [主动公开] 24条"],
        ),
        // Fees for requests are fees, whatever was published before.
        (
            "公开行政事业性收费信息3条，依申请公开收取检索费120元。",
            &["disclosure.total [行政事业性收费信息] 3条", "fees.collected [收取] 120元"],
        ),
        ("主动公开政府信息200条，取消行政审批事项30项，下放事项20项。", &["disclosure.total [主动公开政府信息] 200条"]),
        (
            "收到申请11件，其中网上5件，信函6件。县长信箱收到30件。",
            &["requests.received.total [申请] 11件", "requests.received_by_channel [网上] 5件", "requests.received_by_channel [信函] 6件"],
        ),
        ("共受理涉及土地征收的申请15件，涉及规划的申请10件，共计25件。", &[]),
        (
            "收到申请9件，申请公开内容主要为征地信息，主动公开政府文件120件。",
            &["requests.received.total [申请] 9件", "disclosure.total [政府文件] 120件"],
        ),
        ("对运营的12个政务新媒体账号实行日常监测管理。", &["platforms.accounts [政务新媒体] 12个"]),
        ("制作依申请公开信息答复书12份。", &[]),
        ("收到申请12件，系统受理网上申请。", &["requests.received.total [申请] 12件"]),
        ("收到申请12件，为便于公民网上申请，开设专栏。", &["requests.received.total [申请] 12件"]),
        (
            "共收到涉及房屋征收等领域的申请15件，其中网上申请10件，信函5件。",
            &[
                "requests.received.total [申请] 15件",
                "requests.received_by_channel [网上申请] 10件",
                "requests.received_by_channel [信函] 5件",
            ],
        ),
        (
            "收到申请18件（均已按时答复），全部为自然人提交。",
            &[
                "requests.received.total [申请] 18件",
                "requests.received_by_applicant [自然人] 18件",
                "requests.answered.total [按时答复] 18件",
            ],
        ),
        (
            "2015年收到申请3件，均为网上申请。\n未收到当面申请。",
            &[
                "requests.received.total [申请] 3件",
                "requests.received_by_channel [网上申请] 3件",
                "requests.received_by_channel [当面申请] 0",
            ],
        ),
        ("2014年发布法定主动公开信息320条。", &["disclosure.total [主动公开信息] 320条"]),
        (
            "2014年，累计公开政策法规类信息12条，2014年新增信息42条。",
            &["disclosure.category [政策法规类信息] 12条", "disclosure.total [新增信息] 42条"],
        ),
        (
            "主动公开文件120件：通知100件，办理结果20件。",
            &["disclosure.total [文件] 120件", "disclosure.category [通知] 100件", "disclosure.category [办理结果] 20件"],
        ),
        ("收到申请86件，办结86件，其中按时办结86件。", &["requests.received.total [申请] 86件", "requests.concluded.total [办结] 86件"]),
        ("2015年主动公开2015 1 12 日均3条。", &[]),
    ]);
}
