//! Phrase families of decision 24: numbers without a unit, names before 均为, years beside one another, key fields, carriers with a remark, papers of others,
//! one request and its way, documents counted in 个, numbers on lines of their own, and what is no information. The sentences are our own.

mod stated;

use stated::check;

#[test]
fn numbers_without_a_unit_behind_what_they_count() {
    check(&[
        (
            "政府信息公开申请数为842，全部为当面申请。申请办结数为842。同意公开答复数为842占100%。",
            &[
                "requests.received.total [政府信息公开申请] 842",
                "requests.received_by_channel [当面申请] 842",
                "requests.concluded.total [办结] 842",
                "requests.granted.total [同意公开] 842 100%",
            ],
        ),
        ("共发生依申请公开政府信息7例。", &["requests.received.total [依申请公开政府信息] 7例"]),
        (
            "信息公开申请数为3，信函申请数为3条。",
            &["requests.received.total [信息公开申请数] 3", "requests.received_by_channel [信函申请] 3条"],
        ),
    ]);
}

#[test]
fn names_before_one_number_for_all() {
    check(&[
        (
            "林地管理信息18条，占6.2%、决策类信息、执法类信息、人事类信息均为0条。",
            &[
                "disclosure.category [林地管理信息] 18条 6.2%",
                "disclosure.category [决策类信息] 0条",
                "disclosure.category [执法类信息] 0条",
                "disclosure.category [人事类信息] 0条",
            ],
        ),
        (
            "主动公开信息40条，其中文件12条，月度计划9个，档案7个，通知12条。",
            &[
                "disclosure.total [主动公开信息] 40条",
                "disclosure.category [文件] 12条",
                "disclosure.category [月度计划] 9个",
                "disclosure.category [档案] 7个",
                "disclosure.category [通知] 12条",
            ],
        ),
        (
            "全年公开信息25条，涉及规范性文件数量13个，占52%。",
            &["disclosure.total [公开信息] 25条", "disclosure.category [规范性文件数量] 13个 52%"],
        ),
    ]);
}

#[test]
fn years_beside_one_another() {
    check(&[
        ("2016年主动公开政府信息316条，2015年主动公开政府信息298条。", &["disclosure.total [主动公开政府信息] 316条"]),
        (
            "截至2015年底，在县政府网站累计公开政府信息946条，其中本年度在县政府网站及本局网站公开234条。",
            &["other.disclosure_cumulative [县政府网站] 946条", "disclosure.total [县政府网站及本局网站] 234条"],
        ),
        (
            "对2021年1月1日以来的信息进行了梳理，2021年新增主动公开政府信息140条。2021年编发简报2期。",
            &["disclosure.total [主动公开政府信息] 140条"],
        ),
        (
            "我局主动公开政府信息72条。我局主动公开当年各类政府信息72条。",
            &["disclosure.total [主动公开政府信息] 72条", "disclosure.total [主动公开当年各类政府信息] 72条"],
        ),
    ]);
}

#[test]
fn key_fields_are_a_part() {
    check(&[
        (
            "2015年主动公开政府信息866条。重点领域公开政府信息数140条。",
            &["disclosure.total [主动公开政府信息] 866条", "disclosure.category [重点领域公开政府信息数] 140条"],
        ),
        (
            "收到政府信息公开申请4件。全年主动公开信息228条，其中营商环境信息37条，减税降费信息8条，其他183条。",
            &[
                "requests.received.total [政府信息公开申请] 4件",
                "disclosure.total [主动公开信息] 228条",
                "disclosure.category [营商环境信息] 37条",
                "disclosure.category [减税降费信息] 8条",
                "disclosure.category [其他] 183条",
            ],
        ),
        (
            "收到申请0次。全年重点领域信息公开58条，其中养老服务12条，环境保护46条。",
            &[
                "requests.received.total [申请] 0次",
                "disclosure.category [重点领域信息公开] 58条",
                "disclosure.category [养老服务] 12条",
                "disclosure.category [环境保护] 46条",
            ],
        ),
    ]);
}

