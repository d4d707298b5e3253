//! Which year a number speaks of: this one, another one, several together.

use super::clause::Clause;
use super::label;
use super::lexicon::Cue;
use super::sentence::{REACH, Sentence};
use super::token::{Date, Kind, Stop, Token};
use crate::Concept;
use crate::letters::Letters;
use crate::unit::is_of_information;

/// Whether the number is of another year or part of a year, a target or an average: 比上年的280条, 每月30条, 2011年为280条.
pub(crate) fn is_elsewhen(clause: &Clause<'_>) -> bool {
    const DIFFERENCES: [&str; 9] = ["减少", "多", "少", "净增", "净减", "多出", "多了", "少了", "多发布"];
    // 上年度12月收到、结转到本年的申请1件: it is this year's.
    if clause.lead_has(Cue::Named(Concept::RequestsCarriedIn)) {
        return false;
    }
    let lead = clause.lead_text();
    let dates = || {
        clause.sentence.tokens[clause.item.lead.clone()]
            .iter()
            .filter_map(|it| if let Kind::Date(date) = it.kind { Some(date) } else { None })
    };
    let is_year = |it: Date| it.year.is_some() && it.month.is_none();
    let until = ["截至", "截止", "到"].iter().any(|word| lead.trim_start().starts_with(word));
    let is_month = |it: Date| !until && it.month.is_some() && it.day.is_none();
    let compared = ["比", "较", "同比", "相比", "对比"].iter().any(|word| lead.trim_start().starts_with(word))
        || (lead.trim_start().starts_with('与') && dates().any(is_year));
    // Nothing but a year stands before it, after another number of the sentence.
    let bare_year = dates().any(is_year)
        && clause.lead().next().is_none()
        && label::trim(lead.trim_start_matches(|it: char| it.is_ascii_digit() || "年度 (".contains(it))).is_none()
        && clause.item.tail.is_empty()
        && clause.item.context.start > 0;
    // 由2013年的1128条增加到2014年的1887条.
    let from = ["增加到", "上升到", "上升至", "增加至", "增至", "提高到", "减少到", "减少至", "下降到", "下降至", "降至"];
    let left_behind = from.iter().any(|word| clause.tail_text().starts_with(word));
    // 2018年、2019年分别收到8件、9件: each number is of its own year.
    let years_apart = dates().filter(|it| is_year(*it)).any(|it| dates().next().is_some_and(|first| first.year != it.year))
        && !lead.contains(['至', '-', '~']);
    let context_years = || {
        let tokens = &clause.sentence.tokens[clause.item.context.clone()];
        tokens.iter().filter_map(|it| if let Kind::Date(Date { year, month: None, .. }) = it.kind { year } else { None })
    };
    // 较2015年的187条多27条: a difference.
    let own = label::trim(lead).map_or("", |it| &lead[it]);
    let trimmed = lead.trim_end();
    let less = ["多出", "多了", "少了", "净增", "净减"].iter().any(|it| trimmed.ends_with(it));
    let difference = DIFFERENCES.contains(&own) || less;
    // 行政复议增加9件: a difference as well.
    let changed = lead.trim_end();
    let named = ["增加", "减少"].iter().find_map(|word| changed.strip_suffix(word)).is_some_and(|it| label::trim(it).is_some());
    let difference = difference || named && clause.tail_text().trim().is_empty();
    // 其中疫情防控期间(1至4月)公开88条: a part of the year.
    let near = &clause.sentence.text[clause.span(clause.item.at.saturating_sub(REACH)).start..clause.digits()];
    let own = near.rfind([',', ';', '。']).map_or(near, |it| &near[it..]);
    let meanwhile = own.contains("期间") && own.contains("其中");
    let each_year = lead.contains("分别") && context_years().any(|it| context_years().next() != Some(it));
    // 同比增长12.5%(2021年公开1924条).
    let compared_in_brackets = clause.item.lead.start.checked_sub(2).is_some_and(|at| {
        let opens = clause.sentence.tokens[at + 1].kind == Kind::Stop(Stop::Open);
        opens && matches!(clause.sentence.tokens[at].kind, Kind::Percent(_)) && clause.context_has(Cue::Rate)
    });
    // 2019年将推行…，每学期抽查: what is planned; 2022年将政务公开列入考核 was done.
    let planned = clause.sentence.tokens[clause.item.at.saturating_sub(REACH)..clause.item.at].iter().any(|it| {
        let year = matches!(it.kind, Kind::Date(Date { year: Some(_), month: None, .. }));
        let plan = || clause.sentence.text[it.span.end..].trim_start_matches(',').strip_prefix('将');
        year && plan().is_some_and(|plan| {
            let window = plan.char_indices().take(PLAN).take_while(|it| !matches!(it.1, ',' | '。' | ';')).last().map_or(0, |it| it.0);
            !TAKEN.iter().any(|word| plan[..window].contains(word))
        })
    });
    let compared = compared || planned || compared_in_brackets && dates().any(is_year);
    each_year
        || meanwhile
        || left_behind
        || years_apart
        || precedes_a_later_year(clause)
        || difference
        || clause.lead().any(|(at, cue)| cue == Cue::Elsewhen && !is_same_time(clause, at))
        || compared
        || dates().any(is_month)
        || bare_year
}

