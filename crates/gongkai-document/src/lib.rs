//! Bytes of a published report to text and tables with places.
//!
//! The way is one function: [`Document::read`] takes the bytes of a file and gives a [`Document`], or an [`Error`] that says what
//! could not be done and what to do about it. Nothing here knows what a report, a form or a figure is.
//!
//! The format is told by the bytes, never by a file name. Plain text is always read, in UTF-8, in UTF-16 with a byte order mark, and in GB18030 (which holds
//! GBK and GB2312) or Big5 without any declaration. The other readers are features: `html`, `docx`, `xlsx` (with .xls and .ods) and `pdf`. What is not read is
//! refused by name; no binary file is ever taken for text.
//!
//! ```
//! use gongkai_document::{Document, Format, Limits};
//!
//! let document = Document::read("2012年主动公开政府信息4934条。".as_bytes(), &Limits::default())?;
//! assert_eq!((document.format(), document.encoding()), (Format::Text, "UTF-8"));
//! assert_eq!(document.position(4), (1, 5)); // line and column count from 1, columns in characters
//! # Ok::<(), gongkai_document::Error>(())
//! ```

#[cfg(any(feature = "docx", feature = "xlsx"))]
mod archive;
#[cfg(any(feature = "html", feature = "docx", feature = "xlsx", feature = "pdf"))]
mod builder;
#[cfg(feature = "docx")]
mod docx;
mod encoding;
mod error;
mod format;
#[cfg(feature = "html")]
mod html;
mod limits;
#[cfg(feature = "pdf")]
mod pdf;
mod repeated;
#[cfg(feature = "xlsx")]
mod sheet;
mod table;
#[cfg(any(feature = "docx", feature = "xlsx"))]
mod xml;

pub use error::{Error, Problem};
pub use format::Format;
pub use limits::Limits;
pub use table::{Cell, Table};

use std::ops::Range;

/// A file as text and tables, with the way back from a byte of the text to its line and column.
///
/// Offsets everywhere are bytes of the text in UTF-8. The text of a page or a document has one line for each paragraph and one for each row of a table, whose
/// cells are kept apart by tabs. Two documents are equal when their texts and tables are.
#[derive(Debug, Clone)]
pub struct Document {
    text: String,
    format: Format,
    encoding: &'static str,
    tables: Vec<Table>,
    /// What is no part of the document proper, in the order of the text, without overlaps.
    asides: Vec<Range<usize>>,
    title: Option<String>,
    unread: Vec<Unread>,
    /// The byte at which each line begins; never empty.
    line_starts: Vec<usize>,
    /// How many characters begin before each block of [`BLOCK`] bytes, so that a column in a very long line is found at once.
    blocks: Vec<usize>,
}

/// Something that a file shows and that is not in its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Unread {
    /// A page, from 1, that shows a picture and no text, beside pages that have text: a scan put between them.
    Page(usize),
    /// What stood behind the end of the file: it was cut off before its own end.
    Rest,
}

/// The bytes between two known counts of characters.
const BLOCK: usize = 64;

impl PartialEq for Document {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text && self.tables == other.tables
    }
}

impl Eq for Document {}

