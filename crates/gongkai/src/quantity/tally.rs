//! A sum with its coverage: how many reports gave a number, and what the others gave instead.

use super::Told;
use crate::{Bilingual, Text};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// A sum over reports, exact, with what each report told. Tallies add in any order and grouping to the same tally.
///
/// ```
/// use gongkai::{Tally, Told};
/// let mut tally = Tally::default();
/// tally.add(Told::Blank);
/// assert_eq!((tally.sum(), tally.blank), (None, 1)); // no number is no zero
/// let report = gongkai::parse("收到信息公开申请12件。").report;
/// tally.add(report.told("requests_received".parse().unwrap()));
/// assert_eq!((tally.sum(), tally.numbers, tally.reports()), (Some(12.into()), 1, 2));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Tally {
    /// The sum in millionths: no order of adding can round it.
    #[serde(with = "as_text")]
    millionths: i128,
    /// Reports whose number is in the sum.
    pub numbers: u64,
    /// Of these, numbers that the report hedges (约, 余, 不足): the sum is about right.
    pub hedged: u64,
    /// Of these, numbers beside which the report states another one.
    pub disputed: u64,
    /// Reports that print the cell empty, or one of several cells whose sum it would be.
    pub blank: u64,
    /// Reports that print a mark such as `/`.
    pub mark: u64,
    /// Reports that print text which is no number.
    pub text: u64,
    /// Reports that say there were some, and not how many.
    pub unknown: u64,
    /// Reports that could state it and do not.
    pub absent: u64,
    /// Reports of an edition in which nothing states it.
    pub no_counterpart: u64,
    /// Numbers that are in no sum: beyond 10^15, or with more than six decimals.
    pub out_of_range: u64,
}

/// Decimals that a sum keeps.
pub(crate) const PLACES: u32 = 6;
/// The largest number that is added up. As many reports as there are bytes in a disk cannot take a sum of such numbers out of an `i128`.
const MOST: i128 = 1_000_000_000_000_000;

/// A number in millionths; `None` beyond the range of sums.
pub(crate) fn millionths(number: Decimal) -> Option<i128> {
    let number = number.normalize();
    let by = 10_i128.pow(PLACES.checked_sub(number.scale())?);
    // The scale is at most 6, so that the number is beyond the range or the product is far within that of an `i128`.
    number.mantissa().checked_mul(by).filter(|it| it.abs() <= MOST * 1_000_000)
}

/// The number of millionths, without zeros at its end; `None` where it has more digits than a decimal holds.
pub(crate) fn decimal(millionths: i128) -> Option<Decimal> {
    Decimal::try_from_i128_with_scale(millionths, PLACES).ok().map(|it| it.normalize())
}

impl Tally {
    /// What each of [`counts`](Self::counts) is of.
    pub const TERMS: [Text; 10] = [
        Bilingual::new("有数", "with a number"),
        Bilingual::new("约数", "hedged"),
        Bilingual::new("报告内另有不同的数", "with another number in the report"),
        Bilingual::new("空白", "blank"),
        Bilingual::new("符号", "a mark"),
        Bilingual::new("文字", "text"),
        Bilingual::new("有而数量不详", "of an unknown number"),
        Bilingual::new("未写", "not stated"),
        Bilingual::new("该版没有此项", "of an edition without it"),
        Bilingual::new("超出可加范围", "beyond what is added up"),
    ];

    /// Adds what one report tells.
    pub fn add(&mut self, told: Told) {
        match told {
            Told::Number(it) => match millionths(it.number) {
                Some(number) => {
                    self.millionths += number;
                    self.numbers += 1;
                    self.hedged += u64::from(it.hedged);
                    self.disputed += u64::from(it.disputed);
                }
                None => self.out_of_range += 1,
            },
            Told::Blank => self.blank += 1,
            Told::Mark => self.mark += 1,
            Told::Text => self.text += 1,
            Told::Unknown => self.unknown += 1,
            Told::Absent => self.absent += 1,
            Told::NoCounterpart => self.no_counterpart += 1,
        }
    }

    /// Adds another tally.
    pub fn merge(&mut self, other: &Self) {
        self.millionths = self.millionths.saturating_add(other.millionths);
        for (one, two) in self.counts_mut().into_iter().zip(other.counts()) {
            *one += two.1;
        }
    }

    /// The sum; `None` where no report gave a number, which is not zero.
    pub fn sum(&self) -> Option<Decimal> {
        decimal(self.millionths).filter(|_| self.numbers > 0)
    }

    /// Whether it can have come together from reports: no sum is larger than its numbers allow.
    pub(crate) fn is_sound(&self) -> bool {
        let most = i128::from(self.numbers).saturating_mul(MOST * 1_000_000);
        self.millionths.abs() <= most && self.hedged <= self.numbers && self.disputed <= self.numbers
    }

    /// Reports that it is of.
    pub fn reports(&self) -> u64 {
        self.numbers + self.blank + self.mark + self.text + self.unknown + self.absent + self.no_counterpart + self.out_of_range
    }

    /// Its counts, each with the key of the published formats.
    pub fn counts(&self) -> [(&'static str, u64); 10] {
        [
            ("numbers", self.numbers),
            ("hedged", self.hedged),
            ("disputed", self.disputed),
            ("blank", self.blank),
            ("mark", self.mark),
            ("text", self.text),
            ("unknown", self.unknown),
            ("absent", self.absent),
            ("no_counterpart", self.no_counterpart),
            ("out_of_range", self.out_of_range),
        ]
    }

    fn counts_mut(&mut self) -> [&mut u64; 10] {
        [
            &mut self.numbers,
            &mut self.hedged,
            &mut self.disputed,
            &mut self.blank,
            &mut self.mark,
            &mut self.text,
            &mut self.unknown,
            &mut self.absent,
            &mut self.no_counterpart,
            &mut self.out_of_range,
        ]
    }
}

/// JSON has no whole numbers of this size in every reader.
pub(crate) mod as_text {
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub(crate) fn serialize<S: Serializer>(number: &i128, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(number)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<i128, D::Error> {
        std::borrow::Cow::<'de, str>::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Stated;

    #[test]
    fn what_is_beyond_the_range_is_counted_and_not_added() {
        for (number, inside) in [("1000000000000000", true), ("1000000000000001", false), ("0.000001", true), ("0.0000001", false)] {
            let number: Decimal = number.parse().expect("a number");
            let mut tally = Tally::default();
            tally.add(Told::Number(Stated { number, hedged: false, disputed: false }));
            assert_eq!((tally.sum(), tally.out_of_range), (inside.then_some(number.normalize()), u64::from(!inside)));
        }
        let largest = Told::Number(Stated { number: Decimal::MAX, hedged: false, disputed: false });
        let mut tally = Tally::default();
        tally.add(largest);
        assert_eq!(tally.out_of_range, 1);
    }
}
