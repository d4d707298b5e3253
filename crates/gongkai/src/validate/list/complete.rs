//! Whether the words and the names of a list leave nothing out.

use super::Divided;
use crate::fold::{Script, folded};
use crate::{Concept, Statement};

impl Divided<'_> {
    /// Whether the words before the parts say that these are all: 分为五类：, 具体为. So does a total behind them: 予以公开5件，不予公开1件，共办结6件.
    pub(in super::super) fn says_all(&self) -> bool {
        let (Some(whole), Some(first)) = (self.list.whole, self.list.parts.first()) else { return false };
        let (from, to) = (self.reading.place(whole).end, self.reading.place(*first).start);
        if from > to {
            return true;
        }
        let between = self.reading.document.text().get(from..to).unwrap_or_default();
        if ["具体为", "具体是", "分别为", "分别是"].iter().any(|it| between.contains(it)) {
            return true;
        }
        let announced = between.split_once("分为").map(|it| it.1.trim_end_matches(['：', ':', '，', ',']));
        announced.is_some_and(|it| {
            let numeral = it.trim_end_matches(['大', '类', '个', '方', '面', '种', '项', '部', '分', '块']);
            let number = numeral.parse().ok().or_else(|| crate::chinese_numeral(numeral));
            number == i64::try_from(self.parts.len()).ok() && numeral.len() < it.len()
        })
    }

    /// Whether a part takes up what is left over: 其他.
    pub(in super::super) fn has_rest(&self) -> bool {
        // 其他处理 is a row of the request table, and no rest of it.
        let is_rest = |part: &Statement| {
            part.concept == Concept::DisclosureCategory
                && part.label.as_deref().is_some_and(|it| it.contains("其他") || it.contains("其它"))
        };
        self.parts.iter().any(|(_, part)| is_rest(part))
    }

    /// Whether the names of the parts leave nothing out: natural persons and organisations; three ways or more of handing in; four kinds of outcome.
    pub(in super::super) fn exhausts(&self) -> bool {
        let printed = || self.whole().into_iter().chain(self.parts.iter().map(|it| it.1)).filter_map(|it| it.label.as_deref());
        let script = Script::of(&printed().collect::<String>());
        let labels: Vec<_> = self.parts.iter().filter_map(|(_, part)| part.label.as_deref()).map(|it| folded(it, script)).collect();
        let named = |words: &[&str]| labels.iter().any(|label| words.iter().any(|word| label.contains(word)));
        let all = |concept: Concept| self.parts.iter().all(|(_, part)| part.concept == concept);
        if all(Concept::RequestsReceivedByApplicant) {
            return named(&["自然人", "公民", "个人", "村民", "居民"]) && named(&["法人", "组织", "企业", "单位"]);
        }
        if all(Concept::RequestsReceivedByChannel) {
            let ways: [&[&str]; 4] =
                [&["当面", "现场", "窗口", "书面"], &["信函", "邮寄", "书信", "来信"], &["网", "邮件", "在线", "平台", "系统"], &["传真"]];
            return ways.iter().filter(|it| named(it)).count() >= 3;
        }
        if all(Concept::ConsultationsByChannel) {
            let ways: [&[&str]; 3] = [&["现场", "当面", "来访", "窗口"], &["电话", "来电", "热线"], &["网", "信箱", "邮件", "在线"]];
            // Letters may be left out: nearly all of them were meant.
            let near = self.exact_whole().zip(self.sum()).is_some_and(|(whole, sum)| (whole - sum) * 20 <= whole);
            return near && ways.iter().all(|it| named(it));
        }
        // 维持2件，纠正1件，其他0件: three kinds of results.
        let results: [&[Concept]; 2] = [
            &[
                Concept::ReconsiderationUpheld,
                Concept::ReconsiderationCorrected,
                Concept::ReconsiderationOther,
                Concept::ReconsiderationPending,
            ],
            &[Concept::LitigationUpheld, Concept::LitigationCorrected, Concept::LitigationOther, Concept::LitigationPending],
        ];
        let has = |concept: &Concept| self.parts.iter().any(|(_, part)| part.concept == *concept);
        if results.iter().any(|of| of.iter().filter(|it| has(it)).count() >= 3) {
            return true;
        }
        // 市直部门31205条，县(市、区)54207条: both levels, and one slip of a key from the total.
        let levels = named(&["市直", "省直", "县直", "区直", "本级", "机关"])
            && named(&["县(市", "区县", "县区", "县市", "乡镇", "街道", "各县", "各区"]);
        // 县政府及办公室1024条，县直部门5217条，乡镇公开2551条: all three.
        let all_levels =
            named(&["政府", "办公室", "本级"]) && named(&["直部门", "部门", "直单位"]) && named(&["乡镇", "镇街", "街道", "各乡", "各镇"]);
        if all_levels && self.parts.len() == 3 {
            return true;
        }
        if levels && self.exact_whole().zip(self.sum()).is_some_and(|(whole, sum)| crate::repair::one_slip(whole, sum)) {
            return true;
        }
        let outcomes = [
            Concept::RequestsGranted,
            Concept::RequestsGrantedInPart,
            Concept::RequestsRefused,
            Concept::RequestsUnavailable,
            Concept::RequestsNotProcessed,
            Concept::RequestsOtherHandling,
            Concept::UnavailableNotHeld,
            Concept::UnavailableStillUnclear,
            Concept::RequestsAnsweredOtherwise,
        ];
        // Of those received some may still be pending.
        let concluded = self.whole().is_some_and(|it| matches!(it.concept, Concept::RequestsConcluded | Concept::RequestsAnswered));
        concluded && outcomes.iter().filter(|it| has(it)).count() >= 4
    }

    /// Whether the whole names the very channels that divide it: 网站、微信、微博共发布2483条，其中网站…，微信…，微博….
    pub(in super::super) fn names_its_channels(&self) -> bool {
        let label = self.whole().and_then(|it| it.label.as_deref()).unwrap_or_default();
        let names = label.split('、').count();
        names > 1 && names == self.parts.len() && self.parts.iter().all(|(_, part)| part.concept == Concept::DisclosureChannel)
    }
}
