//! A list of agencies (名录): who there is, where each stands, when each is due. What a report does not tell of its agency is looked up here.

use super::{Agency, CreditCode, DivisionCode, Level, Scope};
use crate::keyed::keyed;
use crate::{AgencyKind, Bilingual, Error, Lang, Report, UnknownKey};
use chrono::NaiveDate;
use std::collections::HashMap;

/// A list of agencies.
///
/// ```
/// use gongkai::{Level, Register};
/// let rows = [["序号", "机关名称", "行政区划代码", "应公布日期"], ["1", "云溪县水利局", "430522", "2024-01-26"]];
/// let register = Register::from_rows(rows.iter().map(|row| row.iter().map(|it| it.to_string()).collect()))?;
/// assert_eq!(register.ignored(), ["序号"]);
///
/// let mut report = gongkai::parse("云溪县水利局2023年政府信息公开工作年度报告\n收到申请3件。").report;
/// assert!(register.complete(&mut report));
/// assert_eq!(report.bodies.reporting_agency.unwrap().division.unwrap().level(), Level::County);
/// # Ok::<(), gongkai::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Register {
    entries: Vec<Registered>,
    by_name: HashMap<String, usize>,
    /// By the last part of the path of a file.
    by_file: HashMap<String, Vec<usize>>,
    ignored: Vec<String>,
}

/// An agency of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Registered {
    /// The agency.
    pub agency: Agency,
    /// Whose figures its report holds.
    pub scope: Option<Scope>,
    /// The agency over it.
    pub parent: Option<String>,
    /// The day until which its report is to be public, by local order.
    pub due: Option<NaiveDate>,
    /// The day on which it was made public.
    pub published: Option<NaiveDate>,
    /// The file that holds its report, where the list names one.
    pub file: Option<String>,
}

keyed! {
    /// What a column of a list may hold. The key and the term are taken for its header; so are other usual wordings.
    pub enum RegisterColumn as "column of the list" {
        Name = "agency", "机关名称", "name of the agency";
        Division = "division", "行政区划代码", "division code";
        Level = "level", "行政层级", "level";
        Kind = "kind", "机关类别", "kind of agency";
        CreditCode = "credit_code", "统一社会信用代码", "unified social credit code";
        Scope = "scope", "数字范围", "whose figures its report holds";
        Parent = "parent", "上级机关", "the agency over it";
        Due = "due", "应公布日期", "the day until which its report is to be public";
        Published = "published", "公布日期", "the day on which its report was made public";
        File = "file", "文件", "the file of its report";
    }
}

impl RegisterColumn {
    /// Other wordings of its header.
    const fn also(self) -> &'static [&'static str] {
        match self {
            Self::Name => &[
                "机关",
                "单位",
                "单位名称",
                "单位全称",
                "名称",
                "全称",
                "编制机关",
                "行政机关",
                "行政机关名称",
                "机构名称",
                "报告单位",
                "填报单位",
                "责任单位",
                "部门",
                "name",
            ],
            Self::Division => &["行政区划", "区划代码"],
            Self::Level => &["层级", "级别"],
            Self::Kind => &["类别", "单位类别", "机关性质"],
            Self::CreditCode => &["信用代码"],
            Self::Scope => &["范围"],
            Self::Parent => &["上级", "主管部门", "上级单位"],
            Self::Due => &["截止日期", "截止时间", "应发布日期"],
            Self::Published => &["发布日期", "公开日期", "发布时间", "公布时间"],
            Self::File => &["文件名", "报告文件"],
        }
    }

    fn of(header: &str) -> Option<Self> {
        let header = header.trim().trim_start_matches('\u{feff}');
        Self::ALL.iter().copied().find(|it| it.key().eq_ignore_ascii_case(header) || it.term().zh == header || it.also().contains(&header))
    }
}

/// A name as it is compared: without white space, brackets of one width.
fn plain(name: &str) -> String {
    name.chars()
        .filter(|it| !it.is_whitespace())
        .map(|it| match it {
            '(' => '（',
            ')' => '）',
            it => it,
        })
        .collect()
}

