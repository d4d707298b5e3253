//! Layouts of tables that programs and clerks make of the forms: merged cells printed over again, a long table in two halves, remedies on their side, names in
//! other words; and tables of other kinds beside them, which are none of the forms. All our own.

use gongkai::{Options, Value};

/// The cells of a file as `concept value`, in order.
fn cells(source: &str) -> Vec<String> {
    let reading = gongkai::read(source.as_bytes()).expect("a report");
    let printed = reading.facts().filter(|it| it.place.cell.is_some());
    let show = |value: &Value| match value {
        Value::Count(count) => count.to_string(),
        Value::Amount(amount) => amount.to_string(),
        other => format!("{other:?}"),
    };
    printed.map(|it| format!("{} {}", it.statement.concept, show(&it.statement.value))).collect()
}

/// Whether all these cells are among those of a file.
fn has(source: &str, expected: &[&str]) {
    let cells = cells(source);
    for cell in expected {
        assert!(cells.iter().any(|it| it == cell), "{cell} in {cells:?}");
    }
}

/// The codes of what a check of an excerpt finds.
fn codes(source: &str) -> Vec<String> {
    let reading = gongkai::read(source.as_bytes()).expect("a report");
    let options = Options { partial: true, ..Options::default() };
    gongkai::check(&reading, &options).findings.iter().map(|it| it.code.to_string()).collect()
}

fn rows(rows: &[&[&str]], cell: impl Fn(&str) -> String, row: impl Fn(String) -> String) -> String {
    rows.iter().map(|it| row(it.iter().map(|it| cell(it)).collect())).collect()
}

fn page(table: &[&[&str]]) -> String {
    let table = rows(table, |it| format!("<td>{it}</td>"), |it| format!("<tr>{it}</tr>"));
    format!("<p>云溪县水务局2023年政府信息公开工作年度报告</p><table>{table}</table>")
}

#[test]
fn merged_cells_that_are_printed_over_again() {
    let first: &[&[&str]] = &[
        &["第二十条第（五）项", "第二十条第（五）项", "第二十条第（五）项"],
        &["信息内容", "本年处理决定数量", "本年处理决定数量"],
        &["行政许可", "75", "75"],
    ];
    let (new, carried) = ("一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量");
    let all = ["申请人情况", "自然人", "法人或其他组织", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];
    let second: &[&[&str]] = &[
        &["项目", "项目", all[0], all[0], all[0], all[0], all[0], all[0], all[0]],
        &["项目", "项目", all[1], all[2], all[2], all[2], all[2], all[2], all[8]],
        &["项目", "项目", all[1], all[3], all[4], all[5], all[6], all[7], all[8]],
        &[new, new, "9", "0", "0", "4", "2", "0", "15"],
        &[carried, carried, "1", "0", "0", "0", "0", "0", "1"],
        &["三、本年度办理结果", "（一）予以公开", "6", "0", "0", "1", "0", "0", "7"],
        &["三、本年度办理结果", "（七）总计", "6", "0", "0", "1", "0", "0", "7"],
    ];
    for mark in ["\t", "|", " | "] {
        let line = |it: &&[&str]| it.join(mark) + "\n";
        let text: String = ["云溪县水务局2023年政府信息公开工作年度报告\n".to_owned()]
            .into_iter()
            .chain(first.iter().map(line))
            .chain(["三、收到和处理政府信息公开申请情况\n".to_owned()])
            .chain(second.iter().map(line))
            .collect();
        has(
            &text,
            &[
                "art20_5.administrative_licensing.decisions 75",
                "requests.received.natural_person 9",
                "requests.received.public_interest_organization 4",
                "requests.received.total 15",
                "requests.carried_in.total 1",
                "requests.granted.public_interest_organization 1",
                "requests.concluded.total 7",
            ],
        );
    }
}

#[test]
fn a_long_table_in_two_halves_side_by_side() {
    let halves = page(&[
        &["指标", "单位", "数量", "指标", "单位", "数量"],
        &["（一）收到申请数", "件", "53", "四、行政复议数量", "件", "16"],
        &["1.当面申请数", "件", "0", "（一）维持具体行政行为数", "件", "6"],
        &["2.传真申请数", "件", "3", "（二）被依法纠错数", "件", "7"],
        &["3.网络申请数", "件", "26", "（三）其他情形数", "件", "3"],
        &["4.信函申请数", "件", "24", "五、行政诉讼数量", "件", "10"],
        &["（二）申请办结数", "件", "51", "（一）维持具体行政行为或者驳回原告诉讼请求数", "件", "4"],
        &["1.按时办结数", "件", "50", "（二）被依法纠错数", "件", "5"],
        &["2.延期办结数", "件", "1", "（三）其他情形数", "件", "1"],
    ]);
    has(
        &halves,
        &[
            "stats.received.value 53",
            "stats.reconsideration_corrected.value 7",
            "stats.reconsideration_other.value 3",
            "stats.litigation_corrected.value 5",
            "stats.litigation_other.value 1",
        ],
    );
    // The same rows on either side are those of two years, or of two agencies: neither is taken for the other.
    let years = page(&[
        &["指标", "单位", "数量", "指标", "单位", "数量"],
        &["（一）收到申请数", "件", "53", "（一）收到申请数", "件", "41"],
        &["1.当面申请数", "件", "0", "1.当面申请数", "件", "2"],
        &["2.传真申请数", "件", "3", "2.传真申请数", "件", "1"],
        &["3.网络申请数", "件", "50", "3.网络申请数", "件", "38"],
    ]);
    assert!(!cells(&years).contains(&"stats.received.value 41".to_owned()), "{:?}", cells(&years));
}

