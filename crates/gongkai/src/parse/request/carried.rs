//! Requests that go from one year into another.

use crate::Concept;
use crate::pairs::words;
use crate::parse::classify::{is_outcome, is_remedy, remedy_result};
use crate::parse::clause::{Clause, Labelled};
use crate::parse::entry::Role;
use crate::parse::few::few;
use crate::parse::lexicon::{Cue, RemedyResult};
use crate::parse::memory::Memory;
use crate::parse::sentence::{REACH, Sign};
use crate::parse::token::{Date, Kind};
use crate::unit::is_of_requests;

/// Words before the year into which requests go, the longer ones first.
const INTO: [&str; 14] =
    ["结转至", "结转到", "结转", "转入", "转到", "转至", "延期到", "延期至", "顺延至", "顺延到", "延至", "将于", "将在", "转"];

/// Requests carried from one year to another, where the year itself is named: 2013年结转5件, 结转2015年办理2件, 2件延期至2015年答复.
pub(crate) fn over_the_year(clause: &Clause<'_>, year: Option<i32>) -> Option<Labelled> {
    if let Some(label) = added_from_before(clause) {
        return Some((Role::Fixed(Concept::RequestsCarriedIn), Some(label)));
    }
    if !clause.sentence.signs.has(Sign::Date) {
        return None;
    }
    // 238件加2013年底未办结的7件: a year behind the next number is none of this one's.
    let rest = clause.item.rest.clone();
    let next = rest.clone().find(|&at| clause.sentence.number(at).is_some()).unwrap_or(rest.end);
    let own = clause.item.lead.start..next.max(clause.item.at);
    let years = own.filter(|&at| matches!(clause.sentence.tokens[at].kind, Kind::Date(Date { year: Some(_), month: None, .. })));
    years.into_iter().find_map(|at| {
        let span = clause.span(at);
        let before = clause.sentence.text[..span.start].trim_ascii_end();
        let after = clause.sentence.text[span.end..].trim_ascii_start();
        // 已办结53件、结转2026年2件: the year is of the number behind it.
        let of_next = at > clause.item.at && after.starts_with(|it: char| it.is_ascii_digit());
        if let Some(word) = INTO.iter().filter(|_| !of_next).filter(|it| before.ends_with(**it)).max_by_key(|it| it.len()) {
            return Some((Role::Fixed(Concept::RequestsCarriedOut), Some(before.len() - word.len()..span.end)));
        }
        // 8件系2016年结转: what it is is told directly behind.
        let is =
            at == clause.item.at + 1 && matches!(clause.sentence.text[clause.end()..span.start].trim_ascii(), "系" | "为" | "是" | "属");
        // 238件加2013年底未办结: of the number behind it.
        if at > clause.item.at && !is {
            return None;
        }
        let word = [
            "结转",
            "转入",
            "跨年件",
            "底未办结",
            "末未办结",
            "年底未办结",
            "未办结",
            "底结转",
            "年底结转",
            "底尚未办完",
            "底尚未办结",
            "底未办完",
        ]
        .iter()
        .find(|it| after.starts_with(**it))?;
        let end = clause.sentence.text.len() - after.len() + word.len();
        // 2025年结转至2026年8件 in the report on 2025: they go over.
        let own = matches!(clause.sentence.tokens[at].kind, Kind::Date(Date { year: of, .. }) if of.is_some() && of == year);
        let into = after[word.len()..].starts_with(['至', '到', '入']);
        let concept = if own && into { Concept::RequestsCarriedOut } else { Concept::RequestsCarriedIn };
        Some((Role::Fixed(concept), Some(span.start..end)))
    })
}

/// 加上2015年底收到的1件, in a sentence on 2016: what came in before the year.
pub(crate) fn added_from_before(clause: &Clause<'_>) -> Option<std::ops::Range<usize>> {
    let lead = clause.lead_words();
    if !few!["加上", "连同", "另加"].open(lead) {
        return None;
    }
    let came = clause.says(lead, words!["收到", "受理", "转来", "未办结", "接收"]);
    if !(came && is_of_requests(clause.unit())) {
        return None;
    }
    let year = |range: std::ops::Range<usize>| {
        clause.sentence.tokens[range].iter().find_map(|it| if let Kind::Date(Date { year, .. }) = it.kind { year } else { None })
    };
    let own = year(clause.item.lead.clone())?;
    let of_report = year(clause.item.lead.start.saturating_sub(REACH)..clause.item.lead.start)?;
    (own < of_report).then(|| clause.trimmed(clause.before())).flatten()
}

