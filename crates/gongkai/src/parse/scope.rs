//! What a number speaks of: this year or several together, disclosure or other work, a part or the whole once more.

mod elsewhen;
mod years;

use super::classify::is_remedy;
use super::clause::Clause;
use super::lexicon::Cue;
use super::sentence::{REACH, Sentence};
use super::token::{Date, Kind, Stop, Token};
use crate::Concept;
use crate::pairs::{Word, words};
use crate::parse::few::few;
use crate::unit::is_of_information;
pub(crate) use elsewhen::{TAKEN, is_elsewhen};
pub(crate) use years::is_of_an_earlier_year;

/// Whether a sentence says of its numbers that they are none of disclosure: 此项不属信息公开咨询范围, 与信息公开申请无关.
pub(crate) fn is_disclaimed(sentence: &Sentence<'_>) -> bool {
    let end = sentence.tokens.last().map_or(sentence.start, |it| it.span.end);
    let said = &sentence.text[sentence.start..end];
    let last = said.trim_end_matches(['。', ';', ' ']).rsplit([',', ';']).next().unwrap_or_default().trim_ascii_start();
    // 现场咨询9万人次，均属就医咨询: none of them is about disclosure.
    let of_another = few!["均属", "均为", "均系", "都是", "系", "属"].open(last);
    let way = || sentence.says(last, words!["当面", "现场", "电话", "来电", "来访", "网上", "网络", "在线", "信函"]);
    if of_another
        && last.ends_with("咨询")
        && !way()
        && !sentence.says(last, words!["公开"])
        && !said.contains(';')
        && !sentence.says(said, words!["申请"])
    {
        return true;
    }
    // What was requested was received, whatever it was about.
    let requested = || {
        let before = |at: usize| sentence.tokens[at].span.end <= sentence.start + said.len() - last.len();
        sentence.cues(0..sentence.tokens.len()).any(|(at, cue)| matches!(cue, Cue::Request | Cue::OnRequest) && before(at))
    };
    // 办理信访投诉1246件，其中噪声类739件，均不属于政府信息公开申请.
    let letters = || sentence.says(said, words!["信访", "投诉", "举报", "来信", "来访", "热线", "咨询", "工单"]);
    if few!["均", "都", "以上", "上述"].open(last)
        && (no_matter(last) || few!["不属于政府信息公开申请", "不属于信息公开申请"].end(last))
        && letters()
        && !requested()
        && !sentence.says(said, words!["公开信息", "公开政府信息"])
        && !said.contains(';')
    {
        return true;
    }
    // 办理登记6.21万件，此数不属于公开信息数量.
    let of_amount = sentence.says(last, words!["公开信息"]) && sentence.says(last, words!["数量"]);
    if !last.ends_with("无关") && !sentence.says(last, words!["范围"]) && !of_amount
        || !sentence.says(last, words!["信息公开"]) && !of_amount
    {
        return false;
    }
    let outside = sentence.says(last, words!["不属", "不在"]) && (sentence.says(last, words!["范围"]) || of_amount);
    let back = few!["此项", "这部分", "上述", "以上", "该项", "此数", "该数"].open(last);
    let unrelated = last.ends_with("无关") && (back || last.starts_with(['与', '和', '同']));
    (unrelated || outside && back) && !requested() && !said.contains(';') && !last.contains(|it: char| it.is_ascii_digit())
}

/// So many clauses behind a number may say it.
const CLAUSES: usize = 4;

