//! Inspections of government web sites and new media (检查、抽查): rounds with their figures, and what must hold in them.

mod indicators;
mod judge;

pub use indicators::{Assessment, Deductions, Indicator, IndicatorSet};
pub use judge::{InspectionFault, InspectionRule, rate_fits};

use crate::keyed::keyed;
use crate::{Concept, Error, Figure, Qualifier, Report, Scope, Share, Statement, Value};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

keyed! {
    /// What is inspected.
    #[non_exhaustive]
    pub enum ObjectKind as "kind of object" {
        Unit = "unit", "单位", "unit";
        Website = "website", "政府网站", "web site";
        Portal = "portal", "政府门户网站", "portal of a government";
        DepartmentSite = "department_site", "部门网站", "site of a department";
        CountySite = "county_site", "县级网站", "site of a county";
        NewMedia = "new_media", "政务新媒体", "new-media account";
        Wechat = "wechat", "政务微信", "WeChat account";
        Weibo = "weibo", "政务微博", "Weibo account";
        App = "app", "移动客户端", "app";
        Other = "other", "其他", "other";
    }
}

keyed! {
    /// How it is inspected.
    pub enum Method as "method of inspection" {
        SelfCheck = "self_check", "自查", "self-check";
        Remote = "remote", "网上检查", "remote check";
        OnSite = "on_site", "实地抽查", "spot check on site";
    }
}

keyed! {
    /// Who inspects. Layers look at the same objects and are never added.
    pub enum Layer as "layer of inspection" {
        National = "national", "国务院办公厅抽查", "sample by the General Office of the State Council";
        Own = "own", "本地区、本部门检查", "check by the region or department itself";
    }
}

/// One kind of object in a round. A figure that is not stated is `None`; one that is said to exist without a number is [`Value::Unknown`].
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Inspected {
    /// What is inspected; `None` for all kinds together.
    pub kind: Option<ObjectKind>,
    /// 运行: how many there are.
    pub running: Option<Figure>,
    /// 检查: how many were checked.
    pub checked: Option<Figure>,
    /// 实地抽查: how many of the checked ones were visited.
    pub on_site: Option<Figure>,
    /// 不合格: how many failed.
    pub unqualified: Option<Figure>,
    /// 合格率: the published share of the checked ones that passed.
    pub pass_rate: Option<Share>,
}

/// A round of inspection (一轮检查).
///
/// ```
/// use gongkai::{Figure, Inspected, InspectionRule, Layer, ObjectKind, Round};
/// // A province, third quarter of 2020: 8 of 134 sites failed, and 94.3 % is published as having passed.
/// let sites = Inspected {
///     kind: Some(ObjectKind::Website),
///     checked: Some(Figure::exactly(134)),
///     unqualified: Some(Figure::exactly(8)),
///     pass_rate: Some("94.3".parse().unwrap()),
///     ..Inspected::default()
/// };
/// let mut round = Round::of_layer(Layer::Own);
/// round.objects.push(sites);
/// let faults = round.faults();
/// assert_eq!((faults[0].rule, faults[0].expected.as_str()), (InspectionRule::PassRate, "94.0"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Round {
    /// Who inspects.
    pub layer: Layer,
    /// The day of the results, where it is stated.
    #[serde(default)]
    pub on: Option<NaiveDate>,
    /// Whose objects, where it is stated.
    #[serde(default)]
    pub scope: Option<Scope>,
    /// How it was inspected.
    #[serde(default)]
    pub methods: Vec<Method>,
    /// The objects, by kind.
    #[serde(default)]
    pub objects: Vec<Inspected>,
    /// 发现问题: problems found.
    #[serde(default)]
    pub found: Option<Figure>,
    /// 已整改: problems put right.
    #[serde(default)]
    pub rectified: Option<Figure>,
    /// 通报、专项查办通知: notices issued. Several may go to one unit.
    #[serde(default)]
    pub notices: Option<Figure>,
    /// 复查: earlier failures looked at again.
    #[serde(default)]
    pub rechecked: Option<Figure>,
    /// 仍不合格: of those, how many still fail.
    #[serde(default)]
    pub still_failing: Option<Figure>,
    /// 跟班学习单位: units whose staff were trained in rotation.
    #[serde(default)]
    pub rotation_units: Option<Figure>,
    /// 纳入绩效考评: whether the results count in the performance assessment, where it is stated.
    #[serde(default)]
    pub in_assessment: Option<bool>,
}

impl Round {
    /// A round of which nothing is known but who inspects.
    pub const fn of_layer(layer: Layer) -> Self {
        Self {
            layer,
            on: None,
            scope: None,
            methods: Vec::new(),
            objects: Vec::new(),
            found: None,
            rectified: None,
            notices: None,
            rechecked: None,
            still_failing: None,
            rotation_units: None,
            in_assessment: None,
        }
    }

