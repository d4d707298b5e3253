//! Who reports, as sentences say it: who has written the report, who did the work in the year, whom to ask about it.

use super::{LONGEST, agency_alone, is_place};
use crate::affix::Affixes;
use crate::agency::is_agency;
use crate::parse::few::{Few, few};
use crate::parse::token::{Kind, Token};
use memchr::memmem::Finder;
use std::sync::LazyLock;

/// By what an agency is named as the one that reports: the first is worth most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum By {
    /// 本报告由某局编制, or a title that names no year.
    Compiling,
    /// A name with a day below it.
    Signing,
    /// 2022年，某局坚持….
    Working,
    /// 请与某局联系.
    Contact,
    /// 2022年某局加强….
    Doing,
    /// 来源：某局, as a portal says it of its page.
    Source,
}

/// The agency that a paragraph names as the one that reports, by what is worth more than what was found before.
pub(crate) fn said(text: &str, tokens: &[Token], before: Option<By>) -> Option<(By, String)> {
    let wanted = |by: By| before.is_none_or(|it| by < it);
    let compiled = || titled(text).or_else(|| compiler(text)).or_else(|| reported(text)).map(|it| (By::Compiling, it));
    let asked = || contact(text).map(|it| (By::Contact, it));
    if let Some(found) = wanted(By::Compiling).then(compiled).flatten() {
        return Some(found);
    }
    // What others do as well is worth less than whom to ask.
    let worked = wanted(By::Working).then(|| worker(text, tokens)).flatten().filter(|it| wanted(it.0));
    let (worked, does) = if matches!(worked, Some((By::Working, _))) { (worked, None) } else { (None, worked) };
    let found = worked.or_else(|| wanted(By::Contact).then(asked).flatten()).or(does);
    found.or_else(|| wanted(By::Source).then(|| source(text)).flatten().map(|it| (By::Source, it)))
}

/// The agency of a title without a year: 石岗县经济局政府信息公开工作年度报告.
fn titled(text: &str) -> Option<String> {
    let titles = ["政府信息公开工作年度报告", "政府信息公开年度报告", "政府信息公开工作报告", "政府信息公开年报"];
    let of_school = ["信息公开工作年度报告", "信息公开年度报告", "信息公开工作报告", "信息公开报告"];
    let title = text.trim_ascii();
    if title.len() > LINE {
        return None;
    }
    // 石岗学院2012-2013学年度信息公开工作报告: the year of a school.
    let of_year = |it: &'static str| title.strip_suffix(it).and_then(|it| it.strip_suffix("学年度").or_else(|| it.strip_suffix("学年")));
    if let Some(before) = of_school.into_iter().find_map(of_year) {
        let name = before.trim_end_matches(|it: char| it.is_ascii_digit() || matches!(it, '-' | '~' | '至' | '年' | ' '));
        // 关于公布石岗学院…报告, 教育部关于高校…报告.
        let name = name.rsplit("关于").next().unwrap_or(name).trim_start_matches(['公', '布', '发', '印']);
        return agency_alone(name);
    }
    let name = titles.iter().find_map(|it| title.strip_suffix(it))?;
    // 年石岗县民防办: the rest of a year.
    if name.starts_with('年') || name.contains("年度") { None } else { agency_alone(name) }
}

/// How a sentence opens that reports.
static OPENS: LazyLock<[Finder<'static>; 2]> = LazyLock::new(|| ["现就", "现将"].map(Finder::new));

/// The agency on whose work a sentence reports without a year: 现就石岗区水利局政府信息公开工作情况报告如下.
fn reported(text: &str) -> Option<String> {
    let said = OPENS.iter().find_map(|it| it.find(text.as_bytes()).map(|at| &text[at + it.needle().len()..]))?;
    let said = &said[..said.floor_char_boundary(LONGEST)];
    let (name, behind) = said.split_once("政府信息公开")?;
    let clause = behind.split(['。', ';']).next().unwrap_or_default();
    let told = ["报告如下", "公布如下", "汇报如下"].iter().any(|it| clause.contains(it));
    let whose = !["进一步", "全市", "全县", "全区", "全省"].iter().any(|it| name.contains(it));
    if told && whose { agency_alone(name).filter(|it| !super::lacks_its_place(it)) } else { None }
}

/// The letter that the verbs of writing a report begin with.
static WRITTEN: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("编"));

