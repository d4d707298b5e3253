//! Prints the text of a file and the size of each of its tables: `cargo run -p gongkai-document --all-features --example text -- FILE`.

#![expect(clippy::print_stdout, reason = "it shows what it read")]

use gongkai_document::{Document, Limits};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    for path in std::env::args_os().skip(1) {
        let document = Document::read(&std::fs::read(&path)?, &Limits::default())?;
        println!("{}: {}, {}", path.display(), document.format(), document.encoding());
        for table in document.tables() {
            println!("  a table of {} rows and {} columns from byte {}", table.rows(), table.columns(), table.range().start);
        }
        println!("{}", document.text());
    }
    Ok(())
}
