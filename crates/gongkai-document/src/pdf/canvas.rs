//! What a page draws: letters with their places, and ruled lines. Places are points from the upper left corner.

use hayro_interpret::font::GlyphRun;
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::kurbo::{self, BezPath, PathEl, Point, Rect, Shape};
use hayro_interpret::{BlendMode, ClipPath, Device, DrawMode, DrawProps, Image, ImageDrawProps, SoftMask};
use unicode_normalization::UnicodeNormalization;

/// A page that is being drawn.
#[derive(Debug)]
pub(super) struct Canvas {
    pub(super) letters: Vec<Letter>,
    pub(super) rules: Vec<Rule>,
    /// Letters that the font does not name.
    pub(super) unknown: usize,
    pub(super) pictures: usize,
    /// How much was drawn, of what may be.
    drawn: usize,
    limit: usize,
}

/// More was drawn than the limit: the page is left where it is.
#[derive(Debug)]
pub(super) struct Full;

/// The way in which letters stand: to the right as usual, down, to the left, up, or aslant as those of a watermark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Turn {
    Right,
    Down,
    Left,
    Up,
    Aslant,
}

impl Turn {
    fn of(x: f64, y: f64) -> Self {
        let (wide, high) = (x.abs(), y.abs());
        match () {
            () if high <= wide * SLANT && x >= 0.0 => Self::Right,
            () if high <= wide * SLANT => Self::Left,
            () if wide <= high * SLANT && y >= 0.0 => Self::Down,
            () if wide <= high * SLANT => Self::Up,
            () => Self::Aslant,
        }
    }
}

/// What a form or a clip costs: forms may call one another, and draw nothing.
const FORM: usize = 20;
/// Letters that rise by less than this of their advance stand straight: scans are never quite so.
const SLANT: f64 = 0.05;

/// A letter: what it is, where its foot stands, and its size.
#[derive(Debug, Clone)]
pub(super) struct Letter {
    pub(super) text: String,
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) size: f64,
    pub(super) turn: Turn,
}

impl Letter {
    /// How wide it is drawn, or near to it: a Chinese letter is a square, a Latin one half of it.
    pub(super) fn width(&self) -> f64 {
        if self.is_wide() { self.size } else { self.size / 2.0 }
    }

    pub(super) fn is_wide(&self) -> bool {
        self.text.chars().next().is_some_and(|it| it >= '\u{2e80}' || "“”‘’…—·".contains(it))
    }

    pub(super) fn middle(&self) -> (f64, f64) {
        (self.x + self.width() / 2.0, self.y - self.size * 0.35)
    }
}

/// A straight line along a page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Rule {
    /// At a height, from left to right.
    Across { y: f64, from: f64, to: f64 },
    /// At a distance from the left edge, from top to bottom.
    Down { x: f64, from: f64, to: f64 },
}

/// The height of a letter in the units in which it is drawn.
const EM: f64 = 1000.0;
/// A filled shape that is thinner than this is a line, in points.
const THIN: f64 = 3.0;
/// A line that is shorter than this is a part of a drawing.
const SHORT: f64 = 4.0;

impl Canvas {
    pub(super) fn new(limit: usize) -> Self {
        Self { letters: Vec::new(), rules: Vec::new(), unknown: 0, pictures: 0, drawn: 0, limit }
    }

    /// Counts what is drawn. A page may ask for any amount of it; what draws it takes no answer, so that it is left by unwinding, without a word.
    fn draw(&mut self, amount: usize) {
        self.drawn += amount;
        if self.drawn > self.limit {
            std::panic::resume_unwind(Box::new(Full));
        }
    }

    /// How much was drawn.
    pub(super) const fn drawn(&self) -> usize {
        self.drawn
    }

    /// Turns the page so that most of its letters stand upright; gives those that do not.
    pub(super) fn straighten(&mut self, width: f64, height: f64) -> Vec<Letter> {
        let count = |turn: Turn| self.letters.iter().filter(|it| it.turn == turn).count();
        let main = [Turn::Right, Turn::Down, Turn::Left, Turn::Up].into_iter().rev().max_by_key(|it| count(*it)).unwrap_or(Turn::Right);
        let (straight, turned) = std::mem::take(&mut self.letters).into_iter().partition(|it| it.turn == main);
        self.letters = straight;
        let at = |x: f64, y: f64| match main {
            Turn::Down => (y, width - x),
            Turn::Left => (width - x, height - y),
            Turn::Up => (height - y, x),
            Turn::Right | Turn::Aslant => (x, y),
        };
        if main != Turn::Right {
            for letter in &mut self.letters {
                (letter.x, letter.y) = at(letter.x, letter.y);
            }
            for rule in &mut self.rules {
                let ((left, top), (right, bottom)) = match *rule {
                    Rule::Across { y, from, to } => (at(from, y), at(to, y)),
                    Rule::Down { x, from, to } => (at(x, from), at(x, to)),
                };
                *rule = if (top - bottom).abs() <= (left - right).abs() {
                    Rule::Across { y: top, from: left.min(right), to: left.max(right) }
                } else {
                    Rule::Down { x: left, from: top.min(bottom), to: top.max(bottom) }
                };
            }
        }
        turned
    }

