//! A heading says what there is none of: 五、行政复议和行政诉讼情况, and below it 无.

use super::is_remedy;
use super::link::{is_plain, without_links};
use crate::Concept;
use crate::pairs::words;
use crate::parse::few::few;
use crate::parse::lexicon::Cue;
use crate::parse::sentence::Sentence;
use crate::parse::token::{Kind, Token};
use std::ops::Range;

/// What a heading speaks of, as far as a section can say that there was none of it.
pub(crate) fn subjects(tokens: &[Token]) -> Vec<Concept> {
    let cues = || tokens.iter().filter_map(|it| if let Kind::Cue(cue) = it.kind { Some(cue) } else { None });
    let remedies = cues().any(is_remedy);
    // 上年结转政府信息公开申请数量 speaks of those carried in, and not of all.
    let is_carried = |cue: Cue| matches!(cue, Cue::Named(Concept::RequestsCarriedIn | Concept::RequestsCarriedOut));
    let carried = cues().any(is_carried);
    let mut out: Vec<Concept> = Vec::new();
    for cue in cues() {
        let concept = match cue {
            Cue::Named(concept) if is_carried(cue) || is_remedy(cue) || concept == Concept::ConsultationsTotal => concept,
            Cue::Fee => Concept::FeesCollected,
            Cue::Request | Cue::OnRequest if !remedies && !carried => Concept::RequestsReceived,
            _ => continue,
        };
        if !out.contains(&concept) {
            out.push(concept);
        }
    }
    out
}

/// A longer sentence names what there is none of, in bytes.
const BARE: usize = 100;

/// The bytes of a sentence that says 无 and names nothing, so that its heading does: 无。 本年度无此类情况。 A title run in ends at the byte `titled`.
pub(crate) fn bare(sentence: &Sentence<'_>, titled: usize) -> Option<Range<usize>> {
    let from = sentence.start.max(titled);
    let tokens = &sentence.tokens[sentence.tokens.partition_point(|it| it.span.end <= from)..];
    let last = tokens.last()?.span.end;
    let none = |it: &Token| matches!(&it.kind, Kind::Number(number) if number.value.count() == Some(0));
    // 本年度均为0件, under a heading that is run in.
    let mut counts = tokens.iter().filter(|it| !matches!(it.kind, Kind::Stop(_) | Kind::Cue(Cue::All) | Kind::Date(_)));
    if let (Some(number), None) = (counts.next(), counts.next())
        && none(number)
        && sentence.text[number.span.end..last].trim_matches(['。', ' ']).is_empty()
        && (is_plain(&sentence.text[from..number.span.start]) || sentence.text[from..number.span.start].trim_ascii().is_empty())
    {
        return Some(number.span.clone());
    }
    let denies = tokens.iter().any(|it| matches!(it.kind, Kind::Cue(Cue::Negation)));
    let text = sentence.text[from..last].trim_end_matches(['。', ' ']);
    if !denies && text.trim_ascii() != "零" || text.len() > BARE {
        return None;
    }
    let start = from + text.len() - text.trim_ascii_start().len();
    let text = text.trim_ascii_start();
    let points_back = sentence.says(text, words!["此类", "上述", "此项", "该类", "这类"]);
    let plain = few!["无", "未有", "未发生", "没有发生", "没有", "未产生", "零", "为零", "均为零"].are(without_links(text));
    (plain || points_back && text.chars().count() <= 20).then(|| start..start + text.len())
}
