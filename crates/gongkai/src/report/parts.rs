//! The parts of a report as typed structs: what its prose states, each figure in its place. A figure that is not stated is `None`.

use super::{Report, Statement};
use crate::keyed::keyed;
use crate::{CellKey, Column, Concept, Figure, Item, Role, Row, Share, Table, Value};
use serde::Serialize;

/// A part of a total: a category, a channel, a kind of applicant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Part {
    /// The words that name it.
    pub label: Option<String>,
    /// How many.
    pub figure: Figure,
    /// The printed share of the total.
    pub share: Option<Share>,
    /// The label of the part that it is itself a part of.
    pub parent: Option<String>,
}

/// Proactive disclosure (主动公开). Article 20 tables stand in [`Report::tables`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Disclosure {
    /// Items disclosed in the year (条).
    pub total: Option<Figure>,
    /// Items disclosed over several years (条). Never added to the yearly total.
    pub cumulative: Option<Figure>,
    /// The same items by category.
    pub categories: Vec<Part>,
    /// The same items by channel. One item may go through several channels.
    pub channels: Vec<Part>,
}

/// Requests for disclosure (依申请公开), as prose and the total column of the table state them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Requests {
    /// Newly received (件).
    pub received: Option<Figure>,
    /// Carried in from the year before.
    pub carried_in: Option<Figure>,
    /// Answered.
    pub answered: Option<Figure>,
    /// Concluded.
    pub concluded: Option<Figure>,
    /// Carried out to the next year.
    pub carried_out: Option<Figure>,
    /// Received, by channel.
    pub by_channel: Vec<Part>,
    /// Received, by applicant.
    pub by_applicant: Vec<Part>,
}

/// The results of one kind of remedy (件).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RemedyResults {
    /// All cases.
    pub total: Option<Figure>,
    /// 结果维持.
    pub upheld: Option<Figure>,
    /// 结果纠正.
    pub corrected: Option<Figure>,
    /// 其他结果.
    pub other: Option<Figure>,
    /// 尚未审结.
    pub pending: Option<Figure>,
}

/// Remedies against the handling of requests (行政复议、行政诉讼), told in prose. The table tells direct litigation from that after reconsideration.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Remedies {
    /// 行政复议.
    pub reconsideration: RemedyResults,
    /// 行政诉讼, direct and after reconsideration together.
    pub litigation: RemedyResults,
    /// 举报、投诉、申诉.
    pub complaints: Option<Figure>,
}

keyed! {
    /// Why the fees of a report are what they are.
    pub enum FeeState as "state of fees" {
        Collected = "collected", "收取了费用", "fees were collected";
        /// A lawful state of the years of cost fees: no amount is missing.
        StandardNotApproved = "standard_not_approved", "收费标准未核定，未收取", "no standard had been approved, so that none were collected";
        NoRequests = "no_requests", "没有申请，未收取", "there were no requests to charge for";
        Waived = "waived", "减免", "they were waived";
        /// Not collected, for no stated reason or another one.
        NotCollected = "not_collected", "未收取", "none were collected";
    }
}

/// Fees for disclosure on request (收费及减免).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Fees {
    /// Yuan collected.
    pub collected: Option<Figure>,
    /// The stated reason for not collecting.
    pub reason: Option<String>,
    /// What the two come to; `None` where nothing is stated.
    pub state: Option<FeeState>,
}

/// Staff (工作人员), in people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Staff {
    /// 专职人员.
    pub full_time: Option<Figure>,
    /// 兼职人员.
    pub part_time: Option<Figure>,
    /// Both together, where they are told together.
    pub total: Option<Figure>,
}

/// Training (培训).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Training {
    /// Sessions (期).
    pub sessions: Option<Figure>,
    /// Participants (人次).
    pub participants: Option<Figure>,
    /// Units that took part.
    pub units: Option<Figure>,
    /// Units whose staff trained in rotation (跟班学习).
    pub rotation_units: Option<Figure>,
}

/// Platforms (公开平台).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Platforms {
    /// Changes made in the year (项).
    pub items: Option<Figure>,
    /// Accounts run (个).
    pub accounts: Option<Figure>,
}

impl Statement {
    /// The value with its hedge.
    pub fn figure(&self) -> Figure {
        Figure { value: self.value.clone(), qualifier: self.qualifier }
    }
}

impl Report {
    fn figure(&self, concept: Concept) -> Option<Figure> {
        self.stated(concept).next().map(Statement::figure).or_else(|| self.figure_in_tables(concept))
    }

    /// What the tables print for a concept, through the crosswalk of their edition: one cell as it is, several as their sum where all of them are numbers.
    fn figure_in_tables(&self, concept: Concept) -> Option<Figure> {
        let own = if let Concept::Cell(cell) = concept { vec![cell] } else { Vec::new() };
        let printed = |cells: &[CellKey]| {
            let values: Option<Vec<&Value>> = cells.iter().map(|it| self.table(it.table)?.cell(it.row, it.column).value()).collect();
            match values.as_deref() {
                Some([value]) => Some((*value).clone()),
                Some([_, _, ..]) => {
                    let sum = values?.into_iter().try_fold(0_i64, |sum, it| sum.checked_add(it.count()?))?;
                    Some(Value::Count(sum))
                }
                _ => None,
            }
        };
        let bridged = || {
            let bridge = concept.harmonised()?.bridge();
            self.tables.iter().find_map(|grid| printed(bridge.cells(grid.edition())))
        };
        printed(&own).or_else(bridged).map(|value| Figure { value, qualifier: None })
    }

