//! `section-missing` (STR003): a section that the format or the law asks for is not there.

use super::super::{Breach, Certainty, Options, Outcomes, Rule};
use super::{at, is_whole};
use crate::within::has_any;
use crate::{Bilingual, Concept, Edition, Place, Reading, SectionKind, Severity, Table};

pub(in super::super) const RULE: Rule = Rule {
    code: "STR003",
    name: "section-missing",
    severity: Severity::Error,
    editions: Edition::ALL,
    title: Bilingual::new("缺少格式或法律要求的一节。", "A section that the format or the law asks for is missing."),
    page: Bilingual::new(
        "2019年起的格式有六个部分，缺一不可；标题的写法可以不同，按内容辨认。此前没有统一格式，但《条例》（2007年，第三十二条）要求报告写明主动公开、依申请公开、收费及减免、复议诉讼、主要问题及改进、其他事项；其中收费、复议诉讼常写在别的标题之下，全文没有提到的才提示。第二十条各项的表印了前后两项、缺中间一项的，或某一项的表少了一行（有行政处罚，没有行政强制）的，节选中也提示；少一行只作警告。",
        "The formats since 2019 have six sections, and each must be there; headings may be worded differently and are told by what they are about. Before, there was no common format, but article 32 of the Regulations of 2007 asks for proactive disclosure, disclosure on request, fees, remedies, problems and improvements, and other matters. Fees and remedies often stand under other headings, and are told only where the whole text is silent on them. Where the tables of two items of article 20 are there and the one between them is not, it is told in an excerpt too; so is a row that one of them lacks (行政处罚 without 行政强制), as a warning.",
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
    holds: "山城县水利局2012年政府信息公开工作年度报告\n一、概述\n2012年，我局认真开展工作。\n二、主动公开政府信息情况\n主动公开政府信息30条。\n三、依申请公开政府信息情况\n收到申请3件，没有收取费用，没有发生行政复议、行政诉讼。\n四、存在的主要问题及改进情况\n工作有待加强。",
    beside: "",
    below: &[],
    check,
};

fn check(reading: &Reading, options: &Options, outcomes: &mut Outcomes<'_>) {
    let report = &reading.report;
    let once = outcomes.once;
    let kinds: Vec<SectionKind> = report.sections.iter().filter(|it| !it.heading.is_empty()).map(|it| it.kind).collect();
    blocks(reading, outcomes);
    rows(reading, outcomes);
    if reading.document.text().is_empty() {
        return outcomes.not_checked(None, Bilingual::new("没有报告的文字", "there is no text of the report"));
    }
    if !is_whole(reading, options) {
        return outcomes.not_checked(None, Bilingual::new("不是完整的报告", "not a whole report"));
    }
    let old = [SectionKind::Disclosure, SectionKind::Requests, SectionKind::Fees, SectionKind::Remedies, SectionKind::Problems];
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
            concepts_of(kind),
            None,
            Some(term.zh.to_owned()),
        ));
    }
}

/// What a section tells first.
fn concepts_of(kind: SectionKind) -> Vec<Concept> {
    match kind {
        SectionKind::Disclosure => vec![Concept::DisclosureTotal],
        SectionKind::Requests => vec![Concept::RequestsReceived],
        SectionKind::Fees => vec![Concept::FeesCollected],
        SectionKind::Remedies => vec![Concept::ReconsiderationTotal, Concept::LitigationTotal],
        _ => Vec::new(),
    }
}

/// The blocks of article 20, as the formats print them one under the other.
const BLOCKS: [(Table, &[&str]); 4] = [
    (Table::Art20Item1, &["（一）项", "(一)项", "（一）項", "(一)項"]),
    (Table::Art20Item5, &["（五）项", "(五)项", "（五）項", "(五)項"]),
    (Table::Art20Item6, &["（六）项", "(六)项", "（六）項", "(六)項"]),
    (Table::Art20Item8, &["（八）项", "(八)项", "（八）項", "(八)項"]),
];

