//! `not-the-most` (CON012): a kind is said to be the largest, and another one has more.

mod rank;

use super::super::list::exact;
use super::super::{Breach, Certainty, Options, Outcomes, Rule};
use crate::{Bilingual, Concept, Edition, Place, Reading, Severity};

pub(in super::super) const RULE: Rule = Rule {
    code: "CON012",
    name: "not-the-most",
    severity: Severity::Warning,
    editions: Edition::ALL,
    title: Bilingual::new("写作最多的一类，却不是最多。", "What is said to be the largest kind is not."),
    page: Bilingual::new(
        "“渔业生产类74条，水产品质量安全类48条，其中数量最多的是水产品质量安全类”：同一段里有一类的数更大，名称或数写错了。只看列出的类别、渠道；只认“最多的是”“数量最多的是”这样的说法，说增长、阅读最多的不算。“居第二位的是……”也按列出的数核对。",
        "渔业生产类74条，水产品质量安全类48条，其中数量最多的是水产品质量安全类: another kind of the same paragraph has more, so that a name or a number is wrong. Only kinds and channels that are listed are compared; what has grown most, or is visited most, is another matter. 居第二位的是… is held against the numbers of its list as well.",
    ),
    not_checked: Bilingual::new("没有这样写的，或名称对不上列出的类别。", "Nothing is said so, or the name is none of those listed."),
    basis: Bilingual::new("算术。", "Arithmetic."),
    certainty: Certainty::Practice,
    breaks: "主动公开政府信息122条，其中渔业生产类74条，质量安全类48条，数量最多的是质量安全类。",
    holds: "主动公开政府信息122条，其中渔业生产类74条，质量安全类48条，数量最多的是渔业生产类。",
    beside: "",
    below: &[],
    check,
};

/// Words before the name of the largest.
const MOST: [&str; 3] = ["最多的是", "最多的为", "最多的类别是"];
/// What may stand between the stop before them and these words: 阅读量最多的是, 增长最多的是 speak of something else.
const COUNTED: [&str; 10] = ["", "其中", "数量", "其中数量", "公开", "公开数量", "发布", "条数", "公开数", "信息数量"];
/// How far before these words the clause opens, in characters.
const NEAR: usize = 16;
/// The longest name, in characters.
const NAME: usize = 24;

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    rank::check(reading, outcomes);
    let text = reading.document.text();
    let once = outcomes.once;
    for (at, word) in MOST.iter().flat_map(|word| once.find(reading, word)) {
        let clause = text[..at].char_indices().rev().take(NEAR).take_while(|it| !matches!(it.1, '，' | '。' | '；' | ',' | '\n')).last();
        let clause = clause.map_or(at, |it| it.0);
        // 除渔业生产类外，数量最多的是….
        let but = text[..clause].trim_end_matches(['，', ',']).ends_with(['外', '除']);
        if but || !COUNTED.contains(&text[clause..at].trim()) {
            continue;
        }
        let rest = &text[at + word.len()..];
        let stops = |it: &(usize, char)| matches!(it.1, '，' | '。' | '；' | ',' | ';' | '、' | '（' | '(' | '\n') || it.1.is_ascii_digit();
        let Some(end) = rest.char_indices().take(NAME).find(stops).map(|it| it.0).filter(|it| *it > 0) else { continue };
        let name = &rest[..end];
        let line = reading.document.line_around(at);
        let kinds: Vec<_> = reading
            .facts_in(line.start..at)
            .filter(|it| matches!(it.statement.concept, Concept::DisclosureCategory | Concept::DisclosureChannel))
            .filter_map(|it| Some((exact(&it.statement)?, it)))
            .collect();
        let is_named = |label: &str| label == name || label.trim_end_matches('类') == name.trim_end_matches('类');
        let mut own = kinds.iter().filter(|it| it.1.statement.label.as_deref().is_some_and(is_named));
        let (Some((count, fact)), None) = (own.next(), own.next()) else { continue };
        // Of the same list, and of its own unit.
        let alike = kinds.iter().filter(|it| {
            let (one, other) = (&it.1.statement, &fact.statement);
            (one.concept, &one.unit, &one.parent) == (other.concept, &other.unit, &other.parent)
        });
        let Some((largest, other)) = alike.max_by_key(|it| it.0) else { continue };
        let place = Place::new(&reading.document, at..at + word.len() + end);
        if largest <= count {
            outcomes.holds(place, None);
            continue;
        }
        let label = other.statement.label.clone().unwrap_or_default();
        outcomes.broken(Breach {
            about: format!("most {name}"),
            severity: None,
            message: Bilingual::new(
                format!("写作最多的是“{name}”{count}，“{label}”有 {largest}。"),
                format!("“{name}” ({count}) is said to be the most, and “{label}” has {largest}."),
            ),
            places: vec![place, fact.place, other.place],
            concepts: vec![fact.statement.concept],
            expected: Some(label),
            found: Some(name.to_owned()),
            suspects: Vec::new(),
        });
    }
}
