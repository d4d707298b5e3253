//! More phrase families: the words that stand around an outcome, a carrier, a remedy or a fee. The sentences are our own.

mod stated;

use stated::check;

#[test]
fn none_said_of_one() {
    check(&[
        ("全年没有1例行政诉讼。", &["litigation.total [行政诉讼] 0"]),
        ("我局从未发生过一起行政复议案件。", &["reconsideration.total [行政复议案件] 0"]),
        ("未收到1件依申请公开申请。", &["requests.received.total [依申请公开申请] 0"]),
        ("收到政府信息公开申请数量为零。", &["requests.received.total [政府信息公开申请] 0"]),
        ("全年实现零申请、零复议。", &["requests.received.total [零申请] 0", "reconsideration.total [零复议] 0"]),
        // One that is not denied is one.
        ("本年度发生行政复议1起。", &["reconsideration.total [行政复议] 1起"]),
    ]);
}

#[test]
fn ways_and_applicants_of_the_requests_received() {
    check(&[
        (
            "收到政府信息公开申请10件，其中网络6件、信函4件。",
            &[
                "requests.received.total [政府信息公开申请] 10件",
                "requests.received_by_channel [网络] 6件",
                "requests.received_by_channel [信函] 4件",
            ],
        ),
        (
            "受理信息公开申请12件，其中网络渠道8件、当面申请4件。",
            &[
                "requests.received.total [信息公开申请] 12件",
                "requests.received_by_channel [网络渠道] 8件",
                "requests.received_by_channel [当面申请] 4件",
            ],
        ),
        (
            "收到信息公开申请15件，11件来自个人，4件来自律师事务所。",
            &[
                "requests.received.total [信息公开申请] 15件",
                "requests.received_by_applicant [个人] 11件",
                "requests.received_by_applicant [律师事务所] 4件",
            ],
        ),
    ]);
}

#[test]
fn outcomes_in_other_words() {
    check(&[
        (
            "收到申请9件，其中同意公开5件，免予公开1件，不属本机关公开3件。",
            &[
                "requests.received.total [申请] 9件",
                "requests.granted.total [同意公开] 5件",
                "requests.refused.total [免予公开] 1件",
                "requests.unavailable_not_held.total [不属本机关公开] 3件",
            ],
        ),
        (
            "收到申请20件，办结18件，结转2015年办理2件。",
            &["requests.received.total [申请] 20件", "requests.concluded.total [办结] 18件", "requests.carried_out.total [结转2015年] 2件"],
        ),
        (
            "行政复议3件，维持3件；胜诉2件。",
            &["reconsideration.total [行政复议] 3件", "reconsideration.upheld [维持] 3件", "litigation.upheld [胜诉] 2件"],
        ),
        ("举办培训班36次、1850人次。", &["training.sessions [培训班] 36次", "training.participants 1850人次"]),
    ]);
}

#[test]
fn words_around_an_outcome() {
    check(&[
        (
            "在20件申请中，“同意公开”答复12件，“信息不存在”答复8件。",
            &["requests.granted.total [同意公开] 12件", "requests.unavailable_not_held.total [信息不存在] 8件"],
        ),
        (
            "收到申请7件，办理结果：予以公开5件，因涉及国家秘密不予公开2件。",
            &[
                "requests.received.total [申请] 7件",
                "requests.granted.total [予以公开] 5件",
                "requests.refused_state_secret.total [涉及国家秘密] 2件",
            ],
        ),
        // The group, after its rows.
        (
            "收到申请9件，其中重复申请等不予处理4件。",
            &["requests.received.total [申请] 9件", "requests.not_processed.total [不予处理] 4件"],
        ),
        (
            "全年申请办理总量30件（新收28件、上年结转2件），办结30件，其中予以公开25件，不予公开3件，其他2件。",
            &[
                "requests.handled_base.total [申请办理总量] 30件",
                "requests.received.total [新收] 28件",
                "requests.carried_in.total [上年结转] 2件",
                "requests.concluded.total [办结] 30件",
                "requests.granted.total [予以公开] 25件",
                "requests.refused.total [不予公开] 3件",
                "requests.other_handling.total [其他] 2件",
            ],
        ),
        // A sentence of its own after the base.
        ("全年收到书面申请6件。全部按期作出答复。", &["requests.received.total [申请] 6件", "requests.answered.total [作出答复] 6件"]),
        // What is all open is no request granted.
        ("公示的信息全部公开120条。", &[]),
    ]);
}

