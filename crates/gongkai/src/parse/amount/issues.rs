//! Issues and copies of papers, which are no amount of information: 旅游专版26期, 印发《明白纸》15万份.

use super::name_opens;
use crate::pairs::words;
use crate::parse::clause::Clause;
use crate::parse::few::few;
use crate::parse::lexicon::Cue;
use crate::parse::token::Number;
use crate::unit::counted_in;

/// Units in which copies are counted.
fn is_of_copies(unit: &str) -> bool {
    matches!(unit, "份" | "册" | "本" | "张")
}

/// 服务大厅发放办事指引9500余份: handed out, and not published, where no verb says otherwise.
pub(super) fn is_handed_out(clause: &Clause<'_>) -> bool {
    is_of_copies(clause.unit()) && clause.says(clause.lead_text(), words!["发放", "赠阅", "赠送", "派发"])
}

/// 印发《惠农政策明白纸》15万份: copies of one paper; 以《建设通讯》(12期)为辅: issues of one.
pub(super) fn is_copies(clause: &Clause<'_>) -> bool {
    let lead = clause.lead_words();
    clause.unit() == "期" && lead.strip_suffix('(').is_some_and(|it| it.ends_with('》'))
        || is_of_copies(clause.unit()) && lead.ends_with('》') && name_opens(clause, &["印发", "印制", "编印", "印刷", "散发", "发放"])
}

/// 图文消息52期208条, 旅游专版26期: issues, beside what they hold.
pub(super) fn is_issues(clause: &Clause<'_>) -> bool {
    let issues = matches!(clause.unit(), "期" | "批" | "册" | "辑");
    let pages = few!["专版", "专刊", "版面"].end(clause.lead_words());
    let changed = clause.says(clause.lead_text(), words!["更换"]);
    // 行政处罚公示9期47家: what else is counted is a remark on the issues.
    let holds = |it: &Number| {
        let unit = it.unit.clone().map_or("", |it| counted_in(&clause.sentence.text[it]));
        let between = clause.sentence.text.get(clause.end()..it.digits.start).unwrap_or("?").trim_ascii();
        matches!(between, "" | "," | "、" | "(") && matches!(unit, "条" | "件" | "篇" | "则" | "份" | "个")
    };
    // 编印《学院信息》共30期.
    let printed = clause.lead_words().trim_end_matches(['共', '计']).ends_with('》')
        && clause.says(clause.lead_text(), words!["编印", "编辑", "编发", "刊印", "出版"]);
    // 编发《期刊》18期、《增刊》6期: another one beside it.
    let unit = |at: usize| clause.sentence.number(at).and_then(|it| it.unit.clone()).map_or("", |it| &clause.sentence.text[it]);
    let beside = || {
        let before = clause.item.lead.start.checked_sub(2).filter(|_| clause.follows_a_number());
        clause.lead_words().ends_with('》') && before.is_some_and(|it| unit(it) == "期")
    };
    let next = || [1, 2].iter().find_map(|it| clause.sentence.number(clause.item.at + it)).is_some_and(holds);
    issues && (pages || changed || printed || beside() || next())
}

/// 编发公报24期，刊登文件112件: what the issues of a gazette hold, said of what was published already.
pub(super) fn is_of_a_gazette(clause: &Clause<'_>) -> bool {
    let printed = clause.last_in_lead(Cue::Disclose).filter(|&at| few!["刊登", "刊载", "刊发", "登载"].are(clause.sentence.word(at)));
    let Some(verb) = printed else { return false };
    let opens = clause.trimmed(clause.item.lead_start..clause.span(verb).start).is_none();
    let issues = clause.item.context.start.checked_sub(1).and_then(|at| clause.sentence.number(at)).and_then(|it| it.unit.clone());
    let specific = clause.general_nouns(&(clause.span(verb).end..clause.digits())).next().is_none();
    opens && specific && issues.is_some_and(|unit| matches!(&clause.sentence.text[unit], "期" | "册"))
}
