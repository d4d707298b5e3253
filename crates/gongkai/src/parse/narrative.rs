//! What a report says beside its figures: the documents that it cites, the bodies behind it, problems and measures.

use super::label;
use crate::fold::is_han;
use crate::{Article, Bodies, Citation, Contact, DocumentNumber, Improvement, Scope, SectionKind};
use std::collections::HashSet;

/// What has been gathered so far.
#[derive(Debug, Default)]
pub(super) struct Narrative {
    pub(super) bodies: Bodies,
    pub(super) citations: Vec<Citation>,
    seen: HashSet<Citation>,
    pub(super) improvements: Vec<Improvement>,
}

impl Narrative {
    /// Reads a paragraph as printed.
    pub(super) fn paragraph(&mut self, text: &str, section: SectionKind) {
        for citation in citations(text) {
            if self.seen.insert(citation.clone()) {
                self.citations.push(citation);
            }
        }
        contact(text, &mut self.bodies.contact);
        if self.bodies.contact.body.is_none() {
            self.bodies.contact.body = asked(text);
        }
        for sentence in text.split(['。', '；', ';']) {
            self.bodies(sentence);
        }
        if section == SectionKind::Problems {
            self.problem(text);
        }
    }

    fn bodies(&mut self, sentence: &str) {
        let bodies = &mut self.bodies;
        for clause in sentence.split(['，', ',']).filter(|it| it.contains("公开")) {
            let named = |words: &[&str]| words.iter().find_map(|word| named_as(clause, word));
            bodies.competent_department = bodies.competent_department.take().or_else(|| named(&["主管部门"]));
            bodies.working_institution = bodies.working_institution.take().or_else(|| named(&["办事机构", "工作机构"]));
        }
        let says = ["本报告内容", "本报告数据", "本报告所列", "本年度报告内容"].iter().any(|it| sentence.trim_start().starts_with(it));
        if says && bodies.covers.is_none() {
            cover(sentence, bodies);
        }
    }

    /// An item of the section on problems: 一是 …, （一） …, 1. … A heading is no item; a short item without a sentence waits for its text.
    fn problem(&mut self, text: &str) {
        let pieces = split_at_ordinals(text);
        let closes =
            ["特此报告", "附件", "附表", "热诚欢迎"].iter().any(|it| text.trim_start().starts_with(it)) || !text.chars().any(is_han);
        if pieces.is_empty()
            && !closes
            && let Some(last) = self.improvements.last_mut().filter(|it| it.text.is_empty() && !it.title.ends_with(['。', '；', ';', '.']))
        {
            text.trim().clone_into(&mut last.text);
        }
        for piece in pieces {
            let end = piece.find('。').map_or(piece.len(), |it| it + '。'.len_utf8());
            let (title, text) = piece.split_at(end);
            if !is_heading(title) {
                self.improvements.push(Improvement { title: title.trim().to_owned(), text: text.trim().to_owned() });
            }
        }
    }
}

/// Whether a line only says that problems or measures follow.
fn is_heading(title: &str) -> bool {
    let rest = [
        "存在的",
        "存在",
        "主要",
        "问题",
        "不足",
        "困难",
        "改进",
        "措施",
        "情况",
        "下一步",
        "工作",
        "打算",
        "思路",
        "和",
        "及",
        "与",
        "的",
        "方面",
    ]
    .iter()
    .fold(title.trim().to_owned(), |rest, word| rest.replace(word, ""));
    rest.chars().all(|it| !is_han(it))
}

