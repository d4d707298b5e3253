//! What has been read so far, sentence by sentence, and the report that it makes.

mod bases;
mod counts;
mod finish;
mod headed;
mod remedies;
mod results;
mod said;
mod shares;
mod spoken;
mod whose;

use super::entry::{Entry, Role, Spot};
use super::lexicon::Cue;
use super::memory::Memory;
use super::narrative::Narrative;
use super::sentence::{self, REACH, Sentence, Sign};
use super::subject::Subject;
use super::token::{Kind, Stop, Token};
use super::{HEADED, period, scope, subject, zero};
use crate::edition::Marks;
use crate::fold::Folded;
use crate::parse::few::few;
use crate::{Concept, Coverage, Section, SectionKind, Value};
use headed::Headed;
use said::{LINE, announces, divides_information, is_number, lists_kinds, names_and_counts, names_subjects, titles_kinds};
use std::ops::Range;
use whose::Whose;
pub(super) use whose::is_of_other_accounts;

/// So many paragraphs may part a list of kinds from what it divides.
const NEAR: usize = 3;

/// Whether information may be counted by its kinds in a section.
const fn holds_information(section: SectionKind) -> bool {
    use SectionKind as K;
    !matches!(section, K::Requests | K::Remedies | K::Consultations | K::Fees | K::Staff | K::Problems)
}

/// So near behind the number that a line opens with the next one of a list stands, in tokens.
const TORN: usize = 6;

