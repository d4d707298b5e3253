//! What the rules on lists need to know of a list.

mod carried;
mod complete;
mod shares;

use crate::within::has_any;
use crate::{Concept, List, Place, Reading, Statement, StatementId};
use carried::carried_over;
use std::collections::HashMap;

/// Words of a share that say that it is of all requests.
pub(super) const OF_REQUESTS: [&str; 4] = ["占申请总", "占总申请", "占全部申请", "占收到申请"];

/// A list with its numbers at hand.
pub(super) struct Divided<'a> {
    pub(super) reading: &'a Reading,
    pub(super) list: &'a List,
    pub(super) parts: Vec<(StatementId, &'a Statement)>,
    /// The numbers that the shares may have been taken of: the stated whole, its own whole for a list inside a list, and the sum of the parts.
    bases: Vec<i64>,
    /// Those of them that count what was carried in or out, beside what was received.
    carried: Vec<i64>,
    /// The sum of the parts, where all of them are exact.
    sum: Option<i64>,
    /// The sum of the parts of every list that divides its whole.
    together: Option<i64>,
}

impl<'a> Divided<'a> {
    /// Every list of a report.
    pub(super) fn all(reading: &'a Reading) -> impl Iterator<Item = Self> {
        let report = &reading.report;
        let list_of: HashMap<StatementId, &List> =
            report.lists.iter().flat_map(|list| list.parts.iter().map(move |&part| (part, list))).collect();
        let mut together: HashMap<StatementId, Option<i64>> = HashMap::new();
        for list in &report.lists {
            let Some(whole) = list.whole else { continue };
            let own = list.parts.iter().map(|&it| exact(report.statement(it))).try_fold(0_i64, |sum, it| sum.checked_add(it?));
            let all = together.entry(whole).or_insert(Some(0));
            *all = all.zip(own).and_then(|(all, own)| all.checked_add(own));
        }
        let totals = report.statements.iter().filter(|it| it.concept == Concept::DisclosureTotal).take(MOST);
        let totals: Vec<i64> = totals.filter_map(exact).filter(|it| *it > 0).collect();
        report.lists.iter().map(move |list| {
            let parts: Vec<(StatementId, &Statement)> = list.parts.iter().map(|&id| (id, report.statement(id))).collect();
            let outer = list.whole.and_then(|id| list_of.get(&id)).and_then(|outer| outer.whole);
            let total = sum(&parts);
            let stated = |id: Option<StatementId>| id.and_then(|id| exact(report.statement(id)));
            let mut bases: Vec<i64> = [stated(list.whole), stated(outer), total].into_iter().flatten().filter(|&it| it > 0).collect();
            let carried = list.whole.map_or_else(Vec::new, |whole| carried_over(reading, whole, &parts));
            bases.extend(&carried);
            // 共公开19条，…本年度新增6条。…规范性文件6条，占31.6%: of the other total that is told.
            let disclosed = parts.iter().all(|it| it.1.concept == Concept::DisclosureCategory);
            let more = |part: &(StatementId, &Statement)| bases.first().is_some_and(|&whole| exact(part.1).is_some_and(|it| it >= whole));
            if disclosed && parts.iter().any(more) {
                bases.extend(&totals);
            }
            bases.dedup();
            let together = list.whole.and_then(|it| together.get(&it).copied().flatten());
            Self { reading, list, parts, bases, carried, sum: total, together }
        })
    }