/// Whether the words behind a number say that it is none of disclosure, or in no total: 投诉1204个(与信息公开无关), 另有名单1960份(不计入上述数字).
pub(crate) fn is_set_aside(clause: &Clause<'_>) -> bool {
    const ASIDE: &[Word] = words![
        "信息公开无涉",
        "信息公开无关",
        "信息公开无直接关系",
        "不属于政府信息公开申请",
        "不计入",
        "未计入",
        "未纳入",
        "不纳入",
        "不对社会公开",
        "不对外公开",
        "不在此列",
        "不在统计之列",
    ];
    const OF_OTHERS: &[Word] = words!["非信息公开", "非政府信息公开"];
    // Most sentences say nothing of the kind.
    let own = &clause.sentence.text[clause.sentence.start..clause.sentence.end()];
    if !*clause.sentence.sets_aside.get_or_init(|| [ASIDE, NO_MATTER, OF_OTHERS].iter().any(|it| clause.says(own, it))) {
        return false;
    }
    // 非信息公开类行政复议21件.
    if clause.says(clause.lead_text(), OF_OTHERS) {
        return true;
    }
    let tokens = &clause.sentence.tokens[clause.item.at + 1..clause.sentence.tokens.len().min(clause.item.at + REACH)];
    // 复议57件、诉讼12件，不属于本报告统计范围: one remedy is set aside with the other.
    let mut beside = clause.lead().any(|(_, cue)| matches!(cue, Cue::Named(it) if is_remedy(it)));
    let ends = |it: &&Token| {
        beside &= !matches!(it.kind, Kind::Stop(Stop::Comma | Stop::Open));
        matches!(it.kind, Kind::Number(_)) && !beside || matches!(it.kind, Kind::Stop(Stop::Semicolon | Stop::Sentence))
    };
    let last = tokens.iter().find(ends);
    let next = last.is_some_and(|it| matches!(it.kind, Kind::Number(_)));
    let end = last.or(tokens.last()).map_or(clause.end(), |it| it.span.start.max(clause.end()));
    let behind = &clause.sentence.text[clause.end()..end];
    if !clause.says(behind, ASIDE) && !clause.says(behind, NO_MATTER) {
        return false;
    }
    let of_letters = clause.says(clause.lead_text(), words!["来信", "来访", "信访", "咨询", "热线", "工单", "投诉", "电话"]);
    // 转载信息未纳入统计, 重复提交的不计入 speak of others.
    let opens = |said: &str| {
        let said = said.trim_start_matches(['(', ' ']);
        let subject = few!["均", "此项", "这部分", "上述", "以上", "该项", "该数", "与", "为", "系"].open(said);
        // 收到申请5件，其中3件，均不属于政府信息公开申请: requests are no letters.
        let requests = clause.says(said, words!["不属于"]) && clause.says(said, words!["申请"]) && !of_letters;
        !requests && ASIDE.iter().any(|it| said.starts_with(it.text))
            || !requests && subject && !said.contains('的') && clause.says(said, ASIDE)
            || no_matter(said)
    };
    // 公开300条，不对社会公开20条: the last clause is that of the next number.
    let last = behind.rsplit([',', '(']).next().unwrap_or_default();
    let of_next = next && few!["不对社会公开", "不对外公开"].are(last.trim_ascii());
    let own = if of_next { &behind[..behind.len() - last.len()] } else { behind };
    own.split([',', '(']).skip(1).take(CLAUSES).any(opens)
}

/// How it is said that something is no matter of the report.
const NO_MATTER: &[Word] = words!["不涉及政府信息公开", "不涉及信息公开", "不属于本报告", "不在本报告"];

/// Whether a clause says that what was told is no matter of the report, and nothing else: 均不涉及政府信息公开, 不属于本报告统计范围.
fn no_matter(clause: &str) -> bool {
    let said = clause.trim_matches(['(', ')', ' ']);
    let said = ["均", "都", "以上均", "上述均"].iter().find_map(|it| said.strip_prefix(it)).unwrap_or(said);
    let rest = NO_MATTER.iter().find_map(|it| said.strip_prefix(it.text));
    let none = ["工作", "事项", "范围", "内容", "统计范围", "统计之列", "的统计范围"];
    rest.is_some_and(|it| none.contains(&it) || it.is_empty() && !said.contains("本报告"))
}

/// The longest remark that says that a number is of several years, in bytes.
const BRACKET: usize = 60;

