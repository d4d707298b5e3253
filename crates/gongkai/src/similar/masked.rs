//! The running text of a report as it is compared: folded, without marks, digits and the name of the agency masked.

use crate::Reading;
use crate::fold::{Folded, Script, is_han};
use std::ops::Range;
use xxhash_rust::xxh3::xxh3_64;

/// Characters of a shingle.
pub(super) const SHINGLE: usize = 8;
/// A line with fewer Han characters is a heading or a label.
const SHORTEST: usize = 12;
/// Marks that sentences have and labels of tables do not.
const MARKS: [char; 6] = ['，', '。', '；', ',', ';', '、'];

/// The masked text, each character with the bytes of the source that it stands for.
#[derive(Debug, Default)]
pub(super) struct Masked {
    pub(super) letters: Vec<char>,
    pub(super) source: Vec<Range<u32>>,
    /// The first letter of each line: a shingle lies within one line.
    pub(super) lines: Vec<usize>,
}

impl Masked {
    pub(super) fn of(reading: &Reading) -> Self {
        let text = reading.document.text();
        let script = Script::of(text);
        let names = names(reading.report.agency.as_deref().unwrap_or_default());
        let (mut masked, mut folded) = (Self::default(), Folded::default());
        for line in reading.document.lines() {
            let content = &text[line.clone()];
            if content.contains('|')
                || !content.contains(MARKS)
                || content.chars().filter(|it| is_han(*it)).take(SHORTEST).count() < SHORTEST
            {
                continue;
            }
            folded.clear();
            folded.push(content, line.start, script);
            masked.lines.push(masked.letters.len());
            masked.line(&folded, &names);
        }
        masked
    }

    fn line(&mut self, folded: &Folded, names: &[String]) {
        let text = &folded.text;
        let mut at = 0;
        while let Some(letter) = text[at..].chars().next() {
            let name = names.iter().find(|it| text[at..].starts_with(it.as_str()));
            let length = name.map_or(letter.len_utf8(), String::len);
            let source = || {
                let source = folded.source(at..at + length);
                source.start as u32..source.end as u32
            };
            if name.is_some() {
                // The name of an agency is nothing that another could have copied.
            } else if letter.is_ascii_digit() {
                // A number is one mask, however many digits it has.
                let source = source();
                match self.source.last_mut().filter(|it| self.letters.last() == Some(&'0') && it.end == source.start) {
                    Some(run) => run.end = source.end,
                    None => self.push('0', source),
                }
            } else if letter.is_alphanumeric() {
                self.push(letter, source());
            }
            at += length;
        }
    }

    fn push(&mut self, letter: char, source: Range<u32>) {
        self.letters.push(letter);
        self.source.push(source);
    }

    /// Where each shingle begins, with its hash.
    pub(super) fn shingles(&self) -> impl Iterator<Item = (usize, u32)> {
        let ends = self.lines.iter().skip(1).copied().chain([self.letters.len()]);
        let mut bytes = String::with_capacity(4 * SHINGLE);
        self.lines.iter().copied().zip(ends).flat_map(|(start, end)| start..(end + 1).saturating_sub(SHINGLE).max(start)).map(move |at| {
            bytes.clear();
            bytes.extend(&self.letters[at..at + SHINGLE]);
            (at, xxh3_64(bytes.as_bytes()) as u32)
        })
    }
}

/// What the agency is called in its text: its name, and that of its place.
fn names(agency: &str) -> Vec<String> {
    let mut folded = Folded::default();
    folded.push(agency, 0, Script::of(agency));
    let name = folded.text.trim().to_owned();
    let bare = name.split('(').next().unwrap_or_default();
    let place =
        bare.char_indices().skip(1).find(|it| "省市县区州盟旗镇乡".contains(it.1)).map(|it| bare[..it.0 + it.1.len_utf8()].to_owned());
    let mut names: Vec<String> = [name.clone(), bare.to_owned()].into_iter().chain(place).filter(|it| it.chars().count() > 1).collect();
    // The longer name goes first.
    names.sort_by_key(|it| std::cmp::Reverse(it.len()));
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_marks_and_names_are_masked_and_lead_back_to_the_source() {
        let text = "云溪县水利局2023年政府信息公开工作年度报告\n云溪县水利局（以下简称我局）主动公开政府信息１2３条，其中云溪县要闻4.5条。\n规章 | 3 | 4";
        let reading = crate::parse(text);
        let masked = Masked::of(&reading);
        let letters: String = masked.letters.iter().collect();
        assert_eq!(letters, "以下简称我局主动公开政府信息0条其中要闻00条");
        let number = masked.letters.iter().position(|it| *it == '0').expect("a number");
        let source = &masked.source[number];
        assert_eq!(&text[source.start as usize..source.end as usize], "１2３");
    }
}
