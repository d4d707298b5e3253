//! The words of an amount of information: its verb, its noun, and what carries it.

mod channel;
mod kinds;
mod verb;

use super::carrier::{carrier_before, carrier_in, opens_with_in};
use super::spoken_of;
use crate::affix::Affixes;
use crate::pairs::words;
use crate::parse::classify::is_social;
use crate::parse::clause::Clause;
use crate::parse::few::{Few, few};
use crate::parse::label;
use crate::parse::lexicon::Cue;
use crate::parse::memory::Memory;
use crate::parse::sentence::REACH;
use crate::unit::{counted_in, is_of_information};
use kinds::followed_by_a_class;
use std::ops::Range;
use verb::is_part_of_name;

/// The parts that the words of an amount have.
#[expect(clippy::struct_excessive_bools, reason = "each is one thing that the words say or not")]
pub(super) struct Words {
    /// The verb of publishing, unless it is a part of the name.
    pub(super) verb: Option<usize>,
    /// The bytes of the noun phrase.
    pub(super) noun: Range<usize>,
    /// The noun follows the number.
    pub(super) follows: bool,
    /// The noun says nothing beyond 信息.
    pub(super) names_nothing: bool,
    /// The amount is of information in general.
    pub(super) general: bool,
    /// 各类教育信息: in general, as long as nothing else is.
    pub(super) of_a_field: bool,
    /// 主动公开…政府信息: the whole, whatever stands between.
    pub(super) proactive: bool,
    /// The carrier, in its own words or before them.
    pub(super) carrier: Option<usize>,
    /// A column stands before the verb.
    pub(super) column: bool,
    /// The byte after 通过 or 在.
    pub(super) via: Option<usize>,
    /// 当年新增, beside what was published over several years: the year's own.
    pub(super) year: bool,
    /// 主动公开政府信息…，达到1024条: the noun that a bare number refers to.
    pub(super) spoken_of: Option<Range<usize>>,
    /// No amount was counted before it.
    first: bool,
    /// What one carrier published was counted before.
    carried: bool,
    /// It stands beside what was counted before: a larger total, or one carrier. What is told of the year as a whole does not.
    beside: bool,
}

/// What is said behind the noun of a number: that it was disclosed.
static DONE: Affixes =
    Affixes::new(&["主动向社会公开", "主动公开", "向社会公开", "予以主动公开", "得到主动公开", "对外公开", "向社会主动公开", "得到公开"]);

