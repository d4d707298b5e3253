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
mod part_not_read;
mod period_incomplete;
mod residue;
mod share_bare;
mod share_growth;
mod share_mismatch;
mod share_sum;
mod structure;
mod sum_in_passing;
mod table;
mod total_mismatch;
mod unplaced_numbers;

use crate::{
    Agency, Bilingual, Children, Concept, DueBy, Edition, Finding, Lang, LocalDue, Place, Reading, ReportDue, Severity, Text, report_due,
};
use once::Once;
use std::collections::{BTreeMap, HashMap};

/// A rule: what is wrong when it is broken, and everything that its page says.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Rule {
    /// Family of three letters and three digits, never reused: `SUM001`.
    pub code: &'static str,
    /// The fault, in words joined by hyphens: `total-mismatch`.
    pub name: &'static str,
    /// How serious a breach is at most.
    pub severity: Severity,
    /// The editions whose reports it judges.
    pub editions: &'static [Edition],
    /// What is wrong, in one sentence.
    pub title: Text,
    /// Why it matters, what is judged and how.
    pub page: Text,
    /// When it is not checked.
    pub not_checked: Text,
    /// What it rests on.
    pub basis: Text,
    /// How sure that is.
    pub certainty: Certainty,
    /// A passage that breaks it.
    pub breaks: &'static str,
    /// A passage that holds.
    pub holds: &'static str,
    /// The report of the year before that either passage is judged beside; empty where none is needed.
    pub beside: &'static str,
    /// The reports of the agencies below that either passage is judged beside.
    pub below: &'static [&'static str],
    check: fn(&Reading, &Options, &mut Outcomes<'_>),
}

/// How sure the basis of a rule is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Certainty {
    /// It follows from arithmetic alone.
    Arithmetic,
    /// It stands in the law or the official form.
    Law,
    /// Practice or inference: a warning at most.
    Practice,
    /// It speaks of the reading, not of the report.
    Reading,
}

impl Certainty {
    /// The word for it.
    pub const fn term(self) -> Text {
        match self {
            Self::Arithmetic => Bilingual::new("算术", "arithmetic"),
            Self::Law => Bilingual::new("法律或法定格式", "law or official form"),
            Self::Practice => Bilingual::new("惯例或推断", "practice or inference"),
            Self::Reading => Bilingual::new("关于读取", "about the reading"),
        }
    }
}

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
    period_incomplete::RULE,
    date_damaged::RULE,
    date::day_impossible::RULE,
    date::published_early::RULE,
    date::year_of_figures::RULE,
    date::published_late::RULE,
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
    structure::numbering::RULE,
    structure::parts_announced::RULE,
    structure::section_missing::RULE,
    structure::format_of_year::RULE,
    structure::required_figure::RULE,
    structure::caption_missing::RULE,
    structure::kinds_announced::RULE,
    structure::mixed_formats::RULE,
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

/// How to judge.
///
/// ```
/// use gongkai::Options;
/// let excerpt = Options { partial: true, ..Options::default() };
/// assert!(excerpt.selects("SUM001"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Options {
    /// The text is an excerpt: rules about what should be there are off, and a list that ends with the text is not checked.
    pub partial: bool,
    /// Codes or families to judge by; empty for all.
    pub select: Vec<String>,
    /// Codes or families to leave out.
    pub ignore: Vec<String>,
    /// The severity of the findings of a code or family, where it is not that of the rule; the longer name counts.
    pub severity: BTreeMap<String, Severity>,
    /// Ids of findings that a person has looked at and put aside.
    pub dismissed: Vec<String>,
    /// Days on which reports are due by local order: by the name of an agency, or by the key of a kind of agency. They go before the law.
    pub due: BTreeMap<String, LocalDue>,
}

impl Options {
    /// Only the rules about the reading itself: what an extraction has to say.
    pub fn of_reading() -> Self {
        Self { select: vec!["RED".to_owned()], ..Self::default() }
    }

