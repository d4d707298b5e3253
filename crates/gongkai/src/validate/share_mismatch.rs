//! `share-mismatch` (SHR001): a printed share is not the share of its count.

use super::list::{Divided, OF_REQUESTS, exact, label_zh, unit};
use super::{Breach, Certainty, Options, Outcomes, Rule};
use crate::{Bilingual, Edition, Place, Reading, Rounding, Severity, Share, Standing, Statement, StatementId, Suspect};
use std::collections::HashSet;

pub(super) const RULE: Rule = Rule {
    code: "SHR001",
    name: "share-mismatch",
    severity: Severity::Warning,
    editions: Edition::ALL,
    title: Bilingual::new("占比与条数对不上。", "A printed share is not the share of its count."),
    page: Bilingual::new(
        "占比由条数除以总数得来，再按某种办法取到几位小数。各家办法不同：四舍五入、舍去、进位，或先舍到多一位再进位。因此先由整个列表推断取法：有一种取法和一个基数能解释列表中的每一个占比，就不算错；四舍五入以外的取法，须有至少三个占比（五项以上的列表至少两个）能分辨，才予认定。没有一种取法能解释全部时，按四舍五入逐个判断。没有写总数的列表，以各项之和为基数，只提示两项占比互换的。",
        "A share is a count divided by the total, brought to some decimals in one of several ways: to the nearest, cut off, rounded up, or cut to one place more and then rounded up. So the way is first inferred from the whole list: where one way and one base explain every share of it, nothing is wrong. A way other than to the nearest is named only where at least three shares (two of a list of five or more) tell it apart. Where no way explains all of them, each share is judged by rounding to the nearest. Where no total is stated the shares are of the sum of the parts, and only two that were exchanged are told.",
    ),
    not_checked: Bilingual::new("没有写总数，或总数、条数不是确数。", "No total is stated, or the total or the count is not exact."),
    basis: Bilingual::new(
        "算术：占比等于部分除以整体，取到印出的位数。",
        "Arithmetic: a share is the part divided by the whole, to the printed place.",
    ),
    certainty: Certainty::Arithmetic,
    breaks: "2010年主动公开政府信息104条。其中,机构职能类信息2条,占总数的1.5%;其他类信息102条,占总数的98.08%。",
    holds: "2010年主动公开政府信息104条。其中,机构职能类信息2条,占总数的1.92%;其他类信息102条,占总数的98.08%。",
    beside: "",
    below: &[],
    check,
};

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    for list in Divided::all(reading) {
        judge(&list, outcomes);
    }
    alone(reading, outcomes);
}

/// Parts with shares that divide nothing which was recognised: of three or more, all but one are shares of a number that stands before them.
fn alone(reading: &Reading, outcomes: &mut Outcomes<'_>) {
    let report = &reading.report;
    let in_lists: HashSet<StatementId> =
        report.lists.iter().filter(|it| it.whole.is_some()).flat_map(|it| it.parts.iter().copied()).collect();
    let shared = |nth: usize| {
        let id = StatementId(nth);
        let statement = report.statement(id);
        let (count, share) = (exact(statement)?, statement.share?);
        (!in_lists.contains(&id)).then(|| (id, count, share, reading.place(id)))
    };
    let mut nth = 0;
    while nth < report.statements.len() {
        let run: Vec<_> = (nth..report.statements.len()).map_while(shared).collect();
        nth += run.len() + 1;
        let [first, .., last] = &run[..] else { continue };
        if run.len() < 3 || first.3.line != last.3.line {
            continue;
        }
        let before = (0..first.0.0).rev().take(NEAR).filter(|it| reading.place(StatementId(*it)).line == first.3.line);
        let bases = before.filter_map(|it| exact(report.statement(StatementId(it)))).filter(|it| *it > 0);
        let off = |base: i64| run.iter().filter(move |it| !Rounding::Nearest.agrees(it.1, base, it.2)).collect::<Vec<_>>();
        let Some((base, odd)) = bases.map(|it| (it, off(it))).find(|it| it.1.len() <= 1) else {
            exchanged(report, &run, outcomes);
            continue;
        };
        let Some((id, count, share, place)) = odd.first().copied() else { continue };
        let Some(expected) = Rounding::Nearest.share(*count, base, share.places()) else { continue };
        broken(report.statement(*id), *place, (*count, base), expected, *share, outcomes);
    }
}

/// A part with its count, its share and its place.
type Shared = (StatementId, i64, Share, Place);

/// Shares of parts whose whole is not told, where all are of their sum but two that were exchanged.
fn exchanged(report: &crate::Report, run: &[Shared], outcomes: &mut Outcomes<'_>) {
    let Some(sum) = run.iter().try_fold(0_i64, |sum, it| sum.checked_add(it.1)).filter(|it| *it > 0) else { return };
    let agrees = |count: i64, share: Share| Rounding::Nearest.agrees(count, sum, share);
    let odd: Vec<&Shared> = run.iter().filter(|it| !agrees(it.1, it.2)).collect();
    let [one, other] = odd[..] else { return };
    if run.len() < 4 || !agrees(one.1, other.2) || !agrees(other.1, one.2) {
        return;
    }
    for (own, with) in [(one, other), (other, one)] {
        broken(report.statement(own.0), own.3, (own.1, sum), with.2, own.2, outcomes);
    }
}

/// How many numbers before the parts are tried as their base.
const NEAR: usize = 16;

