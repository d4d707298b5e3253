//! `count-not-whole` (FRM009): things that are counted one by one have a decimal.

use super::super::{Certainty, Options, Outcomes, Rule};
use super::breach;
use crate::{Bilingual, Concept, Edition, Reading, Severity, Value};

pub(in super::super) const RULE: Rule = Rule {
    code: "FRM009",
    name: "count-not-whole",
    severity: Severity::Warning,
    editions: Edition::ALL,
    title: Bilingual::new("按件数的数带有小数。", "A number of single things has a decimal."),
    page: Bilingual::new(
        "“收到申请2.5件”：申请、复议、诉讼一件一件地数，不会有半件。多半是多按了一个小数点。费用、以万计的数不在此列。",
        "收到申请2.5件: requests, reconsiderations and lawsuits are counted one by one, and there is no half of one. A point was mostly pressed too many. Fees, and numbers in tens of thousands, are none of these.",
    ),
    not_checked: Bilingual::new("没有带小数的件数。", "No number of them has a decimal."),
    basis: Bilingual::new("件数是整数。", "A count is whole."),
    certainty: Certainty::Practice,
    breaks: "2015年，收到政府信息公开申请2.5件。",
    holds: "2015年，收到政府信息公开申请25件。",
    beside: "",
    below: &[],
    check,
};

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    for fact in reading.stated() {
        let Value::Amount(amount) = &fact.statement.value else { continue };
        let unit = fact.statement.unit.as_deref().unwrap_or("");
        let whole = amount.fract().is_zero();
        if whole || fact.statement.concept == Concept::FeesCollected || !UNITS.contains(&unit) {
            continue;
        }
        outcomes.broken(breach(
            fact.statement.concept.to_string(),
            fact.place,
            fact.statement.concept,
            Bilingual::new(format!("写作 {amount}{unit}，件数应为整数。"), format!("{amount}{unit} is printed; a count is whole.")),
            Some(amount.to_string()),
            None,
        ));
    }
}

/// Units of single things.
const UNITS: [&str; 11] = ["条", "件", "份", "宗", "起", "人", "名", "次", "个", "篇", "期"];
