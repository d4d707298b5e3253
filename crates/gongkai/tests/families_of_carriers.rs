//! Phrase families of decision 27: channels beside what was counted before, totals and their parts, zeros of classes, what is no count. The sentences are our
//! own.

mod stated;

use stated::check;

#[test]
fn several_carriers_beside_what_was_counted() {
    check(&[
        (
            "全年公开政府信息700条。通过电视、报纸等传统载体公开信息130条。",
            &["disclosure.total [公开政府信息] 700条", "disclosure.channel [电视、报纸等传统载体] 130条"],
        ),
        (
            "全年公开政府信息700条。通过入户走访、张贴公告等方式，公开信息46条。",
            &["disclosure.total [公开政府信息] 700条", "disclosure.channel [入户走访、张贴公告等方式] 46条"],
        ),
        // Where nothing was counted, they are all there are.
        ("通过入户走访、张贴公告等方式，公开信息46条。", &["disclosure.total [公开信息] 46条"]),
        (
            "全年发布政府网站信息210条、微信公众号950条、视频号88条。",
            &["disclosure.channel [政府网站] 210条", "disclosure.channel [微信公众号] 950条", "disclosure.channel [视频号] 88条"],
        ),
        (
            "主动公开政府信息410条，其中政策文件17条，微信公众号393条。",
            &["disclosure.total [主动公开政府信息] 410条", "disclosure.category [政策文件] 17条", "disclosure.channel [微信公众号] 393条"],
        ),
        (
            "通过镇政府网站发布信息40条，微信公众号发布信息52条，新闻报道发布信息6条。",
            &["disclosure.channel [镇政府网站] 40条", "disclosure.channel [微信公众号] 52条", "disclosure.channel [新闻报道] 6条"],
        ),
        // A name that holds the verb is one of a kind.
        (
            "主动公开信息90条，其中网站公开信息60条，财政信息公开30条。",
            &["disclosure.total [主动公开信息] 90条", "disclosure.channel [网站] 60条", "disclosure.category [财政信息公开] 30条"],
        ),
        (
            "通过官方网站发布政务类信息34条，概况类信息51条。",
            &["disclosure.category [政务类信息] 34条", "disclosure.category [概况类信息] 51条"],
        ),
        // What a carrier is used as names none.
        (
            "以“石岗城管”微信公众号为平台，发布信息320条，局网站发布信息100条。",
            &["disclosure.channel [“石岗城管”微信公众号] 320条", "disclosure.channel [局网站] 100条"],
        ),
        (
            "石岗市生态环境局将本局网站作为信息公开的第一平台，共发布信息392条，微信发布30条。",
            &["disclosure.channel [本局网站] 392条", "disclosure.channel [微信] 30条"],
        ),
        // Issues, and what they hold.
        (
            "全年门户网站发布信息126条，微信公众号推送87期、203条。",
            &["disclosure.channel [门户网站] 126条", "disclosure.channel [微信公众号] 203条"],
        ),
        ("全年发布信息34期，827条。", &["disclosure.total [发布信息] 827条"]),
        ("编印公报12期，文件60件。", &[]),
        ("公开政策公文88件，政府公报3期。", &["disclosure.category [政策公文] 88件", "disclosure.category [政府公报] 3期"]),
    ]);
}

