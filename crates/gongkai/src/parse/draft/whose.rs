//! Whose report it is, and of which year: titles, the sentence that names who compiled it, the signature, the years that are spoken of.

use crate::parse::few::few;
use crate::parse::title::{self, By};
use crate::parse::token::{Kind, Token};
use chrono::{Datelike, NaiveDate};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// How the name of an office inside an agency ends.
const INSIDE: [&str; 4] = ["办公室", "办公厅", "科", "处"];

/// Whether a year is spoken of for what came over from it, or goes over into it, or for its accounts: 2023年结转2件, 结转2025年1件, 2022年决算.
pub(in crate::parse) fn is_of_other_accounts(folded: &str, year: &Range<usize>) -> bool {
    let behind = folded[year.end..].trim_start_matches(['度', '底', '末']);
    few!["结转", "转入", "预算", "决算", "部门预算", "部门决算", "财政预算", "财政决算", "预决算"].open(behind)
        || few!["结转", "结转至", "结转到", "转入", "延至", "延期至", "顺延至"].end(&folded[..year.start])
}

/// Fewer times a year may be named by chance.
const SPOKEN: u32 = 2;

/// So many times as often as the year of the title another year must be named to be meant.
const OFTEN: u32 = 3;

/// So many times a name is looked at where it stands in the text.
const MENTIONS: usize = 64;

/// A title: whose report it may be, and for which year.
#[derive(Debug, Clone)]
struct Title {
    agency: Option<String>,
    year: i32,
    /// A sentence says so, and no line of its own.
    in_text: bool,
    /// The year that its paragraph, or one before it, opens with.
    behind: Option<i32>,
}

/// What says whose report it is.
#[derive(Debug, Default)]
pub(in crate::parse) struct Whose {
    /// In the order of the text.
    titles: Vec<Title>,
    /// The agency that sentences and the signature name, by what is worth most.
    named: Option<(By, String)>,
    /// The paragraph before, where it is short.
    pub(in crate::parse) line: String,
    /// The year that a paragraph opens with: 2023年，我局….
    opening: Option<i32>,
    /// The first year that stands at the very head of a paragraph.
    leads: Option<i32>,
    /// How often years are named for what came over from them, or for their accounts.
    pub(in crate::parse) of_accounts: BTreeMap<i32, u32>,
    /// How often each other year is named.
    pub(in crate::parse) years: BTreeMap<i32, u32>,
}

impl Whose {
    /// Takes what a paragraph may say of it. A portal may name other reports before it.
    pub(in crate::parse) fn paragraph(&mut self, folded: &str, tokens: &[Token]) {
        self.leads = self.leads.or_else(|| leading_year(folded, tokens));
        let behind = self.leads;
        if self.titles.len() < title::MOST
            && let Some((agency, year)) = title::read(folded, tokens)
        {
            // A title may stand on two lines, the agency on the first.
            let before = agency.is_none().then(|| title::agency_alone(&self.line)).flatten();
            self.titles.push(Title { agency: agency.or(before), year, in_text: folded.contains('。'), behind });
        } else if self.titles.len() < title::MOST
            && let Some((agency, year)) = title::on_two_lines(&self.line, folded)
        {
            self.titles.push(Title { agency, year, in_text: false, behind });
        }
        self.opening = self.opening.or_else(|| opening_year(folded, tokens));
        // The first one that is said counts, and the last one that signs.
        let worth = self.named.as_ref().map(|it| it.0);
        if let Some(said) = title::said(folded, tokens, worth) {
            self.named = Some(said);
        }
        if is_day(folded, tokens)
            && worth != Some(By::Compiling)
            && let Some(name) = title::agency_alone(&self.line)
        {
            self.named = Some((By::Signing, name));
        }
        self.line.clear();
        if folded.len() <= title::LONGEST {
            self.line.push_str(folded.trim_ascii());
        }
    }

