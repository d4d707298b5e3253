//! Prints the page inside a portal, for rivals in other languages: `cargo run --release --bin portal > portal.html`.

fn main() {
    print!("{}", gongkai_bench::portal());
}
