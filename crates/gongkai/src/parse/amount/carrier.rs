//! The carrier of an amount: the site, account or paper that information was published by, wherever in the sentence it is named.

use super::UNITS;
use crate::pairs::words;
use crate::parse::clause::Clause;
use crate::parse::few::few;
use crate::parse::lexicon::Cue;
use crate::parse::sentence::REACH;
use crate::parse::token::{Kind, Stop};
use crate::unit::counted_in;
use crate::within::has_any;
use std::ops::Range;

/// The last carrier among tokens.
pub(super) fn carrier_in(clause: &Clause<'_>, range: Range<usize>) -> Option<usize> {
    let mut inside = 0;
    range.rev().find(|&at| match clause.sentence.tokens[at].kind {
        // 门户网站(含下属单位网站): what is in brackets is a part of it.
        Kind::Stop(Stop::Close) => {
            inside += 1;
            false
        }
        Kind::Stop(Stop::Open) => {
            inside -= 1;
            false
        }
        Kind::Cue(Cue::Carrier) => inside <= 0 && carries(clause, at),
        _ => false,
    })
}

/// So far before a carrier its clause begins with what is done about it, in bytes.
const CLAUSE: usize = 90;

/// Whether a word for a carrier is one where it stands: no class of information (日报类), and not all bodies of a field (全市国税系统).
fn carries(clause: &Clause<'_>, at: usize) -> bool {
    let (span, word) = (clause.span(at), clause.sentence.word(at));
    let lead = clause.sentence.text.get(clause.item.lead_start..span.start).unwrap_or_default();
    let of_bodies = || lead.ends_with('全') || clause.says(lead, words!["全市", "全县", "全区", "全省", "全州", "全旗", "全盟"]);
    // 发挥网站主渠道作用, 加强网站建设: what is done about it.
    let behind = &clause.sentence.text[span.end..];
    let worked_on = few!["作用", "建设", "优势", "功能", "管理", "维护", "改版", "升级", "运维", "改造"].open(behind);
    let worked_on =
        worked_on || few!["发挥", "加强", "完善", "优化", "强化", "做好"].end(&clause.sentence.text[clause.sentence.start..span.start]);
    let clause_before = &clause.sentence.text[clause.sentence.start..span.start];
    let clause_before = &clause_before[clause_before.ceil_char_boundary(clause_before.len().saturating_sub(CLAUSE))..];
    let clause_before = clause_before.rsplit([',', '。', ';']).next().unwrap_or_default();
    let worked_on =
        worked_on || few!["充分发挥", "发挥", "强化", "加强"].open(clause_before.trim_ascii_start()) && !clause.item.lead.contains(&at);
    let classed = behind.starts_with('类') || worked_on && !has_any(word, &["公众号", "微博", "微信"]);
    // 媒体聚焦35项, 媒体师大173条: the name of a column, where nothing says that it published.
    let column = || {
        let name = clause.sentence.text[span.end..clause.digits().max(span.end)].trim_ascii();
        let named = name.chars().nth(1).is_some()
            && !few!["信息", "报道", "宣传", "采访", "刊登", "转载", "、", "和", "及", "等", "与", "上"].open(name);
        let published = || clause.sentence.cues(at..clause.item.at).any(|it| it.1 == Cue::Disclose);
        word == "媒体" && named && !published() && clause.sentence.text[..span.start].ends_with([',', ';', '、', '(', ':', '中'])
    };
    !(classed || word == "系统" && of_bodies() || column())
}

/// Whether a carrier is a column of a site: “河长制”专栏, “公告栏”信息.
pub(super) fn is_of_a_site(clause: &Clause<'_>, carrier: usize) -> bool {
    let (word, span) = (clause.sentence.word(carrier), clause.span(carrier));
    let quoted = || clause.sentence.text[..span.start].ends_with('“') && clause.sentence.text[span.end..].starts_with('”');
    word.ends_with("专栏") || word.ends_with('栏') && quoted()
}

