//! What tokens hold, as bits: most of what is asked of sentences and clauses is asked in vain of most.

use crate::Concept;
use crate::parse::lexicon::Cue;
use crate::parse::token::{Kind, Stop, Token};

/// What tokens may hold beside single cues.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sign {
    Number,
    Percentage,
    Date,
    Colon,
    /// A word that names a concept by itself.
    Named,
    /// Staff of one kind.
    Staff,
    /// What there was none of.
    Denial,
}

/// What tokens hold.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Signs(u64);

impl Signs {
    /// What some tokens hold.
    pub(crate) fn of(tokens: &[Token]) -> Self {
        Self(tokens.iter().fold(0, |all, it| all | bits(&it.kind)))
    }

    /// Whether they hold something.
    pub(crate) const fn has(self, sign: Sign) -> bool {
        let bits = match sign {
            Sign::Number => NUMBER,
            Sign::Percentage => PERCENTAGE,
            Sign::Date => DATE,
            Sign::Colon => COLON,
            Sign::Named => NAMED,
            Sign::Staff => STAFF,
            Sign::Denial => NEGATION | NONE,
        };
        self.0 & bits != 0
    }

    /// Whether a cue is among them, or another one of its kind.
    pub(crate) const fn may_have(self, cue: Cue) -> bool {
        self.0 & of_cue(cue) & !STAFF != 0
    }

    /// Whether a cue is among them, where its kind alone tells.
    pub(crate) const fn has_cue(self, cue: Cue) -> Option<bool> {
        let may = self.may_have(cue);
        if may && of_cue(cue) & SEVERAL != 0 { None } else { Some(may) }
    }
}

const NUMBER: u64 = 1 << 63;
const PERCENTAGE: u64 = 1 << 62;
const DATE: u64 = 1 << 61;
const COLON: u64 = 1 << 60;
const STAFF: u64 = 1 << 59;
const NAMED: u64 = 1 << 58;
const RESULT: u64 = 1 << 57;
const NONE: u64 = 1 << 56;
const NEGATION: u64 = 1 << 55;
/// All other cues.
const OTHER: u64 = 1 << 54;
/// The bits that each stand for several cues.
const SEVERAL: u64 = NAMED | RESULT | NONE | OTHER;

const fn bits(kind: &Kind) -> u64 {
    match kind {
        Kind::Cue(cue) => of_cue(*cue),
        Kind::Number(_) => NUMBER,
        Kind::Percent(_) => PERCENTAGE,
        Kind::Date(_) => DATE,
        Kind::Stop(Stop::Colon) => COLON,
        Kind::Stop(_) | Kind::Reference | Kind::Unread => 0,
    }
}

/// The bits of a cue: those that are often asked for have one of their own.
const fn of_cue(cue: Cue) -> u64 {
    use Cue as C;
    // All by one table.
    let own = match cue {
        C::Disclose => 1,
        C::Make => 1 << 1,
        C::Information => 1 << 2,
        C::Carrier => 1 << 3,
        C::Column => 1 << 4,
        C::Via => 1 << 5,
        C::Receive => 1 << 6,
        C::Request => 1 << 7,
        C::OnRequest => 1 << 8,
        C::Answer => 1 << 9,
        C::Conclude => 1 << 10,
        C::Way => 1 << 11,
        C::Applicant => 1 << 12,
        C::Inspect => 1 << 13,
        C::Onsite => 1 << 14,
        C::Issue => 1 << 15,
        C::Train => 1 << 16,
        C::Rotate => 1 << 17,
        C::Change => 1 << 18,
        C::Parts => 1 << 19,
        C::Examples => 1 << 20,
        C::Cumulative => 1 << 21,
        C::Elsewhen => 1 << 22,
        C::Running => 1 << 23,
        C::Rate => 1 << 24,
        C::All => 1 << 25,
        C::Notice => 1 << 26,
        C::Named(_) => NAMED,
        C::Result(_) => RESULT,
        C::None(_) => NONE,
        C::Negation => NEGATION,
        _ => OTHER,
    };
    let staff = matches!(cue, C::Named(Concept::StaffFullTime | Concept::StaffPartTime));
    own | if staff { STAFF } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::lexicon::words::WORDS;
    use crate::parse::token::tokens;

    #[test]
    fn a_cue_is_told_where_it_is_and_nowhere_else() {
        let text = tokens("主动公开信息3条,其中行政复议2件");
        let signs = Signs::of(&text);
        for (cue, _) in WORDS {
            let is = text.iter().any(|it| it.kind == Kind::Cue(*cue));
            assert_eq!(signs.has_cue(*cue).unwrap_or(is), is, "{cue:?}");
        }
        assert_eq!((signs.has_cue(Cue::Parts), signs.has_cue(Cue::Receive)), (Some(true), Some(false)));
    }

    #[test]
    fn what_a_sentence_holds() {
        let held = |text: &str| {
            let signs = Signs::of(&tokens(text));
            [Sign::Number, Sign::Percentage, Sign::Date, Sign::Colon, Sign::Staff, Sign::Denial].map(|it| signs.has(it))
        };
        assert_eq!(held("2012年公开3条:占8%"), [true, true, true, true, false, false]);
        assert_eq!(held("没有专职人员"), [false, false, false, false, true, true]);
        assert_eq!(held("零申请"), [false, false, false, false, false, true]);
        assert_eq!(held("行政复议"), [false; 6]);
    }
}
