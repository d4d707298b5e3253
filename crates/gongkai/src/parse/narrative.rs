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
        if text.contains(['：', ':']) {
            contact(text, &mut self.bodies.contact);
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

    /// An item of the section on problems: 一是 …, （一） …, 1. … A short item without a sentence is a heading; what follows is its text.
    fn problem(&mut self, text: &str) {
        let mut pieces = split_at_ordinals(text).into_iter().peekable();
        if pieces.peek().is_none()
            && let Some(last) = self.improvements.last_mut().filter(|it| it.text.is_empty() && !it.title.ends_with('。'))
        {
            text.trim().clone_into(&mut last.text);
        }
        for piece in pieces {
            let end = piece.find('。').map_or(piece.len(), |it| it + '。'.len_utf8());
            let (title, text) = piece.split_at(end);
            self.improvements.push(Improvement { title: title.trim().to_owned(), text: text.trim().to_owned() });
        }
    }
}

/// The documents that a paragraph cites: titles that name a kind of document or carry a number or an article, and numbers without a title.
fn citations(text: &str) -> Vec<Citation> {
    let mut out: Vec<(usize, Citation)> = Vec::new();
    let mut numbered = HashSet::new(); // where the numbers beside titles end
    let mut at = 0;
    while let Some(open) = text[at..].find('《').map(|it| at + it + '《'.len_utf8()) {
        let Some(close) = text[open..].find('》').map(|it| open + it) else { break };
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
        let (articles, _) = Article::list(after);
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

/// The most characters of a document number, with some words before it.
const NUMBER: usize = 40;

/// The fields of contact data: 地址：…；邮编：…
fn contact(text: &str, contact: &mut Contact) {
    let fields: [(&[&str], &mut Option<String>); 6] = [
        (&["地址", "通讯地址", "办公地址"], &mut contact.address),
        (&["邮编", "邮政编码"], &mut contact.postcode),
        (&["电话", "联系电话"], &mut contact.telephone),
        (&["传真"], &mut contact.fax),
        (&["邮箱", "电子邮件", "E-mail", "Email"], &mut contact.email),
        (&["网址", "网站"], &mut contact.website),
    ];
    for (labels, field) in fields {
        if field.is_none() {
            *field = labels.iter().find_map(|label| value_of(text, label));
        }
    }
    if contact.body.is_none() {
        let asked = text.find("请与").map(|it| &text[it + "请与".len()..]);
        let body = asked.and_then(|it| it.find("联系").map(|end| &it[..end])).filter(|it| !it.contains(['。', '，', ',']));
        contact.body = body.map(|it| it.trim().to_owned()).filter(|it| !it.is_empty()).or_else(|| value_of(text, "联系单位"));
    }
}

/// What stands after a label and a colon, up to the end of the field.
fn value_of(text: &str, label: &str) -> Option<String> {
    let after = text.match_indices(label).find_map(|(at, _)| text[at + label.len()..].trim_start().strip_prefix(['：', ':']))?;
    // An address holds no colon; a web address does.
    let end = after.find(['；', ';', '，', ',', '。', ')', '）', '\n', '\t', '　']).unwrap_or(after.len());
    let value = after[..end].trim();
    let value = value.split_once("  ").map_or(value, |it| it.0);
    (!value.is_empty() && value.chars().count() <= FIELD).then(|| value.to_owned())
}

/// The longest field of contact data, in characters.
const FIELD: usize = 60;

/// The body that a clause names as something: 确定了X为…主管部门, X是…工作机构, 工作机构为X.
fn named_as(clause: &str, role: &str) -> Option<String> {
    let at = clause.find(role)?;
    let after = clause[at + role.len()..].trim_start();
    let name = if let Some(name) = after.strip_prefix(['为', '是', '：', ':']) {
        name.split(['(', '（', '、']).next().unwrap_or(name)
    } else if after.is_empty() || after.starts_with(['(', '（']) {
        let before = &clause[..at];
        let verb = before.find('为').or_else(|| before.find('是'))?;
        let before = &before[..verb];
        let start =
            ["确定了", "确定", "明确了", "明确", "指定了", "指定"].iter().filter_map(|it| before.rfind(it).map(|at| at + it.len())).max();
        &before[start.unwrap_or(0)..]
    } else {
        return None;
    };
    let name = name.trim().trim_end_matches(['作', '均']);
    let whole = label::trim(name).is_some() && name.chars().all(|it| is_han(it) || "（）()".contains(it));
    (whole && (3..=30).contains(&name.chars().count()) && !name.contains("各")).then(|| name.to_owned())
}

/// 本报告内容主要为X，Y由…公布: what is covered, and what is left to others.
fn cover(sentence: &str, bodies: &mut Bodies) {
    let Some(verb) = ["主要为", "主要包括", "包括", "涵盖", "为"].iter().find_map(|it| sentence.find(it).map(|at| at + it.len()))
    else {
        return;
    };
    let said = &sentence[verb..];
    let (covers, rest) = said.split_once(['，', ',']).unwrap_or((said, ""));
    bodies.covers = Some(covers.trim().to_owned());
    let left = ["公布", "发布", "编制", "不包括", "不含", "另行"].iter().any(|it| rest.contains(it));
    bodies.leaves_out = left.then(|| rest.trim().to_owned());
    bodies.scope = if ["全县", "全市", "全区", "全省", "行政区域", "各乡镇", "各部门"].iter().any(|it| covers.contains(it))
    {
        Some(Scope::Region)
    } else if ["机关", "本级"].iter().any(|it| covers.contains(it)) {
        Some(Scope::OwnLevel)
    } else {
        None
    };
}

/// The pieces of a paragraph that open with an ordinal, without it. Empty where the paragraph does not open with one.
fn split_at_ordinals(text: &str) -> Vec<&str> {
    let text = text.trim();
    if let Some(rest) = numbered(text) {
        return vec![rest];
    }
    let mut starts: Vec<(usize, usize)> = Vec::new(); // where an ordinal begins and ends
    for (at, found) in text.match_indices('是') {
        let ordinal: usize = text[..at].chars().rev().take_while(|it| "一二三四五六七八九十".contains(*it)).map(char::len_utf8).sum();
        let before = &text[..at - ordinal];
        if ordinal > 0 && (before.is_empty() || before.ends_with(['。', '；', ';', '，', ',', '：', ':'])) {
            starts.push((at - ordinal, at + found.len()));
        }
    }
    let ends = starts.iter().skip(1).map(|it| it.0).chain([text.len()]);
    starts.iter().zip(ends).map(|(&(_, start), end)| text[start..end].trim_end_matches(['；', ';', '，', ',']).trim()).collect()
}

/// What stands after （一）, 一、, 1. or 第一，.
fn numbered(text: &str) -> Option<&str> {
    let is_count = |it: char| it.is_ascii_digit() || "一二三四五六七八九十".contains(it);
    let opened = text.trim_start_matches(['（', '(', '第']);
    let after = opened.trim_start_matches(is_count);
    let closes = after.strip_prefix(['）', ')', '、', '.', '．', '，', ','])?;
    let decimal = closes.starts_with(|it: char| it.is_ascii_digit());
    (after.len() < opened.len() && !decimal).then(|| closes.trim_start_matches(['、', '.', ' ', '　']).trim())
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
        assert_eq!(titles("（一）主要问题\n公开内容不够全面。"), ["主要问题|公开内容不够全面。"]);
        assert_eq!(titles("1.加强学习。每季度一次。\n特此报告。"), ["加强学习。|每季度一次。"]);
        assert_eq!(titles("我局工作是好的。2.5万人受益。"), [""; 0]);
        assert!(read("一是加强领导。", SectionKind::Overview).improvements.is_empty());
    }
}
