//! Numbers that nothing but a turn of phrase tells of: all of what was spoken of, what is left of it, what it has come to, a number in a name.

use super::names;
use crate::Concept;
use crate::fold::is_han;
use crate::pairs::words;
use crate::parse::clause::{Clause, Labelled};
use crate::parse::entry::Role;
use crate::parse::few::few;
use crate::parse::lexicon::Cue;
use crate::parse::memory::Memory;
use crate::parse::sentence::REACH;

/// The longest name of a policy before its number, in characters.
const QUOTED: usize = 8;

/// Whether a number ends what stands in quotes, with its name before it.
pub(super) fn is_in_a_name(clause: &Clause<'_>) -> bool {
    if !clause.sentence.text[clause.end()..].starts_with('”') {
        return false;
    }
    let before = &clause.sentence.text[..clause.digits()];
    let near = &before[before.ceil_char_boundary(before.len().saturating_sub(3 * QUOTED + '“'.len_utf8()))..];
    let quoted = near.rsplit_once('“').map_or("", |it| it.1);
    let told = clause.says(quoted, words!["公开", "信息", "发布"]);
    (1..=QUOTED).contains(&quoted.chars().count()) && quoted.chars().all(is_han) && !told
}

/// Whether a sentence says what a report is made of: 本报告包含…等七项内容, 报告由…等六部分组成.
pub(super) fn is_about_the_report(clause: &Clause<'_>) -> bool {
    let said = clause.sentence.text[clause.sentence.start..].trim_ascii_start();
    let opened = ["本年度报告全文", "本报告全文", "报告全文", "本年度报告", "本报告", "本年报", "年报", "报告", "全文"]
        .iter()
        .find_map(|it| said.strip_prefix(it));
    let verbs = few!["包括", "包含", "涵盖", "分为", "由", "主要包括", "主要包含", "共包括", "共分", "内容包括", "主要内容包括"];
    opened.is_some_and(|it| verbs.open(it))
}

/// Whether a number is said to be what an amount has come to: 总数达到203条, 上升到2013年的358条.
pub(super) fn is_the_total(clause: &Clause<'_>) -> bool {
    let lead = clause.lead_words();
    few!["总数达到", "总数达", "总数为", "达到", "达", "总量达", "总量达到", "共计", "共达"].are(lead)
        || few!["上升到", "上升至", "增加到", "增加至", "增长到", "增至", "下降到", "下降至", "减少到", "减至"].open(lead)
            && lead.ends_with('的')
}

/// 注销政务新媒体账号1个，现保留2个: accounts that are left, behind those that were closed.
pub(super) fn keeps_accounts(clause: &Clause<'_>) -> bool {
    let kept = few!["现保留", "目前保留", "保留", "现有", "现存", "现运行", "尚有", "目前运行"];
    let before = clause.item.at.saturating_sub(REACH)..clause.item.at;
    let account = || {
        let last = clause.sentence.cues(before).rev().find(|it| it.1.is_telling() || it.1 == Cue::Account);
        last.is_some_and(|(at, cue)| cue == Cue::Account || cue == Cue::Carrier && names::is_social(clause.sentence.word(at)))
    };
    matches!(clause.unit(), "个" | "家") && kept.are(clause.lead_words()) && clause.tail().next().is_none() && account()
}

/// 现场62人次、电话18人次，合计80人次, 接受公众关于信息公开的咨询，共计1260人次: all consultations.
pub(super) fn is_all_of_them(clause: &Clause<'_>, memory: &Memory) -> bool {
    let spoken = || clause.context().next_back().is_some_and(|it| it.1 == Cue::Named(Concept::ConsultationsTotal));
    matches!(clause.unit(), "人次" | "次")
        && few!["合计", "共计", "总计", "共"].are(clause.lead_words())
        && (memory.consultations && clause.context().next().is_none() || spoken())
}

/// 其中涉及企业5件: whom requests are about, and not who put them.
pub(super) fn is_about(clause: &Clause<'_>, (role, label): &Labelled) -> bool {
    let before =
        |it: &std::ops::Range<usize>| clause.sentence.text[clause.sentence.start..it.start.max(clause.sentence.start)].trim_ascii_end();
    *role == Role::Fixed(Concept::RequestsReceivedByApplicant)
        && label.as_ref().is_some_and(|it| few!["涉及", "关于", "针对", "有关"].end(before(it)))
}
