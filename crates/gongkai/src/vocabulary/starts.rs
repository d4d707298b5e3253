//! Where the words of a list may begin. Most places of a text are turned away by two letters.

use crate::letters::{Letters, key};

/// The beginnings of words.
#[derive(Clone)]
pub(crate) struct Starts {
    /// The keys of letters that are enough: words of one letter, and those whose first two letters are not both of three bytes.
    alone: Letters,
    /// A bit for the first two letters of each of the other words, by a hash of both.
    pairs: Box<[u64; 1024]>,
}

impl Starts {
    /// Those of some words.
    pub(super) fn of<'a>(words: impl Iterator<Item = &'a str> + Clone) -> Self {
        let mut pairs = Box::new([0; 1024]);
        for (at, bit) in words.clone().filter_map(|it| pair(it.as_bytes())).map(place) {
            pairs[at] |= bit;
        }
        let alone = words.map(str::as_bytes).filter(|it| pair(it).is_none()).filter_map(key).map(|it| it.0).collect();
        Self { alone, pairs }
    }

    /// The same, and letters that begin something by themselves.
    pub(crate) fn or(mut self, letters: impl Iterator<Item = char>) -> Self {
        let own: Letters = letters.filter_map(|it| key(it.encode_utf8(&mut [0; 4]).as_bytes()).map(|it| it.0)).collect();
        self.alone = self.alone.or(&own);
        self
    }

    /// Whether the first letter of a text may be enough.
    #[inline]
    pub(super) fn is_alone(&self, text: &[u8]) -> bool {
        key(text).is_some_and(|it| self.alone.holds(it.0))
    }

    /// Whether a word may begin a text.
    pub(crate) fn may_begin(&self, text: &[u8]) -> bool {
        self.is_alone(text) || matches!(text, [0xe0..0xf0, ..]) && self.has(eight(text))
    }

    /// The first byte of whole UTF-8 before an end at which a word may begin, else that end.
    pub(crate) fn find(&self, text: &[u8], end: usize) -> usize {
        let last = text.len() - end;
        let mut rest = text;
        while rest.len() > last
            && let Some(next) = rest.first_chunk().map(|it| u64::from_le_bytes(*it))
        {
            rest = match next as u8 {
                0xe0..0xf0 if self.alone.holds((next >> 8) as u16) || self.has(next) => return text.len() - rest.len(),
                0xe0..0xf0 => &rest[3..],
                one @ 0..0x80 if self.alone.holds(u16::from(one)) => return text.len() - rest.len(),
                0..0x80 => &rest[1..],
                _ if self.may_begin(rest) => return text.len() - rest.len(),
                0x80..0xe0 => &rest[2..],
                _ => &rest[4..],
            };
        }
        while rest.len() > last
            && let Some((_, after)) = key(rest)
        {
            if self.may_begin(rest) {
                break;
            }
            rest = after;
        }
        text.len() - rest.len()
    }

    /// Whether words begin with the two letters that a text begins with, or with others of the same hash.
    fn has(&self, eight: u64) -> bool {
        let (at, bit) = place(eight);
        self.pairs[at] & bit != 0
    }
}

/// Two letters of three bytes.
pub(super) const PAIR: usize = 6;

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

/// Where the bit of two letters is, by the last two bytes of each.
#[inline]
const fn place(eight: u64) -> (usize, u64) {
    let hash = (eight & 0x0000_ffff_00ff_ff00).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    ((hash >> 54) as usize, 1 << (hash >> 48 & 63))
}