#[test]
fn totals_and_what_is_among_them() {
    check(&[
        (
            "主动公开信息共52条。其中公开政府信息30条，包括机构职能14条，其他16条。",
            &[
                "disclosure.total [主动公开信息] 52条",
                "disclosure.category [公开政府信息] 30条",
                "disclosure.category [机构职能] 14条",
                "disclosure.category [其他] 16条",
            ],
        ),
        (
            "主动公开政府信息640条。重点领域信息公开成效显著，合计公开75条。",
            &["disclosure.total [主动公开政府信息] 640条", "disclosure.category [重点领域信息公开] 75条"],
        ),
        (
            "2022年，通过网站、微博等主动公开信息800条，其中网站公开信息700条，微博发布信息100条。开设专题，动态发布各类信息60余条。",
            &[
                "disclosure.total [网站、微博] 800条",
                "disclosure.channel [网站] 700条",
                "disclosure.channel [微博] 100条",
                "disclosure.category [动态发布各类信息] >60条",
            ],
        ),
        (
            "截止到2012年12月底本区累计主动公开政府信息844条，依申请公开信息9条。其中，2012年度本区累计主动公开政府信息225条，依申请公开信息2条。",
            &[
                "other.disclosure_cumulative [主动公开政府信息] 844条",
                "other.on_request_info [依申请公开信息] 9条",
                "disclosure.total [主动公开政府信息] 225条",
                "other.on_request_info [依申请公开信息] 2条",
            ],
        ),
        // The same number twice is no number of several years.
        ("累计公开信息77条，主动公开77条。", &["disclosure.total [公开信息] 77条", "disclosure.total [主动公开] 77条"]),
        (
            "累计主动公开政府信息77条，本年度新增的主动公开政府信息77条。",
            &["other.disclosure_cumulative [主动公开政府信息] 77条", "disclosure.total [主动公开政府信息] 77条"],
        ),
        (
            "共主动公开政府信息58条，全文电子化率达100%，全部为工作动态。",
            &["disclosure.total [主动公开政府信息] 58条", "disclosure.category [工作动态] 58条"],
        ),
        (
            "截止2017年12月31日，累计主动公开政府信息31条。2015年累计主动公开政府信息79条，2016年累计主动公开政府信息25条。",
            &["period.end 2017-12-31", "disclosure.total [主动公开政府信息] 31条"],
        ),
    ]);
}

#[test]
fn none_of_a_class_and_none_of_a_remedy() {
    check(&[
        (
            "公开信息95条。其中，无机构职能类信息；法规文件类信息10条；业务动态类信息85条。",
            &[
                "disclosure.total [公开信息] 95条",
                "disclosure.category [机构职能类信息] 0",
                "disclosure.category [法规文件类信息] 10条",
                "disclosure.category [业务动态类信息] 85条",
            ],
        ),
        (
            "公开政府信息35条，涉及国家秘密的公文类信息0条。",
            &["disclosure.total [公开政府信息] 35条", "other.not_disclosed_info [国家秘密的公文类信息] 0条"],
        ),
        (
            "未发生因政府信息公开不及时、不到位而申请行政复议、诉讼和申诉的情况。",
            &["reconsideration.total [申请行政复议] 0", "litigation.total [诉讼] 0", "complaints.total [申诉] 0"],
        ),
        ("未发生行政复议被改变的情形。", &["reconsideration.corrected [行政复议被改变] 0"]),
        ("本年度，未接到群众要求公开的信息。", &["requests.received.total [群众要求公开的信息] 0"]),
        // What should have been public, and what was not done, count nothing.
        ("没有出现应公开而不予公开的办件。", &[]),
        ("未能因工作不到位而及时处理行政复议。", &[]),
    ]);
}

#[test]
fn what_is_a_count_and_what_is_not() {
    check(&[
        ("举办一次政务公开培训班，参训60人。", &["training.sessions [培训班] 1次", "training.participants [参训] 60人"]),
        // What is held every year, and what is planned, was not held once.
        ("每季度开展一次政务公开培训。", &[]),
        ("下一步将选派骨干负责，对网站管理员开展一次培训。", &[]),
        ("本报告包括主动公开政府信息情况、依申请公开办理情况等七项内容。", &[]),
        ("公开政府信息的类别为政务动态、部门概况共计11个主要栏目。", &[]),
        ("制发规范性文件总数1条。", &[]),
        ("召开新闻发布会3场，主要公布315期间活动情况。", &["other.press_conferences [召开新闻发布会] 3场"]),
        ("主动公开信息300条，线上回复各类热点信息43条。", &["disclosure.total [主动公开信息] 300条"]),
        (
            "公开县级决策事项16个，各类政策文件37件。",
            &["disclosure.category [县级决策事项] 16个", "disclosure.category [各类政策文件] 37件"],
        ),
        ("共收到并答复信息公开申请事项1件。", &["requests.received.total [信息公开申请事项] 1件", "requests.answered.total [答复] 1件"]),
    ]);
}

