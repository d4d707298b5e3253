//! `date-damaged` (DAT002): 年 or 月 was lost, so that the digits of a date run together.

use super::{Breach, Certainty, Options, Outcomes, Rule};
use crate::{Bilingual, Concept, Edition, Fact, Reading, Severity};

pub(super) const RULE: Rule = Rule {
    code: "DAT002",
    name: "date-damaged",
    severity: Severity::Warning,
    editions: Edition::ALL,
    title: Bilingual::new("日期丢了“年”“月”。", "A date has lost its 年 or 月."),
    page: Bilingual::new(
        "“201611日起至20161231日”原是“2016年1月1日起至2016年12月31日”，转换格式时丢了字；“2011年1231日”只丢了“月”。读出的日期是推断的：数字连在一起，有时可以有两种分法。“2018年1月日起”没有写几日，推断为1日，也在此提示。",
        "“201611日起至20161231日” was once “2016年1月1日起至2016年12月31日” and lost characters when it was converted; 2011年1231日 lost no more than 月. The date that is read is inferred: digits that run together can sometimes be split in two ways. 2018年1月日起 does not say which day: it is read as the first, and told as well.",
    ),
    not_checked: Bilingual::new("报告没有写统计期限。", "The report states no period."),
    basis: Bilingual::new("日期的写法：年、月、日俱全。", "How dates are written: with year, month and day."),
    certainty: Certainty::Practice,
    breaks: "本年报中所列数据的统计时限为201611日至20161231日。",
    holds: "本年报中所列数据的统计时限为2016年1月1日至2016年12月31日。",
    beside: "",
    below: &[],
    check,
};

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    let is_period = |it: &Fact<'_>| matches!(it.statement.concept, Concept::PeriodStart | Concept::PeriodEnd);
    let facts: Vec<Fact<'_>> = reading.stated().filter(is_period).collect();
    if facts.is_empty() {
        outcomes.not_checked(None, Bilingual::new("没有写统计期限", "no period is stated"));
    }
    // One passage states both days.
    for stated in facts.chunk_by(|one, next| one.place == next.place) {
        let text: String = stated[0].text.lines().map(str::trim).collect();
        let longest = text.split(|it: char| !it.is_ascii_digit()).map(str::len).max().unwrap_or(0);
        // 2011年1231日 lost no more than 月.
        let glued = |day: usize| text[..day].bytes().rev().take_while(u8::is_ascii_digit).count() > 2;
        // 2018年1月日起: the day itself was lost.
        let day_lost = text.contains("月日");
        if longest <= 4 && !day_lost && !text.match_indices('日').any(|it| glued(it.0)) {
            outcomes.holds(stated[0].place, None);
            continue;
        }
        let read: Vec<String> = stated.iter().filter_map(|it| it.statement.value.date()).map(|it| it.to_string()).collect();
        let read = read.join(" / ");
        outcomes.broken(Breach {
            about: "period".to_owned(),
            severity: None,
            message: if day_lost {
                Bilingual::new(
                    format!("日期“{text}”没有写几日，推断为 {read}。"),
                    format!("The date “{text}” does not say which day; it was read as {read}."),
                )
            } else {
                Bilingual::new(
                    format!("日期“{text}”丢了“年”或“月”，推断为 {read}。"),
                    format!("The date “{text}” has lost its 年 or 月; it was read as {read}."),
                )
            },
            places: vec![stated[0].place],
            concepts: vec![Concept::PeriodStart, Concept::PeriodEnd],
            expected: Some(read),
            found: Some(text),
            suspects: Vec::new(),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::{Lang, Options};

    #[test]
    fn a_day_that_was_lost_is_told() {
        let reading = crate::parse("统计期限自2018年1月日起至2018年12月31日止。");
        // The lost day is no number of the text: 2018, 1, 2018, 12, 31.
        assert_eq!((reading.coverage.numbers, reading.coverage.placed), (5, 5));
        let findings = crate::check(&reading, &Options::default()).findings;
        let told: Vec<&str> = findings.iter().filter(|it| it.code == RULE.code).map(|it| it.message.get(Lang::Zh)).collect();
        assert_eq!(told, ["日期“自2018年1月日起至2018年12月31日止”没有写几日，推断为 2018-01-01 / 2018-12-31。"]);
    }
}
