//! `not-all-alike` (CON011): all requests are said to be of one kind, and others are counted.

mod extended;
mod left_over;

use super::super::{Breach, Certainty, Options, Outcomes, Rule};
use super::stated;
use crate::within::has_any;
use crate::{Bilingual, CellKey, Column, Concept, Edition, Fact, Place, Reading, Row, Severity, Table};

pub(in super::super) const RULE: Rule = Rule {
    code: "CON011",
    name: "not-all-alike",
    severity: Severity::Warning,
    editions: Edition::ALL,
    title: Bilingual::new("写作全部是一种申请，却另有别的。", "All requests are said to be of one kind, and others are counted."),
    page: Bilingual::new(
        "“收到申请5件，全部为网络申请”，后文却写“当面申请2件，网络申请3件”；“均为自然人申请”，而表中商业企业栏有数；“均予以公开”，却另有不予公开1件。写错的可能是“全部”，也可能是后面的数。“全部按期答复”，却有“逾期答复1件”，或另一处写“有1件申请超过法定期限”；各项结果已合成收到的件数，却有“未答复的2件”，也提示。报告写了几个收到申请数、有上年结转的，不判断答复结果。",
        "收到申请5件，全部为网络申请, and later 当面申请2件，网络申请3件; 均为自然人申请, while the table counts enterprises; 均予以公开, and one was refused. So are 全部按期答复 with 逾期答复1件 or, elsewhere, 有1件申请超过法定期限, and 未答复的2件 where the outcomes make all that came in. Either “all” is wrong or the number behind it. Outcomes are not judged where requests were carried in.",
    ),
    not_checked: Bilingual::new("没有写“全部”“均”，或另有上年结转。", "Nothing is said of all of them, or some were carried in."),
    basis: Bilingual::new("全部与例外不能并存。", "All of them leaves no other."),
    certainty: Certainty::Practice,
    breaks: "2017年，我局共收到政府信息公开申请5件，全部为网络申请。从申请方式看，当面申请2件，网络申请3件。",
    holds: "2017年，我局共收到政府信息公开申请5件，全部为网络申请，均已答复。",
    beside: "",
    below: &[],
    check,
};

const ALL: [&str; 5] = ["全部", "均", "都", "全为", "皆"];
/// Words between all and what they are.
const ARE: [&str; 14] = ["为", "是", "系", "以", "通过", "来自", "由", "属于", "按规定", "依法", "已", "按时", "按期", "按要求"];

/// The kinds of ways and of applicants, by the letters of their names.
const WAYS: [&[&str]; 4] =
    [&["网", "电子", "邮件", "在线"], &["信函", "邮寄", "邮政", "快递", "来信"], &["当面", "现场", "窗口", "上门"], &["传真"]];
const WHO: [&[&str]; 2] = [&["自然人", "公民", "个人"], &["法人", "企业", "组织", "机构"]];
/// Outcomes beside the granted ones: 不予公开1件.
const OTHERWISE: [Concept; 4] =
    [Concept::RequestsRefused, Concept::RequestsUnavailable, Concept::RequestsNotProcessed, Concept::RequestsGrantedInPart];

/// What all requests are said to be.
enum Said {
    Way(usize),
    Who(usize),
    Granted,
}

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    left_over::check(reading, outcomes);
    extended::check(reading, outcomes);
    let received = stated(reading, Concept::RequestsReceived);
    // 办结29件，全部予以公开, in an excerpt that does not tell how many came in.
    let of_concluded = received.is_empty();
    let received = if of_concluded { stated(reading, Concept::RequestsConcluded) } else { received };
    let Some((count, fact)) = received.first().filter(|it| it.0 > 0) else { return };
    if received.iter().any(|it| it.0 != *count) {
        return;
    }
    let Some((said, end)) = received.iter().find_map(|it| said_of_all(reading, &it.1)) else { return };
    // How the answers were sent is no way in which requests came, and those in time are not all.
    if of_concluded
        && (!matches!(said, Said::Granted)
            || ["按时", "按期"].iter().any(|it| fact.text.contains(it) || reading.document.text()[..fact.place.start].ends_with(it)))
    {
        return;
    }
    let Some((place, concept, number)) = other(reading, *count, &said) else { return outcomes.holds(fact.place, None) };
    outcomes.broken(Breach {
        about: concept.to_string(),
        severity: None,
        message: Bilingual::new(
            format!("写作全部如此，却另有“{}”{number} 件。", concept.term().zh),
            format!("All of them are said to be so, and there is “{}”: {number}.", concept.term().en),
        ),
        places: vec![Place::new(&reading.document, fact.place.start.min(end)..end), place],
        concepts: vec![concept, Concept::RequestsReceived],
        expected: None,
        found: Some(number.to_string()),
        suspects: Vec::new(),
    });
}

