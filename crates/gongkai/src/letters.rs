//! Sets of letters as bits, so that a text is searched for any of them as fast as for one.

/// A set of letters of the basic multilingual plane.
#[derive(Debug)]
pub(crate) struct Letters([u64; 1024]);

impl Letters {
    /// A set of letters.
    pub(crate) const fn new(letters: &[char]) -> Self {
        let mut bits = [0; 1024];
        let mut at = 0;
        while at < letters.len() {
            let letter = letters[at] as usize;
            assert!(letter < 0x1_0000, "a letter of the basic plane");
            bits[letter >> 6] |= 1 << (letter & 63);
            at += 1;
        }
        Self(bits)
    }

    /// Whether a letter is in the set.
    pub(crate) fn has(&self, letter: char) -> bool {
        let letter = letter as usize;
        self.0.get(letter >> 6).is_some_and(|bits| bits >> (letter & 63) & 1 == 1)
    }

    /// Where the first letter of the set stands in whole UTF-8, else the end.
    pub(crate) fn find(&self, text: &[u8]) -> usize {
        let mut at = 0;
        while let Some(&one) = text.get(at) {
            // The last six bits of a letter stand in its last byte; the others tell the word that holds its bit.
            let (word, bit, length) = match (one, &text[at + 1..]) {
                (0..0x80, _) => (one as usize >> 6, one, 1),
                (0xe0..0xf0, [two, three, ..]) => ((one as usize & 0xf) << 6 | *two as usize & 0x3f, *three, 3),
                (0x80..0xe0, [two, ..]) => (one as usize & 0x1f, *two, 2),
                // No letter beyond the basic plane is in a set.
                _ => {
                    at += 4;
                    continue;
                }
            };
            if self.0[word] >> (bit & 63) & 1 == 1 {
                return at;
            }
            at += length;
        }
        text.len()
    }
}

impl FromIterator<char> for Letters {
    /// A set of the letters of the basic multilingual plane.
    fn from_iter<T: IntoIterator<Item = char>>(letters: T) -> Self {
        let mut bits = [0; 1024];
        for letter in letters {
            let letter = letter as usize;
            if let Some(of) = bits.get_mut(letter >> 6) {
                *of |= 1 << (letter & 63);
            }
        }
        Self(bits)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_letter_of_a_set() {
        static SET: Letters = Letters::new(&['3', '·', '。', '条', '\u{ffe5}']);
        for text in ["公开3条", "a·b", "𠮷。", "条", "￥", "没有", ""] {
            let expected = text.find(['3', '·', '。', '条', '\u{ffe5}']).unwrap_or(text.len());
            assert_eq!(SET.find(text.as_bytes()), expected, "{text}");
        }
    }
}