#[test]
fn carriers() {
    check(&[
        (
            "微信公众账号（1个）发布信息139条；微博账号（1个）发布信息129条。",
            &[
                "disclosure.channel [微信] 139条",
                "platforms.accounts [账号] 1个",
                "disclosure.channel [微博] 129条",
                "platforms.accounts [账号] 1个",
            ],
        ),
        (
            "通过各级媒体刊登新闻44条，其中《石岗税务报》7条、《石岗晚报》2条、石岗网4条、学习强国2条。",
            &[
                "disclosure.channel [各级媒体] 44条",
                "disclosure.channel [《石岗税务报》] in 各级媒体 7条",
                "disclosure.channel [《石岗晚报》] in 各级媒体 2条",
                "disclosure.channel [石岗网] in 各级媒体 4条",
                "disclosure.channel [学习强国] in 各级媒体 2条",
            ],
        ),
        (
            "2010年通过门户网站和其他信息公开渠道主动公开政府信息1398条。新闻媒体报道20条。",
            &["disclosure.total [门户网站] 1398条", "disclosure.channel [新闻媒体] 20条"],
        ),
        ("在市政府门户网站和本局门户网站分别主动公开政府信息168条。", &["disclosure.total [市政府门户网站和本局门户网站] 168条"]),
        (
            "通过网站共发布工作动态87篇，政务信息43条，通知公告16条。",
            &["disclosure.category [工作动态] 87篇", "disclosure.category [政务信息] 43条", "disclosure.category [通知公告] 16条"],
        ),
        ("依托“石岗快讯”公众号公开发布各类宣传信息、政策解读等共计159条。", &["disclosure.channel [“石岗快讯”公众号] 159条"]),
        (
            "受理申请2件。通过乡政府政务公开栏公开信息12期。",
            &["requests.received.total [申请] 2件", "disclosure.total [乡政府政务公开栏] 12期"],
        ),
    ]);
}

#[test]
fn requests_and_their_ways() {
    check(&[
        ("收到依申请公开1件，为网上申请。", &["requests.received.total [依申请公开] 1件", "requests.received_by_channel [网上申请] 1件"]),
        (
            "收到申请1件，系某合作社以电子邮件形式提出。",
            &["requests.received.total [申请] 1件", "requests.received_by_channel [电子邮件] 1件"],
        ),
        (
            "收到依申请公开信息12条，其中收到邮递依申请公开信息1条，均按时答复。",
            &[
                "requests.received.total [依申请公开信息] 12条",
                "requests.answered.total [按时答复] 12条",
                "requests.received_by_channel [邮递依申请公开信息] 1条",
            ],
        ),
        ("共受理政府信息公开申请7件。不予受理的申请3件。", &["requests.received.total [政府信息公开申请] 7件"]),
        ("已到答复期的45件申请，40件按期答复。", &["requests.answered.total [按期答复] 40件"]),
        (
            "全年共受理政府信息公开申请114件，其中2件来自上一年度结转。",
            &["requests.handled_base.total [政府信息公开申请] 114件", "requests.carried_in.total [来自上一年度结转] 2件"],
        ),
        (
            "共收到申请15件，除2件结转2025年继续办理，其他13件均按期答复。",
            &["requests.received.total [申请] 15件", "requests.carried_out.total [结转2025年] 2件", "requests.answered.total [其他] 13件"],
        ),
        (
            "收到依申请信息公开52件，均对申请人进行信息公开答复。",
            &["requests.received.total [依申请信息公开] 52件", "requests.answered.total [信息公开答复] 52件"],
        ),
        ("依申请公开事项办结1件。", &["requests.concluded.total [办结] 1件"]),
        ("收到依申请公开政府信息案件7件。", &["requests.received.total [依申请公开政府信息案件] 7件"]),
        (
            "信息公开行政复议案件3件，维持1件，纠正1件，撤销复议申请1件。",
            &[
                "reconsideration.total [行政复议案件] 3件",
                "reconsideration.upheld [维持] 1件",
                "reconsideration.corrected [纠正] 1件",
                "reconsideration.other [撤销复议申请] 1件",
            ],
        ),
        (
            "办理因政府信息公开提起行政诉讼案件2起；办理因政府信息公开提出行政复议案件6起。",
            &["litigation.total [提起行政诉讼案件] 2起", "reconsideration.total [提出行政复议案件] 6起"],
        ),
        ("发生行政复议事项0项。", &["reconsideration.total [行政复议事项] 0项"]),
        (
            "接待咨询12人次，其中当面接待3人次，电话接听9人次。",
            &[
                "consultations.total [咨询] 12人次",
                "consultations.by_channel [当面接待] 3人次",
                "consultations.by_channel [电话接听] 9人次",
            ],
        ),
    ]);
}

