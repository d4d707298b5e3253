//! Lines to paragraphs and headings. Lines that were wrapped in print are joined again; cells that stand one to a line are not.

use crate::SectionKind;
use crate::fold::{Folded, Script, is_han};
use crate::number::is_ordinal;
use crate::parse::few::{Few, few};
use gongkai_document::Document;
use memchr::memmem::Finder;
use std::ops::Range;
use std::sync::LazyLock;

/// One paragraph: the lines that it was printed on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Paragraph {
    pub(crate) lines: Vec<Range<usize>>,
    /// Its kind where it is the heading of a section.
    pub(crate) heading: Option<SectionKind>,
}

/// The longest line that may be a heading, in characters.
const HEADING: usize = 45;
/// A line shorter than this was not wrapped, it ended.
const WRAPPED: usize = 20;

/// The paragraphs of a document in order, without blank lines.
pub(crate) fn paragraphs(document: &Document, script: Script, taken: impl Fn(usize) -> bool) -> Vec<Paragraph> {
    let text = document.text();
    let mut out: Vec<Paragraph> = Vec::new();
    let may_wrap = document.format().wraps_lines();
    let mut blank = true;
    // A line of a table parts paragraphs as a blank one does.
    let own = |line: Range<usize>| if taken(line.start) { line.end..line.end } else { trimmed(text, line) };
    let parts = document.lines().map(own).flat_map(|line| {
        let parts = unglued(text, &line, script);
        let whole = parts.is_empty().then_some(line);
        parts.into_iter().chain(whole)
    });
    let mut lines = parts.map(|line| trimmed(text, line)).peekable();
    while let Some(line) = lines.next() {
        if line.is_empty() {
            blank = true;
            continue;
        }
        let heading = heading(&text[line.clone()], script);
        match out.last_mut() {
            // 全年网站访问量达 over 2、到269380人次: the number of a page in the middle of a sentence.
            Some(last) if heading.is_none() && last.heading.is_none() && may_wrap && page_mark(text, last, &line) > 0 => {
                let mark = page_mark(text, last, &line);
                last.lines.push(trimmed(text, line.start + mark..line.end));
            }
            Some(last)
                if !blank
                    && heading.is_none()
                    && last.heading.is_none()
                    && may_wrap
                    && (wraps(text, last, &line) || is_cut(text, last, &line, lines.peek())) =>
            {
                last.lines.push(line);
            }
            _ => out.push(Paragraph { lines: vec![line], heading }),
        }
        blank = false;
    }
    out
}

fn trimmed(text: &str, line: Range<usize>) -> Range<usize> {
    let slice = &text[line.clone()];
    let start = line.start + (slice.len() - slice.trim_start().len());
    start..start.max(line.start + slice.trim_end().len())
}

/// Words that end the heading of a section, and those that its text begins with where nothing parts the two.
static TITLE_ENDS: LazyLock<[Finder<'static>; 4]> = LazyLock::new(|| ["情况", "概述", "概况", "事项"].map(Finder::new));
const TEXT_BEGINS: &Few = few!["2", "本年", "全年", "今年", "当年", "截至", "截止", "我", "根据", "按照", "无。", "（一）", "(一)"];

/// What stands behind the ordinal of a section.
static MARK: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("、"));

/// The shortest heading with text behind it, in bytes: 三、概况2.
const GLUED: usize = "三、概况2".len();

/// The parts of a line, where the headings of sections are glued to their text, as in a page that lost its lines: 三、依申请公开情况2013年，我局收到…. None
/// where the line is one.
fn unglued(text: &str, line: &Range<usize>, script: Script) -> Vec<Range<usize>> {
    let own = &text[line.clone()];
    let mut parts = Vec::new();
    if own.len() < GLUED {
        return parts;
    }
    let mut from = 0;
    for mark in MARK.find_iter(own.as_bytes()) {
        let ordinal: usize = own[..mark].chars().rev().take_while(|it| is_ordinal(*it)).map(char::len_utf8).sum();
        let start = mark - ordinal;
        if ordinal == 0 || start < from || !(start == 0 || own[..start].trim_end().ends_with(['。', '！', '；', '”', '》'])) {
            continue;
        }
        let window = own[mark..].char_indices().nth(HEADING).map_or(own.len(), |it| mark + it.0);
        let end = TITLE_ENDS
            .iter()
            .filter_map(|word| word.find(&own.as_bytes()[mark..window]).map(|at| mark + at + word.needle().len()))
            .filter(|&end| TEXT_BEGINS.open(&own[end..]))
            .min();
        let Some(end) = end.filter(|&end| heading(&own[start..end], script).is_some_and(|it| it != SectionKind::Other)) else { continue };
        parts.extend([line.start + from..line.start + start, line.start + start..line.start + end]);
        from = end;
    }
    if parts.is_empty() {
        return parts;
    }
    parts.push(line.start + from..line.end);
    parts.retain(|it| !it.is_empty());
    if parts.len() > 1 { parts.into_iter().flat_map(|it| items(text, it)).collect() } else { Vec::new() }
}

