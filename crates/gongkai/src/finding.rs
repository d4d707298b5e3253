//! What is wrong with a report, as data.

use crate::keyed::keyed;
use crate::{Bilingual, Concept, Place};

keyed! {
    /// How serious a finding is.
    pub enum Severity as "severity" {
        /// Worth knowing; nothing is wrong.
        Info = "info", "提示", "info";
        /// Probably wrong, or wrong by a rule of practice.
        Warning = "warning", "警告", "warning";
        /// Wrong: the report contradicts itself or its form.
        Error = "error", "错误", "error";
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
