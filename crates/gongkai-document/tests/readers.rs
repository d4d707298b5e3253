//! What each reader makes of a small file: its text, its tables, and what it could not read.

#![allow(clippy::format_collect, reason = "markup is written as it reads")]

use gongkai_document::{Document, Limits};

fn read(bytes: &[u8]) -> Document {
    Document::read(bytes, &Limits::default()).expect("it can be read")
}

/// The cells of the first table: row, column, and spans where they are more than one.
fn cells(document: &Document) -> String {
    let shown = |it: &gongkai_document::Cell| {
        let span = if (it.rows, it.columns) == (1, 1) { String::new() } else { format!("*{}x{}", it.rows, it.columns) };
        format!("{}.{}{span}={}", it.row, it.column, document.text()[it.text.clone()].replace('\n', "/"))
    };
    document.tables().first().map_or(String::new(), |it| it.cells().iter().map(shown).collect::<Vec<_>>().join(" "))
}

#[cfg(feature = "html")]
#[test]
fn pages_as_a_reader_sees_them() {
    let cases = [
        ("<p>一、<b>概述</b></p><p>公开<br>3条</p>", "一、概述\n公开\n3条"),
        ("<div>公开\n    信息3条</div>", "公开信息3条"),
        ("<p>total 3\n items</p>", "total 3 items"),
        ("<p>公开<script>var a='<p>9条</p>';</script>3条<style>p{}</style></p>", "公开3条"),
        ("<p>公开<span style='display: none'>9</span>3条<del>4条</del></p>", "公开3条"),
        ("<p>公开3条<sup>1</sup></p>", "公开3条¹"),
        ("<p>公开3条<sup>1<script>2</script></sup></p>", "公开3条¹"),
        ("<p>公开&nbsp;&#51;条&lt;网站&gt;</p>", "公开\u{a0}3条<网站>"),
        ("<p>公开<b><p>3条</b>4条</p>", "公开\n3条4条"),
        ("<ul><li>甲<li>乙</ul>丙", "甲\n乙\n丙"),
        ("<p>甲<p>乙<div>丙<p>丁</div>戊", "甲\n乙\n丙\n丁\n戊"),
        ("<pre>规章  0\n行政许可  3</pre>", "规章  0\n行政许可  3"),
        ("<p>甲</p><template><p>乙</p></template><noscript>丙</noscript>", "甲"),
        ("<p>甲<svg><text>乙</text><p>丙</p>", "甲\n丙"),
        ("<div style='display:none'><p>公开3条</p></div>", "公开3条"),
        ("<p>公开\u{0}3条\u{8}</p>", "公开3条"),
        ("<table><tr><td>甲</td>乙<td>丙</td></tr></table>", "乙\n甲\t丙"),
        ("<input value='3'><input type=hidden value='4'>条", "3条"),
        ("<a href=x>甲<p>乙</a>丙</p>", "甲\n乙\n丙"),
        ("<p><span style='display:block'>22</span><span style='display:block'>3</span></p>", "22\n3"),
        ("<p>公开<span style='text-decoration: line-through'>9</span>3条</p>", "公开3条"),
        ("<p style='-webkit-backface-visibility:hidden'>公开3条</p>", "公开3条"),
        ("<p style='display:none;display:block'>公开3条</p>", "公开3条"),
        ("<div style='font-size:0'><p style='font-size:14px'>公开3条</p></div>", "公开3条"),
        ("<p>公开<input type=tel value=3>条</p>", "公开3条"),
    ];
    for (page, expected) in cases {
        assert_eq!(read(format!("<html>{page}").as_bytes()).text(), expected, "{page}");
    }
}

#[cfg(feature = "html")]
#[test]
fn tables_of_pages() {
    let cases = [
        ("<table><tr><td>1<td>2<tr><td>3<td>4</table>", "0.0=1 0.1=2 1.0=3 1.1=4"),
        ("<TABLE><TR><TH ROWSPAN=2>a<TD COLSPAN=2>b<TR><TD>c<TD>d</TABLE>", "0.0*2x1=a 0.1*1x2=b 1.1=c 1.2=d"),
        ("<table><td>1</td></tr><tr><td>2</td></table>", "0.0=1 1.0=2"),
        ("<table><tbody><tr><td>1</tbody><thead><tr><td>2</table>", "0.0=1 1.0=2"),
        ("<table><tr><td>a<p>b</p></td><td></td></tr></table>", "0.0=a/b 0.1="),
        ("<table><tr><td>1<table><tr><td>9</table></td><td>2</table>", "0.0=1/9 0.1=2"),
        ("<table><tr><td rowspan=99>1<td>2<tr><td>3</table>", "0.0*2x1=1 0.1=2 1.1=3"),
        ("<table><tr><td>1</td></tr><td>2</td></tr><td>3</td></tr></table>", "0.0=1 1.0=2 2.0=3"),
        ("<table><tr><td style='visibility:hidden'>1</td><td>2</td></tr></table>", "0.0=1 0.1=2"),
        ("<p><s>甲<table><tr><td>1</td></tr></table>", "0.0=1"),
        ("<table><form><tr><td>1</form><td>2</table>", "0.0=1 0.1=2"),
        ("<table><tr><td>1</td><div><td>2</td></div></tr></table>", "0.0=1 0.1=2"),
    ];
    for (page, expected) in cases {
        assert_eq!(cells(&read(format!("<html>{page}").as_bytes())), expected, "{page}");
    }
}