/// The parts of glued text that an ordinal in brackets opens after a full stop: 。(三)通过媒体公开情况。
fn items(text: &str, line: Range<usize>) -> Vec<Range<usize>> {
    let own = &text[line.clone()];
    let opens = |it: &str| {
        let inner = it.strip_prefix(['(', '（']).unwrap_or_default();
        let rest = inner.trim_start_matches(is_ordinal);
        rest.len() < inner.len() && rest.starts_with([')', '）'])
    };
    let ends = own.match_indices('。').map(|(at, stop)| at + stop.len()).filter(|&at| opens(own[at..].trim_start()));
    let bounds: Vec<usize> = std::iter::once(0).chain(ends).chain(std::iter::once(own.len())).collect();
    bounds.iter().zip(&bounds[1..]).map(|(from, to)| line.start + from..line.start + to).collect()
}

/// What parts two columns of print.
const COLUMNS: &str = "    ";

/// Whether the paragraph goes on in the next line: its last line is long and ends in the middle of a sentence, and the next one is running text.
fn wraps(text: &str, paragraph: &Paragraph, next: &Range<usize>) -> bool {
    let Some(last) = paragraph.lines.last() else { return false };
    let (last, next) = (&text[last.clone()], &text[next.clone()]);
    // 自2015年1月1日至12月31日止 is all of a line.
    if last.ends_with(['。', '！', '？', '；', '：', '!', '?', ';', ':', '|', '.', '”', '》', '止']) {
        return false;
    }
    // Columns of a table stand side by side: 19 144 over 年度办 is no year.
    if [last, next].iter().any(|it| it.contains(COLUMNS)) {
        return false;
    }
    let subheading = last.starts_with(['(', '（']) && !last.contains(['，', ',', '。']);
    let title = (last.ends_with("报告") || last.ends_with("報告")) && !last.contains(['，', ',', '。']);
    // 3.危及…: the number of an item.
    let digits = next.bytes().take_while(u8::is_ascii_digit).count();
    let item = digits > 0
        && next[digits..].trim_start().starts_with(['.', '、', '．'])
        && next.chars().nth(digits + 1).is_some_and(|it| !it.is_ascii_digit());
    // (其中…其他43条) over 投诉举报办理：…: a remark ended.
    let titled = last.ends_with([')', '）']) && next.chars().take(TITLE).any(|it| matches!(it, ':' | '：'));
    !(item || subheading || title || titled)
        && last.chars().nth(WRAPPED).is_some()
        && !next.starts_with(['|', '-', '#', '—', '（', '('])
        && next.chars().any(is_han)
}

/// The longest title before a colon that opens a line, in characters.
const TITLE: usize = 12;

/// The longest label over its number, in characters.
const LABEL: usize = 14;

/// Units that a line of running text may begin with, cut off from their number.
const COUNTED: [&str; 8] = ["余条", "余个", "条", "件", "份", "个", "次", "人次"];

/// Running text on a shorter line ended, in characters.
const SHORTEST: usize = 8;

