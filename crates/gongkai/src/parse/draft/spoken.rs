//! What is said without a count: all of them answered, none of something, notices without saying how many.

use super::Draft;
use crate::fold::Folded;
use crate::pairs::{Word, words};
use crate::parse::entry::{self, Entry, Role, Spot};
use crate::parse::few::few;
use crate::parse::lexicon::Cue;
use crate::parse::sentence::{REACH, Sentence};
use crate::parse::token::{Kind, Stop, Token};
use crate::parse::zero;
use crate::unit::is_of_people;
use crate::within::has_any;
use crate::{Concept, Value};
use std::collections::BTreeSet;

impl Draft<'_> {
    /// 均按时答复 after a number of requests: all of them were answered.
    pub(super) fn all_answered(&mut self, sentence: &Sentence<'_>, first: usize, tokens_of: &[usize], spot: Spot, folded: &Folded) {
        let of = |entry: &Entry, concept: Concept| entry.role == Role::Fixed(concept);
        let own = &self.entries[first..];
        // 收到并答复依申请公开1件，已处理完毕: those that came in and were answered are one number.
        let came: BTreeSet<usize> = own.iter().filter(|it| of(it, Concept::RequestsReceived)).map(|it| it.source.start).collect();
        let as_they_came = |it: &Entry| came.contains(&it.source.start);
        if own.iter().any(|it| of(it, Concept::RequestsAnswered) && !as_they_came(it)) {
            return;
        }
        // 受理29件，其中通过来信收到4件，全部办结: those that came in, and not by one way.
        let received = own.iter().any(|it| of(it, Concept::RequestsReceived) || of(it, Concept::RequestsHandledBase));
        let base = |it: &Entry| {
            it.role == Role::HandedIn && !received
                || of(it, Concept::RequestsReceived)
                || of(it, Concept::RequestsConcluded)
                || of(it, Concept::RequestsHandledBase)
        };
        // 全部按期答复, a sentence of its own, after that of the base.
        // 受理申请61件。网络38件，信函21件，当面2件。全部按期答复: its ways and applicants stand between.
        let divides = |it: &Entry| of(it, Concept::RequestsReceivedByChannel) || of(it, Concept::RequestsReceivedByApplicant);
        let last = self.entries[..first].iter().rev().take(REACH).find(|it| !divides(it)).map(|it| it.spot.sentence);
        let near =
            |it: &Entry| it.spot.sentence + 1 == spot.sentence || it.spot.sentence + 2 == spot.sentence && Some(it.spot.sentence) == last;
        let just_before = |it: &&Entry| it.spot.paragraph == spot.paragraph && (near(it) || divides(it));
        let all = sentence.cues(0..sentence.tokens.len().min(OPENS)).find(|it| it.1 == Cue::All);
        // 除1件结转外，均按时办结.
        let but = sentence.text[sentence.start..].trim_ascii_start().starts_with('除');
        // 受理的公开申请全部按时答复.
        let of_those_received =
            few!["受理的", "收到的", "所受理的", "所收到的", "接到的"].open(sentence.text[sentence.start..].trim_ascii_start());
        let request = |it: Cue| matches!(it, Cue::Request | Cue::OnRequest) || of_those_received && it == Cue::Receive;
        let opens = !but && all.is_some_and(|(at, _)| sentence.cues(0..at).all(|it| request(it.1)));
        // 申请已全部答复 names what it speaks of: it may follow after other sentences.
        let asks = matches!(sentence.tokens.first(), Some(Token { kind: Kind::Cue(Cue::Request | Cue::OnRequest), .. }));
        let named = opens
            && (asks
                || of_those_received
                    && sentence.cues(0..sentence.tokens.len().min(OPENS)).any(|it| matches!(it.1, Cue::Request | Cue::OnRequest)));
        let in_paragraph = |it: &&Entry| {
            it.spot.paragraph == spot.paragraph && it.spot.sentence < spot.sentence && spot.sentence - it.spot.sentence <= NEAR
        };
        // 已全部答复，同意公开3宗: it stands before every number.
        let leads = opens && sentence.tokens.iter().position(|it| matches!(it.kind, Kind::Number(_))).is_none_or(|it| it >= OPENS);
        let just_before = |it: &&Entry| if named { in_paragraph(it) } else { (own.is_empty() || leads) && just_before(it) };
        let mut said = self.entries[..first].iter().rev().take(REACH).take_while(just_before).filter(|_| opens);
        if said.clone().any(|it| of(it, Concept::RequestsAnswered)) {
            return;
        }
        let of_own = own.iter().rposition(base);
        let Some(base) = of_own.map(|nth| &own[nth]).or(said.find(|it| base(it))).cloned() else { return };
        let after = of_own.map(|nth| tokens_of[nth]);
        // 受理的申请6件均已答复: in the clause of the number, behind it.
        let behind = |clause: std::ops::Range<usize>| match after {
            Some(it) if clause.contains(&it) => (it + 1 < clause.end).then(|| it + 1..clause.end),
            Some(it) if clause.start < it => None,
            _ => Some(clause),
        };
        let found = zero::clauses(sentence).into_iter().filter_map(behind).find_map(|clause| {
            // 收到申请1件，已依法答复: of one it need not be said that it is all of them.
            let only = || {
                let said = sentence.text[zero::clause_bytes(sentence, &clause)].trim_ascii_start();
                // 已转县国土局答复: by another body.
                let done = few!["已", "并按", "并及时", "并当", "现已", "当场", "按时", "及时"].open(said)
                    && !sentence.says(said, words!["转", "移交", "移送"]);
                let came = of(&base, Concept::RequestsReceived) || base.role == Role::HandedIn;
                (done && of_own.is_some() && base.value.count() == Some(1) && came).then_some(clause.start)
            };
            let all = sentence.cues(clause.clone()).find(|(_, cue)| *cue == Cue::All).map(|it| it.0).or_else(only)?;
            let (answer, done) = sentence.cues(all..clause.end).find(|(_, cue)| matches!(cue, Cue::Answer | Cue::Conclude))?;
            let counted = sentence.tokens[clause.clone()].iter().any(|it| matches!(it.kind, Kind::Number(_) | Kind::Percent(_)));
            // 均因改制档案已移交而答复不掌握 says of some why.
            let plain = !sentence.has(clause.start..all, Cue::Negation) && !sentence.has(all..answer, Cue::Because);
            // 均未答复, 均待答复, 均由县局答复, 当场拒绝答复, 都是办结件的补充: not by the agency, or not at all.
            let from = sentence.tokens[clause.start].span.start.min(sentence.tokens[answer].span.start);
            let lead = &sentence.text[from..sentence.tokens[answer].span.start];
            let by_others = sentence.says(lead, words!["由县", "由市", "由省", "由区", "由上级", "由其他", "由国土", "由相关单位"]);
            let plain = plain && !by_others && !sentence.says(lead, NOT_DONE);
            let plain = plain && !few!["的", "件的"].open(&sentence.text[sentence.tokens[answer].span.end..]);
            // 均按期办理完毕并答复申请人: both.
            // 均已答复办结 as well.
            let other = if done == Cue::Conclude { Cue::Answer } else { Cue::Conclude };
            let both = sentence.cues(answer..clause.end).find(|it| it.1 == other).map(|it| it.0);
            // 其中6件结转，其余全部按时办结.
            let rest =
                few!["其余", "余下", "剩余", "其它", "其他"].open(sentence.text[zero::clause_bytes(sentence, &clause)].trim_ascii_start());
            (!counted && plain && !rest).then(|| (answer, done, both, zero::clause_bytes(sentence, &clause)))
        });
        if let Some((word, done, answered, clause)) = found {
            let concept = if done == Cue::Answer { Concept::RequestsAnswered } else { Concept::RequestsConcluded };
            if own.iter().any(|it| of(it, concept)) {
                return;
            }
            let end = folded.source(clause).end;
            // 收到27件，上年结转1件，均已办结: all of both.
            let carried = own.iter().find(|it| of(it, Concept::RequestsCarriedIn) && of(&base, Concept::RequestsReceived));
            let both = carried.and_then(|it| base.value.count()?.checked_add(it.value.count()?));
            let value = both.map_or_else(|| base.value.clone(), Value::Count);
            let other = if done == Cue::Answer { Concept::RequestsConcluded } else { Concept::RequestsAnswered };
            let said = [(concept, word)].into_iter().chain(answered.map(|it| (other, it)));
            self.entries.extend(said.map(|(concept, word)| Entry {
                role: Role::Fixed(concept),
                value: value.clone(),
                label: Some(folded.source(sentence.tokens[word].span.clone())),
                source: base.source.start..end,
                spot,
                share: None,
                ..base.clone()
            }));
        }
    }

    /// 2位同志负责这项工作，都是兼职: all the people of a number are of one kind.
    pub(super) fn all_of_one_kind(
        &mut self,
        sentence: &Sentence<'_>,
        first: usize,
        tokens_of: &[usize],
        (spot, folded): (Spot, &Folded),
        understood: &mut [bool],
    ) {
        let clauses = with_remarks(sentence);
        for (nth, clause) in clauses.iter().enumerate().skip(1) {
            let counted = |of: &std::ops::Range<usize>| sentence.tokens[of.clone()].iter().any(|it| matches!(it.kind, Kind::Number(_)));
            let all = sentence.cues(clause.clone()).next().is_some_and(|it| it.1 == Cue::All);
            let kind = sentence.cues(clause.clone()).find_map(|(at, cue)| match cue {
                Cue::Named(concept @ (Concept::StaffFullTime | Concept::StaffPartTime)) => Some((at, concept)),
                _ => None,
            });
            // 信息公开人员1名，兼任: nothing but what they are.
            let alone = || clause.len() == 1 && sentence.text[zero::clause_bytes(sentence, clause)] == *sentence.word(clause.start);
            let Some((word, concept)) = kind.filter(|_| (all || alone()) && !counted(clause)) else { continue };
            let Some(people) =
                clauses[..nth].iter().rev().take(NEAR).find_map(|it| it.clone().rev().find(|&at| sentence.number(at).is_some()))
            else {
                continue;
            };
            let Some(number) = sentence.number(people) else { continue };
            // 法律顾问3名（均为兼职）: of other work.
            let before = &sentence.text[sentence.start..number.digits.start];
            let who = before.char_indices().rev().take(WHO).last().map_or("", |it| &before[it.0..]);
            if sentence.says(who, OTHERS) {
                continue;
            }
            let of_people = number.unit.clone().is_some_and(|it| is_of_people(&sentence.text[it]));
            let own = tokens_of.get(tokens_of.partition_point(|it| *it < people)).filter(|it| **it == people);
            let own = own.map(|_| &self.entries[first + tokens_of.partition_point(|it| *it < people)].role);
            if !of_people || own.is_some_and(|it| *it != Role::Fixed(Concept::StaffTotal)) {
                continue;
            }
            understood[people] = true;
            self.entries.push(Entry {
                role: Role::Fixed(concept),
                label: Some(folded.source(sentence.tokens[word].span.clone())),
                value: number.value.clone(),
                unit: number.unit.clone().map(|it| folded.source(it)),
                share: None,
                qualifier: number.qualifier,
                source: folded.source(number.digits.start..sentence.tokens[word].span.end),
                spot,
            });
        }
    }

    /// What there was none of; what the sentence counts, from the entry `first` on, it does not deny.
    pub(super) fn zeros(&mut self, sentence: &Sentence<'_>, first: usize, spot: Spot, folded: &Folded) {
        let received = self.memory.came_in;
        let zeros = zero::zeros(sentence, spot.section, received);
        // 信息公开申请：无 names itself what there is none of.
        let named = self.titled > sentence.start && !zeros.is_empty();
        let bare = || zero::bare(sentence, self.titled);
        if !self.heading.is_empty()
            && !named
            && let Some(all) = bare()
        {
            for concept in std::mem::take(&mut self.heading) {
                if self.entries[first..].iter().any(|it| it.role == Role::Fixed(concept)) {
                    continue;
                }
                self.push(concept, None, Value::Count(0), folded.source(all.clone()), spot);
            }
            return;
        }
        let mut reasoned = false;
        for zero in zeros {
            let source = folded.source(zero.clause.clone());
            let label = folded.source(zero.label.clone());
            // 收取复印费218.60元，未收取检索费: of one kind there was none.
            let charged = |it: &Entry| it.role == Role::Fixed(Concept::FeesCollected) && it.value.count() != Some(0);
            let of_one_kind = zero.concept == Concept::FeesCollected && has_any(&sentence.text[zero.clause.clone()], &KINDS_OF_FEES);
            // 收取复制费146元。对自行查阅抄录的，一律不收费: nor of some.
            let near = sentence.text.ceil_char_boundary(zero.clause.start.saturating_sub(SOME)).max(sentence.start);
            let before = sentence.text.get(near..zero.clause.start).unwrap_or_default().trim_ascii_end().trim_end_matches(',');
            let who = before.rsplit([',', ';']).next().unwrap_or_default();
            let who = who.trim_ascii_start().trim_start_matches("其中");
            let of_some =
                zero.concept == Concept::FeesCollected && who.starts_with('对') && who.ends_with('的') && !who.contains("申请公开");
            let told = |it: &&Entry| it.spot.paragraph == spot.paragraph;
            if of_one_kind && self.entries[first..].iter().take(REACH).any(charged)
                || of_some && self.entries.iter().rev().take(REACH).take_while(told).any(charged)
            {
                continue;
            }
            if zero.concept == Concept::FeesCollected
                && !std::mem::replace(&mut reasoned, true)
                && let Some(reason) = zero::reason(sentence, &zero)
            {
                let reason = folded.source(reason);
                self.push(Concept::FeesReason, Some(label.clone()), Value::Words(entry::words(&self.text[reason.clone()])), reason, spot);
            }
            if zero.concept == Concept::ConsultationsTotal {
                let entry = Entry {
                    role: Role::Consulted { by_channel: zero.by_channel },
                    label: Some(label),
                    value: Value::Count(0),
                    unit: None,
                    share: None,
                    qualifier: None,
                    source,
                    spot,
                };
                self.entries.push(entry);
            } else {
                self.memory.none_came |= zero.concept == Concept::RequestsReceived && !self.memory.received;
                self.push(zero.concept, Some(label), Value::Count(0), source, spot);
            }
        }
    }

    /// 下发了专项查办通知, without saying how many.
    pub(super) fn unknown_notices(&mut self, sentence: &Sentence<'_>, spot: Spot, folded: &Folded) {
        for clause in zero::clauses(sentence) {
            let issued = sentence.cues(clause.clone()).find(|(_, cue)| *cue == Cue::Issue);
            let Some((issue, _)) = issued else { continue };
            let notice = sentence.cues(issue..clause.end).find(|(at, cue)| *cue == Cue::Notice && sentence.word(*at).contains("通知"));
            let counted = sentence.tokens[clause.clone()].iter().any(|it| matches!(it.kind, Kind::Number(_)));
            if let Some((notice, _)) = notice
                && !counted
            {
                let source = folded.source(sentence.tokens[issue].span.start..sentence.tokens[notice].span.end);
                self.push(
                    Concept::InspectionsNotices,
                    Some(folded.source(sentence.tokens[notice].span.clone())),
                    Value::Unknown,
                    source,
                    spot,
                );
            }
        }
    }
}

