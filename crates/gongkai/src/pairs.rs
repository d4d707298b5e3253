//! Which letters stand side by side, as bits, so that most words that are nowhere in a text need not be looked for.

use crate::letters::{ascii, key};

/// Chinese characters with what stands behind each, by a hash of both: a pair that is not among them is nowhere.
pub(crate) struct Pairs(Vec<u64>);

/// Letters of ASCII come before this one. The digits and tabs of tables are no pairs.
const WIDE: u16 = 0x80;

impl Pairs {
    /// No pair, with room to tell so many apart: a power of two, and at least 64.
    pub(crate) fn with_room(pairs: usize) -> Self {
        Self(vec![0; pairs.next_power_of_two().max(64) / 64])
    }

    /// The pairs of a text, in room for so many.
    pub(crate) fn of(text: &str, room: usize) -> Self {
        let mut pairs = Self::with_room(room);
        let (mut before, mut rest) = (0, text.as_bytes());
        loop {
            // Most letters are of three bytes, and so are those around them.
            let mut wide = 0;
            for [first, one, two] in rest.as_chunks().0 {
                if !matches!(first, 0xe0..0xf0) {
                    break;
                }
                let letter = u16::from_le_bytes([*one, *two]);
                pairs.add(before, letter);
                (before, wide) = (letter, wide + 3);
            }
            let Some((letter, after)) = key(&rest[wide..]) else { return pairs };
            pairs.add(before, letter);
            before = letter;
            // Behind a letter of ASCII none of them begins a pair.
            rest = if letter < WIDE { &after[ascii(after)..] } else { after };
        }
    }

    #[inline]
    fn add(&mut self, one: u16, other: u16) {
        if one >= WIDE {
            let (at, bit) = self.place(one, other);
            self.0[at] |= bit;
        }
    }

    /// Whether a pair may be among them. One that begins with another letter than a Chinese character always may.
    #[inline]
    fn may_have_pair(&self, one: u16, other: u16) -> bool {
        let (at, bit) = self.place(one, other);
        one < WIDE || self.0[at] & bit != 0
    }

    /// Whether a word may be in the text.
    #[inline]
    pub(crate) fn may_have(&self, word: &str) -> bool {
        let Some((first, others)) = key(word.as_bytes()) else { return true };
        let (mut one, mut rest) = (first, others);
        while let Some((other, after)) = key(rest) {
            if !self.may_have_pair(one, other) {
                return false;
            }
            (one, rest) = (other, after);
        }
        true
    }

    /// Whether the first and the last pair of a word may be in the text.
    #[inline]
    pub(crate) fn may_hold(&self, word: &Word) -> bool {
        word.pairs.is_none_or(|(first, last)| self.has(first) && self.has(last))
    }

    #[inline]
    fn has(&self, hash: u32) -> bool {
        let (at, bit) = self.bit(hash);
        self.0[at] & bit != 0
    }

    /// Where the bit of a pair is.
    #[inline]
    fn place(&self, one: u16, other: u16) -> (usize, u64) {
        self.bit(hash(one, other))
    }

    #[inline]
    fn bit(&self, hash: u32) -> (usize, u64) {
        ((hash >> 12) as usize & (self.0.len() - 1), 1 << (hash >> 26))
    }
}

const fn hash(one: u16, other: u16) -> u32 {
    ((one as u32) << 16 | other as u32).wrapping_mul(0x9e37_79b1)
}

/// A word that is looked for in texts whose pairs are known.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Word {
    pub(crate) text: &'static str,
    /// The hashes of its first and last pair, where it has any.
    pairs: Option<(u32, u32)>,
}

impl Word {
    /// A word, with its pairs.
    pub(crate) const fn new(text: &'static str) -> Self {
        let mut pairs = None;
        let mut rest = text.as_bytes();
        while let Some((one, others)) = key(rest) {
            if let Some((other, _)) = key(others)
                && one >= WIDE
            {
                pairs = match pairs {
                    None => Some((hash(one, other), hash(one, other))),
                    Some((first, _)) => Some((first, hash(one, other))),
                };
            }
            rest = others;
        }
        Self { text, pairs }
    }
}

/// Words that are looked for in texts whose pairs are known.
macro_rules! words {
    ($($word:literal),* $(,)?) => { const { &[$($crate::pairs::Word::new($word)),*] } };
}
pub(crate) use words;

impl std::fmt::Debug for Pairs {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Pairs").field(&self.0.iter().map(|it| it.count_ones()).sum::<u32>()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_of_a_text_may_be_in_it() {
        let text = "2023年，我局主动公开政府信息12条。\n收到申请3件，均按期答复。";
        let pairs = Pairs::of(text, 1 << 12);
        for (at, _) in text.char_indices() {
            for (end, _) in text[at..].char_indices() {
                assert!(pairs.may_have(&text[at..at + end]), "{}", &text[at..at + end]);
            }
        }
        let absent = ["由原来的", "逾期答复", "个百分点", "信息处理费管理办法"];
        assert!(absent.iter().filter(|it| pairs.may_have(it)).count() < 2);
        let present: &[Word] = words!["我局", "政府信息", "12条", "条。", "3件", "，", "申请3", "期", ""];
        assert!(present.iter().all(|it| pairs.may_hold(it)));
        let absent: &[Word] = words!["由原来的", "逾期答复", "政府门户", "门户信息"];
        assert!(absent.iter().filter(|it| pairs.may_hold(it)).count() < 2);
    }
}