impl Words {
    pub(super) fn of(clause: &Clause<'_>, own_verb: Option<usize>, memory: &Memory) -> Self {
        let in_list = memory.list;
        let (sentence, item, digits) = (clause.sentence, clause.item, clause.before().end);
        let via = clause.lead().find(|(_, cue)| *cue == Cue::Via).map(|(at, _)| clause.span(at).end).or_else(|| opens_with_in(clause));
        let own_carrier = carrier_in(clause, item.lead.start..own_verb.unwrap_or(item.lead.end));
        let part_of_name = own_carrier.is_none() && own_verb.is_some_and(|verb| is_part_of_name(clause, verb, via, in_list));
        let verb = own_verb.filter(|_| !part_of_name);
        let noun_start = verb.map_or(item.lead_start, |at| clause.span(at).end);
        // 微博公开(不含转发)1890条: a remark behind the verb names nothing.
        let remark = sentence.text.get(noun_start..digits).unwrap_or_default().trim_ascii();
        let digits = if verb.is_some() && remark.starts_with('(') && remark.ends_with(')') { noun_start } else { digits };
        // 发布14条主动公开政府信息: the noun follows the number.
        // 发布17项招标公告: whatever it is, where no vocabulary has it.
        let behind = || {
            let named = in_list || few!["项", "件", "个", "份", "篇"].are(clause.unit());
            named && clause.trimmed(clause.end()..item.tail_end).is_some() && !HEDGES.open(clause.tail_text())
        };
        let follows = clause.trimmed(noun_start..digits).is_none() && (!item.tail.is_empty() || behind());
        let noun = if follows { clause.end()..item.tail_end } else { noun_start..digits };
        let text = sentence.text[noun.clone()].trim_end_matches([' ', '(']);
        // 全年共有215条政府信息主动向社会公开: what was done with it names nothing.
        let text = if follows { DONE.at_end(text).map_or(text, |it| &text[..text.len() - it.len()]) } else { text };
        // 主动公开信息(不含许可处罚)318条: what is left out names nothing.
        // 新媒体公开信息(“石岗医保”微信公众号)96条: nor does which carrier it was.
        let account = |it: &str| few!["公众号", "网站", "微博", "微信", "抖音号", "视频号", "客户端"].end(it);
        let left_out = text
            .strip_suffix(')')
            .and_then(|it| it.rsplit_once('('))
            .filter(|it| few!["不含", "不包括"].open(it.1) || verb.is_some() && account(it.1));
        let text = left_out.map_or(text, |it| it.0);
        // 类信息21条: the rest of a name that an excerpt cut.
        let cut = text.trim_ascii_start().starts_with('类');
        let names_nothing =
            !cut && label::is_general(text, clause.general_nouns(&noun).map(|it| it.start - noun.start..it.end - noun.start));
        // 政务类信息34条，概况类信息150条: one class beside another.
        let classed = || few!["政务类信息", "政务类", "政府类信息"].are(text.trim_ascii()) && followed_by_a_class(clause);
        let names_nothing = names_nothing && !classed();
        // 主动公开卫生政府信息52条: the whole, whatever stands before the noun.
        let proactive = verb.is_some_and(|at| sentence.word(at) == "主动公开") && names_government_information(text);
        // 在公开的35条信息中: the whole once more.
        let repeated = follows && text.ends_with(['中', '里']);
        // 党务信息26条、政务信息88条: a subject beside others.
        let beside = in_list && verb.is_none() && text.trim_ascii_start().starts_with("政务");
        let says_so = verb.is_some() || follows || clause.general_nouns(&noun).next().is_some();
        let general = !part_of_name && !beside && says_so && (names_nothing || proactive || repeated);
        // 通过公报公开文件6件: what it is, and nothing of what it is about.
        let posts = verb.is_some()
            && (POSTS.are(of_all_kinds(text.trim_ascii().trim_start_matches('了')))
                || via.is_some() && few!["各类文档", "各类文件", "文档"].are(text.trim_ascii())
                || via.is_some() && text.trim_ascii() == "文件" && clause.says(clause.lead_text(), words!["公报"]));
        let last = sentence.cues(item.lead.start..verb.unwrap_or(item.lead.end)).next_back();
        // 区政府网站本街道栏目: that of the agency itself, which carries whatever it publishes.
        let of_agency = |at: usize| {
            let before = &sentence.text[item.lead_start..clause.span(at).start.max(item.lead_start)];
            OWN.end(before) && carrier_in(clause, item.lead.start..at).is_some()
        };
        let column = last.is_some_and(|(at, cue)| cue == Cue::Column && !of_agency(at));
        // 通过某街道信息公开专栏发布信息359条: what its own 通过 names, whatever was named before.
        let named_here = via.is_some() && last.is_some_and(|(_, cue)| cue == Cue::Platform);
        let before = |_: &usize| verb.is_some() && (general || posts) && !named_here;
        let carrier = own_carrier.or_else(|| carrier_in(clause, item.context.clone()).filter(before));
        // 公众号发挥优势，实时发布政策文件等信息2000条; 开通微博，发布各类气象信息3600条.
        let of_whatever_kind = verb.is_some()
            && !general
            && few!["各类", "各种"].open(text.trim_ascii_start())
            && few!["信息", "资讯"].end(text)
            && !text.contains(['、', '和', '及']);
        let of_subjects = few!["等信息", "等政府信息", "等各类信息"].end(text) || of_whatever_kind && memory.carried;
        let carrier = carrier.or_else(|| carrier_before(clause, verb.filter(|_| !named_here && (general || posts || of_subjects))?, posts));
        // 公开的信息包括工作动态、会议等共30篇.
        let summed = text.trim_end_matches('共').ends_with('等') && clause.says(text, words!["信息包括", "内容包括", "信息有"]);
        // 公开义务教育招生、学区划分、教师招聘等信息共403条: all of what they are about.
        let taken_together = verb.is_some()
            && !in_list
            && !memory.disclosed
            && text.matches('、').count() > usize::from(!text.contains("等各类"))
            && (text.trim_end_matches(['共', '计', '总', '合']).len() < text.len()
                || text.contains("等各类")
                || carrier.is_some() && text.ends_with("等政府信息")
                || text.ends_with("的政府信息") && takes_a_field_together(text))
            && (ALL_OF_THEM.end(text.trim_end_matches(['共', '计', '总', '合']))
                || text.contains("等各类") && text.ends_with("信息")
                || takes_a_field_together(text.trim_end_matches(['共', '计', '总', '合'])));
        // 发布各类教育信息718条: of whatever kind, where it is told first, or beside carriers.
        let of_a_field = of_whatever_kind
            && (!in_list && !memory.disclosed && !is_beside_others(clause)
                || memory.carried && carrier.is_some_and(|it| is_social(sentence.word(it))));
        let (general, summed) = (general || taken_together || of_a_field, summed || taken_together || of_a_field);
        let names_nothing = names_nothing || posts || summed;
        let spoken_of = if memory.disclosed { None } else { spoken_of(clause) };
        // 经审查后予以公开的政府信息共计1026条: what was let out, all of it.
        let let_out =
            few!["予以公开的政府信息", "予以公开的信息", "列入统计的政府信息", "纳入统计的政府信息", "列入统计的信息", "纳入统计的信息"]
                .end(clause.lead_words().trim_end_matches(['共', '计', '为', '数', '有']));
        // 各市均公开了权力清单，相关信息6.7万条: of what was named before.
        let of_it = verb.is_none() && few!["相关信息", "有关信息"].open(text.trim_ascii());
        let general = (general || spoken_of.is_some() || let_out && !in_list) && !of_it;
        let year = is_years_own(clause);
        let whole = || clause.is_dated() || clause.says(clause.lead_text(), words!["全年", "共公开", "共发布", "共主动", "本年", "今年"]);
        let smaller = || clause.number.value.count().zip(memory.total).is_some_and(|(own, total)| own < total);
        let beside = (memory.total.is_none() && memory.carried || smaller()) && !whole();
        Self {
            verb,
            noun,
            follows,
            names_nothing,
            general,
            of_a_field,
            proactive,
            carrier,
            column,
            via,
            year,
            spoken_of,
            first: !memory.disclosed,
            carried: memory.carried,
            beside,
        }
    }
}

