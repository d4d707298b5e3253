//! The phrase families of report language, a line each: what is said, and what it states. The sentences are our own.

mod stated;

use stated::check;

#[test]
fn totals_and_category_lists() {
    check(&[
        ("2011年，我县主动公开政府信息812条。", &["disclosure.total [主动公开政府信息] 812条"]),
        ("全年公开各类信息共计1,250条。", &["disclosure.total [公开各类信息] 1250条"]),
        ("发布28条主动公开政府信息。", &["disclosure.total [主动公开政府信息] 28条"]),
        (
            "主动公开政府信息20条，其中：机构职能类5条、政策、法规类信息3条、其它事项12条。",
            &[
                "disclosure.total [主动公开政府信息] 20条",
                "disclosure.category [机构职能类] 5条",
                "disclosure.category [政策、法规类信息] 3条",
                "disclosure.category [其它事项] 12条",
            ],
        ),
        (
            "主动公开信息9条。在主动公开的信息中，业务动态类信息9条，占总体的比例为100%。",
            &["disclosure.total [主动公开信息] 9条", "disclosure.category [业务动态类信息] 9条 100%"],
        ),
        (
            "主动公开信息7条，其中“通知公告”栏目发布信息4条，政策栏目公开信息3条。",
            &["disclosure.total [主动公开信息] 7条", "disclosure.category [“通知公告”栏目] 4条", "disclosure.category [政策栏目] 3条"],
        ),
        (
            "主动公开政府信息46条，其中机构概况（12条）、政策法规（34条）。",
            &["disclosure.total [主动公开政府信息] 46条", "disclosure.category [机构概况] 12条", "disclosure.category [政策法规] 34条"],
        ),
        (
            "主动公开政府信息278条，其中：\n统计数据210条；\n统计分析：68条。",
            &["disclosure.total [主动公开政府信息] 278条", "disclosure.category [统计数据] 210条", "disclosure.category [统计分析] 68条"],
        ),
        (
            "主动公开政府信息60条。其中：1.规划类10条；2.财政类50条（批复文件36条，工作总结14条）。",
            &[
                "disclosure.total [主动公开政府信息] 60条",
                "disclosure.category [规划类] 10条",
                "disclosure.category [财政类] 50条",
                "disclosure.category [批复文件] in 财政类 36条",
                "disclosure.category [工作总结] in 财政类 14条",
            ],
        ),
    ]);
}

#[test]
fn channels_and_the_figure_of_one_channel() {
    check(&[
        ("通过县政府网站主动公开信息138条。", &["disclosure.total [县政府网站] 138条"]),
        (
            "通过县政府网站公开信息138条，政务微博发布信息20条。",
            &["disclosure.channel [县政府网站] 138条", "disclosure.channel [政务微博] 20条"],
        ),
        (
            "全镇主动公开政府信息158条，其中网站（含转载）138条，微信公众号20条。",
            &[
                "disclosure.total [主动公开政府信息] 158条",
                "disclosure.channel [网站（含转载）] 138条",
                "disclosure.channel [微信公众号] 20条",
            ],
        ),
        (
            "利用《山城日报》发布信息52条，“山城旅游网”发布信息8条。",
            &["disclosure.channel [《山城日报》] 52条", "disclosure.channel [“山城旅游网”] 8条"],
        ),
    ]);
}

#[test]
fn cumulative_beside_yearly() {
    check(&[
        (
            "本年主动公开政府信息35条，历年累计公开236条。",
            &["disclosure.total [主动公开政府信息] 35条", "other.disclosure_cumulative [历年累计公开] 236条"],
        ),
        ("全年累计主动公开政府信息35条。", &["disclosure.total [主动公开政府信息] 35条"]),
        (
            "2011年主动公开政府信息35条。2004年至2011年累计主动公开政府信息236条。",
            &["disclosure.total [主动公开政府信息] 35条", "other.disclosure_cumulative [主动公开政府信息] 236条"],
        ),
    ]);
}

#[test]
fn other_years_targets_and_averages_are_not_this_year() {
    check(&[
        ("公开信息320条，2011年为280条。", &["disclosure.total [公开信息] 320条"]),
        ("公开信息320条，较2011年的280条增长14%。", &["disclosure.total [公开信息] 320条"]),
        ("去年公开信息1890条，今年公开信息2235条。", &["disclosure.total [公开信息] 2235条"]),
        ("去年同期收到申请11件，今年收到申请16件。", &["requests.received.total [申请] 16件"]),
        ("每月平均公开信息30条。", &[]),
        ("上半年公开信息200条，全年公开信息500条。", &["disclosure.total [公开信息] 500条"]),
        ("今年以来，公开信息523条。", &["disclosure.total [公开信息] 523条"]),
    ]);
}

