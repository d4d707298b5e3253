//! How shares were rounded, inferred from a list of counts with their printed shares. Integers throughout.

use crate::Share;

/// A way to turn an exact share into a printed one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Rounding {
    /// To the nearest; an exact half may go either way (四舍五入).
    Nearest,
    /// Cut off (舍去).
    Cut,
    /// Any rest raises the last place (进一).
    Up,
    /// Cut to one place more than printed, then any rest in that place raises the last one.
    CutThenUp,
}

impl Rounding {
    /// All rules, the plainest first: the order in which they are tried.
    pub const ALL: [Self; 4] = [Self::Nearest, Self::Cut, Self::Up, Self::CutThenUp];

    /// The share of `part` in `whole` with `places` decimals under this rule. `None` where `whole` is not positive or `part` is negative.
    ///
    /// ```
    /// use gongkai::Rounding;
    /// let printed = |rule: Rounding| rule.share(75, 4934, 2).unwrap().to_string(); // 1.52006…
    /// assert_eq!(printed(Rounding::Nearest), "1.52");
    /// assert_eq!(printed(Rounding::Up), "1.53");
    /// assert_eq!(printed(Rounding::CutThenUp), "1.52"); // cut to 1.520, nothing left to carry
    /// ```
    pub fn share(self, part: i64, whole: i64, places: u32) -> Option<Share> {
        if whole <= 0 || part < 0 || places > Share::MAX_PLACES {
            return None;
        }
        let whole = i128::from(whole);
        let scaled = i128::from(part) * 100 * 10_i128.pow(places);
        let (cut, rest) = (scaled / whole, scaled % whole);
        let units = match self {
            Self::Nearest => cut + i128::from(rest * 2 >= whole),
            Self::Cut => cut,
            Self::Up => cut + i128::from(rest > 0),
            Self::CutThenUp => cut + i128::from(rest * 10 >= whole),
        };
        i64::try_from(units).ok().map(|units| Share::from_units(units, places))
    }

    /// Whether the printed share is the share of `part` in `whole` under this rule. An exact half agrees with both neighbours.
    pub fn agrees(self, part: i64, whole: i64, printed: Share) -> bool {
        let Some(share) = self.share(part, whole, printed.places()) else { return false };
        let tie = self == Self::Nearest && {
            let scaled = i128::from(part) * 100 * 10_i128.pow(printed.places());
            (scaled % i128::from(whole)) * 2 == i128::from(whole)
        };
        share == printed || (tie && share.units() - 1 == printed.units())
    }

    /// How far an exact share may lie below and above its printed value, in tenths of a unit of the last place.
    pub(crate) const fn slack(self) -> (i64, i64) {
        match self {
            Self::Nearest => (5, 5),
            Self::Cut => (0, 10),
            Self::Up => (10, 0),
            Self::CutThenUp => (10, 1),
        }
    }
}

/// One rule and one base that explain every share of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Explanation {
    /// The rule.
    pub rounding: Rounding,
    /// The number that the shares were taken of.
    pub base: i64,
    /// How many of the shares tell this rule from rounding to the nearest on the same base.
    pub telling: usize,
}

/// How many shares must tell a rule apart before it is named: three, or two of a list of five or more.
const fn are_enough(telling: usize, shares: usize) -> bool {
    telling >= 3 || telling == 2 && shares >= 5
}

/// The plainest rule that explains *every* printed share of the list, on the first of `bases` that works.
///
/// Rounding to the nearest is tried on every base first. Another rule is named only where at least three of the shares tell it
/// apart, or two of five or more.
///
/// ```
/// use gongkai::{Rounding, explain};
/// let list = [(405, "8.21"), (8, "0.17"), (9, "0.19"), (17, "0.35"), (14, "0.29"), (75, "1.52"), (2549, "51.67")].map(|(n, s)| (n, s.parse().unwrap()));
/// let found = explain(&list, &[4934, 4935]).unwrap();
/// assert_eq!((found.rounding, found.base), (Rounding::CutThenUp, 4934));
/// ```
pub fn explain(list: &[(i64, Share)], bases: &[i64]) -> Option<Explanation> {
    let fits = |rounding: Rounding, base: i64| list.iter().all(|&(part, share)| rounding.agrees(part, base, share));
    if list.is_empty() {
        return None;
    }
    Rounding::ALL.iter().flat_map(|&rounding| bases.iter().map(move |&base| (rounding, base))).find_map(|(rounding, base)| {
        let telling = list.iter().filter(|&&(part, share)| !Rounding::Nearest.agrees(part, base, share)).count();
        let named = rounding == Rounding::Nearest || are_enough(telling, list.len());
        (named && fits(rounding, base)).then_some(Explanation { rounding, base, telling })
    })
}

