//! What the rules say of real wordings: the loud cases, and the quiet ones. Wrong alarms cost more trust than misses.

use gongkai::{Checked, Options, Severity, Standing, check, parse};

fn codes(checked: &Checked) -> Vec<&'static str> {
    checked.findings.iter().filter(|it| it.severity >= Severity::Warning).map(|it| it.code).collect()
}

fn judged(text: &str, partial: bool) -> Checked {
    check(&parse(text), &Options { partial, ..Options::default() })
}

#[test]
fn quiet_where_nothing_is_wrong() {
    let cases = [
        // Part lists.
        "主动公开政府信息133条，其中部门文件2条，工作动态4条。",
        "主动公开政府信息976条。主要包括部门信息85条，规划许可416条，其他信息92条。",
        "主动公开政府信息87条，其中与公众密切相关的信息有70条，其中社会救助类33条。",
        // Channels overlap.
        "主动公开政府信息183条，其中网站183条，微博10条，微信28条。",
        "主动公开政府信息1000条，其中网站公开800条，占80%，微信公开500条，占50%。",
        // No number at all.
        "主动公开政府信息10条，其中甲类几十条，其他类5条。",
        // A law with a year of its own.
        "按照2008年施行的《政府信息公开条例》，现公布石桥镇2012年度政府信息公开年度报告。统计期限自2012年1月1日起至2012年12月31日止。",
        // Hedged.
        "主动公开政府信息2000余条，其中文件类5条，其他类1900条。",
        "主动公开政府信息700条，其中文件类5条，其他类600余条。",
        // Cumulative.
        "本年主动公开政府信息52条，历年累计公开134条。其中机构职能9条，其他43条。",
        // Rounding: nearest with a tie, cut, up, one decimal beside two.
        "主动公开政府信息8条，其中文件类1条，占12%；其他类7条，占88%。",
        "主动公开政府信息37条。其中，机构职能类1条，占2.7%；规划类2条，占5.41%；其他类34条，占91.89%。",
        "主动公开政府信息167条。其中，甲类5条，占2.9%；乙类7条，占4.1%；丙类1条，占0.5%；丁类154条，占92.2%。",
        "主动公开政府信息301条。其中，甲类100条，占33.23%；乙类101条，占33.56%；丙类100条，占33.23%。",
        // The last share filled up to a hundred.
        "主动公开政府信息3条，其中甲类1条，占33.3%；乙类1条，占33.3%；丙类1条，占33.4%。",
        // The total is reached, and divided anew or followed by another list.
        "主动公开政府信息200条，其中县级40条，乡镇160条。乡镇中，东镇90条，西镇70条。",
        "主动公开政府信息12条，其中一季度5条，二季度7条；政策类8条，动态类4条。",
        // Last year beside this year, targets, months.
        "主动公开政府信息320条，比2011年280条增加40条，其中甲类120条，其他类200条。",
        "主动公开政府信息320条，超额完成年初300条的目标任务。",
        // A total after its parts.
        "通过网站公开信息120条，微博公开信息50条，以上共公开170条。",
        // A verb is all the name there is.
        "主动公开政府信息400条，其中新增180条，更新220条，涉及民生的信息150条。",
        // Outcomes of requests, with reasons in brackets.
        "收到申请11件，其中予以公开6件，无法提供3件，不予处理2件（1件为重复申请）。",
        // Parts of requests.
        "收到申请18件，其中当面申请10件，信函申请5件。",
        "行政复议7件，其中结果维持4件，结果纠正1件，其他结果2件。",
        // One share for two categories together.
        "主动公开政府信息5145条，其中法规类4条，规范性文件5条，占0.17%；业务类5136条，占99.83%。",
        // Shares of nested parts on the grand total.
        "主动公开政府信息50条，其中职能类1条，占2%；业务类49条，占98%（批复文件36条，占总体的72%；工作总结13条，占总体的26%）。",
        // Requests are no list of information.
        "收到申请3件，公开信息8条。",
        // The list divides the number before, or what was received with what was carried in and out.
        "通过网站公开信息1044条；通过微信公开231条。其中，甲类512条、乙类432条、丙类100条。",
        "收到申请39件，上年结转2件。其中予以公开20件、部分公开5件、不予公开4件、无法提供9件。结转下年3件。",
        // A part told again is no other part.
        "答复申请16件，其中予以公开10件，部分公开2件，不予公开4件。不予公开的4件，均涉及第三方合法权益。",
        // Parts of the whole, whatever verb stands in their names.
        "主动公开政府信息148条，比上年的120条增加28条。其中，街道概况48条，计生公开45条，征地拆迁55条。",
        "主动公开政府信息267条，2014年、2015年分别为96条和158条，三年累计521条。",
        "主动公开政府信息73条。其中甲类40条，乙类33条。完成的东路等6条道路施工信息提前公布。",
        // A rate of the whole behind its part.
        "收到申请19件，其中当面申请2件，比上年减少5件，下降20.83%。",
        "办理行政复议案件2件，无行政复议案件被撤销。",
        "石桥镇2016年政府信息公开工作年度报告\n2016年，我镇将进一步推进政务公开作为提升效能的抓手。2016　　年，我镇将继续加强公开。",
        "云溪县水务局2022年政府信息公开工作年度报告\n2022年主动公开a政府信息492条。\n抄送：云溪县财政局\n2023年5月1日",
        "云溪县人民政府2022年政府信息公开工作年度报告\n公开信息30条。\n云溪县政府信息公开办公室\n2023年1月20日",
        "云溪县水务局2022年政府信息公开工作年度报告\n培训情况：\n时间：2023-05-10\n地点：县政府",
        // None of others, in the same sentence.
        "办理行政复议案件1件，无其他行政复议案件。",
        // Plans for the year after, and what was taken in the year of the report.
        "石桥镇2016年政府信息公开工作年度报告\n2017年，我镇将继续加强学习。2016年，我镇将信息公开纳入考核。",
        // Signed in time by the office of the same agency.
        "云溪县水务局2016年政府信息公开工作年度报告\n公开信息30条。\n云溪县水务局办公室\n2017年3月17日",
        // The period of the first report.
        "统计期限自2008年5月1日起至2008年12月31日止。",
    ];
    for text in cases {
        let checked = judged(text, false);
        assert!(codes(&checked).is_empty(), "{text}\n{:?}", checked.findings.iter().map(|it| &it.message.zh).collect::<Vec<_>>());
    }
}

