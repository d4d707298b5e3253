//! `period-incomplete` (DAT001): the figures do not cover the calendar year.

use super::{Breach, Certainty, Once, Options, Outcomes, Rule};
use crate::within::has_any;
use crate::{Bilingual, Concept, Edition, Fact, Place, Reading, Severity};
use chrono::{Datelike, NaiveDate};

pub(super) const RULE: Rule = Rule {
    code: "DAT001",
    name: "period-incomplete",
    severity: Severity::Warning,
    editions: Edition::ALL,
    title: Bilingual::new("统计期限不是完整的一年。", "The figures do not cover the calendar year."),
    page: Bilingual::new(
        "年度报告统计上一年1月1日至12月31日的情况。2008年是例外：《条例》自2008年5月1日起施行，首份报告可从这一天起算。期限提前截止，数字就不是全年的；期限与题目年份不同，多半是沿用了上一年的文字。",
        "An annual report covers 1 January to 31 December of the year before. 2008 is the exception: the Regulations came into force on 1 May 2008, and the first report may begin on that day. A period that ends early does not give the figures of the year; a period of another year than the title is often last year's text.",
    ),
    not_checked: Bilingual::new("报告没有写统计期限，或只写了截止日期。", "The report states no period, or only its last day."),
    basis: Bilingual::new(
        "惯例：各地报告统计期限为公历年度；《条例》只规定每年编制上一年度的报告。",
        "Practice: reports cover the calendar year. The Regulations only ask for a report on the year before.",
    ),
    certainty: Certainty::Practice,
    breaks: "本报告中所列数据的统计期限自2016年1月1日起至2016年12月11日止。",
    holds: "本报告中所列数据的统计期限自2016年1月1日起至2016年12月31日止。",
    beside: "",
    below: &[],
    check,
};

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    let facts: Vec<Fact<'_>> =
        reading.stated().filter(|it| matches!(it.statement.concept, Concept::PeriodStart | Concept::PeriodEnd)).collect();
    let mut periods = facts.windows(2).filter_map(|pair| {
        let both = pair[0].statement.concept == Concept::PeriodStart
            && pair[1].statement.concept == Concept::PeriodEnd
            && pair[0].place == pair[1].place;
        both.then(|| Some((pair[0].statement.value.date()?, pair[1].statement.value.date()?, pair[0].place))).flatten()
    });
    let Some(first) = periods.next() else {
        // 截至2018年11月20日: the last day alone.
        let end =
            facts.iter().find(|it| it.statement.concept == Concept::PeriodEnd).and_then(|it| Some((it.statement.value.date()?, it.place)));
        if let Some((end, place)) =
            end.filter(|(end, _)| (end.month(), end.day()) != (12, 31) && reading.report.year.is_none_or(|it| it == end.year()))
        {
            return end_alone(end, place, outcomes);
        }
        if let Some((month, day, place)) = day_without_year(reading, outcomes.once) {
            return yearless(month, day, place, outcomes);
        }
        // 自2013年1月1日起至止: the last day was lost.
        if let Some((at, lost)) = LOST.iter().find_map(|it| outcomes.once.find(reading, it).next()) {
            return end_lost(Place::new(&reading.document, at..at + lost.len()), outcomes);
        }
        return outcomes
            .not_checked(facts.first().map(|it| it.place), Bilingual::new("没有写明起止日期", "no first and last day are stated"));
    };
    // Universities report by the academic year (教育部令第29号).
    let by_course = ["学年", "學年", "我校", "本校", "学校", "學校"].iter().any(|it| outcomes.once.has(reading, it));
    for (start, end, place) in std::iter::once(first).chain(periods).take(MOST) {
        if by_course && (start.month(), start.day(), end.month(), end.day()) == (9, 1, 8, 31) && end.year() == start.year() + 1 {
            outcomes.holds(place, None);
            continue;
        }
        // 2019年3月21日挂牌成立: the first year of an agency begins on that day.
        let day = format!("{}月{}日", start.month(), start.day());
        let founded = |it: &(usize, &str)| {
            let behind: String = reading.document.text()[it.0 + day.len()..].chars().take(FOUNDED).collect();
            has_any(&behind, &["成立", "挂牌", "组建"])
        };
        if (end.month(), end.day()) == (12, 31) && outcomes.once.find(reading, &day).any(|it| founded(&it)) {
            outcomes.holds(place, None);
            continue;
        }
        judge(reading.report.year, start, end, place, outcomes);
    }
}

