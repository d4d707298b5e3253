//! Cost fees of 2008-2017 (检索费、复制费、邮寄费): local standards, and who need not pay.

use super::FeeRegime;
use crate::Error;
use crate::error::Cause;
use crate::keyed::keyed;
use chrono::NaiveDate;
use rust_decimal::Decimal;

keyed! {
    /// What a cost fee is charged for.
    pub enum CostItem as "cost item" {
        /// For each request.
        Search = "search", "检索费（件）", "search, each request";
        /// A4, black and white, one side.
        CopyA4 = "copy_a4", "A4黑白单面（页）", "A4 copy, one side";
        CopyA4BothSides = "copy_a4_both_sides", "A4黑白双面（张）", "A4 copy, both sides";
        CopyA3 = "copy_a3", "A3黑白（页）", "A3 copy";
        ColourA4 = "colour_a4", "A4彩色（页）", "A4 copy in colour";
        ColourA3 = "colour_a3", "A3彩色（页）", "A3 copy in colour";
        Disk = "disk", "光盘、软盘（张）", "disk";
    }
}

keyed! {
    /// Who is exempt from cost fees, with a certificate of the township or street office (财综〔2008〕44号).
    pub enum Exemption as "exemption" {
        FiveGuarantees = "five_guarantees", "农村五保供养对象", "rural person under the five guarantees";
        MinimumLiving = "minimum_living", "城乡居民最低生活保障对象", "person on the minimum living allowance";
        StatePension = "state_pension", "领取国家抚恤补助的优抚对象", "person on a state pension or subsidy";
    }
}

/// A standard that a province approved. Post is charged at the postal tariff.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct LocalStandard {
    /// The first two digits of the division codes where it holds.
    pub province: &'static str,
    /// The name of the province.
    pub name: &'static str,
    /// The document, where it is known.
    pub basis: &'static str,
    /// Yuan for each item, in fen (分) so that they are exact.
    pub fen: &'static [(CostItem, i64)],
}

/// The standards that are recorded here. A province that is not in it may have had one: nothing is said of it.
pub const LOCAL_STANDARDS: &[LocalStandard] = &[
    LocalStandard {
        province: "14",
        name: "山西",
        basis: "",
        fen: &[(CostItem::Search, 300), (CostItem::CopyA4, 20), (CostItem::CopyA4BothSides, 35), (CostItem::Disk, 300)],
    },
    LocalStandard {
        province: "35",
        name: "福建",
        basis: "闽价费〔2008〕472号",
        fen: &[
            (CostItem::Search, 500),
            (CostItem::CopyA4, 20),
            (CostItem::CopyA3, 40),
            (CostItem::ColourA4, 100),
            (CostItem::ColourA3, 200),
            (CostItem::Disk, 300),
        ],
    },
];

impl LocalStandard {
    /// The standard recorded for a province, by the first two digits of its codes. `None` says that none is recorded, not that none was approved.
    pub fn of(province: &str) -> Option<&'static Self> {
        LOCAL_STANDARDS.iter().find(|it| it.province == province)
    }

    /// The cost fee of a day in yuan, without post.
    ///
    /// ```
    /// use gongkai::{CostItem, Exemption, LocalStandard};
    /// let standard = LocalStandard::of("35").unwrap();
    /// let day = "2012-06-01".parse().unwrap();
    /// let uses = [(CostItem::Search, 1), (CostItem::CopyA4, 12)];
    /// assert_eq!(standard.fee(&uses, None, day)?.to_string(), "7.40");
    /// assert_eq!(standard.fee(&uses, Some(Exemption::MinimumLiving), day)?.to_string(), "0.00");
    /// # Ok::<(), gongkai::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// When the standard has no price for an item, and on a day on which no cost fees were charged.
    pub fn fee(&self, uses: &[(CostItem, u32)], exempt: Option<Exemption>, on: NaiveDate) -> Result<Decimal, Error> {
        if FeeRegime::on(on).map(|it| it.0) != Some(FeeRegime::CostFees) {
            return Err(Error::because(
                Cause::NoLaw,
                format!("{on} 不在收取检索费、复制费、邮寄费的时期；请核对日期。"),
                format!("no cost fees were charged on {on}: check the date."),
            ));
        }
        let mut fen = 0;
        for &(item, count) in uses {
            let price = self.fen.iter().find(|it| it.0 == item).ok_or_else(|| {
                Error::bad_value(
                    format!("{}的标准没有“{}”一项；请核对当地文件。", self.name, item.term().zh),
                    format!("the standard of {} has no price for {}: see the local document.", self.name, item.term().en),
                )
            })?;
            fen += price.1 * i64::from(count);
        }
        Ok(Decimal::new(if exempt.is_some() { 0 } else { fen }, 2))
    }
}
