//! The vocabulary of reports as data: each word with what it is a cue for. The longest word wins where several begin at one place,
//! so that 行政复议申请 is a reconsideration and no request, and 申请人 is neither.

pub(super) mod words;

use crate::Concept;
use crate::vocabulary::Vocabulary;
use std::borrow::Cow;
use std::sync::LazyLock;
use words::WORDS;

/// What a word is a cue for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cue {
    /// The word names a concept by itself.
    Named(Concept),
    /// A verb of publishing.
    Disclose,
    /// A verb of making or obtaining information.
    Make,
    /// The general noun: information, without saying which.
    Information,
    /// A carrier of information: a site, an account, a paper.
    Carrier,
    /// A column of a site.
    Column,
    /// 通过, 利用: the carrier follows.
    Via,
    /// A verb of receiving a request.
    Receive,
    /// A request for information.
    Request,
    /// 依申请公开: a request after a verb of receiving, else an attribute of documents.
    OnRequest,
    /// A verb of answering.
    Answer,
    /// A verb of concluding.
    Conclude,
    /// A way in which requests or consultations come in.
    Way,
    /// A kind of applicant.
    Applicant,
    /// A way to court: direct, or after reconsideration. Results after it are those of lawsuits.
    Sued,
    /// A result of reconsideration or litigation.
    Result(RemedyResult),
    /// Charging for disclosure on request.
    Fee,
    /// Money spent by the agency, which is no fee collected.
    Cost,
    /// Inspection or assessment.
    Inspect,
    /// On-site inspection.
    Onsite,
    /// Units that are inspected or trained.
    Unit,
    /// A notice issued to inspected units.
    Notice,
    /// A verb of issuing.
    Issue,
    /// What is issued about the work.
    Paper,
    /// Training.
    Train,
    /// Training in rotation.
    Rotate,
    /// A part of a platform that is changed.
    Platform,
    /// A verb of changing a platform.
    Change,
    /// An account on a social platform.
    Account,
    /// Something that is counted and is none of the above: it takes the number to itself.
    Foreign,
    /// A subject that information may be about: it names a category in a list of them, and nothing elsewhere.
    Topic,
    /// 零申请: none of something, in one word.
    None(Concept),
    /// The word before which a negation stands says that there is none.
    Negation,
    /// 其中, 包括: parts follow.
    Parts,
    /// 主要包括, 主要有: examples follow.
    Examples,
    /// Several years.
    Cumulative,
    /// Another time than the report year, a target or an average: what is counted is not this year's.
    Elsewhen,
    /// 累计, 总计: the year's total unless a yearly total stands beside it.
    Running,
    /// 全部, 均: the whole base.
    All,
    /// 由于, 因.
    Because,
    /// 因此, 所以.
    Therefore,
    /// 占, 比例: a share follows.
    ShareOf,
    /// 率: a rate follows, which is no share.
    Rate,
    /// 统计期限 and the like.
    Period,
    /// Words that hold other words without meaning them.
    Shield,
}

impl Cue {
    /// Whether the word can say what a number counts.
    pub(crate) fn is_telling(self) -> bool {
        use Cue as C;
        matches!(
            self,
            C::Named(_)
                | C::Disclose
                | C::Make
                | C::Information
                | C::Carrier
                | C::Column
                | C::Request
                | C::OnRequest
                | C::Answer
                | C::Conclude
                | C::Way
                | C::Applicant
                | C::Result(_)
                | C::Sued
                | C::Platform
                | C::Account
                | C::Foreign
                | C::Topic
        )
    }
}

/// A result of reconsideration or litigation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RemedyResult {
    Upheld,
    Corrected,
    Other,
    Pending,
}

/// The words of reports.
pub(crate) static LEXICON: LazyLock<Vocabulary<Cue>> = LazyLock::new(|| {
    let spellings = |word: &'static str| std::iter::once(Cow::Borrowed(word)).chain(turned(word).map(Cow::Owned));
    Vocabulary::new(WORDS.iter().flat_map(|(cue, words)| words.iter().flat_map(|it| spellings(it)).map(|it| (it, *cue))))
});

/// 转结下年 as well as 结转下年: the letters of one word are turned round by some.
fn turned(word: &str) -> Option<String> {
    word.contains("结转").then(|| word.replace("结转", "转结"))
}

/// Whether folded text, as bytes, may begin with a word, as far as its first two letters tell.
pub(crate) fn may_begin(folded: &[u8]) -> bool {
    LEXICON.starts().may_begin(folded)
}

/// The longest word that folded text, as bytes, begins with: its length in bytes, and what it is a cue for.
pub(crate) fn cue(folded: &[u8]) -> Option<(usize, Cue)> {
    LEXICON.at_start(folded)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_word_stands_once() {
        let mut words: Vec<&str> = WORDS.iter().flat_map(|(_, words)| words.iter().copied()).collect();
        words.sort_unstable();
        let twice: Vec<_> = words.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0]).collect();
        assert!(twice.is_empty(), "{twice:?}");
    }

    #[test]
    fn the_longest_word_wins() {
        let found = |text: &'static str| cue(text.as_bytes()).map(|(length, cue)| (&text[..length], cue));
        assert_eq!(found("行政复议申请45起"), Some(("行政复议申请", Cue::Named(Concept::ReconsiderationTotal))));
        assert_eq!(found("申请人3名"), Some(("申请人", Cue::Shield)));
        assert_eq!(found("申请3件"), Some(("申请", Cue::Request)));
        assert_eq!((found("共申请"), found("")), (None, None));
    }
}
