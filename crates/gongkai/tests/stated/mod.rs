//! What a sentence states, in one line a fact.

use gongkai::{Fact, Qualifier, Value};

/// A fact in one line: concept, label, hedge, value, unit, share.
fn show(fact: Fact<'_>) -> String {
    let statement = fact.statement;
    let value = match &statement.value {
        Value::Count(count) => count.to_string(),
        Value::Amount(amount) => amount.to_string(),
        Value::Date(date) => date.to_string(),
        Value::Words(words) => format!("“{words}”"),
        Value::Unknown => "?".to_owned(),
        other => format!("{other:?}"),
    };
    let hedge = match statement.qualifier {
        None => "",
        Some(Qualifier::Over) => ">",
        Some(Qualifier::About) => "~",
        Some(Qualifier::Under) => "<",
    };
    let label = statement.label.as_deref().map_or(String::new(), |label| format!(" [{label}]"));
    let parent = statement.parent.as_deref().map_or(String::new(), |parent| format!(" in {parent}"));
    let share = statement.share.map_or(String::new(), |share| format!(" {share}%"));
    let unit = statement.unit.as_deref().unwrap_or("");
    format!("{}{label}{parent} {hedge}{value}{unit}{share}", statement.concept)
}

/// Checks what sentences state, a case each; tells all that fail.
pub(crate) fn check(cases: &[(&str, &[&str])]) {
    let mut wrong: Vec<String> = Vec::new();
    for (text, expected) in cases {
        let found: Vec<String> = gongkai::parse(text).facts().map(show).collect();
        if found != *expected {
            wrong.push(format!("{text}\n  stated {found:?}\n  wanted {expected:?}"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
