//! Tables with what agencies add to them: sums of their own, last year's figures, numbers of columns. A value stands in its own cell, or is told; never in another.
//! The tables are our own.

use gongkai::Value;

const HEAD: &str = "<tr><td rowspan=3 colspan=3>（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）</td><td colspan=7>申请人情况</td></tr>\
    <tr><td rowspan=2>自然人</td><td colspan=5>法人或其他组织</td><td rowspan=2>总计</td></tr>\
    <tr><td>商业企业</td><td>科研机构</td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td></tr>";

fn fields(numbers: &[i64]) -> String {
    numbers.iter().map(|it| format!("<td>{it}</td>")).collect::<Vec<_>>().concat()
}

/// Cells of a row: the first number, five zeros, the first number once more.
fn cells(number: i64) -> String {
    fields(&[number, 0, 0, 0, 0, 0, number])
}

fn row(labels: &str, number: i64) -> String {
    format!("<tr>{labels}{}</tr>", cells(number))
}

fn report(tables: &str) -> String {
    format!("<html><body><p>云溪县林业局2023年政府信息公开工作年度报告</p><p>三、收到和处理政府信息公开申请情况</p>{tables}</body></html>")
}

/// The numbers of the cells that are totals of the request table, or cells of another one; then the numbers that found no place.
fn read(source: &str) -> (Vec<String>, Vec<String>) {
    let reading = gongkai::read(source.as_bytes()).expect("a page");
    let cells = reading.facts().filter(|it| it.place.cell.is_some());
    let wanted = cells.filter(|it| {
        let concept = it.statement.concept.to_string();
        !concept.starts_with("requests.") || concept.rsplit('.').next() == Some("total")
    });
    let shown = wanted.filter_map(|it| {
        let number = match &it.statement.value {
            Value::Count(count) => count.to_string(),
            Value::Amount(amount) => amount.to_string(),
            _ => return None,
        };
        Some(format!("{} {number}", it.statement.concept))
    });
    let shown = shown.collect();
    (shown, reading.coverage.unplaced.iter().map(|it| reading.document.text()[it.range()].to_owned()).collect())
}

#[test]
fn a_sum_of_a_group_is_no_row_of_the_form() {
    let rows = [
        row("<td colspan=3>一、本年新收政府信息公开申请数量</td>", 21),
        row("<td rowspan=6>三、本年度办理结果</td><td colspan=2>（一）予以公开</td>", 4),
        row("<td rowspan=4>（四）无法提供</td><td>1.本机关不掌握相关政府信息</td>", 5),
        row("<td>2.没有现成信息需要另行制作</td>", 6),
        row("<td>LOCAL</td>", 11),
        row("<td>3.补正后申请内容仍不明确</td>", 7),
        row("<td colspan=2>（七）总计</td>", 22),
        row("<td colspan=3>四、结转下年度继续办理</td>", 0),
    ];
    for local in ["合计", "小计", "总计", "其他", "4.其他"] {
        let table = report(&format!("<table>{HEAD}{}</table>", rows.concat().replace("LOCAL", local)));
        let (read, _) = read(&table);
        let expected = [
            "requests.received.total 21",
            "requests.granted.total 4",
            "requests.unavailable_not_held.total 5",
            "requests.unavailable_needs_creation.total 6",
            "requests.unavailable_still_unclear.total 7",
            "requests.concluded.total 22",
            "requests.carried_out.total 0",
        ];
        assert_eq!(read, expected, "{local}");
    }
}

#[test]
fn a_sum_in_the_last_group_leaves_its_rows_alone() {
    let rows = [
        row("<td colspan=3>一、本年新收政府信息公开申请数量</td>", 21),
        row(
            "<td rowspan=5>三、本年度办理结果</td><td rowspan=4>（六）其他处理</td><td>1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请</td>",
            5,
        ),
        row("<td>2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请</td>", 6),
        row("<td>3.其他</td>", 7),
        row("<td>小计</td>", 18),
        row("<td colspan=2>（七）总计</td>", 18),
    ];
    let (read, _) = read(&report(&format!("<table>{HEAD}{}</table>", rows.concat())));
    let expected = [
        "requests.received.total 21",
        "requests.other_not_corrected.total 5",
        "requests.other_fee_unpaid.total 6",
        "requests.other_misc.total 7",
        "requests.concluded.total 18",
    ];
    assert_eq!(read, expected);
}

