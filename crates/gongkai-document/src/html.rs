//! HTML to text and tables: what a reader of the page sees, with the portal around the report marked as such.

mod chrome;
mod emitter;
mod soup;
mod source;
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
            open_asides: Vec::new(),
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
    /// Where each aside that is open begins.
    open_asides: Vec<usize>,
}

impl Walk<'_> {
    /// Goes through the tree in the order of the page, along its links: a page may be nested as deep as the limit.
    fn all(&mut self) -> Result<(), Error> {
        let mut node = 0;
        loop {
            let is_within = self.into(node)?;
            if is_within && let Some(first) = self.tree.nodes[node].first {
                node = tree::index(first);
                continue;
            }
            if is_within {
                self.out_of(node)?;
            }
            // What has no neighbour behind it ends what it stands in.
            while self.tree.nodes[node].next.is_none() {
                if node == 0 {
                    return Ok(());
                }
                node = self.tree.nodes[node].parent;
                self.out_of(node)?;
            }
            node = self.tree.nodes[node].next.map_or(0, tree::index);
        }
    }

    /// The text under a node, as far as its tags let it be seen.
    fn words(&self, node: usize) -> String {
        let mut words = String::new();
        let mut nodes = vec![node];
        while let Some(node) = nodes.pop() {
            match &self.tree.nodes[node].content {
                Content::Text(text) => words.push_str(self.tree.text(text)),
                Content::Element(element) if element.tag.is_hidden() => continue,
                Content::Element(_) => {}
            }
            let first = nodes.len();
            nodes.extend(self.tree.children(node));
            nodes[first..].reverse();
        }
        words
    }

    /// Begins a node; gives whether it has an end, and what it holds is to be read.
    fn into(&mut self, node: usize) -> Result<bool, Error> {
        let element = match &self.tree.nodes[node].content {
            Content::Text(text) => {
                let text = self.tree.text(text);
                if self.verbatim > 0 {
                    self.builder.verbatim(text)?;
                } else {
                    self.builder.flow(text)?;
                }
                return Ok(false);
            }
            Content::Element(element) => element,
        };
        if element.hidden && !self.all || element.veiled && !self.unveiled || element.tag.is_hidden() {
            return Ok(false);
        }
        let tag = if element.raised { Tag::Raised } else { element.tag };
        match tag {
            Tag::Title => {
                if self.title.is_empty() {
                    self.title = self.words(node);
                }
                return Ok(false);
            }
            Tag::Raised => {
                // The mark of a footnote is no digit of the number before it.
                let mark = self.words(node);
                self.builder.raised(&mark)?;
                return Ok(false);
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
        }
        if element.apart {
            self.builder.flow(" ")?;
        }
        if self.asides[node] {
            self.open_asides.push(self.builder.mark());
        }
        Ok(true)
    }

    /// Ends a node that was begun.
    fn out_of(&mut self, node: usize) -> Result<(), Error> {
        let Content::Element(element) = &self.tree.nodes[node].content else { return Ok(()) };
        if self.asides[node]
            && let Some(from) = self.open_asides.pop()
        {
            self.builder.aside(from);
        }
        match element.tag {
            Tag::Cell => self.builder.cell_end(),
            Tag::Table => self.builder.table_end(),
            tag if tag.is_block() => {
                self.verbatim -= usize::from(tag == Tag::Verbatim);
                self.builder.line();
            }
            _ => {}
        }
        if element.apart {
            self.builder.flow(" ")?;
        }
        if element.lines && !element.tag.is_block() {
            self.builder.line();
        }
        Ok(())
    }
}
