//! `hedge-of-exact` (FRM003): a hedged total of which the parts make exactly the number.

use super::super::list::{Divided, label_zh, unit};
use super::super::{Certainty, Options, Outcomes, Rule};
use super::breach;
use crate::{Bilingual, Edition, Qualifier, Reading, Severity};

pub(in super::super) const RULE: Rule = Rule {
    code: "FRM003",
    name: "hedge-of-exact",
    severity: Severity::Warning,
    editions: Edition::ALL,
    title: Bilingual::new(
        "总数写“余”“多”，分项相加却恰好等于这个数。",
        "A total is said to be more than a number that its parts make exactly.",
    ),
    page: Bilingual::new(
        "“128余条”是说多于128条，而列出的各项相加正好是128条：要么没有“余”，要么漏列了一项。",
        "128余条 says more than 128, and the parts listed make exactly 128: either there is no 余, or a part is missing.",
    ),
    not_checked: Bilingual::new("分项不全，或分项也不是确数。", "The parts are not all there, or are not exact either."),
    basis: Bilingual::new("算术：部分之和等于整体。", "Arithmetic: parts make the whole."),
    certainty: Certainty::Practice,
    breaks: "主动公开政府信息128余条，其中机构职能类28条，工作动态类100条。",
    holds: "主动公开政府信息128余条，其中机构职能类28条，工作动态类105条。",
    beside: "",
    below: &[],
    check,
};

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    for list in Divided::all(reading) {
        let Some(whole) = list.whole().filter(|it| it.qualifier == Some(Qualifier::Over)) else { continue };
        let Some(count) = whole.value.count().filter(|_| list.parts.len() > 1) else { continue };
        if list.sum() != Some(count) {
            continue;
        }
        let (label, unit) = (label_zh(whole), unit(whole));
        outcomes.broken(breach(
            label.clone(),
            list.place(),
            whole.concept,
            Bilingual::new(
                format!("“{label}”写作多于 {count}{unit}，分项相加恰好是 {count}{unit}。"),
                format!("“{label}” is said to be more than {count}, and its parts make exactly {count}."),
            ),
            Some(count.to_string()),
            Some(count.to_string()),
        ));
    }
}