/// Whether a clause opens with 在, a time aside; the byte after it.
pub(super) fn opens_with_in(clause: &Clause<'_>) -> Option<usize> {
    let at = clause.lead_text().find('在').filter(|&at| at <= 24)?;
    Some(clause.item.lead_start + at + '在'.len_utf8())
}

/// The words of a carrier that no vocabulary holds: those after 通过 or 利用, or a name that ends like one.
pub(super) fn unnamed_carrier(clause: &Clause<'_>, verb: usize, via: Option<usize>) -> Option<Range<usize>> {
    let end = clause.span(verb).start;
    let words = clause.trimmed(via.filter(|&it| it < end).unwrap_or(clause.item.lead_start)..end)?;
    let text = clause.sentence.text[words.clone()].trim_end_matches(['”', '》', '上', '主', '动', '依', '法', '滚', ' ']);
    (via.is_some() || ends_as_a_carrier(text) || is_an_account(&clause.sentence.text[clause.item.lead_start..end])).then_some(words)
}

/// How accounts are called, behind the name of a place.
const ACCOUNTS: [&str; 16] =
    ["发布", "微讯", "在线", "之声", "之窗", "微", "融媒", "资讯", "视界", "头条", "快讯", "传真", "播报", "政务", "平安", "通"];

/// “河口微讯”发布320条: a name in quotation marks that publishes, and no slogan.
fn is_an_account(lead: &str) -> bool {
    let name = lead.trim_ascii_end().strip_suffix('”').and_then(|it| it.rsplit_once('“')).map_or("", |it| it.1);
    let called = ACCOUNTS.iter().any(|it| name.ends_with(it) || *it == "平安" && name.starts_with(it));
    (3..=10).contains(&name.chars().count()) && called && !name.contains(['、', ','])
}

/// Whether a name ends as that of a site, a paper or a screen does.
pub(crate) fn ends_as_a_carrier(name: &str) -> bool {
    let other = few!["申报", "填报", "举报", "汇报", "上报", "通报", "预报", "信号", "编号", "牌号", "年报", "月报", "快报"];
    // 镇报《石浦潮》.
    let paper = name.ends_with('》') && has_any(name, &["报《", "刊《", "简报《", "公报《"]);
    // 《中国税务报》, 学习强国, 南方+.
    let name = name.strip_suffix('》').unwrap_or(name);
    paper || few!["网", "报", "台", "号", "刊", "群", "栏", "屏", "学习强国", "+"].end(name) && !other.end(name)
}

/// The words of a channel: from what opens the clause to its carrier.
pub(super) fn channel_span(clause: &Clause<'_>, carrier: usize) -> Range<usize> {
    let (sentence, item) = (clause.sentence, clause.item);
    // A remark between the carrier and its number belongs to the name: 网站(含转载).
    let closes = item.at.checked_sub(1).is_some_and(|it| matches!(sentence.tokens[it].kind, Kind::Stop(Stop::Close)));
    let remarked = carrier + 1 == item.lead.end && item.lead.end < item.at && closes;
    let end = clause.span(if remarked { item.at - 1 } else { carrier }).end;
    let end = end + sentence.text[end..].chars().next().filter(|it| matches!(it, '》' | '”')).map_or(0, char::len_utf8);
    let opening = (carrier.saturating_sub(REACH)..carrier).rev().find(|&it| match sentence.tokens[it].kind {
        Kind::Stop(stop) => stop != Stop::Enumeration,
        Kind::Date(_) | Kind::Number(_) | Kind::Cue(Cue::Via) => true,
        _ => false,
    });
    let start = opening.map_or(sentence.start, |it| clause.span(it).end);
    let start = if item.lead.contains(&carrier) { start.max(item.lead_start) } else { start };
    let start = opens_with_in(clause).filter(|it| (start..end).contains(it)).unwrap_or(start);
    let named = clause.trimmed(start..end).unwrap_or(clause.span(carrier));
    inside_of_its_use(&sentence.text[named.clone()]).map_or(named.clone(), |it| named.start + it.start..named.start + it.end)
}

