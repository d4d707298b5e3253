//! `law-of-later-year` (DAT007): the report rests on law that was not made yet in its year.

use super::super::{Breach, Certainty, Options, Outcomes, Rule};
use crate::{Bilingual, Edition, Place, Reading, Severity};

pub(in super::super) const RULE: Rule = Rule {
    code: "DAT007",
    name: "law-of-later-year",
    severity: Severity::Warning,
    editions: Edition::ALL,
    title: Bilingual::new("引用了报告年度以后才有的法规。", "Law is cited that was made after the year of the report."),
    page: Bilingual::new(
        "2017年度的报告引用国务院令第711号（2019年4月公布）：年份写错，或开头是后来照抄的。看国务院令第711号（2018年度及以前）、国办公开办函〔2019〕60号（2018年度及以前）、〔2021〕30号（2020年度及以前）、《政府信息公开信息处理费管理办法》（2019年度及以前），以及《条例》第五十条（2018年度及以前：2007年的《条例》只有三十八条）。同一句里说的是以后的年份、打算或重新上传的不算。年度以报告的题目为准。",
        "A report on 2017 cites order No. 711 of the State Council, of April 2019: its year is wrong, or its opening was copied later. Looked for are order No. 711 (in reports on 2018 and before), document 〔2019〕 No. 60 (2018 and before), document 〔2021〕 No. 30 (2020 and before), the measures on processing fees (2019 and before) and article 50 of the Regulations (2018 and before: those of 2007 have 38 articles). Sentences about a later year, a plan or a page put up again are none of these. The year is that of the title.",
    ),
    not_checked: Bilingual::new("年份不明。", "The year is not known."),
    basis: Bilingual::new(
        "各文件的公布日期：2019年4月3日、2019年12月3日、2021年9月、2020年11月17日。",
        "The days of issue: 3 April 2019, 3 December 2019, September 2021, 17 November 2020.",
    ),
    certainty: Certainty::Practice,
    breaks: "山城县水利局2017年政府信息公开工作年度报告\n根据《中华人民共和国政府信息公开条例》（国务院令第711号）规定，现公布本报告。",
    holds: "山城县水利局2019年政府信息公开工作年度报告\n根据《中华人民共和国政府信息公开条例》（国务院令第711号）规定，现公布本报告。",
    beside: "",
    below: &[],
    check,
};

/// What is cited, and the last year whose report was due before it was made.
const LAWS: [(&str, i32); 10] = [
    // The Regulations of 2007 have 38 articles.
    ("中华人民共和国政府信息公开条例》第五十条", 2018),
    ("《政府信息公开条例》第五十条", 2018),
    ("国务院令第492号）第五十条", i32::MAX),
    ("国务院令第711号", 2018),
    ("国务院第711号令", 2018),
    ("国办公开办函〔2019〕60号", 2018),
    ("国办公开办函[2019]60号", 2018),
    ("国办公开办函〔2021〕30号", 2020),
    ("国办公开办函[2021]30号", 2020),
    ("《政府信息公开信息处理费管理办法》", 2019),
];
/// So many years later a report may have been noted upon.
const MOST: i32 = 12;
/// How far before it the sentence of a citation is followed, in characters.
const SENTENCE: usize = 80;

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    let Some(year) = reading.report.year else { return };
    for (law, last) in LAWS {
        let Some((at, word)) = outcomes.once.find(reading, law).next() else { continue };
        let place = Place::new(&reading.document, at..at + word.len());
        if year > last {
            outcomes.holds(place, None);
            continue;
        }
        // 2019年，我局将贯彻…: what is planned, or was noted later.
        let text = reading.document.text();
        let from = text[..at].char_indices().rev().take(SENTENCE).take_while(|it| !matches!(it.1, '。' | '\n')).last();
        let before = &text[from.map_or(at, |it| it.0)..at];
        if before.contains('将')
            || text[at + word.len()..].starts_with("修订")
            || before.contains("重新")
            || (year + 1..=year + MOST).any(|it| before.contains(&it.to_string()))
        {
            continue;
        }
        outcomes.broken(Breach {
            about: law.to_owned(),
            severity: None,
            message: Bilingual::new(
                format!("{year} 年度的报告引用了“{word}”，那时还没有。"),
                format!("The report on {year} cites “{word}”, which was made later."),
            ),
            places: vec![place],
            concepts: Vec::new(),
            expected: None,
            found: Some(word.to_owned()),
            suspects: Vec::new(),
        });
    }
}
