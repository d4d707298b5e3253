//! Near-identical reports among many sources.

use crate::{Reader, Source, each};
use gongkai::{Alike, Bilingual, Corpus, Digest, Field, FieldKind, Lang, Likeness, PanelColumn, Reading, groups};
use rayon::prelude::*;
use rust_decimal::Decimal;
use std::collections::HashMap;
use std::convert::Infallible;

/// Up to so many reports, every pair is compared; beyond, the pairs that sketches point at.
const FEW: usize = 512;

/// What is alike among some sources.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct Similar {
    /// Each source: its name, and who reports on which year.
    pub reports: Vec<Compared>,
    /// Pairs that are alike, in the order of the sources.
    pub pairs: Vec<Pair>,
    /// The reports that pairs join, the largest group first.
    pub groups: Vec<Vec<usize>>,
    /// Sources that could not be read, with the reason.
    pub failed: Vec<(String, String)>,
    /// Every pair was compared. Else sketches chose the pairs: of those alike by 0.8 and more, fewer than one in a hundred is missed.
    pub exact: bool,
}

/// A source that was compared.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Compared {
    /// The source.
    pub source: Source,
    /// The reporting agency.
    pub agency: Option<String>,
    /// The report year.
    pub year: Option<i32>,
    /// Whether it has running text enough to be compared.
    pub has_text: bool,
}

/// Two reports that are alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Pair {
    /// The place of the first one among the reports.
    pub first: usize,
    /// That of the second one.
    pub second: usize,
    /// How alike they are.
    pub likeness: Likeness,
    /// In which way.
    pub alike: Alike,
}

/// The reports among some sources whose text is alike by so many thousandths. `seen` is told of each source that was read.
///
/// ```
/// use gongkai::Lang;
/// use gongkai_panel::{Source, similar};
/// let text = |agency: &str, count: u32| format!("{agency}2023年政府信息公开工作年度报告\n{agency}高度重视政府信息公开工作，进一步健全工作机制，明确专人负责，全年主动公开政府信息{count}条。下一步将继续加强队伍建设，提高公开质量，拓展公开渠道。");
/// let sources: Vec<Source> = [("a", "云溪县水利局", 3), ("b", "山城县水务局", 8)].map(|(name, agency, count)| Source::Bytes(name.into(), text(agency, count).into_bytes().into())).into();
/// let found = similar(&sources, 800, Lang::En, &|_| ());
/// assert_eq!((found.groups, found.pairs[0].likeness.text), (vec![vec![0, 1]], 1000));
/// ```
pub fn similar(sources: &[Source], threshold: u32, lang: Lang, seen: &(dyn Fn(&Source) + Sync)) -> Similar {
    let sources: Vec<Source> = sources.iter().map(Source::held).collect();
    let mut found = Similar::default();
    let mut digests = Vec::new();
    let one = |source: &Source, read: Result<Reading, String>| {
        let read = read.map(|it| (Digest::of(&it), it.report.agency.clone(), it.report.year));
        seen(source);
        read
    };
    let Ok(()) = each(&sources, Reader { register: None, lang }, one, |source, read| {
        match read {
            Ok((digest, agency, year)) => {
                found.reports.push(Compared { source: source.clone(), agency, year, has_text: digest.has_text() });
                digests.push(digest);
            }
            Err(error) => found.failed.push((source.name(), error)),
        }
        Ok::<(), Infallible>(())
    });
    let corpus = Corpus::new(&digests);
    found.exact = digests.len() <= FEW;
    let pairs: Vec<(usize, usize)> = if found.exact { corpus.pairs().collect() } else { corpus.candidates(threshold) };
    let compare = |(first, second): (usize, usize)| {
        let likeness = corpus.compare(first, second);
        Some(Pair { first, second, likeness, alike: likeness.alike(threshold)? })
    };
    found.pairs = pairs.into_par_iter().filter_map(compare).collect();
    found.groups = groups(digests.len(), found.pairs.iter().map(|it| (it.first, it.second)));
    found
}

impl Similar {
    /// The pairs of each group, in the order of the groups.
    pub fn by_group(&self) -> Vec<Vec<&Pair>> {
        let of: HashMap<usize, usize> =
            self.groups.iter().enumerate().flat_map(|(nth, group)| group.iter().map(move |it| (*it, nth))).collect();
        let mut pairs = vec![Vec::new(); self.groups.len()];
        for pair in &self.pairs {
            if let Some(group) = of.get(&pair.first) {
                pairs[*group].push(pair);
            }
        }
        pairs
    }

    /// The columns of the table of pairs.
    pub fn columns() -> Vec<PanelColumn> {
        let column = |name: &'static str, kind: FieldKind, zh: &str, en: &str| PanelColumn {
            name: name.into(),
            kind,
            about: Bilingual::new(zh.to_owned(), en.to_owned()),
        };
        vec![
            column("group", FieldKind::Integer, "第几组，从 0 起", "which group, from 0"),
            column("first", FieldKind::Text, "前一份", "the first one"),
            column("second", FieldKind::Text, "后一份", "the second one"),
            column("kind", FieldKind::Text, "copy 照抄，template 套用模板", "copy or template"),
            column("text", FieldKind::Decimal, "文字相似，0 到 1", "how alike the text is, 0 to 1"),
            column("first_in_second", FieldKind::Decimal, "前者的文字见于后者的部分", "how much of the first stands in the second"),
            column("second_in_first", FieldKind::Decimal, "后者的文字见于前者的部分", "how much of the second stands in the first"),
            column(
                "numbers",
                FieldKind::Decimal,
                "数字相同的部分；数字太少为空",
                "how many of the numbers are the same; null where there are too few",
            ),
        ]
    }

    /// Gives the rows of the table of pairs, group by group.
    pub fn rows(&self, row: &mut dyn FnMut(&[Field<'_>])) {
        let thousandths = |it: u32| Field::Decimal(Decimal::new(it.into(), 3));
        for (nth, pairs) in (0_i64..).zip(self.by_group()) {
            for pair in pairs {
                let name = |at: usize| Field::Text(self.reports[at].source.name().into());
                let it = pair.likeness;
                row(&[
                    Field::Integer(nth),
                    name(pair.first),
                    name(pair.second),
                    Field::Text(pair.alike.key().into()),
                    thousandths(it.text),
                    thousandths(it.first_in_second),
                    thousandths(it.second_in_first),
                    it.numbers.map_or(Field::Null, thousandths),
                ]);
            }
        }
    }
}
