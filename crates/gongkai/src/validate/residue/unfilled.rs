//! `template-unfilled` (TXT001): a blank or a choice of the template was left as it was.

use super::super::{Breach, Certainty, Options, Outcomes, Rule};
use crate::fold::is_han;
use crate::letters::Letters;
use crate::{Bilingual, Edition, Place, Reading, Severity, Text};
use memchr::memmem;

pub(in super::super) const RULE: Rule = Rule {
    code: "TXT001",
    name: "template-unfilled",
    severity: Severity::Warning,
    editions: Edition::ALL,
    title: Bilingual::new("模板里的空格没有填，或选项没有选。", "A blank of the template was not filled in, or a choice not made."),
    page: Bilingual::new(
        "“共计    条”“XX条”是没有填数；“增加（减少）3件”“增加/减少”是没有选；“此处填写……”“减用负值表示”是填表说明留在了正文里。隐去的人名、地名（××镇）不算。",
        "共计    条 and XX条 lack their number; 增加（减少）3件 and 增加/减少 is a choice not made; 此处填写…… and 减用负值表示 are instructions for filling in that stayed in the text. Names that were masked (××镇) are none of these.",
    ),
    not_checked: Bilingual::new("总是可查。", "It is always judged."),
    basis: Bilingual::new("定稿中不应有模板的空格、选项和说明。", "A final text has no blanks, choices or instructions of its template."),
    certainty: Certainty::Practice,
    breaks: "2018年，我局主动公开政府信息共计    条，与上年相比增加/减少3件。",
    holds: "2018年，我局主动公开政府信息共计 30 条，与上年相比增加3件。",
    beside: "",
    below: &[],
    check,
};

/// Choices that were to be made, and instructions.
const LEFT: &[(&str, Text)] = &[
    ("增加/减少", CHOICE),
    ("增加（减少）", CHOICE),
    ("增加(减少)", CHOICE),
    ("增长/下降", CHOICE),
    ("增长（下降）", CHOICE),
    ("增长(下降)", CHOICE),
    ("上升/下降", CHOICE),
    ("增/减", CHOICE),
    ("此处填写", INSTRUCTION),
    ("请填写", INSTRUCTION),
    ("没有的填", INSTRUCTION),
    ("用负值表示", INSTRUCTION),
    ("用負值表示", INSTRUCTION),
];
const CHOICE: Text = Bilingual::new("模板的选项没有选", "a choice of the template was not made");
const INSTRUCTION: Text = Bilingual::new("填表说明留在了报告里", "an instruction for filling in stayed in the report");
const BLANK: Text = Bilingual::new("模板的空格没有填", "a blank of the template was not filled in");

/// Units that a number was to stand before.
const UNITS: [char; 12] = ['条', '條', '件', '份', '次', '人', '篇', '期', '元', '个', '%', '％'];

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    let text = reading.document.text();
    let mut found: Vec<(usize, usize, Text)> = OPENS.places(text).flat_map(|at| left(text, at)).collect();
    // “部分公开”的   件，占总数的   %.
    found.extend(text.match_indices('的').filter_map(|(at, word)| {
        if !text[at + word.len()..].starts_with([' ', '　', '_', '＿']) {
            return None;
        }
        let end = at + blank(&text[at..])?;
        // 申请人的  个人信息 is set with spaces.
        let ends =
            text[end..].chars().next().is_none_or(|it| matches!(it, '，' | ',' | '。' | '；' | ';' | '、' | '）' | ')' | '\n' | ' '));
        ends.then_some((at, end, BLANK))
    }));
    // 主动公开政府信息    条，收取费用    元。
    found.extend(memmem::find_iter(text.as_bytes(), WIDE).filter_map(|at| {
        if !text[..at].ends_with(is_han) {
            return None;
        }
        let behind = text[at + WIDE.len()..].char_indices().take(ROOM).find(|it| it.1 != ' ')?;
        let start = at + WIDE.len() + behind.0;
        let unit = UNITS.iter().find(|it| **it == behind.1).filter(|_| behind.1 != '个')?;
        let end = start + unit.len_utf8();
        let ends = text[end..].starts_with(['，', '。', '；', ',', ';', '、']);
        ends.then_some((at, end, BLANK))
    }));
    found.sort_by_key(|it| it.0);
    // The same words in several labels are one thing to mend.
    let mut shown: Vec<&str> = Vec::new();
    for (start, end, what) in &found {
        let words = &text[*start..*end];
        if shown.contains(&words) {
            continue;
        }
        shown.push(words);
        let places = found.iter().filter(|it| text[it.0..it.1] == *words).map(|it| Place::new(&reading.document, it.0..it.1));
        outcomes.broken(Breach {
            about: words.to_owned(),
            severity: None,
            message: Bilingual::new(format!("“{words}”：{}。", what.zh), format!("“{words}”: {}.", what.en)),
            places: places.collect(),
            concepts: Vec::new(),
            expected: None,
            found: Some(words.to_owned()),
            suspects: Vec::new(),
        });
    }
}

