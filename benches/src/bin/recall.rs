//! How many of the pairs that comparing all finds the sketches find: `recall 3000`.

use gongkai::{Corpus, Digest};
use gongkai_bench::synthetic;

fn main() {
    let reports = std::env::args().nth(1).and_then(|it| it.parse().ok()).unwrap_or(2000);
    // Both halves of the families, so that a family has two members or more.
    let texts = (0..reports).map(|nth| synthetic::text(if nth % 2 == 0 { nth / 2 } else { 3_331 + nth / 2 }));
    let digests: Vec<Digest> = texts.map(|it| Digest::of(&gongkai::parse(&it))).collect();
    let corpus = Corpus::new(&digests);
    let alike = |pairs: &mut dyn Iterator<Item = (usize, usize)>| pairs.filter(|it| corpus.compare(it.0, it.1).text >= 800).count();
    let exact = alike(&mut corpus.pairs());
    let candidates = corpus.candidates(800);
    let compared = candidates.len();
    let found = alike(&mut candidates.into_iter());
    println!("{reports} reports: {found} of {exact} pairs above 0.8 found, {compared} compared");
}
