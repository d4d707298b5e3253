//! Labels that a cell holds together with the names of the groups over them: （三）不予公开：1.属于国家秘密.

use super::key::{bare, key};
use super::{Meaning, folded};
use crate::{Axis, Edition, Form, Item, Row};
use std::collections::HashMap;
use std::sync::LazyLock;

/// The row of each form by the key of its label behind those of its groups.
static COMPOUNDS: LazyLock<HashMap<String, Vec<Meaning>>> = LazyLock::new(|| {
    let mut compounds: HashMap<String, Vec<Meaning>> = HashMap::new();
    for &edition in Edition::ALL {
        for form in edition.forms() {
            for (at, row) in form.rows.iter().enumerate() {
                let meaning = Meaning::Item(edition, form.table, Axis::Row(row.key));
                for key in keys(form, at) {
                    let meanings = compounds.entry(key).or_default();
                    if !meanings.contains(&meaning) {
                        meanings.push(meaning);
                    }
                }
            }
        }
    }
    compounds
});

/// The keys of a row behind the groups over it, from any of them on: the names inside with their numbers, and without.
fn keys(form: &Form, at: usize) -> Vec<String> {
    let mut chain = vec![&form.rows[at]];
    for item in form.rows[..at].iter().rev() {
        if item.level < chain[chain.len() - 1].level {
            chain.push(item);
        }
    }
    chain.reverse();
    let plain = |item: &Item<Row>| bare(&key(&folded(item.label))).to_owned();
    let numbered = |item: &Item<Row>| {
        let number = folded(item.numbering).replace(['.', '、'], "");
        number + &plain(item)
    };
    (0..chain.len() - 1)
        .flat_map(|from| {
            let behind = &chain[from + 1..];
            let with: String = behind.iter().map(|it| numbered(it)).collect();
            let without: String = behind.iter().map(|it| plain(it)).collect();
            let last = behind.len() - 1;
            let mixed: String = behind.iter().enumerate().map(|(nth, it)| if nth == last { plain(it) } else { numbered(it) }).collect();
            let group = plain(chain[from]);
            [with, without, mixed].map(|it| format!("{group}{it}"))
        })
        .collect()
}

/// The meanings of a key that begins with the name of a group, whatever stands between the names.
pub(super) fn meanings(key: &str) -> Option<&'static [Meaning]> {
    let known = |key: &str| COMPOUNDS.get(key).or_else(|| COMPOUNDS.get(bare(key)));
    // 行政诉讼情况——未经复议直接起诉.
    let of = |key: &str| known(key).or_else(|| key.contains("情况").then(|| known(&key.replacen("情况", "", 1))).flatten());
    let marks = ['—', '-', '/', '>', '→', '_', '|', '·'];
    // Marks behind a label are the values of its row.
    if key.ends_with(marks) {
        return None;
    }
    let found = if key.contains(marks) { of(&key.replace(marks, "")) } else { of(key) };
    found.map(Vec::as_slice)
}
