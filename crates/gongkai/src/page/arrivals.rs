//! Who should have reported: a chart of the arrivals, and the agencies, the worst first.

use super::{both, both_of, escape};
use crate::{Arrival, Bilingual, Jurisdiction, Text};
use std::cmp::Reverse;
use std::fmt::Write;

/// How wide the chart is, in its own units.
const WIDTH: usize = 1000;

/// The colour of an arrival, the same in the chart and in the list.
const fn colour(arrival: Arrival) -> &'static str {
    match arrival {
        Arrival::OnTime => "#2e7d4f",
        Arrival::Late => "#d39e00",
        Arrival::Undated => "#8c9bab",
        Arrival::OtherYear => "#7b5ea7",
        Arrival::Unreadable => "#8a3b12",
        Arrival::Missing => "#b3261e",
    }
}

pub(super) fn section(jurisdiction: &Jurisdiction, out: &mut String) {
    let counts = jurisdiction.counts();
    let all: usize = counts.iter().map(|it| it.1).sum();
    let year = jurisdiction.year().map_or_else(String::new, |it| format!(" {it}"));
    let heading = Text::new("应报机关", "Agencies that should have reported");
    let _ = writeln!(out, "<section class=\"arrivals\"><h2>{}{year} ({all})</h2>", both(heading));
    chart(&counts, all, out);
    out.push_str("<table class=\"index\"><thead><tr>");
    let heads = [
        Text::new("机关", "agency"),
        Text::new("状态", "arrival"),
        Text::new("逾期天数", "days late"),
        Text::new("应公布", "due"),
        Text::new("公布", "published"),
        Text::new("错误", "errors"),
        Text::new("警告", "warnings"),
        Text::new("文件", "file"),
    ];
    for head in heads {
        let _ = write!(out, "<th>{}</th>", both(head));
    }
    out.push_str("</tr></thead><tbody>\n");
    let mut entries = jurisdiction.entries();
    entries.sort_by_key(|it| (Reverse(it.arrival), Reverse(it.days_late), Reverse(it.findings)));
    for it in entries {
        let edition = it.wrong_edition.map_or_else(String::new, |edition| {
            let said = Bilingual::new(format!("用的是 {edition} 年格式"), format!("in the format of {edition}"));
            format!(" <small>{}</small>", both_of(&said))
        });
        let why = it.error.as_deref().map_or_else(String::new, |it| format!(" <small>{}</small>", escape(it)));
        let day = |it: Option<chrono::NaiveDate>| it.map_or_else(String::new, |it| it.to_string());
        let count = |of: fn((usize, usize)) -> usize| it.findings.map_or_else(String::new, |it| of(it).to_string());
        let _ = writeln!(
            out,
            "<tr><td>{}</td><td><span class=\"dot\" style=\"background:{}\"></span>{}{edition}{why}</td><td class=\"n\">{}</td><td>{}</td><td>{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td><td><small>{}</small></td></tr>",
            escape(&it.agency),
            colour(it.arrival),
            both(it.arrival.term()),
            it.days_late.map_or_else(String::new, |it| it.to_string()),
            day(it.due.map(|it| it.day)),
            day(it.published),
            count(|it| it.0),
            count(|it| it.1),
            escape(it.source.as_deref().unwrap_or_default()),
        );
    }
    for source in jurisdiction.unexpected() {
        let said = Text::new("不在名录中，或没有写明机关", "of no agency of the list, or names none");
        let _ = writeln!(out, "<tr><td>{}</td><td colspan=\"7\">{}</td></tr>", escape(source), both(said));
    }
    out.push_str("</tbody></table></section>\n");
}

/// One bar: as long as the list, each arrival with its part.
fn chart(counts: &[(Arrival, usize)], all: usize, out: &mut String) {
    if all == 0 {
        return;
    }
    let _ = write!(out, "<svg viewBox=\"0 0 {WIDTH} 34\" role=\"img\" preserveAspectRatio=\"none\" class=\"bar\">");
    let mut before = 0;
    for (arrival, count) in counts.iter().filter(|it| it.1 > 0) {
        // Both ends are rounded alike, so that the parts meet.
        let (from, to) = (before * WIDTH / all, (before + count) * WIDTH / all);
        let (x, width) = (from, to - from);
        let _ = write!(
            out,
            "<rect x=\"{x}\" y=\"0\" width=\"{width}\" height=\"34\" fill=\"{}\"><title>{} {count}</title></rect>",
            colour(*arrival),
            arrival.term()
        );
        before += count;
    }
    out.push_str("</svg><p class=\"legend\">");
    for (arrival, count) in counts.iter().filter(|it| it.1 > 0) {
        let _ = write!(
            out,
            "<span><span class=\"dot\" style=\"background:{}\"></span>{} {count}</span>",
            colour(*arrival),
            both(arrival.term())
        );
    }
    out.push_str("</p>\n");
}