/// Whether a noun is the government information of some field, and neither a class of it nor something about it: 卫生政府信息, and not 政府信息公开指南.
fn names_government_information(noun: &str) -> bool {
    // 政府信息(含转载).
    let noun = noun.split('(').next().unwrap_or(noun).trim_ascii_end();
    let behind = ["政府信息", "政府资讯"].iter().filter_map(|it| noun.rfind(it).map(|at| at + it.len())).max();
    let field = !noun.contains('类') && !noun.contains("重点领域");
    field && behind.is_some_and(|at| label::is_general(&noun[at..], std::iter::empty()))
}

/// 机构职能、动态要闻、设施管养等城市管理领域信息: several subjects of one field.
fn takes_a_field_together(text: &str) -> bool {
    let field = text.rsplit_once('等').filter(|it| it.0.matches('、').count() > 1).map_or("", |it| it.1);
    few!["领域信息", "方面信息", "领域的政府信息", "方面的政府信息"].end(field) && field.chars().nth(FIELD).is_none()
}

/// The longest name of a field with what is told of it, in characters.
const FIELD: usize = 12;

/// Whose column of a site it is: the agency's own.
const OWN: &Few =
    few!["本镇", "本乡", "本街道", "本局", "本单位", "本部门", "本中心", "本委", "我镇", "我乡", "我街道", "我局", "我委", "分局"];

/// How a noun ends that takes several subjects together.
const ALL_OF_THEM: &Few = few!["等信息", "等政府信息", "等各类信息", "等各类政府信息", "等政务信息"];

/// Words behind a number that hedge it, and name nothing.
const HEDGES: &Few = few!["左右", "以上", "以内", "之多", "上下"];

/// What an account sends out, whatever it is about.
const POSTS: &Few = few![
    "微博",
    "微信",
    "博文",
    "短片",
    "文",
    "文章",
    "图文",
    "消息",
    "图文消息",
    "图文信息",
    "推文",
    "动态信息",
    "新闻稿",
    "短视频",
    "视频"
];

/// Whether numbers of other information stand beside this one, and do not make it up: 发布各类农业信息380条，气象信息90条.
fn is_beside_others(clause: &Clause<'_>) -> bool {
    let sentence = clause.sentence;
    let behind = clause.item.at + 1..sentence.tokens.len().min(clause.item.at + REACH);
    let unit = |at: usize| sentence.number(at).and_then(|it| it.unit.clone()).map_or("", |it| &sentence.text[it]);
    let mut others = behind.filter(|&at| sentence.number(at).is_some() && is_of_information(counted_in(unit(at)))).peekable();
    let Some(next) = others.peek() else { return false };
    let between = &sentence.text[clause.end()..sentence.tokens[*next].span.start];
    let parts = clause.says(between, words!["其中", "包括", "比", "较", "是", "增", "年"]);
    let sum = others.filter_map(|at| sentence.number(at)?.value.count()).fold(0_i64, i64::saturating_add);
    !parts && clause.number.value.count() != Some(sum)
}

/// 有关图文, 各类微博: the noun without the words that say that it is of whatever kind.
fn of_all_kinds(noun: &str) -> &str {
    ["有关", "各类", "相关", "各种"].iter().find_map(|it| noun.strip_prefix(it)).unwrap_or(noun)
}

/// Whether a clause says 新增 of the year and nothing else: 其中当年新增2.3万条.
fn is_years_own(clause: &Clause<'_>) -> bool {
    let lead = clause.lead_words();
    // 累计公开规章制度类信息12条，2011年新增2条: the year's of that class.
    let last = clause.near_text().rsplit(['。', ';', ':']).next().unwrap_or_default();
    let before = clause.item.lead.start.checked_sub(2).and_then(|it| clause.sentence.number(it)).and_then(|it| it.value.count());
    let smaller = before.zip(clause.number.value.count()).is_some_and(|it| it.1 <= it.0);
    if clause.follows_a_number()
        && smaller
        && lead.ends_with("新增")
        && clause.says(last, words!["累计公开", "累计主动公开"])
        && clause.says(last, words!["类信息", "类政府信息"])
    {
        return false;
    }
    let Some(before) = ["共新增政府信息", "共新增信息", "新增政府信息", "新增信息", "新增", "净增", "新增公开", "新公开", "新发布"]
        .iter()
        .find_map(|it| lead.strip_suffix(it))
    else {
        return false;
    };
    let before = before.trim_ascii_end();
    few!["今年", "年度", "年"].end(before) || before.ends_with(')') && clause.says(before, words!["学年"])
}
