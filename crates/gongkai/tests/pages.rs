//! The generated pages of the book. `GONGKAI_UPDATE=1 cargo test -p gongkai --test pages` writes them anew.

use gongkai::{Concept, Lang, RULES};
use std::fmt::Write;
use std::fs;
use std::path::Path;

fn compare(page: &str, expected: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs").join(page);
    if std::env::var_os("GONGKAI_UPDATE").is_some() {
        fs::create_dir_all(path.parent().expect("a folder")).expect("writable");
        fs::write(&path, expected).expect("writable");
    }
    let found = fs::read_to_string(&path).unwrap_or_default();
    assert!(found == expected, "{} is out of date: run GONGKAI_UPDATE=1 cargo test -p gongkai --test pages", path.display());
}

#[test]
fn rule_pages() {
    for (lang, name) in [(Lang::Zh, "zh"), (Lang::En, "en")] {
        for rule in RULES {
            compare(&format!("rules/{}.{name}.md", rule.code), &rule.markdown(lang));
        }
    }
    let mut index = String::from("# Rules 规则\n\n| code | name | severity | 中文 | English |\n|---|---|---|---|---|\n");
    for rule in RULES {
        let code = rule.code;
        let _ = writeln!(
            index,
            "| {code} | {} | {} | [{}]({code}.zh.md) | [{}]({code}.en.md) |",
            rule.name, rule.severity, rule.title.zh, rule.title.en
        );
    }
    compare("rules/index.md", &index);
}

#[test]
fn concept_page() {
    let mut page = String::from("# Concepts 概念\n\n| key | 中文 | English | harmonised |\n|---|---|---|---|\n");
    for concept in Concept::ALL {
        let term = concept.term();
        let _ = writeln!(page, "| `{concept}` | {} | {} | {} |", term.zh, term.en, concept.harmonised().unwrap_or(""));
    }
    compare("concepts.md", &page);
}
