//! A class of information that is announced before a verb of publishing: 机构职能类信息：主动公开2条; 业务类（公开5条）.

use crate::number::is_ordinal;
use crate::parse::clause::Clause;
use crate::parse::few::few;
use crate::parse::lexicon::Cue;
use crate::parse::token::Kind;
use std::ops::Range;

/// The longest name of a class, in bytes.
const NAME: usize = 90;

/// The name of the class, where a colon or a bracket and a bare verb stand between it and its number.
pub(super) fn class_before(clause: &Clause<'_>, verb: Option<usize>) -> Option<Range<usize>> {
    let (text, verb) = (clause.sentence.text, clause.span(verb?));
    let bare = matches!(text[verb.end..clause.digits()].trim_ascii(), "" | "了" | "共" | "共计" | "数" | "数量" | "数为");
    let name = text[..verb.start].trim_ascii_end().trim_end_matches(['共', '已']).strip_suffix([':', '(']).filter(|_| bare)?;
    // 分为三大类: how many classes there are.
    let kinds = name
        .strip_suffix('类')
        .map(|it| it.trim_end_matches('大'))
        .is_some_and(|it| it.ends_with(|it| is_ordinal(it) || matches!(it, '几' | '两')));
    let sorts = few!["分类", "种类", "门类", "各类", "几类"].end(name);
    if !few!["类", "类信息", "类政府信息", "类政务信息"].end(name) || kinds || sorts {
        return None;
    }
    let from = text.ceil_char_boundary(name.len().saturating_sub(NAME));
    let start = name[from..]
        .rfind(['。', ';', ',', ':', '(', ')', '》'])
        .map_or(from, |at| from + at + text[from + at..].chars().next().map_or(0, char::len_utf8));
    let start = start.max(clause.sentence.start);
    // 1.机构职能类: the number of a line names nothing.
    let unnumbered = name.get(start..)?.trim_start_matches(|it: char| it.is_ascii_digit() || matches!(it, '.' | '、' | ' '));
    if few!["按", "按照", "公开", "主动公开"].open(unnumbered) {
        return None;
    }
    clause.trimmed(name.len() - unnumbered.len()..name.len()).filter(|it| text[it.clone()].chars().nth(2).is_some())
}

/// 发布17类文件共1528条: what is published of several kinds that are counted, taken together.
pub(crate) fn kinds_taken_together(clause: &Clause<'_>) -> Option<Range<usize>> {
    let name = clause.lead_words();
    let noun = ["共计", "合计", "共"].iter().find_map(|it| name.strip_suffix(it))?;
    let kinds = clause.item.lead.start.checked_sub(1)?;
    let unit = clause.sentence.number(kinds)?.unit.clone()?;
    let adjoins = clause.sentence.tokens[kinds].span.end == clause.item.lead_start;
    let verb = clause.sentence.tokens.get(kinds.checked_sub(1)?)?;
    let published = verb.kind == Kind::Cue(Cue::Disclose) && verb.span.end == clause.sentence.number(kinds)?.digits.start;
    let named = few!["文件", "材料", "内容", "事项"].are(noun);
    (adjoins && published && named && matches!(&clause.sentence.text[unit], "类" | "大类" | "种"))
        .then(|| clause.trimmed(clause.before()))
        .flatten()
}

/// The class that the clause before a bare number names: 主要为业务工作类，共165条; 其次为规划计划类信息，为12条.
pub(crate) fn class_in_the_clause_before(clause: &Clause<'_>) -> Option<Range<usize>> {
    if !matches!(clause.lead_words(), "共" | "为" | "有" | "共有" | "共计" | "计") {
        return None;
    }
    let text = clause.sentence.text;
    let name = text[..clause.item.lead_start].trim_ascii_end().strip_suffix(',')?;
    let from = text.ceil_char_boundary(name.len().saturating_sub(NAME)).max(clause.sentence.start);
    let own = name.get(from..)?;
    let own = &own[own.rfind(['。', ';', ',', ':', '(', ')']).map_or(0, |at| at + own[at..].chars().next().map_or(0, char::len_utf8))..];
    let opens =
        ["主要为", "主要是", "其次为", "其次是", "其余为", "其余是", "再次为", "最多的是", "最多的为", "最少的是", "最高的是", "最低的是"];
    let named = opens.iter().find_map(|it| own.split_once(it)).map(|it| it.1)?;
    let classed = few!["类", "类信息", "类政府信息"].end(named) && named.chars().nth(2).is_some() && !named.contains('、');
    classed.then(|| clause.trimmed(name.len() - named.len()..name.len())).flatten()
}
