//! `amount-without-unit` (FRM002): an amount of money in a table has no unit.

use super::super::{Breach, Certainty, Options, Outcomes, Rule};
use super::breach;
use crate::within::has_any;
use crate::{Bilingual, Column, Concept, Edition, Place, Reading, Severity};

pub(in super::super) const RULE: Rule = Rule {
    code: "FRM002",
    name: "amount-without-unit",
    severity: Severity::Warning,
    editions: Edition::ALL,
    title: Bilingual::new("金额没有写单位。", "An amount of money has no unit."),
    page: Bilingual::new(
        "“采购总金额 8040”是元还是万元，看不出来，相差一万倍。表头、行名和格内都没有写单位的，在此提示；金额为零的不提示。正文里“经费3200，”这样没有单位的金额也提示。",
        "采购总金额 8040 may be yuan or ten thousand yuan, and nothing tells which. Amounts with a unit neither in the header nor in the row nor in the cell are told here; an amount of nothing needs none. So is an amount in a sentence, 经费3200，.",
    ),
    not_checked: Bilingual::new("没有金额，或金额为零。", "There is no amount, or it is nothing."),
    basis: Bilingual::new("金额须有单位才有意义。", "An amount means nothing without its unit."),
    certainty: Certainty::Practice,
    breaks: "第二十条第（九）项\n信息内容 | 采购项目数量 | 采购总金额\n政府集中采购 | 6 | 52.15\n",
    holds: "第二十条第（九）项\n信息内容 | 采购项目数量 | 采购总金额\n政府集中采购 | 6 | 52.15万元\n",
    beside: "",
    below: &[],
    check,
};

/// What is counted in money.
const MONEY: [&str; 2] = ["经费", "费用"];
/// Verbs of spending, in the clause before.
const SPENT: [&str; 5] = ["投入", "支出", "安排", "花费", "使用"];
/// How far before it that clause is followed, in characters.
const CLAUSE: usize = 40;
/// So many words of money are looked at.
const MOST: usize = 256;
/// No amount of a sentence has more digits.
const DIGITS: usize = 9;

/// 经费3200，由办公经费列支: an amount in a sentence.
fn in_sentences(reading: &Reading, outcomes: &mut Outcomes<'_>) {
    let text = reading.document.text();
    let once = outcomes.once;
    for (at, word) in MONEY.iter().flat_map(|word| once.find(reading, word)).take(MOST) {
        let rest = &text[at + word.len()..];
        let number = rest.trim_start_matches(['共', '为', '约', '计', '达', ' ']);
        let digits = number.bytes().take_while(|it| it.is_ascii_digit() || *it == b'.').count();
        let behind = &number[digits..];
        // 经费2013，: a year.
        let year = digits == 4 && number.starts_with("20");
        if !(2..=DIGITS).contains(&digits) || year || !behind.starts_with(['，', '。', '；']) {
            continue;
        }
        // The unit may stand anywhere on the line: （单位：万元）.
        let line = reading.document.line_around(at);
        let clause = text[line.start..at].char_indices().rev().take(CLAUSE).take_while(|it| !matches!(it.1, '，' | '。' | '；')).last();
        let spent = has_any(&text[clause.map_or(at, |it| line.start + it.0)..at], &SPENT);
        if !spent || text[line].contains('元') {
            continue;
        }
        let printed = &number[..digits];
        let start = text.len() - number.len();
        let place = Place::new(&reading.document, at..start + digits);
        // What the agency spends is no fee collected, nor anything else that is stated.
        outcomes.broken(Breach {
            about: format!("{word} {printed}"),
            severity: None,
            message: Bilingual::new(
                format!("“{word}{printed}”没有写单位，看不出是元还是万元。"),
                format!("“{word}{printed}” has no unit: yuan or ten thousand yuan?"),
            ),
            places: vec![place],
            concepts: reading.concepts_in(&place.range()),
            expected: None,
            found: Some(printed.to_owned()),
            suspects: Vec::new(),
        });
    }
}

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    in_sentences(reading, outcomes);
    let text = reading.document.text();
    for (nth, grid) in reading.report.tables.iter().enumerate() {
        for (cell, value) in grid.printed() {
            let is_amount = matches!(cell.column, Column::ProcurementAmount | Column::FeeAmount);
            let Some(number) = value.number().filter(|it| is_amount && !it.is_zero()) else { continue };
            let place = reading.cell_place(nth, cell);
            if !grid.form().unit(cell.row, cell.column).is_empty() || text[place.range()].contains('元') {
                outcomes.holds(place, None);
                continue;
            }
            let term = cell.term();
            outcomes.broken(breach(
                cell.to_string(),
                place,
                Concept::Cell(cell),
                Bilingual::new(
                    format!("“{}”{number} 没有写单位，看不出是元还是万元。", term.zh),
                    format!("“{}” {number} has no unit: yuan or ten thousand yuan?", term.en),
                ),
                Some(number.to_string()),
                None,
            ));
        }
    }
}
