//! Which edition a report follows: by the labels and headings that only one edition has.

use super::{Edition, SectionKind};
use crate::fold::{Folded, Script};
use crate::keyed::keyed;
use crate::vocabulary::Vocabulary;
use crate::{Column, Item, Row, Section};
use std::collections::BTreeMap;
use std::sync::LazyLock;

keyed! {
    /// What the edition of a report was told by, the surest first.
    pub enum Evidence as "evidence" {
        /// Labels of a table that only this edition prints.
        Labels = "labels", "表格标签", "labels of a table";
        /// The headings of the uniform format, with the year between its two versions.
        Headings = "headings", "法定标题", "headings of the uniform format";
        /// Nothing in the text tells: the edition that was in force for the year is assumed.
        Year = "year", "按年份假定", "assumed from the year";
        /// The report was made from figures, or read from its published form: it says so itself.
        Declared = "declared", "自述", "declared";
        /// Nothing tells, and no year is stated: taken for a narrative.
        Nothing = "nothing", "无依据", "nothing";
    }
}

/// A paragraph longer than this holds running text, not labels.
const LABELS: usize = 400;
/// A shorter label may stand in running text.
const SHORT: usize = 5;
/// A row label that is at least this long is said nowhere but in its table.
const LONG: usize = 9;
/// A heading of the uniform format may be used by chance, two are not.
const HEADINGS: usize = 2;

/// The labels that only one edition has, as folded text, with the edition.
static VOCABULARY: LazyLock<Vocabulary<Edition>> = LazyLock::new(|| {
    let mut all: Vec<(String, Edition)> = Vec::new();
    for &edition in Edition::ALL {
        for form in edition.forms() {
            // A row label such as 政府集中采购 is said in running text as well, and older tables had 同意公开答复数; the long ones of the statistics table are its own.
            let is_own = |it: &&Item<Row>| form.column(Column::Value).is_some() && it.label.chars().nth(LONG - 1).is_some();
            let rows = form.rows.iter().filter(is_own).map(|it| &it.label);
            let columns = form.columns.iter().flat_map(|it| std::iter::once(&it.label).chain(it.aliases));
            all.extend(rows.chain(columns).map(|it| (folded(it), edition)));
        }
    }
    // The names of the statistics table and its heads.
    all.push((folded(Edition::Statistics2014.title()), Edition::Statistics2014));
    let own = |(label, edition): &&(String, Edition)| {
        label.chars().nth(SHORT - 1).is_some() && !all.iter().any(|(other, of)| of != edition && (other.contains(label.as_str())))
    };
    let own: BTreeMap<&str, Edition> = all.iter().filter(own).map(|(label, edition)| (label.as_str(), *edition)).collect();
    Vocabulary::new(own)
});

fn folded(label: &str) -> String {
    let mut folded = Folded::default();
    folded.push(label, 0, Script::Simplified);
    folded.text
}

/// How often labels of each edition were seen, by the order of [`Edition::ALL`].
#[derive(Debug, Clone, Default)]
pub(crate) struct Marks([u32; Edition::ALL.len()]);

impl Marks {
    /// Looks for labels in a folded paragraph.
    pub(crate) fn see(&mut self, paragraph: &str) {
        if paragraph.len() >= LABELS {
            return;
        }
        let paragraph = paragraph.trim_ascii();
        let of_cells = memchr::memchr(b'|', paragraph.as_bytes()).is_some();
        // 公开信息总数458条，其中政府网站公开政府信息数238条。: prose, whatever words it has.
        if !of_cells && paragraph.ends_with('。') {
            return;
        }
        // A sentence may speak of 本年新公开数量; a cell or a line is little else, so that its first half holds a label.
        let first_half = paragraph.ceil_char_boundary(paragraph.len() / 2 + 1);
        if !of_cells && !VOCABULARY.has_before(paragraph, first_half) {
            return;
        }
        let (mut seen, mut labels) = ([0; Edition::ALL.len()], 0);
        for (label, edition) in VOCABULARY.longest(paragraph) {
            seen[edition as usize] += 1;
            labels += label.len();
        }
        if labels > 0 && (of_cells || labels * 2 >= paragraph.len()) {
            for (count, seen) in self.0.iter_mut().zip(seen) {
                *count += seen;
            }
        }
    }

