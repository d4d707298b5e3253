//! Words that are looked for inside passages: names, clauses, what stands between two numbers.

use crate::letters::next;

/// Whether one of some words stands in a passage.
pub(crate) fn has_any(passage: &str, words: &[&str]) -> bool {
    words.iter().any(|it| has(passage, it))
}

/// Whether a word of letters of the basic plane stands in a passage. To look at many bytes at once pays in a long passage; most are short.
pub(crate) fn has(passage: &str, word: &str) -> bool {
    if passage.len() > SHORT {
        return passage.contains(word);
    }
    let Some((first, others)) = next(word.as_bytes()) else { return true };
    let mut rest = passage.as_bytes();
    while let Some((letter, after)) = next(rest) {
        if letter == first && after.starts_with(others) {
            return true;
        }
        rest = after;
    }
    false
}

/// The longest passage that is short, in bytes.
const SHORT: usize = 24;

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_word_stands_where_it_is_contained(passage in "[公开申请:1，𠮷a ]{0,16}", word in "[公开申请:1，a ]{0,3}") {
            prop_assert_eq!(has(&passage, &word), passage.contains(&word));
            prop_assert_eq!(has_any(&passage, &[&word, "公开申"]), passage.contains(&word) || passage.contains("公开申"));
        }
    }
}
