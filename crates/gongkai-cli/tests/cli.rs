//! The command as a user meets it: what it prints, where, and how it ends.

mod command;

use command::{EXAMPLE, Run, run, run_with};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What a run printed and how it ended, with paths that are the same everywhere.
fn shown(run: &Run, directory: &Path) -> String {
    let plain = |text: &str| text.replace(EXAMPLE, "yunxi-2012.txt").replace(&directory.display().to_string(), "DIR");
    format!("status {}\n--- stdout\n{}--- stderr\n{}", run.status, plain(&run.out), plain(&run.err))
}

fn folder(files: &[(&str, &[u8])]) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for (name, bytes) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().expect("a parent")).expect("writable");
        fs::write(path, bytes).expect("writable");
    }
    let path = folder.path().to_owned();
    (folder, path)
}

#[test]
fn check_shows_the_passage_in_chinese_and_in_english() {
    insta::assert_snapshot!("check_zh", shown(&run(&["check", EXAMPLE]), Path::new("/no/folder")));
    insta::assert_snapshot!("check_en", shown(&run(&["check", "--lang", "en", EXAMPLE]), Path::new("/no/folder")));
    insta::assert_snapshot!("check_concise", shown(&run(&["check", "--format", "concise", EXAMPLE]), Path::new("/no/folder")));
}

#[test]
fn the_readmes_show_what_is_printed() {
    for (readme, lang) in [("README.md", "en"), ("README.zh-CN.md", "zh")] {
        let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");
        let readme = fs::read_to_string(format!("{root}/{readme}")).expect("the README");
        let shown = readme.split("```text\n").nth(1).and_then(|it| it.split("```").next()).expect("an excerpt");
        let printed = run(&["check", "--lang", lang, EXAMPLE]).out.replace(EXAMPLE, "examples/yunxi-2012.txt");
        for line in shown.lines() {
            assert!(printed.lines().any(|it| it == line), "{line}");
        }
    }
}

#[test]
fn carets_stand_under_wide_text() {
    let full_width = "二、主动公开\n　　２０１２年主动公开政府信息（含转载）１０条，其中，甲类４条；其他类７条。\n";
    let shown = run_with(&["check", "-"], full_width.as_bytes(), "zh_CN.UTF-8").out;
    let lines: Vec<&str> = shown.lines().collect();
    let at = lines.iter().position(|line| line.starts_with("2 |")).expect("the passage");
    let columns = |text: &str| text.chars().map(|it| if it.is_ascii() { 1 } else { 2 }).sum::<usize>();
    let (source, carets) = (lines[at], lines[at + 1]);
    let start = columns(&source[..source.find("主动公开").expect("the total")]);
    let end = columns(&source[..source.find("条，其中").expect("the total") + "条".len()]);
    assert_eq!(carets.find('^'), Some(start), "{shown}");
    assert_eq!(carets.matches('^').count(), end - start, "{shown}");
}

#[test]
fn a_long_paragraph_is_windowed_round_the_place() {
    let text = format!("{}主动公开政府信息10条，其中，甲类4条；其他类7条。{}", "做好工作，".repeat(3000), "再接再厉，".repeat(3000));
    let run = run_with(&["check", "--lang", "en", "-"], text.as_bytes(), "C");
    assert!(run.out.contains("--> -:1:15001"), "{}", run.out);
    assert!(run.out.lines().all(|line| line.chars().count() < 400), "{}", run.out);
    assert!(run.out.contains("主动公开政府信息10条"));
}

