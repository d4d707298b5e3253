//! What must add up in the statutory tables, identity by identity, with the cells that may be wrong.

pub(super) mod balance;
pub(super) mod column_sum;
pub(super) mod part_of_whole;
pub(super) mod prose_balance;
pub(super) mod row_sum;

use super::{Breach, Outcomes};
use crate::{
    Axis, Bilingual, CellKey, Column, Concept, Grid, Identity, Op, Over, Place, Reading, Repairs, Role, Row, Severity, Standing, Suspect,
    Value,
};
use rust_decimal::Decimal;
use std::cell::OnceCell;

/// Judges the identities of every table that a rule is about.
fn judge(reading: &Reading, outcomes: &mut Outcomes<'_>, is_of_rule: impl Fn(&Identity) -> bool) {
    for (nth, grid) in reading.report.tables.iter().enumerate() {
        let table = Printed { reading, nth, grid, repairs: OnceCell::new() };
        for identity in grid.lattice().identities.iter().filter(|it| is_of_rule(it)) {
            table.judge(identity, outcomes);
        }
    }
}

/// A table of the report with its places.
struct Printed<'a> {
    reading: &'a Reading,
    nth: usize,
    grid: &'a Grid,
    repairs: OnceCell<Repairs>,
}

/// One side of an identity, added up.
#[derive(Debug, Default)]
struct Side {
    sum: Decimal,
    /// Its first cell.
    first: Option<CellKey>,
    /// A cell is blank or holds a mark, and was read as nothing.
    blank: bool,
    /// A cell holds a number.
    counted: bool,
}

/// Why one side of an identity cannot be added up.
enum Gap {
    /// A cell is not printed, or its sum is too large: nothing is said of it here.
    Missing,
    /// A total is left blank, beside numbers: that is told by itself.
    OpenTotal,
    /// A cell holds a text.
    Text(CellKey),
}

