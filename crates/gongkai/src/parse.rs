//! A document to a report. Parsing judges nothing and never fails on content: what it cannot read it leaves in the coverage.
//!
//! The layers, each one file: [`outline`] makes paragraphs and headings of lines, `fold` makes one script and width, [`token`] finds numbers, dates and words of the
//! [`lexicon`], [`sentence`] gives each number its own words, [`classify`] says what it counts (with [`amount`], [`request`], [`supervision`] and [`scope`]), [`zero`] and [`period`] read what is said without a count, and
//! [`disclosure`] and [`partition`] settle which number divides which.

mod amount;
mod classify;
mod clause;
mod disclosure;
mod distribute;
mod draft;
mod fees;
mod label;
mod lexicon;
mod memory;
mod narrative;
mod outline;
mod partition;
mod period;
mod request;
mod scope;
mod sentence;
mod supervision;
mod table;
mod title;
mod token;
mod whole;
mod zero;

use crate::edition::Marks;
use crate::fold::{Folded, Script};
use crate::{Agency, Concept, Coverage, Evidence, Grid, Place, Reading, Report, Section, SectionKind, Statement, Value};
use draft::{Entry, Role, Spot};
use gongkai_document::Document;
use lexicon::Cue;
use memory::Memory;
use narrative::Narrative;
use sentence::{Item, REACH, Sentence};
use std::collections::BTreeMap;
use std::ops::Range;
use token::{Kind, Stop, Token};

/// Reads a document as a report.
pub(crate) fn parse(document: Document) -> Reading {
    let script = Script::of(document.text());
    let mut draft = Draft::new(document.text());
    let tables = table::read(&document, script);
    draft.coverage.numbers += tables.numbers;
    draft.coverage.placed += tables.numbers;
    draft.coverage.numbers += tables.unplaced.len();
    draft.unplaced.extend(tables.unplaced.iter().cloned());
    let mut folded = Folded::default();
    if let Some(title) = document.title() {
        folded.push(title, 0, script);
        draft.title(&folded.text, &token::tokens(&folded.text));
    }
    // Paragraphs are counted without the headings between them: （二）公开内容 parts no list from its total.
    let mut nth = 0;
    for paragraph in outline::paragraphs(&document, script, |line| tables.holds(line) || document.is_aside(line)) {
        folded.clear();
        for line in &paragraph.lines {
            folded.push(&document.text()[line.clone()], line.start, script);
        }
        let tokens = token::tokens(&folded.text);
        if let Some(kind) = paragraph.heading {
            draft.section = kind;
            draft.goes_on = false;
            draft.heading = zero::subjects(&tokens);
            let heading = paragraph.lines.iter().map(|line| &document.text()[line.clone()]).collect();
            draft.sections.push(Section { kind, heading });
        }
        nth += usize::from(!is_subheading(&folded.text));
        draft.paragraph(nth, &folded, &tokens);
        draft.marks.see(&folded.text);
        for token in &tokens {
            if let Kind::Date(token::Date { year: Some(year @ 2004..=2100), .. }) = token.kind {
                *draft.years.entry(year).or_default() += 1;
            }
        }
        if paragraph.heading.is_none() {
            match &paragraph.lines[..] {
                [line] => draft.narrative.paragraph(&document.text()[line.clone()], draft.section),
                lines => {
                    let joined: String = lines.iter().map(|line| &document.text()[line.clone()]).collect();
                    draft.narrative.paragraph(&joined, draft.section);
                }
            }
        }
    }
    let read = draft.finish(&document, tables.grids);
    let refused = tables.refused.into_iter().map(|it| Place::new(&document, it)).collect();
    Reading {
        document,
        report: read.report,
        evidence: read.evidence,
        places: read.places,
        cells: tables.cells,
        local: tables.local,
        coverage: read.coverage,
        refused,
    }
}

