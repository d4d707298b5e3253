//! What a rule is, and the page that says so.

use super::{Options, Outcomes};
use crate::{Bilingual, Edition, Lang, Reading, Severity, Text};

/// A rule: what is wrong when it is broken, and everything that its page says.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Rule {
    /// Family of three letters and three digits, never reused: `SUM001`.
    pub code: &'static str,
    /// The fault, in words joined by hyphens: `total-mismatch`.
    pub name: &'static str,
    /// How serious a breach is at most.
    pub severity: Severity,
    /// The editions whose reports it judges.
    pub editions: &'static [Edition],
    /// What is wrong, in one sentence.
    pub title: Text,
    /// Why it matters, what is judged and how.
    pub page: Text,
    /// When it is not checked.
    pub not_checked: Text,
    /// What it rests on.
    pub basis: Text,
    /// How sure that is.
    pub certainty: Certainty,
    /// A passage that breaks it.
    pub breaks: &'static str,
    /// A passage that holds.
    pub holds: &'static str,
    /// The report of the year before that either passage is judged beside; empty where none is needed.
    pub beside: &'static str,
    /// The reports of the agencies below that either passage is judged beside.
    pub below: &'static [&'static str],
    pub(super) check: fn(&Reading, &Options, &mut Outcomes<'_>),
}

/// How sure the basis of a rule is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Certainty {
    /// It follows from arithmetic alone.
    Arithmetic,
    /// It stands in the law or the official form.
    Law,
    /// Practice or inference: a warning at most.
    Practice,
    /// It speaks of the reading, not of the report.
    Reading,
}

impl Certainty {
    /// The word for it.
    pub const fn term(self) -> Text {
        match self {
            Self::Arithmetic => Bilingual::new("算术", "arithmetic"),
            Self::Law => Bilingual::new("法律或法定格式", "law or official form"),
            Self::Practice => Bilingual::new("惯例或推断", "practice or inference"),
            Self::Reading => Bilingual::new("关于读取", "about the reading"),
        }
    }
}

impl Rule {
    /// The page of the rule as Markdown, in one language.
    ///
    /// ```
    /// use gongkai::{Lang, rule};
    /// assert!(rule("SUM001").unwrap().markdown(Lang::En).starts_with("# SUM001 total-mismatch\n"));
    /// ```
    pub fn markdown(&self, lang: Lang) -> String {
        let heading = |zh: &'static str, en: &'static str| Bilingual::new(zh, en).get(lang).to_owned();
        let editions: Vec<&str> = self.editions.iter().map(|it| it.key()).collect();
        format!(
            "# {code} {name}\n\n{title}\n\n| | |\n|---|---|\n| {h_severity} | {severity} |\n| {h_editions} | {editions} |\n| {h_certainty} | {certainty} |\n\n{page}\n\n## {h_not}\n\n{not_checked}\n\n## {h_basis}\n\n{basis}\n\n## {h_breaks}\n\n```text\n{breaks}\n```\n\n## {h_holds}\n\n```text\n{holds}\n```\n{beside}",
            code = self.code,
            name = self.name,
            title = self.title.get(lang),
            severity = self.severity.term().get(lang),
            editions = editions.join(", "),
            certainty = self.certainty.term().get(lang),
            page = self.page.get(lang),
            not_checked = self.not_checked.get(lang),
            basis = self.basis.get(lang),
            breaks = self.breaks,
            holds = self.holds,
            beside = if !self.beside.is_empty() {
                format!("\n## {}\n\n```text\n{}\n```\n", heading("上年的报告", "The year before"), self.beside)
            } else if self.below.is_empty() {
                String::new()
            } else {
                let texts: Vec<String> = self.below.iter().map(|it| format!("\n```text\n{it}\n```\n")).collect();
                let texts = texts.concat();
                format!("\n## {}\n{texts}", heading("下级的报告", "The reports below"))
            },
            h_severity = heading("级别", "Severity"),
            h_editions = heading("适用格式", "Editions"),
            h_certainty = heading("依据的确定程度", "Certainty of the basis"),
            h_not = heading("何时不查", "Not checked"),
            h_basis = heading("依据", "Basis"),
            h_breaks = heading("违反的例子", "Broken"),
            h_holds = heading("符合的例子", "Holds"),
        )
    }
}
