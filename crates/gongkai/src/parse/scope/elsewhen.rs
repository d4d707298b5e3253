//! Whether a number is of another year or a part of one, a target, an average or a difference.

use super::years::{follows_a_later_year, is_of_each_year, precedes_a_later_year};
use crate::Concept;
use crate::pairs::words;
use crate::parse::clause::Clause;
use crate::parse::few::{Few, few};
use crate::parse::label;
use crate::parse::lexicon::Cue;
use crate::parse::sentence::{REACH, Sentence, Sign};
use crate::parse::token::{Date, Kind, Stop, Token};
use crate::within::has_any;

/// Whether the number is of another year or part of a year, a target or an average: 比上年的280条, 每月30条, 2011年为280条.
pub(crate) fn is_elsewhen(clause: &Clause<'_>) -> bool {
    // 上年度12月收到、结转到本年的申请1件: it is this year's.
    if clause.lead_has(Cue::Named(Concept::RequestsCarriedIn)) || crate::parse::request::added_from_before(clause).is_some() {
        return false;
    }
    clause.lead_has(Cue::Elsewhen) && clause.lead().any(|(at, cue)| cue == Cue::Elsewhen && !is_same_time(clause, at))
        || is_compared(clause)
        || is_a_difference(clause)
        || is_of_its_dates(clause)
        || is_planned(clause)
        || is_of_a_part_of_the_year(clause)
}

/// Whether a date is a year and nothing more.
fn is_year(date: Date) -> bool {
    date.year.is_some() && date.month.is_none()
}

/// The dates before the number.
fn dates(clause: &Clause<'_>) -> impl Iterator<Item = Date> {
    let tokens = &clause.sentence.tokens[clause.item.lead.clone()];
    tokens.iter().filter_map(|it| if let Kind::Date(date) = it.kind { Some(date) } else { None })
}

/// 比上年的280条, 与2014年的187条相比; 由2013年的1128条增加到2014年的1887条: what is compared with, and what was left behind.
fn is_compared(clause: &Clause<'_>) -> bool {
    let lead = clause.lead_words();
    few!["比", "较", "同比", "相比", "对比"].open(lead)
        || lead.starts_with('与') && clause.is_dated() && dates(clause).any(is_year)
        || is_of_a_year_in_brackets(clause)
        // 《条例》施行前已公开的2740条.
        || clause.says(lead, words!["前已公开的"])
        || LEFT_BEHIND.open(clause.tail_text())
}

/// 全年共计288条，不及2018年(540条)的六成: the number of the year before the bracket.
fn is_of_a_year_in_brackets(clause: &Clause<'_>) -> bool {
    let lead = clause.sentence.text[..clause.digits()].trim_ascii_end();
    let Some(before) = lead.strip_suffix('(').and_then(|it| it.strip_suffix('年')) else { return false };
    let named = before.trim_end_matches(|it: char| it.is_ascii_digit());
    // 是2011年(600条)的3倍.
    let times = named.ends_with(['是', '为']) && clause.sentence.text[clause.end()..].trim_start_matches(')').starts_with('的');
    let compares = times || few!["不及", "比", "较", "超过", "低于", "高于", "与", "同"].end(named);
    before.len() - named.len() == 4 && compares
}

/// Words behind the number of the year before.
const LEFT_BEHIND: &Few = few![
    "清理整合为",
    "整合为",
    "精简为",
    "精简至",
    "压缩为",
    "压减为",
    "压减至",
    "优化为",
    "缩减为",
    "缩减至",
    "减至",
    "减为",
    "回落到",
    "回落至",
    "猛增至",
    "增加到",
    "上升到",
    "上升至",
    "增加至",
    "增至",
    "提高到",
    "减少到",
    "减少至",
    "下降到",
    "下降至",
    "降至"
];

