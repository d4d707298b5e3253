//! The page in a real browser without a window: both languages, the filters, the links, a narrow screen. Skipped, saying so, where there is no browser.

#![expect(clippy::print_stderr, reason = "a test that is skipped says so")]

use std::process::Command;

/// Browsers that can be told to print the page as it stands after its scripts.
const BROWSERS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "chrome"];

/// A page that breaks sums in prose and in a table.
const REPORT: &str = "云溪县水利局2024年政府信息公开工作年度报告\n一、总体情况\n2024年主动公开政府信息31条，其中文件类14条，占45.2%；其他类16条，占51.6%。\n二、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n行政复议 | | | | | 行政诉讼\n结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计\n";

/// What a reader does, and what is then to be seen.
const READER: &str = r#"<script>
addEventListener("load", () => {
  const shown = it => it.getClientRects().length > 0;
  const seen = word => [...document.querySelectorAll("b")].some(it => shown(it) && it.innerText.includes(word));
  const out = {};
  out.zh = seen("错误") && !seen("error");
  document.getElementById("en").click();
  out.en = seen("error") && !seen("错误");
  const errors = () => [...document.querySelectorAll("li.error")].filter(shown).length;
  out.errors = errors();
  document.getElementById("show-error").click();
  out.filtered = errors();
  document.getElementById("show-error").click();
  out.back = errors();
  out.broken = [...document.querySelectorAll("a[href^='#']")].filter(it => !document.getElementById(decodeURIComponent(it.hash.slice(1)))).length;
  out.links = document.querySelectorAll("a[href^='#']").length;
  out.marks = [...document.querySelectorAll("mark")].filter(shown).length;
  out.wide = document.documentElement.scrollWidth > innerWidth;
  out.outside = performance.getEntriesByType("resource").length;
  document.body.setAttribute("data-seen", JSON.stringify(out));
});
</script>"#;

#[test]
fn the_page_works_in_a_browser() {
    let runs = |it: &&&str| Command::new(it).arg("--version").output().is_ok_and(|it| it.status.success());
    let Some(browser) = BROWSERS.iter().find(runs) else {
        eprintln!("skipped: no browser is installed (chromium)");
        return;
    };
    let folder = tempfile::tempdir().expect("a folder");
    let report = folder.path().join("report.txt");
    std::fs::write(&report, REPORT).expect("writable");
    let page = folder.path().join("page.html");
    let (report, page_path) = (report.display().to_string(), page.display().to_string());
    let made = Command::new(env!("CARGO_BIN_EXE_gongkai"))
        .args(["check", "--lang", "zh", "--format", "html", "-o", &page_path, &report])
        .output()
        .expect("the command");
    assert_eq!(made.status.code(), Some(1), "{}", String::from_utf8_lossy(&made.stderr));
    let html = std::fs::read_to_string(&page).expect("the page");
    assert!(html.len() < 200_000, "{} bytes", html.len());
    std::fs::write(&page, html.replace("</body>", &format!("{READER}</body>"))).expect("writable");
    let dom = Command::new(browser)
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--window-size=500,900", "--virtual-time-budget=4000", "--dump-dom"])
        .arg(format!("--user-data-dir={}", folder.path().join("profile").display()))
        .arg(format!("file://{page_path}"))
        .output()
        .expect("the browser");
    let dom = String::from_utf8_lossy(&dom.stdout);
    let seen = dom.split("data-seen=\"").nth(1).and_then(|it| it.split('"').next()).expect("what was seen").replace("&quot;", "\"");
    let seen: serde_json::Value = serde_json::from_str(&seen).expect("JSON");
    assert_eq!(seen["zh"], true, "{seen}");
    assert_eq!(seen["en"], true, "{seen}");
    assert!(seen["errors"].as_i64() > Some(0) && seen["filtered"] == 0 && seen["back"] == seen["errors"], "{seen}");
    assert!(seen["links"].as_i64() > Some(0) && seen["broken"] == 0 && seen["marks"].as_i64() > Some(0), "{seen}");
    assert_eq!((&seen["wide"], &seen["outside"]), (&false.into(), &0.into()), "{seen}");
}
