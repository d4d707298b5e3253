//! Findings as SARIF 2.1.0, for code review tools: one run over any number of reports.

use crate::{Bilingual, Checked, Finding, Lang, Place, RULES, Reading, Severity};
use gongkai_document::Format;
use serde::Serialize;
use serde_json::{Value as Json, json};
use std::fmt::Write;

/// What stands before the results of a run: the tool with its rules. The results follow, joined by commas, then [`end`].
///
/// ```
/// use gongkai::{Lang, Options, json::sarif};
/// let reading = gongkai::parse("主动公开政府信息10条,其中甲类4条;其他类7条。");
/// let checked = gongkai::check(&reading, &Options::default());
/// let results = sarif::results("report.txt", &reading, &checked, Lang::En)?;
/// let log = format!("{}{results}{}", sarif::start(Lang::En)?, sarif::end(&[])?);
/// let log: serde_json::Value = serde_json::from_str(&log)?;
/// assert_eq!(log["runs"][0]["results"][0]["ruleId"], "SUM001");
/// # Ok::<(), serde_json::Error>(())
/// ```
///
/// # Errors
///
/// When the memory of a writer fails.
pub fn start(lang: Lang) -> serde_json::Result<String> {
    let rules: Vec<Json> = RULES
        .iter()
        .map(|rule| {
            json!({
                "id": rule.code,
                "name": pascal(rule.name),
                "shortDescription": { "text": rule.title.get(lang) },
                "fullDescription": { "text": rule.page.get(lang) },
                "help": { "text": rule.not_checked.get(lang), "markdown": rule.markdown(lang) },
                "defaultConfiguration": { "level": level(rule.severity) },
            })
        })
        .collect();
    let driver = json!({
        "name": "gongkai",
        "semanticVersion": env!("CARGO_PKG_VERSION"),
        "language": if lang == Lang::Zh { "zh-CN" } else { "en-US" },
        "rules": rules,
    });
    Ok(format!(
        "{{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[{{\"tool\":{{\"driver\":{}}},\"columnKind\":\"unicodeCodePoints\",\"results\":[",
        serde_json::to_string(&driver)?
    ))
}

/// The results of one report, joined by commas; nothing where nothing was found. What was put aside is there as suppressed.
///
/// # Errors
///
/// When the memory of a writer fails.
pub fn results(source: &str, reading: &Reading, checked: &Checked, lang: Lang) -> serde_json::Result<String> {
    let found = checked.findings.iter().map(|it| result(source, reading, it, lang));
    let put_aside = checked.dismissed.iter().map(|it| SarifResult {
        suppressions: vec![json!({ "kind": "external", "status": "accepted" })],
        ..result(source, reading, it, lang)
    });
    let each = found.chain(put_aside).map(|it| serde_json::to_string(&it));
    Ok(each.collect::<Result<Vec<_>, _>>()?.join(","))
}

/// What stands after the results: what could not be read, and the end of the run.
///
/// # Errors
///
/// When the memory of a writer fails.
pub fn end(failed: &[(String, String)]) -> serde_json::Result<String> {
    let notifications: Vec<Json> = failed
        .iter()
        .map(|(source, error)| {
            json!({ "level": "error", "message": { "text": error }, "locations": [{ "physicalLocation": { "artifactLocation": { "uri": uri(source) } } }] })
        })
        .collect();
    let invocation = json!({ "executionSuccessful": failed.is_empty(), "toolExecutionNotifications": notifications });
    Ok(format!("],\"invocations\":[{}]}}]}}\n", serde_json::to_string(&invocation)?))
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SarifResult<'a> {
    rule_id: &'a str,
    rule_index: usize,
    level: &'static str,
    message: Json,
    locations: Vec<Json>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Json>,
    partial_fingerprints: Json,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    suppressions: Vec<Json>,
    properties: Json,
}

fn result<'a>(source: &str, reading: &Reading, finding: &'a Finding, lang: Lang) -> SarifResult<'a> {
    let location = |place: &Place| match region(reading, place) {
        Some(region) => json!({ "physicalLocation": { "artifactLocation": { "uri": uri(source) }, "region": region } }),
        None => {
            json!({ "physicalLocation": { "artifactLocation": { "uri": uri(source) } }, "message": { "text": line_of_text(place).get(lang) } })
        }
    };
    let locations = match finding.places.first() {
        Some(place) => vec![location(place)],
        None => vec![json!({ "physicalLocation": { "artifactLocation": { "uri": uri(source) } } })],
    };
    let related = finding.places.iter().skip(1).enumerate().map(|(nth, place)| {
        let mut location = location(place);
        location["id"] = json!(nth + 1);
        location
    });
    let suspects: Vec<Json> = finding
        .suspects
        .iter()
        .map(|it| {
            let evidence: Vec<&str> = it.evidence.iter().map(|it| it.get(lang)).collect();
            json!({ "concept": it.concept.to_string(), "label": it.label, "found": it.found, "proposed": it.proposed, "standing": it.standing.key(), "evidence": evidence })
        })
        .collect();
    SarifResult {
        rule_id: finding.code,
        rule_index: RULES.iter().position(|it| it.code == finding.code).unwrap_or(0),
        level: level(finding.severity),
        message: json!({ "text": finding.message.get(lang) }),
        locations,
        related_locations: related.collect(),
        partial_fingerprints: json!({ "gongkai/1": finding.id }),
        suppressions: Vec::new(),
        properties: json!({ "expected": finding.expected, "found": finding.found, "applicability": finding.applicability.key(), "suspects": suspects }),
    }
}

/// Lines and columns of a place, in characters from 1; the end is the character after the last. Only a file of plain text has the lines of its text, and
/// only one in UTF-8 its bytes.
fn region(reading: &Reading, place: &Place) -> Option<Json> {
    if reading.document.format() != Format::Text {
        return None;
    }
    let (end_line, end_column) = reading.document.position(place.end);
    let mut region = json!({ "startLine": place.line, "startColumn": place.column, "endLine": end_line, "endColumn": end_column });
    if reading.document.encoding() == "UTF-8" {
        region["byteOffset"] = json!(place.start);
        region["byteLength"] = json!(place.end - place.start);
    }
    Some(region)
}

/// Where a place stands in what was read of a file that has no lines of its own.
fn line_of_text(place: &Place) -> Bilingual {
    Bilingual::new(format!("读出的文字第 {} 行", place.line), format!("line {} of the text that was read", place.line))
}

const fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

/// `total-mismatch` as `TotalMismatch`: how SARIF writes names.
fn pascal(name: &str) -> String {
    let word = |word: &str| word[..1].to_uppercase() + &word[1..];
    name.split('-').filter(|it| !it.is_empty()).map(word).collect()
}

/// A path as a relative or absolute URI reference.
fn uri(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for byte in path.replace('\\', "/").bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'.' | b'-' | b'_' | b'~') {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}
