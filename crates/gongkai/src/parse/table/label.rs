//! What a label may mean: a row, a column or the title of a table of some edition.

mod compound;
mod key;

use crate::fold::{Script, is_han, width};
use crate::letters::{Letters, letters};
use crate::within::has_any;
use crate::{Axis, Column, Edition, Form, Item, Role, Row, Table};
use key::{bare, key};
use memchr::memmem::Finder;
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// One meaning of a label.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    /// The title of a table, in any edition.
    Title(Table),
    /// A row or column of a form.
    Item(Edition, Table, Axis),
}

impl Meaning {
    pub(super) fn title(self) -> Option<Table> {
        if let Self::Title(table) = self { Some(table) } else { None }
    }

    pub(super) fn table(self) -> Option<Table> {
        if let Self::Item(_, table, _) = self { Some(table) } else { None }
    }

    pub(super) fn edition(self) -> Option<Edition> {
        if let Self::Item(edition, ..) = self { Some(edition) } else { None }
    }

    pub(super) fn axis(self) -> Option<Axis> {
        if let Self::Item(_, _, axis) = self { Some(axis) } else { None }
    }

    /// The row that it means in a form.
    pub(super) fn row(self, edition: Edition, table: Table) -> Option<Row> {
        match self {
            Self::Item(of, at, Axis::Row(row)) if of == edition && at == table => Some(row),
            _ => None,
        }
    }

    /// The column that it means in a form.
    pub(super) fn column(self, edition: Edition, table: Table) -> Option<Column> {
        match self {
            Self::Item(of, at, Axis::Column(column)) if of == edition && at == table => Some(column),
            _ => None,
        }
    }

    /// Whether it is the name over a group of columns, which has no cells.
    pub(super) fn is_heading(self) -> bool {
        let Self::Item(edition, table, Axis::Column(column)) = self else { return false };
        edition.form(table).and_then(|it| it.column(column)).is_some_and(|it| it.role == Role::Heading)
    }

    pub(super) fn is_column(self) -> bool {
        matches!(self.axis(), Some(Axis::Column(_)))
    }

    pub(super) fn is_row(self) -> bool {
        matches!(self.axis(), Some(Axis::Row(_)))
    }
}

/// Every label of every form by its key.
static LABELS: LazyLock<FxHashMap<String, Vec<Meaning>>> = LazyLock::new(|| {
    let mut labels: FxHashMap<String, Vec<Meaning>> = FxHashMap::default();
    let mut add = |label: &str, meaning: Meaning| {
        let folded = folded(label);
        let key = key(&folded);
        for key in [&*key, bare(&key)] {
            // What is 信息 on the mainland is 資訊 where the script is traditional.
            for key in [key.to_owned(), key.replace("信息", "资讯")] {
                let meanings = labels.entry(key).or_default();
                if !meanings.contains(&meaning) {
                    meanings.push(meaning);
                }
            }
        }
    };
    for &edition in Edition::ALL {
        for form in edition.forms() {
            if form.table.key().starts_with("art20") {
                let title = form.table.term().zh;
                for title in [title.to_owned(), title.replace(['（', '）'], ""), title.replace("第二十条", "第20条")] {
                    add(&title, Meaning::Title(form.table));
                }
            }
            for row in form.rows {
                for label in std::iter::once(&row.label).chain(row.aliases) {
                    add(label, Meaning::Item(edition, form.table, Axis::Row(row.key)));
                }
            }
            for column in form.columns {
                for label in std::iter::once(&column.label).chain(column.aliases) {
                    add(label, Meaning::Item(edition, form.table, Axis::Column(column.key)));
                }
            }
        }
    }
    labels
});

/// The same in the order of their keys: those that begin alike stand together.
static IN_ORDER: LazyLock<Vec<(&str, &[Meaning])>> = LazyLock::new(|| {
    let mut labels: Vec<_> = LABELS.iter().map(|(label, meanings)| (label.as_str(), meanings.as_slice())).collect();
    labels.sort_unstable_by_key(|it| it.0);
    labels
});

