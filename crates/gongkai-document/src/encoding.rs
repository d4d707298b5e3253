//! Bytes to characters: UTF-8, UTF-16 with a mark, and GB18030 or Big5, declared or not. Nothing is replaced or dropped.

use crate::{Error, Problem};
use encoding_rs::{BIG5, Encoding, GB18030, UTF_8, UTF_16BE, UTF_16LE};

/// How much of a page is searched for a declaration, in bytes.
const HEAD: usize = 4096;

/// So many bytes are looked at together.
const BLOCK: usize = 256;

/// The text of `bytes` and the name of its encoding. Markup may declare its encoding; what it declares is tried first and believed only where it reads.
pub(crate) fn decode(bytes: &[u8], markup: bool) -> Result<(String, &'static str), Error> {
    let declared = if markup { declared(&bytes[..bytes.len().min(HEAD)]) } else { None };
    let (mut text, encoding) = characters(bytes, declared)?;
    // A DOS file may end with its end mark.
    if text.ends_with('\u{1a}') {
        text.pop();
    }
    if markup {
        return Ok((text, encoding));
    }
    let is_control = |byte: u8| byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0b | 0x0c);
    // Whole blocks are looked at before the bytes of one: almost no text has any.
    let block = text.as_bytes().chunks(BLOCK).position(|it| it.iter().fold(false, |any, byte| any | is_control(*byte)));
    let control = block.and_then(|nth| (nth * BLOCK..text.len()).find(|at| is_control(text.as_bytes()[*at])));
    match control.map(|at| (at, text.as_bytes()[at])) {
        None => Ok((text, encoding)),
        Some((_, 0)) => Err(Error::from(Problem::NotText)),
        Some((at, code)) => Err(Error::from(Problem::ControlCharacter { code, line: line(&text.as_bytes()[..at]) })),
    }
}

fn characters(bytes: &[u8], declared: Option<&'static Encoding>) -> Result<(String, &'static str), Error> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes)
        && encoding != UTF_8
    {
        let text = encoding.decode_without_bom_handling_and_without_replacement(&bytes[mark..]);
        return text.map(|text| (text.into_owned(), encoding.name())).ok_or_else(|| Error::from(Problem::NotText));
    }
    // UTF-16 without its mark: the digits and line breaks have empty bytes, which no text has in another encoding.
    if memchr::memchr(0, bytes).is_some() {
        for encoding in [UTF_16LE, UTF_16BE] {
            let text = encoding.decode_without_bom_handling_and_without_replacement(bytes);
            if let Some(text) =
                text.filter(|text| is_chinese(text) && !text.contains('\0') && text.contains(|it: char| it == '\n' || it.is_ascii_digit()))
            {
                return Ok((text.into_owned(), encoding.name()));
            }
        }
    }
    let body = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let strict = |encoding: &'static Encoding| {
        let text = encoding.decode_without_bom_handling_and_without_replacement(body).filter(|text| is_chinese(text));
        text.map(|text| (text.into_owned(), encoding.name()))
    };
    // A page says what it is in, and may be wrong: valid UTF-8 beyond ASCII is UTF-8 whatever it says.
    let damage = match simdutf8::compat::from_utf8(body) {
        Ok(text) => return Ok((text.to_owned(), UTF_8.name())),
        Err(damage) => damage.valid_up_to(),
    };
    if let Some(read) = declared.filter(|it| *it != UTF_8).and_then(strict) {
        return Ok(read);
    }
    if is_mostly_utf8(body) {
        return Err(damaged(UTF_8, bytes, damage + bytes.len() - body.len()));
    }
    // Where both may be meant, the one in which a table is drawn with lines, else the one that a model of the two languages prefers.
    let draws = |encoding: &'static Encoding| strict(encoding).is_some_and(|it| LINES.iter().any(|line| it.0.contains(line)));
    let order = if !draws(GB18030) && (draws(BIG5) || guess(body) == BIG5) { [BIG5, GB18030] } else { [GB18030, BIG5] };
    if let Some(read) = order.into_iter().find_map(strict) {
        return Ok(read);
    }
    for encoding in declared.into_iter().chain(order) {
        let (text, has_damage) = encoding.decode_without_bom_handling(body);
        if has_damage && is_chinese(&text) && !text.contains('\0') {
            let offset = first_damage(encoding, body);
            return Err(damaged(encoding, bytes, offset + bytes.len() - body.len()));
        }
    }
    Err(Error::from(Problem::NotText))
}

/// The lines that tables are drawn with.
const LINES: [&str; 3] = ["───", "━━━", "═══"];

fn damaged(encoding: &'static Encoding, bytes: &[u8], offset: usize) -> Error {
    Error::from(Problem::Damaged { encoding: encoding.name(), offset, line: line(&bytes[..offset.min(bytes.len())]) })
}

/// The first byte that is no part of a character.
fn first_damage(encoding: &'static Encoding, bytes: &[u8]) -> usize {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let mut out = String::with_capacity(bytes.len() * 2);
    let (result, read) = decoder.decode_to_string_without_replacement(bytes, &mut out, true);
    match result {
        encoding_rs::DecoderResult::Malformed(length, after) => read.saturating_sub(usize::from(length) + usize::from(after)),
        _ => read,
    }
}

/// What a model of languages takes the first characters beyond ASCII for.
fn guess(bytes: &[u8]) -> &'static Encoding {
    let from = bytes.iter().position(|it| !it.is_ascii()).unwrap_or(0);
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    detector.feed(&bytes[from..bytes.len().min(from + HEAD)], false);
    detector.guess(None, chardetng::Utf8Detection::Deny)
}

/// The encoding that markup declares: in its XML line, or in a meta element as `charset=`.
fn declared(head: &[u8]) -> Option<&'static Encoding> {
    let lower = head.to_ascii_lowercase();
    let find = |word: &[u8]| lower.windows(word.len()).position(|it| it == word).map(|at| at + word.len());
    let at = find(b"charset=").or_else(|| find(b"encoding="))?;
    let value = lower[at..].trim_ascii_start();
    let value = value.strip_prefix(b"\"").or_else(|| value.strip_prefix(b"'")).unwrap_or(value);
    let end = value.iter().position(|it| !it.is_ascii_alphanumeric() && !b"-_:.".contains(it)).unwrap_or(value.len());
    let encoding = Encoding::for_label(&value[..end])?;
    // A declaration that could be read is in no encoding of two bytes; and GBK is a part of GB18030.
    Some(match encoding {
        it if it == UTF_16LE || it == UTF_16BE => UTF_8,
        it if it == encoding_rs::GBK => GB18030,
        it => it,
    })
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

/// Whether decoded text reads like Chinese: nine of ten characters beyond ASCII are Han of the common block or Chinese
/// punctuation. Random bytes land in the rare blocks and in the private use area. The lines that a table is drawn with say nothing.
fn is_chinese(text: &str) -> bool {
    let (mut all, mut common) = (0_usize, 0_usize);
    for it in text.chars().filter(|it| !it.is_ascii() && !matches!(it, '\u{2500}'..='\u{257f}')) {
        all += 1;
        common += usize::from(matches!(
            it,
            '\u{4e00}'..='\u{9fff}' | '\u{3000}'..='\u{303f}' | '\u{ff00}'..='\u{ffef}' | '\u{2010}'..='\u{2049}' | '\u{a0}' | '·' | '①'..='⑳'
        ));
    }
    all > 0 && common * 10 >= all * 9
}