/// 第（五）项 and 第（八）项 are printed, and 第（六）项 between them is not.
fn blocks(reading: &Reading, outcomes: &mut Outcomes<'_>) {
    let text = reading.document.text();
    let tables = &reading.report.tables;
    let table = |of: Table| tables.iter().position(|it| it.table() == of);
    for around in BLOCKS.windows(3) {
        let [(before, _), (missing, captions), (after, _)] = around else { continue };
        let printed = table(*missing).is_some() || captions.iter().any(|it| text.contains(it)) || text.contains(missing.term().zh);
        let (Some(_), Some(next)) = (table(*before), table(*after)) else { continue };
        let Some((cell, _)) = tables[next].printed().next().filter(|_| !printed) else { continue };
        let term = missing.term();
        outcomes.broken(at(
            reading.under_its_header(reading.cell_place(next, cell)),
            missing.key(),
            Bilingual::new(format!("没有“{}”的表。", term.zh), format!("The table of {} is missing.", term.en)),
            Vec::new(),
            None,
            Some(term.zh.to_owned()),
        ));
    }
}

/// 行政处罚 is printed, 行政强制 beside it is not, and the next block follows.
fn rows(reading: &Reading, outcomes: &mut Outcomes<'_>) {
    let text = reading.document.text();
    let tables = &reading.report.tables;
    for around in BLOCKS.windows(2) {
        let [(own, _), (after, _)] = around else { continue };
        let table = |of: Table| tables.iter().position(|it| it.table() == of);
        let (Some(nth), Some(next)) = (table(*own), table(*after)) else { continue };
        let first = |nth: usize| tables[nth].printed().next().map(|it| reading.cell_place(nth, it.0));
        let (Some(start), Some(end)) = (first(nth), first(next)) else { continue };
        // Its label stands before its first number.
        let line = reading.document.line_around(start.start).start.saturating_sub(LABELS);
        let from = (line..=start.start).find(|it| text.is_char_boundary(*it)).unwrap_or(start.start);
        let Some(block) = text.get(from..end.start) else { continue };
        let grid = &tables[nth];
        for row in grid.form().rows.iter().filter(|it| it.role.has_cell()) {
            let printed = grid.printed().any(|it| it.0.row == row.key);
            if printed || block.contains(row.key.term().zh) || block.contains(row.label) {
                continue;
            }
            let term = row.key.term();
            let told = at(
                start,
                row.key.key(),
                Bilingual::new(
                    format!("“{}”的表里没有“{}”一行。", own.term().zh, term.zh),
                    format!("The row {} of {} is missing.", term.en, own.term().en),
                ),
                Vec::new(),
                None,
                Some(term.zh.to_owned()),
            );
            // An agency without such acts may have left it out.
            outcomes.broken(Breach { severity: Some(Severity::Warning), ..told });
        }
    }
}

/// How far before the first number of a table its labels may begin, in bytes.
const LABELS: usize = 120;

/// Whether figures of a section stand somewhere, whatever its heading.
fn is_told(reading: &Reading, kind: SectionKind) -> bool {
    use Concept as C;
    let concepts: &[C] = match kind {
        SectionKind::Disclosure => &[C::DisclosureTotal, C::DisclosureCategory, C::DisclosureChannel],
        SectionKind::Requests => &[C::RequestsReceived, C::RequestsHandledBase, C::RequestsAnswered],
        // Whatever is said of them, under any heading.
        SectionKind::Fees => return has_any(reading.document.text(), &["收费", "费用", "收取", "收費", "費用"]),
        SectionKind::Remedies => return has_any(reading.document.text(), &["复议", "诉讼", "申诉", "復議", "訴訟"]),
        SectionKind::Problems => return !reading.report.improvements.is_empty(),
        _ => return true,
    };
    concepts.iter().any(|it| reading.report.stated(*it).next().is_some())
}
