//! What in a table is none of the form of the year: other matters in its words, and other years.

use super::entry::Entry;
use super::sheet::Sheet;
use crate::parse::table::content::Content;
use crate::parse::table::label::names_other_matters;
use crate::parse::table::last_year;
use memchr::memmem::Finder;
use std::ops::Range;
use std::sync::LazyLock;

/// What came in, and what was carried over.
static COMES: LazyLock<[Finder<'static>; 2]> = LazyLock::new(|| ["新收", "结转"].map(Finder::new));

impl Sheet<'_> {
    /// The numbers of a block that counts other matters in the words of the request table: 本年新收工单数量.
    pub(super) fn of_other_matters(&self) -> Option<Vec<Range<usize>>> {
        let entries = || self.block.all().flat_map(|row| &self.rows.starts[row]).map(|&it| &self.entries[it]);
        let of_others = |it: &Entry<'_>| {
            COMES.iter().any(|word| word.find(it.folded.as_bytes()).is_some())
                && !it.folded.contains("公开")
                && names_other_matters(&it.folded)
        };
        let words = entries().filter(|it| matches!(it.content, Content::Text | Content::Prose | Content::Noise | Content::Gap));
        let others = words.filter(|it| of_others(it)).count();
        (others > 1).then(|| entries().filter(|it| it.has_number()).map(|it| it.cell.text.clone()).collect())
    }

    /// Whether a name is the year of the report: 2017年.
    pub(super) fn is_year_of_report(&self, name: &str) -> bool {
        let year = name.trim().trim_end_matches('度').strip_suffix('年').and_then(|it| it.parse().ok());
        year.is_some() && year == self.year
    }

    /// The rows of the latest year, where rows are named by years: 2022年, 2023年.
    pub(super) fn of_latest_year(&self) -> Option<Vec<usize>> {
        let year = |row: usize| {
            let words = self.covers(row).filter(|it| matches!(it.content, Content::Text));
            words.filter_map(|it| last_year(&it.folded)).max()
        };
        let years: Vec<(Option<i32>, usize)> = self.block.body.iter().map(|&row| (year(row), row)).collect();
        let rank = |year: i32| self.year.map_or((true, year), |of| (year <= of, year));
        let latest = years.iter().filter_map(|it| it.0).max_by_key(|it| rank(*it))?;
        let several = years.iter().any(|it| it.0.is_some_and(|it| it != latest));
        several.then(|| years.into_iter().filter(|it| it.0 == Some(latest)).map(|it| it.1).collect())
    }
}
