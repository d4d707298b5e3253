//! What the title of a passage says of its first number: the carrier, where none is named beside it (2、政务微信。全年发布信息28条), or the class of
//! information, whatever carries it (4、发展规划信息公开。通过门户网站公开发展规划信息3条).

use super::{Draft, Spot};
use crate::fold::Folded;
use crate::parse::amount::ends_as_a_carrier;
use crate::parse::entry::{Disclosed, Entry, Role};
use crate::parse::few::few;
use crate::parse::lexicon::Cue;
use crate::parse::sentence::{Sentence, Sign};
use crate::parse::subject;
use crate::parse::token::{Kind, Stop};
use crate::within::has_any;
use std::ops::Range;

/// What the title over a passage names, and the numbers that are its own.
#[derive(Debug, Default)]
pub(super) struct Headed {
    /// Its bytes in the source, until the first number that it publishes.
    carrier: Option<Range<usize>>,
    /// The class of information that the title names, until the first number of it.
    class: Option<String>,
    /// The title is a paragraph of its own, so that the next one is its passage.
    alone: bool,
    /// The places of entries and the carriers over them.
    found: Vec<(usize, Range<usize>)>,
    /// The places of entries and the bytes of the classes that they count.
    classes: Vec<(usize, Range<usize>)>,
}

/// The longest title of this kind, in characters.
const TITLE: usize = 20;

/// So many numbers behind one may name the carriers that it is divided by.
const NEAR: usize = 16;

/// So many numbers before one may be the total that it tells again.
const BEFORE: usize = 32;

/// So far before a number its clause begins with whose it is, in bytes.
const CLAUSE: usize = 60;

/// The carrier, where a sentence is nothing but its name behind an ordinal: 1.县政府门户网站。, （二）办好政务新媒体.
fn carrier(sentence: &Sentence<'_>) -> Option<Range<usize>> {
    let sign = |it| sentence.signs.has(it);
    if sign(Sign::Number) || sign(Sign::Percentage) || sign(Sign::Date) {
        return None;
    }
    let own = sentence.text[sentence.start..sentence.end()].trim_ascii_start();
    let title = own.trim_ascii_end().trim_end_matches(['。', ':', '.']);
    if title.chars().nth(TITLE).is_some() {
        return None;
    }
    let name = subject::unnumbered(title);
    if name.len() == title.len() {
        return None;
    }
    let verbs = ["加强", "推进", "强化", "优化", "规范", "办好", "用好", "建好", "完善", "抓好", "做好", "通过", "依托", "利用"];
    let name = verbs.iter().find_map(|it| name.strip_prefix(it)).unwrap_or(name);
    let start = sentence.end() - own.len() + title.len() - name.len();
    #[rustfmt::skip]
    let ends = [
        "建设", "建设情况", "公开", "公开情况", "信息公开", "发布", "发布情况", "平台", "平台建设", "管理", "运行情况", "运维", "公开信息", "发布信息",
        "公开政府信息", "发布政府信息",
    ];
    let name = ends.iter().filter_map(|it| name.strip_suffix(it)).min_by_key(|it| it.len()).unwrap_or(name);
    let span = start..start + name.len();
    let words = sentence.tokens_in(&span);
    let names = words.iter().all(|it| matches!(it.kind, Kind::Cue(Cue::Carrier) | Kind::Stop(Stop::Enumeration)));
    let carriers = || words.iter().filter(|it| it.kind == Kind::Cue(Cue::Carrier));
    // Several of them are no one carrier, and 渠道, 平台 and 载体 are the subject.
    let one = carriers().count() == 1 && !name.contains(['、', '和', '及', '与']);
    let ends = words.last().is_some_and(|it| it.span.end == span.end) && !few!["渠道", "平台", "载体", "系统"].are(name);
    // 《石岗政报》。
    let paper = name.starts_with('《') && name.ends_with('》') && name.matches('《').count() == 1 && ends_as_a_carrier(name);
    (names && one && ends || paper).then_some(span)
}

/// The class of information, where a sentence is nothing but its name behind an ordinal: 4.发展规划信息公开。
fn class<'a>(sentence: &Sentence<'a>) -> Option<&'a str> {
    if sentence.signs.has(Sign::Number) || sentence.signs.has(Sign::Percentage) {
        return None;
    }
    let title = sentence.text[sentence.start..sentence.end()].trim_ascii().trim_end_matches(['。', ':', '.']);
    let name = subject::unnumbered(title);
    let short = name.len() < title.len() && title.chars().nth(TITLE).is_none();
    let name = ["公开情况", "公开工作", "公开"].iter().find_map(|it| name.strip_suffix(it)).filter(|_| short)?;
    // 政府信息, 信息: no class. 网站信息: a carrier.
    let carries = sentence.cues(0..sentence.tokens.len()).any(|it| matches!(it.1, Cue::Carrier | Cue::Account));
    (!carries && name.ends_with("信息") && name.chars().nth(CLASS).is_some() && !few!["政府信息", "主动公开信息", "政务信息"].are(name))
        .then_some(name)
}