/// Whether a line was cut where no line ends: before a comma, around a number that a comma follows, or inside a number.
fn is_cut(text: &str, paragraph: &Paragraph, next: &Range<usize>, after: Option<&Range<usize>>) -> bool {
    let opens = |line: &Range<usize>| text[line.clone()].starts_with(['，', ',', '。', '；', ';', '、', '%', '％']);
    let Some(last) = paragraph.lines.last() else { return false };
    let (last, own) = (&text[last.clone()], &text[next.clone()]);
    // 信息176条，其中机构概 over 况类3条、规划…: running text on either side.
    let runs = |it: &str| it.contains(['，', ',', '、']) && !it.contains(['|', '\t', '(', '（']);
    let inside = last.ends_with(is_han) && own.starts_with(is_han) && last.chars().nth(SHORTEST).is_some() && runs(last) && runs(own);
    let digits = own.bytes().take_while(|it| it.is_ascii_digit() || matches!(it, b',' | b'.')).count();
    // 12,406条 on a line of its own, and a comma on the next.
    let alone = digits > 0 && own[digits..].chars().count() <= 2 && after.is_some_and(opens);
    // 政府信息1 over 58条，其中: a digit on either side, and a unit with a stop behind.
    let number = digits > 0
        && last.trim_end_matches(|it: char| it.is_ascii_digit()).ends_with(is_han)
        && last.ends_with(|it: char| it.is_ascii_digit())
        && own[digits..].chars().nth(1).is_some_and(|it| matches!(it, '，' | ',' | '。' | '；' | ';' | '、'));
    // 主动公开信息 over 313条: a label, and its number with its unit.
    let counted = digits > 0 && few!["条", "件", "人次", "次"].are(own[digits..].trim());
    let label = counted && last.chars().all(is_han) && (4..=LABEL).contains(&last.chars().count());
    // 公开信息 over 69 over 条，其中: a number on a line of its own, and its unit with a stop on the next.
    // 配备了 over 1 over 名专职人员、, 2004 over 年 over 5 over 月: as well, where the page has sentences.
    let running = || {
        let stops = |it: &Range<usize>| text[it.clone()].contains(['，', ',', '。', '、']);
        last.ends_with('了') || paragraph.lines.iter().rev().take(BACK).any(stops)
    };
    let unit = |it: &str| {
        let behind = COUNTED.iter().find_map(|unit| it.strip_prefix(unit));
        behind.is_some_and(|it| it.starts_with(['，', ',', '。', '；', ';', '、'])) || goes_on_behind_a_number(it) && running()
    };
    let open = || last.ends_with(is_han) || last.ends_with([',', '，', '、']) && running();
    let between = digits > 0 && own[digits..].trim().is_empty() && open() && after.is_some_and(|it| unit(&text[it.clone()]));
    let behind = last.bytes().all(|it| it.is_ascii_digit()) && unit(own);
    opens(next) || between || behind || alone && last.ends_with(is_han) || number || inside || label
}

/// So many lines back the stops of running text are looked for.
const BACK: usize = 8;

/// Whether a line goes on behind a number on a line of its own: 名专职人员、, 年, 日起本局….
fn goes_on_behind_a_number(line: &str) -> bool {
    let dated = matches!(line, "年" | "月" | "日") || few!["年底", "年末", "年度", "日起", "日至", "日止"].open(line);
    // 条例规定, 次要任务: words, behind the number of a page.
    let word = few!["个人", "个别", "条例", "条件", "次要", "次数", "次年", "期限", "期间", "期满", "名称", "名单", "名录", "件数"];
    dated
        || !word.open(line)
            && ["名", "个", "条", "件", "次", "期"]
                .iter()
                .any(|it| line.strip_prefix(it).is_some_and(|it| it.chars().nth(2).is_some_and(is_han)))
}

/// The bytes of an ordinal in front of a line that goes on in the middle of a sentence, as mirrors of documents number their pages.
fn page_mark(text: &str, paragraph: &Paragraph, next: &Range<usize>) -> usize {
    let Some(last) = paragraph.lines.last().map(|it| &text[it.clone()]) else { return 0 };
    let next = &text[next.clone()];
    let digits = next.bytes().take_while(u8::is_ascii_digit).count();
    let Some(rest) = next[digits..].strip_prefix('、').filter(|_| digits > 0) else { return 0 };
    let rest = rest.trim_start();
    // 1宗，无…: a number with its unit and a stop makes no item.
    let counted = rest.trim_start_matches(|it: char| it.is_ascii_digit() || it == ',').trim_start();
    let count = counted.len() < rest.len() && counted.chars().nth(1).is_some_and(|it| matches!(it, '，' | ',' | '。' | '；' | ';'));
    // 2、到社区宣传 is an item; 到269380人次 is none.
    let up_to = rest.strip_prefix(['到', '至']).is_some_and(|it| it.trim_start().starts_with(|it: char| it.is_ascii_digit()));
    let goes_on = count || up_to || rest.starts_with('的');
    let inside = last.chars().nth(SHORTEST).is_some() && last.ends_with(is_han);
    if goes_on && inside { digits + '、'.len_utf8() } else { 0 }
}

