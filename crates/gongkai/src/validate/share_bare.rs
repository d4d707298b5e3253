//! `bare-shares` (SHR004): shares of one whole without their counts make more than a hundred.

mod over;

use super::{Breach, Certainty, Options, Outcomes, Rule};
use crate::fold::is_han;
use crate::within::has_any;
use crate::{Bilingual, Concept, Edition, Place, Reading, Severity};
use rust_decimal::Decimal;

pub(super) const RULE: Rule = Rule {
    code: "SHR004",
    name: "bare-shares",
    severity: Severity::Warning,
    editions: Edition::ALL,
    title: Bilingual::new("只写占比的各项合计超过100%。", "Shares printed without their counts make more than 100 %."),
    page: Bilingual::new(
        "“从提交方式看，网上申请占62%，信函申请占27%，当面申请占21%”：没有写件数，但按一种办法划分的各项占比合计不会超过100%。只在写明“从……看”“按……分”“以……名义提出的”，各项紧接着列出时核对；尾数进位不算。",
        "从提交方式看，网上申请占62%，信函申请占27%，当面申请占21%: no counts, and still the shares of one division make no more than a hundred. Judged only where 从…看, 按…分 or 以…名义提出的 says what divides, and the shares follow one another; rounding is allowed for.",
    ),
    not_checked: Bilingual::new(
        "没有写明按什么划分，或占比后各有件数。",
        "It is not said what divides, or counts stand beside the shares.",
    ),
    basis: Bilingual::new("算术。", "Arithmetic."),
    certainty: Certainty::Practice,
    breaks: "2017年，省局共收到政府信息公开申请48件，从提交方式看，网上申请占62%，信函申请占27%，当面申请占21%。",
    holds: "2017年，省局共收到政府信息公开申请48件，从提交方式看，网上申请占62%，信函申请占27%，当面申请占11%。",
    beside: "",
    below: &[],
    check,
};

/// The longest words that say what divides, in characters: 从公民、法人和其他组织的申请看.
const DIVIDES: usize = 24;
/// The longest name of who asks, in characters.
const NAME: usize = 20;
/// The longest remark behind what divides, in characters.
const REMARK: usize = 30;
/// The longest list that is looked at, in characters.
const LONGEST: usize = 200;

fn check(reading: &Reading, _: &Options, outcomes: &mut Outcomes<'_>) {
    over::check(reading, outcomes);
    let text = reading.document.text();
    // 从申请渠道看, 按申请人分: what divides ends so.
    for (at, _) in outcomes.once.find(reading, "看").chain(outcomes.once.find(reading, "分")) {
        let lead = &text[..at];
        // What divides, from 从 or 按 on. Channels of disclosure overlap.
        let by = lead.char_indices().rev().take(DIVIDES).find(|it| matches!(it.1, '从' | '按')).map_or("", |it| &lead[it.0..]);
        // What people want, think or have learnt is not divided: only how requests came in, and who put them.
        let alone = has_any(by, &["方式", "途径", "形式", "身份", "申请人", "主体", "公民"]);
        let divides = alone && !has_any(by, &["，", "。", ",", "公开", "发布", "渠道", "载体", "内容"]);
        // 从提交的途径看（每件只统计一次），: a remark may stand between.
        let behind = &text[at + '看'.len_utf8()..];
        let remark = behind.strip_prefix(['（', '(']).and_then(|it| it.char_indices().take(REMARK).find(|it| matches!(it.1, '）' | ')')));
        let behind = remark.map_or(behind, |it| &behind['（'.len_utf8() + it.0 + it.1.len_utf8()..]);
        let Some(list) = behind.strip_prefix(['，', ',', '：', ':']).filter(|_| divides) else { continue };
        judge(reading, text.len() - list.len(), Concept::RequestsReceivedByChannel, outcomes);
    }
    // 以个人名义提出的占72%，以企业名义提出的占21%: who asked is one or the other.
    let mut judged = 0;
    for (at, _) in outcomes.once.find(reading, "名义提出的占") {
        if at >= judged {
            let lead = text[..at].char_indices().rev().take(NAME).take_while(|it| is_han(it.1)).last();
            let from = lead.map_or(at, |it| it.0);
            let stop = text[from..].char_indices().take(LONGEST).find(|it| matches!(it.1, '。' | '\n' | '；' | ';'));
            let list = &text[from..stop.map_or(at, |it| from + it.0)];
            judged = (from + list.len()).max(at + 1);
            // Every share of the list is of such a name, and nothing else has judged it.
            let all = list.matches('占').count() == list.matches("名义提出的占").count();
            let told = text[..from].chars().rev().take(2).any(|it| matches!(it, '看' | '分'));
            if all && !told {
                judge(reading, from, Concept::RequestsReceivedByApplicant, outcomes);
            }
        }
    }
}

/// Judges the shares of a list that begins at a byte.
fn judge(reading: &Reading, from: usize, concept: Concept, outcomes: &mut Outcomes<'_>) {
    let shares = shares(&reading.document.text()[from..]);
    let Some(&(_, end)) = shares.last().filter(|_| shares.len() > 1) else { return };
    let sum: Decimal = shares.iter().map(|it| it.0).sum();
    let unit = Decimal::new(1, shares.iter().map(|it| it.0.scale()).max().unwrap_or(0));
    let place = Place::new(&reading.document, from..from + end);
    if sum <= Decimal::ONE_HUNDRED + unit * Decimal::from(shares.len()) {
        return outcomes.holds(place, None);
    }
    outcomes.broken(Breach {
        about: "shares".to_owned(),
        severity: None,
        message: Bilingual::new(
            format!("{} 个占比合计 {sum}%，超过100%。", shares.len()),
            format!("The {} shares make {sum} %, more than 100.", shares.len()),
        ),
        places: vec![place],
        concepts: vec![concept],
        expected: Some("100".to_owned()),
        found: Some(sum.to_string()),
        suspects: Vec::new(),
    });
}

/// The shares of a list, 网上申请占62%，信函申请占27%, each with the byte at which it ends; none where a count, a part of a part, or another thing stands among them.
fn shares(text: &str) -> Vec<(Decimal, usize)> {
    let mut out = Vec::new();
    let end = text.char_indices().take(LONGEST).find(|it| matches!(it.1, '。' | '\n' | '；' | ';')).map_or(0, |it| it.0);
    let mut at = 0;
    while let Some(open) = text[at..end].find('占').map(|it| at + it + '占'.len_utf8()) {
        let own = text[open..end].trim_start_matches(['比', '约', ' ']);
        let digits = own.bytes().take_while(|it| it.is_ascii_digit() || *it == b'.').count();
        let percent = own[digits..].starts_with(['%', '％']);
        let name = &text[at..open];
        let nested = has_any(name, &["其中", "率", "度"]) || name.contains(|it: char| it.is_ascii_digit());
        // No share is longer.
        let Some(share) = Decimal::from_str_exact(&own[..digits]).ok().filter(|_| percent && !nested && digits < 8) else {
            return Vec::new();
        };
        at = end - own.len() + digits;
        at += text[at..].chars().next().map_or(0, char::len_utf8);
        out.push((share, at));
    }
    out
}
