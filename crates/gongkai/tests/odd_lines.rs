//! Tables on lines of text, in prints that are easily misread: a value stands in its own cell, or is told; never in another. The tables are our own.

use gongkai::Value;

/// The numbers of cells as `row.column number`, and the numbers that found no place.
fn read(source: &str) -> (Vec<String>, Vec<String>) {
    let reading = gongkai::read(source.as_bytes()).expect("a text");
    let cells = reading.facts().filter(|it| it.place.cell.is_some());
    let shown = cells.filter_map(|it| {
        let number = match &it.statement.value {
            Value::Count(count) => count.to_string(),
            Value::Amount(amount) => amount.to_string(),
            Value::NotANumber(words) | Value::Mark(words) => words.clone(),
            _ => return None,
        };
        Some(format!("{} {number}", it.statement.concept))
    });
    let shown = shown.collect();
    (shown, reading.coverage.unplaced.iter().map(|it| reading.document.text()[it.range()].to_owned()).collect())
}

fn has(cells: &[String], wanted: &[&str]) {
    for it in wanted {
        assert!(cells.iter().any(|cell| cell == it), "{it} in {cells:#?}");
    }
}

const TITLE: &str = "云溪县林业局2023年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n";
const ROWS: [(&str, [i64; 7]); 4] = [
    ("一、本年新收政府信息公开申请数量", [90, 2, 3, 4, 5, 6, 110]),
    ("二、上年结转政府信息公开申请数量", [10, 1, 0, 0, 0, 0, 11]),
    ("（七）总计", [99, 3, 3, 4, 5, 6, 120]),
    ("四、结转下年度继续办理", [1, 0, 0, 0, 0, 0, 1]),
];

fn requests(head: &str, between: &str) -> String {
    let row = |(label, numbers): &(&str, [i64; 7])| {
        let cells: Vec<String> = std::iter::once((*label).to_owned()).chain(numbers.iter().map(i64::to_string)).collect();
        cells.join(between)
    };
    let rows: Vec<String> = ROWS.iter().map(row).collect();
    format!("{TITLE}{head}\n{}\n", rows.join("\n"))
}

#[test]
fn a_header_on_two_lines_however_the_group_is_named() {
    for group in ["法人及其他组织\t", "单位\t", "企业及其他组织\t", ""] {
        let head = format!("申请人情况\n自然人\t{group}总计\n商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他");
        let (cells, told) = read(&requests(&head, "\t"));
        has(&cells, &["requests.received.natural_person 90", "requests.received.commercial_enterprise 2", "requests.received.total 110"]);
        assert!(told.is_empty(), "{group}: {told:?}");
    }
}

#[test]
fn values_on_a_line_below_their_label() {
    let text = requests("自然人 法人或其他组织 总计\n商业企业 科研机构 社会公益组织 法律服务机构 其他", " ")
        .replace("（七）总计", "2.其他法律行政法规\n禁止公开\n62 20 24 37 16 45 204\n3.危及“三安全\n一稳定”\n0 0 0 0 0 0 0\n（七）总计");
    let (cells, told) = read(&text);
    has(&cells, &["requests.refused_prohibited_by_law.natural_person 62", "requests.refused_security_stability.total 0"]);
    assert!(told.is_empty(), "{told:?}");
}

#[test]
fn the_name_of_a_group_before_a_label_and_its_values() {
    let text = requests("自然人 法人或其他组织 总计\n商业企业 科研机构 社会公益组织 法律服务机构 其他", " ").replace(
        "（七）总计",
        "三、本年度办理结果 （一）予以公开 80 3 3 4 5 6 101\n（二）部分公开（区分处理的，只计这一情形，不计其他情形） 19 0 0 0 0 0 19\n（七）总计",
    );
    let (cells, told) = read(&text);
    has(&cells, &["requests.granted.natural_person 80", "requests.granted_in_part.total 19"]);
    assert!(told.is_empty(), "{told:?}");
}

#[test]
fn a_word_in_a_cell_moves_no_other() {
    for word in ["空", "N/A", "（无）", "○", "=4", "’4"] {
        let table = format!(
            "|  |  | 自然人 | 法人或其他组织 |  |  |  |  | 总计 |\n|---|---|---|---|---|---|---|---|---|\n|  |  |  | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |  |\n\
             | 一、本年新收政府信息公开申请数量 |  | 90 | 2 | 3 | {word} | 5 | 6 | 110 |\n\
             | 二、上年结转政府信息公开申请数量 |  | {word} | 1 | 0 | 0 | 0 | 0 | 11 |\n"
        );
        let (cells, told) = read(&format!("{TITLE}{table}"));
        assert_eq!(told.iter().filter(|it| it.contains('4')).count(), if word.contains('4') { 2 } else { 0 }, "{word}: {told:?}");
        has(&cells, &["requests.received.natural_person 90", "requests.received.total 110", "requests.received.research_institution 3"]);
        let moved =
            ["requests.carried_in.natural_person 1", "requests.received.public_interest_organization 5", "requests.carried_in.total 0"];
        assert!(!moved.iter().any(|it| cells.iter().any(|cell| cell == it)), "{word}: {cells:#?}");
    }
}

