//! The files that the benches read.

pub mod synthetic;

/// The allocator of the command; the parsers beside ours have it too.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// A report of 2 KB: prose, and many numbers in it.
pub const PROSE: &str = include_str!("../../examples/yunxi-2012.txt");

/// A page of 7 KB: every table of the format of 2021, and little around it.
pub const REPORT: &str = include_str!("../../examples/yunxi-2024.html");

/// The page inside a portal: links, scripts and styles make it twenty times as long.
///
/// # Panics
///
/// Never: the page has an article.
#[must_use]
pub fn portal() -> String {
    let link = |nth: usize| {
        format!(
            "<li class=\"item\"><a href=\"/zwgk/{nth}.html\" title=\"栏目{nth}\" target=\"_blank\"><span style=\"color:#333\">政务公开栏目{nth}</span></a></li>\n"
        )
    };
    let links: String = (0..900).map(link).collect();
    let script = "<script>\nfunction track(){ if (window.a < 3) { document.write('<td>9</td>'); } }\n</script>\n".repeat(120);
    let (head, body) = REPORT.split_once("<div class=\"article\">").expect("the report has an article");
    format!("{head}<style>.item{{float:left}}</style>{script}<ul>{links}</ul><div class=\"article\">{body}")
}
