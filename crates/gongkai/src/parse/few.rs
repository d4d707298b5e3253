//! A few words that a text may begin or end with. What is asked of each number in turn is kept small: most texts are turned away by one letter.

use crate::affix::{first, last, place};

/// A few words, in any order, none of them empty.
#[derive(Debug)]
pub(crate) struct Few {
    words: &'static [&'static str],
    /// The places of their first letters, and of their last ones, as bits.
    first: u128,
    last: u128,
}

impl Few {
    /// A list of words.
    pub(crate) const fn new(words: &'static [&'static str]) -> Self {
        let mut few = Self { words, first: 0, last: 0 };
        let mut at = 0;
        while at < words.len() {
            assert!(!words[at].is_empty(), "a word has letters");
            few.first |= 1 << place(first(words[at].as_bytes()));
            few.last |= 1 << place(last(words[at].as_bytes()));
            at += 1;
        }
        few
    }

    /// Whether a text begins with one of them.
    #[inline(never)]
    pub(crate) fn open(&self, text: &str) -> bool {
        let letter = first(text.as_bytes());
        self.first >> place(letter) & 1 == 1 && self.words.iter().any(|it| first(it.as_bytes()) == letter && text.starts_with(it))
    }

    /// Whether a text ends with one of them.
    #[inline(never)]
    pub(crate) fn end(&self, text: &str) -> bool {
        let letter = last(text.as_bytes());
        self.last >> place(letter) & 1 == 1 && self.words.iter().any(|it| last(it.as_bytes()) == letter && text.ends_with(it))
    }

    /// Whether a text is one of them.
    #[inline(never)]
    pub(crate) fn are(&self, text: &str) -> bool {
        self.first >> place(first(text.as_bytes())) & 1 == 1 && self.words.contains(&text)
    }
}

/// A few words, made when the program is.
macro_rules! few {
    ($($word:literal),* $(,)?) => { const { &$crate::parse::few::Few::new(&[$($word),*]) } };
}
pub(crate) use few;

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn as_each_word_by_itself(text in "[其中共计a有 为：]{0,4}") {
            let words = ["其中", "共计", "有", "a", "共"];
            let few = few!["其中", "共计", "有", "a", "共"];
            prop_assert_eq!(few.open(&text), words.iter().any(|it| text.starts_with(it)));
            prop_assert_eq!(few.end(&text), words.iter().any(|it| text.ends_with(it)));
            prop_assert_eq!(few.are(&text), words.contains(&&*text));
        }
    }
}