#[test]
fn loud_where_something_is() {
    let cases: &[(&str, &[&str])] = &[
        ("主动公开政府信息606条，其中法规类51条，规划类7条，业务类554条。", &["SUM001"]),
        ("主动公开政府信息583条，其中动态类230条，目录类350条。", &["SUM001"]),
        ("主动公开政府信息65条。其中，网站20条，占30%；公示栏45条，占75%。", &["SHR002", "SHR001", "SHR001"]),
        ("主动公开政府信息466条。其中甲类36条，占22.64%；乙类430条，占92.27%。", &["SHR002", "SHR001"]),
        ("收到申请18件，其中当面申请10件，信函申请5件，网上申请4件。", &["SUM001"]),
        ("已答复的9件申请中，予以公开7件，部分公开1件，不予公开1件，信息不存在1件。", &["SUM001"]),
        ("行政复议7件，其中结果维持4件，结果纠正2件，其他结果2件。", &["SUM001"]),
        ("主动公开政府信息120条，全文电子化率达100%。其中：机构职能类30条，法规公文类40条，工作动态类60条。", &["SUM001"]),
        ("主动公开政府信息65条。其中,网上公开信息20条,所占比例为30%,揭示板上公开45条,所占比例75%。", &["SHR002", "SHR001", "SHR001"]),
        ("接受咨询1200人次，其中电话咨询800人次，占66.7%；当面咨询400人次，占43.3%。", &["SHR002", "SHR001"]),
        ("统计期限自2016年1月1日起至2016年12月11日止。", &["DAT001"]),
        ("石桥镇2016年政府信息公开工作年度报告\n统计期限自2015年1月1日起至2015年12月31日止。", &["DAT001"]),
        ("统计期限为201611日至20161231日。", &["DAT002"]),
        ("办理行政复议案件1件，无办理行政复议案件。", &["CON002"]),
        ("石桥镇2016年政府信息公开工作年度报告\n2016年，我镇将继续加强学习。", &["DAT005"]),
        ("云溪县水务局2016年政府信息公开工作年度报告\n公开信息30条。\n云溪县水务局\n二〇一七年四月十七日", &["DAT006"]),
        ("云溪县水务局2016年政府信息公开工作年度报告\n公开信息30条。\n云溪县财政局\n2017年3月17日", &["TXT006"]),
        ("承办县人大代表建议8件，均按时答复。承办县人大代表建议8件，均按时答复。", &["TXT002"]),
        ("云溪县水务局2020年政府信息公开工作年度报告\n根据《条例》（国务院令第492号）编制。", &["TXT003"]),
        ("收取信息处理费    元，公开信息____条。", &["TXT001", "TXT001"]),
        ("收到申请287件，其中法人申请18件，较上年的246件增长18.7%。", &["SHR003"]),
        ("收到申请39件，上年结转2件。其中予以公开20件、部分公开5件、不予公开4件、无法提供13件。结转下年3件。", &["SUM001"]),
    ];
    for (text, expected) in cases {
        assert_eq!(codes(&judged(text, false)), *expected, "{text}");
    }
}

