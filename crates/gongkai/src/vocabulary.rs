//! Lists of words that are looked for in running text, each with what it says.

mod starts;

use rustc_hash::FxHashMap;
pub(crate) use starts::Starts;
use starts::{PAIR, pair};
use std::ops::Range;

/// Words with what each of them says.
pub(crate) struct Vocabulary<T> {
    starts: Starts,
    /// By two letters of three bytes each, the node of the words that begin with them.
    pairs: FxHashMap<u64, usize>,
    /// By the first letter, that of the other words: those of one letter among them.
    others: FxHashMap<u32, usize>,
    nodes: Vec<Node<T>>,
}

/// Letters that words begin with: what they say, if they are one themselves, and the letters that may follow.
struct Node<T> {
    says: Option<T>,
    /// In order, each letter as its bytes.
    next: Vec<(u32, usize)>,
    /// A bit for each of them: most letters of a text are none.
    may: u64,
}

impl<T: Copy> Vocabulary<T> {
    /// A list of words, each once, in any order.
    pub(crate) fn new<W: AsRef<str>>(words: impl IntoIterator<Item = (W, T)>) -> Self {
        let words: Vec<(W, T)> = words.into_iter().collect();
        let starts = Starts::of(words.iter().map(|it| it.0.as_ref()));
        let mut own = Self { starts, pairs: FxHashMap::default(), others: FxHashMap::default(), nodes: Vec::new() };
        for (word, says) in &words {
            own.add(word.as_ref(), *says);
        }
        own
    }

    fn add(&mut self, word: &str, says: T) {
        let Some((first, others)) = letter(word.as_bytes()) else { return };
        let grown = self.nodes.len();
        let (root, mut rest) = match pair(word.as_bytes()) {
            Some(pair) => (self.pairs.entry(pair).or_insert(grown), &word.as_bytes()[PAIR..]),
            None => (self.others.entry(first).or_insert(grown), others),
        };
        let mut at = *root;
        if at == grown {
            self.nodes.push(Node::default());
        }
        while let Some((letter, after)) = letter(rest) {
            rest = after;
            let grown = self.nodes.len();
            let node = &mut self.nodes[at];
            node.may |= bit(letter);
            let next = &mut node.next;
            at = match next.binary_search_by_key(&letter, |it| it.0) {
                Ok(known) => next[known].1,
                Err(place) => {
                    next.insert(place, (letter, grown));
                    self.nodes.push(Node::default());
                    grown
                }
            };
        }
        self.nodes[at].says = Some(says);
    }

    /// Where words may begin.
    pub(crate) fn starts(&self) -> &Starts {
        &self.starts
    }

    /// The longest word that whole UTF-8 begins with: its length in bytes, and what it says.
    #[inline]
    pub(crate) fn at_start(&self, text: &[u8]) -> Option<(usize, T)> {
        let mut longest = None;
        self.beginnings(text, |length, says| longest = Some((length, says)));
        longest
    }

    /// The words that a text begins with, the shorter ones first.
    #[inline]
    fn beginnings(&self, text: &[u8], mut found: impl FnMut(usize, T)) {
        if self.starts.is_alone(text)
            && let Some((first, rest)) = letter(text)
            && let Some(root) = self.others.get(&first)
        {
            self.follow(*root, rest, text.len(), &mut found);
        }
        if let Some(root) = pair(text).and_then(|it| self.pairs.get(&it)) {
            self.follow(*root, &text[PAIR..], text.len(), &mut found);
        }
    }

    /// Goes on from a node with what follows in a text of so many bytes.
    #[inline]
    fn follow(&self, root: usize, mut rest: &[u8], length: usize, found: &mut impl FnMut(usize, T)) {
        let mut node = &self.nodes[root];
        loop {
            if let Some(says) = node.says {
                found(length - rest.len(), says);
            }
            // Most words are the longest of their beginning.
            if node.may == 0 {
                return;
            }
            let Some((next, after)) = letter(rest).and_then(|(it, after)| Some((node.after(it)?, after))) else { return };
            (node, rest) = (&self.nodes[next], after);
        }
    }