#[test]
fn remedies_by_their_way_to_court() {
    check(&[
        ("行政复议维持2件，行政诉讼败诉0件。", &["reconsideration.upheld [维持] 2件", "litigation.corrected [行政诉讼败诉] 0件"]),
        (
            "行政复议4件，复议机关作出维持决定3件，撤销1件。",
            &["reconsideration.total [行政复议] 4件", "reconsideration.upheld [维持] 3件", "reconsideration.corrected [撤销] 1件"],
        ),
        (
            "复议后起诉2件（结果维持1件、尚未审结1件）。",
            &["litigation.total [复议后起诉] 2件", "litigation.upheld [结果维持] 1件", "litigation.pending [尚未审结] 1件"],
        ),
        (
            "受理的行政复议案件中涉及政府信息公开的3件，其中维持2件。",
            &["reconsideration.total [行政复议案件] 3件", "reconsideration.upheld [维持] 2件"],
        ),
        (
            "依申请公开、行政复议、行政诉讼均为0件。",
            &["litigation.total [行政诉讼] 0件", "requests.received.total [依申请公开] 0件", "reconsideration.total [行政复议] 0件"],
        ),
    ]);
}

#[test]
fn fees_told_in_parts_and_denied_beside_other_things() {
    check(&[
        ("全年收取复印费12元、邮寄费8元，合计20元。", &["fees.collected [复印费] 20元"]),
        ("受理的2件申请均未收取任何费用。", &["fees.collected [费用] 0", "requests.received.total [申请] 2件"]),
        ("无因政府信息公开发生的费用及诉讼。", &["fees.collected [费用] 0", "litigation.total [诉讼] 0"]),
        (
            "因本单位未收到信息公开申请，不存在收费情形。",
            &["requests.received.total [信息公开申请] 0", "fees.reason [收费] “因本单位未收到信息公开申请”", "fees.collected [收费] 0"],
        ),
    ]);
}

#[test]
fn titles_of_documents_say_nothing_of_what_is_counted() {
    check(&[
        ("先后印发《关于公开财政预算信息的通知》等文件4份。", &["documents.issued [文件] 4份"]),
        ("《县政府公报》公开信息24条。", &["disclosure.total [《县政府公报》] 24条"]),
    ]);
}

#[test]
fn carriers_told_elsewhere_than_before_their_number() {
    check(&[
        (
            "主动公开信息900条，其中通过新媒体公开500条，400条通过公告栏、宣传册等方式公开。",
            &[
                "disclosure.total [主动公开信息] 900条",
                "disclosure.channel [新媒体] 500条",
                "disclosure.channel [公告栏、宣传册等方式] 400条",
            ],
        ),
        (
            "通过门户网站公开信息30条；政务微博粉丝2万人，发布信息45条。",
            &["disclosure.channel [门户网站] 30条", "disclosure.channel [政务微博] 45条"],
        ),
        ("编发公报6期，刊登规范性文件12件，人事任免8件。", &[]),
        (
            "通过官网公开信息70条，通过电子显示屏滚动播放政策信息20条。",
            &["disclosure.channel [官网] 70条", "disclosure.channel [电子显示屏] 20条"],
        ),
    ]);
}

#[test]
fn the_years_own_beside_a_running_total() {
    check(&[
        (
            "公开目录系统累计公开信息8万条，其中当年新增5000条。",
            &["other.disclosure_cumulative [公开目录系统] 80000条", "disclosure.total [新增] 5000条"],
        ),
        ("主动公开政府信息数量较往年有较大提升，达到640条。", &["disclosure.total [主动公开政府信息数量] 640条"]),
        // What was left behind is another year's.
        ("信息发布量由2013年的120条增加到150条。", &[]),
    ]);
}

