//! `more-visited-than-checked` (INS001): more units were visited than were checked at all.

use super::super::{Breach, Certainty, Options, Outcomes, Rule};
use crate::{Bilingual, Concept, Edition, Reading, Round, Severity};

pub(in super::super) const RULE: Rule = Rule {
    code: "INS001",
    name: "more-visited-than-checked",
    severity: Severity::Warning,
    editions: Edition::ALL,
    title: Bilingual::new("实地抽查的单位比检查的还多。", "More units were visited than were checked."),
    page: Bilingual::new(
        "实地抽查是检查考核的一部分，抽查的单位不会多于检查的单位。约数和数量不详的不查。",
        "Visits are a part of a round of inspection: no more units are visited than are checked. Hedged and unknown numbers are not judged.",
    ),
    not_checked: Bilingual::new("没有写检查数或抽查数，或写的是约数。", "One of the two is not stated, or is hedged."),
    basis: Bilingual::new("部分不大于总和。", "A part is no more than the whole."),
    certainty: Certainty::Practice,
    breaks: "组织对17个单位开展了政府信息公开检查考核，实地抽查了52个单位。",
    holds: "组织对52个单位开展了政府信息公开检查考核，实地抽查了17个单位。",
    beside: "",
    below: &[],
    check,
};

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    let Some(round) = Round::told_in(&reading.report) else { return };
    let Some(place) = reading.stated_of(Concept::InspectionsOnsite).next().map(|it| it.place) else { return };
    // 对11个市、42个部门考核，实地核查16个单位: more units than one number says.
    let checked = reading.stated_of(Concept::InspectionsUnits).filter(|it| it.place.line == place.line);
    if checked.count() > 1 {
        return outcomes.not_checked(Some(place), Bilingual::new("检查的单位分几个数写", "the units checked are told in several numbers"));
    }
    let faults = round.faults();
    if faults.is_empty() {
        return outcomes.holds(place, None);
    }
    for fault in faults {
        let (found, expected) = (fault.found, fault.expected);
        outcomes.broken(Breach {
            about: fault.rule.to_string(),
            severity: None,
            message: Bilingual::new(
                format!("实地抽查 {found} 个单位，比检查的 {expected} 个还多。"),
                format!("{found} units were visited, more than the {expected} that were checked."),
            ),
            places: vec![place],
            concepts: vec![Concept::InspectionsOnsite, Concept::InspectionsUnits],
            expected: Some(expected),
            found: Some(found),
            suspects: Vec::new(),
        });
    }
}
