# Everything that a change must pass before it is proposed.
ready:
    scripts/test

# Write the generated pages of the book and review the snapshots that changed.
generate:
    GONGKAI_UPDATE=1 cargo test -p gongkai --features traditional --test pages

# Check a report.
check *ARGS:
    cargo run --release -- check {{ARGS}}

# Measure reading, parsing and validating beside a plain-Python reading of the same text.
bench:
    cd benches && cargo bench
    .venv/bin/python benches/rival.py
    .venv/bin/python -m pip install --quiet datasketch rensa
    cd benches && cargo run --release --bin texts 20000 > target/texts.jsonl
    .venv/bin/python benches/rival_similar.py benches/target/texts.jsonl
    .venv/bin/python benches/many.py
    cd benches && cargo run --release --bin portal > target/portal.html
    .venv/bin/python -m pip install --quiet beautifulsoup4 lxml pandas
    .venv/bin/python benches/rival_page.py examples/yunxi-2024.html benches/target/portal.html

# Read the book in a browser, where mdbook is installed.
book:
    mdbook serve docs
