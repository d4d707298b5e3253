//! JSON Schemas of everything that is published: the typed report, the extract line, a fact and a finding.

use crate::{Concept, Edition, Evidence, Harmonised, Qualifier, Report, Severity, Status};
use serde_json::{Value, json};

/// The schemas by name: `report` (the format `gongkai-report/1`), `line` (a line of `gongkai/1`), `fact` and `finding`.
///
/// ```
/// let schemas = gongkai::schemas();
/// assert_eq!(schemas["report"]["properties"]["schema"]["const"], "gongkai-report/1");
/// assert_eq!(schemas["fact"]["properties"]["status"]["enum"][0], "number");
/// ```
pub fn schemas() -> Value {
    let mut report = schemars::schema_for!(Report).to_value();
    summarise(&mut report);
    // The definitions stand at the root, where the references look for them.
    let definitions = report.as_object_mut().and_then(|it| it.remove("$defs")).unwrap_or_default();
    json!({
        "report": {
            "$schema": DIALECT,
            "title": Report::SCHEMA,
            "type": "object",
            "properties": { "schema": { "const": Report::SCHEMA }, "report": report },
            "required": ["schema", "report"],
            "additionalProperties": false,
            "$defs": definitions,
        },
        "line": line(),
        "fact": fact(),
        "finding": finding(),
    })
}

/// Cuts each description to its first paragraph: the examples of the Rust documentation mean nothing to readers of JSON.
fn summarise(schema: &mut Value) {
    match schema {
        Value::Object(members) => {
            if let Some(Value::String(text)) = members.get_mut("description") {
                text.truncate(text.find("\n\n").unwrap_or(text.len()));
            }
            members.values_mut().for_each(summarise);
        }
        Value::Array(items) => items.iter_mut().for_each(summarise),
        _ => {}
    }
}

const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// A schema of keys.
fn keys<T>(all: &[T], key: impl Fn(&T) -> &'static str) -> Value {
    json!({ "type": "string", "enum": all.iter().map(key).collect::<Vec<_>>() })
}

fn nullable(schema: &Value) -> Value {
    json!({ "anyOf": [schema, { "type": "null" }] })
}

fn text_or_null() -> Value {
    json!({ "type": ["string", "null"] })
}

/// A place in the decoded text; table, row and cell (from 0) stand for cells of a form.
fn place() -> Value {
    let index = json!({ "type": "integer", "minimum": 0 });
    let from_one = json!({ "type": "integer", "minimum": 1 });
    let nullable_index = nullable(&index);
    json!({
        "type": "object",
        "properties": {
            "start": index, "end": index, "line": from_one, "column": from_one,
            "table": nullable_index, "row": nullable_index, "cell": nullable_index,
        },
        "required": ["start", "end", "line", "column", "table", "row", "cell"],
    })
}

/// Prose concepts by name; cells as table, row and column.
fn concept() -> Value {
    let prose: Vec<String> = Concept::prose().map(|it| it.to_string()).collect();
    json!({ "type": "string", "anyOf": [{ "enum": prose }, { "pattern": "^[a-z0-9_]+[.][a-z0-9_]+[.][a-z_]+$" }] })
}

fn fact() -> Value {
    json!({
        "$schema": DIALECT,
        "type": "object",
        "properties": {
            "concept": concept(),
            "harmonised": nullable(&keys(Harmonised::ALL, |it| it.key())),
            "label": text_or_null(),
            "value": { "type": ["integer", "number", "string", "null"] },
            "status": keys(Status::ALL, |it| it.key()),
            "unit": text_or_null(),
            "share": { "type": ["string", "null"], "pattern": "^[0-9]+([.][0-9]+)?$" },
            "qualifier": nullable(&keys(Qualifier::ALL, |it| it.key())),
            "parent": { "type": "string" },
            "inferred": { "type": "boolean" },
            "place": place(),
            "text": { "type": "string" },
        },
        "required": ["concept", "harmonised", "label", "value", "status", "unit", "share", "qualifier", "place", "text"],
    })
}

fn finding() -> Value {
    let suspect = json!({
        "type": "object",
        "properties": {
            "concept": concept(),
            "label": text_or_null(),
            "place": place(),
            "found": { "type": "string" },
            "proposed": { "type": "string" },
            "standing": { "type": "string", "enum": ["unique", "ranked", "tie"] },
            "evidence": { "type": "array", "items": { "type": "string" } },
        },
        "required": ["concept", "label", "place", "found", "proposed", "standing", "evidence"],
    });
    json!({
        "$schema": DIALECT,
        "type": "object",
        "properties": {
            "id": { "type": "string" },
            "code": { "type": "string", "pattern": "^[A-Z]{3}[0-9]{3}$" },
            "name": { "type": "string" },
            "severity": keys(Severity::ALL, |it| it.key()),
            "message": { "type": "string" },
            "places": { "type": "array", "items": place() },
            "concepts": { "type": "array", "items": concept() },
            "expected": text_or_null(),
            "found": text_or_null(),
            "applicability": { "type": "string", "enum": ["safe", "unsafe", "display-only"] },
            "basis": { "type": "string" },
            "suspects": { "type": "array", "items": suspect },
        },
        "required": [
            "id", "code", "name", "severity", "message", "places", "concepts", "expected", "found", "applicability", "basis", "suspects",
        ],
    })
}

fn line() -> Value {
    let unplaced = json!({
        "type": "object",
        "properties": { "text": { "type": "string" }, "place": place() },
        "required": ["text", "place"],
    });
    let count = json!({ "type": "integer", "minimum": 0 });
    let read = json!({
        "properties": {
            "edition": keys(Edition::ALL, |it| it.key()),
            "edition_by": keys(Evidence::ALL, |it| it.key()),
            "agency": text_or_null(),
            "year": { "type": ["integer", "null"] },
            "coverage": {
                "type": "object",
                "properties": { "numbers": count, "placed": count, "unplaced": { "type": "array", "items": unplaced } },
                "required": ["numbers", "placed", "unplaced"],
            },
            "facts": { "type": "array", "items": fact() },
            "findings": { "type": "array", "items": finding() },
        },
        "required": ["edition", "edition_by", "agency", "year", "coverage", "findings"],
    });
    json!({
        "$schema": DIALECT,
        "title": crate::json::SCHEMA,
        "type": "object",
        "properties": { "schema": { "const": crate::json::SCHEMA }, "source": { "type": "string" }, "error": { "type": "string" } },
        "required": ["schema", "source"],
        "oneOf": [read, { "required": ["error"] }],
    })
}
