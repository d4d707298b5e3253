#![no_main]

use libfuzzer_sys::fuzz_target;

// The parts of a document, kept apart by zero bytes: its text, its lists, its styles.
fuzz_target!(|bytes: &[u8]| {
    let mut pieces = gongkai_fuzz::pieces(bytes);
    let mut next = || pieces.next().unwrap_or_default();
    let relations = br#"<Relationships><Relationship Id="1" Type="x/numbering" Target="numbering.xml"/><Relationship Id="2" Type="x/styles" Target="styles.xml"/></Relationships>"#;
    let parts = [("word/document.xml", next()), ("word/numbering.xml", next()), ("word/styles.xml", next()), ("word/_rels/document.xml.rels", relations)];
    gongkai_fuzz::read(&gongkai_fuzz::archive(&parts));
});