impl Register {
    /// The list that a table holds: one of its first rows names its columns, and what stands above it is a title. A table of one column without a header
    /// is a list of names.
    ///
    /// # Errors
    ///
    /// When no column names the agencies, when there are none, when a value is none of its kind, or when an agency or a file stands twice.
    pub fn from_rows(rows: impl IntoIterator<Item = Vec<String>>) -> Result<Self, Error> {
        let rows: Vec<(usize, Vec<String>)> = rows
            .into_iter()
            .enumerate()
            .filter(|(_, row)| row.iter().any(|it| !it.trim().is_empty()))
            .map(|(nth, row)| (nth + 1, row))
            .collect();
        let headers_of = |row: &[String]| -> Vec<Option<RegisterColumn>> { row.iter().map(|it| RegisterColumn::of(it)).collect() };
        let header = rows.iter().take(TITLES).position(|(_, row)| headers_of(row).contains(&Some(RegisterColumn::Name)));
        let of_names = header.is_none() && rows.iter().all(|(_, row)| row.iter().skip(1).all(|it| it.trim().is_empty()));
        // Of a list of names, the first one may be a title or a header of its own.
        let titled = of_names && rows.first().is_some_and(|(_, row)| TITLE_WORDS.iter().any(|it| row[0].contains(it)));
        if header.is_none() && (!of_names || titled) {
            let known: Vec<String> = RegisterColumn::ALL.iter().map(|it| format!("{} ({it})", it.term().zh)).collect();
            let known = known.join("、");
            return Err(Error::bad_value(
                format!("名录的前几行没有“机关名称”一列；认识的列有：{known}。"),
                format!("the first rows of the list name no column of agencies (机关名称, agency); known are: {known}."),
            ));
        }
        let headers = header.map(|at| headers_of(&rows[at].1)).unwrap_or_default();
        let mut register = Self::default();
        if let Some(at) = header {
            let unknown = rows[at].1.iter().zip(&headers).filter(|it| it.1.is_none());
            register.ignored = unknown.map(|it| it.0.trim().to_owned()).filter(|it| !it.is_empty()).collect();
        }
        for (nth, row) in rows.iter().skip(header.map_or(0, |at| at + 1)) {
            let cell = |wanted: RegisterColumn| {
                let at = if of_names {
                    usize::from(wanted != RegisterColumn::Name)
                } else {
                    headers.iter().position(|it| *it == Some(wanted))?
                };
                row.get(at).map(|it| it.trim()).filter(|it| !it.is_empty())
            };
            let Some(name) = cell(RegisterColumn::Name) else {
                return Err(Error::bad_value(format!("名录第 {nth} 行没有机关名称。"), format!("row {nth} of the list names no agency.")));
            };
            let entry = Registered::from_cells(name, cell).map_err(|why| {
                Error::bad_value(format!("名录第 {nth} 行（{name}）：{}", why.zh), format!("row {nth} of the list ({name}): {}", why.en))
            })?;
            register.push(entry)?;
        }
        if register.entries.is_empty() {
            return Err(Error::bad_value("名录中没有机关。", "the list names no agency."));
        }
        Ok(register)
    }

    fn push(&mut self, entry: Registered) -> Result<(), Error> {
        let (at, name) = (self.entries.len(), &entry.agency.name);
        if self.by_name.insert(plain(name), at).is_some() {
            return Err(Error::bad_value(format!("名录中“{name}”出现了两次。"), format!("{name} stands twice in the list.")));
        }
        if let Some(file) = &entry.file {
            let of_name = self.by_file.entry(last_part(file).to_owned()).or_default();
            if of_name.iter().any(|it| self.entries[*it].file.as_ref() == Some(file)) {
                return Err(Error::bad_value(
                    format!("名录中文件“{file}”出现了两次。"),
                    format!("the file {file} stands twice in the list."),
                ));
            }
            of_name.push(at);
        }
        self.entries.push(entry);
        Ok(())
    }

    /// The agencies, in the order of the list.
    pub fn entries(&self) -> &[Registered] {
        &self.entries
    }

