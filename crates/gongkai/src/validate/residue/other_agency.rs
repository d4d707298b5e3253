//! `other-agency` (TXT006): the name of another agency was left in the report.

use super::super::{Breach, Certainty, Once, Options, Outcomes, Rule};
use crate::agency::is_agency;
use crate::within::has_any;
use crate::{Bilingual, Edition, Place, Reading, Severity};
use std::ops::Range;

pub(in super::super) const RULE: Rule = Rule {
    code: "TXT006",
    name: "other-agency",
    severity: Severity::Warning,
    editions: Edition::ALL,
    title: Bilingual::new("报告里留着另一个机关的名称。", "The name of another agency was left in the report."),
    page: Bilingual::new(
        "题目是区林业局的报告，开头却写“现将区畜牧水产局2014年政府信息公开工作情况报告如下”，或石矶镇的报告里写“柳塘镇人民政府进一步完善了……”，教育局的报告里写“县水务局共主动公开政府信息88条”，文末署的是另一个机关，是套用别人的报告时留下的。简称（人社局、发改委）与全称算同一个机关。",
        "The title names the forestry bureau, and the opening publishes the report of another bureau, or the government of another town is what acts in a sentence, or another bureau (县水务局共主动公开政府信息88条) tells its figures, or signs at the end: it was left when that report was copied. Short names (人社局, 发改委) are the same as full ones.",
    ),
    not_checked: Bilingual::new("题目没有写机关。", "The title names no agency."),
    basis: Bilingual::new("报告由本机关编制。", "An agency reports on itself."),
    certainty: Certainty::Practice,
    breaks: "青石区林业局2014年政府信息公开年度报告\n现将区畜牧水产局2014年政府信息公开工作情况报告如下：\n2014年公开政府信息88条。",
    holds: "青石区林业局2014年政府信息公开年度报告\n现将区林业局2014年政府信息公开工作情况报告如下：\n2014年公开政府信息88条。",
    beside: "",
    below: &[],
    check,
};

/// The longest name, in characters.
const LONGEST: usize = 24;
/// How far the opening of a report reaches, in bytes.
const FIRST: usize = 2400;
/// Words that an agency calls itself by, or another one that it speaks of on purpose.
const OWN: [&str; 8] = ["我", "本", "全", "原", "各", "该", "其", "有关"];

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    let Some(own) = reading.report.agency.as_deref().filter(|it| is_agency(it)) else { return };
    let text = reading.document.text();
    let opening = opening(reading, outcomes.once);
    let other = opening.clone().filter(|it| !is_same(own, &text[it.clone()]));
    // An office or a centre of the agency may sign for it.
    let of_own = |name: &str| has_any(name, &["办公室", "中心", "领导小组", "信息公开", "政务公开"]);
    let signed = outcomes.once.signature(reading).map(|it| it.name.clone());
    let signed = signed.filter(|it| !is_same(own, &text[it.clone()]) && !of_own(&text[it.clone()]));
    if let Some(at) =
        other.or_else(|| namesake(reading, outcomes.once, own)).or_else(|| another_bureau(reading, outcomes.once, own)).or(signed)
    {
        return breach(reading, own, at, outcomes);
    }
    if let Some(at) = opening {
        outcomes.holds(Place::new(&reading.document, at), None);
    }
}

fn breach(reading: &Reading, own: &str, at: Range<usize>, outcomes: &mut Outcomes<'_>) {
    let name = &reading.document.text()[at.clone()];
    outcomes.broken(Breach {
        about: format!("agency {name}"),
        severity: None,
        message: Bilingual::new(
            format!("题目是“{own}”的报告，这里写的是“{name}”。"),
            format!("The report is titled “{own}”, and “{name}” is named here."),
        ),
        places: vec![Place::new(&reading.document, at)],
        concepts: Vec::new(),
        expected: Some(own.to_owned()),
        found: Some(name.to_owned()),
        suspects: Vec::new(),
    });
}

