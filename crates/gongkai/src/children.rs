//! The reports of subordinate agencies, as what their sums must come to is asked of them.

use crate::{CellKey, Concept, Edition, Quantity, Report, Tally, Told};
use std::collections::{BTreeMap, HashMap};
use std::sync::OnceLock;

/// The reports of subordinate agencies (下级、所属机关), to be held against the report of the agency over them.
///
/// ```
/// use gongkai::{Around, Children, Options, check_around, parse};
/// let report = |count: u32| parse(&format!("收到信息公开申请{count}件。"));
/// let mut children = Children::default();
/// children.add("one.txt", &report(3).report);
/// children.add("two.txt", &report(4).report);
/// let around = Around { children: Some(&children), ..Around::default() };
/// let checked = check_around(&report(8), around, &Options { partial: true, ..Options::default() });
/// assert_eq!((checked.findings[0].code, checked.findings[0].expected.as_deref()), ("ROL001", Some("7")));
/// ```
#[derive(Debug, Clone, Default)]
pub struct Children {
    children: Vec<Child>,
    /// Sources that could not be read: no sum is whole without them.
    unread: Vec<String>,
}

/// What one of them tells.
#[derive(Debug, Clone)]
struct Child {
    source: String,
    agency: Option<String>,
    year: Option<i32>,
    /// What it tells of each of [`asked`].
    told: Vec<Told>,
}

/// Everything that may be asked: what the crosswalk joins, and every cell of every edition. In order, with the place of each.
fn asked() -> &'static BTreeMap<Quantity, usize> {
    static ASKED: OnceLock<BTreeMap<Quantity, usize>> = OnceLock::new();
    ASKED.get_or_init(|| {
        let cells = Edition::ALL.iter().flat_map(|edition| edition.forms()).flat_map(|form| {
            form.cells().map(move |(row, column)| Quantity::Concept(Concept::Cell(CellKey::new(form.table, row, column))))
        });
        let all: std::collections::BTreeSet<Quantity> = Quantity::harmonised().chain(cells).collect();
        all.into_iter().zip(0..).collect()
    })
}

impl Children {
    /// Adds the report of one of them, with the name of its source.
    pub fn add(&mut self, source: &str, report: &Report) {
        let told = asked().keys().map(|it| report.told(*it)).collect();
        self.children.push(Child { source: source.to_owned(), agency: report.agency.clone(), year: report.year, told });
    }

    /// Adds a source that could not be read. Sums without it are not whole, and are not judged.
    pub fn add_unread(&mut self, source: &str) {
        self.unread.push(source.to_owned());
    }

    /// The sources that could not be read.
    pub fn unread(&self) -> &[String] {
        &self.unread
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.children.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.children.is_empty()
    }

    /// Those that the sums of a report are held against: of its year as far as both are known, and not the report itself.
    fn of<'a>(&'a self, parent: &'a Report) -> impl Iterator<Item = &'a Child> {
        let same_year = |it: &Child| it.year.is_none() || parent.year.is_none() || it.year == parent.year;
        let itself = |it: &Child| it.agency.is_some() && it.agency == parent.agency && it.year == parent.year;
        self.children.iter().filter(move |it| same_year(it) && !itself(it))
    }

    /// What those of a report tell of a quantity, added up; and whether one of them prints a negative number.
    pub(crate) fn sum(&self, parent: &Report, quantity: Quantity) -> Option<(Tally, bool)> {
        let at = *asked().get(&quantity)?;
        let (mut tally, mut negative) = (Tally::default(), false);
        for child in self.of(parent) {
            tally.add(child.told[at]);
            negative |= child.told[at].number().is_some_and(|it| it.is_sign_negative() && !it.is_zero());
        }
        (tally.reports() > 0).then_some((tally, negative))
    }

    /// Agencies that stand twice among those of a report, with the sources of each.
    pub(crate) fn twice<'a>(&'a self, parent: &'a Report) -> Vec<(&'a str, Vec<&'a str>)> {
        let mut by_name: HashMap<&str, Vec<&str>> = HashMap::new();
        for child in self.of(parent) {
            if let Some(agency) = &child.agency {
                by_name.entry(agency).or_default().push(&child.source);
            }
        }
        let mut twice: Vec<_> = by_name.into_iter().filter(|it| it.1.len() > 1).collect();
        twice.sort_unstable();
        twice
    }

    /// Sources of other years than the report: they are in no sum.
    pub(crate) fn of_other_years<'a>(&'a self, parent: &'a Report) -> Vec<&'a str> {
        let other = |it: &&Child| parent.year.is_some() && it.year.is_some() && it.year != parent.year;
        self.children.iter().filter(other).map(|it| it.source.as_str()).collect()
    }
}
