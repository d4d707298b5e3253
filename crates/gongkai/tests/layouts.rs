//! One request table in many layouts: the same values come out, or the reading tells each number that it could not place. A wrong value is never right.

#![expect(clippy::format_collect, reason = "markup is written as it reads")]

use gongkai::{Column, Edition, Form, Reading, Role, Row, Table, Value};
use std::collections::BTreeMap;
use std::fmt::Write;

type Cells = BTreeMap<(Row, Column), i64>;

fn form() -> &'static Form {
    Edition::Format2021.form(Table::Requests).expect("every edition since 2019 has it")
}

fn rows() -> Vec<&'static gongkai::Item<Row>> {
    form().rows.iter().filter(|it| it.role.has_cell()).collect()
}

fn columns() -> Vec<&'static gongkai::Item<Column>> {
    form().columns.iter().filter(|it| it.role.has_cell()).collect()
}

/// Numbers that add up, most of them unlike their neighbours, many of them zero.
fn numbers() -> Cells {
    let mut cells = Cells::new();
    let parts: Vec<Row> = rows().iter().filter(|it| it.role == Role::Entry && it.level > 0).map(|it| it.key).collect();
    for (nth, column) in (0_i64..).zip(columns().iter().filter(|it| it.role == Role::Entry)) {
        for (at, row) in (0_i64..).zip(&parts) {
            let count = if (at + nth) % 3 == 0 { at * 7 + nth * 11 + 1 } else { 0 };
            cells.insert((*row, column.key), count);
        }
        let concluded = parts.iter().map(|row| cells[&(*row, column.key)]).sum::<i64>();
        let (carried_in, carried_out) = (nth, 2 * nth + 1);
        cells.insert((Row::Concluded, column.key), concluded);
        cells.insert((Row::CarriedIn, column.key), carried_in);
        cells.insert((Row::CarriedOut, column.key), carried_out);
        cells.insert((Row::Received, column.key), concluded + carried_out - carried_in);
    }
    for row in rows() {
        let total = columns().iter().filter_map(|it| cells.get(&(row.key, it.key))).sum();
        cells.insert((row.key, Column::Total), total);
    }
    cells
}

/// How a table is printed: what stands before its values in each row, the names over them, and how a number is written.
struct Print {
    /// The columns in the order in which they stand.
    columns: Vec<Column>,
    number: fn(i64) -> String,
}

impl Print {
    fn official() -> Self {
        Self { columns: columns().iter().map(|it| it.key).collect(), number: |it| it.to_string() }
    }

    fn with(number: fn(i64) -> String) -> Self {
        Self { number, ..Self::official() }
    }

    fn names(&self) -> Vec<&'static str> {
        self.columns.iter().map(|it| form().column(*it).expect("a column of the form").label).collect()
    }

    fn values(&self, row: Row) -> Vec<String> {
        let numbers = numbers();
        self.columns.iter().map(|column| (self.number)(numbers[&(row, *column)])).collect()
    }

    /// Rows of cells: a header, then each label with its values.
    fn grid(&self) -> Vec<Vec<String>> {
        let header = std::iter::once(String::new()).chain(self.names().into_iter().map(str::to_owned)).collect();
        let row = |it: &&gongkai::Item<Row>| std::iter::once(it.printed()).chain(self.values(it.key)).collect();
        std::iter::once(header).chain(rows().iter().map(row)).collect()
    }

    fn html(&self, row: impl Fn(&[String]) -> String) -> String {
        let rows: String = self.grid().iter().map(|it| row(it)).collect();
        page(&format!("<table>{rows}</table>"))
    }

    fn lines(&self, join: impl Fn(&[String]) -> String) -> String {
        let lines: Vec<String> = self.grid().iter().map(|it| join(it)).collect();
        format!("山城县2024年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n{}\n", lines.join("\n"))
    }
}

