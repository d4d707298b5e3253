//! Files made to harm: each is refused by name or read within its limits, never by a failure of ours. What they would unpack to is never held.
#![cfg(all(feature = "html", feature = "docx", feature = "xlsx", feature = "pdf"))]
#![allow(clippy::format_collect, reason = "markup is written as it reads")]

use gongkai_document::{Document, Limits, Problem};
use std::io::{Cursor, Write};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

/// The name of what became of a file.
fn outcome(bytes: &[u8]) -> &'static str {
    match Document::read(bytes, &Limits::default()).as_ref().map_err(gongkai_document::Error::problem) {
        Ok(_) => "read",
        Err(Problem::Empty) => "empty",
        Err(Problem::TooLarge { .. }) => "too large",
        Err(Problem::ExpandsTooFar { .. }) => "expands too far",
        Err(Problem::TooDeep { .. }) => "too deep",
        Err(Problem::TooManyNodes { .. }) => "too many nodes",
        Err(Problem::TooManyCells { .. }) => "too many cells",
        Err(Problem::OtherFormat(_)) => "another format",
        Err(Problem::Broken { .. }) => "broken",
        Err(Problem::NoTextLayer) => "no text",
        Err(_) => "something else",
    }
}

fn each(cases: &[(&str, Vec<u8>, &str)]) {
    for (name, bytes, expected) in cases {
        assert_eq!(outcome(bytes), *expected, "{name}");
    }
}

fn archive(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        let method = if *name == "mimetype" { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        zip.start_file(*name, SimpleFileOptions::default().compression_method(method)).expect("in memory");
        zip.write_all(text.as_bytes()).expect("in memory");
    }
    zip.finish().expect("in memory").into_inner()
}

fn docx(body: &str) -> Vec<u8> {
    archive(&[("word/document.xml", &format!("<w:document><w:body>{body}</w:body></w:document>"))])
}

fn xlsx(sheet: &str, strings: &str) -> Vec<u8> {
    let relations = "<Relationships><Relationship Id=\"a\" Type=\"x/worksheet\" Target=\"worksheets/1.xml\"/>\
        <Relationship Id=\"b\" Type=\"x/sharedStrings\" Target=\"s.xml\"/></Relationships>";
    archive(&[
        ("xl/workbook.xml", "<workbook><sheets><sheet name=\"1\" id=\"a\"/></sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", relations),
        ("xl/worksheets/1.xml", &format!("<worksheet>{sheet}</worksheet>")),
        ("xl/s.xml", strings),
    ])
}

fn ods(rows: &str) -> Vec<u8> {
    let content = format!("<office:body><table:table>{rows}</table:table></office:body>");
    archive(&[("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", &content)])
}

/// Objects of a PDF, found by its reader without a list of their places.
fn pdf(objects: &[&str]) -> Vec<u8> {
    let body: String = objects.iter().enumerate().map(|(nth, it)| format!("{} 0 obj\n{it}\nendobj\n", nth + 1)).collect();
    format!("%PDF-1.7\n{body}trailer\n<</Root 1 0 R>>\n%%EOF").into_bytes()
}

#[test]
fn pages() {
    let wide = "<td rowspan=65534 colspan=65534>1".repeat(2000);
    let row = format!("<tr>{}</tr>", "<td rowspan=0>1".repeat(200));
    each(&[
        ("spans squared", format!("<table><tr>{wide}</table>").into_bytes(), "too many cells"),
        ("spans over spans", format!("<table>{}</table>", row.repeat(400)).into_bytes(), "too many cells"),
        ("deep", format!("<html>{}", "<div>".repeat(100_000)).into_bytes(), "too deep"),
        ("tables in tables", format!("<html>{}", "<table><tr><td>".repeat(100_000)).into_bytes(), "too deep"),
        ("a flood of elements", format!("<html>{}", "<i></i>".repeat(4_000_001)).into_bytes(), "too many nodes"),
        ("a flood of attributes", format!("<p {}>公开3条", "a=\"\"".repeat(100_000)).into_bytes(), "read"),
        ("formatting left open", format!("<html>{}公开3条", "<p><b><i>".repeat(150)).into_bytes(), "read"),
        ("half a million cells", format!("<table>{}</table>", "<tr><td>1".repeat(500_001)).into_bytes(), "too many cells"),
    ]);
}