#[test]
fn totals_after_their_parts() {
    check(&[
        (
            "网站公开信息120条，微博公开信息50条，以上共公开170条。",
            &["disclosure.channel [网站] 120条", "disclosure.channel [微博] 50条", "disclosure.total [公开] 170条"],
        ),
        (
            "公开党务信息26条、政务信息88条、村务信息142条，合计256条。",
            &[
                "disclosure.category [党务信息] 26条",
                "disclosure.category [政务信息] 88条",
                "disclosure.category [村务信息] 142条",
                "disclosure.total [合计] 256条",
            ],
        ),
    ]);
}

#[test]
fn requests_and_their_outcomes() {
    check(&[
        (
            "共受理政府信息公开申请12件，办结11件。",
            &["requests.received.total [政府信息公开申请] 12件", "requests.concluded.total [办结] 11件"],
        ),
        (
            "我局接到8项依申请公开政府信息申请，均按期予以答复。",
            &["requests.received.total [依申请公开政府信息申请] 8项", "requests.answered.total [予以答复] 8项"],
        ),
        (
            "收到申请22件，其中公民申请20件，企业申请2件。",
            &[
                "requests.received.total [申请] 22件",
                "requests.received_by_applicant [公民申请] 20件",
                "requests.received_by_applicant [企业申请] 2件",
            ],
        ),
        ("共受理申请5件，全部办结。", &["requests.received.total [申请] 5件", "requests.concluded.total [办结] 5件"]),
        ("收到申请9件。9件申请均在法定期限内答复。", &["requests.received.total [申请] 9件", "requests.answered.total [申请] 9件"]),
        (
            "收到申请5件，其中当面申请1件，信函申请4件。",
            &[
                "requests.received.total [申请] 5件",
                "requests.received_by_channel [当面申请] 1件",
                "requests.received_by_channel [信函申请] 4件",
            ],
        ),
        (
            "在已答复的9件申请中，予以公开5件，占55.56%；部分公开1件，不予公开2件，信息不存在1件。",
            &[
                "requests.answered.total [已答复] 9件",
                "requests.granted.total [予以公开] 5件 55.56%",
                "requests.granted_in_part.total [部分公开] 1件",
                "requests.refused.total [不予公开] 2件",
                "requests.unavailable_not_held.total [信息不存在] 1件",
            ],
        ),
        (
            "受理政府信息公开申请30件，答复28件（含上年结转2件，另有4件申请顺延到下年度答复）。",
            &[
                "requests.received.total [政府信息公开申请] 30件",
                "requests.answered.total [答复] 28件",
                "requests.carried_in.total [上年结转] 2件",
                "requests.carried_out.total [顺延到下年度] 4件",
            ],
        ),
    ]);
}

#[test]
fn attributes_of_documents_are_no_requests() {
    check(&[(
        "共制作政府信息30条，其中主动公开18条，依申请公开信息4条，不予公开信息8条。",
        &[
            "other.made_total [制作政府信息] 30条",
            "disclosure.total [主动公开] 18条",
            "other.on_request_info [依申请公开信息] 4条",
            "other.not_disclosed_info [不予公开信息] 8条",
        ],
    )]);
}

#[test]
fn zeros_in_words() {
    check(&[
        ("我镇未收到政府信息公开申请。", &["requests.received.total [政府信息公开申请] 0"]),
        (
            "没有发生行政复议、诉讼和申诉。",
            &["reconsideration.total [行政复议] 0", "litigation.total [诉讼] 0", "complaints.total [申诉] 0"],
        ),
        ("受理行政复议、行政诉讼案件0件。", &["litigation.total [行政诉讼案件] 0件", "reconsideration.total [行政复议] 0件"]),
        ("依申请受理信息公开申请：无。", &["requests.received.total [信息公开申请] 0"]),
        ("未向申请人收取任何费用。", &["fees.collected [收取任何费用] 0"]),
        (
            "未发生申请，因此未收取费用。",
            &["requests.received.total [申请] 0", "fees.reason [费用] “未发生申请”", "fees.collected [费用] 0"],
        ),
        ("现无专职人员，由1名兼职人员承担。", &["staff.full_time [专职人员] 0", "staff.part_time [兼职人员] 1名"]),
        ("行政复议、行政诉讼均为0。", &["litigation.total [行政诉讼] 0", "reconsideration.total [行政复议] 0"]),
        ("四、行政复议、诉讼和申诉情况\n无。", &["reconsideration.total 0", "litigation.total 0", "complaints.total 0"]),
        ("四、收费及减免情况\n本年度无此类情况。", &["fees.collected 0"]),
        // The work was not done well, or it cost nothing: no zero.
        ("未产生与诉讼有关的费用支出。", &[]),
        ("没有及时答复申请。", &[]),
        ("全年未收到行政许可申请。", &[]),
        ("未来将继续做好政府信息公开申请办理。", &[]),
        ("无论是主动公开还是依申请公开，均按规定办理。", &[]),
        ("无法律依据的申请不予受理。", &[]),
        ("对未受理的申请说明理由。", &[]),
        ("申请人未提供有效联系方式的申请。", &[]),
        ("不存在无法答复申请的情况。", &[]),
        ("如对处理结果不满意，可申请行政复议，未申请复议的可提起行政诉讼。", &[]),
        // One number for two remedies belongs to neither; 各 gives it to each.
        ("发生行政复议和行政诉讼共2件。", &[]),
        ("发生行政复议、行政诉讼各1件。", &["litigation.total [行政诉讼] 1件", "reconsideration.total [行政复议] 1件"]),
    ]);
}