#[cfg(feature = "html")]
#[test]
fn the_portal_around_a_report_is_no_part_of_it() {
    let links: String = (0..40).map(|it| format!("<li><a href='/{it}.html'>栏目{it}</a></li>")).collect();
    let report = "主动公开政府信息4934条，其中行署文件类信息405条。".repeat(20);
    let page = format!(
        "<html><title>年报</title><ul>{links}</ul><div class='content-Menu'><p>{report}</p></div><div class=footer>电话12345</div>"
    );
    let document = read(page.as_bytes());
    let at = |words: &str| document.text().find(words).expect("it is read");
    assert!(document.is_aside(at("栏目7")) && document.is_aside(at("电话")) && !document.is_aside(at("4934")));
    assert_eq!(document.title(), Some("年报"));
    // A site may call the place of the report what it likes.
    let named = format!("<html><div class='menu-content'><p>{report}</p></div><div>{}</div>", "新闻".repeat(5000));
    let document = read(named.as_bytes());
    assert!(!document.is_aside(document.text().find("4934").expect("read")));
    // Links in the report itself, and a page of links that is all there is, are no portal.
    let linked = format!("<html><p>{report}见<a href='x'>附件一</a>。</p>");
    let document = read(linked.as_bytes());
    assert!(!document.is_aside(document.text().find("附件").expect("read")));
}

#[cfg(feature = "docx")]
#[test]
fn word_documents() {
    use std::io::{Cursor, Write};
    let word = |body: &str, numbering: &str| {
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        let relations = "<Relationships><Relationship Id=\"a\" Type=\"x/numbering\" Target=\"n.xml\"/></Relationships>";
        for (name, text) in [
            ("word/document.xml", format!("<w:document><w:body>{body}</w:body></w:document>").as_str()),
            ("word/_rels/document.xml.rels", relations),
            ("word/n.xml", numbering),
        ] {
            zip.start_file(name, zip::write::SimpleFileOptions::default()).expect("in memory");
            zip.write_all(text.as_bytes()).expect("in memory");
        }
        read(&zip.finish().expect("in memory").into_inner())
    };
    let t = |text: &str| format!("<w:r><w:t>{text}</w:t></w:r>");
    let p = |inner: &str| format!("<w:p>{inner}</w:p>");
    let field = |kind: &str| format!("<w:r><w:fldChar w:fldCharType=\"{kind}\"/></w:r>");
    let lists = "<w:numbering><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"2\"/><w:numFmt w:val=\"chineseCounting\"/>\
        <w:lvlText w:val=\"%1、\"/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\">\
        <w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num></w:numbering>";
    let cases = [
        (p(&t("公开")) + &p(&(t("3") + &t("条"))), "公开\n3条"),
        (p(&format!("<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>{}", t("概述"))), "二、概述"),
        (
            p(&(t("公开") + "<w:del><w:r><w:delText>9</w:delText></w:r></w:del><w:ins><w:r><w:t>3</w:t></w:r></w:ins>" + &t("条"))),
            "公开3条",
        ),
        // A field shows its result; a field inside what it computes from shows nothing.
        (
            p(&(field("begin")
                + &field("begin")
                + &t("9")
                + &field("separate")
                + &t("8")
                + &field("end")
                + &field("separate")
                + &t("3")
                + &field("end"))),
            "3",
        ),
        (
            p(
                "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>点击输入</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t>甲</w:t></w:r>",
            ),
            "甲",
        ),
        (p("<w:r><w:sym w:font=\"Times\" w:char=\"F033\"/></w:r><w:r><w:sym w:font=\"Wingdings\" w:char=\"F034\"/></w:r>"), "3"),
        // A field that is never closed hides nothing after its paragraph.
        (p(&(t("公开") + &field("begin"))) + &p(&t("3条")), "公开\n3条"),
        // An automatic number is no part of the number behind it; properties as they were before a change do not count.
        (p(&format!("<w:pPr><w:numPr><w:numId w:val=\"2\"/></w:numPr></w:pPr>{}", t("12条"))), "1. 12条"),
        (
            p(&format!(
                "<w:pPr><w:numPr><w:numId w:val=\"0\"/></w:numPr><w:pPrChange><w:pPr><w:numPr><w:numId w:val=\"2\"/></w:numPr></w:pPr></w:pPrChange></w:pPr>{}",
                t("34")
            )),
            "34",
        ),
        (p("<w:r><w:t>12</w:t></w:r><w:r><w:ptab/></w:r><w:r><w:t>34</w:t></w:r>"), "12\t34"),
        (p("<w:ruby><w:rt><w:r><w:t>9</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>12</w:t></w:r></w:rubyBase></w:ruby>"), "12"),
        (p("<w:r><w:rPr><w:vanish/></w:rPr><w:t>9</w:t></w:r><w:r><w:rPr><w:strike w:val=\"0\"/></w:rPr><w:t>3</w:t></w:r>"), "3"),
    ];
    for (body, expected) in cases {
        assert_eq!(word(&body, lists).text(), expected, "{body}");
    }
    let merged = "<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc>\
        <w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr><w:p><w:r><w:t>乙</w:t></w:r></w:p></w:tc></w:tr>\
        <w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>";
    assert_eq!(cells(&word(merged, lists)), "0.0*2x1=甲 0.1*1x2=乙 1.1=1 1.2=");
    let changed = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:tcPr><w:cellDel/></w:tcPr><w:p/></w:tc>\
        <w:tc><w:tcPr><w:tcPrChange><w:tcPr><w:vMerge/></w:tcPr></w:tcPrChange></w:tcPr><w:p><w:r><w:t>4</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
    assert_eq!(cells(&word(changed, lists)), "0.0=1 1.0=4");
}

