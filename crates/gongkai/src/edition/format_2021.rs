//! The format in force since report year 2021 (国办公开办函〔2021〕30号).

use super::Definition;
use super::trial_2019::{APPLICANTS, BALANCE, BALANCE_NOTE, CARRY, REMEDIES, SECTIONS, request_rows};
use crate::form::{Axis, Form, Link, entry, heading, subtotal, total};
use crate::{Bilingual, Column, Row, SectionKind, Table};

pub(super) const DEFINITION: Definition = Definition {
    first_year: 2021,
    last_year: None,
    title: "中华人民共和国政府信息公开工作年度报告格式",
    basis: &[
        Bilingual::new("国办公开办函〔2021〕30号", "General Office, open-government office, letter 30 of 2021"),
        Bilingual::new(
            "《政府信息公开条例》（国务院令第711号）第四十九条、第五十条",
            "Regulations on Open Government Information (State Council decree 711), articles 49 and 50",
        ),
        Bilingual::new(
            "《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）",
            "Measures on the information processing fee (General Office letter 109 of 2020)",
        ),
    ],
    sections: SECTIONS,
    tables: &[ART20_1, ART20_5, ART20_6, ART20_8, REQUESTS, REMEDIES],
};

/// The link is no printed rule: clean-ups, lapse and revision break it.
const ART20_1: Form = Form {
    table: Table::Art20Item1,
    section: SectionKind::Disclosure,
    row_header: "信息内容",
    note: "",
    one_row: false,
    rows: &[
        entry(0, Row::Regulations, "", "规章").also(&["规章(设区的市、自治州人民政府应提供相关数据)"]),
        entry(0, Row::NormativeDocuments, "", "行政规范性文件").also(&["规范性文件", "行政规范性档案", "规范性档案"]),
    ],
    columns: &[
        entry(0, Column::IssuedThisYear, "", "本年制发件数").also(&["本年制发数", "本年制发数量", "本年制发"]).unit("件"),
        entry(0, Column::RepealedThisYear, "", "本年废止件数").also(&["本年废止数", "本年废止数量", "本年废止"]).unit("件"),
        entry(0, Column::InForce, "", "现行有效件数").also(&["现行有效数", "现行有效数量", "现行有效"]).unit("件").stock(),
    ],
    relations: &[],
    links: &[Link {
        id: "in_force",
        now: Axis::Column(Column::InForce),
        terms: &[
            (1, Axis::Column(Column::InForce), 1),
            (1, Axis::Column(Column::IssuedThisYear), 0),
            (-1, Axis::Column(Column::RepealedThisYear), 0),
        ],
    }],
};

const ART20_5: Form = Form {
    table: Table::Art20Item5,
    section: SectionKind::Disclosure,
    row_header: "信息内容",
    note: "",
    one_row: false,
    rows: &[entry(0, Row::AdministrativeLicensing, "", "行政许可")],
    columns: &[entry(0, Column::Decisions, "", "本年处理决定数量")
        .also(&["处理决定数量", "本年处理决定数", "处理决定数", "本年处理决定件数", "本年处理数量", "本年办理数量"])
        .unit("件")],
    relations: &[],
    links: &[],
};

const ART20_6: Form = Form {
    table: Table::Art20Item6,
    section: SectionKind::Disclosure,
    row_header: "信息内容",
    note: "",
    one_row: false,
    rows: &[entry(0, Row::AdministrativePenalty, "", "行政处罚"), entry(0, Row::AdministrativeCoercion, "", "行政强制")],
    columns: &[entry(0, Column::Decisions, "", "本年处理决定数量")
        .also(&["处理决定数量", "本年处理决定数", "处理决定数", "本年处理决定件数", "本年处理数量", "本年办理数量"])
        .unit("件")],
    relations: &[],
    links: &[],
};

const ART20_8: Form = Form {
    table: Table::Art20Item8,
    section: SectionKind::Disclosure,
    row_header: "信息内容",
    note: "",
    one_row: false,
    rows: &[entry(0, Row::AdministrativeFees, "", "行政事业性收费")],
    columns: &[entry(0, Column::FeeAmount, "", "本年收费金额（单位：万元）")
        .also(&["本年收费金额", "收费金额", "本年收费总金额", "收费总额", "本年度收费金额"])
        .unit("万元")],
    relations: &[],
    links: &[],
};

const REQUESTS: Form = Form {
    table: Table::Requests,
    section: SectionKind::Requests,
    row_header: "",
    note: BALANCE_NOTE,
    one_row: false,
    rows: request_rows![
        subtotal(1, Row::OtherHandling, "（六）", "其他处理"),
        entry(2, Row::OtherNotCorrected, "1.", "申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请")
            .also(&["申请人无正当理由逾期不补正", "逾期不补正"]),
        entry(2, Row::OtherFeeUnpaid, "2.", "申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请")
            .also(&["申请人逾期未按收费通知要求缴纳费用", "逾期未缴费"]),
        entry(2, Row::OtherMisc, "3.", "其他"),
    ],
    columns: APPLICANTS,
    relations: BALANCE,
    links: CARRY,
};