#[test]
fn remedies_with_both_names_left_of_the_value() {
    let names = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
    let group = |name: &'static str, numbers: [&'static str; 5]| {
        names.iter().zip(numbers).map(|(it, number)| vec![name, *it, number]).collect::<Vec<_>>()
    };
    let table = [
        group("行政复议", ["4", "3", "1", "2", "10"]),
        group("未经复议直接起诉", ["3", "0", "2", "1", "6"]),
        group("复议后起诉", ["0", "1", "0", "0", "1"]),
    ]
    .concat();
    let head = vec!["项目", "结果", "数量（件）"];
    let rows: Vec<&[&str]> = std::iter::once(&head).chain(&table).map(Vec::as_slice).collect();
    has(
        &page(&rows),
        &[
            "remedies.reconsideration.corrected 3",
            "remedies.litigation_direct.total 6",
            "remedies.litigation_after_reconsideration.corrected 1",
        ],
    );
}

#[test]
fn values_of_two_years_beside_the_names_of_remedies_are_refused() {
    let names = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
    let groups = ["行政复议", "未经复议直接起诉", "复议后起诉"];
    let rows: Vec<[&str; 4]> = groups.iter().flat_map(|group| names.map(|it| [*group, it, "7", "3"])).collect();
    let rows: Vec<&[&str]> = std::iter::once(["", "", "上年", "本年"].as_slice()).chain(rows.iter().map(<[&str; 4]>::as_slice)).collect();
    assert_eq!(cells(&page(&rows)), [""; 0]);
}

#[test]
fn letters_and_orders_in_the_words_of_the_request_table_are_no_requests() {
    let heads = ["项目", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];
    let row = |label: &'static str| [label, "31", "0", "0", "0", "0", "4", "35"];
    let rows = [row("一、本年新收信访事项数量"), row("二、上年结转信访事项数量"), row("四、结转下年度继续办理")];
    let rows: Vec<&[&str]> = std::iter::once(heads.as_slice()).chain(rows.iter().map(<[&str; 8]>::as_slice)).collect();
    assert_eq!(cells(&page(&rows)), [""; 0]);
}

#[test]
fn numbers_of_rows_marks_of_notes_and_years_over_the_column() {
    has(
        &page(&[
            &["", "信息内容", "本年处理决定数量"],
            &["0", "行政许可", "75"],
            &["1", "行政处罚", "3"],
            &["2", "行政强制", "1"],
            &["3", "合计", "79"],
        ]),
        &["art20_6.administrative_coercion.decisions 1"],
    );
    has(&page(&[&["信息内容", "本年处理决定数量"], &["行政许可", "75<sup>[1]</sup>"]]), &["art20_5.administrative_licensing.decisions 75"]);
    let table = "<p>云溪县水务局2017年政府信息公开情况统计表</p><table><tr><td>统计指标</td><td>单位</td><td>2017年</td><td>2016年</td></tr>\
        <tr><td>（一）收到申请数</td><td>件</td><td>53</td><td>41</td></tr><tr><td>1.当面申请数</td><td>件</td><td>50</td><td>40</td></tr>\
        <tr><td>2.传真申请数</td><td>件</td><td>3</td><td>1</td></tr></table>";
    has(table, &["stats.received.value 53", "stats.received_fax.value 3"]);
}