#[test]
fn people_and_lines() {
    check(&[
        (
            "配备一名专职、一名兼职共两名工作人员。",
            &["staff.full_time [专职] 1名", "staff.part_time [兼职] 1名", "other.staff_total [兼职] 2名"],
        ),
        ("配备了132名专、兼职工作人员。", &["other.staff_total [兼职工作人员] 132名"]),
        (
            "根据要求，\n2004\n年\n5\n月\n1\n日起公开。为此，配备了\n1\n名专职人员、\n2\n名兼职人员。",
            &["staff.full_time [专职人员] 1名", "staff.part_time [兼职人员] 2名"],
        ),
        ("统计期限自 2011年1月1日起 20111231止。", &["period.start 2011-01-01", "period.end 2011-12-31"]),
        ("统计期限从2023年1月1日至12月31止。", &["period.start 2023-01-01", "period.end 2023-12-31"]),
    ]);
}

#[test]
fn what_is_no_fact_of_disclosure_or_requests() {
    check(&[
        ("年报包括主动公开情况、依申请公开情况、政府信息公开存在的主要问题及改进措施6个部分。", &[]),
        ("公开十件实事进展。", &[]),
        ("信息从生成到网上公开不超过20个工作日的3条。", &[]),
        ("全年查询信息6400余条。", &[]),
        ("整合了2006年—2012年各单位主动公开政府信息目录3000余条。", &[]),
        ("信息公开办于年初制定了11项制度目录。", &[]),
        ("在线接听了3名听众和8名网友咨询的水资源管理等11个方面的问题。", &[]),
        ("12345热线服务社会17218人次，信息咨询类12973件。", &[]),
        ("无涉及国家秘密以外的其他免予公开的公文类信息。", &[]),
        ("暂未对依申请提供政府信息收取检索、复印、邮寄等费用。", &["fees.collected [收取] 0"]),
        ("开展网上调查、民意征集3期。", &[]),
        ("更新了领导班子信息以及局机关18个科室和15个下属机构信息。", &[]),
        ("2022年共报送信息稿件48篇。", &[]),
        ("在学习培训方面，全系统从事政府信息公开工作人员90人。", &["other.staff_total [公开工作人员] 90人"]),
        (
            "共有“信息公开”、“举报投诉”9大板块。2014年发布信息401条，其中质监新闻类215条。",
            &["disclosure.total [发布信息] 401条", "disclosure.category [质监新闻类] 215条"],
        ),
    ]);
}