    /// 公开2014年财政预算，2014年公开30条 speaks of no other year: its accounts are of it.
    pub(in crate::parse) fn count_accounts(&mut self) {
        let none = self.years.is_empty();
        for (year, times) in std::mem::take(&mut self.of_accounts) {
            match self.years.get_mut(&year) {
                Some(count) => *count += times,
                None if none => drop(self.years.insert(year, times)),
                None => {}
            }
        }
    }

    /// The year that the report is of, as far as it was read: that of its title, else the one that the text names most often.
    pub(super) fn year_so_far(&self) -> Option<i32> {
        self.titles.first().map(|it| it.year).or_else(|| self.most_named())
    }

    /// The year that the text names most often, the later of two.
    pub(super) fn most_named(&self) -> Option<i32> {
        self.years.iter().max_by_key(|it| (*it.1, *it.0)).map(|it| *it.0)
    }

    /// The year that the report is of, given the days on which its period starts and ends.
    pub(super) fn year(&self, start: Option<NaiveDate>, end: Option<NaiveDate>) -> Option<i32> {
        // A period that ends before it begins says nothing of the year.
        let of_period = end.filter(|end| start.is_none_or(|start| start <= *end)).map(|it| it.year());
        let of_title = self.title(of_period).map(|it| match (of_period, it.behind) {
            (Some(year), _) if it.in_text && self.is_named_often(year, it.year) => year,
            // 2022年，我局…发布了《2021年政府信息公开工作年度报告》: the one before, which was published in the year.
            (None, Some(year)) if it.in_text && year == it.year + 1 && self.count(year) >= self.count(it.year) => year,
            _ => it.year,
        });
        let reversed = || self.most_named().filter(|_| of_period.is_none() && end.is_some());
        of_title.or(of_period).or_else(reversed).or_else(|| self.sole())
    }

    /// The agency that reports.
    pub(super) fn agency(self, start: Option<NaiveDate>, end: Option<NaiveDate>) -> Option<String> {
        let of_period = end.filter(|end| start.is_none_or(|start| start <= *end)).map(|it| it.year());
        // 年度报告 over 石岗镇人民政府 over 2022年…年度报告: the title that has a name.
        let year = self.title(of_period).map(|it| it.year);
        let mut of_year = self.titles.iter().filter(|it| Some(it.year) == year).filter_map(|it| it.agency.clone());
        // 市城管局 on the page, 《石岗市城市管理局2011年度…报告》 in the text: the one that says where it is.
        let of_title = of_year.next().map(|first| {
            // They share a letter of what the agency does: 城管局 and 城市管理局.
            let does = |letter: char| !"省市县区州旗局委厅办公室会".contains(letter) && first.contains(letter);
            let same =
                |it: &String| first.chars().next_back() == it.chars().next_back() && it.chars().any(does) && !title::lacks_its_place(it);
            if title::lacks_its_place(&first) { of_year.find(same).unwrap_or(first) } else { first }
        });
        let named = self.named.map(|it| it.1);
        let Some(of_title) = of_title else { return named };
        // 石岗镇 on the title, 云溪县石岗镇人民政府 in the text: the full name, and no office of it.
        // 青神县 reports, and not its information centre.
        let governs =
            |it: &str| !title::is_place(&of_title) || few!["政府", "委员会", "管委会", "办事处"].end(it) || it.ends_with(&of_title);
        let full = named.filter(|it| governs(it)).filter(|it| {
            it.contains(&of_title) && (!INSIDE.iter().any(|word| it.ends_with(word)) || it.ends_with("办事处") || it.ends_with(&of_title))
        });
        Some(full.unwrap_or(of_title))
    }

    /// 公安局 on the title, 靖宇县公安局 in the text: the name with its place, where the text knows one and only one.
    pub(super) fn with_its_place(name: String, text: &str) -> String {
        if !title::lacks_its_place(&name) {
            return name;
        }
        let longer: BTreeSet<&str> =
            text.match_indices(&name).take(MENTIONS).filter_map(|it| title::placed(text, it.0, name.len())).collect();
        let mut longer = longer.into_iter();
        match (longer.next(), longer.next()) {
            (Some(only), None) => only.to_owned(),
            _ => name,
        }
    }

