//! The published line format `gongkai/1`: one JSON object for each input, the same from every surface. Numbers keep their printed digits.

mod law;
pub mod sarif;

use crate::{Applicability, Checked, Fact, Finding, Lang, Place, Reading, Rule, Suspect, Value};
use serde::ser::{Error as _, SerializeStruct, Serializer};
use serde::{Serialize, ser::SerializeMap};
use serde_json::value::RawValue;

/// The name of the format.
pub const SCHEMA: &str = "gongkai/1";

/// One line: what was read from one source, or why it could not be read.
///
/// ```
/// use gongkai::{Lang, json::Line};
/// let reading = gongkai::parse("收到信息公开申请12件。");
/// let notes = gongkai::check(&reading, &gongkai::Options::of_reading());
/// let line = serde_json::to_string(&Line::extracted("report.txt", &reading, &notes, Lang::En))?;
/// assert!(line.starts_with(r#"{"schema":"gongkai/1","source":"report.txt","edition":"2008","edition_by":"nothing""#));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Line<'a> {
    source: &'a str,
    lang: Lang,
    content: Content<'a>,
}

#[derive(Debug, Clone, Copy)]
enum Content<'a> {
    Failed(&'a str),
    Read { reading: &'a Reading, facts: bool, findings: &'a [Finding], outcomes: Option<&'a Checked> },
}

impl<'a> Line<'a> {
    /// The line of `extract`: the facts, and the findings of reading.
    pub fn extracted(source: &'a str, reading: &'a Reading, notes: &'a Checked, lang: Lang) -> Self {
        Self { source, lang, content: Content::Read { reading, facts: true, findings: &notes.findings, outcomes: None } }
    }

    /// The line of `check`: all findings, with the facts if asked for.
    pub fn checked(source: &'a str, reading: &'a Reading, checked: &'a Checked, facts: bool, lang: Lang) -> Self {
        Self { source, lang, content: Content::Read { reading, facts, findings: &checked.findings, outcomes: Some(checked) } }
    }

    /// The line of an input that could not be read: `error` in words, and no facts.
    pub fn failed(source: &'a str, error: &'a str, lang: Lang) -> Self {
        Self { source, lang, content: Content::Failed(error) }
    }
}

impl Line<'_> {
    /// The line as text, without its line break.
    ///
    /// # Errors
    ///
    /// When the memory of a writer fails: a line holds nothing that JSON cannot.
    pub fn to_json(&self) -> serde_json::Result<String> {
        serde_json::to_string(self)
    }
}

impl Serialize for Line<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut line = serializer.serialize_map(None)?;
        line.serialize_entry("schema", SCHEMA)?;
        line.serialize_entry("source", self.source)?;
        match self.content {
            Content::Failed(error) => line.serialize_entry("error", error)?,
            Content::Read { reading, facts, findings, outcomes } => {
                line.serialize_entry("edition", &reading.report.edition)?;
                line.serialize_entry("edition_by", &reading.evidence)?;
                line.serialize_entry("agency", &reading.report.agency)?;
                line.serialize_entry("year", &reading.report.year)?;
                line.serialize_entry("coverage", &CoverageOf(reading))?;
                if facts {
                    line.serialize_entry("facts", &reading.facts().map(FactOf).collect::<Vec<_>>())?;
                }
                line.serialize_entry("findings", &findings.iter().map(|it| FindingOf(it, self.lang)).collect::<Vec<_>>())?;
                if let Some(checked) = outcomes {
                    line.serialize_entry("outcomes", &OutcomesOf(checked, self.lang))?;
                }
            }
        }
        line.end()
    }
}

struct CoverageOf<'a>(&'a Reading);

impl Serialize for CoverageOf<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Unplaced<'a> {
            text: &'a str,
            place: PlaceOf,
        }
        let (coverage, text) = (&self.0.coverage, self.0.document.text());
        let mut object = serializer.serialize_struct("Coverage", 3)?;
        object.serialize_field("numbers", &coverage.numbers)?;
        object.serialize_field("placed", &coverage.placed)?;
        let unplaced: Vec<_> =
            coverage.unplaced.iter().map(|place| Unplaced { text: &text[place.range()], place: PlaceOf(*place) }).collect();
        object.serialize_field("unplaced", &unplaced)?;
        object.end()
    }
}

struct PlaceOf(Place);

impl Serialize for PlaceOf {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_struct("Place", 7)?;
        object.serialize_field("start", &self.0.start)?;
        object.serialize_field("end", &self.0.end)?;
        object.serialize_field("line", &self.0.line)?;
        object.serialize_field("column", &self.0.column)?;
        object.serialize_field("table", &self.0.cell.map(|it| it.table))?;
        object.serialize_field("row", &self.0.cell.map(|it| it.row))?;
        object.serialize_field("cell", &self.0.cell.map(|it| it.cell))?;
        object.end()
    }
}

/// A value with its printed digits: never a binary float.
struct ValueOf<'a>(&'a Value);

impl Serialize for ValueOf<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Value::Count(count) => serializer.serialize_i64(*count),
            Value::Amount(amount) => RawValue::from_string(amount.to_string()).map_err(S::Error::custom)?.serialize(serializer),
            Value::Date(date) => serializer.collect_str(date),
            Value::Words(words) => serializer.serialize_str(words),
            Value::Blank | Value::Mark(_) | Value::NotANumber(_) | Value::Unknown => serializer.serialize_none(),
        }
    }
}

struct FactOf<'a>(Fact<'a>);

