//! Formats told by their bytes, so that no binary file is taken for text.

use memchr::memmem;
use std::fmt;

/// The format of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Format {
    /// Plain text or Markdown.
    Text,
    /// HTML.
    Html,
    /// Word since 2007.
    Docx,
    /// Excel since 2007.
    Xlsx,
    /// Excel before 2007.
    Xls,
    /// A table of `OpenDocument`.
    Ods,
    /// PDF.
    Pdf,
    /// Word before 2007, or WPS.
    Doc,
    /// An Office file under a password.
    Encrypted,
    /// Excel in its binary form: .xlsb.
    Xlsb,
    /// Another document of an office: .odt, .pptx and the like.
    Office,
    /// OFD, the national page format.
    Ofd,
    /// A zip archive of another kind.
    Zip,
    /// Another archive: rar, 7z, gzip.
    Archive,
    /// RTF.
    Rtf,
    /// A picture.
    Image,
    /// A web page with its pictures in one file: .mht.
    WebArchive,
}

impl Format {
    /// Whether this build has a reader for it.
    ///
    /// ```
    /// use gongkai_document::Format;
    /// assert!(Format::Text.is_read());
    /// assert!(!Format::Image.is_read());
    /// ```
    pub const fn is_read(self) -> bool {
        matches!(self, Self::Text)
            || cfg!(feature = "html") && matches!(self, Self::Html)
            || cfg!(feature = "docx") && matches!(self, Self::Docx)
            || cfg!(feature = "xlsx") && matches!(self, Self::Xlsx | Self::Xls | Self::Ods)
            || cfg!(feature = "pdf") && matches!(self, Self::Pdf)
    }

    /// Whether a line of its text may end in the middle of a paragraph, as lines of print do.
    ///
    /// ```
    /// use gongkai_document::Format;
    /// assert!(Format::Pdf.wraps_lines());
    /// assert!(!Format::Docx.wraps_lines());
    /// ```
    pub const fn wraps_lines(self) -> bool {
        matches!(self, Self::Text | Self::Pdf)
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Text => "plain text",
            Self::Html => "an HTML page",
            Self::Docx => "a Word document (.docx)",
            Self::Xlsx => "an Excel workbook (.xlsx)",
            Self::Xls => "an old Excel workbook (.xls)",
            Self::Ods => "an OpenDocument table (.ods)",
            Self::Pdf => "a PDF",
            Self::Doc => "an old Word or WPS document (.doc, .wps)",
            Self::Encrypted => "an Office file",
            Self::Xlsb => "a binary Excel workbook (.xlsb)",
            Self::Office => "a document of another kind (.odt, .pptx and the like)",
            Self::Ofd => "an OFD file",
            Self::Zip => "a zip archive",
            Self::Archive => "an archive (rar, 7z, gzip)",
            Self::Rtf => "an RTF file",
            Self::Image => "a picture",
            Self::WebArchive => "a web page saved as one file (.mht)",
        })
    }
}

/// First bytes of the formats that have some.
const SIGNATURES: &[(&[u8], Format)] = &[
    (b"%PDF-", Format::Pdf),
    (b"Rar!", Format::Archive),
    (b"7z\xbc\xaf\x27\x1c", Format::Archive),
    (b"\x1f\x8b", Format::Archive),
    (b"{\\rtf", Format::Rtf),
    (b"\xff\xd8\xff", Format::Image),
    (b"\x89PNG\r\n", Format::Image),
    (b"GIF8", Format::Image),
    (b"BM6", Format::Image),
    (b"II*\0", Format::Image),
    (b"MM\0*", Format::Image),
];

/// How markup opens. A text may mention a tag, so it must open with one.
const MARKUP: &[&[u8]] = &[
    b"<!doctype",
    b"<!--",
    b"<html",
    b"<?xml",
    b"<head",
    b"<body",
    b"<div",
    b"<p>",
    b"<p ",
    b"<table",
    b"<meta",
    b"<span",
    b"<h1",
    b"<h2",
    b"<h3",
    b"<center",
    b"<font",
    b"<br",
    b"<ul",
    b"<ol",
    b"<section",
    b"<article",
    b"<style",
    b"<script",
];

/// Ends of elements that no prose holds: a page may open with anything.
const ENDS: &[&[u8]] = &[b"</p>", b"</td>", b"</div>", b"</span>", b"</table>"];

/// Where a name of an OLE container is looked for: its directory is seldom beyond.
const DIRECTORY: usize = 1 << 20;

/// The format of a file, told by its bytes.
pub(crate) fn recognise(bytes: &[u8]) -> Format {
    if let Some((_, format)) = SIGNATURES.iter().find(|(signature, _)| bytes.starts_with(signature)) {
        return *format;
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return archive(bytes);
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return container(bytes);
    }
    // A PDF may have a few bytes before its mark.
    let has = |part: &[u8], words: &[u8]| memmem::find(part, words).is_some();
    if has(&bytes[..bytes.len().min(1024)], b"%PDF-") {
        return Format::Pdf;
    }
    let head = &bytes[..bytes.len().min(2048)];
    if has(head, b"multipart/related") && has(&head.to_ascii_lowercase(), b"mime-version:") {
        return Format::WebArchive;
    }
    if is_markup(bytes) { Format::Html } else { Format::Text }
}

