//! Sections: what they are about, and how an edition heads them.

use crate::keyed::keyed;
use crate::vocabulary::Vocabulary;
use std::sync::LazyLock;

keyed! {
    /// What a section of a report is about. Orders and headings differ between agencies; heads may be merged.
    #[non_exhaustive]
    pub enum SectionKind as "section" {
        /// What stands before the first heading.
        Preamble = "preamble", "引言", "preamble";
        Overview = "overview", "总体情况", "overview";
        Disclosure = "proactive_disclosure", "主动公开政府信息情况", "proactive disclosure";
        Requests = "requests", "收到和处理政府信息公开申请情况", "requests received and handled";
        Consultations = "consultations", "咨询情况", "consultations";
        Remedies = "remedies", "行政复议、行政诉讼情况", "reconsideration and litigation";
        Fees = "fees", "收费及减免情况", "fees";
        Staff = "staff", "工作人员情况", "staff";
        Problems = "problems_improvements", "存在的主要问题及改进情况", "problems and improvements";
        OtherMatters = "other_matters", "其他需要报告的事项", "other matters";
        Appendix = "appendix", "附表", "appendix";
        /// Any other heading.
        Other = "other", "其他标题", "other heading";
    }
}

/// A section as an edition prescribes it.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct SectionForm {
    /// What it is about.
    pub kind: SectionKind,
    /// The numbering printed before the heading; empty where the edition fixes none.
    pub numbering: &'static str,
    /// The official heading, or the usual one.
    pub label: &'static str,
    /// Other wordings.
    pub aliases: &'static [&'static str],
    /// Whether a report of the edition must have it under this heading.
    pub required: bool,
}

impl SectionForm {
    pub(super) const fn required(
        kind: SectionKind,
        numbering: &'static str,
        label: &'static str,
        aliases: &'static [&'static str],
    ) -> Self {
        Self { kind, numbering, label, aliases, required: true }
    }

    pub(super) const fn free(kind: SectionKind, label: &'static str, aliases: &'static [&'static str]) -> Self {
        Self { kind, numbering: "", label, aliases, required: false }
    }
}

/// Words of headings, the more special ones first: 依申请公开 holds 公开, and a heading on remedies names the requests that caused them.
const HEADINGS: &[(SectionKind, &[&str])] = &[
    // 主动公开及依申请公开情况: both, and what was disclosed comes first.
    (SectionKind::Disclosure, &["主动公开及依申请", "主动公开和依申请", "主动公开与依申请", "主动公开、依申请"]),
    (
        SectionKind::Problems,
        &[
            "存在的主要问题",
            "存在的问题",
            "问题与改进",
            "问题及改进",
            "问题和改进",
            "问题与整改",
            "问题及整改",
            "问题与不足",
            "问题与建议",
            "问题及建议",
            "存在问题",
            "主要问题",
            "改进措施",
            "改进情况",
            "改进思路",
            "不足",
        ],
    ),
    (SectionKind::OtherMatters, &["其他需要", "其它需要", "需要报告的事项", "需要说明的事项"]),
    (SectionKind::Remedies, &["复议", "诉讼", "申诉"]),
    (SectionKind::Staff, &["工作人员", "人员和", "机构建设"]),
    (SectionKind::Fees, &["收费", "费用", "收支"]),
    (SectionKind::Requests, &["依申请", "申请"]),
    (SectionKind::Consultations, &["咨询", "投诉"]),
    (SectionKind::Disclosure, &["主动公开", "信息公开情况", "信息主动", "公开情况", "公开数据"]),
    (SectionKind::Overview, &["概述", "概况", "总体情况", "基本情况", "工作情况"]),
];

/// All of them, each with its place in the list.
static IN_HEADINGS: LazyLock<Vocabulary<usize>> =
    LazyLock::new(|| Vocabulary::new(HEADINGS.iter().enumerate().flat_map(|(at, (_, words))| words.iter().map(move |word| (*word, at)))));

impl SectionKind {
    /// The kind of a heading in folded text.
    pub(crate) fn of_heading(folded: &str) -> Self {
        let mut first = HEADINGS.len();
        IN_HEADINGS.each(folded, |_, at| first = first.min(at));
        HEADINGS.get(first).map_or(Self::Other, |it| it.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Edition;

    #[test]
    fn headings() {
        let cases = [
            ("一、概述", SectionKind::Overview),
            ("二、主动公开政府信息情况", SectionKind::Disclosure),
            ("三、依申请公开及咨询政府信息情况", SectionKind::Requests),
            ("四、工作人员及收费情况", SectionKind::Staff),
            ("五、因政府信息公开申请行政复议、提起行政诉讼的情况", SectionKind::Remedies),
            ("五、工作存在的主要问题和改进思路", SectionKind::Problems),
            ("六、其他需要报告的事项", SectionKind::OtherMatters),
            ("七、附件", SectionKind::Other),
        ];
        for (heading, kind) in cases {
            assert_eq!(SectionKind::of_heading(heading), kind, "{heading}");
        }
    }

    #[test]
    fn every_official_heading_and_its_aliases_are_recognised() {
        for section in Edition::ALL.iter().flat_map(|it| it.sections()) {
            for wording in std::iter::once(&section.label).chain(section.aliases) {
                // A merged heading belongs to one of the sections that it merges.
                let merged = wording.contains("工作人员及");
                assert!(merged || SectionKind::of_heading(wording) == section.kind, "{wording}");
            }
        }
    }
}
