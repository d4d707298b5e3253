//! Totals as JSON, so that parts that were added up elsewhere can be merged.

use super::{Aggregation, By, Group, Sums, Totals};
use crate::{Edition, Error, Quantity, Rate, Ratio, Tally};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The name of the format.
const SCHEMA: &str = "gongkai-totals/1";

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct State {
    schema: String,
    by: Vec<By>,
    quantities: Vec<Quantity>,
    rates: Vec<Rate>,
    unreadable: u64,
    /// Hashes are no numbers for every reader of JSON.
    seen: BTreeMap<String, u64>,
    groups: Vec<GroupState>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct GroupState {
    group: Group,
    reports: u64,
    editions: Vec<Edition>,
    tallies: Vec<Tally>,
    ratios: Vec<Ratio>,
}

impl Totals {
    /// The totals as JSON of the format `gongkai-totals/1`: the same for the same reports, in whatever order they were added.
    ///
    /// ```
    /// use gongkai::{Aggregation, Totals};
    /// let mut part = Aggregation::default().empty();
    /// part.add(&gongkai::parse("2012年，收到信息公开申请12件。").report);
    /// let mut whole = Totals::from_json(&part.to_json())?;
    /// whole.merge(&part)?;
    /// assert_eq!(whole.totals().next().unwrap().sum(), Some(24.into()));
    /// # Ok::<(), gongkai::Error>(())
    /// ```
    ///
    /// # Panics
    ///
    /// Never: totals hold nothing that JSON cannot.
    pub fn to_json(&self) -> String {
        let group = |(group, sums): (&Group, &Sums)| GroupState {
            group: group.clone(),
            reports: sums.reports,
            editions: sums.editions(),
            tallies: sums.tallies.clone(),
            ratios: sums.ratios.clone(),
        };
        let state = State {
            schema: SCHEMA.to_owned(),
            by: self.aggregation.by.clone(),
            quantities: self.aggregation.quantities.clone(),
            rates: self.aggregation.rates.clone(),
            unreadable: self.unreadable,
            seen: self.seen.iter().map(|(hash, count)| (format!("{hash:016x}"), *count)).collect(),
            groups: self.groups.iter().map(group).collect(),
        };
        serde_json::to_string(&state).expect("totals hold nothing that JSON cannot")
    }

    /// Reads totals.
    ///
    /// # Errors
    ///
    /// When the text is no JSON of the format `gongkai-totals/1`.
    pub fn from_json(text: &str) -> Result<Self, Error> {
        let wrong =
            |why: &str| Error::bad_value(format!("不是 {SCHEMA} 格式的汇总：{why}。"), format!("no totals of the format {SCHEMA}: {why}."));
        let state: State = serde_json::from_str(text).map_err(|error| wrong(&error.to_string()))?;
        if state.schema != SCHEMA {
            return Err(wrong(&format!("schema {:?}", state.schema)));
        }
        let aggregation = Aggregation::new(state.by, state.quantities, state.rates);
        let mut totals = aggregation.empty();
        totals.unreadable = state.unreadable;
        for (hash, count) in state.seen {
            let well_formed = hash.len() == 16 && count > 0;
            let hash = u64::from_str_radix(&hash, 16).ok().filter(|_| well_formed).ok_or_else(|| wrong("seen"))?;
            totals.seen.insert(hash, count);
        }
        for it in state.groups {
            if (it.tallies.len(), it.ratios.len()) != (aggregation.quantities.len(), aggregation.rates.len()) {
                return Err(wrong("tallies, ratios"));
            }
            let sound = it.tallies.iter().all(Tally::is_sound) && it.tallies.iter().all(|tally| tally.reports() <= it.reports);
            if !sound || totals.groups.contains_key(&it.group) {
                return Err(wrong("groups"));
            }
            let editions = it.editions.iter().fold(0, |all, it| all | 1 << *it as u8);
            totals.groups.insert(it.group, Sums { reports: it.reports, editions, tallies: it.tallies, ratios: it.ratios });
        }
        Ok(totals)
    }
}
