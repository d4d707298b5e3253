//! Findings for a reader: the passage with its place marked, and one line each.

use crate::check::Style;
use crate::words as w;
use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Element, Group, Level, Renderer, Snippet};
use gongkai::{Bilingual, Checked, Concept, Finding, Format, Lang, Reading, Severity, Standing, Suspect};
use std::fmt::Write;
use std::ops::Range;

/// How much of a long line is kept on either side of a place before it is drawn, in bytes.
const WINDOW: usize = 600;
/// The width of the drawing where the terminal has none to tell.
const WIDTH: usize = 100;

/// One line for each finding: path, line, column, severity, code, message.
pub(crate) fn concise(name: &str, checked: &Checked, lang: Lang) -> String {
    let mut text = String::new();
    for finding in &checked.findings {
        let (line, column) = finding.places.first().map_or((1, 1), |place| (place.line, place.column));
        let _ =
            writeln!(text, "{name}:{line}:{column}: {}[{}] {}", finding.severity.term().say(lang), finding.code, finding.message.get(lang));
    }
    text
}

/// Annotations as the checks of GitHub read them from the output of a step.
///
/// Only a file of plain text has the lines of its text; of another the line is told with the message.
pub(crate) fn github(name: &str, reading: &Reading, checked: &Checked, lang: Lang) -> String {
    let is_text = reading.document.format() == Format::Text;
    let data = |text: &str| text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A");
    let property = |text: &str| data(text).replace(':', "%3A").replace(',', "%2C");
    let mut text = String::new();
    for finding in &checked.findings {
        let level = match finding.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Info => "notice",
        };
        let (line, column) = finding.places.first().map_or((1, 1), |place| (place.line, place.column));
        let (at, message) = if is_text {
            (format!(",line={line},col={column}"), finding.message.get(lang).to_owned())
        } else {
            (String::new(), format!("{}{}", w::LINE_OF_TEXT.say(lang).replace("{}", &line.to_string()), finding.message.get(lang)))
        };
        let title = property(&format!("{} {}", finding.code, finding.name));
        let _ = writeln!(text, "::{level} file={}{at},title={title}::{}", property(name), data(&message));
    }
    text
}

/// Each finding with its passage, then how the rules came out.
pub(crate) fn full(name: &str, reading: &Reading, checked: &Checked, style: Style) -> String {
    let renderer = if style.color { Renderer::styled() } else { Renderer::plain() }.decor_style(DecorStyle::Ascii).term_width(width());
    let mut text = String::new();
    for finding in &checked.findings {
        let drawn = renderer.render(&[group(reading, finding, style.lang)]);
        // The renderer would count the column in the window that it is given, so the true place is put in after the title.
        let (title, rest) = drawn.split_once('\n').unwrap_or((&drawn, ""));
        let _ = match finding.places.first() {
            Some(place) => writeln!(
                text,
                "{title}\n{:indent$}--> {name}:{}:{}\n{rest}\n",
                "",
                place.line,
                place.column,
                indent = place.line.to_string().len()
            ),
            None => writeln!(text, "{drawn}\n"),
        };
    }
    for note in checked.held.iter().filter_map(|it| it.note.as_ref()) {
        let _ = writeln!(text, "{}: {}\n", w::NOTE.say(style.lang), note.get(style.lang));
    }
    if !checked.dismissed.is_empty() {
        let ids: Vec<&str> = checked.dismissed.iter().map(|it| it.id.as_str()).collect();
        let _ = writeln!(text, "{}{}\n", w::DISMISSED.say(style.lang), ids.join(", "));
    }
    for (code, reason, places) in not_checked(checked, style.lang) {
        let _ = writeln!(text, "{} {code}{}{reason}{places}", w::NOT_CHECKED.say(style.lang), Bilingual::new("：", ": ").say(style.lang));
    }
    let of = |level: Severity| checked.findings.iter().filter(|it| it.severity == level).count();
    let (errors, warnings, held, unchecked) = (of(Severity::Error), of(Severity::Warning), checked.held.len(), checked.not_checked.len());
    let coverage = &reading.coverage;
    let (numbers, placed, facts) = (coverage.numbers, coverage.placed, reading.facts().count());
    let _ = match style.lang {
        Lang::Zh => writeln!(
            text,
            "{name}：{errors} 个错误，{warnings} 个警告；{held} 处符合，{unchecked} 处未查。全文 {numbers} 个数，读懂 {placed} 个，得 {facts} 项事实。"
        ),
        Lang::En => writeln!(
            text,
            "{name}: errors: {errors}, warnings: {warnings}; held: {held}, not checked: {unchecked}. Numbers: {numbers}, understood: {placed}, facts: {facts}."
        ),
    };
    text
}