/// ，全部为网络申请 behind a number, and the byte at which it ends.
fn said_of_all(reading: &Reading, fact: &Fact<'_>) -> Option<(Said, usize)> {
    let text = reading.document.text();
    let rest = text[fact.place.end..].trim_start_matches(['，', ',', '。', ' ']);
    let rest = ["申请人", "对申请事项", "对申请内容", "对上述申请", "对所有申请", "对申请"]
        .iter()
        .find_map(|it| rest.strip_prefix(it))
        .unwrap_or(rest);
    let mut rest = ALL.iter().find_map(|it| rest.strip_prefix(it))?;
    while let Some(it) = ARE.iter().find_map(|it| rest.strip_prefix(it)) {
        rest = it;
    }
    let clause = rest.char_indices().take(CLAUSE).find(|it| matches!(it.1, '，' | ',' | '。' | '；' | '\n')).map(|it| &rest[..it.0])?;
    let end = text.len() - rest.len() + clause.len();
    if ["予以公开", "同意公开", "给予公开"].contains(&clause) {
        return Some((Said::Granted, end));
    }
    let named = |kinds: &[&[&str]]| {
        let mut of = kinds.iter().enumerate().filter(|it| it.1.iter().any(|word| clause.contains(word))).map(|it| it.0);
        of.next().filter(|_| of.next().is_none())
    };
    let about = has_any(clause, &["申请", "提交", "提出", "方式", "渠道", "自然人", "公民", "个人"]);
    let ways = named(&WAYS).map(Said::Way);
    ways.or_else(|| named(&WHO).map(Said::Who)).filter(|_| about && !clause.contains("答复")).map(|it| (it, end))
}

/// The longest clause that says what they all are, in characters.
const CLAUSE: usize = 16;

/// A number of requests of another kind.
fn other(reading: &Reading, total: i64, said: &Said) -> Option<(Place, Concept, i64)> {
    // 企业员工 is a person.
    let label = |it: &Fact<'_>| it.statement.label.clone().unwrap_or_default().replace("企业员工", "个人").replace("企业主", "个人");
    let kind = |kinds: &[&[&str]], label: &str| kinds.iter().position(|of| of.iter().any(|word| label.contains(word)));
    let counted = |concept: Concept, kinds: &'static [&'static [&'static str]], own: usize| {
        let of = stated(reading, concept).into_iter().filter(|it| it.0 > 0);
        of.map(|it| (it.0, it.1.place, kind(kinds, &label(&it.1))))
            .find(|it| it.2.is_some_and(|it| it != own))
            .map(|it| (it.1, concept, it.0))
    };
    match said {
        Said::Way(own) => counted(Concept::RequestsReceivedByChannel, &WAYS, *own),
        Said::Who(own) => counted(Concept::RequestsReceivedByApplicant, &WHO, *own).or_else(|| in_table(reading, total, *own)),
        Said::Granted => {
            let carried = stated(reading, Concept::RequestsCarriedIn).iter().any(|it| it.0 > 0);
            let told = OTHERWISE
                .iter()
                .filter(|_| !carried)
                .find_map(|concept| stated(reading, *concept).into_iter().find(|it| it.0 > 0).map(|it| (it.1.place, *concept, it.0)));
            told.filter(|_| reading.report.table(Table::Requests).is_none())
        }
    }
}

/// A column of the request table that counts other applicants, where the table has the same number in all.
fn in_table(reading: &Reading, total: i64, own: usize) -> Option<(Place, Concept, i64)> {
    let (nth, grid) = reading.report.tables.iter().enumerate().find(|it| it.1.table() == Table::Requests)?;
    let of = |column| grid.cell(Row::Received, column).count();
    let same = of(Column::Total) == Some(total);
    let columns: &[Column] = if own == 0 {
        &[Column::CommercialEnterprise, Column::ResearchInstitution, Column::PublicInterestOrganization, Column::LegalServiceInstitution]
    } else {
        &[Column::NaturalPerson]
    };
    let found = columns.iter().find_map(|column| of(*column).filter(|it| *it > 0 && same).map(|it| (*column, it)));
    found.map(|(column, count)| {
        let cell = CellKey::new(Table::Requests, Row::Received, column);
        (reading.cell_place(nth, cell), Concept::Cell(cell), count)
    })
}
