//! The text of the report with its passages underlined.

use super::{anchor, both, escape};
use crate::{Checked, Reading, Severity, Text};
use std::fmt::Write;
use std::ops::Range;

/// A longer text is shown only where something is marked, in bytes.
const WHOLE: usize = 60_000;

/// The text, line by line; of a long one only the lines with passages.
pub(super) fn text(source: &str, reading: &Reading, checked: &Checked, out: &mut String) {
    let text = reading.document.text();
    let marks = marks(checked);
    let _ = writeln!(out, "<h3>{}</h3>", both(Text::new("原文", "source")));
    out.push_str("<pre>");
    let mut skipped = false;
    let mut next = 0; // the first mark that may reach into the line
    for line in reading.document.lines() {
        while marks.get(next).is_some_and(|it| it.0.end <= line.start) {
            next += 1;
        }
        let marked = marks.get(next).is_some_and(|it| it.0.start < line.end);
        if text.len() > WHOLE && !marked {
            skipped = true;
            continue;
        }
        if std::mem::take(&mut skipped) {
            out.push_str("…\n");
        }
        let mut at = line.start;
        for (range, severity) in marks[next..].iter().take_while(|it| it.0.start < line.end) {
            let (start, end) = (range.start.max(at), range.end.min(line.end));
            if start >= end {
                continue;
            }
            out.push_str(&escape(&text[at..start]));
            // A passage over several lines has its anchor where it begins.
            let id = if start == range.start { format!(" id=\"{}\"", anchor(source, start)) } else { String::new() };
            let _ = write!(out, "<mark class=\"{}\"{id}>{}</mark>", severity.key(), escape(&text[start..end]));
            at = end;
        }
        out.push_str(&escape(&text[at..line.end]));
        out.push('\n');
    }
    out.push_str("</pre>\n");
}

/// The passages in order, none over another; where two meet, the first one is shown, at its higher severity.
fn marks(checked: &Checked) -> Vec<(Range<usize>, Severity)> {
    let mut all: Vec<(Range<usize>, Severity)> = checked
        .findings
        .iter()
        .flat_map(|finding| finding.places.iter().take(PLACES).map(|it| (it.range(), finding.severity)))
        .filter(|it| !it.0.is_empty())
        .collect();
    all.sort_by_key(|it| (it.0.start, std::cmp::Reverse(it.1)));
    let mut out: Vec<(Range<usize>, Severity)> = Vec::new();
    for (range, severity) in all {
        match out.last_mut() {
            Some(last) if range.start < last.0.end => last.1 = last.1.max(severity),
            _ => out.push((range, severity)),
        }
    }
    out
}

/// How many passages of one finding are underlined.
const PLACES: usize = 40;
