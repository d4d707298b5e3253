//! The smallest sets of cells that explain every broken identity: exact, by elimination. Integers only.
//!
//! A broken equation needs one of its cells to be changed. Each of them is tried in turn: the cell is eliminated from all equations, and what is still broken
//! needs another cell. Cells that were tried before are banned in the branches after, so that each set is found once.

use super::system::{MOST, System};

/// Changes of variables by a difference.
pub(super) type Changes = Vec<(usize, i64)>;

/// No larger sets are looked for: beyond it too much could be wrong.
const LARGEST: usize = 3;

/// More explanations than that say nothing.
const MOST_FOUND: usize = 2000;

/// How many branches are followed at most.
const MOST_BRANCHES: usize = 20_000;

/// An equation in the course of elimination: coefficients by variable.
#[derive(Clone)]
struct Row {
    by: [i32; MOST],
    lack: i64,
}

/// A variable that is in the set, with the equation that gives its change once those of the later ones are known.
struct Pivot<'a> {
    variable: usize,
    row: &'a Row,
}

struct Search<'a> {
    system: &'a System,
    found: Vec<Changes>,
    branches: usize,
    /// Too many explanations, or branches.
    gave_up: bool,
}

/// The smallest sets of changes that close every equation, all of one size. `None` where they are too many to say anything; none at all where no small set does.
pub(super) fn smallest(system: &System) -> Option<Vec<Changes>> {
    let single = one(system);
    if !single.is_empty() {
        return Some(single);
    }
    let rows: Vec<Row> = system
        .equations
        .iter()
        .map(|equation| {
            let mut by = [0; MOST];
            for &(variable, coefficient) in &equation.terms {
                by[variable] = i32::try_from(coefficient).unwrap_or(0);
            }
            Row { by, lack: equation.lack }
        })
        .collect();
    let active: Vec<&Row> = rows.iter().collect();
    for size in 2..=LARGEST {
        let mut search = Search { system, found: Vec::new(), branches: 0, gave_up: false };
        search.go(&active, size, &mut Vec::new(), &mut [false; MOST]);
        if search.gave_up {
            return None;
        }
        if !search.found.is_empty() {
            return Some(search.found);
        }
    }
    Some(Vec::new())
}

/// The single changes that close everything: the cells that are in every broken equation and in no other.
fn one(system: &System) -> Vec<Changes> {
    let broken: Vec<usize> = (0..system.equations.len()).filter(|&it| system.equations[it].lack != 0).collect();
    let Some(&first) = broken.first() else { return Vec::new() };
    let close = |&(variable, by): &(usize, i64)| {
        let lack = system.equations[first].lack;
        let change = (lack % by == 0).then_some(lack / by)?;
        let all = system.of[variable].len() == broken.len() && system.closes(&[(variable, change)]);
        all.then(|| vec![(variable, change)])
    };
    system.equations[first].terms.iter().filter_map(close).collect()
}

impl Search<'_> {
    fn go(&mut self, rows: &[&Row], left: usize, pivots: &mut Vec<Pivot<'_>>, banned: &mut [bool; MOST]) {
        self.branches += 1;
        if self.gave_up || self.branches > MOST_BRANCHES {
            self.gave_up = true;
            return;
        }
        let count = self.system.variables.len();
        let broken: Vec<&Row> = rows.iter().copied().filter(|it| it.lack != 0).collect();
        let Some(&shortest) = broken.iter().min_by_key(|row| (0..count).filter(|&it| row.by[it] != 0 && !banned[it]).count()) else {
            return; // A smaller set closes everything: it was found before.
        };
        let choices: Vec<usize> = (0..count).filter(|&it| shortest.by[it] != 0 && !banned[it]).collect();
        if left == 1 {
            for variable in choices {
                let by = i64::from(shortest.by[variable]);
                let change = shortest.lack / by;
                let fits = shortest.lack % by == 0 && rows.iter().all(|row| i64::from(row.by[variable]) * change == row.lack);
                if fits {
                    self.take(pivots, variable, change);
                }
            }
            return;
        }
        if apart(&broken, count) > left {
            return;
        }
        let mut tried = Vec::new();
        for variable in choices {
            let eliminated: Vec<(usize, Row)> = rows
                .iter()
                .enumerate()
                .filter(|(_, row)| row.by[variable] != 0 && !std::ptr::eq(**row, shortest))
                .filter_map(|(at, row)| Some((at, eliminate(row, shortest, variable, count)?)))
                .collect();
            let mut next: Vec<&Row> = rows.to_vec();
            for (at, row) in &eliminated {
                next[*at] = row;
            }
            next.retain(|row| !std::ptr::eq(*row, shortest));
            // Pivots of this branch live as long as it does.
            let mut inner: Vec<Pivot<'_>> = pivots.iter().map(|it| Pivot { variable: it.variable, row: it.row }).collect();
            inner.push(Pivot { variable, row: shortest });
            banned[variable] = true;
            tried.push(variable);
            self.go(&next, left - 1, &mut inner, banned);
        }
        for variable in tried {
            banned[variable] = false;
        }
    }

    /// Takes a set of changes, once those of the pivots follow from the last one as whole numbers that leave nothing negative.
    fn take(&mut self, pivots: &[Pivot<'_>], variable: usize, change: i64) {
        let mut changes: Changes = vec![(variable, change)];
        for pivot in pivots.iter().rev() {
            let rest: i64 = changes.iter().map(|&(it, by)| i64::from(pivot.row.by[it]) * by).sum();
            let (lack, by) = (pivot.row.lack - rest, i64::from(pivot.row.by[pivot.variable]));
            if lack % by != 0 || lack == 0 {
                return;
            }
            changes.push((pivot.variable, lack / by));
        }
        changes.sort_unstable();
        if self.system.closes(&changes) {
            self.found.push(changes);
            self.gave_up |= self.found.len() > MOST_FOUND;
        }
    }
}

/// A row without a variable, by means of another one. `None` where a number grows too large.
fn eliminate(row: &Row, pivot: &Row, variable: usize, count: usize) -> Option<Row> {
    let (own, its) = (row.by[variable], pivot.by[variable]);
    let mut by = [0; MOST];
    for (at, by) in by.iter_mut().enumerate().take(count) {
        *by = row.by[at].checked_mul(its)?.checked_sub(pivot.by[at].checked_mul(own)?)?;
    }
    let lack = row.lack.checked_mul(i64::from(its))?.checked_sub(pivot.lack.checked_mul(i64::from(own))?)?;
    Some(Row { by, lack })
}

/// How many broken rows share no variable with one another, counted greedily: each needs a change of its own.
fn apart(broken: &[&Row], count: usize) -> usize {
    let mut seen = [false; MOST];
    broken
        .iter()
        .filter(|row| {
            let own = || (0..count).filter(|&it| row.by[it] != 0);
            let apart = !own().any(|it| seen[it]);
            if apart {
                own().for_each(|it| seen[it] = true);
            }
            apart
        })
        .count()
}
