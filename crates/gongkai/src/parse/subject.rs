//! What a passage is about, where a short title before it says so: 2.依申请公开情况, 收费情况：本年度为零, 其三，申请公开。

use super::token::Token;
use super::zero;
use crate::affix::Affixes;
use crate::letters::Letters;
use crate::number::is_ordinal;
use crate::parse::few::{Few, few};
use crate::within::has_any;
use crate::{Concept, SectionKind};

/// The title of a passage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Subject {
    /// The section that such a title has.
    pub(crate) kind: SectionKind,
    /// What it speaks of, as far as a number alone can say how many there were, or a word that there was none.
    pub(crate) concepts: Vec<Concept>,
    /// The byte after the title and its stop.
    pub(crate) end: usize,
    /// The title is a line of its own, so that the passage follows.
    pub(crate) alone: bool,
    /// The form of the ordinal before it, where one stands there.
    pub(crate) rank: Option<u8>,
    /// It says by what the information, or the requests, are divided: 公开渠道, 申请方式.
    pub(crate) divides: bool,
}

/// The longest title, in characters.
const LONGEST: usize = 24;

/// The most bytes of a letter.
const WIDEST: usize = 4;

/// A dash, as it is folded.
const DASH: &str = "--";

/// How a title ends.
#[rustfmt::skip]
static ENDS: Affixes = Affixes::new(&[
    "情况", "如下", "见下", "方面", "数量", "件数", "总数", "总额", "次数", "结果", "内容", "方式", "申请", "申请公开", "复议", "诉讼", "申诉", "依申请",
    "举报", "投诉", "申请公开工作", "收费", "咨询", "培训", "答复", "收费数", "费用", "渠道", "形式", "载体", "途径", "信息数",
    "分类", "类别", "构成", "身份", "情形",
]);

/// How a title begins that goes on with how the work was done, and its longest form, in characters.
const BEGINS: &[&str] = &["依申请公开", "主动公开", "申请公开", "政府信息公开申请"];
const SHORT: usize = 16;

/// How a title ends that says by what something is divided.
const DIVIDES: &Few = few!["渠道", "方式", "形式", "载体", "途径", "类别", "内容", "分类", "构成", "身份"];

/// Words that make a title a statement.
const STATES: &[&str] = &["没有", "全部", "收到"];
/// Those of one letter.
static STATE: Letters = Letters::new(&['未', '无', '不', '均', '零']);

/// The title that a sentence inside a paragraph opens with: 收费情况：0元。复议情况：本年度为零. Only a colon parts it from what is said.
pub(crate) fn of_sentence(text: &str, start: usize, tokens: &[Token]) -> Option<Subject> {
    let own = &text[start..];
    let opens = own.char_indices().take(LONGEST).any(|it| it.1 == ':');
    let found = opens.then(|| read(own, start, tokens)).flatten()?;
    own[..found.end].ends_with(':').then(|| Subject { end: start + found.end, ..found })
}

/// The title that a paragraph opens with, or is; `tokens` are those of a text of which it begins at the byte `start`.
pub(crate) fn read(text: &str, start: usize, tokens: &[Token]) -> Option<Subject> {
    let body = text.len() - without_ordinal(text.trim_ascii_start()).len();
    let rest = &text[body..];
    let (len, stop) = match stop_in(rest) {
        Some((_, ',' | ';')) => return None,
        Some((at, '-')) => (at, DASH.len()),
        Some((at, stop)) => (at, stop.len_utf8()),
        None if rest.trim_ascii_end().chars().nth(LONGEST).is_none() => (rest.trim_ascii_end().len(), 0),
        None => return None,
    };
    let title = rest[..len].trim_ascii();
    let title = ["分别为", "具体为", "具体如下", "为"].iter().find_map(|it| title.strip_suffix(it)).unwrap_or(title);
    // 二、上年结转政府信息公开申请数量：0 is a row of a table, of whatever applicant.
    if title.ends_with("政府信息公开申请数量") {
        return None;
    }
    let states = STATE.find(title.as_bytes()) < title.len() || has_any(title, STATES) || title.contains(|it: char| it.is_ascii_digit());
    let ends = ENDS.at_end(title).is_some();
    // 依申请公开工作依法依规：全年受理41件: how it begins tells what it is about.
    let begins = !states
        && text[body + len..].starts_with(':')
        && title.chars().nth(SHORT).is_none()
        && !text[body + len + stop..].trim_ascii_start().is_empty()
        && BEGINS.iter().any(|it| title.strip_prefix(it).is_some_and(|it| it.contains("工作") || it.contains("办理")));
    if states || !ends && !begins {
        // 三、政府信息管理 ends what the title before it spoke of.
        let numbered = body > text.len() - text.trim_ascii_start().len() && stop == 0 && !title.is_empty() && !states;
        return numbered.then(|| Subject {
            kind: SectionKind::Other,
            concepts: Vec::new(),
            end: text.len(),
            alone: true,
            rank: rank(text),
            divides: false,
        });
    }
    let end = body + len + stop;
    let kind = match SectionKind::of_heading(title) {
        SectionKind::Other if few!["答复", "办理结果", "处理结果", "提出方式", "办理情况", "申请人"].open(title) => {
            SectionKind::Requests
        }
        SectionKind::Overview | SectionKind::Problems | SectionKind::OtherMatters => SectionKind::Other,
        kind => kind,
    };
    let own = &tokens[tokens.partition_point(|it| it.span.start < start)..tokens.partition_point(|it| it.span.end <= start + body + len)];
    let concepts = match zero::subjects(own) {
        _ if !ends => Vec::new(),
        found if !found.is_empty() => found,
        _ if title.contains("培训") => vec![Concept::TrainingSessions],
        _ if kind == SectionKind::Disclosure && title.contains("主动公开") => vec![Concept::DisclosureTotal],
        _ if few!["答复件数", "答复数量", "答复总数"].are(title) => vec![Concept::RequestsAnswered],
        _ => Vec::new(),
    };
    let alone = text[end..].trim_matches(['-', ' ']).is_empty();
    let end = text.len() - text[end..].trim_start_matches('-').len();
    let divides = DIVIDES.end(title) || title.contains("渠道") && title.ends_with("信息数");
    Some(Subject { kind, concepts, end, alone, rank: rank(text), divides })
}

