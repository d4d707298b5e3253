//! Who should have reported, and who did: on time, late, not at all.

use crate::keyed::keyed;
use crate::panel::{Field, FieldKind, PanelColumn, column};
use crate::{Bilingual, Checked, DueBy, Edition, Lang, LocalDue, Options, Reading, Register, ReportDue, Severity};
use chrono::NaiveDate;
use std::collections::{BTreeMap, HashMap};

/// The agencies of a list, with what came from each.
///
/// ```
/// use gongkai::{Arrival, Jurisdiction, Received, Register, parse};
/// let register = Register::from_rows([vec!["云溪县水利局".to_owned()], vec!["云溪县教育局".to_owned()]])?;
/// let mut jurisdiction = Jurisdiction::new(register);
/// let report = parse("云溪县水利局2023年政府信息公开工作年度报告\n发布时间：2024-02-05\n收到申请3件。");
/// jurisdiction.receive(Received::of("a.txt", Ok(&report), None));
/// let entries = jurisdiction.entries();
/// assert_eq!((entries[0].arrival, entries[0].days_late), (Arrival::Late, Some(5))); // departments are due by 31 January
/// assert_eq!(entries[1].arrival, Arrival::Missing);
/// # Ok::<(), gongkai::Error>(())
/// ```
#[derive(Debug, Clone, Default)]
pub struct Jurisdiction {
    register: Register,
    options: Options,
    received: Vec<Received>,
}

/// What came from one source, as far as lists ask for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Received {
    source: String,
    agency: Option<String>,
    year: Option<i32>,
    edition: Option<Edition>,
    published: Option<NaiveDate>,
    error: Option<String>,
    /// Errors and warnings, where it was checked.
    findings: Option<(usize, usize)>,
}

keyed! {
    /// What came from an agency.
    pub enum Arrival as "arrival" {
        OnTime = "on_time", "按时", "on time";
        Late = "late", "逾期", "late";
        /// A report came, and neither its page nor the list tells when it was made public.
        Undated = "undated", "未注明公布日期", "without a day of publication";
        OtherYear = "other_year", "不是这一年的报告", "of another year";
        Unreadable = "unreadable", "读不了", "unreadable";
        Missing = "missing", "未报", "missing";
    }
}

/// An agency of the list with what came from it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Entry {
    /// The agency.
    pub agency: String,
    /// What came.
    pub arrival: Arrival,
    /// How many days after it was due.
    pub days_late: Option<i64>,
    /// When it was due, where the year is known.
    pub due: Option<ReportDue>,
    /// When it was made public, by the list or by its page.
    pub published: Option<NaiveDate>,
    /// The source of the report.
    pub source: Option<String>,
    /// Further sources of the same agency, of whatever year, and those that could not be read.
    pub repeated: Vec<String>,
    /// Its edition, where that is not the one in force for its year.
    pub wrong_edition: Option<Edition>,
    /// Errors and warnings, where it was checked.
    pub findings: Option<(usize, usize)>,
    /// Why it could not be read.
    pub error: Option<String>,
}

impl Received {
    /// A report, or why a file could not be read; with what checking found, where it was checked.
    pub fn of(source: &str, outcome: Result<&Reading, &str>, checked: Option<&Checked>) -> Self {
        let reading = outcome.ok();
        let of = |level: Severity| checked.map_or(0, |it| it.findings.iter().filter(|it| it.severity == level).count());
        Self {
            source: source.to_owned(),
            agency: reading.and_then(|it| it.report.agency.clone()),
            year: reading.and_then(|it| it.report.year),
            edition: reading.map(|it| it.report.edition),
            published: reading.and_then(|it| it.published().map(|it| it.0)),
            error: outcome.err().map(str::to_owned),
            findings: checked.map(|_| (of(Severity::Error), of(Severity::Warning))),
        }
    }
}