    /// Every word in a text, from left to right, those inside others as well.
    pub(crate) fn each(&self, text: &str, mut found: impl FnMut(Range<usize>, T)) {
        let mut from = 0;
        while let Some(at) = self.next(text, from, text.len()) {
            self.beginnings(&text.as_bytes()[at..], |length, says| found(at..at + length, says));
            from = at + 1;
        }
    }

    /// The words in a text, from left to right: where several begin at one place the longest, and none inside it.
    pub(crate) fn longest<'a>(&'a self, text: &'a str) -> impl Iterator<Item = (Range<usize>, T)> + use<'a, T> {
        let mut from = 0;
        std::iter::from_fn(move || {
            while let Some(at) = self.next(text, from, text.len()) {
                if let Some((length, says)) = self.at_start(&text.as_bytes()[at..]) {
                    from = at + length;
                    return Some((at..from, says));
                }
                from = at + 1;
            }
            None
        })
    }

    /// Whether a word begins in a text before a byte.
    pub(crate) fn has_before(&self, text: &str, end: usize) -> bool {
        let mut from = 0;
        while let Some(at) = self.next(text, from, end) {
            if self.at_start(&text.as_bytes()[at..]).is_some() {
                return true;
            }
            from = at + 1;
        }
        false
    }

    /// The first place from a byte on, and before another one, at which a word may begin.
    fn next(&self, text: &str, from: usize, end: usize) -> Option<usize> {
        let from = text.ceil_char_boundary(from);
        let at = from + self.starts.find(&text.as_bytes()[from..], end.saturating_sub(from));
        (at < end).then_some(at)
    }
}

impl<T> Default for Node<T> {
    fn default() -> Self {
        Self { says: None, next: Vec::new(), may: 0 }
    }
}

impl<T> Node<T> {
    /// The node of the same letters with one more behind.
    #[inline]
    fn after(&self, letter: u32) -> Option<usize> {
        if self.may & bit(letter) == 0 {
            return None;
        }
        self.next.binary_search_by_key(&letter, |it| it.0).ok().map(|it| self.next[it].1)
    }
}

/// The bit of a letter of three bytes.
const fn bit(letter: u32) -> u64 {
    1 << (letter >> 16 & 63)
}

/// The first letter of whole UTF-8 as its bytes, and what follows it.
#[inline]
const fn letter(text: &[u8]) -> Option<(u32, &[u8])> {
    match text {
        [one @ 0xe0..0xf0, two, three, after @ ..] => Some((u32::from_le_bytes([*one, *two, *three, 0]), after)),
        [one @ 0..0x80, after @ ..] => Some((*one as u32, after)),
        [one @ 0x80..0xe0, two, after @ ..] => Some((u32::from_le_bytes([*one, *two, 0, 0]), after)),
        [one, two, three, four, after @ ..] => Some((u32::from_le_bytes([*one, *two, *three, *four]), after)),
        _ => None,
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
        let mut all = Vec::new();
        words.each(text, |at, _| all.push(&text[at]));
        assert_eq!(all, ["行政复议申请", "复议", "申请", "申请人", "LED屏", "无"]);
    }

    proptest! {
        #[test]
        fn every_word_is_found_wherever_it_stands(text in "[申请人行政复议无LED屏A𠮷日报公开x1 ]{0,24}") {
            let mut found = Vec::new();
            vocabulary().each(&text, |at, word| found.push((at.start, word)));
            let mut expected: Vec<_> =
                WORDS.iter().enumerate().flat_map(|(nth, word)| text.match_indices(word).map(move |(at, _)| (at, nth))).collect();
            expected.sort_by_key(|it| (it.0, WORDS[it.1].len()));
            prop_assert_eq!(found, expected);
        }
    }
}
