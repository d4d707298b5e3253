//! Adding reports up: over agencies, divisions, levels, years and editions, in any order and any grouping with the same result.

mod group;
mod state;

pub use group::{By, Group};

use crate::{Bilingual, Edition, Error, Measure, Quantity, Rate, Ratio, Report, Tally, Told};
use rust_decimal::Decimal;
use std::collections::{BTreeMap, HashMap};
use xxhash_rust::xxh3::Xxh3Default;

/// What is added up, and by what.
///
/// ```
/// use gongkai::{Aggregation, By, Quantity};
/// let by_year = Aggregation::new([By::Year], [Quantity::Harmonised(gongkai::Harmonised::RequestsReceived)], []);
/// let mut totals = by_year.empty();
/// for text in ["收到信息公开申请12件。", "收到信息公开申请30件。", "公开信息5条。"] {
///     totals.add(&gongkai::parse(&format!("2012年政府信息公开工作年度报告\n{text}")).report);
/// }
/// let total = totals.totals().next().unwrap();
/// assert_eq!(total.group.year, Some(2012));
/// assert_eq!((total.sum(), total.tally.numbers, total.tally.absent), (Some(42.into()), 2, 1));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aggregation {
    by: Vec<By>,
    quantities: Vec<Quantity>,
    rates: Vec<Rate>,
    /// The quantities, and behind them those that only the rates need.
    needed: Vec<Quantity>,
    /// Whether each of the quantities is of a moment.
    stocks: Vec<bool>,
    /// The places of both sides of each rate among `needed`, and whether it is of a moment.
    sides: Vec<(Vec<usize>, Vec<usize>, bool)>,
}

/// Sums so far. Equal sets of reports give equal totals, however they came together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Totals {
    aggregation: Aggregation,
    groups: BTreeMap<Group, Sums>,
    /// Agency and year of each report, hashed, with how many reports name both.
    seen: HashMap<u64, u64>,
    unreadable: u64,
}

/// The sums of one group.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Sums {
    reports: u64,
    editions: u8,
    tallies: Vec<Tally>,
    ratios: Vec<Ratio>,
}

/// The sum of a quantity in a group.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Total<'a> {
    /// The group. Its year is told for what is of a moment, whether it was asked for or not.
    pub group: &'a Group,
    /// What is added up.
    pub quantity: Quantity,
    /// The sum, and what each report told.
    pub tally: Tally,
    /// The editions of the reports in the group.
    pub editions: Vec<Edition>,
}

/// A rate in a group.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct RateTotal<'a> {
    /// The group.
    pub group: &'a Group,
    /// Which rate.
    pub rate: Rate,
    /// Both sides, over the reports that state them.
    pub ratio: Ratio,
    /// The editions of the reports in the group.
    pub editions: Vec<Edition>,
}

impl Total<'_> {
    /// The sum; `None` where no report gave a number, which is not zero, and where it would be one over years that nobody knows: what is of a moment is
    /// never added over years.
    pub fn sum(&self) -> Option<Decimal> {
        let over_years = self.quantity.measure() == Measure::Stock && self.group.year.is_none() && self.tally.numbers > 1;
        self.tally.sum().filter(|_| !over_years)
    }

    /// What a user of the sum must know: of the quantity, where it is counted alike nowhere, or where the group holds several editions.
    pub fn caveat(&self) -> Bilingual {
        let always = matches!(self.quantity, Quantity::Harmonised(it) if it.bridge().comparability == crate::Comparability::Same);
        if always || self.editions.len() > 1 { self.quantity.caveat().to_owned() } else { Bilingual::new(String::new(), String::new()) }
    }
}

impl Default for Aggregation {
    /// Everything in the crosswalk and every rate, by year.
    fn default() -> Self {
        Self::new([By::Year], Quantity::harmonised(), Rate::ALL.iter().copied())
    }
}

impl Aggregation {
    /// What is added up, and by what. What is named twice counts once.
    pub fn new(
        by: impl IntoIterator<Item = By>,
        quantities: impl IntoIterator<Item = Quantity>,
        rates: impl IntoIterator<Item = Rate>,
    ) -> Self {
        let (quantities, rates) = (once_each(quantities), once_each(rates));
        let mut by = once_each(by);
        // Equal totals whatever the order in which the groupings were named.
        by.sort_unstable();
        let mut needed = quantities.clone();
        let mut at = |quantity: &Quantity| {
            needed.iter().position(|it| it == quantity).unwrap_or_else(|| {
                needed.push(*quantity);
                needed.len() - 1
            })
        };
        let sides = rates
            .iter()
            .map(|rate| {
                let stock = rate.measure() == Measure::Stock;
                (rate.numerator().iter().map(&mut at).collect(), rate.denominator().iter().map(&mut at).collect(), stock)
            })
            .collect();
        let stocks = quantities.iter().map(|it| it.measure() == Measure::Stock).collect();
        Self { by, quantities, rates, needed, stocks, sides }
    }

    /// By what the sums are grouped, in the order of the declaration.
    pub fn by(&self) -> &[By] {
        &self.by
    }

    /// What is added up.
    pub fn quantities(&self) -> &[Quantity] {
        &self.quantities
    }

    /// The rates.
    pub fn rates(&self) -> &[Rate] {
        &self.rates
    }

    /// No reports yet.
    pub fn empty(&self) -> Totals {
        Totals { aggregation: self.clone(), groups: BTreeMap::new(), seen: HashMap::new(), unreadable: 0 }
    }
}