/// Whether a paragraph is a heading inside a section: short, in brackets of an ordinal, without a stop and without a number.
fn is_subheading(folded: &str) -> bool {
    let text = folded.trim();
    let ordinal = text.strip_prefix('(').and_then(|it| it.split_once(')'));
    let words = ordinal.filter(|(ordinal, _)| ordinal.chars().all(|it| "一二三四五六七八九十".contains(it))).map(|it| it.1);
    words.is_some_and(|it| {
        it.chars().count() <= SUBHEADING && !it.contains(['。', ',', ';', ':']) && !it.contains(|it: char| it.is_ascii_digit())
    })
}

/// The longest heading inside a section, in characters.
const SUBHEADING: usize = 20;

/// How an agency speaks of itself: no name.
const PRONOUNS: &[&str] =
    &["我局", "本局", "我办", "本办", "我单位", "本单位", "本机关", "我镇", "我县", "我市", "我区", "我乡", "我委", "本委"];

/// What has been read so far.
struct Draft<'a> {
    text: &'a str,
    section: SectionKind,
    sections: Vec<Section>,
    memory: Memory,
    /// The paragraph before ended in the middle of a list.
    goes_on: bool,
    /// What the last heading speaks of, for a section that only says 无.
    heading: Vec<Concept>,
    entries: Vec<Entry>,
    coverage: Coverage,
    unplaced: Vec<Range<usize>>,
    /// Whose report it may be, and for which year, in the order of the text.
    titles: Vec<(Option<String>, i32)>,
    /// The paragraph before, where it is short.
    before: String,
    period_end: Option<(chrono::NaiveDate, Range<usize>, Spot)>,
    marks: Marks,
    /// How often each year is named.
    years: BTreeMap<i32, u32>,
    narrative: Narrative,
}