    fn rule(&mut self, one: Point, other: Point) {
        let (left, right) = (one.x.min(other.x), one.x.max(other.x));
        let (top, bottom) = (one.y.min(other.y), one.y.max(other.y));
        if bottom - top <= 1.0 && right - left >= SHORT {
            self.rules.push(Rule::Across { y: f64::midpoint(top, bottom), from: left, to: right });
        } else if right - left <= 1.0 && bottom - top >= SHORT {
            self.rules.push(Rule::Down { x: f64::midpoint(left, right), from: top, to: bottom });
        }
    }

    /// A filled shape: a line where it is thin.
    fn filled(&mut self, shape: Rect) {
        let middle = shape.center();
        if shape.height() <= THIN && shape.width() > shape.height() {
            self.rule(Point::new(shape.x0, middle.y), Point::new(shape.x1, middle.y));
        } else if shape.width() <= THIN {
            self.rule(Point::new(middle.x, shape.y0), Point::new(middle.x, shape.y1));
        }
    }
}

/// The parts of a path that hang together.
fn shapes(path: &BezPath) -> Vec<BezPath> {
    let mut shapes: Vec<BezPath> = Vec::new();
    for element in path.elements() {
        match (element, shapes.last_mut()) {
            (PathEl::MoveTo(_), _) | (_, None) => shapes.push(BezPath::from_vec(vec![*element])),
            (_, Some(shape)) => shape.push(*element),
        }
    }
    shapes
}

impl Device<'_> for Canvas {
    fn draw_path(&mut self, path: &BezPath, props: DrawProps<'_>, mode: &DrawMode) {
        self.draw(1 + path.elements().len());
        let mut path = path.clone();
        path.apply_affine(props.transform);
        for shape in shapes(&path) {
            if matches!(mode, DrawMode::Fill(_) | DrawMode::FillAndStroke(..)) {
                self.filled(shape.bounding_box());
            }
            if matches!(mode, DrawMode::Stroke(_) | DrawMode::FillAndStroke(..)) {
                for segment in shape.segments() {
                    if let kurbo::PathSeg::Line(line) = segment {
                        self.rule(line.p0, line.p1);
                    }
                }
            }
        }
    }

    fn push_clip_path(&mut self, _: &ClipPath) {
        self.draw(FORM);
    }

    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'_>>, _: BlendMode) {
        self.draw(FORM);
    }

    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, '_>, props: DrawProps<'_>, _: &DrawMode) {
        for glyph in run.glyphs() {
            let place = props.transform * glyph.transform();
            let foot = place * Point::ZERO;
            let ahead = place * Point::new(EM, 0.0) - foot;
            let size = (place * Point::new(0.0, EM) - foot).hypot();
            let text = match glyph.as_unicode() {
                Some(BfString::Char(letter)) => plain(letter.to_string()),
                Some(BfString::String(letters)) => plain(letters),
                None => {
                    self.unknown += 1;
                    '\u{fffd}'.to_string()
                }
            };
            self.draw(text.len());
            if !text.trim().is_empty() {
                self.letters.push(Letter { text, x: foot.x, y: foot.y, size, turn: Turn::of(ahead.x, ahead.y) });
            }
        }
    }

    fn draw_image(&mut self, _: Image<'_, '_>, _: ImageDrawProps<'_>) {
        self.draw(1);
        self.pictures += 1;
    }

    fn pop_clip(&mut self) {}

    fn pop_transparency_group(&mut self) {}
}

/// Radicals of simplified script, which have no compatibility form (Unicode, `EquivalentUnifiedIdeograph`).
#[rustfmt::skip]
const RADICALS: &[(char, char)] = &[
    ('⺟', '母'), ('⺠', '民'), ('⻁', '虎'), ('⻄', '西'), ('⻅', '见'), ('⻆', '角'), ('⻉', '贝'), ('⻋', '车'), ('⻓', '长'), ('⻔', '门'), ('⻘', '青'),
    ('⻙', '韦'), ('⻚', '页'), ('⻛', '风'), ('⻜', '飞'), ('⻝', '食'), ('⻢', '马'), ('⻣', '骨'), ('⻤', '鬼'), ('⻥', '鱼'), ('⻦', '鸟'), ('⻧', '卤'),
    ('⻨', '麦'), ('⻩', '黄'), ('⻪', '黾'), ('⻬', '齐'), ('⻮', '齿'), ('⻰', '龙'), ('⻳', '龟'), ('⺩', '王'), ('⻑', '長'), ('⻡', '食'),
];

/// Letters that stand for others in fonts made by browsers: radicals and compatibility forms of Chinese letters.
fn plain(text: String) -> String {
    if let Some((_, letter)) = RADICALS.iter().find(|it| text.starts_with(it.0)) {
        return letter.to_string();
    }
    if text.contains(|it| matches!(it, '\u{2f00}'..='\u{2fdf}' | '\u{f900}'..='\u{faff}' | '\u{fb00}'..='\u{fb06}')) {
        text.nfkc().collect()
    } else {
        text
    }
}
