//! The bodies behind a report, what it covers, and what it promises.

use crate::{Agency, Scope};
use serde::{Deserialize, Serialize};

/// Who stands behind a report beside the agency that publishes it, and what it covers.
///
/// The competent department (主管部门, Article 3 of the Regulations) drives and supervises the work of a region; the working institution
/// (政府信息公开工作机构, Article 4) does the daily work and compiles the report. They may be three different bodies.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Bodies {
    /// The reporting agency (编制机关) with what its name or the caller tells of it.
    pub reporting_agency: Option<Agency>,
    /// The competent department (主管部门), where the report names it.
    pub competent_department: Option<String>,
    /// The working institution (工作机构), where the report names it.
    pub working_institution: Option<String>,
    /// Whom to ask about the report.
    pub contact: Contact,
    /// Whose figures it holds, where it says so.
    pub scope: Option<Scope>,
    /// What it says it covers, in its own words.
    pub covers: Option<String>,
    /// What it leaves to the reports of others, in its own words.
    pub leaves_out: Option<String>,
}

/// Contact data (联系方式) as printed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Contact {
    /// 联系单位: the body to ask.
    pub body: Option<String>,
    /// 地址.
    pub address: Option<String>,
    /// 邮编.
    pub postcode: Option<String>,
    /// 电话.
    pub telephone: Option<String>,
    /// 传真.
    pub fax: Option<String>,
    /// 电子邮箱.
    pub email: Option<String>,
    /// 网址.
    pub website: Option<String>,
}

/// One of the problems and measures (存在的主要问题及改进情况) as the report lists them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Improvement {
    /// Its first sentence, without its ordinal.
    pub title: String,
    /// What follows.
    pub text: String,
}
