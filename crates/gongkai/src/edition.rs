//! The four formats that reports have had: sections and statutory tables, each edition one file of data.

mod format_2021;
mod narrative_2008;
mod recognise;
mod section;
mod statistics_2014;
mod trial_2019;

pub use recognise::Evidence;
pub(crate) use recognise::Marks;
pub use section::{SectionForm, SectionKind};

use crate::keyed::keyed;
use crate::{Form, Table, Text};

keyed! {
    /// A format of the annual report (格式版本).
    ///
    /// Which one a report follows is told by its labels and headings: a report for 2020 in the layout of 2021 is one of the 2021 edition.
    ///
    /// ```
    /// use gongkai::{Edition, Table};
    /// assert_eq!(Edition::in_force(2016), Some(Edition::Statistics2014));
    /// let stats = Edition::Statistics2014.form(Table::Statistics).unwrap();
    /// assert_eq!((stats.rows.len(), stats.cells().count()), (65, 58));
    /// ```
    #[non_exhaustive]
    pub enum Edition as "edition" {
        /// Report years 2008-2013 (《政府信息公开条例》, State Council decree 492).
        Narrative2008 = "2008", "2008年起的叙述式报告", "free narrative";
        /// Report years 2014-2018 (国办发〔2014〕32号).
        Statistics2014 = "2014", "2014年起附统计表的报告", "narrative with the statistics table";
        /// Report years 2019-2020 (国办公开办函〔2019〕60号).
        Trial2019 = "2019", "2019年试行格式", "trial format";
        /// Since report year 2021 (国办公开办函〔2021〕30号).
        Format2021 = "2021", "2021年格式", "format in force";
    }
}

/// Everything that an edition prescribes.
#[derive(Debug)]
struct Definition {
    first_year: i32,
    last_year: Option<i32>,
    title: &'static str,
    basis: &'static [Text],
    sections: &'static [SectionForm],
    tables: &'static [Form],
}

impl Edition {
    const fn definition(self) -> &'static Definition {
        match self {
            Self::Narrative2008 => &narrative_2008::DEFINITION,
            Self::Statistics2014 => &statistics_2014::DEFINITION,
            Self::Trial2019 => &trial_2019::DEFINITION,
            Self::Format2021 => &format_2021::DEFINITION,
        }
    }

    /// The edition in force for a report year. `None` before 2008, when there was no duty to report.
    pub fn in_force(year: i32) -> Option<Self> {
        Self::ALL.iter().rev().copied().find(|it| it.definition().first_year <= year)
    }

    /// The report years that it was made for, the first and the last; no last one while it is in force.
    pub const fn report_years(self) -> (i32, Option<i32>) {
        (self.definition().first_year, self.definition().last_year)
    }

    /// The official title of the format or of its table.
    pub const fn title(self) -> &'static str {
        self.definition().title
    }

    /// The documents that prescribe it.
    pub const fn basis(self) -> &'static [Text] {
        self.definition().basis
    }

    /// Its sections in order.
    pub const fn sections(self) -> &'static [SectionForm] {
        self.definition().sections
    }

    /// Its statutory tables in printed order; none in the narrative edition.
    pub const fn forms(self) -> &'static [Form] {
        self.definition().tables
    }

    /// One of its tables, where it has it.
    pub fn form(self, table: Table) -> Option<&'static Form> {
        self.forms().iter().find(|it| it.table == table)
    }
}
