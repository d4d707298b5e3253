//! A published web page to facts, beside the parsers that it could be read with. `cargo bench --bench page`; pages a second are items a second.

use divan::counter::{BytesCount, ItemsCount};
use divan::{Bencher, black_box};
use gongkai::{Document, Limits, Options};
use gongkai_bench::{REPORT, portal};
use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, parse_document};
use markup5ever_rcdom::RcDom;

fn main() {
    divan::main();
}

fn page(name: &str) -> String {
    if name == "report" { REPORT.to_owned() } else { portal() }
}

const PAGES: [&str; 2] = ["report", "portal"];

fn counted<'a, 'b>(bencher: Bencher<'a, 'b>, page: &str) -> Bencher<'a, 'b> {
    bencher.counter(BytesCount::of_str(page)).counter(ItemsCount::new(1_usize))
}

/// The tokenizer that reads the page.
#[divan::bench(args = PAGES, min_time = 1)]
fn html5gum_alone(bencher: Bencher<'_, '_>, name: &str) {
    let page = page(name);
    counted(bencher, &page).bench_local(|| html5gum::Tokenizer::new(black_box(page.as_str())).flatten().count());
}

/// The parser of browsers, with the tree of its own examples.
#[divan::bench(args = PAGES, min_time = 1)]
fn html5ever_alone(bencher: Bencher<'_, '_>, name: &str) {
    let page = page(name);
    counted(bencher, &page).bench_local(|| {
        parse_document(RcDom::default(), ParseOpts::default()).one(black_box(page.as_str())).document.children.borrow().len()
    });
}

/// The parser with the tree that most users would take.
#[divan::bench(args = PAGES, min_time = 1)]
fn scraper_alone(bencher: Bencher<'_, '_>, name: &str) {
    let page = page(name);
    counted(bencher, &page).bench_local(|| scraper::Html::parse_document(black_box(&page)).tree.nodes().len());
}

/// Bytes to text and tables.
#[divan::bench(args = PAGES, min_time = 1)]
fn read(bencher: Bencher<'_, '_>, name: &str) {
    let page = page(name);
    counted(bencher, &page).bench_local(|| Document::read(black_box(page.as_bytes()), &Limits::default()).map(|it| it.tables().len()));
}

/// Bytes to facts.
#[divan::bench(args = PAGES, min_time = 1)]
fn facts(bencher: Bencher<'_, '_>, name: &str) {
    let page = page(name);
    assert_eq!(gongkai::read(page.as_bytes()).expect("a report").facts().count(), 212);
    counted(bencher, &page).bench_local(|| gongkai::read(black_box(page.as_bytes())).map(|it| it.facts().count()));
}

/// Bytes to findings.
#[divan::bench(args = PAGES, min_time = 1)]
fn checked(bencher: Bencher<'_, '_>, name: &str) {
    let page = page(name);
    counted(bencher, &page)
        .bench_local(|| gongkai::read(black_box(page.as_bytes())).map(|it| gongkai::check(&it, &Options::default()).findings.len()));
}

/// Bytes to findings, pages of sixteen agencies at a time: each step for all of them before the next one, as the command and Python do it.
#[divan::bench(args = PAGES, min_time = 1)]
fn checked_together(bencher: Bencher<'_, '_>, name: &str) {
    let page = page(name);
    let pages: Vec<String> = (1..=16).map(|nth| page.replace("云溪县人民政府", &format!("云溪县第{nth}局"))).collect();
    let bytes = pages.iter().map(String::len).sum::<usize>();
    bencher.counter(BytesCount::new(bytes)).counter(ItemsCount::new(pages.len())).bench_local(|| {
        let documents = pages.iter().filter_map(|it| Document::read(black_box(it.as_bytes()), &Limits::default()).ok());
        let documents: Vec<Document> = documents.collect();
        let readings: Vec<_> = documents.into_iter().map(gongkai::parse_document).collect();
        readings.iter().map(|it| gongkai::check(it, &Options::default()).findings.len()).sum::<usize>()
    });
}
