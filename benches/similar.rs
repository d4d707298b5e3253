//! Near-identical reports among twenty thousand, on one core: digests aside, the weights, the sketches and the comparing.

use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use gongkai::{Corpus, Digest, groups};
use gongkai_bench::synthetic;

fn main() {
    divan::main();
}

const REPORTS: [usize; 3] = [2_000, 5_000, 20_000];

fn digests(reports: usize) -> Vec<Digest> {
    (0..reports).map(|nth| Digest::of(&gongkai::parse(&synthetic::text(nth)))).collect()
}

/// Text to digest, parsing included.
#[divan::bench(sample_count = 3, sample_size = 1)]
fn digest(bencher: Bencher<'_, '_>) {
    let texts: Vec<String> = (0..1000).map(synthetic::text).collect();
    bencher
        .counter(ItemsCount::new(texts.len()))
        .bench_local(|| texts.iter().map(|it| Digest::of(&gongkai::parse(black_box(it)))).filter(Digest::has_text).count());
}

/// From digests to groups.
#[divan::bench(args = REPORTS, sample_count = 3, sample_size = 1)]
fn find(bencher: Bencher<'_, '_>, reports: usize) {
    let digests = digests(reports);
    bencher.counter(ItemsCount::new(reports)).bench_local(|| {
        let corpus = Corpus::new(black_box(&digests));
        let alike = corpus.candidates(800).into_iter().filter(|it| corpus.compare(it.0, it.1).text >= 800);
        groups(reports, alike).len()
    });
}
