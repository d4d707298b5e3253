//! Statutory tables in plain text: the same figures in the layouts in which agencies and crawlers leave them. The tables are our own.

use gongkai::{Column, Edition, Reading, Row, Table, Value};
use std::fmt::Write;

/// A table: its title, its header, and its rows of a label and values.
type Printed = (&'static str, &'static [&'static str], &'static [(&'static str, &'static [&'static str])]);

/// The tables of Article 20 in the format of 2021.
const ART20: &[Printed] = &[
    (
        "第二十条第（一）项",
        &["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"],
        &[("规章", &["0", "0", "0"]), ("行政规范性文件", &["3", "1", "101"])],
    ),
    ("第二十条第（五）项", &["信息内容", "本年处理决定数量"], &[("行政许可", &["1205"])]),
    ("第二十条第（六）项", &["信息内容", "本年处理决定数量"], &[("行政处罚", &["17"]), ("行政强制", &["0"])]),
    ("第二十条第（八）项", &["信息内容", "本年收费金额（单位：万元）"], &[("行政事业性收费", &["251.60"])]),
];

/// The tables laid out: how a title, a header and a row are printed.
fn laid_out(row: impl Fn(&[&str]) -> String) -> String {
    let mut out = String::from("二、主动公开政府信息情况\n");
    for (title, header, rows) in ART20 {
        out += &row(&[title]);
        out += &row(header);
        for (label, values) in *rows {
            out += &row(&[&[*label], *values].concat());
        }
    }
    out
}

fn cell(reading: &Reading, table: Table, row: Row, column: Column) -> Option<Value> {
    reading.report.table(table)?.cell(row, column).value().cloned()
}

fn check(layout: &str, text: &str) {
    let reading = gongkai::parse(text);
    assert_eq!(reading.report.edition, Edition::Format2021, "{layout}");
    let values = [
        (Table::Art20Item1, Row::NormativeDocuments, Column::IssuedThisYear, Value::Count(3)),
        (Table::Art20Item1, Row::NormativeDocuments, Column::InForce, Value::Count(101)),
        (Table::Art20Item1, Row::Regulations, Column::RepealedThisYear, Value::Count(0)),
        (Table::Art20Item5, Row::AdministrativeLicensing, Column::Decisions, Value::Count(1205)),
        (Table::Art20Item6, Row::AdministrativePenalty, Column::Decisions, Value::Count(17)),
        (Table::Art20Item8, Row::AdministrativeFees, Column::FeeAmount, Value::Amount("251.60".parse().expect("a decimal"))),
    ];
    for (table, row, column, value) in values {
        assert_eq!(cell(&reading, table, row, column), Some(value), "{layout}: {table} {row} {column}");
    }
    assert_eq!(reading.report.tables.iter().map(|it| it.printed().count()).sum::<usize>(), 10, "{layout}");
    assert!(reading.coverage.unplaced.is_empty(), "{layout}: {:?}", reading.coverage);
    let source = reading.document.text();
    for fact in reading.facts() {
        assert!(fact.place.cell.is_some() && source[fact.place.range()] == *fact.text && !fact.text.is_empty(), "{layout}: {fact:?}");
    }
}

#[test]
fn one_table_in_many_layouts() {
    check("pipes", &laid_out(|cells| cells.join(" | ") + " |\n"));
    check("markdown", &laid_out(|cells| format!("| {} |\n", cells.join(" | "))));
    check("a cell a line", &laid_out(|cells| cells.join("\n\n") + "\n\n"));
    check("a cell a line with pipes", &laid_out(|cells| cells.join(" |\n") + " |\n"));
    check("tabs", &laid_out(|cells| cells.join("\t") + "\n"));
    check("wide gaps", &laid_out(|cells| cells.join("      ") + "\n"));
    check(
        "single spaces before values",
        &laid_out(|cells| if cells[0].contains('第') { format!("{}\n", cells[0]) } else { cells.join(" ") + "\n" })
            .replace("信息内容 ", "信息内容\n")
            .replace("件数 ", "件数\n"),
    );
    check("full width", &laid_out(|cells| cells.join("\n") + "\n").replace("1205", "１２０５").replace("17", "１７"));
    check("separators", &laid_out(|cells| cells.join("\n") + "\n").replace("1205", "1,205"));
    check(
        "labels over lines",
        &laid_out(|cells| cells.join("\n") + "\n").replace("本年制发件数", "本年制发\n件数").replace("行政规范性文件", "行政规范性\n文件"),
    );
}

#[test]
fn blanks_and_marks_are_no_zeros() {
    let text = laid_out(|cells| cells.join(" | ") + " |\n").replace("| 3 | 1 | 101 |", "| | / | — |");
    let reading = gongkai::parse(&text);
    let of = |column| cell(&reading, Table::Art20Item1, Row::NormativeDocuments, column);
    assert_eq!(of(Column::IssuedThisYear), Some(Value::Blank));
    assert_eq!(of(Column::RepealedThisYear), Some(Value::Mark("/".to_owned())));
    assert!(matches!(of(Column::InForce), Some(Value::Mark(_))));
}

#[test]
fn the_order_of_columns_is_that_of_the_header() {
    let text = "第二十条第（一）项\n信息内容 | 现行有效件数 | 本年制发件数 | 本年废止件数\n规章 | 9 | 1 | 2\n行政规范性文件 | 8 | 3 | 4\n";
    let reading = gongkai::parse(text);
    let of = |column| cell(&reading, Table::Art20Item1, Row::Regulations, column).and_then(|it| it.count());
    assert_eq!((of(Column::InForce), of(Column::IssuedThisYear), of(Column::RepealedThisYear)), (Some(9), Some(1), Some(2)));
}

#[test]
fn a_row_without_all_its_values_is_not_placed_and_its_numbers_are_told() {
    let text = "第二十条第（一）项\n信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数\n规章 | 5 | 7\n行政规范性文件 | 8 | 3 | 4\n";
    let reading = gongkai::parse(text);
    assert_eq!(cell(&reading, Table::Art20Item1, Row::Regulations, Column::IssuedThisYear), None);
    assert_eq!(cell(&reading, Table::Art20Item1, Row::NormativeDocuments, Column::InForce), Some(Value::Count(4)));
    assert_eq!(reading.coverage.unplaced.len(), 2);
    // A header that is lost is not made up.
    let lost = gongkai::parse("第二十条第（一）项\n规章 | 5 | 7 | 9\n行政规范性文件 | 8 | 3 | 4\n");
    assert!(lost.report.tables.is_empty());
    assert_eq!(lost.coverage.unplaced.len(), 6);
}

#[test]
fn a_remark_beside_a_number_is_told() {
    let text = "第二十条第（五）项\n信息内容\n本年处理决定数量\n行政许可\n22（其中修订16件）\n";
    let reading = gongkai::parse(text);
    assert_eq!(cell(&reading, Table::Art20Item5, Row::AdministrativeLicensing, Column::Decisions), Some(Value::Count(22)));
    assert_eq!((reading.coverage.numbers, reading.coverage.placed), (2, 1));
}

/// The request table of 2021, with or without its header.
fn requests(header: &str, wrong: bool) -> String {
    let form = Edition::Format2021.form(Table::Requests).expect("a table");
    let mut text = format!("三、收到和处理政府信息公开申请情况\n{header}");
    for row in form.rows.iter().filter(|it| it.role.has_cell()) {
        let values = match row.key {
            Row::Received | Row::Concluded => [9, 2, 0, 0, 1, 0, 12],
            Row::Granted => [6, 1, 0, 0, 1, 0, 8],
            Row::RefusedStateSecret => [3, 1, 0, 0, 0, 0, if wrong { 5 } else { 4 }],
            _ => [0; 7],
        };
        let values: Vec<String> = values.iter().map(ToString::to_string).collect();
        let _ = writeln!(text, "{} | {} |", row.printed(), values.join(" | "));
    }
    text
}

const HEADER: &str = "申请人情况 |\n自然人 | 法人或其他组织 | 总计 |\n商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |\n";

#[test]
fn the_request_table_with_its_header_of_two_levels() {
    let reading = gongkai::parse(&requests(HEADER, true));
    let grid = reading.report.table(Table::Requests).expect("read");
    assert_eq!(grid.printed().count(), 175);
    // The wrong total is held as printed.
    assert_eq!(grid.cell(Row::RefusedStateSecret, Column::Total).count(), Some(5));
    assert!(reading.facts().all(|it| it.place.cell.is_some_and(|it| !it.inferred)));
    // A total column that stands first is where its name stands.
    let first = HEADER.replace("自然人 | 法人或其他组织 | 总计", "总计 | 自然人 | 法人或其他组织");
    let moved = gongkai::parse(&requests(&first, false));
    let grid = moved.report.table(Table::Requests).expect("read");
    assert_eq!(grid.cell(Row::Received, Column::Total).count(), Some(9));
}

#[test]
fn columns_without_names_are_taken_by_position_only_where_everything_adds_up() {
    let reading = gongkai::parse(&requests("类别 | 数据1 | 数据2 |\n", false));
    let grid = reading.report.table(Table::Requests).expect("confirmed by its sums");
    assert_eq!(grid.cell(Row::Received, Column::NaturalPerson).count(), Some(9));
    assert!(reading.facts().all(|it| it.place.cell.is_some_and(|it| it.inferred)));
    let wrong = gongkai::parse(&requests("类别 | 数据1 | 数据2 |\n", true));
    assert!(wrong.report.table(Table::Requests).is_none());
    assert!(!wrong.coverage.unplaced.is_empty());
}

#[test]
fn the_one_row_of_remedies() {
    let values = "5 | 1 | 0 | 2 | 8 | 1 | 0 | 0 | 0 | 1 | 2 | 0 | 0 | 1 | 3";
    let results = "结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计";
    let text = format!(
        "四、政府信息公开行政复议、行政诉讼情况\n行政复议 | 行政诉讼 |\n{results} | 未经复议直接起诉 | 复议后起诉 |\n{results} | {results} |\n{values} |\n"
    );
    let reading = gongkai::parse(&text);
    let grid = reading.report.table(Table::Remedies).expect("read");
    assert_eq!(grid.printed().count(), 15);
    assert_eq!(grid.cell(Row::Reconsideration, Column::Total).count(), Some(8));
    assert_eq!(grid.cell(Row::LitigationAfterReconsideration, Column::Upheld).count(), Some(2));
}

#[test]
fn prose_that_names_labels_is_no_table() {
    let reading = gongkai::parse("本年处理决定数量为12件，其中行政许可10件。\n2012年主动公开政府信息11条。");
    assert!(reading.report.tables.is_empty());
    assert_eq!(reading.report.count(gongkai::Concept::DisclosureTotal), Some(11));
}

#[test]
fn no_number_on_the_lines_of_a_table_is_lost() {
    let head = "第二十条第（六）项\n信息内容 | 本年处理决定数量 |\n";
    let unplaced = |rows: &str| {
        let reading = gongkai::parse(&format!("{head}{rows}"));
        let coverage = &reading.coverage;
        assert_eq!(coverage.numbers, coverage.placed + coverage.unplaced.len(), "{rows}");
        let texts: Vec<String> = coverage.unplaced.iter().map(|it| reading.document.text()[it.range()].to_owned()).collect();
        (cell(&reading, Table::Art20Item6, Row::AdministrativePenalty, Column::Decisions).and_then(|it| it.count()), texts)
    };
    // A row printed twice: the first is held, the second is told.
    assert_eq!(unplaced("行政处罚 | 17 |\n行政强制 | 0 |\n行政处罚 | 19 |\n"), (Some(17), vec!["19".to_owned()]));
    // A number in words beside the cell, and one in a row of the agency's own.
    assert_eq!(unplaced("行政处罚 | 17 | 另有约5件未结 |\n行政强制 | 0 |\n"), (Some(17), vec!["另有约5件未结".to_owned()]));
    assert_eq!(unplaced("行政处罚 | 17 |\n本县自设项目 | 3 |\n行政强制 | 0 |\n").0, Some(17));
    assert_eq!(unplaced("行政处罚 | 17 |\n本县自设项目 | 3 |\n行政强制 | 0 |\n").1.len(), 1);
}

#[test]
fn values_belong_to_the_words_before_them() {
    // 其他 and 总计 may be left over from a header or a group; the values behind unknown words are not theirs.
    let text = requests(HEADER, false).replace("3.其他 |", "其他 |\n4.本县自设 | 7 | 0 | 0 | 0 | 0 | 0 | 7 |\n3.其他 |");
    let reading = gongkai::parse(&text);
    let grid = reading.report.table(Table::Requests).expect("read");
    assert_eq!(grid.cell(Row::OtherMisc, Column::Total).count(), Some(0));
    assert_eq!(reading.coverage.unplaced.len(), 7);
}

#[test]
fn a_blank_at_the_end_of_a_row_is_a_cell_where_pipes_only_part_cells() {
    let table = |last: &str| {
        format!(
            "申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计\n一、本年新收政府信息公开申请数量 | 9 | 0 | 0 | 0 | 0 | 0 | 9\n（一）予以公开 | 4 | 0 | 0 | 0 | 0 | 0 | 4\n1.属于国家秘密 |  | 0 | 0 | 0 | 0 | 0 |{last}\n（七）总计 | 9 | 0 | 0 | 0 | 0 | 0 | 9\n"
        )
    };
    for last in ["", " ", " 　"] {
        let reading = gongkai::parse(&table(last));
        let grid = reading.report.table(gongkai::Table::Requests).expect("a table");
        for column in [gongkai::Column::NaturalPerson, gongkai::Column::Total] {
            assert_eq!(grid.cell(gongkai::Row::RefusedStateSecret, column), gongkai::Cell::Printed(&gongkai::Value::Blank), "{last:?}");
        }
        assert!(reading.coverage.unplaced.is_empty());
    }
}