#[test]
fn lists_whose_parts_sound_like_something_else() {
    check(&[
        (
            "主动公开信息60条，其中领导信息20条，建议提案办理结果30条，应急管理10条。",
            &[
                "disclosure.total [主动公开信息] 60条",
                "disclosure.category [领导信息] 20条",
                "disclosure.category [建议提案办理结果] 30条",
                "disclosure.category [应急管理] 10条",
            ],
        ),
        // What was dealt with is no information, wherever it stands.
        ("主动公开信息60条，处置舆情7条，采用5条。", &["disclosure.total [主动公开信息] 60条"]),
        (
            "推进审批领域信息公开。土地征收批复40件、办理结果25个。",
            &["disclosure.category [土地征收批复] 40件", "disclosure.category [办理结果] 25个"],
        ),
        ("在12个子栏目公开，完成5项信息公开任务，更新完善3份目录清单。", &[]),
        ("市档案馆全年接收公开信息300份，其中纸质100份。", &[]),
    ]);
}

#[test]
fn training_and_inspection_told_after_their_number() {
    check(&[
        (
            "举办业务培训2场，覆盖15个部门、4个镇街，参加人数68人。",
            &[
                "training.sessions [业务培训] 2场",
                "training.units [部门] 15个",
                "training.units [镇街] 4个",
                "training.participants [参加人数] 68人",
            ],
        ),
        (
            "组织对9个科室、3个下属单位进行了2轮检查。",
            &["inspections.units [检查] 9个", "inspections.units [检查] 3个", "inspections.rounds [检查] 2轮"],
        ),
        ("专职从事政府信息公开工作人员1名。", &["staff.full_time [专职] 1名"]),
    ]);
}

#[test]
fn numbers_given_to_names_in_turn() {
    check(&[
        (
            "机构概况、政策法规两类信息分别为4条、16条，合计主动公开20条。",
            &["disclosure.category [机构概况] 4条", "disclosure.category [政策法规] 16条", "disclosure.total [主动公开] 20条"],
        ),
        ("通过政府公报、政府网站分别公开信息8条和52条。", &["disclosure.channel [政府公报] 8条", "disclosure.channel [政府网站] 52条"]),
        (
            "收到申请8件，当面、信函申请分别为3件、5件。",
            &[
                "requests.received.total [申请] 8件",
                "requests.received_by_channel [当面] 3件",
                "requests.received_by_channel [信函申请] 5件",
            ],
        ),
        ("行政复议、行政诉讼分别为2件、1件。", &["reconsideration.total [行政复议] 2件", "litigation.total [行政诉讼] 1件"]),
        // Years, and not names: what is given in turn is of several years.
        ("2016年和2017年，分别收到申请8件、9件。", &[]),
        // Fewer numbers than names: nothing is given in turn.
        ("机构概况、政策法规、人事信息分别为4条、16条。", &["disclosure.category [机构概况、政策法规、人事信息] 4条"]),
    ]);
}

#[test]
fn numbers_before_their_nouns() {
    check(&[
        (
            "发布28条政府信息，其中有14条工作动态、6条政策文件和8条人事任免信息。",
            &[
                "disclosure.total [政府信息] 28条",
                "disclosure.category [工作动态] 14条",
                "disclosure.category [政策文件] 6条",
                "disclosure.category [人事任免信息] 8条",
            ],
        ),
        (
            "共发生3起针对我局信息公开的行政复议和1起行政诉讼。",
            &["reconsideration.total [行政复议] 3起", "litigation.total [行政诉讼] 1起"],
        ),
    ]);
}

#[test]
fn one_part_that_is_the_whole() {
    check(&[
        ("本年度主动公开信息46条，全部为政府网站公开。", &["disclosure.total [主动公开信息] 46条", "disclosure.channel [政府网站] 46条"]),
        ("公开政府信息27条，都为工作动态类。", &["disclosure.total [公开政府信息] 27条", "disclosure.category [工作动态类] 27条"]),
        ("公开政府信息27条，全部按时公开。", &["disclosure.total [公开政府信息] 27条"]),
    ]);
}

#[test]
fn requests_by_where_they_came_in() {
    check(&[
        (
            "通过邮寄收到申请20件，现场受理申请4件，全年共收到申请24件。",
            &["requests.received_by_channel [邮寄] 20件", "requests.received_by_channel [现场] 4件", "requests.received.total [申请] 24件"],
        ),
        ("通过网站收到申请3件。", &["requests.received.total [网站] 3件"]),
        (
            "新收申请57件，上年结转3件，共计60件。",
            &["requests.received.total [申请] 57件", "requests.carried_in.total [上年结转] 3件", "requests.handled_base.total 60件"],
        ),
        (
            "收到信息公开申请8件，其中教职工申请2件，社会人员申请6件。",
            &[
                "requests.received.total [信息公开申请] 8件",
                "requests.received_by_applicant [教职工] 2件",
                "requests.received_by_applicant [社会人员] 6件",
            ],
        ),
        // That none came from somebody says nothing of all of them.
        ("收到自然人提出的申请4件，未收到法人提出的申请。", &["requests.received.total [申请] 4件"]),
    ]);
}

