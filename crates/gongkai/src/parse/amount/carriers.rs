//! Several carriers: named together for one number, or each beside the one before with a number of its own.

use crate::pairs::words;
use crate::parse::clause::Clause;
use crate::parse::few::few;
use crate::parse::lexicon::Cue;
use crate::parse::sentence::REACH;
use crate::parse::token::{Kind, Stop};
use crate::within::has_any;
use std::ops::Range;

/// 平度政务网、平度公安微信等网络渠道: all carriers together. Where something was counted before, `first` is not so, and they are some beside others:
/// 公开500条。通过报刊、电视等载体公开331条.
pub(super) fn takes_together(clause: &Clause<'_>, carrier: usize, first: bool) -> bool {
    let sentence = clause.sentence;
    let start = carrier.saturating_sub(REACH).max(clause.item.context.start.min(carrier));
    let lead = &sentence.text[clause.span(start).start..clause.span(carrier).start];
    // 公开栏、电子屏等其他方式: what is left of them is one.
    if sentence.word(carrier).starts_with("其他") || sentence.word(carrier).starts_with("其它") {
        return false;
    }
    // 营业厅、网站、短信四种途径; 不同渠道和方式.
    let verb = clause.sentence.text.get(clause.span(carrier).start..clause.digits()).unwrap_or_default();
    let counted = !clause.said(Cue::Parts) && counts_ways(verb.strip_prefix(sentence.word(carrier)).unwrap_or_default());
    if counted || lead.ends_with("不同渠道和") {
        return true;
    }
    // 三个平台合计2685条.
    let summed = few!["合计", "共计", "相加", "总计"].open(&sentence.text[clause.span(carrier).end..]);
    // 两个平台相加510条: how many there are is a number of its own.
    if summed && sentence.text[..clause.span(carrier).start].ends_with(['个', '大', '家']) {
        return true;
    }
    // 通过政府网站、果业信息网公开政府信息共215条.
    let lead_text = clause.lead_words();
    let all = few!["信息共", "信息共计", "信息合计"].end(lead_text);
    let joined =
        sentence.cues(start..carrier).any(|(at, cue)| cue == Cue::Carrier && lead_text.contains('、') && clause.item.lead.contains(&at));
    if all && joined {
        return true;
    }
    let ends_so = few!["渠道", "载体", "方式", "形式", "途径"].end(sentence.word(carrier));
    // 通过各类平台发布信息.
    let of_all_kinds = few!["各类", "各种", "多种", "不同"].end(lead);
    if of_all_kinds && (ends_so || sentence.word(carrier).ends_with("平台")) {
        return true;
    }
    first && ends_so && lead.rfind('等').is_some_and(|at| lead[..at].contains('、') && lead[at..].chars().count() <= 8)
}

/// 局网站和微信公众号共公开1057条, 门户网站和政务新媒体等形式主动公开1.17万条: what several carriers published, taken together.
pub(super) fn are_named_together(clause: &Clause<'_>, carrier: usize) -> bool {
    let sentence = clause.sentence;
    // 门户网站和其他信息公开渠道: all that there are.
    let rest = &sentence.text[clause.span(carrier).end..clause.digits().max(clause.span(carrier).end)];
    let others = few!["和其他", "及其他", "与其他", "以及其他", "和其它", "及其它"];
    if others.open(rest) && clause.says(rest, words!["渠道", "方式", "载体", "途径", "形式", "平台"]) && !clause.said(Cue::Parts)
    {
        return true;
    }
    let is_carrier = |it: &(usize, Cue)| it.1 == Cue::Carrier;
    let Some((first, _)) = sentence.cues(clause.item.context.start.min(carrier)..carrier).find(is_carrier) else { return false };
    let between = &sentence.text[clause.span(first).end..clause.span(carrier).start];
    let behind = &sentence.text[clause.span(carrier).end..clause.digits().max(clause.span(carrier).end)];
    let behind = behind.trim_start_matches(['”', '》', '上', ' ']);
    // 宣传栏、电子屏、查询机等媒介: the last of them may be one that no vocabulary holds.
    let last = behind.strip_prefix('、').and_then(|it| it[..it.floor_char_boundary(LAST)].split_once('等'));
    let behind = last.filter(|it| !it.0.contains([',', '、'])).map_or(behind, |it| &behind['、'.len_utf8() + it.0.len()..]);
    let others = few![
        "等载体",
        "等平台",
        "等渠道",
        "等形式",
        "等方式",
        "等媒体",
        "等媒介",
        "等途径",
        "等新媒体",
        "等多种",
        "等多个",
        "等各种",
        "等各类",
        "等主动"
    ];
    // 电视台、报刊、网站等平台.
    let ends = between.ends_with('等') && few!["平台", "载体", "渠道", "媒体"].are(sentence.word(carrier));
    let all = ends || others.open(behind) || behind.contains('共') || clause.says(behind, words!["合计", "累计", "分别主动", "分别公开"]);
    all && between.contains(['、', ',', '和', '与', '及']) && !clause.said(Cue::Parts)
}

/// No name of a last carrier is longer, in bytes.
const LAST: usize = 36;

