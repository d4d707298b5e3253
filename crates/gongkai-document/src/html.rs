//! HTML to text and tables: what a reader of the page sees, with the portal around the report marked as such.

mod chrome;
mod sink;

use crate::builder::{Builder, Built};
use crate::{Error, Limits, Problem};
use html5ever::driver::ParseOpts;
use html5ever::tendril::{StrTendril, TendrilSink};
use html5ever::tree_builder::TreeBuilderOpts;
use html5ever::{LocalName, local_name, parse_document};
use sink::{Content, Link, Sink, Tree, index};

/// How much of a page goes to the parser before its limits are looked at, in bytes.
const CHUNK: usize = 1 << 16;

/// Reads a page.
pub(crate) fn read(page: &str, limits: &Limits) -> Result<Built, Error> {
    if let Some(limit) = too_many_attributes(page) {
        return Err(Error::from(Problem::TooManyAttributes { limit }));
    }
    let tree = tree(page, limits)?;
    let asides = chrome::asides(&tree);
    let walked = |all: bool| {
        let mut walk = Walk { tree: &tree, asides: &asides, builder: Builder::new(limits), all, title: String::new() };
        walk.all()?;
        let Walk { builder, title, .. } = walk;
        let mut built = builder.finish();
        built.title = Some(title).filter(|it| !it.trim().is_empty());
        Ok(built)
    };
    let seen: Built = walked(false)?;
    // A page that a script shows has nothing to see before.
    if seen.text.trim().is_empty() { walked(true) } else { Ok(seen) }
}

fn tree(page: &str, limits: &Limits) -> Result<Tree, Error> {
    let options = ParseOpts { tree_builder: TreeBuilderOpts { drop_doctype: true, ..TreeBuilderOpts::default() }, ..ParseOpts::default() };
    let mut parser = parse_document(Sink::new(), options);
    let page = StrTendril::from(page);
    let mut from = 0;
    while from < page.len() {
        let mut end = (from + CHUNK).min(page.len());
        while !page.is_char_boundary(end) {
            end += 1;
        }
        parser.process(page.subtendril(from as u32, (end - from) as u32));
        let sink = &parser.tokenizer.sink.sink;
        if sink.deepest.get() as usize > limits.depth {
            return Err(Error::from(Problem::TooDeep { limit: limits.depth }));
        }
        if sink.count.get() > limits.nodes {
            return Err(Error::from(Problem::TooManyNodes { limit: limits.nodes }));
        }
        from = end;
    }
    Ok(parser.finish())
}

/// More attributes than this has no element of a real page; a parser compares each with those before it.
const ATTRIBUTES: usize = 1000;

/// The limit, where an element has more attributes than it: words between `<` and `>` that stand outside quotation marks.
fn too_many_attributes(page: &str) -> Option<usize> {
    let bytes = page.as_bytes();
    let mut from = 0;
    while let Some(open) = bytes[from..].iter().position(|&it| it == b'<') {
        from += open + 1;
        if !bytes.get(from).is_some_and(u8::is_ascii_alphabetic) {
            continue;
        }
        let (mut words, mut before) = (0_usize, b' ');
        while let Some(&it) = bytes.get(from) {
            match it {
                b'>' => break,
                b'"' | b'\'' if before == b'=' => {
                    let close = bytes[from + 1..].iter().position(|&quote| quote == it);
                    from += close.map_or(bytes.len(), |it| it + 1);
                }
                b' ' | b'\t' | b'\n' | b'\r' | b'/' => words += usize::from(!before.is_ascii_whitespace()),
                _ => {}
            }
            if words > ATTRIBUTES {
                return Some(ATTRIBUTES);
            }
            before = it;
            from += 1;
        }
        from = from.min(bytes.len());
    }
    None
}

/// What an element does to the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// It stands in its line.
    Inline,
    /// It begins a line and ends one.
    Block,
    Break,
    Table,
    Row,
    Cell,
    /// It stands higher than its line, and is smaller.
    Raised,
    /// The name of the page.
    Title,
    /// The page does not show what it holds, or shows it as struck out.
    Hidden,
}

