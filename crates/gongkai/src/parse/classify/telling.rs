//! The word that tells what a number counts.

use super::outcomes::{has_several_grounds, is_ground_of, is_outcome, is_remedy};
use crate::Concept;
use crate::pairs::words;
use crate::parse::clause::Clause;
use crate::parse::few::few;
use crate::parse::lexicon::Cue;
use crate::parse::sentence::REACH;
use crate::parse::token::Kind;
use crate::unit::{is_of_cases, is_of_people};

/// The word that tells what the number counts.
pub(super) fn telling(clause: &Clause<'_>) -> Option<(usize, Cue)> {
    let first_after = clause.tail().next();
    // 1名工作人员兼职负责: what they are stands behind what they do.
    if is_of_people(clause.unit())
        && let Some(Cue::Named(Concept::StaffTotal)) = first_after.map(|it| it.1)
        && let Some(kind) = clause.tail().nth(1).filter(|it| matches!(it.1, Cue::Named(Concept::StaffFullTime | Concept::StaffPartTime)))
    {
        return Some(kind);
    }
    // 4名政府信息公开全职工作人员: the work stands before what they are.
    // 一名为信息公开专职人员 as well.
    let who = clause.tail_words().trim_start_matches('为');
    if is_of_people(clause.unit()) && few!["政府信息公开", "政务信息公开", "信息公开", "政务公开"].open(who) {
        let kind = clause.tail().find(|it| !matches!(it.1, Cue::Information | Cue::Disclose | Cue::Shield));
        if let Some(kind) = kind.filter(|it| matches!(it.1, Cue::Named(Concept::StaffFullTime | Concept::StaffPartTime))) {
            return Some(kind);
        }
    }
    // 37人中仅有兼职人员1人: some of them are.
    let first_after = first_after.filter(|_| !(is_of_people(clause.unit()) && clause.tail_text().starts_with('中')));
    // 120件作出了复议决定: some of those told.
    let decided = few!["作出", "做出", "作了", "做了", "已作出"].open(clause.tail_words());
    if decided && first_after.is_some_and(|it| matches!(it.1, Cue::Named(it) if is_remedy(it))) {
        return None;
    }
    // 14名兼职人员, 3起行政诉讼: people and cases are named after their number, whatever stood before it.
    let named_after = first_after.filter(|(_, cue)| match clause.unit() {
        unit if is_of_people(unit) => matches!(cue, Cue::Named(Concept::StaffFullTime | Concept::StaffPartTime)),
        unit if is_of_cases(unit) => matches!(cue, Cue::Named(_) | Cue::Request | Cue::OnRequest),
        _ => false,
    });
    // 4起针对我局信息公开的行政复议.
    let case = || clause.tail().find(|(_, cue)| matches!(cue, Cue::Named(it) if is_remedy(*it)));
    // 全年有1件政府信息公开方面的投诉: the noun ends what is said.
    let ends = |(at, _): &(usize, Cue)| {
        let span = clause.span(*at);
        // 19件政府信息公开行政复议案件: so it does behind what the case is about.
        few!["的", "公开"].end(&clause.sentence.text[..span.start]) && span.end == clause.item.tail_end
    };
    let named_after = named_after.or_else(|| if is_of_cases(clause.unit()) { case() } else { case().filter(ends) });
    // 215人次就政府信息公开事项向我局咨询: the verb ends what is said.
    let asked = || {
        let last = clause.tail().next_back().filter(|it| it.1 == Cue::Named(Concept::ConsultationsTotal))?;
        let people = is_of_people(clause.unit()) || clause.unit() == "人次";
        let opens = few!["就", "向", "来", "通过", "对"].open(clause.tail_words());
        (people && opens && clause.span(last.0).end == clause.item.tail_end).then_some(last)
    };
    // 收到2条公众通过互动平台提交的申请: the noun ends what was received.
    let received = || {
        let last = clause.tail().next_back().filter(|it| matches!(it.1, Cue::Request | Cue::OnRequest))?;
        let verb = clause.lead().next_back().filter(|it| it.1 == Cue::Receive && clause.span(it.0).end == clause.digits());
        let ends =
            few!["的", "公开"].end(&clause.sentence.text[..clause.span(last.0).start]) && clause.span(last.0).end == clause.item.tail_end;
        (verb.is_some() && ends && !is_of_people(clause.unit())).then_some(last)
    };
    let named_after = named_after.or_else(asked).or_else(received);
    let tells = |(_, cue): &(usize, Cue)| cue.is_telling();
    // 其余1件因申请材料不齐正在补正: of a reason only the outcome that it is the ground of.
    let of_cause = clause.tail_text().starts_with('因');
    // 1件因申请人自愿撤回而终止审理: a result.
    let ends = |cue: Cue| matches!(cue, Cue::Named(it) if is_outcome(it)) || matches!(cue, Cue::Result(_));
    let behind = |it: &(usize, Cue)| tells(it) && (!of_cause || ends(it.1));
    // 已答复9宗 after 受理…申请: a bare verb refers to what was spoken of.
    let refers = |(_, cue): &(usize, Cue)| cue.is_telling() && !matches!(cue, Cue::Foreign | Cue::Topic | Cue::Named(_));
    let (at, cue) = named_after
        .or_else(|| clause.lead().rev().find(tells))
        .or_else(|| clause.tail().find(behind))
        .or_else(|| staff_spoken_of(clause))
        // 31件已答复，3件因申请人撤回终止办理: the answer is that of the number before.
        .or_else(|| clause.context().rev().find(refers).filter(|_| !of_cause))
        .or_else(|| risen_or_fallen(clause))?;
    if !clause.item.lead.contains(&at) {
        return Some((at, cue));
    }
    // 因申请人未在规定期限内补正，视为放弃3件: why they count as withdrawn.
    if cue == Cue::Named(Concept::RequestsWithdrawn)
        && let Some(reason @ (before, Cue::Named(Concept::OtherNotCorrected | Concept::OtherFeeUnpaid))) = clause.context().next_back()
        && clause.sentence.text[clause.span(before).end..clause.span(at).start].trim_matches([',', '的', ' ']).is_empty()
    {
        return Some(reason);
    }
    if let Some((before, named @ Cue::Named(concept))) = clause.sentence.cues(clause.item.lead.start..at).next_back() {
        let between = clause.sentence.text[clause.span(before).end..clause.span(at).start].trim_matches(['”', '"', ' ', '的', '类']);
        let adds_nothing = match cue {
            // 属于四类过程性的信息1件: the general noun adds nothing to the ground before it.
            Cue::Information => is_outcome(concept) || concept == Concept::RequestsGrantedOrPartial,
            // 政策解读稿件发布数11篇: nor does the verb of a count.
            Cue::Disclose => {
                let behind = clause.sentence.text[clause.span(at).end..clause.before().end].trim_ascii();
                // 不属本局公开的1宗: one word for what is not held.
                concept == Concept::UnavailableNotHeld && between.is_empty()
                    || matches!(concept, Concept::Interpretations | Concept::PressConferences)
                        && matches!(behind, "" | "数" | "量" | "数量" | "次数")
            }
            // “信息不存在”答复6件: nor does the verb.
            Cue::Answer => is_outcome(concept) && matches!(between, "" | "不再"),
            // 逾期不补正视为放弃申请4件, 逾期不补正终止办理2件: nor does what came of it.
            Cue::Named(Concept::RequestsWithdrawn) | Cue::Result(_) => {
                matches!(concept, Concept::OtherNotCorrected | Concept::OtherFeeUnpaid)
            }
            // 因属于国家秘密不予公开1件: nor does the outcome that it is the ground of.
            Cue::Named(outcome) => is_ground_of(concept, outcome) && !between.contains('等') && !has_several_grounds(clause, outcome),
            _ => false,
        };
        if adds_nothing {
            return Some((before, named));
        }
    }
    // 专职从事政府信息公开工作人员1名, 专职信息公开人员1名.
    if is_of_people(clause.unit())
        && matches!(cue, Cue::Named(Concept::StaffTotal) | Cue::Disclose | Cue::Information)
        && let Some(kind) = clause.lead().find(|(_, it)| matches!(it, Cue::Named(Concept::StaffFullTime | Concept::StaffPartTime)))
    {
        return Some(kind);
    }
    // 受理的行政复议案件中涉及政府信息公开的5件: what they are about, not what is counted.
    if matches!(cue, Cue::Information | Cue::Disclose)
        && clause.says(clause.lead_text(), words!["涉及", "关于", "有关"])
        && let Some((remedy, named)) = clause.lead().find(|(_, it)| matches!(it, Cue::Named(it) if is_remedy(*it)))
    {
        return Some((remedy, named));
    }
    // 来电来访咨询政府信息公开事项16次: what they asked about.
    if matches!(clause.unit(), "次" | "人次") && matches!(cue, Cue::Information | Cue::Disclose | Cue::Platform | Cue::Request) {
        let about = |(_, it): &(usize, Cue)| matches!(it, Cue::Information | Cue::Disclose | Cue::Platform | Cue::Request);
        let asked = clause.lead().rev().find(|it| !about(it)).filter(|it| it.1 == Cue::Named(Concept::ConsultationsTotal));
        let opens = |(at, _): &(usize, Cue)| !clause.sentence.has(clause.item.lead.start..*at, Cue::Disclose);
        if let Some(asked) = asked.filter(opens)
            && clause.says(&clause.sentence.text[clause.span(asked.0).end..clause.digits()], words!["公开"])
        {
            return Some(asked);
        }
    }
    // 依申请公开系统共收到1宗信息: what is received there is a request.
    if matches!(cue, Cue::Carrier | Cue::Information) && clause.lead_has(Cue::Receive) {
        let request = clause.lead().rev().find(|(_, it)| matches!(it, Cue::OnRequest | Cue::Request));
        return request.or(Some((at, cue)));
    }
    // 制作119期政策简明问答: a bare verb before the number, a foreign thing after it.
    let bare = matches!(cue, Cue::Make | Cue::Disclose) && clause.trimmed(clause.span(at).end..clause.before().end).is_none();
    first_after.filter(|(_, it)| bare && *it == Cue::Foreign).or(Some((at, cue)))
}

