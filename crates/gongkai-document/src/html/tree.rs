//! The tree of a page, as lean as reading it asks for: all text in one string, a node a few numbers.

use super::tag::Tag;
use std::num::NonZeroU32;
use std::ops::Range;

/// The tree of a page. The root is node 0.
#[derive(Debug)]
pub(super) struct Tree {
    pub(super) nodes: Vec<Node>,
    pub(super) text: String,
}

/// A node with its neighbours.
#[derive(Debug)]
pub(super) struct Node {
    pub(super) parent: usize,
    pub(super) first: Link,
    last: Link,
    before: Link,
    pub(super) next: Link,
    pub(super) content: Content,
}

/// The index of a node, where there is one. The root is nobody's neighbour.
pub(super) type Link = Option<NonZeroU32>;

/// The index of a linked node.
pub(super) fn index(link: NonZeroU32) -> usize {
    link.get() as usize
}

/// What a node is.
#[derive(Debug)]
pub(super) enum Content {
    Element(Element),
    /// The bytes of its text.
    Text(Range<u32>),
}

/// What reading asks of an element.
#[derive(Debug, Clone, Copy)]
#[expect(clippy::struct_excessive_bools, reason = "each is one thing that a page says of an element or not")]
pub(super) struct Element {
    pub(super) tag: Tag,
    pub(super) columns: u16,
    pub(super) rows: u16,
    /// A link that leads elsewhere.
    pub(super) link: bool,
    /// The page does not show it.
    pub(super) hidden: bool,
    /// What it holds is not seen, but for what says that it is.
    pub(super) veiled: bool,
    /// Its style raises it above the line.
    pub(super) raised: bool,
    /// Its own style displays it.
    pub(super) displayed: bool,
    /// It is seen, whatever veils what it stands in.
    pub(super) seen: bool,
    /// Its class or id names a part of a portal.
    pub(super) portal: bool,
    /// Its style sets it apart from what stands beside it in its line, as a cell or a box.
    pub(super) apart: bool,
    /// Its style makes it begin a line and end one.
    pub(super) lines: bool,
}

impl Element {
    pub(super) const fn new(tag: Tag) -> Self {
        Self {
            tag,
            columns: 1,
            rows: 1,
            link: false,
            hidden: false,
            veiled: false,
            raised: false,
            displayed: false,
            seen: false,
            portal: false,
            apart: false,
            lines: false,
        }
    }

    /// Whether the page shows nothing of it.
    pub(super) const fn is_unseen(&self) -> bool {
        self.hidden || self.veiled
    }
}

/// No tree has room for more nodes before it holds them.
const NODES: usize = 1 << 16;

impl Tree {
    pub(super) fn new(size: usize) -> Self {
        let root =
            Node { parent: 0, first: None, last: None, before: None, next: None, content: Content::Element(Element::new(Tag::Inline)) };
        let mut nodes = Vec::with_capacity((size / 8).min(NODES) + 1);
        nodes.push(root);
        Self { nodes, text: String::with_capacity(size / 2) }
    }

    /// The text of a node.
    pub(super) fn text(&self, range: &Range<u32>) -> &str {
        &self.text[range.start as usize..range.end as usize]
    }

    /// Something in an element is seen, whatever veils it.
    pub(super) fn unveil(&mut self, node: usize) {
        if let Content::Element(element) = &mut self.nodes[node].content {
            element.veiled = false;
        }
    }

    /// Adds an element at the end of another.
    pub(super) fn element(&mut self, parent: usize, element: Element) -> usize {
        let node = self.node(parent, Content::Element(element));
        self.append(parent, node);
        node
    }

    /// Adds an element before another.
    pub(super) fn element_before(&mut self, sibling: usize, element: Element) -> usize {
        let node = self.node(self.nodes[sibling].parent, Content::Element(element));
        self.insert_before(sibling, node);
        node
    }

    /// Adds text at the end of an element.
    pub(super) fn words(&mut self, parent: usize, words: &str) {
        let content = self.kept(words);
        let node = self.node(parent, content);
        self.append(parent, node);
    }

    /// Adds text before an element.
    pub(super) fn words_before(&mut self, sibling: usize, words: &str) {
        let content = self.kept(words);
        let node = self.node(self.nodes[sibling].parent, content);
        self.insert_before(sibling, node);
    }

    fn kept(&mut self, words: &str) -> Content {
        let start = self.text.len() as u32;
        self.text.push_str(words);
        Content::Text(start..self.text.len() as u32)
    }

    fn node(&mut self, parent: usize, content: Content) -> usize {
        self.nodes.push(Node { parent, first: None, last: None, before: None, next: None, content });
        self.nodes.len() - 1
    }

    fn append(&mut self, parent: usize, node: usize) {
        let link = NonZeroU32::new(node as u32);
        let last = std::mem::replace(&mut self.nodes[parent].last, link);
        self.nodes[node].before = last;
        match last {
            Some(last) => self.nodes[index(last)].next = link,
            None => self.nodes[parent].first = link,
        }
    }

    fn insert_before(&mut self, sibling: usize, node: usize) {
        let link = NonZeroU32::new(node as u32);
        let before = std::mem::replace(&mut self.nodes[sibling].before, link);
        (self.nodes[node].before, self.nodes[node].next) = (before, NonZeroU32::new(sibling as u32));
        if let Some(before) = before {
            self.nodes[index(before)].next = link;
        } else {
            let parent = self.nodes[sibling].parent;
            self.nodes[parent].first = link;
        }
    }

    /// The nodes right under another, from first to last.
    pub(super) fn children(&self, node: usize) -> impl Iterator<Item = usize> + '_ {
        std::iter::successors(self.nodes[node].first, |it| self.nodes[index(*it)].next).map(index)
    }
}
