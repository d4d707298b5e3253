//! Findings in the formats of other tools: SARIF, annotations, a page.

mod command;

use command::{EXAMPLE, run, run_with};
use serde_sarif::sarif::{ResultLevel, Sarif};

const TABLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../gongkai/src/validate/examples/requests_column.txt");

#[test]
fn sarif_is_one_run_over_all_inputs_and_fits_its_schema() {
    let run = run(&["check", "--lang", "en", "--format", "sarif", EXAMPLE, "/nowhere/at all.txt", TABLE]);
    assert_eq!(run.status, 2);
    assert!(run.err.contains("/nowhere/at all.txt"), "{}", run.err);
    // The types are made from the schema of SARIF 2.1.0: what does not fit it is refused.
    let log: Sarif = serde_json::from_str(&run.out).expect("SARIF 2.1.0");
    let [only] = &log.runs[..] else { panic!("one run") };
    let results = only.results.as_ref().expect("results");
    assert_eq!(results.iter().filter(|it| it.rule_id.as_deref() == Some("SUM002")).count(), 1);
    let sum = results.iter().find(|it| it.rule_id.as_deref() == Some("SUM001")).expect("the sum of the example");
    assert_eq!(sum.level.as_ref().map(|it| serde_json::to_value(it).expect("a word")), serde_json::to_value(ResultLevel::Error).ok());
    let rules = only.tool.driver.rules.as_ref().expect("the rules");
    let index = usize::try_from(sum.rule_index.expect("an index")).expect("small");
    assert_eq!(rules[index].id, "SUM001");
    let invocation = &only.invocations.as_ref().expect("an invocation")[0];
    assert!(!invocation.execution_successful);
    assert!(run.out.contains("/nowhere/at%20all.txt"), "a path is a URI");
}

#[test]
fn sarif_of_nothing_found_has_no_result() {
    let run = run_with(&["check", "--partial", "--format", "sarif", "-"], "收到信息公开申请3件。".as_bytes(), "C");
    let log: Sarif = serde_json::from_str(&run.out).expect("SARIF 2.1.0");
    assert_eq!((run.status, log.runs[0].results.as_ref().map(Vec::len)), (0, Some(0)));
}

#[test]
fn annotations_are_one_line_each() {
    let run = run(&["check", "--lang", "en", "--format", "github", EXAMPLE]);
    assert_eq!(run.status, 1);
    for line in run.out.lines() {
        let (head, message) = line.strip_prefix("::").and_then(|it| it.split_once("::")).expect("two colons, twice");
        assert!(head.starts_with("error file=") || head.starts_with("warning file=") || head.starts_with("notice file="), "{line}");
        assert!(!message.is_empty());
    }
    assert!(run.out.contains("title=SUM001 total-mismatch::"));
}

#[test]
fn a_page_needs_nothing_beside_itself() {
    let run = run(&["check", "--format", "html", EXAMPLE, TABLE]);
    assert_eq!(run.status, 1);
    let page = run.out;
    assert!(page.starts_with("<!doctype html>") && page.ends_with("</html>\n"));
    assert!(page.len() < 200_000, "{} bytes", page.len());
    for outside in ["src=", "http://", "https://", "@import", "url("] {
        assert!(!page.contains(outside), "{outside}");
    }
    // The wrong cell is marked, its sums on the margins, and both languages are there.
    assert!(page.contains("<td class=\"n certain\">21</td>") && page.contains("✗ 15 ≠ 24"));
    assert!(page.contains("class=\"zh\"") && page.contains("class=\"en\""));
    // The one with more errors comes first.
    let (first, second) = (page.find("requests_column").expect("listed"), page.find("云溪").expect("listed"));
    assert!(first < second);
    for link in page.match_indices("href=\"#").map(|(at, it)| &page[at + it.len()..]) {
        let id = link.split('"').next().unwrap_or_default();
        assert!(page.contains(&format!("id=\"{id}\"")), "{id} is linked and nowhere");
    }
}

#[test]
fn what_stands_in_a_report_is_no_markup() {
    let text = "摘要：<script>alert(1)</script>主动公开政府信息10条,其中<b>甲</b>类4条;其他类7条。";
    let run = run_with(&["check", "--format", "html", "-"], text.as_bytes(), "C");
    assert!(!run.out.contains("<script>") && run.out.contains("&lt;script&gt;"));
}

