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
        ("在学习培训方面，全系统从事政府信息公开工作人员90人。", &["other.staff_total [政府信息公开工作人员] 90人"]),
        (
            "共有“信息公开”、“举报投诉”9大板块。2014年发布信息401条，其中质监新闻类215条。",
            &["disclosure.total [发布信息] 401条", "disclosure.category [质监新闻类] 215条"],
        ),
    ]);
}
