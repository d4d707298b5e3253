//! What a report says beside its figures: the documents that it cites, the bodies behind it, problems and measures.

mod citations;
mod contact;
mod problems;

use crate::fold::is_han;
use crate::letters::Letters;
use crate::parse::few::few;
use crate::within::has_any;
use crate::{Bodies, Citation, Improvement, Scope, SectionKind};
use citations::citations;
use contact::{asked, contact, is_body};
use memchr::memmem::{self, Finder};
use problems::{is_heading, split_at_ordinals};
use rustc_hash::FxHashSet;
use std::sync::LazyLock;

/// What has been gathered so far.
#[derive(Debug, Default)]
pub(super) struct Narrative {
    pub(super) bodies: Bodies,
    pub(super) citations: Vec<Citation>,
    seen: FxHashSet<Citation>,
    pub(super) improvements: Vec<Improvement>,
}

/// What bodies are named as: a word, and what stands before it, if anything must.
struct Name {
    word: Finder<'static>,
    before: &'static [&'static str],
}

static NAMES: LazyLock<[Name; 2]> = LazyLock::new(|| {
    let names: [(&str, &[&str]); 2] = [("主管部门", &[""]), ("机构", &["办事", "工作"])];
    names.map(|(word, before)| Name { word: Finder::new(word), before })
});

/// What a sentence speaks of that says what the report covers.
static REPORT: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("报告"));

impl Name {
    /// Where it first stands in a text.
    fn find(&self, text: &[u8]) -> Option<usize> {
        self.word.find_iter(text).find(|at| self.before.iter().any(|it| text[..*at].ends_with(it.as_bytes())))
    }
}

/// What ends a sentence, and what ends a clause.
static SENTENCE: Letters = Letters::new(&['。', '；', ';']);
static CLAUSE: Letters = Letters::new(&['。', '；', ';', '，', ',']);

/// The stretches between stops in which a name stands, in order.
fn around<'a>(text: &'a str, name: &Name, stops: &Letters) -> impl Iterator<Item = &'a str> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let at = from + name.find(&text.as_bytes()[from..])?;
        let start = text[from..at].char_indices().rev().find(|it| stops.has(it.1)).map_or(from, |(stop, it)| from + stop + it.len_utf8());
        from = at + stops.find(&text.as_bytes()[at..]);
        Some(&text[start..from])
    })
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
        self.bodies(text);
        if section == SectionKind::Problems {
            self.problem(text);
        }
    }

    fn bodies(&mut self, text: &str) {
        let [department, institution] = &*NAMES;
        let named = |name, roles: &[&str]| {
            let clauses = around(text, name, &CLAUSE).filter(|it| it.contains("公开"));
            clauses.flat_map(|clause| roles.iter().filter_map(move |role| named_as(clause, role))).next()
        };
        let bodies = &mut self.bodies;
        bodies.competent_department = bodies.competent_department.take().or_else(|| named(department, &["主管部门"]));
        bodies.working_institution = bodies.working_institution.take().or_else(|| named(institution, &["办事机构", "工作机构"]));
        if bodies.covers.is_some() {
            return;
        }
        for at in REPORT.find_iter(text.as_bytes()) {
            let opens = [("本", few!["报告内容", "报告数据", "报告所列"]), ("本年度", few!["报告内容"])];
            let own = opens.iter().filter(|it| it.1.open(&text[at..])).find_map(|it| text[..at].strip_suffix(it.0));
            // It opens a sentence.
            let Some(before) = own.filter(|it| it.trim_end().chars().next_back().is_none_or(|it| SENTENCE.has(it))) else { continue };
            cover(&text[before.len()..at + SENTENCE.find(&text.as_bytes()[at..])], bodies);
            if bodies.covers.is_some() {
                return;
            }
        }
    }

    /// An item of the section on problems: 一是 …, （一） …, 1. … A heading is no item; a short item without a sentence waits for its text.
    fn problem(&mut self, text: &str) {
        let pieces = split_at_ordinals(text);
        let closes = few!["特此报告", "附件", "附表", "热诚欢迎"].open(text.trim_start()) || !text.chars().any(is_han);
        if pieces.is_empty()
            && !closes
            && let Some(last) = self.improvements.last_mut().filter(|it| it.text.is_empty() && !few!["。", "；", ";", "."].end(&it.title))
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

/// The body that a clause names as something: 确定了X为…主管部门, X是…工作机构, 工作机构为X. What others are told to do, and what is not done, names nobody.
fn named_as(clause: &str, role: &str) -> Option<String> {
    let at = memmem::find(clause.as_bytes(), role.as_bytes())?;
    let (before, after) = (&clause[..at], clause[at + role.len()..].trim_start());
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
    let told = ["各", "要求", "应当", "尚未", "未明确", "未确定", "是否", "全国"];
    (is_body(name) && !told.iter().any(|it| clause[..at].contains(it))).then(|| name.to_owned())
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
    let other = has_any(before, &["期限", "时限", "时间"]) || before.ends_with(['不', '未']);
    if other || covers.contains("部分") || covers.contains('、') || covers.is_empty() {
        return;
    }
    bodies.covers = Some(covers.to_owned());
    let others = has_any(rest, &["各", "下属", "所属", "垂直"]);
    let left = has_any(rest, &["公布", "发布", "编制", "不包括", "不含", "另行"]);
    bodies.leaves_out = (left && others).then(|| rest.trim().to_owned());
    bodies.scope = if has_any(covers, &["全县", "全市", "全区", "全省", "行政区域", "各乡镇", "各部门"]) {
        Some(Scope::Region)
    } else if has_any(covers, &["机关", "本级", "我局", "本局", "我镇"]) {
        Some(Scope::OwnLevel)
    } else {
        None
    };
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
    fn where_a_name_stands() {
        let clauses = |text| around(text, &NAMES[1], &CLAUSE).collect::<Vec<_>>();
        assert_eq!(clauses("设立机构，工作机构和办事机构合署。完；新办事机构"), ["工作机构和办事机构合署", "新办事机构"]);
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