/// The documents that a paragraph cites: titles that name a kind of document or carry a number or an article, and numbers without a title.
fn citations(text: &str) -> Vec<Citation> {
    let mut out: Vec<(usize, Citation)> = Vec::new();
    let mut numbered = HashSet::new(); // where the numbers beside titles end
    let mut at = 0;
    while let Some(open) = text[at..].find('《').map(|it| at + it + '《'.len_utf8()) {
        let Some(close) = closing(&text[open..]).map(|it| open + it) else { break };
        at = close + '》'.len_utf8();
        let title = &text[open..close];
        let mut after = &text[at..];
        let bracketed = after.trim_start().strip_prefix(['(', '（']).and_then(|it| {
            // The brackets of the year stand inside those of the number.
            let end = it.char_indices().take(NUMBER).find(|(_, it)| *it == '号')?.0 + '号'.len_utf8();
            Some((it[..end].parse::<DocumentNumber>().ok()?, &it[end..]))
        });
        let number = bracketed.map(|(number, rest)| {
            numbered.insert(text.len() - rest.len());
            after = rest.trim_start_matches([')', '）']);
            number
        });
        let (articles, _) = Article::list(before_articles(after));
        let citation = Citation { title: Some(title.trim().to_owned()).filter(|it| !it.is_empty()), number, articles };
        if citation.kind().is_some() || citation.number.is_some() || !citation.articles.is_empty() {
            out.push((open, citation));
        }
    }
    for (at, sign) in text.match_indices('号') {
        let end = at + sign.len();
        if numbered.contains(&end) || !text[..at].ends_with(|it: char| it.is_numeric()) {
            continue;
        }
        let start = text[..at].char_indices().rev().take(NUMBER).take_while(|(_, it)| !"》。，,；;".contains(*it)).last();
        if let Some(number) = start.and_then(|(start, _)| DocumentNumber::at_end(&text[start..end])) {
            out.push((at, Citation { title: None, number: Some(number), articles: Vec::new() }));
        }
    }
    out.sort_by_key(|it| it.0);
    out.into_iter().map(|it| it.1).collect()
}

/// Where a title ends whose mark is open: titles inside it have marks of their own. A mark that is never closed ends at the next one.
fn closing(text: &str) -> Option<usize> {
    let mut depth = 0;
    for (at, it) in text.char_indices().take(TITLE) {
        match it {
            '《' => depth += 1,
            '》' if depth == 0 => return Some(at),
            '》' => depth -= 1,
            _ => {}
        }
    }
    text.char_indices().take(TITLE).find(|it| it.1 == '》').map(|it| it.0)
}

/// The most characters of a title.
const TITLE: usize = 120;

/// What stands between a title and its articles: spaces, 的, 中, a remark in brackets.
fn before_articles(after: &str) -> &str {
    let mut rest = after.trim_start();
    if let Some(inner) = rest.strip_prefix(['（', '(']) {
        let end = inner.char_indices().take(NUMBER).find(|(_, it)| matches!(it, '）' | ')'));
        rest = end.map_or(rest, |(at, it)| &inner[at + it.len_utf8()..]);
    }
    rest.trim_start().trim_start_matches(['的', '中', '之']).trim_start()
}

/// The most characters of a document number, with some words before it.
const NUMBER: usize = 40;

/// The body that a reader is asked to turn to: 请与X联系.
fn asked(text: &str) -> Option<String> {
    let after = ["请与", "请联系"].iter().find_map(|it| text.find(it).map(|at| &text[at + it.len()..]))?;
    let end = after.find(['联', '（', '(', '。', '，', ',']).unwrap_or(after.len());
    let name = after[..end].trim();
    is_body(name).then(|| name.to_owned())
}

/// What a field of contact data looks like: a value of another shape is no contact, such as 电话：78次.
#[derive(Clone, Copy)]
enum Shape {
    Address,
    Postcode,
    Telephone,
    Email,
    Website,
}

impl Shape {
    fn fits(self, value: &str) -> bool {
        let digits = value.bytes().filter(u8::is_ascii_digit).count();
        match self {
            Self::Address => value.chars().count() >= 4 && value.chars().any(is_han) && !value.contains("//"),
            Self::Postcode => digits == 6 && value.len() == 6,
            Self::Telephone => digits >= 5 && value.chars().all(|it| it.is_ascii_digit() || "-—－()（）/、转 ".contains(it)),
            Self::Email => value.contains('@'),
            Self::Website => value.contains('.') && value.bytes().any(|it| it.is_ascii_alphabetic()),
        }
    }
}

