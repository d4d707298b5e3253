//! Who reports: the agency, where it stands, and the codes that name it.

mod credit_code;
mod division;
mod register;

pub use credit_code::CreditCode;
pub use division::{DivisionCode, DivisionRecord, RECORDED_DIVISIONS};
pub use register::{Register, RegisterColumn, Registered};

use crate::keyed::keyed;
use serde::{Deserialize, Serialize};

keyed! {
    /// The level of an agency (行政层级).
    pub enum Level as "level" {
        State = "state", "国家级", "state";
        /// 省、自治区、直辖市、特别行政区.
        Province = "province", "省级", "province";
        /// 地级市、地区、自治州、盟. A 地区行政公署 is dispatched by the province and is no level of government; it stands here by analogy.
        Prefecture = "prefecture", "地市级", "prefecture";
        /// 市辖区、县级市、县、自治县、旗、自治旗、特区、林区.
        County = "county", "县级", "county";
        /// 街道、镇、乡、民族乡、苏木.
        Township = "township", "乡级", "township";
    }
}

keyed! {
    /// What kind of body an agency is: due dates and required contents follow from it.
    #[non_exhaustive]
    pub enum AgencyKind as "kind of agency" {
        /// Its competent department publishes its report (Article 49, paragraph 2, of the Regulations of 2019).
        Government = "government", "人民政府（含行政公署）", "government";
        /// It submits and publishes its own report (Article 49, paragraph 1).
        Department = "department", "政府部门", "department of a government";
        /// It belongs to a system that is led from above.
        VerticalDepartment = "vertical_department", "垂直领导部门", "vertically led department";
        /// The Regulations name no date for it; local orders do.
        TownshipGovernment = "township_government", "乡镇人民政府", "township government";
        /// A dispatched office; the Regulations name no date for it.
        StreetOffice = "street_office", "街道办事处", "street office";
        /// A management committee of a development zone: like a department or a government, by local order.
        ZoneCommittee = "zone_committee", "开发区管委会", "zone committee";
        /// An organisation that law or regulation lets manage public affairs (Article 54).
        AuthorisedOrganisation = "authorised_organisation", "法律法规授权的组织", "authorised organisation";
    }
}

keyed! {
    /// Whose figures a number holds. The two are never mixed or added.
    pub enum Scope as "scope" {
        OwnLevel = "own_level", "本级", "the organ itself, or the government with its departments";
        Region = "region", "本行政区域", "the whole region, with all levels below";
    }
}

/// An agency (行政机关), as a list of reporting units would hold it.
///
/// ```
/// use gongkai::{Agency, AgencyKind, Level};
/// let agency = Agency::named("吐鲁番地区行政公署（行署办公室）");
/// assert_eq!((agency.kind, agency.level), (Some(AgencyKind::Government), Some(Level::Prefecture)));
/// // 市 may be of either level: what the name does not tell is not guessed.
/// assert_eq!(Agency::named("山城市人民政府").level, None);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Agency {
    /// Its name.
    pub name: String,
    /// What kind of body it is, where that is known.
    #[serde(default)]
    pub kind: Option<AgencyKind>,
    /// Its level, where that is known.
    #[serde(default)]
    pub level: Option<Level>,
    /// The code of its division (行政区划代码), where that is known.
    #[serde(default)]
    pub division: Option<DivisionCode>,
    /// Its unified social credit code (统一社会信用代码), where that is known.
    #[serde(default)]
    pub credit_code: Option<CreditCode>,
}

/// How the name of a division ends, with its level.
const DIVISIONS: &[(&str, Level)] = &[
    ("自治区", Level::Province),
    ("特别行政区", Level::Province),
    ("省", Level::Province),
    ("地区", Level::Prefecture),
    ("自治州", Level::Prefecture),
    ("盟", Level::Prefecture),
    ("自治县", Level::County),
    ("县", Level::County),
    ("自治旗", Level::County),
    ("旗", Level::County),
    ("林区", Level::County),
    ("民族乡", Level::Township),
    ("苏木", Level::Township),
    ("街道", Level::Township),
    ("镇", Level::Township),
    ("乡", Level::Township),
];

