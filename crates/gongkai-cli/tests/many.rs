//! Many reports at once: sums, flat tables, lists of agencies.

mod command;

use command::{EXAMPLE, run};
use std::fs;
use std::path::Path;

const EXAMPLES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../examples");

fn write(folder: &Path, name: &str, text: &str) -> String {
    let path = folder.join(name);
    fs::write(&path, text).expect("written");
    path.display().to_string()
}

#[test]
fn sums_for_people() {
    insta::assert_snapshot!("aggregate_zh", run(&["aggregate", EXAMPLES]).out);
    insta::assert_snapshot!(
        "aggregate_en",
        run(&[
            "aggregate",
            "--lang",
            "en",
            "--by",
            "year,agency",
            "--concepts",
            "requests_received,staff_part_time,rate.disclosed_of_handled",
            EXAMPLES
        ])
        .out
    );
}

#[test]
fn sums_for_programs_do_not_depend_on_the_order() {
    let folder = tempfile::tempdir().expect("a folder");
    let one = write(folder.path(), "a.txt", "2012年政府信息公开工作年度报告\n收到信息公开申请12件。");
    let two = write(folder.path(), "b.txt", "2013年政府信息公开工作年度报告\n收到信息公开申请30件。");
    for format in ["csv", "jsonl"] {
        let forth = run(&["aggregate", "--by", "year", "--format", format, &one, &two]);
        let back = run(&["aggregate", "--by", "year", "--format", format, &two, &one]);
        assert_eq!((forth.status, forth.out.as_str()), (0, back.out.as_str()));
    }
    let all = run(&["aggregate", "--lang", "en", "--concepts", "requests_received", "--format", "csv", &one, &two]);
    let row: Vec<&str> = all.out.lines().nth(1).expect("a row").split(',').collect();
    assert_eq!(row[..8], ["", "", "requests_received", "requests newly received", "flow", "42", "件", "2"]);
}

#[test]
fn what_cannot_be_read_is_told_and_has_its_row() {
    let folder = tempfile::tempdir().expect("a folder");
    let good = write(folder.path(), "a.txt", "2012年政府信息公开工作年度报告\n收到信息公开申请12件。");
    let bad = write(folder.path(), "b.pdf", "%PDF-1.7 no more");
    let sums = run(&["aggregate", "--lang", "en", "--concepts", "requests_received", &good, &bad]);
    assert_eq!(sums.status, 2);
    assert!(sums.out.contains("12 件") && sums.err.contains("b.pdf") && sums.err.contains("1 could not be read"), "{}", sums.err);
    for table in ["reports", "facts", "figures", "requests"] {
        let flat = run(&["extract", "--format", "csv", "--table", table, &good, &bad]);
        assert_eq!(flat.status, 2);
        assert!(flat.out.lines().any(|line| line.contains("b.pdf") && line.contains("unreadable")), "{table}\n{}", flat.out);
        assert!(flat.out.lines().any(|line| line.contains("a.txt")), "{table}\n{}", flat.out);
    }
}

#[test]
fn lines_of_a_flat_table_are_json_with_the_printed_digits() {
    let folder = tempfile::tempdir().expect("a folder");
    let one = write(folder.path(), "a.txt", "2012年主动公开政府信息11条,其中文件类4条,占36.40%;其他类7条,占63.60%。收取费用12.50元。");
    let lines = run(&["extract", "--table", "facts", &one]).out;
    let rows: Vec<serde_json::Value> = lines.lines().map(|it| serde_json::from_str(it).expect("JSON")).collect();
    assert!(rows.iter().any(|it| it["share"] == "36.40"));
    assert!(lines.contains("\"value\":12.50,\"value_text\":\"12.50\""), "{lines}");
    // Without a table, the lines are those of the published format.
    assert!(run(&["extract", &one]).out.starts_with("{\"schema\":\"gongkai/1\""));
}