/// 较2015年的187条多27条, 行政复议增加9件: a difference.
fn is_a_difference(clause: &Clause<'_>) -> bool {
    let lead = clause.lead_words();
    if !few!["少", "多", "增", "减", "加", "出", "了", "布", "有", "为", "达", "约", "近", " "].end(lead) {
        return false;
    }
    let own = label::trim(lead).map_or("", |it| &lead[it]);
    let named = ["增加", "减少"].iter().find_map(|word| lead.strip_suffix(word)).is_some_and(|it| label::trim(it).is_some());
    few!["减少", "多", "少", "净增", "净减", "多出", "多了", "少了", "多发布"].are(own)
        || few!["多出", "多了", "少了", "净增", "净减"].end(lead)
        || named && clause.tail_words().is_empty()
}

/// Whether the dates before a number say that it is of another year, or of some months.
fn is_of_its_dates(clause: &Clause<'_>) -> bool {
    let Some(first) = clause.is_dated().then(|| dates(clause).next()).flatten() else { return is_of_each_year(clause) };
    let lead = clause.lead_text();
    // 微信公众号自7月开通以来: of this year. 1-12月 is all of it, as 2008年5月至12月 was when the Regulations were new.
    let until = few!["截至", "截止", "到"].open(lead.trim_ascii_start())
        || lead.contains('自') && clause.says(lead, words!["以来"])
        || clause.says(lead, words!["1-12月", "1至12月", "1月至12月", "1月-12月", "2008年5月至12月", "2008年5月-12月"]);
    let months = || dates(clause).filter(|it| !until && it.month.is_some() && it.day.is_none());
    let of_months = months().next().is_some() && !(months().all(is_one_month) && is_an_event(clause));
    // Nothing but a year stands before it, after another number of the sentence.
    let bare_year = dates(clause).any(is_year)
        && clause.lead().next().is_none()
        && label::trim(lead.trim_start_matches(|it: char| it.is_ascii_digit() || "年度 (".contains(it))).is_none()
        && clause.item.tail.is_empty()
        // 2013年为172条, a sentence by itself.
        && (clause.item.context.start > 0 || lead.trim_ascii_end().ends_with("年为") && clause.unit() == "条");
    // 2018年、2019年分别收到8件、9件: each number is of its own year.
    let years_apart = dates(clause).filter(|it| is_year(*it)).any(|it| first.year != it.year)
        && !lead.contains(['至', '-', '~'])
        // 2023年结转2024年的4件.
        && !clause.says(lead, words!["年结转", "度结转"]);
    // 同比增长12.5%(2021年公开1924条).
    let compared_in_brackets = clause.item.lead.start.checked_sub(2).is_some_and(|at| {
        let opens = matches!(clause.sentence.tokens[at + 1].kind, Kind::Stop(Stop::Open));
        opens && matches!(clause.sentence.tokens[at].kind, Kind::Percent(_)) && clause.context_has(Cue::Rate)
    });
    of_months
        || bare_year
        || years_apart
        || compared_in_brackets && dates(clause).any(is_year)
        || precedes_a_later_year(clause)
        || follows_a_later_year(clause)
        || is_of_each_year(clause)
}

/// Whether a date is a month of the year and no stretch of it: 4月, and not 1-6月.
fn is_one_month(date: Date) -> bool {
    date.year.is_none() && date.numbers == 1
}

/// How the number of the whole year begins.
const THE_YEAR: [&str; 12] = [
    "全年共",
    "全年累计",
    "全年培训",
    "全年举办",
    "全年组织",
    "全年开展",
    "累计培训",
    "累计举办",
    "累计开展",
    "共培训",
    "共举办",
    "共开展",
];

/// So many bytes behind a number the year may be told.
const BEHIND: usize = 120;