/// The agency that a sentence says has written the report: 本报告由某局编制, 某镇人民政府编制的年度报告.
fn compiler(text: &str) -> Option<String> {
    // 《关于做好年度报告编制工作的通知》 is another's, 报告编制要求 what it follows.
    let of_others = |behind: &str| {
        let name = &behind[..behind.floor_char_boundary(NOTICE)];
        // 编制发布工作要求, 编制工作是…: the work, and not who does it.
        let work = ["编制发布工作", "编制工作", "编制"].iter().find_map(|it| behind.strip_prefix(it)).unwrap_or_default();
        few!["要求", "的要求", "有关", "是", "事项"].open(work)
            || name.split([',', '。', '(', '》']).next().is_some_and(|it| it.contains("通知"))
    };
    let mut verbs = WRITTEN.find_iter(text.as_bytes()).filter(|at| few!["编制", "编写", "编撰"].open(&text[*at..])).take(VERBS);
    let written = verbs.find(|at| !of_others(&text[*at..]))?;
    let said = &text[..written];
    let clause = said.rfind(['。', ';', '>', ':']).map_or(said, |at| &said[at..]);
    if !clause.contains("报告") && !text[written..].contains("报告") && !clause.contains("年报") {
        return None;
    }
    // 由某局根据《条例》的要求编制: what it follows stands between. 依据《条例》，某局编制了年度报告.
    let Some((_, by)) = clause.rsplit_once('由') else {
        // 某局编制了公开指南: something else than the report.
        let object = text[written..].split([',', '。', ';']).next().unwrap_or_default();
        if !object.contains("报告") && !object.contains("年报") {
            return None;
        }
        // 依据《条例》，某局按照要求，结合实际编制…: the clause that begins with a name.
        let named = clause.rsplit([',', '。']).take(CLAUSES).find_map(|it| agency_alone(before_what_it_follows(it)));
        // 现编制某局政府信息公开年度报告.
        let behind = || {
            agency_alone(
                text[written..]
                    .trim_start_matches(['编', '制', '写', '了', '撰', '并', '发', '公', '布'])
                    .trim_start_matches("本年度")
                    .split_once("政府信息公开")?
                    .0,
            )
        };
        // 依据2010年度某局政府信息公开情况编制本报告: what it is made of.
        let made_of = || {
            let (before, _) = clause.rsplit([',', '。']).next()?.split_once("政府信息公开")?;
            let name = before.rsplit(['年', '度']).next().filter(|it| it.len() < before.len())?;
            agency_alone(name)
        };
        return named.or_else(behind).or_else(made_of);
    };
    let name = before_what_it_follows(by);
    let name = name.split_once('(').map_or(name, |it| it.0);
    // 由某区统计局、某区调查队编制: the first of them.
    let name = name.split_once('、').filter(|it| is_agency(it.1)).map_or(name, |it| it.0);
    let name = name.trim_matches([',', ' ', '“', '”']);
    // 由石岗县林业局办公室编制: the office of the agency.
    let of_office = name.strip_suffix("办公室").filter(|it| few!["局", "厅", "中心"].end(it));
    // 由石岗区人民政府办公室汇总编制: for the government, whose report it is.
    let gathers = ["汇总", "综合"].iter().any(|it| by.contains(it));
    let government = OFFICES_OF_ALL.iter().find_map(|it| name.strip_suffix(it)).filter(|_| gathers);
    let government = government.and_then(|it| agency_alone(it).or_else(|| is_place(it).then(|| it.to_owned())));
    // 由石岗街道信息公开工作办公室编制: the office of the work.
    let of_work = OFFICES_OF_THE_WORK.iter().find_map(|it| name.strip_suffix(it)).and_then(agency_alone);
    government.or(of_work).or_else(|| agency_alone(of_office.unwrap_or(name)))
}

