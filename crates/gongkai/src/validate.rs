//! The rules, and judging a report by them. A rule says of each place that it looks at: holds, broken, or not checked with the reason.

mod across;
mod below;
mod cell;
mod contradiction;
mod date;
mod date_damaged;
mod fee;
mod inspection;
mod list;
mod once;
mod options;
mod outcomes;
mod part_not_read;
mod period_incomplete;
mod residue;
mod rule;
mod share_bare;
mod share_growth;
mod share_mismatch;
mod share_of_requests;
mod share_sum;
mod structure;
mod sum_in_passing;
mod table;
mod total_mismatch;
mod unplaced_numbers;

use crate::{Bilingual, Children, Reading};
use once::Once;
pub use options::Options;
use outcomes::{Breach, Outcomes};
pub use outcomes::{Checked, Held, NotChecked};
pub use rule::{Certainty, Rule};
use std::collections::HashMap;

/// Every rule, by code.
pub const RULES: &[Rule] = &[
    contradiction::prose_table::RULE,
    contradiction::prose_prose::RULE,
    contradiction::twice_in_list::RULE,
    contradiction::more_answered::RULE,
    contradiction::cumulative::RULE,
    cell::regulations_of_township::RULE,
    contradiction::more_than_whole::RULE,
    contradiction::rise_that_falls::RULE,
    contradiction::all_upheld::RULE,
    contradiction::table_twice::RULE,
    contradiction::all_alike::RULE,
    contradiction::not_the_most::RULE,
    period_incomplete::RULE,
    date_damaged::RULE,
    date::day_impossible::RULE,
    date::published_early::RULE,
    date::year_of_figures::RULE,
    date::published_late::RULE,
    date::law_of_later_year::RULE,
    date::out_of_order::RULE,
    fee::without_basis::RULE,
    fee::off_schedule::RULE,
    cell::total_blank::RULE,
    cell::unit_missing::RULE,
    cell::hedge_of_exact::RULE,
    cell::share_without_number::RULE,
    cell::unit_odd::RULE,
    cell::column_misread::RULE,
    cell::unit_differs::RULE,
    cell::row_added::RULE,
    cell::decimal_count::RULE,
    cell::letter_in_number::RULE,
    cell::number_damaged::RULE,
    cell::form_incomplete::RULE,
    cell::respectively::RULE,
    inspection::more_than_checked::RULE,
    inspection::pass_rate::RULE,
    unplaced_numbers::RULE,
    part_not_read::RULE,
    below::sum_of_children::RULE,
    below::less_than_children::RULE,
    below::child_doubtful::RULE,
    share_mismatch::RULE,
    share_sum::RULE,
    share_growth::RULE,
    share_bare::RULE,
    share_of_requests::RULE,
    structure::numbering::RULE,
    structure::parts_announced::RULE,
    structure::section_missing::RULE,
    structure::format_of_year::RULE,
    structure::required_figure::RULE,
    structure::caption_missing::RULE,
    structure::kinds_announced::RULE,
    structure::mixed_formats::RULE,
    structure::order::RULE,
    structure::section_empty::RULE,
    total_mismatch::RULE,
    table::row_sum::RULE,
    table::column_sum::RULE,
    table::balance::RULE,
    table::part_of_whole::RULE,
    table::prose_balance::RULE,
    sum_in_passing::RULE,
    residue::unfilled::RULE,
    residue::doubled_words::RULE,
    residue::superseded_notice::RULE,
    structure::heading_misspelt::RULE,
    across::text_repeated::RULE,
    residue::other_agency::RULE,
    across::carried_over::RULE,
    across::stock_and_flow::RULE,
    across::figures_repeated::RULE,
    across::misquoted::RULE,
];

/// The rule of a code, whatever its case.
///
/// ```
/// assert_eq!(gongkai::rule("sum001").unwrap().name, "total-mismatch");
/// assert!(gongkai::rule("SUM999").is_none());
/// ```
pub fn rule(code: &str) -> Option<&'static Rule> {
    RULES.iter().find(|it| it.code.eq_ignore_ascii_case(code))
}

