//! The passages that two reports share, word for word but for numbers and names.

use super::masked::{Masked, SHINGLE};
use crate::Reading;
use std::collections::HashMap;
use std::ops::Range;

/// A passage that stands in two reports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shared {
    /// Its bytes in the text of the first one.
    pub first: Range<usize>,
    /// Its bytes in the text of the second one.
    pub second: Range<usize>,
}

/// Fewer letters are a turn of phrase.
const SHORTEST: usize = 20;
/// Places of one shingle in a report that are tried.
const TRIED: usize = 8;

/// The passages that two reports share, in the order of the first one; no letter of it is in two of them.
///
/// ```
/// let text = |count: u32| format!("我局高度重视政府信息公开工作，进一步健全工作机制，明确专人负责，全年公开信息{count}条。");
/// let (one, two) = (gongkai::parse(&text(3)), gongkai::parse(&text(12)));
/// let shared = gongkai::passages(&one, &two);
/// assert_eq!(&two.document.text()[shared[0].second.clone()], text(12).trim_end_matches('。'));
/// ```
pub fn passages(first: &Reading, second: &Reading) -> Vec<Shared> {
    let (one, two) = (Masked::of(first), Masked::of(second));
    let mut places: HashMap<u32, Vec<usize>> = HashMap::new();
    for (at, hash) in two.shingles() {
        let places = places.entry(hash).or_default();
        if places.len() < TRIED {
            places.push(at);
        }
    }
    let mut shared = Vec::new();
    let mut free = 0;
    for (at, hash) in one.shingles() {
        if at < free {
            continue;
        }
        let run = |start: &usize| {
            let (one, two) = (&one.letters[at..one.end_of_line(at)], &two.letters[*start..two.end_of_line(*start)]);
            one.iter().zip(two).take_while(|it| it.0 == it.1).count()
        };
        let longest = places.get(&hash).into_iter().flatten().map(|it| (run(it), *it)).max_by_key(|it| (it.0, std::cmp::Reverse(it.1)));
        let Some((length, start)) = longest.filter(|it| it.0 >= SHORTEST.max(SHINGLE)) else { continue };
        shared.push(Shared { first: one.bytes(at, length), second: two.bytes(start, length) });
        free = at + length;
    }
    shared
}

impl Masked {
    /// The letter after the last one of a line.
    fn end_of_line(&self, at: usize) -> usize {
        self.lines.get(self.lines.partition_point(|it| *it <= at)).copied().unwrap_or(self.letters.len())
    }

    /// The bytes of the source from a letter on.
    fn bytes(&self, at: usize, length: usize) -> Range<usize> {
        self.source[at].start as usize..self.source[at + length - 1].end as usize
    }
}
