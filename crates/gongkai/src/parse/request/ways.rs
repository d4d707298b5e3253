//! By which way requests came, and who put them.

use crate::Concept;
use crate::pairs::words;
use crate::parse::clause::Clause;
use crate::parse::few::few;
use crate::parse::lexicon::Cue;
use crate::parse::memory::Memory;
use crate::parse::sentence::REACH;
use crate::parse::token::{Kind, Stop};
use std::ops::Range;

/// Whether what stands before 申请 says how it was put, and not by whom.
pub(super) fn is_written(clause: &Clause<'_>, who: Option<&Range<usize>>) -> bool {
    who.is_some_and(|it| is_written_word(&clause.sentence.text[it.clone()]))
}

/// Where the way begins, if a written or an oral request is counted, the next number is that of another way, and their sum follows.
pub(super) fn first_of_ways(clause: &Clause<'_>, at: usize) -> Option<usize> {
    let lead = &clause.sentence.text[clause.item.lead_start..clause.span(at).start.max(clause.item.lead_start)];
    let reach = clause.sentence.tokens.len().min(clause.item.at + REACH);
    let behind = clause.item.at + 1..reach;
    let next = behind.clone().find(|&it| clause.sentence.number(it).is_some());
    let way = next.is_some_and(|it| clause.sentence.cues(clause.item.at + 1..it).any(|(_, cue)| matches!(cue, Cue::Way | Cue::Carrier)));
    let list = matches!(clause.sentence.tokens.get(clause.item.at + 1).map(|it| &it.kind), Some(Kind::Stop(Stop::Enumeration)));
    let sum = list
        || next.is_some_and(|it| clause.says(&clause.sentence.text[clause.span(it).end..clause.span(reach - 1).end], words!["共", "合计"]));
    let word = ["书面", "口头"].iter().find(|it| lead.ends_with(**it)).filter(|_| way && sum)?;
    // 收到低保书面申请13份: for something else.
    let verb = lead[..lead.len() - word.len()].trim_ascii_end();
    if !verb.is_empty() && !few!["收到", "受理", "接到", "新收", "接收", "共", "有", "到"].end(verb) {
        return None;
    }
    Some(clause.span(at).start - word.len())
}

/// Whether it stands behind another number and 、.
pub(super) fn follows(clause: &Clause<'_>) -> bool {
    let before = |back: usize| clause.item.lead.start.checked_sub(back);
    let mark = before(1).and_then(|it| clause.sentence.tokens.get(it)).is_some_and(|it| matches!(it.kind, Kind::Stop(Stop::Enumeration)));
    mark && before(2).is_some_and(|it| clause.sentence.number(it).is_some())
}

pub(super) fn is_written_word(word: &str) -> bool {
    matches!(word, "书面" | "口头" | "线上" | "线下")
}

/// The token of a way (当面, 电话, 网上) that stands directly before the one at `at`.
pub(crate) fn way_before(clause: &Clause<'_>, at: usize) -> Option<usize> {
    let lead = &clause.item.lead;
    let (way, cue) = lead.contains(&at).then(|| clause.sentence.cues(lead.start..at).next_back()).flatten()?;
    // 网上提交申请15件, 信函方式申请3件.
    let between = &clause.sentence.text[clause.span(way).end..clause.span(at).start];
    let joined =
        ["", "用户", "群众", "公众", "提交", "递交", "提出", "方式", "形式", "渠道", "的", "提交的", "递交的", "提出的"].contains(&between);
    (matches!(cue, Cue::Way | Cue::Carrier) && joined).then_some(way)
}

/// The way or the kind of applicant that a word for requests at `at` is told with, where others of its kind stand beside it, and what the number is a
/// part of: 收到邮寄方式提交的申请12件、网页提交的申请5件; 由公民提出的申请64件，由企业提出的申请5件.
pub(super) fn by_way_or_applicant(clause: &Clause<'_>, at: usize, memory: &Memory) -> Option<(Concept, Range<usize>)> {
    let sentence = clause.sentence;
    let (who, cue) = sentence.cues(clause.item.lead.start..at.max(clause.item.lead.start)).rev().find(|it| it.1 != Cue::Receive)?;
    let between = &sentence.text[clause.span(who).end..clause.span(at).start];
    let manner = ["方式", "形式", "渠道", "途径", "平台", "的方式"].iter().find_map(|it| between.strip_prefix(it)).unwrap_or(between);
    let joined = manner.is_empty() || few!["的", "提交", "提交的", "递交", "递交的", "提出", "提出的", "收到", "收到的"].are(manner);
    // 企业 is an applicant beside others.
    let is_applicant = |at: usize, cue: Cue| cue == Cue::Applicant || cue == Cue::Foreign && sentence.word(at) == "企业";
    let part = match cue {
        Cue::Way | Cue::Carrier => Concept::RequestsReceivedByChannel,
        _ if manner == between && is_applicant(who, cue) => Concept::RequestsReceivedByApplicant,
        _ => return None,
    };
    // The next number is told with another one.
    let rest = clause.item.at + 1..sentence.tokens.len().min(clause.item.at + REACH);
    let next = rest.clone().find(|it| sentence.number(*it).is_some());
    let ends = |it: usize| matches!(sentence.tokens[it].kind, Kind::Stop(Stop::Sentence));
    let parts = |it: Cue| matches!(it, Cue::Parts | Cue::All | Cue::Negation);
    let beside = next.is_some_and(|next| {
        let between = clause.item.at + 1..next;
        let way = |at: usize, it: Cue| matches!(it, Cue::Way | Cue::Carrier) || it == Cue::Foreign && sentence.word(at) == "信件";
        let like = |at: usize, it: Cue| if part == Concept::RequestsReceivedByChannel { way(at, it) } else { is_applicant(at, it) };
        !between.clone().any(ends)
            && sentence.cues(between.clone()).any(|it| like(it.0, it.1))
            && !sentence.cues(between).any(|it| parts(it.1))
    });
    (joined && (beside || memory.divided)).then(|| (part, clause.span(who)))
}

