//! The indicator sets of 2015 and 2019: a veto ends it, points are taken off, and above a line a bonus is added.

use crate::law::day;
use crate::{Bilingual, Error, Text};
use chrono::NaiveDate;
use rust_decimal::Decimal;

/// A set of indicators for government web sites and new media.
///
/// The points of single indicators are not recorded here: the sources at hand do not print them.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct IndicatorSet {
    /// The name in the published formats.
    pub key: &'static str,
    /// What it rests on.
    pub basis: Text,
    /// The first day on which it holds.
    pub from: NaiveDate,
    /// 单项否决: any of these fails the object, and nothing else is scored.
    pub veto: &'static [Indicator],
    /// 扣分指标: heads under which points are taken off.
    pub deductions: &'static [Indicator],
    /// The points to take off from.
    pub points: u32,
    /// Below this the object fails.
    pub pass: u32,
    /// Above this the bonus is added, where there is one.
    pub bonus_above: Option<u32>,
    /// The most that the bonus can be.
    pub bonus: u32,
    /// Points that remain when an organ without public services is scored; they are scaled up to the full points.
    pub without_services: Option<u32>,
}

/// An indicator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Indicator {
    /// The name in the published formats.
    pub key: &'static str,
    /// The term.
    pub term: Text,
}

const fn indicator(key: &'static str, zh: &'static str, en: &'static str) -> Indicator {
    Indicator { key, term: Bilingual::new(zh, en) }
}

const UNREACHABLE: Indicator = indicator("unreachable", "站点无法访问", "the site cannot be reached");
const COLUMNS_STALE: Indicator = indicator("columns_stale", "栏目不更新", "columns are not updated");
const POOR_INTERACTION: Indicator = indicator("poor_interaction", "互动回应差", "poor interaction");

/// What was found of one object.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Deductions {
    /// Keys of the veto indicators that were met.
    pub veto: Vec<String>,
    /// Points taken off under each head, with the most that the head can cost, where that is known.
    pub taken: Vec<(Decimal, Option<Decimal>)>,
    /// Points of the bonus.
    pub bonus: Decimal,
    /// The organ offers no public services, so that those heads are left out.
    pub no_services: bool,
}

/// How an object came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Assessment {
    /// Whether it passed.
    pub qualified: bool,
    /// Its points; `None` after a veto, which ends the scoring.
    pub points: Option<Decimal>,
    /// Whether the bonus is in them.
    pub with_bonus: bool,
}

impl IndicatorSet {
    /// The sets, the older first.
    pub const ALL: [Self; 2] = [
        Self {
            key: "census_2015",
            basis: Bilingual::new(
                "国办发〔2015〕15号（第一次全国政府网站普查）",
                "General Office notice 15 of 2015 (first national census of government web sites)",
            ),
            from: day(2015, 3, 11),
            veto: &[
                UNREACHABLE,
                indicator("not_updated", "网站不更新", "the site is not updated"),
                COLUMNS_STALE,
                indicator("serious_errors", "严重错误", "serious errors"),
                POOR_INTERACTION,
            ],
            deductions: &[
                indicator("availability", "网站可用性", "availability"),
                indicator("updates", "信息更新情况", "updates"),
                indicator("interaction", "互动回应情况", "interaction"),
                indicator("services", "服务实用情况", "services"),
            ],
            points: 100,
            pass: 60,
            bonus_above: None,
            bonus: 0,
            without_services: None,
        },
        Self {
            key: "inspection_2019",
            basis: Bilingual::new("国办秘函〔2019〕19号", "General Office secretariat letter 19 of 2019"),
            from: day(2019, 4, 1),
            veto: &[
                indicator("security", "安全、泄密事故等严重问题", "security or secrecy accidents"),
                UNREACHABLE,
                indicator("front_page_stale", "首页不更新", "the front page is not updated"),
                COLUMNS_STALE,
                POOR_INTERACTION,
                indicator("services_useless", "服务不实用", "services are of no use"),
            ],
            deductions: &[],
            points: 100,
            pass: 60,
            bonus_above: Some(80),
            bonus: 30,
            without_services: Some(75),
        },
    ];

