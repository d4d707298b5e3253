//! Formats told by their first bytes, so that no binary file is taken for text.

use crate::Format;

/// First bytes of the formats that are not read.
const SIGNATURES: &[(&[u8], Format)] = &[
    (b"%PDF-", Format::Pdf),
    (b"PK\x03\x04", Format::OfficeOrZip),
    (b"PK\x05\x06", Format::OfficeOrZip),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Format::LegacyOffice),
    (b"{\\rtf", Format::Rtf),
    (b"\xff\xd8\xff", Format::Image),
    (b"\x89PNG\r\n", Format::Image),
    (b"GIF8", Format::Image),
    (b"II*\0", Format::Image),
    (b"MM\0*", Format::Image),
];

/// How markup opens. A text may mention a tag, so it must open with one.
const MARKUP: &[&[u8]] = &[
    b"<!doctype",
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
const ENDS: &[&[u8]] = &[b"</p>", b"</td>", b"</div>", b"</span>"];

/// The format of a file that is no plain text, where its first bytes tell.
pub(crate) fn recognise(bytes: &[u8]) -> Option<Format> {
    if let Some((_, format)) = SIGNATURES.iter().find(|(signature, _)| bytes.starts_with(signature)) {
        return Some(*format);
    }
    let head = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    let head = head[..head.len().min(16)].to_ascii_lowercase();
    let opens = MARKUP.iter().any(|tag| head.starts_with(tag));
    let holds = || bytes.split(|&it| it == b'<').skip(1).any(|element| ENDS.iter().any(|end| element.starts_with(&end[1..])));
    (opens || holds()).then_some(Format::Html)
}
