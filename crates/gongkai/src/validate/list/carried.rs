//! Lists that divide another number than the one before them: a channel beside the first, what was received with what was carried in or out.

use super::{Divided, exact};
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
        let mut others = before.map(|id| self.reading.report.statement(id)).filter(|it| categories && disclosed(it));
        others.any(|it| exact(it) == Some(sum)) || self.carried.contains(&sum)
    }
}

/// How many numbers before or behind one are looked at for what goes with it.
const BESIDE: usize = 8;

/// What the outcomes of requests may make, beside those received in the year: with what was carried in, and without what was carried out.
pub(super) fn carried_over(reading: &Reading, whole: StatementId, parts: &[(StatementId, &Statement)]) -> Vec<i64> {
    let report = &reading.report;
    let received = report.statement(whole);
    let outcomes = parts.iter().any(|(_, it)| matches!(it.concept, Concept::RequestsGranted | Concept::RequestsRefused));
    let Some(count) = exact(received).filter(|_| received.concept == Concept::RequestsReceived && outcomes) else { return Vec::new() };
    let line = reading.place(whole).line;
    let last = parts.last().map_or(whole.0, |it| it.0.0);
    let near = whole.0.saturating_sub(BESIDE)..report.statements.len().min(last + BESIDE);
    let stated = |concept: Concept| {
        let mut of = near.clone().map(StatementId).filter(|id| reading.place(*id).line == line).map(|id| report.statement(id));
        of.find(|it| it.concept == concept).and_then(exact)
    };
    // What the text leaves out, the table may have.
    let printed = |row| {
        let grid = reading.report.table(Table::Requests)?;
        grid.cell(row, Column::Total).count()
    };
    let carried_in = stated(Concept::RequestsCarriedIn);
    let carried_out = stated(Concept::RequestsCarriedOut).or_else(|| carried_in.and_then(|_| printed(Row::CarriedOut)));
    let handled = count.saturating_add(carried_in.unwrap_or(0));
    let concluded = handled.saturating_sub(carried_out.unwrap_or(0));
    [carried_in.map(|_| handled), carried_out.or(carried_in).map(|_| concluded)].into_iter().flatten().filter(|it| *it > 0).collect()
}