impl Serialize for FactOf<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let statement = &self.0.statement;
        let mut object = serializer.serialize_map(None)?;
        object.serialize_entry("concept", &statement.concept)?;
        object.serialize_entry("harmonised", &statement.concept.harmonised())?;
        object.serialize_entry("label", &statement.label)?;
        object.serialize_entry("value", &ValueOf(&statement.value))?;
        object.serialize_entry("status", statement.value.status().key())?;
        object.serialize_entry("unit", &statement.unit)?;
        object.serialize_entry("share", &statement.share.map(|it| it.to_string()))?;
        object.serialize_entry("qualifier", &statement.qualifier.map(crate::Qualifier::key))?;
        if let Some(parent) = &statement.parent {
            object.serialize_entry("parent", parent)?;
        }
        if self.0.place.cell.is_some_and(|it| it.inferred) {
            object.serialize_entry("inferred", &true)?;
        }
        object.serialize_entry("place", &PlaceOf(self.0.place))?;
        object.serialize_entry("text", self.0.text)?;
        object.end()
    }
}

struct FindingOf<'a>(&'a Finding, Lang);

impl Serialize for FindingOf<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(finding, lang) = self;
        let mut object = serializer.serialize_struct("Finding", 12)?;
        object.serialize_field("id", &finding.id)?;
        object.serialize_field("code", finding.code)?;
        object.serialize_field("name", finding.name)?;
        object.serialize_field("severity", finding.severity.key())?;
        object.serialize_field("message", finding.message.get(*lang))?;
        object.serialize_field("places", &finding.places.iter().copied().map(PlaceOf).collect::<Vec<_>>())?;
        object.serialize_field("concepts", &finding.concepts)?;
        object.serialize_field("expected", &finding.expected)?;
        object.serialize_field("found", &finding.found)?;
        object.serialize_field("applicability", Applicability::key(finding.applicability))?;
        object.serialize_field("basis", finding.basis.get(*lang))?;
        object.serialize_field("suspects", &finding.suspects.iter().map(|it| SuspectOf(it, *lang)).collect::<Vec<_>>())?;
        object.end()
    }
}

struct SuspectOf<'a>(&'a Suspect, Lang);

impl Serialize for SuspectOf<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(suspect, lang) = self;
        let mut object = serializer.serialize_struct("Suspect", 7)?;
        object.serialize_field("concept", &suspect.concept)?;
        object.serialize_field("label", &suspect.label)?;
        object.serialize_field("place", &PlaceOf(suspect.place))?;
        object.serialize_field("found", &suspect.found)?;
        object.serialize_field("proposed", &suspect.proposed)?;
        object.serialize_field("standing", suspect.standing.key())?;
        object.serialize_field("evidence", &suspect.evidence.iter().map(|it| it.get(*lang)).collect::<Vec<_>>())?;
        object.end()
    }
}

/// How the rules came out: silence is never success.
struct OutcomesOf<'a>(&'a Checked, Lang);

impl Serialize for OutcomesOf<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct NotChecked<'a> {
            code: &'static str,
            reason: &'a str,
            place: Option<PlaceOf>,
        }
        let Self(checked, lang) = self;
        let mut object = serializer.serialize_struct("Outcomes", 5)?;
        object.serialize_field("held", &checked.held.len())?;
        object.serialize_field("broken", &checked.findings.len())?;
        let reasons: Vec<_> = checked
            .not_checked
            .iter()
            .map(|it| NotChecked { code: it.code, reason: it.reason.get(*lang), place: it.place.map(PlaceOf) })
            .collect();
        object.serialize_field("dismissed", &checked.dismissed.iter().map(|it| it.id.as_str()).collect::<Vec<_>>())?;
        object.serialize_field("not_checked", &reasons)?;
        object.serialize_field("notes", &checked.held.iter().filter_map(|it| Some(it.note.as_ref()?.get(*lang))).collect::<Vec<_>>())?;
        object.end()
    }
}

/// A rule as an object: the catalogue for machines.
struct RuleOf<'a>(&'a Rule, Lang);

impl Serialize for RuleOf<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(rule, lang) = self;
        let mut object = serializer.serialize_struct("Rule", 10)?;
        object.serialize_field("code", rule.code)?;
        object.serialize_field("name", rule.name)?;
        object.serialize_field("severity", rule.severity.key())?;
        object.serialize_field("editions", &rule.editions.iter().map(|it| it.key()).collect::<Vec<_>>())?;
        object.serialize_field("title", rule.title.get(*lang))?;
        object.serialize_field("page", rule.page.get(*lang))?;
        object.serialize_field("not_checked", rule.not_checked.get(*lang))?;
        object.serialize_field("basis", rule.basis.get(*lang))?;
        object.serialize_field("certainty", rule.certainty.term().get(*lang))?;
        object.serialize_field("breaks", rule.breaks)?;
        object.serialize_field("holds", rule.holds)?;
        object.end()
    }
}

impl Rule {
    /// The rule as a line of JSON, in one language.
    ///
    /// ```
    /// use gongkai::{Lang, rule};
    /// let line = rule("SHR001").unwrap().to_json(Lang::Zh)?;
    /// assert!(line.starts_with(r#"{"code":"SHR001","name":"share-mismatch""#));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// When the memory of a writer fails: a rule holds nothing that JSON cannot.
    pub fn to_json(&self, lang: Lang) -> serde_json::Result<String> {
        serde_json::to_string(&RuleOf(self, lang))
    }
}