/// Offices of a government that gather what all of it reports.
const OFFICES_OF_ALL: [&str; 4] = ["政府信息公开办公室", "政务公开办公室", "政府信息公开工作办公室", "办公室"];

/// Offices of the work itself inside an agency, the longer names first.
const OFFICES_OF_THE_WORK: [&str; 6] =
    ["政府信息公开工作办公室", "政府信息公开办公室", "政务公开工作办公室", "信息公开工作办公室", "信息公开办公室", "政务公开办公室"];

/// So many times a verb of writing is looked at in one paragraph.
const VERBS: usize = 8;

/// So near behind the verb the notice that speaks of it ends, in bytes.
const NOTICE: usize = 60;

/// So many clauses before the verb may name the one that has written the report.
const CLAUSES: usize = 4;

/// The words before those that say what a report follows.
fn before_what_it_follows(said: &str) -> &str {
    let said = &said[..said.floor_char_boundary(LONGEST)];
    FOLLOWS.iter().filter_map(|it| said.find(it)).min().map_or(said, |at| &said[..at])
}

/// What a report follows, or who else has a part in it, between its author and the verb.
const FOLLOWS: [&str; 11] = ["根据", "按照", "依据", "依照", "遵照", "结合", "负责", "组织", "牵头", "汇总", "综合"];

/// How the first sentence on the work of a year goes on behind the name of the agency.
#[rustfmt::skip]
const WORKS: &Few = few![
    "坚持", "认真履行", "按照", "全面落实", "严格执行", "切实", "持续", "积极", "深入贯彻", "认真贯彻", "全面贯彻", "认真落实", "严格按照", "高度重视", "严格落实", "认真学习", "持续推进", "扎实推进", "在", "紧紧围绕", "以习近平", "始终坚持", "坚决贯彻", "严格对照", "认真对照", "根据", "严格遵循", "严格遵守", "进一步", "主动公开", "共主动公开", "共公开"
];

/// What others do as well, in the report of another agency.
#[rustfmt::skip]
const DOES: &Few = few![
    "通过", "围绕", "以", "不断", "强化", "加强", "扎实", "严格", "聚焦", "紧扣", "立足", "充分", "依托", "结合", "着力", "大力",
];

/// The agency that a paragraph begins with, behind the year, and what that is worth: 2022年，石岗县财政局坚持…, 2023年石岗县财政局加强….
fn worker(text: &str, tokens: &[Token]) -> Option<(By, String)> {
    let first = tokens.first()?;
    let Kind::Date(date) = first.kind else { return None };
    let opens = date.year.is_some() && date.month.is_none() && text[..first.span.start].trim_ascii().is_empty();
    if !opens {
        return None;
    }
    let behind = text[first.span.end..].trim_start_matches("学年").trim_start_matches(['度', ' ']);
    let rest = behind.trim_start_matches([',', ' ']);
    let parted = rest.len() < behind.len();
    let end = rest.find([',', '。', ';', ':', '(']).unwrap_or(rest.len());
    let (end, _) = rest[..end].char_indices().find(|it| WORKS.open(&rest[it.0..]) || DOES.open(&rest[it.0..]))?;
    let by = if WORKS.open(&rest[end..]) { By::Working } else { By::Doing };
    // 镇政府主动公开, 区政府门户网站公开, 上级部门加强… and 2015年检疫局主动公开 say of no agency that it reports.
    let says_which = |it: &String| {
        let of_level = it.starts_with(['省', '市', '县', '区', '州', '旗']);
        let named = of_level || !super::lacks_its_place(it) || parted;
        let inside = ENDS.end(it) && (of_level || !it.contains(['省', '市', '县', '区', '州', '旗']));
        named && !inside && !WHATEVER.are(it) && !it.starts_with("上级") && !super::names_several(it) && !it.contains("系统")
    };
    agency_alone(&rest[..end]).filter(says_which).map(|it| (by, it))
}