/// The letters with which a label begins.
static FIRST: LazyLock<Letters> = LazyLock::new(|| LABELS.keys().filter_map(|it| letters(it).next()).collect());

/// Whether the first letter tells that a text is no label, whatever its key: running text mostly. The name of a law before its article is told by 第.
fn is_other(folded: &str) -> bool {
    let other = |it| is_han(it) && !FIRST.has(it) && !key::may_go(it);
    folded.starts_with(other) && !folded.contains('第')
}

fn folded(label: &str) -> Cow<'_, str> {
    crate::fold::folded(label, Script::Simplified)
}

/// A label exactly as a form prints it.
#[derive(Debug)]
pub(super) struct Official {
    pub(super) folded: String,
    pub(super) meanings: &'static [Meaning],
}

/// Every label as the forms print it, with its numbering and without: most reports print them so, and need no folding.
static OFFICIAL: LazyLock<FxHashMap<String, Official>> = LazyLock::new(|| {
    let rows = |form: &Form| form.rows.iter().flat_map(|it| [it.printed(), it.label.to_owned()]).collect::<Vec<_>>();
    let columns = |form: &Form| form.columns.iter().map(crate::Item::printed).collect::<Vec<_>>();
    let labels = Edition::ALL.iter().flat_map(|it| it.forms()).flat_map(|form| [rows(form), columns(form)].concat());
    let official = |label: String| {
        let folded = folded(&label).into_owned();
        let meanings = meanings(&folded);
        (label, Official { folded, meanings })
    };
    labels.map(official).filter(|it| !it.1.meanings.is_empty()).collect()
});

/// The label that a text is, where it stands exactly as a form prints it.
pub(super) fn official(text: &str) -> Option<&'static Official> {
    OFFICIAL.get(text)
}

/// The meanings of a folded text, if it is a label.
pub(super) fn meanings(folded: &str) -> &'static [Meaning] {
    // No label is that long, whatever stands in brackets behind it.
    if folded.len() > FARTHEST || is_other(folded) {
        return &[];
    }
    let key = key(folded);
    // A title may name the law before its article: 《条例》第二十条第（一）项.
    let begins = key.starts_with(|it| FIRST.has(it));
    let article = || ARTICLE.find(key.as_bytes()).and_then(|_| key.rfind("第二十条第")).filter(|at| *at > 0);
    if bare(&key).chars().nth(LONGEST).is_some() || !begins && article().is_none() {
        return &[];
    }
    let known = |key: &str| LABELS.get(key).or_else(|| Some(bare(key)).filter(|it| it.len() < key.len()).and_then(|it| LABELS.get(it)));
    let label = known(&key).or_else(|| known(&key[article()?..])).map(Vec::as_slice);
    label.or_else(|| compound::meanings(&key)).unwrap_or_default()
}

/// The article of the law that names grounds.
static ARTICLE: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("第二十条第"));

/// Whether a folded text names a row by a word that any group may have (合计, 其他), and not by the number of that row.
pub(super) fn is_common(folded: &str, item: &Item<Row>) -> bool {
    if folded.len() > SHORT || folded.len() > NUMBERED && !folded.contains('其') {
        return false;
    }
    let mut letters = folded.trim_start().chars();
    let numbered = !item.numbering.is_empty() && item.numbering.chars().all(|it| letters.next() == Some(width(it)));
    let key = key(folded);
    !numbered && (key.chars().nth(COMMON).is_none() || key.starts_with("其他") || key.starts_with("其它"))
}