/// Judges a report by every rule that the options select.
///
/// ```
/// let reading = gongkai::parse("2012年主动公开政府信息10条,其中文件类4条,占40%;其他类7条,占70%。");
/// let checked = gongkai::check(&reading, &gongkai::Options::default());
/// assert_eq!(checked.findings[0].code, "SUM001");
/// assert_eq!((checked.findings[0].expected.as_deref(), checked.findings[0].found.as_deref()), (Some("11"), Some("10")));
/// ```
pub fn check(reading: &Reading, options: &Options) -> Checked {
    check_beside(reading, None, options)
}

/// Judges a report as [`check`] does, and beside the same agency's report of the year before, where it is given.
///
/// ```
/// use gongkai::{Options, check_beside, parse};
/// let table = |in_force: i64| parse(&format!("第二十条第（一）项\n信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数\n规章 | 0 | 0 | 0\n行政规范性文件 | 3 | 1 | {in_force}\n"));
/// let checked = check_beside(&table(40), Some(&table(32)), &Options { partial: true, ..Options::default() });
/// assert_eq!(checked.findings[0].code, "YER002"); // 32 + 3 - 1 is 34
/// assert_eq!(checked.findings[0].expected.as_deref(), Some("34"));
/// ```
pub fn check_beside(reading: &Reading, previous: Option<&Reading>, options: &Options) -> Checked {
    check_around(reading, Around { previous, ..Around::default() }, options)
}

/// What a report is judged beside.
#[derive(Debug, Clone, Copy, Default)]
pub struct Around<'a> {
    /// The same agency's report of the year before.
    pub previous: Option<&'a Reading>,
    /// The reports of the agencies below.
    pub children: Option<&'a Children>,
}

/// So many things hold in most reports with tables.
const HELD: usize = 128;

