//! Tags to a tree, whatever is missing or wrong: cells end cells, rows end rows, and what stands between a table and its cells stands before the table, as in a
//! browser. What the rules of HTML say of the look of letters is left out: it changes no text.

use super::emitter::Filling;
use super::source::Source;
use super::style::HiddenNames;
use super::tag::Tag;
use super::tree::{Element, Tree};
use crate::{Error, Limits, Problem};
use html5gum::Tokenizer;
use std::cell::Cell;

/// Words in a class or id that name a part of the portal.
const PORTAL: &[&[u8]] = &[b"footer", b"copyright", b"crumb", b"navbar", b"menu", b"sidebar", b"topbar"];

/// Types of fields whose value the page does not show as text.
const UNSEEN: &[&[u8]] =
    &[b"hidden", b"checkbox", b"radio", b"button", b"submit", b"reset", b"image", b"file", b"password", b"color", b"range"];

/// The tree of a page.
pub(super) fn tree(page: &str, limits: &Limits) -> Result<Tree, Error> {
    let mut soup = Soup::new(page.len());
    let at = Cell::new(0);
    let source = Source::new(page, &at);
    // It gives nothing but the first problem.
    match Tokenizer::new_with_emitter(source, Filling::new(source, &mut soup, *limits)).next() {
        Some(Ok(problem)) => Err(Error::from(problem)),
        None => Ok(soup.tree),
    }
}

/// An element that is open.
#[derive(Debug, Clone, Copy)]
struct Open {
    node: usize,
    tag: Tag,
    /// The first letters of its name.
    name: u64,
}

/// A start tag that is being read.
#[derive(Debug)]
struct Start {
    element: Element,
    name: u64,
    /// What a field of a form is filled in with.
    value: String,
    /// A style sheet hides one of its names.
    hidden_by_name: bool,
}

impl Default for Start {
    fn default() -> Self {
        Self { element: Element::new(Tag::Inline), name: 0, value: String::new(), hidden_by_name: false }
    }
}

/// The attributes that matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Attribute {
    Columns,
    Rows,
    Link,
    Media,
    Name,
    Style,
    Type,
    Value,
    Other,
}

/// The tree as far as the page was read.
pub(super) struct Soup {
    tree: Tree,
    /// The elements that are open, the innermost last; the root never ends.
    open: Vec<Open>,
    start: Start,
    /// Names that a style sheet hides.
    hidden: HiddenNames,
    /// The style sheet that is being read is for print.
    printed: bool,
    /// The page has a part in another language. Most have none.
    has_foreign: bool,
}

/// The first letters of a name as a number.
fn letters(name: &[u8]) -> u64 {
    name.iter().take(8).fold(0, |all, it| all << 8 | u64::from(*it))
}

impl Soup {
    fn new(size: usize) -> Self {
        let root = Open { node: 0, tag: Tag::Inline, name: 0 };
        let (start, hidden) = (Start::default(), HiddenNames::default());
        Self { tree: Tree::new(size), open: vec![root], start, hidden, printed: false, has_foreign: false }
    }

    /// What of the page is beyond the limits.
    pub(super) fn problem(&self, limits: &Limits) -> Option<Problem> {
        if self.open.len() > limits.depth {
            return Some(Problem::TooDeep { limit: limits.depth });
        }
        (self.tree.nodes.len() > limits.nodes).then_some(Problem::TooManyNodes { limit: limits.nodes })
    }

    /// A start tag begins.
    pub(super) fn open(&mut self, name: &[u8]) {
        let start = &mut self.start;
        (start.element, start.name) = (Element::new(Tag::of(name)), letters(name));
        self.printed = false;
        start.value.clear();
        start.hidden_by_name = false;
    }

    /// What an attribute of the start tag is, by its name.
    pub(super) fn attribute(&mut self, name: &[u8]) -> Attribute {
        let element = &mut self.start.element;
        element.hidden |= name == b"hidden";
        match (element.tag, name) {
            (Tag::Cell, b"colspan") => Attribute::Columns,
            (Tag::Cell, b"rowspan") => Attribute::Rows,
            (Tag::Anchor, b"href") => Attribute::Link,
            (Tag::Division | Tag::List, b"class" | b"id") => Attribute::Name,
            (_, b"class" | b"id") if !self.hidden.is_empty() => Attribute::Name,
            (_, b"style") => Attribute::Style,
            (Tag::Hidden, b"media") => Attribute::Media,
            (Tag::Input, b"type") => Attribute::Type,
            (Tag::Input, b"value") => Attribute::Value,
            _ => Attribute::Other,
        }
    }

