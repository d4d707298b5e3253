//! What is wrong with a report, as data.

use crate::{Bilingual, Concept, Place, Text};
use std::fmt;

/// How serious a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// Worth knowing; nothing is wrong.
    Info,
    /// Probably wrong, or wrong by a rule of practice.
    Warning,
    /// Wrong: the report contradicts itself or its form.
    Error,
}

impl Severity {
    /// The name in the published formats.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }

    /// The word for a reader.
    pub const fn term(self) -> Text {
        match self {
            Self::Info => Bilingual::new("提示", "info"),
            Self::Warning => Bilingual::new("警告", "warning"),
            Self::Error => Bilingual::new("错误", "error"),
        }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.key())
    }
}

/// Whether a proposal may be applied. Nothing that changes a number is ever safe.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Applicability {
    /// The only minimal repair; the user decides.
    Unsafe,
    /// One of several, or no proposal at all.
    DisplayOnly,
}

impl Applicability {
    /// The name in the published formats.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Unsafe => "unsafe",
            Self::DisplayOnly => "display-only",
        }
    }
}

/// How far the evidence for a suspect carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Standing {
    /// Only this repair closes everything.
    Unique,
    /// More likely than those below it.
    Ranked,
    /// As likely as others.
    Tie,
}

impl Standing {
    /// The name in the published formats.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Unique => "unique",
            Self::Ranked => "ranked",
            Self::Tie => "tie",
        }
    }
}

/// A number that may be the wrong one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suspect {
    /// What it states.
    pub concept: Concept,
    /// Its label.
    pub label: Option<String>,
    /// Where it stands.
    pub place: Place,
    /// The number as stated, in decimal.
    pub found: String,
    /// The number that would close the identity, in decimal.
    pub proposed: String,
    /// How far the evidence carries.
    pub standing: Standing,
    /// The evidence, in words.
    pub evidence: Vec<Bilingual>,
}

/// Something that is wrong, with everything that is needed to show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The same on every run over the same report: made of its rule, what it is about, and what stands and was expected there. Findings alike in all of these
    /// are numbered in the order of the text.
    pub id: String,
    /// The code of its rule.
    pub code: &'static str,
    /// The name of its rule: the fault.
    pub name: &'static str,
    /// How serious it is.
    pub severity: Severity,
    /// What is wrong, for a reader.
    pub message: Bilingual,
    /// All places that it is about, the main one first.
    pub places: Vec<Place>,
    /// All concepts that it is about.
    pub concepts: Vec<Concept>,
    /// What was expected, where that can be said.
    pub expected: Option<String>,
    /// What stands.
    pub found: Option<String>,
    /// Whether a proposal may be applied.
    pub applicability: Applicability,
    /// The legal or arithmetic basis.
    pub basis: Bilingual,
    /// Numbers that may be the wrong ones, the likeliest first.
    pub suspects: Vec<Suspect>,
}
