//! Where a token may begin. Most letters begin none, and most letters that words of the vocabulary begin with are followed by another one than in them.

use super::{opens_numeral, stop};
use crate::letters::{Letters, next};
use crate::parse::lexicon::{Cue, LEXICON};
use crate::vocabulary::Vocabulary;
use std::sync::LazyLock;

/// What a token begins with.
pub(super) struct Opens {
    /// The letters that begin one by themselves, or with the letter behind them.
    any: Letters,
    /// Those that begin one by themselves: digits, numerals, stops, letters of codes, the mark of a title.
    alone: Letters,
    /// The words of reports.
    words: &'static Vocabulary<Cue>,
}

/// What opens the title of a document.
pub(super) const TITLE: char = '《';

static OPENS: LazyLock<Opens> = LazyLock::new(|| {
    let opens = |it: &char| it.is_ascii_alphanumeric() || opens_numeral(*it) || stop(*it).is_some() || *it == TITLE;
    let alone: Letters = ('\0'..='\u{ffff}').filter(opens).collect();
    Opens { any: alone.or(LEXICON.initials()), alone, words: &LEXICON }
});

impl Opens {
    /// What a token begins with.
    pub(super) fn get() -> &'static Self {
        &OPENS
    }

    /// The longest word that a text begins with: its length in bytes, and what it is a cue for.
    pub(super) fn cue(&self, text: &str) -> Option<(usize, Cue)> {
        self.words.at_start(text)
    }

    /// The first byte at which a token may begin, else the end.
    pub(super) fn find(&self, text: &[u8]) -> usize {
        let mut rest = text;
        while let Some((letter, after)) = next(rest) {
            if self.any.holds(letter) && (self.alone.holds(letter) || self.words.may_begin(letter, after)) {
                return text.len() - rest.len();
            }
            rest = after;
        }
        text.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::lexicon::words::WORDS;

    #[test]
    fn every_token_begins_where_one_may() {
        let opens = Opens::get();
        for it in ('\0'..='\u{ffff}').filter(|&it| it.is_ascii_alphanumeric() || opens_numeral(it) || stop(it).is_some()) {
            assert_eq!(opens.find(it.to_string().as_bytes()), 0, "{it}");
        }
        for word in WORDS.iter().flat_map(|it| it.1) {
            assert_eq!(opens.find(word.as_bytes()), 0, "{word}");
        }
        assert_eq!(opens.find("的地得𠮷们".as_bytes()), "的地得𠮷们".len());
    }
}
