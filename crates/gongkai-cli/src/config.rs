//! `gongkai.toml`: how an office judges, so that everybody there judges alike.
//!
//! ```toml
//! select = ["SUM", "SHR"]          # only these rules; all where it is not given
//! ignore = ["TXT002"]              # and not these
//! dismissed = ["sum001-1f2e3d4c5b6a"]  # findings looked at and put aside, by their id
//!
//! [severity]
//! STR = "info"                     # of a family, or of one rule
//! ```

use crate::words as w;
use gongkai::{Lang, Options, Severity};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The name that is looked for, from the working directory upward.
const NAME: &str = "gongkai.toml";

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct File {
    select: Vec<String>,
    ignore: Vec<String>,
    dismissed: Vec<String>,
    severity: BTreeMap<String, String>,
}

/// The options of the command line over those of the file: a selection on the command line replaces that of the file, what is left out is left out by either.
pub(crate) fn apply(named: Option<&Path>, options: &Options, lang: Lang) -> Result<Options, String> {
    let Some(path) = named.map(Path::to_owned).or_else(found) else { return Ok(options.clone()) };
    let failed = |error: &dyn std::fmt::Display| format!("{}: {}{error}", path.display(), w::CONFIG_WRONG.say(lang));
    let text = std::fs::read_to_string(&path).map_err(|error| failed(&error))?;
    let file: File = toml::from_str(&text).map_err(|error| failed(&error))?;
    let mut out = options.clone();
    if out.select.is_empty() {
        out.select = file.select;
    }
    out.ignore.extend(file.ignore);
    out.dismissed.extend(file.dismissed);
    for (code, level) in file.severity {
        let level: Severity = level.parse().map_err(|error: gongkai::UnknownKey| failed(&error))?;
        out.severity.insert(code, level);
    }
    Ok(out)
}

/// The file of the working directory, or of the nearest folder above it.
fn found() -> Option<PathBuf> {
    let here = std::env::current_dir().ok()?;
    here.ancestors().map(|it| it.join(NAME)).find(|it| it.is_file())
}