/// Words between what is said of all and a verb that say that it was not done, or not yet.
const NOT_DONE: &[Word] = words!["未", "无法", "待", "正在", "不予", "不能", "为要求", "拒绝", "属于", "将", "报送"];

/// What is charged for, each by itself, and the rest.
const KINDS_OF_FEES: [&str; 8] = ["检索费", "邮寄费", "邮递费", "复制费", "复印费", "工本费", "其他费用", "其它费用"];
/// So far before a denial it is told of whom it is said, in bytes.
const SOME: usize = 240;
/// So far before their number it is told who they are, in characters.
const WHO: usize = 8;
/// Who works for something else than disclosure.
const OTHERS: &[Word] = words!["顾问", "监督员", "志愿者", "门卫", "保密员", "审核员", "律师", "保安", "调解员"];

/// The clauses of a sentence, remarks in brackets by themselves: 信息员22名（均为兼职）.
fn with_remarks(sentence: &Sentence<'_>) -> Vec<std::ops::Range<usize>> {
    let part = |it: &usize| matches!(sentence.tokens[*it].kind, Kind::Stop(Stop::Open | Stop::Close));
    let split = |clause: std::ops::Range<usize>| {
        let ends: Vec<usize> = clause.clone().filter(part).chain([clause.end]).collect();
        let starts: Vec<usize> = std::iter::once(clause.start).chain(ends.iter().map(|it| it + 1)).collect();
        starts.into_iter().zip(ends).map(|(start, end)| start..end)
    };
    zero::clauses(sentence).into_iter().flat_map(split).collect()
}

/// The first tokens of a sentence that may say of what all were answered.
const OPENS: usize = 4;
/// So many sentences after the requests received it may be said that all were answered.
const NEAR: usize = 3;
