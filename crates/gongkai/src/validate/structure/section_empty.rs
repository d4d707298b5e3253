//! `section-empty` (STR010): a heading is followed by the next one, and nothing stands between.

use super::super::{Certainty, Options, Outcomes, Rule};
use super::at;
use crate::{Bilingual, Edition, Reading, Severity};

pub(in super::super) const RULE: Rule = Rule {
    code: "STR010",
    name: "section-empty",
    severity: Severity::Warning,
    editions: Edition::ALL,
    title: Bilingual::new("标题下面没有内容。", "Nothing stands under a heading."),
    page: Bilingual::new(
        "“三、依申请公开情况”下面直接就是“四、收费情况”，这一节什么也没有说：没有收到申请也要写明。三个以上的标题连在一起的是目录，不算。",
        "三、依申请公开情况 is followed by 四、收费情况: the section says nothing, and what did not happen is to be said too. Three headings and more in a row are a table of contents.",
    ),
    not_checked: Bilingual::new("没有连号的一级标题。", "No two headings of the first level follow each other."),
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
    let last = |nth: usize| nth + 1 == headings.len() && !options.partial && text[headings[nth].place.end..].trim().is_empty();
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
