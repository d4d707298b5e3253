//! The way that requests and questions came.

use super::super::done::{answers_behind, is_only_way, is_received};
use super::{Word, information};
use crate::Concept;
use crate::fold::Folded;
use crate::pairs::words;
use crate::parse::clause::{Clause, Labelled};
use crate::parse::entry::Role;
use crate::parse::few::few;
use crate::parse::lexicon::Cue;
use crate::parse::memory::Memory;
use crate::parse::sentence::REACH;
use crate::parse::token::{Kind, Stop};
use crate::unit::is_of_requests;

/// What a number counts that stands with a way to ask.
pub(super) fn read(word: Word<'_>, memory: &mut Memory, folded: &Folded) -> Option<Labelled> {
    let Word { clause, at, unit, requests, .. } = word;
    // 信函、当面申请等3种渠道: kinds of them.
    if matches!(unit, "种" | "类" | "大类") {
        return None;
    }
    // 4件以电子邮件方式答复, 寄送答复书5份: how it was answered. 公布咨询电话3个: no call.
    if answers_behind(clause, at) || word.text().ends_with(CALLS) && !is_of_calls(word, memory) {
        return None;
    }
    // 公布传真和电子邮箱，印制申请表300份: papers.
    if few!["申请表", "申请书"].end(clause.lead_words()) {
        return None;
    }
    // 网上共受理市民来信126件: letters of whatever kind, and so are their parts.
    if word.text() == "来信"
        && word.in_lead
        && clause.lead_has(Cue::Receive)
        && !memory.received
        && !clause.says(clause.near_text(), words!["申请", "公开"])
    {
        memory.aside = clause.sentence.text[clause.end()..].trim_start_matches([',', '(', ' ']).starts_with("其中");
        return None;
    }
    let counts_requests = matches!(unit, "件" | "份" | "宗" | "起");
    let asked = word.text().ends_with("申请");
    if requests && asked && (memory.received || !counts_requests || !is_received(clause, at)) {
        return word.named(Concept::RequestsReceivedByChannel);
    }
    // 网上申请43件，信函申请10件: parts, though nothing was received in a word.
    if counts_requests && asked && !memory.received && is_beside_another(clause, at) {
        (memory.requests, memory.received) = (true, true);
        return word.named(Concept::RequestsReceivedByChannel);
    }
    // 收到当面申请2件、信函申请1件, before any other.
    if counts_requests && asked && is_received(clause, at) {
        memory.requests = true;
        // 受理当面申请2起，已答复2起: no other way is told in the whole paragraph, so these are all.
        let alone = !memory.received && is_only_way(clause);
        let role = if alone { Role::HandedIn } else { Role::Fixed(Concept::RequestsReceivedByChannel) };
        return Some((role, Some(clause.span(at))));
    }
    if consulted(word, memory) {
        memory.consultations = true;
        return Some((Role::Consulted { by_channel: true }, Some(clause.span(at))));
    }
    // 局长信箱收到来信530封: no request.
    let letters = || unit == "封" && clause.says(clause.near_text(), words!["信箱"]);
    // 3件…，当场给予公开；2件请求…: a way that was told of the number before.
    let of_another = || at < clause.item.lead.start && clause.sentence.text[clause.span(at).end..clause.digits()].contains(';');
    if letters() || of_another() {
        return None;
    }
    if requests && (is_of_requests(unit) || unit.is_empty()) {
        return word.named(Concept::RequestsReceivedByChannel);
    }
    if handed_on(word) { None } else { information::read(word, memory, folded) }
}