#[test]
fn json_is_one_object_a_line_with_the_names_of_the_format() {
    let run = run(&["check", "--format", "json", "--facts", EXAMPLE, EXAMPLE]);
    assert_eq!((run.status, run.err.as_str(), run.out.lines().count()), (1, "", 2));
    let line: serde_json::Value = serde_json::from_str(run.out.lines().next().expect("a line")).expect("JSON");
    assert_eq!(line["schema"], "gongkai/1");
    assert_eq!(line["edition"], "2008");
    assert_eq!(line["agency"], "云溪地区行政公署");
    assert_eq!(line["year"], 2012);
    assert_eq!(line["findings"][0]["code"], "SUM001");
    assert_eq!(line["findings"][0]["expected"], "4935");
    assert_eq!(line["findings"][0]["suspects"][0]["concept"], "disclosure.total");
    assert_eq!(line["findings"][0]["suspects"][0]["standing"], "ranked");
    assert_eq!(line["findings"][0]["applicability"], "display-only");
    let text = fs::read_to_string(EXAMPLE).expect("the example");
    for fact in line["facts"].as_array().expect("facts") {
        let (start, end) = (fact["place"]["start"].as_u64().expect("start"), fact["place"]["end"].as_u64().expect("end"));
        assert_eq!(
            &text[usize::try_from(start).expect("small")..usize::try_from(end).expect("small")],
            fact["text"].as_str().expect("text")
        );
        for key in ["concept", "harmonised", "label", "value", "status", "unit", "share", "qualifier"] {
            assert!(fact.get(key).is_some(), "{key} in {fact}");
        }
        assert!(fact["place"]["table"].is_null() && fact["place"].get("cell").is_some());
    }
    let unknown = line["facts"].as_array().expect("facts").iter().find(|it| it["status"] == "unknown").expect("the notices");
    assert!(unknown["value"].is_null() && unknown["concept"] == "inspections.notices");
    let without = run_with(&["check", "--format", "json", EXAMPLE], b"", "C");
    assert!(!without.out.contains("\"facts\""));
}

#[test]
fn what_was_not_checked_is_said_with_its_reason() {
    let run = run_with(
        &["check", "-"],
        "主动公开政府信息133条，其中甲类2条。统计期限自2012年1月1日起\n至2012年12月31日止。".as_bytes(),
        "zh_CN.UTF-8",
    );
    assert!(run.out.contains("未查 SUM001：只列了一部分（第 1 行）"), "{}", run.out);
}

#[test]
fn statuses() {
    let sound = "全年收到信息公开申请3件。".as_bytes();
    let warned = "统计期限自2016年1月1日起至2016年12月11日止。".as_bytes();
    let of = |args: &[&str], input: &[u8]| run_with(args, input, "C").status;
    assert_eq!(of(&["check", "-"], sound), 0);
    assert_eq!(of(&["check", "-"], warned), 1);
    assert_eq!(of(&["check", "--fail-on", "error", "-"], warned), 0);
    assert_eq!(of(&["check", "--fail-on", "never", "-"], warned), 0);
    assert_eq!(of(&["check", "--ignore", "DAT", "-"], warned), 0);
    assert_eq!(of(&["check", "--select", "SUM,SHR", "-"], warned), 0);
    assert_eq!(of(&["check", "--fail-on", "info", "-"], "接待来宾35批。".as_bytes()), 1);
    assert_eq!(of(&["extract", "-"], warned), 0);
    assert_eq!(of(&["check", "-"], b""), 2);
    assert_eq!(of(&["check", "--select", "XYZ", "-"], sound), 2);
    assert_eq!(of(&["check", "--select", "", "-"], sound), 2);
}

#[test]
fn bad_input_is_told_and_stops_nothing() {
    let mut damaged = "一、概述。主动公开政府信息。".repeat(4).into_bytes();
    damaged[20] = 0xff;
    let (_keep, path) = folder(&[
        ("a/empty.txt", b""),
        ("a/garbage.txt", &[0x80, 0x00, 0xff, 0x01, 0xfe]),
        ("a/damaged.txt", &damaged),
        ("a/page.html", b"<!DOCTYPE html><html></html>"),
        ("a/report.pdf", b"%PDF-1.7"),
        ("a/sound.txt", "全年收到信息公开申请3件。".as_bytes()),
        ("a/.hidden.txt", b"not read"),
        ("a/notes.json", b"{}"),
        ("b/picture.png", b"\x89PNG\r\n"),
    ]);
    let at = |name: &str| path.join(name).display().to_string();
    let run_in = |lang: &str| run(&["check", "--format", "concise", "--lang", lang, &at("a"), &at("b"), &at("missing.txt")]);
    insta::assert_snapshot!("bad_input_zh", shown(&run_in("zh"), &path));
    insta::assert_snapshot!("bad_input_en", shown(&run_in("en"), &path));
    let lines = run(&["extract", &at("a"), &at("missing.txt")]);
    let objects: Vec<serde_json::Value> = lines.out.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert_eq!((lines.status, objects.len()), (2, 7), "{}", lines.out);
    assert_eq!(objects.iter().filter(|it| it.get("error").is_some() && it.get("facts").is_none()).count(), 6);
    assert_eq!(objects[5]["facts"][0]["value"], 3);
}

