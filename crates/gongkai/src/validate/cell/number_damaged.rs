//! `number-damaged` (FRM011): the marks between the digits of a number stand where none can, its unit is printed twice, or a point stands behind its last digit.

use super::super::{Breach, Certainty, Options, Outcomes, Rule};
use crate::unit::UNITS;
use crate::within::has_any;
use crate::{Bilingual, CellKey, Concept, Edition, Place, Reading, Severity, Text, Value};
use std::ops::Range;
use std::sync::LazyLock;

pub(in super::super) const RULE: Rule = Rule {
    code: "FRM011",
    name: "number-damaged",
    severity: Severity::Warning,
    editions: Edition::ALL,
    title: Bilingual::new(
        "数字印坏了：分节号错位，单位印了两遍，或多了一个点。",
        "A number is damaged: separators in impossible places, its unit twice, or a point too many.",
    ),
    page: Bilingual::new(
        "“1,23,8条”：分节号每三位（或四位）一个，这样印的数读不出是多少；“36件件”：单位印了两遍；“12.条”“9.0.%”：多了一个点；法定表格的格里是“#REF!”：公式没有算出来。请改正。条、件之前、中间只有逗号的一串数字才看；“第1,2,3条”是条文的序号，“分别为12,5,8条”是三个数，都不算。",
        "1,23,8条: marks part groups of three digits, or of four, and nobody can tell how many are meant; 36件件: the unit stands twice; 12.条 and 9.0.%: a point too many; #REF! in a cell of a statutory table: its formula failed. Only digits with commas between them and a unit behind are looked at; 第1,2,3条 are articles, and 分别为12,5,8条 are three numbers.",
    ),
    not_checked: Bilingual::new("总是可查。", "It is always judged."),
    basis: Bilingual::new("数的写法。", "How numbers are written."),
    certainty: Certainty::Practice,
    breaks: "2024年，我局主动公开政府信息1,23,8条，收到政府信息公开申请36件件，均已答复。",
    holds: "2024年，我局主动公开政府信息1,238条，收到政府信息公开申请36件，件件有答复。",
    beside: "",
    below: &[],
    check,
};

const PARTED: Text =
    Bilingual::new("分节号的位置不对，读不出是多少", "its separators stand where none can, and how many are meant cannot be told");
const POINT: Text = Bilingual::new("数字后面多了一个点", "a point stands behind its last digit");
const TWICE: Text = Bilingual::new("单位印了两遍", "its unit is printed twice");

const FORMULA: Text = Bilingual::new("表格软件没有算出这个数", "the spreadsheet could not work it out");

/// #REF!, #DIV/0! in a cell of a statutory table.
fn formulas(reading: &Reading, outcomes: &mut Outcomes<'_>) {
    for (nth, grid) in reading.report.tables.iter().enumerate() {
        let failed = |it: &(CellKey, &Value)| matches!(it.1, Value::NotANumber(text) if text.starts_with('#'));
        for (cell, value) in grid.printed().filter(failed) {
            let Value::NotANumber(printed) = value else { continue };
            outcomes.broken(Breach {
                about: format!("{cell} {printed}"),
                severity: None,
                message: Bilingual::new(format!("“{printed}”：{}。", FORMULA.zh), format!("“{printed}”: {}.", FORMULA.en)),
                places: vec![reading.cell_place(nth, cell)],
                concepts: vec![Concept::Cell(cell)],
                expected: None,
                found: Some(printed.clone()),
                suspects: Vec::new(),
            });
        }
    }
}

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    formulas(reading, outcomes);
    let text = reading.document.text();
    let bytes = text.as_bytes();
    // A number is damaged by a comma in it, or by a unit that stands behind itself. Most texts have neither.
    let digit = |at: usize| at.checked_sub(1).is_some_and(|it| bytes[it].is_ascii_digit());
    let mut past = 0; // where the last number with commas ends: it is looked at once, however many it has
    let parted = memchr::memchr_iter(b',', bytes).filter_map(|at| {
        let first = at >= past && digit(at);
        first.then(|| {
            past = at + bytes[at..].iter().take_while(|it| it.is_ascii_digit() || **it == b',').count();
            past
        })
    });
    let twice = TWICE_IN_A_ROW.iter().flat_map(|word| outcomes.once.find(reading, word)).map(|it| it.0);
    stray_points(reading, outcomes);
    // A number with a unit ends where a digit stands before a Chinese character.
    let mut ends: Vec<usize> = parted.chain(twice).filter(|&at| digit(at) && bytes.get(at).is_some_and(|it| !it.is_ascii())).collect();
    ends.sort_unstable();
    ends.dedup();
    for at in ends {
        let run = bytes[..at].iter().rev().take_while(|it| it.is_ascii_digit() || **it == b',').count();
        let opening = bytes[at - run..at].iter().take_while(|it| **it == b',').count();
        let start = at - run + opening;
        let damaged = damaged(text, start..at).filter(|(_, what)| *what == TWICE || !are_several(text, start..at));
        let Some((range, what)) = damaged else { continue };
        let printed = &text[range.clone()];
        outcomes.broken(Breach {
            about: printed.to_owned(),
            severity: None,
            message: Bilingual::new(format!("“{printed}”：{}。", what.zh), format!("“{printed}”: {}.", what.en)),
            places: vec![Place::new(&reading.document, range.clone())],
            concepts: Vec::new(),
            expected: None,
            found: Some(printed.to_owned()),
            suspects: Vec::new(),
        });
    }
}

