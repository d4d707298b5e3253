//! One clause with a negation, and what it denies: 未收到申请, 没有发生复议、诉讼和申诉, 收费情况：无.

mod apart;
mod class;
mod noun;
mod object;

use super::link::is_link;
use super::{Zero, clause_bytes, is_denied_one, is_remedy};
use crate::Concept;
use crate::pairs::{Word, words};
use crate::parse::few::few;
use crate::parse::lexicon::{Cue, RemedyResult};
use crate::parse::sentence::{REACH, Sentence};
use crate::parse::token::Kind;
use apart::{is_of_bodies, is_to_be, remark_of_years};
use std::ops::Range;

/// Words between a negation and a noun that turn the sense: the work was not done well, rather than that there was none.
const TURNS: &[Word] = words!["及时", "按时", "充分", "完善", "规范", "完全", "能够", "未能", "健全", "到位", "足够", "明确"];

/// Verbs between a reason and what it brought about.
const BROUGHT: [&str; 10] = ["引发", "引起", "导致", "产生", "造成", "而被", "而遭", "而申请", "而提起", "而提出"];

/// How far from a negation its object may stand, in bytes.
const REACH_BYTES: usize = 300;

/// How many zeros back one of the same clause is looked for.
const BACK: usize = 8;

/// A clause that denies something.
pub(super) struct Denial<'s, 'a> {
    sentence: &'s Sentence<'a>,
    /// Its tokens, and its bytes.
    clause: &'s Range<usize>,
    bytes: Range<usize>,
    /// The token of the negation.
    negation: usize,
    /// It names nothing by itself: 收费情况：无 says it of what stands before the colon.
    bare: bool,
    /// The tokens that name what is denied.
    spoken: Range<usize>,
    /// The bytes that say so, with those of the clause before where that one names it.
    whole: Range<usize>,
    /// Requests were counted before.
    received: bool,
}

impl<'s, 'a> Denial<'s, 'a> {
    /// The denial of a clause that counts nothing.
    pub(super) fn of(sentence: &'s Sentence<'a>, before: Option<&Range<usize>>, clause: &'s Range<usize>, received: bool) -> Option<Self> {
        let (negation, _) = sentence.cues(clause.clone()).find(|(_, cue)| *cue == Cue::Negation)?;
        let bytes = clause_bytes(sentence, clause);
        let text = &sentence.text[bytes.clone()];
        let counts = |it: usize| match sentence.tokens[it].kind {
            Kind::Number(_) => {
                !(is_denied_one(sentence, it) || it < negation && (is_link(sentence, it, negation) || is_of_bodies(sentence, it)))
            }
            Kind::Percent(_) => true,
            _ => false,
        };
        // 3件申请均未收取费用: the number stands before what is denied, which is no count.
        // 未收到申请(历年累计3件): nor does what a bracket tells of other years.
        let end = remark_of_years(sentence, negation..clause.end).unwrap_or(clause.end);
        let mut counted = if charges(sentence.word(negation)) { negation..end } else { clause.start..end };
        if text.contains("支出") || counted.any(counts) {
            return None;
        }
        // 行政复议情况：本年度没有发生, 引起的行政复议，2009年一件也没有 as well.
        let behind = &sentence.text[sentence.tokens[negation].span.end..bytes.end.max(sentence.tokens[negation].span.end)];
        let alone = is_link(sentence, clause.start, negation) && matches!(behind, "" | "发生" | "件" | "一件");
        let word = sentence.word(negation);
        let none = few!["发生", "出现", "收到", "接到"].end(word) || matches!(word, "无" | "没有" | "未有" | "未受理");
        let bare = text.chars().count() <= 2 || alone && none;
        let (spoken, whole) = match before {
            Some(before) if bare => (before.clone(), clause_bytes(sentence, before).start..bytes.end),
            _ => (negation + 1..clause.end, bytes.clone()),
        };
        // 无须群众提出申请: what need not be. 没有不予公开的信息类型: an attribute of documents.
        if few!["须", "需"].open(&sentence.text[sentence.tokens[negation].span.end..]) || text.ends_with("信息类型") {
            return None;
        }
        // 不向社会公开的申请: 不向 denies a charge and nothing else.
        let toward = sentence.word(negation) == "不向" && !text.contains("收取") && !text.contains("收费");
        if toward || bare && sentence.text[whole.clone()].contains("支出") {
            return None;
        }
        // 对于没有收到申请的，应当注明: what is to be done then.
        let behind = &sentence.text[bytes.end..];
        let supposed = few!["对于", "对", "如", "凡", "若"].open(text);
        if supposed && text.ends_with('的') && few![",应", ",须", ",要", ",可", ",由", ",需"].open(behind)
            || is_to_be(sentence, clause, negation)
        {
            return None;
        }
        Some(Self { sentence, clause, bytes, negation, bare, spoken, whole, received })
    }