    /// The value of an attribute of the start tag.
    pub(super) fn value(&mut self, attribute: Attribute, value: &[u8]) {
        let Start { element, value: field, hidden_by_name, .. } = &mut self.start;
        match attribute {
            Attribute::Columns => element.columns = span(value).unwrap_or(1).max(1),
            Attribute::Rows => element.rows = span(value).unwrap_or(1),
            Attribute::Link => {
                element.link = !value.is_empty() && value[0] != b'#' && !value.to_ascii_lowercase().starts_with(b"javascript:");
            }
            Attribute::Name => {
                *hidden_by_name |= self.hidden.has(value);
                let lower = value.to_ascii_lowercase();
                element.portal |=
                    matches!(element.tag, Tag::Division | Tag::List) && PORTAL.iter().any(|it| memchr::memmem::find(&lower, it).is_some());
            }
            Attribute::Media => self.printed = value.to_ascii_lowercase().starts_with(b"print"),
            Attribute::Style => style(value, element),
            Attribute::Type => element.hidden |= UNSEEN.contains(&&*value.to_ascii_lowercase()),
            Attribute::Value => field.push_str(&String::from_utf8_lossy(value)),
            Attribute::Other => {}
        }
    }

    /// A start tag with all its attributes.
    pub(super) fn start(&mut self, self_closing: bool) {
        // Its own style goes before that of its name.
        let element = &mut self.start.element;
        element.veiled |= self.start.hidden_by_name && !element.displayed;
        let (element, name) = (self.start.element, self.start.name);
        let tag = element.tag;
        if tag == Tag::Frame {
            return;
        }
        self.has_foreign |= tag == Tag::Foreign;
        let foreign = if self.has_foreign { self.open.iter().position(|it| it.tag == Tag::Foreign) } else { None };
        if let Some(at) = foreign.filter(|_| tag.is_block() || tag.is_of_table() || tag == Tag::Cell) {
            // The other language was never ended.
            self.open.truncate(at);
        }
        if tag == Tag::Table {
            // What is struck out or raised, and was never ended, holds no table.
            let left = self.open.iter().rposition(|it| it.tag.is_fence()).map_or(1, |it| it + 1);
            if let Some(at) = (left..self.open.len()).find(|&at| matches!(self.open[at].tag, Tag::Struck | Tag::Raised)) {
                self.open.truncate(at);
            }
        }
        match tag {
            Tag::Table if self.is_between_cells() => self.close_table(),
            Tag::Cell => {
                let Some(at) = self.of_table(|it| matches!(it, Tag::Row | Tag::Group | Tag::Table)) else {
                    // Without its table it is a block like others.
                    self.start.element.tag = Tag::Block;
                    return self.start(self_closing);
                };
                self.open.truncate(at + 1);
                if self.open[at].tag != Tag::Row {
                    // A cell outside a row begins one.
                    let node = self.tree.element(self.open[at].node, Element::new(Tag::Row));
                    self.open.push(Open { node, tag: Tag::Row, name: letters(b"tr") });
                }
            }
            Tag::Row | Tag::Group | Tag::Caption => match self.of_table(|it| it == Tag::Table || it == Tag::Group && tag == Tag::Row) {
                Some(at) => self.open.truncate(at + 1),
                None => return,
            },
            Tag::Item => self.close_item(name),
            // A link inside a link: the first was not ended.
            Tag::Anchor => self.close(name, Tag::is_fence),
            _ => {}
        }
        if tag.is_block() || tag == Tag::Table {
            self.close(letters(b"p"), |it| it.is_fence() || it == Tag::Button);
        }
        let parent = self.open.last().map_or(0, |it| it.node);
        let node = match self.before_table(tag) {
            Some(table) => self.tree.element_before(table, element),
            None => self.tree.element(parent, element),
        };
        if tag == Tag::Input && !element.hidden {
            let value = std::mem::take(&mut self.start.value);
            self.text(&value);
            self.start.value = value;
        }
        if element.seen {
            self.open.iter().for_each(|it| self.tree.unveil(it.node));
        }
        let ends = tag.is_void() || self_closing && foreign.is_some();
        if !ends {
            self.open.push(Open { node, tag, name });
        }
    }

    /// An end tag.
    pub(super) fn end(&mut self, name: &[u8]) {
        let (tag, name) = (Tag::of(name), letters(name));
        match tag {
            Tag::Frame | Tag::Void | Tag::Input => {}
            Tag::Break => {
                let parent = self.open.last().map_or(0, |it| it.node);
                self.tree.element(parent, Element::new(Tag::Break));
            }
            Tag::Table => self.close_table(),
            Tag::Cell | Tag::Row | Tag::Group | Tag::Caption => {
                if let Some(at) = self.of_table(|it| it == tag || it == Tag::Table).filter(|at| self.open[*at].tag == tag) {
                    self.open.truncate(at);
                }
            }
            _ if tag.is_block() || tag == Tag::Foreign || tag == Tag::Hidden => self.close(name, |it| it.is_fence() && it != tag),
            // A link, and what is struck out or raised, ends where it says, whatever was left open in it.
            Tag::Anchor | Tag::Struck | Tag::Raised => self.close(name, Tag::is_fence),
            // The end of an inline element inside a block that it does not hold is no end of the block.
            _ => self.close(name, |it| it.is_fence() || it.is_block()),
        }
    }