#[test]
fn parquet_is_put_in_place_whole() {
    let folder = tempfile::tempdir().expect("a folder");
    let output = folder.path().join("facts.parquet").display().to_string();
    let done = run(&["extract", "--format", "parquet", "-o", &output, EXAMPLE]);
    assert_eq!((done.status, done.out.as_str()), (0, ""));
    let bytes = fs::read(&output).expect("written");
    assert!(bytes.starts_with(b"PAR1") && bytes.ends_with(b"PAR1"));
    let names: Vec<_> = fs::read_dir(folder.path()).expect("a folder").map(|it| it.expect("a file").file_name()).collect();
    assert_eq!(names.len(), 1, "nothing half written is left: {names:?}");
}

#[test]
fn a_list_of_agencies_fills_in_what_reports_do_not_tell() {
    let folder = tempfile::tempdir().expect("a folder");
    let report = write(folder.path(), "a.txt", "云溪县水利局2012年政府信息公开工作年度报告\n收到信息公开申请12件。");
    let list = write(folder.path(), "名录.csv", "机关名称,行政区划代码,数字范围,电话\n云溪县水利局,430522,本级,1\n");
    let sums = run(&[
        "aggregate",
        "--lang",
        "en",
        "--by",
        "division",
        "--format",
        "csv",
        "--concepts",
        "requests_received",
        "--agencies",
        &list,
        &report,
    ]);
    assert_eq!(sums.status, 0, "{}", sums.err);
    assert!(sums.out.lines().nth(1).is_some_and(|it| it.starts_with("430522,,own_level,requests_received")), "{}", sums.out);
    assert!(sums.err.contains("电话"), "{}", sums.err);
    let wrong = write(folder.path(), "wrong.csv", "甲,乙\n1,2\n");
    let refused = run(&["aggregate", "--agencies", &wrong, &report]);
    assert_eq!((refused.status, refused.out.as_str()), (2, ""));
}

#[test]
fn unknown_concepts_and_groupings_are_told() {
    for arguments in [["--concepts", "no_such_thing"], ["--by", "county"], ["--concepts", "disclosure.category"]] {
        let refused = run(&["aggregate", "--lang", "en", arguments[0], arguments[1], EXAMPLE]);
        assert_eq!(refused.status, 2);
        assert!(refused.err.contains(arguments[1]), "{}", refused.err);
    }
}

#[test]
fn a_report_is_held_against_the_sums_of_those_below_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let parent = write(folder.path(), "parent.txt", "云溪县2012年政府信息公开工作年度报告\n收到信息公开申请8件。");
    let below: Vec<String> =
        [3, 4].iter().map(|it| write(folder.path(), &format!("{it}.txt"), &format!("收到信息公开申请{it}件。"))).collect();
    let found = run(&["check", "--lang", "en", "--partial", "--format", "concise", &parent, "--children", &below[0], &below[1]]);
    assert_eq!(found.status, 1);
    assert!(found.out.contains("ROL001") && found.out.contains("is 8; the 2 reports below come to 7"), "{}", found.out);
}

#[test]
fn who_has_not_reported_is_told_in_every_format() {
    let folder = tempfile::tempdir().expect("a folder");
    let text = "云溪县水利局2023年政府信息公开工作年度报告\n发布时间：2024-02-05\n收到申请3件。";
    let report = write(folder.path(), "a.txt", text);
    let list = write(folder.path(), "名录.csv", "机关名称\n云溪县水利局\n云溪县教育局\n");
    let check = |arguments: &[&str]| run(&[&["check", "--lang", "en", "--partial", "--expect", &list, &report], arguments].concat());
    let text = check(&[]);
    assert_eq!(text.status, 1);
    assert!(text.out.contains("late by 5 days (due 2024-01-31)") && text.out.contains("云溪县教育局  missing"), "{}", text.out);
    let json = check(&["--format", "json"]).out;
    let last: serde_json::Value = serde_json::from_str(json.lines().last().expect("a line")).expect("JSON");
    assert_eq!(
        (&last["schema"], &last["year"], &last["arrivals"][1]["arrival"]),
        (&"gongkai-arrivals/1".into(), &2023.into(), &"missing".into())
    );
    let html = check(&["--format", "html"]).out;
    assert!(html.contains("<svg") && html.contains("云溪县教育局"));
    assert!(check(&["--format", "concise"]).err.contains("missing 1"));
    // Whatever came is no reason to fail where nothing is.
    assert_eq!(check(&["--fail-on", "never"]).status, 0);
    // A local order goes before the law.
    let local = write(folder.path(), "gongkai.toml", "[due]\ndepartment = \"02-20\"\n");
    assert!(check(&["--config", &local]).out.contains("on time 1, missing 1"));
}

