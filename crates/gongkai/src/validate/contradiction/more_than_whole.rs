//! `more-than-whole` (CON007): a part is larger than what it is a part of.

use super::super::list::{Divided, exact, label_zh, unit};
use super::super::{Certainty, Options, Outcomes, Rule};
use super::contradicted;
use crate::{Bilingual, Edition, Fact, ListKind, Reading, Severity};
use std::borrow::Cow;

pub(in super::super) const RULE: Rule = Rule {
    code: "CON007",
    name: "more-than-whole",
    severity: Severity::Warning,
    editions: Edition::ALL,
    title: Bilingual::new("一项比它所属的总数还大。", "A part is larger than the total that it is a part of."),
    page: Bilingual::new(
        "“共公开143条，其中通过网站公开158条”：各渠道可以重叠，相加可以超过总数，但任何一项都不会比总数多。",
        "共公开143条，其中通过网站公开158条: channels may overlap, and together make more than the total; none of them is larger than it.",
    ),
    not_checked: Bilingual::new(
        "总数或这一项不是确数，或没有写“其中”。",
        "The total or the part is not exact, or 其中 does not stand between them.",
    ),
    basis: Bilingual::new("部分不大于全体。", "A part is no larger than the whole."),
    certainty: Certainty::Arithmetic,
    breaks: "2016年，我镇共主动公开政府信息143条，其中通过区政府网站公开158条。",
    holds: "2016年，我镇共主动公开政府信息158条，其中通过区政府网站公开143条。",
    beside: "",
    below: &[],
    check,
};

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    let text = reading.document.text();
    for list in Divided::all(reading) {
        // The parts of other lists are added up, and their sum is judged.
        if list.list.kind == ListKind::Parts {
            continue;
        }
        let (Some(id), Some(whole)) = (list.list.whole, list.exact_whole()) else { continue };
        let of = reading.place(id);
        let Some(&(first, _)) = list.parts.first() else { continue };
        let said = text.get(of.end..reading.place(first).end).is_some_and(|it| it.contains("其中"));
        if !said {
            continue;
        }
        let last = list.parts.last().map_or(of.end, |it| reading.place(it.0).end).max(of.end);
        let stop = text[of.end..last].find(['。', '\n']).map_or(last, |it| of.end + it);
        // 113条，其中推送136篇: other things are counted.
        let unit = list.whole().map_or("", unit);
        for &(part, statement) in list.parts.iter().filter(|it| self::unit(it.1) == unit) {
            let place = reading.place(part);
            let Some(count) = exact(statement).filter(|count| place.end <= stop && *count > whole) else { continue };
            let label = label_zh(statement);
            let fact = |statement, place: crate::Place| Fact { statement: Cow::Borrowed(statement), place, text: &text[place.range()] };
            contradicted(
                &fact(statement, place),
                Some(&fact(reading.report.statement(id), of)),
                whole,
                count,
                Bilingual::new(
                    format!("“{label}”{count} 是 {whole} 的一部分，却比它大。"),
                    format!("“{label}”, {count}, is said to be a part of {whole}, and is larger."),
                ),
                outcomes,
            );
        }
    }
}