#[test]
fn last_years_report_is_paired_by_agency_and_year() {
    let directory = tempfile::tempdir().expect("a directory");
    let write = |name: &str, text: &str| {
        let path = directory.path().join(name);
        std::fs::write(&path, text).expect("writable");
        path.display().to_string()
    };
    let table = |year: i32, agency: &str, in_force: i64| {
        format!(
            "{agency}{year}年政府信息公开工作年度报告\n第二十条第（一）项\n信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数\n规章 | 0 | 0 | 0\n行政规范性文件 | 3 | 1 | {in_force}\n"
        )
    };
    let now = write("now.txt", &table(2024, "山城县水利局", 40));
    let other = write("other.txt", &table(2024, "山城县民政局", 10));
    let before = write("before.txt", &table(2023, "山城县水利局", 32));
    let run = run(&["check", "--partial", "--format", "concise", &now, &other, "--previous", &before]);
    assert!(run.out.contains("YER002") && run.out.contains("34"), "{}", run.out);
    assert!(run.out.lines().filter(|it| it.contains("YER")).all(|it| it.starts_with(&now)), "{}", run.out);
    assert_eq!(run.status, 1);
    let unread = command::run(&["check", "--partial", &now, "--previous", "/nowhere.txt"]);
    assert_eq!(unread.status, 2);
    // The option takes what stands behind it.
    let taken = command::run(&["check", "--lang", "en", "--previous", &before, &now]);
    assert!(taken.status == 2 && taken.err.contains("name the reports first"), "{}", taken.err);
}

#[test]
fn the_file_beside_a_report_puts_its_findings_aside() {
    let directory = tempfile::tempdir().expect("a directory");
    let report = directory.path().join("a.txt");
    std::fs::copy(EXAMPLE, &report).expect("a copy");
    let path = report.display().to_string();
    let shown = run(&["check", "--lang", "en", &path]);
    let id = shown.out.lines().find_map(|it| it.trim().strip_prefix("= id: ")).expect("an id").to_owned();
    let sidecar = directory.path().join("a.txt.gongkai.toml");
    std::fs::write(&sidecar, format!("[dismissed]\n{id} = \"so in the original\"\n")).expect("writable");
    let aside = run(&["check", "--lang", "en", &path]);
    assert!(aside.status == 0 && aside.out.contains(&format!("put aside: {id}")) && aside.err.is_empty(), "{}{}", aside.out, aside.err);
    let log: Sarif = serde_json::from_str(&run(&["check", "--format", "sarif", &path]).out).expect("SARIF 2.1.0");
    let suppressed = log.runs[0].results.as_ref().expect("results").iter().filter(|it| it.suppressions.is_some()).count();
    assert_eq!(suppressed, 1, "what was put aside is told, as such");
    std::fs::write(&sidecar, format!("[dismissed]\n{id} = \"\"\nsum001-000000000000 = \"\"\n")).expect("writable");
    let stale = run(&["check", "--lang", "en", &path]);
    assert!(stale.status == 0 && stale.err.contains("not found any more: sum001-000000000000"), "{}", stale.err);
    std::fs::write(&sidecar, "[put_aside]\n").expect("writable");
    let wrong = run(&["check", "--lang", "en", "--format", "json", &path]);
    assert!(wrong.status == 2 && wrong.err.contains("a.txt.gongkai.toml") && wrong.out.contains("\"error\""), "{}{}", wrong.out, wrong.err);
}

#[test]
fn an_office_sets_severities_and_puts_findings_aside() {
    let directory = tempfile::tempdir().expect("a directory");
    let config = directory.path().join("office.toml");
    let config_path = config.display().to_string();
    let json = run(&["check", "--format", "json", EXAMPLE]).out;
    let line: serde_json::Value = serde_json::from_str(json.lines().next().expect("a line")).expect("JSON");
    let id = line["findings"][0]["id"].as_str().expect("an id");
    std::fs::write(&config, format!("dismissed = [\"{id}\"]\n")).expect("writable");
    let aside = run(&["check", "--lang", "en", "--config", &config_path, EXAMPLE]);
    assert_eq!(aside.status, 0, "{}", aside.out);
    assert!(aside.out.contains(&format!("put aside: {id}")), "{}", aside.out);
    std::fs::write(&config, "[severity]\nSUM = \"info\"\n").expect("writable");
    assert_eq!(run(&["check", "--config", &config_path, EXAMPLE]).status, 0);
    std::fs::write(&config, "[severity]\nSUM = \"fatal\"\n").expect("writable");
    let wrong = run(&["check", "--lang", "en", "--config", &config_path, EXAMPLE]);
    assert!(wrong.status == 2 && wrong.err.contains("wrong configuration") && wrong.err.contains("fatal"), "{}", wrong.err);
    std::fs::write(&config, "sever = 1\n").expect("writable");
    assert_eq!(run(&["check", "--config", &config_path, EXAMPLE]).status, 2);
}