#[test]
fn several_years_in_one_sentence() {
    check(&[
        ("2019年公开信息56条，2020年公开信息68条，2021年公开信息73条。", &["disclosure.total [公开信息] 73条"]),
        ("上半年公开信息12条，下半年公开信息14条，全年共计26条。", &["disclosure.total [公开信息] 26条"]),
        ("涉及政府信息公开的行政复议案件由上年的12件降至5件。", &["reconsideration.total [行政复议案件] 5件"]),
    ]);
}

#[test]
fn what_sounds_like_open_government_and_is_not() {
    check(&[
        ("全年受理消费投诉864件，办理各类行政复议案件132件。", &[]),
        ("向区政府办报送政务信息214篇，被采用63篇。", &[]),
        ("制发规范性文件14件，主动公开14件。", &[]),
        ("在大会上通报财务收支情况8次。", &[]),
        ("县政府公报全年出版24期，编印《政务简报》36期。", &[]),
    ]);
}

#[test]
fn who_put_a_request_and_what_is_no_name() {
    check(&[
        (
            "全年收到政府信息公开申请10件，其中当面提出3件，网上提出7件。",
            &[
                "requests.received.total [政府信息公开申请] 10件",
                "requests.received_by_channel [当面] 3件",
                "requests.received_by_channel [网上] 7件",
            ],
        ),
        (
            "收到政府信息公开申请18条，其中，以公民身份申请的16条，企业提出的2条。",
            &[
                "requests.received.total [政府信息公开申请] 18条",
                "requests.received_by_applicant [公民] 16条",
                "requests.received_by_applicant [企业] 2条",
            ],
        ),
        ("同期收到政府信息公开申请74件。", &["requests.received.total [政府信息公开申请] 74件"]),
        ("全年未收取依申请公开相关费用。", &["fees.collected [费用] 0"]),
    ]);
}

#[test]
fn carriers_among_carriers_and_names_among_names() {
    check(&[
        (
            "主动公开政府信息90条，其中红河网60条、公告栏20条、微博10条。",
            &[
                "disclosure.total [主动公开政府信息] 90条",
                "disclosure.channel [红河网] 60条",
                "disclosure.channel [公告栏] 20条",
                "disclosure.channel [微博] 10条",
            ],
        ),
        (
            "主动公开政府信息90条，其中土地公告60条、政府公报20条、统计公报10条。",
            &[
                "disclosure.total [主动公开政府信息] 90条",
                "disclosure.category [土地公告] 60条",
                "disclosure.category [政府公报] 20条",
                "disclosure.category [统计公报] 10条",
            ],
        ),
        (
            "在县政府网站公开信息30条(其中社保12条、就业18条)，在公示栏公示50条。",
            &[
                "disclosure.channel [县政府网站] 30条",
                "disclosure.category [社保] 12条",
                "disclosure.category [就业] 18条",
                "disclosure.channel [公示栏] 50条",
            ],
        ),
        ("全县卫生系统共主动公开信息800条。", &["disclosure.total [主动公开信息] 800条"]),
        (
            "主动公开信息30条，其中法人登记类10条，水质日报类20条。",
            &["disclosure.total [主动公开信息] 30条", "disclosure.category [法人登记类] 10条", "disclosure.category [水质日报类] 20条"],
        ),
    ]);
}

#[test]
fn what_is_counted_beside_a_list() {
    check(&[
        (
            "公开信息50条，其中社保30条、就业20条。编制办事指南12份。",
            &["disclosure.total [公开信息] 50条", "disclosure.category [社保] 30条", "disclosure.category [就业] 20条"],
        ),
        (
            "主动公开信息70条，是上年的1.4倍。其中社保30条、就业40条。",
            &["disclosure.total [主动公开信息] 70条", "disclosure.category [社保] 30条", "disclosure.category [就业] 40条"],
        ),
        (
            "主动公开信息70条，社保30条、就业40条，占比例分别为42.86%和57.14%。",
            &["disclosure.total [主动公开信息] 70条", "disclosure.category [社保] 30条 42.86%", "disclosure.category [就业] 40条 57.14%"],
        ),
    ]);
}

