//! Which letters stand side by side in a text, so that most words that are nowhere in it need not be looked for.

/// The Chinese characters with what stands behind each, by a hash of both: a pair that is not among them is nowhere.
pub(super) struct Pairs(Vec<u64>);

/// Chinese characters come after this one. The digits and tabs of tables are no pairs.
const WIDE: char = '\u{800}';

impl Pairs {
    pub(super) fn of(text: &str) -> Self {
        let mut bits = vec![0; SIZE / 64];
        let mut before = '\0';
        for letter in text.chars() {
            if before >= WIDE {
                let hash = hash(before, letter);
                bits[hash / 64] |= 1 << (hash % 64);
            }
            before = letter;
        }
        Self(bits)
    }

    /// Whether a word may be in the text. One without a Chinese character that something follows always may.
    pub(super) fn may_have(&self, word: &str) -> bool {
        let pairs = word.chars().zip(word.chars().skip(1)).filter(|it| it.0 >= WIDE);
        pairs.map(|(one, other)| hash(one, other)).all(|it| self.0[it / 64] >> (it % 64) & 1 == 1)
    }
}

impl std::fmt::Debug for Pairs {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Pairs").field(&self.0.iter().map(|it| it.count_ones()).sum::<u32>()).finish()
    }
}

/// So many pairs are told apart; a power of two.
const SIZE: usize = 1 << 15;

fn hash(one: char, other: char) -> usize {
    ((one as usize).wrapping_mul(0x9e5) ^ other as usize) & (SIZE - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_of_a_text_may_be_in_it() {
        let text = "2023年，我局主动公开政府信息12条。\n收到申请3件，均按期答复。";
        let pairs = Pairs::of(text);
        for (at, _) in text.char_indices() {
            for (end, _) in text[at..].char_indices() {
                assert!(pairs.may_have(&text[at..at + end]), "{}", &text[at..at + end]);
            }
        }
        let absent = ["由原来的", "逾期答复", "个百分点", "信息处理费管理办法"];
        assert!(absent.iter().filter(|it| pairs.may_have(it)).count() < 2);
    }
}
