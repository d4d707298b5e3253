//! Lists that divide another number than the one before them: a channel beside the first, what was received with what was carried in or out.

use super::{Divided, exact};
use crate::within::has_any;
use crate::{Column, Concept, Reading, Row, Statement, StatementId, Table};

impl Divided<'_> {
    /// Whether the parts make another number of the passage than the one that they are told after: 网站公开1044条，微信公开231条。其中，…,
    /// or what was received with what was carried in or out.
    pub(in super::super) fn divides_another(&self, sum: i64) -> bool {
        let Some(whole) = self.list.whole.filter(|_| self.parts.len() > 1) else { return false };
        let line = self.reading.place(whole).line;
        let disclosed = |it: &Statement| matches!(it.concept, Concept::DisclosureTotal | Concept::DisclosureChannel);
        let categories = self.parts.iter().all(|(_, part)| part.concept == Concept::DisclosureCategory);
        let before = (0..whole.0).rev().take(BESIDE).map(StatementId).filter(|id| self.reading.place(*id).line == line);
        // 原县工商局132条，原县质监局97条；…全年合计749条: another total holds the first and its parts.
        let last = self.parts.last().map_or(whole.0, |it| it.0.0);
        let behind = (last + 1..self.reading.report.statements.len()).take(BESIDE).map(StatementId);
        let mut wider = behind.filter(|id| self.reading.place(*id).line == line).map(|id| self.reading.report.statement(id));
        let both = self.exact_whole().and_then(|it| it.checked_add(sum));
        if both.is_some() && wider.any(|it| it.concept == Concept::DisclosureTotal && exact(it) == both) {
            return true;
        }
        let mut others = before.map(|id| self.reading.report.statement(id)).filter(|it| categories && disclosed(it));
        others.any(|it| exact(it) == Some(sum)) || self.carried.contains(&sum)
    }
}

impl Divided<'_> {
    /// The number of an earlier year that stands between the whole and its parts: 连同上年尚未审结的2件.
    pub(in super::super) fn number_from_before(&self) -> Option<i64> {
        let whole = self.place().end;
        let first = self.parts.first().map(|it| self.reading.place(it.0).start)?;
        let between = self.reading.document.text().get(whole..first)?;
        let at = ["上年", "上一年", "去年", "往年", "以前年度"].iter().find_map(|it| between.find(it))?;
        let rest = between[at..].trim_start_matches(|it: char| !it.is_ascii_digit() && !matches!(it, '，' | ',' | '。' | '；'));
        let said = &between[at..between.len() - rest.len()];
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let pending = has_any(said, &["未审结", "未结", "结转", "转结", "結轉", "轉結", "接转", "未办结", "遗留", "转入"]);
        rest[..digits].parse().ok().filter(|_| pending)
    }
}

/// Over so many lines a sentence may be wrapped.
const WRAPPED: usize = 4;

/// How many numbers before or behind one are looked at for what goes with it.
const BESIDE: usize = 8;

/// What the outcomes of requests may make, beside those received in the year: with what was carried in, and without what was carried out.
pub(super) fn carried_over(reading: &Reading, whole: StatementId, parts: &[(StatementId, &Statement)]) -> Vec<i64> {
    let report = &reading.report;
    let received = report.statement(whole);
    let outcomes = parts.iter().any(|(_, it)| matches!(it.concept, Concept::RequestsGranted | Concept::RequestsRefused));
    // 办理297件 holds what was carried in.
    // 共办理297件 as well, and those that go on are among them.
    let handled = received.concept == Concept::RequestsConcluded && received.label.as_deref().is_some_and(|it| it.ends_with("办理"));
    let base = handled || received.concept == Concept::RequestsHandledBase;
    let Some(count) = exact(received).filter(|_| (base || received.concept == Concept::RequestsReceived) && outcomes) else {
        return Vec::new();
    };
    let line = reading.place(whole).line;
    let beside = |id: &StatementId| reading.place(*id).line.abs_diff(line) <= WRAPPED;
    let last = parts.last().map_or(whole.0, |it| it.0.0);
    let near = whole.0.saturating_sub(BESIDE)..report.statements.len().min(last + BESIDE);
    let stated = |concept: Concept| {
        let mut of = near.clone().map(StatementId).filter(beside).map(|id| report.statement(id));
        of.find(|it| it.concept == concept).and_then(exact)
    };
    // What the text leaves out, the table may have.
    let printed = |row| {
        let grid = reading.report.table(Table::Requests)?;
        grid.cell(row, Column::Total).count()
    };
    let carried_in = stated(Concept::RequestsCarriedIn);
    let carried_out = stated(Concept::RequestsCarriedOut).or_else(|| carried_in.and_then(|_| printed(Row::CarriedOut)));
    let handled = if base { count } else { count.saturating_add(carried_in.unwrap_or(0)) };
    let concluded = handled.saturating_sub(carried_out.unwrap_or(0));
    [carried_in.map(|_| handled), carried_out.or(carried_in).map(|_| concluded)].into_iter().flatten().filter(|it| *it > 0).collect()
}