/// 截至12月19日，接待咨询3000人次: a day before the end of the year, in a sentence with figures of the year.
fn day_without_year(reading: &Reading, once: &Once) -> Option<(u32, u32, Place)> {
    let text = reading.document.text();
    let opens = ["截至", "截止到", "截止"].iter().flat_map(|word| once.find(reading, word).map(move |(at, _)| (at, at + word.len())));
    opens.take(OPENINGS).find_map(|(start, at)| {
        let number = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
        let month = number(&text[at..]);
        let rest = text[at + month..].strip_prefix('月')?;
        let day = number(rest);
        let closes = rest[day..].starts_with('日');
        let (of_month, of_day): (u32, u32) = (text[at..at + month].parse().ok()?, rest[..day].parse().ok()?);
        let end = at + month + '月'.len_utf8() + day + '日'.len_utf8();
        let sentence = text[start..].find(['。', '\n']).map_or(text.len(), |it| start + it);
        let counts =
            reading.stated().any(|it| (start..sentence).contains(&it.place.start) && it.statement.concept != Concept::DisclosureCumulative);
        // 2月31日: a day that no year has, which DAT003 tells.
        let exists = NaiveDate::from_ymd_opt(LEAP, of_month, of_day).is_some();
        let early = closes && exists && (of_month, of_day) != (12, 31);
        (early && counts).then(|| (of_month, of_day, Place::new(&reading.document, start..end)))
    })
}

/// A year with every day that there is.
const LEAP: i32 = 2024;
/// So many periods of a report are looked at.
const MOST: usize = 16;
/// How far behind its day it may be said that an agency was founded, in characters.
const FOUNDED: usize = 6;

/// How many of them are looked at.
const OPENINGS: usize = 32;

/// Words between which a last day was lost.
const LOST: [&str; 4] = ["日起至止", "日至止", "日起，至止", "日起,至止"];

fn end_lost(place: Place, outcomes: &mut Outcomes<'_>) {
    outcomes.broken(Breach {
        about: "period".to_owned(),
        severity: None,
        message: Bilingual::new("统计期限没有写到哪一天止。", "The last day of the period is not stated.").to_owned(),
        places: vec![place],
        concepts: vec![Concept::PeriodEnd],
        expected: None,
        found: None,
        suspects: Vec::new(),
    });
}

fn yearless(month: u32, day: u32, place: Place, outcomes: &mut Outcomes<'_>) {
    outcomes.broken(Breach {
        about: "period".to_owned(),
        severity: None,
        message: Bilingual::new(
            format!("数字只到 {month} 月 {day} 日，不到年底。"),
            format!("The figures end on {day}/{month}, before the end of the year."),
        ),
        places: vec![place],
        concepts: vec![Concept::PeriodEnd],
        expected: Some("12-31".to_owned()),
        found: Some(format!("{month:02}-{day:02}")),
        suspects: Vec::new(),
    });
}

fn end_alone(end: NaiveDate, place: Place, outcomes: &mut Outcomes<'_>) {
    let year = end.year();
    outcomes.broken(Breach {
        about: "period".to_owned(),
        severity: None,
        message: Bilingual::new(
            format!("数字只到 {end}，不到 {year} 年年底。"),
            format!("The figures end on {end}, before the end of {year}."),
        ),
        places: vec![place],
        concepts: vec![Concept::PeriodEnd],
        expected: Some(format!("{year}-12-31")),
        found: Some(end.to_string()),
        suspects: Vec::new(),
    });
}

fn judge(titled: Option<i32>, start: NaiveDate, end: NaiveDate, place: Place, outcomes: &mut Outcomes<'_>) {
    let year = end.year();
    let first = [NaiveDate::from_ymd_opt(year, 1, 1), NaiveDate::from_ymd_opt(2008, 5, 1).filter(|_| year == 2008)];
    let last = NaiveDate::from_ymd_opt(year, 12, 31);
    let wrong_year = titled.filter(|&it| it != year);
    if first.contains(&Some(start)) && last == Some(end) && wrong_year.is_none() {
        return outcomes.holds(place, None);
    }
    let expected = wrong_year.unwrap_or(year);
    let message = match wrong_year {
        Some(titled) => Bilingual::new(
            format!("题目是 {titled} 年度的报告，统计期限写作 {start} 至 {end}。"),
            format!("The report is titled {titled}, but its figures cover {start} to {end}."),
        ),
        None => Bilingual::new(
            format!("统计期限写作 {start} 至 {end}，不是 {year} 年全年。"),
            format!("The figures cover {start} to {end}, which is not the whole of {year}."),
        ),
    };
    outcomes.broken(Breach {
        about: "period".to_owned(),
        severity: None,
        message,
        places: vec![place],
        concepts: vec![Concept::PeriodStart, Concept::PeriodEnd],
        expected: Some(format!("{expected}-01-01/{expected}-12-31")),
        found: Some(format!("{start}/{end}")),
        suspects: Vec::new(),
    });
}