#[test]
fn a_list_that_ends_with_an_excerpt_is_not_checked() {
    let text = "主动公开政府信息60条，其中机构职能9条，其他4条，规划";
    let checked = judged(text, true);
    assert!(codes(&checked).is_empty());
    assert!(checked.not_checked.iter().any(|it| it.code == "SUM001" && it.reason.en.contains("excerpt")));
    assert_eq!(codes(&judged(text, false)), ["SUM001"]);
}

#[test]
fn one_number_that_was_not_understood_silences_the_sum() {
    let checked = judged("主动公开政府信息60条，其中机构职能9条，若干事宜3（附件2）条，其他41条。", false);
    assert!(!codes(&checked).contains(&"SUM001"), "{:?}", checked.findings);
    assert!(checked.not_checked.iter().any(|it| it.code == "SUM001"));
}

#[test]
fn the_total_is_the_first_suspect_where_the_shares_bear_witness() {
    let checked = judged("主动公开政府信息99条。其中，甲类33条，占33.33%；乙类33条，占33.33%；其他类34条，占34.34%。", false);
    let finding = checked.findings.iter().find(|it| it.code == "SUM001").expect("the sum is 100");
    assert_eq!((finding.expected.as_deref(), finding.found.as_deref()), (Some("100"), Some("99")));
    assert_eq!((finding.suspects[0].proposed.as_str(), finding.suspects[0].standing), ("100", Standing::Ranked));
    assert_eq!(finding.suspects.len(), 4);
    assert!(finding.suspects[1..].iter().all(|it| it.standing == Standing::Tie));
    assert_eq!(finding.applicability, gongkai::Applicability::DisplayOnly);
}

#[test]
fn without_shares_nothing_tells_the_suspects_apart() {
    let checked = judged("主动公开政府信息99条，其中甲类33条，乙类33条，其他类34条。", false);
    assert!(checked.findings[0].suspects.iter().all(|it| it.standing == Standing::Tie));
}

#[test]
fn a_row_that_is_blank_all_along_is_no_zero() {
    let table = |cells: &str| {
        format!(
            "2024年，收到行政复议申请6件。\n四、因政府信息公开工作被申请行政复议、提起行政诉讼情况\n|  | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n| 行政复议 |{cells}\n| 未经复议直接起诉 | 0 | 0 | 0 | 0 | 0 |\n| 复议后起诉 | 0 | 0 | 0 | 0 | 0 |\n"
        )
    };
    let told = |cells: &str| judged(&table(cells), true).findings.iter().any(|it| it.code == "CON001");
    assert!(!told("  |  |  |  |  |"), "nothing was told in the table");
    assert!(told(" 0 | 0 | 0 | 0 | 0 |"), "the table says none");
    assert!(told(" 5 |  |  |  |  |"), "the columns make five");
}