/// Whether what stands behind the last of several carriers says how many they are: 四种途径, 三个渠道.
fn counts_ways(behind: &str) -> bool {
    let counted = behind.trim_ascii_start();
    let rest = counted.trim_start_matches(['两', '二', '三', '四', '五', '六', '七', '八', '九', '十', '多', '几', '等']);
    let rest = ["种", "个", "类", "大", "条"].iter().find_map(|it| rest.strip_prefix(it)).filter(|_| rest.len() < counted.len());
    rest.is_some_and(|it| few!["途径", "渠道", "方式", "平台", "载体", "形式"].open(it))
}

/// The carrier whose information is counted, where another carrier with its number follows: 发布政府网站信息640条、微信公众号2890条.
pub(super) fn carrier_of_the_noun(clause: &Clause<'_>, noun: &Range<usize>) -> Option<Range<usize>> {
    let named = clause.trimmed(noun.clone())?;
    let name = clause.sentence.text[named.clone()].strip_suffix("信息")?;
    let range = named.start..named.start + name.len();
    let tokens = &clause.sentence.tokens;
    let ends = clause.sentence.tokens_in(&range).last().is_some_and(|it| it.kind == Kind::Cue(Cue::Carrier) && it.span.end == range.end);
    let after = clause.item.at + 1;
    let next = (after..tokens.len().min(after + REACH)).find(|&at| matches!(tokens[at].kind, Kind::Number(_)))?;
    let plain = tokens[after..next]
        .iter()
        .all(|it| matches!(it.kind, Kind::Stop(Stop::Enumeration | Stop::Comma) | Kind::Cue(Cue::Carrier | Cue::Information)));
    // 网站信息640条、微信公众号12个: how many accounts there are.
    let unit = clause.sentence.number(next).and_then(|it| it.unit.clone()).map_or("", |it| &clause.sentence.text[it]);
    (ends && plain && unit == clause.unit() && clause.sentence.has(after..next, Cue::Carrier)).then_some(range)
}

/// The words before the verb, where a carrier with the same verb was counted directly before: 网站发布信息4条，新闻报道发布信息5条.
pub(super) fn carrier_like_the_one_before(clause: &Clause<'_>, verb: usize) -> Option<Range<usize>> {
    let sentence = clause.sentence;
    let number = clause.item.lead.start.checked_sub(2).filter(|&it| clause.follows_a_number() && sentence.number(it).is_some())?;
    let from = number.saturating_sub(KIN);
    let start = (from..number).rev().find(|&at| matches!(sentence.tokens[at].kind, Kind::Stop(_))).map_or(from, |it| it + 1);
    let carrier = (start..number).find(|&at| sentence.tokens[at].kind == Kind::Cue(Cue::Carrier))?;
    let alike = sentence
        .tokens
        .get(carrier + 1)
        .is_some_and(|it| it.kind == Kind::Cue(Cue::Disclose) && it.span.start == sentence.tokens[carrier].span.end);
    let named = clause.trimmed(clause.item.lead_start..clause.span(verb).start)?;
    let name = &sentence.text[named.clone()];
    // 财政发布信息80条, 转载发布信息80条: who did it, and how.
    let medium = few!["报道", "媒体", "新闻", "客户端", "刊物", "简报", "广播"].end(name) && name.chars().nth(LONG).is_none();
    // 财政信息公开120条 is a name.
    let sent = matches!(sentence.word(verb), "发布" | "推送") && clause.trimmed(clause.span(verb).end..clause.before().end).is_some();
    (alike && medium && sent && sentence.word(carrier + 1) == sentence.word(verb)).then_some(named)
}

/// So many words at the most name a carrier and what it published.
const KIN: usize = 8;

/// No medium has a longer name, in characters.
const LONG: usize = 8;

/// The several ways that the clause directly before names: 通过张贴公告、发放资料等形式，公开信息42条.
pub(super) fn ways_before(clause: &Clause<'_>, verb: usize) -> Option<Range<usize>> {
    if clause.trimmed(clause.item.lead_start..clause.span(verb).start).is_some() {
        return None;
    }
    let text = &clause.sentence.text[..clause.item.lead_start];
    let ways = text.trim_end_matches([',', ' ']);
    let from = ways.ceil_char_boundary(ways.len().saturating_sub(WAYS)).max(clause.sentence.start.min(ways.len()));
    let named = few!["等方式", "等形式", "等途径", "等渠道", "等载体", "等手段"].end(ways);
    // 加强领导、健全制度等方式: what was done about the work.
    let measures = |it: &str| has_any(it, &["加强", "健全", "完善", "强化", "培训", "学习", "考核", "提高", "规范", "优化"]);
    let said = ways[from..]
        .rsplit(['。', ';', ',', ':'])
        .next()
        .filter(|it| named && ways.len() < text.len() && it.contains('、') && !measures(it))?;
    let via = ["通过", "利用", "采取", "采用"].iter().filter_map(|it| said.find(it).map(|at| at + it.len())).min()?;
    clause.trimmed(ways.len() - said.len() + via..ways.len())
}

/// The longest clause that names ways, in bytes.
const WAYS: usize = 240;