/// The carrier that is said to be used as one: 以某公众号为平台, 将本局网站作为主要载体.
fn inside_of_its_use(words: &str) -> Option<Range<usize>> {
    let start = words.find(['以', '将']).filter(|it| *it <= USED)? + '以'.len_utf8();
    let end = start + words[start..].find("作为").or_else(|| words[start..].rfind('为'))?;
    let used = few!["平台", "载体", "渠道", "阵地"].end(words);
    (used && words[start..end].chars().nth(1).is_some()).then_some(start..end)
}

/// So far into its words a carrier is said to be used, in bytes.
const USED: usize = 45;

/// The carrier of a clause that opens with its verb, where another number stands between: 微博粉丝突破12万，发布信息4561条.
pub(super) fn carrier_before(clause: &Clause<'_>, verb: usize, posts: bool) -> Option<usize> {
    let opens = clause.trimmed(clause.item.lead_start..clause.span(verb).start).is_none();
    let from = clause.item.lead.start.saturating_sub(REACH);
    let ends = |at: &usize| matches!(clause.sentence.tokens[*at].kind, Kind::Stop(Stop::Semicolon | Stop::Sentence | Stop::Colon));
    let start = (from..clause.item.context.start).rev().find(ends).unwrap_or(from);
    // Only what is no information was counted since: 粉丝12万人, 公报10期.
    let unit = |at: usize| clause.sentence.number(at).and_then(|it| it.unit.clone()).map(|it| &clause.sentence.text[it]);
    // 设立公开栏47个，公开信息620条; 微博账号(1个)发布信息149条: how many carriers there are.
    let names = |at: usize| matches!(clause.sentence.tokens[at].kind, Kind::Cue(Cue::Carrier | Cue::Account));
    let carriers = |at: usize| {
        matches!(unit(at), Some("个" | "处" | "块"))
            && at > 0
            && (names(at - 1) || at > 1 && matches!(clause.sentence.tokens[at - 1].kind, Kind::Stop(Stop::Open)) && names(at - 2))
    };
    let counted = |at: usize| !posts && !carriers(at) && unit(at).map(counted_in).is_some_and(|it| UNITS.contains(&it) && it != "期");
    (opens && start < clause.item.context.start && !(start..clause.item.lead.start).any(counted))
        .then(|| carrier_in(clause, start..clause.item.context.start))
        .flatten()
}

/// The words of the carrier behind a number: 500条通过公告栏、宣传册公开.
pub(super) fn carrier_behind(clause: &Clause<'_>) -> Option<Range<usize>> {
    // 214条同时在门户网站发布.
    let behind = clause.tail_text().trim_start_matches(['同', '时', '还', '又', '也', '均', '都']);
    // 有1365条信息在门户网站上公开, 198条是在网站公开的.
    let noun = ["政府信息", "政务信息", "各类信息", "信息", "是"].iter().find_map(|it| behind.strip_prefix(it));
    let behind = noun.filter(|it| few!["在", "通过", "利用", "均在", "均通过"].open(it)).map_or(behind, |it| it.trim_start_matches('均'));
    // 11条刊于《海南日报》.
    let placed = ["刊于", "刊登于", "刊发于", "刊载于", "登载于", "发布于", "公布于"].iter().find(|word| behind.starts_with(**word));
    if let Some(word) = placed {
        let start = clause.item.tail_end - behind.len() + word.len();
        return clause.trimmed(start..clause.item.tail_end);
    }
    let via = ["通过", "利用", "在", "经由", "经", "以"].iter().find(|word| behind.starts_with(**word))?;
    // 88条信息通过区政府信息公开平台公开: the verb is the last one.
    let last = noun.and_then(|_| clause.tail().rfind(|it| it.1 == Cue::Disclose));
    let (verb, _) = last.or_else(|| clause.sentence.cues(clause.item.rest.clone()).find(|(_, cue)| *cue == Cue::Disclose))?;
    let start = clause.item.tail_end - behind.len() + via.len();
    let named = clause.trimmed(clause.before()).is_none();
    let words = &clause.sentence.text[start..clause.span(verb).start.max(start)];
    let words = if noun.is_some() { words.trim_end_matches('上') } else { words };
    // 以公示栏形式公开.
    let shown = ["形式", "方式"].iter().find_map(|it| words.strip_suffix(it));
    if *via == "以" && shown.is_none() {
        return None;
    }
    let end = start + if *via == "以" { shown.map_or(words.len(), str::len) } else { words.len() };
    (named && start < end).then(|| clause.trimmed(start..end)).flatten()
}

