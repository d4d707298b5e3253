//! `fee-off-schedule` (FEE002): an amount that no requests can come to.

use super::super::{Breach, Certainty, Options, Outcomes, Rule};
use super::collected;
use crate::within::has_any;
use crate::{Bilingual, Concept, Edition, Fee, FeeBy, FeeRegime, Place, Reading, Severity, fee};
use chrono::NaiveDate;
use rust_decimal::Decimal;

pub(in super::super) const RULE: Rule = Rule {
    code: "FEE002",
    name: "fee-off-schedule",
    severity: Severity::Warning,
    editions: Edition::ALL,
    title: Bilingual::new("收费金额不可能由收费标准得出。", "An amount that the schedule of fees cannot give."),
    page: Bilingual::new(
        "信息处理费按件每件100元起，按页每页10元、20元、40元，合计总是10元的整倍数。不是整倍数的，金额写错，或收的不是这项费用。同一句写明一件申请的页数，或同一申请人当月的件数的，按收费标准核算：50页是200元。以万元写的是约数，不查。",
        "The processing fee is 100 yuan and more an item, or 10, 20 or 40 yuan a page: what it comes to is always a multiple of 10 yuan. Any other amount is mistaken, or is another fee. Where the sentence tells the pages of one request, or the requests of one applicant in a month, the fee is worked out from the schedule: 50 pages are 200 yuan. Amounts in ten thousand yuan are rounded, and are not judged.",
    ),
    not_checked: Bilingual::new(
        "2021年以前；年份不明；金额以万元写。",
        "Before 2021; the year is not known; the amount is in ten thousand yuan.",
    ),
    basis: Bilingual::new("国办函〔2020〕109号第四条、第五条。", "Letter 〔2020〕 No. 109 of the General Office, articles 4 and 5."),
    certainty: Certainty::Law,
    breaks: "山城县2022年政府信息公开工作年度报告\n2022年收取信息处理费645元。",
    holds: "山城县2022年政府信息公开工作年度报告\n2022年收取信息处理费640元。",
    beside: "",
    below: &[],
    check,
};

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    // An excerpt that names the measures, or how they charge, is under them.
    let named = || is_under_the_measures(reading.document.text()).then(|| FeeRegime::ProcessingFee.from());
    let Some(first) = reading.report.year.and_then(|year| NaiveDate::from_ymd_opt(year, 1, 1)).or_else(named) else { return };
    if FeeRegime::on(first).map(|it| it.0) != Some(FeeRegime::ProcessingFee) {
        return;
    }
    for (number, unit, place) in collected(reading) {
        if unit != "元" {
            outcomes.not_checked(Some(place), Bilingual::new("金额不以元写", "the amount is not in yuan"));
        } else if let Some(bill) = told(reading, place, first).filter(|it| it.amount != number) {
            let working: Vec<Bilingual> = bill.working.iter().map(|it| it.say(bill.by)).collect();
            let join = |of: fn(&Bilingual) -> &str| working.iter().map(of).collect::<Vec<_>>().join("；");
            let (unit, amount) = (bill.by.unit(), bill.amount);
            outcomes.broken(Breach {
                about: "schedule".to_owned(),
                severity: None,
                message: Bilingual::new(
                    format!("{}{}按收费标准是 {amount}元（{}），写作 {number}元。", bill.count, unit.zh, join(|it| &it.zh)),
                    format!(
                        "{} {} come to {amount} yuan by the schedule ({}), and {number} yuan is printed.",
                        bill.count,
                        unit.en,
                        join(|it| &it.en)
                    ),
                ),
                places: vec![place],
                concepts: vec![Concept::FeesCollected],
                expected: Some(amount.to_string()),
                found: Some(number.to_string()),
                suspects: Vec::new(),
            });
        } else if (number % Decimal::TEN).is_zero() {
            outcomes.holds(place, None);
        } else {
            outcomes.broken(Breach {
                about: "fees".to_owned(),
                severity: None,
                message: Bilingual::new(
                    format!("信息处理费 {number}元不是10元的整倍数，按收费标准得不出这个数。"),
                    format!("A processing fee of {number} yuan is no multiple of 10: the schedule cannot give it."),
                ),
                places: vec![place],
                concepts: vec![Concept::FeesCollected],
                expected: None,
                found: Some(number.to_string()),
                suspects: Vec::new(),
            });
        }
    }
}

/// Whether an excerpt names the measures on processing fees, or how they charge.
fn is_under_the_measures(text: &str) -> bool {
    text.contains("信息处理费管理办法") || text.contains("信息处理费") && has_any(text, &["按件计收", "按量计收"])
}

/// How far around an amount its sentence is followed, in characters.
const SENTENCE: usize = 90;

/// What the sentence of an amount says that was charged for: the pages of one request, or the requests of one applicant in a month.
fn told(reading: &Reading, amount: Place, on: NaiveDate) -> Option<Fee> {
    let text = reading.document.text();
    let stops = |it: &(usize, char)| matches!(it.1, '。' | '\n' | '；' | ';');
    let before = text[..amount.start].char_indices().rev().take(SENTENCE).take_while(|it| !stops(it)).last();
    let behind = text[amount.end..].char_indices().take(SENTENCE).take_while(|it| !stops(it)).last();
    let end = behind.map_or(amount.end, |it| amount.end + it.0 + it.1.len_utf8());
    let sentence = &text[before.map_or(amount.start, |it| it.0)..end];
    // More than one amount, and none is known to be of these.
    // 超过30页的, 每页10元: what is said of the schedule.
    let schedule = has_any(sentence, &["超过", "以上", "以下", "每页", "每件", "不足", "以内", "部分"]);
    // 两件申请共120页: of several, each with pages of its own.
    let several = has_any(sentence, &["两件", "二件", "三件", "多件", "宗", "份", "起"]);
    if sentence.matches('元').count() != 1 || schedule || several {
        return None;
    }
    let counts = |unit: char| -> Vec<u64> {
        let of = sentence.match_indices(unit).filter_map(|(at, _)| {
            let lead = sentence[..at].trim_end();
            lead[lead.trim_end_matches(|it: char| it.is_ascii_digit()).len()..].parse().ok()
        });
        of.collect()
    };
    let (pages, items) = (counts('页'), counts('件'));
    let items = if items.is_empty() && sentence.contains("一件") { vec![1] } else { items };
    // 于2022年8月共提出15件, and not 3月至5月共提出35件.
    let month = sentence.find("月共提出").is_some_and(|at| sentence[..at].trim_end_matches(|it: char| it.is_ascii_digit()).ends_with('年'));
    let of_one = month || has_any(sentence, &["当月", "同一"]);
    match (&pages[..], &items[..]) {
        (&[pages], [1]) => fee(FeeBy::Pages, pages, on).ok(),
        ([], &[items]) if sentence.contains("按件") && of_one => fee(FeeBy::Items, items, on).ok(),
        _ => None,
    }
}