#[test]
fn requests_told_in_parts_and_twice() {
    check(&[
        (
            "新收到政府信息公开申请96宗，上年度结转8宗。2021年度办理政府信息公开申请103宗，结转下年度1宗。",
            &[
                "requests.received.total [政府信息公开申请] 96宗",
                "requests.carried_in.total [上年度结转] 8宗",
                "requests.concluded.total [政府信息公开申请] 103宗",
                "requests.carried_out.total [结转下年度] 1宗",
            ],
        ),
        (
            "共办理依申请公开事项25件，其中19件予以公开，2件区分处理，4件未掌握相关信息无法提供。",
            &[
                "requests.concluded.total [依申请公开事项] 25件",
                "requests.granted.total [予以公开] 19件",
                "requests.granted_in_part.total [区分处理] 2件",
                "requests.unavailable_not_held.total [未掌握相关信息] 4件",
            ],
        ),
        (
            "收到9份政府信息依申请公开事项，其中8份是网络依申请公开，1份是纸质依申请公开，均已按时答复。",
            &[
                "requests.received.total [政府信息依申请公开事项] 9份",
                "requests.answered.total [按时答复] 9份",
                "requests.received_by_channel [网络依申请公开] 8份",
                "requests.received_by_channel [纸质依申请公开] 1份",
            ],
        ),
        ("收到公民信息申请共84条，其中，申请提供年鉴59条。", &["requests.received.total [申请] 84条"]),
        ("受理依申请公开25件，其中20件为申请公开招生录取信息。", &["requests.received.total [依申请公开] 25件"]),
        (
            "共受理依申请公开29例，其中通过网络收到申请25件，占比86%，通过来信收到申请4件，占比14%，全部按时办结。",
            &[
                "requests.received.total [依申请公开] 29例",
                "requests.concluded.total [办结] 29例",
                "requests.received_by_channel [网络] 25件 86%",
                "requests.received_by_channel [来信] 4件 14%",
            ],
        ),
        (
            "全年依法规范受理答复政府信息公开申请12件，其中2件结转下年度继续办理。",
            &["requests.received.total [政府信息公开申请] 12件", "requests.carried_out.total [结转下年度继续办理] 2件"],
        ),
        (
            "收到申请8件，其中当面提交的申请2件。",
            &["requests.received.total [申请] 8件", "requests.received_by_channel [当面提交的申请] 2件"],
        ),
        ("通过信函、传真、当面申请等3种法定渠道接收政府信息公开申请。", &[]),
        ("网上共受理市民来信126件，其中公众监督来信73封、信箱来信19封。", &[]),
        ("“便民咨询”栏目全年共收到并回复560条信息。", &[]),
        ("包括2023年结转2024年政府信息公开申请4件。", &["requests.carried_in.total [2023年结转] 4件"]),
    ]);
}

#[test]
fn zeros_with_a_reason_or_behind_a_concession() {
    check(&[
        (
            "未发生因政府信息公开不及时、不规范而引发的行政复议、行政诉讼案件和举报投诉。",
            &["reconsideration.total [行政复议] 0", "litigation.total [行政诉讼案件] 0", "complaints.total [举报投诉] 0"],
        ),
        (
            "没有因政府信息公开引起行政复议或者行政起诉的案例发生。",
            &["reconsideration.total [行政复议] 0", "litigation.total [行政起诉] 0"],
        ),
        ("《条例》虽规定可以收取检索、复制费用，但我局已决定不收取任何费用。", &["fees.collected [费用] 0"]),
        ("继续保持零行政诉讼、零行政复议。", &["litigation.total [零行政诉讼] 0", "reconsideration.total [零行政复议] 0"]),
        ("未发生与诉讼有关的费用。", &[]),
        ("均按规定答复，并无任何收费事项。", &["fees.collected [并无任何收费事项] 0"]),
    ]);
}

#[test]
fn carriers_beside_several_others() {
    check(&[
        (
            "通过门户网站、政府信息公开平台等平台主动向社会公开信息228条、微信公众号162条。",
            &["disclosure.channel [门户网站、政府信息公开平台等平台] 228条", "disclosure.channel [微信公众号] 162条"],
        ),
        (
            "共发布各类信息1600余条，其中，通过县政府门户网站及时审核并主动公开发布各类规范性文件和动态信息222条，国家级媒体259篇、省级媒体104篇。",
            &[
                "disclosure.total [发布各类信息] >1600条",
                "disclosure.channel [县政府门户网站] 222条",
                "disclosure.channel [国家级媒体] 259篇",
                "disclosure.channel [省级媒体] 104篇",
            ],
        ),
        ("主动在政府信息平台、微博、微信等媒介上公开政务信息4287条。", &["disclosure.total [政府信息平台、微博、微信] 4287条"]),
        (
            "通过各渠道公开信息通过政府信息平台主动公开信息共287条。其中通过政府公报公开政府信息4条；通过政府网站公开283条。",
            &["disclosure.total [主动公开信息] 287条", "disclosure.channel [政府公报] 4条", "disclosure.channel [政府网站] 283条"],
        ),
        (
            "充分发挥市卫生健康委网站信息公开第一平台作用，全年主动公开各类信息2088条，其中政务公开1536条。",
            &["disclosure.total [主动公开各类信息] 2088条", "disclosure.category [政务公开] 1536条"],
        ),
        (
            "其他方式公开政府信息条数共计6条。网站公开政府信息条数共计16条。",
            &["disclosure.channel [其他方式] 6条", "disclosure.channel [网站] 16条"],
        ),
        ("在和平区政府门户网站发布信息16条。", &["disclosure.total [和平区政府门户网站] 16条"]),
    ]);
}

