//! Sets of letters as bits, so that a text is searched for any of them as fast as for one.

/// A set of letters of the basic multilingual plane.
#[derive(Debug, Clone)]
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
        u16::try_from(letter as u32).is_ok_and(|it| self.holds(it))
    }

    /// Where the first letter of the set stands in whole UTF-8, else the end.
    pub(crate) fn find(&self, text: &[u8]) -> usize {
        let mut rest = text;
        while let Some((letter, after)) = next(rest) {
            if self.holds(letter) {
                return text.len() - rest.len();
            }
            rest = after;
        }
        text.len()
    }

    /// Whether a letter of the basic plane is in the set.
    pub(crate) const fn holds(&self, letter: u16) -> bool {
        self.0[letter as usize >> 6] >> (letter & 63) & 1 == 1
    }
}

/// The first letter of whole UTF-8, and what follows it. Those beyond the basic plane, of which no set has one, are U+FFFF.
#[inline]
pub(crate) const fn next(text: &[u8]) -> Option<(u16, &[u8])> {
    match text {
        [one @ 0xe0..0xf0, two, three, after @ ..] => {
            Some(((*one as u16 & 0xf) << 12 | (*two as u16 & 0x3f) << 6 | *three as u16 & 0x3f, after))
        }
        [one @ 0..0x80, after @ ..] => Some((*one as u16, after)),
        [one @ 0x80..0xe0, two, after @ ..] => Some(((*one as u16 & 0x1f) << 6 | *two as u16 & 0x3f, after)),
        [_, _, _, _, after @ ..] => Some((u16::MAX, after)),
        _ => None,
    }
}

/// The first letter of whole UTF-8 as its last two bytes, and what follows it: enough to tell most letters apart, and quicker than the letter.
#[inline]
#[expect(clippy::match_same_arms, reason = "letters of three bytes are told first: most are")]
pub(crate) const fn key(text: &[u8]) -> Option<(u16, &[u8])> {
    match text {
        [0xe0..0xf0, one, two, after @ ..] => Some((u16::from_le_bytes([*one, *two]), after)),
        [one @ 0..0x80, after @ ..] => Some((*one as u16, after)),
        [one @ 0x80..0xe0, two, after @ ..] => Some((u16::from_le_bytes([*one, *two]), after)),
        [_, _, one, two, after @ ..] => Some((u16::from_le_bytes([*one, *two]), after)),
        _ => None,
    }
}

/// How many bytes of ASCII a text begins with.
#[inline]
pub(crate) fn ascii(text: &[u8]) -> usize {
    let many = text.as_chunks::<8>().0.iter().take_while(|it| u64::from_ne_bytes(**it) & HIGH == 0).count() * 8;
    many + text[many..].iter().take_while(|it| it.is_ascii()).count()
}

/// The bits that no byte of ASCII has.
const HIGH: u64 = 0x8080_8080_8080_8080;

/// The letters of a text.
pub(crate) fn letters(text: &str) -> impl Iterator<Item = u16> + '_ {
    let mut rest = text.as_bytes();
    std::iter::from_fn(move || {
        let (letter, after) = next(rest)?;
        rest = after;
        Some(letter)
    })
}

impl FromIterator<u16> for Letters {
    /// A set of letters of the basic multilingual plane, or of keys.
    fn from_iter<T: IntoIterator<Item = u16>>(letters: T) -> Self {
        let mut bits = [0; 1024];
        for letter in letters {
            bits[letter as usize >> 6] |= 1 << (letter & 63);
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