/// Passages that look wrong, each with the rule that must not say so.
#[test]
fn no_alarm_is_raised_by_what_only_looks_wrong() {
    let cases = [
        ("CON008", "办理时限由1小时减少到30分钟，排名由12位上升到5位，由2018年增加到300条。"),
        ("CON007", "2022年，我镇主动公开政府信息113条，其中通过微信公众号推送136篇。"),
        ("CON004", "2013年收到申请1件。除此之外，全年收到并办结申请4件。"),
        ("CON004", "2014年，我局共受理政府信息公开申请4件，均按期答复，提供复印材料132页。"),
        ("CON002", "全区发生行政复议17件。\n区政府办公室作为被申请人的行政复议2件，均被维持；无行政诉讼。"),
        ("SHR003", "网站自2013年5月改版以来，2014年共发布信息1887条，是2013年信息发布量的1.5倍。"),
        ("SHR004", "从公开渠道看，网站公开占98%，微信公开占45%。"),
        ("SHR004", "从提交方式看，网上申请占79228162514264337593543950335%，信函申请占79228162514264337593543950335%。"),
        ("SUM007", "公开信息12条，第一类共3条，第二类共4条，第三类共5条。"),
        ("SUM007", "检索费120元，复制费86.5元，邮寄费54元，三项合计260.5元。"),
        ("STR007", "第一类：机构类、职能类，逐类公开。"),
        ("TXT006", "2015年西牛镇政府信息公开工作年度报告\n现将镇政府2015年政府信息公开工作情况报告如下：\n公开信息3条。"),
        ("TXT006", "云溪县市场监督管理局2015年政府信息公开工作年度报告\n公开信息3条。\n现将有关我局2015年政府信息公开工作情况报告如下："),
        ("TXT001", &"*".repeat(3000)),
        ("TXT001", "根据修订后的  条例要求，公开申请人的  个人信息。"),
        ("TXT002", "抓工作落实落实情况通报，以及以及时更新为重点。"),
        ("TXT006", "永平坡镇2023年政府信息公开工作年度报告\n2023年，示范乡镇主动公开信息20条。\n2023年，永平镇主动公开信息20条。"),
        ("SHR005", "收到申请20件，答复18件，其余2件尚在办理期内，答复率100%。"),
        ("SHR005", "收到申请20件，答复18件，另有2件尚在期限内，答复率100%。"),
        ("SHR005", "收到申请25件，办结23件，办结率约90%。"),
        ("SHR005", "收到申请20件，其中网上申请15件，已答复15件，网上申请答复率100%。"),
        ("SHR005", "收到申请20件，办结19件，结转下年1件，收到群众来信300件，办结率100%。"),
        ("SUM001", "予以公开5件，部分公开2件，共收到申请10件。"),
        ("SUM001", "接受咨询共50人次，现场咨询10人次，电话咨询20人次，网上咨询15人次。"),
        ("CON002", "举办政务公开培训班2次。\n区政府办组织信息公开培训1次，我局派员参训5人次。"),
        ("DAT005", "青石区水务局2015年政府信息公开工作年度报告\n2015年公开信息30条，与2014年相比增加11条。2014年公开数为19条。"),
        ("FRM009", "2015年，收取费用2.5元，访问量3.6万次。"),
        ("STR009", "一、总体情况\n六、其他需要报告的事项\n一、总体情况\n公开信息3条。\n二、主动公开政府信息情况\n见附表。"),
    ];
    for (code, text) in cases {
        let checked = gongkai::check(&gongkai::parse(text), &gongkai::Options { partial: true, ..gongkai::Options::default() });
        let told: Vec<_> = checked.findings.iter().filter(|it| it.code == code).map(|it| &it.message.en).collect();
        assert!(told.is_empty(), "{code} {text}: {told:?}");
    }
}