/// Whether the number is of several years: 历年, 自…以来, 2003年至2009年. `year` is that of the report.
pub(crate) fn is_cumulative(clause: &Clause<'_>, year: Option<i32>) -> bool {
    let before = clause.item.context.start..clause.item.at;
    let tokens = &clause.sentence.tokens[before];
    let years: Vec<i32> =
        tokens.iter().filter_map(|it| if let Kind::Date(Date { year, month: None, .. }) = it.kind { year } else { None }).collect();
    let from = tokens.first().map_or(clause.digits(), |it| it.span.start);
    let spans_years =
        years.windows(2).any(|pair| pair[0] < pair[1]) && clause.sentence.text[from..clause.digits().max(from)].contains('至');
    // 截至2011年底，专栏共有信息1872条: what there is by then.
    let holds = || clause.says(clause.lead_text(), words!["共有", "现有", "拥有"]);
    let until = || clause.sentence.text[clause.sentence.start..clause.digits()].contains("截至");
    let by_then = !years.is_empty() && clause.item.context.start == 0 && holds() && until();
    // 2012年底目录系统中有信息445条.
    let lead = clause.lead_text();
    let by_then = by_then || !years.is_empty() && clause.says(lead, words!["年底"]) && clause.says(lead, words!["中有", "共有"]);
    // 417条（含2008年以来所有信息）: the bracket tells. （2008年以来累计6932条） has a number of its own.
    let bracket = clause.sentence.text[clause.end()..].strip_prefix('(').and_then(|it| it.split_once(')')).map_or("", |it| it.0);
    let by_then =
        by_then || bracket.len() <= BRACKET && bracket.contains("年以来") && bracket.contains('含') && !bracket.contains(['条', '件']);
    // 自3月挂牌以来 is of this year.
    let of_months = || tokens.iter().any(|it| matches!(it.kind, Kind::Date(Date { year: None, month: Some(_), .. })));
    // 2008年5月1日《条例》实施以来，公开37条: the Regulations' first year, where no sum over years is spoken of.
    let new = |it: &Token| matches!(it.kind, Kind::Date(Date { year: Some(2008), month: Some(5), day: Some(1), .. }));
    let first_year = || tokens.iter().any(new) && years.is_empty() && !clause.says(clause.lead_text(), words!["累计"]);
    let cumulative = |it: &Kind| matches!(it, Kind::Cue(Cue::Cumulative | Cue::Named(Concept::DisclosureCumulative)));
    // 2024年以来 in the report on 2024.
    let of_year = |at: usize| {
        let own = |it: &Token| matches!(it.kind, Kind::Date(Date { year: of, month: None, .. }) if of == year);
        let since = || &clause.sentence.text[tokens[at].span.clone()] == "以来";
        year.is_some() && at > 0 && own(&tokens[at - 1]) && tokens[at - 1].span.end == tokens[at].span.start && since()
    };
    // 对2023年以来的信息进行了梳理，2023年新增公开130条: the year is named again behind it, in another clause.
    let own = |it: &Token| year.is_some() && matches!(it.kind, Kind::Date(Date { year: of, month: None, .. }) if of == year);
    let clause_of_year = tokens.iter().rposition(own).and_then(|at| tokens[..at].iter().rposition(|it| matches!(it.kind, Kind::Stop(_))));
    let named_again = |at: usize| clause_of_year.is_some_and(|stop| at < stop);
    let several = || tokens.iter().enumerate().any(|(at, it)| cumulative(&it.kind) && !of_year(at) && !named_again(at));
    spans_years || by_then || several() && !of_months() && !first_year()
}

/// Whether what had been disclosed by a day is told, since whenever: 截止2009年12月底，水利部已主动公开政府信息8400多条.
pub(crate) fn is_told_as_done_by_a_day(clause: &Clause<'_>) -> bool {
    if clause.item.context.start > 0 {
        return false;
    }
    let opening = clause.sentence.text[clause.sentence.start..clause.digits()].trim_ascii_start();
    few!["截至", "截止"].open(opening)
        && clause.says(clause.lead_text(), words!["已主动公开", "已公开", "已累计"])
        && !clause.says(clause.lead_text(), words!["全年", "本年", "今年", "当年"])
}

/// Whether the sentence says before a number that it is of the year of the report: 2023年，公众号累计推送910篇. By the end of it is another thing.
pub(crate) fn is_of_the_year(clause: &Clause<'_>, year: Option<i32>) -> bool {
    // Behind the number before; 截至目前 sums up whatever was said of the year.
    let tokens = &clause.sentence.tokens[clause.item.context.start..clause.item.at];
    let Some(last) = tokens.iter().rfind(|it| matches!(it.kind, Kind::Date(_))) else { return false };
    let own = matches!(last.kind, Kind::Date(Date { year: of, month: None, .. }) if of.is_some() && of == year);
    let before = clause.sentence.text[clause.sentence.start..last.span.start].trim_ascii_end();
    let until = few!["截至", "截止", "截止到", "至", "到", "自", "从"].end(before);
    own && !until
        && !clause.sentence.text[last.span.end..].starts_with(['底', '末', '止'])
        && !clause.says(clause.lead_text(), words!["目前"])
}

/// Whether a part opens with the year of the report: 其中本年度在网站公开214条.
pub(crate) fn opens_with_this_year(clause: &Clause<'_>) -> bool {
    clause.said(Cue::Parts) && few!["本年", "当年", "今年", "其中本年", "其中当年", "其中今年"].open(clause.lead_words())
}

/// Whether nothing but the year of the report names what is counted: 其中2018年度55条.
pub(crate) fn is_named_by_the_year(clause: &Clause<'_>, year: Option<i32>) -> bool {
    let named = clause.trimmed(clause.before()).filter(|_| clause.is_dated());
    named.is_some_and(|it| match clause.sentence.tokens_in(&it) {
        [Token { span, kind: Kind::Date(Date { year: of, month: None, .. }) }] => *span == it && *of == year,
        _ => false,
    })
}

