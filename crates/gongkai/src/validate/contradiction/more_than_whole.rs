//! `more-than-whole` (CON007): a part is larger than what it is a part of.

mod courses;
mod in_force;

use super::super::list::{Divided, OF_REQUESTS, exact, label_zh, unit};
use super::super::{Breach, Certainty, Options, Outcomes, Rule};
use super::contradicted;
use crate::within::has_any;
use crate::{Bilingual, Concept, Edition, Fact, ListKind, Place, Reading, Severity};
use std::borrow::Cow;

pub(in super::super) const RULE: Rule = Rule {
    code: "CON007",
    name: "more-than-whole",
    severity: Severity::Warning,
    editions: Edition::ALL,
    title: Bilingual::new("一项比它所属的总数还大。", "A part is larger than the total that it is a part of."),
    page: Bilingual::new(
        "“共公开143条，其中通过网站公开158条”：各渠道可以重叠，相加可以超过总数，但任何一项都不会比总数多。个人申请占90%，又有以组织名义提出的2件而总数只有10件，合起来也多于全部。规范性文件本年制发9件，废止2件，现行有效却只有3件，也提示：本年制发的都在现行有效之内，除非当年又废止或到期；废止的件数说得通时只作提示。",
        "共公开143条，其中通过网站公开158条: channels may overlap, and together make more than the total; none of them is larger than it. Nor can 90 % be from persons where two of ten are from organisations. Nine normative documents made in the year, two repealed and three in force are told as well: those made are among those in force, unless they were repealed or expired in the year; where the repeals would explain it, it is a note.",
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
    shared(reading, outcomes);
    courses::check(reading, outcomes);
    in_force::check(reading, outcomes);
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

/// 以本地公民为主，占全部申请的90%, and 以组织名义提交的有2件 of ten: a share of persons and a number of organisations that are more than all.
fn shared(reading: &Reading, outcomes: &mut Outcomes<'_>) {
    let text = reading.document.text();
    let received = super::stated(reading, Concept::RequestsReceived);
    let Some((total, _)) = received.first().filter(|it| it.0 > 0 && received.iter().all(|other| other.0 == it.0)) else { return };
    for (at, word) in OF_REQUESTS.iter().flat_map(|word| outcomes.once.find(reading, word).take(MOST)) {
        let from =
            text[..at].char_indices().rev().take(LEAD).take_while(|it| !matches!(it.1, '。' | '\n' | '；')).last().map_or(at, |it| it.0);
        let lead = &text[from..at];
        let persons = has_any(lead, &["公民", "自然人", "个人"]);
        let rest = text[at + word.len()..].trim_start_matches(['量', '数', '的', '比', '例', '为']);
        let digits = rest.bytes().take_while(|it| it.is_ascii_digit() || *it == b'.').count();
        let share = rest[..digits].parse::<rust_decimal::Decimal>().ok().filter(|_| rest[digits..].starts_with(['%', '％']) && digits < 8);
        let Some(share) = share.filter(|_| persons && !lead.contains(|it: char| it.is_ascii_digit())) else { continue };
        let others = super::stated(reading, Concept::RequestsReceivedByApplicant).into_iter().filter(|it| {
            let label = it.1.statement.label.clone().unwrap_or_default();
            has_any(&label, &["组织", "法人", "企业"])
        });
        let more = others.into_iter().find(|it| {
            let own = rust_decimal::Decimal::from(it.0) * rust_decimal::Decimal::ONE_HUNDRED / rust_decimal::Decimal::from(*total);
            own + share > rust_decimal::Decimal::from(101)
        });
        let Some((count, fact)) = more else { continue };
        let end = text.len() - rest.len() + digits;
        outcomes.broken(Breach {
            about: "applicants".to_owned(),
            severity: None,
            message: Bilingual::new(
                format!("个人申请占 {share}%，另有 {count} 件以组织名义提出，合起来超过 {total} 件的100%。"),
                format!("{share} % are from persons, and {count} of {total} from organisations: more than all of them."),
            ),
            places: vec![fact.place, Place::new(&reading.document, at..end)],
            concepts: vec![Concept::RequestsReceivedByApplicant],
            expected: None,
            found: Some(share.to_string()),
            suspects: Vec::new(),
        });
    }
}

/// So many places of the words are looked at, and so many characters before each.
const MOST: usize = 8;
const LEAD: usize = 30;
