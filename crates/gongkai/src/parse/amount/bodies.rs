//! The bodies that published a part of what was disclosed: 省直部门公开20.3万条, 其中16个乡镇发布7426条.

use crate::parse::clause::Clause;
use crate::parse::few::few;
use crate::parse::lexicon::Cue;
use std::ops::Range;

/// 各乡镇发布信息: who published is the name of a part, and not that they did. 制定并发布规范性文件: nor is what was done with it.
pub(super) fn without_what_they_did(clause: &Clause<'_>, label: Range<usize>) -> Range<usize> {
    let done = ["制定并发布", "制定发布", "发布", "完成"].iter().find(|it| clause.sentence.text[label.clone()].starts_with(**it));
    let rest = done.map(|it| label.start + it.len()..label.end);
    // 发布会通稿, 完成情况通报: a part of the noun.
    let part = few!["会", "厅", "类", "号", "率", "情况", "进度", "度", "量", "数"];
    let named =
        |it: &Range<usize>| clause.sentence.text[it.clone()].chars().nth(2).is_some() && !part.open(&clause.sentence.text[it.clone()]);
    let label = rest.filter(named).unwrap_or(label);
    let name = &clause.sentence.text[label.clone()];
    let did = ["主动公开政府信息", "公开政府信息", "发布政府信息", "主动公开信息", "公开信息", "发布信息", "发布"];
    let who = did.iter().find_map(|it| name.strip_suffix(it)).unwrap_or(name);
    if names_bodies(who) { label.start..label.start + who.len() } else { label }
}

/// Whether words end as several bodies are called together.
pub(super) fn names_bodies(words: &str) -> bool {
    few!["单位", "部门", "乡镇", "机关", "街道", "各县", "各区", "县区", "镇街", "市(州)", "县(市、区)", "县(区)", "区县"].end(words)
}

/// 其中16个乡镇发布信息7426条: a part, by the bodies that are counted before it.
pub(super) fn is_of_counted_bodies(clause: &Clause<'_>) -> bool {
    let sentence = clause.sentence;
    let Some(bodies) = clause.item.lead.start.checked_sub(1).filter(|&at| sentence.number(at).is_some()) else { return false };
    let adjoins = sentence.tokens[bodies].span.end == clause.item.lead_start;
    let unit = sentence.number(bodies).and_then(|it| it.unit.clone()).map_or("", |it| &sentence.text[it]);
    let named =
        few!["乡镇", "镇", "乡", "街道", "部门", "单位", "县", "市直", "县直", "区直", "局", "委办局", "科室"].open(clause.lead_words());
    adjoins && named && matches!(unit, "个" | "家") && sentence.has(bodies.saturating_sub(PARTS)..bodies, Cue::Parts)
}

/// So near before the bodies that are counted 其中 stands, in tokens.
const PARTS: usize = 2;