impl Jurisdiction {
    /// The agencies of a list, of which nothing has come yet.
    pub fn new(register: Register) -> Self {
        Self::judged_by(register, Options::default())
    }

    /// The same, with the days of local orders that the options hold.
    pub fn judged_by(register: Register, options: Options) -> Self {
        Self { register, options, received: Vec::new() }
    }

    /// A report came, or a file that could not be read.
    pub fn receive(&mut self, received: Received) {
        self.received.push(received);
    }

    /// The year that most reports are on; of equals, the latest.
    pub fn year(&self) -> Option<i32> {
        let mut counts: BTreeMap<i32, usize> = BTreeMap::new();
        self.received.iter().filter_map(|it| it.year).for_each(|year| *counts.entry(year).or_default() += 1);
        counts.into_iter().max_by_key(|(year, count)| (*count, *year)).map(|it| it.0)
    }

    fn place(&self, received: &Received) -> Option<usize> {
        self.register.find_report(received.agency.as_deref(), &received.source)
    }

    /// Every agency of the list, in its order.
    pub fn entries(&self) -> Vec<Entry> {
        let year = self.year();
        let mut of: HashMap<usize, Vec<&Received>> = HashMap::new();
        for received in &self.received {
            if let Some(at) = self.place(received) {
                of.entry(at).or_default().push(received);
            }
        }
        // Of several files, one that can be read counts, on the year rather than on none or another, the one that was published first.
        let rank = |it: &&Received| {
            let on_year = if it.year == year { 0 } else { 1 + u8::from(it.year.is_some()) };
            (it.error.is_some(), on_year, it.published.is_none(), it.published, it.source.clone())
        };
        let entry = |at: usize| {
            let mut came = of.remove(&at).unwrap_or_default();
            came.sort_by_cached_key(rank);
            self.entry(at, year, &came)
        };
        (0..self.register.entries().len()).map(entry).collect()
    }

    fn entry(&self, at: usize, year: Option<i32>, came: &[&Received]) -> Entry {
        let registered = &self.register.entries()[at];
        let first = came.first();
        let local = registered.due.and_then(|day| LocalDue::from(day).of_report_year(year?));
        let local = local.map(|day| ReportDue { day, by: DueBy::LocalOrder });
        let due = local.or_else(|| self.options.due_of(Some(&registered.agency), year));
        let published = registered.published.or_else(|| first?.published);
        let days_late = due.zip(published).map(|(due, day)| (day - due.day).num_days()).filter(|it| *it > 0);
        let arrival = match first {
            None => Arrival::Missing,
            Some(it) if it.error.is_some() => Arrival::Unreadable,
            Some(it) if it.year.is_some() && it.year != year => Arrival::OtherYear,
            Some(_) if published.is_none() || due.is_none() => Arrival::Undated,
            Some(_) if days_late.is_some() => Arrival::Late,
            Some(_) => Arrival::OnTime,
        };
        let in_force = first.and_then(|it| Edition::in_force(it.year.or(year)?));
        let judged = matches!(arrival, Arrival::OnTime | Arrival::Late | Arrival::Undated);
        Entry {
            agency: registered.agency.name.clone(),
            arrival,
            days_late: days_late.filter(|_| arrival == Arrival::Late),
            due,
            published,
            source: first.map(|it| it.source.clone()),
            repeated: came.iter().skip(1).map(|it| it.source.clone()).collect(),
            wrong_edition: first.and_then(|it| it.edition).filter(|it| judged && in_force.is_some_and(|right| right != *it)),
            findings: first.and_then(|it| it.findings),
            error: first.and_then(|it| it.error.clone()),
        }
    }

    /// Sources that are of no agency of the list.
    pub fn unexpected(&self) -> Vec<&str> {
        self.received.iter().filter(|it| self.place(it).is_none()).map(|it| it.source.as_str()).collect()
    }