/// The kind of a section heading: a short line that opens with a Chinese ordinal and 、, or with marks of Markdown before it.
pub(crate) fn heading(line: &str, script: Script) -> Option<SectionKind> {
    let line = line.trim_start_matches(['#', ' ', '*', '　']);
    let ordinal: usize = line.chars().take_while(|it| is_ordinal(*it)).map(char::len_utf8).sum();
    let rest = line[ordinal..].trim_start();
    let rest = rest.strip_prefix(['、', '.', '．', '，', ',', ' ']).unwrap_or(if line[ordinal..].starts_with(' ') { rest } else { "" });
    let is_heading = ordinal > 0
        && !rest.is_empty()
        && rest.chars().nth(HEADING).is_none()
        && !rest.contains(['。', '；', ';'])
        && !rest.chars().any(|it| it.is_ascii_digit());
    is_heading.then(|| {
        let mut folded = Folded::default();
        folded.push(rest, 0, script);
        SectionKind::of_heading(&folded.text)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined(text: &str) -> Vec<String> {
        let document = Document::from_text(text);
        paragraphs(&document, Script::of(text), |_| false)
            .into_iter()
            .map(|it| it.lines.into_iter().map(|line| &text[line]).collect())
            .collect()
    }

    #[test]
    fn wrapped_lines_are_joined_and_cells_are_not() {
        assert_eq!(
            joined("2024 年，全市共受理政府信息公开申请 3119 件，答\n复 3050 件。\n下一段"),
            ["2024 年，全市共受理政府信息公开申请 3119 件，答复 3050 件。", "下一段"]
        );
        assert_eq!(
            joined("（二）部分公开（区分处理的，只计这一情形，不计其他情形）\n0\n0"),
            ["（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "0", "0"]
        );
        assert_eq!(joined("规章\n0\n\n行政规范性文件\n5"), ["规章", "0", "行政规范性文件", "5"]);
        assert_eq!(
            joined("公开信息\n12,406条\n，其中网站公开\n8,112条\n。\n收到申请1\n58件，"),
            ["公开信息12,406条，其中网站公开8,112条。", "收到申请158件，"]
        );
        assert_eq!(joined("公开信息\n12条\n收到申请\n8件"), ["公开信息12条", "收到申请8件"]);
        assert_eq!(joined("规章\n12\n行政许可\n8"), ["规章", "12", "行政许可", "8"]);
        assert_eq!(
            joined("一、概述2013年，我局认真公开。三、依申请公开政府信息的情况本年度收到申请3件。"),
            ["一、概述", "2013年，我局认真公开。", "三、依申请公开政府信息的情况", "本年度收到申请3件。"]
        );
        assert_eq!(joined("我局认真落实。二、主动公开政府信息情况较好。").len(), 1);
        assert_eq!(
            joined("五、其他情况。本年度我委共收到并办理人大代表建议和行政复议案件\n4、2件，均已办结。"),
            ["五、其他情况。本年度我委共收到并办理人大代表建议和行政复议案件2件，均已办结。"]
        );
        assert_eq!(joined("根据要求，\n2004\n年\n5\n月\n1\n日起公开。为此，配备了\n1\n名专职人员、\n2\n名兼职人员。").len(), 1);
        let items = "1、本年度通过政府门户网站主动公开的各类政府信息共有\n2、召开新闻发布会3次";
        assert_eq!(joined(items).len(), 2);
    }

    #[test]
    fn headings_are_short_and_open_with_an_ordinal() {
        let cases = [
            ("二、主动公开政府信息情况", Some(SectionKind::Disclosure)),
            ("  ## 三、收到和处理政府信息公开申请情况", Some(SectionKind::Requests)),
            ("一是加强领导，健全机构。", None),
            ("一、本年新收政府信息公开申请数量 | 0 | 0 |", None),
            ("三、2016年收到申请3件。", None),
            ("概述", None),
        ];
        for (line, kind) in cases {
            assert_eq!(heading(line.trim(), Script::Simplified), kind, "{line}");
        }
    }
}
