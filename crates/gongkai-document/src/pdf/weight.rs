//! What a PDF unpacks to, before anything of it is read: the library that reads it has no limit of its own.

use crate::{Error, Limits, Problem};
use flate2::read::ZlibDecoder;
use memchr::memmem;
use std::io::Read;

/// A stream may be packed several times over; more than this is made to harm.
const LAYERS: usize = 4;

/// Unpacks every stream and keeps none.
pub(super) fn weigh(bytes: &[u8], limits: &Limits) -> Result<(), Error> {
    let mut left = limits.expanded;
    for at in memmem::find_iter(bytes, b"stream") {
        let body = &bytes[at + b"stream".len()..];
        let body = body.strip_prefix(b"\r\n").or_else(|| body.strip_prefix(b"\n")).unwrap_or(body);
        if !bytes[..at].ends_with(b"end") && is_packed(body) {
            left = unpacked(&mut ZlibDecoder::new(body), LAYERS, left).ok_or(Problem::ExpandsTooFar { limit: limits.expanded })?;
        }
    }
    Ok(())
}

/// Whether bytes open as packed ones do.
fn is_packed(bytes: &[u8]) -> bool {
    matches!(*bytes, [one, two, ..] if one & 0x0f == 8 && (u16::from(one) << 8 | u16::from(two)) % 31 == 0)
}

/// How much may still be unpacked after a stream, or `None` where it is too much. What is damaged ends the stream.
fn unpacked(stream: &mut dyn Read, layers: usize, mut left: usize) -> Option<usize> {
    let mut buffer = [0; 8192];
    let mut read = stream.read(&mut buffer).unwrap_or(0);
    if is_packed(&buffer[..read]) {
        let layers = layers.checked_sub(1)?;
        let mut whole = buffer[..read].chain(stream);
        return unpacked(&mut ZlibDecoder::new(&mut whole), layers, left);
    }
    while read > 0 {
        left = left.checked_sub(read)?;
        read = stream.read(&mut buffer).unwrap_or(0);
    }
    Some(left)
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::{Compression, write::ZlibEncoder};
    use std::io::Write;

    fn packed(bytes: &[u8]) -> Vec<u8> {
        let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(bytes).expect("memory");
        encoder.finish().expect("memory")
    }

    #[test]
    fn streams_are_weighed_through_their_layers() {
        let limits = Limits { expanded: 1 << 20, ..Limits::USUAL };
        let file = |stream: &[u8]| [b"1 0 obj << >>\nstream\r\n".as_slice(), stream, b"\nendstream"].concat();
        let zeros = vec![0; 1 << 21];
        assert!(weigh(&file(&packed(&zeros[..1 << 19])), &limits).is_ok());
        assert!(weigh(&file(&packed(&zeros)), &limits).is_err());
        assert!(weigh(&file(&packed(&packed(&zeros))), &limits).is_err());
        // Damage ends a stream, and is the business of the reader.
        assert!(weigh(&file(&packed(&zeros)[..20]), &limits).is_ok());
    }
}
