//! `year-of-figures` (DAT005): the figures are introduced with another year than that of the report.

mod plans;
mod stale;

use super::super::{Breach, Certainty, Options, Outcomes, Rule};
use crate::within::has_any;
use crate::{Bilingual, Concept as C, Edition, Place, Reading, Severity};
use chrono::Datelike;

pub(in super::super) const RULE: Rule = Rule {
    code: "DAT005",
    name: "year-of-figures",
    severity: Severity::Warning,
    editions: Edition::ALL,
    title: Bilingual::new("写数字的句子说的是另一年。", "The figures are introduced with another year than that of the report."),
    page: Bilingual::new(
        "题目是2016年度的报告，却写“2015年，我街道主动公开信息88条”：多半是从上一年的报告复制而来，数字可能也是上一年的。与上年比较的句子不算。“截至2015年12月31日，我局……”“2015年，在县委的领导下，我局……”也是。题目里的年份与统计期限不同，由 DAT001 提示；开头说公布的是另一年的报告，打算写的还是本年度（“2016年，我局将继续……”），“2015年未发生行政复议”而同一段没有写本年度的，也在此提示。",
        "A report titled 2016 says: 2015年，我街道主动公开信息88条. The sentence was probably copied from the year before, and perhaps its figure too. Comparisons with the year before are none of these. 截至2015年12月31日，我局… and 2015年，在县委的领导下，我局… are told as well. Where the title and the period differ, DAT001 tells; where the opening publishes the report of another year, or the plans are for the year of the report itself (2016年，我局将继续…), or the year before is said to have had none (2015年未发生行政复议) in a paragraph that says nothing of this one, it is told here.",
    ),
    not_checked: Bilingual::new("题目没有写年份。", "The title names no year."),
    basis: Bilingual::new("年度报告写本年度的情况。", "An annual report is about its year."),
    certainty: Certainty::Practice,
    breaks: "石桥街道2016年政府信息公开工作年度报告\n2015年，我街道主动公开政府信息88条。",
    holds: "石桥街道2016年政府信息公开工作年度报告\n2016年，我街道主动公开政府信息88条。",
    beside: "",
    below: &[],
    check,
};

/// Figures of the year itself.
const FIGURES: &[C] = &[C::DisclosureTotal, C::DisclosureChannel, C::RequestsReceived];

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    let Some(titled) = reading.report.year else { return };
    let text = reading.document.text();
    plans::check(reading, titled, outcomes);
    title(reading, outcomes);
    // Nothing but plans has the very year of the report.
    let beside = |at: usize| year_before(text, at).is_some_and(|it| (titled - it).abs() == 1);
    if !outcomes.once.find(reading, "年").any(|it| beside(it.0)) {
        return;
    }
    opening(reading, titled, outcomes);
    denials(reading, titled, outcomes);
    stale::until(reading, titled, outcomes);
    stale::overview(reading, titled, outcomes);
    // The period is that of the figures: the title is what is wrong, and DAT001 tells it.
    let period = reading.stated_of(C::PeriodEnd).next().and_then(|it| it.statement.value.date());
    let period = period.map(|it| it.year());
    let mut told = None; // the sentence that was told last
    for fact in reading.stated().filter(|it| FIGURES.contains(&it.statement.concept)) {
        let from = text.floor_char_boundary(fact.place.start.saturating_sub(SENTENCE));
        let near = &text[from..fact.place.start];
        let stop = near.rfind(['。', '\n', '；', ';']);
        let start = stop.map_or(from, |it| from + it + near[it..].chars().next().map_or(1, char::len_utf8));
        let lead = &text[start..fact.place.start];
        // The year that opens the sentence, and the only one in it.
        let years: Vec<(usize, i32)> = lead.match_indices('年').filter_map(|(at, _)| year_before(lead, at).map(|it| (at, it))).collect();
        let [(at, year)] = years[..] else { continue };
        // 2022年结转1件，2023年新收34件: the figure has a year of its own.
        let own = &text[fact.place.range()];
        if own.find('年').is_some_and(|at| year_before(own, at).is_some()) {
            continue;
        }
        let opening = lead[..at].trim_end().trim_end_matches(|it: char| it.is_ascii_digit()).trim();
        let compares =
            ["较", "比", "与", "同", "于", "自", "从", "截", "至", "到"].iter().any(|it| opening.ends_with(it) || opening.contains("比"));
        // 2016年公开98条。2015年公开88条: both years are told. 截止2009年12月31日 is the end of the period.
        let both = || {
            let line = reading.document.line_around(fact.place.start);
            let own = format!("{titled}年");
            let of_year = |it: (usize, &str)| !text[line.start + it.0 + it.1.len()..].starts_with(|it: char| it.is_ascii_digit());
            text[line.clone()].match_indices(&own).any(of_year)
        };
        let opens = opening.chars().count() <= OPENING && !compares;
        // The first year of a title on its own line is read elsewhere.
        let near = (titled - year).abs() == 1;
        if opens && near && period != Some(year) && told != Some(start) && !is_compared(&text[..start], year) && !both() {
            told = Some(start);
            outcomes.broken(Breach {
                about: format!("{year}"),
                severity: None,
                message: Bilingual::new(
                    format!("题目是 {titled} 年度的报告，这一句写的是 {year} 年。"),
                    format!("The report is titled {titled}, and this sentence is about {year}."),
                ),
                places: vec![Place::new(&reading.document, start + (lead.len() - lead.trim_start().len())..fact.place.end)],
                concepts: vec![fact.statement.concept],
                expected: Some(titled.to_string()),
                found: Some(year.to_string()),
                suspects: Vec::new(),
            });
        }
    }
}

