//! How to judge: which rules, how seriously, and what was put aside.

use super::RULES;
use crate::{Agency, DueBy, LocalDue, ReportDue, Severity, report_due};
use std::collections::BTreeMap;

/// How to judge.
///
/// ```
/// use gongkai::Options;
/// let excerpt = Options { partial: true, ..Options::default() };
/// assert!(excerpt.selects("SUM001"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Options {
    /// The text is an excerpt: rules about what should be there are off, and a list that ends with the text is not checked.
    pub partial: bool,
    /// Codes or families to judge by; empty for all.
    pub select: Vec<String>,
    /// Codes or families to leave out.
    pub ignore: Vec<String>,
    /// The severity of the findings of a code or family, where it is not that of the rule; the longer name counts.
    pub severity: BTreeMap<String, Severity>,
    /// Ids of findings that a person has looked at and put aside.
    pub dismissed: Vec<String>,
    /// Days on which reports are due by local order: by the name of an agency, or by the key of a kind of agency. They go before the law.
    pub due: BTreeMap<String, LocalDue>,
}

impl Options {
    /// Only the rules about the reading itself: what an extraction has to say.
    pub fn of_reading() -> Self {
        Self { select: vec!["RED".to_owned()], ..Self::default() }
    }

    /// The day on which a report is due: by local order, else by law. `None` where its year is not known.
    pub fn due_of(&self, agency: Option<&Agency>, year: Option<i32>) -> Option<ReportDue> {
        let kind = agency.and_then(|it| it.kind);
        let local = |key: &str| self.due.get(key)?.of_report_year(year?);
        let named = agency.and_then(|it| local(&it.name)).or_else(|| local(kind?.key()));
        named.map(|day| ReportDue { day, by: DueBy::LocalOrder }).or_else(|| report_due(year?, kind).ok())
    }

    /// Whether a code is judged.
    pub fn selects(&self, code: &str) -> bool {
        let among = |codes: &[String]| {
            codes.iter().any(|it| !it.is_empty() && code.get(..it.len()).is_some_and(|start| start.eq_ignore_ascii_case(it)))
        };
        (self.select.is_empty() || among(&self.select)) && !among(&self.ignore)
    }

    /// The severity that the findings of a code are given, where it is not that of the rule.
    pub(super) fn severity_of(&self, code: &str) -> Option<Severity> {
        let named = self
            .severity
            .iter()
            .filter(|(it, _)| !it.is_empty() && code.get(..it.len()).is_some_and(|start| start.eq_ignore_ascii_case(it)));
        named.max_by_key(|(it, _)| it.len()).map(|(_, severity)| *severity)
    }

    /// The entries of `select`, `ignore` and `severity` that name no rule and no family.
    pub fn unknown_codes(&self) -> impl Iterator<Item = &str> {
        let known = |it: &str| RULES.iter().any(|rule| rule.code.get(..it.len()).is_some_and(|start| start.eq_ignore_ascii_case(it)));
        self.select.iter().chain(&self.ignore).chain(self.severity.keys()).map(String::as_str).filter(move |it| it.is_empty() || !known(it))
    }
}
