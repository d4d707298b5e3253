//! `figure-missing` (STR005): a figure that every report states is not stated.

use super::super::{Certainty, Options, Outcomes, Rule};
use super::at;
use crate::{Bilingual, Concept as C, Edition, Place, Reading, SectionKind, Severity};

pub(in super::super) const RULE: Rule = Rule {
    code: "STR005",
    name: "figure-missing",
    severity: Severity::Warning,
    editions: &[Edition::Narrative2008, Edition::Statistics2014],
    title: Bilingual::new(
        "没有写主动公开的总数，或没有说收到申请的情况。",
        "The total of items disclosed is not stated, or nothing is said of requests.",
    ),
    page: Bilingual::new(
        "叙述式报告的主动公开一节应写出公开信息的条数，依申请公开应写明收到几件，没有收到也要写明。列了各类条数而没有总数，或主动公开之后直接写复议诉讼、没有申请一节的，在此提示。节选中，只有前后两节都在、中间没有遗漏时才提示。",
        "In a narrative report the section on proactive disclosure says how many items were disclosed, and that on requests how many came in, even if none did. A list of categories without a total, or a report that goes on from disclosure to remedies without a word on requests, is told here. In an excerpt only what stands between two sections that are both there can be missing.",
    ),
    not_checked: Bilingual::new(
        "2019年起由表格填报；节选中看不到整节。",
        "Since 2019 the tables have it; an excerpt does not show the whole section.",
    ),
    basis: Bilingual::new(
        "《政府信息公开条例》（2007年）第三十二条第（一）、（二）项。",
        "Article 32, items 1 and 2, of the Regulations of 2007.",
    ),
    certainty: Certainty::Practice,
    breaks: "一、概述\n2012年，我局认真开展工作。\n二、主动公开政府信息情况\n及时公开了工作动态。\n三、依申请公开政府信息情况\n收到申请3件。",
    holds: "一、概述\n2012年，我局认真开展工作。\n二、主动公开政府信息情况\n公开信息52条。\n三、依申请公开政府信息情况\n收到申请3件。",
    beside: "",
    below: &[],
    check,
};

fn check(reading: &Reading, options: &Options, outcomes: &mut Outcomes<'_>) {
    let report = &reading.report;
    let once = outcomes.once;
    let states = |concepts: &[C]| concepts.iter().any(|it| report.stated(*it).next().is_some());
    let kinds: Vec<SectionKind> = report.sections.iter().filter(|it| !it.heading.is_empty()).map(|it| it.kind).collect();
    let at_of = |kind: SectionKind| kinds.iter().position(|it| *it == kind);
    let place_of = |kind: SectionKind| {
        let heading = report.sections.iter().find(|it| it.kind == kind && !it.heading.is_empty())?;
        once.headings(reading).iter().find(|it| heading.heading.contains(it.words(reading))).map(|it| it.place)
    };
    let last = |at: usize| at + 1 == kinds.len();
    if at_of(SectionKind::Disclosure).is_some_and(|it| !last(it))
        && !states(&[C::DisclosureTotal, C::DisclosureChannel, C::DisclosureCategory, C::InformationMade, C::DisclosureCumulative])
        && report.tables.is_empty()
        && let Some(place) = place_of(SectionKind::Disclosure)
    {
        missing(
            place,
            C::DisclosureTotal,
            Bilingual::new("主动公开一节没有写公开信息的条数。", "The section on disclosure does not say how many items were disclosed."),
            outcomes,
        );
    }
    let parts: Vec<Place> = reading.stated_of(C::DisclosureCategory).map(|it| it.place).collect();
    let whole = states(&[C::DisclosureTotal, C::DisclosureChannel, C::InformationMade])
        || report.lists.iter().any(|it| it.whole.is_some() && it.parts.len() > 1);
    // An excerpt may begin behind the total.
    let cut = options.partial && parts.first().is_some_and(|it| it.line == 1);
    // 天气预报365期、信息20条: what is counted by several units has no one total.
    let mut units = reading.stated_of(C::DisclosureCategory).map(|it| it.statement.unit.clone());
    let first = units.next();
    let one_unit = units.all(|it| Some(it) == first);
    if parts.len() >= LIST && one_unit && !whole && report.tables.is_empty() && !cut {
        missing(
            parts[0],
            C::DisclosureTotal,
            Bilingual::new("列了各类条数，没有写总数。", "Categories are listed, and no total is stated."),
            outcomes,
        );
    }
    let (disclosed, remedies) = (at_of(SectionKind::Disclosure), at_of(SectionKind::Remedies));
    if let (Some(disclosed), Some(remedies)) = (disclosed, remedies)
        && disclosed < remedies
        && at_of(SectionKind::Requests).is_none()
        && !reading.document.text().contains("申请公开")
        && !states(&[C::RequestsReceived, C::RequestsHandledBase, C::RequestsAnswered, C::RequestsConcluded, C::RequestsReceivedByChannel])
        && let Some(place) = place_of(SectionKind::Remedies)
    {
        missing(
            place,
            C::RequestsReceived,
            Bilingual::new(
                "写了主动公开和复议诉讼，没有说收到申请的情况。",
                "Disclosure and remedies are told of, and nothing is said of requests received.",
            ),
            outcomes,
        );
    }
}

/// So many categories without a total are a list that lacks it.
const LIST: usize = 4;

fn missing(place: Place, concept: C, message: crate::Text, outcomes: &mut Outcomes<'_>) {
    outcomes.broken(at(place, &concept.to_string(), message.to_owned(), vec![concept], None, None));
}
