//! Headers whose names are broken over lines of print, each part under the other.

use super::label;
use super::label::Meaning;
use super::open::{Name, Open};
use gongkai_document::Document;
use std::ops::Range;

/// Puts the parts of broken names together: 商业 over 企业, 结果 over 维持.
pub(super) fn mend(open: &mut Open) {
    let lines = {
        let mut lines: Vec<usize> = open.header.iter().map(|it| it.line).collect();
        lines.dedup();
        lines.len()
    };
    if lines < 2
        || !open.header.iter().any(|it| it.meanings.is_empty())
        || open.rows.iter().all(|it| it.values.is_empty()) && open.bare.is_empty()
    {
        return;
    }
    let mended = under_one_another(&open.header).or_else(|| as_many_below(&open.header));
    if let Some(mut names) = mended {
        // They stand from left to right among the names that were whole.
        names.sort_by_key(|it| it.at.start);
        open.lines.extend(open.header.iter().map(|it| it.line));
        open.header = names;
        open.mended = true;
    }
}

/// Puts names that stand on several lines of print in the order in which they stand on the page: a name may stand in the middle between two lines.
pub(super) fn from_left(open: &mut Open, document: &Document) {
    let leaves: Vec<&Name> = open.header.iter().filter(|it| it.is_column()).collect();
    let printed = |line: usize| !document.text()[document.line_around(line)].contains(['|', '\t']);
    let several = leaves.iter().any(|it| it.line != leaves[0].line);
    let cells = |it: &&&Name| !it.meanings.iter().all(|it| it.is_heading());
    let leaves: Vec<&Name> = leaves.iter().filter(cells).copied().collect();
    let all_apart = |at: &dyn Fn(&Name) -> Range<usize>| {
        let apart = |one: Range<usize>, other: Range<usize>| one.end <= other.start || other.end <= one.start;
        leaves.iter().enumerate().all(|(nth, one)| leaves[nth + 1..].iter().all(|other| apart(at(one), at(other))))
    };
    if !several || !leaves.iter().all(|it| printed(it.line)) {
        return;
    }
    // Some programs give a Chinese letter the room of a Latin one.
    let in_letters = |it: &Name| {
        let line = document.line_around(it.start);
        let start = document.text().get(line.start..it.start).unwrap_or_default().chars().count();
        start..start + it.folded.chars().count()
    };
    if all_apart(&|it| it.at.clone()) {
        open.header.sort_by_key(|it| it.at.start);
    } else if all_apart(&in_letters) {
        open.header.sort_by_cached_key(|it| in_letters(it).start);
    }
}

fn column_of(folded: &str) -> Vec<Meaning> {
    label::meanings(folded).iter().filter(|it| it.is_column()).copied().collect()
}

/// Parts that stand in the same columns of print.
fn under_one_another(header: &[Name]) -> Option<Vec<Name>> {
    let (mut names, broken): (Vec<Name>, Vec<Name>) = header.iter().cloned().partition(|it| !it.meanings.is_empty());
    let mut stacks: Vec<Name> = Vec::new();
    for part in broken {
        let over =
            |it: &&mut Name| it.line != part.line && it.at.start < part.at.end && part.at.start < it.at.end && it.meanings.is_empty();
        if let Some(stack) = stacks.iter_mut().find(over) {
            stack.folded.push_str(&part.folded);
            stack.at = stack.at.start.min(part.at.start)..stack.at.end.max(part.at.end);
            stack.line = part.line;
            stack.meanings = column_of(&stack.folded);
        } else {
            stacks.push(part);
        }
    }
    let found = stacks.iter().filter(|it| !it.meanings.is_empty()).count();
    names.extend(stacks);
    (found > 0).then_some(names)
}

/// As many parts on one line as on the next.
fn as_many_below(header: &[Name]) -> Option<Vec<Name>> {
    let broken: Vec<&Name> = header.iter().filter(|it| it.meanings.is_empty()).collect();
    let below = broken.iter().position(|it| it.line != broken[0].line)?;
    let (upper, lower) = broken.split_at(below);
    if upper.len() != lower.len() || lower.iter().any(|it| it.line != lower[0].line) {
        return None;
    }
    let mut names: Vec<Name> = header.iter().filter(|it| !it.meanings.is_empty()).cloned().collect();
    for (upper, lower) in upper.iter().zip(lower) {
        let folded = format!("{}{}", upper.folded, lower.folded);
        let meanings = column_of(&folded);
        if meanings.is_empty() {
            return None;
        }
        names.push(Name { meanings, folded, ..(*upper).clone() });
    }
    Some(names)
}