fn kind(name: &LocalName) -> Kind {
    match *name {
        local_name!("br") | local_name!("hr") => Kind::Break,
        local_name!("table") => Kind::Table,
        local_name!("tr") => Kind::Row,
        local_name!("td") | local_name!("th") => Kind::Cell,
        local_name!("sup") => Kind::Raised,
        local_name!("title") => Kind::Title,
        local_name!("del")
        | local_name!("s")
        | local_name!("strike")
        | local_name!("script")
        | local_name!("style")
        | local_name!("noscript")
        | local_name!("template")
        | local_name!("iframe")
        | local_name!("object")
        | local_name!("svg")
        | local_name!("math") => Kind::Hidden,
        local_name!("address")
        | local_name!("article")
        | local_name!("aside")
        | local_name!("blockquote")
        | local_name!("body")
        | local_name!("button")
        | local_name!("caption")
        | local_name!("center")
        | local_name!("dd")
        | local_name!("details")
        | local_name!("div")
        | local_name!("dl")
        | local_name!("dt")
        | local_name!("fieldset")
        | local_name!("figcaption")
        | local_name!("figure")
        | local_name!("footer")
        | local_name!("form")
        | local_name!("h1")
        | local_name!("h2")
        | local_name!("h3")
        | local_name!("h4")
        | local_name!("h5")
        | local_name!("h6")
        | local_name!("header")
        | local_name!("html")
        | local_name!("li")
        | local_name!("main")
        | local_name!("nav")
        | local_name!("ol")
        | local_name!("option")
        | local_name!("p")
        | local_name!("pre")
        | local_name!("section")
        | local_name!("select")
        | local_name!("summary")
        | local_name!("textarea")
        | local_name!("ul") => Kind::Block,
        _ => Kind::Inline,
    }
}

struct Walk<'a> {
    tree: &'a Tree,
    /// For each node, whether it is chrome of the page.
    asides: &'a [bool],
    builder: Builder,
    /// What is hidden is read as well.
    all: bool,
    /// The name of the page.
    title: String,
}

/// A step of the walk: into a node, or out of it again.
enum Step {
    Into(usize),
    OutOf(Kind),
    /// The end of an aside that began at a byte.
    Aside(usize),
}

impl Walk<'_> {
    /// Goes through the tree in the order of the page, on a stack of its own: a page may be nested as deep as the limit.
    fn all(&mut self) -> Result<(), Error> {
        let mut steps = vec![Step::Into(0)];
        while let Some(step) = steps.pop() {
            match step {
                Step::Into(node) => self.into(node, &mut steps)?,
                Step::Aside(from) => self.builder.aside(from),
                Step::OutOf(kind) => match kind {
                    Kind::Block => self.builder.line(),
                    Kind::Cell => self.builder.cell_end(),
                    Kind::Table => self.builder.table_end(),
                    Kind::Inline | Kind::Break | Kind::Row | Kind::Raised | Kind::Title | Kind::Hidden => {}
                },
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
                words.push_str(text);
            }
            let first = nodes.len();
            let mut child: Link = self.tree.nodes[node].first;
            while let Some(it) = child {
                nodes.push(index(it));
                child = self.tree.nodes[index(it)].next;
            }
            nodes[first..].reverse();
        }
        words
    }

    fn into(&mut self, node: usize, steps: &mut Vec<Step>) -> Result<(), Error> {
        let kind = match &self.tree.nodes[node].content {
            Content::Text(text) => {
                self.builder.flow(text);
                return Ok(());
            }
            Content::Other => Kind::Inline,
            Content::Element(element) if element.hidden && !self.all => return Ok(()),
            Content::Element(element) => {
                let kind = kind(&element.name);
                if let Some(value) = &element.value {
                    self.builder.flow(value);
                }
                match kind {
                    Kind::Title => {
                        self.title = self.words(node);
                        return Ok(());
                    }
                    Kind::Raised => {
                        // The mark of a footnote is no digit of the number before it.
                        let mark = self.words(node);
                        self.builder.raised(&mark);
                        return Ok(());
                    }
                    Kind::Hidden => return Ok(()),
                    Kind::Break | Kind::Block => self.builder.line(),
                    Kind::Table => self.builder.table_start(),
                    Kind::Row => self.builder.row_start(),
                    Kind::Cell => self.builder.cell_start(element.rows as usize, element.columns as usize)?,
                    Kind::Inline => {}
                }
                kind
            }
        };
        steps.push(Step::OutOf(kind));
        if self.asides[node] {
            steps.push(Step::Aside(self.builder.mark()));
        }
        let first = steps.len();
        let mut child: Link = self.tree.nodes[node].first;
        while let Some(it) = child {
            steps.push(Step::Into(index(it)));
            child = self.tree.nodes[index(it)].next;
        }
        steps[first..].reverse();
        Ok(())
    }
}
