//! `part-not-read` (RED002): a table or a page that the reader sees and that could not be read.

use super::{Breach, Certainty, Options, Outcomes, Rule};
use crate::{Bilingual, Edition, Place, Reading, Severity};
use gongkai_document::Unread;

pub(super) const RULE: Rule = Rule {
    code: "RED002",
    name: "part-not-read",
    severity: Severity::Warning,
    editions: Edition::ALL,
    title: Bilingual::new("报告有一部分没有读出来。", "A part of the report could not be read."),
    page: Bilingual::new(
        "有的表从标签看是法定统计表，但列名丢了、标签断了或行列对不上，不能确定每个数在哪一格；这样的表整张不采用，不猜。PDF 里夹着只有图片的页（扫描件），或文件没有下载完整，也在这里说明。这不说明报告有错，只说明这一部分没有被检查。",
        "Some tables are statutory tables by their labels, but names of columns are lost, labels are broken, or rows and columns do not fit, so that it is not sure which number is which cell: such a table is not read at all, and nothing is guessed. Pages of a PDF that are pictures (scans), and files that were cut off, are told here as well. Nothing is wrong with the report; this part was just not checked.",
    ),
    not_checked: Bilingual::new("从不：每次读取都报告。", "Never: every reading says so."),
    basis: Bilingual::new(
        "本工具的约定：读不准的表不采用，也不无声地略过。",
        "A promise of this tool: what cannot be read reliably is neither guessed nor passed over.",
    ),
    certainty: Certainty::Reading,
    breaks: "申请人情况 | 甲 | 乙 |\n（一）予以公开 | 3 | 4 |\n（二）部分公开 | 1 | 0 |\n1.属于国家秘密 | 0 | 0 |\n（七）总计 | 4 | 4 |",
    holds: "第二十条第（六）项\n信息内容 | 本年处理决定数量 |\n行政处罚 | 17 |\n行政强制 | 0 |",
    beside: "",
    below: &[],
    check,
};

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    for place in &reading.refused {
        tell(
            outcomes,
            format!("table {}", reading.document.text()[place.range()].lines().next().unwrap_or_default().trim()),
            Bilingual::new(
                format!(
                    "第 {} 行起像是一张法定统计表，但列名或标签读不全，不能确定每个数在哪一格；整张表没有采用，请人工核对。",
                    place.line
                ),
                format!(
                    "What begins on line {} is a statutory table by its labels, but its names or labels are not whole, so that it is not sure which number is which cell. None of it was taken: please look at it yourself.",
                    place.line
                ),
            ),
            vec![*place],
        );
    }
    for unread in reading.document.unread() {
        match *unread {
            Unread::Page(page) => tell(
                outcomes,
                format!("page-{page}"),
                Bilingual::new(
                    format!("第 {page} 页只有图片、没有文字（扫描件），没有读；请用原文件，或先做文字识别并人工核对。"),
                    format!(
                        "Page {page} shows a picture and no text, as a scan does, and was not read. Take the file that it was made from, or run a text recognition and check its result."
                    ),
                ),
                Vec::new(),
            ),
            _ => tell(
                outcomes,
                "rest".to_owned(),
                Bilingual::new(
                    "文件在结尾标记之前就断了，后面的内容没有读到；请重新下载。".to_owned(),
                    "The file ends before its end mark: what stood behind was not read. Fetch it again.".to_owned(),
                ),
                Vec::new(),
            ),
        }
    }
}

fn tell(outcomes: &mut Outcomes<'_>, about: String, message: Bilingual, places: Vec<Place>) {
    outcomes.broken(Breach {
        about,
        severity: None,
        message,
        places,
        concepts: Vec::new(),
        expected: None,
        found: None,
        suspects: Vec::new(),
    });
}
