//! What cannot be by its order or its size: more mended than found, more courses than people, rates above a hundred, averages outside their range, ranks,
//! numbers of issues, days in the wrong order; and what only looks like it. The sentences are our own.

mod alarms;

use alarms::{codes, of};

#[test]
fn told() {
    let cases = [
        ("INS002", "全年监测发现错别字、失效链接等问题41个，已督促整改44个，其余正在整改。"),
        ("CON007", "举办政务公开培训180期，培训人员2人次。"),
        ("SHR004", "主动公开政府信息90条，上述信息全文电子化率达103.5%。"),
        ("SHR004", "从申请提交的途径看（每件只统计一次），网上提交占64%，当面提交占29%，信函提交占17%。"),
        ("STR007", "全年编发《政府公报》12期（总第41期至总第50期），免费赠阅。"),
        ("STR007", "设立政府信息查阅点3个，分别位于县档案馆、县图书馆、县行政服务中心和县广播电视台，均有专人值守。"),
        ("CON011", "新收申请15件，均未延长答复期限。对需要征求意见的3件，经批准延长了20个工作日答复。"),
        ("SHR003", "办结申请21件，平均办理时长24个工作日，最短的3个工作日，最长的18个工作日。"),
        ("SHR003", "公开信息310条，是2015年140条的3倍。"),
        ("CON012", "办结申请40件，其中予以公开20件，部分公开4件，无法提供12件，不予公开4件，数量居第二位的是部分公开。"),
        ("DAT003", "制定《信息公开实施细则》（云安监〔2107〕3号），公开信息30条。"),
        ("DAT003", "学习修订后的《政府信息公开条例》（国务院令第711号，2019年4月3日公布，自2019年5月1日起施行）。"),
        ("DAT008", "我局于2022年7月19日收到该申请，经征求意见，于2022年7月6日作出部分公开的答复。"),
        (
            "DAT008",
            "云溪县环保局2014年政府信息公开工作年度报告\n公开信息30条。2015年11月，我局举办了信息公开培训班，30人参加了培训。\n云溪县环境保护局\n2015年1月22日",
        ),
        ("DAT007", "云溪县交通局2013年政府信息公开工作年度报告\n根据《中华人民共和国政府信息公开条例》第五十条编制本报告。公开信息30条。"),
        ("DAT005", "云溪县档案局2018年政府信息公开工作年度报告\n现将我局2017年度政府信息公开工作报告如下。\n2018年，公开信息39条。"),
        ("DAT005", "云溪县商务局2021年政府信息公开工作年度报告\n2021年，公开信息67条。下一步，我局将在2021年加大解读力度。"),
        ("SUM007", "收取检索费40元、复制费55.6元、邮寄费22元，合计收费107.6元。"),
        ("SUM007", "举办培训班3期，参训人员共230人次。其中，第一期培训科室人员96人次，第二期74人次，第三期70人次。"),
        ("TXT001", "云溪县上河镇2016年政府信息公开工作年度报告\n如有疑问，请与XX镇党政办公室联系。公开信息30条。"),
        ("CON002", "对1名申请人收取复印费共计27元。\n主动公开和依申请公开政府信息均未收取任何费用。"),
        ("FEE001", "六、其他需要报告的事项\n2020年，对1名申请人收取信息处理费1200元。"),
        (
            "SHR001",
            "收到申请40件，撤回8件，答复32件：同意公开24件，占申请总数的75%；部分公开3件，占申请总数的7.5%；信息不存在5件，占申请总数的12.5%。",
        ),
    ];
    for (code, text) in cases {
        assert!(codes(text).contains(&code), "{code} {text}: {:?}", codes(text));
    }
}