/// The labels of contact data. A hotline for complaints is no contact.
const LABELS: &[(&str, Shape)] = &[
    ("地址", Shape::Address),
    ("邮编", Shape::Postcode),
    ("邮政编码", Shape::Postcode),
    ("电话", Shape::Telephone),
    ("传真", Shape::Telephone),
    ("邮箱", Shape::Email),
    ("电子邮件", Shape::Email),
    ("电子信箱", Shape::Email),
    ("E-mail", Shape::Email),
    ("Email", Shape::Email),
    ("网址", Shape::Website),
    ("网站地址", Shape::Website),
];

/// The fields of contact data: 地址：…；邮编：… Labels may be spaced out: 电 话：.
fn contact(text: &str, contact: &mut Contact) {
    for (at, colon) in text.match_indices(['：', ':']) {
        let before = text[..at].trim_end();
        let start = before.char_indices().rev().take(LABEL).last().map_or(0, |it| it.0);
        let label: String = before[start..].chars().filter(|it| !it.is_whitespace()).collect();
        // The longest label that stands right before the colon.
        let Some((name, shape)) = LABELS.iter().filter(|it| label.ends_with(it.0)).max_by_key(|it| it.0.len()) else { continue };
        if ["举报", "投诉", "监督", "热线"].iter().any(|it| label.contains(it)) {
            continue;
        }
        let field = match (*shape, *name) {
            (Shape::Address, _) => &mut contact.address,
            (Shape::Postcode, _) => &mut contact.postcode,
            (Shape::Telephone, "传真") => &mut contact.fax,
            (Shape::Telephone, _) => &mut contact.telephone,
            (Shape::Email, _) => &mut contact.email,
            (Shape::Website, _) => &mut contact.website,
        };
        if field.is_none() {
            *field = field_of(&text[at + colon.len()..], *shape);
        }
    }
}

/// The most characters of a label, with the spaces in it.
const LABEL: usize = 12;
/// The longest field of contact data, in characters.
const FIELD: usize = 60;

/// What stands after the colon, up to the end of the field: a stop, the next label, or a bracket that it did not open.
fn field_of(after: &str, shape: Shape) -> Option<String> {
    let after = after.trim_start();
    let mut depth = 0;
    let mut end = 0;
    for (at, it) in after.char_indices().take(FIELD) {
        match it {
            '（' | '(' => depth += 1,
            '）' | ')' if depth == 0 => break,
            '）' | ')' => depth -= 1,
            '；' | ';' | '，' | ',' | '。' | '\n' | '\t' | '　' => break,
            // The next label: letters of it, and then a colon.
            _ if LABELS.iter().any(|label| after[at..].starts_with(label.0)) && at > 0 => break,
            _ => {}
        }
        end = at + it.len_utf8();
    }
    let value = after[..end].trim();
    // A gap ends everything but an address.
    let value = match shape {
        Shape::Address => value.split_once("  ").map_or(value, |it| it.0).trim_end_matches("通讯").trim_end_matches("联系").trim_end(),
        Shape::Telephone => {
            let own = value.find(|it: char| !(it.is_ascii_digit() || "-—－()（）/、转 ".contains(it))).unwrap_or(value.len());
            value[..own].trim().trim_end_matches(['(', '（'])
        }
        _ => value.split_whitespace().next().unwrap_or(value),
    };
    shape.fits(value).then(|| value.to_owned())
}

/// Whether a name ends as the name of a body does.
fn is_body(name: &str) -> bool {
    const ENDINGS: [&str; 18] =
        ["办", "办公室", "办公厅", "局", "委", "委员会", "中心", "科", "处", "股", "室", "部", "厅", "政府", "署", "院", "公司", "队"];
    let whole = label::trim(name).is_some() && name.chars().all(|it| is_han(it) || "（）()".contains(it));
    let bare = name.split(['(', '（']).next().unwrap_or(name);
    whole && (3..=30).contains(&name.chars().count()) && ENDINGS.iter().any(|it| bare.ends_with(it))
}

