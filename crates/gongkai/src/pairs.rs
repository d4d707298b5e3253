//! Which letters stand side by side, as bits, so that most words that are nowhere in a text need not be looked for.

use crate::letters::{ascii, next};

/// Chinese characters with what stands behind each, by a hash of both: a pair that is not among them is nowhere.
pub(crate) struct Pairs(Vec<u64>);

/// Chinese characters come after this one. The digits and tabs of tables are no pairs.
const WIDE: u16 = 0x800;

impl Pairs {
    /// No pair, with room to tell so many apart: a power of two, and at least 64.
    pub(crate) fn with_room(pairs: usize) -> Self {
        Self(vec![0; pairs.next_power_of_two().max(64) / 64])
    }

    /// The pairs of a text, in room for so many.
    pub(crate) fn of(text: &str, room: usize) -> Self {
        let mut pairs = Self::with_room(room);
        let (mut before, mut rest) = (0, text.as_bytes());
        while let Some((letter, after)) = next(rest) {
            pairs.add(before, letter);
            before = letter;
            // Behind a letter of ASCII none of them begins a pair.
            rest = if letter < WIDE { &after[ascii(after)..] } else { after };
        }
        pairs
    }

    /// Adds a pair.
    pub(crate) fn add(&mut self, one: u16, other: u16) {
        if one >= WIDE {
            let (at, bit) = self.place(one, other);
            self.0[at] |= bit;
        }
    }

    /// Whether a pair may be among them. One that begins with another letter than a Chinese character always may.
    pub(crate) fn may_have_pair(&self, one: u16, other: u16) -> bool {
        let (at, bit) = self.place(one, other);
        one < WIDE || self.0[at] & bit != 0
    }

    /// Whether a word may be in the text.
    pub(crate) fn may_have(&self, word: &str) -> bool {
        let Some((first, others)) = next(word.as_bytes()) else { return true };
        let (mut one, mut rest) = (first, others);
        while let Some((other, after)) = next(rest) {
            if !self.may_have_pair(one, other) {
                return false;
            }
            (one, rest) = (other, after);
        }
        true
    }

    /// Where the bit of a pair is.
    fn place(&self, one: u16, other: u16) -> (usize, u64) {
        let hash = (one as usize).wrapping_mul(0x9e5) ^ other as usize;
        (hash >> 6 & (self.0.len() - 1), 1 << (hash & 63))
    }
}

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
    }
}
