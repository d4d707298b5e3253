//! One page for a person: what is wrong, the statutory tables redrawn with the wrong sums and cells marked, and the text with its passages underlined.
//! The page needs nothing beside itself, holds both languages, and can be printed.

mod alike;
mod arrivals;
mod sheet;
mod source;

pub use alike::AlikePair;

use crate::{Bilingual, Checked, Finding, Jurisdiction, Lang, Reading, Severity, Standing, Text};
use std::fmt::Write;

/// The page of one report, a part of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Page {
    /// Where the report was read from, as given.
    pub source: String,
    /// The reporting agency and year, where they are known.
    pub title: String,
    /// How many errors it has.
    pub errors: usize,
    /// How many warnings it has.
    pub warnings: usize,
    /// Its part of the document.
    body: String,
}

impl Page {
    /// The page of a report that was read and checked.
    ///
    /// ```
    /// use gongkai::{Lang, Options, Page};
    /// let reading = gongkai::parse("主动公开政府信息10条,其中甲类4条;其他类7条。");
    /// let checked = gongkai::check(&reading, &Options::default());
    /// let page = Page::of("report.txt", &reading, &checked);
    /// assert_eq!((page.errors, page.warnings), (1, 0));
    /// let html = Page::document(&[page], &[], Lang::Zh);
    /// assert!(html.starts_with("<!doctype html>") && html.contains("SUM001"));
    /// ```
    pub fn of(source: &str, reading: &Reading, checked: &Checked) -> Self {
        let of = |level: Severity| checked.findings.iter().filter(|it| it.severity == level).count();
        let report = &reading.report;
        let agency = report.agency.clone().unwrap_or_default();
        let title = report.year.map_or_else(|| agency.clone(), |year| format!("{agency} {year}")).trim().to_owned();
        let mut body = String::new();
        summary(reading, checked, &mut body);
        findings(source, checked, &mut body);
        sheet::tables(reading, checked, &mut body);
        source::text(source, reading, checked, &mut body);
        Self { source: source.to_owned(), title, errors: of(Severity::Error), warnings: of(Severity::Warning), body }
    }

    /// One document of any number of reports, the worst first, with a list of them where there are several, and of those that could not be read with the reason.
    pub fn document(pages: &[Self], failed: &[(String, String)], lang: Lang) -> String {
        Self::document_of(pages, failed, None, lang)
    }

    /// The same, with who should have reported at its head.
    pub fn document_of(pages: &[Self], failed: &[(String, String)], jurisdiction: Option<&Jurisdiction>, lang: Lang) -> String {
        let mut sorted: Vec<&Self> = pages.iter().collect();
        sorted.sort_by(|one, other| {
            (other.errors, other.warnings).cmp(&(one.errors, one.warnings)).then_with(|| one.source.cmp(&other.source))
        });
        let heading = Text::new("政府信息公开工作年度报告核对结果", "Annual reports on open government information: what was found");
        let mut out =
            opening(heading, &[("show-error", Severity::Error), ("show-warning", Severity::Warning), ("show-info", Severity::Info)], lang);
        if let Some(jurisdiction) = jurisdiction {
            arrivals::section(jurisdiction, &mut out);
        }
        if sorted.len() + failed.len() > 1 {
            index(&sorted, failed, &mut out);
        }
        let single = sorted.len() == 1;
        for (nth, page) in sorted.into_iter().enumerate() {
            let open = if single { " open" } else { "" };
            let name = if page.title.is_empty() { &page.source } else { &page.title };
            let path = if page.title.is_empty() { String::new() } else { format!(" <small>{}</small>", escape(&page.source)) };
            let _ = write!(
                out,
                "<details class=\"report\" id=\"report-{nth}\"{open}><summary>{}{path}</summary>\n{}</details>\n",
                escape(name),
                page.body
            );
        }
        out.push_str("</body></html>\n");
        out
    }
}

/// One document of reports that are alike: those of [`AlikePair::section`], in their order.
pub fn alike_document(sections: &[String], lang: Lang) -> String {
    let heading = Text::new("文字雷同的年度报告", "Annual reports that are alike");
    let mut out = opening(heading, &[], lang);
    if sections.is_empty() {
        let _ = writeln!(out, "<p>{}</p>", both(Text::new("没有雷同的报告。", "No reports are alike.")));
    }
    out.extend(sections.iter().map(String::as_str));
    out.push_str("</body></html>\n");
    out
}

/// The head of a page, down to the choice of its language and of what it shows.
fn opening(heading: Text, shown: &[(&str, Severity)], lang: Lang) -> String {
    let (zh, en) = if lang == Lang::Zh { (" checked", "") } else { ("", " checked") };
    let mut out = format!(
        "<!doctype html>\n<html lang=\"{}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{}</title><style>{STYLE}</style></head><body>\n<header><h1>{}</h1><nav><label><input type=\"radio\" name=\"lang\" id=\"zh\"{zh}>中文</label><label><input type=\"radio\" name=\"lang\" id=\"en\"{en}>English</label>",
        if lang == Lang::Zh { "zh-CN" } else { "en" },
        heading.get(lang),
        both(heading),
    );
    for (id, severity) in shown {
        let _ = write!(out, "<label><input type=\"checkbox\" id=\"{id}\" checked>{}</label>", both(severity.term()));
    }
    out.push_str("</nav></header>\n");
    out
}

