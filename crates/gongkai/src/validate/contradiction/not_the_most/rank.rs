//! A kind is said to be the second or the third by number, and is another: 数量居第二位的是部分公开.

use super::super::super::list::Divided;
use super::super::super::{Breach, Outcomes};
use crate::{Bilingual, Place, Reading, chinese_numeral};

/// Words before the rank.
const RANKED: [&str; 3] = ["居第", "排第", "列第"];
/// So many claims are looked at.
const MOST: usize = 16;
/// The longest name, in characters.
const NAME: usize = 16;

pub(super) fn check(reading: &Reading, outcomes: &mut Outcomes<'_>) {
    let text = reading.document.text();
    let claims: Vec<(usize, &str)> = RANKED.iter().flat_map(|word| outcomes.once.find(reading, word)).take(MOST).collect();
    let lists: Vec<Divided<'_>> = if claims.is_empty() { Vec::new() } else { Divided::all(reading).collect() };
    for (at, word) in claims {
        // 点击量居第二位, 上年排第一位: another measure, or another year.
        let clause = text[..at].trim_end_matches('位').rsplit(['，', '。', '；', ',', '\n']).next().unwrap_or_default();
        if !["", "其中", "数量", "件数", "条数", "其中数量", "公开数量"].contains(&clause.trim()) {
            continue;
        }
        // 从点击量看，居第二的是…; 按阅读量排序，…; 除其他类外，….
        let head = text[..at].rsplit_once(['，', ',', '。']).map_or("", |it| it.0);
        let measure = head.rsplit(['，', '。', '；', ',', '\n']).next().unwrap_or_default();
        if measure.trim_start().starts_with(['从', '按', '除']) || measure.ends_with(['看', '序', '外', '面', '台', '况']) {
            continue;
        }
        let rest = &text[at + word.len()..];
        let Some(letter) = rest.chars().next() else { continue };
        let (numeral, behind) = rest.split_at(letter.len_utf8());
        let behind = behind.strip_prefix('位').unwrap_or(behind);
        let Some(name) = behind.strip_prefix("的是").or_else(|| behind.strip_prefix("的为")) else { continue };
        let Some(rank) = chinese_numeral(numeral).or_else(|| numeral.parse().ok()).and_then(|it| usize::try_from(it).ok()) else {
            continue;
        };
        let end = name.char_indices().take(NAME).find(|it| matches!(it.1, '，' | '。' | '；' | ',' | '\n' | '（' | '(')).map(|it| it.0);
        let Some(name) = end.map(|it| &name[..it]).filter(|it| !it.is_empty()) else { continue };
        let line = reading.document.line_around(at);
        // The list of the same line, before the claim, that has the name.
        for list in lists.iter().filter(|it| line.contains(&it.place().start)) {
            let exact: Option<Vec<(i64, &str)>> =
                list.parts.iter().map(|(_, it)| Some((super::exact(it)?, it.label.as_deref()?))).collect();
            let place = list.place();
            let Some(mut parts) = exact.filter(|_| (line.start..at).contains(&place.start)) else { continue };
            let Some(own) = parts.iter().find(|it| it.1 == name).map(|it| it.0).filter(|_| parts.len() > rank && rank > 0) else {
                continue;
            };
            parts.sort_by_key(|it| std::cmp::Reverse(it.0));
            let due = parts[rank - 1];
            let said = Place::new(&reading.document, at..text.len() - behind.len() + "的是".len() + name.len());
            // Two that are as many share a rank.
            if due.0 == own || parts.iter().filter(|it| it.0 == due.0).count() > 1 {
                outcomes.holds(said, None);
            } else {
                outcomes.broken(Breach {
                    about: format!("rank {name}"),
                    severity: None,
                    message: Bilingual::new(
                        format!("写作居第{numeral}位的是“{name}”{own}，按数是“{}”{}。", due.1, due.0),
                        format!("“{name}” ({own}) is said to be number {rank}; by the numbers it is “{}” ({}).", due.1, due.0),
                    ),
                    places: vec![said],
                    concepts: list.concepts(),
                    expected: Some(due.1.to_owned()),
                    found: Some(name.to_owned()),
                    suspects: Vec::new(),
                });
            }
            break;
        }
    }
}