    /// Received requests by the columns of the request table.
    fn applicants_in_table(&self) -> Vec<Part> {
        let Some(grid) = self.table(Table::Requests) else { return Vec::new() };
        let columns = grid.form().columns.iter().filter(|it| it.role == Role::Entry);
        let part = |it: &Item<Column>| {
            let value = grid.cell(Row::Received, it.key).value()?.clone();
            Some(Part { label: Some(it.label.to_owned()), figure: Figure { value, qualifier: None }, share: None, parent: None })
        };
        columns.filter_map(part).collect()
    }

    fn parts(&self, concept: Concept) -> Vec<Part> {
        let part = |it: &Statement| Part { label: it.label.clone(), figure: it.figure(), share: it.share, parent: it.parent.clone() };
        self.stated(concept).map(part).collect()
    }

    /// Proactive disclosure.
    pub fn disclosure(&self) -> Disclosure {
        Disclosure {
            total: self.figure(Concept::DisclosureTotal),
            cumulative: self.figure(Concept::DisclosureCumulative),
            categories: self.parts(Concept::DisclosureCategory),
            channels: self.parts(Concept::DisclosureChannel),
        }
    }

    /// Requests: prose first, else the tables.
    pub fn requests(&self) -> Requests {
        Requests {
            received: self.figure(Concept::RequestsReceived),
            carried_in: self.figure(Concept::RequestsCarriedIn),
            answered: self.figure(Concept::RequestsAnswered),
            concluded: self.figure(Concept::RequestsConcluded),
            carried_out: self.figure(Concept::RequestsCarriedOut),
            by_channel: self.parts(Concept::RequestsReceivedByChannel),
            by_applicant: Some(self.parts(Concept::RequestsReceivedByApplicant))
                .filter(|it| !it.is_empty())
                .unwrap_or_else(|| self.applicants_in_table()),
        }
    }

    /// Remedies.
    pub fn remedies(&self) -> Remedies {
        Remedies {
            reconsideration: RemedyResults {
                total: self.figure(Concept::ReconsiderationTotal),
                upheld: self.figure(Concept::ReconsiderationUpheld),
                corrected: self.figure(Concept::ReconsiderationCorrected),
                other: self.figure(Concept::ReconsiderationOther),
                pending: self.figure(Concept::ReconsiderationPending),
            },
            litigation: RemedyResults {
                total: self.figure(Concept::LitigationTotal),
                upheld: self.figure(Concept::LitigationUpheld),
                corrected: self.figure(Concept::LitigationCorrected),
                other: self.figure(Concept::LitigationOther),
                pending: self.figure(Concept::LitigationPending),
            },
            complaints: self.figure(Concept::ComplaintsTotal),
        }
    }

    /// Fees, with what they come to.
    ///
    /// ```
    /// use gongkai::FeeState;
    /// let fees = |text| gongkai::parse(text).report.fees().state;
    /// assert_eq!(fees("由于收费标准尚未核定，目前未收取费用。"), Some(FeeState::StandardNotApproved));
    /// assert_eq!(fees("主动公开政府信息3条。"), None); // nothing is said of fees
    /// ```
    pub fn fees(&self) -> Fees {
        let collected = self.figure(Concept::FeesCollected);
        let reason = self.stated(Concept::FeesReason).find_map(|it| match &it.value {
            Value::Words(words) => Some(words.clone()),
            _ => None,
        });
        let says = |words: &[&str]| reason.as_deref().is_some_and(|reason| words.iter().any(|it| reason.contains(it)));
        let no_standard =
            says(&["标准", "標準"]) && says(&["未经", "未經", "尚未", "未核定", "未批准", "未出台", "未制定", "没有核定", "没有出台"]);
        let none = [
            "未收到",
            "没有收到",
            "沒有",
            "未发生",
            "没有发生",
            "未接到",
            "没有接到",
            "无人",
            "没有申请",
            "无申请",
            "没有公民",
            "无公民",
            "没有人",
        ];
        let amount = collected.as_ref().and_then(|it| it.value.number());
        let state = match (amount, &reason) {
            (Some(amount), _) if !amount.is_zero() => Some(FeeState::Collected),
            // Nothing is said, or fees are said to exist and not how much.
            (None, _) if collected.is_some() => None,
            (None, None) => None,
            _ if no_standard && !says(&["达到", "超过", "超出"]) => Some(FeeState::StandardNotApproved),
            _ if says(&none) && says(&["申请", "申請"]) => Some(FeeState::NoRequests),
            _ if says(&["减免", "免收", "免除"]) => Some(FeeState::Waived),
            _ => Some(FeeState::NotCollected),
        };
        Fees { collected, reason, state }
    }

    /// Staff.
    pub fn staff(&self) -> Staff {
        Staff {
            full_time: self.figure(Concept::StaffFullTime),
            part_time: self.figure(Concept::StaffPartTime),
            total: self.figure(Concept::StaffTotal),
        }
    }

    /// Training.
    pub fn training(&self) -> Training {
        Training {
            sessions: self.figure(Concept::TrainingSessions),
            participants: self.figure(Concept::TrainingParticipants),
            units: self.figure(Concept::TrainingUnits),
            rotation_units: self.figure(Concept::TrainingRotationUnits),
        }
    }

    /// Platforms.
    pub fn platforms(&self) -> Platforms {
        Platforms { items: self.figure(Concept::PlatformsItems), accounts: self.figure(Concept::PlatformsAccounts) }
    }
}