/// A share that does not follow from its count and its base.
fn broken(statement: &Statement, place: Place, (count, base): (i64, i64), expected: Share, share: Share, outcomes: &mut Outcomes<'_>) {
    let (label, unit) = (label_zh(statement), unit(statement));
    outcomes.broken(Breach {
        about: label.clone(),
        severity: None,
        message: Bilingual::new(
            format!("“{label}”{count}{unit}，占 {base} 的 {expected}%，写作 {share}%。"),
            format!("“{label}” is {count} of {base}, which is {expected}%, but {share}% is printed."),
        ),
        places: vec![place],
        concepts: vec![statement.concept],
        expected: Some(expected.to_string()),
        found: Some(share.to_string()),
        suspects: vec![Suspect {
            concept: statement.concept,
            label: statement.label.clone(),
            place,
            found: share.to_string(),
            proposed: expected.to_string(),
            standing: Standing::Tie,
            evidence: Vec::new(),
        }],
    });
}

fn judge(list: &Divided<'_>, outcomes: &mut Outcomes<'_>) {
    let shares = list.shares();
    if list.parts.iter().all(|(_, part)| part.share.is_none()) {
        return;
    }
    let Some(whole) = list.exact_whole().filter(|&it| it > 0) else {
        return outcomes.not_checked(Some(list.place()), Bilingual::new("总数不是确数", "the total is not exact"));
    };
    if shares.is_empty() {
        return outcomes.not_checked(Some(list.place()), Bilingual::new("条数不是确数", "the counts are not exact"));
    }
    if let Some(explanation) = list.explanation() {
        let (base, n, rule) = (explanation.base, shares.len(), list.rounding_term(explanation.rounding));
        let note = Bilingual::new(
            format!("{n} 个占比都与所印条数相符：以 {base} 为基数，{}。", rule.zh),
            format!("All {n} shares agree with their printed counts: base {base}, {}.", rule.en),
        );
        // Rounding to the nearest needs no word; a rule that had to be inferred is told once.
        let mut note = Some(note).filter(|_| explanation.rounding != Rounding::Nearest);
        for (id, ..) in shares {
            outcomes.holds(list.reading.place(id), note.take());
        }
        return;
    }
    if let Some(balanced) = list.balanced(whole) {
        for (id, ..) in shares {
            let note = (id == balanced).then(|| {
                Bilingual::new(
                    "这一项取的是凑足100%的余数，不是另算的占比。".to_owned(),
                    "This share is what was left to 100 %, not one of its own.".to_owned(),
                )
            });
            outcomes.holds(list.reading.place(id), note);
        }
        return;
    }
    // 占申请总数的50%, where those answered are divided: the words say of what.
    let of_requests = shares.iter().all(|&(id, count, share)| {
        requests_named(list, list.reading.place(id)).is_some_and(|it| it.iter().any(|base| Rounding::Nearest.agrees(count, *base, share)))
    });
    if of_requests {
        for (id, ..) in shares {
            outcomes.holds(list.reading.place(id), None);
        }
        return;
    }
    if let Some((base, of)) = list.other_base() {
        let n = shares.len();
        let (label, places) = (label_zh(of), shares.iter().map(|(id, ..)| list.reading.place(*id)).collect());
        return outcomes.broken(Breach {
            about: format!("base {base}"),
            severity: None,
            message: Bilingual::new(
                format!("{n} 个占比都是以“{label}”{base} 为基数算的，而所分的是 {whole}。"),
                format!("All {n} shares are of “{label}”, {base}, and not of the {whole} that the list divides."),
            ),
            places,
            concepts: list.concepts(),
            expected: Some(whole.to_string()),
            found: Some(base.to_string()),
            suspects: Vec::new(),
        });
    }
    // One slip does not undo the rule that all others follow.
    if let Some((explanation, slipped)) = list.explanation_but_one() {
        for (nth, &(id, count, share)) in shares.iter().enumerate() {
            let place = list.reading.place(id);
            match explanation.rounding.share(count, explanation.base, share.places()).filter(|_| nth == slipped) {
                Some(expected) => broken(list.reading.report.statement(id), place, (count, explanation.base), expected, share, outcomes),
                None => outcomes.holds(place, None),
            }
        }
        return;
    }
    // 收到395件，上年结转17件，结转下年22件: the shares may be of those concluded, but for one.
    let whole = list.likeliest_base(whole, &shares);
    for &(id, count, share) in &shares {
        let place = list.reading.place(id);
        let statement = list.reading.report.statement(id);
        // 占申请总数的7.5% says of what.
        let named = requests_named(list, place);
        if named.is_some_and(|it| it.iter().any(|base| Rounding::Nearest.agrees(count, *base, share))) {
            outcomes.holds(place, None);
            continue;
        }
        let whole = named.map_or(whole, |it| it[0]);
        let Some(expected) = Rounding::Nearest.share(count, whole, share.places()) else { continue };
        let named = requests_named(list, place).is_some();
        if !named && list.agrees_with_a_stated_base(count, share) || list.agrees_with_a_number_nearby(&shares, id, count, share) {
            outcomes.holds(place, None);
            continue;
        }
        broken(statement, place, (count, whole), expected, share, outcomes);
    }
}

/// All requests received, and those together with what was carried in, where the words of a share say that it is of them.
fn requests_named(list: &Divided<'_>, place: Place) -> Option<[i64; 2]> {
    let said = list.reading.document.text().get(place.range())?;
    if !crate::within::has_any(said, &OF_REQUESTS) {
        return None;
    }
    let one = |concept: crate::Concept| {
        let mut stated = list.reading.stated_of(concept).map(|it| exact(&it.statement));
        let first = stated.next()??;
        stated.all(|it| it == Some(first)).then_some(first)
    };
    let received = one(crate::Concept::RequestsReceived).filter(|it| *it > 0)?;
    let carried = one(crate::Concept::RequestsCarriedIn).unwrap_or(0);
    Some([received, received.checked_add(carried)?])
}