    /// The set in force on a day. `None` before the first.
    pub fn on(day: NaiveDate) -> Option<&'static Self> {
        Self::ALL.iter().rev().find(|it| it.from <= day)
    }

    /// Scores an object.
    ///
    /// ```
    /// use gongkai::{Deductions, IndicatorSet};
    /// let set = IndicatorSet::on("2022-01-01".parse().unwrap()).unwrap();
    /// let score = |taken: i64, bonus: i64| {
    ///     set.assess(&Deductions { taken: vec![(taken.into(), None)], bonus: bonus.into(), ..Deductions::default() }).unwrap()
    /// };
    /// assert!(!score(41, 10).qualified); // 59 points
    /// assert_eq!(score(20, 10).points.unwrap().to_string(), "80"); // 80 is not above the line: no bonus
    /// assert_eq!(score(15, 10).points.unwrap().to_string(), "95");
    /// ```
    ///
    /// # Errors
    ///
    /// When a veto is none of this set, or points are negative or beyond what the set allows.
    pub fn assess(&self, found: &Deductions) -> Result<Assessment, Error> {
        if let Some(unknown) = found.veto.iter().find(|it| !self.veto.iter().any(|known| known.key == it.as_str())) {
            let known = self.veto.iter().map(|it| it.key).collect::<Vec<_>>().join(", ");
            return Err(Error::bad_value(
                format!("{} 没有单项否决指标 {unknown:?}；有：{known}。", self.key),
                format!("{} has no veto {unknown:?}; there are: {known}.", self.key),
            ));
        }
        let below = |it: &Decimal| it.is_sign_negative() && !it.is_zero();
        let negative = found.taken.iter().any(|(taken, most)| below(taken) || most.as_ref().is_some_and(below));
        let bonus = found.bonus;
        if negative || (bonus.is_sign_negative() && !bonus.is_zero()) || bonus > Decimal::from(self.bonus) {
            return Err(Error::bad_value(
                format!("扣分和加分不能为负，加分不超过 {}；请核对。", self.bonus),
                format!("deductions and bonus cannot be negative, and the bonus is at most {}: check them.", self.bonus),
            ));
        }
        if !found.veto.is_empty() {
            return Ok(Assessment { qualified: false, points: None, with_bonus: false });
        }
        // What a head costs never exceeds its points.
        let full = Decimal::from(self.points);
        let taken: Decimal = found.taken.iter().map(|(taken, most)| most.map_or(*taken, |most| (*taken).min(most)).min(full)).sum();
        let points = match self.without_services.filter(|_| found.no_services) {
            Some(rest) => (Decimal::from(rest) - taken).max(Decimal::ZERO) * full / Decimal::from(rest),
            None => (full - taken).max(Decimal::ZERO),
        };
        let with_bonus = self.bonus_above.is_some_and(|line| points > Decimal::from(line)) && !bonus.is_zero();
        let total = if with_bonus { points + bonus } else { points };
        Ok(Assessment { qualified: points >= Decimal::from(self.pass), points: Some(total.normalize()), with_bonus })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn veto_pass_bonus_and_scaling() {
        let set = &IndicatorSet::ALL[1];
        let found = |veto: &[&str], taken: &[(i64, Option<i64>)], no_services| Deductions {
            veto: veto.iter().map(|it| (*it).to_owned()).collect(),
            taken: taken.iter().map(|(it, most)| (Decimal::from(*it), most.map(Decimal::from))).collect(),
            bonus: Decimal::from(5),
            no_services,
        };
        let points = |it: &Deductions| set.assess(it).expect("scored").points.map(|it| it.to_string());
        let vetoed = set.assess(&found(&["unreachable"], &[], false)).expect("scored");
        assert_eq!(vetoed, Assessment { qualified: false, points: None, with_bonus: false });
        assert_eq!(points(&found(&[], &[(50, Some(20))], false)).as_deref(), Some("80"));
        assert_eq!(points(&found(&[], &[(15, None)], true)).as_deref(), Some("80")); // 60 of 75
        assert_eq!(points(&found(&[], &[(3, None)], true)).as_deref(), Some("101")); // 72 of 75 is 96, and the bonus
        assert!(set.assess(&found(&["late"], &[], false)).expect_err("unknown").is_bad_value());
        assert!(set.assess(&found(&[], &[(-1, None)], false)).is_err());
        assert!(IndicatorSet::on(day(2014, 1, 1)).is_none());
        assert_eq!(IndicatorSet::on(day(2016, 1, 1)).map(|it| it.key), Some("census_2015"));
    }
}
