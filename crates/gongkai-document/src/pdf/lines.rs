//! Letters to lines of text, in the order in which a reader reads them.

use super::canvas::Letter;

/// A line of text.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Line {
    pub(super) text: String,
    /// The height of its foot.
    pub(super) top: f64,
}

/// How much higher or lower than its line a letter may stand, of its size.
const SHIFT: f64 = 0.4;
/// A gap wider than this parts words, of the size of a letter.
const SPACE: f64 = 0.3;
/// A gap wider than this parts columns.
const COLUMN: f64 = 1.8;

/// The fewest spaces between two columns, and the most columns of letters that a page is wide.
const GAP: usize = 4;
const WIDEST: f64 = 400.0;
/// The most letters of a cell that stands alone, and the column of print at which it begins at the least.
const CELL: usize = 16;
const INDENT: usize = 20;
/// A letter that is so much smaller than its line, and stands so much higher, is raised.
const RAISED: f64 = 0.8;
const LIFT: f64 = 0.15;

impl Line {
    /// Whether a gap as wide as between columns stands between its words.
    pub(super) fn has_columns(&self) -> bool {
        self.text.trim().contains(&" ".repeat(GAP))
    }

    /// Whether it is a page number: a number at the upper or lower edge of a page of some height, between dashes or alone.
    pub(super) fn is_page_number(&self, height: f64) -> bool {
        let at_edge = self.top < height * 0.08 || self.top > height * 0.9;
        let plain: String = self.text.chars().filter(|it| !it.is_whitespace() && !"-—–－―·第页/".contains(*it)).collect();
        at_edge
            && !plain.is_empty()
            && plain.chars().count() <= 4
            && plain.chars().all(|it| it.is_ascii_digit() || ('０'..='９').contains(&it))
    }
}

/// Puts letters into lines, from top to bottom.
pub(super) fn lines(mut letters: Vec<Letter>) -> Vec<Line> {
    letters.sort_by(|one, other| one.y.total_cmp(&other.y));
    let mut rows: Vec<Vec<Letter>> = Vec::new();
    let mut foot = f64::NEG_INFINITY;
    for letter in letters {
        match rows.last_mut() {
            Some(row) if letter.y - foot <= letter.size * SHIFT => row.push(letter),
            _ => {
                foot = letter.y;
                rows.push(vec![letter]);
            }
        }
    }
    rows.into_iter().map(line).collect()
}

fn line(mut letters: Vec<Letter>) -> Line {
    letters.sort_by(|one, other| one.x.total_cmp(&other.x));
    let main = letters.iter().max_by(|one, other| one.size.total_cmp(&other.size)).map_or((0.0, 0.0), |it| (it.size, it.y));
    let top = main.1;
    let mut text = String::new();
    let column = |letter: &Letter| {
        #[expect(clippy::cast_sign_loss, reason = "it is no less than zero")]
        let at = (letter.x / (main.0 / 2.0)).clamp(0.0, WIDEST) as usize;
        at
    };
    let gap = |(one, next): (&Letter, &Letter)| next.x - (one.x + one.width()) > next.size * COLUMN;
    // A few letters alone on their line, far from the margin, may be a cell that stands higher or lower than its neighbours.
    let is_cell = letters.len() <= CELL && letters.first().is_some_and(|it| column(it) >= INDENT);
    if is_cell || letters.iter().zip(letters.iter().skip(1)).any(gap) {
        text.extend(std::iter::repeat_n(' ', letters.first().map_or(0, &column)));
    }
    let mut before: Option<&Letter> = None;
    for letter in &letters {
        if let Some(before) = before {
            // Bold letters may be drawn twice, one beside the other.
            if before.text == letter.text && letter.x - before.x < letter.size * 0.15 {
                continue;
            }
            let gap = letter.x - (before.x + before.width());
            if gap > letter.size * COLUMN {
                // Names stand over their columns as they do on the page.
                let width: usize = text.chars().map(|it| if it.is_ascii() { 1 } else { 2 }).sum();
                text.extend(std::iter::repeat_n(' ', column(letter).saturating_sub(width).max(GAP)));
            } else if gap > letter.size * SPACE && !(before.is_wide() && letter.is_wide()) {
                text.push(' ');
            }
        }
        // The mark of a footnote is no digit of the number before it.
        let is_raised = letter.size <= main.0 * RAISED && letter.y < main.1 - main.0 * LIFT;
        match letter.text.chars().next().and_then(|it| it.to_digit(10)).filter(|_| is_raised) {
            Some(digit) => text.push(crate::builder::RAISED[digit as usize]),
            None => text.push_str(&letter.text),
        }
        before = Some(letter);
    }
    Line { text, top }
}

#[cfg(test)]
mod tests {
    use super::super::canvas::Turn;
    use super::*;

    fn letters(text: &str, x: f64, y: f64) -> Vec<Letter> {
        let mut at = x;
        text.chars()
            .map(|it| {
                let letter = Letter { text: it.to_string(), x: at, y, size: 10.0, turn: Turn::Right };
                at += letter.width();
                letter
            })
            .filter(|it| it.text != " ")
            .collect()
    }

    #[test]
    fn letters_stand_in_lines_with_the_gaps_between_them() {
        let all = [letters("公开3件", 10.0, 20.0), letters("总计", 90.0, 21.0), letters("下一行", 10.0, 40.0)].concat();
        let texts: Vec<String> = lines(all).into_iter().map(|it| it.text).collect();
        assert_eq!(texts, ["  公开3件         总计", "下一行"]);
        let raised = Letter { size: 6.0, ..letters("1", 40.0, 16.0)[0].clone() };
        let mut all = letters("1926", 20.0, 20.0);
        all.push(raised);
        assert_eq!(lines(all)[0].text, "1926¹");
    }

    #[test]
    fn a_number_alone_at_the_edge_is_that_of_the_page() {
        let line = |text: &str, top| Line { text: text.to_owned(), top };
        assert!(line("— 4 —", 800.0).is_page_number(842.0));
        assert!(line("-12-", 30.0).is_page_number(842.0));
        assert!(!line("4", 400.0).is_page_number(842.0));
        assert!(!line("共4件", 800.0).is_page_number(842.0));
    }
}