/// What could not be judged, each reason once, with the lines that it is about.
fn not_checked(checked: &Checked, lang: Lang) -> Vec<(&'static str, String, String)> {
    let mut reasons: Vec<(&'static str, String, Vec<usize>)> = Vec::new();
    for it in &checked.not_checked {
        let (reason, line) = (it.reason.get(lang), it.place.map(|place| place.line));
        match reasons.iter_mut().find(|(code, known, _)| *code == it.code && known == reason) {
            Some((.., lines)) => lines.extend(line),
            None => reasons.push((it.code, reason.to_owned(), line.into_iter().collect())),
        }
    }
    let lines = |lines: Vec<usize>| {
        let shown: Vec<String> = lines.iter().take(LINES).map(usize::to_string).collect();
        let more = if lines.len() > LINES { " …" } else { "" };
        match lang {
            _ if lines.is_empty() => String::new(),
            Lang::Zh => format!("（第 {}{more} 行）", shown.join("、")),
            Lang::En => format!(" (line {}{more})", shown.join(", ")),
        }
    };
    reasons.into_iter().map(|(code, reason, at)| (code, reason, lines(at))).collect()
}

/// How many lines are named for one reason.
const LINES: usize = 5;

fn width() -> usize {
    std::env::var("COLUMNS").ok().and_then(|it| it.parse().ok()).filter(|it| (40..=400).contains(it)).unwrap_or(WIDTH)
}

fn group<'a>(reading: &'a Reading, finding: &'a Finding, lang: Lang) -> Group<'a> {
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Info => Level::INFO,
    };
    let title = level.with_name(finding.severity.term().say(lang)).primary_title(finding.message.get(lang)).id(finding.code);
    let mut elements: Vec<Element<'a>> = Vec::new();
    if let Some(place) = finding.places.first() {
        let window = window(reading, place.range());
        let span = place.start - window.start..place.end.min(window.end) - window.start;
        let text = &reading.document.text()[window];
        elements.push(
            Snippet::source(text).line_start(place.line).annotation(AnnotationKind::Primary.span(span).label(label(finding, lang))).into(),
        );
    }
    elements.extend(suspects(finding, lang).into_iter().map(|text| Level::NOTE.with_name(w::SUSPECT.say(lang)).message(text).into()));
    elements.push(Level::NOTE.with_name(w::ID.say(lang)).message(finding.id.as_str()).into());
    Group::with_title(title).elements(elements)
}

/// The part of the place's lines that is drawn. A paragraph of a report is often one line of a thousand characters.
fn window(reading: &Reading, place: Range<usize>) -> Range<usize> {
    let document = &reading.document;
    let text = document.text();
    let first = document.line_around(place.start);
    let last = document.line_around(place.end);
    let mut start = first.start.max(place.start.saturating_sub(WINDOW));
    let mut end = last.end.min(place.end.min(place.start + 4 * WINDOW) + WINDOW).min(text.len());
    while !text.is_char_boundary(start) {
        start += 1;
    }
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    start..end
}

/// What stands and what was expected.
fn label(finding: &Finding, lang: Lang) -> Option<String> {
    let (found, expected) = (finding.found.as_deref()?, finding.expected.as_deref()?);
    let comma = Bilingual::new("，", ", ").say(lang);
    Some(format!("{} {found}{comma}{} {expected}", w::STANDS.say(lang), w::EXPECTED.say(lang)))
}

/// The first suspect with its evidence, and how many others are as likely.
fn suspects(finding: &Finding, lang: Lang) -> Vec<String> {
    // A share or a period has nothing else that could be wrong: its message says it all.
    let only = |it: &&Suspect| finding.suspects.len() > 1 || it.standing != Standing::Tie;
    let Some(first) = finding.suspects.first().filter(only) else { return Vec::new() };
    let of_cell = matches!(first.concept, Concept::Cell(_)) && first.place.cell.is_some();
    let label = first.label.clone().filter(|_| !of_cell);
    let name = label.unwrap_or_else(|| first.concept.term().get(lang).to_owned());
    let others = finding.suspects.len() - 1;
    let evidence = first.evidence.iter().map(|it| it.get(lang)).collect::<Vec<_>>().join("; ");
    if first.standing == Standing::Unique {
        return vec![match lang {
            Lang::Zh => format!("错在“{name}”：{} 应为 {}。{evidence}。", blank(&first.found, lang), first.proposed),
            Lang::En => format!("it is “{name}”: {} instead of {}. {evidence}.", first.proposed, blank(&first.found, lang)),
        }];
    }
    if others == 0 {
        return vec![match lang {
            Lang::Zh => format!("最可疑的是“{name}”：{} 改为 {}：{evidence}。", blank(&first.found, lang), first.proposed),
            Lang::En => format!("the likeliest is “{name}”: {} in place of {}: {evidence}.", first.proposed, blank(&first.found, lang)),
        }];
    }
    let ranked = first.standing != Standing::Tie;
    vec![match (lang, ranked) {
        (Lang::Zh, true) => format!(
            "最可疑的是“{name}”：{} 改为 {} 即相符：{evidence}。改动另外 {others} 项中的一项也能相符，仅凭算术不能排除。",
            blank(&first.found, lang),
            first.proposed
        ),
        (Lang::En, true) => format!(
            "the likeliest is “{name}”: {} in place of {} closes the sum: {evidence}. A change to one of {others} other numbers would close it as well; arithmetic cannot rule them out.",
            first.proposed,
            blank(&first.found, lang)
        ),
        (Lang::Zh, false) => format!("“{name}”改为 {} 即相符，改动另外 {others} 项中的一项也能相符，分不出是哪一个。", first.proposed),
        (Lang::En, false) => format!(
            "“{name}” as {} would close the sum, and so would a change to any of {others} others: nothing tells them apart.",
            first.proposed
        ),
    }]
}

/// A printed number, or the word for a cell that holds none.
fn blank(found: &str, lang: Lang) -> &str {
    if found.is_empty() { Bilingual::new("空白", "a blank").say(lang) } else { found }
}
