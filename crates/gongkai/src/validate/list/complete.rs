//! Whether the words and the names of a list leave nothing out.

use super::Divided;
use crate::fold::{Script, folded};
use crate::within::has_any;
use crate::{Concept, Statement};

/// The classes by which reports of 2008-2013 divide all information that was disclosed, in the form of the cities that print them with their shares.
const CLASSES: [&[&str]; 5] =
    [&["机构职能", "机构概况"], &["法规文件", "政策法规"], &["规划计划"], &["行政职责"], &["业务动态", "工作动态"]];

/// How far behind the last part words say that some were left out, in characters.
const LEFT_OUT: usize = 8;

/// So many statements before the whole, or behind it, it may be said that all were answered.
const SAID: usize = 3;

/// The longest words for what is left over behind the name of a part, in characters: 其他政府信息.
const REST: usize = 6;

/// The longest words that say by what the whole is divided, in characters: 按信息内容分.
const BY: usize = 8;

impl Divided<'_> {
    /// Whether the words before the parts say that these are all: 分为五类：, 具体为. So does a total behind them: 予以公开5件，不予公开1件，共办结6件.
    pub(in super::super) fn says_all(&self) -> bool {
        let (Some(whole), Some(first)) = (self.list.whole, self.list.parts.first()) else { return false };
        let (from, to) = (self.reading.place(whole).end, self.reading.place(*first).start);
        if from > to {
            return true;
        }
        let between = self.reading.document.text().get(from..to).unwrap_or_default();
        if has_any(between, &["具体为", "具体是", "分别为", "分别是"]) {
            return true;
        }
        // 按内容分，社会救助类198条…: nine tenths of the whole, and a division of all of it.
        let divides =
            ["按", "从"].iter().filter_map(|it| between.rfind(it)).max().map(|at| between[at..].trim_end_matches(['，', ',', '：', ':']));
        let by = divides.is_some_and(|it| it.ends_with(['分', '看']) && it.chars().count() <= BY && !between.contains("其中"));
        let near =
            self.exact_whole().zip(self.sum()).is_some_and(|(whole, sum)| whole.abs_diff(sum).saturating_mul(10) <= whole.unsigned_abs());
        // 财政60条、教育20条、卫生15条等; 以及其他零星信息; 重点公开…: some are left out.
        let last = self.parts.last().map_or(to, |it| self.reading.place(it.0).end);
        let text = self.reading.document.text();
        let behind: String = text[last..].chars().take(LEFT_OUT).collect();
        let some = behind.starts_with('等')
            || has_any(&behind, &["以及", "及其他", "和其他"])
            || between.contains("重点")
            || between.contains("主要");
        if by && near && !some && self.parts.len() > 2 {
            return true;
        }
        let announced = between.split_once("分为").map(|it| it.1.trim_end_matches(['：', ':', '，', ',']));
        announced.is_some_and(|it| {
            let numeral = it.trim_end_matches(['大', '类', '个', '方', '面', '种', '项', '部', '分', '块']);
            let number = numeral.parse().ok().or_else(|| crate::chinese_numeral(numeral));
            number == i64::try_from(self.parts.len()).ok() && numeral.len() < it.len()
        })
    }

    /// Whether the parts, and nothing else, stand in brackets directly behind their whole: 不予公开5件（第三方合法权益1件、内部事务信息1件、执法案卷2件）.
    pub(in super::super) fn fills_brackets(&self) -> bool {
        let (Some(whole), Some(first), Some(last)) = (self.list.whole, self.list.parts.first(), self.list.parts.last()) else {
            return false;
        };
        let text = self.reading.document.text();
        let (open, close) = (self.reading.place(whole).end, self.reading.place(*last).end);
        let opens = text.get(open..self.reading.place(*first).start.max(open)).is_some_and(|it| matches!(it.trim(), "（" | "("));
        // Carriers may overlap, whatever the brackets.
        let plain = self.parts.iter().all(|(_, part)| part.concept != Concept::DisclosureChannel);
        opens && plain && self.parts.len() > 1 && text.get(close..).is_some_and(|it| it.trim_start().starts_with(['）', ')']))
    }

    /// Whether a part takes up what is left over: 其他.
    pub(in super::super) fn has_rest(&self) -> bool {
        // 其他处理 is a row of the request table, and no rest of it.
        let is_rest = |part: &Statement| {
            // 市政府决定公开的其他信息 is one kind among others, and so is 预算执行和其他财政收支审计报告.
            let left = |it: &str| {
                let at = it.find("其他").or_else(|| it.find("其它"));
                let whole = it.ends_with('类') || it.ends_with("信息") || it.ends_with("信息公开");
                at.is_some_and(|at| at == 0 || !it[..at].ends_with('的') && (whole || it[at..].chars().nth(REST).is_none()))
            };
            part.concept == Concept::DisclosureCategory && part.label.as_deref().is_some_and(left)
        };
        self.parts.iter().any(|(_, part)| is_rest(part)) || self.ends_with_what_is_left()
    }

    /// 政策文件类120条，通知公告类150条，其余208条为工作动态类: the last part is what is left.
    fn ends_with_what_is_left(&self) -> bool {
        let [.., (before, _), (last, part)] = self.parts[..] else { return false };
        let (before, last) = (self.reading.place(before), self.reading.place(last));
        let said = self.reading.document.text().get(before.end..last.end).unwrap_or_default();
        let said = said.trim_start_matches(['，', '、', '；', ',', ';', ' ']);
        part.concept == Concept::DisclosureCategory
            && ["其余", "余下", "剩余", "剩下"]
                .iter()
                .filter_map(|it| said.strip_prefix(it))
                .any(|it| it.trim_start_matches('的').starts_with(|it: char| it.is_ascii_digit()))
    }

    /// Whether the names of the parts leave nothing out: natural persons and organisations; three ways or more of handing in; four kinds of outcome.
    pub(in super::super) fn exhausts(&self) -> bool {
        let printed = || self.whole().into_iter().chain(self.parts.iter().map(|it| it.1)).filter_map(|it| it.label.as_deref());
        let script = Script::of(&printed().collect::<String>());
        let labels: Vec<_> = self.parts.iter().filter_map(|(_, part)| part.label.as_deref()).map(|it| folded(it, script)).collect();
        let named = |words: &[&str]| labels.iter().any(|label| has_any(label, words));
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
            let near = self.exact_whole().zip(self.sum()).is_some_and(|(whole, sum)| whole.saturating_sub(sum).saturating_mul(20) <= whole);
            return near && ways.iter().all(|it| named(it));
        }
        if all(Concept::DisclosureCategory) && CLASSES.iter().filter(|it| named(it)).count() >= 4 {
            return labels.len() <= CLASSES.len() && self.parts.iter().all(|it| it.1.share.is_some());
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
        // 共办理612件…，结转下年16件 tells of those.
        let all_told = |it: &Statement| it.concept == Concept::RequestsHandledBase && !self.carried.is_empty();
        // 收到24件，全部答复。24件申请中，予以公开9件…: all of them were answered, as was said just before.
        let answered = |it: &Statement| {
            let (whole, first) = (self.list.whole.map_or(0, |id| id.0), self.list.parts.first().map_or(0, |id| id.0));
            let said = self.reading.report.statements.get(whole.saturating_sub(SAID)..first.min(whole + SAID)).unwrap_or_default().iter();
            let same =
                |of: &&Statement| matches!(of.concept, Concept::RequestsAnswered | Concept::RequestsConcluded) && of.value == it.value;
            it.concept == Concept::RequestsReceived && said.into_iter().any(|of| same(&of))
        };
        let concluded = self
            .whole()
            .is_some_and(|it| matches!(it.concept, Concept::RequestsConcluded | Concept::RequestsAnswered) || all_told(it) || answered(it));
        let kinds = outcomes.iter().filter(|it| has(it)).count();
        let all_outcomes = self.parts.iter().all(|(_, part)| outcomes.contains(&part.concept));
        concluded && kinds >= 4 || kinds > 1 && self.parts.len() > 2 && all_outcomes && self.says_all_are_done()
    }

    /// 受理申请21件，全部按时办结，其中予以公开13件，不属于本机关5件，信息不存在1件: the outcomes of all, where nearly all are told.
    fn says_all_are_done(&self) -> bool {
        let (Some(whole), Some(first)) = (self.list.whole, self.list.parts.first()) else { return false };
        // The whole may be those that were concluded: 全部按时办结.
        let said = self.reading.document.text().get(self.reading.place(whole).start..self.reading.place(*first).start).unwrap_or_default();
        let done = has_any(said, &["办结", "答复", "办理完毕"]);
        let near =
            self.exact_whole().zip(self.sum()).is_some_and(|(whole, sum)| whole.abs_diff(sum).saturating_mul(10) <= whole.unsigned_abs());
        said.contains("全部") && done && near && !said.contains("主要") && !said.contains('。')
    }

    /// Whether the whole names the very channels that divide it: 网站、微信、微博共发布2483条，其中网站…，微信…，微博….
    pub(in super::super) fn names_its_channels(&self) -> bool {
        let label = self.whole().and_then(|it| it.label.as_deref()).unwrap_or_default();
        let names = label.split('、').count();
        names > 1 && names == self.parts.len() && self.parts.iter().all(|(_, part)| part.concept == Concept::DisclosureChannel)
    }
}