    /// The zeros that it says.
    pub(super) fn zeros(&self, out: &mut Vec<Zero>) {
        let Self { sentence, negation, .. } = *self;
        // 上一年度未收到申请: of another year. What was carried over from it is of this one.
        let elsewhen = |it: (usize, Cue)| {
            it.1 == Cue::Elsewhen && few!["上年", "上年度", "上一年", "上一年度", "去年", "前年"].are(sentence.word(it.0))
        };
        let of_last_year = sentence.cues(self.clause.start..negation.max(self.clause.start)).any(elsewhen)
            && !self.sentence.says(&sentence.text[self.whole.clone()], CARRIED)
            && !self.sentence.says(&sentence.text[self.whole.clone()], words!["本年", "今年", "同样"]);
        if of_last_year {
            return;
        }
        if let Some(class) = self.class_of_information() {
            out.push(Zero {
                concept: Concept::DisclosureCategory,
                by_channel: false,
                label: class,
                clause: self.whole.clone(),
                at: self.clause.start,
            });
            return;
        }
        let objects = self.objects();
        let remedies = objects
            .iter()
            .any(|(_, cue)| is_remedy(*cue) || matches!(cue, Cue::Named(Concept::ReconsiderationCorrected | Concept::LitigationCorrected)));
        let costs = objects.iter().any(|(_, cue)| *cue == Cue::Cost);
        // 无复议和诉讼纠错: none of them was struck down.
        let adjoins = |pair: &[(usize, Cue)]| {
            matches!(pair[1].1, Cue::Result(RemedyResult::Corrected))
                && is_remedy(pair[0].1)
                && sentence.tokens[pair[0].0].span.end == sentence.tokens[pair[1].0].span.start
        };
        let struck = objects.windows(2).any(adjoins);
        // 行政复议3件，无纠错; 均未出现被纠错情况: of the remedies that were told before.
        let corrected_alone = !remedies && objects.iter().any(|(_, cue)| *cue == Cue::Result(RemedyResult::Corrected));
        if let Some((at, concept)) = corrected_alone.then(|| self.remedy_before()).flatten() {
            let lost = objects.iter().any(|it| sentence.word(it.0).ends_with("败诉"));
            self.push(if lost { Concept::LitigationCorrected } else { corrected(concept) }, at, out);
        }
        for (at, cue) in objects {
            let between = sentence.tokens[negation].span.end..sentence.tokens[at].span.start;
            // What stands that far from the negation is not its object.
            if !self.bare && between.len() > REACH_BYTES {
                break;
            }
            let Some(concept) = self.concept(at, cue, remedies, costs).map(|it| if struck { corrected(it) } else { it }) else { continue };
            // 未发生因政府信息公开不及时、不规范而引发的行政复议: the reason is no work left undone.
            if !self.bare && between.start < between.end && self.sentence.says(&sentence.text[between.clone()], TURNS) {
                let because = BROUGHT.iter().filter_map(|it| sentence.text[between.clone()].rfind(it)).max().unwrap_or(0);
                // 因公开不及时被投诉, 因公开不到位而申请行政复议.
                let suffered = is_remedy(cue) && sentence.text[..between.end].ends_with(['被', '而']);
                if !suffered && self.sentence.says(&sentence.text[between.start + because..between.end], TURNS) {
                    break;
                }
            }
            self.push(concept, at, out);
        }
        // 未收取, 不收取 carry their noun in the verb.
        let law = sentence.text[sentence.start..].trim_ascii_start().starts_with("行政机关");
        // 未收取手续费: of other business.
        let other = few!["手续费", "任何手续费", "订阅费"].open(self.behind(negation));
        let own = &sentence.text[self.bytes.start..];
        let other = other || own.starts_with("本报告") && !few!["本报告年", "本报告期"].open(own);
        if charges(sentence.word(negation)) && !costs && !law && !other {
            self.push(Concept::FeesCollected, negation, out);
        }
    }

    /// The remedy that the sentence has told last.
    fn remedy_before(&self) -> Option<(usize, Concept)> {
        let cues = self.sentence.cues(self.negation.saturating_sub(REACH)..self.negation);
        let last = cues.rev().find(|it| is_remedy(it.1))?;
        match last.1 {
            Cue::Named(concept @ (Concept::ReconsiderationTotal | Concept::LitigationTotal)) => Some((last.0, concept)),
            _ => None,
        }
    }

