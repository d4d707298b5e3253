//! `words-doubled` (TXT002): words stand twice in a row.

use super::super::{Breach, Certainty, Options, Outcomes, Rule};
use crate::fold::is_han;
use crate::letters::Letters;
use crate::within::has_any;
use crate::{Bilingual, Edition, Place, Reading, Severity};
use std::collections::HashMap;
use std::ops::Range;

pub(in super::super) const RULE: Rule = Rule {
    code: "TXT002",
    name: "words-doubled",
    severity: Severity::Warning,
    editions: Edition::ALL,
    title: Bilingual::new("词语连着写了两遍。", "Words stand twice in a row."),
    page: Bilingual::new(
        "“进一步进一步”“紧紧围绕紧紧围绕”：三个字以上的同样的字连着出现两次，是粘贴或修改时留下的。两个字的重复（“主动公开公开指南”）常是正当的，只提示“落实落实”“加强加强”一类；“取得了了”“政策的的”这样一个字的重复，只作提示。整句连着写了两遍的，或只有一段在报告里写了两遍的，也提示。",
        "进一步进一步: three characters or more that stand twice in a row were left by pasting or editing. Two characters twice (主动公开公开指南) are often right; only words such as 落实落实 are told, and one letter twice (取得了了, 政策的的) as a note. So is a whole sentence that stands twice in a row, and the one paragraph that stands twice in the report.",
    ),
    not_checked: Bilingual::new("总是可查。", "It is always judged."),
    basis: Bilingual::new("文字通顺。", "Plain reading."),
    certainty: Certainty::Practice,
    breaks: "2018年，我局进一步进一步加大公开力度，公开信息30条。",
    holds: "2018年，我局进一步加大公开力度，公开信息30条。",
    beside: "",
    below: &[],
    check,
};

/// A sentence has one of these.
static STOPS: Letters = Letters::new(&['，', '。', ',', '；']);
/// The shortest and the longest words that are looked for, in characters.
const SHORTEST: usize = 3;
const LONGEST: usize = 8;

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    let text = reading.document.text();
    paragraph_twice(reading, outcomes);
    let mut letters: Vec<char> = Vec::new();
    let once = outcomes.once;
    for line in once.sentences(reading) {
        let own = &text[line.clone()];
        sentences_twice(reading, line, outcomes);
        // Names of columns that stand in a row are no sentence.
        if own.trim().contains('\t') {
            continue;
        }
        letters.clear();
        // Each letter has as many behind it as the longest words.
        letters.extend(text[line.clone()].chars().chain([' '; LONGEST]));
        let (mut nth, mut at) = (0, line.start); // the same letter, by its number and by its byte
        while let Some(near) = letters[nth..].first_chunk() {
            let Some(len) = comes_again(near).then(|| pair(near).or_else(|| doubled(&letters[nth..]))).flatten() else {
                (nth, at) = (nth + 1, at + near[0].len_utf8());
                continue;
            };
            let word: String = letters[nth..nth + len].iter().collect();
            let range = at..at + 2 * word.len();
            (nth, at) = (nth + 2 * len, range.end);
            // 以公开为目的的信息, 标的的公示.
            let of_a_word = len == 1 && text[..range.start].ends_with(['目', '标', '中', '之', '未', '不', '为']);
            if !of_a_word && stands_in_a_sentence(text, line, &range) {
                tell(reading, word, range, outcomes);
            }
        }
    }
}

/// The shortest paragraph that is told where it stands twice, in bytes. More than one that does is a page that shows its text twice.
const PARAGRAPH: usize = 90;

/// A paragraph behind its ordinal: where it stands again it may have another one.
fn without_ordinal(paragraph: &str) -> &str {
    let rest = paragraph.trim_start_matches(|it: char| "（）()一二三四五六七八九十0123456789、.．".contains(it));
    let ordinal = &paragraph[..paragraph.len() - rest.len()];
    // 2023年 is none.
    if ordinal.ends_with(['）', ')', '、', '.', '．']) { rest } else { paragraph }
}

/// One paragraph that stands twice, wherever: 改进措施 with the words of 存在的问题.
fn paragraph_twice(reading: &Reading, outcomes: &mut Outcomes<'_>) {
    let text = reading.document.text();
    let mut seen: HashMap<&str, Range<usize>> = HashMap::new();
    let mut twice: Vec<Range<usize>> = Vec::new();
    let once = outcomes.once;
    for line in once.sentences(reading).iter().filter(|it| it.len() >= PARAGRAPH) {
        let own = without_ordinal(text[line.clone()].trim());
        // 未发生行政复议、行政诉讼 may be said in two sections.
        let denies = own.len() < SAID_AGAIN && has_any(own, &["未", "没有", "无"]);
        let sentence = own.len() >= PARAGRAPH && own.ends_with('。') && !own.contains(['|', '\t']) && !denies;
        if sentence && seen.insert(own, line.clone()).is_some() {
            twice.push(line.clone());
        }
    }
    if let [line] = &twice[..] {
        let start = line.end - text[line.clone()].trim_start().len();
        let end = line.start + text[line.clone()].trim_end().len();
        let opening: String = text[start..end].chars().take(OPENING).collect();
        outcomes.broken(Breach {
            about: opening.clone(),
            severity: None,
            message: Bilingual::new(
                format!("“{opening}……”这一段在报告里写了两遍。"),
                format!("The paragraph “{opening}…” stands twice in the report."),
            ),
            places: vec![Place::new(&reading.document, start..end)],
            concepts: Vec::new(),
            expected: None,
            found: Some(opening),
            suspects: Vec::new(),
        });
    }
}

