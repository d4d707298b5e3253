//! Which cues there are among tokens, as bits: most that are asked for are not there.

use super::Cue;
use crate::parse::token::{Kind, Token};

/// The kinds of cues among tokens.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cues(u32);

impl Cues {
    /// Those of some tokens.
    pub(crate) fn of(tokens: &[Token]) -> Self {
        let bit = |it: &Token| if let Kind::Cue(cue) = it.kind { bit(cue) } else { 0 };
        Self(tokens.iter().fold(0, |all, it| all | bit(it)))
    }

    /// Whether a cue may be among them: it is not where its kind is not.
    pub(crate) const fn may_have(self, cue: Cue) -> bool {
        self.0 & bit(cue) != 0
    }

    /// Whether a cue is among them, where its kind alone tells.
    pub(crate) const fn has(self, cue: Cue) -> Option<bool> {
        let may = self.may_have(cue);
        if may && bit(cue) >= SEVERAL { None } else { Some(may) }
    }
}

/// The bits from which on each stands for several cues.
const SEVERAL: u32 = 1 << 24;

/// The bit of the kind of a cue: those that are often asked for have one of their own.
const fn bit(cue: Cue) -> u32 {
    use Cue as C;
    let place = match cue {
        C::Disclose => 0,
        C::Make => 1,
        C::Information => 2,
        C::Carrier => 3,
        C::Column => 4,
        C::Via => 5,
        C::Receive => 6,
        C::Request => 7,
        C::OnRequest => 8,
        C::Answer => 9,
        C::Conclude => 10,
        C::Way => 11,
        C::Applicant => 12,
        C::Inspect => 13,
        C::Onsite => 14,
        C::Issue => 15,
        C::Train => 16,
        C::Change => 17,
        C::Parts => 18,
        C::Examples => 19,
        C::Cumulative => 20,
        C::Elsewhen => 21,
        C::Running => 22,
        C::Rate => 23,
        C::Named(_) => 24,
        C::Result(_) => 25,
        _ => 26,
    };
    1 << place
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::lexicon::words::WORDS;
    use crate::parse::token::tokens;

    #[test]
    fn a_cue_is_told_where_it_is_and_nowhere_else() {
        let text = tokens("主动公开信息3条,其中行政复议2件");
        let cues = Cues::of(&text);
        for (cue, _) in WORDS {
            let is = text.iter().any(|it| it.kind == Kind::Cue(*cue));
            assert!(cues.has(*cue).unwrap_or(is) == is, "{cue:?}");
        }
        assert_eq!((cues.has(Cue::Parts), cues.has(Cue::Receive)), (Some(true), Some(false)));
    }
}
