//! The shares of a list, and the number that they were taken of.

use super::{Divided, exact};
use crate::rounding::explain_but_one;
use crate::within::has_any;
use crate::{Bilingual, Concept, Explanation, Place, Rounding, Share, Statement, StatementId, explain};

impl<'a> Divided<'a> {
    /// Each share with the count that it was made from. A share printed after several counts without one is of their sum.
    pub(in crate::validate) fn shares(&self) -> Vec<(StatementId, i64, Share)> {
        let mut out = Vec::new();
        let mut waiting = 0_i64;
        for &(id, part) in &self.parts {
            let Some(count) = exact(part) else {
                waiting = 0;
                continue;
            };
            match part.share {
                Some(share) => {
                    let together = count.saturating_add(waiting);
                    let alone = self.bases.iter().any(|&base| Rounding::ALL.iter().any(|it| it.agrees(count, base, share)));
                    let joint = waiting > 0 && !alone && self.bases.iter().any(|&base| Rounding::Nearest.agrees(together, base, share));
                    out.push((id, if joint { together } else { count }, share));
                    waiting = 0;
                }
                None => waiting = waiting.saturating_add(count),
            }
        }
        out
    }

    /// The number that most of the shares are of: the whole, unless more of them follow from another base.
    pub(in crate::validate) fn likeliest_base(&self, whole: i64, shares: &[(StatementId, i64, Share)]) -> i64 {
        // A part that is more than its whole is one of another number.
        if let Some(most) = shares.iter().map(|it| it.1).max().filter(|it| *it > whole) {
            return self.bases.iter().copied().filter(|it| *it >= most).max().unwrap_or(whole);
        }
        let made = self.sum();
        let agreeing = |base: i64| shares.iter().filter(|it| Rounding::Nearest.agrees(it.1, base, it.2)).count();
        let others = self.bases.iter().copied().filter(|it| Some(*it) != made || self.carried.contains(it));
        others.fold(whole, |best, base| if agreeing(base) > agreeing(best) { base } else { best })
    }

    /// Whether the stated numbers that the list divides include one of which `share` is the share of `count`.
    pub(in crate::validate) fn agrees_with_a_stated_base(&self, count: i64, share: Share) -> bool {
        let made = self.sum();
        self.bases.iter().any(|&base| {
            (Some(base) != made || self.exact_whole() == made || self.carried.contains(&base))
                && Rounding::Nearest.agrees(count, base, share)
        })
    }

    /// Whether another number in the words before a share is what it was taken of: 占自然人申请的45%, (以已答复的24件为基数).
    ///
    /// A base that the words after 占 name may be any number of the passage; one that nothing names must be that of several shares.
    pub(in crate::validate) fn agrees_with_a_number_nearby(
        &self,
        shares: &[(StatementId, i64, Share)],
        id: StatementId,
        count: i64,
        share: Share,
    ) -> bool {
        let text = self.reading.document.text();
        let place = self.reading.place(id);
        // 市政府办公室收到的164件中，自然人申请151件，占92.1%.
        let among = text[..place.start].trim_end_matches(['，', ',', ' ']).strip_suffix('中').and_then(|lead| {
            let lead = lead.trim_end_matches(['件', '条', '份', '宗', '个']);
            lead[lead.trim_end_matches(|it: char| it.is_ascii_digit()).len()..].parse::<i64>().ok()
        });
        if among.is_some_and(|base| base > 0 && Rounding::Nearest.agrees(count, base, share)) {
            return true;
        }
        let of = text[place.range()].rsplit_once('占').and_then(|it| it.1.split_once('的')).map_or("", |it| it.0.trim());
        let named = of.chars().nth(1).is_some() && !has_any(of, &["总", "全", "公开", "比", "信息"]);
        let line = self.reading.document.line_around(place.start);
        let near = |it: &Place| line.contains(&it.start) && it.start < place.start;
        let before = (0..id.0).rev().take(NEARBY).map(StatementId).filter(|it| near(&self.reading.place(*it)));
        let stated = before.filter_map(|it| exact(self.reading.report.statement(it)));
        let unplaced = &self.reading.coverage.unplaced;
        let last = unplaced.partition_point(|it| it.start < place.start);
        let digits = |it: &Place| text[it.range()].trim_end_matches(|it: char| !it.is_ascii_digit()).parse::<i64>().ok();
        let unread = unplaced[..last].iter().rev().take(NEARBY).filter(|it| near(it)).filter_map(digits);
        let mut bases = stated.chain(unread).filter(|it| *it > 0);
        bases.any(|base| {
            let agree = || shares.iter().take(NEARBY).filter(|it| Rounding::Nearest.agrees(it.1, base, it.2)).count();
            Rounding::Nearest.agrees(count, base, share) && (named || agree() > 2)
        })
    }