    pub(super) fn whole(&self) -> Option<&'a Statement> {
        self.list.whole.map(|id| self.reading.report.statement(id))
    }

    /// The exact number that the list divides: not a hedged one.
    pub(super) fn exact_whole(&self) -> Option<i64> {
        self.whole().and_then(exact)
    }

    /// The sum of the parts, where all of them are exact.
    pub(super) fn sum(&self) -> Option<i64> {
        self.sum
    }

    /// The sum of the parts of every list that divides its whole, where all of them are exact.
    pub(super) fn with_its_other_lists(&self) -> Option<i64> {
        self.together
    }

    /// Whether the first parts of information disclosed make a number exactly and others follow: two or more of either. Outcomes of requests are one list.
    pub(super) fn reaches(&self, whole: i64) -> bool {
        let disclosed = self.parts.iter().all(|(_, part)| part.concept == Concept::DisclosureCategory);
        let mut sum = 0_i64;
        let mut some = 0; // parts that are not zero
        let reached = self.parts.iter().position(|(_, part)| {
            let count = exact(part).unwrap_or(0);
            sum = sum.saturating_add(count);
            some += usize::from(count > 0);
            some > 1 && sum == whole
        });
        // 四个季度…，全年442条，其中疫情防控类53条: some of them once more; 另公开70条 is beside them.
        let again = |at: usize| {
            let place = |nth: usize| self.reading.place(self.parts[nth].0);
            self.reading.document.text().get(place(at).end..place(at + 1).start).is_some_and(|it| has_any(it, &["其中", "另", "此外"]))
        };
        disclosed && reached.is_some_and(|at| at + 2 < self.parts.len() || at + 1 < self.parts.len() && again(at))
    }

    /// Whether the parts make a number once those are left out that others behind them divide: 其余41件为不予公开4件、无法提供28件、不予处理6件、其他处理3件.
    pub(super) fn makes_by_subtotals(&self, whole: i64) -> bool {
        let counts: Vec<i64> = self.parts.iter().take(MOST).filter_map(|(_, part)| exact(part)).collect();
        // What stands at each place, if it is a subtotal: how many behind it make it.
        let divided = |at: usize| {
            let mut sum = 0_i64;
            (at + 1..counts.len()).position(|it| {
                sum = sum.saturating_add(counts[it]);
                it > at + 1 && sum == counts[at] && sum > 0
            })
        };
        let (mut sum, mut at, mut some) = (0_i64, 0, false);
        while at < counts.len() {
            sum = sum.saturating_add(counts[at]);
            let behind = divided(at).map_or(0, |it| it + 1);
            (some, at) = (some || behind > 0, at + 1 + behind);
        }
        some && sum == whole
    }

    /// The place of the list: its whole, else its first part.
    pub(super) fn place(&self) -> Place {
        self.reading.place(self.list.whole.or(self.list.parts.first().copied()).expect("a list has parts"))
    }

    /// Whether 其中 stands between the whole and its first part: some may be left out.
    pub(super) fn is_among(&self) -> bool {
        let text = self.reading.document.text();
        let first = self.list.parts.first().map_or(0, |it| self.reading.place(*it).end);
        self.list.whole.is_some_and(|id| text.get(self.reading.place(id).end..first).is_none_or(|it| it.contains("其中")))
    }

    /// The words of the number that it divides.
    pub(super) fn said(&self) -> &'a str {
        &self.reading.document.text()[self.place().range()]
    }

    /// Whether a number stands between the total and the end of the list's sentence that was not understood, so that a part may be missing.
    /// A rate before the first part is none, nor is a comparison: 全文电子化率达100%, 比上年的7520条增长16.4%.
    pub(super) fn has_gap(&self) -> bool {
        let (Some(first), Some(last)) = (self.list.parts.first(), self.list.parts.last()) else { return false };
        let text = self.reading.document.text();
        let first = self.reading.place(*first).start;
        let last = self.reading.place(*last).end;
        let window = text[last..].char_indices().take(SENTENCE);
        // A semicolon ends a list whose parts none of them parts.
        let parted = text.get(first..last).is_some_and(|it| it.contains(['；', ';']));
        // 24件，其中…；另有2件转其他机关 goes on with the list.
        let goes_on = |at: usize| ["另", "其余", "其他", "还有", "申请人", "转", "撤"].iter().any(|it| text[at..].starts_with(it));
        let parts = |at: usize, it: char| !parted && matches!(it, '；' | ';') && !goes_on(last + at + it.len_utf8());
        let end = window
            .take_while(|(at, it)| !matches!(it, '。' | '\n') && !parts(*at, *it))
            .last()
            .map_or(last, |(at, it)| last + at + it.len_utf8());
        let start = self.list.whole.map_or(first, |id| self.reading.place(id).start.min(first));
        let unplaced = &self.reading.coverage.unplaced;
        let from = unplaced.partition_point(|it| it.start < start);
        let mut inside = unplaced[from..].iter().take_while(|it| it.start < end);
        // 8756条，比上年的7520条增长16.4%。其中…: what the total is compared with.
        let compared = |it: &Place| {
            let before = text.get(start..it.start).unwrap_or_default().char_indices().rev().take(CLAUSE);
            let clause = before.take_while(|it| !matches!(it.1, '，' | ',' | '。' | '（' | '(')).last();
            let clause = clause.and_then(|from| text.get(start + from.0..it.start)).unwrap_or_default();
            has_any(clause, &["比", "较", "上年", "去年", "同期"])
        };
        // 24件申请中，…: the whole once more.
        let whole = self.exact_whole();
        let again =
            |it: &Place| whole.is_some() && text[it.range()].trim_end_matches(|it: char| !it.is_ascii_digit()).parse().ok() == whole;
        inside.any(|it| it.start >= first || !again(it) && !is_share(&text[it.range()]) && !compared(it))
    }

    /// The concepts of the list.
    pub(super) fn concepts(&self) -> Vec<Concept> {
        let mut concepts: Vec<Concept> =
            self.whole().into_iter().chain(self.parts.iter().map(|(_, part)| *part)).map(|it| it.concept).collect();
        concepts.dedup();
        concepts
    }
}

/// No list is looked through for subtotals further, in parts.
const MOST: usize = 64;

/// How far before a number its clause is followed, in characters.
const CLAUSE: usize = 40;

/// How far the sentence of a list is followed after its last part, in characters.
const SENTENCE: usize = 200;

fn sum(parts: &[(StatementId, &Statement)]) -> Option<i64> {
    parts.iter().try_fold(0_i64, |sum, (_, part)| sum.checked_add(exact(part)?))
}

/// The count of a statement that is not hedged.
pub(super) fn exact(statement: &Statement) -> Option<i64> {
    statement.value.count().filter(|_| statement.qualifier.is_none())
}

/// The label of a statement, or the term of its concept.
pub(super) fn label_zh(statement: &Statement) -> String {
    statement.label.clone().unwrap_or_else(|| statement.concept.term().zh)
}

/// The unit of a statement, or nothing.
pub(super) fn unit(statement: &Statement) -> &str {
    statement.unit.as_deref().unwrap_or("")
}

/// Whether a number is a percentage: 8.2%, 百分之百.
fn is_share(printed: &str) -> bool {
    printed.ends_with(['%', '％']) || printed.starts_with("百分之")
}
