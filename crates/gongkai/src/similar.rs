//! Near-identical reports: text judged with digits and names masked, numbers judged apart.
//!
//! The running text of a report is cut into overlapping passages of a few characters, its shingles. Two reports are as alike as the weight of the shingles
//! that both have, by the weight of those that either has. What many reports say (words of the law, of the format) weighs less. Everything is integers, so
//! that a likeness is the same on every machine and in any order of the reports.

mod masked;
mod passages;
mod sketch;

pub use passages::{Shared, passages};

use crate::keyed::keyed;
use crate::{Reading, Value};
use masked::Masked;
use std::collections::HashMap;
use xxhash_rust::xxh3::Xxh3Default;

/// What is kept of a report to tell how alike others are.
///
/// ```
/// use gongkai::{Alike, Corpus, Digest, parse};
/// let text = |agency: &str, count: u32| {
///     format!("{agency}2023年政府信息公开工作年度报告\n{agency}高度重视政府信息公开工作，进一步健全工作机制，明确专人负责，全年主动公开政府信息{count}条，其中公文{count}条、动态{count}条。下一步将继续加强队伍建设，提高公开质量，拓展公开渠道。")
/// };
/// let digests = [text("云溪县水利局", 3), text("山城县水务局", 8)].map(|it| Digest::of(&parse(&it)));
/// let corpus = Corpus::new(&digests);
/// let likeness = corpus.compare(0, 1);
/// assert_eq!((likeness.text, likeness.alike(800)), (1000, Some(Alike::Template))); // thousandths: the same words, other numbers
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Digest {
    /// Its shingles, hashed, in order.
    shingles: Vec<u32>,
    /// Its numbers with what each is of, hashed, in order; those that are zero are left out.
    numbers: Vec<u64>,
}

keyed! {
    /// In which way two reports are near-identical.
    pub enum Alike as "kind of likeness" {
        /// The same text with the same numbers, or without any.
        Copy = "copy", "照抄（文字和数字都相同）", "a copy: the same text with the same numbers";
        /// The same text with other numbers.
        Template = "template", "套用模板（文字相同、数字不同）", "a template: the same text with other numbers";
    }
}

/// How alike two reports are, in thousandths.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Likeness {
    /// The weight of the text that both have, by that of what either has.
    pub text: u32,
    /// How much of the text of the first one the second holds.
    pub first_in_second: u32,
    /// How much of the text of the second one the first holds.
    pub second_in_first: u32,
    /// The numbers that both state for the same things, by those that either states. `None` where neither states one that is not zero.
    pub numbers: Option<u32>,
}

/// From so many thousandths on, the numbers are the same.
const SAME_NUMBERS: u32 = 900;
/// With fewer shingles there is no text to compare.
const FEWEST_SHINGLES: usize = 40;

impl Likeness {
    /// In which way the two are near-identical, if their text is alike by so many thousandths.
    pub fn alike(&self, threshold: u32) -> Option<Alike> {
        let copied = self.numbers.is_none_or(|it| it >= SAME_NUMBERS);
        (self.text >= threshold).then_some(if copied { Alike::Copy } else { Alike::Template })
    }
}

impl Digest {
    /// The digest of a report.
    pub fn of(reading: &Reading) -> Self {
        let masked = Masked::of(reading);
        let mut shingles: Vec<u32> = masked.shingles().map(|it| it.1).collect();
        shingles.sort_unstable();
        shingles.dedup();
        let mut numbers: Vec<u64> = reading
            .facts()
            .filter_map(|fact| {
                let (Value::Count(_) | Value::Amount(_)) = fact.statement.value else { return None };
                let number = fact.statement.value.number().filter(|it| !it.is_zero())?;
                let mut hash = Xxh3Default::new();
                hash.update(fact.statement.concept.to_string().as_bytes());
                hash.update(&[0]);
                hash.update(fact.statement.label.as_deref().unwrap_or_default().as_bytes());
                hash.update(&[0]);
                hash.update(number.normalize().to_string().as_bytes());
                Some(hash.digest())
            })
            .collect();
        numbers.sort_unstable();
        Self { shingles, numbers }
    }

    /// Whether it has text enough to be compared.
    pub fn has_text(&self) -> bool {
        self.shingles.len() >= FEWEST_SHINGLES
    }
}

/// Reports that are compared with one another.
#[derive(Debug)]
pub struct Corpus<'a> {
    digests: &'a [Digest],
    /// How many reports have a shingle; only what more than a few have.
    common: HashMap<u32, u8>,
}

/// From so many reports on, what many of them say weighs less.
const LARGE: usize = 16;
/// The weight of a shingle that few reports have.
pub(crate) const RARE: u8 = 4;

impl<'a> Corpus<'a> {
    /// Reports to compare, with the weight of what they say in common.
    pub fn new(digests: &'a [Digest]) -> Self {
        Self { digests, common: sketch::common(digests) }
    }

