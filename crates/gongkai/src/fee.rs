//! Fees for disclosure on request (依申请公开收费): which regime holds on a day, and the information processing fee with its working.

mod cost;

pub use cost::{CostItem, Exemption, LOCAL_STANDARDS, LocalStandard};

use crate::error::Cause;
use crate::keyed::keyed;
use crate::law::{REGULATIONS_2007, day};
use crate::{Bilingual, Error, Text};
use chrono::NaiveDate;
use rust_decimal::Decimal;

keyed! {
    /// What may be charged for disclosure on request.
    pub enum FeeRegime as "fee regime" {
        /// Search, copying and post at cost, by a standard that the province approves. Where none has been approved, nothing is collected, lawfully.
        CostFees = "cost_fees", "检索费、复制费、邮寄费（按地方核定标准）", "cost fees by local standards";
        /// The cost fees are abolished; nothing is charged.
        Abolished = "abolished", "已取消收费", "no fee: abolished";
        /// A fee by item or by page, to steer requests beyond what is reasonable.
        ProcessingFee = "processing_fee", "政府信息公开信息处理费", "information processing fee";
    }
}

/// The first day of each regime, with what it rests on.
const REGIMES: [(NaiveDate, FeeRegime, Text); 3] = [
    (
        REGULATIONS_2007,
        FeeRegime::CostFees,
        Bilingual::new(
            "《政府信息公开条例》（国务院令第492号）第二十七条；财综〔2008〕44号",
            "Regulations of 2007 (decree 492), article 27; Ministry of Finance, notice 44 of 2008",
        ),
    ),
    (
        day(2017, 4, 1),
        FeeRegime::Abolished,
        Bilingual::new("财税〔2017〕20号（文号待核）", "Ministry of Finance, notice 20 of 2017 (number not verified)"),
    ),
    (
        day(2021, 1, 1),
        FeeRegime::ProcessingFee,
        Bilingual::new(
            "《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）",
            "Measures on the information processing fee (General Office letter 109 of 2020)",
        ),
    ),
];

impl FeeRegime {
    /// The regime of a day, with what it rests on. `None` before the Regulations were in force.
    ///
    /// ```
    /// use gongkai::FeeRegime;
    /// let on = |day: &str| FeeRegime::on(day.parse().unwrap()).map(|it| it.0);
    /// assert_eq!(on("2012-12-31"), Some(FeeRegime::CostFees));
    /// assert_eq!(on("2018-06-01"), Some(FeeRegime::Abolished));
    /// assert_eq!(on("2021-01-01"), Some(FeeRegime::ProcessingFee));
    /// ```
    pub fn on(day: NaiveDate) -> Option<(Self, Text)> {
        REGIMES.iter().rev().find(|it| it.0 <= day).map(|it| (it.1, it.2))
    }

    /// The first day on which it holds.
    pub fn from(self) -> NaiveDate {
        REGIMES.iter().find(|it| it.1 == self).map_or(NaiveDate::MIN, |it| it.0)
    }
}

keyed! {
    /// What the information processing fee is counted by. The organ chooses one of the two for each request, never both (Article 3).
    pub enum FeeBy as "way of counting" {
        /// Requests of one applicant in a calendar month (Article 4). Months do not add up.
        Items = "items", "按件", "by item";
        /// Pages of one request, A4 or smaller, one side each (Article 5). Requests do not add up.
        Pages = "pages", "按量（页）", "by page";
    }
}

/// A bracket: what each unit after the first so many costs.
struct Bracket {
    after: u64,
    /// Yuan for each.
    rate: u64,
    /// From here on the rate rises by the second for each band of the first.
    rises: Option<(u64, u64)>,
}

const fn flat(after: u64, rate: u64) -> Bracket {
    Bracket { after, rate, rises: None }
}

impl FeeBy {
    /// The unit: 件, 页.
    pub const fn unit(self) -> Text {
        match self {
            Self::Items => Bilingual::new("件", "items"),
            Self::Pages => Bilingual::new("页", "pages"),
        }
    }

    const fn brackets(self) -> &'static [Bracket] {
        const ITEMS: &[Bracket] = &[flat(0, 0), flat(10, 100), Bracket { after: 30, rate: 200, rises: Some((10, 100)) }];
        const PAGES: &[Bracket] = &[flat(0, 0), flat(30, 10), flat(100, 20), flat(200, 40)];
        match self {
            Self::Items => ITEMS,
            Self::Pages => PAGES,
        }
    }
}

/// The information processing fee of a number of items or pages.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Fee {
    /// What it is counted by.
    pub by: FeeBy,
    /// How many.
    pub count: u64,
    /// The amount in yuan (元).
    pub amount: Decimal,
    /// How it comes about, bracket by bracket.
    pub working: Vec<FeeStep>,
    /// What it rests on.
    pub basis: Text,
}

/// The part of a fee that one bracket gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FeeStep {
    /// The first item or page of the bracket.
    pub first: u64,
    /// The last one that is charged in it.
    pub last: u64,
    /// Yuan for each.
    pub rate: u64,
}

impl FeeStep {
    /// How many are charged in it.
    pub const fn count(&self) -> u64 {
        self.last - self.first + 1
    }

    /// The amount in yuan.
    pub const fn amount(&self) -> u64 {
        self.count() * self.rate
    }

    /// The step in words: `第11—30件：20件 × 100元 = 2000元`.
    pub fn say(&self, by: FeeBy) -> Bilingual {
        let (count, rate, amount, unit) = (self.count(), self.rate, self.amount(), by.unit());
        let span = if self.first == self.last { self.first.to_string() } else { format!("{}—{}", self.first, self.last) };
        Bilingual {
            zh: format!("第{span}{}：{count}{} × {rate}元 = {amount}元", unit.zh, unit.zh),
            en: format!("{} {}: {count} × {rate} yuan = {amount} yuan", unit.en, span.replace('—', "-")),
        }
    }
}

