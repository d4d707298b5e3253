//! Documents that a report cites: titles, document numbers, articles of the law.

mod article;
mod document_number;

pub use article::Article;
pub use document_number::{DocumentNumber, NumberRepair};

use crate::keyed::keyed;
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};
use std::sync::LazyLock;

/// A document that a report cites, with whatever it says of it. A title may stand without a number, and a number without a title.
///
/// ```
/// let report = gongkai::parse("下发了《关于做好内容更新的通知》(山办传[2012]66号)和《关于检查情况的通报》。").report;
/// assert_eq!(report.citations[0].number.as_ref().unwrap().to_string(), "山办传〔2012〕66号");
/// assert_eq!(report.citations[1].kind(), Some(gongkai::DocumentKind::Circular));
/// assert_eq!(report.citations[1].number, None);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Citation {
    /// Its title, without the marks around it.
    #[serde(default)]
    pub title: Option<String>,
    /// Its document number (发文字号).
    #[serde(default)]
    pub number: Option<DocumentNumber>,
    /// The articles that are cited.
    #[serde(default)]
    pub articles: Vec<Article>,
}

keyed! {
    /// What kind of document a title names, by its last word.
    #[non_exhaustive]
    pub enum DocumentKind as "kind of document" {
        Notice = "notice", "通知", "notice";
        Circular = "circular", "通报", "circular";
        Opinion = "opinion", "意见", "opinion";
        Letter = "letter", "函", "letter";
        Reply = "reply", "批复", "reply";
        Report = "report", "报告", "report";
        Decision = "decision", "决定", "decision";
        Announcement = "announcement", "公告", "announcement";
        Plan = "plan", "方案", "plan";
        Outline = "outline", "纲要", "outline";
        Norm = "norm", "规范", "norm";
        Regulations = "regulations", "条例", "regulations";
        Measures = "measures", "办法", "measures";
        Provisions = "provisions", "规定", "provisions";
        Rules = "rules", "细则", "detailed rules";
        Law = "law", "法", "law";
    }
}

impl DocumentKind {
    /// Whether it is law that a report may rest on, and no document about the work.
    pub const fn is_law(self) -> bool {
        matches!(self, Self::Regulations | Self::Measures | Self::Provisions | Self::Rules | Self::Law)
    }
}

/// The kinds of documents by the last letter of their names, in their order.
static KINDS: LazyLock<FxHashMap<char, Vec<DocumentKind>>> = LazyLock::new(|| {
    let mut kinds: FxHashMap<char, Vec<DocumentKind>> = FxHashMap::default();
    for kind in DocumentKind::ALL {
        if let Some(last) = kind.term().zh.chars().next_back() {
            kinds.entry(last).or_default().push(*kind);
        }
    }
    kinds
});

impl Citation {
    /// What kind of document it is, where its title tells.
    pub fn kind(&self) -> Option<DocumentKind> {
        let title = self.title.as_deref()?;
        // Most titles have no bracket, and so none of the bytes that begin one.
        let bracket = memchr::memchr2(b'(', "（".as_bytes()[0], title.as_bytes()).is_some();
        let title = if bracket { title.split(['(', '（']).next().unwrap_or(title) } else { title }.trim_end();
        let of_last = KINDS.get(&title.chars().next_back()?)?;
        of_last.iter().copied().find(|it| title.ends_with(it.term().zh))
    }
}
