//! Money: the fees that were collected for disclosure on request.

use super::clause::{Clause, Labelled};
use super::entry::Role;
use super::lexicon::Cue;
use super::memory::Memory;
use super::sentence::REACH;
use super::token::Kind;
use crate::pairs::words;
use crate::parse::few::few;
use crate::{Concept, SectionKind};

/// So far behind a fee it is told what was paid of it, and so long is the clause of a sum of fees at the most, in bytes.
const PAID: usize = 90;

/// Money: a fee collected, where the clause or what was said before it speaks of charging, and not of what the agency spends or charges otherwise.
pub(crate) fn read(clause: &Clause<'_>, memory: &mut Memory) -> Option<Labelled> {
    // 按每页0.3元收取: a price.
    if clause.lead_text().contains('每') {
        return None;
    }
    // 减免信息处理费80元: what was not collected.
    let lead = clause.lead_text();
    if ["减免", "免收", "免除", "退还"].iter().filter_map(|it| lead.rfind(it)).max().is_some_and(|at| !lead[at..].contains("收取"))
    {
        return None;
    }
    // 公开行政事业性收费1项，费用总额为4.04万元: what was published about.
    let (own, told) = clause.near_text().rsplit_once([',', ';', '。']).map_or((clause.near_text(), ""), |it| (it.1, it.0));
    let told = told.rsplit([';', '。']).next().unwrap_or_default();
    let none = clause.number.value.count() == Some(0);
    let about = !none && clause.says(told, words!["行政事业性收费", "涉企收费"]) && clause.says(told, words!["公开"]);
    if about && !clause.says(own, words!["收取", "依申请", "检索", "复制", "信息公开"]) {
        return None;
    }
    // 产生费用320元，减免120元，实收200元: what was paid in the end.
    let paid = few!["实收", "实际收取", "实际收费", "实收费用"];
    let rest = &clause.sentence.text[clause.end()..];
    let rest = &rest[..rest.floor_char_boundary(PAID)];
    let rest = rest.split('。').next().unwrap_or_default();
    if !paid.are(clause.lead_words()) && clause.sentence.says(rest, words!["实收", "实际收取"]) {
        return None;
    }
    let first = if clause.lead_words().ends_with(['计', '共']) || clause.lead_words() == "金额" || paid.are(clause.lead_words()) {
        clause.item.at.saturating_sub(REACH)
    } else {
        clause.item.context.start
    };
    let before = || clause.sentence.cues(first..clause.item.at);
    let Some((at, _)) = before().rev().chain(clause.tail()).find(|(_, cue)| *cue == Cue::Fee) else {
        // 检索费0元，复制费0元，合计0元, in the section on fees.
        let label = clause.trimmed(clause.before()).or(Some(clause.before()));
        let sums_up = few!["合计", "共计", "总计"].are(clause.lead_words()) && clause.section == SectionKind::Fees;
        let first = sums_up && !std::mem::replace(&mut memory.fees, true);
        return first.then_some((Role::Fixed(Concept::FeesCollected), label));
    };
    // 依照收费标准收取: what they are charged by.
    let by = |at: usize| {
        let lead = &clause.sentence.text[..clause.span(at).start];
        clause.sentence.word(at) == "收费标准" && few!["按", "照", "据", "执行", "核定的", "规定的"].end(lead)
    };
    let spent = before().any(|(at, cue)| cue == Cue::Cost && !by(at));
    // 复印费46元、邮寄费30元，合计76元: the sum is told after its parts.
    let parts = clause.sentence.tokens[clause.item.rest.start..clause.sentence.tokens.len().min(clause.item.at + REACH)].iter().any(|it| {
        let Kind::Number(number) = &it.kind else { return false };
        let of_money = number.unit.clone().is_some_and(|it| clause.sentence.text[it].ends_with('元'));
        // 分别收取120元和360元，合计收取信息处理费480元.
        let from = clause.sentence.text.ceil_char_boundary(number.digits.start.saturating_sub(PAID));
        let own = clause.sentence.text[from..number.digits.start].rsplit([',', ';', '。']).next().unwrap_or_default().trim_ascii_start();
        let sums_up = ["合计", "共计", "总计"].iter().any(|word| own.ends_with(word) || own.starts_with(&format!("{word}收取")));
        of_money && (sums_up || clause.lead_words().ends_with('费') && own.ends_with("总额") && !own.contains("其中"))
    });
    if parts {
        return None;
    }
    // A part of a sum that is told already (其中…收取380元) is no second fee; 收费总额为420元 is the whole once more.
    let again = !lead.contains("其中") && few!["总额", "总额为", "总额是", "总额共"].end(lead.trim_ascii_end());
    let first = !spent && (!std::mem::replace(&mut memory.fees, true) || again);
    first.then(|| clause.named(Concept::FeesCollected, at)).flatten()
}