#[test]
fn numbers_of_other_work() {
    check(&[
        ("热线受理举报30件、咨询90件，上述内容与政府信息公开申请无关。", &[]),
        ("全年受理市民投诉64件，均已办结。", &[]),
        ("未发生因政府信息公开引起的投诉0件。", &["complaints.total [投诉] 0件"]),
        ("因政府信息公开引起的投诉2件。", &["complaints.total [投诉] 2件"]),
        ("与上年相比，行政诉讼减少3件。", &[]),
        ("查询按每页0.5元收取复印费。", &[]),
    ]);
}

#[test]
fn none_of_what_is_carried_over() {
    check(&[
        (
            "本年新收申请5件，上年无结转，年末无结转。",
            &[
                "requests.received.total [申请] 5件",
                "requests.carried_in.total [上年无结转] 0",
                "requests.carried_out.total [年末无结转] 0",
            ],
        ),
        (
            "全年无申请、无复议、无诉讼。",
            &["requests.received.total [申请] 0", "reconsideration.total [复议] 0", "litigation.total [诉讼] 0"],
        ),
        ("行政诉讼案件零发生。", &["litigation.total [行政诉讼案件] 0"]),
        ("受理申请6件，其中1件为上年结转。", &["requests.handled_base.total [申请] 6件", "requests.carried_in.total [上年结转] 1件"]),
        ("收到公民申请4件，均按时答复。", &["requests.received.total [公民申请] 4件", "requests.answered.total [按时答复] 4件"]),
        ("没有收到公民、法人申请。", &["requests.received.total [法人申请] 0"]),
    ]);
}

#[test]
fn who_was_trained_and_what_was_inspected() {
    check(&[
        (
            "举办培训班2期，31个单位、65人参加。",
            &["training.sessions [培训班] 2期", "training.units [单位] 31个", "training.participants [参加] 65人"],
        ),
        (
            "对7个水务所开展检查3轮，日常巡检5次。",
            &["inspections.units [检查] 7个", "inspections.rounds [检查] 3轮", "inspections.rounds [巡检] 5次"],
        ),
    ]);
}

#[test]
fn places_that_carry_and_things_that_do_not() {
    check(&[
        (
            "主动公开政府信息90条，其中门户网站公开60条，营业厅公开30条。",
            &["disclosure.total [主动公开政府信息] 90条", "disclosure.channel [门户网站] 60条", "disclosure.channel [营业厅] 30条"],
        ),
        ("通过抖音号发布短视频22条，通过官网发布信息60条。", &["disclosure.channel [抖音号] 22条", "disclosure.channel [官网] 60条"]),
        (
            "公开信息40条，其中法人登记公告15条，机构动态25条。",
            &["disclosure.total [公开信息] 40条", "disclosure.category [法人登记公告] 15条", "disclosure.category [机构动态] 25条"],
        ),
        (
            "公开信息70条：公示类12条，通知公告58条。",
            &["disclosure.total [公开信息] 70条", "disclosure.category [公示类] 12条", "disclosure.category [通知公告] 58条"],
        ),
        ("12305平台处理快递纠纷416件。", &[]),
        ("图书馆接收12个单位移交的公开文件73件。", &[]),
    ]);
}

#[test]
fn requests_of_two_years_and_outcomes_without_a_row() {
    check(&[
        (
            "全年办理政府信息公开申请9件，其中年内新收8件、上年结转1件。",
            &[
                "requests.handled_base.total [政府信息公开申请] 9件",
                "requests.received.total [年内新收] 8件",
                "requests.carried_in.total [上年结转] 1件",
            ],
        ),
        ("申请办结数9件，其中按时办结数8件，延期办结数1件。", &["requests.concluded.total [办结] 9件"]),
        ("行政复议和行政诉讼情况：本年度没有发生。", &["reconsideration.total [行政复议] 0", "litigation.total [行政诉讼] 0"]),
        ("由办公室1名工作人员兼职负责。", &["staff.part_time [兼职] 1名"]),
        ("对12个部门、8个乡镇（街道）政务公开工作进行考核。", &["inspections.units [考核] 12个", "inspections.units [考核] 8个"]),
    ]);
}