/// The name of a class has more letters than these, with 信息 behind it.
const CLASS: usize = 3;

impl Headed {
    /// Takes up the first sentence of a paragraph.
    pub(super) fn opens(&mut self, sentence: &Sentence<'_>, paragraph: &str, folded: &Folded) {
        let named = carrier(sentence);
        self.class = class(sentence).map(str::to_owned);
        let numbered = subject::unnumbered(paragraph.trim_ascii_start()).len() < paragraph.trim_ascii_start().len();
        let goes_on = std::mem::take(&mut self.alone) && !numbered;
        match named {
            Some(named) => {
                self.alone = sentence.end() >= paragraph.trim_ascii_end().len();
                self.carrier = Some(folded.source(named));
            }
            None if !goes_on => self.carrier = None,
            None => {}
        }
    }
}

impl Draft<'_> {
    /// What the title over a passage says of the numbers of a sentence.
    pub(super) fn under_its_title(&mut self, first: usize, spot: Spot) {
        self.of_its_class(first);
        self.of_its_carrier(first, spot);
    }

    /// The amounts of information of a sentence, with their places.
    fn amounts_from(&self, first: usize) -> impl Iterator<Item = (usize, &Entry, &Disclosed)> {
        self.entries.iter().enumerate().skip(first).filter_map(|(at, it)| match &it.role {
            Role::Disclosed(amount) => Some((at, it, amount)),
            _ => None,
        })
    }

    /// The first amount of a sentence is what the carrier over it published, where it is of information in general and of no other carrier.
    fn of_its_carrier(&mut self, first: usize, spot: Spot) {
        let Some(carrier) = &self.headed_by.carrier else { return };
        let Some((at, entry, amount)) = self.amounts_from(first).next() else { return };
        let whole = amount.general && amount.verb && !amount.carriers && !amount.sums_up && !amount.cumulative && !amount.parts;
        let own = whole && entry.spot.depth == spot.depth && self.amounts_from(first).all(|it| it.2.channel.is_none());
        // The total once more; 全县共发布523条: that of all bodies, whatever the title says.
        let again = |it: &Entry| matches!(&it.role, Role::Disclosed(of) if of.general && of.channel.is_none()) && it.value == entry.value;
        let proactive = entry.label.clone().is_some_and(|it| self.text[it].starts_with("主动公开"));
        let told_before = proactive && self.entries[..first].iter().rev().take(BEFORE).any(again);
        let clause = &self.text[self.text.floor_char_boundary(entry.source.start.saturating_sub(CLAUSE))..entry.source.end];
        let of_all =
            has_any(clause.rsplit(['。', '，', ',', '\n']).next().unwrap_or_default(), &["全县", "全市", "全区", "全省", "全州", "全旗"]);
        if own && !told_before && !of_all {
            self.headed_by.found.push((at, carrier.clone()));
        }
        self.headed_by.carrier = None;
    }

    /// The first number of the class that the title names is of that class, whatever carrier stands before it; not where two carriers are told of it.
    fn of_its_class(&mut self, first: usize) {
        let found = self.headed_by.class.as_ref().and_then(|class| {
            let mut carried = self.amounts_from(first).filter(|it| it.2.channel.is_some());
            let (at, entry, amount) = carried.next()?;
            if amount.general || carried.next().is_some() {
                return None;
            }
            let named = entry.source.start + self.text[entry.source.clone()].rfind(&**class)?;
            Some((at, named..named + class.len()))
        });
        if let Some(found) = found {
            self.headed_by.classes.push(found);
            self.headed_by.class = None;
        }
    }

    /// Names the carrier, or the class, of each number that stands under one: settled last, so that what was read behind it is read as ever.
    pub(super) fn names_headed(&mut self) {
        // 政府网站。主动公开1253条。通过政府网站公开800条，通过公示栏公开453条: all of it, where carriers are named behind it.
        let parted = |at: usize| {
            let paragraph = self.entries.get(at).map(|it| it.spot.paragraph);
            let behind = self.entries.iter().skip(at + 1).take_while(|it| Some(it.spot.paragraph) == paragraph).take(NEAR);
            behind.into_iter().any(|it| matches!(&it.role, Role::Disclosed(of) if of.channel.is_some()))
        };
        let found: Vec<_> = std::mem::take(&mut self.headed_by.found).into_iter().filter(|it| !parted(it.0)).collect();
        for (at, carrier) in found {
            if let Some(Role::Disclosed(amount)) = self.entries.get_mut(at).map(|it| &mut it.role) {
                amount.channel = Some(carrier);
            }
        }
        for (at, class) in std::mem::take(&mut self.headed_by.classes) {
            if let Some(entry) = self.entries.get_mut(at)
                && let Role::Disclosed(amount) = &mut entry.role
            {
                amount.channel = None;
                entry.label = Some(class);
            }
        }
    }
}