/// Whether digits with commas between them are several numbers: 第1,2,3条, 分别为12,5,8条, 政务微信、微博、网站发布信息12,5,8条.
fn are_several(text: &str, digits: Range<usize>) -> bool {
    let lead = text[..digits.start].trim_end();
    let clause = lead.char_indices().rev().take(CLAUSE).take_while(|it| !matches!(it.1, '。' | '\n' | '；' | ';' | '，')).last();
    let said = clause.map_or("", |it| &lead[it.0..]);
    let named = has_any(said, &["分别", "依次", "各", "季度", "月"]);
    // 通过网站、新媒体等渠道公开信息1,23,8条: 等 takes them together.
    let listed = said.contains(['、', ',']) && !said.contains('等');
    let numbers = || text[digits.clone()].split(',').filter_map(|it| it.parse::<i64>().ok());
    let ascends = numbers().nth(2).is_some() && numbers().zip(numbers().skip(1)).all(|(one, next)| one < next);
    lead.ends_with(['第', '.', ',', '，']) || named || listed || ascends
}

/// What is wrong with digits and their unit, and how far it goes.
fn damaged(text: &str, digits: Range<usize>) -> Option<(Range<usize>, Text)> {
    let printed = text[digits.clone()].trim_end_matches(',');
    let end = digits.start + printed.len();
    let unit = UNITS.at_start(&text[end..]).filter(|it| COUNTED.contains(it))?;
    let unit_end = end + unit.len();
    let mut groups = printed.split(',').map(str::len);
    let first = groups.next()?;
    let rest: Vec<usize> = groups.collect();
    // 1,23,8 is one number; 3,5条 may be two, and 12,345 is whole.
    let whole = |size: usize| first <= size && rest.iter().all(|it| *it == size);
    // Issues and meetings are called by their numbers: 1,2,3期.
    let odd = !whole(3) && !whole(4) && !matches!(unit, "期" | "次");
    // 公开信息1,23条: one comma, behind words that no other number is among.
    let short = rest.len() == 1 && rest[0] < 3 && first < 3 && first != rest[0] && text[..digits.start].ends_with(['息', '请']);
    if odd && (rest.len() > 1 || short) {
        return Some((digits.start..unit_end, PARTED));
    }
    // 36件件，: and not 36件件有答复, nor 12个个人.
    let again = text[unit_end..].strip_prefix(unit)?;
    again.starts_with(['，', '。', '；', '、', ',', ';', '（', '(']).then(|| (digits.start..unit_end + unit.len(), TWICE))
}

/// A point behind the last digit: 12.条, 9.0.%.
fn stray_points(reading: &Reading, outcomes: &mut Outcomes<'_>) {
    let text = reading.document.text();
    let bytes = text.as_bytes();
    let behind_digits = |at: &usize| at.checked_sub(1).is_some_and(|it| bytes[it].is_ascii_digit());
    for at in memchr::memchr_iter(b'.', bytes).filter(behind_digits) {
        let behind = &text[at + 1..];
        if !behind.starts_with(['%', '％']) && !COUNTED.iter().any(|it| behind.starts_with(it)) {
            continue;
        }
        let start = at - bytes[..at].iter().rev().take(LONGEST).take_while(|it| it.is_ascii_digit() || **it == b'.').count();
        // 1.条例 at the start of a line is an ordinal.
        let digits = bytes[start..at].iter().filter(|it| it.is_ascii_digit()).count();
        let named = digits > 1 && text[..start].chars().next_back().is_some_and(crate::fold::is_han);
        let unit = COUNTED.iter().find(|it| behind.strip_prefix(**it).is_some_and(|it| it.starts_with(ENDS))).copied();
        let percent = ["%", "％"].into_iter().find(|it| behind.starts_with(it));
        let Some(unit) = unit.or(percent).filter(|_| named && start < at) else { continue };
        let range = start..at + 1 + unit.len();
        let printed = &text[range.clone()];
        outcomes.broken(Breach {
            about: printed.to_owned(),
            severity: None,
            message: Bilingual::new(format!("“{printed}”：{}。", POINT.zh), format!("“{printed}”: {}.", POINT.en)),
            places: vec![Place::new(&reading.document, range)],
            concepts: Vec::new(),
            expected: Some(text[start..at].to_owned()),
            found: Some(printed.to_owned()),
            suspects: Vec::new(),
        });
    }
}

/// The longest number with points in it, in bytes.
const LONGEST: usize = 16;
/// What ends a number with its unit.
const ENDS: [char; 8] = ['，', '。', '；', '、', ',', ';', '（', '('];

/// How far before a number 分别 is looked for, in characters.
const CLAUSE: usize = 60;

/// Units that are counted in one by one, and of no date, article or decade.
const COUNTED: [&str; 8] = ["条", "件", "份", "篇", "人次", "次", "元", "期"];
/// Each of them behind itself.
static TWICE_IN_A_ROW: LazyLock<[String; 8]> = LazyLock::new(|| COUNTED.map(|unit| unit.repeat(2)));