/// More items or pages than this are a slip of the pen.
const MOST: u64 = 1_000_000;

/// The information processing fee in force on a day.
///
/// Rates are progressive on the excess: each bracket charges only what lies in it. By item, the first band over 30 costs 200 yuan each, and the rate
/// rises by 100 for each band of ten: the only reading that the wording allows, for which no official example is known.
///
/// ```
/// use gongkai::{FeeBy, fee};
/// let day = "2025-06-01".parse().unwrap();
/// let bill = fee(FeeBy::Items, 31, day)?;
/// assert_eq!((bill.amount.to_string(), bill.working.len()), ("2200".to_owned(), 3));
/// assert_eq!(fee(FeeBy::Pages, 250, day)?.amount.to_string(), "4700");
///
/// let early = fee(FeeBy::Items, 31, "2016-06-01".parse().unwrap()).unwrap_err();
/// assert!(early.is_no_law()); // the message says which regime held
/// # Ok::<(), gongkai::Error>(())
/// ```
///
/// # Errors
///
/// Before the fee existed (the message says which regime held), and for a number that no applicant or request can have.
pub fn fee(by: FeeBy, count: u64, on: NaiveDate) -> Result<Fee, Error> {
    let basis = match FeeRegime::on(on) {
        Some((FeeRegime::ProcessingFee, basis)) => basis,
        other => return Err(no_processing_fee(on, other)),
    };
    if count > MOST {
        return Err(Error::bad_value(
            format!("{count}{}不可能（上限 {MOST}）；请核对。", by.unit().zh),
            format!("{count} {} cannot be (the limit is {MOST}): check the number.", by.unit().en),
        ));
    }
    let working = steps(by, count);
    let amount = working.iter().map(FeeStep::amount).sum::<u64>().into();
    Ok(Fee { by, count, amount, working, basis })
}

fn steps(by: FeeBy, count: u64) -> Vec<FeeStep> {
    let brackets = by.brackets();
    let mut out = Vec::new();
    for (at, bracket) in brackets.iter().enumerate() {
        let end = brackets.get(at + 1).map_or(count, |next| next.after.min(count));
        let (mut after, mut rate) = (bracket.after, bracket.rate);
        while after < end {
            let last = bracket.rises.map_or(end, |(band, _)| (after + band).min(end));
            out.push(FeeStep { first: after + 1, last, rate });
            after = last;
            rate += bracket.rises.map_or(0, |(_, step)| step);
        }
    }
    out
}

fn no_processing_fee(on: NaiveDate, regime: Option<(FeeRegime, Text)>) -> Error {
    let from = FeeRegime::ProcessingFee.from();
    let (zh, en) = match regime {
        Some((regime, basis)) => (
            format!("当时为“{}”，依据{}", regime.term().zh, basis.zh),
            format!("the regime then was: {}, by {}", regime.term().en, basis.en),
        ),
        None => ("当时《政府信息公开条例》尚未施行".to_owned(), "the Regulations were not in force then".to_owned()),
    };
    Error::because(
        Cause::NoLaw,
        format!("{on} 时没有信息处理费（{from} 起施行）；{zh}。"),
        format!("on {on} there was no information processing fee (it exists since {from}); {en}."),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn amount(by: FeeBy, count: u64) -> String {
        fee(by, count, day(2025, 6, 1)).expect("in force").amount.to_string()
    }

    #[test]
    fn worked_examples() {
        let items = [
            (0, 0),
            (10, 0),
            (11, 100),
            (15, 500),
            (30, 2000),
            (31, 2200),
            (40, 4000),
            (41, 4300),
            (50, 7000),
            (60, 11_000),
            (100, 37_000),
        ];
        for (count, expected) in items {
            assert_eq!(amount(FeeBy::Items, count), expected.to_string(), "{count} items");
        }
        let pages = [(30, 0), (31, 10), (68, 380), (100, 700), (150, 1700), (200, 2700), (201, 2740), (250, 4700)];
        for (count, expected) in pages {
            assert_eq!(amount(FeeBy::Pages, count), expected.to_string(), "{count} pages");
        }
        // Months and requests do not add up: 12 and then 9 items, two times 40 pages.
        assert_eq!((amount(FeeBy::Items, 12), amount(FeeBy::Items, 9)), ("200".to_owned(), "0".to_owned()));
        assert_eq!((amount(FeeBy::Pages, 40), amount(FeeBy::Pages, 80)), ("100".to_owned(), "500".to_owned()));
    }

    #[test]
    fn the_working_is_said_in_both_languages() {
        let bill = fee(FeeBy::Items, 35, day(2025, 6, 1)).expect("in force");
        let said: Vec<Bilingual> = bill.working.iter().map(|it| it.say(FeeBy::Items)).collect();
        assert_eq!(said[0].zh, "第1—10件：10件 × 0元 = 0元");
        assert_eq!(said[2].en, "items 31-35: 5 × 200 yuan = 1000 yuan");
    }

    #[test]
    fn before_the_fee_the_regime_is_named() {
        for (day, expected) in
            [(day(2012, 1, 1), "cost fees by local standards"), (day(2020, 12, 31), "abolished"), (day(2007, 1, 1), "not in force")]
        {
            let error = fee(FeeBy::Items, 12, day).expect_err("none");
            assert!(error.is_no_law() && error.to_string().contains(expected), "{error}");
        }
        assert!(fee(FeeBy::Pages, MOST + 1, day(2025, 1, 1)).expect_err("too many").is_bad_value());
    }
}
