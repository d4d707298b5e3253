//! `sum-in-passing` (SUM007): numbers of one unit that are added up in a sentence, whatever they count.

mod at_a_price;
mod bare_list;
mod before;
mod numbers;
mod rest;
mod settled;

use super::{Breach, Certainty, Options, Outcomes, Rule};
use crate::letters::Letters;
use crate::within::has_any;
use crate::{Bilingual, Edition, Place, Reading, Severity};
use before::{near, quarters, told_again};
use numbers::{Number, numbers, slip, sum};
use rust_decimal::Decimal;
use std::ops::Range;

pub(super) const RULE: Rule = Rule {
    code: "SUM007",
    name: "sum-in-passing",
    severity: Severity::Warning,
    editions: Edition::ALL,
    title: Bilingual::new(
        "一句话里同一单位的几个数相加，不等于所写的总数。",
        "Numbers of one unit in a sentence do not add up to the total beside them.",
    ),
    page: Bilingual::new(
        "人员、培训、收费、会议等，不论数的是什么：“共有5人，其中专职2人，兼职4人”“累计培训240人次，其中第一期86人次，第二期92人次，第三期72人次”“检索费120元，复制费86.5元，邮寄费54元，三项合计270.5元”。只在各项合起来就是全部时核对：专职与兼职、上半年与下半年、第一至第末期、检索复制邮寄三种费用、写明“几项合计”；其他列表须有三项以上，且相差恰好是一次笔误（错一位、颠倒、漏一位）。紧接在数后、括号里列全的各项（38件（企业27件、社会组织4件、法律服务机构5件）），“合格、不合格”，“重点领域中，……”超过上一句所写的数，“26份，每份6元，共计166元”，也核对；按时办结与延期办结合成办结数，四个季度合成上一句的总数，“分别为42人、38人和35人，共培训125人次”是各项之和，其中各单位收取的费用不会多于总额；“行政复议案件21件，已审结19件，另有3件正在审理”多出一件，“不同意公开的17件中，涉及……5件，……6件，……8件”也核对。",
        "Staff, courses, fees, meetings, whatever is counted: 共有5人，其中专职2人，兼职4人. Judged only where the parts are all there is: full-time and part-time, both halves of the year, the first to the last course, the three kinds of fees, or 三项合计; any other list has three parts or more, and lacks its total by exactly one slip of a key. Parts that fill brackets directly behind their number (38件（企业27件、社会组织4件、法律服务机构5件）), passed and not passed, and parts that make more than the part that the sentence before tells are added up too; 26份，每份6元，共计166元 is multiplied. Those concluded in time and those extended make all that were concluded, four quarters make the total of the sentence before, 分别为42人、38人和35人，共培训125人次 is the sum of its parts, and the fees that bodies charged are no more than all of them. 行政复议案件21件，已审结19件，另有3件正在审理 is one too many, and so are the parts of 不同意公开的17件中，涉及…5件，…6件，…8件.",
    ),
    not_checked: Bilingual::new(
        "单位不同，有约数，或列表已由 SUM001 核对。",
        "The units differ, a number is hedged, or SUM001 judges the list.",
    ),
    basis: Bilingual::new("算术。", "Arithmetic."),
    certainty: Certainty::Practice,
    breaks: "目前从事此项工作的人员共有5人，其中专职2人，兼职4人。",
    holds: "目前从事此项工作的人员共有6人，其中专职2人，兼职4人。",
    beside: "",
    below: &[],
    check,
};

/// The longest words between two numbers of a list, in characters.
const LONGEST: usize = 30;
/// No list of a sentence that is judged here has more parts.
const MOST: usize = 32;
/// What may follow the last part, in characters.
const TAIL: usize = 12;