#[test]
fn the_table_of_the_year_is_read_and_last_years_is_told() {
    let table = |year: i32, number: i64| {
        format!("<p>{year}年情况</p><table>{HEAD}{}</table>", row("<td colspan=3>一、本年新收政府信息公开申请数量</td>", number))
    };
    for tables in [table(2022, 701) + &table(2023, 11), table(2023, 11) + &table(2022, 701)] {
        let (read, unplaced) = read(&report(&tables));
        assert_eq!(read, ["requests.received.total 11"]);
        assert!(unplaced.iter().any(|it| it == "701"), "{unplaced:?}");
    }
    // The same table for another screen is held once.
    let (read, unplaced) = read(&report(&table(2023, 11).repeat(2)));
    assert_eq!((read, unplaced), (vec!["requests.received.total 11".to_owned()], Vec::new()));
}

#[test]
fn last_years_table_before_this_years_on_lines() {
    let table = |year: i32, number: i64| {
        format!(
            "{year}年情况\n| （本列数据的勾稽关系为） | 申请人情况 |\n| 自然人 | 法人或其他组织 | 总计 |\n| 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |\n\
            | 一、本年新收政府信息公开申请数量 | {number} | 0 | 0 | 0 | 0 | 0 | {number} |\n| （七）总计 | {number} | 0 | 0 | 0 | 0 | 0 | {number} |\n"
        )
    };
    let (read, unplaced) = read(&format!("云溪县林业局2023年政府信息公开工作年度报告\n{}{}", table(2022, 701), table(2023, 11)));
    assert_eq!(read, ["requests.received.total 11", "requests.concluded.total 11"]);
    assert!(unplaced.iter().any(|it| it == "701"), "{unplaced:?}");
}

/// The remedies in one row.
fn remedies(rows: &str) -> String {
    report(&format!(
        "<table><tr><td colspan=5>行政复议</td><td colspan=10>行政诉讼</td></tr>\
        <tr><td rowspan=2>结果维持</td><td rowspan=2>结果纠正</td><td rowspan=2>其他结果</td><td rowspan=2>尚未审结</td><td rowspan=2>总计</td><td colspan=5>未经复议直接起诉</td><td colspan=5>复议后起诉</td></tr>\
        <tr>{0}{0}</tr>{rows}</table>",
        "<td>结果维持</td><td>结果纠正</td><td>其他结果</td><td>尚未审结</td><td>总计</td>"
    ))
}

#[test]
fn numbers_of_columns_and_rows_of_years_are_no_remedies() {
    let values = fields(&[31, 0, 0, 0, 31, 41, 0, 0, 0, 41, 51, 0, 0, 0, 51]);
    let numbers = fields(&(1..=15).collect::<Vec<_>>());
    let (read, _) = read(&remedies(&format!("<tr>{numbers}</tr><tr>{values}</tr>")));
    assert!(read.contains(&"remedies.reconsideration.upheld 31".to_owned()), "{read:?}");
    assert!(read.contains(&"remedies.litigation_after_reconsideration.total 51".to_owned()), "{read:?}");
}