/// 特向社会公布2008年度…年度报告, under a title of 2009.
fn opening(reading: &Reading, titled: i32, outcomes: &mut Outcomes<'_>) {
    let text = reading.document.text();
    let head = &text[..text.floor_char_boundary(FIRST)];
    let once = outcomes.once;
    let in_head = |word: &'static &'static str| once.find(reading, word).take_while(|(at, word)| at + word.len() <= head.len());
    let mut publishes: Vec<(usize, &str)> = PUBLISHES.iter().flat_map(in_head).collect();
    publishes.sort_unstable_by_key(|it| it.0);
    for (at, word) in publishes {
        let rest = head[at + word.len()..].trim_start_matches('了');
        let named = rest.char_indices().nth(NAME).map_or(rest, |it| &rest[..it.0]);
        let Some(found) = named.find('年').filter(|_| named.contains("信息公开") && named.contains("报告")) else { continue };
        // 按时编制2015年度…年度报告: what was done in the year; and 《关于编制、公布…的通知》 is a name.
        let lead = head[..at].rsplit(['。', '\n', '；']).next().unwrap_or_default();
        let opens = word.starts_with('现') || has_any(lead, &["现", "特", "兹"]);
        if !opens || lead.matches('《').count() > lead.matches('》').count() {
            continue;
        }
        let Some(year) = year_before(named, found) else { continue };
        // Nothing but the name of the agency stands before the year.
        let plain = !named[..found].contains(['，', '。', ',', '《', '、', '：', ':', '\n']);
        if !plain || (titled - year).abs() != 1 {
            continue;
        }
        let start = head.len() - rest.len();
        outcomes.broken(Breach {
            about: "opening".to_owned(),
            severity: None,
            message: Bilingual::new(
                format!("题目是 {titled} 年度的报告，开头说公布的是 {year} 年度的报告。"),
                format!("The report is titled {titled}, and its opening publishes that of {year}."),
            ),
            places: vec![Place::new(&reading.document, start..start + named.len())],
            concepts: vec![C::PeriodStart],
            expected: Some(titled.to_string()),
            found: Some(year.to_string()),
            suspects: Vec::new(),
        });
        return;
    }
}

/// A title on the first line that names another year than the whole period of the figures: it was left from the report before.
fn title(reading: &Reading, outcomes: &mut Outcomes<'_>) {
    let text = reading.document.text();
    let Some(line) = reading.document.lines().find(|it| !text[it.clone()].trim().is_empty()) else { return };
    let shown = text[line.clone()].trim();
    let named = shown.contains("信息公开") && shown.ends_with("报告") && shown.chars().nth(TITLE).is_none();
    let Some(at) =
        shown.find('年').filter(|_| named && shown.match_indices('年').filter(|it| year_before(shown, it.0).is_some()).count() == 1)
    else {
        return;
    };
    let start = line.start + text[line].find(shown).unwrap_or(0);
    let day = |concept| reading.stated_of(concept).next().and_then(|it| it.statement.value.date());
    let (Some(year), Some(from), Some(to)) = (year_before(shown, at), day(C::PeriodStart), day(C::PeriodEnd)) else { return };
    // A report of several years, or of a part of one, may be named otherwise.
    let whole = from.year() == to.year() && (from.ordinal(), to.month(), to.day()) == (1, 12, 31);
    // Where the title gives the year, DAT001 tells that the period is another.
    let set_aside = reading.report.year == Some(to.year());
    if !whole || !set_aside || (year - to.year()).abs() != 1 {
        return;
    }
    outcomes.broken(Breach {
        about: "title".to_owned(),
        severity: None,
        message: Bilingual::new(
            format!("题目是 {year} 年度的报告，统计期限是 {} 年。", to.year()),
            format!("The report is titled {year}, and its period is {}.", to.year()),
        ),
        places: vec![Place::new(&reading.document, start..start + shown.len())],
        concepts: vec![C::PeriodEnd],
        expected: Some(to.year().to_string()),
        found: Some(year.to_string()),
        suspects: Vec::new(),
    });
}