impl Printed<'_> {
    fn judge(&self, identity: &Identity, outcomes: &mut Outcomes<'_>) {
        let form = self.grid.form();
        let across: Vec<Axis> = match identity.over {
            Over::Rows => form.columns.iter().filter(|it| it.role.has_cell()).map(|it| Axis::Column(it.key)).collect(),
            Over::Columns => form.rows.iter().filter(|it| it.role.has_cell()).map(|it| Axis::Row(it.key)).collect(),
        };
        for at in across {
            // Nearly all cells hold whole numbers, and nearly all sums are right.
            if let (Some(left), Some(right)) = (self.whole(&identity.left, at), self.whole(&identity.right, at))
                && identity.op.holds(left, right)
                && let Some(first) = identity.right.first().or(identity.left.first()).and_then(|it| self.cell(it.1, at))
            {
                outcomes.holds(self.place(first), None);
                continue;
            }
            let (left, right) = match (self.side(&identity.left, at), self.side(&identity.right, at)) {
                (Ok(left), Ok(right)) => (left, right),
                (Err(gap), _) | (_, Err(gap)) => {
                    if let Gap::Text(cell) = gap {
                        outcomes.not_checked(Some(self.place(cell)), Bilingual::new("格内不是数", "a cell holds no number"));
                    }
                    continue;
                }
            };
            let Some(place) = right.first.or(left.first).map(|it| self.place(it)) else { continue };
            // A total that is left blank is not known, and closes nothing.
            if right.blank && right.sum.is_zero() && !left.sum.is_zero() {
                outcomes.not_checked(Some(place), Bilingual::new("总计空白", "the total is left blank"));
                continue;
            }
            // Nothing but blanks closes nothing either.
            if !left.counted && !right.counted {
                outcomes.not_checked(Some(place), Bilingual::new("都是空白", "all of them are blank"));
                continue;
            }
            if identity.op.holds(left.sum, right.sum) {
                outcomes.holds(place, None);
            } else if self.has_local_terms(identity.over) {
                outcomes.not_checked(Some(place), Bilingual::new("表中有自行增加的行或列", "the agency added rows or columns of its own"));
            } else {
                self.breach(identity, at, &left, &right, outcomes);
            }
        }
    }

    /// The cell that a term has at a row or column.
    fn cell(&self, term: Axis, at: Axis) -> Option<CellKey> {
        let ((Axis::Row(row), Axis::Column(column)) | (Axis::Column(column), Axis::Row(row))) = (term, at) else { return None };
        Some(CellKey::new(self.grid.table(), row, column))
    }

    /// The sum of the terms at a row or column, where every cell holds a whole number.
    fn whole(&self, terms: &[(i64, Axis)], at: Axis) -> Option<i64> {
        let (lattice, values) = (self.grid.lattice(), self.grid.values());
        terms.iter().try_fold(0_i64, |sum, &(by, term)| {
            let ((Axis::Row(row), Axis::Column(column)) | (Axis::Column(column), Axis::Row(row))) = (term, at) else { return None };
            let Some(Value::Count(count)) = &values[lattice.at(row, column)?] else { return None };
            sum.checked_add(count.checked_mul(by)?)
        })
    }

    /// The sum of the terms at a row or column.
    fn side(&self, terms: &[(i64, Axis)], at: Axis) -> Result<Side, Gap> {
        let mut side = Side::default();
        let (lattice, values) = (self.grid.lattice(), self.grid.values());
        let mut whole = 0_i64; // nearly all numbers are
        for &(by, term) in terms {
            let cell = self.cell(term, at).ok_or(Gap::Missing)?;
            let (row, column) = (cell.row, cell.column);
            match lattice.at(row, column).and_then(|it| values[it].as_ref()).ok_or(Gap::Missing)? {
                Value::Count(count) => {
                    side.counted = true;
                    whole = count.checked_mul(by).and_then(|it| whole.checked_add(it)).ok_or(Gap::Missing)?;
                }
                // A total left blank beside numbers is not known.
                Value::Blank | Value::Mark(_) if self.is_open_total(row, column) => return Err(Gap::OpenTotal),
                Value::Blank | Value::Mark(_) => side.blank = true,
                value => {
                    side.counted = true;
                    let number = value.number().ok_or(Gap::Text(cell))?;
                    let term = number.checked_mul(Decimal::from(by));
                    side.sum = term.and_then(|it| side.sum.checked_add(it)).ok_or(Gap::Missing)?;
                }
            }
            side.first = side.first.or(Some(cell));
        }
        side.sum = side.sum.checked_add(Decimal::from(whole)).ok_or(Gap::Missing)?;
        Ok(side)
    }

    /// Whether a blank cell is the total of a row whose other columns hold numbers.
    fn is_open_total(&self, row: Row, column: Column) -> bool {
        let form = self.grid.form();
        let is_total = form.column(column).is_some_and(|it| it.role == Role::Total);
        let others = form.columns.iter().filter(|it| it.role.has_cell() && it.key != column);
        is_total && others.filter_map(|it| self.grid.cell(row, it.key).count()).any(|it| it != 0)
    }

    /// Whether the agency added rows, or columns, that a sum over them may hold.
    fn has_local_terms(&self, over: Over) -> bool {
        let of = |it: &crate::LocalCell| it.row.is_empty() || it.is_of_added_row(self.grid.form()) == (over == Over::Rows);
        self.grid.local().iter().any(|it| it.value.number().is_some() && of(it))
    }

    fn place(&self, cell: CellKey) -> Place {
        self.reading.cell_place(self.nth, cell)
    }

    fn breach(&self, identity: &Identity, at: Axis, left: &Side, right: &Side, outcomes: &mut Outcomes<'_>) {
        let cell = |it: &(i64, Axis)| self.cell(it.1, at);
        let cells: Vec<CellKey> = identity.right.iter().chain(&identity.left).filter_map(cell).collect();
        let message = self.message(identity, at, left, right);
        let suspects = if identity.op == Op::Equal { self.suspects(&cells) } else { Vec::new() };
        // Blank parts may stand for what is missing.
        let filled = left.blank && left.sum < right.sum;
        outcomes.broken(Breach {
            about: format!("{}.{}.{}", self.grid.table().key(), identity.id, at.key()),
            severity: Some(if filled { Severity::Warning } else { identity.severity }),
            message,
            places: cells.iter().map(|&it| self.place(it)).collect(),
            concepts: cells.iter().map(|&it| Concept::Cell(it)).collect(),
            expected: Some(left.sum.normalize().to_string()),
            found: Some(right.sum.normalize().to_string()),
            suspects,
        });
    }

    fn message(&self, identity: &Identity, at: Axis, left: &Side, right: &Side) -> Bilingual {
        let (sum, total) = (left.sum.normalize(), right.sum.normalize());
        let name = |axis: Axis| match axis {
            Axis::Row(row) => row.term(),
            Axis::Column(column) => column.term(),
        };
        let names = |cells: &[(i64, Axis)]| {
            let mut zh = String::new();
            let mut en = String::new();
            for (nth, &(_, axis)) in cells.iter().enumerate() {
                zh.push_str(if nth > 0 { "＋" } else { "" });
                en.push_str(if nth > 0 { " + " } else { "" });
                zh.push_str(name(axis).zh);
                en.push_str(name(axis).en);
            }
            (zh, en)
        };
        let here = name(at);
        let table = self.grid.table().term();
        let ((whole_zh, whole_en), (parts_zh, parts_en)) = (names(&identity.right), names(&identity.left));
        let blank = if left.blank || right.blank { ("（空白格按 0 计）", " (blank cells read as 0)") } else { ("", "") };
        let few = identity.left.len() <= 2;
        let (sum_zh, sum_en) = if few {
            (format!("{parts_zh}是 {sum}"), format!("{parts_en} is {sum}"))
        } else {
            (format!("{} 项之和是 {sum}", identity.left.len()), format!("the {} parts add up to {sum}", identity.left.len()))
        };
        let must = match identity.op {
            Op::Equal => ("应相等", "the two must be equal"),
            Op::AtMost => ("不应大于", "the first must not be more"),
        };
        // A table with one column of numbers has nothing to say of it.
        let single = self.grid.form().columns.iter().filter(|it| it.role.has_cell()).count() == 1 && matches!(at, Axis::Column(_));
        let (at_zh, at_en) =
            if single { (String::new(), String::new()) } else { (format!("“{}”：", here.zh), format!(" “{}”:", here.en)) };
        Bilingual::new(
            format!("{}{at_zh}{sum_zh}{}，{whole_zh}写作 {total}，{}。", table.zh, blank.0, must.0),
            format!("{}{at_en} {sum_en}{}, but {whole_en} is printed as {total}; {}.", capital(table.en), blank.1, must.1),
        )
    }

    /// The cells of an identity that may be the wrong ones, the likeliest first.
    fn suspects(&self, cells: &[CellKey]) -> Vec<Suspect> {
        let repairs = self.repairs.get_or_init(|| self.grid.repairs());
        let Repairs::Found(found) = repairs else { return Vec::new() };
        let mut out: Vec<Suspect> = Vec::new();
        for (nth, repair) in found.iter().enumerate() {
            for change in repair.changes.iter().filter(|it| cells.contains(&it.cell)) {
                let concept = Concept::Cell(change.cell);
                if out.len() >= MOST_SUSPECTS || out.iter().any(|it| it.concept == concept) {
                    continue;
                }
                let standing = match nth {
                    0 if repairs.unique().is_some() => Standing::Unique,
                    0 if repairs.ranked() => Standing::Ranked,
                    _ => Standing::Tie,
                };
                let label = self.grid.form().row(change.cell.row).map(|it| it.label.to_owned());
                let found = change.from.map_or_else(String::new, |it| it.to_string());
                let proposed = change.to.to_string();
                out.push(Suspect {
                    concept,
                    label,
                    place: self.place(change.cell),
                    found,
                    proposed,
                    standing,
                    evidence: vec![evidence(repair, change)],
                });
            }
        }
        out
    }
}

/// How many cells are named at most.
const MOST_SUSPECTS: usize = 12;

/// What speaks for a change.
fn evidence(repair: &crate::Repair, change: &crate::Change) -> Bilingual {
    let others: Vec<&crate::Change> = repair.changes.iter().filter(|it| *it != change).collect();
    if others.is_empty() {
        return Bilingual::new(
            "只改这一格，全表各项关系都成立".to_owned(),
            "with this one cell changed, the whole table adds up".to_owned(),
        );
    }
    let slip = repair.slip.term();
    let [zh, en] = [0, 1].map(|lang| {
        let name = |it: &&crate::Change| {
            let term = it.cell.term();
            if lang == 0 { format!("“{}”改为 {}", term.zh, it.to) } else { format!("“{}” as {}", term.en, it.to) }
        };
        let listed: Vec<String> = others.iter().take(3).map(name).collect();
        listed.join(if lang == 0 { "、" } else { ", " })
    });
    Bilingual::new(
        format!("{}：连同{zh}等一起改动，全表各项关系都成立", slip.zh),
        format!("{}: together with {en}, the whole table adds up", slip.en),
    )
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