    /// A run of text.
    pub(super) fn text(&mut self, words: &str) {
        let is_blank = words.bytes().all(|it| it.is_ascii_whitespace());
        let Some(&Open { node, tag, name }) = self.open.last() else { return };
        if name == letters(b"style") && !self.printed {
            self.hidden.read(words);
        }
        if !tag.is_of_table() {
            self.tree.words(node, words);
        } else if let Some(table) = self.before_table(Tag::Inline).filter(|_| !is_blank) {
            self.tree.words_before(table, words);
        }
    }

    /// The place in the stack of the innermost element that is asked for, up to the innermost table.
    fn of_table(&self, is: impl Fn(Tag) -> bool) -> Option<usize> {
        let table = self.open.iter().rposition(|it| it.tag == Tag::Table)?;
        (table..self.open.len()).rev().find(|&at| is(self.open[at].tag))
    }

    /// Whether a table is open and no cell of it.
    fn is_between_cells(&self) -> bool {
        self.open
            .iter()
            .rev()
            .find(|it| it.tag.is_of_table() || matches!(it.tag, Tag::Cell | Tag::Caption))
            .is_some_and(|it| it.tag.is_of_table())
    }

    /// The table before which something stands that stands between its cells.
    fn before_table(&self, tag: Tag) -> Option<usize> {
        let belongs = tag.is_of_table() || matches!(tag, Tag::Cell | Tag::Caption | Tag::Hidden | Tag::Void);
        let between = !belongs && self.open.last().is_some_and(|it| it.tag.is_of_table());
        between.then(|| self.open.iter().rfind(|it| it.tag == Tag::Table).map(|it| it.node)).flatten()
    }

    fn close_table(&mut self) {
        if let Some(at) = self.open.iter().rposition(|it| it.tag == Tag::Table) {
            self.open.truncate(at);
        }
    }

    /// Ends the innermost element of a name, unless another one stands in the way.
    fn close(&mut self, name: u64, bars: impl Fn(Tag) -> bool) {
        let reached = self.open.iter().enumerate().skip(1).rev().find(|(_, it)| it.name == name || bars(it.tag));
        if let Some(at) = reached.filter(|(_, it)| it.name == name).map(|it| it.0) {
            self.open.truncate(at);
        }
    }

    /// An item ends the item before it, in the same list.
    fn close_item(&mut self, name: u64) {
        let pair = |it: u64| if it == letters(b"dd") { letters(b"dt") } else { it };
        let reached = self.open.iter().rposition(|it| {
            it.tag.is_fence() || matches!(it.tag, Tag::List | Tag::Select) || it.tag == Tag::Item && pair(it.name) == pair(name)
        });
        if let Some(at) = reached.filter(|&at| self.open[at].tag == Tag::Item) {
            self.open.truncate(at);
        }
    }
}

/// A span as browsers read it: the digits that the attribute opens with.
fn span(value: &[u8]) -> Option<u16> {
    let value = value.trim_ascii_start();
    let digits = value.iter().take_while(|it| it.is_ascii_digit()).count();
    let span: u32 = std::str::from_utf8(&value[..digits]).ok()?.parse().ok()?;
    Some(u16::try_from(span).unwrap_or(u16::MAX))
}

/// What a style does to its element: it takes it out of the page, sets it apart in its line, or makes lines of it. Of two declarations the last one holds.
fn style(style: &[u8], element: &mut Element) {
    let lower = style.to_ascii_lowercase();
    for declaration in lower.split(|it| *it == b';') {
        let mut parts = declaration.splitn(2, |it| *it == b':');
        let (Some(property), Some(value)) = (parts.next(), parts.next()) else { continue };
        let value = value.trim_ascii();
        let value = value.strip_suffix(b"!important").unwrap_or(value).trim_ascii();
        match (property.trim_ascii(), value) {
            (b"display", _) => {
                element.hidden = value == b"none";
                element.displayed = value != b"none";
                element.apart = matches!(value, b"table-cell" | b"inline-block" | b"inline-flex");
                element.lines = matches!(value, b"block" | b"flex" | b"table" | b"table-row" | b"grid" | b"list-item");
            }
            // A cell that is not seen keeps its place, and an element that shows nothing of its own may hold some that do.
            (b"visibility", b"hidden") => {
                element.hidden |= element.tag == Tag::Inline;
                element.veiled |= element.tag == Tag::Table || element.tag.is_block();
            }
            (b"visibility", _) => element.seen |= value == b"visible",
            (b"font-size", b"0" | b"0px" | b"0pt") => element.hidden |= element.tag == Tag::Inline,
            // A mark that is raised is no digit of the number before it.
            (b"vertical-align", b"super") if element.tag == Tag::Inline => element.raised = true,
            (b"text-decoration" | b"text-decoration-line", _) => element.hidden |= memchr::memmem::find(value, b"line-through").is_some(),
            _ => {}
        }
    }
}
