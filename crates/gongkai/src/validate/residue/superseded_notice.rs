//! `notice-superseded` (TXT003): the report rests on a notice that is no longer in force.

use super::super::{Breach, Certainty, Options, Outcomes, Rule};
use crate::{Bilingual, Edition, Place, Reading, Severity};

pub(in super::super) const RULE: Rule = Rule {
    code: "TXT003",
    name: "notice-superseded",
    severity: Severity::Warning,
    editions: &[Edition::Trial2019, Edition::Format2021],
    title: Bilingual::new("引用的格式文件已被取代。", "The report cites a format that was superseded."),
    page: Bilingual::new(
        "国办公开办函〔2019〕60号的试行格式用于2019、2020年度；2021年度起的报告依据国办公开办函〔2021〕30号。仍引旧文件，多半是沿用了以前的开头。2019年度起的报告仍引修订前的条例（国务院令第492号）的，也提示。",
        "The trial format of document 〔2019〕 No. 60 was for 2019 and 2020; reports since 2021 rest on document 〔2021〕 No. 30. One that still cites the old one has probably kept its opening from years before. A report on 2019 or later that cites the Regulations before their revision (order No. 492) is told as well.",
    ),
    not_checked: Bilingual::new("没有引用格式文件，或年份不明。", "No format is cited, or the year is not known."),
    basis: Bilingual::new("国办公开办函〔2021〕30号；国务院令第711号。", "Document 〔2021〕 No. 30; order No. 711 of the State Council."),
    certainty: Certainty::Practice,
    breaks: "山城县2022年政府信息公开工作年度报告\n根据《关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）要求编制。\n第二十条第（一）项\n信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数\n规章 | 0 | 0 | 0\n行政规范性文件 | 3 | 3 | 9\n",
    holds: "山城县2022年政府信息公开工作年度报告\n根据《关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2021〕30号）要求编制。\n第二十条第（一）项\n信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数\n规章 | 0 | 0 | 0\n行政规范性文件 | 3 | 3 | 9\n",
    beside: "",
    below: &[],
    check,
};

/// The trial format, as reports cite it.
const SUPERSEDED: [&str; 4] =
    ["国办公开办函〔2019〕60号", "國辦公開辦函〔2019〕60號", "国办公开办函[2019]60号", "国办公开办函（2019）60号"];
/// What all of them hold.
const NUMBER: &str = "60";

/// The Regulations of 2007, as reports cite them, and the order that revised them.
const REGULATIONS: [&str; 3] = ["国务院令第492号", "国务院第492号令", "國務院令第492號"];
const REVISED: &str = "711";

/// The Regulations were revised with effect from 15 May 2019: a report on a later year that cites them as of 2007.
fn regulations(reading: &Reading, outcomes: &mut Outcomes<'_>) {
    let later = reading.report.year.is_some_and(|it| it >= 2019);
    if !later || !outcomes.once.has(reading, "492") || outcomes.once.has(reading, REVISED) {
        return;
    }
    let Some((at, word)) = REGULATIONS.iter().find_map(|it| outcomes.once.find(reading, it).next()) else { return };
    outcomes.broken(Breach {
        about: "regulations".to_owned(),
        severity: None,
        message: Bilingual::new(
            format!("“{word}”是修订前的条例；自2019年5月15日起施行的是国务院令第711号。"),
            format!("“{word}” are the Regulations before their revision; those in force since 15 May 2019 are order No. 711."),
        ),
        places: vec![Place::new(&reading.document, at..at + word.len())],
        concepts: Vec::new(),
        expected: Some("国务院令第711号".to_owned()),
        found: Some(word.to_owned()),
        suspects: Vec::new(),
    });
}

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    regulations(reading, outcomes);
    // Each of them ends so: most texts are done with here.
    if !outcomes.once.has(reading, NUMBER) {
        return;
    }
    let Some((at, word)) = SUPERSEDED.iter().find_map(|it| outcomes.once.find(reading, it).next()) else { return };
    let place = Place::new(&reading.document, at..at + word.len());
    let since =
        reading.report.year.is_some_and(|it| it >= 2021) || reading.report.year.is_none() && reading.report.edition == Edition::Format2021;
    // A report that cites both tells of the change.
    if !since || outcomes.once.has(reading, "2021〕30号") {
        return outcomes.holds(place, None);
    }
    outcomes.broken(Breach {
        about: "notice".to_owned(),
        severity: None,
        message: Bilingual::new(
            format!("“{word}”已由国办公开办函〔2021〕30号取代。"),
            format!("“{word}” was superseded by document 〔2021〕 No. 30."),
        ),
        places: vec![place],
        concepts: Vec::new(),
        expected: Some("国办公开办函〔2021〕30号".to_owned()),
        found: Some(word.to_owned()),
        suspects: Vec::new(),
    });
}