impl Document {
    /// Reads the bytes of a file.
    ///
    /// # Errors
    ///
    /// When the bytes are empty, beyond a limit, of a format that is not read, broken, or no text in any encoding that is read here: see [`Problem`].
    ///
    /// # Example
    ///
    /// ```
    /// use gongkai_document::{Document, Format, Limits, Problem};
    ///
    /// let error = Document::read(b"\x89PNG\r\n\x1a\n", &Limits::default()).unwrap_err();
    /// assert_eq!(*error.problem(), Problem::OtherFormat(Format::Image));
    /// ```
    pub fn read(bytes: &[u8], limits: &Limits) -> Result<Self, Error> {
        if bytes.is_empty() {
            return Err(Error::from(Problem::Empty));
        }
        if bytes.len() > limits.bytes {
            return Err(Error::from(Problem::TooLarge { limit: limits.bytes }));
        }
        let document = match format::recognise(bytes) {
            Format::Text => {
                let (text, encoding) = encoding::decode(bytes, false)?;
                Self::plain(text, encoding)
            }
            #[cfg(feature = "html")]
            Format::Html => {
                let (page, encoding) = encoding::decode(bytes, true)?;
                Self::built(html::read(&page, limits)?, Format::Html, encoding)
            }
            #[cfg(feature = "docx")]
            Format::Docx => Self::built(docx::read(bytes, limits)?, Format::Docx, "UTF-8"),
            #[cfg(feature = "xlsx")]
            format @ (Format::Xlsx | Format::Xls | Format::Ods) => Self::built(sheet::read(bytes, format, limits)?, format, "UTF-8"),
            #[cfg(feature = "pdf")]
            Format::Pdf => Self::built(pdf::read(bytes, limits)?, Format::Pdf, "UTF-8"),
            Format::Encrypted => return Err(Error::from(Problem::Locked(Format::Encrypted))),
            other => return Err(Error::from(Problem::OtherFormat(other))),
        };
        if document.text.trim().is_empty() {
            return Err(Error::from(Problem::Empty));
        }
        Ok(document)
    }

    /// A document of text that is decoded already.
    ///
    /// ```
    /// # use gongkai_document::Document;
    /// assert_eq!(Document::from_text("一、概述\n二、").lines().count(), 2);
    /// ```
    pub fn from_text(text: impl Into<String>) -> Self {
        Self::plain(text.into(), "UTF-8")
    }

    /// Plain text, with the tables that tell their own spans.
    fn plain(text: String, encoding: &'static str) -> Self {
        let document = Self::new(text, Format::Text, encoding);
        let tables = repeated::tables(&document.text, document.lines());
        Self { tables, ..document }
    }

    #[cfg(any(feature = "html", feature = "docx", feature = "xlsx", feature = "pdf"))]
    fn built(built: builder::Built, format: Format, encoding: &'static str) -> Self {
        let builder::Built { text, tables, asides, title, unread } = built;
        let tables = tables.into_iter().map(|it| repeated::merged(&text, it)).collect();
        Self { tables, asides, title, unread, ..Self::new(text, format, encoding) }
    }

    fn new(text: String, format: Format, encoding: &'static str) -> Self {
        // Files of old end their lines with a carriage return alone.
        let bytes = text.as_bytes();
        let ends = memchr::memchr2_iter(b'\n', b'\r', bytes).filter(|&at| bytes[at] == b'\n' || bytes.get(at + 1) != Some(&b'\n'));
        let line_starts = std::iter::once(0).chain(ends.map(|at| at + 1)).collect();
        let counts = text.as_bytes().chunks(BLOCK).scan(0, |count, block| {
            let before = *count;
            *count += characters(block);
            Some(before)
        });
        let blocks = counts.collect();
        Self { text, format, encoding, tables: Vec::new(), asides: Vec::new(), title: None, unread: Vec::new(), line_starts, blocks }
    }

    /// How many characters begin before a byte.
    fn characters_before(&self, offset: usize) -> usize {
        let block = offset / BLOCK;
        match self.blocks.get(block) {
            Some(before) => before + characters(&self.text.as_bytes()[block * BLOCK..offset]),
            None => characters(self.text.as_bytes()),
        }
    }

    /// The whole text, decoded.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The format of the file.
    pub const fn format(&self) -> Format {
        self.format
    }