    /// Whether an agency has sent nothing, too late, or nothing that can be read.
    pub fn is_wanting(&self) -> bool {
        self.entries().iter().any(|it| !matches!(it.arrival, Arrival::OnTime | Arrival::Undated))
    }

    /// How many agencies there are of each arrival, in the order of [`Arrival::ALL`].
    pub fn counts(&self) -> Vec<(Arrival, usize)> {
        let entries = self.entries();
        Arrival::ALL.iter().map(|arrival| (*arrival, entries.iter().filter(|it| it.arrival == *arrival).count())).collect()
    }

    /// The columns of its table.
    pub fn columns() -> Vec<PanelColumn> {
        use FieldKind::{Integer, Text};
        vec![
            column("agency", Text, Bilingual::new("机关", "the agency")),
            column(
                "arrival",
                Text,
                Bilingual::new(
                    "on_time、late、undated、other_year、unreadable、missing；名录之外的为 unexpected",
                    "on_time, late, undated, other_year, unreadable or missing; unexpected for a source of no agency of the list",
                ),
            ),
            column("days_late", Integer, Bilingual::new("逾期天数", "days after it was due")),
            column("due", Text, Bilingual::new("应公布日期", "the day on which it was due")),
            column("due_by", Text, Bilingual::new("日期的依据", "what sets that day")),
            column("published", Text, Bilingual::new("公布日期", "the day on which it was made public")),
            column("source", Text, Bilingual::new("来源文件", "the file")),
            column(
                "repeated",
                Text,
                Bilingual::new(
                    "同一机关的其他文件（其他年份的、读不了的也在内）",
                    "further files of the same agency, those of other years and unreadable ones too",
                ),
            ),
            column(
                "wrong_edition",
                Text,
                Bilingual::new("所用格式（不是该年应当用的）", "its edition, where that is not the one in force"),
            ),
            column("errors", Integer, Bilingual::new("错误数", "errors")),
            column("warnings", Integer, Bilingual::new("警告数", "warnings")),
            column("error", Text, Bilingual::new("读不了的原因", "why it could not be read")),
        ]
    }