/// What parts a title from what follows it, and where it stands; none stands behind the longest title.
fn stop_in(text: &str) -> Option<(usize, char)> {
    static STOPS: Letters = Letters::new(&[':', '。', ',', ';', '-']);
    let window = text.floor_char_boundary((LONGEST + 1) * WIDEST);
    let mut from = 0;
    loop {
        let at = from + STOPS.find(&text.as_bytes()[from..window]);
        let stop = text[at..window].chars().next().filter(|_| text[..at].chars().count() <= LONGEST)?;
        // A dash is two letters wide: 答复内容——公开22件.
        if stop != '-' || text[at..].starts_with(DASH) {
            return Some((at, stop));
        }
        from = at + 1;
    }
}

/// The form of the ordinal before the words of a paragraph: 一、 heads more than (三), and that more than 2.
pub(crate) fn rank(text: &str) -> Option<u8> {
    let text = text.trim_ascii_start();
    let numbered = unnumbered(text).len() < text.len();
    let rank = match text.chars().next()? {
        '(' if text[1..].starts_with(|it: char| it.is_ascii_digit()) => 3,
        '(' | '其' | '第' => 1,
        it if it.is_ascii_digit() => 2,
        _ => 0,
    };
    numbered.then_some(rank)
}

/// A line without the ordinal before it: (一), 一、, 2., 其三,, and without a year.
fn without_ordinal(line: &str) -> &str {
    let rest = unnumbered(line);
    // 2015年依申请公开——收到43件.
    let year = rest.get(..4).filter(|it| it.bytes().all(|it| it.is_ascii_digit())).and_then(|_| rest[4..].strip_prefix('年'));
    year.map_or(rest, |it| it.strip_prefix('度').unwrap_or(it))
}

/// A line without the ordinal before it; the line itself where none stands there.
pub(crate) fn unnumbered(line: &str) -> &str {
    let own = line.strip_prefix(['其', '第']).unwrap_or(line);
    let inner = own.strip_prefix('(').unwrap_or(own);
    let rest = inner.trim_start_matches(|it: char| is_ordinal(it) || it.is_ascii_digit());
    let marked = if inner.len() < own.len() { rest.strip_prefix(')') } else { rest.strip_prefix(['、', '.', ',']) };
    // 2.5万条 is no ordinal.
    let marked = marked.filter(|it| rest.len() < inner.len() && !it.starts_with(|it: char| it.is_ascii_digit()));
    marked.map_or(line, str::trim_ascii_start)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::token::tokens;

    #[test]
    fn titles_of_passages() {
        use SectionKind as K;
        type Title = (K, &'static [Concept], bool);
        let cases: &[(&str, Option<Title>)] = &[
            ("2.依申请公开情况", Some((K::Requests, &[Concept::RequestsReceived], true))),
            ("收费情况:本年度为零", Some((K::Fees, &[Concept::FeesCollected], false))),
            ("其三,依申请公开情况。收到9份申请。", Some((K::Requests, &[Concept::RequestsReceived], false))),
            ("五、收费。0元(2021年:0元)", Some((K::Fees, &[Concept::FeesCollected], false))),
            ("2015年依申请公开情况--收到43件", Some((K::Requests, &[Concept::RequestsReceived], false))),
            ("(三)复议诉讼情况", Some((K::Remedies, &[Concept::ReconsiderationTotal, Concept::LitigationTotal], true))),
            ("答复件数:合计18件", Some((K::Requests, &[Concept::RequestsAnswered], false))),
            ("(三)政府信息管理", Some((K::Other, &[], true))),
            ("依申请公开工作依法依规:全年受理41件。", Some((K::Requests, &[], false))),
            ("依申请公开工作依法有序。受理许可事项4件。", None),
            ("依申请公开工作会议。", None),
            ("未收到政府信息公开申请。", None),
            ("收到申请3件:当面2件", None),
            ("依申请公开方面,收到33件。", None),
        ];
        for (text, expected) in cases {
            let found = read(text, 0, &tokens(text));
            let found = found.as_ref().map(|it| (it.kind, &it.concepts[..], it.alone));
            assert_eq!(found, *expected, "{text}");
        }
    }
}