/// Whether a number is the whole that was told before, whose parts follow: 在51条中, 这58条信息中, 389条信息可划分为.
pub(crate) fn names_the_whole_again(clause: &Clause<'_>) -> bool {
    if !is_of_information(clause.unit()) {
        return false;
    }
    let lead = clause.lead_words();
    let tail = clause.tail_words();
    let named = few!["上述", "以上", "前述"].end(lead);
    // Most numbers are followed by nothing.
    if tail.is_empty() && !named {
        return false;
    }
    let again = few!["在", "这", "在这", "上述", "在上述", "以上"].are(lead);
    let plain = ["主动公开的", "主动公开", "公开的", "公开", "政务", "政府"].iter().find_map(|it| tail.strip_prefix(it)).unwrap_or(tail);
    let among = few!["中", "信息中", "里", "信息里"].open(plain);
    // 302条信息中有288条, 118条主动公开信息已全部上网: nothing but a time or an aspect stands before.
    let opens = lead.is_empty() && clause.digits() > 0 || lead.ends_with('看');
    let once_more = opens && plain.strip_prefix("信息").is_some_and(|it| it.starts_with(['中', '里']) || few!["已", "均", "全部"].open(it));
    // 网站公开的245件中，事故通报31件: the number of a part, or of a year, once more.
    let of_them = lead.ends_with('的') && matches!(tail.trim_end_matches([',', ':', ' ']), "中" | "里");
    // Its parts follow a colon.
    let divided = few!["可划分为", "可分为", "分为", "划分为", "包括", "分布如下", "分别为", "分布在", "涉及", "具体为"];
    let divides = divided.open(tail.strip_prefix("信息").unwrap_or(tail))
        && clause.sentence.text[clause.item.tail_end..].starts_with(':')
        && (lead.is_empty() || again || lead.ends_with('的'));
    // 不计入上述256条: it ends what is said of them.
    let points_back = named && (lead.contains('计') && tail.is_empty() || clause.says(lead, words!["不在"]));
    again && among || once_more || of_them || divides || points_back
}

/// Whether the whole stands after its parts: 合计256条, 以上共公开170条.
pub(crate) fn sums_up(clause: &Clause<'_>) -> bool {
    let lead = clause.lead_words();
    // 抢修动态88条，共255条: nothing but a comma stands behind the last part.
    let last = clause.item.lead.start.checked_sub(2).and_then(|at| clause.sentence.number(at));
    let adds = || last.is_some_and(|it| it.value.count() < clause.number.value.count());
    let bare = matches!(lead, "共" | "合" | "一共" | "合共" | "总共")
        && clause.sentence.text[..clause.item.lead_start].ends_with(',')
        && (adds() || is_sum_of_those_before(clause));
    let plain = lead.strip_prefix("去重后").unwrap_or(lead).trim_start_matches(',');
    let plain = plain.strip_prefix("全年").unwrap_or(plain);
    // 会议信息33期、政策文件355件等各类政府信息1.1万条.
    let all_kinds = || {
        let kinds = few!["等各类信息", "等各类政府信息", "等政府信息", "等各类政务信息"];
        let behind = clause.item.lead.start.checked_sub(1).and_then(|it| clause.sentence.number(it)).is_some();
        kinds.are(plain.trim_end_matches(['共', '计'])) && behind
    };
    all_kinds()
        || few!["以上", "上述", "合计", "总计"].open(plain)
        || matches!(
            plain,
            "共计"
                | "总共"
                | "平台相加"
                | "平台合计"
                | "渠道合计"
                | "总量"
                | "总数"
                | "总数为"
                | "总量为"
                | "总量达"
                | "总量达到"
                | "总数达"
                | "总数达到"
                | "相加"
        )
        || names_all_of_them(plain)
        || plain == "累计" && is_sum_of_those_before(clause)
        || bare
}

/// 网356条，网241条，公告牌53条，累计650条: it is what the numbers before it in the sentence make.
fn is_sum_of_those_before(clause: &Clause<'_>) -> bool {
    let from = clause.item.at.saturating_sub(REACH);
    let counts = (from..clause.item.at).filter_map(|at| clause.sentence.number(at)).filter_map(|it| it.value.count());
    let (several, sum) = counts.fold((0, 0_i64), |(several, sum), it| (several + 1, sum.saturating_add(it)));
    several > 1 && clause.number.value.count() == Some(sum)
}

/// 四类共, 三者合计, 三项相加: so many things before, taken together.
fn names_all_of_them(lead: &str) -> bool {
    let lead = ["超过", "突破", "约", "近", "达", "为"].iter().find_map(|it| lead.strip_suffix(it)).unwrap_or(lead).trim_ascii_end();
    let Some(rest) =
        ["共", "共计", "合计", "总计", "相加", "加起来"].iter().filter_map(|it| lead.strip_suffix(it)).min_by_key(|it| it.len())
    else {
        return false;
    };
    // 三者相加共649条.
    let rest = ["相加", "合计", "加起来", "加总"].iter().find_map(|it| rest.strip_suffix(it)).unwrap_or(rest);
    let of = rest.trim_start_matches(|it: char| "两二三四五六七八九十0123456789".contains(it));
    of.len() < rest.len()
        && few!["者", "类", "项", "网", "个平台", "个渠道", "个网站", "块", "方面", "种渠道", "种方式"].are(of.trim_ascii())
}