#[test]
fn what_is_not_yet_done_and_what_is_of_other_business() {
    check(&[
        (
            "收到申请62件，已办结60件，其余2件未到答复期限。",
            &[
                "requests.received.total [申请] 62件",
                "requests.concluded.total [已办结] 60件",
                "requests.carried_out.total [未到答复期限] 2件",
            ],
        ),
        (
            "收到申请9件，答复8件，1件尚未到期。",
            &["requests.received.total [申请] 9件", "requests.answered.total [答复] 8件", "requests.carried_out.total [尚未到期] 1件"],
        ),
        // What was carried in is among those received, whoever put them.
        (
            "共受理政府信息公开申请24件（含上年结转1件），申请人全部为公民。",
            &[
                "requests.handled_base.total [政府信息公开申请] 24件",
                "requests.received_by_applicant [公民] 24件",
                "requests.carried_in.total [上年结转] 1件",
            ],
        ),
        (
            "收到申请7件，同意公开1件，已公开3件，不予公开3件。",
            &[
                "requests.received.total [申请] 7件",
                "requests.granted.total [同意公开] 1件",
                "other.requests_answered_otherwise [公开] 3件",
                "requests.refused.total [不予公开] 3件",
            ],
        ),
        ("受理答复政府信息公开申请22件。", &["requests.received.total [政府信息公开申请] 22件", "requests.answered.total [答复] 22件"]),
        ("主动公开即政府机关有必须公开若干信息的义务，而无须群众提出申请。", &[]),
        ("未因信息公开引发行政诉讼。分局因具体行政行为被提起行政诉讼2起。", &["litigation.total [行政诉讼] 0"]),
        ("接待患者投诉143件，医疗纠纷诉讼7件。", &[]),
        ("开展安全检查1.3万家次，培训企业负责人480人次。", &[]),
        ("全年办理行政复议案件240件，其中政府信息公开类行政复议案件9件。", &["reconsideration.total [行政复议案件] 9件"]),
    ]);
}

#[test]
fn what_the_rules_leave_alone() {
    check(&[
        // By order, and no request.
        ("按照要求公开相关信息120条。", &["disclosure.total [公开相关信息] 120条"]),
        ("受理公民申请事项120项，办理营业执照。", &[]),
        // Who published, and how, is no channel.
        (
            "全年公开信息500条，网站发布信息300条，转载发布信息80条。",
            &["disclosure.total [公开信息] 500条", "disclosure.channel [网站] 300条", "disclosure.category [转载发布信息] 80条"],
        ),
        // The year as a whole is no channel beside a small number.
        (
            "发布专题信息12条。全年通过张贴公告、入户宣传等方式，公开政府信息1331条。",
            &["disclosure.category [专题信息] 12条", "disclosure.total [公开政府信息] 1331条"],
        ),
        (
            "发布专题信息12条。2013年通过门户网站、微信公众号等渠道共公开政府信息1331条。",
            &["disclosure.category [专题信息] 12条", "disclosure.total [公开政府信息] 1331条"],
        ),
        (
            "累计公开信息80条，本年度主动公开信息80条。",
            &["other.disclosure_cumulative [公开信息] 80条", "disclosure.total [主动公开信息] 80条"],
        ),
        // What a sentence opens with is not always what it counts.
        ("重点领域信息公开和政策解读同步推进，合计公开政府信息500条。", &["disclosure.total [公开政府信息] 500条"]),
        ("报告期内，由我局主动公开政府信息15项内容。", &["disclosure.total [主动公开政府信息] 15项"]),
        // What others made use of is none of the kind before it.
        (
            "主动公开信息27条，其中工作动态15条、法制新闻12条，其中主站采用15条。",
            &["disclosure.total [主动公开信息] 27条", "disclosure.category [工作动态] 15条", "disclosure.category [法制新闻] 12条"],
        ),
        ("主动公开信息10条，无虚假类信息。", &["disclosure.total [主动公开信息] 10条"]),
        ("下一步，我们要加强学习。组织一次政务公开培训。", &[]),
        ("各乡镇分别举办一次信息公开培训。", &[]),
        (
            "全年共公开政务类信息340条，涉及财政类信息150条。",
            &["disclosure.total [公开政务类信息] 340条", "disclosure.category [财政类信息] 150条"],
        ),
    ]);
}