#[cfg(feature = "pdf")]
#[test]
fn print() {
    use gongkai_document::Unread;
    let text = |words: &str| {
        let content = format!("BT /F 12 Tf {words} ET");
        format!("<</Length {}>>stream\n{content}\nendstream", content.len())
    };
    let page = |content: usize| {
        format!(
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {content} 0 R/Resources<</Font<</F 5 0 R>>/XObject<</I 6 0 R>>>>>>"
        )
    };
    let file = |contents: &[String]| {
        let pages: Vec<String> = (0..contents.len()).map(|nth| format!("{} 0 R", 10 + nth)).collect();
        let mut objects = vec![
            (1, "<</Type/Catalog/Pages 2 0 R>>".to_owned()),
            (2, format!("<</Type/Pages/Kids[{}]/Count {}>>", pages.join(" "), pages.len())),
            (5, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>".to_owned()),
            (
                6,
                "<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>stream\n0\nendstream"
                    .to_owned(),
            ),
        ];
        for (nth, content) in contents.iter().enumerate() {
            objects.extend([(10 + nth, page(50 + nth)), (50 + nth, content.clone())]);
        }
        let body: String = objects.iter().map(|(nth, it)| format!("{nth} 0 obj\n{it}\nendobj\n")).collect();
        format!("%PDF-1.7\n{body}trailer\n<</Root 1 0 R>>\n%%EOF").into_bytes()
    };
    // A font that is not in the file, a raised mark, a watermark aslant, a page number.
    let first = text(
        "1 0 0 1 72 700 Tm (1926) Tj 7 0 0 7 100 704 Tm /F 1 Tf (1) Tj /F 12 Tf 1 0 0 1 72 680 Tm (next) Tj .7 .7 -.7 .7 200 200 Tm (8842) Tj 1 0 0 1 290 20 Tm (- 5 -) Tj",
    );
    let document = read(&file(std::slice::from_ref(&first)));
    // What stands far from the margin keeps its place.
    assert_eq!(document.text().lines().map(str::trim).collect::<Vec<_>>(), ["1926¹", "next", "-5 -", "8842"]);
    assert!(document.text().lines().any(|it| it.starts_with(' ') && it.ends_with("-5 -")));
    assert!(
        document.is_aside(document.text().find("8842").expect("read")) && document.is_aside(document.text().find("5 -").expect("read"))
    );
    assert_eq!(document.unread(), []);
    // A page turned on its side is read as it stands.
    let turned = text("0 1 -1 0 100 72 Tm (one) Tj 0 1 -1 0 120 72 Tm (two) Tj");
    assert_eq!(read(&file(&[turned])).text().lines().collect::<Vec<_>>(), ["one", "two"]);
    // A scan between pages of text, and a file that was cut off, are known.
    let scan = "<</Length 5>>stream\n/I Do\nendstream".to_owned();
    let whole = file(&[first, scan]);
    assert_eq!(read(&whole).unread(), [Unread::Page(2)]);
    assert_eq!(read(&whole[..whole.len() - 20]).unread().last(), Some(&Unread::Rest));
}
