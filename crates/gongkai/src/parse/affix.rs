//! Lists of words that a text may begin or end with. A text whose first or last letter no word has is turned away before any word is compared.

/// Words that a text may begin or end with.
#[derive(Debug)]
pub(crate) struct Affixes {
    words: &'static [&'static str],
    first: Letters,
    last: Letters,
}

/// The letters that words begin or end with, each as one of a few bits: a letter that is in the list always has its bit.
#[derive(Debug, Clone, Copy)]
struct Letters {
    ascii: u64,
    other: u128,
}

impl Letters {
    const NONE: Self = Self { ascii: 0, other: 0 };

    /// With the letter whose last two bytes are these; one of ASCII has only the second.
    const fn with(self, before: u8, byte: u8) -> Self {
        match byte {
            0..0x80 => Self { ascii: self.ascii | 1 << (byte & 63), ..self },
            _ => Self { other: self.other | 1 << bit(before, byte), ..self },
        }
    }

    const fn has(self, before: u8, byte: u8) -> bool {
        match byte {
            0..0x80 => self.ascii >> (byte & 63) & 1 == 1,
            _ => self.other >> bit(before, byte) & 1 == 1,
        }
    }
}

const fn bit(before: u8, byte: u8) -> u8 {
    (before << 1 ^ byte) & 127
}

/// The last two bytes of the first letter.
const fn first(text: &[u8]) -> (u8, u8) {
    match text {
        [byte @ 0..0x80, ..] => (0, *byte),
        [before @ 0xc0..0xe0, byte, ..] | [0xe0..0xf0, before, byte, ..] | [_, _, before, byte, ..] => (*before, *byte),
        _ => (0, 0),
    }
}

/// The last two bytes of the last letter.
const fn last(text: &[u8]) -> (u8, u8) {
    match text {
        [.., byte @ 0..0x80] => (0, *byte),
        [.., before, byte] => (*before, *byte),
        _ => (0, 0),
    }
}

impl Affixes {
    /// A list of words, in any order.
    pub(crate) const fn new(words: &'static [&'static str]) -> Self {
        let mut this = Self { words, first: Letters::NONE, last: Letters::NONE };
        let mut at = 0;
        while at < words.len() {
            let (opens, ends) = (first(words[at].as_bytes()), last(words[at].as_bytes()));
            this.first = this.first.with(opens.0, opens.1);
            this.last = this.last.with(ends.0, ends.1);
            at += 1;
        }
        this
    }

    /// The longest word that a text begins with.
    pub(crate) fn at_start(&self, text: &str) -> Option<&'static str> {
        let opens = first(text.as_bytes());
        if !self.first.has(opens.0, opens.1) {
            return None;
        }
        self.words.iter().copied().filter(|it| first(it.as_bytes()) == opens && text.starts_with(it)).max_by_key(|it| it.len())
    }

    /// The longest word that a text ends with.
    pub(crate) fn at_end(&self, text: &str) -> Option<&'static str> {
        let ends = last(text.as_bytes());
        if !self.last.has(ends.0, ends.1) {
            return None;
        }
        self.words.iter().copied().filter(|it| last(it.as_bytes()) == ends && text.ends_with(it)).max_by_key(|it| it.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_word_at_either_end() {
        const WORDS: Affixes = Affixes::new(&["共", "共计", "·", "-", "以上", "𠮷", "A"]);
        for (text, start, end) in [
            ("共计3条", Some("共计"), None),
            ("3条以上", None, Some("以上")),
            ("·", Some("·"), Some("·")),
            ("-A", Some("-"), Some("A")),
            ("𠮷共", Some("𠮷"), Some("共")),
            ("条", None, None),
            ("", None, None),
        ] {
            assert_eq!((WORDS.at_start(text), WORDS.at_end(text)), (start, end), "{text}");
        }
    }
}