/// Whether courses or inspections are counted: a month says when they were held. 于4月、9月举办培训班2期.
fn is_an_event(clause: &Clause<'_>) -> bool {
    let held = clause.lead().any(|(_, cue)| matches!(cue, Cue::Train | Cue::Inspect | Cue::Onsite));
    let lead = clause.lead_text();
    // 1月至6月培训4次: a part of the year. 3月、9月各培训1次: how many in each.
    let stretch = clause
        .says(lead, words!["月至", "月到", "月-", "月~", "月份至", "月份到", "月底前", "月起", "月份起", "月以", "月之", "月后", "分别"])
        || lead.contains(['各', '拟', '将', '到'])
        || lead.trim_ascii_start().starts_with(['自', '从'])
        || clause.says(lead, words!["计划"]);
    // 3月培训1次，6月培训1次，全年培训2次: the year is told.
    let behind = &clause.sentence.text[clause.end()..clause.sentence.end().max(clause.end())];
    let behind = &behind[..behind.floor_char_boundary(BEHIND)];
    held && !stretch
        && !has_any(behind, &THE_YEAR)
        && matches!(clause.unit(), "次" | "轮" | "期" | "场" | "班" | "场次" | "人" | "人次" | "名")
}

/// 2019年将推行…，每学期抽查: what is planned; 2022年将政务公开列入考核 was done.
fn is_planned(clause: &Clause<'_>) -> bool {
    let sentence = clause.sentence;
    if !sentence.signs.may_have(Cue::Elsewhen) && !sentence.signs.has(Sign::Date) {
        return false;
    }
    let tokens = sentence.tokens.iter().enumerate();
    let plans = sentence.plans.get_or_init(|| tokens.filter(|it| opens_a_plan(sentence, it.1)).map(|it| it.0).collect());
    let from = clause.item.at.saturating_sub(REACH);
    plans.get(plans.partition_point(|it| *it < from)).is_some_and(|it| *it < clause.item.at)
}

/// Whether what follows a word or a year is planned.
fn opens_a_plan(sentence: &Sentence<'_>, it: &Token) -> bool {
    let behind = &sentence.text[it.span.end..];
    match it.kind {
        // 下一步，力争…，举办培训2期. 明年打算：一是增设2个公开点，二是轮训12个乡镇的人员.
        Kind::Cue(Cue::Elsewhen) => match &sentence.text[it.span.clone()] {
            "下一步" => true,
            "明年" => few!["打算", "计划", "拟", "将"].open(behind),
            _ => false,
        },
        Kind::Date(Date { year: Some(_), month: None, .. }) => {
            if let Some(plan) = behind.trim_start_matches(',').strip_prefix('将') {
                let window = plan.char_indices().take(PLAN).take_while(|it| !matches!(it.1, ',' | '。' | ';')).last().map_or(0, |it| it.0);
                return !has_any(&plan[..window], &TAKEN);
            }
            // 2014年打算：增设栏目1个. 2015年计划公开450条，组织培训4次.
            let planned = few!["打算", "计划", "准备", "拟"].open(behind);
            let before = || sentence.text[sentence.start..it.span.start].trim_ascii_end();
            planned && (before().is_empty() || before().ends_with([',', ';', ':', ')']))
        }
        _ => false,
    }
}

/// 其中疫情防控期间(1至4月)公开88条.
fn is_of_a_part_of_the_year(clause: &Clause<'_>) -> bool {
    let near = &clause.sentence.text[clause.span(clause.item.at.saturating_sub(REACH)).start..clause.digits()];
    if !clause.says(near, words!["期间"]) {
        return false;
    }
    let own = near.rfind([',', ';', '。']).map_or(near, |it| &near[it..]);
    clause.says(own, words!["期间"]) && clause.says(own, words!["其中"])
}

/// Words behind 将 by which something was taken as something: 将信息公开纳入考核, 将…作为…. That is no plan.
pub(crate) const TAKEN: [&str; 7] = ["作为", "列为", "列入", "纳入", "当作", "摆上", "贯穿"];
/// How far a plan is followed, in characters.
const PLAN: usize = 24;

/// 同期收到申请74件: in the period that the sentence before speaks of.
fn is_same_time(clause: &Clause<'_>, at: usize) -> bool {
    let span = clause.span(at);
    let opens = clause.sentence.text[clause.item.lead_start..span.start].trim_ascii().is_empty();
    opens && clause.sentence.word(at) == "同期" && clause.sentence.text[span.end..].starts_with(['收', '受', '接', '共', '新', '公', '主'])
}
