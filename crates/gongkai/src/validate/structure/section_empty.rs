//! `section-empty` (STR010): a heading is followed by the next one, or by the end of a whole report, and nothing stands between.

use super::super::{Certainty, Options, Outcomes, Rule};
use super::at;
use crate::within::has_any;
use crate::{Bilingual, Edition, Reading, Severity};

pub(in super::super) const RULE: Rule = Rule {
    code: "STR010",
    name: "section-empty",
    severity: Severity::Warning,
    editions: Edition::ALL,
    title: Bilingual::new("标题下面没有内容。", "Nothing stands under a heading."),
    page: Bilingual::new(
        "“三、依申请公开情况”下面直接就是“四、收费情况”，这一节什么也没有说：没有收到申请也要写明。三个以上的标题连在一起的是目录，不算。完整的报告末尾只有标题的一节也提示（节选不看），标题里已经说明没有、为零或见附件的除外。",
        "三、依申请公开情况 is followed by 四、收费情况: the section says nothing, and what did not happen is to be said too. Three headings and more in a row are a table of contents. A whole report that ends with a heading is told as well (an excerpt is not), unless the heading itself says that there was none, or where it stands.",
    ),
    not_checked: Bilingual::new(
        "没有连号的一级标题，末尾也没有标题。",
        "No two headings of the first level follow each other, and none ends the report.",
    ),
    basis: Bilingual::new("每一节都有内容。", "Every section says something."),
    certainty: Certainty::Practice,
    breaks: "二、主动公开情况\n公开信息30条。\n三、依申请公开情况\n四、收费情况\n没有收取费用。",
    holds: "二、主动公开情况\n公开信息30条。\n三、依申请公开情况\n没有收到申请。\n四、收费情况\n没有收取费用。",
    beside: "",
    below: &[],
    check,
};

fn check(reading: &Reading, options: &Options, outcomes: &mut Outcomes<'_>) {
    let text = reading.document.text();
    let once = outcomes.once;
    let headings: Vec<_> = once.headings(reading).iter().filter(|it| it.level == 1).collect();
    let joined = |nth: usize| {
        let (Some(one), Some(next)) = (headings.get(nth), headings.get(nth + 1)) else { return false };
        next.number == one.number + 1 && text.get(one.place.end..next.place.start).is_some_and(|it| it.trim().is_empty())
    };
    // 四、没有收取任何费用; 五、统计表（见附件）: it is said in the heading.
    let says = |words: &str| has_any(words, &["未", "没有", "零", "附", "不"]) || words.contains(|it: char| it.is_ascii_digit());
    let last = |nth: usize| {
        let heading = headings[nth];
        nth + 1 == headings.len() && !options.partial && text[heading.place.end..].trim().is_empty() && !says(heading.words(reading))
    };
    for (nth, heading) in headings.iter().enumerate() {
        let contents = nth > 0 && joined(nth - 1) || joined(nth + 1);
        if !(joined(nth) || last(nth)) || contents {
            continue;
        }
        let words = heading.words(reading);
        // 三、…情况：无 says it in its heading; 一、工作开展情况 heads all that follow, and 一、加强领导，落实责任 is an item of a list.
        let known = !matches!(crate::SectionKind::of_heading(words), crate::SectionKind::Other | crate::SectionKind::Overview);
        if !known || words.contains(['：', ':', '。', '；', '，', ',', '无']) {
            continue;
        }
        outcomes.broken(at(
            heading.place,
            words,
            Bilingual::new(format!("“{words}”下面没有内容。"), format!("Nothing stands under “{words}”.")),
            Vec::new(),
            Some(words.to_owned()),
            None,
        ));
    }
}
