//! Where the words of a list may begin. Most places of a text are turned away by two letters.

use crate::letters::key;

/// The beginnings of words: by the key of a first letter a bit for each letter that may follow, by its last six bits.
#[derive(Clone)]
pub(crate) struct Starts(Box<[u64; FIRST as usize + 1]>);

/// The bits of a key that tell first letters apart: no letter of three bytes has a byte with others.
const FIRST: u16 = 0x3fff;

/// The bits of a letter that begins something by itself.
const ALONE: u64 = u64::MAX;

impl Starts {
    /// Those of some words.
    #[expect(clippy::large_stack_arrays, reason = "made once for each list, and moved to the heap")]
    pub(super) fn of<'a>(words: impl Iterator<Item = &'a str>) -> Self {
        let mut starts = Self(Box::new([0; FIRST as usize + 1]));
        for word in words.map(str::as_bytes) {
            if let Some(first) = key(word) {
                *starts.after(first.0) |= if pair(word).is_some() { bit(eight(word)) } else { ALONE };
            }
        }
        starts
    }

    /// The same, and letters that begin something by themselves.
    pub(crate) fn or(mut self, letters: impl Iterator<Item = char>) -> Self {
        for letter in letters {
            if let Some(first) = key(letter.encode_utf8(&mut [0; 4]).as_bytes()) {
                *self.after(first.0) = ALONE;
            }
        }
        self
    }

    fn after(&mut self, first: u16) -> &mut u64 {
        &mut self.0[(first & FIRST) as usize]
    }

    /// Whether the first letter of a text may be enough.
    #[inline]
    pub(crate) fn is_alone(&self, text: &[u8]) -> bool {
        key(text).is_some_and(|it| self.0[(it.0 & FIRST) as usize] == ALONE)
    }

    /// Whether a word may begin a text.
    pub(crate) fn may_begin(&self, text: &[u8]) -> bool {
        self.is_alone(text) || matches!(text, [0xe0..0xf0, ..]) && self.has(eight(text))
    }

    /// The first byte of whole UTF-8 at which a word may begin, else its end.
    #[inline]
    pub(crate) fn find(&self, text: &[u8]) -> usize {
        let mut rest = text;
        while let Some(next) = rest.first_chunk().map(|it| u64::from_le_bytes(*it)) {
            let (found, width) = match next as u8 {
                0xe0..0xf0 => (self.has(next), 3),
                one @ 0..0x80 => (self.0[one as usize] != 0, 1),
                0x80..0xe0 => (self.is_alone(rest), 2),
                _ => (self.is_alone(rest), 4),
            };
            if found {
                return text.len() - rest.len();
            }
            rest = &rest[width..];
        }
        // The last letters have fewer than eight bytes.
        while let Some((_, after)) = key(rest).filter(|_| !self.may_begin(rest)) {
            rest = after;
        }
        text.len() - rest.len()
    }

    /// Whether words begin with the two letters of three bytes that a text begins with, or with others that look like them.
    #[inline]
    fn has(&self, eight: u64) -> bool {
        self.0[(eight >> 8) as usize & FIRST as usize] & bit(eight) != 0
    }
}

/// The bit of the second of two letters of three bytes.
#[inline]
const fn bit(eight: u64) -> u64 {
    1 << (eight >> 40 & 63)
}

/// The first eight bytes of a text, zeros behind its end.
#[inline]
fn eight(text: &[u8]) -> u64 {
    match text.first_chunk() {
        Some(eight) => u64::from_le_bytes(*eight),
        None => text.iter().rev().fold(0, |all, it| all << 8 | u64::from(*it)),
    }
}

/// The two letters that a text begins with, where both are of three bytes, as their bytes.
#[inline]
pub(super) fn pair(text: &[u8]) -> Option<u64> {
    let six = eight(text) & 0xffff_ffff_ffff;
    // A letter of three bytes begins with 1110.
    (six & 0xf000_00f0 == 0xe000_00e0).then_some(six)
}
