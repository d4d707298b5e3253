//! HTML to text and tables: what a reader of the page sees, with the portal around the report marked as such.

mod chrome;
mod emitter;
mod soup;
mod style;
mod tag;
mod tree;

use crate::builder::{Builder, Built};
use crate::{Error, Limits};
use tag::Tag;
use tree::{Content, Tree};

/// Reads a page.
pub(crate) fn read(page: &str, limits: &Limits) -> Result<Built, Error> {
    let tree = soup::tree(page, limits)?;
    let asides = chrome::asides(&tree);
    let walked = |all: bool, unveiled: bool| {
        let mut walk = Walk {
            tree: &tree,
            asides: &asides,
            builder: Builder::new(limits).with_room(tree.text.len()),
            all,
            unveiled,
            title: String::new(),
            verbatim: 0,
        };
        walk.all()?;
        let Walk { builder, title, .. } = walk;
        let mut built = builder.finish();
        built.title = Some(title).filter(|it| !it.trim().is_empty());
        Ok(built)
    };
    let mut seen: Built = walked(false, false)?;
    // A name in a style sheet may hide what a script or another rule shows: what holds by far most of the numbers is the document.
    let veils = |it: &tree::Node| matches!(&it.content, Content::Element(element) if element.veiled);
    if tree.nodes.iter().any(veils) {
        let whole = walked(false, true)?;
        if digits(&seen.text) * FEW < digits(&whole.text) {
            seen = whole;
        }
    }
    // A page that a script shows has nothing to see before.
    if seen.text.trim().is_empty() { walked(true, true) } else { Ok(seen) }
}

/// What is seen holds less than one of so many digits of the page.
const FEW: usize = 4;

fn digits(text: &str) -> usize {
    text.bytes().filter(u8::is_ascii_digit).count()
}

struct Walk<'a> {
    tree: &'a Tree,
    /// For each node, whether it is chrome of the page.
    asides: &'a [bool],
    builder: Builder,
    /// What is hidden is read as well.
    all: bool,
    /// What is veiled is read as well.
    unveiled: bool,
    /// The name of the page.
    title: String,
    /// How many elements are open whose lines and spaces are as they stand.
    verbatim: usize,
}

/// A step of the walk: into a node, or out of it again.
enum Step {
    Into(usize),
    OutOf(Tag),
    /// The end of an aside that began at a byte.
    Aside(usize),
    /// The end of an element that ends a line.
    Line,
    /// The end of an element that stands apart from what follows in its line.
    Apart,
}

impl Walk<'_> {
    /// Goes through the tree in the order of the page, on a stack of its own: a page may be nested as deep as the limit.
    fn all(&mut self) -> Result<(), Error> {
        let mut steps = vec![Step::Into(0)];
        while let Some(step) = steps.pop() {
            match step {
                Step::Into(node) => self.into(node, &mut steps)?,
                Step::Aside(from) => self.builder.aside(from),
                Step::OutOf(Tag::Cell) => self.builder.cell_end(),
                Step::OutOf(Tag::Table) => self.builder.table_end(),
                Step::OutOf(tag) if tag.is_block() => {
                    self.verbatim -= usize::from(tag == Tag::Verbatim);
                    self.builder.line();
                }
                Step::OutOf(_) => {}
                Step::Apart => self.builder.flow(" ")?,
                Step::Line => self.builder.line(),
            }
        }
        Ok(())
    }

    /// The text under a node whose own children hold it.
    fn words(&self, node: usize) -> String {
        let mut words = String::new();
        let mut nodes = vec![node];
        while let Some(node) = nodes.pop() {
            if let Content::Text(text) = &self.tree.nodes[node].content {
                words.push_str(self.tree.text(text));
            }
            let first = nodes.len();
            nodes.extend(self.tree.children(node));
            nodes[first..].reverse();
        }
        words
    }

    fn into(&mut self, node: usize, steps: &mut Vec<Step>) -> Result<(), Error> {
        let element = match &self.tree.nodes[node].content {
            Content::Text(text) => {
                let text = self.tree.text(text);
                return if self.verbatim > 0 { self.builder.verbatim(text) } else { self.builder.flow(text) };
            }
            Content::Element(element) => element,
        };
        if element.hidden && !self.all || element.veiled && !self.unveiled || element.tag.is_hidden() {
            return Ok(());
        }
        let tag = if element.raised { Tag::Raised } else { element.tag };
        match tag {
            Tag::Title => {
                if self.title.is_empty() {
                    self.title = self.words(node);
                }
                return Ok(());
            }
            Tag::Raised => {
                // The mark of a footnote is no digit of the number before it.
                let mark = self.words(node);
                return self.builder.raised(&mark);
            }
            Tag::Table => self.builder.table_start(),
            Tag::Row => self.builder.row_start(),
            Tag::Cell => self.builder.cell_start(element.rows as usize, element.columns as usize)?,
            Tag::Break => self.builder.line(),
            tag if tag.is_block() => {
                self.verbatim += usize::from(tag == Tag::Verbatim);
                self.builder.line();
            }
            _ => {}
        }
        if element.lines && !element.tag.is_block() {
            self.builder.line();
            steps.push(Step::Line);
        }
        if element.apart {
            self.builder.flow(" ")?;
            steps.push(Step::Apart);
        }
        steps.push(Step::OutOf(element.tag));
        if self.asides[node] {
            steps.push(Step::Aside(self.builder.mark()));
        }
        let first = steps.len();
        steps.extend(self.tree.children(node).map(Step::Into));
        steps[first..].reverse();
        Ok(())
    }
}
