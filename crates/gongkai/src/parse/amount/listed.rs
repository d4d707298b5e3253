//! Whether the words before a number say that it is a part of what was told before it.

use crate::pairs::words;
use crate::parse::clause::Clause;
use crate::parse::few::few;
use crate::parse::token::{Kind, Stop};

/// 在主动公开的信息中: parts follow, as after 其中.
pub(super) fn is_among(clause: &Clause<'_>) -> bool {
    let sentence = clause.sentence;
    let start = clause.item.context.start.checked_sub(1).map_or(sentence.start, |before| sentence.tokens[before].span.end);
    let said = &sentence.text[start..clause.item.lead_start.max(start)];
    // 按类别分：机构概况类6条.
    let by = said.trim_end_matches([':', ',', ' ']);
    // 总计318条。按栏目统计：行政许可公示94条.
    let divides = few!["分", "统计", "看"].end(by) && by.rfind(['按', '从']).is_some_and(|it| by[it..].chars().count() <= 7);
    // 从渠道看 divides by carriers.
    let by_carrier = || clause.says(by, words!["渠道", "方式", "载体", "形式", "途径", "平台"]);
    divides && (by.ends_with('分') || !by_carrier()) || clause.says(said, words!["信息中", "资讯中", "信息里"])
}

/// Whether a colon and nothing else stands between a number and the name of this one: 公开信息1870条：公示类612条.
pub(super) fn opens_a_list(clause: &Clause<'_>) -> bool {
    let before = |back: usize| clause.item.lead.start.checked_sub(back).map(|at| &clause.sentence.tokens[at].kind);
    // 153条,具体为:财政类68条.
    let named = || {
        let colon = clause.item.lead.start.checked_sub(1).map_or(0, |it| clause.span(it).start);
        few!["具体为", "具体是", "具体如下", "具体包括", "分为"].end(&clause.sentence.text[..colon])
    };
    let behind = matches!((before(3), before(2)), (Some(Kind::Number(_)), Some(Kind::Stop(Stop::Comma))));
    matches!((before(2), before(1)), (Some(Kind::Number(_)), Some(Kind::Stop(Stop::Colon))))
        || behind && matches!(before(1), Some(Kind::Stop(Stop::Colon))) && named()
}
