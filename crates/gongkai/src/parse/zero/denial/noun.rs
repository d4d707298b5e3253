//! Whether a denial is of the noun that a word names: of its receipt, of what was to be made known, of documents, of something that was to be held.

use super::Denial;
use crate::Concept;
use crate::parse::few::few;
use crate::parse::lexicon::Cue;
use crate::parse::sentence::REACH;
use crate::within::has_any;

/// Words after a request that speak of something else than its having come in.
const OF_THE_WORK: &[&str] =
    &["不予", "说明", "渠道", "制度", "理由", "结果", "办理", "联系方式", "规定", "畅通", "收取", "表", "指南", "流程", "减免", "收费"];

/// So near before a denial its exception is told, in bytes.
const EXCEPTION: usize = 90;

impl Denial<'_, '_> {
    /// Whether an outcome that is denied as well describes the requests at a word: 没有不予公开的政府信息公开申请, 无不予公开申请事项.
    pub(super) fn is_of_an_outcome(&self, at: usize) -> bool {
        let Self { sentence, negation, .. } = *self;
        // 未收到不予公开的申请: none came in.
        let before = sentence.cues(negation..at.max(negation)).next_back().filter(|_| !sentence.word(negation).ends_with('到'));
        before.is_some_and(|(it, cue)| {
            let between = sentence.text.get(sentence.tokens[it].span.end..sentence.tokens[at].span.start).unwrap_or_default();
            cue == Cue::Named(Concept::RequestsRefused) && matches!(between.trim_ascii(), "" | "的")
        })
    }

    /// Whether 除 stands near before the denial.
    pub(super) fn follows_an_exception(&self) -> bool {
        let before = &self.sentence.text[self.sentence.start..self.sentence.tokens[self.negation].span.start.max(self.sentence.start)];
        before[before.ceil_char_boundary(before.len().saturating_sub(EXCEPTION))..].contains('除')
    }

    /// Whether it denies that something was held: 未组织政务公开培训, 没有开展培训.
    pub(super) fn denies_an_event(&self, at: usize) -> bool {
        let between = self.between(at);
        let held = ["组织开展", "举办", "组织", "开展", "举行"].iter().find_map(|it| between.strip_prefix(it));
        let rest = held.or_else(|| self.sentence.word(self.negation).ends_with("开展").then_some(between));
        let about = few!["政府信息公开", "政务公开", "信息公开", "政府信息公开专题", "政务公开专题", "政府信息公开工作", "政务公开工作"];
        let behind = self.behind(at).trim_ascii();
        // 上半年未组织培训: of a part of the year.
        let half = self.sentence.cues(self.clause.start..self.negation.max(self.clause.start)).any(|it| it.1 == Cue::Elsewhen);
        !half && rest.is_some_and(|it| it.is_empty() || about.are(it)) && (behind.is_empty() || few!["活动", "班", "工作"].are(behind))
    }

    /// Whether it denies that anything was disclosed: 我乡没有主动公开政府信息.
    pub(super) fn denies_disclosure(&self, at: usize) -> bool {
        let Self { sentence, negation, .. } = *self;
        let plain = sentence.word(at) == "主动公开" && few!["没有", "未", "无"].are(sentence.word(negation)) && self.between(at).is_empty();
        let behind = self.behind(at).trim_ascii();
        // 对应公开未主动公开信息，责令整改: what ought to have been.
        let clause = &sentence.text[self.bytes.start..sentence.tokens[negation].span.start.max(self.bytes.start)];
        let due = clause.contains(['应', '凡']) || clause.trim_ascii_start().starts_with('对');
        plain && !due && few!["政府信息", "信息", "政务信息", "的政府信息", "的信息", "各类信息"].are(behind)
    }

    /// Whether what is not to be published is documents, of which nobody asked for any.
    pub(super) fn names_documents(&self, at: usize) -> bool {
        let behind = self.behind(at).trim_ascii_end();
        let near = at.saturating_sub(REACH)..self.sentence.tokens.len().min(at + REACH);
        let asked = || self.sentence.cues(near).any(|it| matches!(it.1, Cue::Request | Cue::OnRequest | Cue::Answer));
        behind.starts_with('的') && few!["类信息", "公文", "文件", "政府信息"].end(behind) && !asked()
    }

    /// 上年没有结转的申请: those that came in from the year before; those that were handed on have a word of their own.
    pub(super) fn carried(&self, at: usize) -> Option<Concept> {
        let Self { sentence, clause, .. } = *self;
        let start = sentence.tokens.get(clause.start).map_or(sentence.start, |it| it.span.start.min(sentence.tokens[at].span.start));
        let lead = &sentence.text[sentence.start.min(start)..sentence.tokens[at].span.start];
        let clause = lead.rsplit([',', ';']).next().unwrap_or_default();
        let before = few!["上年", "去年", "上一年"].open(clause.trim_ascii_start());
        (before && !clause.contains('下')).then_some(Concept::RequestsCarriedIn)
    }

    /// Whether no request came from an applicant: 未收到公民申请, 没有公民申请公开信息.
    pub(super) fn is_asked_by(&self, at: usize) -> bool {
        let Self { sentence, negation, .. } = *self;
        let end = sentence.tokens[at].span.end;
        let asks = sentence.word(at).ends_with("申请")
            && (sentence.text[end..].starts_with("公开") || sentence.text[end..self.end(at)].trim_ascii().is_empty());
        asks && (sentence.has(self.clause.clone(), Cue::Receive) || sentence.word(negation).ends_with(['到', '有', '无']))
    }

    /// Whether it denies that a request came in: 未收到…申请, 没有…申请, 无依申请公开的情况, and not 未提供…的申请.
    pub(super) fn denies_receipt(&self, request: usize) -> bool {
        let Self { sentence, clause, negation, .. } = *self;
        // 申请数量为零: the noun stands before.
        let between = negation + 1..request.max(negation + 1);
        let handled = sentence.cues(between.clone()).any(|(_, cue)| matches!(cue, Cue::Answer | Cue::Conclude));
        let receives = sentence.has(between, Cue::Receive);
        let own = matches!(sentence.word(negation), "未") && !receives;
        let end = sentence.tokens.get(clause.end).map_or(sentence.end(), |it| it.span.start);
        let after: String = sentence.text[sentence.tokens[request].span.end..end].chars().take(6).collect();
        // 无依申请公开政府信息和不予公开政府信息: what is joined to it is another thing.
        let after = after.split(['和', '及', '与', '、']).next().unwrap_or_default();
        // 没有收到申请的单位也要报送: which bodies are spoken of.
        if few!["的单位", "的部门", "的机关", "的,应", "的应", "的,可", "的可"].open(after) {
            return false;
        }
        // 没有依申请公开办理事项: that is what is handled.
        let matters = few!["办理事项", "办理情况", "事项办理", "处理事项"].open(after) && few!["无", "没有"].are(sentence.word(negation));
        !own && !handled && (matters || !has_any(after, OF_THE_WORK))
    }
}