fn page(table: &str) -> String {
    format!(
        "<html><head><meta charset=\"utf-8\"><title>年报</title></head><body><h1>山城县2024年政府信息公开工作年度报告</h1><p>三、收到和处理政府信息公开申请情况</p>{table}</body></html>"
    )
}

fn plain_row(cells: &[String]) -> String {
    format!("<tr>{}</tr>", cells.iter().map(|it| format!("<td>{it}</td>")).collect::<String>())
}

/// The table as the form prints it, with its header of three levels and groups left of the labels.
fn official_html() -> String {
    let print = Print::official();
    let mut body = String::from(
        "<tr><td colspan=3 rowspan=3>（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）</td><td colspan=7>申请人情况</td></tr>\
         <tr><td rowspan=2>自然人</td><td colspan=5>法人或其他组织</td><td rowspan=2>总计</td></tr>\
         <tr><td>商业<br>企业</td><td>科研<br>机构</td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td></tr>",
    );
    let items = form().rows;
    for (at, item) in items.iter().enumerate() {
        let under = items[at + 1..].iter().take_while(|it| it.level > item.level).filter(|it| it.role.has_cell()).count();
        if !item.role.has_cell() {
            let _ = write!(body, "<tr><td rowspan={under}>{}</td>", item.printed());
            continue;
        }
        let opened = body.ends_with("</td>") && !body.ends_with("</td></tr>");
        let values: String = print.values(item.key).iter().map(|it| format!("<td>{it}</td>")).collect();
        let open = if opened { "" } else { "<tr>" };
        let _ = write!(body, "{open}<td colspan={}>{}</td>{values}</tr>", 3 - item.level, item.printed());
    }
    page(&format!("<table border=1>{body}</table>"))
}

/// What came out: right, wrong, and not there.
fn compare(reading: &Reading) -> (usize, usize, usize) {
    let mut found = (0, 0, 0);
    for (&(row, column), &count) in &numbers() {
        let mut read = reading.report.tables.iter().filter(|it| it.table() == Table::Requests).map(|it| it.cell(row, column).value());
        match read.find_map(|it| it) {
            None => found.2 += 1,
            Some(Value::Count(it)) if *it == count => found.0 += 1,
            Some(Value::Blank | Value::Mark(_)) if count == 0 => found.0 += 1,
            Some(_) => found.1 += 1,
        }
    }
    found
}

/// Every cell comes out.
fn read_whole(name: &str, bytes: &[u8]) {
    let reading = gongkai::read(bytes).unwrap_or_else(|error| panic!("{name}: {error}"));
    assert_eq!(compare(&reading), (numbers().len(), 0, 0), "{name}: right, wrong, missing of {}", reading.document.text());
}

/// What does not come out is told, number by number, and nothing wrong comes out.
fn told(name: &str, printed: usize, bytes: &[u8]) {
    let reading = gongkai::read(bytes).unwrap_or_else(|error| panic!("{name}: {error}"));
    let (_, wrong, _) = compare(&reading);
    assert_eq!(wrong, 0, "{name}");
    let coverage = &reading.coverage;
    assert_eq!(coverage.numbers, coverage.placed + coverage.unplaced.len(), "{name}");
    let cells: usize = reading.report.tables.iter().map(|it| it.printed().filter(|it| it.1.number().is_some()).count()).sum();
    assert!(cells + coverage.unplaced.len() >= printed, "{name}: {cells} cells and {} unplaced of {printed}", coverage.unplaced.len());
}

fn swapped() -> Print {
    let mut print = Print::official();
    print.columns.swap(1, 2);
    print.columns.rotate_right(1); // 总计 stands first
    print
}

