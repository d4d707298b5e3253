//! What can be added up over reports, and what one report tells of it.

mod tally;
mod told;

pub use tally::Tally;
pub(crate) use tally::{PLACES, as_text, decimal, millionths};
pub use told::{Stated, Told};

use crate::keyed::by_text;
use crate::{Bilingual, CellKey, Concept, Edition, Harmonised, Measure, Text, UnknownKey};
use std::fmt;
use std::str::FromStr;

/// Something that reports count: a concept that joins editions and prose, or one concept or cell as it stands.
///
/// ```
/// use gongkai::{Concept, Harmonised, Measure, Quantity};
/// assert_eq!("granted".parse(), Ok(Quantity::Harmonised(Harmonised::Granted)));
/// let cell: Quantity = "requests.granted.natural_person".parse().unwrap();
/// assert_eq!(cell.term().zh, "予以公开（自然人）");
/// // What goes on into the next year is of a moment: it is added over agencies, never over years.
/// assert_eq!(Quantity::Harmonised(Harmonised::RequestsCarriedOut).measure(), Measure::Stock);
/// // A category is one of many in a report, and no number of the report.
/// assert!("disclosure.category".parse::<Quantity>().is_err());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Quantity {
    /// A concept of the crosswalk.
    Harmonised(Harmonised),
    /// A concept of prose, or a cell.
    Concept(Concept),
}

/// What a report states many times, or in words, or as a date.
const NO_NUMBERS: &[Concept] = &[
    Concept::PeriodStart,
    Concept::PeriodEnd,
    Concept::DisclosureCategory,
    Concept::DisclosureChannel,
    Concept::RequestsReceivedByChannel,
    Concept::RequestsReceivedByApplicant,
    Concept::RequestsAnsweredOtherwise,
    Concept::ConsultationsByChannel,
    Concept::FeesReason,
];

/// What prose states of a moment, not of a year.
const STOCKS: &[Concept] = &[
    Concept::DisclosureCumulative,
    Concept::StaffFullTime,
    Concept::StaffPartTime,
    Concept::StaffTotal,
    Concept::PlatformsAccounts,
    Concept::ReceptionPoints,
    Concept::ReconsiderationPending,
    Concept::LitigationPending,
];

impl Quantity {
    /// Every concept of the crosswalk, in its order.
    pub fn harmonised() -> impl Iterator<Item = Self> {
        Harmonised::ALL.iter().copied().map(Self::Harmonised)
    }

    /// The term, in Chinese and English.
    pub fn term(self) -> Bilingual {
        match self {
            Self::Harmonised(it) => it.term().to_owned(),
            Self::Concept(it) => it.term(),
        }
    }

    /// What a user of the number over several editions must know; empty where there is nothing.
    pub fn caveat(self) -> Text {
        match self {
            Self::Harmonised(it) => it.bridge().caveat,
            Self::Concept(_) => Bilingual::new("", ""),
        }
    }

    /// Whether it is of a year, or of a moment: the latter is never added over years.
    pub fn measure(self) -> Measure {
        let stock = match self {
            Self::Harmonised(it) => {
                let bridge = it.bridge();
                let cell = Edition::ALL.iter().flat_map(|edition| bridge.cells(*edition)).any(|cell| is_stock(*cell));
                cell || bridge.prose.is_some_and(|it| STOCKS.contains(&it))
            }
            Self::Concept(Concept::Cell(cell)) => is_stock(cell),
            Self::Concept(it) => STOCKS.contains(&it),
        };
        if stock { Measure::Stock } else { Measure::Flow }
    }

    /// The unit that its sums are in: the official one, and yuan for all money. Empty where none is official.
    pub fn unit(self) -> &'static str {
        let of_cell = |cell: CellKey| {
            let units = Edition::ALL.iter().rev().filter_map(|edition| edition.form(cell.table));
            units.map(|form| form.unit(cell.row, cell.column)).find(|it| !it.is_empty()).unwrap_or_default()
        };
        let unit = match self {
            Self::Harmonised(it) => {
                let cells = Edition::ALL.iter().rev().find_map(|edition| it.bridge().cells(*edition).first());
                cells.map_or("", |cell| of_cell(*cell))
            }
            Self::Concept(Concept::Cell(cell)) => of_cell(cell),
            Self::Concept(Concept::FeesCollected) => "元",
            Self::Concept(_) => "",
        };
        if unit.ends_with('元') { "元" } else { unit }
    }
}

fn is_stock(cell: CellKey) -> bool {
    let forms = Edition::ALL.iter().filter_map(|edition| edition.form(cell.table));
    forms.filter_map(|form| form.measure(cell.row, cell.column)).any(|it| it == Measure::Stock)
}

impl fmt::Display for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Harmonised(it) => it.fmt(f),
            Self::Concept(it) => it.fmt(f),
        }
    }
}

impl FromStr for Quantity {
    type Err = UnknownKey;

    /// The quantity of a key of the crosswalk, or of the key of a concept or cell.
    fn from_str(key: &str) -> Result<Self, UnknownKey> {
        if let Some(harmonised) = Harmonised::from_key(key) {
            return Ok(Self::Harmonised(harmonised));
        }
        match key.parse::<Concept>() {
            Ok(concept) if !NO_NUMBERS.contains(&concept) => Ok(Self::Concept(concept)),
            _ => Err(UnknownKey::new("quantity", key, Harmonised::ALL.iter().map(|it| it.key()))),
        }
    }
}

by_text!(Quantity, "^[a-z0-9_]+([.][a-z0-9_]+){0,2}$");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_come_back_and_no_two_are_the_same() {
        for quantity in Quantity::harmonised() {
            assert_eq!(quantity.to_string().parse(), Ok(quantity));
        }
        for concept in Concept::prose().filter(|it| !NO_NUMBERS.contains(it)) {
            assert_eq!(concept.to_string().parse(), Ok(Quantity::Concept(concept)));
        }
    }

    #[test]
    fn stocks_are_those_of_a_moment() {
        let stocks: Vec<_> = Quantity::harmonised().filter(|it| it.measure() == Measure::Stock).map(|it| it.to_string()).collect();
        let expected = [
            "requests_carried_in",
            "requests_carried_out",
            "reconsideration_pending",
            "normative_documents_in_force",
            "staff_total",
            "staff_full_time",
            "staff_part_time",
        ];
        assert_eq!(stocks, expected);
    }

    #[test]
    fn money_is_added_up_in_yuan() {
        assert_eq!(Quantity::Harmonised(Harmonised::RequestFees).unit(), "元");
        assert_eq!(Quantity::Harmonised(Harmonised::AdministrativeFeeAmount).unit(), "元");
        assert_eq!(Quantity::Harmonised(Harmonised::Granted).unit(), "件");
    }
}