impl<'a> Draft<'a> {
    fn new(text: &'a str) -> Self {
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
    fn title(&mut self, folded: &str, tokens: &[Token]) {
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

    fn paragraph(&mut self, nth: usize, folded: &Folded, tokens: &[Token]) {
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

    /// 收到622件（含上年结转17件）: what was carried in is a part of it, so that it is the base and not what was newly received.
    fn inclusive_base(&mut self, first: usize) {
        for at in first + 1..self.entries.len() {
            let carried = self.entries[at].role == Role::Fixed(Concept::RequestsCarriedIn);
            let deeper = self.entries[at].spot.depth > self.entries[at - 1].spot.depth;
            let between = self.entries[at - 1].source.end..self.entries[at].source.start;
            let is_part = |it: &str| it.contains('含') && deeper || it.contains("其中");
            if carried && self.entries[at - 1].role == Role::Fixed(Concept::RequestsReceived) && self.text.get(between).is_some_and(is_part)
            {
                self.entries[at - 1].role = Role::Fixed(Concept::RequestsHandledBase);
            }
            // 办理申请9件，其中新收8件、上年结转1件.
            let received = |it: &Entry| it.role == Role::Fixed(Concept::RequestsReceived);
            let counts = |of: &[Entry]| of.iter().map(|it| it.value.count()).collect::<Option<Vec<i64>>>();
            if carried
                && let Some(base) = at.checked_sub(2).filter(|it| *it >= first)
                && received(&self.entries[base])
                && received(&self.entries[at - 1])
                && let Some([all, new, old]) = counts(&self.entries[base..=at]).as_deref()
                && new.checked_add(*old) == Some(*all)
            {
                self.entries[base].role = Role::Fixed(Concept::RequestsHandledBase);
            }
        }
    }

    /// 转办6件，直接收到15件，共21件: the sum is what was received, and its parts are told by where they came from.
    fn gathered(&mut self, first: usize) {
        let received = |it: &Entry| it.role == Role::Fixed(Concept::RequestsReceived);
        let own: Vec<usize> = (first..self.entries.len()).filter(|&at| received(&self.entries[at])).collect();
        let [parts @ .., sum] = &own[..] else { return };
        let total = parts.iter().try_fold(0_i64, |sum, &at| sum.checked_add(self.entries[at].value.count()?));
        if parts.len() > 1 && total == self.entries[*sum].value.count() {
            for &at in parts {
                self.entries[at].role = Role::Fixed(Concept::RequestsReceivedByChannel);
            }
        }
    }

    /// Gives each percentage to the count that it belongs to.
    fn shares(&mut self, sentence: &Sentence<'_>, first: usize, tokens_of: &[usize], folded: &Folded, understood: &mut [bool]) {
        self.distributed(sentence, first, tokens_of, understood);
        for (at, token) in sentence.tokens.iter().enumerate() {
            let Kind::Percent(share) = token.kind else { continue };
            if understood[at] {
                continue;
            }
            let Some(last) = tokens_of.partition_point(|&it| it < at).checked_sub(1) else { continue };
            let between = tokens_of[last] + 1..at;
            if between.len() > REACH {
                continue;
            }
            let bracketed =
                matches!(sentence.tokens[between.clone()].first(), Some(Token { kind: Kind::Stop(Stop::Open), .. })) && between.len() == 1;
            let counted = sentence.tokens[between.clone()].iter().any(|it| matches!(it.kind, Kind::Number(_)));
            let spoken = !counted && !sentence.has(between.clone(), Cue::Rate) && speaks_of_the_count(sentence, between);
            if !(bracketed || spoken) {
                continue;
            }
            let owner = outer_part(&self.entries, first, first + last);
            let entry = &mut self.entries[owner];
            if entry.share.is_none() {
                entry.share = Some(share);
                let end = folded.source(token.span.clone()).end;
                entry.source.end = entry.source.end.max(end);
                understood[at] = true;
            }
        }
    }

    /// 业务类47条、其他类21条，占总体比例分别为69.1%和30.9%: as many shares as numbers before them, in their order.
    fn distributed(&mut self, sentence: &Sentence<'_>, first: usize, tokens_of: &[usize], understood: &mut [bool]) {
        let is_share = |at: usize| sentence.tokens.get(at).is_some_and(|it| matches!(it.kind, Kind::Percent(_)));
        let Some(start) = (0..sentence.tokens.len()).find(|&at| is_share(at)) else { return };
        let goes_on = |at: usize| is_share(at) || sentence.tokens.get(at).is_some_and(|it| it.kind == Kind::Stop(Stop::Enumeration));
        let shares: Vec<usize> = (start..).take_while(|&at| goes_on(at)).filter(|&at| is_share(at)).collect();
        let before = tokens_of.partition_point(|&it| it < start);
        let (Some(own), Some(&last)) = (before.checked_sub(shares.len()), tokens_of[..before].last()) else { return };
        let said = &sentence.text[sentence.tokens[last].span.end..sentence.tokens[start].span.start];
        let entries = &mut self.entries[first + own..first + before];
        if shares.len() < 2 || !said.contains("分别") || !said.contains(['占', '比']) || entries.iter().any(|it| it.share.is_some()) {
            return;
        }
        for (entry, at) in entries.iter_mut().zip(shares) {
            if let Kind::Percent(share) = sentence.tokens[at].kind {
                entry.share = Some(share);
                understood[at] = true;
            }
        }
    }

    /// 均按时答复 after a number of requests: all of them were answered.
    fn all_answered(&mut self, sentence: &Sentence<'_>, first: usize, tokens_of: &[usize], spot: Spot, folded: &Folded) {
        let of = |entry: &Entry, concept: Concept| entry.role == Role::Fixed(concept);
        let own = &self.entries[first..];
        if own.iter().any(|it| of(it, Concept::RequestsAnswered)) {
            return;
        }
        let base =
            |it: &Entry| of(it, Concept::RequestsReceived) || of(it, Concept::RequestsConcluded) || of(it, Concept::RequestsHandledBase);
        // 全部按期答复, a sentence of its own, after that of the base.
        let just_before = |it: &&Entry| (it.spot.paragraph, it.spot.sentence + 1) == (spot.paragraph, spot.sentence);
        let opens = own.is_empty() && matches!(sentence.tokens.first(), Some(Token { kind: Kind::Cue(Cue::All), .. }));
        let mut said = self.entries.iter().rev().take(REACH).take_while(just_before).filter(|_| opens);
        if said.clone().any(|it| of(it, Concept::RequestsAnswered)) {
            return;
        }
        let of_own = own.iter().rposition(base);
        let Some(base) = of_own.map(|nth| &own[nth]).or(said.find(|it| base(it))).cloned() else { return };
        let after = of_own.map(|nth| tokens_of[nth]);
        let found = zero::clauses(sentence).into_iter().filter(|clause| after.is_none_or(|it| clause.start > it)).find_map(|clause| {
            let (all, _) = sentence.cues(clause.clone()).find(|(_, cue)| *cue == Cue::All)?;
            let (answer, done) = sentence.cues(all..clause.end).find(|(_, cue)| matches!(cue, Cue::Answer | Cue::Conclude))?;
            let counted = sentence.tokens[clause.clone()].iter().any(|it| matches!(it.kind, Kind::Number(_) | Kind::Percent(_)));
            (!counted && !sentence.has(clause.start..all, Cue::Negation)).then(|| (answer, done, zero::clause_bytes(sentence, &clause)))
        });
        if let Some((answer, done, clause)) = found {
            let concept = if done == Cue::Answer { Concept::RequestsAnswered } else { Concept::RequestsConcluded };
            if own.iter().any(|it| of(it, concept)) {
                return;
            }
            let end = folded.source(clause).end;
            // 收到27件，上年结转1件，均已办结: all of both.
            let carried = own.iter().find(|it| of(it, Concept::RequestsCarriedIn) && of(&base, Concept::RequestsReceived));
            let both = carried.and_then(|it| base.value.count()?.checked_add(it.value.count()?));
            let value = both.map_or_else(|| base.value.clone(), Value::Count);
            self.entries.push(Entry {
                role: Role::Fixed(concept),
                value,
                label: Some(folded.source(sentence.tokens[answer].span.clone())),
                source: base.source.start..end,
                spot,
                share: None,
                ..base
            });
        }
    }

    fn zeros(&mut self, sentence: &Sentence<'_>, spot: Spot, folded: &Folded) {
        if let Some(all) = zero::bare(sentence) {
            for concept in std::mem::take(&mut self.heading) {
                self.push(concept, None, Value::Count(0), folded.source(all.clone()), spot);
            }
            return;
        }
        let received = self.memory.came_in;
        let mut reasoned = false;
        for zero in zero::zeros(sentence, spot.section, received) {
            let source = folded.source(zero.clause.clone());
            let label = folded.source(zero.label.clone());
            if zero.concept == Concept::FeesCollected
                && !std::mem::replace(&mut reasoned, true)
                && let Some(reason) = zero::reason(sentence, &zero)
            {
                let reason = folded.source(reason);
                self.push(Concept::FeesReason, Some(label.clone()), Value::Words(draft::words(&self.text[reason.clone()])), reason, spot);
            }
            if zero.concept == Concept::ConsultationsTotal {
                let entry = Entry {
                    role: Role::Consulted { by_channel: zero.by_channel },
                    label: Some(label),
                    value: Value::Count(0),
                    unit: None,
                    share: None,
                    qualifier: None,
                    source,
                    spot,
                };
                self.entries.push(entry);
            } else {
                self.push(zero.concept, Some(label), Value::Count(0), source, spot);
            }
        }
    }

    /// 下发了专项查办通知, without saying how many.
    fn unknown_notices(&mut self, sentence: &Sentence<'_>, spot: Spot, folded: &Folded) {
        for clause in zero::clauses(sentence) {
            let issued = sentence.cues(clause.clone()).find(|(_, cue)| *cue == Cue::Issue);
            let Some((issue, _)) = issued else { continue };
            let notice = sentence.cues(issue..clause.end).find(|(at, cue)| *cue == Cue::Notice && sentence.word(*at).contains("通知"));
            let counted = sentence.tokens[clause.clone()].iter().any(|it| matches!(it.kind, Kind::Number(_)));
            if let Some((notice, _)) = notice
                && !counted
            {
                let source = folded.source(sentence.tokens[issue].span.start..sentence.tokens[notice].span.end);
                self.push(
                    Concept::InspectionsNotices,
                    Some(folded.source(sentence.tokens[notice].span.clone())),
                    Value::Unknown,
                    source,
                    spot,
                );
            }
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

    fn finish(mut self, document: &Document, tables: Vec<Grid>) -> Read {
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
struct Read {
    report: Report,
    evidence: Evidence,
    places: Vec<Place>,
    coverage: Coverage,
}

fn statement(text: &str, entry: Entry, concept: Concept, parent: Option<String>) -> Statement {
    // The label of a channel is the channel, whatever noun stands beside it.
    let label = match entry.role {
        Role::Disclosed(amount) if concept == Concept::DisclosureChannel => amount.channel.or(entry.label),
        _ => entry.label,
    };
    let [label, unit] = [label, entry.unit].map(|it| it.map(|it| draft::words(&text[it])));
    Statement { concept, label, value: entry.value, unit, share: entry.share, qualifier: entry.qualifier, parent }
}

/// Whether 占 stands first in its clause, so that the share is of what was counted before: 405条,占8.21%, and not 其中法规占8.21%.
fn speaks_of_the_count(sentence: &Sentence<'_>, between: Range<usize>) -> bool {
    let Some((share, _)) = sentence.cues(between.clone()).find(|(_, cue)| *cue == Cue::ShareOf) else { return false };
    let clause = (between.start..share).rev().find(|&it| matches!(sentence.tokens[it].kind, Kind::Stop(_)));
    let start = clause.map_or(sentence.tokens[between.start - 1].span.end, |it| sentence.tokens[it].span.end);
    label::trim(&sentence.text[start..sentence.tokens[share].span.start]).is_none()
}

/// Whether a sentence without a number says what information follows: 推进重点领域信息公开.
fn announces(sentence: &Sentence<'_>) -> bool {
    let end = sentence.tokens.last().map_or(sentence.start, |it| it.span.start.max(sentence.start));
    let text = sentence.text[sentence.start..end].trim_end();
    ["信息公开", "信息公开工作", "信息公开情况", "信息主动公开"].iter().any(|it| text.ends_with(it)) && !text.contains("申请")
}

/// The part that a share belongs to: parts of a part stand between it and its share, as in 法规类31条,其中法规15条,文件16条,占总体的1%.
fn outer_part(entries: &[Entry], first: usize, last: usize) -> usize {
    let amount = |at: usize| match &entries[at].role {
        Role::Disclosed(amount) => Some(amount),
        _ => None,
    };
    let specific = |at: usize| amount(at).is_some_and(|it| !it.general);
    let mut at = last;
    while at > first && last - at < NESTED && specific(at) && entries[at].spot.depth == 0 {
        let Some(own) = amount(at) else { break };
        if own.apart {
            break;
        }
        if own.parts && specific(at - 1) && entries[at - 1].share.is_none() {
            return at - 1;
        }
        at -= 1;
    }
    last
}

/// How many parts of a part may stand between it and its share.
const NESTED: usize = 16;

/// The other remedies that share a number, and whether it is the number of each: 行政复议、行政诉讼和申诉案件0件 is three zeros, 行政复议、行政诉讼各1件 two ones.
fn joined_remedies(sentence: &Sentence<'_>, item: &Item, entry: &Entry, folded: &Folded) -> (Vec<(Concept, Range<usize>)>, bool) {
    let remedy = |concept: Concept| matches!(concept, Concept::ReconsiderationTotal | Concept::LitigationTotal | Concept::ComplaintsTotal);
    let Role::Fixed(own) = entry.role else { return (Vec::new(), true) };
    if !remedy(own) {
        return (Vec::new(), true);
    }
    let none = entry.value.count() == Some(0);
    let others = sentence.cues(item.lead.clone()).filter_map(|(at, cue)| match cue {
        Cue::Named(concept) if remedy(concept) && concept != own => Some((concept, folded.source(sentence.tokens[at].span.clone()))),
        // 依申请公开、行政复议、行政诉讼均为0件.
        Cue::OnRequest | Cue::Request if none && sentence.text[sentence.tokens[at].span.end..].starts_with('、') => {
            Some((Concept::RequestsReceived, folded.source(sentence.tokens[at].span.clone())))
        }
        _ => None,
    });
    let number = sentence.tokens[item.at].span.start;
    let each = none || sentence.text[item.lead_start..number].trim_end().ends_with('各');
    (others.collect(), each)
}
