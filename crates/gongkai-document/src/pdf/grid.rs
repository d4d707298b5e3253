//! Ruled lines to the cells of a table.

use super::canvas::Rule;

/// Lines nearer than this are one, in points.
const NEAR: f64 = 2.5;
/// A page with more lines than this is a drawing.
const RULES: usize = 4000;
/// A table with more fields than this is a drawing.
const FIELDS: usize = 20_000;

/// A table drawn with lines.
#[derive(Debug)]
pub(super) struct Grid {
    /// Where its columns begin, and where the last one ends.
    xs: Vec<f64>,
    ys: Vec<f64>,
    /// For each field between neighbouring lines, row by row, the cell that it belongs to.
    fields: Vec<usize>,
    /// Row by row, from left to right.
    pub(super) cells: Vec<Area>,
}

/// The fields that a cell covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Area {
    pub(super) row: usize,
    pub(super) column: usize,
    pub(super) rows: usize,
    pub(super) columns: usize,
}

impl Grid {
    pub(super) fn top(&self) -> f64 {
        self.ys[0]
    }

    /// The cell that holds a point.
    pub(super) fn at(&self, (x, y): (f64, f64)) -> Option<usize> {
        let column = self.xs.partition_point(|it| *it <= x).checked_sub(1)?;
        let row = self.ys.partition_point(|it| *it <= y).checked_sub(1)?;
        let width = self.xs.len() - 1;
        (column < width && row < self.ys.len() - 1).then(|| self.fields[row * width + column])
    }
}

/// The tables that lines draw: lines that cross one another make one.
pub(super) fn grids(rules: &[Rule]) -> Vec<Grid> {
    if rules.len() > RULES {
        return Vec::new();
    }
    groups(rules).into_iter().filter_map(|group| grid(&group)).collect()
}

/// Lines that touch or cross, put together.
fn groups(rules: &[Rule]) -> Vec<Vec<Rule>> {
    let mut parents: Vec<usize> = (0..rules.len()).collect();
    for (one, a) in rules.iter().enumerate() {
        for (other, b) in rules.iter().enumerate().skip(one + 1) {
            if touch(*a, *b) {
                let (one, other) = (root(&mut parents, one), root(&mut parents, other));
                parents[one.max(other)] = one.min(other);
            }
        }
    }
    let mut groups: Vec<Vec<Rule>> = vec![Vec::new(); rules.len()];
    for (at, rule) in rules.iter().enumerate() {
        groups[root(&mut parents, at)].push(*rule);
    }
    groups.retain(|it| it.len() > 3);
    groups
}

fn root(parents: &mut [usize], mut at: usize) -> usize {
    while parents[at] != at {
        parents[at] = parents[parents[at]];
        at = parents[at];
    }
    at
}

fn touch(one: Rule, other: Rule) -> bool {
    let within = |at: f64, from: f64, to: f64| at >= from - NEAR && at <= to + NEAR;
    match (one, other) {
        (Rule::Across { y, from, to }, Rule::Down { x, from: top, to: bottom })
        | (Rule::Down { x, from: top, to: bottom }, Rule::Across { y, from, to }) => within(x, from, to) && within(y, top, bottom),
        (Rule::Across { y, from, to }, Rule::Across { y: other, from: begin, to: end })
        | (Rule::Down { x: y, from, to }, Rule::Down { x: other, from: begin, to: end }) => {
            (y - other).abs() <= NEAR && from <= end + NEAR && begin <= to + NEAR
        }
    }
}

/// Values that are near to one another, as one each.
fn clusters(mut values: Vec<f64>) -> Vec<f64> {
    values.sort_by(f64::total_cmp);
    let mut out: Vec<f64> = Vec::new();
    for value in values {
        if out.last().is_none_or(|last| value - last > NEAR * 1.2) {
            out.push(value);
        }
    }
    out
}

