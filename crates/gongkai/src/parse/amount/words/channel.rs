//! The carrier of an amount, as its words tell: one channel, several taken together, or none.

use super::Words;
use crate::pairs::words;
use crate::parse::amount::carrier::{carrier_put_on, channel_span, ends_as_a_carrier, unnamed_carrier};
use crate::parse::amount::carriers::{are_named_together, carrier_like_the_one_before, carrier_of_the_noun, takes_together, ways_before};
use crate::parse::amount::words::kinds::followed_by_a_kind;
use crate::parse::classify::is_social;
use crate::parse::clause::Clause;
use crate::parse::few::few;
use crate::parse::label;
use std::ops::Range;

impl Words {
    /// The bytes of the channel, where the amount is that of one. A column names what it holds, a site carries it; several carriers taken together are no single one.
    pub(in crate::parse::amount) fn channel(&self, clause: &Clause<'_>) -> Option<Range<usize>> {
        if self.column && self.via.is_none() {
            return None;
        }
        // 通过各渠道公开信息…共287条: all of them, whatever is named behind.
        if self.general && clause.says(clause.lead_text(), words!["各渠道公开", "各种渠道公开", "各类渠道公开"]) {
            return None;
        }
        if let Some(range) = self.verb.and_then(|verb| carrier_put_on(clause, verb)) {
            return Some(range);
        }
        // 发布微博7861条: what is sent out is the carrier's own.
        // 通过官网发布396条，发布微博60条: so it is behind another carrier.
        let own = || self.carrier.is_some_and(|at| clause.item.lead.contains(&at) && self.verb.is_some_and(|verb| at < verb));
        let other =
            |it: &Range<usize>| !self.carrier.is_some_and(|at| clause.sentence.word(at).contains(&clause.sentence.text[it.clone()]));
        let noun = clause.trimmed(self.noun.clone()).filter(|it| !own() && self.verb.is_some() && !self.follows && other(it));
        if let Some(noun) = noun.filter(|it| few!["微博", "微信", "政务微博", "政务微信", "短信"].are(&clause.sentence.text[it.clone()]))
        {
            return Some(noun);
        }
        if let Some(carrier) =
            self.verb.filter(|_| !self.follows && clause.item.depth == 0).and_then(|_| carrier_of_the_noun(clause, &self.noun))
        {
            return Some(carrier);
        }
        // 从公开渠道来看，政府网站公开2条，现场宣传42条: one more of them.
        let by_ways = || self.carried && divides_by_ways(clause);
        let Some(carrier) = self.carrier else {
            if self.verb.is_none() && clause.unit() == "条" && by_ways() {
                return clause
                    .trimmed(clause.before())
                    .filter(|it| !few!["类", "信息", "其他", "其它"].end(&clause.sentence.text[it.clone()]));
            }
            return (self.names_nothing && (!self.column || self.via.is_some()))
                .then(|| {
                    let verb = self.verb?;
                    let beside = || if self.beside { ways_before(clause, verb) } else { None };
                    unnamed_carrier(clause, verb, self.via).or_else(|| carrier_like_the_one_before(clause, verb)).or_else(beside)
                })
                .flatten()
                // 通过不同渠道和方式: all of them.
                .filter(|it| !clause.sentence.text[it.clone()].starts_with(['不', '各', '多']))
                // 在重点领域公开信息16条.
                .filter(|it| !few!["领域", "方面", "过程", "环节", "期间"].end(&clause.sentence.text[it.clone()]));
        };
        // 其中政府网站中机构职能类信息4条: a class of what it holds.
        let holds =
            || clause.sentence.text[clause.span(carrier).end..clause.digits().max(clause.span(carrier).end)].starts_with(['中', '内']);
        if self.verb.is_none() && few!["类", "类信息"].end(clause.lead_words()) && holds() {
            return None;
        }
        // 专家、新媒体等多角度解读16件: who explained it.
        let explained = || clause.sentence.text[clause.span(carrier).end..clause.digits().max(clause.span(carrier).end)].starts_with('等');
        if self.verb.is_none() && clause.lead_words().ends_with("解读") && explained() {
            return None;
        }
        let text = clause.sentence.text[self.noun.clone()].trim_ascii_end();
        // 公开财政预决算、教师招聘等群众关心的信息共计86条.
        let summed = ["共计", "共", "合计", "总数", "数"].iter().find_map(|it| text.strip_suffix(it)).unwrap_or(text);
        let listed = || summed.contains('、') && (summed.ends_with('等') || summed.contains('等') && summed.ends_with("信息"));
        let lists_subjects = few!["等信息", "等政府信息", "等各类信息", "等各类政府信息"].end(summed) || listed();
        let by_carrier = self.names_nothing
            || lists_subjects
            || self.verb.is_none()
            || (self.proactive && !self.column)
            || self.informs_by(clause, carrier, text)
                && (!text.ends_with("类信息") || text.ends_with("各类信息") || is_social(clause.sentence.word(carrier)));
        (by_carrier && !takes_together(clause, carrier, !self.beside)).then(|| channel_span(clause, carrier))
    }

