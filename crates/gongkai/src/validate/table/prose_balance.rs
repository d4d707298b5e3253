//! `prose-balance` (SUM006): the requests told in prose do not balance.

use super::super::list::exact;
use super::super::{Breach, Certainty, Options, Outcomes, Rule};
use crate::{Bilingual, Concept, Edition, Fact, Reading, Severity, Table};

pub(in super::super) const RULE: Rule = Rule {
    code: "SUM006",
    name: "prose-balance",
    severity: Severity::Warning,
    editions: Edition::ALL,
    title: Bilingual::new(
        "正文写的新收、结转、办结对不上。",
        "Requests received, carried and concluded, as told in prose, do not balance.",
    ),
    page: Bilingual::new(
        "正文在一段里写全了本年新收、上年结转、办结、结转下年四个数时，前两个之和应等于后两个之和；“共办理”另写一个数的，应等于前两个之和。四个数缺一个就不判断；附有申请表的，由 SUM004 按表判断。",
        "Where one paragraph tells of all four, requests newly received, carried in, concluded and carried out, the first two make the last two, and so do those said to have been taken up in all (共办理). Nothing is judged where one of them is missing; where there is a request table, SUM004 judges the table.",
    ),
    not_checked: Bilingual::new(
        "四个数没有写全，或不是确数；附有申请表。",
        "Not all four are stated, or not exactly; there is a request table.",
    ),
    basis: Bilingual::new("申请表的勾稽关系，见 SUM004。", "The balance of the request table: see SUM004."),
    certainty: Certainty::Practice,
    breaks: "2023年，新收政府信息公开申请85件，上年结转6件，办结82件，结转下年度继续办理8件。",
    holds: "2023年，新收政府信息公开申请85件，上年结转6件，办结83件，结转下年度继续办理8件。",
    beside: "",
    below: &[],
    check,
};

/// How far before a number its clause is followed, in characters.
const CLAUSE: usize = 20;
const FOUR: [Concept; 4] = [Concept::RequestsReceived, Concept::RequestsCarriedIn, Concept::RequestsConcluded, Concept::RequestsCarriedOut];

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    if reading.report.table(Table::Requests).is_some() {
        return;
    }
    // 全年共办理38件，办结33件: all that were taken up, and those that were concluded.
    let is_base = |it: &Fact<'_>| {
        it.statement.concept == Concept::RequestsConcluded && it.statement.label.as_deref().is_some_and(|it| it.ends_with("办理"))
    };
    let text = reading.document.text();
    // 近五年来共办理160件, 共办理答复文书35件 are other numbers.
    let plain = |it: &Fact<'_>| {
        let from = text[..it.place.start]
            .char_indices()
            .rev()
            .take(CLAUSE)
            .take_while(|it| !matches!(it.1, '，' | '。' | '；' | ',' | '\n'))
            .last();
        let clause = &text[from.map_or(it.place.start, |it| it.0)..it.place.start];
        clause.ends_with('共') && !clause.contains("年来") && text[it.place.end..].starts_with(['，', '。', '；', ',', ';', '（', '('])
    };
    let base = {
        let (all, done): (Vec<_>, Vec<_>) = reading.stated_of(Concept::RequestsConcluded).partition(is_base);
        all.into_iter().find(|it| plain(it)).filter(|it| done.iter().any(|done| done.place.line == it.place.line))
    };
    let has_base = base.is_some();
    let one = |concept: Concept| -> Option<(i64, Fact<'_>)> {
        let mut of = reading.stated_of(concept).filter(|it| !has_base || !is_base(it));
        let fact = of.next()?;
        let count = exact(&fact.statement)?;
        // Told twice with two numbers, it may be of two scopes.
        of.all(|it| exact(&it.statement) == Some(count)).then_some((count, fact))
    };
    let [Some(received), Some(carried_in), Some(concluded), Some(carried_out)] = FOUR.map(one) else { return };
    let lines: Vec<usize> = [&received, &carried_in, &concluded, &carried_out].iter().map(|it| it.1.place.line).collect();
    if lines.iter().max().zip(lines.iter().min()).is_some_and(|(last, first)| last - first > 2) {
        return;
    }
    let sums = (received.0.checked_add(carried_in.0), concluded.0.checked_add(carried_out.0));
    let (Some(left), Some(right)) = sums else { return };
    if let Some((count, fact)) = base.and_then(|it| Some((exact(&it.statement)?, it))).filter(|it| it.0 != left && left == right) {
        return outcomes.broken(Breach {
            about: "base".to_owned(),
            severity: None,
            message: Bilingual::new(
                format!("新收 {} 加上年结转 {} 是 {left}，共办理写作 {count}。", received.0, carried_in.0),
                format!("{} received and {} carried in make {left}; {count} are said to have been taken up.", received.0, carried_in.0),
            ),
            places: vec![fact.place, received.1.place, carried_in.1.place],
            concepts: vec![Concept::RequestsReceived, Concept::RequestsCarriedIn, Concept::RequestsHandledBase],
            expected: Some(left.to_string()),
            found: Some(count.to_string()),
            suspects: Vec::new(),
        });
    }
    // 市局新收68件，连同各分局的113件，全系统共181件: another number of the passage makes it balance.
    let span = [&received, &carried_in, &concluded, &carried_out].map(|it| it.1.place);
    let from = span.iter().map(|it| it.start).min().unwrap_or(0);
    let to = span.iter().map(|it| it.end).max().unwrap_or(from);
    let wider = right.checked_sub(carried_in.0).is_some_and(|it| {
        let numbers = text[from..to].split(|it: char| !it.is_ascii_digit());
        let own = [received.0, carried_in.0, concluded.0, carried_out.0];
        numbers.filter_map(|it| it.parse::<i64>().ok()).any(|number| number == it && !own.contains(&number))
    });
    // 共办理19件，其中本年新收17件、上年结转2件: what was taken up, and not what was concluded.
    let handled = concluded.0 == left && concluded.1.statement.label.as_deref().is_some_and(|it| !it.contains('结'));
    if left == right || wider || handled {
        return outcomes.holds(received.1.place, None);
    }
    outcomes.broken(Breach {
        about: "balance".to_owned(),
        severity: None,
        message: Bilingual::new(
            format!(
                "新收 {} 加上年结转 {} 是 {left}，办结 {} 加结转下年 {} 是 {right}，应相等。",
                received.0, carried_in.0, concluded.0, carried_out.0
            ),
            format!(
                "{} received and {} carried in make {left}; {} concluded and {} carried out make {right}. The two must be equal.",
                received.0, carried_in.0, concluded.0, carried_out.0
            ),
        ),
        places: [&received, &carried_in, &concluded, &carried_out].iter().map(|it| it.1.place).collect(),
        concepts: FOUR.to_vec(),
        expected: Some(left.to_string()),
        found: Some(right.to_string()),
        suspects: Vec::new(),
    });
}