    /// The round that the prose of a report tells of. `None` where it tells of none.
    ///
    /// ```
    /// let report = gongkai::parse("对52家单位进行了检查，对17家单位进行了实地抽查，并下发了专项查办通知。").report;
    /// let round = gongkai::Round::told_in(&report).unwrap();
    /// assert_eq!(round.objects[0].checked.as_ref().unwrap().count(), Some(52));
    /// assert_eq!(round.notices.unwrap().value, gongkai::Value::Unknown); // issued, not said how many
    /// ```
    pub fn told_in(report: &Report) -> Option<Self> {
        let told = |concept| report.stated(concept).next().map(Statement::figure);
        let checked: Vec<Figure> = report.stated(Concept::InspectionsUnits).map(Statement::figure).collect();
        let (on_site, notices) = (told(Concept::InspectionsOnsite), told(Concept::InspectionsNotices));
        if checked.is_empty() && on_site.is_none() && notices.is_none() {
            return None;
        }
        // What is not said is not made up: neither the method of a check nor the kind of what was checked.
        let methods = if on_site.is_some() { vec![Method::OnSite] } else { Vec::new() };
        let mut objects: Vec<Inspected> = checked.into_iter().map(|it| Inspected { checked: Some(it), ..Inspected::default() }).collect();
        match objects.first_mut() {
            Some(first) => first.on_site = on_site,
            None if on_site.is_some() => objects.push(Inspected { on_site, ..Inspected::default() }),
            None => {}
        }
        let joins = |title: &str| title.contains("纳入") && (title.contains("绩效") || title.contains("效能"));
        let in_assessment = report.citations.iter().any(|it| it.title.as_deref().is_some_and(joins)).then_some(true);
        let rotation_units = told(Concept::TrainingRotationUnits);
        Some(Self { methods, objects, notices, rotation_units, in_assessment, ..Self::of_layer(Layer::Own) })
    }

    /// Both rounds together, as two checks of one layer: figures are added where both state them.
    ///
    /// # Errors
    ///
    /// When the layers or scopes differ: their objects overlap, so that a sum would count twice.
    pub fn with(&self, other: &Self) -> Result<Self, Error> {
        if self.layer != other.layer || self.scope != other.scope {
            return Err(Error::bad_value(
                format!("“{}”与“{}”的检查对象重叠，不能相加；请分别列出。", self.layer.term().zh, other.layer.term().zh),
                format!(
                    "rounds of different layers or scopes ({} and {}) look at the same objects and are not added: list them apart.",
                    self.layer, other.layer
                ),
            ));
        }
        let mut both = self.clone();
        both.on = self.on.max(other.on);
        both.methods.extend(other.methods.iter().filter(|it| !self.methods.contains(it)));
        for object in &other.objects {
            match both.objects.iter_mut().find(|it| it.kind == object.kind) {
                Some(same) => {
                    let running = same.running.clone();
                    for (own, others) in same.figures_mut().into_iter().zip(object.clone().figures_mut()) {
                        *own = Figure::sum(own.take(), others.take());
                    }
                    same.pass_rate = None;
                    // How many there are is no sum: both rounds looked at the same ones.
                    same.running = object.running.clone().filter(|it| running.as_ref() == Some(it));
                }
                None => both.objects.push(object.clone()),
            }
        }
        let mut others = other.clone();
        for (own, others) in both.figures_mut().into_iter().zip(others.figures_mut()) {
            *own = Figure::sum(own.take(), others.take());
        }
        both.in_assessment = self.in_assessment.or(other.in_assessment);
        Ok(both)
    }

    fn figures_mut(&mut self) -> [&mut Option<Figure>; 6] {
        [&mut self.found, &mut self.rectified, &mut self.notices, &mut self.rechecked, &mut self.still_failing, &mut self.rotation_units]
    }
}

impl Inspected {
    fn figures_mut(&mut self) -> [&mut Option<Figure>; 4] {
        [&mut self.running, &mut self.checked, &mut self.on_site, &mut self.unqualified]
    }
}

impl Figure {
    /// The sum of two figures: known only where both are, and hedged where either is.
    fn sum(own: Option<Self>, other: Option<Self>) -> Option<Self> {
        let (own, other) = (own?, other?);
        let value = own.count().zip(other.count()).and_then(|(own, other)| own.checked_add(other)).map_or(Value::Unknown, Value::Count);
        let qualifier = match (own.qualifier, other.qualifier) {
            (None, one) | (one, None) => one,
            (Some(one), Some(two)) if one == two => Some(one),
            _ => Some(Qualifier::About),
        };
        Some(Self { value, qualifier })
    }
}