/// The words of a way between 通过, 以 or 经由 and the verb of handing in.
pub(crate) fn handed_in(clause: &Clause<'_>) -> Option<Range<usize>> {
    let lead = clause.lead_text();
    if !lead.trim_end_matches(['的', '有', ' ']).ends_with(['交', '出', '请', '送']) {
        return None;
    }
    let verb = ["提交", "递交", "提出", "申请", "寄送", "递送"].iter().filter_map(|it| lead.rfind(it)).max()?;
    let rest = lead[verb..].trim_end_matches(['的', '有', ' ']);
    let bare = few!["提交", "递交", "提出", "申请", "寄送", "递送", "提交申请", "提出申请", "递交申请"].are(rest);
    let (via, word) = ["通过", "经由", "以"].iter().filter_map(|it| lead[..verb].rfind(it).map(|at| (at, *it))).max()?;
    let start = clause.item.lead_start + via + word.len();
    (bare && !clause.lead_has(Cue::Receive)).then(|| clause.trimmed(start..clause.item.lead_start + verb)).flatten()
}

/// 网上提交15宗，书面提交6宗: a way that no word of the vocabulary is.
pub(crate) fn written(clause: &Clause<'_>) -> Option<Range<usize>> {
    let lead = clause.lead_text();
    let lead = lead.trim_end_matches(['的', ' ']);
    let word = ["书面提交", "书面提出", "口头提出"].iter().find(|it| lead.ends_with(**it))?;
    let end = clause.item.lead_start + lead.len();
    Some(end - word.len()..end - "提交".len())
}

/// The words of a way behind the number: 5件以书面方式提出.
pub(crate) fn handed_in_behind(clause: &Clause<'_>) -> Option<Range<usize>> {
    let tail = clause.tail_text();
    let rest = ["以", "通过", "采用", "采取"].iter().find_map(|it| tail.strip_prefix(it))?;
    let way = ["提出", "提交", "递交", "申请", "提出申请", "提交申请"]
        .iter()
        .filter_map(|it| rest.trim_ascii_end().strip_suffix(it))
        .min_by_key(|it| it.len())?;
    let manner = ["方式", "形式", "渠道", "途径"].iter().find_map(|it| way.strip_suffix(it))?;
    let start = clause.item.tail_end - rest.len();
    clause.trimmed(start..start + manner.len())
}

/// Who put requests: 1件由企业提出, 企业提出的14件, 以公民身份申请的16条.
pub(crate) fn put_by(clause: &Clause<'_>) -> Option<Range<usize>> {
    let tail = clause.tail_text();
    if let Some(rest) = tail.trim_ascii_start().strip_prefix('由').filter(|it| !it.starts_with('于')) {
        let ends = |word: &str| {
            rest.find(word).filter(|at| rest[at + word.len()..].trim_ascii().is_empty() || rest[at + word.len()..].starts_with('的'))
        };
        let end = ends("提出").or_else(|| ends("申请"))?;
        let start = clause.item.tail_end - rest.len();
        return clause.trimmed(start..start + end);
    }
    // 由自然人提出的占196宗.
    let lead = clause.lead_text().trim_end_matches('占').trim_end_matches(['的', ' ']);
    // 3件为法人提出；17件采用书面形式: of the number before.
    if lead.contains([';', '。']) {
        return None;
    }
    // 网上提交15宗，书面提交6宗: a way.
    if few!["书面提交", "书面提出", "口头提出"].end(lead) {
        return None;
    }
    let name = ["提出", "提交", "身份申请", "名义申请"].iter().find_map(|it| lead.strip_suffix(it))?;
    // 学生提交8件; 向上级提交2件, 已提交5件 name nobody who asked.
    let who = name.trim_start_matches([',', '、', ' ']);
    if clause.says(who, words!["同一申请人"])
        || who.starts_with('含') && clause.item.depth > 0
        || lead.ends_with("提交") && (who.chars().nth(1).is_none() || who.contains(['向', '已', '经', '再', '未']))
    {
        return None;
    }
    let start = name.rfind(['以', '由']).map_or(0, |at| at + '以'.len_utf8());
    let plain = !clause.lead_has(Cue::Receive)
        || clause.lead().all(|(at, cue)| cue != Cue::Receive || matches!(clause.sentence.word(at), "提出" | "提交"));
    // 当面提出3件, 网上提出5件: ways.
    let way = clause.lead().any(|(_, cue)| matches!(cue, Cue::Via | Cue::Way | Cue::Carrier));
    (plain && !way).then(|| clause.trimmed(clause.item.lead_start + start..clause.item.lead_start + name.len())).flatten()
}

/// The way that took consultations: 12329热线受理咨询84213人次.
pub(crate) fn way_of_consultations(clause: &Clause<'_>, at: usize) -> Option<usize> {
    let (way, cue) = clause.lead().next()?;
    let between = clause.sentence.text.get(clause.span(way).end..clause.span(at).start)?;
    let between = ["政府信息", "信息"].iter().find_map(|it| between.trim_ascii().strip_suffix(it)).unwrap_or(between.trim_ascii());
    let took = few!["受理", "接受", "接待", "解答", "答复", "接听", "收到"].are(between);
    // 网站在线解答咨询58件.
    let online = cue == Cue::Carrier && few!["在线解答", "在线答复", "在线回复", "在线受理"].are(between);
    (cue == Cue::Way && took || online).then_some(way)
}