    /// Gives the rows of its table: the agencies in the order of the list, then the sources of none of them.
    pub fn rows(&self, row: &mut dyn FnMut(&[Field<'_>])) {
        for it in self.entries() {
            row(&[
                Field::text(it.agency),
                Field::text(it.arrival.key()),
                it.days_late.map_or(Field::Null, Field::Integer),
                Field::some(it.due.map(|it| it.day.to_string())),
                Field::some(it.due.map(|it| it.by.key())),
                Field::some(it.published.map(|it| it.to_string())),
                Field::some(it.source),
                Field::some(Some(it.repeated.join(" ")).filter(|it| !it.is_empty())),
                Field::some(it.wrong_edition.map(Edition::key)),
                it.findings.map_or(Field::Null, |it| Field::count(it.0)),
                it.findings.map_or(Field::Null, |it| Field::count(it.1)),
                Field::some(it.error),
            ]);
        }
        for source in self.unexpected() {
            let mut fields = vec![Field::Null; 12];
            (fields[1], fields[6]) = (Field::text("unexpected"), Field::text(source));
            row(&fields);
        }
    }

    /// One line an agency that is not on time, and a line of counts: for a person.
    pub fn say(&self, lang: Lang) -> String {
        let term = |it: Arrival| it.term().say(lang);
        let counts: Vec<String> =
            self.counts().into_iter().filter(|it| it.1 > 0).map(|(it, count)| format!("{} {count}", term(it))).collect();
        let year = self.year().map_or_else(String::new, |it| format!(" {it}"));
        let heading = if lang == Lang::Zh { "应报机关" } else { "agencies that should have reported" };
        let mut lines = vec![format!("{heading}{year}"), counts.join(if lang == Lang::Zh { "，" } else { ", " })];
        for it in self.entries() {
            let late = it.days_late.map_or_else(String::new, |days| match lang {
                Lang::Zh => format!(" {days} 天（应于 {} 前）", it.due.map_or_else(String::new, |it| it.day.to_string())),
                Lang::En => format!(" by {days} days (due {})", it.due.map_or_else(String::new, |it| it.day.to_string())),
            });
            let edition = it.wrong_edition.map_or_else(String::new, |edition| match lang {
                Lang::Zh => format!("；用的是 {edition} 年格式"),
                Lang::En => format!("; in the format of {edition}"),
            });
            let repeated = it.repeated.join(if lang == Lang::Zh { "、" } else { ", " });
            let repeated = match lang {
                _ if repeated.is_empty() => String::new(),
                Lang::Zh => format!("；另有文件 {repeated}"),
                Lang::En => format!("; further files {repeated}"),
            };
            if it.arrival != Arrival::OnTime || !edition.is_empty() || !repeated.is_empty() {
                let why = it.error.map_or_else(String::new, |it| format!(": {it}"));
                lines.push(format!("  {}  {}{late}{edition}{why}{repeated}", it.agency, term(it.arrival)));
            }
        }
        for source in self.unexpected() {
            lines.push(match lang {
                Lang::Zh => format!("  {source}  不在名录中，或没有写明机关"),
                Lang::En => format!("  {source}  of no agency of the list, or names none"),
            });
        }
        lines.join("\n") + "\n"
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse;

    fn register(rows: &str) -> Register {
        Register::from_rows(rows.lines().map(|line| line.split(',').map(str::to_owned).collect())).expect("a list")
    }

    fn report(agency: &str, year: i32, published: &str) -> Reading {
        parse(&format!("{agency}{year}年政府信息公开工作年度报告\n{published}\n收到申请3件。"))
    }

    #[test]
    fn each_agency_is_told_once_with_what_came() {
        let list = "机关名称,应公布日期,公布日期,文件\n云溪县水利局,,,\n云溪县教育局,2024-01-20,,\n云溪县民政局,,2024-01-10,\n云溪县人民政府,,,\n云溪县财政局,,,\n云溪县统计局,,,tjj.pdf\n云溪县审计局,,,";
        let mut jurisdiction = Jurisdiction::new(register(list));
        let mut receive = |source: &str, agency: &str, year: i32, published: &str| {
            jurisdiction.receive(Received::of(source, Ok(&report(agency, year, published)), None));
        };
        receive("a", "云溪县水利局", 2023, "发布时间：2024-02-01");
        receive("b", "云溪县教育局", 2023, "发布时间：2024-01-21");
        receive("c", "云溪县民政局", 2023, "");
        receive("d", "云溪县人民政府", 2023, "发布时间：2024-03-31");
        receive("e", "云溪县财政局", 2022, "");
        receive("f", "山城县水务局", 2023, "");
        receive("g", "云溪县水利局", 2023, "");
        jurisdiction.receive(Received::of("2023/tjj.pdf", Err("broken"), None));
        let arrivals: Vec<_> = jurisdiction.entries().into_iter().map(|it| (it.arrival, it.days_late)).collect();
        let expected = [
            (Arrival::Late, Some(1)),
            (Arrival::Late, Some(1)),
            (Arrival::OnTime, None),
            (Arrival::OnTime, None),
            (Arrival::OtherYear, None),
            (Arrival::Unreadable, None),
            (Arrival::Missing, None),
        ];
        assert_eq!(arrivals, expected);
        assert_eq!(jurisdiction.entries()[0].repeated, ["g"]);
        assert_eq!(jurisdiction.unexpected(), ["f"]);
        let mut rows = 0;
        jurisdiction.rows(&mut |row| {
            assert_eq!(row.len(), Jurisdiction::columns().len());
            rows += 1;
        });
        assert_eq!(rows, 8);
        assert!(jurisdiction.say(Lang::En).contains("late by 1 days") && jurisdiction.say(Lang::Zh).contains("逾期 1 天"));
    }
}
