//! `share-sum-impossible` (SHR002): the shares of a list cannot be those of one whole.

use super::list::{Divided, OF_REQUESTS};
use super::{Breach, Certainty, Options, Outcomes, Rule};
use crate::within::has_any;
use crate::{Bilingual, Edition, ListKind, Reading, Rounding, Severity, Share};

pub(super) const RULE: Rule = Rule {
    code: "SHR002",
    name: "share-sum-impossible",
    severity: Severity::Warning,
    editions: Edition::ALL,
    title: Bilingual::new("占比合计不可能是100%。", "The shares of a list cannot make 100 %."),
    page: Bilingual::new(
        "几项占比相加，因取小数会与100%有出入，但出入有限：每一项至多差末位的半个单位（四舍五入），或不到一个单位（舍去、进位）。取法由整个列表推断。合计减去最大可能的出入仍超过100%，或列出了全部各类而合计加上最大可能的出入仍不到100%，就必有错。",
        "Shares that were rounded need not add up to 100 %, but they can only be off by so much: half a unit of the last place each (to the nearest), or less than one unit (cut off, rounded up). The way of rounding is inferred from the list. Where the sum is beyond 100 % by more than that, or the list is complete and the sum falls short of 100 % by more than that, something is wrong.",
    ),
    not_checked: Bilingual::new(
        "只有一个占比；按渠道列出而各项之和不等于总数；列表没有列全，或其中有未能读懂的数（此时只查是否超过100%）；节选的文本止于列表。",
        "There is only one share; the parts are channels that do not make the total; the list is not complete, or a number in it was not understood (then only a sum beyond 100 % is judged); an excerpt ends with the list.",
    ),
    basis: Bilingual::new(
        "算术：各部分占比之和为100%，相差不超过取小数所能造成的出入。",
        "Arithmetic: the shares of all parts make 100 %, up to what rounding can do.",
    ),
    certainty: Certainty::Arithmetic,
    breaks: "2011年共主动公开政府信息606条。其中,法规文件类51条,占8.42%;业务动态类561条,占92.57%。",
    holds: "2011年共主动公开政府信息606条。其中,法规文件类51条,占8.42%;业务动态类555条,占91.58%。",
    beside: "",
    below: &[],
    check,
};

fn check(reading: &Reading, options: &Options, outcomes: &mut Outcomes<'_>) {
    for list in Divided::all(reading) {
        judge(&list, options, outcomes);
    }
}

fn judge(list: &Divided<'_>, options: &Options, outcomes: &mut Outcomes<'_>) {
    let shares: Vec<Share> = list.parts.iter().filter_map(|(_, part)| part.share).collect();
    // Shares of the parts of a part may be taken of either whole.
    let nested = list.whole().is_some_and(|whole| whole.share.is_some());
    if shares.len() < 2 || nested {
        return;
    }
    let place = list.place();
    // 占申请总数的: those withdrawn, or not answered yet, have a share too.
    let named = |it: &crate::StatementId| {
        list.reading.document.text().get(list.reading.place(*it).range()).is_some_and(|it| has_any(it, &OF_REQUESTS))
    };
    if list.list.parts.iter().any(named) {
        return outcomes.not_checked(Some(place), Bilingual::new("占比以申请总数为基数", "the shares are of all requests"));
    }
    let whole = list.sum().is_some() && list.sum() == list.exact_whole();
    if list.list.kind != ListKind::Parts && !whole {
        return outcomes
            .not_checked(Some(place), Bilingual::new("渠道可以重叠，举例不必列全", "channels may overlap, and examples need not be all"));
    }
    let explanation = list.explanation();
    // One share is slipped, and is told by itself.
    if explanation.is_none() && list.explanation_but_one().is_some() {
        return outcomes
            .not_checked(Some(place), Bilingual::new("有一个占比写错，另行提示", "one of the shares is slipped, and told by itself"));
    }
    let rounding = explanation.map_or(Rounding::Nearest, |it| it.rounding);
    // All in tenths of a unit of the finest place.
    let Some(printed) = list.share_sum() else { return };
    let places = printed.places();
    let scale = |share: &Share| 10_i64.pow(places - share.places() + 1);
    let (below, above) = rounding.slack();
    let sum = printed.units() * 10;
    let low = sum - shares.iter().map(|it| below * scale(it) / 10).sum::<i64>();
    let high = sum + shares.iter().map(|it| above * scale(it) / 10).sum::<i64>();
    let hundred = 100 * 10_i64.pow(places + 1);
    let complete = shares.len() == list.parts.len() && (list.has_rest() || whole);
    // A part that was not understood, or that the excerpt leaves out, has a share too.
    let cut = options.partial && list.list.cut || list.has_gap();
    let n = shares.len();
    if low <= hundred && (high >= hundred || !complete || cut) {
        if complete && !cut {
            let rule = list.rounding_term(rounding);
            let note = Bilingual::new(
                format!("{n} 个占比合计 {printed}%，是取小数的办法（{}）所致，不是另一处错误。", rule.zh),
                format!("The {n} shares make {printed} %: that is the doing of the rounding ({}), not another mistake.", rule.en),
            );
            return outcomes.holds(place, Some(note).filter(|_| rounding != Rounding::Nearest && sum != hundred));
        }
        return outcomes.not_checked(Some(place), Bilingual::new("列表没有列全", "the list is not complete"));
    }
    let mut where_it_stands = vec![place];
    where_it_stands.extend(list.list.parts.iter().map(|&id| list.reading.place(id)));
    let side = if low > hundred { Bilingual::new("超过", "more than") } else { Bilingual::new("不到", "less than") };
    outcomes.broken(Breach {
        about: list.whole().map_or_else(String::new, super::list::label_zh),
        severity: None,
        message: Bilingual::new(
            format!("{n} 个占比合计 {printed}%，{}100%，不是取小数所能造成的。", side.zh),
            format!("The {n} shares add up to {printed} %, {} 100 % by more than rounding can do.", side.en),
        ),
        places: where_it_stands,
        concepts: list.concepts(),
        expected: Some("100".to_owned()),
        found: Some(printed.to_string()),
        suspects: Vec::new(),
    });
}