/// Every letter that something left of a template may open with.
static OPENS: Letters = Letters::new(&['增', '上', '此', '请', '没', '用', '共', '为', '达', 'X', 'x', '×', 'Ｘ', '*', '□', '_', '＿']);

/// What is left of a template at a byte.
fn left(text: &str, at: usize) -> impl Iterator<Item = (usize, usize, Text)> + '_ {
    let rest = &text[at..];
    let words = LEFT.iter().filter(|it| rest.starts_with(it.0)).filter_map(move |&(word, what)| {
        // 增/减 is the name of a column; before a number it is a choice.
        let counts = rest[word.len()..].trim_start().starts_with(|it: char| it.is_ascii_digit());
        (word != "增/减" || counts).then_some((word.len(), what))
    });
    let blanks = blank(rest).into_iter().chain(cross(&text[..at], rest)).map(|len| (len, BLANK));
    words.chain(blanks).map(move |(len, what)| (at, at + len, what))
}

/// 共计 and 条 with nothing but room, or underscores, between them: how long that is.
fn blank(rest: &str) -> Option<usize> {
    let after = ["共计", "共", "为", "达", "的"].iter().find_map(|it| rest.strip_prefix(it))?;
    let (mut letters, mut room) = (0, 0);
    for it in after.chars().take_while(|it| matches!(it, ' ' | '　' | '_' | '＿')).take(ROOM) {
        (letters, room) = (letters + 1, room + it.len_utf8());
    }
    let unit = after[room..].chars().next().filter(|it| UNITS.contains(it))?;
    // One space may stand anywhere.
    (letters > 1).then_some(rest.len() - after.len() + room + unit.len_utf8())
}

/// Room where a number was to stand: no word is set so far from the next.
const WIDE: &str = "    ";
/// No blank is wider, in characters.
const ROOM: usize = 24;

/// XX条, ×件: letters where a number was to stand; how long they are with their unit.
fn cross(before: &str, rest: &str) -> Option<usize> {
    let is_cross = |it: char| matches!(it, 'X' | 'x' | '×' | 'Ｘ' | '*' | '□' | '_' | '＿');
    // The first of them, and none that is a part of a word.
    if !rest.starts_with(is_cross) || before.ends_with(|it: char| is_cross(it) || it.is_ascii_alphanumeric()) {
        return None;
    }
    let run: usize = rest.chars().take_while(|it| is_cross(*it)).map(char::len_utf8).sum();
    if run < 2 {
        return None;
    }
    let behind = rest[run..].trim_start_matches(['万', '亿']);
    let unit = behind.chars().next().filter(|it| ['条', '條', '件', '份', '篇', '期', '元', '次'].contains(it))?;
    Some(rest.len() - behind.len() + unit.len_utf8())
}
