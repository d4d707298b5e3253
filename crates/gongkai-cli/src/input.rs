//! From paths to bytes: files, directories, standard input.

use crate::words as w;
use gongkai::{Lang, Limits, Reading};
use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// One input, or why a path gives none.
#[derive(Debug)]
pub(crate) enum Input {
    /// Standard input.
    Stdin,
    /// A file.
    File(PathBuf),
    /// A path that gives nothing to read, with the reason.
    Missing(PathBuf, String),
}

/// Names of files that are taken from a directory. Those that are not read yet are taken too, and refused by name.
const REPORTS: &[&str] = &["txt", "text", "md", "html", "htm", "docx", "doc", "wps", "xlsx", "xls", "ods", "pdf", "rtf", "ofd"];

impl Input {
    /// The name that is shown and printed.
    pub(crate) fn name(&self) -> String {
        match self {
            Self::Stdin => "-".to_owned(),
            Self::File(path) | Self::Missing(path, _) => path.display().to_string(),
        }
    }

    /// Reads it, or says in a sentence why not.
    pub(crate) fn read(&self, lang: Lang) -> Result<Reading, String> {
        let bytes = match self {
            Self::Stdin => limited(io::stdin().lock()),
            Self::File(path) => File::open(path).and_then(|file| {
                // A file that is too large is refused by its size before it is read.
                let len = file.metadata().map_or(0, |it| it.len());
                if len > Limits::default().bytes as u64 { Err(io::ErrorKind::FileTooLarge.into()) } else { limited(file) }
            }),
            Self::Missing(_, reason) => return Err(reason.clone()),
        };
        match bytes {
            // A failure of ours on one file never stops the others.
            Ok(bytes) => match std::panic::catch_unwind(|| gongkai::read(&bytes)) {
                Ok(read) => read.map_err(|error| error.message(lang)),
                Err(_) => Err(w::OUR_FAILURE.say(lang).to_owned()),
            },
            Err(error) => Err(explain(&error, lang)),
        }
    }
}

/// The text of a file that is no report, such as a calendar: decoded as reports are, within the same limits.
pub(crate) fn text(path: &Path, lang: Lang) -> Result<String, String> {
    let bytes = File::open(path).and_then(limited).map_err(|error| explain(&error, lang))?;
    let document = gongkai::Document::read(&bytes, &Limits::default()).map_err(|error| gongkai::Error::from(error).message(lang))?;
    Ok(document.text().to_owned())
}

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
        io::ErrorKind::FileTooLarge => gongkai::Error::too_large(Limits::default()).message(lang),
        io::ErrorKind::PermissionDenied => w::NO_PERMISSION.say(lang).to_owned(),
        _ => format!("{}{error}", w::CANNOT_READ.say(lang)),
    }
}

/// The inputs that paths stand for, in order; directories are walked in the order of their names.
pub(crate) fn collect(paths: &[OsString], lang: Lang) -> Vec<Input> {
    let mut inputs = Vec::new();
    for path in paths {
        if path == "-" {
            inputs.push(Input::Stdin);
            continue;
        }
        let path = PathBuf::from(path);
        if !path.is_dir() {
            inputs.push(Input::File(path));
            continue;
        }
        let before = inputs.len();
        walk(&path, &mut inputs, lang);
        if inputs.len() == before {
            inputs.push(Input::Missing(path, w::NO_REPORTS.say(lang).to_owned()));
        }
    }
    inputs
}

fn walk(directory: &Path, inputs: &mut Vec<Input>, lang: Lang) {
    let entries = match fs::read_dir(directory).and_then(Iterator::collect::<io::Result<Vec<_>>>) {
        Ok(entries) => entries,
        Err(error) => return inputs.push(Input::Missing(directory.to_owned(), explain(&error, lang))),
    };
    let mut paths: Vec<PathBuf> = entries
        .into_iter()
        .map(|it| it.path())
        .filter(|it| !it.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b".")))
        .collect();
    paths.sort();
    for path in paths {
        let skip = |why: gongkai::Text| anstream::eprintln!("gongkai: {}: {}", path.display(), why.say(lang));
        let is_report =
            path.extension().and_then(|it| it.to_str()).is_some_and(|it| REPORTS.iter().any(|known| it.eq_ignore_ascii_case(known)));
        match fs::symlink_metadata(&path).map(|it| it.file_type()) {
            Err(error) => inputs.push(Input::Missing(path, explain(&error, lang))),
            Ok(kind) if kind.is_dir() => walk(&path, inputs, lang),
            // A link to a directory may lead round in a circle, so it is not followed.
            Ok(kind) if kind.is_symlink() && path.is_dir() => skip(w::LINK_SKIPPED),
            Ok(kind) if kind.is_file() || kind.is_symlink() => {
                if is_report {
                    inputs.push(Input::File(path));
                }
            }
            Ok(_) => skip(w::PIPE_SKIPPED),
        }
    }
}