/// A longer paragraph is no denial that two sections may share, in bytes.
const SAID_AGAIN: usize = 200;

/// How much of a paragraph is shown, in characters.
const OPENING: usize = 12;

/// The shortest sentence that is told where it stands twice, in bytes.
const SENTENCE: usize = 36;

/// A sentence that stands twice in a row.
fn sentences_twice(reading: &Reading, line: &Range<usize>, outcomes: &mut Outcomes<'_>) {
    if line.len() < 2 * SENTENCE {
        return;
    }
    let text = &reading.document.text()[line.clone()];
    let mut before = ("", 0);
    let mut at = 0;
    for sentence in text.split_inclusive('。') {
        if sentence.len() >= SENTENCE && sentence == before.0 && sentence.ends_with('。') {
            tell(reading, sentence.to_owned(), line.start + before.1..line.start + at + sentence.len(), outcomes);
        }
        before = (sentence, at);
        at += sentence.len();
    }
}

/// Whether a stop stands near: names in a row are no sentence.
fn stands_in_a_sentence(text: &str, line: &Range<usize>, found: &Range<usize>) -> bool {
    let before = text[line.start..found.start].chars().rev().take(NEAR);
    let after = text[found.end..line.end.max(found.end)].chars().take(NEAR);
    before.chain(after).any(|it| STOPS.has(it))
}

fn tell(reading: &Reading, word: String, found: Range<usize>, outcomes: &mut Outcomes<'_>) {
    let text = reading.document.text();
    outcomes.broken(Breach {
        about: word.clone(),
        // One letter is a small slip.
        severity: word.chars().nth(1).is_none().then_some(Severity::Info),
        message: Bilingual::new(format!("“{word}”连着写了两遍。"), format!("“{word}” stands twice in a row.")),
        places: vec![Place::new(&reading.document, found.clone())],
        concepts: Vec::new(),
        expected: Some(word),
        found: Some(text[found].to_owned()),
        suspects: Vec::new(),
    });
}

/// Words of two characters that never stand twice in a row: 贯彻落实落实《条例》.
const PAIRS: [[char; 2]; 29] = [
    ['围', '绕'],
    ['做', '好'],
    ['严', '格'],
    ['认', '真'],
    ['建', '立'],
    ['健', '全'],
    ['强', '化'],
    ['坚', '持'],
    ['进', '行'],
    ['关', '于'],
    ['积', '极'],
    ['确', '保'],
    ['制', '定'],
    ['深', '入'],
    ['扎', '实'],
    ['不', '断'],
    ['切', '实'],
    ['充', '分'],
    ['统', '筹'],
    ['落', '实'],
    ['加', '强'],
    ['推', '进'],
    ['开', '展'],
    ['通', '过'],
    ['根', '据'],
    ['按', '照'],
    ['以', '及'],
    ['完', '善'],
    ['提', '高'],
];

/// The length of such a word, where it stands twice. 以及以及时, 落实落实情况: the second one begins another word.
fn pair(letters: &[char; LONGEST + 1]) -> Option<usize> {
    let [one, other, third, fourth, next, ..] = *letters;
    // 取得了了一定成效, and not 了了解; 政策的的出台.
    let goes_on = match one {
        '了' => "一许很较良新明显积初阶更重".contains(third),
        '的' => !matches!(third, '的' | '确' | '士'),
        _ => false,
    };
    if one == other && goes_on {
        return Some(1);
    }
    let begins = matches!((one, next), ('以', '时') | ('落', '情' | '到'));
    (one == third && other == fourth && !begins && PAIRS.contains(&[one, other])).then_some(2)
}

/// How far a stop may stand from the words, in characters.
const NEAR: usize = 120;

/// Whether a Chinese character comes again as soon as it does in words that stand twice. Few do.
fn comes_again(letters: &[char; LONGEST + 1]) -> bool {
    let one_letter = letters[0] == letters[1] && matches!(letters[0], '了' | '的');
    one_letter || letters[2..].contains(&letters[0]) && is_han(letters[0])
}

/// How many letters have the words that stand twice at the start: Chinese characters, not one and the same.
fn doubled(letters: &[char]) -> Option<usize> {
    (SHORTEST..=LONGEST).find(|&len| {
        let Some((one, other)) = letters.get(..2 * len).map(|it| it.split_at(len)) else { return false };
        one == other && one.iter().any(|it| *it != one[0]) && one.iter().all(|it| is_han(*it))
    })
}
