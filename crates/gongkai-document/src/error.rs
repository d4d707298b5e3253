//! What could not be read, and why.

use crate::Format;

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
    /// A file of a format that is read, and broken: in the words of the library that reads it.
    #[cfg(any(feature = "docx", feature = "xlsx", feature = "pdf"))]
    pub(crate) fn broken(format: Format, why: impl std::fmt::Display) -> Self {
        let why = format!("{why}");
        Self { problem: Problem::Broken { format, why } }
    }

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
    /// What the file unpacks to is larger than [`Limits::expanded`](crate::Limits::expanded).
    #[error("the file unpacks to more than the limit of {limit} bytes")]
    ExpandsTooFar {
        /// The limit in bytes.
        limit: usize,
    },
    /// Elements stand in one another deeper than [`Limits::depth`](crate::Limits::depth).
    #[error("elements are nested deeper than the limit of {limit}")]
    TooDeep {
        /// The limit.
        limit: usize,
    },
    /// There are more elements or objects than [`Limits::nodes`](crate::Limits::nodes).
    #[error("there are more elements than the limit of {limit}")]
    TooManyNodes {
        /// The limit.
        limit: usize,
    },
    /// There are more table cells than [`Limits::cells`](crate::Limits::cells).
    #[error("there are more table cells than the limit of {limit}")]
    TooManyCells {
        /// The limit.
        limit: usize,
    },
    /// The file is of a format that is not read.
    #[error("the file is {0}, which is not read")]
    OtherFormat(Format),
    /// The file is under a password.
    #[error("the file is {0} under a password")]
    Locked(Format),
    /// The pages of a PDF are pictures: there is no text in it.
    #[error("the PDF has pictures and no text, as a scan has")]
    NoTextLayer,
    /// A PDF draws letters that its fonts do not name.
    #[error("the PDF draws {unknown} of {letters} letters in fonts that do not say what they are")]
    UnnamedLetters {
        /// How many.
        unknown: usize,
        /// Of how many.
        letters: usize,
    },
    /// The file is of a format that is read, and broken.
    #[error("the file is {format}, but broken: {why}")]
    Broken {
        /// The format.
        format: Format,
        /// What its reader says, in English.
        why: String,
    },
    /// The text is in some encoding but for some bytes in the middle of it.
    #[error("the text is {encoding}, but the bytes at offset {offset} (line {line}) are damaged")]
    Damaged {
        /// The name of the encoding.
        encoding: &'static str,
        /// The byte at which the first damaged character begins, from 0.
        offset: usize,
        /// Its line, from 1.
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
    /// The bytes are no text: neither UTF-8, nor UTF-16 with a mark, nor GB18030, nor Big5.
    #[error("the bytes are no text in UTF-8, UTF-16, GB18030 (GBK) or Big5")]
    NotText,
}
