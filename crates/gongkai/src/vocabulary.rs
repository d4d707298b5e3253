//! Lists of words that are looked for in running text, each with what it says.

use crate::letters::{Letters, letters, next};
use crate::pairs::Pairs;
use crawdad::Trie;
use std::ops::Range;

/// Words with what each of them says. Most places of a text are turned away by their first two letters.
pub(crate) struct Vocabulary<T> {
    trie: Trie,
    /// By its value in the trie, the length of each word in bytes and what it says.
    words: Vec<(usize, T)>,
    /// The letter that each word begins with, and its first two letters.
    initials: Letters,
    begin: Pairs,
    /// The words of one letter.
    short: Letters,
}

/// So many first pairs of letters are told apart.
const PAIRS: usize = 1 << 14;

impl<T: Copy> Vocabulary<T> {
    /// A list of words, each once, in any order. They begin with letters of the basic plane.
    pub(crate) fn new<W: AsRef<str>>(words: impl IntoIterator<Item = (W, T)>) -> Self {
        let mut words: Vec<(W, T)> = words.into_iter().collect();
        words.sort_by(|one, other| one.0.as_ref().cmp(other.0.as_ref()));
        let own = || words.iter().map(|it| it.0.as_ref());
        let mut begin = Pairs::with_room(PAIRS);
        for mut word in own().map(letters) {
            if let (Some(one), Some(other)) = (word.next(), word.next()) {
                begin.add(one, other);
            }
        }
        Self {
            trie: Trie::from_keys(own()).expect("a list of words is short, and holds each once"),
            initials: own().filter_map(|it| it.chars().next()).collect(),
            short: own().filter(|it| letters(it).nth(1).is_none()).filter_map(|it| it.chars().next()).collect(),
            begin,
            words: words.iter().map(|(word, says)| (word.as_ref().len(), *says)).collect(),
        }
    }

    /// The letters that words begin with.
    pub(crate) fn initials(&self) -> &Letters {
        &self.initials
    }

    /// Whether a word may begin with a letter before some text.
    pub(crate) fn may_begin(&self, letter: u16, after: &[u8]) -> bool {
        let pair = || next(after).is_some_and(|it| self.begin.may_have_pair(letter, it.0));
        self.initials.holds(letter) && (pair() || self.short.holds(letter))
    }

    /// The longest word that a text begins with: its length in bytes, and what it says.
    pub(crate) fn at_start(&self, text: &str) -> Option<(usize, T)> {
        let mut longest = None;
        for (word, _) in self.trie.common_prefix_search(text.chars()) {
            longest = Some(word);
        }
        self.words.get(longest? as usize).copied()
    }

    /// Every word in a text, from left to right, those inside others as well.
    pub(crate) fn all<'a>(&'a self, text: &'a str) -> impl Iterator<Item = (Range<usize>, T)> + use<'a, T> {
        std::iter::successors(self.next(text, 0), move |at| self.next(text, at + 1))
            .flat_map(move |at| self.trie.common_prefix_search(text[at..].chars()).map(move |(word, _)| (at, self.words[word as usize])))
            .map(|(at, (length, says))| (at..at + length, says))
    }

    /// The words in a text, from left to right: where several begin at one place the longest, and none inside it.
    pub(crate) fn longest<'a>(&'a self, text: &'a str) -> impl Iterator<Item = (Range<usize>, T)> + use<'a, T> {
        let mut from = 0;
        std::iter::from_fn(move || {
            while let Some(at) = self.next(text, from) {
                if let Some((length, says)) = self.at_start(&text[at..]) {
                    from = at + length;
                    return Some((at..from, says));
                }
                from = at + 1;
            }
            None
        })
    }

    /// The first place from a byte on at which a word may begin.
    fn next(&self, text: &str, from: usize) -> Option<usize> {
        let mut rest = &text.as_bytes()[text.ceil_char_boundary(from)..];
        while let Some((letter, after)) = next(rest) {
            if self.may_begin(letter, after) {
                return Some(text.len() - rest.len());
            }
            rest = after;
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const WORDS: [&str; 9] = ["申请", "申请人", "行政复议申请", "复议", "无", "LED屏", "A", "日报", "公开𠮷"];

    fn vocabulary() -> Vocabulary<usize> {
        Vocabulary::new(WORDS.into_iter().zip(0..))
    }

    #[test]
    fn the_longest_word_or_every_word() {
        let (words, text) = (vocabulary(), "行政复议申请人、LED屏无");
        let longest: Vec<_> = words.longest(text).map(|it| &text[it.0]).collect();
        assert_eq!(longest, ["行政复议申请", "LED屏", "无"]);
        let all: Vec<_> = words.all(text).map(|it| &text[it.0]).collect();
        assert_eq!(all, ["行政复议申请", "复议", "申请", "申请人", "LED屏", "无"]);
    }

    proptest! {
        #[test]
        fn every_word_is_found_wherever_it_stands(text in "[申请人行政复议无LED屏A𠮷日报公开x1 ]{0,24}") {
            let found: Vec<_> = vocabulary().all(&text).map(|(at, word)| (at.start, word)).collect();
            let mut expected: Vec<_> =
                WORDS.iter().enumerate().flat_map(|(nth, word)| text.match_indices(word).map(move |(at, _)| (at, nth))).collect();
            expected.sort_by_key(|it| (it.0, WORDS[it.1].len()));
            prop_assert_eq!(found, expected);
        }
    }
}
