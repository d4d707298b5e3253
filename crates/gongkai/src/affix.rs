//! Lists of words that a text may begin or end with. A text whose first or last letter no word has is turned away before any word is compared.

/// Words that a text may begin or end with.
#[derive(Debug)]
pub(crate) struct Affixes {
    words: &'static [&'static str],
    /// The first letter of each word, and its last one.
    first: Letters,
    last: Letters,
}

/// A letter of each word of a list, as its last two bytes.
#[derive(Debug)]
struct Letters {
    each: [u16; MOST],
    /// A bit for each of them, shared by a few others: most letters are turned away by it.
    any: u128,
}

/// No list is longer.
const MOST: usize = 112;

/// The last two bytes of the first letter of a text, and of its last one.
const fn first(text: &[u8]) -> u16 {
    match text {
        [one @ 0..0x80, ..] => *one as u16,
        [one @ 0xc0..0xe0, two, ..] | [0xe0..0xf0, one, two, ..] | [_, _, one, two, ..] => (*one as u16) << 8 | *two as u16,
        _ => 0,
    }
}

const fn last(text: &[u8]) -> u16 {
    match text {
        [.., one @ 0..0x80] => *one as u16,
        [.., one, two] => (*one as u16) << 8 | *two as u16,
        _ => 0,
    }
}

const fn bit(letter: u16) -> u128 {
    1 << ((letter >> 7 ^ letter) & 127)
}

impl Letters {
    const fn of(words: &[&str], letter: &[u16]) -> Self {
        let (mut each, mut any, mut at) = ([0; MOST], 0, 0);
        while at < words.len() {
            each[at] = letter[at];
            any |= bit(letter[at]);
            at += 1;
        }
        Self { each, any }
    }
}

impl Affixes {
    /// A list of words, in any order.
    pub(crate) const fn new(words: &'static [&'static str]) -> Self {
        assert!(words.len() <= MOST, "no list is longer");
        let (mut opens, mut ends, mut at) = ([0; MOST], [0; MOST], 0);
        while at < words.len() {
            (opens[at], ends[at]) = (first(words[at].as_bytes()), last(words[at].as_bytes()));
            at += 1;
        }
        Self { words, first: Letters::of(words, &opens), last: Letters::of(words, &ends) }
    }

    /// The longest word that a text begins with.
    pub(crate) fn at_start(&self, text: &str) -> Option<&'static str> {
        self.with(&self.first, first(text.as_bytes()), |it| text.starts_with(it))
    }

    /// The longest word that a text ends with.
    pub(crate) fn at_end(&self, text: &str) -> Option<&'static str> {
        self.with(&self.last, last(text.as_bytes()), |it| text.ends_with(it))
    }

    /// Where the last of the words in a text ends, as far as one does.
    pub(crate) fn last_end(&self, text: &str) -> Option<usize> {
        let ends = text.char_indices().rev().map(|it| it.0);
        std::iter::once(text.len()).chain(ends).find(|&end| self.at_end(&text[..end]).is_some())
    }

    fn with(&self, letters: &Letters, letter: u16, is: impl Fn(&str) -> bool) -> Option<&'static str> {
        if letters.any & bit(letter) == 0 {
            return None;
        }
        let words = self.words.iter().copied().zip(&letters.each).filter(|it| *it.1 == letter).map(|it| it.0);
        words.filter(|it| is(it)).max_by_key(|it| it.len())
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
        for (text, end) in [("共3条", 3), ("3条以上的", 10), ("3-共", 5), ("3条", 0), ("", 0)] {
            assert_eq!(WORDS.last_end(text).unwrap_or(0), end, "{text}");
        }
    }
}