/// How names end of those that do not report.
const ENDS: &Few = few!["网站", "派出所", "信息中心", "发布会", "人大常委会"];

/// Names that say of no agency which it is.
#[rustfmt::skip]
const WHATEVER: &Few = few!["管委会", "开发区管委会", "镇政府", "乡政府", "县政府", "区政府", "市政府", "街道办事处"];

/// The word of the sentence that tells whom to ask.
static ASK: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("联系"));

/// The agency from which a portal has its page: 信息来源：石岗区统计局.
fn source(text: &str) -> Option<String> {
    if text.len() > LINE {
        return None;
    }
    let (at, word) = ["来源:", "发布机构:", "发文机关:"].iter().find_map(|it| text.find(it).map(|at| (at, it)))?;
    let name = text[at + word.len()..].trim_ascii_start();
    let end = name.find([' ', '|', '作', '浏', '发', '字', '点', '时']).unwrap_or(name.len());
    let name = name[..end].trim_end_matches(['】', ']', ')']);
    // 区统计局 says of no place.
    agency_alone(name).filter(|it| !super::lacks_its_place(it))
}

/// No line on a page is longer, in bytes.
const LINE: usize = 300;

/// Offices that answer questions, and do not report.
#[rustfmt::skip]
const OFFICES: [&str; 18] = [
    "政府信息公开工作领导小组办公室", "政务公开工作领导小组办公室", "信息公开工作领导小组办公室", "政府信息公开领导小组办公室", "政务公开领导小组办公室", "信息公开领导小组办公室",
    "党政综合办公室", "党政综合办", "党政综合科", "党政办公室", "党政办", "党院办", "院长办公室", "校长办公室", "综合办公室", "综合科", "综合处", "办公室",
];

/// Offices of the work itself, whoever they belong to.
static OF_THE_WORK: Affixes = Affixes::new(&["公开办公室", "公开办", "公开工作办公室", "公开处", "公开科", "领导小组办公室", "信息中心"]);