#[test]
fn a_cell_over_two_columns_printed_in_both() {
    let block = |head: &str, upheld: &'static str, numbers: [i64; 3]| {
        let rows = [upheld, "（二）被依法纠错数", "（三）其他情形数"];
        let row = |(label, number): (&str, i64)| format!("| {head} | {label} | {label} | 件 | {number} |\n");
        let total: i64 = numbers.iter().sum();
        let first = format!("| {head} | {head} | {head} | 件 | {total} |\n");
        first + &rows.into_iter().zip(numbers).map(row).collect::<String>()
    };
    let text = format!(
        "云溪县林业局2016年政府信息公开工作年度报告\n政府信息公开情况统计表\n| 统计指标 | 统计指标 | 统计指标 | 单位 | 统计数 |\n|---|---|---|---|---|\n\
         | 一、主动公开情况 | （一）主动公开政府信息数 | （一）主动公开政府信息数 | 条 | 500 |\n{}{}",
        block("四、行政复议数量", "（一）维持具体行政行为数", [4, 3, 2]),
        block("五、行政诉讼数量", "（一）维持具体行政行为或者驳回原告诉讼请求数", [30, 20, 10])
    );
    let (cells, told) = read(&text);
    has(
        &cells,
        &[
            "stats.reconsideration_corrected.value 3",
            "stats.reconsideration_other.value 2",
            "stats.litigation_corrected.value 20",
            "stats.litigation_other.value 10",
        ],
    );
    assert!(told.is_empty(), "{told:?}");
}

const REMEDIES: &str = "云溪县林业局2023年政府信息公开工作年度报告\n四、政府信息公开行政复议、行政诉讼情况\n";
const RESULTS: &str = "结果维持\t结果纠正\t其他结果\t尚未审结\t总计";

#[test]
fn ways_to_court_in_the_order_of_the_header() {
    let values = "1\t2\t3\t4\t10\t11\t12\t13\t14\t50\t21\t22\t23\t24\t90\n";
    for (ways, direct, after) in [("未经复议直接起诉\t复议后起诉", 50, 90), ("复议后起诉\t未经复议直接起诉", 90, 50)]
    {
        let (cells, told) = read(&format!("{REMEDIES}行政复议\t行政诉讼\n{ways}\n{RESULTS}\t{RESULTS}\t{RESULTS}\n{values}"));
        let wanted = [
            "remedies.reconsideration.total 10".to_owned(),
            format!("remedies.litigation_direct.total {direct}"),
            format!("remedies.litigation_after_reconsideration.total {after}"),
        ];
        has(&cells, &wanted.iter().map(String::as_str).collect::<Vec<_>>());
        assert!(told.is_empty(), "{ways}: {told:?}");
    }
}

#[test]
fn lawsuits_that_are_not_divided_are_of_neither_way() {
    let (cells, told) = read(&format!("{REMEDIES}类别\t{RESULTS}\n行政复议\t1\t2\t3\t4\t10\n行政诉讼\t5\t6\t7\t8\t26\n"));
    has(&cells, &["remedies.reconsideration.total 10"]);
    assert!(!cells.iter().any(|it| it.contains("litigation")), "{cells:?}");
    assert_eq!(told, ["5", "6", "7", "8", "26"]);
}

#[test]
fn letters_and_numbers_of_labels_say_nothing() {
    // 无 of 无法提供, printed from top to bottom, is no zero; nor is 3.1 a count.
    let text = requests("自然人  法人或其他组织  总计\n商业企业  科研机构  社会公益组织  法律服务机构  其他", "  ")
        .replace("（七）总计", "（四）\n无\n法\n提\n供\n（七）总计");
    let reading = gongkai::read(text.as_bytes()).expect("a text");
    let prose: Vec<String> = reading.facts().filter(|it| it.place.cell.is_none()).map(|it| it.statement.concept.to_string()).collect();
    assert!(prose.is_empty(), "{prose:?}");
    let reading = gongkai::parse("三、收到和处理政府信息公开申请情况\n3.1本机关不掌握相关政府信息\n0\n");
    assert_eq!(reading.facts().filter(|it| it.place.cell.is_none()).count(), 0);
}

