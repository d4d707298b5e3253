//! Bytes to text: UTF-8, UTF-16 with a mark, and GB18030 without a declaration. Nothing is replaced or dropped.

use crate::{Error, Problem};
use encoding_rs::{Encoding, GB18030, UTF_8};

/// The text of `bytes` and the name of its encoding.
pub(crate) fn decode(bytes: &[u8]) -> Result<(String, &'static str), Error> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes)
        && encoding != UTF_8
    {
        let text = encoding.decode_without_bom_handling_and_without_replacement(&bytes[mark..]);
        return text.map(|text| (text.into_owned(), encoding.name())).filter(|(text, _)| is_text(text)).ok_or_else(not_text);
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) if is_text(text) => Ok((text.to_owned(), UTF_8.name())),
        Ok(_) => Err(not_text()),
        Err(damage) if is_mostly_utf8(bytes) => {
            let offset = damage.valid_up_to();
            let line = bytes[..offset].split(|&byte| byte == b'\n').count();
            Err(Error::new(Problem::DamagedUtf8 { offset, line }))
        }
        Err(_) => GB18030
            .decode_without_bom_handling_and_without_replacement(bytes)
            .filter(|text| is_text(text) && is_chinese(text))
            .map(|text| (text.into_owned(), GB18030.name()))
            .ok_or_else(not_text),
    }
}

fn not_text() -> Error {
    Error::new(Problem::NotText)
}

/// Text holds no control characters but white space. One NUL makes it binary.
fn is_text(text: &str) -> bool {
    text.bytes().all(|byte| byte >= 0x20 || matches!(byte, b'\t' | b'\n' | b'\r' | 0x0b | 0x0c))
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
    common * 10 >= all * 9
}