    /// The day on which a report is due: by local order, else by law. `None` where its year is not known.
    pub fn due_of(&self, agency: Option<&Agency>, year: Option<i32>) -> Option<ReportDue> {
        let kind = agency.and_then(|it| it.kind);
        let local = |key: &str| self.due.get(key)?.of_report_year(year?);
        let named = agency.and_then(|it| local(&it.name)).or_else(|| local(kind?.key()));
        named.map(|day| ReportDue { day, by: DueBy::LocalOrder }).or_else(|| report_due(year?, kind).ok())
    }

    /// Whether a code is judged.
    pub fn selects(&self, code: &str) -> bool {
        let among = |codes: &[String]| {
            codes.iter().any(|it| !it.is_empty() && code.get(..it.len()).is_some_and(|start| start.eq_ignore_ascii_case(it)))
        };
        (self.select.is_empty() || among(&self.select)) && !among(&self.ignore)
    }

    /// The severity that the findings of a code are given, where it is not that of the rule.
    fn severity_of(&self, code: &str) -> Option<Severity> {
        let named = self
            .severity
            .iter()
            .filter(|(it, _)| !it.is_empty() && code.get(..it.len()).is_some_and(|start| start.eq_ignore_ascii_case(it)));
        named.max_by_key(|(it, _)| it.len()).map(|(_, severity)| *severity)
    }

    /// The entries of `select`, `ignore` and `severity` that name no rule and no family.
    pub fn unknown_codes(&self) -> impl Iterator<Item = &str> {
        let known = |it: &str| RULES.iter().any(|rule| rule.code.get(..it.len()).is_some_and(|start| start.eq_ignore_ascii_case(it)));
        self.select.iter().chain(&self.ignore).chain(self.severity.keys()).map(String::as_str).filter(move |it| it.is_empty() || !known(it))
    }
}

/// What judging a report gave.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Checked {
    /// What is wrong, the most serious first, then in the order of the text.
    pub findings: Vec<Finding>,
    /// What is wrong and was put aside by [`Options::dismissed`].
    pub dismissed: Vec<Finding>,
    /// What was looked at and holds.
    pub held: Vec<Held>,
    /// What could not be judged, and why.
    pub not_checked: Vec<NotChecked>,
}

/// A place where a rule holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// The code of the rule.
    pub code: &'static str,
    /// Where.
    pub place: Place,
    /// What had to be inferred for it to hold, in a sentence.
    pub note: Option<Bilingual>,
}

/// Something that a rule could not judge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotChecked {
    /// The code of the rule.
    pub code: &'static str,
    /// Where, if the report has a place for it.
    pub place: Option<Place>,
    /// Why.
    pub reason: Bilingual,
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

/// Judges a report as [`check`] does, and beside others: see [`Around`].
pub fn check_around(reading: &Reading, around: Around<'_>, options: &Options) -> Checked {
    let Around { previous, children } = around;
    let mut checked = Checked::default();
    let mut ids = HashMap::new();
    let once = Once::default();
    for rule in RULES.iter().filter(|rule| options.selects(rule.code)) {
        if rule.editions.contains(&reading.report.edition) {
            (rule.check)(reading, options, &mut Outcomes { rule, previous, children, once: &once, checked: &mut checked, ids: &mut ids });
        }
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

/// Where a rule puts what it finds.
struct Outcomes<'a> {
    rule: &'static Rule,
    /// The report of the year before.
    previous: Option<&'a Reading>,
    /// The reports of the agencies below.
    children: Option<&'a Children>,
    /// What other rules have found in the reading already.
    once: &'a Once,
    checked: &'a mut Checked,
    /// How many findings have had an id already.
    ids: &'a mut HashMap<String, usize>,
}

impl Outcomes<'_> {
    fn holds(&mut self, place: Place, note: Option<Bilingual>) {
        self.checked.held.push(Held { code: self.rule.code, place, note });
    }

    fn not_checked(&mut self, place: Option<Place>, reason: Text) {
        self.checked.not_checked.push(NotChecked { code: self.rule.code, place, reason: reason.to_owned() });
    }

    /// A breach. `about` names the thing for good, so that its id stays the same when the rest of the report changes.
    fn broken(&mut self, breach: Breach) {
        let Breach { about, severity, message, places, concepts, expected, found, suspects } = breach;
        let id = identity(&[self.rule.code, &about, expected.as_deref().unwrap_or(""), found.as_deref().unwrap_or("")]);
        let nth = self.ids.entry(id.clone()).and_modify(|it| *it += 1).or_insert(1);
        // Only the one repair of a number that everything else speaks for may be applied, and by the user.
        let unique = suspects.first().is_some_and(|it| it.standing == crate::Standing::Unique);
        let applicability = if unique { crate::Applicability::Unsafe } else { crate::Applicability::DisplayOnly };
        let finding = Finding {
            id: if *nth == 1 { id } else { format!("{id}-{nth}") },
            code: self.rule.code,
            name: self.rule.name,
            severity: severity.unwrap_or(self.rule.severity),
            message,
            places,
            concepts,
            expected,
            found,
            applicability,
            basis: self.rule.basis.to_owned(),
            suspects,
        };
        self.checked.findings.push(finding);
    }
}