/// Words of zones, which have committees; so do departments, such as 国有资产监督管理委员会.
const ZONES: &[&str] = &["开发区", "新区", "园区", "高新", "保税", "度假区", "风景", "示范区"];

/// The four municipalities, which the ending 市 does not tell from a city.
const MUNICIPALITIES: &[&str] = &["北京市", "天津市", "上海市", "重庆市"];

impl Agency {
    /// An agency of which only the name is known. Kind and level are taken from the name where it leaves no doubt.
    pub fn named(name: impl Into<String>) -> Self {
        let name = name.into();
        let (kind, level) = (kind_of(&name), level_of(&name));
        Self { name, kind, level, division: None, credit_code: None }
    }

    /// Its level: as it is known, else that of its division.
    pub fn known_level(&self) -> Option<Level> {
        self.level.or_else(|| Some(self.division.as_ref()?.level()))
    }
}

fn kind_of(name: &str) -> Option<AgencyKind> {
    let bare = name.split(['(', '（']).next().unwrap_or(name);
    let ends = |words: &[&str]| words.iter().any(|word| bare.ends_with(word));
    Some(if ends(&["镇人民政府", "乡人民政府", "苏木人民政府", "镇政府", "乡政府"]) {
        AgencyKind::TownshipGovernment
    } else if ends(&["人民政府", "行政公署"]) {
        AgencyKind::Government
    } else if ends(&["街道办事处", "街道办"]) {
        AgencyKind::StreetOffice
    } else if ends(&["管委会"]) || ends(&["管理委员会"]) && ZONES.iter().any(|it| bare.contains(it)) {
        AgencyKind::ZoneCommittee
    } else if ends(&["局", "委员会", "厅", "委", "办公室"]) {
        AgencyKind::Department
    } else {
        return None;
    })
}

fn level_of(name: &str) -> Option<Level> {
    let bare = name.split(['(', '（']).next().unwrap_or(name);
    let division = ["人民政府", "行政公署", "办事处"].iter().find_map(|ending| bare.strip_suffix(ending))?;
    if MUNICIPALITIES.contains(&division) {
        return Some(Level::Province);
    }
    DIVISIONS.iter().find(|(ending, _)| division.ends_with(ending)).map(|(_, level)| *level)
}

/// What the names of agencies end in.
const ENDINGS: [&str; 27] = [
    "政府",
    "局",
    "厅",
    "委员会",
    "办公室",
    "办公厅",
    "公署",
    "中心",
    "院",
    "署",
    "处",
    "部",
    "会",
    "委",
    "办",
    "所",
    "队",
    "站",
    "社",
    "公司",
    "银行",
    "学校",
    "大学",
    "中学",
    "街道",
    "镇",
    "乡",
];

/// Whether a name ends as that of an agency does.
pub(crate) fn is_agency(name: &str) -> bool {
    ENDINGS.iter().any(|it| name.len() > it.len() && name.ends_with(it))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_tell_kind_and_level_or_nothing() {
        let cases = [
            ("重庆市人民政府", Some(AgencyKind::Government), Some(Level::Province)),
            ("云溪县人民政府", Some(AgencyKind::Government), Some(Level::County)),
            ("云溪县青石镇人民政府", Some(AgencyKind::TownshipGovernment), Some(Level::Township)),
            ("东湖街道办事处", Some(AgencyKind::StreetOffice), Some(Level::Township)),
            ("云溪县水务局", Some(AgencyKind::Department), None),
            ("高新区管委会", Some(AgencyKind::ZoneCommittee), None),
            ("云溪县国有资产监督管理委员会", Some(AgencyKind::Department), None),
            ("云溪经济开发区管理委员会", Some(AgencyKind::ZoneCommittee), None),
            ("云溪日报社", None, None),
        ];
        for (name, kind, level) in cases {
            let agency = Agency::named(name);
            assert_eq!((agency.kind, agency.level), (kind, level), "{name}");
        }
    }
}