    /// Of several titles that of the year which the figures cover, else the first.
    fn title(&self, of_period: Option<i32>) -> Option<&Title> {
        self.titles.iter().find(|it| Some(it.year) == of_period).or(self.titles.first())
    }

    /// The one year that is spoken of: 2023年，我局主动公开….
    fn sole(&self) -> Option<i32> {
        let alone = |year: i32| self.years.keys().all(|other| *other == year || self.is_named_often(year, *other));
        let only = self.years.iter().find(|it| (*it.1 >= SPOKEN || Some(*it.0) == self.opening) && alone(*it.0)).map(|it| *it.0);
        // 2024年，我局收到申请15件，2023年结转2件，结转2025年1件: the one that opens, where none is named more often.
        let opening = || self.opening.filter(|it| self.count(*it) >= SPOKEN && self.years.values().all(|other| *other <= self.count(*it)));
        only.or_else(opening)
    }

    /// How often a year is named.
    fn count(&self, year: i32) -> u32 {
        self.years.get(&year).copied().unwrap_or(0)
    }

    /// Whether the text speaks of a year and hardly of another.
    fn is_named_often(&self, year: i32, other: i32) -> bool {
        self.count(year) >= OFTEN * self.count(other).max(1)
    }
}

/// The year that stands at the very head of a paragraph, and is followed by a comma or by who did it.
fn leading_year(folded: &str, tokens: &[Token]) -> Option<i32> {
    let first = tokens.first().filter(|it| folded[..it.span.start].trim_ascii().is_empty())?;
    opening_year(folded, std::slice::from_ref(first))
}

/// The year with which a clause on the agency's work opens: 2023年，我局…; 坚持公开，2022年，我局….
fn opening_year(folded: &str, tokens: &[Token]) -> Option<i32> {
    tokens.iter().take(OPENS).find_map(|it| {
        let Kind::Date(date) = it.kind else { return None };
        let before = folded[..it.span.start].trim_end_matches([' ', '【', '】']);
        let behind = folded[it.span.end..].trim_start_matches("学年").trim_start_matches('度');
        let opens = before.is_empty() || before.ends_with([',', '。', ';']) && behind.starts_with(",我");
        // 根据要求，2019年县地方志办…: who did it stands directly behind.
        let opens = opens || before.ends_with([',', '。', ';']) && few!["我", "县", "区", "全县", "全市", "全区"].open(behind);
        // 2017年，我局将继续…: what is planned is of the next one.
        let planned = behind.chars().take(PLAN).any(|it| matches!(it, '将' | '拟' | '要'));
        // 2019年我局主动公开….
        let goes_on = behind.starts_with(',')
            || before.is_empty()
                && few![
                    "我",
                    "新增主动公开",
                    "主动公开",
                    "共主动公开",
                    "新增公开",
                    "共公开",
                    "全县",
                    "全市",
                    "全区",
                    "全局",
                    "全镇",
                    "全省",
                    "本局",
                    "本镇",
                    "本委",
                    "本办",
                    "本县",
                    "本区",
                    "本单位",
                    "本机关",
                    "本部门",
                    "本街道"
                ]
                .open(behind);
        date.year.filter(|_| date.month.is_none() && opens && goes_on && !planned)
    })
}

/// So near behind its year a plan is told, in characters.
const PLAN: usize = 8;

/// So many words of a paragraph are looked at for the year that it opens with.
const OPENS: usize = 24;

/// Whether a paragraph is a day and nothing else.
fn is_day(folded: &str, tokens: &[Token]) -> bool {
    matches!(tokens, [Token { kind: Kind::Date(date), span }] if date.day.is_some() && folded.trim_ascii().len() == span.len())
}
