//! `more-answered` (CON004): more requests were answered than there were.

use super::super::{Certainty, Options, Outcomes, Rule};
use super::{contradicted, stated};
use crate::within::has_any;
use crate::{Bilingual, Concept, Edition, Reading, Severity};

pub(in super::super) const RULE: Rule = Rule {
    code: "CON004",
    name: "more-answered",
    severity: Severity::Warning,
    editions: Edition::ALL,
    title: Bilingual::new("答复的申请多于收到的申请。", "More requests were answered than came in."),
    page: Bilingual::new(
        "答复或办结的件数不会多于新收加上年结转。报告没有写上年结转，而答复多于收到，或办结与结转下年合起来多于收到，要么漏写了结转，要么有一个数写错。",
        "No more requests are answered or concluded than came in and were carried in. Where a report tells of none carried in, and answers more than it received, or concludes and carries out more, either that is missing or a number is wrong.",
    ),
    not_checked: Bilingual::new(
        "没有写收到或答复的件数；写了上年结转，或写明其中有以前收到的；附有申请表（由 SUM004 判断）。",
        "The requests received or answered are not stated; some were carried in, or are said to have come in before; there is a request table (SUM004 judges it).",
    ),
    basis: Bilingual::new("答复以收到为前提。", "What is answered was received."),
    certainty: Certainty::Practice,
    breaks: "2010年,共收到公开申请17件。全年共答复申请19件。",
    holds: "2010年,共收到公开申请19件。全年共答复申请17件。",
    beside: "",
    below: &[],
    check,
};

/// Whether words name requests of an earlier year: 2016年12月收到、本年度到期的2件, 上年结转2件.
fn is_of_before(words: &str) -> bool {
    let own = ["当年", "本年", "全年", "今年", "年内"].iter().any(|it| words.contains(it) && !words.contains("到期"));
    let came = has_any(words, &["收到", "受理"]) && words.contains('年') && !own;
    came || has_any(words, &["结转", "上年", "跨年"])
}

/// How far before an answer others may be spoken of, in characters.
const NEAR: usize = 24;

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    let report = &reading.report;
    let some = |concept: Concept| report.stated(concept).any(|it| it.value.count() != Some(0));
    let carried = some(Concept::RequestsCarriedIn) || some(Concept::RequestsHandledBase);
    if carried || report.table(crate::Table::Requests).is_some() {
        return;
    }
    let text = reading.document.text();
    // One request may ask for several things, and be answered several times.
    if ["一事一答", "一事一申请", "多项请求", "多项申请", "拆分", "分拆", "合并申请", "多项内容", "分别处理", "分别答复", "分别作出"]
        .iter()
        .any(|it| outcomes.once.has(reading, it))
    {
        return;
    }
    let received = stated(reading, Concept::RequestsReceived);
    let Some((most, base)) = received.iter().max_by_key(|it| it.0) else { return };
    let answered = [Concept::RequestsAnswered, Concept::RequestsConcluded].map(|it| stated(reading, it));
    for (count, fact) in answered.iter().flatten() {
        if count <= most {
            outcomes.holds(fact.place, None);
            continue;
        }
        // 除此之外，全年收到并办结4件: others came in.
        let before = text[..fact.place.start].char_indices().rev().nth(NEAR).map_or(0, |it| it.0);
        let near = &text[before..fact.place.start];
        let others = has_any(near, &["除此之外", "此外", "另外", "其余"]);
        // 2016年收到的1件已于上年办结: of another year.
        let line = reading.document.line_around(fact.place.start);
        let lead = &text[line.start..fact.place.end];
        let clause = lead.rfind(['，', ',', '。', '；', ';']).map_or(lead, |at| &lead[at..]);
        let elsewhen = clause.contains("上年") || report.year.is_some_and(|it| clause.contains(&format!("{}年", it - 1)));
        // 机关本级办理33件，系统共办理41件: of more agencies.
        let wider = has_any(clause, &["系统", "全市", "全县", "全区", "全省", "计算在内", "合计"]) && text.contains("本级");
        // 办结32件（含2016年12月收到的2件）.
        let behind = text[fact.place.end..].strip_prefix(['（', '(', '，', ',']).unwrap_or_default();
        let earlier = ["含", "包括", "其中"].iter().any(|it| behind.starts_with(it))
            && behind.split(['）', ')', '。', '；']).next().is_some_and(is_of_before);
        if earlier || wider || others || elsewhen || text[fact.place.range()].contains("收到并") {
            continue;
        }
        contradicted(
            fact,
            Some(base),
            *most,
            *count,
            Bilingual::new(
                format!(
                    "收到申请 {most} 件，却{} {count} 件，也没有写上年结转。",
                    if fact.statement.concept == Concept::RequestsAnswered { "答复" } else { "办结" }
                ),
                format!(
                    "{most} requests came in and {count} were {}, and none is said to have been carried in.",
                    if fact.statement.concept == Concept::RequestsAnswered { "answered" } else { "concluded" }
                ),
            ),
            outcomes,
        );
        return;
    }
    // 受理9件，办结9件，2件转入下年: nothing is left to be carried out.
    let out = stated(reading, Concept::RequestsCarriedOut);
    if let ([(done, fact)], [(left, other)]) = (&answered[1][..], &out[..])
        && let Some(sum) = done.checked_add(*left).filter(|it| it > most && done <= most && fact.place.line == other.place.line)
        && !outcomes.once.has(reading, "上年")
    {
        contradicted(
            other,
            Some(base),
            most - done,
            *left,
            Bilingual::new(
                format!("收到申请 {most} 件，办结 {done} 件，又结转下年 {left} 件，合起来是 {sum} 件，也没有写上年结转。"),
                format!(
                    "{most} requests came in, {done} were concluded and {left} carried out: {sum}, and none is said to have been carried in."
                ),
            ),
            outcomes,
        );
    }
}
