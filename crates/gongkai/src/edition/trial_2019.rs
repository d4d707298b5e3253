//! The trial format of report years 2019 and 2020 (国办公开办函〔2019〕60号).

use super::{Definition, SectionForm};
use crate::form::{Axis, Form, Item, Link, Op, Over, Relation, Strength, entry, heading, subtotal, total};
use crate::{Bilingual, Column, Row, SectionKind, Severity, Table};

pub(super) const DEFINITION: Definition = Definition {
    first_year: 2019,
    last_year: Some(2020),
    title: "中华人民共和国政府信息公开工作年度报告格式（试行）",
    basis: &[
        Bilingual::new("国办公开办函〔2019〕60号", "General Office, open-government office, letter 60 of 2019"),
        Bilingual::new(
            "《政府信息公开条例》（国务院令第711号）第四十九条、第五十条",
            "Regulations on Open Government Information (State Council decree 711), articles 49 and 50",
        ),
    ],
    sections: SECTIONS,
    tables: &[ART20_1, ART20_5, ART20_6, ART20_8, ART20_9, REQUESTS, REMEDIES],
};

/// The six heads of the uniform format; the format of 2021 has the same.
pub(super) const SECTIONS: &[SectionForm] = &[
    SectionForm::required(SectionKind::Overview, "一、", "总体情况", &[]),
    SectionForm::required(SectionKind::Disclosure, "二、", "主动公开政府信息情况", &[]),
    SectionForm::required(SectionKind::Requests, "三、", "收到和处理政府信息公开申请情况", &[]),
    SectionForm::required(
        SectionKind::Remedies,
        "四、",
        "政府信息公开行政复议、行政诉讼情况",
        &["因政府信息公开工作被申请行政复议、提起行政诉讼情况"],
    ),
    SectionForm::required(SectionKind::Problems, "五、", "存在的主要问题及改进情况", &["政府信息公开工作存在的主要问题及改进情况"]),
    SectionForm::required(SectionKind::OtherMatters, "六、", "其他需要报告的事项", &[]),
];

const ART20_1: Form = Form {
    table: Table::Art20Item1,
    section: SectionKind::Disclosure,
    row_header: "信息内容",
    note: "",
    one_row: false,
    rows: &[
        entry(0, Row::Regulations, "", "规章").also(&["规章(设区的市、自治州人民政府应提供相关数据)"]),
        entry(0, Row::NormativeDocuments, "", "规范性文件").also(&["行政规范性文件", "规范性档案", "行政规范性档案"]),
    ],
    columns: &[
        entry(0, Column::IssuedThisYear, "", "本年新制作数量").also(&["本年新制作数"]).unit("件"),
        entry(0, Column::DisclosedThisYear, "", "本年新公开数量").unit("件"),
        entry(0, Column::DisclosedTotal, "", "对外公开总数量").unit("件").stock(),
    ],
    relations: &[Relation {
        id: "disclosed_at_most_total",
        over: Over::Columns,
        left: &[(1, Axis::Column(Column::DisclosedThisYear))],
        op: Op::AtMost,
        right: &[(1, Axis::Column(Column::DisclosedTotal))],
        strength: Strength::Inferred,
        severity: Severity::Warning,
    }],
    links: &[],
};

/// What was counted as an item in 2020 follows from 2019.
const ITEMS: &[Link] = &[Link {
    id: "items",
    now: Axis::Column(Column::ItemsPreviousYear),
    terms: &[(1, Axis::Column(Column::ItemsPreviousYear), 1), (1, Axis::Column(Column::ItemsChange), 1)],
}];

/// Items cannot become fewer than none.
const NOT_NEGATIVE: &[Relation] = &[Relation {
    id: "items_not_negative",
    over: Over::Columns,
    left: &[(-1, Axis::Column(Column::ItemsPreviousYear)), (-1, Axis::Column(Column::ItemsChange))],
    op: Op::AtMost,
    right: &[],
    strength: Strength::Inferred,
    severity: Severity::Warning,
}];

/// Items before, their change, and the decisions made on them.
const ITEM_COLUMNS: &[Item<Column>] = &[
    entry(0, Column::ItemsPreviousYear, "", "上一年项目数量").unit("项").stock(),
    entry(0, Column::ItemsChange, "", "本年增/减").also(&["本年增减", "本年增/"]).unit("项"),
    entry(0, Column::Decisions, "", "处理决定数量").unit("件"),
];