/// 其余5件延至2011年1月答复; 另有27件因答复期限未到，结转下年办理: what is told behind the number goes over.
pub(crate) fn put_off(clause: &Clause<'_>) -> Option<Labelled> {
    let lead = clause.lead_words();
    let left = few!["其余", "余下", "剩余", "余", "另有", "另", "还有", "尚有"].are(lead);
    if !left || !is_of_requests(clause.unit()) || clause.unit() == "条" {
        return None;
    }
    // Cases, letters and proposals are put off as well.
    if clause.says(clause.near_text(), words!["信访", "建议", "提案", "复议", "诉讼"]) {
        return None;
    }
    let tail = clause.tail_text().trim_ascii_start();
    let from = clause.end() + (clause.tail_text().len() - tail.len());
    let behind = clause.sentence.text.get(from..clause.sentence.end())?;
    let behind = &behind[..behind.floor_char_boundary(2 * REASON)];
    // The year or the month stands behind the verb.
    let put_off = ["延至", "延期至", "顺延至", "推迟至", "转至"].iter().find(|it| {
        // 延期至20个工作日, 转至下级单位 and 延至12月 say nothing of another year.
        behind.strip_prefix(**it).is_some_and(|it| {
            let digits = it.bytes().take_while(u8::is_ascii_digit).count();
            digits == 4 && it[digits..].starts_with('年') || few!["下年", "下一年", "次年", "翌年"].open(it)
        })
    });
    if let Some(word) = put_off {
        let year = behind[word.len()..].char_indices().take(YEAR).find(|it| it.1 == '年').map_or(0, |it| it.0 + it.1.len_utf8());
        return Some((Role::Fixed(Concept::RequestsCarriedOut), Some(from..from + word.len() + year)));
    }
    let (reason, then) = behind.split_once(',').filter(|it| it.0.starts_with(['因', '尚', '未']) && it.0.len() <= REASON)?;
    let word = ["结转下年", "结转至下年", "结转到下年", "结转下一年", "转入下年", "转至下年", "转到下年", "结转下年度"]
        .iter()
        .filter(|it| then.starts_with(**it))
        .max_by_key(|it| it.len())?;
    let start = from + reason.len() + 1;
    Some((Role::Fixed(Concept::RequestsCarriedOut), Some(start..start + word.len())))
}

/// The most characters of a year: 2015年, 下年, 下一年.
const YEAR: usize = 5;

/// The longest reason between a number and where it goes, in bytes.
const REASON: usize = 60;

/// 办结38件，结转2件: what is left goes over; before anything is told as done, 新收19件，结转2件 came over.
pub(crate) fn by_itself(clause: &Clause<'_>) -> Option<Labelled> {
    let lead = clause.lead_text();
    let name = lead.trim_ascii().trim_end_matches('为');
    if name != "结转" || !is_of_requests(clause.unit()) && clause.number.value.count() != Some(0) {
        return None;
    }
    let before = clause.item.lead.start.saturating_sub(REACH)..clause.item.lead.start;
    let cues = || clause.sentence.cues(before.clone());
    // Cases of remedies, letters and proposals go over as well.
    let other = |cue: Cue| matches!(cue, Cue::Named(it) if is_remedy(it)) || cue == Cue::Foreign;
    if cues().any(|it| other(it.1)) || clause.says(clause.near_text(), words!["信访", "建议", "提案", "复议", "诉讼"]) {
        return None;
    }
    let done = |(at, cue): (usize, Cue)| match cue {
        Cue::Answer | Cue::Conclude => true,
        Cue::Receive => clause.sentence.word(at) == "办理",
        Cue::Named(concept) => is_outcome(concept) || concept == Concept::RequestsCarriedIn,
        _ => false,
    };
    let behind = clause.sentence.text[clause.end()..].trim_start_matches(['，', ',', '。', ';', ' ']);
    // 新收19件，结转2件。办结20件: what is handled then holds both.
    let handled = few!["办结", "共办结", "全年办结", "本年办结", "办理结果", "处理结果", "办理情况"].open(behind);
    // 计14件（新收13件、结转1件）: what the number before the bracket is made of.
    let beside_new = clause.item.depth > 0
        && cues().next_back().is_some_and(|(at, cue)| cue == Cue::Receive && clause.sentence.word(at) == "新收")
        && clause.item.lead.start.checked_sub(2).is_some_and(|it| clause.sentence.number(it).is_some());
    let concept = if beside_new {
        Concept::RequestsCarriedIn
    } else if cues().any(done) || behind.starts_with("其余") {
        Concept::RequestsCarriedOut
    } else if handled && cues().any(|it| matches!(it.1, Cue::Receive | Cue::Request | Cue::OnRequest)) {
        Concept::RequestsCarriedIn
    } else {
        return None;
    };
    let start = clause.item.lead_start + (lead.len() - lead.trim_ascii_start().len());
    Some((Role::Fixed(concept), Some(start..start + name.len())))
}