impl Sums {
    fn empty(of: &Aggregation) -> Self {
        let (tallies, ratios) = (vec![Tally::default(); of.quantities.len()], vec![Ratio::default(); of.rates.len()]);
        Self { reports: 0, editions: 0, tallies, ratios }
    }

    fn merge(&mut self, other: &Self) {
        self.reports += other.reports;
        self.editions |= other.editions;
        self.tallies.iter_mut().zip(&other.tallies).for_each(|(one, two)| one.merge(two));
        self.ratios.iter_mut().zip(&other.ratios).for_each(|(one, two)| one.merge(two));
    }

    fn editions(&self) -> Vec<Edition> {
        Edition::ALL.iter().copied().filter(|it| self.editions & (1 << *it as u8) != 0).collect()
    }
}

fn once_each<T: PartialEq>(items: impl IntoIterator<Item = T>) -> Vec<T> {
    items.into_iter().fold(Vec::new(), |mut kept, it| {
        if !kept.contains(&it) {
            kept.push(it);
        }
        kept
    })
}

impl Totals {
    /// What is added up, and by what.
    pub fn aggregation(&self) -> &Aggregation {
        &self.aggregation
    }

    /// Adds a report.
    pub fn add(&mut self, report: &Report) {
        if let (Some(agency), Some(year)) = (&report.agency, report.year) {
            let mut hash = Xxh3Default::new();
            hash.update(agency.as_bytes());
            hash.update(&year.to_le_bytes());
            *self.seen.entry(hash.digest()).or_default() += 1;
        }
        let told: Vec<Told> = self.aggregation.needed.iter().map(|it| report.told(*it)).collect();
        let group = Group::of(report, &self.aggregation.by);
        let of_moment = Group { year: report.year, ..group.clone() };
        let (as_one, any_stock) =
            (group == of_moment, self.aggregation.stocks.contains(&true) || self.aggregation.sides.iter().any(|it| it.2));
        let sums = self.groups.entry(group).or_insert_with(|| Sums::empty(&self.aggregation));
        sums.reports += 1;
        sums.editions |= 1 << report.edition as u8;
        let of = |stock: bool| self.aggregation.stocks.iter().zip(&told).enumerate().filter(move |it| *it.1.0 == stock);
        of(false).for_each(|(at, (_, told))| sums.tallies[at].add(*told));
        let rates = |sums: &mut Sums, of: bool| {
            for ((over, under, stock), ratio) in self.aggregation.sides.iter().zip(&mut sums.ratios) {
                if *stock == of {
                    ratio.add(over.iter().map(|it| told[*it]), under.iter().map(|it| told[*it]));
                }
            }
        };
        rates(sums, false);
        if as_one {
            of(true).for_each(|(at, (_, told))| sums.tallies[at].add(*told));
            rates(sums, true);
        } else if any_stock {
            let sums = self.groups.entry(of_moment).or_insert_with(|| Sums::empty(&self.aggregation));
            sums.reports += 1;
            sums.editions |= 1 << report.edition as u8;
            of(true).for_each(|(at, (_, told))| sums.tallies[at].add(*told));
            rates(sums, true);
        }
    }

    /// Counts an input that could not be read: it is in no sum, and is told.
    pub fn add_unreadable(&mut self) {
        self.unreadable += 1;
    }

    /// Adds the reports of other totals.
    ///
    /// # Errors
    ///
    /// When the others add up something else, or by something else.
    pub fn merge(&mut self, other: &Self) -> Result<(), Error> {
        if self.aggregation != other.aggregation {
            return Err(Error::bad_value(
                "两份汇总的项目或分组不同，不能合并；请用同样的 by 和 concepts 汇总。",
                "the totals are of other quantities or other groups; add up with the same by and concepts.",
            ));
        }
        for (group, theirs) in &other.groups {
            self.groups.entry(group.clone()).or_insert_with(|| Sums::empty(&self.aggregation)).merge(theirs);
        }
        for (hash, count) in &other.seen {
            *self.seen.entry(*hash).or_default() += count;
        }
        self.unreadable += other.unreadable;
        Ok(())
    }

    /// Inputs that could not be read.
    pub fn unreadable(&self) -> u64 {
        self.unreadable
    }

    /// Reports beyond the first of the same agency and year. They are in the sums; one of each pair is probably a copy.
    pub fn repeated(&self) -> u64 {
        self.seen.values().map(|count| count - 1).sum()
    }

    /// Every sum: group by group, in each the quantities in their order.
    pub fn totals(&self) -> impl Iterator<Item = Total<'_>> {
        self.groups.iter().flat_map(|(group, sums)| {
            let tallies = self.aggregation.quantities.iter().zip(&sums.tallies).filter(|it| it.1.reports() > 0);
            tallies.map(|(quantity, tally)| Total { group, quantity: *quantity, tally: *tally, editions: sums.editions() })
        })
    }

    /// Every rate: group by group, in each the rates in their order.
    pub fn rates(&self) -> impl Iterator<Item = RateTotal<'_>> {
        self.groups.iter().flat_map(|(group, sums)| {
            let rates = self.aggregation.rates.iter().zip(&sums.ratios).filter(|it| it.1.reports + it.1.left_out > 0);
            rates.map(|(rate, ratio)| RateTotal { group, rate: *rate, ratio: *ratio, editions: sums.editions() })
        })
    }
}