const FULL_WIDTH: fn(i64) -> String = |it| it.to_string().chars().map(|it| char::from_u32(it as u32 + 0xfee0).expect("a digit")).collect();
const SPACED: fn(i64) -> String = |it| it.to_string().chars().map(String::from).collect::<Vec<_>>().join(" ");
const THOUSANDS: fn(i64) -> String = |it| if it >= 1000 { format!("{},{:03}", it / 1000, it % 1000) } else { it.to_string() };
const BLANK: fn(i64) -> String = |it| if it == 0 { String::new() } else { it.to_string() };
const DASH: fn(i64) -> String = |it| if it == 0 { "—".to_owned() } else { it.to_string() };
const SLASH: fn(i64) -> String = |it| if it == 0 { "/".to_owned() } else { it.to_string() };
const UNIT: fn(i64) -> String = |it| format!("{it}件");

#[test]
fn pages() {
    let official = Print::official();
    read_whole("as the form", official_html().as_bytes());
    read_whole("without spans", official.html(plain_row).as_bytes());
    read_whole("columns in another order", swapped().html(plain_row).as_bytes());
    for (name, number) in [
        ("full width", FULL_WIDTH),
        ("spaced digits", SPACED),
        ("thousands", THOUSANDS),
        ("blanks", BLANK),
        ("dashes", DASH),
        ("slashes", SLASH),
        ("units", UNIT),
    ] {
        read_whole(name, Print::with(number).html(plain_row).as_bytes());
    }
    let index = |cells: &[String]| plain_row(&[&["序".to_owned()], cells].concat());
    read_whole("an index column", official.html(index).as_bytes());
    let remark = |cells: &[String]| plain_row(&[cells, &["备注".to_owned()]].concat());
    read_whole("a column of remarks", official.html(remark).as_bytes());
    let loud = |cells: &[String]| format!("<TR>{}", cells.iter().map(|it| format!("<TD NOWRAP>{it}")).collect::<String>());
    read_whole("upper case, nothing closed", official.html(loud).as_bytes());
    let split = |it: &String| {
        let letters: String = it.chars().map(|it| format!("<span lang=EN-US style='mso-bidi-font-size:10.5pt'>{it}</span>")).collect();
        format!("<td class=MsoNormal><p>{letters}<o:p></o:p></p></td>")
    };
    read_whole("Word markup", official.html(|cells| format!("<tr>{}</tr>", cells.iter().map(split).collect::<String>())).as_bytes());
    let nested = official_html()
        .replace("<table border=1>", "<table><tr><td><div><table border=1>")
        .replace("</table>", "</table></div></td></tr></table>");
    read_whole("a table in a table", nested.as_bytes());
    let struck = |cells: &[String]| plain_row(cells).replace("</td>", "<del>9</del></td>");
    read_whole("deleted numbers", official.html(struck).as_bytes());
    let fields = |cells: &[String]| {
        let cell = |(nth, it): (usize, &String)| {
            if nth == 0 { format!("<td>{it}</td>") } else { format!("<td><input type=text value='{it}'></td>") }
        };
        format!("<tr>{}</tr>", cells.iter().enumerate().map(cell).collect::<String>())
    };
    read_whole("a form filled in", official.html(fields).replace("<input type=text value='自然人'>", "自然人").as_bytes());
}

#[test]
fn pages_over_two_tables_and_with_rows_of_their_own() {
    let print = Print::official();
    let grid = print.grid();
    let html = |rows: &[Vec<String>]| format!("<table>{}</table>", rows.iter().map(|it| plain_row(it)).collect::<String>());
    let (one, other) = grid.split_at(14);
    read_whole("two tables", page(&(html(one) + "<p>— 5 —</p>" + &html(other))).as_bytes());
    let again = [&grid[..1], other].concat();
    read_whole("two tables, the header twice", page(&(html(one) + &html(&again))).as_bytes());
    let mut own = grid.clone();
    own.insert(9, ["9.本县自设情形", "1", "0", "0", "0", "0", "0", "1"].map(str::to_owned).to_vec());
    read_whole("a row of its own", page(&html(&own)).as_bytes());
    // The header is lost, and the table adds up: its columns are taken in their order.
    read_whole("without a header", page(&html(&grid[1..])).as_bytes());
}

