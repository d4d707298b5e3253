//! As another service would use the crate: bytes in, findings out, one line of JSON for each report.
//!
//! ```console
//! cargo run --example service < examples/yunxi-2012.txt
//! ```

use gongkai::json::Line;
use gongkai::{Lang, Options, Severity};
use std::io::{Read, Write};

/// What the service answers: a body, and whether the report may be published as it is.
struct Answer {
    body: String,
    sound: bool,
}

/// Handles one upload. An upload that cannot be read is an answer too, not a failure of the service.
fn handle(name: &str, upload: &[u8], lang: Lang) -> Result<Answer, serde_json::Error> {
    match gongkai::read(upload) {
        Ok(reading) => {
            let checked = gongkai::check(&reading, &Options::default());
            let sound = checked.findings.iter().all(|finding| finding.severity < Severity::Warning);
            Ok(Answer { body: Line::checked(name, &reading, &checked, true, lang).to_json()?, sound })
        }
        Err(error) => Ok(Answer { body: Line::failed(name, &error.message(lang), lang).to_json()?, sound: false }),
    }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut upload = Vec::new();
    std::io::stdin().lock().read_to_end(&mut upload)?;
    let answer = handle("upload", &upload, Lang::En)?;
    let mut out = std::io::stdout().lock();
    writeln!(out, "{}", answer.body)?;
    writeln!(std::io::stderr(), "sound: {}", answer.sound)?;
    Ok(())
}

#[test]
fn an_upload_is_answered_whatever_it_is() {
    let report = handle("a", include_bytes!("../../../examples/yunxi-2012.txt"), Lang::En).expect("JSON");
    assert!(!report.sound && report.body.contains(r#""code":"SUM001""#));
    let garbage = handle("b", &[0, 159, 146, 150], Lang::Zh).expect("JSON");
    assert!(!garbage.sound && garbage.body.starts_with(r#"{"schema":"gongkai/1","source":"b","error":"文件不是文本"#), "{}", garbage.body);
    assert!(handle("c", "全年收到信息公开申请3件。".as_bytes(), Lang::Zh).expect("JSON").sound);
}