#[cfg(unix)]
#[test]
fn no_permission_and_pipes() {
    use std::os::unix::fs::PermissionsExt;
    let (_keep, path) = folder(&[("closed.txt", "报告".as_bytes()), ("folder/open.txt", "收到申请3件。".as_bytes())]);
    let closed = path.join("closed.txt");
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o000)).expect("ours");
    // The superuser may read everything; then there is nothing to test here.
    if fs::read(&closed).is_err() {
        let run = run(&["check", "--lang", "en", &closed.display().to_string()]);
        assert_eq!((run.status, run.err.contains("no permission")), (2, true));
    }
    let pipe = path.join("folder/pipe.txt");
    if Command::new("mkfifo").arg(&pipe).status().is_ok_and(|it| it.success()) {
        let run = run(&["check", "--lang", "en", &path.join("folder").display().to_string()]);
        assert!(run.status == 0 && run.err.contains("skipped"), "{} {}", run.status, run.err);
    }
}

#[test]
fn huge_input_is_refused_by_its_size_and_long_lines_are_read() {
    let (_keep, path) = folder(&[]);
    let zeros = path.join("zeros.txt");
    fs::File::create(&zeros).and_then(|file| file.set_len(200 << 20)).expect("a sparse file");
    let refused = run(&["check", "--lang", "en", &zeros.display().to_string()]);
    assert_eq!(refused.status, 2);
    assert!(refused.err.contains("larger than the limit"), "{}", refused.err);
    let line = path.join("line.txt");
    fs::write(&line, "收到信息公开申请3件，".repeat(200_000)).expect("writable");
    let read = run(&["extract", "--lang", "en", &line.display().to_string()]);
    assert_eq!(read.status, 0, "{}", read.err);
    assert!(read.out.contains(r#""numbers":200000"#));
    let digits = run_with(&["check", "-"], "9".repeat(1 << 20).as_bytes(), "C");
    assert_eq!(digits.status, 0, "{}", digits.err);
}

#[test]
fn output_goes_to_a_file() {
    let (_keep, path) = folder(&[]);
    let out = path.join("facts.jsonl").display().to_string();
    let written = run(&["extract", EXAMPLE, "-o", &out]);
    assert_eq!((written.status, written.out.as_str()), (0, ""));
    assert!(fs::read_to_string(&out).expect("written").starts_with(r#"{"schema":"gongkai/1""#));
    // Never over an input, and never half a file.
    let copy = path.join("copy.txt").display().to_string();
    fs::copy(EXAMPLE, &copy).expect("writable");
    let over = run(&["check", &copy, "-o", &copy]);
    assert_eq!(over.status, 2);
    assert_eq!(fs::read(&copy).expect("there"), fs::read(EXAMPLE).expect("there"));
    fs::write(&out, "kept").expect("writable");
    assert_eq!(run(&["check", "--select", "XYZ", EXAMPLE, "-o", &out]).status, 2);
    assert_eq!(fs::read_to_string(&out).expect("there"), "kept");
    let nowhere = run(&["extract", EXAMPLE, "-o", &path.join("no/such/folder").display().to_string()]);
    assert_eq!(nowhere.status, 2);
    assert!(nowhere.err.starts_with("gongkai: 写入失败："), "{}", nowhere.err);
}

#[cfg(unix)]
#[test]
fn output_goes_through_links_and_into_devices_and_pipes() {
    let (_keep, path) = folder(&[("real.jsonl", b"")]);
    let real = path.join("real.jsonl");
    let link = path.join("link.jsonl");
    std::os::unix::fs::symlink(&real, &link).expect("writable");
    assert_eq!(run(&["extract", EXAMPLE, "-o", &link.display().to_string()]).status, 0);
    assert!(fs::symlink_metadata(&link).expect("there").is_symlink(), "the link stays a link");
    assert!(fs::read_to_string(&real).expect("there").starts_with(r#"{"schema":"gongkai/1""#));
    assert_eq!(run(&["extract", EXAMPLE, "-o", "/dev/null"]).status, 0);
    assert!(!fs::metadata("/dev/null").expect("there").is_file(), "the device stays a device");
    let pipe = path.join("pipe");
    if Command::new("mkfifo").arg(&pipe).status().is_ok_and(|it| it.success()) {
        let reader = {
            let pipe = pipe.clone();
            std::thread::spawn(move || fs::read_to_string(pipe).expect("written"))
        };
        assert_eq!(run(&["extract", EXAMPLE, "-o", &pipe.display().to_string()]).status, 0);
        assert!(reader.join().expect("no panic").starts_with(r#"{"schema":"gongkai/1""#));
    }
}

#[test]
fn results_come_in_the_order_of_the_inputs() {
    let files: Vec<(String, Vec<u8>)> =
        (0..150).map(|it| (format!("{it:03}.txt"), format!("收到信息公开申请{it}件。").into_bytes())).collect();
    let (_keep, path) = folder(&files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect::<Vec<_>>());
    let run = run(&["extract", &path.display().to_string()]);
    for (nth, line) in run.out.lines().enumerate() {
        let line: serde_json::Value = serde_json::from_str(line).expect("JSON");
        assert_eq!(line["facts"][0]["value"], nth);
    }
    assert_eq!(run.out.lines().count(), 150);
}

#[test]
fn rules_are_listed_and_explained() {
    insta::assert_snapshot!("rules_zh", shown(&run(&["rules"]), Path::new("/no/folder")));
    insta::assert_snapshot!("rule_en", shown(&run(&["rules", "sum001", "--lang", "en"]), Path::new("/no/folder")));
    let json = run(&["rules", "--format", "json"]);
    assert!(json.out.lines().all(|line| serde_json::from_str::<serde_json::Value>(line).is_ok()));
    let unknown = run(&["rules", "SUM999"]);
    assert_eq!(unknown.status, 2);
    assert!(unknown.err.contains("SUM999"));
}

#[test]
fn help_and_mistakes_speak_the_language() {
    for (lang, word) in [("zh", "用法"), ("en", "Usage")] {
        for args in [vec!["--lang", lang, "--help"], vec!["check", "--lang", lang, "--help"], vec!["rules", "-h", "--lang", lang]] {
            let run = run(&args);
            assert_eq!(run.status, 0);
            assert!(run.out.contains(word), "{}", run.out);
        }
    }
    insta::assert_snapshot!("help_zh", shown(&run(&["check", "--help"]), Path::new("/no/folder")));
    insta::assert_snapshot!("help_en", shown(&run_with(&["--help"], b"", "en_US.UTF-8"), Path::new("/no/folder")));
    let wrong = run(&[]);
    assert!(wrong.err.contains("缺少命令"), "{}", wrong.err);
    let wrong = run(&["check"]);
    assert_eq!(wrong.status, 2);
    assert!(wrong.err.contains("缺少必要的参数"), "{}", wrong.err);
    let wrong = run_with(&["check", "--format", "xml", "-"], b"", "en_US.UTF-8");
    assert_eq!(wrong.status, 2);
    assert!(wrong.err.contains("possible values: text, concise, json"), "{}", wrong.err);
}

#[test]
fn fees_and_deadlines_come_with_their_working() {
    let nowhere = Path::new("/no/folder");
    insta::assert_snapshot!("fee_zh", shown(&run(&["fee", "items", "12", "35", "--on", "2025-06-01"]), nowhere));
    insta::assert_snapshot!("deadline_en", shown(&run(&["deadline", "--lang", "en", "2019-05-14", "2025-01-20"]), nowhere));
    let early = run(&["fee", "pages", "31", "--on", "2016-01-01"]);
    assert_eq!((early.status, early.out.as_str()), (2, ""));
    assert!(early.err.contains("检索费"), "{}", early.err);
    // Without a date the one of the machine is taken, and said.
    let today = run(&["fee", "pages", "250", "--format", "json"]);
    assert_eq!((today.status, today.out.contains(r#""amount":"4700""#)), (0, true));
    assert!(today.err.contains("--on"), "{}", today.err);
}

#[test]
fn one_bad_number_or_day_never_stops_the_others() {
    let fees = run(&["fee", "items", "--on", "2025-06-01", "--format", "json", "--", "11", "-3", "x", "12"]);
    let lines: Vec<serde_json::Value> = fees.out.lines().map(|it| serde_json::from_str(it).expect("JSON")).collect();
    assert_eq!((fees.status, lines.len()), (2, 4));
    assert_eq!((&lines[0]["amount"], &lines[1]["n"], &lines[3]["amount"]), (&"100".into(), &"-3".into(), &"200".into()));
    assert!(lines[1]["error"].is_string() && lines[2]["error"].is_string());
    let days = run(&["deadline", "--format", "json", "2025-02-30", "2007-01-01", "2099-01-01", "2025-01-20"]);
    let lines: Vec<serde_json::Value> = days.out.lines().map(|it| serde_json::from_str(it).expect("JSON")).collect();
    assert_eq!((days.status, lines.len()), (2, 4));
    assert!(lines[..3].iter().all(|it| it["error"].is_string()));
    assert!(lines[2]["error"].as_str().is_some_and(|it| it.contains("--calendar")));
    assert_eq!((&lines[3]["due"], lines[3]["days"].as_array().map(Vec::len)), (&"2025-02-21".into(), Some(20)));
}

#[test]
fn suspensions_extensions_and_calendar_files() {
    let due = |args: &[&str]| {
        let run = run(&[&["deadline", "--format", "json"], args].concat());
        assert_eq!(run.status, 0, "{}", run.err);
        serde_json::from_str::<serde_json::Value>(&run.out).expect("JSON")["due"].as_str().map(str::to_owned)
    };
    assert_eq!(due(&["2025-03-03", "--suspended", "2025-03-10..2025-03-14"]).as_deref(), Some("2025-04-08"));
    assert_eq!(due(&["2025-03-03", "--extended"]).as_deref(), Some("2025-04-28"));
    let (_folder, path) = folder(&[
        ("2031.txt", b"year 2031\noff 2031-01-01\n"),
        ("regional.txt", "off 2025-03-31 开斋节\n".as_bytes()),
        ("bad.txt", b"year x\n"),
    ]);
    let file = |name: &str| path.join(name).display().to_string();
    assert_eq!(due(&["2025-03-03", "--calendar", &file("regional.txt")]).as_deref(), Some("2025-04-01"));
    assert_eq!(due(&["2031-01-01", "--calendar", &file("2031.txt"), "--calendar", &file("regional.txt")]).as_deref(), Some("2031-01-29"));
    for (args, expected) in [
        (vec!["deadline", "2031-01-01", "--calendar", &file("bad.txt")], "第 1 行"),
        (vec!["deadline", "2031-01-01", "--calendar", &file("none.txt")], "none.txt"),
        (vec!["deadline", "2025-01-01", "--suspended", "2025-01-05"], "2025-01-21..2025-02-07"),
    ] {
        let run = run(&args);
        assert_eq!(run.status, 2);
        assert!(run.err.contains(expected), "{}", run.err);
    }
}

#[test]
fn schemas_are_printed_whole_or_by_name() {
    let all: serde_json::Value = serde_json::from_str(&run(&["schema"]).out).expect("JSON");
    for name in ["report", "line", "fact", "finding"] {
        let one: serde_json::Value = serde_json::from_str(&run(&["schema", name]).out).expect("JSON");
        assert_eq!(one, all[name]);
    }
    assert_eq!(run(&["schema", "panel"]).status, 2);
}