#[test]
fn near_identical_reports_are_told_with_what_they_share() {
    let folder = tempfile::tempdir().expect("a folder");
    let text = |agency: &str, count: u32| {
        format!(
            "{agency}2023年政府信息公开工作年度报告\n{agency}高度重视政府信息公开工作，健全工作机制，明确专人负责，规范办理流程，公开信息{count}条，其中公文{count}条、动态{count}条。下一步将加强业务培训，提高公开质量。"
        )
    };
    write(folder.path(), "a.txt", &text("云溪县水利局", 4));
    write(folder.path(), "b.txt", &text("云溪县教育局", 9));
    write(
        folder.path(),
        "c.txt",
        "云溪县统计局2023年政府信息公开工作年度报告\n我局召开三次会议研究公开事项，新设专栏一个，编制办事指南二十余份，走访群众听取意见并逐条整改。",
    );
    write(folder.path(), "d.txt", "收到申请3件。");
    let folder = folder.path().display().to_string();
    let text = run(&["similar", "--lang", "en", &folder]);
    assert_eq!(text.status, 0);
    assert!(text.out.contains("group 1: 2 reports") && text.out.contains("a template") && !text.out.contains("c.txt"), "{}", text.out);
    assert!(text.err.contains("too little running text") && text.err.contains("d.txt"), "{}", text.err);
    let line: serde_json::Value = serde_json::from_str(&run(&["similar", "--format", "json", &folder]).out).expect("one line");
    assert_eq!(
        (&line["schema"], &line["pairs"][0]["text"], &line["pairs"][0]["kind"]),
        (&"gongkai-similar/1".into(), &1.0.into(), &"template".into())
    );
    assert!(line["shared"][0]["passages"][0]["first"].as_str().is_some_and(|it| it.starts_with("高度重视")));
    let html = run(&["similar", "--format", "html", &folder]).out;
    assert!(html.contains("<td>高度重视") && html.starts_with("<!doctype html>"));
    assert_eq!(run(&["similar", "--threshold", "0.4", &folder]).status, 2);
}

#[test]
fn nothing_that_is_read_is_written_over_and_a_failed_run_leaves_what_was_there() {
    let folder = tempfile::tempdir().expect("a folder");
    let report = write(folder.path(), "a.txt", "云溪县水利局2023年政府信息公开工作年度报告\n收到申请3件。");
    let list = write(folder.path(), "list.csv", "机关名称\n云溪县水利局\n");
    let before = fs::read_to_string(&list).expect("a list");
    for arguments in [["--expect", &list], ["--previous", &list], ["--children", &list], ["--config", &list]] {
        assert_eq!(run(&[&["check", &report], &arguments[..], &["-o", &list]].concat()).status, 2);
        assert_eq!(fs::read_to_string(&list).expect("still there"), before, "{arguments:?}");
    }
    assert_eq!(run(&["aggregate", &report, "--agencies", &list, "-o", &list]).status, 2);
    assert_eq!(run(&["aggregate", &report, "--agencies", "no such list", "-o", &list]).status, 2);
    assert_eq!(fs::read_to_string(&list).expect("still there"), before);
}

#[test]
fn what_a_folder_holds_beside_reports_is_named() {
    let folder = tempfile::tempdir().expect("a folder");
    write(folder.path(), "a.shtml", "<p>收到信息公开申请12件。</p>");
    write(folder.path(), "noname", "收到信息公开申请30件。");
    let sums = run(&["aggregate", "--lang", "en", "--concepts", "requests_received", &folder.path().display().to_string()]);
    assert!(sums.out.contains("12 件") && sums.err.contains("(1): noname"), "{} {}", sums.out, sums.err);
}