#[test]
fn a_table_that_goes_on_inside_a_group() {
    let row = |label: &str, value: i64| format!("<tr><td>{label}</td><td>件</td><td>{value}</td></tr>");
    let head = "<tr><td>统计指标</td><td>单位</td><td>统计数</td></tr>";
    let first = [
        ("四、行政复议数量", 6),
        ("（一）维持具体行政行为数", 1),
        ("（二）被依法纠错数", 2),
        ("（三）其他情形数", 3),
        ("五、行政诉讼数量", 9),
        ("（一）维持具体行政行为或者驳回原告诉讼请求数", 2),
    ];
    let second = [("（二）被依法纠错数", 3), ("（三）其他情形数", 4), ("六、举报投诉数量", 5)];
    let table = |rows: &[(&str, i64)]| format!("<table>{head}{}</table>", rows.iter().map(|it| row(it.0, it.1)).collect::<String>());
    let (read, unplaced) = read(&format!("<p>云溪县林业局2016年政府信息公开工作年度报告</p>{}{}", table(&first), table(&second)));
    assert!(read.contains(&"stats.litigation_corrected.value 3".to_owned()), "{read:?}");
    assert!(read.contains(&"stats.litigation_other.value 4".to_owned()), "{read:?}");
    assert_eq!((read.len(), unplaced), (9, Vec::new()));
}

#[test]
fn what_a_page_hides_is_not_read() {
    let table = |number: i64| format!("<table>{HEAD}{}</table>", row("<td colspan=3>一、本年新收政府信息公开申请数量</td>", number));
    for (before, after) in [
        ("<div style='visibility:hidden'>", "</div>"),
        ("<style>.old{display:none}</style><div class='x old'>", "</div>"),
        ("<style>/* {} */ #old , p.y { display : none }</style><section id=old>", "</section>"),
    ] {
        let (read, unplaced) = read(&report(&format!("{before}{}{after}{}", table(701), table(11))));
        assert_eq!((read, unplaced), (vec!["requests.received.total 11".to_owned()], Vec::new()), "{before}");
    }
    // What is seen inside what is veiled is read.
    let (seen, _) = read(&report(&format!("<div style='visibility:hidden'><div style='visibility:visible'>{}</div></div>", table(11))));
    assert_eq!(seen, ["requests.received.total 11"]);
    // What another rule or a script shows holds the numbers of the page: it is read.
    for (before, after) in [
        ("<style>.tab{display:none}.tab.active{display:block}</style><div class='tab active'>", "</div>"),
        ("<style>.c{display:none}</style><div style='display:block' class='c'>", "</div>"),
        ("<style media='print'>.c{display:none}</style><div class=c>", "</div>"),
        ("<style>#content{display:none}</style><div id=content>", "</div>"),
        ("<div style='visibility:hidden'>", "</div>"),
    ] {
        let page = format!("<html><body>{before}{}{after}<p>备案 32号</p></body></html>", report(&table(11)));
        assert_eq!(read(&page).0, ["requests.received.total 11"], "{before}");
    }
    // A rule for print hides nothing on the screen.
    let (seen, _) = read(&report(&format!("<style>@media print{{.old{{display:none}}}}</style><div class=old>{}</div>", table(11))));
    assert_eq!(seen, ["requests.received.total 11"]);
}