/// The list of reports, the worst first.
fn index(pages: &[&Page], failed: &[(String, String)], out: &mut String) {
    let heads = [Text::new("报告", "report"), Text::new("错误", "errors"), Text::new("警告", "warnings")];
    out.push_str("<table class=\"index\"><thead><tr>");
    for head in heads {
        let _ = write!(out, "<th>{}</th>", both(head));
    }
    out.push_str("</tr></thead><tbody>\n");
    for (source, error) in failed {
        let unread = both(Text::new("没有读成", "not read"));
        let _ = writeln!(out, "<tr class=\"failed\"><td>{}</td><td colspan=\"2\">{unread}: {}</td></tr>", escape(source), escape(error));
    }
    for (nth, page) in pages.iter().enumerate() {
        let name = if page.title.is_empty() { &page.source } else { &page.title };
        let path = if page.title.is_empty() { String::new() } else { format!(" <small>{}</small>", escape(&page.source)) };
        let _ = writeln!(
            out,
            "<tr><td><a href=\"#report-{nth}\">{}</a>{path}</td><td>{}</td><td>{}</td></tr>",
            escape(name),
            page.errors,
            page.warnings
        );
    }
    out.push_str("</tbody></table>\n");
}

/// What was read, and how the rules came out.
fn summary(reading: &Reading, checked: &Checked, out: &mut String) {
    let coverage = &reading.coverage;
    let (numbers, placed, facts) = (coverage.numbers, coverage.placed, reading.facts().count());
    let (held, unchecked) = (checked.held.len(), checked.not_checked.len());
    let text = Bilingual::new(
        format!(
            "按 {} 年格式读取。全文 {numbers} 个数，读懂 {placed} 个，得 {facts} 项事实。{held} 处符合，{unchecked} 处未查。",
            reading.report.edition.key()
        ),
        format!(
            "Read in the format of {}. Numbers: {numbers}, understood: {placed}, facts: {facts}. Held: {held}, not checked: {unchecked}.",
            reading.report.edition.key()
        ),
    );
    let _ = writeln!(out, "<p class=\"summary\">{}</p>", both_of(&text));
}

fn findings(source: &str, checked: &Checked, out: &mut String) {
    if checked.findings.is_empty() {
        let _ = writeln!(out, "<p>{}</p>", both(Text::new("没有发现问题。", "Nothing was found.")));
        return;
    }
    out.push_str("<ol class=\"findings\">\n");
    for finding in &checked.findings {
        let _ = write!(
            out,
            "<li class=\"{}\"><b>{}</b> <code>{}</code> {}",
            finding.severity.key(),
            both(finding.severity.term()),
            finding.code,
            both_of(&finding.message)
        );
        if let Some(place) = finding.places.first().filter(|it| it.end > it.start) {
            let at = Bilingual::new(format!("第 {} 行", place.line), format!("line {}", place.line));
            let _ = write!(out, " <a href=\"#{}\">{}</a>", anchor(source, place.start), both_of(&at));
        }
        suspects(finding, out);
        let _ = writeln!(
            out,
            "<details class=\"basis\"><summary>{}</summary>{} <code>{}</code></details></li>",
            both(Text::new("依据", "basis")),
            both_of(&finding.basis),
            finding.id
        );
    }
    out.push_str("</ol>\n");
}

/// The numbers that may be wrong, the likeliest first.
fn suspects(finding: &Finding, out: &mut String) {
    if finding.suspects.is_empty() {
        return;
    }
    out.push_str("<ul class=\"suspects\">");
    for it in finding.suspects.iter().take(SUSPECTS) {
        let term = it.concept.term();
        let standing = match it.standing {
            Standing::Unique => Text::new("就是这一格", "it is this one"),
            Standing::Ranked => Text::new("最可疑", "the likeliest"),
            Standing::Tie => Text::new("也可能", "possible"),
        };
        let label = it.label.as_deref().filter(|_| it.place.cell.is_none());
        let name = Bilingual::new(label.map_or(term.zh, str::to_owned), label.map_or(term.en, str::to_owned));
        let _ = write!(
            out,
            "<li><i>{}</i> {}: <del>{}</del> → <ins>{}</ins>",
            both(standing),
            both_of(&name),
            escape(&it.found),
            escape(&it.proposed)
        );
        for evidence in &it.evidence {
            let _ = write!(out, " <small>{}</small>", both_of(evidence));
        }
        out.push_str("</li>");
    }
    if finding.suspects.len() > SUSPECTS {
        let rest = finding.suspects.len() - SUSPECTS;
        let more = Bilingual::new(format!("另有 {rest} 项也说得通"), format!("{rest} others would do as well"));
        let _ = write!(out, "<li><small>{}</small></li>", both_of(&more));
    }
    out.push_str("</ul>");
}

/// How many numbers are shown of those that may be wrong.
const SUSPECTS: usize = 5;

/// Where a place is shown: unlike in any other report of the document.
fn anchor(source: &str, start: usize) -> String {
    let hash = source.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    format!("p{:08x}-{start}", hash >> 32)
}

/// A text in both languages; the page shows one of them.
fn both(text: Text) -> String {
    format!("<span class=\"zh\">{}</span><span class=\"en\">{}</span>", escape(text.zh), escape(text.en))
}

fn both_of(text: &Bilingual) -> String {
    format!("<span class=\"zh\">{}</span><span class=\"en\">{}</span>", escape(&text.zh), escape(&text.en))
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// How it looks, on a screen and in print.
const STYLE: &str = include_str!("page/style.css");