/// The body that a clause names as something: 确定了X为…主管部门, X是…工作机构, 工作机构为X. What others are told to do, and what is not done, names nobody.
fn named_as(clause: &str, role: &str) -> Option<String> {
    let at = clause.find(role)?;
    let told = ["各", "要求", "应当", "尚未", "未明确", "未确定", "是否", "全国"];
    let (before, after) = (&clause[..at], clause[at + role.len()..].trim_start());
    if told.iter().any(|it| before.contains(it)) {
        return None;
    }
    let name = if let Some(name) = after.strip_prefix(['为', '是', '：', ':']) {
        name.split(['(', '（', '、']).next().unwrap_or(name)
    } else if after.is_empty() || after.starts_with(['(', '（']) {
        let verb = before.find('为').or_else(|| before.find('是'))?;
        let before = &before[..verb];
        let start =
            ["确定了", "确定", "明确了", "明确", "指定了", "指定"].iter().filter_map(|it| before.rfind(it).map(|at| at + it.len())).max();
        &before[start.unwrap_or(0)..]
    } else {
        return None;
    };
    let name = name.trim().trim_end_matches(['作', '均', '既', '也', '即']);
    is_body(name).then(|| name.to_owned())
}

/// 本报告内容主要为X，Y由…公布: what is covered, and what is left to others. The period and the table of contents are neither.
fn cover(sentence: &str, bodies: &mut Bodies) {
    let (head, rest) = sentence.split_once(['，', ',']).unwrap_or((sentence, ""));
    let verbs = ["主要为", "主要是", "为", "包括", "涵盖"];
    let Some((at, verb)) =
        verbs.iter().filter_map(|verb| head.find(verb).map(|at| (at, verb))).min_by_key(|it| (it.0, std::cmp::Reverse(it.1.len())))
    else {
        return;
    };
    let (before, covers) = (&head[..at], head[at + verb.len()..].trim());
    let other = ["期限", "时限", "时间"].iter().any(|it| before.contains(it)) || before.ends_with(['不', '未']);
    if other || covers.contains("部分") || covers.contains('、') || covers.is_empty() {
        return;
    }
    bodies.covers = Some(covers.to_owned());
    let others = ["各", "下属", "所属", "垂直"].iter().any(|it| rest.contains(it));
    let left = ["公布", "发布", "编制", "不包括", "不含", "另行"].iter().any(|it| rest.contains(it));
    bodies.leaves_out = (left && others).then(|| rest.trim().to_owned());
    bodies.scope = if ["全县", "全市", "全区", "全省", "行政区域", "各乡镇", "各部门"].iter().any(|it| covers.contains(it))
    {
        Some(Scope::Region)
    } else if ["机关", "本级", "我局", "本局", "我镇"].iter().any(|it| covers.contains(it)) {
        Some(Scope::OwnLevel)
    } else {
        None
    };
}

/// The pieces of a paragraph that open with an ordinal, without it. Empty where the paragraph holds none.
fn split_at_ordinals(text: &str) -> Vec<&str> {
    let text = text.trim().trim_start_matches(['*', '#', ' ']);
    // 一是 … 二是 …, 第一 … 第二 …: a series inside the paragraph.
    for (mark, first) in [("是", "一"), ("要", "一")] {
        let starts = series(text, |at| ordinal_before(&text[..at]), mark, first);
        if !starts.is_empty() {
            return cut_at(text, &starts);
        }
    }
    // 1.… 2.…, （1）… （2）…, ①… ②…: in one paragraph, or one at its start.
    let numbered = numbered_series(text);
    if !numbered.is_empty() {
        return cut_at(text, &numbered);
    }
    Vec::new()
}

/// Where the ordinal that ends a text begins.
fn ordinal_before(before: &str) -> usize {
    before.len() - before.chars().rev().take_while(|it| "一二三四五六七八九十".contains(*it)).map(char::len_utf8).sum::<usize>()
}