const ART20_5: Form = Form {
    table: Table::Art20Item5,
    section: SectionKind::Disclosure,
    row_header: "信息内容",
    note: "",
    one_row: false,
    rows: &[entry(0, Row::AdministrativeLicensing, "", "行政许可"), entry(0, Row::OtherExternalServices, "", "其他对外管理服务事项")],
    columns: ITEM_COLUMNS,
    relations: NOT_NEGATIVE,
    links: ITEMS,
};

const ART20_6: Form = Form {
    table: Table::Art20Item6,
    section: SectionKind::Disclosure,
    row_header: "信息内容",
    note: "",
    one_row: false,
    rows: &[entry(0, Row::AdministrativePenalty, "", "行政处罚"), entry(0, Row::AdministrativeCoercion, "", "行政强制")],
    columns: ITEM_COLUMNS,
    relations: NOT_NEGATIVE,
    links: ITEMS,
};

const ART20_8: Form = Form {
    table: Table::Art20Item8,
    section: SectionKind::Disclosure,
    row_header: "信息内容",
    note: "",
    one_row: false,
    rows: &[entry(0, Row::AdministrativeFees, "", "行政事业性收费")],
    columns: &[
        entry(0, Column::ItemsPreviousYear, "", "上一年项目数量").unit("项").stock(),
        entry(0, Column::ItemsChange, "", "本年增/减").also(&["本年增减", "本年增/"]).unit("项"),
    ],
    relations: NOT_NEGATIVE,
    links: ITEMS,
};

/// The form prints no unit for the amount: 元 or 万元 must be read from the cell.
const ART20_9: Form = Form {
    table: Table::Art20Item9,
    section: SectionKind::Disclosure,
    row_header: "信息内容",
    note: "",
    one_row: false,
    rows: &[entry(0, Row::GovernmentProcurement, "", "政府集中采购")],
    columns: &[entry(0, Column::ProcurementProjects, "", "采购项目数量").unit("个"), entry(0, Column::ProcurementAmount, "", "采购总金额")],
    relations: &[],
    links: &[],
};

/// Who applies: the columns of the request table, in both formats.
pub(super) const APPLICANTS: &[Item<Column>] = &[
    entry(0, Column::NaturalPerson, "", "自然人").unit("件"),
    heading(0, Column::Organisations, "", "法人或其他组织"),
    entry(1, Column::CommercialEnterprise, "", "商业企业").also(&["企业"]).unit("件"),
    entry(1, Column::ResearchInstitution, "", "科研机构").unit("件"),
    entry(1, Column::PublicInterestOrganization, "", "社会公益组织").unit("件"),
    entry(1, Column::LegalServiceInstitution, "", "法律服务机构").unit("件"),
    entry(1, Column::OtherOrganization, "", "其他").also(&["其他组织"]).unit("件"),
    total(0, Column::Total, "", "总计").also(&["合计"]).unit("件"),
];

/// The only rule that the form states, printed over the table: per column, new + carried in = concluded + carried out.
pub(super) const BALANCE: &[Relation] = &[Relation {
    id: "balance",
    over: Over::Rows,
    left: &[(1, Axis::Row(Row::Received)), (1, Axis::Row(Row::CarriedIn))],
    op: Op::Equal,
    right: &[(1, Axis::Row(Row::Concluded)), (1, Axis::Row(Row::CarriedOut))],
    strength: Strength::Stated,
    severity: Severity::Error,
}];

/// What is carried out of a year is carried into the next, between the two formats as well.
pub(super) const CARRY: &[Link] = &[Link { id: "carry", now: Axis::Row(Row::CarriedIn), terms: &[(1, Axis::Row(Row::CarriedOut), 1)] }];

/// The note over the request table.
pub(super) const BALANCE_NOTE: &str = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";

