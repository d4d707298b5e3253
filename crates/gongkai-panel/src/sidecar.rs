//! The file beside a report that holds which of its findings a person has looked at and put aside, and why.

use crate::{Source, words as w};
use gongkai::{Checked, Lang, Options};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// What stands behind the name of the report.
const SUFFIX: &str = ".gongkai.toml";

/// The findings of one report that were put aside: `report.html.gongkai.toml` beside `report.html`.
///
/// ```toml
/// [dismissed]
/// sum001-1f2e3d4c5b6a = "与原件核对过，原件如此"
/// ```
///
/// ```
/// use gongkai::Lang;
/// use gongkai_panel::{Sidecar, Source};
/// let folder = tempfile::tempdir().unwrap();
/// let report = folder.path().join("a.txt");
/// assert_eq!(Sidecar::of(&Source::File(report.clone()), Lang::En), Ok(None));
/// std::fs::write(Sidecar::path(&report), "[dismissed]\nsum001-1f2e3d4c5b6a = 'so in the original'\n").unwrap();
/// let sidecar = Sidecar::of(&Source::File(report), Lang::En)?.unwrap();
/// assert_eq!(sidecar.dismissed()["sum001-1f2e3d4c5b6a"], "so in the original");
/// # Ok::<(), String>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sidecar {
    path: PathBuf,
    dismissed: BTreeMap<String, String>,
}

/// The file as it is written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    dismissed: BTreeMap<String, String>,
}

impl Sidecar {
    /// Where the sidecar of a report stands, whether it is there or not.
    pub fn path(report: &Path) -> PathBuf {
        let mut name = report.as_os_str().to_owned();
        name.push(SUFFIX);
        PathBuf::from(name)
    }

    /// The sidecar of a source; `None` where it has none, as what is no file.
    ///
    /// # Errors
    ///
    /// When it is there and cannot be read: a sentence that says where, and why.
    pub fn of(source: &Source, lang: Lang) -> Result<Option<Self>, String> {
        let Source::File(report) = source else { return Ok(None) };
        let path = Self::path(report);
        if !path.is_file() {
            return Ok(None);
        }
        let failed = |why: &dyn std::fmt::Display| format!("{}: {}{why}", path.display(), w::SIDECAR_WRONG.say(lang));
        let text = std::fs::read_to_string(&path).map_err(|error| failed(&error))?;
        let file: File = toml::from_str(&text).map_err(|error| failed(&error))?;
        Ok(Some(Self { dismissed: file.dismissed, path }))
    }

    /// The ids of the findings that were put aside, each with the reason.
    pub fn dismissed(&self) -> &BTreeMap<String, String> {
        &self.dismissed
    }

    /// Options under which these findings are put aside, too.
    #[must_use]
    pub fn apply(&self, options: &Options) -> Options {
        let mut options = options.clone();
        options.dismissed.extend(self.dismissed.keys().cloned());
        options
    }

    /// What it puts aside and the report does not have (any more), as a sentence; `None` where it has all of it. An id changes with the numbers that it is about.
    ///
    /// Of a rule that was not selected, or that needs other reports beside this one, nothing is said.
    pub fn stale(&self, checked: &Checked, options: &Options, lang: Lang) -> Option<String> {
        let found = |id: &str| checked.dismissed.iter().any(|it| it.id == id);
        let code = |id: &str| id.split('-').next().unwrap_or_default().to_ascii_uppercase();
        let judged = |id: &str| options.selects(&code(id)) && !["YER", "ROL"].iter().any(|it| code(id).starts_with(it));
        let gone: Vec<&str> = self.dismissed.keys().map(String::as_str).filter(|it| judged(it) && !found(it)).collect();
        (!gone.is_empty()).then(|| format!("{}: {}{}", self.path.display(), w::SIDECAR_STALE.say(lang), gone.join(", ")))
    }
}
