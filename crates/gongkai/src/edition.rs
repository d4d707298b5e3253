//! The four formats that reports have had, and the kinds of sections that they share.

use std::fmt;

/// A format of the annual report. Which one a report follows is told by its headings and labels, never by its year alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Edition {
    /// Free narrative, report years 2008-2013 (《政府信息公开条例》, State Council decree 492).
    Narrative2008,
    /// Narrative with the statistics table, report years 2014-2018 (国办发〔2014〕32号).
    Statistics2014,
    /// The trial format, report years 2019-2020 (国办公开办函〔2019〕60号).
    Trial2019,
    /// The format in force since report year 2021 (国办公开办函〔2021〕30号).
    Format2021,
}

impl Edition {
    /// Every edition, the oldest first.
    pub const ALL: [Self; 4] = [Self::Narrative2008, Self::Statistics2014, Self::Trial2019, Self::Format2021];

    /// The name in the published formats: the first report year.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Narrative2008 => "2008",
            Self::Statistics2014 => "2014",
            Self::Trial2019 => "2019",
            Self::Format2021 => "2021",
        }
    }

    /// Words that only this edition prints: labels of its tables and forms of its headings.
    const fn marks(self) -> &'static [&'static str] {
        match self {
            Self::Narrative2008 => &[],
            Self::Statistics2014 => {
                &["政府信息公开情况统计表", "全文电子化主动公开信息数", "主动公开政府信息数(不同渠道和方式公开相同信息计1条)"]
            }
            Self::Trial2019 => &["本年新制作数量", "本年新公开数量", "对外公开总数量", "上一年项目数量", "采购项目数量"],
            Self::Format2021 => &["本年制发件数", "本年废止件数", "现行有效件数", "本年收费金额"],
        }
    }

    /// The edition whose own words stand in the text most often; where none does, the year of the report decides between the two narrative regimes
    /// and the two of tables, and a report without a year is taken for a narrative one.
    pub(crate) fn recognise(folded: &str, year: Option<i32>) -> Self {
        let found = Self::ALL.into_iter().rev().map(|it| (it.marks().iter().filter(|mark| folded.contains(**mark)).count(), it));
        match found.max_by_key(|&(marks, _)| marks) {
            Some((1.., edition)) => edition,
            _ => match year {
                Some(2014..=2018) => Self::Statistics2014,
                Some(2019..=2020) => Self::Trial2019,
                Some(2021..) => Self::Format2021,
                _ => Self::Narrative2008,
            },
        }
    }
}

impl fmt::Display for Edition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.key())
    }
}

/// What a section of a report is about. Orders and headings differ between agencies; heads may be merged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum SectionKind {
    /// What stands before the first heading.
    Preamble,
    /// 概述, 总体情况.
    Overview,
    /// 主动公开政府信息情况.
    Disclosure,
    /// 依申请公开政府信息情况, 收到和处理政府信息公开申请情况.
    Requests,
    /// 咨询情况.
    Consultations,
    /// 行政复议、行政诉讼情况.
    Remedies,
    /// 收费及减免情况.
    Fees,
    /// 工作人员情况.
    Staff,
    /// 存在的主要问题及改进情况.
    Problems,
    /// Any other heading.
    Other,
}

/// Words of headings, the more special ones first: 依申请公开 holds 公开, and a heading on remedies names the requests that caused them.
const HEADINGS: &[(SectionKind, &[&str])] = &[
    (SectionKind::Problems, &["存在的主要问题", "存在问题", "主要问题", "改进措施", "改进情况", "改进思路", "不足"]),
    (SectionKind::Remedies, &["复议", "诉讼", "申诉"]),
    (SectionKind::Staff, &["工作人员", "人员和", "机构建设"]),
    (SectionKind::Fees, &["收费", "费用", "收支"]),
    (SectionKind::Requests, &["依申请", "申请"]),
    (SectionKind::Consultations, &["咨询", "投诉"]),
    (SectionKind::Disclosure, &["主动公开", "信息公开情况", "信息主动", "公开情况", "公开数据"]),
    (SectionKind::Overview, &["概述", "概况", "总体情况", "基本情况", "工作情况"]),
];

impl SectionKind {
    /// The kind of a heading in folded text.
    pub(crate) fn of_heading(folded: &str) -> Self {
        HEADINGS.iter().find(|(_, words)| words.iter().any(|word| folded.contains(word))).map_or(Self::Other, |(kind, _)| *kind)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings() {
        let cases = [
            ("一、概述", SectionKind::Overview),
            ("二、主动公开政府信息情况", SectionKind::Disclosure),
            ("三、依申请公开及咨询政府信息情况", SectionKind::Requests),
            ("四、工作人员及收费情况", SectionKind::Staff),
            ("五、因政府信息公开申请行政复议、提起行政诉讼的情况", SectionKind::Remedies),
            ("五、工作存在的主要问题和改进思路", SectionKind::Problems),
            ("六、其他需要报告的事项", SectionKind::Other),
        ];
        for (heading, kind) in cases {
            assert_eq!(SectionKind::of_heading(heading), kind, "{heading}");
        }
    }

    #[test]
    fn labels_outweigh_the_year() {
        assert_eq!(Edition::recognise("本年制发件数", Some(2020)), Edition::Format2021);
        assert_eq!(Edition::recognise("上一年项目数量 处理决定数量", Some(2023)), Edition::Trial2019);
        assert_eq!(Edition::recognise("", Some(2012)), Edition::Narrative2008);
        assert_eq!(Edition::recognise("", None), Edition::Narrative2008);
    }
}