/// Whether questions are counted by the way they came: 接待咨询，现场62人次、电话18人次.
pub(super) fn consulted(word: Word<'_>, memory: &Memory) -> bool {
    let Word { clause, unit, in_lead, .. } = word;
    let calls = is_of_calls(word, memory);
    // 受理咨询：电话312次；当面58次.
    let spoken = || matches!(unit, "人次" | "次") && clause.context_has(Cue::Named(Concept::ConsultationsTotal));
    // 63人次通过电话、18人次通过网络向我委咨询.
    let behind = || {
        let (from, end) = (clause.item.at + 1, clause.sentence.tokens.len().min(clause.item.at + REACH));
        let stops = |it: &usize| !matches!(clause.sentence.tokens[*it].kind, Kind::Stop(stop) if stop != Stop::Enumeration);
        let near = (from..end).take_while(stops).count();
        let asked = clause.sentence.has(from..from + near, Cue::Named(Concept::ConsultationsTotal));
        unit == "人次" && !in_lead && few!["通过", "来自", "以"].open(clause.tail_words()) && asked
    };
    let speaks_of_them = memory.consultations || calls || spoken() || behind();
    let counts_them = || {
        matches!(unit, "人次" | "次" | "件")
            || unit == "起" && (memory.consulted || calls)
            || unit == "个" && in_lead
            || unit == "封" && word.text().ends_with("邮件")
    };
    // 现场查档20人次, 当场解答30个: no way to ask.
    let behind = || &clause.sentence.text[clause.span(word.at).end..];
    let other =
        || in_lead && (few!["查档", "查阅", "解决", "办结"].open(behind()) || word.text() == "当场" && behind().starts_with("解答"));
    speaks_of_them && (!memory.disclosed || memory.consulted) && counts_them() && !other()
}

/// The telephone of those who have questions, and their calls.
const CALLS: &str = "咨询电话";

/// Whether calls with questions are counted: 接听咨询电话300次, 接到群众咨询电话5个. 公布咨询电话3个: none.
fn is_of_calls(word: Word<'_>, memory: &Memory) -> bool {
    let clause = word.clause;
    let verb = || word.text().starts_with(['接', '受']) || word.text().ends_with("接听");
    let taken = || verb() || clause.lead_text().contains('接') || clause.lead_has(Cue::Receive) || clause.lead_has(Cue::Answer);
    let among = || memory.consultations && !clause.says(clause.lead_text(), words!["公布", "公开", "设立", "设置", "开通"]);
    word.in_lead && (word.text().contains(CALLS) || word.text() == "咨询热线") && (taken() || among())
}

/// Whether requests of one way are counted, without a verb, and those of another next: 网络申请数为31件，信函申请数为12件.
fn is_beside_another(clause: &Clause<'_>, at: usize) -> bool {
    let sentence = clause.sentence;
    let adjoins = clause.item.lead.contains(&at)
        && matches!(
            sentence.text[clause.span(at).end..clause.digits()].trim_ascii(),
            "" | "数" | "数为" | "的" | "数量" | "数量为" | "共" | "形式提交的" | "方式提交的" | "形式提出的" | "方式提出的"
        );
    let rest = clause.item.at + 1..sentence.tokens.len().min(clause.item.at + REACH);
    let next = rest.clone().find(|it| sentence.number(*it).is_some());
    let ends =
        |it: usize| matches!(sentence.tokens[it].kind, Kind::Stop(Stop::Sentence)) || sentence.tokens[it].kind == Kind::Cue(Cue::Parts);
    let way = |it: (usize, Cue)| {
        it.1 == Cue::Way || it.1 == Cue::Request && few!["书面", "其他形式", "其他方式"].end(&sentence.text[..clause.span(it.0).start])
    };
    let between = |next: usize| clause.item.at + 1..next;
    adjoins && !clause.lead_has(Cue::Receive) && next.is_some_and(|it| !between(it).any(ends) && sentence.cues(between(it)).any(way))
}

/// Whether it is told where a request was handed on to: 转为信访渠道办理2件.
pub(super) fn handed_on(word: Word<'_>) -> bool {
    word.in_lead && word.clause.says(word.clause.lead_text(), words!["转为", "转入", "转由", "转至", "转交"])
}
