//! The tree of a page, as lean as reading it asks for.

use html5ever::tendril::StrTendril;
use html5ever::tree_builder::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::{Attribute, ExpandedName, LocalName, QualName, local_name, ns};
use std::borrow::Cow;
use std::cell::{Cell, RefCell};

/// The tree of a page. The root is node 0; a node is named by its index plus one where it may be absent.
#[derive(Debug, Default)]
pub(super) struct Tree {
    pub(super) nodes: Vec<Node>,
    /// The deepest nesting that was met.
    pub(super) depth: u32,
}

/// A node with its neighbours.
#[derive(Debug)]
pub(super) struct Node {
    parent: Link,
    pub(super) first: Link,
    last: Link,
    before: Link,
    pub(super) next: Link,
    depth: u32,
    pub(super) content: Content,
}

/// The index of a node, where there is one.
pub(super) type Link = Option<std::num::NonZeroU32>;

/// The index of a linked node.
pub(super) fn index(link: std::num::NonZeroU32) -> usize {
    link.get() as usize
}

/// What a node is.
#[derive(Debug)]
pub(super) enum Content {
    Element(Element),
    Text(StrTendril),
    /// The root, a comment, a doctype.
    Other,
}

/// What reading asks of an element.
#[derive(Debug)]
pub(super) struct Element {
    pub(super) name: LocalName,
    pub(super) columns: u32,
    pub(super) rows: u32,
    /// A link that leads elsewhere.
    pub(super) link: bool,
    /// The page does not show it.
    pub(super) hidden: bool,
    /// Its class or id, in lower case, where it has one.
    pub(super) class: Option<Box<str>>,
    /// What a field of a form has been filled in with.
    pub(super) value: Option<Box<str>>,
}

/// A node as the parser holds it.
#[derive(Debug, Clone)]
pub(super) struct Handle {
    id: u32,
    name: QualName,
}

/// Builds the tree as the parser tells it.
#[derive(Debug)]
pub(super) struct Sink {
    tree: RefCell<Tree>,
    pub(super) deepest: Cell<u32>,
    pub(super) count: Cell<usize>,
}

impl Sink {
    pub(super) fn new() -> Self {
        let sink = Self { tree: RefCell::default(), deepest: Cell::new(0), count: Cell::new(0) };
        sink.push(Content::Other);
        sink
    }

    fn push(&self, content: Content) -> u32 {
        let mut tree = self.tree.borrow_mut();
        tree.nodes.push(Node { parent: None, first: None, last: None, before: None, next: None, depth: 0, content });
        self.count.set(tree.nodes.len());
        tree.nodes.len() as u32 - 1
    }

    fn handle(&self, content: Content) -> Handle {
        Handle { id: self.push(content), name: QualName::new(None, ns!(), local_name!("")) }
    }

    /// The node to be put somewhere: a new one for text.
    fn node(&self, child: NodeOrText<Handle>) -> u32 {
        match child {
            NodeOrText::AppendNode(handle) => handle.id,
            NodeOrText::AppendText(text) => self.push(Content::Text(text)),
        }
    }
}

impl Tree {
    fn node(&mut self, id: u32) -> &mut Node {
        &mut self.nodes[id as usize]
    }

    fn append(&mut self, parent: u32, child: u32) {
        self.detach(child);
        let depth = self.node(parent).depth + 1;
        self.depth = self.depth.max(depth);
        let last = self.node(parent).last;
        let link = Link::from(std::num::NonZeroU32::new(child));
        let node = self.node(child);
        (node.parent, node.before, node.depth) = (std::num::NonZeroU32::new(parent + 1), last, depth);
        match last {
            Some(last) => self.node(last.get()).next = link,
            None => self.node(parent).first = link,
        }
        self.node(parent).last = link;
    }

    fn insert_before(&mut self, sibling: u32, child: u32) {
        self.detach(child);
        let Some(parent) = self.node(sibling).parent else { return };
        let before = self.node(sibling).before;
        let link = std::num::NonZeroU32::new(child);
        let depth = self.node(sibling).depth;
        let node = self.node(child);
        (node.parent, node.before, node.next, node.depth) = (Some(parent), before, std::num::NonZeroU32::new(sibling), depth);
        self.node(sibling).before = link;
        match before {
            Some(before) => self.node(before.get()).next = link,
            None => self.node(parent.get() - 1).first = link,
        }
    }