#[test]
fn words() {
    let laughs = "<!DOCTYPE a [<!ENTITY b \"ha\"><!ENTITY c \"&b;&b;\">]><w:document>&c;</w:document>";
    let outside = "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><w:document><w:t>&b;</w:t></w:document>";
    let level = format!(
        "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:lvlText w:val=\"{}\"/></w:lvl></w:abstractNum>",
        "%1".repeat(100_000)
    );
    let lists = "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>".repeat(10_000);
    let numbered = "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>公开</w:t></w:r></w:p>".repeat(1000);
    let relations = "<Relationships><Relationship Id=\"a\" Type=\"x/numbering\" Target=\"numbering.xml\"/></Relationships>";
    let row = |cell: &str| docx(&format!("<w:tbl><w:tr>{cell}<w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"));
    each(&[
        ("entities of entities", archive(&[("word/document.xml", laughs)]), "broken"),
        ("an entity from outside", archive(&[("word/document.xml", outside)]), "broken"),
        ("cut off", archive(&[("word/document.xml", "<w:document><w:p><w:t>公开3条")]), "broken"),
        ("a bomb", docx(&format!("<w:t>{}</w:t>", "0".repeat(80 << 20))), "expands too far"),
        ("deep", docx(&"<w:tbl><w:tr><w:tc>".repeat(10_000)), "too deep"),
        ("columns left out", row(&format!("{}<w:tc>", "<w:gridBefore w:val=\"1000000\"/>".repeat(1000))), "read"),
        ("a span beyond all", row("<w:tc><w:tcPr><w:gridSpan w:val=\"2147483648\"/></w:tcPr>"), "read"),
        (
            "numbers of numbers",
            archive(&[
                ("word/document.xml", &format!("<w:document>{numbered}</w:document>")),
                ("word/numbering.xml", &format!("<w:numbering>{level}{lists}</w:numbering>")),
                ("word/_rels/document.xml.rels", relations),
            ]),
            "read",
        ),
        ("no text in it", archive(&[("word/documents.xml", "<a/>")]), "broken"),
    ]);
}

#[test]
fn workbooks() {
    let cell = |at: &str| format!("<row><c r=\"{at}\"><v>1</v></c></row>");
    let areas = format!("<mergeCells>{}</mergeCells>", "<mergeCell ref=\"A1:ZZ999\"/>".repeat(1000));
    let shared = format!("<sst><si><t>{}</t></si></sst>", "长".repeat(100_000));
    let repeated = |columns: u64, rows: u64| {
        let cell = format!("<table:table-cell table:number-columns-repeated=\"{columns}\"><text:p>1</text:p></table:table-cell>");
        ods(&format!("<table:table-row table:number-rows-repeated=\"{rows}\">{cell}</table:table-row>"))
    };
    let hidden = |rows: u64, columns: u64| {
        let cell = format!("<table:table-cell table:number-columns-repeated=\"{columns}\"><text:p>1</text:p></table:table-cell>");
        format!("<table:table-row table:visibility=\"collapse\" table:number-rows-repeated=\"{rows}\">{cell}</table:table-row>")
    };
    let spaces =
        "<table:table-row><table:table-cell><text:p>1<text:s text:c=\"2000000000\"/>2</text:p></table:table-cell></table:table-row>";
    each(&[
        ("the last cell", xlsx(&(cell("A1") + &cell("XFD1048576")), ""), "too many cells"),
        ("areas over areas", xlsx(&(cell("A1") + &cell("ZZ600") + &areas), ""), "too many cells"),
        ("one text everywhere", xlsx(&"<row><c t=\"s\"><v>0</v></c></row>".repeat(1000), &shared), "expands too far"),
        ("a text that is not there", xlsx("<row><c t=\"s\"><v>7</v></c></row>", "<sst/>"), "broken"),
        ("a formula far away", xlsx("<row><c><f t=\"shared\" si=\"2000000000\">A1</f><v>1</v></c></row>", ""), "read"),
        ("cells repeated", repeated(16_384, 1_048_576), "too many cells"),
        ("cells repeated beyond all", repeated(4_000_000_000, 4_000_000_000), "too many cells"),
        ("rows of no columns", ods(&hidden(4_294_967_295, 0)), "too many cells"),
        ("hidden over and over", xlsx(&("<col min=\"2\" max=\"16384\" hidden=\"1\"/>".repeat(200_000) + &cell("A1")), ""), "read"),
        ("a cell written twice", xlsx(&(cell("A1") + &cell("A1")), ""), "broken"),
        ("spaces repeated", ods(spaces), "read"),
        ("an old workbook that is none", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1W\0o\0r\0k\0b\0o\0o\0k\0".to_vec(), "broken"),
    ]);
}

#[test]
fn print() {
    let page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>>>";
    let pages = "<</Type/Pages/Kids[3 0 R]/Count 1>>";
    let catalog = "<</Type/Catalog/Pages 2 0 R>>";
    let form = |of: usize| {
        let resources = format!("<</XObject<</F {of} 0 R>>>>");
        format!("<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources{resources}/Length 12>>stream\n/F Do /F Do \nendstream")
    };
    let last = "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 0>>stream\n\nendstream".to_owned();
    let forms: Vec<String> = (6..40).map(form).chain([last]).collect();
    let content = "<</Length 5>>stream\n/F Do\nendstream";
    let doubling: Vec<&str> = [catalog, pages, page, content].into_iter().chain(forms.iter().map(String::as_str)).collect();
    each(&[
        ("pages that hold themselves", pdf(&[catalog, "<</Type/Pages/Kids[2 0 R]/Count 1>>"]), "broken"),
        ("forms that call forms twice", pdf(&doubling), "too many nodes"),
        ("deep", pdf(&[&"[".repeat(100_000)]), "broken"),
        ("no page", pdf(&[catalog]), "broken"),
        ("only its first line", b"%PDF-1.7".to_vec(), "broken"),
    ]);
}

#[test]
fn text() {
    each(&[
        ("nothing but zeros", vec![0; 1 << 20], "something else"),
        ("too large", vec![b'1'; (64 << 20) + 1], "too large"),
        ("a picture", b"\x89PNG\r\n\x1a\n".to_vec(), "another format"),
        ("one line", "主动公开".repeat(1 << 20).into_bytes(), "read"),
    ]);
}