/// The longest title, in characters.
const TITLE: usize = 50;

/// 2012年度，未发生行政复议案, in a report of 2013 that says so of no other year: the sentence was copied from the report before.
fn denials(reading: &Reading, titled: i32, outcomes: &mut Outcomes<'_>) {
    let text = reading.document.text();
    let mut last = usize::MAX; // the line that was looked at last
    for (at, _) in outcomes.once.find(reading, "年") {
        if year_before(text, at) != Some(titled - 1) {
            continue;
        }
        let line = reading.document.line_around(at);
        if std::mem::replace(&mut last, line.start) == line.start {
            continue;
        }
        let start = text[..at].trim_end().len() - 4;
        let opens = text[..start].is_empty() || text[..start].ends_with(['。', '\n', '　', '；', ' ', '\t']);
        let behind = text[at + '年'.len_utf8()..line.end].strip_prefix('度').unwrap_or(&text[at + '年'.len_utf8()..line.end]);
        let own = behind.trim_start_matches(['，', ',']);
        let subject = OWN.iter().find_map(|it| own.strip_prefix(it)).unwrap_or(own).trim_start_matches(['，', ',']);
        let Some(word) = DENIALS.iter().find(|it| subject.starts_with(*it)) else { continue };
        let sentence = own.split(['。', '；']).next().unwrap_or(own);
        // 收到申请3件。2012年未收取费用: this year is spoken of before. 2012年未发生，2013年发生1起; 与上年相同: or behind.
        if !reading.concepts_in(&(line.start..start)).is_empty() {
            continue;
        }
        let other = text[line.clone()].contains(&titled.to_string()) || has_any(sentence, &["同期", "上年", "去年", "比", "今年", "本年"]);
        if !opens || other {
            continue;
        }
        let end = text.len() - text[at..].len() + (text[at..].len() - text[line.end..].len()) - subject.len() + word.len();
        outcomes.broken(Breach {
            about: format!("denial {start}"),
            severity: None,
            message: Bilingual::new(
                format!("题目是 {titled} 年度的报告，这一句写的是 {} 年。", titled - 1),
                format!("The report is titled {titled}, and this sentence is about {}.", titled - 1),
            ),
            places: vec![Place::new(&reading.document, start..end)],
            concepts: reading.concepts_in(&(start..line.end)),
            expected: Some(titled.to_string()),
            found: Some((titled - 1).to_string()),
            suspects: Vec::new(),
        });
    }
}

/// Who did not, and what did not happen.
const OWN: [&str; 12] = ["我局", "我委", "我办", "我镇", "我县", "我市", "我区", "本局", "本机关", "本单位", "全县", "全市"];
const DENIALS: [&str; 6] = ["未发生", "没有发生", "未收取", "没有收取", "未产生", "无行政复议"];

/// Verbs of publishing a report, and the first letter of each.
const PUBLISHES: [&str; 6] = ["公布", "公开", "编制", "发布", "现将", "现就"];
/// How much of a report its opening is, in bytes.
const FIRST: usize = 1200;
/// How long the name of a report is in it, in characters.
const NAME: usize = 40;

/// How far before a figure its sentence is looked for, in bytes.
const SENTENCE: usize = 600;

/// Whether the words before a sentence compare with a year: 与2014年相比增加211条。2014年公开数为836条 tells the number that was compared with.
fn is_compared(before: &str, year: i32) -> bool {
    let from = before.char_indices().rev().nth(COMPARED).map_or(0, |it| it.0);
    ["与", "比", "较", "同"].iter().any(|it| before[from..].contains(&format!("{it}{year}年")))
}

/// How far before a sentence the comparison stands whose number it tells, in characters.
const COMPARED: usize = 60;

/// So many characters may stand before the year that opens a sentence: a number, a heading run in.
const OPENING: usize = 16;

/// The year whose 年 stands at a byte.
fn year_before(text: &str, at: usize) -> Option<i32> {
    let before = text[..at].trim_end();
    let digits = before.bytes().rev().take_while(u8::is_ascii_digit).count();
    let year: i32 = before[before.len() - digits..].parse().ok()?;
    (digits == 4 && (2000..2100).contains(&year)).then_some(year)
}
