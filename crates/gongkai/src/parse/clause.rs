//! A number with its words: what every question about it is asked of.

use super::entry::Role;
use super::label;
use super::lexicon::Cue;
use super::sentence::{Item, REACH, Sentence, Sign, Signs};
use super::token::{Kind, Number, Stop};
use crate::pairs::Word;
use crate::unit::counted_in;
use crate::{Concept, SectionKind};
use std::ops::Range;

/// What a number counts, and the bytes of the words that say so.
pub(crate) type Labelled = (Role, Option<Range<usize>>);

/// A number in its sentence.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Clause<'a> {
    pub(crate) sentence: &'a Sentence<'a>,
    pub(crate) item: &'a Item,
    pub(crate) number: &'a Number,
    pub(crate) section: SectionKind,
    /// What many questions are asked of: the unit, the words before the number and after it with the spaces around them and without, the bytes of the name before it, trimmed,
    /// and which cues there are before the number and between it and the one before.
    unit: &'a str,
    lead: &'a str,
    tail: &'a str,
    lead_words: &'a str,
    tail_words: &'a str,
    name: Option<(usize, usize)>,
    in_lead: Signs,
    in_context: Signs,
}

impl<'a> Clause<'a> {
    /// The clause of a number.
    pub(crate) fn new(sentence: &'a Sentence<'a>, item: &'a Item, number: &'a Number, section: SectionKind) -> Self {
        let text = sentence.text;
        let unit = counted_in(number.unit.clone().map_or("", |it| &text[it]));
        let lead = &text[item.lead_start..item.lead_end.max(item.lead_start)];
        let tail = &text[sentence.tokens[item.at].span.end..item.tail_end];
        let name = label::trim(lead).map(|it| (item.lead_start + it.start, item.lead_start + it.end));
        let signs = |it: &Range<usize>| Signs::of(&sentence.tokens[it.clone()]);
        Self {
            sentence,
            item,
            number,
            section,
            unit,
            lead,
            tail,
            lead_words: lead.trim_ascii(),
            tail_words: tail.trim_ascii(),
            name,
            in_lead: signs(&item.lead),
            in_context: signs(&item.context),
        }
    }

    /// The unit as folded text, 件 for 件(次) and 件次; empty where none is printed.
    pub(crate) fn unit(&self) -> &'a str {
        self.unit
    }

    /// The byte at which the digits begin.
    pub(crate) fn digits(&self) -> usize {
        self.number.digits.start
    }

    /// The bytes of the words before the number that belong to it: up to its digits, or to a share between them.
    pub(crate) fn before(&self) -> Range<usize> {
        self.item.lead_start..self.item.lead_end.max(self.item.lead_start)
    }

    /// The byte after the number with its unit.
    pub(crate) fn end(&self) -> usize {
        self.sentence.tokens[self.item.at].span.end
    }

    /// What the sentence says before the number, back to so many tokens.
    pub(crate) fn near_text(&self) -> &str {
        let from = self.span(self.item.at.saturating_sub(REACH)).start.max(self.sentence.start);
        self.sentence.text.get(from..self.digits()).unwrap_or_default()
    }

    /// The text before the number that belongs to it.
    pub(crate) fn lead_text(&self) -> &'a str {
        self.lead
    }

    /// The text after the number that may name what it counts.
    pub(crate) fn tail_text(&self) -> &'a str {
        self.tail
    }

    /// The words before the number that belong to it, without the spaces around them.
    pub(crate) fn lead_words(&self) -> &'a str {
        self.lead_words
    }

    /// The words after the number that may name what it counts, without the spaces around them.
    pub(crate) fn tail_words(&self) -> &'a str {
        self.tail_words
    }

    /// The cues before the number.
    pub(crate) fn lead(&self) -> impl DoubleEndedIterator<Item = (usize, Cue)> + use<'a> {
        self.sentence.cues(self.item.lead.clone())
    }

    /// The cues after the number.
    pub(crate) fn tail(&self) -> impl DoubleEndedIterator<Item = (usize, Cue)> + use<'a> {
        self.sentence.cues(self.item.tail.clone())
    }

    /// The cues of what was said since the number before.
    pub(crate) fn context(&self) -> impl DoubleEndedIterator<Item = (usize, Cue)> + use<'a> {
        self.sentence.cues(self.item.context.clone())
    }

    /// Whether a cue stands before the number.
    pub(crate) fn lead_has(&self, cue: Cue) -> bool {
        self.in_lead.has_cue(cue).unwrap_or_else(|| self.sentence.has(self.item.lead.clone(), cue))
    }

    /// Whether nothing but a comma or 、 parts its words from the number before.
    pub(crate) fn follows_a_number(&self) -> bool {
        let before = |back: usize| self.item.lead.start.checked_sub(back).map(|it| &self.sentence.tokens[it].kind);
        matches!((before(2), before(1)), (Some(Kind::Number(_)), Some(Kind::Stop(Stop::Enumeration | Stop::Comma))))
    }

    /// Whether a cue stands in what was said since the number before.
    pub(crate) fn context_has(&self, cue: Cue) -> bool {
        self.in_context.has_cue(cue).unwrap_or_else(|| self.sentence.has(self.item.context.clone(), cue))
    }

    /// Whether a date stands before the number.
    pub(crate) fn is_dated(&self) -> bool {
        self.in_lead.has(Sign::Date)
    }

    /// Whether a date stands in what was said since the number before.
    pub(crate) fn context_is_dated(&self) -> bool {
        self.in_context.has(Sign::Date)
    }

    /// Whether a cue stands anywhere between the number before and this one.
    pub(crate) fn said(&self, cue: Cue) -> bool {
        self.lead_has(cue) || self.context_has(cue)
    }

    /// The last token before the number with a cue.
    pub(crate) fn last_in_lead(&self, cue: Cue) -> Option<usize> {
        self.in_lead.may_have(cue).then(|| self.lead().rev().find(|(_, it)| *it == cue)).flatten().map(|(at, _)| at)
    }

    /// Whether one of some words stands in a passage of the sentence.
    pub(crate) fn says(&self, passage: &str, words: &[Word]) -> bool {
        self.sentence.says(passage, words)
    }

    /// The bytes of a token.
    pub(crate) fn span(&self, at: usize) -> Range<usize> {
        self.sentence.tokens[at].span.clone()
    }

    /// The bytes of a name inside a range, trimmed of the words around it.
    pub(crate) fn trimmed(&self, range: Range<usize>) -> Option<Range<usize>> {
        if range == self.before() {
            return self.name.map(|(start, end)| start..end);
        }
        let text = self.sentence.text.get(range.clone())?;
        label::trim(text).map(|it| range.start + it.start..range.start + it.end)
    }

    /// The general nouns (信息) inside a range of bytes.
    pub(crate) fn general_nouns(&self, range: &Range<usize>) -> impl Iterator<Item = Range<usize>> + use<'a> {
        self.sentence.tokens_in(range).iter().filter(|it| matches!(it.kind, Kind::Cue(Cue::Information))).map(|it| it.span.clone())
    }

    /// A concept named by the word at a token.
    #[expect(clippy::unnecessary_wraps, reason = "every question about a clause is answered by an option")]
    pub(crate) fn named(&self, concept: Concept, at: usize) -> Option<Labelled> {
        Some((Role::Fixed(concept), Some(self.span(at))))
    }
}
