//! What has been read so far, sentence by sentence, and the report that it makes.

mod bases;
mod remedies;
mod shares;
mod spoken;

use super::entry::{self, Entry, Role, Spot};
use super::memory::Memory;
use super::narrative::Narrative;
use super::sentence::{self, Sentence};
use super::token::{Kind, Token};
use super::{classify, disclosure, distribute, partition, period, scope, title, whole, zero};
use crate::edition::Marks;
use crate::fold::Folded;
use crate::{Agency, Concept, Coverage, Evidence, Grid, Place, Report, Section, SectionKind, Statement, Value};
use gongkai_document::Document;
use remedies::joined_remedies;
use std::collections::BTreeMap;
use std::ops::Range;

/// How an agency speaks of itself: no name.
const PRONOUNS: &[&str] =
    &["我局", "本局", "我办", "本办", "我单位", "本单位", "本机关", "我镇", "我县", "我市", "我区", "我乡", "我委", "本委"];

/// What has been read so far.
pub(super) struct Draft<'a> {
    text: &'a str,
    pub(super) section: SectionKind,
    pub(super) sections: Vec<Section>,
    memory: Memory,
    /// The paragraph before ended in the middle of a list.
    pub(super) goes_on: bool,
    /// What the last heading speaks of, for a section that only says 无.
    pub(super) heading: Vec<Concept>,
    entries: Vec<Entry>,
    pub(super) coverage: Coverage,
    pub(super) unplaced: Vec<Range<usize>>,
    /// Whose report it may be, and for which year, in the order of the text.
    titles: Vec<(Option<String>, i32)>,
    /// The paragraph before, where it is short.
    before: String,
    period_end: Option<(chrono::NaiveDate, Range<usize>, Spot)>,
    pub(super) marks: Marks,
    /// How often each year is named.
    pub(super) years: BTreeMap<i32, u32>,
    pub(super) narrative: Narrative,
}