    /// The name of the encoding that the bytes were read in.
    pub const fn encoding(&self) -> &'static str {
        self.encoding
    }

    /// The tables in the order in which they begin; one that stands in a cell of another follows it. Plain text has those alone
    /// whose merged cells are printed over again in every field that they cover: what other lines mean is not told by the file.
    pub fn tables(&self) -> &[Table] {
        &self.tables
    }

    /// The name that the file gives itself outside its text, such as that of a page.
    pub fn title(&self) -> Option<&str> {
        self.title.as_deref()
    }

    /// What the file shows and the text does not hold, in the order of the file.
    pub fn unread(&self) -> &[Unread] {
        &self.unread
    }

    /// Whether a byte of the text belongs to what stands around the document: navigation, lists of links and footers of a portal.
    ///
    /// ```
    /// # use gongkai_document::{Document, Limits};
    /// # #[cfg(feature = "html")] {
    /// let page = "<nav><a href='/'>首页</a></nav><p>2012年主动公开政府信息4934条。</p>";
    /// let document = Document::read(page.as_bytes(), &Limits::default()).unwrap();
    /// assert!(document.is_aside(document.text().find("首页").unwrap()));
    /// assert!(!document.is_aside(document.text().find("2012").unwrap()));
    /// # }
    /// ```
    pub fn is_aside(&self, offset: usize) -> bool {
        let after = self.asides.partition_point(|it| it.start <= offset);
        after > 0 && offset < self.asides[after - 1].end
    }

    /// Each line as the range of its bytes, without the line break.
    pub fn lines(&self) -> impl Iterator<Item = Range<usize>> + '_ {
        let ends = self.line_starts.iter().skip(1).map(|next| next - 1).chain(std::iter::once(self.text.len()));
        self.line_starts.iter().zip(ends).map(|(&start, end)| {
            let end = if self.text.as_bytes()[start..end].ends_with(b"\r") { end - 1 } else { end };
            start..end
        })
    }

    /// The bytes of the line (counted from 1) that holds the byte `offset`.
    ///
    /// # Panics
    ///
    /// When `offset` lies beyond the end of the text.
    pub fn line_around(&self, offset: usize) -> Range<usize> {
        assert!(offset <= self.text.len(), "offset {offset} is beyond the end of the text");
        let line = self.line_starts.partition_point(|&start| start <= offset) - 1;
        let end = self.line_starts.get(line + 1).map_or(self.text.len(), |next| next - 1);
        self.line_starts[line]..end
    }

    /// Line and column of the byte `offset`, both from 1, the column in characters.
    ///
    /// # Panics
    ///
    /// When `offset` lies beyond the end of the text.
    pub fn position(&self, offset: usize) -> (usize, usize) {
        let line = self.line_starts.partition_point(|&start| start <= offset);
        let start = self.line_starts[line - 1];
        let before = match self.text.as_bytes().get(start..offset) {
            // Most lines are short.
            Some(before) if before.len() <= BLOCK => characters(before),
            _ => self.characters_before(offset) - self.characters_before(start),
        };
        (line, before + 1)
    }
}

