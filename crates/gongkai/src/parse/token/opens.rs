//! Where a token may begin. Most letters begin none, and most letters that words of the vocabulary begin with are followed by another one than in them.

use super::{opens_numeral, stop};
use crate::parse::lexicon::LEXICON;
use crate::vocabulary::Starts;
use std::sync::LazyLock;

/// What opens the title of a document.
pub(super) const TITLE: char = '《';

/// What tokens begin with: digits, numerals, stops, letters of codes, the mark of a title, and the words of reports.
pub(super) static OPENS: LazyLock<Starts> = LazyLock::new(|| {
    let opens = |it: &char| it.is_ascii_alphanumeric() || opens_numeral(*it) || stop(*it).is_some() || *it == TITLE;
    LEXICON.starts().clone().or(('\0'..='\u{ffff}').filter(opens))
});

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::lexicon::words::WORDS;

    #[test]
    fn every_token_begins_where_one_may() {
        let first = |text: &str| OPENS.find(text.as_bytes());
        for it in ('\0'..='\u{ffff}').filter(|&it| it.is_ascii_alphanumeric() || opens_numeral(it) || stop(it).is_some()) {
            assert_eq!(first(&it.to_string()), 0, "{it}");
        }
        for word in WORDS.iter().flat_map(|it| it.1) {
            assert_eq!(first(word), 0, "{word}");
        }
        assert_eq!(first("的地得𠮷们"), "的地得𠮷们".len());
    }
}