    /// The edition, and what it was told by.
    pub(crate) fn edition(&self, sections: &[Section], year: Option<i32>) -> (Edition, Evidence) {
        let most = Edition::ALL.iter().rev().copied().max_by_key(|it| self.0[*it as usize]);
        if let Some(edition) = most.filter(|it| self.0[*it as usize] > 0) {
            return (edition, Evidence::Labels);
        }
        let official = |it: &&Section| {
            let uniform = |kind| matches!(kind, SectionKind::Requests | SectionKind::Remedies | SectionKind::OtherMatters);
            uniform(it.kind) && Edition::Format2021.sections().iter().any(|form| it.heading.contains(form.label))
        };
        // A report of earlier years cannot follow a format that was not made yet; its headings are like by chance.
        let before = year.is_some_and(|year| year < Edition::Trial2019.report_years().0);
        if !before && sections.iter().filter(official).count() >= HEADINGS {
            let trial = year.is_some_and(|year| Edition::Trial2019.report_years().1.is_some_and(|last| year <= last));
            return (if trial { Edition::Trial2019 } else { Edition::Format2021 }, Evidence::Headings);
        }
        match year.and_then(Edition::in_force) {
            Some(edition) => (edition, Evidence::Year),
            None => (Edition::Narrative2008, Evidence::Nothing),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edition(lines: &[&str], headings: &[&str], year: Option<i32>) -> (Edition, Evidence) {
        let mut marks = Marks::default();
        for line in lines {
            marks.see(&folded(line));
        }
        let sections: Vec<_> = headings.iter().map(|it| Section { kind: SectionKind::of_heading(it), heading: (*it).to_owned() }).collect();
        marks.edition(&sections, year)
    }

    #[test]
    fn labels_outweigh_the_year() {
        assert_eq!(edition(&["全年主动公开政府信息数120条，申请总数3件，同意公开答复数2件。"], &[], Some(2012)).1, Evidence::Year);
        assert_eq!(edition(&["本年制发件数"], &[], Some(2020)), (Edition::Format2021, Evidence::Labels));
        assert_eq!(edition(&["上一年项目数量|处理决定数量"], &[], Some(2023)), (Edition::Trial2019, Evidence::Labels));
        assert_eq!(edition(&["本年处理决定数量"], &[], None), (Edition::Format2021, Evidence::Labels));
        assert_eq!(edition(&["政府网站公开政府信息数"], &[], None).0, Edition::Statistics2014);
        assert_eq!(edition(&["政府网站公开政府信息数238条，其他方式公开政府信息数49条。"], &[], Some(2020)).0, Edition::Trial2019);
        assert_eq!(edition(&["附件：政府信息公开情况统计表"], &[], Some(2020)), (Edition::Statistics2014, Evidence::Labels));
    }

    #[test]
    fn headings_outweigh_the_year_which_decides_between_their_two_versions() {
        let headings = ["三、收到和处理政府信息公开申请情况", "六、其他需要报告的事项"];
        assert_eq!(edition(&[], &headings, Some(2020)), (Edition::Trial2019, Evidence::Headings));
        assert_eq!(edition(&[], &headings, Some(2016)), (Edition::Statistics2014, Evidence::Year));
        assert_eq!(edition(&["2016年我局本年新公开数量35条，比上年增加。"], &[], Some(2016)), (Edition::Statistics2014, Evidence::Year));
        assert_eq!(edition(&[], &headings, None), (Edition::Format2021, Evidence::Headings));
    }

    #[test]
    fn without_labels_the_edition_of_the_year_is_assumed_and_said_to_be() {
        assert_eq!(edition(&[], &[], Some(2012)), (Edition::Narrative2008, Evidence::Year));
        assert_eq!(edition(&[], &["六、其他需要报告的事项"], Some(2016)), (Edition::Statistics2014, Evidence::Year));
        assert_eq!(edition(&[], &[], None), (Edition::Narrative2008, Evidence::Nothing));
    }
}
