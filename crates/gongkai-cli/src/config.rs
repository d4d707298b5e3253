//! `gongkai.toml`: how an office judges, so that everybody there judges alike.
//!
//! ```toml
//! select = ["SUM", "SHR"]          # only these rules; all where it is not given
//! ignore = ["TXT002"]              # and not these
//! dismissed = ["sum001-1f2e3d4c5b6a"]  # findings looked at and put aside, by their id
//!
//! calendar = ["2027.txt"]            # working-day calendars beside this file, for gongkai deadline
//!
//! [severity]
//! STR = "info"                     # of a family, or of one rule
//!
//! [due]
//! department = "01-26"              # the day by local order: of a kind of agency, or of one agency
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
    due: BTreeMap<String, String>,
    calendar: Vec<PathBuf>,
}

/// The options of the command line over those of the file: a selection on the command line replaces that of the file, what is left out is left out by either.
pub(crate) fn apply(named: Option<&Path>, options: &Options, lang: Lang) -> Result<Options, String> {
    let Some((path, file)) = read(named, lang)? else { return Ok(options.clone()) };
    let failed = |error: &dyn std::fmt::Display| failed(&path, error, lang);
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
    for (whom, day) in file.due {
        out.due.insert(whom, day.parse().map_err(|error: gongkai::Error| failed(&error.message(lang)))?);
    }
    Ok(out)
}

/// The calendars that the file names, beside the file.
pub(crate) fn calendars(lang: Lang) -> Result<Vec<PathBuf>, String> {
    let Some((path, file)) = read(None, lang)? else { return Ok(Vec::new()) };
    let folder = path.parent().unwrap_or(Path::new(""));
    Ok(file.calendar.iter().map(|it| folder.join(it)).collect())
}

/// The file that is named, else the one found upward.
fn read(named: Option<&Path>, lang: Lang) -> Result<Option<(PathBuf, File)>, String> {
    let Some(path) = named.map(Path::to_owned).or_else(found) else { return Ok(None) };
    let text = std::fs::read_to_string(&path).map_err(|error| failed(&path, &error, lang))?;
    let file = toml::from_str(&text).map_err(|error| failed(&path, &error, lang))?;
    Ok(Some((path, file)))
}

fn failed(path: &Path, error: &dyn std::fmt::Display, lang: Lang) -> String {
    format!("{}: {}{error}", path.display(), w::CONFIG_WRONG.say(lang))
}

/// The file of the working directory, or of the nearest folder above it.
fn found() -> Option<PathBuf> {
    let here = std::env::current_dir().ok()?;
    here.ancestors().map(|it| it.join(NAME)).find(|it| it.is_file())
}