/// The place in a form of the row that a label names beyond doubt: one row with cells, and by a word that no other group has.
pub(super) fn certain_row(meanings: &[Meaning], folded: &str, edition: Edition, form: &Form) -> Option<usize> {
    let mut rows = meanings.iter().filter_map(|it| it.row(edition, form.table));
    let row = rows.next().filter(|row| rows.all(|it| it == *row))?;
    let certain = |at: &usize| form.rows[*at].role.has_cell() && !is_common(folded, &form.rows[*at]);
    form.rows.iter().position(|it| it.key == row).filter(certain)
}

/// For each row as it is printed, the first row of the form that one below it names beyond doubt; beyond all rows where none does.
pub(super) fn named_below(rows: impl DoubleEndedIterator<Item = Option<usize>>) -> Vec<usize> {
    let mut first = usize::MAX;
    let of = |row: Option<usize>| {
        let below = first;
        first = below.min(row.unwrap_or(usize::MAX));
        below
    };
    let mut below: Vec<usize> = rows.rev().map(of).collect();
    below.reverse();
    below
}

/// The longest word that any group may have, in characters; with its number and a remark, in bytes.
const COMMON: usize = 2;
const SHORT: usize = 60;
/// The same with its number alone.
const NUMBERED: usize = 16;

/// A part of a label that is shorter than this may be the part of anything, in characters.
const PART: usize = 7;

/// The row that a folded text begins to name, where it is the beginning of one label only: the rest of a label may stand below its values.
pub(super) fn beginning(folded: &str) -> &'static [Meaning] {
    let key = key(folded);
    if key.chars().nth(PART - 1).is_none() {
        return &[];
    }
    let rows = |it: &[Meaning]| it.iter().filter_map(|it| it.axis()).filter(|it| matches!(it, Axis::Row(_))).collect::<BTreeSet<_>>();
    let from = IN_ORDER.partition_point(|it| it.0 < &*key);
    let mut found = IN_ORDER[from..].iter().take_while(|it| it.0.starts_with(&*key)).map(|it| (rows(it.1), it.1));
    match found.next() {
        Some((row, meanings)) if row.len() == 1 && found.all(|it| it.0 == row) => meanings,
        _ => &[],
    }
}

/// The longest label with its remark, in bytes.
const FARTHEST: usize = 600;
/// The longest label, in characters.
const LONGEST: usize = 60;

/// Whether a folded text is the beginning of a label, or a label with more words behind it: 予以公开数. Two letters at least must be the same.
pub(super) fn is_like(label: &str, text: &str) -> bool {
    let folded = folded(label);
    let (text, label) = (key(text), key(&folded));
    let label = bare(&label);
    // 本年新收信访事项数量 begins like a row, and is none of the form.
    let behind = || text.strip_prefix(label).is_some_and(|rest| !names_other_matters(rest));
    text.chars().nth(1).is_some() && (label.starts_with(&*text) || behind())
}

/// Whether words name what is no request for information: letters, orders, proposals.
pub(super) fn names_other_matters(words: &str) -> bool {
    has_any(words, &["信访", "工单", "投诉", "举报", "热线", "建议", "提案", "许可", "案件"])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbering_widths_and_remarks_do_not_matter() {
        let rows = |label: &str| meanings(&folded(label)).iter().filter_map(|it| it.axis()).collect::<Vec<_>>();
        for label in ["（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "(二)部分公开", "部分公开", "二、部分 公开"]
        {
            assert!(rows(label).contains(&Axis::Row(Row::GrantedInPart)), "{label}");
        }
        assert!(rows("商业 企业").contains(&Axis::Column(Column::CommercialEnterprise)));
        assert!(rows("3.危及“三安全一稳定”").contains(&Axis::Row(Row::RefusedSecurityStability)));
        assert!(rows("本年收费金额(单位:万元)").contains(&Axis::Column(Column::FeeAmount)));
        assert_eq!(meanings("第二十条第(一)项")[0].title(), Some(Table::Art20Item1));
        for other in ["公开了部分信息", "1.5", "", "二、政府信息公开情况"] {
            assert_eq!(meanings(other), [], "{other}");
        }
    }
}
