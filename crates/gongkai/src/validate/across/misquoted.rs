//! `last-year-misquoted` (YER004): the number of last year that a comparison quotes is not that of last year's report.

use super::super::list::exact;
use super::super::share_growth::{Compared, quoted, rate_alone};
use super::super::{Breach, Certainty, Options, Outcomes, Rule};
use crate::quantity::{Quantity, Told};
use crate::within::has_any;
use crate::{Bilingual, Concept, Edition, Fact, Harmonised, Reading, Severity};
use rust_decimal::Decimal;

pub(in super::super) const RULE: Rule = Rule {
    code: "YER004",
    name: "last-year-misquoted",
    severity: Severity::Warning,
    editions: Edition::ALL,
    title: Bilingual::new("引用的上年数与上年的报告不同。", "The number of last year that is quoted is not that of last year's report."),
    page: Bilingual::new(
        "“收到申请46件，比上年的38件增加8件”：38应是上年报告里的数；“比上年增加8件”则由46减8得38；“46件，同比增长20%”按上年报告里的数核对。正文或表里的数都算，口径按对照表。上年报告自己写了两个数，或写的是约数时不判断。",
        "收到申请46件，比上年的38件增加8件: the 38 is to be found in last year's report; 比上年增加8件 gives it by subtraction, and 46件，同比增长20% is held against the number of last year's report. Numbers of text and of tables are taken, through the crosswalk. Not judged where last year's report has two numbers, or a hedged one.",
    ),
    not_checked: Bilingual::new(
        "没有给出上年的报告，或上年没有写这个数。",
        "Last year's report is not given, or does not state the number.",
    ),
    basis: Bilingual::new("上年的报告。", "Last year's report."),
    certainty: Certainty::Practice,
    breaks: "山城县水利局2016年政府信息公开工作年度报告\n2016年，我局收到政府信息公开申请46件，比上年的38件增加8件。",
    holds: "山城县水利局2016年政府信息公开工作年度报告\n2016年，我局收到政府信息公开申请46件，比上年的36件增加10件。",
    beside: "山城县水利局2015年政府信息公开工作年度报告\n2015年，我局收到政府信息公开申请36件。",
    below: &[],
    check,
};

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    let Some(previous) = outcomes.previous else { return };
    // The comparison is with the year before only where the two reports are of years that follow.
    let Some(year) = previous.report.year.filter(|it| reading.report.year == it.checked_add(1)) else { return };
    for fact in reading.stated() {
        let Some(count) = exact(&fact.statement) else { continue };
        let concept = fact.statement.concept;
        // Another kind, or another channel, may have been counted last year.
        if matches!(concept, Concept::DisclosureCategory | Concept::DisclosureChannel) {
            continue;
        }
        let rate = || rate_alone(reading, &fact).filter(|it| is_of_the_same(reading, &fact, previous, it.1));
        let (said, end) = if let Some((base, end)) = quoted(reading, &fact, count, year) {
            (Said::Number(base), end)
        } else if let Some((found, end)) = rate() {
            (Said::Rate(found), end)
        } else {
            continue;
        };
        let place = crate::Place { end, ..fact.place };
        let quantity = Harmonised::of(concept).map_or(Quantity::Concept(concept), Quantity::Harmonised);
        let Told::Number(told) = previous.report.told(quantity) else {
            outcomes.not_checked(Some(place), Bilingual::new("上年的报告没有写这个数", "last year's report does not state it"));
            continue;
        };
        let number = told.number.normalize();
        let whole = i64::try_from(number).ok().filter(|it| *it > 0 && number.is_integer());
        // Nothing grows from nothing by a rate.
        let judged = !told.hedged && !told.disputed && (whole.is_some() || matches!(said, Said::Number(_)));
        if !judged {
            outcomes.not_checked(Some(place), Bilingual::new("上年的报告没有写确数", "last year's report has no one exact number"));
            continue;
        }
        let wrong = match said {
            Said::Number(base) => (number != Decimal::from(base)).then(|| (number, base.to_string(), misquoted(concept, base, number))),
            Said::Rate(rate) => {
                let rate = Compared { base: whole.unwrap_or(1), ..rate };
                // A fall that would be a rise is of another base.
                if rate.part(count) < 0 {
                    outcomes.not_checked(Some(place), Bilingual::new("可能按另一口径比较", "it may be of another base"));
                    continue;
                }
                let due = rate.due(count).0;
                (!rate.follows(count)).then(|| (due, rate.printed.to_string(), mistaken(concept, &rate, count, due)))
            }
        };
        let Some((expected, found, message)) = wrong else {
            outcomes.holds(place, None);
            continue;
        };
        outcomes.broken(Breach {
            about: concept.to_string(),
            severity: None,
            message,
            places: vec![place],
            concepts: vec![concept],
            expected: Some(expected.to_string()),
            found: Some(found),
            suspects: Vec::new(),
        });
    }
}