/// How many characters begin in a run of UTF-8. A sum of so few bytes is no more than a byte, and many are summed up at once.
fn characters(bytes: &[u8]) -> usize {
    let few = |bytes: &[u8]| bytes.iter().map(|byte| u8::from(byte & 0xc0 != 0x80)).sum::<u8>();
    bytes.chunks(BLOCK).map(|it| usize::from(few(it))).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn problem(bytes: &[u8]) -> String {
        Document::read(bytes, &Limits { bytes: 1 << 20, ..Limits::USUAL })
            .map_or_else(|error| format!("{:?}", error.problem()), |read| read.encoding().to_owned())
    }

    #[test]
    fn lines_of_a_drawn_table_say_nothing_of_its_encoding() {
        let table = format!("╔{0}╗\n║规章║0║\n╠{0}╣\n║行政规范性文件║7║\n╚{0}╝\n", "═".repeat(40));
        let gbk = encoding_rs::GB18030.encode(&table).0.into_owned();
        assert_eq!(problem(&gbk), "gb18030");
        let big5 = encoding_rs::BIG5.encode(&table.replace("规", "規")).0.into_owned();
        assert_eq!(problem(&big5), "Big5");
    }

    #[test]
    fn says_what_the_bytes_are() {
        let gbk = encoding_rs::GB18030.encode("二、主动公开政府信息情况。2012年主动公开4934条。").0.into_owned();
        let big5 = encoding_rs::BIG5.encode("主動公開政府資訊606條。").0.into_owned();
        let mut damaged = "二、主动公开政府信息情况。2012年主动公开4934条。".repeat(3).into_bytes();
        damaged[50] = 0xff;
        let mut utf16 = vec![0xff, 0xfe];
        utf16.extend("主动公开".encode_utf16().flat_map(u16::to_le_bytes));
        let cases: &[(&[u8], &str)] = &[
            (b"", "Empty"),
            (b"  \r\n ", "Empty"),
            ("报告".as_bytes(), "UTF-8"),
            ("\u{feff}报告".as_bytes(), "UTF-8"),
            (&gbk, "gb18030"),
            (&utf16, "UTF-16LE"),
            (b"plain ASCII 12", "UTF-8"),
            (&damaged, "Damaged { encoding: \"UTF-8\", offset: 49, line: 1 }"),
            (&[&gbk[..9], &[0xff], &gbk[8..]].concat(), "Damaged { encoding: \"gb18030\", offset: 8, line: 1 }"),
            ("一行\n报告\u{7}".as_bytes(), "ControlCharacter { code: 7, line: 2 }"),
            ("报告\u{1a}".as_bytes(), "UTF-8"),
            ("\u{feff}报告".as_bytes(), "UTF-8"),
            ("公开率<60%".as_bytes(), "UTF-8"),
            (&big5, "Big5"),
            (&[0; 64], "NotText"),
            (b"PK\x03\x04....", "OtherFormat(Zip)"),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "OtherFormat(Doc)"),
            (b"{\\rtf1", "OtherFormat(Rtf)"),
            (&[0xff, 0xd8, 0xff, 0xe0, 1, 2, 3], "OtherFormat(Image)"),
            (&[0x80, 0x81, 0x01, 0xfe, 0xff, 0x02], "NotText"),
        ];
        for (bytes, expected) in cases {
            assert_eq!(problem(bytes), *expected, "for {:?}", &bytes[..bytes.len().min(20)]);
        }
        assert!(problem(&vec![b'x'; (1 << 20) + 1]).starts_with("TooLarge"));
    }

    #[test]
    fn places_count_lines_from_one_and_columns_in_characters() {
        let document = Document::from_text("年度\r\n报告4条\n");
        assert_eq!(document.lines().map(|line| &document.text()[line]).collect::<Vec<_>>(), ["年度", "报告4条", ""]);
        assert_eq!(document.position(0), (1, 1));
        assert_eq!(document.position("年度\r\n报告".len()), (2, 3));
        assert_eq!(document.position(document.text().len()), (3, 1));
        assert_eq!(&document.text()[document.line_around(9)], "报告4条");
    }

    #[test]
    fn a_column_in_a_very_long_line_is_counted_in_characters() {
        let document = Document::from_text("首行\n".to_owned() + &"公开a".repeat(5000));
        for at in [0, 1, 1169, 1170, 4999] {
            assert_eq!(document.position(7 + at * 7), (2, at * 3 + 1));
        }
        assert_eq!(document.position(document.text().len()), (2, 15001));
    }

    /// What reports are made of.
    const WORDS: &[&str] = &[
        "主动公开",
        "政府信息",
        "条",
        "件",
        "申请",
        "答复",
        "，",
        "。",
        "2012年",
        "405",
        "行政复议",
        "、",
        "未收到",
        "网站",
        "镇",
        "县局",
        "其中",
        "规范性文件",
        "占8.21%",
        "（一）",
        "办公室",
        "督查",
        "“三农”",
        "《条例》",
        "收费",
        "培训",
        "人次",
        "微博",
    ];

    proptest! {
        #[test]
        fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            if let Ok(document) = Document::read(&bytes, &Limits::default()) {
                for line in document.lines() {
                    document.position(line.start);
                }
            }
        }

        #[test]
        fn every_gb18030_text_of_usual_words_comes_back(words in prop::collection::vec(prop::sample::select(WORDS), 6..40)) {
            let text = words.concat();
            let bytes = encoding_rs::GB18030.encode(&text).0.into_owned();
            if std::str::from_utf8(&bytes).is_err() {
                prop_assert_eq!(Document::read(&bytes, &Limits::default()).map(|read| read.text), Ok(text));
            }
        }
    }
}