/// Words behind 将 by which something was taken as something: 将信息公开纳入考核, 将…作为…. That is no plan.
pub(crate) const TAKEN: [&str; 7] = ["作为", "列为", "列入", "纳入", "当作", "摆上", "贯穿"];
/// How far a plan is followed, in characters.
const PLAN: usize = 24;

/// 同期收到申请74件: in the period that the sentence before speaks of.
fn is_same_time(clause: &Clause<'_>, at: usize) -> bool {
    let span = clause.span(at);
    let opens = clause.sentence.text[clause.item.lead_start..span.start].trim().is_empty();
    opens && clause.sentence.word(at) == "同期" && clause.sentence.text[span.end..].starts_with(['收', '受', '接', '共', '新', '公', '主'])
}

/// Whether another number of the sentence opens with a later year: 2019年公开560条，2020年公开688条.
fn precedes_a_later_year(clause: &Clause<'_>) -> bool {
    let (sentence, item) = (clause.sentence, clause.item);
    let year = |at: usize| match sentence.tokens.get(at)?.kind {
        Kind::Date(Date { year, month: None, .. }) => year,
        _ => None,
    };
    let Some(own) = year(item.lead.start) else { return false };
    let carried = ["结转", "转入"].iter().any(|word| clause.lead_text().contains(word));
    // 结转2025年7件 goes on into it, and opens nothing.
    let opens = |at: &usize| {
        let before = &sentence.tokens[at - 1];
        matches!(before.kind, Kind::Stop(_)) && sentence.text[before.span.end..sentence.tokens[*at].span.start].trim().is_empty()
    };
    let reach = sentence.tokens.len().min(item.at + REACH);
    let later = (item.at + 1..reach).filter(opens).find(|&at| year(at).is_some_and(|it| it > own));
    // What follows the later year is a count as well.
    let counts = |at: usize| {
        (at + 1..reach).take_while(|&it| !matches!(sentence.tokens[it].kind, Kind::Stop(_))).any(|it| sentence.number(it).is_some())
    };
    !carried && later.is_some_and(counts)
}

/// Whether a sentence says of its numbers that they are none of disclosure: 此项不属信息公开咨询范围, 与信息公开申请无关.
pub(crate) fn is_disclaimed(sentence: &Sentence<'_>) -> bool {
    let end = sentence.tokens.last().map_or(sentence.start, |it| it.span.end);
    let said = &sentence.text[sentence.start..end];
    let last = said.trim_end_matches(['。', ';', ' ']).rsplit([',', ';']).next().unwrap_or_default().trim_start();
    // 现场咨询9万人次，均属就医咨询: none of them is about disclosure.
    let of_another = ["均属", "均为", "均系", "都是", "系", "属"].iter().any(|it| last.starts_with(it));
    let way = ["当面", "现场", "电话", "来电", "来访", "网上", "网络", "在线", "信函"].iter().any(|it| last.contains(it));
    if of_another && !way && last.ends_with("咨询") && !last.contains("公开") && !said.contains(';') && !said.contains("申请") {
        return true;
    }
    // 办理登记6.21万件，此数不属于公开信息数量.
    let of_amount = last.contains("公开信息") && last.contains("数量");
    if !last.ends_with("无关") && !last.contains("范围") && !of_amount || !last.contains("信息公开") && !of_amount {
        return false;
    }
    let outside = ["不属", "不在"].iter().any(|it| last.contains(it)) && (last.contains("范围") || of_amount);
    let back = ["此项", "这部分", "上述", "以上", "该项", "此数", "该数"].iter().any(|it| last.starts_with(it));
    let unrelated = last.ends_with("无关") && (back || last.starts_with('与'));
    // What was requested was received, whatever it was about.
    let requested = sentence.cues(0..sentence.tokens.len()).any(|(at, cue)| {
        matches!(cue, Cue::Request | Cue::OnRequest) && sentence.tokens[at].span.end <= sentence.start + said.len() - last.len()
    });
    (unrelated || outside && back) && !requested && !said.contains(';') && !last.contains(|it: char| it.is_ascii_digit())
}

/// Without one of these letters no words set a number aside.
static SIGNS: Letters = Letters::new(&['无', '计', '纳', '列']);
/// So many clauses behind a number may say it.
const CLAUSES: usize = 4;