    /// The sum of the printed shares, in units of the finest printed place. `None` without a share.
    pub(in crate::validate) fn share_sum(&self) -> Option<Share> {
        let shares = || self.parts.iter().filter_map(|(_, part)| part.share);
        let places = shares().map(Share::places).max()?;
        Some(Share::from_units(shares().map(|it| it.units() * 10_i64.pow(places - it.places())).sum(), places))
    }

    /// Whether every part has a share and they make a hundred but for a unit: the list means to be the whole.
    pub(in crate::validate) fn shares_the_whole(&self) -> bool {
        let hundredths = self.share_sum().map(|sum| sum.units() / 10_i64.pow(sum.places()));
        self.parts.iter().all(|(_, part)| part.share.is_some()) && hundredths.is_some_and(|it| (99..=101).contains(&it))
    }

    /// The rounding rule and base that explain every share of the list.
    pub(in crate::validate) fn explanation(&self) -> Option<Explanation> {
        let list: Vec<(i64, Share)> = self.shares().into_iter().map(|(_, count, share)| (count, share)).collect();
        explain(&list, &self.bases)
    }

    /// The rounding rule and base that explain every share of the list but one, and which one.
    pub(in crate::validate) fn explanation_but_one(&self) -> Option<(Explanation, usize)> {
        let list: Vec<(i64, Share)> = self.shares().into_iter().map(|(_, count, share)| (count, share)).collect();
        explain_but_one(&list, &self.bases)
    }

    /// Another number that the report states, of which every share of the list is the share: they were taken of the wrong one.
    pub(in crate::validate) fn other_base(&self) -> Option<(i64, &'a Statement)> {
        let list: Vec<(i64, Share)> = self.shares().into_iter().map(|(_, count, share)| (count, share)).collect();
        let totals = [
            Concept::DisclosureTotal,
            Concept::RequestsReceived,
            Concept::RequestsHandledBase,
            Concept::RequestsAnswered,
            Concept::RequestsConcluded,
        ];
        let stated = self.reading.report.statements.iter().filter(|it| totals.contains(&it.concept));
        let mut bases = stated.take(TOTALS).filter_map(|it| exact(it).map(|count| (count, it)));
        bases.find(|(base, _)| {
            list.len() > 1 && *base > 0 && list.iter().all(|(count, share)| Rounding::Nearest.agrees(*count, *base, *share))
        })
    }

    /// The one share that was made to fill up a hundred: all others are rounded to the nearest, and it takes what they leave.
    pub(in crate::validate) fn balanced(&self, whole: i64) -> Option<StatementId> {
        let shares = self.shares();
        let sum = self.share_sum()?;
        let mut off = shares.iter().filter(|(_, count, share)| !Rounding::Nearest.agrees(*count, whole, *share));
        let (id, count, share) = off.next()?;
        let nearest = Rounding::Nearest.share(*count, whole, share.places())?;
        let small = nearest.units().abs_diff(share.units()) <= (shares.len() as u64).div_ceil(2);
        let full = sum.units() == 100 * 10_i64.pow(sum.places());
        // What takes up the rest is the last or the largest: nobody fills up with a small one in between.
        let fills = shares.last().is_some_and(|it| it.0 == *id) || shares.iter().all(|it| it.1 <= *count);
        (fills && off.next().is_none() && shares.len() > 2 && full && small).then_some(*id)
    }

    /// A rounding rule in words, with the places that the shares of the list have.
    pub(in crate::validate) fn rounding_term(&self, rounding: Rounding) -> Bilingual {
        let more = self.share_sum().map_or(0, Share::places) + 1;
        match rounding {
            Rounding::Nearest => Bilingual::new("四舍五入".to_owned(), "rounded to the nearest".to_owned()),
            Rounding::Cut => Bilingual::new("舍去尾数".to_owned(), "cut off".to_owned()),
            Rounding::Up => Bilingual::new("一律进位".to_owned(), "rounded up".to_owned()),
            Rounding::CutThenUp => {
                Bilingual::new(format!("先舍到 {more} 位小数，再一律进位"), format!("cut to {more} decimals, then rounded up"))
            }
        }
    }
}

/// How many numbers before a share are tried as its base.
const NEARBY: usize = 32;

/// How many totals of a report are tried as the base of shares.
const TOTALS: usize = 16;
