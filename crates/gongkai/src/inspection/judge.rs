//! What must hold in a round of inspection.

use super::Round;
use crate::keyed::keyed;
use crate::{Figure, Share};
use serde::Serialize;

keyed! {
    /// What must hold in a round of inspection.
    pub enum InspectionRule as "rule of inspections" {
        CheckedAtMostRunning = "checked_at_most_running", "检查数不多于运行数", "no more are checked than there are";
        OnSiteAtMostChecked = "on_site_at_most_checked", "实地抽查数不多于检查数", "no more are visited than checked";
        UnqualifiedAtMostChecked = "unqualified_at_most_checked", "不合格数不多于检查数", "no more fail than are checked";
        RectifiedAtMostFound = "rectified_at_most_found", "整改数不多于发现数", "no more is put right than was found";
        StillFailingAtMostRechecked = "still_failing_at_most_rechecked", "复查仍不合格数不多于复查数", "no more still fail than were looked at again";
        PassRate = "pass_rate", "合格率与件数相符", "the pass rate follows from the counts";
    }
}

/// Something that cannot be in a round of inspection.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct InspectionFault {
    /// What should hold.
    pub rule: InspectionRule,
    /// Which of [`Round::objects`]; `None` for the round as a whole.
    pub object: Option<usize>,
    /// What stands there.
    pub found: String,
    /// The most that could stand there, or the rate that the counts give.
    pub expected: String,
}

impl Round {
    /// What cannot be in this round. Figures that are hedged, unknown or missing are not judged.
    pub fn faults(&self) -> Vec<InspectionFault> {
        let mut out = Vec::new();
        let mut at_most = |rule, object, part: &Option<Figure>, whole: &Option<Figure>| {
            let exact = |it: &Option<Figure>| it.as_ref().and_then(Figure::exact);
            if let (Some(part), Some(whole)) = (exact(part), exact(whole))
                && part > whole
            {
                out.push(InspectionFault { rule, object, found: part.to_string(), expected: whole.to_string() });
            }
        };
        for (at, object) in self.objects.iter().enumerate() {
            at_most(InspectionRule::CheckedAtMostRunning, Some(at), &object.checked, &object.running);
            at_most(InspectionRule::OnSiteAtMostChecked, Some(at), &object.on_site, &object.checked);
            at_most(InspectionRule::UnqualifiedAtMostChecked, Some(at), &object.unqualified, &object.checked);
        }
        at_most(InspectionRule::RectifiedAtMostFound, None, &self.rectified, &self.found);
        at_most(InspectionRule::StillFailingAtMostRechecked, None, &self.still_failing, &self.rechecked);
        for (at, object) in self.objects.iter().enumerate() {
            let exact = |it: &Option<Figure>| it.as_ref().and_then(Figure::exact);
            let counts = exact(&object.checked).zip(exact(&object.unqualified)).filter(|(checked, bad)| (0..=*checked).contains(bad));
            if let (Some((checked, bad)), Some(rate)) = (counts.filter(|it| it.0 > 0), object.pass_rate)
                && !rate_fits(rate, checked - bad, checked)
            {
                let expected = nearest(checked - bad, checked, rate.places()).to_string();
                out.push(InspectionFault { rule: InspectionRule::PassRate, object: Some(at), found: rate.to_string(), expected });
            }
        }
        out
    }
}

/// Whether a published rate follows from its counts by some way of rounding at its last printed place: to the nearest, down or up.
///
/// ```
/// use gongkai::rate_fits;
/// assert!(rate_fits("85".parse().unwrap(), 634, 746)); // 84.99
/// assert!(!rate_fits("94.3".parse().unwrap(), 126, 134)); // 94.03
/// ```
pub fn rate_fits(rate: Share, part: i64, whole: i64) -> bool {
    if whole <= 0 {
        return false;
    }
    let exact = i128::from(part) * 100 * 10_i128.pow(rate.places());
    let (units, whole) = (i128::from(rate.units()), i128::from(whole));
    // Less than one unit of the last place away, on either side.
    (units * whole - exact).abs() < whole
}

/// The rate to the nearest at a number of places.
fn nearest(part: i64, whole: i64, places: u32) -> Share {
    let (part, whole) = (i128::from(part) * 100 * 10_i128.pow(places), i128::from(whole));
    let units = (2 * part + whole) / (2 * whole);
    Share::from_units(i64::try_from(units).unwrap_or(i64::MAX), places)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Inspected, Layer, Qualifier};

    fn object(running: i64, checked: i64, unqualified: i64, rate: &str) -> Inspected {
        Inspected {
            running: Some(Figure::exactly(running)),
            checked: Some(Figure::exactly(checked)),
            unqualified: Some(Figure::exactly(unqualified)),
            pass_rate: rate.parse().ok(),
            ..Inspected::default()
        }
    }

    fn rules(object: Inspected) -> Vec<InspectionRule> {
        Round { objects: vec![object], ..Round::of_layer(Layer::Own) }.faults().into_iter().map(|it| it.rule).collect()
    }

    #[test]
    fn real_rounds() {
        // A province in 2023, a prefecture in 2019, the national sample of 2016: all hold.
        for (checked, bad, rate) in [(122, 4, "96.7"), (173, 13, "92.5"), (314, 55, "82.48"), (746, 112, "85"), (381, 63, "83.5")] {
            assert_eq!(rules(object(9999, checked, bad, rate)), [], "{checked} {bad} {rate}");
        }
        assert_eq!(rules(object(134, 134, 8, "94.3")), [InspectionRule::PassRate]);
    }

    #[test]
    fn parts_are_at_most_their_whole() {
        assert_eq!(rules(object(10, 12, 3, "75")), [InspectionRule::CheckedAtMostRunning]);
        assert_eq!(rules(object(20, 12, 13, "")), [InspectionRule::UnqualifiedAtMostChecked]);
        let visited = Inspected { on_site: Some(Figure::exactly(17)), ..object(99, 12, 0, "") };
        assert_eq!(rules(visited), [InspectionRule::OnSiteAtMostChecked]);
        let mut round = Round::of_layer(Layer::Own);
        (round.found, round.rectified) = (Some(Figure::exactly(5)), Some(Figure::exactly(6)));
        (round.rechecked, round.still_failing) = (Some(Figure::exactly(2)), Some(Figure::exactly(3)));
        let found: Vec<_> = round.faults().into_iter().map(|it| it.rule).collect();
        assert_eq!(found, [InspectionRule::RectifiedAtMostFound, InspectionRule::StillFailingAtMostRechecked]);
        // A hedged figure is not judged.
        round.found = Some(Figure { qualifier: Some(Qualifier::Over), ..Figure::exactly(5) });
        assert_eq!(round.faults().len(), 1);
    }

    #[test]
    fn layers_are_never_added() {
        let round = |layer| Round { objects: vec![object(100, 50, 5, "90")], found: Some(Figure::exactly(3)), ..Round::of_layer(layer) };
        let both = round(Layer::Own).with(&round(Layer::Own)).expect("one layer");
        assert_eq!((both.objects[0].checked.as_ref().and_then(Figure::count), both.found.and_then(|it| it.count())), (Some(100), Some(6)));
        assert_eq!(both.objects[0].running.as_ref().and_then(Figure::count), Some(100));
        assert!(round(Layer::Own).with(&round(Layer::National)).expect_err("two layers").is_bad_value());
    }
}
