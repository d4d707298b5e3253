//! What judging gives, and where a rule puts what it finds.

use super::Rule;
use super::once::Once;
use crate::{Bilingual, Children, Concept, Finding, Place, Reading, Severity, Text};
use std::collections::HashMap;

/// What judging a report gave.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Checked {
    /// What is wrong, the most serious first, then in the order of the text.
    pub findings: Vec<Finding>,
    /// What is wrong and was put aside by [`Options::dismissed`](crate::Options::dismissed).
    pub dismissed: Vec<Finding>,
    /// What was looked at and holds.
    pub held: Vec<Held>,
    /// What could not be judged, and why.
    pub not_checked: Vec<NotChecked>,
}

/// A place where a rule holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// The code of the rule.
    pub code: &'static str,
    /// Where.
    pub place: Place,
    /// What had to be inferred for it to hold, in a sentence.
    pub note: Option<Bilingual>,
}

/// Something that a rule could not judge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotChecked {
    /// The code of the rule.
    pub code: &'static str,
    /// Where, if the report has a place for it.
    pub place: Option<Place>,
    /// Why.
    pub reason: Bilingual,
}

/// Where a rule puts what it finds.
pub(super) struct Outcomes<'a> {
    pub(super) rule: &'static Rule,
    /// The report of the year before.
    pub(super) previous: Option<&'a Reading>,
    /// The reports of the agencies below.
    pub(super) children: Option<&'a Children>,
    /// What other rules have found in the reading already.
    pub(super) once: &'a Once,
    pub(super) checked: &'a mut Checked,
    /// How many findings have had an id already.
    pub(super) ids: &'a mut HashMap<String, usize>,
}

impl Outcomes<'_> {
    pub(super) fn holds(&mut self, place: Place, note: Option<Bilingual>) {
        self.checked.held.push(Held { code: self.rule.code, place, note });
    }

    pub(super) fn not_checked(&mut self, place: Option<Place>, reason: Text) {
        self.checked.not_checked.push(NotChecked { code: self.rule.code, place, reason: reason.to_owned() });
    }

    /// A breach. `about` names the thing for good, so that its id stays the same when the rest of the report changes.
    pub(super) fn broken(&mut self, breach: Breach) {
        let Breach { about, severity, message, places, concepts, expected, found, suspects } = breach;
        let id = identity(&[self.rule.code, &about, expected.as_deref().unwrap_or(""), found.as_deref().unwrap_or("")]);
        let nth = self.ids.entry(id.clone()).and_modify(|it| *it += 1).or_insert(1);
        // Only the one repair of a number that everything else speaks for may be applied, and by the user.
        let unique = suspects.first().is_some_and(|it| it.standing == crate::Standing::Unique);
        let applicability = if unique { crate::Applicability::Unsafe } else { crate::Applicability::DisplayOnly };
        let finding = Finding {
            id: if *nth == 1 { id } else { format!("{id}-{nth}") },
            code: self.rule.code,
            name: self.rule.name,
            severity: severity.unwrap_or(self.rule.severity),
            message,
            places,
            concepts,
            expected,
            found,
            applicability,
            basis: self.rule.basis.to_owned(),
            suspects,
        };
        self.checked.findings.push(finding);
    }
}

/// What a rule has to say of a breach.
pub(super) struct Breach {
    /// What it is about, in words of the report.
    pub(super) about: String,
    /// Less than the severity of the rule, where the evidence is weaker.
    pub(super) severity: Option<Severity>,
    pub(super) message: Bilingual,
    pub(super) places: Vec<Place>,
    pub(super) concepts: Vec<Concept>,
    pub(super) expected: Option<String>,
    pub(super) found: Option<String>,
    pub(super) suspects: Vec<crate::Suspect>,
}

/// A short name that is the same on every run: FNV-1a over the parts.
pub(super) fn identity(parts: &[&str]) -> String {
    let hash = parts
        .iter()
        .flat_map(|part| part.bytes().chain([0]))
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    format!("{}-{:012x}", parts[0].to_ascii_lowercase(), hash >> 16)
}
