//! What was read, made a report: which title is its own, which edition it is, its statements in the order of the text.

use super::{Draft, whose::Whose};
use crate::parse::entry::{self, Entry, Role};
use crate::parse::{disclosure, partition};
use crate::{Agency, Concept, Coverage, Evidence, Grid, Place, Report, Statement, Value};
use gongkai_document::Document;

impl Draft<'_> {
    pub(in crate::parse) fn finish(mut self, document: &Document, tables: Vec<Grid>) -> Read {
        self.names_headed();
        let has_end = self.entries.iter().any(|it| it.role == Role::Fixed(Concept::PeriodEnd));
        if let Some((end, source, spot)) = self.period_end.take().filter(|_| !has_end) {
            self.push(Concept::PeriodEnd, None, Value::Date(end), source, spot);
        }
        // In the order of the text; statements of one place keep the order in which they were read.
        self.entries.sort_by_key(|entry| entry.source.start);
        partition::nest(&mut self.entries, self.text);
        let (concepts, parents, mut lists) = disclosure::settle(&self.entries, self.text);
        lists.extend(partition::lists(&concepts, &self.entries, self.text));
        lists.sort_by_key(|list| list.parts.first().copied());
        let last_stop = self.text.rfind(['。', '！', '？', '!', '?']);
        for list in &mut lists {
            list.cut = list.parts.last().is_some_and(|last| last_stop.is_none_or(|stop| stop < self.entries[last.0].source.end));
        }
        let places: Vec<Place> = self.entries.iter().map(|entry| Place::new(document, entry.source.clone())).collect();
        let statements: Vec<Statement> = self
            .entries
            .into_iter()
            .zip(concepts)
            .zip(parents)
            .map(|((entry, concept), parent)| statement(self.text, entry, concept, parent))
            .collect();
        let date = |concept| statements.iter().find(|it| it.concept == concept).and_then(|it| it.value.date());
        let (start, end) = (date(Concept::PeriodStart), date(Concept::PeriodEnd));
        let year = self.whose.year(start, end);
        // Without a title or a period, the year that the text names most often tells which regime it was written under.
        let (edition, evidence) = match tables.iter().max_by_key(|it| it.printed().count()) {
            Some(largest) => (largest.edition(), Evidence::Labels),
            None => self.marks.edition(&self.sections, year.or_else(|| self.whose.most_named())),
        };
        self.unplaced.sort_by_key(|it| it.start);
        self.coverage.unplaced = self.unplaced.into_iter().map(|range| Place::new(document, range)).collect();
        let agency = self.whose.agency(start, end).map(|it| Whose::with_its_place(it, self.text));
        self.narrative.bodies.reporting_agency = agency.clone().map(Agency::named);
        let report = Report {
            edition,
            agency,
            year,
            sections: self.sections,
            statements,
            lists,
            tables,
            bodies: self.narrative.bodies,
            citations: self.narrative.citations,
            improvements: self.narrative.improvements,
        };
        Read { report, evidence, places, coverage: self.coverage }
    }
}

/// A reading without its document.
pub(in crate::parse) struct Read {
    pub(in crate::parse) report: Report,
    pub(in crate::parse) evidence: Evidence,
    pub(in crate::parse) places: Vec<Place>,
    pub(in crate::parse) coverage: Coverage,
}

fn statement(text: &str, entry: Entry, concept: Concept, parent: Option<String>) -> Statement {
    // The label of a channel is the channel, whatever noun stands beside it.
    let label = match entry.role {
        Role::Disclosed(amount) if concept == Concept::DisclosureChannel => amount.channel.or(entry.label),
        Role::Disclosed(amount) if concept == Concept::DisclosureCategory && amount.general => amount.by.or(entry.label),
        _ => entry.label,
    };
    let [label, unit] = [label, entry.unit].map(|it| it.map(|it| entry::words(&text[it])));
    Statement { concept, label, value: entry.value, unit, share: entry.share, qualifier: entry.qualifier, parent }
}