    fn detach(&mut self, child: u32) {
        let node = self.node(child);
        let (before, next) = (node.before.take(), node.next.take());
        let Some(parent) = node.parent.take() else { return };
        match before {
            Some(before) => self.node(before.get()).next = next,
            None => self.node(parent.get() - 1).first = next,
        }
        match next {
            Some(next) => self.node(next.get()).before = before,
            None => self.node(parent.get() - 1).last = before,
        }
    }
}

fn element(name: &LocalName, attributes: &[Attribute]) -> Element {
    let mut element = Element { name: name.clone(), columns: 1, rows: 1, link: false, hidden: false, class: None, value: None };
    let field = *name == local_name!("input");
    let cell = matches!(*name, local_name!("td") | local_name!("th"));
    for it in attributes {
        match it.name.local {
            local_name!("colspan") if cell => element.columns = span(&it.value).unwrap_or(1).max(1),
            local_name!("rowspan") if cell => element.rows = span(&it.value).unwrap_or(1),
            local_name!("href") if *name == local_name!("a") => element.link = !it.value.is_empty() && !it.value.starts_with('#'),
            local_name!("class") | local_name!("id") if !cell => {
                let mut class = element.class.take().map_or_else(String::new, String::from);
                class.push(' ');
                class.push_str(&it.value.to_ascii_lowercase());
                element.class = Some(class.into());
            }
            local_name!("hidden") => element.hidden = true,
            local_name!("style") => element.hidden |= is_hidden(&it.value),
            local_name!("type") if field => element.hidden |= !matches!(&*it.value.to_ascii_lowercase(), "text" | "number" | ""),
            local_name!("value") if field => element.value = Some(it.value.as_ref().into()),
            _ => {}
        }
    }
    element
}

/// Whether a style takes its element out of the page.
fn is_hidden(style: &str) -> bool {
    let style: String = style.chars().filter(|it| !it.is_whitespace()).collect::<String>().to_ascii_lowercase();
    style.contains("display:none")
        || style.contains("visibility:hidden")
        || ["0", "0px", "0pt"].iter().any(|it| style.split(';').any(|part| part.strip_prefix("font-size:") == Some(*it)))
}

/// A span as browsers read it: the digits that the attribute opens with.
fn span(value: &str) -> Option<u32> {
    let value = value.trim_start();
    let digits = value.len() - value.trim_start_matches(|it: char| it.is_ascii_digit()).len();
    value[..digits].parse().ok()
}

impl TreeSink for Sink {
    type Handle = Handle;
    type Output = Tree;
    type ElemName<'a> = ExpandedName<'a>;

    fn finish(self) -> Tree {
        self.tree.into_inner()
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> Handle {
        Handle { id: 0, name: QualName::new(None, ns!(), local_name!("")) }
    }

    fn elem_name<'a>(&'a self, target: &'a Handle) -> ExpandedName<'a> {
        target.name.expanded()
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, _: ElementFlags) -> Handle {
        let id = self.push(Content::Element(element(&name.local, &attributes)));
        Handle { id, name }
    }

    fn create_comment(&self, _: StrTendril) -> Handle {
        self.handle(Content::Other)
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> Handle {
        self.handle(Content::Other)
    }

    fn append(&self, parent: &Handle, child: NodeOrText<Handle>) {
        let child = self.node(child);
        let mut tree = self.tree.borrow_mut();
        tree.append(parent.id, child);
        self.deepest.set(tree.depth);
    }

    fn append_based_on_parent_node(&self, element: &Handle, before: &Handle, child: NodeOrText<Handle>) {
        let has_parent = self.tree.borrow_mut().node(element.id).parent.is_some();
        if has_parent { self.append_before_sibling(element, child) } else { self.append(before, child) }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    /// What a template holds is shown nowhere: it hangs on no tree.
    fn get_template_contents(&self, _: &Handle) -> Handle {
        self.handle(Content::Other)
    }

    fn same_node(&self, x: &Handle, y: &Handle) -> bool {
        x.id == y.id
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &Handle, child: NodeOrText<Handle>) {
        let child = self.node(child);
        self.tree.borrow_mut().insert_before(sibling.id, child);
    }

    fn add_attrs_if_missing(&self, _: &Handle, _: Vec<Attribute>) {}

    fn remove_from_parent(&self, target: &Handle) {
        self.tree.borrow_mut().detach(target.id);
    }

    fn reparent_children(&self, node: &Handle, parent: &Handle) {
        let mut tree = self.tree.borrow_mut();
        while let Some(child) = tree.node(node.id).first {
            tree.append(parent.id, child.get());
        }
    }
}
