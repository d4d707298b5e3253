//! Made-up reports as JSON lines, one text each: `texts 20000`.

use std::io::{self, BufWriter, Write};

fn main() -> io::Result<()> {
    let count = std::env::args().nth(1).and_then(|it| it.parse().ok()).unwrap_or(1000);
    let mut out = BufWriter::new(io::stdout().lock());
    // A text of our own has neither quotation marks nor control characters but line breaks.
    (0..count).try_for_each(|nth| writeln!(out, "\"{}\"", gongkai_bench::synthetic::text(nth).replace('\n', "\\n")))
}
