//! Lists of words that a text may begin or end with. A text whose first or last letter no word has is turned away before any word is compared.

use crate::letters::key;

/// Words that a text may begin or end with.
#[derive(Debug)]
pub(crate) struct Affixes {
    words: &'static [&'static str],
    /// The words by their first letter, and by their last one.
    first: Chains,
    last: Chains,
}

/// The words of a list by a letter of each: those of one letter, and of a few others, form a chain.
#[derive(Debug)]
struct Chains {
    /// By the place of a letter, the first word of its chain, counted from one; none is zero.
    heads: [u8; PLACES],
    /// By word, the next one of its chain.
    next: [u8; MOST],
}

/// So many places are told apart.
const PLACES: usize = 128;

/// No list is longer.
const MOST: usize = 120;

/// The key of the first letter of a text, and of its last one.
pub(crate) const fn first(text: &[u8]) -> u16 {
    match key(text) {
        Some((letter, _)) => letter,
        None => 0,
    }
}

pub(crate) const fn last(text: &[u8]) -> u16 {
    match text {
        [.., one @ 0..0x80] => *one as u16,
        [.., one, two] => u16::from_le_bytes([*one, *two]),
        _ => 0,
    }
}

/// The place of a letter.
pub(crate) const fn place(letter: u16) -> usize {
    (letter >> 7 ^ letter) as usize % PLACES
}

impl Chains {
    const fn of(letters: &[u16]) -> Self {
        let (mut heads, mut next, mut at) = ([0; PLACES], [0; MOST], letters.len());
        while at > 0 {
            let head = &mut heads[place(letters[at - 1])];
            next[at - 1] = *head;
            *head = at as u8;
            at -= 1;
        }
        Self { heads, next }
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
        let (opens, ends) = (opens.split_at(words.len()).0, ends.split_at(words.len()).0);
        Self { words, first: Chains::of(opens), last: Chains::of(ends) }
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

    fn with(&self, chains: &Chains, letter: u16, is: impl Fn(&str) -> bool) -> Option<&'static str> {
        let mut longest: Option<&'static str> = None;
        let mut at = chains.heads[place(letter)];
        while let Some(nth) = at.checked_sub(1).map(usize::from) {
            let word = self.words[nth];
            if word.len() > longest.map_or(0, str::len) && is(word) {
                longest = Some(word);
            }
            at = chains.next[nth];
        }
        longest
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
