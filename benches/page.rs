//! A published web page to facts, beside the parsers that it could be read with. `cargo bench --bench page`; pages a second are items a second.

use divan::counter::{BytesCount, ItemsCount};
use divan::{Bencher, black_box};
use gongkai::{Document, Limits, Options};
use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, parse_document};
use markup5ever_rcdom::RcDom;

/// A report of 7 KB: every table of the format of 2021, and little around it.
const REPORT: &str = include_str!("../examples/yunxi-2024.html");

fn main() {
    divan::main();
}

/// A report inside a portal: links, scripts and styles make it twenty times as long.
fn portal() -> String {
    let links: String = (0..900)
        .map(|nth| format!("<li class=\"item\"><a href=\"/zwgk/{nth}.html\" title=\"栏目{nth}\" target=\"_blank\"><span style=\"color:#333\">政务公开栏目{nth}</span></a></li>\n"))
        .collect();
    let script = "<script>\nfunction track(){ if (window.a < 3) { document.write('<td>9</td>'); } }\n</script>\n".repeat(120);
    let (head, body) = REPORT.split_once("<div class=\"article\">").expect("the report has an article");
    format!("{head}<style>.item{{float:left}}</style>{script}<ul>{links}</ul><div class=\"article\">{body}")
}

fn page(name: &str) -> String {
    if name == "report" { REPORT.to_owned() } else { portal() }
}

const PAGES: [&str; 2] = ["report", "portal"];

fn counted<'a, 'b>(bencher: Bencher<'a, 'b>, page: &str) -> Bencher<'a, 'b> {
    bencher.counter(BytesCount::of_str(page)).counter(ItemsCount::new(1_usize))
}

/// The parser that reads the page, with the tree of its own examples.
#[divan::bench(args = PAGES)]
fn html5ever_alone(bencher: Bencher<'_, '_>, name: &str) {
    let page = page(name);
    counted(bencher, &page).bench_local(|| parse_document(RcDom::default(), ParseOpts::default()).one(black_box(page.as_str())).document.children.borrow().len());
}

/// The parser with the tree that most users would take.
#[divan::bench(args = PAGES)]
fn scraper_alone(bencher: Bencher<'_, '_>, name: &str) {
    let page = page(name);
    counted(bencher, &page).bench_local(|| scraper::Html::parse_document(black_box(&page)).tree.nodes().len());
}

/// Bytes to text and tables.
#[divan::bench(args = PAGES)]
fn read(bencher: Bencher<'_, '_>, name: &str) {
    let page = page(name);
    counted(bencher, &page).bench_local(|| Document::read(black_box(page.as_bytes()), &Limits::default()).map(|it| it.tables().len()));
}

/// Bytes to facts.
#[divan::bench(args = PAGES)]
fn facts(bencher: Bencher<'_, '_>, name: &str) {
    let page = page(name);
    assert_eq!(gongkai::read(page.as_bytes()).expect("a report").facts().count(), 212);
    counted(bencher, &page).bench_local(|| gongkai::read(black_box(page.as_bytes())).map(|it| it.facts().count()));
}

/// Bytes to findings.
#[divan::bench(args = PAGES)]
fn checked(bencher: Bencher<'_, '_>, name: &str) {
    let page = page(name);
    counted(bencher, &page).bench_local(|| gongkai::read(black_box(page.as_bytes())).map(|it| gongkai::check(&it, &Options::default()).findings.len()));
}