/// The rule and base that explain every printed share but one, which is slipped: of six or more, and told apart from rounding to the nearest as
/// [`explain`] asks. With the number of the one that it does not explain.
pub(crate) fn explain_but_one(list: &[(i64, Share)], bases: &[i64]) -> Option<(Explanation, usize)> {
    if list.len() < BUT_ONE {
        return None;
    }
    let rules = Rounding::ALL.iter().flat_map(|&rounding| bases.iter().map(move |&base| (rounding, base)));
    rules.filter(|it| it.0 != Rounding::Nearest).find_map(|(rounding, base)| {
        let mut odd = (0..list.len()).filter(|&nth| !rounding.agrees(list[nth].0, base, list[nth].1));
        let (slipped, None) = (odd.next()?, odd.next()) else { return None };
        let others = list.iter().enumerate().filter(|it| it.0 != slipped).map(|it| it.1);
        let telling = others.filter(|&&(part, share)| !Rounding::Nearest.agrees(part, base, share)).count();
        are_enough(telling, list.len() - 1).then_some((Explanation { rounding, base, telling }, slipped))
    })
}

/// A shorter list is explained by many a rule, but for one of its shares.
const BUT_ONE: usize = 6;

#[cfg(test)]
mod tests {
    use super::*;

    fn list(of: &[(i64, &str)]) -> Vec<(i64, Share)> {
        of.iter().map(|(part, share)| (*part, share.parse().expect(share))).collect()
    }

    #[test]
    fn one_slip_leaves_the_rule_of_the_others() {
        let printed = [(405, "8.12"), (8, "0.17"), (9, "0.19"), (17, "0.35"), (14, "0.29"), (75, "1.52"), (2549, "51.67")];
        let found = |of: &[(i64, &str)]| explain_but_one(&list(of), &[4934]).map(|it| (it.0.rounding, it.1));
        assert_eq!(found(&printed), Some((Rounding::CutThenUp, 0)));
        assert_eq!(found(&printed[..5]), None);
    }

    #[test]
    fn names_a_rule_only_where_shares_tell_it() {
        let found = |of: &[(i64, &str)], bases: &[i64]| explain(&list(of), bases).map(|it| (it.rounding, it.base));
        // 1 of 3, 2 of 3: nearest.
        assert_eq!(found(&[(1, "33.33"), (2, "66.67")], &[3]), Some((Rounding::Nearest, 3)));
        // Two cut shares are too few to name a rule.
        assert_eq!(found(&[(2, "66.66"), (5, "55.55")], &[9]), None);
        // Two of five are enough, where the rule explains all of them.
        assert_eq!(found(&[(8, "3.27"), (27, "11.03"), (143, "58.37"), (51, "20.82"), (16, "6.54")], &[245]), Some((Rounding::Up, 245)));
        // Four shares of which three tell: cut.
        assert_eq!(found(&[(5, "2.9"), (7, "4.1"), (1, "0.5"), (63, "37.7")], &[167]), Some((Rounding::Cut, 167)));
        // The same with one rounded up: mixed, no rule explains the list.
        assert_eq!(found(&[(5, "2.9"), (7, "4.1"), (1, "0.5"), (91, "54.5")], &[167]), None);
        // The second base fits.
        assert_eq!(found(&[(36, "22.64"), (25, "15.72")], &[466, 159]), Some((Rounding::Nearest, 159)));
        // A half may go either way.
        assert_eq!(found(&[(1, "12"), (7, "88")], &[8]), Some((Rounding::Nearest, 8)));
        assert_eq!(found(&[], &[8]), None);
        assert_eq!(found(&[(1, "12")], &[0]), None);
    }
}