/// The agency whose report the opening publishes: 现将…2014年政府信息公开工作情况报告如下.
fn opening(reading: &Reading, once: &Once) -> Option<Range<usize>> {
    let text = reading.document.text();
    // 现将X…, 现向社会公布X…年度报告; 指导并公布, 统一编制 are done for others.
    let own = |it: &(usize, &str)| it.1 == "现将" || ["现", "社会", "，", ","].iter().any(|before| text[..it.0].ends_with(before));
    let words = ["现将", "公布", "编制"].iter().flat_map(|word| once.find(reading, word).take_while(|it| it.1 == "现将" || it.0 < FIRST));
    words.filter(own).find_map(|(at, word)| {
        let rest = text[at + word.len()..].trim_start();
        let start = text.len() - rest.len();
        let end = rest.char_indices().take(LONGEST).find(|it| it.1.is_ascii_digit() || it.1 == '二').map(|it| it.0)?;
        let name = rest[..end].trim_end();
        let report = rest[end..].chars().take(LONGEST).collect::<String>();
        let is_name = is_agency(name) && !has_any(name, &OWN) && name.chars().all(crate::fold::is_han);
        let reported = word == "现将" || report.contains("年度报告");
        (is_name && reported && report.contains('年') && report.contains("信息公开")).then(|| start..start + name.len())
    })
}

/// An agency of the same kind and another place that opens a sentence: 柳塘镇人民政府 in the report of 石矶镇人民政府.
fn namesake(reading: &Reading, once: &Once, own: &str) -> Option<Range<usize>> {
    let text = reading.document.text();
    // From the level on: 镇人民政府, 区林业局.
    // 永平坡镇 itself as well.
    let kind = if own.ends_with(GOVERNMENT) {
        GOVERNMENT
    } else if own.ends_with(LOCAL) {
        ""
    } else {
        core(own)
    };
    let level = own[..own.len() - kind.len()].chars().next_back()?;
    let place = own[..own.len() - kind.len()].strip_suffix(level)?;
    let suffix = &own[place.len()..];
    once.find(reading, suffix).map(|it| it.0).filter(|&at| !place.is_empty() && at > 0).find_map(|at| {
        let start = text[..at].char_indices().rev().take(NAMESAKE + 1).take_while(|it| crate::fold::is_han(it.1)).last()?.0;
        let name = &text[start..at];
        let opens = start == 0
            || text[..start].ends_with(['。', '\n', '　'])
            || ["年，", "年,", "年度，", "年度,"].iter().any(|it| text[..start].ends_with(it));
        let is_name = (2..=NAMESAKE).contains(&name.chars().count()) && !has_any(name, &OTHERS);
        // 松山区民政局2024年未收取费用.
        let behind = &text[at + suffix.len()..];
        let year = behind.get(..4).filter(|it| it.bytes().all(|it| it.is_ascii_digit())).and_then(|_| behind[4..].strip_prefix('年'));
        let follows = year.map_or(behind, |it| it.trim_start_matches(['度', '，', ','])).starts_with(VERBS);
        // 示范乡镇, 特色小镇, and the town's own name cut short: 永平镇 for 永平坡镇.
        let general = level != '镇' && level != '乡' || kind == GOVERNMENT;
        let own_name = name.chars().next() == place.chars().next();
        let named = general || !own_name && !has_any(name, &GENERAL);
        (opens && is_name && follows && named && !place.ends_with(name) && !name.ends_with(place)).then(|| start..at + suffix.len())
    })
}