#[test]
fn text() {
    let official = Print::official();
    read_whole("pipes", official.lines(|it| it.join(" | ")).as_bytes());
    read_whole("pipes outside", official.lines(|it| format!("| {} |", it.join(" | "))).as_bytes());
    let ruled =
        official.lines(|it| format!("| {} |", it.join(" | "))).replacen("总计 |\n", "总计 |\n|---|---|---|---|---|---|---|---|\n", 1);
    read_whole("Markdown", ruled.as_bytes());
    read_whole("tabs", official.lines(|it| it.join("\t")).as_bytes());
    read_whole("gaps", official.lines(|it| it.join("   ")).as_bytes());
    read_whole("single spaces", official.lines(|it| it.join(" ")).as_bytes());
    read_whole("a cell a line", official.lines(|it| it.join("\n")).as_bytes());
    let wrapped = official.lines(|it| it.join("\n")).replace("社会公益组织", "社会公益\n组织").replace("申请数量", "申请\n数量");
    read_whole("labels over two lines", wrapped.as_bytes());
    for (name, number) in [("full width", FULL_WIDTH), ("thousands", THOUSANDS), ("dashes", DASH), ("units", UNIT)] {
        read_whole(name, Print::with(number).lines(|it| it.join(" | ")).as_bytes());
        read_whole(name, Print::with(number).lines(|it| it.join("\n")).as_bytes());
    }
    read_whole("blanks between pipes", Print::with(BLANK).lines(|it| it.join(" | ")).as_bytes());
    read_whole("columns in another order", swapped().lines(|it| it.join(" | ")).as_bytes());
}

#[test]
fn what_cannot_be_sure_is_told() {
    let official = Print::official();
    let all = numbers().len();
    let unlike_zero = numbers().values().filter(|it| **it != 0).count();
    let dropped = Print::with(BLANK).lines(|it| it.iter().filter(|it| !it.is_empty()).cloned().collect::<Vec<_>>().join("\n"));
    told("blanks dropped", unlike_zero, dropped.as_bytes());
    told("commas", rows().len(), official.lines(|it| it.join(",")).as_bytes());
    let turned: Vec<String> = {
        let grid = official.grid();
        (0..grid[0].len()).map(|at| plain_row(&grid.iter().map(|row| row[at].clone()).collect::<Vec<_>>())).collect()
    };
    told("rows for columns", all, page(&format!("<table>{}</table>", turned.concat())).replace("总计", "合计数").as_bytes());
    // What is no number is no label either: 规章 | 1,2 | -3- | 5.
    let odd = page(
        "<table><tr><td>第二十条第（一）项</td></tr><tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr><tr><td>规章</td><td>1,2</td><td>-3-</td><td>5</td></tr></table>",
    );
    let reading = gongkai::read(odd.as_bytes()).expect("a page");
    let unplaced: Vec<&str> = reading.coverage.unplaced.iter().map(|it| &reading.document.text()[it.range()]).collect();
    assert_eq!(unplaced, ["1,2", "-3-"]);
    // Another year's numbers beside this one's: nothing tells which of the two is meant.
    let other = |it: &String| it.parse::<i64>().map_or_else(|_| it.clone(), |it| (it + 1).to_string());
    let beside = official.html(|row| plain_row(&[row.to_vec(), row.iter().map(other).collect()].concat()));
    told("two years side by side", 2 * all, beside.as_bytes());
    let read = gongkai::read(beside.as_bytes()).expect("a page");
    assert_eq!(compare(&read).0, 0, "nothing tells which of the two is meant");
    assert_eq!(read.refused.len(), 1);
    // The very same numbers once more.
    read_whole("printed twice side by side", official.html(|row| plain_row(&[row, row].concat())).as_bytes());
    let both = |row: &[String]| plain_row(&[&row[..1], &row[row.len() - 1..], &row[1..]].concat());
    read_whole("a total on both sides", official.html(both).as_bytes());
    let nameless = Print { columns: vec![Column::Total; 7], ..Print::official() };
    told("one name over all", all, nameless.html(plain_row).as_bytes());
}