#[test]
fn lists_that_something_stands_in() {
    check(&[
        (
            "主动公开政府信息7965条，其中，石山县6.2级地震灾后重建1086条，乡村振兴4346条，项目建设2533条。",
            &[
                "disclosure.total [主动公开政府信息] 7965条",
                "disclosure.category [石山县6.2级地震灾后重建] 1086条",
                "disclosure.category [乡村振兴] 4346条",
                "disclosure.category [项目建设] 2533条",
            ],
        ),
        (
            "公开政府信息1224条。其中，概况类116条，会议活动类信息460条，部门动态400，其他信息248条。",
            &[
                "disclosure.total [公开政府信息] 1224条",
                "disclosure.category [概况类] 116条",
                "disclosure.category [会议活动类信息] 460条",
                "disclosure.category [部门动态] 400",
                "disclosure.category [其他信息] 248条",
            ],
        ),
        (
            "全年发布常务会议信息33期、政策文件355件等各类政府信息1.1万余条。",
            &[
                "disclosure.category [常务会议信息] 33期",
                "disclosure.category [政策文件] 355件",
                "disclosure.total [等各类政府信息] >11000条",
            ],
        ),
        (
            "2012年公开政府信息3217条，其中，区政府1142条，各部门2075条。截至2012年底，累计主动公开政府信息11115条，其中，区政府1746条，各部门9369条。",
            &[
                "disclosure.total [公开政府信息] 3217条",
                "disclosure.category [区政府] 1142条",
                "disclosure.category [各部门] 2075条",
                "other.disclosure_cumulative [主动公开政府信息] 11115条",
                "disclosure.category [区政府] 1746条",
                "disclosure.category [各部门] 9369条",
            ],
        ),
        ("将我县4件行政规范性文件公开。", &[]),
        (
            "主动公开信息11条，其中行政处罚权公开子目录9条，行政强制权公开子目录2条。",
            &[
                "disclosure.total [主动公开信息] 11条",
                "disclosure.category [行政处罚权公开子目录] 9条",
                "disclosure.category [行政强制权公开子目录] 2条",
            ],
        ),
        ("统计期限自2018年1月日起至2018年12月31日止。", &["period.start 2018-01-01", "period.end 2018-12-31"]),
    ]);
}

#[test]
fn business_and_powers_are_no_information() {
    check(&[
        (
            "发布各类信息共计634条，其中案件查处信息42条，采购信息17条。完成环评审批170件、登记表备案134件；办理排污许可证54件。",
            &["disclosure.total [发布各类信息] 634条", "disclosure.category [案件查处信息] 42条", "disclosure.category [采购信息] 17条"],
        ),
        ("健全并公开政府行政权责清单41项，其中行政处罚7项、其他行政权力34项。", &[]),
        ("坚持依法依规、数据开放共享的四项基本原则。", &[]),
        ("编印《学院信息》共30期。", &[]),
        ("移交档案馆、图书馆主动公开信息目录33份。", &[]),
        ("按规定报送规范性文件1件。", &[]),
        ("受理了520人次网上咨询，提供了3215条信息。", &[]),
        ("全文电子化的主动公开信息数4120条。", &[]),
        ("挂牌设立政府信息查阅点27个。", &[]),
        ("对全县13个政务新媒体管理部门明确监管职责。", &[]),
    ]);
}