    /// Headers of columns that mean nothing here.
    pub fn ignored(&self) -> &[String] {
        &self.ignored
    }

    /// The days by local order, each by the name of its agency.
    pub fn due(&self) -> impl Iterator<Item = (&str, NaiveDate)> {
        self.entries.iter().filter_map(|it| Some((it.agency.name.as_str(), it.due?)))
    }

    /// The entry of an agency: by its name; else the only one whose name ends its name, as 水利局 does that of 云溪县水利局.
    pub fn find(&self, agency: &str) -> Option<usize> {
        let agency = plain(agency);
        let mut ends = agency.char_indices().filter_map(|(at, _)| self.by_name.get(&agency[at..]));
        let first = ends.next()?;
        let whole = self.by_name.contains_key(&agency);
        (whole || ends.next().is_none()).then_some(*first)
    }

    /// The entry whose file a source is, where that is only one: the list names the file, or the end of its path.
    pub fn find_file(&self, source: &str) -> Option<usize> {
        let is_of = |file: &str| source == file || source.strip_suffix(file).is_some_and(|it| it.ends_with(['/', '\\']));
        let found = self.by_file.get(last_part(source))?.iter().copied();
        let mut found = found.filter(|it| self.entries[*it].file.as_deref().is_some_and(is_of));
        found.next().filter(|_| found.next().is_none())
    }

    /// The entry of a report: by the name of its agency, else by its source.
    pub fn find_report(&self, agency: Option<&str>, source: &str) -> Option<usize> {
        agency.and_then(|it| self.find(it)).or_else(|| self.find_file(source))
    }

    /// Fills in what the list knows of the agency of a report. Whether it is in the list.
    pub fn complete(&self, report: &mut Report) -> bool {
        self.complete_from(report, "")
    }

    /// The same for a report of a source, which the list may name.
    pub fn complete_from(&self, report: &mut Report, source: &str) -> bool {
        let Some(at) = self.find_report(report.agency.as_deref(), source) else { return false };
        self.entries[at].complete(report);
        true
    }
}

/// The last part of a path.
fn last_part(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}

/// Rows above the header at most: titles and notes.
const TITLES: usize = 6;
/// Words of a title or a header of a list, which no agency has in its name.
const TITLE_WORDS: [&str; 6] = ["名录", "名单", "名称", "单位全", "一览表", "清单"];

impl Registered {
    fn from_cells<'a>(name: &str, cell: impl Fn(RegisterColumn) -> Option<&'a str>) -> Result<Self, Bilingual> {
        let parsed = Agency::named(name);
        let said = |error: Error| Bilingual::new(error.message(Lang::Zh), error.message(Lang::En));
        let agency = Agency {
            kind: cell(RegisterColumn::Kind).map(|it| keyed_or_term(it, AgencyKind::ALL, |it| it.term().zh)).transpose()?.or(parsed.kind),
            level: cell(RegisterColumn::Level).map(|it| keyed_or_term(it, Level::ALL, |it| it.term().zh)).transpose()?.or(parsed.level),
            division: cell(RegisterColumn::Division).map(|it| it.parse::<DivisionCode>().map_err(said)).transpose()?,
            credit_code: cell(RegisterColumn::CreditCode).map(|it| it.parse::<CreditCode>().map_err(said)).transpose()?,
            ..parsed
        };
        Ok(Self {
            agency,
            scope: cell(RegisterColumn::Scope).map(|it| keyed_or_term(it, Scope::ALL, |it| it.term().zh)).transpose()?,
            parent: cell(RegisterColumn::Parent).map(str::to_owned),
            due: cell(RegisterColumn::Due).map(day).transpose()?,
            published: cell(RegisterColumn::Published).map(day).transpose()?,
            file: cell(RegisterColumn::File).map(str::to_owned),
        })
    }

    /// Fills in what the list knows: its word goes before what the name of the agency suggests. Whose figures they are the report knows best.
    pub fn complete(&self, report: &mut Report) {
        report.agency.get_or_insert_with(|| self.agency.name.clone());
        report.bodies.scope = report.bodies.scope.or(self.scope);
        let known = report.bodies.reporting_agency.get_or_insert_with(|| self.agency.clone());
        known.kind = self.agency.kind.or(known.kind);
        known.level = self.agency.level.or(known.level);
        known.division = self.agency.division.clone().or_else(|| known.division.take());
        known.credit_code = self.agency.credit_code.clone().or_else(|| known.credit_code.take());
    }
}