#[test]
fn encodings() {
    let page = official_html().replace("<meta charset=\"utf-8\">", "");
    read_whole("GBK, not declared", &encoding_rs::GBK.encode(&page).0);
    read_whole("GBK, declared as UTF-8", &encoding_rs::GBK.encode(&official_html()).0);
    let text = Print::official().lines(|it| it.join(" | "));
    read_whole("GB18030 text", &encoding_rs::GB18030.encode(&text).0);
    let wide = |mark: &[u8], to: fn(u16) -> [u8; 2]| [mark.to_vec(), text.encode_utf16().flat_map(to).collect()].concat();
    read_whole("UTF-16 with a mark", &wide(&[0xff, 0xfe], u16::to_le_bytes));
    read_whole("UTF-16, the other end first", &wide(&[0xfe, 0xff], u16::to_be_bytes));
    read_whole("UTF-16 without a mark", &wide(&[], u16::to_le_bytes));
}

#[cfg(feature = "traditional")]
#[test]
fn traditional_script() {
    let letters = [
        ("国", "國"),
        ("处", "處"),
        ("构", "構"),
        ("总", "總"),
        ("计", "計"),
        ("业", "業"),
        ("会", "會"),
        ("组织", "組織"),
        ("务", "務"),
        ("数", "數"),
        ("开", "開"),
        ("属", "屬"),
        ("报", "報"),
        ("复", "複"),
        ("关", "關"),
        ("确", "確"),
        ("认", "認"),
        ("单", "單"),
        ("结转", "結轉"),
        ("继续", "繼續"),
        ("办", "辦"),
        ("无", "無"),
        ("规", "規"),
        ("执", "執"),
        ("询", "詢"),
        ("过", "過"),
        ("终", "終"),
        ("获", "獲"),
        ("类", "類"),
        ("请", "請"),
        ("访", "訪"),
        ("举", "舉"),
        ("投诉", "投訴"),
        ("提供", "提供"),
        ("内", "內"),
        ("区", "區"),
        ("计", "計"),
        ("权", "權"),
        ("护", "護"),
        ("实", "實"),
    ];
    let traditional = letters.iter().fold(official_html(), |page, (from, to)| page.replace(from, to));
    read_whole("traditional", traditional.as_bytes());
    let big5 = encoding_rs::BIG5
        .encode(&letters.iter().fold(Print::official().lines(|it| it.join(" | ")), |page, (from, to)| page.replace(from, to)))
        .0
        .into_owned();
    told("Big5", 0, &big5);
}

#[cfg(any(feature = "docx", feature = "xlsx"))]
mod office {
    use super::*;
    use std::io::{Cursor, Write as _};
    use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