    /// Reports that there are.
    pub const fn len(&self) -> usize {
        self.digests.len()
    }

    /// Whether there are none.
    pub const fn is_empty(&self) -> bool {
        self.digests.is_empty()
    }

    /// The weight of a shingle: 1 where more than a quarter of the reports have it, 2 where more than a sixteenth do, else 4.
    fn weight(&self, shingle: u32) -> u8 {
        self.common.get(&shingle).copied().unwrap_or(RARE)
    }

    /// How alike two of the reports are: exact.
    ///
    /// # Panics
    ///
    /// When there is no such report.
    pub fn compare(&self, first: usize, second: usize) -> Likeness {
        let (one, two) = (&self.digests[first], &self.digests[second]);
        let (mut both, mut in_one, mut in_two) = (0_u64, 0_u64, 0_u64);
        merge(&one.shingles, &two.shingles, |shingle, is_in_one, is_in_two| {
            let weight = u64::from(self.weight(shingle));
            both += if is_in_one && is_in_two { weight } else { 0 };
            in_one += if is_in_one { weight } else { 0 };
            in_two += if is_in_two { weight } else { 0 };
        });
        let (mut same, mut either) = (0_u64, 0_u64);
        merge(&one.numbers, &two.numbers, |_, is_in_one, is_in_two| {
            either += 1;
            same += u64::from(is_in_one && is_in_two);
        });
        let of = |part: u64, whole: u64| (part * 1000).checked_div(whole).unwrap_or(0) as u32;
        Likeness {
            text: of(both, in_one + in_two - both),
            first_in_second: of(both, in_one),
            second_in_first: of(both, in_two),
            numbers: (either > 0).then(|| of(same, either)),
        }
    }

    /// Every pair of reports with text, each once: what there is to compare where the reports are few.
    pub fn pairs(&self) -> impl Iterator<Item = (usize, usize)> {
        let has_text = |it: &usize| self.digests[*it].has_text();
        let all = (0..self.len()).filter(has_text);
        all.flat_map(move |one| (one + 1..self.len()).filter(move |it| self.digests[*it].has_text()).map(move |two| (one, two)))
    }

    /// Pairs that may be alike by so many thousandths, each once and in order. Of the pairs alike by 800 and more, fewer than one in a hundred is missed, but
    /// for crowds: of more than 400 reports that agree in a band, the first ones are paired with all and the others with the next, so that the group is whole
    /// and not each pair of it given. Lower thresholds miss more: about half of the pairs that are alike by 500.
    /// The work grows with the number of reports and of the pairs that it gives.
    pub fn candidates(&self, threshold: u32) -> Vec<(usize, usize)> {
        sketch::candidates(self, threshold)
    }
}

/// Goes through two lists in order at once; a value that stands twice in both is met twice.
fn merge<T: Ord + Copy>(one: &[T], two: &[T], mut met: impl FnMut(T, bool, bool)) {
    let (mut at, mut beside) = (0, 0);
    while at < one.len() || beside < two.len() {
        match (one.get(at), two.get(beside)) {
            (Some(first), Some(second)) if first == second => {
                met(*first, true, true);
                (at, beside) = (at + 1, beside + 1);
            }
            (Some(first), second) if second.is_none_or(|it| first < it) => {
                met(*first, true, false);
                at += 1;
            }
            (_, Some(second)) => {
                met(*second, false, true);
                beside += 1;
            }
            _ => break,
        }
    }
}

/// Groups of reports that pairs join, the largest first, each in the order of the reports.
///
/// ```
/// assert_eq!(gongkai::groups(6, [(0, 2), (4, 5), (2, 3)]), [vec![0, 2, 3], vec![4, 5]]);
/// ```
pub fn groups(reports: usize, pairs: impl IntoIterator<Item = (usize, usize)>) -> Vec<Vec<usize>> {
    let mut leader: Vec<usize> = (0..reports).collect();
    for (one, two) in pairs {
        let (one, two) = (lead(&mut leader, one), lead(&mut leader, two));
        leader[one.max(two)] = one.min(two);
    }
    let mut members: HashMap<usize, Vec<usize>> = HashMap::new();
    for report in 0..reports {
        members.entry(lead(&mut leader, report)).or_default().push(report);
    }
    let mut groups: Vec<Vec<usize>> = members.into_values().filter(|it| it.len() > 1).collect();
    groups.sort_by(|one, two| two.len().cmp(&one.len()).then_with(|| one.cmp(two)));
    groups
}

/// The report that stands for the group of another one, so far.
fn lead(leader: &mut [usize], mut of: usize) -> usize {
    while leader[of] != of {
        leader[of] = leader[leader[of]];
        of = leader[of];
    }
    of
}