/// Whether the words behind a number say that it is none of disclosure, or in no total: 投诉1204个(与信息公开无关), 另有名单1960份(不计入上述数字).
pub(crate) fn is_set_aside(clause: &Clause<'_>) -> bool {
    const ASIDE: [&str; 7] = ["信息公开无关", "不计入", "未计入", "未纳入", "不纳入", "不在此列", "不在统计之列"];
    let tokens = &clause.sentence.tokens[clause.item.at + 1..clause.sentence.tokens.len().min(clause.item.at + REACH)];
    let ends = |it: &&Token| matches!(it.kind, Kind::Number(_) | Kind::Stop(Stop::Semicolon | Stop::Sentence));
    let end = tokens.iter().find(ends).or(tokens.last()).map_or(clause.end(), |it| it.span.start.max(clause.end()));
    let behind = &clause.sentence.text[clause.end()..end];
    if SIGNS.find(behind.as_bytes()) == behind.len() {
        return false;
    }
    // 转载信息未纳入统计, 重复提交的不计入 speak of others.
    let opens = |clause: &str| {
        let clause = clause.trim_start_matches(['(', ' ']);
        let subject = ["均", "此项", "这部分", "上述", "以上", "该项", "该数", "与", "为", "系"].iter().any(|it| clause.starts_with(it));
        ASIDE.iter().any(|it| clause.starts_with(it)) || subject && !clause.contains('的') && ASIDE.iter().any(|it| clause.contains(it))
    };
    behind.split([',', '(']).skip(1).take(CLAUSES).any(opens)
}

/// Whether the number is of several years: 历年, 自…以来, 2003年至2009年.
pub(crate) fn is_cumulative(clause: &Clause<'_>) -> bool {
    let before = clause.item.context.start..clause.item.at;
    let tokens = &clause.sentence.tokens[before];
    let years: Vec<i32> =
        tokens.iter().filter_map(|it| if let Kind::Date(Date { year, month: None, .. }) = it.kind { year } else { None }).collect();
    let from = tokens.first().map_or(clause.digits(), |it| it.span.start);
    let spans_years =
        years.windows(2).any(|pair| pair[0] < pair[1]) && clause.sentence.text[from..clause.digits().max(from)].contains('至');
    // 截至2011年底，专栏共有信息1872条: what there is by then.
    let holds = || ["共有", "现有", "拥有"].iter().any(|word| clause.lead_text().contains(word));
    let until = || clause.sentence.text[clause.sentence.start..clause.digits()].contains("截至");
    let by_then = !years.is_empty() && clause.item.context.start == 0 && holds() && until();
    // 自3月挂牌以来 is of this year.
    let of_months = || tokens.iter().any(|it| matches!(it.kind, Kind::Date(Date { year: None, month: Some(_), .. })));
    let cumulative = |it: &Kind| matches!(it, Kind::Cue(Cue::Cumulative | Cue::Named(Concept::DisclosureCumulative)));
    spans_years || by_then || tokens.iter().any(|it| cumulative(&it.kind)) && !of_months()
}

/// Whether a number is the whole that was told before, whose parts follow: 在51条中, 这58条信息中, 389条信息可划分为.
pub(crate) fn names_the_whole_again(clause: &Clause<'_>) -> bool {
    let lead = clause.lead_text().trim();
    let tail = clause.tail_text().trim_start();
    let again = ["在", "这", "在这", "上述", "在上述", "以上"].contains(&lead);
    let among = ["中", "信息中", "里", "信息里"].iter().any(|it| tail.starts_with(it));
    // Its parts follow a colon.
    let divided = ["可划分为", "可分为", "分为", "划分为", "包括", "分布如下", "分别为", "分布在", "涉及", "具体为"];
    let divides = divided.iter().any(|it| tail.strip_prefix("信息").unwrap_or(tail).starts_with(it))
        && clause.sentence.text[clause.item.tail_end..].starts_with(':')
        && (lead.is_empty() || again || lead.ends_with('的'));
    // 不计入上述256条: it ends what is said of them.
    let points_back = (lead.ends_with("上述") || lead.ends_with("以上")) && lead.contains('计') && tail.trim().is_empty();
    is_of_information(clause.unit()) && (again && among || divides || points_back)
}

/// Whether the whole stands after its parts: 合计256条, 以上共公开170条.
pub(crate) fn sums_up(clause: &Clause<'_>) -> bool {
    let lead = clause.lead_text().trim();
    // 抢修动态88条，共255条: nothing but a comma stands behind the last part.
    let last = clause.item.lead.start.checked_sub(2).and_then(|at| clause.sentence.number(at));
    let adds = || last.is_some_and(|it| it.value.count() < clause.number.value.count());
    let bare = lead == "共" && clause.sentence.text[..clause.item.lead_start].ends_with(',') && adds();
    let plain = lead.trim_start_matches("去重后").trim_start_matches(',').trim_start_matches("全年");
    ["以上", "上述", "合计", "总计"].iter().any(|word| plain.starts_with(word))
        || matches!(plain, "共计" | "总共" | "总量" | "总数" | "总数为" | "相加")
        || names_all_of_them(plain)
        || bare
}

/// 四类共, 三者合计, 两个平台相加: so many things before, taken together.
fn names_all_of_them(lead: &str) -> bool {
    let Some(rest) =
        ["共", "共计", "合计", "总计", "相加", "加起来"].iter().filter_map(|it| lead.strip_suffix(it)).min_by_key(|it| it.len())
    else {
        return false;
    };
    let of = rest.trim_start_matches(|it: char| "两二三四五六七八九十0123456789".contains(it));
    of.len() < rest.len() && ["者", "类", "项", "个平台", "个渠道", "个网站", "块", "方面", "种渠道", "种方式"].contains(&of.trim())
}
