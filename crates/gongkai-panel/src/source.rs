//! From paths to readings: files, folders, standard input, bytes.

use crate::words as w;
use gongkai::{Error, Lang, Limits, Register};
use std::borrow::Cow;
use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// One source, or why a path gives none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// Standard input.
    Stdin,
    /// A file.
    File(PathBuf),
    /// The bytes of a file, with the name that is shown.
    Bytes(String, Arc<[u8]>),
    /// A path that gives nothing to read, with the reason.
    Missing(PathBuf, String),
}

/// Names of files that are taken from a folder. Those that are not read yet are taken too, and refused by name.
const REPORTS: &[&str] = &[
    "txt", "text", "md", "html", "htm", "shtml", "xhtml", "docx", "docm", "doc", "wps", "xlsx", "xlsm", "xls", "et", "ods", "pdf", "rtf",
    "ofd",
];

impl Source {
    /// The name that is shown and printed.
    pub fn name(&self) -> String {
        match self {
            Self::Stdin => "-".to_owned(),
            Self::File(path) | Self::Missing(path, _) => path.display().to_string(),
            Self::Bytes(name, _) => name.clone(),
        }
    }

    /// Itself, with the bytes of standard input, which can be read once only.
    #[must_use]
    pub fn held(&self) -> Self {
        match self {
            Self::Stdin => match limited(io::stdin().lock()) {
                Ok(bytes) => Self::Bytes(self.name(), bytes.into()),
                Err(error) => Self::Missing(PathBuf::from("-"), error.to_string()),
            },
            it => it.clone(),
        }
    }

    /// The bytes that it has, as far as that is known before it is read.
    pub(crate) fn size(&self) -> u64 {
        match self {
            Self::Stdin => u64::MAX,
            Self::File(path) => fs::metadata(path).map_or(0, |it| it.len()),
            Self::Bytes(_, bytes) => bytes.len() as u64,
            Self::Missing(..) => 0,
        }
    }

    /// Its bytes.
    ///
    /// # Errors
    ///
    /// When it cannot be opened, or has too many: a sentence that says why, and what to do.
    pub(crate) fn bytes(&self, lang: Lang) -> Result<Cow<'_, [u8]>, String> {
        let bytes = match self {
            Self::Stdin => limited(io::stdin().lock()),
            Self::File(path) => File::open(path).and_then(|file| {
                // A file that is too large is refused by its size before it is read.
                let len = file.metadata().map_or(0, |it| it.len());
                if len > Limits::default().bytes as u64 { Err(io::ErrorKind::FileTooLarge.into()) } else { limited(file) }
            }),
            Self::Bytes(_, bytes) => return Ok(Cow::Borrowed(bytes)),
            Self::Missing(_, reason) => return Err(reason.clone()),
        };
        bytes.map(Cow::Owned).map_err(|error| explain(&error, lang))
    }
}

/// The text of a file that is no report, such as a calendar or a list: decoded as reports are, within the same limits.
///
/// # Errors
///
/// When it cannot be read: a sentence that says why.
pub fn text(path: &Path, lang: Lang) -> Result<String, String> {
    document(path, lang).map(|it| it.text().to_owned())
}

/// A file that is no report, as text and tables.
///
/// # Errors
///
/// When it cannot be read: a sentence that says why.
pub fn document(path: &Path, lang: Lang) -> Result<gongkai::Document, String> {
    let bytes = File::open(path).and_then(limited).map_err(|error| explain(&error, lang))?;
    gongkai::Document::read(&bytes, &Limits::default()).map_err(|error| Error::from(error).message(lang))
}

/// Reads a list of agencies: CSV, or the first table of a spreadsheet, a page or a document.
///
/// # Errors
///
/// When it cannot be read, or is no list of agencies: a sentence that says why.
pub fn register(path: &Path, lang: Lang) -> Result<Register, String> {
    let document = document(path, lang)?;
    let text = document.text();
    let mut refused = None;
    // A cover sheet may stand before the list.
    for table in document.tables() {
        let mut rows = vec![Vec::new(); table.rows()];
        for cell in table.cells() {
            let row: &mut Vec<String> = &mut rows[cell.row];
            row.resize(row.len().max(cell.column + 1), String::new());
            text[cell.text.clone()].trim().clone_into(&mut row[cell.column]);
        }
        match Register::from_rows(rows) {
            Ok(register) => return Ok(register),
            Err(error) => refused = refused.or(Some(error.message(lang))),
        }
    }
    if let Some(why) = refused {
        return Err(why);
    }
    let delimiters = [b'\t', b',', b';'];
    let count = |it: u8| text.lines().take(LINES).map(|line| line.bytes().filter(|byte| *byte == it).count()).sum::<usize>();
    let delimiter = delimiters.into_iter().max_by_key(|it| count(*it)).unwrap_or(b',');
    // A comma of Chinese parts cells where no other mark does.
    let plain = if delimiters.iter().all(|it| count(*it) == 0) { text.replace('，', ",") } else { text.to_owned() };
    let rows: Vec<Vec<String>> = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(plain.as_bytes())
        .records()
        .map(|row| row.map(|row| row.iter().map(str::to_owned).collect()))
        .collect::<Result<_, csv::Error>>()
        .map_err(|error| format!("{}{error}", w::CANNOT_READ.say(lang)))?;
    Register::from_rows(rows).map_err(|error| error.message(lang))
}

