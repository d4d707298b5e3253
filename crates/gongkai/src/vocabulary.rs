//! Lists of words that are looked for in running text, each with what it says.

mod starts;

use crate::letters::{letters, next};
pub(crate) use starts::Starts;
use std::ops::Range;

/// Words with what each of them says: a trie in one list, in which the node that goes on with a letter stands so many places behind where a node points as the number of the letter says.
pub(crate) struct Vocabulary<T> {
    starts: Starts,
    /// By letter of the basic plane, its number among the letters of the words; zero for all others.
    numbers: Box<[u16; LETTERS]>,
    nodes: Vec<Node<T>>,
}

/// Letters that words begin with.
#[derive(Clone)]
struct Node<T> {
    /// What they say, if they are a word themselves.
    says: Option<T>,
    /// The node with one letter less.
    from: u16,
    /// Where those with one letter more stand, zero where there are none.
    points: u16,
}

/// The node without letters.
const ROOT: u16 = 0;

/// What the root comes from, and what stands at a place without a node.
const NONE: u16 = u16::MAX;

impl<T: Copy> Vocabulary<T> {
    /// A list of words, each once, in any order. Letters beyond the basic plane are taken for one another.
    pub(crate) fn new<W: AsRef<str>>(words: impl IntoIterator<Item = (W, T)>) -> Self {
        let words: Vec<(W, T)> = words.into_iter().collect();
        let starts = Starts::of(words.iter().map(|it| it.0.as_ref()));
        let numbers = numbers(words.iter().map(|it| it.0.as_ref()));
        let number = |letter: u16| numbers[letter as usize];
        let mut numbered: Vec<(Vec<u16>, T)> =
            words.iter().map(|(word, says)| (letters(word.as_ref()).map(number).collect(), *says)).collect();
        numbered.sort_unstable_by(|one, other| one.0.cmp(&other.0));
        let mut own = Self { starts, numbers, nodes: vec![Node::default()] };
        own.grow(ROOT, 0, &numbered, &mut 1);
        own
    }

    /// Places what goes on from a node of so many letters, with words in order that begin with them, and from which place on there may be room.
    fn grow(&mut self, at: u16, depth: usize, words: &[(Vec<u16>, T)], room: &mut u16) {
        let words = match words {
            [(word, says), longer @ ..] if word.len() == depth => {
                self.nodes[at as usize].says = Some(*says);
                longer
            }
            _ => words,
        };
        let parts: Vec<_> = words.chunk_by(|one, other| one.0[depth] == other.0[depth]).collect();
        let Some(first) = parts.first().map(|it| it[0].0[depth]) else { return };
        let is_free = |place: u16| self.nodes.get(place as usize).is_none_or(|it| it.from == NONE);
        // Behind the last node every place is free.
        let end = u16::try_from(self.nodes.len()).expect("a list of words has fewer nodes");
        *room = (*room..end).find(|it| is_free(*it)).unwrap_or(end);
        let place = |points: u16, part: &[(Vec<u16>, T)]| points + part[0].0[depth];
        let from = if at == ROOT { 0 } else { room.saturating_sub(first).max(1) };
        let points = (from..end).find(|points| parts.iter().all(|part| is_free(place(*points, part)))).unwrap_or(end);
        self.nodes[at as usize].points = points;
        for part in &parts {
            let own = place(points, part);
            if self.nodes.len() <= own as usize {
                self.nodes.resize(own as usize + 1, Node::default());
            }
            self.nodes[own as usize].from = at;
        }
        for part in parts {
            self.grow(place(points, part), depth + 1, part, room);
        }
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
        let (mut at, mut points, mut rest) = (ROOT, 0, text);
        while let Some((letter, after)) = next(rest) {
            let place = points + self.numbers[letter as usize];
            let Some(node) = self.nodes.get(place as usize).filter(|it| it.from == at) else { return };
            (at, rest) = (place, after);
            if let Some(says) = node.says {
                found(text.len() - rest.len(), says);
            }
            // Most words are the longest of their beginning.
            points = node.points;
            if points == 0 {
                return;
            }
        }
    }

    /// Every word in a text, from left to right, those inside others as well.
    pub(crate) fn each(&self, text: &str, mut found: impl FnMut(Range<usize>, T)) {
        for at in self.places(text) {
            self.beginnings(&text.as_bytes()[at..], |length, says| found(at..at + length, says));
        }
    }

    /// The words in a text, from left to right: where several begin at one place the longest, and none inside it.
    pub(crate) fn longest<'a>(&'a self, text: &'a str) -> impl Iterator<Item = (Range<usize>, T)> + use<'a, T> {
        let mut from = 0;
        self.places(text).filter_map(move |at| {
            let (length, says) = (at >= from).then(|| self.at_start(&text.as_bytes()[at..])).flatten()?;
            from = at + length;
            Some((at..from, says))
        })
    }

    /// Whether a word begins in a text before a byte.
    pub(crate) fn has_before(&self, text: &str, end: usize) -> bool {
        self.places(text).take_while(|it| *it < end).any(|at| self.at_start(&text.as_bytes()[at..]).is_some())
    }

    /// The places of a text at which a word may begin.
    fn places<'a>(&'a self, text: &'a str) -> impl Iterator<Item = usize> + use<'a, T> {
        let mut from = 0;
        std::iter::from_fn(move || {
            let at = from + self.starts.find(&text.as_bytes()[from..]);
            from = text.ceil_char_boundary(at + 1);
            (at < text.len()).then_some(at)
        })
    }
}

impl<T> Default for Node<T> {
    fn default() -> Self {
        Self { says: None, from: NONE, points: 0 }
    }
}

/// So many letters has the basic plane.
const LETTERS: usize = 1 << 16;

/// The letters of some words numbered from one on, the most frequent first, so that nodes stand close together.
fn numbers<'a>(words: impl Iterator<Item = &'a str>) -> Box<[u16; LETTERS]> {
    let mut numbers = vec![0; LETTERS];
    for letter in words.flat_map(letters) {
        numbers[letter as usize] += 1;
    }
    let mut by_frequency: Vec<u16> = (0..=u16::MAX).filter(|it| numbers[*it as usize] > 0).collect();
    by_frequency.sort_by_key(|it| std::cmp::Reverse(numbers[*it as usize]));
    for (letter, number) in by_frequency.into_iter().zip(1..) {
        numbers[letter as usize] = number;
    }
    numbers.try_into().expect("as many as there are letters")
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