/// The rows of the request table. The two formats differ in how they print what is handled otherwise, which stands before the total.
macro_rules! request_rows {
    ($($other:expr,)*) => {
        &[
            entry(0, Row::Received, "一、", "本年新收政府信息公开申请数量").also(&[
                "本年新收",
                "本年新收政府信息公开申请数",
                "本年度新收申请",
                "本年新收申请",
                "本年新收申请数量",
                "新收政府信息公开申请",
                "本年收到政府信息公开申请数量",
            ]),
            entry(0, Row::CarriedIn, "二、", "上年结转政府信息公开申请数量").also(&["上年结转", "上年结转政府信息公开申请数", "上年度结转申请数", "上年结转申请数量"]).stock(),
            heading(0, Row::Results, "三、", "本年度办理结果"),
            entry(1, Row::Granted, "（一）", "予以公开"),
            entry(1, Row::GrantedInPart, "（二）", "部分公开（区分处理的，只计这一情形，不计其他情形）").also(&["部分公开"]),
            subtotal(1, Row::Refused, "（三）", "不予公开"),
            entry(2, Row::RefusedStateSecret, "1.", "属于国家秘密").also(&["涉及国家秘密"]),
            entry(2, Row::RefusedProhibitedByLaw, "2.", "其他法律行政法规禁止公开").also(&["法律行政法规禁止公开", "其他法律法规禁止公开"]),
            entry(2, Row::RefusedSecurityStability, "3.", "危及“三安全一稳定”").also(&["危及三安全一稳定", "危及\"三安全一稳定\""]),
            entry(2, Row::RefusedThirdPartyRights, "4.", "保护第三方合法权益").also(&["第三方合法权益", "保护第三方权益"]),
            entry(2, Row::RefusedInternalAffairs, "5.", "属于三类内部事务信息").also(&["内部事务信息", "三类内部事务信息"]),
            entry(2, Row::RefusedProcessInformation, "6.", "属于四类过程性信息").also(&["过程性信息", "四类过程性信息", "属于过程性信息"]),
            entry(2, Row::RefusedEnforcementFile, "7.", "属于行政执法案卷").also(&["行政执法案卷信息", "行政执法案卷"]),
            entry(2, Row::RefusedAdministrativeInquiry, "8.", "属于行政查询事项").also(&["行政查询事项"]),
            subtotal(1, Row::Unavailable, "（四）", "无法提供"),
            entry(2, Row::UnavailableNotHeld, "1.", "本机关不掌握相关政府信息").also(&["不掌握相关政府信息", "本机关不掌握相关信息"]),
            entry(2, Row::UnavailableNeedsCreation, "2.", "没有现成信息需要另行制作").also(&["没有现成信息需另行制作"]),
            entry(2, Row::UnavailableStillUnclear, "3.", "补正后申请内容仍不明确").also(&["补正后仍不明确"]),
            subtotal(1, Row::NotProcessed, "（五）", "不予处理"),
            entry(2, Row::NotProcessedPetition, "1.", "信访举报投诉类申请").also(&["信访、举报、投诉类申请"]),
            entry(2, Row::NotProcessedRepeat, "2.", "重复申请"),
            entry(2, Row::NotProcessedPublication, "3.", "要求提供公开出版物"),
            entry(2, Row::NotProcessedExcessive, "4.", "无正当理由大量反复申请"),
            entry(2, Row::NotProcessedReissue, "5.", "要求行政机关确认或重新出具已获取信息").also(&["要求行政机关确认或重新出具"]),
                $($other,)*
            total(1, Row::Concluded, "（七）", "总计").also(&["办理结果总计", "合计"]),
            entry(0, Row::CarriedOut, "四、", "结转下年度继续办理").also(&[
                "结转下年度",
                "结转下年",
                "结转下年继续办理",
                "结转下一年度继续办理",
                "结转至下年度继续办理",
            ]).stock(),
        ]
    };
}

pub(super) use request_rows;

const REQUESTS: Form = Form {
    table: Table::Requests,
    section: SectionKind::Requests,
    row_header: "",
    note: BALANCE_NOTE,
    one_row: false,
    rows: request_rows![entry(1, Row::OtherHandling, "（六）", "其他处理").also(&["其他"]),],
    columns: APPLICANTS,
    relations: BALANCE,
    links: CARRY,
};

/// Printed as one row of fifteen cells under three levels of headers; here three rows of five.
pub(super) const REMEDIES: Form = Form {
    table: Table::Remedies,
    section: SectionKind::Remedies,
    row_header: "",
    note: "",
    one_row: true,
    rows: &[
        entry(0, Row::Reconsideration, "", "行政复议").also(&["行政复议情况"]),
        heading(0, Row::Litigation, "", "行政诉讼"),
        entry(1, Row::LitigationDirect, "", "未经复议直接起诉").also(&["行政诉讼（未经复议直接起诉）", "行政诉讼未经复议直接起诉"]),
        entry(1, Row::LitigationAfterReconsideration, "", "复议后起诉").also(&[
            "经复议后起诉",
            "行政诉讼（复议后起诉）",
            "行政诉讼复议后起诉",
        ]),
    ],
    columns: &[
        entry(0, Column::Upheld, "", "结果维持").unit("件"),
        entry(0, Column::Corrected, "", "结果纠正").unit("件"),
        entry(0, Column::Other, "", "其他结果").unit("件"),
        entry(0, Column::Pending, "", "尚未审结").unit("件"),
        total(0, Column::Total, "", "总计").also(&["合计"]).unit("件"),
    ],
    relations: &[],
    links: &[],
};
