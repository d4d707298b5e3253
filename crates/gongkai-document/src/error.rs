//! What could not be read, and why.

use std::fmt;

/// A file that could not be read as a document.
///
/// [`Error::problem`] is the cause as data, for callers with words of their own.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{problem}")]
pub struct Error {
    problem: Problem,
}

impl From<Problem> for Error {
    fn from(problem: Problem) -> Self {
        Self { problem }
    }
}

impl Error {
    /// The cause.
    pub fn problem(&self) -> &Problem {
        &self.problem
    }
}

/// Why a file could not be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Problem {
    /// There are no bytes, or only white space.
    #[error("the file is empty")]
    Empty,
    /// The file is larger than [`Limits::bytes`](crate::Limits::bytes).
    #[error("the file is larger than the limit of {limit} bytes")]
    TooLarge {
        /// The limit in bytes.
        limit: usize,
    },
    /// The file is of a format that is not read.
    #[error("the file is {0}, not plain text: save it as plain text first")]
    OtherFormat(Format),
    /// The text is UTF-8 but for some bytes in the middle of it.
    #[error("the text is UTF-8, but the bytes at offset {offset} (line {line}) are damaged")]
    DamagedUtf8 {
        /// The byte at which the first damaged character begins, from 0.
        offset: usize,
        /// Its line, from 1.
        line: usize,
    },
    /// The text is GB18030 but for some bytes in the middle of it.
    #[error("the text is GB18030 (GBK), but line {line} holds damaged bytes")]
    DamagedGb18030 {
        /// The line of the damage, from 1.
        line: usize,
    },
    /// The text holds a control character, as binary files do.
    #[error("line {line} holds the control character {code:#04x}")]
    ControlCharacter {
        /// The character.
        code: u8,
        /// Its line, from 1.
        line: usize,
    },
    /// The bytes are no text: neither UTF-8, nor UTF-16 with a mark, nor GB18030.
    #[error("the bytes are no text in UTF-8, UTF-16 or GB18030 (GBK)")]
    NotText,
}

/// A format that is recognised and not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Format {
    /// PDF.
    Pdf,
    /// A zip archive: docx, xlsx, ods or OFD among others.
    OfficeOrZip,
    /// The older Microsoft container: .doc, .xls, .wps.
    LegacyOffice,
    /// HTML or XML.
    Html,
    /// RTF.
    Rtf,
    /// A picture.
    Image,
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Pdf => "a PDF",
            Self::OfficeOrZip => "a zip archive (docx, xlsx or the like)",
            Self::LegacyOffice => "an old Office or WPS file (.doc, .xls, .wps)",
            Self::Html => "an HTML page",
            Self::Rtf => "an RTF file",
            Self::Image => "a picture",
        })
    }
}