/// The words of the carrier that a number in brackets is said of: 公开的方式以局门户网站为主（622条）.
pub(super) fn carried_mainly(clause: &Clause<'_>) -> Option<Range<usize>> {
    let lead = &clause.sentence.text[clause.sentence.start..clause.digits()];
    let mainly = lead.trim_ascii_end().strip_suffix('(')?;
    let named = ["为主要载体", "为主要渠道", "为主", "为辅"].iter().find_map(|it| mainly.strip_suffix(it))?;
    let from = named.rfind('以')? + '以'.len_utf8();
    let range = clause.sentence.start + from..clause.sentence.start + named.len();
    let carries = clause.sentence.tokens_in(&range).iter().any(|it| matches!(it.kind, Kind::Cue(Cue::Carrier)));
    carries.then(|| clause.trimmed(range)).flatten()
}

/// The words of the carrier behind the verb that puts something on it: 上传区政府信息公开平台的为298条, 刊登于《渔业》简报的14条.
pub(super) fn carrier_put_on(clause: &Clause<'_>, verb: usize) -> Option<Range<usize>> {
    let span = clause.span(verb);
    let rest = &clause.sentence.text[span.end..clause.before().end.max(span.end)];
    let on = ["于", "在", "至", "到"].iter().find_map(|it| rest.strip_prefix(it)).unwrap_or(rest);
    let placed = on.len() < rest.len() || clause.sentence.word(verb) == "上传";
    let name = on.trim_ascii_end().trim_end_matches(['为', '有', '共', '计']);
    let name = name.strip_suffix('的').filter(|_| placed)?;
    let start = span.end + rest.len() - on.len();
    let range = start..start + name.len();
    let ends =
        clause.sentence.tokens_in(&range).last().is_some_and(|it| matches!(it.kind, Kind::Cue(Cue::Carrier)) && it.span.end == range.end);
    (ends || ends_as_a_carrier(name) || name.ends_with('》')).then_some(range)
}

/// Nothing longer announces what follows, in bytes.
const ANNOUNCED: usize = 600;

/// Whether the sentence says, before its first number, that carriers follow: 按公开渠道统计如下：.
pub(super) fn are_announced(clause: &Clause<'_>) -> bool {
    let sentence = clause.sentence;
    let first = sentence.tokens.iter().find(|it| matches!(it.kind, Kind::Number(_))).map_or(sentence.start, |it| it.span.start);
    let said = &sentence.text[sentence.start..first.max(sentence.start)];
    if said.len() > ANNOUNCED {
        return false;
    }
    let opens = said.trim_ascii_start().starts_with(['按', '从']) || clause.says(said, words![",按", "渠道分布", "载体分布", "平台分布"]);
    // 按渠道分，…；按内容分，…: another division follows in the same sentence.
    let divided = &sentence.text[sentence.start..clause.digits().max(sentence.start)];
    opens
        && clause.says(said, words!["渠道", "载体", "途径", "公开平台", "发布平台"])
        && !clause.says(divided, words!["内容", "类别", "申请", "分类", "按类", "领域"])
}
