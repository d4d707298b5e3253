//! `section-missing` (STR003): a section that the format or the law asks for is not there.

use super::super::{Certainty, Options, Outcomes, Rule};
use super::at;
use crate::{Bilingual, Edition, Place, Reading, SectionKind, Severity};

pub(in super::super) const RULE: Rule = Rule {
    code: "STR003",
    name: "section-missing",
    severity: Severity::Error,
    editions: Edition::ALL,
    title: Bilingual::new("缺少格式或法律要求的一节。", "A section that the format or the law asks for is missing."),
    page: Bilingual::new(
        "2019年起的格式有六个部分，缺一不可；标题的写法可以不同，按内容辨认。此前没有统一格式，但《条例》（2007年，第三十二条）要求报告写明主动公开、依申请公开、收费及减免、复议诉讼、主要问题及改进、其他事项；这里只查主动公开、依申请公开和问题改进三节，因为收费与复议常写在别的标题之下。",
        "The formats since 2019 have six sections, and each must be there; headings may be worded differently and are told by what they are about. Before, there was no common format, but article 32 of the Regulations of 2007 asks for proactive disclosure, disclosure on request, fees, remedies, problems and improvements, and other matters. Only disclosure, requests and problems are asked for here, since fees and remedies often stand under other headings.",
    ),
    not_checked: Bilingual::new(
        "只是节选；标题太少，看不出是完整的报告。",
        "It is an excerpt; there are too few headings for a whole report.",
    ),
    basis: Bilingual::new(
        "国办公开办函〔2021〕30号、〔2019〕60号；《政府信息公开条例》（2007年）第三十二条、（2019年）第五十条。",
        "Documents 〔2021〕 No. 30 and 〔2019〕 No. 60; article 32 of the Regulations of 2007, article 50 of those of 2019.",
    ),
    certainty: Certainty::Law,
    breaks: "山城县水利局2012年政府信息公开工作年度报告\n一、概述\n2012年，我局认真开展工作。\n二、主动公开政府信息情况\n主动公开政府信息30条。\n三、依申请公开政府信息情况\n收到申请3件。\n四、收费情况\n未收取费用。",
    holds: "山城县水利局2012年政府信息公开工作年度报告\n一、概述\n2012年，我局认真开展工作。\n二、主动公开政府信息情况\n主动公开政府信息30条。\n三、依申请公开政府信息情况\n收到申请3件。\n四、存在的主要问题及改进情况\n工作有待加强。",
    beside: "",
    below: &[],
    check,
};

/// A report with fewer headings is no whole one.
const HEADINGS: usize = 4;

fn check(reading: &Reading, options: &Options, outcomes: &mut Outcomes<'_>) {
    let report = &reading.report;
    let once = outcomes.once;
    let kinds: Vec<SectionKind> = report.sections.iter().filter(|it| !it.heading.is_empty()).map(|it| it.kind).collect();
    if options.partial || kinds.len() < HEADINGS {
        return outcomes.not_checked(None, Bilingual::new("不是完整的报告", "not a whole report"));
    }
    let old = [SectionKind::Disclosure, SectionKind::Requests, SectionKind::Problems];
    let required: Vec<SectionKind> = match report.edition {
        Edition::Narrative2008 | Edition::Statistics2014 => old.to_vec(),
        Edition::Trial2019 | Edition::Format2021 => report.edition.sections().iter().filter(|it| it.required).map(|it| it.kind).collect(),
    };
    let end = reading.document.text().trim_end().len();
    let last = reading.document.line_around(end.saturating_sub(1));
    let whole = Place::new(&reading.document, last.start..end.max(last.start));
    for kind in required.into_iter().filter(|it| !kinds.contains(it)) {
        // What is told under another heading is told.
        let told = report.edition < Edition::Trial2019 && is_told(reading, kind);
        if told {
            continue;
        }
        let term = kind.term();
        // The place of something missing is where the next section begins.
        let after = report.edition.sections().iter().skip_while(|it| it.kind != kind).skip(1);
        let next = after.into_iter().find_map(|due| {
            let section = report.sections.iter().find(|it| it.kind == due.kind && !it.heading.is_empty())?;
            once.headings(reading).iter().find(|it| section.heading.contains(it.words(reading))).map(|it| it.place)
        });
        outcomes.broken(at(
            next.unwrap_or(whole),
            kind.key(),
            Bilingual::new(format!("没有“{}”一节。", term.zh), format!("There is no section on {}.", term.en)),
            Vec::new(),
            None,
            Some(term.zh.to_owned()),
        ));
    }
}

/// Whether figures of a section stand somewhere, whatever its heading.
fn is_told(reading: &Reading, kind: SectionKind) -> bool {
    use crate::Concept as C;
    let concepts: &[C] = match kind {
        SectionKind::Disclosure => &[C::DisclosureTotal, C::DisclosureCategory, C::DisclosureChannel],
        SectionKind::Requests => &[C::RequestsReceived, C::RequestsHandledBase, C::RequestsAnswered],
        SectionKind::Problems => return !reading.report.improvements.is_empty(),
        _ => return true,
    };
    concepts.iter().any(|it| reading.report.stated(*it).next().is_some())
}
