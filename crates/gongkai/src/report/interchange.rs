//! The published format of the typed report, `gongkai-report/1`: it comes back as the same report.

use super::{Report, StatementId};
use crate::Error;
use serde::{Deserialize, Serialize};

/// The name of the format.
const SCHEMA: &str = "gongkai-report/1";

#[derive(Serialize)]
struct Written<'a> {
    schema: &'static str,
    report: &'a Report,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Envelope {
    schema: String,
    report: serde_json::Value,
}

impl Report {
    /// The name of the format that [`Report::to_json`] writes.
    pub const SCHEMA: &'static str = SCHEMA;

    /// The report as JSON of the format `gongkai-report/1`. Numbers with a fraction are strings, so that no printed digit is lost.
    ///
    /// # Panics
    ///
    /// Never: a report holds nothing that JSON cannot.
    pub fn to_json(&self) -> String {
        serde_json::to_string(&Written { schema: SCHEMA, report: self }).expect("a report holds only text, numbers and lists")
    }

    /// Reads a report of the format `gongkai-report/1`.
    ///
    /// ```
    /// use gongkai::{Edition, Report};
    /// let report = gongkai::parse("全年收到信息公开申请3件。").report;
    /// assert_eq!(Report::from_json(&report.to_json())?, report);
    ///
    /// let wrong = r#"{"schema":"gongkai-report/1","report":{"edition":"2022"}}"#;
    /// assert!(Report::from_json(wrong).unwrap_err().to_string().contains("edition: there is no edition \"2022\""));
    /// # Ok::<(), gongkai::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// When the text is no JSON, is of another format or version, or holds a key or value that no report can have: the message names the place.
    pub fn from_json(text: &str) -> Result<Self, Error> {
        let bad = |what: String| Error::bad_value(format!("不是可读的 {SCHEMA} 报告：{what}。"), format!("no {SCHEMA} report: {what}."));
        let envelope: Envelope = serde_json::from_str(text).map_err(|error| bad(error.to_string()))?;
        if envelope.schema != SCHEMA {
            return Err(bad(format!("schema: {:?}", envelope.schema)));
        }
        let report: Self = serde_path_to_error::deserialize(envelope.report)
            .map_err(|error| bad(format!("report.{}: {}", error.path(), error.inner())))?;
        let loose = report.loose_ids().next();
        loose.map_or(Ok(()), |StatementId(id)| Err(bad(format!("report.lists: {id} >= {} (statements)", report.statements.len()))))?;
        Ok(report)
    }

    /// Ids in lists that name no statement.
    fn loose_ids(&self) -> impl Iterator<Item = StatementId> {
        let ids = self.lists.iter().flat_map(|list| list.whole.iter().chain(&list.parts).copied());
        ids.filter(|id| id.0 >= self.statements.len())
    }
}
