//! Most tags of a page are read without the tokenizer: they give the same as those that it reads.

use gongkai_document::{Document, Limits};
use proptest::prelude::*;

/// Pieces of pages. A tag with a space before its end is one for the tokenizer.
const PIECES: &[&str] = &[
    "<table>",
    "</table>",
    "<tr>",
    "</tr>",
    "<td>",
    "<td colspan=\"2\">",
    "<td rowspan=\"2\" style=\"display:none\">",
    "</td>",
    "<p class=\"MsoNormal\">",
    "</p>",
    "<div id=\"footer\">",
    "</div>",
    "<a href=\"/x/\">",
    "</a>",
    "<span style=\"display:block\">",
    "</span>",
    "<sup>",
    "</sup>",
    "<pre>",
    "</pre>",
    "<title>题 &amp; 目</title>",
    "<script>var a = \"<td>9</td>\";</script>",
    "<style>.old { display: none }</style>",
    "<div class=\"old\">",
    "<textarea>5</textarea>",
    "<input type=\"text\" value=\"7\">",
    "<br>",
    "<li>",
    "<svg>",
    "</svg>",
    "公开信息",
    "12",
    " ",
    "\n",
    "\r\n",
    "第一行\r\n第二行",
    "\r",
    "&amp;",
    "&#49;",
    "<!-- 3 -->",
    "a &lt; b",
    "\u{1}",
    "<TD ALIGN=left>",
    "<td title=\"a &amp; b\" colspan=3>",
    "<img src=\"a.png\"/>",
    "</",
    "<",
];

/// The page with a space before the end of each tag.
fn spaced(pieces: &[&str]) -> String {
    let is_tag = |it: &str| it.starts_with('<') && !it.starts_with("<!") && !it.starts_with("<script");
    let spaced = |it: &&str| if is_tag(it) { it.replace('>', " >").replace("/ >", "/>") } else { (*it).to_owned() };
    pieces.iter().map(spaced).collect()
}

fn shown(page: &str) -> String {
    match Document::read(format!("<html><body>{page}").as_bytes(), &Limits::default()) {
        Ok(it) => format!("{:?} {:?} {:?}", it.text(), it.tables(), it.title()),
        Err(error) => error.to_string(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(2000) })]

    #[test]
    fn a_tag_is_read_alike_with_a_tokenizer_and_without(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..40)) {
        prop_assert_eq!(shown(&pieces.concat()), shown(&spaced(&pieces)));
    }
}