/// A title without an ordinal stands as high as （一）.
const UNNUMBERED: u8 = 1;

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
    /// What the last title of a passage inside the section says that it is about.
    pub(super) about: Option<SectionKind>,
    /// The paragraph before ended with a colon, a comma or a semicolon.
    open: bool,
    /// The form of the ordinal before the title: the lower, the more of the text it heads.
    rank: u8,
    /// The paragraph before opened with a dash.
    dashed: bool,
    /// The carrier that the title of a passage names.
    headed_by: Headed,
    /// The byte of the paragraph behind the title that is run in.
    titled: usize,
    /// How many paragraphs may follow up to the first one under the last heading.
    pub(super) headed: u8,
    entries: Vec<Entry>,
    pub(super) coverage: Coverage,
    pub(super) unplaced: Vec<Range<usize>>,
    pub(super) whose: Whose,
    period_end: Option<(chrono::NaiveDate, Range<usize>, Spot)>,
    pub(super) marks: Marks,
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
            about: None,
            open: false,
            rank: UNNUMBERED,
            dashed: false,
            headed_by: Headed::default(),
            titled: 0,
            headed: 0,
            entries: Vec::new(),
            coverage: Coverage::default(),
            unplaced: Vec::new(),
            whose: Whose::default(),
            period_end: None,
            marks: Marks::default(),
            narrative: Narrative::default(),
        }
    }

    pub(super) fn paragraph(&mut self, nth: usize, subject: Option<Subject>, folded: &Folded, tokens: &[Token]) {
        let upright = self.whose.line.chars().count() == 1 || is_number(&self.whose.line);
        self.whose.paragraph(&folded.text, tokens);
        // A list may go on line by line: 其中：, then one part a line.
        let ends_open = few![":", ";", ",", "、"].end(folded.text.trim_ascii_end());
        // 收到申请数：9件 over 自然人：7件: lines of a list without stops.
        let counted =
            || tokens.last().is_some_and(|it| matches!(it.kind, Kind::Number(_)) && it.span.end == folded.text.trim_ascii_end().len());
        let is_line = folded.text.len() <= LINE && (folded.text.contains(':') || names_and_counts(&folded.text)) && counted();
        let goes_on = std::mem::replace(&mut self.goes_on, ends_open || is_line);
        // ——收到申请8件。 over ——办结8件。: one list.
        let dashed = folded.text.trim_ascii_start().starts_with("--");
        // 建议提案办理结果 over 1条、社会救助7条、养老服务2条: a list whose name and number were torn apart.
        let torn = matches!(
            tokens,
            [Token { kind: Kind::Number(_), span }, Token { kind: Kind::Stop(Stop::Enumeration), .. }, rest @ ..]
                if folded.text[..span.start].trim_ascii().is_empty()
                    && rest.iter().take(TORN).take_while(|it| !matches!(it.kind, Kind::Stop(Stop::Comma | Stop::Sentence))).any(|it| matches!(it.kind, Kind::Number(_)))
        );
        let goes_on = goes_on || torn || dashed && self.dashed;
        self.dashed = dashed;
        self.memory = if goes_on { self.memory } else { Memory::default() };
        self.memory.year = self.whose.year_so_far();
        // A title speaks of the lines below it only where it ends open: 复议件数： over 合计2件.
        if !std::mem::replace(&mut self.open, ends_open) {
            self.memory.subject = None;
        }
        // 0 says it of its heading only where it stands directly below.
        let plain = tokens.first().is_some_and(|it| matches!(it.kind, Kind::Number(_)));
        let upright = upright || plain && self.headed != 1;
        self.headed = self.headed.saturating_sub(u8::from(!super::is_subheading(&folded.text)));
        // 无 over 法: a letter of a label that is printed from top to bottom says nothing.
        if upright {
            self.heading.clear();
        }
        self.titled = subject.as_ref().map_or(0, |it| it.end);
        // （三）政府信息管理。 ends what the title before it spoke of.
        // An ordinal of a lower form parts the passage itself: 1、全年共受理5件.
        if let Some(rank) = subject::rank(&folded.text)
            && rank <= self.rank
        {
            self.about = None;
        }
        let mut section = self.take_up(subject);
        for (at, sentence) in sentence::sentences(&folded.text, tokens).enumerate() {
            if at == 0 {
                self.headed_by.opens(&sentence, &folded.text, folded);
            }
            let parted = at > 0 && sentence.signs.has(Sign::Colon);
            if let Some(subject) = parted.then(|| subject::of_sentence(&folded.text, sentence.start, tokens)).flatten() {
                self.titled = subject.end;
                section = self.take_up(Some(Subject { rank: None, ..subject }));
            }
            let spot = Spot { section, paragraph: nth, sentence: at, depth: 0 };
            self.sentence(&sentence, spot, folded);
        }
    }

    /// Takes up the title of a passage; returns the section that its numbers belong to.
    fn take_up(&mut self, subject: Option<Subject>) -> SectionKind {
        let Some(subject) = subject else { return self.about.unwrap_or(self.section) };
        let kind = Some(subject.kind).filter(|it| *it != SectionKind::Other);
        if subject.alone || subject.rank.is_some() {
            (self.about, self.rank) = (kind, subject.rank.unwrap_or(UNNUMBERED));
        }
        // 公开渠道：网站272条; 申请方式——到窗口27件.
        if subject.divides && !subject.alone {
            self.memory.topic |= matches!(subject.kind, SectionKind::Disclosure | SectionKind::Other);
            self.memory.divided |= subject.kind == SectionKind::Requests;
        }
        if let [only] = subject.concepts[..] {
            self.memory.subject = Some(only);
        }
        if !subject.concepts.is_empty() {
            (self.heading, self.headed) = (subject.concepts, HEADED);
        }
        kind.or(self.about).unwrap_or(self.section)
    }

    fn sentence(&mut self, sentence: &Sentence<'_>, spot: Spot, folded: &Folded) {
        let signs = sentence.signs;
        let counts = signs.has(Sign::Number) || signs.has(Sign::Percentage);
        let mut understood = vec![false; if counts { sentence.tokens.len() } else { 0 }];
        if signs.has(Sign::Date) {
            self.period(sentence, spot, folded);
        }
        (self.memory.aside, self.memory.consulted) = (false, false);
        let first = self.entries.len();
        // 按照公开内容统计，主要包括：法规文件128条.
        let divides = counts && divides_information(sentence);
        self.memory.topic = if counts { self.memory.topic || divides } else { announces(sentence) };
        if !counts && holds_information(spot.section) && titles_kinds(sentence) {
            (self.memory.list, self.memory.disclosed) = (true, true);
        }
        // 公开148条，比上年增加28条。其中，街道概况8条: its parts, whatever they are called.
        let parts = sentence.tokens.first().is_some_and(|it| {
            matches!(it.kind, Kind::Cue(Cue::Parts)) && sentence.text[sentence.start..it.span.start].trim_ascii().is_empty()
        });
        // 公开92条，撤并了栏目4个。 over 其中: what was changed about the site stands between.
        let of_site = |it: &&Entry| matches!(it.role, Role::Fixed(Concept::PlatformsItems | Concept::PlatformsAccounts));
        let last = self.entries.iter().rev().take(REACH).find(|it| !of_site(it));
        let of_amount = || last.is_some_and(|it| it.spot.paragraph + 1 >= spot.paragraph && matches!(it.role, Role::Disclosed(_)));
        self.memory.list |= parts && of_amount();
        let kinds = counts && holds_information(spot.section) && (divides || lists_kinds(sentence));
        self.memory.list |= kinds && self.has_disclosed(spot);
        // (六)行政复议、诉讼及申诉。本年度均为0件.
        if !counts && names_subjects(sentence) {
            self.heading = zero::subjects(sentence.tokens);
            self.headed = 1;
        }
        let mut tokens_of: Vec<usize> = Vec::new(); // the token of each entry's number
        if counts && scope::is_disclaimed(sentence) {
            return self.cover(sentence, &understood, folded);
        }
        if counts {
            self.counts(sentence, spot, folded, &mut tokens_of, &mut understood);
            self.results(sentence, first, &tokens_of, folded);
            self.inclusive_base(first);
            self.gathered(first);
            self.stocks_with_the_years_part(first);
            self.under_its_title(first, spot);
        }
        if signs.has(Sign::Percentage) {
            self.shares(sentence, first, &tokens_of, folded, &mut understood);
        }
        let one = |it: &Entry| it.role == Role::Fixed(Concept::RequestsReceived) && it.value.count() == Some(1);
        if signs.may_have(Cue::All) || self.entries[first..].iter().any(one) {
            self.all_answered(sentence, first, &tokens_of, spot, folded);
        }
        if counts && signs.has(Sign::Staff) {
            self.all_of_one_kind(sentence, first, &tokens_of, (spot, folded), &mut understood);
        }
        self.zeros(sentence, first, spot, folded);
        if signs.may_have(Cue::Notice) {
            self.unknown_notices(sentence, spot, folded);
        }
        self.cover(sentence, &understood, folded);
    }

    /// Whether an amount of information was counted not long before, in the same section.
    fn has_disclosed(&self, spot: Spot) -> bool {
        let near = |it: &&Entry| it.spot.section == spot.section && it.spot.paragraph + NEAR >= spot.paragraph;
        self.entries.iter().rev().take(REACH).take_while(near).any(|it| matches!(it.role, Role::Disclosed(_)))
    }

    fn push(&mut self, concept: Concept, label: Option<Range<usize>>, value: Value, source: Range<usize>, spot: Spot) {
        let entry = Entry { role: Role::Fixed(concept), label, value, unit: None, share: None, qualifier: None, source, spot };
        self.entries.push(entry);
    }

    fn period(&mut self, sentence: &Sentence<'_>, spot: Spot, folded: &Folded) {
        if let Some(period) = period::stated(sentence) {
            let source = folded.source(period.span);
            self.push(Concept::PeriodStart, None, Value::Date(period.start), source.clone(), spot);
            if let Some(end) = period.end {
                self.push(Concept::PeriodEnd, None, Value::Date(end), source, spot);
            }
        } else if self.period_end.is_none()
            && let Some((end, span, _)) = period::end_alone(sentence)
        {
            self.period_end = Some((end, folded.source(span), spot));
        }
    }

    /// Counts the numbers of a sentence and notes those that nothing took.
    fn cover(&mut self, sentence: &Sentence<'_>, understood: &[bool], folded: &Folded) {
        for (at, token) in sentence.tokens.iter().enumerate() {
            let (numbers, placed) = match &token.kind {
                Kind::Date(date) => (usize::from(date.numbers), true),
                Kind::Reference => (1, true),
                Kind::Number(_) | Kind::Percent(_) => (1, understood[at]),
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
