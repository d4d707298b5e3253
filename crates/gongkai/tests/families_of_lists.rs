//! More phrase families of decision 24: requests that are told in parts, zeros with a reason, carriers beside several others, lists that something stands in,
//! business and powers that are no information. The sentences are our own.

mod stated;

use stated::check;

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
                "disclosure.total [各类政府信息] >11000条",
            ],
        ),
        (
            "2012年公开政府信息3217条，其中，区政府1142条，各部门2075条。截至2012年底，累计主动公开政府信息11115条，其中，区政府1746条，各部门9369条。",
            &[
                "disclosure.total [公开政府信息] 3217条",
                "disclosure.category [区政府] 1142条",
                "disclosure.category [各部门] 2075条",
                "other.disclosure_cumulative [主动公开政府信息] 11115条",
                "other.disclosure_cumulative [区政府] 1746条",
                "other.disclosure_cumulative [各部门] 9369条",
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