/// 兼职人员由各处室内勤担任，共17名: a bare number of people is of the staff spoken of just before.
fn staff_spoken_of(clause: &Clause<'_>) -> Option<(usize, Cue)> {
    let bare = is_of_people(clause.unit()) && clause.trimmed(clause.before()).is_none();
    let empty = clause.trimmed(clause.end()..clause.item.tail_end).is_none();
    let (at, cue) = clause.context().rev().find(|it| it.1.is_telling()).filter(|_| bare && empty)?;
    // 专职人员两名，11个县区局各有一名兼职信息员，合计13人: both.
    let before: Vec<i64> =
        (0..clause.item.at).rev().take(REACH).filter_map(|it| clause.sentence.number(it)).filter_map(|it| it.value.count()).collect();
    let sum = |own: i64| before.iter().enumerate().any(|(nth, one)| before[nth + 1..].iter().any(|it| one.checked_add(*it) == Some(own)));
    if clause.number.value.count().is_some_and(sum) {
        return None;
    }
    matches!(cue, Cue::Named(Concept::StaffFullTime | Concept::StaffPartTime)).then_some((at, cue))
}

/// 行政复议案件由上年的12件降至5件: the words stand before the number of the year before.
pub(super) fn risen_or_fallen(clause: &Clause<'_>) -> Option<(usize, Cue)> {
    let lead = clause.lead_words();
    let merged = few!["清理整合为", "整合为", "精简为", "精简至", "压缩为", "压减为", "压减至", "缩减为", "缩减至"].are(lead);
    let turns =
        merged || few!["降至", "降到", "下降至", "下降到", "减少到", "减少至", "增至", "增加到", "增加至", "上升到", "上升至"].are(lead);
    let before = clause.item.lead.start.checked_sub(1).filter(|_| turns)?;
    let start = before.saturating_sub(REACH);
    let stop = (start..before).rev().find(|&at| matches!(clause.sentence.tokens[at].kind, Kind::Stop(_))).map_or(start, |it| it + 1);
    clause.sentence.cues(stop..before).rev().find(|(_, cue)| cue.is_telling())
}