/// Lines of a list that its delimiter is told by.
const LINES: usize = 20;

/// Reads one byte more than the limit, so that the library sees that it is beyond.
fn limited(reader: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    reader.take(Limits::default().bytes as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Why a file could not be read, as a sentence.
fn explain(error: &io::Error, lang: Lang) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => w::NO_SUCH_FILE.say(lang).to_owned(),
        io::ErrorKind::FileTooLarge => Error::too_large(Limits::default()).message(lang),
        io::ErrorKind::PermissionDenied => w::NO_PERMISSION.say(lang).to_owned(),
        _ => format!("{}{error}", w::CANNOT_READ.say(lang)),
    }
}

/// The sources that paths stand for, and what was passed over.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sources {
    /// The sources, in order.
    pub sources: Vec<Source>,
    /// What stands in a folder and is neither read nor a failure, with the reason.
    pub skipped: Vec<(PathBuf, String)>,
}

/// The sources that paths stand for, in order; folders are walked in the order of their names, `-` is standard input.
///
/// ```
/// use gongkai::Lang;
/// use gongkai_panel::{Source, collect};
/// let found = collect(&["-".into(), "report.txt".into()], Lang::En);
/// assert_eq!(found.sources, [Source::Stdin, Source::File("report.txt".into())]);
/// ```
pub fn collect(paths: &[OsString], lang: Lang) -> Sources {
    let mut found = Sources::default();
    for path in paths {
        if path == "-" {
            found.sources.push(Source::Stdin);
            continue;
        }
        let path = PathBuf::from(path);
        if !path.is_dir() {
            found.sources.push(Source::File(path));
            continue;
        }
        let before = found.sources.len();
        walk(&path, &mut found, lang);
        if found.sources.len() == before {
            found.sources.push(Source::Missing(path, w::NO_REPORTS.say(lang).to_owned()));
        }
    }
    found
}

fn walk(folder: &Path, found: &mut Sources, lang: Lang) {
    let entries = match fs::read_dir(folder).and_then(Iterator::collect::<io::Result<Vec<_>>>) {
        Ok(entries) => entries,
        Err(error) => return found.sources.push(Source::Missing(folder.to_owned(), explain(&error, lang))),
    };
    let mut paths: Vec<PathBuf> = entries
        .into_iter()
        .map(|it| it.path())
        .filter(|it| !it.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b".")))
        .collect();
    paths.sort();
    let mut others = Vec::new();
    for path in paths {
        let is_report =
            path.extension().and_then(|it| it.to_str()).is_some_and(|it| REPORTS.iter().any(|known| it.eq_ignore_ascii_case(known)));
        match fs::symlink_metadata(&path).map(|it| it.file_type()) {
            Err(error) => found.sources.push(Source::Missing(path, explain(&error, lang))),
            Ok(kind) if kind.is_dir() => walk(&path, found, lang),
            // A link to a folder may lead round in a circle, so it is not followed.
            Ok(kind) if kind.is_symlink() && path.is_dir() => found.skipped.push((path, w::LINK_SKIPPED.say(lang).to_owned())),
            Ok(kind) if kind.is_file() || kind.is_symlink() => {
                if is_report {
                    found.sources.push(Source::File(path));
                } else {
                    others.push(path.file_name().unwrap_or_default().to_string_lossy().into_owned());
                }
            }
            Ok(_) => found.skipped.push((path, w::PIPE_SKIPPED.say(lang).to_owned())),
        }
    }
    if !others.is_empty() {
        let more = if others.len() > NAMED { ", ..." } else { "" };
        let names = others.iter().take(NAMED).cloned().collect::<Vec<_>>().join(", ");
        found.skipped.push((folder.to_owned(), format!("{} ({}): {names}{more}", w::OTHERS_SKIPPED.say(lang), others.len())));
    }
}

/// Files that are passed over and named.
const NAMED: usize = 5;
