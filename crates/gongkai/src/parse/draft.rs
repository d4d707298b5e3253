//! What has been read so far, sentence by sentence, and the report that it makes.

mod bases;
mod finish;
mod remedies;
mod results;
mod said;
mod shares;
mod spoken;

use super::entry::{Entry, Role, Spot};
use super::memory::Memory;
use super::narrative::Narrative;
use super::sentence::{self, Sentence};
use super::token::{Kind, Token};
use super::{classify, distribute, period, scope, title, whole, zero};
use crate::edition::Marks;
use crate::fold::Folded;
use crate::{Concept, Coverage, Section, SectionKind, Value};
use remedies::joined_remedies;
use said::{LINE, announces, divides_information, is_number, names_subjects};
use std::collections::{BTreeMap, VecDeque};
use std::ops::Range;

/// How an agency speaks of itself: no name.
const PRONOUNS: &[&str] =
    &["我局", "本局", "我办", "本办", "我单位", "本单位", "本机关", "我镇", "我县", "我市", "我区", "我乡", "我委", "本委"];

/// Whose report it may be, and for which year.
#[derive(Debug, Clone)]
struct Title {
    agency: Option<String>,
    year: i32,
    /// A sentence says so, and no line of its own.
    in_text: bool,
}

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
    /// How many paragraphs may follow up to the first one under the last heading.
    pub(super) headed: u8,
    entries: Vec<Entry>,
    pub(super) coverage: Coverage,
    pub(super) unplaced: Vec<Range<usize>>,
    /// Whose report it may be, and for which year, in the order of the text.
    titles: Vec<Title>,
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
            headed: 0,
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
            let agency = agency.or(before);
            self.titles.push(Title { agency, year, in_text: folded.contains('。') });
        }
        self.before.clear();
        if folded.len() <= title::LONGEST {
            self.before.push_str(folded.trim());
        }
    }

    pub(super) fn paragraph(&mut self, nth: usize, folded: &Folded, tokens: &[Token]) {
        let upright = self.before.chars().count() == 1 || is_number(&self.before);
        self.title(&folded.text, tokens);
        // A list may go on line by line: 其中：, then one part a line.
        let ends_open = folded.text.trim_end().ends_with([':', ';', ',', '、']);
        // 收到申请数：9件 over 自然人：7件: lines of a list without stops.
        let counted = || tokens.last().is_some_and(|it| matches!(it.kind, Kind::Number(_)) && it.span.end == folded.text.trim_end().len());
        let is_line = folded.text.len() <= LINE && folded.text.contains(':') && counted();
        let goes_on = std::mem::replace(&mut self.goes_on, ends_open || is_line);
        self.memory = if goes_on { self.memory } else { Memory::default() };
        // 0 says it of its heading only where it stands directly below.
        let plain = tokens.first().is_some_and(|it| matches!(it.kind, Kind::Number(_)));
        let upright = upright || plain && self.headed != 1;
        self.headed = self.headed.saturating_sub(u8::from(!super::is_subheading(&folded.text)));
        // 无 over 法: a letter of a label that is printed from top to bottom says nothing.
        if upright {
            self.heading.clear();
        }
        for (at, sentence) in sentence::sentences(&folded.text, tokens).enumerate() {
            let spot = Spot { section: self.section, paragraph: nth, sentence: at, depth: 0 };
            self.sentence(&sentence, spot, folded);
        }
    }

    fn sentence(&mut self, sentence: &Sentence<'_>, spot: Spot, folded: &Folded) {
        let mut understood = vec![false; sentence.tokens.len()];
        self.period(sentence, spot, folded);
        (self.memory.aside, self.memory.consulted) = (false, false);
        let first = self.entries.len();
        let counts = sentence.tokens.iter().any(|it| matches!(it.kind, Kind::Number(_) | Kind::Percent(_)));
        // 按照公开内容统计，主要包括：法规文件128条.
        self.memory.topic = if counts { self.memory.topic || divides_information(sentence) } else { announces(sentence) };
        // (六)行政复议、诉讼及申诉。本年度均为0件.
        if !counts && names_subjects(sentence) {
            self.heading = zero::subjects(sentence.tokens);
            self.headed = 1;
        }
        let mut tokens_of: Vec<usize> = Vec::new(); // the token of each entry's number
        if counts && scope::is_disclaimed(sentence) {
            return self.cover(sentence, &understood, folded);
        }
        let mut groups = if counts { distribute::shared(sentence) } else { Vec::new() }.into_iter().peekable();
        let mut shared: VecDeque<(usize, Entry)> = VecDeque::new();
        for item in sentence.items() {
            while let Some(group) = groups.next_if(|it| it[0].0 <= item.at) {
                shared.extend(distribute::entries(sentence, &group, spot, &mut self.memory, folded).unwrap_or_default());
            }
            while shared.front().is_some_and(|it| it.0 <= item.at)
                && let Some((at, entry)) = shared.pop_front()
            {
                understood[item.at] = true;
                self.entries.push(entry);
                tokens_of.push(at);
            }
            if understood[item.at] {
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
        self.results(sentence, first, &tokens_of, folded);
        self.inclusive_base(first);
        self.gathered(first);
        self.shares(sentence, first, &tokens_of, folded, &mut understood);
        self.all_answered(sentence, first, &tokens_of, spot, folded);
        if counts {
            self.all_of_one_kind(sentence, first, &tokens_of, spot, folded);
        }
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
}
