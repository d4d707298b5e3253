//! `template-unfilled` (TXT001): a blank or a choice of the template was left as it was.

use super::super::{Breach, Certainty, Options, Outcomes, Rule};
use crate::{Bilingual, Edition, Place, Reading, Severity, Text};

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
const UNITS: [char; 10] = ['条', '條', '件', '份', '次', '人', '篇', '期', '元', '个'];

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    let text = reading.document.text();
    let mut found: Vec<(usize, usize, Text)> = Vec::new();
    // Each of them holds one of these: most texts are done with here.
    let any = ["/", "减少", "下降", "填", "值表示"].iter().any(|it| text.contains(it));
    for (word, what) in LEFT.iter().filter(|_| any) {
        for (at, _) in text.match_indices(word) {
            let end = at + word.len();
            // 增/减 is the name of a column; before a number it is a choice.
            let counts = text[end..].trim_start().starts_with(|it: char| it.is_ascii_digit());
            if *word != "增/减" || counts {
                found.push((at, end, *what));
            }
        }
    }
    for (at, end) in blanks(text).chain(crosses(text)) {
        found.push((at, end, BLANK));
    }
    found.sort_unstable_by_key(|it| it.0);
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

/// 共计 and 条 with nothing but room, or underscores, between them.
fn blanks(text: &str) -> impl Iterator<Item = (usize, usize)> + '_ {
    ["共计", "共", "为", "达"].into_iter().flat_map(move |word| {
        text.match_indices(word).filter_map(move |(at, _)| {
            let from = at + word.len();
            let room: String = text[from..].chars().take_while(|it| matches!(it, ' ' | '　' | '_' | '＿')).take(24).collect();
            let unit = text[from + room.len()..].chars().next().filter(|it| UNITS.contains(it))?;
            // One space may stand anywhere; 共 inside 共计 is not looked at twice.
            (room.chars().count() > 1).then_some((at, from + room.len() + unit.len_utf8()))
        })
    })
}

/// XX条, ×件: letters where a number was to stand.
fn crosses(text: &str) -> impl Iterator<Item = (usize, usize)> + '_ {
    let is_cross = |it: char| matches!(it, 'X' | 'x' | '×' | 'Ｘ' | '*' | '□');
    text.match_indices(is_cross).filter_map(move |(at, _)| {
        // The first of them, and none that is a part of a word.
        let before = text[..at].chars().next_back();
        if before.is_some_and(|it| is_cross(it) || it.is_ascii_alphanumeric()) {
            return None;
        }
        let run: usize = text[at..].chars().take_while(|it| is_cross(*it)).map(char::len_utf8).sum();
        let after = &text[at + run..];
        let unit = after.chars().next().filter(|it| ['条', '條', '件', '份', '篇', '期'].contains(it))?;
        (run > 1).then_some((at, at + run + unit.len_utf8()))
    })
}