    /// The bytes of several carriers whose amounts are taken together, where nothing was counted before: 局网站和微信公众号共公开信息1057条.
    pub(in crate::parse::amount) fn carriers(&self, clause: &Clause<'_>) -> Option<Range<usize>> {
        let together =
            |it: &usize| self.names_nothing && self.first && !takes_together(clause, *it, true) && are_named_together(clause, *it);
        self.carrier.filter(together).map(|it| channel_span(clause, it))
    }

    /// 市安监局网站公开动态信息21条: the carrier is the subject of the verb, and the noun ends in 信息.
    fn informs_by(&self, clause: &Clause<'_>, carrier: usize, text: &str) -> bool {
        let medium = matches!(clause.sentence.word(carrier), "线上" | "线下" | "网上" | "网络" | "互联网");
        // 在区政府网站公开政务动态189篇、政策解读6篇、政策文件3份: kinds of what it carries.
        if followed_by_a_kind(clause) {
            return false;
        }
        let adjacent = self.verb.is_some_and(|verb| {
            let between = clause.sentence.text.get(clause.span(carrier).end..clause.span(verb).start).unwrap_or_default();
            let between = between.trim_start_matches(['》', '”', '上']);
            // 微信公众号“石岗发布”推送: its name.
            let mut between = between;
            while let Some((_, behind)) = between.strip_prefix('“').and_then(|it| it.split_once('”')) {
                between = behind.trim_start_matches(['、', '和']);
            }
            let between = ["年度", "全年", "滚动", "乡镇频道"].iter().find_map(|it| between.strip_prefix(it)).unwrap_or(between);
            // 门户网站及时审核并主动公开发布各类…: how it was done.
            let between = ["及时审核并主动公开", "及时审核并", "及时", "审核并", "主动公开"]
                .iter()
                .find_map(|it| between.strip_prefix(it))
                .unwrap_or(between);
            // 在公示栏、黑板报张贴各类公告.
            label::trim(between).is_none() || between.starts_with('、') && ends_as_a_carrier(between)
        });
        if adjacent && self.verb.is_some_and(|verb| sends_out(clause, carrier, verb)) {
            return true;
        }
        // 抖音号发布作品607条: whatever it is about.
        let posts = ["信息", "作品", "视频", "内容", "图文", "消息", "微博", "微信", "推文", "情况", "短视频", "文章"];
        if adjacent
            && is_social(clause.sentence.word(carrier))
            && posts.iter().any(|it| text.trim_end_matches(['为', '共', '数', '累', '计']).ends_with(it))
        {
            return true;
        }
        adjacent
            && !medium
            && few!["信息", "资讯", "新闻", "稿件", "文章", "动态", "公告", "告示", "公示件", "通告", "通知", "报道"]
                .end(text.trim_end_matches(['为', '共', '数']))
    }
}

/// Whether the last words that say by what something is divided speak of ways, with no 其中 behind them: 从公开渠道来看，.
fn divides_by_ways(clause: &Clause<'_>) -> bool {
    let own = clause.digits() - clause.item.lead_start.min(clause.digits());
    let near = clause.near_text();
    let near = near.get(..near.len().saturating_sub(own)).unwrap_or_default().rsplit('。').next().unwrap_or_default();
    let Some(at) = ["看", "划分", "统计", "分:"].iter().filter_map(|it| near.rfind(it)).max() else { return false };
    let said = &near[near.floor_char_boundary(at.saturating_sub(BY))..at];
    clause.says(said, words!["渠道", "方式", "形式", "途径", "载体"]) && !near[at..].contains("其中")
}

/// So far before 看 it is told by what something is divided, in bytes.
const BY: usize = 24;

/// 有线广播播发惠农政策31条, 电子屏滚动公示办件结果2.6万条: what an account or a screen sends out is its own, whatever it is about.
fn sends_out(clause: &Clause<'_>, carrier: usize, verb: usize) -> bool {
    let verb = clause.sentence.word(verb);
    let carrier = clause.sentence.word(carrier);
    let sent = few!["推送", "播发", "播放", "滚动播放"].are(verb);
    let by = words!["微信", "微博", "公众", "广播", "电视", "电台", "短信", "喇叭", "抖音", "快手", "视频号", "屏"];
    // 电子屏滚动公示办件结果.
    let screen = carrier.ends_with('屏') && verb == "公示";
    screen || sent && clause.says(carrier, by)
}