fn grid(rules: &[Rule]) -> Option<Grid> {
    // The ends of lines count as well: a table may have no line at its sides.
    let xs = clusters(
        rules
            .iter()
            .flat_map(|it| match *it {
                Rule::Down { x, .. } => vec![x],
                Rule::Across { from, to, .. } => vec![from, to],
            })
            .collect(),
    );
    let ys = clusters(
        rules
            .iter()
            .flat_map(|it| match *it {
                Rule::Across { y, .. } => vec![y],
                Rule::Down { from, to, .. } => vec![from, to],
            })
            .collect(),
    );
    let (width, height) = (xs.len().checked_sub(1)?, ys.len().checked_sub(1)?);
    if width == 0 || height == 0 || width * height > FIELDS {
        return None;
    }
    // Which borders between neighbouring fields are drawn: left of a field, and above it.
    let mut left = vec![false; (width + 1) * height];
    let mut above = vec![false; width * (height + 1)];
    let nearest = |at: f64, of: &[f64]| {
        let after = of.partition_point(|it| *it < at);
        [after.checked_sub(1), Some(after)]
            .into_iter()
            .flatten()
            .filter(|it| *it < of.len())
            .min_by(|a, b| (of[*a] - at).abs().total_cmp(&(of[*b] - at).abs()))
    };
    for rule in rules {
        match *rule {
            Rule::Down { x, from, to } => {
                let Some(column) = nearest(x, &xs) else { continue };
                for row in 0..height {
                    let middle = f64::midpoint(ys[row], ys[row + 1]);
                    left[row * (width + 1) + column] |= middle >= from && middle <= to;
                }
            }
            Rule::Across { y, from, to } => {
                let Some(row) = nearest(y, &ys) else { continue };
                for column in 0..width {
                    let middle = f64::midpoint(xs[column], xs[column + 1]);
                    above[row * width + column] |= middle >= from && middle <= to;
                }
            }
        }
    }
    // Fields without a border between them are one cell.
    let mut parents: Vec<usize> = (0..width * height).collect();
    for row in 0..height {
        for column in 0..width {
            let at = row * width + column;
            if column + 1 < width && !left[row * (width + 1) + column + 1] {
                join(&mut parents, at, at + 1);
            }
            if row + 1 < height && !above[(row + 1) * width + column] {
                join(&mut parents, at, at + width);
            }
        }
    }
    let mut cells: Vec<Area> = Vec::new();
    let mut cell_of: Vec<Option<usize>> = vec![None; width * height];
    let mut fields = Vec::with_capacity(width * height);
    for row in 0..height {
        for column in 0..width {
            let first = root(&mut parents, row * width + column);
            let cell = *cell_of[first].get_or_insert_with(|| {
                cells.push(Area { row, column, rows: 1, columns: 1 });
                cells.len() - 1
            });
            let area = &mut cells[cell];
            area.rows = area.rows.max(row + 1 - area.row);
            area.columns = area.columns.max((column + 1).saturating_sub(area.column));
            fields.push(cell);
        }
    }
    // A frame round a text is no table.
    (cells.len() > 2).then_some(Grid { xs, ys, fields, cells })
}

fn join(parents: &mut [usize], one: usize, other: usize) {
    let (one, other) = (root(parents, one), root(parents, other));
    parents[one.max(other)] = one.min(other);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn across(y: f64, from: f64, to: f64) -> Rule {
        Rule::Across { y, from, to }
    }

    fn down(x: f64, from: f64, to: f64) -> Rule {
        Rule::Down { x, from, to }
    }

    #[test]
    fn lines_make_cells_and_a_missing_line_joins_two() {
        // Two rows, the upper one a single cell over two.
        let rules = [
            across(0.0, 0.0, 100.0),
            across(20.0, 0.0, 100.0),
            across(40.0, 0.0, 100.0),
            down(0.0, 0.0, 40.0),
            down(100.0, 0.0, 40.0),
            down(50.0, 20.0, 40.5),
        ];
        let grids = grids(&rules);
        assert_eq!(grids.len(), 1);
        assert_eq!(
            grids[0].cells,
            [
                Area { row: 0, column: 0, rows: 1, columns: 2 },
                Area { row: 1, column: 0, rows: 1, columns: 1 },
                Area { row: 1, column: 1, rows: 1, columns: 1 }
            ]
        );
        assert_eq!(grids[0].at((70.0, 10.0)), Some(0));
        assert_eq!(grids[0].at((70.0, 30.0)), Some(2));
        assert_eq!(grids[0].at((170.0, 30.0)), None);
    }

    #[test]
    fn a_frame_is_no_table() {
        assert!(grids(&[across(0.0, 0.0, 9.0), across(9.0, 0.0, 9.0), down(0.0, 0.0, 9.0), down(9.0, 0.0, 9.0)]).is_empty());
    }
}