/// Letters of the words that make a sum: 共计, 其中, 分别, 副组长, 一季度, 上半年, 审结, or a colon.
static SAYS_SO: Letters = Letters::new(&['共', '计', '中', '别', '设', '季', '半', '审', '：', ':', '（', '(']);

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    let text = reading.document.text();
    // What a list of the report divides is judged there.
    let mut divided: Vec<Range<usize>> =
        reading.report.lists.iter().filter(|it| it.parts.len() > 1).filter_map(|it| it.whole).map(|it| reading.place(it).range()).collect();
    divided.sort_unstable_by_key(|it| it.start);
    let is_divided = |at: usize| {
        let after = divided.partition_point(|it| it.start <= at);
        divided[after.saturating_sub(1)..after].iter().any(|it| it.contains(&at))
    };
    let once = outcomes.once;
    for line in once.sentences(reading) {
        // The rows of tables are judged by their forms; and a line without any of these letters adds nothing up.
        let own = &text[line.clone()];
        if memchr::memchr2(b'\t', b'|', own.trim().as_bytes()).is_some() || SAYS_SO.find(own.as_bytes()) == own.len() {
            continue;
        }
        rest::check(reading, line, outcomes);
        bare_list::check(reading, line, outcomes);
        let mut start = line.start;
        let mut before: Vec<Number<'_>> = Vec::new(); // those of the last sentence that has some
        let stops = own.match_indices(['。', '；', ';']).map(|(at, mark)| (line.start + at, mark.len()));
        for (stop, mark) in stops.chain(std::iter::once((line.end, 0))) {
            let sentence = start..stop;
            start = stop + mark;
            let numbers = numbers(text, sentence.clone());
            told_again(reading, before.last(), &numbers, sentence.clone(), outcomes);
            quarters(reading, &before, &numbers, outcomes);
            if !numbers.is_empty() {
                before.clone_from(&numbers);
            }
            if numbers.len() < 3 {
                continue;
            }
            at_a_price::check(reading, &numbers, outcomes);
            settled::check(reading, &numbers, outcomes);
            for nth in 0..numbers.len() {
                if is_divided(numbers[nth].at.start) {
                    continue;
                }
                let found = whole_first(text, &numbers, nth, sentence.end)
                    .or_else(|| in_brackets(text, &numbers, nth))
                    .or_else(|| whole_last(&numbers, nth));
                if let Some((parts, sum)) = found {
                    judge(reading, &numbers[nth], &numbers[parts], sum, outcomes);
                }
            }
        }
    }
}

fn judge(reading: &Reading, whole: &Number<'_>, parts: &[Number<'_>], sum: Decimal, outcomes: &mut Outcomes<'_>) {
    let place = |it: &Number<'_>| Place::new(&reading.document, it.at.clone());
    if sum == whole.value {
        return outcomes.holds(place(whole), None);
    }
    let range = whole.at.start.min(parts[0].at.start)..whole.at.end.max(parts[parts.len() - 1].at.end);
    let mut concepts = reading.concepts_in(&range);
    concepts.dedup();
    let (count, unit, printed) = (parts.len(), whole.unit, whole.value);
    outcomes.broken(Breach {
        about: format!("{printed}{unit}"),
        severity: None,
        message: Bilingual::new(
            format!("总数写作 {printed}{unit}，{count} 项相加是 {sum}{unit}。"),
            format!("The total is printed as {printed}{unit}; its {count} parts add up to {sum}{unit}."),
        ),
        places: std::iter::once(whole).chain(parts).map(place).collect(),
        concepts,
        expected: Some(sum.to_string()),
        found: Some(printed.to_string()),
        suspects: Vec::new(),
    });
}

/// Accounts of social media, none of which is two kinds of them.
const ACCOUNTS: [&str; 5] = ["公众号", "抖音号", "视频号", "头条号", "微博"];

