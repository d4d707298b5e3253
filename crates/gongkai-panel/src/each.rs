//! One thing with each of many reports, on all cores, with the results in order.

use crate::{Reader, Source};
use gongkai::Reading;
use rayon::prelude::*;

/// So many small sources are in work together on one core: a step is done for all of them before the next one, so that its code stays at hand.
const TOGETHER: usize = 16;
/// The bytes of them.
const BYTES: u64 = 1 << 19;
/// How many such runs each core has before their results are taken: bounds the memory.
const RUNS: usize = 2;

/// Reads each source and does one thing with it, on all cores; takes the results in the order of the sources.
///
/// # Errors
///
/// The first error of `take`, which ends the run.
///
/// ```
/// use gongkai_panel::{Reader, Source, each};
/// let sources = ["收到申请3件。", "收到申请5件。"].map(|it| Source::Bytes("a.txt".into(), it.as_bytes().into()));
/// let mut sum = 0;
/// let received = |_: &Source, read: Result<gongkai::Reading, String>| read.map(|it| it.report.count(gongkai::Concept::RequestsReceived));
/// each(&sources, Reader::default(), received, |_, read| { sum += read?.unwrap_or_default(); Ok::<(), String>(()) })?;
/// assert_eq!(sum, 8);
/// # Ok::<(), String>(())
/// ```
pub fn each<T: Send, E>(
    sources: &[Source],
    reader: Reader<'_>,
    one: impl Fn(&Source, Result<Reading, String>) -> T + Sync,
    mut take: impl FnMut(&Source, T) -> Result<(), E>,
) -> Result<(), E> {
    let of_run = |run: &&[Source]| run.iter().zip(reader.read_all(run)).map(|(source, read)| one(source, read)).collect::<Vec<T>>();
    for batch in sources.chunks(TOGETHER * RUNS * rayon::current_num_threads()) {
        let runs = runs(batch, rayon::current_num_threads());
        let done: Vec<Vec<T>> = if let [only] = &runs[..] { vec![of_run(only)] } else { runs.par_iter().map(of_run).collect() };
        batch.iter().zip(done.into_iter().flatten()).try_for_each(|(source, done)| take(source, done))?;
    }
    Ok(())
}

/// As [`each`], with all results in a list.
pub fn all<T: Send>(sources: &[Source], reader: Reader<'_>, one: impl Fn(&Source, Result<Reading, String>) -> T + Sync) -> Vec<T> {
    let mut results = Vec::with_capacity(sources.len());
    let Ok(()) = each(sources, reader, one, |_, done| {
        results.push(done);
        Ok::<(), std::convert::Infallible>(())
    });
    results
}

/// Cuts sources into what one core takes at a time: fewer than [`TOGETHER`] where there are cores for all, and a large one alone.
fn runs(sources: &[Source], cores: usize) -> Vec<&[Source]> {
    let most = sources.len().div_ceil(cores).min(TOGETHER);
    let (mut runs, mut rest) = (Vec::new(), sources);
    while !rest.is_empty() {
        let mut bytes = 0_u64;
        let fits = |it: &&Source| {
            bytes = bytes.saturating_add(it.size());
            bytes <= BYTES
        };
        let (run, others) = rest.split_at(rest.iter().take(most).take_while(fits).count().max(1));
        runs.push(run);
        rest = others;
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_sources_are_taken_together_and_large_ones_alone() {
        let sources = |sizes: &[usize]| sizes.iter().map(|it| Source::Bytes(String::new(), vec![b' '; *it].into())).collect::<Vec<_>>();
        let lengths = |sizes: &[usize], cores| runs(&sources(sizes), cores).iter().map(|it| it.len()).collect::<Vec<_>>();
        assert_eq!(lengths(&[], 2), [0; 0]);
        assert_eq!(lengths(&[9; 40], 2), [16, 16, 8]);
        assert_eq!(lengths(&[9; 6], 4), [2, 2, 2], "every core has some");
        assert_eq!(lengths(&[9, 600_000, 9, 300_000, 300_000, 9], 1), [1, 1, 2, 2]);
        assert_eq!(lengths(&[600_000, 9], 1), [1, 1]);
        // What standard input holds is not known.
        let [small] = &sources(&[9])[..] else { unreachable!("one source") };
        let mixed = [small.clone(), Source::Stdin, small.clone()];
        assert_eq!(runs(&mixed, 1).iter().map(|it| it.len()).collect::<Vec<_>>(), [1, 1, 1]);
    }
}
