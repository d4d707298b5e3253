//! One thing with each of many sources, on all cores, with the results in order.

use crate::Source;
use rayon::prelude::*;

/// How many sources are in work before their results are taken: bounds the memory.
const BATCH: usize = 64;

/// Does one thing with each source on all cores, and takes the results in the order of the sources.
///
/// # Errors
///
/// The first error of `take`, which ends the run.
pub fn each<T: Send, E>(
    sources: &[Source],
    one: impl Fn(&Source) -> T + Sync,
    mut take: impl FnMut(&Source, T) -> Result<(), E>,
) -> Result<(), E> {
    for batch in sources.chunks(BATCH) {
        let done: Vec<T> = if batch.len() == 1 { batch.iter().map(&one).collect() } else { batch.par_iter().map(&one).collect() };
        batch.iter().zip(done).try_for_each(|(source, done)| take(source, done))?;
    }
    Ok(())
}