#[test]
fn names_in_other_words() {
    let table = page(&[
        &["类别", "结果维持", "结果纠正", "其他结果", "尚未审结", "合计"],
        &["行政复议", "4", "4", "0", "0", "8"],
        &["未经复议直接起诉", "3", "2", "1", "1", "7"],
        &["复议后起诉", "0", "1", "1", "3", "5"],
    ]);
    has(&table, &["remedies.reconsideration.total 8", "remedies.litigation_after_reconsideration.pending 3"]);
    let table = page(&[&["信息内容", "本年制发数", "本年废止数", "现行有效数"], &["规章", "0", "0", "0"], &["规范性文件", "9", "1", "24"]]);
    has(&table, &["art20_1.normative_documents.issued_this_year 9", "art20_1.normative_documents.in_force 24"]);
    // Captions over a table for each group.
    let group = |caption: &str, numbers: &str| format!("{caption}\n结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n{numbers}\n");
    let text = [
        "四、政府信息公开行政复议、行政诉讼情况\n",
        &group("1.行政复议情况（件）", "4\t0\t4\t1\t9"),
        &group("2.行政诉讼情况——未经复议直接起诉（件）", "3\t3\t0\t4\t10"),
        &group("3.行政诉讼情况——复议后起诉（件）", "3\t4\t0\t2\t9"),
    ]
    .concat();
    has(
        &text,
        &["remedies.reconsideration.other 4", "remedies.litigation_direct.pending 4", "remedies.litigation_after_reconsideration.total 9"],
    );
}

#[test]
fn tables_of_other_kinds_are_no_forms() {
    let others: [&[&[&str]]; 5] = [
        &[&["科室", "工作人员数", "专职人员数", "兼职人员数", "电话"], &["办公室", "3", "1", "2", "5550101"], &["合计", "3", "1", "2", ""]],
        &[
            &["事项类别", "事项数", "办理数量"],
            &["行政许可", "15", "1736"],
            &["行政确认", "44", "1073"],
            &["行政处罚", "61", "675"],
            &["其他", "57", "12"],
        ],
        &[&["类别", "承办件数", "尚未审结", "总计"], &["人大建议", "12", "1", "12"], &["政协提案", "21", "0", "21"]],
        &[&["栏目", "本年更新", "总计"], &["行政许可", "617", "9033"], &["规范性文件", "18", "502"], &["其他", "3390", "88112"]],
        &[&["单位", "主动公开（条）", "行政复议（件）", "总计"], &["县粮食中心", "123", "3", "335"], &["县价格中心", "161", "1", "251"]],
    ];
    for other in others {
        let page = page(other);
        assert!(cells(&page).is_empty(), "{:?}", cells(&page));
        assert!(!codes(&page).contains(&"RED002".to_owned()), "{page}");
    }
}

#[test]
fn a_row_of_a_heading_with_room_behind_it_is_no_heading() {
    let lines = [
        ("统计指标", "单位", "统计数"),
        ("一、主动公开情况", "——", "——"),
        ("（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）", "条", "12"),
        ("（二）通过不同渠道和方式公开政府信息的情况", "——", "——"),
        ("1.政府公报公开政府信息数", "条", "0"),
        ("二、回应解读情况", "——", "——"),
        ("（一）回应公众关注热点或重大舆情数（不同方式回应同一热点或舆情计1次）", "次", "4"),
        ("（二）通过不同渠道和方式回应解读的情况", "——", "——"),
        ("1.参加或举办新闻发布会总次数", "次", "0"),
        ("2.政府网站在线访谈次数", "次", "2"),
    ];
    let text = lines.map(|(label, unit, number)| format!("{label:<60}{unit}    {number}")).join("\n");
    assert!(!codes(&text).contains(&"STR001".to_owned()));
    has(&text, &["stats.online_interviews.value 2"]);
}

#[test]
fn marks_of_markdown() {
    let rows = [
        "|  |  |  |",
        "| :--- | :---: | ---: |",
        "| **统计指标** | **单位** | **统计数** |",
        "| **一、主动公开情况** | \\- | \\- |",
        "| &emsp;（一）主动公开政府信<br>息数（不同渠道和方式公开相同信息计1条） | 条 | `57703` |",
        "| &emsp;&emsp;其中：主动公开规范性文件数 | 条 | **47** |",
        "| &emsp;&emsp;制发规范性文件总数 | 件 | 48 |",
    ];
    has(&rows.join("\n"), &["stats.proactive_items.value 57703", "stats.normative_documents_disclosed.value 47"]);
}

#[cfg(feature = "traditional")]
#[test]
fn names_in_traditional_script() {
    let applicants = ["自然人", "商業企業", "科研機構", "社會公益組織", "法律服務機構", "其他", "總計"];
    let row = |label: &str, values: [&str; 7]| [&[label][..], &values[..]].concat().join("\t");
    let text = [
        row("", applicants),
        row("一、本年新收政府資訊公開申請數量", ["9", "0", "0", "0", "0", "0", "9"]),
        row("二、上年結轉政府資訊公開申請數量", ["0", "0", "0", "0", "0", "0", "0"]),
        row("（一）予以公開", ["6", "0", "0", "0", "0", "0", "6"]),
        row("5.屬於三類內部事務資訊", ["3", "0", "0", "0", "0", "0", "3"]),
    ];
    has(&text.join("\n"), &["requests.refused_internal_affairs.natural_person 3", "requests.refused_internal_affairs.total 3"]);
}