/// 共有5人，其中专职2人，兼职4人: the parts of a number that stands before them, to the end of the sentence.
fn whole_first(text: &str, numbers: &[Number<'_>], nth: usize, end: usize) -> Option<(Range<usize>, Decimal)> {
    let whole = &numbers[nth];
    let fits = |it: &&Number<'_>| it.unit == whole.unit && !it.unit.is_empty() && it.lead.chars().nth(LONGEST).is_none();
    let count = numbers[nth + 1..].iter().take(MOST).take_while(fits).count();
    // 账号3个，其中微信公众号2个、抖音号2个: no account is two.
    let accounts = &numbers[nth + 1..nth + 1 + count];
    let all = accounts.iter().all(|it| has_any(it.lead, &ACCOUNTS));
    if all && count > 1 && whole.unit == "个" && accounts[0].lead.contains("其中") {
        let made = sum(accounts)?;
        return (made > whole.value).then_some((nth + 1..nth + 1 + count, made));
    }
    // The list goes on with something else, or is none.
    // 专职2名、兼职4名，设立查阅点1个: another thing in a clause of its own ends it.
    let next = numbers.get(nth + 1 + count);
    let ended =
        next.is_none_or(|it| it.unit != whole.unit && it.lead.starts_with(['，', '；', ';', ',']) && it.lead.chars().nth(3).is_some());
    if count < 2 || !ended {
        return None;
    }
    let end = next.map_or(end, |it| it.at.start - it.lead.len());
    let parts = nth + 1..nth + 1 + count;
    let own = &numbers[parts.clone()];
    // 主动公开145条，依申请公开12条，不予公开20条，对20条不予公开信息均注明理由: what follows tells of one of them.
    if let Some(all) = (2..count).find(|it| sum(&own[..*it]) == Some(whole.value)) {
        return Some((nth + 1..nth + 1 + all, whole.value));
    }
    let sum = sum(own)?;
    let opens = &own[0].lead;
    // What stands in brackets divides a part, or is a remark; 上年为900元 is no part at all.
    if own.iter().any(|it| it.lead.contains(['(', '（']) || has_any(it.lead, &["上年", "去年", "预算"])) {
        return None;
    }
    // 不同意公开的17件中，涉及商业秘密5件，…: grounds of some of them.
    // People and bodies are of several kinds at once.
    let among = matches!(whole.unit, "件" | "条" | "份") && ["中，", "中,"].iter().any(|it| opens.starts_with(it));
    let says_so = among || has_any(opens, &["其中", "分别", "：", ":"]);
    let tail = &text[own[count - 1].at.end..end];
    // Of those received some may not be done yet.
    let in_time = own.iter().any(|it| it.lead.contains("按时"));
    if in_time && !has_any(near(whole.lead), &["办结", "答复", "办理"]) {
        return None;
    }
    // 培训4期，上半年2期，下半年3期.
    if is_everything(own) && (says_so || opens.contains("上半年") || opens.contains('设')) {
        // A small part may be left out of a list that says 其中.
        let near = sum > whole.value || (whole.value - sum) * Decimal::TEN <= whole.value.max(Decimal::TEN);
        return (near || slip(whole.value, sum)).then_some((parts, sum));
    }
    // 共计3760元，其中甲局收取1240元，乙局收取870元，丙区收取1950元: no money is paid twice.
    let charged = own.iter().all(|it| it.lead.contains("收取") && !has_any(it.lead, &["上年", "比", "应", "退"]));
    if whole.unit.ends_with('元') && count > 1 && opens.contains("其中") && charged && sum > whole.value {
        return Some((parts, sum));
    }
    let slip = || slip(whole.value, sum);
    let closed = tail.chars().nth(TAIL).is_none() && !tail.starts_with('等') && count > 2 && says_so;
    (closed && (sum == whole.value || slip())).then_some((parts, sum))
}

/// 法人或其他组织申请38件（商业企业27件、社会公益组织4件、法律服务机构5件）: parts that fill brackets, and more than half of their whole.
fn in_brackets(text: &str, numbers: &[Number<'_>], nth: usize) -> Option<(Range<usize>, Decimal)> {
    let whole = &numbers[nth];
    let inside = text[whole.at.end..].strip_prefix(['（', '('])?;
    let close = text.len() - inside.len() + inside.char_indices().take(INSIDE).find(|it| matches!(it.1, '）' | ')'))?.0;
    let count = numbers[nth + 1..].iter().take(MOST).take_while(|it| it.at.end <= close).count();
    let parts = nth + 1..nth + 1 + count;
    let own = &numbers[parts.clone()];
    let named = |it: &Number<'_>| {
        let name = it.lead.trim_matches(['（', '(', '、', '，', ',', ' ', '；']);
        let other = [
            "其中",
            "含",
            "包括",
            "主要",
            "如",
            "比",
            "上年",
            "同比",
            "增",
            "网",
            "微",
            "公众号",
            "占",
            "第",
            "党员",
            "女",
            "以上",
            "学历",
            "职称",
            "岁",
        ]
        .iter();
        name.chars().nth(1).is_some() && !other.into_iter().any(|word| name.contains(word)) && it.lead.chars().nth(LONGEST).is_none()
    };
    let plain = count > 1 && !whole.unit.is_empty() && own.iter().all(|it| it.unit == whole.unit && named(it));
    if !plain || own.last().is_none_or(|it| it.at.end != close) {
        return None;
    }
    let sum = sum(own)?;
    // People and meetings may be of two kinds, and a few of them left out: only what is near.
    let loose = matches!(whole.unit, "人" | "人次" | "次" | "场") || whole.lead.trim_end().ends_with("处理");
    let near = (sum - whole.value).abs() * Decimal::TEN <= whole.value || slip(whole.value, sum);
    (if loose { sum == whole.value || near && sum > whole.value } else { sum * Decimal::TWO > whole.value }).then_some((parts, sum))
}

/// The longest remark in brackets that is looked at, in characters.
const INSIDE: usize = 120;

/// 检索费120元，复制费86.5元，邮寄费54元，三项合计270.5元; 18个县和32个部门共48个单位: the parts of a number that stands behind them.
fn whole_last(numbers: &[Number<'_>], nth: usize) -> Option<(Range<usize>, Decimal)> {
    let whole = &numbers[nth];
    // 另有旁听10人，共125人; 去重后共计110人: others are in it, or fewer.
    if has_any(whole.lead, &["另", "加上", "去重", "余下"]) {
        return None;
    }
    let lead = whole.lead.trim_end_matches([' ', '为', '是']);
    // 参训人员分别为42人、38人和35人，共培训125人次.
    let lead = ["培训", "参训", "收费", "收取", "费用"].iter().find_map(|it| lead.strip_suffix(it)).unwrap_or(lead);
    let lead = ["合计", "共计", "总计", "一共", "共"].iter().find_map(|it| lead.strip_suffix(it))?;
    // 13个县（市、区）、38个市直部门共52家单位.
    let alike = |unit: &str| {
        match unit {
            "家" => "个",
            "人次" => "人",
            unit => unit,
        }
        .to_owned()
    };
    let fits = |it: &&Number<'_>| alike(it.unit) == alike(whole.unit) && !it.unit.is_empty();
    let run = numbers[..nth].iter().rev().take(MOST).take_while(fits).count();
    // 三项合计 says how many.
    let counted = lead.strip_suffix(['项', '者', '类']).and_then(|it| {
        let name = it.trim_end_matches(|it: char| "一二两三四五六七八九十".contains(it));
        crate::chinese_numeral(&it[name.len()..]).filter(|_| !name.ends_with('第'))
    });
    if let Some(count) = counted.and_then(|it| usize::try_from(it).ok()) {
        let parts = nth.checked_sub(count).filter(|_| count > 1 && count <= run)?..nth;
        let sum = sum(&numbers[parts.clone()])?;
        return Some((parts, sum));
    }
    if run < 2 {
        return None;
    }
    // 分别为 opens a list of all of them.
    let opens = numbers[nth - run..nth].iter().rposition(|it| it.lead.trim_end().ends_with("分别为")).map(|it| nth - run + it);
    let joined = |it: &Number<'_>| matches!(it.lead.trim(), "、" | "和" | "及" | "与" | "，" | ",");
    let listed = |from: usize| from..from + 1 + numbers[from + 1..nth].iter().take_while(|it| joined(it)).count();
    if let Some(parts) = opens.map(listed).filter(|it| it.len() > 2 && it.end == nth) {
        let sum = sum(&numbers[parts.clone()])?;
        return ((sum - whole.value).abs() * Decimal::TEN <= whole.value).then_some((parts, sum));
    }
    let found = (2..=run).find_map(|count| {
        let parts = nth - count..nth;
        sum(&numbers[parts.clone()]).filter(|it| *it == whole.value).map(|it| (parts, it))
    });
    // 检索费40元、复制费65.6元、邮寄费22元，合计117.6元: all kinds of fees there are.
    let fees = &numbers[nth - run..nth];
    if run > 2 && found.is_none() && whole.unit.ends_with('元') && fees.iter().all(|it| it.lead.trim_end().ends_with('费')) {
        let made = sum(fees)?;
        return ((made - whole.value).abs() * Decimal::from(5) <= whole.value).then_some((nth - run..nth, made));
    }
    // Two that are joined, and named together just behind them: nearly their sum.
    let pair = nth - 2..nth;
    let joined = has_any(numbers[nth - 1].lead, &["和", "及", "与", "、"]);
    let plain = |it: &str| !it.contains(['，', ',', '。', '：']);
    let close = |it: &Decimal| (*it - whole.value).abs() * Decimal::TEN <= whole.value;
    let near =
        (run == 2 && joined && plain(lead) && plain(numbers[nth - 1].lead)).then(|| sum(&numbers[pair.clone()]).filter(close)).flatten();
    found.or(near.map(|it| (pair, it)))
}

/// Whether the names of the parts leave nothing out.
fn is_everything(parts: &[Number<'_>]) -> bool {
    let named = |word: &str| parts.iter().filter(|it| it.lead.contains(word)).count() == 1;
    let ordinals = ["第一", "第二", "第三", "第四", "第五", "第六"];
    let in_turn = || parts.iter().zip(ordinals).all(|(it, ordinal)| it.lead.contains(ordinal)) && parts.len() <= ordinals.len();
    // 办结32件，其中按时办结27件，延期办结4件.
    let in_time_and_later = || ["办结", "答复"].iter().any(|it| named(&format!("按时{it}")) && named(&format!("延期{it}")));
    match parts.len() {
        2 if named("不合格") => parts.iter().all(|it| it.lead.contains("合格")),
        2 => {
            named("专职") && named("兼职")
                || in_time_and_later()
                || named("上半年") && named("下半年")
                || named("建议") && named("提案")
                || in_turn()
        }
        3 => {
            let fees = named("检索") && (named("复制") || named("复印")) && named("邮寄");
            let grades = named("优秀") && (named("良好") || named("一般")) && named("合格");
            named("副组长") && named("成员") || fees || grades || in_turn()
        }
        4 => named("一季度") && named("四季度") || in_turn(),
        _ => in_turn(),
    }
}
