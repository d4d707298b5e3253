//! Reading, parsing and validating one report, on one core. `cargo bench` in this folder; reports a second are items a second.

use divan::counter::{BytesCount, ItemsCount};
use divan::{Bencher, black_box};
use gongkai::{Document, Limits, Options};
use gongkai_bench::PROSE;

fn main() {
    divan::main();
}

/// The example, and a text of a hundred of them.
const COPIES: [usize; 2] = [1, 100];

fn text(copies: usize) -> String {
    PROSE.repeat(copies)
}

fn counted<'a, 'b>(bencher: Bencher<'a, 'b>, text: &str, copies: usize) -> Bencher<'a, 'b> {
    bencher.counter(BytesCount::of_str(text)).counter(ItemsCount::new(copies))
}

/// Bytes to a document.
#[divan::bench(args = COPIES)]
fn read(bencher: Bencher<'_, '_>, copies: usize) {
    let text = text(copies);
    counted(bencher, &text, copies)
        .bench_local(|| Document::read(black_box(text.as_bytes()), &Limits::default()).map(|it| it.text().len()));
}

/// The floor of any reader: one pass over the text that looks for one word.
#[divan::bench(args = COPIES)]
fn one_pass(bencher: Bencher<'_, '_>, copies: usize) {
    let text = text(copies);
    counted(bencher, &text, copies).bench_local(|| black_box(text.as_str()).matches("主动公开").count());
}

/// Text to a report with its places.
#[divan::bench(args = COPIES)]
fn parse(bencher: Bencher<'_, '_>, copies: usize) {
    let text = text(copies);
    assert_eq!(gongkai::parse(&text).facts().count(), 34 * copies);
    counted(bencher, &text, copies).bench_local(|| gongkai::parse(black_box(&text)).facts().count());
}

/// A report to its findings.
#[divan::bench(args = COPIES)]
fn validate(bencher: Bencher<'_, '_>, copies: usize) {
    let text = text(copies);
    let reading = gongkai::parse(&text);
    counted(bencher, &text, copies).bench_local(|| gongkai::check(black_box(&reading), &Options::default()).findings.len());
}
