//! `pass-rate-off` (INS002): a pass rate that its counts do not give.

mod mended;

use super::super::{Breach, Certainty, Options, Outcomes, Rule};
use crate::{Bilingual, Edition, Place, Reading, Severity, Share, rate_fits};

pub(in super::super) const RULE: Rule = Rule {
    code: "INS002",
    name: "pass-rate-off",
    severity: Severity::Warning,
    editions: Edition::ALL,
    title: Bilingual::new(
        "合格率、满意率、回收率、整改率与件数不符。",
        "A rate of those that passed, were satisfied, came back or were mended, that its counts do not give.",
    ),
    page: Bilingual::new(
        "一句话里写明合格数和不合格数，或检查数和其中一个，又写了合格率的，按件数核算；四舍五入、舍去、进位都算相符。一句里有两个合格率的不查。问卷的满意率同样核对，满意与基本满意合并计算也算相符；问卷的回收率、问题的整改率也核对，整改的比发现的还多也提示。",
        "Where one sentence states how many passed and how many failed, or how many were checked and one of the two, and a pass rate, the rate is held against them; rounding to the nearest, down and up all hold. Sentences with two rates are not judged. So is the rate of those satisfied by a questionnaire, 基本满意 counted in or not, those of questionnaires that came back, and those of faults that were mended; more mended than found is told too.",
    ),
    not_checked: Bilingual::new("一句话里件数不全，或有两个合格率。", "The sentence lacks counts, or has two rates."),
    basis: Bilingual::new("合格率是合格数占检查数的百分比。", "A pass rate is the share of those checked that passed."),
    certainty: Certainty::Arithmetic,
    breaks: "对46家政府网站开展检查，合格43家，不合格3家，合格率95.3%。",
    holds: "对46家政府网站开展检查，合格43家，不合格3家，合格率93.5%。",
    beside: "",
    below: &[],
    check,
};

/// Words of a pass rate.
const RATE: &str = "合格率";
/// That of a questionnaire.
const SATISFIED: &str = "满意率";
/// That of questionnaires that came back, and that of faults that were mended.
const RETURNED: &str = "回收率";
const MENDED: &str = "整改率";
/// How far behind its word a number may stand, in letters.
const REACH: usize = 4;

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    mended::check(reading, outcomes);
    for (rate, counts) in [(RATE, of_units as Counts), (SATISFIED, of_answers), (RETURNED, of_returns), (MENDED, of_faults)] {
        if outcomes.once.has(reading, rate) {
            each(reading, rate, counts, outcomes);
        }
    }
}

/// The pairs of a part and its whole that a rate may be of, by what a sentence counts.
type Counts = fn(&str) -> Vec<(i64, i64)>;

/// Of units that were checked there is one pair.
fn of_units(sentence: &str) -> Vec<(i64, i64)> {
    let failed = count(sentence, "不合格", "");
    let passed = count(sentence, "合格", "不");
    let checked = ["检查", "抽查", "普查", "监测", "抽检", "送检"]
        .iter()
        .find_map(|word| count_before(sentence, word).or_else(|| count(sentence, word, "")));
    let pair = match (passed, failed, checked) {
        (Some(passed), Some(failed), _) => passed.checked_add(failed).map(|whole| (passed, whole)),
        (Some(passed), None, Some(checked)) => Some((passed, checked)),
        (None, Some(failed), Some(checked)) => Some((checked - failed, checked)),
        _ => None,
    };
    pair.into_iter().collect()
}

/// Of questionnaires: those that came back, and those that were handed out.
fn of_returns(sentence: &str) -> Vec<(i64, i64)> {
    let out = ["发放问卷", "发出问卷", "发放调查问卷", "发出调查问卷"].iter().find_map(|word| count(sentence, word, ""));
    // All that came back, or those that were filled in: where both are told, the rate may be of either.
    let back: &[&str] = match (sentence.contains("有效回收率"), sentence.contains("有效")) {
        (true, _) => &["收回有效问卷", "回收有效问卷"],
        (false, false) => &["收回问卷", "回收问卷"],
        _ => &[],
    };
    back.iter().find_map(|word| count(sentence, word, "")).zip(out).into_iter().collect()
}

/// Of faults: those that were mended, and those that were found, where each is told once.
fn of_faults(sentence: &str) -> Vec<(i64, i64)> {
    let times = |word: &str, but: &str| sentence.match_indices(word).filter(|it| !sentence[it.0 + word.len()..].starts_with(but)).count();
    if times("整改", "率") != 1
        || sentence.matches("问题").count() != 1
        || sentence.matches("发现").count() != 1
        || sentence.contains("上年")
    {
        return Vec::new();
    }
    let mended = ["整改完成", "完成整改", "整改到位", "已整改"].iter().find_map(|word| count(sentence, word, ""));
    mended.zip(count(sentence, "发现问题", "")).into_iter().collect()
}