/// A request table on lines, each made of its fields.
fn on_lines(line: impl Fn(&[&str]) -> String) -> String {
    let rows: [&[&str]; 6] = [
        &["（本列数据的勾稽关系为）", "", "", "申请人情况", "", "", "", "", "", ""],
        &["", "", "", "自然人", "法人或其他组织", "", "", "", "", "总计"],
        &["", "", "", "", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", ""],
        &["一、本年新收政府信息公开申请数量", "", "", "10", "11", "12", "13", "14", "15", "75"],
        &["三、本年度办理结果", "（一）予以公开", "", "", "21", "", "23", "", "25", "69"],
        &["", "（七）总计", "", "", "31", "32", "33", "34", "35", "165"],
    ];
    "云溪县林业局2023年政府信息公开工作年度报告\n".to_owned() + &rows.map(line).concat()
}

#[test]
fn blank_cells_between_tabs_and_drawn_lines() {
    for (layout, text) in [
        ("tabs", on_lines(|cells| cells.join("\t") + "\n")),
        ("drawn", on_lines(|cells| format!("├──┼──┤\n│ {} │\n", cells.join(" │ ")))),
        ("carriage returns", on_lines(|cells| format!("| {} |\r", cells.join(" | ")))),
    ] {
        let (read, unplaced) = read(&text);
        assert_eq!(read, ["requests.received.total 75", "requests.granted.total 69", "requests.concluded.total 165"], "{layout}");
        assert!(unplaced.is_empty(), "{layout}: {unplaced:?}");
    }
    // A row that lost a cell: nothing tells which.
    let short =
        on_lines(
            |cells| if cells[9] == "69" { format!("| {} |\n", cells[..9].join(" | ")) } else { format!("| {} |\n", cells.join(" | ")) },
        );
    let (read, unplaced) = read(&short);
    assert_eq!(read, ["requests.received.total 75", "requests.concluded.total 165"]);
    assert_eq!(unplaced, ["21", "23", "25"]);
}

#[test]
fn labels_broken_over_lines_are_refused() {
    let text = "云溪县林业局2016年政府信息公开工作年度报告\n统计指 单位 统计数\n标\n  其 条 2758\n中：主\n动公开\n规范性\n文件数\n  制 件 1838\n发规范\n性文件\n总数\n  1. 条 725\n政府公\n报公开\n政府信\n息数\n  2. 条 3567\n政府网\n站公开\n政府信\n息数\n";
    let (read, unplaced) = read(text);
    assert!(read.is_empty(), "{read:?}");
    assert_eq!(unplaced, ["2758", "1838", "725", "3567"]);
}

#[test]
fn the_values_of_a_row_among_the_words_of_its_label_are_told() {
    let label = "（二）部分公开（区分处理的，只计这一情形，不计其 0 138 325 159 69 0 691 他情形）";
    let text = report(&format!(
        "<table>{HEAD}{}<tr><td colspan=3>{label}</td><td></td><td></td><td></td><td></td><td></td><td></td><td></td></tr>{}</table>",
        row("<td colspan=3>一、本年新收政府信息公开申请数量</td>", 90),
        row("<td colspan=3>四、结转下年度继续办理</td>", 3)
    ));
    let (_, told) = read(&text);
    for number in ["138", "325", "691"] {
        assert!(told.iter().any(|it| it.contains(number)), "{number} in {told:?}");
    }
}

#[test]
fn tables_side_by_side_with_an_empty_column_between_them() {
    // Of article 20: two with labels of rows. Of remedies: two whose numbers stand in rows of their own.
    let page = report(
        "<table>\
        <tr><td colspan=2>第二十条第（五）项</td><td></td><td colspan=2>第二十条第（六）项</td></tr>\
        <tr><td>信息内容</td><td>本年处理决定数量</td><td></td><td>信息内容</td><td>本年处理决定数量</td></tr>\
        <tr><td>行政许可</td><td>12</td><td></td><td>行政处罚</td><td>34</td></tr>\
        <tr><td></td><td></td><td></td><td>行政强制</td><td>5</td></tr>\
        </table>\
        <table>\
        <tr><td colspan=5>行政复议</td><td></td><td colspan=5>行政诉讼</td></tr>\
        <tr><td>结果维持</td><td>结果纠正</td><td>其他结果</td><td>尚未审结</td><td>总计</td><td></td><td colspan=5>未经复议直接起诉</td></tr>\
        <tr><td>1</td><td>0</td><td>3</td><td>0</td><td>4</td><td></td><td>结果维持</td><td>结果纠正</td><td>其他结果</td><td>尚未审结</td><td>总计</td></tr>\
        <tr><td></td><td></td><td></td><td></td><td></td><td></td><td>7</td><td>6</td><td>5</td><td>8</td><td>26</td></tr>\
        </table>",
    );
    let (cells, told) = read(&page);
    let licences = ["licensing.decisions 12", "penalty.decisions 34", "coercion.decisions 5"];
    assert!(licences.iter().all(|it| cells.iter().any(|cell| cell.ends_with(it))), "{cells:?}");
    // A number of one remedy never becomes one of the other.
    assert!(!cells.iter().any(|it| it.contains("litigation_after_reconsideration")), "{cells:?}");
    let of = |name: &str| cells.iter().filter(|it| it.contains(name)).cloned().collect::<Vec<_>>();
    let reconsidered = of("remedies.reconsideration.");
    assert!(reconsidered.is_empty() || reconsidered.contains(&"remedies.reconsideration.total 4".to_owned()), "{reconsidered:?}");
    for number in ["7", "6", "8", "26"] {
        let read = cells.iter().any(|it| it.contains("litigation_direct") && it.ends_with(&format!(" {number}")));
        assert!(read || told.iter().any(|it| it == number), "{number} in {cells:?} or {told:?}");
    }
}

#[test]
fn groups_of_remedies_with_empty_columns_between_them() {
    let names = "<td>结果维持</td><td>结果纠正</td><td>其他结果</td><td>尚未审结</td><td>总计</td>";
    let gap = "<td></td>";
    let page = report(&format!(
        "<table><tr><td>行政复议</td>{}<td>行政诉讼</td></tr><tr>{}<td>未经复议直接起诉</td>{}<td>复议后起诉</td></tr>\
        <tr>{names}{gap}{names}{gap}{names}</tr><tr>{}{gap}{}{gap}{}</tr></table>",
        gap.repeat(5),
        gap.repeat(6),
        gap.repeat(5),
        fields(&[1, 0, 0, 0, 1]),
        fields(&[2, 0, 1, 0, 3]),
        fields(&[0, 0, 0, 1, 1]),
    ));
    let (cells, told) = read(&page);
    assert!(told.is_empty(), "{told:?}");
    let expected =
        ["remedies.reconsideration.upheld 1", "remedies.litigation_direct.total 3", "remedies.litigation_after_reconsideration.pending 1"];
    assert!(expected.iter().all(|it| cells.iter().any(|cell| cell == it)), "{cells:?}");
}

#[test]
fn the_second_half_of_a_table_beside_the_first_goes_on_below_an_empty_row() {
    let half = |label: &str, number: i64| format!("<td>{label}</td><td>件</td><td>{number}</td>");
    let heads = "<td>统计指标</td><td>单位</td><td>统计数</td>";
    let rows = [
        [("（一）收到申请数", 21), ("五、行政复议数量", 31)],
        [("1.当面申请数", 22), ("（一）维持具体行政行为数", 32)],
        [("", 0), ("", 0)],
        [("2.传真申请数", 23), ("（二）被依法纠错数", 33)],
        [("3.网络申请数", 24), ("（三）其他情形数", 34)],
    ];
    let row = |[left, right]: &[(&str, i64); 2]| match left.0 {
        "" => "<tr><td></td></tr>".to_owned(),
        _ => format!("<tr>{}<td></td>{}</tr>", half(left.0, left.1), half(right.0, right.1)),
    };
    let body: String = rows.iter().map(row).collect();
    let page = format!("<h1>云溪县水务局2016年政府信息公开工作年度报告</h1><table><tr>{heads}<td></td>{heads}</tr>{body}</table>");
    let (cells, told) = read(&page);
    for number in [22, 23, 24, 32, 33, 34] {
        let one = |it: &String| it.ends_with(&format!(" {number}"));
        assert!(cells.iter().any(one) || told.iter().any(|it| *it == number.to_string()), "{number} in {cells:?} or {told:?}");
    }
    assert!(cells.iter().filter(|it| it.starts_with("stats.")).count() > 5, "{cells:?}");
}

#[test]
fn a_title_below_a_header_that_is_printed_again_begins_another_table() {
    let heads = "<tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>";
    let row = |label: &str| format!("<tr><td>{label}</td><td>1</td><td>0</td><td>7</td></tr>");
    let page = format!(
        "<h1>云溪县水务局2022年政府信息公开工作年度报告</h1><table>{heads}{}{heads}<tr><td colspan=\"4\">第二十条第（一）项</td></tr>{}</table>",
        row("规章"),
        row("行政规范性文件")
    );
    let (cells, told) = read(&page);
    assert!(!cells.is_empty() || !told.is_empty());
}