/// What a rule has to say of a breach.
struct Breach {
    /// What it is about, in words of the report.
    about: String,
    /// Less than the severity of the rule, where the evidence is weaker.
    severity: Option<Severity>,
    message: Bilingual,
    places: Vec<Place>,
    concepts: Vec<Concept>,
    expected: Option<String>,
    found: Option<String>,
    suspects: Vec<crate::Suspect>,
}

/// A short name that is the same on every run: FNV-1a over the parts.
fn identity(parts: &[&str]) -> String {
    let hash = parts
        .iter()
        .flat_map(|part| part.bytes().chain([0]))
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    format!("{}-{:012x}", parts[0].to_ascii_lowercase(), hash >> 16)
}

impl Rule {
    /// The page of the rule as Markdown, in one language.
    ///
    /// ```
    /// use gongkai::{Lang, rule};
    /// assert!(rule("SUM001").unwrap().markdown(Lang::En).starts_with("# SUM001 total-mismatch\n"));
    /// ```
    pub fn markdown(&self, lang: Lang) -> String {
        let heading = |zh: &'static str, en: &'static str| Bilingual::new(zh, en).get(lang).to_owned();
        let editions: Vec<&str> = self.editions.iter().map(|it| it.key()).collect();
        format!(
            "# {code} {name}\n\n{title}\n\n| | |\n|---|---|\n| {h_severity} | {severity} |\n| {h_editions} | {editions} |\n| {h_certainty} | {certainty} |\n\n{page}\n\n## {h_not}\n\n{not_checked}\n\n## {h_basis}\n\n{basis}\n\n## {h_breaks}\n\n```text\n{breaks}\n```\n\n## {h_holds}\n\n```text\n{holds}\n```\n{beside}",
            code = self.code,
            name = self.name,
            title = self.title.get(lang),
            severity = self.severity.term().get(lang),
            editions = editions.join(", "),
            certainty = self.certainty.term().get(lang),
            page = self.page.get(lang),
            not_checked = self.not_checked.get(lang),
            basis = self.basis.get(lang),
            breaks = self.breaks,
            holds = self.holds,
            beside = if !self.beside.is_empty() {
                format!("\n## {}\n\n```text\n{}\n```\n", heading("上年的报告", "The year before"), self.beside)
            } else if self.below.is_empty() {
                String::new()
            } else {
                let texts: Vec<String> = self.below.iter().map(|it| format!("\n```text\n{it}\n```\n")).collect();
                let texts = texts.concat();
                format!("\n## {}\n{texts}", heading("下级的报告", "The reports below"))
            },
            h_severity = heading("级别", "Severity"),
            h_editions = heading("适用格式", "Editions"),
            h_certainty = heading("依据的确定程度", "Certainty of the basis"),
            h_not = heading("何时不查", "Not checked"),
            h_basis = heading("依据", "Basis"),
            h_breaks = heading("违反的例子", "Broken"),
            h_holds = heading("符合的例子", "Holds"),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
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
