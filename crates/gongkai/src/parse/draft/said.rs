//! What a sentence or a line is for, beside its numbers: it announces, it divides, it names what follows.

use crate::affix::Affixes;
use crate::fold::is_han;
use crate::number::is_ordinal;
use crate::pairs::words;
use crate::parse::few::few;
use crate::parse::lexicon::Cue;
use crate::parse::sentence::Sentence;
use crate::parse::subject;
use crate::parse::token::Kind;

/// Whether a sentence says by what information is divided, before the first number: 从公开内容看，.
pub(super) fn divides_information(sentence: &Sentence<'_>) -> bool {
    let end =
        sentence.tokens.iter().find(|it| matches!(it.kind, Kind::Number(_) | Kind::Percent(_))).map_or(sentence.start, |it| it.span.start);
    let said = &sentence.text[sentence.start..end.max(sentence.start)];
    sentence.says(
        said,
        words!["公开内容", "公开的内容", "信息内容", "信息类别", "公开类别", "内容分", "类别分", "按类", "分类看", "按内容", "领域归"],
    ) && sentence.says(said, words!["按", "从", "看", "统计", "划分", "归"])
}

/// Whether a sentence counts three kinds of information or more, 其他 the last of them: 疫情防控63条、惠农资金37条、其他18条.
pub(super) fn lists_kinds(sentence: &Sentence<'_>) -> bool {
    let unit = |at: usize| sentence.number(at).and_then(|it| it.unit.clone()).map_or("", |it| &sentence.text[it]);
    let numbers = || (0..sentence.tokens.len()).filter(|&at| sentence.number(at).is_some());
    let Some(last) = numbers().next_back().filter(|&at| unit(at) == "条") else { return false };
    let before = sentence.text[sentence.start..sentence.tokens[last].span.start].trim_ascii_end();
    let rest = few!["其他", "其它", "其他类", "其它类", "其他信息", "其它信息"].end(before);
    // What is published, or received, is told with a verb: that is no list of kinds by itself.
    let told = |cue| {
        use Cue as C;
        matches!(
            cue,
            C::Disclose | C::Parts | C::Receive | C::Request | C::OnRequest | C::Way | C::Applicant | C::Answer | C::Conclude | C::Named(_)
        )
    };
    // What others said or asked is no information of the agency.
    let of_others = || sentence.says(before, words!["意见", "建议", "问题", "线索", "诉求", "留言", "链", "访问", "培训", "考核"]);
    rest && !of_others()
        && numbers().take(LISTED).count() == LISTED
        && numbers().all(|at| unit(at) == "条")
        && !sentence.cues(0..sentence.tokens.len()).any(|it| told(it.1))
}

/// Fewer kinds are no list.
const LISTED: usize = 3;

/// The longest sentence that names subjects and says nothing, in bytes.
const SUBJECTS: usize = 60;

/// Whether a sentence is a heading run in: (六)行政复议、诉讼及申诉。
pub(super) fn names_subjects(sentence: &Sentence<'_>) -> bool {
    let end = sentence.tokens.last().map_or(sentence.start, |it| it.span.start.max(sentence.start));
    let said = sentence.text[sentence.start..end].trim_ascii();
    said.starts_with('(') && said.len() <= SUBJECTS && !sentence.tokens.iter().any(|it| matches!(it.kind, Kind::Cue(Cue::Negation)))
}

/// No line of a list without stops is longer, in bytes.
pub(super) const LINE: usize = 120;

/// Whether a line is a name and a count, with an ordinal before or without: 机构职能　3条, 1.机构设置5条.
pub(super) fn names_and_counts(line: &str) -> bool {
    let line = subject::unnumbered(line.trim_ascii());
    let Some(digits) = line.find(|it: char| it.is_ascii_digit()) else { return false };
    let name = line[..digits].trim_ascii();
    let behind = line[digits..].trim_start_matches(|it: char| it.is_ascii_digit() || it == ',');
    name.chars().all(is_han) && (2..=NAME).contains(&name.chars().count()) && behind.trim_ascii_start().chars().count() <= 2
}

/// The longest name on a line with its count, in characters.
const NAME: usize = 14;

/// Whether a paragraph is the number of a label, or a number, and nothing else: （四）, 2253.
pub(super) fn is_number(paragraph: &str) -> bool {
    let inner = paragraph.strip_prefix('(').and_then(|it| it.strip_suffix(')')).unwrap_or(paragraph);
    !inner.is_empty() && inner.chars().all(|it| it.is_ascii_digit() || is_ordinal(it))
}

/// How a sentence ends that says what information follows.
static ANNOUNCED: Affixes =
    Affixes::new(&["信息公开", "信息公开工作", "信息公开情况", "信息主动公开", "公开渠道", "公开方式", "公开形式", "公开载体", "公开内容"]);

/// Whether a sentence without a number says what information follows: 推进重点领域信息公开.
pub(super) fn announces(sentence: &Sentence<'_>) -> bool {
    let end = sentence.tokens.last().map_or(sentence.start, |it| it.span.start.max(sentence.start));
    let text = sentence.text[sentence.start..end].trim_ascii_end();
    ANNOUNCED.at_end(text).is_some() && !text.contains("申请")
}

/// Whether a sentence is the title of a list of kinds, run in: （二）类别。机构职能6条，法规文件12条.
pub(super) fn titles_kinds(sentence: &Sentence<'_>) -> bool {
    let end = sentence.tokens.last().map_or(sentence.start, |it| it.span.start.max(sentence.start));
    let title = sentence.text[sentence.start..end].trim_ascii().strip_prefix('(').and_then(|it| it.split_once(')'));
    title.is_some_and(|it| few!["类别", "内容", "分类", "内容分类", "信息类别", "公开类别", "公开内容分类"].are(it.1.trim_ascii()))
}
