//! What a sentence holds: most of what is asked of sentences is asked in vain of most.

use crate::Concept;
use crate::parse::lexicon::Cue;
use crate::parse::token::{Date, Kind, Stop, Token};

/// What a sentence may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sign {
    Number,
    Percentage,
    Date,
    /// 均, 全部.
    All,
    /// A notice that was issued to units.
    Notice,
    /// Staff of one kind.
    Staff,
    /// What there was none of.
    Denial,
    /// What is planned, as far as a word for another time or behind a year tells.
    Plan,
    Colon,
}

impl Sign {
    const fn bit(self) -> u16 {
        1 << self as u8
    }
}

/// What a sentence holds, seen in one pass: most of what is asked of sentences is asked in vain of most.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Signs(u16);

impl Signs {
    /// What the tokens of a sentence hold, in its text.
    pub(super) fn of(text: &str, tokens: &[Token]) -> Self {
        let sign = |it: &Token| match it.kind {
            Kind::Number(_) => Sign::Number.bit(),
            Kind::Percent(_) => Sign::Percentage.bit(),
            // 2019年将推行, 2014年打算.
            Kind::Date(Date { year: Some(_), month: None, .. })
                if text[it.span.end..].trim_start_matches(',').starts_with(['将', '打', '计', '准', '拟']) =>
            {
                Sign::Date.bit() | Sign::Plan.bit()
            }
            Kind::Date(_) => Sign::Date.bit(),
            Kind::Cue(Cue::Elsewhen) => Sign::Plan.bit(),
            Kind::Cue(Cue::All) => Sign::All.bit(),
            Kind::Cue(Cue::Notice) => Sign::Notice.bit(),
            Kind::Cue(Cue::Negation | Cue::None(_)) => Sign::Denial.bit(),
            Kind::Cue(Cue::Named(Concept::StaffFullTime | Concept::StaffPartTime)) => Sign::Staff.bit(),
            Kind::Stop(Stop::Colon) => Sign::Colon.bit(),
            _ => 0,
        };
        Self(tokens.iter().fold(0, |signs, it| signs | sign(it)))
    }

    /// Whether a sentence holds something.
    pub(crate) const fn has(self, sign: Sign) -> bool {
        self.0 & sign.bit() != 0
    }
}