/// The agency that is to be asked about the report: 如有疑问，请与石岗县财政局联系(地址:…).
fn contact(text: &str) -> Option<String> {
    // 请与某局联系, 请联系某局.
    let name = ASK.find_iter(text.as_bytes()).find_map(|at| {
        let before = &text[text.ceil_char_boundary(at.saturating_sub(LONGEST))..at];
        let behind = &text[at + ASK.needle().len()..];
        let behind = &behind[..behind.floor_char_boundary(LONGEST)];
        let behind = behind.trim_start_matches([':', ' ']);
        match before.strip_suffix('请') {
            Some(_) => Some(&behind[..behind.find(['(', ',', ';', '。', ':']).unwrap_or(behind.len())]),
            None => before.rsplit_once("请与").or_else(|| before.rsplit_once("可与")).map(|it| it.1),
        }
    })?;
    let name = name.split(['(', '联']).next().unwrap_or_default();
    // 石岗县人民政府办公室 answers for the government, 林业局办公室 for the bureau.
    if let Some(government) = name.find("人民政府办公") {
        return agency_alone(&name[..government + "人民政府".len()]);
    }
    if let Some(of) = OFFICES_OF_THE_WORK.iter().chain(&OFFICES).find_map(|it| name.strip_suffix(it)).and_then(agency_alone) {
        return Some(of);
    }
    if OF_THE_WORK.at_end(name).is_some() { None } else { agency_alone(name) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::token::tokens;

    #[test]
    fn whom_to_ask_outweighs_what_others_do() {
        let said = |text: &str, before| said(text, &tokens(text), before);
        let asked = said("请与石岗县教育局联系。", Some(By::Doing));
        assert_eq!(asked, Some((By::Contact, "石岗县教育局".to_owned())));
        assert_eq!(said("2015年,石岗县教育局强化督查。", Some(By::Contact)), None);
        assert_eq!(said("2015年,石岗县教育局坚持公开。", Some(By::Contact)).map(|it| it.0), Some(By::Working));
    }

    #[test]
    fn who_reports() {
        let cases = [
            ("本报告由石岗县林业局编制。", Some("石岗县林业局")),
            ("本年报由石岗镇人民政府根据《条例》的要求编制,全文包括六个部分。", Some("石岗镇人民政府")),
            ("本报告是由石岗县商务委员会编制的2013年度政府信息公开年度报告。", Some("石岗县商务委员会")),
            ("本报告由概述、主动公开情况等六部分组成。本报告由石岗县教育局(以下简称县教育局)编制。", Some("石岗县教育局")),
            ("依据《条例》的规定,石岗区人民政府办公室编制了2010年度政府信息公开年度报告。", Some("石岗区人民政府办公室")),
            ("根据《条例》,石岗生态环境局编制完成本报告。", Some("石岗生态环境局")),
            ("由石岗区统计局、石岗区经济社会调查队编制的2013年度政府信息公开年度报告。", Some("石岗区统计局")),
            ("根据各科室的材料,编制本报告。", None),
            ("石岗区人民政府办公室编制了公开指南,各科室报告公开情况。", None),
            ("由各科室编制目录。", None),
            ("本报告由办公室编制,全文由五部分组成。", None),
            ("2022年,石岗县财政局坚持以公开为常态。", Some("石岗县财政局")),
            ("2022年石岗县财政局以公开为常态。", Some("石岗县财政局")),
            ("2009年,石岗县财政局共主动公开信息12条。", Some("石岗县财政局")),
            ("关于公布石岗学院2012-2013学年度信息公开工作报告", Some("石岗学院")),
            ("学校2012-2013学年信息公开工作报告", None),
            ("2009年,各级政府主动公开信息12条。", None),
            ("2009年,上级主管局强化督查。", None),
            ("2009年,石岗县各乡镇政府坚持公开。", None),
            ("2022年,阿坝县各莫镇人民政府坚持公开。", Some("阿坝县各莫镇人民政府")),
            ("2022年,县政府信息中心坚持公开。", None),
            ("2022年,石岗县大数据信息中心坚持公开。", Some("石岗县大数据信息中心")),
            ("现就进一步做好石岗县人民政府政府信息公开工作通知如下,请各单位报告。", None),
            ("2021-2022学年,石岗学院严格落实要求。", Some("石岗学院")),
            ("2009年,管委会主动公开信息12条。", None),
            ("2009年区政府门户网站主动公开信息12条。", None),
            ("石岗学院2012-2013学年度信息公开工作报告", Some("石岗学院")),
            ("请与石岗县水利局政府信息公开工作领导小组办公室联系。", Some("石岗县水利局")),
            ("特编制本年度石岗县烟草专卖局政府信息公开工作年度报告。", Some("石岗县烟草专卖局")),
            ("2022年,我局坚持以公开为常态。", None),
            ("2022年,主动公开信息80条。", None),
            ("如对本报告有疑问,请与石岗县林业局办公室联系(地址:石岗路2号)。", Some("石岗县林业局")),
            ("如有疑问,请联系石岗镇人民政府,电话:7552100。", Some("石岗镇人民政府")),
            ("请与石岗县政务公开办公室联系。", None),
            ("请与石岗县水利局政府信息公开工作办公室联系。", Some("石岗县水利局")),
            ("请与石岗市环保局政府信息公开办公室联系。", Some("石岗市环保局")),
            ("如有疑问,请联系:石岗市水利局(数据中心),电话:7552100。", Some("石岗市水利局")),
            ("现就石岗区水利局政府信息公开工作情况报告如下。", Some("石岗区水利局")),
            ("现就我局政府信息公开工作情况报告如下。", None),
        ];
        for (text, expected) in cases {
            assert_eq!(said(text, &tokens(text), None).map(|it| it.1).as_deref(), expected, "{text}");
        }
    }
}
