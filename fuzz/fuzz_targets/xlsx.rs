#![no_main]

use libfuzzer_sys::fuzz_target;

// The parts of a workbook, kept apart by zero bytes: a sheet, the shared texts, the styles.
fuzz_target!(|bytes: &[u8]| {
    let mut pieces = gongkai_fuzz::pieces(bytes);
    let mut next = || pieces.next().unwrap_or_default();
    let relations = br#"<Relationships><Relationship Id="a" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="b" Type="x/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="c" Type="x/styles" Target="styles.xml"/></Relationships>"#;
    let book = br#"<workbook><sheets><sheet name="1" id="a"/></sheets></workbook>"#;
    let parts = [
        ("xl/worksheets/sheet1.xml", next()),
        ("xl/sharedStrings.xml", next()),
        ("xl/styles.xml", next()),
        ("xl/workbook.xml", book.as_slice()),
        ("xl/_rels/workbook.xml.rels", relations),
    ];
    gongkai_fuzz::read(&gongkai_fuzz::archive(&parts));
});