/// Another bureau that tells its figures in the report of a bureau: 2011年，县水务局共主动公开政府信息88条.
fn another_bureau(reading: &Reading, once: &Once, own: &str) -> Option<Range<usize>> {
    let text = reading.document.text();
    if !own.ends_with(BUREAUS) {
        return None;
    }
    // 下一步，区民政局将进一步压实责任: plans as well.
    once.find(reading, "年").chain(once.find(reading, "下一步")).find_map(|(at, word)| {
        let rest = &text[at + word.len()..];
        // 今年以来，某县水利局认真做好….
        let rest = rest.strip_prefix("以来").unwrap_or(rest).trim_start_matches(['度', '，', ',']);
        let start = text.len() - rest.len();
        let ends = rest.char_indices().take(BUREAU).filter(|it| BUREAUS.contains(&it.1)).map(|it| it.0 + it.1.len_utf8());
        let window = || rest.char_indices().take(CLAUSE).take_while(|it| !matches!(it.1, '，' | ',' | '。' | '；')).last();
        let clause = || window().map_or("", |it| &rest[..it.0 + it.1.len_utf8()]);
        let tells = |end: &usize| {
            FIGURES.iter().any(|it| rest[*end..].starts_with(it)) && !rest[*end..].starts_with("收到我")
                || rest[*end..].starts_with("通过") && clause().contains("主动公开政府信息")
        };
        let name = &rest[..ends.into_iter().find(tells)?];
        let is_name = name.ends_with(BUREAUS) && is_agency(name) && name.chars().all(crate::fold::is_han);
        // 局党委, 两局 and 县纪委 are no other bureau.
        let party = ["党委", "纪委", "监委", "村委", "工委"].iter().any(|it| name.ends_with(it)) || name.starts_with(['两', '各']);
        // 下一步，县政务服务局将完善平台，我局将积极配合; 综合行政执法局 is called 城管局.
        let plans = word == "下一步" && {
            let sentence = rest.split(['。', '\n']).next().unwrap_or_default();
            let bare = |name: &str| core(name).trim_end_matches(BUREAUS).to_owned();
            let alike = bare(name).chars().any(|it| bare(own).contains(it));
            alike
                || has_any(sentence, &["我局", "我委", "我办", "本局", "本机关"])
                || name.ends_with('厅')
                || ["县委", "市委", "区委", "省委", "州委", "旗委"].iter().any(|it| name.ends_with(it))
                || has_any(name, &["城管", "执法", "招商", "投资", "数据", "新组建"])
        };
        let other = is_name && !party && !plans && !OWN.iter().chain(&OTHERS).any(|it| name.contains(it)) && !is_same(own, name);
        other.then(|| start..start + name.len())
    })
}

/// The last letters of bureaus, and the longest name of one without its province and city, in characters.
const BUREAUS: [char; 3] = ['局', '委', '厅'];
const BUREAU: usize = 12;
/// No clause is followed farther, in characters.
const CLAUSE: usize = 48;
/// What opens the figures of the year, or the plans for the next.
const FIGURES: [&str; 21] = [
    "收到依申请",
    "收到政府信息",
    "收到信息公开",
    "收到公开",
    "收到申请",
    "依申请公开",
    "依申请提供",
    "没有收取",
    "未收取",
    "没有发生",
    "未发生",
    "共主动公开",
    "主动公开政府信息",
    "共收到",
    "未收到",
    "共受理",
    "累计主动公开",
    "将进一步",
    "将继续",
    "将认真",
    "认真做好",
];

/// The longest name of a place, in characters.
const NAMESAKE: usize = 4;

/// Words that make a name one of several, or of those above.
const OTHERS: [&str; 18] = ["各", "上级", "我", "本", "全", "该", "其", "某", "和", "与", "对", "向", "由", "在", "请", "经", "按", "据"];
/// Words that name no place.
const GENERAL: [&str; 14] = ["乡", "小", "村", "城", "试点", "示范", "重点", "部分", "辖区", "特色", "中心", "所有", "两", "街"];
/// Letters that begin what an agency says of its own work.
const VERBS: [char; 14] = ['进', '认', '严', '积', '高', '主', '不', '共', '坚', '按', '始', '切', '未', '没'];
/// The last letters of agencies that are named by their place and nothing else.
const LOCAL: [char; 2] = ['镇', '乡'];

const GOVERNMENT: &str = "人民政府";

