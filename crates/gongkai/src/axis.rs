//! The axes of the statutory tables: which table, which row, which column. Shared by all editions, so that years compare.

mod row;

pub use row::Row;

use crate::keyed::{by_text, keyed};
use crate::{Bilingual, Edition, UnknownKey};
use std::fmt;
use std::str::FromStr;

keyed! {
    /// A statutory table.
    #[non_exhaustive]
    pub enum Table as "table" {
        Art20Item1 = "art20_1", "第二十条第（一）项", "Article 20 item 1: regulations and normative documents";
        Art20Item5 = "art20_5", "第二十条第（五）项", "Article 20 item 5: licensing";
        Art20Item6 = "art20_6", "第二十条第（六）项", "Article 20 item 6: penalties and coercion";
        Art20Item8 = "art20_8", "第二十条第（八）项", "Article 20 item 8: administrative fees";
        Art20Item9 = "art20_9", "第二十条第（九）项", "Article 20 item 9: central procurement";
        Requests = "requests", "收到和处理政府信息公开申请情况", "requests received and handled";
        Remedies = "remedies", "政府信息公开行政复议、行政诉讼情况", "reconsideration and litigation";
        Statistics = "stats", "政府信息公开情况统计表", "statistics table of 2014";
    }
}

keyed! {
    /// What a column of a statutory table tells apart: who applied, how it ended, what was measured.
    #[non_exhaustive]
    pub enum Column as "column" {
        // Applicants.
        NaturalPerson = "natural_person", "自然人", "natural persons";
        Organisations = "organisations", "法人或其他组织", "legal persons and other organisations";
        CommercialEnterprise = "commercial_enterprise", "商业企业", "commercial enterprises";
        ResearchInstitution = "research_institution", "科研机构", "research institutions";
        PublicInterestOrganization = "public_interest_organization", "社会公益组织", "public-interest organisations";
        LegalServiceInstitution = "legal_service_institution", "法律服务机构", "legal service institutions";
        OtherOrganization = "other_organization", "其他组织", "other organisations";
        // Results of remedies.
        Upheld = "upheld", "结果维持", "upheld";
        Corrected = "corrected", "结果纠正", "corrected";
        Other = "other", "其他结果", "other result";
        Pending = "pending", "尚未审结", "pending";
        /// Closes the applicants, and the results of remedies.
        Total = "total", "总计", "total";
        // Measures of the Article 20 tables.
        IssuedThisYear = "issued_this_year", "本年制发件数", "issued in the year";
        RepealedThisYear = "repealed_this_year", "本年废止件数", "repealed in the year";
        InForce = "in_force", "现行有效件数", "in force";
        DisclosedThisYear = "disclosed_this_year", "本年新公开数量", "newly disclosed in the year";
        DisclosedTotal = "disclosed_total", "对外公开总数量", "disclosed altogether";
        ItemsPreviousYear = "items_previous_year", "上一年项目数量", "items of the year before";
        ItemsChange = "items_change", "本年增/减", "change in the year";
        Decisions = "decisions", "本年处理决定数量", "decisions of the year";
        FeeAmount = "fee_amount", "本年收费金额", "fees of the year";
        ProcurementProjects = "procurement_projects", "采购项目数量", "procurement projects";
        ProcurementAmount = "procurement_amount", "采购总金额", "procurement amount";
        /// The only column of the statistics table.
        Value = "value", "统计数", "figure";
    }
}

/// The address of a cell of a statutory table, or of a subtotal that the form prints no cell for: `requests.granted.total`.
///
/// ```
/// use gongkai::{CellKey, Column, Row, Table};
/// let key = CellKey::new(Table::Requests, Row::Granted, Column::NaturalPerson);
/// assert_eq!(key.to_string(), "requests.granted.natural_person");
/// assert_eq!("requests.granted.natural_person".parse(), Ok(key));
/// assert!("requests.granted.upheld".parse::<CellKey>().is_err()); // no edition has such a cell
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CellKey {
    /// Which table.
    pub table: Table,
    /// Which row.
    pub row: Row,
    /// Which column.
    pub column: Column,
}

impl CellKey {
    /// An address. Whether an edition has the cell is said by [`CellKey::is_in`].
    pub const fn new(table: Table, row: Row, column: Column) -> Self {
        Self { table, row, column }
    }

    /// Whether the tables of an edition have this cell, or this subtotal.
    pub fn is_in(self, edition: Edition) -> bool {
        edition.form(self.table).is_some_and(|form| form.states(self.row, self.column))
    }

    /// The term, in Chinese and English: of the row, and of the column where it says more than the total.
    pub fn term(self) -> Bilingual {
        let (row, column) = (self.row.term(), self.column.term());
        if matches!(self.column, Column::Total | Column::Value) {
            return row.to_owned();
        }
        Bilingual { zh: format!("{}（{}）", row.zh, column.zh), en: format!("{} ({})", row.en, column.en) }
    }
}

impl fmt::Display for CellKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.table, self.row, self.column)
    }
}

impl FromStr for CellKey {
    type Err = UnknownKey;

    /// Reads a key.
    ///
    /// # Errors
    ///
    /// When a part names no table, row or column, or when no edition has the cell.
    fn from_str(key: &str) -> Result<Self, UnknownKey> {
        let mut parts = key.splitn(3, '.');
        let mut next = || parts.next().unwrap_or_default();
        let cell = Self::new(next().parse()?, next().parse()?, next().parse()?);
        if Edition::ALL.iter().any(|edition| cell.is_in(*edition)) {
            return Ok(cell);
        }
        let forms = Edition::ALL.iter().filter_map(|edition| edition.form(cell.table));
        let columns = forms.flat_map(|form| form.columns.iter()).filter(|it| it.role.has_cell()).map(|it| it.key.key());
        Err(UnknownKey::new("cell", key, columns))
    }
}

by_text!(CellKey, "^[a-z0-9_]+[.][a-z0-9_]+[.][a-z_]+$");