/// The ordinals with a mark behind them, where each begins and ends: 一是, 二是. The paragraph or a clause opens with it.
fn series(text: &str, begin: impl Fn(usize) -> usize, mark: &str, first: &str) -> Vec<(usize, usize)> {
    let mut out = Vec::new();
    for (at, _) in text.match_indices(mark) {
        let start = begin(at);
        let opens = text[..start].trim_end().is_empty() || text[..start].trim_end().ends_with(['。', '；', ';', '，', ',', '：', ':']);
        if start < at && opens && (mark == "是" || !out.is_empty() || &text[start..at] == first) {
            out.push((start, at + mark.len()));
        }
    }
    // 一要 alone is no series.
    if mark != "是" && out.len() < 2 { Vec::new() } else { out }
}

/// Numbered items of one style: 1. 2. 3. after a stop, or a single one at the start.
fn numbered_series(text: &str) -> Vec<(usize, usize)> {
    let mut out: Vec<(usize, usize)> = Vec::new();
    let mut style = None;
    let mut after_stop = true;
    for (at, it) in text.char_indices() {
        if after_stop && let Some((length, own)) = numbering(&text[at..]) {
            if style.is_none() && (at == 0 || own.1 == 1) {
                style = Some(own.0);
            }
            if style == Some(own.0) && (out.is_empty() || own.1 == out.len() + 1) {
                out.push((at, at + length));
            }
        }
        after_stop = matches!(it, '。' | '；' | ';' | '：' | ':') || after_stop && it.is_whitespace();
    }
    // In the middle of a paragraph one number is no series.
    if out.len() == 1 && out[0].0 > 0 { Vec::new() } else { out }
}

/// A numbering at the start of a text: its length, its style and its number.
fn numbering(text: &str) -> Option<(usize, (u8, usize))> {
    const CHINESE: [&str; 10] = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];
    let circled = text.chars().next().filter(|it| ('①'..='⑩').contains(it));
    if let Some(it) = circled {
        return Some((it.len_utf8(), (3, it as usize - '①' as usize + 1)));
    }
    let (open, rest) = match text.chars().next()? {
        it @ ('（' | '(') => (1, &text[it.len_utf8()..]),
        '第' => (2, &text['第'.len_utf8()..]),
        _ => (0, text),
    };
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let (number, after) = if digits > 0 {
        (rest[..digits].parse().ok()?, &rest[digits..])
    } else {
        let at = CHINESE.iter().position(|it| rest.starts_with(it))?;
        (at + 1, &rest[CHINESE[at].len()..])
    };
    let close = after.chars().next()?;
    let closes = match open {
        1 => matches!(close, '）' | ')'),
        2 => matches!(close, '，' | ',' | '、'),
        _ => matches!(close, '、' | '.' | '．'),
    };
    let end = text.len() - after.len() + close.len_utf8();
    let decimal = open == 0 && digits > 0 && text[end..].starts_with(|it: char| it.is_ascii_digit());
    let style = open * 2 + u8::from(digits > 0);
    (closes && !decimal && number < 100).then_some((end, (10 + style, number)))
}

