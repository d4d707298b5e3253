//! The free narrative of report years 2008-2013: six heads by the Regulations, orders and headings as each agency likes.

use super::{Definition, SectionForm};
use crate::{Bilingual, SectionKind};

pub(super) const DEFINITION: Definition = Definition {
    first_year: 2008,
    last_year: Some(2013),
    title: "政府信息公开工作年度报告",
    basis: &[Bilingual::new(
        "《政府信息公开条例》（国务院令第492号）第三十一条、第三十二条",
        "Regulations on Open Government Information (State Council decree 492), articles 31 and 32",
    )],
    sections: SECTIONS,
    tables: &[],
};

/// The heads that Article 32 asks for, with the ways they are worded. They may be merged, and none has a fixed place.
pub(super) const SECTIONS: &[SectionForm] = &[
    SectionForm::free(SectionKind::Overview, "概述", &["概况", "总体情况", "基本情况"]),
    SectionForm::free(SectionKind::Disclosure, "主动公开政府信息情况", &["主动公开情况"]),
    SectionForm::free(
        SectionKind::Requests,
        "依申请公开政府信息情况",
        &["依申请公开政府信息和不予公开政府信息情况", "依申请公开及咨询政府信息情况"],
    ),
    SectionForm::free(SectionKind::Fees, "政府信息公开的收费及减免情况", &["收费及减免情况", "工作人员及收费情况"]),
    SectionForm::free(
        SectionKind::Remedies,
        "因政府信息公开申请行政复议、提起行政诉讼情况",
        &["行政复议、行政诉讼情况", "复议、诉讼和申诉情况"],
    ),
    SectionForm::free(SectionKind::Problems, "存在的主要问题及改进情况", &["存在的主要问题和改进措施"]),
    SectionForm::free(SectionKind::OtherMatters, "其他需要报告的事项", &["其他需要说明的事项"]),
];