/// Whether two names may be of one agency: the letters of one, or what is left of it without its place, stand in the other in their order.
fn is_same(one: &str, other: &str) -> bool {
    let names = |short: &str, full: &str| is_short_for(short, full) || is_short_for(core(short), full);
    // 西牛镇 and 镇政府, 龙江街道 and 街道办事处.
    let local = |one: &str, other: &str| {
        ["镇", "乡", "街道"].iter().any(|it| one.ends_with(it) && other.trim_start_matches(['区', '县']).starts_with(it))
    };
    // 县发改委 is 发展和改革局: what a bureau is called last changes with its rank.
    let bare = |name: &str| core(name).trim_end_matches("员会").trim_end_matches(BUREAUS).to_owned();
    let (first, second) = (bare(one), bare(other));
    let ranked = one.ends_with(BUREAUS)
        && other.ends_with(BUREAUS)
        && first.chars().nth(1).is_some()
        && second.chars().nth(1).is_some()
        && (is_short_for(&first, &second) || is_short_for(&second, &first));
    ranked || names(one, other) || names(other, one) || local(one, other) || local(other, one)
}

/// The name without that of its place: 青石区林业局 is 林业局.
fn core(name: &str) -> &str {
    let is_place = |it: &(usize, char)| {
        matches!(it.1, '省' | '市' | '县' | '区' | '州' | '盟' | '旗')
            && it.0 + it.1.len_utf8() < name.len()
            && !name[..it.0].ends_with('城')
            && !name[it.0..].starts_with("市场")
    };
    name.char_indices().rev().find(is_place).map_or(name, |(at, it)| &name[at + it.len_utf8()..])
}

/// Whether the letters of one name stand in another in their order: 发改委 in 发展和改革委员会.
fn is_short_for(short: &str, full: &str) -> bool {
    let mut letters = full.chars();
    short.chars().all(|it| letters.any(|other| other == it))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_names_are_the_same_agency_and_others_are_not() {
        for (one, other) in [
            ("青石区林业局", "区林业局"),
            ("云溪县人力资源和社会保障局", "县人社局"),
            ("云溪县发展和改革委员会", "县发改委"),
            ("云溪县城市管理局", "县城管局"),
            ("云溪县住房和城乡建设局", "住建局"),
            ("云溪县市场监督管理局", "县市场监管局"),
            ("石矶镇人民政府", "镇政府"),
        ] {
            assert!(is_same(one, other), "{one} {other}");
        }
        for (one, other) in [("青石区林业局", "区畜牧水产局"), ("石矶镇人民政府", "柳塘镇人民政府"), ("云溪县财政局", "县审计局")]
        {
            assert!(!is_same(one, other), "{one} {other}");
        }
    }

    #[test]
    fn a_namesake_acts_in_a_sentence() {
        let namesake_of = |text: &str, own: &str| namesake(&crate::parse(text), &Once::default(), own).map(|it| text[it].to_owned());
        let found = |text: &str| namesake_of(text, "石矶镇人民政府");
        assert_eq!(found("收到申请3件。柳塘镇人民政府进一步完善了流程。"), Some("柳塘镇人民政府".to_owned()));
        for text in
            ["石矶镇人民政府进一步完善。", "收到申请3件。各镇人民政府进一步完善。", "由柳塘镇人民政府办理。", "县人民政府高度重视。"]
        {
            assert_eq!(found(text), None, "{text}");
        }
        let found = |text: &str| namesake_of(text, "云溪市松山区民政局");
        assert_eq!(found("其他情况。\n宝山区民政局2024年未收取费用。"), Some("宝山区民政局".to_owned()));
        assert_eq!(found("其他情况。\n松山区民政局2024年未收取费用。"), None);
        let found = |text: &str| namesake_of(text, "永平坡镇");
        assert_eq!(found("2016年，大杨树镇未收到申请。"), Some("大杨树镇".to_owned()));
        for text in ["2016年，永平坡镇未收到申请。", "2016年，各乡镇未收到申请。", "全县城镇未收到申请。"]
        {
            assert_eq!(found(text), None, "{text}");
        }
    }
}