#[test]
fn not_told() {
    let cases = [
        "全年监测发现问题41个，已督促整改38个，其余正在整改。",
        "全年发现问题41个，累计整改44个。",
        "发现问题41个，整改其中的38个，上年遗留的6个也已整改。",
        "举办政务公开培训2期，培训人员180人次。",
        "培训计划完成率达120%，信息公开增长率为103.5%。",
        "全文电子化率达100%。",
        "全年编发《政府公报》第12期（总第50期）。",
        "全年编发《政府公报》10期（总第41期至总第50期）。",
        "设立查阅点3个，分别位于县档案馆、县图书馆和县行政服务中心。",
        "设立查阅点5个，分别位于县档案馆、县图书馆等地。",
        "新收申请15件，均未延长答复期限，没有一件需要延期答复。",
        "平均办理时长11.3个工作日，最短当日，最长28个工作日。",
        "公开信息310条，是2015年140条的2.2倍。",
        "办结申请40件，其中予以公开20件，部分公开4件，无法提供12件，不予公开4件，数量居第二位的是无法提供。",
        "根据国办发〔2016〕8号、国办公开办函〔2021〕30号文件要求。",
        "《政府信息公开条例》（国务院令第711号）自2019年5月15日起施行。",
        "我局于2022年7月6日收到该申请，于2022年7月19日作出答复。",
        "我局于2022年7月6日收到申请人的补正材料，此前于2022年7月1日告知补正。",
        "云溪县环保局2014年政府信息公开工作年度报告\n公开信息30条。2015年11月前将举办培训班。\n云溪县环境保护局\n2015年1月22日",
        "云溪县商务局2021年政府信息公开工作年度报告\n2021年，公开信息67条。年初提出将在2021年加大解读力度，现已完成。",
        "收取检索费40元、复制费55.6元、邮寄费22元，合计收费117.6元。",
        "有关人名已隐去，与××镇签订的协议已公开。",
        "对1名申请人收取复印费共计27元。\n主动公开政府信息不收取任何费用。",
    ];
    for text in cases {
        assert_eq!(codes(text), [""; 0], "{text}");
    }
}

/// A whole report of the format of 2021, with some of its lines left out.
fn without(lines: &[&str]) -> String {
    let whole = include_str!("../src/validate/examples/form_complete.txt");
    let kept: Vec<&str> = whole.lines().filter(|line| !lines.iter().any(|it| line.starts_with(it))).collect();
    kept.join("\n")
}

#[test]
fn what_is_not_printed_is_told_in_a_whole_report_and_no_zero() {
    assert_eq!(of(&without(&[]), false), [""; 0]);
    assert_eq!(of(&without(&["四、结转下年度"]), false), ["FRM012"]);
    assert_eq!(of(&without(&["（七）总计"]), false), ["FRM012"]);
    assert_eq!(of(&without(&["第二十条第（八）", "信息内容 | 本年收费", "行政事业性收费"]), false), ["FRM012"]);
    // An excerpt leaves out what it will.
    assert_eq!(of(&without(&["四、结转下年度"]), true), [""; 0]);
}

#[test]
fn blanks_and_texts_in_cells_hold_nothing() {
    let row = "一、本年新收政府信息公开申请数量 | 28 | 4 | 0 | 0 | 0 | 0 | 32";
    let with = |cells: &str| without(&[]).replace(row, &format!("一、本年新收政府信息公开申请数量 | {cells}"));
    assert!(of(&with("28 | 4 | O | 0 | 0 | 0 | 32"), false).contains(&"FRM010"));
    assert!(of(&with("28 | 4 | 0 | 0 | 0 | 0 | #REF!"), false).contains(&"FRM011"));
    assert!(of(&with("28 | 4 | 0 | 0 | 0 | 0 | —"), false).contains(&"FRM001"));
    // A text in the first column of values is no label of the row.
    let reading = gongkai::parse(&with("约28 | 4 | 0 | 0 | 0 | 0 | 32"));
    assert!(
        reading.facts().any(|it| it.statement.concept.to_string() == "requests.received.total" && it.statement.value.count() == Some(32))
    );
    let checked = gongkai::check(&reading, &gongkai::Options::default());
    assert!(checked.not_checked.iter().any(|it| it.code == "SUM002"));
}
