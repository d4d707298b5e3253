//! What could not be done.

use crate::Lang;
use gongkai_document::{Format, Problem};

/// A report that could not be read.
///
/// What is wrong *in* a report is never an error: see [`Finding`](crate::Finding). Its text is a lower-case fragment in English; [`Error::message`] gives a
/// sentence in either language.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(transparent)]
pub struct Error(Kind);

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
enum Kind {
    #[error(transparent)]
    Document(#[from] gongkai_document::Error),
}

impl From<gongkai_document::Error> for Error {
    fn from(error: gongkai_document::Error) -> Self {
        Self(error.into())
    }
}

impl Error {
    /// An input that is refused by its size before it is read.
    pub fn too_large(limits: gongkai_document::Limits) -> Self {
        gongkai_document::Error::from(Problem::TooLarge { limit: limits.bytes }).into()
    }

    fn problem(&self) -> &Problem {
        let Kind::Document(error) = &self.0;
        error.problem()
    }

    /// Whether the file holds nothing.
    pub fn is_empty(&self) -> bool {
        matches!(self.problem(), Problem::Empty)
    }

    /// Whether the file is beyond a limit.
    pub fn is_too_large(&self) -> bool {
        matches!(self.problem(), Problem::TooLarge { .. })
    }

    /// Whether the file is of a format that is not read.
    pub fn is_other_format(&self) -> bool {
        matches!(self.problem(), Problem::OtherFormat(_))
    }

    /// Whether the bytes are no text, or damaged text.
    pub fn is_not_text(&self) -> bool {
        matches!(
            self.problem(),
            Problem::DamagedUtf8 { .. } | Problem::DamagedGb18030 { .. } | Problem::ControlCharacter { .. } | Problem::NotText
        )
    }

    /// What could not be done and what to do about it, as a sentence.
    ///
    /// ```
    /// use gongkai::Lang;
    /// let error = gongkai::read(b"").unwrap_err();
    /// assert_eq!(error.message(Lang::Zh), "文件是空的，没有可读的内容。");
    /// assert!(error.is_empty());
    /// ```
    pub fn message(&self, lang: Lang) -> String {
        match (lang, self.problem()) {
            (Lang::Zh, Problem::Empty) => "文件是空的，没有可读的内容。".to_owned(),
            (Lang::En, Problem::Empty) => "The file is empty: there is nothing to read.".to_owned(),
            (Lang::Zh, Problem::TooLarge { limit }) => {
                format!("文件超过上限（{limit} 字节）；年度报告不会这样大，请核对是不是选错了文件。")
            }
            (Lang::En, Problem::TooLarge { limit }) => format!(
                "The file is larger than the limit of {limit} bytes. No annual report is that large: check that it is the right file."
            ),
            (Lang::Zh, Problem::DamagedGb18030 { line }) => {
                format!("文本是 GB18030（GBK）编码，但第 {line} 行有损坏的字节；请从原文件重新保存，以免丢字。")
            }
            (Lang::En, Problem::DamagedGb18030 { line }) => {
                format!(
                    "The text is GB18030 (GBK), but line {line} holds damaged bytes. Save it again from the original, so that nothing is lost."
                )
            }
            (Lang::Zh, Problem::ControlCharacter { code, line }) => {
                format!("第 {line} 行有控制字符（{code:#04x}），纯文本中不应有；请从原文件重新另存为纯文本。")
            }
            (Lang::En, Problem::ControlCharacter { code, line }) => format!(
                "Line {line} holds the control character {code:#04x}, which plain text has no use for. Save it again as plain text."
            ),
            (Lang::Zh, Problem::OtherFormat(format)) => {
                format!("这是{}，目前只读纯文本；请先另存为纯文本（.txt）再读。", format_zh(*format))
            }
            (Lang::En, Problem::OtherFormat(format)) => {
                format!("This is {format}, and only plain text is read so far. Save it as plain text (.txt) first.")
            }
            (Lang::Zh, Problem::DamagedUtf8 { offset, line }) => {
                format!("文本是 UTF-8 编码，但第 {line} 行（第 {offset} 字节处）有损坏的字节；请从原文件重新保存，以免丢字。")
            }
            (Lang::En, Problem::DamagedUtf8 { offset, line }) => {
                format!(
                    "The text is UTF-8, but line {line} (byte {offset}) holds damaged bytes. Save it again from the original, so that nothing is lost."
                )
            }
            (Lang::Zh, Problem::NotText) => "文件不是文本（UTF-8、UTF-16、GB18030/GBK 都读不通）；请核对文件，或另存为纯文本。".to_owned(),
            (Lang::En, Problem::NotText) => {
                "The file is no text: it cannot be read as UTF-8, UTF-16 or GB18030 (GBK). Check the file, or save it as plain text."
                    .to_owned()
            }
            // A problem that a later version of the reader knows: its own words are better than none.
            (_, other) => other.to_string(),
        }
    }
}

const fn format_zh(format: Format) -> &'static str {
    match format {
        Format::Pdf => " PDF 文件",
        Format::OfficeOrZip => " Word、Excel 或其他压缩格式的文件（docx、xlsx、OFD 等）",
        Format::LegacyOffice => "旧版 Office 或 WPS 文件（.doc、.xls、.wps）",
        Format::Html => "网页文件（HTML）",
        Format::Rtf => " RTF 文件",
        Format::Image => "图片",
        _ => "另一种格式的文件",
    }
}
