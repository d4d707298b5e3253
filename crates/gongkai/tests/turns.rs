//! Phrase families that were met in published reports and not read before: requests by other nouns, letters turned round, the year that is spoken of, several
//! carriers taken together, proposals in lists, who handed in, what is denied and what is not. The sentences are our own.

mod stated;

use stated::check;

#[test]
fn requests_by_other_nouns_and_letters_turned_round() {
    check(&[
        (
            "全年收到政府信息依申请公开事项52件，其中办结51件，转结下年度继续办理1件。",
            &[
                "requests.received.total [政府信息依申请公开事项] 52件",
                "requests.concluded.total [办结] 51件",
                "requests.carried_out.total [转结下年度继续办理] 1件",
            ],
        ),
        (
            "受理依申请公开案件43件，已全部按期办结。",
            &["requests.received.total [依申请公开案件] 43件", "requests.concluded.total [办结] 43件"],
        ),
        (
            "收到依申请公开信件1件，均按时答复。",
            &["requests.received.total [依申请公开信件] 1件", "requests.answered.total [按时答复] 1件"],
        ),
        (
            "全年受理政府信息公开申请212件；已办理206件，结转下年度6件。",
            &[
                "requests.received.total [政府信息公开申请] 212件",
                "requests.concluded.total [已办理] 206件",
                "requests.carried_out.total [结转下年度] 6件",
            ],
        ),
        (
            "收到依申请公开133件，121件均在规定时间内完成答复工作，12件结转下年度。",
            &[
                "requests.received.total [依申请公开] 133件",
                "requests.answered.total [完成答复工作] 121件",
                "requests.carried_out.total [结转下年度] 12件",
            ],
        ),
        ("收到依申请信息公开件0件。", &["requests.received.total [依申请信息公开件] 0件"]),
        (
            "受理依申请公开17件，其中：属于公开范围5件，属于部分公开范围4件。",
            &[
                "requests.received.total [依申请公开] 17件",
                "requests.granted.total [属于公开范围] 5件",
                "requests.granted_in_part.total [属于部分公开范围] 4件",
            ],
        ),
        (
            "受理申请69件（含2023年转至今年办理的3件），办结68件，剩余1件结转下年。",
            &[
                "requests.handled_base.total [申请] 69件",
                "requests.carried_in.total [转至今年] 3件",
                "requests.concluded.total [办结] 68件",
                "requests.carried_out.total [结转下年] 1件",
            ],
        ),
        (
            "答复公开申请14件，顺延至下一年答复2件。",
            &["requests.answered.total [公开申请] 14件", "requests.carried_out.total [顺延至下一年] 2件"],
        ),
        (
            "本年度收到申请9件，予以公开5件；部分予以公开1件。",
            &[
                "requests.received.total [申请] 9件",
                "requests.granted.total [予以公开] 5件",
                "requests.granted_in_part.total [部分予以公开] 1件",
            ],
        ),
        (
            "收到申请1046件。公民个人提出申请1030件，法人或其他组织提出申请16件。",
            &[
                "requests.received.total [申请] 1046件",
                "requests.received_by_applicant [公民个人] 1030件",
                "requests.received_by_applicant [法人或其他组织] 16件",
            ],
        ),
        (
            "收到申请9件，其中8件按申请事项全部予以公开，1件公开部分内容。",
            &[
                "requests.received.total [申请] 9件",
                "requests.granted.total [予以公开] 8件",
                "requests.granted_in_part.total [公开部分内容] 1件",
            ],
        ),
        ("2016年没收到政府信息公开申请。", &["requests.received.total [政府信息公开申请] 0"]),
        ("2025未收到政府信息公开申请。", &["requests.received.total [政府信息公开申请] 0"]),
    ]);
}

#[test]
fn the_year_that_is_spoken_of() {
    check(&[
        (
            "2024年以来，我局公开政府信息1020条，其中动态信息800条。",
            &["disclosure.total [公开政府信息] 1020条", "disclosure.category [动态信息] 800条"],
        ),
        (
            "2023年，公众号累计推送信息910篇。我局主动公开政府信息145条。",
            &["disclosure.channel [公众号] 910篇", "disclosure.total [主动公开政府信息] 145条"],
        ),
        // By the end of it, or since another year.
        (
            "2023年，我局公开政府信息60条，截至2023年底累计公开政府信息592条。",
            &["disclosure.total [公开政府信息] 60条", "other.disclosure_cumulative [截至2023年底累计公开政府信息] 592条"],
        ),
        (
            "2012年我局公开信息40条。2008年以来公开信息300条。",
            &["disclosure.total [公开信息] 40条", "other.disclosure_cumulative [2008年以来公开信息] 300条"],
        ),
    ]);
}