/// Of answers to a questionnaire: those that were satisfied, with those that were so by and large or not, of any number before.
fn of_answers(sentence: &str) -> Vec<(i64, i64)> {
    let numbers = |text: &str| -> Vec<i64> {
        text.match_indices(|it: char| it.is_ascii_digit())
            .filter(|it| !text[..it.0].ends_with(|it: char| it.is_ascii_digit() || it == '.'))
            .filter_map(|it| whole(&text[it.0..]))
            .collect()
    };
    let mut said = sentence.match_indices("满意").filter(|it| !sentence[it.0 + it.1.len()..].starts_with(['度', '率']));
    let Some((first, _)) = said.next() else { return Vec::new() };
    let rate = sentence.find(SATISFIED).unwrap_or(sentence.len());
    // Those that were very satisfied are some of them, and a rate before its counts is of whatever.
    if sentence[..first].ends_with(['常', '分']) && said.next().is_none() || rate < first {
        return Vec::new();
    }
    // 表示满意的150份、基本满意的30份; 90人表示满意，5人表示基本满意: the numbers stand on either side of their words.
    let before = numbers(&sentence[..first]);
    let own = sentence[..first].trim_end_matches(['表', '示', '的', '为', '非', '常']).ends_with(['份', '人', '名', '件', '次']);
    let behind = numbers(&sentence[first..rate]);
    let (wholes, parts) = match before.split_last() {
        Some((last, rest)) if own => (rest, std::iter::once(*last).chain(behind).collect::<Vec<_>>()),
        _ => (&before[..], behind),
    };
    let sums = parts.iter().scan(0_i64, |sum, it| {
        *sum = sum.saturating_add(*it);
        Some(*sum)
    });
    let parts: Vec<i64> = sums.take(MOST).collect();
    let whole = wholes.iter().rev().take(MOST);
    whole.flat_map(|whole| parts.iter().map(move |part| (*part, *whole))).collect()
}

/// So many parts, and so many wholes, are tried.
const MOST: usize = 5;

/// Holds the rates of one kind against their sentences.
fn each(reading: &Reading, word: &str, counts: Counts, outcomes: &mut Outcomes<'_>) {
    let text = reading.document.text();
    let mut start = 0;
    for sentence in text.split_inclusive(['。', '；', '\n']) {
        let at = start;
        start += sentence.len();
        let mut rates = sentence.match_indices(word).filter(|it| !sentence[..it.0].ends_with('不'));
        let Some((of_rate, _)) = rates.next() else { continue };
        if rates.next().is_some() {
            continue;
        }
        let Some((rate, end)) = share(&sentence[of_rate + word.len()..]) else { continue };
        let place = Place::new(&reading.document, at + of_rate..at + of_rate + word.len() + end);
        let all = counts(sentence);
        // 发现问题26个，整改28个: no part is more than its whole.
        let more = all.iter().find(|(part, whole)| part > whole && *whole > 0 && [RETURNED, MENDED].contains(&word)).copied();
        let pairs: Vec<(i64, i64)> =
            all.into_iter().filter(|(part, whole)| (0..=*whole).contains(part) && *whole > 0).chain(more).collect();
        let Some(&(part, whole)) = pairs.first() else {
            outcomes.not_checked(Some(place), Bilingual::new("这句话里件数不全", "the sentence lacks counts"));
            continue;
        };
        if pairs.iter().any(|(part, whole)| rate_fits(rate, *part, *whole)) {
            outcomes.holds(place, None);
            continue;
        }
        // What is more than its whole is told with both.
        let opens = sentence[..of_rate].find(&whole.to_string()).filter(|_| part > whole).unwrap_or(of_rate);
        let place = Place::new(&reading.document, at + opens..place.end);
        outcomes.broken(Breach {
            about: format!("{part}/{whole}"),
            severity: None,
            message: Bilingual::new(
                format!("{word}写作 {rate}%，与 {whole} 中的 {part} 不符。"),
                format!("The rate {word} is given as {rate}%, which is not {part} of {whole}."),
            ),
            places: vec![place],
            concepts: Vec::new(),
            expected: None,
            found: Some(rate.to_string()),
            suspects: Vec::new(),
        });
    }
}

/// The percentage after the word of a rate, and where it ends: 合格率为93.5%.
fn share(text: &str) -> Option<(Share, usize)> {
    let number = near_digit(text)?;
    let length = text[number..].find(|it: char| !it.is_ascii_digit() && it != '.')?;
    let sign = text[number + length..].chars().next().filter(|it| matches!(it, '%' | '％'))?;
    Some((text[number..number + length].parse().ok()?, number + length + sign.len_utf8()))
}

/// The first digit of a text, if it is near.
fn near_digit(text: &str) -> Option<usize> {
    text.char_indices().take(REACH + 1).find(|it| it.1.is_ascii_digit()).map(|it| it.0)
}

/// The number behind a word that does not follow another: 合格43家, and not 不合格3家 nor 合格率93%.
fn count(sentence: &str, word: &str, but: &str) -> Option<i64> {
    sentence.match_indices(word).find_map(|(at, _)| {
        let rest = &sentence[at + word.len()..];
        if !but.is_empty() && sentence[..at].ends_with(but) || rest.starts_with('率') {
            return None;
        }
        whole(&rest[near_digit(rest)?..])
    })
}

/// The number before a word, in its clause: 对46家政府网站开展检查.
fn count_before(sentence: &str, word: &str) -> Option<i64> {
    let at = sentence.find(word)?;
    let clause = sentence[..at].rsplit(['，', ',', '：']).next()?;
    let mut numbers = clause.match_indices(|it: char| it.is_ascii_digit()).map(|it| it.0);
    let first = numbers.next()?;
    // Two numbers in one clause leave it open which was checked.
    let rest = clause[first..].trim_start_matches(|it: char| it.is_ascii_digit());
    if rest.contains(|it: char| it.is_ascii_digit()) { None } else { whole(&clause[first..]) }
}

/// The whole number that a text opens with, if it counts units.
fn whole(text: &str) -> Option<i64> {
    let length = text.find(|it: char| !it.is_ascii_digit())?;
    let counts = ["家", "个", "次", "户", "份", "人", "名", "件"].iter().any(|it| text[length..].starts_with(it));
    text[..length].parse().ok().filter(|_| counts)
}