#[test]
fn documents_about_the_work_are_not_documents_disclosed() {
    check(&[
        ("全年印发政务公开文件6份。", &["documents.issued [文件] 6份"]),
        ("发布政策解读材料48篇。", &["other.interpretations [政策解读材料] 48篇"]),
    ]);
}

#[test]
fn remedies_with_results() {
    check(&[
        (
            "发生行政复议7件，其中结果维持4件，结果纠正1件，尚未审结2件；行政诉讼3件，驳回诉讼请求3件。",
            &[
                "reconsideration.total [行政复议] 7件",
                "reconsideration.upheld [结果维持] 4件",
                "reconsideration.corrected [结果纠正] 1件",
                "reconsideration.pending [尚未审结] 2件",
                "litigation.total [行政诉讼] 3件",
                "litigation.upheld [驳回诉讼请求] 3件",
            ],
        ),
        ("尚有1件行政复议未审结。", &["reconsideration.pending [未审结] 1件"]),
    ]);
}

#[test]
fn supervision_training_and_platforms() {
    check(&[
        ("对23家单位的网站进行了检查，实地抽查6家。", &["inspections.units [检查] 23家", "inspections.onsite [实地抽查] 6家"]),
        ("到五个县、12个部门检查政务公开工作。", &["inspections.units [检查] 5个", "inspections.units [检查] 12个"]),
        ("向有关单位印发了整改通知。", &["inspections.notices [整改通知] ?"]),
        ("举办培训班3期，培训120人次。", &["training.sessions [培训班] 3期", "training.participants [培训] 120人次"]),
        ("组织31个单位60多人参加业务培训。", &["training.units [业务培训] 31个", "training.participants [业务培训] >60人"]),
        ("全市开设政务新媒体95个。", &["platforms.accounts [政务新媒体] 95个"]),
        ("配备2名专职、5名兼职工作人员。", &["staff.full_time [专职] 2名", "staff.part_time [兼职工作人员] 5名"]),
    ]);
}

#[test]
fn periods() {
    check(&[
        ("数据的统计期限自2012年1月1日起至2012年12月31日止。", &["period.start 2012-01-01", "period.end 2012-12-31"]),
        ("统计时限为2016年1月1日至12月31日。", &["period.start 2016-01-01", "period.end 2016-12-31"]),
        ("2009年度（1月1日—12月31日）的情况如下。", &["period.start 2009-01-01", "period.end 2009-12-31"]),
        ("统计时限为201611日至20161231日。", &["period.start 2016-01-01", "period.end 2016-12-31"]),
        ("截至2011年12月31日，我局主动公开信息4条。", &["period.end 2011-12-31", "disclosure.total [主动公开信息] 4条"]),
        ("自2008年2月20日起开展工作，3月1日至5月1日为宣传期。", &[]),
    ]);
}

#[test]
fn hedges_and_magnitudes() {
    check(&[
        ("主动公开政府信息200余条。", &["disclosure.total [主动公开政府信息] >200条"]),
        ("主动公开政府信息约1.2万条。", &["disclosure.total [主动公开政府信息] ~12000条"]),
        ("主动公开政府信息近300条。", &["disclosure.total [主动公开政府信息] ~300条"]),
        ("主动公开政府信息不足50条。", &["disclosure.total [主动公开政府信息] <50条"]),
        ("主动公开政府信息４０５条。", &["disclosure.total [主动公开政府信息] 405条"]),
    ]);
}

#[test]
fn what_only_looks_like_a_count() {
    check(&[
        ("按照《条例》第9至12条和第15条的规定，在20个工作日内公开。", &[]),
        ("根据县政府办〔2009〕15号文件，联系电话：5550123，邮编：999000。", &[]),
        ("政府信息公开工作要把握五个方面，抓好三公经费公开。", &[]),
        ("名列政务微博排行榜第5名。", &[]),
        ("共办理12345热线47件，答复网民留言1424条。", &[]),
    ]);
}

#[cfg(feature = "traditional")]
#[test]
fn traditional_script_keeps_its_own_words() {
    check(&[(
        "主動公開政府資訊20條，其中業務類資訊19條，佔95%；其它類1條。本年未收到公開申請。",
        &[
            "disclosure.total [主動公開政府資訊] 20條",
            "disclosure.category [業務類資訊] 19條 95%",
            "disclosure.category [其它類] 1條",
            "requests.received.total [公開申請] 0",
        ],
    )]);
}