#[test]
fn several_carriers_are_the_whole_where_no_other_one_is_told() {
    check(&[
        (
            "通过局门户网站和微信公众号共公开信息1057条，其中局门户网站633条，微信公众号424条。",
            &[
                "disclosure.total [局门户网站和微信公众号] 1057条",
                "disclosure.channel [局门户网站] 633条",
                "disclosure.channel [微信公众号] 424条",
            ],
        ),
        (
            "通过政府门户网站和政务新媒体等形式主动公开政府信息117条。公报发布12条。",
            &["disclosure.total [政府门户网站和政务新媒体] 117条", "disclosure.channel [公报] 12条"],
        ),
        ("全年利用电视台、报刊、网站等平台广泛宣传，发布1508条信息。", &["disclosure.total [电视台、报刊、网站等平台] 1508条"]),
        // Beside a whole they are one channel.
        (
            "全年公开信息500条。政务网站、微信、微博共发布信息120条。",
            &["disclosure.total [公开信息] 500条", "disclosure.channel [政务网站、微信、微博] 120条"],
        ),
        (
            "充分发挥网站主渠道作用，全年公开政府信息46条。公告栏公开9条。",
            &["disclosure.total [公开政府信息] 46条", "disclosure.channel [公告栏] 9条"],
        ),
        (
            "通过委门户网站（包括下属单位网站）公开信息85条，微信公开7条。",
            &["disclosure.channel [委门户网站] 85条", "disclosure.channel [微信] 7条"],
        ),
        (
            "全年公开信息86条，通过网站公开预算决算、教师招聘等群众关心的信息共计86条。",
            &["disclosure.total [公开信息] 86条", "disclosure.channel [网站] 86条"],
        ),
        ("微信公众号发布了视频368条，微博发布微信17条。", &["disclosure.channel [微信公众号] 368条", "disclosure.channel [微博] 17条"]),
        (
            "官方微信发布1400余条图文信息。官方微博发布信息120条。",
            &["disclosure.channel [官方微信] >1400条", "disclosure.channel [官方微博] 120条"],
        ),
    ]);
}

#[test]
fn proposals_and_other_things_in_lists_of_information() {
    check(&[
        (
            "全年公开信息643条，其中通知公告88条、建议提案8条、政民互动1条、人大建议回复6条、政府公报4条。",
            &[
                "disclosure.total [公开信息] 643条",
                "disclosure.category [通知公告] 88条",
                "disclosure.category [建议提案] 8条",
                "disclosure.category [政民互动] 1条",
                "disclosure.category [人大建议回复] 6条",
                "disclosure.category [政府公报] 4条",
            ],
        ),
        (
            "全年公开信息30条，其中提案议案办理19条，财政预决算11条。",
            &["disclosure.total [公开信息] 30条", "disclosure.category [提案议案办理] 19条", "disclosure.category [财政预决算] 11条"],
        ),
        // What was received is none of it.
        ("收到人大代表建议2件，政协提案3件。", &[]),
        (
            "通过区政府网站主动公开行政处罚信息公示47条，行政许可信息公示1143条，医疗机构许可47条。",
            &[
                "disclosure.category [行政处罚信息公示] 47条",
                "disclosure.category [行政许可信息公示] 1143条",
                "disclosure.category [医疗机构许可] 47条",
            ],
        ),
        (
            "全年公开信息288条。其中门户网站主动公开政府信息公开指南1条，部门文件45条。",
            &["disclosure.total [公开信息] 288条", "disclosure.category [政府信息公开指南] 1条", "disclosure.category [部门文件] 45条"],
        ),
        (
            "主动公开重点领域政府信息52条，财政信息3条。",
            &["disclosure.category [重点领域政府信息] 52条", "disclosure.category [财政信息] 3条"],
        ),
        (
            "全年公开信息10条。“公告栏”信息4条，“工作动态”信息5条，“机构概况”信息1条。",
            &[
                "disclosure.total [公开信息] 10条",
                "disclosure.category [“公告栏”] 4条",
                "disclosure.category [“工作动态”信息] 5条",
                "disclosure.category [“机构概况”信息] 1条",
            ],
        ),
        (
            "主动公开行政许可处理事项746件、行政处罚处理事项887件。",
            &["disclosure.category [行政许可处理事项] 746件", "disclosure.category [行政处罚处理事项] 887件"],
        ),
        ("共清理机构职能类信息31件，法规文件类信息12件。", &[]),
        ("我局公开信息12条。赠阅公报4.8万份，材料一式三份，先后发布四批清单，清单所列50条事项。", &["disclosure.total [公开信息] 12条"]),
        ("实时发布全省18个省辖市空气质量（详见附图1、图2）。", &[]),
        ("按照《条例》第9条至12条规定的主动公开范围，按照《条例》第9、12条规定。", &[]),
    ]);
}

#[test]
fn what_is_denied() {
    check(&[
        ("未向申请人收取依申请公开的任何费用。", &["fees.collected [收取] 0"]),
        ("没有收取任何费用，也无减免情况。", &["fees.collected [费用] 0"]),
        ("也未接到关于不予公开政府信息的电话咨询。", &["consultations.total [咨询] 0"]),
        (
            "全年发生因政府信息公开被申请行政复议、提起行政诉讼的案件0件。",
            &["litigation.total [提起行政诉讼的案件] 0件", "reconsideration.total [被申请行政复议] 0件"],
        ),
        (
            "未发生行政复议、诉讼和申述的情况。",
            &["reconsideration.total [行政复议] 0", "litigation.total [诉讼] 0", "complaints.total [申述] 0"],
        ),
        ("行政复议144件，120件做了复议决定。", &["reconsideration.total [行政复议] 144件"]),
        ("配备了4名政府信息公开全职工作人员，60名兼职人员。", &["staff.full_time [全职工作人员] 4名", "staff.part_time [兼职人员] 60名"]),
        ("印发《甲县公开办法》。完善了《乙县审查办法》4个文件。", &[]),
    ]);
}