#[test]
fn the_unit_of_money_is_that_of_its_header_or_its_cell() {
    let folder = tempfile::tempdir().expect("a folder");
    let cases = [
        ("单位：万元", "12.5", "125000 元"),
        ("单位：元", "12.5", "12.5 元"),
        ("单位：千元", "12.5", "12500 元"),
        ("单位：万元", "125000元（含欠缴）", "125000 元"),
    ];
    for (header, cell, sum) in cases {
        let text = format!("第二十条第（八）项\n信息内容 | 本年收费金额（{header}）\n行政事业性收费 | {cell}\n");
        let report = write(folder.path(), "a.txt", &text);
        let out = run(&["aggregate", "--concepts", "administrative_fee_amount", &report]).out;
        assert!(out.contains(sum), "{header} {cell}: {out}");
    }
}

#[test]
fn a_report_of_another_agency_is_no_year_before() {
    let folder = tempfile::tempdir().expect("a folder");
    let text = |agency: &str, year: i32| {
        format!(
            "{agency}{year}年政府信息公开工作年度报告\n主动公开政府信息120条，其中文件类31条，动态类57条，其他类32条。收到申请7件，答复6件。"
        )
    };
    let now = write(folder.path(), "now.txt", &text("云溪县水利局", 2013));
    for (name, found) in [(text("云溪县水利局", 2012), true), (text("山城县水利局", 2012), false), (text("云溪县水利局", 2013), false)]
    {
        let before = write(folder.path(), "before.txt", &name);
        let checked = run(&["check", "--lang", "en", "--partial", "--select", "YER", "--format", "concise", &now, "--previous", &before]);
        assert_eq!((checked.out.contains("YER003"), checked.err.contains("nothing was checked across years")), (found, !found), "{name}");
    }
}

#[test]
fn standard_input_is_compared_like_any_other() {
    let folder = tempfile::tempdir().expect("a folder");
    let text = "云溪县水利局2023年政府信息公开工作年度报告\n我局高度重视政府信息公开工作，健全工作机制，明确专人负责，规范办理流程，加强业务培训，提高公开质量，公开信息4条。";
    let one = write(folder.path(), "a.txt", text);
    let found = command::run_with(&["similar", "--lang", "en", "-", &one], text.as_bytes(), "en_US.UTF-8");
    assert!(found.out.contains("group 1: 2 reports") && found.out.contains("a.txt") && found.out.contains("a copy"), "{}", found.out);
}

#[test]
fn a_run_that_is_killed_leaves_the_old_file_or_the_new_one() {
    use std::process::{Command, Stdio};
    let folder = tempfile::tempdir().expect("a folder");
    let reports = folder.path().join("reports");
    fs::create_dir(&reports).expect("a folder");
    for nth in 0..400 {
        write(&reports, &format!("{nth}.txt"), &fs::read_to_string(EXAMPLE).expect("the example"));
    }
    let output = folder.path().join("facts.parquet");
    let whole = |bytes: &[u8]| bytes.starts_with(b"PAR1") && bytes.ends_with(b"PAR1");
    fs::write(&output, b"old").expect("written");
    for wait in [1, 20, 60, 120, 250] {
        let mut child = Command::new(env!("CARGO_BIN_EXE_gongkai"))
            .args(["extract", "--format", "parquet", "-o"])
            .args([&output, &reports])
            .stderr(Stdio::null())
            .spawn()
            .expect("the command starts");
        std::thread::sleep(std::time::Duration::from_millis(wait));
        // It may have ended already.
        let _ = child.kill();
        child.wait().expect("it ends");
        let bytes = fs::read(&output).expect("one of the two");
        assert!(bytes == b"old" || whole(&bytes), "{} bytes after {wait} ms", bytes.len());
    }
}