impl<'a> Draft<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self {
            text,
            section: SectionKind::Preamble,
            sections: vec![Section { kind: SectionKind::Preamble, heading: String::new() }],
            memory: Memory::default(),
            goes_on: false,
            heading: Vec::new(),
            entries: Vec::new(),
            coverage: Coverage::default(),
            unplaced: Vec::new(),
            titles: Vec::new(),
            before: String::new(),
            period_end: None,
            marks: Marks::default(),
            years: BTreeMap::new(),
            narrative: Narrative::default(),
        }
    }

    /// Takes what a paragraph may say of whose report it is, and for which year. A portal may name other reports before it.
    pub(super) fn title(&mut self, folded: &str, tokens: &[Token]) {
        if self.titles.len() < title::MOST
            && let Some((agency, year)) = title::read(folded, tokens)
        {
            // A title may stand on two lines, the agency on the first.
            let before = agency.is_none().then(|| title::agency_alone(&self.before)).flatten();
            self.titles.push((agency.or(before), year));
        }
        self.before.clear();
        if folded.len() <= title::LONGEST {
            self.before.push_str(folded.trim());
        }
    }

    pub(super) fn paragraph(&mut self, nth: usize, folded: &Folded, tokens: &[Token]) {
        self.title(&folded.text, tokens);
        // A list may go on line by line: 其中：, then one part a line.
        let goes_on = std::mem::replace(&mut self.goes_on, folded.text.trim_end().ends_with([':', ';', ',', '、']));
        self.memory = if goes_on { self.memory } else { Memory::default() };
        for (at, sentence) in sentence::sentences(&folded.text, tokens).enumerate() {
            let spot = Spot { section: self.section, paragraph: nth, sentence: at, depth: 0 };
            self.sentence(&sentence, spot, folded);
        }
    }

    fn sentence(&mut self, sentence: &Sentence<'_>, spot: Spot, folded: &Folded) {
        let mut understood = vec![false; sentence.tokens.len()];
        self.period(sentence, spot, folded);
        self.memory.aside = false;
        let first = self.entries.len();
        let counts = sentence.tokens.iter().any(|it| matches!(it.kind, Kind::Number(_) | Kind::Percent(_)));
        self.memory.topic = if counts { self.memory.topic } else { announces(sentence) };
        let mut tokens_of: Vec<usize> = Vec::new(); // the token of each entry's number
        let mut shared = distribute::shared(sentence);
        if counts && scope::is_disclaimed(sentence) {
            return self.cover(sentence, &understood, folded);
        }
        let entries = distribute::entries(sentence, &shared, spot, &mut self.memory.clone(), folded);
        if entries.is_none() {
            shared.clear();
        }
        let mut entries = entries.unwrap_or_default().into_iter().peekable();
        for item in sentence.items() {
            if let Some((_, entry)) = entries.next_if(|it| it.0 == item.at) {
                understood[item.at] = true;
                self.memory.list = matches!(entry.role, Role::Disclosed(_));
                self.memory.disclosed |= self.memory.list;
                self.entries.push(entry);
                tokens_of.push(item.at);
                continue;
            }
            if zero::is_denied_one(sentence, item.at) {
                understood[item.at] = true;
                continue;
            }
            if let Some(entry) = classify::entry(sentence, &item, spot, &mut self.memory, folded) {
                understood[item.at] = true;
                let (joined, each) = joined_remedies(sentence, &item, &entry, folded);
                // 行政复议和行政诉讼共2件 is one number for both: it belongs to neither.
                if !joined.is_empty() && !each {
                    understood[item.at] = false;
                    continue;
                }
                let remedies = joined;
                self.entries.push(entry.clone());
                tokens_of.push(item.at);
                for (concept, label) in remedies {
                    self.entries.push(Entry { role: Role::Fixed(concept), label: Some(label), ..entry.clone() });
                    tokens_of.push(item.at);
                }
            }
        }
        if let Some((at, amount)) = tokens_of.last().zip(self.entries.last())
            && let Some(part) = whole::part(sentence, *at, amount, spot, folded)
        {
            self.entries.push(part);
            tokens_of.push(*at);
        }
        self.inclusive_base(first);
        self.gathered(first);
        self.shares(sentence, first, &tokens_of, folded, &mut understood);
        self.all_answered(sentence, first, &tokens_of, spot, folded);
        self.zeros(sentence, spot, folded);
        self.unknown_notices(sentence, spot, folded);
        self.cover(sentence, &understood, folded);
    }

    fn push(&mut self, concept: Concept, label: Option<Range<usize>>, value: Value, source: Range<usize>, spot: Spot) {
        let entry = Entry { role: Role::Fixed(concept), label, value, unit: None, share: None, qualifier: None, source, spot };
        self.entries.push(entry);
    }

    fn period(&mut self, sentence: &Sentence<'_>, spot: Spot, folded: &Folded) {
        if let Some(period) = period::stated(sentence) {
            let source = folded.source(period.span);
            self.push(Concept::PeriodStart, None, Value::Date(period.start), source.clone(), spot);
            self.push(Concept::PeriodEnd, None, Value::Date(period.end), source, spot);
        } else if self.period_end.is_none()
            && let Some((end, span, _)) = period::end_alone(sentence)
        {
            self.period_end = Some((end, folded.source(span), spot));
        }
    }

    /// Counts the numbers of a sentence and notes those that nothing took.
    fn cover(&mut self, sentence: &Sentence<'_>, understood: &[bool], folded: &Folded) {
        for (token, understood) in sentence.tokens.iter().zip(understood) {
            let (numbers, placed) = match &token.kind {
                Kind::Date(date) => (date.numbers, true),
                Kind::Reference => (1, true),
                Kind::Number(_) | Kind::Percent(_) => (1, *understood),
                Kind::Unread => (1, false),
                Kind::Cue(_) | Kind::Stop(_) => continue,
            };
            self.coverage.numbers += numbers;
            if placed {
                self.coverage.placed += numbers;
            } else {
                self.unplaced.push(folded.source(token.span.clone()));
            }
        }
    }

    pub(super) fn finish(mut self, document: &Document, tables: Vec<Grid>) -> Read {
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
        let period = statements.iter().find(|it| it.concept == Concept::PeriodEnd).and_then(|it| it.value.date());
        let of_period = period.map(|it| chrono::Datelike::year(&it));
        // Of several titles that of the year which the figures cover, else the first.
        let title = self.titles.iter().find(|it| Some(it.1) == of_period).or(self.titles.first()).cloned();
        let year = title.as_ref().map(|it| it.1).or(of_period);
        // Without a title or a period, the year that the text names most often tells which regime it was written under.
        let named = || self.years.iter().max_by_key(|it| (*it.1, *it.0)).map(|it| *it.0);
        let (edition, evidence) = match tables.iter().max_by_key(|it| it.printed().count()) {
            Some(largest) => (largest.edition(), Evidence::Labels),
            None => self.marks.edition(&self.sections, year.or_else(named)),
        };
        self.unplaced.sort_by_key(|it| it.start);
        self.coverage.unplaced = self.unplaced.into_iter().map(|range| Place::new(document, range)).collect();
        let agency = title.and_then(|it| it.0).filter(|it| !PRONOUNS.contains(&it.as_str()));
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
pub(super) struct Read {
    pub(super) report: Report,
    pub(super) evidence: Evidence,
    pub(super) places: Vec<Place>,
    pub(super) coverage: Coverage,
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

/// Whether a sentence without a number says what information follows: 推进重点领域信息公开.
fn announces(sentence: &Sentence<'_>) -> bool {
    let end = sentence.tokens.last().map_or(sentence.start, |it| it.span.start.max(sentence.start));
    let text = sentence.text[sentence.start..end].trim_end();
    ["信息公开", "信息公开工作", "信息公开情况", "信息主动公开"].iter().any(|it| text.ends_with(it)) && !text.contains("申请")
}
