//! 依申请公开 with its number and no verb: requests that came in, or an attribute of documents.

use crate::Concept;
use crate::pairs::words;
use crate::parse::clause::{Clause, Labelled};
use crate::parse::few::{Few, few};
use crate::parse::lexicon::Cue;
use crate::parse::memory::Memory;
use crate::parse::sentence::REACH;
use crate::parse::token::{Kind, Stop};

/// What the number counts behind the word at `at`, where no verb says that requests came in.
pub(super) fn read(clause: &Clause<'_>, at: usize, memory: &mut Memory) -> Option<Labelled> {
    // 依申请公开政府信息数为4件: how many came in, where nothing was made or disclosed.
    let behind = clause.sentence.text[clause.span(at).end..clause.before().end.max(clause.span(at).end)].trim_end_matches(['为', ' ']);
    if !memory.made && !memory.disclosed && !memory.received && few!["数", "数量", "总数", "信息数", "信息数量", "件数"].are(behind)
    {
        memory.requests = true;
        return clause.named(Concept::RequestsReceived, at);
    }
    // 依申请公开1件，内容为补贴发放明细，已答复申请人: it came in, and was answered.
    let (from, sentence) = (clause.item.at + 1, clause.sentence);
    let ends = |it: &usize| matches!(sentence.tokens[*it].kind, Kind::Number(_) | Kind::Stop(Stop::Semicolon | Stop::Sentence));
    let alone = behind.is_empty() && clause.unit() == "件" && !memory.made && !memory.received;
    let reach = sentence.tokens.len().min(from + REACH);
    let end = alone.then(|| (from..reach).find(ends).unwrap_or(reach));
    if end.is_some_and(|end| sentence.has(from..end, Cue::Answer) && sentence.number(end).is_none()) {
        memory.requests = true;
        return clause.named(Concept::RequestsReceived, at);
    }
    // 依申请公开9宗（自然人8宗，企业1宗），答复9宗: those who asked, or the answers, follow.
    let next = &sentence.text[clause.end()..];
    let of_people = next.strip_prefix('(').is_some_and(|it| PEOPLE.open(it));
    let answered = next.trim_start_matches([',', ' ']).starts_with("答复");
    // 依申请公开3次，行政复议0次.
    let answered = answered || few!["行政复议", "复议"].open(next.trim_start_matches([',', '、', ' ']));
    if behind.is_empty()
        && matches!(clause.unit(), "件" | "宗" | "起" | "次")
        && !memory.made
        && !memory.received
        && (of_people || answered)
    {
        memory.requests = true;
        memory.received = true;
        return clause.named(Concept::RequestsReceived, at);
    }
    // 依申请公开全年仅1件; 依申请公开共登记37件，去年结转1件: so many came in.
    let few = few!["全年仅", "全年共", "全年只有", "共登记", "登记", "共收", "仅", "只有", "全年", "本年仅"].are(behind.trim_ascii());
    if few && clause.number.qualifier.is_none() && matches!(clause.unit(), "件" | "宗" | "起") && !memory.made && !memory.received {
        memory.requests = true;
        memory.received = true;
        return clause.named(Concept::RequestsReceived, at);
    }
    // 依申请公开4件（收费依据3件、会议材料1件），以纸质形式提供3件: it opens the sentence, and what was asked for or done follows.
    let first = sentence.cues(0..at).next().is_none() && (0..clause.item.at).all(|it| sentence.number(it).is_none());
    let behind_it = few![
        ",由",
        ",要求",
        ",内容",
        ",申请",
        ",系",
        ",予以",
        ",同意",
        ",以纸",
        ",以电",
        ",以邮",
        ",以书",
        ",属于",
        ",已告知",
        ",其中转",
        ",其中自然人",
        ",其中公民",
        ",均已",
        ",全部"
    ];
    let bare = !clause.sentence.word(at).contains("信息") && clause.trimmed(clause.item.lead_start..clause.span(at).start).is_none();
    let told = bare && (next.starts_with('(') || behind_it.open(next)) && !clause.says(next, words!["主动公开", "不予公开"]);
    // What is said of no document follows.
    let of_requests = few![",其中转送", ",其中自然人", ",其中公民", ",已告知"].open(next);
    if (first && !memory.disclosed || of_requests)
        && behind.is_empty()
        && matches!(clause.unit(), "件" | "宗" | "起" | "份")
        && !memory.made
        && !memory.received
        && told
    {
        memory.requests = true;
        memory.received = true;
        return clause.named(Concept::RequestsReceived, at);
    }
    // 依申请公开信息459条 among what was made or disclosed is an attribute of documents.
    (memory.made || memory.disclosed).then(|| clause.named(Concept::InformationOnRequest, at)).flatten()
}

/// Who may ask, first in brackets behind the number of requests.
const PEOPLE: &Few = few!["自然人", "公民", "个人", "企业", "法人", "其中"];
