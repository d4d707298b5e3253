//! Requests received that hold others: what was carried in, what came from several places.

use super::Draft;
use crate::Concept;
use crate::parse::entry::{Entry, Role};

impl Draft<'_> {
    /// 收到622件（含上年结转17件）: what was carried in is a part of it, so that it is the base and not what was newly received.
    pub(super) fn inclusive_base(&mut self, first: usize) {
        for at in first + 1..self.entries.len() {
            let carried = self.entries[at].role == Role::Fixed(Concept::RequestsCarriedIn);
            // 受理24件（含上年结转1件），申请人全部为公民: who put all of them is told of the same number.
            let way =
                |it: &Entry| matches!(it.role, Role::Fixed(Concept::RequestsReceivedByApplicant | Concept::RequestsReceivedByChannel));
            let one = |it: usize| way(&self.entries[it]) && self.entries[it].source.start == self.entries[it - 1].source.start;
            let base = if carried && at - 1 > first && one(at - 1) { at - 2 } else { at - 1 };
            let deeper = self.entries[at].spot.depth > self.entries[base].spot.depth;
            let end = if base + 1 < at { self.entries[base].source.start } else { self.entries[base].source.end };
            let between = end..self.entries[at].source.start;
            // 新收1873件，其中本级216件；结转上年58件: the parts end before it.
            let among = |it: &str| it.rsplit_once("其中").is_some_and(|it| !it.1.contains(['；', ';']));
            let is_part = |it: &str| (it.contains('含') || it.contains("包括")) && deeper || among(it);
            // 办理申请21件（含上年结转2件） as well.
            let lead = self.text[..self.entries[base].source.start].trim_end();
            let handled = self.entries[base].role == Role::Fixed(Concept::RequestsConcluded) && lead.ends_with(['理']) && deeper;
            if carried
                && (handled || self.entries[base].role == Role::Fixed(Concept::RequestsReceived))
                && self.text.get(between).is_some_and(is_part)
            {
                self.entries[base].role = Role::Fixed(Concept::RequestsHandledBase);
            }
            // 办理申请9件，其中新收8件、上年结转1件.
            let received = |it: &Entry| it.role == Role::Fixed(Concept::RequestsReceived);
            let counts = |of: &[Entry]| of.iter().map(|it| it.value.count()).collect::<Option<Vec<i64>>>();
            if carried
                && let Some(base) = at.checked_sub(2).filter(|it| *it >= first)
                && received(&self.entries[base])
                && received(&self.entries[at - 1])
                && let Some([all, new, old]) = counts(&self.entries[base..=at]).as_deref()
                && new.checked_add(*old) == Some(*all)
            {
                self.entries[base].role = Role::Fixed(Concept::RequestsHandledBase);
            }
        }
    }

    /// 网站发布信息150条（2012年新增20条）: what is told first is a stock, and what stands in brackets is the year's, of the same.
    pub(super) fn stocks_with_the_years_part(&mut self, first: usize) {
        for at in first + 1..self.entries.len() {
            let deeper = self.entries[at].spot.depth > self.entries[at - 1].spot.depth;
            let between = self.text.get(self.entries[at - 1].source.end..self.entries[at].source.end).unwrap_or_default();
            let bracket = between.strip_prefix(['（', '(']).map_or("", |it| it.strip_prefix("其中").unwrap_or(it));
            let year = bracket.trim_start_matches(|it: char| it.is_ascii_digit());
            let of_year = bracket.len() - year.len() == 4 && year.trim_start_matches(['年', '度', '共']).starts_with("新增");
            let [.., whole, part] = &mut self.entries[..=at] else { continue };
            let smaller = part.value.count().zip(whole.value.count()).is_some_and(|(part, whole)| part < whole);
            if deeper && of_year && smaller && matches!((&whole.role, &part.role), (Role::Disclosed(_), Role::Disclosed(_))) {
                part.role = std::mem::replace(&mut whole.role, Role::Fixed(Concept::DisclosureCumulative));
                part.label.clone_from(&whole.label);
                part.spot.depth = whole.spot.depth;
            }
        }
    }

    /// 转办6件，直接收到15件，共21件: the sum is what was received, and its parts are told by where they came from.
    pub(super) fn gathered(&mut self, first: usize) {
        let received = |it: &Entry| it.role == Role::Fixed(Concept::RequestsReceived);
        let own: Vec<usize> = (first..self.entries.len()).filter(|&at| received(&self.entries[at])).collect();
        let [parts @ .., sum] = &own[..] else { return };
        let total = parts.iter().try_fold(0_i64, |sum, &at| sum.checked_add(self.entries[at].value.count()?));
        if parts.len() > 1 && total == self.entries[*sum].value.count() {
            for &at in parts {
                self.entries[at].role = Role::Fixed(Concept::RequestsReceivedByChannel);
            }
        }
    }
}
