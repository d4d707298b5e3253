//! What the sentences say, before it is settled which number divides which.

use crate::{Concept, Qualifier, SectionKind, Share, Value};
use std::ops::Range;

/// A statement in the making.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Entry {
    pub(crate) role: Role,
    /// The bytes of its label in the source.
    pub(crate) label: Option<Range<usize>>,
    pub(crate) value: Value,
    /// The bytes of its unit in the source.
    pub(crate) unit: Option<Range<usize>>,
    pub(crate) share: Option<Share>,
    pub(crate) qualifier: Option<Qualifier>,
    /// Its bytes in the source.
    pub(crate) source: Range<usize>,
    pub(crate) spot: Spot,
}

/// Where in the outline an entry stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Spot {
    pub(crate) section: SectionKind,
    pub(crate) paragraph: usize,
    pub(crate) sentence: usize,
    /// How many brackets are open around it.
    pub(crate) depth: usize,
}

/// What an entry is, as far as its own clause tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Role {
    /// Its clause settles it.
    Fixed(Concept),
    /// An amount of information disclosed.
    Disclosed(Disclosed),
    /// Requests received in a named way: all of them, or a part of them.
    HandedIn,
    /// Consultations, by a channel where one is named.
    Consulted {
        /// A channel is named.
        by_channel: bool,
    },
}

/// An amount of information disclosed, as its clause describes it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is one thing that a clause says or not")]
pub(crate) struct Disclosed {
    /// The noun is general: information, without saying which.
    pub(crate) general: bool,
    /// Documents by whether they are open: the total only where information in general was counted nowhere.
    pub(crate) documents: bool,
    /// The bytes of the bodies in the source that published it, where they are named before the verb: their part, where it is one.
    pub(crate) by: Option<Range<usize>>,
    /// The bytes of the carrier in the source, where one is named.
    pub(crate) channel: Option<Range<usize>>,
    /// 重点领域: the fields that are to be public first, a part of all there is.
    pub(crate) key_fields: bool,
    /// Several carriers are taken together: the whole, unless that is told elsewhere.
    pub(crate) carriers: bool,
    /// The carrier is a column of a site, which inside a list names a category.
    pub(crate) column: bool,
    /// Its name ends as that of a site, a paper or a screen does: 红盾网.
    pub(crate) named_as_carrier: bool,
    /// A verb of publishing stands in the clause or just before it.
    pub(crate) verb: bool,
    /// Neither a verb nor 通过 stands in its own clause: a bare name with its number.
    pub(crate) bare: bool,
    /// It sums up what stands before it.
    pub(crate) sums_up: bool,
    /// Several years are spoken of.
    pub(crate) cumulative: bool,
    /// 总计 or 目前: cumulative beside a yearly total.
    pub(crate) running: bool,
    /// 其中 stands before it.
    pub(crate) parts: bool,
    /// Nothing but the year of the report names it.
    pub(crate) of_the_year: bool,
    /// 主要包括 stands before it.
    pub(crate) examples: bool,
    /// A bracket was opened between it and the entry before.
    pub(crate) bracket: bool,
    /// A semicolon or a full stop stands between it and the entry before.
    pub(crate) apart: bool,
}

/// A passage of the source as words: line breaks and the indentation after them left out.
pub(crate) fn words(source: &str) -> String {
    // Most passages stand on one line.
    if memchr::memchr(b'\n', source.as_bytes()).is_none() {
        return source.trim().to_owned();
    }
    source.lines().map(str::trim).collect()
}
