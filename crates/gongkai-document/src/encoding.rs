//! Bytes to text: UTF-8, UTF-16 with a mark, and GB18030 without a declaration. Nothing is replaced or dropped.

use crate::{Error, Problem};
use encoding_rs::{Encoding, GB18030, UTF_8};

/// The text of `bytes` and the name of its encoding.
pub(crate) fn decode(bytes: &[u8]) -> Result<(String, &'static str), Error> {
    let (text, encoding) = characters(bytes)?;
    // A DOS file may end with its end mark.
    let text = match text.strip_suffix('\u{1a}') {
        Some(text) => text.to_owned(),
        None => text,
    };
    let control = text.bytes().position(|byte| byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0b | 0x0c));
    match control.map(|at| (at, text.as_bytes()[at])) {
        None => Ok((text, encoding)),
        Some((_, 0)) => Err(Error::from(Problem::NotText)),
        Some((at, code)) => Err(Error::from(Problem::ControlCharacter { code, line: line(&text.as_bytes()[..at]) })),
    }
}

fn characters(bytes: &[u8]) -> Result<(String, &'static str), Error> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes)
        && encoding != UTF_8
    {
        let text = encoding.decode_without_bom_handling_and_without_replacement(&bytes[mark..]);
        return text.map(|text| (text.into_owned(), encoding.name())).ok_or_else(|| Error::from(Problem::NotText));
    }
    let body = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let damage = match std::str::from_utf8(body) {
        Ok(text) => return Ok((text.to_owned(), UTF_8.name())),
        Err(damage) => damage.valid_up_to(),
    };
    if is_mostly_utf8(body) {
        return Err(Error::from(Problem::DamagedUtf8 { offset: damage + bytes.len() - body.len(), line: line(&body[..damage]) }));
    }
    if let Some(text) = GB18030.decode_without_bom_handling_and_without_replacement(body).filter(|text| is_chinese(text)) {
        return Ok((text.into_owned(), GB18030.name()));
    }
    let (text, damaged) = GB18030.decode_without_bom_handling(body);
    let bad = text.find('\u{fffd}').filter(|_| damaged && is_chinese(&text) && !text.contains('\0'));
    Err(Error::from(bad.map_or(Problem::NotText, |at| Problem::DamagedGb18030 { line: line(&text.as_bytes()[..at]) })))
}

/// The line after the bytes, from 1.
fn line(before: &[u8]) -> usize {
    before.split(|&byte| byte == b'\n').count()
}

/// Whether the bytes beyond ASCII are characters of UTF-8 but for a few. GBK text is almost never valid UTF-8 by chance, so ten good
/// characters for each bad place tell a damaged UTF-8 file from a GBK one.
fn is_mostly_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|it| !it.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    good >= bad * 10
}

/// Whether text decoded as GB18030 reads like Chinese: nine of ten characters beyond ASCII are Han of the common block or Chinese
/// punctuation. Random bytes land in the rare blocks and in the private use area.
fn is_chinese(text: &str) -> bool {
    let (mut all, mut common) = (0_usize, 0_usize);
    for it in text.chars().filter(|it| !it.is_ascii()) {
        all += 1;
        common += usize::from(
            matches!(it, '\u{4e00}'..='\u{9fff}' | '\u{3000}'..='\u{303f}' | '\u{ff00}'..='\u{ffef}' | '\u{2010}'..='\u{2049}' | '·' | '①'..='⑳'),
        );
    }
    all > 0 && common * 10 >= all * 9
}