/// Whether a rate may be held against the number in last year's report: a total that both tell by the same verb, of the whole year and the same bodies.
fn is_of_the_same(reading: &Reading, fact: &Fact<'_>, previous: &Reading, end: usize) -> bool {
    let concept = fact.statement.concept;
    if !matches!(concept, Concept::DisclosureTotal | Concept::RequestsReceived | Concept::RequestsHandledBase) {
        return false;
    }
    let text = reading.document.text();
    let line = reading.document.line_around(fact.place.start);
    let from = text[line.start..fact.place.start].rfind(['。', '；', ';']).map_or(line.start, |it| line.start + it);
    // A fact may run over two lines, and its comparison with it.
    let last = reading.document.line_around(end).end.max(end);
    let to = text[end..last].find(['。', '；', ';']).map_or(last, |it| end + it);
    let other = ["月", "季度", "半年", "本级", "机关", "系统", "口径", "调整", "剔除", "核减", "累计", "“"];
    let verb = |of: &Reading, fact: &Fact<'_>| {
        let text = of.document.text();
        let line = of.document.line_around(fact.place.start);
        let lead = text[line.start..fact.place.end].rsplit(['。', '；', '，', ',']).next().unwrap_or_default();
        ["受理", "收到", "新收", "办理", "接收", "接到", "主动公开", "公开", "发布"].iter().find(|it| lead.contains(**it)).copied()
    };
    !has_any(&text[from..to], &other) && previous.stated_of(concept).all(|it| verb(previous, &it) == verb(reading, fact))
}

/// What is said of last year: its number, or the rate on it.
enum Said<'a> {
    Number(i64),
    Rate(Compared<'a>),
}

fn misquoted(concept: Concept, base: i64, number: Decimal) -> Bilingual {
    let term = concept.term();
    Bilingual::new(
        format!("“{}”的上年数引作 {base}，上年的报告是 {number}。", term.zh),
        format!("Last year's “{}” is quoted as {base}, and last year's report has {number}.", term.en),
    )
}

fn mistaken(concept: Concept, rate: &Compared<'_>, count: i64, due: Decimal) -> Bilingual {
    let (term, words, number) = (concept.term(), rate.words, rate.base);
    Bilingual::new(
        format!("“{}”{count}，写作“{words}”；上年的报告是 {number}，算得 {due}%。", term.zh),
        format!("“{}” is {count} and said to be “{words}”; last year's report has {number}, which gives {due}%.", term.en),
    )
}

#[cfg(test)]
mod tests {
    use crate::{Options, check_beside, parse};

    #[test]
    fn numbers_and_rates_of_last_year() {
        let before = parse("山城县水利局2015年政府信息公开工作年度报告\n2015年，我局收到政府信息公开申请36件，主动公开政府信息200条。");
        let cases = [
            ("收到政府信息公开申请46件，比上年的36件增加10件。", None),
            ("收到政府信息公开申请46件，比上年的38件增加8件。", Some("36")),
            ("收到政府信息公开申请46件，同比增长27.8%。", None),
            ("收到政府信息公开申请46件，同比增长20%。", Some("27.8")),
            ("收到政府信息公开申请30件，较上年下降12.5%。", Some("16.7")),
            ("收到政府信息公开申请46件，同比增长近30%。", None),
            ("收到政府信息公开申请46件，其中当面申请20件，同比增长27.8%。", None),
            ("主动公开政府信息250条，其中政策类20条，同比增长5%。", None),
        ];
        for (text, expected) in cases {
            let reading = parse(&format!("山城县水利局2016年政府信息公开工作年度报告\n2016年，我局{text}"));
            let findings = check_beside(&reading, Some(&before), &Options { partial: true, ..Options::default() }).findings;
            let told: Vec<_> = findings.iter().filter(|it| it.code == "YER004").map(|it| it.expected.as_deref()).collect();
            assert_eq!(told, expected.map(Some).into_iter().collect::<Vec<_>>(), "{text}");
        }
    }
}
