//! gongkai
mod concept;
mod edition;
mod error;
mod finding;
mod fold;
mod lang;
mod number;
mod parse;
mod reading;
mod report;
mod rounding;
mod validate;
pub mod json;

pub use concept::Concept;
pub use edition::{Edition, SectionKind};
pub use error::Error;
pub use finding::{Applicability, Finding, Severity, Standing, Suspect};
pub use gongkai_document::{Document, Limits};
pub use lang::{Bilingual, Lang, Text};
pub use number::{NotAShare, Qualifier, Share, Status, Value, chinese_numeral};
pub use reading::{Coverage, Fact, Place, Reading};
pub use report::{List, ListKind, Period, Report, Section, Statement, StatementId};
pub use rounding::{Explanation, Rounding, explain};
pub use validate::{Certainty, Checked, Held, NotChecked, Options, RULES, Rule, check, rule};

/// Reads the bytes of a file.
pub fn read(bytes: &[u8]) -> Result<Reading, Error> {
    Ok(parse::parse(Document::read(bytes, &Limits::default())?))
}

/// Reads text.
pub fn parse(text: &str) -> Reading {
    parse::parse(Document::from_text(text))
}