    pub(super) fn archive(parts: &[(&str, &str)]) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, text) in parts {
            // The kind of an OpenDocument file stands in it as it is.
            zip.start_file(*name, SimpleFileOptions::default().compression_method(CompressionMethod::Stored)).expect("in memory");
            zip.write_all(text.as_bytes()).expect("in memory");
        }
        zip.finish().expect("in memory").into_inner()
    }

    #[cfg(feature = "docx")]
    fn docx(row: impl Fn(&[String]) -> String) -> Vec<u8> {
        let rows: String = Print::official().grid().iter().map(|it| format!("<w:tr>{}</w:tr>", row(it))).collect();
        let text = format!(
            "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>山城县2024年政府信息公开工作年度报告</w:t></w:r></w:p><w:tbl>{rows}</w:tbl></w:body></w:document>"
        );
        archive(&[("word/document.xml", &text)])
    }

    #[cfg(feature = "docx")]
    #[test]
    fn word() {
        let cell = |it: &String| format!("<w:tc><w:p><w:r><w:t>{it}</w:t></w:r></w:p></w:tc>");
        let runs = |it: &String| {
            format!("<w:tc><w:p>{}</w:p></w:tc>", it.chars().map(|it| format!("<w:r><w:rPr/><w:t>{it}</w:t></w:r>")).collect::<String>())
        };
        let tracked = |it: &String| {
            format!("<w:tc><w:p><w:del><w:r><w:delText>7</w:delText></w:r></w:del><w:ins><w:r><w:t>{it}</w:t></w:r></w:ins></w:p></w:tc>")
        };
        let noted = |it: &String| {
            format!(
                "<w:tc><w:p><w:r><w:t>{it}</w:t></w:r><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>1</w:t></w:r></w:p></w:tc>"
            )
        };
        read_whole("plain", &docx(|it| it.iter().map(cell).collect()));
        read_whole("runs", &docx(|it| it.iter().map(runs).collect()));
        read_whole("tracked changes", &docx(|it| it.iter().map(tracked).collect()));
        read_whole("marks of footnotes", &docx(|it| it.iter().map(noted).collect()));
    }

    #[cfg(feature = "xlsx")]
    fn xlsx(cols: &str, cell: impl Fn(usize, &str) -> String) -> Vec<u8> {
        let row = |(nth, row): (usize, &Vec<String>)| {
            let cells: String = row.iter().enumerate().map(|(at, it)| cell(at, it)).collect();
            format!("<row r=\"{}\">{cells}</row>", nth + 1)
        };
        let rows: String = Print::official().grid().iter().enumerate().map(row).collect();
        archive(&[
            ("xl/workbook.xml", "<workbook><sheets><sheet name=\"表三\" r:id=\"a\"/></sheets></workbook>"),
            (
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"a\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
            ),
            ("xl/worksheets/sheet1.xml", &format!("<worksheet>{cols}<sheetData>{rows}</sheetData></worksheet>")),
        ])
    }

    #[cfg(feature = "xlsx")]
    #[test]
    fn excel() {
        let words = |it: &str| format!("<c t=\"inlineStr\"><is><t>{it}</t></is></c>");
        let typed = |it: &str| if it.parse::<i64>().is_ok() { format!("<c><v>{it}</v></c>") } else { words(it) };
        read_whole("numbers", &xlsx("", |_, it| typed(it)));
        read_whole("numbers as words", &xlsx("", |_, it| words(it)));
        let hidden = |at: usize, it: &str| if at == 0 { words(it) + "<c><v>55</v></c>" } else { typed(it) };
        read_whole("a hidden column", &xlsx("<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols>", hidden));
        // A formula whose result was not stored is no zero and no blank.
        let formula =
            |at: usize, it: &str| if at == 7 && it.parse::<i64>().is_ok() { "<c><f>SUM(B2:G2)</f></c>".to_owned() } else { typed(it) };
        let reading = gongkai::read(&xlsx("", formula)).expect("a workbook");
        let grid = reading.report.table(Table::Requests).expect("its table");
        assert!(matches!(grid.cell(Row::Received, Column::Total).value(), Some(Value::NotANumber(_))));
    }

    #[cfg(feature = "xlsx")]
    #[test]
    fn open_document() {
        let cell = |it: &String| format!("<table:table-cell><text:p>{it}</text:p></table:table-cell>");
        let rows: String = Print::official()
            .grid()
            .iter()
            .map(|row| format!("<table:table-row>{}</table:table-row>", row.iter().map(cell).collect::<String>()))
            .collect();
        let content = format!(
            "<office:document-content><office:body><office:spreadsheet><table:table>{rows}</table:table></office:spreadsheet></office:body></office:document-content>"
        );
        read_whole("ods", &archive(&[("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", &content)]));
    }
}
