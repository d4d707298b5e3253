//! What must add up in a form, derived from the roles of its rows and columns, with the relations that it names itself.

use super::{Axis, Form, Item, Role};
use crate::Severity;
use crate::keyed::keyed;
use serde::Serialize;

/// Something that holds in a table when its numbers are right: the left side compares with the right side.
///
/// ```
/// use gongkai::{Edition, Strength, Table};
/// let form = Edition::Format2021.form(Table::Requests).unwrap();
/// let printed: Vec<_> = form.identities().into_iter().filter(|it| it.strength == Strength::Stated).collect();
/// assert_eq!(printed.len(), 1); // new + carried in = concluded + carried out: the only rule that the form states
/// assert_eq!(printed[0].id, "balance");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Identity {
    /// Its name, unique in its table.
    pub id: String,
    /// Which axis its terms are of. It is judged for every cell of the other axis.
    pub over: Over,
    /// The left side.
    pub left: Vec<Term>,
    /// How the sides compare.
    pub op: Op,
    /// The right side; empty is zero.
    pub right: Vec<Term>,
    /// What it rests on.
    pub strength: Strength,
    /// How serious a breach is.
    pub severity: Severity,
}

/// A term of an identity: what it is multiplied by, and the row or column.
pub type Term = (i64, Axis);

keyed! {
    /// Which axis the terms of an identity are of.
    pub enum Over as "axis" {
        Rows = "rows", "各行", "rows";
        Columns = "columns", "各列", "columns";
    }
}

keyed! {
    /// How the two sides of an identity compare.
    pub enum Op as "comparison" {
        Equal = "=", "等于", "equals";
        AtMost = "<=", "不大于", "at most";
    }
}

impl Op {
    /// Whether it holds between the two sides.
    pub(crate) fn holds<T: PartialOrd + Copy>(self, left: T, right: T) -> bool {
        match self {
            Self::Equal => left == right,
            Self::AtMost => left <= right,
        }
    }
}

keyed! {
    /// What an identity rests on.
    pub enum Strength as "strength" {
        /// Printed on the form.
        Stated = "stated", "格式载明", "stated on the form";
        /// A total closes what stands above it.
        Structural = "structural", "表式结构", "follows from the layout";
        /// It follows from what is counted; published reports may have good reason to differ.
        Inferred = "inferred", "推断", "inferred";
    }
}

impl Form {
    /// Everything that must hold in this table: the sums that follow from the roles, then the declared relations.
    pub fn identities(&self) -> Vec<Identity> {
        let mut out = derived(self.rows, Axis::Row, Over::Rows);
        out.extend(derived(self.columns, Axis::Column, Over::Columns));
        out.extend(self.relations.iter().map(|it| Identity {
            id: it.id.to_owned(),
            over: it.over,
            left: it.left.to_vec(),
            op: it.op,
            right: it.right.to_vec(),
            strength: it.strength,
            severity: it.severity,
        }));
        out
    }
}

/// The sums of an axis, in printed order.
fn derived<K: Copy>(items: &[Item<K>], axis: impl Fn(K) -> Axis, over: Over) -> Vec<Identity> {
    let identity = |id: String, parts: Vec<K>, op, whole: K, severity| Identity {
        id,
        over,
        left: parts.into_iter().map(|it| (1, axis(it))).collect(),
        op,
        right: vec![(1, axis(whole))],
        strength: Strength::Structural,
        severity,
    };
    let one = |(at, item): (usize, &Item<K>)| match item.role {
        Role::Total => {
            // Back to the heading that the total stands under.
            let start = items[..at].iter().rposition(|it| it.level < item.level).map_or(0, |it| it + 1);
            let parts = items[start..at].iter().filter(|it| it.role == Role::Entry).map(|it| it.key).collect();
            Some(identity(axis(item.key).key().to_owned(), parts, Op::Equal, item.key, Severity::Error))
        }
        Role::Sum | Role::OpenSum | Role::Subtotal => {
            let under = items[at + 1..].iter().take_while(|it| it.level > item.level);
            let parts = under.filter(|it| it.level == item.level + 1 && it.role.has_cell()).map(|it| it.key).collect();
            let severity = if item.role == Role::OpenSum { Severity::Warning } else { Severity::Error };
            Some(identity(axis(item.key).key().to_owned(), parts, Op::Equal, item.key, severity))
        }
        Role::OfWhich => {
            let whole = items[..at].iter().rev().find(|it| it.level < item.level)?;
            Some(identity(axis(item.key).key().to_owned(), vec![item.key], Op::AtMost, whole.key, Severity::Error))
        }
        Role::Heading | Role::Entry => None,
    };
    items.iter().enumerate().filter_map(one).collect()
}