/// Whether the bytes are markup, in any encoding whose tags are ASCII or UTF-16.
fn is_markup(bytes: &[u8]) -> bool {
    let wide: Vec<u8>;
    let bytes = match bytes {
        // A page in UTF-16: every other byte of a tag.
        [0xff, 0xfe, rest @ ..] => {
            wide = rest.iter().step_by(2).take(4096).copied().collect();
            &wide
        }
        [0xfe, 0xff, rest @ ..] => {
            wide = rest.iter().skip(1).step_by(2).take(4096).copied().collect();
            &wide
        }
        // The same without a mark in front: its first tag tells it.
        [b'<', 0, ..] => {
            wide = bytes.iter().step_by(2).take(4096).copied().collect();
            &wide
        }
        [0, b'<', ..] => {
            wide = bytes.iter().skip(1).step_by(2).take(4096).copied().collect();
            &wide
        }
        _ => bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes),
    };
    let head = bytes.trim_ascii_start();
    let head = head[..head.len().min(16)].to_ascii_lowercase();
    let opens = MARKUP.iter().any(|tag| head.starts_with(tag));
    let lower = |element: &[u8]| element[..element.len().min(7)].to_ascii_lowercase();
    let ends = |element: &[u8]| ENDS.iter().any(|end| lower(element).starts_with(&end[1..]));
    opens || memmem::find_iter(bytes, b"</").any(|at| ends(&bytes[at + 1..]))
}

/// What a zip archive holds, told by the names of its entries, which stand in it as they are.
fn archive(bytes: &[u8]) -> Format {
    // The list of entries stands at the end.
    let tail = &bytes[bytes.len().saturating_sub(DIRECTORY)..];
    let has = |name: &[u8]| memmem::find(tail, name).is_some();
    if has(b"word/document") {
        Format::Docx
    } else if has(b"xl/workbook.bin") {
        Format::Xlsb
    } else if has(b"xl/worksheets/") {
        Format::Xlsx
    } else if has(b"OFD.xml") {
        Format::Ofd
    } else if has(b"content.xml") && bytes[..bytes.len().min(200)].windows(11).any(|it| it == b"spreadsheet") {
        Format::Ods
    } else if has(b"ppt/presentation.xml") || has(b"META-INF/manifest.xml") && has(b"content.xml") {
        Format::Office
    } else {
        Format::Zip
    }
}

/// What an OLE container holds, told by the names of its streams in UTF-16.
fn container(bytes: &[u8]) -> Format {
    let head = &bytes[..bytes.len().min(DIRECTORY)];
    let tail = &bytes[bytes.len().saturating_sub(DIRECTORY)..];
    let has = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        [head, tail].into_iter().any(|part| memmem::find(part, &wide).is_some())
    };
    if has("EncryptedPackage") || has("EncryptionInfo") {
        Format::Encrypted
    } else if has("Workbook") || has("Book") {
        Format::Xls
    } else {
        Format::Doc
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_are_told_by_their_bytes() {
        let wide = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
        let ole = |stream: &str| [b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".as_slice(), &wide(stream)].concat();
        let cases: &[(&[u8], Format)] = &[
            ("报告<br>主动公开</p>".as_bytes(), Format::Html),
            (b"  <!DOCTYPE html><p>", Format::Html),
            ("<p>一、总体情况</p><table><tr><td>".as_bytes(), Format::Html),
            (&[b"\xff\xfe".as_slice(), &wide("<html><p>")].concat(), Format::Html),
            (&wide("<html><p>"), Format::Html),
            ("公开率<60%，<见附表>".as_bytes(), Format::Text),
            (b"\n\n%PDF-1.4", Format::Pdf),
            (b"PK\x03\x04 word/document.xml", Format::Docx),
            (b"PK\x03\x04 xl/workbook.xml xl/worksheets/sheet1.xml", Format::Xlsx),
            (b"PK\x03\x04 xl/workbook.bin", Format::Xlsb),
            (b"PK\x03\x04 mimetypeapplication/vnd.oasis.opendocument.text content.xml META-INF/manifest.xml", Format::Office),
            (b"PK\x03\x04 mimetypeapplication/vnd.oasis.opendocument.spreadsheet content.xml", Format::Ods),
            (b"PK\x03\x04 OFD.xml", Format::Ofd),
            (&ole("WordDocument"), Format::Doc),
            (&ole("Workbook"), Format::Xls),
            (&ole("EncryptedPackage"), Format::Encrypted),
            (b"MIME-Version: 1.0\nContent-Type: multipart/related", Format::WebArchive),
        ];
        for (bytes, expected) in cases {
            assert_eq!(recognise(bytes), *expected, "{}", String::from_utf8_lossy(bytes));
        }
    }
}