fn cut_at<'a>(text: &'a str, starts: &[(usize, usize)]) -> Vec<&'a str> {
    let ends = starts.iter().skip(1).map(|it| it.0).chain([text.len()]);
    starts.iter().zip(ends).map(|(&(_, start), end)| text[start..end].trim().trim_end_matches(['；', ';', '，', ',', '*']).trim()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, section: SectionKind) -> Narrative {
        let mut narrative = Narrative::default();
        text.lines().for_each(|line| narrative.paragraph(line, section));
        narrative
    }

    #[test]
    fn documents_with_and_without_numbers() {
        let shown = |text: &str| {
            let citations = read(text, SectionKind::Overview).citations;
            let show = |it: &Citation| {
                let number = it.number.as_ref().map_or(String::new(), |it| format!("#{it}"));
                let articles = it.articles.iter().fold(String::new(), |all, it| all + "@" + &it.to_string());
                [it.title.clone().unwrap_or_default(), number, articles].concat()
            };
            citations.iter().map(show).collect::<Vec<_>>().join(" ")
        };
        let cases = [
            ("印发《关于加强政务公开工作的意见》（山政办发〔2011〕15号）。", "关于加强政务公开工作的意见#山政办发〔2011〕15号"),
            ("根据《条例》第九条、第十条和《山城县政府信息公开办法》。", "条例@第九条@第十条 山城县政府信息公开办法"),
            ("根据国办发〔2014〕32号文件要求。", "#国办发〔2014〕32号"),
            ("编印《山城政务》12期，《山城日报》刊发8条。", ""),
            ("在2号楼办公，热线12345号。", ""),
            ("《关于印发〈工作方案〉的通知》再次《关于印发〈工作方案〉的通知》。", "关于印发〈工作方案〉的通知"),
        ];
        for (text, expected) in cases {
            assert_eq!(shown(text), expected, "{text}");
        }
    }

    #[test]
    fn bodies_and_contact() {
        let bodies = read(
            "县政府办公室是全县政府信息公开工作的主管部门，县信息中心为县政府信息公开工作机构。\n\
             如有疑问，请与县信息中心联系（地址：山城县人民路1号；邮政编码：999000；联系电话：0999-5550123；电子邮箱：xxgk@example.cn）。\n\
             要求各单位确定政府信息公开工作机构。",
            SectionKind::Overview,
        )
        .bodies;
        assert_eq!(bodies.competent_department.as_deref(), Some("县政府办公室"));
        assert_eq!(bodies.working_institution.as_deref(), Some("县信息中心"));
        let contact = bodies.contact;
        assert_eq!(contact.body.as_deref(), Some("县信息中心"));
        assert_eq!(contact.address.as_deref(), Some("山城县人民路1号"));
        assert_eq!(contact.telephone.as_deref(), Some("0999-5550123"));
        assert_eq!((contact.fax, contact.email.as_deref()), (None, Some("xxgk@example.cn")));

        for text in ["政府信息公开工作机构不够健全。", "各单位是政府信息公开的责任主体。", "要明确各部门为政府信息公开工作机构。"]
        {
            assert_eq!(read(text, SectionKind::Overview).bodies, Bodies::default(), "{text}");
        }
        assert_eq!(
            read("我局政府信息公开工作机构为局办公室。", SectionKind::Overview).bodies.working_institution.as_deref(),
            Some("局办公室")
        );
    }

    #[test]
    fn problems_one_by_one() {
        let titles = |text: &str| {
            let items = read(text, SectionKind::Problems).improvements;
            items.iter().map(|it| format!("{}|{}", it.title, it.text)).collect::<Vec<_>>()
        };
        assert_eq!(titles("存在两个问题：一是更新不及时；二是队伍不稳定。"), ["更新不及时|", "队伍不稳定。|"]);
        assert_eq!(titles("（一）公开内容\n公开内容不够全面。"), ["公开内容|公开内容不够全面。"]);
        assert_eq!(
            titles("（一）存在的主要问题\n1.更新慢。2.队伍弱。\n（二）改进措施\n1.加强培训。"),
            ["更新慢。|", "队伍弱。|", "加强培训。|"]
        );
        assert_eq!(titles("第一，更新慢。第二，解读少。第三，人手少。"), ["更新慢。|", "解读少。|", "人手少。|"]);
        assert_eq!(titles("主要有：①更新慢；②解读少。"), ["更新慢|", "解读少。|"]);
        assert_eq!(titles("不足在于（1）更新慢。"), [""; 0]);
        assert_eq!(titles("1.加强学习。每季度一次。\n特此报告。"), ["加强学习。|每季度一次。"]);
        assert_eq!(titles("我局工作是好的。2.5万人受益。"), [""; 0]);
        assert!(read("一是加强领导。", SectionKind::Overview).improvements.is_empty());
    }
}
