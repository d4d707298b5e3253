//! What was read, made a report: which title is its own, which edition it is, its statements in the order of the text.

use super::{Draft, PRONOUNS};
use crate::parse::entry::{self, Entry, Role};
use crate::parse::{disclosure, partition};
use crate::{Agency, Concept, Coverage, Evidence, Grid, Place, Report, Statement, Value};
use gongkai_document::Document;

impl Draft<'_> {
    pub(in crate::parse) fn finish(mut self, document: &Document, tables: Vec<Grid>) -> Read {
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
        // The year after which a period ends is that of the report, where the text speaks of it and hardly of another.
        let named_often = |year: i32, other: i32| {
            let count = |it: i32| self.years.get(&it).copied().unwrap_or(0);
            count(year) >= OFTEN * count(other).max(1)
        };
        let date = |concept| statements.iter().find(|it| it.concept == concept).and_then(|it| it.value.date());
        // A period that ends before it begins says nothing of the year.
        let period = date(Concept::PeriodEnd).filter(|end| date(Concept::PeriodStart).is_none_or(|start| start <= *end));
        let of_period = period.map(|it| chrono::Datelike::year(&it));
        // Of several titles that of the year which the figures cover, else the first.
        let mut title = self.titles.iter().find(|it| Some(it.year) == of_period).or(self.titles.first()).cloned();
        if let (Some(title), Some(of_period)) = (&mut title, of_period)
            && title.in_text
            && title.year != of_period
            && named_often(of_period, title.year)
        {
            title.year = of_period;
        }
        let reversed = of_period.is_none() && date(Concept::PeriodEnd).is_some();
        let most = self.years.iter().max_by_key(|it| (*it.1, *it.0)).map(|it| *it.0).filter(|_| reversed);
        // 2023年，我局主动公开…: the one year that is spoken of.
        let sole =
            || self.years.iter().find(|it| *it.1 >= SPOKEN && self.years.keys().all(|other| other == it.0 || named_often(*it.0, *other)));
        let year = title.as_ref().map(|it| it.year).or(of_period).or(most).or_else(|| sole().map(|it| *it.0));
        // Without a title or a period, the year that the text names most often tells which regime it was written under.
        let named = || self.years.iter().max_by_key(|it| (*it.1, *it.0)).map(|it| *it.0);
        let (edition, evidence) = match tables.iter().max_by_key(|it| it.printed().count()) {
            Some(largest) => (largest.edition(), Evidence::Labels),
            None => self.marks.edition(&self.sections, year.or_else(named)),
        };
        self.unplaced.sort_by_key(|it| it.start);
        self.coverage.unplaced = self.unplaced.into_iter().map(|range| Place::new(document, range)).collect();
        let agency = title.and_then(|it| it.agency).or(self.compiler).or(self.signed).filter(|it| !PRONOUNS.contains(&it.as_str()));
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
        _ => entry.label,
    };
    let [label, unit] = [label, entry.unit].map(|it| it.map(|it| entry::words(&text[it])));
    Statement { concept, label, value: entry.value, unit, share: entry.share, qualifier: entry.qualifier, parent }
}

/// Fewer times a year may be named by chance.
const SPOKEN: u32 = 2;

/// So many times as often as the year of the title another year must be named to be meant.
const OFTEN: u32 = 3;