#[test]
fn a_raised_mark_is_no_digit() {
    let page = "<p>云溪县林业局2020年政府信息公开工作年度报告</p><table><tr><td colspan=4>第二十条第（五）项</td></tr>\
        <tr><td>信息内容</td><td>上一年项目数量</td><td>本年增/减</td><td>处理决定数量</td></tr>\
        <tr><td>行政许可</td><td>50</td><td>3（减）</td><td>405<span style=\"vertical-align:super\">1</span></td></tr>\
        <tr><td>其他对外管理服务事项</td><td>30</td><td>（5）</td><td>20</td></tr></table>";
    let (cells, told) = read(page);
    has(&cells, &["art20_5.administrative_licensing.items_change -3", "art20_5.administrative_licensing.decisions 405"]);
    // Whether （5） is five or five less nobody can tell.
    assert!(told.iter().any(|it| it.contains('5')) && !cells.iter().any(|it| it.ends_with("items_change 5")), "{cells:?} {told:?}");
}

/// A line of print with words at columns.
fn print(words: &[(usize, &str)]) -> String {
    let mut line = String::new();
    for (at, word) in words {
        let width: usize = line.chars().map(|it| if it.is_ascii() { 1 } else { 2 }).sum();
        line.extend(std::iter::repeat_n(' ', at.saturating_sub(width)));
        line.push_str(word);
    }
    line
}

#[test]
fn a_cell_that_stands_lower_than_its_neighbours_keeps_its_column() {
    let names = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
    let head: Vec<(usize, &str)> = (0..15).map(|it| (it * 12, names[it % 5])).collect();
    let values = ["17", "8", "6", "0", "31", "0", "2", "5", "0", "7", "0", "0", "0", "3", "3"];
    let lower = 9;
    let upper: Vec<(usize, &str)> = values.iter().enumerate().filter(|it| it.0 != lower).map(|(at, it)| (at * 12 + 4, *it)).collect();
    let text = format!(
        "四、政府信息公开行政复议、行政诉讼情况\n行政复议    行政诉讼\n未经复议直接起诉    复议后起诉\n{}\n{}\n{}\n",
        print(&head),
        print(&upper),
        print(&[(lower * 12 + 4, values[lower])])
    );
    let (cells, told) = read(&text);
    has(
        &cells,
        &["remedies.litigation_direct.total 7", "remedies.litigation_after_reconsideration.total 3", "remedies.reconsideration.total 31"],
    );
    assert!(told.is_empty(), "{told:?}");
    // Where what must add up does not, nobody knows whose it is: all are told.
    let broken = text.replace("31", "30");
    let (cells, told) = read(&broken);
    assert!(cells.is_empty() && told.len() == 15, "{cells:?} {told:?}");
}

#[test]
fn the_values_of_a_row_stand_on_two_lines() {
    let text = format!(
        "第二十条第（一）项\n{}\n{}\n{}\n",
        print(&[(0, "信息内容"), (30, "本年制发件数"), (50, "本年废止件数"), (70, "现行有效件数")]),
        print(&[(0, "规章"), (54, "4")]),
        print(&[(34, "12"), (74, "31")])
    );
    let (cells, _) = read(&text);
    has(
        &cells,
        &["art20_1.regulations.issued_this_year 12", "art20_1.regulations.repealed_this_year 4", "art20_1.regulations.in_force 31"],
    );
}

#[test]
fn a_staggered_header_in_a_print_that_gives_every_letter_the_same_room() {
    // As programs print that give a Chinese letter the room of a Latin one: 自然人 and 总计 stand between the lines of the others.
    let line = |words: &[(usize, &str)]| {
        words.iter().fold(String::new(), |line, (at, word)| format!("{line}{}{word}", " ".repeat(at - line.chars().count())))
    };
    let head = [
        line(&[(51, "申请人情况")]),
        line(&[(0, "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"), (61, "法人或其他组织")]),
        line(&[(51, "自然人"), (99, "总计")]),
        line(&[(60, "商业企业"), (67, "科研机构"), (74, "社会公益组织"), (86, "法律服务机构"), (95, "其他")]),
    ];
    let rows = ROWS.map(|(label, it)| {
        let cells: Vec<String> = it.iter().map(i64::to_string).collect();
        let at = [51, 60, 67, 74, 86, 95, 99];
        line(&std::iter::once((0, label)).chain(at.into_iter().zip(cells.iter().map(String::as_str))).collect::<Vec<_>>())
    });
    let (cells, told) = read(&format!("{TITLE}{}\n{}\n", head.join("\n"), rows.join("\n")));
    has(
        &cells,
        &["requests.received.natural_person 90", "requests.received.commercial_enterprise 2", "requests.received.other_organization 6"],
    );
    assert!(told.is_empty(), "{told:?}");
}