#[test]
fn all_of_them_by_one_way_and_all_that_was_made() {
    check(&[
        (
            "共受理依申请公开8件，都为信函申请，按时办结8件。",
            &[
                "requests.received.total [依申请公开] 8件",
                "requests.received_by_channel [信函申请] 8件",
                "requests.concluded.total [办结] 8件",
            ],
        ),
        (
            "收到申请4件，均为自然人通过网络提出，已答复4件。",
            &["requests.received.total [申请] 4件", "requests.received_by_channel [网络] 4件", "requests.answered.total [已答复] 4件"],
        ),
        ("全年累计产生政府信息16条，均已主动公开。", &["other.made_total [产生政府信息] 16条", "disclosure.total [主动公开] 16条"]),
        // Of what was made not all was published.
        ("全年产生政府信息16条，均已审查。", &["other.made_total [产生政府信息] 16条"]),
        (
            "无依申请公开政府信息和不予公开政府信息。",
            &["requests.received.total [依申请公开政府信息] 0", "requests.refused.total [不予公开政府信息] 0"],
        ),
        ("没有依申请公开政府信息办理事项。", &["requests.received.total [依申请公开政府信息] 0"]),
    ]);
}

#[test]
fn lists_without_units_and_with_ordinals() {
    check(&[
        (
            "主动公开政府信息496条，其中1.组织机构5；2.规章100；3.规范性文件391。",
            &[
                "disclosure.total [主动公开政府信息] 496条",
                "disclosure.category [组织机构] 5",
                "disclosure.category [规章] 100",
                "disclosure.category [规范性文件] 391",
            ],
        ),
        (
            "主动公开信息578条，其中动态信息292条，答复公众留言33条，财政公开信息8条。",
            &["disclosure.total [主动公开信息] 578条", "disclosure.category [动态信息] 292条", "disclosure.category [财政公开信息] 8条"],
        ),
        (
            "全年公开信息100条。公开了建议提案答复意见82件。",
            &["disclosure.total [公开信息] 100条", "disclosure.category [建议提案答复意见] 82件"],
        ),
        (
            "全年公开信息209条，主要包括年度重大决策事项9项、政策类文件（含规范性文件）182件、动态18条。",
            &[
                "disclosure.total [公开信息] 209条",
                "disclosure.category [年度重大决策事项] 9项",
                "disclosure.category [政策类文件（含规范性文件）] 182件",
                "disclosure.category [动态] 18条",
            ],
        ),
        (
            "主动公开信息855条，其中，在门户网站公开信息153条，具体为：财政类68条、执法类85条；公众号发文702条。",
            &[
                "disclosure.total [主动公开信息] 855条",
                "disclosure.channel [门户网站] 153条",
                "disclosure.category [财政类] in 门户网站 68条",
                "disclosure.category [执法类] in 门户网站 85条",
                "disclosure.channel [公众号] 702条",
            ],
        ),
    ]);
}

#[test]
fn the_year_in_a_stock_and_what_is_no_zero() {
    check(&[
        (
            "我局历年累计主动公开信息210条，其中2018年度55条。",
            &["other.disclosure_cumulative [历年累计主动公开信息] 210条", "disclosure.total [2018年度] 55条"],
        ),
        ("报告中没有行政复议、诉讼和申诉的情况。", &[]),
        ("我乡未发生政府信息依申请公开相关的收费及减免情况。", &["fees.collected [收费及减免] 0"]),
        ("无复议和诉讼纠错。", &["reconsideration.corrected [复议] 0", "litigation.corrected [诉讼] 0"]),
        ("统计期限自2008年5月1日《条例》实施之日起至2008年12月31日止。", &["period.start 2008-05-01", "period.end 2008-12-31"]),
        ("所列数据的截止期为2008年12月31日。", &["period.end 2008-12-31"]),
        (
            "共受理申请385件，其中6件结转下一年度办理，其余全部按时办结。",
            &["requests.received.total [申请] 385件", "requests.carried_out.total [结转下一年度] 6件"],
        ),
        (
            "收到申请33件，上一年度转办4件，3件将于下年度答复。",
            &[
                "requests.received.total [申请] 33件",
                "requests.carried_in.total [上一年度转办] 4件",
                "requests.carried_out.total [将于下年度答复] 3件",
            ],
        ),
        (
            "主动公开政府信息30条；制作工作月报12期。建立监督投诉制度、责任追究制度等9项制度。",
            &["disclosure.total [主动公开政府信息] 30条"],
        ),
        (
            "全年公开信息12条。通过网站回应社会关切信息7条。2024年，解读信息发布20条。",
            &["disclosure.total [公开信息] 12条", "other.interpretations [解读信息] 20条"],
        ),
    ]);
}