    /// Adds a zero that is named by the token at `at`, once.
    fn push(&self, concept: Concept, at: usize, out: &mut Vec<Zero>) {
        let label = self.sentence.tokens[at].span.clone();
        // 没有收到网络申请和传真申请: each way is a zero of its own.
        let own = |zero: &Zero| concept != Concept::RequestsReceivedByChannel || zero.label == label;
        if out.iter().rev().take(BACK).any(|zero| zero.concept == concept && zero.clause == self.whole && own(zero)) {
            return;
        }
        let before = self.spoken.start.min(self.clause.start)..at;
        let by_channel =
            concept == Concept::ConsultationsTotal && self.sentence.cues(before).any(|(_, cue)| matches!(cue, Cue::Way | Cue::Carrier));
        out.push(Zero { concept, by_channel, label, clause: self.whole.clone(), at: self.clause.start });
    }

    /// The words that may name what is denied: those behind the negation, else those before one that ends its clause.
    fn objects(&self) -> Vec<(usize, Cue)> {
        let Self { sentence, clause, negation, bare, .. } = *self;
        let word = sentence.word(negation);
        let mut found: Vec<(usize, Cue)> = sentence.cues(self.spoken.clone()).collect();
        // 均为零 closes its clause.
        let ends = sentence.text[sentence.tokens[negation].span.end..self.end(negation)].trim_ascii().is_empty();
        let happens = few!["未发生", "没有发生", "未出现", "没有出现", "零发生", "未有发生", "无发生", "均无发生"].are(word)
            && ends
            && !bare;
        // 行政诉讼无, 举报投诉三项均无: nothing but a link stands between what is denied and the denial.
        let noun = || sentence.cues(clause.start..negation).rev().find(|(at, cue)| *cue != Cue::All && !is_link(sentence, *at, negation));
        let closes = ends
            && !bare
            && matches!(word, "无" | "没有" | "暂无" | "暂缺")
            && noun().is_some_and(|(at, _)| is_link(sentence, at + 1, negation));
        // 不设置门槛: it denies staff, and nothing else.
        if matches!(word, "不设" | "未设" | "未配备" | "没有配备") {
            found.retain(|(_, cue)| matches!(cue, Cue::Named(Concept::StaffFullTime | Concept::StaffPartTime)));
        }
        if found.is_empty() && (happens || closes || word.trim_end_matches('”').ends_with('零')) {
            found = sentence.cues(clause.start..negation).collect();
        }
        // 咨询、投诉、复议情况：均无: one word for two.
        let both = |it: (usize, Cue)| {
            let two = it.1 == Cue::Foreign && few!["咨询、投诉", "咨询投诉", "投诉咨询"].are(sentence.word(it.0));
            let named = [Concept::ConsultationsTotal, Concept::ComplaintsTotal].map(|concept| (it.0, Cue::Named(concept)));
            if two { named.to_vec() } else { vec![it] }
        };
        if found.iter().any(|it| it.1 == Cue::Foreign) {
            found = found.into_iter().flat_map(both).collect();
        }
        // 依申请受理信息公开申请: one zero, named by the plain word.
        if found.iter().any(|(_, cue)| *cue == Cue::Request) {
            found.retain(|(_, cue)| *cue != Cue::OnRequest);
        }
        found
    }

    /// What stands between the denial and a word.
    fn between(&self, at: usize) -> &str {
        let Self { sentence, negation, .. } = *self;
        sentence.text.get(sentence.tokens[negation].span.end..sentence.tokens[at].span.start).unwrap_or_default()
    }

    /// What stands behind a word in the clause.
    fn behind(&self, at: usize) -> &str {
        let end = self.sentence.tokens[at].span.end;
        &self.sentence.text[end..self.end(at)]
    }

    /// The byte at which the clause ends, or a token of it if later.
    fn end(&self, at: usize) -> usize {
        self.bytes.end.max(self.sentence.tokens[at].span.end)
    }
}

/// What it is to be struck down.
const fn corrected(concept: Concept) -> Concept {
    match concept {
        Concept::ReconsiderationTotal => Concept::ReconsiderationCorrected,
        Concept::LitigationTotal => Concept::LitigationCorrected,
        other => other,
    }
}

/// Whether a negation denies a charge.
fn charges(word: &str) -> bool {
    few!["未收取", "不收取", "没有收取"].are(word)
}

/// Words for what goes over from one year to the next.
const CARRIED: &[Word] = words!["结转", "转入", "转至", "转到"];