/// A key, or its Chinese term.
fn keyed_or_term<T: Copy + std::str::FromStr<Err = UnknownKey>>(
    text: &str,
    all: &[T],
    term: impl Fn(T) -> &'static str,
) -> Result<T, Bilingual> {
    all.iter().copied().find(|it| term(*it) == text).map_or_else(|| text.parse().map_err(|error: UnknownKey| error.message()), Ok)
}

/// A day as lists write it: 2024-01-26, 2024/1/26, 2024年1月26日.
fn day(text: &str) -> Result<NaiveDate, Bilingual> {
    let digits: Vec<&str> = text.split(|it: char| !it.is_ascii_digit()).filter(|it| !it.is_empty()).collect();
    let parsed = match digits[..] {
        [year, month, day, ..] if year.len() == 4 => {
            let number = |it: &str| it.parse().ok();
            number(month).zip(number(day)).and_then(|(month, day)| NaiveDate::from_ymd_opt(year.parse().ok()?, month, day))
        }
        _ => None,
    };
    parsed.ok_or_else(|| {
        Bilingual::new(format!("“{text}”不是日期，应如 2024-01-26。"), format!("{text:?} is no date: write it as 2024-01-26."))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<Vec<String>> {
        text.lines().map(|line| line.split(',').map(str::to_owned).collect()).collect()
    }

    #[test]
    fn lists_as_offices_keep_them() {
        let register = Register::from_rows(rows(
            "名称,级别,类别,截止日期,电话\n云溪县财政局,县级,政府部门,2024年1月26日,1\n,,,,\n云溪县人民政府,,,2024/3/31,2",
        ))
        .expect("a list");
        let [one, two] = register.entries() else { panic!("two agencies") };
        assert_eq!(
            (one.agency.level, one.agency.kind, one.due),
            (Some(Level::County), Some(AgencyKind::Department), NaiveDate::from_ymd_opt(2024, 1, 26))
        );
        assert_eq!((two.agency.kind, two.due), (Some(AgencyKind::Government), NaiveDate::from_ymd_opt(2024, 3, 31)));
        assert_eq!(register.ignored(), ["电话"]);
        let names = Register::from_rows(rows("云溪县财政局\n云溪县人民政府")).expect("a list of names");
        assert_eq!(names.entries().len(), 2);
        let titled = Register::from_rows(rows("2023年应报机关,,\n序号,单位全称,备注\n1,云溪县财政局,")).expect("a list under a title");
        assert_eq!((titled.entries()[0].agency.name.as_str(), titled.ignored().len()), ("云溪县财政局", 2));
    }

    #[test]
    fn what_cannot_be_a_list_is_refused() {
        for wrong in [
            "甲,乙\n1,2",
            "机关名称",
            "政府部门名录\n财政局\n教育局",
            "名称,文件\n甲局,a.txt\n乙局,a.txt",
            "名称,级别\n财政局,高级",
            "名称\n财政局\n财政局",
            "名称,截止日期\n财政局,月底",
            "名称,级别\n,县级",
        ] {
            assert!(Register::from_rows(rows(wrong)).is_err(), "{wrong}");
        }
    }

    #[test]
    fn agencies_are_found_by_name_by_the_end_of_it_and_by_file() {
        let register = Register::from_rows(rows("名称,文件\n水利局,slj.docx\n云溪县教育局,\n教育局,")).expect("a list");
        assert_eq!(register.find("云溪县 水利局"), Some(0));
        assert_eq!(register.find("云溪县教育局"), Some(1));
        assert_eq!(register.find("山城县教育局"), Some(2));
        assert_eq!(register.find("财政局"), None);
        assert_eq!((register.find_file("2023/slj.docx"), register.find_file("xslj.docx")), (Some(0), None));
    }
}
