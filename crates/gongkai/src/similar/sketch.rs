//! Finding pairs without comparing all of them: one-permutation min-hashes of the weighted shingles, and bands of them that must agree.

use super::{Corpus, Digest, LARGE, RARE};
use std::collections::HashMap;

/// Minima of a sketch: bands of rows, all of whose minima agree in at least one band for a pair that is alike.
const BANDS: usize = 42;
const ROWS: usize = 6;
const BINS: usize = BANDS * ROWS;
/// By so many thousandths, the agreement of two sketches may miss the likeness: five standard deviations at 800.
const ERROR: u32 = 126;
/// Members of a band that are joined with each other; of more, the first ones are joined with all, and the others with the next.
const CROWD: usize = 400;
/// Members of a crowd that are joined with all.
const FIRST: usize = 8;
/// Partners of a report that are kept before those that stand twice are dropped.
const MANY: usize = 8192;

/// The weights of shingles that many reports have. Of few reports none is common.
pub(super) fn common(digests: &[Digest]) -> HashMap<u32, u8> {
    let reports = digests.len();
    if reports < LARGE {
        return HashMap::new();
    }
    // A count for each value of the upper bits tells which shingles can be common; only those are counted for themselves.
    let least = reports / LARGE;
    let mut bound = vec![0_u32; 1 << 22];
    let place = |shingle: u32| (shingle >> 10) as usize;
    digests.iter().flat_map(|it| &it.shingles).for_each(|it| bound[place(*it)] += 1);
    let mut counts: HashMap<u32, usize> = HashMap::new();
    for shingle in digests.iter().flat_map(|it| &it.shingles).filter(|it| bound[place(**it)] as usize > least) {
        *counts.entry(*shingle).or_default() += 1;
    }
    let weight = |count: usize| if count * 4 > reports { 1 } else { 2 };
    counts.into_iter().filter(|it| it.1 > least).map(|(shingle, count)| (shingle, weight(count))).collect()
}

/// A number mixed so that each bit of it depends on each bit of what it was made of.
fn mix(mut it: u64) -> u64 {
    it = (it ^ (it >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    it = (it ^ (it >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    it ^ (it >> 31)
}

/// The minima of a report: a shingle of weight 4 takes part four times, as four things would.
fn sketch(corpus: &Corpus<'_>, digest: &Digest) -> [u32; BINS] {
    let mut minima = [u32::MAX; BINS];
    for shingle in &digest.shingles {
        for copy in 0..corpus.weight(*shingle).min(RARE) {
            let hash = mix((u64::from(*shingle) << 3 | u64::from(copy)).wrapping_add(0x9e37_79b9_7f4a_7c15));
            let bin = (((hash >> 32) * BINS as u64) >> 32) as usize;
            minima[bin] = minima[bin].min(hash as u32);
        }
    }
    // A bin that nothing fell in takes the minimum of another one, the same one for every report.
    let filled = minima;
    for (bin, minimum) in minima.iter_mut().enumerate().filter(|it| *it.1 == u32::MAX) {
        let others = (1_u64..).map(|attempt| (mix((bin as u64) << 32 | attempt) % BINS as u64) as usize);
        *minimum = others.take(64 * BINS).map(|it| filled[it]).find(|it| *it != u32::MAX).unwrap_or(u32::MAX);
    }
    minima
}

/// How alike two reports are by their sketches, in thousandths.
fn estimate(one: &[u32; BINS], two: &[u32; BINS]) -> u32 {
    let same = one.iter().zip(two).filter(|it| it.0 == it.1).count();
    (same * 1000 / BINS) as u32
}

pub(super) fn candidates(corpus: &Corpus<'_>, threshold: u32) -> Vec<(usize, usize)> {
    let reports: Vec<u32> = (0..corpus.digests.len() as u32).filter(|it| corpus.digests[*it as usize].has_text()).collect();
    let sketches: Vec<[u32; BINS]> = reports.iter().map(|it| sketch(corpus, &corpus.digests[*it as usize])).collect();
    let mut partners: Vec<Vec<u32>> = vec![Vec::new(); sketches.len()];
    for band in 0..BANDS {
        let key = |sketch: &[u32; BINS]| {
            sketch[band * ROWS..(band + 1) * ROWS].iter().fold(band as u64, |key, it| mix(key ^ u64::from(*it)).wrapping_add(1))
        };
        let mut keyed: Vec<(u64, u32)> = sketches.iter().map(key).zip(0..).collect();
        keyed.sort_unstable();
        for crowd in keyed.chunk_by(|one, two| one.0 == two.0) {
            join(crowd, &mut partners);
        }
    }
    let mut pairs = Vec::new();
    for (one, mut others) in partners.into_iter().enumerate() {
        others.sort_unstable();
        others.dedup();
        let near = |two: &u32| estimate(&sketches[one], &sketches[*two as usize]) + ERROR >= threshold;
        pairs.extend(others.into_iter().filter(near).map(|two| (reports[one] as usize, reports[two as usize] as usize)));
    }
    pairs
}

/// Joins the reports that agree in a band, each with the later ones; in a crowd only the first ones with all, and the others with the next.
fn join(crowd: &[(u64, u32)], partners: &mut [Vec<u32>]) {
    for (at, (_, one)) in crowd.iter().enumerate() {
        let later = &crowd[at + 1..];
        let joined = if crowd.len() <= CROWD || at < FIRST { later } else { &later[..later.len().min(1)] };
        let partners = &mut partners[*one as usize];
        partners.extend(joined.iter().map(|it| it.1));
        if partners.len() > MANY {
            partners.sort_unstable();
            partners.dedup();
        }
    }
}
