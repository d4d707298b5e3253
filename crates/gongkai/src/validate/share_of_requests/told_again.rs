//! A share of what the sentence has told already: 20个工作日内答复的84件…，20个工作日内答复的占96.6%.

use crate::validate::{Breach, Outcomes};
use crate::{Bilingual, Place, Reading, Rounding, Share};
use std::ops::Range;

/// The shortest words that tell again what was counted, and how far before them they stand, in characters.
const SHORT: usize = 5;
const SENTENCE: usize = 120;
/// No number that is compared has more digits.
const DIGITS: usize = 9;

pub(super) fn check(reading: &Reading, outcomes: &mut Outcomes<'_>) {
    let text = reading.document.text();
    for (at, word) in outcomes.once.find(reading, "的占") {
        let end = at + "的".len();
        let from =
            text[..at].char_indices().rev().take(SENTENCE).take_while(|it| !matches!(it.1, '。' | '\n')).last().map_or(at, |it| it.0);
        let sentence = &text[from..end];
        let own = sentence.rfind(['，', ',', '；', ';', '、']).map_or(0, |it| it + sentence[it..].chars().next().map_or(0, char::len_utf8));
        let words = &sentence[own..];
        if words.chars().nth(SHORT).is_none() {
            continue;
        }
        let Some((share, share_end)) = share(&text[at + word.len()..]).map(|it| (it.0, at + word.len() + it.1)) else { continue };
        // What they counted, and every number before it that it may be a part of.
        let Some((told, part)) = sentence[..own].match_indices(words).find_map(|it| Some((it.0, number(&sentence[it.0 + words.len()..])?)))
        else {
            continue;
        };
        let wholes: Vec<i64> = numbers(&sentence[..told]).into_iter().filter(|it| *it >= part && *it > 0).collect();
        let Some(&whole) = wholes.first() else { continue };
        let place = Place::new(&reading.document, from + own..share_end);
        // 答复84件，延期3件: of both together, though their sum is not printed.
        let sums = numbers(sentence).into_iter().filter_map(|it| part.checked_add(it));
        if wholes.iter().copied().chain(sums).any(|it| Rounding::ALL.iter().any(|rounding| rounding.agrees(part, it, share))) {
            outcomes.holds(place, None);
            continue;
        }
        let expected = Rounding::Nearest.share(part, whole, share.places()).map(|it| it.to_string());
        let shown = expected.clone().unwrap_or_default();
        outcomes.broken(Breach {
            about: format!("{part}/{whole}"),
            severity: None,
            message: Bilingual::new(
                format!("{part} 占 {whole} 的 {shown}%，写作 {share}%。"),
                format!("{part} is {shown}% of {whole}, and {share}% is printed."),
            ),
            places: vec![place, span(reading, from, sentence, told, words)],
            concepts: reading.concepts_in(&place.range()),
            expected,
            found: Some(share.to_string()),
            suspects: Vec::new(),
        });
    }
}

/// Where the words stand with their number.
fn span(reading: &Reading, from: usize, sentence: &str, told: usize, words: &str) -> Place {
    let rest = &sentence[told + words.len()..];
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let range: Range<usize> = from + told..from + told + words.len() + digits;
    Place::new(&reading.document, range)
}

/// A percentage that a text begins with, and where it ends.
fn share(text: &str) -> Option<(Share, usize)> {
    let digits = text.bytes().take_while(|it| it.is_ascii_digit() || *it == b'.').count();
    let sign = text[digits..].chars().next().filter(|it| matches!(it, '%' | '％'))?;
    Some((text[..digits].parse().ok()?, digits + sign.len_utf8()))
}

fn number(text: &str) -> Option<i64> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    text[..digits].parse().ok().filter(|_| digits <= DIGITS && !text[digits..].starts_with(['.', '%', '％', '余', '多', '年']))
}

fn numbers(text: &str) -> Vec<i64> {
    let opens = text.match_indices(|it: char| it.is_ascii_digit()).map(|it| it.0);
    opens.filter(|at| !text[..*at].ends_with(|it: char| it.is_ascii_digit() || it == '.')).filter_map(|at| number(&text[at..])).collect()
}