/// Judges a report as [`check`] does, and beside others: see [`Around`].
pub fn check_around(reading: &Reading, around: Around<'_>, options: &Options) -> Checked {
    let Around { previous, children } = around;
    let mut checked = Checked { held: Vec::with_capacity(HELD), ..Checked::default() };
    let mut ids = HashMap::new();
    let once = Once::default();
    for rule in RULES.iter().filter(|rule| options.selects(rule.code)) {
        if rule.editions.contains(&reading.report.edition) {
            (rule.check)(reading, options, &mut Outcomes { rule, previous, children, once: &once, checked: &mut checked, ids: &mut ids });
        }
    }
    // A report that was put together from its data has no text: what is told by words alone was not judged.
    if reading.document.text().is_empty() {
        let reason = Bilingual::new(
            "只有数据，没有报告的文字：看文字的规则没有查",
            "there are data and no text: rules that look at the text judged nothing",
        );
        checked.not_checked.push(NotChecked { code: unplaced_numbers::RULE.code, place: None, reason: reason.to_owned() });
    }
    for finding in &mut checked.findings {
        finding.severity = options.severity_of(finding.code).unwrap_or(finding.severity);
    }
    if !options.dismissed.is_empty() {
        let (dismissed, findings) = checked.findings.into_iter().partition(|it| options.dismissed.contains(&it.id));
        (checked.dismissed, checked.findings) = (dismissed, findings);
    }
    checked.findings.sort_by_key(|it| (std::cmp::Reverse(it.severity), it.places.first().map(|place| place.start), it.code));
    checked
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Severity;
    use std::collections::BTreeSet;

    #[test]
    fn codes_and_names_are_unique_sorted_and_well_formed() {
        let codes: Vec<_> = RULES.iter().map(|it| it.code).collect();
        let names: BTreeSet<_> = RULES.iter().map(|it| it.name).collect();
        assert!(codes.is_sorted() && codes.windows(2).all(|pair| pair[0] != pair[1]), "{codes:?}");
        assert_eq!(names.len(), RULES.len());
        for rule in RULES {
            let (family, number) = rule.code.split_at(3);
            assert!(
                family.bytes().all(|it| it.is_ascii_uppercase()) && number.len() == 3 && number.bytes().all(|it| it.is_ascii_digit()),
                "{}",
                rule.code
            );
            assert!(rule.name.bytes().all(|it| it.is_ascii_lowercase() || it == b'-'), "{}", rule.name);
            assert!(!rule.editions.is_empty());
            assert!(
                rule.certainty != Certainty::Practice || rule.severity < Severity::Error,
                "{}: practice is a warning at most",
                rule.code
            );
        }
    }

    #[test]
    fn every_text_stands_in_both_languages() {
        for rule in RULES {
            for text in [rule.title, rule.page, rule.not_checked, rule.basis] {
                assert!(text.zh.chars().any(crate::fold::is_han), "{}: {}", rule.code, text.zh);
                assert!(text.en.chars().any(|it| it.is_ascii_alphabetic()) && !text.en.is_empty(), "{}: {}", rule.code, text.en);
            }
        }
    }

    #[test]
    fn the_breaking_example_breaks_this_rule_and_the_holding_one_none() {
        for rule in RULES {
            let previous = (!rule.beside.is_empty()).then(|| crate::parse(rule.beside));
            let mut children = Children::default();
            rule.below.iter().zip(0..).for_each(|(text, nth): (_, u8)| children.add(&format!("{nth}.txt"), &crate::parse(text).report));
            let around = Around { previous: previous.as_ref(), children: (!rule.below.is_empty()).then_some(&children) };
            let checked = |text: &str| check_around(&crate::parse(text), around, &Options::default());
            let codes = |text: &str| checked(text).findings.iter().map(|it| it.code).collect::<Vec<_>>();
            assert!(codes(rule.breaks).contains(&rule.code), "{}: {:?}", rule.code, codes(rule.breaks));
            // A number of the year before is told as not placed: that is nothing wrong with the report.
            let wrong: Vec<_> = codes(rule.holds).into_iter().filter(|it| *it != "RED001" || rule.code == "RED001").collect();
            assert!(wrong.is_empty(), "{}: {wrong:?}", rule.code);
        }
    }

    #[test]
    fn selection_is_by_code_and_family() {
        let options = |select: &[&str], ignore: &[&str]| Options {
            partial: false,
            select: select.iter().map(ToString::to_string).collect(),
            ignore: ignore.iter().map(ToString::to_string).collect(),
            ..Options::default()
        };
        assert!(options(&["SHR"], &[]).selects("SHR002"));
        assert!(!options(&["SHR"], &["shr002"]).selects("SHR002"));
        assert!(!options(&["SUM"], &[]).selects("SHR001"));
        assert_eq!(options(&["SUM", "XYZ"], &["RED001"]).unknown_codes().collect::<Vec<_>>(), ["XYZ"]);
    }

    #[test]
    fn severities_are_set_by_the_longer_name_and_dismissed_findings_are_kept_apart() {
        let reading = crate::parse("主动公开政府信息10条,其中文件类4条,占50%;其他类7条,占70%。");
        let mut options = Options { partial: true, ..Options::default() };
        let before = check(&reading, &options);
        options.severity = [("S", Severity::Info), ("SUM", Severity::Warning)].map(|(code, level)| (code.to_owned(), level)).into();
        let levels: Vec<_> = check(&reading, &options).findings.iter().map(|it| (it.code, it.severity)).collect();
        assert!(
            levels.iter().all(|(code, level)| *level == if *code == "SUM001" { Severity::Warning } else { Severity::Info }),
            "{levels:?}"
        );
        options.dismissed = vec![before.findings[0].id.clone()];
        let after = check(&reading, &options);
        assert_eq!((after.findings.len(), after.dismissed.len()), (before.findings.len() - 1, 1));
        assert_eq!(after.dismissed[0].id, before.findings[0].id);
        options.severity.insert("XYZ".to_owned(), Severity::Info);
        assert_eq!(options.unknown_codes().collect::<Vec<_>>(), ["XYZ"]);
    }

    #[test]
    fn an_id_is_stable_and_tells_findings_apart() {
        let text = "主动公开政府信息10条,其中文件类4条;其他类7条。主动公开政府信息10条,其中文件类4条;其他类7条。";
        let ids = || check(&crate::parse(text), &Options::default()).findings.into_iter().map(|it| it.id).collect::<Vec<_>>();
        assert_eq!(ids(), ids());
        assert_eq!(ids().iter().collect::<BTreeSet<_>>().len(), ids().len());
    }
}
