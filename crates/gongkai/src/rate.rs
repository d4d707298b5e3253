//! Rates over reports, each with its denominator in its name: what is published as one “disclosure rate” is two.

use crate::keyed::keyed;
use crate::quantity::{decimal, millionths};
use crate::{CellKey, Column, Concept, Harmonised, Measure, Quantity, Row, Table, Told};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

keyed! {
    /// A rate: the sum of some quantities by the sum of others, over the reports that state all of them.
    #[non_exhaustive]
    pub enum Rate as "rate" {
        /// (予以公开 + 部分公开) ÷ 办结. The usual 公开率.
        DisclosedOfConcluded = "rate.disclosed_of_concluded", "公开率（占办结）", "disclosed in full or in part, of concluded";
        /// (予以公开 + 部分公开) ÷ (本年新收 + 上年结转). Also published as 公开率; lower wherever requests are carried out.
        DisclosedOfHandled = "rate.disclosed_of_handled", "公开率（占新收与结转）", "disclosed in full or in part, of received and carried in";
        /// 予以公开 ÷ 办结.
        GrantedOfConcluded = "rate.granted_of_concluded", "予以公开占办结", "granted, of concluded";
        /// 按时办结 ÷ 办结, which only the statistics table of 2014 states.
        OnTimeOfConcluded = "rate.on_time_of_concluded", "按时办结率", "on time, of concluded";
        /// 结果纠正 ÷ 行政复议总计.
        CorrectedOfReconsiderations = "rate.corrected_of_reconsiderations", "行政复议纠错率", "corrected, of reconsiderations";
        /// 结果纠正 ÷ 行政诉讼总计.
        CorrectedOfLawsuits = "rate.corrected_of_lawsuits", "行政诉讼纠错率", "corrected, of lawsuits";
    }
}

const fn of(it: Harmonised) -> Quantity {
    Quantity::Harmonised(it)
}

const fn stats(row: Row) -> Quantity {
    Quantity::Concept(Concept::Cell(CellKey::new(Table::Statistics, row, Column::Value)))
}

const DISCLOSED: &[Quantity] = &[of(Harmonised::Granted), of(Harmonised::GrantedInPart)];
const CONCLUDED: &[Quantity] = &[of(Harmonised::RequestsConcluded)];

impl Rate {
    /// What is added up over the line.
    pub const fn numerator(self) -> &'static [Quantity] {
        match self {
            Self::DisclosedOfConcluded | Self::DisclosedOfHandled => DISCLOSED,
            Self::GrantedOfConcluded => const { &[of(Harmonised::Granted)] },
            Self::OnTimeOfConcluded => const { &[stats(Row::ConcludedOnTime)] },
            Self::CorrectedOfReconsiderations => const { &[of(Harmonised::ReconsiderationCorrected)] },
            Self::CorrectedOfLawsuits => const { &[of(Harmonised::LitigationCorrected)] },
        }
    }

    /// Whether something on either side is of a moment, so that the rate is never over several years.
    pub fn measure(self) -> Measure {
        let mut sides = self.numerator().iter().chain(self.denominator());
        if sides.any(|it| it.measure() == Measure::Stock) { Measure::Stock } else { Measure::Flow }
    }

    /// What is added up under the line.
    pub const fn denominator(self) -> &'static [Quantity] {
        match self {
            Self::DisclosedOfConcluded | Self::GrantedOfConcluded => CONCLUDED,
            Self::DisclosedOfHandled => const { &[of(Harmonised::RequestsReceived), of(Harmonised::RequestsCarriedIn)] },
            Self::OnTimeOfConcluded => const { &[stats(Row::Concluded)] },
            Self::CorrectedOfReconsiderations => const { &[of(Harmonised::ReconsiderationTotal)] },
            Self::CorrectedOfLawsuits => const { &[of(Harmonised::LitigationTotal)] },
        }
    }
}

/// A rate over reports: both sides exact, over the same reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ratio {
    #[serde(with = "crate::quantity::as_text")]
    over: i128,
    #[serde(with = "crate::quantity::as_text")]
    under: i128,
    /// Reports that state all that it is of.
    pub reports: u64,
    /// Reports that do not.
    pub left_out: u64,
}

impl Ratio {
    /// Adds one report, where it states everything on both sides as a number.
    pub(crate) fn add(&mut self, over: impl Iterator<Item = Told>, under: impl Iterator<Item = Told>) {
        let sum = |mut told: Box<dyn Iterator<Item = Told> + '_>| told.try_fold(0, |sum, it| Some(sum + millionths(it.number()?)?));
        let (Some(over), Some(under)) = (sum(Box::new(over)), sum(Box::new(under))) else {
            self.left_out += 1;
            return;
        };
        self.over += over;
        self.under += under;
        self.reports += 1;
    }

    /// Adds the reports of another ratio.
    pub(crate) fn merge(&mut self, other: &Self) {
        self.over = self.over.saturating_add(other.over);
        self.under = self.under.saturating_add(other.under);
        self.reports += other.reports;
        self.left_out += other.left_out;
    }

    /// The sum over the line.
    pub fn numerator(&self) -> Option<Decimal> {
        decimal(self.over).filter(|_| self.reports > 0)
    }

    /// The sum under the line.
    pub fn denominator(&self) -> Option<Decimal> {
        decimal(self.under).filter(|_| self.reports > 0)
    }

    /// The rate in percent, to two decimals, halves away from zero; `None` where nothing is under the line.
    ///
    /// The exact rate is [`numerator`](Self::numerator) by [`denominator`](Self::denominator).
    pub fn percent(&self) -> Option<Decimal> {
        if self.under == 0 {
            return None;
        }
        let (over, under) = (self.over.checked_mul(20_000)?, self.under);
        let twice = over.checked_div(under)?;
        let hundredths = i128::midpoint(twice, twice.signum());
        Decimal::try_from_i128_with_scale(hundredths, 2).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percent_is_exact_to_its_last_digit() {
        let cases =
            [(1, 3, "33.33"), (2, 3, "66.67"), (1, 8, "12.50"), (1, 16, "6.25"), (1, 32, "3.13"), (-1, 3, "-33.33"), (0, 5, "0.00")];
        for (over, under, percent) in cases {
            let ratio = Ratio { over, under, reports: 1, left_out: 0 };
            assert_eq!(ratio.percent().map(|it| it.to_string()).as_deref(), Some(percent), "{over}/{under}");
        }
        assert_eq!(Ratio { over: 0, under: 0, reports: 3, left_out: 0 }.percent(), None);
    }
}