/// No clause behind a number is longer, in characters.
const CLAUSE: usize = 60;

/// 尚有1件在期限内，转2014年答复; 1件需征求意见，延期到次年答复: the next clause says that they go on.
pub(crate) fn goes_on(clause: &Clause<'_>, memory: &Memory) -> bool {
    if !memory.requests || !is_of_requests(clause.unit()) {
        return false;
    }
    let behind = &clause.sentence.text[clause.end()..];
    // 9件延至下一年度答复, 其余1件转至次年办理: the same clause says it.
    let tail = clause.tail_words();
    let told = clause.tail().any(|(_, cue)| matches!(cue, Cue::Named(_)));
    // 26件于年内办结并答复，3件跨年.
    let ends = clause.sentence.text[clause.item.tail_end..].starts_with(['。', ';', ',', '.'])
        || clause.sentence.text.len() == clause.item.tail_end;
    // The time for an answer may be extended as well: 26件按期答复，3件顺延.
    let over = (matches!(tail, "跨年" | "跨年度") || tail == "顺延" && clause.lead_words() == "未办结的") && ends;
    if over || !told && INTO.iter().filter_map(|it| tail.strip_prefix(it)).any(into_next) {
        let some = ["", "尚有", "另有", "还有", "其余", "余下", "余", "剩余", "有", "另", "未办结的"];
        return some.contains(&clause.lead_words());
    }
    let stop = behind.char_indices().take(CLAUSE).find(|it| matches!(it.1, ',' | '。' | ';'));
    let Some((at, ',')) = stop else { return false };
    let next = &behind[at..];
    let next = next[1..].trim_start_matches(['将', '已', '故', '并']);
    let into = INTO.iter().find_map(|it| next.strip_prefix(it));
    let own = clause.lead_words();
    let some = ["", "尚有", "另有", "还有", "其余", "余下", "有", "另"].contains(&own) || !told && matches!(own, "其中" | "其中有");
    some && into.is_some_and(into_next)
}

/// Whether words begin with the year after: 次年办理, 2014年答复.
fn into_next(words: &str) -> bool {
    let digits = words.bytes().take_while(u8::is_ascii_digit).count();
    let named = ["次年", "下年", "下一年度", "下一年", "明年", "来年"].iter().find_map(|word| words.strip_prefix(word));
    let rest = named.or_else(|| words[digits..].strip_prefix('年').filter(|_| digits == 4));
    // 转2024年新成立的数据局办理 names another agency.
    let goes = few!["度", "办理", "答复", "处理", "回复", "继续", "办结"];
    rest.is_some_and(|it| {
        it.is_empty() || it.starts_with(|it: char| it.is_ascii_digit() || matches!(it, '。' | ',' | ';')) || goes.open(it)
    })
}

/// Carried requests are told after the number as often as before: 72件申请顺延到下年度.
pub(crate) fn carried(clause: &Clause<'_>, memory: &mut Memory) -> Option<Labelled> {
    let told = || {
        clause.lead().rev().chain(clause.tail()).filter_map(|(at, cue)| match cue {
            Cue::Named(concept @ (Concept::RequestsCarriedIn | Concept::RequestsCarriedOut)) => Some((at, concept)),
            _ => None,
        })
    };
    // 结转上年未办结申请11件: where they came from is told by the other word.
    let open = |at: usize| clause.sentence.word(at).ends_with("未办结");
    let (at, concept) = told().find(|it| !open(it.0)).or_else(|| told().next())?;
    // 维持1件，尚未办结0件: a case that is not settled.
    if open(at)
        && memory.resulted
        && let Some(remedy) = memory.remedy
    {
        return clause.named(remedy_result(remedy, RemedyResult::Pending)?, at);
    }
    // 新收行政复议案件18件，上年结转2件: cases.
    if memory.remedy.is_some() && !memory.requests && !memory.received {
        return None;
    }
    // 行政诉讼上年结转1件: no request.
    if clause.lead().any(|(_, cue)| matches!(cue, Cue::Named(it) if is_remedy(it))) {
        return None;
    }
    memory.requests = true;
    // 新收和上年结转的申请合计145件: both together.
    let new = clause.sentence.text[clause.item.lead_start.min(clause.span(at).start)..clause.span(at).start].trim_ascii_end();
    let both =
        concept == Concept::RequestsCarriedIn && few!["新收和", "新收及", "新收与", "新收、", "新收到和", "新收以及", "新收加"].end(new);
    clause.named(if both { Concept::RequestsHandledBase } else { concept }, at)
}
