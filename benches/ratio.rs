//! One run that prints what reading costs beside the parsers alone, each the best of many turns taken in rotation: `cargo bench --bench ratio`.

use aho_corasick::{AhoCorasick, MatchKind};
use gongkai::{Document, Edition, Limits, Options};
use gongkai_bench::{PROSE, REPORT, portal};
use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, parse_document};
use markup5ever_rcdom::RcDom;
use std::collections::BTreeSet;
use std::hint::black_box;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

type Work = fn(&str) -> usize;

const PAGES: [(&str, Work); 6] = [
    ("html5gum alone (our tokenizer)", |page| html5gum::Tokenizer::new(page).flatten().count()),
    ("html5ever alone", |page| parse_document(RcDom::default(), ParseOpts::default()).one(page).document.children.borrow().len()),
    ("scraper alone", |page| scraper::Html::parse_document(page).tree.nodes().len()),
    ("gongkai: bytes to document", |page| Document::read(page.as_bytes(), &Limits::default()).map_or(0, |it| it.tables().len())),
    ("gongkai: bytes to facts", |page| gongkai::read(page.as_bytes()).map_or(0, |it| it.facts().count())),
    ("gongkai: bytes to findings", |page| {
        gongkai::read(page.as_bytes()).map_or(0, |it| gongkai::check(&it, &Options::default()).not_checked.len())
    }),
];

const TEXT: [(&str, Work); 4] = [
    ("one pass for one word", |text| text.matches("主动公开").count()),
    ("one pass for many (aho-corasick)", |text| LABELS.find_iter(text).count()),
    ("gongkai: bytes to document", |text| Document::read(text.as_bytes(), &Limits::default()).map_or(0, |it| it.text().len())),
    ("gongkai: bytes to facts", |text| gongkai::read(text.as_bytes()).map_or(0, |it| it.facts().count())),
];

/// The labels of all forms: what one pass for many words looks for.
static LABELS: LazyLock<AhoCorasick> = LazyLock::new(|| {
    let rows = Edition::ALL.iter().flat_map(|it| it.forms()).flat_map(|it| it.rows);
    let labels: BTreeSet<&str> = rows.map(|it| it.label).filter(|it| !it.is_empty()).collect();
    AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(labels).expect("a few hundred labels")
});

/// Turns for each: in rotation, so that a slow moment of the machine falls on all alike.
const TURNS: usize = 200;

fn measure(name: &str, text: &str, works: &[(&str, Work)], turns: usize) {
    let mut best = vec![Duration::MAX; works.len()];
    for _ in 0..turns {
        for (best, (_, work)) in best.iter_mut().zip(works) {
            let start = Instant::now();
            black_box(work(black_box(text)));
            *best = (*best).min(start.elapsed());
        }
    }
    println!(
        "\n{name}, {} KB\n{:32} {:>12} {:>10} {:>10}  time of it / time of the first ones",
        text.len() / 1024,
        "",
        "time",
        "MB/s",
        "a second"
    );
    for (own, (work, _)) in best.iter().zip(works) {
        let seconds = own.as_secs_f64();
        let ratios: Vec<String> = best.iter().take(ALONE).map(|it| format!("{:.2}", seconds / it.as_secs_f64())).collect();
        println!(
            "{work:32} {:9.1} us {:10.1} {:10.0}  {}",
            seconds * 1e6,
            text.len() as f64 / seconds / 1e6,
            1.0 / seconds,
            ratios.join("  ")
        );
    }
}

/// So many rows are compared with.
const ALONE: usize = 3;

fn main() {
    let portal = portal();
    measure("a report", REPORT, &PAGES, TURNS);
    measure("the report in a portal", &portal, &PAGES, TURNS);
    measure("prose", PROSE, &TEXT, TURNS * 10);
    measure("a hundred times the prose", &PROSE.repeat(100), &TEXT, TURNS / 10);
}
